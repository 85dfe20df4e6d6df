/*
 * What threads do to each other at bad moments: a lock, an event queue, a process, a mount or a
 * terminal that another one takes away while a call sleeps; and what a process in a chroot tries.
 */
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "vfs.h"

enum { NB_F_SETLK = 8, NB_F_SETLKW = 9, NB_F_RDLCK = 1, NB_F_UNLCK = 2, NB_F_WRLCK = 3 };
enum { NB_EVFILT_TIMER = 6, NB_EV_ENABLE = 4, NB_EV_DISABLE = 8, NB_EV_DELETE = 2,
    NB_EV_ONESHOT = 0x10, NB_EV_EOF = 0x8000 };
#define TIOCPTMGET	0x48087446UL

struct nb_flock { int64_t start, len; int pid; short type, whence; };

static struct kernel *kernel;

static void
nap(void)
{
	usleep(30000);
}

/* Threads of process `pid`, or of the first. */
static pthread_t
start(void *(*body)(void *), void *arg)
{
	pthread_t thread;

	CHECK(pthread_create(&thread, NULL, body, arg) == 0);
	return thread;
}

static void
finish(pthread_t thread)
{
	CHECK(pthread_join(thread, NULL) == 0);
}

static int
lock(int fd, int cmd, int type, int64_t at)
{
	struct nb_flock fl = { .start = at, .len = 1, .type = (short)type };

	return S(fcntl)(fd, cmd, (intptr_t)&fl);
}

/* Event queues. */

static int queue;

static void *
wait_for_event(void *arg)
{
	const struct timespec limit = { .tv_sec = 5 };
	struct nb_pollfd pfd = { .fd = *(int *)arg, .events = NB_POLLIN };
	struct nb_kevent kev;

	CHECK(rumpk_newlwp(kernel, 1) == 0);
	if (*(int *)arg == queue)
		CHECK(S(kevent50)(queue, NULL, 0, &kev, 1, &limit) == 1);
	else
		CHECK(S(poll)(&pfd, 1, 5000) == 1);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
timer_for_sleepers(struct kernel *k)
{
	struct nb_kevent timer = { .ident = 1, .filter = NB_EVFILT_TIMER,
	    .flags = NB_EV_ADD | NB_EV_DISABLE, .data = 1 };
	struct nb_kevent inner = { .filter = NB_EVFILT_READ, .flags = NB_EV_ADD };
	int outer = S(kqueue)(), copy;
	struct timespec before, after;

	kernel = k;
	queue = S(kqueue)();
	copy = S(dup)(outer);
	inner.ident = (uintptr_t)queue;
	OK(S(kevent50)(outer, &inner, 1, NULL, 0, NULL));
	for (int round = 0; round < 2; round++) {
		pthread_t direct = start(wait_for_event, &queue),
		    nested = start(wait_for_event, &copy);
		nap();
		clock_gettime(CLOCK_MONOTONIC, &before);
		timer.flags = round == 0 ? NB_EV_ADD : NB_EV_ENABLE;
		OK(S(kevent50)(queue, &timer, 1, NULL, 0, NULL));
		finish(direct);
		finish(nested);
		clock_gettime(CLOCK_MONOTONIC, &after);
		CHECK(after.tv_sec - before.tv_sec < 3);
		timer.flags = NB_EV_DISABLE;
		OK(S(kevent50)(queue, &timer, 1, NULL, 0, NULL));
	}
}

/* A chain built from the top: each queue watches one that watches nothing yet. */
static void
queue_chain(struct kernel *k)
{
	struct nb_kevent kev = { .filter = NB_EVFILT_READ, .flags = NB_EV_ADD };
	int fds[8], result = 0, i;

	(void)k;
	for (i = 0; i < 8; i++)
		OK(fds[i] = S(kqueue)());
	for (i = 0; i < 7 && result == 0; i++) {
		kev.ident = (uintptr_t)fds[i + 1];
		result = S(kevent50)(fds[i], &kev, 1, NULL, 0, NULL);
	}
	CHECK(result == -1 && errno == NB_ELOOP);
	CHECK(i == 5);
}

/* The terminal goes while an event of it waits in the queue. */
static void
revoked_terminal(struct kernel *k)
{
	static struct { int cfd, sfd; char cn[1024], sn[1024]; } pair;
	const struct timespec now = { 0 };
	struct nb_kevent kev[2] = { { .filter = NB_EVFILT_READ, .flags = NB_EV_ADD },
	    { .filter = 1, .flags = NB_EV_ADD } }, got[4];
	int fd = S(open)("/dev/ptm", NB_RDWR, 0), kq = S(kqueue)();

	(void)k;
	OK(fd);
	OK(S(ioctl)(fd, TIOCPTMGET, &pair));
	kev[0].ident = kev[1].ident = (uintptr_t)pair.sfd;
	OK(S(kevent50)(kq, kev, 2, NULL, 0, NULL));
	OK(S(revoke)(pair.sn));
	OK(S(close)(pair.cfd));
	CHECK(S(kevent50)(kq, NULL, 0, got, 4, &now) == 2);
	CHECK((got[0].flags & NB_EV_EOF) != 0 && (got[1].flags & NB_EV_EOF) != 0);
	OK(S(close)(pair.sfd));
	CHECK(S(kevent50)(kq, NULL, 0, got, 4, &now) == 0);
}

/* A FIFO that goes while its first reader waits for a writer. */
static void *
open_fifo(void *arg)
{
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	FAILS(S(open)(arg, NB_RDONLY, 0), NB_ENXIO);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
revoked_fifo(struct kernel *k)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };
	pthread_t first, second;

	kernel = k;
	OK(S(mkdir)("/m", 0755));
	OK(S(mount50)("tmpfs", "/m", 0, &args, sizeof(args)));
	OK(S(mkfifo)("/m/fifo", 0600));
	OK(S(mkfifo)("/fifo", 0600));
	first = start(open_fifo, (char[]){ "/m/fifo" });
	second = start(open_fifo, (char[]){ "/fifo" });
	nap();
	FAILS(S(unmount)("/m", 0), NB_EBUSY);
	OK(S(unmount)("/m", NB_MNT_FORCE));
	OK(S(revoke)("/fifo"));
	finish(first);
	finish(second);
}

/* Record locks. */

static int lockfd, locker;

static void *
wait_for_lock(void *arg)
{
	(void)arg;
	CHECK(rumpk_newlwp(kernel, locker) == 0);
	FAILS(lock(lockfd, NB_F_SETLKW, NB_F_WRLCK, 0), NB_EBADF);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* The descriptor is closed while the lock is waited for: nobody has it after. */
static void
lock_after_close(struct kernel *k)
{
	struct lwp *first = rump_pub_lwproc_curlwp();
	int fd;
	pthread_t waiter;

	kernel = k;
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	OK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0));
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, &locker) == 0);
	OK(lockfd = S(open)("/f", NB_RDWR, 0));
	waiter = start(wait_for_lock, NULL);
	nap();
	OK(S(close)(lockfd));
	struct lwp *second = rump_pub_lwproc_curlwp();
	rump_pub_lwproc_switch(first);
	OK(lock(fd, NB_F_SETLK, NB_F_UNLCK, 0));
	finish(waiter);
	OK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0));
	rumpk_lwp_free(second);
	OK(S(close)(fd));
	rumpk_lwp_free(first);
}

/* A process that shares the descriptors closes one: it was the other's too. */
static void
lock_in_shared_table(struct kernel *k)
{
	int fd;

	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	OK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0));
	CHECK(rumpk_rfork(k, 1, 0, NULL) == 0);
	OK(S(close)(fd));
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, NULL) == 0);
	OK(fd = S(open)("/f", NB_RDWR, 0));
	OK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0));
	OK(S(close)(fd));
}

static volatile int turns;

static void *
lock_both(void *arg)
{
	int fd;

	(void)arg;
	CHECK(rumpk_rfork(kernel, 1, RUMP_RFCFDG, NULL) == 0);
	OK(fd = S(open)("/f", NB_RDWR, 0));
	for (int i = 0; i < 200; i++) {
		OK(lock(fd, NB_F_SETLKW, NB_F_WRLCK, 1));
		turns = 2 * i + 1;
		OK(lock(fd, NB_F_SETLKW, NB_F_WRLCK, 0));
		OK(lock(fd, NB_F_SETLKW, NB_F_UNLCK, 0));
		OK(lock(fd, NB_F_SETLKW, NB_F_UNLCK, 1));
		while (turns == 2 * i + 1)
			usleep(10);
	}
	OK(S(close)(fd));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* Who was woken waits for nothing, though it has not run yet. */
static void
no_false_deadlock(struct kernel *k)
{
	pthread_t other;
	int fd;

	kernel = k;
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	turns = 0;
	OK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0));
	other = start(lock_both, NULL);
	for (int i = 0; i < 200; i++) {
		while (turns != 2 * i + 1)
			usleep(10);
		usleep(200);
		OK(lock(fd, NB_F_SETLK, NB_F_UNLCK, 0));
		OK(lock(fd, NB_F_SETLKW, NB_F_WRLCK, 1));
		OK(lock(fd, NB_F_SETLK, NB_F_UNLCK, 1));
		OK(lock(fd, NB_F_SETLKW, NB_F_WRLCK, 0));
		turns = 2 * i + 2;
	}
	finish(other);
	OK(S(close)(fd));
}

/* A process whose last lwp goes, slowly: nobody joins it, and nobody is made from it. */

static volatile bool disk_slow, disk_waits;
static useconds_t disk_delay = 200000;
static char disk_bytes[1 << 20];

static int
slow_read(void *arg, void *buf, uint64_t len, uint64_t off)
{
	(void)arg;
	if (disk_slow) {
		disk_waits = true;
		usleep(disk_delay);
	}
	memcpy(buf, disk_bytes + off, len);
	return 0;
}

static int
slow_write(void *arg, const void *buf, uint64_t len, uint64_t off)
{
	(void)arg;
	if (disk_slow) {
		disk_waits = true;
		usleep(disk_delay);
	}
	memcpy(disk_bytes + off, buf, len);
	return 0;
}

static int
slow_flush(void *arg)
{
	(void)arg;
	return 0;
}

static void
mount_slow(const char *path)
{
	static const struct rumpk_diskcalls calls = { slow_read, slow_write, slow_flush };
	struct rumpk_diskspec spec = { .ds_bottom = RUMPK_DISK_CALLBACK, .ds_calls = &calls,
	    .ds_size = sizeof(disk_bytes) };
	struct { const char *fspec; } args = { "/dev/disk0" };
	char command[128];
	FILE *image;

	snprintf(command, sizeof(command), "PATH=$PATH:/usr/sbin:/sbin; rm -f /tmp/hostile-%d; "
	    "mke2fs -q -F /tmp/hostile-%d 1M >/dev/null 2>&1", getpid(), getpid());
	CHECK(system(command) == 0);
	snprintf(command, sizeof(command), "/tmp/hostile-%d", getpid());
	CHECK((image = fopen(command, "r")) != NULL);
	CHECK(fread(disk_bytes, 1, sizeof(disk_bytes), image) == sizeof(disk_bytes));
	fclose(image);
	unlink(command);
	disk_slow = false;
	CHECK(rumpk_disk_attach(kernel, &spec, "/dev/disk0") == 0);
	OK(S(mkdir)(path, 0755));
	OK(S(mount50)("ext2fs", path, 0, &args, sizeof(args)));
}

static void
wait_for_disk(void)
{
	while (!disk_waits)
		usleep(1000);
	nap();
}

static int leaving;

static void *
write_slowly(void *arg)
{
	(void)arg;
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	OK(S(sync)());
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* Its last file's end has to wait until the mount is free. */
static void *
leave_slowly(void *arg)
{
	(void)arg;
	CHECK(rumpk_rfork(kernel, 1, RUMP_RFCFDG, &leaving) == 0);
	OK(S(open)("/slow/f", NB_RDWR | NB_CREAT, 0644));
	disk_waits = false;
	disk_slow = true;
	pthread_t writer = start(write_slowly, NULL);
	while (!disk_waits)
		usleep(1000);
	rump_pub_lwproc_releaselwp();
	finish(writer);
	return NULL;
}

static void
dying_process(struct kernel *k)
{
	pthread_t thread;

	kernel = k;
	disk_waits = false;
	mount_slow("/slow");
	thread = start(leave_slowly, NULL);
	wait_for_disk();
	CHECK(rumpk_newlwp(k, leaving) == NB_ESRCH);
	CHECK(rumpk_rfork(k, leaving, RUMP_RFFDG, NULL) == NB_ESRCH);
	CHECK(rumpk_rfork(k, leaving, 0, NULL) == NB_ESRCH);
	finish(thread);
	disk_slow = false;
	OK(S(unmount)("/slow", 0));
}

/* Mounts that are taken away by two at once, and one below the other. */

static void *
unmount_slowly(void *arg)
{
	(void)arg;
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	OK(S(unmount)("/below/slow", 0));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
unmounts_meet(struct kernel *k)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };
	pthread_t thread;
	int fd;

	kernel = k;
	OK(S(mkdir)("/below", 0755));
	OK(S(mount50)("tmpfs", "/below", 0, &args, sizeof(args)));
	mount_slow("/below/slow");
	OK(fd = S(open)("/below/slow/f", NB_RDWR | NB_CREAT, 0644));
	CHECK(S(write)(fd, "x", 1) == 1);
	OK(S(close)(fd));
	disk_waits = false;
	disk_slow = true;
	thread = start(unmount_slowly, NULL);
	wait_for_disk();
	OK(S(unmount)("/below", NB_MNT_FORCE));
	finish(thread);
	FAILS(S(unmount)("/below", 0), NB_EINVAL);
}

/* Numbers at the ends of their range. */
static void
extreme_numbers(struct kernel *k)
{
	struct nb_flock fl = { .start = INT64_MIN, .len = -1, .type = NB_F_WRLCK };
	int fd;

	(void)k;
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	FAILS(S(fcntl)(fd, NB_F_SETLK, (intptr_t)&fl), NB_EINVAL);
	FAILS(S(open)("/f", INT32_MAX, 0), NB_EINVAL);
	OK(S(close)(fd));
}

/* Who keeps the disk busy lets others in between. */

static volatile bool enough;
static volatile unsigned long written;

static void *
write_always(void *arg)
{
	int fd;

	(void)arg;
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	OK(fd = S(open)("/slow/f", NB_RDWR | NB_CREAT, 0644));
	for (; !enough; written++) {
		CHECK(S(pwrite)(fd, "x", 1, 0) == 1);
		OK(S(fsync)(fd));
	}
	OK(S(close)(fd));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
turns_are_taken(struct kernel *k)
{
	pthread_t writer;
	struct nb_stat st;

	kernel = k;
	disk_waits = false;
	disk_delay = 1000;
	mount_slow("/slow");
	disk_slow = true;
	writer = start(write_always, NULL);
	wait_for_disk();
	for (int i = 0; i < 100; i++) {
		unsigned long before = written;

		OK(S(stat50)("/slow/f", &st));
		CHECK(written - before <= 4);
		usleep(2000);
	}
	enough = true;
	finish(writer);
	disk_slow = false;
	disk_delay = 200000;
	OK(S(unmount)("/slow", 0));
}

/* A chroot and a directory from outside of it. */
static void
jail(struct kernel *k)
{
	struct nb_stat root, up;
	char buf[8];
	int out, fd;

	(void)k;
	OK(S(mkdir)("/jail", 0755));
	OK(S(mkdir)("/out", 0755));
	OK(S(mkdir)("/out/sub", 0755));
	touch("/secret", 0644);
	OK(fd = S(open)("/jail/secret", NB_RDWR | NB_CREAT, 0644));
	CHECK(S(write)(fd, "jail", 4) == 4);
	OK(S(close)(fd));
	OK(out = S(open)("/out/sub", NB_RDONLY | NB_DIRECTORY, 0));
	OK(S(chroot)("/jail"));
	FAILS(S(fchdir)(out), NB_EPERM);
	OK(fd = S(openat)(out, "../secret", NB_RDONLY, 0));
	CHECK(S(read)(fd, buf, sizeof(buf)) == 4);
	OK(S(close)(fd));
	OK(fd = S(openat)(out, "../../secret", NB_RDONLY, 0));
	CHECK(S(read)(fd, buf, sizeof(buf)) == 4);
	OK(S(close)(fd));
	OK(S(stat50)("/", &root));
	OK(fd = S(open)("/..", NB_RDONLY | NB_CREAT, 0644));
	OK(S(fstat50)(fd, &up));
	CHECK(up.st_ino == root.st_ino);
	OK(S(close)(fd));
	FAILS(S(mkdirat)(out, "..", 0755), NB_EEXIST);
	FAILS(S(openat)(out, "../out", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(rename)("../jail", "/x"), NB_ENOENT);
	OK(S(close)(out));
}

/* Halt wakes whoever sleeps, wherever that is, and each call ends. */

static int fifo_fd, pipe_fds[2], full_fds[2], watcher;
static struct { int cfd, sfd; char cn[1024], sn[1024]; } terminal;

static long
sleep_somewhere(int where)
{
	const struct timespec ages = { .tv_sec = 1000000 };
	struct nb_pollfd pfd = { .fd = pipe_fds[0], .events = NB_POLLIN };
	struct nb_kevent kev;
	char byte = 0;

	switch (where) {
	case 0:
		return S(poll)(&pfd, 1, -1);
	case 1:
		return S(kevent50)(watcher, NULL, 0, &kev, 1, NULL);
	case 2:
		return S(open)("/reader", NB_RDONLY, 0);
	case 3:
		return S(open)("/writer", NB_WRONLY, 0);
	case 4:
		return S(read)(fifo_fd, &byte, 1);
	case 5:
		return S(read)(pipe_fds[0], &byte, 1);
	case 6:
		return S(write)(full_fds[1], &byte, 1);
	case 7:
		return S(nanosleep50)(&ages, NULL);
	case 8:
		return S(read)(terminal.sfd, &byte, 1);
	case 9:
		return S(read)(terminal.cfd, &byte, 1);
	case 10:
		return S(open)("/dev/ttyp3", NB_RDWR, 0);
	case 11:
		return S(flock)(S(open)("/f", NB_RDWR, 0), 2);
	default:
		return lock(S(open)("/f", NB_RDWR, 0), NB_F_SETLKW, NB_F_WRLCK, 0);
	}
}
#define PLACES 13

static void *
sleeper(void *arg)
{
	CHECK(rumpk_rfork(kernel, 1, 0, NULL) == 0);
	FAILS(sleep_somewhere((int)(intptr_t)arg), NB_ENXIO);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
halt_wakes_all(void)
{
	static const char data[1 << 16];
	pthread_t threads[PLACES];
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_leaked = &leaked };
	int fd;

	CHECK(rumpk_boot(&args, &kernel) == 0);
	OK(S(mkfifo)("/reader", 0600));
	OK(S(mkfifo)("/writer", 0600));
	OK(S(mkfifo)("/fifo", 0600));
	OK(fifo_fd = S(open)("/fifo", NB_RDWR, 0));
	OK(rump_sys_pipe(pipe_fds));
	OK(S(pipe2)(full_fds, NB_NONBLOCK));
	while (S(write)(full_fds[1], data, sizeof(data)) > 0)
		continue;
	OK(S(fcntl)(full_fds[1], NB_F_SETFL, 0));
	OK(watcher = S(kqueue)());
	OK(fd = S(open)("/dev/ptm", NB_RDWR, 0));
	OK(S(ioctl)(fd, TIOCPTMGET, &terminal));
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	OK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0));
	OK(S(flock)(fd, 2));
	for (intptr_t i = 0; i < PLACES; i++)
		threads[i] = start(sleeper, (void *)i);
	nap();
	nap();
	nap();
	CHECK(rumpk_halt(kernel) == 0);
	CHECK(leaked == 0);
	for (int i = 0; i < PLACES; i++)
		finish(threads[i]);
}

int
main(void)
{
	alarm(50);
	IN_KERNEL(timer_for_sleepers);
	IN_KERNEL(queue_chain);
	IN_KERNEL(revoked_terminal);
	IN_KERNEL(revoked_fifo);
	IN_KERNEL(lock_after_close);
	IN_KERNEL(lock_in_shared_table);
	IN_KERNEL(no_false_deadlock);
	IN_KERNEL(extreme_numbers);
	RUN(halt_wakes_all);
	IN_KERNEL(jail);
	if (system("PATH=$PATH:/usr/sbin:/sbin; command -v mke2fs >/dev/null") != 0) {
		printf("skipped: mke2fs is missing (e2fsprogs)\n");
		return getenv("CI") != NULL;
	}
	IN_KERNEL(dying_process);
	IN_KERNEL(unmounts_meet);
	IN_KERNEL(turns_are_taken);
	return 0;
}
