/*
 * mmap(2), munmap(2), mprotect(2).  Each holds the vm lock; what can fail is done before anything
 * changes.
 */
#include <rump/rumpkernel.h>

#include "vm.h"

bool
vm_user_pages(uintptr_t start, size_t len, uintptr_t *end)
{
	if (start % PAGE_SIZE != 0 || start > STACK_TOP || len > STACK_TOP - start)
		return false;
	*end = page_up(start + len);
	return true;
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

void
vm_collect(uintptr_t start, uintptr_t end)
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

unsigned int
vm_cuts(uintptr_t start, uintptr_t end)
{
	const struct region *first = vm_find(start), *last = vm_find(end);

	return (first != NULL && first->rg_start < start) + (last != NULL && last->rg_start < end);
}

long
vm_unmap(uintptr_t start, uintptr_t end)
{
	if (!vm_reserve(vm_cuts(start, end)))
		return -LINUX_ENOMEM;
	vm_collect(start, end);
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
		if (!vm_user_pages(address, len, &end))
			return -LINUX_ENOMEM;
		if (address < PAGE_SIZE)
			return -LINUX_EPERM;
		if ((flags & LINUX_MAP_FIXED_NOREPLACE) != 0 && !vm_free_range(address, end))
			return -LINUX_EEXIST;
		return address;
	}
	address = page_up(address);
	if (address >= MMAP_BOTTOM && vm_user_pages(address, len, &end) && end <= MMAP_TOP &&
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

long
vm_put(const struct region *new, int linuxflags)
{
	size_t pages = (new->rg_end - new->rg_start) / PAGE_SIZE;
	struct region *rg;
	int error;

	if (!vm_reserve(1 + vm_cuts(new->rg_start, new->rg_end)))
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
	return vm_put(&rg, vr->vr_flags);
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
	vr->vr_file = vmfile_get(file, shared);
	return vr->vr_file != NULL ? 0 : -LINUX_ENOMEM;
}

static long
map_file(struct vm_request *vr, int fd)
{
	long result = open_file(vr, fd);

	if (result == 0 && vr->vr_off + page_up(vr->vr_len) < vr->vr_off)
		result = -LINUX_EOVERFLOW;
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
	if (vr.vr_len > USER_END)
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

	if (a[1] == 0 || !vm_user_pages(a[0], a[1], &end))
		return -LINUX_EINVAL;
	vm_lock();
	result = vm_unmap(a[0], end);
	vm_unlock();
	return result;
}

bool
vm_all_mapped(uintptr_t start, uintptr_t end)
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

	if (!vm_all_mapped(start, end) || !vm_reserve(vm_cuts(start, end)))
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
	if (!vm_user_pages(a[0], a[1], &end))
		return -LINUX_ENOMEM;
	vm_lock();
	result = vm_protect(a[0], end, prot_from(prot));
	vm_unlock();
	return result;
}

