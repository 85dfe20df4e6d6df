/* Making data durable, and a file's room: fsync(2), syncfs(2), fallocate(2), posix_fadvise(2). */
#include "linux.h"

#include <sys/mount.h>

int
linux_sys_sync(struct lwp *l, const struct linux_sys_sync_args *uap, register_t *retval)
{
	(void)uap;
	return sys_sync(l, NULL, retval);
}

/* A device that is no disk has nothing to write back. */
static int
check_opened(struct lwp *l, int fd)
{
	struct file *fp = linux_getfile(l, fd);
	int error = 0;

	if (fp == NULL)
		return EBADF;
	if (fp->f_type == DTYPE_VNODE &&
	    ((const struct vnode *)fp->f_data)->v_type == VCHR && !linux_is_disk(fp))
		error = EINVAL;
	fd_putfile(fp);
	return error;
}

int
linux_sys_fsync(struct lwp *l, const struct linux_sys_fsync_args *uap, register_t *retval)
{
	int error = check_opened(l, SCARG(uap, fd));

	return error != 0 ? error :
	    sys_fsync(l, &(const struct sys_fsync_args){ .fd.v = SCARG(uap, fd) }, retval);
}

/* Also of files that are open for reading only, which NetBSD's call refuses. */
int
linux_sys_fdatasync(struct lwp *l, const struct linux_sys_fdatasync_args *uap,
    register_t *retval)
{
	int error = check_opened(l, SCARG(uap, fd));

	(void)retval;
	return error != 0 ? error : do_fsync(l, SCARG(uap, fd),
	    FSYNC_WAIT | FSYNC_DATAONLY | FSYNC_CACHE, 0, 0, false);
}

int
linux_sys_sync_file_range(struct lwp *l, const struct linux_sys_sync_file_range_args *uap,
    register_t *retval)
{
	const off_t offset = SCARG(uap, offset), count = SCARG(uap, count);
	off_t end;
	int error;

	(void)retval;
	if ((SCARG(uap, flags) & ~(unsigned int)(LINUX_SYNC_FILE_RANGE_WAIT_BEFORE |
	    LINUX_SYNC_FILE_RANGE_WRITE | LINUX_SYNC_FILE_RANGE_WAIT_AFTER)) != 0 || offset < 0 ||
	    count < 0 || __builtin_add_overflow(offset, count, &end))
		return (error = check_opened(l, SCARG(uap, fd))) != 0 ? error : EINVAL;
	if ((error = check_opened(l, SCARG(uap, fd))) != 0 || SCARG(uap, flags) == 0)
		return error;
	error = do_fsync(l, SCARG(uap, fd), FSYNC_WAIT | FSYNC_DATAONLY, offset,
	    count == 0 ? 0 : end, false);
	return error == EINVAL ? ESPIPE : error;
}

int
linux_sys_syncfs(struct lwp *l, const struct linux_sys_syncfs_args *uap, register_t *retval)
{
	struct file *fp = linux_getfile(l, SCARG(uap, fd));
	struct mount *mp;
	int error = 0;

	(void)retval;
	if (fp == NULL)
		return EBADF;
	if (fp->f_type == DTYPE_VNODE && (mp = vn_enter(fp->f_data)) != NULL) {
		error = mp->mnt_op->vfs_sync(mp, true);
		vn_exit(mp);
	}
	fd_putfile(fp);
	return error;
}

#define FALLOC_KNOWN	(LINUX_FALLOC_FL_KEEP_SIZE | LINUX_FALLOC_FL_PUNCH_HOLE | \
	LINUX_FALLOC_FL_COLLAPSE_RANGE | LINUX_FALLOC_FL_ZERO_RANGE | \
	LINUX_FALLOC_FL_INSERT_RANGE | LINUX_FALLOC_FL_UNSHARE_RANGE)

/* The file keeps its size: what is beyond its end cannot be held, so it is only checked. */
static int
allocate(struct file *fp, int mode, off_t offset, off_t len)
{
	struct vnode *vp = fp->f_data;
	const int punch = LINUX_FALLOC_FL_PUNCH_HOLE | LINUX_FALLOC_FL_KEEP_SIZE;

	if (mode != 0 && mode != punch && mode != LINUX_FALLOC_FL_KEEP_SIZE)
		return EOPNOTSUPP;
	if (mode == punch)
		return VOP_FDISCARD(vp, offset, len);
	if (mode == LINUX_FALLOC_FL_KEEP_SIZE && offset >= vp->v_size)
		return 0;
	if (mode == LINUX_FALLOC_FL_KEEP_SIZE)
		len = MIN(len, vp->v_size - offset);
	return VOP_FALLOCATE(vp, offset, len);
}

int
linux_sys_fallocate(struct lwp *l, const struct linux_sys_fallocate_args *uap, register_t *retval)
{
	const off_t offset = SCARG(uap, offset), len = SCARG(uap, len);
	const int mode = SCARG(uap, mode);
	const struct vnode *vp;
	struct file *fp;
	off_t end;
	int error;

	(void)retval;
	if ((fp = linux_getfile(l, SCARG(uap, fd))) == NULL)
		return EBADF;
	vp = fp->f_data;
	if (offset < 0 || len <= 0)
		error = EINVAL;
	else if ((mode & ~FALLOC_KNOWN) != 0 ||
	    (mode & (LINUX_FALLOC_FL_PUNCH_HOLE | LINUX_FALLOC_FL_KEEP_SIZE)) ==
	    LINUX_FALLOC_FL_PUNCH_HOLE)
		error = EOPNOTSUPP;
	else if ((fp->f_flag & FWRITE) == 0)
		error = EBADF;
	else if (fp->f_type == DTYPE_PIPE || (fp->f_type == DTYPE_VNODE && vp->v_type == VFIFO))
		error = ESPIPE;
	else if (fp->f_type != DTYPE_VNODE || vp->v_type != VREG)
		error = ENODEV;
	else if (__builtin_add_overflow(offset, len, &end))
		error = EFBIG;
	else
		error = allocate(fp, mode, offset, len);
	fd_putfile(fp);
	return error;
}

int
linux_sys_fadvise64(struct lwp *l, const struct linux_sys_fadvise64_args *uap, register_t *retval)
{
	const int advice = SCARG(uap, advice);
	struct file *fp = linux_getfile(l, SCARG(uap, fd));
	int error = 0;

	(void)retval;
	if (fp == NULL)
		return EBADF;
	if (fp->f_type == DTYPE_PIPE || (fp->f_type == DTYPE_VNODE &&
	    ((struct vnode *)fp->f_data)->v_type == VFIFO))
		error = ESPIPE;
	else if (SCARG(uap, length) < 0 || advice < LINUX_POSIX_FADV_NORMAL ||
	    advice > LINUX_POSIX_FADV_NOREUSE)
		error = EINVAL;
	fd_putfile(fp);
	return error;
}

int
linux_sys_readahead(struct lwp *l, const struct linux_sys_readahead_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	int error = 0;

	(void)retval;
	if (fp == NULL || (fp->f_flag & FREAD) == 0)
		error = EBADF;
	else if (fp->f_type != DTYPE_VNODE || ((struct vnode *)fp->f_data)->v_type != VREG)
		error = EINVAL;
	if (fp != NULL)
		fd_putfile(fp);
	return error;
}
