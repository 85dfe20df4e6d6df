/*
 * What system calls do to files that are mapped shared, and how both see the same bytes: before the
 * kernel reads a range, mappings' stores are written back; after it changed one, the pages are read
 * again, and those beyond the file's new end go (touching them is SIGBUS then).
 *
 * Locking: the hooks come from inside the kernel, so they take no lock: they hold the file, and
 * look at regions and pages with interrupts off.
 */
#include <rump/rumpkernel.h>

#include "vm.h"

static struct vmfile *
hold(struct rumpk_mapfile *file)
{
	uint64_t flags = irq_save();
	struct vmfile *vf = vmfile_find(file);

	if (vf != NULL) {
		vmfile_hold(vf);
		vf->vf_hooks++;
	}
	irq_restore(flags);
	return vf;
}

static void
release(struct vmfile *vf)
{
	uint64_t flags = irq_save();

	vf->vf_hooks--;
	irq_restore(flags);
	vmfile_rele(vf);
}

static size_t
page_after(uint64_t off, uint64_t len)
{
	uint64_t end = len > UINT64_MAX - off ? UINT64_MAX : off + len;

	return end / PAGE_SIZE + (end % PAGE_SIZE != 0);
}

static void
flush(struct rumpk_mapfile *file, uint64_t off, uint64_t len)
{
	struct vmfile *vf = hold(file);

	if (vf == NULL)
		return;
	/* an error keeps the page dirty; the next msync(2) tells it */
	(void)vmfile_flush(vf, off / PAGE_SIZE, page_after(off, len));
	release(vf);
}

/* Where the region maps the page; 0: it does not. */
static uintptr_t
place_in(const struct region *rg, const struct vmfile *vf, size_t index)
{
	uint64_t off = (uint64_t)index * PAGE_SIZE;

	if (rg->rg_file != vf || (rg->rg_flags & VM_SHARED) == 0 || off < rg->rg_off ||
	    off - rg->rg_off >= rg->rg_end - rg->rg_start)
		return 0;
	return rg->rg_start + (off - rg->rg_off);
}

static void
unmap_page(const struct vmfile *vf, size_t index)
{
	for (unsigned int i = 0; i < vm.vm_count; i++) {
		uintptr_t va = place_in(vm.vm_region[i], vf, index);
		paddr_t pa;

		if (va != 0)
			map_remove(va, &pa);
	}
}

bool
vmfile_unmap_clean(const struct vmfile *vf, size_t index)
{
	for (unsigned int i = 0; i < vm.vm_count; i++) {
		uintptr_t va = place_in(vm.vm_region[i], vf, index);
		struct mapping m;

		if (va != 0 && map_find(va, &m) && m.m_dirty)
			return false;
	}
	unmap_page(vf, index);
	return true;
}

/*
 * A page behind the file's end is unmapped and cleared; it stays for a file that grows again, and
 * for a thread that is just writing it.
 */
static void
drop_page(struct vmfile *vf, size_t index)
{
	uint64_t flags = irq_save();
	char *page = vmfile_page(vf, index);

	if (page != NULL) {
		unmap_page(vf, index);
		memset(page, 0, PAGE_SIZE);
		vf->vf_page[index] &= ~VMPAGE_DIRTY;
	}
	irq_restore(flags);
}

/* The file ends elsewhere now. */
static void
move_end(struct vmfile *vf, size_t inside)
{
	size_t old = vf->vf_inside;

	vf->vf_inside = inside;
	for (size_t i = inside; i < old && i < vf->vf_npages; i++)
		drop_page(vf, i);
}

/* mmap(2) may replace the array meanwhile; the page stays, as long as a hook is there. */
static char *
find_page(const struct vmfile *vf, size_t index)
{
	uint64_t flags = irq_save();
	char *page = vmfile_page(vf, index);

	irq_restore(flags);
	return page;
}

/* Only the bytes that changed: mappings may store beside them at any moment. */
static void
read_again(struct vmfile *vf, uint64_t off, uint64_t end)
{
	while (off < end) {
		size_t at = off % PAGE_SIZE, len = PAGE_SIZE - at;
		char *page = find_page(vf, off / PAGE_SIZE);

		if (len > end - off)
			len = end - off;
		if (page != NULL)
			(void)vmfile_read(vf, page + at, len, off);
		off += len;
	}
}

static void
changed(struct rumpk_mapfile *file, uint64_t off, uint64_t len)
{
	struct vmfile *vf = hold(file);
	uint64_t end;

	if (vf == NULL)
		return;
	move_end(vf, page_after(0, rumpk_map_size(file)));
	end = vf->vf_inside < vf->vf_npages ? vf->vf_inside : vf->vf_npages;
	end *= PAGE_SIZE;
	read_again(vf, off, len < end && off < end - len ? off + len : end);
	release(vf);
}

void
vm_hooks_init(void)
{
	static const struct rumpk_maphooks hooks = { flush, changed };

	(void)rumpk_map_hooks(process.p_kernel, &hooks);	/* only a halted kernel refuses */
}
