/*
 * The process's address space: regions, and the files mapped in them.
 *
 * Regions stand in an array by address.  Those who change it hold the vm lock, so they may sleep
 * between steps (to read a file), and change the array itself with interrupts off, because page
 * faults look at it at any time.  Pages come when they are touched; a fault never sleeps.
 *
 * Commitment: a region with VM_COMMIT has for each of its pages either the page itself or a promise
 * for it (machine/page.h), so touching it never fails.  Private writable memory is committed when
 * it is mapped or made writable, but for MAP_NORESERVE and MAP_STACK.
 */
#ifndef PROCESS_VM_H
#define PROCESS_VM_H

#include <machine/map.h>

#include "process.h"

#define VM_SHARED	0x01		/* pages are the file's */
#define VM_COMMIT	0x02
#define VM_NORESERVE	0x04		/* never to be committed */
#define VM_STACK	0x08		/* MAP_STACK, or the first thread's stack */
#define VM_MAYWRITE	0x10		/* shared: the descriptor was open for writing */
#define VM_REGIONS_MAX	65530		/* Linux's vm.max_map_count */

#define STACK_TOP	(USER_END - PAGE_SIZE)	/* a call at the last page's end had no way back */
#define STACK_SIZE	(8UL << 20)
#define STACK_GAP	(1UL << 20)	/* nothing is mapped there unasked */
#define MMAP_TOP	(STACK_TOP - STACK_SIZE - STACK_GAP)
#define MMAP_BOTTOM	0x10000UL

/*
 * A file that regions map: one for each mapfile, and, while the file is as it is in the archive,
 * another for private mappings, which keep those bytes when it is written.
 */
struct vmfile {
	struct vmfile *vf_next;
	struct rumpk_mapfile *vf_file;
	unsigned int vf_refs;
	unsigned int vf_hooks;		/* hooks at work on it: its pages stay */
	const char *vf_borrowed;	/* its bytes in the archive, or NULL */
	size_t vf_borrowedlen;
	uintptr_t *vf_page;		/* shared pages by number: address, and the bits below */
	size_t vf_npages;		/* entries there */
	size_t vf_inside;		/* pages that the file has; those behind are not mapped */
};
#define VMPAGE_DIRTY	0x1UL		/* has what the file has not */
#define VMPAGE_WRITER	0x2UL		/* times the threads that are writing it to the file */
#define VMPAGE_BITS	(PAGE_SIZE - 1)

static inline char *
vmfile_page(const struct vmfile *vf, size_t index)
{
	return index < vf->vf_npages ? (char *)(vf->vf_page[index] & ~VMPAGE_BITS) : NULL;
}

struct region {
	struct region *rg_next;		/* in a list of those taken out, or spare */
	uintptr_t rg_start, rg_end;
	struct vmfile *rg_file;		/* NULL: anonymous */
	uint64_t rg_off;		/* in the file, of rg_start */
	const char *rg_name;		/* "[heap]", or NULL */
	int rg_prot;			/* MAP_READ ... */
	int rg_flags;
};

struct vm {
	struct region **vm_region;
	unsigned int vm_count, vm_capacity;
	struct region *vm_spare;
	unsigned int vm_nspare;
	struct thread *vm_owner;	/* of the lock */
	struct waitq vm_waiters;
	struct vmfile *vm_files;
	uintptr_t vm_brk_start, vm_brk;
	size_t vm_resident, vm_peak;	/* pages that are the process's own */
	size_t vm_faults;
};
extern struct vm vm;

static inline uintptr_t
page_up(uintptr_t address)
{
	return (address + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
}

/* vm.c: the array; interrupts off or the lock held, unless said otherwise. */
void vm_lock(void);
void vm_unlock(void);
bool vm_reserve(unsigned int regions);		/* so many more can be put in; may fail: ENOMEM */
unsigned int vm_search(uintptr_t address);	/* index of the first that ends above */
struct region *vm_find(uintptr_t address);	/* the one that holds it, or NULL */
/* A copy of the first that ends above the address; needs no lock.  False: there is none. */
bool vm_copy_next(uintptr_t address, struct region *);
bool vm_free_range(uintptr_t start, uintptr_t end);
uintptr_t vm_gap(size_t len);			/* 0: none */
struct region *vm_insert(const struct region *);	/* a copy; needs a reserved one */
void vm_split(uintptr_t address);		/* needs a reserved one */
struct region *vm_extract(uintptr_t start, uintptr_t end);	/* split before; a list */
void vm_merge(uintptr_t start, uintptr_t end);	/* equal neighbours become one */
void vm_region_free(struct region *);

/* vm_page.c: the pages of a region. */
enum vm_result {
	VM_OK, VM_MAPERR, VM_ACCERR, VM_BUSERR, VM_NOMEM,
	VM_ABSENT			/* of a file, not read yet: vm_load() */
};
enum vm_result vm_fault(uintptr_t address, uint64_t error);	/* interrupts off */
size_t vm_lost(void);			/* when all is unmapped: pages and promises left, 0 */
void vm_keep_pages(void);		/* interrupts off; for faults when all else is used up */
void *vm_take_page(const struct region *);	/* a page to be the region's; NULL: no memory */
void vm_give_page(const struct region *, void *);	/* and back: the promise, too */
size_t vm_missing(const struct region *, uintptr_t start, uintptr_t end); /* pages to promise */
void vm_teardown(struct region *, uintptr_t start, uintptr_t end);	/* pages and promises */
void vm_discard(struct region *, uintptr_t start, uintptr_t end);	/* pages; promises stay */
void vm_reprotect(struct region *, uintptr_t start, uintptr_t end);
int vm_move(struct region *from, uintptr_t start, uintptr_t end, uintptr_t to);
int vm_prefault(uintptr_t start, uintptr_t end, bool write);
bool vm_promise(size_t pages);

/* vm_file.c; the lock held. */
/* The mapfile is the vmfile's from here on.  NULL: no memory */
struct vmfile *vmfile_get(struct rumpk_mapfile *, bool shared);
/* With the shared pages.  No reference; interrupts off */
struct vmfile *vmfile_find(const struct rumpk_mapfile *);
void vmfile_hold(struct vmfile *);
void vmfile_rele(struct vmfile *);
bool vmfile_owns(const struct vmfile *, paddr_t);	/* false: borrowed from the archive */
/* Reads pages of the file, but for a mapping that is large: -errno. */
int vm_populate(struct region *, uintptr_t start, uintptr_t end);
/* What a mapping has written is noted in vf_page: of a range, and of a page that goes. */
void vmfile_collect(struct region *, uintptr_t start, uintptr_t end);
void vmfile_mark(const struct region *, uintptr_t address);
bool vm_load(uintptr_t address);	/* takes the lock, may sleep; false: it cannot be read */
int vmfile_flush(struct vmfile *, size_t first, size_t last);	/* pages, by number */
int vm_sync(uintptr_t start, uintptr_t end);
/* vm_hooks.c: what the kernel does to a mapped file */
void vm_hooks_init(void);
int vmfile_read(struct vmfile *, char *to, size_t len, uint64_t off);
/* Interrupts off.  False: the page is dirty, and stays. */
bool vmfile_unmap_clean(const struct vmfile *, size_t index);

/* vm_map.c; the lock held.  What mmap(2) and its like do: an address or 0, or -errno. */
struct vm_request {
	uintptr_t vr_address;
	size_t vr_len;
	int vr_prot, vr_flags;		/* Linux's */
	struct vmfile *vr_file;		/* the region takes a reference of its own */
	uint64_t vr_off;
	const char *vr_name;
	bool vr_maywrite;		/* stores of a shared mapping may reach the file */
};
long vm_map(const struct vm_request *);
long vm_unmap(uintptr_t start, uintptr_t end);
long vm_protect(uintptr_t start, uintptr_t end, int prot);	/* MAP_READ ... */
/*
 * Puts a region in as mmap(2) does with these flags, and reads of its file what cannot wait.  When
 * that fails nothing of it stays.  Its address, or -errno.
 */
long vm_put(const struct region *, int linuxflags);
/* [start, start + len), rounded up to pages, is a range of the program's: up to STACK_TOP. */
bool vm_user_pages(uintptr_t start, size_t len, uintptr_t *end);
bool vm_all_mapped(uintptr_t start, uintptr_t end);
unsigned int vm_cuts(uintptr_t start, uintptr_t end);	/* regions that cutting it out adds */
/* What mappings wrote, before their regions are taken out: the hooks no longer find them then. */
void vm_collect(uintptr_t start, uintptr_t end);
void vm_set_brk(uintptr_t);		/* vm_calls.c */
call_fn sys_mmap, sys_munmap, sys_mprotect, sys_mremap, sys_madvise, sys_msync, sys_mincore,
    sys_brk, sys_mlock, sys_mlockall;

/* Is this fault a stack that grew over its end? */
bool vm_stack_overflow(uintptr_t address, uintptr_t sp);

#endif
