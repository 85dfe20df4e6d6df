/*
 * Extended attributes: NetBSD's calls of the same names, whose flags are the same.  No file system
 * here keeps any, so what is left of Linux's checks is what comes before that answer.
 */
#include "linux.h"

_Static_assert(LINUX_XATTR_CREATE == XATTR_CREATE && LINUX_XATTR_REPLACE == XATTR_REPLACE, "flags");

#define PATH_CALLS(prefix) \
int \
linux_sys_##prefix##setxattr(struct lwp *l, \
    const struct linux_sys_##prefix##setxattr_args *uap, register_t *retval) \
{ \
	return sys_##prefix##setxattr(l, &(const struct sys_##prefix##setxattr_args){ \
	    .path.v = SCARG(uap, path), .name.v = SCARG(uap, name), \
	    .value.v = SCARG(uap, value), .size.v = SCARG(uap, size), \
	    .flags.v = SCARG(uap, flags) }, retval); \
} \
int \
linux_sys_##prefix##getxattr(struct lwp *l, \
    const struct linux_sys_##prefix##getxattr_args *uap, register_t *retval) \
{ \
	return sys_##prefix##getxattr(l, &(const struct sys_##prefix##getxattr_args){ \
	    .path.v = SCARG(uap, path), .name.v = SCARG(uap, name), \
	    .value.v = SCARG(uap, value), .size.v = SCARG(uap, size) }, retval); \
} \
int \
linux_sys_##prefix##listxattr(struct lwp *l, \
    const struct linux_sys_##prefix##listxattr_args *uap, register_t *retval) \
{ \
	return sys_##prefix##listxattr(l, &(const struct sys_##prefix##listxattr_args){ \
	    .path.v = SCARG(uap, path), .list.v = SCARG(uap, list), \
	    .size.v = SCARG(uap, size) }, retval); \
} \
int \
linux_sys_##prefix##removexattr(struct lwp *l, \
    const struct linux_sys_##prefix##removexattr_args *uap, register_t *retval) \
{ \
	return sys_##prefix##removexattr(l, &(const struct sys_##prefix##removexattr_args){ \
	    .path.v = SCARG(uap, path), .name.v = SCARG(uap, name) }, retval); \
}

PATH_CALLS()
PATH_CALLS(l)

int
linux_sys_fsetxattr(struct lwp *l, const struct linux_sys_fsetxattr_args *uap, register_t *retval)
{
	return sys_fsetxattr(l, &(const struct sys_fsetxattr_args){ .fd.v = SCARG(uap, fd),
	    .name.v = SCARG(uap, name), .value.v = SCARG(uap, value),
	    .size.v = SCARG(uap, size), .flags.v = SCARG(uap, flags) }, retval);
}

int
linux_sys_fgetxattr(struct lwp *l, const struct linux_sys_fgetxattr_args *uap, register_t *retval)
{
	return sys_fgetxattr(l, &(const struct sys_fgetxattr_args){ .fd.v = SCARG(uap, fd),
	    .name.v = SCARG(uap, name), .value.v = SCARG(uap, value),
	    .size.v = SCARG(uap, size) }, retval);
}

int
linux_sys_flistxattr(struct lwp *l, const struct linux_sys_flistxattr_args *uap,
    register_t *retval)
{
	return sys_flistxattr(l, &(const struct sys_flistxattr_args){ .fd.v = SCARG(uap, fd),
	    .list.v = SCARG(uap, list), .size.v = SCARG(uap, size) }, retval);
}

int
linux_sys_fremovexattr(struct lwp *l, const struct linux_sys_fremovexattr_args *uap,
    register_t *retval)
{
	return sys_fremovexattr(l, &(const struct sys_fremovexattr_args){
	    .fd.v = SCARG(uap, fd), .name.v = SCARG(uap, name) }, retval);
}
