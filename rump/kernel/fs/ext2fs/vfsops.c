/*
 * Mounting: the component, the disk's opening and closing, syncs, totals and file handles.
 *
 * A read-write mount of a file system that can only be read (features.c) becomes a read-only one,
 * with MNT_RDONLY set and the reason in the kernel's messages.
 */
#include "ext2fs.h"

static struct vnode *
any_orphan(struct mount *mp)
{
	struct vnode *vp;

	TAILQ_FOREACH(vp, &mp->mnt_vnodelist, v_mntvnodes)
		if (VTOI(vp)->i_nlink == 0)
			break;
	return vp;
}

/* Syncing. */

/*
 * What was freed, inodes, and then the counts, so that what is on the disk is whole; once, what was
 * lost before.
 */
static int
write_out(struct ext2mount *um, bool clean)
{
	int error = ext2_settle(um), error2, lost = um->um_lost;

	um->um_lost = 0;
	if ((error2 = ext2_sbwrite(um, clean)) == 0)
		error2 = bflush(um->um_disk);
	return lost != 0 ? lost : error != 0 ? error : error2;
}

static int
ext2_sync(struct mount *mp, bool wait)
{
	struct ext2mount *um = VFSTOEXT2(mp);
	int error;

	if (um->um_ronly)
		return 0;
	error = write_out(um, false);
	return error == 0 && wait ? disk_flush(um->um_disk) : error;
}

/* The clean mark goes out when everything else is. */
static int
finish(struct ext2mount *um)
{
	int error = write_out(um, false);

	if (error == 0)
		error = disk_flush(um->um_disk);
	if (error != 0)
		return error;
	if ((error = write_out(um, true)) != 0 || (error = disk_flush(um->um_disk)) != 0)
		um->um_dirty = true;	/* the mount goes on: the mark is to be taken back */
	return error;
}

/* Mounting. */

static void
um_free(struct ext2mount *um)
{

	ext2_pend_free(um);
	if (um->um_groups != NULL)
		kmem_free(um->um_groups, um->um_ngroups * sizeof(*um->um_groups));
	if (um->um_gdbdirty != NULL)
		kmem_free(um->um_gdbdirty, um->um_ngdb);
	kmem_free(um, sizeof(*um));
}

/* The disk counts who has it open for writing. */
static void
set_ronly(struct ext2mount *um, bool ronly)
{

	if (ronly != um->um_ronly)
		um->um_disk->dk_wopens += ronly ? -1u : 1u;
	um->um_ronly = ronly;
	if (ronly)
		um->um_mp->mnt_flag |= MNT_RDONLY;
}

static int
check_root(struct mount *mp)
{
	struct vnode *root;
	int error = vcache_get(mp, EXT2_ROOTINO, &root);

	if (error != 0)
		return error == ESTALE || error == EIO ? EINVAL : error;
	error = root->v_type == VDIR ? 0 : EINVAL;
	vrele(root);
	return error;
}

/* With the disk open: read, check, and mark as in use what is on it. */
static int
start(struct ext2mount *um, const char *path)
{
	bool writable = !um->um_ronly;
	int error;

	if ((error = ext2_readsuper(um, &writable)) != 0)
		return error;
	if (!writable)
		set_ronly(um, true);
	if ((error = check_root(um->um_mp)) == 0 && !um->um_ronly)
		error = ext2_sbmounted(um, path);
	return error;
}

/* Take down what start() put up, or tried to. */
static void
stop(struct ext2mount *um)
{

	um->um_mp->mnt_data = NULL;
	binval(um->um_disk);
	disk_close(um->um_disk, !um->um_ronly);
	um_free(um);
}

/* The mount is known by its disk's device number. */
static void
set_fsid(struct mount *mp)
{
	struct vnode *vp;

	if (namei_simple(curlwp, AT_FDCWD, mp->mnt_stat.f_mntfromname,
	    NAMEI_FOLLOW | NAMEI_KERNEL, &vp) != 0)
		return;
	mp->mnt_stat.f_fsidx.__fsid_val[0] = (int32_t)vp->v_rdev;
	vrele(vp);
}

static int
mount_disk(struct mount *mp, const char *path)
{
	struct ext2mount *um = kmem_zalloc(sizeof(*um));
	int error;

	if (um == NULL)
		return ENOMEM;
	um->um_mp = mp;
	um->um_ronly = MOUNT_RDONLY(mp);
	um->um_gen = cprng_fast32();
	TAILQ_INIT(&um->um_dirhashes);
	if ((error = disk_open_bypath(
		 curlwp, mp->mnt_stat.f_mntfromname, !um->um_ronly, &um->um_disk)) != 0) {
		kmem_free(um, sizeof(*um));
		return error;
	}
	mp->mnt_data = um;
	set_fsid(mp);
	if ((error = start(um, path)) != 0) {
		(void)vflush(mp, NULL, true);
		stop(um);
	}
	return error;
}

/* Read-only to read-write: EROFS if the disk or a feature forbids. */
static int
upgrade(struct ext2mount *um, const char *path)
{
	bool writable = !um->um_disk->dk_readonly;
	int error;

	if (um->um_corrupt || (error = ext2_checkfeatures(um, &writable)) != 0 || !writable)
		return EROFS;
	set_ronly(um, false);
	if ((error = ext2_sbmounted(um, path)) != 0)
		set_ronly(um, true);
	return error;
}

/* Read-write to read-only; nobody writes any more, but files without a name may still be open. */
static int
downgrade(struct ext2mount *um)
{
	int error;

	if (any_orphan(um->um_mp) != NULL)
		return EBUSY;
	if ((error = finish(um)) == 0)
		set_ronly(um, true);
	return error;
}

static int
update(struct mount *mp, const char *path)
{
	struct ext2mount *um = VFSTOEXT2(mp);

	if (mp->mnt_flag & MNT_RELOAD)
		return EOPNOTSUPP;
	if (MOUNT_RDONLY(mp) == um->um_ronly)
		return 0;
	return um->um_ronly ? upgrade(um, path) : downgrade(um);
}

static int
ext2_mount(struct mount *mp, const char *path, void *data, size_t *data_len)
{
	struct ufs_args *args = data;
	int error;

	if (mp->mnt_flag & MNT_GETARGS) {
		if (*data_len < sizeof(*args))
			return EINVAL;
		args->fspec = NULL;
		*data_len = sizeof(*args);
		return 0;
	}
	if (mp->mnt_flag & MNT_UPDATE)
		return update(mp, path);
	error = copyinstr(
	    args->fspec, mp->mnt_stat.f_mntfromname, sizeof(mp->mnt_stat.f_mntfromname), NULL);
	return error != 0 ? error : mount_disk(mp, path);
}

static int
ext2_unmount(struct mount *mp, int flags)
{
	struct ext2mount *um = VFSTOEXT2(mp);
	int error = um->um_ronly ? 0 : finish(um);

	if (error == 0 || (flags & MNT_FORCE) != 0)
		stop(um);
	return error;
}

static int
ext2_root(struct mount *mp, struct vnode **vpp)
{

	return vcache_get(mp, EXT2_ROOTINO, vpp);
}

/* Totals. */

/* Blocks that bitmaps, inode tables and the copies of superblock and descriptors take. */
static uint32_t
overhead(const struct ext2mount *um)
{
	uint32_t n = um->um_first + um->um_ngroups * (2 + um->um_itpg);

	for (uint32_t i = 0; i < um->um_ngroups; i++)
		n += um->um_groups[i].g_super;
	return n;
}

static int
ext2_statvfs(struct mount *mp, struct statvfs *sb)
{
	const struct ext2mount *um = VFSTOEXT2(mp);

	sb->f_bsize = sb->f_frsize = sb->f_iosize = um->um_bsize;
	sb->f_blocks = um->um_bcount - overhead(um);
	sb->f_bfree = um->um_fbcount;
	sb->f_bresvd = um->um_rbcount;
	sb->f_bavail = um->um_fbcount > um->um_rbcount ? um->um_fbcount - um->um_rbcount : 0;
	sb->f_files = um->um_icount;
	sb->f_ffree = sb->f_favail = um->um_ficount;
	sb->f_fresvd = 0;
	sb->f_namemax = EXT2_NAMEMAX;
	return 0;
}

/* File handles, laid out as NetBSD's struct ufid. */

struct ext2_fid {
	uint16_t fid_len, fid_reserved;
	uint32_t fid_gen;
	uint64_t fid_ino;
};

static int
ext2_vptofh(struct vnode *vp, void *fid, size_t *size)
{
	const struct inode *ip = VTOI(vp);
	struct ext2_fid f = { .fid_len = sizeof(f), .fid_gen = ip->i_gen, .fid_ino = ip->i_number };
	size_t room = *size;

	*size = sizeof(f);
	if (room < sizeof(f))
		return E2BIG;
	memcpy(fid, &f, sizeof(f));
	return 0;
}

static int
ext2_fhtovp(struct mount *mp, const void *fid, size_t size, struct vnode **vpp)
{
	struct ext2_fid f;
	struct inode *ip;
	int error;

	if (size != sizeof(f))
		return EINVAL;
	memcpy(&f, fid, sizeof(f));
	if (f.fid_len != sizeof(f) || f.fid_ino > UINT32_MAX ||
	    !ext2_ino_ok(VFSTOEXT2(mp), (uint32_t)f.fid_ino))
		return ESTALE;
	if ((error = vcache_get(mp, f.fid_ino, vpp)) != 0)
		return error;
	ip = VTOI(*vpp);
	if (ip->i_gen == f.fid_gen && ip->i_nlink != 0)
		return 0;
	vrele(*vpp);
	*vpp = NULL;
	return ESTALE;
}

/* The component. */

static const struct vfsops ext2_vfsops = {
	.vfs_name = "ext2fs",
	.vfs_min_mount_data = sizeof(struct ufs_args),
	.vfs_mount = ext2_mount,
	.vfs_unmount = ext2_unmount,
	.vfs_root = ext2_root,
	.vfs_statvfs = ext2_statvfs,
	.vfs_sync = ext2_sync,
	.vfs_loadvnode = ext2_loadvnode,
	.vfs_vptofh = ext2_vptofh,
	.vfs_fhtovp = ext2_fhtovp,
};

static int
ext2_init(struct kernel *k)
{

	return vfs_attach(k, &ext2_vfsops);
}

static void
ext2_fini(struct kernel *k)
{

	vfs_detach(k, &ext2_vfsops);
}

static struct rump_component ext2_component = {
	.rc_name = "rumpfs_ext2fs",
	.rc_class = COMPONENT_FS,
	.rc_init = ext2_init,
	.rc_fini = ext2_fini,
};
RUMP_COMPONENT(ext2_component)
