/*
 * Files in the address space.
 *
 * A private mapping of a file of the archive borrows the archive's pages.  Others are read when
 * they are made, because a fault must not sleep; large ones, and what a file grows by, when they
 * are touched, by vm_load() after the fault.  Shared mappings of one file share one set of pages
 * (vf_page); what a mapping has written is told by the dirty bits of its page-table entries, and
 * written back by msync(2), by the mapping's end, and before the kernel reads the file (the hooks).
 * When memory is used up, shared pages that are clean go, and are read again.
 *
 * Locking: the vm lock, but for the hooks, which come from inside the kernel: they hold the file
 * and look at regions and pages with interrupts off.
 */
#include <machine/heap.h>

#include <rump/rumpkernel.h>

#include "vm.h"

#define LARGE_SHARE	4		/* larger than this part of memory: read when touched */
#define LOAD_AROUND	(16 * PAGE_SIZE)
#define RECLAIMS_MAX	100		/* a millisecond apart, for memory to load a page */

static int
linux_error(int error)
{
	switch (error) {
	case 0:
	case EBADF:
	case EACCES:
	case ENODEV:
	case ENOMEM:
	case ENXIO:
	case EINVAL:
	case EIO:
	case EINTR:
	case ENOSPC:
		return -error;			/* the same numbers in Linux */
	default:
		return -EIO;
	}
}

static struct vmfile *
find(const struct rumpk_mapfile *file, const char *borrowed, size_t len)
{
	struct vmfile *vf = vm.vm_files;

	while (vf != NULL && (vf->vf_file != file || vf->vf_borrowed != borrowed ||
	    vf->vf_borrowedlen != len))
		vf = vf->vf_next;
	return vf;
}

struct vmfile *
vmfile_find(const struct rumpk_mapfile *file)
{
	return find(file, NULL, 0);
}

struct vmfile *
vmfile_get(struct rumpk_mapfile *file, bool shared)
{
	size_t len = shared ? 0 : rumpk_map_size(file);
	const char *borrowed = shared ? NULL : rumpk_map_borrow(file, 0, len);
	struct vmfile *vf;
	uint64_t flags;

	if (borrowed == NULL)
		len = 0;
	vf = find(file, borrowed, len);

	if (vf != NULL) {
		vmfile_hold(vf);
		rumpk_map_close(file);		/* it has a reference already */
		return vf;
	}
	if ((vf = heap_alloc(sizeof(*vf), 16)) == NULL) {
		rumpk_map_close(file);
		return NULL;
	}
	*vf = (struct vmfile){ .vf_file = file, .vf_refs = 1, .vf_borrowed = borrowed,
	    .vf_borrowedlen = len };
	flags = irq_save();
	vf->vf_next = vm.vm_files;
	vm.vm_files = vf;
	irq_restore(flags);
	return vf;
}

void
vmfile_hold(struct vmfile *vf)
{
	__atomic_fetch_add(&vf->vf_refs, 1, __ATOMIC_RELAXED);
}

static void
vmfile_free(struct vmfile *vf)
{
	for (size_t i = 0; i < vf->vf_npages; i++)
		if (vf->vf_page[i] != 0)
			page_free(vmfile_page(vf, i), 0);
	heap_free(vf->vf_page, vf->vf_npages * sizeof(*vf->vf_page));
	rumpk_map_close(vf->vf_file);
	heap_free(vf, sizeof(*vf));
}

void
vmfile_rele(struct vmfile *vf)
{
	struct vmfile **link = &vm.vm_files;
	uint64_t flags = irq_save();
	bool last = --vf->vf_refs == 0;

	if (last) {
		while (*link != vf)
			link = &(*link)->vf_next;
		*link = vf->vf_next;
	}
	irq_restore(flags);
	if (last)
		vmfile_free(vf);
}

bool
vmfile_owns(const struct vmfile *vf, paddr_t pa)
{
	paddr_t start;

	if (vf->vf_borrowed == NULL)
		return true;
	start = virt_to_phys(vf->vf_borrowed);
	return pa + PAGE_SIZE <= start || pa >= start + vf->vf_borrowedlen;
}

/* Bytes of the file; what is behind its end is zero. */
int
vmfile_read(struct vmfile *vf, char *to, size_t len, uint64_t off)
{
	size_t done = 0;
	int error = rumpk_map_read(vf->vf_file, to, len, off, &done);

	if (error == 0)
		memset(to + done, 0, len - done);
	return linux_error(error);
}

/* Entries for the first `count` pages of the file. */
static int
grow_pages(struct vmfile *vf, size_t count)
{
	size_t oldcount = vf->vf_npages;
	uintptr_t *bigger, *old;
	uint64_t flags;

	if (count <= oldcount)
		return 0;
	if ((bigger = heap_alloc(count * sizeof(*bigger), 16)) == NULL)
		return -LINUX_ENOMEM;
	memset(bigger, 0, count * sizeof(*bigger));
	flags = irq_save();
	old = vf->vf_page;
	if (old != NULL)
		memcpy(bigger, old, oldcount * sizeof(*bigger));
	vf->vf_page = bigger;
	vf->vf_npages = count;
	irq_restore(flags);
	heap_free(old, oldcount * sizeof(*old));
	return 0;
}

/* A page that was just read gets its place, unless a hook was faster. */
static void
place_page(struct vmfile *vf, size_t index, void *page)
{
	uint64_t flags = irq_save();

	if (vf->vf_page[index] == 0) {
		vf->vf_page[index] = (uintptr_t)page;
		page = NULL;
	}
	irq_restore(flags);
	if (page != NULL)
		page_free(page, 0);
}

static int
populate_shared(struct vmfile *vf, size_t first, size_t last)
{
	int error = 0;

	for (size_t i = first; i < last && error == 0; i++) {
		char *page;

		if (vf->vf_page[i] != 0)
			continue;
		if ((page = page_alloc(0)) == NULL)
			return -LINUX_ENOMEM;
		if ((error = vmfile_read(vf, page, PAGE_SIZE, i * PAGE_SIZE)) != 0)
			page_free(page, 0);
		else
			place_page(vf, i, page);
	}
	return error;
}

/* Reads through the kernel into the page as the program sees it: a fault brings the page. */
static int
populate_private(struct region *rg, uintptr_t start, uintptr_t end)
{
	int error = 0;

	for (uintptr_t va = start; va < end && error == 0; va += PAGE_SIZE) {
		void *page = vm_take_page(rg);

		if (page == NULL)
			return -LINUX_ENOMEM;
		error = vmfile_read(rg->rg_file, page, PAGE_SIZE,
		    rg->rg_off + (va - rg->rg_start));
		if (error == 0 && map_enter(va, virt_to_phys(page), rg->rg_prot) != 0)
			error = -LINUX_ENOMEM;
		if (error != 0)
			vm_give_page(rg, page);
	}
	return error;
}

/* The pages of [start, end) that the file has. */
static int
populate(struct region *rg, uintptr_t start, uintptr_t end)
{
	size_t first = (rg->rg_off + (start - rg->rg_start)) / PAGE_SIZE;
	size_t last = first + (end - start) / PAGE_SIZE;

	if (last > rg->rg_file->vf_inside)
		last = rg->rg_file->vf_inside;
	if (first >= last)
		return 0;
	if ((rg->rg_flags & VM_SHARED) != 0)
		return populate_shared(rg->rg_file, first, last);
	return populate_private(rg, start, start + (last - first) * PAGE_SIZE);
}

static bool
read_when_touched(const struct region *rg)
{
	return rg->rg_file == NULL || rg->rg_file->vf_borrowed != NULL;
}

int
vm_populate(struct region *rg, uintptr_t start, uintptr_t end)
{
	struct vmfile *vf = rg->rg_file;
	int error;

	if (read_when_touched(rg))
		return 0;
	if ((rg->rg_flags & VM_SHARED) != 0 &&
	    (error = grow_pages(vf, (rg->rg_off + (end - rg->rg_start)) / PAGE_SIZE)) != 0)
		return error;
	vf->vf_inside = (rumpk_map_size(vf->vf_file) + PAGE_SIZE - 1) / PAGE_SIZE;
	if ((end - start) / PAGE_SIZE > page_available() / LARGE_SHARE)
		return 0;
	return populate(rg, start, end);
}

/* Frees the shared pages that the file has as they are, unless a hook is at work on them. */
static void
reclaim(struct vmfile *vf)
{
	for (size_t i = 0; i < vf->vf_npages; i++) {
		uint64_t flags = irq_save();
		char *page = vmfile_page(vf, i);

		if (page != NULL && vf->vf_hooks == 0 && (vf->vf_page[i] & VMPAGE_BITS) == 0 &&
		    vmfile_unmap_clean(vf, i)) {
			vf->vf_page[i] = 0;
			page_free(page, 0);
		}
		irq_restore(flags);
	}
}

static int
load(struct region *rg, uintptr_t va)
{
	uintptr_t end = va + LOAD_AROUND < rg->rg_end ? va + LOAD_AROUND : rg->rg_end;
	struct mapping m;
	int error;

	if ((rg->rg_flags & VM_SHARED) == 0)
		return map_find(va, &m) ? 0 : populate(rg, va, va + PAGE_SIZE);
	error = populate(rg, va, end);
	for (int i = 0; i < RECLAIMS_MAX && error == -LINUX_ENOMEM; i++) {
		if (i > 0)
			rumpuser_clock_sleep(RUMPUSER_CLOCK_RELWALL, 0, 1000000);
		(void)vmfile_flush(rg->rg_file, 0, SIZE_MAX);
		reclaim(rg->rg_file);
		error = populate(rg, va, va + PAGE_SIZE);
	}
	return error;
}

bool
vm_load(uintptr_t address)
{
	uintptr_t va = address & ~(PAGE_SIZE - 1);
	struct region *rg;
	int error = 0;

	vm_lock();
	rg = vm_find(va);
	if (rg != NULL && !read_when_touched(rg))
		error = load(rg, va);
	vm_unlock();
	return error == 0;
}

void
vmfile_mark(const struct region *rg, uintptr_t address)
{
	size_t index = (rg->rg_off + (address - rg->rg_start)) / PAGE_SIZE;
	uint64_t flags = irq_save();

	if (vmfile_page(rg->rg_file, index) != NULL)
		rg->rg_file->vf_page[index] |= VMPAGE_DIRTY;
	irq_restore(flags);
}

void
vmfile_collect(struct region *rg, uintptr_t start, uintptr_t end)
{
	struct mapping m;

	for (uintptr_t va = map_next(start, end); va < end; va = map_next(va + PAGE_SIZE, end)) {
		uint64_t flags = irq_save();

		if (map_find(va, &m) && m.m_dirty) {
			map_clean(va);
			vmfile_mark(rg, va);
		}
		irq_restore(flags);
	}
}

/* From all mappings of the file; other threads may change regions meanwhile. */
static void
collect_all(struct vmfile *vf)
{
	uintptr_t at = 0;
	struct region rg;

	while (vm_copy_next(at, &rg)) {
		if (rg.rg_file == vf && (rg.rg_flags & VM_SHARED) != 0)
			vmfile_collect(&rg, rg.rg_start, rg.rg_end);
		at = rg.rg_end;
	}
}

/*
 * The page when it has what the file may lack: it is dirty, or another thread is still writing it.
 * It counts as clean from here on, but as being written.
 */
static const void *
begin_write(struct vmfile *vf, size_t index)
{
	uint64_t flags = irq_save();
	const void *page = vmfile_page(vf, index);

	if (page != NULL && (vf->vf_page[index] & VMPAGE_BITS) != 0) {
		vf->vf_page[index] &= ~VMPAGE_DIRTY;
		vf->vf_page[index] += VMPAGE_WRITER;
	} else
		page = NULL;
	irq_restore(flags);
	return page;
}

static void
end_write(struct vmfile *vf, size_t index, bool written)
{
	uint64_t flags = irq_save();

	vf->vf_page[index] -= VMPAGE_WRITER;
	if (!written)
		vf->vf_page[index] |= VMPAGE_DIRTY;
	irq_restore(flags);
}

int
vmfile_flush(struct vmfile *vf, size_t first, size_t last)
{
	int result = 0;

	collect_all(vf);
	for (size_t i = first; i < vf->vf_npages && i < last; i++) {
		uint64_t off = i * PAGE_SIZE, size = rumpk_map_size(vf->vf_file);
		const void *page;
		size_t done;
		int error;

		if (off >= size || (page = begin_write(vf, i)) == NULL)
			continue;
		error = rumpk_map_write(vf->vf_file, page,
		    size - off < PAGE_SIZE ? size - off : PAGE_SIZE, off, &done);
		end_write(vf, i, error == 0);
		if (error != 0)
			result = linux_error(error);
	}
	return result;
}

int
vm_sync(uintptr_t start, uintptr_t end)
{
	int result = 0;

	for (unsigned int i = vm_search(start); i < vm.vm_count; i++) {
		struct region *rg = vm.vm_region[i];
		int error;

		if (rg->rg_start >= end)
			break;
		if (rg->rg_file == NULL || (rg->rg_flags & VM_SHARED) == 0)
			continue;
		if ((error = vmfile_flush(rg->rg_file, 0, SIZE_MAX)) != 0)
			result = error;
	}
	return result;
}
