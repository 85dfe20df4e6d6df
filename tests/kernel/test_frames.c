/*
 * Network interfaces as devices of frames: reading, sending, waiting, and what goes wrong.
 */
#include <net/if.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "client.h"

enum { NB_O_NONBLOCK = 4, NB_EAGAIN = 35, NB_EMSGSIZE = 40, NB_ENOBUFS = 55 };
enum { EVFILT_READ = 0, EV_ADD = 1 };
#define NB_FIONREAD	0x4004667fUL

static const uint8_t mac[6] = { 0, 0x16, 0x3e, 1, 2, 3 };

/* What the machine was given to send. */
static struct {
	char frame[2048];
	size_t len;
	int sent, error;
} machine;

static int
machine_send(void *arg, const void *frame, size_t len)
{
	CHECK(arg == &machine);
	if (machine.error != 0)
		return machine.error;
	memcpy(machine.frame, frame, len);
	machine.len = len;
	machine.sent++;
	return 0;
}

static const struct rumpk_netdevcalls calls = { machine_send };

static int
open_net0(int flags)
{
	int fd = rump___sysimpl_open("/dev/net0", NB_O_RDWR | flags);

	CHECK(fd >= 0);
	return fd;
}

static void
test_attach(struct kernel *k)
{
	unsigned int index;

	FAILS(rump___sysimpl_open("/dev/net1", NB_O_RDWR), NB_ENOENT);
	for (unsigned int i = 1; i < 16; i++)
		CHECK(rumpk_netdev_attach(k, &calls, &machine, mac, &index) == 0 && index == i);
	CHECK(rumpk_netdev_attach(k, &calls, &machine, mac, &index) == NB_ENOSPC);
	rumpk_netdev_input(k, 99, "x", 1);
}

static void
test_read(struct kernel *k)
{
	int fd = open_net0(NB_O_NONBLOCK), waiting;
	char buf[2048];

	FAILS(rump___sysimpl_read(fd, buf, sizeof(buf)), NB_EAGAIN);
	CHECK(rump___sysimpl_ioctl(fd, NB_FIONREAD, &waiting) == 0 && waiting == 0);
	rumpk_netdev_input(k, 0, "first", 5);
	rumpk_netdev_input(k, 0, "the second", 10);
	CHECK(rump___sysimpl_ioctl(fd, NB_FIONREAD, &waiting) == 0 && waiting == 5);
	CHECK(rump___sysimpl_read(fd, buf, sizeof(buf)) == 5 && memcmp(buf, "first", 5) == 0);
	CHECK(rump___sysimpl_read(fd, buf, 3) == 3 && memcmp(buf, "the", 3) == 0);
	FAILS(rump___sysimpl_read(fd, buf, sizeof(buf)), NB_EAGAIN);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_lengths(struct kernel *k)
{
	int fd = open_net0(NB_O_NONBLOCK);
	static char frame[2048];

	rumpk_netdev_input(k, 0, frame, 0);
	rumpk_netdev_input(k, 0, frame, 1515);
	FAILS(rump___sysimpl_read(fd, frame, sizeof(frame)), NB_EAGAIN);
	rumpk_netdev_input(k, 0, frame, 1514);
	CHECK(rump___sysimpl_read(fd, frame, sizeof(frame)) == 1514);
	FAILS(rump___sysimpl_write(fd, frame, 1515), NB_EMSGSIZE);
	FAILS(rump___sysimpl_write(fd, frame, 13), NB_EINVAL);
	CHECK(rump___sysimpl_write(fd, frame, 14) == 14 && machine.len == 14);
	CHECK(rump___sysimpl_write(fd, frame, 1514) == 1514 && machine.len == 1514);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_write(struct kernel *k)
{
	int fd = open_net0(0);

	(void)k;
	CHECK(rump___sysimpl_write(fd, "out it goes, all", 16) == 16);
	CHECK(machine.sent == 1 && machine.len == 16);
	CHECK(memcmp(machine.frame, "out it goes, all", 16) == 0);
	machine.error = NB_ENOBUFS;
	FAILS(rump___sysimpl_write(fd, "out it goes, all", 16), NB_ENOBUFS);
	FAILS(rump___sysimpl_write(fd, (void *)16, 16), NB_EFAULT);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void *
later(void *arg)
{
	usleep(20000);
	rumpk_netdev_input(arg, 0, "at last", 7);
	return NULL;
}

static void
test_waiting(struct kernel *k)
{
	struct nb_pollfd pfd = { .events = NB_POLLIN | NB_POLLOUT };
	int fd = open_net0(0);
	pthread_t thread;
	char buf[64];

	pfd.fd = fd;
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1 && pfd.revents == NB_POLLOUT);
	CHECK(pthread_create(&thread, NULL, later, k) == 0);
	CHECK(rump___sysimpl_read(fd, buf, sizeof(buf)) == 7);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(pthread_create(&thread, NULL, later, k) == 0);
	pfd.events = NB_POLLIN;
	CHECK(rump___sysimpl_poll(&pfd, 1, 10000) == 1 && pfd.revents == NB_POLLIN);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_kqueue(struct kernel *k)
{
	const struct timespec soon = { .tv_sec = 10 }, now = { 0 };
	int fd = open_net0(0), kq = rump___sysimpl_kqueue();
	struct nb_kevent add = { .ident = (uintptr_t)fd, .filter = EVFILT_READ, .flags = EV_ADD };
	struct nb_kevent got;
	pthread_t thread;

	CHECK(rump___sysimpl_kevent50(kq, &add, 1, &got, 1, &now) == 0);
	CHECK(pthread_create(&thread, NULL, later, k) == 0);
	CHECK(rump___sysimpl_kevent50(kq, NULL, 0, &got, 1, &soon) == 1 && got.data == 7);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(rump___sysimpl_close(fd) == 0 && rump___sysimpl_close(kq) == 0);
}

static void
test_flood(struct kernel *k)
{
	size_t before = rumpk_memused(k);
	static char frame[1514];
	int fd, n = 0;

	for (int i = 0; i < 1000; i++)
		rumpk_netdev_input(k, 0, frame, sizeof(frame));
	CHECK(rumpk_memused(k) == before);	/* nobody listens */
	fd = open_net0(NB_O_NONBLOCK);
	for (int i = 0; i < 1000; i++)
		rumpk_netdev_input(k, 0, frame, sizeof(frame));
	while (rump___sysimpl_read(fd, frame, sizeof(frame)) == sizeof(frame))
		n++;
	CHECK(n == 256);
	rumpk_netdev_input(k, 0, frame, sizeof(frame));
	CHECK(rump___sysimpl_close(fd) == 0);	/* and what waits goes */
	fd = open_net0(NB_O_NONBLOCK);
	FAILS(rump___sysimpl_read(fd, frame, sizeof(frame)), NB_EAGAIN);
	rumpk_netdev_input(k, 0, frame, sizeof(frame));	/* left to the halt */
}

/* As a Linux program asks a tap device. */
static void
test_linux_address(int fd)
{
	struct ifreq ifr = { .ifr_name = "kept" };

	CHECK(rump_linux_syscall(SYS_ioctl, (long)fd, (long)SIOCGIFHWADDR, &ifr, 0L, 0L, 0L) == 0);
	CHECK(ifr.ifr_hwaddr.sa_family == 1 && strcmp(ifr.ifr_name, "kept") == 0);
	CHECK(memcmp(ifr.ifr_hwaddr.sa_data, mac, sizeof(mac)) == 0);
}

static void
test_ioctls(struct kernel *k)
{
	uint8_t address[6];
	int fd = open_net0(0);

	(void)k;
	CHECK(rump___sysimpl_ioctl(fd, RUMPK_NETGMAC, address) == 0);
	CHECK(memcmp(address, mac, sizeof(mac)) == 0);
	FAILS(rump___sysimpl_ioctl(fd, 0x20004e63UL, NULL), NB_ENOTTY);
	test_linux_address(fd);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
test_no_memory(struct kernel *k)
{
	unsigned int index;
	int error = NB_ENOMEM;

	for (uint64_t after = 1; error != 0; after++) {
		rumpk_memfail(k, after);
		error = rumpk_netdev_attach(k, &calls, &machine, mac, &index);
		CHECK(error == 0 || error == NB_ENOMEM);
	}
	rumpk_memfail(k, 0);
	CHECK(index == 1);
}

static void
with_interface(void (*test)(struct kernel *), const char *name)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_hostname = "tester", .ba_leaked = &leaked };
	unsigned int index = 1;
	struct kernel *k;

	memset(&machine, 0, sizeof(machine));
	CHECK(rumpk_boot(&args, &k) == 0);
	CHECK(rumpk_netdev_attach(k, &calls, &machine, mac, &index) == 0 && index == 0);
	test(k);
	CHECK(rumpk_halt(k) == 0);
	CHECK(leaked == 0);
	printf("ok %s\n", name);
}

int
main(void)
{
	with_interface(test_attach, "attach");
	with_interface(test_read, "read");
	with_interface(test_lengths, "lengths");
	with_interface(test_write, "write");
	with_interface(test_waiting, "waiting");
	with_interface(test_kqueue, "kqueue");
	with_interface(test_flood, "flood");
	with_interface(test_ioctls, "ioctls");
	with_interface(test_no_memory, "no memory");
	return 0;
}
