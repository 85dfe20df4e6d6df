/* BLAKE2s (RFC 7693, section 3). */
#include "blake2s.h"

#include <machine/string.h>

#define ROUNDS	10

static const uint32_t iv[8] = {
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
	0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static const uint8_t sigma[ROUNDS][16] = {
	{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
	{ 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
	{ 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
	{ 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
	{ 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
	{ 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
	{ 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
	{ 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
	{ 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
	{ 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

static uint32_t
rotate(uint32_t x, int n)
{
	return x >> n | x << (32 - n);
}

static void
mix(uint32_t v[16], int a, int b, int c, int d, uint32_t x, uint32_t y)
{
	v[a] += v[b] + x;
	v[d] = rotate(v[d] ^ v[a], 16);
	v[c] += v[d];
	v[b] = rotate(v[b] ^ v[c], 12);
	v[a] += v[b] + y;
	v[d] = rotate(v[d] ^ v[a], 8);
	v[c] += v[d];
	v[b] = rotate(v[b] ^ v[c], 7);
}

static void
compress(struct blake2s *b, uint32_t last)
{
	uint32_t v[16], m[16];

	memcpy(m, b->b_block, sizeof(m));
	memcpy(v, b->b_h, sizeof(b->b_h));
	memcpy(v + 8, iv, sizeof(iv));
	v[12] ^= (uint32_t)b->b_total;
	v[13] ^= (uint32_t)(b->b_total >> 32);
	v[14] ^= last;
	for (int i = 0; i < ROUNDS; i++) {
		const uint8_t *s = sigma[i];

		for (int k = 0; k < 4; k++)
			mix(v, k, 4 + k, 8 + k, 12 + k, m[s[2 * k]], m[s[2 * k + 1]]);
		for (int k = 0; k < 4; k++)
			mix(v, k, 4 + (k + 1) % 4, 8 + (k + 2) % 4, 12 + (k + 3) % 4,
			    m[s[8 + 2 * k]], m[s[9 + 2 * k]]);
	}
	for (int i = 0; i < 8; i++)
		b->b_h[i] ^= v[i] ^ v[8 + i];
}

void
blake2s_init(struct blake2s *b, const void *key, size_t keylen)
{
	memset(b, 0, sizeof(*b));
	memcpy(b->b_h, iv, sizeof(iv));
	b->b_h[0] ^= 0x01010000 ^ (uint32_t)keylen << 8 ^ BLAKE2S_LEN;
	if (keylen > 0) {
		memcpy(b->b_block, key, keylen);
		b->b_used = BLAKE2S_BLOCK;
	}
}

void
blake2s_update(struct blake2s *b, const void *data, size_t len)
{
	const uint8_t *p = data;

	while (len > 0) {
		size_t n = BLAKE2S_BLOCK - b->b_used;

		if (n == 0) {		/* full, and not the last */
			b->b_total += BLAKE2S_BLOCK;
			compress(b, 0);
			b->b_used = 0;
			continue;
		}
		n = len < n ? len : n;
		memcpy(b->b_block + b->b_used, p, n);
		b->b_used += n;
		p += n;
		len -= n;
	}
}

void
blake2s_final(struct blake2s *b, uint8_t out[BLAKE2S_LEN])
{
	b->b_total += b->b_used;
	memset(b->b_block + b->b_used, 0, BLAKE2S_BLOCK - b->b_used);
	compress(b, 0xffffffff);
	memcpy(out, b->b_h, BLAKE2S_LEN);
}
