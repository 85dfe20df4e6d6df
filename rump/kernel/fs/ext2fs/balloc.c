/*
 * Blocks: taken in runs from the group of the goal or the next that has any, and given back (by way
 * of settle.c). Bitmap, group and superblock counts change together; a bitmap block is held only
 * while its bits are looked at.
 */
#include "ext2fs.h"

static int
get_bitmap(struct ext2mount *um, const struct group *g, struct buf **bpp)
{

	return bread(um->um_disk, g->g_bbitmap, um->um_bsize, bpp);
}

/* The last blocks are the superuser's and the reserved user's. */
static uint32_t
available(const struct ext2mount *um, const struct cred *cred)
{

	if (cred == NULL || cred_issuper(cred) || cred->cr_euid == um->um_resuid ||
	    (um->um_resgid != 0 && cred_ingroup(cred, um->um_resgid)))
		return um->um_fbcount;
	return um->um_fbcount > um->um_rbcount ? um->um_fbcount - um->um_rbcount : 0;
}

static void
count_blocks(struct ext2mount *um, uint32_t group, int32_t n)
{

	um->um_groups[group].g_nbfree += n;
	um->um_fbcount += n;
	ext2_group_dirty(um, group);
}

/*
 * A free bit at or after `from`, else before; the file system's own blocks are marked taken where
 * they are not.
 */
static uint32_t
find_bit(struct ext2mount *um, uint32_t group, char *map, uint32_t from)
{
	struct group *g = &um->um_groups[group];
	uint32_t bit;

	for (;;) {
		bit = bitmap_nextzero(map, from, g->g_nblocks);
		if (bit == g->g_nblocks && from > g->g_bhint)
			bit = bitmap_nextzero(map, g->g_bhint, from);
		if (bit == g->g_nblocks || (bit == from && bitmap_test(map, bit)))
			return g->g_nblocks;
		if (ext2_block_ok(um, group_first(um, group) + bit))
			return bit;
		(void)ext2_corrupt(um, "group %u: metadata block marked free", group);
		bitmap_set(map, bit);
	}
}

/* Take up to `want` free bits from `bit` on. */
static uint32_t
take_run(struct ext2mount *um, uint32_t group, char *map, uint32_t bit, uint32_t want)
{
	struct group *g = &um->um_groups[group];
	uint32_t n = 0, first = group_first(um, group);

	want = MIN(want, MIN((uint32_t)g->g_nbfree, g->g_nblocks - bit));
	while (n < want && !bitmap_test(map, bit + n) &&
	    (n == 0 || ext2_block_ok(um, first + bit + n)))
		bitmap_set(map, bit + n++);
	if (bit == g->g_bhint)
		g->g_bhint = bit + n;
	return n;
}

/* ENOSPC: the group has none after all. */
static int
alloc_in(struct ext2mount *um, uint32_t group, uint32_t from, uint32_t want, uint32_t *bno,
    uint32_t *got)
{
	struct group *g = &um->um_groups[group];
	struct buf *bp;
	uint32_t bit;
	int error;

	if ((error = get_bitmap(um, g, &bp)) != 0)
		return error;
	bit = find_bit(um, group, bp->b_data, from);
	if (bit == g->g_nblocks) {
		brelse(bp);
		(void)ext2_corrupt(
		    um, "group %u counts %u free blocks but has none", group, g->g_nbfree);
		count_blocks(um, group, -(int32_t)g->g_nbfree);
		return ENOSPC;
	}
	*got = take_run(um, group, bp->b_data, bit, want);
	bdwrite(bp, NULL);
	count_blocks(um, group, -(int32_t)*got);
	*bno = group_first(um, group) + bit;
	return 0;
}

/* From the goal's group on; ENOSPC: nothing is free. */
static int
alloc_from(struct ext2mount *um, uint32_t goal, uint32_t want, uint32_t *bno, uint32_t *got)
{
	uint32_t group, first = group_of(um, goal);
	int error = ENOSPC;

	for (uint32_t i = 0; i < um->um_ngroups && error == ENOSPC; i++) {
		group = first + i < um->um_ngroups ? first + i : first + i - um->um_ngroups;
		if (um->um_groups[group].g_nbfree == 0)
			continue;
		error = alloc_in(um, group,
		    i == 0 ? goal - group_first(um, group) : um->um_groups[group].g_bhint, want,
		    bno, got);
	}
	return error;
}

/* Between 1 and `want` adjoining blocks, at `goal` if it is free. */
int
ext2_balloc(struct ext2mount *um, struct cred *cred, uint32_t goal, uint32_t want, uint32_t *bno,
    uint32_t *got)
{
	uint32_t room = available(um, cred);
	int error;

	if (room == 0)
		return ENOSPC;
	if (goal < um->um_first || goal >= um->um_bcount)
		goal = um->um_first;
	want = MIN(want, room);
	ext2_settle_some(um);
	error = alloc_from(um, goal, want, bno, got);
	if (error == ENOSPC && um->um_pendblocks != 0 && (error = ext2_settle(um)) == 0)
		error = alloc_from(um, goal, want, bno, got);
	return error;
}

/* Are all n blocks taken, and none of them freed already? */
static int
check_taken(struct ext2mount *um, const struct group *g, uint32_t bit, uint32_t n)
{
	struct buf *bp;
	bool taken = true;
	int error;

	if ((error = get_bitmap(um, g, &bp)) != 0)
		return error;
	for (uint32_t i = bit; taken && i < bit + n; i++)
		taken = bitmap_test(bp->b_data, i) &&
		    (g->g_bpend == NULL || !bitmap_test(g->g_bpend, i));
	brelse(bp);
	return taken ? 0 : EEXIST;
}

/* Free at once: when all is written out. */
static int
free_now(struct ext2mount *um, uint32_t group, uint32_t bit, uint32_t n)
{
	struct group *g = &um->um_groups[group];
	struct buf *bp;
	int error;

	if ((error = ext2_settle(um)) != 0 || (error = get_bitmap(um, g, &bp)) != 0)
		return error;
	for (uint32_t i = 0; i < n; i++)
		bitmap_clear(bp->b_data, bit + i);
	bdwrite(bp, NULL);
	count_blocks(um, group, (int32_t)n);
	g->g_bhint = MIN(g->g_bhint, bit);
	return 0;
}

/*
 * Give adjoining blocks of one group back, and forget what the buffer cache holds of them.  Nothing
 * on the disk-to-be points to them any more.  All or none: EIO if one is free already or not a
 * file's.
 */
int
ext2_bfree(struct ext2mount *um, uint32_t bno, uint32_t n)
{
	uint32_t group, bit;
	struct group *g;
	int error;

	if (ext2_run_ok(um, bno, n) != n)
		return ext2_corrupt(um, "freeing block %u, which is not a file's", bno);
	group = group_of(um, bno);
	g = &um->um_groups[group];
	bit = bno - group_first(um, group);
	if ((error = check_taken(um, g, bit, n)) != 0)
		return error == EEXIST ? ext2_corrupt(um, "freeing free block %u", bno) : error;
	if (ext2_pend(um, &g->g_bpend, bit, n)) {
		um->um_pendblocks += n;
		um->um_fbcount += n;
	} else if ((error = free_now(um, group, bit, n)) != 0)
		return error;
	for (uint32_t i = 0; i < n; i++)
		bforget(um->um_disk, bno + i, um->um_bsize);
	return 0;
}
