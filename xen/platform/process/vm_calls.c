/*
 * Calls about memory that is mapped: madvise(2), msync(2), mincore(2), mlock(2), and brk(2).  Each
 * holds the vm lock.
 */
#include "vm.h"

/* MADV_DONTNEED: zeroes, or the file again. */
static long
discard(uintptr_t start, uintptr_t end)
{
	for (unsigned int i = vm_search(start); i < vm.vm_count; i++) {
		struct region *rg = vm.vm_region[i];
		uintptr_t from = rg->rg_start > start ? rg->rg_start : start;
		uintptr_t to = rg->rg_end < end ? rg->rg_end : end;
		int error;

		if (from >= to)
			break;
		if ((rg->rg_flags & VM_SHARED) != 0)
			continue;
		vm_discard(rg, from, to);
		if ((error = vm_populate(rg, from, to)) != 0)
			return error;
	}
	return 0;
}

static long
advise(uintptr_t start, uintptr_t end, int advice)
{
	bool mapped = vm_all_mapped(start, end);
	long result = 0;

	switch (advice) {
	case LINUX_MADV_DONTNEED:
	case LINUX_MADV_FREE:
		result = discard(start, end);
		break;
	case LINUX_MADV_POPULATE_READ:
	case LINUX_MADV_POPULATE_WRITE:
		if (mapped)
			result = vm_prefault(start, end, advice == LINUX_MADV_POPULATE_WRITE);
		break;
	}
	return result == 0 && !mapped ? -LINUX_ENOMEM : result;
}

static bool
known_advice(int advice)
{
	return (advice >= LINUX_MADV_NORMAL && advice <= LINUX_MADV_DONTNEED) ||
	    advice == LINUX_MADV_FREE || advice == LINUX_MADV_DONTFORK ||
	    advice == LINUX_MADV_DOFORK ||
	    (advice >= LINUX_MADV_HUGEPAGE && advice <= LINUX_MADV_DODUMP) ||
	    (advice >= LINUX_MADV_COLD && advice <= LINUX_MADV_POPULATE_WRITE);
}

long
sys_madvise(const long a[6])
{
	uintptr_t end;
	long result;

	if (!vm_user_pages(a[0], a[1], &end) || !known_advice((int)a[2]))
		return -LINUX_EINVAL;
	vm_lock();
	result = advise(a[0], end, (int)a[2]);
	vm_unlock();
	return result;
}

long
sys_msync(const long a[6])
{
	int flags = a[2], known = LINUX_MS_ASYNC | LINUX_MS_INVALIDATE | LINUX_MS_SYNC;
	uintptr_t end;
	long result;

	if ((flags & ~known) != 0 || (flags & (LINUX_MS_ASYNC | LINUX_MS_SYNC)) ==
	    (LINUX_MS_ASYNC | LINUX_MS_SYNC) || a[0] % (long)PAGE_SIZE != 0)
		return -LINUX_EINVAL;
	if (!vm_user_pages(a[0], a[1], &end))
		return -LINUX_ENOMEM;
	vm_lock();
	result = vm_sync(a[0], end);
	if (result == 0 && !vm_all_mapped(a[0], end))
		result = -LINUX_ENOMEM;
	vm_unlock();
	return result;
}

long
sys_mincore(const long a[6])
{
	uintptr_t end, va;
	struct mapping m;
	bool mapped;

	if (a[0] % (long)PAGE_SIZE != 0)
		return -LINUX_EINVAL;
	if (!vm_user_pages(a[0], a[1], &end))
		return -LINUX_ENOMEM;
	vm_lock();
	mapped = vm_all_mapped(a[0], end);
	vm_unlock();
	if (!mapped)
		return -LINUX_ENOMEM;
	for (va = a[0]; va < end; va += PAGE_SIZE) {
		unsigned char resident = map_find(va, &m);

		if (user_write(a[2] + (va - a[0]) / PAGE_SIZE, &resident, 1) != 0)
			return -LINUX_EFAULT;
	}
	return 0;
}

void
vm_set_brk(uintptr_t address)
{
	vm.vm_brk_start = vm.vm_brk = page_up(address);
}

static bool
grow_brk(uintptr_t end)
{
	if (end > MMAP_TOP || !vm_free_range(page_up(vm.vm_brk), end))
		return false;
	return vm_map(&(struct vm_request){ .vr_address = page_up(vm.vm_brk),
	    .vr_len = end - page_up(vm.vm_brk), .vr_prot = LINUX_PROT_READ | LINUX_PROT_WRITE,
	    .vr_flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_FIXED,
	    .vr_name = "[heap]" }) >= 0;
}

long
sys_brk(const long a[6])
{
	uintptr_t wanted = a[0], now;
	bool good = true;

	vm_lock();
	now = page_up(vm.vm_brk);
	if (wanted >= vm.vm_brk_start && wanted <= USER_END) {
		if (page_up(wanted) > now)
			good = grow_brk(page_up(wanted));
		else if (page_up(wanted) < now)
			good = vm_unmap(page_up(wanted), now) == 0;
		if (good)
			vm.vm_brk = wanted;
	}
	wanted = vm.vm_brk;
	vm_unlock();
	return wanted;
}

/* mlock, mlock2, munlock: no page ever leaves memory. */
long
sys_mlock(const long a[6])
{
	uintptr_t start = a[0] & ~(PAGE_SIZE - 1), end;
	bool mapped;

	if (!vm_user_pages(start, a[1] + (a[0] - start), &end))
		return -LINUX_ENOMEM;
	vm_lock();
	mapped = vm_all_mapped(start, end);
	vm_unlock();
	return mapped ? 0 : -LINUX_ENOMEM;
}

long
sys_mlockall(const long a[6])
{
	(void)a;
	return 0;
}
