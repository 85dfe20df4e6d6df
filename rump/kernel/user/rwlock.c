/*
 * Reader-writer locks, for clients of NetBSD's hypercall interface: pthread's have no downgrade, so
 * these are a count under a mutex.  rw_count: readers inside, or -1 for a writer, who is rw_owner.
 */
#include <pthread.h>
#include <stdlib.h>

#include "rumpuser.h"

struct rumpuser_rw {
	pthread_mutex_t rw_lock;
	pthread_cond_t rw_changed;
	int rw_count;
	unsigned int rw_writers;	/* waiting; readers let them go first */
	struct lwp *rw_owner;
};

void
rumpuser_rw_init(struct rumpuser_rw **result)
{
	struct rumpuser_rw *rw = calloc(1, sizeof(*rw));

	if (rw == NULL)
		abort();
	pthread_mutex_init(&rw->rw_lock, NULL);
	pthread_cond_init(&rw->rw_changed, NULL);
	*result = rw;
}

static bool
take(struct rumpuser_rw *rw, int how)
{
	if (how == RUMPUSER_RW_WRITER) {
		if (rw->rw_count != 0)
			return false;
		rw->rw_count = -1;
		rw->rw_owner = rumpuser_curlwp();
		return true;
	}
	if (rw->rw_count < 0 || rw->rw_writers > 0)
		return false;
	rw->rw_count++;
	return true;
}

void
rumpuser_rw_enter(int how, struct rumpuser_rw *rw)
{
	pthread_mutex_lock(&rw->rw_lock);
	rw->rw_writers += how == RUMPUSER_RW_WRITER;
	while (!take(rw, how))
		pthread_cond_wait(&rw->rw_changed, &rw->rw_lock);
	rw->rw_writers -= how == RUMPUSER_RW_WRITER;
	pthread_mutex_unlock(&rw->rw_lock);
}

int
rumpuser_rw_tryenter(int how, struct rumpuser_rw *rw)
{
	bool taken;

	pthread_mutex_lock(&rw->rw_lock);
	taken = take(rw, how);
	pthread_mutex_unlock(&rw->rw_lock);
	return taken ? 0 : rumpuser__errtrans(EBUSY);
}

int
rumpuser_rw_tryupgrade(struct rumpuser_rw *rw)
{
	bool upgraded;

	pthread_mutex_lock(&rw->rw_lock);
	if ((upgraded = rw->rw_count == 1)) {
		rw->rw_count = -1;
		rw->rw_owner = rumpuser_curlwp();
	}
	pthread_mutex_unlock(&rw->rw_lock);
	return upgraded ? 0 : rumpuser__errtrans(EBUSY);
}

void
rumpuser_rw_downgrade(struct rumpuser_rw *rw)
{
	pthread_mutex_lock(&rw->rw_lock);
	rw->rw_count = 1;
	rw->rw_owner = NULL;
	pthread_cond_broadcast(&rw->rw_changed);
	pthread_mutex_unlock(&rw->rw_lock);
}

void
rumpuser_rw_exit(struct rumpuser_rw *rw)
{
	pthread_mutex_lock(&rw->rw_lock);
	if (rw->rw_count < 0)
		rw->rw_count = 0;
	else
		rw->rw_count--;
	rw->rw_owner = NULL;
	pthread_cond_broadcast(&rw->rw_changed);
	pthread_mutex_unlock(&rw->rw_lock);
}

void
rumpuser_rw_destroy(struct rumpuser_rw *rw)
{
	pthread_cond_destroy(&rw->rw_changed);
	pthread_mutex_destroy(&rw->rw_lock);
	free(rw);
}

void
rumpuser_rw_held(int how, struct rumpuser_rw *rw, int *held)
{
	pthread_mutex_lock(&rw->rw_lock);
	if (how == RUMPUSER_RW_WRITER)
		*held = rw->rw_count < 0 && rw->rw_owner == rumpuser_curlwp();
	else
		*held = rw->rw_count > 0;
	pthread_mutex_unlock(&rw->rw_lock);
}
