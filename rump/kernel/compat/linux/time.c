/*
 * Clocks and sleeping.  Wall and monotonic clocks are the kernel's; processor time is no notion of
 * its own (the machine under a Linux program answers those clocks itself).
 */
#include "linux.h"

#define USEC_PER_SEC	1000000
#define TICKS_PER_SEC	100		/* times(2): USER_HZ */

/* NetBSD's clock for one of Linux's; -1: none. */
static int
clock_in(int clock)
{
	switch (clock) {
	case LINUX_CLOCK_REALTIME:
	case LINUX_CLOCK_REALTIME_COARSE:
	case LINUX_CLOCK_REALTIME_ALARM:
	case LINUX_CLOCK_TAI:
		return CLOCK_REALTIME;
	case LINUX_CLOCK_MONOTONIC:
	case LINUX_CLOCK_MONOTONIC_RAW:
	case LINUX_CLOCK_MONOTONIC_COARSE:
	case LINUX_CLOCK_BOOTTIME:
	case LINUX_CLOCK_BOOTTIME_ALARM:
		return CLOCK_MONOTONIC;
	}
	return -1;
}

int
linux_sys_clock_gettime(struct lwp *l, const struct linux_sys_clock_gettime_args *uap,
    register_t *retval)
{
	const int clock = clock_in(SCARG(uap, clock));

	if (clock < 0)
		return EINVAL;
	return sys___clock_gettime50(l, &(const struct sys___clock_gettime50_args){
	    .clock_id.v = clock, .tp.v = (void *)SCARG(uap, tp) }, retval);
}

int
linux_sys_clock_getres(struct lwp *l, const struct linux_sys_clock_getres_args *uap,
    register_t *retval)
{
	const int clock = clock_in(SCARG(uap, clock));

	if (clock < 0)
		return EINVAL;
	return sys___clock_getres50(l, &(const struct sys___clock_getres50_args){
	    .clock_id.v = clock, .tp.v = (void *)SCARG(uap, tp) }, retval);
}

int
linux_sys_clock_settime(struct lwp *l, const struct linux_sys_clock_settime_args *uap,
    register_t *retval)
{
	if (SCARG(uap, clock) != LINUX_CLOCK_REALTIME)
		return EINVAL;
	return sys___clock_settime50(l, &(const struct sys___clock_settime50_args){
	    .clock_id.v = CLOCK_REALTIME, .tp.v = (const void *)SCARG(uap, tp) }, retval);
}

/* A clock that only tells the time can be slept on neither here nor on Linux: EOPNOTSUPP there. */
int
linux_sys_clock_nanosleep(struct lwp *l, const struct linux_sys_clock_nanosleep_args *uap,
    register_t *retval)
{
	const int clock = clock_in(SCARG(uap, clock));
	register_t result[2];

	(void)retval;
	if (clock < 0)
		return EINVAL;
	if (SCARG(uap, clock) == LINUX_CLOCK_MONOTONIC_RAW ||
	    SCARG(uap, clock) == LINUX_CLOCK_REALTIME_COARSE ||
	    SCARG(uap, clock) == LINUX_CLOCK_MONOTONIC_COARSE)
		return EOPNOTSUPP;
	(void)sys_clock_nanosleep(l, &(const struct sys_clock_nanosleep_args){
	    .clock_id.v = clock,
	    .flags.v = (SCARG(uap, flags) & LINUX_TIMER_ABSTIME) != 0 ? TIMER_ABSTIME : 0,
	    .rqtp.v = (const void *)SCARG(uap, request),
	    .rmtp.v = (void *)SCARG(uap, remain) }, result);
	return (int)result[0];
}

int
linux_sys_nanosleep(struct lwp *l, const struct linux_sys_nanosleep_args *uap, register_t *retval)
{
	return sys___nanosleep50(l, &(const struct sys___nanosleep50_args){
	    .rqtp.v = (const void *)SCARG(uap, request),
	    .rmtp.v = (void *)SCARG(uap, remain) }, retval);
}

int
linux_sys_gettimeofday(struct lwp *l, const struct linux_sys_gettimeofday_args *uap,
    register_t *retval)
{
	static const struct linux_timezone utc;
	struct linux_timeval tv;
	struct timespec ts;
	int error = 0;

	(void)l, (void)retval;
	if (SCARG(uap, tv) != NULL) {
		nanotime(&ts);
		tv = (struct linux_timeval){ ts.tv_sec, ts.tv_nsec / 1000 };
		error = copyout(&tv, SCARG(uap, tv), sizeof(tv));
	}
	if (error == 0 && SCARG(uap, tz) != NULL)
		error = copyout(&utc, SCARG(uap, tz), sizeof(utc));
	return error;
}

int
linux_sys_settimeofday(struct lwp *l, const struct linux_sys_settimeofday_args *uap,
    register_t *retval)
{
	struct linux_timeval tv;
	struct timespec ts;
	int error;

	(void)retval;
	if (SCARG(uap, tv) == NULL)
		return cred_issuper(l->l_proc->p_cred) ? 0 : EPERM;
	if ((error = copyin(SCARG(uap, tv), &tv, sizeof(tv))) != 0)
		return error;
	if (tv.tv_sec < 0 || tv.tv_usec < 0 || tv.tv_usec >= USEC_PER_SEC)
		return EINVAL;
	ts = (struct timespec){ tv.tv_sec, tv.tv_usec * 1000 };
	return clock_settime(l, &ts);
}

#ifdef LINUX_SYS_time
int
linux_sys_time(struct lwp *l, const struct linux_sys_time_args *uap, register_t *retval)
{
	struct timespec ts;
	int error = 0;

	(void)l;
	nanotime(&ts);
	if (SCARG(uap, when) != NULL)
		error = copyout(&ts.tv_sec, SCARG(uap, when), sizeof(ts.tv_sec));
	*retval = ts.tv_sec;
	return error;
}
#endif

/* No processor time is counted; the result is the uptime in ticks. */
int
linux_sys_times(struct lwp *l, const struct linux_sys_times_args *uap, register_t *retval)
{
	static const struct linux_tms none;
	struct timespec up;
	int error = 0;

	(void)l;
	nanouptime(&up);
	if (SCARG(uap, buf) != NULL)
		error = copyout(&none, SCARG(uap, buf), sizeof(none));
	*retval = up.tv_sec * TICKS_PER_SEC + up.tv_nsec / (NSEC_PER_SEC / TICKS_PER_SEC);
	return error;
}

int
linux_sys_getrusage(struct lwp *l, const struct linux_sys_getrusage_args *uap, register_t *retval)
{
	static const struct linux_rusage none;

	(void)l, (void)retval;
	if (SCARG(uap, who) != LINUX_RUSAGE_SELF && SCARG(uap, who) != LINUX_RUSAGE_CHILDREN &&
	    SCARG(uap, who) != LINUX_RUSAGE_THREAD)
		return EINVAL;
	return copyout(&none, SCARG(uap, usage), sizeof(none));
}
