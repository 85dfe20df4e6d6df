/* Written by python -m syscall.abi.linux.cgen. DO NOT EDIT. */

/* Linux's system calls: numbers, arguments and handlers. */

#ifndef COMPAT_LINUX_SYSCALLARGS_H
#define COMPAT_LINUX_SYSCALLARGS_H

#include <sys/syscallargs.h>

#include "linux_abi.h"

#ifdef __x86_64__
#define LINUX_SYS_read 0
#endif
#ifdef __aarch64__
#define LINUX_SYS_read 63
#endif
#ifdef __x86_64__
#define LINUX_SYS_write 1
#endif
#ifdef __aarch64__
#define LINUX_SYS_write 64
#endif
#ifdef __x86_64__
#define LINUX_SYS_open 2
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_close 3
#endif
#ifdef __aarch64__
#define LINUX_SYS_close 57
#endif
#ifdef __x86_64__
#define LINUX_SYS_stat 4
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_fstat 5
#endif
#ifdef __aarch64__
#define LINUX_SYS_fstat 80
#endif
#ifdef __x86_64__
#define LINUX_SYS_lstat 6
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_poll 7
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_lseek 8
#endif
#ifdef __aarch64__
#define LINUX_SYS_lseek 62
#endif
#ifdef __x86_64__
#define LINUX_SYS_mmap 9
#endif
#ifdef __aarch64__
#define LINUX_SYS_mmap 222
#endif
#ifdef __x86_64__
#define LINUX_SYS_mprotect 10
#endif
#ifdef __aarch64__
#define LINUX_SYS_mprotect 226
#endif
#ifdef __x86_64__
#define LINUX_SYS_munmap 11
#endif
#ifdef __aarch64__
#define LINUX_SYS_munmap 215
#endif
#ifdef __x86_64__
#define LINUX_SYS_brk 12
#endif
#ifdef __aarch64__
#define LINUX_SYS_brk 214
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigaction 13
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigaction 134
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigprocmask 14
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigprocmask 135
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigreturn 15
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigreturn 139
#endif
#ifdef __x86_64__
#define LINUX_SYS_ioctl 16
#endif
#ifdef __aarch64__
#define LINUX_SYS_ioctl 29
#endif
#ifdef __x86_64__
#define LINUX_SYS_pread64 17
#endif
#ifdef __aarch64__
#define LINUX_SYS_pread64 67
#endif
#ifdef __x86_64__
#define LINUX_SYS_pwrite64 18
#endif
#ifdef __aarch64__
#define LINUX_SYS_pwrite64 68
#endif
#ifdef __x86_64__
#define LINUX_SYS_readv 19
#endif
#ifdef __aarch64__
#define LINUX_SYS_readv 65
#endif
#ifdef __x86_64__
#define LINUX_SYS_writev 20
#endif
#ifdef __aarch64__
#define LINUX_SYS_writev 66
#endif
#ifdef __x86_64__
#define LINUX_SYS_access 21
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_pipe 22
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_select 23
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_yield 24
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_yield 124
#endif
#ifdef __x86_64__
#define LINUX_SYS_mremap 25
#endif
#ifdef __aarch64__
#define LINUX_SYS_mremap 216
#endif
#ifdef __x86_64__
#define LINUX_SYS_msync 26
#endif
#ifdef __aarch64__
#define LINUX_SYS_msync 227
#endif
#ifdef __x86_64__
#define LINUX_SYS_mincore 27
#endif
#ifdef __aarch64__
#define LINUX_SYS_mincore 232
#endif
#ifdef __x86_64__
#define LINUX_SYS_madvise 28
#endif
#ifdef __aarch64__
#define LINUX_SYS_madvise 233
#endif
#ifdef __x86_64__
#define LINUX_SYS_shmget 29
#endif
#ifdef __aarch64__
#define LINUX_SYS_shmget 194
#endif
#ifdef __x86_64__
#define LINUX_SYS_shmat 30
#endif
#ifdef __aarch64__
#define LINUX_SYS_shmat 196
#endif
#ifdef __x86_64__
#define LINUX_SYS_shmctl 31
#endif
#ifdef __aarch64__
#define LINUX_SYS_shmctl 195
#endif
#ifdef __x86_64__
#define LINUX_SYS_dup 32
#endif
#ifdef __aarch64__
#define LINUX_SYS_dup 23
#endif
#ifdef __x86_64__
#define LINUX_SYS_dup2 33
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_pause 34
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_nanosleep 35
#endif
#ifdef __aarch64__
#define LINUX_SYS_nanosleep 101
#endif
#ifdef __x86_64__
#define LINUX_SYS_getitimer 36
#endif
#ifdef __aarch64__
#define LINUX_SYS_getitimer 102
#endif
#ifdef __x86_64__
#define LINUX_SYS_alarm 37
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_setitimer 38
#endif
#ifdef __aarch64__
#define LINUX_SYS_setitimer 103
#endif
#ifdef __x86_64__
#define LINUX_SYS_getpid 39
#endif
#ifdef __aarch64__
#define LINUX_SYS_getpid 172
#endif
#ifdef __x86_64__
#define LINUX_SYS_sendfile 40
#endif
#ifdef __aarch64__
#define LINUX_SYS_sendfile 71
#endif
#ifdef __x86_64__
#define LINUX_SYS_socket 41
#endif
#ifdef __aarch64__
#define LINUX_SYS_socket 198
#endif
#ifdef __x86_64__
#define LINUX_SYS_connect 42
#endif
#ifdef __aarch64__
#define LINUX_SYS_connect 203
#endif
#ifdef __x86_64__
#define LINUX_SYS_accept 43
#endif
#ifdef __aarch64__
#define LINUX_SYS_accept 202
#endif
#ifdef __x86_64__
#define LINUX_SYS_sendto 44
#endif
#ifdef __aarch64__
#define LINUX_SYS_sendto 206
#endif
#ifdef __x86_64__
#define LINUX_SYS_recvfrom 45
#endif
#ifdef __aarch64__
#define LINUX_SYS_recvfrom 207
#endif
#ifdef __x86_64__
#define LINUX_SYS_sendmsg 46
#endif
#ifdef __aarch64__
#define LINUX_SYS_sendmsg 211
#endif
#ifdef __x86_64__
#define LINUX_SYS_recvmsg 47
#endif
#ifdef __aarch64__
#define LINUX_SYS_recvmsg 212
#endif
#ifdef __x86_64__
#define LINUX_SYS_shutdown 48
#endif
#ifdef __aarch64__
#define LINUX_SYS_shutdown 210
#endif
#ifdef __x86_64__
#define LINUX_SYS_bind 49
#endif
#ifdef __aarch64__
#define LINUX_SYS_bind 200
#endif
#ifdef __x86_64__
#define LINUX_SYS_listen 50
#endif
#ifdef __aarch64__
#define LINUX_SYS_listen 201
#endif
#ifdef __x86_64__
#define LINUX_SYS_getsockname 51
#endif
#ifdef __aarch64__
#define LINUX_SYS_getsockname 204
#endif
#ifdef __x86_64__
#define LINUX_SYS_getpeername 52
#endif
#ifdef __aarch64__
#define LINUX_SYS_getpeername 205
#endif
#ifdef __x86_64__
#define LINUX_SYS_socketpair 53
#endif
#ifdef __aarch64__
#define LINUX_SYS_socketpair 199
#endif
#ifdef __x86_64__
#define LINUX_SYS_setsockopt 54
#endif
#ifdef __aarch64__
#define LINUX_SYS_setsockopt 208
#endif
#ifdef __x86_64__
#define LINUX_SYS_getsockopt 55
#endif
#ifdef __aarch64__
#define LINUX_SYS_getsockopt 209
#endif
#ifdef __x86_64__
#define LINUX_SYS_clone 56
#endif
#ifdef __aarch64__
#define LINUX_SYS_clone 220
#endif
#ifdef __x86_64__
#define LINUX_SYS_fork 57
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_vfork 58
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_execve 59
#endif
#ifdef __aarch64__
#define LINUX_SYS_execve 221
#endif
#ifdef __x86_64__
#define LINUX_SYS_exit 60
#endif
#ifdef __aarch64__
#define LINUX_SYS_exit 93
#endif
#ifdef __x86_64__
#define LINUX_SYS_wait4 61
#endif
#ifdef __aarch64__
#define LINUX_SYS_wait4 0x104
#endif
#ifdef __x86_64__
#define LINUX_SYS_kill 62
#endif
#ifdef __aarch64__
#define LINUX_SYS_kill 129
#endif
#ifdef __x86_64__
#define LINUX_SYS_uname 63
#endif
#ifdef __aarch64__
#define LINUX_SYS_uname 160
#endif
#ifdef __x86_64__
#define LINUX_SYS_semget 64
#endif
#ifdef __aarch64__
#define LINUX_SYS_semget 190
#endif
#ifdef __x86_64__
#define LINUX_SYS_semop 65
#endif
#ifdef __aarch64__
#define LINUX_SYS_semop 193
#endif
#ifdef __x86_64__
#define LINUX_SYS_semctl 66
#endif
#ifdef __aarch64__
#define LINUX_SYS_semctl 191
#endif
#ifdef __x86_64__
#define LINUX_SYS_shmdt 67
#endif
#ifdef __aarch64__
#define LINUX_SYS_shmdt 197
#endif
#ifdef __x86_64__
#define LINUX_SYS_msgget 68
#endif
#ifdef __aarch64__
#define LINUX_SYS_msgget 186
#endif
#ifdef __x86_64__
#define LINUX_SYS_msgsnd 69
#endif
#ifdef __aarch64__
#define LINUX_SYS_msgsnd 189
#endif
#ifdef __x86_64__
#define LINUX_SYS_msgrcv 70
#endif
#ifdef __aarch64__
#define LINUX_SYS_msgrcv 188
#endif
#ifdef __x86_64__
#define LINUX_SYS_msgctl 71
#endif
#ifdef __aarch64__
#define LINUX_SYS_msgctl 187
#endif
#ifdef __x86_64__
#define LINUX_SYS_fcntl 72
#endif
#ifdef __aarch64__
#define LINUX_SYS_fcntl 25
#endif
#ifdef __x86_64__
#define LINUX_SYS_flock 73
#endif
#ifdef __aarch64__
#define LINUX_SYS_flock 32
#endif
#ifdef __x86_64__
#define LINUX_SYS_fsync 74
#endif
#ifdef __aarch64__
#define LINUX_SYS_fsync 82
#endif
#ifdef __x86_64__
#define LINUX_SYS_fdatasync 75
#endif
#ifdef __aarch64__
#define LINUX_SYS_fdatasync 83
#endif
#ifdef __x86_64__
#define LINUX_SYS_truncate 76
#endif
#ifdef __aarch64__
#define LINUX_SYS_truncate 45
#endif
#ifdef __x86_64__
#define LINUX_SYS_ftruncate 77
#endif
#ifdef __aarch64__
#define LINUX_SYS_ftruncate 46
#endif
#ifdef __x86_64__
#define LINUX_SYS_getdents 78
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_getcwd 79
#endif
#ifdef __aarch64__
#define LINUX_SYS_getcwd 17
#endif
#ifdef __x86_64__
#define LINUX_SYS_chdir 80
#endif
#ifdef __aarch64__
#define LINUX_SYS_chdir 49
#endif
#ifdef __x86_64__
#define LINUX_SYS_fchdir 81
#endif
#ifdef __aarch64__
#define LINUX_SYS_fchdir 50
#endif
#ifdef __x86_64__
#define LINUX_SYS_rename 82
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_mkdir 83
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_rmdir 84
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_creat 85
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_link 86
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_unlink 87
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_symlink 88
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_readlink 89
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_chmod 90
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_fchmod 91
#endif
#ifdef __aarch64__
#define LINUX_SYS_fchmod 52
#endif
#ifdef __x86_64__
#define LINUX_SYS_chown 92
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_fchown 93
#endif
#ifdef __aarch64__
#define LINUX_SYS_fchown 55
#endif
#ifdef __x86_64__
#define LINUX_SYS_lchown 94
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_umask 95
#endif
#ifdef __aarch64__
#define LINUX_SYS_umask 166
#endif
#ifdef __x86_64__
#define LINUX_SYS_gettimeofday 96
#endif
#ifdef __aarch64__
#define LINUX_SYS_gettimeofday 169
#endif
#ifdef __x86_64__
#define LINUX_SYS_getrlimit 97
#endif
#ifdef __aarch64__
#define LINUX_SYS_getrlimit 163
#endif
#ifdef __x86_64__
#define LINUX_SYS_getrusage 98
#endif
#ifdef __aarch64__
#define LINUX_SYS_getrusage 165
#endif
#ifdef __x86_64__
#define LINUX_SYS_sysinfo 99
#endif
#ifdef __aarch64__
#define LINUX_SYS_sysinfo 179
#endif
#ifdef __x86_64__
#define LINUX_SYS_times 100
#endif
#ifdef __aarch64__
#define LINUX_SYS_times 153
#endif
#ifdef __x86_64__
#define LINUX_SYS_ptrace 101
#endif
#ifdef __aarch64__
#define LINUX_SYS_ptrace 117
#endif
#ifdef __x86_64__
#define LINUX_SYS_getuid 102
#endif
#ifdef __aarch64__
#define LINUX_SYS_getuid 174
#endif
#ifdef __x86_64__
#define LINUX_SYS_syslog 103
#endif
#ifdef __aarch64__
#define LINUX_SYS_syslog 116
#endif
#ifdef __x86_64__
#define LINUX_SYS_getgid 104
#endif
#ifdef __aarch64__
#define LINUX_SYS_getgid 176
#endif
#ifdef __x86_64__
#define LINUX_SYS_setuid 105
#endif
#ifdef __aarch64__
#define LINUX_SYS_setuid 146
#endif
#ifdef __x86_64__
#define LINUX_SYS_setgid 106
#endif
#ifdef __aarch64__
#define LINUX_SYS_setgid 144
#endif
#ifdef __x86_64__
#define LINUX_SYS_geteuid 107
#endif
#ifdef __aarch64__
#define LINUX_SYS_geteuid 175
#endif
#ifdef __x86_64__
#define LINUX_SYS_getegid 108
#endif
#ifdef __aarch64__
#define LINUX_SYS_getegid 177
#endif
#ifdef __x86_64__
#define LINUX_SYS_setpgid 109
#endif
#ifdef __aarch64__
#define LINUX_SYS_setpgid 154
#endif
#ifdef __x86_64__
#define LINUX_SYS_getppid 110
#endif
#ifdef __aarch64__
#define LINUX_SYS_getppid 173
#endif
#ifdef __x86_64__
#define LINUX_SYS_getpgrp 111
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_setsid 112
#endif
#ifdef __aarch64__
#define LINUX_SYS_setsid 157
#endif
#ifdef __x86_64__
#define LINUX_SYS_setreuid 113
#endif
#ifdef __aarch64__
#define LINUX_SYS_setreuid 145
#endif
#ifdef __x86_64__
#define LINUX_SYS_setregid 114
#endif
#ifdef __aarch64__
#define LINUX_SYS_setregid 143
#endif
#ifdef __x86_64__
#define LINUX_SYS_getgroups 115
#endif
#ifdef __aarch64__
#define LINUX_SYS_getgroups 158
#endif
#ifdef __x86_64__
#define LINUX_SYS_setgroups 116
#endif
#ifdef __aarch64__
#define LINUX_SYS_setgroups 159
#endif
#ifdef __x86_64__
#define LINUX_SYS_setresuid 117
#endif
#ifdef __aarch64__
#define LINUX_SYS_setresuid 147
#endif
#ifdef __x86_64__
#define LINUX_SYS_getresuid 118
#endif
#ifdef __aarch64__
#define LINUX_SYS_getresuid 148
#endif
#ifdef __x86_64__
#define LINUX_SYS_setresgid 119
#endif
#ifdef __aarch64__
#define LINUX_SYS_setresgid 149
#endif
#ifdef __x86_64__
#define LINUX_SYS_getresgid 120
#endif
#ifdef __aarch64__
#define LINUX_SYS_getresgid 150
#endif
#ifdef __x86_64__
#define LINUX_SYS_getpgid 121
#endif
#ifdef __aarch64__
#define LINUX_SYS_getpgid 155
#endif
#ifdef __x86_64__
#define LINUX_SYS_setfsuid 122
#endif
#ifdef __aarch64__
#define LINUX_SYS_setfsuid 151
#endif
#ifdef __x86_64__
#define LINUX_SYS_setfsgid 123
#endif
#ifdef __aarch64__
#define LINUX_SYS_setfsgid 152
#endif
#ifdef __x86_64__
#define LINUX_SYS_getsid 124
#endif
#ifdef __aarch64__
#define LINUX_SYS_getsid 156
#endif
#ifdef __x86_64__
#define LINUX_SYS_capget 125
#endif
#ifdef __aarch64__
#define LINUX_SYS_capget 90
#endif
#ifdef __x86_64__
#define LINUX_SYS_capset 126
#endif
#ifdef __aarch64__
#define LINUX_SYS_capset 91
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigpending 127
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigpending 136
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigtimedwait 128
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigtimedwait 137
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigqueueinfo 129
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigqueueinfo 138
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_sigsuspend 130
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_sigsuspend 133
#endif
#ifdef __x86_64__
#define LINUX_SYS_sigaltstack 131
#endif
#ifdef __aarch64__
#define LINUX_SYS_sigaltstack 132
#endif
#ifdef __x86_64__
#define LINUX_SYS_utime 132
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_mknod 133
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_uselib 134
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_personality 135
#endif
#ifdef __aarch64__
#define LINUX_SYS_personality 92
#endif
#ifdef __x86_64__
#define LINUX_SYS_ustat 136
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_statfs 137
#endif
#ifdef __aarch64__
#define LINUX_SYS_statfs 43
#endif
#ifdef __x86_64__
#define LINUX_SYS_fstatfs 138
#endif
#ifdef __aarch64__
#define LINUX_SYS_fstatfs 44
#endif
#ifdef __x86_64__
#define LINUX_SYS_sysfs 139
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_getpriority 140
#endif
#ifdef __aarch64__
#define LINUX_SYS_getpriority 141
#endif
#ifdef __x86_64__
#define LINUX_SYS_setpriority 141
#endif
#ifdef __aarch64__
#define LINUX_SYS_setpriority 140
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_setparam 142
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_setparam 118
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_getparam 143
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_getparam 121
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_setscheduler 144
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_setscheduler 119
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_getscheduler 145
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_getscheduler 120
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_get_priority_max 146
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_get_priority_max 125
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_get_priority_min 147
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_get_priority_min 126
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_rr_get_interval 148
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_rr_get_interval 127
#endif
#ifdef __x86_64__
#define LINUX_SYS_mlock 149
#endif
#ifdef __aarch64__
#define LINUX_SYS_mlock 228
#endif
#ifdef __x86_64__
#define LINUX_SYS_munlock 150
#endif
#ifdef __aarch64__
#define LINUX_SYS_munlock 229
#endif
#ifdef __x86_64__
#define LINUX_SYS_mlockall 151
#endif
#ifdef __aarch64__
#define LINUX_SYS_mlockall 230
#endif
#ifdef __x86_64__
#define LINUX_SYS_munlockall 152
#endif
#ifdef __aarch64__
#define LINUX_SYS_munlockall 231
#endif
#ifdef __x86_64__
#define LINUX_SYS_vhangup 153
#endif
#ifdef __aarch64__
#define LINUX_SYS_vhangup 58
#endif
#ifdef __x86_64__
#define LINUX_SYS_modify_ldt 154
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_pivot_root 155
#endif
#ifdef __aarch64__
#define LINUX_SYS_pivot_root 41
#endif
#ifdef __x86_64__
#define LINUX_SYS__sysctl 156
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_prctl 157
#endif
#ifdef __aarch64__
#define LINUX_SYS_prctl 167
#endif
#ifdef __x86_64__
#define LINUX_SYS_arch_prctl 158
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_adjtimex 159
#endif
#ifdef __aarch64__
#define LINUX_SYS_adjtimex 171
#endif
#ifdef __x86_64__
#define LINUX_SYS_setrlimit 160
#endif
#ifdef __aarch64__
#define LINUX_SYS_setrlimit 164
#endif
#ifdef __x86_64__
#define LINUX_SYS_chroot 161
#endif
#ifdef __aarch64__
#define LINUX_SYS_chroot 51
#endif
#ifdef __x86_64__
#define LINUX_SYS_sync 162
#endif
#ifdef __aarch64__
#define LINUX_SYS_sync 81
#endif
#ifdef __x86_64__
#define LINUX_SYS_acct 163
#endif
#ifdef __aarch64__
#define LINUX_SYS_acct 89
#endif
#ifdef __x86_64__
#define LINUX_SYS_settimeofday 164
#endif
#ifdef __aarch64__
#define LINUX_SYS_settimeofday 170
#endif
#ifdef __x86_64__
#define LINUX_SYS_mount 165
#endif
#ifdef __aarch64__
#define LINUX_SYS_mount 40
#endif
#ifdef __x86_64__
#define LINUX_SYS_umount2 166
#endif
#ifdef __aarch64__
#define LINUX_SYS_umount2 39
#endif
#ifdef __x86_64__
#define LINUX_SYS_swapon 167
#endif
#ifdef __aarch64__
#define LINUX_SYS_swapon 224
#endif
#ifdef __x86_64__
#define LINUX_SYS_swapoff 168
#endif
#ifdef __aarch64__
#define LINUX_SYS_swapoff 225
#endif
#ifdef __x86_64__
#define LINUX_SYS_reboot 169
#endif
#ifdef __aarch64__
#define LINUX_SYS_reboot 142
#endif
#ifdef __x86_64__
#define LINUX_SYS_sethostname 170
#endif
#ifdef __aarch64__
#define LINUX_SYS_sethostname 161
#endif
#ifdef __x86_64__
#define LINUX_SYS_setdomainname 171
#endif
#ifdef __aarch64__
#define LINUX_SYS_setdomainname 162
#endif
#ifdef __x86_64__
#define LINUX_SYS_iopl 172
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_ioperm 173
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_create_module 174
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_init_module 175
#endif
#ifdef __aarch64__
#define LINUX_SYS_init_module 105
#endif
#ifdef __x86_64__
#define LINUX_SYS_delete_module 176
#endif
#ifdef __aarch64__
#define LINUX_SYS_delete_module 106
#endif
#ifdef __x86_64__
#define LINUX_SYS_get_kernel_syms 177
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_query_module 178
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_quotactl 179
#endif
#ifdef __aarch64__
#define LINUX_SYS_quotactl 60
#endif
#ifdef __x86_64__
#define LINUX_SYS_nfsservctl 180
#endif
#ifdef __aarch64__
#define LINUX_SYS_nfsservctl 42
#endif
#ifdef __x86_64__
#define LINUX_SYS_getpmsg 181
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_putpmsg 182
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_afs_syscall 183
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_tuxcall 184
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_security 185
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_gettid 186
#endif
#ifdef __aarch64__
#define LINUX_SYS_gettid 178
#endif
#ifdef __x86_64__
#define LINUX_SYS_readahead 187
#endif
#ifdef __aarch64__
#define LINUX_SYS_readahead 213
#endif
#ifdef __x86_64__
#define LINUX_SYS_setxattr 188
#endif
#ifdef __aarch64__
#define LINUX_SYS_setxattr 5
#endif
#ifdef __x86_64__
#define LINUX_SYS_lsetxattr 189
#endif
#ifdef __aarch64__
#define LINUX_SYS_lsetxattr 6
#endif
#ifdef __x86_64__
#define LINUX_SYS_fsetxattr 190
#endif
#ifdef __aarch64__
#define LINUX_SYS_fsetxattr 7
#endif
#ifdef __x86_64__
#define LINUX_SYS_getxattr 191
#endif
#ifdef __aarch64__
#define LINUX_SYS_getxattr 8
#endif
#ifdef __x86_64__
#define LINUX_SYS_lgetxattr 192
#endif
#ifdef __aarch64__
#define LINUX_SYS_lgetxattr 9
#endif
#ifdef __x86_64__
#define LINUX_SYS_fgetxattr 193
#endif
#ifdef __aarch64__
#define LINUX_SYS_fgetxattr 10
#endif
#ifdef __x86_64__
#define LINUX_SYS_listxattr 194
#endif
#ifdef __aarch64__
#define LINUX_SYS_listxattr 11
#endif
#ifdef __x86_64__
#define LINUX_SYS_llistxattr 195
#endif
#ifdef __aarch64__
#define LINUX_SYS_llistxattr 12
#endif
#ifdef __x86_64__
#define LINUX_SYS_flistxattr 196
#endif
#ifdef __aarch64__
#define LINUX_SYS_flistxattr 13
#endif
#ifdef __x86_64__
#define LINUX_SYS_removexattr 197
#endif
#ifdef __aarch64__
#define LINUX_SYS_removexattr 14
#endif
#ifdef __x86_64__
#define LINUX_SYS_lremovexattr 198
#endif
#ifdef __aarch64__
#define LINUX_SYS_lremovexattr 15
#endif
#ifdef __x86_64__
#define LINUX_SYS_fremovexattr 199
#endif
#ifdef __aarch64__
#define LINUX_SYS_fremovexattr 16
#endif
#ifdef __x86_64__
#define LINUX_SYS_tkill 200
#endif
#ifdef __aarch64__
#define LINUX_SYS_tkill 130
#endif
#ifdef __x86_64__
#define LINUX_SYS_time 201
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_futex 202
#endif
#ifdef __aarch64__
#define LINUX_SYS_futex 98
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_setaffinity 203
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_setaffinity 122
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_getaffinity 204
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_getaffinity 123
#endif
#ifdef __x86_64__
#define LINUX_SYS_set_thread_area 205
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_io_setup 206
#endif
#ifdef __aarch64__
#define LINUX_SYS_io_setup 0
#endif
#ifdef __x86_64__
#define LINUX_SYS_io_destroy 207
#endif
#ifdef __aarch64__
#define LINUX_SYS_io_destroy 1
#endif
#ifdef __x86_64__
#define LINUX_SYS_io_getevents 208
#endif
#ifdef __aarch64__
#define LINUX_SYS_io_getevents 4
#endif
#ifdef __x86_64__
#define LINUX_SYS_io_submit 209
#endif
#ifdef __aarch64__
#define LINUX_SYS_io_submit 2
#endif
#ifdef __x86_64__
#define LINUX_SYS_io_cancel 210
#endif
#ifdef __aarch64__
#define LINUX_SYS_io_cancel 3
#endif
#ifdef __x86_64__
#define LINUX_SYS_get_thread_area 211
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_lookup_dcookie 212
#endif
#ifdef __aarch64__
#define LINUX_SYS_lookup_dcookie 18
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_create 213
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_ctl_old 214
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_wait_old 215
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_remap_file_pages 216
#endif
#ifdef __aarch64__
#define LINUX_SYS_remap_file_pages 234
#endif
#ifdef __x86_64__
#define LINUX_SYS_getdents64 217
#endif
#ifdef __aarch64__
#define LINUX_SYS_getdents64 61
#endif
#ifdef __x86_64__
#define LINUX_SYS_set_tid_address 218
#endif
#ifdef __aarch64__
#define LINUX_SYS_set_tid_address 96
#endif
#ifdef __x86_64__
#define LINUX_SYS_restart_syscall 219
#endif
#ifdef __aarch64__
#define LINUX_SYS_restart_syscall 128
#endif
#ifdef __x86_64__
#define LINUX_SYS_semtimedop 220
#endif
#ifdef __aarch64__
#define LINUX_SYS_semtimedop 192
#endif
#ifdef __x86_64__
#define LINUX_SYS_fadvise64 221
#endif
#ifdef __aarch64__
#define LINUX_SYS_fadvise64 223
#endif
#ifdef __x86_64__
#define LINUX_SYS_timer_create 222
#endif
#ifdef __aarch64__
#define LINUX_SYS_timer_create 107
#endif
#ifdef __x86_64__
#define LINUX_SYS_timer_settime 223
#endif
#ifdef __aarch64__
#define LINUX_SYS_timer_settime 110
#endif
#ifdef __x86_64__
#define LINUX_SYS_timer_gettime 224
#endif
#ifdef __aarch64__
#define LINUX_SYS_timer_gettime 108
#endif
#ifdef __x86_64__
#define LINUX_SYS_timer_getoverrun 225
#endif
#ifdef __aarch64__
#define LINUX_SYS_timer_getoverrun 109
#endif
#ifdef __x86_64__
#define LINUX_SYS_timer_delete 226
#endif
#ifdef __aarch64__
#define LINUX_SYS_timer_delete 111
#endif
#ifdef __x86_64__
#define LINUX_SYS_clock_settime 227
#endif
#ifdef __aarch64__
#define LINUX_SYS_clock_settime 112
#endif
#ifdef __x86_64__
#define LINUX_SYS_clock_gettime 228
#endif
#ifdef __aarch64__
#define LINUX_SYS_clock_gettime 113
#endif
#ifdef __x86_64__
#define LINUX_SYS_clock_getres 229
#endif
#ifdef __aarch64__
#define LINUX_SYS_clock_getres 114
#endif
#ifdef __x86_64__
#define LINUX_SYS_clock_nanosleep 230
#endif
#ifdef __aarch64__
#define LINUX_SYS_clock_nanosleep 115
#endif
#ifdef __x86_64__
#define LINUX_SYS_exit_group 231
#endif
#ifdef __aarch64__
#define LINUX_SYS_exit_group 94
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_wait 232
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_ctl 233
#endif
#ifdef __aarch64__
#define LINUX_SYS_epoll_ctl 21
#endif
#ifdef __x86_64__
#define LINUX_SYS_tgkill 234
#endif
#ifdef __aarch64__
#define LINUX_SYS_tgkill 131
#endif
#ifdef __x86_64__
#define LINUX_SYS_utimes 235
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_vserver 236
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_mbind 237
#endif
#ifdef __aarch64__
#define LINUX_SYS_mbind 235
#endif
#ifdef __x86_64__
#define LINUX_SYS_set_mempolicy 238
#endif
#ifdef __aarch64__
#define LINUX_SYS_set_mempolicy 237
#endif
#ifdef __x86_64__
#define LINUX_SYS_get_mempolicy 239
#endif
#ifdef __aarch64__
#define LINUX_SYS_get_mempolicy 236
#endif
#ifdef __x86_64__
#define LINUX_SYS_mq_open 240
#endif
#ifdef __aarch64__
#define LINUX_SYS_mq_open 180
#endif
#ifdef __x86_64__
#define LINUX_SYS_mq_unlink 241
#endif
#ifdef __aarch64__
#define LINUX_SYS_mq_unlink 181
#endif
#ifdef __x86_64__
#define LINUX_SYS_mq_timedsend 242
#endif
#ifdef __aarch64__
#define LINUX_SYS_mq_timedsend 182
#endif
#ifdef __x86_64__
#define LINUX_SYS_mq_timedreceive 243
#endif
#ifdef __aarch64__
#define LINUX_SYS_mq_timedreceive 183
#endif
#ifdef __x86_64__
#define LINUX_SYS_mq_notify 244
#endif
#ifdef __aarch64__
#define LINUX_SYS_mq_notify 184
#endif
#ifdef __x86_64__
#define LINUX_SYS_mq_getsetattr 245
#endif
#ifdef __aarch64__
#define LINUX_SYS_mq_getsetattr 185
#endif
#ifdef __x86_64__
#define LINUX_SYS_kexec_load 246
#endif
#ifdef __aarch64__
#define LINUX_SYS_kexec_load 104
#endif
#ifdef __x86_64__
#define LINUX_SYS_waitid 247
#endif
#ifdef __aarch64__
#define LINUX_SYS_waitid 95
#endif
#ifdef __x86_64__
#define LINUX_SYS_add_key 248
#endif
#ifdef __aarch64__
#define LINUX_SYS_add_key 217
#endif
#ifdef __x86_64__
#define LINUX_SYS_request_key 249
#endif
#ifdef __aarch64__
#define LINUX_SYS_request_key 218
#endif
#ifdef __x86_64__
#define LINUX_SYS_keyctl 250
#endif
#ifdef __aarch64__
#define LINUX_SYS_keyctl 219
#endif
#ifdef __x86_64__
#define LINUX_SYS_ioprio_set 251
#endif
#ifdef __aarch64__
#define LINUX_SYS_ioprio_set 30
#endif
#ifdef __x86_64__
#define LINUX_SYS_ioprio_get 252
#endif
#ifdef __aarch64__
#define LINUX_SYS_ioprio_get 31
#endif
#ifdef __x86_64__
#define LINUX_SYS_inotify_init 253
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_inotify_add_watch 254
#endif
#ifdef __aarch64__
#define LINUX_SYS_inotify_add_watch 27
#endif
#ifdef __x86_64__
#define LINUX_SYS_inotify_rm_watch 255
#endif
#ifdef __aarch64__
#define LINUX_SYS_inotify_rm_watch 28
#endif
#ifdef __x86_64__
#define LINUX_SYS_migrate_pages 0x100
#endif
#ifdef __aarch64__
#define LINUX_SYS_migrate_pages 238
#endif
#ifdef __x86_64__
#define LINUX_SYS_openat 0x101
#endif
#ifdef __aarch64__
#define LINUX_SYS_openat 56
#endif
#ifdef __x86_64__
#define LINUX_SYS_mkdirat 0x102
#endif
#ifdef __aarch64__
#define LINUX_SYS_mkdirat 34
#endif
#ifdef __x86_64__
#define LINUX_SYS_mknodat 0x103
#endif
#ifdef __aarch64__
#define LINUX_SYS_mknodat 33
#endif
#ifdef __x86_64__
#define LINUX_SYS_fchownat 0x104
#endif
#ifdef __aarch64__
#define LINUX_SYS_fchownat 54
#endif
#ifdef __x86_64__
#define LINUX_SYS_futimesat 0x105
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_newfstatat 0x106
#endif
#ifdef __aarch64__
#define LINUX_SYS_newfstatat 79
#endif
#ifdef __x86_64__
#define LINUX_SYS_unlinkat 0x107
#endif
#ifdef __aarch64__
#define LINUX_SYS_unlinkat 35
#endif
#ifdef __x86_64__
#define LINUX_SYS_renameat 0x108
#endif
#ifdef __aarch64__
#define LINUX_SYS_renameat 38
#endif
#ifdef __x86_64__
#define LINUX_SYS_linkat 0x109
#endif
#ifdef __aarch64__
#define LINUX_SYS_linkat 37
#endif
#ifdef __x86_64__
#define LINUX_SYS_symlinkat 0x10a
#endif
#ifdef __aarch64__
#define LINUX_SYS_symlinkat 36
#endif
#ifdef __x86_64__
#define LINUX_SYS_readlinkat 0x10b
#endif
#ifdef __aarch64__
#define LINUX_SYS_readlinkat 78
#endif
#ifdef __x86_64__
#define LINUX_SYS_fchmodat 0x10c
#endif
#ifdef __aarch64__
#define LINUX_SYS_fchmodat 53
#endif
#ifdef __x86_64__
#define LINUX_SYS_faccessat 0x10d
#endif
#ifdef __aarch64__
#define LINUX_SYS_faccessat 48
#endif
#ifdef __x86_64__
#define LINUX_SYS_pselect6 0x10e
#endif
#ifdef __aarch64__
#define LINUX_SYS_pselect6 72
#endif
#ifdef __x86_64__
#define LINUX_SYS_ppoll 0x10f
#endif
#ifdef __aarch64__
#define LINUX_SYS_ppoll 73
#endif
#ifdef __x86_64__
#define LINUX_SYS_unshare 0x110
#endif
#ifdef __aarch64__
#define LINUX_SYS_unshare 97
#endif
#ifdef __x86_64__
#define LINUX_SYS_set_robust_list 0x111
#endif
#ifdef __aarch64__
#define LINUX_SYS_set_robust_list 99
#endif
#ifdef __x86_64__
#define LINUX_SYS_get_robust_list 0x112
#endif
#ifdef __aarch64__
#define LINUX_SYS_get_robust_list 100
#endif
#ifdef __x86_64__
#define LINUX_SYS_splice 0x113
#endif
#ifdef __aarch64__
#define LINUX_SYS_splice 76
#endif
#ifdef __x86_64__
#define LINUX_SYS_tee 0x114
#endif
#ifdef __aarch64__
#define LINUX_SYS_tee 77
#endif
#ifdef __x86_64__
#define LINUX_SYS_sync_file_range 0x115
#endif
#ifdef __aarch64__
#define LINUX_SYS_sync_file_range 84
#endif
#ifdef __x86_64__
#define LINUX_SYS_vmsplice 0x116
#endif
#ifdef __aarch64__
#define LINUX_SYS_vmsplice 75
#endif
#ifdef __x86_64__
#define LINUX_SYS_move_pages 0x117
#endif
#ifdef __aarch64__
#define LINUX_SYS_move_pages 239
#endif
#ifdef __x86_64__
#define LINUX_SYS_utimensat 0x118
#endif
#ifdef __aarch64__
#define LINUX_SYS_utimensat 88
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_pwait 0x119
#endif
#ifdef __aarch64__
#define LINUX_SYS_epoll_pwait 22
#endif
#ifdef __x86_64__
#define LINUX_SYS_signalfd 0x11a
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_timerfd_create 0x11b
#endif
#ifdef __aarch64__
#define LINUX_SYS_timerfd_create 85
#endif
#ifdef __x86_64__
#define LINUX_SYS_eventfd 0x11c
#endif
#ifdef __aarch64__
#endif
#ifdef __x86_64__
#define LINUX_SYS_fallocate 0x11d
#endif
#ifdef __aarch64__
#define LINUX_SYS_fallocate 47
#endif
#ifdef __x86_64__
#define LINUX_SYS_timerfd_settime 0x11e
#endif
#ifdef __aarch64__
#define LINUX_SYS_timerfd_settime 86
#endif
#ifdef __x86_64__
#define LINUX_SYS_timerfd_gettime 0x11f
#endif
#ifdef __aarch64__
#define LINUX_SYS_timerfd_gettime 87
#endif
#ifdef __x86_64__
#define LINUX_SYS_accept4 0x120
#endif
#ifdef __aarch64__
#define LINUX_SYS_accept4 242
#endif
#ifdef __x86_64__
#define LINUX_SYS_signalfd4 0x121
#endif
#ifdef __aarch64__
#define LINUX_SYS_signalfd4 74
#endif
#ifdef __x86_64__
#define LINUX_SYS_eventfd2 0x122
#endif
#ifdef __aarch64__
#define LINUX_SYS_eventfd2 19
#endif
#ifdef __x86_64__
#define LINUX_SYS_epoll_create1 0x123
#endif
#ifdef __aarch64__
#define LINUX_SYS_epoll_create1 20
#endif
#ifdef __x86_64__
#define LINUX_SYS_dup3 0x124
#endif
#ifdef __aarch64__
#define LINUX_SYS_dup3 24
#endif
#ifdef __x86_64__
#define LINUX_SYS_pipe2 0x125
#endif
#ifdef __aarch64__
#define LINUX_SYS_pipe2 59
#endif
#ifdef __x86_64__
#define LINUX_SYS_inotify_init1 0x126
#endif
#ifdef __aarch64__
#define LINUX_SYS_inotify_init1 26
#endif
#ifdef __x86_64__
#define LINUX_SYS_preadv 0x127
#endif
#ifdef __aarch64__
#define LINUX_SYS_preadv 69
#endif
#ifdef __x86_64__
#define LINUX_SYS_pwritev 0x128
#endif
#ifdef __aarch64__
#define LINUX_SYS_pwritev 70
#endif
#ifdef __x86_64__
#define LINUX_SYS_rt_tgsigqueueinfo 0x129
#endif
#ifdef __aarch64__
#define LINUX_SYS_rt_tgsigqueueinfo 240
#endif
#ifdef __x86_64__
#define LINUX_SYS_perf_event_open 0x12a
#endif
#ifdef __aarch64__
#define LINUX_SYS_perf_event_open 241
#endif
#ifdef __x86_64__
#define LINUX_SYS_recvmmsg 0x12b
#endif
#ifdef __aarch64__
#define LINUX_SYS_recvmmsg 243
#endif
#ifdef __x86_64__
#define LINUX_SYS_fanotify_init 0x12c
#endif
#ifdef __aarch64__
#define LINUX_SYS_fanotify_init 0x106
#endif
#ifdef __x86_64__
#define LINUX_SYS_fanotify_mark 0x12d
#endif
#ifdef __aarch64__
#define LINUX_SYS_fanotify_mark 0x107
#endif
#ifdef __x86_64__
#define LINUX_SYS_prlimit64 0x12e
#endif
#ifdef __aarch64__
#define LINUX_SYS_prlimit64 0x105
#endif
#ifdef __x86_64__
#define LINUX_SYS_name_to_handle_at 0x12f
#endif
#ifdef __aarch64__
#define LINUX_SYS_name_to_handle_at 0x108
#endif
#ifdef __x86_64__
#define LINUX_SYS_open_by_handle_at 0x130
#endif
#ifdef __aarch64__
#define LINUX_SYS_open_by_handle_at 0x109
#endif
#ifdef __x86_64__
#define LINUX_SYS_clock_adjtime 0x131
#endif
#ifdef __aarch64__
#define LINUX_SYS_clock_adjtime 0x10a
#endif
#ifdef __x86_64__
#define LINUX_SYS_syncfs 0x132
#endif
#ifdef __aarch64__
#define LINUX_SYS_syncfs 0x10b
#endif
#ifdef __x86_64__
#define LINUX_SYS_sendmmsg 0x133
#endif
#ifdef __aarch64__
#define LINUX_SYS_sendmmsg 0x10d
#endif
#ifdef __x86_64__
#define LINUX_SYS_setns 0x134
#endif
#ifdef __aarch64__
#define LINUX_SYS_setns 0x10c
#endif
#ifdef __x86_64__
#define LINUX_SYS_getcpu 0x135
#endif
#ifdef __aarch64__
#define LINUX_SYS_getcpu 168
#endif
#ifdef __x86_64__
#define LINUX_SYS_process_vm_readv 0x136
#endif
#ifdef __aarch64__
#define LINUX_SYS_process_vm_readv 0x10e
#endif
#ifdef __x86_64__
#define LINUX_SYS_process_vm_writev 0x137
#endif
#ifdef __aarch64__
#define LINUX_SYS_process_vm_writev 0x10f
#endif
#ifdef __x86_64__
#define LINUX_SYS_kcmp 0x138
#endif
#ifdef __aarch64__
#define LINUX_SYS_kcmp 0x110
#endif
#ifdef __x86_64__
#define LINUX_SYS_finit_module 0x139
#endif
#ifdef __aarch64__
#define LINUX_SYS_finit_module 0x111
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_setattr 0x13a
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_setattr 0x112
#endif
#ifdef __x86_64__
#define LINUX_SYS_sched_getattr 0x13b
#endif
#ifdef __aarch64__
#define LINUX_SYS_sched_getattr 0x113
#endif
#ifdef __x86_64__
#define LINUX_SYS_renameat2 0x13c
#endif
#ifdef __aarch64__
#define LINUX_SYS_renameat2 0x114
#endif
#ifdef __x86_64__
#define LINUX_SYS_seccomp 0x13d
#endif
#ifdef __aarch64__
#define LINUX_SYS_seccomp 0x115
#endif
#ifdef __x86_64__
#define LINUX_SYS_getrandom 0x13e
#endif
#ifdef __aarch64__
#define LINUX_SYS_getrandom 0x116
#endif
#ifdef __x86_64__
#define LINUX_SYS_memfd_create 0x13f
#endif
#ifdef __aarch64__
#define LINUX_SYS_memfd_create 0x117
#endif
#ifdef __x86_64__
#define LINUX_SYS_kexec_file_load 0x140
#endif
#ifdef __aarch64__
#define LINUX_SYS_kexec_file_load 0x126
#endif
#ifdef __x86_64__
#define LINUX_SYS_bpf 0x141
#endif
#ifdef __aarch64__
#define LINUX_SYS_bpf 0x118
#endif
#ifdef __x86_64__
#define LINUX_SYS_execveat 0x142
#endif
#ifdef __aarch64__
#define LINUX_SYS_execveat 0x119
#endif
#ifdef __x86_64__
#define LINUX_SYS_userfaultfd 0x143
#endif
#ifdef __aarch64__
#define LINUX_SYS_userfaultfd 0x11a
#endif
#ifdef __x86_64__
#define LINUX_SYS_membarrier 0x144
#endif
#ifdef __aarch64__
#define LINUX_SYS_membarrier 0x11b
#endif
#ifdef __x86_64__
#define LINUX_SYS_mlock2 0x145
#endif
#ifdef __aarch64__
#define LINUX_SYS_mlock2 0x11c
#endif
#ifdef __x86_64__
#define LINUX_SYS_copy_file_range 0x146
#endif
#ifdef __aarch64__
#define LINUX_SYS_copy_file_range 0x11d
#endif
#ifdef __x86_64__
#define LINUX_SYS_preadv2 0x147
#endif
#ifdef __aarch64__
#define LINUX_SYS_preadv2 0x11e
#endif
#ifdef __x86_64__
#define LINUX_SYS_pwritev2 0x148
#endif
#ifdef __aarch64__
#define LINUX_SYS_pwritev2 0x11f
#endif
#ifdef __x86_64__
#define LINUX_SYS_pkey_mprotect 0x149
#endif
#ifdef __aarch64__
#define LINUX_SYS_pkey_mprotect 0x120
#endif
#ifdef __x86_64__
#define LINUX_SYS_pkey_alloc 0x14a
#endif
#ifdef __aarch64__
#define LINUX_SYS_pkey_alloc 0x121
#endif
#ifdef __x86_64__
#define LINUX_SYS_pkey_free 0x14b
#endif
#ifdef __aarch64__
#define LINUX_SYS_pkey_free 0x122
#endif
#ifdef __x86_64__
#define LINUX_SYS_statx 0x14c
#endif
#ifdef __aarch64__
#define LINUX_SYS_statx 0x123
#endif
#ifdef __x86_64__
#define LINUX_SYS_io_pgetevents 0x14d
#endif
#ifdef __aarch64__
#define LINUX_SYS_io_pgetevents 0x124
#endif
#ifdef __x86_64__
#define LINUX_SYS_rseq 0x14e
#endif
#ifdef __aarch64__
#define LINUX_SYS_rseq 0x125
#endif
#define LINUX_SYS_pidfd_send_signal 0x1a8
#define LINUX_SYS_io_uring_setup 0x1a9
#define LINUX_SYS_io_uring_enter 0x1aa
#define LINUX_SYS_io_uring_register 0x1ab
#define LINUX_SYS_open_tree 0x1ac
#define LINUX_SYS_move_mount 0x1ad
#define LINUX_SYS_fsopen 0x1ae
#define LINUX_SYS_fsconfig 0x1af
#define LINUX_SYS_fsmount 0x1b0
#define LINUX_SYS_fspick 0x1b1
#define LINUX_SYS_pidfd_open 0x1b2
#define LINUX_SYS_clone3 0x1b3
#define LINUX_SYS_close_range 0x1b4
#define LINUX_SYS_openat2 0x1b5
#define LINUX_SYS_pidfd_getfd 0x1b6
#define LINUX_SYS_faccessat2 0x1b7
#define LINUX_SYS_process_madvise 0x1b8
#define LINUX_SYS_epoll_pwait2 0x1b9
#define LINUX_SYS_mount_setattr 0x1ba
#define LINUX_SYS_quotactl_fd 0x1bb
#define LINUX_SYS_landlock_create_ruleset 0x1bc
#define LINUX_SYS_landlock_add_rule 0x1bd
#define LINUX_SYS_landlock_restrict_self 0x1be
#define LINUX_SYS_memfd_secret 0x1bf
#define LINUX_SYS_process_mrelease 0x1c0
#define LINUX_SYS_futex_waitv 0x1c1
#define LINUX_SYS_set_mempolicy_home_node 0x1c2
#define LINUX_SYS_cachestat 0x1c3
#define LINUX_SYS_fchmodat2 0x1c4
#define LINUX_SYS_map_shadow_stack 0x1c5
#define LINUX_SYS_futex_wake 0x1c6
#define LINUX_SYS_futex_wait 0x1c7
#define LINUX_SYS_futex_requeue 0x1c8
#define LINUX_SYS_statmount 0x1c9
#define LINUX_SYS_listmount 0x1ca
#define LINUX_SYS_lsm_get_self_attr 0x1cb
#define LINUX_SYS_lsm_set_self_attr 0x1cc
#define LINUX_SYS_lsm_list_modules 0x1cd
#define LINUX_SYS_mseal 0x1ce
#define LINUX_SYS_setxattrat 0x1cf
#define LINUX_SYS_getxattrat 0x1d0
#define LINUX_SYS_listxattrat 0x1d1
#define LINUX_SYS_removexattrat 0x1d2
#define LINUX_SYS_open_tree_attr 0x1d3
#define LINUX_SYS_file_getattr 0x1d4
#define LINUX_SYS_file_setattr 0x1d5
#define LINUX_SYS_MAX 469

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
	syscallarg(void *) value;
};
struct linux_sys_alarm_args {
	syscallarg(unsigned int) seconds;
};
struct linux_sys_setitimer_args {
	syscallarg(int) which;
	syscallarg(const void *) value;
	syscallarg(void *) old;
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
	syscallarg(void *) args;
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
