/* Written by python -m syscall.abi.netbsd.cgen. DO NOT EDIT. */

/* System call numbers, argument structures and handlers. */

#ifndef _SYS_SYSCALLARGS_H_
#define _SYS_SYSCALLARGS_H_

#include <sys/abi.h>

struct lwp;

/* Each argument fills one register_t slot; its value lies in the slot's low bytes. */
#define syscallarg(type) union { register_t pad; type v; }
#define SCARG(uap, field) ((uap)->field.v)

#define SYS_read 3
#define SYS_write 4
#define SYS_open 5
#define SYS_close 6
#define SYS_link 9
#define SYS_unlink 10
#define SYS_chdir 12
#define SYS_fchdir 13
#define SYS_mknod 14
#define SYS_chmod 15
#define SYS_chown 16
#define SYS_getpid 20
#define SYS_unmount 22
#define SYS_setuid 23
#define SYS_getuid 24
#define SYS_geteuid 25
#define SYS_recvmsg 27
#define SYS_sendmsg 28
#define SYS_recvfrom 29
#define SYS_accept 30
#define SYS_getpeername 31
#define SYS_getsockname 32
#define SYS_access 33
#define SYS_chflags 34
#define SYS_fchflags 35
#define SYS_sync 36
#define SYS_getppid 39
#define SYS_dup 41
#define SYS_pipe 42
#define SYS_getegid 43
#define SYS_ktrace 45
#define SYS_getgid 47
#define SYS___getlogin 49
#define SYS___setlogin 50
#define SYS_ioctl 54
#define SYS_revoke 56
#define SYS_symlink 57
#define SYS_readlink 58
#define SYS_umask 60
#define SYS_chroot 61
#define SYS_getgroups 79
#define SYS_setgroups 80
#define SYS_getpgrp 81
#define SYS_setpgid 82
#define SYS_dup2 90
#define SYS_fcntl 92
#define SYS_select 93
#define SYS_fsync 95
#define SYS_connect 98
#define SYS_bind 104
#define SYS_setsockopt 105
#define SYS_listen 106
#define SYS_getsockopt 118
#define SYS_readv 120
#define SYS_writev 121
#define SYS_fchown 123
#define SYS_fchmod 124
#define SYS_setreuid 126
#define SYS_setregid 127
#define SYS_rename 128
#define SYS_flock 131
#define SYS_mkfifo 132
#define SYS_sendto 133
#define SYS_shutdown 134
#define SYS_socketpair 135
#define SYS_mkdir 136
#define SYS_rmdir 137
#define SYS_utimes 138
#define SYS_setsid 147
#define SYS_nfssvc 155
#define SYS_pread 173
#define SYS_pwrite 174
#define SYS_setgid 181
#define SYS_setegid 182
#define SYS_seteuid 183
#define SYS_pathconf 191
#define SYS_fpathconf 192
#define SYS_getrlimit 194
#define SYS_setrlimit 195
#define SYS_lseek 199
#define SYS_truncate 200
#define SYS_ftruncate 201
#define SYS___sysctl 202
#define SYS_futimes 206
#define SYS_getpgid 207
#define SYS_reboot 208
#define SYS_poll 209
#define SYS_timer_create 235
#define SYS_timer_delete 236
#define SYS_timer_getoverrun 239
#define SYS_fdatasync 241
#define SYS_modctl 246
#define SYS__ksem_init 247
#define SYS__ksem_open 248
#define SYS__ksem_unlink 249
#define SYS__ksem_close 250
#define SYS__ksem_post 251
#define SYS__ksem_wait 252
#define SYS__ksem_trywait 253
#define SYS__ksem_getvalue 254
#define SYS__ksem_destroy 255
#define SYS__ksem_timedwait 256
#define SYS___posix_rename 270
#define SYS_lchmod 274
#define SYS_lchown 275
#define SYS_lutimes 276
#define SYS___posix_chown 283
#define SYS___posix_fchown 284
#define SYS___posix_lchown 285
#define SYS_getsid 286
#define SYS_fktrace 288
#define SYS_preadv 289
#define SYS_pwritev 290
#define SYS___getcwd 296
#define SYS_fchroot 297
#define SYS_lchflags 304
#define SYS_issetugid 305
#define SYS_utrace 306
#define SYS_kqueue 344
#define SYS_kevent 345
#define SYS_fsync_range 354
#define SYS_getvfsstat 356
#define SYS_statvfs1 357
#define SYS_fstatvfs1 358
#define SYS_extattrctl 360
#define SYS_extattr_set_file 361
#define SYS_extattr_get_file 362
#define SYS_extattr_delete_file 363
#define SYS_extattr_set_fd 364
#define SYS_extattr_get_fd 365
#define SYS_extattr_delete_fd 366
#define SYS_extattr_set_link 367
#define SYS_extattr_get_link 368
#define SYS_extattr_delete_link 369
#define SYS_extattr_list_fd 370
#define SYS_extattr_list_file 371
#define SYS_extattr_list_link 372
#define SYS_pselect 373
#define SYS_pollts 374
#define SYS_setxattr 375
#define SYS_lsetxattr 376
#define SYS_fsetxattr 377
#define SYS_getxattr 378
#define SYS_lgetxattr 379
#define SYS_fgetxattr 380
#define SYS_listxattr 381
#define SYS_llistxattr 382
#define SYS_flistxattr 383
#define SYS_removexattr 384
#define SYS_lremovexattr 385
#define SYS_fremovexattr 386
#define SYS___stat30 387
#define SYS___fstat30 388
#define SYS___lstat30 389
#define SYS___getdents30 390
#define SYS___socket30 394
#define SYS___getfh30 395
#define SYS___fhopen40 396
#define SYS___fhstatvfs140 397
#define SYS___fhstat40 398
#define SYS_aio_cancel 399
#define SYS_aio_error 400
#define SYS_aio_fsync 401
#define SYS_aio_read 402
#define SYS_aio_return 403
#define SYS_aio_write 405
#define SYS_lio_listio 406
#define SYS___mount50 410
#define SYS___posix_fadvise50 416
#define SYS___select50 417
#define SYS___gettimeofday50 418
#define SYS___settimeofday50 419
#define SYS___utimes50 420
#define SYS___adjtime50 421
#define SYS___futimes50 423
#define SYS___lutimes50 424
#define SYS___setitimer50 425
#define SYS___getitimer50 426
#define SYS___clock_gettime50 427
#define SYS___clock_settime50 428
#define SYS___clock_getres50 429
#define SYS___nanosleep50 430
#define SYS___kevent50 435
#define SYS___pselect50 436
#define SYS___pollts50 437
#define SYS___aio_suspend50 438
#define SYS___stat50 439
#define SYS___fstat50 440
#define SYS___lstat50 441
#define SYS___timer_settime50 446
#define SYS___timer_gettime50 447
#define SYS___mknod50 450
#define SYS___fhstat50 451
#define SYS_pipe2 453
#define SYS_dup3 454
#define SYS_kqueue1 455
#define SYS_paccept 456
#define SYS_linkat 457
#define SYS_renameat 458
#define SYS_mkfifoat 459
#define SYS_mknodat 460
#define SYS_mkdirat 461
#define SYS_faccessat 462
#define SYS_fchmodat 463
#define SYS_fchownat 464
#define SYS_fstatat 466
#define SYS_utimensat 467
#define SYS_openat 468
#define SYS_readlinkat 469
#define SYS_symlinkat 470
#define SYS_unlinkat 471
#define SYS_futimens 472
#define SYS___quotactl 473
#define SYS_recvmmsg 475
#define SYS_sendmmsg 476
#define SYS_clock_nanosleep 477
#define SYS_posix_fallocate 479
#define SYS_fdiscard 480
#define SYS_MAXSYSCALL 483

struct sys_read_args {
	syscallarg(int) fd;
	syscallarg(void *) buf;
	syscallarg(size_t) nbyte;
};
struct sys_write_args {
	syscallarg(int) fd;
	syscallarg(const void *) buf;
	syscallarg(size_t) nbyte;
};
struct sys_open_args {
	syscallarg(const char *) path;
	syscallarg(int) flags;
	syscallarg(mode_t) mode;
};
struct sys_close_args {
	syscallarg(int) fd;
};
struct sys_link_args {
	syscallarg(const char *) path;
	syscallarg(const char *) link;
};
struct sys_unlink_args {
	syscallarg(const char *) path;
};
struct sys_chdir_args {
	syscallarg(const char *) path;
};
struct sys_fchdir_args {
	syscallarg(int) fd;
};
struct sys_mknod_args {
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
	syscallarg(uint32_t) dev;
};
struct sys_chmod_args {
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
};
struct sys_chown_args {
	syscallarg(const char *) path;
	syscallarg(uid_t) uid;
	syscallarg(gid_t) gid;
};
struct sys_getpid_args;
struct sys_unmount_args {
	syscallarg(const char *) path;
	syscallarg(int) flags;
};
struct sys_setuid_args {
	syscallarg(uid_t) uid;
};
struct sys_getuid_args;
struct sys_geteuid_args;
struct sys_recvmsg_args {
	syscallarg(int) s;
	syscallarg(struct msghdr *) msg;
	syscallarg(int) flags;
};
struct sys_sendmsg_args {
	syscallarg(int) s;
	syscallarg(const struct msghdr *) msg;
	syscallarg(int) flags;
};
struct sys_recvfrom_args {
	syscallarg(int) s;
	syscallarg(void *) buf;
	syscallarg(size_t) len;
	syscallarg(int) flags;
	syscallarg(struct sockaddr *) from;
	syscallarg(socklen_t *) fromlenaddr;
};
struct sys_accept_args {
	syscallarg(int) s;
	syscallarg(struct sockaddr *) name;
	syscallarg(socklen_t *) anamelen;
};
struct sys_getpeername_args {
	syscallarg(int) fdes;
	syscallarg(struct sockaddr *) asa;
	syscallarg(socklen_t *) alen;
};
struct sys_getsockname_args {
	syscallarg(int) fdes;
	syscallarg(struct sockaddr *) asa;
	syscallarg(socklen_t *) alen;
};
struct sys_access_args {
	syscallarg(const char *) path;
	syscallarg(int) flags;
};
struct sys_chflags_args {
	syscallarg(const char *) path;
	syscallarg(u_long) flags;
};
struct sys_fchflags_args {
	syscallarg(int) fd;
	syscallarg(u_long) flags;
};
struct sys_sync_args;
struct sys_getppid_args;
struct sys_dup_args {
	syscallarg(int) fd;
};
struct sys_pipe_args;
struct sys_getegid_args;
struct sys_ktrace_args {
	syscallarg(const char *) fname;
	syscallarg(int) ops;
	syscallarg(int) facs;
	syscallarg(pid_t) pid;
};
struct sys_getgid_args;
struct sys___getlogin_args {
	syscallarg(char *) namebuf;
	syscallarg(size_t) namelen;
};
struct sys___setlogin_args {
	syscallarg(const char *) namebuf;
};
struct sys_ioctl_args {
	syscallarg(int) fd;
	syscallarg(u_long) com;
	syscallarg(void *) data;
};
struct sys_revoke_args {
	syscallarg(const char *) path;
};
struct sys_symlink_args {
	syscallarg(const char *) path;
	syscallarg(const char *) link;
};
struct sys_readlink_args {
	syscallarg(const char *) path;
	syscallarg(char *) buf;
	syscallarg(size_t) count;
};
struct sys_umask_args {
	syscallarg(mode_t) newmask;
};
struct sys_chroot_args {
	syscallarg(const char *) path;
};
struct sys_getgroups_args {
	syscallarg(int) gidsetsize;
	syscallarg(gid_t *) gidset;
};
struct sys_setgroups_args {
	syscallarg(int) gidsetsize;
	syscallarg(const gid_t *) gidset;
};
struct sys_getpgrp_args;
struct sys_setpgid_args {
	syscallarg(pid_t) pid;
	syscallarg(pid_t) pgid;
};
struct sys_dup2_args {
	syscallarg(int) from;
	syscallarg(int) to;
};
struct sys_fcntl_args {
	syscallarg(int) fd;
	syscallarg(int) cmd;
	syscallarg(void *) arg;
};
struct sys_select_args {
	syscallarg(int) nd;
	syscallarg(fd_set *) in;
	syscallarg(fd_set *) ou;
	syscallarg(fd_set *) ex;
	syscallarg(struct timeval50 *) tv;
};
struct sys_fsync_args {
	syscallarg(int) fd;
};
struct sys_connect_args {
	syscallarg(int) s;
	syscallarg(const struct sockaddr *) name;
	syscallarg(socklen_t) namelen;
};
struct sys_bind_args {
	syscallarg(int) s;
	syscallarg(const struct sockaddr *) name;
	syscallarg(socklen_t) namelen;
};
struct sys_setsockopt_args {
	syscallarg(int) s;
	syscallarg(int) level;
	syscallarg(int) name;
	syscallarg(const void *) val;
	syscallarg(socklen_t) valsize;
};
struct sys_listen_args {
	syscallarg(int) s;
	syscallarg(int) backlog;
};
struct sys_getsockopt_args {
	syscallarg(int) s;
	syscallarg(int) level;
	syscallarg(int) name;
	syscallarg(void *) val;
	syscallarg(socklen_t *) avalsize;
};
struct sys_readv_args {
	syscallarg(int) fd;
	syscallarg(const struct iovec *) iovp;
	syscallarg(int) iovcnt;
};
struct sys_writev_args {
	syscallarg(int) fd;
	syscallarg(const struct iovec *) iovp;
	syscallarg(int) iovcnt;
};
struct sys_fchown_args {
	syscallarg(int) fd;
	syscallarg(uid_t) uid;
	syscallarg(gid_t) gid;
};
struct sys_fchmod_args {
	syscallarg(int) fd;
	syscallarg(mode_t) mode;
};
struct sys_setreuid_args {
	syscallarg(uid_t) ruid;
	syscallarg(uid_t) euid;
};
struct sys_setregid_args {
	syscallarg(gid_t) rgid;
	syscallarg(gid_t) egid;
};
struct sys_rename_args {
	syscallarg(const char *) from;
	syscallarg(const char *) to;
};
struct sys_flock_args {
	syscallarg(int) fd;
	syscallarg(int) how;
};
struct sys_mkfifo_args {
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
};
struct sys_sendto_args {
	syscallarg(int) s;
	syscallarg(const void *) buf;
	syscallarg(size_t) len;
	syscallarg(int) flags;
	syscallarg(const struct sockaddr *) to;
	syscallarg(socklen_t) tolen;
};
struct sys_shutdown_args {
	syscallarg(int) s;
	syscallarg(int) how;
};
struct sys_socketpair_args {
	syscallarg(int) domain;
	syscallarg(int) type;
	syscallarg(int) protocol;
	syscallarg(int *) rsv;
};
struct sys_mkdir_args {
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
};
struct sys_rmdir_args {
	syscallarg(const char *) path;
};
struct sys_utimes_args {
	syscallarg(const char *) path;
	syscallarg(const struct timeval50 *) tptr;
};
struct sys_setsid_args;
struct sys_nfssvc_args {
	syscallarg(int) flag;
	syscallarg(void *) argp;
};
struct sys_pread_args {
	syscallarg(int) fd;
	syscallarg(void *) buf;
	syscallarg(size_t) nbyte;
	syscallarg(int) PAD;
	syscallarg(off_t) offset;
};
struct sys_pwrite_args {
	syscallarg(int) fd;
	syscallarg(const void *) buf;
	syscallarg(size_t) nbyte;
	syscallarg(int) PAD;
	syscallarg(off_t) offset;
};
struct sys_setgid_args {
	syscallarg(gid_t) gid;
};
struct sys_setegid_args {
	syscallarg(gid_t) egid;
};
struct sys_seteuid_args {
	syscallarg(uid_t) euid;
};
struct sys_pathconf_args {
	syscallarg(const char *) path;
	syscallarg(int) name;
};
struct sys_fpathconf_args {
	syscallarg(int) fd;
	syscallarg(int) name;
};
struct sys_getrlimit_args {
	syscallarg(int) which;
	syscallarg(struct rlimit *) rlp;
};
struct sys_setrlimit_args {
	syscallarg(int) which;
	syscallarg(const struct rlimit *) rlp;
};
struct sys_lseek_args {
	syscallarg(int) fd;
	syscallarg(int) PAD;
	syscallarg(off_t) offset;
	syscallarg(int) whence;
};
struct sys_truncate_args {
	syscallarg(const char *) path;
	syscallarg(int) PAD;
	syscallarg(off_t) length;
};
struct sys_ftruncate_args {
	syscallarg(int) fd;
	syscallarg(int) PAD;
	syscallarg(off_t) length;
};
struct sys___sysctl_args {
	syscallarg(const int *) name;
	syscallarg(u_int) namelen;
	syscallarg(void *) oldv;
	syscallarg(size_t *) oldlenp;
	syscallarg(const void *) newv;
	syscallarg(size_t) newlen;
};
struct sys_futimes_args {
	syscallarg(int) fd;
	syscallarg(const struct timeval50 *) tptr;
};
struct sys_getpgid_args {
	syscallarg(pid_t) pid;
};
struct sys_reboot_args {
	syscallarg(int) opt;
	syscallarg(char *) bootstr;
};
struct sys_poll_args {
	syscallarg(struct pollfd *) fds;
	syscallarg(u_int) nfds;
	syscallarg(int) timeout;
};
struct sys_timer_create_args {
	syscallarg(clockid_t) clock_id;
	syscallarg(struct sigevent *) evp;
	syscallarg(timer_t *) timerid;
};
struct sys_timer_delete_args {
	syscallarg(timer_t) timerid;
};
struct sys_timer_getoverrun_args {
	syscallarg(timer_t) timerid;
};
struct sys_fdatasync_args {
	syscallarg(int) fd;
};
struct sys_modctl_args {
	syscallarg(int) cmd;
	syscallarg(void *) arg;
};
struct sys__ksem_init_args {
	syscallarg(unsigned int) value;
	syscallarg(intptr_t *) idp;
};
struct sys__ksem_open_args {
	syscallarg(const char *) name;
	syscallarg(int) oflag;
	syscallarg(mode_t) mode;
	syscallarg(unsigned int) value;
	syscallarg(intptr_t *) idp;
};
struct sys__ksem_unlink_args {
	syscallarg(const char *) name;
};
struct sys__ksem_close_args {
	syscallarg(intptr_t) id;
};
struct sys__ksem_post_args {
	syscallarg(intptr_t) id;
};
struct sys__ksem_wait_args {
	syscallarg(intptr_t) id;
};
struct sys__ksem_trywait_args {
	syscallarg(intptr_t) id;
};
struct sys__ksem_getvalue_args {
	syscallarg(intptr_t) id;
	syscallarg(unsigned int *) value;
};
struct sys__ksem_destroy_args {
	syscallarg(intptr_t) id;
};
struct sys__ksem_timedwait_args {
	syscallarg(intptr_t) id;
	syscallarg(const struct timespec *) abstime;
};
struct sys___posix_rename_args {
	syscallarg(const char *) from;
	syscallarg(const char *) to;
};
struct sys_lchmod_args {
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
};
struct sys_lchown_args {
	syscallarg(const char *) path;
	syscallarg(uid_t) uid;
	syscallarg(gid_t) gid;
};
struct sys_lutimes_args {
	syscallarg(const char *) path;
	syscallarg(const struct timeval50 *) tptr;
};
struct sys___posix_chown_args {
	syscallarg(const char *) path;
	syscallarg(uid_t) uid;
	syscallarg(gid_t) gid;
};
struct sys___posix_fchown_args {
	syscallarg(int) fd;
	syscallarg(uid_t) uid;
	syscallarg(gid_t) gid;
};
struct sys___posix_lchown_args {
	syscallarg(const char *) path;
	syscallarg(uid_t) uid;
	syscallarg(gid_t) gid;
};
struct sys_getsid_args {
	syscallarg(pid_t) pid;
};
struct sys_fktrace_args {
	syscallarg(int) fd;
	syscallarg(int) ops;
	syscallarg(int) facs;
	syscallarg(pid_t) pid;
};
struct sys_preadv_args {
	syscallarg(int) fd;
	syscallarg(const struct iovec *) iovp;
	syscallarg(int) iovcnt;
	syscallarg(int) PAD;
	syscallarg(off_t) offset;
};
struct sys_pwritev_args {
	syscallarg(int) fd;
	syscallarg(const struct iovec *) iovp;
	syscallarg(int) iovcnt;
	syscallarg(int) PAD;
	syscallarg(off_t) offset;
};
struct sys___getcwd_args {
	syscallarg(char *) bufp;
	syscallarg(size_t) length;
};
struct sys_fchroot_args {
	syscallarg(int) fd;
};
struct sys_lchflags_args {
	syscallarg(const char *) path;
	syscallarg(u_long) flags;
};
struct sys_issetugid_args;
struct sys_utrace_args {
	syscallarg(const char *) label;
	syscallarg(void *) addr;
	syscallarg(size_t) len;
};
struct sys_kqueue_args;
struct sys_kevent_args {
	syscallarg(int) fd;
	syscallarg(const struct kevent *) changelist;
	syscallarg(size_t) nchanges;
	syscallarg(struct kevent *) eventlist;
	syscallarg(size_t) nevents;
	syscallarg(const struct timespec50 *) timeout;
};
struct sys_fsync_range_args {
	syscallarg(int) fd;
	syscallarg(int) flags;
	syscallarg(off_t) start;
	syscallarg(off_t) length;
};
struct sys_getvfsstat_args {
	syscallarg(struct statvfs *) buf;
	syscallarg(size_t) bufsize;
	syscallarg(int) flags;
};
struct sys_statvfs1_args {
	syscallarg(const char *) path;
	syscallarg(struct statvfs *) buf;
	syscallarg(int) flags;
};
struct sys_fstatvfs1_args {
	syscallarg(int) fd;
	syscallarg(struct statvfs *) buf;
	syscallarg(int) flags;
};
struct sys_extattrctl_args {
	syscallarg(const char *) path;
	syscallarg(int) cmd;
	syscallarg(const char *) filename;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
};
struct sys_extattr_set_file_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
	syscallarg(const void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_get_file_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
	syscallarg(void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_delete_file_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
};
struct sys_extattr_set_fd_args {
	syscallarg(int) fd;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
	syscallarg(const void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_get_fd_args {
	syscallarg(int) fd;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
	syscallarg(void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_delete_fd_args {
	syscallarg(int) fd;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
};
struct sys_extattr_set_link_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
	syscallarg(const void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_get_link_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
	syscallarg(void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_delete_link_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(const char *) attrname;
};
struct sys_extattr_list_fd_args {
	syscallarg(int) fd;
	syscallarg(int) attrnamespace;
	syscallarg(void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_list_file_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_extattr_list_link_args {
	syscallarg(const char *) path;
	syscallarg(int) attrnamespace;
	syscallarg(void *) data;
	syscallarg(size_t) nbytes;
};
struct sys_pselect_args {
	syscallarg(int) nd;
	syscallarg(fd_set *) in;
	syscallarg(fd_set *) ou;
	syscallarg(fd_set *) ex;
	syscallarg(const struct timespec50 *) ts;
	syscallarg(const sigset_t *) mask;
};
struct sys_pollts_args {
	syscallarg(struct pollfd *) fds;
	syscallarg(u_int) nfds;
	syscallarg(const struct timespec50 *) ts;
	syscallarg(const sigset_t *) mask;
};
struct sys_setxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(const void *) value;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct sys_lsetxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(const void *) value;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct sys_fsetxattr_args {
	syscallarg(int) fd;
	syscallarg(const char *) name;
	syscallarg(const void *) value;
	syscallarg(size_t) size;
	syscallarg(int) flags;
};
struct sys_getxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(void *) value;
	syscallarg(size_t) size;
};
struct sys_lgetxattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
	syscallarg(void *) value;
	syscallarg(size_t) size;
};
struct sys_fgetxattr_args {
	syscallarg(int) fd;
	syscallarg(const char *) name;
	syscallarg(void *) value;
	syscallarg(size_t) size;
};
struct sys_listxattr_args {
	syscallarg(const char *) path;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct sys_llistxattr_args {
	syscallarg(const char *) path;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct sys_flistxattr_args {
	syscallarg(int) fd;
	syscallarg(char *) list;
	syscallarg(size_t) size;
};
struct sys_removexattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
};
struct sys_lremovexattr_args {
	syscallarg(const char *) path;
	syscallarg(const char *) name;
};
struct sys_fremovexattr_args {
	syscallarg(int) fd;
	syscallarg(const char *) name;
};
struct sys___stat30_args {
	syscallarg(const char *) path;
	syscallarg(struct stat30 *) ub;
};
struct sys___fstat30_args {
	syscallarg(int) fd;
	syscallarg(struct stat30 *) sb;
};
struct sys___lstat30_args {
	syscallarg(const char *) path;
	syscallarg(struct stat30 *) ub;
};
struct sys___getdents30_args {
	syscallarg(int) fd;
	syscallarg(char *) buf;
	syscallarg(size_t) count;
};
struct sys___socket30_args {
	syscallarg(int) domain;
	syscallarg(int) type;
	syscallarg(int) protocol;
};
struct sys___getfh30_args {
	syscallarg(const char *) fname;
	syscallarg(void *) fhp;
	syscallarg(size_t *) fh_size;
};
struct sys___fhopen40_args {
	syscallarg(const void *) fhp;
	syscallarg(size_t) fh_size;
	syscallarg(int) flags;
};
struct sys___fhstatvfs140_args {
	syscallarg(const void *) fhp;
	syscallarg(size_t) fh_size;
	syscallarg(struct statvfs *) buf;
	syscallarg(int) flags;
};
struct sys___fhstat40_args {
	syscallarg(const void *) fhp;
	syscallarg(size_t) fh_size;
	syscallarg(struct stat30 *) sb;
};
struct sys_aio_cancel_args {
	syscallarg(int) fildes;
	syscallarg(struct aiocb *) aiocbp;
};
struct sys_aio_error_args {
	syscallarg(const struct aiocb *) aiocbp;
};
struct sys_aio_fsync_args {
	syscallarg(int) op;
	syscallarg(struct aiocb *) aiocbp;
};
struct sys_aio_read_args {
	syscallarg(struct aiocb *) aiocbp;
};
struct sys_aio_return_args {
	syscallarg(struct aiocb *) aiocbp;
};
struct sys_aio_write_args {
	syscallarg(struct aiocb *) aiocbp;
};
struct sys_lio_listio_args {
	syscallarg(int) mode;
	syscallarg(struct aiocb *const *) list;
	syscallarg(int) nent;
	syscallarg(struct sigevent *) sig;
};
struct sys___mount50_args {
	syscallarg(const char *) type;
	syscallarg(const char *) path;
	syscallarg(int) flags;
	syscallarg(void *) data;
	syscallarg(size_t) data_len;
};
struct sys___posix_fadvise50_args {
	syscallarg(int) fd;
	syscallarg(int) PAD;
	syscallarg(off_t) offset;
	syscallarg(off_t) len;
	syscallarg(int) advice;
};
struct sys___select50_args {
	syscallarg(int) nd;
	syscallarg(fd_set *) in;
	syscallarg(fd_set *) ou;
	syscallarg(fd_set *) ex;
	syscallarg(struct timeval *) tv;
};
struct sys___gettimeofday50_args {
	syscallarg(struct timeval *) tp;
	syscallarg(void *) tzp;
};
struct sys___settimeofday50_args {
	syscallarg(const struct timeval *) tv;
	syscallarg(const void *) tzp;
};
struct sys___utimes50_args {
	syscallarg(const char *) path;
	syscallarg(const struct timeval *) tptr;
};
struct sys___adjtime50_args {
	syscallarg(const struct timeval *) delta;
	syscallarg(struct timeval *) olddelta;
};
struct sys___futimes50_args {
	syscallarg(int) fd;
	syscallarg(const struct timeval *) tptr;
};
struct sys___lutimes50_args {
	syscallarg(const char *) path;
	syscallarg(const struct timeval *) tptr;
};
struct sys___setitimer50_args {
	syscallarg(int) which;
	syscallarg(const struct itimerval *) itv;
	syscallarg(struct itimerval *) oitv;
};
struct sys___getitimer50_args {
	syscallarg(int) which;
	syscallarg(struct itimerval *) itv;
};
struct sys___clock_gettime50_args {
	syscallarg(clockid_t) clock_id;
	syscallarg(struct timespec *) tp;
};
struct sys___clock_settime50_args {
	syscallarg(clockid_t) clock_id;
	syscallarg(const struct timespec *) tp;
};
struct sys___clock_getres50_args {
	syscallarg(clockid_t) clock_id;
	syscallarg(struct timespec *) tp;
};
struct sys___nanosleep50_args {
	syscallarg(const struct timespec *) rqtp;
	syscallarg(struct timespec *) rmtp;
};
struct sys___kevent50_args {
	syscallarg(int) fd;
	syscallarg(const struct kevent *) changelist;
	syscallarg(size_t) nchanges;
	syscallarg(struct kevent *) eventlist;
	syscallarg(size_t) nevents;
	syscallarg(const struct timespec *) timeout;
};
struct sys___pselect50_args {
	syscallarg(int) nd;
	syscallarg(fd_set *) in;
	syscallarg(fd_set *) ou;
	syscallarg(fd_set *) ex;
	syscallarg(const struct timespec *) ts;
	syscallarg(const sigset_t *) mask;
};
struct sys___pollts50_args {
	syscallarg(struct pollfd *) fds;
	syscallarg(u_int) nfds;
	syscallarg(const struct timespec *) ts;
	syscallarg(const sigset_t *) mask;
};
struct sys___aio_suspend50_args {
	syscallarg(const struct aiocb *const *) list;
	syscallarg(int) nent;
	syscallarg(const struct timespec *) timeout;
};
struct sys___stat50_args {
	syscallarg(const char *) path;
	syscallarg(struct stat *) ub;
};
struct sys___fstat50_args {
	syscallarg(int) fd;
	syscallarg(struct stat *) sb;
};
struct sys___lstat50_args {
	syscallarg(const char *) path;
	syscallarg(struct stat *) ub;
};
struct sys___timer_settime50_args {
	syscallarg(timer_t) timerid;
	syscallarg(int) flags;
	syscallarg(const struct itimerspec *) value;
	syscallarg(struct itimerspec *) ovalue;
};
struct sys___timer_gettime50_args {
	syscallarg(timer_t) timerid;
	syscallarg(struct itimerspec *) value;
};
struct sys___mknod50_args {
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
	syscallarg(dev_t) dev;
};
struct sys___fhstat50_args {
	syscallarg(const void *) fhp;
	syscallarg(size_t) fh_size;
	syscallarg(struct stat *) sb;
};
struct sys_pipe2_args {
	syscallarg(int *) fildes;
	syscallarg(int) flags;
};
struct sys_dup3_args {
	syscallarg(int) from;
	syscallarg(int) to;
	syscallarg(int) flags;
};
struct sys_kqueue1_args {
	syscallarg(int) flags;
};
struct sys_paccept_args {
	syscallarg(int) s;
	syscallarg(struct sockaddr *) name;
	syscallarg(socklen_t *) anamelen;
	syscallarg(const sigset_t *) mask;
	syscallarg(int) flags;
};
struct sys_linkat_args {
	syscallarg(int) fd1;
	syscallarg(const char *) name1;
	syscallarg(int) fd2;
	syscallarg(const char *) name2;
	syscallarg(int) flags;
};
struct sys_renameat_args {
	syscallarg(int) fromfd;
	syscallarg(const char *) from;
	syscallarg(int) tofd;
	syscallarg(const char *) to;
};
struct sys_mkfifoat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
};
struct sys_mknodat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
	syscallarg(int) PAD;
	syscallarg(dev_t) dev;
};
struct sys_mkdirat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
};
struct sys_faccessat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(int) amode;
	syscallarg(int) flag;
};
struct sys_fchmodat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(mode_t) mode;
	syscallarg(int) flag;
};
struct sys_fchownat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(uid_t) owner;
	syscallarg(gid_t) group;
	syscallarg(int) flag;
};
struct sys_fstatat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(struct stat *) buf;
	syscallarg(int) flag;
};
struct sys_utimensat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(const struct timespec *) tptr;
	syscallarg(int) flag;
};
struct sys_openat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(int) oflags;
	syscallarg(mode_t) mode;
};
struct sys_readlinkat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(char *) buf;
	syscallarg(size_t) bufsize;
};
struct sys_symlinkat_args {
	syscallarg(const char *) path1;
	syscallarg(int) fd;
	syscallarg(const char *) path2;
};
struct sys_unlinkat_args {
	syscallarg(int) fd;
	syscallarg(const char *) path;
	syscallarg(int) flag;
};
struct sys_futimens_args {
	syscallarg(int) fd;
	syscallarg(const struct timespec *) tptr;
};
struct sys___quotactl_args {
	syscallarg(const char *) path;
	syscallarg(struct quotactl_args *) args;
};
struct sys_recvmmsg_args {
	syscallarg(int) s;
	syscallarg(struct mmsghdr *) mmsg;
	syscallarg(unsigned int) vlen;
	syscallarg(unsigned int) flags;
	syscallarg(struct timespec *) timeout;
};
struct sys_sendmmsg_args {
	syscallarg(int) s;
	syscallarg(struct mmsghdr *) mmsg;
	syscallarg(unsigned int) vlen;
	syscallarg(unsigned int) flags;
};
struct sys_clock_nanosleep_args {
	syscallarg(clockid_t) clock_id;
	syscallarg(int) flags;
	syscallarg(const struct timespec *) rqtp;
	syscallarg(struct timespec *) rmtp;
};
struct sys_posix_fallocate_args {
	syscallarg(int) fd;
	syscallarg(int) PAD;
	syscallarg(off_t) pos;
	syscallarg(off_t) len;
};
struct sys_fdiscard_args {
	syscallarg(int) fd;
	syscallarg(int) PAD;
	syscallarg(off_t) pos;
	syscallarg(off_t) len;
};

int sys_read(struct lwp *, const struct sys_read_args *,
    register_t *);
int sys_write(struct lwp *, const struct sys_write_args *,
    register_t *);
int sys_open(struct lwp *, const struct sys_open_args *,
    register_t *);
int sys_close(struct lwp *, const struct sys_close_args *,
    register_t *);
int sys_link(struct lwp *, const struct sys_link_args *,
    register_t *);
int sys_unlink(struct lwp *, const struct sys_unlink_args *,
    register_t *);
int sys_chdir(struct lwp *, const struct sys_chdir_args *,
    register_t *);
int sys_fchdir(struct lwp *, const struct sys_fchdir_args *,
    register_t *);
int sys_mknod(struct lwp *, const struct sys_mknod_args *,
    register_t *);
int sys_chmod(struct lwp *, const struct sys_chmod_args *,
    register_t *);
int sys_chown(struct lwp *, const struct sys_chown_args *,
    register_t *);
int sys_getpid(struct lwp *, const struct sys_getpid_args *,
    register_t *);
int sys_unmount(struct lwp *, const struct sys_unmount_args *,
    register_t *);
int sys_setuid(struct lwp *, const struct sys_setuid_args *,
    register_t *);
int sys_getuid(struct lwp *, const struct sys_getuid_args *,
    register_t *);
int sys_geteuid(struct lwp *, const struct sys_geteuid_args *,
    register_t *);
int sys_recvmsg(struct lwp *, const struct sys_recvmsg_args *,
    register_t *);
int sys_sendmsg(struct lwp *, const struct sys_sendmsg_args *,
    register_t *);
int sys_recvfrom(struct lwp *, const struct sys_recvfrom_args *,
    register_t *);
int sys_accept(struct lwp *, const struct sys_accept_args *,
    register_t *);
int sys_getpeername(struct lwp *, const struct sys_getpeername_args *,
    register_t *);
int sys_getsockname(struct lwp *, const struct sys_getsockname_args *,
    register_t *);
int sys_access(struct lwp *, const struct sys_access_args *,
    register_t *);
int sys_chflags(struct lwp *, const struct sys_chflags_args *,
    register_t *);
int sys_fchflags(struct lwp *, const struct sys_fchflags_args *,
    register_t *);
int sys_sync(struct lwp *, const struct sys_sync_args *,
    register_t *);
int sys_getppid(struct lwp *, const struct sys_getppid_args *,
    register_t *);
int sys_dup(struct lwp *, const struct sys_dup_args *,
    register_t *);
int sys_pipe(struct lwp *, const struct sys_pipe_args *,
    register_t *);
int sys_getegid(struct lwp *, const struct sys_getegid_args *,
    register_t *);
int sys_ktrace(struct lwp *, const struct sys_ktrace_args *,
    register_t *);
int sys_getgid(struct lwp *, const struct sys_getgid_args *,
    register_t *);
int sys___getlogin(struct lwp *, const struct sys___getlogin_args *,
    register_t *);
int sys___setlogin(struct lwp *, const struct sys___setlogin_args *,
    register_t *);
int sys_ioctl(struct lwp *, const struct sys_ioctl_args *,
    register_t *);
int sys_revoke(struct lwp *, const struct sys_revoke_args *,
    register_t *);
int sys_symlink(struct lwp *, const struct sys_symlink_args *,
    register_t *);
int sys_readlink(struct lwp *, const struct sys_readlink_args *,
    register_t *);
int sys_umask(struct lwp *, const struct sys_umask_args *,
    register_t *);
int sys_chroot(struct lwp *, const struct sys_chroot_args *,
    register_t *);
int sys_getgroups(struct lwp *, const struct sys_getgroups_args *,
    register_t *);
int sys_setgroups(struct lwp *, const struct sys_setgroups_args *,
    register_t *);
int sys_getpgrp(struct lwp *, const struct sys_getpgrp_args *,
    register_t *);
int sys_setpgid(struct lwp *, const struct sys_setpgid_args *,
    register_t *);
int sys_dup2(struct lwp *, const struct sys_dup2_args *,
    register_t *);
int sys_fcntl(struct lwp *, const struct sys_fcntl_args *,
    register_t *);
int sys_select(struct lwp *, const struct sys_select_args *,
    register_t *);
int sys_fsync(struct lwp *, const struct sys_fsync_args *,
    register_t *);
int sys_connect(struct lwp *, const struct sys_connect_args *,
    register_t *);
int sys_bind(struct lwp *, const struct sys_bind_args *,
    register_t *);
int sys_setsockopt(struct lwp *, const struct sys_setsockopt_args *,
    register_t *);
int sys_listen(struct lwp *, const struct sys_listen_args *,
    register_t *);
int sys_getsockopt(struct lwp *, const struct sys_getsockopt_args *,
    register_t *);
int sys_readv(struct lwp *, const struct sys_readv_args *,
    register_t *);
int sys_writev(struct lwp *, const struct sys_writev_args *,
    register_t *);
int sys_fchown(struct lwp *, const struct sys_fchown_args *,
    register_t *);
int sys_fchmod(struct lwp *, const struct sys_fchmod_args *,
    register_t *);
int sys_setreuid(struct lwp *, const struct sys_setreuid_args *,
    register_t *);
int sys_setregid(struct lwp *, const struct sys_setregid_args *,
    register_t *);
int sys_rename(struct lwp *, const struct sys_rename_args *,
    register_t *);
int sys_flock(struct lwp *, const struct sys_flock_args *,
    register_t *);
int sys_mkfifo(struct lwp *, const struct sys_mkfifo_args *,
    register_t *);
int sys_sendto(struct lwp *, const struct sys_sendto_args *,
    register_t *);
int sys_shutdown(struct lwp *, const struct sys_shutdown_args *,
    register_t *);
int sys_socketpair(struct lwp *, const struct sys_socketpair_args *,
    register_t *);
int sys_mkdir(struct lwp *, const struct sys_mkdir_args *,
    register_t *);
int sys_rmdir(struct lwp *, const struct sys_rmdir_args *,
    register_t *);
int sys_utimes(struct lwp *, const struct sys_utimes_args *,
    register_t *);
int sys_setsid(struct lwp *, const struct sys_setsid_args *,
    register_t *);
int sys_nfssvc(struct lwp *, const struct sys_nfssvc_args *,
    register_t *);
int sys_pread(struct lwp *, const struct sys_pread_args *,
    register_t *);
int sys_pwrite(struct lwp *, const struct sys_pwrite_args *,
    register_t *);
int sys_setgid(struct lwp *, const struct sys_setgid_args *,
    register_t *);
int sys_setegid(struct lwp *, const struct sys_setegid_args *,
    register_t *);
int sys_seteuid(struct lwp *, const struct sys_seteuid_args *,
    register_t *);
int sys_pathconf(struct lwp *, const struct sys_pathconf_args *,
    register_t *);
int sys_fpathconf(struct lwp *, const struct sys_fpathconf_args *,
    register_t *);
int sys_getrlimit(struct lwp *, const struct sys_getrlimit_args *,
    register_t *);
int sys_setrlimit(struct lwp *, const struct sys_setrlimit_args *,
    register_t *);
int sys_lseek(struct lwp *, const struct sys_lseek_args *,
    register_t *);
int sys_truncate(struct lwp *, const struct sys_truncate_args *,
    register_t *);
int sys_ftruncate(struct lwp *, const struct sys_ftruncate_args *,
    register_t *);
int sys___sysctl(struct lwp *, const struct sys___sysctl_args *,
    register_t *);
int sys_futimes(struct lwp *, const struct sys_futimes_args *,
    register_t *);
int sys_getpgid(struct lwp *, const struct sys_getpgid_args *,
    register_t *);
int sys_reboot(struct lwp *, const struct sys_reboot_args *,
    register_t *);
int sys_poll(struct lwp *, const struct sys_poll_args *,
    register_t *);
int sys_timer_create(struct lwp *, const struct sys_timer_create_args *,
    register_t *);
int sys_timer_delete(struct lwp *, const struct sys_timer_delete_args *,
    register_t *);
int sys_timer_getoverrun(struct lwp *, const struct sys_timer_getoverrun_args *,
    register_t *);
int sys_fdatasync(struct lwp *, const struct sys_fdatasync_args *,
    register_t *);
int sys_modctl(struct lwp *, const struct sys_modctl_args *,
    register_t *);
int sys__ksem_init(struct lwp *, const struct sys__ksem_init_args *,
    register_t *);
int sys__ksem_open(struct lwp *, const struct sys__ksem_open_args *,
    register_t *);
int sys__ksem_unlink(struct lwp *, const struct sys__ksem_unlink_args *,
    register_t *);
int sys__ksem_close(struct lwp *, const struct sys__ksem_close_args *,
    register_t *);
int sys__ksem_post(struct lwp *, const struct sys__ksem_post_args *,
    register_t *);
int sys__ksem_wait(struct lwp *, const struct sys__ksem_wait_args *,
    register_t *);
int sys__ksem_trywait(struct lwp *, const struct sys__ksem_trywait_args *,
    register_t *);
int sys__ksem_getvalue(struct lwp *, const struct sys__ksem_getvalue_args *,
    register_t *);
int sys__ksem_destroy(struct lwp *, const struct sys__ksem_destroy_args *,
    register_t *);
int sys__ksem_timedwait(struct lwp *, const struct sys__ksem_timedwait_args *,
    register_t *);
int sys___posix_rename(struct lwp *, const struct sys___posix_rename_args *,
    register_t *);
int sys_lchmod(struct lwp *, const struct sys_lchmod_args *,
    register_t *);
int sys_lchown(struct lwp *, const struct sys_lchown_args *,
    register_t *);
int sys_lutimes(struct lwp *, const struct sys_lutimes_args *,
    register_t *);
int sys___posix_chown(struct lwp *, const struct sys___posix_chown_args *,
    register_t *);
int sys___posix_fchown(struct lwp *, const struct sys___posix_fchown_args *,
    register_t *);
int sys___posix_lchown(struct lwp *, const struct sys___posix_lchown_args *,
    register_t *);
int sys_getsid(struct lwp *, const struct sys_getsid_args *,
    register_t *);
int sys_fktrace(struct lwp *, const struct sys_fktrace_args *,
    register_t *);
int sys_preadv(struct lwp *, const struct sys_preadv_args *,
    register_t *);
int sys_pwritev(struct lwp *, const struct sys_pwritev_args *,
    register_t *);
int sys___getcwd(struct lwp *, const struct sys___getcwd_args *,
    register_t *);
int sys_fchroot(struct lwp *, const struct sys_fchroot_args *,
    register_t *);
int sys_lchflags(struct lwp *, const struct sys_lchflags_args *,
    register_t *);
int sys_issetugid(struct lwp *, const struct sys_issetugid_args *,
    register_t *);
int sys_utrace(struct lwp *, const struct sys_utrace_args *,
    register_t *);
int sys_kqueue(struct lwp *, const struct sys_kqueue_args *,
    register_t *);
int sys_kevent(struct lwp *, const struct sys_kevent_args *,
    register_t *);
int sys_fsync_range(struct lwp *, const struct sys_fsync_range_args *,
    register_t *);
int sys_getvfsstat(struct lwp *, const struct sys_getvfsstat_args *,
    register_t *);
int sys_statvfs1(struct lwp *, const struct sys_statvfs1_args *,
    register_t *);
int sys_fstatvfs1(struct lwp *, const struct sys_fstatvfs1_args *,
    register_t *);
int sys_extattrctl(struct lwp *, const struct sys_extattrctl_args *,
    register_t *);
int sys_extattr_set_file(struct lwp *, const struct sys_extattr_set_file_args *,
    register_t *);
int sys_extattr_get_file(struct lwp *, const struct sys_extattr_get_file_args *,
    register_t *);
int sys_extattr_delete_file(struct lwp *, const struct sys_extattr_delete_file_args *,
    register_t *);
int sys_extattr_set_fd(struct lwp *, const struct sys_extattr_set_fd_args *,
    register_t *);
int sys_extattr_get_fd(struct lwp *, const struct sys_extattr_get_fd_args *,
    register_t *);
int sys_extattr_delete_fd(struct lwp *, const struct sys_extattr_delete_fd_args *,
    register_t *);
int sys_extattr_set_link(struct lwp *, const struct sys_extattr_set_link_args *,
    register_t *);
int sys_extattr_get_link(struct lwp *, const struct sys_extattr_get_link_args *,
    register_t *);
int sys_extattr_delete_link(struct lwp *, const struct sys_extattr_delete_link_args *,
    register_t *);
int sys_extattr_list_fd(struct lwp *, const struct sys_extattr_list_fd_args *,
    register_t *);
int sys_extattr_list_file(struct lwp *, const struct sys_extattr_list_file_args *,
    register_t *);
int sys_extattr_list_link(struct lwp *, const struct sys_extattr_list_link_args *,
    register_t *);
int sys_pselect(struct lwp *, const struct sys_pselect_args *,
    register_t *);
int sys_pollts(struct lwp *, const struct sys_pollts_args *,
    register_t *);
int sys_setxattr(struct lwp *, const struct sys_setxattr_args *,
    register_t *);
int sys_lsetxattr(struct lwp *, const struct sys_lsetxattr_args *,
    register_t *);
int sys_fsetxattr(struct lwp *, const struct sys_fsetxattr_args *,
    register_t *);
int sys_getxattr(struct lwp *, const struct sys_getxattr_args *,
    register_t *);
int sys_lgetxattr(struct lwp *, const struct sys_lgetxattr_args *,
    register_t *);
int sys_fgetxattr(struct lwp *, const struct sys_fgetxattr_args *,
    register_t *);
int sys_listxattr(struct lwp *, const struct sys_listxattr_args *,
    register_t *);
int sys_llistxattr(struct lwp *, const struct sys_llistxattr_args *,
    register_t *);
int sys_flistxattr(struct lwp *, const struct sys_flistxattr_args *,
    register_t *);
int sys_removexattr(struct lwp *, const struct sys_removexattr_args *,
    register_t *);
int sys_lremovexattr(struct lwp *, const struct sys_lremovexattr_args *,
    register_t *);
int sys_fremovexattr(struct lwp *, const struct sys_fremovexattr_args *,
    register_t *);
int sys___stat30(struct lwp *, const struct sys___stat30_args *,
    register_t *);
int sys___fstat30(struct lwp *, const struct sys___fstat30_args *,
    register_t *);
int sys___lstat30(struct lwp *, const struct sys___lstat30_args *,
    register_t *);
int sys___getdents30(struct lwp *, const struct sys___getdents30_args *,
    register_t *);
int sys___socket30(struct lwp *, const struct sys___socket30_args *,
    register_t *);
int sys___getfh30(struct lwp *, const struct sys___getfh30_args *,
    register_t *);
int sys___fhopen40(struct lwp *, const struct sys___fhopen40_args *,
    register_t *);
int sys___fhstatvfs140(struct lwp *, const struct sys___fhstatvfs140_args *,
    register_t *);
int sys___fhstat40(struct lwp *, const struct sys___fhstat40_args *,
    register_t *);
int sys_aio_cancel(struct lwp *, const struct sys_aio_cancel_args *,
    register_t *);
int sys_aio_error(struct lwp *, const struct sys_aio_error_args *,
    register_t *);
int sys_aio_fsync(struct lwp *, const struct sys_aio_fsync_args *,
    register_t *);
int sys_aio_read(struct lwp *, const struct sys_aio_read_args *,
    register_t *);
int sys_aio_return(struct lwp *, const struct sys_aio_return_args *,
    register_t *);
int sys_aio_write(struct lwp *, const struct sys_aio_write_args *,
    register_t *);
int sys_lio_listio(struct lwp *, const struct sys_lio_listio_args *,
    register_t *);
int sys___mount50(struct lwp *, const struct sys___mount50_args *,
    register_t *);
int sys___posix_fadvise50(struct lwp *, const struct sys___posix_fadvise50_args *,
    register_t *);
int sys___select50(struct lwp *, const struct sys___select50_args *,
    register_t *);
int sys___gettimeofday50(struct lwp *, const struct sys___gettimeofday50_args *,
    register_t *);
int sys___settimeofday50(struct lwp *, const struct sys___settimeofday50_args *,
    register_t *);
int sys___utimes50(struct lwp *, const struct sys___utimes50_args *,
    register_t *);
int sys___adjtime50(struct lwp *, const struct sys___adjtime50_args *,
    register_t *);
int sys___futimes50(struct lwp *, const struct sys___futimes50_args *,
    register_t *);
int sys___lutimes50(struct lwp *, const struct sys___lutimes50_args *,
    register_t *);
int sys___setitimer50(struct lwp *, const struct sys___setitimer50_args *,
    register_t *);
int sys___getitimer50(struct lwp *, const struct sys___getitimer50_args *,
    register_t *);
int sys___clock_gettime50(struct lwp *, const struct sys___clock_gettime50_args *,
    register_t *);
int sys___clock_settime50(struct lwp *, const struct sys___clock_settime50_args *,
    register_t *);
int sys___clock_getres50(struct lwp *, const struct sys___clock_getres50_args *,
    register_t *);
int sys___nanosleep50(struct lwp *, const struct sys___nanosleep50_args *,
    register_t *);
int sys___kevent50(struct lwp *, const struct sys___kevent50_args *,
    register_t *);
int sys___pselect50(struct lwp *, const struct sys___pselect50_args *,
    register_t *);
int sys___pollts50(struct lwp *, const struct sys___pollts50_args *,
    register_t *);
int sys___aio_suspend50(struct lwp *, const struct sys___aio_suspend50_args *,
    register_t *);
int sys___stat50(struct lwp *, const struct sys___stat50_args *,
    register_t *);
int sys___fstat50(struct lwp *, const struct sys___fstat50_args *,
    register_t *);
int sys___lstat50(struct lwp *, const struct sys___lstat50_args *,
    register_t *);
int sys___timer_settime50(struct lwp *, const struct sys___timer_settime50_args *,
    register_t *);
int sys___timer_gettime50(struct lwp *, const struct sys___timer_gettime50_args *,
    register_t *);
int sys___mknod50(struct lwp *, const struct sys___mknod50_args *,
    register_t *);
int sys___fhstat50(struct lwp *, const struct sys___fhstat50_args *,
    register_t *);
int sys_pipe2(struct lwp *, const struct sys_pipe2_args *,
    register_t *);
int sys_dup3(struct lwp *, const struct sys_dup3_args *,
    register_t *);
int sys_kqueue1(struct lwp *, const struct sys_kqueue1_args *,
    register_t *);
int sys_paccept(struct lwp *, const struct sys_paccept_args *,
    register_t *);
int sys_linkat(struct lwp *, const struct sys_linkat_args *,
    register_t *);
int sys_renameat(struct lwp *, const struct sys_renameat_args *,
    register_t *);
int sys_mkfifoat(struct lwp *, const struct sys_mkfifoat_args *,
    register_t *);
int sys_mknodat(struct lwp *, const struct sys_mknodat_args *,
    register_t *);
int sys_mkdirat(struct lwp *, const struct sys_mkdirat_args *,
    register_t *);
int sys_faccessat(struct lwp *, const struct sys_faccessat_args *,
    register_t *);
int sys_fchmodat(struct lwp *, const struct sys_fchmodat_args *,
    register_t *);
int sys_fchownat(struct lwp *, const struct sys_fchownat_args *,
    register_t *);
int sys_fstatat(struct lwp *, const struct sys_fstatat_args *,
    register_t *);
int sys_utimensat(struct lwp *, const struct sys_utimensat_args *,
    register_t *);
int sys_openat(struct lwp *, const struct sys_openat_args *,
    register_t *);
int sys_readlinkat(struct lwp *, const struct sys_readlinkat_args *,
    register_t *);
int sys_symlinkat(struct lwp *, const struct sys_symlinkat_args *,
    register_t *);
int sys_unlinkat(struct lwp *, const struct sys_unlinkat_args *,
    register_t *);
int sys_futimens(struct lwp *, const struct sys_futimens_args *,
    register_t *);
int sys___quotactl(struct lwp *, const struct sys___quotactl_args *,
    register_t *);
int sys_recvmmsg(struct lwp *, const struct sys_recvmmsg_args *,
    register_t *);
int sys_sendmmsg(struct lwp *, const struct sys_sendmmsg_args *,
    register_t *);
int sys_clock_nanosleep(struct lwp *, const struct sys_clock_nanosleep_args *,
    register_t *);
int sys_posix_fallocate(struct lwp *, const struct sys_posix_fallocate_args *,
    register_t *);
int sys_fdiscard(struct lwp *, const struct sys_fdiscard_args *,
    register_t *);

/* A call's name and the bytes of its argument structure; NULL: no such call. */
struct rump_sysinfo {
	const char *si_name;
	unsigned short si_argsize;
};

extern const struct rump_sysinfo rump_sysinfo[SYS_MAXSYSCALL];

/* Runs a call in the current lwp; returns a NetBSD error number or 0. */
int rump_syscall_enter(int number, const void *args, register_t *retval);

#endif /* _SYS_SYSCALLARGS_H_ */
