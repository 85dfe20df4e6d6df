/*
 * Condition variables: a queue of sleepers, each with its own semaphore on its stack.  A pthread
 * condition variable hides signals from its waiter; a semaphore's wait ends with EINTR, which is
 * how a blocked call is interrupted.
 *
 * cv_lock protects the queue.  The waker posts the semaphore with cv_lock held and the sleeper
 * takes cv_lock before it returns, so a semaphore is never posted after its stack frame is gone.
 */
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <time.h>

#include "rumpuser.h"

struct sleeper {
	struct sleeper *s_next;
	sem_t s_sem;
	bool s_woken;
};

struct rumpuser_cv {
	pthread_mutex_t cv_lock;
	struct sleeper *cv_first, **cv_last;
	bool cv_interruptible;
};

int
rumpuser_cv_init(struct rumpuser_cv **result)
{
	struct rumpuser_cv *cv = malloc(sizeof(*cv));
	int error;

	if (cv == NULL)
		return rumpuser__errtrans(ENOMEM);
	if ((error = pthread_mutex_init(&cv->cv_lock, NULL)) != 0) {
		free(cv);
		return rumpuser__errtrans(error);
	}
	cv->cv_first = NULL;
	cv->cv_last = &cv->cv_first;
	cv->cv_interruptible = true;
	*result = cv;
	return 0;
}

void
rumpuser_cv_destroy(struct rumpuser_cv *cv)
{
	pthread_mutex_destroy(&cv->cv_lock);
	free(cv);
}

void
rumpuser_cv_interruptible(struct rumpuser_cv *cv, bool interruptible)
{
	cv->cv_interruptible = interruptible;
}

static void
append(struct rumpuser_cv *cv, struct sleeper *s)
{
	s->s_next = NULL;
	s->s_woken = false;
	sem_init(&s->s_sem, 0, 0);
	pthread_mutex_lock(&cv->cv_lock);
	*cv->cv_last = s;
	cv->cv_last = &s->s_next;
	pthread_mutex_unlock(&cv->cv_lock);
}

/* Off the queue unless a waker took it off; tells which. */
static bool
withdraw(struct rumpuser_cv *cv, struct sleeper *s)
{
	struct sleeper **sp;

	pthread_mutex_lock(&cv->cv_lock);
	for (sp = &cv->cv_first; !s->s_woken && *sp != NULL; sp = &(*sp)->s_next) {
		if (*sp == s) {
			if ((*sp = s->s_next) == NULL)
				cv->cv_last = sp;
			break;
		}
	}
	pthread_mutex_unlock(&cv->cv_lock);
	sem_destroy(&s->s_sem);
	return s->s_woken;
}

static int
sem_wait_until(sem_t *sem, const struct timespec *deadline)
{
	int result = deadline == NULL ? sem_wait(sem)
	    : sem_clockwait(sem, CLOCK_MONOTONIC, deadline);

	return result == 0 ? 0 : errno;
}

static int
sleep_on(struct rumpuser_cv *cv, struct rumpuser_mtx *m, const struct timespec *deadline)
{
	struct sleeper s;
	int error;

	append(cv, &s);
	rumpuser_mutex_exit(m);
	do
		error = sem_wait_until(&s.s_sem, deadline);
	while (error == EINTR && !cv->cv_interruptible);
	if (withdraw(cv, &s))
		error = 0;
	rumpuser_mutex_enter(m);
	return rumpuser__errtrans(error);
}

int
rumpuser_cv_wait(struct rumpuser_cv *cv, struct rumpuser_mtx *m)
{
	return sleep_on(cv, m, NULL);
}

int
rumpuser_cv_wait_nowrap(struct rumpuser_cv *cv, struct rumpuser_mtx *m)
{
	return sleep_on(cv, m, NULL);
}

int
rumpuser_cv_timedwait(struct rumpuser_cv *cv, struct rumpuser_mtx *m, int64_t sec, int64_t nsec)
{
	struct timespec deadline;

	clock_gettime(CLOCK_MONOTONIC, &deadline);
	if (__builtin_add_overflow(deadline.tv_sec, sec, &deadline.tv_sec))
		return sleep_on(cv, m, NULL);
	deadline.tv_nsec += nsec;
	if (deadline.tv_nsec >= 1000000000) {
		deadline.tv_sec++;
		deadline.tv_nsec -= 1000000000;
	}
	return sleep_on(cv, m, &deadline);
}

/* Called with cv_lock held and a queue that is not empty. */
static void
wake_first(struct rumpuser_cv *cv)
{
	struct sleeper *s = cv->cv_first;

	if ((cv->cv_first = s->s_next) == NULL)
		cv->cv_last = &cv->cv_first;
	s->s_woken = true;
	sem_post(&s->s_sem);
}

void
rumpuser_cv_signal(struct rumpuser_cv *cv)
{
	pthread_mutex_lock(&cv->cv_lock);
	if (cv->cv_first != NULL)
		wake_first(cv);
	pthread_mutex_unlock(&cv->cv_lock);
}

void
rumpuser_cv_broadcast(struct rumpuser_cv *cv)
{
	pthread_mutex_lock(&cv->cv_lock);
	while (cv->cv_first != NULL)
		wake_first(cv);
	pthread_mutex_unlock(&cv->cv_lock);
}

void
rumpuser_cv_has_waiters(struct rumpuser_cv *cv, int *result)
{
	pthread_mutex_lock(&cv->cv_lock);
	*result = cv->cv_first != NULL;
	pthread_mutex_unlock(&cv->cv_lock);
}
