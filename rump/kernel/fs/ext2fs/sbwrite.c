/*
 * Superblock and group descriptors written back: counts, state and times, from struct ext2mount and
 * struct group.  Only the first copies are; the backups are mke2fs's and fsck's, as on Linux.  What
 * is on the disk lacks the clean mark from mount to unmount.
 */
#include "ext2fs.h"

void
ext2_group_dirty(struct ext2mount *um, uint32_t group)
{

	um->um_dirty = true;
	um->um_gdbdirty[group / (um->um_bsize / GDSIZE)] = 1;
}

static int
get_sb(struct ext2mount *um, struct buf **bpp, struct ext2fs **sbp)
{
	int error = bread(um->um_disk, SBOFF >> um->um_bshift, um->um_bsize, bpp);

	if (error == 0)
		*sbp = (struct ext2fs *)((*bpp)->b_data + (SBOFF & (um->um_bsize - 1)));
	return error;
}

static void
set_state(const struct ext2mount *um, struct ext2fs *sb, bool clean)
{
	uint16_t state = le16(sb->e2fs_state) & (uint16_t)~E2FS_ISCLEAN;

	if (um->um_corrupt)
		state |= E2FS_ERRORS;
	else if (clean && um->um_wasclean)
		state |= E2FS_ISCLEAN;
	sb->e2fs_state = le16(state);
}

static void
put_group(const struct group *g, struct ext2_gd *gd)
{

	gd->ext2bgd_nbfree = le16(g->g_nbfree);
	gd->ext2bgd_nifree = le16(g->g_nifree);
	gd->ext2bgd_ndirs = le16(g->g_ndirs);
}

static int
write_gdb(struct ext2mount *um, uint32_t gdb)
{
	uint32_t per = um->um_bsize / GDSIZE, group = gdb * per;
	struct ext2_gd *gd;
	struct buf *bp;
	int error;

	if ((error = bread(um->um_disk, um->um_first + 1 + gdb, um->um_bsize, &bp)) != 0)
		return error;
	gd = (struct ext2_gd *)bp->b_data;
	for (uint32_t i = 0; i < per && group + i < um->um_ngroups; i++)
		put_group(&um->um_groups[group + i], &gd[i]);
	um->um_gdbdirty[gdb] = 0;
	bdwrite(bp, NULL);
	return 0;
}

/* Counts and state into their buffers; `clean`: this is the last write of the mount. */
int
ext2_sbwrite(struct ext2mount *um, bool clean)
{
	struct timespec now;
	struct ext2fs *sb;
	struct buf *bp;
	int error;

	if (um->um_ronly || (!um->um_dirty && !clean))
		return 0;
	for (uint32_t gdb = 0; gdb < um->um_ngdb; gdb++)
		if (um->um_gdbdirty[gdb] && (error = write_gdb(um, gdb)) != 0)
			return error;
	if ((error = get_sb(um, &bp, &sb)) != 0)
		return error;
	getnanotime(&now);
	sb->e2fs_fbcount = le32(um->um_fbcount - um->um_pendblocks);
	sb->e2fs_ficount = le32(um->um_ficount - um->um_pendinodes);
	sb->e2fs_wtime = le32((uint32_t)now.tv_sec);
	if (um->um_rev > E2FS_REV0)
		sb->e2fs_features_rocompat = le32(um->um_rocompat);
	set_state(um, sb, clean);
	um->um_dirty = false;
	bdwrite(bp, NULL);
	return 0;
}

/* A read-write mount begins: on the disk, the file system is in use from now on. */
int
ext2_sbmounted(struct ext2mount *um, const char *path)
{
	struct timespec now;
	struct ext2fs *sb;
	struct buf *bp;
	int error;

	if ((error = get_sb(um, &bp, &sb)) != 0)
		return error;
	getnanotime(&now);
	um->um_wasclean = (le16(sb->e2fs_state) & (E2FS_ISCLEAN | E2FS_ERRORS)) == E2FS_ISCLEAN;
	if (!um->um_wasclean)
		printf("ext2fs: %s was not cleanly unmounted; fsck is advised\n",
		    um->um_mp->mnt_stat.f_mntfromname);
	sb->e2fs_mnt_count = le16((uint16_t)(le16(sb->e2fs_mnt_count) + 1));
	sb->e2fs_mtime = sb->e2fs_wtime = le32((uint32_t)now.tv_sec);
	memset(sb->e2fs_fsmnt, 0, sizeof(sb->e2fs_fsmnt));
	strlcpy(sb->e2fs_fsmnt, path, sizeof(sb->e2fs_fsmnt));
	set_state(um, sb, false);
	return bwrite(bp);
}
