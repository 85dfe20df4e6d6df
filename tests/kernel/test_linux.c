/*
 * Linux's system calls over the kernel: rump_linux_syscall(), with the numbers, structures and
 * constants of the host's own headers, which are Linux's.  What the calls answer is compared with
 * the host's in tests/rump/test_linux.py; here are lives, waiting, memory and bad pointers.
 */
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "client.h"

#define L(name, ...) rump_linux_syscall(SYS_##name, ##__VA_ARGS__, 0L, 0L, 0L, 0L, 0L, 0L)
#define FD(e) ({ long fd_ = (e); CHECK(fd_ >= 0); (int)fd_; })
#define ZERO(e) CHECK((e) == 0)

static void
in_kernel(void (*test)(struct kernel *), const char *name)
{
	struct kernel *k = client_boot();

	test(k);
	client_halt(k);
	printf("ok %s\n", name);
}

static int
make_file(const char *path, const char *text)
{
	int fd = FD(L(openat, AT_FDCWD, path, O_CREAT | O_RDWR, 0644L));

	CHECK(L(write, (long)fd, text, strlen(text)) == (long)strlen(text));
	return fd;
}

static void
files(struct kernel *k)
{
	int fd = make_file("/a", "hello"), path, dir, tmp;
	struct stat st;
	char buf[64];

	(void)k;
	CHECK(L(pread64, (long)fd, buf, 64L, 1L) == 4 && memcmp(buf, "ello", 4) == 0);
	ZERO(L(fstat, (long)fd, &st));
	CHECK(S_ISREG(st.st_mode) && st.st_size == 5 && st.st_nlink == 1 && st.st_rdev == 0);
	path = FD(L(openat, AT_FDCWD, "/a", O_PATH));
	FAILS(L(read, (long)path, buf, 1L), EBADF);
	FAILS(L(fchmod, (long)path, 0600L), EBADF);
	ZERO(L(newfstatat, (long)path, "", &st, (long)AT_EMPTY_PATH));
	CHECK(st.st_size == 5);
	CHECK(L(fcntl, (long)path, (long)F_GETFL) == O_PATH);
	dir = FD(L(openat, AT_FDCWD, "/", O_DIRECTORY));
	tmp = FD(L(openat, (long)dir, ".", O_TMPFILE | O_RDWR, 0600L));
	ZERO(L(fstat, (long)tmp, &st));
	CHECK(st.st_nlink == 0 && (st.st_mode & 07777) == 0600);
	CHECK(L(sendfile, (long)tmp, (long)fd, NULL, 100L) == 0);	/* at the end already */
	ZERO(L(lseek, (long)fd, 0L, (long)SEEK_SET));
	CHECK(L(sendfile, (long)tmp, (long)fd, NULL, 100L) == 5);
	ZERO(L(close, (long)tmp));
	ZERO(L(close_range, 3L, -1L));
	FAILS(L(close, (long)fd), EBADF);
}

/* Each record's d_off leads to the next one, whatever went meanwhile. */
static void
directories(struct kernel *k)
{
	struct { uint64_t ino; int64_t off; uint16_t len; uint8_t type; char name[256 + 5]; } one;
	char name[] = "/d/a", rest[4096];
	int dir, seen = 0;

	(void)k;
	ZERO(L(mkdir, "/d", 0755L));
	for (name[3] = 'a'; name[3] <= 'z'; name[3]++)
		(void)make_file(name, "");
	dir = FD(L(open, "/d", O_DIRECTORY));
	while (L(getdents64, (long)dir, &one, 32L) > 0) {
		CHECK(L(lseek, (long)dir, 0L, (long)SEEK_CUR) == one.off);
		seen++;
	}
	CHECK(seen == 28);
	ZERO(L(lseek, (long)dir, 0L, (long)SEEK_SET));
	CHECK(L(getdents64, (long)dir, &one, 32L) > 0 && L(getdents64, (long)dir, &one, 32L) > 0 &&
	    L(getdents64, (long)dir, &one, 32L) > 0 && strcmp(one.name, "a") == 0);
	ZERO(L(unlink, "/d/b"));
	CHECK(L(getdents64, (long)dir, rest, (long)sizeof(rest)) > 0);
	CHECK(L(lseek, (long)dir, (long)one.off, (long)SEEK_SET) == one.off);
	CHECK(L(getdents64, (long)dir, &one, 32L) > 0 && strcmp(one.name, "c") == 0);
	FAILS(L(getdents64, (long)dir, &one, 8L), EINVAL);
	ZERO(L(close_range, 3L, -1L));
}

static long
wait_for(int ep, struct epoll_event *ev, int ms)
{
	return L(epoll_wait, (long)ep, ev, 8L, (long)ms);
}

static int
add(int ep, int fd, uint32_t events)
{
	struct epoll_event ev = { .events = events, .data.u64 = (uint64_t)fd };

	return (int)L(epoll_ctl, (long)ep, (long)EPOLL_CTL_ADD, (long)fd, &ev);
}

static void
epoll_items(struct kernel *k)
{
	struct epoll_event ev[8];
	int fds[2], ep = FD(L(epoll_create1, 0L)), copy;

	(void)k;
	ZERO(L(pipe2, fds, (long)O_NONBLOCK));
	ZERO(add(ep, fds[0], EPOLLIN | EPOLLET));
	FAILS(add(ep, fds[0], EPOLLIN), EEXIST);
	CHECK(wait_for(ep, ev, 0) == 0);
	CHECK(L(write, (long)fds[1], "x", 1L) == 1);
	CHECK(wait_for(ep, ev, 0) == 1 && ev[0].events == EPOLLIN &&
	    ev[0].data.u64 == (uint64_t)fds[0]);
	CHECK(wait_for(ep, ev, 0) == 0);		/* the edge is past */
	CHECK(L(write, (long)fds[1], "y", 1L) == 1);	/* more, though some was left */
	CHECK(wait_for(ep, ev, 0) == 1);
	ev[0] = (struct epoll_event){ .events = EPOLLIN | EPOLLONESHOT };
	ZERO(L(epoll_ctl, (long)ep, (long)EPOLL_CTL_MOD, (long)fds[0], ev));
	CHECK(wait_for(ep, ev, 0) == 1 && wait_for(ep, ev, 0) == 0);
	ev[0] = (struct epoll_event){ .events = EPOLLIN };
	ZERO(L(epoll_ctl, (long)ep, (long)EPOLL_CTL_MOD, (long)fds[0], ev));
	CHECK(wait_for(ep, ev, 0) == 1 && wait_for(ep, ev, 0) == 1);	/* level */
	ZERO(L(close, (long)fds[1]));
	CHECK(wait_for(ep, ev, 0) == 1 && ev[0].events == (EPOLLIN | EPOLLHUP));
	copy = FD(L(dup, (long)fds[0]));
	ZERO(L(close, (long)fds[0]));
	CHECK(wait_for(ep, ev, 0) == 1);		/* the file is still open */
	ZERO(L(close, (long)copy));
	CHECK(wait_for(ep, ev, 0) == 0);
	FAILS(L(epoll_ctl, (long)ep, (long)EPOLL_CTL_DEL, (long)fds[0], NULL), EBADF);
	ZERO(L(close, (long)ep));
}

static void
epoll_nests(struct kernel *k)
{
	struct epoll_event ev[8];
	int ep[8], efd = FD(L(eventfd2, 0L, (long)O_NONBLOCK));
	uint64_t one = 1;

	(void)k;
	for (int i = 0; i < 8; i++)
		ep[i] = FD(L(epoll_create1, 0L));
	FAILS(add(ep[0], ep[0], EPOLLIN), EINVAL);
	ZERO(add(ep[0], ep[1], EPOLLIN));
	FAILS(add(ep[1], ep[0], EPOLLIN), ELOOP);
	ZERO(add(ep[1], ep[2], EPOLLIN));
	FAILS(add(ep[2], ep[0], EPOLLIN), ELOOP);
	ZERO(add(ep[2], efd, EPOLLIN));
	CHECK(wait_for(ep[0], ev, 0) == 0);
	CHECK(L(write, (long)efd, &one, 8L) == 8);
	CHECK(wait_for(ep[0], ev, 0) == 1 && ev[0].data.u64 == (uint64_t)ep[1]);
	CHECK(L(read, (long)efd, &one, 8L) == 8);
	CHECK(wait_for(ep[0], ev, 0) == 0);
	for (int i = 2; i < 7; i++)		/* how deep is bounded */
		if (add(ep[i], ep[i + 1], EPOLLIN) != 0) {
			CHECK(errno == ELOOP);
			break;
		}
	CHECK(errno == ELOOP);
	ZERO(L(close_range, 3L, -1L));		/* in any order */
}

static void
timers(struct kernel *k)
{
	struct itimerspec its = { .it_value = { 0, 20000000 }, .it_interval = { 0, 5000000 } };
	int tfd = FD(L(timerfd_create, (long)CLOCK_MONOTONIC, 0L)), ep = FD(L(epoll_create1, 0L));
	struct pollfd pfd = { .fd = tfd, .events = POLLIN };
	struct epoll_event ev[8];
	uint64_t expired;

	(void)k;
	ZERO(add(ep, tfd, EPOLLIN | EPOLLET));
	ZERO(L(timerfd_settime, (long)tfd, 0L, &its, NULL));
	CHECK(wait_for(ep, ev, 0) == 0);
	CHECK(wait_for(ep, ev, 5000) == 1 && ev[0].data.u64 == (uint64_t)tfd);
	CHECK(L(poll, &pfd, 1L, 0L) == 1);
	CHECK(L(read, (long)tfd, &expired, 8L) == 8 && expired >= 1);
	CHECK(L(read, (long)tfd, &expired, 8L) == 8 && expired >= 1);	/* waits for the next */
	CHECK(wait_for(ep, ev, 5000) == 1);
	ZERO(L(timerfd_gettime, (long)tfd, &its));
	CHECK(its.it_value.tv_sec == 0 && its.it_interval.tv_nsec == 5000000);
	its.it_value.tv_nsec = 1000000000;
	FAILS(L(timerfd_settime, (long)tfd, 0L, &its, NULL), EINVAL);
	ZERO(L(close_range, 3L, -1L));
}

struct waker {
	struct kernel *k;
	int fd;
};

static void *
wake(void *arg)
{
	struct waker *w = arg;
	uint64_t one = 1;

	CHECK(rumpk_newlwp(w->k, 1) == 0);
	usleep(20000);
	CHECK(L(write, (long)w->fd, &one, 8L) == 8);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* Sleepers in read(2), poll(2) and epoll_wait(2) are woken by another thread's write. */
static void
waiting(struct kernel *k)
{
	struct waker w = { k, FD(L(eventfd2, 0L, 0L)) };
	int ep = FD(L(epoll_create1, 0L));
	struct pollfd pfd = { .fd = w.fd, .events = POLLIN };
	struct epoll_event ev[8];
	pthread_t thread;
	uint64_t value;

	ZERO(add(ep, w.fd, EPOLLIN));
	for (int how = 0; how < 3; how++) {
		CHECK(pthread_create(&thread, NULL, wake, &w) == 0);
		if (how == 1)
			CHECK(L(poll, &pfd, 1L, 5000L) == 1);
		if (how == 2)
			CHECK(wait_for(ep, ev, 5000) == 1);
		CHECK(L(read, (long)w.fd, &value, 8L) == 8 && value == 1);
		CHECK(pthread_join(thread, NULL) == 0);
	}
	ZERO(L(close_range, 3L, -1L));
}

/* Locks of a process, of an open file, and of flock(2): the three meet only as they should. */
static void
locks(struct kernel *k)
{
	struct flock fl = { .l_type = F_WRLCK, .l_len = 10 };
	int one = make_file("/lock", "0123456789"), two = FD(L(open, "/lock", O_RDWR)), copy;

	(void)k;
	ZERO(L(fcntl, (long)one, (long)F_OFD_SETLK, &fl));
	FAILS(L(fcntl, (long)two, (long)F_OFD_SETLK, &fl), EAGAIN);
	FAILS(L(fcntl, (long)one, (long)F_SETLK, &fl), EAGAIN);		/* the process is another */
	ZERO(L(fcntl, (long)two, (long)F_OFD_GETLK, &fl));
	CHECK(fl.l_type == F_WRLCK && fl.l_pid == -1 && fl.l_len == 10);
	ZERO(L(flock, (long)two, (long)(LOCK_EX | LOCK_NB)));
	copy = FD(L(dup, (long)one));
	ZERO(L(close, (long)one));
	fl = (struct flock){ .l_type = F_WRLCK };
	FAILS(L(fcntl, (long)two, (long)F_OFD_SETLK, &fl), EAGAIN);	/* the file is open yet */
	ZERO(L(close, (long)copy));
	ZERO(L(fcntl, (long)two, (long)F_OFD_SETLK, &fl));
	fl.l_pid = 1;
	FAILS(L(fcntl, (long)two, (long)F_OFD_SETLK, &fl), EINVAL);
	ZERO(L(close, (long)two));
}

static ssize_t
send_rights(int s, int level, const int *fds, size_t count)
{
	union { struct cmsghdr head; char room[CMSG_SPACE(300 * sizeof(int))]; } control;
	struct iovec iov = { "x", 1 };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control,
	    .msg_controllen = CMSG_SPACE(count * sizeof(int)) };

	control.head = (struct cmsghdr){ .cmsg_len = CMSG_LEN(count * sizeof(int)),
	    .cmsg_level = level, .cmsg_type = SCM_RIGHTS };
	memcpy(CMSG_DATA(&control.head), fds, count * sizeof(int));
	return L(sendmsg, (long)s, &msg, 0L);
}

/* One byte and the descriptors that came with it, for which there is `room`; how many. */
static size_t
receive_rights(int s, int *fds, size_t room, int flags, int *got)
{
	union { struct cmsghdr head; char room[CMSG_SPACE(300 * sizeof(int))]; } control;
	char byte;
	struct iovec iov = { &byte, 1 };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control,
	    .msg_controllen = CMSG_LEN(room * sizeof(int)) };
	size_t len;

	CHECK(L(recvmsg, (long)s, &msg, (long)flags) == 1);
	*got = msg.msg_flags;
	if (msg.msg_controllen == 0)
		return 0;
	CHECK(control.head.cmsg_level == SOL_SOCKET && control.head.cmsg_type == SCM_RIGHTS);
	len = control.head.cmsg_len - CMSG_LEN(0);
	memcpy(fds, CMSG_DATA(&control.head), len);
	return len / sizeof(int);
}

static void
send_descriptor(int s, int fd)
{
	CHECK(send_rights(s, SOL_SOCKET, &fd, 1) == 1);
}

static int
receive_descriptor(int s)
{
	int fd, got;

	CHECK(receive_rights(s, &fd, 1, MSG_CMSG_CLOEXEC, &got) == 1 && got == MSG_CMSG_CLOEXEC);
	CHECK(L(fcntl, (long)fd, (long)F_GETFD) == FD_CLOEXEC);
	return fd;
}

/* As many descriptors as have room, in the buffer and in the table; a peek gives them too. */
static void
rights(struct kernel *k)
{
	struct rlimit few, before;
	int pair[2], fds[300], in[300], got, top;

	(void)k;
	ZERO(L(socketpair, (long)AF_UNIX, (long)(SOCK_STREAM | SOCK_NONBLOCK), 0L, pair));
	for (size_t i = 0; i < 300; i++)
		fds[i] = pair[0];
	FAILS(send_rights(pair[0], SOL_SOCKET, fds, 254), EINVAL);
	CHECK(send_rights(pair[0], SOL_SOCKET, fds, 253) == 1);
	CHECK(receive_rights(pair[1], in, 0, 0, &got) == 0 && got == MSG_CTRUNC);
	CHECK(send_rights(pair[0], IPPROTO_IP, fds, 3) == 1);		/* means nothing here */
	CHECK(receive_rights(pair[1], in, 3, 0, &got) == 0 && got == 0);
	CHECK(send_rights(pair[0], SOL_SOCKET, fds, 3) == 1);
	CHECK(receive_rights(pair[1], in, 3, MSG_PEEK, &got) == 3 && got == 0);
	CHECK(in[2] > pair[1]);
	CHECK(receive_rights(pair[1], in + 3, 2, 0, &got) == 2 && got == MSG_CTRUNC);
	for (int i = 0; i < 5; i++)
		ZERO(L(close, (long)in[i]));
	FAILS(L(read, (long)pair[1], in, 1L), EAGAIN);
	top = FD(L(dup, (long)pair[0]));
	ZERO(L(prlimit64, 0L, (long)RLIMIT_NOFILE, NULL, &before));
	few = (struct rlimit){ (rlim_t)top + 2, before.rlim_max };
	CHECK(send_rights(pair[0], SOL_SOCKET, fds, 3) == 1);
	ZERO(L(prlimit64, 0L, (long)RLIMIT_NOFILE, &few, NULL));
	CHECK(receive_rights(pair[1], in, 3, 0, &got) == 1 && got == MSG_CTRUNC &&
	    in[0] == top + 1);
	ZERO(L(close_range, 3L, -1L));
}

/* What could not be put where it was asked for, and the descriptor with it, stays in the stream. */
static void
bad_receivers(struct kernel *k)
{
	char buf[8];
	struct iovec iov[2] = { { buf, 1 }, { (void *)8, 4 } };
	int pair[2], fd, got;

	(void)k;
	ZERO(L(socketpair, (long)AF_UNIX, (long)(SOCK_STREAM | SOCK_NONBLOCK), 0L, pair));
	CHECK(L(write, (long)pair[0], "abc", 3L) == 3);
	FAILS(L(readv, (long)pair[1], iov, 2L), EFAULT);
	CHECK(L(read, (long)pair[1], buf, 8L) == 3 && memcmp(buf, "abc", 3) == 0);
	send_descriptor(pair[0], pair[0]);
	FAILS(L(read, (long)pair[1], 8L, 1L), EFAULT);
	CHECK(receive_rights(pair[1], &fd, 1, 0, &got) == 1 && got == 0);
	ZERO(L(close_range, 3L, -1L));
}

static void
sockets(struct kernel *k)
{
	struct sockaddr_un name = { .sun_family = AF_UNIX, .sun_path = "/s" }, peer;
	struct ucred cred;
	socklen_t len = sizeof(name);
	int pair[2], listener, client, server, fd = make_file("/sent", "data");
	char buf[8];

	(void)k;
	ZERO(L(socketpair, (long)AF_UNIX, (long)(SOCK_STREAM | SOCK_NONBLOCK), 0L, pair));
	FAILS(L(read, (long)pair[1], buf, 8L), EAGAIN);
	send_descriptor(pair[0], fd);
	fd = receive_descriptor(pair[1]);
	CHECK(L(pread64, (long)fd, buf, 8L, 0L) == 4 && memcmp(buf, "data", 4) == 0);
	listener = FD(L(socket, (long)AF_UNIX, (long)SOCK_STREAM, 0L));
	ZERO(L(bind, (long)listener, &name, (long)len));
	ZERO(L(listen, (long)listener, 1L));
	client = FD(L(socket, (long)AF_UNIX, (long)(SOCK_STREAM | SOCK_CLOEXEC), 0L));
	ZERO(L(connect, (long)client, &name, (long)len));
	len = sizeof(peer);
	server = FD(L(accept4, (long)listener, &peer, &len, 0L));
	CHECK(len == sizeof(sa_family_t) && peer.sun_family == AF_UNIX);
	len = sizeof(peer);
	ZERO(L(getpeername, (long)client, &peer, &len));
	CHECK(peer.sun_family == AF_UNIX && strcmp(peer.sun_path, "/s") == 0);
	len = sizeof(cred);
	ZERO(L(getsockopt, (long)server, (long)SOL_SOCKET, (long)SO_PEERCRED, &cred, &len));
	CHECK(cred.pid == 1 && cred.uid == 0);
	CHECK(L(sendto, (long)client, "abc", 3L, 0L, NULL, 0L) == 3);
	CHECK(L(recvfrom, (long)server, buf, 8L, (long)MSG_PEEK, NULL, NULL) == 3);
	CHECK(L(recvfrom, (long)server, buf, 8L, 0L, NULL, NULL) == 3);
	ZERO(L(shutdown, (long)client, (long)SHUT_WR));
	CHECK(L(read, (long)server, buf, 8L) == 0);
	ZERO(L(close_range, 3L, -1L));
}

/* Many messages in one call, until none is there or the time is up; what is left of it is told. */
static void
many(struct kernel *k)
{
	char text[3][4] = { "a", "bb", "ccc" }, in[4][4];
	struct mmsghdr out[3] = { 0 }, got[4] = { 0 };
	struct timespec limit = { 5, 0 };
	struct iovec iov[7];
	int pair[2];

	(void)k;
	ZERO(L(socketpair, (long)AF_UNIX, (long)(SOCK_DGRAM | SOCK_NONBLOCK), 0L, pair));
	for (size_t i = 0; i < 3; i++) {
		iov[i] = (struct iovec){ text[i], i + 1 };
		out[i].msg_hdr = (struct msghdr){ .msg_iov = &iov[i], .msg_iovlen = 1 };
	}
	for (size_t i = 0; i < 4; i++) {
		iov[3 + i] = (struct iovec){ in[i], sizeof(in[i]) };
		got[i].msg_hdr = (struct msghdr){ .msg_iov = &iov[3 + i], .msg_iovlen = 1 };
	}
	CHECK(L(sendmmsg, (long)pair[0], out, 3L, 0L) == 3 && out[2].msg_len == 3);
	CHECK(L(recvmmsg, (long)pair[1], got, 2L, 0L, &limit) == 2 && got[1].msg_len == 2);
	CHECK(limit.tv_sec == 4 && limit.tv_nsec > 0);
	limit = (struct timespec){ 0 };
	CHECK(L(sendmmsg, (long)pair[0], out, 3L, 0L) == 3);
	CHECK(L(recvmmsg, (long)pair[1], got, 4L, 0L, &limit) == 1);	/* no time for more */
	CHECK(L(recvmmsg, (long)pair[1], got, 4L, 0L, NULL) == 3 && got[0].msg_len == 1);
	FAILS(L(recvmmsg, (long)pair[1], got, 4L, 0L, NULL), EAGAIN);
	limit.tv_nsec = -1;
	FAILS(L(recvmmsg, (long)pair[1], got, 4L, 0L, &limit), EINVAL);
	ZERO(L(close_range, 3L, -1L));
}

static void *
make_room(void *arg)
{
	struct waker *w = arg;
	char byte;

	CHECK(rumpk_newlwp(w->k, 1) == 0);
	usleep(20000);
	if (L(recvfrom, (long)w->fd, &byte, 1L, 0L, NULL, NULL) != 1)
		(void)FD(L(accept4, (long)w->fd, NULL, NULL, 0L));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void *
close_file(void *arg)
{
	struct waker *w = arg;

	CHECK(rumpk_newlwp(w->k, 1) == 0);
	usleep(20000);
	ZERO(L(close, (long)w->fd));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static int
bound(int type, const struct sockaddr_un *name)
{
	int s = FD(L(socket, (long)AF_UNIX, (long)type, 0L));

	ZERO(L(bind, (long)s, name, (long)sizeof(*name)));
	return s;
}

static int
stream(void)
{
	return FD(L(socket, (long)AF_UNIX, (long)SOCK_STREAM, 0L));
}

/* A place in a full queue, and room in a full buffer, is waited for; also in vain. */
static void
waiting_for_room(struct kernel *k)
{
	static const struct sockaddr_un s = { AF_UNIX, "/s" }, d = { AF_UNIX, "/d" };
	struct timeval brief = { 0, 20000 };
	struct waker w = { k, bound(SOCK_STREAM, &s) };
	pthread_t thread;
	int client;

	ZERO(L(listen, (long)w.fd, 0L));
	ZERO(L(connect, (long)stream(), &s, (long)sizeof(s)));
	client = stream();
	ZERO(L(setsockopt, (long)client, (long)SOL_SOCKET, (long)SO_SNDTIMEO, &brief,
	    (long)sizeof(brief)));
	FAILS(L(connect, (long)client, &s, (long)sizeof(s)), EAGAIN);
	CHECK(pthread_create(&thread, NULL, make_room, &w) == 0);
	ZERO(L(connect, (long)stream(), &s, (long)sizeof(s)));
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(pthread_create(&thread, NULL, close_file, &w) == 0);
	FAILS(L(connect, (long)stream(), &s, (long)sizeof(s)), ECONNREFUSED);
	CHECK(pthread_join(thread, NULL) == 0);

	w.fd = bound(SOCK_DGRAM, &d);
	client = FD(L(socket, (long)AF_UNIX, (long)SOCK_DGRAM, 0L));
	while (L(sendto, (long)client, "x", 1L, (long)MSG_DONTWAIT, &d, (long)sizeof(d)) == 1)
		continue;
	CHECK(errno == EAGAIN);
	CHECK(pthread_create(&thread, NULL, make_room, &w) == 0);
	CHECK(L(sendto, (long)client, "x", 1L, 0L, &d, (long)sizeof(d)) == 1);
	CHECK(pthread_join(thread, NULL) == 0);
	ZERO(L(connect, (long)client, &d, (long)sizeof(d)));
	CHECK(pthread_create(&thread, NULL, make_room, &w) == 0);
	CHECK(L(write, (long)client, "x", 1L) == 1);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(pthread_create(&thread, NULL, close_file, &w) == 0);
	FAILS(L(write, (long)client, "x", 1L), ECONNRESET);
	CHECK(pthread_join(thread, NULL) == 0);
	ZERO(L(close_range, 3L, -1L));
}

/* Modes and groups of new files are Linux's in Linux's calls alone. */
static void
groups(struct kernel *k)
{
	struct stat st;

	(void)k;
	ZERO(L(mkdir, "/plain", 01777L));
	ZERO(L(stat, "/plain", &st));
	CHECK((st.st_mode & 07777) == (01777 & ~0022));
	ZERO(L(chown, "/plain", -1L, 7L));
	ZERO(L(mkdir, "/plain/sub", 0755L));
	ZERO(L(stat, "/plain/sub", &st));
	CHECK(st.st_gid == 0);
	ZERO(L(chmod, "/plain", 02755L));
	ZERO(L(mkdir, "/plain/set", 0755L));
	ZERO(L(stat, "/plain/set", &st));
	CHECK(st.st_gid == 7 && (st.st_mode & 07777) == 02755);
}

/* The first process's console says that it is a terminal, and nothing of the kernel's stack. */
static void
console_settings(struct kernel *k)
{
	struct { unsigned int flags[4]; unsigned char rest[20]; } termios, none = { 0 };

	(void)k;
	memset(&termios, 0xff, sizeof(termios));
	ZERO(L(ioctl, 0L, (long)TCGETS, &termios));
	CHECK(memcmp(&termios, &none, sizeof(none)) == 0);
}

/* The settings in both structures, struct termios2 with speeds of any number. */
static void
settings(struct kernel *k)
{
	enum { GET2 = (int)0x802c542a, SET2 = 0x402c542b };
	enum { OTHER = 0x1000, B9600_ = 13, BAUD = 0x100f };
	struct { unsigned int flags[4]; unsigned char rest[20]; } old;
	struct { unsigned int flags[4]; unsigned char rest[20]; unsigned int speeds[2]; } new;
	int fd = FD(L(openat, AT_FDCWD, "/dev/ptmx", O_RDWR | O_NOCTTY));

	(void)k;
	memset(&new, 0xff, sizeof(new));
	ZERO(L(ioctl, (long)fd, (long)TCGETS, &old));
	ZERO(L(ioctl, (long)fd, (long)GET2, &new));
	CHECK(memcmp(&old, &new, sizeof(old)) == 0);
	CHECK((old.flags[2] & BAUD) == B9600_ && new.speeds[0] == 9600 && new.speeds[1] == 9600);
	new.flags[2] = (new.flags[2] & ~(unsigned int)BAUD) | OTHER;
	new.speeds[1] = 12345;
	ZERO(L(ioctl, (long)fd, (long)SET2, &new));
	memset(&new, 0xff, sizeof(new));
	ZERO(L(ioctl, (long)fd, (long)GET2, &new));
	CHECK(new.speeds[0] == 12345 && new.speeds[1] == 12345);
	ZERO(L(ioctl, (long)fd, (long)TCSETS, &old));
	ZERO(L(ioctl, (long)fd, (long)GET2, &new));
	CHECK(new.speeds[1] == 9600);
	FAILS(L(ioctl, (long)fd, (long)SET2, 8L), EFAULT);
	ZERO(L(close, (long)fd));
}

/* With the magic number that mount(2) once wanted. */
static void
mounts(struct kernel *k)
{
	struct stat root, st;

	(void)k;
	ZERO(L(mkdir, "/m", 0755L));
	ZERO(L(mount, "none", "/m", "tmpfs", (long)(MS_MGC_VAL | MS_NOSUID), NULL));
	ZERO(L(stat, "/", &root));
	ZERO(L(stat, "/m", &st));
	CHECK(st.st_dev != root.st_dev);
	ZERO(L(umount2, "/m", 0L));
}

static void
priorities(struct kernel *k)
{
	(void)k;
	CHECK(L(getpriority, 0L, 0L) == 20);
	ZERO(L(setpriority, 0L, 1L, 30L));
	CHECK(L(getpriority, 0L, 0L) == 1 && L(getpriority, 2L, 0L) == 1);
	ZERO(L(setpriority, 0L, 0L, 3L));
	ZERO(L(setuid, 7L));
	FAILS(L(setpriority, 0L, 0L, 2L), EACCES);
	ZERO(L(setpriority, 0L, 0L, 4L));
	CHECK(L(getpriority, 0L, 0L) == 16);
}

/* Addresses that can be nobody's, in every call's every argument: an error, and no crash. */
static bool
may_sleep(long number)
{
	static const long sleepers[] = { SYS_poll, SYS_ppoll, SYS_select, SYS_pselect6,
	    SYS_nanosleep, SYS_clock_nanosleep, SYS_epoll_wait, SYS_epoll_pwait,
	    SYS_epoll_pwait2, SYS_flock };

	for (size_t i = 0; i < sizeof(sleepers) / sizeof(sleepers[0]); i++)
		if (sleepers[i] == number)
			return true;
	return false;
}

static void
bad_pointers(struct kernel *k)
{
	static const long values[] = { 0, 8, -1, (long)0x8000000000000000UL,
	    (long)0xdeadbeef00000000UL, 3, 4095 };
	const size_t count = sizeof(values) / sizeof(values[0]);

	(void)k;
	for (long number = 0; number < 512; number++) {
		if (may_sleep(number))
			continue;
		for (size_t first = 0; first < count; first++)
			for (size_t rest = 0; rest < 5; rest++)
				(void)rump_linux_syscall(number, values[first], values[rest],
				    values[rest], values[(rest + 1) % 5], values[rest],
				    values[rest]);
	}
	ZERO(L(close_range, 3L, -1L));
	FAILS(rump_linux_syscall(-1L, 0L, 0L, 0L, 0L, 0L, 0L), ENOSYS);
	FAILS(rump_linux_syscall(1L << 40, 0L, 0L, 0L, 0L, 0L, 0L), ENOSYS);
	FAILS(L(poll, 8L, 1L, 0L), EFAULT);
	FAILS(L(nanosleep, NULL, NULL), EFAULT);
	FAILS(L(epoll_wait, 99L, 8L, 1L, 0L), EBADF);
}

/* Any allocation may fail: an error, and nothing is lost. */
static void
short_of_memory(struct kernel *k)
{
	struct epoll_event ev[8];
	int fds[2];

	for (uint64_t after = 1; after < 60; after++) {
		rumpk_memfail(k, after);
		int ep = (int)L(epoll_create1, 0L), fd = (int)L(memfd_create, "m", 0L);
		int efd = (int)L(eventfd2, 1L, 0L), tfd = (int)L(timerfd_create, 1L, 0L);
		if (ep >= 0 && efd >= 0 && add(ep, efd, EPOLLIN) == 0)
			CHECK(wait_for(ep, ev, 0) == 1);
		if (ep >= 0 && tfd >= 0)
			(void)add(ep, tfd, EPOLLIN);
		if (fd >= 0) {
			(void)L(ftruncate, (long)fd, 100000L);
			(void)L(sendfile, (long)fd, (long)fd, NULL, 10L);
		}
		if (L(socketpair, (long)AF_UNIX, (long)SOCK_STREAM, 0L, fds) == 0 && fd >= 0)
			(void)L(sendfile, (long)fds[0], (long)fd, NULL, 10L);
		rumpk_memfail(k, 0);
		ZERO(L(close_range, 3L, -1L));
	}
}

#define IN_KERNEL(test) in_kernel(test, #test)

int
main(void)
{
	IN_KERNEL(files);
	IN_KERNEL(directories);
	IN_KERNEL(epoll_items);
	IN_KERNEL(epoll_nests);
	IN_KERNEL(timers);
	IN_KERNEL(waiting);
	IN_KERNEL(locks);
	IN_KERNEL(rights);
	IN_KERNEL(bad_receivers);
	IN_KERNEL(sockets);
	IN_KERNEL(many);
	IN_KERNEL(waiting_for_room);
	IN_KERNEL(groups);
	IN_KERNEL(console_settings);
	IN_KERNEL(settings);
	IN_KERNEL(mounts);
	IN_KERNEL(priorities);
	IN_KERNEL(bad_pointers);
	IN_KERNEL(short_of_memory);
	return 0;
}
