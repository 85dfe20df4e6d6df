/*
 * Calls about scheduling: one processor, one policy (SCHED_OTHER), so they answer what is so and
 * take what changes nothing.
 */
#include "process.h"

/* 0: the caller itself. */
static bool
exists(int tid)
{
	return tid == 0 || task_exists(tid);
}

long
sys_sched_yield(const long a[6])
{
	(void)a;
	sched_yield();
	return 0;
}

long
sys_sched_getaffinity(const long a[6])
{
	uint64_t first = 1;

	if (a[1] % 8 != 0 || a[1] < 8)
		return -LINUX_EINVAL;
	if (!exists(a[0]))
		return -LINUX_ESRCH;
	if (user_write(a[2], &first, sizeof(first)) != 0)
		return -LINUX_EFAULT;
	return sizeof(first);
}

long
sys_sched_setaffinity(const long a[6])
{
	uint8_t first;

	if (!exists(a[0]))
		return -LINUX_ESRCH;
	if (a[1] == 0)
		return -LINUX_EINVAL;
	if (user_read(&first, a[2], 1) != 0)
		return -LINUX_EFAULT;
	return (first & 1) != 0 ? 0 : -LINUX_EINVAL;
}

long
sys_sched_getparam(const long a[6])
{
	int priority = 0;

	if (a[0] < 0 || a[1] == 0)
		return -LINUX_EINVAL;
	if (!exists(a[0]))
		return -LINUX_ESRCH;
	return user_write(a[1], &priority, sizeof(priority));
}

long
sys_sched_setparam(const long a[6])
{
	int priority;

	if (a[0] < 0 || a[1] == 0)
		return -LINUX_EINVAL;
	if (!exists(a[0]))
		return -LINUX_ESRCH;
	if (user_read(&priority, a[1], sizeof(priority)) != 0)
		return -LINUX_EFAULT;
	return priority == 0 ? 0 : -LINUX_EINVAL;
}

long
sys_sched_getscheduler(const long a[6])
{
	if (a[0] < 0)
		return -LINUX_EINVAL;
	return exists(a[0]) ? LINUX_SCHED_NORMAL : -LINUX_ESRCH;
}

long
sys_sched_setscheduler(const long a[6])
{
	const long param[6] = { a[0], a[2] };

	switch (a[1]) {
	case LINUX_SCHED_NORMAL:
	case LINUX_SCHED_BATCH:
	case LINUX_SCHED_IDLE:
		return sys_sched_setparam(param);
	case LINUX_SCHED_FIFO:
	case LINUX_SCHED_RR:
		return -LINUX_EPERM;
	default:
		return -LINUX_EINVAL;
	}
}

static long
priority_of(int policy, long realtime)
{
	switch (policy) {
	case LINUX_SCHED_NORMAL:
	case LINUX_SCHED_BATCH:
	case LINUX_SCHED_IDLE:
		return 0;
	case LINUX_SCHED_FIFO:
	case LINUX_SCHED_RR:
		return realtime;
	default:
		return -LINUX_EINVAL;
	}
}

long
sys_sched_get_priority_max(const long a[6])
{
	return priority_of((int)a[0], 99);
}

long
sys_sched_get_priority_min(const long a[6])
{
	return priority_of((int)a[0], 1);
}

long
sys_sched_rr_get_interval(const long a[6])
{
	struct linux_timespec slice = timespec_from(SCHED_SLICE_NS);

	if (a[0] < 0)
		return -LINUX_EINVAL;
	if (!exists(a[0]))
		return -LINUX_ESRCH;
	return user_write(a[1], &slice, sizeof(slice));
}

long
sys_getcpu(const long a[6])
{
	unsigned int zero = 0;

	if ((a[0] != 0 && user_write(a[0], &zero, sizeof(zero)) != 0) ||
	    (a[1] != 0 && user_write(a[1], &zero, sizeof(zero)) != 0))
		return -LINUX_EFAULT;
	return 0;
}
