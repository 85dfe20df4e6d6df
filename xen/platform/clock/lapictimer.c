/*
 * The local APIC's timer: a deadline of the time stamp counter where the processor has that, else a
 * count down, whose rate is measured against the clock (Intel SDM volume 3, chapter 11.5.4).
 *
 * A deadline that is far, or farther than the count reaches, is served by an interrupt on the way,
 * after which the timer is set again: so the measurement may be short.  Locking: set with
 * interrupts off.
 */
#include "clock.h"

#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/lapic.h>
#include <machine/sched.h>

#define TIMER_ONE_SHOT		0x00000
#define TIMER_TSC_DEADLINE	0x40000
#define DIVIDE_BY_16		0x3
#define COUNT_MAX		0xffffffffU
#define MEASURE_NS		150000
#define TRIES			3
#define FAR_NS			100000000	/* from here on the rate's error would show */

static uint64_t count_hz;

static void
interrupt(struct trapframe *tf)
{
	lapic_eoi();
	timer_interrupt();
	sched_preempt(tf);
}

static void
set_deadline(uint64_t when)
{
	wrmsr(MSR_TSC_DEADLINE, clock_tsc_at(when));
}

static void
set_count(uint64_t when)
{
	uint64_t now = clock_monotonic_ns(), ns = when > now ? when - now : 0, count = COUNT_MAX;

	if (ns > FAR_NS)
		ns -= ns / 128;
	if (ns < NSEC_PER_SEC * (COUNT_MAX / count_hz))
		count = clock_muldiv(ns, count_hz, NSEC_PER_SEC) + 1;
	lapic_write(LAPIC_TIMER_INITIAL, (uint32_t)count);
}

/* An interruption from outside between clock and count makes the rate too high, never too low. */
static uint64_t
measure(void)
{
	uint64_t start, now;
	uint32_t count;

	lapic_write(LAPIC_TIMER_INITIAL, COUNT_MAX);
	start = clock_monotonic_ns();
	do
		now = clock_monotonic_ns();
	while (now - start < MEASURE_NS);
	count = COUNT_MAX - lapic_read(LAPIC_TIMER_CURRENT);
	lapic_write(LAPIC_TIMER_INITIAL, 0);
	return clock_muldiv(count, NSEC_PER_SEC, now - start);
}

static uint64_t
lowest_measured(void)
{
	uint64_t hz = measure();

	for (int i = 1; i < TRIES; i++) {
		uint64_t again = measure();

		hz = again < hz ? again : hz;
	}
	return hz;
}

void
lapictimer_init(void)
{
	static const struct timersource deadline = { "tsc-deadline", set_deadline };
	static const struct timersource oneshot = { "lapic", set_count };
	int vector = trap_vector_alloc(interrupt);

	if (vector < 0)
		machine_panic("no vector for the timer");
	if (cpu_features.cf_tsc_deadline) {
		lapic_write(LAPIC_TIMER, TIMER_TSC_DEADLINE | (uint32_t)vector);
		__asm__ volatile("mfence" : : : "memory");	/* before the first deadline */
		timer_use(&deadline);
		return;
	}
	lapic_write(LAPIC_TIMER_DIVIDE, DIVIDE_BY_16);
	lapic_write(LAPIC_TIMER, TIMER_ONE_SHOT | LAPIC_MASKED | (uint32_t)vector);
	count_hz = lowest_measured();
	if (count_hz == 0 || count_hz >= COUNT_MAX)
		machine_panic("the local APIC's timer counts at %lu Hz", count_hz);
	lapic_write(LAPIC_TIMER, TIMER_ONE_SHOT | (uint32_t)vector);
	timer_use(&oneshot);
}
