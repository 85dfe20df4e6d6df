/*
 * Device memory, mapped not cached, for good: addresses from DEVICE_BASE up, never given back.
 *
 * Locking: drivers map when they start, before there are threads.
 */
#include <machine/map.h>

#include "memory.h"

static uintptr_t next_address = DEVICE_BASE;

void *
map_device(paddr_t pa, size_t len)
{
	size_t offset = pa % PAGE_SIZE;
	uintptr_t start = next_address;

	if (len > STACKS_BASE - next_address)
		return NULL;
	for (paddr_t page = pa - offset; page < pa + len; page += PAGE_SIZE) {
		if (map_enter(next_address, page, MAP_READ | MAP_WRITE | MAP_DEVICE) != 0)
			return NULL;
		next_address += PAGE_SIZE;
	}
	return (void *)(start + offset);
}
