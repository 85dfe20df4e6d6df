/*
 * Inodes: taken for new files and given back.  Files go to their directory's group, so do
 * directories, except that those in the root are spread (a simple form of Orlov's rule): the group
 * with the fewest directories among those that have at least the average of free inodes and blocks.
 */
#include "ext2fs.h"

static uint32_t
spread_group(const struct ext2mount *um, uint32_t home)
{
	uint32_t inodes = um->um_ficount / um->um_ngroups, blocks = um->um_fbcount / um->um_ngroups,
		 best = home;
	const struct group *g;
	bool found = false;

	for (uint32_t i = 0; i < um->um_ngroups; i++) {
		g = &um->um_groups[i];
		if (g->g_nifree == 0 || g->g_nifree < inodes || g->g_nbfree < blocks)
			continue;
		if (!found || g->g_ndirs < um->um_groups[best].g_ndirs)
			best = i;
		found = true;
	}
	return best;
}

/* The first group from `home` on with an inode, and with a block if `blocks`; um_ngroups: none. */
static uint32_t
near_group(const struct ext2mount *um, uint32_t home, bool blocks)
{
	uint32_t group;

	for (uint32_t i = 0; i < um->um_ngroups; i++) {
		group = home + i < um->um_ngroups ? home + i : home + i - um->um_ngroups;
		if (um->um_groups[group].g_nifree != 0 &&
		    (!blocks || um->um_groups[group].g_nbfree != 0))
			return group;
	}
	return um->um_ngroups;
}

static int
choose_group(struct ext2mount *um, const struct inode *dip, bool dir, uint32_t *group)
{
	uint32_t home = (dip->i_number - 1) / um->um_ipg;
	int error;

	if (dir && dip->i_number == EXT2_ROOTINO)
		home = spread_group(um, home);
	*group = near_group(um, home, true);
	if (*group == um->um_ngroups)
		*group = near_group(um, home, false);
	if (*group == um->um_ngroups && um->um_pendinodes != 0) {
		if ((error = ext2_settle(um)) != 0)
			return error;
		*group = near_group(um, home, false);
	}
	return *group < um->um_ngroups ? 0 : ENOSPC;
}

/* Mark a free inode of the group taken; ENOSPC: it has none after all. */
static int
take_bit(struct ext2mount *um, uint32_t group, bool dir, uint32_t *ino)
{
	struct group *g = &um->um_groups[group];
	uint32_t bit = g->g_ihint;
	struct buf *bp;
	int error;

	if ((error = bread(um->um_disk, g->g_ibitmap, um->um_bsize, &bp)) != 0)
		return error;
	if (group == 0)
		bit = MAX(bit, um->um_firstino - 1);
	bit = bitmap_nextzero(bp->b_data, bit, um->um_ipg);
	if (bit >= um->um_ipg) {
		brelse(bp);
		(void)ext2_corrupt(
		    um, "group %u counts %u free inodes but has none", group, g->g_nifree);
		um->um_ficount -= g->g_nifree;
		g->g_nifree = 0;
		ext2_group_dirty(um, group);
		return ENOSPC;
	}
	bitmap_set(bp->b_data, bit);
	bdwrite(bp, NULL);
	g->g_ihint = bit + 1;
	g->g_nifree--;
	um->um_ficount--;
	if (dir)
		g->g_ndirs++;
	ext2_group_dirty(um, group);
	*ino = group * um->um_ipg + bit + 1;
	return 0;
}

/* Clear the inode on the disk; EEXIST: it is a file's, the bitmap is wrong. */
static int
clear_inode(struct ext2mount *um, uint32_t ino)
{
	struct ext2fs_dinode *di;
	struct buf *bp;
	char *dinode;
	int error;

	if ((error = ext2_iblock(um, ino, &bp, &dinode)) != 0)
		return error;
	di = (struct ext2fs_dinode *)dinode;
	if (di->e2di_nlink != 0) {
		brelse(bp);
		(void)ext2_corrupt(um, "inode %u is in use but marked free", ino);
		return EEXIST;
	}
	memset(dinode, 0, um->um_isize);
	bdwrite(bp, NULL);
	return 0;
}

/* The vnode of the new inode; EEXIST: it has one, the bitmap is wrong. */
static int
new_vnode(struct ext2mount *um, uint32_t ino, struct vnode **vpp)
{
	int error;

	um->um_newino = ino;
	error = vcache_get(um->um_mp, ino, vpp);
	if (error == 0 && um->um_newino != 0) {
		vrele(*vpp);
		(void)ext2_corrupt(um, "inode %u is open but marked free", ino);
		error = EEXIST;
	}
	um->um_newino = 0;
	return error;
}

static int
alloc_in(struct ext2mount *um, uint32_t group, bool dir, struct vnode **vpp)
{
	uint32_t ino;
	int error;

	if ((error = take_bit(um, group, dir, &ino)) != 0)
		return error;
	if ((error = clear_inode(um, ino)) == 0)
		error = new_vnode(um, ino, vpp);
	if (error != 0 && error != EEXIST)
		(void)ext2_ifree(um, ino, dir);
	return error;
}

/*
 * A new inode of type and permissions `mode` near its directory; no links, nothing in it yet.
 * ENOSPC: none left.
 */
int
ext2_ialloc(struct inode *dip, mode_t mode, struct vnode **vpp)
{
	struct ext2mount *um = dip->i_um;
	bool dir = (mode & EXT2_IFMT) == EXT2_IFDIR;
	uint32_t group;
	struct inode *ip;
	int error;

	ext2_settle_some(um);
	do {
		if ((error = choose_group(um, dip, dir, &group)) != 0)
			return error;
		error = alloc_in(um, group, dir, vpp);
	} while (error == ENOSPC || error == EEXIST);	/* each time one inode or group fewer */
	if (error != 0)
		return error;
	ip = VTOI(*vpp);
	ip->i_mode = mode;
	ip->i_extra = um->um_iextra;
	ip->i_gen = um->um_gen++;
	ip->i_flag = IN_ACCESS | IN_CHANGE | IN_UPDATE | IN_MODIFIED;
	(*vpp)->v_type = mode_to_vtype(mode);
	return 0;
}

/* The bit, at once: when all is written out. */
static int
free_now(struct ext2mount *um, uint32_t group, uint32_t bit)
{
	struct group *g = &um->um_groups[group];
	struct buf *bp;
	int error;

	if ((error = ext2_settle(um)) != 0 ||
	    (error = bread(um->um_disk, g->g_ibitmap, um->um_bsize, &bp)) != 0)
		return error;
	bitmap_clear(bp->b_data, bit);
	bdwrite(bp, NULL);
	g->g_nifree++;
	g->g_ihint = MIN(g->g_ihint, bit);
	return 0;
}

/* EEXIST: it is not taken, or freed already. */
static int
check_taken(struct ext2mount *um, const struct group *g, uint32_t bit)
{
	struct buf *bp;
	bool taken;
	int error;

	if ((error = bread(um->um_disk, g->g_ibitmap, um->um_bsize, &bp)) != 0)
		return error;
	taken = bitmap_test(bp->b_data, bit) &&
	    (g->g_ipend == NULL || !bitmap_test(g->g_ipend, bit));
	brelse(bp);
	return taken ? 0 : EEXIST;
}

int
ext2_ifree(struct ext2mount *um, uint32_t ino, bool dir)
{
	uint32_t group = (ino - 1) / um->um_ipg, bit = (ino - 1) % um->um_ipg;
	struct group *g = &um->um_groups[group];
	int error;

	if ((error = check_taken(um, g, bit)) != 0)
		return error == EEXIST ? ext2_corrupt(um, "freeing free inode %u", ino) : error;
	if (ext2_pend(um, &g->g_ipend, bit, 1))
		um->um_pendinodes++;
	else if ((error = free_now(um, group, bit)) != 0)
		return error;
	um->um_ficount++;
	if (dir && g->g_ndirs != 0)
		g->g_ndirs--;
	ext2_group_dirty(um, group);
	return 0;
}
