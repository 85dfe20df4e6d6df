/*
 * Virtio disks (VIRTIO 1.1, section 5.2).
 *
 * A transfer is cut into requests of what one may carry; its thread sleeps until the device has
 * answered each.  Requests of several threads are under way at once, as many as there are request
 * slots and descriptors; who finds none waits for one.
 *
 * Locking: interrupts are off where slots and the queue are touched.
 */
#include <machine/console.h>
#include <machine/disk.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/page.h>
#include <machine/sched.h>
#include <machine/trap.h>

#include "segments.h"
#include "virtio.h"

#define F_SIZE_MAX		(1UL << 1)
#define F_SEG_MAX		(1UL << 2)
#define F_RO			(1UL << 5)
#define F_BLK_SIZE		(1UL << 6)
#define F_FLUSH			(1UL << 9)

#define CONFIG_CAPACITY		0		/* in units of 512 bytes */
#define CONFIG_SIZE_MAX		8
#define CONFIG_SEG_MAX		12
#define CONFIG_BLK_SIZE		20

#define TYPE_IN			0
#define TYPE_OUT		1
#define TYPE_FLUSH		4

#define STATUS_OK		0
#define STATUS_NONE		0xff		/* the device wrote none */

#define UNIT			512
#define QUEUE_SIZE		128
#define REQUESTS		16
#define SEGMENTS_MAX		64		/* of one request, beside header and status */
#define SEGMENT_BYTES_MAX	(1U << 20)
#define TRANSFER_MAX		(1U << 20)

struct request {
	struct {
		uint32_t type, reserved;
		uint64_t sector;
	} rq_header;				/* read by the device */
	uint8_t rq_status;			/* written by it */
	bool rq_done;
	int rq_error;
	struct waitq rq_waiter;
	struct request *rq_next;		/* free */
};

struct blk {
	struct disk bk_disk;
	struct virtio_device *bk_device;
	struct virtqueue bk_queue;
	struct request bk_requests[REQUESTS];
	struct request *bk_free;
	struct waitq bk_waiters;		/* for a slot, or for descriptors */
	uint32_t bk_segments, bk_segment_bytes;	/* a request's most */
};

static struct request *
take_request(struct blk *bk)
{
	struct request *rq;

	while ((rq = bk->bk_free) == NULL)
		waitq_sleep(&bk->bk_waiters, WAIT_FOREVER, false);
	bk->bk_free = rq->rq_next;
	return rq;
}

static void
give_request(struct blk *bk, struct request *rq)
{
	rq->rq_next = bk->bk_free;
	bk->bk_free = rq;
	waitq_wake(&bk->bk_waiters, 1);
}

static void
done(struct virtqueue *vq, void *cookie, int error, uint32_t len)
{
	struct request *rq = cookie;
	struct blk *bk = vq->vq_softc;

	(void)len;
	rq->rq_error = error;
	rq->rq_done = true;
	waitq_wake(&rq->rq_waiter, 1);
	waitq_wake(&bk->bk_waiters, UINT32_MAX);
}

static int
submit(struct blk *bk, const struct virtbuffer *buffers, unsigned int out, unsigned int in,
    struct request *rq)
{
	int error;

	while ((error = virtqueue_add(&bk->bk_queue, buffers, out, in, rq)) == ENOBUFS)
		waitq_sleep(&bk->bk_waiters, WAIT_FOREVER, false);
	if (error == 0)
		virtqueue_kick(&bk->bk_queue);
	return error;
}

/* One request, from its making to its answer; data in buffers[1] to buffers[n]. */
static int
run(struct blk *bk, uint32_t type, uint64_t sector, struct virtbuffer *buffers, unsigned int n)
{
	uint64_t flags = irq_save();
	struct request *rq = take_request(bk);
	unsigned int out = type == TYPE_IN ? 1 : n + 1;
	int error;

	rq->rq_header.type = type;
	rq->rq_header.sector = sector;
	rq->rq_status = STATUS_NONE;
	rq->rq_done = false;
	buffers[0] = (struct virtbuffer){ virt_to_phys(&rq->rq_header), sizeof rq->rq_header };
	buffers[n + 1] = (struct virtbuffer){ virt_to_phys(&rq->rq_status), 1 };
	error = submit(bk, buffers, out, n + 2 - out, rq);
	while (error == 0 && !rq->rq_done)
		waitq_sleep(&rq->rq_waiter, WAIT_FOREVER, false);
	if (error == 0)
		error = rq->rq_error;
	if (error == 0 && *(volatile uint8_t *)&rq->rq_status != STATUS_OK)
		error = EIO;
	give_request(bk, rq);
	irq_restore(flags);
	return error;
}

static int
transfer(struct disk *disk, uint32_t type, const void *memory, size_t len, uint64_t off)
{
	struct blk *bk = disk->dk_softc;
	struct virtbuffer buffers[SEGMENTS_MAX + 2];
	const char *at = memory;

	if (off > disk->dk_size || len > disk->dk_size - off || (off | len) % disk->dk_secsize != 0)
		return EINVAL;
	while (len > 0) {
		unsigned int n;
		size_t most = len < TRANSFER_MAX ? len : TRANSFER_MAX;
		size_t part = virtio_segments(at, most, disk->dk_secsize, buffers + 1,
		    bk->bk_segments, bk->bk_segment_bytes, &n);
		int error = part > 0 ? run(bk, type, off / UNIT, buffers, n) : EIO;

		if (error != 0)
			return error;
		at += part;
		off += part;
		len -= part;
	}
	return 0;
}

static int
blk_read(struct disk *disk, void *memory, size_t len, uint64_t off)
{
	return transfer(disk, TYPE_IN, memory, len, off);
}

static int
blk_write(struct disk *disk, const void *memory, size_t len, uint64_t off)
{
	return disk->dk_readonly ? EROFS : transfer(disk, TYPE_OUT, memory, len, off);
}

/* A device without the feature has written what it answered. */
static int
blk_flush(struct disk *disk)
{
	struct blk *bk = disk->dk_softc;
	struct virtbuffer buffers[2];

	if ((bk->bk_device->vd_features & F_FLUSH) == 0)
		return 0;
	return run(bk, TYPE_FLUSH, 0, buffers, 0);
}

static const struct diskdriver driver = {
	.dd_read = blk_read,
	.dd_write = blk_write,
	.dd_flush = blk_flush,
};

static uint32_t
limit(const struct blk *bk, uint64_t feature, unsigned int offset, uint32_t most)
{
	uint32_t told;

	if ((bk->bk_device->vd_features & feature) == 0)
		return most;
	told = virtio_config32(bk->bk_device, offset);
	return told > 0 && told < most ? told : most;
}

/* A sector size that is none is taken for the usual one. */
static void
read_geometry(struct blk *bk)
{
	struct virtio_device *vd = bk->bk_device;
	struct disk *disk = &bk->bk_disk;
	uint64_t units = virtio_config64(vd, CONFIG_CAPACITY);
	uint32_t size = UNIT;

	if ((vd->vd_features & F_BLK_SIZE) != 0)
		size = virtio_config32(vd, CONFIG_BLK_SIZE);
	if (size < UNIT || size > PAGE_SIZE || (size & (size - 1)) != 0)
		size = UNIT;
	if (units > INT64_MAX / UNIT)
		units = INT64_MAX / UNIT;
	disk->dk_secsize = size;
	disk->dk_size = units * UNIT / size * size;
	disk->dk_readonly = (vd->vd_features & F_RO) != 0;
	bk->bk_segments = limit(bk, F_SEG_MAX, CONFIG_SEG_MAX, SEGMENTS_MAX);
	bk->bk_segment_bytes = limit(bk, F_SIZE_MAX, CONFIG_SIZE_MAX, SEGMENT_BYTES_MAX);
}

/* What goes wrong here leaves the disk out. */
static int
start(struct blk *bk)
{
	struct virtio_device *vd = bk->bk_device;
	int error = virtio_negotiate(vd, F_SIZE_MAX | F_SEG_MAX | F_RO | F_BLK_SIZE | F_FLUSH);

	if (error == 0)
		error = virtio_queue(vd, &bk->bk_queue, 0, QUEUE_SIZE);
	if (error != 0)
		return error;
	if (bk->bk_queue.vq_size < 3)		/* header, data, status */
		return ENXIO;
	read_geometry(bk);
	if (bk->bk_segments > bk->bk_queue.vq_size - 2)
		bk->bk_segments = bk->bk_queue.vq_size - 2;
	return virtio_ready(vd);
}

void
virtio_blk_attach(struct virtio_device *vd)
{
	struct blk *bk = heap_alloc(sizeof *bk, 1);
	int error;

	if (bk == NULL)
		machine_panic("no memory for virtio disks");
	*bk = (struct blk){
		.bk_device = vd,
		.bk_queue = { .vq_done = done, .vq_softc = bk },
		.bk_disk = { .dk_kind = "virtio", .dk_driver = &driver, .dk_softc = bk },
	};
	for (unsigned int i = 0; i < REQUESTS; i++)
		give_request(bk, &bk->bk_requests[i]);
	if ((error = start(bk)) == 0)
		error = disk_register(&bk->bk_disk);
	if (error != 0)
		console_printf("virtio: the disk at 0x%lx does not start (error %d)\n",
		    vd->vd_address, error);
}
