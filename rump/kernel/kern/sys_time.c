/*
 * Reading and setting the clocks, and sleeping.  A rump process uses no processor time of its own,
 * so there are the wall clock and the monotonic one.
 */
#include <sys/cred.h>
#include <sys/timespec.h>

#include "kernvar.h"

#define USEC_PER_SEC	1000000

static int
clock_now(clockid_t clock, struct timespec *ts)
{
	switch (clock) {
	case CLOCK_REALTIME:
		nanotime(ts);
		return 0;
	case CLOCK_MONOTONIC:
		nanouptime(ts);
		return 0;
	}
	return EINVAL;
}

int
sys___clock_gettime50(struct lwp *l, const struct sys___clock_gettime50_args *uap,
    register_t *retval)
{
	struct timespec ts;
	int error = clock_now(SCARG(uap, clock_id), &ts);

	(void)l, (void)retval;
	return error == 0 ? copyout(&ts, SCARG(uap, tp), sizeof(ts)) : error;
}

/* Securelevel 2 and above: the clock does not go back. */
int
clock_settime(struct lwp *l, const struct timespec *ts)
{
	struct timespec now;

	if (!cred_issuper(l->l_proc->p_cred))
		return EPERM;
	nanotime(&now);
	if (l->l_kernel->k_securelevel > 1 && timespec_cmp(ts, &now) < 0)
		return EPERM;
	clock_set(ts);
	return 0;
}

int
sys___clock_settime50(struct lwp *l, const struct sys___clock_settime50_args *uap,
    register_t *retval)
{
	struct timespec ts;
	int error;

	(void)retval;
	if ((error = copyin(SCARG(uap, tp), &ts, sizeof(ts))) != 0)
		return error;
	if (SCARG(uap, clock_id) != CLOCK_REALTIME || !timespec_valid(&ts))
		return EINVAL;
	return clock_settime(l, &ts);
}

int
sys___clock_getres50(struct lwp *l, const struct sys___clock_getres50_args *uap, register_t *retval)
{
	static const struct timespec resolution = { 0, 1 };
	struct timespec unused;
	int error = clock_now(SCARG(uap, clock_id), &unused);

	(void)l, (void)retval;
	if (error != 0 || SCARG(uap, tp) == NULL)
		return error;
	return copyout(&resolution, SCARG(uap, tp), sizeof(resolution));
}

/* The time zone is obsolete: it reads as zeros and cannot be set. */
int
sys___gettimeofday50(struct lwp *l, const struct sys___gettimeofday50_args *uap, register_t *retval)
{
	static const struct timezone utc;
	struct timespec ts;
	struct timeval tv;
	int error = 0;

	(void)l, (void)retval;
	if (SCARG(uap, tp) != NULL) {
		nanotime(&ts);
		tv = (struct timeval){ .tv_sec = ts.tv_sec,
		    .tv_usec = (suseconds_t)(ts.tv_nsec / 1000) };
		error = copyout(&tv, SCARG(uap, tp), sizeof(tv));
	}
	if (error == 0 && SCARG(uap, tzp) != NULL)
		error = copyout(&utc, SCARG(uap, tzp), sizeof(utc));
	return error;
}

static int
timeval_in(const struct timeval *utv, struct timespec *ts)
{
	struct timeval tv;
	int error;

	if ((error = copyin(utv, &tv, sizeof(tv))) != 0)
		return error;
	if (tv.tv_sec < 0 || tv.tv_usec < 0 || tv.tv_usec >= USEC_PER_SEC)
		return EINVAL;
	*ts = (struct timespec){ .tv_sec = tv.tv_sec, .tv_nsec = tv.tv_usec * 1000L };
	return 0;
}

int
sys___settimeofday50(struct lwp *l, const struct sys___settimeofday50_args *uap, register_t *retval)
{
	struct timespec ts;
	int error;

	(void)retval;
	if (SCARG(uap, tv) == NULL)
		return 0;
	if ((error = timeval_in(SCARG(uap, tv), &ts)) != 0)
		return error;
	return clock_settime(l, &ts);
}

static int
put_delta(int64_t ns, struct timeval *utv)
{
	struct timeval tv = { .tv_sec = ns / NSEC_PER_SEC,
	    .tv_usec = (suseconds_t)(ns % NSEC_PER_SEC / 1000) };

	if (tv.tv_usec < 0) {
		tv.tv_sec--;
		tv.tv_usec += USEC_PER_SEC;
	}
	return copyout(&tv, utv, sizeof(tv));
}

static int
get_delta(const struct timeval *utv, int64_t *ns)
{
	struct timeval tv;
	int error;

	if ((error = copyin(utv, &tv, sizeof(tv))) != 0)
		return error;
	if (__builtin_mul_overflow(tv.tv_sec, NSEC_PER_SEC, ns) ||
	    __builtin_add_overflow(*ns, tv.tv_usec * 1000L, ns))
		return EINVAL;
	return 0;
}

int
sys___adjtime50(struct lwp *l, const struct sys___adjtime50_args *uap, register_t *retval)
{
	int64_t delta = 0, left = clock_adjusting();
	int error;

	(void)retval;
	if (!cred_issuper(l->l_proc->p_cred))
		return EPERM;
	if (SCARG(uap, delta) != NULL && (error = get_delta(SCARG(uap, delta), &delta)) != 0)
		return error;
	if (SCARG(uap, olddelta) != NULL && (error = put_delta(left, SCARG(uap, olddelta))) != 0)
		return error;
	if (SCARG(uap, delta) != NULL)
		clock_adjust(delta);
	return 0;
}

/*
 * Sleep until the clock reads `deadline`.  A wall clock that is set meanwhile is noticed when the
 * first sleep ends. *left: what an interruption cut off.
 */
static int
sleep_until(clockid_t clock, const struct timespec *deadline, struct timespec *left)
{
	struct waitchan nobody;
	struct timespec now;
	int error = 0;

	WAITCHAN_INIT(&nobody);
	for (;;) {
		clock_now(clock, &now);
		*left = (struct timespec){ 0 };
		if (timespec_cmp(&now, deadline) >= 0)
			return 0;
		timespec_sub(deadline, &now, left);
		if (error != 0)
			return error;
		error = ksleep(&nobody, PCATCH, left);
		if (error == EWOULDBLOCK)
			error = 0;
	}
}

static int
nanosleep(clockid_t clock, int flags, const struct timespec *urqt, struct timespec *urmt)
{
	struct timespec deadline, now, left;
	int error, error1;

	if ((error = clock_now(clock, &now)) != 0)
		return error;
	if ((error = copyin(urqt, &deadline, sizeof(deadline))) != 0)
		return error;
	if (!timespec_valid(&deadline))
		return EINVAL;
	if ((flags & TIMER_ABSTIME) == 0)
		timespec_add(&now, &deadline, &deadline);
	error = sleep_until(clock, &deadline, &left);
	if (urmt == NULL || (flags & TIMER_ABSTIME) != 0)
		return error;
	error1 = copyout(&left, urmt, sizeof(left));
	return error1 != 0 ? error1 : error;
}

/* NetBSD measures nanosleep(2) on the monotonic clock. */
int
sys___nanosleep50(struct lwp *l, const struct sys___nanosleep50_args *uap, register_t *retval)
{
	(void)l, (void)retval;
	return nanosleep(CLOCK_MONOTONIC, 0, SCARG(uap, rqtp), SCARG(uap, rmtp));
}

/*
 * The error is the call's result, as for all that came with POSIX threads: clock_nanosleep(2) never
 * returns -1.
 */
int
sys_clock_nanosleep(struct lwp *l, const struct sys_clock_nanosleep_args *uap, register_t *retval)
{
	(void)l;
	*retval = nanosleep(SCARG(uap, clock_id), SCARG(uap, flags), SCARG(uap, rqtp),
	    SCARG(uap, rmtp));
	return 0;
}
