/*
 * The program enters the kernel by the syscall instruction, which here stays in ring 0: it puts the
 * return address in %rcx and the flags in %r11, and turns interrupts off (SFMASK), but leaves the
 * stack pointer alone.
 *
 * The thread's registers go to a struct trapframe at the top of its kernel stack.  The way back
 * restores them all without touching the program's stack (its red zone is live): for a call by
 * popfq and two instructions more, else by iretq, which restores %rcx and %r11 too.  A signal that
 * comes between popfq and the program is the poke's to find (signal.c).  (`sti; jmp` would leave no
 * gap, but QEMU 7.2's emulation forgets an interrupt that comes in the shadow of an sti before a
 * jump, until something else makes it look: a program that only computes would never see it.)
 */
#include <machine/registers.h>
#include <machine/sched.h>

#define CODE_SELECTOR	0x08
#define DATA_SELECTOR	0x10
#define FRAME_SYSCALL	0x100

	.text
	.globl syscall_entry
	.type syscall_entry, @function
syscall_entry:
	movq %rsp, program_sp(%rip)
	movq curthread(%rip), %rsp
	movq TH_STACK_TOP(%rsp), %rsp
	pushq $DATA_SELECTOR
	pushq program_sp(%rip)
	pushq %r11
	pushq $CODE_SELECTOR
	pushq %rcx
	pushq %rax
	pushq $FRAME_SYSCALL
	push_registers
	sti
	xorl %ebp, %ebp				/* the end of every backtrace */
	movq %rsp, %rdi
	call syscall_dispatch
	/* FALLTHROUGH */

	.globl syscall_return			/* %rsp: at the frame */
syscall_return:
	cli
	movq %rsp, %rdi
	call task_return
	pop_registers
	cmpq $FRAME_SYSCALL, (%rsp)
	jne 1f
	addq $16, %rsp
	popq %rcx				/* tf_rip */
	addq $8, %rsp
	movq (%rsp), %r11			/* tf_rflags */
	popfq
	popq %rsp
	jmp *%rcx
1:	addq $16, %rsp
	iretq
	.size syscall_entry, . - syscall_entry

	.section .bss
	.balign 8
program_sp:
	.skip 8

	.section .note.GNU-stack, "", @progbits
