/*
 * The first instructions: PVH entry (Xen's docs/misc/pvh.pandoc; QEMU gives the same).
 *
 * The processor comes in 32-bit protected mode, flat segments, paging and interrupts off, %ebx the
 * physical address of the start info.  We read the time stamp counter, map the first 4 GB in 2 MB
 * pages three times (where they are, at PHYS_BASE, and the first two at KERNEL_BASE), turn on long
 * mode and call machine_main(start info) on the boot stack.  map_init() replaces these tables.
 */
#define KERNEL_BASE	0xffffffff80000000
#define PHYS(symbol)	(symbol - KERNEL_BASE)

#define CR0_PROTECTED	0x00000001
#define CR0_WRITE	0x00010000
#define CR0_PAGING	0x80000000
#define CR4_PAE		0x00000020
#define MSR_EFER	0xc0000080
#define EFER_LME	0x00000100
#define EFER_NXE	0x00000800

#define PTE_TABLE	0x003		/* present, writable */
#define PTE_PAGE_2MB	0x083

#define SLOT(address)	(((address) >> 39) & 511)
#define PHYS_BASE_SLOT	256
#define KERNEL_SLOT	511

#define BOOT_STACK_SIZE	32768		/* THREAD_STACK_PAGES */

	.section .note.Xen, "a", @note
	.balign 4
	.long 4, 8, 18			/* XEN_ELFNOTE_PHYS32_ENTRY */
	.asciz "Xen"
	.quad PHYS(pvh_entry)

	.section .text.start, "ax"
	.code32
	.globl pvh_entry
pvh_entry:
	cld
	rdtsc
	movl %eax, PHYS(boot_entry_tsc)
	movl %edx, PHYS(boot_entry_tsc) + 4

	movl $PHYS(boot_tables), %edi
	leal 4096 + PTE_TABLE(%edi), %eax
	movl %eax, (%edi)			/* level 4: where they are */
	movl %eax, PHYS_BASE_SLOT * 8(%edi)
	addl $4096, %eax
	movl %eax, KERNEL_SLOT * 8(%edi)
	addl $4096, %eax
	movl %eax, 4096(%edi)			/* level 3: 4 GB */
	movl %eax, 2 * 4096 + 510 * 8(%edi)	/* and 2 GB */
	addl $4096, %eax
	movl %eax, 4096 + 8(%edi)
	movl %eax, 2 * 4096 + 511 * 8(%edi)
	addl $4096, %eax
	movl %eax, 4096 + 16(%edi)
	addl $4096, %eax
	movl %eax, 4096 + 24(%edi)
	leal 3 * 4096(%edi), %esi		/* level 2 */
	movl $PTE_PAGE_2MB, %eax
	movl $4 * 512, %ecx
1:	movl %eax, (%esi)
	addl $0x200000, %eax
	addl $8, %esi
	decl %ecx
	jnz 1b

	movl %cr4, %eax
	orl $CR4_PAE, %eax
	movl %eax, %cr4
	movl %edi, %cr3
	movl $MSR_EFER, %ecx
	rdmsr
	orl $EFER_LME | EFER_NXE, %eax
	wrmsr
	movl $CR0_PAGING | CR0_WRITE | CR0_PROTECTED, %eax
	movl %eax, %cr0
	lgdt PHYS(boot_gdt_pointer)
	ljmp $8, $PHYS(1f)

	.code64
1:	movl $0x10, %eax
	movl %eax, %ds
	movl %eax, %es
	movl %eax, %ss
	xorl %eax, %eax
	movl %eax, %fs
	movl %eax, %gs
	movq $boot_stack_top, %rsp
	movl %ebx, %edi
	xorl %ebp, %ebp				/* the end of every backtrace */
	pushq %rbp				/* as if it had been called */
	movq $machine_main, %rax
	jmpq *%rax

	.section .rodata
	.balign 8
boot_gdt:
	.quad 0
	.quad 0x00af9b000000ffff		/* 64-bit code */
	.quad 0x00cf93000000ffff		/* data */
boot_gdt_pointer:
	.word . - boot_gdt - 1
	.long PHYS(boot_gdt)

	.section .bss.boot, "aw", @nobits
	.balign 4096
	.globl boot_tables, boot_stack_guard, boot_stack_top
boot_tables:					/* given to page_free() by map_init() */
	.skip 7 * 4096
boot_stack_guard:				/* unmapped by map_init() */
	.skip 4096
	.skip BOOT_STACK_SIZE
boot_stack_top:

	.section .bss
	.balign 8
	.globl boot_entry_tsc
boot_entry_tsc:
	.skip 8

	.section .note.GNU-stack, "", @progbits
