/*
 * Names: mkdir(2), rmdir(2), unlink(2), rename(2), link(2), symlink(2), readlink(2), mknod(2), and
 * their *at forms.  The kernel's calls do the work; Linux's own errors are set here.
 */
#include "linux.h"

/* What stands there already, be it no directory though the path ends in a slash, is EEXIST. */
static int
creation_error(struct lwp *l, int dirfd, const char *path, int error)
{
	struct linux_pathend pe;

	if ((error == ENOTDIR || error == ENOENT) &&
	    linux_path_end(l, dirfd, path, &pe) == 0 && pe.pe_slash && pe.pe_exists)
		return EEXIST;
	return error;
}

/* That a directory cannot be linked (EPERM) is told when the new name could be made. */
static int
link_error(struct lwp *l, int dirfd, const char *path, int error)
{
	struct linux_pathend pe;
	int looked;

	if (error != EPERM)
		return creation_error(l, dirfd, path, error);
	if ((looked = linux_path_end(l, dirfd, path, &pe)) != 0)
		return looked;
	return pe.pe_exists ? EEXIST : pe.pe_slash ? ENOENT : EPERM;
}

static int
make_directory(struct lwp *l, int dirfd, const char *path, mode_t mode, register_t *retval)
{
	int error = sys_mkdirat(l, &(const struct sys_mkdirat_args){ .fd.v = dirfd,
	    .path.v = path, .mode.v = mode }, retval);

	return creation_error(l, dirfd, path, error);
}

/* "." and ".." are refused before what they mean is looked at. */
static int
rmdir_error(struct lwp *l, int dirfd, const char *path)
{
	struct linux_pathend pe;

	if (linux_path_end(l, dirfd, path, &pe) != 0)
		return EBUSY;
	return pe.pe_dot ? EINVAL : pe.pe_dotdot ? ENOTEMPTY : EBUSY;
}

/* unlink(2) of a directory is EISDIR, which NetBSD calls EPERM. */
static int
unlink_error(struct lwp *l, int dirfd, const char *path)
{
	struct vnode *vp;
	bool isdir;

	if (namei_simple(l, dirfd, path, 0, &vp) != 0)
		return EPERM;
	isdir = vp->v_type == VDIR;
	vrele(vp);
	return isdir ? EISDIR : EPERM;
}

static int
do_unlink(struct lwp *l, int dirfd, const char *path, int atflags, register_t *retval)
{
	const int flag = (atflags & LINUX_AT_REMOVEDIR) != 0 ? AT_REMOVEDIR : 0;
	int error;

	if ((atflags & ~LINUX_AT_REMOVEDIR) != 0)
		return EINVAL;
	error = sys_unlinkat(l, &(const struct sys_unlinkat_args){ .fd.v = dirfd, .path.v = path,
	    .flag.v = flag }, retval);
	if (flag == 0 && (error == EPERM || error == EBUSY))
		return unlink_error(l, dirfd, path);
	return flag != 0 && error == EBUSY ? rmdir_error(l, dirfd, path) : error;
}

static int
do_rename(struct lwp *l, int fromfd, const char *from, int tofd, const char *to,
    unsigned int flags)
{
	int how = 0;

	if ((flags & ~(unsigned int)(LINUX_RENAME_NOREPLACE | LINUX_RENAME_EXCHANGE |
	    LINUX_RENAME_WHITEOUT)) != 0)
		return EINVAL;
	if ((flags & LINUX_RENAME_WHITEOUT) != 0)
		return EINVAL;		/* as on file systems without whiteouts */
	if ((flags & LINUX_RENAME_EXCHANGE) != 0 && flags != LINUX_RENAME_EXCHANGE)
		return EINVAL;
	if ((flags & LINUX_RENAME_NOREPLACE) != 0)
		how = RENAME_KEEP;
	if ((flags & LINUX_RENAME_EXCHANGE) != 0)
		how = RENAME_SWAP;
	return do_sys_rename(l, fromfd, from, tofd, to, RENAME_POSIX | RENAME_LINUX | how);
}

static int
do_link(struct lwp *l, int fromfd, const char *from, int tofd, const char *to, int atflags,
    register_t *retval)
{
	const int flags = (atflags & LINUX_AT_SYMLINK_FOLLOW) != 0 ? AT_SYMLINK_FOLLOW : 0;

	if ((atflags & ~(LINUX_AT_SYMLINK_FOLLOW | LINUX_AT_EMPTY_PATH)) != 0)
		return EINVAL;
	return link_error(l, tofd, to, sys_linkat(l, &(const struct sys_linkat_args){
	    .fd1.v = fromfd, .name1.v = from, .fd2.v = tofd, .name2.v = to,
	    .flags.v = flags }, retval));
}

/* An empty target is no name. */
static int
do_symlink(struct lwp *l, const char *target, int dirfd, const char *path, register_t *retval)
{
	if (linux_path_empty(target))
		return ENOENT;
	return creation_error(l, dirfd, path, sys_symlinkat(l, &(const struct sys_symlinkat_args){
	    .path1.v = target, .fd.v = dirfd, .path2.v = path }, retval));
}

/* The link that an O_PATH descriptor stands for. */
static int
readlink_fd(struct lwp *l, int fd, char *ubuf, size_t size, register_t *retval)
{
	struct iovec iov;
	struct vnode *vp;
	struct uio uio;
	int error;

	if ((error = linux_lookup_fd(l, fd, &vp)) != 0)
		return error;
	uio_init(&uio, &iov, ubuf, size, 0, UIO_READ, UIO_USERSPACE);
	error = vp->v_type == VLNK ? VOP_READLINK(vp, &uio) : ENOENT;
	if (error == 0)
		*retval = (register_t)(size - uio.uio_resid);
	vrele(vp);
	return error;
}

static int
do_readlink(struct lwp *l, int dirfd, const char *path, char *ubuf, size_t size,
    register_t *retval)
{
	const int room = (int)size;

	if (room <= 0)
		return EINVAL;
	if (dirfd != AT_FDCWD && linux_path_empty(path))
		return readlink_fd(l, dirfd, ubuf, (size_t)room, retval);
	return sys_readlinkat(l, &(const struct sys_readlinkat_args){ .fd.v = dirfd,
	    .path.v = path, .buf.v = ubuf, .bufsize.v = (size_t)room }, retval);
}

/* No type is a regular file's; a directory is not made so.  Devices alone are the superuser's. */
static int
make_node(struct lwp *l, int dirfd, const char *path, mode_t mode, uint64_t dev)
{
	enum vtype type = (mode & S_IFMT) == 0 ? VREG : mode_to_vtype(mode);
	const bool device = type == VCHR || type == VBLK;

	if (type == VDIR || (device && !cred_issuper(l->l_proc->p_cred)))
		return EPERM;
	if (type != VREG && type != VFIFO && type != VSOCK && !device)
		return EINVAL;
	return creation_error(l, dirfd, path, make_node_at(l, dirfd, path, type, mode,
	    device ? (dev_t)(uint32_t)dev : (dev_t)VNOVAL));
}

int
linux_sys_mkdirat(struct lwp *l, const struct linux_sys_mkdirat_args *uap, register_t *retval)
{
	return make_directory(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, mode), retval);
}

int
linux_sys_unlinkat(struct lwp *l, const struct linux_sys_unlinkat_args *uap, register_t *retval)
{
	return do_unlink(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, flags), retval);
}

int
linux_sys_renameat(struct lwp *l, const struct linux_sys_renameat_args *uap, register_t *retval)
{
	(void)retval;
	return do_rename(l, SCARG(uap, olddirfd), SCARG(uap, old), SCARG(uap, newdirfd),
	    SCARG(uap, new), 0);
}

int
linux_sys_renameat2(struct lwp *l, const struct linux_sys_renameat2_args *uap, register_t *retval)
{
	(void)retval;
	return do_rename(l, SCARG(uap, olddirfd), SCARG(uap, old), SCARG(uap, newdirfd),
	    SCARG(uap, new), SCARG(uap, flags));
}

int
linux_sys_linkat(struct lwp *l, const struct linux_sys_linkat_args *uap, register_t *retval)
{
	return do_link(l, SCARG(uap, olddirfd), SCARG(uap, old), SCARG(uap, newdirfd),
	    SCARG(uap, new), SCARG(uap, flags), retval);
}

int
linux_sys_symlinkat(struct lwp *l, const struct linux_sys_symlinkat_args *uap, register_t *retval)
{
	return do_symlink(l, SCARG(uap, target), SCARG(uap, dirfd), SCARG(uap, path), retval);
}

int
linux_sys_readlinkat(struct lwp *l, const struct linux_sys_readlinkat_args *uap,
    register_t *retval)
{
	return do_readlink(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, buf),
	    SCARG(uap, size), retval);
}

int
linux_sys_mknodat(struct lwp *l, const struct linux_sys_mknodat_args *uap, register_t *retval)
{
	(void)retval;
	return make_node(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, mode),
	    SCARG(uap, dev));
}

#ifdef LINUX_SYS_mkdir
int
linux_sys_mkdir(struct lwp *l, const struct linux_sys_mkdir_args *uap, register_t *retval)
{
	return make_directory(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode), retval);
}

int
linux_sys_rmdir(struct lwp *l, const struct linux_sys_rmdir_args *uap, register_t *retval)
{
	return do_unlink(l, AT_FDCWD, SCARG(uap, path), LINUX_AT_REMOVEDIR, retval);
}

int
linux_sys_unlink(struct lwp *l, const struct linux_sys_unlink_args *uap, register_t *retval)
{
	return do_unlink(l, AT_FDCWD, SCARG(uap, path), 0, retval);
}

int
linux_sys_rename(struct lwp *l, const struct linux_sys_rename_args *uap, register_t *retval)
{
	(void)retval;
	return do_rename(l, AT_FDCWD, SCARG(uap, old), AT_FDCWD, SCARG(uap, new), 0);
}

int
linux_sys_link(struct lwp *l, const struct linux_sys_link_args *uap, register_t *retval)
{
	return do_link(l, AT_FDCWD, SCARG(uap, old), AT_FDCWD, SCARG(uap, new), 0, retval);
}

int
linux_sys_symlink(struct lwp *l, const struct linux_sys_symlink_args *uap, register_t *retval)
{
	return do_symlink(l, SCARG(uap, target), AT_FDCWD, SCARG(uap, path), retval);
}

int
linux_sys_readlink(struct lwp *l, const struct linux_sys_readlink_args *uap, register_t *retval)
{
	return do_readlink(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, buf), SCARG(uap, size),
	    retval);
}

int
linux_sys_mknod(struct lwp *l, const struct linux_sys_mknod_args *uap, register_t *retval)
{
	(void)retval;
	return make_node(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode), SCARG(uap, dev));
}
#endif
