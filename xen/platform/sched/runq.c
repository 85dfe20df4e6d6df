/*
 * The run queue: who runs, and for how long.
 *
 * Two queues.  `line` is the round robin: whoever has used up its budget goes to its end, and gets
 * a new budget of SCHED_SLICE_NS when it comes to its head.  `awake` holds those that slept and
 * woke with budget left; they go before the line, and an interrupt that finds one there lets it
 * preempt.  Who is preempted with budget left goes to the head of the line, and keeps the rest.
 *
 * It is fair: let T enter the line's end.  Until T runs, another thread X can run only on the
 * budget it has left, and on one new one if it is ahead of T; once that is used up it is behind T.
 * So T waits at most 2 * SCHED_SLICE_NS for each other thread, and threads that never sleep take
 * turns of SCHED_SLICE_NS.  (A thread that was alone gets a new budget when the first other one
 * becomes ready, which is no more than the one it would have ahead of it.  After idleness nobody
 * waits, and a new budget takes nothing from anyone.)
 *
 * The timer is asked for the end of the running thread's budget only while others wait.  An idle
 * processor halts on the stack of the thread that gave way last: no switch when that one wakes.
 *
 * Locking: everything is called with interrupts off.
 */
#include "runq.h"

#include <machine/cpu.h>
#include <machine/fpu.h>

static struct waitq awake, line;
static uint64_t started;		/* up to when curthread's time has been charged */
static bool idle;
static struct thread *holder;		/* whose FPU state and bases are in the registers */
static void (*signal_hook)(struct trapframe *);

static bool
others_wait(void)
{
	return awake.wq_first != NULL || line.wq_first != NULL;
}

static void
charge(void)
{
	uint64_t now = clock_monotonic_ns();

	curthread->th_cputime_ns += now - started;
	curthread->th_budget -= (int64_t)(now - started);
	started = now;
}

void
runq_ready(struct thread *th)
{
	if (!idle && !others_wait()) {
		charge();
		curthread->th_budget = SCHED_SLICE_NS;
	}
	th->th_state = THREAD_READY;
	waitq_append(th->th_budget > 0 ? &awake : &line, th);
	if (!idle)
		runq_arm();
}

static struct thread *
take(void)
{
	struct thread *th = awake.wq_first;

	if (th != NULL) {
		waitq_remove(&awake, th);
	} else if ((th = line.wq_first) != NULL) {
		waitq_remove(&line, th);
		if (th->th_budget <= 0)
			th->th_budget = SCHED_SLICE_NS;
	}
	return th;
}

static struct thread *
take_or_idle(void)
{
	struct thread *th = take();

	if (th != NULL)
		return th;
	idle = true;
	do {
		runq_arm();
		cpu_idle();
	} while ((th = take()) == NULL);
	idle = false;
	started = clock_monotonic_ns();
	th->th_budget = SCHED_SLICE_NS;
	return th;
}

static void
write_bases(const struct thread *th)
{
	if (cpu_features.cf_fsgsbase) {
		__asm__ volatile("wrfsbase %0" : : "r"(th->th_fsbase));
		__asm__ volatile("wrgsbase %0" : : "r"(th->th_gsbase));
	} else {
		wrmsr(MSR_FS_BASE, th->th_fsbase);
		wrmsr(MSR_GS_BASE, th->th_gsbase);
	}
}

static void
load_registers(struct thread *th)
{
	if (holder != NULL)
		fpu_save_thread(holder->th_fpu);
	fpu_restore(th->th_fpu);
	write_bases(th);
	holder = th;
}

void
runq_forget(const struct thread *th)
{
	if (holder == th)
		holder = NULL;
}

static void
signal_before(struct trapframe *tf)
{
	if (curthread->th_interrupted && curthread->th_task != NULL && signal_hook != NULL &&
	    !trap_in_kernel(tf))
		signal_hook(tf);
}

static void
switch_to(struct thread *next, uint64_t *save_sp)
{
	curthread = next;
	next->th_state = THREAD_RUNNING;
	if (next->th_fpu != NULL && next != holder)
		load_registers(next);
	if (next->th_preempted)
		signal_before(&next->th_frame);
	runq_arm();
	if (next->th_preempted) {
		next->th_preempted = false;
		switch_frame(save_sp, &next->th_frame);
	} else {
		switch_stack(save_sp, next->th_sp);
	}
}

void
runq_leave(void)
{
	struct thread *self = curthread, *next;

	charge();
	if ((next = take_or_idle()) != self) {
		switch_to(next, &self->th_sp);
	} else {
		self->th_state = THREAD_RUNNING;
		runq_arm();
	}
}

void
runq_leave_for_good(void)
{
	uint64_t unused;

	charge();
	switch_to(take_or_idle(), &unused);
	__builtin_unreachable();
}

void
sched_yield(void)
{
	uint64_t flags = irq_save();

	if (others_wait()) {
		curthread->th_budget = 0;
		curthread->th_state = THREAD_READY;
		waitq_append(&line, curthread);
		runq_leave();
	}
	irq_restore(flags);
}

static void
preempt(const struct trapframe *tf)
{
	struct thread *self = curthread;
	uint64_t unused;

	self->th_frame = *tf;
	self->th_preempted = true;
	self->th_state = THREAD_READY;
	if (self->th_budget > 0)
		waitq_prepend(&line, self);
	else
		waitq_append(&line, self);
	switch_to(take(), &unused);
}

void
sched_preempt(struct trapframe *tf)
{
	if (idle)
		return;
	if (others_wait()) {
		charge();
		if (awake.wq_first != NULL || curthread->th_budget <= 0)
			preempt(tf);
	}
	signal_before(tf);
	runq_arm();
}

void
sched_signal_hook(void (*fn)(struct trapframe *))
{
	signal_hook = fn;
}

static uint64_t
budget_end(void)
{
	if (idle || !others_wait())
		return UINT64_MAX;
	return started + (curthread->th_budget > 0 ? (uint64_t)curthread->th_budget : 0);
}

void
runq_arm(void)
{
	uint64_t timer = timer_first(), end = budget_end();

	timer_program(timer < end ? timer : end);
}

uint64_t
thread_cputime_ns(const struct thread *th)
{
	uint64_t flags = irq_save(), ns = th->th_cputime_ns;

	if (th == curthread && !idle)
		ns += clock_monotonic_ns() - started;
	irq_restore(flags);
	return ns;
}

/* The bases go with the other registers of the program's threads. */
void
thread_set_fsbase(uint64_t base)
{
	uint64_t flags = irq_save();

	curthread->th_fsbase = base;
	write_bases(curthread);
	irq_restore(flags);
}

void
thread_set_gsbase(uint64_t base)
{
	uint64_t flags = irq_save();

	curthread->th_gsbase = base;
	write_bases(curthread);
	irq_restore(flags);
}
