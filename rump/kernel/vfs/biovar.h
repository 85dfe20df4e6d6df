/* What bio.c, bio_write.c and bio_syncer.c share: the cache's inside.  See bio.c. */
#ifndef VFS_BIOVAR_H
#define VFS_BIOVAR_H

#include <sys/buf.h>
#include <sys/proc.h>
#include <sys/vnode.h>

#define CLUSTER_BYTES	(256u << 10)		/* most that one write or read-ahead moves */
#define CLUSTER_BLOCKS	256

LIST_HEAD(bufhead, buf);

struct bufcache {
	struct bufhead *bc_hash;
	unsigned int bc_hashsize, bc_hashshift;	/* buckets, a power of two; 64 - log2 of it */
	unsigned int bc_count, bc_disks;
	/* headers and data; bc_max may be passed while all is held */
	uint64_t bc_bytes, bc_max;
	uint64_t bc_dirty, bc_dirtymax;
	uint64_t bc_seq;			/* of the latest flush */
	TAILQ_HEAD(, buf) bc_lru;
	char *bc_bounce;			/* CLUSTER_BYTES, lent to one lwp at a time */
	bool bc_bounced;
};

struct bufdisk {
	struct disk *bd_disk;
	unsigned int bd_size;			/* of its blocks */
	unsigned int bd_count;
	unsigned int bd_users;			/* flushes and throttled writers */
	struct waitchan bd_idle;
	TAILQ_HEAD(, buf) bd_dirty;
	struct bufhead bd_meta;			/* dirty without an owner */
};

static inline struct bufcache *
cache_of(struct disk *dk)
{
	return dk->dk_kernel->k_bufcache;
}

static inline uint64_t
cost_of(unsigned int size)
{
	return roundup(sizeof(struct buf), 64) + size;
}

static inline struct bufhead *
bucket_of(struct bufcache *bc, struct disk *dk, daddr_t blkno)
{
	uint64_t key = (uint64_t)blkno + ((uintptr_t)dk >> 4) * 0x10001;

	return &bc->bc_hash[(key * 0x9e3779b97f4a7c15ULL) >> bc->bc_hashshift];
}

static inline struct buf *
incore(struct bufcache *bc, struct disk *dk, daddr_t blkno)
{
	struct buf *bp;

	LIST_FOREACH(bp, bucket_of(bc, dk, blkno), b_hash)
		if (bp->b_blkno == blkno && bp->b_disk == dk)
			break;
	return bp;
}

static inline void
buf_hold(struct bufcache *bc, struct buf *bp)
{
	TAILQ_REMOVE(&bc->bc_lru, bp, b_lru);
	bp->b_flags |= B_BUSY;
	bp->b_holder = curlwp;
}

/* bio.c */
void buf_wait(struct waitchan *);
void buf_clean(struct bufcache *, struct buf *);	/* it is on the disk */
void buf_soil(struct bufcache *, struct buf *, struct vnode *owner);
void buf_release(struct bufcache *, struct buf *);
void bufdisk_unuse(struct bufdisk *);			/* after bd_users++ */
char *bounce_get(struct bufcache *);
void bounce_put(struct bufcache *);

/* bio_write.c */
int buf_write(struct buf *);
int cluster_write(struct bufcache *, struct buf *, uint64_t seq, unsigned int *failures);
void throttle(struct bufcache *, struct bufdisk *);

/* bio_syncer.c */
void syncer_start(struct kernel *);			/* a block became dirty and there is none */

#endif
