/*
 * Device nodes: from an open vnode to its driver.
 *
 * A specdev says that a vnode is open, how often, and keeps one byte-range write at a time. d_open
 * and d_close come in pairs; a revoked vnode (spec_revoke) is closed at once and its files answer
 * EIO from then on.
 *
 * Block devices take any byte range: what is not a whole sector is read, changed and written back.
 * They do not go through the buffer cache: a device that is mounted cannot be opened as block
 * device, and unmounting leaves nothing cached. Nothing here holds the mount of the node while a
 * driver works, for that may take for ever.
 */
#include "vfsvar.h"

#include <sys/event.h>

#define SPEC_BOUNCE	(64U << 10)

struct specdev {
	LIST_ENTRY(specdev) sd_list;
	struct vnode *sd_vnode;
	unsigned int sd_refs;			/* opens, and transfers in progress */
	unsigned int sd_opens, sd_wopens;	/* sd_wopens of them for writing */
	bool sd_busy;				/* a read-change-write goes on */
	struct waitchan sd_wait;
};

static const struct devsw *
spec_driver(const struct vnode *vp)
{
	if (vp->v_type != VBLK && vp->v_type != VCHR)
		return NULL;
	return devsw_lookup(curlwp->l_kernel, vp->v_rdev, vp->v_type == VBLK);
}

static struct disk *
spec_disk(const struct vnode *vp)
{
	const struct devsw *sw = spec_driver(vp);

	return sw == NULL || sw->d_disk == NULL ? NULL : sw->d_disk(vp->v_rdev);
}

/*
 * Mounted disks are the file system's: no block opens, and no raw writes when the system is
 * secured.
 */
static int
spec_check(struct lwp *l, const struct vnode *vp, int fflags)
{
	const struct disk *dk = spec_disk(vp);

	if (vp->v_mount != NULL && (vp->v_mount->mnt_flag & MNT_NODEV) != 0)
		return ENXIO;
	if (dk == NULL || !dk->dk_mounted)
		return 0;
	if (vp->v_type == VBLK)
		return EBUSY;
	return (fflags & FWRITE) != 0 && l->l_kernel->k_securelevel > 0 ? EPERM : 0;
}

static int
specdev_get(struct vnode *vp, struct specdev **sdp)
{
	struct specdev *sd = vp->v_spec;

	if (sd == NULL) {
		if ((sd = kmem_zalloc(sizeof(*sd))) == NULL)
			return ENOMEM;
		sd->sd_vnode = vp;
		WAITCHAN_INIT(&sd->sd_wait);
		LIST_INSERT_HEAD(&curlwp->l_kernel->k_vfs->vs_specs, sd, sd_list);
		vp->v_spec = sd;
	}
	sd->sd_refs++;
	*sdp = sd;
	return 0;
}

static void
specdev_put(struct vnode *vp, struct specdev *sd)
{
	if (--sd->sd_refs > 0)
		return;
	LIST_REMOVE(sd, sd_list);
	vp->v_spec = NULL;
	kmem_free(sd, sizeof(*sd));
}

/* The node may be revoked while the driver opens: then it is to close again. */
int
spec_open(struct lwp *l, struct vnode *vp, int fflags)
{
	const struct devsw *sw = spec_driver(vp);
	const bool block = vp->v_type == VBLK;
	struct specdev *sd;
	int error;

	if (sw == NULL)
		return ENXIO;
	if ((error = spec_check(l, vp, fflags)) != 0 || (error = specdev_get(vp, &sd)) != 0)
		return error;
	error = sw->d_open == NULL ? 0 : sw->d_open(vp->v_rdev, fflags, block);
	if (error == 0 && vp->v_type == VBAD) {
		if (sw->d_close != NULL)
			(void)sw->d_close(vp->v_rdev, fflags, block);
		error = ENXIO;
	}
	if (error != 0) {
		specdev_put(vp, sd);
		return error;
	}
	sd->sd_opens++;
	sd->sd_wopens += (fflags & FWRITE) != 0 ? 1 : 0;
	return 0;
}

void
spec_close(struct vnode *vp, int fflags)
{
	const struct devsw *sw = spec_driver(vp);
	struct specdev *sd = vp->v_spec;

	if (vp->v_type == VBAD)
		return;
	sd->sd_opens--;
	sd->sd_wopens -= (fflags & FWRITE) != 0 ? 1 : 0;
	if (sw != NULL && sw->d_close != NULL)
		(void)sw->d_close(vp->v_rdev, fflags, vp->v_type == VBLK);
	specdev_put(vp, sd);
}

void
spec_revoke(struct vnode *vp)
{
	struct specdev *sd;

	if (vp->v_type != VBLK && vp->v_type != VCHR)
		return;
	while ((sd = vp->v_spec) != NULL && sd->sd_opens > 0)
		spec_close(vp, sd->sd_wopens > 0 ? FREAD | FWRITE : FREAD);
}

/* The other open nodes of the same device. */
void
spec_revokeothers(const struct vnode *vp)
{
	struct vfsstate *vs = curlwp->l_kernel->k_vfs;
	struct specdev *sd;
	struct vnode *other;
again:
	if (vp->v_type != VBLK && vp->v_type != VCHR)
		return;
	LIST_FOREACH(sd, &vs->vs_specs, sd_list) {
		other = sd->sd_vnode;
		if (other == vp || other->v_type != vp->v_type || other->v_rdev != vp->v_rdev)
			continue;
		vref(other);
		vgone(other);
		vrele(other);
		goto again;
	}
}

/* A part of at most one bounce buffer that begins anywhere; `moved` false: the end of the disk. */
static int
blk_part(struct disk *dk, struct uio *uio, char *buf, bool *moved)
{
	off_t off = uio->uio_offset, start = off & ~((off_t)dk->dk_secsize - 1);
	size_t skip = (size_t)(off - start), n = MIN(uio->uio_resid, SPEC_BOUNCE - skip), len;
	int error = 0;

	*moved = off < dk->dk_size;
	if (!*moved)
		return 0;
	n = (size_t)MIN((off_t)n, dk->dk_size - off);
	len = roundup(skip + n, dk->dk_secsize);
	if (uio->uio_rw == UIO_READ)
		return (error = disk_read(dk, buf, len, start)) != 0 ? error :
		    uiomove(buf + skip, n, uio);
	if (skip != 0 || len != n)
		error = disk_read(dk, buf, len, start);
	if (error == 0)
		error = uiomove(buf + skip, n, uio);
	return error != 0 ? error : disk_write(dk, buf, len, start);
}

static int
blk_transfer(struct disk *dk, struct uio *uio)
{
	char *buf = kmem_alloc(SPEC_BOUNCE);
	size_t before = uio->uio_resid;
	bool moved = true;
	int error = 0;

	if (buf == NULL)
		return ENOMEM;
	while (error == 0 && uio->uio_resid > 0 && moved)
		error = blk_part(dk, uio, buf, &moved);
	kmem_free(buf, SPEC_BOUNCE);
	if (error == 0 && uio->uio_rw == UIO_WRITE && uio->uio_resid == before && before != 0)
		error = ENOSPC;
	return error;
}

/* One at a time on a node; the reference to the specdev keeps it while we sleep. */
static int
blk_io(struct vnode *vp, struct disk *dk, struct uio *uio)
{
	struct specdev *sd;
	int error;

	if ((error = specdev_get(vp, &sd)) != 0)
		return error;
	while (sd->sd_busy)
		buf_wait(&sd->sd_wait);
	sd->sd_busy = true;
	error = vp->v_type == VBLK ? blk_transfer(dk, uio) : EIO;
	sd->sd_busy = false;
	wakeup_one(&sd->sd_wait);
	specdev_put(vp, sd);
	return error;
}

static int
spec_io(struct file *fp, off_t *offset, struct uio *uio, int flags)
{
	struct vnode *vp = fp->f_data;
	const struct devsw *sw = spec_driver(vp);
	int ioflag = (fp->f_flag & O_NONBLOCK) != 0 ? IO_NDELAY : 0, error;
	off_t end;

	if (sw == NULL)
		return vp->v_type == VBAD ? EIO : ENXIO;
	uio->uio_offset = *offset;
	if (*offset < 0 || __builtin_add_overflow(*offset, (off_t)uio->uio_resid, &end))
		return EINVAL;
	if (vp->v_type == VBLK && sw->d_disk != NULL) {
		struct disk *dk = sw->d_disk(vp->v_rdev);
		error = dk == NULL ? ENXIO : blk_io(vp, dk, uio);
	} else if (uio->uio_rw == UIO_READ) {
		error = sw->d_read == NULL ? ENODEV : sw->d_read(vp->v_rdev, uio, ioflag);
	} else {
		error = sw->d_write == NULL ? ENODEV : sw->d_write(vp->v_rdev, uio, ioflag);
	}
	if (flags & FOF_UPDATE_OFFSET)
		*offset = uio->uio_offset;
	return error;
}

static int
spec_rw(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	(void)cr;
	return spec_io(fp, offset, uio, flags);
}

static int
spec_ioctl(struct file *fp, u_long com, void *data)
{
	struct vnode *vp = fp->f_data;
	const struct devsw *sw = spec_driver(vp);
	int error = ENOTTY;

	if (sw == NULL)
		return vp->v_type == VBAD ? EIO : ENXIO;
	if (sw->d_ioctl != NULL)
		error = sw->d_ioctl(vp->v_rdev, com, data, fp->f_flag);
	return error == ENOTTY && ((uint32_t)com == FIONBIO || (uint32_t)com == FIOASYNC) ? 0 :
	    error;
}

static int
spec_poll(struct file *fp, int events)
{
	struct vnode *vp = fp->f_data;
	const struct devsw *sw = spec_driver(vp);

	if (sw == NULL)
		return POLLHUP;
	if (sw->d_poll == NULL)
		return events & (POLLIN | POLLOUT | POLLRDNORM | POLLWRNORM);
	return sw->d_poll(vp->v_rdev, events);
}

static int
spec_kqfilter(struct file *fp, struct knote *kn)
{
	struct vnode *vp = fp->f_data;
	const struct devsw *sw = spec_driver(vp);

	if (kn->kn_filter == (uint32_t)EVFILT_VNODE)
		return vn_kqfilter(fp, kn);
	if (sw == NULL)
		return ENXIO;
	return sw->d_kqfilter == NULL ? seltrue_kqfilter(vp->v_rdev, kn) :
	    sw->d_kqfilter(vp->v_rdev, kn);
}

/* The end of a disk is its size, which its node's attributes do not tell. */
static int
spec_seek(struct file *fp, off_t delta, int whence, off_t *newoff)
{
	struct disk *dk = spec_disk(fp->f_data);

	if (whence != SEEK_END || dk == NULL)
		return vn_seek(fp, delta, whence, newoff);
	if (__builtin_add_overflow(dk->dk_size, delta, &delta))
		return EINVAL;
	return vn_seek(fp, delta, SEEK_SET, newoff);
}

static int
spec_closefile(struct file *fp)
{
	spec_close(fp->f_data, fp->f_flag);
	return vn_closefile(fp);
}

const struct fileops spec_fileops = {
	.fo_name = "spec",
	.fo_read = spec_rw,
	.fo_write = spec_rw,
	.fo_ioctl = spec_ioctl,
	.fo_fcntl = vn_fcntl,
	.fo_poll = spec_poll,
	.fo_stat = vn_statfile,
	.fo_close = spec_closefile,
	.fo_kqfilter = spec_kqfilter,
	.fo_seek = spec_seek,
};

int
spec_fsync(struct vnode *vp)
{
	struct disk *dk = spec_disk(vp);

	return dk == NULL ? 0 : disk_flush(dk);
}

/* The disk that a path means, for the superuser or whoever may open the node so. */
static int
disk_ofvnode(struct vnode *vp, bool writable, struct cred *cr, struct disk **dkp)
{
	struct disk *dk;
	int error;

	if (vp->v_type != VBLK)
		return ENOTBLK;
	if (vp->v_mount != NULL && (vp->v_mount->mnt_flag & MNT_NODEV) != 0)
		return ENXIO;
	if ((dk = spec_disk(vp)) == NULL)
		return ENXIO;
	if (dk->dk_mounted)
		return EBUSY;
	if ((error = vaccess(vp, writable ? R_OK | W_OK : R_OK, cr)) != 0)
		return error;
	if (writable && dk->dk_readonly)
		return EROFS;
	*dkp = dk;
	return 0;
}

int
disk_open_bypath(struct lwp *l, const char *path, bool writable, struct disk **dkp)
{
	struct cred *cr;
	struct vnode *vp;
	int error;

	if ((error = namei_simple(l, AT_FDCWD, path, NAMEI_FOLLOW, &vp)) != 0)
		return error;
	cr = cred_hold(lwp_cred(l));
	error = disk_ofvnode(vp, writable, cr, dkp);
	cred_free(cr);
	if (error == 0) {
		(*dkp)->dk_mounted = true;
		(*dkp)->dk_opens++;
		(*dkp)->dk_wopens += writable ? 1 : 0;
	}
	vrele(vp);
	return error;
}

void
disk_close(struct disk *dk, bool writable)
{
	dk->dk_mounted = false;
	dk->dk_opens--;
	dk->dk_wopens -= writable ? 1 : 0;
}
