/* Asking about files: the stat family, statx(2), access(2). */
#include "linux.h"

#include <sys/mount.h>

/* The device numbers' layout is the same on both. */
void
linux_stat_from(const struct stat *sb, struct linux_stat *st)
{
	const bool device = S_ISCHR(sb->st_mode) || S_ISBLK(sb->st_mode);

	memset(st, 0, sizeof(*st));
	st->st_dev = sb->st_dev;
	st->st_ino = sb->st_ino;
	st->st_nlink = sb->st_nlink;
	st->st_mode = sb->st_mode;
	st->st_uid = sb->st_uid;
	st->st_gid = sb->st_gid;
	st->st_rdev = device ? sb->st_rdev : 0;
	st->st_size = sb->st_size;
	st->st_blksize = sb->st_blksize;
	st->st_blocks = sb->st_blocks;
	st->st_atim = (struct linux_timespec){ sb->st_atim.tv_sec, sb->st_atim.tv_nsec };
	st->st_mtim = (struct linux_timespec){ sb->st_mtim.tv_sec, sb->st_mtim.tv_nsec };
	st->st_ctim = (struct linux_timespec){ sb->st_ctim.tv_sec, sb->st_ctim.tv_nsec };
}

static int
stat_fd(struct lwp *l, int fd, struct stat *sb)
{
	struct file *fp = fd_getfile(l, fd);
	int error;

	if (fp == NULL)
		return EBADF;
	memset(sb, 0, sizeof(*sb));
	error = fp->f_ops->fo_stat(fp, sb);
	fd_putfile(fp);
	return error;
}

static int
stat_path(struct lwp *l, int dirfd, const char *upath, int atflags, struct stat *sb)
{
	struct vnode *vp;
	int error;

	if ((atflags & LINUX_AT_EMPTY_PATH) != 0 && dirfd != AT_FDCWD && linux_path_empty(upath))
		return stat_fd(l, dirfd, sb);
	if ((error = linux_lookup(l, dirfd, upath, atflags, &vp)) != 0)
		return error;
	error = vn_stat(vp, sb);
	vrele(vp);
	return error;
}

static int
stat_out(const struct stat *sb, struct linux_stat *ust)
{
	struct linux_stat st;

	linux_stat_from(sb, &st);
	return copyout(&st, ust, sizeof(st));
}

#ifdef LINUX_SYS_stat
int
linux_sys_stat(struct lwp *l, const struct linux_sys_stat_args *uap, register_t *retval)
{
	struct stat sb;
	int error = stat_path(l, AT_FDCWD, SCARG(uap, path), 0, &sb);

	(void)retval;
	return error != 0 ? error : stat_out(&sb, SCARG(uap, st));
}

int
linux_sys_lstat(struct lwp *l, const struct linux_sys_lstat_args *uap, register_t *retval)
{
	struct stat sb;
	int error = stat_path(l, AT_FDCWD, SCARG(uap, path), LINUX_AT_SYMLINK_NOFOLLOW, &sb);

	(void)retval;
	return error != 0 ? error : stat_out(&sb, SCARG(uap, st));
}
#endif

int
linux_sys_fstat(struct lwp *l, const struct linux_sys_fstat_args *uap, register_t *retval)
{
	struct stat sb;
	int error = stat_fd(l, SCARG(uap, fd), &sb);

	(void)retval;
	return error != 0 ? error : stat_out(&sb, SCARG(uap, st));
}

#define STAT_FLAGS	(LINUX_AT_SYMLINK_NOFOLLOW | LINUX_AT_NO_AUTOMOUNT | LINUX_AT_EMPTY_PATH | \
	LINUX_AT_STATX_SYNC_TYPE)

int
linux_sys_newfstatat(struct lwp *l, const struct linux_sys_newfstatat_args *uap,
    register_t *retval)
{
	struct stat sb;
	int error;

	(void)retval;
	if ((SCARG(uap, flags) & ~STAT_FLAGS) != 0)
		return EINVAL;
	error = stat_path(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, flags), &sb);
	return error != 0 ? error : stat_out(&sb, SCARG(uap, st));
}

static struct linux_statx_timestamp
timestamp(const struct timespec *ts)
{
	return (struct linux_statx_timestamp){ .tv_sec = ts->tv_sec,
	    .tv_nsec = (uint32_t)ts->tv_nsec };
}

/* File systems without a time of birth leave it zero, or tell -1 (NetBSD's VNOVAL). */
static bool
has_birthtime(const struct stat *sb)
{
	return sb->st_birthtim.tv_sec > 0;
}

static void
statx_from(const struct stat *sb, struct linux_statx *stx)
{
	const bool device = S_ISCHR(sb->st_mode) || S_ISBLK(sb->st_mode);

	memset(stx, 0, sizeof(*stx));
	stx->stx_mask = LINUX_STATX_BASIC_STATS | (has_birthtime(sb) ? LINUX_STATX_BTIME : 0);
	stx->stx_blksize = (uint32_t)sb->st_blksize;
	stx->stx_nlink = sb->st_nlink;
	stx->stx_uid = sb->st_uid;
	stx->stx_gid = sb->st_gid;
	stx->stx_mode = (uint16_t)sb->st_mode;
	stx->stx_ino = sb->st_ino;
	stx->stx_size = (uint64_t)sb->st_size;
	stx->stx_blocks = (uint64_t)sb->st_blocks;
	stx->stx_atime = timestamp(&sb->st_atim);
	stx->stx_mtime = timestamp(&sb->st_mtim);
	stx->stx_ctime = timestamp(&sb->st_ctim);
	if (has_birthtime(sb))
		stx->stx_btime = timestamp(&sb->st_birthtim);
	stx->stx_dev_major = (uint32_t)major(sb->st_dev);
	stx->stx_dev_minor = (uint32_t)minor(sb->st_dev);
	stx->stx_rdev_major = device ? (uint32_t)major(sb->st_rdev) : 0;
	stx->stx_rdev_minor = device ? (uint32_t)minor(sb->st_rdev) : 0;
	stx->stx_attributes_mask = LINUX_STATX_ATTR_IMMUTABLE | LINUX_STATX_ATTR_APPEND |
	    LINUX_STATX_ATTR_NODUMP;
	if ((sb->st_flags & (UF_IMMUTABLE | SF_IMMUTABLE)) != 0)
		stx->stx_attributes |= LINUX_STATX_ATTR_IMMUTABLE;
	if ((sb->st_flags & (UF_APPEND | SF_APPEND)) != 0)
		stx->stx_attributes |= LINUX_STATX_ATTR_APPEND;
	if ((sb->st_flags & UF_NODUMP) != 0)
		stx->stx_attributes |= LINUX_STATX_ATTR_NODUMP;
}

int
linux_sys_statx(struct lwp *l, const struct linux_sys_statx_args *uap, register_t *retval)
{
	struct linux_statx stx;
	struct stat sb;
	int error;

	(void)retval;
	if ((SCARG(uap, mask) & LINUX_STATX__RESERVED) != 0 ||
	    (SCARG(uap, flags) & LINUX_AT_STATX_SYNC_TYPE) == LINUX_AT_STATX_SYNC_TYPE ||
	    (SCARG(uap, flags) & ~STAT_FLAGS) != 0)
		return EINVAL;
	error = stat_path(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, flags), &sb);
	if (error != 0)
		return error;
	statx_from(&sb, &stx);
	return copyout(&stx, SCARG(uap, stx), sizeof(stx));
}

/* The descriptor's own file. */
static int
access_fd(struct lwp *l, int fd, int mode, int atflags)
{
	struct cred *cr;
	struct vnode *vp;
	int error;

	if ((error = linux_lookup_fd(l, fd, &vp)) != 0)
		return error;
	if ((cr = lwp_accesscred(l, (atflags & LINUX_AT_EACCESS) != 0)) == NULL) {
		error = ENOMEM;
	} else {
		error = mode == F_OK ? 0 : vaccess(vp, mode, cr);
		cred_free(cr);
	}
	vrele(vp);
	return error;
}

static int
do_faccessat(struct lwp *l, int dirfd, const char *upath, int mode, int atflags)
{
	const struct sys_faccessat_args args = { .fd.v = dirfd, .path.v = upath, .amode.v = mode,
	    .flag.v = ((atflags & LINUX_AT_EACCESS) != 0 ? AT_EACCESS : 0) |
	    ((atflags & LINUX_AT_SYMLINK_NOFOLLOW) != 0 ? AT_SYMLINK_NOFOLLOW : 0) };
	register_t unused[2];

	if ((mode & ~(R_OK | W_OK | X_OK)) != 0 || (atflags & ~(LINUX_AT_EACCESS |
	    LINUX_AT_SYMLINK_NOFOLLOW | LINUX_AT_EMPTY_PATH)) != 0)
		return EINVAL;
	if ((atflags & LINUX_AT_EMPTY_PATH) != 0 && linux_path_empty(upath))
		return access_fd(l, dirfd, mode, atflags);
	return sys_faccessat(l, &args, unused);
}

#ifdef LINUX_SYS_access
int
linux_sys_access(struct lwp *l, const struct linux_sys_access_args *uap, register_t *retval)
{
	(void)retval;
	return do_faccessat(l, AT_FDCWD, SCARG(uap, path), SCARG(uap, mode), 0);
}
#endif

int
linux_sys_faccessat(struct lwp *l, const struct linux_sys_faccessat_args *uap, register_t *retval)
{
	(void)retval;
	return do_faccessat(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, mode), 0);
}

int
linux_sys_faccessat2(struct lwp *l, const struct linux_sys_faccessat2_args *uap,
    register_t *retval)
{
	(void)retval;
	return do_faccessat(l, SCARG(uap, dirfd), SCARG(uap, path), SCARG(uap, mode),
	    SCARG(uap, flags));
}
