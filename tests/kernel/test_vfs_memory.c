/*
 * Every allocation of a round of vfs calls fails once: calls fail with ENOMEM at most, and nothing
 * is lost.
 */
#include "vfs.h"

#define ALLOCATIONS 500		/* more than a round makes */

int S(listxattr)(const char *, char *, size_t);

static void
round_of_calls(struct kernel *k)
{
	struct rumpk_diskspec spec = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_size = 1 << 16 };
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };
	static struct nb_statvfs all[4];
	struct nb_kevent ev = { .filter = NB_EVFILT_VNODE, .flags = NB_EV_ADD, .fflags = 0x7f };
	struct nb_stat st;
	char buf[8192] = { 0 }, handle[64];
	size_t size = sizeof(handle);
	int fd, d, kq;

	S(mkdir)("/d", 0755);
	S(symlink)("d/f", "/l");
	fd = S(open)("/l", NB_CREAT | NB_RDWR | NB_EXLOCK, 0644);
	kq = S(kqueue)();
	ev.ident = (uintptr_t)fd;
	S(kevent50)(kq, &ev, 1, NULL, 0, NULL);
	S(write)(fd, buf, sizeof(buf));
	S(pread)(fd, buf, sizeof(buf), 0);
	S(link)("/d/f", "/g");
	S(rename)("/g", "/d/g");
	S(mount50)("tmpfs", "/d", 0, &args, sizeof(args));
	S(mkdir)("/d/e", 0700);
	S(chdir)("/d/e");
	S(__getcwd)(buf, sizeof(buf));
	S(getvfsstat)(all, sizeof(all), NB_MNT_WAIT);
	S(mkfifo)("p", 0600);
	d = S(open)("p", NB_RDWR, 0);
	S(write)(d, "x", 1);
	S(close)(d);
	d = S(open)(".", NB_RDONLY, 0);
	S(getdents30)(d, buf, sizeof(buf));
	S(getfh30)("p", handle, &size);
	S(stat50)("/none", &st);
	S(chdir)("/");
	S(unmount)("/d", NB_MNT_FORCE);
	S(close)(d);
	S(access)("/d/f", 4);
	S(listxattr)("/d/f", buf, sizeof(buf));
	if (rumpk_disk_attach(k, &spec, "/dev/sub/disk0") == 0) {
		d = S(open)("/dev/sub/disk0", NB_RDWR, 0);
		S(pwrite)(d, buf, 700, 100);
		S(close)(d);
	}
	if (rump_pub_etfs_register("/host", "/proc/self/exe", RUMP_ETFS_REG) == 0) {
		d = S(open)("/host", NB_RDONLY, 0);
		S(read)(d, buf, sizeof(buf));
		S(close)(d);
		rump_pub_etfs_remove("/host");
	}
	if (rump_pub_etfs_register("/proc", "/proc/self", RUMP_ETFS_DIR_SUBDIRS) == 0)
		S(stat50)("/proc/exe", &st);
	S(unlink)("/d/f");
	S(close)(fd);
}

int
main(void)
{
	size_t leaked;

	for (uint64_t after = 1; after <= ALLOCATIONS; after++) {
		struct rumpk_bootargs args = { .ba_leaked = &leaked };
		struct kernel *k;

		CHECK(rumpk_boot(&args, &k) == 0);
		rumpk_memfail(k, after);
		round_of_calls(k);
		rumpk_memfail(k, 0);
		leaked = 1;
		CHECK(rumpk_halt(k) == 0);
		CHECK(leaked == 0);
	}
	printf("ok\n");
	return 0;
}
