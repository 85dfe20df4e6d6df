/*
 * The clock: the time stamp counter times a rate, in one structure that the vDSO may read too.
 *
 * When the source changes its rate (pvclock: its version does), the next reading takes the new one
 * over.  Time never goes back: where the source is behind what the clock told, the clock goes on
 * from there.
 *
 * Locking: `tsc` is changed with interrupts off and read under its version, so that a reading which
 * an interrupt cut in two is done again.
 */
#include "clock.h"

#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/trap.h>

static struct clock_tsc tsc;
static const struct clocksource *source;
static uint32_t seen;			/* the source's version that `tsc` is of */
static uint64_t zero;			/* the source's time at the kernel's entry */

static void
begin_change(void)
{
	tsc.ct_version++;
	__asm__ volatile("" : : : "memory");
}

static void
end_change(void)
{
	__asm__ volatile("" : : : "memory");
	tsc.ct_version++;
}

static uint64_t
read_tsc(void)
{
	struct clock_rate rate;
	uint32_t version;
	uint64_t ns;

	do {
		version = tsc.ct_version;
		rate = (struct clock_rate){ tsc.ct_base, tsc.ct_mult, tsc.ct_ns };
		ns = clock_rate_ns(&rate, rdtsc());
	} while (version != tsc.ct_version);
	return ns;
}

static void
take_rate(void)
{
	uint64_t flags = irq_save(), now, ns;
	struct clock_rate rate;

	if (source->cs_version != NULL)
		seen = *source->cs_version;
	source->cs_rate(&rate);
	now = read_tsc();
	begin_change();
	tsc.ct_base = rdtsc();
	ns = clock_rate_ns(&rate, tsc.ct_base) - zero;
	tsc.ct_ns = ns > now ? ns : now;
	tsc.ct_mult = rate.cr_mult;
	end_change();
	irq_restore(flags);
}

uint64_t
clock_monotonic_ns(void)
{
	if (__builtin_expect(source->cs_version != NULL && *source->cs_version != seen, 0))
		take_rate();
	return read_tsc();
}

uint64_t
clock_wall_ns(void)
{
	return clock_monotonic_ns() + tsc.ct_wall_ns;
}

uint64_t
clock_tsc_hz(void)
{
	return clock_muldiv(NSEC_PER_SEC, (uint64_t)1 << 32, tsc.ct_mult);
}

uint64_t
clock_tsc_at(uint64_t ns)
{
	if (ns <= tsc.ct_ns)
		return tsc.ct_base;
	if (ns - tsc.ct_ns > (uint64_t)1 << 60)		/* decades */
		return UINT64_MAX;
	return tsc.ct_base + clock_muldiv(ns - tsc.ct_ns, (uint64_t)1 << 32, tsc.ct_mult) + 1;
}

const struct clock_tsc *
clock_tsc(void)
{
	return &tsc;
}

void
clock_use(const struct clocksource *cs)
{
	source = cs;
}

static uint64_t
wall_at_zero(void)
{
	if (source->cs_wall_ns != NULL)
		return source->cs_wall_ns() + zero;
	return rtc_read() * NSEC_PER_SEC - clock_monotonic_ns();
}

void
clock_init(void)
{
	struct clock_rate rate;

	if (source == NULL && !kvmclock_find())
		source = tsc_find();
	source->cs_rate(&rate);
	zero = clock_rate_ns(&rate, bootinfo.bi_entry_tsc);
	tsc.ct_base = bootinfo.bi_entry_tsc;
	tsc.ct_mult = rate.cr_mult;
	take_rate();
	tsc.ct_wall_ns = wall_at_zero();
	if (timer_source() == NULL)
		lapictimer_init();
}
