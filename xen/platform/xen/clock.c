/*
 * Xen's clock and its single-shot timer, for machine/clock.h: pvclock in the shared information
 * page, and VIRQ_TIMER.
 *
 * Locking: set up once; the timer is called with interrupts off.
 */
#include <machine/boot.h>
#include <machine/clock.h>

#include "event.h"
#include "hypercall.h"
#include "start.h"

#define FAR_NS	(3600 * NSEC_PER_SEC)

/* The hypervisor's time at a moment of the time stamp counter; that of its last update at least. */
static uint64_t
system_ns(uint64_t tsc)
{
	const struct pvclock_time *time = &shared_info->vcpu_info[0].time;
	uint64_t ns, delta;
	uint32_t version;

	do {
		version = time->pt_version & ~1u;
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
		delta = tsc - time->pt_tsc;	/* modulo 2^64: see clock_rate_ns() */
		delta = (int64_t)delta > 0 ? delta : 0;
		delta = time->pt_shift < 0 ? delta >> -time->pt_shift : delta << time->pt_shift;
		ns = time->pt_ns + (uint64_t)((unsigned __int128)delta * time->pt_mult >> 32);
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
	} while (time->pt_version != version);
	return ns;
}

/* What is farther away is served by an interrupt on the way. */
static void
xen_timer_set(uint64_t when)
{
	uint64_t far = clock_monotonic_ns() + FAR_NS;
	struct vcpu_set_singleshot_timer timer = {
		.timeout_abs_ns = system_ns(clock_tsc_at(when < far ? when : far)),
	};

	(void)xen_vcpu_op(VCPUOP_set_singleshot_timer, &timer);
}

static void
timer_event(void *arg)
{
	(void)arg;
	timer_interrupt();
}

static const struct timersource xen_timer = { .ts_name = "xen", .ts_set = xen_timer_set };

void
xen_clock_init(void)
{
	evtchn_port_t port;

	pvclock_use(&shared_info->vcpu_info[0].time, &shared_info->wall);
	(void)xen_vcpu_op(VCPUOP_stop_periodic_timer, NULL);
	if (event_bind_virq(VIRQ_TIMER, timer_event, NULL, &port) != 0)
		machine_panic("xen: no timer");
	timer_use(&xen_timer);
}
