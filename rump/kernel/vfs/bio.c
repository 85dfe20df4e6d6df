/*
 * The buffer cache: disk blocks in memory, found by disk and number, written back late and in
 * clusters.
 *
 * Owns struct bufcache (one a kernel, made by its first block), struct bufdisk (one a disk with
 * blocks in memory) and every struct buf.  A buffer is either held (B_BUSY, by b_holder) or on the
 * LRU list; a dirty one is also on its disk's bd_dirty, oldest first, and on its owner's list or
 * bd_meta.  It stays on those while it is being written, so a flush that meets it waits for the
 * write.
 *
 * Locking: everything is under the kernel lock, which disk_read() and disk_write() give up.  Nobody
 * sleeps for a held buffer while it holds one that the other might want: eviction, clustering and
 * read-ahead pass over held ones.
 *
 * Writing is in bio_write.c.  Interface: sys/buf.h.
 */
#include "biovar.h"

#define HASH_MIN	128
#define EVICT_FAILURES	8

/*
 * Sleep, or where not even that is possible for want of memory, let others run: callers look again.
 */
void
buf_wait(struct waitchan *wc)
{
	struct kernel *k = curlwp->l_kernel;

	if (ksleep(wc, 0, NULL) != 0) {
		kernel_unlocked_begin(k);
		kernel_unlocked_end(k);
	}
}

static bool
hash_set(struct bufcache *bc, unsigned int size)
{
	struct bufhead *new = kmem_zalloc(size * sizeof(*new)), *old = bc->bc_hash;
	unsigned int oldsize = bc->bc_hashsize;
	struct buf *bp, *next;

	if (new == NULL)
		return false;
	bc->bc_hash = new;
	bc->bc_hashsize = size;
	bc->bc_hashshift = 64 - __builtin_ctz(size);
	if (old == NULL)
		return true;
	for (unsigned int i = 0; i < oldsize; i++)
		LIST_FOREACH_SAFE(bp, &old[i], b_hash, next)
			LIST_INSERT_HEAD(bucket_of(bc, bp->b_disk, bp->b_blkno), bp, b_hash);
	kmem_free(old, oldsize * sizeof(*old));
	return true;
}

/* The cache and its disks come and go. */

static struct bufcache *
cache_create(struct kernel *k)
{
	struct bufcache *bc = kmem_zalloc(sizeof(*bc));

	if (bc == NULL)
		return NULL;
	if (!hash_set(bc, HASH_MIN)) {
		kmem_free(bc, sizeof(*bc));
		return NULL;
	}
	TAILQ_INIT(&bc->bc_lru);
	bc->bc_max = k->k_bufcache_bytes != 0 ? k->k_bufcache_bytes : BUFCACHE_DEFAULT;
	bc->bc_dirtymax = bc->bc_max / 2;
	k->k_bufcache = bc;
	return bc;
}

static void
cache_destroy(struct kernel *k)
{
	struct bufcache *bc = k->k_bufcache;

	KASSERT(bc->bc_count == 0 && bc->bc_dirty == 0 && bc->bc_bytes == 0);
	if (bc->bc_bounce != NULL)
		kmem_free(bc->bc_bounce, CLUSTER_BYTES);
	kmem_free(bc->bc_hash, bc->bc_hashsize * sizeof(*bc->bc_hash));
	kmem_free(bc, sizeof(*bc));
	k->k_bufcache = NULL;
}

static struct bufdisk *
bufdisk_create(struct disk *dk, unsigned int size)
{
	struct bufcache *bc = cache_of(dk);
	struct bufdisk *bd;

	if (bc == NULL && (bc = cache_create(dk->dk_kernel)) == NULL)
		return NULL;
	if ((bd = kmem_zalloc(sizeof(*bd))) == NULL) {
		if (bc->bc_disks == 0)
			cache_destroy(dk->dk_kernel);
		return NULL;
	}
	bd->bd_disk = dk;
	bd->bd_size = size;
	WAITCHAN_INIT(&bd->bd_idle);
	TAILQ_INIT(&bd->bd_dirty);
	bc->bc_disks++;
	dk->dk_bufs = bd;
	return bd;
}

static void
bufdisk_destroy(struct disk *dk)
{
	struct bufcache *bc = cache_of(dk);

	kmem_free(dk->dk_bufs, sizeof(*dk->dk_bufs));
	dk->dk_bufs = NULL;
	if (--bc->bc_disks == 0)
		cache_destroy(dk->dk_kernel);
}

void
bufdisk_unuse(struct bufdisk *bd)
{
	if (--bd->bd_users == 0)
		wakeup(&bd->bd_idle);
}

/* A buffer's states. */

void
buf_clean(struct bufcache *bc, struct buf *bp)
{
	if ((bp->b_flags & B_DELWRI) == 0)
		return;
	TAILQ_REMOVE(&bp->b_disk->dk_bufs->bd_dirty, bp, b_dirty);
	LIST_REMOVE(bp, b_owned);
	bp->b_flags &= ~B_DELWRI;
	bp->b_owner = NULL;
	bp->b_error = 0;
	bc->bc_dirty -= bp->b_size;
}

static void
buf_setowner(struct buf *bp, struct vnode *owner)
{
	bp->b_owner = owner;
	if (owner != NULL)
		LIST_INSERT_HEAD(&owner->v_dirtyblks, bp, b_owned);
	else
		LIST_INSERT_HEAD(&bp->b_disk->dk_bufs->bd_meta, bp, b_owned);
}

void
buf_soil(struct bufcache *bc, struct buf *bp, struct vnode *owner)
{
	struct bufdisk *bd = bp->b_disk->dk_bufs;

	if (bp->b_flags & B_DELWRI) {
		if (bp->b_owner != owner && bp->b_owner != NULL) {
			LIST_REMOVE(bp, b_owned);
			buf_setowner(bp, NULL);
		}
	} else {
		TAILQ_INSERT_TAIL(&bd->bd_dirty, bp, b_dirty);
		buf_setowner(bp, owner);
		bc->bc_dirty += bp->b_size;
		if (unlikely(!bd->bd_disk->dk_kernel->k_syncing))
			syncer_start(bd->bd_disk->dk_kernel);
	}
	bp->b_flags |= B_DELWRI | B_CACHED;
	bp->b_seq = bc->bc_seq;
}

/* The buffer is held, or idle and already off the LRU list. */
static void
buf_destroy(struct bufcache *bc, struct buf *bp)
{
	buf_clean(bc, bp);
	LIST_REMOVE(bp, b_hash);
	if (!TAILQ_EMPTY(&bp->b_wait.wc_sleepers))
		wakeup(&bp->b_wait);
	bp->b_disk->dk_bufs->bd_count--;
	bc->bc_count--;
	bc->bc_bytes -= cost_of(bp->b_size);
	kmem_free(bp, cost_of(bp->b_size));
}

static struct buf *
buf_create(struct bufcache *bc, struct disk *dk, daddr_t blkno, unsigned int size)
{
	struct buf *bp = kmem_alloc(cost_of(size));

	if (bp == NULL)
		return NULL;
	memset(bp, 0, sizeof(*bp));
	bp->b_disk = dk;
	bp->b_blkno = blkno;
	bp->b_size = size;
	bp->b_flags = B_BUSY;
	bp->b_holder = curlwp;
	bp->b_data = (char *)bp + roundup(sizeof(*bp), 64);
	WAITCHAN_INIT(&bp->b_wait);
	if (bc->bc_count >= bc->bc_hashsize)
		/* without memory the chains grow instead */
		(void)hash_set(bc, bc->bc_hashsize * 2);
	LIST_INSERT_HEAD(bucket_of(bc, dk, blkno), bp, b_hash);
	dk->dk_bufs->bd_count++;
	bc->bc_count++;
	bc->bc_bytes += cost_of(size);
	return bp;
}

void
buf_release(struct bufcache *bc, struct buf *bp)
{
	bp->b_holder = NULL;
	if (unlikely((bp->b_flags & (B_CACHED | B_FORGET)) != B_CACHED)) {
		buf_destroy(bc, bp);
		return;
	}
	bp->b_flags &= ~B_BUSY;
	TAILQ_INSERT_TAIL(&bc->bc_lru, bp, b_lru);
	if (unlikely(!TAILQ_EMPTY(&bp->b_wait.wc_sleepers)))
		wakeup(&bp->b_wait);
}

/* The bounce buffer; NULL: no memory, or in use. */

char *
bounce_get(struct bufcache *bc)
{
	if (bc->bc_bounced)
		return NULL;
	if (bc->bc_bounce == NULL && (bc->bc_bounce = kmem_alloc(CLUSTER_BYTES)) == NULL)
		return NULL;
	bc->bc_bounced = true;
	return bc->bc_bounce;
}

void
bounce_put(struct bufcache *bc)
{
	bc->bc_bounced = false;
}

/* Making room. */

/* Free an idle buffer.  ENOBUFS: there is none; else the error of writing the dirty ones. */
static int
evict(struct bufcache *bc)
{
	unsigned int failures = 0;
	struct buf *bp;
	int error = ENOBUFS;

	while (failures < EVICT_FAILURES && (bp = TAILQ_FIRST(&bc->bc_lru)) != NULL) {
		if ((bp->b_flags & B_DELWRI) == 0)
			goto clean;
		if ((error = cluster_write(bc, bp, 0, &failures)) == 0)
			return 0;	/* the lock was given up: let the caller look again */
	}
	TAILQ_FOREACH(bp, &bc->bc_lru, b_lru)
		if ((bp->b_flags & B_DELWRI) == 0)
			goto clean;
	return error;
clean:
	TAILQ_REMOVE(&bc->bc_lru, bp, b_lru);
	buf_destroy(bc, bp);
	return 0;
}

/* Getting. */

/* The disk's entry for blocks of this size. */
static int
bufdisk_get(struct disk *dk, daddr_t blkno, unsigned int size, struct bufdisk **bdp)
{
	struct bufdisk *bd = dk->dk_bufs;

	if (size == 0 || size % dk->dk_secsize != 0)
		return EINVAL;
	if (blkno < 0 || blkno >= dk->dk_size / size)
		return ENXIO;
	if (bd == NULL && (bd = bufdisk_create(dk, size)) == NULL)
		return ENOMEM;
	if (bd->bd_size != size) {
		if (bd->bd_count != 0)
			return EINVAL;
		bd->bd_size = size;
	}
	*bdp = bd;
	return 0;
}

/* A held buffer of a block that may not be cached; the slow way. */
static int __attribute__((noinline))
getblk_slow(struct disk *dk, daddr_t blkno, unsigned int size, struct buf **bpp)
{
	struct bufdisk *bd;
	struct bufcache *bc;
	struct buf *bp;
	int error;

	for (;;) {
		if ((error = bufdisk_get(dk, blkno, size, &bd)) != 0)
			return error;
		bc = cache_of(dk);
		if ((bp = incore(bc, dk, blkno)) != NULL) {
			if ((bp->b_flags & B_BUSY) == 0) {
				buf_hold(bc, bp);
				break;
			}
			if (bp->b_holder == curlwp)
				return EIO;
			buf_wait(&bp->b_wait);
			continue;
		}
		if (bc->bc_bytes + cost_of(size) > bc->bc_max) {
			if ((error = evict(bc)) == 0)
				continue;
			if (error != ENOBUFS)
				return error;
		}
		if ((bp = buf_create(bc, dk, blkno, size)) != NULL)
			break;
		if ((error = evict(bc)) != 0)
			return error == ENOBUFS ? ENOMEM : error;
	}
	*bpp = bp;
	return 0;
}

int
getblk(struct disk *dk, daddr_t blkno, unsigned int size, struct buf **bpp)
{
	struct bufcache *bc = cache_of(dk);
	struct buf *bp;

	if (likely(bc != NULL) && (bp = incore(bc, dk, blkno)) != NULL &&
	    (bp->b_flags & B_BUSY) == 0 && bp->b_size == size) {
		buf_hold(bc, bp);
		*bpp = bp;
		return 0;
	}
	return getblk_slow(dk, blkno, size, bpp);
}

/* Read a held buffer in; on error it is released. */
static int
buf_fill(struct buf *bp)
{
	int error = disk_read(bp->b_disk, bp->b_data, bp->b_size, bp->b_blkno * bp->b_size);

	if (error == 0)
		bp->b_flags |= B_CACHED;
	else
		buf_release(cache_of(bp->b_disk), bp);
	return error;
}

int
bread(struct disk *dk, daddr_t blkno, unsigned int size, struct buf **bpp)
{
	int error = getblk(dk, blkno, size, bpp);

	if (unlikely(error != 0) || likely((*bpp)->b_flags & B_CACHED))
		return error;
	return buf_fill(*bpp);
}

/*
 * Buffers for the blocks after run[0] that are not cached, as far as they come without sleeping;
 * how many in all.
 */
static unsigned int
readahead_gather(struct bufcache *bc, struct buf **run, unsigned int count)
{
	struct disk *dk = run[0]->b_disk;
	unsigned int size = run[0]->b_size, n = 1;
	unsigned int most = MIN(CLUSTER_BYTES / size, CLUSTER_BLOCKS);
	daddr_t next = run[0]->b_blkno + 1;
	struct buf *oldest;

	for (; n < most && n <= count && next < dk->dk_size / size && incore(bc, dk, next) == NULL;
	    n++, next++) {
		if (bc->bc_bytes + cost_of(size) > bc->bc_max) {
			oldest = TAILQ_FIRST(&bc->bc_lru);
			if (oldest == NULL || (oldest->b_flags & B_DELWRI) != 0)
				break;
			TAILQ_REMOVE(&bc->bc_lru, oldest, b_lru);
			buf_destroy(bc, oldest);
		}
		if ((run[n] = buf_create(bc, dk, next, size)) == NULL)
			break;
	}
	return n;
}

int
breada(struct disk *dk, daddr_t blkno, unsigned int size, unsigned int count, struct buf **bpp)
{
	struct buf *run[CLUSTER_BLOCKS];
	struct bufcache *bc;
	char *bounce;
	unsigned int n;
	int error = getblk(dk, blkno, size, &run[0]);

	if (error != 0)
		return error;
	*bpp = run[0];
	if (run[0]->b_flags & B_CACHED)
		return 0;
	bc = cache_of(dk);
	if (count == 0 || size > CLUSTER_BYTES / 2 || (bounce = bounce_get(bc)) == NULL)
		return buf_fill(run[0]);
	n = readahead_gather(bc, run, count);
	error = disk_read(dk, bounce, (size_t)n * size, blkno * size);
	for (unsigned int i = 0; error == 0 && i < n; i++) {
		memcpy(run[i]->b_data, bounce + (size_t)i * size, size);
		run[i]->b_flags |= B_CACHED;
	}
	bounce_put(bc);
	for (unsigned int i = 1; i < n; i++)
		buf_release(bc, run[i]);
	return error == 0 ? 0 : buf_fill(run[0]);
}

/* Releasing. */

void
brelse(struct buf *bp)
{
	buf_release(cache_of(bp->b_disk), bp);
}

void
binvalbuf(struct buf *bp)
{
	bp->b_flags |= B_FORGET;
	brelse(bp);
}

void
bdwrite(struct buf *bp, struct vnode *owner)
{
	struct disk *dk = bp->b_disk;
	struct bufcache *bc = cache_of(dk);

	buf_soil(bc, bp, owner);
	buf_release(bc, bp);
	if (unlikely(bc->bc_dirty > bc->bc_dirtymax))
		throttle(bc, dk->dk_bufs);
}

int
bwrite(struct buf *bp)
{
	struct bufcache *bc = cache_of(bp->b_disk);
	int error;

	bp->b_flags |= B_CACHED;
	if ((error = buf_write(bp)) == 0)
		buf_clean(bc, bp);
	else {
		buf_soil(bc, bp, bp->b_owner);
		bp->b_error = error;
	}
	buf_release(bc, bp);
	return error;
}

/* Forgetting. */

void
bforget(struct disk *dk, daddr_t blkno, unsigned int size)
{
	struct bufcache *bc;
	struct buf *bp;

	while ((bc = cache_of(dk)) != NULL && (bp = incore(bc, dk, blkno)) != NULL &&
	    bp->b_size == size) {
		if ((bp->b_flags & B_BUSY) == 0) {
			TAILQ_REMOVE(&bc->bc_lru, bp, b_lru);
			buf_destroy(bc, bp);
			return;
		}
		if (bp->b_holder == curlwp) {
			bp->b_flags |= B_FORGET;
			return;
		}
		buf_wait(&bp->b_wait);
	}
}

static struct buf *
any_of(struct bufcache *bc, struct disk *dk)
{
	struct buf *bp;

	for (unsigned int i = 0; i < bc->bc_hashsize; i++)
		LIST_FOREACH(bp, &bc->bc_hash[i], b_hash)
			if (bp->b_disk == dk)
				return bp;
	return NULL;
}

static void
forget_idle(struct bufcache *bc, struct disk *dk)
{
	struct buf *bp, *next;

	TAILQ_FOREACH_SAFE(bp, &bc->bc_lru, b_lru, next) {
		if (bp->b_disk != dk)
			continue;
		TAILQ_REMOVE(&bc->bc_lru, bp, b_lru);
		buf_destroy(bc, bp);
	}
}

void
binval(struct disk *dk)
{
	struct bufdisk *bd;

	while ((bd = dk->dk_bufs) != NULL) {
		forget_idle(cache_of(dk), dk);
		if (bd->bd_count != 0)
			buf_wait(&any_of(cache_of(dk), dk)->b_wait);
		else if (bd->bd_users != 0)
			buf_wait(&bd->bd_idle);
		else
			bufdisk_destroy(dk);
	}
}

int
bio_setsize(struct disk *dk, unsigned int size)
{
	int error;

	if (size == 0 || size % dk->dk_secsize != 0)
		return EINVAL;
	if (dk->dk_bufs == NULL || dk->dk_bufs->bd_size == size)
		return 0;
	if ((error = bflush(dk)) == 0)
		binval(dk);
	return error;
}

void
bowner_gone(struct vnode *vp)
{
	struct buf *bp;

	while ((bp = LIST_FIRST(&vp->v_dirtyblks)) != NULL) {
		LIST_REMOVE(bp, b_owned);
		buf_setowner(bp, NULL);
	}
}
