/*
 * A ring of requests and responses in a page that is shared with a back end; our end.
 *
 * The other's indices are read once and checked: ring_arrived() answers -1 for what cannot be.
 */
#ifndef XEN_RING_H
#define XEN_RING_H

#include <machine/page.h>

#include <stdbool.h>
#include <stdint.h>

#include "interface.h"

/* What was written before is seen before what is written after. */
static inline void
ring_barrier(void)
{
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
}

struct frontring {
	volatile struct xen_sring *fr_shared;
	void *fr_entries;
	uint32_t fr_size;		/* entries, a power of two */
	uint32_t fr_req_prod, fr_rsp_cons;	/* ours; they only grow */
};

/* In a cleared page. */
static inline void
ring_init(struct frontring *fr, void *page, size_t entry)
{
	size_t fits = (PAGE_SIZE - sizeof(struct xen_sring)) / entry;

	fr->fr_shared = page;
	fr->fr_entries = (char *)page + sizeof(struct xen_sring);
	for (fr->fr_size = 1; fr->fr_size * 2 <= fits; fr->fr_size *= 2)
		;
	fr->fr_req_prod = fr->fr_rsp_cons = 0;
	fr->fr_shared->req_event = fr->fr_shared->rsp_event = 1;
}

static inline bool
ring_full(const struct frontring *fr)
{
	return fr->fr_req_prod - fr->fr_rsp_cons >= fr->fr_size;
}

/* The requests up to fr_req_prod are the back end's; whether it wants to be told. */
static inline bool
ring_push(struct frontring *fr)
{
	uint32_t old = fr->fr_shared->req_prod;

	ring_barrier();
	fr->fr_shared->req_prod = fr->fr_req_prod;
	ring_barrier();
	return fr->fr_req_prod - fr->fr_shared->req_event < fr->fr_req_prod - old;
}

/* Responses to look at; -1: more than there were requests. */
static inline int
ring_arrived(const struct frontring *fr)
{
	uint32_t n = fr->fr_shared->rsp_prod - fr->fr_rsp_cons;

	ring_barrier();
	return n <= fr->fr_req_prod - fr->fr_rsp_cons ? (int)n : -1;
}

/* Asks to be told of the next response; true: one came meanwhile, which nobody tells. */
static inline bool
ring_rearm(struct frontring *fr)
{
	fr->fr_shared->rsp_event = fr->fr_rsp_cons + 1;
	ring_barrier();
	return fr->fr_shared->rsp_prod != fr->fr_rsp_cons;
}

#endif
