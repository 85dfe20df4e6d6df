/*
 * mremap(2): in place where there is room, else the pages move and the region after them.  The vm
 * lock is held; what can fail is done before anything changes, or undone.
 */
#include "vm.h"

/* Makes the region that ends at `end` longer, where nothing is. */
static long
extend(uintptr_t start, uintptr_t end, uintptr_t newend)
{
	struct region added = *vm_find(end - 1);
	long result;

	added.rg_off += end - added.rg_start;
	added.rg_start = end;
	added.rg_end = newend;
	result = vm_put(&added, 0);
	return result < 0 ? result : (long)start;
}

/* Takes [old, old + len) out, and puts it in again at `to`, or where it was when that fails. */
static int
move_region(uintptr_t old, size_t len, uintptr_t to)
{
	struct region moved, *rg;
	int error;

	if (!vm_reserve(1 + vm_cuts(old, old + len)))
		return -LINUX_ENOMEM;
	vm_collect(old, old + len);
	rg = vm_extract(old, old + len);
	moved = *rg;
	if ((error = vm_move(rg, old, old + len, to)) == 0) {
		moved.rg_start = to;
		moved.rg_end = to + len;
	}
	vm_insert(&moved);
	if (rg->rg_file != NULL)
		vmfile_rele(rg->rg_file);	/* what was put in has its own */
	vm_region_free(rg);
	return error;
}

/* What is new is mapped first: then nothing has changed when there is no memory for it. */
static long
move_and_grow(uintptr_t old, size_t oldlen, uintptr_t to, size_t newlen)
{
	struct region added = *vm_find(old);
	long result;

	added.rg_off += old + oldlen - added.rg_start;
	added.rg_start = to + oldlen;
	added.rg_end = to + newlen;
	if (newlen > oldlen && (result = vm_put(&added, 0)) < 0)
		return result;
	if ((result = move_region(old, oldlen, to)) != 0) {
		(void)vm_unmap(to + oldlen, to + newlen);	/* cuts nothing */
		return result;
	}
	vm_merge(to, to + newlen);
	return to;
}

static long
remap_fixed(uintptr_t old, size_t oldlen, uintptr_t to, size_t newlen)
{
	uintptr_t end;
	long result;

	if (!vm_user_pages(to, newlen, &end) || to < PAGE_SIZE ||
	    (to < old + oldlen && old < to + newlen))
		return -LINUX_EINVAL;
	if ((result = vm_unmap(to, end)) != 0)
		return result;
	if (newlen < oldlen) {
		if ((result = vm_unmap(old + newlen, old + oldlen)) != 0)
			return result;
		oldlen = newlen;
	}
	return move_and_grow(old, oldlen, to, newlen);
}

static long
remap(uintptr_t old, size_t oldlen, size_t newlen, int flags, uintptr_t to)
{
	const struct region *rg = vm_find(old);
	uintptr_t place;

	if (rg == NULL || rg->rg_end < old + oldlen)
		return -LINUX_EFAULT;
	if ((flags & LINUX_MREMAP_FIXED) != 0)
		return remap_fixed(old, oldlen, to, newlen);
	if (newlen <= oldlen) {
		long result = newlen < oldlen ? vm_unmap(old + newlen, old + oldlen) : 0;

		return result != 0 ? result : (long)old;
	}
	if (rg->rg_end == old + oldlen && old + newlen <= MMAP_TOP &&
	    vm_free_range(old + oldlen, old + newlen))
		return extend(old, old + oldlen, old + newlen);
	if ((flags & LINUX_MREMAP_MAYMOVE) == 0 || (place = vm_gap(newlen)) == 0)
		return -LINUX_ENOMEM;
	return move_and_grow(old, oldlen, place, newlen);
}

long
sys_mremap(const long a[6])
{
	int flags = a[3], known = LINUX_MREMAP_MAYMOVE | LINUX_MREMAP_FIXED;
	uintptr_t oldend, newend;
	long result;

	if ((flags & ~known) != 0 || flags == LINUX_MREMAP_FIXED || a[1] == 0 || a[2] == 0 ||
	    !vm_user_pages(a[0], a[1], &oldend) || (size_t)a[2] > USER_END)
		return -LINUX_EINVAL;
	newend = page_up(a[2]);
	vm_lock();
	result = remap(a[0], oldend - a[0], newend, flags, a[4]);
	vm_unlock();
	return result;
}
