/*
 * The console: serial port 0x3f8 (16550) or Xen's console ring, whichever the machine has; debug
 * messages and the kernel's tty go through it.  Output never loses bytes: it waits for room.
 */
#ifndef MACHINE_CONSOLE_H
#define MACHINE_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct console {			/* a way to the outside */
	size_t co_portion;				/* bytes of a co_write() at most; 0: any */
	bool (*co_ready)(void);		/* co_write() of a portion will not wait; NULL: always */
	void (*co_write)(const char *, size_t);		/* called with interrupts off */
	void (*co_flush)(void);				/* until all is out; may be NULL */
	/* From now on console_input() is called, for what waits already, too; may come again; or NULL */
	void (*co_listen)(void);
};
void console_init(void);				/* serial, polled; interrupts come later */
void console_use(const struct console *);		/* from now on this one */
void console_write(const char *, size_t);
void console_flush(void);
void console_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/*
 * Input: drivers call console_input() from interrupts; the tty registers who gets the bytes.  What
 * is typed before that, or finds no room, waits in the device, and its sender with it.
 */
void console_input(const char *, size_t);
size_t console_input_room(void);		/* bytes that console_input() takes now */
void console_input_again(void);			/* there is room, where there was none */
void console_input_handler(void (*fn)(const char *, size_t), size_t (*room)(void));

#endif
