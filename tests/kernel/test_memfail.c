/*
 * Memory that runs out: every allocation of a boot, and of each call below, fails in its turn.
 * What fails says so and loses nothing.  The test stands between the kernel and its allocator by
 * defining the hypercalls itself.
 */
#include <pthread.h>

#include "kern.h"

static long failafter;		/* allocations until one fails; 0: none does */
static long outstanding;

int rumpuser_malloc(size_t len, int alignment, void **result);
void rumpuser_free(void *p, size_t len);

int
rumpuser_malloc(size_t len, int alignment, void **result)
{
	(void)alignment;
	if (failafter != 0 && --failafter == 0)
		return NB_ENOMEM;
	*result = malloc(len != 0 ? len : 1);
	outstanding++;
	return 0;
}

void
rumpuser_free(void *p, size_t len)
{
	(void)len;
	outstanding--;
	free(p);
}

static void
booting(void)
{
	struct kernel *k;
	long n, before = outstanding;
	int error;

	for (n = 1;; n++) {
		failafter = n;
		error = rumpk_boot(NULL, &k);
		if (failafter != 0)
			break;
		CHECK(error == 0 || rumpk_curkernel() == NULL);
		if (error == 0)			/* a cache that can do without */
			CHECK(rumpk_halt(k) == 0);
		CHECK(outstanding == before);
	}
	CHECK(error == 0 && n > 10);
	failafter = 0;
	CHECK(rumpk_halt(k) == 0);
	CHECK(outstanding == before);
}

/* Halting needs no memory. */
static void
halting(void)
{
	struct kernel *k;
	long before = outstanding;
	int fds[2];

	CHECK(rumpk_boot(NULL, &k) == 0);
	OK(rump_sys_pipe(fds));
	OK(S(write)(fds[1], "x", 1));
	OK(S(mkdir)("/d", 0755));
	CHECK(rump_pub_lwproc_rfork(RUMP_RFFDG) == 0);
	failafter = 1;
	CHECK(rumpk_halt(k) == 0);
	failafter = 0;
	CHECK(outstanding == before);
}

/* A step does a thing and undoes it; -1 where it failed. */
static int
step_pipe(void)
{
	int fds[2];

	if (rump_sys_pipe(fds) != 0)
		return -1;
	OK(S(close)(fds[0]));
	OK(S(close)(fds[1]));
	return 0;
}

static int
step_dup_far(void)
{
	struct nb_rlimit lim = { 4000, 4000 };

	if (S(setrlimit)(NB_RLIMIT_NOFILE, &lim) != 0 || S(dup2)(0, 3000) != 3000)
		return -1;
	OK(S(close)(3000));
	return 0;
}

static int
step_fork(void)
{
	struct lwp *mine = rump_pub_lwproc_curlwp();
	int error = rump_pub_lwproc_rfork(RUMP_RFFDG);

	errno = error;
	if (error != 0)
		return -1;
	rump_pub_lwproc_releaselwp();
	rump_pub_lwproc_switch(mine);
	return 0;
}

static int
step_ids(void)
{
	unsigned int groups[] = { 1, 2 };

	return S(setgroups)(2, groups) == 0 && S(setgid)(0) == 0 && S(seteuid)(0) == 0 ? 0 : -1;
}

static int
step_kqueue(void)
{
	struct nb_kevent ev = { .ident = 7, .filter = 8, .flags = 1 };	/* EVFILT_USER, EV_ADD */
	int kq = S(kqueue)(), result;

	if (kq < 0)
		return -1;
	result = S(kevent50)(kq, &ev, 1, NULL, 0, NULL);
	OK(S(close)(kq));
	return result;
}

static int
step_poll(void)
{
	struct nb_pollfd fds[40];

	for (int i = 0; i < 40; i++)
		fds[i] = (struct nb_pollfd){ .fd = 0, .events = NB_POLLIN };
	return S(poll)(fds, 40, 1) < 0 ? -1 : 0;
}

static int
step_vectors(void)
{
	struct { void *base; size_t len; } iov[30] = { { 0 } };

	return S(writev)(1, iov, 30) < 0 ? -1 : 0;
}

static int
step_file(void)
{
	static char data[20000];
	int fd = S(open)("/file", NB_RDWR | NB_CREAT, 0644), result = 0;

	if (fd < 0)
		return -1;
	if (S(write)(fd, data, sizeof(data)) != sizeof(data))
		result = -1;
	OK(S(close)(fd));
	OK(S(unlink)("/file"));
	return result;
}

static int
step_names(void)
{
	if (S(mkdir)("/dir", 0755) != 0)
		return -1;
	if (S(symlink)("/a/target", "/dir/link") != 0) {
		OK(S(rmdir)("/dir"));
		return -1;
	}
	if (S(rename)("/dir/link", "/other") != 0) {
		OK(S(unlink)("/dir/link"));
		OK(S(rmdir)("/dir"));
		return -1;
	}
	OK(S(unlink)("/other"));
	OK(S(rmdir)("/dir"));
	return 0;
}

static int
step_mount(void)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };

	if (S(mkdir)("/mnt", 0755) != 0)
		return -1;
	if (S(mount50)("tmpfs", "/mnt", 0, &args, sizeof(args)) != 0) {
		OK(S(rmdir)("/mnt"));
		return -1;
	}
	OK(S(unmount)("/mnt", 0));
	OK(S(rmdir)("/mnt"));
	return 0;
}

/* Fail the first, the second, ... allocation of the step, until one more than it makes. */
static void
sweep(const char *name, int (*step)(void))
{
	struct kernel *k;
	long before = outstanding;
	int result, fds[2];

	CHECK(rumpk_boot(NULL, &k) == 0);
	S(fcntl)(0, NB_F_CLOSEM, 0);
	OK(rump_sys_pipe(fds));
	OK(step_fork());
	rump_pub_lwproc_curlwp();
	for (long n = 1;; n++) {
		CHECK(n < 500);
		failafter = n;
		result = step();
		if (failafter != 0)
			break;
		if (result != 0 && errno != NB_ENOMEM && errno != NB_ENOSPC) {
			printf("not ok %s: allocation %ld: errno %d\n", name, n, errno);
			exit(1);
		}
	}
	failafter = 0;
	CHECK(result == 0);
	for (int i = 0; i < 3; i++)
		CHECK(step() == 0);
	rump_pub_lwproc_releaselwp();
	CHECK(rumpk_halt(k) == 0);
	CHECK(outstanding == before);
	printf("ok %s\n", name);
}
#define SWEEP(step) sweep(#step, step)

int
main(void)
{
	RUN(booting);
	RUN(halting);
	SWEEP(step_pipe);
	SWEEP(step_dup_far);
	SWEEP(step_fork);
	SWEEP(step_ids);
	SWEEP(step_kqueue);
	SWEEP(step_poll);
	SWEEP(step_vectors);
	SWEEP(step_file);
	SWEEP(step_names);
	SWEEP(step_mount);
	return 0;
}
