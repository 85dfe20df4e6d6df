/*
 * The machine's heap, on top of pages: the kernel's rumpuser_malloc() and the platform's own needs.
 * Blocks are not cleared.
 *
 * Locking: interrupts are off inside.
 */
#ifndef MACHINE_HEAP_H
#define MACHINE_HEAP_H

#include <stddef.h>

/* align: a power of two, at most a page; blocks are aligned to 16 at least.  NULL: no memory. */
void *heap_alloc(size_t len, size_t align);
/* len as it was asked for; NULL is nothing. */
void heap_free(void *, size_t len);
size_t heap_used(void);			/* bytes in blocks that are given out, as rounded up */

#endif
