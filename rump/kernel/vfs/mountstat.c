/*
 * statvfs: what a mount tells of itself. The sizes come from the file system and are kept in
 * mnt_stat, so that ST_NOWAIT can answer without asking; flags and names are the vfs layer's.
 */
#include "vfsvar.h"

/*
 * The name of the mount point as a process in a chroot sees it: without the root's own path, or "/"
 * if the mount holds the root itself. false: it lies outside.
 */
static bool
chroot_mntonname(struct lwp *l, const struct mount *mp, char *name, size_t size)
{
	struct vnode *rdir = l->l_proc->p_cwdi->cwdi_rdir;
	char path[PATH_MAX], *root;
	size_t len;

	strlcpy(name, mp->mnt_stat.f_mntonname, size);
	if (rdir == NULL)
		return true;
	if (vn_getpath(NULL, rdir, path, sizeof(path), &root) != 0)
		return false;
	len = strlen(root);
	if (strncmp(mp->mnt_stat.f_mntonname, root, len) == 0 &&
	    (mp->mnt_stat.f_mntonname[len] == '/' || mp->mnt_stat.f_mntonname[len] == '\0')) {
		const char *rest = mp->mnt_stat.f_mntonname + len;
		strlcpy(name, *rest == '\0' ? "/" : rest, size);
		return true;
	}
	strlcpy(name, "/", size);
	return rdir->v_mount == mp;
}

static int
mount_refresh(struct mount *mp)
{
	struct statvfs fresh = mp->mnt_stat;
	int error;

	vfs_enter(mp);
	error = mp->mnt_root == NULL ? ENOENT : mp->mnt_op->vfs_statvfs(mp, &fresh);
	vfs_exit(mp);
	if (error == 0)
		mp->mnt_stat = fresh;
	return error;
}

int
mount_statvfs(struct lwp *l, struct mount *mp, struct statvfs *sb, int flags)
{
	int error;

	if (flags != ST_NOWAIT && (error = mount_refresh(mp)) != 0)
		return error;
	*sb = mp->mnt_stat;
	sb->f_flag = (u_long)((u_int)mp->mnt_flag & MNT_VISFLAGMASK);
	(void)chroot_mntonname(l, mp, sb->f_mntonname, sizeof(sb->f_mntonname));
	return 0;
}

int
vn_statvfs(struct lwp *l, struct vnode *vp, struct statvfs *sb, int flags)
{
	struct mount *mp = vp->v_mount;
	int error;

	if (mp == NULL)
		return ENXIO;
	mp->mnt_refs++;
	error = mount_statvfs(l, mp, sb, flags);
	mount_unref(mp);
	return error;
}

int
statvfs_vnode(struct lwp *l, struct vnode *vp, struct statvfs *usb, int flags)
{
	struct statvfs sb;
	int error = vn_statvfs(l, vp, &sb, flags);

	return error != 0 ? error : copyout(&sb, usb, sizeof(sb));
}

int
sys_statvfs1(struct lwp *l, const struct sys_statvfs1_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	error = statvfs_vnode(l, vp, SCARG(uap, buf), SCARG(uap, flags));
	vrele(vp);
	return error;
}

int
sys_fstatvfs1(struct lwp *l, const struct sys_fstatvfs1_args *uap, register_t *retval)
{
	struct file *fp;
	int error;

	(void)retval;
	if ((error = fd_getvnode(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	error = statvfs_vnode(l, fp->f_data, SCARG(uap, buf), SCARG(uap, flags));
	fd_putfile(fp);
	return error;
}

/* One more for getvfsstat.  Mounts outside the caller's root are not for it to see. */
static int
getvfsstat_one(struct lwp *l, struct mount *mp, struct statvfs *usb, size_t room, int flags,
    size_t *count)
{
	struct statvfs sb;
	int error;

	if (!chroot_mntonname(l, mp, sb.f_mntonname, sizeof(sb.f_mntonname)))
		return 0;
	if (usb != NULL && *count < room) {
		if ((error = mount_statvfs(l, mp, &sb, flags)) != 0)
			return error == EFAULT ? error : 0;
		if ((error = copyout(&sb, usb + *count, sizeof(sb))) != 0)
			return error;
	}
	(*count)++;
	return 0;
}

/* With a buffer the count is of what was stored; without, of all mounts. */
int
sys_getvfsstat(struct lwp *l, const struct sys_getvfsstat_args *uap, register_t *retval)
{
	struct vfsstate *vs = l->l_kernel->k_vfs;
	struct statvfs *usb = SCARG(uap, buf);
	size_t room = SCARG(uap, bufsize) / sizeof(*usb), count = 0;
	struct mount *mp = TAILQ_FIRST(&vs->vs_mounts), *next;
	int error = 0;

	while (mp != NULL && error == 0) {
		mp->mnt_refs++;
		error = getvfsstat_one(l, mp, usb, room, SCARG(uap, flags), &count);
		next = mp->mnt_root != NULL ? TAILQ_NEXT(mp, mnt_list) : NULL;
		mount_unref(mp);
		mp = next;
	}
	*retval = (register_t)(usb != NULL ? MIN(count, room) : count);
	return error;
}
