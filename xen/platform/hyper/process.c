/*
 * What the kernel asks of the machine as a whole: its end, its console, its parameters, random
 * bytes.  No state.
 */
#include <machine/boot.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/entropy.h>
#include <machine/errno.h>
#include <machine/string.h>
#include <rump/rumpuser.h>

#include <stdarg.h>

#define LINE_MAX	512

void
rumpuser_exit(int status)
{
	if (status == RUMPUSER_PANIC)
		machine_panic("the kernel panicked");
	machine_exit(status);
}

void
rumpuser_putchar(int c)
{
	char byte = (char)c;

	console_write(&byte, 1);
}

void
rumpuser_dprintf(const char *fmt, ...)
{
	char line[LINE_MAX];
	va_list ap;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	console_write(line, (size_t)len < sizeof(line) ? (size_t)len : sizeof(line) - 1);
}

int
rumpuser_getparam(const char *name, void *buf, size_t len)
{
	const char *value;

	if (strcmp(name, RUMPUSER_PARAM_NCPU) == 0)
		value = "1";
	else if (strcmp(name, RUMPUSER_PARAM_HOSTNAME) == 0)
		value = config.cf_hostname;
	else
		return name[0] == '_' ? EINVAL : ENOENT;
	if (value == NULL)
		return ENOENT;
	return strlcpy(buf, value, len) < len ? 0 : ENAMETOOLONG;
}

/* Never short, never waits (dev/entropy.c). */
int
rumpuser_getrandom(void *buf, size_t len, int flags, size_t *got)
{
	(void)flags;
	entropy_get(buf, len);
	*got = len;
	return 0;
}

/* Signals come to the program from its tty and its own calls; there is no other process. */
int
rumpuser_kill(int64_t pid, int sig)
{
	(void)pid, (void)sig;
	return ENOSYS;
}

int
rumpuser_daemonize_begin(void)
{
	return ENOSYS;
}

int
rumpuser_daemonize_done(int error)
{
	(void)error;
	return ENOSYS;
}
