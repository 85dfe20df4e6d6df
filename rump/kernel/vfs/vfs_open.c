/*
 * open(2), openat(2) and fhopen's second half: from a path to an open file, with NetBSD's order of
 * errors.
 *
 * What is opened is looked up, or created with its directory's mount entered, then checked and
 * opened; sleeping for the other side of a FIFO or for a driver happens with no mount entered.
 */
#include "vfsvar.h"

#include <sys/fifo.h>
#include <sys/lockf.h>

#define OPEN_KEPT (FREAD | FWRITE | O_APPEND | O_ASYNC | O_SYNC | O_NONBLOCK | O_DSYNC | O_RSYNC | \
	O_ALT_IO | O_DIRECT | O_NOSIGPIPE)

/* Permission for what the flags ask, and types that cannot be opened so. */
static int
open_check(struct vnode *vp, int fflags, struct cred *cr)
{
	int want = ((fflags & FREAD) != 0 ? R_OK : 0) |
	    ((fflags & (FWRITE | O_TRUNC)) != 0 ? W_OK : 0);

	if (vp->v_type == VNON || vp->v_type == VBAD)
		return ENXIO;
	if (vp->v_type == VDIR && (want & W_OK) != 0)
		return EISDIR;
	return vaccess(vp, want, cr);
}

static int
open_checktype(const struct vnode *vp, int fflags)
{
	if (vp->v_type == VSOCK)
		return EOPNOTSUPP;
	if (vp->v_type == VLNK)
		return EFTYPE;
	return (fflags & O_DIRECTORY) != 0 && vp->v_type != VDIR ? ENOTDIR : 0;
}

/* Append-only files must be opened for appending, and are not truncated. */
static int
open_checkappend(struct vnode *vp, int fflags)
{
	struct vattr va;
	int error;

	if ((fflags & (FWRITE | O_TRUNC)) == 0 || vp->v_type != VREG)
		return 0;
	if ((error = VOP_GETATTR(vp, &va)) != 0 || (va.va_flags & (UF_APPEND | SF_APPEND)) == 0)
		return error;
	return (fflags & (FWRITE | O_APPEND)) == FWRITE || (fflags & O_TRUNC) != 0 ? EPERM : 0;
}

static int
open_object(struct lwp *l, struct vnode *vp, int fflags)
{
	switch (vp->v_type) {
	case VFIFO:
		return fifo_open(l, vp, fflags);
	case VBLK:
	case VCHR:
		return spec_open(l, vp, fflags);
	default:
		return VOP_OPEN(vp, fflags);
	}
}

static const struct fileops *
open_fileops(const struct vnode *vp)
{
	switch (vp->v_type) {
	case VFIFO:
		return &fifo_vnfileops;
	case VBLK:
	case VCHR:
		return &spec_fileops;
	default:
		return &vn_fileops;
	}
}

/* The vnode is open: make it the file's.  Cloning drivers put something else in its place. */
static int
open_file(struct vnode *vp, int fflags, struct file *fp)
{
	const struct devsw *sw;

	fp->f_type = DTYPE_VNODE;
	fp->f_flag = fflags & OPEN_KEPT;
	fp->f_ops = open_fileops(vp);
	fp->f_data = vp;
	if (fflags & FWRITE)
		vp->v_writecount++;
	if (vp->v_type != VCHR)
		return 0;
	sw = devsw_lookup(curlwp->l_kernel, vp->v_rdev, false);
	return sw == NULL || sw->d_opened == NULL ? 0 : sw->d_opened(vp->v_rdev, fp);
}

static int
open_lock(struct lwp *l, struct vnode *vp, int fflags, struct file *fp)
{
	int how = (fflags & O_EXLOCK) != 0 ? LOCK_EX : LOCK_SH;

	if ((fflags & (O_EXLOCK | O_SHLOCK)) == 0 || fp->f_data != vp)
		return 0;
	return lockf_flock(l, fp, vp, (fflags & O_NONBLOCK) != 0 ? how | LOCK_NB : how);
}

/*
 * Takes the reference to vp, whatever happens: on failure after it is the file's, closing that
 * releases it.
 */
static int
open_checked(struct lwp *l, struct vnode *vp, int fflags, struct file *fp)
{
	int error;

	if ((fflags & O_TRUNC) != 0 && vp->v_type == VREG &&
	    (error = vn_truncate(vp, 0, fp->f_cred)) != 0) {
		vrele(vp);
		return error;
	}
	if (unlikely((error = open_object(l, vp, fflags)) != 0)) {
		vrele(vp);
		return error;
	}
	if ((error = open_file(vp, fflags, fp)) == 0)
		error = open_lock(l, vp, fflags, fp);
	if (error != 0) {
		(void)fp->f_ops->fo_close(fp);
		fp->f_ops = NULL;
	}
	return error;
}

int
vn_openvnode(struct lwp *l, struct vnode *vp, int fflags, struct file *fp)
{
	int error;

	if ((error = open_checktype(vp, fflags)) == 0 &&
	    (error = open_check(vp, fflags, fp->f_cred)) == 0)
		error = open_checkappend(vp, fflags);
	if (error != 0) {
		vrele(vp);
		return error;
	}
	return open_checked(l, vp, fflags, fp);
}

/* O_CREAT and the name is missing.  A new file can be opened whatever its mode says. */
static int
open_create(struct lwp *l, struct nameidata *nd, mode_t mode)
{
	struct vattr va;
	int error;

	if (!l->l_linux)
		mode &= ~(mode_t)S_ISTXT;
	if ((error = vattr_fornew(l, nd, VREG, mode, &va)) != 0)
		return error;
	if ((error = VOP_CREATE(nd->ni_dvp, &nd->ni_last, &va, nd->ni_cred, &nd->ni_vp)) != 0)
		nd->ni_vp = NULL;
	else
		mount_changed(nd->ni_entered);
	return error;
}

static int
open_lookup(struct lwp *l, struct nameidata *nd, int fflags, mode_t mode, bool *created)
{
	const bool follow = (fflags & O_NOFOLLOW) == 0 &&
	    (fflags & (O_CREAT | O_EXCL)) != (O_CREAT | O_EXCL);
	int error;

	*created = false;
	nd->ni_flags &= NAMEI_CONFINED;
	nd->ni_flags |= follow ? NAMEI_FOLLOW : 0;
	if ((fflags & O_CREAT) != 0)
		nd->ni_flags |= NAMEI_PARENT | NAMEI_CREATE;
	if ((error = namei(nd)) != 0 || (fflags & O_CREAT) == 0)
		return error;
	if (nd->ni_vp == NULL) {
		*created = true;
		error = open_create(l, nd, mode);
	} else if ((fflags & O_EXCL) != 0) {
		error = EEXIST;
	}
	if (error != 0)
		namei_done(nd);
	return error;
}

int
vn_open(struct lwp *l, struct nameidata *nd, int fflags, mode_t mode, struct file *fp)
{
	struct vnode *vp;
	bool created;
	int error;

	if ((error = open_lookup(l, nd, fflags, mode, &created)) != 0)
		return error;
	vp = nd->ni_vp;
	nd->ni_vp = NULL;
	namei_done(nd);
	return created ? open_checked(l, vp, fflags & ~O_TRUNC, fp) :
	    vn_openvnode(l, vp, fflags, fp);
}

/*
 * A file in the directory that nobody ever finds there: made under a name that is taken away before
 * the mount is left.
 */
static int
create_unnamed(struct lwp *l, struct nameidata *nd, mode_t mode, struct vnode **vpp)
{
	struct name nm;
	struct vattr va;
	char text[32];
	int error;

	snprintf(text, sizeof(text), ".unnamed-%08x%08x", cprng_fast32(), cprng_fast32());
	nm = (struct name){ text, strlen(text), name_hash(text, strlen(text)) };
	if ((error = VOP_LOOKUP(nd->ni_dvp, &nm, vpp)) != ENOENT) {
		if (error == 0)
			vrele(*vpp);
		return error == 0 ? EEXIST : error;
	}
	if ((error = vattr_fornew(l, nd, VREG, mode, &va)) != 0 ||
	    (error = VOP_CREATE(nd->ni_dvp, &nm, &va, nd->ni_cred, vpp)) != 0)
		return error;
	if ((error = VOP_REMOVE(nd->ni_dvp, &nm, *vpp)) != 0)
		vrele(*vpp);
	return error;
}

static int
make_unnamed(struct lwp *l, struct vnode *dvp, mode_t mode, struct vnode **vpp)
{
	struct nameidata nd = { .ni_dvp = dvp, .ni_cred = cred_hold(lwp_cred(l)) };
	struct mount *mp = vn_enter(dvp);
	int error = mp == NULL ? ENOENT : create_unnamed(l, &nd, mode, vpp);

	vn_exit(mp);
	cred_free(nd.ni_cred);
	return error;
}

int
open_unnamed(struct lwp *l, struct vnode *dvp, mode_t mode, int fflags, bool cloexec, int *fd)
{
	struct vnode *vp;
	struct file *fp;
	int error;

	if ((error = fd_allocfile(l, &fp, fd)) != 0)
		return error;
	if ((error = make_unnamed(l, dvp, mode, &vp)) != 0 ||
	    (error = open_checked(l, vp, fflags, fp)) != 0) {
		fd_abort(l, *fd, fp);
		return error;
	}
	fd_affix(l, *fd, fp, cloexec);
	return 0;
}

int
do_sys_open(struct lwp *l, int dirfd, const char *upath, int oflags, mode_t mode, int confined,
    int *result)
{
	const int fflags = FFLAGS(oflags);
	struct nameidata nd;
	struct file *fp;
	int fd, error;

	if ((fflags & (FREAD | FWRITE)) == 0 ||
	    (oflags & (O_EXLOCK | O_SHLOCK)) == (O_EXLOCK | O_SHLOCK))
		return EINVAL;
	if ((error = fd_allocfile(l, &fp, &fd)) != 0)
		return error;
	NAMEI_INIT(&nd, l, dirfd, upath, confined);
	if ((error = vn_open(l, &nd, fflags, mode, fp)) != 0) {
		fd_abort(l, fd, fp);
		return error;
	}
	fd_affix(l, fd, fp, (oflags & O_CLOEXEC) != 0);
	*result = fd;
	return 0;
}

static int
do_open(struct lwp *l, int dirfd, const char *upath, int oflags, mode_t mode, register_t *retval)
{
	int fd, error = do_sys_open(l, dirfd, upath, oflags, mode, 0, &fd);

	if (error == 0)
		*retval = fd;
	return error;
}

int
sys_open(struct lwp *l, const struct sys_open_args *uap, register_t *retval)
{
	return do_open(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, flags), SCARG(uap, mode), retval);
}

int
sys_openat(struct lwp *l, const struct sys_openat_args *uap, register_t *retval)
{
	return do_open(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, oflags), SCARG(uap, mode),
	    retval);
}
