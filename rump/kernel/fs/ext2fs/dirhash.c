/*
 * In core, a directory of more than one block has a hash of its names and a note of the room in
 * each block, so that looking up, adding and removing a name take one block each however large it
 * is.
 *
 * Owns struct dirhash.  It is made by the first lookup, kept true by every change of the directory
 * (which all come through dir.c), and goes with the inode or when the mount's hashes together pass
 * DIRHASH_MEMORY, the least recently used first.  Without memory there is none, and dir.c reads the
 * blocks one after another.  Locking: the mount's.
 */
#include "ext2fs.h"

#define DIRHASH_MEMORY	(8u << 20)		/* bytes, of all directories of a mount */
#define SLOTS_MIN	64
#define POS_DELETED	UINT32_MAX

struct dhslot {
	uint32_t s_hash;
	uint32_t s_pos;				/* 1 + offset of the record / 4; 0: never used */
};

struct dirhash {
	TAILQ_ENTRY(dirhash) dh_lru;
	struct inode *dh_inode;
	struct dhslot *dh_slots;
	uint32_t dh_nslots, dh_used, dh_live;	/* a power of two; not 0; of names */
	uint16_t *dh_room;			/* by block: the largest free space / 4 */
	uint32_t dh_nroom, dh_nblocks;		/* allocated; in use */
};

static void
account(struct ext2mount *um, size_t add, size_t sub)
{

	um->um_dirhashmem += add - sub;
}

static size_t
slots_size(uint32_t n)
{

	return n * sizeof(struct dhslot);
}

static void
put_slot(struct dirhash *dh, uint32_t hash, uint32_t pos)
{
	uint32_t mask = dh->dh_nslots - 1, at = hash & mask;

	while (dh->dh_slots[at].s_pos != 0)
		at = (at + 1) & mask;
	dh->dh_slots[at] = (struct dhslot){ hash, pos };
	dh->dh_used++;
	dh->dh_live++;
}

/* Room for `names`, with a quarter of the slots free. */
static bool
set_slots(struct dirhash *dh, uint32_t names)
{
	uint32_t oldn = dh->dh_nslots, n = MAX(oldn, SLOTS_MIN);
	struct dhslot *old = dh->dh_slots, *new;

	while (names > n / 4 * 3)
		n *= 2;
	if ((new = kmem_zalloc(slots_size(n))) == NULL)
		return false;
	dh->dh_slots = new;
	dh->dh_nslots = n;
	dh->dh_used = dh->dh_live = 0;
	for (uint32_t i = 0; i < oldn; i++)
		if (old[i].s_pos != 0 && old[i].s_pos != POS_DELETED)
			put_slot(dh, old[i].s_hash, old[i].s_pos);
	account(dh->dh_inode->i_um, slots_size(n), slots_size(oldn));
	if (old != NULL)
		kmem_free(old, slots_size(oldn));
	return true;
}

static bool
set_blocks(struct dirhash *dh, uint32_t nblocks)
{
	uint32_t n = dh->dh_nroom;
	uint16_t *new;

	if (nblocks > n) {
		n = MAX(nblocks, n * 2);
		if ((new = kmem_zalloc(n * sizeof(*new))) == NULL)
			return false;
		if (dh->dh_room != NULL) {
			memcpy(new, dh->dh_room, dh->dh_nblocks * sizeof(*new));
			kmem_free(dh->dh_room, dh->dh_nroom * sizeof(*new));
		}
		account(dh->dh_inode->i_um, n * sizeof(*new), dh->dh_nroom * sizeof(*new));
		dh->dh_room = new;
		dh->dh_nroom = n;
	}
	dh->dh_nblocks = nblocks;
	return true;
}

void
dirhash_free(struct inode *dip)
{
	struct dirhash *dh = dip->i_dirhash;
	struct ext2mount *um = dip->i_um;

	if (dh == NULL)
		return;
	TAILQ_REMOVE(&um->um_dirhashes, dh, dh_lru);
	account(um, 0, slots_size(dh->dh_nslots) + dh->dh_nroom * sizeof(*dh->dh_room));
	if (dh->dh_slots != NULL)
		kmem_free(dh->dh_slots, slots_size(dh->dh_nslots));
	if (dh->dh_room != NULL)
		kmem_free(dh->dh_room, dh->dh_nroom * sizeof(*dh->dh_room));
	kmem_free(dh, sizeof(*dh));
	dip->i_dirhash = NULL;
}

/* Free others until the mount's hashes fit; false: this one alone is too large. */
static bool
make_room(struct ext2mount *um, const struct dirhash *keep)
{
	struct dirhash *oldest;

	while (um->um_dirhashmem > DIRHASH_MEMORY) {
		oldest = TAILQ_FIRST(&um->um_dirhashes);
		if (oldest == keep)
			return false;
		dirhash_free(oldest->dh_inode);
	}
	return true;
}

/* A name more; on failure the hash is gone. */
void
dirhash_enter(struct inode *dip, uint32_t hash, uint64_t off)
{
	struct dirhash *dh = dip->i_dirhash;

	if (dh == NULL)
		return;
	if (dh->dh_used + 1 > dh->dh_nslots / 4 * 3 &&
	    (!set_slots(dh, dh->dh_live * 2) || !make_room(dip->i_um, dh)))
		dirhash_free(dip);
	else
		put_slot(dh, hash, (uint32_t)(off / 4) + 1);
}

void
dirhash_remove(struct inode *dip, uint32_t hash, uint64_t off)
{
	struct dirhash *dh = dip->i_dirhash;
	uint32_t cursor = 0;
	uint64_t found;

	if (dh == NULL)
		return;
	while (dirhash_find(dh, hash, &cursor, &found))
		if (found == off) {
			dh->dh_slots[(hash + cursor - 1) & (dh->dh_nslots - 1)].s_pos = POS_DELETED;
			dh->dh_live--;
			return;
		}
}

/* The next record whose name may have this hash; the cursor begins as 0. */
bool
dirhash_find(const struct dirhash *dh, uint32_t hash, uint32_t *cursor, uint64_t *off)
{
	const struct dhslot *s;

	for (;;) {
		s = &dh->dh_slots[(hash + *cursor) & (dh->dh_nslots - 1)];
		if (s->s_pos == 0)
			return false;
		++*cursor;
		if (s->s_hash == hash && s->s_pos != POS_DELETED) {
			*off = (uint64_t)(s->s_pos - 1) * 4;
			return true;
		}
	}
}

/* The largest free space of the block at `off`; `more`: it may have become larger. */
void
dirhash_setroom(struct inode *dip, uint64_t off, uint32_t room, bool more)
{
	struct dirhash *dh = dip->i_dirhash;
	uint32_t block = (uint32_t)(off >> dip->i_um->um_bshift);

	if (dh == NULL)
		return;
	if (block >= dh->dh_nblocks && !set_blocks(dh, block + 1)) {
		dirhash_free(dip);
		return;
	}
	room /= 4;
	dh->dh_room[block] = (uint16_t)(more ? MAX(room, dh->dh_room[block]) : room);
}

/* The first block with so much free space; false: none. */
bool
dirhash_room(const struct dirhash *dh, uint32_t need, uint64_t *off)
{

	need /= 4;
	for (uint32_t i = 0; i < dh->dh_nblocks; i++)
		if (dh->dh_room[i] >= need) {
			*off = (uint64_t)i << dh->dh_inode->i_um->um_bshift;
			return true;
		}
	return false;
}

static int
scan_block(struct inode *dip, uint64_t start)
{
	uint32_t off, room = 0;
	struct dirrec r;
	struct buf *bp;
	int error;

	if ((error = ext2_dirblock(dip, start, &bp)) != 0)
		return error;
	for (off = 0; off < dip->i_um->um_bsize; off += r.dr_reclen) {
		if ((error = ext2_dirrec(dip, bp->b_data, off, &r)) != 0)
			break;
		room = MAX(room, r.dr_room);
		if (r.dr_ino != 0)
			dirhash_enter(dip, name_hash(r.dr_name, r.dr_namlen), start + off);
	}
	brelse(bp);
	dirhash_setroom(dip, start, room, false);
	return error;
}

/*
 * Make the hash, dip->i_dirhash; NULL after: no memory for it.  EIO: the directory cannot be read.
 */
static int
build(struct inode *dip)
{
	struct ext2mount *um = dip->i_um;
	struct dirhash *dh = kmem_zalloc(sizeof(*dh));
	int error = 0;

	if (dh == NULL)
		return 0;
	dh->dh_inode = dip;
	dip->i_dirhash = dh;
	TAILQ_INSERT_TAIL(&um->um_dirhashes, dh, dh_lru);
	if (!set_slots(dh, (uint32_t)(dip->i_size / 32)) ||
	    !set_blocks(dh, (uint32_t)(dip->i_size >> um->um_bshift)) || !make_room(um, dh))
		dirhash_free(dip);
	for (uint64_t off = 0; error == 0 && dip->i_dirhash != NULL && off < dip->i_size;
	     off += um->um_bsize)
		error = scan_block(dip, off);
	if (error != 0)
		dirhash_free(dip);
	return error;
}

/* The directory's hash; NULL: it has one block, or the hash would be too large. */
int
dirhash_get(struct inode *dip, struct dirhash **dhp)
{
	struct ext2mount *um = dip->i_um;
	int error = 0;

	if (dip->i_dirhash != NULL) {
		TAILQ_REMOVE(&um->um_dirhashes, dip->i_dirhash, dh_lru);
		TAILQ_INSERT_TAIL(&um->um_dirhashes, dip->i_dirhash, dh_lru);
	} else if (dip->i_size > um->um_bsize && dip->i_size <= DIRHASH_MEMORY * 2ull)
		error = build(dip);
	*dhp = dip->i_dirhash;
	return error;
}
