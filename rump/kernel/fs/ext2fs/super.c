/*
 * Superblock and group descriptors: read and checked at mount, and kept as struct ext2mount and
 * struct group.  The free counts in core are the sums of the groups' (the superblock's may lag
 * after a crash).
 *
 * Interface: ext2_readsuper(); ext2_run_ok() for every block number read later; ext2_corrupt() when
 * something is wrong.
 */
#include "ext2fs.h"

#define LOG_BSIZE_MAX	6			/* 64 KiB */
#define COMPAT_SPARSE_SUPER2	0x200	/* the superblock names the groups with copies */

int
ext2_corrupt(struct ext2mount *um, const char *fmt, ...)
{
	char text[128];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	printf("ext2fs: %s: %s\n", um->um_mp->mnt_stat.f_mntfromname, text);
	um->um_corrupt = um->um_dirty = true;
	return EIO;
}

static bool
is_power_of(uint32_t n, uint32_t base)
{

	while (n % base == 0)
		n /= base;
	return n == 1;
}

/* Does the group begin with a copy of superblock and descriptors? */
static bool
has_super(const struct ext2mount *um, uint32_t group)
{

	if (um->um_compat & COMPAT_SPARSE_SUPER2)
		return group == 0 || group == um->um_backups[0] || group == um->um_backups[1];
	if (group <= 1 || !has_rocompat(um, EXT2F_ROCOMPAT_SPARSESUPER))
		return true;
	return is_power_of(group, 3) || is_power_of(group, 5) || is_power_of(group, 7);
}

/*
 * Of the n blocks from bno on, how many a file may hold before one that is the file system's own or
 * another group's.
 */
uint32_t
ext2_run_ok(const struct ext2mount *um, uint32_t bno, uint32_t n)
{
	const struct group *g;
	uint32_t group, rel;

	if (bno < um->um_first || bno >= um->um_bcount)
		return 0;
	group = group_of(um, bno);
	g = &um->um_groups[group];
	rel = bno - group_first(um, group);
	if (rel < g->g_super || bno == g->g_bbitmap || bno == g->g_ibitmap ||
	    bno - g->g_itable < um->um_itpg)
		return 0;
	n = MIN(n, g->g_nblocks - rel);
	if (g->g_bbitmap > bno)
		n = MIN(n, g->g_bbitmap - bno);
	if (g->g_ibitmap > bno)
		n = MIN(n, g->g_ibitmap - bno);
	if (g->g_itable > bno)
		n = MIN(n, g->g_itable - bno);
	return n;
}

/* The superblock's bytes: before the block size is known. */
static int
read_sb(struct disk *disk, struct ext2fs *sb)
{
	size_t len = MAX(disk->dk_secsize, SBSIZE), start = SBOFF & ~(len - 1);
	char *sectors;
	int error;

	if ((uint64_t)disk->dk_size < SBOFF + SBSIZE || (uint64_t)disk->dk_size < start + len)
		return EINVAL;
	if ((sectors = kmem_alloc(len)) == NULL)
		return ENOMEM;
	if ((error = disk_read(disk, sectors, len, start)) == 0)
		memcpy(sb, sectors + (SBOFF - start), sizeof(*sb));
	kmem_free(sectors, len);
	return error;
}

static void
set_sizes(struct ext2mount *um, const struct ext2fs *sb)
{
	uint64_t pointers;

	um->um_bshift = LOG_MINBSIZE + le32(sb->e2fs_log_bsize);
	um->um_bsize = 1u << um->um_bshift;
	um->um_pshift = um->um_bshift - 2;
	um->um_bcount = le32(sb->e2fs_bcount);
	um->um_first = le32(sb->e2fs_first_dblock);
	um->um_icount = le32(sb->e2fs_icount);
	um->um_bpg = le32(sb->e2fs_bpg);
	um->um_ipg = le32(sb->e2fs_ipg);
	pointers = (uint64_t)1 << um->um_pshift;
	um->um_maxsize = (EXT2FS_NDADDR + pointers + pointers * pointers +
			     pointers * pointers * pointers)
	    << um->um_bshift;
	if (um->um_rev == E2FS_REV0)
		um->um_maxsize = INT32_MAX;
}

static void
set_owner(struct ext2mount *um, const struct ext2fs *sb)
{

	um->um_rbcount = le32(sb->e2fs_rbcount);
	um->um_resuid = le16(sb->e2fs_ruid);
	um->um_resgid = le16(sb->e2fs_rgid);
}

static void
set_revision(struct ext2mount *um, const struct ext2fs *sb)
{

	um->um_rev = le32(sb->e2fs_rev);
	um->um_isize = EXT2_REV0_DINODE_SIZE;
	um->um_firstino = EXT2_FIRSTINO;
	if (um->um_rev == E2FS_REV0)
		return;
	um->um_isize = le16(sb->e2fs_inode_size);
	um->um_firstino = le32(sb->e2fs_first_ino);
	um->um_compat = le32(sb->e2fs_features_compat);
	um->um_incompat = le32(sb->e2fs_features_incompat);
	um->um_rocompat = le32(sb->e2fs_features_rocompat);
	if (um->um_compat & EXT2F_COMPAT_RESIZE)
		um->um_rgdb = le16(sb->e2fs_reserved_ngdb);
	um->um_backups[0] = le32(sb->e4fs_backup_bgs[0]);
	um->um_backups[1] = le32(sb->e4fs_backup_bgs[1]);
}

/* The second part of new inodes: room for all times, or what the superblock wants. */
static void
set_iextra(struct ext2mount *um, const struct ext2fs *sb)
{
	unsigned int want = le16(sb->e4fs_want_extra_isize);

	if (um->um_isize == EXT2_REV0_DINODE_SIZE)
		return;
	um->um_iextra = 32;
	if (has_rocompat(um, EXT2F_ROCOMPAT_EXTRA_ISIZE) && want >= 4 && want % 4 == 0)
		um->um_iextra = MIN(want, um->um_isize - EXT2_REV0_DINODE_SIZE);
}

/*
 * A reason to refuse the superblock, or NULL.  Sets the fixed fields, features not yet looked at.
 */
static const char *
check_sb(struct ext2mount *um, const struct ext2fs *sb)
{
	uint32_t most;

	if (le32(sb->e2fs_log_bsize) > LOG_BSIZE_MAX)
		return "block size";
	set_sizes(um, sb);
	/* the bits of a bitmap block, and what a descriptor can count */
	most = MIN(um->um_bsize * 8, UINT16_MAX);
	if (um->um_bsize % um->um_disk->dk_secsize != 0)
		return "block size below the disk's sectors";
	if (um->um_isize < EXT2_REV0_DINODE_SIZE || um->um_isize > um->um_bsize ||
	    !powerof2(um->um_isize))
		return "inode size";
	if (um->um_first != (um->um_bsize == MINBSIZE ? 1 : 0) || um->um_bcount <= um->um_first)
		return "first block";
	if ((uint64_t)um->um_bcount > (uint64_t)um->um_disk->dk_size >> um->um_bshift)
		return "more blocks than the disk has";
	if (um->um_bpg == 0 || um->um_bpg > most || um->um_bpg % 8 != 0)
		return "blocks per group";
	if (um->um_ipg == 0 || um->um_ipg > most || um->um_ipg % (um->um_bsize / um->um_isize) != 0)
		return "inodes per group";
	um->um_itpg = um->um_ipg / (um->um_bsize / um->um_isize);
	um->um_ngroups = howmany(um->um_bcount - um->um_first, um->um_bpg);
	if (um->um_icount != (uint64_t)um->um_ngroups * um->um_ipg)
		return "inode count";
	if (um->um_firstino < EXT2_FIRSTINO || um->um_firstino > um->um_icount)
		return "first inode";
	um->um_ngdb = howmany(um->um_ngroups, um->um_bsize / GDSIZE);
	if (um->um_ngdb + um->um_rgdb + 3 + um->um_itpg > um->um_bpg)
		return "descriptors larger than a group";
	return NULL;
}

static const char *
check_group(const struct ext2mount *um, const struct group *g, uint32_t first)
{
	uint32_t last = g->g_nblocks - 1;

	if (g->g_bbitmap - first > last || g->g_bbitmap - first < g->g_super)
		return "block bitmap outside";
	if (g->g_ibitmap - first > last || g->g_ibitmap - first < g->g_super)
		return "inode bitmap outside";
	if (g->g_itable - first > last || g->g_itable - first < g->g_super ||
	    g->g_itable - first + um->um_itpg - 1 > last)
		return "inode table outside";
	if (g->g_bbitmap == g->g_ibitmap || g->g_bbitmap - g->g_itable < um->um_itpg ||
	    g->g_ibitmap - g->g_itable < um->um_itpg)
		return "bitmaps and inode table overlap";
	if (g->g_nbfree > g->g_nblocks || g->g_nifree > um->um_ipg || g->g_ndirs > um->um_ipg)
		return "counts";
	return NULL;
}

static int
load_group(struct ext2mount *um, uint32_t group, const struct ext2_gd *gd)
{
	struct group *g = &um->um_groups[group];
	uint32_t first = group_first(um, group);
	const char *wrong;

	g->g_bbitmap = le32(gd->ext2bgd_b_bitmap);
	g->g_ibitmap = le32(gd->ext2bgd_i_bitmap);
	g->g_itable = le32(gd->ext2bgd_i_tables);
	g->g_nbfree = le16(gd->ext2bgd_nbfree);
	g->g_nifree = le16(gd->ext2bgd_nifree);
	g->g_ndirs = le16(gd->ext2bgd_ndirs);
	g->g_nblocks = MIN(um->um_bpg, um->um_bcount - first);
	g->g_super = has_super(um, group) ? 1 + um->um_ngdb + um->um_rgdb : 0;
	if ((wrong = check_group(um, g, first)) != NULL) {
		printf("ext2fs: %s: bad group %u: %s\n", um->um_mp->mnt_stat.f_mntfromname, group,
		    wrong);
		return EINVAL;
	}
	um->um_fbcount += g->g_nbfree;
	um->um_ficount += g->g_nifree;
	return 0;
}

static int
load_groups(struct ext2mount *um)
{
	uint32_t per = um->um_bsize / GDSIZE;
	struct buf *bp = NULL;
	int error = 0;

	for (uint32_t group = 0; error == 0 && group < um->um_ngroups; group++) {
		if (group % per == 0) {
			if (bp != NULL)
				brelse(bp);
			if ((error = bread(um->um_disk, um->um_first + 1 + group / per,
				 um->um_bsize, &bp)) != 0)
				return error;
		}
		error = load_group(um, group, (const struct ext2_gd *)bp->b_data + group % per);
	}
	brelse(bp);
	return error;
}

/*
 * Fill in what the superblock and the descriptors tell; *writable is cleared if a feature forbids
 * writing.  On error um_groups and um_gdbdirty may have been allocated.  EINVAL: not ext2, or not
 * one that can be mounted.
 */
int
ext2_readsuper(struct ext2mount *um, bool *writable)
{
	struct ext2fs sb;
	const char *wrong;
	int error;

	if ((error = read_sb(um->um_disk, &sb)) != 0)
		return error;
	if (le16(sb.e2fs_magic) != E2FS_MAGIC)
		return EINVAL;
	if (le32(sb.e2fs_rev) > E2FS_REV1) {
		printf("ext2fs: %s: unknown revision %u\n", um->um_mp->mnt_stat.f_mntfromname,
		    le32(sb.e2fs_rev));
		return EINVAL;
	}
	set_revision(um, &sb);
	if ((error = ext2_checkfeatures(um, writable)) != 0)
		return error;
	if ((wrong = check_sb(um, &sb)) != NULL) {
		printf(
		    "ext2fs: %s: bad superblock: %s\n", um->um_mp->mnt_stat.f_mntfromname, wrong);
		return EINVAL;
	}
	set_iextra(um, &sb);
	set_owner(um, &sb);
	if ((error = bio_setsize(um->um_disk, um->um_bsize)) != 0)
		return error;
	um->um_groups = kmem_zalloc(um->um_ngroups * sizeof(struct group));
	um->um_gdbdirty = kmem_zalloc(um->um_ngdb);
	if (um->um_groups == NULL || um->um_gdbdirty == NULL)
		return ENOMEM;
	return load_groups(um);
}
