/*
 * Condition variables.  Interrupts stay off from giving the mutex up to being asleep, so no wakeup
 * is lost.  thread_interrupt() (a signal for the program's thread) ends a wait with EINTR, unless
 * the variable is told not to be interruptible.
 */
#include <machine/heap.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <rump/rumpuser.h>

struct rumpuser_cv {
	struct waitq cv_waiters;
	bool cv_interruptible;
};

int
rumpuser_cv_init(struct rumpuser_cv **result)
{
	struct rumpuser_cv *cv = heap_alloc(sizeof(*cv), _Alignof(struct rumpuser_cv));

	if (cv == NULL)
		return ENOMEM;
	memset(cv, 0, sizeof(*cv));
	cv->cv_interruptible = true;
	*result = cv;
	return 0;
}

void
rumpuser_cv_destroy(struct rumpuser_cv *cv)
{
	heap_free(cv, sizeof(*cv));
}

void
rumpuser_cv_interruptible(struct rumpuser_cv *cv, bool interruptible)
{
	cv->cv_interruptible = interruptible;
}

static int
wait_until(struct rumpuser_cv *cv, struct rumpuser_mtx *m, uint64_t deadline)
{
	uint64_t flags = irq_save();
	int error;

	rumpuser_mutex_exit(m);
	error = waitq_sleep(&cv->cv_waiters, deadline, cv->cv_interruptible);
	irq_restore(flags);
	rumpuser_mutex_enter(m);
	return error;
}

int
rumpuser_cv_wait(struct rumpuser_cv *cv, struct rumpuser_mtx *m)
{
	return wait_until(cv, m, WAIT_FOREVER);
}

int
rumpuser_cv_timedwait(struct rumpuser_cv *cv, struct rumpuser_mtx *m, int64_t sec, int64_t nsec)
{
	int64_t ns, deadline;

	if (__builtin_mul_overflow(sec, (int64_t)NSEC_PER_SEC, &ns) ||
	    __builtin_add_overflow(ns, nsec, &ns) ||
	    __builtin_add_overflow(ns, (int64_t)clock_monotonic_ns(), &deadline))
		return sec < 0 ? ETIMEDOUT : wait_until(cv, m, WAIT_FOREVER);
	return wait_until(cv, m, deadline > 0 ? (uint64_t)deadline : 0);
}

void
rumpuser_cv_signal(struct rumpuser_cv *cv)
{
	waitq_wake(&cv->cv_waiters, 1);
}

void
rumpuser_cv_broadcast(struct rumpuser_cv *cv)
{
	waitq_wake(&cv->cv_waiters, ~0u);
}
