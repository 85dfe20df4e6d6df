/*
 * What a client of the kernel's libraries declares: system calls and the few numbers of NetBSD's
 * ABI used here.
 */
#ifndef TESTS_CLIENT_H
#define TESTS_CLIENT_H

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>

#include <rump/rump.h>
#include <rump/rumpkernel.h>

enum { NB_O_RDONLY = 0, NB_O_WRONLY = 1, NB_O_RDWR = 2, NB_O_CREAT = 0x200 };
enum { NB_ENOENT = 2, NB_EIO = 5, NB_ENXIO = 6, NB_EBADF = 9, NB_ENOMEM = 12, NB_EFAULT = 14,
    NB_ENOTBLK = 15, NB_EBUSY = 16, NB_EEXIST = 17, NB_EISDIR = 21, NB_EINVAL = 22, NB_ENOTTY = 25,
    NB_ENOSPC = 28, NB_EROFS = 30, NB_ERANGE = 34, NB_ENOTSOCK = 38, NB_EOPNOTSUPP = 45,
    NB_EAFNOSUPPORT = 47, NB_ENOSYS = 78 };
enum { NB_POLLIN = 1, NB_POLLOUT = 4 };

struct nb_pollfd { int fd; short events, revents; };
struct nb_kevent { uintptr_t ident; uint32_t filter, flags, fflags; int64_t data; intptr_t udata; };

int rump___sysimpl_open(const char *, int, ...);
int rump___sysimpl_close(int);
ssize_t rump___sysimpl_read(int, void *, size_t);
ssize_t rump___sysimpl_write(int, const void *, size_t);
ssize_t rump___sysimpl_pread(int, void *, size_t, int64_t);
ssize_t rump___sysimpl_pwrite(int, const void *, size_t, int64_t);
int64_t rump___sysimpl_lseek(int, int64_t, int);
int rump___sysimpl_ioctl(int, unsigned long, ...);
int rump___sysimpl_fsync(int);
int rump___sysimpl_unlink(const char *);
int rump___sysimpl_poll(struct nb_pollfd *, unsigned int, int);
int rump___sysimpl_kqueue(void);
int rump___sysimpl_kevent50(int, const struct nb_kevent *, size_t, struct nb_kevent *, size_t,
    const void *);
int rump___sysimpl_socket30(int, int, int);
int rump___sysimpl_socketpair(int, int, int, int *);
int rump___sysimpl_listen(int, int);

#define CHECK(...) do { \
	if (!(__VA_ARGS__)) { \
		printf("%s:%d: %s (errno %d)\n", __FILE__, __LINE__, #__VA_ARGS__, errno); \
		exit(1); \
	} \
} while (0)
/* The call fails with that number. */
#define FAILS(e, number) do { \
	errno = 0; \
	CHECK((e) == -1); \
	CHECK(errno == (number)); \
} while (0)

/* Boot; the halt of it must find all memory given back. */
static size_t client_leaked;

static inline struct kernel *
client_boot(void)
{
	struct rumpk_bootargs args = { .ba_leaked = &client_leaked };
	struct kernel *k;

	CHECK(rumpk_boot(&args, &k) == 0);
	return k;
}

static inline void
client_halt(struct kernel *k)
{
	client_leaked = 1;
	CHECK(rumpk_halt(k) == 0);
	CHECK(client_leaked == 0);
}

#endif
