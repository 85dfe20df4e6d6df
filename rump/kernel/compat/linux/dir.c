/*
 * Directories and where a process stands: getdents64(2), getcwd(2), chdir(2), chroot(2), umask(2).
 *
 * Linux's record tells where the next one starts, which no file system here tells of a batch: the
 * records are asked for one by one, and the offset after each is its cookie.
 */
#include "linux.h"

#define DIRENT_HEAD	offsetof(struct linux_dirent64, d_name)

static size_t
record_size(size_t namelen)
{
	return roundup(DIRENT_HEAD + namelen + 1, 8);
}

/* One record to the user. */
static int
put_record(const struct dirent *d, off_t next, char *ubuf)
{
	struct linux_dirent64 out;
	const size_t size = record_size(d->d_namlen);

	memset(&out, 0, size);
	out.d_ino = d->d_fileno;
	out.d_off = next;
	out.d_reclen = (uint16_t)size;
	out.d_type = d->d_type;
	memcpy(out.d_name, d->d_name, d->d_namlen);
	return copyout(&out, ubuf, size);
}

/* The record at *offset, which moves past it.  *got: there was one. */
static int
next_record(struct vnode *vp, struct cred *cr, off_t *offset, struct dirent *d, bool *got)
{
	struct iovec iov;
	struct uio uio;
	bool eof = false;
	int error;

	uio_init(&uio, &iov, d, sizeof(*d), *offset, UIO_READ, UIO_SYSSPACE);
	uio.uio_onerecord = true;
	if ((error = VOP_READDIR(vp, &uio, cr, &eof)) != 0)
		return error;
	*got = uio.uio_resid < sizeof(*d);
	*offset = uio.uio_offset;
	return 0;
}

/* A record longer than Linux's greatest name is told of as one that does not fit. */
static int
read_records(struct file *fp, char *ubuf, size_t room, register_t *retval)
{
	struct vnode *vp = fp->f_data;
	size_t done = 0, size;
	struct dirent d;
	off_t offset;
	bool got;
	int error;

	for (;; done += size, fp->f_offset = offset) {
		offset = fp->f_offset;
		if ((error = next_record(vp, fp->f_cred, &offset, &d, &got)) != 0 || !got)
			break;
		size = record_size(d.d_namlen);
		if (size > room - done || d.d_namlen > LINUX_NAME_MAX) {
			error = done == 0 ? EINVAL : 0;
			break;
		}
		if ((error = put_record(&d, offset, ubuf + done)) != 0)
			break;
	}
	*retval = (register_t)done;
	return done > 0 ? 0 : error;
}

int
linux_sys_getdents64(struct lwp *l, const struct linux_sys_getdents64_args *uap,
    register_t *retval)
{
	struct file *fp = linux_getfile(l, (int)SCARG(uap, fd));
	struct mount *mp;
	int error;

	if (fp == NULL)
		return EBADF;
	if (fp->f_type != DTYPE_VNODE || ((struct vnode *)fp->f_data)->v_type != VDIR) {
		error = ENOTDIR;
	} else if ((fp->f_flag & FREAD) == 0) {
		error = EBADF;
	} else if (((mp = vn_enter(fp->f_data))) == NULL) {
		error = ENOENT;
	} else {
		error = read_records(fp, SCARG(uap, buf), SCARG(uap, count), retval);
		vn_exit(mp);
	}
	fd_putfile(fp);
	return error;
}

/* The result counts the NUL. */
int
linux_sys_getcwd(struct lwp *l, const struct linux_sys_getcwd_args *uap, register_t *retval)
{
	char path[PATH_MAX], *start;
	size_t len;
	int error;

	error = vn_getpath(l, l->l_proc->p_cwdi->cwdi_cdir, path, sizeof(path), &start);
	if (error != 0)
		return error;
	len = (size_t)(path + sizeof(path) - start);
	if (len > SCARG(uap, size))
		return ERANGE;
	if ((error = copyout(start, SCARG(uap, buf), len)) == 0)
		*retval = (register_t)len;
	return error;
}

int
linux_sys_chdir(struct lwp *l, const struct linux_sys_chdir_args *uap, register_t *retval)
{
	return sys_chdir(l, &(const struct sys_chdir_args){ .path.v = SCARG(uap, path) }, retval);
}

int
linux_sys_fchdir(struct lwp *l, const struct linux_sys_fchdir_args *uap, register_t *retval)
{
	return sys_fchdir(l, &(const struct sys_fchdir_args){ .fd.v = SCARG(uap, fd) }, retval);
}

int
linux_sys_chroot(struct lwp *l, const struct linux_sys_chroot_args *uap, register_t *retval)
{
	return sys_chroot(l, &(const struct sys_chroot_args){ .path.v = SCARG(uap, path) },
	    retval);
}

int
linux_sys_umask(struct lwp *l, const struct linux_sys_umask_args *uap, register_t *retval)
{
	return sys_umask(l, &(const struct sys_umask_args){
	    .newmask.v = SCARG(uap, mask) & ACCESSPERMS }, retval);
}
