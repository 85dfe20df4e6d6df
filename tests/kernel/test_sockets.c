/*
 * Sockets of the local domain: streams, packets, datagrams; names; descriptors and credentials in
 * messages, also those that only messages hold; waiting; what is refused, and with which number.
 */
#include <pthread.h>
#include <time.h>

#include "client.h"

/* NetBSD's ABI, as far as it goes here. */
enum { AF_LOCAL_ = 1, STREAM = 1, DGRAM = 2, SEQPACKET = 5, NONBLOCK = 0x20000000 };
enum { SOL = 0xffff, SO_ACCEPTCONN_ = 2, SO_SNDBUF_ = 0x1001, SO_RCVBUF_ = 0x1002,
    SO_RCVTIMEO_ = 0x100c, SO_TYPE_ = 0x1008, SO_ERROR_ = 0x1007, SO_REUSEADDR_ = 4 };
enum { LOCAL_CONNWAIT_ = 2, LOCAL_CREDS_ = 4, LOCAL_PEEREID_ = 3 };
enum { PEEK = 2, TRUNC = 16, CTRUNC = 32, WAITALL = 64, DONTWAIT = 128, SCM_RIGHTS_ = 1,
    SCM_CREDS_ = 16 };
enum { E_PERM = 1, E_AGAIN = 35, E_MSGSIZE = 40, E_PROTOTYPE = 41, E_NOPROTOOPT = 42,
    E_PROTONOSUPPORT = 43, E_ADDRINUSE = 48, E_NOBUFS = 55, E_ISCONN = 56, E_NOTCONN = 57,
    E_CONNREFUSED = 61, E_PIPE = 32, E_DESTADDRREQ = 39, E_CONNRESET = 54, E_EDOM = 33,
    E_MFILE = 24 };

struct sun { uint8_t len, family; char path[104]; };
struct nbmsghdr { void *name; uint32_t namelen; struct iovec *iov; int iovlen; void *control;
    uint32_t controllen; int flags; };
struct nbmmsghdr { struct nbmsghdr hdr; unsigned int len; };
struct nbcmsghdr { uint32_t len; int level, type; };
struct nbtimeval50 { int64_t sec; int32_t usec; };
struct peereid { int32_t pid; uint32_t euid, egid; };

int rump___sysimpl_bind(int, const struct sun *, uint32_t);
int rump___sysimpl_connect(int, const struct sun *, uint32_t);
int rump___sysimpl_accept(int, struct sun *, uint32_t *);
int rump___sysimpl_paccept(int, struct sun *, uint32_t *, const void *, int);
int rump___sysimpl_getsockname(int, struct sun *, uint32_t *);
int rump___sysimpl_getpeername(int, struct sun *, uint32_t *);
int rump___sysimpl_shutdown(int, int);
ssize_t rump___sysimpl_sendto(int, const void *, size_t, int, const struct sun *, uint32_t);
ssize_t rump___sysimpl_recvfrom(int, void *, size_t, int, struct sun *, uint32_t *);
ssize_t rump___sysimpl_sendmsg(int, const struct nbmsghdr *, int);
ssize_t rump___sysimpl_recvmsg(int, struct nbmsghdr *, int);
int rump___sysimpl_sendmmsg(int, struct nbmmsghdr *, unsigned int, unsigned int);
int rump___sysimpl_recvmmsg(int, struct nbmmsghdr *, unsigned int, unsigned int, void *);
int rump___sysimpl_getsockopt(int, int, int, void *, uint32_t *);
int rump___sysimpl_setsockopt(int, int, int, const void *, uint32_t);
int rump___sysimpl_dup(int);
int rump___sysimpl_fstat50(int, void *);

static struct kernel *kernel;

static void
pair(int type, int fds[2])
{
	CHECK(rump___sysimpl_socketpair(AF_LOCAL_, type, 0, fds) == 0);
}

static void
close2(const int fds[2])
{
	CHECK(rump___sysimpl_close(fds[0]) == 0);
	CHECK(rump___sysimpl_close(fds[1]) == 0);
}

static struct sun
name(const char *path)
{
	struct sun sun = { .family = AF_LOCAL_ };

	strncpy(sun.path, path, sizeof(sun.path) - 1);
	return sun;
}

#define NAMELEN(sun) ((uint32_t)(2 + strlen((sun).path) + 1))

static int
bound(int type, const char *path)
{
	struct sun sun = name(path);
	int fd = rump___sysimpl_socket30(AF_LOCAL_, type, 0);

	CHECK(fd >= 0);
	CHECK(rump___sysimpl_bind(fd, &sun, NAMELEN(sun)) == 0);
	return fd;
}

static void
streams(void)
{
	char buf[256] = { 0 };
	int fds[2];

	pair(STREAM, fds);
	CHECK(rump___sysimpl_write(fds[0], "hel", 3) == 3);
	CHECK(rump___sysimpl_write(fds[0], "lo", 2) == 2);
	CHECK(rump___sysimpl_recvfrom(fds[1], buf, 4, PEEK, NULL, NULL) == 4);
	CHECK(memcmp(buf, "hell", 4) == 0);
	CHECK(rump___sysimpl_read(fds[1], buf, sizeof(buf)) == 5);
	CHECK(memcmp(buf, "hello", 5) == 0);
	FAILS(rump___sysimpl_recvfrom(fds[1], buf, 1, DONTWAIT, NULL, NULL), E_AGAIN);
	CHECK(rump___sysimpl_shutdown(fds[0], 1) == 0);
	CHECK(rump___sysimpl_read(fds[1], buf, 1) == 0);
	FAILS(rump___sysimpl_write(fds[0], "x", 1), E_PIPE);
	CHECK(rump___sysimpl_write(fds[1], "back", 4) == 4);
	CHECK(rump___sysimpl_close(fds[1]) == 0);
	CHECK(rump___sysimpl_read(fds[0], buf, sizeof(buf)) == 4);
	CHECK(rump___sysimpl_read(fds[0], buf, sizeof(buf)) == 0);
	CHECK(rump___sysimpl_close(fds[0]) == 0);
}

/* A stream that is full takes what fits, then nothing, then what was read. */
static void
full(void)
{
	static char big[100000];
	struct nb_pollfd pfd = { .events = NB_POLLOUT };
	int fds[2];
	ssize_t n;

	pair(STREAM | NONBLOCK, fds);
	pfd.fd = fds[0];
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1);
	n = rump___sysimpl_write(fds[0], big, sizeof(big));
	CHECK(n > 0 && n < (ssize_t)sizeof(big));
	FAILS(rump___sysimpl_write(fds[0], big, 1), E_AGAIN);
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 0);
	while (n > 0) {
		ssize_t got = rump___sysimpl_read(fds[1], big, 7001);
		CHECK(got > 0);
		n -= got;
	}
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1);
	close2(fds);
}

static void *
read_all(void *arg)
{
	char buf[64];
	ssize_t n, left = 10000;

	CHECK(rumpk_newlwp(kernel, 1) == 0);
	for (; left > 0; left -= n)
		CHECK((n = rump___sysimpl_read(*(int *)arg, buf, sizeof(buf))) > 0);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* The receiver's buffer is smaller than what the sender waits for. */
static void
narrow(void)
{
	static char big[10000];
	struct nb_pollfd pfd = { .events = NB_POLLOUT };
	int fds[2], size = 100;
	pthread_t thread;

	pair(STREAM, fds);
	CHECK(rump___sysimpl_setsockopt(fds[1], SOL, SO_RCVBUF_, &size, sizeof(size)) == 0);
	pfd.fd = fds[0];
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1);
	CHECK(pthread_create(&thread, NULL, read_all, &fds[1]) == 0);
	CHECK(rump___sysimpl_write(fds[0], big, sizeof(big)) == sizeof(big));
	pthread_join(thread, NULL);
	close2(fds);
}

static void
messages(void)
{
	struct sun from = { 0 }, sun = name("/tmp/a"), other = name("/tmp/b");
	uint32_t len = sizeof(from);
	char buf[64];
	int fds[2], a, b, c;

	pair(SEQPACKET, fds);
	CHECK(rump___sysimpl_write(fds[0], "one", 3) == 3);
	CHECK(rump___sysimpl_write(fds[0], "", 0) == 0);
	CHECK(rump___sysimpl_write(fds[0], "three", 5) == 5);
	CHECK(rump___sysimpl_read(fds[1], buf, 2) == 2);	/* the rest is lost */
	CHECK(rump___sysimpl_read(fds[1], buf, sizeof(buf)) == 0);
	CHECK(rump___sysimpl_read(fds[1], buf, sizeof(buf)) == 5);
	FAILS(rump___sysimpl_write(fds[0], buf, 70000), NB_EFAULT + 26);	/* EMSGSIZE */
	close2(fds);

	a = bound(DGRAM, "/tmp/a");
	b = bound(DGRAM, "/tmp/b");
	FAILS(rump___sysimpl_write(a, "x", 1), E_DESTADDRREQ);
	CHECK(rump___sysimpl_sendto(a, "ping", 4, 0, &other, NAMELEN(other)) == 4);
	CHECK(rump___sysimpl_recvfrom(b, buf, sizeof(buf), 0, &from, &len) == 4);
	CHECK(strcmp(from.path, "/tmp/a") == 0 && len == NAMELEN(sun));
	CHECK(rump___sysimpl_connect(b, &sun, NAMELEN(sun)) == 0);
	CHECK(rump___sysimpl_write(b, "pong", 4) == 4);
	FAILS(rump___sysimpl_sendto(b, "x", 1, 0, &sun, NAMELEN(sun)), E_ISCONN);
	CHECK(rump___sysimpl_read(a, buf, sizeof(buf)) == 4);
	for (c = 0; rump___sysimpl_sendto(a, "", 0, DONTWAIT, &other, NAMELEN(other)) == 0; c++)
		CHECK(c < 5000);			/* empty messages fill a buffer too */
	CHECK(errno == E_NOBUFS);
	CHECK(rump___sysimpl_close(a) == 0);
	FAILS(rump___sysimpl_sendto(b, "x", 1, 0, &sun, NAMELEN(sun)), E_CONNRESET);
	FAILS(rump___sysimpl_sendto(b, "x", 1, 0, &sun, NAMELEN(sun)), E_CONNREFUSED);
	CHECK(rump___sysimpl_close(b) == 0);
	CHECK(rump___sysimpl_unlink("/tmp/a") == 0 && rump___sysimpl_unlink("/tmp/b") == 0);
}

static void
connections(void)
{
	struct sun sun = name("/tmp/server"), peer;
	struct nb_pollfd pfd = { .events = NB_POLLIN };
	struct peereid id;
	uint32_t len = sizeof(id);
	int server, client, conn, i, extra[8];
	char buf[8];

	server = rump___sysimpl_socket30(AF_LOCAL_, STREAM, 0);
	FAILS(rump___sysimpl_listen(server, 1), NB_EINVAL);
	CHECK(rump___sysimpl_bind(server, &sun, NAMELEN(sun)) == 0);
	FAILS(rump___sysimpl_bind(server, &sun, NAMELEN(sun)), NB_EINVAL);
	client = rump___sysimpl_socket30(AF_LOCAL_, STREAM, 0);
	FAILS(rump___sysimpl_bind(client, &sun, NAMELEN(sun)), E_ADDRINUSE);
	FAILS(rump___sysimpl_connect(client, &sun, NAMELEN(sun)), E_CONNREFUSED);
	FAILS(rump___sysimpl_accept(server, NULL, NULL), NB_EINVAL);
	FAILS(rump___sysimpl_read(client, buf, 1), E_NOTCONN);
	FAILS(rump___sysimpl_write(client, buf, 1), E_NOTCONN);
	CHECK(rump___sysimpl_listen(server, 2) == 0);
	pfd.fd = server;
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 0);
	CHECK(rump___sysimpl_connect(client, &sun, NAMELEN(sun)) == 0);
	FAILS(rump___sysimpl_connect(client, &sun, NAMELEN(sun)), E_ISCONN);
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1);
	CHECK(rump___sysimpl_write(client, "early", 5) == 5);
	conn = rump___sysimpl_accept(server, &peer, &(uint32_t){ sizeof(peer) });
	CHECK(conn >= 0 && peer.family == AF_LOCAL_ && peer.len == 2);
	CHECK(rump___sysimpl_read(conn, buf, sizeof(buf)) == 5);
	CHECK(rump___sysimpl_getpeername(client, &peer, &(uint32_t){ sizeof(peer) }) == 0);
	CHECK(strcmp(peer.path, sun.path) == 0);
	CHECK(rump___sysimpl_getsockname(conn, &peer, &(uint32_t){ sizeof(peer) }) == 0);
	CHECK(strcmp(peer.path, sun.path) == 0);
	sun = name("/tmp/own");			/* a connection's own name, for its listener's */
	CHECK(rump___sysimpl_bind(conn, &sun, NAMELEN(sun)) == 0);
	CHECK(rump___sysimpl_getsockname(conn, &peer, &(uint32_t){ sizeof(peer) }) == 0);
	CHECK(strcmp(peer.path, sun.path) == 0 && rump___sysimpl_unlink(sun.path) == 0);
	sun = name("/tmp/server");
	CHECK(rump___sysimpl_getsockopt(client, 0, LOCAL_PEEREID_, &id, &len) == 0);
	CHECK(id.pid == 1 && id.euid == 0 && len == sizeof(id));
	for (i = 0; i < 8; i++) {			/* the queue has an end */
		extra[i] = rump___sysimpl_socket30(AF_LOCAL_, STREAM, 0);
		if (rump___sysimpl_connect(extra[i], &sun, NAMELEN(sun)) != 0)
			break;
	}
	CHECK(i == 4 && errno == E_CONNREFUSED);
	CHECK(rump___sysimpl_close(server) == 0);
	CHECK(rump___sysimpl_read(extra[0], buf, 1) == 0);	/* it was never accepted */
	FAILS(rump___sysimpl_getpeername(extra[0], &peer, &(uint32_t){ sizeof(peer) }), E_NOTCONN);
	for (; i >= 0; i--)
		CHECK(rump___sysimpl_close(extra[i]) == 0);
	FAILS(rump___sysimpl_connect(rump___sysimpl_dup(client), &sun, NAMELEN(sun)), E_ISCONN);
	CHECK(rump___sysimpl_close(client) == 0);
	CHECK(rump___sysimpl_close(client + 1) == 0 || errno == NB_EBADF);
	CHECK(rump___sysimpl_close(conn) == 0 || errno == NB_EBADF);
	client = rump___sysimpl_socket30(AF_LOCAL_, STREAM, 0);
	FAILS(rump___sysimpl_connect(client, &sun, NAMELEN(sun)), E_CONNREFUSED);
	CHECK(rump___sysimpl_unlink("/tmp/server") == 0);
	FAILS(rump___sysimpl_connect(client, &sun, NAMELEN(sun)), NB_ENOENT);
	sun = name("/tmp");
	FAILS(rump___sysimpl_connect(client, &sun, NAMELEN(sun)), NB_ENOTSOCK);
	server = bound(DGRAM, "/tmp/datagrams");
	sun = name("/tmp/datagrams");
	FAILS(rump___sysimpl_connect(client, &sun, NAMELEN(sun)), E_PROTOTYPE);
	CHECK(rump___sysimpl_close(server) == 0 && rump___sysimpl_close(client) == 0);
	CHECK(rump___sysimpl_unlink("/tmp/datagrams") == 0);
}

struct rights { struct nbcmsghdr head; uint32_t pad; int fd[4]; };

static ssize_t
send_fds(int s, const int *fds, unsigned int count)
{
	struct rights rights = { .head = { 16 + count * 4, SOL, SCM_RIGHTS_ } };
	struct iovec iov = { (void *)(uintptr_t)"r", 1 };
	struct nbmsghdr msg = { .iov = &iov, .iovlen = 1, .control = &rights,
	    .controllen = (uint32_t)sizeof(rights) };

	memcpy(rights.fd, fds, count * 4);
	msg.controllen = 16 + count * 4;
	return rump___sysimpl_sendmsg(s, &msg, 0);
}

static int
receive_fds(int s, int *fds, int *flags)
{
	struct rights rights = { .head = { 0 } };
	char byte[8];
	struct iovec iov = { byte, sizeof(byte) };
	struct nbmsghdr msg = { .iov = &iov, .iovlen = 1, .control = &rights,
	    .controllen = sizeof(rights) };

	if (rump___sysimpl_recvmsg(s, &msg, 0) < 0)
		return -1;
	*flags = msg.flags;
	if (msg.controllen == 0)
		return 0;
	CHECK(rights.head.level == SOL && rights.head.type == SCM_RIGHTS_);
	memcpy(fds, rights.fd, rights.head.len - 16);
	return (int)(rights.head.len - 16) / 4;
}

static void
descriptors(void)
{
	int fds[2], inner[2], got[4], flags, kq;
	char buf[8];

	pair(STREAM, fds);
	pair(STREAM, inner);
	CHECK(rump___sysimpl_write(fds[0], "ab", 2) == 2);
	CHECK(send_fds(fds[0], inner, 2) == 1);
	CHECK(rump___sysimpl_write(fds[0], "cd", 2) == 2);
	close2(inner);
	CHECK(rump___sysimpl_read(fds[1], buf, sizeof(buf)) == 2);	/* up to the rights */
	CHECK(receive_fds(fds[1], got, &flags) == 2 && flags == 0);
	CHECK(rump___sysimpl_write(got[0], "through", 7) == 7);
	CHECK(rump___sysimpl_read(got[1], buf, sizeof(buf)) == 7);
	CHECK(send_fds(fds[0], got, 2) == 1);
	CHECK(rump___sysimpl_read(fds[1], buf, 1) == 1);	/* read(2) drops the rights */
	close2(got);
	FAILS(send_fds(fds[0], &(int){ 99 }, 1), NB_EBADF);
	kq = rump___sysimpl_kqueue();
	FAILS(send_fds(fds[0], &kq, 1), NB_EOPNOTSUPP);
	CHECK(rump___sysimpl_close(kq) == 0);
	close2(fds);
}

/* Nobody but messages holds them: a ring of two, one inside itself, a chain of a thousand. */
static void
unreachable(void)
{
	int a[2], b[2], last[2], next[2];
	size_t before = rumpk_memused(kernel);

	pair(STREAM, a);
	pair(STREAM, b);
	CHECK(send_fds(a[0], &b[1], 1) == 1 && send_fds(b[0], &a[1], 1) == 1);
	close2(a);
	close2(b);
	pair(STREAM, a);
	CHECK(send_fds(a[0], &a[1], 1) == 1);
	close2(a);
	pair(STREAM, last);
	for (int i = 0; i < 1000; i++) {
		pair(STREAM, next);
		CHECK(send_fds(next[0], last, 2) == 1);
		close2(last);
		memcpy(last, next, sizeof(last));
	}
	close2(last);
	CHECK(rumpk_memused(kernel) < before + 16384);
}

static void
credentials(void)
{
	struct { struct nbcmsghdr head; uint32_t pad; int32_t pid; uint32_t ids[64]; } cred;
	char byte[4];
	struct iovec iov = { byte, sizeof(byte) };
	struct nbmsghdr msg = { .iov = &iov, .iovlen = 1, .control = &cred,
	    .controllen = sizeof(cred) };
	int fds[2], on = 1;

	pair(DGRAM, fds);
	CHECK(rump___sysimpl_setsockopt(fds[1], 0, LOCAL_CREDS_, &on, sizeof(on)) == 0);
	CHECK(rump___sysimpl_write(fds[0], "me", 2) == 2);
	CHECK(rump___sysimpl_recvmsg(fds[1], &msg, 0) == 2);
	CHECK(cred.head.type == SCM_CREDS_ && cred.pid == 1 && cred.ids[0] == 0);
	CHECK(rump___sysimpl_write(fds[0], "me", 2) == 2);
	msg.controllen = 20;
	CHECK(rump___sysimpl_recvmsg(fds[1], &msg, 0) == 2);
	CHECK((msg.flags & CTRUNC) != 0 && msg.controllen == 0);
	close2(fds);
}

static void *
say_later(void *arg)
{
	struct timespec ts = { 0, 20 * 1000000L };

	CHECK(rumpk_newlwp(kernel, 1) == 0);
	nanosleep(&ts, NULL);
	CHECK(rump___sysimpl_write(*(int *)arg, "wake", 4) == 4);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
waiting(void)
{
	struct nbtimeval50 brief = { 0, 30000 };
	struct nb_kevent change = { .flags = 1 }, event;
	pthread_t thread;
	char buf[8];
	int fds[2], kq;

	pair(STREAM, fds);
	CHECK(pthread_create(&thread, NULL, say_later, &fds[0]) == 0);
	CHECK(rump___sysimpl_read(fds[1], buf, sizeof(buf)) == 4);
	pthread_join(thread, NULL);
	CHECK(rump___sysimpl_setsockopt(fds[1], SOL, SO_RCVTIMEO_, &brief, sizeof(brief)) == 0);
	FAILS(rump___sysimpl_read(fds[1], buf, 1), E_AGAIN);
	brief.usec = 1000000;
	FAILS(rump___sysimpl_setsockopt(fds[1], SOL, SO_RCVTIMEO_, &brief, sizeof(brief)), E_EDOM);
	kq = rump___sysimpl_kqueue();
	change.ident = (uintptr_t)fds[1];
	CHECK(rump___sysimpl_kevent50(kq, &change, 1, NULL, 0, NULL) == 0);
	CHECK(rump___sysimpl_write(fds[0], "12345", 5) == 5);
	CHECK(rump___sysimpl_kevent50(kq, NULL, 0, &event, 1, NULL) == 1 && event.data == 5);
	CHECK(rump___sysimpl_recvfrom(fds[1], buf, 5, WAITALL, NULL, NULL) == 5);
	CHECK(rump___sysimpl_close(kq) == 0);
	close2(fds);
}

static void
options(void)
{
	int fds[2], value, size = 8192;
	uint32_t len = sizeof(value);
	char stat[256];

	pair(STREAM, fds);
	CHECK(rump___sysimpl_getsockopt(fds[0], SOL, SO_TYPE_, &value, &len) == 0 && value == 1);
	CHECK(rump___sysimpl_setsockopt(fds[0], SOL, SO_SNDBUF_, &size, sizeof(size)) == 0);
	CHECK(rump___sysimpl_getsockopt(fds[0], SOL, SO_SNDBUF_, &value, &len) == 0);
	CHECK(value == size);
	size = 0;
	FAILS(rump___sysimpl_setsockopt(fds[0], SOL, SO_RCVBUF_, &size, sizeof(size)), NB_EINVAL);
	FAILS(rump___sysimpl_setsockopt(fds[0], SOL, SO_REUSEADDR_, &size, 2), NB_EINVAL);
	FAILS(rump___sysimpl_getsockopt(fds[0], SOL, 0x4242, &value, &len), E_NOPROTOOPT);
	FAILS(rump___sysimpl_getsockopt(fds[0], 17, 1, &value, &len), E_NOPROTOOPT);
	FAILS(rump___sysimpl_setsockopt(fds[0], SOL, SO_REUSEADDR_, stat, 4000), NB_EINVAL);
	CHECK(rump___sysimpl_getsockopt(fds[0], SOL, SO_ERROR_, &value, &len) == 0 && value == 0);
	CHECK(rump___sysimpl_fstat50(fds[0], stat) == 0);
	close2(fds);
	FAILS(rump___sysimpl_socket30(AF_LOCAL_, 9, 0), E_PROTOTYPE);
	FAILS(rump___sysimpl_socket30(AF_LOCAL_, STREAM, 6), E_PROTONOSUPPORT);
	FAILS(rump___sysimpl_socket30(2, STREAM, 0), NB_EAFNOSUPPORT);
	FAILS(rump___sysimpl_listen(0, 1), NB_ENOTSOCK);
	FAILS(rump___sysimpl_listen(77, 1), NB_EBADF);
	FAILS(rump___sysimpl_socketpair(AF_LOCAL_, STREAM, 0, NULL), NB_EFAULT);
}

static void
many(void)
{
	struct nbmmsghdr out[3] = { 0 }, in[5] = { 0 };
	struct iovec iov[5];
	char text[5][4] = { "a", "bb", "ccc" };
	int fds[2];

	pair(DGRAM, fds);
	for (int i = 0; i < 3; i++) {
		iov[i] = (struct iovec){ text[i], (size_t)i + 1 };
		out[i].hdr = (struct nbmsghdr){ .iov = &iov[i], .iovlen = 1 };
	}
	CHECK(rump___sysimpl_sendmmsg(fds[0], out, 3, 0) == 3 && out[2].len == 3);
	for (int i = 0; i < 5; i++) {
		iov[i] = (struct iovec){ text[i], 4 };
		in[i].hdr = (struct nbmsghdr){ .iov = &iov[i], .iovlen = 1 };
	}
	CHECK(rump___sysimpl_recvmmsg(fds[1], in, 5, DONTWAIT, NULL) == 3);
	CHECK(in[0].len == 1 && in[1].len == 2 && in[2].len == 3);
	FAILS(rump___sysimpl_recvmmsg(fds[1], in, 5, DONTWAIT, NULL), E_AGAIN);
	close2(fds);
}

/* Every allocation on the way fails once, and nothing is lost or leaked. */
static void
without_memory(void)
{
	struct sun sun = name("/tmp/scarce");
	int failures = 0;

	for (uint64_t after = 1; after < 60; after++) {
		int fds[2] = { -1, -1 }, s, got[4], flags;

		rumpk_memfail(kernel, after);
		if (rump___sysimpl_socketpair(AF_LOCAL_, STREAM, 0, fds) == 0) {
			if (send_fds(fds[0], fds, 2) == 1 && receive_fds(fds[1], got, &flags) == 2)
				close2(got);
			else
				failures++;
		} else
			failures++;
		s = rump___sysimpl_socket30(AF_LOCAL_, STREAM, 0);
		if (s >= 0 && rump___sysimpl_bind(s, &sun, NAMELEN(sun)) == 0)
			rump___sysimpl_listen(s, 1);
		int c = rump___sysimpl_socket30(AF_LOCAL_, STREAM, 0);
		if (c >= 0 && s >= 0)
			(void)rump___sysimpl_connect(c, &sun, NAMELEN(sun));
		rumpk_memfail(kernel, 0);
		for (int i = 0; i < 2; i++)
			if (fds[i] >= 0)
				CHECK(rump___sysimpl_close(fds[i]) == 0);
		if (s >= 0)
			CHECK(rump___sysimpl_close(s) == 0);
		if (c >= 0)
			CHECK(rump___sysimpl_close(c) == 0);
		(void)rump___sysimpl_unlink("/tmp/scarce");
	}
	CHECK(failures > 3);
}

int
main(void)
{
	kernel = client_boot();
	streams();
	full();
	narrow();
	messages();
	connections();
	descriptors();
	unreachable();
	credentials();
	waiting();
	options();
	many();
	without_memory();
	client_halt(kernel);
	return 0;
}
