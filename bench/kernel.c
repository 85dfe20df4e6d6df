/*
 * The kernel's speeds from C, each beside the host's in the same run: rounds of the two alternate,
 * so that a machine that changes its pace changes both.  Prints one JSON object a row: {"row",
 * "unit", "rump": [...], "host": [...]}, one number a round.
 *
 *	kernel EXT2-IMAGE HOST-TMPFS-DIRECTORY ROUNDS
 *
 * The image is an empty ext2 file system of at least 64 MiB, which is changed.
 */
#include <sys/stat.h>
#include <sys/syscall.h>

#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <rump/rump.h>
#include <rump/rumpkernel.h>

#include "../tests/kernel/newc.h"

/* NetBSD's numbers and symbols. */
enum { NB_RDWR = 2, NB_CREAT = 0x200, NB_TRUNC = 0x400 };
int rump___sysimpl_getpid(void);
int rump___sysimpl_open(const char *, int, unsigned int);
int rump___sysimpl_close(int);
int rump___sysimpl_unlink(const char *);
int rump___sysimpl_mkdir(const char *, unsigned int);
int rump___sysimpl_stat50(const char *, void *);
ssize_t rump___sysimpl_read(int, void *, size_t);
ssize_t rump___sysimpl_write(int, const void *, size_t);
ssize_t rump___sysimpl_pread(int, void *, size_t, int64_t);
ssize_t rump___sysimpl_pwrite(int, const void *, size_t, int64_t);
int64_t rump___sysimpl_lseek(int, int64_t, int);
int rump___sysimpl_mount50(const char *, const char *, int, void *, size_t);

struct tmpfs_args {
	int version;
	uint64_t nodes_max;
	int64_t size_max;
	uint32_t root_uid, root_gid, root_mode;
};

struct side {			/* the same calls on one kernel */
	const char *name;
	int (*open)(const char *, int);
	int (*close)(int);
	int (*unlink)(const char *);
	int (*stat)(const char *);
	ssize_t (*read)(int, void *, size_t);
	ssize_t (*write)(int, const void *, size_t);
	ssize_t (*pread)(int, void *, size_t, int64_t);
	ssize_t (*pwrite)(int, const void *, size_t, int64_t);
	int64_t (*lseek)(int, int64_t, int);
};

static int
rump_creat(const char *p, int truncate)
{
	return rump___sysimpl_open(p, NB_RDWR | NB_CREAT | (truncate ? NB_TRUNC : 0), 0644);
}

static int rump_stat(const char *p) { char st[256]; return rump___sysimpl_stat50(p, st); }

static int
host_creat(const char *p, int truncate)
{
	return open(p, O_RDWR | O_CREAT | (truncate ? O_TRUNC : 0), 0644);
}

static int host_stat(const char *p) { struct stat st; return stat(p, &st); }
static ssize_t host_pread(int fd, void *b, size_t n, int64_t o) { return pread(fd, b, n, o); }

static ssize_t
host_pwrite(int fd, const void *b, size_t n, int64_t o)
{
	return pwrite(fd, b, n, o);
}

static int64_t host_lseek(int fd, int64_t o, int w) { return lseek(fd, o, w); }

static const struct side rump = {
	"rump", rump_creat, rump___sysimpl_close, rump___sysimpl_unlink, rump_stat,
	rump___sysimpl_read, rump___sysimpl_write, rump___sysimpl_pread, rump___sysimpl_pwrite,
	rump___sysimpl_lseek,
};
static const struct side host = {
	"host", host_creat, close, unlink, host_stat, read, write, host_pread, host_pwrite,
	host_lseek,
};

static double
now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec * 1e9 + (double)ts.tv_nsec;
}

static void
must(const struct side *s, const char *what, int64_t result)
{
	if (result < 0)
		err(1, "%s: %s", s->name, what);
}

/* Each work: nanoseconds an operation on one side, below a directory there. */

static double
null_call(const struct side *s, const char *dir)
{
	int n = 200000;
	volatile long sum = 0;
	double start = now();

	(void)dir;
	for (int i = 0; i < n; i++)
		sum += s == &rump ? rump___sysimpl_getpid() : syscall(SYS_getppid);
	return (now() - start) / n;
}

static double
transfer_4k(const struct side *s, const char *dir, int writing)
{
	static char block[4096];
	char path[256];
	int n = 20000, fd;

	snprintf(path, sizeof(path), "%s/data", dir);
	must(s, "open", fd = s->open(path, 0));
	for (int i = 0; i < 256; i++)
		must(s, "pwrite", s->pwrite(fd, block, sizeof(block), i * 4096LL));
	double start = now();
	for (int i = 0; i < n; i++)
		if (writing)
			must(s, "pwrite", s->pwrite(fd, block, sizeof(block), (i % 256) * 4096LL));
		else
			must(s, "pread", s->pread(fd, block, sizeof(block), (i % 256) * 4096LL));
	double ns = (now() - start) / n;
	must(s, "close", s->close(fd));
	must(s, "unlink", s->unlink(path));
	return ns;
}

static double read_4k(const struct side *s, const char *dir) { return transfer_4k(s, dir, 0); }
static double write_4k(const struct side *s, const char *dir) { return transfer_4k(s, dir, 1); }

static double
stat_one(const struct side *s, const char *dir)
{
	char path[256];
	int n = 20000, fd;

	snprintf(path, sizeof(path), "%s/one", dir);
	must(s, "open", fd = s->open(path, 0));
	double start = now();
	for (int i = 0; i < n; i++)
		must(s, "stat", s->stat(path));
	double ns = (now() - start) / n;
	must(s, "close", s->close(fd));
	must(s, "unlink", s->unlink(path));
	return ns;
}

static double
create_close_unlink(const struct side *s, const char *dir)
{
	char path[256];
	int n = 3000, fd;

	snprintf(path, sizeof(path), "%s/new", dir);
	double start = now();
	for (int i = 0; i < n; i++) {
		must(s, "open", fd = s->open(path, 0));
		must(s, "close", s->close(fd));
		must(s, "unlink", s->unlink(path));
	}
	return (now() - start) / n;
}

enum { NAMES = 10000 };

static void
names(const struct side *s, const char *dir, int make)
{
	char path[256];
	int fd;

	for (int i = 0; i < NAMES; i++) {
		snprintf(path, sizeof(path), "%s/name%05d", dir, i);
		if (make) {
			must(s, "open", fd = s->open(path, 0));
			must(s, "close", s->close(fd));
		} else
			must(s, "unlink", s->unlink(path));
	}
}

static double
stat_names(const struct side *s, const char *dir)
{
	static char paths[NAMES][64];

	for (int i = 0; i < NAMES; i++)
		snprintf(paths[i], sizeof(paths[i]), "%s/name%05d", dir, i);
	double start = now();
	for (int i = 0; i < NAMES; i++)
		must(s, "stat", s->stat(paths[i]));
	return (now() - start) / NAMES;
}

enum { CHUNK = 65536, CHUNKS = 256 };

static double
sequential(const struct side *s, const char *dir, int writing)
{
	static char chunk[CHUNK];
	char path[256];
	int fd;
	double start = 0;

	snprintf(path, sizeof(path), "%s/stream", dir);
	must(s, "open", fd = s->open(path, 1));
	start = now();
	for (int i = 0; i < CHUNKS; i++)
		must(s, "write", s->write(fd, chunk, sizeof(chunk)));
	if (!writing) {
		must(s, "lseek", s->lseek(fd, 0, SEEK_SET));
		start = now();
		for (int i = 0; i < CHUNKS; i++)
			must(s, "read", s->read(fd, chunk, sizeof(chunk)));
	}
	double ns = (now() - start) / CHUNKS;
	must(s, "close", s->close(fd));
	must(s, "unlink", s->unlink(path));
	return ns;
}

static double write_64k(const struct side *s, const char *dir) { return sequential(s, dir, 1); }
static double read_64k(const struct side *s, const char *dir) { return sequential(s, dir, 0); }

/* Rows */

static void
print_numbers(const char *key, const double *numbers, int n)
{
	printf("\"%s\": [", key);
	for (int i = 0; i < n; i++)
		printf("%s%.2f", i ? ", " : "", numbers[i]);
	printf("]");
}

static void
row(const char *name, double (*work)(const struct side *, const char *), const char *rumpdir,
    const char *hostdir, int rounds)
{
	double r[rounds], h[rounds];

	work(&rump, rumpdir);		/* warm both up */
	work(&host, hostdir);
	for (int i = 0; i < rounds; i++) {
		r[i] = work(&rump, rumpdir);
		h[i] = work(&host, hostdir);
	}
	printf("{\"row\": \"%s\", \"unit\": \"ns\", ", name);
	print_numbers("rump", r, rounds);
	printf(", ");
	print_numbers("host", h, rounds);
	printf("}\n");
	fflush(stdout);
}

/* An archive as large as Python's library: its files into a kernel, and one by one on the host. */
#define UNPACK_FILES	1500
#define UNPACK_DIRS	60
#define UNPACK_BYTES	12000

static struct newc
archive_make(void)
{
	static char data[UNPACK_BYTES];
	struct newc n = { 0 };
	char name[64];

	for (int i = 0; i < UNPACK_FILES; i++) {
		if (i < UNPACK_DIRS) {
			snprintf(name, sizeof(name), "unpack/package%d", i);
			newc_dir(&n, name, 0755);
		}
		snprintf(name, sizeof(name), "unpack/package%d/module_%d.pyc",
		    i * UNPACK_DIRS / UNPACK_FILES, i);
		newc_add(&n, &(struct newc_entry){ .name = name, .mode = 0100644, .nlink = 1,
		    .data = data, .datalen = UNPACK_BYTES });
	}
	newc_end(&n);
	return n;
}

static double
unpack_host(const char *dir)
{
	static char data[UNPACK_BYTES];
	char path[PATH_MAX];
	double start = now();
	int i, fd;

	for (i = 0; i < UNPACK_FILES; i++) {
		snprintf(path, sizeof(path), "%s/module_%d.pyc", dir, i);
		must(&host, "open", fd = open(path, O_WRONLY | O_CREAT, 0644));
		must(&host, "write", write(fd, data, sizeof(data)));
		close(fd);
	}
	double ns = now() - start;
	while (--i >= 0) {
		snprintf(path, sizeof(path), "%s/module_%d.pyc", dir, i);
		unlink(path);
	}
	return ns;
}

static double
unpack_rump(const struct newc *n)
{
	struct kernel *k;

	if (rumpk_boot(NULL, &k) != 0)
		errx(1, "boot failed");
	double start = now();
	if (rumpk_unpack(k, n->bytes, n->len, "/") != 0)
		errx(1, "unpack failed");
	double ns = now() - start;
	rumpk_halt(k);
	return ns;
}

static void
unpack(const char *hostdir, int rounds)
{
	double ours[rounds], theirs[rounds];
	struct newc n = archive_make();

	for (int i = 0; i < rounds; i++) {
		ours[i] = unpack_rump(&n);
		theirs[i] = unpack_host(hostdir);
	}
	newc_free(&n);
	printf("{\"row\": \"unpack 1,500 files\", \"unit\": \"ns\", ");
	print_numbers("rump", ours, rounds);
	printf(", ");
	print_numbers("host", theirs, rounds);
	printf("}\n");
}

static double
boot_once(void)
{
	struct kernel *k;
	double start = now();

	if (rumpk_boot(NULL, &k) != 0 || rump___sysimpl_getpid() != 1)
		errx(1, "boot failed");
	double ns = now() - start;
	if (rumpk_halt(k) != 0)
		errx(1, "halt failed");
	return ns;
}

static void
boots(int rounds)
{
	double ns[rounds];

	for (int i = 0; i < rounds; i++)
		ns[i] = boot_once();
	printf("{\"row\": \"boot to first call\", \"unit\": \"ns\", ");
	print_numbers("rump", ns, rounds);
	printf("}\n");

	for (int i = 0; i < 100; i++)
		boot_once();
	size_t before = mallinfo2().uordblks;
	for (int i = 0; i < 10000; i++)
		boot_once();
	double grown = (double)mallinfo2().uordblks - (double)before;
	printf("{\"row\": \"memory grown by 10,000 boots and halts\", \"unit\": \"bytes\", ");
	print_numbers("rump", &grown, 1);
	printf("}\n");
	fflush(stdout);
}

static void
mount_all(const char *image)
{
	struct tmpfs_args tmpfs = { 1, 0, 0, 0, 0, 01777 };
	struct { const char *fspec; } ext2 = { "/dev/bench" };
	struct kernel *k;

	if (rumpk_boot(NULL, &k) != 0)
		errx(1, "boot failed");
	must(&rump, "mkdir", rump___sysimpl_mkdir("/tmpfs", 0755));
	must(&rump, "mkdir", rump___sysimpl_mkdir("/ext2", 0755));
	must(&rump, "mount tmpfs",
	    rump___sysimpl_mount50("tmpfs", "/tmpfs", 0, &tmpfs, sizeof(tmpfs)));
	if (rump_pub_etfs_register("/dev/bench", image, RUMP_ETFS_BLK) != 0)
		errx(1, "cannot register %s", image);
	must(&rump, "mount ext2fs",
	    rump___sysimpl_mount50("ext2fs", "/ext2", 0, &ext2, sizeof(ext2)));
}

int
main(int argc, char **argv)
{
	if (argc != 4)
		errx(2, "usage: kernel EXT2-IMAGE HOST-TMPFS-DIRECTORY ROUNDS");
	const char *hostdir = argv[2];
	int rounds = atoi(argv[3]);

	boots(100 * rounds);
	unpack(hostdir, rounds);
	mount_all(argv[1]);
	row("null call", null_call, "/tmpfs", hostdir, rounds);
	row("tmpfs pread 4 KiB", read_4k, "/tmpfs", hostdir, rounds);
	row("tmpfs pwrite 4 KiB", write_4k, "/tmpfs", hostdir, rounds);
	row("tmpfs stat", stat_one, "/tmpfs", hostdir, rounds);
	row("tmpfs create+close+unlink", create_close_unlink, "/tmpfs", hostdir, rounds);
	row("ext2fs create+close+unlink", create_close_unlink, "/ext2", hostdir, rounds);
	names(&rump, "/ext2", 1);
	names(&host, hostdir, 1);
	row("ext2fs stat of 10,000 names", stat_names, "/ext2", hostdir, rounds);
	names(&rump, "/ext2", 0);
	names(&host, hostdir, 0);
	row("ext2fs write 64 KiB", write_64k, "/ext2", hostdir, rounds);
	row("ext2fs read 64 KiB", read_64k, "/ext2", hostdir, rounds);
	return 0;
}
