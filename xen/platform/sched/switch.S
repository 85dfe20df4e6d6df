/*
 * From one thread to another.  Interrupts are off.
 *
 * A thread that gives way by a call keeps what the ABI lets a callee save on its own stack; all
 * other registers are dead there.  One that was preempted has every register in a trapframe.
 */
#include <machine/registers.h>

	.text

/* void switch_stack(uint64_t *save_sp, uint64_t load_sp): to a thread that gave way itself */
	.globl switch_stack
	.type switch_stack, @function
switch_stack:
	pushq %rbp
	pushq %rbx
	pushq %r12
	pushq %r13
	pushq %r14
	pushq %r15
	movq %rsp, (%rdi)
	movq %rsi, %rsp
	popq %r15
	popq %r14
	popq %r13
	popq %r12
	popq %rbx
	popq %rbp
	ret
	.size switch_stack, . - switch_stack

/* void switch_frame(uint64_t *save_sp, const struct trapframe *): to one that was preempted */
	.globl switch_frame
	.type switch_frame, @function
switch_frame:
	pushq %rbp
	pushq %rbx
	pushq %r12
	pushq %r13
	pushq %r14
	pushq %r15
	movq %rsp, (%rdi)
	movq %rsi, %rsp
	pop_registers
	addq $16, %rsp				/* vector and error code */
	iretq
	.size switch_frame, . - switch_frame

/* Where a new kernel thread begins, on a stack that holds nothing. */
	.globl thread_begin
	.type thread_begin, @function
thread_begin:
	xorl %ebp, %ebp				/* the end of every backtrace */
	pushq %rbp				/* as if it had been called */
	jmp thread_main
	.size thread_begin, . - thread_begin

	.section .note.GNU-stack, "", @progbits
