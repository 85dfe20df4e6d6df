/* The process begins: everything is set up, the program loaded, its first thread let go. */
#include <machine/hyper.h>

#include <rump/rumpkernel.h>

#include "vm.h"

#define EXIT_CANNOT_RUN	126		/* as shells say it */
#define EXIT_NOT_FOUND	127
#define FIRST_FLAGS	0x202		/* interrupts on, and the bit that is always set */
#define FILES_OPEN	1024		/* as Linux begins (getrlimit(2)): the limit, and */
#define FILES_MAX	4096		/* what it may be raised to */

/* NetBSD's limits are the kernel's own; programs for Linux count on Linux's. */
static int
limit_files(void)
{
	const uint64_t limit[2] = { FILES_OPEN, FILES_MAX };
	const long args[6] = { 0, LINUX_RLIMIT_NOFILE, (long)limit };

	return (int)rumpk_linux_syscall(LINUX_SYS_prlimit64, args);
}

static void
begin(const struct trapframe *frame)
{
	struct task *tk = task_create();
	uint64_t flags = irq_save();
	struct thread *th = tk != NULL ? thread_clone(frame, 0, tk) : NULL;

	if (th == NULL)
		machine_panic("too little memory for the program's first thread");
	tk->tk_thread = th;
	th->th_lwp = tk->tk_lwp;
	strlcpy(th->th_name, process.p_comm, sizeof(th->th_name));
	task_insert(tk);
	process.p_started_ns = clock_monotonic_ns();
	irq_restore(flags);
}

void
process_main(void)
{
	struct trapframe frame = { .tf_vector = FRAME_OTHER, .tf_cs = CODE_SELECTOR,
	    .tf_ss = DATA_SELECTOR, .tf_rflags = FIRST_FLAGS };
	int error;

	process.p_kernel = machine_kernel;
	syscall_init();
	signal_init();
	process_traps_init();
	vm_hooks_init();
	procinfo_init();
	vm_keep_pages();			/* no other thread of the program is there yet */
	vm_lock();
	rumpk_sysspace(true);
	if ((error = limit_files()) == 0)
		error = exec_load(&frame);
	rumpk_sysspace(false);
	vm_unlock();
	if (error == 0)
		begin(&frame);
	else
		process_exit(error == -LINUX_ENOENT ? EXIT_NOT_FOUND : EXIT_CANNOT_RUN);
	process_end();
}
