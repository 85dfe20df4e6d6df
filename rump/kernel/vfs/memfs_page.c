/*
 * The memory file system's pages: one file's bytes as a radix tree of 4 KiB pages, 64 ways a level.
 * A page exists once something was written there; a missing page is a hole.
 *
 * A slot is where the tree points at a page.  While a write is under way the pages made for it are
 * marked fresh (low bit of the pointer), so that a failure can take back exactly those.
 *
 * Locking: the mount.  Interface: memfs.h.
 */
#include "memfs.h"

#define FANBITS	6
#define FAN	(1U << FANBITS)

struct fan {
	void *f_child[FAN];
};

static bool
covered(const struct memfs_file *mf, uint64_t index)
{

	return (index >> (FANBITS * mf->mf_height)) == 0;
}

static unsigned int
child_number(uint64_t index, unsigned int height)
{

	return (index >> (FANBITS * (height - 1))) & (FAN - 1);
}

void **
memfs_page_slot(struct memfs_file *mf, uint64_t index)
{
	void **slot = &mf->mf_root;

	if (!covered(mf, index))
		return NULL;
	for (unsigned int h = mf->mf_height; h > 0; h--) {
		struct fan *fan = *slot;

		if (fan == NULL)
			return NULL;
		slot = &fan->f_child[child_number(index, h)];
	}
	return slot;
}

/* Put levels above the root until the tree reaches `index`. */
static int
tree_grow(struct memfs_file *mf, uint64_t index)
{

	while (!covered(mf, index)) {
		if (mf->mf_root != NULL) {
			struct fan *fan = kmem_zalloc(sizeof(*fan));

			if (fan == NULL)
				return ENOMEM;
			fan->f_child[0] = mf->mf_root;
			mf->mf_root = fan;
		}
		mf->mf_height++;
	}
	return 0;
}

/* The slot of a page, with the levels above it made. */
static int
slot_make(struct memfs_file *mf, uint64_t index, void ***slotp)
{
	int error = tree_grow(mf, index);
	void **slot = &mf->mf_root;

	if (error)
		return error;
	for (unsigned int h = mf->mf_height; h > 0; h--) {
		if (*slot == NULL && (*slot = kmem_zalloc(sizeof(struct fan))) == NULL)
			return ENOMEM;
		slot = &((struct fan *)*slot)->f_child[child_number(index, h)];
	}
	*slotp = slot;
	return 0;
}

static int
page_alloc(struct memfs_node *mn, void **slot)
{
	int error = memfs_charge(mn->mn_fs, MEMFS_PAGESIZE);
	char *page;

	if (error)
		return error;
	if ((page = kmem_alloc(MEMFS_PAGESIZE)) == NULL) {
		memfs_uncharge(mn->mn_fs, MEMFS_PAGESIZE);
		return ENOMEM;
	}
	*slot = page + MEMFS_FRESH;
	mn->mn_file.mf_pages++;
	return 0;
}

static void
page_free(struct memfs_node *mn, void **slot)
{

	kmem_free((void *)((uintptr_t)*slot & ~MEMFS_FRESH), MEMFS_PAGESIZE);
	*slot = NULL;
	mn->mn_file.mf_pages--;
	memfs_uncharge(mn->mn_fs, MEMFS_PAGESIZE);
}

/* What to free: pages first..last, all or only fresh ones. */
struct cut {
	struct memfs_node *c_node;
	uint64_t c_first, c_last;
	bool c_freshonly;
};

static void subtree_free(const struct cut *, void **slot, unsigned int height, uint64_t base);

/* Cut the children of one level, and the level itself once it is empty. */
static void
fan_free(const struct cut *c, void **slot, unsigned int height, uint64_t base)
{
	struct fan *fan = *slot;
	uint64_t span = (uint64_t)1 << (FANBITS * (height - 1));
	bool empty = true;

	for (unsigned int i = 0; i < FAN; i++) {
		uint64_t lowest = base + i * span;

		if (lowest <= c->c_last && lowest + (span - 1) >= c->c_first)
			subtree_free(c, &fan->f_child[i], height - 1, lowest);
		empty = empty && fan->f_child[i] == NULL;
	}
	if (empty) {
		kmem_free(fan, sizeof(*fan));
		*slot = NULL;
	}
}

static void
subtree_free(const struct cut *c, void **slot, unsigned int height, uint64_t base)
{

	if (*slot == NULL)
		return;
	if (height > 0)
		fan_free(c, slot, height, base);
	else if (!c->c_freshonly || ((uintptr_t)*slot & MEMFS_FRESH) != 0)
		page_free(c->c_node, slot);
}

static void
tree_cut(const struct cut *c)
{
	struct memfs_file *mf = &c->c_node->mn_file;

	if (c->c_first > c->c_last || !covered(mf, c->c_first))
		return;
	subtree_free(c, &mf->mf_root, mf->mf_height, 0);
	if (mf->mf_root == NULL)
		mf->mf_height = 0;
}

void
memfs_pages_free(struct memfs_node *mn, uint64_t first, uint64_t last)
{

	tree_cut(&(struct cut){ mn, first, last, false });
}

void
memfs_pages_dropfresh(struct memfs_node *mn, uint64_t first, uint64_t last)
{

	tree_cut(&(struct cut){ mn, first, last, true });
}

int
memfs_pages_alloc(struct memfs_node *mn, uint64_t first, uint64_t last)
{
	void **slot;

	for (uint64_t i = first; i <= last; i++) {
		int error = slot_make(&mn->mn_file, i, &slot);

		if (error == 0 && *slot == NULL)
			error = page_alloc(mn, slot);
		if (error) {
			memfs_pages_dropfresh(mn, first, i);
			return error;
		}
	}
	return 0;
}
