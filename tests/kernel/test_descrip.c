/* Descriptors: the dup family, fcntl, limits, reading and writing with odd arguments, ioctl. */
#include <limits.h>
#include <sys/uio.h>

#include "kern.h"

static int cloexec(int fd) { return S(fcntl)(fd, NB_F_GETFD, 0); }

static void
lowest_is_taken(struct kernel *k)
{
	int a[2], b[2];

	(void)k;
	OK(rump_sys_pipe(a));
	OK(rump_sys_pipe(b));
	CHECK(a[0] == 0 && a[1] == 1 && b[0] == 2 && b[1] == 3);
	OK(S(close)(1));
	CHECK(S(dup)(0) == 1);
	CHECK(S(dup)(0) == 4);
	FAILS(S(close)(77), NB_EBADF);
	FAILS(S(close)(-1), NB_EBADF);
	FAILS(S(close)(INT_MAX), NB_EBADF);
	FAILS(S(dup)(99), NB_EBADF);
}

static void
dup2_replaces(struct kernel *k)
{
	int fds[2];
	char byte = 'a';

	(void)k;
	OK(rump_sys_pipe(fds));
	CHECK(S(dup2)(fds[1], 60) == 60);
	CHECK(S(write)(60, &byte, 1) == 1);
	CHECK(S(dup2)(fds[0], fds[1]) == fds[1]);
	CHECK(S(read)(fds[1], &byte, 1) == 1);
	OK(S(close)(60));
	CHECK(S(read)(fds[0], &byte, 1) == 0);		/* the last writer is gone */
	CHECK(S(dup2)(fds[0], fds[0]) == fds[0]);
	FAILS(S(dup2)(50, 50), NB_EBADF);
	FAILS(S(dup2)(fds[0], -1), NB_EBADF);
	FAILS(S(dup2)(fds[0], 1 << 20), NB_EBADF);
	CHECK(S(dup3)(fds[0], 9, NB_O_CLOEXEC) == 9 && cloexec(9) == 1);
	FAILS(S(dup3)(fds[0], 9, NB_CREAT), NB_EINVAL);
}

static void
fcntl_on_slots(struct kernel *k)
{
	int fds[2];

	(void)k;
	OK(S(pipe2)(fds, NB_O_CLOEXEC));
	CHECK(cloexec(fds[0]) == 1);
	OK(S(fcntl)(fds[0], NB_F_SETFD, 0));
	CHECK(cloexec(fds[0]) == 0 && cloexec(fds[1]) == 1);
	CHECK(S(fcntl)(fds[0], NB_F_DUPFD, 20) == 20 && cloexec(20) == 0);
	CHECK(S(fcntl)(fds[0], NB_F_DUPFD_CLOEXEC, 20) == 21 && cloexec(21) == 1);
	FAILS(S(fcntl)(fds[0], NB_F_DUPFD, -1), NB_EINVAL);
	FAILS(S(fcntl)(fds[0], NB_F_DUPFD, 1 << 20), NB_EINVAL);
	CHECK(S(fcntl)(0, NB_F_MAXFD, 0) == 21);
	OK(S(fcntl)(2, NB_F_CLOSEM, 0));
	CHECK(S(fcntl)(0, NB_F_MAXFD, 0) == 1);
	FAILS(S(fcntl)(fds[0], 9999, 0), NB_EINVAL);
	FAILS(S(fcntl)(12, NB_F_GETFL, 0), NB_EBADF);
}

static void
status_flags(struct kernel *k)
{
	int fds[2], on = 1;
	char byte;

	(void)k;
	OK(rump_sys_pipe(fds));
	CHECK(S(fcntl)(fds[0], NB_F_GETFL, 0) == NB_RDONLY && S(fcntl)(fds[1], NB_F_GETFL,
	    0) == NB_WRONLY);
	OK(S(fcntl)(fds[0], NB_F_SETFL, NB_NONBLOCK | NB_RDWR));
	CHECK(S(fcntl)(fds[0], NB_F_GETFL, 0) == NB_NONBLOCK);
	FAILS(S(read)(fds[0], &byte, 1), NB_EAGAIN);
	OK(S(fcntl)(fds[0], NB_F_SETFL, 0));
	OK(S(ioctl)(fds[0], 0x8004667e, &on));		/* FIONBIO */
	CHECK(S(fcntl)(fds[0], NB_F_GETFL, 0) == NB_NONBLOCK);
	OK(S(ioctl)(fds[0], 0x20006601, NULL));		/* FIOCLEX */
	CHECK(cloexec(fds[0]) == 1);
	OK(S(ioctl)(fds[0], 0x20006602, NULL));
	CHECK(cloexec(fds[0]) == 0);
	FAILS(S(ioctl)(fds[0], 0x5fff7401, &on), NB_ENOTTY);
	FAILS(S(ioctl)(fds[0], 0x8004667e, NULL), NB_EFAULT);
	FAILS(S(ioctl)(33, 0x8004667e, &on), NB_EBADF);
}

static void
too_many(struct kernel *k)
{
	struct nb_rlimit lim, low = { 10, 20 };
	int fds[2];

	(void)k;
	OK(S(getrlimit)(NB_RLIMIT_NOFILE, &lim));
	CHECK(lim.cur == 128 && lim.max == 16384);
	OK(S(setrlimit)(NB_RLIMIT_NOFILE, &low));
	for (int i = 0; i < 5; i++)
		OK(rump_sys_pipe(fds));
	FAILS(rump_sys_pipe(fds), NB_EMFILE);
	FAILS(S(dup)(0), NB_EMFILE);
	FAILS(S(dup2)(0, 10), NB_EBADF);
	OK(S(close)(9));
	FAILS(rump_sys_pipe(fds), NB_EMFILE);		/* room for one end only */
	CHECK(S(dup)(0) == 9);
	low.cur = 12;
	OK(S(setrlimit)(NB_RLIMIT_NOFILE, &low));
	OK(rump_sys_pipe(fds));
	CHECK(fds[0] == 10 && fds[1] == 11);
}

static void
table_full(struct kernel *k)
{
	static const int maxfiles[] = { 1, 7 };
	int value = 20, fds[2];

	(void)k;
	OK(S(__sysctl)(maxfiles, 2, NULL, NULL, &value, sizeof(value)));
	for (int i = 0; i < 10; i++)
		OK(rump_sys_pipe(fds));
	CHECK(rump_pub_lwproc_rfork(RUMP_RFCFDG) == 0);
	FAILS(rump_sys_pipe(fds), NB_ENFILE);
}

static void
grows(struct kernel *k)
{
	struct nb_rlimit lim = { 16384, 16384 };
	int fds[2];

	(void)k;
	OK(S(setrlimit)(NB_RLIMIT_NOFILE, &lim));
	OK(rump_sys_pipe(fds));
	for (int i = 2; i < 5000; i++)
		CHECK(S(dup)(0) == i);
	CHECK(S(dup2)(0, 16383) == 16383);
	OK(S(close)(2500));
	CHECK(S(dup)(0) == 2500);
	OK(S(fcntl)(1, NB_F_CLOSEM, 0));
	CHECK(S(fcntl)(0, NB_F_MAXFD, 0) == 0);
}

static void
odd_transfers(struct kernel *k)
{
	char buf[64];
	struct iovec iov[20];
	int fds[2];

	(void)k;
	OK(rump_sys_pipe(fds));
	CHECK(S(write)(fds[1], "0123456789", 10) == 10);
	FAILS(S(read)(fds[1], buf, 1), NB_EBADF);
	FAILS(S(write)(fds[0], buf, 1), NB_EBADF);
	FAILS(S(read)(40, buf, 1), NB_EBADF);
	FAILS(S(read)(fds[0], buf, (size_t)-1), NB_EINVAL);
	FAILS(S(read)(fds[0], NULL, 5), NB_EFAULT);
	FAILS(S(read)(fds[0], (void *)16, 5), NB_EFAULT);
	FAILS(S(read)(fds[0], (void *)0xdead000000000000UL, 5), NB_EFAULT);
	FAILS(S(pread)(fds[0], buf, 5, 0), NB_ESPIPE);
	FAILS(S(pwrite)(fds[1], buf, 5, 0), NB_ESPIPE);
	FAILS(S(lseek)(fds[0], 0, 0), NB_ESPIPE);
	for (int i = 0; i < 20; i++)
		iov[i] = (struct iovec){ buf + 2 * i, i % 2 };
	FAILS(S(readv)(fds[0], iov, 0), NB_EINVAL);
	FAILS(S(readv)(fds[0], iov, -1), NB_EINVAL);
	FAILS(S(readv)(fds[0], iov, 1025), NB_EINVAL);
	FAILS(S(readv)(fds[0], NULL, 2), NB_EFAULT);
	CHECK(S(readv)(fds[0], iov, 20) == 10);
	CHECK(buf[2] == '0' && buf[6] == '1' && buf[38] == '9');
	iov[0].iov_len = iov[1].iov_len = SSIZE_MAX;
	FAILS(S(writev)(fds[1], iov, 2), NB_EINVAL);
	OK(S(close)(fds[0]));
	FAILS(S(write)(fds[1], buf, 1), NB_EPIPE);
}

static void
file_status(struct kernel *k)
{
	struct nb_stat sb;
	int fds[2];

	(void)k;
	OK(rump_sys_pipe(fds));
	OK(S(fstat50)(fds[0], &sb));
	CHECK((sb.st_mode & NB_IFMT) == NB_IFIFO);
	FAILS(S(fstat50)(fds[0], NULL), NB_EFAULT);
	FAILS(S(fstat50)(50, &sb), NB_EBADF);
}

int
main(void)
{
	IN_KERNEL(lowest_is_taken);
	IN_KERNEL(dup2_replaces);
	IN_KERNEL(fcntl_on_slots);
	IN_KERNEL(status_flags);
	IN_KERNEL(too_many);
	IN_KERNEL(table_full);
	IN_KERNEL(grows);
	IN_KERNEL(odd_transfers);
	IN_KERNEL(file_status);
	return 0;
}
