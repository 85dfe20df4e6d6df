/*
 * Exceptions: page faults bring pages; what else the program does wrong becomes a signal to the
 * thread, or a report when it has no handler for it.  All of it runs on a trap stack with
 * interrupts off.
 *
 * A fault of the kernel on one of the program's addresses is answered the same way, but for the
 * signal: a copy of the caller's memory answers EFAULT, all else is a fault of the kernel's.
 *
 * A page of a file that must be read first is noted in the task: task_return() reads it, and the
 * thread tries again, the call that answered EFAULT too.
 */
#include <machine/hyper.h>

#include "vm.h"

static const char *
describe(const struct trapframe *tf, uintptr_t address, enum vm_result result)
{
	if (vm_stack_overflow(address, tf->tf_rsp))
		return "stack overflow";
	switch (result) {
	case VM_NOMEM:
		return "out of memory: pages that were mapped without a promise are used up";
	case VM_BUSERR:
		return "behind the end of a mapped file";
	case VM_ACCERR:
		return "the program's memory does not allow this";
	default:
		return "the program has no memory there";
	}
}

static void
fault_page(struct trapframe *tf)
{
	uintptr_t address = trap_fault_address();
	enum vm_result result = VM_MAPERR;
	struct linux_siginfo info = { .si_signo = LINUX_SIGSEGV };

	if (address < USER_END && (result = vm_fault(address, tf->tf_error)) == VM_OK)
		return;
	if (result == VM_ABSENT && curthread->th_task != NULL) {
		curtask()->tk_absent = address;
		if (!trap_in_kernel(tf)) {
			task_redirect(curtask(), tf);
			return;
		}
	}
	if (trap_in_kernel(tf)) {
		if (!copy_fixup(tf))
			fault_report(tf, address < USER_END ? describe(tf, address, result) : NULL,
			    LINUX_SIGSEGV);
		return;
	}
	if (result == VM_NOMEM)
		fault_report(tf, describe(tf, address, result), LINUX_SIGKILL);
	if (result == VM_BUSERR) {
		info.si_signo = LINUX_SIGBUS;
		info.si_code = LINUX_BUS_ADRERR;
	} else
		info.si_code = result == VM_ACCERR ? LINUX_SEGV_ACCERR : LINUX_SEGV_MAPERR;
	info.si_addr = address;
	signal_fault(tf, &info, describe(tf, address, result));
}

static void
fault(struct trapframe *tf, int signo, int code)
{
	const struct linux_siginfo info = { .si_signo = signo, .si_code = code,
	    .si_addr = code != LINUX_SI_KERNEL ? tf->tf_rip : 0 };

	if (trap_in_kernel(tf) || curthread->th_task == NULL)
		fault_report(tf, NULL, signo);
	signal_fault(tf, &info, NULL);
}

static void
fault_divide(struct trapframe *tf)
{
	fault(tf, LINUX_SIGFPE, LINUX_FPE_INTDIV);
}

/* Of the exceptions that have come and are not masked (Intel SDM volume 1, 8.1.3 and 10.2.3). */
static int
float_code(unsigned int came)
{
	static const struct {
		unsigned int bits;
		int code;
	} codes[] = {
		{ 0x01, LINUX_FPE_FLTINV }, { 0x04, LINUX_FPE_FLTDIV }, { 0x08, LINUX_FPE_FLTOVF },
		{ 0x12, LINUX_FPE_FLTUND }, { 0x20, LINUX_FPE_FLTRES },
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if ((came & codes[i].bits) != 0)
			return codes[i].code;
	return LINUX_FPE_FLTINV;
}

static void
fault_fpu(struct trapframe *tf)
{
	uint16_t status, control;

	__asm__ volatile("fnstsw %0; fnstcw %1" : "=m"(status), "=m"(control));
	fault(tf, LINUX_SIGFPE, float_code(status & ~control));
}

static void
fault_simd(struct trapframe *tf)
{
	uint32_t mxcsr;

	__asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
	fault(tf, LINUX_SIGFPE, float_code(mxcsr & ~(mxcsr >> 7)));
}

static void
fault_invalid(struct trapframe *tf)
{
	fault(tf, LINUX_SIGILL, LINUX_ILL_ILLOPN);
}

static void
fault_general(struct trapframe *tf)
{
	if (trap_in_kernel(tf) && copy_fixup(tf))
		return;
	fault(tf, LINUX_SIGSEGV, LINUX_SI_KERNEL);
}

static void
fault_bus(struct trapframe *tf)
{
	fault(tf, LINUX_SIGBUS, LINUX_SI_KERNEL);
}

static void
fault_breakpoint(struct trapframe *tf)
{
	fault(tf, LINUX_SIGTRAP, LINUX_SI_KERNEL);
}

static void
fault_debug(struct trapframe *tf)
{
	fault(tf, LINUX_SIGTRAP, LINUX_TRAP_TRACE);
}

void
process_traps_init(void)
{
	trap_handle(TRAP_PAGE, fault_page);
	trap_handle(TRAP_DIVIDE, fault_divide);
	trap_handle(TRAP_FPU, fault_fpu);
	trap_handle(TRAP_SIMD, fault_simd);
	trap_handle(TRAP_INVALID, fault_invalid);
	trap_handle(TRAP_GENERAL, fault_general);
	trap_handle(TRAP_STACK, fault_bus);
	trap_handle(TRAP_ALIGNMENT, fault_bus);
	trap_handle(TRAP_BREAKPOINT, fault_breakpoint);
	trap_handle(TRAP_DEBUG, fault_debug);
}
