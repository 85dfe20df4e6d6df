/*
 * The memory file system inside librumpvfs: the root file system is one without limits, tmpfs
 * mounts are others. Files keep their bytes in pages that are allocated as they are written (holes
 * read as zeros).
 */
#ifndef SYS_MEMFS_H
#define SYS_MEMFS_H

#include <sys/mount.h>

struct memfs_limits {
	/* of file data and directory entries; 0: no limit but memory */
	uint64_t ml_bytes;
	uint64_t ml_nodes;		/* 0: no limit */
};

int memfs_mount(struct mount *, const struct memfs_limits *, uid_t, gid_t, mode_t root_mode);
/* EBUSY: below what is used */
int memfs_setlimits(struct mount *, const struct memfs_limits *);
void memfs_getlimits(struct mount *, struct memfs_limits *);
/*
 * Memory that holds these bytes of the file for good: of what it borrows (rumpk_unpack), where
 * nothing was written.  NULL: there is none.
 */
const void *memfs_borrowed(struct vnode *, uint64_t off, size_t len);
int memfs_unmount(struct mount *, int flags);
int memfs_root(struct mount *, struct vnode **);
int memfs_statvfs(struct mount *, struct statvfs *);
int memfs_sync(struct mount *, bool wait);
int memfs_loadvnode(struct mount *, struct vnode *, ino_t);
int memfs_vptofh(struct vnode *, void *, size_t *);
int memfs_fhtovp(struct mount *, const void *, size_t, struct vnode **);

#endif
