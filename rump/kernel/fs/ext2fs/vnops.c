/*
 * The operations on names (lookup, create, link, remove), the small ones on files, and the table of
 * all.
 *
 * A new inode is in the inode table before a name leads to it, and a name is gone before its inode
 * is.  What fails half-way is taken back: a new inode loses its links, and with its vnode's last
 * reference it is freed.
 */
#include "ext2fs.h"

#include <sys/file.h>

/* Lookup. */

static int
ext2_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	struct inode *dip = VTOI(dvp);
	struct ext2mount *um = dip->i_um;
	struct dirslot slot;
	int error;

	if ((error = ext2_dirlookup(dip, nm, &slot)) != 0)
		return error;
	if (!ext2_ino_ok(um, slot.ds_ino))
		return ext2_corrupt(
		    um, "directory %u: entry for inode %u", dip->i_number, slot.ds_ino);
	error = vcache_get(um->um_mp, slot.ds_ino, vpp);
	if (error == ESTALE)
		return ext2_corrupt(
		    um, "directory %u: entry for free inode %u", dip->i_number, slot.ds_ino);
	if (error == 0 && NAME_IS(nm, "..") && (*vpp)->v_type != VDIR) {
		vrele(*vpp);
		return ext2_corrupt(um, "directory %u: its parent is no directory", dip->i_number);
	}
	return error;
}

/* May names be added to the directory? */
int
ext2_may_enter(const struct inode *dip, const struct name *nm)
{

	if (nm->nm_len > EXT2_NAMEMAX)
		return ENAMETOOLONG;
	if (dip->i_nlink == 0)
		return ENOENT;
	return dip->i_flags & EXT2_IMMUTABLE ? EPERM : 0;
}

/* May this name of the file be removed from it? */
int
ext2_may_remove(const struct inode *dip, const struct inode *ip)
{

	if (ip->i_number == EXT2_ROOTINO || ip == dip)
		return EINVAL;
	if (((dip->i_flags | ip->i_flags) & (EXT2_IMMUTABLE | EXT2_APPEND)) != 0)
		return EPERM;
	return 0;
}

/* The record of a name that is known to lead to ip. */
int
ext2_find_slot(
    struct inode *dip, const struct name *nm, const struct inode *ip, struct dirslot *slot)
{
	int error = ext2_dirlookup(dip, nm, slot);

	return error == 0 && slot->ds_ino != ip->i_number ? ENOENT : error;
}

void
ext2_unlink_inode(struct inode *ip, uint16_t links)
{

	if (ip->i_nlink < links)
		(void)ext2_corrupt(ip->i_um, "inode %u: more names than links", ip->i_number);
	ip->i_nlink -= MIN(ip->i_nlink, links);
	ip->i_flag |= IN_CHANGE | IN_MODIFIED;
}

/* Creation. */

static int
new_inode(struct inode *dip, const struct vattr *va, uint16_t links, struct vnode **vpp)
{
	struct inode *ip;
	int error;

	if ((error = ext2_ialloc(
		 dip, vtype_to_mode[va->va_type] | (va->va_mode & ALLPERMS), vpp)) != 0)
		return error;
	ip = VTOI(*vpp);
	ip->i_uid = va->va_uid;
	ip->i_gid = va->va_gid;
	ip->i_nlink = links;
	ext2_itimes(ip);
	ip->i_crtime = ip->i_mtime;
	return 0;
}

/* Give the new inode its name.  On error it is gone. */
static int
name_inode(
    struct inode *dip, const struct name *nm, struct vnode **vpp, struct cred *cred, int error)
{
	struct inode *ip = VTOI(*vpp);

	if (error == 0)
		error = ext2_iupdate(ip);
	if (error == 0)
		error = ext2_direnter(dip, nm, ip, cred);
	if (error == 0)
		return 0;
	ip->i_nlink = 0;
	ip->i_flag |= IN_MODIFIED;
	vrele(*vpp);
	*vpp = NULL;
	return error;
}

static int
set_device(struct vnode *vp, const struct vattr *va)
{

	if (vp->v_type != VBLK && vp->v_type != VCHR)
		return 0;
	vp->v_rdev = va->va_rdev;
	return ext2_setrdev(VTOI(vp), va->va_rdev);
}

static int
ext2_create(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    struct vnode **vpp)
{
	struct inode *dip = VTOI(dvp);
	int error;

	if ((error = ext2_may_enter(dip, nm)) != 0 || (error = new_inode(dip, va, 1, vpp)) != 0)
		return error;
	return name_inode(dip, nm, vpp, cred, set_device(*vpp, va));
}

static int
ext2_symlink(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    const char *target, struct vnode **vpp)
{
	struct inode *dip = VTOI(dvp);
	int error;

	if ((error = ext2_may_enter(dip, nm)) != 0 || (error = new_inode(dip, va, 1, vpp)) != 0)
		return error;
	return name_inode(
	    dip, nm, vpp, cred, ext2_storelink(VTOI(*vpp), target, strlen(target), cred));
}

static int
ext2_mkdir(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    struct vnode **vpp)
{
	struct inode *dip = VTOI(dvp);
	int error;

	if ((error = ext2_may_enter(dip, nm)) != 0)
		return error;
	if (dip->i_nlink >= EXT2_LINK_MAX)
		return EMLINK;
	if ((error = new_inode(dip, va, 2, vpp)) != 0)
		return error;
	if ((error = name_inode(dip, nm, vpp, cred, ext2_dirinit(VTOI(*vpp), dip, cred))) != 0)
		return error;
	dip->i_nlink++;
	dip->i_flag |= IN_CHANGE | IN_MODIFIED;
	(void)ext2_iupdate(dip);	/* stays IN_MODIFIED if it fails */
	return 0;
}

static int
ext2_link(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	struct inode *dip = VTOI(dvp), *ip = VTOI(vp);
	int error;

	if ((error = ext2_may_enter(dip, nm)) != 0)
		return error;
	if (ip->i_nlink == 0)
		return ENOENT;
	if (ip->i_nlink >= EXT2_LINK_MAX)
		return EMLINK;
	if ((ip->i_flags & (EXT2_IMMUTABLE | EXT2_APPEND)) != 0)
		return EPERM;
	ip->i_nlink++;
	ip->i_flag |= IN_CHANGE | IN_MODIFIED;
	if ((error = ext2_iupdate(ip)) == 0)
		error = ext2_direnter(dip, nm, ip, NULL);
	if (error != 0) {
		ext2_unlink_inode(ip, 1);
		(void)ext2_iupdate(ip);
	}
	return error;
}

/* Removal. */

static int
ext2_remove(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	struct inode *dip = VTOI(dvp), *ip = VTOI(vp);
	struct dirslot slot;
	int error;

	if ((error = ext2_may_remove(dip, ip)) != 0 ||
	    (error = ext2_find_slot(dip, nm, ip, &slot)) != 0 ||
	    (error = ext2_dirremove(dip, &slot)) != 0)
		return error;
	ext2_unlink_inode(ip, 1);
	if (ip->i_nlink != 0)
		(void)ext2_iupdate(ip);
	return 0;
}

/* A directory that has lost its name; the parent loses its "..". */
void
ext2_orphan_dir(struct inode *dip, struct inode *ip)
{

	ext2_unlink_inode(ip, ip->i_nlink);
	ext2_unlink_inode(dip, 1);
	(void)ext2_iupdate(dip);
}

static int
ext2_rmdir(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	struct inode *dip = VTOI(dvp), *ip = VTOI(vp);
	struct dirslot slot;
	int error;

	if ((error = ext2_may_remove(dip, ip)) != 0 || (error = ext2_dirempty(ip)) != 0 ||
	    (error = ext2_find_slot(dip, nm, ip, &slot)) != 0 ||
	    (error = ext2_dirremove(dip, &slot)) != 0)
		return error;
	ext2_orphan_dir(dip, ip);
	return 0;
}

/* Files. */

/* The file's data and what leads to it; with FSYNC_CACHE also out of the disk's own cache. */
int
ext2_fsync(struct vnode *vp, int flags, off_t lo, off_t hi)
{
	struct inode *ip = VTOI(vp);
	struct ext2mount *um = ip->i_um;
	int error;

	(void)lo;
	(void)hi;
	if (um->um_ronly)
		return 0;
	if ((error = ext2_iupdate(ip)) != 0 || (error = ext2_sbwrite(um, false)) != 0 ||
	    (error = bflush_vnode(um->um_disk, vp)) != 0)
		return error;
	return flags & FSYNC_CACHE ? disk_flush(um->um_disk) : 0;
}

/* An append-only file is not opened for writing elsewhere. */
static int
ext2_open(struct vnode *vp, int fflags)
{

	if ((VTOI(vp)->i_flags & EXT2_APPEND) != 0 && (fflags & (FWRITE | O_APPEND)) == FWRITE)
		return EPERM;
	return 0;
}

static int
ext2_pathconf(struct vnode *vp, int name, register_t *retval)
{
	const struct ext2mount *um = VTOI(vp)->i_um;

	switch (name) {
	case _PC_LINK_MAX:
		*retval = EXT2_LINK_MAX;
		return 0;
	case _PC_FILESIZEBITS:
		*retval = 65 - __builtin_clzll(um->um_maxsize);
		return 0;
	case _PC_SYMLINK_MAX:
		*retval = MIN(um->um_bsize, (unsigned int)PATH_MAX) - 1;
		return 0;
	}
	return EINVAL;
}

const struct vnodeops ext2_vnodeops = {
	.lookup = ext2_lookup,
	.create = ext2_create,
	.mkdir = ext2_mkdir,
	.symlink = ext2_symlink,
	.link = ext2_link,
	.remove = ext2_remove,
	.rmdir = ext2_rmdir,
	.rename = ext2_rename,
	.readdir = ext2_readdir,
	.read = ext2_read,
	.write = ext2_write,
	.readlink = ext2_readlink,
	.getattr = ext2_getattr,
	.setattr = ext2_setattr,
	.fsync = ext2_fsync,
	.open = ext2_open,
	.pathconf = ext2_pathconf,
	.inactive = ext2_inactive,
	.reclaim = ext2_reclaim,
};
