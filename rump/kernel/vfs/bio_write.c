/*
 * The buffer cache's writing: clusters of adjacent dirty blocks, writers slowed down, flushes.
 *
 * A flush writes what was dirty when it began.  It is known by a number; a block that became dirty,
 * or failed, later bears that number or a higher one (b_seq) and is passed over, so a flush ends
 * while others go on making dirty.
 *
 * Owns nothing; locking as in bio.c.  Interface: sys/buf.h, and biovar.h for bio.c.
 */
#include "biovar.h"

/* failed blocks after which a flush gives up on the disk */
#define FLUSH_FAILURES	64

int
buf_write(struct buf *bp)
{
	return disk_write(bp->b_disk, bp->b_data, bp->b_size, bp->b_blkno * bp->b_size);
}

static bool
can_join(const struct buf *bp)
{
	return bp != NULL && (bp->b_flags & (B_DELWRI | B_BUSY)) == B_DELWRI;
}

/*
 * Hold bp, idle and dirty, and the idle dirty blocks beside it on the disk; in order of block
 * number.
 */
static unsigned int
cluster_gather(struct bufcache *bc, struct buf *bp, struct buf **cluster)
{
	unsigned int most = MIN(MAX(CLUSTER_BYTES / bp->b_size, 1), CLUSTER_BLOCKS), n = 0;
	struct disk *dk = bp->b_disk;
	daddr_t first = bp->b_blkno;

	while (bp->b_blkno - first + 1 < most && can_join(incore(bc, dk, first - 1)))
		first--;
	do {
		cluster[n] = incore(bc, dk, first + n);
		buf_hold(bc, cluster[n]);
		n++;
	} while (n < most && can_join(incore(bc, dk, first + n)));
	return n;
}

/* One write of all, if memory allows; cluster has two blocks or more. */
static int
cluster_write_joined(struct bufcache *bc, struct buf **cluster, unsigned int n)
{
	unsigned int size = cluster[0]->b_size;
	char *bounce = bounce_get(bc);
	int error;

	if (bounce == NULL)
		return ENOMEM;
	for (unsigned int i = 0; i < n; i++)
		memcpy(bounce + (size_t)i * size, cluster[i]->b_data, size);
	error = disk_write(cluster[0]->b_disk, bounce, (size_t)n * size,
	    cluster[0]->b_blkno * size);
	bounce_put(bc);
	return error;
}

/*
 * Write an idle dirty block and its neighbours.  Where that fails each goes out by itself, so that
 * one bad block holds up no other.  A block that fails stays dirty and counts as tried by flush
 * `seq`.
 */
int
cluster_write(struct bufcache *bc, struct buf *bp, uint64_t seq, unsigned int *failures)
{
	struct buf *cluster[CLUSTER_BLOCKS];
	unsigned int n = cluster_gather(bc, bp, cluster);
	bool joined = n > 1 && cluster_write_joined(bc, cluster, n) == 0;
	int error, first = 0;

	for (unsigned int i = 0; i < n; i++) {
		if (joined || (error = buf_write(cluster[i])) == 0) {
			buf_clean(bc, cluster[i]);
			continue;
		}
		cluster[i]->b_error = error;
		cluster[i]->b_seq = seq;
		if (first == 0)
			first = error;
		++*failures;
	}
	for (unsigned int i = 0; i < n; i++)
		buf_release(bc, cluster[i]);
	return first;
}

/*
 * Too much is dirty: the lwp that made it so writes the disk's oldest blocks.  What fails stays for
 * a flush to tell.
 */
void
throttle(struct bufcache *bc, struct bufdisk *bd)
{
	unsigned int failures = 0;
	struct buf *bp;

	bd->bd_users++;
	while (bc->bc_dirty > bc->bc_dirtymax / 4 * 3 && failures == 0) {
		TAILQ_FOREACH(bp, &bd->bd_dirty, b_dirty)
			if ((bp->b_flags & B_BUSY) == 0)
				break;
		if (bp == NULL)
			break;
		(void)cluster_write(bc, bp, 0, &failures);
	}
	bufdisk_unuse(bd);
}

/* Flushing. */

static void
flush_begin(struct bufdisk *bd, uint64_t *seq)
{
	bd->bd_users++;
	*seq = ++cache_of(bd->bd_disk)->bc_seq;
}

/* A dirty block that flush `seq` has not tried; one that the caller itself holds is passed over. */
static bool
flush_wants(const struct buf *bp, uint64_t seq)
{
	return bp->b_seq < seq && ((bp->b_flags & B_BUSY) == 0 || bp->b_holder != curlwp);
}

/* Write bp and its neighbours, or wait for its holder.  Lists may have changed after. */
static int
flush_one(struct bufcache *bc, struct buf *bp, uint64_t seq, unsigned int *failures)
{
	if (bp->b_flags & B_BUSY) {
		buf_wait(&bp->b_wait);
		return 0;
	}
	return cluster_write(bc, bp, seq, failures);
}

static int
flush_disk(struct bufdisk *bd, uint64_t seq)
{
	struct bufcache *bc = cache_of(bd->bd_disk);
	unsigned int failures = 0;
	struct buf *bp;
	int error, first = 0;

	while (failures < FLUSH_FAILURES) {
		TAILQ_FOREACH(bp, &bd->bd_dirty, b_dirty)
			if (flush_wants(bp, seq))
				break;
		if (bp == NULL)
			break;
		if ((error = flush_one(bc, bp, seq, &failures)) != 0 && first == 0)
			first = error;
	}
	return first;
}

/* The same for a list through b_owned. */
static int
flush_owned(struct bufdisk *bd, const struct bufhead *list, uint64_t seq)
{
	struct bufcache *bc = cache_of(bd->bd_disk);
	unsigned int failures = 0;
	struct buf *bp;
	int error, first = 0;

	while (failures < FLUSH_FAILURES) {
		LIST_FOREACH(bp, list, b_owned)
			if (flush_wants(bp, seq))
				break;
		if (bp == NULL)
			break;
		if ((error = flush_one(bc, bp, seq, &failures)) != 0 && first == 0)
			first = error;
	}
	return first;
}

int
bflush(struct disk *dk)
{
	struct bufdisk *bd = dk->dk_bufs;
	uint64_t seq;
	int error;

	if (bd == NULL)
		return 0;
	flush_begin(bd, &seq);
	error = flush_disk(bd, seq);
	bufdisk_unuse(bd);
	return error;
}

int
bflush_vnode(struct disk *dk, struct vnode *vp)
{
	struct bufdisk *bd = dk->dk_bufs;
	uint64_t seq;
	int error, error2;

	if (bd == NULL)
		return 0;
	flush_begin(bd, &seq);
	error = flush_owned(bd, (const struct bufhead *)&vp->v_dirtyblks, seq);
	error2 = flush_owned(bd, &bd->bd_meta, seq);
	bufdisk_unuse(bd);
	return error != 0 ? error : error2;
}
