/*
 * The vDSO (vdso(7)): time without a call.  Built as a shared object of one page, whose last word
 * the kernel points at its struct clock_tsc, which the program can read like all memory here.
 *
 * It runs as program code: it may be preempted anywhere, so a reading counts only when ct_version
 * was the same, and even, before and after.
 */
#include <machine/clock.h>
#include <machine/cpu.h>

#include <stddef.h>

#include "../linux.h"

__attribute__((section(".clock"), used))
static const struct clock_tsc *const volatile clock_page = NULL;

static uint64_t
read_clock(bool wall)
{
	const struct clock_tsc *ct = clock_page;
	uint32_t version;
	uint64_t ns;

	do {
		while (((version = ct->ct_version) & 1) != 0)
			cpu_pause();
		__asm__ volatile("lfence" : : : "memory");
		ns = (uint64_t)((unsigned __int128)(rdtsc() - ct->ct_base) * ct->ct_mult >> 32) +
		    ct->ct_ns + (wall ? ct->ct_wall_ns : 0);
		__asm__ volatile("" : : : "memory");
	} while (ct->ct_version != version);
	return ns;
}

static long
call2(long number, long first, void *second)
{
	long result;

	__asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(first), "S"(second)
	    : "rcx", "r11", "memory");
	return result;
}

int
__vdso_clock_gettime(int clock, struct linux_timespec *ts)
{
	uint64_t ns;

	switch (clock) {
	case LINUX_CLOCK_REALTIME:
	case LINUX_CLOCK_REALTIME_COARSE:
		ns = read_clock(true);
		break;
	case LINUX_CLOCK_MONOTONIC:
	case LINUX_CLOCK_MONOTONIC_RAW:
	case LINUX_CLOCK_MONOTONIC_COARSE:
	case LINUX_CLOCK_BOOTTIME:
		ns = read_clock(false);
		break;
	default:
		return (int)call2(LINUX_SYS_clock_gettime, clock, ts);
	}
	ts->tv_sec = ns / NSEC_PER_SEC;
	ts->tv_nsec = ns % NSEC_PER_SEC;
	return 0;
}

int
__vdso_clock_getres(int clock, struct linux_timespec *ts)
{
	return (int)call2(LINUX_SYS_clock_getres, clock, ts);
}

int
__vdso_gettimeofday(struct linux_timeval *tv, int *zone)
{
	uint64_t ns = read_clock(true);

	if (tv != NULL) {
		tv->tv_sec = ns / NSEC_PER_SEC;
		tv->tv_usec = ns % NSEC_PER_SEC / 1000;
	}
	if (zone != NULL)			/* minutes west of Greenwich, and a flag */
		zone[0] = zone[1] = 0;
	return 0;
}

int64_t
__vdso_time(int64_t *t)
{
	int64_t seconds = read_clock(true) / NSEC_PER_SEC;

	if (t != NULL)
		*t = seconds;
	return seconds;
}

int
__vdso_getcpu(unsigned int *cpu, unsigned int *node, void *unused)
{
	(void)unused;
	if (cpu != NULL)
		*cpu = 0;
	if (node != NULL)
		*node = 0;
	return 0;
}
