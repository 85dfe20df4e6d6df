/*
 * The root file system, "rumpfs": the memory file system without limits, with host files (etfs)
 * that only path lookup finds. And librumpvfs's component: what a kernel has of vfs begins and ends
 * here.
 */
#include "vfsvar.h"

#include <sys/buf.h>
#include <sys/memdev.h>
#include <sys/memfs.h>

static int
rumpfs_mount(struct mount *mp, const char *path, void *data, size_t *data_len)
{
	static const struct memfs_limits none;

	(void)path, (void)data, (void)data_len;
	if ((mp->mnt_flag & MNT_GETARGS) != 0)
		return EOPNOTSUPP;
	if ((mp->mnt_flag & MNT_UPDATE) != 0)
		return 0;
	strlcpy(mp->mnt_stat.f_mntfromname, "rumpfs", sizeof(mp->mnt_stat.f_mntfromname));
	return memfs_mount(mp, &none, 0, 0, 0755);
}

static int
rumpfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t key)
{
	return key >= ETFS_KEYBASE ? etfs_loadvnode(mp, vp, key) : memfs_loadvnode(mp, vp, key);
}

/* Host files have no handles: they go with their registration. */
static int
rumpfs_vptofh(struct vnode *vp, void *fid, size_t *size)
{
	return vp->v_key >= ETFS_KEYBASE ? EOPNOTSUPP : memfs_vptofh(vp, fid, size);
}

static const struct vfsops rumpfs_vfsops = {
	.vfs_name = "rumpfs",
	.vfs_mount = rumpfs_mount,
	.vfs_unmount = memfs_unmount,
	.vfs_root = memfs_root,
	.vfs_statvfs = memfs_statvfs,
	.vfs_sync = memfs_sync,
	.vfs_loadvnode = rumpfs_loadvnode,
	.vfs_vptofh = rumpfs_vptofh,
	.vfs_fhtovp = memfs_fhtovp,
};

static int
mountroot(struct kernel *k)
{
	struct vfsstate *vs = k->k_vfs;
	struct mount *mp = mount_alloc(k, &rumpfs_vfsops);
	int error;

	if (mp == NULL)
		return ENOMEM;
	mp->mnt_flag = (int)(MNT_ROOTFS | MNT_LOCAL);
	strlcpy(mp->mnt_stat.f_mntonname, "/", sizeof(mp->mnt_stat.f_mntonname));
	vfs_enter(mp);
	if ((error = rumpfs_mount(mp, "/", NULL, NULL)) == 0 &&
	    (error = mount_attach(mp, NULL)) != 0)
		(void)memfs_unmount(mp, MNT_FORCE);
	vfs_exit(mp);
	if (error != 0) {
		mount_unref(mp);
		return error;
	}
	vs->vs_rootmount = mp;
	vs->vs_rootvp = mp->mnt_root;
	(void)memfs_statvfs(mp, &mp->mnt_stat);
	return 0;
}

static int
root_directory(struct kernel *k, const char *name, mode_t mode)
{
	const struct name nm = { .nm_ptr = name, .nm_len = strlen(name),
	    .nm_hash = name_hash(name, strlen(name)) };
	struct mount *mp = k->k_vfs->vs_rootmount;
	struct vnode *vp;
	struct vattr va;
	int error;

	vattr_null(&va);
	va.va_type = VDIR;
	va.va_mode = mode;
	va.va_uid = va.va_gid = 0;
	vfs_enter(mp);
	if ((error = VOP_MKDIR(k->k_vfs->vs_rootvp, &nm, &va, k->k_cred, &vp)) == 0)
		vrele(vp);
	vfs_exit(mp);
	return error;
}

static void
vfs_fini(struct kernel *k)
{
	struct vfsstate *vs = k->k_vfs;
	int error;

	memdev_fini(k);
	error = vfs_unmountall(k, true);
	if (vs->vs_rootmount != NULL)
		(void)dounmount(vs->vs_rootmount, MNT_FORCE);
	if (k->k_halterror == 0)
		k->k_halterror = error;
	etfs_fini(k);
	if (vs->vs_nchash != NULL)
		namecache_fini(vs);
	if (vs->vs_vhash != NULL)
		vcache_fini(vs);
	kmem_free(vs, sizeof(*vs));
	k->k_vfs = NULL;
}

static int
vfs_init(struct kernel *k)
{
	struct vfsstate *vs = kmem_zalloc(sizeof(*vs));
	int error;

	if (vs == NULL)
		return ENOMEM;
	vs->vs_kernel = k;
	k->k_vfs = vs;
	TAILQ_INIT(&vs->vs_mounts);
	if ((error = vcache_init(vs)) == 0 && (error = namecache_init(vs)) == 0 &&
	    (error = vfs_attach(k, &rumpfs_vfsops)) == 0 && (error = mountroot(k)) == 0 &&
	    (error = root_directory(k, "dev", 0755)) == 0 &&
	    (error = root_directory(k, "tmp", 01777)) == 0)
		error = memdev_init(k);		/* drivers and clients expect those two */
	if (error != 0)
		vfs_fini(k);
	return error;
}

static struct rump_component component = {
	.rc_name = "rumpvfs",
	.rc_class = COMPONENT_VFS,
	.rc_init = vfs_init,
	.rc_fini = vfs_fini,
	.rc_syscalls = vfs_syscalls,
};

static void __attribute__((constructor))
vfs_load(void)
{
	proc_vfs_register(&vfs_procops);
	rump_component_load(&component);
}
