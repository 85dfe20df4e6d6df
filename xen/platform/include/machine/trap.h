/*
 * Interrupts and exceptions.  Every vector runs on a stack of its own (IST), interrupts off, so the
 * interrupted code keeps its red zone; the frame may be changed, and the code goes on from what it
 * says.  A handler never sleeps.
 */
#ifndef MACHINE_TRAP_H
#define MACHINE_TRAP_H

#include <stdbool.h>
#include <stdint.h>

struct trapframe {			/* as trap.S pushes it: 22 words */
	uint64_t tf_r15, tf_r14, tf_r13, tf_r12, tf_r11, tf_r10, tf_r9, tf_r8;
	uint64_t tf_rdi, tf_rsi, tf_rbp, tf_rbx, tf_rdx, tf_rcx, tf_rax;
	uint64_t tf_vector, tf_error;
	uint64_t tf_rip, tf_cs, tf_rflags, tf_rsp, tf_ss;
};

#define TRAP_DIVIDE	0
#define TRAP_DEBUG	1
#define TRAP_NMI	2
#define TRAP_BREAKPOINT	3
#define TRAP_INVALID	6
#define TRAP_DOUBLE	8
#define TRAP_STACK	12
#define TRAP_GENERAL	13
#define TRAP_PAGE	14
#define TRAP_FPU	16
#define TRAP_ALIGNMENT	17
#define TRAP_MACHINE	18
#define TRAP_SIMD	19
#define TRAP_SPURIOUS	255		/* the local APIC's; nothing to do */
#define TRAP_PAGE_WRITE	0x2		/* in the page fault's error code */
#define TRAP_PAGE_EXEC	0x10

#define CODE_SELECTOR	0x08
#define DATA_SELECTOR	0x10

typedef void trap_fn(struct trapframe *);

void trap_init(void);
/* Exceptions: who handles it; without a handler fault_report() ends the machine. */
void trap_handle(unsigned int vector, trap_fn *);
/* A free vector above 31 for an interrupt; the end-of-interrupt is the handler's. -1: none left. */
int trap_vector_alloc(trap_fn *);
bool trap_in_kernel(const struct trapframe *);	/* its text, or on one of its stacks */
uint64_t trap_fault_address(void);	/* CR2 */
/*
 * Tells what happened on the console (fault by name, address, registers, a backtrace of the
 * kernel's frames, and `what` in words) and ends the machine with code 128 plus the signal's.
 */
void fault_report(const struct trapframe *, const char *what, int signo)
    __attribute__((noreturn));

/*
 * Interrupts off, and back to what they were.  (The nop: QEMU 7.2's emulation forgets an interrupt
 * that comes in the shadow of an sti before a jump or ret.)
 */
static inline uint64_t
irq_save(void)
{
	uint64_t flags = __builtin_ia32_readeflags_u64();	/* and spares the red zone */

	__asm__ volatile("cli" : : : "memory");
	return flags;
}

static inline void
irq_restore(uint64_t flags)
{
	if ((flags & 0x200) != 0)
		__asm__ volatile("sti; nop" : : : "memory");
}

/*
 * Device interrupts: a line of the I/O APIC (edge).  fn runs with interrupts off; after it another
 * thread may run.  0, ENXIO: no such line; ENOSPC: no vector is free.
 */
void irq_init(void);
int irq_connect(unsigned int line, void (*fn)(void *), void *arg);

#endif
