/*
 * The memory file system's directories: names in a hash table and, for readdir, in an array in
 * order of creation.
 *
 * A name gets a sequence number that is never used again in its directory; it is readdir's cookie,
 * so a reader that comes back finds its place by bisection whatever was created or removed
 * meanwhile.  Removing leaves a gap in the array; gaps are squeezed out when the array is full and
 * half of it is gaps.  Finding, creating and removing cost the same in a directory of a hundred
 * thousand names as in a small one.
 *
 * Locking: the mount.  Interface: memfs.h.
 */
#include "memfs.h"

#define COOKIE_DOT	0
#define COOKIE_DOTDOT	1
#define COOKIE_FIRST	2
#define BUCKETS_MIN	8
#define ORDER_MIN	8

uint64_t
memfs_dirent_bytes(size_t namelen)
{

	return sizeof(struct memfs_dirent) + namelen;
}

static struct memfs_dirent **
bucket(const struct memfs_dir *md, uint32_t hash)
{

	return &md->md_buckets[hash & (md->md_nbuckets - 1)];
}

struct memfs_dirent *
memfs_dir_find(struct memfs_node *dir, const struct name *nm)
{
	const struct memfs_dir *md = &dir->mn_dir;
	struct memfs_dirent *de;

	if (md->md_nbuckets == 0)
		return NULL;
	for (de = *bucket(md, nm->nm_hash); de != NULL; de = de->de_next)
		if (de->de_hash == nm->nm_hash && de->de_namelen == nm->nm_len &&
		    memcmp(de->de_name, nm->nm_ptr, nm->nm_len) == 0)
			return de;
	return NULL;
}

/* More buckets when there are as many names; without memory a table that exists serves on. */
static int
buckets_grow(struct memfs_dir *md)
{
	size_t n = md->md_nbuckets == 0 ? BUCKETS_MIN : md->md_nbuckets * 2;
	struct memfs_dirent **old = md->md_buckets, **new, *de;
	size_t nold = md->md_nbuckets;

	if (md->md_count < nold)
		return 0;
	if ((new = kmem_zalloc(n * sizeof(*new))) == NULL)
		return nold == 0 ? ENOMEM : 0;
	md->md_buckets = new;
	md->md_nbuckets = n;
	for (size_t i = 0; i < nold; i++)
		while ((de = old[i]) != NULL) {
			struct memfs_dirent **b = bucket(md, de->de_hash);

			old[i] = de->de_next;
			de->de_next = *b;
			*b = de;
		}
	if (old != NULL)
		kmem_free(old, nold * sizeof(*old));
	return 0;
}

static void
order_squeeze(struct memfs_dir *md)
{
	size_t n = 0;

	for (size_t i = 0; i < md->md_norder; i++)
		if (md->md_order[i] != NULL) {
			md->md_order[n] = md->md_order[i];
			md->md_order[n]->de_index = n;
			n++;
		}
	md->md_norder = n;
	md->md_head = 0;
}

/* Room for one more in md_order. */
static int
order_room(struct memfs_dir *md)
{
	size_t size = MAX(md->md_ordersize * 2, ORDER_MIN);
	struct memfs_dirent **order;

	if (md->md_norder < md->md_ordersize)
		return 0;
	if (md->md_count < md->md_norder / 2 + md->md_norder % 2) {
		order_squeeze(md);
		return 0;
	}
	if ((order = kmem_alloc(size * sizeof(*order))) == NULL)
		return ENOMEM;
	if (md->md_ordersize > 0) {
		memcpy(order, md->md_order, md->md_norder * sizeof(*order));
		kmem_free(md->md_order, md->md_ordersize * sizeof(*order));
	}
	md->md_order = order;
	md->md_ordersize = size;
	return 0;
}

static void
dirent_insert(struct memfs_dir *md, struct memfs_dirent *de)
{
	struct memfs_dirent **b = bucket(md, de->de_hash);

	de->de_next = *b;
	*b = de;
	de->de_seq = COOKIE_FIRST + md->md_nextseq++;
	de->de_index = md->md_norder;
	md->md_order[md->md_norder++] = de;
	md->md_count++;
	md->md_bytes += memfs_dirent_bytes(de->de_namelen);
}

static int
dirent_alloc(struct memfs *fs, const struct name *nm, struct memfs_node *child,
    struct memfs_dirent **dep)
{
	uint64_t bytes = memfs_dirent_bytes(nm->nm_len);
	int error = memfs_charge(fs, bytes);
	struct memfs_dirent *de;

	if (error)
		return error;
	if ((de = kmem_alloc(bytes)) == NULL) {
		memfs_uncharge(fs, bytes);
		return ENOMEM;
	}
	de->de_node = child;
	de->de_hash = nm->nm_hash;
	de->de_namelen = (uint16_t)nm->nm_len;
	memcpy(de->de_name, nm->nm_ptr, nm->nm_len);
	*dep = de;
	return 0;
}

int
memfs_dir_enter(struct memfs_node *dir, const struct name *nm, struct memfs_node *child)
{
	struct memfs_dir *md = &dir->mn_dir;
	struct memfs_dirent *de;
	int error;

	if ((error = buckets_grow(md)) != 0 || (error = order_room(md)) != 0 ||
	    (error = dirent_alloc(dir->mn_fs, nm, child, &de)) != 0)
		return error;
	dirent_insert(md, de);
	return 0;
}

/* Gaps at the ends of md_order cost nothing: the last go away, the first are passed over. */
static void
order_remove(struct memfs_dir *md, size_t index)
{

	md->md_order[index] = NULL;
	while (md->md_norder > 0 && md->md_order[md->md_norder - 1] == NULL)
		md->md_norder--;
	if (md->md_norder == 0)
		md->md_head = 0;
	while (md->md_head < md->md_norder && md->md_order[md->md_head] == NULL)
		md->md_head++;
}

static void
bucket_remove(struct memfs_dir *md, struct memfs_dirent *de)
{
	struct memfs_dirent **p = bucket(md, de->de_hash);

	while (*p != de)
		p = &(*p)->de_next;
	*p = de->de_next;
}

void
memfs_dir_drop(struct memfs_node *dir, struct memfs_dirent *de)
{
	struct memfs_dir *md = &dir->mn_dir;
	uint64_t bytes = memfs_dirent_bytes(de->de_namelen);

	bucket_remove(md, de);
	order_remove(md, de->de_index);
	md->md_count--;
	md->md_bytes -= bytes;
	memfs_uncharge(dir->mn_fs, bytes);
	kmem_free(de, bytes);
}

void
memfs_dir_clear(struct memfs_node *dir)
{
	struct memfs_dir *md = &dir->mn_dir;

	while (md->md_norder > 0)
		memfs_dir_drop(dir, md->md_order[md->md_norder - 1]);
	if (md->md_buckets != NULL)
		kmem_free(md->md_buckets, md->md_nbuckets * sizeof(*md->md_buckets));
	if (md->md_order != NULL)
		kmem_free(md->md_order, md->md_ordersize * sizeof(*md->md_order));
}

/*
 * Where in md_order the first name with at least this cookie would stand.  Gaps take the order of
 * what follows.
 */
static size_t
order_seek(const struct memfs_dir *md, uint64_t seq)
{
	size_t low = md->md_head, high = md->md_norder;

	while (low < high) {
		size_t middle = low + (high - low) / 2, at = middle;

		while (at < high && md->md_order[at] == NULL)
			at++;
		if (at == high || md->md_order[at]->de_seq >= seq)
			high = middle;
		else
			low = at + 1;
	}
	return low;
}

/* "." and "..", as far as the cookie says that they are still to come. */
static bool
emit_dots(struct memfs_node *dir, struct uio *uio, uint64_t *cookie, int *error)
{

	if (*cookie == COOKIE_DOT) {
		if (!dirent_emit(uio, dir->mn_ino, VDIR, ".", 1, error))
			return false;
		*cookie = COOKIE_DOTDOT;
	}
	if (*cookie == COOKIE_DOTDOT) {
		if (!dirent_emit(uio, dir->mn_dir.md_parent->mn_ino, VDIR, "..", 2, error))
			return false;
		*cookie = COOKIE_FIRST;
	}
	return true;
}

static bool
emit_names(const struct memfs_dir *md, struct uio *uio, uint64_t *cookie, int *error)
{

	for (size_t i = order_seek(md, *cookie); i < md->md_norder; i++) {
		const struct memfs_dirent *de = md->md_order[i];

		if (de == NULL)
			continue;
		if (!dirent_emit(uio, de->de_node->mn_ino, de->de_node->mn_type, de->de_name,
		    de->de_namelen, error))
			return false;
		*cookie = de->de_seq + 1;
	}
	return true;
}

int
memfs_readdir(struct vnode *vp, struct uio *uio, struct cred *cred, bool *eof)
{
	struct memfs_node *dir = VTOMEMFS(vp);
	uint64_t start = (uint64_t)uio->uio_offset, cookie = start;
	int error = 0;

	(void)cred;
	if (uio->uio_offset < 0)
		return EINVAL;
	memfs_accessed(dir);
	*eof = dir->mn_dir.md_parent == NULL ||		/* removed: not even "." */
	    (emit_dots(dir, uio, &cookie, &error) &&
	    emit_names(&dir->mn_dir, uio, &cookie, &error));
	uio->uio_offset = (off_t)cookie;
	if (error == 0 && !*eof && cookie == start)
		error = EINVAL;				/* not even one fits */
	return error;
}
