/*
 * Inodes in core: loaded when the vnode cache wants one, written back into the inode table's
 * buffers, freed when the last link and the last user are gone.  Changes of structure are written
 * at once; times and sizes stay in core (i_flag) until the vnode is idle, a sync or an fsync.
 */
#include "ext2fs.h"

#define EXT2_INLINE_DATA	0x10000000	/* i_block is not pointers */

/* May a directory name this inode? */
bool
ext2_ino_ok(const struct ext2mount *um, uint32_t ino)
{

	return ino == EXT2_ROOTINO || (ino >= um->um_firstino && ino <= um->um_icount);
}

/* The held buffer with the inode, and where in it. */
int
ext2_iblock(struct ext2mount *um, uint32_t ino, struct buf **bpp, char **dinode)
{
	uint32_t index = (ino - 1) % um->um_ipg, per = um->um_bsize / um->um_isize;
	int error = bread(um->um_disk, um->um_groups[(ino - 1) / um->um_ipg].g_itable + index / per,
	    um->um_bsize, bpp);

	if (error == 0)
		*dinode = (*bpp)->b_data + (size_t)(index % per) * um->um_isize;
	return error;
}

/* A reason to refuse the inode, or NULL. */
static const char *
check_inode(const struct inode *ip)
{
	const struct ext2mount *um = ip->i_um;

	if (ip->i_flags & (EXT2_EXTENTS | EXT2_INLINE_DATA))
		return "unknown form";
	switch (ip->i_mode & EXT2_IFMT) {
	case EXT2_IFREG:
		return ip->i_size > um->um_maxsize ? "size" : NULL;
	case EXT2_IFDIR:
		if (ip->i_size == 0 || (ip->i_size & (um->um_bsize - 1)) != 0 ||
		    ip->i_size >> um->um_bshift > um->um_bcount)
			return "directory size";
		return NULL;
	case EXT2_IFLNK:
		if (ip->i_size == 0 ||
		    ip->i_size > (ext2_islink_fast(ip) ? EXT2_FASTLINK : um->um_bsize))
			return "symbolic link length";
		return NULL;
	case EXT2_IFBLK:
	case EXT2_IFCHR:
	case EXT2_IFIFO:
	case EXT2_IFSOCK:
		return NULL;
	}
	return "type";
}

static int
read_inode(struct inode *ip)
{
	const char *wrong;
	struct buf *bp;
	char *dinode;
	int error;

	if ((error = ext2_iblock(ip->i_um, ip->i_number, &bp, &dinode)) != 0)
		return error;
	ext2_decode(ip, dinode);
	brelse(bp);
	if (ip->i_nlink == 0)
		return ESTALE;
	if ((wrong = check_inode(ip)) != NULL)
		return ext2_corrupt(ip->i_um, "inode %u: bad %s", ip->i_number, wrong);
	return 0;
}

static void
fill_vnode(struct vnode *vp, const struct inode *ip)
{

	vp->v_type = mode_to_vtype(ip->i_mode);
	vp->v_size = ip->i_size;
	if (ip->i_number == EXT2_ROOTINO)
		vp->v_flag |= VV_ROOT;
	if (vp->v_type == VBLK || vp->v_type == VCHR)
		vp->v_rdev = ext2_rdev(ip);
}

/* ESTALE: a free inode. */
int
ext2_loadvnode(struct mount *mp, struct vnode *vp, ino_t key)
{
	struct ext2mount *um = VFSTOEXT2(mp);
	struct inode *ip;
	int error;

	if (key > UINT32_MAX || !ext2_ino_ok(um, (uint32_t)key))
		return EINVAL;
	if ((ip = kmem_zalloc(sizeof(*ip))) == NULL)
		return ENOMEM;
	ip->i_vnode = vp;
	ip->i_um = um;
	ip->i_number = (uint32_t)key;
	if (um->um_newino == ip->i_number)
		um->um_newino = 0;
	else if ((error = read_inode(ip)) != 0) {
		kmem_free(ip, sizeof(*ip));
		return error;
	} else
		fill_vnode(vp, ip);
	vp->v_ops = &ext2_vnodeops;
	vp->v_data = ip;
	return 0;
}

void
ext2_itimes(struct inode *ip)
{
	struct timespec now;

	if ((ip->i_flag & (IN_ACCESS | IN_CHANGE | IN_UPDATE)) == 0)
		return;
	getnanotime(&now);
	ext2_timeclamp(ip, &now);
	if (ip->i_flag & IN_ACCESS)
		ip->i_atime = now;
	if (ip->i_flag & IN_UPDATE)
		ip->i_mtime = now;
	if (ip->i_flag & IN_CHANGE)
		ip->i_ctime = now;
	ip->i_flag = (ip->i_flag & ~(unsigned int)(IN_ACCESS | IN_CHANGE | IN_UPDATE)) |
	    IN_MODIFIED;
}

/* Bring the inode table's buffer up to date. */
int
ext2_iupdate(struct inode *ip)
{
	struct buf *bp;
	char *dinode;
	int error;

	ext2_itimes(ip);
	if ((ip->i_flag & (IN_MODIFIED | IN_FREED)) != IN_MODIFIED || ip->i_um->um_ronly)
		return 0;
	if ((error = ext2_iblock(ip->i_um, ip->i_number, &bp, &dinode)) != 0)
		return error;
	ext2_encode(ip, dinode);
	ip->i_flag &= ~(unsigned int)IN_MODIFIED;
	bdwrite(bp, NULL);
	return 0;
}

static bool
has_blocks(const struct inode *ip)
{

	switch (ip->i_mode & EXT2_IFMT) {
	case EXT2_IFREG:
	case EXT2_IFDIR:
		return true;
	case EXT2_IFLNK:
		return !ext2_islink_fast(ip);
	}
	return false;
}

/* The file has no link and no user: give back all it holds, then itself. */
static int
free_file(struct inode *ip)
{
	struct timespec now;
	int error;

	if (has_blocks(ip) && (error = ext2_unmap(ip, 0, UINT64_MAX)) != 0)
		return error;
	if ((error = ext2_xattr_free(ip)) != 0)
		return error;
	getnanotime(&now);
	ip->i_dtime = MAX((uint32_t)now.tv_sec, 1u);
	ip->i_size = 0;
	ip->i_flag |= IN_MODIFIED;
	if ((error = ext2_iupdate(ip)) != 0)
		return error;
	if ((error = ext2_ifree(ip->i_um, ip->i_number, (ip->i_mode & EXT2_IFMT) == EXT2_IFDIR)) !=
	    0)
		return error;
	ip->i_flag |= IN_FREED;
	return 0;
}

/* What cannot be freed or written now (no memory, say) is tried again when the vnode goes. */
int
ext2_inactive(struct vnode *vp, bool *recycle)
{
	struct inode *ip = VTOI(vp);

	if (ip->i_nlink == 0 && !ip->i_um->um_ronly)
		*recycle = free_file(ip) == 0;
	else if (ip->i_flag & (IN_CHANGE | IN_UPDATE | IN_MODIFIED))
		(void)ext2_iupdate(ip);
	return 0;
}

void
ext2_reclaim(struct vnode *vp)
{
	struct inode *ip = VTOI(vp);
	int error = 0;

	if (ip->i_nlink == 0 && (ip->i_flag & IN_FREED) == 0 && !ip->i_um->um_ronly)
		error = free_file(ip);
	if (error == 0)
		error = ext2_iupdate(ip);
	if (error != 0) {
		printf(
		    "ext2fs: inode %u could not be written back: error %d\n", ip->i_number, error);
		ip->i_um->um_lost = error;
		ip->i_um->um_wasclean = false;
	}
	dirhash_free(ip);
	bowner_gone(vp);
	vp->v_data = NULL;
	kmem_free(ip, sizeof(*ip));
}
