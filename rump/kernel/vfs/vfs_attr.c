/*
 * Changing attributes: chmod(2), chown(2), chflags(2), utimes(2), truncate(2), each by path, by
 * link and by descriptor.
 *
 * A change reads the attributes, decides, and sets with the mount entered, so that what it decided
 * on is still so.
 */
#include "vfsvar.h"

struct attrop {
	struct lwp *ao_lwp;
	struct vnode *ao_vp;
	struct mount *ao_mp;
	struct cred *ao_cred;
	struct vattr ao_old, ao_new;		/* ao_new: VNOVAL where nothing is to change */
};

struct filetimes {
	struct timespec ft_atime, ft_mtime;
	bool ft_now;				/* both, and "now" */
};

/* What a change is told, by kind. */
union attrarg {
	mode_t mode;
	u_long flags;
	struct { uid_t uid; gid_t gid; bool posix; } owner;
	struct filetimes times;
};
typedef int attrchange(struct attrop *, const union attrarg *);

#define FLAGS_KEEP (UF_IMMUTABLE | SF_IMMUTABLE | UF_APPEND | SF_APPEND)

static int
check_kept(const struct attrop *ao)
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

static int
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

static int
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

static int
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
static int
change_at(struct lwp *l, int dirfd, const char *upath, int atflags, attrchange *change,
    const union attrarg *arg)
{
	if ((atflags & ~AT_SYMLINK_NOFOLLOW) != 0)
		return EINVAL;
	return change_path(l, dirfd, upath, atflags == 0 ? NAMEI_FOLLOW : 0, change, arg);
}

/* Modes. */
static int
change_mode(struct attrop *ao, const union attrarg *arg)
{
	int error;

	if ((error = check_kept(ao)) != 0)
		return error;
	ao->ao_new.va_mode = arg->mode & ALLPERMS;
	return access_chmod(ao->ao_vp, &ao->ao_old, ao->ao_new.va_mode, ao->ao_cred);
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
 * Owners. BSD's chown takes the set-id bit whose owner changes, from everybody; POSIX's takes both,
 * but not from what the superuser changes.
 */
static mode_t
mode_after_chown(const struct attrop *ao, bool posix)
{
	const struct vattr *old = &ao->ao_old, *new = &ao->ao_new;
	mode_t mode = old->va_mode;

	if (posix)
		return cred_issuper(ao->ao_cred) ? mode : mode & ~(mode_t)(S_ISUID | S_ISGID);
	if (new->va_uid != old->va_uid)
		mode &= ~(mode_t)S_ISUID;
	if (new->va_gid != old->va_gid)
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

	if ((error = check_kept(ao)) != 0)
		return error;
	new->va_uid = arg->owner.uid == (uid_t)-1 ? old->va_uid : arg->owner.uid;
	new->va_gid = arg->owner.gid == (gid_t)-1 ? old->va_gid : arg->owner.gid;
	if ((error = access_chown(old, new->va_uid, new->va_gid, ao->ao_cred)) != 0)
		return error;
	if ((mode = mode_after_chown(ao, arg->owner.posix)) != old->va_mode)
		new->va_mode = mode;
	return 0;
}

int
sys_chown(struct lwp *l, const struct sys_chown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), false } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_owner, &arg);
}

int
sys_lchown(struct lwp *l, const struct sys_lchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), false } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_owner, &arg);
}

int
sys_fchown(struct lwp *l, const struct sys_fchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), false } };

	(void)retval;
	return change_fd(l, SCARG(uap, fd), change_owner, &arg);
}

int
sys_fchownat(struct lwp *l, const struct sys_fchownat_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, owner), SCARG(uap, group), false } };

	(void)retval;
	return change_at(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, flag), change_owner, &arg);
}

int
sys___posix_chown(struct lwp *l, const struct sys___posix_chown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), true } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_owner, &arg);
}

int
sys___posix_lchown(struct lwp *l, const struct sys___posix_lchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), true } };

	(void)retval;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_owner, &arg);
}

int
sys___posix_fchown(struct lwp *l, const struct sys___posix_fchown_args *uap, register_t *retval)
{
	const union attrarg arg = { .owner = { SCARG(uap, uid), SCARG(uap, gid), true } };

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

/* Times.  "Now" is for whoever may write the file, a chosen time for its owner. */
static int
change_times(struct attrop *ao, const union attrarg *arg)
{
	const struct timespec *atime = &arg->times.ft_atime, *mtime = &arg->times.ft_mtime;
	struct vattr *new = &ao->ao_new;
	int error;

	if ((error = check_kept(ao)) != 0)
		return error;
	if (!cred_owns(ao->ao_cred, &ao->ao_old) &&
	    (error = arg->times.ft_now ? vaccess(ao->ao_vp, W_OK, ao->ao_cred) : EPERM) != 0)
		return error;
	if (arg->times.ft_now)
		new->va_vaflags = VA_UTIMES_NULL;
	if (atime->tv_nsec != UTIME_OMIT)
		new->va_atime = *atime;
	if (mtime->tv_nsec == UTIME_OMIT)
		return 0;
	new->va_mtime = *mtime;
	const struct timespec *birth = &ao->ao_old.va_birthtime;
	if (mtime->tv_sec < birth->tv_sec || (mtime->tv_sec == birth->tv_sec &&
	    mtime->tv_nsec < birth->tv_nsec))
		new->va_birthtime = *mtime;
	return 0;
}

static int
time_resolve(struct timespec *ts, const struct timespec *present)
{
	if (ts->tv_nsec == UTIME_NOW)
		*ts = *present;
	else if (ts->tv_nsec != UTIME_OMIT && (ts->tv_nsec < 0 || ts->tv_nsec >= 1000000000))
		return EINVAL;
	return 0;
}

static int
times_resolve(struct filetimes *ft)
{
	struct timespec present;
	int error;

	nanotime(&present);
	ft->ft_now = ft->ft_atime.tv_nsec == UTIME_NOW && ft->ft_mtime.tv_nsec == UTIME_NOW;
	if ((error = time_resolve(&ft->ft_atime, &present)) != 0)
		return error;
	return time_resolve(&ft->ft_mtime, &present);
}

static int
times_fromspec(const struct timespec *uts, union attrarg *arg)
{
	struct timespec ts[2] = { { .tv_nsec = UTIME_NOW }, { .tv_nsec = UTIME_NOW } };
	int error;

	if (uts != NULL && (error = copyin(uts, ts, sizeof(ts))) != 0)
		return error;
	arg->times.ft_atime = ts[0];
	arg->times.ft_mtime = ts[1];
	return times_resolve(&arg->times);
}

static int
times_fromval(const struct timeval *utv, union attrarg *arg)
{
	struct timeval tv[2];
	int error;

	if (utv == NULL)
		return times_fromspec(NULL, arg);
	if ((error = copyin(utv, tv, sizeof(tv))) != 0)
		return error;
	for (int i = 0; i < 2; i++) {
		if (tv[i].tv_usec < 0 || tv[i].tv_usec >= 1000000)
			return EINVAL;
	}
	arg->times.ft_atime = (struct timespec){ .tv_sec = tv[0].tv_sec,
	    .tv_nsec = tv[0].tv_usec * 1000L };
	arg->times.ft_mtime = (struct timespec){ .tv_sec = tv[1].tv_sec,
	    .tv_nsec = tv[1].tv_usec * 1000L };
	return times_resolve(&arg->times);
}

int
sys___utimes50(struct lwp *l, const struct sys___utimes50_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromval(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_times, &arg);
}

int
sys___lutimes50(struct lwp *l, const struct sys___lutimes50_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromval(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_times, &arg);
}

int
sys___futimes50(struct lwp *l, const struct sys___futimes50_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromval(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_fd(l, SCARG(uap, fd), change_times, &arg);
}

int
sys_utimensat(struct lwp *l, const struct sys_utimensat_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromspec(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_at(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, flag), change_times, &arg);
}

int
sys_futimens(struct lwp *l, const struct sys_futimens_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromspec(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_fd(l, SCARG(uap, fd), change_times, &arg);
}

/* Length. */
int
vn_truncate(struct vnode *vp, off_t length, struct cred *cr)
{
	struct mount *mp = vn_enter(vp);
	struct vattr va;
	int error;

	if (mp != NULL && MOUNT_RDONLY(mp))
		error = EROFS;
	else if ((error = VOP_GETATTR(vp, &va)) == 0 && (va.va_flags & FLAGS_KEEP) != 0)
		error = EPERM;
	if (error == 0) {
		vattr_null(&va);
		va.va_size = (uint64_t)length;
		error = VOP_SETATTR(vp, &va, cr);
	}
	vn_exit(mp);
	return error;
}

static int
truncate_checked(struct vnode *vp, off_t length, struct cred *cr)
{
	if (vp->v_type == VDIR)
		return EISDIR;
	if (length < 0)
		return EINVAL;
	return vp->v_type == VREG ? vn_truncate(vp, length, cr) : 0;
}

int
sys_truncate(struct lwp *l, const struct sys_truncate_args *uap, register_t *retval)
{
	struct nameidata nd;
	int error;

	(void)retval;
	NAMEI_INIT(&nd, l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW);
	if ((error = namei(&nd)) != 0)
		return error;
	if (nd.ni_vp->v_type == VDIR)
		error = EISDIR;
	else if ((error = vaccess(nd.ni_vp, W_OK, nd.ni_cred)) == 0)
		error = truncate_checked(nd.ni_vp, SCARG(uap, length), nd.ni_cred);
	namei_done(&nd);
	return error;
}

int
sys_ftruncate(struct lwp *l, const struct sys_ftruncate_args *uap, register_t *retval)
{
	struct file *fp;
	int error;

	(void)retval;
	if ((error = fd_getvnode(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	if ((fp->f_flag & FWRITE) == 0)
		error = EINVAL;
	else
		error = truncate_checked(fp->f_data, SCARG(uap, length), fp->f_cred);
	fd_putfile(fp);
	return error;
}
