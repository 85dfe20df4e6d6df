/*
 * What the machine said at its start: memory, command line, modules, and which hypervisor it is.
 * Filled by boot/ before anything else runs; fixed after.
 *
 * Formats: the PVH start info (Xen's public/arch-x86/hvm/start_info.h), which Xen and QEMU both
 * give.
 */
#ifndef MACHINE_BOOT_H
#define MACHINE_BOOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t paddr_t;

enum hypervisor { HYPERVISOR_NONE, HYPERVISOR_KVM, HYPERVISOR_XEN };

struct bootregion {			/* RAM, by the hypervisor's word; the image lies in it */
	paddr_t br_start, br_end;
};

#define BOOT_REGIONS_MAX	32
#define BOOT_CMDLINE_MAX	4096

struct bootinfo {
	enum hypervisor bi_hypervisor;
	struct bootregion bi_region[BOOT_REGIONS_MAX];	/* RAM, by address, all of it */
	unsigned int bi_nregions;
	char bi_cmdline[BOOT_CMDLINE_MAX];
	const void *bi_module;		/* the first module: a cpio archive to unpack; NULL: none */
	size_t bi_modulelen;
	uint64_t bi_entry_tsc;		/* the time stamp counter at the first instruction */
};
extern struct bootinfo bootinfo;

/* The root archive that was linked into the image; the same for both when there is none. */
extern const char image_archive_start[], image_archive_end[];
/* The kernel's own text; the program's lies elsewhere. */
extern const char kernel_text_start[], kernel_text_end[];

/*
 * A driver: fn() looks for its devices and brings them up, once, after the clock runs and before
 * the kernel starts.
 */
#define MACHINE_DRIVER(fn)						\
	static void (*const fn##_driver)(void)				\
	    __attribute__((section(".machine_drivers"), used)) = fn

void kernel_start(void);		/* hyper/: boots the embedded kernel */

/*
 * Ends the machine: flushes the console, tells the exit code to whoever started it (QEMU's
 * isa-debug-exit and status port, Xen's shutdown and xenstore), and stops.
 */
void machine_exit(int code) __attribute__((noreturn));
/* The same after a line on the console that says why; for what cannot go on. Code 70. */
void machine_panic(const char *fmt, ...) __attribute__((noreturn, format(printf, 1, 2)));

#endif
