/*
 * Threads on one processor.  Round robin: a thread has a budget of SCHED_SLICE_NS, goes on where it
 * was while some is left and to the end of the line when it is used up (sched/runq.c proves the
 * bound).  The timer runs only while others wait; an idle processor halts.
 *
 * A thread leaves the processor in one of two ways: by its own call (its registers are on its
 * kernel stack), or preempted (all of them are in th_frame, taken from the interrupt's).  The
 * program's threads have an FPU state and thread pointers, which go with them; kernel threads use
 * neither, and leave those of the program in place.
 *
 * Locking: the run queue, wait queues and timers are touched with interrupts off, which on one
 * processor is all the locking there is.
 */
#ifndef MACHINE_SCHED_H
#define MACHINE_SCHED_H

/* Offsets for assembly. */
#define TH_STACK_TOP	0
#define TH_SP		8

#ifndef __ASSEMBLER__

#include <machine/clock.h>
#include <machine/errno.h>
#include <machine/trap.h>

#include <stddef.h>

struct lwp;
struct task;				/* process/: what the Linux process keeps of a thread */

#define SCHED_SLICE_NS		10000000
#define THREAD_STACK_PAGES	8
#define THREAD_NAME_MAX		16

struct waitq {				/* all zeroes: empty */
	struct thread *wq_first, *wq_last;
};

enum thread_state { THREAD_READY, THREAD_RUNNING, THREAD_SLEEPING, THREAD_DEAD };

struct thread {
	void *th_stack_top;		/* of its kernel stack, from map_stack() */
	uint64_t th_sp;			/* kernel stack pointer of a thread that gave way itself */
	struct thread *th_next, *th_prev;	/* in the run queue or a wait queue */
	enum thread_state th_state;
	bool th_preempted;		/* goes on from th_frame, not from th_sp */
	bool th_interrupted;		/* thread_interrupt() came; cleared by who acts on it */
	bool th_interruptible;		/* it sleeps so */
	bool th_joinable;
	int th_wakeup;			/* why it woke: 0, ETIMEDOUT or EINTR */
	int64_t th_budget;		/* ns left before it goes to the end of the line */
	uint64_t th_cputime_ns;		/* up to its last switch */
	uint64_t th_fsbase, th_gsbase;	/* the program's thread pointers */
	void *th_fpu;			/* XSAVE area; NULL: a kernel thread */
	struct waitq *th_waitq;		/* where it sleeps; NULL */
	struct lwp *th_lwp;		/* rumpuser_curlwp() */
	int th_errno;			/* a kernel thread's: of its last failed call (NetBSD's) */
	struct task *th_task;		/* NULL: a kernel thread */
	void *(*th_start)(void *);
	void *th_arg;
	struct waitq th_joiners;
	char th_name[THREAD_NAME_MAX];
	struct trapframe th_frame;
};
_Static_assert(offsetof(struct thread, th_stack_top) == TH_STACK_TOP, "TH_STACK_TOP");
_Static_assert(offsetof(struct thread, th_sp) == TH_SP, "TH_SP");

extern struct thread *curthread;

void sched_init(void);			/* the boot stack becomes the first thread */
/* Ready to run when it returns; NULL: no memory. */
struct thread *thread_create(void *(*)(void *), void *arg, const char *name, bool joinable);
/*
 * A thread that begins with this frame in the program, fsbase set, with a copy of the caller's FPU
 * state (Linux's clone; the initial state when the caller is a kernel thread); task is its th_task.
 * NULL: no memory.
 */
struct thread *thread_clone(const struct trapframe *, uint64_t fsbase, struct task *);
void thread_exit(void) __attribute__((noreturn));
void thread_join(struct thread *);
void thread_set_fsbase(uint64_t);	/* of curthread, at once */
void thread_set_gsbase(uint64_t);
uint64_t thread_cputime_ns(const struct thread *);
void sched_yield(void);			/* to the end of the line */
/*
 * The end of every interrupt, on its own stack: switch if the budget is used up or the interrupt
 * woke someone.  Does not return when it switches.
 */
void sched_preempt(struct trapframe *);
/*
 * fn is called with interrupts off and the frame from which curthread, which has th_interrupted
 * set, is about to go on in the program; it may change the frame (a signal's delivery).
 */
void sched_signal_hook(void (*fn)(struct trapframe *));

/* deadline: of clock_monotonic_ns() */
#define WAIT_FOREVER	UINT64_MAX
/*
 * Sleep until woken: 0, ETIMEDOUT, or EINTR when interruptible and thread_interrupt() came (at once
 * if it had come before).  Called with interrupts off, which it gives back so.
 */
int waitq_sleep(struct waitq *, uint64_t deadline, bool interruptible);
unsigned int waitq_wake(struct waitq *, unsigned int max);	/* how many woke */
/* Let a thread's interruptible sleep end with EINTR, now or when it begins: a signal came. */
void thread_interrupt(struct thread *);

#endif
#endif
