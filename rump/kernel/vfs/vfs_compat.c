/*
 * Calls of older NetBSD releases: the narrower structures of stat30 and utimes, and quotas, that no
 * file system here keeps.
 */
#include "vfsvar.h"

static int
stat30_out(const struct stat *sb, struct stat30 *ub)
{
	struct stat30 old = {
		.st_dev = (uint32_t)sb->st_dev,
		.st_mode = sb->st_mode,
		.st_ino = sb->st_ino,
		.st_nlink = sb->st_nlink,
		.st_uid = sb->st_uid,
		.st_gid = sb->st_gid,
		.st_rdev = (uint32_t)sb->st_rdev,
		.st_atim = { sb->st_atim.tv_sec, sb->st_atim.tv_nsec },
		.st_mtim = { sb->st_mtim.tv_sec, sb->st_mtim.tv_nsec },
		.st_ctim = { sb->st_ctim.tv_sec, sb->st_ctim.tv_nsec },
		.st_birthtim = { sb->st_birthtim.tv_sec, sb->st_birthtim.tv_nsec },
		.st_size = sb->st_size,
		.st_blocks = sb->st_blocks,
		.st_blksize = sb->st_blksize,
		.st_flags = sb->st_flags,
		.st_gen = sb->st_gen,
	};

	return copyout(&old, ub, sizeof(old));
}

static int
stat30(struct lwp *l, const char *upath, int flags, struct stat30 *ub)
{
	struct vnode *vp;
	struct stat sb;
	int error;

	if ((error = namei_simple(l, AT_FDCWD, upath, flags, &vp)) != 0)
		return error;
	error = vn_stat(vp, &sb);
	vrele(vp);
	return error != 0 ? error : stat30_out(&sb, ub);
}

int
sys___stat30(struct lwp *l, const struct sys___stat30_args *uap, register_t *retval)
{
	(void)retval;
	return stat30(l, SCARG(uap, path), NAMEI_FOLLOW, SCARG(uap, ub));
}

int
sys___lstat30(struct lwp *l, const struct sys___lstat30_args *uap, register_t *retval)
{
	(void)retval;
	return stat30(l, SCARG(uap, path), 0, SCARG(uap, ub));
}

int
sys___fstat30(struct lwp *l, const struct sys___fstat30_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	struct stat sb = { 0 };
	int error;

	(void)retval;
	if (fp == NULL)
		return EBADF;
	error = fp->f_ops->fo_stat(fp, &sb);
	fd_putfile(fp);
	return error != 0 ? error : stat30_out(&sb, SCARG(uap, sb));
}

int
sys___fhstat40(struct lwp *l, const struct sys___fhstat40_args *uap, register_t *retval)
{
	struct vnode *vp;
	struct stat sb;
	int error;

	(void)retval;
	if ((error = handle_find(l, SCARG(uap, fhp), SCARG(uap, fh_size), &vp)) != 0)
		return error;
	error = vn_stat(vp, &sb);
	vrele(vp);
	return error != 0 ? error : stat30_out(&sb, SCARG(uap, sb));
}

/* A user's pair of old times as new ones; *tvp NULL if he gave none. */
static int
times50_in(const struct timeval50 *utv, struct timeval tv[2], const struct timeval **tvp)
{
	struct timeval50 old[2];
	int error;

	*tvp = NULL;
	if (utv == NULL)
		return 0;
	if ((error = copyin(utv, old, sizeof(old))) != 0)
		return error;
	for (int i = 0; i < 2; i++)
		tv[i] = (struct timeval){ .tv_sec = old[i].tv_sec,
		    .tv_usec = (suseconds_t)old[i].tv_usec };
	*tvp = tv;
	return 0;
}

int
sys_utimes(struct lwp *l, const struct sys_utimes_args *uap, register_t *retval)
{
	struct sys___utimes50_args args;
	struct timeval tv[2];
	int error;

	SCARG(&args, path) = SCARG(uap, path);
	if ((error = times50_in(SCARG(uap, tptr), tv, &SCARG(&args, tptr))) != 0)
		return error;
	return sys___utimes50(l, &args, retval);
}

int
sys_lutimes(struct lwp *l, const struct sys_lutimes_args *uap, register_t *retval)
{
	struct sys___lutimes50_args args;
	struct timeval tv[2];
	int error;

	SCARG(&args, path) = SCARG(uap, path);
	if ((error = times50_in(SCARG(uap, tptr), tv, &SCARG(&args, tptr))) != 0)
		return error;
	return sys___lutimes50(l, &args, retval);
}

int
sys_futimes(struct lwp *l, const struct sys_futimes_args *uap, register_t *retval)
{
	struct sys___futimes50_args args;
	struct timeval tv[2];
	int error;

	SCARG(&args, fd) = SCARG(uap, fd);
	if ((error = times50_in(SCARG(uap, tptr), tv, &SCARG(&args, tptr))) != 0)
		return error;
	return sys___futimes50(l, &args, retval);
}

int
sys___quotactl(struct lwp *l, const struct sys___quotactl_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	vrele(vp);
	return EOPNOTSUPP;
}
