/*
 * Host code beside the kernel (NetBSD's rumpcomp_user).  There are no virtual CPUs to give up here:
 * hypercalls that wait run without the kernel lock, and a host thread that calls in gets its lwp at
 * its first call.
 */
#include "rumpuser.h"

void *
rumpuser_component_unschedule(void)
{
	return NULL;
}

void
rumpuser_component_schedule(void *cookie)
{
	(void)cookie;
}

void
rumpuser_component_kthread(void)
{
}

void
rumpuser_component_kthread_release(void)
{
}

struct lwp *
rumpuser_component_curlwp(void)
{
	return rumpuser_curlwp();
}

void
rumpuser_component_switchlwp(struct lwp *l)
{
	rumpuser_curlwp_set(l);
}

int
rumpuser_component_errtrans(int hosterror)
{
	return rumpuser__errtrans(hosterror);
}
