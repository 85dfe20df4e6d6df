/*
 * Reading and writing on descriptors, ioctl(2): the calls that go to whatever kind of file there
 * is. The file is held across the operation, which may sleep.
 */
#include <sys/cred.h>
#include <sys/file.h>
#include <sys/uio.h>

#include "kernvar.h"

#define SSIZE_MAX	INT64_MAX
#define IOCTL_SMALL	128

static struct file *
file_for(struct lwp *l, int fd, int mode)
{
	struct file *fp = fd_getfile(l, fd);

	if (likely(fp != NULL && (fp->f_flag & mode) != 0))
		return fp;
	if (fp != NULL)
		fd_putfile(fp);
	return NULL;
}

/*
 * Where an operation starts: the file's own offset, or the caller's, if the file has offsets at
 * all.
 */
static int
file_offset(struct file *fp, const off_t *at, off_t *own, off_t **offset)
{
	if (at == NULL) {
		*offset = &fp->f_offset;
		return 0;
	}
	if (fp->f_ops->fo_seek == NULL)
		return ESPIPE;
	if (*at < 0)
		return EINVAL;
	*own = *at;
	*offset = own;
	return 0;
}

/*
 * Move uio and close the matter: a transfer that was cut short by a signal or would block tells
 * what it moved.
 */
static int
file_transfer(struct file *fp, struct uio *uio, const off_t *at, register_t *retval)
{
	size_t asked = uio->uio_resid;
	off_t own, *offset;
	int error, flags = at == NULL ? FOF_UPDATE_OFFSET : 0;

	if ((error = file_offset(fp, at, &own, &offset)) != 0)
		return error;
	uio->uio_offset = *offset;
	if (uio->uio_rw == UIO_READ)
		error = fp->f_ops->fo_read(fp, offset, uio, fp->f_cred, flags);
	else
		error = fp->f_ops->fo_write(fp, offset, uio, fp->f_cred, flags);
	if ((error == EINTR || error == EWOULDBLOCK) && uio->uio_resid != asked)
		error = 0;
	if (error == 0)
		*retval = (register_t)(asked - uio->uio_resid);
	return error;
}

static int
transfer(struct lwp *l, int fd, void *buf, size_t len, enum uio_rw rw, const off_t *at,
    register_t *retval)
{
	struct file *fp = file_for(l, fd, rw == UIO_READ ? FREAD : FWRITE);
	struct iovec iov;
	struct uio uio;
	int error;

	if (fp == NULL)
		return EBADF;
	if (len > SSIZE_MAX) {
		error = EINVAL;
	} else {
		uio_init(&uio, &iov, buf, len, 0, rw, UIO_USERSPACE);
		error = file_transfer(fp, &uio, at, retval);
	}
	fd_putfile(fp);
	return error;
}

static int
transferv(struct lwp *l, int fd, const struct iovec *uiov, int iovcnt, enum uio_rw rw,
    const off_t *at, register_t *retval)
{
	struct file *fp = file_for(l, fd, rw == UIO_READ ? FREAD : FWRITE);
	struct uio uio = { .uio_iovcnt = iovcnt, .uio_rw = rw, .uio_seg = UIO_USERSPACE };
	struct iovec small[UIO_SMALLIOV], *iov;
	int error;

	if (fp == NULL)
		return EBADF;
	if ((error = uio_copyiov(uiov, iovcnt, small, &iov, &uio.uio_resid)) == 0) {
		uio.uio_iov = iov;
		error = file_transfer(fp, &uio, at, retval);
		uio_freeiov(iov, small, iovcnt);
	}
	fd_putfile(fp);
	return error;
}

int
sys_read(struct lwp *l, const struct sys_read_args *uap, register_t *retval)
{
	return transfer(l, SCARG(uap, fd), SCARG(uap, buf), SCARG(uap, nbyte), UIO_READ, NULL,
	    retval);
}

int
sys_write(struct lwp *l, const struct sys_write_args *uap, register_t *retval)
{
	return transfer(l, SCARG(uap, fd), (void *)(uintptr_t)SCARG(uap, buf), SCARG(uap, nbyte),
	    UIO_WRITE, NULL, retval);
}

int
sys_pread(struct lwp *l, const struct sys_pread_args *uap, register_t *retval)
{
	return transfer(l, SCARG(uap, fd), SCARG(uap, buf), SCARG(uap, nbyte), UIO_READ,
	    &SCARG(uap, offset), retval);
}

int
sys_pwrite(struct lwp *l, const struct sys_pwrite_args *uap, register_t *retval)
{
	return transfer(l, SCARG(uap, fd), (void *)(uintptr_t)SCARG(uap, buf), SCARG(uap, nbyte),
	    UIO_WRITE, &SCARG(uap, offset), retval);
}

int
sys_readv(struct lwp *l, const struct sys_readv_args *uap, register_t *retval)
{
	return transferv(l, SCARG(uap, fd), SCARG(uap, iovp), SCARG(uap, iovcnt), UIO_READ, NULL,
	    retval);
}

int
sys_writev(struct lwp *l, const struct sys_writev_args *uap, register_t *retval)
{
	return transferv(l, SCARG(uap, fd), SCARG(uap, iovp), SCARG(uap, iovcnt), UIO_WRITE, NULL,
	    retval);
}

int
sys_preadv(struct lwp *l, const struct sys_preadv_args *uap, register_t *retval)
{
	return transferv(l, SCARG(uap, fd), SCARG(uap, iovp), SCARG(uap, iovcnt), UIO_READ,
	    &SCARG(uap, offset), retval);
}

int
sys_pwritev(struct lwp *l, const struct sys_pwritev_args *uap, register_t *retval)
{
	return transferv(l, SCARG(uap, fd), SCARG(uap, iovp), SCARG(uap, iovcnt), UIO_WRITE,
	    &SCARG(uap, offset), retval);
}

int
sys_lseek(struct lwp *l, const struct sys_lseek_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	off_t offset;
	int error;

	if (fp == NULL)
		return EBADF;
	if (fp->f_ops->fo_seek == NULL)
		error = ESPIPE;
	else if ((error = fp->f_ops->fo_seek(fp, SCARG(uap, offset), SCARG(uap, whence),
	    &offset)) == 0)
		*retval = offset;
	fd_putfile(fp);
	return error;
}

static int
file_setflag(struct file *fp, u_long com, int flag, void *data)
{
	if (*(int *)data != 0)
		fp->f_flag |= flag;
	else
		fp->f_flag &= ~flag;
	return fp->f_ops->fo_ioctl(fp, com, data);
}

static int
file_ioctl(struct lwp *l, int fd, struct file *fp, u_long com, void *data)
{
	switch (com) {
	case FIOCLEX:
		return fd_setcloexec(l, fd, true);
	case FIONCLEX:
		return fd_setcloexec(l, fd, false);
	case FIONBIO:
		return file_setflag(fp, com, O_NONBLOCK, data);
	case FIOASYNC:
		return file_setflag(fp, com, FASYNC, data);
	}
	return fp->f_ops->fo_ioctl(fp, com, data);
}

/* With the argument brought in and out, in a kernel copy of the size that the command tells. */
static int
ioctl_copied(struct lwp *l, int fd, struct file *fp, u_long com, void *udata, void *data,
    size_t size)
{
	int error = 0;

	memset(data, 0, MAX(size, sizeof(void *)));
	if ((com & IOC_IN) != 0 && size > 0)
		error = copyin(udata, data, size);
	else if (size == 0)
		memcpy(data, &udata, sizeof(udata));
	if (error == 0)
		error = file_ioctl(l, fd, fp, com, data);
	if (error == 0 && (com & IOC_OUT) != 0 && size > 0)
		error = copyout(data, udata, size);
	return error;
}

int
sys_ioctl(struct lwp *l, const struct sys_ioctl_args *uap, register_t *retval)
{
	u_long com = (uint32_t)SCARG(uap, com);
	size_t size = IOCPARM_LEN(com);
	_Alignas(16) char small[IOCTL_SMALL];
	void *data = small;
	struct file *fp;
	int error;

	(void)retval;
	if ((fp = file_for(l, SCARG(uap, fd), FREAD | FWRITE)) == NULL)
		return EBADF;
	if (size > IOCPARM_MAX || fp->f_ops->fo_ioctl == NULL)
		error = ENOTTY;
	else if (size > sizeof(small) && (data = kmem_alloc(size)) == NULL)
		error = ENOMEM;
	else
		error = ioctl_copied(l, SCARG(uap, fd), fp, com, SCARG(uap, data), data, size);
	if (data != NULL && data != small)
		kmem_free(data, size);
	fd_putfile(fp);
	return error;
}
