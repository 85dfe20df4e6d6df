/*
 * Booting and halting: one kernel and many, the default one, memory, failures at every allocation,
 * forked children.
 */
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kern.h"

static void
first_call(struct kernel *k)
{
	CHECK(S(getpid)() == 1);
	CHECK(S(getuid)() == 0);
	CHECK(rumpk_curkernel() == k);
	CHECK(rumpk_memused(k) > 0);
}

static void
before_boot(void)
{
	CHECK(rumpk_curkernel() == NULL);
	FAILS(S(getpid)(), NB_ENXIO);
	CHECK(rump_pub_lwproc_rfork(0) == NB_ENXIO);
	CHECK(rump_pub_lwproc_newlwp(1) == NB_ENXIO);
	CHECK(rump_pub_lwproc_curlwp() == NULL);
	rump_pub_lwproc_releaselwp();
	rump_pub_lwproc_switch(NULL);
}

static void
two_kernels(void)
{
	struct kernel *a, *b;
	struct lwp *la, *lb;
	int fds[2];

	CHECK(rumpk_boot(NULL, &a) == 0);
	la = rump_pub_lwproc_curlwp();
	CHECK(rumpk_boot(NULL, &b) == 0);
	lb = rump_pub_lwproc_curlwp();
	CHECK(la != lb && rumpk_curkernel() == b);
	OK(rump_sys_pipe(fds));
	OK(S(setuid)(7));
	rump_pub_lwproc_switch(la);
	FAILS(S(close)(fds[0]), NB_EBADF);
	CHECK(S(getuid)() == 0);
	rump_pub_lwproc_switch(lb);
	CHECK(S(getuid)() == 7);
	CHECK(rumpk_halt(a) == 0);
	OK(S(close)(fds[0]));
	CHECK(rumpk_halt(b) == 0);
	FAILS(S(getuid)(), NB_ENXIO);
	CHECK(rumpk_halt(a) == NB_ENXIO && rumpk_newlwp(b, 1) == NB_ENXIO && rumpk_memused(a) == 0);
	rump_pub_lwproc_switch(la);
	FAILS(S(getuid)(), NB_ENXIO);
	FAILS(S(getpid)(), NB_ENXIO);
	rump_pub_lwproc_releaselwp();
	rumpk_lwp_free(lb);
	CHECK(rump_pub_lwproc_curlwp() == NULL);
}

/* The sanitizer keeps freed memory for a while; it has its own eyes for leaks. */
static long
resident_pages(void)
{
	long size, resident = 0;
#ifndef __SANITIZE_ADDRESS__
	FILE *f = fopen("/proc/self/statm", "r");

	CHECK(f != NULL && fscanf(f, "%ld %ld", &size, &resident) == 2);
	fclose(f);
#else
	(void)size;
#endif
	return resident;
}

static void
many_boots(void)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_leaked = &leaked };
	struct kernel *k;
	long before = 0;

	for (int i = 0; i < 10000; i++) {
		if (i == 1000)
			before = resident_pages();
		CHECK(rumpk_boot(&args, &k) == 0);
		CHECK(S(getpid)() == 1);
		CHECK(rumpk_halt(k) == 0 && leaked == 0);
	}
	CHECK(resident_pages() < before + 256);
}

/* Fork at every allocation's failure: ENOMEM, nothing lost. */
static void
memory_failures(struct kernel *k)
{
	struct lwp *mine = rump_pub_lwproc_curlwp();
	size_t used = rumpk_memused(k);
	int error = NB_ENOMEM;

	for (int i = 1; error != 0; i++) {
		CHECK(i < 100);
		rumpk_memfail(k, i);
		error = rump_pub_lwproc_rfork(RUMP_RFFDG);
		rumpk_memfail(k, 0);
		CHECK(error == 0 || error == NB_ENOMEM);
		if (error != 0)
			CHECK(rumpk_memused(k) == used && rump_pub_lwproc_curlwp() == mine);
	}
	rump_pub_lwproc_releaselwp();
	CHECK(rumpk_memused(k) == used);
	rump_pub_lwproc_switch(mine);
	rump_pub_lwproc_releaselwp();
}

static void *
calls_elsewhere(void *arg)
{
	(void)arg;
	CHECK(S(getpid)() == 1);
	CHECK(rump_pub_lwproc_curlwp() == NULL);
	OK(S(getuid)());
	return NULL;
}

static void
default_kernel(void)
{
	struct kernel *k;
	pthread_t thread;
	size_t used;

	CHECK(rump_init() == 0);
	CHECK(rump_init() == 0);
	CHECK(rump_pub_lwproc_curlwp() == NULL);
	CHECK(S(getpid)() == 1);
	k = rumpk_curkernel();
	used = rumpk_memused(k);
	for (int i = 0; i < 10; i++) {
		CHECK(pthread_create(&thread, NULL, calls_elsewhere, NULL) == 0);
		pthread_join(thread, NULL);
	}
	CHECK(rumpk_memused(k) == used);
	CHECK(rump_getversion() == 799003400 && rump_pub_getversion() == 799003400);
	CHECK(rumpk_halt(k) == 0);
	FAILS(S(getpid)(), NB_ENXIO);
	CHECK(rump_init() == 0);
	CHECK(S(getpid)() == 1);
	CHECK(rumpk_halt(rumpk_curkernel()) == 0);
}

static void
raw_syscall(struct kernel *k)
{
	long retval[2];

	(void)k;
	CHECK(rump_syscall(20, NULL, 0, retval) == 0 && retval[0] == 1);
	CHECK(rump_syscall(-1, NULL, 0, retval) == NB_ENOSYS);
	CHECK(rump_syscall(100000, NULL, 0, retval) == NB_ENOSYS);
	CHECK(rump_syscall(1, NULL, 0, retval) == NB_ENOSYS);
	CHECK(rump_syscall(3, NULL, 0, retval) == NB_EINVAL);
	CHECK(rumpk_syscall_present(20) && !rumpk_syscall_present(1));
}

static void
in_child(void (*test)(struct kernel *), struct kernel *k)
{
	int status;
	pid_t pid;

	fflush(stdout);
	if ((pid = fork()) == 0) {
		test(k);
		fflush(stdout);
		_exit(0);
	}
	CHECK(waitpid(pid, &status, 0) == pid);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static struct lwp *parents;

static void
child_has_no_kernel(struct kernel *k)
{
	struct kernel *own;

	FAILS(S(getpid)(), NB_ENXIO);
	CHECK(rumpk_halt(k) == NB_ENXIO);
	CHECK(rumpk_newlwp(k, 1) == NB_ENXIO);
	rump_pub_lwproc_switch(parents);
	FAILS(S(getuid)(), NB_ENXIO);
	CHECK(rumpk_boot(NULL, &own) == 0);
	CHECK(S(getpid)() == 1);
	CHECK(rumpk_halt(own) == 0);
	CHECK(rump_init() == 0);
	CHECK(S(getuid)() == 0);
}

static void
forked_child(struct kernel *k)
{
	parents = rump_pub_lwproc_curlwp();
	in_child(child_has_no_kernel, k);
	OK(S(getuid)());
	rump_pub_lwproc_releaselwp();
}

/* The process ends in reboot, with status 0. */
static void
reboots(struct kernel *k)
{
	(void)k;
	CHECK(rump_init() == 0);
	OK(S(getuid)());
	S(reboot)(0, NULL);
	CHECK(!"reboot came back");
}

static void
reboot_ends_process(struct kernel *k)
{
	FAILS(S(reboot)(0, NULL), NB_EPERM);
	in_child(reboots, k);
}

static void
clients_before_boot(void)
{
	static struct rump_boot_etfs eb = { .eb_key = "/host", .eb_hostpath = "/dev/null",
	    .eb_type = RUMP_ETFS_REG };

	rump_boot_sethowto(8);
	CHECK(rump_boot_gethowto() == 8);
	rump_boot_sethowto(0);
	rump_boot_setsigmodel(1);
	rump_boot_etfs_register(&eb);
	CHECK(eb.eb_status == -1);
	CHECK(rump_init_server("unix:///tmp/sock") == NB_ENOSYS);
	CHECK(rump_nativeabi_p() == 0);
}

int
main(void)
{
	RUN(before_boot);
	RUN(clients_before_boot);
	IN_KERNEL(first_call);
	RUN(two_kernels);
	RUN(default_kernel);
	IN_KERNEL(memory_failures);
	IN_KERNEL(raw_syscall);
	IN_KERNEL(forked_child);
	IN_KERNEL(reboot_ends_process);
	RUN(many_boots);
	return 0;
}
