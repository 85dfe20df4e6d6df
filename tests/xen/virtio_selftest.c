/* Virtio's disks and networks as QEMU brings them, run in place of the program (selftest.h). */
#include <machine/clock.h>
#include <machine/disk.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/map.h>
#include <machine/netdev.h>
#include <machine/sched.h>

#include "selftest.h"

#define SCATTERED	0x10000000UL	/* of nothing else */
#define LARGE		(3UL << 20)
#define THREADS		24
#define ROUNDS		20
#define PIECE		8192UL

static int
disk_read(struct disk *disk, void *memory, size_t len, uint64_t off)
{
	return disk->dk_driver->dd_read(disk, memory, len, off);
}

static int
disk_write(struct disk *disk, const void *memory, size_t len, uint64_t off)
{
	return disk->dk_driver->dd_write(disk, memory, len, off);
}

static void
test_list(void)
{
	struct disk *disk;
	struct netdev *nd;

	for (unsigned int i = 0; (disk = disk_at(i)) != NULL; i++)
		console_printf("%s %s %lu %u %d\n", disk->dk_name, disk->dk_kind, disk->dk_size,
		    disk->dk_secsize, disk->dk_readonly);
	for (unsigned int i = 0; (nd = netdev_at(i)) != NULL; i++)
		console_printf("%s %s %02x:%02x:%02x:%02x:%02x:%02x %u\n", nd->nd_name, nd->nd_kind,
		    nd->nd_mac[0], nd->nd_mac[1], nd->nd_mac[2], nd->nd_mac[3], nd->nd_mac[4],
		    nd->nd_mac[5], nd->nd_mtu);
}

static void
fill(unsigned char *memory, size_t len, unsigned int seed)
{
	for (size_t i = 0; i < len; i++)
		memory[i] = (unsigned char)(i * 31 + (i >> 9) * 7 + seed);
}

/* Pages that lie in disorder, mapped one after the other. */
static unsigned char *
scattered_memory(size_t pages)
{
	for (size_t i = 0; i < pages; i += 2) {
		char *pair = page_alloc(1);

		CHECK(pair != NULL);
		CHECK(map_enter(SCATTERED + i * PAGE_SIZE, virt_to_phys(pair + PAGE_SIZE),
		    MAP_READ | MAP_WRITE) == 0);
		CHECK(map_enter(SCATTERED + (i + 1) * PAGE_SIZE, virt_to_phys(pair),
		    MAP_READ | MAP_WRITE) == 0);
	}
	return (unsigned char *)SCATTERED;
}

static void
test_transfer(void)
{
	struct disk *disk = disk_at(0);
	unsigned char *memory = heap_alloc(LARGE + PAGE_SIZE, 1);
	unsigned char *scattered = scattered_memory(LARGE / PAGE_SIZE + 2);
	unsigned char sector[512];

	CHECK(disk != NULL && memory != NULL);
	fill(memory + 24, LARGE, 1);
	CHECK(disk_write(disk, memory + 24, LARGE, 512) == 0);
	CHECK(disk_read(disk, scattered + 136, LARGE, 512) == 0);
	CHECK(memcmp(memory + 24, scattered + 136, LARGE) == 0);
	CHECK(disk_read(disk, sector, sizeof sector, 1024) == 0);
	CHECK(memcmp(memory + 24 + 512, sector, sizeof sector) == 0);
	CHECK(disk->dk_driver->dd_flush(disk) == 0);
	CHECK(disk_read(disk, sector, 512, disk->dk_size) == EINVAL);
	CHECK(disk_read(disk, sector, 512, UINT64_MAX - 511) == EINVAL);
	CHECK(disk_read(disk, sector, 512, 1) == EINVAL);
	CHECK(disk_read(disk, sector, 100, 0) == EINVAL);
	CHECK(disk_read(disk, (void *)(uintptr_t)0x20000000, 512, 0) == EIO);
	CHECK(disk_read(disk, sector, 512, disk->dk_size - 512) == 0);
	CHECK(disk_read(disk, sector, 0, 0) == 0);
}

static void *
hammer(void *arg)
{
	uintptr_t number = (uintptr_t)arg;
	struct disk *disk = disk_at(0);
	unsigned char *out = heap_alloc(PIECE, 1), *in = heap_alloc(PIECE, 1);

	CHECK(out != NULL && in != NULL);
	for (unsigned int round = 0; round < ROUNDS; round++) {
		fill(out, PIECE, (unsigned int)number * ROUNDS + round);
		CHECK(disk_write(disk, out, PIECE, number * PIECE) == 0);
		CHECK(disk_read(disk, in, PIECE, number * PIECE) == 0);
		CHECK(memcmp(in, out, PIECE) == 0);
	}
	return NULL;
}

static void
test_threads(void)
{
	struct thread *threads[THREADS];

	for (uintptr_t i = 0; i < THREADS; i++) {
		threads[i] = thread_create(hammer, (void *)i, "hammer", true);
		CHECK(threads[i] != NULL);
	}
	for (unsigned int i = 0; i < THREADS; i++)
		thread_join(threads[i]);
}

static void
test_readonly(void)
{
	unsigned char sector[512];

	CHECK(disk_at(0)->dk_readonly);
	CHECK(disk_write(disk_at(0), sector, 512, 0) == EROFS);
	CHECK(disk_read(disk_at(0), sector, 512, 0) == 0);
}

static void
test_errors(void)
{
	unsigned char sector[512];

	CHECK(disk_read(disk_at(0), sector, 512, 0) == EIO);
	CHECK(disk_write(disk_at(0), sector, 512, 0) == EIO);
}

#define FRAMES		200

static struct waitq arrivals;
static unsigned int arrived, wrong;

static void
receive(void *arg, const void *frame, size_t len)
{
	const unsigned char *bytes = frame;

	(void)arg;
	if (len < 60 || bytes[12] != 0x88 || bytes[13] != 0xb5)
		wrong++;
	for (size_t i = 15; i < len; i++)
		if (bytes[i] != bytes[14])
			wrong++;
	arrived++;
	waitq_wake(&arrivals, 1);
}

/* Two interfaces on one wire: what leaves one arrives at the other. */
static void
test_frames(void)
{
	unsigned char frame[NETDEV_FRAME_MAX + 1];
	struct netdev *from = netdev_at(0), *to = netdev_at(1);
	uint64_t deadline = clock_monotonic_ns() + 10 * NSEC_PER_SEC;
	unsigned int sent = 0;

	CHECK(from != NULL && to != NULL);
	netdev_open(to, receive, NULL);
	memcpy(frame, to->nd_mac, 6);
	memcpy(frame + 6, from->nd_mac, 6);
	frame[12] = 0x88;			/* for local experiments */
	frame[13] = 0xb5;
	while (sent < FRAMES) {
		size_t len = 60 + sent * 37 % (NETDEV_FRAME_MAX - 60 + 1);
		uint64_t flags;
		int error;

		memset(frame + 14, (int)sent, len - 14);
		error = from->nd_send(from, frame, len);
		CHECK(error == 0 || error == ENOBUFS);
		sent += error == 0;
		flags = irq_save();
		while (arrived < sent && waitq_sleep(&arrivals, deadline, false) == 0)
			continue;
		irq_restore(flags);
		CHECK(arrived == sent);
	}
	CHECK(wrong == 0);
	CHECK(from->nd_send(from, frame, sizeof frame) == EMSGSIZE);
}

static const struct testcase cases[] = {
	CASE(list), CASE(transfer), CASE(threads), CASE(readonly), CASE(errors), CASE(frames),
};

void
process_main(void)
{
	run_cases(cases, sizeof cases / sizeof cases[0]);
	machine_exit(0);
}
