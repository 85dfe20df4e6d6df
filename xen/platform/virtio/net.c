/*
 * Virtio network interfaces (VIRTIO 1.1, section 5.1), without offloads: each frame is a request of
 * its own, of two buffers (the legacy interface wants the header apart).
 *
 * Frames that arrive go up from the interrupt, and their buffers back to the device.  Frames that
 * leave are copied into a buffer of ours; those that are out are collected when the next one leaves
 * or the device interrupts.
 *
 * Locking: interrupts are off where a queue and its buffers are touched.
 */
#include <machine/console.h>
#include <machine/entropy.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/netdev.h>
#include <machine/page.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "virtio.h"

#define F_MAC			(1UL << 5)
#define CONFIG_MAC		0

#define QUEUE_RECEIVE		0
#define QUEUE_SEND		1
#define BUFFERS			32		/* each way */
#define MTU			1500

struct header {					/* all zero: no offload was used */
	uint8_t flags, gso_type;
	uint16_t hdr_len, gso_size, csum_start, csum_offset, num_buffers;
};
#define LEGACY_HEADER_SIZE	offsetof(struct header, num_buffers)

struct buffer {
	struct buffer *bf_next;			/* free */
	struct header bf_header;
	uint8_t bf_frame[NETDEV_FRAME_MAX];
};

struct net {
	struct netdev nt_dev;
	struct virtio_device *nt_device;
	struct virtqueue nt_receive, nt_send;
	struct buffer *nt_free;			/* to send */
	uint32_t nt_header;			/* bytes of the header */
	struct buffer nt_buffers[2 * BUFFERS];
};

static int
add(struct net *nt, struct virtqueue *vq, struct buffer *buffer, size_t len)
{
	bool in = vq == &nt->nt_receive;
	struct virtbuffer vb[] = {
		{ virt_to_phys(&buffer->bf_header), nt->nt_header },
		{ virt_to_phys(buffer->bf_frame), (uint32_t)len },
	};

	return virtqueue_add(vq, vb, in ? 0 : 2, in ? 2 : 0, buffer);
}

static void
received(struct virtqueue *vq, void *cookie, int error, uint32_t len)
{
	struct net *nt = vq->vq_softc;
	struct buffer *buffer = cookie;

	if (error != 0)
		return;
	if (len > nt->nt_header)
		netdev_input(&nt->nt_dev, buffer->bf_frame, len - nt->nt_header);
	if (add(nt, vq, buffer, NETDEV_FRAME_MAX) == 0)
		virtqueue_kick(vq);
}

static void
sent(struct virtqueue *vq, void *cookie, int error, uint32_t len)
{
	struct net *nt = vq->vq_softc;
	struct buffer *buffer = cookie;

	(void)error;
	(void)len;
	buffer->bf_next = nt->nt_free;
	nt->nt_free = buffer;
}

static int
net_send(struct netdev *nd, const void *frame, size_t len)
{
	struct net *nt = nd->nd_softc;
	struct buffer *buffer;
	uint64_t flags;
	int error = ENOBUFS;

	if (len > NETDEV_FRAME_MAX)
		return EMSGSIZE;
	flags = irq_save();
	virtqueue_service(&nt->nt_send);
	if ((buffer = nt->nt_free) != NULL) {
		nt->nt_free = buffer->bf_next;
		memcpy(buffer->bf_frame, frame, len);
		error = add(nt, &nt->nt_send, buffer, len);
		if (error == 0)
			virtqueue_kick(&nt->nt_send);
		else
			sent(&nt->nt_send, buffer, error, 0);
	}
	irq_restore(flags);
	return error;
}

/* A device that names no address gets one at random: locally administered, for one station. */
static void
read_mac(struct net *nt)
{
	uint8_t *mac = nt->nt_dev.nd_mac;

	for (unsigned int i = 0; i < sizeof nt->nt_dev.nd_mac; i++)
		mac[i] = virtio_config8(nt->nt_device, CONFIG_MAC + i);
	if ((nt->nt_device->vd_features & F_MAC) != 0)
		return;
	entropy_get(mac, sizeof nt->nt_dev.nd_mac);
	mac[0] = (uint8_t)((mac[0] & ~1) | 2);
}

static void
share_buffers(struct net *nt)
{
	unsigned int i = 0;

	while (i < BUFFERS &&
	    add(nt, &nt->nt_receive, &nt->nt_buffers[i], NETDEV_FRAME_MAX) == 0)
		i++;
	virtqueue_kick(&nt->nt_receive);
	for (i = BUFFERS; i < 2 * BUFFERS; i++)
		sent(&nt->nt_send, &nt->nt_buffers[i], 0, 0);
}

static int
start(struct net *nt)
{
	struct virtio_device *vd = nt->nt_device;
	int error = virtio_negotiate(vd, F_MAC);

	nt->nt_header = vd->vd_legacy ? LEGACY_HEADER_SIZE : sizeof(struct header);
	if (error == 0)
		error = virtio_queue(vd, &nt->nt_receive, QUEUE_RECEIVE, 2 * BUFFERS);
	if (error == 0)
		error = virtio_queue(vd, &nt->nt_send, QUEUE_SEND, 2 * BUFFERS);
	if (error == 0)
		error = virtio_ready(vd);
	if (error != 0)
		return error;
	read_mac(nt);
	share_buffers(nt);
	return netdev_register(&nt->nt_dev);
}

void
virtio_net_attach(struct virtio_device *vd)
{
	struct net *nt = heap_alloc(sizeof *nt, 1);
	int error;

	if (nt == NULL)
		machine_panic("no memory for virtio networks");
	memset(nt, 0, sizeof *nt);
	nt->nt_device = vd;
	nt->nt_receive.vq_done = received;
	nt->nt_send.vq_done = sent;
	nt->nt_receive.vq_softc = nt->nt_send.vq_softc = nt;
	nt->nt_dev.nd_kind = "virtio";
	nt->nt_dev.nd_mtu = MTU;
	nt->nt_dev.nd_send = net_send;
	nt->nt_dev.nd_softc = nt;
	error = start(nt);
	if (error != 0)
		console_printf("virtio: the network at 0x%lx does not start (error %d)\n",
		    vd->vd_address, error);
}
