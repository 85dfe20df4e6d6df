/*
 * The buffer cache from inside the kernel: over a disk of this test's own that counts, fails and is
 * looked at.  Compiled as kernel code (inside_*.c), so it calls what file systems call.
 */
#include <rump/rumpkernel.h>
#include <sys/buf.h>
#include <sys/proc.h>
#include <sys/vnode.h>

#define SIZE		4096u
#define BLOCKS		4096
#define CACHE		(1u << 20)

#define CHECK(e) \
	((e) ? (void)0 : (rumpuser_dprintf("%s:%d: %s\n", __FILE__, __LINE__, #e), \
	rumpuser_exit(1)))

struct platter {
	char *p_bytes;
	unsigned int p_reads, p_writes, p_largest;
	off_t p_badstart, p_badend;		/* writes that touch this fail */
	bool p_failreads;
	struct kernel_visit p_visit;
};

static int
platter_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	struct platter *p = dk->dk_data;

	__atomic_fetch_add(&p->p_reads, 1, __ATOMIC_RELAXED);
	if (p->p_failreads)
		return EIO;
	memcpy(buf, p->p_bytes + off, len);
	return 0;
}

static int
platter_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	struct platter *p = dk->dk_data;

	__atomic_fetch_add(&p->p_writes, 1, __ATOMIC_RELAXED);
	if (off < p->p_badend && off + (off_t)len > p->p_badstart)
		return EIO;
	p->p_largest = MAX(p->p_largest, len);
	memcpy(p->p_bytes + off, buf, len);
	return 0;
}

static int
platter_flush(struct disk *dk)
{
	(void)dk;
	return 0;
}

static const struct diskops platter_ops = {
	.do_name = "platter",
	.do_read = platter_read,
	.do_write = platter_write,
	.do_flush = platter_flush,
};

static size_t leaked;

/* A booted kernel that the thread is inside, and a disk. */
static struct disk *
setup(struct platter *p, uint64_t cache)
{
	struct rumpk_bootargs args = { .ba_bufcache = cache, .ba_leaked = &leaked };
	struct kernel *k;
	struct disk *dk;
	void *bytes;

	CHECK(rumpk_boot(&args, &k) == 0);
	memset(p, 0, sizeof(*p));
	CHECK(rumpuser_anonmmap(NULL, (size_t)BLOCKS * SIZE, 0, 0, &bytes) == 0);
	p->p_bytes = bytes;
	for (uint32_t i = 0; i < BLOCKS; i++)
		memcpy(p->p_bytes + (size_t)i * SIZE, &i, sizeof(i));
	CHECK(kernel_visit(k, &p->p_visit) == 0);
	CHECK(disk_create(k, &platter_ops, NULL, p, &dk) == 0);
	dk->dk_size = (off_t)BLOCKS * SIZE;
	return dk;
}

static void
teardown(struct disk *dk, size_t before)
{
	struct platter *p = dk->dk_data;
	struct kernel *k = dk->dk_kernel;

	disk_free(dk);
	CHECK(k->k_bufcache == NULL);
	CHECK(before == 0 || k->k_kmem +
	    sizeof(*dk) - (k->k_syncing ? sizeof(struct lwp) : 0) == before);
	kernel_leave(&p->p_visit);
	CHECK(rumpk_halt(k) == 0 && leaked == 0);
	rumpuser_unmap(p->p_bytes, (size_t)BLOCKS * SIZE);
}

static uint32_t
word_of(const struct buf *bp)
{
	uint32_t word;

	memcpy(&word, bp->b_data, sizeof(word));
	return word;
}

static uint32_t
word_on(const struct platter *p, daddr_t blkno)
{
	uint32_t word;

	memcpy(&word, p->p_bytes + blkno * SIZE, sizeof(word));
	return word;
}

static void
dirty(struct disk *dk, daddr_t blkno, uint32_t word, struct vnode *owner)
{
	struct buf *bp;

	CHECK(getblk(dk, blkno, SIZE, &bp) == 0);
	memset(bp->b_data, 0, SIZE);
	memcpy(bp->b_data, &word, sizeof(word));
	bdwrite(bp, owner);
}

static void
test_read(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	size_t before = dk->dk_kernel->k_kmem;
	struct buf *bp, *bp2;

	CHECK(bread(dk, 7, SIZE, &bp) == 0 && word_of(bp) == 7);
	CHECK(getblk(dk, 7, SIZE, &bp2) == EIO);	/* held by ourselves */
	brelse(bp);
	CHECK(bread(dk, 7, SIZE, &bp) == 0 && p.p_reads == 1);
	brelse(bp);
	CHECK(bread(dk, -1, SIZE, &bp) == ENXIO);
	CHECK(bread(dk, BLOCKS, SIZE, &bp) == ENXIO);
	CHECK(bread(dk, 1, SIZE / 2, &bp) == EINVAL);	/* another size than before */
	CHECK(bread(dk, 1, 100, &bp) == EINVAL);
	p.p_failreads = true;
	CHECK(bread(dk, 8, SIZE, &bp) == EIO);
	p.p_failreads = false;
	CHECK(bread(dk, 8, SIZE, &bp) == 0 && word_of(bp) == 8);
	brelse(bp);
	CHECK(getblk(dk, 9, SIZE, &bp) == 0 && (bp->b_flags & B_CACHED) == 0);
	brelse(bp);					/* never filled: forgotten */
	CHECK(bread(dk, 9, SIZE, &bp) == 0 && word_of(bp) == 9);
	brelse(bp);
	CHECK(bio_setsize(dk, SIZE / 4) == 0);
	CHECK(bread(dk, 28, SIZE / 4, &bp) == 0 && word_of(bp) == 7);
	brelse(bp);
	teardown(dk, before);
}

static void
test_readahead(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	size_t before = dk->dk_kernel->k_kmem;
	struct buf *bp;

	CHECK(bread(dk, 12, SIZE, &bp) == 0);
	brelse(bp);
	CHECK(breada(dk, 0, SIZE, 30, &bp) == 0 && word_of(bp) == 0 && p.p_reads == 2);
	brelse(bp);
	for (daddr_t b = 0; b < 13; b++) {		/* it stops at what is cached */
		CHECK(bread(dk, b, SIZE, &bp) == 0 && word_of(bp) == b);
		brelse(bp);
	}
	CHECK(p.p_reads == 2);
	CHECK(breada(dk, BLOCKS - 2, SIZE, 30, &bp) == 0);	/* and at the end */
	brelse(bp);
	CHECK(bread(dk, BLOCKS - 1, SIZE, &bp) == 0 && word_of(bp) == BLOCKS - 1 && p.p_reads == 3);
	brelse(bp);
	for (daddr_t b = 100; b < 2000; b += 20) {	/* more than the cache holds */
		CHECK(breada(dk, b, SIZE, 19, &bp) == 0 && word_of(bp) == b);
		brelse(bp);
	}
	CHECK(dk->dk_kernel->k_kmem < before + CACHE + (600 << 10));
	teardown(dk, before);
}

static void
test_cluster(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	struct buf *bp;

	for (daddr_t b = 63; b >= 0; b--)
		dirty(dk, b, 1000 + (uint32_t)b, NULL);
	CHECK(p.p_writes == 0 && word_on(&p, 3) == 3);
	CHECK(bflush(dk) == 0);
	CHECK(p.p_writes == 1 && p.p_largest == 64 * SIZE);
	for (daddr_t b = 0; b < 64; b++)
		CHECK(word_on(&p, b) == 1000 + (uint32_t)b);
	CHECK(bflush(dk) == 0 && p.p_writes == 1);
	CHECK(getblk(dk, 5, SIZE, &bp) == 0 && (bp->b_flags & B_CACHED) != 0);
	memset(bp->b_data, 1, SIZE);
	CHECK(bwrite(bp) == 0 && p.p_writes == 2 && word_on(&p, 5) == 0x01010101);
	teardown(dk, 0);
}

static void
test_forget(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	struct buf *bp;

	dirty(dk, 1, 11, NULL);
	dirty(dk, 2, 12, NULL);
	dirty(dk, 3, 13, NULL);
	bforget(dk, 1, SIZE);
	bforget(dk, 900, SIZE);
	CHECK(getblk(dk, 2, SIZE, &bp) == 0);
	binvalbuf(bp);
	CHECK(getblk(dk, 3, SIZE, &bp) == 0);
	bforget(dk, 3, SIZE);				/* while we hold it */
	brelse(bp);
	CHECK(bflush(dk) == 0 && p.p_writes == 0);
	CHECK(bread(dk, 3, SIZE, &bp) == 0 && word_of(bp) == 3);
	brelse(bp);
	dirty(dk, 4, 14, NULL);
	binval(dk);
	CHECK(bflush(dk) == 0 && p.p_writes == 0 && word_on(&p, 4) == 4);
	teardown(dk, 0);
}

static void
test_owner(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	struct vnode a = { .v_type = VREG }, b = { .v_type = VREG };

	dirty(dk, 10, 110, &a);
	dirty(dk, 20, 120, &b);
	dirty(dk, 30, 130, NULL);
	dirty(dk, 40, 140, &a);
	dirty(dk, 40, 141, &b);				/* for two files: of the whole now */
	CHECK(bflush_vnode(dk, &a) == 0);
	CHECK(word_on(&p, 10) == 110 && word_on(&p, 30) == 130 && word_on(&p, 40) == 141);
	CHECK(word_on(&p, 20) == 20 && LIST_EMPTY(&a.v_dirtyblks) && !LIST_EMPTY(&b.v_dirtyblks));
	bowner_gone(&b);
	CHECK(LIST_EMPTY(&b.v_dirtyblks));
	CHECK(bflush_vnode(dk, &a) == 0 && word_on(&p, 20) == 120);
	teardown(dk, 0);
}

static void
test_failure(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	struct vnode v = { .v_type = VREG };
	struct buf *bp;

	p.p_badstart = 5 * SIZE;
	p.p_badend = 6 * SIZE;
	for (daddr_t b = 0; b < 10; b++)
		dirty(dk, b, 50 + (uint32_t)b, &v);
	CHECK(bflush_vnode(dk, &v) == EIO);		/* the bad block holds up no other */
	for (daddr_t b = 0; b < 10; b++)
		CHECK(word_on(&p, b) == (b == 5 ? 5 : 50 + (uint32_t)b));
	CHECK(bflush(dk) == EIO);			/* and is told again */
	CHECK(bread(dk, 5, SIZE, &bp) == 0 && word_of(bp) == 55 && bwrite(bp) == EIO);
	for (daddr_t b = 100; b < 1000; b++) {		/* pressure does not drop it */
		CHECK(bread(dk, b, SIZE, &bp) == 0 && word_of(bp) == b);
		brelse(bp);
	}
	p.p_badend = 0;
	CHECK(bflush_vnode(dk, &v) == 0 && word_on(&p, 5) == 55);
	/* all fails: dirty blocks fill the cache, then nothing fits */
	p.p_badend = (off_t)BLOCKS * SIZE;
	for (daddr_t b = 0, error = 0; b < BLOCKS && error == 0; b++) {
		if ((error = getblk(dk, b, SIZE, &bp)) == 0)
			bdwrite(bp, NULL);
		CHECK(error == 0 || (error == EIO && b > 100));
		CHECK(b < BLOCKS - 1);
	}
	CHECK(bflush(dk) == EIO);
	p.p_badend = 0;
	CHECK(bflush(dk) == 0);
	teardown(dk, 0);
}

static void
test_pressure(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	size_t before = dk->dk_kernel->k_kmem;
	struct buf *bp;

	for (uint32_t i = 0; i < 20000; i++) {
		daddr_t b = i * 7919u % BLOCKS;

		CHECK(bread(dk, b, SIZE, &bp) == 0);
		CHECK(word_of(bp) == (i < BLOCKS ? (uint32_t)b :
		    (uint32_t)b + 1000000 + (i / BLOCKS - 1)));
		*(uint32_t *)(void *)bp->b_data = (uint32_t)b + 1000000 + i / BLOCKS;
		bdwrite(bp, NULL);
	}
	CHECK(dk->dk_kernel->k_kmem < before + CACHE + (600 << 10));
	CHECK(bflush(dk) == 0);
	teardown(dk, before);
}

static void
test_memory(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	struct buf *bp;
	int error;

	for (uint64_t n = 1; n < 40; n++) {		/* each allocation on the way fails once */
		dk->dk_kernel->k_kmem_failafter = n;
		for (daddr_t b = 0; b < 8; b++) {
			error = breada(dk, b * 16, SIZE, 4, &bp);
			CHECK(error == 0 || error == ENOMEM);
			if (error != 0)
				continue;
			CHECK(word_of(bp) == b * 16);
			bdwrite(bp, NULL);
		}
		CHECK((error = bflush(dk)) == 0);
		binval(dk);
	}
	dk->dk_kernel->k_kmem_failafter = 0;
	teardown(dk, 0);
}

/* Threads add one to random blocks; each addition must be there at the end. */
struct hammer {
	struct disk *h_disk;
	uint32_t h_seed;
};
#define THREADS 4
#define ROUNDS 20000
#define HOT 512

static void *
hammer(void *arg)
{
	struct hammer *h = arg;
	struct kernel_visit visit;
	struct buf *bp;
	uint32_t seed = h->h_seed;

	CHECK(kernel_visit(h->h_disk->dk_kernel, &visit) == 0);
	for (int i = 0; i < ROUNDS; i++) {
		seed = seed * 1664525 + 1013904223;
		CHECK(breada(h->h_disk, (seed >> 8) % HOT, SIZE, seed >> 30, &bp) == 0);
		++*(uint32_t *)(void *)bp->b_data;
		if ((seed >> 20 & 31) == 0)
			CHECK(bwrite(bp) == 0);
		else
			bdwrite(bp, NULL);
		if ((seed >> 20 & 255) == 3)
			CHECK(bflush(h->h_disk) == 0);
	}
	kernel_leave(&visit);
	return NULL;
}

static void
test_threads(void)
{
	struct platter p;
	struct disk *dk = setup(&p, CACHE);
	struct hammer h[THREADS];
	void *cookies[THREADS];
	uint64_t sum = 0;

	for (daddr_t b = 0; b < HOT; b++)
		dirty(dk, b, 0, NULL);
	for (uint32_t i = 0; i < THREADS; i++) {
		h[i] = (struct hammer){ .h_disk = dk, .h_seed = i * 77 + 1 };
		CHECK(rumpuser_thread_create(hammer, &h[i], "hammer", 1, 0, -1, &cookies[i]) == 0);
	}
	kernel_unlocked_begin(dk->dk_kernel);
	for (int i = 0; i < THREADS; i++)
		CHECK(rumpuser_thread_join(cookies[i]) == 0);
	kernel_unlocked_end(dk->dk_kernel);
	CHECK(bflush(dk) == 0);
	for (daddr_t b = 0; b < HOT; b++)
		sum += word_on(&p, b);
	CHECK(sum == (uint64_t)THREADS * ROUNDS);
	teardown(dk, 0);
}

int main(void);

int
main(void)
{
	test_read();
	test_readahead();
	test_cluster();
	test_forget();
	test_owner();
	test_failure();
	test_pressure();
	test_memory();
	test_threads();
	return 0;
}
