/*
 * The machine's network interfaces, in the order in which drivers brought them, and who gets their
 * frames.
 *
 * Locking: drivers register at boot, in one thread; interfaces stay.  Frames come from interrupts.
 */
#include <machine/errno.h>
#include <machine/netdev.h>
#include <machine/string.h>
#include <machine/trap.h>

static struct netdev *netdevs[NETDEV_MAX];
static unsigned int nnetdevs;

int
netdev_register(struct netdev *nd)
{
	if (nnetdevs == NETDEV_MAX)
		return ENOSPC;
	snprintf(nd->nd_name, sizeof nd->nd_name, "net%u", nnetdevs);
	netdevs[nnetdevs++] = nd;
	return 0;
}

struct netdev *
netdev_at(unsigned int index)
{
	return index < nnetdevs ? netdevs[index] : NULL;
}

void
netdev_open(struct netdev *nd, void (*receive)(void *, const void *, size_t), void *arg)
{
	uint64_t flags = irq_save();

	nd->nd_arg = arg;
	nd->nd_receive = receive;
	irq_restore(flags);
}

void
netdev_input(struct netdev *nd, const void *frame, size_t len)
{
	if (nd->nd_receive != NULL)
		nd->nd_receive(nd->nd_arg, frame, len);
	else
		nd->nd_rxdropped++;
}
