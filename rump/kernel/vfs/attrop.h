/*
 * A change of attributes: the attributes are read, the change decides, and they are set, all with
 * the mount entered, so that what it decided on is still so. vfs_attr.c; used by vfs_times.c.
 */
#ifndef VFS_ATTROP_H
#define VFS_ATTROP_H

#include "vfsvar.h"

#define FLAGS_KEEP (UF_IMMUTABLE | SF_IMMUTABLE | UF_APPEND | SF_APPEND)

struct attrop {
	struct lwp *ao_lwp;
	struct vnode *ao_vp;
	struct mount *ao_mp;
	struct cred *ao_cred;
	struct vattr ao_old, ao_new;		/* ao_new: VNOVAL where nothing is to change */
};

struct filetimes {
	struct timespec ft_atime, ft_mtime;
	bool ft_now;				/* both, and "now" */
};

/* What a change is told, by kind. */
union attrarg {
	mode_t mode;
	u_long flags;
	struct { uid_t uid; gid_t gid; enum chown_rule rule; } owner;
	struct filetimes times;
};
typedef int attrchange(struct attrop *, const union attrarg *);

int attrop_kept(const struct attrop *);		/* EPERM: immutable or append-only */
int change_vnode(struct lwp *, struct vnode *, attrchange *, const union attrarg *);
int change_path(struct lwp *, int dirfd, const char *upath, int namei_flags, attrchange *,
    const union attrarg *);
int change_at(struct lwp *, int dirfd, const char *upath, int atflags, attrchange *,
    const union attrarg *);
int change_fd(struct lwp *, int fd, attrchange *, const union attrarg *);

#endif
