/*
 * ptyfs: the slaves of pseudo-terminals as files named by number, mount_ptyfs(8).
 *
 * A vnode's key is the pair's number after the root's; what the file is like stands in the pair
 * (struct ptynode) and is gone with it.  All mounts show the same pairs.
 *
 * Locking: the mount; the pairs have the kernel lock.  Interface: the component rumpfs_ptyfs.
 */
#include <sys/kernel.h>
#include <sys/mount.h>
#include <sys/pty.h>
#include <sys/rofs.h>

#define PTYFS_ROOTINO	2
#define PTYFS_FILEINO	3		/* of pair 0 */
/* readdir's cookies of "." and ".." come before the pairs' */
#define PTYFS_DOTS	2

static struct ptyfs_mount *
MPTOPTYFS(const struct mount *mp)
{

	return mp->mnt_data;
}

/* NULL: the pair was closed. */
static struct ptynode *
VTOPTY(const struct vnode *vp)
{

	return pty_node(vp->v_mount->mnt_kernel, (int)(vp->v_key - PTYFS_FILEINO));
}

/* A decimal number without leading zeros; -1: not one. */
static int
parse_number(const struct name *nm)
{
	int number = 0;

	if (nm->nm_len == 0 || nm->nm_len > 4 || (nm->nm_len > 1 && nm->nm_ptr[0] == '0'))
		return -1;
	for (size_t i = 0; i < nm->nm_len; i++) {
		if (nm->nm_ptr[i] < '0' || nm->nm_ptr[i] > '9')
			return -1;
		number = number * 10 + (nm->nm_ptr[i] - '0');
	}
	return number;
}

static int
ptyfs_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	struct mount *mp = dvp->v_mount;
	int number;

	if (NAME_IS(nm, ".."))
		return vcache_get(mp, PTYFS_ROOTINO, vpp);
	number = parse_number(nm);
	if (number < 0 || pty_node(mp->mnt_kernel, number) == NULL)
		return ENOENT;
	return vcache_get(mp, PTYFS_FILEINO + (ino_t)number, vpp);
}

static bool
emit_dots(struct uio *uio, off_t *at, int *error)
{

	for (; *at < PTYFS_DOTS; ++*at)
		if (!dirent_emit(uio, PTYFS_ROOTINO, VDIR, "..", *at == 0 ? 1 : 2, error))
			return false;
	return true;
}

static bool
emit_pairs(struct kernel *k, struct uio *uio, off_t *at, int *error)
{
	int number;
	char name[16];

	while (*at < PTYFS_DOTS + PTY_MAX &&
	    (number = pty_next(k, (int)(*at - PTYFS_DOTS))) >= 0) {
		int len = snprintf(name, sizeof(name), "%d", number);
		ino_t ino = PTYFS_FILEINO + (ino_t)number;

		if (!dirent_emit(uio, ino, VCHR, name, (size_t)len, error))
			return false;
		*at = PTYFS_DOTS + number + 1;
	}
	return true;
}

static int
ptyfs_readdir(struct vnode *vp, struct uio *uio, struct cred *cred, bool *eof)
{
	off_t start = uio->uio_offset, at = start;
	int error = 0;

	(void)cred;
	if (start < 0)
		return EINVAL;
	*eof = emit_dots(uio, &at, &error) && emit_pairs(vp->v_mount->mnt_kernel, uio, &at, &error);
	uio->uio_offset = at;
	return error == 0 && !*eof && at == start ? EINVAL : error;
}

static void
root_attributes(struct vattr *va)
{

	va->va_mode = 0555;
	va->va_nlink = 2;
	getnanotime(&va->va_mtime);
	va->va_atime = va->va_ctime = va->va_birthtime = va->va_mtime;
}

static int
ptyfs_getattr(struct vnode *vp, struct vattr *va)
{
	const struct ptynode *pn;

	*va = (struct vattr){
		.va_type = vp->v_type, .va_fileid = vp->v_key, .va_rdev = vp->v_rdev,
		.va_blocksize = S_BLKSIZE,
	};
	if (vp->v_key == PTYFS_ROOTINO)
		root_attributes(va);
	else if ((pn = VTOPTY(vp)) != NULL) {
		va->va_nlink = 1;
		va->va_uid = pn->pn_uid;
		va->va_gid = pn->pn_gid;
		va->va_mode = pn->pn_mode;
		va->va_flags = pn->pn_flags;
		va->va_atime = pn->pn_atime;
		va->va_mtime = pn->pn_mtime;
		va->va_ctime = pn->pn_ctime;
		va->va_birthtime = pn->pn_birthtime;
	}
	return 0;
}

static void
node_set(struct ptynode *pn, const struct vattr *va)
{

	if (va->va_uid != (uid_t)VNOVAL)
		pn->pn_uid = va->va_uid;
	if (va->va_gid != (gid_t)VNOVAL)
		pn->pn_gid = va->va_gid;
	if (va->va_mode != (mode_t)VNOVAL)
		pn->pn_mode = va->va_mode & ALLPERMS;
	if (va->va_flags != (u_long)VNOVAL)
		pn->pn_flags = (unsigned int)va->va_flags;
	if (va->va_atime.tv_nsec != VNOVAL)
		pn->pn_atime = va->va_atime;
	if (va->va_mtime.tv_nsec != VNOVAL)
		pn->pn_mtime = va->va_mtime;
	if (va->va_birthtime.tv_nsec != VNOVAL)
		pn->pn_birthtime = va->va_birthtime;
	getnanotime(&pn->pn_ctime);
}

static int
ptyfs_setattr(struct vnode *vp, const struct vattr *va, struct cred *cred)
{
	struct ptynode *pn;

	(void)cred;
	if (vp->v_key == PTYFS_ROOTINO)
		return EPERM;
	if ((pn = VTOPTY(vp)) == NULL)
		return EIO;
	node_set(pn, va);
	return 0;
}

/* A name whose pair is gone is not to be found under its old vnode. */
static int
ptyfs_inactive(struct vnode *vp, bool *recycle)
{

	*recycle = vp->v_key != PTYFS_ROOTINO && VTOPTY(vp) == NULL;
	return 0;
}

static const struct vnodeops ptyfs_vnodeops = {
	ROFS_OPS,
	.lookup = ptyfs_lookup,
	.readdir = ptyfs_readdir,
	.getattr = ptyfs_getattr,
	.setattr = ptyfs_setattr,
	.inactive = ptyfs_inactive,
};

static int
ptyfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t ino)
{

	(void)mp;
	vp->v_ops = &ptyfs_vnodeops;
	if (ino == PTYFS_ROOTINO) {
		vp->v_type = VDIR;
		vp->v_flag |= VV_ROOT | VV_NOCACHE;
	} else {
		vp->v_type = VCHR;
		vp->v_rdev = pty_slavedev((int)(ino - PTYFS_FILEINO));
	}
	return 0;
}

static int
ptyfs_getargs(const struct mount *mp, struct ptyfs_args *args, size_t *len)
{

	*args = (struct ptyfs_args){
		.version = PTYFS_ARGSVERSION, .gid = MPTOPTYFS(mp)->pm_gid,
		.mode = MPTOPTYFS(mp)->pm_mode,
	};
	*len = sizeof(*args);
	return 0;
}

static int
ptyfs_mount(struct mount *mp, const char *path, void *data, size_t *data_len)
{
	const struct ptyfs_args *args = data;
	struct ptyfs_mount *pm;

	(void)path;
	if (args == NULL || *data_len < sizeof(*args))
		return EINVAL;
	if (mp->mnt_flag & MNT_GETARGS)
		return ptyfs_getargs(mp, data, data_len);
	if (mp->mnt_flag & MNT_UPDATE)
		return EOPNOTSUPP;
	if (args->version != PTYFS_ARGSVERSION)
		return EINVAL;
	if ((pm = kmem_zalloc(sizeof(*pm))) == NULL)
		return ENOMEM;
	pm->pm_mount = mp;
	pm->pm_gid = args->gid;
	pm->pm_mode = args->mode & ALLPERMS;
	mp->mnt_data = pm;
	pty_fsmounted(mp->mnt_kernel, pm);
	strlcpy(mp->mnt_stat.f_mntfromname, "ptyfs", sizeof(mp->mnt_stat.f_mntfromname));
	return 0;
}

static int
ptyfs_unmount(struct mount *mp, int flags)
{
	struct ptyfs_mount *pm = MPTOPTYFS(mp);

	(void)flags;
	pty_fsunmounted(mp->mnt_kernel, pm);
	kmem_free(pm, sizeof(*pm));
	mp->mnt_data = NULL;
	return 0;
}

static int
ptyfs_root(struct mount *mp, struct vnode **vpp)
{

	return vcache_get(mp, PTYFS_ROOTINO, vpp);
}

static int
ptyfs_statvfs(struct mount *mp, struct statvfs *sb)
{

	(void)mp;
	sb->f_bsize = sb->f_frsize = sb->f_iosize = S_BLKSIZE;
	sb->f_files = PTY_MAX;
	sb->f_namemax = KERNEL_NAME_MAX;
	return 0;
}

static int
ptyfs_sync(struct mount *mp, bool wait)
{

	(void)mp;
	(void)wait;
	return 0;
}

static const struct vfsops ptyfs_vfsops = {
	.vfs_name = "ptyfs",
	.vfs_min_mount_data = sizeof(struct ptyfs_args),
	.vfs_mount = ptyfs_mount,
	.vfs_unmount = ptyfs_unmount,
	.vfs_root = ptyfs_root,
	.vfs_statvfs = ptyfs_statvfs,
	.vfs_sync = ptyfs_sync,
	.vfs_loadvnode = ptyfs_loadvnode,
};

static int
ptyfs_init(struct kernel *k)
{

	return vfs_attach(k, &ptyfs_vfsops);
}

static void
ptyfs_fini(struct kernel *k)
{

	vfs_detach(k, &ptyfs_vfsops);
}

static struct rump_component ptyfs_component = {
	.rc_name = "rumpfs_ptyfs",
	.rc_class = COMPONENT_FS,
	.rc_init = ptyfs_init,
	.rc_fini = ptyfs_fini,
};
RUMP_COMPONENT(ptyfs_component)
