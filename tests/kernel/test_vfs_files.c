/* Open files: offsets, appending, limits, locks at open, watching, directories read, devices. */
#include "vfs.h"

static void
offsets(struct kernel *k)
{
	char buf[16];
	int fd, d;

	(void)k;
	OK(fd = S(open)("/f", NB_CREAT | NB_RDWR, 0644));
	CHECK(S(write)(fd, "hello world", 11) == 11);
	CHECK(S(lseek)(fd, 0, NB_SEEK_CUR) == 11);
	CHECK(S(lseek)(fd, -5, NB_SEEK_END) == 6);
	CHECK(S(read)(fd, buf, sizeof(buf)) == 5 && memcmp(buf, "world", 5) == 0);
	CHECK(S(read)(fd, buf, sizeof(buf)) == 0);
	FAILS(S(lseek)(fd, -1, NB_SEEK_SET), NB_EINVAL);
	FAILS(S(lseek)(fd, 0, 9), NB_EINVAL);
	CHECK(S(lseek)(fd, 1LL << 40, NB_SEEK_SET) == 1LL << 40);
	CHECK(S(read)(fd, buf, 1) == 0);
	CHECK(S(pread)(fd, buf, 5, 0) == 5 && memcmp(buf, "hello", 5) == 0);
	FAILS(S(pread)(fd, buf, 1, -1), NB_EINVAL);
	FAILS(S(pwrite)(fd, buf, 1, -1), NB_EINVAL);
	CHECK(S(lseek)(fd, 0, NB_SEEK_CUR) == 1LL << 40);
	OK(S(lseek)(fd, 0, NB_SEEK_SET));
	FAILS(S(read)(fd, NULL, 1), NB_EFAULT);
	OK(d = S(open)("/", NB_RDONLY, 0));
	FAILS(S(read)(d, buf, 1), NB_EISDIR);
	FAILS(S(write)(d, buf, 1), NB_EBADF);
	OK(S(close)(fd));
	FAILS(S(read)(fd, buf, 1), NB_EBADF);
}

static void
appending(struct kernel *k)
{
	char buf[16];
	int a, b;

	(void)k;
	OK(a = S(open)("/f", NB_CREAT | NB_RDWR | NB_APPEND, 0644));
	OK(b = S(open)("/f", NB_WRONLY, 0));
	CHECK(S(write)(a, "one", 3) == 3);
	CHECK(S(write)(b, "O", 1) == 1);
	CHECK(S(write)(a, "two", 3) == 3);
	CHECK(S(pwrite)(a, "three", 5, 0) == 5);
	CHECK(S(pread)(a, buf, sizeof(buf), 0) == 11 && memcmp(buf, "Onetwothree", 11) == 0);
	OK(S(close)(S(open)("/f", NB_WRONLY | NB_TRUNC, 0)));
	CHECK(stat_of("/f").st_size == 0);
	CHECK(S(write)(a, "x", 1) == 1 && stat_of("/f").st_size == 1);
}

static void
size_limit(struct kernel *k)
{
	struct nb_rlimit limit = { 1000, 1000 };
	char buf[600] = { 0 };
	int fd;

	(void)k;
	OK(fd = S(open)("/f", NB_CREAT | NB_RDWR, 0644));
	OK(S(setrlimit)(NB_RLIMIT_FSIZE, &limit));
	CHECK(S(write)(fd, buf, 600) == 600);
	FAILS(S(write)(fd, buf, 600), NB_EFBIG);
	CHECK(S(write)(fd, buf, 400) == 400);
	FAILS(S(pwrite)(fd, buf, 2, INT64_MAX), NB_EFBIG);
	CHECK(S(posix_fallocate)(fd, 0, 2000) == NB_EFBIG);
	CHECK(S(posix_fallocate)(fd, -1, 2) == NB_EINVAL);
	CHECK(S(posix_fallocate)(77, 0, 2) == NB_EBADF);
	CHECK(S(posix_fadvise50)(fd, 0, 0, 3) == 0);
	CHECK(S(posix_fadvise50)(fd, 0, 0, 99) == NB_EINVAL);
	OK(S(fsync)(fd));
	OK(S(fdatasync)(fd));
	OK(S(fsync_range)(fd, 0x20, 0, 0));
	FAILS(S(fsync_range)(fd, 0, 0, 0), NB_EINVAL);
	FAILS(S(ftruncate)(fd, -1), NB_EINVAL);
	OK(S(ftruncate)(fd, 10));
	CHECK(stat_of("/f").st_size == 10);
}

static void
unlinked_while_open(struct kernel *k)
{
	struct nb_stat st;
	char buf[8];
	int fd;

	(void)k;
	OK(fd = S(open)("/f", NB_CREAT | NB_RDWR, 0644));
	CHECK(S(write)(fd, "data", 4) == 4);
	OK(S(unlink)("/f"));
	touch("/f", 0600);
	OK(S(fstat50)(fd, &st));
	CHECK(st.st_nlink == 0 && st.st_size == 4);
	CHECK(st.st_ino != stat_of("/f").st_ino);
	CHECK(S(pread)(fd, buf, 8, 0) == 4 && memcmp(buf, "data", 4) == 0);
	CHECK(S(write)(fd, "more", 4) == 4);
}

static void
locks_at_open(struct kernel *k)
{
	int a, b;

	(void)k;
	OK(a = S(open)("/f", NB_CREAT | NB_RDWR | NB_EXLOCK, 0644));
	FAILS(S(open)("/f", NB_RDWR | NB_EXLOCK | NB_NONBLOCK, 0), NB_EAGAIN);
	FAILS(S(open)("/f", NB_RDWR | NB_EXLOCK | NB_SHLOCK, 0), NB_EINVAL);
	OK(S(close)(a));
	OK(a = S(open)("/f", NB_RDWR | NB_SHLOCK, 0));
	OK(b = S(open)("/f", NB_RDWR | NB_SHLOCK | NB_NONBLOCK, 0));
	FAILS(S(flock)(b, 2 | 4), NB_EAGAIN);
}

static uint32_t
next_note(int kq)
{
	const struct timespec zero = { 0, 0 };
	struct nb_kevent ev;
	int n = S(kevent50)(kq, NULL, 0, &ev, 1, &zero);

	CHECK(n >= 0);
	return n == 0 ? 0 : ev.fflags;
}

static void
watching(struct kernel *k)
{
	struct nb_kevent ev = { .filter = NB_EVFILT_VNODE, .flags = NB_EV_ADD | NB_EV_CLEAR,
	    .fflags = 0x7f };
	int kq, fd, d;

	(void)k;
	OK(S(mkdir)("/d", 0755));
	OK(kq = S(kqueue)());
	OK(d = S(open)("/d", NB_RDONLY, 0));
	OK(fd = S(open)("/d/f", NB_CREAT | NB_RDWR, 0644));
	ev.ident = (uintptr_t)fd;
	OK(S(kevent50)(kq, &ev, 1, NULL, 0, NULL));
	CHECK(next_note(kq) == 0);
	CHECK(S(write)(fd, "x", 1) == 1);
	CHECK(next_note(kq) == (NB_NOTE_WRITE | NB_NOTE_EXTEND));
	CHECK(S(pwrite)(fd, "y", 1, 0) == 1);
	CHECK(next_note(kq) == NB_NOTE_WRITE);
	OK(S(fchmod)(fd, 0600));
	CHECK(next_note(kq) == NB_NOTE_ATTRIB);
	OK(S(link)("/d/f", "/g"));
	CHECK(next_note(kq) == NB_NOTE_LINK);
	OK(S(rename)("/g", "/h"));
	CHECK(next_note(kq) == NB_NOTE_RENAME);
	OK(S(unlink)("/d/f"));
	CHECK((next_note(kq) & NB_NOTE_DELETE) != 0);
	ev.ident = (uintptr_t)d;
	OK(S(kevent50)(kq, &ev, 1, NULL, 0, NULL));
	touch("/d/new", 0644);
	CHECK(next_note(kq) == NB_NOTE_WRITE);
	OK(S(mkdir)("/d/sub", 0755));
	CHECK(next_note(kq) == (NB_NOTE_WRITE | NB_NOTE_LINK));
	OK(S(close)(fd));
	ev = (struct nb_kevent){ .ident = 0, .filter = NB_EVFILT_READ, .flags = NB_EV_ADD };
	OK(fd = S(open)("/h", NB_RDWR, 0));
	ev.ident = (uintptr_t)fd;
	OK(S(kevent50)(kq, &ev, 1, NULL, 0, NULL));
	const struct timespec zero = { 0, 0 };
	CHECK(S(kevent50)(kq, NULL, 0, &ev, 1, &zero) == 1 && ev.data == 1);
	OK(S(lseek)(fd, 0, NB_SEEK_END));
	CHECK(S(kevent50)(kq, NULL, 0, &ev, 1, &zero) == 0);
	OK(S(revoke)("/h"));
	CHECK(S(kevent50)(kq, NULL, 0, &ev, 1, &zero) == 1 && ev.filter == NB_EVFILT_READ);
}

static void
directories(struct kernel *k)
{
	char path[32];
	_Alignas(struct nb_dirent) char buf[sizeof(struct nb_dirent)];
	bool seen[200] = { false };
	int d, n, count = 0;

	(void)k;
	OK(S(mkdir)("/d", 0755));
	for (int i = 0; i < 200; i++) {
		snprintf(path, sizeof(path), "/d/%d", i);
		touch(path, 0644);
	}
	OK(d = S(open)("/d", NB_RDONLY, 0));
	FAILS(S(getdents30)(d, buf, 8), NB_EINVAL);
	while ((n = S(getdents30)(d, buf, sizeof(buf))) > 0) {
		for (int at = 0; at < n;) {
			struct nb_dirent *de = (struct nb_dirent *)(buf + at);
			at += de->d_reclen;
			if (de->d_name[0] == '.')
				continue;
			int i = atoi(de->d_name);
			CHECK(!seen[i]);
			seen[i] = true;
			count++;
			snprintf(path, sizeof(path), "/d/%d", i);
			OK(S(unlink)(path));	/* removing while reading loses nothing */
		}
	}
	CHECK(n == 0 && count == 200);
	OK(S(rmdir)("/d"));
	FAILS(S(getdents30)(S(open)("/dev/null", NB_RDONLY, 0), buf, sizeof(buf)), NB_EINVAL);
}

static void
fifos(struct kernel *k)
{
	struct nb_stat st;
	char buf[8];
	int r, w;

	(void)k;
	OK(S(mkfifo)("/p", 0644));
	FAILS(S(open)("/p", NB_WRONLY | NB_NONBLOCK, 0), NB_ENXIO);
	OK(r = S(open)("/p", NB_RDONLY | NB_NONBLOCK, 0));
	OK(w = S(open)("/p", NB_WRONLY | NB_NONBLOCK, 0));
	CHECK(S(write)(w, "abc", 3) == 3);
	CHECK(S(read)(r, buf, 8) == 3);
	FAILS(S(lseek)(r, 0, NB_SEEK_CUR), NB_ESPIPE);
	OK(S(fstat50)(r, &st));
	CHECK((st.st_mode & NB_IFMT) == NB_IFIFO);
	OK(S(unlink)("/p"));
	OK(S(close)(w));
	CHECK(S(read)(r, buf, 8) == 0);
}

/*
 * A block device takes any byte range; the raw one whole sectors; and neither reaches beyond the
 * end.
 */
static void
block_devices(struct kernel *k)
{
	struct rumpk_diskspec spec = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_size = 1 << 20 };
	char buf[2048];
	int b, c;

	CHECK(rumpk_disk_attach(k, &spec, "/dev/disk0") == 0);
	OK(b = S(open)("/dev/disk0", NB_RDWR, 0));
	memset(buf, 'x', sizeof(buf));
	CHECK(S(pwrite)(b, buf, 1000, 700) == 1000);
	memset(buf, 0, sizeof(buf));
	CHECK(S(pread)(b, buf, 1002, 699) == 1002);
	CHECK(buf[0] == 0 && buf[1] == 'x' && buf[1000] == 'x' && buf[1001] == 0);
	CHECK(S(lseek)(b, 0, NB_SEEK_END) == 1 << 20);
	CHECK(S(read)(b, buf, 10) == 0);
	FAILS(S(write)(b, buf, 10), NB_ENOSPC);
	CHECK(S(pread)(b, buf, 100, (1 << 20) - 10) == 10);
	OK(c = S(open)("/dev/rdisk0", NB_RDWR, 0));
	FAILS(S(pread)(c, buf, 100, 0), NB_EINVAL);
	CHECK(S(pread)(c, buf, 1024, 512) == 1024);
	CHECK(buf[700 - 512] == 'x' && buf[187] == 0);
	OK(S(fsync)(b));
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == NB_EBUSY);
	OK(S(close)(b));
	OK(S(revoke)("/dev/rdisk0"));
	FAILS(S(pread)(c, buf, 512, 0), NB_EIO);
	OK(S(close)(c));
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == 0);
}

int
main(void)
{
	IN_KERNEL(offsets);
	IN_KERNEL(appending);
	IN_KERNEL(size_limit);
	IN_KERNEL(unlinked_while_open);
	IN_KERNEL(locks_at_open);
	IN_KERNEL(watching);
	IN_KERNEL(directories);
	IN_KERNEL(fifos);
	IN_KERNEL(block_devices);
	return 0;
}
