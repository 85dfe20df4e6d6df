/* mknod(2), mkfifo(2) and their *at forms, and the attributes that new files are born with. */
#include "vfsvar.h"

/*
 * Linux's rules: the group is the process's, or the directory's if that has the set-group-id bit,
 * which new directories then have too; and a symbolic link has no mode to mask.
 */
static void
vattr_linux(const struct nameidata *nd, const struct vattr *dir, mode_t mode, struct vattr *vap)
{
	if (vap->va_type == VLNK)
		vap->va_mode = mode & ALLPERMS;
	if ((dir->va_mode & S_ISGID) == 0)
		vap->va_gid = nd->ni_cred->cr_egid;
	else if (vap->va_type == VDIR)
		vap->va_mode |= S_ISGID;
}

/* ENOENT: the directory was removed while somebody stood in it. */
int
vattr_fornew(struct lwp *l, struct nameidata *nd, enum vtype type, mode_t mode, struct vattr *vap)
{
	struct vattr dir;
	int error;

	if ((error = VOP_GETATTR(nd->ni_dvp, &dir)) != 0)
		return error;
	if (dir.va_nlink == 0)
		return ENOENT;
	vattr_null(vap);
	vap->va_type = type;
	vap->va_mode = mode & ALLPERMS & ~l->l_proc->p_cwdi->cwdi_cmask;
	vap->va_uid = nd->ni_cred->cr_euid;
	vap->va_gid = dir.va_gid;
	if (l->l_linux)
		vattr_linux(nd, &dir, mode, vap);
	if ((mode & S_ISGID) != 0 && !cred_issuper(nd->ni_cred) &&
	    !cred_ingroup(nd->ni_cred, vap->va_gid))
		vap->va_mode &= ~(mode_t)S_ISGID;
	return 0;
}

/* At nd's path; the new vnode is nd's. */
static int
create_node(struct nameidata *nd, enum vtype type, mode_t mode, dev_t rdev)
{
	struct vattr va;
	int error;

	if ((error = namei(nd)) != 0)
		return error;
	if (nd->ni_vp != NULL)
		error = EEXIST;
	else if ((error = vattr_fornew(nd->ni_lwp, nd, type, mode, &va)) == 0) {
		va.va_rdev = rdev;
		error = VOP_CREATE(nd->ni_dvp, &nd->ni_last, &va, nd->ni_cred, &nd->ni_vp);
		if (error != 0)
			nd->ni_vp = NULL;
		else
			mount_changed(nd->ni_entered);
	}
	if (error != 0)
		namei_done(nd);
	return error;
}

int
make_node_at(struct lwp *l, int dirfd, const char *upath, enum vtype type, mode_t mode, dev_t rdev)
{
	struct nameidata nd;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, NAMEI_PARENT | NAMEI_CREATE);
	if ((error = create_node(&nd, type, mode, rdev)) == 0)
		namei_done(&nd);
	return error;
}

int
vfs_make_socket(struct lwp *l, const char *path, struct vnode **vpp)
{
	struct nameidata nd;
	int error;

	NAMEI_INIT(&nd, l, AT_FDCWD, path, NAMEI_PARENT | NAMEI_CREATE | NAMEI_KERNEL);
	if ((error = create_node(&nd, VSOCK, ACCESSPERMS, (dev_t)VNOVAL)) != 0)
		return error;
	*vpp = nd.ni_vp;
	nd.ni_vp = NULL;
	namei_done(&nd);
	return 0;
}

/* Everybody may make a FIFO; the rest is the superuser's. */
static int
do_mknod(struct lwp *l, int dirfd, const char *upath, mode_t mode, dev_t dev)
{
	if ((mode & S_IFMT) == S_IFIFO)
		return make_node_at(l, dirfd, upath, VFIFO, mode, (dev_t)VNOVAL);
	if (!cred_issuper(lwp_cred(l)))
		return EPERM;
	switch (mode & S_IFMT) {
	case S_IFCHR:
		return make_node_at(l, dirfd, upath, VCHR, mode, dev);
	case S_IFBLK:
		return make_node_at(l, dirfd, upath, VBLK, mode, dev);
	case S_IFREG:
		return make_node_at(l, dirfd, upath, VREG, mode, (dev_t)VNOVAL);
	default:
		return EINVAL;
	}
}

int
sys_mknod(struct lwp *l, const struct sys_mknod_args *uap, register_t *retval)
{
	(void)retval;
	return do_mknod(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode), SCARG(uap, dev));
}

int
sys___mknod50(struct lwp *l, const struct sys___mknod50_args *uap, register_t *retval)
{
	(void)retval;
	return do_mknod(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode), SCARG(uap, dev));
}

int
sys_mknodat(struct lwp *l, const struct sys_mknodat_args *uap, register_t *retval)
{
	(void)retval;
	return do_mknod(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, mode), SCARG(uap, dev));
}

int
sys_mkfifo(struct lwp *l, const struct sys_mkfifo_args *uap, register_t *retval)
{
	(void)retval;
	return make_node_at(l, AT_FDCWD, SCARG(uap, path), VFIFO, SCARG(uap, mode), (dev_t)VNOVAL);
}

int
sys_mkfifoat(struct lwp *l, const struct sys_mkfifoat_args *uap, register_t *retval)
{
	(void)retval;
	return make_node_at(l, SCARG(uap, fd), SCARG(uap, path), VFIFO, SCARG(uap, mode),
	    (dev_t)VNOVAL);
}
