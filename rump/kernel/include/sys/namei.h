/*
 * Path lookup: vfs/namei.c. Path limits are PATH_MAX (with NUL), KERNEL_NAME_MAX (what libc calls
 * NAME_MAX is its buffers') and MAXSYMLINKS (ELOOP).
 */
#ifndef SYS_NAMEI_H
#define SYS_NAMEI_H

#include <sys/systm.h>

struct vnode;

/* One component of a path; not NUL terminated. */
struct name {
	const char *nm_ptr;
	size_t nm_len;
	uint32_t nm_hash;		/* name_hash() of it */
};
/* FNV-1a, one byte at a time, so that a lookup hashes while it looks for the slash. */
#define NAME_HASH_INIT	0x811c9dc5U
#define NAME_HASH_STEP(h, c) (((h) ^ (uint8_t)(c)) * 0x01000193U)
uint32_t name_hash(const char *, size_t);
#define NAME_IS(nm, lit) \
	((nm)->nm_len == sizeof(lit) - 1 && memcmp((nm)->nm_ptr, lit, sizeof(lit) - 1) == 0)

#define NAMEI_FOLLOW	0x01		/* follow a symbolic link in the last component */
/* wants ni_dvp and ni_last; the last component may be missing (ni_vp NULL) */
#define NAMEI_PARENT	0x02
/* with PARENT: is about to create (EROFS early; trailing slash only for directories) */
#define NAMEI_CREATE	0x04
#define NAMEI_DIR	0x08		/* about to make a directory: a trailing slash is fine */
/* with PARENT: do not look the last component up nor enter the mount (rename) */
#define NAMEI_NOLAST	0x10
/* with PARENT: is about to remove (EROFS before the last component is looked up) */
#define NAMEI_REMOVE	0x20
#define NAMEI_KERNEL	0x40		/* ni_upath is the kernel's own memory */
/* A lookup that is confined: openat2(2) of Linux.  EXDEV where it would leave, ELOOP for links. */
#define NAMEI_BENEATH	0x080		/* never above or beside where it starts */
#define NAMEI_INROOT	0x100		/* where it starts is the root */
#define NAMEI_ONEMOUNT	0x200		/* into no other mount */
#define NAMEI_NOLINKS	0x400		/* follows no symbolic link */
#define NAMEI_NOJUMPS	0x800		/* follows no link that leads to a file itself (procfs) */
#define NAMEI_CONFINED	(NAMEI_BENEATH | NAMEI_INROOT | NAMEI_ONEMOUNT | NAMEI_NOLINKS | \
	NAMEI_NOJUMPS)

struct nameidata {
	/* in */
	struct lwp *ni_lwp;
	int ni_dirfd;			/* AT_FDCWD or a directory descriptor */
	int ni_flags;
	const char *ni_upath;		/* user's */
	struct cred *ni_cred;		/* NULL: the process's; set and held until namei_done */
	/* out */
	/* referenced, with PARENT; its mount is entered until namei_done */
	struct vnode *ni_dvp;
	struct vnode *ni_vp;		/* referenced */
	struct name ni_last;		/* with PARENT: points into ni_path */
	bool ni_trailingslash;
	/* work */
	struct mount *ni_entered;
	struct vnode *ni_rdir;		/* the process's root, if it is its own; referenced */
	char ni_path[PATH_MAX];
};
#define NAMEI_INIT(nd, l, fd, upath, flags) \
	((nd)->ni_lwp = (l), (nd)->ni_dirfd = (fd), (nd)->ni_upath = (upath), \
	    (nd)->ni_flags = (flags), (nd)->ni_cred = NULL)
int namei(struct nameidata *);		/* on error nothing is held */
/* releases all that is still held (set what you keep to NULL) */
void namei_done(struct nameidata *);
/* vfs/vfs_node.c: a new vnode of type VSOCK, referenced; the path is the kernel's */
int vfs_make_socket(struct lwp *, const char *path, struct vnode **);
/* the vnode alone */
int namei_simple(struct lwp *, int dirfd, const char *upath, int flags, struct vnode **);

/* The name cache, vfs/namecache.c.  A negative entry says that the name does not exist. */
enum ncresult { NC_MISS, NC_HIT, NC_NEGATIVE };
/* referenced */
enum ncresult namecache_lookup(struct vnode *dvp, const struct name *, struct vnode **);
/* vp NULL: negative */
void namecache_enter(struct vnode *dvp, const struct name *, struct vnode *vp);
void namecache_remove(struct vnode *dvp, const struct name *);
void namecache_purge(struct vnode *);

#endif
