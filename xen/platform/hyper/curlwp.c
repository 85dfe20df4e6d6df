/*
 * Whose lwp the calling thread is: struct thread says so.  Owns the kernel's upcalls, set once by
 * rumpuser_init(), and the place of errno in the program's threads, which the program tells once.
 */
#include <machine/hyper.h>
#include <machine/sched.h>
#include <rump/rumpuser.h>

static struct rumpuser_hyperup upcalls;
static bool errno_known;
static long errno_offset;		/* from %fs */

int
rumpuser_init(int version, const struct rumpuser_hyperup *hyp)
{
	if (version != RUMPUSER_VERSION)
		return EINVAL;
	upcalls = *hyp;
	return 0;
}

/* Nobody forks. */
unsigned int
rumpuser_forkgen(void)
{
	return 0;
}

struct lwp *
rumpuser_curlwp(void)
{
	return curthread->th_lwp;
}

void
rumpuser_curlwp_set(struct lwp *l)
{
	curthread->th_lwp = l;
}

void
hyper_thread_exits(void)
{
	if (curthread->th_lwp != NULL && upcalls.hyp_lwpexit != NULL)
		upcalls.hyp_lwpexit(curthread->th_lwp);
	curthread->th_lwp = NULL;
}

void
rumpk_errno_offset(long offset)
{
	errno_offset = offset;
	errno_known = true;
}

/* A program that spoilt its thread pointer loses the number. */
void
rumpuser_seterrno(int error)
{
	uintptr_t base = curthread->th_fsbase;

	if (curthread->th_task == NULL)
		curthread->th_errno = error;
	else if (errno_known)
		(void)rumpuser_copy((void *)(base + (uintptr_t)errno_offset), &error,
		    sizeof(error));
}
