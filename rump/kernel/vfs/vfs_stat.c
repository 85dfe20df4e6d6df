/* Asking about files: stat(2), access(2), pathconf(2) and their kin. */
#include "vfsvar.h"

static int
do_stat(struct lwp *l, int dirfd, const char *upath, int flags, struct stat *ub)
{
	struct nameidata nd;
	struct stat sb;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, flags);
	if ((error = namei(&nd)) != 0)
		return error;
	error = vn_stat(nd.ni_vp, &sb);
	namei_done(&nd);
	return error != 0 ? error : copyout(&sb, ub, sizeof(sb));
}

int
sys___stat50(struct lwp *l, const struct sys___stat50_args *uap, register_t *retval)
{
	(void)retval;
	return do_stat(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, SCARG(uap, ub));
}

int
sys___lstat50(struct lwp *l, const struct sys___lstat50_args *uap, register_t *retval)
{
	(void)retval;
	return do_stat(l, AT_FDCWD, SCARG(uap, path), 0, SCARG(uap, ub));
}

int
sys_fstatat(struct lwp *l, const struct sys_fstatat_args *uap, register_t *retval)
{
	(void)retval;
	if ((SCARG(uap, flag) & ~AT_SYMLINK_NOFOLLOW) != 0)
		return EINVAL;
	return do_stat(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, flag) == 0 ? NAMEI_FOLLOW :
	    0, SCARG(uap, buf));
}

/* The real ids in the place of the effective ones, unless those are asked for. */
struct cred *
lwp_accesscred(struct lwp *l, bool effective)
{
	struct cred *cr = lwp_cred(l), *real;

	if (effective || (cr->cr_uid == cr->cr_euid && cr->cr_gid == cr->cr_egid))
		return cred_hold(cr);
	if ((real = cred_dup(cr)) != NULL) {
		real->cr_euid = real->cr_uid;
		real->cr_egid = real->cr_gid;
	}
	return real;
}

static int
do_access(struct lwp *l, int dirfd, const char *upath, int amode, int atflags)
{
	struct cred *cr = lwp_accesscred(l, (atflags & AT_EACCESS) != 0);
	struct nameidata nd;
	int error;

	if (cr == NULL)
		return ENOMEM;
	NAMEI_INIT(&nd, l, dirfd, upath, (atflags & AT_SYMLINK_NOFOLLOW) != 0 ? 0 : NAMEI_FOLLOW);
	nd.ni_cred = cr;
	if ((error = namei(&nd)) == 0) {
		if (amode != F_OK)
			error = vaccess(nd.ni_vp, amode, cr);
		namei_done(&nd);
	}
	cred_free(cr);
	return error;
}

int
sys_access(struct lwp *l, const struct sys_access_args *uap, register_t *retval)
{
	(void)retval;
	if ((SCARG(uap, flags) & ~(R_OK | W_OK | X_OK)) != 0)
		return EINVAL;
	return do_access(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, flags), 0);
}

int
sys_faccessat(struct lwp *l, const struct sys_faccessat_args *uap, register_t *retval)
{
	(void)retval;
	if ((SCARG(uap, amode) & ~(R_OK | W_OK | X_OK)) != 0 ||
	    (SCARG(uap, flag) & ~(AT_EACCESS | AT_SYMLINK_NOFOLLOW)) != 0)
		return EINVAL;
	return do_access(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, amode), SCARG(uap, flag));
}

/*
 * What holds for every file system here; _PC_LINK_MAX and _PC_FILESIZEBITS are the most that the
 * format could hold.
 */
static int
pathconf_default(const struct vnode *vp, int name, register_t *retval)
{
	switch (name) {
	case _PC_LINK_MAX:
		*retval = 32767;
		return 0;
	case _PC_NAME_MAX:
		*retval = vp->v_mount == NULL ? KERNEL_NAME_MAX :
		    (register_t)vp->v_mount->mnt_stat.f_namemax;
		return 0;
	case _PC_PATH_MAX:
		*retval = PATH_MAX;
		return 0;
	case _PC_SYMLINK_MAX:
		*retval = PATH_MAX - 1;
		return 0;
	case _PC_PIPE_BUF:
		*retval = PIPE_BUF;
		return 0;
	case _PC_CHOWN_RESTRICTED:
	case _PC_NO_TRUNC:
	case _PC_SYNC_IO:
	case _PC_2_SYMLINKS:
		*retval = 1;
		return 0;
	case _PC_FILESIZEBITS:
		*retval = 64;
		return 0;
	default:
		return EINVAL;
	}
}

static int
pathconf_vnode(struct vnode *vp, int name, register_t *retval)
{
	int error = VOP_PATHCONF(vp, name, retval);

	return error == EINVAL ? pathconf_default(vp, name, retval) : error;
}

int
sys_pathconf(struct lwp *l, const struct sys_pathconf_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	error = pathconf_vnode(vp, SCARG(uap, name), retval);
	vrele(vp);
	return error;
}

int
sys_fpathconf(struct lwp *l, const struct sys_fpathconf_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	int error = EINVAL;

	if (fp == NULL)
		return EBADF;
	if (fp->f_type == DTYPE_VNODE)
		error = pathconf_vnode(fp->f_data, SCARG(uap, name), retval);
	else if (SCARG(uap, name) == _PC_PIPE_BUF && (fp->f_type == DTYPE_PIPE ||
	    fp->f_type == DTYPE_SOCKET)) {
		*retval = PIPE_BUF;
		error = 0;
	}
	fd_putfile(fp);
	return error;
}
