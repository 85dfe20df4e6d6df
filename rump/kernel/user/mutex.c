/*
 * Mutexes: pthread's.  With RUMPUSER_MTX_KMUTEX the owning lwp is remembered, for
 * rumpuser_mutex_owner(); its field is written by the holder only.
 */
#include <pthread.h>
#include <stdlib.h>

#include "rumpuser.h"

struct rumpuser_mtx {
	pthread_mutex_t mtx_lock;
	bool mtx_owned;
	struct lwp *mtx_owner;
};

int
rumpuser_mutex_init(struct rumpuser_mtx **result, int flags)
{
	struct rumpuser_mtx *m = malloc(sizeof(*m));
	int error;

	if (m == NULL)
		return rumpuser__errtrans(ENOMEM);
	if ((error = pthread_mutex_init(&m->mtx_lock, NULL)) != 0) {
		free(m);
		return rumpuser__errtrans(error);
	}
	m->mtx_owned = (flags & RUMPUSER_MTX_KMUTEX) != 0;
	m->mtx_owner = NULL;
	*result = m;
	return 0;
}

void
rumpuser_mutex_enter(struct rumpuser_mtx *m)
{
	pthread_mutex_lock(&m->mtx_lock);
	if (m->mtx_owned)
		m->mtx_owner = rumpuser_curlwp();
}

void
rumpuser_mutex_enter_nowrap(struct rumpuser_mtx *m)
{
	rumpuser_mutex_enter(m);
}

int
rumpuser_mutex_tryenter(struct rumpuser_mtx *m)
{
	int error = pthread_mutex_trylock(&m->mtx_lock);

	if (error == 0 && m->mtx_owned)
		m->mtx_owner = rumpuser_curlwp();
	return rumpuser__errtrans(error);
}

void
rumpuser_mutex_exit(struct rumpuser_mtx *m)
{
	if (m->mtx_owned)
		m->mtx_owner = NULL;
	pthread_mutex_unlock(&m->mtx_lock);
}

void
rumpuser_mutex_owner(struct rumpuser_mtx *m, struct lwp **owner)
{
	*owner = m->mtx_owner;
}

void
rumpuser_mutex_destroy(struct rumpuser_mtx *m)
{
	pthread_mutex_destroy(&m->mtx_lock);
	free(m);
}
