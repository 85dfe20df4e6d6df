/*
 * Mutexes.  One word tells who holds it and whether others wait; taking a free one and giving it
 * back with nobody waiting is one instruction each, which no interrupt can cut in two, and which
 * needs no lock prefix on the only processor.
 *
 * Who gives a mutex back wakes the first waiter and may take it again before that one runs, so that
 * a thread that enters the kernel often does not switch each time.  A waiter that loses so twice
 * asks for hand-over: from then on the mutex goes to the waiters in their order, until none is
 * left.  Nobody waits longer than two turns of the run queue and those ahead of him.
 *
 * Locking: what the slow paths touch, with interrupts off.
 */
#include <machine/heap.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <rump/rumpuser.h>

#define WAITERS		1UL		/* beside the holder's address */

struct rumpuser_mtx {
	uintptr_t m_holder;		/* 0: free, and who waits has been woken */
	struct waitq m_waiters;
	bool m_handover;
};

/* Compare and exchange: atomic to interrupts. */
static inline bool
change(struct rumpuser_mtx *m, uintptr_t from, uintptr_t to)
{
	bool done;

	__asm__ volatile("cmpxchgq %3, %1"
	    : "=@ccz"(done), "+m"(m->m_holder), "+a"(from) : "r"(to) : "memory");
	return done;
}

static uintptr_t
waiters_bit(const struct rumpuser_mtx *m)
{
	return m->m_waiters.wq_first != NULL ? WAITERS : 0;
}

int
rumpuser_mutex_init(struct rumpuser_mtx **result, int flags)
{
	struct rumpuser_mtx *m = heap_alloc(sizeof(*m), _Alignof(struct rumpuser_mtx));

	(void)flags;
	if (m == NULL)
		return ENOMEM;
	memset(m, 0, sizeof(*m));
	*result = m;
	return 0;
}

static void __attribute__((noinline))
wait_for(struct rumpuser_mtx *m)
{
	uint64_t flags = irq_save();
	uintptr_t self = (uintptr_t)curthread;

	for (bool lost = false; m->m_holder != 0; lost = true) {
		m->m_holder |= WAITERS;
		m->m_handover |= lost;
		waitq_sleep(&m->m_waiters, WAIT_FOREVER, false);
		if ((m->m_holder & ~WAITERS) == self)
			goto done;	/* handed over */
	}
	m->m_holder = self | waiters_bit(m);
done:
	irq_restore(flags);
}

void
rumpuser_mutex_enter(struct rumpuser_mtx *m)
{
	if (!change(m, 0, (uintptr_t)curthread))
		wait_for(m);
}

int
rumpuser_mutex_tryenter(struct rumpuser_mtx *m)
{
	return change(m, 0, (uintptr_t)curthread) ? 0 : EBUSY;
}

static void __attribute__((noinline))
wake_waiter(struct rumpuser_mtx *m)
{
	uint64_t flags = irq_save();
	struct thread *next = m->m_waiters.wq_first;

	waitq_wake(&m->m_waiters, 1);
	m->m_holder = m->m_handover ? (uintptr_t)next | waiters_bit(m) : 0;
	if (m->m_waiters.wq_first == NULL)
		m->m_handover = false;
	irq_restore(flags);
}

void
rumpuser_mutex_exit(struct rumpuser_mtx *m)
{
	if (!change(m, (uintptr_t)curthread, 0))
		wake_waiter(m);
}

void
rumpuser_mutex_destroy(struct rumpuser_mtx *m)
{
	heap_free(m, sizeof(*m));
}
