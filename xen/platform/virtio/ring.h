/* The memory that a split virtqueue shares with its device (VIRTIO 1.1, section 2.6). */
#ifndef VIRTIO_RING_H
#define VIRTIO_RING_H

#include <machine/page.h>

#define VIRTQ_DESC_NEXT		1
#define VIRTQ_DESC_WRITE	2	/* the device writes it */
#define VIRTQ_USED_NO_NOTIFY	1

struct virtq_desc {
	uint64_t address;
	uint32_t len;
	uint16_t flags, next;
};

struct virtq_avail {
	uint16_t flags, index;
	uint16_t ring[];		/* and a last one, of a feature that we do without */
};

struct virtq_used_elem {
	uint32_t id, len;
};

struct virtq_used {
	uint16_t flags, index;
	struct virtq_used_elem ring[];	/* and 16 more bits of that feature */
};

/* The legacy interface fixes this layout, with pages as the alignment; the modern one allows it. */
static inline size_t
virtq_avail_offset(unsigned int size)
{
	return size * sizeof(struct virtq_desc);
}

static inline size_t
virtq_used_offset(unsigned int size)
{
	size_t end = virtq_avail_offset(size) + sizeof(struct virtq_avail) +
	    (size + 1) * sizeof(uint16_t);

	return (end + PAGE_SIZE - 1) & -PAGE_SIZE;
}

static inline size_t
virtq_bytes(unsigned int size)
{
	return virtq_used_offset(size) + sizeof(struct virtq_used) +
	    size * sizeof(struct virtq_used_elem) + sizeof(uint16_t);
}

#endif
