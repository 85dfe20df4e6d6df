/*
 * ext2: what its files share.  On disk it is as "The Second Extended File System" (Dave Poirier)
 * and the Linux kernel's Documentation/filesystems/ext4/ describe it, all numbers little endian;
 * sys/abi.h has the structures, with NetBSD's names, and le16() to le64() read and write them.
 *
 * Nothing read from the disk is believed: super.c checks what holds for the whole mount, inode.c an
 * inode as it is loaded, dir.c each record, and ext2_run_ok() every block number before it is used.
 * What is found wrong goes through ext2_corrupt(), which tells the kernel's messages, leaves the
 * error mark in the superblock for fsck, and gives EIO.
 *
 * Locking: the mount is entered (sys/vnode.h), so operations never meet.  No function holds two
 * buffers at a time: on a hostile image any two block numbers may be the same block.
 *
 * Writing back: blocks of file data are dirty on behalf of their vnode, all others (directories
 * too) as metadata of the whole, so bflush_vnode() makes one file durable, with its name.  Between
 * syncs blocks go out oldest first, and a crash leaves counts, bitmaps, link counts, names of
 * inodes that are not there yet (all repaired by `e2fsck -p`) and inodes without a name yet
 * (`e2fsck -y` puts them in lost+found).  Nothing worse, for three rules: freed blocks and inodes
 * are not used again before a flush (settle.c), so none has two owners; a new pointer or directory
 * block is written before anything points to it; a directory's old name is off the disk before its
 * new one is on it.
 */
#ifndef EXT2FS_EXT2FS_H
#define EXT2FS_EXT2FS_H

#include <sys/buf.h>
#include <sys/cred.h>
#include <sys/kernel.h>
#include <sys/mount.h>
#include <sys/vnode.h>

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
static inline uint16_t le16(uint16_t x) { return x; }
static inline uint32_t le32(uint32_t x) { return x; }
static inline uint64_t le64(uint64_t x) { return x; }
#else
static inline uint16_t le16(uint16_t x) { return __builtin_bswap16(x); }
static inline uint32_t le32(uint32_t x) { return __builtin_bswap32(x); }
static inline uint64_t le64(uint64_t x) { return __builtin_bswap64(x); }
#endif

#define EXT2_NAMEMAX	255
#define EXT2_LINK_MAX	32000
#define EXT2_NPTRS	(EXT2FS_NDADDR + EXT2FS_NIADDR)
#define EXT2_FASTLINK	(EXT2_NPTRS * 4 - 1)	/* longest symlink in the inode itself */
#define GDSIZE		sizeof(struct ext2_gd)
#define EXT2_SECTOR	512			/* the unit of i_blocks, whatever the block size */

/* A block group, from its descriptor. */
struct group {
	uint32_t g_bbitmap, g_ibitmap, g_itable;	/* block numbers, checked at mount */
	uint32_t g_super;			/* blocks of superblock copies at its start */
	uint32_t g_nblocks;			/* the last group may be short */
	uint32_t g_bhint, g_ihint;		/* every bit below is taken */
	uint16_t g_nbfree, g_nifree, g_ndirs;	/* free: without what is pending */
	char *g_bpend, *g_ipend;		/* settle.c: freed, not usable yet; NULL: none */
};

struct ext2mount {
	struct mount *um_mp;
	struct disk *um_disk;
	bool um_ronly;				/* nothing is written */
	bool um_wasclean;			/* at mount: so may it be again at unmount */
	bool um_corrupt;			/* ext2_corrupt() has spoken */
	bool um_dirty;				/* counts changed since ext2_sbwrite() */
	int um_lost;				/* error of an inode: the next sync tells */
	/* fixed, from the superblock */
	uint32_t um_rev, um_compat, um_incompat, um_rocompat;
	unsigned int um_bsize, um_bshift;
	unsigned int um_pshift;			/* log2 of pointers in an indirect block */
	uint32_t um_bcount, um_first;		/* blocks: how many, number of the first */
	uint32_t um_icount, um_firstino;
	uint32_t um_bpg, um_ipg, um_itpg;	/* a group's blocks, inodes, inode table blocks */
	uint32_t um_ngroups, um_ngdb, um_rgdb;	/* groups; descriptor blocks, those to grow into */
	uint32_t um_backups[2];			/* sparse_super2: groups with superblock copies */
	unsigned int um_isize, um_iextra;	/* bytes of an inode; of a new one's second part */
	uint32_t um_rbcount;			/* reserved for root and these */
	uid_t um_resuid;
	gid_t um_resgid;
	uint64_t um_maxsize;			/* of a file */
	/* changing */
	uint32_t um_fbcount, um_ficount;	/* free, with what is pending */
	uint32_t um_pendblocks, um_pendinodes;
	size_t um_pendmem;
	struct group *um_groups;
	uint8_t *um_gdbdirty;			/* a byte for each descriptor block */
	uint32_t um_gen;			/* the generation of the next new inode */
	uint32_t um_newino;			/* not to be read by ext2_loadvnode(); 0: none */
	TAILQ_HEAD(, dirhash) um_dirhashes;	/* least recently used first */
	size_t um_dirhashmem;
};

static inline struct ext2mount *
VFSTOEXT2(struct mount *mp)
{

	return mp->mnt_data;
}

/* i_flag */
#define IN_ACCESS	0x01			/* times to be stamped */
#define IN_CHANGE	0x02
#define IN_UPDATE	0x04
#define IN_MODIFIED	0x08			/* differs from the inode table */
#define IN_FREED	0x10			/* not an inode any more */

struct inode {
	struct vnode *i_vnode;
	struct ext2mount *i_um;
	uint32_t i_number;
	uint16_t i_mode, i_nlink;
	uint16_t i_extra;			/* bytes that the second part of this inode has */
	unsigned int i_flag;			/* IN_* */
	uid_t i_uid;
	gid_t i_gid;
	uint32_t i_flags;			/* EXT2_* */
	uint32_t i_gen, i_facl, i_dtime;
	uint64_t i_size;
	uint64_t i_sectors;			/* of EXT2_SECTOR bytes, all that it holds */
	struct timespec i_atime, i_mtime, i_ctime, i_crtime;
	uint32_t i_block[EXT2_NPTRS];		/* as on the disk: pointers, symlink or device */
	uint64_t i_lastlbn;			/* the last block allocated, and where */
	uint32_t i_lastblk;
	uint64_t i_readnext;			/* block at which a sequential reader goes on */
	struct dirhash *i_dirhash;		/* dirhash.c; NULL: none */
};

static inline struct inode *
VTOI(struct vnode *vp)
{

	return vp->v_data;
}

static inline bool
has_rocompat(const struct ext2mount *um, uint32_t feature)
{

	return um->um_rev > E2FS_REV0 && (um->um_rocompat & feature) != 0;
}

static inline bool
has_filetype(const struct ext2mount *um)
{

	return um->um_rev > E2FS_REV0 && (um->um_incompat & EXT2F_INCOMPAT_FTYPE) != 0;
}

static inline uint32_t
group_of(const struct ext2mount *um, uint32_t bno)
{

	return (bno - um->um_first) / um->um_bpg;
}

static inline uint32_t
group_first(const struct ext2mount *um, uint32_t group)
{

	return um->um_first + group * um->um_bpg;
}

/* super.c */
int ext2_readsuper(struct ext2mount *, bool *writable);
uint32_t ext2_run_ok(const struct ext2mount *, uint32_t bno, uint32_t n);
static inline bool
ext2_block_ok(const struct ext2mount *um, uint32_t bno)
{

	return ext2_run_ok(um, bno, 1) != 0;
}
int ext2_corrupt(struct ext2mount *, const char *, ...) __attribute__((format(printf, 2, 3)));

/* sbwrite.c */
void ext2_group_dirty(struct ext2mount *, uint32_t group);
int ext2_sbwrite(struct ext2mount *, bool clean);
int ext2_sbmounted(struct ext2mount *, const char *path);

/* features.c */
int ext2_checkfeatures(const struct ext2mount *, bool *writable);

/* bitmap.c */
uint32_t bitmap_nextzero(const char *map, uint32_t from, uint32_t end);
bool bitmap_test(const char *map, uint32_t bit);
void bitmap_set(char *map, uint32_t bit);
void bitmap_clear(char *map, uint32_t bit);

/* balloc.c */
int ext2_balloc(
    struct ext2mount *, struct cred *, uint32_t goal, uint32_t want, uint32_t *bno, uint32_t *got);
int ext2_bfree(struct ext2mount *, uint32_t bno, uint32_t n);

/* settle.c */
bool ext2_pend(struct ext2mount *, char **map, uint32_t bit, uint32_t n);
void ext2_pend_free(struct ext2mount *);
int ext2_collect(struct ext2mount *);
int ext2_settle(struct ext2mount *);
void ext2_settle_some(struct ext2mount *);

/* ialloc.c */
int ext2_ialloc(struct inode *dip, mode_t, struct vnode **);
int ext2_ifree(struct ext2mount *, uint32_t ino, bool dir);

/* inode.c */
int ext2_loadvnode(struct mount *, struct vnode *, ino_t);
int ext2_iupdate(struct inode *);
void ext2_itimes(struct inode *);
int ext2_inactive(struct vnode *, bool *);
void ext2_reclaim(struct vnode *);
bool ext2_ino_ok(const struct ext2mount *, uint32_t ino);
int ext2_iblock(struct ext2mount *, uint32_t ino, struct buf **, char **dinode);

/* dinode.c */
void ext2_decode(struct inode *, const char *dinode);
void ext2_encode(const struct inode *, char *dinode);
void ext2_timeclamp(const struct inode *, struct timespec *);
bool ext2_hascrtime(const struct inode *);
dev_t ext2_rdev(const struct inode *);
int ext2_setrdev(struct inode *, dev_t);

/* bmap.c */
int ext2_bmap(struct inode *, uint64_t lbn, uint32_t max, uint32_t *bno, uint32_t *run);
int ext2_bmap_alloc(struct inode *, uint64_t lbn, uint32_t max, struct cred *, uint32_t *bno,
    uint32_t *run, bool *new);
int ext2_readptrs(struct inode *, uint32_t parent, uint32_t index, uint32_t end, uint32_t *found,
    uint32_t *bno, uint32_t *n);
int ext2_writeptrs(struct inode *, uint32_t parent, uint32_t index, uint32_t bno, uint32_t n);
int ext2_bmap_path(const struct ext2mount *, uint64_t lbn, uint32_t idx[EXT2FS_NIADDR + 1]);

/* truncate.c */
int ext2_unmap(struct inode *, uint64_t first, uint64_t end);
int ext2_truncate(struct inode *, uint64_t size);
int ext2_zerotail(struct inode *, uint64_t size);
int ext2_setsize(struct inode *, uint64_t size);

/* data.c */
int ext2_read(struct vnode *, struct uio *, int, struct cred *);
int ext2_write(struct vnode *, struct uio *, int, struct cred *);

/* attr.c */
int ext2_getattr(struct vnode *, struct vattr *);
int ext2_setattr(struct vnode *, const struct vattr *, struct cred *);

/* xattr.c */
int ext2_xattr_free(struct inode *);

/* symlink.c */
bool ext2_islink_fast(const struct inode *);
int ext2_readlink(struct vnode *, struct uio *);
int ext2_storelink(struct inode *, const char *target, size_t len, struct cred *);

/* dir.c: a directory as names */
struct dirslot {
	uint64_t ds_off;			/* of the record, in the directory */
	uint32_t ds_ino;
};
int ext2_dirlookup(struct inode *dip, const struct name *, struct dirslot *);
int ext2_direnter(struct inode *dip, const struct name *, const struct inode *, struct cred *);
int ext2_dirremove(struct inode *dip, const struct dirslot *);
int ext2_dirrewrite(struct inode *dip, const struct dirslot *, const struct inode *);
int ext2_dirinit(struct inode *ip, const struct inode *parent, struct cred *);
int ext2_dirempty(struct inode *ip);
void ext2_dirwrite(struct inode *dip, const struct dirslot *);

/* readdir.c */
int ext2_readdir(struct vnode *, struct uio *, struct cred *, bool *);

/* dirrec.c: one record of a directory block */
struct dirrec {
	uint32_t dr_ino;			/* 0: free space */
	uint32_t dr_reclen, dr_namlen;
	uint32_t dr_room;			/* bytes that a new record could have of it */
	enum vtype dr_type;			/* VNON: not told */
	const char *dr_name;
};
uint32_t ext2_dirneed(size_t namlen);
int ext2_dirrec(struct inode *dip, const char *block, uint32_t off, struct dirrec *);
void ext2_dirput(const struct ext2mount *, char *block, uint32_t off, const struct inode *,
    uint32_t reclen, const char *name, size_t namlen);
void ext2_dirsetlen(char *block, uint32_t off, uint32_t reclen);
void ext2_dirsetino(const struct ext2mount *, char *block, uint32_t off, uint32_t ino, enum vtype);
int ext2_dirblock(struct inode *dip, uint64_t off, struct buf **);

/* dirhash.c */
int dirhash_get(struct inode *dip, struct dirhash **);
void dirhash_free(struct inode *dip);
bool dirhash_find(const struct dirhash *, uint32_t hash, uint32_t *cursor, uint64_t *off);
bool dirhash_room(const struct dirhash *, uint32_t need, uint64_t *off);
void dirhash_setroom(struct inode *dip, uint64_t off, uint32_t room, bool more);
void dirhash_enter(struct inode *dip, uint32_t hash, uint64_t off);
void dirhash_remove(struct inode *dip, uint32_t hash, uint64_t off);

/* rename.c */
int ext2_rename(struct vnode *, const struct name *, struct vnode *, struct vnode *,
    const struct name *, struct vnode *);

/* vnops.c */
int ext2_may_enter(const struct inode *dip, const struct name *);
int ext2_may_remove(const struct inode *dip, const struct inode *);
int ext2_find_slot(struct inode *dip, const struct name *, const struct inode *, struct dirslot *);
void ext2_unlink_inode(struct inode *, uint16_t links);
void ext2_orphan_dir(struct inode *dip, struct inode *);
int ext2_fsync(struct vnode *, int, off_t, off_t);
extern const struct vnodeops ext2_vnodeops;

#endif
