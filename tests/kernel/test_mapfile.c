/*
 * Files under mmap: what may be mapped, bytes in and out, what is borrowed, and the hooks by which
 * a mapping and the system calls agree.  The mapping here is one page of memory, kept by the test.
 */
#include "newc.h"
#include "vfs.h"

#define PAGE 4096

int S(fdiscard)(int, int64_t, int64_t);
int S(truncate)(const char *, int64_t);

static struct rumpk_mapfile *
map(int fd, bool shared)
{
	struct rumpk_mapfile *mf = NULL;

	CHECK(rumpk_map_open(fd, shared, &mf) == 0 && mf != NULL);
	return mf;
}

static int
map_error(int fd, bool shared)
{
	struct rumpk_mapfile *mf = (void *)&mf;
	int error = rumpk_map_open(fd, shared, &mf);

	CHECK(mf == NULL);
	return error;
}

static void
test_rules(struct kernel *k)
{
	int rd, wr, rdwr, ap, dir, zero, null, pipes[2];

	(void)k;
	touch("/f", 0644);
	OK(rd = S(open)("/f", NB_RDONLY, 0));
	OK(wr = S(open)("/f", NB_WRONLY, 0));
	OK(rdwr = S(open)("/f", NB_RDWR, 0));
	OK(ap = S(open)("/f", NB_RDWR | NB_APPEND, 0));
	OK(dir = S(open)("/", NB_RDONLY, 0));
	OK(zero = S(open)("/dev/zero", NB_RDWR, 0));
	OK(null = S(open)("/dev/null", NB_RDWR, 0));
	OK(rump_sys_pipe(pipes));
	CHECK(map_error(99, false) == NB_EBADF && map_error(-1, false) == NB_EBADF);
	CHECK(map_error(wr, false) == NB_EACCES && map_error(rd, true) == NB_EACCES);
	CHECK(map_error(ap, true) == NB_EACCES);
	CHECK(map_error(dir, false) == NB_ENODEV && map_error(null, false) == NB_ENODEV);
	CHECK(map_error(pipes[0], false) == NB_ENODEV);
	CHECK(map_error(zero, true) == 0);
	struct rumpk_mapfile *a = map(rd, false), *b = map(rdwr, true), *c = map(ap, false);
	CHECK(a == b && b == c);
	rumpk_map_close(a);
	rumpk_map_close(b);
	rumpk_map_close(c);
}

/* A mapping keeps the file when its descriptor and its name are gone. */
static void
test_bytes(struct kernel *k)
{
	char buf[100];
	struct rumpk_mapfile *mf;
	size_t done;
	int fd;

	(void)k;
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	CHECK(S(write)(fd, "0123456789", 10) == 10);
	mf = map(fd, true);
	OK(S(close)(fd));
	OK(S(unlink)("/f"));
	CHECK(rumpk_map_size(mf) == 10);
	CHECK(rumpk_map_read(mf, buf, sizeof(buf), 4, &done) == 0 && done == 6);
	CHECK(memcmp(buf, "456789", 6) == 0);
	CHECK(rumpk_map_read(mf, buf, sizeof(buf), 10, &done) == 0 && done == 0);
	CHECK(rumpk_map_read(mf, buf, sizeof(buf), UINT64_MAX - 5, &done) == 0 && done == 0);
	CHECK(rumpk_map_write(mf, "abcdef", 6, 8, &done) == 0 && done == 2);
	CHECK(rumpk_map_write(mf, "abcdef", 6, 10, &done) == 0 && done == 0);
	CHECK(rumpk_map_size(mf) == 10);
	CHECK(rumpk_map_read(mf, buf, sizeof(buf), 0, &done) == 0 && done == 10);
	CHECK(memcmp(buf, "01234567ab", 10) == 0);
	rumpk_map_hold(mf);
	rumpk_map_close(mf);
	CHECK(rumpk_map_size(mf) == 10);
	rumpk_map_close(mf);
}

static void
test_borrow(struct kernel *k)
{
	static char text[3 * PAGE];
	struct newc n = { 0 };
	struct rumpk_mapfile *mf;
	const char *bytes;
	int fd;

	memset(text, 'T', sizeof(text));
	newc_add(&n, &(struct newc_entry){ .name = "f", .mode = 0100644, .nlink = 1, .data = text,
	    .datalen = sizeof(text) });
	newc_end(&n);
	CHECK(rumpk_unpack(k, n.bytes, n.len, "/") == 0);
	OK(fd = S(open)("/f", NB_RDWR, 0));
	mf = map(fd, true);
	bytes = rumpk_map_borrow(mf, 0, sizeof(text));
	CHECK(bytes > n.bytes && bytes < n.bytes + n.len && memcmp(bytes, text, PAGE) == 0);
	CHECK(rumpk_map_borrow(mf, PAGE, PAGE) == bytes + PAGE);
	CHECK(rumpk_map_borrow(mf, PAGE, sizeof(text)) == NULL);
	CHECK(rumpk_map_borrow(mf, UINT64_MAX, PAGE) == NULL);
	CHECK(S(pwrite)(fd, "x", 1, PAGE) == 1);
	CHECK(rumpk_map_borrow(mf, PAGE, PAGE) == NULL);
	CHECK(rumpk_map_borrow(mf, 0, PAGE + 1) == NULL);
	CHECK(rumpk_map_borrow(mf, 0, PAGE) == bytes);
	CHECK(rumpk_map_borrow(mf, 2 * PAGE, PAGE) == bytes + 2 * PAGE);
	OK(S(ftruncate)(fd, PAGE));
	CHECK(rumpk_map_borrow(mf, 2 * PAGE, PAGE) == NULL);
	rumpk_map_close(mf);
	OK(fd = S(open)("/g", NB_RDWR | NB_CREAT, 0644));
	mf = map(fd, true);
	CHECK(rumpk_map_borrow(mf, 0, 1) == NULL);
	rumpk_map_close(mf);
	OK(S(unlink)("/f"));
	newc_free(&n);
}

/* The mapped page: the first of the file. */
static struct {
	struct rumpk_mapfile *file;
	char page[PAGE];
	bool valid, dirty;
	int flushes, changes;
	uint64_t off, len;		/* of the last hook */
} mapping;

static void
hook_flush(struct rumpk_mapfile *mf, uint64_t off, uint64_t len)
{
	size_t done;

	CHECK(mf == mapping.file);
	mapping.flushes++;
	mapping.off = off;
	mapping.len = len;
	if (mapping.dirty && off < PAGE && len > 0)
		CHECK(rumpk_map_write(mf, mapping.page, PAGE, 0, &done) == 0);
	mapping.dirty = false;
}

static void
hook_changed(struct rumpk_mapfile *mf, uint64_t off, uint64_t len)
{
	CHECK(mf == mapping.file);
	mapping.changes++;
	mapping.off = off;
	mapping.len = len;
	if (off < PAGE)
		mapping.valid = false;
}

static char *
load(void)
{
	size_t done;

	if (!mapping.valid) {
		memset(mapping.page, 0, PAGE);
		CHECK(rumpk_map_read(mapping.file, mapping.page, PAGE, 0, &done) == 0);
		mapping.valid = true;
	}
	return mapping.page;
}

static void
store(size_t at, char c)
{
	load()[at] = c;
	mapping.dirty = true;
}

static const struct rumpk_maphooks hooks = { hook_flush, hook_changed };

static void
test_coherence(struct kernel *k)
{
	char buf[32];
	int fd;

	CHECK(rumpk_map_hooks(k, &hooks) == 0);
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	CHECK(S(write)(fd, "0123456789", 10) == 10);
	CHECK(mapping.flushes == 0 && mapping.changes == 0);
	mapping.file = map(fd, true);

	store(3, 'A');					/* a store is seen by read */
	CHECK(S(pread)(fd, buf, 32, 0) == 10 && memcmp(buf, "012A456789", 10) == 0);
	CHECK(S(pwrite)(fd, "BC", 2, 5) == 2);		/* a write by a load */
	CHECK(mapping.off == 5 && mapping.len == 2);
	CHECK(memcmp(load(), "012A4BC789", 10) == 0);
	store(0, 'D');					/* beside a write, both last */
	CHECK(S(pwrite)(fd, "E", 1, 9) == 1);
	CHECK(memcmp(load(), "D12A4BC78E", 10) == 0);
	store(1, 'F');
	OK(S(ftruncate)(fd, 2));			/* what is cut reads as zeros later */
	CHECK(mapping.off == 2);
	store(5, 'X');
	OK(S(ftruncate)(fd, 4));
	CHECK(memcmp(load(), "DF\0\0\0\0", 6) == 0);
	OK(S(truncate)("/f", 3));
	CHECK(mapping.off == 3);
	store(2, 'G');
	OK(S(fsync)(fd));
	CHECK(!mapping.dirty);
	store(0, 'H');
	S(sync)();
	CHECK(!mapping.dirty);
	OK(S(fdiscard)(fd, 0, 1));
	CHECK(load()[0] == '\0');
	store(0, 'I');
	OK(S(close)(S(open)("/f", NB_RDWR | NB_TRUNC, 0)));
	CHECK(load()[0] == '\0' && rumpk_map_size(mapping.file) == 0);
	OK(S(fcntl)(fd, 4, NB_APPEND));
	CHECK(S(write)(fd, "end", 3) == 3 && memcmp(load(), "end", 3) == 0);

	int flushes = mapping.flushes, changes = mapping.changes;
	CHECK(S(pwrite)(fd, (void *)16, 3, 0) == -1);	/* nothing changed */
	CHECK(mapping.changes == changes);
	rumpk_map_close(mapping.file);
	CHECK(S(pwrite)(fd, "x", 1, 0) == 1);		/* nobody asks any more */
	CHECK(mapping.flushes == flushes + 1 && mapping.changes == changes);
	OK(S(close)(fd));
}

/* A hook that gives the mapping up while it is called. */
static void
hook_close(struct rumpk_mapfile *mf, uint64_t off, uint64_t len)
{
	(void)off, (void)len;
	if (mapping.file != NULL)
		rumpk_map_close(mf);
	mapping.file = NULL;
}

static void
test_hook_closes(struct kernel *k)
{
	static const struct rumpk_maphooks closing = { hook_close, hook_close };
	int fd;

	CHECK(rumpk_map_hooks(k, &closing) == 0);
	OK(fd = S(open)("/f", NB_RDWR | NB_CREAT, 0644));
	mapping.file = map(fd, true);
	OK(S(unlink)("/f"));
	S(sync)();
	CHECK(mapping.file == NULL);
	mapping.file = map(fd, true);
	CHECK(S(write)(fd, "x", 1) == 1);
	CHECK(mapping.file == NULL);
}

int
main(void)
{
	IN_KERNEL(test_rules);
	IN_KERNEL(test_bytes);
	IN_KERNEL(test_borrow);
	IN_KERNEL(test_coherence);
	IN_KERNEL(test_hook_closes);
	return 0;
}
