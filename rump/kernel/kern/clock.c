/*
 * The kernel's clocks, on the host's.
 *
 * Wall clock: the host's plus k_walloff_ns, what settimeofday(2) added, plus what adjtime(2) has
 * fed in so far: k_adjtime_ns from uptime k_adjtime_start on, at ADJ_RATE.  Uptime: the host's
 * monotonic clock since boot, or as it is (RUMPK_HOSTUPTIME).  The offsets are protected by the
 * kernel lock.
 */
#include <sys/proc.h>
#include <sys/timespec.h>

#include "kernvar.h"

#define ADJ_RATE	200		/* adjtime slews one part in so many: 5 ms a second */

static int64_t
uptime_ns(const struct kernel *k)
{
	int64_t sec;
	long nsec;

	rumpuser_clock_gettime(RUMPUSER_CLOCK_ABSMONO, &sec, &nsec);
	return (sec - k->k_monobase_sec) * NSEC_PER_SEC + (nsec - k->k_monobase_nsec);
}

static int64_t
adjusted_ns(const struct kernel *k)
{
	int64_t due;

	if (likely(k->k_adjtime_ns == 0))
		return 0;
	due = (uptime_ns(k) - k->k_adjtime_start) / ADJ_RATE;
	if (k->k_adjtime_ns < 0)
		return MAX(-due, k->k_adjtime_ns);
	return MIN(due, k->k_adjtime_ns);
}

static void
ns_add(struct timespec *ts, int64_t ns)
{
	ts->tv_sec += ns / NSEC_PER_SEC;
	ts->tv_nsec += ns % NSEC_PER_SEC;
	if (ts->tv_nsec >= NSEC_PER_SEC) {
		ts->tv_sec++;
		ts->tv_nsec -= NSEC_PER_SEC;
	} else if (ts->tv_nsec < 0) {
		ts->tv_sec--;
		ts->tv_nsec += NSEC_PER_SEC;
	}
}

static void
walltime(int which, struct timespec *ts)
{
	const struct kernel *k = curlwp->l_kernel;
	int64_t sec;
	long nsec;

	rumpuser_clock_gettime(which, &sec, &nsec);
	ts->tv_sec = sec;
	ts->tv_nsec = nsec;
	if (unlikely(k->k_walloff_ns != 0 || k->k_adjtime_ns != 0))
		ns_add(ts, k->k_walloff_ns + adjusted_ns(k));
}

void
nanotime(struct timespec *ts)
{
	walltime(RUMPUSER_CLOCK_RELWALL, ts);
}

void
getnanotime(struct timespec *ts)
{
	walltime(RUMPUSER_CLOCK_COARSEWALL, ts);
}

void
nanouptime(struct timespec *ts)
{
	int64_t ns = uptime_ns(curlwp->l_kernel);

	ts->tv_sec = ns / NSEC_PER_SEC;
	ts->tv_nsec = ns % NSEC_PER_SEC;
}

void
clock_init(struct kernel *k)
{
	struct timespec up;

	if (!k->k_hostuptime)
		rumpuser_clock_gettime(RUMPUSER_CLOCK_ABSMONO, &k->k_monobase_sec,
		    &k->k_monobase_nsec);
	nanotime(&k->k_boottime);
	nanouptime(&up);
	timespec_sub(&k->k_boottime, &up, &k->k_boottime);
}

/* The wall clock now reads `ts`; an adjtime in progress ends. */
void
clock_set(const struct timespec *ts)
{
	struct kernel *k = curlwp->l_kernel;
	struct timespec now, step;

	clock_adjust(0);
	nanotime(&now);
	timespec_sub(ts, &now, &step);
	k->k_walloff_ns += step.tv_sec * NSEC_PER_SEC + step.tv_nsec;
}

/* Feed delta in slowly from now on; what was still due of the last one is dropped and returned. */
int64_t
clock_adjust(int64_t delta_ns)
{
	struct kernel *k = curlwp->l_kernel;
	int64_t left = clock_adjusting();

	k->k_walloff_ns += adjusted_ns(k);
	k->k_adjtime_start = uptime_ns(k);
	k->k_adjtime_ns = delta_ns;
	return left;
}

int64_t
clock_adjusting(void)
{
	const struct kernel *k = curlwp->l_kernel;

	return k->k_adjtime_ns - adjusted_ns(k);
}
