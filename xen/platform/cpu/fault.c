/*
 * Reports of faults that end the machine: the fault by its name, the address in words, registers,
 * and the return addresses of the kernel's frames (`addr2line -e IMAGE ADDRESS` names the line).
 *
 * A second fault while the first is told ends the machine at once.
 */
#include <machine/boot.h>
#include <machine/console.h>
#include <machine/map.h>
#include <machine/string.h>
#include <machine/trap.h>

#define NULL_END	0x10000		/* addresses below: a null pointer and an offset */
#define FRAMES_MAX	24
#define EXIT_SIGNAL	128

/* Linux's numbers */
#define SIGILL		4
#define SIGTRAP		5
#define SIGBUS		7
#define SIGFPE		8
#define SIGSEGV		11

static const struct fault {
	const char *name;
	int signo;
} faults[] = {
	[TRAP_DIVIDE] = { "division by zero", SIGFPE },
	[TRAP_DEBUG] = { "debug exception", SIGTRAP },
	[TRAP_NMI] = { "non-maskable interrupt", SIGBUS },
	[TRAP_BREAKPOINT] = { "breakpoint", SIGTRAP },
	[4] = { "overflow", SIGSEGV },
	[5] = { "bound range exceeded", SIGSEGV },
	[TRAP_INVALID] = { "invalid instruction", SIGILL },
	[7] = { "no floating point unit", SIGFPE },
	[TRAP_DOUBLE] = { "double fault", SIGSEGV },
	[10] = { "invalid task state", SIGSEGV },
	[11] = { "segment not present", SIGBUS },
	[TRAP_STACK] = { "stack segment fault", SIGBUS },
	[TRAP_GENERAL] = { "general protection fault", SIGSEGV },
	[TRAP_PAGE] = { "page fault", SIGSEGV },
	[TRAP_FPU] = { "floating point error", SIGFPE },
	[TRAP_ALIGNMENT] = { "alignment check", SIGBUS },
	[TRAP_MACHINE] = { "machine check", SIGBUS },
	[TRAP_SIMD] = { "SIMD floating point error", SIGFPE },
};

static bool reporting;

static struct fault
find_fault(uint64_t vector)
{
	if (vector < sizeof faults / sizeof faults[0] && faults[vector].name != NULL)
		return faults[vector];
	return (struct fault){ "unexpected interrupt", SIGBUS };
}

static const char *
describe_address(uint64_t address)
{
	struct mapping mapping;

	if (address < NULL_END)
		return "a null pointer";
	if (map_is_guard(address))
		return "the guard page of a kernel stack: the stack overflowed";
	if (address >= USER_END && address < PHYS_BASE)
		return "no address at all (not canonical)";
	if (!map_find(address, &mapping))
		return address < USER_END ? "nothing is mapped there" : "no memory of the kernel's";
	return "the page does not allow it";
}

static void
tell_page_fault(const struct trapframe *frame)
{
	uint64_t address = trap_fault_address();
	const char *access = (frame->tf_error & TRAP_PAGE_EXEC) != 0 ? "execute" :
	    (frame->tf_error & TRAP_PAGE_WRITE) != 0 ? "write" : "read";

	console_printf("  %s at 0x%016lx: %s\n", access, address, describe_address(address));
}

/* The processor could not push the frame of a page fault: the stack itself is what is missing. */
static void
tell_double_fault(const struct trapframe *frame)
{
	if (map_is_guard(frame->tf_rsp) || map_is_guard(frame->tf_rsp - 1))
		console_printf("  the kernel stack overflowed into its guard page\n");
}

static void
tell_registers(const struct trapframe *f)
{
	console_printf("  rip %016lx  rsp %016lx  rflags %08lx  error %lx\n"
	    "  rax %016lx  rbx %016lx  rcx %016lx  rdx %016lx\n"
	    "  rsi %016lx  rdi %016lx  rbp %016lx  r8  %016lx\n"
	    "  r9  %016lx  r10 %016lx  r11 %016lx  r12 %016lx\n"
	    "  r13 %016lx  r14 %016lx  r15 %016lx\n",
	    f->tf_rip, f->tf_rsp, f->tf_rflags, f->tf_error, f->tf_rax, f->tf_rbx, f->tf_rcx,
	    f->tf_rdx, f->tf_rsi, f->tf_rdi, f->tf_rbp, f->tf_r8, f->tf_r9, f->tf_r10, f->tf_r11,
	    f->tf_r12, f->tf_r13, f->tf_r14, f->tf_r15);
}

/* A frame pointer leads to kernel memory that is mapped, aligned, and above the last. */
static bool
is_frame(uint64_t address, uint64_t last)
{
	return address > last && address % sizeof(uint64_t) == 0 && address >= PHYS_BASE &&
	    address % PAGE_SIZE <= PAGE_SIZE - 2 * sizeof(uint64_t) && map_is_readable(address);
}

static bool
is_text(uint64_t address)
{
	return address >= (uintptr_t)kernel_text_start && address < (uintptr_t)kernel_text_end;
}

/* Where a call through a bad pointer came from stands on top of the stack. */
static void
tell_backtrace(const struct trapframe *frame)
{
	uint64_t at = frame->tf_rbp, last = 0;

	console_printf("  called from:");
	if (!is_text(frame->tf_rip) && map_is_readable(frame->tf_rsp))
		console_printf(" %lx", *(const uint64_t *)frame->tf_rsp);
	for (int i = 0; i < FRAMES_MAX && is_frame(at, last); i++) {
		const uint64_t *link = (const uint64_t *)at;

		if (!is_text(link[1]))
			break;
		console_printf(" %lx", link[1]);
		last = at;
		at = link[0];
	}
	console_printf("\n");
}

void
fault_report(const struct trapframe *frame, const char *what, int signo)
{
	struct fault fault = find_fault(frame->tf_vector);

	__asm__ volatile("cli");
	if (reporting)
		machine_exit(EXIT_SIGNAL + fault.signo);
	reporting = true;
	console_printf("\n%s in the %s (vector %lu)%s%s\n", fault.name,
	    trap_in_kernel(frame) ? "kernel" : "program", frame->tf_vector,
	    what != NULL ? ": " : "", what != NULL ? what : "");
	if (frame->tf_vector == TRAP_PAGE)
		tell_page_fault(frame);
	if (frame->tf_vector == TRAP_DOUBLE)
		tell_double_fault(frame);
	tell_registers(frame);
	if (trap_in_kernel(frame))
		tell_backtrace(frame);
	machine_exit(EXIT_SIGNAL + (signo != 0 ? signo : fault.signo));
}
