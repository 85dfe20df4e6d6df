/*
 * Sleeping and waking.  An lwp that sleeps stands on its wait channel's queue and waits on its own
 * condition variable (l_cv, made at its first sleep), which gives the kernel lock up.  The kernel
 * lock protects the queues.
 *
 * What ends an interruptible sleep: wakeup(), the timeout, a signal on the host, lwp_interrupt(),
 * the kernel's halt.
 */
#include <sys/timespec.h>

#include "kernvar.h"

static bool
interrupted(struct lwp *l)
{
	if (l->l_interrupt != 0) {
		l->l_interrupt = 0;
		return true;
	}
	return l->l_kernel->k_state == KERNEL_HALTING;
}

static int
wait_until(struct lwp *l, const struct timespec *deadline)
{
	struct timespec now, left;

	if (deadline == NULL)
		return rumpuser_cv_wait(l->l_cv, l->l_kernel->k_lock);
	nanouptime(&now);
	if (timespec_cmp(&now, deadline) >= 0)
		return ETIMEDOUT;
	timespec_sub(deadline, &now, &left);
	return rumpuser_cv_timedwait(l->l_cv, l->l_kernel->k_lock, left.tv_sec, left.tv_nsec);
}

static int
sleep_loop(struct lwp *l, int flags, const struct timespec *deadline)
{
	for (;;) {
		int error = wait_until(l, deadline);

		if (l->l_woken)
			return 0;
		if (error == ETIMEDOUT)
			return EWOULDBLOCK;
		if ((flags & PCATCH) != 0 && (error == EINTR || interrupted(l)))
			return EINTR;
	}
}

int
ksleep(struct waitchan *wc, int flags, const struct timespec *timeout)
{
	struct lwp *l = curlwp;
	struct timespec deadline;
	int error;

	if ((flags & PCATCH) != 0 && interrupted(l))
		return EINTR;
	if (l->l_cv == NULL && (error = rumpuser_cv_init(&l->l_cv)) != 0)
		return error;
	if (timeout != NULL) {
		nanouptime(&deadline);
		timespec_add(&deadline, timeout, &deadline);
	}
	rumpuser_cv_interruptible(l->l_cv, (flags & PCATCH) != 0);
	l->l_woken = false;
	l->l_wchan = wc;
	TAILQ_INSERT_TAIL(&wc->wc_sleepers, l, l_sleepq);
	error = sleep_loop(l, flags, timeout != NULL ? &deadline : NULL);
	if (!l->l_woken) {
		TAILQ_REMOVE(&wc->wc_sleepers, l, l_sleepq);
		l->l_wchan = NULL;
	}
	return error;
}

int
ksleep_until(struct waitchan *wc, const struct timespec *next, const struct timespec *end)
{
	struct timespec now, left;
	int error;

	if (next == NULL)
		return ksleep(wc, PCATCH, NULL);
	nanouptime(&now);
	if (end != NULL && timespec_cmp(&now, end) >= 0)
		return EWOULDBLOCK;
	if (timespec_cmp(&now, next) >= 0)
		return 0;
	timespec_sub(next, &now, &left);
	error = ksleep(wc, PCATCH, &left);
	return error == EWOULDBLOCK ? 0 : error;
}

void
wakeup_one(struct waitchan *wc)
{
	struct lwp *l = TAILQ_FIRST(&wc->wc_sleepers);

	if (l == NULL)
		return;
	TAILQ_REMOVE(&wc->wc_sleepers, l, l_sleepq);
	l->l_wchan = NULL;
	l->l_woken = true;
	rumpuser_cv_signal(l->l_cv);
}

void
wakeup(struct waitchan *wc)
{
	while (!TAILQ_EMPTY(&wc->wc_sleepers))
		wakeup_one(wc);
}

void
lwp_interrupt(struct lwp *l, int error)
{
	l->l_interrupt = error;
	if (l->l_wchan != NULL)
		rumpuser_cv_signal(l->l_cv);
}

void
kernel_unlocked_begin(struct kernel *k)
{
	rumpuser_mutex_exit(k->k_lock);
}

/*
 * A callback may have left the thread as another lwp: it becomes again the one that is inside this
 * kernel.
 */
void
kernel_unlocked_end(struct kernel *k)
{
	struct lwp *l = curlwp;

	if (unlikely(l->l_kernel != k || !l->l_inside))
		lwp_return_to(k);
	rumpuser_mutex_enter(k->k_lock);
}
