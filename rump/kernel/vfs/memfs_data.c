/*
 * The memory file system's regular files: read, write, truncate, allocate and discard.
 *
 * Bytes of a page beyond the end of file are always zero, so growing a file needs no work.  A write
 * makes all the pages it needs before it copies: when memory or the limit runs out, the file is as
 * it was.
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

static int
read_page(struct memfs_file *mf, size_t n, struct uio *uio)
{
	void **slot = memfs_page_slot(mf, page_of((uint64_t)uio->uio_offset));

	if (slot == NULL || *slot == NULL)
		return uiomove_zero(n, uio);
	return uiomove((char *)*slot + offset_in_page((uint64_t)uio->uio_offset), n, uio);
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
		uint64_t off = (uint64_t)uio->uio_offset;
		size_t n = MIN(MEMFS_PAGESIZE - offset_in_page(off), uio->uio_resid);

		error = read_page(mf, MIN(n, mf->mf_size - off), uio);
	}
	memfs_accessed(mn);
	return error;
}

/* Copy into one page, which is there; a fresh one gets zeros around what is copied. */
static int
write_page(struct memfs_file *mf, size_t n, struct uio *uio)
{
	void **slot = memfs_page_slot(mf, page_of((uint64_t)uio->uio_offset));
	size_t at = offset_in_page((uint64_t)uio->uio_offset);
	uintptr_t fresh = (uintptr_t)*slot & MEMFS_FRESH;
	char *page = (char *)*slot - fresh;
	int error;

	if (fresh != 0) {
		memset(page, 0, at);
		memset(page + at + n, 0, MEMFS_PAGESIZE - at - n);
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

/* Make fresh pages first..last real ones of zeros. */
static void
settle_zeroed(struct memfs_file *mf, uint64_t first, uint64_t last)
{

	for (uint64_t i = first; i <= last; i++) {
		void **slot = memfs_page_slot(mf, i);

		if (((uintptr_t)*slot & MEMFS_FRESH) != 0) {
			*slot = (char *)*slot - MEMFS_FRESH;
			memset(*slot, 0, MEMFS_PAGESIZE);
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
	settle_zeroed(&mn->mn_file, first, last);
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

/* A range inside the file becomes a hole; the size stays (fdiscard(2)). */
int
memfs_fdiscard(struct vnode *vp, off_t off, off_t len)
{
	struct memfs_node *mn = VTOMEMFS(vp);
	struct memfs_file *mf = &mn->mn_file;
	uint64_t from = (uint64_t)off, to, inner, outer;

	if (off < 0 || len < 0)
		return EINVAL;
	if ((mn->mn_flags & (MEMFS_IMMUTABLE | MEMFS_APPEND)) != 0)
		return EPERM;
	to = MIN(from + (uint64_t)len, mf->mf_size);
	if (from >= to)
		return 0;
	if (to == mf->mf_size)
		to = roundup(to, MEMFS_PAGESIZE);
	inner = roundup(from, MEMFS_PAGESIZE);
	outer = to - offset_in_page(to);
	if (inner > outer)
		clear_in_page(mf, from, to);
	else {
		clear_in_page(mf, from, inner);
		clear_in_page(mf, outer, to);
		if (inner < outer)
			memfs_pages_free(mn, page_of(inner), page_of(outer) - 1);
	}
	memfs_touch(mn);
	return 0;
}
