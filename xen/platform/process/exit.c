/*
 * The process's end: every thread stops, mappings are written back, the kernel syncs and unmounts
 * its disks, and the machine ends with the process's code.
 */
#include <machine/config.h>
#include <machine/console.h>
#include <machine/heap.h>

#include <rump/rumpkernel.h>

#include "vm.h"

#define GRACE_NS	NSEC_PER_SEC
#define EXIT_DATA_LOST	74		/* EX_IOERR of sysexits.h */

void
process_exit(int code)
{
	uint64_t flags = irq_save();

	if (!process.p_exiting) {
		process.p_exiting = true;
		process.p_exitcode = code;
		for (struct task *tk = process.p_tasks; tk != NULL; tk = tk->tk_next)
			task_interrupt(tk);
		waitq_wake(&process.p_exitq, 1);
	}
	irq_restore(flags);
}

static uint64_t
kib(size_t pages)
{
	return pages * (PAGE_SIZE / 1024);
}

static void
report(void)
{
	uint64_t now = clock_monotonic_ns() / 1000;

	syscall_report();
	console_printf("time: %lu.%06lu s since the machine's entry, %lu.%06lu s to the program\n",
	    now / 1000000, now % 1000000, process.p_started_ns / 1000000000,
	    process.p_started_ns / 1000 % 1000000);
	console_printf("memory: %lu KiB of RAM, the program's peak %lu KiB, kernel heap %lu KiB, "
	    "%lu KiB free, %zu page faults\n", kib(page_total()), kib(vm.vm_peak),
	    heap_used() / 1024, kib(page_free_count()), vm.vm_faults);
}

/* Threads come by task_return() and stop; one that hangs in the kernel is left to rumpk_halt(). */
static void
wait_for_threads(void)
{
	uint64_t flags = irq_save(), deadline;

	while (!process.p_exiting)
		waitq_sleep(&process.p_exitq, WAIT_FOREVER, false);
	deadline = clock_monotonic_ns() + GRACE_NS;
	while (process.p_nstopped < process.p_ntasks &&
	    waitq_sleep(&process.p_exitq, deadline, false) == 0)
		continue;
	irq_restore(flags);
}

void
process_end(void)
{
	int code, error;

	wait_for_threads();
	code = process.p_exitcode;
	vm_lock();
	error = vm_sync(0, USER_END);
	if (config.cf_report)
		report();
	(void)vm_unmap(0, USER_END);		/* lets go of the files */
	if (vm_lost() != 0)
		console_printf("%zu pages of the program's memory lost\n", vm_lost());
	if (rumpk_halt(process.p_kernel) != 0)
		error = -LINUX_EINVAL;
	if (error != 0) {
		console_printf("some of what was written did not reach its disk\n");
		if (code == 0)
			code = EXIT_DATA_LOST;
	}
	machine_exit(code);
}
