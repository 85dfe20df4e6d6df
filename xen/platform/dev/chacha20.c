/* ChaCha20's block function (RFC 8439, sections 2.1 to 2.3). */
#include "chacha20.h"

#include <machine/string.h>

#define DOUBLE_ROUNDS	10

static uint32_t
rotate(uint32_t x, int n)
{
	return x << n | x >> (32 - n);
}

static void
quarter(uint32_t s[16], int a, int b, int c, int d)
{
	s[a] += s[b];
	s[d] = rotate(s[d] ^ s[a], 16);
	s[c] += s[d];
	s[b] = rotate(s[b] ^ s[c], 12);
	s[a] += s[b];
	s[d] = rotate(s[d] ^ s[a], 8);
	s[c] += s[d];
	s[b] = rotate(s[b] ^ s[c], 7);
}

void
chacha20_block(const uint8_t key[CHACHA20_KEY], uint32_t counter, uint8_t out[CHACHA20_BLOCK])
{
	uint32_t start[16] = { 0x61707865, 0x3320646e, 0x79622d32, 0x6b206574 }, s[16];

	memcpy(start + 4, key, CHACHA20_KEY);
	start[12] = counter;
	memcpy(s, start, sizeof(s));
	for (int round = 0; round < DOUBLE_ROUNDS; round++) {
		for (int i = 0; i < 4; i++)
			quarter(s, i, 4 + i, 8 + i, 12 + i);
		for (int i = 0; i < 4; i++)
			quarter(s, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
	}
	for (int i = 0; i < 16; i++)
		s[i] += start[i];
	memcpy(out, s, sizeof(s));
}
