/*
 * The console: one way to the outside at a time, and who gets what is typed.
 *
 * Until there is a way, output waits in a buffer; the first console_use() puts it out.  What does
 * not fit there is counted, and told.
 *
 * Locking: interrupts are off while bytes go out, so that lines of interrupts and threads do not
 * mix inside one console_write().
 */
#include <machine/console.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "serial.h"

#define LINE_MAX	1024
#define EARLY_MAX	4096

static const struct console *console;
static char early[EARLY_MAX];
static size_t early_len, early_lost;
static void (*input_handler)(const char *, size_t);

static void
write_early(const char *text, size_t len)
{
	size_t room = EARLY_MAX - early_len, fits = len < room ? len : room;

	memcpy(early + early_len, text, fits);
	early_len += fits;
	early_lost += len - fits;
}

void
console_write(const char *text, size_t len)
{
	uint64_t flags = irq_save();

	if (console != NULL)
		console->co_write(text, len);
	else
		write_early(text, len);
	irq_restore(flags);
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
	next->co_write(early, early_len);
	early_len = 0;
	listen();
	irq_restore(flags);
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
console_input_handler(void (*fn)(const char *, size_t))
{
	uint64_t flags = irq_save();

	input_handler = fn;
	listen();
	irq_restore(flags);
}

void
console_input(const char *text, size_t len)
{
	if (input_handler != NULL)
		input_handler(text, len);
}
