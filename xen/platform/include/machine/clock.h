/*
 * Time: nanoseconds of a monotonic clock that starts near 0 at boot, the wall clock, and timers.
 * Xen and KVM: pvclock; else the time stamp counter, measured at boot, and the CMOS clock.
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
/*
 * ns = (((tsc - ct_base) * ct_mult) >> 32) + ct_ns: for the vDSO.  ct_version is odd while it
 * changes.
 */
struct clock_tsc {
	volatile uint32_t ct_version;
	uint32_t ct_pad;
	uint64_t ct_base, ct_mult, ct_ns;
	uint64_t ct_wall_ns;			/* add to the monotonic clock for the wall's */
};
const struct clock_tsc *clock_tsc(void);

/* A timer calls fn(arg) once, from the timer interrupt; it may be set again there. */
struct timer {
	struct timer *t_next;
	uint64_t t_when;			/* 0: not set */
	void (*t_fn)(void *);
	void *t_arg;
};
void timer_set(struct timer *, uint64_t when_monotonic_ns);	/* moves one that was set */
void timer_cancel(struct timer *);

#endif
