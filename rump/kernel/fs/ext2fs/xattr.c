/*
 * Extended attribute blocks.  Attributes are not served here, but a file that goes takes its share
 * of the block with it: the block is counted by the inodes that use it.
 */
#include "ext2fs.h"

#define XATTR_MAGIC	0xea020000u

struct xattr_header {
	uint32_t h_magic;
	uint32_t h_refcount;
	uint32_t h_blocks;
};

/* Drop a reference of a block that others use too.  *last: there is none, free it. */
static int
drop_reference(struct inode *ip, bool *last)
{
	struct ext2mount *um = ip->i_um;
	struct xattr_header *h;
	struct buf *bp;
	uint32_t count;
	int error;

	if ((error = bread(um->um_disk, ip->i_facl, um->um_bsize, &bp)) != 0)
		return error;
	h = (struct xattr_header *)bp->b_data;
	count = le32(h->h_refcount);
	if (le32(h->h_magic) != XATTR_MAGIC || le32(h->h_blocks) != 1 || count == 0) {
		brelse(bp);
		return ext2_corrupt(
		    um, "inode %u: bad attribute block %u", ip->i_number, ip->i_facl);
	}
	*last = count == 1;
	if (*last) {
		brelse(bp);
		return 0;
	}
	h->h_refcount = le32(count - 1);
	bdwrite(bp, NULL);
	return 0;
}

int
ext2_xattr_free(struct inode *ip)
{
	struct ext2mount *um = ip->i_um;
	uint64_t sectors = um->um_bsize / EXT2_SECTOR;
	bool last = false;
	int error;

	if (ip->i_facl == 0)
		return 0;
	if (!ext2_block_ok(um, ip->i_facl))
		return ext2_corrupt(
		    um, "inode %u: bad attribute block %u", ip->i_number, ip->i_facl);
	if ((error = drop_reference(ip, &last)) != 0)
		return error;
	if (last && (error = ext2_bfree(um, ip->i_facl, 1)) != 0)
		return error;
	ip->i_facl = 0;
	ip->i_sectors -= MIN(ip->i_sectors, sectors);
	ip->i_flag |= IN_MODIFIED;
	return 0;
}
