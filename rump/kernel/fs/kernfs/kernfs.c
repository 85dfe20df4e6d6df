/*
 * kernfs: facts about the running kernel as files, mount_kernfs(8).
 *
 * A file's vnode key is its place in the table (kernfs_table.c) after the root's; nothing is kept
 * per mount.  A read makes the text and gives the part asked for; a write replaces the text as a
 * whole.
 *
 * Locking: the mount, and the kernel lock for what the files tell.  Interface: the component
 * rumpfs_kernfs.
 */
#include "kernfs.h"

#include <sys/kernel.h>
#include <sys/mount.h>
#include <sys/rofs.h>

#define KERNFS_ROOTINO	2
#define KERNFS_FILEINO	3		/* of the table's first */
#define KERNFS_TEXT_MAX	((size_t)1 << 20)
#define KERNFS_SET_MAX	256		/* bytes in one write */

static const struct kernfs_file *
vnode_file(const struct vnode *vp)
{

	return &kernfs_files[vp->v_key - KERNFS_FILEINO];
}

static struct kernel *
vnode_kernel(const struct vnode *vp)
{

	return vp->v_mount->mnt_kernel;
}

static int
kernfs_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{

	if (NAME_IS(nm, ".."))
		return vcache_get(dvp->v_mount, KERNFS_ROOTINO, vpp);
	for (size_t i = 0; i < kernfs_nfiles; i++) {
		const char *name = kernfs_files[i].kf_name;

		if (strlen(name) == nm->nm_len && memcmp(name, nm->nm_ptr, nm->nm_len) == 0)
			return vcache_get(dvp->v_mount, KERNFS_FILEINO + i, vpp);
	}
	return ENOENT;
}

static int
kernfs_readdir(struct vnode *vp, struct uio *uio, struct cred *cred, bool *eof)
{
	off_t start = uio->uio_offset, at = start;
	bool fits = true;
	int error = 0;

	(void)cred;
	(void)vp;
	if (start < 0)
		return EINVAL;
	for (; at < (off_t)kernfs_nfiles + 2; at++) {
		size_t file = (size_t)at - 2;
		const char *name = at == 0 ? "." : at == 1 ? ".." : kernfs_files[file].kf_name;
		ino_t ino = at < 2 ? KERNFS_ROOTINO : KERNFS_FILEINO + file;

		fits = dirent_emit(uio, ino, at < 2 ? VDIR : VREG, name, strlen(name), &error);
		if (!fits)
			break;
	}
	uio->uio_offset = at;
	*eof = fits && error == 0;
	return error == 0 && !fits && at == start ? EINVAL : error;
}

static int
kernfs_read(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	const struct kernfs_file *kf = vnode_file(vp);
	size_t size = MIN(kf->kf_text(vnode_kernel(vp), NULL, 0), KERNFS_TEXT_MAX), now;
	size_t off = (size_t)uio->uio_offset;
	int error = 0;
	char *text;

	(void)ioflag;
	(void)cred;
	if (uio->uio_offset < 0)
		return EINVAL;
	if (size == 0)
		return 0;
	if ((text = kmem_alloc(size)) == NULL)
		return ENOMEM;
	now = MIN(kf->kf_text(vnode_kernel(vp), text, size), size);
	if (off < now)
		error = uiomove(text + off, MIN(now - off, uio->uio_resid), uio);
	kmem_free(text, size);
	return error;
}

static int
kernfs_write(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	const struct kernfs_file *kf = vnode_file(vp);
	char text[KERNFS_SET_MAX];
	size_t len = uio->uio_resid;
	int error;

	(void)ioflag;
	(void)cred;
	if (kf->kf_set == NULL)
		return EOPNOTSUPP;
	if (((ioflag & IO_APPEND) == 0 && uio->uio_offset != 0) || len > sizeof(text))
		return EINVAL;
	if ((error = uiomove(text, len, uio)) != 0)
		return error;
	return kf->kf_set(vnode_kernel(vp), text, len);
}

static int
kernfs_getattr(struct vnode *vp, struct vattr *va)
{
	bool root = vp->v_key == KERNFS_ROOTINO;
	const struct timespec *boot = &vnode_kernel(vp)->k_boottime;

	*va = (struct vattr){
		.va_type = vp->v_type, .va_mode = root ? 0555 : vnode_file(vp)->kf_mode,
		.va_nlink = root ? 2 : 1, .va_fileid = vp->v_key, .va_blocksize = S_BLKSIZE,
		.va_birthtime = *boot,
	};
	if (!root)
		va->va_size = vnode_file(vp)->kf_text(vnode_kernel(vp), NULL, 0);
	getnanotime(&va->va_mtime);
	va->va_atime = va->va_ctime = va->va_mtime;
	return 0;
}

/* Ignored, so that opening with O_TRUNC works: writing is what changes a file. */
static int
kernfs_setattr(struct vnode *vp, const struct vattr *va, struct cred *cred)
{

	(void)vp;
	(void)va;
	(void)cred;
	return 0;
}

static const struct vnodeops kernfs_vnodeops = {
	ROFS_OPS,
	.lookup = kernfs_lookup,
	.readdir = kernfs_readdir,
	.read = kernfs_read,
	.write = kernfs_write,
	.getattr = kernfs_getattr,
	.setattr = kernfs_setattr,
};

static int
kernfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t ino)
{

	(void)mp;
	vp->v_type = ino == KERNFS_ROOTINO ? VDIR : VREG;
	vp->v_flag |= ino == KERNFS_ROOTINO ? VV_ROOT : 0;
	vp->v_ops = &kernfs_vnodeops;
	return 0;
}

static int
kernfs_mount(struct mount *mp, const char *path, void *data, size_t *data_len)
{

	(void)path;
	(void)data;
	if (mp->mnt_flag & MNT_GETARGS) {
		*data_len = 0;
		return 0;
	}
	if (mp->mnt_flag & MNT_UPDATE)
		return EOPNOTSUPP;
	strlcpy(mp->mnt_stat.f_mntfromname, "kernfs", sizeof(mp->mnt_stat.f_mntfromname));
	return 0;
}

static int
kernfs_unmount(struct mount *mp, int flags)
{

	(void)mp;
	(void)flags;
	return 0;
}

static int
kernfs_root(struct mount *mp, struct vnode **vpp)
{

	return vcache_get(mp, KERNFS_ROOTINO, vpp);
}

/* No blocks, and as many files as there are. */
static int
kernfs_statvfs(struct mount *mp, struct statvfs *sb)
{

	(void)mp;
	sb->f_bsize = sb->f_frsize = sb->f_iosize = S_BLKSIZE;
	sb->f_files = kernfs_nfiles + 1;
	sb->f_namemax = KERNEL_NAME_MAX;
	return 0;
}

static int
kernfs_sync(struct mount *mp, bool wait)
{

	(void)mp;
	(void)wait;
	return 0;
}

static const struct vfsops kernfs_vfsops = {
	.vfs_name = "kernfs",
	.vfs_mount = kernfs_mount,
	.vfs_unmount = kernfs_unmount,
	.vfs_root = kernfs_root,
	.vfs_statvfs = kernfs_statvfs,
	.vfs_sync = kernfs_sync,
	.vfs_loadvnode = kernfs_loadvnode,
};

static int
kernfs_init(struct kernel *k)
{

	return vfs_attach(k, &kernfs_vfsops);
}

static void
kernfs_fini(struct kernel *k)
{

	vfs_detach(k, &kernfs_vfsops);
}

static struct rump_component kernfs_component = {
	.rc_name = "rumpfs_kernfs",
	.rc_class = COMPONENT_FS,
	.rc_init = kernfs_init,
	.rc_fini = kernfs_fini,
};
RUMP_COMPONENT(kernfs_component)
