/*
 * Paths as Linux's *at calls take them: relative to a descriptor, or the descriptor itself; and
 * what a path ends in, by which Linux words some errors.
 */
#include "linux.h"

bool
linux_path_empty(const char *upath)
{
	char first;

	return copyin(upath, &first, 1) == 0 && first == '\0';
}

int
linux_lookup_fd(struct lwp *l, int fd, struct vnode **vpp)
{
	struct file *fp;
	int error;

	if (fd == AT_FDCWD) {
		vref(*vpp = l->l_proc->p_cwdi->cwdi_cdir);
		return 0;
	}
	if ((error = fd_getvnode(l, fd, &fp)) != 0)
		return error;
	vref(*vpp = fp->f_data);
	fd_putfile(fp);
	return 0;
}

int
linux_lookup(struct lwp *l, int dirfd, const char *upath, int atflags, struct vnode **vpp)
{
	int flags = (atflags & LINUX_AT_SYMLINK_NOFOLLOW) != 0 ? 0 : NAMEI_FOLLOW;

	if ((atflags & LINUX_AT_EMPTY_PATH) != 0 && linux_path_empty(upath))
		return linux_lookup_fd(l, dirfd, vpp);
	return namei_simple(l, dirfd, upath, flags, vpp);
}

int
linux_path_end(struct lwp *l, int dirfd, const char *upath, struct linux_pathend *pe)
{
	struct nameidata nd;
	struct mount *mp;
	struct vnode *vp;
	int error;

	NAMEI_INIT(&nd, l, dirfd, upath, NAMEI_PARENT | NAMEI_NOLAST);
	if ((error = namei(&nd)) != 0)
		return error;
	pe->pe_dot = NAME_IS(&nd.ni_last, ".") &&
	    nd.ni_last.nm_ptr >= nd.ni_path && nd.ni_last.nm_ptr < nd.ni_path + PATH_MAX;
	pe->pe_dotdot = NAME_IS(&nd.ni_last, "..");
	pe->pe_slash = nd.ni_trailingslash;
	mp = vn_enter(nd.ni_dvp);
	pe->pe_exists = mp != NULL && VOP_LOOKUP(nd.ni_dvp, &nd.ni_last, &vp) == 0;
	vn_exit(mp);
	if (pe->pe_exists)
		vrele(vp);
	namei_done(&nd);
	return 0;
}
