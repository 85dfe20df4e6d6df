/*
 * ext2fs on images from mke2fs, judged by e2fsck: features, limits and what errors leave behind.
 * The random comparison with a model is test_ext2fs_random.c.
 */
#include <pthread.h>

#include "ext2.h"

static char buf[1 << 20], back[1 << 20];

static void
fill(char *p, size_t n, unsigned int seed)
{
	for (size_t i = 0; i < n; i++)
		p[i] = (char)((i * 2654435761u + seed) >> 7);
}

static struct kernel *
fresh(const char *options, const char *size)
{
	struct kernel *k;

	mkfs(options, size);
	k = boot(false, 0);
	OK(mount_ext2(0));
	return k;
}

static int
create(const char *path)
{
	int fd = S(open)(path, NB_RDWR | NB_CREAT | NB_EXCL, 0644);

	CHECK(fd >= 0);
	return fd;
}

static struct nb_stat
stat_of(const char *path)
{
	struct nb_stat st;

	OK(S(lstat50)(path, &st));
	return st;
}

static void
remount(void)
{
	OK(S(unmount)(MNT, 0));
	OK(mount_ext2(0));
}

/* Layouts. */

/*
 * Something in direct, single and double indirect blocks, in a directory of several blocks, in
 * links.
 */
static void
populate_and_check(const char *options, const char *size)
{
	struct kernel *k = fresh(options, size);
	char path[300];
	int fd;

	fill(buf, sizeof(buf), 1);
	fd = create(MNT "/big");
	CHECK(S(write)(fd, buf, sizeof(buf)) == (ssize_t)sizeof(buf));
	OK(S(close)(fd));
	OK(S(mkdir)(MNT "/dir", 0750));
	for (int i = 0; i < 400; i++) {
		snprintf(path, sizeof(path), MNT "/dir/%0*d", 1 + i % 200, i);
		OK(S(close)(create(path)));
	}
	for (int i = 0; i < 400; i += 3) {
		snprintf(path, sizeof(path), MNT "/dir/%0*d", 1 + i % 200, i);
		OK(S(unlink)(path));
	}
	OK(S(link)(MNT "/big", MNT "/dir/hard"));
	remount();
	CHECK(stat_of(MNT "/big").st_nlink == 2 && stat_of(MNT "/big").st_size == sizeof(buf));
	fd = S(open)(MNT "/dir/hard", NB_RDONLY, 0);
	CHECK(fd >= 0 && S(read)(fd, back, sizeof(back)) == (ssize_t)sizeof(back) &&
	    memcmp(buf, back, sizeof(buf)) == 0);
	OK(S(close)(fd));
	for (int i = 0; i < 400; i++) {
		snprintf(path, sizeof(path), MNT "/dir/%0*d", 1 + i % 200, i);
		if (i % 3 == 0)
			FAILS(S(unlink)(path), NB_ENOENT);
		else
			OK(S(unlink)(path));
	}
	OK(S(unlink)(MNT "/dir/hard"));
	OK(S(rmdir)(MNT "/dir"));
	finish(k);
}

static void
layouts(void)
{
	static const char *const options[] = {
		"-r 0 -b 1024",
		"-r 1 -b 1024 -I 128",
		"-t ext2 -b 1024 -I 256",
		"-t ext2 -b 2048 -I 256",
		"-t ext2 -b 4096",
		"-t ext2 -b 4096 -I 512 -O extra_isize",
		"-t ext2 -b 8192",
		"-t ext2 -b 16384 -I 1024",
		"-t ext2 -b 32768",
		"-t ext2 -b 65536",
		"-t ext2 -b 1024 -O ^filetype",
		"-t ext2 -b 1024 -O ^sparse_super,^resize_inode,^dir_index",
		"-t ext2 -b 1024 -g 1024 -O huge_file",
		"-t ext2 -b 4096 -O has_journal",
		"-t ext2 -b 1024 -O sparse_super2",
		"-t ext2 -b 1024 -g 512 -O ^resize_inode",
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++)
		populate_and_check(options[i], "24M");
}

/* Features. */

static void
features(void)
{
	struct nb_statvfs sv;
	struct kernel *k;

	mkfs("-t ext4", "16M");
	k = boot(false, 0);
	FAILS(mount_ext2(0), NB_EINVAL);
	FAILS(mount_ext2(NB_MNT_RDONLY), NB_EINVAL);
	CHECK(rumpk_messages(k, buf, sizeof(buf)) != 0 && strstr(buf, "extent") != NULL);
	CHECK(rumpk_halt(k) == 0);

	mkfs("-t ext2 -O quota", "16M");
	k = boot(false, 0);
	OK(mount_ext2(0));
	CHECK(rumpk_messages(k, buf, sizeof(buf)) != 0 && strstr(buf, "quota") != NULL);
	OK(S(statvfs1)(MNT, &sv, 1));
	CHECK((sv.f_flag & NB_MNT_RDONLY) != 0);
	FAILS(S(mkdir)(MNT "/no", 0755), NB_EROFS);
	finish(k);

	mkfs("-t ext3", "16M");
	CHECK(run("debugfs -w -R 'feature needs_recovery' %s >/dev/null 2>&1", ext2_image) == 0);
	k = boot(false, 0);
	OK(mount_ext2(0));
	CHECK(rumpk_messages(k, buf, sizeof(buf)) != 0 && strstr(buf, "needs_recovery") != NULL);
	FAILS(S(mkdir)(MNT "/no", 0755), NB_EROFS);
	OK(S(unmount)(MNT, 0));
	CHECK(rumpk_halt(k) == 0);
}

static void
not_ext2(void)
{
	struct kernel *k;

	CHECK(run("rm -f %s; head -c 100000 /dev/zero > %s", ext2_image, ext2_image) == 0);
	k = boot(false, 0);
	FAILS(mount_ext2(0), NB_EINVAL);
	CHECK(rumpk_halt(k) == 0);
	CHECK(run(": > %s", ext2_image) == 0);
	struct rumpk_diskspec spec = { .ds_bottom = RUMPK_DISK_FILE, .ds_hostpath = ext2_image };
	struct rumpk_bootargs args = { 0 };
	CHECK(rumpk_boot(&args, &k) == 0);
	if (rumpk_disk_attach(k, &spec, DISK) == 0) {
		OK(S(mkdir)(MNT, 0755));
		FAILS(mount_ext2(0), NB_EINVAL);
	}
	CHECK(rumpk_halt(k) == 0);
}

/* Files. */

static void
large_files(void)
{
	static const struct { const char *options; int64_t max; } sizes[] = {
		{ "-t ext2 -b 1024 -O ^large_file", (12 + 256 + 65536 + 16777216LL) * 1024 },
		{ "-t ext2 -b 4096 -O ^large_file", (12 + 1024 + 1048576 + 1073741824LL) * 4096 },
		{ "-r 0 -b 1024", 0x7fffffff },
	};

	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct kernel *k = fresh(sizes[i].options, "24M");
		int64_t max = sizes[i].max;
		int fd = create(MNT "/f");

		CHECK(S(pwrite)(fd, "x", 1, max - 1) == 1);
		FAILS(S(pwrite)(fd, "xy", 2, max - 1), NB_EFBIG);
		FAILS(S(ftruncate)(fd, max + 1), NB_EFBIG);
		CHECK(stat_of(MNT "/f").st_size == max && stat_of(MNT "/f").st_blocks <= 4 * 256);
		OK(S(close)(fd));
		remount();
		fd = S(open)(MNT "/f", NB_RDWR, 0);
		CHECK(S(pread)(fd, back, 2, max - 2) == 2 && back[0] == 0 && back[1] == 'x');
		if (max > 5LL << 30)
			CHECK(S(pwrite)(fd, "y", 1, 5LL << 30) == 1);
		OK(S(close)(fd));
		finish(k);
		k = boot(false, 0);
		OK(mount_ext2(0));
		OK(S(truncate)(MNT "/f", 10));
		CHECK(stat_of(MNT "/f").st_blocks == 0);
		finish(k);
	}
}

static void
links_and_nodes(void)
{
	static const uint64_t devices[] = { 0x0103, 0x12345, 0x1234567, 0xfff00 | 7 };
	struct kernel *k = fresh("-t ext2 -b 1024", "8M");
	char target[1100], path[32];

	for (int len = 1; len <= 1023; len += len < 50 || len > 66 ? 40 : 1) {
		memset(target, 'a', sizeof(target));
		target[len] = '\0';
		OK(S(symlink)(target, MNT "/link"));
		CHECK(stat_of(MNT "/link").st_blocks == (len > 59 ? 2 : 0));
		remount();
		CHECK(S(readlink)(MNT "/link", back, sizeof(back)) == len &&
		    memcmp(back, target, (size_t)len) == 0);
		OK(S(unlink)(MNT "/link"));
	}
	OK(S(symlink)("short", MNT "/fast"));
	memset(target, 'b', 700);
	target[700] = '\0';
	OK(S(symlink)(target, MNT "/slow"));
	OK(S(mkfifo)(MNT "/fifo", 0600));
	for (size_t i = 0; i < 4; i++) {
		snprintf(path, sizeof(path), MNT "/dev%zu", i);
		OK(S(mknod50)(path, (i % 2 ? NB_IFBLK : NB_IFCHR) | 0644, devices[i]));
	}
	remount();
	for (size_t i = 0; i < 4; i++) {
		snprintf(path, sizeof(path), MNT "/dev%zu", i);
		CHECK(stat_of(path).st_rdev == devices[i]);
		CHECK((stat_of(path).st_mode & NB_IFMT) == (i % 2 ? NB_IFBLK : NB_IFCHR));
	}
	CHECK((stat_of(MNT "/fifo").st_mode & NB_IFMT) == NB_IFIFO);
	finish(k);
}

static void
times_and_owners(void)
{
	static const struct { const char *options; int64_t max; long ns;
	} forms[] = {
		{ "-t ext2 -I 128", INT32_MAX, 0 },
		{ "-t ext2 -I 256", INT32_MAX + 3 * (1LL << 32), 123456789 },
	};
	const struct timespec set[2] = { { 5000000000LL, 123456789 }, { -100, 5 } };

	for (size_t i = 0; i < 2; i++) {
		struct kernel *k = fresh(forms[i].options, "8M");
		struct nb_stat st;

		OK(S(close)(create(MNT "/f")));
		OK(S(utimensat)(NB_AT_FDCWD, MNT "/f", set, 0));
		OK(S(chown)(MNT "/f", 70000, 0xfffffffe));
		OK(S(chmod)(MNT "/f", 04755));
		for (int again = 0; again < 2; again++) {
			st = stat_of(MNT "/f");
			CHECK(st.st_atim.tv_sec ==
			    (5000000000LL < forms[i].max ? 5000000000LL : forms[i].max));
			CHECK(st.st_atim.tv_nsec == forms[i].ns);
			CHECK(st.st_mtim.tv_sec == -100 &&
			    st.st_mtim.tv_nsec == (forms[i].ns ? 5 : 0));
			CHECK(st.st_uid == 70000 && st.st_gid == 0xfffffffe &&
			    (st.st_mode & 07777) == 04755);
			remount();
		}
		finish(k);
	}
}

static void
flags(void)
{
	struct kernel *k = fresh("-t ext2", "8M");
	int fd;

	OK(S(close)(create(MNT "/f")));
	OK(S(mkdir)(MNT "/d", 0755));
	OK(S(close)(create(MNT "/d/old")));
	OK(S(chflags)(MNT "/f", NB_UF_APPEND | NB_UF_NODUMP));
	OK(S(chflags)(MNT "/d", NB_UF_IMMUTABLE));
	remount();
	CHECK(stat_of(MNT "/f").st_flags == (NB_UF_APPEND | NB_UF_NODUMP));
	FAILS(S(open)(MNT "/f", NB_RDWR, 0), NB_EPERM);
	FAILS(S(truncate)(MNT "/f", 0), NB_EPERM);
	FAILS(S(unlink)(MNT "/f"), NB_EPERM);
	FAILS(S(rename)(MNT "/f", MNT "/g"), NB_EPERM);
	fd = S(open)(MNT "/f", NB_RDWR | NB_APPEND, 0);
	CHECK(fd >= 0 && S(write)(fd, "more", 4) == 4);
	OK(S(close)(fd));
	FAILS(S(mkdir)(MNT "/d/new", 0755), NB_EPERM);
	FAILS(S(unlink)(MNT "/d/old"), NB_EPERM);
	OK(S(unmount)(MNT, 0));
	CHECK(run("debugfs -R 'stat f' %s 2>/dev/null | grep -q 'Flags: 0x60'", ext2_image) == 0);
	OK(mount_ext2(0));
	OK(S(chflags)(MNT "/d", 0));
	OK(S(chflags)(MNT "/f", 0));
	OK(S(unlink)(MNT "/f"));
	OK(S(unlink)(MNT "/d/old"));
	finish(k);
}

/*
 * A directory with an index from e2fsck -D is read past it, and stays right when names come and go.
 */
static void
indexed_directory(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024 -O dir_index", "8M");
	char path[64];

	OK(S(mkdir)(MNT "/d", 0755));
	OK(S(close)(create(MNT "/d/a-name-of-some-length-0")));
	for (int i = 1; i < 1000; i++) {
		snprintf(path, sizeof(path), MNT "/d/a-name-of-some-length-%d", i);
		OK(S(link)(MNT "/d/a-name-of-some-length-0", path));
	}
	finish(k);
	CHECK(run("e2fsck -fyD %s >/dev/null 2>&1", ext2_image) <= 1);
	CHECK(run("debugfs -R 'stat d' %s 2>/dev/null | grep -q 'Flags: 0x1000'", ext2_image) == 0);
	k = boot(false, 0);
	OK(mount_ext2(0));
	for (int i = 0; i < 1000; i += 2) {
		snprintf(path, sizeof(path), MNT "/d/a-name-of-some-length-%d", i);
		OK(S(unlink)(path));
	}
	finish(k);
	k = boot(false, 0);
	OK(mount_ext2(0));
	for (int i = 0; i < 1000; i += 2) {
		snprintf(path, sizeof(path), MNT "/d/b%d", i);
		OK(S(link)(MNT "/d/a-name-of-some-length-1", path));
	}
	finish(k);
	CHECK(run("debugfs -R 'stat d' %s 2>/dev/null | grep -q 'Flags: 0x0'", ext2_image) == 0);
}

/* Names are removed while the directory is read: each comes once, none is missed. */
static void
remove_while_reading(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024", "8M");
	char path[64], entries[600];
	int fd, n, seen = 0;

	OK(S(mkdir)(MNT "/d", 0755));
	for (int i = 0; i < 500; i++) {
		snprintf(path, sizeof(path), MNT "/d/name-%d", i);
		OK(S(close)(create(path)));
	}
	fd = S(open)(MNT "/d", NB_RDONLY, 0);
	while ((n = S(getdents30)(fd, entries, sizeof(entries))) > 0)
		for (int at = 0; at < n;) {
			struct nb_dirent *d = (void *)(entries + at);
			at += d->d_reclen;
			if (d->d_name[0] == '.')
				continue;
			snprintf(path, sizeof(path), MNT "/d/%.40s", d->d_name);
			OK(S(unlink)(path));
			seen++;
		}
	CHECK(n == 0 && seen == 500);
	CHECK(S(lseek)(fd, 0, 0) == 0);
	FAILS(S(getdents30)(fd, entries, 8), NB_EINVAL);
	OK(S(close)(fd));
	OK(S(rmdir)(MNT "/d"));
	finish(k);
}

static void
handles(void)
{
	struct kernel *k = fresh("-t ext2", "8M");
	char handle[128];
	size_t size = sizeof(handle);
	int fd;

	OK(S(close)(create(MNT "/f")));
	OK(S(getfh30)(MNT "/f", handle, &size));
	remount();
	CHECK((fd = S(fhopen40)(handle, size, NB_RDWR)) >= 0);
	CHECK(S(write)(fd, "x", 1) == 1);
	OK(S(close)(fd));
	CHECK(stat_of(MNT "/f").st_size == 1);
	OK(S(unlink)(MNT "/f"));
	FAILS(S(fhopen40)(handle, size, NB_RDONLY), NB_ESTALE);
	OK(S(close)(create(MNT "/g")));
	FAILS(S(fhopen40)(handle, size, NB_RDONLY), NB_ESTALE);
	finish(k);
}

/* Extended attributes, in the inode or in a block, are left alone, and go with their file. */
static void
attributes(void)
{
	static const char *const options[] = { "-t ext2 -I 128", "-t ext2 -I 256" };

	for (size_t i = 0; i < 2; i++) {
		struct kernel *k = fresh(options[i], "8M");

		OK(S(close)(create(MNT "/f")));
		finish(k);
		CHECK(run("debugfs -w -R 'ea_set f user.a value' %s 2>/dev/null", ext2_image) == 0);
		k = boot(false, 0);
		OK(mount_ext2(0));
		OK(S(chmod)(MNT "/f", 0600));
		OK(S(truncate)(MNT "/f", 100));
		finish(k);
		CHECK(run("debugfs -R 'ea_get f user.a' %s 2>/dev/null | grep -q value",
			  ext2_image) == 0);
		k = boot(false, 0);
		OK(mount_ext2(0));
		OK(S(unlink)(MNT "/f"));
		finish(k);
	}
}

/* Threads. */

static struct kernel *hammered;

static void *
hammer(void *arg)
{
	unsigned long rng = (unsigned long)arg;
	char path[64], other[64], block[3000];
	int fd;

	CHECK(rumpk_newlwp(hammered, 1) == 0);
	memset(block, (int)rng, sizeof(block));
	for (int i = 0; i < 3000; i++) {
		rng = rng * 6364136223846793005ul + 1442695040888963407ul;
		snprintf(path, sizeof(path), MNT "/d%lu/%lu", rng >> 33 & 3, rng >> 36 & 15);
		snprintf(other, sizeof(other), MNT "/d%lu/%lu", rng >> 40 & 3, rng >> 43 & 15);
		switch (rng >> 50 & 7) {
		case 0:
			(void)S(unlink)(path);
			break;
		case 1:
			(void)S(rename)(path, other);
			break;
		case 2:
			(void)S(link)(path, other);
			break;
		case 3:
			if (i % 16 == 0)
				(void)S(sync)();
			break;
		default:
			if ((fd = S(open)(path, NB_RDWR | NB_CREAT, 0644)) < 0)
				break;
			(void)S(pwrite)(fd, block, sizeof(block), (int64_t)(rng >> 53) * 100);
			(void)S(pread)(fd, block, sizeof(block), 0);
			(void)S(close)(fd);
		}
	}
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
threads(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024", "16M");
	pthread_t thread[4];

	hammered = k;
	for (int i = 0; i < 4; i++) {
		char path[16];

		snprintf(path, sizeof(path), MNT "/d%d", i);
		OK(S(mkdir)(path, 0755));
	}
	for (unsigned long i = 0; i < 4; i++)
		CHECK(pthread_create(&thread[i], NULL, hammer, (void *)(i + 1)) == 0);
	for (int i = 0; i < 4; i++)
		CHECK(pthread_join(thread[i], NULL) == 0);
	finish(k);
}

/* Mounting. */

static void
clean_mark(void)
{
	struct kernel *k = fresh("-t ext2", "8M");
	int fd;

	CHECK(run("dumpe2fs -h %s 2>/dev/null | grep -q 'state: *not clean'", ext2_image) == 0);
	CHECK(run("dumpe2fs -h %s 2>/dev/null | grep -q 'mounted on: */e'", ext2_image) == 0);
	fd = create(MNT "/f");
	FAILS(S(unmount)(MNT, 0), NB_EBUSY);
	FAILS(S(mount50)(
		  "ext2fs", MNT, NB_MNT_UPDATE | NB_MNT_RDONLY, &(struct nb_ufs_args){ NULL }, 8),
	    NB_EBUSY);
	OK(S(close)(fd));
	OK(S(mount50)(
	    "ext2fs", MNT, NB_MNT_UPDATE | NB_MNT_RDONLY, &(struct nb_ufs_args){ NULL }, 8));
	CHECK(run("dumpe2fs -h %s 2>/dev/null | grep -q 'state: *clean'", ext2_image) == 0);
	FAILS(S(unlink)(MNT "/f"), NB_EROFS);
	OK(S(mount50)("ext2fs", MNT, NB_MNT_UPDATE, &(struct nb_ufs_args){ NULL }, 8));
	OK(S(unlink)(MNT "/f"));
	finish(k);
	CHECK(run("dumpe2fs -h %s 2>/dev/null | grep -q 'state: *clean'", ext2_image) == 0);
	CHECK(run("dumpe2fs -h %s 2>/dev/null | grep -q 'Mount count: *2'", ext2_image) == 0);
}

static void
unlinked_while_open(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024", "8M");
	struct nb_statvfs before, after;
	int fd;

	OK(S(statvfs1)(MNT, &before, 1));
	fd = create(MNT "/f");
	CHECK(S(write)(fd, buf, sizeof(buf)) == (ssize_t)sizeof(buf));
	OK(S(unlink)(MNT "/f"));
	CHECK(S(pread)(fd, back, sizeof(back), 0) == (ssize_t)sizeof(back) &&
	    memcmp(buf, back, sizeof(buf)) == 0);
	OK(S(close)(fd));
	OK(S(statvfs1)(MNT, &after, 1));
	CHECK(before.f_bfree == after.f_bfree && before.f_ffree == after.f_ffree);
	finish(k);
}

/* Errors. */

static void
full_disk(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024 -m 0 -N 512", "2M");
	struct nb_stat before;
	struct nb_statvfs sv;
	char path[300];
	int fd = create(MNT "/fill"), n = 0;

	while (S(write)(fd, buf, 10000) == 10000)
		;
	CHECK(errno == NB_ENOSPC);
	while (S(write)(fd, buf, 1) == 1)
		;
	CHECK(errno == NB_ENOSPC);
	before = stat_of(MNT "/fill");
	FAILS(S(pwrite)(fd, buf, 100000, before.st_size - 500), NB_ENOSPC);
	CHECK(stat_of(MNT "/fill").st_size == before.st_size &&
	    stat_of(MNT "/fill").st_blocks == before.st_blocks);
	OK(S(statvfs1)(MNT, &sv, 1));
	CHECK(sv.f_bfree == 0);
	FAILS(S(mkdir)(MNT "/dir", 0755), NB_ENOSPC);
	memset(back, 'l', 200);
	back[200] = '\0';
	FAILS(S(symlink)(back, MNT "/slow"), NB_ENOSPC);
	do	/* names, until the root directory would need another block */
		snprintf(path, sizeof(path), MNT "/%0*d", 200, n++);
	while (S(link)(MNT "/fill", path) == 0);
	CHECK(errno == NB_ENOSPC);
	FAILS(S(rename)(MNT "/fill", path), NB_ENOSPC);
	FAILS(S(open)(path, NB_RDWR | NB_CREAT, 0644), NB_ENOSPC);
	OK(S(close)(fd));
	finish(k);
}

static void
full_inodes(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024 -N 64", "2M");
	struct nb_statvfs sv;
	char path[32];
	int n = 0, fd;

	do
		snprintf(path, sizeof(path), MNT "/%d", n++);
	while ((fd = S(open)(path, NB_RDWR | NB_CREAT, 0644)) >= 0 && S(close)(fd) == 0);
	CHECK(errno == NB_ENOSPC);
	OK(S(statvfs1)(MNT, &sv, 1));
	CHECK(sv.f_ffree == 0);
	FAILS(S(mkdir)(MNT "/dir", 0755), NB_ENOSPC);
	FAILS(S(symlink)("x", MNT "/link"), NB_ENOSPC);
	FAILS(S(mkfifo)(MNT "/fifo", 0644), NB_ENOSPC);
	OK(S(unlink)(MNT "/3"));
	OK(S(mkdir)(MNT "/dir", 0755));
	finish(k);
}

/* The last blocks are the superuser's. */
static void
reserved_blocks(void)
{
	struct kernel *k = fresh("-t ext2 -b 1024 -m 20", "2M");
	struct nb_statvfs sv;
	int fd;

	OK(S(close)(create(MNT "/root")));
	OK(S(chmod)(MNT, 0777));
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, &(int){ 0 }) == 0);
	OK(S(setuid)(1000));
	fd = create(MNT "/user");
	while (S(write)(fd, buf, 1024) == 1024)
		;
	CHECK(errno == NB_ENOSPC);
	OK(S(statvfs1)(MNT, &sv, 1));
	CHECK(sv.f_bavail == 0 && sv.f_bfree > 300);
	OK(S(close)(fd));
	CHECK(rumpk_newlwp(k, 1) == 0);
	fd = S(open)(MNT "/root", NB_RDWR, 0);
	CHECK(S(write)(fd, buf, 100000) == 100000);
	OK(S(close)(fd));
	finish(k);
}

/* Some of everything; failures are looked at by the caller's fsck alone. */
static void
exercise(void)
{
	char path[300];
	int fd;

	(void)S(mkdir)(MNT "/d", 0755);
	for (int i = 0; i < 12; i++) {
		snprintf(path, sizeof(path), MNT "/d/%0*d", 150, i);
		if ((fd = S(open)(path, NB_RDWR | NB_CREAT, 0644)) < 0)
			continue;
		(void)S(pwrite)(fd, buf, 30000, i * 7777);
		(void)S(ftruncate)(fd, i * 5000);
		(void)S(close)(fd);
	}
	(void)S(rename)(MNT "/d", MNT "/d2");
	(void)S(mkdir)(MNT "/d2/sub", 0755);
	(void)S(rename)(MNT "/d2/sub", MNT "/sub");
	(void)S(symlink)(
	    "/a/long/target/that/does/not/fit/into/the/inode/by/itself/I/think", MNT "/sub/link");
	for (int i = 0; i < 12; i += 2) {
		snprintf(path, sizeof(path), MNT "/d2/%0*d", 150, i);
		(void)S(unlink)(path);
	}
	(void)S(unlink)(MNT "/sub/link");
	(void)S(rmdir)(MNT "/sub");
	(void)S(sync)();
}

/* Each allocation in turn fails: an error, and nothing inconsistent. */
static void
no_memory(void)
{
	for (uint64_t n = 1; n < 2000; n += 1 + n / 16) {
		struct kernel *k = fresh("-t ext2 -b 1024 -I 128 -N 64", "1M");

		rumpk_memfail(k, n);
		exercise();
		rumpk_memfail(k, 0);
		finish(k);
	}
}

/*
 * The disk refuses some writes for a while: fsync and sync tell, and once it takes them nothing is
 * lost.
 */
static void
failing_writes(void)
{
	const struct rumpk_faultrule rule = {
		.fr_ops = RUMPK_FAULT_WRITE, .fr_kind = RUMPK_FAULT_FAIL, .fr_error = NB_EIO,
	};
	struct kernel *k;
	int fd;

	mkfs("-t ext2 -b 1024", "8M");
	k = boot(true, 0);
	OK(mount_ext2(0));
	fd = create(MNT "/f");
	CHECK(S(write)(fd, buf, sizeof(buf)) == (ssize_t)sizeof(buf));
	CHECK(rumpk_disk_faults(k, DISK, &rule, 1) == 0);
	FAILS(S(fsync)(fd), NB_EIO);
	FAILS(S(fsync)(fd), NB_EIO);
	CHECK(rumpk_disk_faults(k, DISK, NULL, 0) == 0);
	OK(S(fsync)(fd));
	OK(S(close)(fd));
	remount();
	fd = S(open)(MNT "/f", NB_RDONLY, 0);
	CHECK(S(read)(fd, back, sizeof(back)) == (ssize_t)sizeof(back) &&
	    memcmp(buf, back, sizeof(buf)) == 0);
	OK(S(close)(fd));
	exercise();
	CHECK(rumpk_disk_faults(k, DISK, &rule, 1) == 0);
	exercise();
	FAILS(S(unmount)(MNT, 0), NB_EIO);
	CHECK(rumpk_disk_faults(k, DISK, NULL, 0) == 0);
	finish(k);
}

int
main(void)
{
	ext2_setup();
	fill(buf, sizeof(buf), 1);
	RUN(layouts);
	RUN(features);
	RUN(not_ext2);
	RUN(large_files);
	RUN(links_and_nodes);
	RUN(times_and_owners);
	RUN(flags);
	RUN(indexed_directory);
	RUN(remove_while_reading);
	RUN(handles);
	RUN(attributes);
	RUN(threads);
	RUN(clean_mark);
	RUN(unlinked_while_open);
	RUN(full_disk);
	RUN(full_inodes);
	RUN(reserved_blocks);
	RUN(no_memory);
	RUN(failing_writes);
	return 0;
}
