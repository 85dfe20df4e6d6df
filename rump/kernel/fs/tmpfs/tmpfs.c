/*
 * tmpfs: the memory file system (vfs/memfs_*.c) as a type that mount(2) knows, with limits.
 *
 * Arguments are those of mount_tmpfs(8): ta_size_max below a page means no limit on bytes,
 * ta_nodes_max up to 3 means one node per KiB of that limit.  MNT_UPDATE sets new limits, EBUSY if
 * more is in use already.
 *
 * Locking: the mount.  Interface: the component rumpfs_tmpfs.
 */
#include <sys/kernel.h>
#include <sys/memfs.h>

#define TMPFS_PAGESIZE	4096
#define TMPFS_NODES_AUTO 3
#define TMPFS_BYTES_PER_NODE 1024

/* What the caller said, as memfs and MNT_GETARGS need it; 0 stands for no limit. */
static struct memfs_limits
limits_of(const struct tmpfs_args *ta)
{
	struct memfs_limits limits = { 0, 0 };

	if (ta->ta_size_max >= TMPFS_PAGESIZE)
		limits.ml_bytes = (uint64_t)ta->ta_size_max;
	if (ta->ta_nodes_max > TMPFS_NODES_AUTO)
		limits.ml_nodes = MIN(ta->ta_nodes_max, (ino_t)INT32_MAX);
	else if (limits.ml_bytes != 0)
		limits.ml_nodes = TMPFS_NODES_AUTO + limits.ml_bytes / TMPFS_BYTES_PER_NODE;
	return limits;
}

static int
tmpfs_getargs(struct mount *mp, struct tmpfs_args *ta, size_t *len)
{
	struct memfs_limits limits;
	struct vattr va;
	struct vnode *vp;
	int error;

	if ((error = memfs_root(mp, &vp)) != 0)
		return error;
	error = VOP_GETATTR(vp, &va);
	vrele(vp);
	if (error)
		return error;
	memfs_getlimits(mp, &limits);
	*ta = (struct tmpfs_args){
		.ta_version = TMPFS_ARGS_VERSION,
		.ta_nodes_max = limits.ml_nodes, .ta_size_max = (off_t)limits.ml_bytes,
		.ta_root_uid = va.va_uid, .ta_root_gid = va.va_gid, .ta_root_mode = va.va_mode,
	};
	*len = sizeof(*ta);
	return 0;
}

static int
args_check(const struct tmpfs_args *ta)
{

	if (ta->ta_version != TMPFS_ARGS_VERSION || ta->ta_root_uid == (uid_t)VNOVAL ||
	    ta->ta_root_gid == (gid_t)VNOVAL || ta->ta_root_mode == (mode_t)VNOVAL)
		return EINVAL;
	return 0;
}

static int
tmpfs_mount(struct mount *mp, const char *path, void *data, size_t *data_len)
{
	struct tmpfs_args *ta = data;
	struct memfs_limits limits;
	int error;

	(void)path;
	if (ta == NULL || *data_len < sizeof(*ta))
		return EINVAL;
	if (mp->mnt_flag & MNT_GETARGS)
		return tmpfs_getargs(mp, ta, data_len);
	if ((error = args_check(ta)) != 0)
		return error;
	limits = limits_of(ta);
	if (mp->mnt_flag & MNT_UPDATE)
		return memfs_setlimits(mp, &limits);
	error = memfs_mount(mp, &limits, ta->ta_root_uid, ta->ta_root_gid,
	    ta->ta_root_mode & ALLPERMS);
	if (error == 0)
		strlcpy(mp->mnt_stat.f_mntfromname, "tmpfs", sizeof(mp->mnt_stat.f_mntfromname));
	return error;
}

static const struct vfsops tmpfs_vfsops = {
	.vfs_name = "tmpfs",
	.vfs_min_mount_data = sizeof(struct tmpfs_args),
	.vfs_mount = tmpfs_mount,
	.vfs_unmount = memfs_unmount,
	.vfs_root = memfs_root,
	.vfs_statvfs = memfs_statvfs,
	.vfs_sync = memfs_sync,
	.vfs_loadvnode = memfs_loadvnode,
	.vfs_vptofh = memfs_vptofh,
	.vfs_fhtovp = memfs_fhtovp,
};

static int
tmpfs_init(struct kernel *k)
{

	return vfs_attach(k, &tmpfs_vfsops);
}

static void
tmpfs_fini(struct kernel *k)
{

	vfs_detach(k, &tmpfs_vfsops);
}

static struct rump_component tmpfs_component = {
	.rc_name = "rumpfs_tmpfs",
	.rc_class = COMPONENT_FS,
	.rc_init = tmpfs_init,
	.rc_fini = tmpfs_fini,
};
RUMP_COMPONENT(tmpfs_component)
