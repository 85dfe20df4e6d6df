/* Changing what a file is: chmod(2), chown(2), utimensat(2), truncate(2), and their kin. */
#include "linux.h"

#define USEC_PER_SEC	1000000

static int
do_chmod(struct lwp *l, int dirfd, const char *path, mode_t mode, int atflags)
{
	struct vnode *vp;
	int error;

	if ((atflags & ~(LINUX_AT_SYMLINK_NOFOLLOW | LINUX_AT_EMPTY_PATH)) != 0)
		return EINVAL;
	if ((error = linux_lookup(l, dirfd, path, atflags, &vp)) != 0)
		return error;
	error = vp->v_type == VLNK ? EOPNOTSUPP : vn_chmod(l, vp, mode & ALLPERMS);
	vrele(vp);
	return error;
}

static int
do_chown(struct lwp *l, int dirfd, const char *path, uid_t uid, gid_t gid, int atflags)
{
	struct vnode *vp;
	int error;

	if ((atflags & ~(LINUX_AT_SYMLINK_NOFOLLOW | LINUX_AT_EMPTY_PATH)) != 0)
		return EINVAL;
	if ((error = linux_lookup(l, dirfd, path, atflags, &vp)) != 0)
		return error;
	error = vn_chown(l, vp, uid, gid, CHOWN_LINUX);
	vrele(vp);
	return error;
}

/* The vnode of a descriptor that was opened, not only looked up.  EBADF; EINVAL: it has none. */
static int
vnode_byfd(struct lwp *l, int fd, struct vnode **vpp)
{
	struct file *fp = linux_getfile(l, fd);
	int error = EINVAL;

	if (fp == NULL)
		return EBADF;
	if (fp->f_type == DTYPE_VNODE) {
		vref(*vpp = fp->f_data);
		error = 0;
	}
	fd_putfile(fp);
	return error;
}

int
linux_sys_fchmod(struct lwp *l, const struct linux_sys_fchmod_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = vnode_byfd(l, SCARG(uap, fd), &vp)) != 0)
		return error;
	error = vn_chmod(l, vp, SCARG(uap, mode) & ALLPERMS);
	vrele(vp);
	return error;
}

int
linux_sys_fchmodat(struct lwp *l, const struct linux_sys_fchmodat_args *uap, register_t *retval)
{
	(void)retval;
	return do_chmod(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, mode), 0);
}

int
linux_sys_fchmodat2(struct lwp *l, const struct linux_sys_fchmodat2_args *uap, register_t *retval)
{
	(void)retval;
	return do_chmod(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, mode),
	    SCARG(uap, flags));
}

int
linux_sys_fchown(struct lwp *l, const struct linux_sys_fchown_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = vnode_byfd(l, SCARG(uap, fd), &vp)) != 0)
		return error;
	error = vn_chown(l, vp, SCARG(uap, owner), SCARG(uap, group), CHOWN_LINUX);
	vrele(vp);
	return error;
}

int
linux_sys_fchownat(struct lwp *l, const struct linux_sys_fchownat_args *uap, register_t *retval)
{
	(void)retval;
	return do_chown(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, owner),
	    SCARG(uap, group), SCARG(uap, flags));
}

static const struct timespec times_now[2] = { { .tv_nsec = UTIME_NOW }, { .tv_nsec = UTIME_NOW } };

static int
set_times(struct lwp *l, int dirfd, const char *path, const struct timespec ts[2], int atflags)
{
	struct vnode *vp;
	int error;

	error = path == NULL ? vnode_byfd(l, dirfd, &vp) :
	    linux_lookup(l, dirfd, path, atflags, &vp);
	if (error != 0)
		return error;
	error = vn_utimes(l, vp, ts);
	vrele(vp);
	return error;
}

/* Both times left alone: nothing is looked at, not even the path. */
int
linux_sys_utimensat(struct lwp *l, const struct linux_sys_utimensat_args *uap, register_t *retval)
{
	struct timespec ts[2] = { times_now[0], times_now[1] };
	int error;

	(void)retval;
	if (SCARG(uap, times) != NULL) {
		if ((error = copyin(SCARG(uap, times), ts, sizeof(ts))) != 0)
			return error;
		if (ts[0].tv_nsec == UTIME_OMIT && ts[1].tv_nsec == UTIME_OMIT)
			return 0;
	}
	if ((SCARG(uap, flags) & ~(LINUX_AT_SYMLINK_NOFOLLOW | LINUX_AT_EMPTY_PATH)) != 0)
		return EINVAL;
	if (SCARG(uap, path) == NULL && SCARG(uap, flags) != 0)
		return EINVAL;
	if (SCARG(uap, path) == NULL && SCARG(uap, dirfd) == AT_FDCWD)
		return EFAULT;
	return set_times(l, SCARG(uap, dirfd), SCARG(uap, path), ts, SCARG(uap, flags));
}

#ifdef LINUX_SYS_utimes
/* A pair of timevals, or NULL for now. */
static int
times_fromtimeval(const struct linux_timeval *utv, struct timespec ts[2])
{
	struct linux_timeval tv[2];
	int error;

	ts[0] = times_now[0];
	ts[1] = times_now[1];
	if (utv == NULL)
		return 0;
	if ((error = copyin(utv, tv, sizeof(tv))) != 0)
		return error;
	for (int i = 0; i < 2; i++) {
		if (tv[i].tv_usec < 0 || tv[i].tv_usec >= USEC_PER_SEC)
			return EINVAL;
		ts[i] = (struct timespec){ tv[i].tv_sec, tv[i].tv_usec * 1000 };
	}
	return 0;
}

int
linux_sys_utimes(struct lwp *l, const struct linux_sys_utimes_args *uap, register_t *retval)
{
	struct timespec ts[2];
	int error = times_fromtimeval(SCARG(uap, times), ts);

	(void)retval;
	if (error != 0)
		return error;
	return SCARG(uap, path) == NULL ? EFAULT : set_times(l, AT_FDCWD, SCARG(uap, path), ts, 0);
}

int
linux_sys_futimesat(struct lwp *l, const struct linux_sys_futimesat_args *uap, register_t *retval)
{
	struct timespec ts[2];
	int error = times_fromtimeval(SCARG(uap, times), ts);

	(void)retval;
	return error != 0 ? error : set_times(l, SCARG(uap, dirfd), SCARG(uap, path), ts, 0);
}

int
linux_sys_utime(struct lwp *l, const struct linux_sys_utime_args *uap, register_t *retval)
{
	struct timespec ts[2] = { times_now[0], times_now[1] };
	struct linux_utimbuf times;
	int error;

	(void)retval;
	if (SCARG(uap, times) != NULL) {
		if ((error = copyin(SCARG(uap, times), &times, sizeof(times))) != 0)
			return error;
		ts[0] = (struct timespec){ .tv_sec = times.actime };
		ts[1] = (struct timespec){ .tv_sec = times.modtime };
	}
	return SCARG(uap, path) == NULL ? EFAULT : set_times(l, AT_FDCWD, SCARG(uap, path), ts, 0);
}

int
linux_sys_chmod(struct lwp *l, const struct linux_sys_chmod_args *uap, register_t *retval)
{
	(void)retval;
	return do_chmod(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode), 0);
}

int
linux_sys_chown(struct lwp *l, const struct linux_sys_chown_args *uap, register_t *retval)
{
	(void)retval;
	return do_chown(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, owner), SCARG(uap, group), 0);
}

int
linux_sys_lchown(struct lwp *l, const struct linux_sys_lchown_args *uap, register_t *retval)
{
	(void)retval;
	return do_chown(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, owner), SCARG(uap, group),
	    LINUX_AT_SYMLINK_NOFOLLOW);
}
#endif

int
linux_sys_truncate(struct lwp *l, const struct linux_sys_truncate_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	if (SCARG(uap, length) < 0)
		return EINVAL;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	error = vp->v_type == VREG || vp->v_type == VDIR ? 0 : EINVAL;
	vrele(vp);
	return error != 0 ? error : sys_truncate(l, &(const struct sys_truncate_args){
	    .path.v = SCARG(uap, path), .length.v = SCARG(uap, length) }, retval);
}

int
linux_sys_ftruncate(struct lwp *l, const struct linux_sys_ftruncate_args *uap, register_t *retval)
{
	struct file *fp;
	int error;

	if (SCARG(uap, length) < 0)
		return EINVAL;
	if ((fp = linux_getfile(l, SCARG(uap, fd))) == NULL)
		return EBADF;
	if (fp->f_type != DTYPE_VNODE || ((struct vnode *)fp->f_data)->v_type != VREG)
		error = EINVAL;
	else
		error = sys_ftruncate(l, &(const struct sys_ftruncate_args){
		    .fd.v = SCARG(uap, fd), .length.v = SCARG(uap, length) }, retval);
	fd_putfile(fp);
	return error;
}
