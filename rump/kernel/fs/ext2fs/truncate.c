/*
 * Files get shorter, and longer without being written.
 *
 * Blocks are freed from the front to the end.  A pointer is cleared before its block is free, and
 * set again if freeing fails, so after an error the file is whole, with holes where it got to.  A
 * pointer block goes when nothing is left in it.  On a hostile image the second visit to a block
 * ends the walk: it is free by then, or empty.
 */
#include "ext2fs.h"

/* The blocks that pointers [from, to) of a pointer block (0: the inode) lead to, run by run. */
static int
free_pointers(struct inode *ip, uint32_t parent, uint32_t from, uint32_t to)
{
	struct ext2mount *um = ip->i_um;
	uint32_t bno, n, at;
	int error;

	for (; from < to; from = at + n) {
		if ((error = ext2_readptrs(ip, parent, from, to, &at, &bno, &n)) != 0)
			return error;
		if (at == to)
			break;
		if ((n = ext2_run_ok(um, bno, n)) == 0)
			return ext2_corrupt(um, "inode %u: holds block %u", ip->i_number, bno);
		if ((error = ext2_writeptrs(ip, parent, at, 0, n)) != 0)
			return error;
		if ((error = ext2_bfree(um, bno, n)) != 0) {
			(void)ext2_writeptrs(ip, parent, at, bno, n);
			return error;
		}
		ip->i_sectors -= MIN(ip->i_sectors, (uint64_t)n * (um->um_bsize / EXT2_SECTOR));
		ip->i_flag |= IN_MODIFIED;
	}
	return 0;
}

static int
is_empty(struct inode *ip, uint32_t parent, bool *empty)
{
	uint32_t end = 1u << ip->i_um->um_pshift, at, bno, n;
	int error = ext2_readptrs(ip, parent, 0, end, &at, &bno, &n);

	*empty = error == 0 && at == end;
	return error;
}

static int unmap_tree(struct inode *, uint32_t, int, uint64_t, uint64_t, bool *);

/*
 * One pointer to a tree of pointer blocks, `levels` deep; the range counts from the tree's first
 * block.
 */
static int
unmap_child(struct inode *ip, uint32_t parent, uint32_t slot, uint32_t bno, int levels,
    uint64_t first, uint64_t end)
{
	bool empty;
	int error;

	if (!ext2_block_ok(ip->i_um, bno))
		return ext2_corrupt(ip->i_um, "inode %u: pointer block at %u", ip->i_number, bno);
	error = unmap_tree(ip, bno, levels, first, end, &empty);
	return error == 0 && empty ? free_pointers(ip, parent, slot, slot + 1) : error;
}

static int
unmap_tree(struct inode *ip, uint32_t block, int levels, uint64_t first, uint64_t end, bool *empty)
{
	unsigned int shift = ip->i_um->um_pshift * (unsigned int)(levels - 1);
	uint32_t slot = (uint32_t)(first >> shift), last = (uint32_t)((end - 1) >> shift) + 1;
	uint32_t bno, n;
	uint64_t base;
	int error;

	if (levels == 1) {
		if ((error = free_pointers(ip, block, slot, last)) != 0)
			return error;
		return is_empty(ip, block, empty);
	}
	for (;; slot++) {
		if ((error = ext2_readptrs(ip, block, slot, last, &slot, &bno, &n)) != 0)
			return error;
		if (slot == last)
			return is_empty(ip, block, empty);
		base = (uint64_t)slot << shift;
		if ((error = unmap_child(ip, block, slot, bno, levels - 1, MAX(first, base) - base,
		    MIN(end - base, (uint64_t)1 << shift))) != 0)
			return error;
	}
}

/* Free what the file has of blocks [first, end). */
int
ext2_unmap(struct inode *ip, uint64_t first, uint64_t end)
{
	uint64_t base = EXT2FS_NDADDR, span;
	uint32_t bno;
	int error = 0;

	ip->i_lastblk = 0;
	if (first < EXT2FS_NDADDR)
		error = free_pointers(ip, 0, (uint32_t)first, (uint32_t)MIN(end, EXT2FS_NDADDR));
	for (int levels = 1; error == 0 && levels <= EXT2FS_NIADDR && base < end;
	     levels++, base += span) {
		span = (uint64_t)1 << (ip->i_um->um_pshift * (unsigned int)levels);
		bno = le32(ip->i_block[EXT2FS_NDADDR + levels - 1]);
		if (bno != 0 && first < base + span)
			error = unmap_child(ip, 0, EXT2FS_NDADDR + (uint32_t)levels - 1, bno,
			    levels, MAX(first, base) - base, MIN(end - base, span));
	}
	return error;
}

/*
 * Clear the rest of the block that holds byte `size`, so that nothing old shows when the file
 * grows.
 */
int
ext2_zerotail(struct inode *ip, uint64_t size)
{
	struct ext2mount *um = ip->i_um;
	unsigned int at = (unsigned int)(size & (um->um_bsize - 1));
	uint32_t bno, run;
	struct buf *bp;
	int error;

	if (at == 0)
		return 0;
	if ((error = ext2_bmap(ip, size >> um->um_bshift, 1, &bno, &run)) != 0 || bno == 0)
		return error;
	if ((error = bread(um->um_disk, bno, um->um_bsize, &bp)) != 0)
		return error;
	memset(bp->b_data + at, 0, um->um_bsize - at);
	bdwrite(bp, ip->i_vnode);
	return 0;
}

/* The size alone; the superblock learns of the first file past 2 GiB. EFBIG. */
int
ext2_setsize(struct inode *ip, uint64_t size)
{
	struct ext2mount *um = ip->i_um;

	if (size > um->um_maxsize)
		return EFBIG;
	if (size > INT32_MAX && !has_rocompat(um, EXT2F_ROCOMPAT_LARGEFILE)) {
		um->um_rocompat |= EXT2F_ROCOMPAT_LARGEFILE;
		um->um_dirty = true;
	}
	ip->i_size = size;
	ip->i_vnode->v_size = (off_t)size;
	ip->i_flag |= IN_MODIFIED;
	return 0;
}

/* Make the file so long, as ftruncate(2) does. */
int
ext2_truncate(struct inode *ip, uint64_t size)
{
	struct ext2mount *um = ip->i_um;
	int error;

	if (size > um->um_maxsize)
		return EFBIG;
	if ((error = ext2_zerotail(ip, MIN(size, ip->i_size))) != 0)
		return error;
	if (size < ip->i_size &&
	    (error = ext2_unmap(ip, howmany(size, (uint64_t)um->um_bsize), UINT64_MAX)) != 0)
		return error;
	return ext2_setsize(ip, size);
}
