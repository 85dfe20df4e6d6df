/*
 * Disks over memory and callbacks, and the layers: window, read-only, record, fault; partition
 * tables.
 */
#include <time.h>
#include <unistd.h>

#include "client.h"

enum { SECTOR = 512, SECTORS = 4096, SIZE = SECTORS * SECTOR };

static char memory[SIZE];

static int
open_raw(struct kernel *k, const struct rumpk_diskspec *ds)
{
	int fd;

	CHECK(rumpk_disk_attach(k, ds, "/dev/d") == 0);
	CHECK((fd = rump___sysimpl_open("/dev/rd",
	    ds->ds_readonly ? NB_O_RDONLY : NB_O_RDWR)) >= 0);
	return fd;
}

static void
done(struct kernel *k, int fd)
{
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(rumpk_disk_detach(k, "/dev/d") == 0);
}

static void
test_memory(struct kernel *k)
{
	struct rumpk_diskspec own = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_size = SIZE };
	struct rumpk_diskspec ours = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_size = SIZE / 2,
	    .ds_memory = memory, .ds_offset = SIZE / 4, .ds_secsize = 2048 };
	struct rumpk_diskspec bad = own;
	char buf[4096];
	int fd = open_raw(k, &own);

	CHECK(rump___sysimpl_pread(fd, buf, 4096, 0) == 4096 && buf[0] == 0 && buf[4095] == 0);
	memset(buf, 'x', sizeof(buf));
	CHECK(rump___sysimpl_pwrite(fd, buf, 4096, SIZE - 4096) == 4096);
	memset(buf, 0, sizeof(buf));
	CHECK(rump___sysimpl_pread(fd, buf, 4096, SIZE - 4096) == 4096 && buf[4095] == 'x');
	done(k, fd);

	/* a window of the caller's memory, in its own sectors */
	fd = open_raw(k, &ours);
	memset(buf, 'y', sizeof(buf));
	FAILS(rump___sysimpl_pwrite(fd, buf, 512, 0), NB_EINVAL);
	CHECK(rump___sysimpl_pwrite(fd, buf, 2048, 0) == 2048);
	CHECK(memory[SIZE / 4 - 1] == 0 && memory[SIZE / 4] == 'y' &&
	    memory[SIZE / 4 + 2047] == 'y');
	CHECK(rump___sysimpl_lseek(fd, 0, SEEK_END) == SIZE / 2);
	FAILS(rump___sysimpl_pwrite(fd, buf, 2048, SIZE / 2), NB_ENOSPC);
	done(k, fd);

	bad.ds_size = 0;
	CHECK(rumpk_disk_attach(k, &bad, "/dev/d") == NB_EINVAL);
	bad.ds_size = SIZE, bad.ds_offset = UINT64_MAX;
	CHECK(rumpk_disk_attach(k, &bad, "/dev/d") == NB_EINVAL);
	bad.ds_offset = 0, bad.ds_secsize = 1000;
	CHECK(rumpk_disk_attach(k, &bad, "/dev/d") == NB_EINVAL);
	bad.ds_secsize = 0, bad.ds_bottom = 99;
	CHECK(rumpk_disk_attach(k, &bad, "/dev/d") == NB_EINVAL);
}

static int called_error;
static struct kernel *called_kernel;

static int
call_read(void *arg, void *buf, uint64_t len, uint64_t off)
{
	CHECK(arg == memory);
	memcpy(buf, memory + off, len);
	return called_error;
}

/* The kernel may not be entered again from here. */
static int
call_write(void *arg, const void *buf, uint64_t len, uint64_t off)
{
	struct rumpk_diskstat st;

	CHECK(rumpk_disk_stat(called_kernel, "/dev/d", &st) != 0);
	CHECK(rump___sysimpl_open("/dev/null", NB_O_RDONLY) == -1);
	memcpy((char *)arg + off, buf, len);
	return called_error;
}

static void
test_callback(struct kernel *k)
{
	static const struct rumpk_diskcalls calls = { .dc_read = call_read,
	    .dc_write = call_write };
	static const struct rumpk_diskcalls readonly = { .dc_read = call_read };
	struct rumpk_diskspec ds = { .ds_bottom = RUMPK_DISK_CALLBACK, .ds_calls = &calls,
	    .ds_arg = memory, .ds_size = SIZE };
	char buf[1024];
	int fd = open_raw(k, &ds);

	called_kernel = k;
	memset(buf, 'z', sizeof(buf));
	CHECK(rump___sysimpl_pwrite(fd, buf, 1024, 512) == 1024 && memory[512] == 'z');
	CHECK(rump___sysimpl_pread(fd, buf, 1024, 0) == 1024);
	called_error = NB_ENOSPC;
	FAILS(rump___sysimpl_pwrite(fd, buf, 1024, 512), NB_ENOSPC);
	called_error = -7;
	FAILS(rump___sysimpl_pread(fd, buf, 1024, 512), NB_EIO);
	called_error = 100000;
	FAILS(rump___sysimpl_pread(fd, buf, 1024, 512), NB_EIO);
	called_error = 0;
	done(k, fd);
	ds.ds_calls = &readonly;
	CHECK(rumpk_disk_attach(k, &ds, "/dev/d") == 0);
	FAILS(rump___sysimpl_open("/dev/rd", NB_O_RDWR), NB_EROFS);
	CHECK(rumpk_disk_detach(k, "/dev/d") == 0);
	ds.ds_calls = NULL;
	CHECK(rumpk_disk_attach(k, &ds, "/dev/d") == NB_EINVAL);
}

/* Replaying all records over what the disk was gives what it is. */
static void
test_record(struct kernel *k)
{
	struct rumpk_diskspec ds = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_memory = memory,
	    .ds_size = SIZE, .ds_record = true, .ds_fault = true };
	struct rumpk_faultrule tear = { .fr_ops = RUMPK_FAULT_WRITE, .fr_kind = RUMPK_FAULT_TEAR,
	    .fr_bytes = 700, .fr_start = 100 * SECTOR, .fr_end = 101 * SECTOR };
	static char replayed[SIZE], buf[8 * SECTOR];
	struct rumpk_diskstat st;
	struct rumpk_record rc;
	uint64_t i, flushes = 0;
	int zero = 0, fd;

	srandom(7);
	memcpy(replayed, memory, SIZE);
	fd = open_raw(k, &ds);
	CHECK(rumpk_disk_record(k, "/dev/d", 0, &rc, NULL, 0) == NB_ENOENT);
	CHECK(rumpk_disk_faults(k, "/dev/d", &tear, 1) == 0);
	for (int n = 0; n < 500; n++) {
		size_t len = (size_t)(1 + random() % 8) * SECTOR;

		memset(buf, n, len);
		(void)rump___sysimpl_pwrite(fd, buf, len, random() % (SECTORS - 8) * SECTOR);
		if (n % 50 == 0)
			CHECK(rump___sysimpl_ioctl(fd, 0x80046476ul, &zero) == 0);
	}
	memset(buf, 'T', sizeof(buf));
	FAILS(rump___sysimpl_pwrite(fd, buf, 2 * SECTOR, 100 * SECTOR), NB_EIO);
	CHECK(rumpk_disk_stat(k, "/dev/d", &st) == 0 && st.st_records > 500);
	for (i = 0; rumpk_disk_record(k, "/dev/d", i, &rc, NULL, 0) == 0; i++) {
		if (rc.rc_op == RUMPK_FAULT_FLUSH) {
			flushes++;
			continue;
		}
		CHECK(rc.rc_op == RUMPK_FAULT_WRITE && rc.rc_off + rc.rc_len <= SIZE);
		CHECK(rumpk_disk_record(k, "/dev/d", i, &rc, replayed, rc.rc_len - 1) == NB_ERANGE);
		CHECK(rumpk_disk_record(k, "/dev/d", i, &rc, replayed + rc.rc_off, rc.rc_len) == 0);
	}
	CHECK(i == st.st_records && flushes == 10);
	CHECK(rc.rc_len == 700);			/* the torn write, as far as it went */
	CHECK(memcmp(replayed, memory, SIZE) == 0);
	done(k, fd);
}

static void
test_faults(struct kernel *k)
{
	struct rumpk_diskspec ds = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_memory = memory,
	    .ds_size = SIZE, .ds_fault = true };
	struct rumpk_faultrule rules[2] = { { .fr_ops = RUMPK_FAULT_WRITE, .fr_skip = 1,
	    .fr_times = 2, .fr_error = NB_ENOSPC } };
	struct rumpk_record rc;
	struct timespec before, after;
	char buf[1024];
	int fd, zero = 0;

	memset(memory, 0, SIZE);
	fd = open_raw(k, &ds);
	CHECK(rumpk_disk_record(k, "/dev/d", 0, &rc, NULL, 0) == NB_EOPNOTSUPP);
	memset(buf, 'f', sizeof(buf));

	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == 0);	/* the second and third write */
	CHECK(rump___sysimpl_pwrite(fd, buf, 512, 0) == 512);
	FAILS(rump___sysimpl_pwrite(fd, buf, 512, 512), NB_ENOSPC);
	CHECK(rump___sysimpl_pread(fd, buf, 512, 0) == 512);
	FAILS(rump___sysimpl_pwrite(fd, buf, 512, 512), NB_ENOSPC);
	CHECK(rump___sysimpl_pwrite(fd, buf, 512, 1024) == 512);
	CHECK(memory[0] == 'f' && memory[512] == 0 && memory[1024] == 'f');

	rules[0] = (struct rumpk_faultrule){ .fr_ops = RUMPK_FAULT_READ | RUMPK_FAULT_WRITE,
	    .fr_start = 10 * SECTOR, .fr_end = 11 * SECTOR };	/* a bad sector */
	rules[1] = (struct rumpk_faultrule){ .fr_ops = RUMPK_FAULT_WRITE,
	    .fr_kind = RUMPK_FAULT_DROP, .fr_start = 20 * SECTOR, .fr_end = 30 * SECTOR };
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 2) == 0);
	FAILS(rump___sysimpl_pwrite(fd, buf, 1024, 9 * SECTOR), NB_EIO);
	FAILS(rump___sysimpl_pread(fd, buf, 1024, 10 * SECTOR), NB_EIO);
	CHECK(rump___sysimpl_pwrite(fd, buf, 512, 9 * SECTOR) == 512);
	CHECK(rump___sysimpl_pwrite(fd, buf, 512, 25 * SECTOR) == 512 && memory[25 * SECTOR] == 0);

	rules[0] = (struct rumpk_faultrule){ .fr_ops = RUMPK_FAULT_FLUSH, .fr_times = 1 };
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == 0);
	FAILS(rump___sysimpl_ioctl(fd, 0x80046476ul, &zero), NB_EIO);
	CHECK(rump___sysimpl_ioctl(fd, 0x80046476ul, &zero) == 0);

	rules[0] = (struct rumpk_faultrule){ .fr_ops = RUMPK_FAULT_READ,
	    .fr_kind = RUMPK_FAULT_DELAY, .fr_delay_ns = 30000000 };
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == 0);
	clock_gettime(CLOCK_MONOTONIC, &before);
	CHECK(rump___sysimpl_pread(fd, buf, 512, 0) == 512 && buf[0] == 'f');
	clock_gettime(CLOCK_MONOTONIC, &after);
	CHECK((after.tv_sec - before.tv_sec) * 1000000000 +
	    after.tv_nsec - before.tv_nsec >= 30000000);

	rules[0].fr_kind = 9;
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == NB_EINVAL);
	rules[0].fr_kind = RUMPK_FAULT_DROP;			/* of a read */
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == NB_EINVAL);
	rules[0] = (struct rumpk_faultrule){ .fr_ops = 8 };
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == NB_EINVAL);
	rules[0] = (struct rumpk_faultrule){ .fr_ops = RUMPK_FAULT_READ, .fr_error = -1 };
	CHECK(rumpk_disk_faults(k, "/dev/d", rules, 1) == NB_EINVAL);
	CHECK(rumpk_disk_faults(k, "/dev/d", NULL, 0) == 0);
	CHECK(rump___sysimpl_pread(fd, buf, 512, 10 * SECTOR) == 512);
	done(k, fd);
}

/* Partition tables. */

static void
put32(char *p, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		p[i] = (char)(v >> 8 * i);
}

static void
put64(char *p, uint64_t v)
{
	put32(p, (uint32_t)v);
	put32(p + 4, (uint32_t)(v >> 32));
}

static void
put_mbr(char *sector, int i, int type, uint32_t start, uint32_t count)
{
	char *p = sector + 446 + 16 * i;

	p[4] = (char)type;
	put32(p + 8, start);
	put32(p + 12, count);
	sector[510] = 0x55;
	sector[511] = (char)0xaa;
}

static void
make_mbr(void)
{
	memset(memory, 0, SIZE);
	put_mbr(memory, 0, 0x83, 64, 100);
	put_mbr(memory, 1, 0x05, 1000, 1000);
	memory[446] = (char)0x80;
	put_mbr(memory + 1000 * SECTOR, 0, 0x83, 8, 92);		/* relative to its record */
	put_mbr(memory + 1000 * SECTOR, 1, 0x05, 200, 300);	/* relative to the first */
	put_mbr(memory + 1200 * SECTOR, 0, 0xa9, 8, 92);
}

static uint32_t
crc32(const char *p, size_t len)
{
	uint32_t crc = ~0u;

	for (size_t i = 0; i < len; i++) {
		crc ^= (unsigned char)p[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
	}
	return ~crc;
}

static void
put_gpt(uint64_t self, uint64_t entries)
{
	char *h = memory + self * SECTOR, *e = memory + entries * SECTOR;

	memset(h, 0, SECTOR);
	memset(e, 0, 128 * 128);
	for (int i = 0; i < 2; i++) {
		char *entry = e + 128 * (i * 3);

		memset(entry, 0x11 + i, 32);
		put64(entry + 32, 100 + 1000 * (uint64_t)i);
		put64(entry + 40, 100 + 1000 * (uint64_t)i + 499);
		memcpy(entry + 56, "r\0\xe4\0", 4);	/* "r\u00e4" in UTF-16LE */
	}
	memcpy(h, "EFI PART", 8);
	put32(h + 8, 0x10000);
	put32(h + 12, 92);
	put64(h + 24, self);
	put64(h + 72, entries);
	put32(h + 80, 128);
	put32(h + 84, 128);
	put32(h + 88, crc32(e, 128 * 128));
	put32(h + 16, crc32(h, 92));
}

static void
make_gpt(void)
{
	memset(memory, 0, SIZE);
	put_mbr(memory, 0, 0xee, 1, SECTORS - 1);
	put_gpt(1, 2);
	put_gpt(SECTORS - 1, SECTORS - 33);
}

static int
partitions(struct kernel *k, struct rumpk_partition *array, size_t *count)
{
	struct rumpk_diskspec ds = { .ds_bottom = RUMPK_DISK_MEMORY, .ds_memory = memory,
	    .ds_size = SIZE };
	int error;

	CHECK(rumpk_disk_attach(k, &ds, "/dev/d") == 0);
	error = rumpk_disk_partitions(k, "/dev/d", array, count);
	CHECK(rumpk_disk_detach(k, "/dev/d") == 0);
	return error;
}

static void
test_mbr(struct kernel *k)
{
	struct rumpk_partition pt[8];
	size_t count = 8;

	make_mbr();
	CHECK(partitions(k, pt, &count) == 0 && count == 3);
	CHECK(pt[0].pt_index == 1 && pt[0].pt_offset == 64 * SECTOR &&
	    pt[0].pt_size == 100 * SECTOR);
	CHECK(pt[0].pt_active && pt[0].pt_mbrtype == 0x83 && pt[0].pt_table == RUMPK_PART_MBR);
	CHECK(pt[1].pt_index == 5 && pt[1].pt_offset == 1008 * SECTOR);
	CHECK(pt[2].pt_index == 6 && pt[2].pt_offset == 1208 * SECTOR && pt[2].pt_mbrtype == 0xa9);
	count = 1;
	CHECK(partitions(k, pt, &count) == NB_ERANGE && count == 3);
	count = 8;
	put_mbr(memory + 1200 * SECTOR, 1, 0x05, 0, 300);	/* the chain bites its tail */
	CHECK(partitions(k, pt, &count) == NB_EINVAL);
	make_mbr();
	put_mbr(memory, 2, 0x83, 4000, 97);			/* one sector beyond the end */
	CHECK(count = 8, partitions(k, pt, &count) == NB_EINVAL);
	make_mbr();
	put_mbr(memory, 2, 0x83, 100, 10);			/* inside the first */
	CHECK(count = 8, partitions(k, pt, &count) == NB_EINVAL);
	memset(memory, 0, SIZE);
	CHECK(count = 8, partitions(k, pt, &count) == 0 && count == 0);
	/* a boot sector that only ends like a table */
	memset(memory, 0x33, SECTOR);
	memory[510] = 0x55, memory[511] = (char)0xaa;
	CHECK(count = 8, partitions(k, pt, &count) == 0 && count == 0);
}

static void
test_gpt(struct kernel *k)
{
	struct rumpk_partition pt[8];
	size_t count = 8;

	make_gpt();
	CHECK(partitions(k, pt, &count) == 0 && count == 2);
	CHECK(pt[0].pt_index == 1 && pt[1].pt_index == 4 && pt[1].pt_offset == 1100 * SECTOR);
	CHECK(pt[1].pt_size == 500 * SECTOR && pt[1].pt_type[0] == 0x12 &&
	    pt[0].pt_table == RUMPK_PART_GPT);
	CHECK(strcmp(pt[0].pt_name, "r\xc3\xa4") == 0);
	/* the first copy is damaged: the second serves */
	memory[SECTOR + 60]++;
	CHECK(count = 8, partitions(k, pt, &count) == 0 && count == 2);
	memory[SIZE - SECTOR + 60]++;
	CHECK(count = 8, partitions(k, pt, &count) == NB_EINVAL);
}

/* Damage of any kind is an error number or a table that stays inside the disk. */
static void
test_hostile(struct kernel *k)
{
	struct rumpk_partition pt[200];
	size_t count;

	srandom(42);
	for (int n = 0; n < 4000; n++) {
		static const int places[] = { 0, 1, 2, 1000, 1200, SECTORS - 1, SECTORS - 33 };

		(n % 2 ? make_gpt : make_mbr)();
		for (int i = 0; i < 1 + n % 5; i++) {
			int at = places[random() % 7] * SECTOR +
			    (random() % 2 ? 446 + (int)(random() % 64) : (int)(random() % SECTOR));

			memory[at] = (char)random();
		}
		if (n % 3 == 0) {			/* past the checksums */
			put32(memory + SECTOR + 88, crc32(memory + 2 * SECTOR, 128 * 128));
			put32(memory + SECTOR + 16, 0);
			put32(memory + SECTOR + 16, crc32(memory + SECTOR, 92));
		}
		count = 200;
		if (partitions(k, pt, &count) != 0)
			continue;
		CHECK(count <= 200);
		for (size_t i = 0; i < count; i++)
			CHECK(pt[i].pt_offset < SIZE && pt[i].pt_size <= SIZE - pt[i].pt_offset);
	}
}

int
main(void)
{
	struct kernel *k = client_boot();

	test_memory(k);
	test_callback(k);
	test_record(k);
	test_faults(k);
	test_mbr(k);
	test_gpt(k);
	test_hostile(k);
	client_halt(k);
	return 0;
}
