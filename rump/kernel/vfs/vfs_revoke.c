/*
 * revoke(2): whoever has the file open loses it. On a device, every node of the same device is
 * meant.
 */
#include "vfsvar.h"

static int
revoke_check(struct vnode *vp, const struct cred *cr)
{
	struct vattr va;
	int error;

	if ((vp->v_flag & VV_ROOT) != 0 || vp->v_mountedhere != NULL)
		return EBUSY;
	if ((error = VOP_GETATTR(vp, &va)) != 0)
		return error;
	return cred_owns(cr, &va) ? 0 : EPERM;
}

int
sys_revoke(struct lwp *l, const struct sys_revoke_args *uap, register_t *retval)
{
	struct nameidata nd;
	int error;

	(void)retval;
	NAMEI_INIT(&nd, l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW);
	if ((error = namei(&nd)) != 0)
		return error;
	if ((error = revoke_check(nd.ni_vp, nd.ni_cred)) == 0) {
		spec_revokeothers(nd.ni_vp);
		vgone(nd.ni_vp);
	}
	namei_done(&nd);
	return error;
}
