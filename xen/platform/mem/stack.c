/*
 * Stacks: each in an address slot of its own, at the slot's end, so that below it nothing is mapped
 * and an overflow faults at once.
 *
 * Locking: interrupts are off inside.
 */
#include <machine/map.h>
#include <machine/trap.h>

#include "memory.h"

#define SLOT_PAGES	16
#define SLOT_SIZE	(SLOT_PAGES * PAGE_SIZE)
#define SLOT_COUNT	16384
#define WORD_BITS	64

static uint64_t used[SLOT_COUNT / WORD_BITS];

static int
take_slot(void)
{
	for (unsigned int i = 0; i < SLOT_COUNT / WORD_BITS; i++)
		if (~used[i] != 0) {
			unsigned int bit = (unsigned int)__builtin_ctzl(~used[i]);

			used[i] |= 1UL << bit;
			return (int)(i * WORD_BITS + bit);
		}
	return -1;
}

static void
give_slot(unsigned int slot)
{
	used[slot / WORD_BITS] &= ~(1UL << slot % WORD_BITS);
}

/* Gives back the mapped pages from va to the end of their slot. */
static void
unmap_pages(uintptr_t va, uintptr_t end)
{
	paddr_t pa;

	for (; va < end; va += PAGE_SIZE)
		if (map_remove(va, &pa))
			page_free(phys_to_virt(pa), 0);
}

static bool
map_pages(uintptr_t va, uintptr_t end)
{
	for (; va < end; va += PAGE_SIZE) {
		void *page = page_alloc(0);

		if (page == NULL)
			return false;
		if (map_enter(va, virt_to_phys(page), MAP_READ | MAP_WRITE) != 0) {
			page_free(page, 0);
			return false;
		}
	}
	return true;
}

void *
map_stack(size_t pages)
{
	uint64_t flags;
	uintptr_t end;
	int slot;

	if (pages >= SLOT_PAGES)
		return NULL;
	flags = irq_save();
	slot = take_slot();
	end = STACKS_BASE + ((uintptr_t)slot + 1) * SLOT_SIZE;
	if (slot >= 0 && !map_pages(end - pages * PAGE_SIZE, end)) {
		unmap_pages(end - pages * PAGE_SIZE, end);
		give_slot((unsigned int)slot);
		slot = -1;
	}
	irq_restore(flags);
	return slot >= 0 ? (void *)end : NULL;
}

void
map_stack_free(void *top, size_t pages)
{
	uintptr_t end = (uintptr_t)top;
	uint64_t flags = irq_save();

	unmap_pages(end - pages * PAGE_SIZE, end);
	give_slot((unsigned int)((end - STACKS_BASE) / SLOT_SIZE - 1));
	irq_restore(flags);
}

bool
map_is_guard(uintptr_t va)
{
	struct mapping mapping;
	uintptr_t page = va & -PAGE_SIZE;

	if (page == (uintptr_t)boot_stack_guard)
		return true;
	if (va < STACKS_BASE || va >= STACKS_BASE + SLOT_COUNT * SLOT_SIZE)
		return false;
	return !map_find(page, &mapping);
}
