/*
 * Files without a name: memfd_create(2), a file of the kernel's root in memory that no directory
 * holds.  It cannot be sealed.
 */
#include "linux.h"

#include <sys/mount.h>

#define NAME_LEN_MAX	249		/* memfd_create(2); the name is for /proc alone */

int
linux_sys_memfd_create(struct lwp *l, const struct linux_sys_memfd_create_args *uap,
    register_t *retval)
{
	const unsigned int flags = SCARG(uap, flags);
	char name[NAME_LEN_MAX + 1];
	struct vnode *root;
	int error, fd;

	if ((flags & ~(unsigned int)LINUX_MFD_CLOEXEC) != 0)
		return EINVAL;
	if ((error = copyinstr(SCARG(uap, name), name, sizeof(name), NULL)) != 0)
		return error == ENAMETOOLONG ? EINVAL : error;
	root = vfs_rootvnode(l->l_kernel);
	error = open_unnamed(l, root, ACCESSPERMS, FREAD | FWRITE,
	    (flags & LINUX_MFD_CLOEXEC) != 0, &fd);
	vrele(root);
	if (error != 0)
		return error;
	*retval = fd;
	return linux_opened(l, fd, LINUX_O_RDWR);
}
