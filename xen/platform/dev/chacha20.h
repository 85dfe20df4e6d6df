/* One block of the ChaCha20 stream (RFC 8439, section 2.3), with a nonce of zero. */
#ifndef DEV_CHACHA20_H
#define DEV_CHACHA20_H

#include <stdint.h>

#define CHACHA20_KEY	32
#define CHACHA20_BLOCK	64

void chacha20_block(const uint8_t key[CHACHA20_KEY], uint32_t counter, uint8_t out[CHACHA20_BLOCK]);

#endif
