/* The machine's trap.h on a host: interrupts are a flag of the world's. */
#ifndef HOSTED_TRAP_H
#define HOSTED_TRAP_H

#define irq_save	trap_irq_save
#define irq_restore	trap_irq_restore
#include_next <machine/trap.h>
#undef irq_save
#undef irq_restore

uint64_t irq_save(void);
void irq_restore(uint64_t);

#endif
