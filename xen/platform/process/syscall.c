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
#define CALLS_MAX	512
#define MSG_NOSIGNAL	0x4000

void syscall_dispatch(struct trapframe *);

static unsigned int missing[CALLS_MAX];	/* answered ENOSYS, by number */
static unsigned int missing_beyond;

static call_fn *const calls[CALLS_MAX] = {
	[9] = sys_mmap, [10] = sys_mprotect, [11] = sys_munmap, [12] = sys_brk,
	[13] = sys_rt_sigaction, [14] = sys_rt_sigprocmask, [15] = sys_rt_sigreturn,
	[24] = sys_sched_yield, [25] = sys_mremap, [26] = sys_msync, [27] = sys_mincore,
	[28] = sys_madvise, [34] = sys_pause, [36] = sys_getitimer, [37] = sys_alarm,
	[38] = sys_setitimer, [56] = sys_clone, [60] = sys_exit, [61] = sys_wait, [62] = sys_kill,
	[98] = sys_getrusage, [99] = sys_sysinfo, [100] = sys_times, [127] = sys_rt_sigpending,
	[128] = sys_rt_sigtimedwait, [129] = sys_rt_sigqueueinfo, [130] = sys_rt_sigsuspend,
	[131] = sys_sigaltstack, [142] = sys_sched_setparam, [143] = sys_sched_getparam,
	[144] = sys_sched_setscheduler, [145] = sys_sched_getscheduler,
	[146] = sys_sched_priority_max, [147] = sys_sched_priority_min,
	[148] = sys_sched_rr_get_interval, [149] = sys_mlock, [150] = sys_mlock,
	[151] = sys_mlockall, [152] = sys_mlockall, [157] = sys_prctl, [158] = sys_arch_prctl,
	[186] = sys_gettid, [200] = sys_tkill, [202] = sys_futex, [203] = sys_sched_setaffinity,
	[204] = sys_sched_getaffinity, [218] = sys_set_tid_address, [222] = sys_timer_create,
	[223] = sys_timer_settime, [224] = sys_timer_gettime, [225] = sys_timer_getoverrun,
	[226] = sys_timer_delete, [228] = sys_clock_gettime, [229] = sys_clock_getres,
	[231] = sys_exit_group, [234] = sys_tgkill, [247] = sys_wait, [270] = sys_pselect6,
	[271] = sys_ppoll, [273] = sys_set_robust_list, [274] = sys_get_robust_list,
	[281] = sys_epoll_pwait, [297] = sys_rt_tgsigqueueinfo, [309] = sys_getcpu,
	[324] = sys_membarrier, [325] = sys_mlock, [435] = sys_clone3, [441] = sys_epoll_pwait2,
};

/* Calls that a handled signal ends though it asks for restarts (signal(7)). */
static bool
never_restarts(long number)
{
	switch (number) {
	case 7: case 23: case 34: case 35:	/* poll, select, pause, nanosleep */
	case 128: case 130:			/* rt_sigtimedwait, rt_sigsuspend */
	case 230: case 232:			/* clock_nanosleep, epoll_wait */
	case 270: case 271:			/* pselect6, ppoll */
	case 281: case 441:			/* epoll_pwait, epoll_pwait2 */
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
	case 1: case 18: case 20: case 40:	/* write, pwrite64, writev, sendfile */
	case 275: case 276: case 278:		/* splice, tee, vmsplice */
	case 296: case 328: case 326:		/* pwritev, pwritev2, copy_file_range */
		return true;
	case 44: case 307:			/* sendto, sendmmsg */
		return (a[3] & MSG_NOSIGNAL) == 0;
	case 46:				/* sendmsg */
		return (a[2] & MSG_NOSIGNAL) == 0;
	default:
		return false;
	}
}

static void
count_missing(long number)
{
	uint64_t flags = irq_save();

	if (number >= 0 && number < CALLS_MAX)
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
	call_fn *call = number >= 0 && number < CALLS_MAX ? calls[number] : NULL;

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
	for (long number = 0; number < CALLS_MAX; number++) {
		const char *name = call_name(number);

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
