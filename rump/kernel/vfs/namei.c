/*
 * Path lookup.
 *
 * One pass over the path: each component is hashed while its end is looked for, and tried in the
 * name cache at once. As long as the cache answers nothing sleeps, so the walk goes from vnode to
 * vnode without taking references ("held" tells whether it has one); a miss, a permission check
 * that must ask the file system, a link or a mount point takes one first.
 *
 * With NAMEI_PARENT the last component is looked up with its directory's mount entered, and stays
 * so until namei_done(), so that what was seen is still true when the caller changes it.
 */
#include "vfsvar.h"

struct walk {
	struct nameidata *w_nd;
	struct vfsstate *w_vs;
	struct vnode *w_root;		/* ".." stops here; referenced by namei() */
	struct vnode *w_dir;		/* where we are */
	struct mount *w_mount;		/* NAMEI_ONEMOUNT: of where we started */
	bool w_held;			/* w_dir is referenced by us */
	const char *w_path;		/* what is left, in ni_path */
	struct name w_name;		/* the component at hand */
	bool w_last, w_slash;		/* it is the last one; slashes follow it */
	unsigned int w_links;
};

static void
walk_hold(struct walk *w)
{
	if (!w->w_held)
		vref(w->w_dir);
	w->w_held = true;
}

static void
walk_move(struct walk *w, struct vnode *vp, bool held)
{
	struct vnode *old = w->w_held ? w->w_dir : NULL;

	w->w_dir = vp;
	w->w_held = held;
	if (old != NULL) {
		walk_hold(w);		/* releasing may sleep */
		vrele(old);
	}
}

static void
walk_toroot(struct walk *w)
{
	walk_move(w, w->w_root, false);
	if (unlikely(w->w_root->v_mountedhere != NULL)) {
		walk_hold(w);
		w->w_dir = mount_cross(w->w_dir);
	}
}

static int
walk_startdir(struct walk *w)
{
	struct nameidata *nd = w->w_nd;
	struct file *fp;

	if (likely(nd->ni_dirfd == AT_FDCWD)) {
		w->w_dir = nd->ni_lwp->l_proc->p_cwdi->cwdi_cdir;
		return 0;
	}
	if ((fp = fd_getfile(nd->ni_lwp, nd->ni_dirfd)) == NULL)
		return EBADF;
	w->w_dir = fp->f_type == DTYPE_VNODE ? fp->f_data : NULL;
	if (w->w_dir != NULL)
		walk_hold(w);
	fd_putfile(fp);
	return w->w_dir == NULL ? ENOTDIR : 0;
}

static int
walk_start(struct walk *w)
{
	if (w->w_nd->ni_path[0] != '/')
		return walk_startdir(w);
	walk_toroot(w);
	return 0;
}

/* With NAMEI_BENEATH and NAMEI_INROOT ".." stops where the lookup starts. */
static int
walk_startconfined(struct walk *w)
{
	struct nameidata *nd = w->w_nd;
	const bool absolute = nd->ni_path[0] == '/';
	struct vnode *old = nd->ni_rdir;
	int error;

	if ((nd->ni_flags & NAMEI_BENEATH) != 0 && absolute)
		return EXDEV;
	if ((nd->ni_flags & (NAMEI_BENEATH | NAMEI_INROOT)) == 0)
		error = walk_start(w);
	else if ((error = walk_startdir(w)) == 0) {
		vref(nd->ni_rdir = w->w_root = w->w_dir);
		if (old != NULL)
			vrele(old);
	}
	if (error == 0)
		w->w_mount = w->w_dir->v_mount;
	return error;
}

/* Before a component is looked up: would it, or has what was before it, led outside? */
static int
walk_confined(const struct walk *w)
{
	const int flags = w->w_nd->ni_flags;

	if ((flags & NAMEI_BENEATH) != 0 && w->w_dir == w->w_root && NAME_IS(&w->w_name, ".."))
		return EXDEV;
	return (flags & NAMEI_ONEMOUNT) != 0 && w->w_dir->v_mount != w->w_mount ? EXDEV : 0;
}

/* A symbolic link, or with `jump` one that leads to a file itself. */
static int
walk_mayfollow(const struct walk *w, bool jump)
{
	const int flags = w->w_nd->ni_flags;

	if ((flags & NAMEI_NOLINKS) != 0 || (jump && (flags & NAMEI_NOJUMPS) != 0))
		return ELOOP;
	return jump && (flags & (NAMEI_BENEATH | NAMEI_INROOT)) != 0 ? EXDEV : 0;
}

/* Cut the next component off; false at the end of the path. */
static bool
walk_component(struct walk *w)
{
	const char *p = w->w_path, *start;
	uint32_t hash = NAME_HASH_INIT;

	while (*p == '/')
		p++;
	for (start = p; *p != '/' && *p != '\0'; p++)
		hash = NAME_HASH_STEP(hash, *p);
	w->w_name = (struct name){ .nm_ptr = start, .nm_len = (size_t)(p - start),
	    .nm_hash = hash };
	w->w_slash = *p == '/';
	while (*p == '/')
		p++;
	w->w_last = *p == '\0';
	w->w_path = p;
	return start[0] != '\0';
}

/* May names be looked up here? */
static int
walk_check(struct walk *w, struct cred *cr)
{
	if (unlikely(w->w_dir->v_type != VDIR))
		return w->w_dir->v_type == VBAD ? ENOENT : ENOTDIR;
	if (w->w_name.nm_len > KERNEL_NAME_MAX)
		return ENAMETOOLONG;
	if (cred_issuper(cr))
		return 0;
	walk_hold(w);
	return vaccess(w->w_dir, X_OK, cr);
}

/*
 * In a chroot, and in a directory that is not below it (a descriptor from before, or the directory
 * was moved): as NetBSD does, ".." leads to the root.
 */
static void
walk_jail(struct walk *w)
{
	if (likely(w->w_root == w->w_vs->vs_rootvp) || w->w_dir == w->w_root)
		return;
	walk_hold(w);
	if (!vn_isunder(w->w_dir, w->w_root))
		walk_move(w, w->w_root, false);
}

/* Before "..": from the root of a mount to the directory it covers.  false: this is the root. */
static bool
walk_uncover(struct walk *w)
{
	walk_jail(w);
	while (w->w_dir != w->w_root && (w->w_dir->v_flag & VV_ROOT) != 0) {
		struct mount *mp = w->w_dir->v_mount;
		if (mp == NULL || mp->mnt_vnodecovered == NULL)
			return false;
		walk_move(w, mp->mnt_vnodecovered, false);
	}
	return w->w_dir != w->w_root;
}

/* Look the component up in w_dir.  *heldp: the result is referenced. */
static int
walk_lookup(struct walk *w, struct vnode **vpp, bool *heldp)
{
	if (likely((w->w_dir->v_flag & VV_NOCACHE) == 0)) {
		switch (namecache_peek(w->w_vs, w->w_dir, &w->w_name, vpp)) {
		case NC_HIT:
			*heldp = false;
			return 0;
		case NC_NEGATIVE:
			return ENOENT;
		case NC_MISS:
			break;
		}
	}
	walk_hold(w);
	*heldp = true;
	return VOP_LOOKUP(w->w_dir, &w->w_name, vpp);
}

/* The link led to a file itself, which is not where its name stands. */
static int
walk_jump(struct walk *w, struct vnode *target)
{
	walk_move(w, target, true);
	return w->w_slash && target->v_type != VDIR ? ENOTDIR : 0;
}

/* Put the link's text before what is left of the path.  Takes the reference to the link. */
static int
walk_follow(struct walk *w, struct vnode *link, struct cred *cr)
{
	char text[PATH_MAX];
	struct nameidata *nd = w->w_nd;
	struct vnode *target = NULL;
	struct iovec iov;
	struct uio uio;
	int error = w->w_links++ >= MAXSYMLINKS ? ELOOP : 0;

	walk_hold(w);
	if (error == 0 && link->v_mount != NULL && (link->v_mount->mnt_flag & MNT_SYMPERM) != 0)
		error = vaccess(link, X_OK, cr);
	if (error == 0)
		error = walk_mayfollow(w, false);
	if (error == 0)
		error = VOP_FOLLOWLINK(link, &target);
	uio_init(&uio, &iov, text, sizeof(text), 0, UIO_READ, UIO_SYSSPACE);
	if (error == 0 && target == NULL)
		error = VOP_READLINK(link, &uio);
	vrele(link);
	if (error != 0)
		return error;
	if (target != NULL && (error = walk_mayfollow(w, true)) != 0)
		vrele(target);
	if (target != NULL)
		return error != 0 ? error : walk_jump(w, target);
	size_t len = sizeof(text) - uio.uio_resid, rest = strlen(w->w_path) + (w->w_slash ? 1 : 0);
	if (len == 0)
		return ENOENT;
	if (len + rest >= sizeof(text))
		return ENAMETOOLONG;
	const char *from = w->w_path - (w->w_slash ? 1 : 0);
	memmove(nd->ni_path + len, from, rest + 1);
	memcpy(nd->ni_path, text, len);
	w->w_path = nd->ni_path;
	if (text[0] != '/')
		return 0;
	if ((nd->ni_flags & NAMEI_BENEATH) != 0)
		return EXDEV;
	walk_toroot(w);
	return 0;
}

/*
 * etfs keys are compared with the whole rest of a path that is at the root of the root file system.
 */
static bool
walk_etfs(struct walk *w, struct vnode **vpp)
{
	if (likely(w->w_vs->vs_kernel->k_etfs == NULL) || w->w_dir != w->w_vs->vs_rootvp ||
	    (w->w_nd->ni_flags & (NAMEI_REMOVE | NAMEI_NOLAST)) != 0)
		return false;
	return etfs_lookup(w->w_vs, w->w_name.nm_ptr, vpp) == 0;
}

/* The walk ends at vp, referenced. */
static int
walk_end(struct walk *w, struct vnode *vp)
{
	const bool outside = (w->w_nd->ni_flags & NAMEI_ONEMOUNT) != 0 && vp->v_mount != w->w_mount;

	w->w_nd->ni_trailingslash = w->w_slash;
	w->w_nd->ni_vp = vp;
	if (likely(!outside) && (!w->w_slash || vp->v_type == VDIR))
		return 0;
	w->w_nd->ni_vp = NULL;
	vrele(vp);
	return outside ? EXDEV : ENOTDIR;
}

/*
 * NAMEI_PARENT and no component left ("/", or a link to it): the directory is its own parent, by
 * the name ".".
 */
static int
parent_of_root(struct walk *w)
{
	struct nameidata *nd = w->w_nd;

	walk_hold(w);
	vref(w->w_dir);
	nd->ni_dvp = nd->ni_vp = w->w_dir;
	w->w_held = false;
	nd->ni_last = (struct name){ .nm_ptr = ".", .nm_len = 1, .nm_hash = name_hash(".", 1) };
	nd->ni_trailingslash = w->w_slash;
	if ((nd->ni_flags & NAMEI_NOLAST) == 0)
		nd->ni_entered = vn_enter(nd->ni_dvp);
	return 0;
}

/* The name does not exist.  What a creation needs is checked here, as lookups do. */
static int
parent_missing(struct walk *w, struct cred *cr)
{
	if ((w->w_nd->ni_flags & NAMEI_CREATE) == 0)
		return ENOENT;
	if (w->w_slash && (w->w_nd->ni_flags & NAMEI_DIR) == 0)
		return ENOENT;
	return vaccess(w->w_dir, W_OK, cr);
}

/*
 * The last component, its directory's mount entered. *again is set when a link was put in its place
 * and the walk goes on.
 */
static int
parent_lookup(struct walk *w, struct cred *cr, bool self, bool *again)
{
	struct nameidata *nd = w->w_nd;
	struct vnode *vp;
	int error;

	if ((nd->ni_entered = vn_enter(w->w_dir)) == NULL)
		return ENOENT;
	if ((nd->ni_flags & NAMEI_REMOVE) != 0 && MOUNT_RDONLY(nd->ni_entered))
		return EROFS;
	if (self)
		vref(vp = w->w_dir);
	else if ((error = VOP_LOOKUP(w->w_dir, &w->w_name, &vp)) == ENOENT)
		return parent_missing(w, cr);
	else if (error != 0)
		return error;
	if (vp->v_type == VLNK && (w->w_slash || (nd->ni_flags & NAMEI_FOLLOW) != 0)) {
		vn_exit(nd->ni_entered);
		nd->ni_entered = NULL;
		*again = true;
		return walk_follow(w, vp, cr);
	}
	if (vp->v_mountedhere != NULL) {
		vn_exit(nd->ni_entered);
		vp = mount_cross(vp);
		nd->ni_entered = vn_enter(w->w_dir);
	}
	if (!w->w_slash || vp->v_type == VDIR) {
		nd->ni_vp = vp;
		return 0;
	}
	vn_exit(nd->ni_entered);
	nd->ni_entered = NULL;
	vrele(vp);
	return ENOTDIR;
}

static int
walk_parent(struct walk *w, struct cred *cr, bool *again)
{
	struct nameidata *nd = w->w_nd;
	bool self = NAME_IS(&w->w_name, ".") || (NAME_IS(&w->w_name, "..") && !walk_uncover(w));
	int error = 0;

	walk_hold(w);
	if ((nd->ni_flags & NAMEI_NOLAST) == 0)
		error = parent_lookup(w, cr, self, again);
	if (error != 0) {
		vn_exit(nd->ni_entered);
		nd->ni_entered = NULL;
		return error;
	}
	if (*again)
		return 0;
	nd->ni_last = w->w_name;
	nd->ni_trailingslash = w->w_slash;
	nd->ni_dvp = w->w_dir;
	w->w_held = false;
	return 0;
}

/* One component further.  *done: ni_vp is set. */
static int
walk_step(struct walk *w, struct cred *cr, bool *done)
{
	struct vnode *vp;
	bool held = false;
	int error;

	if (NAME_IS(&w->w_name, ".") || (NAME_IS(&w->w_name, "..") && !walk_uncover(w))) {
		vp = w->w_dir;
		held = w->w_held;
		w->w_held = false;
	} else if ((error = walk_lookup(w, &vp, &held)) != 0) {
		return error;
	}
	if (vp->v_type == VLNK && (!w->w_last || w->w_slash ||
	    (w->w_nd->ni_flags & NAMEI_FOLLOW) != 0)) {
		if (!held)
			vref(vp);
		return walk_follow(w, vp, cr);
	}
	if (!held)
		vp = mount_peek(vp);
	if (unlikely(vp->v_mountedhere != NULL)) {
		if (!held)
			vref(vp);
		held = true;
		walk_hold(w);
		vp = mount_cross(vp);
	}
	walk_move(w, vp, held);
	if (!w->w_last)
		return 0;
	*done = true;
	walk_hold(w);
	w->w_held = false;
	return walk_end(w, w->w_dir);
}

static int
walk(struct walk *w, struct cred *cr)
{
	const bool parent = (w->w_nd->ni_flags & NAMEI_PARENT) != 0;
	struct vnode *vp;
	int error;

	for (;;) {
		bool done = false, again = false;

		if (!walk_component(w))
			break;
		if ((error = walk_check(w, cr)) != 0)
			return error;
		if (unlikely((w->w_nd->ni_flags & NAMEI_CONFINED) != 0) &&
		    (error = walk_confined(w)) != 0)
			return error;
		if (unlikely(walk_etfs(w, &vp))) {
			w->w_slash = false;
			return walk_end(w, vp);
		}
		if (parent && w->w_last) {
			if ((error = walk_parent(w, cr, &again)) != 0 || !again)
				return error;
			continue;
		}
		if ((error = walk_step(w, cr, &done)) != 0 || done)
			return error;
	}
	if (parent)
		return parent_of_root(w);
	walk_hold(w);
	w->w_held = false;
	return walk_end(w, w->w_dir);
}

/* What a lookup holds that its caller does not see. */
static void
namei_release(struct nameidata *nd)
{
	cred_free(nd->ni_cred);
	if (unlikely(nd->ni_rdir != NULL))
		vrele(nd->ni_rdir);
}

static int
copy_path(struct nameidata *nd)
{
	if (likely((nd->ni_flags & NAMEI_KERNEL) == 0))
		return copyinstr(nd->ni_upath, nd->ni_path, sizeof(nd->ni_path), NULL);
	return strlcpy(nd->ni_path, nd->ni_upath, sizeof(nd->ni_path)) < sizeof(nd->ni_path) ? 0 :
	    ENAMETOOLONG;
}

int
namei(struct nameidata *nd)
{
	struct lwp *l = nd->ni_lwp;
	struct vnode *rdir = l->l_proc->p_cwdi->cwdi_rdir;
	struct walk w;
	int error;

	nd->ni_dvp = nd->ni_vp = NULL;
	nd->ni_entered = NULL;
	if ((error = copy_path(nd)) != 0)
		return error;
	if (nd->ni_path[0] == '\0')
		return ENOENT;
	w.w_nd = nd;
	w.w_vs = l->l_kernel->k_vfs;
	w.w_root = rdir != NULL ? rdir : w.w_vs->vs_rootvp;
	if (unlikely((nd->ni_rdir = rdir) != NULL))
		vref(rdir);		/* another lwp may change the root while we sleep */
	w.w_held = false;
	w.w_path = nd->ni_path;
	w.w_links = 0;
	w.w_slash = false;
	nd->ni_cred = cred_hold(nd->ni_cred != NULL ? nd->ni_cred : l->l_proc->p_cred);
	error = likely((nd->ni_flags & NAMEI_CONFINED) == 0) ? walk_start(&w) :
	    walk_startconfined(&w);
	if (error == 0)
		error = walk(&w, nd->ni_cred);
	if (w.w_held)
		vrele(w.w_dir);
	if (error != 0)
		namei_release(nd);
	return error;
}

void
namei_done(struct nameidata *nd)
{
	vn_exit(nd->ni_entered);
	nd->ni_entered = NULL;
	if (nd->ni_vp != NULL)
		vrele(nd->ni_vp);
	if (nd->ni_dvp != NULL)
		vrele(nd->ni_dvp);
	nd->ni_vp = nd->ni_dvp = NULL;
	namei_release(nd);
}

int
namei_simple(struct lwp *l, int dirfd, const char *upath, int flags, struct vnode **vpp)
{
	struct nameidata nd;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, flags);
	if ((error = namei(&nd)) != 0)
		return error;
	*vpp = nd.ni_vp;
	nd.ni_vp = NULL;
	namei_done(&nd);
	return 0;
}
