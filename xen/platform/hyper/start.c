/*
 * The kernel's start: boot it, fill its root from the archive, mount the disks, give it the
 * console.  The thread that calls is an lwp of process 1 from then on.
 *
 * What cannot be done is told on the console in a line and ends the machine: with code 78
 * (EX_CONFIG) where the image or its configuration is at fault, 70 where the kernel cannot start.
 */
#include "mount.h"
#include "net.h"
#include "syscalls.h"
#include "tty.h"

#include <machine/boot.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/entropy.h>
#include <machine/hyper.h>
#include <machine/page.h>
#include <rump/rumpkernel.h>

#define EX_CONFIG	78
#define BUFCACHE_SHARE	8
#define BUFCACHE_MAX	(64UL << 20)

struct kernel *machine_kernel;

/* A share of what memory there is: the program needs it more. */
static uint64_t
bufcache_size(void)
{
	uint64_t share = page_available() * PAGE_SIZE / BUFCACHE_SHARE;

	return share < BUFCACHE_MAX ? share : BUFCACHE_MAX;
}

static void
boot(void)
{
	const struct rumpk_bootargs args = {
		.ba_hostname = config.cf_hostname,
		.ba_flags = RUMPK_HOSTUPTIME,
		.ba_bufcache = bufcache_size(),
	};
	int error = rumpk_boot(&args, &machine_kernel);

	if (error != 0)
		machine_panic("the kernel does not boot (error %d)", error);
}

static void
unpack(const void *archive, size_t len)
{
	int error;

	if (len == 0)
		return;
	if ((error = rumpk_unpack(machine_kernel, archive, len, "/")) != 0) {
		console_printf("the root archive cannot be unpacked (error %d)\n", error);
		machine_exit(EX_CONFIG);
	}
}

/* A module that the boot loader brings takes the place of the image's own archive. */
static void
fill_root(void)
{
	if (bootinfo.bi_module != NULL)
		unpack(bootinfo.bi_module, bootinfo.bi_modulelen);
	else
		unpack(image_archive_start, (size_t)(image_archive_end - image_archive_start));
}

static void
enter_directory(void)
{
	if (rump___sysimpl_chdir(config.cf_cwd) != 0) {
		console_printf("cwd=%s: no such directory\n", config.cf_cwd);
		machine_exit(EX_CONFIG);
	}
}

void
kernel_start(void)
{
	__asm__ volatile("sti" : : : "memory");
	entropy_tell();
	boot();
	rumpk_sysspace(true);
	fill_root();
	mount_specials();
	mount_disks();
	net_attach();
	tty_attach();
	enter_directory();
	rumpk_sysspace(false);
}
