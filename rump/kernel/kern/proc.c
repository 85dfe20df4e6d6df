/*
 * Processes and lwps: making, finding, ending.  A process is a context that lives as long as it has
 * lwps.  The kernel lock protects all of it; the thread must be an lwp of the same kernel (memory
 * is accounted through it).
 */
#include <sys/cred.h>
#include <sys/file.h>
#include <rump/rump.h>

#include "kernvar.h"

struct proc *
proc_find(struct kernel *k, pid_t pid)
{
	struct proc *p;

	LIST_FOREACH(p, &k->k_procs, p_list)
		if (p->p_pid == pid)
			return p;
	return NULL;
}

/* A number that is no process, group or session. */
static bool
pid_free(struct kernel *k, pid_t pid)
{
	struct proc *p;

	LIST_FOREACH(p, &k->k_procs, p_list)
		if (p->p_pid == pid || p->p_pgid == pid || p->p_sid == pid)
			return false;
	return true;
}

static pid_t
pid_alloc(struct kernel *k)
{
	do
		k->k_lastpid = k->k_lastpid >= PID_MAX ? 2 : k->k_lastpid + 1;
	while (!pid_free(k, k->k_lastpid));
	return k->k_lastpid;
}

struct plimit *
plimit_alloc(const struct kernel *k)
{
	struct plimit *lim = kmem_alloc(sizeof(*lim));
	int i;

	if (lim == NULL)
		return NULL;
	lim->pl_refs = 1;
	for (i = 0; i < RLIM_NLIMITS; i++)
		lim->pl_rlimit[i] = (struct rlimit){ RLIM_INFINITY, RLIM_INFINITY };
	lim->pl_rlimit[RLIMIT_NOFILE] = (struct rlimit){ MIN((unsigned int)NOFILE, k->k_maxfiles),
	    k->k_maxfiles };
	lim->pl_rlimit[RLIMIT_NPROC] = (struct rlimit){ CHILD_MAX, MAXPROC };
	return lim;
}

static void
plimit_free(struct plimit *lim)
{
	if (--lim->pl_refs == 0)
		kmem_free(lim, sizeof(*lim));
}

struct plimit *
plimit_private(struct proc *p)
{
	struct plimit *old = p->p_limit, *lim;

	if (old->pl_refs == 1)
		return old;
	if ((lim = kmem_alloc(sizeof(*lim))) == NULL)
		return NULL;
	*lim = *old;
	lim->pl_refs = 1;
	plimit_free(old);
	return p->p_limit = lim;
}

static struct filedesc *
fork_descriptors(struct proc *parent, int flags)
{
	if (parent == NULL || (flags & RUMP_RFCFDG) != 0)
		return fd_init();
	if ((flags & RUMP_RFFDG) != 0)
		return fd_copy(parent->p_fd);
	parent->p_fd->fd_refs++;
	return parent->p_fd;
}

static void
inherit(struct proc *p, const struct proc *parent)
{
	p->p_ppid = parent->p_pid;
	p->p_pgid = parent->p_pgid;
	p->p_sid = parent->p_sid;
	p->p_sugid = parent->p_sugid;
	p->p_nice = parent->p_nice;
	memcpy(p->p_comm, parent->p_comm, sizeof(p->p_comm));
	memcpy(p->p_login, parent->p_login, sizeof(p->p_login));
	p->p_cred = cred_hold(parent->p_cred);
	p->p_limit = parent->p_limit;
	p->p_limit->pl_refs++;
}

static int
first_process(struct proc *p)
{
	p->p_pgid = p->p_sid = p->p_pid;
	strlcpy(p->p_comm, "rump", sizeof(p->p_comm));
	p->p_cred = cred_hold(p->p_kernel->k_cred);
	p->p_limit = plimit_alloc(p->p_kernel);
	return p->p_limit != NULL ? 0 : ENOMEM;
}

/* Free a process that has no lwps. */
static void
proc_free(struct proc *p)
{
	struct proc *child;

	LIST_FOREACH(child, &p->p_kernel->k_procs, p_list)
		if (child->p_ppid == p->p_pid)
			child->p_ppid = 1;
	proc_dispose(p);
	LIST_REMOVE(p, p_list);
	p->p_kernel->k_nproc--;
	kmem_free(p, sizeof(*p));
}

int
proc_create(struct kernel *k, struct proc *parent, int flags, struct lwp **lp)
{
	struct proc *p;
	int error = 0;

	if (k->k_nproc >= MAXPROC)
		return EAGAIN;
	if ((p = kmem_zalloc(sizeof(*p))) == NULL)
		return ENOMEM;
	p->p_kernel = k;
	p->p_pid = pid_alloc(k);
	LIST_INIT(&p->p_lwps);
	LIST_INIT(&p->p_timers);
	LIST_INSERT_HEAD(&k->k_procs, p, p_list);
	k->k_nproc++;
	if (parent != NULL)
		inherit(p, parent);
	else
		error = first_process(p);
	if (error == 0 && (p->p_fd = fork_descriptors(parent, flags)) == NULL)
		error = ENOMEM;
	if (error == 0 && parent != NULL && parent->p_cwdi != NULL)
		error = k->k_vfsops->pv_fork(parent, p, false);
	if (error == 0)
		error = lwp_create(p, lp);
	if (error != 0)
		proc_free(p);
	return error;
}

void
proc_release(struct proc *p)
{
	struct filedesc *fdp = p->p_fd;

	timers_exit(p);
	p->p_fd = NULL;
	if (fdp != NULL)
		fd_free(p, fdp);
	if (p->p_cwdi != NULL)
		p->p_kernel->k_vfsops->pv_exit(p);
	p->p_cwdi = NULL;
}

void
proc_dispose(struct proc *p)
{
	proc_release(p);
	if (p->p_limit != NULL)
		plimit_free(p->p_limit);
	if (p->p_cred != NULL)
		cred_free(p->p_cred);
	p->p_limit = NULL;
	p->p_cred = NULL;
}

int
lwp_create(struct proc *p, struct lwp **lp)
{
	struct lwp *l = kmem_zalloc(sizeof(*l));

	if (l == NULL)
		return ENOMEM;
	l->l_kernel = p->p_kernel;
	l->l_proc = p;
	l->l_lid = ++p->p_lastlid;
	l->l_refs = 1;
	LIST_INSERT_HEAD(&p->p_lwps, l, l_sibling);
	p->p_nlwps++;
	kernel_hold(p->p_kernel);
	*lp = l;
	return 0;
}

/* The caller holds a reference to the kernel, so that this lwp's is not the last. */
void
lwp_free(struct lwp *l)
{
	struct proc *p = l->l_proc;
	struct kernel *k = l->l_kernel;

	if (p->p_nlwps == 1)
		proc_release(p);
	LIST_REMOVE(l, l_sibling);
	if (--p->p_nlwps == 0)
		proc_free(p);
	if (l->l_cv != NULL)
		rumpuser_cv_destroy(l->l_cv);
	kmem_free(l, sizeof(*l));
	__atomic_fetch_sub(&k->k_refs, 1, __ATOMIC_RELEASE);
}
