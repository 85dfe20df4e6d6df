/*
 * /dev/random and /dev/urandom: the host's random bytes through a key of this kernel's own.
 *
 * Reads give ChaCha20 (RFC 8439) output under a key that takes in fresh host bytes at every read
 * and is replaced by its own output after it; what is written to the device is folded into the key.
 * So writes change what comes out, and none can make it predictable.
 *
 * Owns struct rnd, one a kernel.  Locking: the kernel lock.  Interface: the device entry.
 */
#include <sys/devsw.h>
#include <sys/proc.h>
#include <sys/uio.h>

#define RND_MAJOR	46			/* NetBSD/amd64's; minors are all ports' */
#define RND_RANDOM	0
#define RND_URANDOM	1

#define KEY_WORDS	8
#define BLOCK_BYTES	64

struct rnd {
	uint32_t r_key[KEY_WORDS];
};

static struct rump_component component;

static inline void
quarter_round(uint32_t *x, int a, int b, int c, int d)
{
#define ROTATE(v, n) ((v) << (n) | (v) >> (32 - (n)))
	x[a] += x[b], x[d] = ROTATE(x[d] ^ x[a], 16);
	x[c] += x[d], x[b] = ROTATE(x[b] ^ x[c], 12);
	x[a] += x[b], x[d] = ROTATE(x[d] ^ x[a], 8);
	x[c] += x[d], x[b] = ROTATE(x[b] ^ x[c], 7);
#undef ROTATE
}

/* Block `counter` of the key's stream; the nonce is zero, as no key makes two streams. */
static void
chacha20_block(const uint32_t key[KEY_WORDS], uint32_t counter, uint32_t out[BLOCK_BYTES / 4])
{
	uint32_t start[16] = { 0x61707865, 0x3320646e, 0x79622d32, 0x6b206574 };

	memcpy(start + 4, key, KEY_WORDS * sizeof(*key));
	start[12] = counter;
	memcpy(out, start, sizeof(start));
	for (int round = 0; round < 10; round++) {
		for (int i = 0; i < 4; i++)
			quarter_round(out, i, 4 + i, 8 + i, 12 + i);
		for (int i = 0; i < 4; i++)
			quarter_round(out, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
	}
	for (int i = 0; i < 16; i++)
		out[i] += start[i];
}

/* Put up to a key's length of bytes in, and leave a key that tells nothing of what came before. */
static void
rnd_fold(struct rnd *rnd, const void *bytes, size_t len)
{
	uint32_t words[KEY_WORDS] = { 0 }, block[BLOCK_BYTES / 4];

	memcpy(words, bytes, len);
	for (int i = 0; i < KEY_WORDS; i++)
		rnd->r_key[i] ^= words[i];
	chacha20_block(rnd->r_key, UINT32_MAX, block);
	memcpy(rnd->r_key, block, sizeof(rnd->r_key));
}

static struct rnd *
rnd_current(void)
{
	return kernel_data(curlwp->l_kernel, &component);
}

static int
rnd_open(dev_t dev, int fflags, bool block)
{
	(void)fflags, (void)block;
	return minor(dev) == RND_RANDOM || minor(dev) == RND_URANDOM ? 0 : ENXIO;
}

static int
rnd_read(dev_t dev, struct uio *uio, int ioflag)
{
	struct rnd *rnd = rnd_current();
	uint32_t fresh[KEY_WORDS], key[KEY_WORDS], block[BLOCK_BYTES / 4];
	int error = 0;

	(void)dev, (void)ioflag;
	cprng_fast(fresh, sizeof(fresh));
	rnd_fold(rnd, fresh, sizeof(fresh));
	memcpy(key, rnd->r_key, sizeof(key));
	rnd_fold(rnd, fresh, sizeof(fresh));
	for (uint32_t counter = 0; error == 0 && uio->uio_resid > 0; counter++) {
		chacha20_block(key, counter, block);
		error = uiomove(block, MIN(uio->uio_resid, sizeof(block)), uio);
	}
	return error;
}

static int
rnd_write(dev_t dev, struct uio *uio, int ioflag)
{
	struct rnd *rnd = rnd_current();
	char bytes[KEY_WORDS * 4];
	size_t len;
	int error;

	(void)dev, (void)ioflag;
	while (uio->uio_resid > 0) {
		len = MIN(uio->uio_resid, sizeof(bytes));
		if ((error = uiomove(bytes, len, uio)) != 0)
			return error;
		rnd_fold(rnd, bytes, len);
	}
	return 0;
}

static const struct devsw rnd_devsw = {
	.d_name = "rnd",
	.d_charmajor = RND_MAJOR,
	.d_blockmajor = -1,
	.d_open = rnd_open,
	.d_read = rnd_read,
	.d_write = rnd_write,
	.d_kqfilter = seltrue_kqfilter,
};

static void
rnd_fini(struct kernel *k)
{
	struct rnd *rnd = kernel_data(k, &component);

	if (rnd == NULL)
		return;
	devsw_detach(k, &rnd_devsw);
	kernel_data(k, &component) = NULL;
	kmem_free(rnd, sizeof(*rnd));
}

static int
rnd_init(struct kernel *k)
{
	struct rnd *rnd = kmem_zalloc(sizeof(*rnd));
	int error;

	if (rnd == NULL)
		return ENOMEM;
	if ((error = devsw_attach(k, &rnd_devsw)) != 0) {
		kmem_free(rnd, sizeof(*rnd));
		return error;
	}
	kernel_data(k, &component) = rnd;
	if ((error = devfs_makenode(k, "/dev/random", VCHR, 0444,
	    makedev(RND_MAJOR, RND_RANDOM))) != 0 ||
	    (error = devfs_makenode(k, "/dev/urandom", VCHR, 0644,
	    makedev(RND_MAJOR, RND_URANDOM))) != 0)
		rnd_fini(k);
	return error;
}

static struct rump_component component = {
	.rc_name = "rumpdev",
	.rc_class = COMPONENT_DEV,
	.rc_init = rnd_init,
	.rc_fini = rnd_fini,
};
RUMP_COMPONENT(component)
