/*
 * Who a process is.  Reading ids, groups, sessions and process groups is NetBSD's; what an id may
 * be changed to is Linux's: setuid(2), setreuid(2), setresuid(2).
 */
#include "linux.h"

#define NOID	((uint32_t)-1)
#define TID_FIRST	32768		/* above every process id */

#define PASS_VOID(linux, native) \
int \
linux_sys_##linux(struct lwp *l, const struct linux_sys_##linux##_args *uap, register_t *retval) \
{ \
	(void)uap; \
	return sys_##native(l, NULL, retval); \
}
PASS_VOID(getpid, getpid)
PASS_VOID(getppid, getppid)
PASS_VOID(getuid, getuid)
PASS_VOID(geteuid, geteuid)
PASS_VOID(getgid, getgid)
PASS_VOID(getegid, getegid)
PASS_VOID(setsid, setsid)
#ifdef LINUX_SYS_getpgrp
PASS_VOID(getpgrp, getpgrp)
#endif

int
linux_sys_getpgid(struct lwp *l, const struct linux_sys_getpgid_args *uap, register_t *retval)
{
	return sys_getpgid(l, &(const struct sys_getpgid_args){ .pid.v = SCARG(uap, pid) }, retval);
}

int
linux_sys_getsid(struct lwp *l, const struct linux_sys_getsid_args *uap, register_t *retval)
{
	return sys_getsid(l, &(const struct sys_getsid_args){ .pid.v = SCARG(uap, pid) }, retval);
}

int
linux_sys_setpgid(struct lwp *l, const struct linux_sys_setpgid_args *uap, register_t *retval)
{
	return sys_setpgid(l, &(const struct sys_setpgid_args){ .pid.v = SCARG(uap, pid),
	    .pgid.v = SCARG(uap, pgid) }, retval);
}

int
linux_sys_getgroups(struct lwp *l, const struct linux_sys_getgroups_args *uap, register_t *retval)
{
	return sys_getgroups(l, &(const struct sys_getgroups_args){
	    .gidsetsize.v = SCARG(uap, size), .gidset.v = SCARG(uap, list) }, retval);
}

int
linux_sys_setgroups(struct lwp *l, const struct linux_sys_setgroups_args *uap, register_t *retval)
{
	if (!cred_issuper(l->l_proc->p_cred))
		return EPERM;
	return sys_setgroups(l, &(const struct sys_setgroups_args){
	    .gidsetsize.v = SCARG(uap, size), .gidset.v = SCARG(uap, list) }, retval);
}

/* Of the real, effective and saved id. */
struct ids {
	uint32_t i_real, i_effective, i_saved;
};

static struct ids
uids_of(const struct lwp *l)
{
	const struct cred *cr = l->l_proc->p_cred;

	return (struct ids){ cr->cr_uid, cr->cr_euid, cr->cr_svuid };
}

static struct ids
gids_of(const struct lwp *l)
{
	const struct cred *cr = l->l_proc->p_cred;

	return (struct ids){ cr->cr_gid, cr->cr_egid, cr->cr_svgid };
}

static bool
among(uint32_t id, uint32_t a, uint32_t b, uint32_t c)
{
	return id == NOID || id == a || id == b || id == c;
}

/* setuid(2): the superuser sets all, others the effective one to the real or the saved one. */
static int
plan_one(bool super, const struct ids *now, uint32_t id, struct ids *new)
{
	if (id == NOID)
		return EINVAL;
	*new = super ? (struct ids){ id, id, id } : (struct ids){ NOID, id, NOID };
	return super || among(id, now->i_real, now->i_saved, now->i_saved) ? 0 : EPERM;
}

/* setreuid(2): the saved one follows when the real one is set, or the effective one leaves it. */
static int
plan_two(bool super, const struct ids *now, uint32_t real, uint32_t effective, struct ids *new)
{
	const uint32_t e = effective == NOID ? now->i_effective : effective;

	*new = (struct ids){ real, effective, NOID };
	if (real != NOID || (effective != NOID && effective != now->i_real))
		new->i_saved = e;
	if (super)
		return 0;
	return among(real, now->i_real, now->i_effective, now->i_effective) &&
	    among(effective, now->i_real, now->i_effective, now->i_saved) ? 0 : EPERM;
}

static int
plan_three(bool super, const struct ids *now, const struct ids *new)
{
	if (super)
		return 0;
	return among(new->i_real, now->i_real, now->i_effective, now->i_saved) &&
	    among(new->i_effective, now->i_real, now->i_effective, now->i_saved) &&
	    among(new->i_saved, now->i_real, now->i_effective, now->i_saved) ? 0 : EPERM;
}

static int
take_uids(struct lwp *l, int error, const struct ids *new)
{
	return error != 0 ? error :
	    proc_setuids(l->l_proc, new->i_real, new->i_effective, new->i_saved);
}

static int
take_gids(struct lwp *l, int error, const struct ids *new)
{
	return error != 0 ? error :
	    proc_setgids(l->l_proc, new->i_real, new->i_effective, new->i_saved);
}

int
linux_sys_setuid(struct lwp *l, const struct linux_sys_setuid_args *uap, register_t *retval)
{
	struct ids now = uids_of(l), new;
	int error = plan_one(now.i_effective == 0, &now, SCARG(uap, uid), &new);

	(void)retval;
	return take_uids(l, error, &new);
}

int
linux_sys_setgid(struct lwp *l, const struct linux_sys_setgid_args *uap, register_t *retval)
{
	struct ids now = gids_of(l), new;
	int error = plan_one(cred_issuper(l->l_proc->p_cred), &now, SCARG(uap, gid), &new);

	(void)retval;
	return take_gids(l, error, &new);
}

int
linux_sys_setreuid(struct lwp *l, const struct linux_sys_setreuid_args *uap, register_t *retval)
{
	struct ids now = uids_of(l), new;
	int error = plan_two(now.i_effective == 0, &now, SCARG(uap, ruid), SCARG(uap, euid), &new);

	(void)retval;
	return take_uids(l, error, &new);
}

int
linux_sys_setregid(struct lwp *l, const struct linux_sys_setregid_args *uap, register_t *retval)
{
	struct ids now = gids_of(l), new;
	int error = plan_two(cred_issuper(l->l_proc->p_cred), &now, SCARG(uap, rgid),
	    SCARG(uap, egid), &new);

	(void)retval;
	return take_gids(l, error, &new);
}

int
linux_sys_setresuid(struct lwp *l, const struct linux_sys_setresuid_args *uap, register_t *retval)
{
	const struct ids new = { SCARG(uap, ruid), SCARG(uap, euid), SCARG(uap, suid) };
	struct ids now = uids_of(l);

	(void)retval;
	return take_uids(l, plan_three(now.i_effective == 0, &now, &new), &new);
}

int
linux_sys_setresgid(struct lwp *l, const struct linux_sys_setresgid_args *uap, register_t *retval)
{
	const struct ids new = { SCARG(uap, rgid), SCARG(uap, egid), SCARG(uap, sgid) };
	struct ids now = gids_of(l);

	(void)retval;
	return take_gids(l, plan_three(cred_issuper(l->l_proc->p_cred), &now, &new), &new);
}

static int
ids_out(const struct ids *ids, uint32_t *ureal, uint32_t *ueffective, uint32_t *usaved)
{
	int error;

	if ((error = copyout(&ids->i_real, ureal, sizeof(*ureal))) != 0 ||
	    (error = copyout(&ids->i_effective, ueffective, sizeof(*ueffective))) != 0)
		return error;
	return copyout(&ids->i_saved, usaved, sizeof(*usaved));
}

int
linux_sys_getresuid(struct lwp *l, const struct linux_sys_getresuid_args *uap, register_t *retval)
{
	const struct ids now = uids_of(l);

	(void)retval;
	return ids_out(&now, SCARG(uap, ruid), SCARG(uap, euid), SCARG(uap, suid));
}

int
linux_sys_getresgid(struct lwp *l, const struct linux_sys_getresgid_args *uap, register_t *retval)
{
	const struct ids now = gids_of(l);

	(void)retval;
	return ids_out(&now, SCARG(uap, rgid), SCARG(uap, egid), SCARG(uap, sgid));
}

/*
 * The first thread's id is the process's, others have ids above all processes'.  (The machine under
 * a Linux program numbers its threads itself.)
 */
int
linux_sys_gettid(struct lwp *l, const struct linux_sys_gettid_args *uap, register_t *retval)
{
	const pid_t pid = l->l_proc->p_pid;

	(void)uap;
	*retval = l->l_lid == 1 ? pid : pid + TID_FIRST * (l->l_lid % TID_FIRST);
	return 0;
}
