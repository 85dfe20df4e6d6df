/*
 * Descriptors: close(2), dup(2), fcntl(2), flock(2).  Record locks are translated; those of open
 * file descriptions (F_OFD_*) are vfs/lockf.c's too.
 */
#include "linux.h"

#include <sys/lockf.h>
#include <sys/pipebuf.h>

struct file *
linux_getfile(struct lwp *l, int fd)
{
	struct file *fp = fd_getfile(l, fd);

	if (fp == NULL || likely((fp->f_oflags & LINUX_O_PATH) == 0))
		return fp;
	fd_putfile(fp);
	return NULL;
}

int
linux_sys_close(struct lwp *l, const struct linux_sys_close_args *uap, register_t *retval)
{
	(void)retval;
	return fd_close(l, SCARG(uap, fd));
}

static void
close_between(struct lwp *l, unsigned int first, unsigned int last)
{
	const struct filedesc *fdp = l->l_proc->p_fd;

	for (unsigned int fd = first; fd <= last && fd < (unsigned int)fdp->fd_size; fd++)
		(void)fd_close(l, (int)fd);
}

static void
cloexec_between(struct lwp *l, unsigned int first, unsigned int last)
{
	const struct filedesc *fdp = l->l_proc->p_fd;

	for (unsigned int fd = first; fd <= last && fd < (unsigned int)fdp->fd_size; fd++)
		if (fdp->fd_ents[fd].fd_file != NULL)
			fdp->fd_ents[fd].fd_cloexec = true;
}

/* The table is the process's own, as there is no clone(2) that shares it: nothing to unshare. */
int
linux_sys_close_range(struct lwp *l, const struct linux_sys_close_range_args *uap,
    register_t *retval)
{
	const unsigned int flags = SCARG(uap, flags);

	(void)retval;
	if ((flags & ~(unsigned int)(LINUX_CLOSE_RANGE_UNSHARE | LINUX_CLOSE_RANGE_CLOEXEC)) != 0 ||
	    SCARG(uap, first) > SCARG(uap, last))
		return EINVAL;
	if ((flags & LINUX_CLOSE_RANGE_CLOEXEC) != 0)
		cloexec_between(l, SCARG(uap, first), SCARG(uap, last));
	else
		close_between(l, SCARG(uap, first), SCARG(uap, last));
	return 0;
}

int
linux_sys_dup(struct lwp *l, const struct linux_sys_dup_args *uap, register_t *retval)
{
	return sys_dup(l, &(const struct sys_dup_args){ .fd.v = SCARG(uap, fd) }, retval);
}

#ifdef LINUX_SYS_dup2
int
linux_sys_dup2(struct lwp *l, const struct linux_sys_dup2_args *uap, register_t *retval)
{
	return sys_dup2(l, &(const struct sys_dup2_args){ .from.v = SCARG(uap, oldfd),
	    .to.v = SCARG(uap, newfd) }, retval);
}
#endif

int
linux_sys_dup3(struct lwp *l, const struct linux_sys_dup3_args *uap, register_t *retval)
{
	const int flags = SCARG(uap, flags);

	if ((flags & ~LINUX_O_CLOEXEC) != 0 || SCARG(uap, oldfd) == SCARG(uap, newfd))
		return EINVAL;
	return sys_dup3(l, &(const struct sys_dup3_args){ .from.v = SCARG(uap, oldfd),
	    .to.v = SCARG(uap, newfd), .flags.v = flags != 0 ? O_CLOEXEC : 0 }, retval);
}

static int
native_fcntl(struct lwp *l, int fd, int cmd, long arg, register_t *retval)
{
	return sys_fcntl(l, &(const struct sys_fcntl_args){ .fd.v = fd, .cmd.v = cmd,
	    .arg.v = (void *)arg }, retval);
}

static int
get_flags(const struct file *fp, register_t *retval)
{
	if ((fp->f_oflags & LINUX_O_PATH) != 0)
		*retval = fp->f_oflags;
	else
		*retval = linux_openflags_out(OFLAGS(fp->f_flag)) | fp->f_oflags;
	return 0;
}

#define SETTABLE	(LINUX_O_APPEND | LINUX_O_NONBLOCK | LINUX_O_DIRECT | LINUX_FASYNC)

/* O_NOATIME changes with the flags that both kernels have; O_SYNC stays what open(2) said. */
static int
set_flags(struct lwp *l, int fd, struct file *fp, int flags, register_t *retval)
{
	const int kept = fp->f_flag & (O_SYNC | O_DSYNC | O_RSYNC);
	int error;

	error = native_fcntl(l, fd, F_SETFL, linux_openflags_in(flags & SETTABLE) | kept, retval);
	if (error == 0)
		fp->f_oflags = (fp->f_oflags & ~LINUX_O_NOATIME) | (flags & LINUX_O_NOATIME);
	return error;
}

static int
lock_type_in(int type)
{
	switch (type) {
	case LINUX_F_RDLCK:
		return F_RDLCK;
	case LINUX_F_WRLCK:
		return F_WRLCK;
	case LINUX_F_UNLCK:
		return F_UNLCK;
	}
	return 0;
}

static int
lock_type_out(int type)
{
	return type == F_RDLCK ? LINUX_F_RDLCK : type == F_WRLCK ? LINUX_F_WRLCK : LINUX_F_UNLCK;
}

static int
lock_in(const void *ulock, struct flock *lock, bool ofd)
{
	struct linux_flock fl;
	int error;

	if ((error = copyin(ulock, &fl, sizeof(fl))) != 0)
		return error;
	*lock = (struct flock){ .l_start = fl.l_start, .l_len = fl.l_len,
	    .l_type = (short)lock_type_in(fl.l_type), .l_whence = fl.l_whence };
	return lock->l_type == 0 || (ofd && fl.l_pid != 0) ? EINVAL : 0;
}

static int
lock_out(const struct flock *lock, void *ulock)
{
	struct linux_flock fl;
	int error;

	if ((error = copyin(ulock, &fl, sizeof(fl))) != 0)
		return error;
	fl.l_type = (int16_t)lock_type_out(lock->l_type);
	if (lock->l_type != F_UNLCK) {
		fl.l_start = lock->l_start;
		fl.l_len = lock->l_len;
		fl.l_whence = SEEK_SET;
		fl.l_pid = lock->l_pid;
	}
	return copyout(&fl, ulock, sizeof(fl));
}

/* NetBSD's number of a lock command, and whose the lock is. */
static int
lock_command(int cmd, bool *ofd)
{
	*ofd = cmd >= LINUX_F_OFD_GETLK;
	switch (cmd) {
	case LINUX_F_GETLK:
	case LINUX_F_OFD_GETLK:
		return F_GETLK;
	case LINUX_F_SETLK:
	case LINUX_F_OFD_SETLK:
		return F_SETLK;
	}
	return F_SETLKW;
}

static int
lock_fcntl(struct lwp *l, int fd, struct file *fp, int cmd, void *ulock)
{
	struct flock lock;
	bool ofd;
	int error, how = lock_command(cmd, &ofd);

	if ((error = lock_in(ulock, &lock, ofd)) != 0)
		return error;
	if (fp->f_type != DTYPE_VNODE)
		return EINVAL;
	if (ofd)
		error = lockf_ofd(l, fp, fp->f_data, (u_int)how, &lock);
	else if ((error = lockf_fcntl(l, fp, fp->f_data, (u_int)how, &lock)) == 0 &&
	    how == F_SETLKW)
		error = fd_lockkept(l, fd, fp);
	return error == 0 && how == F_GETLK ? lock_out(&lock, ulock) : error;
}

/* A pipe's size is its own matter: what is asked for is granted up to what it may grow to. */
static int
pipe_size(const struct file *fp, int cmd, long arg, register_t *retval)
{
	if (fp->f_type != DTYPE_PIPE && (fp->f_type != DTYPE_VNODE ||
	    ((const struct vnode *)fp->f_data)->v_type != VFIFO))
		return EBADF;
	if (cmd == LINUX_F_SETPIPE_SZ && (arg < 0 || arg > INT32_MAX))
		return EINVAL;
	if (cmd == LINUX_F_SETPIPE_SZ && arg > PIPEBUF_MAX)
		return EPERM;
	*retval = PIPEBUF_MAX;
	return 0;
}

/* Commands that an O_PATH descriptor has too, and all that NetBSD's fcntl(2) does the same way. */
static int
fd_fcntl(struct lwp *l, int fd, struct file *fp, int cmd, long arg, register_t *retval)
{
	switch (cmd) {
	case LINUX_F_DUPFD:
		return native_fcntl(l, fd, F_DUPFD, (int)arg, retval);
	case LINUX_F_DUPFD_CLOEXEC:
		return native_fcntl(l, fd, F_DUPFD_CLOEXEC, (int)arg, retval);
	case LINUX_F_GETFD:
		return native_fcntl(l, fd, F_GETFD, 0, retval);
	case LINUX_F_SETFD:
		return native_fcntl(l, fd, F_SETFD, arg & FD_CLOEXEC, retval);
	case LINUX_F_GETFL:
		return get_flags(fp, retval);
	}
	return -1;
}

static int
file_fcntl(struct lwp *l, int fd, struct file *fp, int cmd, long arg, register_t *retval)
{
	switch (cmd) {
	case LINUX_F_SETFL:
		return set_flags(l, fd, fp, (int)arg, retval);
	case LINUX_F_GETLK:
	case LINUX_F_SETLK:
	case LINUX_F_SETLKW:
	case LINUX_F_OFD_GETLK:
	case LINUX_F_OFD_SETLK:
	case LINUX_F_OFD_SETLKW:
		return lock_fcntl(l, fd, fp, cmd, (void *)arg);
	case LINUX_F_GETOWN:
		return native_fcntl(l, fd, F_GETOWN, 0, retval);
	case LINUX_F_SETOWN:
		return native_fcntl(l, fd, F_SETOWN, arg, retval);
	case LINUX_F_GETPIPE_SZ:
	case LINUX_F_SETPIPE_SZ:
		return pipe_size(fp, cmd, (int)arg, retval);
	}
	return EINVAL;
}

int
linux_sys_fcntl(struct lwp *l, const struct linux_sys_fcntl_args *uap, register_t *retval)
{
	const int fd = SCARG(uap, fd), cmd = SCARG(uap, cmd);
	struct file *fp = fd_getfile(l, fd);
	int error;

	if (fp == NULL)
		return EBADF;
	if ((error = fd_fcntl(l, fd, fp, cmd, SCARG(uap, arg), retval)) < 0)
		error = (fp->f_oflags & LINUX_O_PATH) != 0 ? EBADF :
		    file_fcntl(l, fd, fp, cmd, SCARG(uap, arg), retval);
	fd_putfile(fp);
	return error;
}

int
linux_sys_flock(struct lwp *l, const struct linux_sys_flock_args *uap, register_t *retval)
{
	const int how = SCARG(uap, operation) & ~LINUX_LOCK_NB;
	const struct sys_flock_args args = { .fd.v = SCARG(uap, fd),
	    .how.v = (how == LINUX_LOCK_SH ? LOCK_SH : how == LINUX_LOCK_EX ? LOCK_EX : LOCK_UN) |
	    ((SCARG(uap, operation) & LINUX_LOCK_NB) != 0 ? LOCK_NB : 0) };

	struct file *fp;

	if (how != LINUX_LOCK_SH && how != LINUX_LOCK_EX && how != LINUX_LOCK_UN)
		return EINVAL;
	if ((fp = linux_getfile(l, SCARG(uap, fd))) == NULL)
		return EBADF;
	fd_putfile(fp);
	return sys_flock(l, &args, retval);
}

static int
make_pipe(struct lwp *l, int *ufds, int flags, register_t *retval)
{
	if ((flags & ~(LINUX_O_CLOEXEC | LINUX_O_NONBLOCK)) != 0)
		return EINVAL;
	return sys_pipe2(l, &(const struct sys_pipe2_args){ .fildes.v = ufds,
	    .flags.v = linux_openflags_in(flags) }, retval);
}

#ifdef LINUX_SYS_pipe
int
linux_sys_pipe(struct lwp *l, const struct linux_sys_pipe_args *uap, register_t *retval)
{
	return make_pipe(l, SCARG(uap, fds), 0, retval);
}
#endif

int
linux_sys_pipe2(struct lwp *l, const struct linux_sys_pipe2_args *uap, register_t *retval)
{
	return make_pipe(l, SCARG(uap, fds), SCARG(uap, flags), retval);
}
