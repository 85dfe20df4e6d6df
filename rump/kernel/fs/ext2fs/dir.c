/*
 * Directories as names: finding, entering and removing one.  A directory with an index (dir_index)
 * is read past it; the first entered name drops the index (EXT2_INDEX), which leaves a linear
 * directory.  Removing a name or pointing it elsewhere leaves an index valid.
 *
 * Offsets of records stay while names come and go, so a struct dirslot holds until the name it is
 * of is removed.
 */
#include "ext2fs.h"

static bool
is_name(const struct dirrec *r, const struct name *nm)
{

	return r->dr_ino != 0 && r->dr_namlen == nm->nm_len &&
	    memcmp(r->dr_name, nm->nm_ptr, nm->nm_len) == 0;
}

/* Finding. */

static int
lookup_block(struct inode *dip, uint64_t start, const struct name *nm, struct dirslot *slot)
{
	struct dirrec r;
	struct buf *bp;
	int error;

	if ((error = ext2_dirblock(dip, start, &bp)) != 0)
		return error;
	error = ENOENT;
	for (uint32_t off = 0; off < dip->i_um->um_bsize && error == ENOENT; off += r.dr_reclen) {
		int bad = ext2_dirrec(dip, bp->b_data, off, &r);

		if (bad != 0)
			error = bad;
		else if (is_name(&r, nm)) {
			*slot = (struct dirslot){ start + off, r.dr_ino };
			error = 0;
		}
	}
	brelse(bp);
	return error;
}

/* Is the record at `off` of this name?  ENOENT. */
static int
lookup_at(struct inode *dip, uint64_t off, const struct name *nm, struct dirslot *slot)
{
	struct dirrec r;
	struct buf *bp;
	int error;

	if ((error = ext2_dirblock(dip, off, &bp)) != 0)
		return error;
	if ((error = ext2_dirrec(dip, bp->b_data, (uint32_t)off & (dip->i_um->um_bsize - 1), &r)) ==
		0 &&
	    !is_name(&r, nm))
		error = ENOENT;
	if (error == 0)
		*slot = (struct dirslot){ off, r.dr_ino };
	brelse(bp);
	return error;
}

int
ext2_dirlookup(struct inode *dip, const struct name *nm, struct dirslot *slot)
{
	struct dirhash *dh;
	uint32_t cursor = 0;
	uint64_t off;
	int error;

	if (nm->nm_len > EXT2_NAMEMAX)
		return ENAMETOOLONG;
	if ((error = dirhash_get(dip, &dh)) != 0)
		return error;
	error = ENOENT;
	if (dh != NULL)
		while (error == ENOENT && dirhash_find(dh, nm->nm_hash, &cursor, &off))
			error = lookup_at(dip, off, nm, slot);
	else
		for (off = 0; error == ENOENT && off < dip->i_size; off += dip->i_um->um_bsize)
			error = lookup_block(dip, off, nm, slot);
	return error;
}

/* ENOTEMPTY: there is a name beside "." and "..". */
int
ext2_dirempty(struct inode *ip)
{
	struct dirrec r;
	struct buf *bp;
	int error = 0;

	for (uint64_t start = 0; error == 0 && start < ip->i_size; start += ip->i_um->um_bsize) {
		if ((error = ext2_dirblock(ip, start, &bp)) != 0)
			break;
		for (uint32_t off = 0; error == 0 && off < ip->i_um->um_bsize; off += r.dr_reclen)
			if ((error = ext2_dirrec(ip, bp->b_data, off, &r)) == 0 && r.dr_ino != 0 &&
			    !(r.dr_namlen <= 2 && memcmp(r.dr_name, "..", r.dr_namlen) == 0))
				error = ENOTEMPTY;
		brelse(bp);
	}
	return error;
}

/* Entering. */

struct gap {
	uint32_t g_off;				/* of the record that has the free space */
	uint32_t g_used;			/* of it, by its own name */
	uint32_t g_size;			/* 0: none large enough */
	uint32_t g_others;			/* the largest other free space in the block */
};

static int
find_gap(struct inode *dip, const char *block, uint32_t need, struct gap *gap)
{
	struct dirrec r;
	int error;

	*gap = (struct gap){ 0 };
	for (uint32_t off = 0; off < dip->i_um->um_bsize; off += r.dr_reclen) {
		if ((error = ext2_dirrec(dip, block, off, &r)) != 0)
			return error;
		if (gap->g_size == 0 && r.dr_room >= need) {
			gap->g_off = off;
			gap->g_used = r.dr_reclen - r.dr_room;
			gap->g_size = r.dr_room;
		} else
			gap->g_others = MAX(gap->g_others, r.dr_room);
	}
	return 0;
}

/* ENOSPC: no room in this block. */
static int
enter_block(struct inode *dip, uint64_t start, const struct name *nm, const struct inode *ip)
{
	uint32_t need = ext2_dirneed(nm->nm_len), off;
	struct gap gap;
	struct buf *bp;
	int error;

	if ((error = ext2_dirblock(dip, start, &bp)) != 0)
		return error;
	if ((error = find_gap(dip, bp->b_data, need, &gap)) != 0 || gap.g_size == 0) {
		brelse(bp);
		return error != 0 ? error : ENOSPC;
	}
	off = gap.g_off + gap.g_used;
	if (gap.g_used != 0)
		ext2_dirsetlen(bp->b_data, gap.g_off, gap.g_used);
	ext2_dirput(dip->i_um, bp->b_data, off, ip, gap.g_size, nm->nm_ptr, nm->nm_len);
	bdwrite(bp, NULL);
	dirhash_setroom(dip, start, MAX(gap.g_others, gap.g_size - need), false);
	dirhash_enter(dip, nm->nm_hash, start + off);
	return 0;
}

/*
 * A new block, on the disk before anything points to it: one free record, or (parent) "." and "..".
 */
static int
write_new(const struct inode *dip, uint32_t bno, const struct inode *parent)
{
	const struct ext2mount *um = dip->i_um;
	uint32_t dot = ext2_dirneed(1);
	struct buf *bp;
	int error;

	if ((error = getblk(um->um_disk, bno, um->um_bsize, &bp)) != 0)
		return error;
	memset(bp->b_data, 0, um->um_bsize);
	if (parent == NULL)
		ext2_dirsetlen(bp->b_data, 0, um->um_bsize);
	else {
		ext2_dirput(um, bp->b_data, 0, dip, dot, ".", 1);
		ext2_dirput(um, bp->b_data, dot, parent, um->um_bsize - dot, "..", 2);
	}
	return bwrite(bp);
}

/* A block more at the end. */
static int
grow(struct inode *dip, const struct inode *parent, struct cred *cred)
{
	struct ext2mount *um = dip->i_um;
	uint64_t lbn = dip->i_size >> um->um_bshift;
	uint32_t bno, run;
	bool new;
	int error;

	if (dip->i_size + um->um_bsize > INT32_MAX)
		return EFBIG;
	if ((error = ext2_bmap_alloc(dip, lbn, 1, cred, &bno, &run, &new)) == 0 &&
	    (error = write_new(dip, bno, parent)) == 0)
		error = ext2_setsize(dip, dip->i_size + um->um_bsize);
	if (error != 0) {
		(void)ext2_unmap(dip, lbn, UINT64_MAX);
		return error;
	}
	/* An fsync of what is named here writes all metadata blocks: the size must be in one. */
	(void)ext2_iupdate(dip);	/* stays IN_MODIFIED if it fails */
	return 0;
}

static int
enter_new_block(struct inode *dip, const struct name *nm, const struct inode *ip, struct cred *cred)
{
	uint64_t start = dip->i_size;
	int error;

	if ((error = grow(dip, NULL, cred)) != 0)
		return error;
	dirhash_setroom(dip, start, dip->i_um->um_bsize, false);
	return enter_block(dip, start, nm, ip);
}

static int
enter_somewhere(struct inode *dip, const struct name *nm, const struct inode *ip)
{
	struct dirhash *dh;
	uint64_t off;
	int error;

	if ((error = dirhash_get(dip, &dh)) != 0)
		return error;
	if (dh != NULL)
		return dirhash_room(dh, ext2_dirneed(nm->nm_len), &off)
		    ? enter_block(dip, off, nm, ip)
		    : ENOSPC;
	error = ENOSPC;
	for (off = 0; error == ENOSPC && off < dip->i_size; off += dip->i_um->um_bsize)
		error = enter_block(dip, off, nm, ip);
	return error;
}

/* Enter a name that is not there. */
int
ext2_direnter(struct inode *dip, const struct name *nm, const struct inode *ip, struct cred *cred)
{
	int error;

	if (nm->nm_len > EXT2_NAMEMAX)
		return ENAMETOOLONG;
	if ((error = enter_somewhere(dip, nm, ip)) == ENOSPC)
		error = enter_new_block(dip, nm, ip, cred);
	if (error != 0)
		return error;
	dip->i_flags &= ~(uint32_t)EXT2_INDEX;
	dip->i_flag |= IN_CHANGE | IN_UPDATE | IN_MODIFIED;
	return 0;
}

/* The first block of a new directory: itself and its parent. */
int
ext2_dirinit(struct inode *ip, const struct inode *parent, struct cred *cred)
{

	return grow(ip, parent, cred);
}

/*
 * Put the block of a record on the disk now.  If that fails it stays dirty, and the next flush
 * tells.
 */
void
ext2_dirwrite(struct inode *dip, const struct dirslot *slot)
{
	struct buf *bp;

	if (ext2_dirblock(dip, slot->ds_off, &bp) == 0)
		(void)bwrite(bp);
}

/* Changing. */

/* Give the record's space to the one before it in the block, or make it free space. */
static int
cut(struct inode *dip, char *block, uint32_t at, struct dirrec *r, uint32_t *room)
{
	uint32_t off = 0, prev = 0;
	struct dirrec before = { 0 };
	int error;

	for (;; prev = off, off += r->dr_reclen, before = *r) {
		if ((error = ext2_dirrec(dip, block, off, r)) != 0)
			return error;
		if (off >= at)
			break;
	}
	if (off != at || r->dr_ino == 0)
		return ext2_corrupt(dip->i_um, "directory %u: its records moved", dip->i_number);
	*room = r->dr_reclen + before.dr_room;
	if (at != 0)
		ext2_dirsetlen(block, prev, before.dr_reclen + r->dr_reclen);
	return 0;
}

int
ext2_dirremove(struct inode *dip, const struct dirslot *slot)
{
	uint32_t at = (uint32_t)slot->ds_off & (dip->i_um->um_bsize - 1), room = 0;
	struct dirrec r;
	struct buf *bp;
	int error;

	if ((error = ext2_dirblock(dip, slot->ds_off, &bp)) != 0)
		return error;
	if ((error = cut(dip, bp->b_data, at, &r, &room)) != 0) {
		brelse(bp);
		return error;
	}
	dirhash_remove(dip, name_hash(r.dr_name, r.dr_namlen), slot->ds_off);
	dirhash_setroom(dip, slot->ds_off, room, true);
	ext2_dirsetino(dip->i_um, bp->b_data, at, 0, VNON);
	bdwrite(bp, NULL);
	dip->i_flag |= IN_CHANGE | IN_UPDATE;
	return 0;
}

/* The name now means another file. */
int
ext2_dirrewrite(struct inode *dip, const struct dirslot *slot, const struct inode *ip)
{
	struct buf *bp;
	int error;

	if ((error = ext2_dirblock(dip, slot->ds_off, &bp)) != 0)
		return error;
	ext2_dirsetino(dip->i_um, bp->b_data, (uint32_t)slot->ds_off & (dip->i_um->um_bsize - 1),
	    ip->i_number, ip->i_vnode->v_type);
	bdwrite(bp, NULL);
	dip->i_flag |= IN_CHANGE | IN_UPDATE;
	return 0;
}
