/*
 * The memory file system's regular files: read, write, truncate, allocate and discard.
 *
 * Bytes of a page beyond the end of file are always zero, so growing a file needs no work.  A write
 * makes all the pages it needs before it copies: when memory or the limit runs out, the file is as
 * it was.
 *
 * A file may borrow its first bytes from memory that is not the file system's (an archive).  They
 * are read from there, and a page is made of them when it is written to.
 *
 * Locking: the mount.  Interface: memfs.h.
 */
#include "memfs.h"

static uint64_t
page_of(uint64_t offset)
{

	return offset >> MEMFS_PAGESHIFT;
}

static size_t
offset_in_page(uint64_t offset)
{

	return offset & (MEMFS_PAGESIZE - 1);
}

/* Of n bytes at an offset, those that are borrowed where there is no page. */
static size_t
borrowed_part(const struct memfs_file *mf, uint64_t off, size_t n)
{

	return off < mf->mf_borrowedlen ? MIN(n, mf->mf_borrowedlen - off) : 0;
}

/* What an offset holds without a page, into a page that is being made. */
static void
fill_unpaged(const struct memfs_file *mf, char *to, uint64_t off, size_t n)
{
	size_t borrowed = borrowed_part(mf, off, n);

	if (borrowed > 0)
		memcpy(to, mf->mf_borrowed + off, borrowed);
	memset(to + borrowed, 0, n - borrowed);
}

static int
read_unpaged(const struct memfs_file *mf, size_t n, struct uio *uio)
{
	uint64_t off = (uint64_t)uio->uio_offset;
	size_t borrowed = borrowed_part(mf, off, n);

	if (borrowed > 0)
		return uiomove((void *)(uintptr_t)(mf->mf_borrowed + off), borrowed, uio);
	return uiomove_zero(n, uio);
}

/* Up to n bytes: to the end of the page, or where the file has no pages, of what is borrowed. */
static int
read_some(struct memfs_file *mf, size_t n, struct uio *uio)
{
	uint64_t off = (uint64_t)uio->uio_offset;
	void **slot;

	if (mf->mf_root == NULL)
		return read_unpaged(mf, n, uio);
	n = MIN(n, MEMFS_PAGESIZE - offset_in_page(off));
	slot = memfs_page_slot(mf, page_of(off));
	if (slot == NULL || *slot == NULL)
		return read_unpaged(mf, n, uio);
	return uiomove((char *)*slot + offset_in_page(off), n, uio);
}

int
memfs_read(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	struct memfs_node *mn = VTOMEMFS(vp);
	struct memfs_file *mf = &mn->mn_file;
	int error = 0;

	(void)ioflag;
	(void)cred;
	if (uio->uio_offset < 0)
		return EINVAL;
	while (error == 0 && uio->uio_resid > 0 && (uint64_t)uio->uio_offset < mf->mf_size) {
		uint64_t left = mf->mf_size - (uint64_t)uio->uio_offset;

		error = read_some(mf, MIN(uio->uio_resid, left), uio);
	}
	memfs_accessed(mn);
	return error;
}

/* Copy into one page, which is there; a fresh one gets what was there around it. */
static int
write_page(struct memfs_file *mf, size_t n, struct uio *uio)
{
	uint64_t off = (uint64_t)uio->uio_offset;
	void **slot = memfs_page_slot(mf, page_of(off));
	size_t at = offset_in_page(off);
	uintptr_t fresh = (uintptr_t)*slot & MEMFS_FRESH;
	char *page = (char *)*slot - fresh;
	int error;

	if (fresh != 0) {
		fill_unpaged(mf, page, off - at, at);
		fill_unpaged(mf, page + at + n, off + n, MEMFS_PAGESIZE - at - n);
	}
	error = uiomove(page + at, n, uio);
	if (error == 0)
		*slot = page;
	return error;
}

static int
write_pages(struct memfs_file *mf, struct uio *uio)
{
	int error = 0;

	while (error == 0 && uio->uio_resid > 0) {
		size_t room = MEMFS_PAGESIZE - offset_in_page((uint64_t)uio->uio_offset);

		error = write_page(mf, MIN(room, uio->uio_resid), uio);
	}
	return error;
}

/* Free all beyond `size` and clear the rest of its last page. */
static void
shrink_pages(struct memfs_node *mn, uint64_t size)
{
	size_t tail = offset_in_page(size);
	void **slot;

	mn->mn_file.mf_borrowedlen = MIN(mn->mn_file.mf_borrowedlen, size);
	memfs_pages_free(mn, page_of(size + MEMFS_PAGESIZE - 1), UINT64_MAX);
	if (tail == 0)
		return;
	slot = memfs_page_slot(&mn->mn_file, page_of(size));
	if (slot != NULL && *slot != NULL)
		memset((char *)*slot + tail, 0, MEMFS_PAGESIZE - tail);
}

static void
set_size(struct vnode *vp, uint64_t size)
{

	VTOMEMFS(vp)->mn_file.mf_size = size;
	vp->v_size = (off_t)size;
}

/* May this write be done?  EPERM as ffs answers for append-only files. */
static int
write_check(struct memfs_node *mn, struct uio *uio, int ioflag)
{

	if (ioflag & IO_APPEND)
		uio->uio_offset = (off_t)mn->mn_file.mf_size;
	if (uio->uio_offset < 0)
		return EINVAL;
	if ((mn->mn_flags & MEMFS_APPEND) != 0 && (uint64_t)uio->uio_offset != mn->mn_file.mf_size)
		return EPERM;
	if ((uint64_t)uio->uio_offset > MEMFS_MAXSIZE ||
	    uio->uio_resid > MEMFS_MAXSIZE - (uint64_t)uio->uio_offset)
		return EFBIG;
	return 0;
}

int
memfs_write(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	struct memfs_node *mn = VTOMEMFS(vp);
	struct memfs_file *mf = &mn->mn_file;
	int error = write_check(mn, uio, ioflag);
	uint64_t end, first, last;

	(void)cred;
	if (error || uio->uio_resid == 0)
		return error;
	end = (uint64_t)uio->uio_offset + uio->uio_resid;
	first = page_of((uint64_t)uio->uio_offset);
	last = page_of(end - 1);
	error = memfs_pages_alloc(mn, first, last);
	if (error)
		return error;
	error = write_pages(mf, uio);
	if (error) {
		memfs_pages_dropfresh(mn, first, last);
		if (end > mf->mf_size)
			shrink_pages(mn, mf->mf_size);
	} else if (end > mf->mf_size)
		set_size(vp, end);
	memfs_touch(mn);
	return error;
}

int
memfs_truncate(struct vnode *vp, uint64_t size)
{
	struct memfs_node *mn = VTOMEMFS(vp);

	if (size > MEMFS_MAXSIZE)
		return EFBIG;
	if (size < mn->mn_file.mf_size)
		shrink_pages(mn, size);
	set_size(vp, size);
	memfs_touch(mn);
	return 0;
}

/* Make fresh pages first..last real ones of what was there. */
static void
settle_fresh(struct memfs_file *mf, uint64_t first, uint64_t last)
{

	for (uint64_t i = first; i <= last; i++) {
		void **slot = memfs_page_slot(mf, i);

		if (((uintptr_t)*slot & MEMFS_FRESH) != 0) {
			*slot = (char *)*slot - MEMFS_FRESH;
			fill_unpaged(mf, *slot, i << MEMFS_PAGESHIFT, MEMFS_PAGESIZE);
		}
	}
}

int
memfs_fallocate(struct vnode *vp, off_t off, off_t len)
{
	struct memfs_node *mn = VTOMEMFS(vp);
	uint64_t end = (uint64_t)off + (uint64_t)len;
	uint64_t first = page_of((uint64_t)off), last = page_of(end - 1);
	int error;

	if (off < 0 || len <= 0)
		return EINVAL;
	if (end > MEMFS_MAXSIZE)
		return EFBIG;
	if ((mn->mn_flags & (MEMFS_IMMUTABLE | MEMFS_APPEND)) != 0)
		return EPERM;
	if (last - first >= mn->mn_file.mf_pages + memfs_available(mn->mn_fs) / MEMFS_PAGESIZE)
		return ENOSPC;		/* before memory is filled in vain */
	error = memfs_pages_alloc(mn, first, last);
	if (error)
		return error;
	settle_fresh(&mn->mn_file, first, last);
	if (end > mn->mn_file.mf_size)
		set_size(vp, end);
	memfs_touch(mn);
	return 0;
}

/* Zero bytes of one page: nothing to do in a hole. */
static void
clear_in_page(struct memfs_file *mf, uint64_t from, uint64_t to)
{
	void **slot = memfs_page_slot(mf, page_of(from));

	if (from < to && slot != NULL && *slot != NULL)
		memset((char *)*slot + offset_in_page(from), 0, to - from);
}

/* A hole among borrowed bytes: pages of zeros, since without a page they would be there again. */
static int
discard_borrowed(struct memfs_node *mn, uint64_t from, uint64_t to)
{
	struct memfs_file *mf = &mn->mn_file;
	int error = memfs_pages_alloc(mn, page_of(from), page_of(to - 1));

	if (error)
		return error;
	settle_fresh(mf, page_of(from), page_of(to - 1));
	while (from < to) {
		uint64_t next = MIN(from - offset_in_page(from) + MEMFS_PAGESIZE, to);

		clear_in_page(mf, from, next);
		from = next;
	}
	return 0;
}

/* A hole where nothing is borrowed: whole pages go, parts of pages become zeros. */
static void
discard_pages(struct memfs_node *mn, uint64_t from, uint64_t to)
{
	struct memfs_file *mf = &mn->mn_file;
	uint64_t inner = roundup(from, MEMFS_PAGESIZE), outer = to - offset_in_page(to);

	if (inner > outer) {
		clear_in_page(mf, from, to);
		return;
	}
	clear_in_page(mf, from, inner);
	clear_in_page(mf, outer, to);
	if (inner < outer)
		memfs_pages_free(mn, page_of(inner), page_of(outer) - 1);
}

/* A range inside the file becomes a hole; the size stays (fdiscard(2)). */
int
memfs_fdiscard(struct vnode *vp, off_t off, off_t len)
{
	struct memfs_node *mn = VTOMEMFS(vp);
	struct memfs_file *mf = &mn->mn_file;
	uint64_t from = (uint64_t)off, to;
	int error = 0;

	if (off < 0 || len < 0)
		return EINVAL;
	if ((mn->mn_flags & (MEMFS_IMMUTABLE | MEMFS_APPEND)) != 0)
		return EPERM;
	to = MIN(from + (uint64_t)len, mf->mf_size);
	if (from >= to)
		return 0;
	if (to < mf->mf_borrowedlen)
		error = discard_borrowed(mn, from, to);
	else {
		mf->mf_borrowedlen = MIN(mf->mf_borrowedlen, from);
		discard_pages(mn, from, to == mf->mf_size ? roundup(to, MEMFS_PAGESIZE) : to);
	}
	if (error == 0)
		memfs_touch(mn);
	return error;
}

void
memfs_file_borrow(struct memfs_file *mf, const void *bytes, uint64_t len)
{

	KASSERT(mf->mf_root == NULL);
	mf->mf_borrowed = bytes;
	mf->mf_borrowedlen = mf->mf_size = len;
}

const void *
memfs_borrowed(struct vnode *vp, uint64_t off, size_t len)
{
	struct memfs_file *mf;

	if (vp->v_ops != &memfs_vnodeops || vp->v_type != VREG || len == 0)
		return NULL;
	mf = &VTOMEMFS(vp)->mn_file;
	if (borrowed_part(mf, off, len) < len)
		return NULL;
	for (uint64_t i = page_of(off); mf->mf_root != NULL && i <= page_of(off + len - 1); i++) {
		void **slot = memfs_page_slot(mf, i);

		if (slot != NULL && *slot != NULL)
			return NULL;
	}
	return mf->mf_borrowed + off;
}
