/*
 * Threads on one processor.  Round robin, preempted after SCHED_SLICE_NS while others wait; an idle
 * processor halts until the next interrupt or timer.
 *
 * A thread leaves the processor in one of two ways: by its own call (its registers are on its
 * kernel stack), or preempted (all of them are in th_frame, taken from the interrupt's).  The
 * FPU's registers (XSAVE area) go with every switch.
 *
 * Locking: the run queue, wait queues and timers are touched with interrupts off, which on one
 * processor is all the locking there is.
 */
#ifndef MACHINE_SCHED_H
#define MACHINE_SCHED_H

#include <machine/trap.h>

#include <stddef.h>

struct lwp;
struct task;				/* process/: what the Linux process keeps of a thread */

#define SCHED_SLICE_NS		10000000
#define THREAD_STACK_PAGES	8
#define THREAD_NAME_MAX		16

struct waitq {
	struct thread *wq_first, *wq_last;
};

enum thread_state { THREAD_READY, THREAD_RUNNING, THREAD_SLEEPING, THREAD_DEAD };

struct thread {
	struct thread *th_next;		/* in the run queue or a wait queue */
	struct thread *th_allnext;	/* in the list of all */
	enum thread_state th_state;
	bool th_preempted;		/* goes on from th_frame, not from th_sp */
	bool th_interrupted;		/* thread_interrupt() came; cleared by who acts on it */
	bool th_joinable;
	uint64_t th_sp;			/* kernel stack pointer of a thread that gave way itself */
	void *th_stack_top;		/* map_stack() */
	uint64_t th_fsbase, th_gsbase;	/* the program's thread pointer */
	void *th_fpu;			/* XSAVE area */
	struct waitq *th_waitq;		/* where it sleeps; NULL */
	int th_wakeup;			/* why it woke: 0, ETIMEDOUT or EINTR */
	struct lwp *th_lwp;		/* rumpuser_curlwp() */
	struct task *th_task;		/* NULL: a kernel thread */
	void *(*th_start)(void *);
	void *th_arg;
	struct waitq th_joiners;
	uint64_t th_cputime_ns;		/* up to its last switch */
	char th_name[THREAD_NAME_MAX];
	struct trapframe th_frame;
};

extern struct thread *curthread;

void sched_init(void);			/* the boot stack becomes the first thread */
/* Ready to run when it returns; NULL: no memory. */
struct thread *thread_create(void *(*)(void *), void *arg, const char *name, bool joinable);
/*
 * A thread that begins with this frame in the program, fsbase set, with a copy of the caller's FPU
 * state (Linux's clone); task is its th_task.  NULL: no memory.
 */
struct thread *thread_clone(const struct trapframe *, uint64_t fsbase, struct task *);
void thread_exit(void) __attribute__((noreturn));
void thread_join(struct thread *);
void thread_set_fsbase(uint64_t);	/* of curthread, at once */
void thread_set_gsbase(uint64_t);
uint64_t thread_cputime_ns(const struct thread *);
void sched_yield(void);
/* From the end of an interrupt handler: switch if the slice is over or someone better woke. */
void sched_preempt(struct trapframe *);

/* deadline: of clock_monotonic_ns(); */
#define WAIT_FOREVER	UINT64_MAX
/*
 * Sleep until woken: 0, ETIMEDOUT, or EINTR when interruptible and thread_interrupt() came (at once
 * if it had come before).  Called with interrupts off, which it gives back so.
 */
int waitq_sleep(struct waitq *, uint64_t deadline, bool interruptible);
unsigned int waitq_wake(struct waitq *, unsigned int max);	/* how many woke; from interrupts too */
/* Let a thread's interruptible sleep end with EINTR, now or when it begins: a signal came. */
void thread_interrupt(struct thread *);

#endif
