/*
 * The vnodes of host files: what reads and writes of them, and lookups in host directories, do. The
 * host file is open while its vnode is in core. Host calls are made with the kernel lock given up
 * and the root mount entered.
 */
#include "etfs.h"

#define ETFS_BOUNCE	(64U << 10)

static const struct vnodeops etfs_vnodeops;

static int
open_host(struct kernel *k, struct etfs_entry *ee)
{
	uint64_t size;
	int filetype, error;

	kernel_unlocked_begin(k);
	error = rumpuser_open(ee->ee_hostpath, RUMPUSER_OPEN_RDWR, &ee->ee_fd);
	ee->ee_readonly = error != 0;
	if (error != 0)
		error = rumpuser_open(ee->ee_hostpath, RUMPUSER_OPEN_RDONLY, &ee->ee_fd);
	if (error == 0 && (error = rumpuser_getfileinfo(ee->ee_hostpath, &size, &filetype)) != 0)
		(void)rumpuser_close(ee->ee_fd);
	kernel_unlocked_end(k);
	if (error != 0) {
		ee->ee_fd = -1;
		return error;
	}
	size = size > ee->ee_begin ? size - ee->ee_begin : 0;
	ee->ee_attr.va_size = MIN(size, ee->ee_size);
	return 0;
}

int
etfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t key)
{
	static const enum vtype types[] = {
		[RUMP_ETFS_REG] = VREG, [RUMP_ETFS_BLK] = VBLK, [RUMP_ETFS_CHR] = VCHR,
		[RUMP_ETFS_DIR] = VDIR, [RUMP_ETFS_DIR_SUBDIRS] = VDIR,
	};
	struct etfs *et = mp->mnt_kernel->k_etfs;
	struct etfs_entry *ee = NULL;
	int error;

	if (et != NULL) {
		LIST_FOREACH(ee, &et->et_entries, ee_list) {
			if (ee->ee_ino == key)
				break;
		}
	}
	if (ee == NULL)
		return ENOENT;
	if (ee->ee_type == RUMP_ETFS_REG && (error = open_host(mp->mnt_kernel, ee)) != 0)
		return error;
	vp->v_type = types[ee->ee_type];
	vp->v_flag |= VV_NOCACHE;
	vp->v_ops = &etfs_vnodeops;
	vp->v_size = (off_t)ee->ee_attr.va_size;
	vp->v_rdev = ee->ee_rdev;
	vp->v_data = ee;
	ee->ee_vnode = vp;
	return 0;
}

static void
etfs_reclaim(struct vnode *vp)
{
	struct kernel *k = vp->v_mount->mnt_kernel;
	struct etfs_entry *ee = VTOETFS(vp);

	if (ee->ee_fd != -1)
		(void)rumpuser_close(ee->ee_fd);
	ee->ee_fd = -1;
	ee->ee_vnode = NULL;
	if (ee->ee_found)
		etfs_entry_free(k, ee);
}

static int
etfs_vlookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	struct kernel *k = dvp->v_mount->mnt_kernel;
	struct etfs_entry *ee;
	int error;

	if (NAME_IS(nm, "..")) {
		*vpp = vfs_rootvnode(k);
		return 0;
	}
	if ((error = etfs_entry_below(k, VTOETFS(dvp), nm->nm_ptr, nm->nm_len, &ee)) != 0)
		return error;
	return etfs_entry_vnode(k, ee, vpp);
}

/* The host cannot be asked for a directory's names. */
static int
etfs_readdir(struct vnode *vp, struct uio *uio, struct cred *cr, bool *eof)
{
	int error = 0;

	(void)cr;
	while (uio->uio_offset < 2 && dirent_emit(uio, VTOETFS(vp)->ee_ino, VDIR, "..",
	    (size_t)uio->uio_offset + 1, &error))
		uio->uio_offset++;
	*eof = uio->uio_offset >= 2;
	return error;
}

static int
etfs_open(struct vnode *vp, int fflags)
{
	if ((fflags & FWRITE) == 0 || vp->v_type != VREG)
		return 0;
	return VTOETFS(vp)->ee_readonly ? EACCES : 0;
}

static int
etfs_getattr(struct vnode *vp, struct vattr *vap)
{
	*vap = VTOETFS(vp)->ee_attr;
	vap->va_type = vp->v_type;
	vap->va_size = (uint64_t)vp->v_size;
	vap->va_bytes = roundup((uint64_t)vp->v_size, 512);
	return 0;
}

/* The attributes are kept here, not on the host, and the host file's length cannot be set. */
static int
etfs_setattr(struct vnode *vp, const struct vattr *vap, struct cred *cr)
{
	struct vattr *va = &VTOETFS(vp)->ee_attr;

	(void)cr;
	if (vap->va_size != (uint64_t)VNOVAL && vp->v_type == VREG &&
	    vap->va_size != (uint64_t)vp->v_size)
		return EOPNOTSUPP;
	if (vap->va_mode != (mode_t)VNOVAL)
		va->va_mode = vap->va_mode;
	if (vap->va_uid != (uid_t)VNOVAL)
		va->va_uid = vap->va_uid;
	if (vap->va_gid != (gid_t)VNOVAL)
		va->va_gid = vap->va_gid;
	if (vap->va_flags != (u_long)VNOVAL)
		va->va_flags = vap->va_flags;
	if (vap->va_atime.tv_nsec != VNOVAL)
		va->va_atime = vap->va_atime;
	if (vap->va_mtime.tv_nsec != VNOVAL)
		va->va_mtime = vap->va_mtime;
	if (vap->va_birthtime.tv_nsec != VNOVAL)
		va->va_birthtime = vap->va_birthtime;
	nanotime(&va->va_ctime);
	return 0;
}

static int
host_transfer(struct etfs_entry *ee, struct kernel *k, void *buf, size_t len, off_t off, bool read,
    size_t *done)
{
	struct rumpuser_iovec iov = { .iov_base = buf, .iov_len = len };
	int64_t at = (int64_t)ee->ee_begin + off;
	int error;

	kernel_unlocked_begin(k);
	error = read ? rumpuser_iovread(ee->ee_fd, &iov, 1, at, done) :
	    rumpuser_iovwrite(ee->ee_fd, &iov, 1, at, done);
	kernel_unlocked_end(k);
	return error;
}

static int
etfs_read(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	struct kernel *k = vp->v_mount->mnt_kernel;
	char *buf = kmem_alloc(ETFS_BOUNCE);
	size_t n, done;
	int error = 0;

	(void)ioflag, (void)cr;
	if (buf == NULL)
		return ENOMEM;
	while (error == 0 && uio->uio_resid > 0 && uio->uio_offset < vp->v_size) {
		n = MIN(MIN(uio->uio_resid, ETFS_BOUNCE), (size_t)(vp->v_size - uio->uio_offset));
		error = host_transfer(VTOETFS(vp), k, buf, n, uio->uio_offset, true, &done);
		if (error == 0 && done == 0)
			break;
		if (error == 0)
			error = uiomove(buf, done, uio);
	}
	kmem_free(buf, ETFS_BOUNCE);
	return error;
}

/* One bounce buffer's worth. */
static int
write_part(struct vnode *vp, struct uio *uio, char *buf)
{
	struct etfs_entry *ee = VTOETFS(vp);
	off_t off = uio->uio_offset;
	size_t n = MIN(uio->uio_resid, ETFS_BOUNCE), done;
	int error;

	if ((uint64_t)off >= ee->ee_size)
		return ENOSPC;
	n = (size_t)MIN((uint64_t)n, ee->ee_size - (uint64_t)off);
	if ((error = uiomove(buf, n, uio)) != 0 ||
	    (error = host_transfer(ee, vp->v_mount->mnt_kernel, buf, n, off, false, &done)) != 0)
		return error;
	vp->v_size = MAX(vp->v_size, off + (off_t)done);
	if (done == n)
		return 0;
	uio->uio_offset -= (off_t)(n - done);
	uio->uio_resid += n - done;
	return ENOSPC;
}

static int
etfs_write(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	char *buf = kmem_alloc(ETFS_BOUNCE);
	const size_t before = uio->uio_resid;
	int error = 0;

	(void)ioflag, (void)cr;
	if (buf == NULL)
		return ENOMEM;
	while (error == 0 && uio->uio_resid > 0)
		error = write_part(vp, uio, buf);
	if (error == ENOSPC && uio->uio_resid != before)
		error = 0;			/* up to the window's end */
	nanotime(&VTOETFS(vp)->ee_attr.va_mtime);
	kmem_free(buf, ETFS_BOUNCE);
	return error;
}

static int
etfs_fsync(struct vnode *vp, int flags, off_t lo, off_t hi)
{
	struct etfs_entry *ee = VTOETFS(vp);
	int error;

	(void)flags, (void)lo, (void)hi;
	if (ee->ee_fd == -1)
		return 0;
	kernel_unlocked_begin(vp->v_mount->mnt_kernel);
	error = rumpuser_syncfd(ee->ee_fd, RUMPUSER_SYNCFD_WRITE | RUMPUSER_SYNCFD_SYNC, 0, 0);
	kernel_unlocked_end(vp->v_mount->mnt_kernel);
	return error;
}

static const struct vnodeops etfs_vnodeops = {
	.lookup = etfs_vlookup,
	.readdir = etfs_readdir,
	.open = etfs_open,
	.read = etfs_read,
	.write = etfs_write,
	.getattr = etfs_getattr,
	.setattr = etfs_setattr,
	.fsync = etfs_fsync,
	.reclaim = etfs_reclaim,
};
