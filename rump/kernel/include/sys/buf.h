/*
 * The buffer cache: blocks of disks in memory, written back late.
 *
 * bread() gives the block read in, getblk() the block to be overwritten whole (contents undefined
 * if new, B_CACHED tells).  A buffer so got is its holder's alone until brelse(), bdwrite() or
 * bwrite(); another lwp that wants it sleeps.  Blocks of one disk are always asked for with one
 * size (the file system's block size); bio_setsize() flushes and forgets them when that changes.
 *
 * bdwrite() leaves the block dirty: it is on the disk after bflush() of its owner or disk, an
 * eviction, or the syncer.  A failed write keeps the block dirty and is reported by the next flush
 * (nothing promised is lost); dirty blocks of a disk that keeps failing are dropped only by
 * binval(), at a forced unmount.  Dirty blocks that are adjacent on the disk go out in one write.
 *
 * An owner is a file whose fsync must write the block.  A block dirtied for two files at once, or
 * for none, is metadata of the whole, which every file's flush writes too.
 *
 * Errors of the functions that get a block: EIO when the caller holds that block already (a corrupt
 * image uses it twice), ENXIO outside the disk, EINVAL for another size than the disk's cached
 * blocks have, ENOMEM, and the error of a write that had to make room.
 *
 * A disk's last block forgotten (binval) leaves no memory behind; the cache itself comes with a
 * kernel's first block and goes with its last disk.
 */
#ifndef SYS_BUF_H
#define SYS_BUF_H

#include <sys/disk.h>

struct vnode;

struct buf {
	LIST_ENTRY(buf) b_hash;
	TAILQ_ENTRY(buf) b_lru;			/* while not held */
	/* dirty: on b_owner's v_dirtyblks, or its disk's metadata */
	LIST_ENTRY(buf) b_owned;
	TAILQ_ENTRY(buf) b_dirty;		/* the disk's dirty blocks, oldest first */
	struct disk *b_disk;
	daddr_t b_blkno;			/* in units of b_size */
	unsigned int b_size;
	int b_flags;
	int b_error;				/* the last write's */
	/* dirty: flushes that began after this one have yet to write it */
	uint64_t b_seq;
	/* dirty on behalf of this file; NULL: metadata of the whole */
	struct vnode *b_owner;
	struct lwp *b_holder;
	struct waitchan b_wait;
	char *b_data;
};
#define B_CACHED	0x01			/* b_data holds the block */
#define B_DELWRI	0x02			/* dirty */
#define B_BUSY		0x04			/* held */
#define B_FORGET	0x08			/* drop when released */

#define BUFCACHE_DEFAULT	(64u << 20)	/* bytes, where the boot arguments name none */

int bread(struct disk *, daddr_t blkno, unsigned int size, struct buf **);
/*
 * When the block has to be read, read the `count` blocks after it along, as far as they are not
 * cached.
 */
int breada(struct disk *, daddr_t blkno, unsigned int size, unsigned int count, struct buf **);
int getblk(struct disk *, daddr_t blkno, unsigned int size, struct buf **);
void brelse(struct buf *);
/* release a held buffer and forget its contents (a freed block) */
void binvalbuf(struct buf *);
void bdwrite(struct buf *, struct vnode *owner);
/* now; released in any case, dirty again on error */
int bwrite(struct buf *);
/* write all dirty blocks, oldest first; the first error */
int bflush(struct disk *);
/* the file's blocks, then metadata of the whole */
int bflush_vnode(struct disk *, struct vnode *);
/* the block was freed: drop it, dirty or not */
void bforget(struct disk *, daddr_t blkno, unsigned int size);
int bio_setsize(struct disk *, unsigned int size);
void binval(struct disk *);			/* forget every block, dirty ones too */
void bowner_gone(struct vnode *);		/* its dirty blocks become metadata of the whole */

#endif
