/*
 * Granted pages, kept: grows up to its limit, never shrinks.  Locking and interface: pool.h.
 */
#include <machine/errno.h>
#include <machine/heap.h>

#include "pool.h"

static int
pool_grow(struct pool *po)
{
	struct poolpage *pp;
	int error;

	if (po->po_pages == po->po_max)
		return ENOSPC;
	pp = heap_alloc(sizeof *pp, 1);
	if (pp == NULL)
		return ENOMEM;
	error = grant_alloc(po->po_domain, &pp->pp_page, &pp->pp_ref);
	if (error != 0) {
		heap_free(pp, sizeof *pp);
		return error;
	}
	po->po_pages++;
	pool_put(po, pp);
	return 0;
}

int
pool_init(struct pool *po, domid_t domain, unsigned int reserve, unsigned int max)
{
	int error = 0;

	*po = (struct pool){ .po_domain = domain, .po_max = max };
	while (error == 0 && po->po_pages < reserve)
		error = pool_grow(po);
	return error;
}

struct poolpage *
pool_get(struct pool *po)
{
	struct poolpage *pp;

	if (po->po_free == NULL)
		(void)pool_grow(po);
	pp = po->po_free;
	if (pp != NULL)
		po->po_free = pp->pp_next;
	return pp;
}

void
pool_put(struct pool *po, struct poolpage *pp)
{
	pp->pp_next = po->po_free;
	po->po_free = pp;
}
