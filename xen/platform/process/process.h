/*
 * What the files of process/ share: the process, its tasks (what it keeps of each thread), and how
 * a call looks.
 *
 * Locking: on one processor, interrupts off.  What a call does with interrupts on, another thread
 * may see half done, so structures change in one piece with them off; sleeping never happens there.
 * A call runs on the thread's kernel stack, at whose top stands the frame that the thread goes on
 * from (task_frame()).
 */
#ifndef PROCESS_PROCESS_H
#define PROCESS_PROCESS_H

#include <machine/clock.h>
#include <machine/page.h>
#include <machine/process.h>
#include <machine/sched.h>
#include <machine/string.h>

#include <rump/rumpuser.h>

#include "linux.h"

#define PROCESS_PID	1		/* in the kernel */

#define FRAME_SYSCALL	0x100		/* tf_vector: a call; tf_error is its number */
#define FRAME_OTHER	0x101		/* every register must come back as it is */

/* Never blocked, caught or ignored. */
#define UNBLOCKABLE	(SIGBIT(LINUX_SIGKILL) | SIGBIT(LINUX_SIGSTOP))

struct signal {				/* one that is pending */
	struct signal *s_next;
	struct linux_siginfo s_info;
};
struct sigpending {
	linux_sigset sp_set;
	struct signal *sp_first, *sp_last;	/* what is known of those in sp_set; may be less */
};

struct task {
	struct task *tk_next;
	struct thread *tk_thread;
	struct lwp *tk_lwp;		/* home: the lwp that its calls act as */
	int tk_tid;
	uintptr_t tk_clear_tid;		/* set_tid_address(2) */
	uintptr_t tk_robust;		/* set_robust_list(2) */
	bool tk_in_call;		/* its frame is at the kernel stack's top */
	bool tk_restart;		/* the call that answered EINTR may be made again */
	bool tk_restore;		/* give tk_savedmask back when the call ends */
	linux_sigset tk_mask, tk_savedmask;
	linux_sigset tk_waiting;	/* sigtimedwait(2): takes these though they are blocked */
	struct sigpending tk_pending;
	struct linux_stack tk_altstack;
	uint64_t tk_trapno, tk_error, tk_address;	/* of its last fault */
	uintptr_t tk_absent;		/* a page to be read before it goes on; 0: none */
};

struct process {
	struct kernel *p_kernel;
	struct task *p_tasks;
	unsigned int p_ntasks, p_nstopped;
	int p_lasttid;
	bool p_exiting;			/* threads that come by stop for good */
	int p_exitcode;
	struct waitq p_exitq;		/* process_main() waits here for the end */
	struct waitq p_stopped;		/* nobody wakes these */
	struct sigpending p_pending;
	struct linux_sigaction p_action[LINUX_NSIG];
	uintptr_t p_vdso;
	uintptr_t p_auxv;		/* the auxiliary vector on its stack */
	size_t p_auxvlen;
	uint64_t p_started_ns;		/* when its first thread was let go */
	uint64_t p_endedtime_ns;	/* processor time of threads that ended */
	char p_comm[16];
};
extern struct process process;

static inline struct task *
curtask(void)
{
	return curthread->th_task;
}

static inline struct trapframe *
task_frame(const struct task *tk)
{
	return (struct trapframe *)tk->tk_thread->th_stack_top - 1;
}

/*
 * Calls: the six arguments as they came; the answer, or minus Linux's errno.
 */
typedef long call_fn(const long args[6]);

/* syscall.c */
void syscall_init(void);
long syscall_kernel(long number, const long args[6]);	/* the kernel's, for process/ itself */
void syscall_report(void);
/* entry.S: where the machine enters, and where a frame at the kernel stack's top goes on */
void syscall_entry(void);
void syscall_return(void);

/*
 * The program's memory: 0 or -LINUX_EFAULT.  Pages that are not there yet come on the way.
 */
static inline bool
user_range(uintptr_t address, size_t len)
{
	return address >= PAGE_SIZE && address <= USER_END && len <= USER_END - address;
}

static inline int
user_read(void *to, uintptr_t from, size_t len)
{
	if (!user_range(from, len) || rumpuser_copy(to, (const void *)from, len) != 0)
		return -LINUX_EFAULT;
	return 0;
}

static inline int
user_write(uintptr_t to, const void *from, size_t len)
{
	if (!user_range(to, len) || rumpuser_copy((void *)to, from, len) != 0)
		return -LINUX_EFAULT;
	return 0;
}

/* time.c */
bool timespec_valid(const struct linux_timespec *);
uint64_t timespec_ns(const struct linux_timespec *);	/* cut off at UINT64_MAX - 1 */
struct linux_timespec timespec_from(uint64_t ns);
/* A time of Linux's clock as one of clock_monotonic_ns(); false: no such clock. */
bool clock_deadline(int clock, bool absolute, uint64_t ns, uint64_t *deadline);

/* signal.c: a task comes by task_return() soon, wherever it is; interrupts off. */
void task_interrupt(struct task *);
/* thread.c */
struct task *task_create(void);		/* not yet in p_tasks; NULL: no memory */
void task_free(struct task *);		/* the caller's own, or one whose thread never ran */
void task_insert(struct task *);	/* gives it its number */
struct task *task_find(int tid);	/* interrupts off, as long as it is used; NULL */
bool task_exists(int tid);
void task_stop(void) __attribute__((noreturn));		/* the process ends: this thread is done */
/* The end of every call; interrupts off. */
void task_return(struct trapframe *);
/* Sends the thread whose frame this is to task_return(); it goes on from the frame after. */
void task_redirect(struct task *, struct trapframe *);
call_fn sys_clone, sys_clone3, sys_exit, sys_exit_group, sys_wait, sys_gettid, sys_set_tid_address,
    sys_arch_prctl, sys_prctl, sys_membarrier;
/* schedcalls.c */
call_fn sys_sched_yield, sys_sched_getaffinity, sys_sched_setaffinity, sys_sched_getparam,
    sys_sched_setparam, sys_sched_getscheduler, sys_sched_setscheduler, sys_sched_get_priority_max,
    sys_sched_get_priority_min, sys_sched_rr_get_interval, sys_getcpu;

/* futex.c */
unsigned int futex_wake(uintptr_t address, unsigned int max);
void futex_exit(struct task *);		/* the robust list of a thread that ends */
call_fn sys_futex, sys_set_robust_list, sys_get_robust_list;

/* signal.c */
void signal_init(void);
/* NULL: the process's.  False: EAGAIN, the queue of real-time signals is full. */
bool signal_send(struct task *, const struct linux_siginfo *);
bool signal_deliverable(const struct task *);
/* Takes the next pending signal that the mask lets by; false: there is none. */
bool signal_take(struct task *, linux_sigset among, struct linux_siginfo *);
void signal_mask_set(struct task *, linux_sigset);
void signal_forget(int signo);		/* its action is to ignore it: it is not pending either */
void signal_retarget(void);		/* signals of the process: wake those who let them by */
void signal_flush(struct sigpending *);
/* A timer's signal, of just this timer; interrupts off. */
bool signal_queued(const struct sigpending *, const struct linux_siginfo *);
/* The call ends: act on signals until none is left. */
void signal_deliver(struct task *, struct trapframe *);
/* A call that waits with another mask: sigsuspend(2), ppoll(2) ...; back at the call's end. */
void signal_mask_swap(struct task *, linux_sigset);
/* An exception in program code. */
void signal_fault(struct trapframe *, const struct linux_siginfo *, const char *what);
call_fn sys_rt_sigaction, sys_rt_sigprocmask, sys_rt_sigpending, sys_rt_sigsuspend,
    sys_rt_sigtimedwait, sys_sigaltstack, sys_kill, sys_tkill, sys_tgkill, sys_pause,
    sys_rt_sigqueueinfo, sys_rt_tgsigqueueinfo, sys_ppoll, sys_pselect6, sys_epoll_pwait,
    sys_epoll_pwait2;
void signal_frame_fault(struct trapframe *, const char *what) __attribute__((noreturn));
/* sigframe.c */
bool sigframe_push(struct task *, struct trapframe *, const struct linux_siginfo *,
    const struct linux_sigaction *, linux_sigset mask);	/* false: no room on the stack */
bool on_altstack(const struct task *, uint64_t sp);
void sigframe_init(void);
size_t sigframe_minimum(void);		/* AT_MINSIGSTKSZ */
call_fn sys_rt_sigreturn;
/* sigtimer.c */
void sigtimer_taken(struct linux_siginfo *);	/* a timer's: it tells what was missed */
call_fn sys_alarm, sys_setitimer, sys_getitimer, sys_timer_create, sys_timer_settime,
    sys_timer_gettime, sys_timer_getoverrun, sys_timer_delete;

/* main.c is process_main() */
/* exec.c: maps the configured program; fills the frame that it starts with.  Tells errors. */
int exec_load(struct trapframe *);

/* exit.c */
void process_exit(int code);		/* this thread goes on until it comes by task_return() */
void process_end(void) __attribute__((noreturn));	/* process_main(): wait for it, and end */

/* procinfo.c */
void procinfo_init(void);
call_fn sys_sysinfo;
/* cputime.c */
uint64_t process_cputime(void);		/* of all threads, those that ended too; ns */
bool clock_cputime(int clock, uint64_t *ns);	/* false: not a clock of processor time */
call_fn sys_clock_gettime, sys_clock_getres, sys_getrusage, sys_times;

/* trap.c */
void process_traps_init(void);

#endif
