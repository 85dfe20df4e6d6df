/*
 * Copies inside the kernel: sendfile(2), copy_file_range(2).  The bytes go through a buffer of the
 * kernel's; what was read and could not be written is read again next time.
 */
#include "linux.h"

#include <sys/uio.h>

#define COPY_CHUNK	32768

/* Where one side stands: the file's own offset, or the caller's. */
struct side {
	struct file *sd_file;
	off_t sd_offset;
	off_t *sd_user;			/* NULL: the file's own */
};

static int
side_open(struct lwp *l, int fd, int mode, off_t *uoffset, struct side *sd)
{
	int error = 0;

	sd->sd_user = uoffset;
	if ((sd->sd_file = linux_getfile(l, fd)) == NULL)
		return EBADF;
	if ((sd->sd_file->f_flag & mode) != mode)
		error = EBADF;
	else if (uoffset == NULL)
		sd->sd_offset = sd->sd_file->f_offset;
	else
		error = copyin(uoffset, &sd->sd_offset, sizeof(sd->sd_offset));
	if (error != 0)
		fd_putfile(sd->sd_file);
	return error;
}

/* Tells the new offset, and lets the file go. */
static int
side_close(struct side *sd, bool moved)
{
	int error = 0;

	if (moved && sd->sd_user != NULL)
		error = copyout(&sd->sd_offset, sd->sd_user, sizeof(sd->sd_offset));
	else if (moved)
		sd->sd_file->f_offset = sd->sd_offset;
	fd_putfile(sd->sd_file);
	return error;
}

static int
side_move(struct side *sd, char *buf, size_t len, enum uio_rw rw, size_t *done)
{
	struct file *fp = sd->sd_file;
	off_t offset = sd->sd_offset;
	struct iovec iov;
	struct uio uio;
	int error;

	uio_init(&uio, &iov, buf, len, offset, rw, UIO_SYSSPACE);
	if (rw == UIO_READ)
		error = fp->f_ops->fo_read(fp, &offset, &uio, fp->f_cred, 0);
	else
		error = fp->f_ops->fo_write(fp, &offset, &uio, fp->f_cred, 0);
	*done = len - uio.uio_resid;
	sd->sd_offset += (off_t)*done;
	return *done > 0 ? 0 : error;
}

/* Until len bytes are moved, the input ends, or an error: which is told if nothing was moved. */
static int
copy(struct side *in, struct side *out, size_t len, size_t *moved)
{
	size_t got = 0, put = 0;
	char *buf = kmem_alloc(COPY_CHUNK);
	int error = 0;

	*moved = 0;
	if (buf == NULL)
		return ENOMEM;
	while (*moved < len && error == 0 && put == got) {
		put = 0;
		error = side_move(in, buf, MIN(len - *moved, (size_t)COPY_CHUNK), UIO_READ, &got);
		if (error != 0 || got == 0)
			break;
		error = side_move(out, buf, got, UIO_WRITE, &put);
		in->sd_offset -= (off_t)(got - put);
		*moved += put;
	}
	kmem_free(buf, COPY_CHUNK);
	return *moved > 0 ? 0 : error;
}

static bool
is_regular(const struct file *fp)
{
	return fp->f_type == DTYPE_VNODE && ((const struct vnode *)fp->f_data)->v_type == VREG;
}

static int
check_sendfile(const struct side *in, const struct side *out)
{
	return !is_regular(in->sd_file) || (out->sd_file->f_flag & O_APPEND) != 0 ? EINVAL : 0;
}

int
linux_sys_sendfile(struct lwp *l, const struct linux_sys_sendfile_args *uap, register_t *retval)
{
	struct side in, out;
	size_t moved = 0;
	int error, error1;

	if ((error = side_open(l, SCARG(uap, in), FREAD, SCARG(uap, offset), &in)) != 0)
		return error;
	if (in.sd_user != NULL && in.sd_file->f_ops->fo_seek == NULL)
		error = ESPIPE;
	else
		error = in.sd_offset < 0 ? EINVAL :
		    side_open(l, SCARG(uap, out), FWRITE, NULL, &out);
	if (error != 0) {
		fd_putfile(in.sd_file);
		return error;
	}
	if ((error = check_sendfile(&in, &out)) == 0)
		error = copy(&in, &out, MIN(SCARG(uap, count), LINUX_MAX_RW), &moved);
	(void)side_close(&out, moved > 0);
	error1 = side_close(&in, moved > 0);
	*retval = (register_t)moved;
	return error != 0 ? error : error1;
}

/* *len becomes no more than there is now, and two parts of one file may not overlap in that. */
static int
check_range(const struct side *in, const struct side *out, size_t *len)
{
	const struct file *a = in->sd_file, *b = out->sd_file;
	const uint64_t from = (uint64_t)in->sd_offset, to = (uint64_t)out->sd_offset;
	uint64_t end;
	off_t there;

	if (!is_regular(a) || !is_regular(b)) {
		const struct vnode *va = a->f_data, *vb = b->f_data;

		return (a->f_type == DTYPE_VNODE && va->v_type == VDIR) ||
		    (b->f_type == DTYPE_VNODE && vb->v_type == VDIR) ? EISDIR : EINVAL;
	}
	if ((a->f_flag & FREAD) == 0 || (b->f_flag & FWRITE) == 0 || (b->f_flag & O_APPEND) != 0)
		return EBADF;
	if (__builtin_add_overflow(from, *len, &end) || __builtin_add_overflow(to, *len, &end))
		return EOVERFLOW;
	if (in->sd_offset < 0 || out->sd_offset < 0)
		return EINVAL;
	there = MAX(((const struct vnode *)a->f_data)->v_size - in->sd_offset, 0);
	*len = MIN(*len, (size_t)there);
	return a->f_data == b->f_data && from < to + *len && to < from + *len ? EINVAL : 0;
}

int
linux_sys_copy_file_range(struct lwp *l, const struct linux_sys_copy_file_range_args *uap,
    register_t *retval)
{
	size_t len = SCARG(uap, len), moved = 0;
	struct side in, out;
	int error, error1;

	if ((error = side_open(l, SCARG(uap, in), 0, SCARG(uap, inoff), &in)) != 0)
		return error;
	if ((error = side_open(l, SCARG(uap, out), 0, SCARG(uap, outoff), &out)) != 0) {
		fd_putfile(in.sd_file);
		return error;
	}
	if (SCARG(uap, flags) != 0)
		error = EINVAL;
	else if ((error = check_range(&in, &out, &len)) == 0)
		error = copy(&in, &out, MIN(len, LINUX_MAX_RW), &moved);
	error1 = side_close(&out, moved > 0);
	if (error == 0)
		error = error1;
	error1 = side_close(&in, moved > 0);
	*retval = (register_t)moved;
	return error != 0 ? error : error1;
}
