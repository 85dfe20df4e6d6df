/*
 * What the files of compat/linux share.
 *
 * A call linux_sys_NAME(l, args, retval) answers 0 or a NetBSD errno, which the way out (enter.c)
 * turns into Linux's.  The kernel lock is held, as for NetBSD's calls.  User pointers are passed to
 * the kernel's own handlers where Linux's structure is NetBSD's: timespec, iovec, pollfd, rlimit.
 */
#ifndef COMPAT_LINUX_H
#define COMPAT_LINUX_H

#include <sys/cred.h>
#include <sys/file.h>
#include <sys/namei.h>
#include <sys/proc.h>
#include <sys/syscallargs.h>
#include <sys/timespec.h>
#include <sys/vfs_syscalls.h>
#include <sys/vnode.h>

#include "linux_syscallargs.h"

#define LINUX_MAX_RW	0x7ffff000UL	/* bytes that one call moves; read(2) */
#define LINUX_MAX_ERRNO	4095		/* results down to its negative are errors */

_Static_assert(LINUX_AT_FDCWD == AT_FDCWD, "directory descriptors are passed on");
_Static_assert(sizeof(struct linux_timespec) == sizeof(struct timespec) &&
    offsetof(struct linux_timespec, tv_nsec) == offsetof(struct timespec, tv_nsec), "timespec");
_Static_assert(sizeof(struct linux_iovec) == sizeof(struct iovec) &&
    offsetof(struct linux_iovec, iov_len) == offsetof(struct iovec, iov_len), "iovec");

/* table.c: NULL: ENOSYS */
struct linux_sysent {
	int (*ls_call)(struct lwp *, const void *, register_t *);
};
extern const struct linux_sysent linux_sysent[LINUX_SYS_MAX + 1];

/* linux_errno.c: by NetBSD's number; 0: it has none */
extern const uint8_t linux_errno_table[ELAST + 1];
int linux_errno(int error);

/* flags.c: sets of flags, bit by bit */
struct linux_flag {
	uint32_t lf_netbsd, lf_linux;
};
#define LINUX_FLAG(name)	{ name, LINUX_##name }
uint32_t linux_flags_in(const struct linux_flag *, size_t count, uint32_t linux_flags);
uint32_t linux_flags_out(const struct linux_flag *, size_t count, uint32_t netbsd_flags);

/*
 * lookup.c: the vnode that a path names, or with AT_EMPTY_PATH and an empty path the descriptor's
 * own.  Referenced.
 */
int linux_lookup_fd(struct lwp *, int fd, struct vnode **);
int linux_lookup(struct lwp *, int dirfd, const char *upath, int atflags, struct vnode **);
bool linux_path_empty(const char *upath);
/* Where the directory of a path's last name is there: that name.  A link is not followed. */
struct linux_pathend {
	bool pe_dot, pe_dotdot, pe_slash, pe_exists;
};
int linux_path_end(struct lwp *, int dirfd, const char *upath, struct linux_pathend *);

/* fd.c: the file, referenced, unless it was opened with O_PATH; NULL: EBADF */
struct file *linux_getfile(struct lwp *, int fd);

/* open.c: O_* and the file's access mode, as f_flag's OFLAGS() gives it */
int linux_openflags_in(int flags);
int linux_openflags_out(int flags);
int linux_opened(struct lwp *, int fd, int flags);	/* EISDIR, and the descriptor is closed */

/* ioctl.c: what kind of device, asked of the file itself */
bool linux_is_tty(struct file *);
bool linux_is_disk(struct file *);

/* poll.c: events; `asked` is what a result is held against */
int linux_poll_in(uint32_t events);
uint32_t linux_poll_out(int revents, uint32_t asked);
uint32_t linux_poll_hangup(const struct file *, uint32_t asked);

/* termios.c; struct termios is the beginning of struct termios2 */
void linux_termios_from(const struct termios *, struct linux_termios2 *);
void linux_termios_to(const struct linux_termios2 *, struct termios *);

/* stat.c */
void linux_stat_from(const struct stat *, struct linux_stat *);

#endif
