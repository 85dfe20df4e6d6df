/*
 * Who a process is: its ids, its users and groups, its login name. The rules for changing ids are
 * those of setuid(2), setreuid(2) and their kin on NetBSD: the superuser may take any, others only
 * among those they hold.
 */
#include <sys/cred.h>

#include "kernvar.h"

#define NOID	((uid_t)-1)

/* Which of the ids that the caller holds a new one may equal. */
#define FROM_REAL	0x01
#define FROM_EFFECTIVE	0x02
#define FROM_SAVED	0x04

int
sys_getpid(struct lwp *l, const struct sys_getpid_args *uap, register_t *retval)
{
	(void)uap;
	*retval = l->l_proc->p_pid;
	return 0;
}

int
sys_getppid(struct lwp *l, const struct sys_getppid_args *uap, register_t *retval)
{
	(void)uap;
	*retval = l->l_proc->p_ppid;
	return 0;
}

int
sys_getuid(struct lwp *l, const struct sys_getuid_args *uap, register_t *retval)
{
	(void)uap;
	retval[0] = l->l_proc->p_cred->cr_uid;
	return 0;
}

int
sys_geteuid(struct lwp *l, const struct sys_geteuid_args *uap, register_t *retval)
{
	(void)uap;
	retval[0] = l->l_proc->p_cred->cr_euid;
	return 0;
}

int
sys_getgid(struct lwp *l, const struct sys_getgid_args *uap, register_t *retval)
{
	(void)uap;
	retval[0] = l->l_proc->p_cred->cr_gid;
	return 0;
}

int
sys_getegid(struct lwp *l, const struct sys_getegid_args *uap, register_t *retval)
{
	(void)uap;
	retval[0] = l->l_proc->p_cred->cr_egid;
	return 0;
}

static bool
may_take(uint32_t id, uint32_t real, uint32_t effective, uint32_t saved, int from)
{
	return id == NOID || ((from & FROM_REAL) != 0 && id == real) ||
	    ((from & FROM_EFFECTIVE) != 0 && id == effective) ||
	    ((from & FROM_SAVED) != 0 && id == saved);
}

struct ids {
	uint32_t i_real, i_effective, i_saved;		/* NOID: keep */
	int i_realfrom, i_effectivefrom, i_savedfrom;
};

static bool
ids_allowed(const struct cred *cr, const struct ids *i, uint32_t real, uint32_t effective,
    uint32_t saved)
{
	return cred_issuper(cr) || (may_take(i->i_real, real, effective, saved, i->i_realfrom) &&
	    may_take(i->i_effective, real, effective, saved, i->i_effectivefrom) &&
	    may_take(i->i_saved, real, effective, saved, i->i_savedfrom));
}

static void
cred_replace(struct proc *p, struct cred *cr)
{
	cred_free(p->p_cred);
	p->p_cred = cr;
	p->p_sugid = true;
}

static void
id_set(uint32_t *field, uint32_t id)
{
	if (id != NOID)
		*field = id;
}

int
proc_setuids(struct proc *p, uid_t real, uid_t effective, uid_t saved)
{
	struct cred *cr = cred_dup(p->p_cred);

	if (cr == NULL)
		return ENOMEM;
	id_set(&cr->cr_uid, real);
	id_set(&cr->cr_euid, effective);
	id_set(&cr->cr_svuid, saved);
	cred_replace(p, cr);
	return 0;
}

int
proc_setgids(struct proc *p, gid_t real, gid_t effective, gid_t saved)
{
	struct cred *cr = cred_dup(p->p_cred);

	if (cr == NULL)
		return ENOMEM;
	id_set(&cr->cr_gid, real);
	id_set(&cr->cr_egid, effective);
	id_set(&cr->cr_svgid, saved);
	cred_replace(p, cr);
	return 0;
}

static int
set_uids(struct proc *p, const struct ids *i)
{
	const struct cred *cr = p->p_cred;

	if (!ids_allowed(cr, i, cr->cr_uid, cr->cr_euid, cr->cr_svuid))
		return EPERM;
	return proc_setuids(p, i->i_real, i->i_effective, i->i_saved);
}

static int
set_gids(struct proc *p, const struct ids *i)
{
	const struct cred *cr = p->p_cred;

	if (!ids_allowed(cr, i, cr->cr_gid, cr->cr_egid, cr->cr_svgid))
		return EPERM;
	return proc_setgids(p, i->i_real, i->i_effective, i->i_saved);
}

static struct ids
ids_all(uint32_t id)
{
	return (struct ids){ id, id, id, FROM_REAL, FROM_REAL, FROM_REAL };
}

static struct ids
ids_effective(uint32_t id)
{
	return (struct ids){ NOID, id, NOID, 0, FROM_REAL | FROM_SAVED, 0 };
}

/* setreuid(2): the saved id becomes the effective one where the real one changes. */
static struct ids
ids_real_effective(uint32_t real, uint32_t effective, uint32_t oldreal, uint32_t oldeffective)
{
	uint32_t r = real == NOID ? oldreal : real;
	uint32_t e = effective == NOID ? oldeffective : effective;

	return (struct ids){ r, e, r == oldreal ? NOID : e, FROM_REAL | FROM_EFFECTIVE,
	    FROM_REAL | FROM_EFFECTIVE | FROM_SAVED, FROM_REAL | FROM_EFFECTIVE | FROM_SAVED };
}

int
sys_setuid(struct lwp *l, const struct sys_setuid_args *uap, register_t *retval)
{
	struct ids i = ids_all(SCARG(uap, uid));

	(void)retval;
	return set_uids(l->l_proc, &i);
}

int
sys_seteuid(struct lwp *l, const struct sys_seteuid_args *uap, register_t *retval)
{
	struct ids i = ids_effective(SCARG(uap, euid));

	(void)retval;
	return set_uids(l->l_proc, &i);
}

int
sys_setreuid(struct lwp *l, const struct sys_setreuid_args *uap, register_t *retval)
{
	const struct cred *cr = l->l_proc->p_cred;
	struct ids i = ids_real_effective(SCARG(uap, ruid), SCARG(uap, euid), cr->cr_uid,
	    cr->cr_euid);

	(void)retval;
	return set_uids(l->l_proc, &i);
}

int
sys_setgid(struct lwp *l, const struct sys_setgid_args *uap, register_t *retval)
{
	struct ids i = ids_all(SCARG(uap, gid));

	(void)retval;
	return set_gids(l->l_proc, &i);
}

int
sys_setegid(struct lwp *l, const struct sys_setegid_args *uap, register_t *retval)
{
	struct ids i = ids_effective(SCARG(uap, egid));

	(void)retval;
	return set_gids(l->l_proc, &i);
}

int
sys_setregid(struct lwp *l, const struct sys_setregid_args *uap, register_t *retval)
{
	const struct cred *cr = l->l_proc->p_cred;
	struct ids i = ids_real_effective(SCARG(uap, rgid), SCARG(uap, egid), cr->cr_gid,
	    cr->cr_egid);

	(void)retval;
	return set_gids(l->l_proc, &i);
}

int
sys_getgroups(struct lwp *l, const struct sys_getgroups_args *uap, register_t *retval)
{
	const struct cred *cr = l->l_proc->p_cred;

	*retval = cr->cr_ngroups;
	if (SCARG(uap, gidsetsize) == 0)
		return 0;
	if (SCARG(uap, gidsetsize) < (int)cr->cr_ngroups)
		return EINVAL;
	return copyout(cr->cr_groups, SCARG(uap, gidset), cr->cr_ngroups * sizeof(gid_t));
}

int
sys_setgroups(struct lwp *l, const struct sys_setgroups_args *uap, register_t *retval)
{
	unsigned int n = (unsigned int)SCARG(uap, gidsetsize);
	struct cred *cr;
	int error;

	(void)retval;
	if (!cred_issuper(l->l_proc->p_cred))
		return EPERM;
	if (n > NGROUPS_MAX)
		return EINVAL;
	if ((cr = cred_dup(l->l_proc->p_cred)) == NULL)
		return ENOMEM;
	if ((error = copyin(SCARG(uap, gidset), cr->cr_groups, n * sizeof(gid_t))) != 0) {
		cred_free(cr);
		return error;
	}
	cr->cr_ngroups = n;
	cred_replace(l->l_proc, cr);
	return 0;
}

int
sys_issetugid(struct lwp *l, const struct sys_issetugid_args *uap, register_t *retval)
{
	(void)uap;
	*retval = l->l_proc->p_sugid;
	return 0;
}

static struct proc *
proc_or_self(struct lwp *l, pid_t pid)
{
	return pid == 0 ? l->l_proc : proc_find(l->l_kernel, pid);
}

int
sys_getpgrp(struct lwp *l, const struct sys_getpgrp_args *uap, register_t *retval)
{
	(void)uap;
	*retval = l->l_proc->p_pgid;
	return 0;
}

int
sys_getpgid(struct lwp *l, const struct sys_getpgid_args *uap, register_t *retval)
{
	const struct proc *p = proc_or_self(l, SCARG(uap, pid));

	if (p == NULL)
		return ESRCH;
	*retval = p->p_pgid;
	return 0;
}

int
sys_getsid(struct lwp *l, const struct sys_getsid_args *uap, register_t *retval)
{
	const struct proc *p = proc_or_self(l, SCARG(uap, pid));

	if (p == NULL)
		return ESRCH;
	*retval = p->p_sid;
	return 0;
}

static bool
group_exists(struct kernel *k, pid_t pgid, const struct proc *except)
{
	const struct proc *p;

	LIST_FOREACH(p, &k->k_procs, p_list)
		if (p->p_pgid == pgid && p != except)
			return true;
	return false;
}

static bool
group_in_session(struct kernel *k, pid_t pgid, pid_t sid)
{
	const struct proc *p;

	LIST_FOREACH(p, &k->k_procs, p_list)
		if (p->p_pgid == pgid && p->p_sid == sid)
			return true;
	return false;
}

int
sys_setsid(struct lwp *l, const struct sys_setsid_args *uap, register_t *retval)
{
	struct proc *p = l->l_proc;

	(void)uap;
	if (p->p_pgid == p->p_pid || group_exists(l->l_kernel, p->p_pid, p))
		return EPERM;
	p->p_pgid = p->p_sid = p->p_pid;
	*retval = p->p_pid;
	return 0;
}

/*
 * setpgid(2): oneself or a child, of the same session, that leads none; into a new group or one of
 * the session.
 */
int
sys_setpgid(struct lwp *l, const struct sys_setpgid_args *uap, register_t *retval)
{
	struct proc *self = l->l_proc, *p = proc_or_self(l, SCARG(uap, pid));
	pid_t pgid = SCARG(uap, pgid);

	(void)retval;
	if (pgid < 0)
		return EINVAL;
	if (p == NULL || (p != self && p->p_ppid != self->p_pid))
		return ESRCH;
	if (p->p_sid != self->p_sid || p->p_sid == p->p_pid)
		return EPERM;
	if (pgid == 0)
		pgid = p->p_pid;
	if (pgid != p->p_pid && !group_in_session(l->l_kernel, pgid, p->p_sid))
		return EPERM;
	p->p_pgid = pgid;
	return 0;
}

int
sys___getlogin(struct lwp *l, const struct sys___getlogin_args *uap, register_t *retval)
{
	const struct proc *p = l->l_proc;

	(void)retval;
	return copyout(p->p_login, SCARG(uap, namebuf),
	    MIN(SCARG(uap, namelen), sizeof(p->p_login)));
}

/* The name is the session's. */
int
sys___setlogin(struct lwp *l, const struct sys___setlogin_args *uap, register_t *retval)
{
	char name[sizeof(l->l_proc->p_login)];
	struct proc *p;
	int error;

	(void)retval;
	if (!cred_issuper(l->l_proc->p_cred))
		return EPERM;
	if ((error = copyinstr(SCARG(uap, namebuf), name, sizeof(name), NULL)) != 0)
		return error == ENAMETOOLONG ? EINVAL : error;
	LIST_FOREACH(p, &l->l_kernel->k_procs, p_list)
		if (p->p_sid == l->l_proc->p_sid)
			strlcpy(p->p_login, name, sizeof(p->p_login));
	return 0;
}
