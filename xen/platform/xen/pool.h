/*
 * Pages that data passes through on its way to a back end: granted once, for good, so that a back
 * end never sees memory that is something else, and need not map and unmap for each request.
 *
 * Locking: the caller's interrupts are off.
 */
#ifndef XEN_POOL_H
#define XEN_POOL_H

#include "grant.h"

struct poolpage {
	struct poolpage *pp_next;
	void *pp_page;
	grant_ref_t pp_ref;
};

struct pool {
	domid_t po_domain;
	unsigned int po_pages, po_max;
	struct poolpage *po_free;
};

/* At once `reserve` pages, which are what is left when memory is short; 0 or an errno. */
int pool_init(struct pool *, domid_t, unsigned int reserve, unsigned int max);
struct poolpage *pool_get(struct pool *);		/* NULL: none now */
void pool_put(struct pool *, struct poolpage *);

#endif
