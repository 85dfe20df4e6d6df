/*
 * rumpk_unpack: archives into memory file systems, files whose contents are borrowed, and archives
 * that lie.
 */
#include "newc.h"
#include "vfs.h"

#include <ctype.h>

#define PAGE	4096
#define BIG	(3 * PAGE + 100)

ssize_t S(readlink)(const char *, char *, size_t);
int S(truncate)(const char *, int64_t);
int S(posix_fallocate)(int, int64_t, int64_t);
int S(fdiscard)(int, int64_t, int64_t);

static char big[BIG];

static void
fill_big(void)
{
	for (size_t i = 0; i < BIG; i++)
		big[i] = (char)(i * 7 + i / PAGE + 1) | 1;
}

static int
unpack(struct kernel *k, struct newc *n, const char *where)
{
	char *exact = malloc(n->len);	/* so that a byte too far is seen */
	int error;

	memcpy(exact, n->bytes, n->len);
	error = rumpk_unpack(k, exact, n->len, where);
	if (error != 0)
		free(exact);		/* in error tests the files are not looked at */
	return error;
}

/* The same with the archive kept as it is: the caller frees it after the kernel. */
static void
unpack_ok(struct kernel *k, struct newc *n)
{
	newc_end(n);
	CHECK(rumpk_unpack(k, n->bytes, n->len, "/") == 0);
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

/* Of all kinds, with all attributes. */
static struct newc kinds;

static void
test_kinds(struct kernel *k)
{
	struct newc *n = &kinds;
	struct nb_stat st;
	char target[64];

	newc_dir(n, ".", 0751);
	newc_dir(n, "etc", 0700);
	newc_add(n, &(struct newc_entry){ .name = "etc/motd", .mode = 0104640, .nlink = 1,
	    .data = "hello", .datalen = 5, .uid = 7, .gid = 8, .mtime = 1234567 });
	newc_file(n, "./etc//empty", "");
	newc_add(n, &(struct newc_entry){ .name = "link", .mode = 0120777, .nlink = 1,
	    .data = "etc/motd", .datalen = 8 });
	newc_add(n, &(struct newc_entry){ .name = "dev/nil", .mode = 020600, .nlink = 1,
	    .rdevmajor = 2, .rdevminor = 2 });
	newc_add(n, &(struct newc_entry){ .name = "fifo", .mode = 010644, .nlink = 1 });
	newc_add(n, &(struct newc_entry){ .name = "sock", .mode = 0140644, .nlink = 1 });
	newc_dir(n, "dev", 0711);	/* is there */
	newc_file(n, "made/by/need", "deep");
	newc_file(n, "etc/last", "last");
	OK(S(mkdir)("/etc", 0755));
	CHECK(!exists("/etc/motd"));	/* and the name cache knows it */
	unpack_ok(k, n);

	CHECK(mode_of("/") == 0751 && mode_of("/etc") == 0700 && mode_of("/dev") == 0711);
	CHECK(mode_of("/made") == 0755 && mode_of("/made/by") == 0755);
	st = stat_of("/etc/motd");
	CHECK(st.st_mode == (NB_IFREG | 04640) && st.st_uid == 7 && st.st_gid == 8);
	CHECK(st.st_mtim.tv_sec == 1234567 && st.st_size == 5 && st.st_nlink == 1);
	CHECK(st.st_blocks == 1);
	CHECK(file_is("/etc/motd", "hello") && file_is("/link", "hello"));
	CHECK(file_is("/etc/empty", "") && file_is("/made/by/need", "deep"));
	CHECK(file_is("/etc/last", "last"));
	CHECK(S(readlink)("/link", target, sizeof(target)) == 8);
	CHECK(stat_of("/dev/nil").st_mode == (NB_IFCHR | 0600));
	CHECK(file_is("/dev/nil", ""));
	CHECK((stat_of("/fifo").st_mode & NB_IFMT) == NB_IFIFO);
	CHECK((stat_of("/sock").st_mode & NB_IFMT) == NB_IFSOCK);
	CHECK(stat_of("/made").st_nlink == 3);
}

static struct newc linked;

/* Many names of one file: whichever has the data, for more files than the table begins with. */
static void
test_links(struct kernel *k)
{
	char name[32];

	for (uint32_t pass = 0; pass < 3; pass++)
		for (uint32_t i = 0; i < 100; i++) {
			sprintf(name, "f%u.%u", i, pass);
			newc_add(&linked, &(struct newc_entry){ .name = name, .mode = 0100644,
			    .ino = i, .nlink = 3, .data = name, .datalen = pass == i % 3 ? 2 : 0 });
		}
	unpack_ok(k, &linked);
	for (uint32_t i = 0; i < 100; i++) {
		sprintf(name, "/f%u.0", i);
		struct nb_stat st = stat_of(name);
		CHECK(st.st_nlink == 3 && st.st_size == 2);
		CHECK(file_is(name, (char[]){ 'f', name[2], '\0' }));
		name[strlen(name) - 1] = '2';
		CHECK(stat_of(name).st_ino == st.st_ino);
	}
}

static struct newc bigfile;

static void
open_big(struct kernel *k, int *fd)
{
	fill_big();
	newc_free(&bigfile);
	newc_add(&bigfile, &(struct newc_entry){ .name = "big", .mode = 0100644, .nlink = 1,
	    .data = big, .datalen = BIG });
	unpack_ok(k, &bigfile);
	OK(*fd = S(open)("/big", NB_RDWR, 0));
}

static void
check_bytes(int fd, const char *want, size_t len)
{
	static char got[8 * PAGE];

	CHECK(S(pread)(fd, got, sizeof(got), 0) == (ssize_t)len);
	CHECK(memcmp(got, want, len) == 0);
	for (size_t i = 0; i < len; i += 777) {
		size_t part = len - i < 777 ? len - i : 777;
		CHECK(S(pread)(fd, got, part, (int64_t)i) == (ssize_t)part);
		CHECK(memcmp(got, want + i, part) == 0);
	}
}

/* No memory for contents that are only read; a page for each page that is written. */
static void
test_memory(struct kernel *k)
{
	size_t before = rumpk_memused(k);
	int fd;

	open_big(k, &fd);
	check_bytes(fd, big, BIG);
	CHECK(rumpk_memused(k) < before + PAGE);
	before = rumpk_memused(k);
	CHECK(S(pwrite)(fd, "x", 1, PAGE + 5) == 1);
	CHECK(rumpk_memused(k) >= before + PAGE && rumpk_memused(k) < before + 2 * PAGE);
	OK(S(close)(fd));
	OK(S(unlink)("/big"));
}

/* What is written is read; all else, and the archive, stay. */
static void
test_write(struct kernel *k)
{
	static char want[5 * PAGE];
	int fd;

	open_big(k, &fd);
	memcpy(want, big, BIG);
	memset(want + PAGE - 3, 'y', PAGE + 6);
	CHECK(S(pwrite)(fd, want + PAGE - 3, PAGE + 6, PAGE - 3) == PAGE + 6);
	check_bytes(fd, want, BIG);
	memset(want + BIG - 1, 'z', 2);			/* over the end */
	CHECK(S(pwrite)(fd, "zz", 2, BIG - 1) == 2);
	check_bytes(fd, want, BIG + 1);
	memset(want + 4 * PAGE, 'e', 10);		/* beyond it */
	CHECK(S(pwrite)(fd, want + 4 * PAGE, 10, 4 * PAGE) == 10);
	check_bytes(fd, want, 4 * PAGE + 10);
	CHECK(memmem(bigfile.bytes, bigfile.len, big, BIG) != NULL);
	OK(S(close)(fd));
}

static void
test_truncate(struct kernel *k)
{
	static char want[5 * PAGE];
	int fd;

	open_big(k, &fd);
	memcpy(want, big, PAGE + 10);
	OK(S(ftruncate)(fd, PAGE + 10));
	check_bytes(fd, want, PAGE + 10);
	OK(S(ftruncate)(fd, 5 * PAGE));			/* what was cut is not back */
	check_bytes(fd, want, 5 * PAGE);
	memset(want + PAGE + 20, 'w', 4);
	CHECK(S(pwrite)(fd, "wwww", 4, PAGE + 20) == 4);
	check_bytes(fd, want, 5 * PAGE);
	OK(S(ftruncate)(fd, 0));
	check_bytes(fd, want, 0);
	OK(S(close)(fd));
	OK(fd = S(open)("/big", NB_RDWR | NB_TRUNC, 0));
	CHECK(stat_of("/big").st_size == 0 && stat_of("/big").st_blocks == 0);
	OK(S(close)(fd));
}

static void
test_discard(struct kernel *k)
{
	static const struct { int64_t from, len; } holes[] = {
		{ 10, 20 }, { PAGE, PAGE }, { PAGE / 2, 2 * PAGE }, { 2 * PAGE + 7, BIG },
		{ 0, BIG }, { BIG - 1, 1 },
	};
	static char want[BIG];

	for (size_t i = 0; i < sizeof(holes) / sizeof(*holes); i++) {
		int64_t end = holes[i].from + holes[i].len;
		int fd;

		open_big(k, &fd);
		memcpy(want, big, BIG);
		memset(want + holes[i].from, 0,
		    (size_t)((end < BIG ? end : BIG) - holes[i].from));
		OK(S(fdiscard)(fd, holes[i].from, holes[i].len));
		check_bytes(fd, want, BIG);
		OK(S(ftruncate)(fd, BIG - 1));
		OK(S(ftruncate)(fd, BIG));
		want[BIG - 1] = '\0';
		check_bytes(fd, want, BIG);
		CHECK(S(posix_fallocate)(fd, 0, BIG) == 0);
		check_bytes(fd, want, BIG);
		OK(S(close)(fd));
		OK(S(unlink)("/big"));
	}
}

/* A write for which there is no memory leaves the borrowed bytes as they were. */
static void
test_no_memory(struct kernel *k)
{
	static char x[2 * PAGE];
	int fd;

	open_big(k, &fd);
	for (uint64_t after = 1; after < 6; after++) {
		ssize_t done;

		rumpk_memfail(k, after);
		done = S(pwrite)(fd, x, sizeof(x), 100);
		rumpk_memfail(k, 0);
		if (done == (ssize_t)sizeof(x))
			break;
		CHECK(after < 5);
		check_bytes(fd, big, BIG);
	}
	CHECK(S(pwrite)(fd, (void *)16, PAGE, 2 * PAGE + 50) == -1);	/* EFAULT */
	memcpy(x, big + 2 * PAGE + 100, PAGE);
	char got[PAGE];
	CHECK(S(pread)(fd, got, PAGE, 2 * PAGE + 100) == PAGE && memcmp(got, x, PAGE) == 0);
	OK(S(close)(fd));
}

/* Into tmpfs: limits hold for names, not for what is borrowed, and then for what is written. */
static void
test_tmpfs(struct kernel *k)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755, .ta_size_max = PAGE };
	int fd;

	OK(S(mkdir)("/t", 0755));
	OK(S(mount50)("tmpfs", "/t", 0, &args, sizeof(args)));
	fill_big();
	newc_free(&bigfile);
	newc_add(&bigfile, &(struct newc_entry){ .name = "big", .mode = 0100644, .nlink = 1,
	    .data = big, .datalen = BIG });
	newc_end(&bigfile);
	CHECK(rumpk_unpack(k, bigfile.bytes, bigfile.len, "/t") == 0);
	OK(fd = S(open)("/t/big", NB_RDWR, 0));
	check_bytes(fd, big, BIG);
	CHECK(S(pwrite)(fd, "x", 1, 0) == -1 && errno == NB_ENOSPC);
	OK(S(close)(fd));
	CHECK(rumpk_unpack(k, bigfile.bytes, bigfile.len, "/t") == NB_EEXIST);
	OK(S(unmount)("/t", 0));
	OK(S(mount50)("tmpfs", "/t", NB_MNT_RDONLY, &args, sizeof(args)));
	CHECK(rumpk_unpack(k, bigfile.bytes, bigfile.len, "/t") == NB_EROFS);
	OK(S(unmount)("/t", 0));
}

static void
test_where(struct kernel *k)
{
	struct newc n = { 0 };

	newc_end(&n);
	touch("/file", 0644);
	CHECK(rumpk_unpack(k, n.bytes, n.len, "/none") == NB_ENOENT);
	CHECK(rumpk_unpack(k, n.bytes, n.len, "/file") == NB_ENOTDIR);
	CHECK(rumpk_unpack(k, NULL, 0, "/") == NB_EFAULT);
	CHECK(rumpk_unpack(k, n.bytes, n.len, NULL) == NB_EFAULT);
	OK(S(mkdir)("/kern", 0755));
	OK(S(mount50)("kernfs", "/kern", 0, NULL, 0));
	CHECK(rumpk_unpack(k, n.bytes, n.len, "/kern") == NB_EOPNOTSUPP);
	OK(S(unmount)("/kern", 0));
	newc_free(&n);
}

/* One entry that is in error after one that is not: the error, and the first file is there. */
static void
refused(struct kernel *k, const struct newc_entry *e, int error)
{
	struct newc n = { 0 };

	newc_dir(&n, "good", 0755);
	newc_add(&n, e);
	newc_end(&n);
	CHECK(unpack(k, &n, "/") == error);
	newc_free(&n);
	OK(S(rmdir)("/good"));
}

#define REFUSED(error, ...) refused(k, &(struct newc_entry){ .nlink = 1, __VA_ARGS__ }, error)

static void
test_refused(struct kernel *k)
{
	static char longname[257], longpath[2000], longlink[2000];

	memset(longname, 'n', 256);
	memset(longlink, 'l', sizeof(longlink));
	for (size_t i = 0; i < sizeof(longpath) - 1; i++)
		longpath[i] = i % 2 == 0 ? 'd' : '/';
	touch("/file", 0644);
	REFUSED(NB_EINVAL, .name = "/abs", .mode = 0100644);
	REFUSED(NB_EINVAL, .name = "", .mode = 0100644);
	REFUSED(NB_EINVAL, .name = "..", .mode = 040755);
	REFUSED(NB_EINVAL, .name = "../up", .mode = 0100644);
	REFUSED(NB_EINVAL, .name = "a/../b", .mode = 0100644);
	REFUSED(NB_EINVAL, .name = "a/..", .mode = 040755);
	REFUSED(NB_ENAMETOOLONG, .name = longname, .mode = 0100644);
	REFUSED(NB_ENAMETOOLONG, .name = longpath, .mode = 0100644);
	REFUSED(NB_EEXIST, .name = "file", .mode = 0100644);
	REFUSED(NB_EEXIST, .name = "file", .mode = 040755);
	REFUSED(NB_EEXIST, .name = "dev", .mode = 0100644);
	REFUSED(NB_EEXIST, .name = ".", .mode = 0100644);
	REFUSED(NB_ENOTDIR, .name = "file/below", .mode = 0100644);
	REFUSED(NB_EFTYPE, .name = "none", .mode = 0644);
	REFUSED(NB_EFTYPE, .name = "what", .mode = 0170644);
	REFUSED(NB_EINVAL, .name = "l", .mode = 0120777);
	REFUSED(NB_EINVAL, .name = "l", .mode = 0120777, .data = "a\0b", .datalen = 3);
	REFUSED(NB_ENAMETOOLONG, .name = "l", .mode = 0120777, .data = longlink, .datalen = 2000);
	REFUSED(NB_EINVAL, .name = "c", .mode = 020666, .rdevmajor = 0x1000);
	REFUSED(NB_EINVAL, .name = "b", .mode = 060666, .rdevminor = 0x100000);
}

/* Names that two entries have, and a file that changes its kind between its names. */
static void
test_twice(struct kernel *k)
{
	struct newc n = { 0 };

	newc_file(&n, "twice", "1");
	newc_file(&n, "twice", "2");
	newc_end(&n);
	CHECK(unpack(k, &n, "/") == NB_EEXIST);
	newc_free(&n);
	newc_add(&n, &(struct newc_entry){ .name = "l1", .mode = 0100644, .ino = 5, .nlink = 2 });
	newc_add(&n, &(struct newc_entry){ .name = "l2", .mode = 010644, .ino = 5, .nlink = 2 });
	newc_end(&n);
	CHECK(unpack(k, &n, "/") == NB_EINVAL);
	newc_free(&n);
}

/* Every byte at every place of a number: the time of d/f. */
static void
test_digits(struct kernel *k, struct newc *n, char *number)
{
	char text[9] = "";
	unsigned int time;

	for (int at = 0; at < 8; at++)
		for (int c = 0; c < 256; c++) {
			memcpy(number, "12cDeF90", 8);
			number[at] = (char)c;
			CHECK(rumpk_unpack(k, n->bytes, n->len, "/") == (isxdigit(c) ? 0 : NB_EFTYPE));
			if (!isxdigit(c))
				continue;
			memcpy(text, number, 8);
			CHECK(sscanf(text, "%x", &time) == 1);
			CHECK(stat_of("/d/f").st_mtim.tv_sec == time);
			OK(S(unlink)("/d/f"));
		}
	memset(number, '0', 8);
}

/* Every length that is too short, and every byte of a header that is no digit. */
static void
test_damaged(struct kernel *k)
{
	struct newc n = { 0 };
	size_t file, whole;

	newc_dir(&n, "d", 0755);
	file = n.len;
	newc_file(&n, "d/f", "content");
	whole = n.len;
	newc_end(&n);
	for (size_t len = 0; len < n.len - 3; len++) {	/* the last padding may be missing */
		struct newc cut = { n.bytes, len, 0 };
		int error = unpack(k, &cut, "/");
		CHECK(error == NB_EINVAL);
		S(unlink)("/d/f");
		S(rmdir)("/d");
	}
	for (size_t at = 0; at < 110; at++) {
		char was = n.bytes[whole + at];
		n.bytes[whole + at] = 'g';
		CHECK(unpack(k, &n, "/") == NB_EFTYPE);
		n.bytes[whole + at] = was;
		OK(S(unlink)("/d/f"));
	}
	test_digits(k, &n, n.bytes + file + 6 + 5 * 8);
	memset(n.bytes + 6 + 6 * 8, 'f', 8);	/* a size of 4 GiB */
	CHECK(unpack(k, &n, "/") == NB_EINVAL);
	memset(n.bytes + 6 + 6 * 8, '0', 8);
	memset(n.bytes + 6 + 11 * 8, 'f', 8);	/* a name of 4 GiB */
	CHECK(unpack(k, &n, "/") == NB_EINVAL);
	memset(n.bytes + 6 + 11 * 8, '0', 8);	/* none at all */
	CHECK(unpack(k, &n, "/") == NB_EFTYPE);
	newc_free(&n);
}

/* Every allocation fails once: ENOMEM, and nothing is lost (in_kernel looks). */
static void
test_memory_fails(struct kernel *k)
{
	struct newc n = { 0 };
	int error = NB_ENOMEM;

	for (uint32_t i = 0; i < 20; i++)
		newc_add(&n, &(struct newc_entry){ .name = (char[]){ 'a' + (char)i, '\0' },
		    .mode = 0100644, .ino = i, .nlink = 2 });
	newc_add(&n, &(struct newc_entry){ .name = "z/s", .mode = 0120777, .nlink = 1,
	    .data = "t", .datalen = 1 });
	newc_end(&n);
	for (uint64_t after = 1; error != 0; after++) {
		char path[32];

		sprintf(path, "/m%u", (unsigned int)after);
		OK(S(mkdir)(path, 0755));
		rumpk_memfail(k, after);
		error = rumpk_unpack(k, n.bytes, n.len, path);
		rumpk_memfail(k, 0);
		CHECK(error == 0 || error == NB_ENOMEM);
		CHECK(after < 200);
	}
	newc_free(&n);
}

int
main(void)
{
	IN_KERNEL(test_kinds);
	IN_KERNEL(test_links);
	IN_KERNEL(test_memory);
	IN_KERNEL(test_write);
	IN_KERNEL(test_truncate);
	IN_KERNEL(test_discard);
	IN_KERNEL(test_no_memory);
	IN_KERNEL(test_tmpfs);
	IN_KERNEL(test_where);
	IN_KERNEL(test_refused);
	IN_KERNEL(test_twice);
	IN_KERNEL(test_damaged);
	IN_KERNEL(test_memory_fails);
	newc_free(&kinds);
	newc_free(&linked);
	newc_free(&bigfile);
	return 0;
}
