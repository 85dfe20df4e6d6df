/*
 * Time: nanoseconds of a monotonic clock that starts at 0 at the kernel's entry, the wall clock,
 * and timers.
 *
 * All time is read from the time stamp counter; a clock source tells its rate (pvclock of KVM or
 * Xen, CPUID, or a measurement against the PIT) and, where it can, the wall clock (else the CMOS
 * clock, exact to a second).  One timer source (LAPIC, or Xen's single-shot timer) interrupts at
 * the time asked for.
 *
 * Locking: interrupts are off inside; callable from anywhere.
 */
#ifndef MACHINE_CLOCK_H
#define MACHINE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

#define NSEC_PER_SEC	1000000000UL

void clock_init(void);
uint64_t clock_monotonic_ns(void);
uint64_t clock_wall_ns(void);			/* since 1970 */
uint64_t clock_tsc_hz(void);
uint64_t clock_tsc_at(uint64_t monotonic_ns);	/* what the counter will read then */
/*
 * ns = (((tsc - ct_base) * ct_mult) >> 32) + ct_ns, the product in 128 bits: for the vDSO.
 * ct_version is odd while it changes.
 */
struct clock_tsc {
	volatile uint32_t ct_version;
	uint32_t ct_pad;
	uint64_t ct_base, ct_mult, ct_ns;
	uint64_t ct_wall_ns;			/* add to the monotonic clock for the wall's */
};
const struct clock_tsc *clock_tsc(void);

struct clock_rate {
	uint64_t cr_base, cr_mult, cr_ns;	/* as above; 0 at a time of the source's choice */
};
struct clocksource {
	void (*cs_rate)(struct clock_rate *);
	/* changes when the rate does; NULL: it never does */
	const volatile uint32_t *cs_version;
	/* the wall clock when the source's ns were 0; NULL: it does not know */
	uint64_t (*cs_wall_ns)(void);
};
void clock_use(const struct clocksource *);	/* before clock_init(), which else finds one */

/*
 * pvclock, as KVM and Xen lay it out (Linux's Documentation/virt/kvm/x86/msr.rst, Xen's
 * public/xen.h struct vcpu_time_info and the wc_ fields of struct shared_info).
 */
struct pvclock_time {
	volatile uint32_t pt_version;		/* odd while it changes */
	uint32_t pt_pad;
	uint64_t pt_tsc, pt_ns;
	uint32_t pt_mult;
	int8_t pt_shift;
	uint8_t pt_flags, pt_pad2[2];
};
struct pvclock_wall {
	volatile uint32_t pw_version;
	uint32_t pw_sec, pw_nsec;
};
/* before clock_init(); both stay where they are for good */
void pvclock_use(const struct pvclock_time *, const struct pvclock_wall *);

/* A timer calls fn(arg) once, from the timer interrupt; it may be set again there. */
struct timer {
	struct timer *t_child, *t_next, *t_prev;	/* a heap */
	uint64_t t_when;			/* 0: not set */
	void (*t_fn)(void *);
	void *t_arg;
};
void timer_set(struct timer *, uint64_t when_monotonic_ns);	/* moves one that was set */
void timer_cancel(struct timer *);

struct timersource {
	const char *ts_name;
	/* one interrupt then, or at once if that is over */
	void (*ts_set)(uint64_t when_monotonic_ns);
};
void timer_use(const struct timersource *);	/* before clock_init(), which else finds one */
const struct timersource *timer_source(void);	/* NULL: none yet */
void timer_interrupt(void);			/* the source's interrupt: run what is due */

#endif
