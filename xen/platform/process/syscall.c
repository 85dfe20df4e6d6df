/*
 * System calls: who answers which.  Calls about memory, threads and signals are process/'s; all
 * others are the kernel's (rump/kernel/compat/linux), as the thread's home lwp: when the program
 * has switched to another lwp by a direct call, the switch is undone for the time of the call.
 *
 * Calls that nobody answers are counted, and told at the end when the configuration asks for it.
 */
#include <machine/config.h>
#include <machine/console.h>
#include <machine/cpu.h>

#include <rump/rumpkernel.h>

#include "callnames.h"
#include "vm.h"

#define SFMASK		0x44700		/* TF, IF, DF, NT, AC */

void syscall_dispatch(struct trapframe *);

static unsigned int missing[LINUX_SYS_MAX + 1];	/* answered ENOSYS, by number */
static unsigned int missing_beyond;

#define CALL(name)	[LINUX_SYS_##name] = sys_##name

static call_fn *const calls[LINUX_SYS_MAX + 1] = {
	/* vm_map.c, vm_remap.c, vm_calls.c */
	CALL(mmap), CALL(munmap), CALL(mprotect), CALL(mremap), CALL(madvise), CALL(msync),
	CALL(mincore), CALL(brk), CALL(mlock), CALL(mlockall), [LINUX_SYS_mlock2] = sys_mlock,
	[LINUX_SYS_munlock] = sys_mlock, [LINUX_SYS_munlockall] = sys_mlockall,
	/* thread.c, futex.c */
	CALL(clone), CALL(clone3), CALL(exit), CALL(exit_group), CALL(gettid),
	CALL(set_tid_address), CALL(arch_prctl), CALL(prctl), CALL(membarrier),
	[LINUX_SYS_wait4] = sys_wait, [LINUX_SYS_waitid] = sys_wait,
	CALL(futex), CALL(set_robust_list), CALL(get_robust_list),
	/* sigcalls.c, sigframe.c, sigtimer.c */
	CALL(rt_sigaction), CALL(rt_sigprocmask), CALL(rt_sigpending), CALL(rt_sigsuspend),
	CALL(rt_sigtimedwait), CALL(rt_sigqueueinfo), CALL(rt_tgsigqueueinfo), CALL(sigaltstack),
	CALL(kill), CALL(tkill), CALL(tgkill), CALL(pause), CALL(ppoll), CALL(pselect6),
	CALL(epoll_pwait), CALL(epoll_pwait2), CALL(rt_sigreturn),
	CALL(alarm), CALL(getitimer), CALL(setitimer), CALL(timer_create), CALL(timer_settime),
	CALL(timer_gettime), CALL(timer_getoverrun), CALL(timer_delete),
	/* schedcalls.c, cputime.c, procinfo.c */
	CALL(sched_yield), CALL(sched_getaffinity), CALL(sched_setaffinity), CALL(sched_getparam),
	CALL(sched_setparam), CALL(sched_getscheduler), CALL(sched_setscheduler),
	CALL(sched_get_priority_max), CALL(sched_get_priority_min), CALL(sched_rr_get_interval),
	CALL(getcpu), CALL(clock_gettime), CALL(clock_getres), CALL(getrusage), CALL(times),
	CALL(sysinfo),
};

/* Calls that a handled signal ends though it asks for restarts (signal(7)). */
static bool
never_restarts(long number)
{
	switch (number) {
	case LINUX_SYS_poll: case LINUX_SYS_ppoll:
	case LINUX_SYS_select: case LINUX_SYS_pselect6:
	case LINUX_SYS_epoll_wait: case LINUX_SYS_epoll_pwait: case LINUX_SYS_epoll_pwait2:
	case LINUX_SYS_nanosleep: case LINUX_SYS_clock_nanosleep:
	case LINUX_SYS_pause: case LINUX_SYS_rt_sigsuspend: case LINUX_SYS_rt_sigtimedwait:
		return true;
	default:
		return false;
	}
}

/* EPIPE of these calls comes with a signal. */
static bool
sends_sigpipe(long number, const long a[6])
{
	switch (number) {
	case LINUX_SYS_write: case LINUX_SYS_writev:
	case LINUX_SYS_pwrite64: case LINUX_SYS_pwritev: case LINUX_SYS_pwritev2:
	case LINUX_SYS_sendfile: case LINUX_SYS_copy_file_range:
	case LINUX_SYS_splice: case LINUX_SYS_tee: case LINUX_SYS_vmsplice:
		return true;
	case LINUX_SYS_sendto: case LINUX_SYS_sendmmsg:
		return (a[3] & LINUX_MSG_NOSIGNAL) == 0;
	case LINUX_SYS_sendmsg:
		return (a[2] & LINUX_MSG_NOSIGNAL) == 0;
	default:
		return false;
	}
}

static void
count_missing(long number)
{
	uint64_t flags = irq_save();

	if (number >= 0 && number <= LINUX_SYS_MAX)
		missing[number]++;
	else
		missing_beyond++;
	irq_restore(flags);
}

long
syscall_kernel(long number, const long a[6])
{
	struct linux_siginfo info = { .si_signo = LINUX_SIGPIPE, .si_code = LINUX_SI_USER,
	    .si_pid = PROCESS_PID };
	struct lwp *visited = rumpuser_curlwp(), *home = curtask()->tk_lwp;
	long result;

	if (visited != home)
		rumpuser_curlwp_set(home);
	result = rumpk_linux_syscall(number, a);
	if (visited != home)
		rumpuser_curlwp_set(visited);
	if (result == -LINUX_EPIPE && sends_sigpipe(number, a))
		signal_send(curtask(), &info);
	return result;
}

/* The frame is curthread's, at its kernel stack's top. */
void
syscall_dispatch(struct trapframe *frame)
{
	const long a[6] = { frame->tf_rdi, frame->tf_rsi, frame->tf_rdx, frame->tf_r10,
	    frame->tf_r8, frame->tf_r9 };
	long number = (long)frame->tf_error, result;
	struct task *tk = curtask();
	call_fn *call = number >= 0 && number <= LINUX_SYS_MAX ? calls[number] : NULL;

	tk->tk_in_call = true;
	tk->tk_absent = 0;
	tk->tk_restart = !never_restarts(number);
	result = call != NULL ? call(a) : syscall_kernel(number, a);
	if (result == -LINUX_ENOSYS)
		count_missing(number);
	if (result != -LINUX_EFAULT)
		tk->tk_absent = 0;
	frame->tf_rax = result;
}

void
syscall_report(void)
{
	for (long number = 0; number <= LINUX_SYS_MAX; number++) {
		const char *name = call_names[number];

		if (missing[number] != 0)
			console_printf("missing system call %ld (%s): %u times\n", number,
			    name != NULL ? name : "unknown", missing[number]);
	}
	if (missing_beyond != 0)
		console_printf("system calls of no known number: %u times\n", missing_beyond);
}

void
syscall_init(void)
{
	wrmsr(MSR_EFER, rdmsr(MSR_EFER) | EFER_SCE);
	wrmsr(MSR_STAR, (uint64_t)CODE_SELECTOR << 32);
	wrmsr(MSR_LSTAR, (uint64_t)syscall_entry);
	wrmsr(MSR_SFMASK, SFMASK);
}
