/*
 * The local APIC (Intel SDM volume 3, chapter 11), as x2APIC by MSRs where the processor has that,
 * else through its memory page.
 *
 * Locking: each access is one instruction.
 */
#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/lapic.h>
#include <machine/map.h>
#include <machine/trap.h>

#define APIC_BASE_X2APIC	(1UL << 10)
#define APIC_BASE_ENABLE	(1UL << 11)
#define APIC_BASE_ADDRESS	0x000ffffffffff000UL
#define MSR_X2APIC		0x800

#define SPURIOUS_ENABLE		0x100

static volatile uint32_t *page;		/* NULL: x2APIC */

uint32_t
lapic_read(unsigned int reg)
{
	return page != NULL ? page[reg / 4] : (uint32_t)rdmsr(MSR_X2APIC + reg / 16);
}

void
lapic_write(unsigned int reg, uint32_t value)
{
	if (page != NULL)
		page[reg / 4] = value;
	else
		wrmsr(MSR_X2APIC + reg / 16, value);
}

uint32_t
lapic_id(void)
{
	uint32_t id = lapic_read(LAPIC_ID);

	return page != NULL ? id >> 24 : id;
}

/* Memory mode cannot be entered from x2APIC mode, only the other way round: we stay in what is. */
static void
enable(void)
{
	uint64_t base = rdmsr(MSR_APIC_BASE) | APIC_BASE_ENABLE;

	if (cpu_features.cf_x2apic)
		base |= APIC_BASE_X2APIC;
	wrmsr(MSR_APIC_BASE, base);
	if ((base & APIC_BASE_X2APIC) != 0)
		return;
	page = map_device(base & APIC_BASE_ADDRESS, PAGE_SIZE);
	if (page == NULL)
		machine_panic("too little memory for the local APIC's page");
}

void
lapic_init(void)
{
	enable();
	lapic_write(LAPIC_TIMER, LAPIC_MASKED);
	lapic_write(LAPIC_LINT0, LAPIC_MASKED);
	lapic_write(LAPIC_LINT1, LAPIC_MASKED);
	lapic_write(LAPIC_ERROR, LAPIC_MASKED);
	lapic_write(LAPIC_SPURIOUS, SPURIOUS_ENABLE | TRAP_SPURIOUS);
}
