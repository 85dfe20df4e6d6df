/*
 * Vnodes: files as the kernel sees them, whatever file system holds them.
 *
 * Lifetime: v_usecount counts users (vref, vrele). At nought the file system's `inactive` runs (an
 * unlinked file is freed there) and the vnode rests on its kernel's free list, still found by
 * vcache_get(), until it is reused, its mount goes, or `inactive` asked for recycling. `reclaim`
 * then frees v_data.
 *
 * Locking: a file system's operations run one at a time per mount. VOP_* and the vfs layer bracket
 * them with vfs_enter(mp) and vfs_exit(mp) (sys/mount.h), a recursive sleeping lock, so an
 * operation may sleep for the disk (the kernel lock is given up) without a second one seeing its
 * half-done work. Code that must see lookup and change as one (create, remove, rename) enters the
 * mount around both. File systems therefore need no locks of their own.
 *
 * Permissions are the vfs layer's: operations check none, except what only the file system knows
 * (read-only media, immutable flags, name length: ENAMETOOLONG beyond its limit). The vfs layer has
 * checked: mount not read-only (EROFS), same mount (EXDEV), directory types (ENOTDIR), "." and
 * "..". Devices, FIFOs and sockets are opened and moved by vfs/spec.c, fifo.c; a file system only
 * stores their node (v_rdev), so v_ops->read and ->write see regular files only.
 */
#ifndef SYS_VNODE_H
#define SYS_VNODE_H

#include <sys/select.h>
#include <sys/uio.h>

struct cred;
struct file;
struct knote;
struct lockf;
struct mount;
struct name;
struct rumpk_mapfile;
struct vnode;

enum vtype { VNON, VREG, VDIR, VBLK, VCHR, VLNK, VSOCK, VFIFO, VBAD };

#define VNOVAL	(-1)

/* Attributes, as read by getattr and, for fields that are not VNOVAL, set by setattr. */
struct vattr {
	enum vtype va_type;
	mode_t va_mode;			/* permission bits and set-id, sticky: no type */
	nlink_t va_nlink;
	uid_t va_uid;
	gid_t va_gid;
	dev_t va_fsid;
	ino_t va_fileid;
	uint64_t va_size;		/* bytes */
	long va_blocksize;		/* preferred I/O */
	struct timespec va_atime, va_mtime, va_ctime, va_birthtime;
	u_long va_gen;
	u_long va_flags;		/* UF_*, SF_* */
	dev_t va_rdev;
	uint64_t va_bytes;		/* of disk held */
	unsigned int va_vaflags;	/* VA_UTIMES_NULL */
};
#define VA_UTIMES_NULL	0x01		/* utimes(path, NULL): whoever may write may do it */
void vattr_null(struct vattr *);	/* every field VNOVAL */

static inline bool
vattr_time_given(const struct timespec *ts)
{
	return ts->tv_nsec != VNOVAL;
}

/* Does setattr get more than flags?  That is refused on an immutable or append-only file. */
static inline bool
vattr_protected_given(const struct vattr *va)
{
	return va->va_size != (uint64_t)VNOVAL || va->va_mode != (mode_t)VNOVAL ||
	    va->va_uid != (uid_t)VNOVAL || va->va_gid != (gid_t)VNOVAL ||
	    vattr_time_given(&va->va_atime) || vattr_time_given(&va->va_mtime) ||
	    vattr_time_given(&va->va_birthtime);
}

#define IO_APPEND	0x02
#define IO_SYNC		0x04
#define IO_DSYNC	0x08
#define IO_NDELAY	0x10

struct vnodeops {
	/* Directories. `dvp` is a directory of this mount.  New vnodes come back referenced. */
	/* ENOENT; never "."; ".." is asked */
	int (*lookup)(struct vnode *dvp, const struct name *, struct vnode **);
	/* va_type REG, FIFO, SOCK, BLK, CHR; absence has been looked up; ids are set */
	int (*create)(struct vnode *dvp, const struct name *, const struct vattr *, struct cred *,
	    struct vnode **);
	int (*mkdir)(struct vnode *dvp, const struct name *, const struct vattr *, struct cred *,
	    struct vnode **);
	int (*symlink)(struct vnode *dvp, const struct name *, const struct vattr *, struct cred *,
	    const char *target, struct vnode **);
	int (*link)(struct vnode *dvp, const struct name *, struct vnode *vp);
	int (*remove)(struct vnode *dvp, const struct name *, struct vnode *vp);
	int (*rmdir)(struct vnode *dvp, const struct name *, struct vnode *vp);	/* ENOTEMPTY */
	/* tvp may be NULL; types agree; loops (EINVAL) and fvp == tvp are excluded; ENOTEMPTY */
	int (*rename)(struct vnode *fdvp, const struct name *fname, struct vnode *fvp,
	    struct vnode *tdvp, const struct name *tname, struct vnode *tvp);
	/*
	 * Whole struct dirents; uio_offset is a cookie that stays valid across changes.
	 * EINVAL: no room for one.
	 */
	int (*readdir)(struct vnode *, struct uio *, struct cred *, bool *eof);
	/* Files. */
	int (*read)(struct vnode *, struct uio *, int ioflag, struct cred *);
	int (*write)(struct vnode *, struct uio *, int ioflag, struct cred *);
	int (*readlink)(struct vnode *, struct uio *);
	/* a link that leads to a file itself: it, referenced; NULL: to what readlink says */
	int (*followlink)(struct vnode *, struct vnode **);
	int (*getattr)(struct vnode *, struct vattr *);
	/* size, mode, ids, times, flags */
	int (*setattr)(struct vnode *, const struct vattr *, struct cred *);
	/* FSYNC_WAIT; hi 0: to the end; all durable after */
	int (*fsync)(struct vnode *, int flags, off_t lo, off_t hi);
	int (*open)(struct vnode *, int fflags);		/* may be NULL, like all below */
	int (*close)(struct vnode *, int fflags);
	int (*ioctl)(struct vnode *, u_long com, void *data, int fflags);
	int (*poll)(struct vnode *, int events);
	int (*pathconf)(struct vnode *, int name, register_t *);
	int (*fallocate)(struct vnode *, off_t, off_t);
	int (*fdiscard)(struct vnode *, off_t, off_t);
	int (*getextattr)(struct vnode *, int ns, const char *name, struct uio *, size_t *size);
	int (*setextattr)(struct vnode *, int ns, const char *name, struct uio *);
	int (*listextattr)(struct vnode *, int ns, struct uio *, size_t *size);
	int (*deleteextattr)(struct vnode *, int ns, const char *name);
	/* The vnode's life. */
	/* last user gone; nlink 0: free the file */
	int (*inactive)(struct vnode *, bool *recycle);
	void (*reclaim)(struct vnode *);
};
#define FSYNC_WAIT	0x01
#define FSYNC_DATAONLY	0x02
#define FSYNC_CACHE	0x04		/* the disk's own cache too */

/* v_flag */
#define VV_ROOT		0x01
#define VV_RECLAIMING	0x02		/* nobody may take a new reference */
#define VV_NOCACHE	0x04		/* names below are not to be cached (kernfs, ptyfs) */

struct vnode {
	enum vtype v_type;
	unsigned int v_flag;
	unsigned int v_usecount;
	unsigned int v_writecount;		/* descriptors open for writing */
	struct mount *v_mount;			/* NULL: revoked or reclaimed ("dead") */
	const struct vnodeops *v_ops;
	void *v_data;				/* the file system's */
	ino_t v_key;				/* vcache key */
	/* regular files: kept current by the file system (for append, seek, kqueue) */
	off_t v_size;
	dev_t v_rdev;				/* devices */
	struct mount *v_mountedhere;		/* directories covered by a mount */
	union {
		struct fifo *v_fifo;		/* vfs/fifo.c: while open */
		struct specdev *v_spec;		/* vfs/spec.c: while open */
		void *v_socket;
	};
	struct lockf *v_lockf;			/* advisory locks, vfs/lockf.c */
	struct rumpk_mapfile *v_mapfile;	/* while it is mapped somewhere, vfs/mapfile.c */
	struct selinfo v_sel;			/* EVFILT_VNODE and readers of growing files */
	/* delayed writes that belong to this file (sys/buf.h) */
	LIST_HEAD(, buf) v_dirtyblks;
	LIST_HEAD(, namecache) v_ncchildren;	/* vfs/namecache.c: names in this directory */
	LIST_HEAD(, namecache) v_ncnames;	/* names that lead here */
	LIST_ENTRY(vnode) v_hash;
	TAILQ_ENTRY(vnode) v_freelist;		/* while v_usecount is 0 */
	TAILQ_ENTRY(vnode) v_mntvnodes;
};

/* vfs/vnode.c */
void vref(struct vnode *);
void vrele(struct vnode *);			/* may sleep (inactive) */
/*
 * The vnode of inode `key` on the mount, referenced: the one in core, or a new one that mp's
 * vfs_loadvnode fills (v_type, v_ops, v_data, v_size, v_rdev). The mount is entered by the caller.
 */
int vcache_get(struct mount *, ino_t key, struct vnode **);
/* The same when the caller knows that `key` is new: no load, the caller fills it. */
int vcache_new(struct mount *, ino_t key, struct vnode **);
/* reclaim now: users see a dead vnode (EIO, EBADF as NetBSD) */
void vgone(struct vnode *);
/* unmount: EBUSY if used; force revokes; skip may have one user */
int vflush(struct mount *, struct vnode *skip, bool force);
void vnotify(struct vnode *, long note_hint);	/* NOTE_* to its watchers */

/*
 * vfs/vops.c: NULL operations answer EOPNOTSUPP (or succeed where doing nothing is right); the
 * mount is entered.
 */
int VOP_LOOKUP(struct vnode *, const struct name *, struct vnode **);
int VOP_READ(struct vnode *, struct uio *, int, struct cred *);
int VOP_WRITE(struct vnode *, struct uio *, int, struct cred *);
int VOP_GETATTR(struct vnode *, struct vattr *);
int VOP_SETATTR(struct vnode *, const struct vattr *, struct cred *);
int VOP_READDIR(struct vnode *, struct uio *, struct cred *, bool *eof);
int VOP_READLINK(struct vnode *, struct uio *);
int VOP_FOLLOWLINK(struct vnode *, struct vnode **);	/* NULL: read it */
int VOP_FSYNC(struct vnode *, int, off_t, off_t);
/*
 * These keep the name cache and the watchers (vnotify) true as well; the caller has entered the
 * directories' mount.
 */
int VOP_CREATE(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    struct vnode **);
int VOP_MKDIR(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    struct vnode **);
int VOP_SYMLINK(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    const char *, struct vnode **);
int VOP_LINK(struct vnode *, const struct name *, struct vnode *);
int VOP_REMOVE(struct vnode *, const struct name *, struct vnode *);
int VOP_RMDIR(struct vnode *, const struct name *, struct vnode *);
int VOP_RENAME(struct vnode *, const struct name *, struct vnode *, struct vnode *,
    const struct name *, struct vnode *);
int VOP_OPEN(struct vnode *, int fflags);
int VOP_CLOSE(struct vnode *, int fflags);
int VOP_IOCTL(struct vnode *, u_long, void *, int fflags);
int VOP_POLL(struct vnode *, int events);
int VOP_PATHCONF(struct vnode *, int name, register_t *);
int VOP_FALLOCATE(struct vnode *, off_t, off_t);
int VOP_FDISCARD(struct vnode *, off_t, off_t);
int VOP_GETEXTATTR(struct vnode *, int ns, const char *, struct uio *, size_t *);
int VOP_SETEXTATTR(struct vnode *, int ns, const char *, struct uio *);
int VOP_LISTEXTATTR(struct vnode *, int ns, struct uio *, size_t *);
int VOP_DELETEEXTATTR(struct vnode *, int ns, const char *);
/*
 * Enter the vnode's mount for several operations that must be seen as one. NULL for a dead vnode
 * (its operations then answer errors). The mount stays in memory until vn_exit(), even if it was
 * unmounted meanwhile.
 */
struct mount *vn_enter(struct vnode *);
void vn_exit(struct mount *);

/* vfs/access.c */
/* R_OK, W_OK, X_OK bits; EACCES, EPERM, EROFS */
int vaccess(struct vnode *, int rwx, struct cred *);

/*
 * vfs/dirent.c: one directory entry into the uio; returns false if it does not fit (then it was not
 * moved).
 */
bool dirent_emit(struct uio *, ino_t, enum vtype, const char *name, size_t namelen, int *error);
extern const uint8_t vtype_to_dt[];		/* DT_* */
extern const mode_t vtype_to_mode[];		/* S_IF* */
enum vtype mode_to_vtype(mode_t);

#endif
