/*
 * The way in: every system call of every host thread passes rump_syscall_enter(), or, where
 * another system's calls are served (compat/), rump_call_enter().
 *
 * It gives a thread without an lwp one, refuses kernels that are gone (ENXIO) and calls from a
 * callback of the same kernel (EDEADLK), takes the kernel lock and counts the lwp in k_inside,
 * which halt waits for.  Calls marked SYCALL_NOLOCK read only what lives as long as the lwp, and
 * skip all that.
 */
#include <rump/rump.h>

#include "kernvar.h"

/* EDEADLK, ENXIO, or 0 for an lwp that may enter. */
static int
may_enter(const struct lwp *l)
{
	const struct kernel *k = l->l_kernel;

	if (lwp_inside(l, k))
		return EDEADLK;
	return kernel_running(k) ? 0 : ENXIO;
}

static int
call_locked(struct lwp *l, const struct sysent *sy, const void *args, register_t *retval)
{
	struct kernel *k = l->l_kernel;
	int error;

	if (unlikely(l->l_inside || l->l_outer != NULL || !kernel_running(k)) &&
	    (error = may_enter(l)) != 0)
		return error;
	rumpuser_mutex_enter(k->k_lock);
	if (unlikely(!kernel_running(k))) {
		rumpuser_mutex_exit(k->k_lock);
		return ENXIO;
	}
	k->k_inside++;
	l->l_inside = true;
	error = sy->sy_call(l, args, retval);
	l->l_inside = false;
	k->k_inside--;
	if (unlikely(!kernel_running(k))) {
		if (error == EINTR)
			error = ENXIO;
		wakeup(&k->k_drain);
	}
	rumpuser_mutex_exit(k->k_lock);
	return error;
}

int
rump_syscall_enter(int number, const void *args, register_t *retval)
{
	const struct sysent *sy;
	struct lwp *l = curlwp;
	int error;

	if (unlikely(l == NULL) && (error = lwp_adopt(&l)) != 0)
		return error;
	if (unlikely(number < 0 || number >= SYS_MAXSYSCALL))
		return ENOSYS;
	sy = &sysent[number];
	if (unlikely((sy->sy_component & l->l_kernel->k_components) == 0))
		return kernel_running(l->l_kernel) ? ENOSYS : ENXIO;
	if ((sy->sy_flags & SYCALL_NOLOCK) != 0)
		return likely(kernel_running(l->l_kernel)) ? sy->sy_call(l, args, retval) : ENXIO;
	return call_locked(l, sy, args, retval);
}

int
rump_call_enter(int (*call)(struct lwp *, const void *, register_t *), const void *args,
    register_t *retval)
{
	const struct sysent sy = { .sy_call = call };
	struct lwp *l = curlwp;
	int error;

	if (unlikely(l == NULL) && (error = lwp_adopt(&l)) != 0)
		return error;
	return call_locked(l, &sy, args, retval);
}

int
rump_syscall(int number, void *args, size_t argsize, long *retval)
{
	register_t result[2] = { 0, 0 };
	int error;

	if (number >= 0 && number < SYS_MAXSYSCALL &&
	    rump_sysinfo[number].si_argsize > (args != NULL ? argsize : 0))
		return EINVAL;
	error = rump_syscall_enter(number, args, result);
	retval[0] = error == 0 ? result[0] : -1;
	retval[1] = result[1];
	return error;
}
