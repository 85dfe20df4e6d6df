/*
 * File handles: a name for a file that outlives its path, for the superuser. A handle is the
 * mount's fsid and what the file system calls the file (a struct fid, which begins with its own
 * length).
 */
#include "vfsvar.h"

#define FID_MAX		(64 - sizeof(fsid_t))

struct fhandle {
	fsid_t fh_fsid;
	char fh_fid[FID_MAX];
};

static int
handle_make(struct vnode *vp, struct fhandle *fh, size_t *size)
{
	struct mount *mp = vn_enter(vp);
	size_t fidsize = *size < sizeof(fsid_t) ? 0 : MIN(*size - sizeof(fsid_t),
	    sizeof(fh->fh_fid));
	int error = EOPNOTSUPP;

	if (mp != NULL && mp->mnt_op->vfs_vptofh != NULL) {
		error = mp->mnt_op->vfs_vptofh(vp, fh->fh_fid, &fidsize);
		fh->fh_fsid = mp->mnt_stat.f_fsidx;
		*size = sizeof(fsid_t) + fidsize;
	}
	vn_exit(mp);
	return error;
}

/* E2BIG tells the size that it takes. */
int
sys___getfh30(struct lwp *l, const struct sys___getfh30_args *uap, register_t *retval)
{
	struct fhandle fh;
	struct vnode *vp;
	size_t size;
	int error, sizeerror;

	(void)retval;
	if (!cred_issuper(lwp_cred(l)))
		return EPERM;
	if ((error = copyin(SCARG(uap, fh_size), &size, sizeof(size))) != 0)
		return error;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, fname), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	memset(&fh, 0, sizeof(fh));
	error = handle_make(vp, &fh, &size);
	vrele(vp);
	if (error != 0 && error != E2BIG)
		return error;
	sizeerror = copyout(&size, SCARG(uap, fh_size), sizeof(size));
	if (error == 0 && sizeerror == 0)
		error = copyout(&fh, SCARG(uap, fhp), size);
	return sizeerror != 0 ? sizeerror : error;
}

int
handle_find(struct lwp *l, const void *ufh, size_t size, struct vnode **vpp)
{
	struct fhandle fh;
	struct mount *mp;
	int error;

	if (!cred_issuper(lwp_cred(l)))
		return EPERM;
	if (size <= sizeof(fsid_t) || size > sizeof(fh))
		return EINVAL;
	if ((error = copyin(ufh, &fh, size)) != 0)
		return error;
	if ((mp = mount_byfsid(l->l_kernel->k_vfs, &fh.fh_fsid)) == NULL)
		return ESTALE;
	if (mp->mnt_op->vfs_fhtovp == NULL)
		return EOPNOTSUPP;
	vfs_enter(mp);
	error = mp->mnt_root == NULL ? ESTALE :
	    mp->mnt_op->vfs_fhtovp(mp, fh.fh_fid, size - sizeof(fsid_t), vpp);
	vfs_exit(mp);
	return error;
}

/* NetBSD has an opener name what exists: no O_CREAT. */
int
sys___fhopen40(struct lwp *l, const struct sys___fhopen40_args *uap, register_t *retval)
{
	const int fflags = FFLAGS(SCARG(uap, flags));
	struct vnode *vp;
	struct file *fp;
	int fd, error;

	if ((fflags & (FREAD | FWRITE)) == 0 || (fflags & O_CREAT) != 0)
		return EINVAL;
	if ((error = fd_allocfile(l, &fp, &fd)) != 0)
		return error;
	if ((error = handle_find(l, SCARG(uap, fhp), SCARG(uap, fh_size), &vp)) == 0)
		error = vn_openvnode(l, vp, fflags, fp);
	if (error != 0) {
		fd_abort(l, fd, fp);
		return error;
	}
	fd_affix(l, fd, fp, (fflags & O_CLOEXEC) != 0);
	*retval = fd;
	return 0;
}

int
sys___fhstat50(struct lwp *l, const struct sys___fhstat50_args *uap, register_t *retval)
{
	struct vnode *vp;
	struct stat sb;
	int error;

	(void)retval;
	if ((error = handle_find(l, SCARG(uap, fhp), SCARG(uap, fh_size), &vp)) != 0)
		return error;
	error = vn_stat(vp, &sb);
	vrele(vp);
	return error != 0 ? error : copyout(&sb, SCARG(uap, sb), sizeof(sb));
}

int
sys___fhstatvfs140(struct lwp *l, const struct sys___fhstatvfs140_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = handle_find(l, SCARG(uap, fhp), SCARG(uap, fh_size), &vp)) != 0)
		return error;
	error = statvfs_vnode(l, vp, SCARG(uap, buf), SCARG(uap, flags));
	vrele(vp);
	return error;
}
