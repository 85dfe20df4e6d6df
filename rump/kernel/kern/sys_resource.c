/*
 * Resource limits: getrlimit(2), setrlimit(2).  RLIMIT_NOFILE's hard limit cannot pass the kernel's
 * k_maxfiles.
 */
#include <sys/cred.h>

#include "kernvar.h"

int
sys_getrlimit(struct lwp *l, const struct sys_getrlimit_args *uap, register_t *retval)
{
	unsigned int which = (unsigned int)SCARG(uap, which);

	(void)retval;
	if (which >= RLIM_NLIMITS)
		return EINVAL;
	return copyout(&l->l_proc->p_limit->pl_rlimit[which], SCARG(uap, rlp),
	    sizeof(struct rlimit));
}

static void
clamp(const struct kernel *k, unsigned int which, struct rlimit *lim)
{
	if (which == RLIMIT_NOFILE) {
		lim->rlim_cur = MIN(lim->rlim_cur, (rlim_t)k->k_maxfiles);
		lim->rlim_max = MIN(lim->rlim_max, (rlim_t)k->k_maxfiles);
	} else if (which == RLIMIT_NPROC) {
		lim->rlim_cur = MIN(lim->rlim_cur, (rlim_t)MAXPROC);
		lim->rlim_max = MIN(lim->rlim_max, (rlim_t)MAXPROC);
	}
}

int
do_setrlimit(struct lwp *l, struct proc *p, unsigned int which, struct rlimit *lim)
{
	struct plimit *limits;

	if (lim->rlim_cur > lim->rlim_max)
		return EINVAL;
	if (lim->rlim_max > p->p_limit->pl_rlimit[which].rlim_max &&
	    !cred_issuper(l->l_proc->p_cred))
		return EPERM;
	clamp(l->l_kernel, which, lim);
	if ((limits = plimit_private(p)) == NULL)
		return ENOMEM;
	limits->pl_rlimit[which] = *lim;
	return 0;
}

int
sys_setrlimit(struct lwp *l, const struct sys_setrlimit_args *uap, register_t *retval)
{
	unsigned int which = (unsigned int)SCARG(uap, which);
	struct rlimit lim;
	int error;

	(void)retval;
	if (which >= RLIM_NLIMITS)
		return EINVAL;
	if ((error = copyin(SCARG(uap, rlp), &lim, sizeof(lim))) != 0)
		return error;
	return do_setrlimit(l, l->l_proc, which, &lim);
}
