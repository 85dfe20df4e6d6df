/*
 * rumpuser_copy() and rumpuser_copystr(): copies whose faults are answered with EFAULT.
 *
 * Between copy_begin and copy_end no register that a callee saves is changed and nothing is on the
 * stack but the return address, so a fault anywhere in there can go on at copy_fault.
 */
#define EFAULT		14
#define ENAMETOOLONG	63

	.text
	.globl copy_begin, copy_end, copy_fault
copy_begin:

/* int rumpuser_copy(void *to, const void *from, size_t len) */
	.globl rumpuser_copy
	.type rumpuser_copy, @function
rumpuser_copy:
	movq %rdx, %rcx
	cmpq $64, %rdx			/* string moves take long to begin */
	jae 3f
	shrl $3, %ecx
	jz 2f
1:	movq (%rsi), %rax
	movq %rax, (%rdi)
	addq $8, %rsi
	addq $8, %rdi
	decl %ecx
	jnz 1b
2:	movl %edx, %ecx
	andl $7, %ecx
	jz 4f
5:	movb (%rsi), %al
	movb %al, (%rdi)
	incq %rsi
	incq %rdi
	decl %ecx
	jnz 5b
4:	xorl %eax, %eax
	ret
3:	rep movsb
	xorl %eax, %eax
	ret
	.size rumpuser_copy, . - rumpuser_copy

/* int rumpuser_copystr(char *to, const char *from, size_t max, size_t *done) */
	.globl rumpuser_copystr
	.type rumpuser_copystr, @function
rumpuser_copystr:
	xorl %r8d, %r8d
1:	cmpq %rdx, %r8
	je 2f
	movb (%rsi, %r8), %al
	movb %al, (%rdi, %r8)
	incq %r8
	testb %al, %al
	jnz 1b
	movq %r8, (%rcx)
	xorl %eax, %eax
	ret
2:	movq %r8, (%rcx)
	movl $ENAMETOOLONG, %eax
	ret
	.size rumpuser_copystr, . - rumpuser_copystr
copy_end:

copy_fault:
	movl $EFAULT, %eax
	ret

	.section .note.GNU-stack, "", @progbits
