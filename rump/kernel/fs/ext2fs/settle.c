/*
 * Freed blocks and inodes rest before they are used again.  Until the disk knows that the old owner
 * let go of it, a block with a new owner could have two after a crash, and one of the files would
 * be lost.  So what is freed is only noted here, by group, and stays taken in the bitmaps, until
 * ext2_settle() has written everything out; then the bits are cleared.  Users see it as free at
 * once (um_fbcount, um_ficount).
 *
 * Owns g_bpend and g_ipend (bitmaps, made when first needed), um_pendblocks, um_pendinodes and
 * um_pendmem.
 */
#include "ext2fs.h"

#define PENDING_MEMORY	(2u << 20)		/* bytes of bitmaps after which to settle */
#define PENDING_INODES	4096

/* Note n bits; false: no memory. */
bool
ext2_pend(struct ext2mount *um, char **map, uint32_t bit, uint32_t n)
{

	if (*map == NULL) {
		if ((*map = kmem_zalloc(um->um_bsize)) == NULL)
			return false;
		um->um_pendmem += um->um_bsize;
	}
	for (uint32_t i = 0; i < n; i++)
		bitmap_set(*map, bit + i);
	return true;
}

static void
forget(struct ext2mount *um, char **map)
{

	if (*map == NULL)
		return;
	kmem_free(*map, um->um_bsize);
	um->um_pendmem -= um->um_bsize;
	*map = NULL;
}

void
ext2_pend_free(struct ext2mount *um)
{

	for (uint32_t i = 0; um->um_groups != NULL && i < um->um_ngroups; i++) {
		forget(um, &um->um_groups[i].g_bpend);
		forget(um, &um->um_groups[i].g_ipend);
	}
}

/* Clear in a bitmap block what is pending, and the note of it; *n bits, *first the lowest. */
static int
release(struct ext2mount *um, uint32_t block, char **map, uint32_t *n, uint32_t *first)
{
	uint64_t taken, freed;
	struct buf *bp;
	int error;

	*n = 0;
	*first = UINT32_MAX;
	if (*map == NULL)
		return 0;
	if ((error = bread(um->um_disk, block, um->um_bsize, &bp)) != 0)
		return error;
	for (uint32_t at = 0; at < um->um_bsize; at += 8) {
		memcpy(&freed, *map + at, 8);
		if (freed == 0)
			continue;
		memcpy(&taken, bp->b_data + at, 8);
		/* Not __builtin_popcountll(), which may be a call of libgcc. */
		for (uint64_t left = freed; left != 0; left &= left - 1)
			(*n)++;
		*first = MIN(*first, at * 8 + (uint32_t)__builtin_ctzll(le64(freed)));
		taken &= ~freed;
		memcpy(bp->b_data + at, &taken, 8);
	}
	bdwrite(bp, NULL);
	forget(um, map);
	return 0;
}

/* The group has n more free, and never more than it has; the total has them already. */
static void
count_free(struct ext2mount *um, uint16_t *group, uint32_t *total, uint32_t n, uint32_t most)
{
	uint32_t room = most - *group;

	if (n > room) {
		(void)ext2_corrupt(um, "a group counts more free than it has");
		*total -= n - room;
		n = room;
	}
	*group += n;
}

static int
release_group(struct ext2mount *um, uint32_t group)
{
	struct group *g = &um->um_groups[group];
	uint32_t n, first;
	int error;

	if ((error = release(um, g->g_bbitmap, &g->g_bpend, &n, &first)) != 0)
		return error;
	um->um_pendblocks -= n;
	count_free(um, &g->g_nbfree, &um->um_fbcount, n, g->g_nblocks);
	g->g_bhint = MIN(g->g_bhint, first);
	if ((error = release(um, g->g_ibitmap, &g->g_ipend, &n, &first)) != 0)
		return error;
	um->um_pendinodes -= n;
	count_free(um, &g->g_nifree, &um->um_ficount, n, um->um_ipg);
	g->g_ihint = MIN(g->g_ihint, first);
	ext2_group_dirty(um, group);
	return 0;
}

/* Inodes that changed, into their buffers; the first error. */
int
ext2_collect(struct ext2mount *um)
{
	struct vnode *vp;
	int error, first = 0;

	TAILQ_FOREACH(vp, &um->um_mp->mnt_vnodelist, v_mntvnodes)
		if (vp->v_data != NULL && (error = ext2_iupdate(VTOI(vp))) != 0 && first == 0)
			first = error;
	return first;
}

/* Write out, then let the next user have what was freed.  The caller holds no buffer. */
int
ext2_settle(struct ext2mount *um)
{
	int error;

	if ((error = ext2_collect(um)) != 0 || (error = bflush(um->um_disk)) != 0)
		return error;
	for (uint32_t i = 0; i < um->um_ngroups; i++)
		if ((um->um_groups[i].g_bpend != NULL || um->um_groups[i].g_ipend != NULL) &&
		    (error = release_group(um, i)) != 0)
			return error;
	return 0;
}

/*
 * Before an allocation: settle now and then, so that little rests.  If it fails, the next one
 * tries.
 */
void
ext2_settle_some(struct ext2mount *um)
{

	if (um->um_pendmem > PENDING_MEMORY || um->um_pendinodes > PENDING_INODES ||
	    um->um_pendblocks > um->um_bcount / 8)
		(void)ext2_settle(um);
}
