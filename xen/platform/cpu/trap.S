/*
 * The entries of all 256 vectors: each makes the frame whole (struct trapframe), and trap_enter
 * calls trap_dispatch() and returns to what the frame then says.
 */
#include <machine/registers.h>

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
	push_registers
	cld
	movq %rsp, %rdi
	call trap_dispatch
	pop_registers
	addq $16, %rsp			/* vector and error code */
	iretq

	.section .note.GNU-stack, "", @progbits
