/*
 * What the ext2fs tests share: images from mke2fs, a kernel with one mounted, and e2fsck's word on
 * it afterwards.
 */
#ifndef TESTS_KERNEL_EXT2_H
#define TESTS_KERNEL_EXT2_H

#include <stdarg.h>
#include <unistd.h>

#include "netbsd.h"

enum { NB_ENOMEM = 12, NB_ENODEV = 19, NB_UF_NODUMP = 1 };

struct nb_ufs_args {
	const char *fspec;
};

int S(fsync)(int);

#define DISK	"/dev/disk0"
#define MNT	"/e"

static char ext2_dir[] = "/tmp/ext2fs-XXXXXX", ext2_image[64];

/* Run a shell command, with the programs of the superuser in reach; its exit status. */
static int __attribute__((format(printf, 1, 2)))
run(const char *fmt, ...)
{
	char command[1024] = "PATH=$PATH:/usr/sbin:/sbin; ";
	size_t used = strlen(command);
	va_list ap;
	int status;

	va_start(ap, fmt);
	vsnprintf(command + used, sizeof(command) - used, fmt, ap);
	va_end(ap);
	status = system(command);
	return status < 0 ? status : status >> 8;
}

static void
ext2_cleanup(void)
{
	unlink(ext2_image);
	rmdir(ext2_dir);
}

/*
 * Before anything else.  Without e2fsprogs there is nothing to test against: fatal where CI says
 * so.
 */
static void
ext2_setup(void)
{
	if (run("command -v mke2fs e2fsck debugfs >/dev/null") != 0) {
		printf("skipped: mke2fs, e2fsck or debugfs is missing (e2fsprogs)\n");
		exit(getenv("CI") != NULL);
	}
	CHECK(mkdtemp(ext2_dir) != NULL);
	snprintf(ext2_image, sizeof(ext2_image), "%s/image", ext2_dir);
	atexit(ext2_cleanup);
}

static void
mkfs(const char *options, const char *size)
{
	unlink(ext2_image);
	CHECK(run("mke2fs -q -F %s %s %s >/dev/null 2>&1", options, ext2_image, size) == 0);
}

/* The image must be as e2fsck would have it. */
static void
fsck(void)
{
	if (run("e2fsck -fn %s >%s/log 2>&1", ext2_image, ext2_dir) != 0) {
		(void)run("head -40 %s/log; cp %s /tmp/ext2fs-bad.img", ext2_dir, ext2_image);
		CHECK(!"e2fsck is content");
	}
	(void)run("rm -f %s/log", ext2_dir);
}

/* A kernel with the image as its disk, layers as asked for. */
static inline struct kernel *
boot(bool fault, uint64_t cache)
{
	struct rumpk_bootargs args = { .ba_bufcache = cache,
		.ba_flags = getenv("VERBOSE") != NULL ? RUMPK_VERBOSE : 0 };
	struct rumpk_diskspec spec = {
		.ds_bottom = RUMPK_DISK_FILE, .ds_hostpath = ext2_image, .ds_fault = fault
	};
	struct kernel *k;

	CHECK(rumpk_boot(&args, &k) == 0);
	CHECK(rumpk_disk_attach(k, &spec, DISK) == 0);
	OK(S(mkdir)(MNT, 0755));
	return k;
}

static inline int
mount_ext2(int flags)
{
	struct nb_ufs_args args = { DISK };

	return S(mount50)("ext2fs", MNT, flags, &args, sizeof(args));
}

static inline void
finish(struct kernel *k)
{
	OK(S(unmount)(MNT, 0));
	CHECK(rumpk_halt(k) == 0);
	fsck();
}

#endif
