/*
 * Interrupts and exceptions: the IDT, and who handles which vector (Intel SDM volume 3, chapter 6).
 */
#include <machine/page.h>
#include <machine/trap.h>

#include "segments.h"

#define VECTORS		256
#define FIRST_FREE	32
#define ENTRY_SIZE	16		/* trap.S */

#define GATE_INTERRUPT	0x8e00		/* present, ring 0, interrupts off */

struct gate {
	uint16_t g_low, g_selector, g_flags, g_middle;
	uint32_t g_high, g_reserved;
};

extern const char trap_entries[];
void trap_dispatch(struct trapframe *);

static struct gate idt[VECTORS];
static trap_fn *handlers[VECTORS];

static enum trap_stack
stack_of(unsigned int vector)
{
	switch (vector) {
	case TRAP_NMI:
		return STACK_NMI;
	case TRAP_DOUBLE:
		return STACK_DOUBLE_FAULT;
	case TRAP_MACHINE:
		return STACK_MACHINE_CHECK;
	case TRAP_PAGE:
		return STACK_PAGE_FAULT;
	default:
		return vector < FIRST_FREE ? STACK_EXCEPTION : STACK_INTERRUPT;
	}
}

static void
set_gate(unsigned int vector)
{
	uintptr_t entry = (uintptr_t)trap_entries + vector * ENTRY_SIZE;

	idt[vector] = (struct gate){
		.g_low = (uint16_t)entry,
		.g_selector = CODE_SELECTOR,
		.g_flags = (uint16_t)(GATE_INTERRUPT | stack_of(vector)),
		.g_middle = (uint16_t)(entry >> 16),
		.g_high = (uint32_t)(entry >> 32),
	};
}

static void
ignore(struct trapframe *frame)
{
	(void)frame;
}

void
trap_init(void)
{
	struct {
		uint16_t limit;
		const void *base;
	} __attribute__((packed)) pointer = { sizeof idt - 1, idt };

	segments_init();
	for (unsigned int vector = 0; vector < VECTORS; vector++)
		set_gate(vector);
	trap_handle(TRAP_SPURIOUS, ignore);
	__asm__ volatile("lidt %0" : : "m"(pointer));
}

void
trap_handle(unsigned int vector, trap_fn *fn)
{
	handlers[vector] = fn;
}

int
trap_vector_alloc(trap_fn *fn)
{
	uint64_t flags = irq_save();
	unsigned int vector = FIRST_FREE;

	while (vector < VECTORS && handlers[vector] != NULL)
		vector++;
	if (vector < VECTORS)
		handlers[vector] = fn;
	irq_restore(flags);
	return vector < VECTORS ? (int)vector : -1;
}

/* A call through a bad pointer leaves the kernel's text, but not its stack. */
bool
trap_in_kernel(const struct trapframe *frame)
{
	return (frame->tf_rip >= (uintptr_t)kernel_text_start &&
	    frame->tf_rip < (uintptr_t)kernel_text_end) || frame->tf_rsp >= PHYS_BASE;
}

uint64_t
trap_fault_address(void)
{
	uint64_t address;

	__asm__ volatile("movq %%cr2, %0" : "=r"(address));
	return address;
}

/*
 * A fault in the handler of the same kind of fault came on the same stack: what it interrupted is
 * overwritten, so there is no way back.
 */
void
trap_dispatch(struct trapframe *frame)
{
	trap_fn *handler = handlers[frame->tf_vector];

	if (segments_on_trap_stack(stack_of((unsigned int)frame->tf_vector), frame->tf_rsp))
		fault_report(frame, "a fault inside a fault handler", 11);
	if (handler == NULL)
		fault_report(frame, NULL, 0);
	handler(frame);
}
