/* getpriority(2), setpriority(2): a nice value that is kept, though no process is preferred. */
#include "linux.h"

#define NICE_MIN	(-20)
#define NICE_MAX	19
#define NICE_ZERO	20		/* the call tells 20 less the nice value: 1 to 40 */

/* Whether `which` and `who` mean the process; 0 is the caller's own. */
static bool
is_meant(const struct lwp *l, const struct proc *p, int which, uint32_t who)
{
	const struct proc *self = l->l_proc;

	switch (which) {
	case LINUX_PRIO_PROCESS:
		return p->p_pid == (who == 0 ? self->p_pid : (pid_t)who);
	case LINUX_PRIO_PGRP:
		return p->p_pgid == (who == 0 ? self->p_pgid : (pid_t)who);
	}
	return p->p_cred->cr_uid == (who == 0 ? self->p_cred->cr_uid : who);
}

int
linux_sys_getpriority(struct lwp *l, const struct linux_sys_getpriority_args *uap,
    register_t *retval)
{
	const struct proc *p;
	int best = NICE_MAX + 1;

	if (SCARG(uap, which) < LINUX_PRIO_PROCESS || SCARG(uap, which) > LINUX_PRIO_USER)
		return EINVAL;
	LIST_FOREACH(p, &l->l_kernel->k_procs, p_list)
		if (is_meant(l, p, SCARG(uap, which), (uint32_t)SCARG(uap, who)))
			best = MIN(best, p->p_nice);
	*retval = NICE_ZERO - best;
	return best > NICE_MAX ? ESRCH : 0;
}

/* EPERM: another user's process; EACCES: a better value than it has, which is the superuser's. */
static int
set_nice(const struct cred *cr, struct proc *p, int nice)
{
	const struct cred *theirs = p->p_cred;

	if (!cred_issuper(cr) && cr->cr_euid != theirs->cr_uid && cr->cr_euid != theirs->cr_euid)
		return EPERM;
	if (nice < p->p_nice && !cred_issuper(cr))
		return EACCES;
	p->p_nice = (int8_t)nice;
	return 0;
}

int
linux_sys_setpriority(struct lwp *l, const struct linux_sys_setpriority_args *uap,
    register_t *retval)
{
	const int nice = MAX(NICE_MIN, MIN(SCARG(uap, prio), NICE_MAX));
	struct proc *p;
	int error = ESRCH, one;

	(void)retval;
	if (SCARG(uap, which) < LINUX_PRIO_PROCESS || SCARG(uap, which) > LINUX_PRIO_USER)
		return EINVAL;
	LIST_FOREACH(p, &l->l_kernel->k_procs, p_list) {
		if (!is_meant(l, p, SCARG(uap, which), (uint32_t)SCARG(uap, who)))
			continue;
		one = set_nice(l->l_proc->p_cred, p, nice);
		if (one != 0 || error == ESRCH)
			error = one;
	}
	return error;
}
