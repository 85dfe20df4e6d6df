/* Written by python -m syscall.abi.linux.cgen. DO NOT EDIT. */

/* Linux's system calls: arguments and handlers. */

#ifndef COMPAT_LINUX_SYSCALLARGS_H
#define COMPAT_LINUX_SYSCALLARGS_H

#include <sys/syscallargs.h>

#include "linux_abi.h"
#include "linux_sysnum.h"

struct linux_sys_read_args {
	syscallarg(int) fd;
	syscallarg(void *) buf;
	syscallarg(size_t) count;
};
struct linux_sys_write_args {
	syscallarg(int) fd;
	syscallarg(const void *) buf;
	syscallarg(size_t) count;
};
struct linux_sys_open_args {
	syscallarg(const char *) path;
	syscallarg(int) flags;
	syscallarg(uint32_t) mode;
};
struct linux_sys_close_args {
	syscallarg(int) fd;
};
struct linux_sys_stat_args {
	syscallarg(const char *) path;
	syscallarg(struct linux_stat *) st;
};
struct linux_sys_fstat_args {
	syscallarg(int) fd;
	syscallarg(struct linux_stat *) st;
};
struct linux_sys_lstat_args {
	syscallarg(const char *) path;
	syscallarg(struct linux_stat *) st;
};
struct linux_sys_poll_args {
	syscallarg(struct linux_pollfd *) fds;
	syscallarg(unsigned int) nfds;
	syscallarg(int) timeout;
};
struct linux_sys_lseek_args {
	syscallarg(int) fd;
	syscallarg(int64_t) offset;
	syscallarg(int) whence;
};
struct linux_sys_mmap_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(int) prot;
	syscallarg(int) flags;
	syscallarg(int) fd;
	syscallarg(int64_t) offset;
};
struct linux_sys_mprotect_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(int) prot;
};
struct linux_sys_munmap_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
};
struct linux_sys_brk_args {
	syscallarg(void *) addr;
};
struct linux_sys_rt_sigaction_args {
	syscallarg(int) signum;
	syscallarg(const void *) act;
	syscallarg(void *) oldact;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_rt_sigprocmask_args {
	syscallarg(int) how;
	syscallarg(const void *) set;
	syscallarg(void *) oldset;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_ioctl_args {
	syscallarg(int) fd;
	syscallarg(unsigned long) request;
	syscallarg(void *) arg;
};
struct linux_sys_pread64_args {
	syscallarg(int) fd;
	syscallarg(void *) buf;
	syscallarg(size_t) count;
	syscallarg(int64_t) offset;
};
struct linux_sys_pwrite64_args {
	syscallarg(int) fd;
	syscallarg(const void *) buf;
	syscallarg(size_t) count;
	syscallarg(int64_t) offset;
};
struct linux_sys_readv_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(int) iovcnt;
};
struct linux_sys_writev_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(int) iovcnt;
};
struct linux_sys_access_args {
	syscallarg(const char *) path;
	syscallarg(int) mode;
};
struct linux_sys_pipe_args {
	syscallarg(int *) fds;
};
struct linux_sys_select_args {
	syscallarg(int) nfds;
	syscallarg(void *) readfds;
	syscallarg(void *) writefds;
	syscallarg(void *) exceptfds;
	syscallarg(struct linux_timeval *) timeout;
};
struct linux_sys_sched_yield_args;
struct linux_sys_mremap_args {
	syscallarg(void *) old;
	syscallarg(size_t) oldsize;
	syscallarg(size_t) newsize;
	syscallarg(int) flags;
	syscallarg(void *) new;
};
struct linux_sys_msync_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(int) flags;
};
struct linux_sys_mincore_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(unsigned char *) vec;
};
struct linux_sys_madvise_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(int) advice;
};
struct linux_sys_shmget_args {
	syscallarg(int) key;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct linux_sys_shmat_args {
	syscallarg(int) id;
	syscallarg(const void *) addr;
	syscallarg(int) flags;
};
struct linux_sys_shmctl_args {
	syscallarg(int) id;
	syscallarg(int) cmd;
	syscallarg(void *) buf;
};
struct linux_sys_dup_args {
	syscallarg(int) fd;
};
struct linux_sys_dup2_args {
	syscallarg(int) oldfd;
	syscallarg(int) newfd;
};
struct linux_sys_pause_args;
struct linux_sys_nanosleep_args {
	syscallarg(const struct linux_timespec *) request;
	syscallarg(struct linux_timespec *) remain;
};
struct linux_sys_getitimer_args {
	syscallarg(int) which;
	syscallarg(struct linux_itimerval *) value;
};
struct linux_sys_alarm_args {
	syscallarg(unsigned int) seconds;
};
struct linux_sys_setitimer_args {
	syscallarg(int) which;
	syscallarg(const struct linux_itimerval *) value;
	syscallarg(struct linux_itimerval *) old;
};
struct linux_sys_getpid_args;
struct linux_sys_sendfile_args {
	syscallarg(int) out;
	syscallarg(int) in;
	syscallarg(int64_t *) offset;
	syscallarg(size_t) count;
};
struct linux_sys_socket_args {
	syscallarg(int) domain;
	syscallarg(int) type;
	syscallarg(int) protocol;
};
struct linux_sys_connect_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_sockaddr *) addr;
	syscallarg(socklen_t) addrlen;
};
struct linux_sys_accept_args {
	syscallarg(int) fd;
	syscallarg(struct linux_sockaddr *) addr;
	syscallarg(socklen_t *) addrlen;
};
struct linux_sys_sendto_args {
	syscallarg(int) fd;
	syscallarg(const void *) buf;
	syscallarg(size_t) len;
	syscallarg(int) flags;
	syscallarg(const struct linux_sockaddr *) addr;
	syscallarg(socklen_t) addrlen;
};
struct linux_sys_recvfrom_args {
	syscallarg(int) fd;
	syscallarg(void *) buf;
	syscallarg(size_t) len;
	syscallarg(int) flags;
	syscallarg(struct linux_sockaddr *) addr;
	syscallarg(socklen_t *) addrlen;
};
struct linux_sys_sendmsg_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_msghdr *) msg;
	syscallarg(int) flags;
};
struct linux_sys_recvmsg_args {
	syscallarg(int) fd;
	syscallarg(struct linux_msghdr *) msg;
	syscallarg(int) flags;
};
struct linux_sys_shutdown_args {
	syscallarg(int) fd;
	syscallarg(int) how;
};
struct linux_sys_bind_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_sockaddr *) addr;
	syscallarg(socklen_t) addrlen;
};
struct linux_sys_listen_args {
	syscallarg(int) fd;
	syscallarg(int) backlog;
};
struct linux_sys_getsockname_args {
	syscallarg(int) fd;
	syscallarg(struct linux_sockaddr *) addr;
	syscallarg(socklen_t *) addrlen;
};
struct linux_sys_getpeername_args {
	syscallarg(int) fd;
	syscallarg(struct linux_sockaddr *) addr;
	syscallarg(socklen_t *) addrlen;
};
struct linux_sys_socketpair_args {
	syscallarg(int) domain;
	syscallarg(int) type;
	syscallarg(int) protocol;
	syscallarg(int *) fds;
};
struct linux_sys_setsockopt_args {
	syscallarg(int) fd;
	syscallarg(int) level;
	syscallarg(int) name;
	syscallarg(const void *) val;
	syscallarg(socklen_t) len;
};
struct linux_sys_getsockopt_args {
	syscallarg(int) fd;
	syscallarg(int) level;
	syscallarg(int) name;
	syscallarg(void *) val;
	syscallarg(socklen_t *) len;
};
struct linux_sys_execve_args {
	syscallarg(const char *) path;
	syscallarg(char *const *) argv;
	syscallarg(char *const *) envp;
};
struct linux_sys_exit_args {
	syscallarg(int) status;
};
struct linux_sys_wait4_args {
	syscallarg(pid_t) pid;
	syscallarg(int *) status;
	syscallarg(int) options;
	syscallarg(struct linux_rusage *) usage;
};
struct linux_sys_kill_args {
	syscallarg(pid_t) pid;
	syscallarg(int) sig;
};
struct linux_sys_uname_args {
	syscallarg(struct linux_utsname *) name;
};
struct linux_sys_semget_args {
	syscallarg(int) key;
	syscallarg(int) nsems;
	syscallarg(int) flags;
};
struct linux_sys_semop_args {
	syscallarg(int) id;
	syscallarg(void *) ops;
	syscallarg(size_t) nops;
};
struct linux_sys_shmdt_args {
	syscallarg(const void *) addr;
};
struct linux_sys_msgget_args {
	syscallarg(int) key;
	syscallarg(int) flags;
};
struct linux_sys_msgsnd_args {
	syscallarg(int) id;
	syscallarg(const void *) msg;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct linux_sys_msgrcv_args {
	syscallarg(int) id;
	syscallarg(void *) msg;
	syscallarg(size_t) size;
	syscallarg(long) type;
	syscallarg(int) flags;
};
struct linux_sys_msgctl_args {
	syscallarg(int) id;
	syscallarg(int) cmd;
	syscallarg(void *) buf;
};
struct linux_sys_fcntl_args {
	syscallarg(int) fd;
	syscallarg(int) cmd;
	syscallarg(long) arg;
};
struct linux_sys_flock_args {
	syscallarg(int) fd;
	syscallarg(int) operation;
};
struct linux_sys_fsync_args {
	syscallarg(int) fd;
};
struct linux_sys_fdatasync_args {
	syscallarg(int) fd;
};
struct linux_sys_truncate_args {
	syscallarg(const char *) path;
	syscallarg(int64_t) length;
};
struct linux_sys_ftruncate_args {
	syscallarg(int) fd;
	syscallarg(int64_t) length;
};
struct linux_sys_getdents_args {
	syscallarg(unsigned int) fd;
	syscallarg(void *) buf;
	syscallarg(unsigned int) count;
};
struct linux_sys_getcwd_args {
	syscallarg(char *) buf;
	syscallarg(size_t) size;
};
struct linux_sys_chdir_args {
	syscallarg(const char *) path;
};
struct linux_sys_fchdir_args {
	syscallarg(int) fd;
};
struct linux_sys_rename_args {
	syscallarg(const char *) old;
	syscallarg(const char *) new;
};
struct linux_sys_mkdir_args {
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
};
struct linux_sys_rmdir_args {
	syscallarg(const char *) path;
};
struct linux_sys_creat_args {
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
};
struct linux_sys_link_args {
	syscallarg(const char *) old;
	syscallarg(const char *) new;
};
struct linux_sys_unlink_args {
	syscallarg(const char *) path;
};
struct linux_sys_symlink_args {
	syscallarg(const char *) target;
	syscallarg(const char *) path;
};
struct linux_sys_readlink_args {
	syscallarg(const char *) path;
	syscallarg(char *) buf;
	syscallarg(size_t) size;
};
struct linux_sys_chmod_args {
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
};
struct linux_sys_fchmod_args {
	syscallarg(int) fd;
	syscallarg(uint32_t) mode;
};
struct linux_sys_chown_args {
	syscallarg(const char *) path;
	syscallarg(uid_t) owner;
	syscallarg(gid_t) group;
};
struct linux_sys_fchown_args {
	syscallarg(int) fd;
	syscallarg(uid_t) owner;
	syscallarg(gid_t) group;
};
struct linux_sys_lchown_args {
	syscallarg(const char *) path;
	syscallarg(uid_t) owner;
	syscallarg(gid_t) group;
};
struct linux_sys_umask_args {
	syscallarg(uint32_t) mask;
};
struct linux_sys_gettimeofday_args {
	syscallarg(struct linux_timeval *) tv;
	syscallarg(struct linux_timezone *) tz;
};
struct linux_sys_getrlimit_args {
	syscallarg(int) resource;
	syscallarg(struct linux_rlimit *) limit;
};
struct linux_sys_getrusage_args {
	syscallarg(int) who;
	syscallarg(struct linux_rusage *) usage;
};
struct linux_sys_sysinfo_args {
	syscallarg(struct linux_sysinfo *) info;
};
struct linux_sys_times_args {
	syscallarg(struct linux_tms *) buf;
};
struct linux_sys_getuid_args;
struct linux_sys_syslog_args {
	syscallarg(int) type;
	syscallarg(char *) buf;
	syscallarg(int) len;
};
struct linux_sys_getgid_args;
struct linux_sys_setuid_args {
	syscallarg(uid_t) uid;
};
struct linux_sys_setgid_args {
	syscallarg(gid_t) gid;
};
struct linux_sys_geteuid_args;
struct linux_sys_getegid_args;
struct linux_sys_setpgid_args {
	syscallarg(pid_t) pid;
	syscallarg(pid_t) pgid;
};
struct linux_sys_getppid_args;
struct linux_sys_getpgrp_args;
struct linux_sys_setsid_args;
struct linux_sys_setreuid_args {
	syscallarg(uid_t) ruid;
	syscallarg(uid_t) euid;
};
struct linux_sys_setregid_args {
	syscallarg(gid_t) rgid;
	syscallarg(gid_t) egid;
};
struct linux_sys_getgroups_args {
	syscallarg(int) size;
	syscallarg(gid_t *) list;
};
struct linux_sys_setgroups_args {
	syscallarg(int) size;
	syscallarg(const gid_t *) list;
};
struct linux_sys_setresuid_args {
	syscallarg(uid_t) ruid;
	syscallarg(uid_t) euid;
	syscallarg(uid_t) suid;
};
struct linux_sys_getresuid_args {
	syscallarg(uid_t *) ruid;
	syscallarg(uid_t *) euid;
	syscallarg(uid_t *) suid;
};
struct linux_sys_setresgid_args {
	syscallarg(gid_t) rgid;
	syscallarg(gid_t) egid;
	syscallarg(gid_t) sgid;
};
struct linux_sys_getresgid_args {
	syscallarg(gid_t *) rgid;
	syscallarg(gid_t *) egid;
	syscallarg(gid_t *) sgid;
};
struct linux_sys_getpgid_args {
	syscallarg(pid_t) pid;
};
struct linux_sys_setfsuid_args {
	syscallarg(uid_t) uid;
};
struct linux_sys_setfsgid_args {
	syscallarg(gid_t) gid;
};
struct linux_sys_getsid_args {
	syscallarg(pid_t) pid;
};
struct linux_sys_capget_args {
	syscallarg(struct linux_user_cap_header_struct *) hdr;
	syscallarg(struct linux_user_cap_data_struct *) data;
};
struct linux_sys_capset_args {
	syscallarg(struct linux_user_cap_header_struct *) hdr;
	syscallarg(const struct linux_user_cap_data_struct *) data;
};
struct linux_sys_rt_sigpending_args {
	syscallarg(void *) set;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_utime_args {
	syscallarg(const char *) path;
	syscallarg(const struct linux_utimbuf *) times;
};
struct linux_sys_mknod_args {
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
	syscallarg(uint64_t) dev;
};
struct linux_sys_personality_args {
	syscallarg(unsigned long) persona;
};
struct linux_sys_statfs_args {
	syscallarg(const char *) path;
	syscallarg(struct linux_statfs *) buf;
};
struct linux_sys_fstatfs_args {
	syscallarg(int) fd;
	syscallarg(struct linux_statfs *) buf;
};
struct linux_sys_getpriority_args {
	syscallarg(int) which;
	syscallarg(int) who;
};
struct linux_sys_setpriority_args {
	syscallarg(int) which;
	syscallarg(int) who;
	syscallarg(int) prio;
};
struct linux_sys_sched_setparam_args {
	syscallarg(pid_t) pid;
	syscallarg(const void *) param;
};
struct linux_sys_sched_getparam_args {
	syscallarg(pid_t) pid;
	syscallarg(void *) param;
};
struct linux_sys_sched_setscheduler_args {
	syscallarg(pid_t) pid;
	syscallarg(int) policy;
	syscallarg(const void *) param;
};
struct linux_sys_sched_getscheduler_args {
	syscallarg(pid_t) pid;
};
struct linux_sys_sched_get_priority_max_args {
	syscallarg(int) policy;
};
struct linux_sys_sched_get_priority_min_args {
	syscallarg(int) policy;
};
struct linux_sys_sched_rr_get_interval_args {
	syscallarg(pid_t) pid;
	syscallarg(struct linux_timespec *) interval;
};
struct linux_sys_mlock_args {
	syscallarg(const void *) addr;
	syscallarg(size_t) length;
};
struct linux_sys_munlock_args {
	syscallarg(const void *) addr;
	syscallarg(size_t) length;
};
struct linux_sys_mlockall_args {
	syscallarg(int) flags;
};
struct linux_sys_munlockall_args;
struct linux_sys_vhangup_args;
struct linux_sys_pivot_root_args {
	syscallarg(const char *) new;
	syscallarg(const char *) old;
};
struct linux_sys_prctl_args {
	syscallarg(int) option;
	syscallarg(unsigned long) arg2;
	syscallarg(unsigned long) arg3;
	syscallarg(unsigned long) arg4;
	syscallarg(unsigned long) arg5;
};
struct linux_sys_adjtimex_args {
	syscallarg(void *) buf;
};
struct linux_sys_setrlimit_args {
	syscallarg(int) resource;
	syscallarg(const struct linux_rlimit *) limit;
};
struct linux_sys_chroot_args {
	syscallarg(const char *) path;
};
struct linux_sys_sync_args;
struct linux_sys_acct_args {
	syscallarg(const char *) path;
};
struct linux_sys_settimeofday_args {
	syscallarg(const struct linux_timeval *) tv;
	syscallarg(const struct linux_timezone *) tz;
};
struct linux_sys_mount_args {
	syscallarg(const char *) source;
	syscallarg(const char *) target;
	syscallarg(const char *) type;
	syscallarg(unsigned long) flags;
	syscallarg(const void *) data;
};
struct linux_sys_umount2_args {
	syscallarg(const char *) target;
	syscallarg(int) flags;
};
struct linux_sys_swapon_args {
	syscallarg(const char *) path;
	syscallarg(int) flags;
};
struct linux_sys_swapoff_args {
	syscallarg(const char *) path;
};
struct linux_sys_reboot_args {
	syscallarg(int) magic;
	syscallarg(int) magic2;
	syscallarg(unsigned int) cmd;
	syscallarg(void *) arg;
};
struct linux_sys_sethostname_args {
	syscallarg(const char *) name;
	syscallarg(size_t) len;
};
struct linux_sys_setdomainname_args {
	syscallarg(const char *) name;
	syscallarg(size_t) len;
};
struct linux_sys_gettid_args;
struct linux_sys_readahead_args {
	syscallarg(int) fd;
	syscallarg(int64_t) offset;
	syscallarg(size_t) count;
};
struct linux_sys_setxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(const void *) value;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct linux_sys_lsetxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(const void *) value;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct linux_sys_fsetxattr_args {
	syscallarg(int) fd;
	syscallarg(const char *) name;
	syscallarg(const void *) value;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct linux_sys_getxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(void *) value;
	syscallarg(size_t) size;
};
struct linux_sys_lgetxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(void *) value;
	syscallarg(size_t) size;
};
struct linux_sys_fgetxattr_args {
	syscallarg(int) fd;
	syscallarg(const char *) name;
	syscallarg(void *) value;
	syscallarg(size_t) size;
};
struct linux_sys_listxattr_args {
	syscallarg(const char *) path;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct linux_sys_llistxattr_args {
	syscallarg(const char *) path;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct linux_sys_flistxattr_args {
	syscallarg(int) fd;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct linux_sys_removexattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
};
struct linux_sys_lremovexattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
};
struct linux_sys_fremovexattr_args {
	syscallarg(int) fd;
	syscallarg(const char *) name;
};
struct linux_sys_tkill_args {
	syscallarg(int) tid;
	syscallarg(int) sig;
};
struct linux_sys_time_args {
	syscallarg(long *) when;
};
struct linux_sys_futex_args {
	syscallarg(uint32_t *) addr;
	syscallarg(int) op;
	syscallarg(uint32_t) val;
	syscallarg(const struct linux_timespec *) timeout;
	syscallarg(uint32_t *) addr2;
	syscallarg(uint32_t) val3;
};
struct linux_sys_sched_setaffinity_args {
	syscallarg(pid_t) pid;
	syscallarg(size_t) size;
	syscallarg(const void *) mask;
};
struct linux_sys_sched_getaffinity_args {
	syscallarg(pid_t) pid;
	syscallarg(size_t) size;
	syscallarg(void *) mask;
};
struct linux_sys_epoll_create_args {
	syscallarg(int) size;
};
struct linux_sys_getdents64_args {
	syscallarg(unsigned int) fd;
	syscallarg(void *) buf;
	syscallarg(unsigned int) count;
};
struct linux_sys_fadvise64_args {
	syscallarg(int) fd;
	syscallarg(int64_t) offset;
	syscallarg(int64_t) length;
	syscallarg(int) advice;
};
struct linux_sys_timer_create_args {
	syscallarg(int) clock;
	syscallarg(void *) event;
	syscallarg(int *) timer;
};
struct linux_sys_timer_settime_args {
	syscallarg(int) timer;
	syscallarg(int) flags;
	syscallarg(const struct linux_itimerspec *) value;
	syscallarg(struct linux_itimerspec *) old;
};
struct linux_sys_timer_gettime_args {
	syscallarg(int) timer;
	syscallarg(struct linux_itimerspec *) value;
};
struct linux_sys_timer_getoverrun_args {
	syscallarg(int) timer;
};
struct linux_sys_timer_delete_args {
	syscallarg(int) timer;
};
struct linux_sys_clock_settime_args {
	syscallarg(int) clock;
	syscallarg(const struct linux_timespec *) tp;
};
struct linux_sys_clock_gettime_args {
	syscallarg(int) clock;
	syscallarg(struct linux_timespec *) tp;
};
struct linux_sys_clock_getres_args {
	syscallarg(int) clock;
	syscallarg(struct linux_timespec *) tp;
};
struct linux_sys_clock_nanosleep_args {
	syscallarg(int) clock;
	syscallarg(int) flags;
	syscallarg(const struct linux_timespec *) request;
	syscallarg(struct linux_timespec *) remain;
};
struct linux_sys_exit_group_args {
	syscallarg(int) status;
};
struct linux_sys_epoll_wait_args {
	syscallarg(int) epfd;
	syscallarg(struct linux_epoll_event *) events;
	syscallarg(int) maxevents;
	syscallarg(int) timeout;
};
struct linux_sys_epoll_ctl_args {
	syscallarg(int) epfd;
	syscallarg(int) op;
	syscallarg(int) fd;
	syscallarg(struct linux_epoll_event *) event;
};
struct linux_sys_tgkill_args {
	syscallarg(pid_t) tgid;
	syscallarg(pid_t) tid;
	syscallarg(int) sig;
};
struct linux_sys_utimes_args {
	syscallarg(const char *) path;
	syscallarg(const struct linux_timeval *) times;
};
struct linux_sys_mq_open_args {
	syscallarg(const char *) name;
	syscallarg(int) flags;
	syscallarg(uint32_t) mode;
	syscallarg(void *) attr;
};
struct linux_sys_mq_unlink_args {
	syscallarg(const char *) name;
};
struct linux_sys_mq_timedsend_args {
	syscallarg(int) mq;
	syscallarg(const char *) msg;
	syscallarg(size_t) len;
	syscallarg(unsigned int) prio;
	syscallarg(const struct linux_timespec *) timeout;
};
struct linux_sys_mq_timedreceive_args {
	syscallarg(int) mq;
	syscallarg(char *) msg;
	syscallarg(size_t) len;
	syscallarg(unsigned int *) prio;
	syscallarg(const struct linux_timespec *) timeout;
};
struct linux_sys_mq_getsetattr_args {
	syscallarg(int) mq;
	syscallarg(const void *) new;
	syscallarg(void *) old;
};
struct linux_sys_waitid_args {
	syscallarg(int) which;
	syscallarg(pid_t) id;
	syscallarg(void *) info;
	syscallarg(int) options;
	syscallarg(struct linux_rusage *) usage;
};
struct linux_sys_ioprio_set_args {
	syscallarg(int) which;
	syscallarg(int) who;
	syscallarg(int) ioprio;
};
struct linux_sys_ioprio_get_args {
	syscallarg(int) which;
	syscallarg(int) who;
};
struct linux_sys_inotify_init_args;
struct linux_sys_inotify_add_watch_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(uint32_t) mask;
};
struct linux_sys_inotify_rm_watch_args {
	syscallarg(int) fd;
	syscallarg(int) wd;
};
struct linux_sys_openat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(int) flags;
	syscallarg(uint32_t) mode;
};
struct linux_sys_mkdirat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
};
struct linux_sys_mknodat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
	syscallarg(uint64_t) dev;
};
struct linux_sys_fchownat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(uid_t) owner;
	syscallarg(gid_t) group;
	syscallarg(int) flags;
};
struct linux_sys_futimesat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(const struct linux_timeval *) times;
};
struct linux_sys_newfstatat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(struct linux_stat *) st;
	syscallarg(int) flags;
};
struct linux_sys_unlinkat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(int) flags;
};
struct linux_sys_renameat_args {
	syscallarg(int) olddirfd;
	syscallarg(const char *) old;
	syscallarg(int) newdirfd;
	syscallarg(const char *) new;
};
struct linux_sys_linkat_args {
	syscallarg(int) olddirfd;
	syscallarg(const char *) old;
	syscallarg(int) newdirfd;
	syscallarg(const char *) new;
	syscallarg(int) flags;
};
struct linux_sys_symlinkat_args {
	syscallarg(const char *) target;
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
};
struct linux_sys_readlinkat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(char *) buf;
	syscallarg(size_t) size;
};
struct linux_sys_fchmodat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
};
struct linux_sys_faccessat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(int) mode;
};
struct linux_sys_pselect6_args {
	syscallarg(int) nfds;
	syscallarg(void *) readfds;
	syscallarg(void *) writefds;
	syscallarg(void *) exceptfds;
	syscallarg(const struct linux_timespec *) timeout;
	syscallarg(const void *) sigmask;
};
struct linux_sys_ppoll_args {
	syscallarg(struct linux_pollfd *) fds;
	syscallarg(unsigned int) nfds;
	syscallarg(const struct linux_timespec *) timeout;
	syscallarg(const void *) sigmask;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_unshare_args {
	syscallarg(int) flags;
};
struct linux_sys_splice_args {
	syscallarg(int) in;
	syscallarg(int64_t *) inoff;
	syscallarg(int) out;
	syscallarg(int64_t *) outoff;
	syscallarg(size_t) len;
	syscallarg(unsigned int) flags;
};
struct linux_sys_tee_args {
	syscallarg(int) in;
	syscallarg(int) out;
	syscallarg(size_t) len;
	syscallarg(unsigned int) flags;
};
struct linux_sys_sync_file_range_args {
	syscallarg(int) fd;
	syscallarg(int64_t) offset;
	syscallarg(int64_t) count;
	syscallarg(unsigned int) flags;
};
struct linux_sys_vmsplice_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(size_t) count;
	syscallarg(unsigned int) flags;
};
struct linux_sys_utimensat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(const struct linux_timespec *) times;
	syscallarg(int) flags;
};
struct linux_sys_epoll_pwait_args {
	syscallarg(int) epfd;
	syscallarg(struct linux_epoll_event *) events;
	syscallarg(int) maxevents;
	syscallarg(int) timeout;
	syscallarg(const void *) sigmask;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_signalfd_args {
	syscallarg(int) fd;
	syscallarg(const void *) mask;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_timerfd_create_args {
	syscallarg(int) clock;
	syscallarg(int) flags;
};
struct linux_sys_eventfd_args {
	syscallarg(unsigned int) count;
};
struct linux_sys_fallocate_args {
	syscallarg(int) fd;
	syscallarg(int) mode;
	syscallarg(int64_t) offset;
	syscallarg(int64_t) len;
};
struct linux_sys_timerfd_settime_args {
	syscallarg(int) fd;
	syscallarg(int) flags;
	syscallarg(const struct linux_itimerspec *) value;
	syscallarg(struct linux_itimerspec *) old;
};
struct linux_sys_timerfd_gettime_args {
	syscallarg(int) fd;
	syscallarg(struct linux_itimerspec *) value;
};
struct linux_sys_accept4_args {
	syscallarg(int) fd;
	syscallarg(struct linux_sockaddr *) addr;
	syscallarg(socklen_t *) addrlen;
	syscallarg(int) flags;
};
struct linux_sys_signalfd4_args {
	syscallarg(int) fd;
	syscallarg(const void *) mask;
	syscallarg(size_t) sigsetsize;
	syscallarg(int) flags;
};
struct linux_sys_eventfd2_args {
	syscallarg(unsigned int) count;
	syscallarg(int) flags;
};
struct linux_sys_epoll_create1_args {
	syscallarg(int) flags;
};
struct linux_sys_dup3_args {
	syscallarg(int) oldfd;
	syscallarg(int) newfd;
	syscallarg(int) flags;
};
struct linux_sys_pipe2_args {
	syscallarg(int *) fds;
	syscallarg(int) flags;
};
struct linux_sys_inotify_init1_args {
	syscallarg(int) flags;
};
struct linux_sys_preadv_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(int) iovcnt;
	syscallarg(unsigned long) poslow;
	syscallarg(unsigned long) poshigh;
};
struct linux_sys_pwritev_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(int) iovcnt;
	syscallarg(unsigned long) poslow;
	syscallarg(unsigned long) poshigh;
};
struct linux_sys_recvmmsg_args {
	syscallarg(int) fd;
	syscallarg(struct linux_mmsghdr *) msgs;
	syscallarg(unsigned int) vlen;
	syscallarg(unsigned int) flags;
	syscallarg(struct linux_timespec *) timeout;
};
struct linux_sys_fanotify_init_args {
	syscallarg(unsigned int) flags;
	syscallarg(unsigned int) eventflags;
};
struct linux_sys_fanotify_mark_args {
	syscallarg(int) fd;
	syscallarg(unsigned int) flags;
	syscallarg(uint64_t) mask;
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
};
struct linux_sys_prlimit64_args {
	syscallarg(pid_t) pid;
	syscallarg(int) resource;
	syscallarg(const void *) new;
	syscallarg(void *) old;
};
struct linux_sys_name_to_handle_at_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(void *) handle;
	syscallarg(int *) mountid;
	syscallarg(int) flags;
};
struct linux_sys_open_by_handle_at_args {
	syscallarg(int) mountfd;
	syscallarg(void *) handle;
	syscallarg(int) flags;
};
struct linux_sys_clock_adjtime_args {
	syscallarg(int) clock;
	syscallarg(void *) buf;
};
struct linux_sys_syncfs_args {
	syscallarg(int) fd;
};
struct linux_sys_sendmmsg_args {
	syscallarg(int) fd;
	syscallarg(struct linux_mmsghdr *) msgs;
	syscallarg(unsigned int) vlen;
	syscallarg(unsigned int) flags;
};
struct linux_sys_setns_args {
	syscallarg(int) fd;
	syscallarg(int) type;
};
struct linux_sys_getcpu_args {
	syscallarg(unsigned int *) cpu;
	syscallarg(unsigned int *) node;
	syscallarg(void *) unused;
};
struct linux_sys_process_vm_readv_args {
	syscallarg(pid_t) pid;
	syscallarg(const struct linux_iovec *) local;
	syscallarg(unsigned long) nlocal;
	syscallarg(const struct linux_iovec *) remote;
	syscallarg(unsigned long) nremote;
	syscallarg(unsigned long) flags;
};
struct linux_sys_process_vm_writev_args {
	syscallarg(pid_t) pid;
	syscallarg(const struct linux_iovec *) local;
	syscallarg(unsigned long) nlocal;
	syscallarg(const struct linux_iovec *) remote;
	syscallarg(unsigned long) nremote;
	syscallarg(unsigned long) flags;
};
struct linux_sys_kcmp_args {
	syscallarg(pid_t) pid1;
	syscallarg(pid_t) pid2;
	syscallarg(int) type;
	syscallarg(unsigned long) idx1;
	syscallarg(unsigned long) idx2;
};
struct linux_sys_sched_setattr_args {
	syscallarg(pid_t) pid;
	syscallarg(const void *) attr;
	syscallarg(unsigned int) flags;
};
struct linux_sys_sched_getattr_args {
	syscallarg(pid_t) pid;
	syscallarg(void *) attr;
	syscallarg(unsigned int) size;
	syscallarg(unsigned int) flags;
};
struct linux_sys_renameat2_args {
	syscallarg(int) olddirfd;
	syscallarg(const char *) old;
	syscallarg(int) newdirfd;
	syscallarg(const char *) new;
	syscallarg(unsigned int) flags;
};
struct linux_sys_seccomp_args {
	syscallarg(unsigned int) op;
	syscallarg(unsigned int) flags;
	syscallarg(void *) args;
};
struct linux_sys_getrandom_args {
	syscallarg(void *) buf;
	syscallarg(size_t) len;
	syscallarg(unsigned int) flags;
};
struct linux_sys_memfd_create_args {
	syscallarg(const char *) name;
	syscallarg(unsigned int) flags;
};
struct linux_sys_execveat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(char *const *) argv;
	syscallarg(char *const *) envp;
	syscallarg(int) flags;
};
struct linux_sys_userfaultfd_args {
	syscallarg(int) flags;
};
struct linux_sys_membarrier_args {
	syscallarg(int) cmd;
	syscallarg(unsigned int) flags;
	syscallarg(int) cpu;
};
struct linux_sys_mlock2_args {
	syscallarg(const void *) addr;
	syscallarg(size_t) length;
	syscallarg(unsigned int) flags;
};
struct linux_sys_copy_file_range_args {
	syscallarg(int) in;
	syscallarg(int64_t *) inoff;
	syscallarg(int) out;
	syscallarg(int64_t *) outoff;
	syscallarg(size_t) len;
	syscallarg(unsigned int) flags;
};
struct linux_sys_preadv2_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(int) iovcnt;
	syscallarg(unsigned long) poslow;
	syscallarg(unsigned long) poshigh;
	syscallarg(int) flags;
};
struct linux_sys_pwritev2_args {
	syscallarg(int) fd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(int) iovcnt;
	syscallarg(unsigned long) poslow;
	syscallarg(unsigned long) poshigh;
	syscallarg(int) flags;
};
struct linux_sys_pkey_mprotect_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(int) prot;
	syscallarg(int) pkey;
};
struct linux_sys_pkey_alloc_args {
	syscallarg(unsigned int) flags;
	syscallarg(unsigned int) rights;
};
struct linux_sys_pkey_free_args {
	syscallarg(int) pkey;
};
struct linux_sys_statx_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(int) flags;
	syscallarg(unsigned int) mask;
	syscallarg(struct linux_statx *) stx;
};
struct linux_sys_pidfd_send_signal_args {
	syscallarg(int) pidfd;
	syscallarg(int) sig;
	syscallarg(void *) info;
	syscallarg(unsigned int) flags;
};
struct linux_sys_io_uring_setup_args {
	syscallarg(uint32_t) entries;
	syscallarg(void *) params;
};
struct linux_sys_io_uring_enter_args {
	syscallarg(int) fd;
	syscallarg(uint32_t) submit;
	syscallarg(uint32_t) complete;
	syscallarg(uint32_t) flags;
	syscallarg(const void *) arg;
	syscallarg(size_t) argsize;
};
struct linux_sys_io_uring_register_args {
	syscallarg(int) fd;
	syscallarg(uint32_t) opcode;
	syscallarg(void *) arg;
	syscallarg(uint32_t) count;
};
struct linux_sys_open_tree_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
};
struct linux_sys_move_mount_args {
	syscallarg(int) fromfd;
	syscallarg(const char *) from;
	syscallarg(int) tofd;
	syscallarg(const char *) to;
	syscallarg(unsigned int) flags;
};
struct linux_sys_fsopen_args {
	syscallarg(const char *) type;
	syscallarg(unsigned int) flags;
};
struct linux_sys_fsconfig_args {
	syscallarg(int) fd;
	syscallarg(unsigned int) cmd;
	syscallarg(const char *) key;
	syscallarg(const void *) value;
	syscallarg(int) aux;
};
struct linux_sys_fsmount_args {
	syscallarg(int) fd;
	syscallarg(unsigned int) flags;
	syscallarg(unsigned int) attrs;
};
struct linux_sys_fspick_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
};
struct linux_sys_pidfd_open_args {
	syscallarg(pid_t) pid;
	syscallarg(unsigned int) flags;
};
struct linux_sys_clone3_args {
	syscallarg(struct linux_clone_args *) args;
	syscallarg(size_t) size;
};
struct linux_sys_close_range_args {
	syscallarg(unsigned int) first;
	syscallarg(unsigned int) last;
	syscallarg(unsigned int) flags;
};
struct linux_sys_openat2_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(struct linux_open_how *) how;
	syscallarg(size_t) size;
};
struct linux_sys_pidfd_getfd_args {
	syscallarg(int) pidfd;
	syscallarg(int) fd;
	syscallarg(unsigned int) flags;
};
struct linux_sys_faccessat2_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(int) mode;
	syscallarg(int) flags;
};
struct linux_sys_process_madvise_args {
	syscallarg(int) pidfd;
	syscallarg(const struct linux_iovec *) iov;
	syscallarg(size_t) count;
	syscallarg(int) advice;
	syscallarg(unsigned int) flags;
};
struct linux_sys_epoll_pwait2_args {
	syscallarg(int) epfd;
	syscallarg(struct linux_epoll_event *) events;
	syscallarg(int) maxevents;
	syscallarg(const struct linux_timespec *) timeout;
	syscallarg(const void *) sigmask;
	syscallarg(size_t) sigsetsize;
};
struct linux_sys_mount_setattr_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
	syscallarg(void *) attr;
	syscallarg(size_t) size;
};
struct linux_sys_memfd_secret_args {
	syscallarg(unsigned int) flags;
};
struct linux_sys_process_mrelease_args {
	syscallarg(int) pidfd;
	syscallarg(unsigned int) flags;
};
struct linux_sys_fchmodat2_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(uint32_t) mode;
	syscallarg(int) flags;
};
struct linux_sys_mseal_args {
	syscallarg(void *) addr;
	syscallarg(size_t) length;
	syscallarg(unsigned long) flags;
};
struct linux_sys_setxattrat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
	syscallarg(const char *) name;
	syscallarg(const void *) args;
	syscallarg(size_t) size;
};
struct linux_sys_getxattrat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
	syscallarg(const char *) name;
	syscallarg(void *) args;
	syscallarg(size_t) size;
};
struct linux_sys_listxattrat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct linux_sys_removexattrat_args {
	syscallarg(int) dirfd;
	syscallarg(const char *) path;
	syscallarg(unsigned int) flags;
	syscallarg(const char *) name;
};

int linux_sys_read(struct lwp *, const struct linux_sys_read_args *, register_t *);
int linux_sys_write(struct lwp *, const struct linux_sys_write_args *, register_t *);
int linux_sys_open(struct lwp *, const struct linux_sys_open_args *, register_t *);
int linux_sys_close(struct lwp *, const struct linux_sys_close_args *, register_t *);
int linux_sys_stat(struct lwp *, const struct linux_sys_stat_args *, register_t *);
int linux_sys_fstat(struct lwp *, const struct linux_sys_fstat_args *, register_t *);
int linux_sys_lstat(struct lwp *, const struct linux_sys_lstat_args *, register_t *);
int linux_sys_poll(struct lwp *, const struct linux_sys_poll_args *, register_t *);
int linux_sys_lseek(struct lwp *, const struct linux_sys_lseek_args *, register_t *);
int linux_sys_mmap(struct lwp *, const struct linux_sys_mmap_args *, register_t *);
int linux_sys_mprotect(struct lwp *, const struct linux_sys_mprotect_args *, register_t *);
int linux_sys_munmap(struct lwp *, const struct linux_sys_munmap_args *, register_t *);
int linux_sys_brk(struct lwp *, const struct linux_sys_brk_args *, register_t *);
int linux_sys_rt_sigaction(struct lwp *,
    const struct linux_sys_rt_sigaction_args *, register_t *);
int linux_sys_rt_sigprocmask(struct lwp *,
    const struct linux_sys_rt_sigprocmask_args *, register_t *);
int linux_sys_ioctl(struct lwp *, const struct linux_sys_ioctl_args *, register_t *);
int linux_sys_pread64(struct lwp *, const struct linux_sys_pread64_args *, register_t *);
int linux_sys_pwrite64(struct lwp *, const struct linux_sys_pwrite64_args *, register_t *);
int linux_sys_readv(struct lwp *, const struct linux_sys_readv_args *, register_t *);
int linux_sys_writev(struct lwp *, const struct linux_sys_writev_args *, register_t *);
int linux_sys_access(struct lwp *, const struct linux_sys_access_args *, register_t *);
int linux_sys_pipe(struct lwp *, const struct linux_sys_pipe_args *, register_t *);
int linux_sys_select(struct lwp *, const struct linux_sys_select_args *, register_t *);
int linux_sys_sched_yield(struct lwp *,
    const struct linux_sys_sched_yield_args *, register_t *);
int linux_sys_mremap(struct lwp *, const struct linux_sys_mremap_args *, register_t *);
int linux_sys_msync(struct lwp *, const struct linux_sys_msync_args *, register_t *);
int linux_sys_mincore(struct lwp *, const struct linux_sys_mincore_args *, register_t *);
int linux_sys_madvise(struct lwp *, const struct linux_sys_madvise_args *, register_t *);
int linux_sys_shmget(struct lwp *, const struct linux_sys_shmget_args *, register_t *);
int linux_sys_shmat(struct lwp *, const struct linux_sys_shmat_args *, register_t *);
int linux_sys_shmctl(struct lwp *, const struct linux_sys_shmctl_args *, register_t *);
int linux_sys_dup(struct lwp *, const struct linux_sys_dup_args *, register_t *);
int linux_sys_dup2(struct lwp *, const struct linux_sys_dup2_args *, register_t *);
int linux_sys_pause(struct lwp *, const struct linux_sys_pause_args *, register_t *);
int linux_sys_nanosleep(struct lwp *,
    const struct linux_sys_nanosleep_args *, register_t *);
int linux_sys_getitimer(struct lwp *,
    const struct linux_sys_getitimer_args *, register_t *);
int linux_sys_alarm(struct lwp *, const struct linux_sys_alarm_args *, register_t *);
int linux_sys_setitimer(struct lwp *,
    const struct linux_sys_setitimer_args *, register_t *);
int linux_sys_getpid(struct lwp *, const struct linux_sys_getpid_args *, register_t *);
int linux_sys_sendfile(struct lwp *, const struct linux_sys_sendfile_args *, register_t *);
int linux_sys_socket(struct lwp *, const struct linux_sys_socket_args *, register_t *);
int linux_sys_connect(struct lwp *, const struct linux_sys_connect_args *, register_t *);
int linux_sys_accept(struct lwp *, const struct linux_sys_accept_args *, register_t *);
int linux_sys_sendto(struct lwp *, const struct linux_sys_sendto_args *, register_t *);
int linux_sys_recvfrom(struct lwp *, const struct linux_sys_recvfrom_args *, register_t *);
int linux_sys_sendmsg(struct lwp *, const struct linux_sys_sendmsg_args *, register_t *);
int linux_sys_recvmsg(struct lwp *, const struct linux_sys_recvmsg_args *, register_t *);
int linux_sys_shutdown(struct lwp *, const struct linux_sys_shutdown_args *, register_t *);
int linux_sys_bind(struct lwp *, const struct linux_sys_bind_args *, register_t *);
int linux_sys_listen(struct lwp *, const struct linux_sys_listen_args *, register_t *);
int linux_sys_getsockname(struct lwp *,
    const struct linux_sys_getsockname_args *, register_t *);
int linux_sys_getpeername(struct lwp *,
    const struct linux_sys_getpeername_args *, register_t *);
int linux_sys_socketpair(struct lwp *,
    const struct linux_sys_socketpair_args *, register_t *);
int linux_sys_setsockopt(struct lwp *,
    const struct linux_sys_setsockopt_args *, register_t *);
int linux_sys_getsockopt(struct lwp *,
    const struct linux_sys_getsockopt_args *, register_t *);
int linux_sys_execve(struct lwp *, const struct linux_sys_execve_args *, register_t *);
int linux_sys_exit(struct lwp *, const struct linux_sys_exit_args *, register_t *);
int linux_sys_wait4(struct lwp *, const struct linux_sys_wait4_args *, register_t *);
int linux_sys_kill(struct lwp *, const struct linux_sys_kill_args *, register_t *);
int linux_sys_uname(struct lwp *, const struct linux_sys_uname_args *, register_t *);
int linux_sys_semget(struct lwp *, const struct linux_sys_semget_args *, register_t *);
int linux_sys_semop(struct lwp *, const struct linux_sys_semop_args *, register_t *);
int linux_sys_shmdt(struct lwp *, const struct linux_sys_shmdt_args *, register_t *);
int linux_sys_msgget(struct lwp *, const struct linux_sys_msgget_args *, register_t *);
int linux_sys_msgsnd(struct lwp *, const struct linux_sys_msgsnd_args *, register_t *);
int linux_sys_msgrcv(struct lwp *, const struct linux_sys_msgrcv_args *, register_t *);
int linux_sys_msgctl(struct lwp *, const struct linux_sys_msgctl_args *, register_t *);
int linux_sys_fcntl(struct lwp *, const struct linux_sys_fcntl_args *, register_t *);
int linux_sys_flock(struct lwp *, const struct linux_sys_flock_args *, register_t *);
int linux_sys_fsync(struct lwp *, const struct linux_sys_fsync_args *, register_t *);
int linux_sys_fdatasync(struct lwp *,
    const struct linux_sys_fdatasync_args *, register_t *);
int linux_sys_truncate(struct lwp *, const struct linux_sys_truncate_args *, register_t *);
int linux_sys_ftruncate(struct lwp *,
    const struct linux_sys_ftruncate_args *, register_t *);
int linux_sys_getdents(struct lwp *, const struct linux_sys_getdents_args *, register_t *);
int linux_sys_getcwd(struct lwp *, const struct linux_sys_getcwd_args *, register_t *);
int linux_sys_chdir(struct lwp *, const struct linux_sys_chdir_args *, register_t *);
int linux_sys_fchdir(struct lwp *, const struct linux_sys_fchdir_args *, register_t *);
int linux_sys_rename(struct lwp *, const struct linux_sys_rename_args *, register_t *);
int linux_sys_mkdir(struct lwp *, const struct linux_sys_mkdir_args *, register_t *);
int linux_sys_rmdir(struct lwp *, const struct linux_sys_rmdir_args *, register_t *);
int linux_sys_creat(struct lwp *, const struct linux_sys_creat_args *, register_t *);
int linux_sys_link(struct lwp *, const struct linux_sys_link_args *, register_t *);
int linux_sys_unlink(struct lwp *, const struct linux_sys_unlink_args *, register_t *);
int linux_sys_symlink(struct lwp *, const struct linux_sys_symlink_args *, register_t *);
int linux_sys_readlink(struct lwp *, const struct linux_sys_readlink_args *, register_t *);
int linux_sys_chmod(struct lwp *, const struct linux_sys_chmod_args *, register_t *);
int linux_sys_fchmod(struct lwp *, const struct linux_sys_fchmod_args *, register_t *);
int linux_sys_chown(struct lwp *, const struct linux_sys_chown_args *, register_t *);
int linux_sys_fchown(struct lwp *, const struct linux_sys_fchown_args *, register_t *);
int linux_sys_lchown(struct lwp *, const struct linux_sys_lchown_args *, register_t *);
int linux_sys_umask(struct lwp *, const struct linux_sys_umask_args *, register_t *);
int linux_sys_gettimeofday(struct lwp *,
    const struct linux_sys_gettimeofday_args *, register_t *);
int linux_sys_getrlimit(struct lwp *,
    const struct linux_sys_getrlimit_args *, register_t *);
int linux_sys_getrusage(struct lwp *,
    const struct linux_sys_getrusage_args *, register_t *);
int linux_sys_sysinfo(struct lwp *, const struct linux_sys_sysinfo_args *, register_t *);
int linux_sys_times(struct lwp *, const struct linux_sys_times_args *, register_t *);
int linux_sys_getuid(struct lwp *, const struct linux_sys_getuid_args *, register_t *);
int linux_sys_syslog(struct lwp *, const struct linux_sys_syslog_args *, register_t *);
int linux_sys_getgid(struct lwp *, const struct linux_sys_getgid_args *, register_t *);
int linux_sys_setuid(struct lwp *, const struct linux_sys_setuid_args *, register_t *);
int linux_sys_setgid(struct lwp *, const struct linux_sys_setgid_args *, register_t *);
int linux_sys_geteuid(struct lwp *, const struct linux_sys_geteuid_args *, register_t *);
int linux_sys_getegid(struct lwp *, const struct linux_sys_getegid_args *, register_t *);
int linux_sys_setpgid(struct lwp *, const struct linux_sys_setpgid_args *, register_t *);
int linux_sys_getppid(struct lwp *, const struct linux_sys_getppid_args *, register_t *);
int linux_sys_getpgrp(struct lwp *, const struct linux_sys_getpgrp_args *, register_t *);
int linux_sys_setsid(struct lwp *, const struct linux_sys_setsid_args *, register_t *);
int linux_sys_setreuid(struct lwp *, const struct linux_sys_setreuid_args *, register_t *);
int linux_sys_setregid(struct lwp *, const struct linux_sys_setregid_args *, register_t *);
int linux_sys_getgroups(struct lwp *,
    const struct linux_sys_getgroups_args *, register_t *);
int linux_sys_setgroups(struct lwp *,
    const struct linux_sys_setgroups_args *, register_t *);
int linux_sys_setresuid(struct lwp *,
    const struct linux_sys_setresuid_args *, register_t *);
int linux_sys_getresuid(struct lwp *,
    const struct linux_sys_getresuid_args *, register_t *);
int linux_sys_setresgid(struct lwp *,
    const struct linux_sys_setresgid_args *, register_t *);
int linux_sys_getresgid(struct lwp *,
    const struct linux_sys_getresgid_args *, register_t *);
int linux_sys_getpgid(struct lwp *, const struct linux_sys_getpgid_args *, register_t *);
int linux_sys_setfsuid(struct lwp *, const struct linux_sys_setfsuid_args *, register_t *);
int linux_sys_setfsgid(struct lwp *, const struct linux_sys_setfsgid_args *, register_t *);
int linux_sys_getsid(struct lwp *, const struct linux_sys_getsid_args *, register_t *);
int linux_sys_capget(struct lwp *, const struct linux_sys_capget_args *, register_t *);
int linux_sys_capset(struct lwp *, const struct linux_sys_capset_args *, register_t *);
int linux_sys_rt_sigpending(struct lwp *,
    const struct linux_sys_rt_sigpending_args *, register_t *);
int linux_sys_utime(struct lwp *, const struct linux_sys_utime_args *, register_t *);
int linux_sys_mknod(struct lwp *, const struct linux_sys_mknod_args *, register_t *);
int linux_sys_personality(struct lwp *,
    const struct linux_sys_personality_args *, register_t *);
int linux_sys_statfs(struct lwp *, const struct linux_sys_statfs_args *, register_t *);
int linux_sys_fstatfs(struct lwp *, const struct linux_sys_fstatfs_args *, register_t *);
int linux_sys_getpriority(struct lwp *,
    const struct linux_sys_getpriority_args *, register_t *);
int linux_sys_setpriority(struct lwp *,
    const struct linux_sys_setpriority_args *, register_t *);
int linux_sys_sched_setparam(struct lwp *,
    const struct linux_sys_sched_setparam_args *, register_t *);
int linux_sys_sched_getparam(struct lwp *,
    const struct linux_sys_sched_getparam_args *, register_t *);
int linux_sys_sched_setscheduler(struct lwp *,
    const struct linux_sys_sched_setscheduler_args *, register_t *);
int linux_sys_sched_getscheduler(struct lwp *,
    const struct linux_sys_sched_getscheduler_args *, register_t *);
int linux_sys_sched_get_priority_max(struct lwp *,
    const struct linux_sys_sched_get_priority_max_args *, register_t *);
int linux_sys_sched_get_priority_min(struct lwp *,
    const struct linux_sys_sched_get_priority_min_args *, register_t *);
int linux_sys_sched_rr_get_interval(struct lwp *,
    const struct linux_sys_sched_rr_get_interval_args *, register_t *);
int linux_sys_mlock(struct lwp *, const struct linux_sys_mlock_args *, register_t *);
int linux_sys_munlock(struct lwp *, const struct linux_sys_munlock_args *, register_t *);
int linux_sys_mlockall(struct lwp *, const struct linux_sys_mlockall_args *, register_t *);
int linux_sys_munlockall(struct lwp *,
    const struct linux_sys_munlockall_args *, register_t *);
int linux_sys_vhangup(struct lwp *, const struct linux_sys_vhangup_args *, register_t *);
int linux_sys_pivot_root(struct lwp *,
    const struct linux_sys_pivot_root_args *, register_t *);
int linux_sys_prctl(struct lwp *, const struct linux_sys_prctl_args *, register_t *);
int linux_sys_adjtimex(struct lwp *, const struct linux_sys_adjtimex_args *, register_t *);
int linux_sys_setrlimit(struct lwp *,
    const struct linux_sys_setrlimit_args *, register_t *);
int linux_sys_chroot(struct lwp *, const struct linux_sys_chroot_args *, register_t *);
int linux_sys_sync(struct lwp *, const struct linux_sys_sync_args *, register_t *);
int linux_sys_acct(struct lwp *, const struct linux_sys_acct_args *, register_t *);
int linux_sys_settimeofday(struct lwp *,
    const struct linux_sys_settimeofday_args *, register_t *);
int linux_sys_mount(struct lwp *, const struct linux_sys_mount_args *, register_t *);
int linux_sys_umount2(struct lwp *, const struct linux_sys_umount2_args *, register_t *);
int linux_sys_swapon(struct lwp *, const struct linux_sys_swapon_args *, register_t *);
int linux_sys_swapoff(struct lwp *, const struct linux_sys_swapoff_args *, register_t *);
int linux_sys_reboot(struct lwp *, const struct linux_sys_reboot_args *, register_t *);
int linux_sys_sethostname(struct lwp *,
    const struct linux_sys_sethostname_args *, register_t *);
int linux_sys_setdomainname(struct lwp *,
    const struct linux_sys_setdomainname_args *, register_t *);
int linux_sys_gettid(struct lwp *, const struct linux_sys_gettid_args *, register_t *);
int linux_sys_readahead(struct lwp *,
    const struct linux_sys_readahead_args *, register_t *);
int linux_sys_setxattr(struct lwp *, const struct linux_sys_setxattr_args *, register_t *);
int linux_sys_lsetxattr(struct lwp *,
    const struct linux_sys_lsetxattr_args *, register_t *);
int linux_sys_fsetxattr(struct lwp *,
    const struct linux_sys_fsetxattr_args *, register_t *);
int linux_sys_getxattr(struct lwp *, const struct linux_sys_getxattr_args *, register_t *);
int linux_sys_lgetxattr(struct lwp *,
    const struct linux_sys_lgetxattr_args *, register_t *);
int linux_sys_fgetxattr(struct lwp *,
    const struct linux_sys_fgetxattr_args *, register_t *);
int linux_sys_listxattr(struct lwp *,
    const struct linux_sys_listxattr_args *, register_t *);
int linux_sys_llistxattr(struct lwp *,
    const struct linux_sys_llistxattr_args *, register_t *);
int linux_sys_flistxattr(struct lwp *,
    const struct linux_sys_flistxattr_args *, register_t *);
int linux_sys_removexattr(struct lwp *,
    const struct linux_sys_removexattr_args *, register_t *);
int linux_sys_lremovexattr(struct lwp *,
    const struct linux_sys_lremovexattr_args *, register_t *);
int linux_sys_fremovexattr(struct lwp *,
    const struct linux_sys_fremovexattr_args *, register_t *);
int linux_sys_tkill(struct lwp *, const struct linux_sys_tkill_args *, register_t *);
int linux_sys_time(struct lwp *, const struct linux_sys_time_args *, register_t *);
int linux_sys_futex(struct lwp *, const struct linux_sys_futex_args *, register_t *);
int linux_sys_sched_setaffinity(struct lwp *,
    const struct linux_sys_sched_setaffinity_args *, register_t *);
int linux_sys_sched_getaffinity(struct lwp *,
    const struct linux_sys_sched_getaffinity_args *, register_t *);
int linux_sys_epoll_create(struct lwp *,
    const struct linux_sys_epoll_create_args *, register_t *);
int linux_sys_getdents64(struct lwp *,
    const struct linux_sys_getdents64_args *, register_t *);
int linux_sys_fadvise64(struct lwp *,
    const struct linux_sys_fadvise64_args *, register_t *);
int linux_sys_timer_create(struct lwp *,
    const struct linux_sys_timer_create_args *, register_t *);
int linux_sys_timer_settime(struct lwp *,
    const struct linux_sys_timer_settime_args *, register_t *);
int linux_sys_timer_gettime(struct lwp *,
    const struct linux_sys_timer_gettime_args *, register_t *);
int linux_sys_timer_getoverrun(struct lwp *,
    const struct linux_sys_timer_getoverrun_args *, register_t *);
int linux_sys_timer_delete(struct lwp *,
    const struct linux_sys_timer_delete_args *, register_t *);
int linux_sys_clock_settime(struct lwp *,
    const struct linux_sys_clock_settime_args *, register_t *);
int linux_sys_clock_gettime(struct lwp *,
    const struct linux_sys_clock_gettime_args *, register_t *);
int linux_sys_clock_getres(struct lwp *,
    const struct linux_sys_clock_getres_args *, register_t *);
int linux_sys_clock_nanosleep(struct lwp *,
    const struct linux_sys_clock_nanosleep_args *, register_t *);
int linux_sys_exit_group(struct lwp *,
    const struct linux_sys_exit_group_args *, register_t *);
int linux_sys_epoll_wait(struct lwp *,
    const struct linux_sys_epoll_wait_args *, register_t *);
int linux_sys_epoll_ctl(struct lwp *,
    const struct linux_sys_epoll_ctl_args *, register_t *);
int linux_sys_tgkill(struct lwp *, const struct linux_sys_tgkill_args *, register_t *);
int linux_sys_utimes(struct lwp *, const struct linux_sys_utimes_args *, register_t *);
int linux_sys_mq_open(struct lwp *, const struct linux_sys_mq_open_args *, register_t *);
int linux_sys_mq_unlink(struct lwp *,
    const struct linux_sys_mq_unlink_args *, register_t *);
int linux_sys_mq_timedsend(struct lwp *,
    const struct linux_sys_mq_timedsend_args *, register_t *);
int linux_sys_mq_timedreceive(struct lwp *,
    const struct linux_sys_mq_timedreceive_args *, register_t *);
int linux_sys_mq_getsetattr(struct lwp *,
    const struct linux_sys_mq_getsetattr_args *, register_t *);
int linux_sys_waitid(struct lwp *, const struct linux_sys_waitid_args *, register_t *);
int linux_sys_ioprio_set(struct lwp *,
    const struct linux_sys_ioprio_set_args *, register_t *);
int linux_sys_ioprio_get(struct lwp *,
    const struct linux_sys_ioprio_get_args *, register_t *);
int linux_sys_inotify_init(struct lwp *,
    const struct linux_sys_inotify_init_args *, register_t *);
int linux_sys_inotify_add_watch(struct lwp *,
    const struct linux_sys_inotify_add_watch_args *, register_t *);
int linux_sys_inotify_rm_watch(struct lwp *,
    const struct linux_sys_inotify_rm_watch_args *, register_t *);
int linux_sys_openat(struct lwp *, const struct linux_sys_openat_args *, register_t *);
int linux_sys_mkdirat(struct lwp *, const struct linux_sys_mkdirat_args *, register_t *);
int linux_sys_mknodat(struct lwp *, const struct linux_sys_mknodat_args *, register_t *);
int linux_sys_fchownat(struct lwp *, const struct linux_sys_fchownat_args *, register_t *);
int linux_sys_futimesat(struct lwp *,
    const struct linux_sys_futimesat_args *, register_t *);
int linux_sys_newfstatat(struct lwp *,
    const struct linux_sys_newfstatat_args *, register_t *);
int linux_sys_unlinkat(struct lwp *, const struct linux_sys_unlinkat_args *, register_t *);
int linux_sys_renameat(struct lwp *, const struct linux_sys_renameat_args *, register_t *);
int linux_sys_linkat(struct lwp *, const struct linux_sys_linkat_args *, register_t *);
int linux_sys_symlinkat(struct lwp *,
    const struct linux_sys_symlinkat_args *, register_t *);
int linux_sys_readlinkat(struct lwp *,
    const struct linux_sys_readlinkat_args *, register_t *);
int linux_sys_fchmodat(struct lwp *, const struct linux_sys_fchmodat_args *, register_t *);
int linux_sys_faccessat(struct lwp *,
    const struct linux_sys_faccessat_args *, register_t *);
int linux_sys_pselect6(struct lwp *, const struct linux_sys_pselect6_args *, register_t *);
int linux_sys_ppoll(struct lwp *, const struct linux_sys_ppoll_args *, register_t *);
int linux_sys_unshare(struct lwp *, const struct linux_sys_unshare_args *, register_t *);
int linux_sys_splice(struct lwp *, const struct linux_sys_splice_args *, register_t *);
int linux_sys_tee(struct lwp *, const struct linux_sys_tee_args *, register_t *);
int linux_sys_sync_file_range(struct lwp *,
    const struct linux_sys_sync_file_range_args *, register_t *);
int linux_sys_vmsplice(struct lwp *, const struct linux_sys_vmsplice_args *, register_t *);
int linux_sys_utimensat(struct lwp *,
    const struct linux_sys_utimensat_args *, register_t *);
int linux_sys_epoll_pwait(struct lwp *,
    const struct linux_sys_epoll_pwait_args *, register_t *);
int linux_sys_signalfd(struct lwp *, const struct linux_sys_signalfd_args *, register_t *);
int linux_sys_timerfd_create(struct lwp *,
    const struct linux_sys_timerfd_create_args *, register_t *);
int linux_sys_eventfd(struct lwp *, const struct linux_sys_eventfd_args *, register_t *);
int linux_sys_fallocate(struct lwp *,
    const struct linux_sys_fallocate_args *, register_t *);
int linux_sys_timerfd_settime(struct lwp *,
    const struct linux_sys_timerfd_settime_args *, register_t *);
int linux_sys_timerfd_gettime(struct lwp *,
    const struct linux_sys_timerfd_gettime_args *, register_t *);
int linux_sys_accept4(struct lwp *, const struct linux_sys_accept4_args *, register_t *);
int linux_sys_signalfd4(struct lwp *,
    const struct linux_sys_signalfd4_args *, register_t *);
int linux_sys_eventfd2(struct lwp *, const struct linux_sys_eventfd2_args *, register_t *);
int linux_sys_epoll_create1(struct lwp *,
    const struct linux_sys_epoll_create1_args *, register_t *);
int linux_sys_dup3(struct lwp *, const struct linux_sys_dup3_args *, register_t *);
int linux_sys_pipe2(struct lwp *, const struct linux_sys_pipe2_args *, register_t *);
int linux_sys_inotify_init1(struct lwp *,
    const struct linux_sys_inotify_init1_args *, register_t *);
int linux_sys_preadv(struct lwp *, const struct linux_sys_preadv_args *, register_t *);
int linux_sys_pwritev(struct lwp *, const struct linux_sys_pwritev_args *, register_t *);
int linux_sys_recvmmsg(struct lwp *, const struct linux_sys_recvmmsg_args *, register_t *);
int linux_sys_fanotify_init(struct lwp *,
    const struct linux_sys_fanotify_init_args *, register_t *);
int linux_sys_fanotify_mark(struct lwp *,
    const struct linux_sys_fanotify_mark_args *, register_t *);
int linux_sys_prlimit64(struct lwp *,
    const struct linux_sys_prlimit64_args *, register_t *);
int linux_sys_name_to_handle_at(struct lwp *,
    const struct linux_sys_name_to_handle_at_args *, register_t *);
int linux_sys_open_by_handle_at(struct lwp *,
    const struct linux_sys_open_by_handle_at_args *, register_t *);
int linux_sys_clock_adjtime(struct lwp *,
    const struct linux_sys_clock_adjtime_args *, register_t *);
int linux_sys_syncfs(struct lwp *, const struct linux_sys_syncfs_args *, register_t *);
int linux_sys_sendmmsg(struct lwp *, const struct linux_sys_sendmmsg_args *, register_t *);
int linux_sys_setns(struct lwp *, const struct linux_sys_setns_args *, register_t *);
int linux_sys_getcpu(struct lwp *, const struct linux_sys_getcpu_args *, register_t *);
int linux_sys_process_vm_readv(struct lwp *,
    const struct linux_sys_process_vm_readv_args *, register_t *);
int linux_sys_process_vm_writev(struct lwp *,
    const struct linux_sys_process_vm_writev_args *, register_t *);
int linux_sys_kcmp(struct lwp *, const struct linux_sys_kcmp_args *, register_t *);
int linux_sys_sched_setattr(struct lwp *,
    const struct linux_sys_sched_setattr_args *, register_t *);
int linux_sys_sched_getattr(struct lwp *,
    const struct linux_sys_sched_getattr_args *, register_t *);
int linux_sys_renameat2(struct lwp *,
    const struct linux_sys_renameat2_args *, register_t *);
int linux_sys_seccomp(struct lwp *, const struct linux_sys_seccomp_args *, register_t *);
int linux_sys_getrandom(struct lwp *,
    const struct linux_sys_getrandom_args *, register_t *);
int linux_sys_memfd_create(struct lwp *,
    const struct linux_sys_memfd_create_args *, register_t *);
int linux_sys_execveat(struct lwp *, const struct linux_sys_execveat_args *, register_t *);
int linux_sys_userfaultfd(struct lwp *,
    const struct linux_sys_userfaultfd_args *, register_t *);
int linux_sys_membarrier(struct lwp *,
    const struct linux_sys_membarrier_args *, register_t *);
int linux_sys_mlock2(struct lwp *, const struct linux_sys_mlock2_args *, register_t *);
int linux_sys_copy_file_range(struct lwp *,
    const struct linux_sys_copy_file_range_args *, register_t *);
int linux_sys_preadv2(struct lwp *, const struct linux_sys_preadv2_args *, register_t *);
int linux_sys_pwritev2(struct lwp *, const struct linux_sys_pwritev2_args *, register_t *);
int linux_sys_pkey_mprotect(struct lwp *,
    const struct linux_sys_pkey_mprotect_args *, register_t *);
int linux_sys_pkey_alloc(struct lwp *,
    const struct linux_sys_pkey_alloc_args *, register_t *);
int linux_sys_pkey_free(struct lwp *,
    const struct linux_sys_pkey_free_args *, register_t *);
int linux_sys_statx(struct lwp *, const struct linux_sys_statx_args *, register_t *);
int linux_sys_pidfd_send_signal(struct lwp *,
    const struct linux_sys_pidfd_send_signal_args *, register_t *);
int linux_sys_io_uring_setup(struct lwp *,
    const struct linux_sys_io_uring_setup_args *, register_t *);
int linux_sys_io_uring_enter(struct lwp *,
    const struct linux_sys_io_uring_enter_args *, register_t *);
int linux_sys_io_uring_register(struct lwp *,
    const struct linux_sys_io_uring_register_args *, register_t *);
int linux_sys_open_tree(struct lwp *,
    const struct linux_sys_open_tree_args *, register_t *);
int linux_sys_move_mount(struct lwp *,
    const struct linux_sys_move_mount_args *, register_t *);
int linux_sys_fsopen(struct lwp *, const struct linux_sys_fsopen_args *, register_t *);
int linux_sys_fsconfig(struct lwp *, const struct linux_sys_fsconfig_args *, register_t *);
int linux_sys_fsmount(struct lwp *, const struct linux_sys_fsmount_args *, register_t *);
int linux_sys_fspick(struct lwp *, const struct linux_sys_fspick_args *, register_t *);
int linux_sys_pidfd_open(struct lwp *,
    const struct linux_sys_pidfd_open_args *, register_t *);
int linux_sys_clone3(struct lwp *, const struct linux_sys_clone3_args *, register_t *);
int linux_sys_close_range(struct lwp *,
    const struct linux_sys_close_range_args *, register_t *);
int linux_sys_openat2(struct lwp *, const struct linux_sys_openat2_args *, register_t *);
int linux_sys_pidfd_getfd(struct lwp *,
    const struct linux_sys_pidfd_getfd_args *, register_t *);
int linux_sys_faccessat2(struct lwp *,
    const struct linux_sys_faccessat2_args *, register_t *);
int linux_sys_process_madvise(struct lwp *,
    const struct linux_sys_process_madvise_args *, register_t *);
int linux_sys_epoll_pwait2(struct lwp *,
    const struct linux_sys_epoll_pwait2_args *, register_t *);
int linux_sys_mount_setattr(struct lwp *,
    const struct linux_sys_mount_setattr_args *, register_t *);
int linux_sys_memfd_secret(struct lwp *,
    const struct linux_sys_memfd_secret_args *, register_t *);
int linux_sys_process_mrelease(struct lwp *,
    const struct linux_sys_process_mrelease_args *, register_t *);
int linux_sys_fchmodat2(struct lwp *,
    const struct linux_sys_fchmodat2_args *, register_t *);
int linux_sys_mseal(struct lwp *, const struct linux_sys_mseal_args *, register_t *);
int linux_sys_setxattrat(struct lwp *,
    const struct linux_sys_setxattrat_args *, register_t *);
int linux_sys_getxattrat(struct lwp *,
    const struct linux_sys_getxattrat_args *, register_t *);
int linux_sys_listxattrat(struct lwp *,
    const struct linux_sys_listxattrat_args *, register_t *);
int linux_sys_removexattrat(struct lwp *,
    const struct linux_sys_removexattrat_args *, register_t *);

#endif
