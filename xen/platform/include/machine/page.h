/*
 * Physical pages.  All RAM is mapped at PHYS_BASE (the direct map), so a page is known by its
 * address there.
 *
 * Locking: interrupts are off inside; callable from anywhere, interrupt handlers too.
 */
#ifndef MACHINE_PAGE_H
#define MACHINE_PAGE_H

#include <machine/boot.h>

#define PAGE_SHIFT	12
#define PAGE_SIZE	((size_t)1 << PAGE_SHIFT)
#define PAGE_ORDER_MAX	15		/* 128 MB */

#define PHYS_BASE	0xffff800000000000UL	/* the direct map of RAM */
#define DEVICE_BASE	0xffffc00000000000UL	/* device memory and kernel stacks */
#define ANON_BASE	0xffffe00000000000UL	/* ranges of pages for the kernel */
#define KERNEL_BASE	0xffffffff80000000UL	/* the image, which is loaded at 1 MB */
#define USER_END	0x0000800000000000UL	/* the program's addresses are below */

static inline void *
phys_to_virt(paddr_t pa)
{
	return (void *)(pa + PHYS_BASE);
}
paddr_t virt_to_phys(const void *);	/* of the direct map or of the image */

void page_init(void);
/* 2^order pages, aligned to their size, not cleared; NULL: none left that are not promised */
void *page_alloc(unsigned int order);
void page_free(void *, unsigned int order);
/*
 * Promises: pages that the program was told it has but has not touched.  page_promise() answers
 * false when memory would not suffice for all promises; page_alloc() leaves promised pages alone,
 * page_alloc_promised() takes one (and ends its promise).
 */
bool page_promise(size_t pages);
void page_unpromise(size_t pages);
void *page_alloc_promised(void);
size_t page_total(void);		/* RAM that page_alloc was given, in pages */
size_t page_free_count(void);
size_t page_available(void);		/* free and not promised */

#endif
