/*
 * Per-process timers: timer_create(2) and its family, setitimer(2) and getitimer(2).
 *
 * Nothing is delivered when a timer expires (a rump kernel has no signals), so a timer is only
 * arithmetic: the time of its next expiration, its interval, and the clock.  Reading one first
 * accounts for the expirations that have passed.  The four interval timers use the identifiers 0 to
 * 3, as in NetBSD.  The virtual and profiling clocks stand still: a rump process uses no processor
 * time of its own.
 */
#include <sys/proc.h>
#include <sys/syscallvar.h>
#include <sys/timespec.h>

/* timer_create's first identifier; those below are the interval timers */
#define TIMER_MIN	4
#define TIMER_MAX	36

struct ktimer {
	LIST_ENTRY(ktimer) kt_link;
	timer_t kt_id;
	clockid_t kt_clock;
	bool kt_armed;
	struct timespec kt_next;	/* on kt_clock */
	struct timespec kt_interval;
	int kt_overruns;		/* of the last expiration */
};

static int
timer_now(clockid_t clock, struct timespec *now)
{
	switch (clock) {
	case CLOCK_REALTIME:
		nanotime(now);
		return 0;
	case CLOCK_MONOTONIC:
		nanouptime(now);
		return 0;
	case CLOCK_VIRTUAL:
	case CLOCK_PROF:
		*now = (struct timespec){ 0 };
		return 0;
	}
	return EINVAL;
}

static struct ktimer *
timer_find(struct proc *p, timer_t id)
{
	struct ktimer *kt;

	LIST_FOREACH(kt, &p->p_timers, kt_link)
		if (kt->kt_id == id)
			return kt;
	return NULL;
}

static struct ktimer *
timer_new(struct proc *p, timer_t id, clockid_t clock)
{
	struct ktimer *kt = kmem_zalloc(sizeof(*kt));

	if (kt == NULL)
		return NULL;
	kt->kt_id = id;
	kt->kt_clock = clock;
	LIST_INSERT_HEAD(&p->p_timers, kt, kt_link);
	return kt;
}

static void
timer_free(struct ktimer *kt)
{
	LIST_REMOVE(kt, kt_link);
	kmem_free(kt, sizeof(*kt));
}

void
timers_exit(struct proc *p)
{
	while (!LIST_EMPTY(&p->p_timers))
		timer_free(LIST_FIRST(&p->p_timers));
}

/* Account for the expirations until now: then kt_next lies ahead, or the timer is disarmed. */
static void
timer_settle(struct ktimer *kt)
{
	struct timespec now;

	timer_now(kt->kt_clock, &now);
	if (!kt->kt_armed || timespec_cmp(&now, &kt->kt_next) < 0)
		return;
	kt->kt_overruns = 0;
	if (timespec_iszero(&kt->kt_interval)) {
		kt->kt_armed = false;
		return;
	}
	int64_t missed = timespec_catchup(&kt->kt_next, &kt->kt_interval, &now);
	kt->kt_overruns = (int)MIN(missed, INT32_MAX);
}

static void
timer_read(struct ktimer *kt, struct itimerspec *it)
{
	struct timespec now;

	timer_settle(kt);
	*it = (struct itimerspec){ .it_interval = kt->kt_interval };
	if (!kt->kt_armed)
		return;
	timer_now(kt->kt_clock, &now);
	if (timespec_cmp(&now, &kt->kt_next) < 0)
		timespec_sub(&kt->kt_next, &now, &it->it_value);
}

static void
timer_arm(struct ktimer *kt, const struct itimerspec *it, bool absolute)
{
	struct timespec now;

	kt->kt_interval = it->it_interval;
	kt->kt_armed = !timespec_iszero(&it->it_value);
	kt->kt_overruns = 0;
	timer_now(kt->kt_clock, &now);
	if (absolute)
		kt->kt_next = it->it_value;
	else
		timespec_add(&now, &it->it_value, &kt->kt_next);
}

static int
sigevent_check(const struct sigevent *uev)
{
	struct sigevent ev;
	int error;

	if (uev == NULL)
		return 0;
	if ((error = copyin(uev, &ev, sizeof(ev))) != 0)
		return error;
	if (ev.sigev_notify != SIGEV_NONE && ev.sigev_notify != SIGEV_SIGNAL)
		return EINVAL;
	if (ev.sigev_notify == SIGEV_SIGNAL && (ev.sigev_signo <= 0 || ev.sigev_signo >= NSIG))
		return EINVAL;
	return 0;
}

int
sys_timer_create(struct lwp *l, const struct sys_timer_create_args *uap, register_t *retval)
{
	struct proc *p = l->l_proc;
	struct timespec now;
	struct ktimer *kt;
	timer_t id;
	int error;

	(void)retval;
	if ((error = timer_now(SCARG(uap, clock_id), &now)) != 0)
		return error;
	if ((error = sigevent_check(SCARG(uap, evp))) != 0)
		return error;
	for (id = TIMER_MIN; id < TIMER_MAX && timer_find(p, id) != NULL; id++)
		continue;
	if (id == TIMER_MAX)
		return EAGAIN;
	if ((error = copyout(&id, SCARG(uap, timerid), sizeof(id))) != 0)
		return error;
	kt = timer_new(p, id, SCARG(uap, clock_id));
	return kt == NULL ? ENOMEM : 0;
}

static struct ktimer *
timer_lookup(struct lwp *l, timer_t id)
{
	return id < TIMER_MIN ? NULL : timer_find(l->l_proc, id);
}

int
sys_timer_delete(struct lwp *l, const struct sys_timer_delete_args *uap, register_t *retval)
{
	struct ktimer *kt = timer_lookup(l, SCARG(uap, timerid));

	(void)retval;
	if (kt == NULL)
		return EINVAL;
	timer_free(kt);
	return 0;
}

int
sys_timer_getoverrun(struct lwp *l, const struct sys_timer_getoverrun_args *uap, register_t *retval)
{
	struct ktimer *kt = timer_lookup(l, SCARG(uap, timerid));

	if (kt == NULL)
		return EINVAL;
	timer_settle(kt);
	*retval = kt->kt_overruns;
	return 0;
}

int
sys___timer_settime50(struct lwp *l, const struct sys___timer_settime50_args *uap,
    register_t *retval)
{
	struct ktimer *kt = timer_lookup(l, SCARG(uap, timerid));
	struct itimerspec value, old;
	int error;

	(void)retval;
	if (kt == NULL)
		return EINVAL;
	if ((error = copyin(SCARG(uap, value), &value, sizeof(value))) != 0)
		return error;
	if (!timespec_valid(&value.it_value) || !timespec_valid(&value.it_interval))
		return EINVAL;
	timer_read(kt, &old);
	if (SCARG(uap, ovalue) != NULL &&
	    (error = copyout(&old, SCARG(uap, ovalue), sizeof(old))) != 0)
		return error;
	timer_arm(kt, &value, (SCARG(uap, flags) & TIMER_ABSTIME) != 0);
	return 0;
}

int
sys___timer_gettime50(struct lwp *l, const struct sys___timer_gettime50_args *uap,
    register_t *retval)
{
	struct ktimer *kt = timer_lookup(l, SCARG(uap, timerid));
	struct itimerspec it;

	(void)retval;
	if (kt == NULL)
		return EINVAL;
	timer_read(kt, &it);
	return copyout(&it, SCARG(uap, value), sizeof(it));
}

/* The interval timers. */

static const clockid_t itimer_clock[] = {
	[ITIMER_REAL] = CLOCK_REALTIME,
	[ITIMER_VIRTUAL] = CLOCK_VIRTUAL,
	[ITIMER_PROF] = CLOCK_PROF,
	[ITIMER_MONOTONIC] = CLOCK_MONOTONIC,
};

static void
itimer_read(struct proc *p, int which, struct itimerval *itv)
{
	struct ktimer *kt = timer_find(p, which);
	struct itimerspec it = { .it_value = { 0 } };

	if (kt != NULL)
		timer_read(kt, &it);
	*itv = (struct itimerval){
		.it_interval = { .tv_sec = it.it_interval.tv_sec,
		    .tv_usec = (suseconds_t)(it.it_interval.tv_nsec / 1000) },
		.it_value = { .tv_sec = it.it_value.tv_sec,
		    .tv_usec = (suseconds_t)(it.it_value.tv_nsec / 1000) },
	};
}

static int
timeval_copyin(const struct timeval *tv, struct timespec *ts)
{
	if (tv->tv_sec < 0 || tv->tv_usec < 0 || tv->tv_usec >= 1000000)
		return EINVAL;
	*ts = (struct timespec){ .tv_sec = tv->tv_sec, .tv_nsec = tv->tv_usec * 1000L };
	return 0;
}

int
sys___getitimer50(struct lwp *l, const struct sys___getitimer50_args *uap, register_t *retval)
{
	struct itimerval itv;

	(void)retval;
	if (SCARG(uap, which) < 0 || SCARG(uap, which) > ITIMER_MONOTONIC)
		return EINVAL;
	itimer_read(l->l_proc, SCARG(uap, which), &itv);
	return copyout(&itv, SCARG(uap, itv), sizeof(itv));
}

int
sys___setitimer50(struct lwp *l, const struct sys___setitimer50_args *uap, register_t *retval)
{
	int which = SCARG(uap, which);
	struct itimerval itv, old;
	struct itimerspec it;
	struct ktimer *kt;
	int error;

	(void)retval;
	if (which < 0 || which > ITIMER_MONOTONIC)
		return EINVAL;
	itimer_read(l->l_proc, which, &old);
	if (SCARG(uap, oitv) != NULL && (error = copyout(&old, SCARG(uap, oitv), sizeof(old))) != 0)
		return error;
	if (SCARG(uap, itv) == NULL)
		return 0;
	if ((error = copyin(SCARG(uap, itv), &itv, sizeof(itv))) != 0 ||
	    (error = timeval_copyin(&itv.it_value, &it.it_value)) != 0 ||
	    (error = timeval_copyin(&itv.it_interval, &it.it_interval)) != 0)
		return error;
	if ((kt = timer_find(l->l_proc, which)) == NULL &&
	    (kt = timer_new(l->l_proc, which, itimer_clock[which])) == NULL)
		return ENOMEM;
	timer_arm(kt, &it, false);
	return 0;
}
