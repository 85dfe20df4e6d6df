/* What the files of sched/ share.  All of it is called with interrupts off. */
#ifndef SCHED_RUNQ_H
#define SCHED_RUNQ_H

#include <machine/sched.h>

void runq_ready(struct thread *);	/* it may run now */
/* Give the processor up; returns when curthread, then not ready, is ready and its turn has come. */
void runq_leave(void);
/* The same for a thread that does not come back. */
void runq_leave_for_good(void) __attribute__((noreturn));
/* A thread of the program holds the registers that kernel threads leave alone; it ends. */
void runq_forget(const struct thread *);
void runq_arm(void);			/* set the timer to what is needed next */

/* timer.c: the time of the first timer; UINT64_MAX: none */
uint64_t timer_first(void);
/* timer.c: an interrupt not later than this */
void timer_program(uint64_t when);

/* waitq.c */
void waitq_append(struct waitq *, struct thread *);
void waitq_prepend(struct waitq *, struct thread *);
void waitq_remove(struct waitq *, struct thread *);

/* switch.S */
void switch_stack(uint64_t *save_sp, uint64_t load_sp);
void switch_frame(uint64_t *save_sp, const struct trapframe *);
void thread_begin(void);

#endif
