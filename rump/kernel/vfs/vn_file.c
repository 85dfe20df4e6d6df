/*
 * Open vnodes as files: what read, write, lseek, fstat, ioctl, fcntl, poll, kevent and close do on
 * regular files and directories. FIFOs share all but the data path, which is fifo.c's; devices have
 * spec.c's.
 *
 * A transfer runs with the mount entered, so the offset it starts at, the data and the offset it
 * ends at are one step for everybody who shares the file.
 */
#include "vfsvar.h"

#include <sys/event.h>
#include <sys/fifo.h>
#include <sys/lockf.h>

int
fd_getvnode(struct lwp *l, int fd, struct file **fpp)
{
	struct file *fp = fd_getfile(l, fd);

	if (fp == NULL)
		return EBADF;
	if (fp->f_type != DTYPE_VNODE) {
		fd_putfile(fp);
		return EINVAL;
	}
	*fpp = fp;
	return 0;
}

static int
io_flags(const struct file *fp, const struct vnode *vp)
{
	int ioflag = 0;

	if (fp->f_flag & O_APPEND)
		ioflag |= IO_APPEND;
	if (fp->f_flag & O_NONBLOCK)
		ioflag |= IO_NDELAY;
	if ((fp->f_flag & O_SYNC) != 0 || (vp->v_mount != NULL &&
	    (vp->v_mount->mnt_flag & MNT_SYNCHRONOUS) != 0))
		ioflag |= IO_SYNC;
	if (fp->f_flag & O_DSYNC)
		ioflag |= IO_DSYNC;
	return ioflag;
}

static int
vn_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	struct vnode *vp = fp->f_data;
	struct mount *mp;
	int error;

	if (vp->v_type == VDIR)
		return EISDIR;
	if (unlikely(vp->v_mapfile != NULL))
		mapfile_flush(vp, (uint64_t)*offset, uio->uio_resid);
	mp = vn_enter(vp);
	uio->uio_offset = *offset;
	if (uio->uio_offset < 0)
		error = EINVAL;
	else
		error = uio->uio_resid == 0 ? 0 : VOP_READ(vp, uio, io_flags(fp, vp), cr);
	if (flags & FOF_UPDATE_OFFSET)
		*offset = uio->uio_offset;
	vn_exit(mp);
	return error;
}

/* A write by anybody but the superuser takes the set-id bits away. */
static void
clear_setid(struct vnode *vp, struct cred *cr)
{
	struct vattr va, set;

	if (cred_issuper(cr) || VOP_GETATTR(vp, &va) != 0 ||
	    (va.va_mode & (S_ISUID | S_ISGID)) == 0)
		return;
	vattr_null(&set);
	set.va_mode = va.va_mode & ~(mode_t)(S_ISUID | S_ISGID);
	(void)VOP_SETATTR(vp, &set, cr);
}

/* May the file grow to where this transfer ends? */
static int
check_size(const struct uio *uio)
{
	rlim_t limit = curlwp->l_proc->p_limit->pl_rlimit[RLIMIT_FSIZE].rlim_cur;
	off_t end;

	if (uio->uio_offset < 0)
		return EINVAL;
	if (__builtin_add_overflow(uio->uio_offset, (off_t)uio->uio_resid, &end) ||
	    (rlim_t)end > limit)
		return EFBIG;
	return 0;
}

static int
write_entered(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	size_t before = uio->uio_resid;
	int sync = FSYNC_WAIT | FSYNC_CACHE, error, syncerror;

	if (vp->v_type == VREG && (error = check_size(uio)) != 0)
		return error;
	if (before == 0)
		return 0;
	error = VOP_WRITE(vp, uio, ioflag, cr);
	if (uio->uio_resid == before)
		return error;
	clear_setid(vp, cr);
	if ((ioflag & (IO_SYNC | IO_DSYNC)) == 0)
		return error;
	if ((ioflag & IO_SYNC) == 0)
		sync |= FSYNC_DATAONLY;
	syncerror = VOP_FSYNC(vp, sync, 0, 0);
	return error != 0 ? error : syncerror;
}

static off_t
write_start(const struct vnode *vp, int ioflag, off_t offset)
{
	return (ioflag & IO_APPEND) != 0 && vp->v_type == VREG ? vp->v_size : offset;
}

static int
vn_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	struct vnode *vp = fp->f_data;
	int ioflag = io_flags(fp, vp), error;
	struct mount *mp;
	off_t start;

	if (unlikely(vp->v_mapfile != NULL))
		mapfile_flush(vp, (uint64_t)write_start(vp, ioflag, *offset), uio->uio_resid);
	mp = vn_enter(vp);
	uio->uio_offset = start = write_start(vp, ioflag, *offset);
	error = write_entered(vp, uio, ioflag, cr);
	if (flags & FOF_UPDATE_OFFSET)
		*offset = uio->uio_offset;
	vn_exit(mp);
	if (unlikely(vp->v_mapfile != NULL) && uio->uio_offset > start)
		mapfile_changed(vp, (uint64_t)start, (uint64_t)(uio->uio_offset - start));
	return error;
}

static int
vn_ioctl(struct file *fp, u_long com, void *data)
{
	struct vnode *vp = fp->f_data;
	struct vattr va;
	int error;

	switch ((uint32_t)com) {
	case FIONREAD:
		if ((error = VOP_GETATTR(vp, &va)) != 0)
			return error;
		*(int *)data = (int)MIN(INT32_MAX, MAX(0, (off_t)va.va_size - fp->f_offset));
		return 0;
	case FIONWRITE:
	case FIONSPACE:
		*(int *)data = 0;
		return 0;
	case FIONBIO:
	case FIOASYNC:
		return 0;
	default:
		return VOP_IOCTL(vp, com, data, fp->f_flag);
	}
}

int
vn_fcntl(struct file *fp, u_int com, void *data)
{
	switch (com) {
	case F_GETLK:
	case F_SETLK:
	case F_SETLKW:
		return lockf_fcntl(curlwp, fp, fp->f_data, com, data);
	case F_SETFL:
		return 0;
	default:
		return EOPNOTSUPP;
	}
}

static int
vn_poll(struct file *fp, int events)
{
	return VOP_POLL(fp->f_data, events);
}

int
vn_stat(struct vnode *vp, struct stat *sb)
{
	struct vattr va;
	int error;

	if ((error = VOP_GETATTR(vp, &va)) != 0)
		return error;
	*sb = (struct stat){
		.st_dev = va.va_fsid,
		.st_mode = va.va_mode | vtype_to_mode[vp->v_type],
		.st_ino = va.va_fileid,
		.st_nlink = va.va_nlink,
		.st_uid = va.va_uid,
		.st_gid = va.va_gid,
		.st_rdev = va.va_rdev,
		.st_atim = va.va_atime,
		.st_mtim = va.va_mtime,
		.st_ctim = va.va_ctime,
		.st_birthtim = va.va_birthtime,
		.st_size = (off_t)va.va_size,
		.st_blocks = (blkcnt_t)(va.va_bytes / 512),
		.st_blksize = (blksize_t)va.va_blocksize,
		.st_flags = (uint32_t)va.va_flags,
		.st_gen = (uint32_t)va.va_gen,
	};
	return 0;
}

int
vn_statfile(struct file *fp, struct stat *sb)
{
	return vn_stat(fp->f_data, sb);
}

int
vn_closefile(struct file *fp)
{
	struct vnode *vp = fp->f_data;
	int error;

	if (fp->f_flocked)
		lockf_fileclose(vp, fp);
	if (fp->f_flag & FWRITE)
		vp->v_writecount--;
	error = VOP_CLOSE(vp, fp->f_flag);
	vrele(vp);
	return error;
}

/* The size that SEEK_END counts from. */
static int
seek_end(struct vnode *vp, off_t *end)
{
	struct vattr va;
	int error;

	if (vp->v_type == VREG) {
		*end = vp->v_size;
		return 0;
	}
	if ((error = VOP_GETATTR(vp, &va)) == 0)
		*end = (off_t)va.va_size;
	return error;
}

int
vn_seek(struct file *fp, off_t delta, int whence, off_t *newoff)
{
	off_t base = 0, result;
	int error = 0;

	switch (whence) {
	case SEEK_SET:
		break;
	case SEEK_CUR:
		base = fp->f_offset;
		break;
	case SEEK_END:
		error = seek_end(fp->f_data, &base);
		break;
	default:
		return EINVAL;
	}
	if (error != 0)
		return error;
	if (__builtin_add_overflow(base, delta, &result) || result < 0)
		return EINVAL;
	*newoff = fp->f_offset = result;
	return 0;
}

const struct fileops vn_fileops = {
	.fo_name = "vn",
	.fo_read = vn_read,
	.fo_write = vn_write,
	.fo_ioctl = vn_ioctl,
	.fo_fcntl = vn_fcntl,
	.fo_poll = vn_poll,
	.fo_stat = vn_statfile,
	.fo_close = vn_closefile,
	.fo_kqfilter = vn_kqfilter,
	.fo_seek = vn_seek,
};

static int
fifo_closefile(struct file *fp)
{
	fifo_close(fp->f_data, fp->f_flag);
	return vn_closefile(fp);
}

/* EVFILT_VNODE is about the name, not about the data. */
static int
fifo_vnkqfilter(struct file *fp, struct knote *kn)
{
	return kn->kn_filter == (uint32_t)EVFILT_VNODE ? vn_kqfilter(fp, kn) :
	    fifo_kqfilter(fp, kn);
}

const struct fileops fifo_vnfileops = {
	.fo_name = "fifo",
	.fo_read = fifo_read,
	.fo_write = fifo_write,
	.fo_ioctl = fifo_ioctl,
	.fo_fcntl = vn_fcntl,
	.fo_poll = fifo_poll,
	.fo_stat = vn_statfile,
	.fo_close = fifo_closefile,
	.fo_kqfilter = fifo_vnkqfilter,
};
