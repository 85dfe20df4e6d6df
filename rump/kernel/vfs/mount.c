/*
 * Mounts: the lock that lets one lwp at a time into a file system, the types a kernel knows, the
 * list of what is mounted, what covers what, and the way out.
 *
 * A mount's structure is counted (mnt_refs): the list holds one, and so does each lwp that is
 * inside or waits to get in, so that an lwp that finds its mount gone when its turn comes still has
 * something to leave.
 *
 * Who is quicker than the lwp that was woken goes in first, which spares switches between threads;
 * but not twice: the next turn is handed to whoever waits longest.
 *
 * Order: an lwp inside a mount never waits for another one. mount_cross() and the vrele() of a
 * vnode elsewhere are therefore done outside.
 */
#include "vfsvar.h"

void
mount_unref(struct mount *mp)
{
	if (--mp->mnt_refs == 0)
		kmem_free(mp, sizeof(*mp));
}

bool
vfs_tryenter(struct mount *mp)
{
	struct lwp *l = curlwp;

	if (mp->mnt_owner != NULL && mp->mnt_owner != l)
		return false;
	mp->mnt_owner = l;
	mp->mnt_depth++;
	mp->mnt_refs++;
	return true;
}

void
vfs_enter(struct mount *mp)
{
	struct lwp *l = curlwp;
	unsigned int waits = 0;

	if (mp == NULL)
		return;
	mp->mnt_refs++;
	while (unlikely(mp->mnt_owner != NULL && mp->mnt_owner != l)) {
		if (waits++ > 0)
			mp->mnt_passed++;
		buf_wait(&mp->mnt_wait);
	}
	mp->mnt_owner = l;
	mp->mnt_depth++;
}

static void
mount_nextturn(struct mount *mp)
{
	if (mp->mnt_passed > 0) {
		mp->mnt_passed--;
		mp->mnt_owner = TAILQ_FIRST(&mp->mnt_wait.wc_sleepers);
	}
	wakeup_one(&mp->mnt_wait);
}

void
vfs_exit(struct mount *mp)
{
	if (mp == NULL)
		return;
	if (--mp->mnt_depth == 0) {
		mp->mnt_owner = NULL;
		if (unlikely(!TAILQ_EMPTY(&mp->mnt_wait.wc_sleepers)))
			mount_nextturn(mp);
	}
	mount_unref(mp);
}

int
vfs_attach(struct kernel *k, const struct vfsops *ops)
{
	struct vfsstate *vs = k->k_vfs;

	if (vs == NULL)
		return ENXIO;
	if (vfs_getopsbyname(k, ops->vfs_name) != NULL)
		return EEXIST;
	for (size_t i = 0; i < VFS_TYPES_MAX; i++) {
		if (vs->vs_types[i] == NULL) {
			vs->vs_types[i] = ops;
			return 0;
		}
	}
	return ENOSPC;
}

/*
 * The type goes, and with it, by force, every mount of it. That is at halt, which reports what
 * could not be written.
 */
void
vfs_detach(struct kernel *k, const struct vfsops *ops)
{
	struct vfsstate *vs = k->k_vfs;
	struct mount *mp = TAILQ_FIRST(&vs->vs_mounts);
	int error;

	while (mp != NULL) {
		if (mp->mnt_op == ops) {
			if ((error = dounmount(mp, MNT_FORCE)) != ENOENT && k->k_halterror == 0)
				k->k_halterror = error;
			mp = TAILQ_FIRST(&vs->vs_mounts);
		} else {
			mp = TAILQ_NEXT(mp, mnt_list);
		}
	}
	for (size_t i = 0; i < VFS_TYPES_MAX; i++) {
		if (vs->vs_types[i] == ops)
			vs->vs_types[i] = NULL;
	}
}

const struct vfsops *
vfs_getopsbyname(struct kernel *k, const char *name)
{
	const struct vfsstate *vs = k->k_vfs;

	for (size_t i = 0; i < VFS_TYPES_MAX; i++) {
		if (vs->vs_types[i] != NULL && strcmp(vs->vs_types[i]->vfs_name, name) == 0)
			return vs->vs_types[i];
	}
	return NULL;
}

struct vnode *
vfs_rootvnode(struct kernel *k)
{
	struct vnode *vp = k->k_vfs->vs_rootvp;

	vref(vp);
	return vp;
}

struct mount *
mount_alloc(struct kernel *k, const struct vfsops *ops)
{
	struct mount *mp = kmem_zalloc(sizeof(*mp));

	if (mp == NULL)
		return NULL;
	mp->mnt_refs = 1;
	mp->mnt_kernel = k;
	mp->mnt_op = ops;
	WAITCHAN_INIT(&mp->mnt_wait);
	WAITCHAN_INIT(&mp->mnt_ended);
	TAILQ_INIT(&mp->mnt_vnodelist);
	strlcpy(mp->mnt_stat.f_fstypename, ops->vfs_name, sizeof(mp->mnt_stat.f_fstypename));
	return mp;
}

struct mount *
mount_first(struct kernel *k)
{
	return TAILQ_FIRST(&k->k_vfs->vs_mounts);
}

struct mount *
mount_byfsid(struct vfsstate *vs, const fsid_t *fsid)
{
	struct mount *mp;

	TAILQ_FOREACH(mp, &vs->vs_mounts, mnt_list) {
		if (memcmp(&mp->mnt_stat.f_fsidx, fsid, sizeof(*fsid)) == 0)
			return mp;
	}
	return NULL;
}

/* File systems on disks use the device's number; others get one that no driver has. */
static void
mount_setfsid(struct vfsstate *vs, struct mount *mp)
{
	fsid_t *fsid = &mp->mnt_stat.f_fsidx;

	if (fsid->__fsid_val[0] == 0) {
		do {
			vs->vs_lastfsid = (vs->vs_lastfsid + 1) & 0xffff;
			fsid->__fsid_val[0] = (int32_t)makedev(255, vs->vs_lastfsid);
		} while (mount_byfsid(vs, fsid) != NULL);
	}
	mp->mnt_stat.f_fsid = (u_long)(uint32_t)fsid->__fsid_val[0];
}

/* Processes whose current directory was just covered move to what covers it. */
static void
mount_movecwds(struct kernel *k, struct vnode *covered, struct vnode *root)
{
	struct proc *p;

	LIST_FOREACH(p, &k->k_procs, p_list) {
		if (p->p_cwdi == NULL || p->p_cwdi->cwdi_cdir != covered)
			continue;
		vref(root);
		p->p_cwdi->cwdi_cdir = root;
		vrele(covered);
	}
}

/*
 * The file system is up: put it in the tree. Takes the reference to `covered` (NULL: the root
 * mount) on success.
 */
int
mount_attach(struct mount *mp, struct vnode *covered)
{
	struct vfsstate *vs = mp->mnt_kernel->k_vfs;
	struct vnode *root;
	int error;

	mount_setfsid(vs, mp);
	vfs_enter(mp);
	error = mp->mnt_op->vfs_root(mp, &root);
	vfs_exit(mp);
	if (error != 0)
		return error;
	root->v_flag |= VV_ROOT;
	mp->mnt_root = root;
	mp->mnt_vnodecovered = covered;
	TAILQ_INSERT_TAIL(&vs->vs_mounts, mp, mnt_list);
	if (covered != NULL) {
		covered->v_mountedhere = mp;
		mount_movecwds(mp->mnt_kernel, covered, root);
	}
	return 0;
}

/* It is being unmounted: sleep until that has ended, well or not.  Then it may be gone. */
static void
mount_await(struct mount *mp)
{
	mp->mnt_refs++;
	buf_wait(&mp->mnt_ended);
	mount_unref(mp);
}

struct vnode *
mount_cross(struct vnode *vp)
{
	struct mount *mp;

	while ((mp = vp->v_mountedhere) != NULL) {
		if (mp->mnt_unmounting) {
			mount_await(mp);
			continue;
		}
		struct vnode *root = mp->mnt_root;
		vref(root);
		vrele(vp);
		vp = root;
	}
	return vp;
}

void
mount_changed(struct mount *mp)
{
	if (mp == NULL || (mp->mnt_flag & MNT_SYNCHRONOUS) == 0)
		return;
	vfs_enter(mp);
	if (!mp->mnt_unmounting)
		(void)mp->mnt_op->vfs_sync(mp, true);
	vfs_exit(mp);
}

/*
 * The mounts that stand on vnodes of this one go first, if force is used; otherwise they keep it
 * busy.
 */
static int
unmount_above(struct mount *mp, int flags)
{
	struct vfsstate *vs = mp->mnt_kernel->k_vfs;
	struct mount *above;
	int error;
again:
	TAILQ_FOREACH(above, &vs->vs_mounts, mnt_list) {
		if (above->mnt_vnodecovered == NULL || above->mnt_vnodecovered->v_mount != mp)
			continue;
		if ((flags & MNT_FORCE) == 0)
			return EBUSY;
		if (above->mnt_unmounting)
			mount_await(above);
		else if ((error = dounmount(above, flags)) != 0 && error != ENOENT)
			return error;
		goto again;
	}
	return 0;
}

/*
 * The file system refused to end: it goes on, or, if its root cannot be had any more, ends all the
 * same.
 */
static void
unmount_undo(struct mount *mp, int flags)
{
	if (mp->mnt_op->vfs_root(mp, &mp->mnt_root) == 0)
		mp->mnt_root->v_flag |= VV_ROOT;
	else
		(void)mp->mnt_op->vfs_unmount(mp, flags | MNT_FORCE);
}

/*
 * Inside the mount: write back, let all vnodes go, and let the file system end. Without force an
 * error leaves all as it was. Once only the root is in core nobody can bring in another vnode, for
 * that takes entering the mount.
 */
static int
unmount_entered(struct mount *mp, int flags)
{
	bool force = (flags & MNT_FORCE) != 0;
	struct vnode *root = mp->mnt_root;
	int error, lost = 0;

	if (!force && (error = vflush(mp, root, false)) != 0)
		return error;
	if (!MOUNT_RDONLY(mp))
		lost = mp->mnt_op->vfs_sync(mp, true);
	if (!force && (lost != 0 || (lost = vflush(mp, root, false)) != 0))
		return lost;
	mp->mnt_root = NULL;
	vrele(root);
	(void)vflush(mp, NULL, force);
	if ((error = mp->mnt_op->vfs_unmount(mp, flags)) != 0 && !force)
		unmount_undo(mp, flags);
	return lost != 0 ? lost : error;
}

static void
mount_detach(struct mount *mp)
{
	struct vfsstate *vs = mp->mnt_kernel->k_vfs;

	TAILQ_REMOVE(&vs->vs_mounts, mp, mnt_list);
	if (mp->mnt_vnodecovered != NULL)
		mp->mnt_vnodecovered->v_mountedhere = NULL;
	if (mp == vs->vs_rootmount) {
		vs->vs_rootmount = NULL;
		vs->vs_rootvp = NULL;
	}
}

/* Nothing stands on it, and nothing will any more. */
static int
unmount_alone(struct mount *mp, int flags)
{
	struct vnode *covered = mp->mnt_vnodecovered;
	bool gone;
	int error;

	mp->mnt_unmounting = true;
	vfs_enter(mp);
	error = unmount_entered(mp, flags);
	gone = mp->mnt_root == NULL;
	if (gone)
		mount_detach(mp);
	mp->mnt_unmounting = gone;
	wakeup(&mp->mnt_ended);
	vfs_exit(mp);
	if (!gone)
		return error;
	if (covered != NULL)
		vrele(covered);
	mount_unref(mp);
	return error;
}

/*
 * Unmount. With MNT_FORCE it always ends unmounted, and an error tells that something could not be
 * written back. ENOENT: another lwp was faster, perhaps while we unmounted what stood on it.
 */
int
dounmount(struct mount *mp, int flags)
{
	int error;

	if (mp->mnt_unmounting)
		return ENOENT;
	mp->mnt_refs++;
	if ((error = unmount_above(mp, flags)) == 0)
		error = mp->mnt_unmounting ? ENOENT : unmount_alone(mp, flags);
	mount_unref(mp);
	return error;
}

/* Newest first, so that what stands on another goes before it.  Returns the first error. */
int
vfs_unmountall(struct kernel *k, bool force)
{
	struct vfsstate *vs = k->k_vfs;
	struct mount *mp, *newest;
	int error, first = 0;

	for (;;) {
		newest = NULL;
		TAILQ_FOREACH(mp, &vs->vs_mounts, mnt_list) {
			if (mp != vs->vs_rootmount && !mp->mnt_unmounting)
				newest = mp;
		}
		if (newest == NULL)
			return first;
		error = dounmount(newest, force ? MNT_FORCE : 0);
		if (first == 0 && error != ENOENT)
			first = error;
		if (!force && error != 0)
			return first;
	}
}

/*
 * A reference keeps our place in the list while file systems sleep; one unmounted meanwhile ends
 * the round early.
 */
int
vfs_sync_all(struct kernel *k, bool wait)
{
	struct vfsstate *vs = k->k_vfs;
	struct mount *mp = TAILQ_FIRST(&vs->vs_mounts), *next;
	int error, first = 0;

	while (mp != NULL) {
		vfs_enter(mp);
		error = 0;
		if (mp->mnt_root != NULL && !MOUNT_RDONLY(mp))
			error = mp->mnt_op->vfs_sync(mp, wait);
		if (first == 0)
			first = error;
		next = mp->mnt_root != NULL ? TAILQ_NEXT(mp, mnt_list) : NULL;
		vfs_exit(mp);
		mp = next;
	}
	return first;
}
