/*
 * Making data durable and managing a file's room: sync(2), fsync(2), posix_fadvise(2),
 * posix_fallocate(2), fdiscard(2).
 *
 * fsync(2) and fdatasync(2) end when the data is on the medium, past the disk's own cache;
 * fsync_range(2) does so only where FDISKSYNC asks for it, as its page says.
 */
#include "vfsvar.h"

int
sys_sync(struct lwp *l, const struct sys_sync_args *uap, register_t *retval)
{
	(void)uap, (void)retval;
	mapfile_flushall(l->l_kernel);
	/* blocks that could not be written stay dirty: fsync(2) tells */
	(void)vfs_sync_all(l->l_kernel, true);
	return 0;
}

int
do_fsync(struct lwp *l, int fd, int flags, off_t lo, off_t hi, bool needwrite)
{
	struct file *fp;
	int error;

	if ((error = fd_getvnode(l, fd, &fp)) != 0)
		return error;
	mapfile_flush(fp->f_data, 0, UINT64_MAX);
	if (needwrite && (fp->f_flag & FWRITE) == 0)
		error = EBADF;
	else if ((error = VOP_FSYNC(fp->f_data, flags, lo, hi)) == 0)
		error = spec_fsync(fp->f_data);
	fd_putfile(fp);
	return error;
}

int
sys_fsync(struct lwp *l, const struct sys_fsync_args *uap, register_t *retval)
{
	(void)retval;
	return do_fsync(l, SCARG(uap, fd), FSYNC_WAIT | FSYNC_CACHE, 0, 0, false);
}

int
sys_fdatasync(struct lwp *l, const struct sys_fdatasync_args *uap, register_t *retval)
{
	(void)retval;
	return do_fsync(l, SCARG(uap, fd), FSYNC_WAIT | FSYNC_DATAONLY | FSYNC_CACHE, 0, 0, true);
}

int
sys_fsync_range(struct lwp *l, const struct sys_fsync_range_args *uap, register_t *retval)
{
	const int how = SCARG(uap, flags), kind = how & (FDATASYNC | FFILESYNC);
	const off_t start = SCARG(uap, start), length = SCARG(uap, length);
	int flags = FSYNC_WAIT;
	off_t end = 0;

	(void)retval;
	if ((how & ~(FDATASYNC | FFILESYNC | FDISKSYNC)) != 0 ||
	    (kind != FDATASYNC && kind != FFILESYNC))
		return EINVAL;
	if (length != 0 && (start < 0 || length < 0 || __builtin_add_overflow(start, length, &end)))
		return EINVAL;
	if (kind == FDATASYNC)
		flags |= FSYNC_DATAONLY;
	if ((how & FDISKSYNC) != 0)
		flags |= FSYNC_CACHE;
	return do_fsync(l, SCARG(uap, fd), flags, length == 0 ? 0 : start, end, true);
}

/* posix_ calls return the error itself, not -1. */
int
sys___posix_fadvise50(struct lwp *l, const struct sys___posix_fadvise50_args *uap,
    register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	int error = 0;

	*retval = 0;
	if (fp == NULL) {
		*retval = EBADF;
		return 0;
	}
	if (fp->f_type != DTYPE_VNODE || ((struct vnode *)fp->f_data)->v_type == VFIFO)
		error = fp->f_type == DTYPE_PIPE || fp->f_type == DTYPE_VNODE ? ESPIPE : EBADF;
	else if (SCARG(uap, len) < 0 || SCARG(uap, advice) < POSIX_FADV_NORMAL ||
	    SCARG(uap, advice) > POSIX_FADV_NOREUSE)
		error = EINVAL;
	fd_putfile(fp);
	*retval = error;
	return 0;
}

static int
check_range(const struct file *fp, off_t pos, off_t len)
{
	const struct vnode *vp = fp->f_data;
	off_t end;

	if (pos < 0 || len <= 0)
		return EINVAL;
	if (__builtin_add_overflow(pos, len, &end))
		return EFBIG;
	if ((fp->f_flag & FWRITE) == 0)
		return EBADF;
	return vp->v_type == VFIFO ? ESPIPE : vp->v_type != VREG ? ENODEV : 0;
}

static int
do_fallocate(struct file *fp, off_t pos, off_t len)
{
	struct vnode *vp = fp->f_data;
	rlim_t limit = curlwp->l_proc->p_limit->pl_rlimit[RLIMIT_FSIZE].rlim_cur;
	int error;

	if ((error = check_range(fp, pos, len)) != 0)
		return error;
	if ((rlim_t)(pos + len) > limit && pos + len > vp->v_size)
		return EFBIG;
	return VOP_FALLOCATE(vp, pos, len);
}

int
sys_posix_fallocate(struct lwp *l, const struct sys_posix_fallocate_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));

	*retval = EBADF;
	if (fp == NULL)
		return 0;
	if (fp->f_type == DTYPE_VNODE)
		*retval = do_fallocate(fp, SCARG(uap, pos), SCARG(uap, len));
	else
		*retval = fp->f_type == DTYPE_PIPE ? ESPIPE : ENODEV;
	fd_putfile(fp);
	return 0;
}

int
sys_fdiscard(struct lwp *l, const struct sys_fdiscard_args *uap, register_t *retval)
{
	struct file *fp;
	int error;

	(void)retval;
	if ((error = fd_getvnode(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	if ((error = check_range(fp, SCARG(uap, pos), SCARG(uap, len))) == 0)
		error = VOP_FDISCARD(fp->f_data, SCARG(uap, pos), SCARG(uap, len));
	fd_putfile(fp);
	return error;
}
