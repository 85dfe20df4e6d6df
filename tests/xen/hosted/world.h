/*
 * A world for Xen's front ends on a host: memory, grants, event channels, a store, a disk's and a
 * network's back end, all of which misbehave as a test asks.
 *
 * One host thread: a call that sleeps lets the world take a step, then the other of the two threads
 * (the test's, the bus thread).  So a test does the same each time.
 */
#ifndef WORLD_H
#define WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "interface.h"

#define WORLD_DISK	(1 << 20)
#define WORLD_DOMAIN	"/local/domain/7"
#define WORLD_VBD	"/local/domain/0/backend/vbd/7/51712"
#define WORLD_VIF	"/local/domain/0/backend/vif/7/0"

#define EXPECT(e)	do { if (!(e)) world_fail(__FILE__, __LINE__, #e); } while (0)
void world_fail(const char *file, int line, const char *what) __attribute__((noreturn));

struct world {
	/* the store */
	unsigned int eagain;		/* transactions to refuse */
	unsigned int chunk;		/* bytes of replies at a time */
	const char *garbage;		/* sent before the next reply */
	size_t garbage_len;
	bool store_silent, store_wild_index, store_no_page;
	struct xenstore_domain_interface store;
	/* the disk */
	char disk[WORLD_DISK];
	unsigned int blk_requests, blk_flushes, blk_indirect, blk_most;	/* seen; most at once */
	unsigned int blk_delay;		/* steps before answers, the last first */
	int blk_status;			/* of all answers */
	bool blk_wrong_id, blk_twice, blk_wild_index, blk_closes;
	/* the network */
	unsigned int net_frames;	/* that came in */
	size_t net_last;
	char net_data[4096];
	unsigned int net_pieces;	/* of each frame that the back end sends; 0: one */
	bool net_wrong_id, net_wild_index, net_outside, net_wrong_tx;
	unsigned int grants;		/* in force */
	const struct waitq *watched;	/* how often it was woken: */
	unsigned int wakes;
	char console[4096];
};
extern struct world world;

void world_init(void);			/* a domain with both; what is set stays */
void world_step(void);
void world_steps(unsigned int);		/* this many, both threads running */
const char *world_get(const char *path);	/* NULL: no such node */
void world_set(const char *path, const char *value);
bool world_said(const char *text);		/* on the console */
void *world_granted(grant_ref_t);	/* the page; fails the test when it is not */
void world_event(evtchn_port_t);	/* to the guest */

/* the parts of a step */
void store_step(void);
void blkback_step(void);
void netback_step(void);
struct disk *world_disk(void);		/* what was registered; NULL: nothing */
struct netdev *world_netdev(void);

#endif
