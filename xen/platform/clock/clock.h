/* What the files of clock/ share. */
#ifndef CLOCK_CLOCK_H
#define CLOCK_CLOCK_H

#include <machine/clock.h>

bool kvmclock_find(void);		/* KVM's pvclock; then it is in use */
const struct clocksource *tsc_find(void);	/* the counter alone, its rate told or measured */
uint64_t rtc_read(void);		/* seconds since 1970; 0: no clock there */
void lapictimer_init(void);		/* once the clock runs */

/*
 * ns of a rate at a counter value, which may lie before its base.  The base may lie before 0, modulo
 * 2^64: a guest's counter begins at 0, and Xen tells of its last update, which may be older.
 */
static inline uint64_t
clock_rate_ns(const struct clock_rate *cr, uint64_t tsc)
{
	__int128 passed = (int64_t)(tsc - cr->cr_base);

	return cr->cr_ns + (uint64_t)(passed * cr->cr_mult >> 32);
}

/* a * b / c, where the result fits */
static inline uint64_t
clock_muldiv(uint64_t a, uint64_t b, uint64_t c)
{
	uint64_t quotient, rest;

	__asm__("mulq %3\n\tdivq %4" : "=&a"(quotient), "=&d"(rest) : "0"(a), "r"(b), "r"(c)
	    : "cc");
	return quotient;
}

#endif
