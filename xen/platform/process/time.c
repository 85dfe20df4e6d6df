/* Times as Linux's calls give them, and as the machine's clocks take them. */
#include "process.h"

bool
timespec_valid(const struct linux_timespec *ts)
{
	return ts->tv_sec >= 0 && ts->tv_nsec >= 0 && ts->tv_nsec < (int64_t)NSEC_PER_SEC;
}

uint64_t
timespec_ns(const struct linux_timespec *ts)
{
	if ((uint64_t)ts->tv_sec >= UINT64_MAX / NSEC_PER_SEC - 1)
		return UINT64_MAX - 1;
	return ts->tv_sec * NSEC_PER_SEC + ts->tv_nsec;
}

struct linux_timespec
timespec_from(uint64_t ns)
{
	return (struct linux_timespec){ ns / NSEC_PER_SEC, ns % NSEC_PER_SEC };
}

static uint64_t
after(uint64_t now, uint64_t ns)
{
	return ns >= WAIT_FOREVER - 1 - now ? WAIT_FOREVER - 1 : now + ns;
}

bool
clock_deadline(int clock, bool absolute, uint64_t ns, uint64_t *deadline)
{
	uint64_t now = clock_monotonic_ns(), wall;

	switch (clock) {
	case LINUX_CLOCK_REALTIME:
		wall = clock_wall_ns();
		if (absolute)
			ns = ns > wall ? ns - wall : 0;
		break;
	case LINUX_CLOCK_MONOTONIC:
	case LINUX_CLOCK_BOOTTIME:
		if (absolute)
			ns = ns > now ? ns - now : 0;
		break;
	default:
		return false;
	}
	*deadline = after(now, ns);
	return true;
}
