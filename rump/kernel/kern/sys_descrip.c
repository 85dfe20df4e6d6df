/* Calls about descriptors themselves: close, the dup family, fcntl(2), fstat(2). */
#include <sys/file.h>

#include "kernvar.h"

#define SETTABLE_FLAGS	(FAPPEND | FASYNC | O_SYNC | O_NONBLOCK | O_DSYNC | O_RSYNC | O_ALT_IO | \
			    O_DIRECT | O_NOSIGPIPE)

int
sys_close(struct lwp *l, const struct sys_close_args *uap, register_t *retval)
{
	(void)retval;
	return fd_close(l, SCARG(uap, fd));
}

static int
dup_result(int error, int fd, register_t *retval)
{
	if (error == 0)
		*retval = fd;
	return error;
}

int
sys_dup(struct lwp *l, const struct sys_dup_args *uap, register_t *retval)
{
	int fd, error = fd_dup(l, SCARG(uap, fd), 0, false, &fd);

	return dup_result(error, error == 0 ? fd : -1, retval);
}

/* To itself: nothing changes, but the descriptor must be there. */
static int
dup_to(struct lwp *l, int from, int to, bool cloexec, register_t *retval)
{
	bool unused;

	if (from == to)
		return dup_result(fd_getcloexec(l, from, &unused), to, retval);
	return dup_result(fd_dup2(l, from, to, cloexec), to, retval);
}

int
sys_dup2(struct lwp *l, const struct sys_dup2_args *uap, register_t *retval)
{
	return dup_to(l, SCARG(uap, from), SCARG(uap, to), false, retval);
}

int
sys_dup3(struct lwp *l, const struct sys_dup3_args *uap, register_t *retval)
{
	int flags = SCARG(uap, flags), error;

	if ((flags & ~(O_CLOEXEC | O_NONBLOCK | O_NOSIGPIPE)) != 0)
		return EINVAL;
	if ((error = dup_to(l, SCARG(uap, from), SCARG(uap, to), (flags & O_CLOEXEC) != 0,
	    retval)) != 0)
		return error;
	if (SCARG(uap, from) == SCARG(uap, to) && (flags & O_CLOEXEC) != 0)
		return fd_setcloexec(l, SCARG(uap, to), true);
	return 0;
}

static int
dup_from(struct lwp *l, int fd, long from, bool cloexec, register_t *retval)
{
	int new, error;

	if (from < 0 || from >= fd_limit(l))
		return EINVAL;
	error = fd_dup(l, fd, (int)from, cloexec, &new);
	return dup_result(error, error == 0 ? new : -1, retval);
}

static int
tell(struct file *fp, u_long com, int value)
{
	return fp->f_ops->fo_ioctl == NULL ? 0 : fp->f_ops->fo_ioctl(fp, com, &value);
}

/* The file learns of a flag before it is set, and may refuse. */
static int
set_flags(struct file *fp, long arg)
{
	int flags = (int)arg & SETTABLE_FLAGS, changed = (fp->f_flag ^ flags) & SETTABLE_FLAGS,
	    error = 0;

	if (fp->f_ops->fo_fcntl != NULL && (error = fp->f_ops->fo_fcntl(fp, F_SETFL, &flags)) != 0)
		return error;
	if ((changed & O_NONBLOCK) != 0 &&
	    (error = tell(fp, FIONBIO, (flags & O_NONBLOCK) != 0)) != 0)
		return error;
	if ((changed & FASYNC) != 0 && (error = tell(fp, FIOASYNC, (flags & FASYNC) != 0)) != 0)
		return error;
	fp->f_flag = (fp->f_flag & ~SETTABLE_FLAGS) | flags;
	return 0;
}

static int
lock_fcntl(struct file *fp, int cmd, void *ulock)
{
	struct flock lock;
	int error;

	if ((error = copyin(ulock, &lock, sizeof(lock))) != 0)
		return error;
	if (fp->f_ops->fo_fcntl == NULL)
		return EINVAL;
	if ((error = fp->f_ops->fo_fcntl(fp, (u_int)cmd, &lock)) != 0 || cmd != F_GETLK)
		return error;
	return copyout(&lock, ulock, sizeof(lock));
}

static int
owner_fcntl(struct file *fp, int cmd, int owner, register_t *retval)
{
	int error;

	if (fp->f_ops->fo_ioctl == NULL)
		return ENOTTY;
	error = fp->f_ops->fo_ioctl(fp, cmd == F_GETOWN ? FIOGETOWN : FIOSETOWN, &owner);
	if (error == 0 && cmd == F_GETOWN)
		*retval = owner;
	return error;
}

/* Commands about the open file. */
static int
file_fcntl(struct file *fp, int cmd, void *arg, register_t *retval)
{
	switch (cmd) {
	case F_GETFL:
		*retval = OFLAGS(fp->f_flag);
		return 0;
	case F_SETFL:
		return set_flags(fp, (long)arg);
	case F_GETNOSIGPIPE:
		*retval = (fp->f_flag & O_NOSIGPIPE) != 0;
		return 0;
	case F_SETNOSIGPIPE:
		fp->f_flag = (fp->f_flag & ~O_NOSIGPIPE) | (arg != NULL ? O_NOSIGPIPE : 0);
		return 0;
	case F_GETOWN:
	case F_SETOWN:
		return owner_fcntl(fp, cmd, (int)(long)arg, retval);
	case F_GETLK:
	case F_SETLK:
	case F_SETLKW:
		return lock_fcntl(fp, cmd, arg);
	}
	return EINVAL;
}

static int
close_from(struct lwp *l, int from)
{
	int fd, error = 0;

	if (from < 0)
		return EBADF;
	while ((fd = fd_max(l)) >= from && error == 0)
		error = fd_close(l, fd);
	return error;
}

/* Commands about the descriptor; -1 for all others. */
static int
slot_fcntl(struct lwp *l, int fd, int cmd, long arg, register_t *retval)
{
	bool cloexec;
	int error;

	switch (cmd) {
	case F_CLOSEM:
		return close_from(l, fd);
	case F_MAXFD:
		*retval = fd_max(l);
		return 0;
	case F_DUPFD:
	case F_DUPFD_CLOEXEC:
		return dup_from(l, fd, arg, cmd == F_DUPFD_CLOEXEC, retval);
	case F_GETFD:
		if ((error = fd_getcloexec(l, fd, &cloexec)) == 0)
			*retval = cloexec ? FD_CLOEXEC : 0;
		return error;
	case F_SETFD:
		return fd_setcloexec(l, fd, (arg & FD_CLOEXEC) != 0);
	}
	return -1;
}

int
fd_lockkept(struct lwp *l, int fd, struct file *fp)
{
	struct file *now = fd_getfile(l, fd);

	if (now != NULL)
		fd_putfile(now);
	if (now == fp)
		return 0;
	l->l_kernel->k_vfsops->pv_fdclose(l->l_proc, fp);
	return EBADF;
}

int
sys_fcntl(struct lwp *l, const struct sys_fcntl_args *uap, register_t *retval)
{
	int fd = SCARG(uap, fd), cmd = SCARG(uap, cmd), error;
	struct file *fp;

	if ((error = slot_fcntl(l, fd, cmd, (long)SCARG(uap, arg), retval)) >= 0)
		return error;
	if ((fp = fd_getfile(l, fd)) == NULL)
		return EBADF;
	if ((error = file_fcntl(fp, cmd, SCARG(uap, arg), retval)) == 0 && cmd == F_SETLKW)
		error = fd_lockkept(l, fd, fp);
	fd_putfile(fp);
	return error;
}

int
sys___fstat50(struct lwp *l, const struct sys___fstat50_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	struct stat sb;
	int error;

	(void)retval;
	if (fp == NULL)
		return EBADF;
	memset(&sb, 0, sizeof(sb));
	error = fp->f_ops->fo_stat(fp, &sb);
	fd_putfile(fp);
	return error == 0 ? copyout(&sb, SCARG(uap, sb), sizeof(sb)) : error;
}
