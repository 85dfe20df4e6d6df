/* /dev/null, zero, full, random, urandom; and what sockets answer while no protocol is there. */
#include "client.h"

static void
test_null(void)
{
	char buf[64] = "x";
	int fd = rump___sysimpl_open("/dev/null", NB_O_RDWR);

	CHECK(fd >= 0 && rump___sysimpl_read(fd, buf, sizeof(buf)) == 0);
	CHECK(rump___sysimpl_write(fd, buf, sizeof(buf)) == sizeof(buf));
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_zero(void)
{
	static char buf[100000];
	int fd = rump___sysimpl_open("/dev/zero", NB_O_RDWR);

	memset(buf, 'x', sizeof(buf));
	CHECK(fd >= 0 && rump___sysimpl_read(fd, buf, sizeof(buf)) == sizeof(buf));
	for (size_t i = 0; i < sizeof(buf); i++)
		CHECK(buf[i] == 0);
	CHECK(rump___sysimpl_write(fd, buf, sizeof(buf)) == sizeof(buf));
	FAILS(rump___sysimpl_read(fd, NULL, 10), NB_EFAULT);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_full(void)
{
	char buf[64] = "x";
	int fd = rump___sysimpl_open("/dev/full", NB_O_RDWR);

	CHECK(fd >= 0 && rump___sysimpl_read(fd, buf, sizeof(buf)) == sizeof(buf) && buf[0] == 0);
	FAILS(rump___sysimpl_write(fd, buf, sizeof(buf)), NB_ENOSPC);
	CHECK(rump___sysimpl_close(fd) == 0);
}

/* Bits are set about as often as not, and two reads differ. */
static void
test_random(const char *path)
{
	static unsigned char a[65536], b[65536];
	int fd = rump___sysimpl_open(path, NB_O_RDWR);
	long ones = 0;

	CHECK(fd >= 0 && rump___sysimpl_read(fd, a, sizeof(a)) == sizeof(a));
	CHECK(rump___sysimpl_write(fd, a, 1000) == 1000);
	CHECK(rump___sysimpl_read(fd, b, sizeof(b)) == sizeof(b));
	CHECK(rump___sysimpl_read(fd, b, 1) == 1);
	CHECK(memcmp(a + 1, b + 1, sizeof(a) - 1) != 0);
	for (size_t i = 0; i < sizeof(a); i++)
		ones += __builtin_popcount(a[i]);
	CHECK(ones > 65536 * 4 - 4000 && ones < 65536 * 4 + 4000);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_events(void)
{
	int fd = rump___sysimpl_open("/dev/zero", NB_O_RDWR), kq = rump___sysimpl_kqueue();
	struct nb_pollfd pfd = { .fd = fd, .events = NB_POLLIN | NB_POLLOUT };
	struct nb_kevent kev = { .ident = (uintptr_t)fd, .filter = 0, .flags = 1 };
	int64_t now[2] = { 0, 0 };

	CHECK(fd >= 0 && kq >= 0);
	CHECK(rump___sysimpl_poll(&pfd, 1, -1) == 1 && pfd.revents == (NB_POLLIN | NB_POLLOUT));
	CHECK(rump___sysimpl_kevent50(kq, &kev, 1, NULL, 0, now) == 0);
	CHECK(rump___sysimpl_kevent50(kq, NULL, 0, &kev, 1, now) == 1 &&
	    kev.ident == (uintptr_t)fd);
	CHECK(rump___sysimpl_close(fd) == 0 && rump___sysimpl_close(kq) == 0);
}

static void
test_sockets(void)
{
	int fd = rump___sysimpl_open("/dev/null", NB_O_RDONLY);

	FAILS(rump___sysimpl_socket30(2, 1, 0), NB_EAFNOSUPPORT);
	FAILS(rump___sysimpl_listen(fd, 5), NB_ENOTSOCK);
	FAILS(rump___sysimpl_listen(99, 5), NB_EBADF);
	CHECK(rump___sysimpl_close(fd) == 0);
}

/* A kernel booted without librumpnet knows no socket calls. */
static void
test_without(void)
{
	static const char *const components[] = { "rumpvfs", NULL };
	struct rumpk_bootargs args = { .ba_components = components };
	struct kernel *k;
	int fd;

	CHECK(rumpk_boot(&args, &k) == 0);
	FAILS(rump___sysimpl_socket30(2, 1, 0), NB_ENOSYS);
	CHECK((fd = rump___sysimpl_open("/dev/null", NB_O_RDONLY)) >= 0);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(rumpk_halt(k) == 0);
}

int
main(void)
{
	struct kernel *k = client_boot();

	test_null();
	test_zero();
	test_full();
	test_random("/dev/random");
	test_random("/dev/urandom");
	test_events();
	test_sockets();
	client_halt(k);
	test_without();
	return 0;
}
