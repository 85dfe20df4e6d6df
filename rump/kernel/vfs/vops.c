/*
 * The vnode operations as the rest of the kernel calls them: each enters the vnode's mount, tells
 * the file system, and keeps the name cache and the watchers in step.
 *
 * A cached name is removed before the file system changes it and entered again after. An lwp that
 * looks it up meanwhile finds nothing cached, waits to enter the mount, and sees the new state.
 */
#include "vfsvar.h"

struct mount *
vn_enter(struct vnode *vp)
{
	struct mount *mp;

	while ((mp = vp->v_mount) != NULL) {
		vfs_enter(mp);
		if (likely(vp->v_mount == mp))
			return mp;
		vfs_exit(mp);
	}
	return NULL;
}

void
vn_exit(struct mount *mp)
{
	vfs_exit(mp);
}

/*
 * An operation that only passes on: OP is its member, `lacking` what a file system without it
 * answers.
 */
#define VOP_CALL(vp, op, lacking, ...) \
	struct mount *mp = vn_enter(vp); \
	int error = (vp)->v_ops->op == NULL ? (lacking) : (vp)->v_ops->op(__VA_ARGS__); \
	vn_exit(mp); \
	return error

int
VOP_LOOKUP(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	struct mount *mp = vn_enter(dvp);
	bool cache = mp != NULL && (dvp->v_flag & VV_NOCACHE) == 0;
	enum ncresult cached = cache ? namecache_lookup(dvp, nm, vpp) : NC_MISS;
	int error = cached == NC_NEGATIVE ? ENOENT : 0;

	if (cached == NC_MISS) {
		error = dvp->v_ops->lookup == NULL ? ENOTDIR : dvp->v_ops->lookup(dvp, nm, vpp);
		if (cache && error == 0)
			namecache_enter(dvp, nm, *vpp);
		else if (cache && error == ENOENT)
			namecache_enter(dvp, nm, NULL);
	}
	vn_exit(mp);
	return error;
}

/* After a name came into being. */
static int
entry_made(struct vnode *dvp, const struct name *nm, struct vnode *vp, long hint)
{
	if ((dvp->v_flag & VV_NOCACHE) == 0)
		namecache_enter(dvp, nm, vp);
	vnotify(dvp, hint);
	return 0;
}

int
VOP_CREATE(struct vnode *dvp, const struct name *nm, const struct vattr *vap, struct cred *cr,
    struct vnode **vpp)
{
	if (dvp->v_ops->create == NULL)
		return EOPNOTSUPP;
	namecache_remove(dvp, nm);
	int error = dvp->v_ops->create(dvp, nm, vap, cr, vpp);
	return error != 0 ? error : entry_made(dvp, nm, *vpp, NOTE_WRITE);
}

int
VOP_MKDIR(struct vnode *dvp, const struct name *nm, const struct vattr *vap, struct cred *cr,
    struct vnode **vpp)
{
	if (dvp->v_ops->mkdir == NULL)
		return EOPNOTSUPP;
	namecache_remove(dvp, nm);
	int error = dvp->v_ops->mkdir(dvp, nm, vap, cr, vpp);
	return error != 0 ? error : entry_made(dvp, nm, *vpp, NOTE_WRITE | NOTE_LINK);
}

int
VOP_SYMLINK(struct vnode *dvp, const struct name *nm, const struct vattr *vap, struct cred *cr,
    const char *target,
    struct vnode **vpp)
{
	if (dvp->v_ops->symlink == NULL)
		return EOPNOTSUPP;
	namecache_remove(dvp, nm);
	int error = dvp->v_ops->symlink(dvp, nm, vap, cr, target, vpp);
	return error != 0 ? error : entry_made(dvp, nm, *vpp, NOTE_WRITE);
}

int
VOP_LINK(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	if (dvp->v_ops->link == NULL)
		return EOPNOTSUPP;
	namecache_remove(dvp, nm);
	int error = dvp->v_ops->link(dvp, nm, vp);
	if (error != 0)
		return error;
	vnotify(vp, NOTE_LINK);
	return entry_made(dvp, nm, vp, NOTE_WRITE);
}

/* After a name went; the vnode may live on under others. */
static int
entry_gone(struct vnode *dvp, const struct name *nm, struct vnode *vp, int error, long dirhint)
{
	if (error != 0)
		return error;
	if ((dvp->v_flag & VV_NOCACHE) == 0)
		namecache_enter(dvp, nm, NULL);
	vnotify(dvp, dirhint);
	vnotify(vp, NOTE_DELETE);
	return 0;
}

int
VOP_REMOVE(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	if (dvp->v_ops->remove == NULL)
		return EOPNOTSUPP;
	namecache_remove(dvp, nm);
	return entry_gone(dvp, nm, vp, dvp->v_ops->remove(dvp, nm, vp), NOTE_WRITE);
}

int
VOP_RMDIR(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	if (dvp->v_ops->rmdir == NULL)
		return EOPNOTSUPP;
	namecache_remove(dvp, nm);
	int error = dvp->v_ops->rmdir(dvp, nm, vp);
	if (error == 0)
		namecache_purge(vp);
	return entry_gone(dvp, nm, vp, error, NOTE_WRITE | NOTE_LINK);
}

static void
rename_notify(struct vnode *fdvp, struct vnode *fvp, struct vnode *tdvp, struct vnode *tvp)
{
	long hint = NOTE_WRITE | (fvp->v_type == VDIR && fdvp != tdvp ? NOTE_LINK : 0);

	vnotify(fdvp, hint);
	if (fdvp != tdvp)
		vnotify(tdvp, hint);
	if (tvp != NULL)
		vnotify(tvp, NOTE_DELETE);
	vnotify(fvp, NOTE_RENAME);
}

int
VOP_RENAME(struct vnode *fdvp, const struct name *fnm, struct vnode *fvp, struct vnode *tdvp,
    const struct name *tnm,
    struct vnode *tvp)
{
	const struct name dotdot = { .nm_ptr = "..", .nm_len = 2, .nm_hash = name_hash("..", 2) };

	if (fdvp->v_ops->rename == NULL)
		return EOPNOTSUPP;
	namecache_remove(fdvp, fnm);
	namecache_remove(tdvp, tnm);
	if (fvp->v_type == VDIR)
		namecache_remove(fvp, &dotdot);
	int error = fdvp->v_ops->rename(fdvp, fnm, fvp, tdvp, tnm, tvp);
	if (error != 0)
		return error;
	if (tvp != NULL && tvp->v_type == VDIR)
		namecache_purge(tvp);
	if ((fdvp->v_flag & VV_NOCACHE) == 0) {
		namecache_enter(fdvp, fnm, NULL);
		namecache_enter(tdvp, tnm, fvp);
	}
	rename_notify(fdvp, fvp, tdvp, tvp);
	return 0;
}

int
VOP_READ(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	VOP_CALL(vp, read, EOPNOTSUPP, vp, uio, ioflag, cr);
}

int
VOP_WRITE(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	struct mount *mp = vn_enter(vp);
	off_t oldsize = vp->v_size;
	int error = vp->v_ops->write == NULL ? EOPNOTSUPP : vp->v_ops->write(vp, uio, ioflag, cr);

	vnotify(vp, NOTE_WRITE | (vp->v_size > oldsize ? NOTE_EXTEND : 0));
	vn_exit(mp);
	return error;
}

/* The device number of the mount is the vfs layer's to give. */
int
VOP_GETATTR(struct vnode *vp, struct vattr *vap)
{
	struct mount *mp = vn_enter(vp);
	int error = vp->v_ops->getattr(vp, vap);

	if (mp != NULL)
		vap->va_fsid = (dev_t)(uint32_t)mp->mnt_stat.f_fsidx.__fsid_val[0];
	vn_exit(mp);
	return error;
}

int
VOP_SETATTR(struct vnode *vp, const struct vattr *vap, struct cred *cr)
{
	struct mount *mp = vn_enter(vp);
	off_t oldsize = vp->v_size;
	int error = vp->v_ops->setattr == NULL ? EOPNOTSUPP : vp->v_ops->setattr(vp, vap, cr);

	if (error == 0)
		vnotify(vp, NOTE_ATTRIB | (vp->v_size > oldsize ? NOTE_EXTEND : 0));
	vn_exit(mp);
	return error;
}

int
VOP_READDIR(struct vnode *vp, struct uio *uio, struct cred *cr, bool *eof)
{
	VOP_CALL(vp, readdir, ENOTDIR, vp, uio, cr, eof);
}

int
VOP_READLINK(struct vnode *vp, struct uio *uio)
{
	VOP_CALL(vp, readlink, EINVAL, vp, uio);
}

int
VOP_FOLLOWLINK(struct vnode *vp, struct vnode **vpp)
{
	*vpp = NULL;
	if (likely(vp->v_ops->followlink == NULL))
		return 0;
	VOP_CALL(vp, followlink, 0, vp, vpp);
}

int
VOP_FSYNC(struct vnode *vp, int flags, off_t lo, off_t hi)
{
	VOP_CALL(vp, fsync, 0, vp, flags, lo, hi);
}

int
VOP_OPEN(struct vnode *vp, int fflags)
{
	if (vp->v_ops->open == NULL)
		return 0;
	VOP_CALL(vp, open, 0, vp, fflags);
}

int
VOP_CLOSE(struct vnode *vp, int fflags)
{
	if (vp->v_ops->close == NULL)
		return 0;
	VOP_CALL(vp, close, 0, vp, fflags);
}

int
VOP_IOCTL(struct vnode *vp, u_long com, void *data, int fflags)
{
	VOP_CALL(vp, ioctl, ENOTTY, vp, com, data, fflags);
}

int
VOP_POLL(struct vnode *vp, int events)
{
	VOP_CALL(vp, poll, events & (POLLIN | POLLOUT | POLLRDNORM | POLLWRNORM), vp, events);
}

int
VOP_PATHCONF(struct vnode *vp, int name, register_t *retval)
{
	VOP_CALL(vp, pathconf, EINVAL, vp, name, retval);
}

int
VOP_FALLOCATE(struct vnode *vp, off_t pos, off_t len)
{
	VOP_CALL(vp, fallocate, EOPNOTSUPP, vp, pos, len);
}

int
VOP_FDISCARD(struct vnode *vp, off_t pos, off_t len)
{
	struct mount *mp;
	int error;

	mapfile_flush(vp, (uint64_t)pos, (uint64_t)len);
	mp = vn_enter(vp);
	error = vp->v_ops->fdiscard == NULL ? EOPNOTSUPP : vp->v_ops->fdiscard(vp, pos, len);
	vn_exit(mp);
	if (error == 0)
		mapfile_changed(vp, (uint64_t)pos, (uint64_t)len);
	return error;
}

int
VOP_GETEXTATTR(struct vnode *vp, int ns, const char *name, struct uio *uio, size_t *size)
{
	VOP_CALL(vp, getextattr, EOPNOTSUPP, vp, ns, name, uio, size);
}

int
VOP_SETEXTATTR(struct vnode *vp, int ns, const char *name, struct uio *uio)
{
	VOP_CALL(vp, setextattr, EOPNOTSUPP, vp, ns, name, uio);
}

int
VOP_LISTEXTATTR(struct vnode *vp, int ns, struct uio *uio, size_t *size)
{
	VOP_CALL(vp, listextattr, EOPNOTSUPP, vp, ns, uio, size);
}

int
VOP_DELETEEXTATTR(struct vnode *vp, int ns, const char *name)
{
	VOP_CALL(vp, deleteextattr, EOPNOTSUPP, vp, ns, name);
}

/* The operations of a dead vnode: its file system is gone, or it was revoked. */
static int
dead_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	(void)dvp, (void)nm;
	*vpp = NULL;
	return ENOENT;
}

static int
dead_io(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	(void)vp, (void)uio, (void)ioflag, (void)cr;
	return EIO;
}

static int
dead_getattr(struct vnode *vp, struct vattr *vap)
{
	(void)vp, (void)vap;
	return EBADF;
}

static int
dead_setattr(struct vnode *vp, const struct vattr *vap, struct cred *cr)
{
	(void)vp, (void)vap, (void)cr;
	return EBADF;
}

static int
dead_readdir(struct vnode *vp, struct uio *uio, struct cred *cr, bool *eof)
{
	(void)vp, (void)uio, (void)cr, (void)eof;
	return EBADF;
}

static int
dead_poll(struct vnode *vp, int events)
{
	(void)vp, (void)events;
	return POLLHUP;
}

static int
dead_fsync(struct vnode *vp, int flags, off_t lo, off_t hi)
{
	(void)vp, (void)flags, (void)lo, (void)hi;
	return EIO;
}

const struct vnodeops dead_vnodeops = {
	.lookup = dead_lookup,
	.readdir = dead_readdir,
	.read = dead_io,
	.write = dead_io,
	.getattr = dead_getattr,
	.setattr = dead_setattr,
	.fsync = dead_fsync,
	.poll = dead_poll,
};
