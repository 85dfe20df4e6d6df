/*
 * Random bytes: a BLAKE2s pool, into which every source is hashed, and a ChaCha20 generator with
 * fast key erasure (Bernstein, 2017), whose key the pool makes: each request takes a stream under
 * the key, the first 32 bytes of which are the next key, so that nothing given out before can be
 * found from what is kept.
 *
 * What it rests on, in this order: RDSEED or RDRAND, 256 bits of either at the start; what a host's
 * random device adds (virtio-rng); always the counter at the first instruction and the wall clock;
 * and, where there are no instructions, the lengths of JITTER_SAMPLES memory walks, which the
 * host's load, caches and clock make uncertain.  On a machine without the instructions and without
 * a device the timings are all there is, which is told on the console: good for hash seeds, not for
 * keys that must outlive an attacker on the same host.
 *
 * Locking: interrupts are off inside.
 */
#include <machine/boot.h>
#include <machine/clock.h>
#include <machine/console.h>
#include <machine/cpu.h>
#include <machine/entropy.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "blake2s.h"
#include "chacha20.h"

#define HARDWARE_WORDS	4		/* 256 bits */
#define RDRAND_TRIES	10		/* Intel's software guide, 5.2.1 */
#define JITTER_SAMPLES	256
#define JITTER_BYTES	4096
#define JITTER_STRIDE	64

static uint8_t pool[BLAKE2S_LEN], key[CHACHA20_KEY];
static bool seeded;			/* by more than timings */

/* pool = BLAKE2s(what it was, data), keyed by what it was */
static void
mix_pool(const void *data, size_t len)
{
	struct blake2s b;

	blake2s_init(&b, pool, sizeof(pool));
	blake2s_update(&b, data, len);
	blake2s_final(&b, pool);
}

/* The next key is made of the last one and of the pool: knowing one of them is not enough. */
static void
make_key(void)
{
	struct blake2s b;

	blake2s_init(&b, key, sizeof(key));
	blake2s_update(&b, pool, sizeof(pool));
	blake2s_final(&b, key);
}

static void
add(const void *data, size_t len)
{
	uint64_t flags = irq_save(), now = rdtsc();

	mix_pool(&now, sizeof(now));
	mix_pool(data, len);
	make_key();
	irq_restore(flags);
}

void
entropy_add(const void *data, size_t len)
{
	add(data, len);
	seeded = true;
}

static bool
hardware_word(uint64_t *word)
{
	bool ok = false;

	for (int i = 0; !ok && i < RDRAND_TRIES && cpu_features.cf_rdseed; i++)
		__asm__ volatile("rdseed %0" : "=r"(*word), "=@ccc"(ok));
	for (int i = 0; !ok && i < RDRAND_TRIES && cpu_features.cf_rdrand; i++)
		__asm__ volatile("rdrand %0" : "=r"(*word), "=@ccc"(ok));
	return ok;
}

static bool
add_hardware(void)
{
	uint64_t words[HARDWARE_WORDS];

	for (int i = 0; i < HARDWARE_WORDS; i++)
		if (!hardware_word(&words[i]))
			return false;
	add(words, sizeof(words));
	return true;
}

static void
add_jitter(void)
{
	static volatile uint8_t memory[JITTER_BYTES];
	uint64_t times[JITTER_SAMPLES];

	for (unsigned int i = 0; i < JITTER_SAMPLES; i++) {
		for (unsigned int at = i % JITTER_STRIDE; at < JITTER_BYTES; at += JITTER_STRIDE)
			memory[at]++;
		times[i] = rdtsc();
	}
	add(times, sizeof(times));
}

void
entropy_init(void)
{
	uint64_t wall = clock_wall_ns();

	add(&bootinfo.bi_entry_tsc, sizeof(bootinfo.bi_entry_tsc));
	add(&wall, sizeof(wall));
	if (add_hardware())
		seeded = true;
	else
		add_jitter();
}

void
entropy_tell(void)
{
	if (!seeded)
		console_printf("random bytes: no RDRAND, no RDSEED, no device; timings only\n");
}

static void
fill(uint8_t *p, size_t len)
{
	uint8_t block[CHACHA20_BLOCK];
	uint32_t counter = 0;
	size_t n;

	chacha20_block(key, counter++, block);
	n = len < CHACHA20_BLOCK - CHACHA20_KEY ? len : CHACHA20_BLOCK - CHACHA20_KEY;
	memcpy(p, block + CHACHA20_KEY, n);
	for (p += n, len -= n; len > 0; p += n, len -= n) {
		uint8_t more[CHACHA20_BLOCK];

		chacha20_block(key, counter++, more);
		n = len < CHACHA20_BLOCK ? len : CHACHA20_BLOCK;
		memcpy(p, more, n);
	}
	memcpy(key, block, CHACHA20_KEY);
	memset(block, 0, sizeof(block));
	__asm__ volatile("" : : "r"(block) : "memory");		/* the erasure is not dead code */
}

#define FILL_MAX	4096		/* then interrupts are let in */

void
entropy_get(void *buf, size_t len)
{
	uint8_t *p = buf;

	while (len > 0) {
		size_t n = len < FILL_MAX ? len : FILL_MAX;
		uint64_t flags = irq_save();

		fill(p, n);
		irq_restore(flags);
		p += n;
		len -= n;
	}
}
