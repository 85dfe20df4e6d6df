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

struct call {
	const struct linux_sysent *c_sysent;
	const long *c_args;
};

/* Inside the kernel: the rules for new files' groups and modes are Linux's meanwhile. */
static int
call_inside(struct lwp *l, const void *arg, register_t *retval)
{
	const struct call *call = arg;
	int error;

	l->l_linux = true;
	error = call->c_sysent->ls_call(l, call->c_args, retval);
	l->l_linux = false;
	return error;
}

long
rumpk_linux_syscall(long number, const long args[6])
{
	register_t retval[2] = { 0, 0 };
	struct call call;
	int error;

	if (!rumpk_linux_present(number))
		return -LINUX_ENOSYS;
	call = (struct call){ &linux_sysent[number], args };
	error = rump_call_enter(call_inside, &call, retval);
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
