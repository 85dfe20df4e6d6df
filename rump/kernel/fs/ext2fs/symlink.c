/*
 * Symbolic links: up to 59 bytes in the inode, where the pointers would be; longer ones in a block.
 */
#include "ext2fs.h"

/* The one that has no block, but for its extended attributes, is in the inode. */
bool
ext2_islink_fast(const struct inode *ip)
{

	return ip->i_sectors == (ip->i_facl != 0 ? ip->i_um->um_bsize / EXT2_SECTOR : 0);
}

int
ext2_readlink(struct vnode *vp, struct uio *uio)
{
	struct inode *ip = VTOI(vp);
	struct ext2mount *um = ip->i_um;
	size_t n = MIN(ip->i_size, uio->uio_resid);
	uint32_t bno, run;
	struct buf *bp;
	int error;

	if (ext2_islink_fast(ip))
		return uiomove(ip->i_block, n, uio);
	if ((error = ext2_bmap(ip, 0, 1, &bno, &run)) != 0)
		return error;
	if (bno == 0)
		return ext2_corrupt(um, "inode %u: symbolic link without a block", ip->i_number);
	if ((error = bread(um->um_disk, bno, um->um_bsize, &bp)) != 0)
		return error;
	error = uiomove(bp->b_data, n, uio);
	brelse(bp);
	return error;
}

static int
store_block(struct inode *ip, const char *target, size_t len, struct cred *cred)
{
	struct ext2mount *um = ip->i_um;
	uint32_t bno, run;
	struct buf *bp;
	bool new;
	int error;

	if ((error = ext2_bmap_alloc(ip, 0, 1, cred, &bno, &run, &new)) != 0 ||
	    (error = getblk(um->um_disk, bno, um->um_bsize, &bp)) != 0)
		return error;
	memcpy(bp->b_data, target, len);
	memset(bp->b_data + len, 0, um->um_bsize - len);
	bdwrite(bp, ip->i_vnode);
	return 0;
}

/*
 * Make a new inode a link to `target`.  After an error it is still to be freed, with what it holds.
 */
int
ext2_storelink(struct inode *ip, const char *target, size_t len, struct cred *cred)
{
	int error = 0;

	if (len >= ip->i_um->um_bsize)
		return ENAMETOOLONG;
	if (len <= EXT2_FASTLINK)
		memcpy(ip->i_block, target, len);
	else
		error = store_block(ip, target, len, cred);
	return error != 0 ? error : ext2_setsize(ip, len);
}
