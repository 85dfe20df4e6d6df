/*
 * What librumpvfs offers its clients beside the system calls: vnodes and mounts as such, by
 * NetBSD's names and in its terms. Each enters the caller's kernel for itself; 0 or an error number
 * comes back. The structures stay opaque to clients. makecn, freecn, vp_interlock and the
 * conversions of struct vattr are left out: what they hand around has no counterpart here.
 */
#include "vfsvar.h"

#define RUMP_NAMEI_LOOKUP	0
#define RUMP_NAMEI_FOLLOW	0x40

int rump_pub_namei(uint32_t, uint32_t, const char *, struct vnode **, struct vnode **, void **);
int rump_pub_getvninfo(struct vnode *, enum vtype *, off_t *, dev_t *);
int rump_pub_vp_getref(struct vnode *);
void rump_pub_vp_incref(struct vnode *);
void rump_pub_vp_rele(struct vnode *);
struct vattr *rump_pub_vattr_init(void);
void rump_pub_vattr_settype(struct vattr *, enum vtype);
void rump_pub_vattr_setmode(struct vattr *, mode_t);
void rump_pub_vattr_setrdev(struct vattr *, dev_t);
void rump_pub_vattr_free(struct vattr *);
const struct vfsops *rump_pub_vfs_getopsbyname(const char *);
const struct vfsops *rump_pub_vfslist_iterate(const struct vfsops *);
int rump_pub_vfs_getmp(const char *, struct mount **);
int rump_pub_vfs_unmount(struct mount *, int);
int rump_pub_vfs_root(struct mount *, struct vnode **, int);
int rump_pub_vfs_statvfs(struct mount *, struct statvfs *);
int rump_pub_vfs_sync(struct mount *, int, struct cred *);
int rump_pub_vfs_fhtovp(struct mount *, const void *, struct vnode **);
int rump_pub_vfs_vptofh(struct vnode *, void *, size_t *);
int rump_pub_vfs_extattrctl(struct mount *, int, struct vnode *, int, const char *);
void rump_pub_vfs_syncwait(void);
int rump_pub_vfs_mount_print(const char *, int);

struct entered {
	struct kernel *en_kernel;
	struct kernel_visit en_visit;
};

/* ENXIO: no kernel, or one that is halted or has no vfs. */
static int
pub_enter(struct entered *en)
{
	int error;

	if ((en->en_kernel = kernel_current()) == NULL)
		return ENXIO;
	if ((error = kernel_visit(en->en_kernel, &en->en_visit)) == 0) {
		if (en->en_kernel->k_vfs != NULL)
			return 0;
		kernel_leave(&en->en_visit);
		error = ENXIO;
	}
	kernel_rele(en->en_kernel);
	return error;
}

static void
pub_leave(struct entered *en)
{
	kernel_leave(&en->en_visit);
	kernel_rele(en->en_kernel);
}

/* Whose directories and credentials a lookup goes by: the thread's own, or process 1's. */
static struct lwp *
pub_lwp(const struct entered *en)
{
	struct lwp *l = en->en_visit.kv_saved;

	return l != NULL && l->l_kernel == en->en_kernel ? l : curlwp;
}

/* Lookups only: the vnode comes back referenced. */
int
rump_pub_namei(uint32_t op, uint32_t flags, const char *path, struct vnode **dvpp,
    struct vnode **vpp, void **cnpp)
{
	struct entered en;
	int error;

	if (op != RUMP_NAMEI_LOOKUP || dvpp != NULL || cnpp != NULL || vpp == NULL)
		return EOPNOTSUPP;
	if ((error = pub_enter(&en)) != 0)
		return error;
	error = namei_simple(pub_lwp(&en), AT_FDCWD, path, (flags & RUMP_NAMEI_FOLLOW) != 0 ?
	    NAMEI_FOLLOW : 0, vpp);
	pub_leave(&en);
	return error;
}

int
rump_pub_getvninfo(struct vnode *vp, enum vtype *type, off_t *size, dev_t *rdev)
{
	struct entered en;
	int error = pub_enter(&en);

	if (error != 0)
		return error;
	*type = vp->v_type;
	*size = vp->v_size;
	*rdev = vp->v_type == VBLK || vp->v_type == VCHR ? vp->v_rdev : 0;
	pub_leave(&en);
	return 0;
}

int
rump_pub_vp_getref(struct vnode *vp)
{
	return (int)vp->v_usecount;
}

void
rump_pub_vp_incref(struct vnode *vp)
{
	struct entered en;

	if (pub_enter(&en) == 0) {
		vref(vp);
		pub_leave(&en);
	}
}

void
rump_pub_vp_rele(struct vnode *vp)
{
	struct entered en;

	if (pub_enter(&en) == 0) {
		vrele(vp);
		pub_leave(&en);
	}
}

struct vattr *
rump_pub_vattr_init(void)
{
	struct vattr *vap = NULL;
	struct entered en;

	if (pub_enter(&en) != 0)
		return NULL;
	if ((vap = kmem_alloc(sizeof(*vap))) != NULL)
		vattr_null(vap);
	pub_leave(&en);
	return vap;
}

void
rump_pub_vattr_settype(struct vattr *vap, enum vtype type)
{
	vap->va_type = type;
}

void
rump_pub_vattr_setmode(struct vattr *vap, mode_t mode)
{
	vap->va_mode = mode;
}

void
rump_pub_vattr_setrdev(struct vattr *vap, dev_t dev)
{
	vap->va_rdev = dev;
}

void
rump_pub_vattr_free(struct vattr *vap)
{
	struct entered en;

	if (pub_enter(&en) == 0) {
		kmem_free(vap, sizeof(*vap));
		pub_leave(&en);
	}
}

const struct vfsops *
rump_pub_vfs_getopsbyname(const char *name)
{
	const struct vfsops *ops;
	struct entered en;

	if (name == NULL || pub_enter(&en) != 0)
		return NULL;
	ops = vfs_getopsbyname(en.en_kernel, name);
	pub_leave(&en);
	return ops;
}

/* The type after `ops`, the first after NULL; NULL after the last. */
const struct vfsops *
rump_pub_vfslist_iterate(const struct vfsops *ops)
{
	const struct vfsops *next = NULL;
	struct entered en;
	bool passed = ops == NULL;

	if (pub_enter(&en) != 0)
		return NULL;
	for (size_t i = 0; i < VFS_TYPES_MAX && next == NULL; i++) {
		const struct vfsops *here = en.en_kernel->k_vfs->vs_types[i];
		if (here != NULL && passed)
			next = here;
		passed = passed || here == ops;
	}
	pub_leave(&en);
	return next;
}

/* The mount whose root the path is. */
int
rump_pub_vfs_getmp(const char *path, struct mount **mpp)
{
	struct vnode *vp;
	struct entered en;
	int error;

	if ((error = pub_enter(&en)) != 0)
		return error;
	if ((error = namei_simple(pub_lwp(&en), AT_FDCWD, path, NAMEI_FOLLOW, &vp)) == 0) {
		*mpp = vp->v_mount;
		vrele(vp);
	}
	pub_leave(&en);
	return error;
}

int
rump_pub_vfs_unmount(struct mount *mp, int flags)
{
	struct entered en;
	int error;

	if ((error = pub_enter(&en)) != 0)
		return error;
	error = mp == en.en_kernel->k_vfs->vs_rootmount ? EBUSY : dounmount(mp, flags);
	pub_leave(&en);
	return error;
}

int
rump_pub_vfs_root(struct mount *mp, struct vnode **vpp, int lock)
{
	struct entered en;
	int error;

	(void)lock;
	if ((error = pub_enter(&en)) != 0)
		return error;
	vfs_enter(mp);
	if ((*vpp = mp->mnt_root) != NULL)
		vref(*vpp);
	else
		error = ENOENT;
	vfs_exit(mp);
	pub_leave(&en);
	return error;
}

int
rump_pub_vfs_statvfs(struct mount *mp, struct statvfs *sb)
{
	struct entered en;
	int error;

	if ((error = pub_enter(&en)) != 0)
		return error;
	error = mount_statvfs(pub_lwp(&en), mp, sb, ST_WAIT);
	pub_leave(&en);
	return error;
}

int
rump_pub_vfs_sync(struct mount *mp, int wait, struct cred *cr)
{
	struct entered en;
	int error;

	(void)cr;
	if ((error = pub_enter(&en)) != 0)
		return error;
	vfs_enter(mp);
	error = mp->mnt_op->vfs_sync(mp, wait != 0);
	vfs_exit(mp);
	pub_leave(&en);
	return error;
}

/* A fid begins with its length. */
int
rump_pub_vfs_fhtovp(struct mount *mp, const void *fid, struct vnode **vpp)
{
	struct entered en;
	int error;

	if ((error = pub_enter(&en)) != 0)
		return error;
	vfs_enter(mp);
	error = mp->mnt_op->vfs_fhtovp == NULL ? EOPNOTSUPP :
	    mp->mnt_op->vfs_fhtovp(mp, fid, *(const uint16_t *)fid, vpp);
	vfs_exit(mp);
	pub_leave(&en);
	return error;
}

int
rump_pub_vfs_vptofh(struct vnode *vp, void *fid, size_t *size)
{
	struct mount *mp;
	struct entered en;
	int error;

	if ((error = pub_enter(&en)) != 0)
		return error;
	mp = vn_enter(vp);
	error = mp == NULL || mp->mnt_op->vfs_vptofh == NULL ? EOPNOTSUPP :
	    mp->mnt_op->vfs_vptofh(vp, fid, size);
	vn_exit(mp);
	pub_leave(&en);
	return error;
}

int
rump_pub_vfs_extattrctl(struct mount *mp, int command, struct vnode *vp, int ns, const char *name)
{
	(void)mp, (void)command, (void)vp, (void)ns, (void)name;
	return EOPNOTSUPP;
}

void
rump_pub_vfs_syncwait(void)
{
	struct entered en;

	if (pub_enter(&en) == 0) {
		(void)vfs_sync_all(en.en_kernel, true);
		pub_leave(&en);
	}
}

/* One mount, to the kernel's messages; `full` adds the number of its vnodes in core. */
int
rump_pub_vfs_mount_print(const char *path, int full)
{
	unsigned int count = 0;
	struct vnode *vp, *other;
	struct mount *mp;
	struct entered en;
	int error;

	if ((error = pub_enter(&en)) != 0)
		return error;
	if ((error = namei_simple(pub_lwp(&en), AT_FDCWD, path, NAMEI_FOLLOW, &vp)) == 0) {
		if ((mp = vn_enter(vp)) != NULL) {
			TAILQ_FOREACH(other, &mp->mnt_vnodelist, v_mntvnodes)
				count++;
			printf("%s on %s type %s, flags 0x%x\n", mp->mnt_stat.f_mntfromname,
			    mp->mnt_stat.f_mntonname, mp->mnt_stat.f_fstypename,
			    (u_int)mp->mnt_flag);
			if (full != 0)
				printf("%u vnodes\n", count);
		}
		vn_exit(mp);
		vrele(vp);
	}
	pub_leave(&en);
	return error;
}
