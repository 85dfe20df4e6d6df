/* The world's back end of a disk: moves data as the requests say, or not.  Interface: world.h. */
#include <stdlib.h>
#include <string.h>

#include "world.h"

#define FRONT		WORLD_DOMAIN "/device/vbd/51712/"
#define REQUESTS	32
#define SECTOR		512
#define PAGE		4096

static struct xen_sring *ring;
static uint32_t taken, answered;
static unsigned int waited;
static struct {
	uint64_t id;
	uint8_t operation;
	int16_t status;
} answers[REQUESTS];
static unsigned int nanswers;

static unsigned long
number(const char *path)
{
	const char *text = world_get(path);

	return text != NULL ? strtoul(text, NULL, 10) : 0;
}

static void
move(uint8_t op, const struct blkif_request_segment *seg, unsigned int n, uint64_t sector)
{
	for (unsigned int i = 0; i < n; i++) {
		char *page = world_granted(seg[i].gref);
		unsigned int first = seg[i].first_sect, last = seg[i].last_sect;
		size_t len = (last - first + 1) * SECTOR;

		EXPECT(first <= last && last < PAGE / SECTOR);
		EXPECT(sector * SECTOR + len <= WORLD_DISK);
		if (op == BLKIF_OP_READ)
			memcpy(page + first * SECTOR, world.disk + sector * SECTOR, len);
		else
			memcpy(world.disk + sector * SECTOR, page + first * SECTOR, len);
		sector += len / SECTOR;
	}
}

static void
serve(const void *entry)
{
	const struct blkif_request *req = entry;
	const struct blkif_request_indirect *ind = entry;

	world.blk_requests++;
	EXPECT(nanswers < REQUESTS);
	answers[nanswers].operation = req->operation;
	answers[nanswers].status = (int16_t)world.blk_status;
	switch (req->operation) {
	case BLKIF_OP_READ:
	case BLKIF_OP_WRITE:
		EXPECT(req->nr_segments > 0 && req->nr_segments <= 11);
		answers[nanswers].id = req->id;
		if (world.blk_status == 0)
			move(req->operation, req->seg, req->nr_segments, req->sector_number);
		break;
	case BLKIF_OP_INDIRECT:
		world.blk_indirect++;
		EXPECT(ind->nr_segments > 11 && ind->nr_segments <= 256);
		answers[nanswers].id = ind->id;
		if (world.blk_status == 0)
			move(ind->indirect_op, world_granted(ind->indirect_grefs[0]),
			    ind->nr_segments, ind->sector_number);
		break;
	default:
		EXPECT(req->operation == BLKIF_OP_FLUSH_DISKCACHE ||
		    req->operation == BLKIF_OP_WRITE_BARRIER);
		world.blk_flushes++;
		answers[nanswers].id = req->id;
	}
	nanswers++;
}

static void
answer(unsigned int i)
{
	char *entry = (char *)(ring + 1) + answered % REQUESTS * sizeof(struct blkif_request);
	struct blkif_response rsp = {
		.id = world.blk_wrong_id ? 77 : answers[i].id,
		.operation = answers[i].operation, .status = answers[i].status,
	};

	memcpy(entry, &rsp, sizeof rsp);
	answered++;
}

/* The last first, for no order was promised. */
static void
give_answers(evtchn_port_t port)
{
	if (nanswers > world.blk_most)
		world.blk_most = nanswers;
	if (waited++ < world.blk_delay)
		return;
	waited = 0;
	for (unsigned int i = nanswers; i > 0; i--)
		answer(world.blk_twice ? 0 : i - 1);
	nanswers = 0;
	ring->rsp_prod = answered;
	if (world.blk_wild_index)
		ring->rsp_prod += 1000;
	world_event(port);
}

void
blkback_step(void)
{
	if (world.blk_closes && number(WORLD_VBD "/state") == 4)
		world_set(WORLD_VBD "/state", "5");
	if (ring == NULL && number(FRONT "state") == 3) {
		ring = world_granted((grant_ref_t)number(FRONT "ring-ref"));
		EXPECT(strcmp(world_get(FRONT "protocol"), "x86_64-abi") == 0);
		world_set(WORLD_VBD "/state", "4");
	}
	if (ring == NULL || world.blk_closes)
		return;
	EXPECT(ring->req_prod - answered <= REQUESTS);
	for (; taken != ring->req_prod; taken++) {
		/* A copy: answers go where requests were. */
		struct blkif_request copy;

		memcpy(&copy, (char *)(ring + 1) + taken % REQUESTS * sizeof copy, sizeof copy);
		serve(&copy);
	}
	ring->req_event = taken + 1;
	if (nanswers > 0 || world.blk_wild_index)
		give_answers((evtchn_port_t)number(FRONT "event-channel"));
}
