/* Resource limits: prlimit64(2), getrlimit(2), setrlimit(2). */
#include "linux.h"

#define NO_LIMIT	(-1)

/* NetBSD's number of a limit; NO_LIMIT: Linux knows it, this kernel does not limit it. */
static int
limit_in(int resource, int *which)
{
	static const int8_t limits[] = {
		[LINUX_RLIMIT_CPU] = RLIMIT_CPU,
		[LINUX_RLIMIT_FSIZE] = RLIMIT_FSIZE,
		[LINUX_RLIMIT_DATA] = RLIMIT_DATA,
		[LINUX_RLIMIT_STACK] = RLIMIT_STACK,
		[LINUX_RLIMIT_CORE] = RLIMIT_CORE,
		[LINUX_RLIMIT_RSS] = RLIMIT_RSS,
		[LINUX_RLIMIT_NPROC] = RLIMIT_NPROC,
		[LINUX_RLIMIT_NOFILE] = RLIMIT_NOFILE,
		[LINUX_RLIMIT_MEMLOCK] = RLIMIT_MEMLOCK,
		[LINUX_RLIMIT_AS] = RLIMIT_AS,
		[LINUX_RLIMIT_LOCKS] = NO_LIMIT,
		[LINUX_RLIMIT_SIGPENDING] = NO_LIMIT,
		[LINUX_RLIMIT_MSGQUEUE] = NO_LIMIT,
		[LINUX_RLIMIT_NICE] = NO_LIMIT,
		[LINUX_RLIMIT_RTPRIO] = NO_LIMIT,
		[LINUX_RLIMIT_RTTIME] = NO_LIMIT,
	};

	if (resource < 0 || (size_t)resource >= nitems(limits))
		return EINVAL;
	*which = limits[resource];
	return 0;
}

static uint64_t
value_out(rlim_t value)
{
	return value >= RLIM_INFINITY ? LINUX_RLIM_INFINITY : value;
}

static rlim_t
value_in(uint64_t value)
{
	return MIN(value, (uint64_t)RLIM_INFINITY);
}

static void
get_limit(const struct proc *p, int which, struct linux_rlimit *lim)
{
	lim->rlim_cur = lim->rlim_max = LINUX_RLIM_INFINITY;
	if (which == NO_LIMIT)
		return;
	lim->rlim_cur = value_out(p->p_limit->pl_rlimit[which].rlim_cur);
	lim->rlim_max = value_out(p->p_limit->pl_rlimit[which].rlim_max);
}

static int
set_limit(struct lwp *l, struct proc *p, int which, const struct linux_rlimit *lim)
{
	struct rlimit native = { value_in(lim->rlim_cur), value_in(lim->rlim_max) };

	if (which == NO_LIMIT)
		return lim->rlim_cur > lim->rlim_max ? EINVAL : EPERM;
	return do_setrlimit(l, p, (unsigned int)which, &native);
}

/* Another process's are its user's, and the superuser's. */
static int
limits_of(struct lwp *l, pid_t pid, struct proc **pp)
{
	const struct cred *cr = l->l_proc->p_cred, *theirs;

	*pp = pid == 0 ? l->l_proc : proc_find(l->l_kernel, pid);
	if (*pp == NULL)
		return ESRCH;
	theirs = (*pp)->p_cred;
	return *pp == l->l_proc || cred_issuper(cr) || (cr->cr_uid == theirs->cr_euid &&
	    cr->cr_uid == theirs->cr_svuid && cr->cr_uid == theirs->cr_uid) ? 0 : EPERM;
}

static int
change_limit(struct lwp *l, pid_t pid, int resource, const void *unew, void *uold)
{
	struct linux_rlimit new, old;
	struct proc *p;
	int error, which;

	if ((error = limit_in(resource, &which)) != 0 ||
	    (unew != NULL && (error = copyin(unew, &new, sizeof(new))) != 0) ||
	    (error = limits_of(l, pid, &p)) != 0)
		return error;
	get_limit(p, which, &old);
	if (unew != NULL && (error = set_limit(l, p, which, &new)) != 0)
		return error;
	return uold == NULL ? 0 : copyout(&old, uold, sizeof(old));
}

int
linux_sys_prlimit64(struct lwp *l, const struct linux_sys_prlimit64_args *uap, register_t *retval)
{
	(void)retval;
	return change_limit(l, SCARG(uap, pid), SCARG(uap, resource), SCARG(uap, new),
	    SCARG(uap, old));
}

int
linux_sys_getrlimit(struct lwp *l, const struct linux_sys_getrlimit_args *uap, register_t *retval)
{
	(void)retval;
	return SCARG(uap, limit) == NULL ? EFAULT :
	    change_limit(l, 0, SCARG(uap, resource), NULL, SCARG(uap, limit));
}

int
linux_sys_setrlimit(struct lwp *l, const struct linux_sys_setrlimit_args *uap, register_t *retval)
{
	(void)retval;
	return SCARG(uap, limit) == NULL ? EFAULT :
	    change_limit(l, 0, SCARG(uap, resource), SCARG(uap, limit), NULL);
}
