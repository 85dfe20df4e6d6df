/*
 * tmpfs: files, sparse files, directories, names, limits, handles, what happens when memory runs
 * out.
 */
#include "netbsd.h"

#include <pthread.h>

#define PAGE 4096

static struct kernel *kernel;
static char page[PAGE];

static void
mount_tmpfs(const char *path, uint64_t nodes, int64_t size)
{
	struct nb_tmpfs_args args = { 1, nodes, size, 0, 0, 0755 };

	if (S(mkdir)(path, 0755) == -1)
		CHECK(errno == NB_EEXIST);
	OK(S(mount50)("tmpfs", path, 0, &args, sizeof(args)));
}

static void
make_file(const char *path, const char *text)
{
	int fd = S(open)(path, NB_CREAT | NB_TRUNC | NB_RDWR, 0644);

	OK(fd);
	CHECK(S(write)(fd, text, strlen(text)) == (ssize_t)strlen(text));
	OK(S(close)(fd));
}

static bool
file_is(const char *path, const char *text)
{
	char buf[256];
	int fd = S(open)(path, NB_RDONLY, 0);
	ssize_t n;

	OK(fd);
	n = S(read)(fd, buf, sizeof(buf));
	OK(S(close)(fd));
	return n == (ssize_t)strlen(text) && memcmp(buf, text, (size_t)n) == 0;
}

static struct nb_stat
stat_of(const char *path)
{
	struct nb_stat st;

	OK(S(lstat50)(path, &st));
	return st;
}

static void
test_types(void)
{
	char target[64];

	make_file("/t/file", "hello");
	OK(S(mkfifo)("/t/fifo", 0600));
	OK(S(mknod50)("/t/chr", NB_IFCHR | 0600, 0x203));
	OK(S(mknod50)("/t/blk", NB_IFBLK | 0600, 0x1405));
	OK(S(symlink)("file", "/t/link"));
	OK(S(mkdir)("/t/dir", 0700));
	CHECK((stat_of("/t/fifo").st_mode & NB_IFMT) == NB_IFIFO);
	CHECK((stat_of("/t/chr").st_mode & NB_IFMT) == NB_IFCHR &&
	    stat_of("/t/chr").st_rdev == 0x203);
	CHECK((stat_of("/t/blk").st_mode & NB_IFMT) == NB_IFBLK &&
	    stat_of("/t/blk").st_rdev == 0x1405);
	CHECK((stat_of("/t/dir").st_mode & NB_IFMT) == NB_IFDIR && stat_of("/t/dir").st_nlink == 2);
	CHECK(S(readlink)("/t/link", target, sizeof(target)) == 4);
	CHECK(memcmp(target, "file", 4) == 0);
	CHECK(S(readlink)("/t/link", target, 2) == 2);
	CHECK(stat_of("/t/link").st_size == 4 && file_is("/t/link", "hello"));
	FAILS(S(readlink)("/t/file", target, sizeof(target)), NB_EINVAL);
	OK(S(unlink)("/t/fifo"));
	OK(S(unlink)("/t/chr"));
	OK(S(unlink)("/t/blk"));
	OK(S(unlink)("/t/link"));
	OK(S(rmdir)("/t/dir"));
	OK(S(unlink)("/t/file"));
}

static void
test_sparse(void)
{
	const int64_t far = (int64_t)1 << 61;
	int fd = S(open)("/t/sparse", NB_CREAT | NB_RDWR, 0644);
	char buf[16];

	OK(fd);
	CHECK(S(pwrite)(fd, "x", 1, far) == 1);
	CHECK(S(pwrite)(fd, "y", 1, 5 * PAGE) == 1);
	CHECK(stat_of("/t/sparse").st_size == far + 1 && stat_of("/t/sparse").st_blocks == 16);
	CHECK(S(pread)(fd, buf, 4, far - 3) == 4 && memcmp(buf, "\0\0\0x", 4) == 0);
	CHECK(S(pread)(fd, buf, 4, 5 * PAGE - 1) == 4 && memcmp(buf, "\0y\0\0", 4) == 0);
	CHECK(S(pread)(fd, buf, 4, 1000 * (int64_t)PAGE) == 4 && memcmp(buf, "\0\0\0\0", 4) == 0);
	CHECK(S(pread)(fd, buf, 4, far + 1) == 0);
	FAILS(S(pwrite)(fd, "x", 1, (int64_t)1 << 62), NB_EFBIG);
	FAILS(S(ftruncate)(fd, ((int64_t)1 << 62) + 1), NB_EFBIG);
	OK(S(ftruncate)(fd, (int64_t)1 << 62));
	FAILS(S(pread)(fd, buf, 1, -1), NB_EINVAL);
	OK(S(ftruncate)(fd, 0));
	CHECK(stat_of("/t/sparse").st_blocks == 0);
	OK(S(close)(fd));
	OK(S(unlink)("/t/sparse"));
}

static void
test_truncate(void)
{
	int fd = S(open)("/t/trunc", NB_CREAT | NB_RDWR, 0644);
	char buf[PAGE];

	OK(fd);
	memset(page, 'a', sizeof(page));
	CHECK(S(write)(fd, page, PAGE) == PAGE && S(write)(fd, page, PAGE) == PAGE);
	OK(S(ftruncate)(fd, 10));
	OK(S(ftruncate)(fd, 2 * PAGE));
	CHECK(S(pread)(fd, buf, PAGE, 0) == PAGE);
	for (int i = 0; i < PAGE; i++)
		CHECK(buf[i] == (i < 10 ? 'a' : 0));
	CHECK(stat_of("/t/trunc").st_blocks == 8);
	OK(S(close)(fd));
	OK(S(unlink)("/t/trunc"));
}

static void
test_discard(void)
{
	int fd = S(open)("/t/hole", NB_CREAT | NB_RDWR, 0644);
	char buf[4 * PAGE];

	OK(fd);
	memset(page, 'b', sizeof(page));
	for (int i = 0; i < 4; i++)
		CHECK(S(write)(fd, page, PAGE) == PAGE);
	CHECK(S(fdiscard)(fd, 100, 2 * PAGE) == 0);
	CHECK(stat_of("/t/hole").st_size == 4 * PAGE && stat_of("/t/hole").st_blocks == 3 * 8);
	CHECK(S(pread)(fd, buf, sizeof(buf), 0) == sizeof(buf));
	for (int i = 0; i < 4 * PAGE; i++)
		CHECK(buf[i] == (i >= 100 && i < 100 + 2 * PAGE ? 0 : 'b'));
	CHECK(S(posix_fallocate)(fd, 0, 6 * PAGE + 1) == 0);
	CHECK(stat_of("/t/hole").st_size == 6 * PAGE + 1 && stat_of("/t/hole").st_blocks == 7 * 8);
	CHECK(S(pread)(fd, buf, 1, PAGE) == 1 && buf[0] == 0);
	OK(S(close)(fd));
	OK(S(unlink)("/t/hole"));
}

static void
test_links(void)
{
	make_file("/t/one", "1");
	OK(S(link)("/t/one", "/t/two"));
	CHECK(stat_of("/t/one").st_nlink == 2 &&
	    stat_of("/t/one").st_ino == stat_of("/t/two").st_ino);
	FAILS(S(link)("/t/one", "/t/two"), NB_EEXIST);
	OK(S(unlink)("/t/one"));
	CHECK(file_is("/t/two", "1") && stat_of("/t/two").st_nlink == 1);
	OK(S(mkdir)("/t/dir", 0755));
	FAILS(S(link)("/t/dir", "/t/dir2"), NB_EPERM);
	FAILS(S(unlink)("/t/dir"), NB_EPERM);
	OK(S(rmdir)("/t/dir"));
	OK(S(unlink)("/t/two"));
}

static void
test_unlinked_open(void)
{
	int fd = S(open)("/t/gone", NB_CREAT | NB_RDWR, 0600);
	struct nb_stat st;
	char buf[8];

	OK(fd);
	OK(S(unlink)("/t/gone"));
	CHECK(S(write)(fd, "still", 5) == 5 && S(pread)(fd, buf, 8, 0) == 5);
	OK(S(fstat50)(fd, &st));
	CHECK(st.st_nlink == 0 && st.st_size == 5);
	FAILS(S(open)("/t/gone", NB_RDONLY, 0), NB_ENOENT);
	OK(S(close)(fd));
}

static void
test_rename(void)
{
	uint64_t ino;

	make_file("/t/a", "A");
	make_file("/t/b", "B");
	OK(S(rename)("/t/a", "/t/a-with-a-longer-name"));
	OK(S(rename)("/t/a-with-a-longer-name", "/t/b"));
	CHECK(file_is("/t/b", "A"));
	OK(S(mkdir)("/t/d1", 0755));
	OK(S(mkdir)("/t/d2", 0755));
	OK(S(mkdir)("/t/d1/sub", 0755));
	CHECK(stat_of("/t/d1").st_nlink == 3);
	OK(S(rename)("/t/d1/sub", "/t/d2/sub"));
	CHECK(stat_of("/t/d1").st_nlink == 2 && stat_of("/t/d2").st_nlink == 3);
	ino = stat_of("/t/d2").st_ino;
	CHECK(stat_of("/t/d2/sub/..").st_ino == ino);
	FAILS(S(rename)("/t/d2", "/t/d2/sub/x"), NB_EINVAL);
	FAILS(S(rename)("/t/d1", "/t/d2"), NB_ENOTEMPTY);
	FAILS(S(rename)("/t/b", "/t/d1"), NB_EISDIR);
	FAILS(S(rename)("/t/d1", "/t/b"), NB_ENOTDIR);
	OK(S(rename)("/t/d2", "/t/d1"));
	CHECK(stat_of("/t/d1").st_ino == ino && stat_of("/t/d1").st_nlink == 3);
	FAILS(S(rmdir)("/t/d1"), NB_ENOTEMPTY);
	OK(S(rmdir)("/t/d1/sub"));
	OK(S(rmdir)("/t/d1"));
	OK(S(unlink)("/t/b"));
	CHECK(stat_of("/t").st_nlink == 2 && stat_of("/t").st_size == 0);
}

/* Names read in one pass; each exactly once unless it changed meanwhile. */
static int
count_names(int fd, size_t bufsize, char *seen, int nseen, const char *remove_prefix)
{
	char buf[8192], path[600];
	int n, total = 0;

	while ((n = S(getdents30)(fd, buf, bufsize)) > 0)
		for (int at = 0; at < n;) {
			struct nb_dirent *d = (struct nb_dirent *)(buf + at);
			int number = atoi(d->d_name + 1);

			at += d->d_reclen;
			if (d->d_name[0] != 'f')
				continue;
			CHECK(number >= 0 && number < nseen && seen[number] == 0);
			seen[number] = 1;
			total++;
			if (remove_prefix != NULL) {
				snprintf(path, sizeof(path), "%s/%s", remove_prefix, d->d_name);
				OK(S(unlink)(path));
			}
		}
	OK(n);
	return total;
}

static void
test_readdir(void)
{
	enum { N = 3000 };
	static char seen[N];
	char path[64], small[8];
	int fd;

	OK(S(mkdir)("/t/many", 0755));
	for (int i = 0; i < N; i++) {
		snprintf(path, sizeof(path), "/t/many/f%d", i);
		make_file(path, "");
	}
	fd = S(open)("/t/many", NB_RDONLY | NB_DIRECTORY, 0);
	OK(fd);
	CHECK(count_names(fd, 1024, seen, N, NULL) == N);
	OK(S(lseek)(fd, 0, 0));
	FAILS(S(getdents30)(fd, small, sizeof(small)), NB_EINVAL);
	memset(seen, 0, sizeof(seen));
	for (int i = 0; i < N; i += 3) {
		snprintf(path, sizeof(path), "/t/many/f%d", i);
		OK(S(unlink)(path));
	}
	CHECK(count_names(fd, 1024, seen, N, "/t/many") == N - N / 3);
	OK(S(close)(fd));
	OK(S(rmdir)("/t/many"));
}

static void
test_removed_directory(void)
{
	char buf[1024];
	int fd;

	OK(S(mkdir)("/t/dir", 0755));
	fd = S(open)("/t/dir", NB_RDONLY, 0);
	OK(fd);
	OK(S(chdir)("/t/dir"));
	OK(S(rmdir)("/t/dir"));
	CHECK(S(getdents30)(fd, buf, sizeof(buf)) == 0);
	FAILS(S(open)("file", NB_CREAT | NB_RDWR, 0644), NB_ENOENT);
	FAILS(S(mkdir)("x", 0755), NB_ENOENT);
	OK(S(chdir)("/"));
	OK(S(close)(fd));
}

static void
test_attributes(void)
{
	struct timespec times[2] = { { 1000, 123456789 }, { 2000, 987654321 } };
	struct nb_stat st, before;
	char name[600];

	make_file("/t/attr", "abc");
	before = stat_of("/t/attr");
	OK(S(utimensat)(NB_AT_FDCWD, "/t/attr", times, 0));
	OK(S(chmod)("/t/attr", 04751));
	OK(S(chown)("/t/attr", 7, 8));
	st = stat_of("/t/attr");
	CHECK(st.st_atim.tv_sec == 1000 && st.st_atim.tv_nsec == 123456789);
	CHECK(st.st_mtim.tv_sec == 2000 && st.st_mtim.tv_nsec == 987654321);
	CHECK(st.st_uid == 7 && st.st_gid == 8 && (st.st_mode & 0751) == 0751);
	CHECK(st.st_ctim.tv_sec >= before.st_ctim.tv_sec);
	OK(S(chflags)("/t/attr", NB_UF_IMMUTABLE));
	CHECK(stat_of("/t/attr").st_flags == NB_UF_IMMUTABLE);
	FAILS(S(unlink)("/t/attr"), NB_EPERM);
	FAILS(S(chmod)("/t/attr", 0600), NB_EPERM);
	FAILS(S(rename)("/t/attr", "/t/attr2"), NB_EPERM);
	FAILS(S(truncate)("/t/attr", 0), NB_EPERM);
	FAILS(S(link)("/t/attr", "/t/attr2"), NB_EPERM);
	OK(S(chflags)("/t/attr", 0));
	OK(S(unlink)("/t/attr"));
	memset(name, 'n', sizeof(name));
	memcpy(name, "/t/", 3);
	name[3 + 255] = '\0';
	make_file(name, "long");
	OK(S(unlink)(name));
	name[3 + 255] = 'n';
	name[3 + 256] = '\0';
	FAILS(S(open)(name, NB_CREAT | NB_RDWR, 0644), NB_ENAMETOOLONG);
}

static void
test_append_only(void)
{
	int fd;

	make_file("/t/log", "1");
	OK(S(chflags)("/t/log", NB_UF_APPEND));
	FAILS(S(open)("/t/log", NB_WRONLY, 0), NB_EPERM);
	fd = S(open)("/t/log", NB_WRONLY | NB_APPEND, 0);
	OK(fd);
	CHECK(S(write)(fd, "2", 1) == 1);
	OK(S(close)(fd));
	CHECK(file_is("/t/log", "12"));
	OK(S(chflags)("/t/log", 0));
	OK(S(unlink)("/t/log"));
}

static void
test_extattr(void)
{
	char buf[8];

	make_file("/t/x", "");
	FAILS(S(extattr_get_file)("/t/x", 1, "name", buf, sizeof(buf)), NB_EOPNOTSUPP);
	OK(S(unlink)("/t/x"));
}

static void
test_byte_limit(void)
{
	struct nb_statvfs sb;
	uint64_t free_before;
	int fd;

	mount_tmpfs("/small", 0, 16 * PAGE);
	OK(S(statvfs1)("/small", &sb, 1));
	CHECK(sb.f_bsize == PAGE && sb.f_blocks == 16 && strcmp(sb.f_mntfromname, "tmpfs") == 0);
	CHECK(strcmp(sb.f_fstypename, "tmpfs") == 0 && strcmp(sb.f_mntonname, "/small") == 0);
	free_before = sb.f_bfree;
	fd = S(open)("/small/f", NB_CREAT | NB_RDWR, 0644);
	OK(fd);
	for (int i = 0; i < 15; i++)
		CHECK(S(write)(fd, page, PAGE) == PAGE);
	FAILS(S(write)(fd, page, PAGE), NB_ENOSPC);
	CHECK(stat_of("/small/f").st_size == 15 * PAGE && stat_of("/small/f").st_blocks == 15 * 8);
	FAILS(S(pwrite)(fd, page, PAGE, 15 * PAGE - 1), NB_ENOSPC);
	CHECK(stat_of("/small/f").st_size == 15 * PAGE);
	CHECK(S(pwrite)(fd, page, PAGE, 0) == PAGE);
	CHECK(S(posix_fallocate)(fd, 0, (int64_t)1 << 50) == NB_ENOSPC || errno == NB_ENOSPC);
	CHECK(stat_of("/small/f").st_blocks == 15 * 8);
	OK(S(ftruncate)(fd, 0));
	OK(S(close)(fd));
	OK(S(unlink)("/small/f"));
	OK(S(statvfs1)("/small", &sb, 1));
	CHECK(sb.f_bfree == free_before);
	OK(S(unmount)("/small", 0));
}

static void
test_node_limit(void)
{
	struct nb_statvfs sb;
	char path[32];

	mount_tmpfs("/small", 10, 0);
	for (int i = 0; i < 9; i++) {
		snprintf(path, sizeof(path), "/small/%d", i);
		make_file(path, "");
	}
	FAILS(S(mkdir)("/small/x", 0755), NB_ENOSPC);
	FAILS(S(open)("/small/x", NB_CREAT | NB_RDWR, 0644), NB_ENOSPC);
	FAILS(S(symlink)("y", "/small/x"), NB_ENOSPC);
	OK(S(link)("/small/0", "/small/x"));
	OK(S(statvfs1)("/small", &sb, 1));
	CHECK(sb.f_files == 10 && sb.f_ffree == 0);
	OK(S(unlink)("/small/1"));
	OK(S(mkdir)("/small/1", 0755));
	OK(S(unmount)("/small", 0));
}

static void
test_update(void)
{
	struct nb_tmpfs_args args = { 1, 100, 8 * PAGE, 0, 0, 0711 }, got = { 0 };
	int fd;

	OK(S(mount50)("tmpfs", "/small", 0, &args, sizeof(args)));
	CHECK(S(mount50)("tmpfs", "/small", NB_MNT_GETARGS, &got, sizeof(got)) == sizeof(got));
	CHECK(got.ta_nodes_max == 100 && got.ta_size_max == 8 * PAGE && got.ta_root_mode == 0711);
	fd = S(open)("/small/f", NB_CREAT | NB_RDWR, 0644);
	OK(fd);
	CHECK(S(write)(fd, page, PAGE) == PAGE);
	args.ta_size_max = PAGE;
	FAILS(S(mount50)("tmpfs", "/small", NB_MNT_UPDATE, &args, sizeof(args)), NB_EBUSY);
	args.ta_size_max = 16 * PAGE;
	OK(S(mount50)("tmpfs", "/small", NB_MNT_UPDATE, &args, sizeof(args)));
	OK(S(close)(fd));
	OK(S(mount50)("tmpfs", "/small", NB_MNT_UPDATE | NB_MNT_RDONLY, &args, sizeof(args)));
	FAILS(S(open)("/small/g", NB_CREAT | NB_RDWR, 0644), NB_EROFS);
	OK(S(unmount)("/small", 0));
	args.ta_version = 2;
	FAILS(S(mount50)("tmpfs", "/small", 0, &args, sizeof(args)), NB_EINVAL);
}

static void
test_handles(void)
{
	char fh[64], first[64];
	size_t len = sizeof(fh), firstlen;
	int fd;

	make_file("/t/h", "handle");
	OK(S(getfh30)("/t/h", fh, &len));
	fd = S(fhopen40)(fh, len, NB_RDONLY);
	OK(fd);
	CHECK(S(read)(fd, first, sizeof(first)) == 6);
	OK(S(close)(fd));
	memcpy(first, fh, len);
	firstlen = len;
	OK(S(unlink)("/t/h"));
	FAILS(S(fhopen40)(first, firstlen, NB_RDONLY), NB_ESTALE);
	make_file("/t/h", "another");		/* in the same slot, of the next generation */
	FAILS(S(fhopen40)(first, firstlen, NB_RDONLY), NB_ESTALE);
	OK(S(unlink)("/t/h"));
}

static void
test_busy(void)
{
	int fd;

	mount_tmpfs("/small", 0, 0);
	fd = S(open)("/small/f", NB_CREAT | NB_RDWR, 0644);
	OK(fd);
	OK(S(unlink)("/small/f"));
	FAILS(S(unmount)("/small", 0), NB_EBUSY);
	OK(S(unmount)("/small", NB_MNT_FORCE));
	CHECK(S(write)(fd, "x", 1) == -1);
	OK(S(close)(fd));
}

/* Fail each allocation in turn: an operation either is done or left nothing. */
static void
test_no_memory(void)
{
	size_t used;

	OK(S(mkdir)("/t/mem", 0755));
	make_file("/t/mem/warm", "up");
	OK(S(unlink)("/t/mem/warm"));
	for (uint64_t after = 1; after < 40; after++) {
		struct nb_stat st;
		int fd;

		used = rumpk_memused(kernel);
		rumpk_memfail(kernel, after);
		fd = S(open)("/t/mem/f", NB_CREAT | NB_RDWR, 0644);
		if (fd != -1) {
			if (S(pwrite)(fd, page, PAGE, (int64_t)1 << 40) == -1) {
				CHECK(errno == 12);
				rumpk_memfail(kernel, 0);
				OK(S(fstat50)(fd, &st));
				CHECK(st.st_size == 0 && st.st_blocks == 0);
			}
			rumpk_memfail(kernel, 0);
			OK(S(close)(fd));
			OK(S(unlink)("/t/mem/f"));
		} else {
			CHECK(errno == 12);
			rumpk_memfail(kernel, 0);
			/* a descriptor may fail before or after the name */
			if (S(unlink)("/t/mem/f") == -1)
				CHECK(errno == NB_ENOENT);
		}
		CHECK(stat_of("/t/mem").st_size == 0);
		CHECK(rumpk_memused(kernel) <= used + 8192);
	}
	OK(S(rmdir)("/t/mem"));
}

/* Changes of names, each with what takes it back. */
static int do_mkdir(void) { return S(mkdir)("/small/dir/new", 0755); }
static int undo_mkdir(void) { return S(rmdir)("/small/dir/new"); }
static int do_symlink(void) { return S(symlink)("somewhere else", "/small/dir/new"); }
static int do_link(void) { return S(link)("/small/file", "/small/dir/new"); }
static int do_fifo(void) { return S(mkfifo)("/small/dir/new", 0600); }
static int undo_name(void) { return S(unlink)("/small/dir/new"); }
static int do_rename(void) { return S(rename)("/small/file", "/small/dir/a-longer-name"); }
static int undo_rename(void) { return S(rename)("/small/dir/a-longer-name", "/small/file"); }
static int do_move(void) { return S(rename)("/small/sub", "/small/dir/new"); }
static int undo_move(void) { return S(rename)("/small/dir/new", "/small/sub"); }

static const struct change {
	int (*run)(void), (*undo)(void);
} changes[] = {
	{ do_mkdir, undo_mkdir }, { do_symlink, undo_name }, { do_link, undo_name },
	{ do_fifo, undo_name }, { do_rename, undo_rename }, { do_move, undo_move },
};

/* The names and numbers under /small, to be compared. */
struct state { struct nb_statvfs sb; struct nb_stat root, dir, file; };

static struct state
state_of(void)
{
	struct state st;

	OK(S(statvfs1)("/small", &st.sb, 1));
	st.root = stat_of("/small");
	st.dir = stat_of("/small/dir");
	st.file = stat_of("/small/file");
	return st;
}

static bool
same_state(const struct state *a, const struct state *b)
{

	return a->sb.f_bfree == b->sb.f_bfree && a->sb.f_ffree == b->sb.f_ffree &&
	    a->root.st_size == b->root.st_size && a->root.st_nlink == b->root.st_nlink &&
	    a->dir.st_size == b->dir.st_size && a->dir.st_nlink == b->dir.st_nlink &&
	    a->file.st_nlink == b->file.st_nlink && a->file.st_ino == b->file.st_ino;
}

static void
test_names_without_memory(void)
{
	struct state before, after;

	mount_tmpfs("/small", 1000, 1000 * PAGE);
	OK(S(mkdir)("/small/dir", 0755));
	OK(S(mkdir)("/small/sub", 0755));
	make_file("/small/file", "text");
	before = state_of();
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
		for (uint64_t fail = 1; fail < 30; fail++) {
			int result;

			rumpk_memfail(kernel, fail);
			result = changes[i].run();
			rumpk_memfail(kernel, 0);
			if (result == 0)
				OK(changes[i].undo());
			else
				CHECK(errno == 12);
			after = state_of();
			CHECK(same_state(&before, &after));
		}
	OK(S(unmount)("/small", 0));
}

/* A full file system refuses a longer name but takes one as long, and removes. */
static void
test_full_names(void)
{
	char name[600] = "/small/";

	mount_tmpfs("/small", 0, PAGE);
	make_file("/small/x", "");
	memset(name + 7, 'n', 255);
	for (char c = 'a'; c < 'z'; c++) {
		name[7] = c;
		if (S(link)("/small/x", name) == -1)
			break;
	}
	CHECK(errno == NB_ENOSPC);
	FAILS(S(rename)("/small/x", name), NB_ENOSPC);
	OK(S(rename)("/small/x", "/small/y"));
	OK(S(unlink)("/small/y"));
	OK(S(unmount)("/small", 0));
}

static void *
hammer(void *arg)
{
	unsigned int seed = (unsigned int)(uintptr_t)arg;
	char a[32], b[32], buf[64];

	CHECK(rump_pub_lwproc_newlwp(1) == 0);
	for (int i = 0; i < 5000; i++) {
		int fd;

		snprintf(a, sizeof(a), "/t/hammer/%d", rand_r(&seed) % 8);
		snprintf(b, sizeof(b), "/t/hammer/%d", rand_r(&seed) % 8);
		switch (rand_r(&seed) % 6) {
		case 0:
			if ((fd = S(open)(a, NB_CREAT | NB_RDWR, 0644)) == -1)
				break;
			CHECK(S(write)(fd, a, sizeof(a)) == sizeof(a));
			CHECK(S(pread)(fd, buf, sizeof(a), 0) >= 0);
			OK(S(close)(fd));
			break;
		case 1:
			(void)S(unlink)(a);
			break;
		case 2:
			(void)S(rename)(a, b);
			break;
		case 3:
			(void)S(mkdir)(a, 0755);
			break;
		case 4:
			(void)S(rmdir)(a);
			break;
		default:
			(void)S(link)(a, b);
		}
	}
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
remove_all(const char *directory)
{
	char path[64];

	for (int i = 0; i < 8; i++) {
		snprintf(path, sizeof(path), "%s/%d", directory, i);
		if (S(unlink)(path) == -1 && errno != NB_ENOENT)
			remove_all(path);
	}
	OK(S(rmdir)(directory));
}

static void
test_threads(void)
{
	pthread_t threads[4];
	struct nb_statvfs before, after;

	OK(S(statvfs1)("/t", &before, 1));
	OK(S(mkdir)("/t/hammer", 0755));
	for (uintptr_t i = 0; i < 4; i++)
		CHECK(pthread_create(&threads[i], NULL, hammer, (void *)i) == 0);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	remove_all("/t/hammer");
	OK(S(statvfs1)("/t", &after, 1));
	CHECK(after.f_files == before.f_files && after.f_blocks == before.f_blocks);
}

/* Random writes, truncations and holes against a model. */
static void
test_random(void)
{
	enum { SIZE = 40 * PAGE };
	static char model[SIZE], buf[SIZE];
	int fd = S(open)("/t/random", NB_CREAT | NB_RDWR, 0644);
	int64_t size = 0;

	OK(fd);
	srand(1);
	for (int i = 0; i < 20000; i++) {
		int64_t off = rand() % SIZE, len = rand() % (rand() % 2 ? 300 : 5 * PAGE), end;

		len = off + len > SIZE ? SIZE - off : len;
		end = off + len;
		switch (rand() % 4) {
		case 0:
			memset(buf, 'a' + i % 26, (size_t)len);
			CHECK(S(pwrite)(fd, buf, (size_t)len, off) == len);
			memset(model + off, 'a' + i % 26, (size_t)len);
			size = len > 0 && end > size ? end : size;
			break;
		case 1:
			OK(S(ftruncate)(fd, off));
			if (off < size)
				memset(model + off, 0, (size_t)(size - off));
			size = off;
			break;
		case 2:
			len += len == 0;
			end = off + len;
			CHECK(S(fdiscard)(fd, off, len) == 0);
			end = end > size ? size : end;
			if (off < end)
				memset(model + off, 0, (size_t)(end - off));
			break;
		default:
			end = off >= size ? 0 : (end > size ? size - off : len);
			CHECK(S(pread)(fd, buf, (size_t)len, off) == end);
			CHECK(memcmp(buf, model + off, (size_t)end) == 0);
		}
	}
	CHECK(S(pread)(fd, buf, SIZE, 0) == size && memcmp(buf, model, (size_t)size) == 0);
	OK(S(close)(fd));
	OK(S(unlink)("/t/random"));
}

int
main(void)
{
	size_t used;

	CHECK(rump_init() == 0);
	kernel = rumpk_curkernel();
	mount_tmpfs("/t", 0, 0);
	RUN(test_types);
	RUN(test_sparse);
	RUN(test_truncate);
	RUN(test_discard);
	RUN(test_links);
	RUN(test_unlinked_open);
	RUN(test_rename);
	RUN(test_readdir);
	RUN(test_removed_directory);
	RUN(test_attributes);
	RUN(test_append_only);
	RUN(test_extattr);
	RUN(test_byte_limit);
	RUN(test_node_limit);
	RUN(test_update);
	RUN(test_handles);
	RUN(test_busy);
	RUN(test_random);
	used = rumpk_memused(kernel);
	RUN(test_random);
	CHECK(rumpk_memused(kernel) <= used);
	RUN(test_no_memory);
	RUN(test_names_without_memory);
	RUN(test_full_names);
	RUN(test_threads);
	OK(S(unmount)("/t", 0));
	return 0;
}
