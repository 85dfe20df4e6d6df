/*
 * Vnodes in core: references, the table that finds them by mount and key, the free list, and their
 * end.
 *
 * A vnode is taken apart only with its mount entered, and it leaves the table and the name cache
 * before the file system is asked to let go; so whoever finds a vnode without sleeping finds a live
 * one. A vnode in use that is taken apart (vgone) stays as a dead one, without mount, until its
 * last user goes.
 *
 * The free list is trimmed when a last reference goes, never while a new vnode is wanted: a file
 * system asks for those in the middle of its operations, where reclaiming another of its vnodes
 * could meet a buffer that the caller holds.
 */
#include "vfsvar.h"

#include <sys/buf.h>
#include <sys/fifo.h>
#include <sys/lockf.h>

#define VHASH_MIN	256
/* vnodes freed at one time at most, so that no call pays for many */
#define TRIM_BATCH	8

static inline size_t
vhash(const struct vfsstate *vs, const struct mount *mp, ino_t key)
{
	uint64_t h = (key ^ ((uintptr_t)mp >> 6)) * 0x9e3779b97f4a7c15ULL;

	return (h >> 32) & (vs->vs_vhashsize - 1);
}

int
vcache_init(struct vfsstate *vs)
{
	TAILQ_INIT(&vs->vs_free);
	LIST_INIT(&vs->vs_specs);
	LIST_INIT(&vs->vs_mapfiles);
	vs->vs_vhashsize = VHASH_MIN;
	vs->vs_vhash = kmem_zalloc(VHASH_MIN * sizeof(*vs->vs_vhash));
	return vs->vs_vhash == NULL ? ENOMEM : 0;
}

void
vcache_fini(struct vfsstate *vs)
{
	kmem_free(vs->vs_vhash, vs->vs_vhashsize * sizeof(*vs->vs_vhash));
}

/* Doubling the table is an optimisation: without memory it stays as it is. */
static void
vcache_grow(struct vfsstate *vs)
{
	struct vnodebucket *old = vs->vs_vhash;
	size_t oldsize = vs->vs_vhashsize;
	struct vnode *vp;

	struct vnodebucket *bigger = kmem_zalloc(2 * oldsize * sizeof(*old));
	if (bigger == NULL)
		return;
	vs->vs_vhash = bigger;
	vs->vs_vhashsize = 2 * oldsize;
	for (size_t i = 0; i < oldsize; i++) {
		while ((vp = LIST_FIRST(&old[i])) != NULL) {
			LIST_REMOVE(vp, v_hash);
			LIST_INSERT_HEAD(&bigger[vhash(vs, vp->v_mount, vp->v_key)], vp, v_hash);
		}
	}
	kmem_free(old, oldsize * sizeof(*old));
}

static struct vnode *
vcache_find(struct vfsstate *vs, const struct mount *mp, ino_t key)
{
	struct vnode *vp;

	LIST_FOREACH(vp, &vs->vs_vhash[vhash(vs, mp, key)], v_hash) {
		if (vp->v_key == key && vp->v_mount == mp)
			return vp;
	}
	return NULL;
}

int
vcache_new(struct mount *mp, ino_t key, struct vnode **vpp)
{
	struct vfsstate *vs = mp->mnt_kernel->k_vfs;
	struct vnode *vp;

	if ((vp = kmem_zalloc(sizeof(*vp))) == NULL)
		return ENOMEM;
	if (vs->vs_nvnodes++ >= vs->vs_vhashsize)
		vcache_grow(vs);
	vp->v_usecount = 1;
	vp->v_mount = mp;
	vp->v_ops = &dead_vnodeops;
	vp->v_key = key;
	selinit(&vp->v_sel);
	LIST_INIT(&vp->v_dirtyblks);
	LIST_INIT(&vp->v_ncchildren);
	LIST_INIT(&vp->v_ncnames);
	LIST_INSERT_HEAD(&vs->vs_vhash[vhash(vs, mp, key)], vp, v_hash);
	TAILQ_INSERT_TAIL(&mp->mnt_vnodelist, vp, v_mntvnodes);
	*vpp = vp;
	return 0;
}

/* Leave every list that could lead to the vnode. */
static void
vcache_forget(struct vnode *vp)
{
	namecache_purge(vp);
	LIST_REMOVE(vp, v_hash);
}

static void
vnode_destroy(struct vfsstate *vs, struct vnode *vp)
{
	seldestroy(&vp->v_sel);
	vs->vs_nvnodes--;
	kmem_free(vp, sizeof(*vp));
}

int
vcache_get(struct mount *mp, ino_t key, struct vnode **vpp)
{
	struct vfsstate *vs = mp->mnt_kernel->k_vfs;
	struct vnode *vp;
	int error;

	if ((vp = vcache_find(vs, mp, key)) != NULL) {
		vref(vp);
		*vpp = vp;
		return 0;
	}
	if ((error = vcache_new(mp, key, &vp)) != 0)
		return error;
	if ((error = mp->mnt_op->vfs_loadvnode(mp, vp, key)) != 0) {
		vcache_forget(vp);
		TAILQ_REMOVE(&mp->mnt_vnodelist, vp, v_mntvnodes);
		vnode_destroy(vs, vp);
		return error;
	}
	*vpp = vp;
	return 0;
}

void
vref(struct vnode *vp)
{
	if (vp->v_usecount++ == 0)
		TAILQ_REMOVE(&curlwp->l_kernel->k_vfs->vs_free, vp, v_freelist);
}

/* Take the vnode from its file system.  Its mount is entered; it is on no free list. */
static void
vnode_reclaim(struct vnode *vp)
{
	struct mount *mp = vp->v_mount;

	vp->v_flag |= VV_RECLAIMING;
	vcache_forget(vp);
	if (!LIST_EMPTY(&vp->v_dirtyblks))
		bowner_gone(vp);
	if (vp->v_ops->reclaim != NULL)
		vp->v_ops->reclaim(vp);
	TAILQ_REMOVE(&mp->mnt_vnodelist, vp, v_mntvnodes);
	vp->v_ops = &dead_vnodeops;
	vp->v_data = NULL;
	vp->v_mount = NULL;
	vp->v_type = VBAD;
}

/* A vnode that nobody uses: reclaim and free it.  Its mount is entered. */
static void
vnode_recycle(struct vfsstate *vs, struct vnode *vp)
{
	TAILQ_REMOVE(&vs->vs_free, vp, v_freelist);
	vnode_reclaim(vp);
	vnode_destroy(vs, vp);
}

/*
 * Keep the vnodes in core within the limit. A mount that an lwp is inside of is passed over:
 * waiting for it here could close a circle.
 */
static void
vnode_trim(struct vfsstate *vs)
{
	int looks = 2 * TRIM_BATCH, freed = 0;
	struct vnode *vp = TAILQ_FIRST(&vs->vs_free);

	while (vs->vs_nvnodes > VNODES_MAX && vp != NULL && looks-- > 0 && freed < TRIM_BATCH) {
		struct mount *mp = vp->v_mount;
		if (mp->mnt_owner != NULL || !vfs_tryenter(mp)) {
			vp = TAILQ_NEXT(vp, v_freelist);
			continue;
		}
		vnode_recycle(vs, vp);
		vfs_exit(mp);
		freed++;
		vp = TAILQ_FIRST(&vs->vs_free);
	}
}

/*
 * Another lwp may take the vnode while we sleep to enter the mount or in `inactive`: then it is
 * that one's to release.
 */
static void
vrele_last(struct vfsstate *vs, struct vnode *vp)
{
	bool recycle = false;

	if (vp->v_usecount == 1 && vp->v_mount != NULL && vp->v_ops->inactive != NULL)
		(void)vp->v_ops->inactive(vp, &recycle);
	if (--vp->v_usecount > 0)
		return;
	if (vp->v_mount == NULL) {
		vnode_destroy(vs, vp);
		return;
	}
	TAILQ_INSERT_TAIL(&vs->vs_free, vp, v_freelist);
	if (recycle)
		vnode_recycle(vs, vp);
}

void
vrele(struct vnode *vp)
{
	struct vfsstate *vs;
	struct mount *mp;

	KASSERT(vp->v_usecount > 0);
	if (vp->v_usecount > 1) {
		vp->v_usecount--;
		return;
	}
	vs = curlwp->l_kernel->k_vfs;
	mp = vn_enter(vp);
	vrele_last(vs, vp);
	if (mp == NULL)
		return;
	bool outermost = mp->mnt_depth == 1;
	vfs_exit(mp);
	if (unlikely(vs->vs_nvnodes > VNODES_MAX) && outermost)
		vnode_trim(vs);
}

/* The mount is entered.  The reference keeps the dead vnode until the end. */
static void
vgone_entered(struct vfsstate *vs, struct vnode *vp)
{
	const bool fifo = vp->v_type == VFIFO;
	bool recycle;

	vref(vp);
	if (vp->v_ops->inactive != NULL)
		(void)vp->v_ops->inactive(vp, &recycle);
	spec_revoke(vp);
	vnode_reclaim(vp);
	if (fifo)
		fifo_revoked(vp);
	vnotify(vp, NOTE_REVOKE);
	vrele_last(vs, vp);
}

void
vgone(struct vnode *vp)
{
	struct vfsstate *vs = curlwp->l_kernel->k_vfs;
	struct mount *mp = vn_enter(vp);

	if (mp == NULL)
		return;
	vgone_entered(vs, vp);
	vfs_exit(mp);
}

static bool
mount_inuse(struct mount *mp, const struct vnode *skip)
{
	struct vnode *vp;

	TAILQ_FOREACH(vp, &mp->mnt_vnodelist, v_mntvnodes) {
		if (vp->v_usecount > (vp == skip ? 1U : 0U))
			return true;
	}
	return false;
}

int
vflush(struct mount *mp, struct vnode *skip, bool force)
{
	struct vfsstate *vs = mp->mnt_kernel->k_vfs;
	struct vnode *vp;

	if (!force && mount_inuse(mp, skip))
		return EBUSY;
	for (vp = TAILQ_FIRST(&mp->mnt_vnodelist); vp != NULL;
	    vp = TAILQ_FIRST(&mp->mnt_vnodelist)) {
		if (vp == skip && (vp = TAILQ_NEXT(vp, v_mntvnodes)) == NULL)
			break;
		if (vp->v_usecount == 0)
			vnode_recycle(vs, vp);
		else if (force)
			vgone_entered(vs, vp);
		else
			return EBUSY;
	}
	return 0;
}

void
vnotify(struct vnode *vp, long hint)
{
	if (unlikely(!LIST_EMPTY(&vp->v_sel.sel_knotes)))
		selnotify(&vp->v_sel, 0, hint);
}

void
vattr_null(struct vattr *vap)
{
	const struct timespec never = { .tv_sec = VNOVAL, .tv_nsec = VNOVAL };

	*vap = (struct vattr){
		.va_type = VNON,
		.va_mode = (mode_t)VNOVAL,
		.va_nlink = (nlink_t)VNOVAL,
		.va_uid = (uid_t)VNOVAL,
		.va_gid = (gid_t)VNOVAL,
		.va_fsid = (dev_t)VNOVAL,
		.va_fileid = (ino_t)VNOVAL,
		.va_size = (uint64_t)VNOVAL,
		.va_blocksize = VNOVAL,
		.va_atime = never,
		.va_mtime = never,
		.va_ctime = never,
		.va_birthtime = never,
		.va_gen = (u_long)VNOVAL,
		.va_flags = (u_long)VNOVAL,
		.va_rdev = (dev_t)VNOVAL,
		.va_bytes = (uint64_t)VNOVAL,
	};
}
