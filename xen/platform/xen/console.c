/*
 * The domain's console: a page with a ring each way, which xenconsoled in dom0 reads and writes.
 *
 * Output waits for room and loses nothing; a back end that says it read what was never written is
 * taken to have read all.
 *
 * Locking: interrupts are off inside.  Interface: machine/console.h.
 */
#include <machine/clock.h>
#include <machine/console.h>
#include <machine/trap.h>

#include "event.h"
#include "hypercall.h"
#include "ring.h"
#include "start.h"

#define RING_OUT	sizeof(((struct xencons_interface *)0)->out)
#define RING_IN		sizeof(((struct xencons_interface *)0)->in)
#define PORTION		512
#define FLUSH_YIELDS	1000000		/* a dom0 that is gone does not keep us */

static volatile struct xencons_interface *ring;
static evtchn_port_t port;

static uint32_t
unread(void)
{
	uint32_t n = ring->out_prod - ring->out_cons;

	return n <= RING_OUT ? n : 0;
}

/* As much as there is room for; how much that was. */
static size_t
put(const char *text, size_t len)
{
	uint32_t prod = ring->out_prod;
	size_t room = RING_OUT - unread(), n = len < room ? len : room;

	ring_barrier();
	for (size_t i = 0; i < n; i++)
		ring->out[prod++ % RING_OUT] = text[i];
	ring_barrier();
	ring->out_prod = prod;
	event_send(port);
	return n;
}

static bool
xen_console_ready(void)
{
	if (RING_OUT - unread() >= PORTION)
		return true;
	(void)xen_sched_op(SCHEDOP_yield, NULL);	/* to who empties it */
	return false;
}

static void
xen_console_write(const char *text, size_t len)
{
	uint64_t irq = irq_save();

	while (len > 0) {
		size_t n = put(text, len);

		text += n;
		len -= n;
		if (len > 0)
			(void)xen_sched_op(SCHEDOP_yield, NULL);
	}
	irq_restore(irq);
}

static void
xen_console_flush(void)
{
	for (int i = 0; i < FLUSH_YIELDS && unread() > 0; i++)
		(void)xen_sched_op(SCHEDOP_yield, NULL);
}

static void
console_event(void *arg)
{
	uint32_t cons = ring->in_cons, n = ring->in_prod - cons;
	char text[64];
	size_t len, room;

	(void)arg;
	ring_barrier();
	while (n > 0 && n <= RING_IN && (room = console_input_room()) > 0) {
		for (len = 0; len < sizeof text && len < room && n > 0; n--)
			text[len++] = ring->in[cons++ % RING_IN];
		console_input(text, len);
	}
	ring_barrier();
	ring->in_cons = cons;
	event_send(port);
}

static void
xen_console_listen(void)
{
	static bool attached;

	if (!attached && event_attach(port, console_event, NULL) != 0) {
		console_printf("xen: no input from the console\n");
		return;
	}
	attached = true;
	console_event(NULL);
}

static const struct console xen_console = {
	.co_portion = PORTION, .co_ready = xen_console_ready, .co_write = xen_console_write,
	.co_flush = xen_console_flush, .co_listen = xen_console_listen,
};

void
xen_console_init(void)
{
	uint64_t frame, number;

	if (xen_param_get(HVM_PARAM_CONSOLE_PFN, &frame) != 0 || frame == 0 ||
	    xen_param_get(HVM_PARAM_CONSOLE_EVTCHN, &number) != 0 || number == 0)
		return;				/* the hypervisor's log stays */
	ring = xen_page(frame);
	if (ring == NULL)
		machine_panic("xen: no memory for the console");
	port = (evtchn_port_t)number;
	console_use(&xen_console);
}
