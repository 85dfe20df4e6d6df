/* Written by python -m syscall.abi.netbsd.cgen. DO NOT EDIT. */

/* The exported system calls: each packs its arguments and enters the kernel. */

#include <sys/syscallargs.h>

void rumpuser_seterrno(int);

const struct rump_sysinfo rump_sysinfo[SYS_MAXSYSCALL] = {
	[SYS_read] = { "read", sizeof(struct sys_read_args) },
	[SYS_write] = { "write", sizeof(struct sys_write_args) },
	[SYS_open] = { "open", sizeof(struct sys_open_args) },
	[SYS_close] = { "close", sizeof(struct sys_close_args) },
	[SYS_link] = { "link", sizeof(struct sys_link_args) },
	[SYS_unlink] = { "unlink", sizeof(struct sys_unlink_args) },
	[SYS_chdir] = { "chdir", sizeof(struct sys_chdir_args) },
	[SYS_fchdir] = { "fchdir", sizeof(struct sys_fchdir_args) },
	[SYS_mknod] = { "mknod", sizeof(struct sys_mknod_args) },
	[SYS_chmod] = { "chmod", sizeof(struct sys_chmod_args) },
	[SYS_chown] = { "chown", sizeof(struct sys_chown_args) },
	[SYS_getpid] = { "getpid", 0 },
	[SYS_unmount] = { "unmount", sizeof(struct sys_unmount_args) },
	[SYS_setuid] = { "setuid", sizeof(struct sys_setuid_args) },
	[SYS_getuid] = { "getuid", 0 },
	[SYS_geteuid] = { "geteuid", 0 },
	[SYS_recvmsg] = { "recvmsg", sizeof(struct sys_recvmsg_args) },
	[SYS_sendmsg] = { "sendmsg", sizeof(struct sys_sendmsg_args) },
	[SYS_recvfrom] = { "recvfrom", sizeof(struct sys_recvfrom_args) },
	[SYS_accept] = { "accept", sizeof(struct sys_accept_args) },
	[SYS_getpeername] = { "getpeername", sizeof(struct sys_getpeername_args) },
	[SYS_getsockname] = { "getsockname", sizeof(struct sys_getsockname_args) },
	[SYS_access] = { "access", sizeof(struct sys_access_args) },
	[SYS_chflags] = { "chflags", sizeof(struct sys_chflags_args) },
	[SYS_fchflags] = { "fchflags", sizeof(struct sys_fchflags_args) },
	[SYS_sync] = { "sync", 0 },
	[SYS_getppid] = { "getppid", 0 },
	[SYS_dup] = { "dup", sizeof(struct sys_dup_args) },
	[SYS_pipe] = { "pipe", 0 },
	[SYS_getegid] = { "getegid", 0 },
	[SYS_ktrace] = { "ktrace", sizeof(struct sys_ktrace_args) },
	[SYS_getgid] = { "getgid", 0 },
	[SYS___getlogin] = { "__getlogin", sizeof(struct sys___getlogin_args) },
	[SYS___setlogin] = { "__setlogin", sizeof(struct sys___setlogin_args) },
	[SYS_ioctl] = { "ioctl", sizeof(struct sys_ioctl_args) },
	[SYS_revoke] = { "revoke", sizeof(struct sys_revoke_args) },
	[SYS_symlink] = { "symlink", sizeof(struct sys_symlink_args) },
	[SYS_readlink] = { "readlink", sizeof(struct sys_readlink_args) },
	[SYS_umask] = { "umask", sizeof(struct sys_umask_args) },
	[SYS_chroot] = { "chroot", sizeof(struct sys_chroot_args) },
	[SYS_getgroups] = { "getgroups", sizeof(struct sys_getgroups_args) },
	[SYS_setgroups] = { "setgroups", sizeof(struct sys_setgroups_args) },
	[SYS_getpgrp] = { "getpgrp", 0 },
	[SYS_setpgid] = { "setpgid", sizeof(struct sys_setpgid_args) },
	[SYS_dup2] = { "dup2", sizeof(struct sys_dup2_args) },
	[SYS_fcntl] = { "fcntl", sizeof(struct sys_fcntl_args) },
	[SYS_select] = { "select", sizeof(struct sys_select_args) },
	[SYS_fsync] = { "fsync", sizeof(struct sys_fsync_args) },
	[SYS_connect] = { "connect", sizeof(struct sys_connect_args) },
	[SYS_bind] = { "bind", sizeof(struct sys_bind_args) },
	[SYS_setsockopt] = { "setsockopt", sizeof(struct sys_setsockopt_args) },
	[SYS_listen] = { "listen", sizeof(struct sys_listen_args) },
	[SYS_getsockopt] = { "getsockopt", sizeof(struct sys_getsockopt_args) },
	[SYS_readv] = { "readv", sizeof(struct sys_readv_args) },
	[SYS_writev] = { "writev", sizeof(struct sys_writev_args) },
	[SYS_fchown] = { "fchown", sizeof(struct sys_fchown_args) },
	[SYS_fchmod] = { "fchmod", sizeof(struct sys_fchmod_args) },
	[SYS_setreuid] = { "setreuid", sizeof(struct sys_setreuid_args) },
	[SYS_setregid] = { "setregid", sizeof(struct sys_setregid_args) },
	[SYS_rename] = { "rename", sizeof(struct sys_rename_args) },
	[SYS_flock] = { "flock", sizeof(struct sys_flock_args) },
	[SYS_mkfifo] = { "mkfifo", sizeof(struct sys_mkfifo_args) },
	[SYS_sendto] = { "sendto", sizeof(struct sys_sendto_args) },
	[SYS_shutdown] = { "shutdown", sizeof(struct sys_shutdown_args) },
	[SYS_socketpair] = { "socketpair", sizeof(struct sys_socketpair_args) },
	[SYS_mkdir] = { "mkdir", sizeof(struct sys_mkdir_args) },
	[SYS_rmdir] = { "rmdir", sizeof(struct sys_rmdir_args) },
	[SYS_utimes] = { "utimes", sizeof(struct sys_utimes_args) },
	[SYS_setsid] = { "setsid", 0 },
	[SYS_nfssvc] = { "nfssvc", sizeof(struct sys_nfssvc_args) },
	[SYS_pread] = { "pread", sizeof(struct sys_pread_args) },
	[SYS_pwrite] = { "pwrite", sizeof(struct sys_pwrite_args) },
	[SYS_setgid] = { "setgid", sizeof(struct sys_setgid_args) },
	[SYS_setegid] = { "setegid", sizeof(struct sys_setegid_args) },
	[SYS_seteuid] = { "seteuid", sizeof(struct sys_seteuid_args) },
	[SYS_pathconf] = { "pathconf", sizeof(struct sys_pathconf_args) },
	[SYS_fpathconf] = { "fpathconf", sizeof(struct sys_fpathconf_args) },
	[SYS_getrlimit] = { "getrlimit", sizeof(struct sys_getrlimit_args) },
	[SYS_setrlimit] = { "setrlimit", sizeof(struct sys_setrlimit_args) },
	[SYS_lseek] = { "lseek", sizeof(struct sys_lseek_args) },
	[SYS_truncate] = { "truncate", sizeof(struct sys_truncate_args) },
	[SYS_ftruncate] = { "ftruncate", sizeof(struct sys_ftruncate_args) },
	[SYS___sysctl] = { "__sysctl", sizeof(struct sys___sysctl_args) },
	[SYS_futimes] = { "futimes", sizeof(struct sys_futimes_args) },
	[SYS_getpgid] = { "getpgid", sizeof(struct sys_getpgid_args) },
	[SYS_reboot] = { "reboot", sizeof(struct sys_reboot_args) },
	[SYS_poll] = { "poll", sizeof(struct sys_poll_args) },
	[SYS_timer_create] = { "timer_create", sizeof(struct sys_timer_create_args) },
	[SYS_timer_delete] = { "timer_delete", sizeof(struct sys_timer_delete_args) },
	[SYS_timer_getoverrun] = { "timer_getoverrun", sizeof(struct sys_timer_getoverrun_args) },
	[SYS_fdatasync] = { "fdatasync", sizeof(struct sys_fdatasync_args) },
	[SYS_modctl] = { "modctl", sizeof(struct sys_modctl_args) },
	[SYS__ksem_init] = { "_ksem_init", sizeof(struct sys__ksem_init_args) },
	[SYS__ksem_open] = { "_ksem_open", sizeof(struct sys__ksem_open_args) },
	[SYS__ksem_unlink] = { "_ksem_unlink", sizeof(struct sys__ksem_unlink_args) },
	[SYS__ksem_close] = { "_ksem_close", sizeof(struct sys__ksem_close_args) },
	[SYS__ksem_post] = { "_ksem_post", sizeof(struct sys__ksem_post_args) },
	[SYS__ksem_wait] = { "_ksem_wait", sizeof(struct sys__ksem_wait_args) },
	[SYS__ksem_trywait] = { "_ksem_trywait", sizeof(struct sys__ksem_trywait_args) },
	[SYS__ksem_getvalue] = { "_ksem_getvalue", sizeof(struct sys__ksem_getvalue_args) },
	[SYS__ksem_destroy] = { "_ksem_destroy", sizeof(struct sys__ksem_destroy_args) },
	[SYS__ksem_timedwait] = { "_ksem_timedwait", sizeof(struct sys__ksem_timedwait_args) },
	[SYS___posix_rename] = { "__posix_rename", sizeof(struct sys___posix_rename_args) },
	[SYS_lchmod] = { "lchmod", sizeof(struct sys_lchmod_args) },
	[SYS_lchown] = { "lchown", sizeof(struct sys_lchown_args) },
	[SYS_lutimes] = { "lutimes", sizeof(struct sys_lutimes_args) },
	[SYS___posix_chown] = { "__posix_chown", sizeof(struct sys___posix_chown_args) },
	[SYS___posix_fchown] = { "__posix_fchown", sizeof(struct sys___posix_fchown_args) },
	[SYS___posix_lchown] = { "__posix_lchown", sizeof(struct sys___posix_lchown_args) },
	[SYS_getsid] = { "getsid", sizeof(struct sys_getsid_args) },
	[SYS_fktrace] = { "fktrace", sizeof(struct sys_fktrace_args) },
	[SYS_preadv] = { "preadv", sizeof(struct sys_preadv_args) },
	[SYS_pwritev] = { "pwritev", sizeof(struct sys_pwritev_args) },
	[SYS___getcwd] = { "__getcwd", sizeof(struct sys___getcwd_args) },
	[SYS_fchroot] = { "fchroot", sizeof(struct sys_fchroot_args) },
	[SYS_lchflags] = { "lchflags", sizeof(struct sys_lchflags_args) },
	[SYS_issetugid] = { "issetugid", 0 },
	[SYS_utrace] = { "utrace", sizeof(struct sys_utrace_args) },
	[SYS_kqueue] = { "kqueue", 0 },
	[SYS_kevent] = { "kevent", sizeof(struct sys_kevent_args) },
	[SYS_fsync_range] = { "fsync_range", sizeof(struct sys_fsync_range_args) },
	[SYS_getvfsstat] = { "getvfsstat", sizeof(struct sys_getvfsstat_args) },
	[SYS_statvfs1] = { "statvfs1", sizeof(struct sys_statvfs1_args) },
	[SYS_fstatvfs1] = { "fstatvfs1", sizeof(struct sys_fstatvfs1_args) },
	[SYS_extattrctl] = { "extattrctl", sizeof(struct sys_extattrctl_args) },
	[SYS_extattr_set_file] = { "extattr_set_file", sizeof(struct sys_extattr_set_file_args) },
	[SYS_extattr_get_file] = { "extattr_get_file", sizeof(struct sys_extattr_get_file_args) },
	[SYS_extattr_delete_file] = { "extattr_delete_file", sizeof(struct sys_extattr_delete_file_args) },
	[SYS_extattr_set_fd] = { "extattr_set_fd", sizeof(struct sys_extattr_set_fd_args) },
	[SYS_extattr_get_fd] = { "extattr_get_fd", sizeof(struct sys_extattr_get_fd_args) },
	[SYS_extattr_delete_fd] = { "extattr_delete_fd", sizeof(struct sys_extattr_delete_fd_args) },
	[SYS_extattr_set_link] = { "extattr_set_link", sizeof(struct sys_extattr_set_link_args) },
	[SYS_extattr_get_link] = { "extattr_get_link", sizeof(struct sys_extattr_get_link_args) },
	[SYS_extattr_delete_link] = { "extattr_delete_link", sizeof(struct sys_extattr_delete_link_args) },
	[SYS_extattr_list_fd] = { "extattr_list_fd", sizeof(struct sys_extattr_list_fd_args) },
	[SYS_extattr_list_file] = { "extattr_list_file", sizeof(struct sys_extattr_list_file_args) },
	[SYS_extattr_list_link] = { "extattr_list_link", sizeof(struct sys_extattr_list_link_args) },
	[SYS_pselect] = { "pselect", sizeof(struct sys_pselect_args) },
	[SYS_pollts] = { "pollts", sizeof(struct sys_pollts_args) },
	[SYS_setxattr] = { "setxattr", sizeof(struct sys_setxattr_args) },
	[SYS_lsetxattr] = { "lsetxattr", sizeof(struct sys_lsetxattr_args) },
	[SYS_fsetxattr] = { "fsetxattr", sizeof(struct sys_fsetxattr_args) },
	[SYS_getxattr] = { "getxattr", sizeof(struct sys_getxattr_args) },
	[SYS_lgetxattr] = { "lgetxattr", sizeof(struct sys_lgetxattr_args) },
	[SYS_fgetxattr] = { "fgetxattr", sizeof(struct sys_fgetxattr_args) },
	[SYS_listxattr] = { "listxattr", sizeof(struct sys_listxattr_args) },
	[SYS_llistxattr] = { "llistxattr", sizeof(struct sys_llistxattr_args) },
	[SYS_flistxattr] = { "flistxattr", sizeof(struct sys_flistxattr_args) },
	[SYS_removexattr] = { "removexattr", sizeof(struct sys_removexattr_args) },
	[SYS_lremovexattr] = { "lremovexattr", sizeof(struct sys_lremovexattr_args) },
	[SYS_fremovexattr] = { "fremovexattr", sizeof(struct sys_fremovexattr_args) },
	[SYS___stat30] = { "__stat30", sizeof(struct sys___stat30_args) },
	[SYS___fstat30] = { "__fstat30", sizeof(struct sys___fstat30_args) },
	[SYS___lstat30] = { "__lstat30", sizeof(struct sys___lstat30_args) },
	[SYS___getdents30] = { "__getdents30", sizeof(struct sys___getdents30_args) },
	[SYS___socket30] = { "__socket30", sizeof(struct sys___socket30_args) },
	[SYS___getfh30] = { "__getfh30", sizeof(struct sys___getfh30_args) },
	[SYS___fhopen40] = { "__fhopen40", sizeof(struct sys___fhopen40_args) },
	[SYS___fhstatvfs140] = { "__fhstatvfs140", sizeof(struct sys___fhstatvfs140_args) },
	[SYS___fhstat40] = { "__fhstat40", sizeof(struct sys___fhstat40_args) },
	[SYS_aio_cancel] = { "aio_cancel", sizeof(struct sys_aio_cancel_args) },
	[SYS_aio_error] = { "aio_error", sizeof(struct sys_aio_error_args) },
	[SYS_aio_fsync] = { "aio_fsync", sizeof(struct sys_aio_fsync_args) },
	[SYS_aio_read] = { "aio_read", sizeof(struct sys_aio_read_args) },
	[SYS_aio_return] = { "aio_return", sizeof(struct sys_aio_return_args) },
	[SYS_aio_write] = { "aio_write", sizeof(struct sys_aio_write_args) },
	[SYS_lio_listio] = { "lio_listio", sizeof(struct sys_lio_listio_args) },
	[SYS___mount50] = { "__mount50", sizeof(struct sys___mount50_args) },
	[SYS___posix_fadvise50] = { "__posix_fadvise50", sizeof(struct sys___posix_fadvise50_args) },
	[SYS___select50] = { "__select50", sizeof(struct sys___select50_args) },
	[SYS___gettimeofday50] = { "__gettimeofday50", sizeof(struct sys___gettimeofday50_args) },
	[SYS___settimeofday50] = { "__settimeofday50", sizeof(struct sys___settimeofday50_args) },
	[SYS___utimes50] = { "__utimes50", sizeof(struct sys___utimes50_args) },
	[SYS___adjtime50] = { "__adjtime50", sizeof(struct sys___adjtime50_args) },
	[SYS___futimes50] = { "__futimes50", sizeof(struct sys___futimes50_args) },
	[SYS___lutimes50] = { "__lutimes50", sizeof(struct sys___lutimes50_args) },
	[SYS___setitimer50] = { "__setitimer50", sizeof(struct sys___setitimer50_args) },
	[SYS___getitimer50] = { "__getitimer50", sizeof(struct sys___getitimer50_args) },
	[SYS___clock_gettime50] = { "__clock_gettime50", sizeof(struct sys___clock_gettime50_args) },
	[SYS___clock_settime50] = { "__clock_settime50", sizeof(struct sys___clock_settime50_args) },
	[SYS___clock_getres50] = { "__clock_getres50", sizeof(struct sys___clock_getres50_args) },
	[SYS___nanosleep50] = { "__nanosleep50", sizeof(struct sys___nanosleep50_args) },
	[SYS___kevent50] = { "__kevent50", sizeof(struct sys___kevent50_args) },
	[SYS___pselect50] = { "__pselect50", sizeof(struct sys___pselect50_args) },
	[SYS___pollts50] = { "__pollts50", sizeof(struct sys___pollts50_args) },
	[SYS___aio_suspend50] = { "__aio_suspend50", sizeof(struct sys___aio_suspend50_args) },
	[SYS___stat50] = { "__stat50", sizeof(struct sys___stat50_args) },
	[SYS___fstat50] = { "__fstat50", sizeof(struct sys___fstat50_args) },
	[SYS___lstat50] = { "__lstat50", sizeof(struct sys___lstat50_args) },
	[SYS___timer_settime50] = { "__timer_settime50", sizeof(struct sys___timer_settime50_args) },
	[SYS___timer_gettime50] = { "__timer_gettime50", sizeof(struct sys___timer_gettime50_args) },
	[SYS___mknod50] = { "__mknod50", sizeof(struct sys___mknod50_args) },
	[SYS___fhstat50] = { "__fhstat50", sizeof(struct sys___fhstat50_args) },
	[SYS_pipe2] = { "pipe2", sizeof(struct sys_pipe2_args) },
	[SYS_dup3] = { "dup3", sizeof(struct sys_dup3_args) },
	[SYS_kqueue1] = { "kqueue1", sizeof(struct sys_kqueue1_args) },
	[SYS_paccept] = { "paccept", sizeof(struct sys_paccept_args) },
	[SYS_linkat] = { "linkat", sizeof(struct sys_linkat_args) },
	[SYS_renameat] = { "renameat", sizeof(struct sys_renameat_args) },
	[SYS_mkfifoat] = { "mkfifoat", sizeof(struct sys_mkfifoat_args) },
	[SYS_mknodat] = { "mknodat", sizeof(struct sys_mknodat_args) },
	[SYS_mkdirat] = { "mkdirat", sizeof(struct sys_mkdirat_args) },
	[SYS_faccessat] = { "faccessat", sizeof(struct sys_faccessat_args) },
	[SYS_fchmodat] = { "fchmodat", sizeof(struct sys_fchmodat_args) },
	[SYS_fchownat] = { "fchownat", sizeof(struct sys_fchownat_args) },
	[SYS_fstatat] = { "fstatat", sizeof(struct sys_fstatat_args) },
	[SYS_utimensat] = { "utimensat", sizeof(struct sys_utimensat_args) },
	[SYS_openat] = { "openat", sizeof(struct sys_openat_args) },
	[SYS_readlinkat] = { "readlinkat", sizeof(struct sys_readlinkat_args) },
	[SYS_symlinkat] = { "symlinkat", sizeof(struct sys_symlinkat_args) },
	[SYS_unlinkat] = { "unlinkat", sizeof(struct sys_unlinkat_args) },
	[SYS_futimens] = { "futimens", sizeof(struct sys_futimens_args) },
	[SYS___quotactl] = { "__quotactl", sizeof(struct sys___quotactl_args) },
	[SYS_recvmmsg] = { "recvmmsg", sizeof(struct sys_recvmmsg_args) },
	[SYS_sendmmsg] = { "sendmmsg", sizeof(struct sys_sendmmsg_args) },
	[SYS_clock_nanosleep] = { "clock_nanosleep", sizeof(struct sys_clock_nanosleep_args) },
	[SYS_posix_fallocate] = { "posix_fallocate", sizeof(struct sys_posix_fallocate_args) },
	[SYS_fdiscard] = { "fdiscard", sizeof(struct sys_fdiscard_args) },
};

long rump___sysimpl_read(int fd, void *buf, size_t nbyte);

long
rump___sysimpl_read(int fd, void *buf, size_t nbyte)
{
	const struct sys_read_args uap = {
		.fd = { .v = fd },
		.buf = { .v = buf },
		.nbyte = { .v = nbyte },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(3, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_write(int fd, const void *buf, size_t nbyte);

long
rump___sysimpl_write(int fd, const void *buf, size_t nbyte)
{
	const struct sys_write_args uap = {
		.fd = { .v = fd },
		.buf = { .v = buf },
		.nbyte = { .v = nbyte },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(4, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_open(const char *path, int flags, mode_t mode);

int
rump___sysimpl_open(const char *path, int flags, mode_t mode)
{
	const struct sys_open_args uap = {
		.path = { .v = path },
		.flags = { .v = flags },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(5, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_close(int fd);

int
rump___sysimpl_close(int fd)
{
	const struct sys_close_args uap = {
		.fd = { .v = fd },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(6, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_link(const char *path, const char *link);

int
rump___sysimpl_link(const char *path, const char *link)
{
	const struct sys_link_args uap = {
		.path = { .v = path },
		.link = { .v = link },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(9, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_unlink(const char *path);

int
rump___sysimpl_unlink(const char *path)
{
	const struct sys_unlink_args uap = {
		.path = { .v = path },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(10, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_chdir(const char *path);

int
rump___sysimpl_chdir(const char *path)
{
	const struct sys_chdir_args uap = {
		.path = { .v = path },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(12, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fchdir(int fd);

int
rump___sysimpl_fchdir(int fd)
{
	const struct sys_fchdir_args uap = {
		.fd = { .v = fd },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(13, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mknod(const char *path, mode_t mode, uint32_t dev);

int
rump___sysimpl_mknod(const char *path, mode_t mode, uint32_t dev)
{
	const struct sys_mknod_args uap = {
		.path = { .v = path },
		.mode = { .v = mode },
		.dev = { .v = dev },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(14, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_chmod(const char *path, mode_t mode);

int
rump___sysimpl_chmod(const char *path, mode_t mode)
{
	const struct sys_chmod_args uap = {
		.path = { .v = path },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(15, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_chown(const char *path, uid_t uid, gid_t gid);

int
rump___sysimpl_chown(const char *path, uid_t uid, gid_t gid)
{
	const struct sys_chown_args uap = {
		.path = { .v = path },
		.uid = { .v = uid },
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(16, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getpid(void);

int
rump___sysimpl_getpid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(20, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_unmount(const char *path, int flags);

int
rump___sysimpl_unmount(const char *path, int flags)
{
	const struct sys_unmount_args uap = {
		.path = { .v = path },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(22, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setuid(uid_t uid);

int
rump___sysimpl_setuid(uid_t uid)
{
	const struct sys_setuid_args uap = {
		.uid = { .v = uid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(23, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getuid(void);

int
rump___sysimpl_getuid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(24, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_geteuid(void);

int
rump___sysimpl_geteuid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(25, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_recvmsg(int s, struct msghdr *msg, int flags);

long
rump___sysimpl_recvmsg(int s, struct msghdr *msg, int flags)
{
	const struct sys_recvmsg_args uap = {
		.s = { .v = s },
		.msg = { .v = msg },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(27, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_sendmsg(int s, const struct msghdr *msg, int flags);

long
rump___sysimpl_sendmsg(int s, const struct msghdr *msg, int flags)
{
	const struct sys_sendmsg_args uap = {
		.s = { .v = s },
		.msg = { .v = msg },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(28, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_recvfrom(int s, void *buf, size_t len, int flags, struct sockaddr *from, socklen_t *fromlenaddr);

long
rump___sysimpl_recvfrom(int s, void *buf, size_t len, int flags, struct sockaddr *from, socklen_t *fromlenaddr)
{
	const struct sys_recvfrom_args uap = {
		.s = { .v = s },
		.buf = { .v = buf },
		.len = { .v = len },
		.flags = { .v = flags },
		.from = { .v = from },
		.fromlenaddr = { .v = fromlenaddr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(29, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_accept(int s, struct sockaddr *name, socklen_t *anamelen);

int
rump___sysimpl_accept(int s, struct sockaddr *name, socklen_t *anamelen)
{
	const struct sys_accept_args uap = {
		.s = { .v = s },
		.name = { .v = name },
		.anamelen = { .v = anamelen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(30, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getpeername(int fdes, struct sockaddr *asa, socklen_t *alen);

int
rump___sysimpl_getpeername(int fdes, struct sockaddr *asa, socklen_t *alen)
{
	const struct sys_getpeername_args uap = {
		.fdes = { .v = fdes },
		.asa = { .v = asa },
		.alen = { .v = alen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(31, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getsockname(int fdes, struct sockaddr *asa, socklen_t *alen);

int
rump___sysimpl_getsockname(int fdes, struct sockaddr *asa, socklen_t *alen)
{
	const struct sys_getsockname_args uap = {
		.fdes = { .v = fdes },
		.asa = { .v = asa },
		.alen = { .v = alen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(32, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_access(const char *path, int flags);

int
rump___sysimpl_access(const char *path, int flags)
{
	const struct sys_access_args uap = {
		.path = { .v = path },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(33, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_chflags(const char *path, u_long flags);

int
rump___sysimpl_chflags(const char *path, u_long flags)
{
	const struct sys_chflags_args uap = {
		.path = { .v = path },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(34, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fchflags(int fd, u_long flags);

int
rump___sysimpl_fchflags(int fd, u_long flags)
{
	const struct sys_fchflags_args uap = {
		.fd = { .v = fd },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(35, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

void rump___sysimpl_sync(void);

void
rump___sysimpl_sync(void)
{
	register_t retval[2] = { 0, 0 };

	(void)rump_syscall_enter(36, NULL, retval);
}

int rump___sysimpl_getppid(void);

int
rump___sysimpl_getppid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(39, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_dup(int fd);

int
rump___sysimpl_dup(int fd)
{
	const struct sys_dup_args uap = {
		.fd = { .v = fd },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(41, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump_sys_pipe(int *fildes);

int
rump_sys_pipe(int *fildes)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(42, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	fildes[0] = (int)retval[0];
	fildes[1] = (int)retval[1];
	return 0;
}

int rump___sysimpl_getegid(void);

int
rump___sysimpl_getegid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(43, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_ktrace(const char *fname, int ops, int facs, pid_t pid);

int
rump___sysimpl_ktrace(const char *fname, int ops, int facs, pid_t pid)
{
	const struct sys_ktrace_args uap = {
		.fname = { .v = fname },
		.ops = { .v = ops },
		.facs = { .v = facs },
		.pid = { .v = pid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(45, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getgid(void);

int
rump___sysimpl_getgid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(47, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___getlogin(char *namebuf, size_t namelen);

int
rump___sysimpl___getlogin(char *namebuf, size_t namelen)
{
	const struct sys___getlogin_args uap = {
		.namebuf = { .v = namebuf },
		.namelen = { .v = namelen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(49, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___setlogin(const char *namebuf);

int
rump___sysimpl___setlogin(const char *namebuf)
{
	const struct sys___setlogin_args uap = {
		.namebuf = { .v = namebuf },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(50, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_ioctl(int fd, u_long com, void *data);

int
rump___sysimpl_ioctl(int fd, u_long com, void *data)
{
	const struct sys_ioctl_args uap = {
		.fd = { .v = fd },
		.com = { .v = com },
		.data = { .v = data },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(54, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_revoke(const char *path);

int
rump___sysimpl_revoke(const char *path)
{
	const struct sys_revoke_args uap = {
		.path = { .v = path },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(56, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_symlink(const char *path, const char *link);

int
rump___sysimpl_symlink(const char *path, const char *link)
{
	const struct sys_symlink_args uap = {
		.path = { .v = path },
		.link = { .v = link },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(57, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_readlink(const char *path, char *buf, size_t count);

long
rump___sysimpl_readlink(const char *path, char *buf, size_t count)
{
	const struct sys_readlink_args uap = {
		.path = { .v = path },
		.buf = { .v = buf },
		.count = { .v = count },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(58, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_umask(mode_t newmask);

int
rump___sysimpl_umask(mode_t newmask)
{
	const struct sys_umask_args uap = {
		.newmask = { .v = newmask },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(60, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_chroot(const char *path);

int
rump___sysimpl_chroot(const char *path)
{
	const struct sys_chroot_args uap = {
		.path = { .v = path },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(61, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getgroups(int gidsetsize, gid_t *gidset);

int
rump___sysimpl_getgroups(int gidsetsize, gid_t *gidset)
{
	const struct sys_getgroups_args uap = {
		.gidsetsize = { .v = gidsetsize },
		.gidset = { .v = gidset },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(79, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setgroups(int gidsetsize, const gid_t *gidset);

int
rump___sysimpl_setgroups(int gidsetsize, const gid_t *gidset)
{
	const struct sys_setgroups_args uap = {
		.gidsetsize = { .v = gidsetsize },
		.gidset = { .v = gidset },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(80, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getpgrp(void);

int
rump___sysimpl_getpgrp(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(81, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setpgid(pid_t pid, pid_t pgid);

int
rump___sysimpl_setpgid(pid_t pid, pid_t pgid)
{
	const struct sys_setpgid_args uap = {
		.pid = { .v = pid },
		.pgid = { .v = pgid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(82, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_dup2(int from, int to);

int
rump___sysimpl_dup2(int from, int to)
{
	const struct sys_dup2_args uap = {
		.from = { .v = from },
		.to = { .v = to },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(90, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fcntl(int fd, int cmd, void *arg);

int
rump___sysimpl_fcntl(int fd, int cmd, void *arg)
{
	const struct sys_fcntl_args uap = {
		.fd = { .v = fd },
		.cmd = { .v = cmd },
		.arg = { .v = arg },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(92, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_select(int nd, fd_set *in, fd_set *ou, fd_set *ex, struct timeval50 *tv);

int
rump___sysimpl_select(int nd, fd_set *in, fd_set *ou, fd_set *ex, struct timeval50 *tv)
{
	const struct sys_select_args uap = {
		.nd = { .v = nd },
		.in = { .v = in },
		.ou = { .v = ou },
		.ex = { .v = ex },
		.tv = { .v = tv },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(93, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fsync(int fd);

int
rump___sysimpl_fsync(int fd)
{
	const struct sys_fsync_args uap = {
		.fd = { .v = fd },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(95, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_connect(int s, const struct sockaddr *name, socklen_t namelen);

int
rump___sysimpl_connect(int s, const struct sockaddr *name, socklen_t namelen)
{
	const struct sys_connect_args uap = {
		.s = { .v = s },
		.name = { .v = name },
		.namelen = { .v = namelen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(98, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_bind(int s, const struct sockaddr *name, socklen_t namelen);

int
rump___sysimpl_bind(int s, const struct sockaddr *name, socklen_t namelen)
{
	const struct sys_bind_args uap = {
		.s = { .v = s },
		.name = { .v = name },
		.namelen = { .v = namelen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(104, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setsockopt(int s, int level, int name, const void *val, socklen_t valsize);

int
rump___sysimpl_setsockopt(int s, int level, int name, const void *val, socklen_t valsize)
{
	const struct sys_setsockopt_args uap = {
		.s = { .v = s },
		.level = { .v = level },
		.name = { .v = name },
		.val = { .v = val },
		.valsize = { .v = valsize },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(105, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_listen(int s, int backlog);

int
rump___sysimpl_listen(int s, int backlog)
{
	const struct sys_listen_args uap = {
		.s = { .v = s },
		.backlog = { .v = backlog },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(106, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getsockopt(int s, int level, int name, void *val, socklen_t *avalsize);

int
rump___sysimpl_getsockopt(int s, int level, int name, void *val, socklen_t *avalsize)
{
	const struct sys_getsockopt_args uap = {
		.s = { .v = s },
		.level = { .v = level },
		.name = { .v = name },
		.val = { .v = val },
		.avalsize = { .v = avalsize },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(118, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_readv(int fd, const struct iovec *iovp, int iovcnt);

long
rump___sysimpl_readv(int fd, const struct iovec *iovp, int iovcnt)
{
	const struct sys_readv_args uap = {
		.fd = { .v = fd },
		.iovp = { .v = iovp },
		.iovcnt = { .v = iovcnt },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(120, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_writev(int fd, const struct iovec *iovp, int iovcnt);

long
rump___sysimpl_writev(int fd, const struct iovec *iovp, int iovcnt)
{
	const struct sys_writev_args uap = {
		.fd = { .v = fd },
		.iovp = { .v = iovp },
		.iovcnt = { .v = iovcnt },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(121, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_fchown(int fd, uid_t uid, gid_t gid);

int
rump___sysimpl_fchown(int fd, uid_t uid, gid_t gid)
{
	const struct sys_fchown_args uap = {
		.fd = { .v = fd },
		.uid = { .v = uid },
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(123, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fchmod(int fd, mode_t mode);

int
rump___sysimpl_fchmod(int fd, mode_t mode)
{
	const struct sys_fchmod_args uap = {
		.fd = { .v = fd },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(124, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setreuid(uid_t ruid, uid_t euid);

int
rump___sysimpl_setreuid(uid_t ruid, uid_t euid)
{
	const struct sys_setreuid_args uap = {
		.ruid = { .v = ruid },
		.euid = { .v = euid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(126, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setregid(gid_t rgid, gid_t egid);

int
rump___sysimpl_setregid(gid_t rgid, gid_t egid)
{
	const struct sys_setregid_args uap = {
		.rgid = { .v = rgid },
		.egid = { .v = egid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(127, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_rename(const char *from, const char *to);

int
rump___sysimpl_rename(const char *from, const char *to)
{
	const struct sys_rename_args uap = {
		.from = { .v = from },
		.to = { .v = to },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(128, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_flock(int fd, int how);

int
rump___sysimpl_flock(int fd, int how)
{
	const struct sys_flock_args uap = {
		.fd = { .v = fd },
		.how = { .v = how },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(131, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mkfifo(const char *path, mode_t mode);

int
rump___sysimpl_mkfifo(const char *path, mode_t mode)
{
	const struct sys_mkfifo_args uap = {
		.path = { .v = path },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(132, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_sendto(int s, const void *buf, size_t len, int flags, const struct sockaddr *to, socklen_t tolen);

long
rump___sysimpl_sendto(int s, const void *buf, size_t len, int flags, const struct sockaddr *to, socklen_t tolen)
{
	const struct sys_sendto_args uap = {
		.s = { .v = s },
		.buf = { .v = buf },
		.len = { .v = len },
		.flags = { .v = flags },
		.to = { .v = to },
		.tolen = { .v = tolen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(133, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_shutdown(int s, int how);

int
rump___sysimpl_shutdown(int s, int how)
{
	const struct sys_shutdown_args uap = {
		.s = { .v = s },
		.how = { .v = how },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(134, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_socketpair(int domain, int type, int protocol, int *rsv);

int
rump___sysimpl_socketpair(int domain, int type, int protocol, int *rsv)
{
	const struct sys_socketpair_args uap = {
		.domain = { .v = domain },
		.type = { .v = type },
		.protocol = { .v = protocol },
		.rsv = { .v = rsv },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(135, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mkdir(const char *path, mode_t mode);

int
rump___sysimpl_mkdir(const char *path, mode_t mode)
{
	const struct sys_mkdir_args uap = {
		.path = { .v = path },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(136, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_rmdir(const char *path);

int
rump___sysimpl_rmdir(const char *path)
{
	const struct sys_rmdir_args uap = {
		.path = { .v = path },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(137, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_utimes(const char *path, const struct timeval50 *tptr);

int
rump___sysimpl_utimes(const char *path, const struct timeval50 *tptr)
{
	const struct sys_utimes_args uap = {
		.path = { .v = path },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(138, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setsid(void);

int
rump___sysimpl_setsid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(147, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_nfssvc(int flag, void *argp);

int
rump___sysimpl_nfssvc(int flag, void *argp)
{
	const struct sys_nfssvc_args uap = {
		.flag = { .v = flag },
		.argp = { .v = argp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(155, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_pread(int fd, void *buf, size_t nbyte, off_t offset);

long
rump___sysimpl_pread(int fd, void *buf, size_t nbyte, off_t offset)
{
	const struct sys_pread_args uap = {
		.fd = { .v = fd },
		.buf = { .v = buf },
		.nbyte = { .v = nbyte },
		.PAD = { .v = 0 },
		.offset = { .v = offset },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(173, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_pwrite(int fd, const void *buf, size_t nbyte, off_t offset);

long
rump___sysimpl_pwrite(int fd, const void *buf, size_t nbyte, off_t offset)
{
	const struct sys_pwrite_args uap = {
		.fd = { .v = fd },
		.buf = { .v = buf },
		.nbyte = { .v = nbyte },
		.PAD = { .v = 0 },
		.offset = { .v = offset },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(174, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_setgid(gid_t gid);

int
rump___sysimpl_setgid(gid_t gid)
{
	const struct sys_setgid_args uap = {
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(181, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setegid(gid_t egid);

int
rump___sysimpl_setegid(gid_t egid)
{
	const struct sys_setegid_args uap = {
		.egid = { .v = egid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(182, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_seteuid(uid_t euid);

int
rump___sysimpl_seteuid(uid_t euid)
{
	const struct sys_seteuid_args uap = {
		.euid = { .v = euid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(183, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_pathconf(const char *path, int name);

long
rump___sysimpl_pathconf(const char *path, int name)
{
	const struct sys_pathconf_args uap = {
		.path = { .v = path },
		.name = { .v = name },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(191, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_fpathconf(int fd, int name);

long
rump___sysimpl_fpathconf(int fd, int name)
{
	const struct sys_fpathconf_args uap = {
		.fd = { .v = fd },
		.name = { .v = name },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(192, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_getrlimit(int which, struct rlimit *rlp);

int
rump___sysimpl_getrlimit(int which, struct rlimit *rlp)
{
	const struct sys_getrlimit_args uap = {
		.which = { .v = which },
		.rlp = { .v = rlp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(194, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setrlimit(int which, const struct rlimit *rlp);

int
rump___sysimpl_setrlimit(int which, const struct rlimit *rlp)
{
	const struct sys_setrlimit_args uap = {
		.which = { .v = which },
		.rlp = { .v = rlp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(195, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_lseek(int fd, off_t offset, int whence);

long
rump___sysimpl_lseek(int fd, off_t offset, int whence)
{
	const struct sys_lseek_args uap = {
		.fd = { .v = fd },
		.PAD = { .v = 0 },
		.offset = { .v = offset },
		.whence = { .v = whence },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(199, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_truncate(const char *path, off_t length);

int
rump___sysimpl_truncate(const char *path, off_t length)
{
	const struct sys_truncate_args uap = {
		.path = { .v = path },
		.PAD = { .v = 0 },
		.length = { .v = length },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(200, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_ftruncate(int fd, off_t length);

int
rump___sysimpl_ftruncate(int fd, off_t length)
{
	const struct sys_ftruncate_args uap = {
		.fd = { .v = fd },
		.PAD = { .v = 0 },
		.length = { .v = length },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(201, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___sysctl(const int *name, u_int namelen, void *oldv, size_t *oldlenp, const void *newv, size_t newlen);

int
rump___sysimpl___sysctl(const int *name, u_int namelen, void *oldv, size_t *oldlenp, const void *newv, size_t newlen)
{
	const struct sys___sysctl_args uap = {
		.name = { .v = name },
		.namelen = { .v = namelen },
		.oldv = { .v = oldv },
		.oldlenp = { .v = oldlenp },
		.newv = { .v = newv },
		.newlen = { .v = newlen },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(202, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_futimes(int fd, const struct timeval50 *tptr);

int
rump___sysimpl_futimes(int fd, const struct timeval50 *tptr)
{
	const struct sys_futimes_args uap = {
		.fd = { .v = fd },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(206, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getpgid(pid_t pid);

int
rump___sysimpl_getpgid(pid_t pid)
{
	const struct sys_getpgid_args uap = {
		.pid = { .v = pid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(207, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_reboot(int opt, char *bootstr);

int
rump___sysimpl_reboot(int opt, char *bootstr)
{
	const struct sys_reboot_args uap = {
		.opt = { .v = opt },
		.bootstr = { .v = bootstr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(208, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_poll(struct pollfd *fds, u_int nfds, int timeout);

int
rump___sysimpl_poll(struct pollfd *fds, u_int nfds, int timeout)
{
	const struct sys_poll_args uap = {
		.fds = { .v = fds },
		.nfds = { .v = nfds },
		.timeout = { .v = timeout },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(209, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_timer_create(clockid_t clock_id, struct sigevent *evp, timer_t *timerid);

int
rump___sysimpl_timer_create(clockid_t clock_id, struct sigevent *evp, timer_t *timerid)
{
	const struct sys_timer_create_args uap = {
		.clock_id = { .v = clock_id },
		.evp = { .v = evp },
		.timerid = { .v = timerid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(235, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_timer_delete(timer_t timerid);

int
rump___sysimpl_timer_delete(timer_t timerid)
{
	const struct sys_timer_delete_args uap = {
		.timerid = { .v = timerid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(236, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_timer_getoverrun(timer_t timerid);

int
rump___sysimpl_timer_getoverrun(timer_t timerid)
{
	const struct sys_timer_getoverrun_args uap = {
		.timerid = { .v = timerid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(239, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fdatasync(int fd);

int
rump___sysimpl_fdatasync(int fd)
{
	const struct sys_fdatasync_args uap = {
		.fd = { .v = fd },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(241, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_modctl(int cmd, void *arg);

int
rump___sysimpl_modctl(int cmd, void *arg)
{
	const struct sys_modctl_args uap = {
		.cmd = { .v = cmd },
		.arg = { .v = arg },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(246, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_init(unsigned int value, intptr_t *idp);

int
rump___sysimpl__ksem_init(unsigned int value, intptr_t *idp)
{
	const struct sys__ksem_init_args uap = {
		.value = { .v = value },
		.idp = { .v = idp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(247, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_open(const char *name, int oflag, mode_t mode, unsigned int value, intptr_t *idp);

int
rump___sysimpl__ksem_open(const char *name, int oflag, mode_t mode, unsigned int value, intptr_t *idp)
{
	const struct sys__ksem_open_args uap = {
		.name = { .v = name },
		.oflag = { .v = oflag },
		.mode = { .v = mode },
		.value = { .v = value },
		.idp = { .v = idp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(248, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_unlink(const char *name);

int
rump___sysimpl__ksem_unlink(const char *name)
{
	const struct sys__ksem_unlink_args uap = {
		.name = { .v = name },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(249, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_close(intptr_t id);

int
rump___sysimpl__ksem_close(intptr_t id)
{
	const struct sys__ksem_close_args uap = {
		.id = { .v = id },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(250, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_post(intptr_t id);

int
rump___sysimpl__ksem_post(intptr_t id)
{
	const struct sys__ksem_post_args uap = {
		.id = { .v = id },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(251, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_wait(intptr_t id);

int
rump___sysimpl__ksem_wait(intptr_t id)
{
	const struct sys__ksem_wait_args uap = {
		.id = { .v = id },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(252, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_trywait(intptr_t id);

int
rump___sysimpl__ksem_trywait(intptr_t id)
{
	const struct sys__ksem_trywait_args uap = {
		.id = { .v = id },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(253, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_getvalue(intptr_t id, unsigned int *value);

int
rump___sysimpl__ksem_getvalue(intptr_t id, unsigned int *value)
{
	const struct sys__ksem_getvalue_args uap = {
		.id = { .v = id },
		.value = { .v = value },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(254, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_destroy(intptr_t id);

int
rump___sysimpl__ksem_destroy(intptr_t id)
{
	const struct sys__ksem_destroy_args uap = {
		.id = { .v = id },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(255, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl__ksem_timedwait(intptr_t id, const struct timespec *abstime);

int
rump___sysimpl__ksem_timedwait(intptr_t id, const struct timespec *abstime)
{
	const struct sys__ksem_timedwait_args uap = {
		.id = { .v = id },
		.abstime = { .v = abstime },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(256, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___posix_rename(const char *from, const char *to);

int
rump___sysimpl___posix_rename(const char *from, const char *to)
{
	const struct sys___posix_rename_args uap = {
		.from = { .v = from },
		.to = { .v = to },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(270, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lchmod(const char *path, mode_t mode);

int
rump___sysimpl_lchmod(const char *path, mode_t mode)
{
	const struct sys_lchmod_args uap = {
		.path = { .v = path },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(274, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lchown(const char *path, uid_t uid, gid_t gid);

int
rump___sysimpl_lchown(const char *path, uid_t uid, gid_t gid)
{
	const struct sys_lchown_args uap = {
		.path = { .v = path },
		.uid = { .v = uid },
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(275, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lutimes(const char *path, const struct timeval50 *tptr);

int
rump___sysimpl_lutimes(const char *path, const struct timeval50 *tptr)
{
	const struct sys_lutimes_args uap = {
		.path = { .v = path },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(276, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___posix_chown(const char *path, uid_t uid, gid_t gid);

int
rump___sysimpl___posix_chown(const char *path, uid_t uid, gid_t gid)
{
	const struct sys___posix_chown_args uap = {
		.path = { .v = path },
		.uid = { .v = uid },
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(283, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___posix_fchown(int fd, uid_t uid, gid_t gid);

int
rump___sysimpl___posix_fchown(int fd, uid_t uid, gid_t gid)
{
	const struct sys___posix_fchown_args uap = {
		.fd = { .v = fd },
		.uid = { .v = uid },
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(284, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___posix_lchown(const char *path, uid_t uid, gid_t gid);

int
rump___sysimpl___posix_lchown(const char *path, uid_t uid, gid_t gid)
{
	const struct sys___posix_lchown_args uap = {
		.path = { .v = path },
		.uid = { .v = uid },
		.gid = { .v = gid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(285, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getsid(pid_t pid);

int
rump___sysimpl_getsid(pid_t pid)
{
	const struct sys_getsid_args uap = {
		.pid = { .v = pid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(286, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fktrace(int fd, int ops, int facs, pid_t pid);

int
rump___sysimpl_fktrace(int fd, int ops, int facs, pid_t pid)
{
	const struct sys_fktrace_args uap = {
		.fd = { .v = fd },
		.ops = { .v = ops },
		.facs = { .v = facs },
		.pid = { .v = pid },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(288, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_preadv(int fd, const struct iovec *iovp, int iovcnt, off_t offset);

long
rump___sysimpl_preadv(int fd, const struct iovec *iovp, int iovcnt, off_t offset)
{
	const struct sys_preadv_args uap = {
		.fd = { .v = fd },
		.iovp = { .v = iovp },
		.iovcnt = { .v = iovcnt },
		.PAD = { .v = 0 },
		.offset = { .v = offset },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(289, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_pwritev(int fd, const struct iovec *iovp, int iovcnt, off_t offset);

long
rump___sysimpl_pwritev(int fd, const struct iovec *iovp, int iovcnt, off_t offset)
{
	const struct sys_pwritev_args uap = {
		.fd = { .v = fd },
		.iovp = { .v = iovp },
		.iovcnt = { .v = iovcnt },
		.PAD = { .v = 0 },
		.offset = { .v = offset },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(290, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl___getcwd(char *bufp, size_t length);

int
rump___sysimpl___getcwd(char *bufp, size_t length)
{
	const struct sys___getcwd_args uap = {
		.bufp = { .v = bufp },
		.length = { .v = length },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(296, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fchroot(int fd);

int
rump___sysimpl_fchroot(int fd)
{
	const struct sys_fchroot_args uap = {
		.fd = { .v = fd },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(297, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lchflags(const char *path, u_long flags);

int
rump___sysimpl_lchflags(const char *path, u_long flags)
{
	const struct sys_lchflags_args uap = {
		.path = { .v = path },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(304, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_issetugid(void);

int
rump___sysimpl_issetugid(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(305, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_utrace(const char *label, void *addr, size_t len);

int
rump___sysimpl_utrace(const char *label, void *addr, size_t len)
{
	const struct sys_utrace_args uap = {
		.label = { .v = label },
		.addr = { .v = addr },
		.len = { .v = len },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(306, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_kqueue(void);

int
rump___sysimpl_kqueue(void)
{
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(344, NULL, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_kevent(int fd, const struct kevent *changelist, size_t nchanges, struct kevent *eventlist, size_t nevents, const struct timespec50 *timeout);

int
rump___sysimpl_kevent(int fd, const struct kevent *changelist, size_t nchanges, struct kevent *eventlist, size_t nevents, const struct timespec50 *timeout)
{
	const struct sys_kevent_args uap = {
		.fd = { .v = fd },
		.changelist = { .v = changelist },
		.nchanges = { .v = nchanges },
		.eventlist = { .v = eventlist },
		.nevents = { .v = nevents },
		.timeout = { .v = timeout },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(345, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fsync_range(int fd, int flags, off_t start, off_t length);

int
rump___sysimpl_fsync_range(int fd, int flags, off_t start, off_t length)
{
	const struct sys_fsync_range_args uap = {
		.fd = { .v = fd },
		.flags = { .v = flags },
		.start = { .v = start },
		.length = { .v = length },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(354, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getvfsstat(struct statvfs *buf, size_t bufsize, int flags);

int
rump___sysimpl_getvfsstat(struct statvfs *buf, size_t bufsize, int flags)
{
	const struct sys_getvfsstat_args uap = {
		.buf = { .v = buf },
		.bufsize = { .v = bufsize },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(356, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_statvfs1(const char *path, struct statvfs *buf, int flags);

int
rump___sysimpl_statvfs1(const char *path, struct statvfs *buf, int flags)
{
	const struct sys_statvfs1_args uap = {
		.path = { .v = path },
		.buf = { .v = buf },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(357, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fstatvfs1(int fd, struct statvfs *buf, int flags);

int
rump___sysimpl_fstatvfs1(int fd, struct statvfs *buf, int flags)
{
	const struct sys_fstatvfs1_args uap = {
		.fd = { .v = fd },
		.buf = { .v = buf },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(358, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_extattrctl(const char *path, int cmd, const char *filename, int attrnamespace, const char *attrname);

int
rump___sysimpl_extattrctl(const char *path, int cmd, const char *filename, int attrnamespace, const char *attrname)
{
	const struct sys_extattrctl_args uap = {
		.path = { .v = path },
		.cmd = { .v = cmd },
		.filename = { .v = filename },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(360, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_extattr_set_file(const char *path, int attrnamespace, const char *attrname, const void *data, size_t nbytes);

long
rump___sysimpl_extattr_set_file(const char *path, int attrnamespace, const char *attrname, const void *data, size_t nbytes)
{
	const struct sys_extattr_set_file_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(361, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_extattr_get_file(const char *path, int attrnamespace, const char *attrname, void *data, size_t nbytes);

long
rump___sysimpl_extattr_get_file(const char *path, int attrnamespace, const char *attrname, void *data, size_t nbytes)
{
	const struct sys_extattr_get_file_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(362, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_extattr_delete_file(const char *path, int attrnamespace, const char *attrname);

int
rump___sysimpl_extattr_delete_file(const char *path, int attrnamespace, const char *attrname)
{
	const struct sys_extattr_delete_file_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(363, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_extattr_set_fd(int fd, int attrnamespace, const char *attrname, const void *data, size_t nbytes);

long
rump___sysimpl_extattr_set_fd(int fd, int attrnamespace, const char *attrname, const void *data, size_t nbytes)
{
	const struct sys_extattr_set_fd_args uap = {
		.fd = { .v = fd },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(364, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_extattr_get_fd(int fd, int attrnamespace, const char *attrname, void *data, size_t nbytes);

long
rump___sysimpl_extattr_get_fd(int fd, int attrnamespace, const char *attrname, void *data, size_t nbytes)
{
	const struct sys_extattr_get_fd_args uap = {
		.fd = { .v = fd },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(365, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_extattr_delete_fd(int fd, int attrnamespace, const char *attrname);

int
rump___sysimpl_extattr_delete_fd(int fd, int attrnamespace, const char *attrname)
{
	const struct sys_extattr_delete_fd_args uap = {
		.fd = { .v = fd },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(366, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_extattr_set_link(const char *path, int attrnamespace, const char *attrname, const void *data, size_t nbytes);

long
rump___sysimpl_extattr_set_link(const char *path, int attrnamespace, const char *attrname, const void *data, size_t nbytes)
{
	const struct sys_extattr_set_link_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(367, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_extattr_get_link(const char *path, int attrnamespace, const char *attrname, void *data, size_t nbytes);

long
rump___sysimpl_extattr_get_link(const char *path, int attrnamespace, const char *attrname, void *data, size_t nbytes)
{
	const struct sys_extattr_get_link_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(368, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_extattr_delete_link(const char *path, int attrnamespace, const char *attrname);

int
rump___sysimpl_extattr_delete_link(const char *path, int attrnamespace, const char *attrname)
{
	const struct sys_extattr_delete_link_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.attrname = { .v = attrname },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(369, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_extattr_list_fd(int fd, int attrnamespace, void *data, size_t nbytes);

long
rump___sysimpl_extattr_list_fd(int fd, int attrnamespace, void *data, size_t nbytes)
{
	const struct sys_extattr_list_fd_args uap = {
		.fd = { .v = fd },
		.attrnamespace = { .v = attrnamespace },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(370, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_extattr_list_file(const char *path, int attrnamespace, void *data, size_t nbytes);

long
rump___sysimpl_extattr_list_file(const char *path, int attrnamespace, void *data, size_t nbytes)
{
	const struct sys_extattr_list_file_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(371, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_extattr_list_link(const char *path, int attrnamespace, void *data, size_t nbytes);

long
rump___sysimpl_extattr_list_link(const char *path, int attrnamespace, void *data, size_t nbytes)
{
	const struct sys_extattr_list_link_args uap = {
		.path = { .v = path },
		.attrnamespace = { .v = attrnamespace },
		.data = { .v = data },
		.nbytes = { .v = nbytes },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(372, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_pselect(int nd, fd_set *in, fd_set *ou, fd_set *ex, const struct timespec50 *ts, const sigset_t *mask);

int
rump___sysimpl_pselect(int nd, fd_set *in, fd_set *ou, fd_set *ex, const struct timespec50 *ts, const sigset_t *mask)
{
	const struct sys_pselect_args uap = {
		.nd = { .v = nd },
		.in = { .v = in },
		.ou = { .v = ou },
		.ex = { .v = ex },
		.ts = { .v = ts },
		.mask = { .v = mask },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(373, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_pollts(struct pollfd *fds, u_int nfds, const struct timespec50 *ts, const sigset_t *mask);

int
rump___sysimpl_pollts(struct pollfd *fds, u_int nfds, const struct timespec50 *ts, const sigset_t *mask)
{
	const struct sys_pollts_args uap = {
		.fds = { .v = fds },
		.nfds = { .v = nfds },
		.ts = { .v = ts },
		.mask = { .v = mask },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(374, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setxattr(const char *path, const char *name, const void *value, size_t size, int flags);

int
rump___sysimpl_setxattr(const char *path, const char *name, const void *value, size_t size, int flags)
{
	const struct sys_setxattr_args uap = {
		.path = { .v = path },
		.name = { .v = name },
		.value = { .v = value },
		.size = { .v = size },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(375, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lsetxattr(const char *path, const char *name, const void *value, size_t size, int flags);

int
rump___sysimpl_lsetxattr(const char *path, const char *name, const void *value, size_t size, int flags)
{
	const struct sys_lsetxattr_args uap = {
		.path = { .v = path },
		.name = { .v = name },
		.value = { .v = value },
		.size = { .v = size },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(376, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fsetxattr(int fd, const char *name, const void *value, size_t size, int flags);

int
rump___sysimpl_fsetxattr(int fd, const char *name, const void *value, size_t size, int flags)
{
	const struct sys_fsetxattr_args uap = {
		.fd = { .v = fd },
		.name = { .v = name },
		.value = { .v = value },
		.size = { .v = size },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(377, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_getxattr(const char *path, const char *name, void *value, size_t size);

long
rump___sysimpl_getxattr(const char *path, const char *name, void *value, size_t size)
{
	const struct sys_getxattr_args uap = {
		.path = { .v = path },
		.name = { .v = name },
		.value = { .v = value },
		.size = { .v = size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(378, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_lgetxattr(const char *path, const char *name, void *value, size_t size);

long
rump___sysimpl_lgetxattr(const char *path, const char *name, void *value, size_t size)
{
	const struct sys_lgetxattr_args uap = {
		.path = { .v = path },
		.name = { .v = name },
		.value = { .v = value },
		.size = { .v = size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(379, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_fgetxattr(int fd, const char *name, void *value, size_t size);

long
rump___sysimpl_fgetxattr(int fd, const char *name, void *value, size_t size)
{
	const struct sys_fgetxattr_args uap = {
		.fd = { .v = fd },
		.name = { .v = name },
		.value = { .v = value },
		.size = { .v = size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(380, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_listxattr(const char *path, char *list, size_t size);

long
rump___sysimpl_listxattr(const char *path, char *list, size_t size)
{
	const struct sys_listxattr_args uap = {
		.path = { .v = path },
		.list = { .v = list },
		.size = { .v = size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(381, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_llistxattr(const char *path, char *list, size_t size);

long
rump___sysimpl_llistxattr(const char *path, char *list, size_t size)
{
	const struct sys_llistxattr_args uap = {
		.path = { .v = path },
		.list = { .v = list },
		.size = { .v = size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(382, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

long rump___sysimpl_flistxattr(int fd, char *list, size_t size);

long
rump___sysimpl_flistxattr(int fd, char *list, size_t size)
{
	const struct sys_flistxattr_args uap = {
		.fd = { .v = fd },
		.list = { .v = list },
		.size = { .v = size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(383, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_removexattr(const char *path, const char *name);

int
rump___sysimpl_removexattr(const char *path, const char *name)
{
	const struct sys_removexattr_args uap = {
		.path = { .v = path },
		.name = { .v = name },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(384, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lremovexattr(const char *path, const char *name);

int
rump___sysimpl_lremovexattr(const char *path, const char *name)
{
	const struct sys_lremovexattr_args uap = {
		.path = { .v = path },
		.name = { .v = name },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(385, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fremovexattr(int fd, const char *name);

int
rump___sysimpl_fremovexattr(int fd, const char *name)
{
	const struct sys_fremovexattr_args uap = {
		.fd = { .v = fd },
		.name = { .v = name },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(386, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_stat30(const char *path, struct stat30 *ub);

int
rump___sysimpl_stat30(const char *path, struct stat30 *ub)
{
	const struct sys___stat30_args uap = {
		.path = { .v = path },
		.ub = { .v = ub },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(387, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fstat30(int fd, struct stat30 *sb);

int
rump___sysimpl_fstat30(int fd, struct stat30 *sb)
{
	const struct sys___fstat30_args uap = {
		.fd = { .v = fd },
		.sb = { .v = sb },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(388, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lstat30(const char *path, struct stat30 *ub);

int
rump___sysimpl_lstat30(const char *path, struct stat30 *ub)
{
	const struct sys___lstat30_args uap = {
		.path = { .v = path },
		.ub = { .v = ub },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(389, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getdents30(int fd, char *buf, size_t count);

int
rump___sysimpl_getdents30(int fd, char *buf, size_t count)
{
	const struct sys___getdents30_args uap = {
		.fd = { .v = fd },
		.buf = { .v = buf },
		.count = { .v = count },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(390, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_socket30(int domain, int type, int protocol);

int
rump___sysimpl_socket30(int domain, int type, int protocol)
{
	const struct sys___socket30_args uap = {
		.domain = { .v = domain },
		.type = { .v = type },
		.protocol = { .v = protocol },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(394, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getfh30(const char *fname, void *fhp, size_t *fh_size);

int
rump___sysimpl_getfh30(const char *fname, void *fhp, size_t *fh_size)
{
	const struct sys___getfh30_args uap = {
		.fname = { .v = fname },
		.fhp = { .v = fhp },
		.fh_size = { .v = fh_size },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(395, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fhopen40(const void *fhp, size_t fh_size, int flags);

int
rump___sysimpl_fhopen40(const void *fhp, size_t fh_size, int flags)
{
	const struct sys___fhopen40_args uap = {
		.fhp = { .v = fhp },
		.fh_size = { .v = fh_size },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(396, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fhstatvfs140(const void *fhp, size_t fh_size, struct statvfs *buf, int flags);

int
rump___sysimpl_fhstatvfs140(const void *fhp, size_t fh_size, struct statvfs *buf, int flags)
{
	const struct sys___fhstatvfs140_args uap = {
		.fhp = { .v = fhp },
		.fh_size = { .v = fh_size },
		.buf = { .v = buf },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(397, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fhstat40(const void *fhp, size_t fh_size, struct stat30 *sb);

int
rump___sysimpl_fhstat40(const void *fhp, size_t fh_size, struct stat30 *sb)
{
	const struct sys___fhstat40_args uap = {
		.fhp = { .v = fhp },
		.fh_size = { .v = fh_size },
		.sb = { .v = sb },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(398, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_aio_cancel(int fildes, struct aiocb *aiocbp);

int
rump___sysimpl_aio_cancel(int fildes, struct aiocb *aiocbp)
{
	const struct sys_aio_cancel_args uap = {
		.fildes = { .v = fildes },
		.aiocbp = { .v = aiocbp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(399, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_aio_error(const struct aiocb *aiocbp);

int
rump___sysimpl_aio_error(const struct aiocb *aiocbp)
{
	const struct sys_aio_error_args uap = {
		.aiocbp = { .v = aiocbp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(400, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_aio_fsync(int op, struct aiocb *aiocbp);

int
rump___sysimpl_aio_fsync(int op, struct aiocb *aiocbp)
{
	const struct sys_aio_fsync_args uap = {
		.op = { .v = op },
		.aiocbp = { .v = aiocbp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(401, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_aio_read(struct aiocb *aiocbp);

int
rump___sysimpl_aio_read(struct aiocb *aiocbp)
{
	const struct sys_aio_read_args uap = {
		.aiocbp = { .v = aiocbp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(402, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_aio_return(struct aiocb *aiocbp);

long
rump___sysimpl_aio_return(struct aiocb *aiocbp)
{
	const struct sys_aio_return_args uap = {
		.aiocbp = { .v = aiocbp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(403, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_aio_write(struct aiocb *aiocbp);

int
rump___sysimpl_aio_write(struct aiocb *aiocbp)
{
	const struct sys_aio_write_args uap = {
		.aiocbp = { .v = aiocbp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(405, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lio_listio(int mode, struct aiocb *const *list, int nent, struct sigevent *sig);

int
rump___sysimpl_lio_listio(int mode, struct aiocb *const *list, int nent, struct sigevent *sig)
{
	const struct sys_lio_listio_args uap = {
		.mode = { .v = mode },
		.list = { .v = list },
		.nent = { .v = nent },
		.sig = { .v = sig },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(406, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mount50(const char *type, const char *path, int flags, void *data, size_t data_len);

int
rump___sysimpl_mount50(const char *type, const char *path, int flags, void *data, size_t data_len)
{
	const struct sys___mount50_args uap = {
		.type = { .v = type },
		.path = { .v = path },
		.flags = { .v = flags },
		.data = { .v = data },
		.data_len = { .v = data_len },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(410, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_posix_fadvise50(int fd, off_t offset, off_t len, int advice);

int
rump___sysimpl_posix_fadvise50(int fd, off_t offset, off_t len, int advice)
{
	const struct sys___posix_fadvise50_args uap = {
		.fd = { .v = fd },
		.PAD = { .v = 0 },
		.offset = { .v = offset },
		.len = { .v = len },
		.advice = { .v = advice },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(416, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_select50(int nd, fd_set *in, fd_set *ou, fd_set *ex, struct timeval *tv);

int
rump___sysimpl_select50(int nd, fd_set *in, fd_set *ou, fd_set *ex, struct timeval *tv)
{
	const struct sys___select50_args uap = {
		.nd = { .v = nd },
		.in = { .v = in },
		.ou = { .v = ou },
		.ex = { .v = ex },
		.tv = { .v = tv },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(417, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_gettimeofday50(struct timeval *tp, void *tzp);

int
rump___sysimpl_gettimeofday50(struct timeval *tp, void *tzp)
{
	const struct sys___gettimeofday50_args uap = {
		.tp = { .v = tp },
		.tzp = { .v = tzp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(418, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_settimeofday50(const struct timeval *tv, const void *tzp);

int
rump___sysimpl_settimeofday50(const struct timeval *tv, const void *tzp)
{
	const struct sys___settimeofday50_args uap = {
		.tv = { .v = tv },
		.tzp = { .v = tzp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(419, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_utimes50(const char *path, const struct timeval *tptr);

int
rump___sysimpl_utimes50(const char *path, const struct timeval *tptr)
{
	const struct sys___utimes50_args uap = {
		.path = { .v = path },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(420, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_adjtime50(const struct timeval *delta, struct timeval *olddelta);

int
rump___sysimpl_adjtime50(const struct timeval *delta, struct timeval *olddelta)
{
	const struct sys___adjtime50_args uap = {
		.delta = { .v = delta },
		.olddelta = { .v = olddelta },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(421, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_futimes50(int fd, const struct timeval *tptr);

int
rump___sysimpl_futimes50(int fd, const struct timeval *tptr)
{
	const struct sys___futimes50_args uap = {
		.fd = { .v = fd },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(423, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lutimes50(const char *path, const struct timeval *tptr);

int
rump___sysimpl_lutimes50(const char *path, const struct timeval *tptr)
{
	const struct sys___lutimes50_args uap = {
		.path = { .v = path },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(424, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_setitimer50(int which, const struct itimerval *itv, struct itimerval *oitv);

int
rump___sysimpl_setitimer50(int which, const struct itimerval *itv, struct itimerval *oitv)
{
	const struct sys___setitimer50_args uap = {
		.which = { .v = which },
		.itv = { .v = itv },
		.oitv = { .v = oitv },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(425, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_getitimer50(int which, struct itimerval *itv);

int
rump___sysimpl_getitimer50(int which, struct itimerval *itv)
{
	const struct sys___getitimer50_args uap = {
		.which = { .v = which },
		.itv = { .v = itv },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(426, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_clock_gettime50(clockid_t clock_id, struct timespec *tp);

int
rump___sysimpl_clock_gettime50(clockid_t clock_id, struct timespec *tp)
{
	const struct sys___clock_gettime50_args uap = {
		.clock_id = { .v = clock_id },
		.tp = { .v = tp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(427, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_clock_settime50(clockid_t clock_id, const struct timespec *tp);

int
rump___sysimpl_clock_settime50(clockid_t clock_id, const struct timespec *tp)
{
	const struct sys___clock_settime50_args uap = {
		.clock_id = { .v = clock_id },
		.tp = { .v = tp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(428, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_clock_getres50(clockid_t clock_id, struct timespec *tp);

int
rump___sysimpl_clock_getres50(clockid_t clock_id, struct timespec *tp)
{
	const struct sys___clock_getres50_args uap = {
		.clock_id = { .v = clock_id },
		.tp = { .v = tp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(429, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_nanosleep50(const struct timespec *rqtp, struct timespec *rmtp);

int
rump___sysimpl_nanosleep50(const struct timespec *rqtp, struct timespec *rmtp)
{
	const struct sys___nanosleep50_args uap = {
		.rqtp = { .v = rqtp },
		.rmtp = { .v = rmtp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(430, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_kevent50(int fd, const struct kevent *changelist, size_t nchanges, struct kevent *eventlist, size_t nevents, const struct timespec *timeout);

int
rump___sysimpl_kevent50(int fd, const struct kevent *changelist, size_t nchanges, struct kevent *eventlist, size_t nevents, const struct timespec *timeout)
{
	const struct sys___kevent50_args uap = {
		.fd = { .v = fd },
		.changelist = { .v = changelist },
		.nchanges = { .v = nchanges },
		.eventlist = { .v = eventlist },
		.nevents = { .v = nevents },
		.timeout = { .v = timeout },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(435, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_pselect50(int nd, fd_set *in, fd_set *ou, fd_set *ex, const struct timespec *ts, const sigset_t *mask);

int
rump___sysimpl_pselect50(int nd, fd_set *in, fd_set *ou, fd_set *ex, const struct timespec *ts, const sigset_t *mask)
{
	const struct sys___pselect50_args uap = {
		.nd = { .v = nd },
		.in = { .v = in },
		.ou = { .v = ou },
		.ex = { .v = ex },
		.ts = { .v = ts },
		.mask = { .v = mask },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(436, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_pollts50(struct pollfd *fds, u_int nfds, const struct timespec *ts, const sigset_t *mask);

int
rump___sysimpl_pollts50(struct pollfd *fds, u_int nfds, const struct timespec *ts, const sigset_t *mask)
{
	const struct sys___pollts50_args uap = {
		.fds = { .v = fds },
		.nfds = { .v = nfds },
		.ts = { .v = ts },
		.mask = { .v = mask },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(437, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_aio_suspend50(const struct aiocb *const *list, int nent, const struct timespec *timeout);

int
rump___sysimpl_aio_suspend50(const struct aiocb *const *list, int nent, const struct timespec *timeout)
{
	const struct sys___aio_suspend50_args uap = {
		.list = { .v = list },
		.nent = { .v = nent },
		.timeout = { .v = timeout },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(438, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_stat50(const char *path, struct stat *ub);

int
rump___sysimpl_stat50(const char *path, struct stat *ub)
{
	const struct sys___stat50_args uap = {
		.path = { .v = path },
		.ub = { .v = ub },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(439, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fstat50(int fd, struct stat *sb);

int
rump___sysimpl_fstat50(int fd, struct stat *sb)
{
	const struct sys___fstat50_args uap = {
		.fd = { .v = fd },
		.sb = { .v = sb },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(440, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_lstat50(const char *path, struct stat *ub);

int
rump___sysimpl_lstat50(const char *path, struct stat *ub)
{
	const struct sys___lstat50_args uap = {
		.path = { .v = path },
		.ub = { .v = ub },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(441, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_timer_settime50(timer_t timerid, int flags, const struct itimerspec *value, struct itimerspec *ovalue);

int
rump___sysimpl_timer_settime50(timer_t timerid, int flags, const struct itimerspec *value, struct itimerspec *ovalue)
{
	const struct sys___timer_settime50_args uap = {
		.timerid = { .v = timerid },
		.flags = { .v = flags },
		.value = { .v = value },
		.ovalue = { .v = ovalue },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(446, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_timer_gettime50(timer_t timerid, struct itimerspec *value);

int
rump___sysimpl_timer_gettime50(timer_t timerid, struct itimerspec *value)
{
	const struct sys___timer_gettime50_args uap = {
		.timerid = { .v = timerid },
		.value = { .v = value },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(447, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mknod50(const char *path, mode_t mode, dev_t dev);

int
rump___sysimpl_mknod50(const char *path, mode_t mode, dev_t dev)
{
	const struct sys___mknod50_args uap = {
		.path = { .v = path },
		.mode = { .v = mode },
		.dev = { .v = dev },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(450, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fhstat50(const void *fhp, size_t fh_size, struct stat *sb);

int
rump___sysimpl_fhstat50(const void *fhp, size_t fh_size, struct stat *sb)
{
	const struct sys___fhstat50_args uap = {
		.fhp = { .v = fhp },
		.fh_size = { .v = fh_size },
		.sb = { .v = sb },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(451, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_pipe2(int *fildes, int flags);

int
rump___sysimpl_pipe2(int *fildes, int flags)
{
	const struct sys_pipe2_args uap = {
		.fildes = { .v = fildes },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(453, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_dup3(int from, int to, int flags);

int
rump___sysimpl_dup3(int from, int to, int flags)
{
	const struct sys_dup3_args uap = {
		.from = { .v = from },
		.to = { .v = to },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(454, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_kqueue1(int flags);

int
rump___sysimpl_kqueue1(int flags)
{
	const struct sys_kqueue1_args uap = {
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(455, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_paccept(int s, struct sockaddr *name, socklen_t *anamelen, const sigset_t *mask, int flags);

int
rump___sysimpl_paccept(int s, struct sockaddr *name, socklen_t *anamelen, const sigset_t *mask, int flags)
{
	const struct sys_paccept_args uap = {
		.s = { .v = s },
		.name = { .v = name },
		.anamelen = { .v = anamelen },
		.mask = { .v = mask },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(456, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_linkat(int fd1, const char *name1, int fd2, const char *name2, int flags);

int
rump___sysimpl_linkat(int fd1, const char *name1, int fd2, const char *name2, int flags)
{
	const struct sys_linkat_args uap = {
		.fd1 = { .v = fd1 },
		.name1 = { .v = name1 },
		.fd2 = { .v = fd2 },
		.name2 = { .v = name2 },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(457, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_renameat(int fromfd, const char *from, int tofd, const char *to);

int
rump___sysimpl_renameat(int fromfd, const char *from, int tofd, const char *to)
{
	const struct sys_renameat_args uap = {
		.fromfd = { .v = fromfd },
		.from = { .v = from },
		.tofd = { .v = tofd },
		.to = { .v = to },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(458, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mkfifoat(int fd, const char *path, mode_t mode);

int
rump___sysimpl_mkfifoat(int fd, const char *path, mode_t mode)
{
	const struct sys_mkfifoat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(459, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mknodat(int fd, const char *path, mode_t mode, dev_t dev);

int
rump___sysimpl_mknodat(int fd, const char *path, mode_t mode, dev_t dev)
{
	const struct sys_mknodat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.mode = { .v = mode },
		.PAD = { .v = 0 },
		.dev = { .v = dev },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(460, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_mkdirat(int fd, const char *path, mode_t mode);

int
rump___sysimpl_mkdirat(int fd, const char *path, mode_t mode)
{
	const struct sys_mkdirat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(461, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_faccessat(int fd, const char *path, int amode, int flag);

int
rump___sysimpl_faccessat(int fd, const char *path, int amode, int flag)
{
	const struct sys_faccessat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.amode = { .v = amode },
		.flag = { .v = flag },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(462, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fchmodat(int fd, const char *path, mode_t mode, int flag);

int
rump___sysimpl_fchmodat(int fd, const char *path, mode_t mode, int flag)
{
	const struct sys_fchmodat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.mode = { .v = mode },
		.flag = { .v = flag },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(463, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fchownat(int fd, const char *path, uid_t owner, gid_t group, int flag);

int
rump___sysimpl_fchownat(int fd, const char *path, uid_t owner, gid_t group, int flag)
{
	const struct sys_fchownat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.owner = { .v = owner },
		.group = { .v = group },
		.flag = { .v = flag },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(464, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fstatat(int fd, const char *path, struct stat *buf, int flag);

int
rump___sysimpl_fstatat(int fd, const char *path, struct stat *buf, int flag)
{
	const struct sys_fstatat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.buf = { .v = buf },
		.flag = { .v = flag },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(466, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_utimensat(int fd, const char *path, const struct timespec *tptr, int flag);

int
rump___sysimpl_utimensat(int fd, const char *path, const struct timespec *tptr, int flag)
{
	const struct sys_utimensat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.tptr = { .v = tptr },
		.flag = { .v = flag },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(467, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_openat(int fd, const char *path, int oflags, mode_t mode);

int
rump___sysimpl_openat(int fd, const char *path, int oflags, mode_t mode)
{
	const struct sys_openat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.oflags = { .v = oflags },
		.mode = { .v = mode },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(468, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

long rump___sysimpl_readlinkat(int fd, const char *path, char *buf, size_t bufsize);

long
rump___sysimpl_readlinkat(int fd, const char *path, char *buf, size_t bufsize)
{
	const struct sys_readlinkat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.buf = { .v = buf },
		.bufsize = { .v = bufsize },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(469, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return retval[0];
}

int rump___sysimpl_symlinkat(const char *path1, int fd, const char *path2);

int
rump___sysimpl_symlinkat(const char *path1, int fd, const char *path2)
{
	const struct sys_symlinkat_args uap = {
		.path1 = { .v = path1 },
		.fd = { .v = fd },
		.path2 = { .v = path2 },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(470, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_unlinkat(int fd, const char *path, int flag);

int
rump___sysimpl_unlinkat(int fd, const char *path, int flag)
{
	const struct sys_unlinkat_args uap = {
		.fd = { .v = fd },
		.path = { .v = path },
		.flag = { .v = flag },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(471, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_futimens(int fd, const struct timespec *tptr);

int
rump___sysimpl_futimens(int fd, const struct timespec *tptr)
{
	const struct sys_futimens_args uap = {
		.fd = { .v = fd },
		.tptr = { .v = tptr },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(472, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl___quotactl(const char *path, struct quotactl_args *args);

int
rump___sysimpl___quotactl(const char *path, struct quotactl_args *args)
{
	const struct sys___quotactl_args uap = {
		.path = { .v = path },
		.args = { .v = args },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(473, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_recvmmsg(int s, struct mmsghdr *mmsg, unsigned int vlen, unsigned int flags, struct timespec *timeout);

int
rump___sysimpl_recvmmsg(int s, struct mmsghdr *mmsg, unsigned int vlen, unsigned int flags, struct timespec *timeout)
{
	const struct sys_recvmmsg_args uap = {
		.s = { .v = s },
		.mmsg = { .v = mmsg },
		.vlen = { .v = vlen },
		.flags = { .v = flags },
		.timeout = { .v = timeout },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(475, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_sendmmsg(int s, struct mmsghdr *mmsg, unsigned int vlen, unsigned int flags);

int
rump___sysimpl_sendmmsg(int s, struct mmsghdr *mmsg, unsigned int vlen, unsigned int flags)
{
	const struct sys_sendmmsg_args uap = {
		.s = { .v = s },
		.mmsg = { .v = mmsg },
		.vlen = { .v = vlen },
		.flags = { .v = flags },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(476, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_clock_nanosleep(clockid_t clock_id, int flags, const struct timespec *rqtp, struct timespec *rmtp);

int
rump___sysimpl_clock_nanosleep(clockid_t clock_id, int flags, const struct timespec *rqtp, struct timespec *rmtp)
{
	const struct sys_clock_nanosleep_args uap = {
		.clock_id = { .v = clock_id },
		.flags = { .v = flags },
		.rqtp = { .v = rqtp },
		.rmtp = { .v = rmtp },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(477, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_posix_fallocate(int fd, off_t pos, off_t len);

int
rump___sysimpl_posix_fallocate(int fd, off_t pos, off_t len)
{
	const struct sys_posix_fallocate_args uap = {
		.fd = { .v = fd },
		.PAD = { .v = 0 },
		.pos = { .v = pos },
		.len = { .v = len },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(479, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}

int rump___sysimpl_fdiscard(int fd, off_t pos, off_t len);

int
rump___sysimpl_fdiscard(int fd, off_t pos, off_t len)
{
	const struct sys_fdiscard_args uap = {
		.fd = { .v = fd },
		.PAD = { .v = 0 },
		.pos = { .v = pos },
		.len = { .v = len },
	};
	register_t retval[2] = { 0, 0 };
	int error = rump_syscall_enter(480, &uap, retval);

	if (error != 0) {
		rumpuser_seterrno(error);
		return -1;
	}
	return (int)retval[0];
}
