/*
 * Timers: a pairing heap, its root the first to go off, and one interrupt programmed for it.
 *
 * A heap's node has its children in a list: t_child the first, t_next the next sibling, t_prev the
 * sibling before or, for a first child, the parent.  Setting is one comparison; taking out the
 * first pairs its children, O(log n) amortized (Fredman, Sedgewick, Sleator, Tarjan: The Pairing
 * Heap, 1986).
 *
 * Programming the hardware is the dear part (it leaves the virtual machine), so an interrupt that
 * is programmed for earlier than needed is left to come; it then programs what is needed.
 *
 * Locking: interrupts are off inside.
 */
#include "runq.h"

static struct timer *root;
static const struct timersource *source;
static uint64_t programmed = UINT64_MAX;	/* when the next interrupt will come */

/* Both are roots; either may be NULL. */
static struct timer *
merge(struct timer *a, struct timer *b)
{
	struct timer *later;

	if (a == NULL || b == NULL)
		return a != NULL ? a : b;
	if (b->t_when < a->t_when) {
		later = a;
		a = b;
	} else {
		later = b;
	}
	later->t_prev = a;
	later->t_next = a->t_child;
	if (a->t_child != NULL)
		a->t_child->t_prev = later;
	a->t_child = later;
	return a;
}

static struct timer *
detach(struct timer *t)
{
	t->t_next = t->t_prev = NULL;
	return t;
}

/* Siblings become one heap: two by two from the left, then all from the right. */
static struct timer *
merge_siblings(struct timer *t)
{
	struct timer *pairs = NULL, *heap = NULL, *second, *rest;

	for (; t != NULL; t = rest) {
		second = t->t_next;
		rest = second != NULL ? second->t_next : NULL;
		t = merge(detach(t), second != NULL ? detach(second) : NULL);
		t->t_next = pairs;
		pairs = t;
	}
	for (; pairs != NULL; pairs = rest) {
		rest = pairs->t_next;
		heap = merge(heap, detach(pairs));
	}
	return heap;
}

static void
unlink(struct timer *t)
{
	struct timer *children = merge_siblings(t->t_child);

	if (t == root) {
		root = children;
	} else {
		if (t->t_prev->t_child == t)
			t->t_prev->t_child = t->t_next;
		else
			t->t_prev->t_next = t->t_next;
		if (t->t_next != NULL)
			t->t_next->t_prev = t->t_prev;
		root = merge(root, children);
	}
	t->t_child = t->t_next = t->t_prev = NULL;
	t->t_when = 0;
}

void
timer_set(struct timer *t, uint64_t when)
{
	uint64_t flags = irq_save();

	if (t->t_when != 0)
		unlink(t);
	t->t_when = when != 0 ? when : 1;
	t->t_child = t->t_next = t->t_prev = NULL;
	root = merge(root, t);
	timer_program(root->t_when);
	irq_restore(flags);
}

void
timer_cancel(struct timer *t)
{
	uint64_t flags = irq_save();

	if (t->t_when != 0)
		unlink(t);
	irq_restore(flags);
}

uint64_t
timer_first(void)
{
	return root != NULL ? root->t_when : UINT64_MAX;
}

void
timer_program(uint64_t when)
{
	if (when >= programmed || source == NULL)
		return;
	programmed = when;
	source->ts_set(when);
}

void
timer_use(const struct timersource *ts)
{
	source = ts;
}

const struct timersource *
timer_source(void)
{
	return source;
}

/* The end of the interrupt, sched_preempt(), programs the next. */
void
timer_interrupt(void)
{
	uint64_t now = clock_monotonic_ns();

	programmed = UINT64_MAX;
	while (root != NULL && root->t_when <= now) {
		struct timer *t = root;

		unlink(t);
		t->t_fn(t->t_arg);
	}
}
