/*
 * The local APIC: registers, end of interrupt.  The timer in it is clock/'s.
 */
#ifndef MACHINE_LAPIC_H
#define MACHINE_LAPIC_H

#include <stdint.h>

/* Registers: their offsets in the memory page; x2APIC has them at MSR 0x800 + offset / 16. */
#define LAPIC_ID		0x020
#define LAPIC_EOI		0x0b0
#define LAPIC_SPURIOUS		0x0f0
#define LAPIC_TIMER		0x320
#define LAPIC_LINT0		0x350
#define LAPIC_LINT1		0x360
#define LAPIC_ERROR		0x370
#define LAPIC_TIMER_INITIAL	0x380
#define LAPIC_TIMER_CURRENT	0x390
#define LAPIC_TIMER_DIVIDE	0x3e0

#define LAPIC_MASKED		0x10000

void lapic_init(void);			/* on, all of its own interrupts masked */
uint32_t lapic_read(unsigned int reg);
void lapic_write(unsigned int reg, uint32_t value);
uint32_t lapic_id(void);

static inline void
lapic_eoi(void)
{
	lapic_write(LAPIC_EOI, 0);
}

#endif
