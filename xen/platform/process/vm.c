/*
 * The array of regions, by address, and its lock.  See vm.h for who may touch what when.
 */
#include <machine/heap.h>

#include "vm.h"

#define CAPACITY_FIRST	64

struct vm vm;

void
vm_lock(void)
{
	uint64_t flags = irq_save();

	while (vm.vm_owner != NULL)
		waitq_sleep(&vm.vm_waiters, WAIT_FOREVER, false);
	vm.vm_owner = curthread;
	irq_restore(flags);
}

void
vm_unlock(void)
{
	uint64_t flags = irq_save();

	vm.vm_owner = NULL;
	waitq_wake(&vm.vm_waiters, 1);
	irq_restore(flags);
}

static bool
grow_array(unsigned int capacity)
{
	struct region **bigger = heap_alloc(capacity * sizeof(*bigger), 16), **old;
	unsigned int oldcapacity = vm.vm_capacity;
	uint64_t flags;

	if (bigger == NULL)
		return false;
	flags = irq_save();
	old = vm.vm_region;
	if (old != NULL)
		memcpy(bigger, old, vm.vm_count * sizeof(*bigger));
	vm.vm_region = bigger;
	vm.vm_capacity = capacity;
	irq_restore(flags);
	heap_free(old, oldcapacity * sizeof(*old));
	return true;
}

bool
vm_reserve(unsigned int regions)
{
	unsigned int need = vm.vm_count + regions, capacity;

	if (need > VM_REGIONS_MAX)
		return false;
	if (need > vm.vm_capacity) {
		capacity = vm.vm_capacity == 0 ? CAPACITY_FIRST : 2 * vm.vm_capacity;
		if (!grow_array(capacity))
			return false;
	}
	while (vm.vm_nspare < regions) {
		struct region *rg = heap_alloc(sizeof(*rg), 16);

		if (rg == NULL)
			return false;
		vm_region_free(rg);
	}
	return true;
}

void
vm_region_free(struct region *rg)
{
	rg->rg_next = vm.vm_spare;
	vm.vm_spare = rg;
	vm.vm_nspare++;
}

unsigned int
vm_search(uintptr_t address)
{
	unsigned int low = 0, high = vm.vm_count;

	while (low < high) {
		unsigned int middle = (low + high) / 2;

		if (vm.vm_region[middle]->rg_end > address)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

struct region *
vm_find(uintptr_t address)
{
	unsigned int i = vm_search(address);

	return i < vm.vm_count && vm.vm_region[i]->rg_start <= address ? vm.vm_region[i] : NULL;
}

bool
vm_copy_next(uintptr_t address, struct region *rg)
{
	uint64_t flags = irq_save();
	unsigned int i = vm_search(address);
	bool found = i < vm.vm_count;

	if (found)
		*rg = *vm.vm_region[i];
	irq_restore(flags);
	return found;
}

bool
vm_free_range(uintptr_t start, uintptr_t end)
{
	unsigned int i = vm_search(start);

	return i == vm.vm_count || vm.vm_region[i]->rg_start >= end;
}

/* The highest place below MMAP_TOP, as Linux chooses. */
uintptr_t
vm_gap(size_t len)
{
	uintptr_t high = MMAP_TOP;

	if (len > MMAP_TOP)
		return 0;
	for (unsigned int i = vm.vm_count; i-- > 0;) {
		const struct region *rg = vm.vm_region[i];

		if (rg->rg_start >= high)
			continue;
		if (rg->rg_end <= high && high - rg->rg_end >= len)
			return high - len;
		high = rg->rg_start;
	}
	return high >= MMAP_BOTTOM + len ? high - len : 0;
}

static void
put_at(unsigned int index, struct region *rg)
{
	memmove(&vm.vm_region[index + 1], &vm.vm_region[index],
	    (vm.vm_count - index) * sizeof(*vm.vm_region));
	vm.vm_region[index] = rg;
	vm.vm_count++;
}

static void
remove_at(unsigned int index, unsigned int count)
{
	vm.vm_count -= count;
	memmove(&vm.vm_region[index], &vm.vm_region[index + count],
	    (vm.vm_count - index) * sizeof(*vm.vm_region));
}

struct region *
vm_insert(const struct region *from)
{
	struct region *rg = vm.vm_spare;
	uint64_t flags = irq_save();

	vm.vm_spare = rg->rg_next;
	vm.vm_nspare--;
	*rg = *from;
	rg->rg_next = NULL;
	if (rg->rg_file != NULL)
		vmfile_hold(rg->rg_file);
	put_at(vm_search(rg->rg_start), rg);
	irq_restore(flags);
	return rg;
}

void
vm_split(uintptr_t address)
{
	struct region *rg = vm_find(address), upper;
	uint64_t flags;

	if (rg == NULL || rg->rg_start == address)
		return;
	upper = *rg;
	upper.rg_start = address;
	upper.rg_off += address - rg->rg_start;
	flags = irq_save();
	rg->rg_end = address;
	vm_insert(&upper);
	irq_restore(flags);
}

struct region *
vm_extract(uintptr_t start, uintptr_t end)
{
	struct region *list = NULL;
	unsigned int first, i;
	uint64_t flags;

	vm_split(start);
	vm_split(end);
	flags = irq_save();
	first = vm_search(start);
	for (i = first; i < vm.vm_count && vm.vm_region[i]->rg_start < end; i++) {
		vm.vm_region[i]->rg_next = list;
		list = vm.vm_region[i];
	}
	remove_at(first, i - first);
	irq_restore(flags);
	return list;
}

static bool
continues(const struct region *a, const struct region *b)
{
	return a->rg_end == b->rg_start && a->rg_file == b->rg_file && a->rg_prot == b->rg_prot &&
	    a->rg_flags == b->rg_flags && a->rg_name == b->rg_name &&
	    (a->rg_file == NULL || a->rg_off + (a->rg_end - a->rg_start) == b->rg_off);
}

void
vm_merge(uintptr_t start, uintptr_t end)
{
	uint64_t flags = irq_save();
	unsigned int last = vm_search(start), i;	/* last: of those that stay */

	if (last > 0)
		last--;
	for (i = last + 1; i < vm.vm_count && vm.vm_region[last]->rg_start <= end; i++) {
		struct region *rg = vm.vm_region[last], *next = vm.vm_region[i];

		if (!continues(rg, next)) {
			vm.vm_region[++last] = next;
			continue;
		}
		rg->rg_end = next->rg_end;
		if (next->rg_file != NULL)
			vmfile_rele(next->rg_file);	/* not the last one */
		vm_region_free(next);
	}
	if (i > last + 1)
		remove_at(last + 1, i - (last + 1));
	irq_restore(flags);
}

/*
 * The stack pointer is near, and what is next at or above the address is a stack or its guard: a
 * large frame may have skipped the guard.
 */
bool
vm_stack_overflow(uintptr_t address, uintptr_t sp)
{
	unsigned int i = vm_search(address);
	const struct region *rg;

	if (i == vm.vm_count || address > sp + STACK_GAP / 4 || sp > address + STACK_GAP / 4)
		return false;
	rg = vm.vm_region[i];
	if ((rg->rg_flags & VM_STACK) == 0)
		return false;
	return rg->rg_start > address ? rg->rg_start - address < STACK_GAP : rg->rg_prot == 0;
}
