/* Paths as Linux's *at calls take them: relative to a descriptor, or the descriptor itself. */
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
