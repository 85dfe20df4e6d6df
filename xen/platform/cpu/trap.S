/*
 * The entries of all 256 vectors: each makes the frame whole (struct trapframe), and trap_enter
 * calls trap_dispatch() and returns to what the frame then says.
 */
#define ENTRY_SIZE	16

	.text
	.balign ENTRY_SIZE
	.globl trap_entries
trap_entries:
	.set vector, 0
	.rept 256
	.balign ENTRY_SIZE
	.if !(vector == 8 || (vector >= 10 && vector <= 14) || vector == 17 || vector == 21)
	pushq $0			/* no error code from the processor */
	.endif
	pushq $vector
	jmp trap_enter
	.set vector, vector + 1
	.endr

trap_enter:
	pushq %rax
	pushq %rcx
	pushq %rdx
	pushq %rbx
	pushq %rbp
	pushq %rsi
	pushq %rdi
	pushq %r8
	pushq %r9
	pushq %r10
	pushq %r11
	pushq %r12
	pushq %r13
	pushq %r14
	pushq %r15
	cld
	movq %rsp, %rdi
	call trap_dispatch
	popq %r15
	popq %r14
	popq %r13
	popq %r12
	popq %r11
	popq %r10
	popq %r9
	popq %r8
	popq %rdi
	popq %rsi
	popq %rbp
	popq %rbx
	popq %rdx
	popq %rcx
	popq %rax
	addq $16, %rsp			/* vector and error code */
	iretq

	.section .note.GNU-stack, "", @progbits
