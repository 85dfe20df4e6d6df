/*
 * What the tests of kern/ need beside netbsd.h: process, descriptor, clock and sysctl calls, and a
 * kernel per test.
 */
#ifndef TESTS_KERNEL_KERN_H
#define TESTS_KERNEL_KERN_H

#include "netbsd.h"

enum { NB_ESRCH = 3, NB_EINTR = 4, NB_EDEADLK = 11, NB_ENOMEM = 12, NB_EMFILE = 24, NB_ENFILE
    = 23, NB_ESPIPE = 29, NB_EPIPE = 32, NB_ENOSYS = 78, NB_ETIMEDOUT = 60 };
enum { NB_O_CLOEXEC = 0x400000 };
enum { NB_F_DUPFD = 0, NB_F_GETFD = 1, NB_F_SETFD = 2, NB_F_GETFL = 3, NB_F_SETFL = 4,
    NB_F_CLOSEM = 10, NB_F_MAXFD = 11, NB_F_DUPFD_CLOEXEC = 12 };
enum { NB_RLIMIT_FSIZE = 1, NB_RLIMIT_NOFILE = 8 };
enum { NB_CLOCK_REALTIME = 0, NB_CLOCK_VIRTUAL = 1, NB_CLOCK_MONOTONIC = 3 };

struct nb_rlimit { uint64_t cur, max; };
struct nb_timeval { int64_t sec; int32_t usec; };

int rump_sys_pipe(int *);
int S(pipe2)(int *, int);
int S(dup)(int);
int S(dup2)(int, int);
int S(dup3)(int, int, int);
ssize_t S(readv)(int, const void *, int);
ssize_t S(writev)(int, const void *, int);
ssize_t S(preadv)(int, const void *, int, int64_t);
int S(getppid)(void);
int S(getuid)(void);
int S(geteuid)(void);
int S(getgid)(void);
int S(getegid)(void);
int S(seteuid)(unsigned int);
int S(setreuid)(unsigned int, unsigned int);
int S(setgid)(unsigned int);
int S(setegid)(unsigned int);
int S(setregid)(unsigned int, unsigned int);
int S(getgroups)(int, unsigned int *);
int S(setgroups)(int, const unsigned int *);
int S(issetugid)(void);
int S(getpgrp)(void);
int S(getpgid)(int);
int S(setpgid)(int, int);
int S(getsid)(int);
int S(__getlogin)(char *, size_t);
int S(__setlogin)(const char *);
int S(getrlimit)(int, struct nb_rlimit *);
int S(setrlimit)(int, const struct nb_rlimit *);
int S(clock_gettime50)(int, struct timespec *);
int S(clock_settime50)(int, const struct timespec *);
int S(clock_getres50)(int, struct timespec *);
int S(gettimeofday50)(struct nb_timeval *, void *);
int S(settimeofday50)(const struct nb_timeval *, const void *);
int S(adjtime50)(const struct nb_timeval *, struct nb_timeval *);
int S(nanosleep50)(const struct timespec *, struct timespec *);
int S(clock_nanosleep)(int, int, const struct timespec *, struct timespec *);
int S(__sysctl)(const int *, unsigned int, void *, size_t *, const void *, size_t);
int S(reboot)(int, char *);

/* Run `test` in a kernel of its own, and see that it gives all its memory back. */
static inline void
in_kernel(void (*test)(struct kernel *), const char *name)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_hostname = "tester", .ba_leaked = &leaked };
	struct kernel *k;

	CHECK(rumpk_boot(&args, &k) == 0);
	S(fcntl)(0, NB_F_CLOSEM, 0);		/* what the first process has open */
	test(k);
	CHECK(rumpk_halt(k) == 0);
	CHECK(leaked == 0);
	printf("ok %s\n", name);
}
#define IN_KERNEL(test) in_kernel(test, #test)

#endif
