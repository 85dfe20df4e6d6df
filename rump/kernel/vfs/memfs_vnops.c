/*
 * The memory file system's table of vnode operations, and the small ones: readlink, fsync, and the
 * end of a vnode.
 *
 * A file without names is freed when its vnode goes.  Locking: the mount.  Interface: memfs.h.
 * There are no extended attributes, as in NetBSD's tmpfs.
 */
#include "memfs.h"

static int
memfs_readlink(struct vnode *vp, struct uio *uio)
{
	struct memfs_node *mn = VTOMEMFS(vp);

	memfs_accessed(mn);
	return uiomove(mn->mn_link.ms_target, MIN(mn->mn_link.ms_len, uio->uio_resid), uio);
}

static int
memfs_fsync(struct vnode *vp, int flags, off_t lo, off_t hi)
{

	(void)vp;
	(void)flags;
	(void)lo;
	(void)hi;
	return 0;			/* there is nothing slower to write to */
}

static int
memfs_inactive(struct vnode *vp, bool *recycle)
{

	*recycle = VTOMEMFS(vp)->mn_nlink == 0;
	return 0;
}

static void
memfs_reclaim(struct vnode *vp)
{
	struct memfs_node *mn = VTOMEMFS(vp);

	vp->v_data = NULL;
	if (mn->mn_nlink == 0)
		memfs_node_free(mn);
}

const struct vnodeops memfs_vnodeops = {
	.lookup = memfs_lookup,
	.create = memfs_create,
	.mkdir = memfs_mkdir,
	.symlink = memfs_makesymlink,
	.link = memfs_link,
	.remove = memfs_remove,
	.rmdir = memfs_rmdir,
	.rename = memfs_rename,
	.readdir = memfs_readdir,
	.read = memfs_read,
	.write = memfs_write,
	.readlink = memfs_readlink,
	.getattr = memfs_getattr,
	.setattr = memfs_setattr,
	.fsync = memfs_fsync,
	.fallocate = memfs_fallocate,
	.fdiscard = memfs_fdiscard,
	.inactive = memfs_inactive,
	.reclaim = memfs_reclaim,
};
