/*
 * Processor time, as the machine counts it for each thread: clock_gettime(2) of the clocks that
 * show it, getrusage(2), times(2).  Time in the program and in the kernel is not told apart: all of
 * it counts as the program's.
 */
#include "vm.h"

#define TICK_NS			(NSEC_PER_SEC / 100)	/* of times(2): AT_CLKTCK */

/* Clocks of other threads: ~tid << 3 | 4 (a thread's) | 2 (of the scheduler, the one kind here). */
#define CPUCLOCK_THREAD		4
#define CPUCLOCK_KIND		3
#define CPUCLOCK_SCHED		2

uint64_t
process_cputime(void)
{
	uint64_t flags = irq_save(), sum = process.p_endedtime_ns;

	for (const struct task *tk = process.p_tasks; tk != NULL; tk = tk->tk_next)
		sum += thread_cputime_ns(tk->tk_thread);
	irq_restore(flags);
	return sum;
}

/* Of a negative clock number; false: there is no such clock. */
static bool
other_cputime(int clock, uint64_t *ns)
{
	int id = ~(clock >> 3);
	uint64_t flags;
	struct task *tk;

	if ((clock & CPUCLOCK_KIND) != CPUCLOCK_SCHED)
		return false;
	if ((clock & CPUCLOCK_THREAD) == 0) {
		*ns = process_cputime();
		return id == 0 || id == PROCESS_PID;
	}
	flags = irq_save();
	tk = id == 0 ? curtask() : task_find(id);
	if (tk != NULL)
		*ns = thread_cputime_ns(tk->tk_thread);
	irq_restore(flags);
	return tk != NULL;
}

bool
clock_cputime(int clock, uint64_t *ns)
{
	switch (clock) {
	case LINUX_CLOCK_PROCESS_CPUTIME_ID:
		*ns = process_cputime();
		return true;
	case LINUX_CLOCK_THREAD_CPUTIME_ID:
		*ns = thread_cputime_ns(curthread);
		return true;
	default:
		return clock < 0 && other_cputime(clock, ns);
	}
}

long
sys_clock_gettime(const long a[6])
{
	struct linux_timespec ts;
	uint64_t ns;

	if (!clock_cputime((int)a[0], &ns))
		return (int)a[0] < 0 ? -LINUX_EINVAL : syscall_kernel(LINUX_SYS_clock_gettime, a);
	ts = timespec_from(ns);
	return user_write(a[1], &ts, sizeof(ts));
}

long
sys_clock_getres(const long a[6])
{
	const struct linux_timespec resolution = { 0, 1 };
	uint64_t ns;

	if (!clock_cputime((int)a[0], &ns))
		return (int)a[0] < 0 ? -LINUX_EINVAL : syscall_kernel(LINUX_SYS_clock_getres, a);
	return a[1] != 0 ? user_write(a[1], &resolution, sizeof(resolution)) : 0;
}

long
sys_getrusage(const long a[6])
{
	struct linux_rusage ru = { 0 };
	uint64_t ns = 0;

	switch ((int)a[0]) {
	case LINUX_RUSAGE_SELF:
		ns = process_cputime();
		break;
	case LINUX_RUSAGE_THREAD:
		ns = thread_cputime_ns(curthread);
		break;
	case LINUX_RUSAGE_CHILDREN:
		return user_write(a[1], &ru, sizeof(ru));
	default:
		return -LINUX_EINVAL;
	}
	ru.ru_utime = (struct linux_timeval){ ns / NSEC_PER_SEC, ns % NSEC_PER_SEC / 1000 };
	ru.ru_maxrss = vm.vm_peak * (PAGE_SIZE / 1024);
	ru.ru_minflt = vm.vm_faults;
	return user_write(a[1], &ru, sizeof(ru));
}

long
sys_times(const long a[6])
{
	const struct linux_tms tms = { .tms_utime = process_cputime() / TICK_NS };

	if (a[0] != 0 && user_write(a[0], &tms, sizeof(tms)) != 0)
		return -LINUX_EFAULT;
	return clock_monotonic_ns() / TICK_NS;
}
