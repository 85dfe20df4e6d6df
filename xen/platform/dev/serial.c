/*
 * The serial port: a 16550 at 0x3f8, interrupt 4 (National Semiconductor's PC16550D data sheet).
 *
 * Output is polled: a write waits until the transmitter takes it, so nothing is lost and nothing is
 * buffered here.  Input comes by interrupt.
 *
 * The FIFOs stay off: turning them on empties them, and with them what was typed before, of which
 * there is something whenever a host pipes input.
 */
#include <machine/console.h>
#include <machine/cpu.h>
#include <machine/port.h>
#include <machine/trap.h>

#include "serial.h"

#define PORT		0x3f8
#define LINE		4

#define REG_DATA	0
#define REG_DIVISOR_LOW	0		/* while LCR_DIVISOR */
#define REG_DIVISOR_HIGH 1
#define REG_IER		1
#define REG_FCR		2
#define REG_LCR		3
#define REG_MCR		4
#define REG_LSR		5
#define REG_SCRATCH	7

#define IER_RECEIVED	0x01
#define FCR_NONE	0x00		/* no FIFOs */
#define LCR_8N1		0x03
#define LCR_DIVISOR	0x80
#define MCR_DTR_RTS	0x03
#define MCR_OUT2	0x08		/* lets the interrupt through */
#define LSR_RECEIVED	0x01
#define LSR_EMPTY	0x20		/* the transmitter takes a byte */
#define LSR_IDLE	0x40		/* the transmitter is, too */

#define DIVISOR_115200	1

static bool
serial_ready(void)
{
	return (inb(PORT + REG_LSR) & LSR_EMPTY) != 0;
}

static void
serial_write(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		outb(PORT + REG_DATA, (uint8_t)text[i]);
}

static void
serial_flush(void)
{
	while ((inb(PORT + REG_LSR) & LSR_IDLE) == 0)
		cpu_pause();
}

/*
 * The line is edge triggered: it falls, and can rise again, only once everything is read.  What is
 * not, for want of room, serial_listen() reads.
 */
static void
serial_interrupt(void *arg)
{
	(void)arg;
	while (console_input_room() > 0 && (inb(PORT + REG_LSR) & LSR_RECEIVED) != 0) {
		char c = (char)inb(PORT + REG_DATA);

		console_input(&c, 1);
	}
}

/* The interrupt may be connected once; what came before is there to be read at once. */
static void
serial_listen(void)
{
	static bool connected;

	if (!connected && irq_connect(LINE, serial_interrupt, NULL) != 0) {
		console_printf("serial: no interrupt, so no input\n");
		return;
	}
	connected = true;
	outb(PORT + REG_IER, IER_RECEIVED);
	serial_interrupt(NULL);
}

static const struct console serial = {
	.co_portion = 1,
	.co_ready = serial_ready,
	.co_write = serial_write,
	.co_flush = serial_flush,
	.co_listen = serial_listen,
};

/* The scratch register keeps what is written to it; a bus with nothing there reads as ones. */
static bool
is_there(void)
{
	outb(PORT + REG_SCRATCH, 0x5a);
	return inb(PORT + REG_SCRATCH) == 0x5a;
}

bool
serial_init(void)
{
	if (!is_there())
		return false;
	outb(PORT + REG_IER, 0);
	outb(PORT + REG_LCR, LCR_DIVISOR);
	outb(PORT + REG_DIVISOR_LOW, DIVISOR_115200);
	outb(PORT + REG_DIVISOR_HIGH, 0);
	outb(PORT + REG_LCR, LCR_8N1);
	outb(PORT + REG_FCR, FCR_NONE);
	outb(PORT + REG_MCR, MCR_DTR_RTS | MCR_OUT2);
	console_use(&serial);
	return true;
}
