/*
 * The memory file system as a whole: mounting, limits and their accounting, statistics, file
 * handles.
 *
 * Bytes are counted as they are taken: pages of files, directory entries, targets of symbolic
 * links.
 *
 * Locking: the mount.  Interface: sys/memfs.h.
 */
#include "memfs.h"

/* struct fid of NetBSD starts with the length; the rest is ours. */
struct memfs_fid {
	uint16_t mf_len;
	uint16_t mf_pad;
	uint32_t mf_gen;
	uint64_t mf_ino;
};

static struct memfs *
MPTOMEMFS(struct mount *mp)
{

	return mp->mnt_data;
}

int
memfs_charge(struct memfs *fs, uint64_t bytes)
{
	uint64_t limit = fs->fs_limits.ml_bytes;

	if (limit != 0 && (fs->fs_bytes > limit || bytes > limit - fs->fs_bytes))
		return ENOSPC;
	fs->fs_bytes += bytes;
	return 0;
}

void
memfs_uncharge(struct memfs *fs, uint64_t bytes)
{

	fs->fs_bytes -= bytes;
}

uint64_t
memfs_available(const struct memfs *fs)
{
	uint64_t limit = fs->fs_limits.ml_bytes;

	return limit == 0 ? MEMFS_UNLIMITED : limit - fs->fs_bytes;
}

int
memfs_mount(struct mount *mp, const struct memfs_limits *limits, uid_t uid, gid_t gid, mode_t mode)
{
	struct vattr va = { .va_mode = mode, .va_uid = uid, .va_gid = gid };
	struct memfs *fs = kmem_zalloc(sizeof(*fs));
	struct memfs_node *root;
	int error;

	if (fs == NULL)
		return ENOMEM;
	fs->fs_mount = mp;
	fs->fs_limits = *limits;
	fs->fs_firstgen = cprng_fast32();
	if ((error = memfs_node_alloc(fs, VDIR, &va, &root)) != 0) {
		kmem_free(fs, sizeof(*fs));
		return error;
	}
	root->mn_dir.md_parent = root;
	mp->mnt_data = fs;
	return 0;
}

int
memfs_setlimits(struct mount *mp, const struct memfs_limits *limits)
{
	struct memfs *fs = MPTOMEMFS(mp);

	if ((limits->ml_bytes != 0 && limits->ml_bytes < fs->fs_bytes) ||
	    (limits->ml_nodes != 0 && limits->ml_nodes < fs->fs_nodes))
		return EBUSY;
	fs->fs_limits = *limits;
	return 0;
}

void
memfs_getlimits(struct mount *mp, struct memfs_limits *limits)
{

	*limits = MPTOMEMFS(mp)->fs_limits;
}

/* The vnodes are gone; with them went the files that had no name. */
int
memfs_unmount(struct mount *mp, int flags)
{
	struct memfs *fs = MPTOMEMFS(mp);

	(void)flags;
	for (uint32_t i = 0; i < fs->fs_nslots; i++)
		if (fs->fs_slots[i].ms_node != NULL)
			memfs_node_free(fs->fs_slots[i].ms_node);
	KASSERT(fs->fs_bytes == 0 && fs->fs_nodes == 0);
	kmem_free(fs->fs_slots, fs->fs_slotsize * sizeof(*fs->fs_slots));
	kmem_free(fs, sizeof(*fs));
	mp->mnt_data = NULL;
	return 0;
}

int
memfs_root(struct mount *mp, struct vnode **vpp)
{

	return vcache_get(mp, MEMFS_ROOTINO, vpp);
}

int
memfs_statvfs(struct mount *mp, struct statvfs *sb)
{
	const struct memfs *fs = MPTOMEMFS(mp);
	uint64_t free = memfs_available(fs);

	sb->f_bsize = sb->f_frsize = sb->f_iosize = MEMFS_PAGESIZE;
	sb->f_blocks = (fs->fs_bytes + free) >> MEMFS_PAGESHIFT;
	sb->f_bfree = sb->f_bavail = free >> MEMFS_PAGESHIFT;
	sb->f_bresvd = 0;
	sb->f_files = fs->fs_limits.ml_nodes != 0 ? fs->fs_limits.ml_nodes :
	    fs->fs_nodes + UINT32_MAX / 2;
	sb->f_ffree = sb->f_favail = sb->f_files - fs->fs_nodes;
	sb->f_fresvd = 0;
	sb->f_namemax = KERNEL_NAME_MAX;
	return 0;
}

int
memfs_sync(struct mount *mp, bool wait)
{

	(void)mp;
	(void)wait;
	return 0;
}

int
memfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t ino)
{
	struct memfs_node *mn = memfs_node_byino(MPTOMEMFS(mp), ino);

	if (mn == NULL)
		return ENOENT;
	memfs_node_bind(mn, vp);
	return 0;
}

int
memfs_vptofh(struct vnode *vp, void *fid, size_t *size)
{
	const struct memfs_node *mn = VTOMEMFS(vp);
	struct memfs_fid mf = { .mf_len = sizeof(mf), .mf_gen = mn->mn_gen, .mf_ino = mn->mn_ino };
	bool fits = *size >= sizeof(mf);

	*size = sizeof(mf);
	if (!fits)
		return E2BIG;
	memcpy(fid, &mf, sizeof(mf));
	return 0;
}

int
memfs_fhtovp(struct mount *mp, const void *fid, size_t size, struct vnode **vpp)
{
	struct memfs_node *mn;
	struct memfs_fid mf;

	if (size != sizeof(mf))
		return EINVAL;
	memcpy(&mf, fid, sizeof(mf));
	mn = memfs_node_byino(MPTOMEMFS(mp), mf.mf_ino);
	if (mf.mf_len != sizeof(mf) || mn == NULL || mn->mn_gen != mf.mf_gen || mn->mn_nlink == 0)
		return ESTALE;
	return vcache_get(mp, mn->mn_ino, vpp);
}
