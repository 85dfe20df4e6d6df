/*
 * getdents(2): a directory's records as struct dirents.  The cookie is the byte offset of the
 * record to go on with; any offset is taken, and leads to the first record at or after it.
 */
#include "ext2fs.h"

struct listing {
	struct inode *dip;
	struct uio *uio;
	bool any, full;
};

static int
emit(struct listing *ls, const struct dirrec *r, off_t next)
{
	off_t here = ls->uio->uio_offset;
	int error = 0;

	if (memchr(r->dr_name, '/', r->dr_namlen) != NULL ||
	    memchr(r->dr_name, '\0', r->dr_namlen) != NULL)
		return ext2_corrupt(ls->dip->i_um, "directory %u: bad name", ls->dip->i_number);
	ls->full = !dirent_emit(ls->uio, r->dr_ino, r->dr_type, r->dr_name, r->dr_namlen, &error);
	if (error == 0 && !ls->full)
		ls->any = true;
	ls->uio->uio_offset = ls->any && error == 0 && !ls->full ? next : here;
	return error;
}

static int
list_block(struct listing *ls, uint64_t start, const char *block)
{
	uint32_t bsize = ls->dip->i_um->um_bsize;
	uint64_t from = (uint64_t)ls->uio->uio_offset;
	struct dirrec r;
	int error = 0;

	for (uint32_t off = 0; off < bsize && error == 0 && !ls->full; off += r.dr_reclen) {
		if ((error = ext2_dirrec(ls->dip, block, off, &r)) != 0)
			break;
		if (r.dr_ino != 0 && start + off >= from)
			error = emit(ls, &r, (off_t)(start + off + r.dr_reclen));
	}
	if (error == 0 && !ls->full)
		ls->uio->uio_offset = (off_t)(start + bsize);
	return error;
}

int
ext2_readdir(struct vnode *vp, struct uio *uio, struct cred *cred, bool *eof)
{
	struct listing ls = { .dip = VTOI(vp), .uio = uio };
	struct inode *dip = ls.dip;
	uint64_t start;
	struct buf *bp;
	int error = 0;

	(void)cred;
	if (uio->uio_offset < 0)
		return EINVAL;
	while (error == 0 && !ls.full && (uint64_t)uio->uio_offset < dip->i_size) {
		start = (uint64_t)uio->uio_offset & ~((uint64_t)dip->i_um->um_bsize - 1);
		if ((error = ext2_dirblock(dip, start, &bp)) != 0)
			break;
		error = list_block(&ls, start, bp->b_data);
		brelse(bp);
	}
	*eof = error == 0 && !ls.full;
	if (!dip->i_um->um_ronly && (vp->v_mount->mnt_flag & MNT_NOATIME) == 0 &&
	    (dip->i_flags & EXT2_NOATIME) == 0)
		dip->i_flag |= IN_ACCESS;
	if (ls.any)
		return 0;
	return ls.full ? EINVAL : error;
}
