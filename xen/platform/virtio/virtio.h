/*
 * Virtio devices: found and driven through memory-mapped registers (mmio.c), spoken to through
 * queues (queue.c).
 *
 * Format: Virtual I/O Device (VIRTIO) Version 1.1, OASIS; sections 2.4 (features), 2.6 (split
 * virtqueues), 4.2 (MMIO, with its legacy interface) and 5 (device types).
 */
#ifndef VIRTIO_VIRTIO_H
#define VIRTIO_VIRTIO_H

#include <machine/boot.h>

#define VIRTIO_ID_NET		1
#define VIRTIO_ID_BLOCK		2
#define VIRTIO_ID_ENTROPY	4

#define VIRTIO_F_VERSION_1	(1UL << 32)

#define VIRTQUEUE_SIZE_MAX	256

struct virtio_device;

struct virtbuffer {			/* of a request: physically contiguous */
	paddr_t vb_pa;
	uint32_t vb_len;
};

/*
 * Requests complete in any order.  done() is called with interrupts off, from the interrupt or from
 * virtqueue_service(); error is 0 or EIO, len how many bytes the device says it wrote, never more
 * than it had room for.
 */
struct virtqueue {
	struct virtio_device *vq_device;
	unsigned int vq_index, vq_size;
	struct virtq_desc *vq_desc;	/* shared with the device, as are the next two */
	struct virtq_avail *vq_avail;
	struct virtq_used *vq_used;
	struct virtslot *vq_slots;	/* what the device must not change about each descriptor */
	uint16_t vq_free, vq_nfree;	/* descriptors in no request, linked by their slots */
	uint16_t vq_made, vq_seen;	/* requests ever made; answers ever seen */
	void (*vq_done)(struct virtqueue *, void *cookie, int error, uint32_t len);
	void *vq_softc;
};

/* Memory for `size` descriptors; ENOMEM. */
int virtqueue_init(struct virtqueue *, unsigned int size);
/*
 * A request of `out` buffers that the device reads, then `in` that it writes.  ENOBUFS: no room
 * now; EIO: the device is broken.  The device sees it at the next kick.
 */
int virtqueue_add(struct virtqueue *, const struct virtbuffer *, unsigned int out, unsigned int in,
    void *cookie);
void virtqueue_kick(struct virtqueue *);
/* Completes what the device has answered. */
void virtqueue_service(struct virtqueue *);
/* Completes everything with EIO. */
void virtqueue_abort(struct virtqueue *);

#define VIRTIO_QUEUES_MAX	2

struct virtio_device {
	volatile uint32_t *vd_registers;
	paddr_t vd_address;		/* names it in messages */
	unsigned int vd_line;		/* of the I/O APIC */
	uint32_t vd_id;			/* VIRTIO_ID_... */
	bool vd_legacy;
	bool vd_broken;			/* it broke the rules: reset, and every request gets EIO */
	uint64_t vd_features;		/* that both sides have */
	struct virtqueue *vd_queues[VIRTIO_QUEUES_MAX];
};

/* Agrees on those of `features` that the device has; EIO: it agrees to nothing. */
int virtio_negotiate(struct virtio_device *, uint64_t features);
/* Brings up queue `index` (0, 1 ...) with at most `size` descriptors; ENXIO: there is none. */
int virtio_queue(struct virtio_device *, struct virtqueue *, unsigned int index, unsigned int size);
/* Interrupts come and requests may be made. */
int virtio_ready(struct virtio_device *);
/* The device did what it must not: said on the console, once; all its requests end with EIO. */
void virtio_break(struct virtio_device *, const char *why);
/* Tells the device that there are requests in a queue. */
void virtio_notify(struct virtio_device *, unsigned int index);

uint8_t virtio_config8(const struct virtio_device *, unsigned int offset);
uint32_t virtio_config32(const struct virtio_device *, unsigned int offset);
uint64_t virtio_config64(const struct virtio_device *, unsigned int offset);

/* The drivers: each takes a device that mmio.c found. */
void virtio_blk_attach(struct virtio_device *);
void virtio_net_attach(struct virtio_device *);
void virtio_rng_attach(struct virtio_device *);

#endif
