/*
 * Changing a name where names are the kernel's own: EROFS.  Interface: sys/rofs.h.  No state, no
 * locking.
 */
#include <sys/rofs.h>

int
rofs_create(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    struct vnode **vpp)
{

	(void)dvp, (void)nm, (void)va, (void)cred, (void)vpp;
	return EROFS;
}

int
rofs_symlink(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    const char *target, struct vnode **vpp)
{

	(void)dvp, (void)nm, (void)va, (void)cred, (void)target, (void)vpp;
	return EROFS;
}

int
rofs_remove(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{

	(void)dvp, (void)nm, (void)vp;
	return EROFS;
}

int
rofs_rename(struct vnode *fdvp, const struct name *fname, struct vnode *fvp, struct vnode *tdvp,
    const struct name *tname, struct vnode *tvp)
{

	(void)fdvp, (void)fname, (void)fvp, (void)tdvp, (void)tname, (void)tvp;
	return EROFS;
}
