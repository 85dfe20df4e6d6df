/*
 * Mounted file systems. A type registers its vfsops with each kernel (vfs_attach, from its
 * component's init); mount(2) finds it by name.
 *
 * vfs_enter(mp) lets one lwp at a time, recursively, into a mount's file system, and sleeps for it;
 * see sys/vnode.h.
 */
#ifndef SYS_MOUNT_H
#define SYS_MOUNT_H

#include <sys/namei.h>
#include <sys/vnode.h>

struct disk;
struct mount;

struct vfsops {
	const char *vfs_name;
	size_t vfs_min_mount_data;		/* bytes of mount(2) data needed */
	/*
	 * data is a kernel copy. MNT_UPDATE in mp->mnt_flag: change flags of what is mounted
	 * (rdonly to rdwr and back). MNT_GETARGS is answered by writing into data and *data_len.
	 * Sets mnt_data, mnt_stat's f_mntfromname and f_fsidx.
	 */
	int (*vfs_mount)(struct mount *, const char *path, void *data, size_t *data_len);
	/* vnodes are gone, synced; with MNT_FORCE it must end, error or not */
	int (*vfs_unmount)(struct mount *, int mntflags);
	int (*vfs_root)(struct mount *, struct vnode **);
	/* sizes and counts; names and flags are filled in by vfs */
	int (*vfs_statvfs)(struct mount *, struct statvfs *);
	int (*vfs_sync)(struct mount *, bool wait);		/* MNT_WAIT: durable after */
	int (*vfs_loadvnode)(struct mount *, struct vnode *, ino_t key);
	int (*vfs_vptofh)(struct vnode *, void *fid, size_t *size);	/* NULL: no file handles */
	int (*vfs_fhtovp)(struct mount *, const void *fid, size_t size, struct vnode **);
};

struct mount {
	TAILQ_ENTRY(mount) mnt_list;
	struct kernel *mnt_kernel;
	const struct vfsops *mnt_op;
	struct vnode *mnt_vnodecovered;		/* referenced; NULL for the root */
	int mnt_flag;				/* MNT_* */
	struct statvfs mnt_stat;		/* names, fsid, flags kept current */
	void *mnt_data;				/* the file system's */
	struct lwp *mnt_owner;			/* vfs_enter: who is inside */
	unsigned int mnt_depth;
	struct waitchan mnt_wait;
	unsigned int mnt_passed;		/* turns to be handed over: waiters woke too late */
	TAILQ_HEAD(, vnode) mnt_vnodelist;
	bool mnt_unmounting;
	struct waitchan mnt_ended;		/* for who waits to see how an unmount ends */
	/* the mount list and lwps inside or waiting: the struct stays */
	unsigned int mnt_refs;
	struct vnode *mnt_root;			/* referenced while mounted */
};

void vfs_enter(struct mount *);			/* NULL (a dead vnode's) is allowed */
void vfs_exit(struct mount *);

int vfs_attach(struct kernel *, const struct vfsops *);
void vfs_detach(struct kernel *, const struct vfsops *);
const struct vfsops *vfs_getopsbyname(struct kernel *, const char *);
struct vnode *vfs_rootvnode(struct kernel *);	/* referenced */
struct mount *mount_first(struct kernel *);	/* then mnt_list, while the caller does not sleep */
int vfs_sync_all(struct kernel *, bool wait);
int vfs_unmountall(struct kernel *, bool force);
int dounmount(struct mount *, int flags);
#define MOUNT_RDONLY(mp) (((mp)->mnt_flag & MNT_RDONLY) != 0)

/*
 * vfs/spec.c: the disk behind a block device's path, for mounting. ENOTBLK, ENXIO; EBUSY if mounted
 * already.
 */
int disk_open_bypath(struct lwp *, const char *path, bool writable, struct disk **);
void disk_close(struct disk *, bool writable);

#endif
