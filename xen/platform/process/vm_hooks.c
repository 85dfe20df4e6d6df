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

	if (vf != NULL)
		vmfile_hold(vf);
	irq_restore(flags);
	return vf;
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
	vmfile_rele(vf);
}

/* Interrupts off. */
static void
unmap_page(const struct vmfile *vf, size_t index)
{
	for (unsigned int i = 0; i < vm.vm_count; i++) {
		const struct region *rg = vm.vm_region[i];
		uint64_t off = (uint64_t)index * PAGE_SIZE;
		paddr_t pa;

		if (rg->rg_file == vf && (rg->rg_flags & VM_SHARED) != 0 && off >= rg->rg_off &&
		    off - rg->rg_off < rg->rg_end - rg->rg_start)
			map_remove(rg->rg_start + (off - rg->rg_off), &pa);
	}
}

static void
drop_page(struct vmfile *vf, size_t index)
{
	uint64_t flags = irq_save();
	uintptr_t page = vf->vf_page[index] & ~VMPAGE_DIRTY;

	if (page != 0) {
		vf->vf_page[index] = 0;
		unmap_page(vf, index);
		page_free((void *)page, 0);
	}
	irq_restore(flags);
}

static void
refresh(struct vmfile *vf, size_t first, size_t last, size_t size)
{
	for (size_t i = first; i < last && i < vf->vf_npages; i++) {
		char *page = (char *)(vf->vf_page[i] & ~VMPAGE_DIRTY);

		if (i >= size)
			drop_page(vf, i);
		else if (page != NULL)
			(void)vmfile_read_page(vf, page, i * PAGE_SIZE);
		else
			(void)vmfile_populate(vf, i, i + 1);	/* without memory: SIGBUS */
	}
}

static void
changed(struct rumpk_mapfile *file, uint64_t off, uint64_t len)
{
	struct vmfile *vf = hold(file);

	if (vf == NULL)
		return;
	refresh(vf, off / PAGE_SIZE, page_after(off, len), page_after(0, rumpk_map_size(file)));
	vmfile_rele(vf);
}

void
vm_hooks_init(void)
{
	static const struct rumpk_maphooks hooks = { flush, changed };

	(void)rumpk_map_hooks(process.p_kernel, &hooks);	/* only a halted kernel refuses */
}
