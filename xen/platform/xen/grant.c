/*
 * The grant table.  It grows by a page at a time, up to what Xen allows; its entries are used up in
 * order, for grants never end.
 *
 * Locking: interrupts are off inside.  Interface: grant.h.
 */
#include <machine/errno.h>
#include <machine/page.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "grant.h"
#include "hypercall.h"

#define FRAMES_MAX	64
#define FRAME_ENTRIES	(PAGE_SIZE / sizeof(struct grant_entry_v1))

static struct grant_entry_v1 *frames[FRAMES_MAX];
static unsigned int nframes;
static grant_ref_t next_ref = GRANT_RESERVED;	/* the first entries are the toolstack's */

static unsigned int
frames_allowed(void)
{
	struct gnttab_query_size query = { .dom = DOMID_SELF };

	if (xen_grant_op(GNTTABOP_query_size, &query) != 0 || query.status != 0)
		return 0;
	return query.max_nr_frames < FRAMES_MAX ? query.max_nr_frames : FRAMES_MAX;
}

static int
grow(void)
{
	void *page;

	if (nframes >= frames_allowed())
		return ENOSPC;
	page = page_alloc(0);
	if (page == NULL)
		return ENOMEM;
	if (xen_map_page(XENMAPSPACE_grant_table, nframes, page) != 0) {
		page_free(page, 0);
		return ENOSPC;
	}
	frames[nframes++] = page;
	return 0;
}

static int
grant_locked(domid_t domain, uint32_t frame, grant_ref_t *refp)
{
	struct grant_entry_v1 *e;
	int error = next_ref >= nframes * FRAME_ENTRIES ? grow() : 0;

	if (error != 0)
		return error;
	e = &frames[next_ref / FRAME_ENTRIES][next_ref % FRAME_ENTRIES];
	e->domid = domain;
	e->frame = frame;
	__atomic_store_n(&e->flags, GTF_permit_access, __ATOMIC_RELEASE);
	*refp = next_ref++;
	return 0;
}

static int
grant_page(domid_t domain, const void *page, grant_ref_t *refp)
{
	uint64_t irq = irq_save();
	int error = grant_locked(domain, (uint32_t)(virt_to_phys(page) >> PAGE_SHIFT), refp);

	irq_restore(irq);
	return error;
}

int
grant_alloc(domid_t domain, void **pagep, grant_ref_t *refp)
{
	void *page = page_alloc(0);
	int error;

	if (page == NULL)
		return ENOMEM;
	memset(page, 0, PAGE_SIZE);
	error = grant_page(domain, page, refp);
	if (error != 0)
		page_free(page, 0);
	else
		*pagep = page;
	return error;
}
