/*
 * open(2), openat(2), openat2(2), creat(2), and files opened with O_PATH: a place in the tree that
 * can be looked at and started from, but not read.
 */
#include "linux.h"

#include <sys/param.h>

static const struct linux_flag openflags[] = {
	LINUX_FLAG(O_CREAT),
	LINUX_FLAG(O_EXCL),
	LINUX_FLAG(O_NOCTTY),
	LINUX_FLAG(O_TRUNC),
	LINUX_FLAG(O_APPEND),
	LINUX_FLAG(O_NONBLOCK),
	LINUX_FLAG(O_DSYNC),
	LINUX_FLAG(O_SYNC),
	LINUX_FLAG(O_DIRECT),
	LINUX_FLAG(O_DIRECTORY),
	LINUX_FLAG(O_NOFOLLOW),
	LINUX_FLAG(O_CLOEXEC),
	{ O_ASYNC, LINUX_FASYNC },
};

/* What F_GETFL tells and f_flag does not hold. */
#define OFLAGS_KEPT	(LINUX_O_TMPFILE | LINUX_O_DIRECTORY | LINUX_O_NOFOLLOW | \
	LINUX_O_NOATIME | LINUX_O_PATH)

int
linux_openflags_in(int flags)
{
	return (flags & LINUX_O_ACCMODE) |
	    (int)linux_flags_in(openflags, nitems(openflags), (uint32_t)flags);
}

int
linux_openflags_out(int flags)
{
	return (flags & O_ACCMODE) |
	    (int)linux_flags_out(openflags, nitems(openflags), (uint32_t)flags);
}

static int
opath_close(struct file *fp)
{
	vrele(fp->f_data);
	return 0;
}

static int
opath_none(struct file *fp, u_long com, void *data)
{
	(void)fp, (void)com, (void)data;
	return EBADF;
}

static int
opath_fcntl(struct file *fp, u_int com, void *data)
{
	(void)fp, (void)com, (void)data;
	return EBADF;
}

static int
opath_poll(struct file *fp, int events)
{
	(void)fp, (void)events;
	return POLLNVAL;
}

static const struct fileops opath_fileops = {
	.fo_name = "path",
	.fo_ioctl = opath_none,
	.fo_fcntl = opath_fcntl,
	.fo_poll = opath_poll,
	.fo_stat = vn_statfile,
	.fo_close = opath_close,
};

static int
open_path(struct lwp *l, int dirfd, const char *upath, int flags, int confined,
    register_t *retval)
{
	struct vnode *vp;
	struct file *fp;
	int error, fd;

	if ((error = fd_allocfile(l, &fp, &fd)) != 0)
		return error;
	error = namei_simple(l, dirfd, upath,
	    confined | ((flags & LINUX_O_NOFOLLOW) != 0 ? 0 : NAMEI_FOLLOW), &vp);
	if (error == 0 && (flags & LINUX_O_DIRECTORY) != 0 && vp->v_type != VDIR) {
		vrele(vp);
		error = ENOTDIR;
	}
	if (error != 0) {
		fd_abort(l, fd, fp);
		return error;
	}
	fp->f_type = DTYPE_VNODE;
	fp->f_ops = &opath_fileops;
	fp->f_data = vp;
	fp->f_oflags = flags & OFLAGS_KEPT;
	fd_affix(l, fd, fp, (flags & LINUX_O_CLOEXEC) != 0);
	*retval = fd;
	return 0;
}

/* A directory may not be asked for with O_CREAT, whatever the mode. */
int
linux_opened(struct lwp *l, int fd, int flags)
{
	struct file *fp = fd_getfile(l, fd);
	const struct vnode *vp;
	bool isdir;

	if (fp == NULL)
		return EBADF;		/* another thread closed it already */
	vp = fp->f_data;
	isdir = fp->f_type == DTYPE_VNODE && vp->v_type == VDIR;
	if (fp->f_type == DTYPE_VNODE)
		fp->f_oflags = (flags & OFLAGS_KEPT) | LINUX_O_LARGEFILE;
	fd_putfile(fp);
	if (!isdir || (flags & LINUX_O_CREAT) == 0)
		return 0;
	fd_close(l, fd);
	return EISDIR;
}

/* O_TMPFILE: a file without a name on the mount of a directory. */
static int
open_tmpfile(struct lwp *l, int dirfd, const char *upath, int flags, mode_t mode, int confined,
    register_t *retval)
{
	const int fflags = FFLAGS(linux_openflags_in(flags & ~LINUX_O_DIRECTORY));
	struct vnode *dvp;
	int error, fd;

	if ((fflags & FWRITE) == 0 || (flags & LINUX_O_CREAT) != 0)
		return EINVAL;
	if ((error = namei_simple(l, dirfd, upath, confined | NAMEI_FOLLOW, &dvp)) != 0)
		return error;
	if (dvp->v_type != VDIR)
		error = ENOTDIR;
	else if ((error = vaccess(dvp, W_OK | X_OK, l->l_proc->p_cred)) == 0)
		error = open_unnamed(l, dvp, mode & ALLPERMS, fflags,
		    (flags & LINUX_O_CLOEXEC) != 0, &fd);
	vrele(dvp);
	if (error != 0)
		return error;
	*retval = fd;
	return linux_opened(l, fd, flags);
}

/* Errors that Linux names otherwise. */
static int
open_error(struct lwp *l, int dirfd, const char *upath, int flags, int error)
{
	struct linux_pathend pe;

	if ((flags & LINUX_O_CREAT) != 0 &&
	    (error == ENOTDIR || error == ENOENT || error == EEXIST) &&
	    linux_path_end(l, dirfd, upath, &pe) == 0 && pe.pe_slash)
		return EISDIR;
	if (error == EOPNOTSUPP)
		return ENXIO;		/* a socket */
	if (error == EFTYPE && (flags & LINUX_O_DIRECTORY) != 0)
		return ENOTDIR;		/* a symbolic link */
	return error;
}

static int
do_open(struct lwp *l, int dirfd, const char *upath, int flags, mode_t mode, int confined,
    register_t *retval)
{
	int error, fd;

	if ((flags & LINUX_O_PATH) != 0)
		return open_path(l, dirfd, upath, flags, confined, retval);
	if ((flags & LINUX_O_TMPFILE) == LINUX_O_TMPFILE)
		return open_tmpfile(l, dirfd, upath, flags, mode, confined, retval);
	if ((flags & (LINUX_O_TMPFILE & ~LINUX_O_DIRECTORY)) != 0)
		return EINVAL;
	if ((flags & (LINUX_O_CREAT | LINUX_O_DIRECTORY)) == (LINUX_O_CREAT | LINUX_O_DIRECTORY))
		return EINVAL;
	error = do_sys_open(l, dirfd, upath, linux_openflags_in(flags), mode & ALLPERMS, confined,
	    &fd);
	if (error != 0)
		return confined != 0 ? error : open_error(l, dirfd, upath, flags, error);
	*retval = fd;
	return linux_opened(l, fd, flags);
}

#ifdef LINUX_SYS_open
int
linux_sys_open(struct lwp *l, const struct linux_sys_open_args *uap, register_t *retval)
{
	return do_open(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, flags), SCARG(uap, mode), 0,
	    retval);
}

int
linux_sys_creat(struct lwp *l, const struct linux_sys_creat_args *uap, register_t *retval)
{
	return do_open(l, AT_FDCWD, SCARG(uap, path),
	    LINUX_O_CREAT | LINUX_O_WRONLY | LINUX_O_TRUNC, SCARG(uap, mode), 0, retval);
}
#endif

int
linux_sys_openat(struct lwp *l, const struct linux_sys_openat_args *uap, register_t *retval)
{
	return do_open(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, flags), SCARG(uap, mode),
	    0, retval);
}

/* A structure that may be longer than the one known here, if what is more is zero. */
static int
copyin_how(const struct linux_open_how *uhow, size_t size, struct linux_open_how *how)
{
	const char *rest = (const char *)uhow;
	int error;
	char byte;

	if (size < sizeof(*how))
		return EINVAL;
	if (size > PAGE_SIZE)
		return E2BIG;
	for (size_t i = sizeof(*how); i < size; i++) {
		if ((error = copyin(rest + i, &byte, 1)) != 0)
			return error;
		if (byte != 0)
			return E2BIG;
	}
	return copyin(uhow, how, sizeof(*how));
}

#define OPEN_VALID	(LINUX_O_ACCMODE | LINUX_O_CREAT | LINUX_O_EXCL | LINUX_O_NOCTTY | \
	LINUX_O_TRUNC | LINUX_O_APPEND | LINUX_O_NONBLOCK | LINUX_O_SYNC | LINUX_FASYNC | \
	LINUX_O_DIRECT | LINUX_O_LARGEFILE | LINUX_O_DIRECTORY | LINUX_O_NOFOLLOW | \
	LINUX_O_NOATIME | LINUX_O_CLOEXEC | LINUX_O_PATH | LINUX_O_TMPFILE)
#define RESOLVE_VALID	(LINUX_RESOLVE_NO_XDEV | LINUX_RESOLVE_NO_MAGICLINKS | \
	LINUX_RESOLVE_NO_SYMLINKS | LINUX_RESOLVE_BENEATH | LINUX_RESOLVE_IN_ROOT | \
	LINUX_RESOLVE_CACHED)

static const struct linux_flag resolveflags[] = {
	{ NAMEI_ONEMOUNT, LINUX_RESOLVE_NO_XDEV },
	{ NAMEI_NOJUMPS, LINUX_RESOLVE_NO_MAGICLINKS },
	{ NAMEI_NOLINKS, LINUX_RESOLVE_NO_SYMLINKS },
	{ NAMEI_BENEATH, LINUX_RESOLVE_BENEATH },
	{ NAMEI_INROOT, LINUX_RESOLVE_IN_ROOT },
};

#define PATH_VALID	(LINUX_O_PATH | LINUX_O_DIRECTORY | LINUX_O_NOFOLLOW | LINUX_O_CLOEXEC)

/*
 * RESOLVE_CACHED asks for what need not wait, as far as the kernel knows: nothing more is done, but
 * that what changes the disk is refused.
 */
static int
check_how(const struct linux_open_how *how)
{
	const bool creates = (how->flags & LINUX_O_CREAT) != 0 ||
	    (how->flags & LINUX_O_TMPFILE) == LINUX_O_TMPFILE;

	if ((how->flags & ~(uint64_t)OPEN_VALID) != 0 || (how->resolve & ~RESOLVE_VALID) != 0)
		return EINVAL;
	if (creates ? (how->mode & ~(uint64_t)ALLPERMS) != 0 : how->mode != 0)
		return EINVAL;
	if ((how->flags & LINUX_O_PATH) != 0 && (how->flags & ~(uint64_t)PATH_VALID) != 0)
		return EINVAL;
	if ((how->resolve & (LINUX_RESOLVE_BENEATH | LINUX_RESOLVE_IN_ROOT)) ==
	    (LINUX_RESOLVE_BENEATH | LINUX_RESOLVE_IN_ROOT))
		return EINVAL;
	return (how->resolve & LINUX_RESOLVE_CACHED) != 0 &&
	    (creates || (how->flags & LINUX_O_TRUNC) != 0) ? EAGAIN : 0;
}

int
linux_sys_openat2(struct lwp *l, const struct linux_sys_openat2_args *uap, register_t *retval)
{
	struct linux_open_how how;
	int error;

	if ((error = copyin_how(SCARG(uap, how), SCARG(uap, size), &how)) != 0 ||
	    (error = check_how(&how)) != 0)
		return error;
	return do_open(l, SCARG(uap, dirfd), SCARG(uap, path), (int)how.flags, (mode_t)how.mode,
	    (int)linux_flags_in(resolveflags, nitems(resolveflags), (uint32_t)how.resolve),
	    retval);
}
