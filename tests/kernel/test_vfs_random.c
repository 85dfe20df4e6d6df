/*
 * Random calls with random and often wrong arguments, and allocations that fail now and then:
 * whatever comes back, the kernel lives on, and loses no memory. VFS_SEED and VFS_OPS in the
 * environment set where it starts and how long it goes on.
 */
#include "vfs.h"

int S(lchflags)(const char *, unsigned long);
int S(fchflags)(int, unsigned long);
int S(futimens)(int, const struct timespec *);
int S(mkfifoat)(int, const char *, unsigned int);
int S(readlinkat)(int, const char *, char *, size_t);
int S(fchownat)(int, const char *, unsigned int, unsigned int, int);
int S(listxattr)(const char *, char *, size_t);

static unsigned long rng;
static char scratch[70000];

static unsigned int
rnd(unsigned int n)
{
	rng = rng * 6364136223846793005ul + 1442695040888963407ul;
	return (unsigned int)(rng >> 33) % n;
}

static const char *
path(void)
{
	static const char *const parts[] = { "a", "b", "c", "d", ".", "..", "", "dev", "null",
	    "etfs", "link", "sub" };
	static char paths[4][600];
	static int turn;
	char *p = paths[turn++ % 4];
	const char *start = p;

	switch (rnd(40)) {
	case 0:
		return NULL;
	case 1:
		return (const char *)16;
	case 2:
		return "";
	case 3:
		memset(p, 'x', 550);
		p[550] = '\0';
		return p;
	}
	if (rnd(3) != 0)
		*p++ = '/';
	for (unsigned int depth = 1 + rnd(4); depth > 0; depth--)
		p += sprintf(p, "%s%s", parts[rnd(12)], depth > 1 || rnd(8) == 0 ? "/" : "");
	*p = '\0';
	return start;
}

static int
fd(void)
{
	return rnd(20) == 0 ? -1 : rnd(20) == 0 ? NB_AT_FDCWD : (int)rnd(24);
}

static void *
buffer(void)
{
	return rnd(30) == 0 ? NULL : scratch;
}

static int64_t
offset(void)
{
	static const int64_t odd[] = { -1, INT64_MAX, INT64_MIN, 1LL << 40, 4095, 4096, 4097 };

	return rnd(4) == 0 ? odd[rnd(7)] : rnd(30000);
}

static void
names(void)
{
	struct nb_stat st;

	switch (rnd(14)) {
	case 0: S(mkdir)(path(), rnd(01000)); break;
	case 1: S(rmdir)(path()); break;
	case 2: S(unlink)(path()); break;
	case 3: S(rename)(path(), path()); break;
	case 4: S(link)(path(), path()); break;
	case 5: S(symlink)(path(), path()); break;
	case 6: S(stat50)(path(), rnd(20) == 0 ? NULL : &st); break;
	case 7: S(readlinkat)(fd(), path(), buffer(), rnd(40)); break;
	case 8: S(mkfifoat)(fd(), path(), 0666); break;
	case 9: S(unlinkat)(fd(), path(), (int)rnd(2) * NB_AT_REMOVEDIR); break;
	case 10: S(renameat)(fd(), path(), fd(), path()); break;
	case 11: S(linkat)(fd(), path(), fd(), path(), (int)rnd(3) * 0x200); break;
	case 12: S(mknod50)(path(), rnd(0x10000), 0x200 + rnd(20)); break;
	default: S(fstatat)(fd(), path(), &st, (int)rnd(2) * NB_AT_NOFOLLOW);
	}
}

static void
files(void)
{
	struct nb_stat st;

	switch (rnd(13)) {
	case 0: case 1: case 2: S(openat)(NB_AT_FDCWD, path(), (int)rnd(0x1000) | NB_NONBLOCK,
	    rnd(01000)); break;
	case 3: S(openat)(fd(), path(), (int)rnd(4) | NB_CREAT | NB_NONBLOCK, 0666); break;
	case 4: S(close)(fd()); break;
	case 5: S(write)(fd(), buffer(), rnd(9000)); break;
	case 6: S(read)(fd(), buffer(), rnd(9000)); break;
	case 7: S(pwrite)(fd(), buffer(), rnd(9000), offset()); break;
	case 8: S(pread)(fd(), buffer(), rnd(9000), offset()); break;
	case 9: S(lseek)(fd(), offset(), (int)rnd(4)); break;
	case 10: S(ftruncate)(fd(), rnd(2) == 0 ? offset() : rnd(100000)); break;
	case 11: S(getdents30)(fd(), buffer(), rnd(2000)); break;
	default: S(fstat50)(fd(), rnd(20) == 0 ? NULL : &st);
	}
}

static void
attributes(void)
{
	struct timespec ts[2] = { { rnd(9), rnd(2) ? NB_UTIME_NOW : rnd(9) }, { rnd(9), rnd(2) ?
	    NB_UTIME_OMIT : -1 } };

	switch (rnd(12)) {
	case 0: S(chmod)(path(), rnd(010000)); break;
	case 1: S(fchmod)(fd(), rnd(010000)); break;
	case 2: S(lchown)(path(), rnd(3), rnd(3)); break;
	case 3: S(fchownat)(fd(), path(), rnd(3), rnd(3), 0); break;
	case 4: S(lchflags)(path(), rnd(16) == 0 ? rnd(0x80000) : 0); break;
	case 5: S(fchflags)(fd(), 0); break;
	case 6: S(utimensat)(fd(), path(), rnd(3) == 0 ? NULL : ts, 0); break;
	case 7: S(futimens)(fd(), ts); break;
	case 8: S(truncate)(path(), offset()); break;
	case 9: S(faccessat)(fd(), path(), (int)rnd(9), (int)rnd(4) * 0x100); break;
	case 10: S(posix_fallocate)(fd(), offset(), rnd(90000)); break;
	default: S(listxattr)(path(), buffer(), rnd(100));
	}
}

static void
the_rest(void)
{
	static struct nb_statvfs all[4];
	union {
		struct nb_tmpfs_args args;
		char room[128];
	} data = { .args = { .ta_version = 1, .ta_root_mode = 0755, .ta_size_max = 1 << 20 } };
	struct nb_kevent ev = { .ident = rnd(24), .filter = rnd(9), .flags = 1u << rnd(6),
	    .fflags = rnd(0x80) };
	size_t size = rnd(80);

	switch (rnd(18)) {
	case 0: S(mount50)("tmpfs", path(), (int)rnd(2), &data, rnd(9) == 0 ? rnd(100) :
	    sizeof(data.args)); break;
	case 1: S(unmount)(path(), (int)rnd(2) * NB_MNT_FORCE); break;
	case 2: S(mount50)("tmpfs", path(), NB_MNT_UPDATE | (int)rnd(2) |
	    (int)rnd(2) * NB_MNT_FORCE,
	    &data, sizeof(data.args)); break;
	case 3: S(getvfsstat)(rnd(9) == 0 ? NULL : all, rnd(sizeof(all)), (int)rnd(4)); break;
	case 4: S(chdir)(path()); break;
	case 5: S(fchdir)(fd()); break;
	case 6: S(__getcwd)(buffer(), rnd(1100)); break;
	case 7: S(revoke)(path()); break;
	case 8: S(flock)(fd(), (int)rnd(16) | 4); break;
	case 9: S(dup2)(fd(), (int)rnd(24)); break;
	case 10: S(kqueue)(); break;
	case 11: S(kevent50)(fd(), &ev, 1, &ev, 1, &(struct timespec){ 0, 0 }); break;
	case 12: S(getfh30)(path(), buffer(), rnd(9) == 0 ? NULL : &size); break;
	case 13: S(fhopen40)(buffer(), rnd(80), (int)rnd(8) | NB_NONBLOCK); break;
	case 14: S(fsync)(fd()); break;
	case 15: S(fdiscard)(fd(), rnd(9000), rnd(9000)); break;
	case 16: rump_pub_etfs_register("/etfs", "/", rnd(2) == 0 ? RUMP_ETFS_DIR :
	    RUMP_ETFS_DIR_SUBDIRS); break;
	default: rump_pub_etfs_remove("/etfs");
	}
}

/* Now and then as somebody else, or in a root of one's own. */
static void
a_life(void)
{
	CHECK(rumpk_rfork(rumpk_curkernel(), 1, rnd(2) == 0 ? RUMP_RFCFDG : RUMP_RFFDG, NULL) == 0);
	for (int console = 0; console < 3; console++)
		S(close)(console);
	if (rnd(3) == 0)
		S(chroot)(path());
	if (rnd(3) == 0)
		S(setuid)(rnd(3));
	for (unsigned int n = rnd(4000); n > 0; n--) {
		if (n % 64 == 0)
			rumpk_memfail(rumpk_curkernel(), rnd(100));
		switch (rnd(6)) {
		case 0: case 1: names(); break;
		case 2: case 3: files(); break;
		case 4: attributes(); break;
		default: the_rest();
		}
	}
	rumpk_memfail(rumpk_curkernel(), 0);
	rump_pub_lwproc_releaselwp();
}

int
main(void)
{
	const char *seed = getenv("VFS_SEED"), *ops = getenv("VFS_OPS");
	unsigned long first = seed != NULL ? strtoul(seed, NULL, 10) : 1, count = ops != NULL ?
	    strtoul(ops, NULL, 10) : 40;

	for (rng = first; count > 0; count--) {
		size_t leaked = 1;
		struct rumpk_bootargs args = { .ba_leaked = &leaked };
		struct kernel *k;
		unsigned long start = rng;

		CHECK(rumpk_boot(&args, &k) == 0);
		struct lwp *l = rump_pub_lwproc_curlwp();
		for (int lives = 0; lives < 5; lives++) {
			rump_pub_lwproc_switch(l);
			a_life();
		}
		rump_pub_lwproc_switch(l);
		CHECK(rumpk_halt(k) == 0);
		/* its address was taken, so it outlived the kernel */
		rump_pub_lwproc_releaselwp();
		if (leaked != 0) {
			printf("not ok: seed %lu: %zu bytes lost\n", start, leaked);
			return 1;
		}
	}
	printf("ok\n");
	return 0;
}
