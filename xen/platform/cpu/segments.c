/*
 * Segments and the task state: flat ones, since everything runs in ring 0, and the stacks that the
 * processor switches to for interrupts and exceptions (Intel SDM volume 3, chapters 3.4 and 8.7).
 */
#include "segments.h"

#include <machine/boot.h>
#include <machine/map.h>
#include <machine/trap.h>

#define TSS_SELECTOR	0x18
#define DESCRIPTOR_CODE	0x00af9b000000ffffUL	/* 64-bit, accessed */
#define DESCRIPTOR_DATA	0x00cf93000000ffffUL
#define DESCRIPTOR_TSS	0x0000890000000000UL
#define TRAP_STACK_PAGES 4

struct tss {
	uint32_t ts_reserved0;
	uint64_t ts_rsp[3], ts_reserved1;
	uint64_t ts_ist[7], ts_reserved2;
	uint16_t ts_reserved3, ts_iomap;
} __attribute__((packed));

struct pointer {
	uint16_t p_limit;
	const void *p_base;
} __attribute__((packed));

static struct tss tss = { .ts_iomap = sizeof tss };
static uint64_t gdt[] = { 0, DESCRIPTOR_CODE, DESCRIPTOR_DATA, 0, 0 };

static void
describe_tss(void)
{
	uint64_t base = (uintptr_t)&tss;

	gdt[TSS_SELECTOR / 8] = DESCRIPTOR_TSS | (sizeof tss - 1) | (base & 0xffffff) << 16 |
	    (base >> 24 & 0xff) << 56;
	gdt[TSS_SELECTOR / 8 + 1] = base >> 32;
}

void
segments_init(void)
{
	struct pointer pointer = { sizeof gdt - 1, gdt };

	for (unsigned int i = 0; i < TRAP_STACKS; i++) {
		void *top = map_stack(TRAP_STACK_PAGES);

		if (top == NULL)
			machine_panic("too little memory for the interrupt stacks");
		tss.ts_ist[i] = (uintptr_t)top;
	}
	describe_tss();
	__asm__ volatile("lgdt %0" : : "m"(pointer));
	__asm__ volatile("ltr %w0" : : "r"(TSS_SELECTOR));
}

bool
segments_on_trap_stack(unsigned int stack, uintptr_t sp)
{
	uintptr_t top = tss.ts_ist[stack - 1];

	return sp <= top && sp > top - TRAP_STACK_PAGES * PAGE_SIZE;
}
