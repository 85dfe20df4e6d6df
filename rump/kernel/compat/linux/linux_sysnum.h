/* Written by python -m syscall.abi.linux.cgen. DO NOT EDIT. */

/* Linux's system calls: numbers. */

#ifndef COMPAT_LINUX_SYSNUM_H
#define COMPAT_LINUX_SYSNUM_H

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

#endif
