/*
 * Virtio's queues, disks and interfaces on a host, against a device that misbehaves as a case asks:
 * queue.c, blk.c, net.c and segments.c of the machine around a transport and a device that stand
 * here.  A call that sleeps lets the device take its step.  argv[1] names the case.
 */
#include <stdio.h>
#include <stdlib.h>

#include <machine/console.h>
#include <machine/disk.h>
#include <machine/entropy.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/map.h>
#include <machine/netdev.h>
#include <machine/sched.h>
#include <machine/string.h>

#include "ring.h"
#include "virtio.h"

#define EXPECT(e)	do { if (!(e)) fail(__LINE__, #e); } while (0)
#define SIZE		8		/* of each queue */
#define DISK		65536
#define SECTOR		512
#define CASE(name)	static void name(void)

static struct virtio_device device;
static struct disk *disk;
static struct netdev *netdev;
static unsigned char platter[DISK];
static unsigned int sleeps, frames, breaks;
static unsigned char last_frame[NETDEV_FRAME_MAX];
static size_t last_len;

static struct {				/* what the device does wrong */
	bool wild_id, free_id, middle_id, twice, wild_index, wild_len, scribbles, no_status, floods;
	int status;
	uint16_t taken[2];		/* available entries seen, by queue */
} world;

static void __attribute__((noreturn))
fail(int line, const char *what)
{
	printf("line %d: %s\n", line, what);
	exit(1);
}

/* What the machine gives its drivers. */

uint64_t
irq_save(void)
{
	return 0;
}

void
irq_restore(uint64_t flags)
{
	(void)flags;
}

paddr_t
virt_to_phys(const void *memory)
{
	return (uintptr_t)memory;
}

bool
map_find(uintptr_t va, struct mapping *mapping)
{
	*mapping = (struct mapping){ .m_pa = va, .m_prot = MAP_READ | MAP_WRITE };
	return va >= PAGE_SIZE;
}

void *
heap_alloc(size_t len, size_t align)
{
	if (align < 16)
		align = 16;
	return aligned_alloc(align, (len + align - 1) / align * align);
}

void
heap_free(void *memory, size_t len)
{
	(void)len;
	free(memory);
}

void
machine_panic(const char *fmt, ...)
{
	fail(0, fmt);
}

void
console_printf(const char *fmt, ...)
{
	(void)fmt;
}

void
entropy_get(void *memory, size_t len)
{
	memset(memory, 7, len);
}

int
disk_register(struct disk *found)
{
	disk = found;
	return 0;
}

int
netdev_register(struct netdev *found)
{
	netdev = found;
	return 0;
}

static void answer_all(struct virtqueue *, uint32_t len);

void
netdev_input(struct netdev *nd, const void *frame, size_t len)
{
	if (world.floods)
		answer_all(device.vd_queues[0], 60);
	EXPECT(nd == netdev && len <= sizeof last_frame && frames < 1000);
	memcpy(last_frame, frame, len);
	last_len = len;
	frames++;
}

unsigned int
waitq_wake(struct waitq *wq, unsigned int max)
{
	(void)wq;
	return max;
}

/* The device. */

static unsigned char *
at(uint64_t address)
{
	return (unsigned char *)(uintptr_t)address;
}

static uint32_t
serve_disk(const struct virtqueue *vq, uint16_t head)
{
	const struct virtq_desc *d = &vq->vq_desc[head];
	uint32_t type, wrote = 1;
	uint64_t sector;

	EXPECT(d->len == 16 && (d->flags & VIRTQ_DESC_WRITE) == 0);
	memcpy(&type, at(d->address), 4);
	memcpy(&sector, at(d->address) + 8, 8);
	for (d = &vq->vq_desc[d->next]; (d->flags & VIRTQ_DESC_NEXT) != 0;
	    d = &vq->vq_desc[d->next]) {
		EXPECT(sector * SECTOR + d->len <= DISK);
		EXPECT(((d->flags & VIRTQ_DESC_WRITE) != 0) == (type == 0));
		if (type == 0)
			memcpy(at(d->address), platter + sector * SECTOR, d->len);
		else
			memcpy(platter + sector * SECTOR, at(d->address), d->len);
		sector += d->len / SECTOR;
		wrote += type == 0 ? d->len : 0;
	}
	EXPECT(d->len == 1 && (d->flags & VIRTQ_DESC_WRITE) != 0);
	if (!world.no_status)
		*at(d->address) = (unsigned char)world.status;
	return wrote;
}

static void
answer(struct virtqueue *vq, uint32_t id, uint32_t len)
{
	vq->vq_used->ring[vq->vq_used->index % vq->vq_size] =
	    (struct virtq_used_elem){ id, len };
	vq->vq_used->index++;
}

static void
scribble(struct virtqueue *vq)
{
	memset(vq->vq_desc, 0xff, vq->vq_size * sizeof *vq->vq_desc);
	memset(vq->vq_avail->ring, 0xff, vq->vq_size * sizeof vq->vq_avail->ring[0]);
}

/* Everything that is asked in a queue; len: how much it says it wrote, 0: what it did. */
static void
answer_all(struct virtqueue *vq, uint32_t len)
{
	while (!device.vd_broken && world.taken[vq->vq_index] != vq->vq_avail->index) {
		uint16_t head = vq->vq_avail->ring[world.taken[vq->vq_index]++ % vq->vq_size];
		uint32_t id = head;

		EXPECT(head < vq->vq_size);
		if (device.vd_id == VIRTIO_ID_BLOCK)
			len = serve_disk(vq, head);
		id = world.wild_id ? 0xffff0000u : world.free_id ? vq->vq_free :
		    world.middle_id ? vq->vq_desc[head].next : id;
		answer(vq, id, world.wild_len ? UINT32_MAX : len);
		if (world.twice)
			answer(vq, id, len);
		if (world.scribbles)
			scribble(vq);
	}
}

static void
step(struct virtqueue *vq, uint32_t len)
{
	answer_all(vq, len);
	if (world.wild_index)
		vq->vq_used->index = (uint16_t)(vq->vq_used->index + 1000);
	virtqueue_service(vq);
}

int
waitq_sleep(struct waitq *wq, uint64_t deadline, bool interruptible)
{
	(void)wq;
	(void)deadline;
	(void)interruptible;
	EXPECT(++sleeps < 1000);
	step(device.vd_queues[0], 0);
	return 0;
}

/* The transport. */

int
virtio_negotiate(struct virtio_device *vd, uint64_t features)
{
	vd->vd_features = features & ~(1UL << 5);	/* no read-only disk, no MAC */
	return 0;
}

int
virtio_queue(struct virtio_device *vd, struct virtqueue *vq, unsigned int index, unsigned int size)
{
	vq->vq_device = vd;
	vq->vq_index = index;
	vd->vd_queues[index] = vq;
	return virtqueue_init(vq, size < SIZE ? size : SIZE);
}

int
virtio_ready(struct virtio_device *vd)
{
	(void)vd;
	return 0;
}

void
virtio_notify(struct virtio_device *vd, unsigned int index)
{
	EXPECT(vd == &device && vd->vd_queues[index] != NULL);
}

void
virtio_break(struct virtio_device *vd, const char *why)
{
	EXPECT(!vd->vd_broken && why != NULL);
	breaks++;
	vd->vd_broken = true;
	for (int i = 0; i < VIRTIO_QUEUES_MAX; i++)
		if (vd->vd_queues[i] != NULL)
			virtqueue_abort(vd->vd_queues[i]);
}

uint8_t
virtio_config8(const struct virtio_device *vd, unsigned int offset)
{
	(void)vd;
	return (uint8_t)offset;
}

uint32_t
virtio_config32(const struct virtio_device *vd, unsigned int offset)
{
	(void)vd;
	return offset == 20 ? SECTOR : offset == 12 ? 1000 : 0;
}

uint64_t
virtio_config64(const struct virtio_device *vd, unsigned int offset)
{
	(void)vd;
	(void)offset;
	return DISK / SECTOR;
}

/* The cases. */

static unsigned char data[DISK], copy[DISK];

static int
disk_write(size_t len, uint64_t off)
{
	return disk->dk_driver->dd_write(disk, data, len, off);
}

static int
disk_read(size_t len, uint64_t off)
{
	return disk->dk_driver->dd_read(disk, copy, len, off);
}

static void
start_disk(void)
{
	device.vd_id = VIRTIO_ID_BLOCK;
	virtio_blk_attach(&device);
	EXPECT(disk != NULL && disk->dk_size == DISK);
	for (size_t i = 0; i < DISK; i++)
		data[i] = (unsigned char)(i * 13 + i / 251);
}

static void
start_net(void)
{
	device.vd_id = VIRTIO_ID_NET;
	virtio_net_attach(&device);
	EXPECT(netdev != NULL && netdev->nd_mac[0] == 6);	/* at random: the device has none */
}

/* The first request gets EIO, and so do all after it, without the device. */
static void
expect_broken_disk(void)
{
	unsigned int before;

	EXPECT(disk_write(4096, 0) == EIO);
	EXPECT(breaks == 1);
	before = sleeps;
	EXPECT(disk_read(4096, 0) == EIO);
	EXPECT(disk->dk_driver->dd_flush(disk) == EIO);
	EXPECT(sleeps == before && breaks == 1);
}

CASE(transfers)
{
	start_disk();
	EXPECT(disk_write(DISK, 0) == 0 && disk_read(DISK, 0) == 0);
	EXPECT(memcmp(data, platter, DISK) == 0 && memcmp(data, copy, DISK) == 0);
	EXPECT(disk->dk_driver->dd_flush(disk) == 0);
}

CASE(wild_id)
{
	start_disk();
	world.wild_id = true;
	expect_broken_disk();
}

CASE(free_id)
{
	start_disk();
	world.free_id = true;
	expect_broken_disk();
}

CASE(middle_id)
{
	start_disk();
	world.middle_id = true;
	expect_broken_disk();
}

CASE(wild_length)
{
	start_disk();
	world.wild_len = true;
	expect_broken_disk();
}

CASE(wild_index)
{
	start_disk();
	world.wild_index = true;
	EXPECT(disk_write(4096, 0) == EIO || breaks == 1);
	EXPECT(disk_write(4096, 0) == EIO);
}

CASE(answers_twice)
{
	start_disk();
	world.twice = true;
	expect_broken_disk();
}

/* What it does to the shared memory it does to itself. */
CASE(scribbles)
{
	start_disk();
	world.scribbles = true;
	for (int i = 0; i < 50; i++)
		EXPECT(disk_write(4096, (uint64_t)i % 16 * 4096) == 0);
	EXPECT(breaks == 0);
}

CASE(error_status)
{
	start_disk();
	for (world.status = 1; world.status < 256; world.status++)
		EXPECT(disk_write(512, 0) == EIO);
	world.status = 0;
	EXPECT(disk_write(512, 0) == 0);
}

CASE(no_status)
{
	start_disk();
	world.no_status = true;
	EXPECT(disk_read(512, 0) == EIO);
	EXPECT(breaks == 0);
}

CASE(frames_in)
{
	struct virtqueue *vq;

	start_net();
	vq = device.vd_queues[0];
	for (uint32_t len = 0; len <= 12 + NETDEV_FRAME_MAX; len += 11)
		step(vq, len);
	EXPECT(breaks == 0);
	EXPECT(frames > 0 && last_len > NETDEV_FRAME_MAX - 11);
	frames = 0;
	step(vq, 12);			/* a header alone, and less than one */
	step(vq, 5);
	EXPECT(frames == 0 && breaks == 0);
}

/* Frames that come as fast as they are taken: each interrupt ends. */
CASE(flood)
{
	start_net();
	world.floods = true;
	for (unsigned int before = 0; before < 100; before = frames) {
		step(device.vd_queues[0], 60);
		EXPECT(frames > before && frames <= before + SIZE);
	}
	EXPECT(breaks == 0);
}

CASE(frame_too_long)
{
	start_net();
	step(device.vd_queues[0], 12 + NETDEV_FRAME_MAX + 1);
	EXPECT(frames == 0 && breaks == 1);
	EXPECT(netdev->nd_send(netdev, data, 60) == EIO);
}

/* Full, it says so; what the device has taken makes room again. */
CASE(frames_out)
{
	int sent = 0;

	start_net();
	while (netdev->nd_send(netdev, data, 60) == 0)
		EXPECT(++sent < 1000);
	EXPECT(netdev->nd_send(netdev, data, 60) == ENOBUFS);
	step(device.vd_queues[1], 0);
	EXPECT(netdev->nd_send(netdev, data, NETDEV_FRAME_MAX) == 0);
	EXPECT(netdev->nd_send(netdev, data, NETDEV_FRAME_MAX + 1) == EMSGSIZE);
	EXPECT(breaks == 0);
}

static const struct {
	const char *name;
	void (*fn)(void);
} cases[] = {
	{ "transfers", transfers }, { "wild_id", wild_id }, { "free_id", free_id },
	{ "middle_id", middle_id }, { "wild_length", wild_length }, { "wild_index", wild_index },
	{ "answers_twice", answers_twice }, { "scribbles", scribbles },
	{ "error_status", error_status }, { "no_status", no_status }, { "frames_in", frames_in },
	{ "flood", flood }, { "frame_too_long", frame_too_long }, { "frames_out", frames_out },
};

int
main(int argc, char **argv)
{
	for (size_t i = 0; argc == 2 && i < sizeof cases / sizeof cases[0]; i++)
		if (strcmp(cases[i].name, argv[1]) == 0) {
			cases[i].fn();
			return 0;
		}
	printf("no such case\n");
	return 2;
}
