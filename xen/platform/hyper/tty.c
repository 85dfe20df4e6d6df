/*
 * The machine's console as the kernel's terminal: what the kernel writes goes to the console, what
 * is typed comes from the console's interrupt through a ring to a thread that gives it to the
 * kernel, and the keys that mean a signal go to the program.
 *
 * What finds no room in the ring, because the program has not read for long, waits in the device.
 * Locking: the ring is touched with interrupts off.
 */
#include "syscalls.h"
#include "tty.h"

#include <machine/boot.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/hyper.h>
#include <machine/process.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <rump/rumpkernel.h>
#include <sys/abi.h>

#define RING		16384
#define PORTION		256

static struct waitq typist;		/* the thread below, while there is nothing */
static char ring[RING];
static size_t head, tail;		/* taken, put: they count on */

static size_t
room(void)
{
	return RING - (tail - head);
}

static void
put(const char *text, size_t len)
{
	uint64_t flags = irq_save();

	for (; len > 0 && room() > 0; len--)
		ring[tail++ % RING] = *text++;
	waitq_wake(&typist, 1);
	irq_restore(flags);
}

/* What is there, at most a portion; sleeps until there is something. */
static size_t
take(char *portion)
{
	uint64_t flags = irq_save();
	size_t len = 0;
	bool full;

	while (head == tail)
		waitq_sleep(&typist, WAIT_FOREVER, false);
	full = room() == 0;
	while (len < PORTION && head != tail)
		portion[len++] = ring[head++ % RING];
	if (full)
		console_input_again();
	irq_restore(flags);
	return len;
}

static void *
type(void *arg)
{
	char portion[PORTION];
	size_t len;

	(void)arg;
	while ((len = take(portion)) > 0)
		rumpk_console_input(machine_kernel, portion, len);
	return NULL;
}

static void
console_out(void *arg, const char *text, size_t len)
{
	(void)arg;
	console_write(text, len);
}

/* NetBSD's numbers to Linux's: those that a terminal sends. */
static void
console_signal(void *arg, int signo)
{
	static const int numbers[] = {
		[1] = 1, [2] = 2, [3] = 3, [18] = 20, [19] = 18, [21] = 21, [22] = 22, [28] = 28
	};

	(void)arg;
	if (signo > 0 && (size_t)signo < sizeof(numbers) / sizeof(numbers[0]) &&
	    numbers[signo] != 0)
		process_signal(numbers[signo]);
}

static void
be_quiet(void)
{
	struct termios settings;

	if (rump___sysimpl_ioctl(0, TIOCGETA, &settings) != 0)
		return;
	settings.c_lflag &= ~(tcflag_t)ECHO;
	rump___sysimpl_ioctl(0, TIOCSETA, &settings);
}

void
tty_attach(void)
{
	static const struct rumpk_consolecalls calls = { console_out, console_signal };
	int error = rumpk_console_attach(machine_kernel, &calls, NULL);

	if (error != 0)
		machine_panic("no terminal for the console (error %d)", error);
	if (config.cf_quiet)
		be_quiet();
	if (thread_create(type, NULL, "console", false) == NULL)
		machine_panic("too little memory for the console's thread");
	console_input_handler(put, room);
}
