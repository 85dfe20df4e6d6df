/*
 * mount(2) and unmount(2): who may, the arguments, and the three things that mount does (mount,
 * change what is mounted, tell the arguments of what is mounted). The mounts themselves are
 * mount.c's.
 */
#include "vfsvar.h"

#define MOUNT_DATA_MAX	8192
#define MOUNT_FLAGS	(MNT_BASIC_FLAGS | MNT_OP_FLAGS)

struct mountdata {
	void *md_user, *md_kernel;
	size_t md_len, md_alloc;
};

/* The length is 0 where old clients rely on the type to know it. */
static int
mountdata_in(struct mountdata *md, void *udata, size_t len, const struct vfsops *ops)
{
	int error;

	*md = (struct mountdata){ .md_user = udata };
	if (udata != NULL && len == 0)
		len = ops->vfs_min_mount_data;
	if (len > MOUNT_DATA_MAX || len < ops->vfs_min_mount_data)
		return EINVAL;
	if (udata == NULL || len == 0)
		return ops->vfs_min_mount_data != 0 ? EINVAL : 0;
	if ((md->md_kernel = kmem_zalloc(len)) == NULL)
		return ENOMEM;
	md->md_len = md->md_alloc = len;
	if ((error = copyin(udata, md->md_kernel, len)) != 0)
		kmem_free(md->md_kernel, len);
	return error;
}

static void
mountdata_free(struct mountdata *md)
{
	if (md->md_kernel != NULL)
		kmem_free(md->md_kernel, md->md_alloc);
}

static int
mount_getargs(struct vnode *vp, struct mountdata *md, register_t *retval)
{
	struct mount *mp = vp->v_mount;
	int saved = mp->mnt_flag, error;

	if ((vp->v_flag & VV_ROOT) == 0 || md->md_len == 0)
		return EINVAL;
	mp->mnt_flag |= MNT_GETARGS;
	error = mp->mnt_op->vfs_mount(mp, mp->mnt_stat.f_mntonname, md->md_kernel, &md->md_len);
	mp->mnt_flag = saved;
	if (error == 0)
		error = copyout(md->md_kernel, md->md_user, MIN(md->md_len, md->md_alloc));
	if (error == 0)
		*retval = (register_t)md->md_len;
	return error;
}

/* Going read-only: no file may be open for writing, unless force takes it away. */
static int
mount_stopwriters(struct mount *mp, bool force)
{
	struct vnode *vp;
again:
	TAILQ_FOREACH(vp, &mp->mnt_vnodelist, v_mntvnodes) {
		if (vp->v_writecount == 0 || vp->v_type != VREG)
			continue;
		if (!force)
			return EBUSY;
		vgone(vp);
		goto again;
	}
	return mp->mnt_op->vfs_sync(mp, true);
}

static int
mount_update(struct vnode *vp, int flags, struct mountdata *md)
{
	struct mount *mp = vp->v_mount;
	int saved = mp->mnt_flag, error;

	if ((vp->v_flag & VV_ROOT) == 0)
		return EINVAL;
	if ((flags & MNT_RELOAD) != 0 && !MOUNT_RDONLY(mp))
		return EOPNOTSUPP;
	if (!MOUNT_RDONLY(mp) && (flags & MNT_RDONLY) != 0 &&
	    (error = mount_stopwriters(mp, (flags & MNT_FORCE) != 0)) != 0)
		return error;
	mp->mnt_flag = (int)((((u_int)saved & ~(u_int)MNT_BASIC_FLAGS) |
	    ((u_int)flags & MOUNT_FLAGS)) | MNT_UPDATE);
	error = mp->mnt_op->vfs_mount(mp, mp->mnt_stat.f_mntonname, md->md_kernel, &md->md_len);
	mp->mnt_flag = error != 0 ? saved : (int)((u_int)mp->mnt_flag & ~(u_int)MNT_OP_FLAGS);
	return error;
}

/* Names, owner and flags of a mount whose file system is up. */
static void
mount_describe(struct lwp *l, struct mount *mp, const char *path)
{
	struct statvfs *sb = &mp->mnt_stat;

	mp->mnt_flag = (int)((u_int)mp->mnt_flag & ~(u_int)MNT_OP_FLAGS);
	sb->f_owner = lwp_cred(l)->cr_euid;
	strlcpy(sb->f_mntonname, path, sizeof(sb->f_mntonname));
	(void)mp->mnt_op->vfs_statvfs(mp, sb);
}

/* Start the file system and put it over the directory, whose reference the mount keeps. */
static int
mount_new(struct lwp *l, const struct vfsops *ops, struct vnode *covered, int flags,
    struct mountdata *md)
{
	char pathbuf[PATH_MAX], *path;
	struct mount *mp;
	int error;

	if (covered->v_type != VDIR)
		return ENOTDIR;
	if ((flags & (MNT_EXPORTED | MNT_RELOAD | MNT_UNION)) != 0)
		return EOPNOTSUPP;
	if ((error = vn_getpath(NULL, covered, pathbuf, sizeof(pathbuf), &path)) != 0)
		return error;
	if ((mp = mount_alloc(l->l_kernel, ops)) == NULL)
		return ENOMEM;
	mp->mnt_flag = (int)((u_int)flags & MOUNT_FLAGS);
	vfs_enter(mp);
	if ((error = ops->vfs_mount(mp, path, md->md_kernel, &md->md_len)) != 0) {
		vfs_exit(mp);
		kmem_free(mp, sizeof(*mp));
		return error;
	}
	mount_describe(l, mp, path);
	/* Another lwp may have covered or removed the directory while the file system started. */
	error = covered->v_mount == NULL ? ENOENT :
	    covered->v_mountedhere != NULL || covered->v_mount->mnt_unmounting ? EBUSY :
	    mount_attach(mp, covered);
	if (error != 0) {
		(void)vflush(mp, NULL, true);
		(void)ops->vfs_unmount(mp, MNT_FORCE);
		vfs_exit(mp);
		kmem_free(mp, sizeof(*mp));
		return error;
	}
	vref(covered);
	vfs_exit(mp);
	return 0;
}

static int
mount_change(struct vnode *vp, int flags, struct mountdata *md, register_t *retval)
{
	struct mount *mp = vn_enter(vp);
	int error = ENOENT;

	if (mp != NULL)
		error = (flags & MNT_GETARGS) != 0 ? mount_getargs(vp, md, retval) :
		    mount_update(vp, flags, md);
	vn_exit(mp);
	return error;
}

static int
mount_type(struct lwp *l, const char *utype, const struct vfsops **opsp)
{
	char type[VFS_NAMELEN];
	int error;

	if ((error = copyinstr(utype, type, sizeof(type), NULL)) != 0)
		return error;
	*opsp = vfs_getopsbyname(l->l_kernel, type);
	return *opsp == NULL ? ENODEV : 0;
}

static int
mount_vnode(struct lwp *l, struct vnode *vp, const struct sys___mount50_args *uap,
    register_t *retval)
{
	const int flags = SCARG(uap, flags);
	const bool change = (flags & (MNT_GETARGS | MNT_UPDATE)) != 0;
	const struct vfsops *ops;
	struct mountdata md;
	int error;

	if (!change && (error = mount_type(l, SCARG(uap, type), &ops)) != 0)
		return error;
	if (change) {
		if (vp->v_mount == NULL)
			return ENOENT;
		ops = vp->v_mount->mnt_op;
	}
	if ((flags & MNT_GETARGS) == 0 && !cred_issuper(lwp_cred(l)))
		return EPERM;
	if ((error = mountdata_in(&md, SCARG(uap, data), SCARG(uap, data_len), ops)) != 0)
		return error;
	error = change ? mount_change(vp, flags, &md, retval) : mount_new(l, ops, vp, flags, &md);
	mountdata_free(&md);
	return error;
}

int
do_sys_mount(struct lwp *l, struct vnode *vp, const char *type, int flags, void *data, size_t len)
{
	struct mountdata md = { .md_kernel = data, .md_len = len, .md_alloc = len };
	const struct vfsops *ops;
	register_t unused[2];

	if (!cred_issuper(lwp_cred(l)))
		return EPERM;
	if ((flags & MNT_UPDATE) != 0)
		return mount_change(vp, flags, &md, unused);
	ops = vfs_getopsbyname(l->l_kernel, type);
	return ops == NULL ? ENODEV : mount_new(l, ops, vp, flags, &md);
}

int
sys___mount50(struct lwp *l, const struct sys___mount50_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	error = mount_vnode(l, vp, uap, retval);
	vrele(vp);
	return error;
}

/*
 * The root vnode that led here would keep the mount busy: the structure is held by being counted
 * instead.
 */
static int
unmount_vnode(struct lwp *l, struct vnode *vp, int flags)
{
	struct mount *mp = vp->v_mount;
	bool isroot = (vp->v_flag & VV_ROOT) != 0;
	int error;

	if (mp == NULL) {
		vrele(vp);
		return EINVAL;
	}
	mp->mnt_refs++;
	vrele(vp);
	if (!cred_issuper(lwp_cred(l)) && lwp_cred(l)->cr_euid != mp->mnt_stat.f_owner)
		error = EPERM;
	else if ((mp->mnt_flag & MNT_ROOTFS) != 0 || !isroot)
		error = EINVAL;
	else
		error = dounmount(mp, flags & MNT_FORCE);
	mount_unref(mp);
	return error == ENOENT ? EINVAL : error;
}

int
sys_unmount(struct lwp *l, const struct sys_unmount_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	return unmount_vnode(l, vp, SCARG(uap, flags));
}
