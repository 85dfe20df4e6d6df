/*
 * The program's threads: tasks, how they begin (clone(2)) and end, and their way out of the kernel.
 *
 * Locking: the list of tasks changes with interrupts off.  A task is freed by its own thread, last.
 */
#include <machine/console.h>
#include <machine/heap.h>

#include <rump/rumpkernel.h>

#include "vm.h"

#define RESERVE_PAGES	256		/* no thread begins when fewer are free, or */
#define RESERVE_SHARE	32		/* less than this part of all */

#define RFLAGS_TF	0x100

#define THREAD_FLAGS	(LINUX_CLONE_VM | LINUX_CLONE_SIGHAND | LINUX_CLONE_THREAD)
#define KNOWN_FLAGS	(THREAD_FLAGS | LINUX_CLONE_FS | LINUX_CLONE_FILES | \
			    LINUX_CLONE_SYSVSEM | LINUX_CLONE_SETTLS | \
			    LINUX_CLONE_PARENT_SETTID | LINUX_CLONE_CHILD_CLEARTID | \
			    LINUX_CLONE_CHILD_SETTID | LINUX_CLONE_DETACHED | LINUX_CLONE_IO)

struct process process;

struct task *
task_create(void)
{
	struct task *tk = heap_alloc(sizeof(*tk), 16);
	struct lwp *mine = rumpuser_curlwp();
	int error;

	if (tk == NULL)
		return NULL;
	memset(tk, 0, sizeof(*tk));
	tk->tk_altstack.ss_flags = LINUX_SS_DISABLE;
	rumpuser_curlwp_set(NULL);		/* the new one does not take its place */
	if ((error = rumpk_newlwp(process.p_kernel, PROCESS_PID)) == 0)
		tk->tk_lwp = rumpuser_curlwp();
	rumpuser_curlwp_set(mine);
	if (error == 0)
		return tk;
	heap_free(tk, sizeof(*tk));
	return NULL;
}

/* Its home lwp; the thread is the caller, or has never run. */
static void
free_lwp(const struct task *tk)
{
	struct lwp *mine = rumpuser_curlwp();

	rumpuser_curlwp_set(tk->tk_lwp);	/* who has it may free it */
	rumpk_lwp_free(tk->tk_lwp);
	rumpuser_curlwp_set(mine != tk->tk_lwp ? mine : NULL);
}

void
task_free(struct task *tk)
{
	free_lwp(tk);
	heap_free(tk, sizeof(*tk));
}

void
task_insert(struct task *tk)
{
	uint64_t flags = irq_save();

	tk->tk_tid = ++process.p_lasttid;
	tk->tk_next = process.p_tasks;
	process.p_tasks = tk;
	process.p_ntasks++;
	irq_restore(flags);
}

/* False: it is the last one, and stays. */
static bool
task_remove(struct task *tk)
{
	struct task **link = &process.p_tasks;
	uint64_t flags = irq_save();
	bool others = process.p_ntasks > 1;

	if (others) {
		while (*link != tk)
			link = &(*link)->tk_next;
		*link = tk->tk_next;
		process.p_ntasks--;
		waitq_wake(&process.p_exitq, 1);
		process.p_endedtime_ns += thread_cputime_ns(curthread);
	}
	irq_restore(flags);
	return others;
}

struct task *
task_find(int tid)
{
	struct task *tk = process.p_tasks;

	while (tk != NULL && tk->tk_tid != tid)
		tk = tk->tk_next;
	return tk;
}

bool
task_exists(int tid)
{
	uint64_t flags = irq_save();
	bool exists = task_find(tid) != NULL;

	irq_restore(flags);
	return exists;
}

void
task_stop(void)
{
	free_lwp(curtask());
	irq_save();
	process.p_nstopped++;
	waitq_wake(&process.p_exitq, 1);
	for (;;)
		waitq_sleep(&process.p_stopped, WAIT_FOREVER, false);
}

void
task_redirect(struct task *tk, struct trapframe *tf)
{
	struct trapframe *frame = task_frame(tk);

	*frame = *tf;
	frame->tf_vector = FRAME_OTHER;
	tk->tk_in_call = true;
	tf->tf_rip = (uintptr_t)syscall_return;
	tf->tf_rsp = (uintptr_t)frame;
	tf->tf_rbp = 0;
	tf->tf_rflags = 0x2;
}

/*
 * A call that a signal without a handler ended, or a page that had to be read, begins again, as if
 * nothing had been.
 */
static void
restart(struct trapframe *frame, int error)
{
	if (frame->tf_vector == FRAME_SYSCALL && (long)frame->tf_rax == -error) {
		frame->tf_rax = frame->tf_error;
		frame->tf_rip -= 2;			/* the syscall instruction */
	}
}

static void
read_absent(struct task *tk, struct trapframe *frame)
{
	struct linux_siginfo info = { .si_signo = LINUX_SIGBUS, .si_code = LINUX_BUS_ADRERR,
	    .si_addr = tk->tk_absent };

	tk->tk_absent = 0;
	if (vm_load(info.si_addr))
		restart(frame, LINUX_EFAULT);
	else if (frame->tf_vector != FRAME_SYSCALL)
		signal_send(tk, &info);
}

void
task_return(struct trapframe *frame)
{
	struct task *tk = curtask();

	for (;;) {
		curthread->th_interrupted = false;
		if (process.p_exiting) {
			__asm__ volatile("sti" : : : "memory");
			task_stop();
		}
		if (tk->tk_absent != 0) {
			__asm__ volatile("sti" : : : "memory");
			read_absent(tk, frame);
			__asm__ volatile("cli" : : : "memory");
		} else if (signal_deliverable(tk)) {
			__asm__ volatile("sti" : : : "memory");
			signal_deliver(tk, frame);
			__asm__ volatile("cli" : : : "memory");
		} else if (tk->tk_restore) {
			tk->tk_restore = false;
			signal_mask_set(tk, tk->tk_savedmask);
		} else
			break;
	}
	restart(frame, LINUX_EINTR);			/* unless there is a handler's frame */
	if ((frame->tf_rflags & RFLAGS_TF) != 0)
		frame->tf_vector = FRAME_OTHER;		/* popfq would trap in the kernel */
	tk->tk_in_call = false;
}

/* A thread that goes on at `frame`; its number, or -errno. */
static long
spawn(const struct trapframe *frame, uint64_t flags, uint64_t tls, uintptr_t parent_tid,
    uintptr_t child_tid)
{
	struct task *self = curtask(), *tk;
	struct thread *th;
	uint64_t irq;
	int tid;

	/* what is left must do for the stacks of the threads that are there, and page tables */
	if (page_available() < RESERVE_PAGES || page_available() < page_total() / RESERVE_SHARE ||
	    (tk = task_create()) == NULL)
		return -LINUX_EAGAIN;
	tk->tk_mask = self->tk_mask;
	if ((flags & LINUX_CLONE_CHILD_CLEARTID) != 0)
		tk->tk_clear_tid = child_tid;
	irq = irq_save();
	th = thread_clone(frame, tls, tk);
	if (th == NULL) {
		irq_restore(irq);
		task_free(tk);
		return -LINUX_EAGAIN;
	}
	tk->tk_thread = th;
	th->th_lwp = tk->tk_lwp;
	task_insert(tk);
	tid = tk->tk_tid;
	if (process.p_exiting)
		task_interrupt(tk);
	if ((flags & LINUX_CLONE_PARENT_SETTID) != 0)
		(void)user_write(parent_tid, &tid, sizeof(tid));
	if ((flags & LINUX_CLONE_CHILD_SETTID) != 0)
		(void)user_write(child_tid, &tid, sizeof(tid));
	irq_restore(irq);
	return tid;
}

/* Other processes are not made here. */
static long
check_flags(uint64_t flags)
{
	if ((flags & THREAD_FLAGS) == 0)
		return -LINUX_ENOSYS;			/* fork(2) */
	if ((flags & THREAD_FLAGS) != THREAD_FLAGS)
		return (flags & (LINUX_CLONE_VM | LINUX_CLONE_THREAD)) == LINUX_CLONE_VM ?
		    -LINUX_ENOSYS : -LINUX_EINVAL;
	return (flags & ~(uint64_t)KNOWN_FLAGS) == 0 ? 0 : -LINUX_EINVAL;
}

static long
clone_thread(uint64_t flags, uintptr_t stack, uintptr_t parent_tid, uintptr_t child_tid,
    uint64_t tls)
{
	struct trapframe frame = *task_frame(curtask());
	long error = check_flags(flags);

	if (error != 0)
		return error;
	if ((flags & LINUX_CLONE_SETTLS) == 0)
		tls = curthread->th_fsbase;
	else if (tls >= USER_END)
		return -LINUX_EPERM;
	frame.tf_vector = FRAME_OTHER;
	frame.tf_rax = 0;
	if (stack != 0)
		frame.tf_rsp = stack;
	return spawn(&frame, flags, tls, parent_tid, child_tid);
}

long
sys_clone(const long a[6])
{
	return clone_thread(a[0] & ~0xffUL, a[1], a[2], a[3], a[4]);
}

long
sys_clone3(const long a[6])
{
	struct linux_clone_args args = { 0 };
	size_t len = a[1];
	long error;

	if (len < LINUX_CLONE_ARGS_SIZE_VER0)
		return -LINUX_EINVAL;
	if (len > sizeof(args))
		return -LINUX_E2BIG;		/* fields that we do not know */
	if (user_read(&args, a[0], len) != 0)
		return -LINUX_EFAULT;
	if ((error = check_flags(args.flags)) != 0)
		return error;
	if (args.exit_signal != 0 || args.set_tid_size != 0 || args.stack == 0 ||
	    args.stack_size == 0)
		return -LINUX_EINVAL;
	return clone_thread(args.flags, args.stack + args.stack_size, args.parent_tid,
	    args.child_tid, args.tls);
}

long
sys_exit(const long a[6])
{
	struct task *tk = curtask();
	int zero = 0;

	tk->tk_mask = ~(linux_sigset)0;
	if (!task_remove(tk))
		return sys_exit_group(a);
	futex_exit(tk);
	if (tk->tk_clear_tid != 0 && user_write(tk->tk_clear_tid, &zero, sizeof(zero)) == 0)
		futex_wake(tk->tk_clear_tid, 1);
	signal_flush(&tk->tk_pending);
	signal_retarget();
	task_free(tk);
	thread_exit();
}

long
sys_exit_group(const long a[6])
{
	process_exit((int)a[0] & 0xff);
	task_stop();
}

/* wait4(2), waitid(2) */
long
sys_wait(const long a[6])
{
	(void)a;
	return -LINUX_ECHILD;			/* nobody forks */
}

long
sys_gettid(const long a[6])
{
	(void)a;
	return curtask()->tk_tid;
}

long
sys_set_tid_address(const long a[6])
{
	curtask()->tk_clear_tid = a[0];
	return curtask()->tk_tid;
}

long
sys_arch_prctl(const long a[6])
{
	uint64_t base = a[1];

	switch (a[0]) {
	case ARCH_SET_FS:
	case ARCH_SET_GS:
		if (base >= USER_END)
			return -LINUX_EPERM;
		if (a[0] == ARCH_SET_FS)
			thread_set_fsbase(base);
		else
			thread_set_gsbase(base);
		return 0;
	case ARCH_GET_FS:
		return user_write(base, &curthread->th_fsbase, sizeof(base));
	case ARCH_GET_GS:
		return user_write(base, &curthread->th_gsbase, sizeof(base));
	default:
		return -LINUX_EINVAL;
	}
}

long
sys_prctl(const long a[6])
{
	char name[THREAD_NAME_MAX] = "";
	int none = 0;

	switch (a[0]) {
	case LINUX_PR_SET_NAME:
		for (size_t i = 0; i < sizeof(name) - 1; i++)
			if (user_read(&name[i], a[1] + i, 1) != 0)
				return -LINUX_EFAULT;
			else if (name[i] == '\0')
				break;
		memcpy(curthread->th_name, name, sizeof(name));
		return 0;
	case LINUX_PR_GET_NAME:
		return user_write(a[1], curthread->th_name, THREAD_NAME_MAX);
	case LINUX_PR_GET_PDEATHSIG:
		return user_write(a[1], &none, sizeof(none));
	case LINUX_PR_GET_DUMPABLE:
		return 1;
	case LINUX_PR_GET_TIMERSLACK:
		return 50000;			/* ns: Linux's default */
	case LINUX_PR_SET_PDEATHSIG:
	case LINUX_PR_SET_DUMPABLE:
	case LINUX_PR_SET_TIMERSLACK:
	case LINUX_PR_SET_NO_NEW_PRIVS:
		return 0;
	case LINUX_PR_GET_NO_NEW_PRIVS:
		return 0;
	default:
		return -LINUX_EINVAL;		/* PR_SET_VMA among them: it only names */
	}
}

/* One processor: whatever made another thread run was a barrier. */
long
sys_membarrier(const long a[6])
{
	enum { QUERY = 0, KNOWN = 0x7f };	/* all commands but those for rseq(2) */

	if (a[1] != 0)
		return -LINUX_EINVAL;
	if (a[0] == QUERY)
		return KNOWN;
	return a[0] > 0 && (a[0] & (a[0] - 1)) == 0 && (a[0] & ~KNOWN) == 0 ? 0 : -LINUX_EINVAL;
}
