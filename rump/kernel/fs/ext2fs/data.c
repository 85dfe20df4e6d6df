/*
 * File data, through the buffer cache in runs of adjoining blocks.
 *
 * A write that overwrites a block whole does not read it.  A write that fails is undone as NetBSD
 * does it: what the file grew by goes again, and the caller sees none of it done; bytes that were
 * overwritten stay so.
 */
#include "ext2fs.h"

#define READAHEAD	(128u << 10)	/* bytes; a power of two, a block or more */

static unsigned int
offset_in_block(const struct ext2mount *um, uint64_t off)
{

	return (unsigned int)(off & (um->um_bsize - 1));
}

/* Reading. */

/*
 * How many blocks to map: the transfer's, or, where a sequential reader starts a new window, the
 * window's.
 */
static uint32_t
blocks_to_map(struct inode *ip, uint64_t lbn, uint64_t nbytes)
{
	struct ext2mount *um = ip->i_um;
	uint32_t window = READAHEAD >> um->um_bshift;
	uint64_t want = howmany(nbytes, (uint64_t)um->um_bsize);

	if (lbn == ip->i_readnext && (lbn & (window - 1)) == 0)
		want = MAX(
		    want, MIN((uint64_t)window, howmany(ip->i_size, (uint64_t)um->um_bsize) - lbn));
	return (uint32_t)MIN(want, UINT32_MAX);
}

static int
read_run(struct inode *ip, struct uio *uio, uint32_t bno, uint32_t run, size_t left)
{
	struct ext2mount *um = ip->i_um;
	unsigned int at = offset_in_block(um, uio->uio_offset);
	struct buf *bp;
	size_t n;
	int error;

	for (; run != 0 && left != 0; run--, bno++, left -= n, at = 0) {
		if ((error = breada(um->um_disk, bno, um->um_bsize, run - 1, &bp)) != 0)
			return error;
		n = MIN(left, um->um_bsize - at);
		error = uiomove(bp->b_data + at, n, uio);
		brelse(bp);
		if (error != 0)
			return error;
	}
	return 0;
}

static int
read_some(struct inode *ip, struct uio *uio)
{
	struct ext2mount *um = ip->i_um;
	unsigned int at = offset_in_block(um, uio->uio_offset);
	uint64_t lbn = (uint64_t)uio->uio_offset >> um->um_bshift;
	size_t left = MIN(uio->uio_resid, ip->i_size - (uint64_t)uio->uio_offset);
	uint32_t bno, run;
	int error;

	if ((error = ext2_bmap(ip, lbn, blocks_to_map(ip, lbn, at + left), &bno, &run)) != 0)
		return error;
	left = MIN(left, ((uint64_t)run << um->um_bshift) - at);
	error = bno == 0 ? uiomove_zero(left, uio) : read_run(ip, uio, bno, run, left);
	ip->i_readnext = (uint64_t)uio->uio_offset >> um->um_bshift;
	return error;
}

int
ext2_read(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	struct inode *ip = VTOI(vp);
	bool any = uio->uio_resid != 0;
	int error = 0;

	(void)ioflag;
	(void)cred;
	if (uio->uio_offset < 0)
		return EINVAL;
	while (error == 0 && uio->uio_resid != 0 && (uint64_t)uio->uio_offset < ip->i_size)
		error = read_some(ip, uio);
	if (any && !ip->i_um->um_ronly && (vp->v_mount->mnt_flag & MNT_NOATIME) == 0 &&
	    (ip->i_flags & EXT2_NOATIME) == 0)
		ip->i_flag |= IN_ACCESS;
	return error;
}

/* Writing. */

/*
 * The block to be written, its old contents there if they matter: cleared if new, read if only a
 * part is written.
 */
static int
write_begin(struct inode *ip, uint32_t bno, bool new, bool whole, struct buf **bpp)
{
	struct ext2mount *um = ip->i_um;
	int error;

	if (!new && !whole)
		return bread(um->um_disk, bno, um->um_bsize, bpp);
	if ((error = getblk(um->um_disk, bno, um->um_bsize, bpp)) == 0 && !whole)
		memset((*bpp)->b_data, 0, um->um_bsize);
	return error;
}

static int
write_block(struct inode *ip, struct uio *uio, uint32_t bno, bool new)
{
	struct ext2mount *um = ip->i_um;
	unsigned int at = offset_in_block(um, uio->uio_offset);
	size_t n = MIN(uio->uio_resid, um->um_bsize - at);
	bool whole = n == um->um_bsize;
	struct buf *bp;
	int error;

	if ((error = write_begin(ip, bno, new, whole, &bp)) != 0)
		return error;
	error = uiomove(bp->b_data + at, n, uio);
	if (error != 0 && (new || (bp->b_flags & B_CACHED) == 0)) {
		binvalbuf(bp);
		return error;
	}
	bdwrite(bp, ip->i_vnode);
	if (error == 0 && (uint64_t)uio->uio_offset > ip->i_size)
		error = ext2_setsize(ip, (uint64_t)uio->uio_offset);
	return error;
}

/* Write into one run; new blocks that are not reached go again. */
static int
write_some(struct inode *ip, struct uio *uio, struct cred *cred)
{
	struct ext2mount *um = ip->i_um;
	uint64_t lbn = (uint64_t)uio->uio_offset >> um->um_bshift, end;
	uint64_t bytes = offset_in_block(um, uio->uio_offset) + (uint64_t)uio->uio_resid;
	uint32_t bno, run;
	bool new;
	int error;

	bytes = MIN(howmany(bytes, (uint64_t)um->um_bsize), UINT32_MAX);
	if ((error = ext2_bmap_alloc(ip, lbn, (uint32_t)bytes, cred, &bno, &run, &new)) != 0)
		return error;
	for (end = lbn + run; error == 0 && lbn < end; lbn++, bno++)
		error = write_block(ip, uio, bno, new);
	if (error != 0 && new)
		(void)ext2_unmap(ip, lbn - 1, end);
	return error;
}

static int
write_allowed(const struct inode *ip, const struct uio *uio)
{

	if ((ip->i_flags & EXT2_IMMUTABLE) != 0 ||
	    ((ip->i_flags & EXT2_APPEND) != 0 && (uint64_t)uio->uio_offset != ip->i_size))
		return EPERM;
	if (uio->uio_offset < 0)
		return EINVAL;
	if ((uint64_t)uio->uio_offset > ip->i_um->um_maxsize ||
	    uio->uio_resid > ip->i_um->um_maxsize - (uint64_t)uio->uio_offset)
		return EFBIG;
	return 0;
}

static void
undo(struct inode *ip, struct uio *uio, uint64_t size, size_t resid)
{

	if (ip->i_size > size)
		(void)ext2_truncate(ip, size);
	else
		(void)ext2_unmap(ip, howmany(size, (uint64_t)ip->i_um->um_bsize), UINT64_MAX);
	uio->uio_offset -= (off_t)(resid - uio->uio_resid);
	uio->uio_resid = resid;
}

static int
write_all(struct inode *ip, struct uio *uio, struct cred *cred)
{
	uint64_t size = ip->i_size;
	size_t resid = uio->uio_resid;
	int error = 0;

	if ((uint64_t)uio->uio_offset > size)
		error = ext2_zerotail(ip, size);
	while (error == 0 && uio->uio_resid != 0)
		error = write_some(ip, uio, cred);
	if (error != 0) {
		undo(ip, uio, size, resid);
		return error;
	}
	ip->i_flag |= IN_CHANGE | IN_UPDATE;
	if (cred != NULL && !cred_issuper(cred) && (ip->i_mode & (EXT2_ISUID | EXT2_ISGID)) != 0)
		ip->i_mode &= (uint16_t)~(EXT2_ISUID | EXT2_ISGID);
	return 0;
}

int
ext2_write(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	struct inode *ip = VTOI(vp);
	int error;

	if (ioflag & IO_APPEND)
		uio->uio_offset = (off_t)ip->i_size;
	if (uio->uio_resid == 0)
		return 0;
	if ((error = write_allowed(ip, uio)) != 0 || (error = write_all(ip, uio, cred)) != 0)
		return error;
	if ((ioflag & (IO_SYNC | IO_DSYNC)) != 0 || (vp->v_mount->mnt_flag & MNT_SYNCHRONOUS) != 0)
		error = ext2_fsync(vp, FSYNC_WAIT, 0, 0);
	return error;
}
