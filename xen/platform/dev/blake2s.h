/* BLAKE2s-256 (RFC 7693), and with a key a pseudo-random function. */
#ifndef DEV_BLAKE2S_H
#define DEV_BLAKE2S_H

#include <stddef.h>
#include <stdint.h>

#define BLAKE2S_LEN	32
#define BLAKE2S_BLOCK	64

struct blake2s {
	uint32_t b_h[8];
	uint64_t b_total;		/* bytes compressed */
	size_t b_used;			/* of the block */
	uint8_t b_block[BLAKE2S_BLOCK];
};

void blake2s_init(struct blake2s *, const void *key, size_t keylen);	/* keylen: 0 to 32 */
void blake2s_update(struct blake2s *, const void *, size_t len);
void blake2s_final(struct blake2s *, uint8_t out[BLAKE2S_LEN]);

#endif
