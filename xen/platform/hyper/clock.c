/* The machine's clocks for the kernel.  No state. */
#include <machine/sched.h>
#include <rump/rumpuser.h>

int
rumpuser_clock_gettime(int which, int64_t *sec, long *nsec)
{
	uint64_t ns = which == RUMPUSER_CLOCK_ABSMONO ? clock_monotonic_ns() : clock_wall_ns();

	*sec = (int64_t)(ns / NSEC_PER_SEC);
	*nsec = (long)(ns % NSEC_PER_SEC);
	return 0;
}

/* RELWALL sleeps for a time, ABSMONO until one; signals do not end it. */
int
rumpuser_clock_sleep(int which, int64_t sec, long nsec)
{
	struct waitq nobody = { 0 };
	uint64_t flags, deadline = WAIT_FOREVER;
	int64_t ns, base = 0;

	if (which != RUMPUSER_CLOCK_ABSMONO)
		base = (int64_t)clock_monotonic_ns();
	if (!__builtin_mul_overflow(sec, (int64_t)NSEC_PER_SEC, &ns) &&
	    !__builtin_add_overflow(ns, nsec, &ns) && !__builtin_add_overflow(ns, base, &ns))
		deadline = ns > 0 ? (uint64_t)ns : 0;
	flags = irq_save();
	(void)waitq_sleep(&nobody, deadline, false);
	irq_restore(flags);
	return 0;
}
