/*
 * Device interrupts through the I/O APIC (Intel 82093AA data sheet), and the two 8259 it replaces,
 * which are masked.  Lines are edge triggered, as the ISA's and QEMU microvm's virtio are.
 *
 * Locking: lines are connected when drivers start; interrupts are off inside.
 */
#include <machine/errno.h>
#include <machine/lapic.h>
#include <machine/map.h>
#include <machine/port.h>
#include <machine/sched.h>
#include <machine/trap.h>

#define IOAPIC_ADDRESS	0xfec00000UL
#define REG_SELECT	0x00
#define REG_WINDOW	0x10
#define REG_VERSION	0x01
#define REG_ENTRY(line)	(0x10 + 2 * (line))

#define ENTRY_MASKED	0x10000

#define PIC_MASTER_MASK	0x21
#define PIC_SLAVE_MASK	0xa1

#define VECTORS		256
#define LINES_MAX	240

static struct line {
	void (*fn)(void *);
	void *arg;
} lines[VECTORS];			/* by vector */

static volatile uint32_t *ioapic;

static uint32_t
ioapic_read(unsigned int reg)
{
	ioapic[REG_SELECT / 4] = reg;
	return ioapic[REG_WINDOW / 4];
}

static void
ioapic_write(unsigned int reg, uint32_t value)
{
	ioapic[REG_SELECT / 4] = reg;
	ioapic[REG_WINDOW / 4] = value;
}

static unsigned int
line_count(void)
{
	return (ioapic_read(REG_VERSION) >> 16 & 0xff) + 1;
}

void
irq_init(void)
{
	outb(PIC_MASTER_MASK, 0xff);
	outb(PIC_SLAVE_MASK, 0xff);
	ioapic = map_device(IOAPIC_ADDRESS, PAGE_SIZE);
	if (ioapic == NULL)
		machine_panic("too little memory for the I/O APIC's page");
	for (unsigned int line = 0; line < line_count() && line < LINES_MAX; line++)
		ioapic_write(REG_ENTRY(line), ENTRY_MASKED);
}

/* Acknowledged first: an edge that comes while fn runs is an interrupt of its own. */
static void
interrupt(struct trapframe *frame)
{
	struct line *line = &lines[frame->tf_vector];

	lapic_eoi();
	line->fn(line->arg);
	sched_preempt(frame);
}

int
irq_connect(unsigned int line, void (*fn)(void *), void *arg)
{
	int vector;

	if (ioapic == NULL || line >= line_count() || line >= LINES_MAX)
		return ENXIO;
	vector = trap_vector_alloc(interrupt);
	if (vector < 0)
		return ENOSPC;
	lines[vector] = (struct line){ fn, arg };
	ioapic_write(REG_ENTRY(line) + 1, lapic_id() << 24);
	ioapic_write(REG_ENTRY(line), (uint32_t)vector);
	return 0;
}
