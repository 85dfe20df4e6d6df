/*
 * Threads in one tree of a file system whose disk is slow, so that each operation sleeps in the
 * middle while others go on: whatever they do, every call ends with an error it may end with, the
 * disk is clean, and no memory is lost. VFS_OPS in the environment sets the operations a thread
 * does.
 */
#include <pthread.h>

#include "ext2.h"

enum { NB_EXDEV = 18, NB_ECONNREFUSED = 61, NB_ELOOP = 62, NB_EFTYPE = 79 };
enum { AF_LOCAL_ = 1, DGRAM = 2, SOL = 0xffff, SCM_RIGHTS_ = 1 };

struct sun { uint8_t len, family; char path[8]; };
struct msghdr_ { const void *name; uint32_t namelen; struct iovec *iov; int iovlen;
    const void *control; uint32_t controllen; int flags; };

int S(__getcwd)(char *, size_t);
int S(socket30)(int, int, int);
int S(bind)(int, const struct sun *, uint32_t);
int S(connect)(int, const struct sun *, uint32_t);
ssize_t S(sendmsg)(int, const struct msghdr_ *, int);

#define THREADS 6
#define NAMES	12

static struct kernel *kernel;
static unsigned long operations = 1500;

static void
may_fail(long result, int line)
{
	static const int allowed[] = { NB_ENOENT, NB_EEXIST, NB_ENOTDIR, NB_EISDIR, NB_EPERM,
	    NB_EINVAL, NB_ENOTEMPTY,
		NB_EBUSY, NB_EXDEV, NB_EIO, NB_EBADF, NB_ENXIO, NB_EFTYPE, NB_ELOOP, NB_ENOSPC };

	if (result != -1)
		return;
	for (size_t i = 0; i < sizeof(allowed) / sizeof(allowed[0]); i++) {
		if (errno == allowed[i])
			return;
	}
	printf("not ok line %d: errno %d\n", line, errno);
	exit(1);
}
#define MAY(e) may_fail((long)(e), __LINE__)

static void
name(char *path, unsigned int *seed)
{
	int depth = 1 + rand_r(seed) % 3;

	path += sprintf(path, MNT);
	while (depth-- > 0)
		path += sprintf(path, "/%d", rand_r(seed) % NAMES);
}

static void
file_work(const char *path, unsigned int *seed)
{
	static const char data[9000];
	char buf[4096];
	int fd = S(open)(path, NB_CREAT | NB_RDWR, 0644);

	MAY(fd);
	if (fd == -1)
		return;
	MAY(S(pwrite)(fd, data, sizeof(data), rand_r(seed) % 100000));
	MAY(S(pread)(fd, buf, sizeof(buf), rand_r(seed) % 100000));
	if (rand_r(seed) % 8 == 0)
		MAY(S(fsync)(fd));
	MAY(S(close)(fd));
}

static void
one_operation(unsigned int *seed)
{
	char a[64], b[64], buf[1024];
	struct nb_stat st;
	int fd;

	name(a, seed);
	name(b, seed);
	switch (rand_r(seed) % 12) {
	case 0: case 1:
		MAY(S(mkdir)(a, 0755));
		break;
	case 2:
		MAY(S(rmdir)(a));
		break;
	case 3:
		MAY(S(unlink)(a));
		break;
	case 4: case 5:
		MAY(S(rename)(a, b));
		break;
	case 6:
		MAY(S(link)(a, b));
		break;
	case 7:
		MAY(S(symlink)(a, b));
		break;
	case 8:
		MAY(fd = S(open)(a, NB_RDONLY, 0));
		if (fd != -1) {
			(void)S(getdents30)(fd, buf, sizeof(buf));
			OK(S(close)(fd));
		}
		break;
	case 9:
		MAY(S(chdir)(a));
		MAY(S(__getcwd)(buf, sizeof(buf)));
		MAY(S(chdir)("/"));
		break;
	case 10:
		MAY(S(lstat50)(a, &st));
		MAY(S(truncate)(b, 5000));
		break;
	default:
		file_work(a, seed);
	}
}

static void *
worker(void *arg)
{
	unsigned int seed = (unsigned int)(uintptr_t)arg;

	CHECK(rumpk_rfork(kernel, 1, RUMP_RFCFDG, NULL) == 0);
	for (unsigned long i = 0; i < operations; i++)
		one_operation(&seed);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* Meanwhile mounts come and go below, by force. */
static void *
mounter(void *arg)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };
	char path[64];
	unsigned int seed = 77;

	(void)arg;
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	for (unsigned long i = 0; i < operations / 5; i++) {
		name(path, &seed);
		MAY(S(mount50)("tmpfs", path, 0, &args, sizeof(args)));
		MAY(S(unmount)(path, NB_MNT_FORCE));
		if (i % 16 == 0)
			OK(S(sync)());
	}
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
disk_mount(const struct rumpk_faultrule *slow)
{
	struct rumpk_diskspec spec = { .ds_bottom = RUMPK_DISK_FILE, .ds_hostpath = ext2_image,
	    .ds_fault = true };
	struct nb_ufs_args args = { DISK };

	CHECK(rumpk_disk_attach(kernel, &spec, DISK) == 0);
	CHECK(rumpk_disk_faults(kernel, DISK, slow, 1) == 0);
	OK(S(mkdir)(MNT, 0755));
	OK(S(mount50)("ext2fs", MNT, 0, &args, sizeof(args)));
}

static void
hammer(void)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_bufcache = 512 << 10, .ba_leaked = &leaked };
	const struct rumpk_faultrule slow = { .fr_ops = RUMPK_FAULT_READ | RUMPK_FAULT_WRITE,
	    .fr_kind = RUMPK_FAULT_DELAY, .fr_delay_ns = 20000 };
	pthread_t threads[THREADS + 1];

	mkfs("-b 1024 -t ext2", "64M");
	CHECK(rumpk_boot(&args, &kernel) == 0);
	disk_mount(&slow);
	for (uintptr_t i = 0; i < THREADS; i++)
		CHECK(pthread_create(&threads[i], NULL, worker, (void *)i) == 0);
	CHECK(pthread_create(&threads[THREADS], NULL, mounter, NULL) == 0);
	for (int i = 0; i <= THREADS; i++)
		CHECK(pthread_join(threads[i], NULL) == 0);
	OK(S(unmount)(MNT, NB_MNT_FORCE));	/* and what still stands on it */
	CHECK(rumpk_halt(kernel) == 0);
	CHECK(leaked == 0);
	fsck();
}

static void *
sync_it(void *arg)
{
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	S(sync)();
	rump_pub_lwproc_releaselwp();
	return arg;
}

static void *
close_it(void *arg)
{
	CHECK(rumpk_newlwp(kernel, 1) == 0);
	OK(S(close)(*(int *)arg));
	rump_pub_lwproc_releaselwp();
	return arg;
}

static const struct sun name_s = { .len = sizeof(name_s), .family = AF_LOCAL_, .path = "/s" };

/* Sends the descriptor in an empty message, and closes it. */
static void
send_away(int s, int fd)
{
	const struct { uint32_t len; int level, type; uint32_t pad; int fd; } rights = {
	    20, SOL, SCM_RIGHTS_, 0, fd };
	const struct msghdr_ msg = { .name = &name_s, .namelen = sizeof(name_s),
	    .control = &rights, .controllen = sizeof(rights) };

	OK(S(sendmsg)(s, &msg, 0));
	OK(S(close)(fd));
}

/*
 * A bound socket whose last message holds a file of a disk that is being flushed: while it closes,
 * nobody finds it any more.
 */
static void
slow_socket(void)
{
	struct rumpk_bootargs args = { 0 };
	const struct rumpk_faultrule slow = { .fr_ops = RUMPK_FAULT_FLUSH,
	    .fr_kind = RUMPK_FAULT_DELAY, .fr_delay_ns = 300000000 };
	pthread_t threads[2];
	int bound, other;

	mkfs("-b 1024 -t ext2", "1M");
	CHECK(rumpk_boot(&args, &kernel) == 0);
	disk_mount(&slow);
	bound = S(socket30)(AF_LOCAL_, DGRAM, 0);
	other = S(socket30)(AF_LOCAL_, DGRAM, 0);
	OK(S(bind)(bound, &name_s, sizeof(name_s)));
	send_away(other, S(open)(MNT "/f", NB_CREAT | NB_RDWR, 0644));
	CHECK(pthread_create(&threads[0], NULL, sync_it, NULL) == 0);
	usleep(50000);
	CHECK(pthread_create(&threads[1], NULL, close_it, &bound) == 0);
	usleep(50000);
	FAILS(S(connect)(other, &name_s, sizeof(name_s)), NB_ECONNREFUSED);
	for (int i = 0; i < 2; i++)
		CHECK(pthread_join(threads[i], NULL) == 0);
	OK(S(close)(other));
	finish(kernel);
}

int
main(void)
{
	if (getenv("VFS_OPS") != NULL)
		operations = strtoul(getenv("VFS_OPS"), NULL, 10);
	ext2_setup();
	RUN(slow_socket);
	RUN(hammer);
	return 0;
}
