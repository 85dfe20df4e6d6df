/*
 * Directories: mkdir(2), rmdir(2), getdents(2), and where a process stands: chdir(2), chroot(2),
 * umask(2).
 */
#include "vfsvar.h"

#define DEPTH_MAX	(1U << 16)	/* on a damaged disk ".." may go round in a circle */

static int
do_mkdir(struct lwp *l, int dirfd, const char *upath, mode_t mode)
{
	const mode_t kept = l->l_linux ? ACCESSPERMS | S_ISTXT : ACCESSPERMS;
	struct nameidata nd;
	struct vattr va;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, NAMEI_PARENT | NAMEI_CREATE | NAMEI_DIR);
	if ((error = namei(&nd)) != 0)
		return error;
	if (nd.ni_vp != NULL)
		error = EEXIST;
	else if ((error = vattr_fornew(l, &nd, VDIR, mode & kept, &va)) == 0) {
		if ((error = VOP_MKDIR(nd.ni_dvp, &nd.ni_last, &va, nd.ni_cred, &nd.ni_vp)) != 0)
			nd.ni_vp = NULL;
		else
			mount_changed(nd.ni_entered);
	}
	namei_done(&nd);
	return error;
}

int
sys_mkdir(struct lwp *l, const struct sys_mkdir_args *uap, register_t *retval)
{
	(void)retval;
	return do_mkdir(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode));
}

int
sys_mkdirat(struct lwp *l, const struct sys_mkdirat_args *uap, register_t *retval)
{
	(void)retval;
	return do_mkdir(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, mode));
}

int
do_rmdir(struct lwp *l, int dirfd, const char *upath)
{
	struct nameidata nd;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, NAMEI_PARENT | NAMEI_REMOVE);
	if ((error = namei(&nd)) != 0)
		return error;
	if ((nd.ni_vp->v_flag & VV_ROOT) != 0)
		error = EBUSY;
	else if (nd.ni_vp == nd.ni_dvp)
		error = EINVAL;
	else if (nd.ni_vp->v_type != VDIR)
		error = ENOTDIR;
	else if (NAME_IS(&nd.ni_last, ".."))
		error = ENOTEMPTY;
	else if ((error = vaccess(nd.ni_dvp, W_OK, nd.ni_cred)) == 0 &&
	    (error = access_sticky(nd.ni_dvp, nd.ni_vp, nd.ni_cred)) == 0 &&
	    (error = VOP_RMDIR(nd.ni_dvp, &nd.ni_last, nd.ni_vp)) == 0)
		mount_changed(nd.ni_entered);
	namei_done(&nd);
	return error;
}

int
sys_rmdir(struct lwp *l, const struct sys_rmdir_args *uap, register_t *retval)
{
	(void)retval;
	return do_rmdir(l, AT_FDCWD, SCARG(uap, path));
}

static int
read_dirents(struct file *fp, char *ubuf, size_t count, register_t *retval)
{
	struct vnode *vp = fp->f_data;
	struct iovec iov;
	struct uio uio;
	bool eof = false;
	int error;

	if ((fp->f_flag & FREAD) == 0)
		return EBADF;
	if (vp->v_type != VDIR)
		return vp->v_type == VBAD ? EBADF : EINVAL;
	count = MIN(count, (size_t)INT32_MAX);
	uio_init(&uio, &iov, ubuf, count, fp->f_offset, UIO_READ, UIO_USERSPACE);
	if ((error = VOP_READDIR(vp, &uio, fp->f_cred, &eof)) != 0)
		return error;
	*retval = (register_t)(count - uio.uio_resid);
	fp->f_offset = uio.uio_offset;
	return 0;
}

/* The mount is entered throughout, so that two readers of one offset get different entries. */
int
sys___getdents30(struct lwp *l, const struct sys___getdents30_args *uap, register_t *retval)
{
	struct file *fp;
	struct mount *mp;
	int error;

	if ((error = fd_getvnode(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	mp = vn_enter(fp->f_data);
	error = read_dirents(fp, SCARG(uap, buf), SCARG(uap, count), retval);
	vn_exit(mp);
	fd_putfile(fp);
	return error;
}

bool
vn_isunder(struct vnode *vp, struct vnode *root)
{
	const struct name dotdot = { .nm_ptr = "..", .nm_len = 2, .nm_hash = name_hash("..", 2) };
	unsigned int steps = 0;
	struct vnode *up;

	vref(vp);
	while (vp != root && vp->v_mount != NULL && steps++ < DEPTH_MAX) {
		if ((vp->v_flag & VV_ROOT) != 0) {
			if ((up = vp->v_mount->mnt_vnodecovered) == NULL)
				break;
			vref(up);
		} else if (VOP_LOOKUP(vp, &dotdot, &up) != 0) {
			break;
		}
		vrele(vp);
		vp = up;
	}
	vrele(vp);
	return vp == root;
}

/* A directory that the process may enter.  Takes the reference on failure. */
static int
check_directory(struct lwp *l, struct vnode *vp)
{
	struct cred *cr = cred_hold(lwp_cred(l));
	int error = vp->v_type != VDIR ? ENOTDIR : vaccess(vp, X_OK, cr);

	cred_free(cr);
	if (error != 0)
		vrele(vp);
	return error;
}

static int
directory_bypath(struct lwp *l, const char *upath, struct vnode **vpp)
{
	int error = namei_simple(l, AT_FDCWD, upath, NAMEI_FOLLOW, vpp);

	return error != 0 ? error : check_directory(l, *vpp);
}

static int
directory_byfd(struct lwp *l, int fd, struct vnode **vpp)
{
	struct file *fp = fd_getfile(l, fd);
	int error = ENOTDIR;

	if (fp == NULL)
		return EBADF;
	if (fp->f_type == DTYPE_VNODE) {
		vref(*vpp = fp->f_data);
		error = check_directory(l, *vpp);
	}
	fd_putfile(fp);
	return error;
}

static void
set_cwd(struct lwp *l, struct vnode *vp)
{
	struct vnode *old = l->l_proc->p_cwdi->cwdi_cdir;

	l->l_proc->p_cwdi->cwdi_cdir = vp;
	vrele(old);
}

int
sys_chdir(struct lwp *l, const struct sys_chdir_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = directory_bypath(l, SCARG(uap, path), &vp)) == 0)
		set_cwd(l, vp);
	return error;
}

/* A descriptor from outside must not lead out of a chroot. */
int
sys_fchdir(struct lwp *l, const struct sys_fchdir_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = directory_byfd(l, SCARG(uap, fd), &vp)) != 0)
		return error;
	if (l->l_proc->p_cwdi->cwdi_rdir != NULL && !vn_isunder(vp, l->l_proc->p_cwdi->cwdi_rdir)) {
		vrele(vp);
		return EPERM;
	}
	set_cwd(l, vp);
	return 0;
}

static void
set_root(struct lwp *l, struct vnode *vp)
{
	struct cwdinfo *cwdi = l->l_proc->p_cwdi;
	struct vnode *old = cwdi->cwdi_rdir;

	cwdi->cwdi_rdir = vp;
	if (old != NULL)
		vrele(old);
	if (!vn_isunder(cwdi->cwdi_cdir, vp)) {
		vref(vp);
		set_cwd(l, vp);
	}
}

int
sys_chroot(struct lwp *l, const struct sys_chroot_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if (!cred_issuper(lwp_cred(l)))
		return EPERM;
	if ((error = directory_bypath(l, SCARG(uap, path), &vp)) == 0)
		set_root(l, vp);
	return error;
}

int
sys_fchroot(struct lwp *l, const struct sys_fchroot_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if (!cred_issuper(lwp_cred(l)))
		return EPERM;
	if ((error = directory_byfd(l, SCARG(uap, fd), &vp)) == 0)
		set_root(l, vp);
	return error;
}

int
sys_umask(struct lwp *l, const struct sys_umask_args *uap, register_t *retval)
{
	struct cwdinfo *cwdi = l->l_proc->p_cwdi;

	*retval = (register_t)cwdi->cwdi_cmask;
	cwdi->cwdi_cmask = SCARG(uap, newmask) & ALLPERMS;
	return 0;
}
