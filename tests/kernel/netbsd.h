/*
 * NetBSD's ABI as the file system tests speak it from a host program, and their checks.  Names of
 * structures and constants have a prefix, since the host's headers have the plain ones.
 */
#ifndef TESTS_KERNEL_NETBSD_H
#define TESTS_KERNEL_NETBSD_H

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>

#include <rump/rump.h>
#include <rump/rumpkernel.h>

enum {
	NB_RDONLY = 0, NB_WRONLY = 1, NB_RDWR = 2, NB_NONBLOCK = 4, NB_APPEND = 8,
	NB_CREAT = 0x200, NB_TRUNC = 0x400, NB_EXCL = 0x800, NB_NOCTTY = 0x8000,
	NB_DIRECTORY = 0x200000
};
enum {
	NB_EPERM = 1, NB_ENOENT = 2, NB_EIO = 5, NB_ENXIO = 6, NB_E2BIG = 7, NB_EBADF = 9,
	NB_EACCES = 13, NB_EFAULT = 14, NB_EBUSY = 16, NB_EEXIST = 17, NB_ENOTDIR = 20,
	NB_EISDIR = 21, NB_EINVAL = 22, NB_ENOTTY = 25, NB_EFBIG = 27, NB_ENOSPC = 28,
	NB_EROFS = 30, NB_EMLINK = 31, NB_EAGAIN = 35, NB_EOPNOTSUPP = 45, NB_ENAMETOOLONG = 63,
	NB_ENOTEMPTY = 66, NB_ESTALE = 70
};
enum {
	NB_IFMT = 0xf000, NB_IFIFO = 0x1000, NB_IFCHR = 0x2000, NB_IFDIR = 0x4000,
	NB_IFBLK = 0x6000, NB_IFREG = 0x8000, NB_IFLNK = 0xa000, NB_IFSOCK = 0xc000
};
enum {
	NB_MNT_RDONLY = 1, NB_MNT_UPDATE = 0x10000, NB_MNT_GETARGS = 0x400000,
	NB_MNT_FORCE = 0x80000, NB_MNT_NOATIME = 0x4000000
};
enum { NB_UF_IMMUTABLE = 2, NB_UF_APPEND = 4 };
enum { NB_AT_FDCWD = -100 };
enum { NB_POLLIN = 1, NB_POLLOUT = 4, NB_POLLHUP = 16 };

struct nb_stat {
	uint64_t st_dev;
	uint32_t st_mode;
	uint64_t st_ino;
	uint32_t st_nlink, st_uid, st_gid;
	uint64_t st_rdev;
	struct timespec st_atim, st_mtim, st_ctim, st_birthtim;
	int64_t st_size, st_blocks;
	int32_t st_blksize;
	uint32_t st_flags, st_gen, st_spare[2];
};
_Static_assert(sizeof(struct nb_stat) == 152, "stat");

struct nb_dirent {
	uint64_t d_fileno;
	uint16_t d_reclen, d_namlen;
	uint8_t d_type;
	char d_name[512];
};

struct nb_statvfs {
	unsigned long f_flag, f_bsize, f_frsize, f_iosize;
	uint64_t f_blocks, f_bfree, f_bavail, f_bresvd, f_files, f_ffree, f_favail, f_fresvd;
	uint64_t f_syncreads, f_syncwrites, f_asyncreads, f_asyncwrites;
	int32_t f_fsidx[2];
	unsigned long f_fsid, f_namemax;
	uint32_t f_owner, f_spare[4];
	char f_fstypename[32], f_mntonname[1024], f_mntfromname[1024];
};

struct nb_tmpfs_args {
	int ta_version;
	uint64_t ta_nodes_max;
	int64_t ta_size_max;
	uint32_t ta_root_uid, ta_root_gid, ta_root_mode;
};
_Static_assert(sizeof(struct nb_tmpfs_args) == 40, "tmpfs_args");

struct nb_ptyfs_args { int version; uint32_t gid, mode; int flags; };
struct nb_pollfd { int fd; short events, revents; };
struct nb_kevent { uintptr_t ident; uint32_t filter, flags, fflags; int64_t data; intptr_t udata; };

#define S(name) rump___sysimpl_##name
int S(open)(const char *, int, unsigned int);
int S(close)(int);
ssize_t S(read)(int, void *, size_t);
ssize_t S(write)(int, const void *, size_t);
ssize_t S(pread)(int, void *, size_t, int64_t);
ssize_t S(pwrite)(int, const void *, size_t, int64_t);
int64_t S(lseek)(int, int64_t, int);
int S(ftruncate)(int, int64_t);
int S(truncate)(const char *, int64_t);
int S(posix_fallocate)(int, int64_t, int64_t);
int S(fdiscard)(int, int64_t, int64_t);
int S(unlink)(const char *);
int S(link)(const char *, const char *);
int S(symlink)(const char *, const char *);
ssize_t S(readlink)(const char *, char *, size_t);
int S(rename)(const char *, const char *);
int S(mkdir)(const char *, unsigned int);
int S(rmdir)(const char *);
int S(mkfifo)(const char *, unsigned int);
int S(mknod50)(const char *, unsigned int, uint64_t);
int S(chdir)(const char *);
int S(chmod)(const char *, unsigned int);
int S(chown)(const char *, unsigned int, unsigned int);
int S(chflags)(const char *, unsigned long);
int S(stat50)(const char *, struct nb_stat *);
int S(lstat50)(const char *, struct nb_stat *);
int S(fstat50)(int, struct nb_stat *);
int S(utimensat)(int, const char *, const struct timespec *, int);
int S(getdents30)(int, char *, size_t);
int S(mount50)(const char *, const char *, int, void *, size_t);
int S(unmount)(const char *, int);
int S(statvfs1)(const char *, struct nb_statvfs *, int);
int S(getfh30)(const char *, void *, size_t *);
int S(fhopen40)(const void *, size_t, int);
int S(fpathconf)(int, int);
ssize_t S(extattr_get_file)(const char *, int, const char *, void *, size_t);
int S(fcntl)(int, int, intptr_t);
int S(ioctl)(int, unsigned long, void *);
int S(poll)(struct nb_pollfd *, unsigned int, int);
int S(kqueue)(void);
int S(kevent50)(int, const struct nb_kevent *, size_t, struct nb_kevent *, size_t,
    const struct timespec *);
int S(getpid)(void);
int S(setsid)(void);
int S(setuid)(unsigned int);
int S(sync)(void);

#define CHECK(e) do { if (!(e)) { \
	printf("not ok %s:%d: %s (errno %d)\n", __func__, __LINE__, #e, errno); \
	exit(1); } } while (0)
#define OK(e) CHECK((e) != -1)
#define FAILS(e, number) do { errno = 0; CHECK((e) == -1); CHECK(errno == (number)); } while (0)
#define RUN(test) do { test(); printf("ok %s\n", #test); } while (0)

#endif
