/*
 * The machine's network interfaces in the kernel: each is a device of raw frames, /dev/net0 and so
 * on.  Frames that come are put into a ring by the interrupt and given to the kernel by a thread;
 * those that find the ring full are dropped, and counted, as a network card does.
 *
 * Locking: the ring's counts are touched with interrupts off; the slots between them are the
 * thread's.
 */
#include "net.h"

#include <machine/boot.h>
#include <machine/console.h>
#include <machine/heap.h>
#include <machine/hyper.h>
#include <machine/netdev.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <rump/rumpkernel.h>

#define SLOTS		64

struct slot {
	unsigned int sl_index;		/* the kernel's, of the interface */
	size_t sl_len;
	uint8_t sl_frame[NETDEV_FRAME_MAX];
};

static struct slot *ring;
static size_t taken, put;		/* they count on */
static struct waitq carrier;		/* the thread, while there is nothing */
static unsigned int indexes[NETDEV_MAX];

static void
receive(void *arg, const void *frame, size_t len)
{
	struct netdev *nd = arg;
	struct slot *slot = &ring[put % SLOTS];
	unsigned int i = 0;

	if (put - taken == SLOTS || len > NETDEV_FRAME_MAX) {
		nd->nd_rxdropped++;
		return;
	}
	while (netdev_at(i) != nd)
		i++;
	slot->sl_index = indexes[i];
	slot->sl_len = len;
	memcpy(slot->sl_frame, frame, len);
	put++;
	waitq_wake(&carrier, 1);
}

static const struct slot *
next_slot(void)
{
	uint64_t flags = irq_save();

	while (taken == put)
		waitq_sleep(&carrier, WAIT_FOREVER, false);
	irq_restore(flags);
	return &ring[taken % SLOTS];
}

static void *
carry(void *arg)
{
	const struct slot *slot;

	(void)arg;
	while ((slot = next_slot()) != NULL) {
		rumpk_netdev_input(machine_kernel, slot->sl_index, slot->sl_frame, slot->sl_len);
		taken++;
	}
	return NULL;
}

static int
send(void *arg, const void *frame, size_t len)
{
	struct netdev *nd = arg;

	return nd->nd_send(nd, frame, len);
}

static void
attach(struct netdev *nd, unsigned int *index)
{
	static const struct rumpk_netdevcalls calls = { send };
	int error = rumpk_netdev_attach(machine_kernel, &calls, nd, nd->nd_mac, index);

	if (error != 0)
		console_printf("%s: not usable (error %d)\n", nd->nd_name, error);
	else
		netdev_open(nd, receive, nd);
}

void
net_attach(void)
{
	if (netdev_at(0) == NULL)
		return;
	ring = heap_alloc(SLOTS * sizeof(*ring), _Alignof(struct slot));
	if (ring == NULL || thread_create(carry, NULL, "net", false) == NULL)
		machine_panic("too little memory for the network");
	for (unsigned int i = 0; netdev_at(i) != NULL; i++)
		attach(netdev_at(i), &indexes[i]);
}
