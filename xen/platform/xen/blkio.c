/*
 * Reading and writing a Xen disk: requests in the ring, their data in granted pages.
 *
 * A call cuts its data into requests of as many pages as there are, keeps several under way, and
 * takes them back in their order.  It waits for room only when none of its own are under way, so
 * calls never wait for each other in a circle.
 *
 * What comes back is checked: a response to nothing, or more responses than requests, ends the
 * disk.  The back end can write to no memory but the ring's and the pool's pages.
 *
 * Locking: blkfront.h.
 */
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/string.h>

#include "blkfront.h"
#include "event.h"

#define RESERVED_PAGES	8

struct blkqueue {			/* the requests of one call that are under way */
	struct blkrequest *first, **last;
};

int
blk_init(struct blkfront *bf)
{
	void *page;
	int error = grant_alloc(bf->bf_bus.bd_domain, &page, &bf->bf_ringref);

	if (error != 0)
		return error;
	ring_init(&bf->bf_ring, page, sizeof(struct blkif_request));
	for (unsigned int i = 0; i < BLK_REQUESTS; i++) {
		bf->bf_request[i].rq_next = bf->bf_free;
		bf->bf_free = &bf->bf_request[i];
	}
	return pool_init(&bf->bf_pool, bf->bf_bus.bd_domain, RESERVED_PAGES, BLK_PAGES);
}

void
blk_gone(struct blkfront *bf, const char *why)
{
	uint64_t irq = irq_save();

	if (!bf->bf_gone)
		console_printf("%s: %s\n", bf->bf_disk.dk_name, why);
	bf->bf_gone = true;
	waitq_wake(&bf->bf_done, UINT32_MAX);
	waitq_wake(&bf->bf_room, UINT32_MAX);
	irq_restore(irq);
}

/* Responses */

static int
response_error(int status)
{
	switch (status) {
	case BLKIF_RSP_OKAY:
		return 0;
	case BLKIF_RSP_EOPNOTSUPP:
		return EOPNOTSUPP;
	default:
		return EIO;
	}
}

static void
take_response(struct blkfront *bf, const struct blkif_response *rsp)
{
	struct blkrequest *rq = &bf->bf_request[rsp->id % BLK_REQUESTS];

	if (rsp->id >= BLK_REQUESTS || !rq->rq_busy || rq->rq_done) {
		blk_gone(bf, "the back end answered what was not asked; not used any more");
		return;
	}
	rq->rq_error = response_error(rsp->status);
	rq->rq_done = true;
}

/* The entry is read once: the back end may write to it still. */
static struct blkif_response
next_response(struct frontring *fr)
{
	const char *entry = (char *)fr->fr_entries +
	    (fr->fr_rsp_cons++ % fr->fr_size) * sizeof(struct blkif_request);
	struct blkif_response rsp;

	memcpy(&rsp, entry, sizeof rsp);
	__asm__ volatile("" : "+m"(rsp));
	return rsp;
}

void
blk_event(void *arg)
{
	struct blkfront *bf = arg;
	int n;

	do {
		n = ring_arrived(&bf->bf_ring);
		if (n < 0)
			blk_gone(bf, "the back end broke the ring; not used any more");
		for (; n > 0 && !bf->bf_gone; n--) {
			struct blkif_response rsp = next_response(&bf->bf_ring);

			take_response(bf, &rsp);
		}
	} while (!bf->bf_gone && ring_rearm(&bf->bf_ring));
	waitq_wake(&bf->bf_done, UINT32_MAX);
}

/* Requests */

/* Who waits for room is told by who made some (reap()), not by who found too little. */
static void
free_request(struct blkfront *bf, struct blkrequest *rq)
{
	while (rq->rq_npages > 0)
		pool_put(&bf->bf_pool, rq->rq_page[--rq->rq_npages]);
	if (rq->rq_indirect != NULL)
		pool_put(&bf->bf_pool, rq->rq_indirect);
	rq->rq_indirect = NULL;
	rq->rq_busy = rq->rq_done = false;
	rq->rq_next = bf->bf_free;
	bf->bf_free = rq;
}

/* Pages for as much of len as one request takes; those past the plain request's need one more. */
static void
take_pages(struct blkfront *bf, struct blkrequest *rq, size_t len)
{
	size_t need = (len + PAGE_SIZE - 1) / PAGE_SIZE;
	unsigned int max = BLKIF_MAX_SEGMENTS_PER_REQUEST;

	if (need > max && bf->bf_maxsegments > max)
		rq->rq_indirect = pool_get(&bf->bf_pool);
	if (rq->rq_indirect != NULL)
		max = bf->bf_maxsegments;
	while (rq->rq_npages < max && rq->rq_npages < need) {
		struct poolpage *pp = pool_get(&bf->bf_pool);

		if (pp == NULL)
			break;
		rq->rq_page[rq->rq_npages++] = pp;
	}
	rq->rq_len = len < rq->rq_npages * PAGE_SIZE ? len : rq->rq_npages * PAGE_SIZE;
}

/* A request with pages for len bytes or less of them; NULL: no room now. */
static struct blkrequest *
try_request(struct blkfront *bf, size_t len)
{
	struct blkrequest *rq = bf->bf_free;

	if (rq == NULL)
		return NULL;
	bf->bf_free = rq->rq_next;
	rq->rq_next = NULL;
	take_pages(bf, rq, len);
	if (len > 0 && rq->rq_npages == 0) {
		free_request(bf, rq);
		return NULL;
	}
	rq->rq_busy = true;
	return rq;
}

static struct blkrequest *
get_request(struct blkfront *bf, size_t len, bool wait)
{
	struct blkrequest *rq;

	while (!bf->bf_gone) {
		rq = try_request(bf, len);
		if (rq != NULL || !wait)
			return rq;
		(void)waitq_sleep(&bf->bf_room, WAIT_FOREVER, false);
	}
	return NULL;
}

static void
describe_pages(const struct blkrequest *rq, struct blkif_request_segment *seg)
{
	size_t left = rq->rq_len;

	for (unsigned int i = 0; i < rq->rq_npages; i++) {
		size_t here = left < PAGE_SIZE ? left : PAGE_SIZE;

		seg[i].gref = rq->rq_page[i]->pp_ref;
		seg[i].first_sect = 0;
		seg[i].last_sect = (uint8_t)(here / BLK_SECTOR - 1);
		left -= here;
	}
}

static void
write_plain(struct blkfront *bf, const struct blkrequest *rq, uint64_t off, void *entry)
{
	struct blkif_request *req = entry;

	req->operation = rq->rq_op;
	req->nr_segments = (uint8_t)rq->rq_npages;
	req->handle = bf->bf_handle;
	req->id = (uint64_t)(rq - bf->bf_request);
	req->sector_number = off / BLK_SECTOR;
	describe_pages(rq, req->seg);
}

static void
write_indirect(struct blkfront *bf, const struct blkrequest *rq, uint64_t off, void *entry)
{
	struct blkif_request_indirect *req = entry;

	req->operation = BLKIF_OP_INDIRECT;
	req->indirect_op = rq->rq_op;
	req->nr_segments = (uint16_t)rq->rq_npages;
	req->id = (uint64_t)(rq - bf->bf_request);
	req->sector_number = off / BLK_SECTOR;
	req->handle = bf->bf_handle;
	req->indirect_grefs[0] = rq->rq_indirect->pp_ref;
	describe_pages(rq, rq->rq_indirect->pp_page);
}

static void
submit(struct blkfront *bf, const struct blkrequest *rq, uint64_t off)
{
	struct frontring *fr = &bf->bf_ring;
	void *entry = (char *)fr->fr_entries +
	    (fr->fr_req_prod++ % fr->fr_size) * sizeof(struct blkif_request);

	if (rq->rq_indirect != NULL)
		write_indirect(bf, rq, off, entry);
	else
		write_plain(bf, rq, off, entry);
	if (ring_push(fr))
		event_send(bf->bf_port);
}

static void
copy_pages(const struct blkrequest *rq, bool in)
{
	char *data = rq->rq_data;
	size_t left = rq->rq_len;

	for (unsigned int i = 0; i < rq->rq_npages; i++) {
		size_t here = left < PAGE_SIZE ? left : PAGE_SIZE;

		if (in)
			memcpy(data, rq->rq_page[i]->pp_page, here);
		else
			memcpy(rq->rq_page[i]->pp_page, data, here);
		data += here;
		left -= here;
	}
}

/*
 * Waits for the oldest of the call's requests and takes it back.  A request that the back end may
 * still be at work on keeps its pages for good.
 */
static int
reap(struct blkfront *bf, struct blkqueue *mine)
{
	struct blkrequest *rq = mine->first;
	uint64_t irq = irq_save();
	int error = ENXIO;
	bool done;

	while (!rq->rq_done && !bf->bf_gone)
		(void)waitq_sleep(&bf->bf_done, WAIT_FOREVER, false);
	done = rq->rq_done;
	irq_restore(irq);
	mine->first = rq->rq_next;
	if (mine->first == NULL)
		mine->last = &mine->first;
	if (!done)
		return ENXIO;
	error = rq->rq_error;
	if (error == 0 && rq->rq_op == BLKIF_OP_READ)
		copy_pages(rq, true);
	irq = irq_save();
	free_request(bf, rq);
	waitq_wake(&bf->bf_room, UINT32_MAX);
	irq_restore(irq);
	return error;
}

/* Sends off the next part of the data, or tells that there is no room; NULL. */
static struct blkrequest *
start(struct blkfront *bf, uint8_t op, char *data, size_t len, uint64_t off, bool wait)
{
	uint64_t irq = irq_save();
	struct blkrequest *rq = get_request(bf, len, wait);

	irq_restore(irq);
	if (rq == NULL)
		return NULL;
	rq->rq_op = op;
	rq->rq_data = data;
	if (op == BLKIF_OP_WRITE)
		copy_pages(rq, false);
	irq = irq_save();
	submit(bf, rq, off);
	irq_restore(irq);
	return rq;
}

static int
transfer(struct blkfront *bf, uint8_t op, char *data, size_t len, uint64_t off)
{
	struct blkqueue mine = { .first = NULL, .last = &mine.first };
	int error = bf->bf_gone ? ENXIO : 0, reaped;

	while ((len > 0 && error == 0) || mine.first != NULL) {
		struct blkrequest *rq = NULL;

		if (len > 0 && error == 0)
			rq = start(bf, op, data, len, off, mine.first == NULL);
		if (rq != NULL) {
			*mine.last = rq;
			mine.last = &rq->rq_next;
			data += rq->rq_len;
			off += rq->rq_len;
			len -= rq->rq_len;
			continue;
		}
		reaped = mine.first != NULL ? reap(bf, &mine) : ENXIO;
		if (error == 0)
			error = reaped;
	}
	return error;
}

static int
check_range(const struct disk *dk, size_t len, uint64_t off)
{
	if (off % dk->dk_secsize != 0 || len % dk->dk_secsize != 0)
		return EINVAL;
	return off <= dk->dk_size && len <= dk->dk_size - off ? 0 : EINVAL;
}

static int
blk_read(struct disk *dk, void *buf, size_t len, uint64_t off)
{
	int error = check_range(dk, len, off);

	return error != 0 ? error : transfer(dk->dk_softc, BLKIF_OP_READ, buf, len, off);
}

static int
blk_write(struct disk *dk, const void *buf, size_t len, uint64_t off)
{
	int error = dk->dk_readonly ? EROFS : check_range(dk, len, off);

	return error != 0 ? error : transfer(dk->dk_softc, BLKIF_OP_WRITE, (char *)buf, len, off);
}

static int
blk_flush(struct disk *dk)
{
	struct blkfront *bf = dk->dk_softc;
	struct blkqueue mine;
	int error;

	if (bf->bf_flushop == 0)
		return bf->bf_gone ? ENXIO : 0;
	mine.first = start(bf, bf->bf_flushop, NULL, 0, 0, true);
	error = mine.first != NULL ? reap(bf, &mine) : ENXIO;
	if (error == EOPNOTSUPP) {	/* offered, but what is below cannot: nothing is cached */
		bf->bf_flushop = 0;
		error = 0;
	}
	return error;
}

const struct diskdriver blk_driver = {
	.dd_read = blk_read, .dd_write = blk_write, .dd_flush = blk_flush,
};
