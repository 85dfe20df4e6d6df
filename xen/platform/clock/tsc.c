/*
 * The time stamp counter on its own: its rate from CPUID where that is exact, else measured against
 * the PIT (Intel 8254), whose channel 2 counts down at 1193182 Hz and can be read while it does.
 *
 * Both counters are sampled together, the best of several tries: an interruption from outside makes
 * a try longer, which shows.  The first measurement is short, for the start waits for it; the PIT
 * goes on counting, and later samples, when the rate is already known well enough to tell how often
 * it has come round, make the rate a hundred times more exact.
 *
 * Sources: Intel SDM volume 2 (CPUID leaves 0x15, 0x16), VMware's leaf 0x40000010 (which KVM and
 * QEMU also give), Intel's 8254 data sheet.
 */
#include "clock.h"

#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/port.h>

#define CPUID_TSC		0x15
#define CPUID_FREQUENCY		0x16
#define CPUID_HYPERVISOR	0x40000000
#define CPUID_TIMING		0x40000010

#define PIT_HZ			1193182
#define PIT_CHANNEL2		0x42
#define PIT_COMMAND		0x43
#define PIT_COUNT_DOWN		0xb0	/* channel 2, both bytes, mode 0, binary */
#define PIT_LATCH		0x80
#define PIT_GATE		0x61
#define GATE_ON			0x01
#define GATE_SPEAKER		0x02
#define PIT_START		0xffff
#define PIT_ROUND		0x10000
#define MEASURE_TICKS		1194	/* 1 ms */
#define TRIES			8
#define POLLS_MAX		1000000

struct sample {
	uint64_t s_tsc, s_width;
	unsigned int s_count;
};

static uint64_t hz;
static struct sample start;		/* of the measurement */
static uint32_t version;		/* counts the rates */

static uint64_t
hz_told(void)
{
	struct cpuid r;

	if (cpuid(0, 0).eax >= CPUID_TSC) {
		r = cpuid(CPUID_TSC, 0);
		if (r.eax != 0 && r.ebx != 0 && r.ecx != 0)
			return (uint64_t)r.ecx * r.ebx / r.eax;
	}
	if (bootinfo.bi_hypervisor == HYPERVISOR_NONE ||
	    cpuid(CPUID_HYPERVISOR, 0).eax < CPUID_TIMING)
		return 0;
	return cpuid(CPUID_TIMING, 0).eax * (uint64_t)1000;
}

/* The processor's nominal frequency, which is the counter's to about a part in a thousand. */
static uint64_t
hz_nominal(void)
{
	if (cpuid(0, 0).eax < CPUID_FREQUENCY)
		return 0;
	return (cpuid(CPUID_FREQUENCY, 0).eax & 0xffff) * (uint64_t)1000000;
}

static struct sample
pit_sample(void)
{
	uint64_t before = rdtsc();
	struct sample s;

	outb(PIT_COMMAND, PIT_LATCH);
	s.s_width = rdtsc() - before;
	s.s_tsc = before + s.s_width / 2;
	s.s_count = inb(PIT_CHANNEL2);
	s.s_count |= (unsigned int)inb(PIT_CHANNEL2) << 8;
	return s;
}

static struct sample
best_sample(void)
{
	struct sample best = pit_sample();

	for (int i = 1; i < TRIES; i++) {
		struct sample s = pit_sample();

		if (s.s_width < best.s_width)
			best = s;
	}
	return best;
}

/*
 * Counts for MEASURE_TICKS.  False: nothing was seen for half of the time, so the PIT may have come
 * round unseen (a virtual processor can be kept waiting for longer than its 55 ms).
 */
static bool
measure(struct sample *end)
{
	uint64_t last, longest = 0;
	struct sample s;
	int polls = 0;

	outb(PIT_COMMAND, PIT_COUNT_DOWN);
	outb(PIT_CHANNEL2, PIT_START & 0xff);
	outb(PIT_CHANNEL2, PIT_START >> 8);
	start = best_sample();
	last = start.s_tsc;
	do {
		s = pit_sample();
		if (s.s_tsc - last > longest)
			longest = s.s_tsc - last;
		last = s.s_tsc;
	} while (start.s_count - s.s_count - MEASURE_TICKS > PIT_START && ++polls < POLLS_MAX);
	*end = best_sample();
	if (end->s_tsc - last > longest)
		longest = end->s_tsc - last;
	return polls < POLLS_MAX && longest <= (end->s_tsc - start.s_tsc) / 2;
}

static uint64_t
hz_measured(void)
{
	struct sample end;

	outb(PIT_GATE, (uint8_t)((inb(PIT_GATE) & ~GATE_SPEAKER) | GATE_ON));
	for (int i = 0; i < TRIES; i++) {
		if (measure(&end))
			return (end.s_tsc - start.s_tsc) * PIT_HZ / (start.s_count - end.s_count);
		if (start.s_count == end.s_count)
			break;		/* nothing counts there */
	}
	return 0;
}

/*
 * The rate told by a sample long after the first.  Before it comes round to the same count the PIT
 * counts PIT_ROUND; the known rate is off by far less than half of that.
 */
static void
refine(void *arg)
{
	static const uint64_t later[] = { NSEC_PER_SEC / 10, 2 * NSEC_PER_SEC, 30 * NSEC_PER_SEC };
	struct timer *t = arg;
	struct sample now = best_sample();
	uint64_t tsc = now.s_tsc - start.s_tsc;
	uint64_t guess = clock_muldiv(tsc, PIT_HZ, hz);
	uint64_t ticks = (start.s_count - now.s_count) % PIT_ROUND;

	ticks += (guess - ticks + PIT_ROUND / 2) / PIT_ROUND * PIT_ROUND;
	hz = clock_muldiv(tsc, PIT_HZ, ticks);
	version++;
	if (version < sizeof(later) / sizeof(later[0]))
		timer_set(t, clock_monotonic_ns() + later[version]);
}

static void
tsc_rate(struct clock_rate *rate)
{
	rate->cr_base = start.s_tsc;
	rate->cr_ns = 0;
	rate->cr_mult = (NSEC_PER_SEC << 32) / hz;
}

static const struct clocksource told = { .cs_rate = tsc_rate };
static const struct clocksource measured = { .cs_rate = tsc_rate, .cs_version = &version };

const struct clocksource *
tsc_find(void)
{
	static struct timer refinement = { .t_fn = refine, .t_arg = &refinement };

	if ((hz = hz_told()) != 0)
		return &told;
	if ((hz = hz_measured()) != 0) {
		timer_set(&refinement, NSEC_PER_SEC / 10);
		return &measured;
	}
	if ((hz = hz_nominal()) == 0)
		machine_panic("no clock: the time stamp counter's rate is nowhere to be found");
	return &told;
}
