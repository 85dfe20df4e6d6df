/*
 * The memory file system's structures, private to vfs/memfs_*.c.
 *
 * A node is a file; the node table turns inode numbers (the vcache keys) into nodes and keeps a
 * generation number per slot, so a file handle of a freed file is recognised.  Nodes live from
 * creation until their last name and their vnode are gone, or until the unmount.
 *
 * Locking: all of it is protected by the mount (vfs_enter).
 */
#ifndef VFS_MEMFS_H
#define VFS_MEMFS_H

#include <sys/memfs.h>

#define MEMFS_PAGESHIFT	12
#define MEMFS_PAGESIZE	((size_t)1 << MEMFS_PAGESHIFT)
#define MEMFS_MAXSIZE	((uint64_t)1 << 62)	/* of a file, bytes */
#define MEMFS_ROOTINO	2			/* inode number of slot 0 */

#define MEMFS_IMMUTABLE	(UF_IMMUTABLE | SF_IMMUTABLE)
#define MEMFS_APPEND	(UF_APPEND | SF_APPEND)

struct memfs_node;

/* One name in a directory. */
struct memfs_dirent {
	struct memfs_dirent *de_next;		/* in its hash bucket */
	struct memfs_node *de_node;
	/* readdir's cookie, never used again in this directory */
	uint64_t de_seq;
	size_t de_index;			/* in md_order */
	uint32_t de_hash;
	uint16_t de_namelen;
	char de_name[];
};

struct memfs_dir {
	struct memfs_node *md_parent;		/* NULL: removed */
	struct memfs_dirent **md_buckets;
	size_t md_nbuckets;			/* a power of two, or 0 */
	/* by de_seq, ascending; NULL where one was removed */
	struct memfs_dirent **md_order;
	size_t md_norder, md_ordersize;		/* used, allocated */
	size_t md_head;				/* md_order is all gaps before it */
	size_t md_count;			/* names */
	uint64_t md_bytes;			/* that they take */
	uint64_t md_nextseq;
};

/*
 * A file's pages: a radix tree of height mf_height; height 0 is the page of index 0 itself.  Where
 * there is no page the file has the bytes it borrows, as far as those go, and then zeros.
 */
struct memfs_file {
	const char *mf_borrowed;		/* somebody else's memory; never written */
	uint64_t mf_borrowedlen;		/* at most mf_size */
	void *mf_root;
	unsigned int mf_height;
	uint64_t mf_pages;
	uint64_t mf_size;
};

struct memfs_symlink {
	char *ms_target;			/* not NUL terminated */
	size_t ms_len;
};

struct memfs_node {
	struct memfs *mn_fs;
	ino_t mn_ino;
	enum vtype mn_type;
	mode_t mn_mode;
	nlink_t mn_nlink;
	uid_t mn_uid;
	gid_t mn_gid;
	unsigned int mn_flags;
	uint32_t mn_gen;
	dev_t mn_rdev;
	struct timespec mn_atime, mn_mtime, mn_ctime, mn_birthtime;
	union {
		struct memfs_dir mn_dir;
		struct memfs_file mn_file;
		struct memfs_symlink mn_link;
	};
};

struct memfs_slot {
	struct memfs_node *ms_node;		/* NULL: free */
	uint32_t ms_gen;			/* of the node here now, or of the next one */
	uint32_t ms_nextfree;			/* slot number plus one; 0: none */
};

struct memfs {
	struct mount *fs_mount;
	struct memfs_limits fs_limits;
	uint64_t fs_bytes, fs_nodes;		/* in use */
	struct memfs_slot *fs_slots;
	uint32_t fs_nslots, fs_slotsize;	/* used once, allocated */
	uint32_t fs_freeslot;			/* slot number plus one */
	/* random: handles of an earlier mount are not taken for ours */
	uint32_t fs_firstgen;
};

#define VTOMEMFS(vp)	((struct memfs_node *)(vp)->v_data)

/* memfs_vfsops.c */
int memfs_charge(struct memfs *, uint64_t bytes);	/* ENOSPC */
void memfs_uncharge(struct memfs *, uint64_t bytes);
/* bytes; of one without limit, MEMFS_UNLIMITED */
uint64_t memfs_available(const struct memfs *);
/* free, as NetBSD's librump claims without a memory limit */
#define MEMFS_UNLIMITED	((uint64_t)4 << 30)

/* memfs_node.c */
extern const struct vnodeops memfs_vnodeops;
/* one link; nobody's, and of no time */
int memfs_node_make(struct memfs *, enum vtype, struct memfs_node **);
/* the same with attributes, made now */
int memfs_node_alloc(struct memfs *, enum vtype, const struct vattr *, struct memfs_node **);
void memfs_node_free(struct memfs_node *);
struct memfs_node *memfs_node_byino(struct memfs *, ino_t);	/* NULL: none */
void memfs_node_bind(struct memfs_node *, struct vnode *);
void memfs_touch(struct memfs_node *);			/* modified now: mtime and ctime */
void memfs_changed(struct memfs_node *);		/* ctime */
void memfs_accessed(struct memfs_node *);		/* atime, unless the mount forbids it */
int memfs_getattr(struct vnode *, struct vattr *);
int memfs_setattr(struct vnode *, const struct vattr *, struct cred *);

/* memfs_dir.c */
struct memfs_dirent *memfs_dir_find(struct memfs_node *, const struct name *);
int memfs_dir_enter(struct memfs_node *, const struct name *, struct memfs_node *child);
void memfs_dir_drop(struct memfs_node *, struct memfs_dirent *);
void memfs_dir_clear(struct memfs_node *);		/* all names, for the unmount */
uint64_t memfs_dirent_bytes(size_t namelen);
int memfs_readdir(struct vnode *, struct uio *, struct cred *, bool *eof);

/* memfs_name.c */
int memfs_lookup(struct vnode *, const struct name *, struct vnode **);
int memfs_create(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    struct vnode **);
int memfs_mkdir(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    struct vnode **);
int memfs_makesymlink(struct vnode *, const struct name *, const struct vattr *, struct cred *,
    const char *, struct vnode **);
int memfs_target_set(struct memfs_node *, const char *target, size_t len);
int memfs_link(struct vnode *, const struct name *, struct vnode *);
int memfs_remove(struct vnode *, const struct name *, struct vnode *);
int memfs_rmdir(struct vnode *, const struct name *, struct vnode *);
int memfs_rename(struct vnode *, const struct name *, struct vnode *, struct vnode *,
    const struct name *, struct vnode *);

/* memfs_page.c */
/* in a slot: the page's contents are not yet set */
#define MEMFS_FRESH	((uintptr_t)1)
void **memfs_page_slot(struct memfs_file *, uint64_t index);	/* NULL: a hole, no slot for it */
/* all or none; new ones are marked fresh */
int memfs_pages_alloc(struct memfs_node *, uint64_t first, uint64_t last);
void memfs_pages_free(struct memfs_node *, uint64_t first, uint64_t last);
void memfs_pages_dropfresh(struct memfs_node *, uint64_t first, uint64_t last);

/* memfs_data.c */
int memfs_read(struct vnode *, struct uio *, int ioflag, struct cred *);
int memfs_write(struct vnode *, struct uio *, int ioflag, struct cred *);
int memfs_truncate(struct vnode *, uint64_t size);
int memfs_fallocate(struct vnode *, off_t, off_t);
int memfs_fdiscard(struct vnode *, off_t, off_t);
/* Becomes the content of a file that has no pages. */
void memfs_file_borrow(struct memfs_file *, const void *, uint64_t len);

#endif
