/*
 * Page tables: one address space for kernel and program, 4 KB pages (RAM and the image, which
 * map_init() maps, in larger ones: no business of these functions).  All entries are supervisor's:
 * program and kernel both run in ring 0, and what keeps the program's mistakes visible are missing
 * pages, CR0.WP and NX.
 *
 * Locking: interrupts are off inside.
 */
#ifndef MACHINE_MAP_H
#define MACHINE_MAP_H

#include <machine/page.h>

#define MAP_READ	0x1		/* present; without it the page is kept but not readable */
#define MAP_WRITE	0x2
#define MAP_EXEC	0x4
#define MAP_DEVICE	0x8		/* not cached */

struct mapping {
	paddr_t m_pa;
	int m_prot;
	bool m_dirty;			/* written to since map_clean() or map_enter() */
};

int map_enter(uintptr_t va, paddr_t, int prot);		/* replaces what was there; ENOMEM */
bool map_find(uintptr_t va, struct mapping *);		/* false: nothing there */
/* The first page in [start, end), of the program's, where something is; end: nothing is there. */
uintptr_t map_next(uintptr_t start, uintptr_t end);
bool map_remove(uintptr_t va, paddr_t *);		/* false: nothing was there */
void map_protect(uintptr_t va, int prot);		/* of a page that is there */
void map_clean(uintptr_t va);
/* Whether a read there would fault; knows large pages, too. */
bool map_is_readable(uintptr_t va);
/* Frees the empty page-table pages that mapped only [start, end). */
void map_prune(uintptr_t start, uintptr_t end);

void *map_device(paddr_t, size_t len);			/* for good; NULL: no memory */
/* A stack of `pages` pages (at most 15) above an unmapped one; its top.  NULL: no memory. */
void *map_stack(size_t pages);
void map_stack_free(void *top, size_t pages);
bool map_is_guard(uintptr_t va);	/* the unmapped pages under a stack, the boot stack's too */

#endif
