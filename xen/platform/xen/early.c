/*
 * What Xen does for us before anything of ours works: the hypercall page, its log, the memory map,
 * parameters of the domain, and pages of its own.
 *
 * Locking: none; each is one hypercall.  Interface: machine/xen.h, hypercall.h.
 */
#include <machine/console.h>
#include <machine/cpu.h>
#include <machine/map.h>
#include <machine/xen.h>

#include "hypercall.h"

#define E820_MAX	128

extern char hypercall_page[];

static void
debug_write(const char *text, size_t len)
{
	(void)hypercall(HYPERCALL_console_io, CONSOLEIO_write, len, (uintptr_t)text);
}

static const struct console debug_console = { .co_write = debug_write };

void
xen_early(void)
{
	uint32_t leaf = cpuid_hypervisor(XEN_SIGNATURE) + XEN_CPUID_HYPERCALL_LEAF;

	wrmsr(cpuid(leaf, 0).ebx, virt_to_phys(hypercall_page));
	console_use(&debug_console);
}

unsigned int
xen_memory_map(struct bootregion *region, unsigned int max)
{
	static struct xen_e820 table[E820_MAX];
	struct xen_memory_map map = { .nr_entries = E820_MAX, .buffer = table };
	unsigned int n = 0;

	if (xen_memory_op(XENMEM_memory_map, &map) != 0)
		return 0;
	for (unsigned int i = 0; i < map.nr_entries && i < E820_MAX && n < max; i++) {
		if (table[i].type != XEN_E820_RAM)
			continue;
		region[n].br_start = table[i].addr;
		region[n++].br_end = table[i].addr + table[i].size;
	}
	return n;
}

long
xen_param_get(uint32_t index, uint64_t *value)
{
	struct xen_hvm_param param = { .domid = DOMID_SELF, .index = index };
	long error = hypercall(HYPERCALL_hvm_op, HVMOP_get_param, (uintptr_t)&param, 0);

	*value = param.value;
	return error;
}

void *
xen_page(uint64_t frame)
{
	void *page = map_device(frame << PAGE_SHIFT, PAGE_SIZE);

	if (page != NULL)	/* it is plain memory, after all */
		map_protect((uintptr_t)page, MAP_READ | MAP_WRITE);
	return page;
}

long
xen_map_page(uint32_t space, uint64_t index, void *page)
{
	struct xen_add_to_physmap map = {
		.domid = DOMID_SELF, .space = space, .idx = index,
		.gpfn = virt_to_phys(page) >> PAGE_SHIFT,
	};

	return xen_memory_op(XENMEM_add_to_physmap, &map);
}
