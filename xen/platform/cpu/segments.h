/* The stacks that the processor switches to (TSS, IST). */
#ifndef CPU_SEGMENTS_H
#define CPU_SEGMENTS_H

#include <stdbool.h>
#include <stdint.h>

/* IST numbers; each kind of event that can come during another has its own. */
enum trap_stack {
	STACK_INTERRUPT = 1, STACK_EXCEPTION, STACK_PAGE_FAULT, STACK_NMI, STACK_DOUBLE_FAULT,
	STACK_MACHINE_CHECK
};
#define TRAP_STACKS	6

void segments_init(void);
bool segments_on_trap_stack(unsigned int stack, uintptr_t sp);

#endif
