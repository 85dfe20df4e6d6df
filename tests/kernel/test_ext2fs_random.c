/*
 * Random operations on ext2fs and, the same ones, on tmpfs beside it: each must give the same
 * answer, and now and then the two trees must be the same, also after a remount; e2fsck has the
 * last word.
 *
 * The same operations also run where they keep failing, on tiny images and with allocations that
 * fail, without a model: then e2fsck alone judges.
 *
 * EXT2_OPS and EXT2_SEED in the environment set how many operations each layout gets, and the first
 * seed.
 */
#include "ext2.h"

#define MODEL	"/t"
#define NAMES	40
#define FILEMAX	300000u

static unsigned long rng;
static char data[70000], got[2][70000];

static unsigned int
rnd(unsigned int n)
{
	rng = rng * 6364136223846793005ul + 1442695040888963407ul;
	return (unsigned int)(rng >> 33) % n;
}

/* A path below one of the roots: up to three names deep, from few names, some of them long. */
static void
random_path(char *path)
{
	int depth = 1 + (int)rnd(3);
	unsigned int n;

	*path = '\0';
	while (depth-- > 0) {
		n = rnd(NAMES);
		path += sprintf(path, "/%0*u", n % 8 == 0 ? 200 : n % 5 == 0 ? 20 : 1, n);
	}
}

struct op {
	unsigned int kind, arg1, arg2;
	char a[700], b[700];
};

static long
op_write(const char *path, const struct op *op)
{
	int fd = S(open)(path, NB_RDWR | NB_CREAT | NB_NONBLOCK, 0600 + op->arg1 % 0200);
	long n;

	if (fd < 0)
		return -1;
	n = S(pwrite)(
	    fd, data + op->arg2 % 100, op->arg2 % (sizeof(data) - 100), op->arg1 % FILEMAX);
	S(close)(fd);
	return n;
}

static long
op_read(const char *path, const struct op *op, char *to)
{
	int fd = S(open)(path, NB_RDONLY | NB_NONBLOCK, 0);
	struct nb_stat st;
	long n = -1;

	if (fd < 0)
		return -1;
	memset(to, 0, sizeof(got[0]));
	if (S(fstat50)(fd, &st) == 0 && (st.st_mode & NB_IFMT) == NB_IFREG)
		n = S(pread)(fd, to, op->arg2 % sizeof(got[0]), op->arg1 % FILEMAX);
	S(close)(fd);
	return n;
}

/* One operation below one root. */
static long
perform(const char *root, const struct op *op, char *to)
{
	char a[720], b[720];
	const struct timespec ts[2] = { { op->arg1, 0 }, { op->arg2, 0 } };

	snprintf(a, sizeof(a), "%s%s", root, op->a);
	snprintf(b, sizeof(b), "%s%s", root, op->b);
	switch (op->kind) {
	case 0: case 1: case 2: case 3: case 4:
		return op_write(a, op);
	case 5: case 6:
		return op_read(a, op, to);
	case 7: case 8: case 9:
		return S(mkdir)(a, 0700 + op->arg1 % 0100);
	case 10: case 11: case 12:
		return S(unlink)(a);
	case 13:
		return S(rmdir)(a);
	case 14: case 15: case 16:
		return S(rename)(a, b);
	case 17:
		return S(link)(a, b);
	case 18:
		for (size_t i = 0; i < sizeof(b); i++)
			b[i] = i % 100 == 99 ? '/' : 'x';
		b[1 + op->arg1 % 600] = '\0';
		return S(symlink)(b, a);
	case 19:
		return S(truncate)(a, op->arg1 % FILEMAX);
	case 20:
		return S(chmod)(a, op->arg1 & 07777);
	case 21:
		return S(utimensat)(NB_AT_FDCWD, a, ts, 0);
	case 22:
		return S(mkfifo)(a, op->arg1 & 0777);
	default:
		return S(chown)(a, op->arg1 % 100000, op->arg2 % 100000);
	}
}

static struct op
random_op(void)
{
	struct op op = { .kind = rnd(24), .arg1 = rnd(1 << 30), .arg2 = rnd(1 << 30) };

	random_path(op.a);
	random_path(op.b);
	return op;
}

static void
perform_both(void)
{
	struct op op = random_op();
	long answer[2];
	int error[2] = { 0, 0 };

	for (int i = 0; i < 2; i++) {
		errno = 0;
		answer[i] = perform(i == 0 ? MNT : MODEL, &op, got[i]);
		error[i] = answer[i] < 0 ? errno : 0;
	}
	if (answer[0] != answer[1] || error[0] != error[1]) {
		printf("op %u %s %s (%u, %u): ext2fs %ld (%d), tmpfs %ld (%d)\n", op.kind, op.a,
		    op.b, op.arg1, op.arg2, answer[0], error[0], answer[1], error[1]);
		exit(1);
	}
	if ((op.kind == 5 || op.kind == 6) && answer[0] > 0)
		CHECK(memcmp(got[0], got[1], (size_t)answer[0]) == 0);
}

/* Comparing the trees. */

static void
compare_data(const char *a, const char *b, int64_t size)
{
	int fa = S(open)(a, NB_RDONLY, 0), fb = S(open)(b, NB_RDONLY, 0);

	CHECK(fa >= 0 && fb >= 0);
	for (int64_t off = 0; off < size; off += (int64_t)sizeof(got[0])) {
		long na = S(pread)(fa, got[0], sizeof(got[0]), off),
		     nb = S(pread)(fb, got[1], sizeof(got[1]), off);
		CHECK(na == nb && na > 0 && memcmp(got[0], got[1], (size_t)na) == 0);
	}
	OK(S(close)(fa));
	OK(S(close)(fb));
}

static void compare(const char *a, const char *b);

/*
 * Every name of directory a is in b; the counts are compared by the caller through st_nlink and
 * this, both ways.
 */
static int
compare_names(const char *a, const char *b, bool deep)
{
	char entries[8192], pa[1400], pb[1400];
	int fd = S(open)(a, NB_RDONLY, 0), n, count = 0;

	CHECK(fd >= 0);
	while ((n = S(getdents30)(fd, entries, sizeof(entries))) > 0)
		for (int at = 0; at < n;) {
			struct nb_dirent *d = (void *)(entries + at);
			at += d->d_reclen;
			if (strcmp(d->d_name, ".") == 0 || strcmp(d->d_name, "..") == 0 ||
			    strcmp(d->d_name, "lost+found") == 0)
				continue;
			count++;
			snprintf(pa, sizeof(pa), "%s/%s", a, d->d_name);
			snprintf(pb, sizeof(pb), "%s/%s", b, d->d_name);
			if (deep)
				compare(pa, pb);
		}
	CHECK(n == 0);
	OK(S(close)(fd));
	return count;
}

static void
compare(const char *a, const char *b)
{
	struct nb_stat sa, sb;
	long na, nb;

	if (S(lstat50)(a, &sa) != 0) { /* renames nest deeper than a path reaches */
		CHECK(errno == NB_ENAMETOOLONG);
		FAILS(S(lstat50)(b, &sb), NB_ENAMETOOLONG);
		return;
	}
	OK(S(lstat50)(b, &sb));
	CHECK(sa.st_mode == sb.st_mode && sa.st_uid == sb.st_uid && sa.st_gid == sb.st_gid);
	switch (sa.st_mode & NB_IFMT) {
	case NB_IFREG:
		CHECK(sa.st_nlink == sb.st_nlink && sa.st_size == sb.st_size);
		compare_data(a, b, sa.st_size);
		break;
	case NB_IFLNK:
		na = S(readlink)(a, got[0], sizeof(got[0]));
		nb = S(readlink)(b, got[1], sizeof(got[1]));
		CHECK(na == nb && na > 0 && memcmp(got[0], got[1], (size_t)na) == 0);
		break;
	case NB_IFDIR:
		CHECK(compare_names(a, b, true) == compare_names(b, a, false));
		CHECK(sa.st_nlink == sb.st_nlink || strcmp(a, MNT) == 0);
		break;
	}
}

static void
stress(const char *options, const char *size, unsigned long seed, unsigned long ops)
{
	struct nb_tmpfs_args model = { .ta_version = 1, .ta_root_mode = 0755 };
	struct kernel *k;

	mkfs(options, size);
	k = boot(false, 4 << 20);	/* a small cache, so that blocks come and go */
	OK(mount_ext2(0));
	OK(S(mkdir)(MODEL, 0755));
	OK(S(mount50)("tmpfs", MODEL, 0, &model, sizeof(model)));
	OK(S(chmod)(MNT, 0755));
	rng = seed;
	for (unsigned long i = 1; i <= ops; i++) {
		perform_both();
		if (i % 2000 != 0 && i != ops)
			continue;
		compare(MNT, MODEL);
		if (i % 4000 == 0) {
			OK(S(unmount)(MNT, 0));
			fsck();
			OK(mount_ext2(i % 8000 == 0 ? NB_MNT_NOATIME : 0));
			compare(MNT, MODEL);
		} else {
			OK(S(sync)());
			/* whole without unmounting, too */
			CHECK(run("e2fsck -fn %s >/dev/null 2>&1", ext2_image) == 0);
		}
	}
	OK(S(unmount)(MODEL, 0));
	finish(k);
	printf("ok %lu operations, seed %lu, mke2fs %s\n", ops, seed, options);
}

enum trouble { NONE, MEMORY, READS_AND_WRITES };
static const char *const trouble_names[] = { "", " short of memory", " on a failing disk" };

/* Some allocation, or some of the next transfers, will fail. */
static void
make_trouble(struct kernel *k, enum trouble trouble)
{
	const struct rumpk_faultrule rule = {
		.fr_ops = RUMPK_FAULT_WRITE | RUMPK_FAULT_READ,
		.fr_kind = RUMPK_FAULT_FAIL,
		.fr_error = NB_EIO,
		.fr_times = 1 + rnd(5),
		.fr_skip = rnd(10),
	};

	if (trouble == MEMORY)
		rumpk_memfail(k, 1 + rnd(60));
	else if (trouble == READS_AND_WRITES)
		CHECK(rumpk_disk_faults(k, DISK, &rule, 1) == 0);
}

static void
end_trouble(struct kernel *k)
{
	rumpk_memfail(k, 0);
	CHECK(rumpk_disk_faults(k, DISK, NULL, 0) == 0);
}

/* Nothing is promised but order: a tiny image, and every so often something fails. */
static void
crowd(const char *options, const char *size, unsigned long seed, unsigned long ops, enum trouble t)
{
	struct kernel *k;
	struct op op;

	mkfs(options, size);
	k = boot(true, 1 << 20);
	OK(mount_ext2(0));
	rng = seed;
	for (unsigned long i = 1; i <= ops; i++) {
		if (i % 10 == 0)
			make_trouble(k, t);
		op = random_op();
		(void)perform(MNT, &op, got[0]);
		if (i % 50 == 0)
			(void)S(sync)();
		if (i % 2000 != 0)
			continue;
		end_trouble(k);
		OK(S(unmount)(MNT, 0));
		fsck();
		OK(mount_ext2(0));
	}
	end_trouble(k);
	finish(k);
	printf("ok %lu crowded operations%s, seed %lu, mke2fs %s\n", ops, trouble_names[t], seed,
	    options);
}

static unsigned long
setting(const char *name, unsigned long otherwise)
{
	const char *value = getenv(name);

	return value != NULL ? strtoul(value, NULL, 10) : otherwise;
}

int
main(void)
{
	static const struct { const char *options, *size;
	} layouts[] = {
		{ "-t ext2 -b 1024 -I 128", "200M" },
		{ "-r 0 -b 1024", "200M" },
		{ "-t ext2 -b 2048 -I 256 -O ^filetype", "200M" },
		{ "-t ext2 -b 4096 -I 256", "300M" },
		{ "-t ext2 -b 65536 -I 512 -O extra_isize -N 20000", "2G" },
		{ "-t ext2 -b 1024 -g 2048 -O ^sparse_super,^resize_inode,huge_file", "200M" },
	};
	unsigned long ops = setting("EXT2_OPS", 6000), seed = setting("EXT2_SEED", 1);

	ext2_setup();
	for (size_t i = 0; i < sizeof(data); i++)
		data[i] = (char)(i * 2654435761u >> 11);
	for (size_t i = 0; i < sizeof(layouts) / sizeof(*layouts); i++)
		stress(layouts[i].options, layouts[i].size, seed + i, ops);
	for (enum trouble t = NONE; t <= READS_AND_WRITES; t++) {
		crowd("-t ext2 -b 1024 -I 128", "2M", seed + t, ops, t);
		crowd("-t ext2 -b 4096 -I 256 -N 300", "4M", seed + t, ops, t);
		crowd("-t ext2 -b 1024 -g 512 -O ^resize_inode -N 2000", "2M", seed + t, ops, t);
	}
	return 0;
}
