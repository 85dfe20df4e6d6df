/* The linked vDSO: the one page of vdso.so that is loaded, without its section headers. */
	.section .data
	.balign 4096
	.globl vdso_image, vdso_clock
vdso_image:
	.incbin "vdso.so", 0, 4096
vdso_clock = vdso_image + 0xff8

	.section .note.GNU-stack, "", @progbits
