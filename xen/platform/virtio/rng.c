/*
 * Virtio's entropy device (VIRTIO 1.1, section 5.4): asked once, at boot, for what seeds the pool
 * beside the processor's own generator; the answer may come whenever it comes.
 */
#include <machine/console.h>
#include <machine/entropy.h>
#include <machine/heap.h>
#include <machine/page.h>

#include "virtio.h"

#define SEED_BYTES	64

struct rng {
	struct virtqueue rn_queue;
	unsigned char rn_seed[SEED_BYTES];
};

static void
done(struct virtqueue *vq, void *cookie, int error, uint32_t len)
{
	struct rng *rn = cookie;

	(void)vq;
	if (error == 0)
		entropy_add(rn->rn_seed, len);
}

static int
start(struct virtio_device *vd, struct rng *rn)
{
	struct virtbuffer buffer = { virt_to_phys(rn->rn_seed), SEED_BYTES };
	int error = virtio_negotiate(vd, 0);

	if (error == 0)
		error = virtio_queue(vd, &rn->rn_queue, 0, 1);
	if (error == 0)
		error = virtio_ready(vd);
	if (error == 0)
		error = virtqueue_add(&rn->rn_queue, &buffer, 0, 1, rn);
	if (error == 0)
		virtqueue_kick(&rn->rn_queue);
	return error;
}

void
virtio_rng_attach(struct virtio_device *vd)
{
	struct rng *rn = heap_alloc(sizeof *rn, 1);
	int error;

	if (rn == NULL)
		machine_panic("no memory for virtio devices");
	*rn = (struct rng){ .rn_queue.vq_done = done };
	error = start(vd, rn);
	if (error != 0)
		console_printf("virtio: the entropy source at 0x%lx does not start (error %d)\n",
		    vd->vd_address, error);
}
