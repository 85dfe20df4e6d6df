/*
 * Bitmaps of blocks and inodes: bit n is bit n % 8 of byte n / 8, and a 1 says taken.  Pure
 * functions of the bytes given; a search looks at 64 bits at a time.
 */
#include "ext2fs.h"

bool
bitmap_test(const char *map, uint32_t bit)
{

	return (map[bit / 8] >> (bit % 8) & 1) != 0;
}

void
bitmap_set(char *map, uint32_t bit)
{

	map[bit / 8] |= (char)(1 << (bit % 8));
}

void
bitmap_clear(char *map, uint32_t bit)
{

	map[bit / 8] &= (char)~(1 << (bit % 8));
}

/* The first clear bit in [from, end), or end.  The map's size is a multiple of 8 bytes. */
uint32_t
bitmap_nextzero(const char *map, uint32_t from, uint32_t end)
{
	uint64_t word, below = ((uint64_t)1 << (from % 64)) - 1;

	for (uint32_t at = from - from % 64; at < end; at += 64, below = 0) {
		memcpy(&word, map + at / 8, sizeof(word));
		word = ~(le64(word) | below);
		if (word != 0)
			return MIN(at + (uint32_t)__builtin_ctzll(word), end);
	}
	return end;
}
