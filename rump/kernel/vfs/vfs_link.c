/*
 * Names: link(2), symlink(2), readlink(2), unlink(2) and their *at forms. rename(2) is
 * vfs_rename.c's.
 */
#include "vfsvar.h"

/* Put vp under the name that nd found free. */
static int
link_vnode(struct nameidata *nd, struct vnode *vp)
{
	struct vattr va, dir;
	int error;

	if (nd->ni_vp != NULL)
		return EEXIST;
	if (vp->v_mount != nd->ni_dvp->v_mount)
		return EXDEV;
	if ((error = VOP_GETATTR(vp, &va)) != 0 || (error = VOP_GETATTR(nd->ni_dvp, &dir)) != 0)
		return error;
	if ((va.va_flags & (UF_IMMUTABLE | SF_IMMUTABLE | UF_APPEND | SF_APPEND)) != 0)
		return EPERM;
	if (va.va_nlink == 0 || dir.va_nlink == 0)
		return ENOENT;
	if ((error = VOP_LINK(nd->ni_dvp, &nd->ni_last, vp)) == 0)
		mount_changed(nd->ni_entered);
	return error;
}

static int
do_link(struct lwp *l, int fd1, const char *upath1, int fd2, const char *upath2, int flags)
{
	struct nameidata nd;
	struct vnode *vp;
	int error;

	if ((flags & ~AT_SYMLINK_FOLLOW) != 0)
		return EINVAL;
	error = namei_simple(l, fd1, upath1, (flags & AT_SYMLINK_FOLLOW) != 0 ? NAMEI_FOLLOW : 0,
	    &vp);
	if (error != 0)
		return error;
	NAMEI_INIT(&nd, l, fd2, upath2, NAMEI_PARENT | NAMEI_CREATE);
	if (vp->v_type == VDIR)
		error = EPERM;
	else if ((error = namei(&nd)) == 0) {
		error = link_vnode(&nd, vp);
		namei_done(&nd);
	}
	vrele(vp);
	return error;
}

/* NetBSD's link(2) follows a symbolic link; linkat(2) does if asked. */
int
sys_link(struct lwp *l, const struct sys_link_args *uap, register_t *retval)
{
	(void)retval;
	return do_link(l, AT_FDCWD, SCARG(uap, path), AT_FDCWD, SCARG(uap, link),
	    AT_SYMLINK_FOLLOW);
}

int
sys_linkat(struct lwp *l, const struct sys_linkat_args *uap, register_t *retval)
{
	(void)retval;
	return do_link(l, SCARG(uap, fd1), SCARG(uap, name1), SCARG(uap, fd2), SCARG(uap, name2),
	    SCARG(uap, flags));
}

static int
do_symlink(struct lwp *l, const char *utarget, int dirfd, const char *upath)
{
	char target[PATH_MAX];
	struct nameidata nd;
	struct vattr va;
	int error;

	if ((error = copyinstr(utarget, target, sizeof(target), NULL)) != 0)
		return error;
	NAMEI_INIT(&nd, l, dirfd, upath, NAMEI_PARENT | NAMEI_CREATE);
	if ((error = namei(&nd)) != 0)
		return error;
	if (nd.ni_vp != NULL)
		error = EEXIST;
	else if ((error = vattr_fornew(l, &nd, VLNK, ACCESSPERMS, &va)) == 0) {
		error = VOP_SYMLINK(nd.ni_dvp, &nd.ni_last, &va, nd.ni_cred, target, &nd.ni_vp);
		if (error != 0)
			nd.ni_vp = NULL;
		else
			mount_changed(nd.ni_entered);
	}
	namei_done(&nd);
	return error;
}

int
sys_symlink(struct lwp *l, const struct sys_symlink_args *uap, register_t *retval)
{
	(void)retval;
	return do_symlink(l, SCARG(uap, path), AT_FDCWD, SCARG(uap, link));
}

int
sys_symlinkat(struct lwp *l, const struct sys_symlinkat_args *uap, register_t *retval)
{
	(void)retval;
	return do_symlink(l, SCARG(uap, path1), SCARG(uap, fd), SCARG(uap, path2));
}

static int
readlink_vnode(struct vnode *vp, char *ubuf, size_t count, struct cred *cr, register_t *retval)
{
	struct iovec iov;
	struct uio uio;
	int error;

	if (vp->v_type != VLNK)
		return EINVAL;
	if (vp->v_mount != NULL && (vp->v_mount->mnt_flag & MNT_SYMPERM) != 0 &&
	    (error = vaccess(vp, R_OK, cr)) != 0)
		return error;
	uio_init(&uio, &iov, ubuf, count, 0, UIO_READ, UIO_USERSPACE);
	if ((error = VOP_READLINK(vp, &uio)) == 0)
		*retval = (register_t)(count - uio.uio_resid);
	return error;
}

static int
do_readlink(struct lwp *l, int dirfd, const char *upath, char *ubuf, size_t count,
    register_t *retval)
{
	struct nameidata nd;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, 0);
	if ((error = namei(&nd)) != 0)
		return error;
	error = readlink_vnode(nd.ni_vp, ubuf, MIN(count, (size_t)INT32_MAX), nd.ni_cred, retval);
	namei_done(&nd);
	return error;
}

int
sys_readlink(struct lwp *l, const struct sys_readlink_args *uap, register_t *retval)
{
	return do_readlink(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, buf), SCARG(uap, count),
	    retval);
}

int
sys_readlinkat(struct lwp *l, const struct sys_readlinkat_args *uap, register_t *retval)
{
	return do_readlink(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, buf),
	    SCARG(uap, bufsize), retval);
}

static int
do_unlink(struct lwp *l, int dirfd, const char *upath)
{
	struct nameidata nd;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, NAMEI_PARENT | NAMEI_REMOVE);
	if ((error = namei(&nd)) != 0)
		return error;
	if ((error = vaccess(nd.ni_dvp, W_OK, nd.ni_cred)) != 0 ||
	    (error = access_sticky(nd.ni_dvp, nd.ni_vp, nd.ni_cred)) != 0)
		;
	else if ((nd.ni_vp->v_flag & VV_ROOT) != 0)
		error = EBUSY;
	else if (nd.ni_vp->v_type == VDIR)
		error = EPERM;
	else if ((error = VOP_REMOVE(nd.ni_dvp, &nd.ni_last, nd.ni_vp)) == 0)
		mount_changed(nd.ni_entered);
	namei_done(&nd);
	return error;
}

int
sys_unlink(struct lwp *l, const struct sys_unlink_args *uap, register_t *retval)
{
	(void)retval;
	return do_unlink(l, AT_FDCWD, SCARG(uap, path));
}

int
sys_unlinkat(struct lwp *l, const struct sys_unlinkat_args *uap, register_t *retval)
{
	(void)retval;
	if ((SCARG(uap, flag) & ~AT_REMOVEDIR) != 0)
		return EINVAL;
	if ((SCARG(uap, flag) & AT_REMOVEDIR) != 0)
		return do_rmdir(l, SCARG(uap, fd), SCARG(uap, path));
	return do_unlink(l, SCARG(uap, fd), SCARG(uap, path));
}
