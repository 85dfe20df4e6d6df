/*
 * Changing modes, owners and flags: chmod(2), chown(2), chflags(2), each by path, by link and by
 * descriptor, and the mechanism by which every attribute is changed (attrop.h).
 */
#include "attrop.h"

int
attrop_kept(const struct attrop *ao)
{
	return (ao->ao_old.va_flags & FLAGS_KEEP) != 0 ? EPERM : 0;
}

static int
change_entered(struct attrop *ao, attrchange *change, const union attrarg *arg)
{
	int error;

	if (ao->ao_mp != NULL && MOUNT_RDONLY(ao->ao_mp))
		return EROFS;
	if ((error = VOP_GETATTR(ao->ao_vp, &ao->ao_old)) != 0)
		return error;
	vattr_null(&ao->ao_new);
	if ((error = change(ao, arg)) != 0)
		return error;
	if ((error = VOP_SETATTR(ao->ao_vp, &ao->ao_new, ao->ao_cred)) == 0)
		mount_changed(ao->ao_mp);
	return error;
}

int
change_vnode(struct lwp *l, struct vnode *vp, attrchange *change, const union attrarg *arg)
{
	struct attrop ao;
	int error;

	ao.ao_lwp = l;
	ao.ao_vp = vp;
	ao.ao_cred = cred_hold(lwp_cred(l));
	ao.ao_mp = vn_enter(vp);
	error = change_entered(&ao, change, arg);
	vn_exit(ao.ao_mp);
	cred_free(ao.ao_cred);
	return error;
}

int
change_path(struct lwp *l, int dirfd, const char *upath, int flags, attrchange *change,
    const union attrarg *arg)
{
	struct vnode *vp;
	int error;

	if ((error = namei_simple(l, dirfd, upath, flags, &vp)) != 0)
		return error;
	error = change_vnode(l, vp, change, arg);
	vrele(vp);
	return error;
}

int
change_fd(struct lwp *l, int fd, attrchange *change, const union attrarg *arg)
{
	struct file *fp;
	int error;

	if ((error = fd_getvnode(l, fd, &fp)) != 0)
		return error;
	error = change_vnode(l, fp->f_data, change, arg);
	fd_putfile(fp);
	return error;
}

/* fchmodat and its kind: follow unless told not to. */
int
change_at(struct lwp *l, int dirfd, const char *upath, int atflags, attrchange *change,
    const union attrarg *arg)
{
	if ((atflags & ~AT_SYMLINK_NOFOLLOW) != 0)
		return EINVAL;
	return change_path(l, dirfd, upath, atflags == 0 ? NAMEI_FOLLOW : 0, change, arg);
}

/* Modes.  On Linux a bit that one may not set is left out, without a word. */
static int
chmod_linux(struct attrop *ao)
{
	if (!cred_owns(ao->ao_cred, &ao->ao_old))
		return EPERM;
	if (!cred_issuper(ao->ao_cred) && !cred_ingroup(ao->ao_cred, ao->ao_old.va_gid))
		ao->ao_new.va_mode &= ~(mode_t)S_ISGID;
	return 0;
}

static int
change_mode(struct attrop *ao, const union attrarg *arg)
{
	int error;

	if ((error = attrop_kept(ao)) != 0)
		return error;
	ao->ao_new.va_mode = arg->mode & ALLPERMS;
	if (ao->ao_lwp->l_linux)
		return chmod_linux(ao);
	return access_chmod(ao->ao_vp, &ao->ao_old, ao->ao_new.va_mode, ao->ao_cred);
}

int
vn_chmod(struct lwp *l, struct vnode *vp, mode_t mode)
{
	const union attrarg arg = { .mode = mode };

	return change_vnode(l, vp, change_mode, &arg);
}

int
sys_chmod(struct lwp *l, const struct sys_chmod_args *uap, register_t *retval)
{
	const union attrarg arg = { .mode = SCARG(uap, mode) };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_mode, &arg);
}

int
sys_lchmod(struct lwp *l, const struct sys_lchmod_args *uap, register_t *retval)
{
	const union attrarg arg = { .mode = SCARG(uap, mode) };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_mode, &arg);
}

int
sys_fchmod(struct lwp *l, const struct sys_fchmod_args *uap, register_t *retval)
{
	const union attrarg arg = { .mode = SCARG(uap, mode) };

	(void)retval;
	return change_fd(l, SCARG(uap, fd), change_mode, &arg);
}

int
sys_fchmodat(struct lwp *l, const struct sys_fchmodat_args *uap, register_t *retval)
{
	const union attrarg arg = { .mode = SCARG(uap, mode) };

	(void)retval;
	return change_at(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, flag), change_mode, &arg);
}

/*
 * Owners. BSD's chown takes the set-id bit of each id that is given, be it the old one, from
 * everybody; POSIX's takes both, but not from what the superuser changes.  Linux's takes both from
 * everything but directories, the group's only where the group may execute: else it marks
 * mandatory locks.
 */
static mode_t
mode_after_chown(const struct attrop *ao, const union attrarg *arg)
{
	mode_t mode = ao->ao_old.va_mode;

	if (arg->owner.rule == CHOWN_LINUX && ao->ao_vp->v_type == VDIR)
		return mode;
	if (arg->owner.rule == CHOWN_LINUX)
		return mode & ~(mode_t)((mode & S_IXGRP) != 0 ? S_ISUID | S_ISGID : S_ISUID);
	if (arg->owner.rule == CHOWN_POSIX)
		return cred_issuper(ao->ao_cred) ? mode : mode & ~(mode_t)(S_ISUID | S_ISGID);
	if (arg->owner.uid != (uid_t)-1)
		mode &= ~(mode_t)S_ISUID;
	if (arg->owner.gid != (gid_t)-1)
		mode &= ~(mode_t)S_ISGID;
	return mode;
}

static int
change_owner(struct attrop *ao, const union attrarg *arg)
{
	const struct vattr *old = &ao->ao_old;
	struct vattr *new = &ao->ao_new;
	mode_t mode;
	int error;

	if ((error = attrop_kept(ao)) != 0)
		return error;
	new->va_uid = arg->owner.uid == (uid_t)-1 ? old->va_uid : arg->owner.uid;
	new->va_gid = arg->owner.gid == (gid_t)-1 ? old->va_gid : arg->owner.gid;
	if ((error = access_chown(old, new->va_uid, new->va_gid, ao->ao_cred)) != 0)
		return error;
	if ((mode = mode_after_chown(ao, arg)) != old->va_mode)
		new->va_mode = mode;
	return 0;
}

int
vn_chown(struct lwp *l, struct vnode *vp, uid_t uid, gid_t gid, enum chown_rule rule)
{
	const union attrarg arg = { .owner = { uid, gid, rule } };

	return change_vnode(l, vp, change_owner, &arg);
}

int
sys_chown(struct lwp *l, const struct sys_chown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), CHOWN_BSD } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_owner, &arg);
}

int
sys_lchown(struct lwp *l, const struct sys_lchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), CHOWN_BSD } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_owner, &arg);
}

int
sys_fchown(struct lwp *l, const struct sys_fchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), CHOWN_BSD } };

	(void)retval;
	return change_fd(l, SCARG(uap, fd), change_owner, &arg);
}

int
sys_fchownat(struct lwp *l, const struct sys_fchownat_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, owner), SCARG(uap, group), CHOWN_BSD } };

	(void)retval;
	return change_at(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, flag), change_owner, &arg);
}

int
sys___posix_chown(struct lwp *l, const struct sys___posix_chown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), CHOWN_POSIX } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_owner, &arg);
}

int
sys___posix_lchown(struct lwp *l, const struct sys___posix_lchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), CHOWN_POSIX } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_owner, &arg);
}

int
sys___posix_fchown(struct lwp *l, const struct sys___posix_fchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), CHOWN_POSIX } };

	(void)retval;
	return change_fd(l, SCARG(uap, fd), change_owner, &arg);
}

/* Flags. */
static int
change_flags(struct attrop *ao, const union attrarg *arg)
{
	ao->ao_new.va_flags = arg->flags;
	return access_chflags(ao->ao_lwp->l_kernel, &ao->ao_old, arg->flags, ao->ao_cred);
}

int
sys_chflags(struct lwp *l, const struct sys_chflags_args *uap, register_t *retval)
{
	const union attrarg arg = { .flags = SCARG(uap, flags) };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_flags, &arg);
}

int
sys_lchflags(struct lwp *l, const struct sys_lchflags_args *uap, register_t *retval)
{
	const union attrarg arg = { .flags = SCARG(uap, flags) };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_flags, &arg);
}

int
sys_fchflags(struct lwp *l, const struct sys_fchflags_args *uap, register_t *retval)
{
	const union attrarg arg = { .flags = SCARG(uap, flags) };

	(void)retval;
	return change_fd(l, SCARG(uap, fd), change_flags, &arg);
}
