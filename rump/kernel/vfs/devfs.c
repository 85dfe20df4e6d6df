/*
 * Device nodes: made and removed in the root file system by drivers, whoever the calling process is
 * and wherever its root is; so no lookup of path lookup's kind, only the file system's own
 * operations.
 */
#include "vfsvar.h"

/* Cut the next component off *path; false at its end. */
static bool
next_name(const char **path, struct name *nm)
{
	const char *p = *path, *start;

	while (*p == '/')
		p++;
	for (start = p; *p != '/' && *p != '\0'; p++)
		continue;
	*path = p;
	*nm = (struct name){ .nm_ptr = start, .nm_len = (size_t)(p - start),
	    .nm_hash = name_hash(start, (size_t)(p - start)) };
	return p != start;
}

static bool
at_end(const char *path)
{
	while (*path == '/')
		path++;
	return *path == '\0';
}

static void
node_attributes(struct vattr *vap, enum vtype type, mode_t mode, dev_t rdev)
{
	vattr_null(vap);
	vap->va_type = type;
	vap->va_mode = mode;
	vap->va_uid = vap->va_gid = 0;
	vap->va_rdev = rdev;
}

/* The subdirectory, made if it is missing.  Takes the reference to dvp. */
static int
subdirectory(struct kernel *k, struct vnode *dvp, const struct name *nm, bool make,
    struct vnode **vpp)
{
	struct vattr va;
	int error = VOP_LOOKUP(dvp, nm, vpp);

	if (error == ENOENT && make) {
		node_attributes(&va, VDIR, 0755, (dev_t)VNOVAL);
		error = VOP_MKDIR(dvp, nm, &va, k->k_cred, vpp);
	}
	vrele(dvp);
	if (error == 0 && (*vpp)->v_type != VDIR) {
		vrele(*vpp);
		error = ENOTDIR;
	}
	return error;
}

/* The directory of the path's last component, referenced.  The root mount is entered. */
static int
walk_to(struct kernel *k, const char *path, bool make, struct vnode **dvpp, struct name *nm)
{
	struct vnode *dvp = vfs_rootvnode(k);
	int error;

	while (next_name(&path, nm)) {
		if (at_end(path)) {
			*dvpp = dvp;
			return 0;
		}
		if ((error = subdirectory(k, dvp, nm, make, &dvp)) != 0)
			return error;
	}
	vrele(dvp);
	return EINVAL;
}

/* What is to be made, as the file system's operations need it. */
struct newnode {
	enum vtype nn_type;
	mode_t nn_mode;
	dev_t nn_rdev;
	const char *nn_target;		/* of a symbolic link */
};

static int
make_named(struct kernel *k, struct vnode *dvp, const struct name *nm, const struct newnode *nn,
    struct vnode **vpp)
{
	struct vattr va;

	node_attributes(&va, nn->nn_type, nn->nn_mode, nn->nn_rdev);
	switch (nn->nn_type) {
	case VLNK:
		return VOP_SYMLINK(dvp, nm, &va, k->k_cred, nn->nn_target, vpp);
	case VDIR:
		return VOP_MKDIR(dvp, nm, &va, k->k_cred, vpp);
	default:
		return VOP_CREATE(dvp, nm, &va, k->k_cred, vpp);
	}
}

static int
make_entered(struct kernel *k, const char *path, const struct newnode *nn)
{
	struct vnode *dvp, *vp;
	struct name nm;
	int error;

	if ((error = walk_to(k, path, true, &dvp, &nm)) != 0)
		return error;
	if ((error = VOP_LOOKUP(dvp, &nm, &vp)) == 0)
		error = EEXIST;
	if (error == ENOENT)
		error = make_named(k, dvp, &nm, nn, &vp);
	if (error == 0 || error == EEXIST)
		vrele(vp);
	vrele(dvp);
	return error;
}

static int
make(struct kernel *k, const char *path, const struct newnode *nn)
{
	struct mount *mp = k->k_vfs->vs_rootmount;
	int error;

	vfs_enter(mp);
	error = make_entered(k, path, nn);
	vfs_exit(mp);
	return error;
}

int
devfs_makenode(struct kernel *k, const char *path, enum vtype type, mode_t mode, dev_t rdev)
{
	return make(k, path, &(struct newnode){ type, mode, rdev, NULL });
}

int
devfs_makelink(struct kernel *k, const char *path, const char *target)
{
	return make(k, path, &(struct newnode){ VLNK, 0777, (dev_t)VNOVAL, target });
}

int
devfs_makedir(struct kernel *k, const char *path, mode_t mode)
{
	return make(k, path, &(struct newnode){ VDIR, mode, (dev_t)VNOVAL, NULL });
}

static int
remove_entered(struct kernel *k, const char *path)
{
	struct vnode *dvp, *vp;
	struct name nm;
	int error;

	if ((error = walk_to(k, path, false, &dvp, &nm)) != 0)
		return error;
	if ((error = VOP_LOOKUP(dvp, &nm, &vp)) == 0) {
		error = vp->v_type == VBLK || vp->v_type == VCHR ? VOP_REMOVE(dvp, &nm, vp) :
		    EINVAL;
		vrele(vp);
	}
	vrele(dvp);
	return error;
}

int
devfs_removenode(struct kernel *k, const char *path)
{
	struct mount *mp = k->k_vfs->vs_rootmount;
	int error;

	vfs_enter(mp);
	error = remove_entered(k, path);
	vfs_exit(mp);
	return error;
}
