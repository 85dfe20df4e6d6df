/*
 * Pages of regions: how they come (demand zero, from the archive, copy on write, a shared file's),
 * change and go.
 *
 * What a private mapping of an archive's file has not written stays in the archive, mapped without
 * MAP_WRITE; vmfile_owns() tells such pages from the process's own.  vm_fault() runs with
 * interrupts off and never sleeps; the others go page by page.
 */
#include "vm.h"

#define FAULT_AROUND	16		/* pages of the archive that one fault maps */

#define PRUNE_MIN	(2UL << 20)	/* what one page table maps; less is soon used again */

#define FAULT_PAGES	4		/* a page and the tables for it */
#define KEPT_PAGES	48		/* for faults that were promised nothing, and */
#define KEPT_SHARE	128		/* this part of all memory */

/* Left free beside all promises: for the kernel's own needs and, of what is promised, tables. */
#define RESERVE_PAGES	32
#define RESERVE_SHARE	256

bool
vm_promise(size_t pages)
{
	uint64_t flags = irq_save();
	bool good = pages == 0;

	if (!good && pages <= page_total() &&
	    page_available() >= pages + pages / RESERVE_SHARE + RESERVE_PAGES)
		good = page_promise(pages);
	irq_restore(flags);
	return good;
}

static bool
owned(const struct region *rg, paddr_t pa)
{
	if (rg->rg_file == NULL)
		return true;
	return (rg->rg_flags & VM_SHARED) == 0 && vmfile_owns(rg->rg_file, pa);
}

/* Rights of a page: one that is not the process's own is copied before it is written. */
static int
page_prot(const struct region *rg, paddr_t pa)
{
	if ((rg->rg_flags & VM_SHARED) != 0 || owned(rg, pa))
		return rg->rg_prot;
	return rg->rg_prot & ~MAP_WRITE;
}

void *
vm_take_page(const struct region *rg)
{
	uint64_t flags = irq_save();
	void *page = (rg->rg_flags & VM_COMMIT) != 0 ? page_alloc_promised() : page_alloc(0);

	if (page != NULL && ++vm.vm_resident > vm.vm_peak)
		vm.vm_peak = vm.vm_resident;
	irq_restore(flags);
	return page;
}

/* The promise comes back: what was just freed is there for it. */
void
vm_give_page(const struct region *rg, void *page)
{
	uint64_t flags = irq_save();

	page_free(page, 0);
	vm.vm_resident--;
	if ((rg->rg_flags & VM_COMMIT) != 0)
		page_promise(1);
	irq_restore(flags);
}

static enum vm_result
enter_own(const struct region *rg, uintptr_t va, void *page)
{
	if (map_enter(va, virt_to_phys(page), rg->rg_prot) == 0)
		return VM_OK;
	vm_give_page(rg, page);
	return VM_NOMEM;
}

static enum vm_result
fault_zero(const struct region *rg, uintptr_t va)
{
	void *page = vm_take_page(rg);

	if (page == NULL)
		return VM_NOMEM;
	memset(page, 0, PAGE_SIZE);
	return enter_own(rg, va, page);
}

static enum vm_result
fault_copy(const struct region *rg, uintptr_t va, const void *from, size_t len)
{
	char *page = vm_take_page(rg);

	if (page == NULL)
		return VM_NOMEM;
	memcpy(page, from, len);
	memset(page + len, 0, PAGE_SIZE - len);
	return enter_own(rg, va, page);
}

/* Maps what lies around va in the archive, as far as it is whole pages and not mapped yet. */
static enum vm_result
fault_borrow(const struct region *rg, uintptr_t va, const char *base)
{
	const struct vmfile *vf = rg->rg_file;
	uintptr_t window = va & ~(FAULT_AROUND * PAGE_SIZE - 1), p;
	enum vm_result result = VM_NOMEM;
	struct mapping m;

	for (p = window; p < window + FAULT_AROUND * PAGE_SIZE; p += PAGE_SIZE) {
		uint64_t off = rg->rg_off + (p - rg->rg_start);

		if (p < rg->rg_start || p >= rg->rg_end || off + PAGE_SIZE > vf->vf_borrowedlen ||
		    map_find(p, &m))
			continue;
		if (map_enter(p, virt_to_phys(base + off), rg->rg_prot & ~MAP_WRITE) == 0 &&
		    p == va)
			result = VM_OK;
	}
	return result;
}

static enum vm_result
fault_private_file(const struct region *rg, uintptr_t va, bool write)
{
	const struct vmfile *vf = rg->rg_file;
	uint64_t off = rg->rg_off + (va - rg->rg_start);
	const char *base = vf->vf_borrowed;
	size_t left;

	if (base == NULL)
		return off / PAGE_SIZE < vf->vf_inside ? VM_ABSENT : VM_BUSERR;
	if (off >= vf->vf_borrowedlen)
		return VM_BUSERR;
	left = vf->vf_borrowedlen - off;
	if (!write && left >= PAGE_SIZE && (uintptr_t)base % PAGE_SIZE == 0)
		return fault_borrow(rg, va, base);
	return fault_copy(rg, va, base + off, left < PAGE_SIZE ? left : PAGE_SIZE);
}

static enum vm_result
fault_shared(const struct region *rg, uintptr_t va)
{
	const struct vmfile *vf = rg->rg_file;
	uint64_t index = (rg->rg_off + (va - rg->rg_start)) / PAGE_SIZE;
	const char *page = vmfile_page(vf, index);

	if (index >= vf->vf_inside)
		return VM_BUSERR;
	if (page == NULL)
		return VM_ABSENT;
	return map_enter(va, virt_to_phys(page), rg->rg_prot) == 0 ? VM_OK : VM_NOMEM;
}

static enum vm_result
fault_present(const struct region *rg, uintptr_t va, const struct mapping *m, bool write)
{
	if (write && page_prot(rg, m->m_pa) != rg->rg_prot)
		return fault_copy(rg, va, phys_to_virt(m->m_pa), PAGE_SIZE);
	map_protect(va, page_prot(rg, m->m_pa));
	return VM_OK;
}

static enum vm_result
fault(uintptr_t address, uint64_t error)
{
	const struct region *rg = vm_find(address);
	uintptr_t va = address & ~(PAGE_SIZE - 1);
	bool write = (error & TRAP_PAGE_WRITE) != 0;
	int need = write ? MAP_WRITE : (error & TRAP_PAGE_EXEC) != 0 ? MAP_EXEC : MAP_READ;
	struct mapping m;

	if (rg == NULL)
		return VM_MAPERR;
	if ((rg->rg_prot & need) == 0)
		return VM_ACCERR;
	if (map_find(va, &m))
		return fault_present(rg, va, &m, write);
	if (rg->rg_file == NULL)
		return fault_zero(rg, va);
	if ((rg->rg_flags & VM_SHARED) != 0)
		return fault_shared(rg, va);
	return fault_private_file(rg, va, write);
}

/*
 * Promised pages cannot run out, but those of stacks and page tables can, when the kernel has taken
 * all for files.  So some are kept (promised to nobody), which only faults use.
 */
static size_t kept;

static size_t
kept_at_best(void)
{
	return KEPT_PAGES + page_total() / KEPT_SHARE;
}

void
vm_keep_pages(void)
{
	while (kept < kept_at_best() && page_promise(1))
		kept++;
}

size_t
vm_lost(void)
{
	return vm.vm_resident + (page_free_count() - page_available() - kept);
}

enum vm_result
vm_fault(uintptr_t address, uint64_t error)
{
	enum vm_result result = fault(address, error);

	vm.vm_faults++;
	if (result == VM_NOMEM && kept >= FAULT_PAGES) {
		kept -= FAULT_PAGES;
		page_unpromise(FAULT_PAGES);
		result = fault(address, error);
	}
	if (kept < kept_at_best())
		vm_keep_pages();
	return result;
}

size_t
vm_missing(const struct region *rg, uintptr_t start, uintptr_t end)
{
	size_t missing = (end - start) / PAGE_SIZE;
	struct mapping m;

	for (uintptr_t va = map_next(start, end); va < end; va = map_next(va + PAGE_SIZE, end))
		if (map_find(va, &m) && owned(rg, m.m_pa))
			missing--;
	return missing;
}

/* One page goes, its promise stays. */
static void
drop_page(const struct region *rg, uintptr_t va)
{
	uint64_t flags = irq_save();
	paddr_t pa;

	if (map_remove(va, &pa) && owned(rg, pa))
		vm_give_page(rg, phys_to_virt(pa));
	irq_restore(flags);
}

void
vm_discard(struct region *rg, uintptr_t start, uintptr_t end)
{
	for (uintptr_t va = map_next(start, end); va < end; va = map_next(va + PAGE_SIZE, end))
		drop_page(rg, va);
}

void
vm_teardown(struct region *rg, uintptr_t start, uintptr_t end)
{
	if ((rg->rg_flags & VM_SHARED) != 0)
		vmfile_collect(rg, start, end);
	vm_discard(rg, start, end);
	if ((rg->rg_flags & VM_COMMIT) != 0)
		page_unpromise((end - start) / PAGE_SIZE);
	if (end - start >= PRUNE_MIN)
		map_prune(start, end);
}

void
vm_reprotect(struct region *rg, uintptr_t start, uintptr_t end)
{
	struct mapping m;

	for (uintptr_t va = map_next(start, end); va < end; va = map_next(va + PAGE_SIZE, end)) {
		uint64_t flags = irq_save();

		if (map_find(va, &m))
			map_protect(va, page_prot(rg, m.m_pa));
		irq_restore(flags);
	}
}

/* The pages of [start, end), which is in no region now, to `to`, where nothing is. */
int
vm_move(struct region *rg, uintptr_t start, uintptr_t end, uintptr_t to)
{
	struct mapping m;

	for (uintptr_t va = map_next(start, end); va < end; va = map_next(va + PAGE_SIZE, end)) {
		paddr_t pa;

		if (!map_find(va, &m))
			continue;
		if (m.m_dirty && (rg->rg_flags & VM_SHARED) != 0)
			vmfile_mark(rg, va);
		if (map_enter(to + (va - start), m.m_pa, m.m_prot) != 0) {
			vm_move(rg, to, to + (va - start), start);	/* tables are there */
			return -LINUX_ENOMEM;
		}
		map_remove(va, &pa);
	}
	return 0;
}

/* Touches pages as the program would. */
int
vm_prefault(uintptr_t start, uintptr_t end, bool write)
{
	for (uintptr_t va = start; va < end; va += PAGE_SIZE) {
		uint64_t flags = irq_save();
		struct mapping m;
		enum vm_result result = VM_OK;

		if (!map_find(va, &m) || (write && (m.m_prot & MAP_WRITE) == 0))
			result = vm_fault(va, write ? TRAP_PAGE_WRITE : 0);
		irq_restore(flags);
		if (result != VM_OK && result != VM_ABSENT)
			return result == VM_NOMEM ? -LINUX_ENOMEM : -LINUX_EFAULT;
	}
	return 0;
}
