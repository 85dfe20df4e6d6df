/*
 * The buffer cache: blocks of disks in memory, written back late.
 *
 * bread() gives the block read in, getblk() the block to be overwritten whole (contents undefined if new, B_CACHED
 * tells).  A buffer so got is its holder's alone until brelse(), bdwrite() or bwrite(); another lwp that wants it
 * sleeps.  Blocks of one disk are always asked for with one size (the file system's block size); bio_setsize() flushes
 * and forgets them when that changes.
 *
 * bdwrite() leaves the block dirty: it is on the disk after bflush() of its owner or disk, an eviction, or the syncer.
 * A failed write keeps the block dirty and is reported by the next flush (nothing promised is lost); dirty blocks of a
 * disk that keeps failing are dropped only by binval(), at a forced unmount.
 */
#ifndef SYS_BUF_H
#define SYS_BUF_H

#include <sys/disk.h>

struct vnode;

struct buf {
	LIST_ENTRY(buf) b_hash;
	TAILQ_ENTRY(buf) b_lru;
	LIST_ENTRY(buf) b_owned;		/* on b_owner's v_dirtyblks */
	TAILQ_ENTRY(buf) b_dirty;		/* the disk's dirty blocks, oldest first */
	struct disk *b_disk;
	daddr_t b_blkno;			/* in units of b_size */
	unsigned int b_size;
	int b_flags;
	int b_error;				/* the last write's */
	struct vnode *b_owner;			/* dirty on behalf of this file; NULL: metadata of the whole */
	struct lwp *b_holder;
	struct waitchan b_wait;
	char *b_data;
};
#define B_CACHED	0x01			/* b_data holds the block */
#define B_DELWRI	0x02			/* dirty */
#define B_BUSY		0x04			/* held */

int bread(struct disk *, daddr_t blkno, unsigned int size, struct buf **);
int breada(struct disk *, daddr_t blkno, unsigned int size, unsigned int count, struct buf **);	/* and read ahead `count` blocks if not cached */
int getblk(struct disk *, daddr_t blkno, unsigned int size, struct buf **);	/* ENOMEM */
void brelse(struct buf *);
void binvalbuf(struct buf *);			/* release a held buffer and forget its contents (a freed block) */
void bdwrite(struct buf *, struct vnode *owner);
int bwrite(struct buf *);			/* now; released in any case, dirty again on error */
int bflush(struct disk *);			/* write all dirty blocks in order of block number; the first error */
int bflush_vnode(struct disk *, struct vnode *);
void bforget(struct disk *, daddr_t blkno, unsigned int size);	/* the block was freed: drop it, dirty or not */
int bio_setsize(struct disk *, unsigned int size);
void binval(struct disk *);			/* forget every block, dirty ones too */
void bowner_gone(struct vnode *);		/* its dirty blocks become metadata of the whole */

#endif
