/*
 * Page tables: four levels, one address space (Intel SDM volume 3, chapter 4.5).
 *
 * An entry that is not present but KEPT holds a page without MAP_READ: the processor faults on it,
 * map_find() knows it.  Tables are only added, but for map_prune().  All RAM is mapped at PHYS_BASE
 * and the image at KERNEL_BASE, each part with its own rights, in 2 MB pages where they fit, or
 * 1 GB ones; those are never split: what map_enter() and its like touch is always 4 KB pages.
 */
#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/errno.h>
#include <machine/map.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "memory.h"

#define PTE_PRESENT	0x001UL
#define PTE_WRITE	0x002UL
#define PTE_UNCACHED	0x018UL		/* write-through and cache-disable */
#define PTE_ACCESSED	0x020UL
#define PTE_DIRTY	0x040UL
#define PTE_LARGE	0x080UL
#define PTE_KEPT	0x200UL		/* ours: bits 9 to 11 are */
#define PTE_NX		(1UL << 63)
#define PTE_ADDRESS	0x000ffffffffff000UL

#define LEVELS		4
#define SLOTS		512
#define SIZE_2MB	(1UL << 21)
#define SIZE_1GB	(1UL << 30)

typedef uint64_t pte_t;

static pte_t *top;

static inline unsigned int
slot(uintptr_t va, unsigned int level)
{
	return va >> (PAGE_SHIFT + 9 * level) & (SLOTS - 1);
}

static inline pte_t *
table_at(pte_t entry)
{
	return phys_to_virt(entry & PTE_ADDRESS);
}

static inline void
flush_page(uintptr_t va)
{
	__asm__ volatile("invlpg (%0)" : : "r"(va) : "memory");
}

static pte_t
encode(paddr_t pa, int prot)
{
	pte_t entry = pa | PTE_KEPT;

	if ((prot & (MAP_READ | MAP_WRITE | MAP_EXEC)) != 0)
		entry |= PTE_PRESENT | PTE_ACCESSED;
	if ((prot & MAP_WRITE) != 0)
		entry |= PTE_WRITE;
	if ((prot & MAP_EXEC) == 0)
		entry |= PTE_NX;
	if ((prot & MAP_DEVICE) != 0)
		entry |= PTE_UNCACHED;
	return entry;
}

static int
decode(pte_t entry)
{
	if ((entry & PTE_PRESENT) == 0)
		return 0;
	return MAP_READ | ((entry & PTE_WRITE) != 0 ? MAP_WRITE : 0) |
	    ((entry & PTE_NX) == 0 ? MAP_EXEC : 0) | ((entry & PTE_UNCACHED) != 0 ? MAP_DEVICE : 0);
}

static pte_t *
new_table(void)
{
	pte_t *table = page_alloc(0);

	if (table != NULL)
		memset(table, 0, PAGE_SIZE);
	return table;
}

/* The entry for va in the table of that level (0: of 4 KB pages); NULL: no memory for tables. */
static pte_t *
make_entry(uintptr_t va, unsigned int level)
{
	pte_t *table = top;

	for (unsigned int l = LEVELS - 1; l > level; l--) {
		pte_t *entry = &table[slot(va, l)];

		if (*entry == 0) {
			pte_t *next = new_table();

			if (next == NULL)
				return NULL;
			*entry = virt_to_phys(next) | PTE_PRESENT | PTE_WRITE;
		}
		table = table_at(*entry);
	}
	return &table[slot(va, level)];
}

/* The entry for va, when there is a 4 KB page. */
static pte_t *
find_entry(uintptr_t va)
{
	pte_t *table = top;

	for (unsigned int l = LEVELS - 1; l > 0; l--) {
		pte_t entry = table[slot(va, l)];

		if (entry == 0 || (entry & PTE_LARGE) != 0)
			return NULL;
		table = table_at(entry);
	}
	return table[slot(va, 0)] != 0 ? &table[slot(va, 0)] : NULL;
}

bool
map_is_readable(uintptr_t va)
{
	pte_t *table = top;

	for (unsigned int l = LEVELS; l-- > 0; table = table_at(table[slot(va, l)])) {
		pte_t entry = table[slot(va, l)];

		if ((entry & PTE_PRESENT) == 0)
			return false;
		if ((entry & PTE_LARGE) != 0)
			return true;
	}
	return true;
}

int
map_enter(uintptr_t va, paddr_t pa, int prot)
{
	uint64_t flags = irq_save();
	pte_t *entry = make_entry(va, 0);

	if (entry != NULL) {
		*entry = encode(pa, prot);
		flush_page(va);
	}
	irq_restore(flags);
	return entry != NULL ? 0 : ENOMEM;
}

bool
map_find(uintptr_t va, struct mapping *mapping)
{
	uint64_t flags = irq_save();
	pte_t *entry = find_entry(va);

	if (entry != NULL) {
		mapping->m_pa = *entry & PTE_ADDRESS;
		mapping->m_prot = decode(*entry);
		mapping->m_dirty = (*entry & PTE_DIRTY) != 0;
	}
	irq_restore(flags);
	return entry != NULL;
}

uintptr_t
map_next(uintptr_t start, uintptr_t end)
{
	uint64_t flags = irq_save();
	uintptr_t va = start;

	while (va < end) {
		unsigned int level = LEVELS - 1;
		pte_t *table = top, entry;

		while ((entry = table[slot(va, level)]) != 0 && level > 0) {
			table = table_at(entry);
			level--;
		}
		if (entry != 0)
			break;
		va = (va | ((1UL << (PAGE_SHIFT + 9 * level)) - 1)) + 1;
	}
	irq_restore(flags);
	return va < end ? va : end;
}

bool
map_remove(uintptr_t va, paddr_t *pa)
{
	uint64_t flags = irq_save();
	pte_t *entry = find_entry(va);

	if (entry != NULL) {
		*pa = *entry & PTE_ADDRESS;
		*entry = 0;
		flush_page(va);
	}
	irq_restore(flags);
	return entry != NULL;
}

void
map_protect(uintptr_t va, int prot)
{
	uint64_t flags = irq_save();
	pte_t *entry = find_entry(va);

	if (entry != NULL) {
		*entry = encode(*entry & PTE_ADDRESS, prot) | (*entry & PTE_DIRTY);
		flush_page(va);
	}
	irq_restore(flags);
}

void
map_clean(uintptr_t va)
{
	uint64_t flags = irq_save();
	pte_t *entry = find_entry(va);

	if (entry != NULL) {
		*entry &= ~PTE_DIRTY;
		flush_page(va);
	}
	irq_restore(flags);
}

static bool
is_empty(const pte_t *table)
{
	for (unsigned int i = 0; i < SLOTS; i++)
		if (table[i] != 0)
			return false;
	return true;
}

/* Frees the empty tables below `table`, which maps from `base` on, that map [start, end). */
static void
prune(pte_t *table, unsigned int level, uintptr_t base, uintptr_t start, uintptr_t end)
{
	uintptr_t span = 1UL << (PAGE_SHIFT + 9 * level);
	unsigned int first = start > base ? (start - base) / span : 0;

	for (unsigned int i = first; i < SLOTS && base + i * span < end; i++) {
		pte_t *below;

		if (table[i] == 0)
			continue;
		below = table_at(table[i]);
		if (level > 1)
			prune(below, level - 1, base + i * span, start, end);
		if (is_empty(below)) {
			table[i] = 0;
			page_free(below, 0);
		}
	}
}

void
map_prune(uintptr_t start, uintptr_t end)
{
	uint64_t flags = irq_save();

	prune(top, LEVELS - 1, 0, start, end);
	__asm__ volatile("movq %0, %%cr3" : : "r"(virt_to_phys(top)) : "memory");
	irq_restore(flags);
}

/* [pa, end) at pa + base, in the largest pages that fit. */
static void
map_range(uintptr_t base, paddr_t pa, paddr_t end, int prot)
{
	while (pa < end) {
		unsigned int level = 0;
		size_t size = PAGE_SIZE;
		pte_t *entry;

		if (pa % SIZE_1GB == 0 && end - pa >= SIZE_1GB && cpu_features.cf_gbpages) {
			level = 2;
			size = SIZE_1GB;
		} else if (pa % SIZE_2MB == 0 && end - pa >= SIZE_2MB) {
			level = 1;
			size = SIZE_2MB;
		}
		entry = make_entry(base + pa, level);
		if (entry == NULL)
			machine_panic("too little memory for page tables");
		*entry = encode(pa, prot) | (level > 0 ? PTE_LARGE : 0);
		pa += size;
	}
}

static void
map_image(const char *start, const char *end, int prot)
{
	map_range(KERNEL_BASE, virt_to_phys(start), virt_to_phys(end), prot);
}

void
map_init(void)
{
	top = new_table();
	if (top == NULL)
		machine_panic("too little memory for page tables");
	for (unsigned int i = 0; i < bootinfo.bi_nregions; i++)
		map_range(PHYS_BASE, bootinfo.bi_region[i].br_start, bootinfo.bi_region[i].br_end,
		    MAP_READ | MAP_WRITE);
	map_image(kernel_text_start, kernel_text_end, MAP_READ | MAP_EXEC);
	map_image(image_rodata_start, image_rodata_end, MAP_READ);
	map_image(image_data_start, boot_stack_guard, MAP_READ | MAP_WRITE);
	map_image(boot_stack_guard + PAGE_SIZE, image_data_end, MAP_READ | MAP_WRITE);
	map_image(image_archive_start, image_end, MAP_READ);
	__asm__ volatile("movq %0, %%cr3" : : "r"(virt_to_phys(top)) : "memory");
	for (unsigned int i = 0; i < BOOT_TABLES; i++)
		page_free(boot_tables[i], 0);
}
