/* Threads that the kernel starts; the cookie of one that is joined is its struct thread. */
#include <machine/sched.h>
#include <rump/rumpuser.h>

int
rumpuser_thread_create(void *(*function)(void *), void *arg, const char *name, int mustjoin,
    int priority, int cpu, void **cookie)
{
	struct thread *th;

	(void)priority, (void)cpu;
	th = thread_create(function, arg, name != NULL ? name : "kernel", mustjoin != 0);
	if (th == NULL)
		return ENOMEM;
	if (mustjoin)
		*cookie = th;
	return 0;
}

void
rumpuser_thread_exit(void)
{
	thread_exit();
}

int
rumpuser_thread_join(void *cookie)
{
	thread_join(cookie);
	return 0;
}
