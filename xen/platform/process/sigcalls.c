/* The calls about signals; signal.c keeps the state. */
#include "process.h"

#define SIGSET_SIZE	8

long
sys_rt_sigaction(const long a[6])
{
	struct linux_sigaction new, old;
	int signo = a[0];
	uint64_t flags;

	if (signo < 1 || signo > LINUX_NSIG || a[3] != SIGSET_SIZE)
		return -LINUX_EINVAL;
	if (a[1] != 0 && (SIGBIT(signo) & UNBLOCKABLE) != 0)
		return -LINUX_EINVAL;
	if (a[1] != 0 && user_read(&new, a[1], sizeof(new)) != 0)
		return -LINUX_EFAULT;
	flags = irq_save();
	old = process.p_action[signo - 1];
	if (a[1] != 0) {
		new.sa_mask &= ~UNBLOCKABLE;
		process.p_action[signo - 1] = new;
		signal_forget(signo);
	}
	irq_restore(flags);
	return a[2] != 0 ? user_write(a[2], &old, sizeof(old)) : 0;
}

long
sys_rt_sigprocmask(const long a[6])
{
	struct task *tk = curtask();
	linux_sigset old = tk->tk_mask, set;

	if (a[3] != SIGSET_SIZE)
		return -LINUX_EINVAL;
	if (a[1] != 0) {
		if (user_read(&set, a[1], sizeof(set)) != 0)
			return -LINUX_EFAULT;
		switch ((int)a[0]) {
		case LINUX_SIG_BLOCK:
			set |= old;
			break;
		case LINUX_SIG_UNBLOCK:
			set = old & ~set;
			break;
		case LINUX_SIG_SETMASK:
			break;
		default:
			return -LINUX_EINVAL;
		}
		signal_mask_set(tk, set);
	}
	return a[2] != 0 ? user_write(a[2], &old, sizeof(old)) : 0;
}

long
sys_rt_sigpending(const long a[6])
{
	const struct task *tk = curtask();
	linux_sigset set = (tk->tk_pending.sp_set | process.p_pending.sp_set) & tk->tk_mask;

	if ((size_t)a[1] > SIGSET_SIZE)
		return -LINUX_EINVAL;
	return user_write(a[0], &set, a[1]);
}

/* Sleeps until a signal comes that the mask lets by. */
static long
wait_for_signal(uint64_t deadline)
{
	struct waitq nobody = { 0 };
	uint64_t flags = irq_save();

	(void)waitq_sleep(&nobody, deadline, true);
	irq_restore(flags);
	return -LINUX_EINTR;
}

long
sys_pause(const long a[6])
{
	(void)a;
	return wait_for_signal(WAIT_FOREVER);
}

long
sys_rt_sigsuspend(const long a[6])
{
	linux_sigset set;

	if (a[1] != SIGSET_SIZE)
		return -LINUX_EINVAL;
	if (user_read(&set, a[0], sizeof(set)) != 0)
		return -LINUX_EFAULT;
	signal_mask_swap(curtask(), set);
	return wait_for_signal(WAIT_FOREVER);
}

/* The signal of the set that comes first; EAGAIN: none in time, EINTR: another came. */
static long
take_of(struct task *tk, linux_sigset set, uint64_t deadline, struct linux_siginfo *info)
{
	struct waitq nobody = { 0 };
	uint64_t flags = irq_save();
	long result = -LINUX_EAGAIN;

	tk->tk_waiting = set;
	for (;;) {
		if (signal_take(tk, set, info)) {
			result = info->si_signo;
			break;
		}
		if (signal_deliverable(tk) || process.p_exiting) {
			result = -LINUX_EINTR;
			break;
		}
		if (clock_monotonic_ns() >= deadline)
			break;
		curthread->th_interrupted = false;
		(void)waitq_sleep(&nobody, deadline, true);
	}
	tk->tk_waiting = 0;
	irq_restore(flags);
	return result;
}

long
sys_rt_sigtimedwait(const long a[6])
{
	uint64_t deadline = WAIT_FOREVER;
	struct linux_timespec ts;
	struct linux_siginfo info;
	linux_sigset set;
	long result;

	if (a[3] != SIGSET_SIZE)
		return -LINUX_EINVAL;
	if (user_read(&set, a[0], sizeof(set)) != 0 ||
	    (a[2] != 0 && user_read(&ts, a[2], sizeof(ts)) != 0))
		return -LINUX_EFAULT;
	if (a[2] != 0) {
		if (!timespec_valid(&ts))
			return -LINUX_EINVAL;
		clock_deadline(LINUX_CLOCK_MONOTONIC, false, timespec_ns(&ts), &deadline);
	}
	result = take_of(curtask(), set & ~UNBLOCKABLE, deadline, &info);
	if (result > 0 && a[1] != 0 && user_write(a[1], &info, sizeof(info)) != 0)
		return -LINUX_EFAULT;
	return result;
}

long
sys_sigaltstack(const long a[6])
{
	struct task *tk = curtask();
	bool on = on_altstack(tk, task_frame(tk)->tf_rsp);
	struct linux_stack old = tk->tk_altstack, new;
	int mode;

	if (on)
		old.ss_flags |= LINUX_SS_ONSTACK;
	if (a[0] != 0) {
		if (user_read(&new, a[0], sizeof(new)) != 0)
			return -LINUX_EFAULT;
		if (on)
			return -LINUX_EPERM;
		mode = new.ss_flags & ~LINUX_SS_AUTODISARM;
		if (mode != 0 && mode != LINUX_SS_DISABLE && mode != LINUX_SS_ONSTACK)
			return -LINUX_EINVAL;
		if (mode == LINUX_SS_DISABLE)
			new = (struct linux_stack){ .ss_flags = LINUX_SS_DISABLE };
		else if (new.ss_size < LINUX_MINSIGSTKSZ)
			return -LINUX_ENOMEM;
		new.ss_flags &= ~LINUX_SS_ONSTACK;
		tk->tk_altstack = new;
	}
	return a[1] != 0 ? user_write(a[1], &old, sizeof(old)) : 0;
}

/* To one thread, or to the process (tid 0).  Signal 0 only asks. */
static long
send(int tid, const struct linux_siginfo *info)
{
	uint64_t flags;
	struct task *tk = NULL;
	long result = 0;

	if (info->si_signo < 0 || info->si_signo > LINUX_NSIG)
		return -LINUX_EINVAL;
	flags = irq_save();
	if (tid != 0 && (tk = task_find(tid)) == NULL)
		result = -LINUX_ESRCH;
	else if (info->si_signo != 0 && !signal_send(tk, info))
		result = -LINUX_EAGAIN;
	irq_restore(flags);
	return result;
}

long
sys_kill(const long a[6])
{
	const struct linux_siginfo info = { .si_signo = (int)a[1], .si_code = LINUX_SI_USER,
	    .si_pid = PROCESS_PID };
	int pid = a[0];

	/* itself, its group, all: there is no other process */
	if (pid != PROCESS_PID && pid != 0 && pid != -1 && pid != -PROCESS_PID)
		return info.si_signo < 0 || info.si_signo > LINUX_NSIG ? -LINUX_EINVAL :
		    -LINUX_ESRCH;
	return send(0, &info);
}

long
sys_tkill(const long a[6])
{
	const struct linux_siginfo info = { .si_signo = (int)a[1], .si_code = LINUX_SI_TKILL,
	    .si_pid = PROCESS_PID };

	return (int)a[0] > 0 ? send((int)a[0], &info) : -LINUX_EINVAL;
}

long
sys_tgkill(const long a[6])
{
	const long to[6] = { a[1], a[2] };

	if ((int)a[0] <= 0)
		return -LINUX_EINVAL;
	return (int)a[0] == PROCESS_PID ? sys_tkill(to) : -LINUX_ESRCH;
}

static long
queue_info(int tid, int signo, uintptr_t uinfo)
{
	struct linux_siginfo info;

	if (user_read(&info, uinfo, sizeof(info)) != 0)
		return -LINUX_EFAULT;
	info.si_signo = signo;
	return send(tid, &info);
}

long
sys_rt_sigqueueinfo(const long a[6])
{
	return (int)a[0] == PROCESS_PID ? queue_info(0, (int)a[1], a[2]) : -LINUX_ESRCH;
}

long
sys_rt_tgsigqueueinfo(const long a[6])
{
	if ((int)a[0] <= 0 || (int)a[1] <= 0)
		return -LINUX_EINVAL;
	return (int)a[0] == PROCESS_PID ? queue_info((int)a[1], (int)a[2], a[3]) : -LINUX_ESRCH;
}

/*
 * A call of the kernel that waits with another mask.  When it ends for another reason than a
 * signal, the mask is back before signals are looked for.
 */
static long
with_mask(long number, const long a[6], uintptr_t umask, size_t size)
{
	struct task *tk = curtask();
	linux_sigset mask;
	long result;

	if (umask == 0)
		return syscall_kernel(number, a);
	if (size != SIGSET_SIZE)
		return -LINUX_EINVAL;
	if (user_read(&mask, umask, sizeof(mask)) != 0)
		return -LINUX_EFAULT;
	signal_mask_swap(tk, mask);
	result = syscall_kernel(number, a);
	if (result != -LINUX_EINTR) {
		tk->tk_restore = false;
		signal_mask_set(tk, tk->tk_savedmask);
	}
	return result;
}

long
sys_ppoll(const long a[6])
{
	const long rest[6] = { a[0], a[1], a[2] };

	return with_mask(LINUX_SYS_ppoll, rest, a[3], a[4]);
}

long
sys_pselect6(const long a[6])
{
	const long rest[6] = { a[0], a[1], a[2], a[3], a[4] };
	uintptr_t mask[2] = { 0, 0 };		/* address and size */

	if (a[5] != 0 && user_read(mask, a[5], sizeof(mask)) != 0)
		return -LINUX_EFAULT;
	return with_mask(LINUX_SYS_pselect6, rest, mask[0], mask[1]);
}

long
sys_epoll_pwait(const long a[6])
{
	const long rest[6] = { a[0], a[1], a[2], a[3] };

	return with_mask(LINUX_SYS_epoll_pwait, rest, a[4], a[5]);
}

long
sys_epoll_pwait2(const long a[6])
{
	const long rest[6] = { a[0], a[1], a[2], a[3] };

	return with_mask(LINUX_SYS_epoll_pwait2, rest, a[4], a[5]);
}
