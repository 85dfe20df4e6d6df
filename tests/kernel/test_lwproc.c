/*
 * Processes and lwps: fork's three ways with descriptors, switching, releasing, implicit contexts,
 * threads, callbacks.
 */
#include <pthread.h>
#include <unistd.h>

#include "kern.h"

static int
readable(int fd)
{
	return S(fcntl)(fd, NB_F_GETFD, 0) >= 0;
}

static void
fork_copies(struct kernel *k)
{
	struct lwp *parent = rump_pub_lwproc_curlwp();
	int fds[2];

	(void)k;
	OK(rump_sys_pipe(fds));
	CHECK(rump_pub_lwproc_rfork(RUMP_RFFDG) == 0);
	CHECK(S(getpid)() == 2 && S(getppid)() == 1);
	CHECK(readable(fds[0]));
	OK(S(close)(fds[0]));
	rump_pub_lwproc_releaselwp();
	rump_pub_lwproc_switch(parent);
	CHECK(readable(fds[0]));
	rump_pub_lwproc_releaselwp();
}

static void
fork_clears(struct kernel *k)
{
	int fds[2];

	(void)k;
	OK(rump_sys_pipe(fds));
	CHECK(rump_pub_lwproc_rfork(RUMP_RFCFDG) == 0);
	CHECK(!readable(fds[0]) && !readable(fds[1]));
}

static void
fork_shares(struct kernel *k)
{
	struct lwp *parent = rump_pub_lwproc_curlwp();
	int fds[2];

	(void)k;
	OK(rump_sys_pipe(fds));
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	OK(S(close)(fds[0]));
	rump_pub_lwproc_releaselwp();
	rump_pub_lwproc_switch(parent);
	CHECK(!readable(fds[0]) && readable(fds[1]));
	CHECK(rump_pub_lwproc_rfork(RUMP_RFFDG | RUMP_RFCFDG) == NB_EINVAL);
	CHECK(rump_pub_lwproc_rfork(64) == NB_EINVAL);
	rump_pub_lwproc_releaselwp();
}

static void
credentials_are_inherited(struct kernel *k)
{
	int pid;

	OK(S(setuid)(5));
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	CHECK(S(getuid)() == 5);
	CHECK(rumpk_rfork(k, 77, 0, &pid) == NB_ESRCH);
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, &pid) == 0);
	CHECK(pid == 3 && S(getpid)() == 3 && S(getppid)() == 1 && S(getuid)() == 5);
}

static void
orphans_go_to_init(struct kernel *k)
{
	struct lwp *child, *grandchild;

	(void)k;
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	child = rump_pub_lwproc_curlwp();
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	grandchild = rump_pub_lwproc_curlwp();
	CHECK(S(getppid)() == 2);
	rumpk_lwp_free(child);
	CHECK(S(getppid)() == 1);
	rumpk_lwp_free(grandchild);
	CHECK(rump_pub_lwproc_curlwp() == NULL);
}

static void
new_lwps(struct kernel *k)
{
	struct lwp *first = rump_pub_lwproc_curlwp(), *second;

	(void)k;
	CHECK(rump_pub_lwproc_newlwp(99) == NB_ESRCH);
	CHECK(rump_pub_lwproc_curlwp() == first);
	CHECK(rump_pub_lwproc_newlwp(1) == 0);
	second = rump_pub_lwproc_curlwp();
	CHECK(second != first && S(getpid)() == 1);
	rump_pub_lwproc_switch(NULL);
	CHECK(rump_pub_lwproc_curlwp() == NULL);
	rump_pub_lwproc_switch(first);
	CHECK(rump_pub_lwproc_curlwp() == first);
	rump_pub_lwproc_switch(first);
	rumpk_lwp_free(second);
	rump_pub_lwproc_releaselwp();
	CHECK(rump_pub_lwproc_curlwp() == NULL);
}

static void
process_lives_while_it_has_lwps(struct kernel *k)
{
	struct lwp *a, *b;

	(void)k;
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	a = rump_pub_lwproc_curlwp();
	CHECK(rump_pub_lwproc_newlwp(2) == 0);
	b = rump_pub_lwproc_curlwp();
	rumpk_lwp_free(a);
	CHECK(S(getpid)() == 2 && S(getpgid)(2) == 1);
	rumpk_lwp_free(b);
	CHECK(rumpk_newlwp(k, 1) == 0);
	FAILS(S(getpgid)(2), NB_ESRCH);
}

static void
many_processes(struct kernel *k)
{
	size_t used = rumpk_memused(k);

	for (int i = 0; i < 2000; i++) {
		CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, NULL) == 0);
		rump_pub_lwproc_releaselwp();
	}
	CHECK(rumpk_memused(k) <= used);
}

/* A thread that ends leaves an lwp whose address nobody has: it goes. */
static void *
forks_and_ends(void *arg)
{
	CHECK(rumpk_rfork(arg, 1, RUMP_RFCFDG, NULL) == 0);
	OK(S(getuid)());
	return NULL;
}

static struct lwp *left_behind;

static void *
leaves_behind(void *arg)
{
	CHECK(rumpk_rfork(arg, 1, RUMP_RFCFDG, NULL) == 0);
	left_behind = rump_pub_lwproc_curlwp();
	return NULL;
}

static void
thread_ends(struct kernel *k)
{
	size_t used = rumpk_memused(k);
	pthread_t thread;

	CHECK(pthread_create(&thread, NULL, forks_and_ends, k) == 0);
	pthread_join(thread, NULL);
	CHECK(rumpk_memused(k) == used);
	CHECK(pthread_create(&thread, NULL, leaves_behind, k) == 0);
	pthread_join(thread, NULL);
	CHECK(rumpk_memused(k) > used);
	rump_pub_lwproc_switch(left_behind);
	CHECK(S(getppid)() == 1 && S(getpid)() != 1);
	rump_pub_lwproc_releaselwp();
}

static void *
hammer(void *arg)
{
	struct kernel *k = arg;
	int fds[2];
	char byte = 'x';

	CHECK(rumpk_newlwp(k, 1) == 0);
	for (int i = 0; i < 3000; i++) {
		OK(rump_sys_pipe(fds));
		CHECK(S(write)(fds[1], &byte, 1) == 1);
		CHECK(S(read)(fds[0], &byte, 1) == 1);
		OK(S(close)(fds[0]));
		OK(S(close)(fds[1]));
	}
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
threads_share_a_process(struct kernel *k)
{
	pthread_t threads[4];

	for (int i = 0; i < 4; i++)
		CHECK(pthread_create(&threads[i], NULL, hammer, k) == 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	CHECK(!readable(0));
}

static void *
blocks_in_read(void *arg)
{
	int *fds = arg;
	char byte;

	errno = 0;
	CHECK(S(read)(fds[0], &byte, 1) == -1);
	CHECK(errno == NB_ENXIO);
	FAILS(S(getuid)(), NB_ENXIO);
	return NULL;
}

struct sleeper { struct kernel *kernel; int fds[2]; };

static void *
sleeps_until_halt(void *arg)
{
	struct sleeper *s = arg;

	CHECK(rumpk_newlwp(s->kernel, 1) == 0);
	OK(rump_sys_pipe(s->fds));
	return blocks_in_read(s->fds);
}

static void *
naps_until_halt(void *arg)
{
	struct sleeper *s = arg;
	struct timespec hour = { 3600, 0 };

	CHECK(rumpk_newlwp(s->kernel, 1) == 0);
	FAILS(S(nanosleep50)(&hour, NULL), NB_ENXIO);
	return NULL;
}

static void
halt_wakes_sleepers(void)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_leaked = &leaked };
	struct sleeper s;
	pthread_t reader, napper;

	CHECK(rumpk_boot(&args, &s.kernel) == 0);
	CHECK(pthread_create(&reader, NULL, sleeps_until_halt, &s) == 0);
	CHECK(pthread_create(&napper, NULL, naps_until_halt, &s) == 0);
	usleep(50000);
	CHECK(rumpk_halt(s.kernel) == 0 && leaked == 0);
	pthread_join(reader, NULL);
	pthread_join(napper, NULL);
}

static void *
calls_until_gone(void *arg)
{
	int fds[2];

	if (rumpk_newlwp(arg, 1) != 0)
		return NULL;
	while (rump_sys_pipe(fds) == 0) {
		S(close)(fds[0]);
		S(close)(fds[1]);
	}
	CHECK(errno == NB_ENXIO);
	return NULL;
}

static void
halt_amid_calls(void)
{
	struct kernel *k;
	pthread_t threads[3];

	for (int round = 0; round < 30; round++) {
		CHECK(rumpk_boot(NULL, &k) == 0);
		for (int i = 0; i < 3; i++)
			CHECK(pthread_create(&threads[i], NULL, calls_until_gone, k) == 0);
		usleep(2000);
		CHECK(rumpk_halt(k) == 0);
		for (int i = 0; i < 3; i++)
			pthread_join(threads[i], NULL);
	}
}

/*
 * A callback disk's thread is inside the kernel that asked: that kernel refuses it, another serves
 * it.
 */
static struct kernel *outer, *inner;
static struct lwp *bystander;		/* another lwp of the outer kernel */
static int callbacks;

static int
callback_read(void *arg, void *buf, uint64_t len, uint64_t off)
{
	struct lwp *mine = rump_pub_lwproc_curlwp();

	(void)arg, (void)off;
	callbacks++;
	FAILS(S(getuid)(), NB_EDEADLK);
	CHECK(rumpk_newlwp(outer, 1) == NB_EDEADLK);
	CHECK(rumpk_halt(outer) == NB_EDEADLK);
	rump_pub_lwproc_switch(NULL);
	CHECK(rump_pub_lwproc_curlwp() == mine);
	rump_pub_lwproc_releaselwp();
	CHECK(rump_pub_lwproc_curlwp() == mine);
	rump_pub_lwproc_switch(bystander);
	FAILS(S(getuid)(), NB_EDEADLK);
	rump_pub_lwproc_releaselwp();
	CHECK(rump_pub_lwproc_curlwp() == mine);
	CHECK(rumpk_newlwp(inner, 1) == 0);
	CHECK(S(getuid)() == 0 && rumpk_curkernel() == inner);
	CHECK(rumpk_newlwp(outer, 1) == NB_EDEADLK);
	memset(buf, 'd', len);
	return 0;	/* and does not switch back */
}

static int
callback_write(void *arg, const void *buf, uint64_t len, uint64_t off)
{
	(void)arg, (void)buf, (void)len, (void)off;
	return 0;
}

static int
callback_flush(void *arg)
{
	(void)arg;
	return 0;
}

static void
callbacks_cannot_reenter(struct kernel *k)
{
	static const struct rumpk_diskcalls calls = { callback_read, callback_write,
	    callback_flush };
	struct rumpk_diskspec spec = { .ds_bottom = RUMPK_DISK_CALLBACK, .ds_calls = &calls,
	    .ds_size = 1 << 20 };
	struct lwp *mine = rump_pub_lwproc_curlwp();
	char block[512];
	int fd;

	outer = k;
	CHECK(rumpk_rfork(k, 1, RUMP_RFFDG, NULL) == 0);
	bystander = rump_pub_lwproc_curlwp();
	CHECK(rumpk_boot(NULL, &inner) == 0);
	rump_pub_lwproc_switch(mine);
	CHECK(rumpk_disk_attach(k, &spec, "/dev/called") == 0);
	OK(fd = S(open)("/dev/rcalled", NB_RDONLY, 0));
	CHECK(S(read)(fd, block, sizeof(block)) == sizeof(block) && block[0] == 'd');
	CHECK(callbacks == 1 && rump_pub_lwproc_curlwp() == mine);
	OK(S(close)(fd));
	CHECK(rumpk_disk_detach(k, "/dev/called") == 0);
	CHECK(rumpk_halt(inner) == 0);
	CHECK(rump_pub_lwproc_curlwp() == mine);
	rump_pub_lwproc_releaselwp();
}

int
main(void)
{
	IN_KERNEL(fork_copies);
	IN_KERNEL(fork_clears);
	IN_KERNEL(fork_shares);
	IN_KERNEL(credentials_are_inherited);
	IN_KERNEL(orphans_go_to_init);
	IN_KERNEL(new_lwps);
	IN_KERNEL(process_lives_while_it_has_lwps);
	IN_KERNEL(many_processes);
	IN_KERNEL(thread_ends);
	IN_KERNEL(threads_share_a_process);
	RUN(halt_wakes_sleepers);
	RUN(halt_amid_calls);
	IN_KERNEL(callbacks_cannot_reenter);
	return 0;
}
