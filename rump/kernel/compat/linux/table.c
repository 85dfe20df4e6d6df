/*
 * The calls there are, by number, and the component that brings them.  Calls of the oldest
 * architectures (open, stat, fork of x86-64) have no number on later ones.
 */
#include "linux.h"

/* An entry, with the handler's argument type checked. */
#define CALL(name) \
	[LINUX_SYS_##name] = { (int (*)(struct lwp *, const void *, register_t *))(void *) \
	    (1 ? linux_sys_##name : (int (*)(struct lwp *, \
	    const struct linux_sys_##name##_args *, register_t *))NULL) }

const struct linux_sysent linux_sysent[LINUX_SYS_MAX + 1] = {
	/* rw.c */
	CALL(read), CALL(write), CALL(pread64), CALL(pwrite64), CALL(readv), CALL(writev),
	CALL(preadv), CALL(pwritev), CALL(preadv2), CALL(pwritev2), CALL(lseek),
	/* open.c */
	CALL(openat), CALL(openat2),
	/* fd.c */
	CALL(close), CALL(close_range), CALL(dup), CALL(dup3), CALL(fcntl), CALL(flock),
	CALL(pipe2),
	/* stat.c, statfs.c */
	CALL(fstat), CALL(newfstatat), CALL(statx), CALL(faccessat), CALL(faccessat2),
	CALL(statfs), CALL(fstatfs),
	/* dir.c */
	CALL(getdents64), CALL(getcwd), CALL(chdir), CALL(fchdir), CALL(chroot), CALL(umask),
	/* names.c */
	CALL(mkdirat), CALL(unlinkat), CALL(renameat), CALL(renameat2), CALL(linkat),
	CALL(symlinkat), CALL(readlinkat), CALL(mknodat),
	/* attr.c */
	CALL(fchmod), CALL(fchmodat), CALL(fchmodat2), CALL(fchown), CALL(fchownat),
	CALL(utimensat), CALL(truncate), CALL(ftruncate),
	/* sync.c */
	CALL(sync), CALL(fsync), CALL(fdatasync), CALL(sync_file_range), CALL(syncfs),
	CALL(fallocate), CALL(fadvise64), CALL(readahead),
	/* mount.c, xattr.c */
	CALL(mount), CALL(umount2),
	CALL(setxattr), CALL(lsetxattr), CALL(fsetxattr), CALL(getxattr), CALL(lgetxattr),
	CALL(fgetxattr), CALL(listxattr), CALL(llistxattr), CALL(flistxattr), CALL(removexattr),
	CALL(lremovexattr), CALL(fremovexattr),
	/* ioctl.c */
	CALL(ioctl),
	/* poll.c */
	CALL(ppoll), CALL(pselect6),
	/* epoll.c, epoll_ctl.c, epoll_wait.c, eventfd.c */
	CALL(epoll_create1), CALL(epoll_ctl), CALL(epoll_pwait), CALL(epoll_pwait2),
	CALL(eventfd2), CALL(timerfd_create), CALL(timerfd_settime), CALL(timerfd_gettime),
	/* copy.c, memfd.c */
	CALL(sendfile), CALL(copy_file_range), CALL(memfd_create),
	/* socket.c, sockmsg.c, sockopt.c */
	CALL(socket), CALL(socketpair), CALL(bind), CALL(connect), CALL(listen), CALL(accept),
	CALL(accept4), CALL(shutdown), CALL(getsockname), CALL(getpeername), CALL(getsockopt),
	CALL(setsockopt), CALL(sendto), CALL(sendmsg), CALL(sendmmsg), CALL(recvfrom),
	CALL(recvmsg), CALL(recvmmsg),
	/* time.c */
	CALL(clock_gettime), CALL(clock_getres), CALL(clock_settime), CALL(clock_nanosleep),
	CALL(nanosleep), CALL(gettimeofday), CALL(settimeofday), CALL(times), CALL(getrusage),
	/* ids.c */
	CALL(getpid), CALL(gettid), CALL(getppid), CALL(getuid), CALL(geteuid), CALL(getgid),
	CALL(getegid), CALL(setuid), CALL(setgid), CALL(setreuid), CALL(setregid), CALL(setresuid),
	CALL(setresgid), CALL(getresuid), CALL(getresgid), CALL(getgroups), CALL(setgroups),
	CALL(getpgid), CALL(setpgid), CALL(getsid), CALL(setsid),
	/* rlimit.c, priority.c */
	CALL(prlimit64), CALL(getrlimit), CALL(setrlimit), CALL(getpriority), CALL(setpriority),
	/* system.c */
	CALL(uname), CALL(sethostname), CALL(setdomainname), CALL(sysinfo), CALL(getrandom),
	CALL(capget), CALL(personality), CALL(syslog),
#ifdef LINUX_SYS_open
	CALL(open), CALL(creat), CALL(dup2), CALL(pipe), CALL(stat), CALL(lstat), CALL(access),
	CALL(mkdir), CALL(rmdir), CALL(unlink), CALL(rename), CALL(link), CALL(symlink),
	CALL(readlink), CALL(mknod), CALL(chmod), CALL(chown), CALL(lchown), CALL(utime),
	CALL(utimes), CALL(futimesat), CALL(poll), CALL(select), CALL(time), CALL(getpgrp),
	CALL(epoll_create), CALL(epoll_wait), CALL(eventfd),
#endif
};

static struct rump_component component = {
	.rc_name = "rumpkern_sys_linux",
	.rc_class = COMPONENT_KERN,
};
RUMP_COMPONENT(component)
