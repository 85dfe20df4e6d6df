/*
 * The name cache: (directory, name) to vnode, or to the knowledge that there is none.
 *
 * An entry holds no references: it goes when either vnode is reclaimed, when the name changes
 * (vops.c), or when its turn comes, least recently used first. A hit only marks the entry; the mark
 * buys it one more round in the queue, which is cheaper than moving it each time.
 */
#include "vfsvar.h"

#define NCHASH_MIN	256

struct namecache {
	LIST_ENTRY(namecache) nc_hash;
	TAILQ_ENTRY(namecache) nc_lru;
	LIST_ENTRY(namecache) nc_child;		/* v_ncchildren of nc_dvp */
	LIST_ENTRY(namecache) nc_names;		/* v_ncnames of nc_vp, unless negative */
	struct vnode *nc_dvp, *nc_vp;		/* nc_vp NULL: no such name */
	uint32_t nc_hashval;
	uint16_t nc_len;
	bool nc_used;
	char nc_name[];
};

uint32_t
name_hash(const char *name, size_t len)
{
	uint32_t h = NAME_HASH_INIT;

	for (size_t i = 0; i < len; i++)
		h = NAME_HASH_STEP(h, name[i]);
	return h;
}

static inline struct ncbucket *
nc_bucket(const struct vfsstate *vs, const struct vnode *dvp, uint32_t hash)
{
	uint64_t h = (hash ^ ((uintptr_t)dvp >> 5)) * 0x9e3779b97f4a7c15ULL;

	return &vs->vs_nchash[(h >> 32) & (vs->vs_nchashsize - 1)];
}

int
namecache_init(struct vfsstate *vs)
{
	TAILQ_INIT(&vs->vs_nclru);
	vs->vs_nchashsize = NCHASH_MIN;
	vs->vs_nchash = kmem_zalloc(NCHASH_MIN * sizeof(*vs->vs_nchash));
	return vs->vs_nchash == NULL ? ENOMEM : 0;
}

static void
nc_free(struct vfsstate *vs, struct namecache *nc)
{
	LIST_REMOVE(nc, nc_hash);
	TAILQ_REMOVE(&vs->vs_nclru, nc, nc_lru);
	LIST_REMOVE(nc, nc_child);
	if (nc->nc_vp != NULL)
		LIST_REMOVE(nc, nc_names);
	vs->vs_nnames--;
	kmem_free(nc, sizeof(*nc) + nc->nc_len);
}

void
namecache_fini(struct vfsstate *vs)
{
	struct namecache *nc;

	while ((nc = TAILQ_FIRST(&vs->vs_nclru)) != NULL)
		nc_free(vs, nc);
	kmem_free(vs->vs_nchash, vs->vs_nchashsize * sizeof(*vs->vs_nchash));
}

static struct namecache *
nc_find(const struct vfsstate *vs, const struct vnode *dvp, const struct name *nm)
{
	struct namecache *nc;

	LIST_FOREACH(nc, nc_bucket(vs, dvp, nm->nm_hash), nc_hash) {
		if (nc->nc_hashval == nm->nm_hash && nc->nc_dvp == dvp &&
		    nc->nc_len == nm->nm_len &&
		    memcmp(nc->nc_name, nm->nm_ptr, nm->nm_len) == 0)
			return nc;
	}
	return NULL;
}

enum ncresult
namecache_peek(const struct vfsstate *vs, const struct vnode *dvp, const struct name *nm,
    struct vnode **vpp)
{
	struct namecache *nc = nc_find(vs, dvp, nm);

	if (nc == NULL)
		return NC_MISS;
	nc->nc_used = true;
	*vpp = nc->nc_vp;
	return nc->nc_vp == NULL ? NC_NEGATIVE : NC_HIT;
}

enum ncresult
namecache_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	enum ncresult result = namecache_peek(dvp->v_mount->mnt_kernel->k_vfs, dvp, nm, vpp);

	if (result == NC_HIT)
		vref(*vpp);
	return result;
}

/* Doubling the table is an optimisation: without memory it stays as it is. */
static void
nc_grow(struct vfsstate *vs)
{
	struct ncbucket *old = vs->vs_nchash;
	size_t oldsize = vs->vs_nchashsize;
	struct namecache *nc;

	struct ncbucket *bigger = kmem_zalloc(2 * oldsize * sizeof(*old));
	if (bigger == NULL)
		return;
	vs->vs_nchash = bigger;
	vs->vs_nchashsize = 2 * oldsize;
	for (size_t i = 0; i < oldsize; i++) {
		while ((nc = LIST_FIRST(&old[i])) != NULL) {
			LIST_REMOVE(nc, nc_hash);
			LIST_INSERT_HEAD(nc_bucket(vs, nc->nc_dvp, nc->nc_hashval), nc, nc_hash);
		}
	}
	kmem_free(old, oldsize * sizeof(*old));
}

/* Make room for one more: the oldest entry that was not used since it came to the head. */
static void
nc_evict(struct vfsstate *vs)
{
	struct namecache *nc;

	while ((nc = TAILQ_FIRST(&vs->vs_nclru))->nc_used) {
		nc->nc_used = false;
		TAILQ_REMOVE(&vs->vs_nclru, nc, nc_lru);
		TAILQ_INSERT_TAIL(&vs->vs_nclru, nc, nc_lru);
	}
	nc_free(vs, nc);
}

void
namecache_enter(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	struct vfsstate *vs = dvp->v_mount->mnt_kernel->k_vfs;
	struct namecache *nc = nc_find(vs, dvp, nm);

	if (nc != NULL)
		nc_free(vs, nc);
	if (vs->vs_nnames >= NAMECACHE_MAX)
		nc_evict(vs);
	if ((nc = kmem_alloc(sizeof(*nc) + nm->nm_len)) == NULL)
		return;
	if (vs->vs_nnames++ >= vs->vs_nchashsize)
		nc_grow(vs);
	nc->nc_dvp = dvp;
	nc->nc_vp = vp;
	nc->nc_hashval = nm->nm_hash;
	nc->nc_len = (uint16_t)nm->nm_len;
	nc->nc_used = false;
	memcpy(nc->nc_name, nm->nm_ptr, nm->nm_len);
	LIST_INSERT_HEAD(nc_bucket(vs, dvp, nm->nm_hash), nc, nc_hash);
	TAILQ_INSERT_TAIL(&vs->vs_nclru, nc, nc_lru);
	LIST_INSERT_HEAD(&dvp->v_ncchildren, nc, nc_child);
	if (vp != NULL)
		LIST_INSERT_HEAD(&vp->v_ncnames, nc, nc_names);
}

void
namecache_remove(struct vnode *dvp, const struct name *nm)
{
	struct vfsstate *vs = dvp->v_mount->mnt_kernel->k_vfs;
	struct namecache *nc = nc_find(vs, dvp, nm);

	if (nc != NULL)
		nc_free(vs, nc);
}

void
namecache_purge(struct vnode *vp)
{
	struct vfsstate *vs = curlwp->l_kernel->k_vfs;

	while (!LIST_EMPTY(&vp->v_ncchildren))
		nc_free(vs, LIST_FIRST(&vp->v_ncchildren));
	while (!LIST_EMPTY(&vp->v_ncnames))
		nc_free(vs, LIST_FIRST(&vp->v_ncnames));
}

struct vnode *
namecache_revlookup(struct vnode *vp, const char **name, size_t *len)
{
	struct namecache *nc;

	LIST_FOREACH(nc, &vp->v_ncnames, nc_names) {
		if (nc->nc_len == 2 && nc->nc_name[0] == '.' && nc->nc_name[1] == '.')
			continue;
		*name = nc->nc_name;
		*len = nc->nc_len;
		return nc->nc_dvp;
	}
	return NULL;
}
