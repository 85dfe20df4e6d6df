/*
 * Split virtqueues (VIRTIO 1.1, section 2.6).
 *
 * The descriptor table, the available ring and the used ring are shared with the device, which may
 * write what it likes there.  We only ever read the used ring, and check what it says against our
 * own slots: which descriptors make up a request, how much room it has for the device to write, and
 * whose it is.  An answer that fits no request breaks the device.
 *
 * Locking: interrupts are off inside.
 */
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/page.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "ring.h"
#include "virtio.h"

struct virtslot {
	void *vs_cookie;		/* of the request that begins here; NULL: none does */
	uint32_t vs_room;		/* bytes that the device may write */
	uint16_t vs_next;		/* the request's next descriptor, or the next free one */
	uint16_t vs_count;		/* descriptors of the request */
};

#define NO_SLOT		UINT16_MAX

/* The used ring is read once at each place, and after what was before it. */
static inline uint16_t
read_index(const uint16_t *index)
{
	return __atomic_load_n(index, __ATOMIC_ACQUIRE);
}

int
virtqueue_init(struct virtqueue *vq, unsigned int size)
{
	size_t len = virtq_bytes(size);
	char *ring = heap_alloc(len, PAGE_SIZE);

	vq->vq_slots = heap_alloc(size * sizeof *vq->vq_slots, 1);
	if (ring == NULL || vq->vq_slots == NULL) {
		heap_free(ring, len);
		heap_free(vq->vq_slots, size * sizeof *vq->vq_slots);
		return ENOMEM;
	}
	memset(ring, 0, len);
	vq->vq_size = size;
	vq->vq_desc = (struct virtq_desc *)ring;
	vq->vq_avail = (struct virtq_avail *)(ring + virtq_avail_offset(size));
	vq->vq_used = (struct virtq_used *)(ring + virtq_used_offset(size));
	vq->vq_made = vq->vq_seen = 0;
	vq->vq_free = 0;
	vq->vq_nfree = (uint16_t)size;
	for (unsigned int i = 0; i < size; i++)
		vq->vq_slots[i] = (struct virtslot){
			.vs_next = i + 1 < size ? (uint16_t)(i + 1) : NO_SLOT,
		};
	return 0;
}

static uint16_t
take_descriptor(struct virtqueue *vq, const struct virtbuffer *buffer, uint16_t flags)
{
	uint16_t index = vq->vq_free;

	vq->vq_free = vq->vq_slots[index].vs_next;
	vq->vq_nfree--;
	vq->vq_desc[index] = (struct virtq_desc){
		.address = buffer->vb_pa, .len = buffer->vb_len, .flags = flags,
		.next = vq->vq_free,	/* the next one taken, if there is one */
	};
	return index;
}

static void
free_request(struct virtqueue *vq, uint16_t head)
{
	uint16_t last = head;

	for (unsigned int i = 1; i < vq->vq_slots[head].vs_count; i++)
		last = vq->vq_slots[last].vs_next;
	vq->vq_slots[last].vs_next = vq->vq_free;
	vq->vq_free = head;
	vq->vq_nfree += vq->vq_slots[head].vs_count;
	vq->vq_slots[head].vs_cookie = NULL;
}

static void
add(struct virtqueue *vq, const struct virtbuffer *buffers, unsigned int out, unsigned int in,
    void *cookie)
{
	uint16_t head = vq->vq_free;
	struct virtslot *slot = &vq->vq_slots[head];

	slot->vs_cookie = cookie;
	slot->vs_count = (uint16_t)(out + in);
	slot->vs_room = 0;
	for (unsigned int i = 0; i < out + in; i++) {
		uint16_t flags = (i < out ? 0 : VIRTQ_DESC_WRITE) |
		    (i + 1 < out + in ? VIRTQ_DESC_NEXT : 0);

		take_descriptor(vq, &buffers[i], flags);
		if (i >= out)
			slot->vs_room += buffers[i].vb_len;
	}
	vq->vq_avail->ring[vq->vq_made % vq->vq_size] = head;
	vq->vq_made++;
}

int
virtqueue_add(struct virtqueue *vq, const struct virtbuffer *buffers, unsigned int out,
    unsigned int in, void *cookie)
{
	uint64_t flags = irq_save();
	int error = 0;

	if (vq->vq_device->vd_broken)
		error = EIO;
	else if (vq->vq_nfree < out + in)
		error = ENOBUFS;
	else
		add(vq, buffers, out, in, cookie);
	irq_restore(flags);
	return error;
}

void
virtqueue_kick(struct virtqueue *vq)
{
	__atomic_store_n(&vq->vq_avail->index, vq->vq_made, __ATOMIC_RELEASE);
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
	if ((read_index(&vq->vq_used->flags) & VIRTQ_USED_NO_NOTIFY) == 0)
		virtio_notify(vq->vq_device, vq->vq_index);
}

/* One answer; what is wrong with it, NULL: nothing. */
static const char *
complete(struct virtqueue *vq, const struct virtq_used_elem *elem)
{
	uint32_t head = __atomic_load_n(&elem->id, __ATOMIC_RELAXED);
	uint32_t len = __atomic_load_n(&elem->len, __ATOMIC_RELAXED);
	void *cookie;

	if (head >= vq->vq_size || vq->vq_slots[head].vs_cookie == NULL)
		return "answers what was not asked";
	if (len > vq->vq_slots[head].vs_room)
		return "wrote more than it had room for";
	cookie = vq->vq_slots[head].vs_cookie;
	free_request(vq, (uint16_t)head);
	vq->vq_done(vq, cookie, 0, len);
	return NULL;
}

/* What comes meanwhile has an interrupt of its own: a device that is fast does not keep us here. */
void
virtqueue_service(struct virtqueue *vq)
{
	uint64_t flags = irq_save();
	uint16_t index = read_index(&vq->vq_used->index);
	const char *wrong = NULL;

	if ((uint16_t)(index - vq->vq_seen) > (uint16_t)(vq->vq_made - vq->vq_seen))
		wrong = "answers more than was asked";
	while (!vq->vq_device->vd_broken && wrong == NULL && vq->vq_seen != index)
		wrong = complete(vq, &vq->vq_used->ring[vq->vq_seen++ % vq->vq_size]);
	if (wrong != NULL)
		virtio_break(vq->vq_device, wrong);
	irq_restore(flags);
}

void
virtqueue_abort(struct virtqueue *vq)
{
	for (unsigned int head = 0; head < vq->vq_size; head++) {
		void *cookie = vq->vq_slots[head].vs_cookie;

		if (cookie == NULL)
			continue;
		free_request(vq, (uint16_t)head);
		vq->vq_done(vq, cookie, EIO, 0);
	}
}
