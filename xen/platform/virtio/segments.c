/*
 * Memory as the buffers of a request: where each page of it is, neighbours joined.  The direct map
 * and the image are contiguous; stacks and the program's memory are looked up page by page.
 */
#include "segments.h"

#include <machine/map.h>

static bool
is_contiguous(uintptr_t va)
{
	return va >= KERNEL_BASE || (va >= PHYS_BASE && va < DEVICE_BASE);
}

/* Where va is, and in *len how far memory goes on there, within len. */
static bool
find_run(uintptr_t va, paddr_t *pa, size_t *len)
{
	size_t rest = PAGE_SIZE - va % PAGE_SIZE;
	struct mapping mapping;

	if (is_contiguous(va)) {
		*pa = virt_to_phys((const void *)va);
		return true;
	}
	if (!map_find(va & -PAGE_SIZE, &mapping))
		return false;
	*pa = mapping.m_pa + va % PAGE_SIZE;
	if (*len > rest)
		*len = rest;
	return true;
}

/* Whether the run goes on where the last buffer ends, and fits into it. */
static bool
joins(const struct virtbuffer *last, paddr_t pa, size_t len, uint32_t most)
{
	return last->vb_pa + last->vb_len == pa && len <= most - last->vb_len;
}

/* Takes bytes off the end; returns how many buffers are left. */
static unsigned int
shorten(struct virtbuffer *buffers, unsigned int n, size_t bytes)
{
	while (bytes > 0 && buffers[n - 1].vb_len <= bytes)
		bytes -= buffers[--n].vb_len;
	if (bytes > 0)
		buffers[n - 1].vb_len -= (uint32_t)bytes;
	return n;
}

size_t
virtio_segments(const void *memory, size_t len, size_t unit, struct virtbuffer *buffers,
    unsigned int max, uint32_t most, unsigned int *n)
{
	uintptr_t va = (uintptr_t)memory;
	size_t done = 0;

	for (*n = 0; done < len;) {
		size_t run = len - done < most ? len - done : most;
		paddr_t pa;

		if (!find_run(va + done, &pa, &run))
			break;
		if (*n > 0 && joins(&buffers[*n - 1], pa, run, most))
			buffers[*n - 1].vb_len += (uint32_t)run;
		else if (*n < max)
			buffers[(*n)++] = (struct virtbuffer){ pa, (uint32_t)run };
		else
			break;
		done += run;
	}
	*n = shorten(buffers, *n, done % unit);
	return done - done % unit;
}
