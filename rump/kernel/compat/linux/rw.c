/*
 * Moving bytes: read(2), readv(2), pread(2) and their kin, lseek(2).  The structures are NetBSD's,
 * so the kernel's own handlers do the work; here is what Linux refuses, limits and orders
 * otherwise.
 */
#include "linux.h"

/* Whether the descriptor is open, for errors that come after EBADF. */
static int
check_fd(struct lwp *l, int fd, int mode)
{
	struct file *fp = fd_getfile(l, fd);
	int flags;

	if (fp == NULL)
		return EBADF;
	flags = fp->f_flag;
	fd_putfile(fp);
	return (flags & mode) != 0 ? 0 : EBADF;
}

/* The same for calls at an offset: a file without offsets is ESPIPE, however it was opened. */
static int
check_offset(struct lwp *l, int fd, int mode, off_t offset)
{
	struct file *fp;
	bool seeks;

	if (offset < 0)
		return EINVAL;
	if ((fp = linux_getfile(l, fd)) == NULL)
		return EBADF;
	seeks = fp->f_ops->fo_seek != NULL;
	fd_putfile(fp);
	return seeks ? check_fd(l, fd, mode) : ESPIPE;
}

/* A length that no buffer has: a range beyond what a user may address. */
static int
check_length(struct lwp *l, int fd, int mode, size_t len)
{
	int error;

	if (likely(len <= INT64_MAX))
		return 0;
	return (error = check_fd(l, fd, mode)) != 0 ? error : EFAULT;
}

int
linux_sys_read(struct lwp *l, const struct linux_sys_read_args *uap, register_t *retval)
{
	const struct sys_read_args args = { .fd.v = SCARG(uap, fd), .buf.v = SCARG(uap, buf),
	    .nbyte.v = MIN(SCARG(uap, count), LINUX_MAX_RW) };
	int error = check_length(l, SCARG(uap, fd), FREAD, SCARG(uap, count));

	return error != 0 ? error : sys_read(l, &args, retval);
}

int
linux_sys_write(struct lwp *l, const struct linux_sys_write_args *uap, register_t *retval)
{
	const struct sys_write_args args = { .fd.v = SCARG(uap, fd), .buf.v = SCARG(uap, buf),
	    .nbyte.v = MIN(SCARG(uap, count), LINUX_MAX_RW) };
	int error = check_length(l, SCARG(uap, fd), FWRITE, SCARG(uap, count));

	return error != 0 ? error : sys_write(l, &args, retval);
}

int
linux_sys_pread64(struct lwp *l, const struct linux_sys_pread64_args *uap, register_t *retval)
{
	const struct sys_pread_args args = { .fd.v = SCARG(uap, fd), .buf.v = SCARG(uap, buf),
	    .nbyte.v = MIN(SCARG(uap, count), LINUX_MAX_RW), .offset.v = SCARG(uap, offset) };
	int error;

	if ((error = check_offset(l, SCARG(uap, fd), FREAD, SCARG(uap, offset))) != 0)
		return error;
	error = check_length(l, SCARG(uap, fd), FREAD, SCARG(uap, count));
	return error != 0 ? error : sys_pread(l, &args, retval);
}

int
linux_sys_pwrite64(struct lwp *l, const struct linux_sys_pwrite64_args *uap, register_t *retval)
{
	const struct sys_pwrite_args args = { .fd.v = SCARG(uap, fd), .buf.v = SCARG(uap, buf),
	    .nbyte.v = MIN(SCARG(uap, count), LINUX_MAX_RW), .offset.v = SCARG(uap, offset) };
	int error;

	if ((error = check_offset(l, SCARG(uap, fd), FWRITE, SCARG(uap, offset))) != 0)
		return error;
	error = check_length(l, SCARG(uap, fd), FWRITE, SCARG(uap, count));
	return error != 0 ? error : sys_pwrite(l, &args, retval);
}

/* One of the vectored calls: at the file's offset, or at *at. */
static int
vectored(struct lwp *l, int fd, const struct linux_iovec *iov, int count, const off_t *at,
    enum uio_rw rw, register_t *retval)
{
	const int mode = rw == UIO_READ ? FREAD : FWRITE;
	const struct iovec *uiov = (const void *)iov;
	int error;

	error = at != NULL ? check_offset(l, fd, mode, *at) : 0;
	if (error != 0)
		return error;
	if (count == 0)
		return check_fd(l, fd, mode);
	if (at == NULL && rw == UIO_READ)
		return sys_readv(l, &(const struct sys_readv_args){ .fd.v = fd, .iovp.v = uiov,
		    .iovcnt.v = count }, retval);
	if (at == NULL)
		return sys_writev(l, &(const struct sys_writev_args){ .fd.v = fd, .iovp.v = uiov,
		    .iovcnt.v = count }, retval);
	if (rw == UIO_READ)
		return sys_preadv(l, &(const struct sys_preadv_args){ .fd.v = fd, .iovp.v = uiov,
		    .iovcnt.v = count, .offset.v = *at }, retval);
	return sys_pwritev(l, &(const struct sys_pwritev_args){ .fd.v = fd, .iovp.v = uiov,
	    .iovcnt.v = count, .offset.v = *at }, retval);
}

int
linux_sys_readv(struct lwp *l, const struct linux_sys_readv_args *uap, register_t *retval)
{
	return vectored(l, SCARG(uap, fd), SCARG(uap, iov), SCARG(uap, iovcnt), NULL, UIO_READ,
	    retval);
}

int
linux_sys_writev(struct lwp *l, const struct linux_sys_writev_args *uap, register_t *retval)
{
	return vectored(l, SCARG(uap, fd), SCARG(uap, iov), SCARG(uap, iovcnt), NULL, UIO_WRITE,
	    retval);
}

int
linux_sys_preadv(struct lwp *l, const struct linux_sys_preadv_args *uap, register_t *retval)
{
	off_t at = (off_t)SCARG(uap, poslow);

	return vectored(l, SCARG(uap, fd), SCARG(uap, iov), SCARG(uap, iovcnt), &at, UIO_READ,
	    retval);
}

int
linux_sys_pwritev(struct lwp *l, const struct linux_sys_pwritev_args *uap, register_t *retval)
{
	off_t at = (off_t)SCARG(uap, poslow);

	return vectored(l, SCARG(uap, fd), SCARG(uap, iov), SCARG(uap, iovcnt), &at, UIO_WRITE,
	    retval);
}

/* A flag that is not known, when all else is right; at NULL: the file's own offset. */
static int
unsupported(struct lwp *l, int fd, int mode, const off_t *at)
{
	int error = at != NULL ? check_offset(l, fd, mode, *at) : check_fd(l, fd, mode);

	return error != 0 ? error : EOPNOTSUPP;
}

/* RWF_HIPRI asks for speed alone, and the other two are about what is written. */
#define RWF_KNOWN	(LINUX_RWF_HIPRI | LINUX_RWF_DSYNC | LINUX_RWF_SYNC)

/* Offset -1 is the file's own. */
int
linux_sys_preadv2(struct lwp *l, const struct linux_sys_preadv2_args *uap, register_t *retval)
{
	const off_t offset = (off_t)SCARG(uap, poslow), *at = offset == -1 ? NULL : &offset;

	if ((SCARG(uap, flags) & ~RWF_KNOWN) != 0)
		return unsupported(l, SCARG(uap, fd), FREAD, at);
	return vectored(l, SCARG(uap, fd), SCARG(uap, iov), SCARG(uap, iovcnt), at, UIO_READ,
	    retval);
}

int
linux_sys_pwritev2(struct lwp *l, const struct linux_sys_pwritev2_args *uap, register_t *retval)
{
	const off_t offset = (off_t)SCARG(uap, poslow), *at = offset == -1 ? NULL : &offset;
	const int flags = SCARG(uap, flags);
	int error;

	if ((flags & ~RWF_KNOWN) != 0)
		return unsupported(l, SCARG(uap, fd), FWRITE, at);
	error = vectored(l, SCARG(uap, fd), SCARG(uap, iov), SCARG(uap, iovcnt), at, UIO_WRITE,
	    retval);
	if (error != 0 || (flags & (LINUX_RWF_DSYNC | LINUX_RWF_SYNC)) == 0)
		return error;
	error = do_fsync(l, SCARG(uap, fd), FSYNC_WAIT | FSYNC_CACHE |
	    ((flags & LINUX_RWF_SYNC) != 0 ? 0 : FSYNC_DATAONLY), 0, 0, false);
	return error == EINVAL ? 0 : error;		/* a pipe or a socket: it is written */
}

/* No file system here tells of holes: a file is data, up to the hole at its end. */
static int
seek_hole(struct file *fp, off_t offset, bool hole, register_t *retval)
{
	struct vnode *vp = fp->f_data;
	int error;

	if (fp->f_type != DTYPE_VNODE || vp->v_type != VREG)
		return EINVAL;
	if (offset < 0 || offset >= vp->v_size)
		return ENXIO;
	if (hole)
		offset = vp->v_size;
	if ((error = fp->f_ops->fo_seek(fp, offset, SEEK_SET, &offset)) == 0)
		*retval = offset;
	return error;
}

/* Terminals have no offset; other character devices but disks are always at their beginning. */
static int
seek_device(struct file *fp, off_t offset, int whence, register_t *retval)
{
	int error;

	if (linux_is_tty(fp))
		return ESPIPE;
	if (!linux_is_disk(fp)) {
		*retval = fp->f_offset = 0;
		return 0;
	}
	if ((error = fp->f_ops->fo_seek(fp, offset, whence, &offset)) == 0)
		*retval = offset;
	return error;
}

static bool
is_device(const struct file *fp)
{
	return fp->f_type == DTYPE_VNODE && ((const struct vnode *)fp->f_data)->v_type == VCHR;
}

int
linux_sys_lseek(struct lwp *l, const struct linux_sys_lseek_args *uap, register_t *retval)
{
	const int whence = SCARG(uap, whence);
	struct file *fp = linux_getfile(l, SCARG(uap, fd));
	off_t offset = SCARG(uap, offset);
	int error;

	if (fp == NULL)
		return EBADF;
	if (whence < LINUX_SEEK_SET || whence > LINUX_SEEK_HOLE)
		error = EINVAL;
	else if (fp->f_ops->fo_seek == NULL)
		error = ESPIPE;
	else if (is_device(fp))
		error = seek_device(fp, offset, whence, retval);
	else if (whence == LINUX_SEEK_DATA || whence == LINUX_SEEK_HOLE)
		error = seek_hole(fp, offset, whence == LINUX_SEEK_HOLE, retval);
	else if ((error = fp->f_ops->fo_seek(fp, offset, whence, &offset)) == 0)
		*retval = offset;
	fd_putfile(fp);
	return error;
}
