/*
 * Where a file's blocks are: 12 pointers in the inode, then trees of pointer blocks one, two and
 * three deep.  Answers come as runs of adjoining blocks, so that a large transfer looks a pointer
 * block up once.
 */
#include "ext2fs.h"

/* How far down the tree the pointers to a block exist. */
struct place {
	int pl_levels;				/* of pointer blocks above it; -1: out of reach */
	int pl_depth;				/* pl_levels: all are there */
	uint32_t pl_idx[EXT2FS_NIADDR + 1];	/* slot in the inode, then in each pointer block */
	uint32_t pl_parent;			/* the pointer block at pl_depth; 0: the inode */
	uint32_t pl_prev;			/* the pointer before it there; 0: none */
	uint32_t pl_bno, pl_run;		/* the answer; bno 0: a hole */
};

static uint32_t
pointers_at(const struct ext2mount *um, int levels)
{

	return levels == 0 ? EXT2FS_NDADDR : 1u << um->um_pshift;
}

/*
 * The slots that lead to a block, topmost first; how many pointer blocks are on the way, -1: out of
 * reach.
 */
int
ext2_bmap_path(const struct ext2mount *um, uint64_t lbn, uint32_t idx[EXT2FS_NIADDR + 1])
{
	uint32_t mask = (1u << um->um_pshift) - 1;
	int levels = 1;

	if (lbn < EXT2FS_NDADDR) {
		idx[0] = (uint32_t)lbn;
		return 0;
	}
	lbn -= EXT2FS_NDADDR;
	while (levels <= EXT2FS_NIADDR && lbn >> (um->um_pshift * (unsigned)levels) != 0) {
		lbn -= (uint64_t)1 << (um->um_pshift * (unsigned)levels);
		levels++;
	}
	if (levels > EXT2FS_NIADDR)
		return -1;
	idx[0] = EXT2FS_NDADDR + (uint32_t)levels - 1;
	for (int i = levels; i >= 1; i--, lbn >>= um->um_pshift)
		idx[i] = (uint32_t)lbn & mask;
	return levels;
}

/* The array of pointers of a pointer block (held: *bpp), or of the inode (parent 0, *bpp NULL). */
static int
get_pointers(struct inode *ip, uint32_t parent, struct buf **bpp, uint32_t **pointers)
{
	struct ext2mount *um = ip->i_um;
	int error;

	*bpp = NULL;
	*pointers = ip->i_block;
	if (parent == 0)
		return 0;
	if ((error = bread(um->um_disk, parent, um->um_bsize, bpp)) == 0)
		*pointers = (uint32_t *)(void *)(*bpp)->b_data;
	return error;
}

static void
put_pointers(struct buf *bp)
{

	if (bp != NULL)
		brelse(bp);
}

/* At most n pointers that go on from the first: adjoining blocks, or holes. */
static uint32_t
count_run(const uint32_t *pointers, uint32_t n)
{
	uint32_t first = le32(pointers[0]), i = 1;

	while (i < n && le32(pointers[i]) == (first == 0 ? 0 : first + i))
		i++;
	return i;
}

/*
 * The first pointers that are not 0 among [index, end): *found is the slot, or end; *n of them go
 * on from *bno.
 */
int
ext2_readptrs(struct inode *ip, uint32_t parent, uint32_t index, uint32_t end, uint32_t *found,
    uint32_t *bno, uint32_t *n)
{
	uint32_t *pointers;
	struct buf *bp;
	int error;

	if ((error = get_pointers(ip, parent, &bp, &pointers)) != 0)
		return error;
	while (index < end && pointers[index] == 0)
		index++;
	*found = index;
	*bno = *n = 0;
	if (index < end) {
		*bno = le32(pointers[index]);
		*n = count_run(pointers + index, end - index);
	}
	put_pointers(bp);
	return 0;
}

/* Set n pointers: to adjoining blocks from bno on, or, bno 0, to none. */
int
ext2_writeptrs(struct inode *ip, uint32_t parent, uint32_t index, uint32_t bno, uint32_t n)
{
	uint32_t *pointers;
	struct buf *bp;
	int error;

	if ((error = get_pointers(ip, parent, &bp, &pointers)) != 0)
		return error;
	for (uint32_t i = 0; i < n; i++)
		pointers[index + i] = bno == 0 ? 0 : le32(bno + i);
	if (bp != NULL)
		bdwrite(bp, NULL);
	else
		ip->i_flag |= IN_MODIFIED;
	return 0;
}

static void
read_run(struct place *pl, const uint32_t *pointers, uint32_t max, uint32_t end)
{
	uint32_t at = pl->pl_idx[pl->pl_levels];

	pl->pl_prev = at != 0 ? le32(pointers[at - 1]) : 0;
	pl->pl_bno = le32(pointers[at]);
	pl->pl_run = count_run(pointers + at, MIN(max, end - at));
}

static int
bad_pointer(struct inode *ip, uint64_t lbn, uint32_t bno)
{

	return ext2_corrupt(
	    ip->i_um, "inode %u: block %llu is at %u", ip->i_number, (unsigned long long)lbn, bno);
}

/* Go down as far as the pointers lead.  EFBIG: no pointer can. */
static int
walk(struct inode *ip, uint64_t lbn, uint32_t max, struct place *pl)
{
	struct ext2mount *um = ip->i_um;
	uint32_t *pointers, next;
	struct buf *bp;
	int error;

	memset(pl, 0, sizeof(*pl));
	if ((pl->pl_levels = ext2_bmap_path(um, lbn, pl->pl_idx)) < 0)
		return EFBIG;
	for (;; pl->pl_depth++, pl->pl_parent = next) {
		if ((error = get_pointers(ip, pl->pl_parent, &bp, &pointers)) != 0)
			return error;
		next = le32(pointers[pl->pl_idx[pl->pl_depth]]);
		if (pl->pl_depth == pl->pl_levels)
			read_run(pl, pointers, max, pointers_at(um, pl->pl_levels));
		put_pointers(bp);
		if (pl->pl_depth == pl->pl_levels)
			break;
		if (next == 0) {
			pl->pl_run = MIN(
			    max, pointers_at(um, pl->pl_levels) - pl->pl_idx[pl->pl_levels]);
			return 0;
		}
		if (!ext2_block_ok(um, next))
			return bad_pointer(ip, lbn, next);
	}
	if (pl->pl_bno != 0 && (pl->pl_run = ext2_run_ok(um, pl->pl_bno, pl->pl_run)) == 0)
		return bad_pointer(ip, lbn, pl->pl_bno);
	return 0;
}

/* Where block lbn is (0: a hole), and how many of `max` go on from there. */
int
ext2_bmap(struct inode *ip, uint64_t lbn, uint32_t max, uint32_t *bno, uint32_t *run)
{
	struct place pl;
	int error = walk(ip, lbn, max, &pl);

	*bno = pl.pl_bno;
	*run = pl.pl_run;
	return error;
}

/* Allocation. */

static uint32_t
choose_goal(const struct inode *ip, uint64_t lbn, const struct place *pl)
{

	if (ip->i_lastblk != 0 && lbn == ip->i_lastlbn + 1)
		return ip->i_lastblk + 1;
	if (pl->pl_prev != 0)
		return pl->pl_prev + 1;
	return group_first(ip->i_um, (ip->i_number - 1) / ip->i_um->um_ipg);
}

/* Take up to `want` blocks for the file; EFBIG: more than it can count. */
static int
take_blocks(
    struct inode *ip, struct cred *cred, uint32_t goal, uint32_t want, uint32_t *bno, uint32_t *got)
{
	struct ext2mount *um = ip->i_um;
	uint64_t most = has_rocompat(um, EXT2F_ROCOMPAT_HUGE_FILE) ? ((uint64_t)1 << 48) - 1
								   : UINT32_MAX;
	uint32_t sectors = um->um_bsize / EXT2_SECTOR;
	int error;

	if (ip->i_sectors + (uint64_t)want * sectors > most)
		return EFBIG;
	if ((error = ext2_balloc(um, cred, goal, want, bno, got)) != 0)
		return error;
	ip->i_sectors += (uint64_t)*got * sectors;
	ip->i_flag |= IN_MODIFIED;
	return 0;
}

static void
give_back(struct inode *ip, uint32_t bno, uint32_t n)
{

	if (ext2_bfree(ip->i_um, bno, n) == 0)
		ip->i_sectors -= (uint64_t)n * (ip->i_um->um_bsize / EXT2_SECTOR);
}

/* On the disk before anything points to it: a crash must not show what the block held before. */
static int
clear_block(struct ext2mount *um, uint32_t bno)
{
	struct buf *bp;
	int error;

	if ((error = getblk(um->um_disk, bno, um->um_bsize, &bp)) != 0)
		return error;
	memset(bp->b_data, 0, um->um_bsize);
	return bwrite(bp);
}

/* Hang an empty pointer block into the place and go down to it. */
static int
add_level(struct inode *ip, struct place *pl, struct cred *cred, uint32_t *goal)
{
	uint32_t bno, got;
	int error;

	if ((error = take_blocks(ip, cred, *goal, 1, &bno, &got)) != 0)
		return error;
	if ((error = clear_block(ip->i_um, bno)) != 0 ||
	    (error = ext2_writeptrs(ip, pl->pl_parent, pl->pl_idx[pl->pl_depth], bno, 1)) != 0) {
		give_back(ip, bno, 1);
		return error;
	}
	pl->pl_parent = bno;
	pl->pl_depth++;
	*goal = bno + 1;
	return 0;
}

/*
 * The same as ext2_bmap(), but a hole is filled, as far as one free run reaches: *new, and what the
 * blocks hold is undefined.  Pointer blocks made before an error stay, empty; ext2_unmap() removes
 * them.
 */
int
ext2_bmap_alloc(struct inode *ip, uint64_t lbn, uint32_t max, struct cred *cred, uint32_t *bno,
    uint32_t *run, bool *new)
{
	struct place pl;
	uint32_t goal;
	int error;

	if ((error = walk(ip, lbn, max, &pl)) != 0)
		return error;
	*new = pl.pl_bno == 0;
	*bno = pl.pl_bno;
	*run = pl.pl_run;
	if (!*new)
		return 0;
	goal = choose_goal(ip, lbn, &pl);
	while (pl.pl_depth < pl.pl_levels)
		if ((error = add_level(ip, &pl, cred, &goal)) != 0)
			return error;
	if ((error = take_blocks(ip, cred, goal, pl.pl_run, bno, run)) != 0)
		return error;
	if ((error = ext2_writeptrs(ip, pl.pl_parent, pl.pl_idx[pl.pl_levels], *bno, *run)) != 0) {
		give_back(ip, *bno, *run);
		return error;
	}
	ip->i_lastlbn = lbn + *run - 1;
	ip->i_lastblk = *bno + *run - 1;
	return 0;
}
