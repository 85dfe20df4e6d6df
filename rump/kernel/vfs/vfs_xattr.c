/*
 * Extended attributes: NetBSD's extattr_*(2), and the Linux-like setxattr(2) family over the same
 * operations.
 *
 * The file system gets the name space and the name as given; its listextattr writes each name after
 * a byte with its length. User attributes follow the file's permissions; the system's are the
 * superuser's. In the Linux-like calls a name that begins with "system.", "security." or "trusted."
 * belongs to the system, any other to the user.
 */
#include "vfsvar.h"

#define ATTRNAME_MAX	255

enum howopen { BY_PATH, BY_LINK, BY_FD };

struct target {
	enum howopen tg_how;
	int tg_fd;
	const char *tg_path;
};

struct attrio {
	int ai_ns;
	char ai_name[ATTRNAME_MAX + 1];
	void *ai_data;			/* user's; NULL asks for the size */
	size_t ai_len;
	int ai_flags;			/* XATTR_* */
	register_t *ai_retval;
};
typedef int attrcall(struct vnode *, struct attrio *);

static int
on_target(struct lwp *l, const struct target *tg, attrcall *call, struct attrio *ai)
{
	struct vnode *vp;
	struct file *fp;
	int error;

	if (tg->tg_how == BY_FD) {
		if ((error = fd_getvnode(l, tg->tg_fd, &fp)) != 0)
			return error;
		error = call(fp->f_data, ai);
		fd_putfile(fp);
		return error;
	}
	error = namei_simple(l, AT_FDCWD, tg->tg_path, tg->tg_how == BY_PATH ? NAMEI_FOLLOW : 0,
	    &vp);
	if (error != 0)
		return error;
	error = call(vp, ai);
	vrele(vp);
	return error;
}

static int
attr_access(struct vnode *vp, int ns, int rwx)
{
	struct cred *cr;
	int error;

	if (rwx == W_OK && vp->v_mount != NULL && MOUNT_RDONLY(vp->v_mount))
		return EROFS;
	if (ns != EXTATTR_NAMESPACE_USER && ns != EXTATTR_NAMESPACE_SYSTEM)
		return EINVAL;
	cr = cred_hold(lwp_cred(curlwp));
	if (ns == EXTATTR_NAMESPACE_USER)
		error = vaccess(vp, rwx, cr);
	else
		error = cred_issuper(cr) ? 0 : EPERM;
	cred_free(cr);
	return error;
}

/* An attribute, or the list of them, to the user; without a buffer the size. */
static int
attr_out(struct vnode *vp, struct attrio *ai, bool list)
{
	struct iovec iov;
	struct uio uio, *uiop = ai->ai_data == NULL ? NULL : &uio;
	size_t size = 0;
	int error;

	if (ai->ai_len > INT32_MAX)
		return EINVAL;
	if ((error = attr_access(vp, ai->ai_ns, R_OK)) != 0)
		return error;
	uio_init(&uio, &iov, ai->ai_data, ai->ai_len, 0, UIO_READ, UIO_USERSPACE);
	error = list ? VOP_LISTEXTATTR(vp, ai->ai_ns, uiop, &size) :
	    VOP_GETEXTATTR(vp, ai->ai_ns, ai->ai_name, uiop, &size);
	if (error == 0)
		*ai->ai_retval = (register_t)(uiop == NULL ? size : ai->ai_len - uio.uio_resid);
	return error;
}

static int
attr_get(struct vnode *vp, struct attrio *ai)
{
	return attr_out(vp, ai, false);
}

static int
attr_set(struct vnode *vp, struct attrio *ai)
{
	struct iovec iov;
	struct uio uio;
	int error;

	if (ai->ai_len > INT32_MAX)
		return EINVAL;
	if ((error = attr_access(vp, ai->ai_ns, W_OK)) != 0)
		return error;
	uio_init(&uio, &iov, ai->ai_data, ai->ai_len, 0, UIO_WRITE, UIO_USERSPACE);
	if ((error = VOP_SETEXTATTR(vp, ai->ai_ns, ai->ai_name, &uio)) == 0)
		*ai->ai_retval = (register_t)(ai->ai_len - uio.uio_resid);
	return error;
}

static int
attr_delete(struct vnode *vp, struct attrio *ai)
{
	int error = attr_access(vp, ai->ai_ns, W_OK);

	return error != 0 ? error : VOP_DELETEEXTATTR(vp, ai->ai_ns, ai->ai_name);
}

static int
attr_list(struct vnode *vp, struct attrio *ai)
{
	return attr_out(vp, ai, true);
}

/* Linux's flags and its way to ask for the size. */
static int
xattr_size(struct vnode *vp, const struct attrio *ai, size_t *size)
{
	int error = attr_access(vp, ai->ai_ns, R_OK);

	return error != 0 ? error : VOP_GETEXTATTR(vp, ai->ai_ns, ai->ai_name, NULL, size);
}

static int
xattr_set(struct vnode *vp, struct attrio *ai)
{
	struct mount *mp;
	size_t size;
	int error = 0, exists;

	if ((ai->ai_flags & ~(XATTR_CREATE | XATTR_REPLACE)) != 0)
		return EINVAL;
	mp = vn_enter(vp);
	if (ai->ai_flags != 0) {
		exists = xattr_size(vp, ai, &size);
		if (exists == 0 && (ai->ai_flags & XATTR_CREATE) != 0)
			error = EEXIST;
		else if (exists == ENOATTR)
			error = (ai->ai_flags & XATTR_REPLACE) != 0 ? ENOATTR : 0;
		else
			error = exists;
	}
	if (error == 0 && (error = attr_set(vp, ai)) == 0)
		*ai->ai_retval = 0;
	vn_exit(mp);
	return error;
}

static int
xattr_get(struct vnode *vp, struct attrio *ai)
{
	size_t size = 0;
	int error;

	if ((error = xattr_size(vp, ai, &size)) != 0)
		return error;
	if (ai->ai_len == 0) {
		*ai->ai_retval = (register_t)size;
		return 0;
	}
	return size > ai->ai_len ? ERANGE : attr_get(vp, ai);
}

/* All names of one name space, with lengths before them turned into NULs after them. */
static int
list_space(struct vnode *vp, int ns, char *buf, size_t room, size_t *len)
{
	struct iovec iov;
	struct uio uio;
	size_t size = 0;
	int error;

	uio_init(&uio, &iov, buf, room, 0, UIO_READ, UIO_SYSSPACE);
	if ((error = VOP_LISTEXTATTR(vp, ns, &uio, &size)) != 0)
		return error;
	if (size > room)
		return ERANGE;
	*len = room - uio.uio_resid;
	for (size_t at = 0; at < *len;) {
		size_t namelen = MIN((uint8_t)buf[at], *len - at - 1);
		memmove(buf + at, buf + at + 1, namelen);
		buf[at + namelen] = '\0';
		at += namelen + 1;
	}
	return 0;
}

static int
xattr_list(struct vnode *vp, struct attrio *ai)
{
	static const int spaces[] = { EXTATTR_NAMESPACE_USER, EXTATTR_NAMESPACE_SYSTEM };
	char *buf = kmem_alloc(XATTR_SIZE_MAX);
	size_t total = 0, len;
	int error = 0;

	if (buf == NULL)
		return ENOMEM;
	for (size_t i = 0; error == 0 && i < nitems(spaces); i++) {
		if ((error = attr_access(vp, spaces[i], R_OK)) == EPERM &&
		    spaces[i] == EXTATTR_NAMESPACE_SYSTEM) {
			error = 0;
			break;
		}
		len = 0;
		if (error == 0)
			error = list_space(vp, spaces[i], buf + total, XATTR_SIZE_MAX - total,
			    &len);
		total += len;
	}
	if (error == 0 && ai->ai_len != 0)
		error = total > ai->ai_len ? ERANGE : copyout(buf, ai->ai_data, total);
	if (error == 0)
		*ai->ai_retval = (register_t)total;
	kmem_free(buf, XATTR_SIZE_MAX);
	return error;
}

static int
extattr(struct lwp *l, struct target tg, attrcall *call, int ns, const char *uname,
    const void *data, size_t len,
    register_t *retval)
{
	struct attrio ai = { .ai_ns = ns, .ai_data = (void *)(uintptr_t)data, .ai_len = len,
	    .ai_retval = retval };
	int error;

	if (uname != NULL && (error = copyinstr(uname, ai.ai_name, sizeof(ai.ai_name), NULL)) != 0)
		return error;
	return on_target(l, &tg, call, &ai);
}

static int
xattr_namespace(const char *name)
{
	static const char *const system[] = { "system.", "security.", "trusted." };

	for (size_t i = 0; i < nitems(system); i++) {
		if (strncmp(name, system[i], strlen(system[i])) == 0)
			return EXTATTR_NAMESPACE_SYSTEM;
	}
	return EXTATTR_NAMESPACE_USER;
}

static int
xattr(struct lwp *l, struct target tg, attrcall *call, const char *uname, const void *data,
    size_t len, int flags,
    register_t *retval)
{
	struct attrio ai = {
		.ai_data = (void *)(uintptr_t)data, .ai_len = len, .ai_flags = flags,
		    .ai_retval = retval
	};
	int error;

	if ((error = copyinstr(uname, ai.ai_name, sizeof(ai.ai_name), NULL)) != 0)
		return error;
	ai.ai_ns = xattr_namespace(ai.ai_name);
	return on_target(l, &tg, call, &ai);
}

static int
xattrlist(struct lwp *l, struct target tg, char *data, size_t len, register_t *retval)
{
	struct attrio ai = { .ai_data = data, .ai_len = len, .ai_retval = retval };

	return on_target(l, &tg, xattr_list, &ai);
}

#define TARGET_PATH(uap) ((struct target){ BY_PATH, -1, SCARG(uap, path) })
#define TARGET_LINK(uap) ((struct target){ BY_LINK, -1, SCARG(uap, path) })
#define TARGET_FD(uap) ((struct target){ BY_FD, SCARG(uap, fd), NULL })

/* The calls, each by path, by link and by descriptor. */
#define EXTATTR_RW(name, target, call) \
	int \
	sys_##name(struct lwp *l, const struct sys_##name##_args *uap, register_t *retval) \
	{ \
		return extattr(l, target(uap), call, SCARG(uap, attrnamespace), \
		    SCARG(uap, attrname), SCARG(uap, data), SCARG(uap, nbytes), retval); \
	}
#define EXTATTR_DELETE(name, target) \
	int \
	sys_##name(struct lwp *l, const struct sys_##name##_args *uap, register_t *retval) \
	{ \
		return extattr(l, target(uap), attr_delete, SCARG(uap, attrnamespace), \
		    SCARG(uap, attrname), NULL, 0, retval); \
	}
#define EXTATTR_LIST(name, target) \
	int \
	sys_##name(struct lwp *l, const struct sys_##name##_args *uap, register_t *retval) \
	{ \
		return extattr(l, target(uap), attr_list, SCARG(uap, attrnamespace), NULL, \
		    SCARG(uap, data), SCARG(uap, nbytes), retval); \
	}
#define XATTR_SET(call, target) \
	int \
	sys_##call(struct lwp *l, const struct sys_##call##_args *uap, register_t *retval) \
	{ \
		return xattr(l, target(uap), xattr_set, SCARG(uap, name), SCARG(uap, value), \
		    SCARG(uap, size), SCARG(uap, flags), retval); \
	}
#define XATTR_GET(call, target) \
	int \
	sys_##call(struct lwp *l, const struct sys_##call##_args *uap, register_t *retval) \
	{ \
		return xattr(l, target(uap), xattr_get, SCARG(uap, name), SCARG(uap, value), \
		    SCARG(uap, size), 0, retval); \
	}
#define XATTR_REMOVE(call, target) \
	int \
	sys_##call(struct lwp *l, const struct sys_##call##_args *uap, register_t *retval) \
	{ \
		return xattr(l, target(uap), attr_delete, SCARG(uap, name), NULL, 0, 0, retval); \
	}
#define XATTR_LIST(call, target) \
	int \
	sys_##call(struct lwp *l, const struct sys_##call##_args *uap, register_t *retval) \
	{ \
		return xattrlist(l, target(uap), SCARG(uap, list), SCARG(uap, size), retval); \
	}

EXTATTR_RW(extattr_set_file, TARGET_PATH, attr_set)
EXTATTR_RW(extattr_set_link, TARGET_LINK, attr_set)
EXTATTR_RW(extattr_set_fd, TARGET_FD, attr_set)
EXTATTR_RW(extattr_get_file, TARGET_PATH, attr_get)
EXTATTR_RW(extattr_get_link, TARGET_LINK, attr_get)
EXTATTR_RW(extattr_get_fd, TARGET_FD, attr_get)
EXTATTR_DELETE(extattr_delete_file, TARGET_PATH)
EXTATTR_DELETE(extattr_delete_link, TARGET_LINK)
EXTATTR_DELETE(extattr_delete_fd, TARGET_FD)
EXTATTR_LIST(extattr_list_file, TARGET_PATH)
EXTATTR_LIST(extattr_list_link, TARGET_LINK)
EXTATTR_LIST(extattr_list_fd, TARGET_FD)
XATTR_SET(setxattr, TARGET_PATH)
XATTR_SET(lsetxattr, TARGET_LINK)
XATTR_SET(fsetxattr, TARGET_FD)
XATTR_GET(getxattr, TARGET_PATH)
XATTR_GET(lgetxattr, TARGET_LINK)
XATTR_GET(fgetxattr, TARGET_FD)
XATTR_REMOVE(removexattr, TARGET_PATH)
XATTR_REMOVE(lremovexattr, TARGET_LINK)
XATTR_REMOVE(fremovexattr, TARGET_FD)
XATTR_LIST(listxattr, TARGET_PATH)
XATTR_LIST(llistxattr, TARGET_LINK)
XATTR_LIST(flistxattr, TARGET_FD)

/*
 * Attribute files are switched on and off by file systems that keep them in files of their own;
 * none here does.
 */
int
sys_extattrctl(struct lwp *l, const struct sys_extattrctl_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	vrele(vp);
	return cred_issuper(lwp_cred(l)) ? EOPNOTSUPP : EPERM;
}
