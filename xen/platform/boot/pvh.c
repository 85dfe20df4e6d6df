/*
 * Reads the PVH start info into bootinfo: which memory is RAM, the command line, the first module,
 * and the hypervisor by its CPUID leaves.
 *
 * Runs once, on the boot tables: physical memory below 4 GB is readable at PHYS_BASE.
 */
#include "pvh.h"

#include <machine/cpu.h>
#include <machine/page.h>
#include <machine/string.h>
#include <machine/xen.h>

#define START_MAGIC	0x336ec578
#define VERSION_MEMMAP	1		/* the first that has one */
#define MEMMAP_RAM	1
#define BOOT_MAP_END	0x100000000UL	/* what start.S mapped */

struct start_info {
	uint32_t si_magic, si_version, si_flags, si_nmodules;
	paddr_t si_modules, si_cmdline, si_rsdp, si_memmap;
	uint32_t si_nmemmap, si_reserved;
};

struct start_module {
	paddr_t sm_start;
	uint64_t sm_size;
	paddr_t sm_cmdline;
	uint64_t sm_reserved;
};

struct start_memory {
	paddr_t sm_start;
	uint64_t sm_size;
	uint32_t sm_type, sm_reserved;
};

struct bootinfo bootinfo;
extern uint64_t boot_entry_tsc;

static enum hypervisor
find_hypervisor(void)
{
	if (cpuid_hypervisor(XEN_SIGNATURE) != 0)
		return HYPERVISOR_XEN;
	return cpuid_hypervisor(KVM_SIGNATURE) != 0 ? HYPERVISOR_KVM : HYPERVISOR_NONE;
}

static void
add_region(paddr_t start, paddr_t end)
{
	struct bootregion *region = bootinfo.bi_region, new;
	unsigned int i;

	new.br_start = (start + PAGE_SIZE - 1) & -PAGE_SIZE;
	new.br_end = end & -PAGE_SIZE;
	if (new.br_start >= new.br_end || bootinfo.bi_nregions == BOOT_REGIONS_MAX)
		return;
	for (i = bootinfo.bi_nregions; i > 0 && region[i - 1].br_start > new.br_start; i--)
		region[i] = region[i - 1];
	region[i] = new;
	bootinfo.bi_nregions++;
}

/* Regions must not overlap, whatever the map says: a page given out twice is lost memory. */
static void
separate_regions(void)
{
	struct bootregion *region = bootinfo.bi_region;
	unsigned int kept = 0;

	for (unsigned int i = 0; i < bootinfo.bi_nregions; i++) {
		struct bootregion next = region[i];

		if (kept > 0 && next.br_start < region[kept - 1].br_end)
			next.br_start = region[kept - 1].br_end;
		if (next.br_start < next.br_end)
			region[kept++] = next;
	}
	bootinfo.bi_nregions = kept;
}

/* What start.S mapped; NULL for all else, and for 0, which means "none". */
static const void *
boot_map(paddr_t pa, size_t len)
{
	if (pa == 0 || pa >= BOOT_MAP_END || len > BOOT_MAP_END - pa)
		return NULL;
	return phys_to_virt(pa);
}

static void
read_memmap(const struct start_info *info)
{
	const struct start_memory *map;

	if (info->si_version < VERSION_MEMMAP)
		return;
	map = boot_map(info->si_memmap, info->si_nmemmap * sizeof *map);
	for (uint32_t i = 0; map != NULL && i < info->si_nmemmap; i++)
		if (map[i].sm_type == MEMMAP_RAM && map[i].sm_size <= UINT64_MAX - map[i].sm_start)
			add_region(map[i].sm_start, map[i].sm_start + map[i].sm_size);
}

/* Start info of version 0 has no memory map, but its hypervisor tells it. */
static void
read_xen_memmap(void)
{
	struct bootregion region[BOOT_REGIONS_MAX];
	unsigned int count = xen_memory_map(region, BOOT_REGIONS_MAX);

	for (unsigned int i = 0; i < count; i++)
		add_region(region[i].br_start, region[i].br_end);
}

static void
read_module(const struct start_info *info)
{
	const struct start_module *module = boot_map(info->si_modules, sizeof *module);

	if (info->si_nmodules == 0 || module == NULL)
		return;
	bootinfo.bi_module = boot_map(module->sm_start, module->sm_size);
	if (bootinfo.bi_module != NULL)
		bootinfo.bi_modulelen = module->sm_size;
}

static const char *
read_command_line(const struct start_info *info)
{
	const char *text = boot_map(info->si_cmdline, 1);

	if (text == NULL)
		return NULL;
	return strlcpy(bootinfo.bi_cmdline, text, BOOT_CMDLINE_MAX) < BOOT_CMDLINE_MAX ? NULL :
	    "the command line is longer than 4095 bytes";
}

const char *
bootinfo_read(paddr_t start_info)
{
	const struct start_info *info = boot_map(start_info, sizeof *info);

	bootinfo.bi_entry_tsc = boot_entry_tsc;
	bootinfo.bi_hypervisor = find_hypervisor();
	if (bootinfo.bi_hypervisor == HYPERVISOR_XEN)
		xen_early();
	if (info == NULL || info->si_magic != START_MAGIC)
		return "no PVH start info where it should be";
	read_module(info);
	read_memmap(info);
	if (bootinfo.bi_nregions == 0 && bootinfo.bi_hypervisor == HYPERVISOR_XEN)
		read_xen_memmap();
	separate_regions();
	return read_command_line(info);
}
