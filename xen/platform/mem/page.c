/*
 * Physical pages: a buddy allocator over the RAM that the boot information names.
 *
 * Free blocks of each order are in a doubly linked list that runs through the blocks themselves.
 * page_state has a byte for each page from 0 to the end of RAM: FREE plus the order for the first
 * page of a free block, else less; so a page that is no RAM, or taken, never merges with its buddy.
 */
#include <machine/boot.h>
#include <machine/page.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "memory.h"

#define FREE		0x80
#define ISA_HOLE_START	0xa0000
#define ISA_HOLE_END	0x100000

struct block {
	struct block *b_next, *b_prev;
};

static struct block free_list[PAGE_ORDER_MAX + 1];
static uint8_t *page_state;
static size_t state_pages;		/* how many pages page_state knows */
static size_t pages_total, pages_free, pages_promised;

static inline size_t
page_number(const void *page)
{
	return virt_to_phys(page) >> PAGE_SHIFT;
}

static inline struct block *
page_block(size_t number)
{
	return phys_to_virt((paddr_t)number << PAGE_SHIFT);
}

paddr_t
virt_to_phys(const void *va)
{
	uintptr_t address = (uintptr_t)va;

	return address >= KERNEL_BASE ? address - KERNEL_BASE : address - PHYS_BASE;
}

static void
insert(struct block *block, unsigned int order)
{
	struct block *head = &free_list[order];

	block->b_next = head->b_next;
	block->b_prev = head;
	head->b_next->b_prev = block;
	head->b_next = block;
	page_state[page_number(block)] = (uint8_t)(FREE | order);
}

static void
remove(struct block *block)
{
	block->b_next->b_prev = block->b_prev;
	block->b_prev->b_next = block->b_next;
	page_state[page_number(block)] = 0;
}

/* The buddy of a block, when it is free as a whole. */
static struct block *
free_buddy(size_t number, unsigned int order)
{
	size_t buddy = number ^ ((size_t)1 << order);

	if (buddy >= state_pages || page_state[buddy] != (FREE | order))
		return NULL;
	return page_block(buddy);
}

static void
give(size_t number, unsigned int order)
{
	struct block *buddy;

	if ((page_state[number] & FREE) != 0)
		machine_panic("page 0x%zx freed twice", number << PAGE_SHIFT);
	pages_free += (size_t)1 << order;
	while (order < PAGE_ORDER_MAX && (buddy = free_buddy(number, order)) != NULL) {
		remove(buddy);
		number &= ~((size_t)1 << order);
		order++;
	}
	insert(page_block(number), order);
}

static void *
take(unsigned int order)
{
	struct block *block;
	unsigned int from = order;

	while (from <= PAGE_ORDER_MAX && free_list[from].b_next == &free_list[from])
		from++;
	if (from > PAGE_ORDER_MAX)
		return NULL;
	block = free_list[from].b_next;
	remove(block);
	while (from-- > order)
		insert((struct block *)((char *)block + (PAGE_SIZE << from)), from);
	pages_free -= (size_t)1 << order;
	return block;
}

void *
page_alloc(unsigned int order)
{
	uint64_t flags;
	void *page = NULL;

	if (order > PAGE_ORDER_MAX)
		return NULL;
	flags = irq_save();
	if (page_available() >= (size_t)1 << order)
		page = take(order);
	irq_restore(flags);
	return page;
}

void
page_free(void *page, unsigned int order)
{
	uint64_t flags = irq_save();

	give(page_number(page), order);
	irq_restore(flags);
}

void
page_tag(const void *page, size_t pages, uint8_t tag)
{
	memset(page_state + page_number(page), tag, pages);
}

uint8_t
page_tag_of(const void *address)
{
	size_t number = page_number(address);

	return number < state_pages ? page_state[number] : 0;
}

bool
page_promise(size_t pages)
{
	uint64_t flags = irq_save();
	bool enough = page_available() >= pages;

	if (enough)
		pages_promised += pages;
	irq_restore(flags);
	return enough;
}

void
page_unpromise(size_t pages)
{
	uint64_t flags = irq_save();

	pages_promised -= pages;
	irq_restore(flags);
}

void *
page_alloc_promised(void)
{
	uint64_t flags = irq_save();
	void *page = take(0);

	pages_promised--;
	irq_restore(flags);
	return page;
}

size_t
page_total(void)
{
	return pages_total;
}

size_t
page_free_count(void)
{
	return pages_free;
}

size_t
page_available(void)
{
	return pages_free - pages_promised;
}

/* Free pages [start, end), in the largest blocks that their alignment allows. */
static void
give_range(size_t start, size_t end)
{
	while (start < end) {
		unsigned int order = 0;

		while (order < PAGE_ORDER_MAX && start % ((size_t)2 << order) == 0 &&
		    start + ((size_t)2 << order) <= end)
			order++;
		give(start, order);
		start += (size_t)1 << order;
	}
}

/* What occupies memory from the start. */
enum { TAKEN_FIRST, TAKEN_HOLE, TAKEN_IMAGE, TAKEN_STATE, TAKEN_MODULE, TAKEN_COUNT };

/*
 * Gives the parts of [start, end) that nothing occupies: what is taken stands in `taken`, by
 * address.
 */
static void
give_free_parts(paddr_t start, paddr_t end, const struct bootregion *taken)
{
	for (unsigned int i = 0; i < TAKEN_COUNT && start < end; i++) {
		if (taken[i].br_end <= start || taken[i].br_start >= end)
			continue;
		if (start < taken[i].br_start)
			give_range(start >> PAGE_SHIFT, taken[i].br_start >> PAGE_SHIFT);
		start = taken[i].br_end;
	}
	if (start < end)
		give_range(start >> PAGE_SHIFT, end >> PAGE_SHIFT);
}

static paddr_t
round_page(paddr_t pa)
{
	return (pa + PAGE_SIZE - 1) & -PAGE_SIZE;
}

static void
sort_regions(struct bootregion *region, unsigned int count)
{
	for (unsigned int i = 1; i < count; i++) {
		struct bootregion next = region[i];
		unsigned int j = i;

		for (; j > 0 && region[j - 1].br_start > next.br_start; j--)
			region[j] = region[j - 1];
		region[j] = next;
	}
}

static bool
overlaps(paddr_t start, paddr_t end, const struct bootregion *region)
{
	return start < region->br_end && region->br_start < end;
}

/* Room for the page states: the lowest in RAM that is free; 0: none. */
static paddr_t
place_state(size_t len, const struct bootregion *taken)
{
	for (unsigned int i = 0; i < bootinfo.bi_nregions; i++) {
		paddr_t start = bootinfo.bi_region[i].br_start;

		for (int t = 0; t < TAKEN_COUNT; t++)
			if (overlaps(start, start + len, &taken[t])) {
				start = taken[t].br_end;
				t = -1;
			}
		if (start + len <= bootinfo.bi_region[i].br_end && start + len <= BOOT_MAP_END)
			return start;
	}
	return 0;
}

/* The image and what is in it must lie in RAM: a machine with too little has only its beginning. */
static void
check_image(paddr_t end)
{
	for (unsigned int i = 0; i < bootinfo.bi_nregions; i++) {
		const struct bootregion *region = &bootinfo.bi_region[i];

		if (IMAGE_PHYS >= region->br_start && end <= region->br_end)
			return;
	}
	machine_panic("too little memory: the image alone needs %zu MB",
	    (size_t)(end + (1 << 20) - 1) >> 20);
}

static void
give_ram(paddr_t from, paddr_t to, const struct bootregion *taken)
{
	for (unsigned int i = 0; i < bootinfo.bi_nregions; i++) {
		paddr_t start = bootinfo.bi_region[i].br_start, end = bootinfo.bi_region[i].br_end;

		give_free_parts(start > from ? start : from, end < to ? end : to, taken);
	}
}

static paddr_t
ram_end(void)
{
	return bootinfo.bi_nregions == 0 ? 0 : bootinfo.bi_region[bootinfo.bi_nregions - 1].br_end;
}

static void
place_all(struct bootregion *taken)
{
	struct bootregion *state = &taken[TAKEN_STATE];
	size_t len;

	taken[TAKEN_HOLE] = (struct bootregion){ ISA_HOLE_START, ISA_HOLE_END };
	taken[TAKEN_FIRST] = (struct bootregion){ 0, PAGE_SIZE };
	taken[TAKEN_IMAGE] = (struct bootregion){ IMAGE_PHYS, virt_to_phys(image_end) };
	check_image(taken[TAKEN_IMAGE].br_end);
	if (bootinfo.bi_module != NULL) {
		paddr_t start = virt_to_phys(bootinfo.bi_module);

		taken[TAKEN_MODULE].br_start = start & -PAGE_SIZE;
		taken[TAKEN_MODULE].br_end = round_page(start + bootinfo.bi_modulelen);
	}
	state_pages = ram_end() >> PAGE_SHIFT;
	len = round_page(state_pages);
	state->br_start = place_state(len, taken);
	if (state->br_start == 0)
		machine_panic("too little memory: %zu MB", (size_t)(ram_end() >> 20));
	state->br_end = state->br_start + len;
	page_state = phys_to_virt(state->br_start);
	memset(page_state, 0, state_pages);
	sort_regions(taken, TAKEN_COUNT);
}

void
page_init(void)
{
	struct bootregion taken[TAKEN_COUNT] = { 0 };

	for (unsigned int i = 0; i <= PAGE_ORDER_MAX; i++)
		free_list[i].b_next = free_list[i].b_prev = &free_list[i];
	place_all(taken);
	give_ram(0, BOOT_MAP_END, taken);
	map_init();
	give_ram(BOOT_MAP_END, ram_end(), taken);
	pages_total = pages_free;
}
