/*
 * Vnode operations of file systems whose names nobody can change (kernfs, ptyfs): each answers
 * EROFS, as NetBSD's do. vfs/rofs.c
 */
#ifndef SYS_ROFS_H
#define SYS_ROFS_H

#include <sys/vnode.h>

int rofs_create(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    struct vnode **);
int rofs_symlink(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    const char *, struct vnode **);
int rofs_remove(struct vnode *, const struct name *, struct vnode *);
int rofs_rename(struct vnode *, const struct name *, struct vnode *, struct vnode *,
    const struct name *, struct vnode *);

#define ROFS_OPS \
	.create = rofs_create, .mkdir = rofs_create, .symlink = rofs_symlink, .link = rofs_remove, \
	.remove = rofs_remove, .rmdir = rofs_remove, .rename = rofs_rename

#endif
