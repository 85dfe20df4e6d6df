/* The host's clocks.  No state. */
#include <time.h>

#include "rumpuser.h"

static clockid_t
hostclock(int which)
{
	switch (which) {
	case RUMPUSER_CLOCK_ABSMONO:
		return CLOCK_MONOTONIC;
	case RUMPUSER_CLOCK_COARSEWALL:
		return CLOCK_REALTIME_COARSE;
	default:
		return CLOCK_REALTIME;
	}
}

int
rumpuser_clock_gettime(int which, int64_t *sec, long *nsec)
{
	struct timespec ts;

	if (clock_gettime(hostclock(which), &ts) != 0)
		return rumpuser__errtrans(errno);
	*sec = ts.tv_sec;
	*nsec = ts.tv_nsec;
	return 0;
}

/* RELWALL sleeps for a time, ABSMONO until one; signals do not end it. */
int
rumpuser_clock_sleep(int which, int64_t sec, long nsec)
{
	struct timespec ts = { .tv_sec = sec, .tv_nsec = nsec };
	int error;

	do {
		if (which == RUMPUSER_CLOCK_ABSMONO)
			error = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &ts, NULL);
		else
			error = clock_nanosleep(CLOCK_MONOTONIC, 0, &ts, &ts);
	} while (error == EINTR);
	return rumpuser__errtrans(error);
}
