/*
 * Hostile ext2 images: `ext2_fuzz FIRST COUNT IMAGE...` damages a copy of one of the images as seed
 * FIRST says, mounts it, walks it, reads, writes, renames and removes in it, unmounts, halts; then
 * the next seed, COUNT times.  It prints each seed before it starts.  A case may end in any error
 * numbers, but not in a crash, after SECONDS of time, with more than MEMORY bytes of kernel memory,
 * or with a byte that is not freed: then the program aborts.
 *
 * tests/fuzz/run.py makes the images and builds and runs this; the same images and seed give the
 * same case.
 */
#include <signal.h>
#include <unistd.h>

#include "../kernel/netbsd.h"

#define SECONDS		20
#define MEMORY		(160u << 20)
#define PATHS		120		/* that a case remembers */
#define VISITS		600		/* directory entries that a case looks at */
#define DEPTH		7
#define OPERATIONS	150

int S(fsync)(int);

struct image {
	unsigned char *bytes;
	size_t size;
};

static uint64_t rng;
static struct image work;
static struct kernel *kernel;
static char paths[PATHS][512], data[1 << 16];
static unsigned int npaths, visits;

static uint32_t
rnd(uint32_t n)
{
	rng ^= rng << 13;
	rng ^= rng >> 7;
	rng ^= rng << 17;
	return (uint32_t)(rng >> 11) % n;
}

/* Damage. */

static uint32_t
get32(size_t off)
{
	uint32_t x;

	memcpy(&x, work.bytes + off, sizeof(x));
	return x;
}

static uint32_t
bsize(void)
{
	return 1024u << (get32(1024 + 24) & 7);
}

/*
 * Somewhere in the superblock's used part, the descriptors, an inode that is probably in use, or
 * any block at all.
 */
static size_t
somewhere(uint32_t block, size_t itable, uint32_t isize)
{
	switch (rnd(8)) {
	case 0:
		return 1024 + rnd(264);
	case 1:
		return (block == 1024 ? 2 : 1) * (size_t)block + rnd(64);
	case 2: case 3: case 4:
		return itable + (size_t)(rnd(4) == 0 ? 1 : 10 + rnd(30)) * isize +
		    rnd(isize < 160 ? isize : 160);
	default:
		return ((size_t)rnd((uint32_t)(work.size / block)) * block) +
		    rnd(4) * rnd(block / 4);
	}
}

static uint32_t
some_value(uint32_t block)
{
	static const uint32_t edges[] = { 0, 1, 2, 3, 4, 8, 11, 12, 255, 0x7fff, 0x8000, 0xffff,
		0x7fffffff, 0x80000000, 0xffffffff };

	switch (rnd(5)) {
	case 0:
		return edges[rnd(sizeof(edges) / sizeof(*edges))];
	case 1:
		return rnd((uint32_t)(work.size / block) + 2);		/* a block number */
	case 2:
		return get32(rnd((uint32_t)work.size / 4 - 1) * 4);	/* what stands elsewhere */
	case 3:
		return rnd(64);
	default:
		return rnd(UINT32_MAX);
	}
}

static void
damage(void)
{
	uint32_t block = bsize(), isize = get32(1024 + 76) == 0 ? 128 : get32(1024 + 88) & 0xffff;
	size_t itable = (size_t)get32((block == 1024 ? 2 : 1) * (size_t)block + 8) * block;

	for (unsigned int n = 1 + rnd(12); n != 0; n--) {
		size_t at = somewhere(block, itable, isize);
		uint32_t value = some_value(block);
		size_t width = (size_t)1 << rnd(3);

		at &= ~(width - 1);
		if (at + width <= work.size)
			memcpy(work.bytes + at, &value, width);
	}
}

/* Use. */

static void
check_memory(void)
{
	if (rumpk_memused(kernel) > MEMORY) {
		printf("%zu bytes of kernel memory\n", rumpk_memused(kernel));
		abort();
	}
}

static void
use_file(const char *path, int64_t size)
{
	int fd = S(open)(path, NB_RDWR | NB_NONBLOCK, 0);

	if (fd < 0)
		return;
	(void)S(pread)(fd, data, sizeof(data), 0);
	(void)S(pread)(fd, data, 5000, size / 2);
	(void)S(pread)(fd, data, 5000, size - 100);
	(void)S(pread)(fd, data, 5000, (int64_t)rnd(UINT32_MAX) * rnd(4));
	(void)S(close)(fd);
}

static void use_directory(const char *path, int depth);

static void
use_entry(const char *path, int depth)
{
	struct nb_stat st;

	if (npaths < PATHS)
		strcpy(paths[npaths++], path);
	else if (rnd(3) == 0)
		strcpy(paths[rnd(PATHS)], path);
	if (S(lstat50)(path, &st) != 0)
		return;
	if ((st.st_mode & NB_IFMT) == NB_IFDIR && depth < DEPTH)
		use_directory(path, depth + 1);
	else if ((st.st_mode & NB_IFMT) == NB_IFREG)
		use_file(path, st.st_size);
	else if ((st.st_mode & NB_IFMT) == NB_IFLNK)
		(void)S(readlink)(path, data, sizeof(data));
}

static void
use_directory(const char *path, int depth)
{
	char entries[2048], child[512];
	int fd = S(open)(path, NB_RDONLY | NB_NONBLOCK, 0), n;

	if (fd < 0)
		return;
	while (visits < VISITS && (n = S(getdents30)(fd, entries, sizeof(entries))) > 0)
		for (int at = 0; at < n && visits < VISITS; visits++) {
			struct nb_dirent *d = (void *)(entries + at);
			at += d->d_reclen;
			if (strcmp(d->d_name, ".") != 0 && strcmp(d->d_name, "..") != 0 &&
			    snprintf(child, sizeof(child), "%s/%s", path, d->d_name) <
				(int)sizeof(child))
				use_entry(child, depth);
		}
	(void)S(lseek)(fd, rnd(5000), 0);
	(void)S(getdents30)(fd, entries, sizeof(entries));
	(void)S(close)(fd);
}

static const char *
known_path(void)
{
	return npaths == 0 ? "/e" : paths[rnd(npaths)];
}

static void
new_path(char *path, size_t size)
{
	snprintf(path, size, "%.250s/%.*s%u", known_path(), (int)rnd(60),
	    "a-rather-long-name-so-that-directories-grow-fast-and-split-often", rnd(100));
}

static void
write_somewhere(const char *path)
{
	int fd = S(open)(path, NB_RDWR | NB_CREAT | NB_NONBLOCK, 0644);

	if (fd < 0)
		return;
	(void)S(pwrite)(fd, data, 1 + rnd(sizeof(data) - 1),
	    rnd(4) == 0 ? (int64_t)rnd(UINT32_MAX) * rnd(1000) : rnd(100000));
	if (rnd(8) == 0)
		(void)S(fsync)(fd);
	if (rnd(8) == 0)
		(void)S(unlink)(path);
	(void)S(close)(fd);
}

static void
change_something(void)
{
	char new[512];
	struct timespec ts[2] = { { rnd(UINT32_MAX), 0 }, { 5, 0 } };

	new_path(new, sizeof(new));
	switch (rnd(14)) {
	case 0: case 1:
		write_somewhere(new);
		break;
	case 2: case 3:
		write_somewhere(known_path());
		break;
	case 4:
		(void)S(truncate)(known_path(), rnd(4) == 0 ? 0 : rnd(300000));
		break;
	case 5: case 6:
		(void)S(unlink)(known_path());
		break;
	case 7:
		(void)S(rmdir)(known_path());
		break;
	case 8:
		(void)S(mkdir)(new, 0755);
		break;
	case 9:
		(void)S(rename)(known_path(), new);
		break;
	case 10:
		(void)S(rename)(known_path(), known_path());
		break;
	case 11:
		(void)S(link)(known_path(), new);
		break;
	case 12:
		(void)S(symlink)(rnd(2)
			? "short"
			: "/a/target/that/is/too/long/for/the/inode/to/hold/it/by/itself/alone",
		    new);
		break;
	default:
		(void)S(utimensat)(NB_AT_FDCWD, known_path(), ts, 0);
	}
}

static void
use_mount(void)
{
	struct nb_statvfs sv;

	npaths = visits = 0;
	(void)S(statvfs1)("/e", &sv, 1);
	use_directory("/e", 0);
	check_memory();
	for (int i = 0; i < OPERATIONS; i++)
		change_something();
	(void)S(sync)();
	check_memory();
	visits = 0;
	use_directory("/e", 0);
}

static void
run_case(void)
{
	struct rumpk_bootargs boot = { .ba_bufcache = rnd(2) ? 0 : 1 << 20 };
	struct rumpk_diskspec spec = {
		.ds_bottom = RUMPK_DISK_MEMORY, .ds_memory = work.bytes, .ds_size = work.size
	};
	struct { const char *fspec; } args = { "/dev/disk0" };

	CHECK(rumpk_boot(&boot, &kernel) == 0);
	CHECK(rumpk_disk_attach(kernel, &spec, "/dev/disk0") == 0);
	CHECK(S(mkdir)("/e", 0755) == 0);
	if (rnd(4) == 0)
		rumpk_memfail(kernel, 1 + rnd(300));
	if (S(mount50)("ext2fs", "/e", rnd(16) == 0 ? NB_MNT_RDONLY : 0, &args, sizeof(args)) ==
	    0) {
		use_mount();
		if (S(unmount)("/e", 0) != 0 && S(unmount)("/e", NB_MNT_FORCE) != 0)
			(void)S(sync)();
	}
	rumpk_memfail(kernel, 0);
	(void)rumpk_halt(kernel);
}

static void
read_image(const char *path, struct image *im)
{
	FILE *f = fopen(path, "rb");

	CHECK(f != NULL && fseek(f, 0, SEEK_END) == 0);
	im->size = (size_t)ftell(f);
	rewind(f);
	im->bytes = malloc(im->size);
	CHECK(im->bytes != NULL && fread(im->bytes, 1, im->size, f) == im->size);
	fclose(f);
}

static void
too_long(int sig)
{
	static const char text[] = "this seed takes too long\n";

	(void)sig;
	(void)!write(1, text, sizeof(text) - 1);
	abort();
}

int
main(int argc, char **argv)
{
	struct image base[16];
	unsigned long first, count;

	CHECK(argc >= 4 && argc - 3 <= 16);
	first = strtoul(argv[1], NULL, 10);
	count = strtoul(argv[2], NULL, 10);
	for (int i = 3; i < argc; i++)
		read_image(argv[i], &base[i - 3]);
	signal(SIGALRM, too_long);
	for (unsigned long seed = first; seed < first + count; seed++) {
		struct image *im = &base[seed % (unsigned long)(argc - 3)];

		printf("seed %lu\n", seed);
		fflush(stdout);
		rng = (seed + 1) * 0x9e3779b97f4a7c15ull;
		work.size = im->size;
		work.bytes = malloc(im->size);
		CHECK(work.bytes != NULL);
		memcpy(work.bytes, im->bytes, im->size);
		damage();
		alarm(SECONDS);
		run_case();
		alarm(0);
		free(work.bytes);
	}
	for (int i = 3; i < argc; i++)
		free(base[i - 3].bytes);
	return 0;
}
