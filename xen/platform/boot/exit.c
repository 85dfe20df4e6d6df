/*
 * The end of the machine.  Xen has its own way.  QEMU: the status port gets a line with the whole
 * code, isa-debug-exit its seven bits; where neither is, the processor halts for good.
 */
#include <machine/boot.h>
#include <machine/console.h>
#include <machine/port.h>
#include <machine/string.h>
#include <machine/trap.h>
#include <machine/xen.h>

#define PORT_DEBUG_EXIT	0xf4
#define PORT_STATUS	0x402		/* isa-debugcon; reads as 0xe9 where it is */
#define STATUS_PRESENT	0xe9
#define PANIC_CODE	70
#define MESSAGE_MAX	512

static void
tell_status(int code)
{
	char line[32];
	int len = snprintf(line, sizeof line, "exit %d\n", code & 0xff);

	if (inb(PORT_STATUS) != STATUS_PRESENT)
		return;
	for (int i = 0; i < len; i++)
		outb(PORT_STATUS, (uint8_t)line[i]);
}

void
machine_exit(int code)
{
	irq_save();
	console_flush();
	if (bootinfo.bi_hypervisor == HYPERVISOR_XEN)
		xen_exit(code);
	tell_status(code);
	outl(PORT_DEBUG_EXIT, (uint32_t)code & 0x7f);
	for (;;)
		__asm__ volatile("cli; hlt");
}

void
machine_panic(const char *fmt, ...)
{
	char message[MESSAGE_MAX];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(message, sizeof message, fmt, ap);
	va_end(ap);
	console_printf("panic: %s\n", message);
	machine_exit(PANIC_CODE);
}
