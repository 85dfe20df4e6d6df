/*
 * Which lwp a host thread runs as: the rump_pub_lwproc_* and rumpk_*lwp calls.
 *
 * A thread has at most one current lwp.  One that never asked gets an implicit lwp of process 1 of
 * the default kernel at its first call, which is freed when the thread ends or takes another, and
 * which clients see as NULL.
 *
 * Callbacks: a thread inside a call of one kernel (a disk's callback) may switch to lwps of others.
 * The lwps that are inside calls stay its own, in a chain by l_outer; entering a kernel of that
 * chain again is EDEADLK, since the outer call may hold what the inner one would wait for.  A
 * thread cannot lay down an lwp that is inside.
 *
 * l_running changes atomically, without the lock: a switch between lwps whose addresses the client
 * has is lock-free. An lwp whose address the client does not have is freed when its kernel is gone
 * and no thread runs it; both that test and its l_running change under the lock.
 */
#include <rump/rump.h>
#include <rump/rumpkernel.h>

#include "kernvar.h"

struct lwp *
lwp_outer(struct lwp *l)
{
	if (l == NULL)
		return NULL;
	return l->l_inside ? l : l->l_outer;
}

bool
lwp_inside(const struct lwp *l, const struct kernel *k)
{
	for (; l != NULL; l = l->l_outer)
		if (l->l_inside && l->l_kernel == k)
			return true;
	return false;
}

/*
 * Free an lwp that no thread but this one can reach, from whatever lwp the thread has; it may be
 * that one.
 */
static void
lwp_destroy(struct lwp *l)
{
	struct kernel *k = l->l_kernel;
	struct lwp *saved = curlwp == l ? l->l_outer : curlwp;

	if (kernel_of_parent(k))
		return;
	/* its files may need what the outer call holds: the halt frees it */
	if (lwp_inside(saved, k)) {
		rumpuser_curlwp_set(saved);
		l->l_handed = false;
		__atomic_store_n(&l->l_running, false, __ATOMIC_RELEASE);
		return;
	}
	kernel_hold(k);
	rumpuser_curlwp_set(l);
	rumpuser_mutex_enter(k->k_lock);
	while (k->k_state == KERNEL_HALTING) {
		rumpuser_mutex_exit(k->k_lock);
		rumpuser_clock_sleep(RUMPUSER_CLOCK_RELWALL, 0, 1000000);
		rumpuser_mutex_enter(k->k_lock);
	}
	k->k_inside++;
	l->l_inside = true;
	lwp_free(l);
	kernel_outside(k);
	rumpuser_mutex_exit(k->k_lock);
	rumpuser_curlwp_set(saved);
	kernel_rele(k);
}

/* The thread has another lwp now. */
static void
lwp_put_aside(struct lwp *l)
{
	struct kernel *k = l->l_kernel;
	bool gone;

	l->l_outer = NULL;
	if (l->l_handed || kernel_of_parent(k)) {
		__atomic_store_n(&l->l_running, false, __ATOMIC_RELEASE);
		return;
	}
	kernel_hold(k);
	rumpuser_mutex_enter(k->k_lock);
	gone = l->l_implicit || k->k_state == KERNEL_DEAD;
	l->l_running = gone;
	rumpuser_mutex_exit(k->k_lock);
	if (gone)
		lwp_destroy(l);
	kernel_rele(k);
}

void
lwp_become(struct lwp *l)
{
	struct lwp *old = curlwp;

	l->l_outer = lwp_outer(old);
	rumpuser_curlwp_set(l);
	if (old != NULL && !old->l_inside)
		lwp_put_aside(old);
}

/* After a callback: back to the lwp of the chain that is inside kernel k. */
void
lwp_return_to(struct kernel *k)
{
	struct lwp *old = curlwp, *l = old;

	while (l->l_kernel != k || !l->l_inside)
		l = l->l_outer;
	rumpuser_curlwp_set(l);
	if (!old->l_inside)
		lwp_put_aside(old);
}

/*
 * The first moment of a thread in kernel k: lwp 1 stands in for it while its own is made.  Lock
 * held.
 */
static int
lwp_create_from_outside(struct kernel *k, struct lwp **lp)
{
	struct lwp *saved = curlwp;
	int error;

	rumpuser_curlwp_set(k->k_lwp0);
	error = lwp_create(k->k_initproc, lp);
	rumpuser_curlwp_set(saved);
	if (error == 0)
		(*lp)->l_running = true;
	return error;
}

static int
kernel_lock_running(struct kernel *k)
{
	if (kernel_of_parent(k))
		return ENXIO;
	rumpuser_mutex_enter(k->k_lock);
	if (kernel_running(k))
		return 0;
	rumpuser_mutex_exit(k->k_lock);
	return ENXIO;
}

int
lwp_adopt(struct lwp **lp)
{
	struct kernel *k = kernel_default();
	int error;

	if (k == NULL)
		return ENXIO;
	if ((error = kernel_lock_running(k)) == 0) {
		if ((error = lwp_create_from_outside(k, lp)) == 0) {
			(*lp)->l_implicit = true;
			rumpuser_curlwp_set(*lp);
		}
		rumpuser_mutex_exit(k->k_lock);
	}
	kernel_rele(k);
	return error;
}

int
kernel_visit(struct kernel *k, struct kernel_visit *kv)
{
	struct lwp *saved = curlwp, *l;
	int error;

	if (!kernel_hold_running(k))
		return ENXIO;
	error = lwp_inside(saved, k) ? EDEADLK : kernel_lock_running(k);
	if (error == 0 && (error = lwp_create_from_outside(k, &l)) != 0)
		rumpuser_mutex_exit(k->k_lock);
	kernel_rele(k);
	if (error != 0)
		return error;
	l->l_outer = lwp_outer(saved);
	l->l_inside = true;
	k->k_inside++;
	rumpuser_curlwp_set(l);
	*kv = (struct kernel_visit){ l, saved };
	return 0;
}

void
kernel_leave(struct kernel_visit *kv)
{
	struct kernel *k = kv->kv_lwp->l_kernel;

	kernel_hold(k);
	lwp_free(kv->kv_lwp);
	kernel_outside(k);
	rumpuser_mutex_exit(k->k_lock);
	rumpuser_curlwp_set(kv->kv_saved);
	kernel_rele(k);
}

/*
 * hyp_lwpexit: the thread ends.  An lwp that the client knows stays, for rumpk_lwp_free() or
 * another thread.
 */
void
lwp_exits(struct lwp *l)
{
	if (l->l_inside)
		return;
	if (l->l_handed)
		lwp_put_aside(l);
	else
		lwp_destroy(l);
}

/*
 * A process to join or to copy: not one whose last lwp is going, which may sleep while files close.
 */
static struct proc *
proc_living(struct kernel *k, pid_t pid)
{
	struct proc *p = proc_find(k, pid);

	return p != NULL && p->p_fd != NULL ? p : NULL;
}

static int
rfork_from(struct kernel *k, struct proc *parent, pid_t ppid, int flags, pid_t *pid)
{
	struct kernel_visit visit;
	struct lwp *l = NULL;
	int error;

	if ((flags & ~(RUMP_RFFDG | RUMP_RFCFDG)) != 0 || flags == (RUMP_RFFDG | RUMP_RFCFDG))
		return EINVAL;
	if ((error = kernel_visit(k, &visit)) != 0)
		return error;
	if (parent == NULL && (parent = proc_living(k, ppid)) == NULL)
		error = ESRCH;
	else if ((error = proc_create(k, parent, flags, &l)) == 0) {
		l->l_running = true;
		if (pid != NULL)
			*pid = l->l_proc->p_pid;
	}
	kernel_leave(&visit);
	if (error == 0)
		lwp_become(l);
	return error;
}

int
rumpk_rfork(struct kernel *k, int parent, int flags, int *pid)
{
	return rfork_from(k, NULL, parent, flags, pid);
}

int
rumpk_newlwp(struct kernel *k, int pid)
{
	struct kernel_visit visit;
	struct proc *p;
	struct lwp *l = NULL;
	int error;

	if ((error = kernel_visit(k, &visit)) != 0)
		return error;
	if ((p = proc_living(k, pid)) == NULL)
		error = ESRCH;
	else if ((error = lwp_create(p, &l)) == 0)
		l->l_running = true;
	kernel_leave(&visit);
	if (error == 0)
		lwp_become(l);
	return error;
}

int
rump_pub_lwproc_rfork(int flags)
{
	struct lwp *l = curlwp;
	struct kernel *k;
	int error;

	if (l != NULL)
		return rfork_from(l->l_kernel, l->l_proc, 0, flags, NULL);
	if ((k = kernel_default()) == NULL)
		return ENXIO;
	error = rfork_from(k, k->k_initproc, 0, flags, NULL);
	kernel_rele(k);
	return error;
}

int
rump_pub_lwproc_newlwp(int pid)
{
	struct kernel *k = curlwp != NULL ? curlwp->l_kernel : kernel_default();
	int error;

	if (k == NULL)
		return ENXIO;
	if (curlwp != NULL)
		return rumpk_newlwp(k, pid);
	error = rumpk_newlwp(k, pid);
	kernel_rele(k);
	return error;
}

/* Back to having none; in a callback, to the lwp whose call it is. */
static void
lwp_lay_down(struct lwp *old)
{
	if (old == NULL || old->l_inside)
		return;
	rumpuser_curlwp_set(old->l_outer);
	lwp_put_aside(old);
}

static bool
on_chain(const struct lwp *l, const struct lwp *chain)
{
	while (chain != NULL && chain != l)
		chain = chain->l_outer;
	return chain != NULL;
}

void
rump_pub_lwproc_switch(struct lwp *l)
{
	struct lwp *old = curlwp;

	if (l == old)
		return;
	if (l == NULL) {
		lwp_lay_down(old);
		return;
	}
	if (kernel_of_parent(l->l_kernel)) { /* a child's copy: all that it can answer is ENXIO */
		kernel_setstate(l->l_kernel, KERNEL_DEAD);
		l->l_running = false;
	}
	if (old != NULL && on_chain(l, old->l_outer)) {
		rumpuser_curlwp_set(l);
		if (!old->l_inside)
			lwp_put_aside(old);
		return;
	}
	if (__atomic_exchange_n(&l->l_running, true, __ATOMIC_ACQUIRE))
		panic("lwproc_switch: lwp %d of process %d runs on another thread", l->l_lid,
		    l->l_proc->p_pid);
	lwp_become(l);
}

struct lwp *
rump_pub_lwproc_curlwp(void)
{
	struct lwp *l = curlwp;

	if (l == NULL || l->l_implicit)
		return NULL;
	l->l_handed = true;
	return l;
}

void
rump_pub_lwproc_releaselwp(void)
{
	struct lwp *l = curlwp;

	if (l != NULL && !l->l_implicit && !l->l_inside)
		lwp_destroy(l);
}

void
rumpk_lwp_free(struct lwp *l)
{
	if (l == curlwp)
		rump_pub_lwproc_releaselwp();
	else if (!__atomic_exchange_n(&l->l_running, true, __ATOMIC_ACQUIRE))
		lwp_destroy(l);
}

struct kernel *
rumpk_curkernel(void)
{
	return curlwp != NULL ? curlwp->l_kernel : NULL;
}

/* System calls here have NetBSD's numbers and layouts already. */
void
rump_pub_lwproc_sysent_usenative(void)
{
}
