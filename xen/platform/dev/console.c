/*
 * The console: one way to the outside at a time, and who gets what is typed.
 *
 * Until there is a way, output waits in a buffer; the first console_use() puts it out.  What does
 * not fit there is counted, and told.
 *
 * Locking: interrupts are off while a portion goes out; between portions, and while the console has
 * no room, they are what they were, so a host that does not read stops the writer and nobody else.
 */
#include <machine/console.h>
#include <machine/cpu.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "serial.h"

#define LINE_MAX	1024
#define EARLY_MAX	4096

static const struct console *console;
static char early[EARLY_MAX];
static size_t early_len, early_lost;
static void (*input_handler)(const char *, size_t);
static size_t (*input_room)(void);

static void
write_early(const char *text, size_t len)
{
	size_t room = EARLY_MAX - early_len, fits = len < room ? len : room;

	memcpy(early + early_len, text, fits);
	early_len += fits;
	early_lost += len - fits;
}

/* One portion, or none if there is no room now; how much. */
static size_t
write_portion(const char *text, size_t len)
{
	if (console == NULL) {
		write_early(text, len);
		return len;
	}
	if (console->co_ready != NULL && !console->co_ready())
		return 0;
	if (console->co_portion != 0 && len > console->co_portion)
		len = console->co_portion;
	console->co_write(text, len);
	return len;
}

void
console_write(const char *text, size_t len)
{
	while (len > 0) {
		uint64_t flags = irq_save();
		size_t written = write_portion(text, len);

		irq_restore(flags);
		if (written == 0)
			cpu_pause();
		text += written;
		len -= written;
	}
}

void
console_printf(const char *fmt, ...)
{
	char line[LINE_MAX];
	va_list ap;
	size_t len;

	va_start(ap, fmt);
	len = (size_t)vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	console_write(line, len < sizeof line ? len : sizeof line - 1);
}

void
console_flush(void)
{
	if (console != NULL && console->co_flush != NULL)
		console->co_flush();
}

static void
listen(void)
{
	if (input_handler != NULL && console != NULL && console->co_listen != NULL)
		console->co_listen();
}

void
console_use(const struct console *next)
{
	uint64_t flags = irq_save();

	console_flush();
	console = next;
	listen();
	irq_restore(flags);
	console_write(early, early_len);
	early_len = 0;
	if (early_lost > 0)
		console_printf("console: %zu bytes were lost before there was one\n", early_lost);
	early_lost = 0;
}

void
console_init(void)
{
	serial_init();
}

void
console_input_handler(void (*fn)(const char *, size_t), size_t (*room)(void))
{
	uint64_t flags = irq_save();

	input_handler = fn;
	input_room = room;
	listen();
	irq_restore(flags);
}

void
console_input_again(void)
{
	uint64_t flags = irq_save();

	listen();
	irq_restore(flags);
}

size_t
console_input_room(void)
{
	return input_room != NULL ? input_room() : SIZE_MAX;
}

void
console_input(const char *text, size_t len)
{
	if (input_handler != NULL)
		input_handler(text, len);
}
