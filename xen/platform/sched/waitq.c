/*
 * Wait queues: threads in the order in which they came, each linked to its neighbours, so that a
 * timeout or a signal takes one out at once.
 *
 * A sleeper is woken by whoever comes first: waitq_wake(), its timer, thread_interrupt().  th_waitq
 * says that nobody has come yet; the others find it NULL and leave the thread alone.
 *
 * Locking: interrupts are off inside.
 */
#include "runq.h"

void
waitq_append(struct waitq *wq, struct thread *th)
{
	th->th_next = NULL;
	th->th_prev = wq->wq_last;
	if (wq->wq_last != NULL)
		wq->wq_last->th_next = th;
	else
		wq->wq_first = th;
	wq->wq_last = th;
}

void
waitq_prepend(struct waitq *wq, struct thread *th)
{
	th->th_prev = NULL;
	th->th_next = wq->wq_first;
	if (wq->wq_first != NULL)
		wq->wq_first->th_prev = th;
	else
		wq->wq_last = th;
	wq->wq_first = th;
}

void
waitq_remove(struct waitq *wq, struct thread *th)
{
	if (th->th_prev != NULL)
		th->th_prev->th_next = th->th_next;
	else
		wq->wq_first = th->th_next;
	if (th->th_next != NULL)
		th->th_next->th_prev = th->th_prev;
	else
		wq->wq_last = th->th_prev;
	th->th_next = th->th_prev = NULL;
}

static void
wake(struct thread *th, int wakeup)
{
	waitq_remove(th->th_waitq, th);
	th->th_waitq = NULL;
	th->th_wakeup = wakeup;
	runq_ready(th);
}

static void
time_out(void *arg)
{
	struct thread *th = arg;

	if (th->th_waitq != NULL)
		wake(th, ETIMEDOUT);
}

int
waitq_sleep(struct waitq *wq, uint64_t deadline, bool interruptible)
{
	struct thread *self = curthread;
	struct timer timer = { .t_fn = time_out, .t_arg = self };

	if (interruptible && self->th_interrupted)
		return EINTR;
	if (deadline != WAIT_FOREVER) {
		if (deadline <= clock_monotonic_ns())
			return ETIMEDOUT;
		timer_set(&timer, deadline);
	}
	self->th_state = THREAD_SLEEPING;
	self->th_interruptible = interruptible;
	self->th_waitq = wq;
	waitq_append(wq, self);
	runq_leave();
	timer_cancel(&timer);
	return self->th_wakeup;
}

unsigned int
waitq_wake(struct waitq *wq, unsigned int max)
{
	uint64_t flags = irq_save();
	unsigned int woken = 0;

	for (; woken < max && wq->wq_first != NULL; woken++)
		wake(wq->wq_first, 0);
	irq_restore(flags);
	return woken;
}

void
thread_interrupt(struct thread *th)
{
	uint64_t flags = irq_save();

	th->th_interrupted = true;
	if (th->th_waitq != NULL && th->th_interruptible)
		wake(th, EINTR);
	irq_restore(flags);
}
