/*
 * The heap: small blocks from slabs of one size, large ones from whole pages.
 *
 * A slab is a block of pages with its header at the beginning and its objects packed against the
 * end, so that objects are aligned to every power of two that divides their size.  Sizes go in
 * quarters of a doubling.  page_tag() remembers for each page which slab it belongs to, so a free
 * needs no search and a wrong one is noticed.  An empty slab is given back unless it is the only
 * one of its size with room.
 *
 * Large blocks take as many pages as they need, to the page: the rest of the power of two goes back
 * at once.
 */
#include <machine/heap.h>
#include <machine/page.h>
#include <machine/trap.h>

#include "memory.h"

#define ALIGN_MIN	16
#define SMALL_MAX	2048
#define PAGE_SLAB_MAX	448		/* larger objects: slabs of four pages, for less waste */
#define BIG_SLAB_ORDER	2

/* Tags: 0 no heap page; a size's number plus 1, and the slab's order above; or LARGE. */
#define TAG_ORDER_SHIFT	5
#define TAG_SIZE_MASK	0x1f
#define TAG_LARGE	0x60

struct object {
	struct object *o_next;
};

struct slab {
	struct slab *sl_next, *sl_prev;	/* in its size's list while it has room */
	struct object *sl_free;		/* objects that came back */
	uint16_t sl_used, sl_fresh;	/* objects given out; never given out, from the front */
};

static const uint16_t sizes[] = {
	16, 32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512,
	640, 768, 896, 1024, 1280, 1536, 1792, 2048
};
#define SIZES		(sizeof sizes / sizeof sizes[0])

static struct slab *rooms[SIZES];	/* slabs with room, by size */
static size_t used_bytes;

static size_t
pages_of(size_t len)
{
	return len / PAGE_SIZE + (len % PAGE_SIZE != 0);
}

static void
link_slab(struct slab *slab, unsigned int size)
{
	slab->sl_prev = NULL;
	slab->sl_next = rooms[size];
	if (slab->sl_next != NULL)
		slab->sl_next->sl_prev = slab;
	rooms[size] = slab;
}

static void
unlink_slab(struct slab *slab, unsigned int size)
{
	if (slab->sl_next != NULL)
		slab->sl_next->sl_prev = slab->sl_prev;
	if (slab->sl_prev != NULL)
		slab->sl_prev->sl_next = slab->sl_next;
	else
		rooms[size] = slab->sl_next;
}

static struct slab *
make_slab(unsigned int size, unsigned int order)
{
	struct slab *slab = page_alloc(order);

	if (slab == NULL)
		return NULL;
	page_tag(slab, (size_t)1 << order, (uint8_t)(order << TAG_ORDER_SHIFT | (size + 1)));
	slab->sl_free = NULL;
	slab->sl_used = 0;
	slab->sl_fresh = (uint16_t)(((PAGE_SIZE << order) - sizeof *slab) / sizes[size]);
	link_slab(slab, size);
	return slab;
}

/* When memory is in pieces, a slab of one page will do. */
static struct slab *
find_slab(unsigned int size)
{
	struct slab *slab = rooms[size];

	if (slab == NULL && sizes[size] > PAGE_SLAB_MAX)
		slab = make_slab(size, BIG_SLAB_ORDER);
	if (slab == NULL)
		slab = make_slab(size, 0);
	return slab;
}

static unsigned int
slab_order(uint8_t tag)
{
	return tag >> TAG_ORDER_SHIFT;
}

static void *
take_object(struct slab *slab, unsigned int size)
{
	struct object *object = slab->sl_free;

	if (object != NULL) {
		slab->sl_free = object->o_next;
	} else {
		size_t len = PAGE_SIZE << slab_order(page_tag_of(slab));

		object = (struct object *)((char *)slab + len - slab->sl_fresh * sizes[size]);
		slab->sl_fresh--;
	}
	slab->sl_used++;
	if (slab->sl_free == NULL && slab->sl_fresh == 0)
		unlink_slab(slab, size);
	used_bytes += sizes[size];
	return object;
}

static void
give_object(struct object *object, uint8_t tag)
{
	unsigned int size = (tag & TAG_SIZE_MASK) - 1, order = slab_order(tag);
	struct slab *slab = (struct slab *)((uintptr_t)object & -(PAGE_SIZE << order));

	if (slab->sl_free == NULL && slab->sl_fresh == 0)
		link_slab(slab, size);
	object->o_next = slab->sl_free;
	slab->sl_free = object;
	used_bytes -= sizes[size];
	if (--slab->sl_used > 0 || (slab->sl_next == NULL && slab->sl_prev == NULL))
		return;
	unlink_slab(slab, size);
	page_tag(slab, (size_t)1 << order, 0);
	page_free(slab, order);
}

/* The smallest size that holds len and is a multiple of align. */
static unsigned int
find_size(size_t len, size_t align)
{
	unsigned int size = 0;

	while (sizes[size] < len || sizes[size] % align != 0)
		size++;
	return size;
}

/* Pages [first, last) back to the page allocator, in blocks of their alignment. */
static void
free_pages(char *first, char *last)
{
	while (first < last) {
		size_t number = virt_to_phys(first) >> PAGE_SHIFT;
		unsigned int order = 0;

		while (order < PAGE_ORDER_MAX && number % ((size_t)2 << order) == 0 &&
		    (size_t)(last - first) >= PAGE_SIZE << (order + 1))
			order++;
		page_free(first, order);
		first += PAGE_SIZE << order;
	}
}

static void *
alloc_large(size_t len)
{
	size_t pages = pages_of(len);
	unsigned int order = 0;
	char *block;

	while (order <= PAGE_ORDER_MAX && (size_t)1 << order < pages)
		order++;
	block = page_alloc(order);
	if (block == NULL)
		return NULL;
	page_tag(block, 1, TAG_LARGE);
	free_pages(block + pages * PAGE_SIZE, block + (PAGE_SIZE << order));
	used_bytes += pages * PAGE_SIZE;
	return block;
}

static void
free_large(char *block, size_t len)
{
	size_t pages = pages_of(len);

	page_tag(block, 1, 0);
	free_pages(block, block + pages * PAGE_SIZE);
	used_bytes -= pages * PAGE_SIZE;
}

void *
heap_alloc(size_t len, size_t align)
{
	uint64_t flags;
	void *block = NULL;

	if (align < ALIGN_MIN)
		align = ALIGN_MIN;
	if (len < align && align <= SMALL_MAX)
		len = align;
	flags = irq_save();
	if (len > SMALL_MAX || align > SMALL_MAX) {
		block = alloc_large(len > 0 ? len : 1);
	} else {
		unsigned int size = find_size(len, align);
		struct slab *slab = find_slab(size);

		if (slab != NULL)
			block = take_object(slab, size);
	}
	irq_restore(flags);
	return block;
}

void
heap_free(void *block, size_t len)
{
	uint64_t flags;
	uint8_t tag;

	if (block == NULL)
		return;
	flags = irq_save();
	tag = page_tag_of(block);
	if (tag == TAG_LARGE)
		free_large(block, len > 0 ? len : 1);
	else if (tag != 0 && len <= sizes[(tag & TAG_SIZE_MASK) - 1])
		give_object(block, tag);
	else
		machine_panic("heap_free(%p, %zu): no such block", block, len);
	irq_restore(flags);
}

size_t
heap_used(void)
{
	return used_bytes;
}
