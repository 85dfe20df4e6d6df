/* A file's length: truncate(2), ftruncate(2), O_TRUNC. */
#include "attrop.h"

int
vn_truncate(struct vnode *vp, off_t length, struct cred *cr)
{
	struct vattr va;
	struct mount *mp;
	int error;

	if (unlikely(vp->v_mapfile != NULL))
		mapfile_flush(vp, 0, UINT64_MAX);
	mp = vn_enter(vp);
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
	if (unlikely(vp->v_mapfile != NULL) && error == 0)
		mapfile_changed(vp, (uint64_t)length, UINT64_MAX - (uint64_t)length);
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
