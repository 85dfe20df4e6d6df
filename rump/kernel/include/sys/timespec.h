/* Arithmetic on struct timespec; nanoseconds stay within 0 to 999,999,999, and sums saturate. */
#ifndef SYS_TIMESPEC_H
#define SYS_TIMESPEC_H

#include <stdbool.h>

#include <sys/abi.h>

#define NSEC_PER_SEC 1000000000L

static inline int
timespec_cmp(const struct timespec *a, const struct timespec *b)
{
	if (a->tv_sec != b->tv_sec)
		return a->tv_sec < b->tv_sec ? -1 : 1;
	return (a->tv_nsec > b->tv_nsec) - (a->tv_nsec < b->tv_nsec);
}

static inline void
timespec_add(const struct timespec *a, const struct timespec *b, struct timespec *sum)
{
	long nsec = a->tv_nsec + b->tv_nsec;
	time_t sec;

	if (__builtin_add_overflow(a->tv_sec, b->tv_sec, &sec) ||
	    __builtin_add_overflow(sec, (time_t)(nsec >= NSEC_PER_SEC), &sec)) {
		*sum = (struct timespec){ .tv_sec = INT64_MAX, .tv_nsec = NSEC_PER_SEC - 1 };
		return;
	}
	*sum = (struct timespec){ .tv_sec = sec, .tv_nsec = nsec % NSEC_PER_SEC };
}

static inline void
timespec_sub(const struct timespec *a, const struct timespec *b, struct timespec *diff)
{
	long nsec = a->tv_nsec - b->tv_nsec;
	time_t sec = a->tv_sec - b->tv_sec;

	if (nsec < 0) {
		nsec += NSEC_PER_SEC;
		sec--;
	}
	*diff = (struct timespec){ .tv_sec = sec, .tv_nsec = nsec };
}

static inline bool
timespec_valid(const struct timespec *ts)
{
	return ts->tv_sec >= 0 && ts->tv_nsec >= 0 && ts->tv_nsec < NSEC_PER_SEC;
}

static inline bool
timespec_iszero(const struct timespec *ts)
{
	return ts->tv_sec == 0 && ts->tv_nsec == 0;
}

/* Nanoseconds, at most INT64_MAX. */
static inline int64_t
timespec_ns(const struct timespec *ts)
{
	int64_t ns;

	if (__builtin_mul_overflow(ts->tv_sec, NSEC_PER_SEC, &ns) ||
	    __builtin_add_overflow(ns, ts->tv_nsec, &ns))
		return INT64_MAX;
	return ns;
}

/*
 * A periodic time that is due moves past now, in step with its period (not zero).  Returns how many
 * more than the one that was due have passed.
 */
static inline int64_t
timespec_catchup(struct timespec *next, const struct timespec *period, const struct timespec *now)
{
	struct timespec late;
	int64_t ns = timespec_ns(period), ahead;

	timespec_sub(now, next, &late);
	ahead = ns - timespec_ns(&late) % ns;
	struct timespec step = { .tv_sec = ahead / NSEC_PER_SEC, .tv_nsec = ahead % NSEC_PER_SEC };
	timespec_add(now, &step, next);
	return timespec_ns(&late) / ns;
}

#endif
