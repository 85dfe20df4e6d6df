/*
 * A disk of another domain's: blkfront.c finds it and agrees with its back end, blkio.c moves data.
 *
 * Locking: interrupts are off while the ring, the requests or the pages are touched.
 */
#ifndef XEN_BLKFRONT_H
#define XEN_BLKFRONT_H

#include <machine/disk.h>

#include "bus.h"
#include "pool.h"
#include "ring.h"

#define BLK_SECTOR		512	/* the protocol's, whatever the disk's sectors are */
#define BLK_SEGMENTS_MAX	32	/* pages in one request, with indirect descriptors */
#define BLK_REQUESTS		32	/* what fits into the ring's page */
#define BLK_PAGES		256	/* that a disk's data may take on its way */

struct blkrequest {
	struct blkrequest *rq_next;		/* free, or of the same call, by age */
	bool rq_busy, rq_done;
	uint8_t rq_op;
	int rq_error;
	char *rq_data;				/* where the caller has it */
	size_t rq_len;
	unsigned int rq_npages;
	struct poolpage *rq_page[BLK_SEGMENTS_MAX];
	struct poolpage *rq_indirect;		/* the descriptors' page; NULL: none */
};

struct blkfront {
	struct disk bf_disk;
	struct busdevice bf_bus;
	struct frontring bf_ring;
	grant_ref_t bf_ringref;
	evtchn_port_t bf_port;
	uint16_t bf_handle;
	bool bf_gone;				/* all requests answer ENXIO from now on */
	uint8_t bf_flushop;			/* 0: the back end has no cache to flush */
	unsigned int bf_maxsegments;
	struct pool bf_pool;
	struct blkrequest bf_request[BLK_REQUESTS], *bf_free;
	struct waitq bf_done, bf_room;
};

extern const struct diskdriver blk_driver;
int blk_init(struct blkfront *);		/* ring, requests, pages */
void blk_event(void *);				/* of the ring */
void blk_gone(struct blkfront *, const char *why);

#endif
