/*
 * The order in which the machine comes up.
 */
#include <machine/boot.h>
#include <machine/clock.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/cpu.h>
#include <machine/entropy.h>
#include <machine/lapic.h>
#include <machine/page.h>
#include <machine/process.h>
#include <machine/sched.h>
#include <machine/trap.h>
#include <machine/xen.h>

#include "pvh.h"

typedef void init_fn(void);

extern init_fn *const image_init_start[], *const image_init_end[];
extern init_fn *const machine_drivers_start[], *const machine_drivers_end[];

void machine_main(paddr_t start_info) __attribute__((noreturn));

static void
call_all(init_fn *const *fn, init_fn *const *end)
{
	for (; fn < end; fn++)
		(*fn)();
}

/* Under Xen interrupts are event channels: there is no I/O APIC. */
static void
interrupts_init(void)
{
	lapic_init();
	if (bootinfo.bi_hypervisor == HYPERVISOR_XEN)
		xen_init();
	else
		irq_init();
}

void
machine_main(paddr_t start_info)
{
	const char *wrong = bootinfo_read(start_info);

	console_init();
	if (wrong != NULL)
		machine_panic("%s", wrong);
	cpu_init();
	page_init();
	trap_init();
	interrupts_init();
	sched_init();
	clock_init();
	config_init();
	entropy_init();
	call_all(machine_drivers_start, machine_drivers_end);
	call_all(image_init_start, image_init_end);
	kernel_start();
	process_main();
}
