/*
 * Threads: how they begin and end.
 *
 * A thread that nobody joins leaves its memory to the next thread that begins or ends, for it
 * cannot free the stack it runs on.  One that is joined is freed by the joiner: on one processor it
 * has left its stack when anyone sees it dead.  The first thread lives on the boot stack, which
 * stays.
 *
 * Locking: the list of the dead is touched with interrupts off.
 */
#include "runq.h"

#include <machine/fpu.h>
#include <machine/heap.h>
#include <machine/hyper.h>
#include <machine/map.h>
#include <machine/string.h>

static struct thread first = { .th_state = THREAD_RUNNING, .th_name = "boot" };
static struct thread *dead;
struct thread *curthread = &first;

extern char boot_stack_top[];

void
sched_init(void)
{
	first.th_stack_top = boot_stack_top;
	first.th_budget = SCHED_SLICE_NS;
}

static void
thread_free(struct thread *th)
{
	if (th->th_fpu != NULL)
		fpu_free(th->th_fpu);
	if (th == &first)
		return;
	map_stack_free(th->th_stack_top, THREAD_STACK_PAGES);
	heap_free(th, sizeof(*th));
}

static void
bury_dead(void)
{
	uint64_t flags = irq_save();

	while (dead != NULL) {
		struct thread *th = dead;

		dead = th->th_next;
		thread_free(th);
	}
	irq_restore(flags);
}

static struct thread *
thread_alloc(const char *name)
{
	struct thread *th;

	bury_dead();
	if ((th = heap_alloc(sizeof(*th), _Alignof(struct thread))) == NULL)
		return NULL;
	memset(th, 0, sizeof(*th));
	if ((th->th_stack_top = map_stack(THREAD_STACK_PAGES)) == NULL) {
		heap_free(th, sizeof(*th));
		return NULL;
	}
	strlcpy(th->th_name, name, sizeof(th->th_name));
	return th;
}

static void
thread_start(struct thread *th)
{
	uint64_t flags = irq_save();

	runq_ready(th);
	irq_restore(flags);
}

/* thread_begin() comes here. */
void thread_main(void) __attribute__((noreturn));

void
thread_main(void)
{
	__asm__ volatile("sti" : : : "memory");
	curthread->th_start(curthread->th_arg);
	thread_exit();
}

/* The stack of a thread that seems to have called switch_stack() in thread_begin(). */
static uint64_t
first_stack(void *top)
{
	uint64_t *sp = top;

	*--sp = 0;
	*--sp = (uint64_t)(uintptr_t)thread_begin;
	for (int saved = 0; saved < 6; saved++)
		*--sp = 0;
	return (uint64_t)(uintptr_t)sp;
}

struct thread *
thread_create(void *(*start)(void *), void *arg, const char *name, bool joinable)
{
	struct thread *th = thread_alloc(name);

	if (th == NULL)
		return NULL;
	th->th_start = start;
	th->th_arg = arg;
	th->th_joinable = joinable;
	th->th_sp = first_stack(th->th_stack_top);
	thread_start(th);
	return th;
}

struct thread *
thread_clone(const struct trapframe *frame, uint64_t fsbase, struct task *task)
{
	struct thread *th = thread_alloc(curthread->th_name);

	if (th == NULL)
		return NULL;
	if ((th->th_fpu = fpu_alloc()) == NULL) {
		thread_free(th);
		return NULL;
	}
	if (curthread->th_fpu != NULL)
		fpu_save(th->th_fpu);
	th->th_frame = *frame;
	th->th_preempted = true;
	th->th_fsbase = fsbase;
	th->th_gsbase = curthread->th_gsbase;
	th->th_task = task;
	thread_start(th);
	return th;
}

void
thread_exit(void)
{
	struct thread *self = curthread;

	hyper_thread_exits();
	bury_dead();
	(void)irq_save();
	runq_forget(self);
	self->th_state = THREAD_DEAD;
	if (self->th_joinable) {
		waitq_wake(&self->th_joiners, 1);
	} else {
		self->th_next = dead;
		dead = self;
	}
	runq_leave_for_good();
}

void
thread_join(struct thread *th)
{
	uint64_t flags = irq_save();

	while (th->th_state != THREAD_DEAD)
		waitq_sleep(&th->th_joiners, WAIT_FOREVER, false);
	thread_free(th);
	irq_restore(flags);
}
