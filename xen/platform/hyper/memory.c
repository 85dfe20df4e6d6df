/*
 * Memory for the kernel: blocks of the machine's heap, and ranges of pages (the memory of memory
 * disks), which are mapped one by one at ANON_BASE, so that they need no neighbours.
 *
 * Owns the list of ranges, by address; a new one goes into the first gap, whose page tables may be
 * there already.  Locking: the list is touched with interrupts off.
 */
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/map.h>
#include <machine/string.h>
#include <machine/trap.h>
#include <rump/rumpuser.h>

#define ALIGN_MIN	16

struct range {
	struct range *ra_next;
	uintptr_t ra_start, ra_end;
};

static struct range *ranges;

int
rumpuser_malloc(size_t len, int alignment, void **result)
{
	size_t align = alignment > ALIGN_MIN ? (size_t)alignment : ALIGN_MIN;

	if ((align & (align - 1)) != 0 || align > PAGE_SIZE)
		return EINVAL;
	*result = heap_alloc(len, align);
	return *result != NULL ? 0 : ENOMEM;
}

void
rumpuser_free(void *p, size_t len)
{
	heap_free(p, len);
}

static void
reserve(struct range *ra, size_t len)
{
	uint64_t flags = irq_save();
	struct range **rp = &ranges;
	uintptr_t start = ANON_BASE;

	while (*rp != NULL && (*rp)->ra_start - start < len) {
		start = (*rp)->ra_end;
		rp = &(*rp)->ra_next;
	}
	*ra = (struct range){ .ra_next = *rp, .ra_start = start, .ra_end = start + len };
	*rp = ra;
	irq_restore(flags);
}

/* The range that begins there, off the list. */
static struct range *
release(uintptr_t start)
{
	uint64_t flags = irq_save();
	struct range **rp = &ranges, *ra;

	while ((*rp)->ra_start != start)
		rp = &(*rp)->ra_next;
	ra = *rp;
	*rp = ra->ra_next;
	irq_restore(flags);
	return ra;
}

static void
give_pages(uintptr_t start, uintptr_t end)
{
	paddr_t pa;

	for (; start < end && map_remove(start, &pa); start += PAGE_SIZE)
		page_free(phys_to_virt(pa), 0);
}

static int
take_pages(uintptr_t start, uintptr_t end)
{
	for (uintptr_t va = start; va < end; va += PAGE_SIZE) {
		void *page = page_alloc(0);

		if (page != NULL && map_enter(va, virt_to_phys(page), MAP_READ | MAP_WRITE) != 0) {
			page_free(page, 0);
			page = NULL;
		}
		if (page == NULL) {
			give_pages(start, va);
			return ENOMEM;
		}
		memset(page, 0, PAGE_SIZE);
	}
	return 0;
}

/* Cleared pages, wherever they are: the hint is only that.  All memory of the kernel is data. */
int
rumpuser_anonmmap(void *hint, size_t len, int alignbit, int exec, void **result)
{
	struct range *ra;

	(void)hint;
	if (len == 0 || alignbit > PAGE_SHIFT || exec)
		return EINVAL;
	len = (len + PAGE_SIZE - 1) & -PAGE_SIZE;
	if (len == 0 || len / PAGE_SIZE > page_available() ||
	    (ra = heap_alloc(sizeof(*ra), _Alignof(struct range))) == NULL)
		return ENOMEM;
	reserve(ra, len);
	if (take_pages(ra->ra_start, ra->ra_end) != 0) {
		heap_free(release(ra->ra_start), sizeof(*ra));
		return ENOMEM;
	}
	*result = (void *)ra->ra_start;
	return 0;
}

void
rumpuser_unmap(void *p, size_t len)
{
	struct range *ra = release((uintptr_t)p);

	(void)len;
	give_pages(ra->ra_start, ra->ra_end);
	heap_free(ra, sizeof(*ra));
}
