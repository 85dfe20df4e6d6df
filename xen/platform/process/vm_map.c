/*
 * The calls about memory: mmap(2) and its like, brk(2).  Each holds the vm lock; what can fail is
 * done before anything changes.
 */
#include <rump/rumpkernel.h>

#include "vm.h"

static inline uintptr_t
page_up(uintptr_t address)
{
	return (address + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
}

/* [start, start + len) rounded to pages is a range of the program's; false: it is not. */
static bool
user_pages(uintptr_t start, size_t len, uintptr_t *end)
{
	if (start % PAGE_SIZE != 0 || start > USER_END || len > USER_END - start)
		return false;
	*end = page_up(start + len);
	return *end <= USER_END;
}

static int
prot_from(int prot)
{
	int rights = 0;

	if ((prot & LINUX_PROT_WRITE) != 0)
		rights |= MAP_READ | MAP_WRITE;
	if ((prot & LINUX_PROT_EXEC) != 0)
		rights |= MAP_READ | MAP_EXEC;
	if ((prot & LINUX_PROT_READ) != 0)
		rights |= MAP_READ;
	return rights;
}

/* Before regions are taken out, where the hooks no longer find them. */
static void
collect(uintptr_t start, uintptr_t end)
{
	struct region rg;

	while (vm_copy_next(start, &rg) && rg.rg_start < end) {
		if ((rg.rg_flags & VM_SHARED) != 0)
			vmfile_collect(&rg, rg.rg_start, rg.rg_end);
		start = rg.rg_end;
	}
}

static void
free_list(struct region *list)
{
	while (list != NULL) {
		struct region *rg = list;

		list = rg->rg_next;
		vm_teardown(rg, rg->rg_start, rg->rg_end);
		if (rg->rg_file != NULL) {
			if ((rg->rg_flags & VM_SHARED) != 0)
				vmfile_flush(rg->rg_file, 0, SIZE_MAX);
			vmfile_rele(rg->rg_file);
		}
		vm_region_free(rg);
	}
}

/* How many regions cutting [start, end) out adds. */
static unsigned int
cuts(uintptr_t start, uintptr_t end)
{
	const struct region *first = vm_find(start), *last = vm_find(end);

	return (first != NULL && first->rg_start < start) + (last != NULL && last->rg_start < end);
}

long
vm_unmap(uintptr_t start, uintptr_t end)
{
	if (!vm_reserve(cuts(start, end)))
		return -LINUX_ENOMEM;
	collect(start, end);
	free_list(vm_extract(start, end));
	return 0;
}

/* Where a new mapping goes; negative: errno. */
static long
choose_place(uintptr_t address, size_t len, int flags)
{
	uintptr_t end, place;

	if ((flags & (LINUX_MAP_FIXED | LINUX_MAP_FIXED_NOREPLACE)) != 0) {
		if (address % PAGE_SIZE != 0)
			return -LINUX_EINVAL;
		if (!user_pages(address, len, &end))
			return -LINUX_ENOMEM;
		if (address < PAGE_SIZE)
			return -LINUX_EPERM;
		if ((flags & LINUX_MAP_FIXED_NOREPLACE) != 0 && !vm_free_range(address, end))
			return -LINUX_EEXIST;
		return address;
	}
	address = page_up(address);
	if (address >= MMAP_BOTTOM && user_pages(address, len, &end) && end <= MMAP_TOP &&
	    vm_free_range(address, end))
		return address;
	place = vm_gap(page_up(len));
	return place != 0 ? (long)place : -LINUX_ENOMEM;
}

static int
region_flags(const struct vm_request *vr)
{
	bool shared = vr->vr_file != NULL && (vr->vr_flags & LINUX_MAP_TYPE) != LINUX_MAP_PRIVATE;
	bool writable = (vr->vr_prot & LINUX_PROT_WRITE) != 0;
	int result = shared ? VM_SHARED : 0;

	if (vr->vr_maywrite)
		result |= VM_MAYWRITE;
	if ((vr->vr_flags & LINUX_MAP_STACK) != 0)
		result |= VM_STACK | VM_NORESERVE;
	if ((vr->vr_flags & LINUX_MAP_NORESERVE) != 0 && writable)
		result |= VM_NORESERVE;
	if (writable && !shared && (result & VM_NORESERVE) == 0)
		result |= VM_COMMIT;
	return result;
}

/* Puts a region in, and what needs reading into memory; nothing of it stays when that fails. */
static long
map_region(const struct region *new, int linuxflags)
{
	size_t pages = (new->rg_end - new->rg_start) / PAGE_SIZE;
	struct region *rg;
	int error;

	if (!vm_reserve(1 + cuts(new->rg_start, new->rg_end)))
		return -LINUX_ENOMEM;
	if ((new->rg_flags & VM_COMMIT) != 0 && !vm_promise(pages))
		return -LINUX_ENOMEM;
	if ((linuxflags & LINUX_MAP_FIXED) != 0)
		(void)vm_unmap(new->rg_start, new->rg_end);	/* what it needs is reserved */
	rg = vm_insert(new);
	if ((error = vm_populate(rg, rg->rg_start, rg->rg_end)) != 0) {
		free_list(vm_extract(new->rg_start, new->rg_end));
		return error;
	}
	if ((linuxflags & LINUX_MAP_POPULATE) != 0)
		vm_prefault(new->rg_start, new->rg_end, (new->rg_prot & MAP_WRITE) != 0);
	vm_merge(new->rg_start, new->rg_end);
	return new->rg_start;
}

long
vm_map(const struct vm_request *vr)
{
	long place = choose_place(vr->vr_address, vr->vr_len, vr->vr_flags);
	struct region rg;

	if (place < 0)
		return place;
	rg = (struct region){ .rg_start = place, .rg_end = page_up(place + vr->vr_len),
	    .rg_file = vr->vr_file, .rg_off = vr->vr_off, .rg_name = vr->vr_name,
	    .rg_prot = prot_from(vr->vr_prot), .rg_flags = region_flags(vr) };
	return map_region(&rg, vr->vr_flags);
}

/* Opens the file as far as the descriptor allows: a shared mapping may be made writable later. */
static int
open_file(struct vm_request *vr, int fd)
{
	bool shared = (vr->vr_flags & LINUX_MAP_TYPE) != LINUX_MAP_PRIVATE;
	struct rumpk_mapfile *file;
	int error = rumpk_map_open(fd, shared, &file);

	vr->vr_maywrite = shared && error == 0;
	if (shared && error == EACCES && (vr->vr_prot & LINUX_PROT_WRITE) == 0)
		error = rumpk_map_open(fd, false, &file);
	if (error != 0)
		return -error;			/* EBADF, EACCES, ENODEV: the same in Linux */
	if (file == NULL) {			/* /dev/zero */
		vr->vr_maywrite = false;
		vr->vr_off = 0;
		return 0;
	}
	vr->vr_file = vmfile_get(file);
	return vr->vr_file != NULL ? 0 : -LINUX_ENOMEM;
}

static long
map_file(struct vm_request *vr, int fd)
{
	long result = open_file(vr, fd);

	if (result == 0)
		result = vm_map(vr);
	if (vr->vr_file != NULL)
		vmfile_rele(vr->vr_file);
	return result;
}

long
sys_mmap(const long a[6])
{
	struct vm_request vr = { .vr_address = a[0], .vr_len = a[1], .vr_prot = (int)a[2],
	    .vr_flags = (int)a[3] };
	int type = vr.vr_flags & LINUX_MAP_TYPE;
	uint64_t off = a[5];
	long result;

	if (type != LINUX_MAP_SHARED && type != LINUX_MAP_PRIVATE &&
	    type != LINUX_MAP_SHARED_VALIDATE)
		return -LINUX_EINVAL;
	if (type == LINUX_MAP_SHARED_VALIDATE && (vr.vr_flags & ~LINUX_MAP_KNOWN) != 0)
		return -LINUX_EOPNOTSUPP;
	if (vr.vr_len == 0 || off % PAGE_SIZE != 0)
		return -LINUX_EINVAL;
	if ((vr.vr_flags & LINUX_MAP_HUGETLB) != 0)
		return -LINUX_ENOMEM;		/* none are set aside */
	if (vr.vr_len > USER_END || page_up(vr.vr_len) + off < off)
		return -LINUX_ENOMEM;
	vm_lock();
	if ((vr.vr_flags & LINUX_MAP_ANONYMOUS) != 0) {
		result = vm_map(&vr);
	} else {
		vr.vr_off = off;
		result = map_file(&vr, (int)a[4]);
	}
	vm_unlock();
	return result;
}

long
sys_munmap(const long a[6])
{
	uintptr_t end;
	long result;

	if (a[1] == 0 || !user_pages(a[0], a[1], &end))
		return -LINUX_EINVAL;
	vm_lock();
	result = vm_unmap(a[0], end);
	vm_unlock();
	return result;
}

/* All of [start, end) is mapped. */
static bool
all_mapped(uintptr_t start, uintptr_t end)
{
	for (unsigned int i = vm_search(start); start < end; i++) {
		if (i == vm.vm_count || vm.vm_region[i]->rg_start > start)
			return false;
		start = vm.vm_region[i]->rg_end;
	}
	return true;
}

/* Promises what a region needs that becomes writable, and says so in its flags: one piece. */
static bool
commit_region(struct region *rg)
{
	uint64_t flags = irq_save();
	bool good = vm_promise(vm_missing(rg, rg->rg_start, rg->rg_end));

	if (good)
		rg->rg_flags |= VM_COMMIT;
	irq_restore(flags);
	return good;
}

static int
protect_region(struct region *rg, int prot)
{
	bool write = (prot & MAP_WRITE) != 0;

	if (write && (rg->rg_flags & (VM_SHARED | VM_MAYWRITE)) == VM_SHARED)
		return -LINUX_EACCES;
	if (write && (rg->rg_flags & (VM_SHARED | VM_COMMIT | VM_NORESERVE)) == 0 &&
	    !commit_region(rg))
		return -LINUX_ENOMEM;
	rg->rg_prot = prot;
	vm_reprotect(rg, rg->rg_start, rg->rg_end);
	return 0;
}

long
vm_protect(uintptr_t start, uintptr_t end, int prot)
{
	int error = 0;

	if (!all_mapped(start, end) || !vm_reserve(cuts(start, end)))
		return -LINUX_ENOMEM;
	vm_split(start);
	vm_split(end);
	for (unsigned int i = vm_search(start); i < vm.vm_count && error == 0; i++) {
		if (vm.vm_region[i]->rg_start >= end)
			break;
		error = protect_region(vm.vm_region[i], prot);
	}
	vm_merge(start, end);
	return error;
}

long
sys_mprotect(const long a[6])
{
	int prot = a[2], known = LINUX_PROT_READ | LINUX_PROT_WRITE | LINUX_PROT_EXEC;
	uintptr_t end;
	long result;

	if (a[0] % (long)PAGE_SIZE != 0 || (prot & ~known) != 0)
		return -LINUX_EINVAL;
	if (a[1] == 0)
		return 0;
	if (!user_pages(a[0], a[1], &end))
		return -LINUX_ENOMEM;
	vm_lock();
	result = vm_protect(a[0], end, prot_from(prot));
	vm_unlock();
	return result;
}

/* Makes the region that ends at `end` longer, where nothing is. */
static long
extend(uintptr_t start, uintptr_t end, uintptr_t newend)
{
	struct region added = *vm_find(end - 1);
	long result;

	added.rg_off += end - added.rg_start;
	added.rg_start = end;
	added.rg_end = newend;
	result = map_region(&added, 0);
	return result < 0 ? result : (long)start;
}

/* mremap(2) to another place: the pages go there, the region after them. */
static long
move_region(uintptr_t old, size_t oldlen, uintptr_t to, size_t newlen)
{
	struct region moved = *vm_find(old), *rg;
	size_t pages = newlen / PAGE_SIZE, oldpages = oldlen / PAGE_SIZE;
	bool commit = (moved.rg_flags & VM_COMMIT) != 0;
	uint64_t flags;
	int error;

	if (!vm_reserve(1 + cuts(old, old + oldlen)))
		return -LINUX_ENOMEM;
	if (commit && newlen > oldlen && !vm_promise(pages - oldpages))
		return -LINUX_ENOMEM;
	moved.rg_off += old - moved.rg_start;
	moved.rg_start = to;
	moved.rg_end = to + oldlen;
	collect(old, old + oldlen);
	rg = vm_extract(old, old + oldlen);
	error = vm_move(rg, old, old + oldlen, to);
	if (error != 0) {
		moved = *rg;
		moved.rg_next = NULL;
	} else if (newlen > oldlen)
		moved.rg_end = to + newlen;
	flags = irq_save();
	vm_insert(&moved);
	irq_restore(flags);
	if (rg->rg_file != NULL)
		vmfile_rele(rg->rg_file);
	vm_region_free(rg);
	if (error != 0) {
		if (commit && newlen > oldlen)
			page_unpromise(pages - oldpages);
		return error;
	}
	if (newlen > oldlen && (error = vm_populate(vm_find(to), to + oldlen, to + newlen)) != 0)
		vm_unmap(to + oldlen, to + newlen);
	vm_merge(to, to + newlen);
	return error != 0 ? error : (long)to;
}

static long
remap_fixed(uintptr_t old, size_t oldlen, uintptr_t to, size_t newlen)
{
	uintptr_t end;
	long result;

	if (!user_pages(to, newlen, &end) || to < PAGE_SIZE ||
	    (to < old + oldlen && old < to + newlen))
		return -LINUX_EINVAL;
	if ((result = vm_unmap(to, end)) != 0)
		return result;
	if (newlen < oldlen) {
		if ((result = vm_unmap(old + newlen, old + oldlen)) != 0)
			return result;
		oldlen = newlen;
	}
	return move_region(old, oldlen, to, newlen);
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
	return move_region(old, oldlen, place, newlen);
}

long
sys_mremap(const long a[6])
{
	int flags = a[3], known = LINUX_MREMAP_MAYMOVE | LINUX_MREMAP_FIXED;
	uintptr_t oldend, newend;
	long result;

	if ((flags & ~known) != 0 || flags == LINUX_MREMAP_FIXED || a[1] == 0 || a[2] == 0 ||
	    !user_pages(a[0], a[1], &oldend) || (size_t)a[2] > USER_END)
		return -LINUX_EINVAL;
	newend = page_up(a[2]);
	vm_lock();
	result = remap(a[0], oldend - a[0], newend, flags, a[4]);
	vm_unlock();
	return result;
}

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
	bool mapped = all_mapped(start, end);
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

	if (!user_pages(a[0], a[1], &end) || !known_advice((int)a[2]))
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
	if (!user_pages(a[0], a[1], &end))
		return -LINUX_ENOMEM;
	vm_lock();
	result = vm_sync(a[0], end);
	if (result == 0 && !all_mapped(a[0], end))
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
	if (!user_pages(a[0], a[1], &end))
		return -LINUX_ENOMEM;
	vm_lock();
	mapped = all_mapped(a[0], end);
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

	if (!user_pages(start, a[1] + (a[0] - start), &end))
		return -LINUX_ENOMEM;
	vm_lock();
	mapped = all_mapped(start, end);
	vm_unlock();
	return mapped ? 0 : -LINUX_ENOMEM;
}

long
sys_mlockall(const long a[6])
{
	(void)a;
	return 0;
}
