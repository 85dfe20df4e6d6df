/*
 * Disks over host files: attach and detach, nodes, sizes and windows, transfers, ioctls, what goes
 * wrong.
 */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "client.h"

enum { SECTORS = 2048, SIZE = SECTORS * 512 };

#define DIOCGDINFO		0x41986465ul
#define DIOCGMEDIASIZE		0x40086484ul
#define DIOCGSECTORSIZE		0x40046485ul
#define DIOCGWEDGEINFO		0x40d0647aul
#define DIOCCACHESYNC		0x80046476ul
#define DIOCGSTRATEGY		0x4030647dul

static char image[] = "/tmp/test_disk.XXXXXX";

/* Each sector begins with its number. */
static void
make_image(void)
{
	int fd = mkstemp(image);

	/* the odd bytes at the end are no sector */
	CHECK(fd >= 0 && ftruncate(fd, SIZE + 100) == 0);
	for (uint32_t i = 0; i < SECTORS; i++)
		CHECK(pwrite(fd, &i, sizeof(i), i * 512) == sizeof(i));
	close(fd);
}

static uint32_t
host_word(off_t off)
{
	uint32_t word;
	int fd = open(image, O_RDONLY);

	CHECK(fd >= 0 && pread(fd, &word, sizeof(word), off) == sizeof(word));
	close(fd);
	return word;
}

static int
attach(struct kernel *k, const char *path, uint64_t off, uint64_t size, bool readonly)
{
	struct rumpk_diskspec ds = {
		.ds_bottom = RUMPK_DISK_FILE,
		.ds_hostpath = image,
		.ds_offset = off,
		.ds_size = size,
		.ds_readonly = readonly,
	};

	return rumpk_disk_attach(k, &ds, path);
}

static void
test_raw(struct kernel *k)
{
	uint32_t buf[512 / 4 * 4];
	int fd;

	CHECK(attach(k, "/dev/disk0", 0, 0, false) == 0);
	CHECK((fd = rump___sysimpl_open("/dev/rdisk0", NB_O_RDWR)) >= 0);
	CHECK(rump___sysimpl_pread(fd, buf, 1024, 512 * 10) == 1024 && buf[0] == 10 &&
	    buf[128] == 11);
	FAILS(rump___sysimpl_pread(fd, buf, 1024, 5), NB_EINVAL);
	FAILS(rump___sysimpl_pread(fd, buf, 100, 512), NB_EINVAL);
	CHECK(rump___sysimpl_pread(fd, buf, 2048, SIZE - 512) == 512 && buf[0] == SECTORS - 1);
	CHECK(rump___sysimpl_pread(fd, buf, 512, SIZE) == 0);
	FAILS(rump___sysimpl_pwrite(fd, buf, 512, SIZE), NB_ENOSPC);
	buf[0] = 4711;
	CHECK(rump___sysimpl_pwrite(fd, buf, 512, 512 * 20) == 512 && host_word(512 * 20) == 4711);
	CHECK(rump___sysimpl_lseek(fd, 0, SEEK_END) == SIZE);
	CHECK(rump___sysimpl_lseek(fd, 512, SEEK_SET) == 512);
	CHECK(rump___sysimpl_read(fd, buf, 512) == 512 && buf[0] == 1);
	CHECK(rump___sysimpl_read(fd, buf, 512) == 512 && buf[0] == 2);
	FAILS(rump___sysimpl_read(fd, NULL, 512), NB_EFAULT);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == 0);
}

static void
test_block(struct kernel *k)
{
	uint32_t word = 77, buf[256];
	int fd;

	CHECK(attach(k, "/dev/disk0", 0, 0, false) == 0);
	CHECK((fd = rump___sysimpl_open("/dev/disk0", NB_O_RDWR)) >= 0);
	/* over a sector's edge */
	CHECK(rump___sysimpl_pwrite(fd, &word, 3, 512 * 30 + 510) == 3);
	CHECK(rump___sysimpl_pread(fd, buf, 4, 512 * 31) == 4 && (buf[0] & 0xff00) == 0);
	CHECK(rump___sysimpl_pread(fd, buf, 1024, 512 * 40) == 1024 && buf[0] == 40);
	CHECK(rump___sysimpl_pread(fd, buf, 1024, SIZE - 4) == 4);
	CHECK(rump___sysimpl_fsync(fd) == 0);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(host_word(512 * 30 + 508) == 77u << 16);
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == 0);
}

static void
test_ioctl(struct kernel *k)
{
	char big[512] = { 0 };
	uint32_t label[404 / 4 + 8], secsize;
	int64_t size;
	int fd, zero = 0;

	CHECK(attach(k, "/dev/deep/er/disk7", 0, 0, false) == 0);
	CHECK((fd = rump___sysimpl_open("/dev/deep/er/rdisk7", NB_O_RDONLY)) >= 0);
	CHECK(rump___sysimpl_ioctl(fd, DIOCGMEDIASIZE, &size) == 0 && size == SIZE);
	CHECK(rump___sysimpl_ioctl(fd, DIOCGSECTORSIZE, &secsize) == 0 && secsize == 512);
	CHECK(rump___sysimpl_ioctl(fd, DIOCGDINFO, label) == 0 && label[0] == 0x82564557u);
	CHECK(rump___sysimpl_ioctl(fd, DIOCGWEDGEINFO, big) == 0);
	FAILS(rump___sysimpl_ioctl(fd, DIOCGSTRATEGY, big), NB_ENOTTY);
	FAILS(rump___sysimpl_ioctl(fd, DIOCGMEDIASIZE, NULL), NB_EFAULT);
	FAILS(rump___sysimpl_ioctl(fd, DIOCCACHESYNC, &zero), NB_EBADF);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK((fd = rump___sysimpl_open("/dev/deep/er/disk7", NB_O_RDWR)) >= 0);
	CHECK(rump___sysimpl_ioctl(fd, DIOCCACHESYNC, &zero) == 0);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(rumpk_disk_detach(k, "/dev/deep/er/disk7") == 0);
}

static void
test_attach(struct kernel *k)
{
	struct rumpk_diskspec ds = { .ds_bottom = RUMPK_DISK_FILE, .ds_hostpath = "/tmp" };
	struct rumpk_diskstat st;
	char path[32];
	int fd;

	CHECK(rumpk_disk_attach(k, &ds, "/dev/disk0") == NB_EISDIR);
	ds.ds_hostpath = "/dev/null";
	CHECK(rumpk_disk_attach(k, &ds, "/dev/disk0") != 0);
	ds.ds_hostpath = "/no/such/file";
	CHECK(rumpk_disk_attach(k, &ds, "/dev/disk0") == NB_ENOENT);
	ds.ds_hostpath = NULL;
	CHECK(rumpk_disk_attach(k, &ds, "/dev/disk0") == NB_EINVAL);
	CHECK(attach(k, "disk0", 0, 0, false) == NB_EINVAL);
	CHECK(attach(k, "/dev/", 0, 0, false) == NB_EINVAL);
	CHECK(attach(k, "/dev/disk0", SIZE * 2, 0, false) == NB_EINVAL);
	CHECK(attach(k, "/dev/disk0", 512, SIZE, false) == NB_EINVAL);
	CHECK(attach(k, "/dev/disk0", UINT64_MAX, 0, false) == NB_EINVAL);
	CHECK(attach(k, "/dev/null", 0, 0, false) == NB_EEXIST);
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == NB_ENXIO);
	CHECK(rumpk_disk_stat(k, "/dev/disk0", &st) == NB_ENXIO);

	CHECK(attach(k, "/dev/disk0", 0, 0, false) == 0);
	CHECK(attach(k, "/dev/disk0", 0, 0, false) == NB_EEXIST);
	CHECK((fd = rump___sysimpl_open("/dev/rdisk0", NB_O_RDONLY)) >= 0);
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == NB_EBUSY);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(rumpk_disk_stat(k, "/dev/disk0", &st) == 0 && st.st_size == SIZE &&
	    st.st_secsize == 512);
	CHECK(rump___sysimpl_unlink("/dev/rdisk0") == 0);	/* a user's doing harms nobody */
	CHECK(rumpk_disk_detach(k, "/dev/disk0") == 0);
	FAILS(rump___sysimpl_open("/dev/disk0", NB_O_RDONLY), NB_ENOENT);
	for (int i = 0; i < 40; i++) {
		snprintf(path, sizeof(path), "/dev/disk%d", i);
		CHECK(attach(k, path, (uint64_t)i * 512, 512, false) == 0);
	}
	CHECK((fd = rump___sysimpl_open("/dev/rdisk39", NB_O_RDONLY)) >= 0);
	uint32_t sector[128];
	CHECK(rump___sysimpl_read(fd, sector, 512) == 512 && sector[0] == 39);
	CHECK(rump___sysimpl_read(fd, sector, 512) == 0);
	CHECK(rump___sysimpl_close(fd) == 0);
	for (int i = 0; i < 30; i++) {				/* the others go at halt */
		snprintf(path, sizeof(path), "/dev/disk%d", i);
		CHECK(rumpk_disk_detach(k, path) == 0);
	}
}

static void
test_readonly(struct kernel *k)
{
	struct rumpk_diskstat st;
	char sector[512];
	int fd;

	CHECK(attach(k, "/dev/ro", 0, 0, true) == 0);
	FAILS(rump___sysimpl_open("/dev/rro", NB_O_RDWR), NB_EROFS);
	FAILS(rump___sysimpl_open("/dev/ro", NB_O_WRONLY), NB_EROFS);
	CHECK((fd = rump___sysimpl_open("/dev/rro", NB_O_RDONLY)) >= 0);
	FAILS(rump___sysimpl_write(fd, sector, 512), NB_EBADF);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(rumpk_disk_stat(k, "/dev/ro", &st) == 0 && st.st_readonly);
	CHECK(rumpk_disk_detach(k, "/dev/ro") == 0);
	if (geteuid() == 0)
		return;		/* the superuser may write what has mode 0444 */
	CHECK(chmod(image, 0444) == 0);
	CHECK(attach(k, "/dev/ro", 0, 0, false) == 0);
	CHECK(rumpk_disk_stat(k, "/dev/ro", &st) == 0 && st.st_readonly);
	CHECK(rumpk_disk_detach(k, "/dev/ro") == 0);
	CHECK(chmod(image, 0600) == 0);
}

static void
test_shrunk(struct kernel *k)
{
	struct rumpk_diskstat st;
	char sector[512];
	int fd;

	CHECK(attach(k, "/dev/shrunk", 0, 0, false) == 0);
	CHECK((fd = rump___sysimpl_open("/dev/rshrunk", NB_O_RDWR)) >= 0);
	CHECK(truncate(image, SIZE / 2) == 0);
	FAILS(rump___sysimpl_pread(fd, sector, 512, SIZE - 512), NB_EIO);
	CHECK(rump___sysimpl_pwrite(fd, sector, 512, SIZE - 512) == 512);	/* grows it again */
	CHECK(rump___sysimpl_pread(fd, sector, 512, SIZE - 512) == 512);
	CHECK(rumpk_disk_stat(k, "/dev/shrunk", &st) == 0 && st.st_errors == 1 &&
	    st.st_writes == 1);
	/* left open and attached: halt takes both */
}

int
main(void)
{
	struct kernel *k = client_boot();

	make_image();
	test_raw(k);
	test_block(k);
	test_ioctl(k);
	test_attach(k);
	test_readonly(k);
	test_shrunk(k);
	client_halt(k);
	unlink(image);
	return 0;
}
