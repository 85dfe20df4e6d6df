/*
 * Start, end, and what the kernel asks of the process and the machine: parameters, random bytes,
 * the console. Owns the upcalls, set by the first rumpuser_init() and the same ever after.
 */
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "rumpuser.h"

struct rumpuser_hyperup rumpuser__hyp;

int
rumpuser_init(int version, const struct rumpuser_hyperup *hyp)
{
	if (version != RUMPUSER_VERSION) {
		rumpuser_dprintf("rump: hypercall version %d, kernel wants %d\n", RUMPUSER_VERSION,
		    version);
		return rumpuser__errtrans(EINVAL);
	}
	rumpuser__hyp = *hyp;
	return rumpuser__thrinit();
}

/*
 * Components announce themselves when they are loaded (kern/component.c): there is nothing to look
 * for.
 */
void
rumpuser_dl_bootstrap(rump_modinit_fn modinit, rump_symload_fn symload, rump_compload_fn compload,
    rump_evcntattach_fn evcntattach)
{
	(void)modinit, (void)symload, (void)compload, (void)evcntattach;
}

void
rumpuser_exit(int status)
{
	if (status == RUMPUSER_PANIC)
		abort();
	exit(status);
}

void
rumpuser_seterrno(int error)
{
	errno = error;
}

void
rumpuser_putchar(int c)
{
	fputc(c, stderr);
}

void
rumpuser_dprintf(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
}

static int
put_string(const char *value, void *buf, size_t len)
{
	size_t need = strlen(value) + 1;

	if (need > len)
		return NB_ENAMETOOLONG;
	memcpy(buf, value, need);
	return 0;
}

static int
put_ncpu(void *buf, size_t len)
{
	char number[24];
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	snprintf(number, sizeof(number), "%ld", n > 0 ? n : 1);
	return put_string(number, buf, len);
}

static int
put_hostname(void *buf, size_t len)
{
	char name[256];

	if (gethostname(name, sizeof(name)) != 0)
		return rumpuser__errtrans(errno);
	name[sizeof(name) - 1] = '\0';
	return put_string(name, buf, len);
}

int
rumpuser_getparam(const char *name, void *buf, size_t len)
{
	const char *value;

	if (strcmp(name, RUMPUSER_PARAM_NCPU) == 0)
		return put_ncpu(buf, len);
	if (strcmp(name, RUMPUSER_PARAM_HOSTNAME) == 0)
		return put_hostname(buf, len);
	if (name[0] == '_')
		return rumpuser__errtrans(EINVAL);
	if ((value = getenv(name)) == NULL)
		return rumpuser__errtrans(ENOENT);
	return put_string(value, buf, len);
}

int
rumpuser_getrandom(void *buf, size_t len, int flags, size_t *got)
{
	unsigned int hostflags = 0;
	ssize_t n;

	if (flags & RUMPUSER_RANDOM_HARD)
		hostflags |= GRND_RANDOM;
	if (flags & RUMPUSER_RANDOM_NOWAIT)
		hostflags |= GRND_NONBLOCK;
	do
		n = getrandom(buf, len, hostflags);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return rumpuser__errtrans(errno);
	*got = (size_t)n;
	return 0;
}

#define PID_SELF ((int64_t)-1)

int
rumpuser_kill(int64_t pid, int sig)
{
	int hostsig = rumpuser__sig_rump2host(sig);

	if (hostsig < 0 || pid != PID_SELF)
		return rumpuser__errtrans(EINVAL);
	return raise(hostsig) == 0 ? 0 : rumpuser__errtrans(errno);
}
