/*
 * The calling thread's lwp, and the two ways in which a thread loses it without asking: the thread
 * ends, or the process forks.
 *
 * Owns one thread-local pointer, initial-exec so that reading it is one instruction.  A thread that
 * has had an lwp runs hyp_lwpexit() with the one it holds when it ends.  In a forked child no
 * kernel of the parent can work (the threads that hold its locks are gone), so the child's pointer
 * is cleared and rumpuser_forkgen() changes.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "rumpuser.h"

static __thread struct lwp *current __attribute__((tls_model("initial-exec")));
static __thread bool watched __attribute__((tls_model("initial-exec")));
static pthread_key_t exitkey;
static int initerror;
static bool initialised;
static atomic_uint forkgen;

static void
thread_exits(void *arg)
{
	struct lwp *l = current;

	(void)arg;
	watched = false;
	if (l != NULL && rumpuser__hyp.hyp_lwpexit != NULL)
		rumpuser__hyp.hyp_lwpexit(l);
	current = NULL;
}

static void
child_after_fork(void)
{
	atomic_fetch_add(&forkgen, 1);
	current = NULL;
}

static void
init_once(void)
{
	initerror = pthread_key_create(&exitkey, thread_exits);
	initialised = initerror == 0;
	if (initerror == 0)
		initerror = pthread_atfork(NULL, NULL, child_after_fork);
}

/* After dlclose(3) of this library there must be no destructor of it left to run. */
static void __attribute__((destructor))
forget_key(void)
{
	if (initialised)
		pthread_key_delete(exitkey);
}

int
rumpuser__thrinit(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, init_once);
	return rumpuser__errtrans(initerror);
}

unsigned int
rumpuser_forkgen(void)
{
	return atomic_load_explicit(&forkgen, memory_order_relaxed);
}

struct lwp *
rumpuser_curlwp(void)
{
	return current;
}

void
rumpuser_curlwp_set(struct lwp *l)
{
	if (!watched && l != NULL && rumpuser__thrinit() == 0)
		watched = pthread_setspecific(exitkey, &current) == 0;
	current = l;
}

void
rumpuser_curlwpop(int op, struct lwp *l)
{
	if (op == RUMPUSER_LWP_SET)
		rumpuser_curlwp_set(l);
	else if (op == RUMPUSER_LWP_CLEAR)
		rumpuser_curlwp_set(NULL);
}
