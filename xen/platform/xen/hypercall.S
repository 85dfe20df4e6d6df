/*
 * long hypercall(unsigned int number, uint64_t a, uint64_t b, uint64_t c): the C call's registers
 * to the hypercall's.  A function, not inline assembly, for the call's return address would lie in
 * the red zone of a leaf function.
 */
	.text
	.globl hypercall
	.type hypercall, @function
hypercall:
	movl %edi, %eax
	shll $5, %eax			/* HYPERCALL_ENTRY_SIZE */
	leaq hypercall_page(%rip), %r11
	addq %rax, %r11
	movq %rsi, %rdi
	movq %rdx, %rsi
	movq %rcx, %rdx
	jmpq *%r11			/* destroys only what a C call may */
	.size hypercall, . - hypercall

	.balign 4096
	.globl hypercall_page
hypercall_page:				/* filled by Xen: an entry for each number, ending in ret */
	.skip 4096, 0xf4		/* hlt: faults where there is no Xen */

	.section .note.GNU-stack, "", @progbits
