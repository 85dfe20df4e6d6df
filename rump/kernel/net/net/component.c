/*
 * librumpnet_net, interfaces and routing: registers its name; the protocols are not written yet, so
 * socket(2) answers EAFNOSUPPORT.
 */
#include <sys/kernel.h>

static struct rump_component component = {
	.rc_name = "rumpnet_net",
	.rc_class = COMPONENT_NET,
};
RUMP_COMPONENT(component)
