/*
 * Signals: actions, masks, what is pending, who gets it.
 *
 * A signal is sent from anywhere, interrupts too, by noting it in a task's set or the process's and
 * interrupting a thread that lets it by.  It is delivered when that thread is about to go on in the
 * program: at the end of a call (task_return()), or, when it was interrupted or preempted there, by
 * the scheduler's hook, which sends it to task_return() first.  A thread that is in the kernel by a
 * direct call has no such end, and one that is just leaving has looked for the last time: an
 * interrupt is asked for until it is back in the program.
 *
 * Locking: interrupts off.
 */
#include <machine/console.h>

#include "process.h"

#define POKE_NS		1000000
#define QUEUE_MAX	256		/* pending signals whose details are kept */
#define RT_FIRST	32		/* from here on a signal can be pending more than once */

/* Faults come first: the frame is still the one that they are about. */
#define SYNCHRONOUS	(SIGBIT(LINUX_SIGSEGV) | SIGBIT(LINUX_SIGBUS) | SIGBIT(LINUX_SIGILL) | \
			    SIGBIT(LINUX_SIGTRAP) | SIGBIT(LINUX_SIGFPE) | SIGBIT(LINUX_SIGSYS))
/* Default action: nothing.  Stopping is nothing too: nobody could let the process go on. */
#define IGNORED		(SIGBIT(LINUX_SIGCHLD) | SIGBIT(LINUX_SIGURG) | SIGBIT(LINUX_SIGWINCH) | \
			    SIGBIT(LINUX_SIGCONT) | SIGBIT(LINUX_SIGSTOP) | \
			    SIGBIT(LINUX_SIGTSTP) | SIGBIT(LINUX_SIGTTIN) | SIGBIT(LINUX_SIGTTOU))

static struct signal pool[QUEUE_MAX], *unused;
static struct timer poke;

/* A thread that runs, outside of a call, has a signal that it has not taken yet. */
static bool
overdue(const struct task *tk)
{
	return !tk->tk_in_call && tk->tk_thread->th_interrupted;
}

static void
poke_again(void *arg)
{
	const struct task *tk = process.p_tasks;

	(void)arg;
	while (tk != NULL && !overdue(tk))
		tk = tk->tk_next;
	if (tk != NULL)
		timer_set(&poke, clock_monotonic_ns() + POKE_NS);
}

void
task_interrupt(struct task *tk)
{
	thread_interrupt(tk->tk_thread);
	if (overdue(tk) && poke.t_when == 0)
		timer_set(&poke, clock_monotonic_ns() + POKE_NS);
}

static void
hook(struct trapframe *tf)
{
	struct task *tk = curtask();

	if (process.p_exiting || signal_deliverable(tk))
		task_redirect(tk, tf);
	else
		curthread->th_interrupted = false;
}

void
signal_init(void)
{
	for (int i = 0; i < QUEUE_MAX; i++) {
		pool[i].s_next = unused;
		unused = &pool[i];
	}
	poke.t_fn = poke_again;
	sched_signal_hook(hook);
	sigframe_init();
}

static linux_sigset
pending_of(const struct task *tk)
{
	return tk->tk_pending.sp_set | process.p_pending.sp_set;
}

bool
signal_deliverable(const struct task *tk)
{
	return (pending_of(tk) & ~tk->tk_mask) != 0;
}

static bool
ignores(int signo)
{
	uint64_t handler = process.p_action[signo - 1].sa_handler;

	return handler == LINUX_SIG_IGN ||
	    (handler == LINUX_SIG_DFL && (SIGBIT(signo) & IGNORED) != 0);
}

/*
 * False: the queue is full, and it is a real-time signal of sigqueue(3) or tgkill(2), whose sender
 * is told (rt_sigqueueinfo(2)).  Others are pending all the same, without details.
 */
static bool
enqueue(struct sigpending *sp, const struct linux_siginfo *info)
{
	struct signal *s = unused;

	if ((sp->sp_set & SIGBIT(info->si_signo)) != 0 && info->si_signo < RT_FIRST &&
	    info->si_code != LINUX_SI_TIMER)
		return true;
	if (s == NULL && info->si_signo >= RT_FIRST && info->si_code < 0 &&
	    info->si_code != LINUX_SI_TIMER)
		return false;
	sp->sp_set |= SIGBIT(info->si_signo);
	if (s == NULL)
		return true;
	unused = s->s_next;
	*s = (struct signal){ .s_info = *info };
	if (sp->sp_first == NULL)
		sp->sp_first = s;
	else
		sp->sp_last->s_next = s;
	sp->sp_last = s;
	return true;
}

static void
unlink_signal(struct sigpending *sp, struct signal *previous, struct signal *s)
{
	if (previous == NULL)
		sp->sp_first = s->s_next;
	else
		previous->s_next = s->s_next;
	if (sp->sp_last == s)
		sp->sp_last = previous;
	s->s_next = unused;
	unused = s;
}

static void
dequeue(struct sigpending *sp, int signo, struct linux_siginfo *info)
{
	struct signal *s = sp->sp_first, *previous = NULL, *other;

	sp->sp_set &= ~SIGBIT(signo);
	*info = (struct linux_siginfo){ .si_signo = signo, .si_code = LINUX_SI_USER };
	while (s != NULL && s->s_info.si_signo != signo) {
		previous = s;
		s = s->s_next;
	}
	if (s == NULL)
		return;
	*info = s->s_info;
	if (info->si_code == LINUX_SI_TIMER)
		sigtimer_taken(info);
	for (other = s->s_next; other != NULL; other = other->s_next)
		if (other->s_info.si_signo == signo)
			sp->sp_set |= SIGBIT(signo);
	unlink_signal(sp, previous, s);
}

static void
discard(struct sigpending *sp, int signo)
{
	struct linux_siginfo info;

	while ((sp->sp_set & SIGBIT(signo)) != 0)
		dequeue(sp, signo, &info);
}

bool
signal_queued(const struct sigpending *sp, const struct linux_siginfo *info)
{
	const struct signal *s = sp->sp_first;

	while (s != NULL && (s->s_info.si_code != LINUX_SI_TIMER ||
	    s->s_info.si_timerid != info->si_timerid))
		s = s->s_next;
	return s != NULL && info->si_code == LINUX_SI_TIMER;
}

void
signal_forget(int signo)
{
	uint64_t flags = irq_save();

	if (ignores(signo)) {
		discard(&process.p_pending, signo);
		for (struct task *tk = process.p_tasks; tk != NULL; tk = tk->tk_next)
			discard(&tk->tk_pending, signo);
	}
	irq_restore(flags);
}

void
signal_flush(struct sigpending *sp)
{
	uint64_t flags = irq_save();

	for (int signo = 1; signo <= LINUX_NSIG; signo++)
		discard(sp, signo);
	irq_restore(flags);
}

/* A thread for a signal of the process: the first one when it lets it by. */
static struct task *
choose(int signo)
{
	struct task *tk, *found = NULL;

	for (tk = process.p_tasks; tk != NULL; tk = tk->tk_next)
		if (((~tk->tk_mask | tk->tk_waiting) & SIGBIT(signo)) != 0)
			found = tk;		/* new tasks stand in front */
	return found;
}

bool
signal_send(struct task *tk, const struct linux_siginfo *info)
{
	uint64_t flags = irq_save();
	struct task *target = tk != NULL ? tk : choose(info->si_signo);
	linux_sigset bit = SIGBIT(info->si_signo);
	bool wanted = target != NULL && ((~target->tk_mask | target->tk_waiting) & bit) != 0;
	bool sent = true;

	if (!(ignores(info->si_signo) && wanted && (target->tk_waiting & bit) == 0)) {
		sent = enqueue(tk != NULL ? &tk->tk_pending : &process.p_pending, info);
		if (wanted)
			task_interrupt(target);
	}
	irq_restore(flags);
	return sent;
}

void
process_signal(int signo)
{
	const struct linux_siginfo info = { .si_signo = signo, .si_code = LINUX_SI_KERNEL };

	if (signo >= 1 && signo <= LINUX_NSIG)
		signal_send(NULL, &info);
}

/* Signals of the process may have lost the thread that was to take them. */
void
signal_retarget(void)
{
	uint64_t flags = irq_save();

	for (struct task *tk = process.p_tasks; tk != NULL; tk = tk->tk_next)
		if (((~tk->tk_mask | tk->tk_waiting) & process.p_pending.sp_set) != 0)
			task_interrupt(tk);
	irq_restore(flags);
}

bool
signal_take(struct task *tk, linux_sigset among, struct linux_siginfo *info)
{
	uint64_t flags = irq_save();
	linux_sigset set = pending_of(tk) & among;
	int signo;

	if (set != 0) {
		signo = __builtin_ctzl((set & SYNCHRONOUS) != 0 ? set & SYNCHRONOUS : set) + 1;
		dequeue((tk->tk_pending.sp_set & SIGBIT(signo)) != 0 ? &tk->tk_pending :
		    &process.p_pending, signo, info);
	}
	irq_restore(flags);
	return set != 0;
}

void
signal_mask_set(struct task *tk, linux_sigset mask)
{
	uint64_t flags = irq_save();
	linux_sigset blocked = ~tk->tk_mask & mask;

	tk->tk_mask = mask & ~UNBLOCKABLE;
	if ((process.p_pending.sp_set & blocked) != 0)
		signal_retarget();
	irq_restore(flags);
}

void
signal_mask_swap(struct task *tk, linux_sigset mask)
{
	uint64_t flags = irq_save();

	tk->tk_savedmask = tk->tk_mask;
	tk->tk_restore = true;
	signal_mask_set(tk, mask);
	if (signal_deliverable(tk))
		thread_interrupt(curthread);
	irq_restore(flags);
}

static const char *
signal_name(int signo)
{
	static const char *const names[] = { [1] = "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL",
	    "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2",
	    "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", [24] = "SIGXCPU", "SIGXFSZ",
	    "SIGVTALRM", "SIGPROF", [29] = "SIGIO", "SIGPWR", "SIGSYS" };

	if ((size_t)signo < sizeof(names) / sizeof(names[0]) && names[signo] != NULL)
		return names[signo];
	return "a real-time signal";
}

static void
terminate(int signo)
{
	console_printf("%s: terminated by signal %d (%s)\n", process.p_comm, signo,
	    signal_name(signo));
	process_exit(128 + signo);
	task_stop();
}

/* A call that the signal ended begins again when the handler asked for it; else it says EINTR. */
static void
settle_call(const struct task *tk, struct trapframe *frame, const struct linux_sigaction *action)
{
	if (frame->tf_vector == FRAME_SYSCALL && (long)frame->tf_rax == -LINUX_EINTR &&
	    tk->tk_restart && (action->sa_flags & LINUX_SA_RESTART) != 0) {
		frame->tf_rax = frame->tf_error;
		frame->tf_rip -= 2;
	}
	frame->tf_vector = FRAME_OTHER;
}

/* The program's stack is no place for a signal's frame, or holds none: nothing can go on. */
void
signal_frame_fault(struct trapframe *frame, const char *what)
{
	frame->tf_vector = TRAP_GENERAL;
	frame->tf_error = 0;
	fault_report(frame, what, LINUX_SIGSEGV);
}

static void
handle(struct task *tk, struct trapframe *frame, const struct linux_siginfo *info,
    const struct linux_sigaction *action)
{
	linux_sigset mask = tk->tk_restore ? tk->tk_savedmask : tk->tk_mask;
	linux_sigset blocked = action->sa_mask;

	settle_call(tk, frame, action);
	if (!sigframe_push(tk, frame, info, action, mask))
		signal_frame_fault(frame, "no room on the stack for a signal's frame");
	if ((action->sa_flags & LINUX_SA_NODEFER) == 0)
		blocked |= SIGBIT(info->si_signo);
	tk->tk_restore = false;
	signal_mask_set(tk, tk->tk_mask | blocked);
}

/* With what is to be done about it: another thread may say otherwise from here on. */
static bool
take(struct task *tk, struct linux_siginfo *info, struct linux_sigaction *action)
{
	uint64_t flags = irq_save();
	bool taken = signal_take(tk, ~tk->tk_mask, info);
	struct linux_sigaction *slot;

	if (taken) {
		slot = &process.p_action[info->si_signo - 1];
		*action = *slot;
		if (ignores(info->si_signo))
			action->sa_handler = LINUX_SIG_IGN;
		else if ((action->sa_flags & LINUX_SA_RESETHAND) != 0)
			slot->sa_handler = LINUX_SIG_DFL;
	}
	irq_restore(flags);
	return taken;
}

void
signal_deliver(struct task *tk, struct trapframe *frame)
{
	struct linux_sigaction action;
	struct linux_siginfo info;

	while (!process.p_exiting && take(tk, &info, &action)) {
		if (action.sa_handler == LINUX_SIG_DFL)
			terminate(info.si_signo);
		else if (action.sa_handler != LINUX_SIG_IGN)
			handle(tk, frame, &info, &action);
	}
}

void
signal_fault(struct trapframe *tf, const struct linux_siginfo *info, const char *what)
{
	struct task *tk = curtask();
	uint64_t handler = process.p_action[info->si_signo - 1].sa_handler;

	if (handler == LINUX_SIG_DFL || handler == LINUX_SIG_IGN ||
	    (tk->tk_mask & SIGBIT(info->si_signo)) != 0)
		fault_report(tf, what, info->si_signo);
	tk->tk_trapno = tf->tf_vector;
	tk->tk_error = tf->tf_error;
	tk->tk_address = info->si_addr;
	enqueue(&tk->tk_pending, info);
	task_redirect(tk, tf);
}
