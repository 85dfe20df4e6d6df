/*
 * Event channels: the shared information page and the upcall.
 *
 * Xen sets a bit for each port, one for its word in the selector, and asks for the upcall, a vector
 * of ours that the local APIC delivers (HVMOP_set_evtchn_upcall_vector), once for each asking.  The
 * other way, HVM_PARAM_CALLBACK_IRQ, asks for as long as the upcall is pending, and so was seen to
 * deliver again, before the first instruction of our entry, on the same trap stack.
 *
 * Locking: interrupts are off while the table of handlers changes.  Interface: event.h.
 */
#include <machine/errno.h>
#include <machine/lapic.h>
#include <machine/page.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "event.h"
#include "hypercall.h"

#define WORD_BITS	64

struct shared_info *shared_info;

static struct {
	void (*fn)(void *);
	void *arg;
} handlers[EVENT_MAX];

static void
deliver(unsigned int word)
{
	uint64_t *pending = &shared_info->evtchn_pending[word];
	uint64_t ready = __atomic_load_n(pending, __ATOMIC_ACQUIRE) &
	    ~shared_info->evtchn_mask[word];

	while (ready != 0) {
		unsigned int bit = (unsigned int)__builtin_ctzl(ready);
		evtchn_port_t port = word * WORD_BITS + bit;

		ready &= ready - 1;
		__atomic_fetch_and(pending, ~(1UL << bit), __ATOMIC_SEQ_CST);
		if (port < EVENT_MAX && handlers[port].fn != NULL)
			handlers[port].fn(handlers[port].arg);
	}
}

static void
deliver_all(void)
{
	struct vcpu_info *vcpu = &shared_info->vcpu_info[0];
	uint64_t words;

	/* Cleared first: what comes after is told by another upcall. */
	__atomic_store_n(&vcpu->evtchn_upcall_pending, 0, __ATOMIC_SEQ_CST);
	words = __atomic_exchange_n(&vcpu->evtchn_pending_sel, 0, __ATOMIC_SEQ_CST);
	for (; words != 0; words &= words - 1)
		deliver((unsigned int)__builtin_ctzl(words));
}

static void
event_upcall(struct trapframe *tf)
{
	deliver_all();
	lapic_eoi();
	sched_preempt(tf);
}

/* Polls instead of halting: what is pending is taken here, so no upcall need be delivered. */
void
xen_idle(void)
{
	evtchn_port_t ports[EVENT_MAX];
	struct sched_poll poll = { .ports = ports };

	for (evtchn_port_t port = 0; port < EVENT_MAX; port++)
		if (handlers[port].fn != NULL)
			ports[poll.nr_ports++] = port;
	(void)xen_sched_op(SCHEDOP_poll, &poll);
	deliver_all();
}

void
event_init(void)
{
	struct xen_hvm_evtchn_upcall_vector upcall = { .vcpu = 0 };
	int vector = trap_vector_alloc(event_upcall);
	void *page = page_alloc(0);
	long error;

	if (vector < 0 || page == NULL)
		machine_panic("xen: no vector or no page for event channels");
	error = xen_map_page(XENMAPSPACE_shared_info, 0, page);
	if (error != 0)
		machine_panic("xen: no shared info page (error %ld)", -error);
	shared_info = page;
	memset(shared_info->evtchn_mask, 0xff, sizeof shared_info->evtchn_mask);
	upcall.vector = (uint8_t)vector;
	error = hypercall(HYPERCALL_hvm_op, HVMOP_set_evtchn_upcall_vector, (uintptr_t)&upcall, 0);
	if (error != 0)
		machine_panic("xen: no upcall for event channels (error %ld)", -error);
}

static void
set_handler(evtchn_port_t port, void (*fn)(void *), void *arg)
{
	uint64_t irq = irq_save();

	handlers[port].fn = fn;
	handlers[port].arg = arg;
	irq_restore(irq);
}

int
event_attach(evtchn_port_t port, void (*fn)(void *), void *arg)
{
	struct evtchn_port unmask = { .port = port };

	if (port >= EVENT_MAX)
		return ENOSPC;
	set_handler(port, fn, arg);
	/* An event that came before is told now. */
	return xen_event_op(EVTCHNOP_unmask, &unmask) == 0 ? 0 : EINVAL;
}

static void
close(evtchn_port_t port)
{
	struct evtchn_port close = { .port = port };

	(void)xen_event_op(EVTCHNOP_close, &close);
	if (port < EVENT_MAX)
		set_handler(port, NULL, NULL);
}

static int
attach_new(evtchn_port_t port, void (*fn)(void *), void *arg, evtchn_port_t *portp)
{
	int error = event_attach(port, fn, arg);

	if (error != 0)
		close(port);
	*portp = port;
	return error;
}

int
event_bind_virq(uint32_t virq, void (*fn)(void *), void *arg, evtchn_port_t *portp)
{
	struct evtchn_bind_virq bind = { .virq = virq };

	if (xen_event_op(EVTCHNOP_bind_virq, &bind) != 0)
		return EBUSY;
	return attach_new(bind.port, fn, arg, portp);
}

int
event_alloc(domid_t remote, void (*fn)(void *), void *arg, evtchn_port_t *portp)
{
	struct evtchn_alloc_unbound alloc = { .dom = DOMID_SELF, .remote_dom = remote };

	if (xen_event_op(EVTCHNOP_alloc_unbound, &alloc) != 0)
		return ENOSPC;
	return attach_new(alloc.port, fn, arg, portp);
}

void
event_send(evtchn_port_t port)
{
	struct evtchn_port send = { .port = port };

	(void)xen_event_op(EVTCHNOP_send, &send);
}
