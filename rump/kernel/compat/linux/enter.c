/*
 * The way in for Linux's system calls: rumpk_linux_syscall() for a program whose system-call
 * instruction lands here, rump_linux_syscall() for C and Python beside a hosted kernel.
 *
 * Owns nothing.  Locking: as for NetBSD's calls, rump_call_enter() takes the kernel lock.
 */
#include <rump/rumpkernel.h>

#include <stdarg.h>

#include <sys/syscallvar.h>

#include "linux.h"

int
linux_errno(int error)
{
	if (error < 0 || error > ELAST || linux_errno_table[error] == 0)
		return LINUX_EINVAL;
	return linux_errno_table[error];
}

bool
rumpk_linux_present(long number)
{
	return number >= 0 && number <= LINUX_SYS_MAX && linux_sysent[number].ls_call != NULL;
}

long
rumpk_linux_syscall(long number, const long args[6])
{
	register_t retval[2] = { 0, 0 };
	int error;

	if (!rumpk_linux_present(number))
		return -LINUX_ENOSYS;
	error = rump_call_enter(linux_sysent[number].ls_call, args, retval);
	return unlikely(error != 0) ? -linux_errno(error) : retval[0];
}

long
rump_linux_syscall(long number, ...)
{
	long args[6], result;
	va_list ap;

	va_start(ap, number);
	for (size_t i = 0; i < nitems(args); i++)
		args[i] = va_arg(ap, long);
	va_end(ap);
	result = rumpk_linux_syscall(number, args);
	if (result >= 0 || result < -LINUX_MAX_ERRNO)
		return result;
	rumpuser_seterrno((int)-result);
	return -1;
}
