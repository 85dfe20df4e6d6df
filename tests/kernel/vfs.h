/*
 * What the tests of vfs/ need beside netbsd.h and kern.h: the *at calls, links, owners, roots,
 * mounts and attributes.
 */
#ifndef TESTS_KERNEL_VFS_H
#define TESTS_KERNEL_VFS_H

#include "kern.h"

enum { NB_EXDEV = 18, NB_ENODEV = 19, NB_ELOOP = 62, NB_EFTYPE = 79, NB_ERANGE = 34 };
enum { NB_SHLOCK = 0x10, NB_EXLOCK = 0x20, NB_NOFOLLOW = 0x100, NB_SYNC = 0x80 };
enum { NB_AT_EACCESS = 0x100, NB_AT_NOFOLLOW = 0x200, NB_AT_FOLLOW = 0x400,
    NB_AT_REMOVEDIR = 0x800 };
enum { NB_MNT_NODEV = 0x10, NB_MNT_NOWAIT = 2, NB_MNT_WAIT = 1 };
enum { NB_UF_NODUMP = 1, NB_SF_IMMUTABLE = 0x20000, NB_SF_APPEND = 0x40000 };
enum { NB_SEEK_SET = 0, NB_SEEK_CUR = 1, NB_SEEK_END = 2 };
enum { NB_UTIME_NOW = 0x3fffffff, NB_UTIME_OMIT = 0x3ffffffe };
enum { NB_EVFILT_READ = 0, NB_EVFILT_VNODE = 3, NB_EV_ADD = 1, NB_EV_CLEAR = 0x20 };
enum { NB_NOTE_DELETE = 1, NB_NOTE_WRITE = 2, NB_NOTE_EXTEND = 4, NB_NOTE_ATTRIB = 8,
    NB_NOTE_LINK = 16,
    NB_NOTE_RENAME = 32, NB_NOTE_REVOKE = 64 };

int S(openat)(int, const char *, int, unsigned int);
int S(mkdirat)(int, const char *, unsigned int);
int S(unlinkat)(int, const char *, int);
int S(linkat)(int, const char *, int, const char *, int);
int S(symlinkat)(const char *, int, const char *);
int S(renameat)(int, const char *, int, const char *);
int S(__posix_rename)(const char *, const char *);
int S(fstatat)(int, const char *, struct nb_stat *, int);
int S(access)(const char *, int);
int S(faccessat)(int, const char *, int, int);
int S(fchdir)(int);
int S(chroot)(const char *);
int S(fchroot)(int);
int S(__getcwd)(char *, size_t);
int S(umask)(unsigned int);
int S(fchmod)(int, unsigned int);
int S(lchmod)(const char *, unsigned int);
int S(fchmodat)(int, const char *, unsigned int, int);
int S(lchown)(const char *, unsigned int, unsigned int);
int S(fchown)(int, unsigned int, unsigned int);
int S(__posix_chown)(const char *, unsigned int, unsigned int);
int S(utimes50)(const char *, const struct nb_timeval *);
int S(pathconf)(const char *, int);
int S(fsync)(int);
int S(fdatasync)(int);
int S(fsync_range)(int, int, int64_t, int64_t);
int S(posix_fadvise50)(int, int64_t, int64_t, int);
int S(fstatvfs1)(int, struct nb_statvfs *, int);
int S(getvfsstat)(struct nb_statvfs *, size_t, int);
int S(fhstat50)(const void *, size_t, struct nb_stat *);
int S(revoke)(const char *);
int S(flock)(int, int);
int S(setxattr)(const char *, const char *, const void *, size_t, int);

static inline void
touch(const char *path, unsigned int mode)
{
	int fd;

	OK(fd = S(open)(path, NB_CREAT | NB_EXCL | NB_WRONLY, mode));
	OK(S(close)(fd));
}

static inline struct nb_stat
stat_of(const char *path)
{
	struct nb_stat st;

	OK(S(lstat50)(path, &st));
	return st;
}

static inline unsigned int
mode_of(const char *path)
{
	return stat_of(path).st_mode & 07777;
}

static inline bool
exists(const char *path)
{
	struct nb_stat st;

	return S(lstat50)(path, &st) == 0;
}

/*
 * From here to the matching end the process is user uid, in group gid alone; its real user stays
 * the superuser.
 */
static inline void
user_begin(unsigned int uid, unsigned int gid)
{
	OK(S(setgroups)(0, NULL));
	OK(S(setegid)(gid));
	OK(S(seteuid)(uid));
}

static inline void
user_end(void)
{
	OK(S(seteuid)(0));
	OK(S(setegid)(0));
}

static inline void
mount_tmpfs(const char *path, int flags)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };

	OK(S(mount50)("tmpfs", path, flags, &args, sizeof(args)));
}

#endif
