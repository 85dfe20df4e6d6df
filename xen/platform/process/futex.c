/*
 * futex(2): threads that wait for a word of memory.  There is one address space, so a word is known
 * by its address, private or not.
 *
 * Locking: interrupts off from the look at the word until the thread sleeps, so no wakeup comes
 * between.  A waiter stands on its own kernel stack, in the queue of its address's bucket.
 */
#include "process.h"

#define BUCKETS		64		/* a power of two */
#define ANY_BITS	LINUX_FUTEX_BITSET_MATCH_ANY
#define ROBUST_MAX	2048		/* entries of a robust list that are followed; as Linux */

struct waiter {
	struct waiter *w_next, *w_prev;
	uintptr_t w_address;
	uint32_t w_bits;
	bool w_woken;
	struct waitq w_queue;		/* the thread alone */
};

static struct bucket {
	struct waiter *b_first, *b_last;
} buckets[BUCKETS];

static struct bucket *
bucket_of(uintptr_t address)
{
	return &buckets[(address >> 2 ^ address >> 12) & (BUCKETS - 1)];
}

static void
append(struct waiter *w)
{
	struct bucket *b = bucket_of(w->w_address);

	w->w_next = NULL;
	w->w_prev = b->b_last;
	if (b->b_last != NULL)
		b->b_last->w_next = w;
	else
		b->b_first = w;
	b->b_last = w;
}

static void
take_out(struct waiter *w)
{
	struct bucket *b = bucket_of(w->w_address);

	if (w->w_prev != NULL)
		w->w_prev->w_next = w->w_next;
	else
		b->b_first = w->w_next;
	if (w->w_next != NULL)
		w->w_next->w_prev = w->w_prev;
	else
		b->b_last = w->w_prev;
}

/* Wakes up to `wake` waiters and moves up to `move` more to another address: how many of both. */
static unsigned int
wake_and_move(uintptr_t address, unsigned int wake, uint32_t bits, unsigned int move, uintptr_t to,
    unsigned int *moved)
{
	struct waiter *w = bucket_of(address)->b_first, *next;
	unsigned int woken = 0;

	*moved = 0;
	for (; w != NULL && (woken < wake || *moved < move); w = next) {
		next = w->w_next;
		if (w->w_address != address || (w->w_bits & bits) == 0)
			continue;
		if (woken < wake) {
			take_out(w);
			w->w_woken = true;
			waitq_wake(&w->w_queue, 1);
			woken++;
			continue;
		}
		if (to != address) {		/* else it would come by here again */
			take_out(w);
			w->w_address = to;
			append(w);
		}
		(*moved)++;
	}
	return woken;
}

static unsigned int
wake_bits(uintptr_t address, unsigned int max, uint32_t bits)
{
	unsigned int moved;

	return wake_and_move(address, max, bits, 0, 0, &moved);
}

unsigned int
futex_wake(uintptr_t address, unsigned int max)
{
	uint64_t flags = irq_save();
	unsigned int woken = wake_bits(address, max, ANY_BITS);

	irq_restore(flags);
	return woken;
}

static long
futex_wait(uintptr_t address, uint32_t expected, uint32_t bits, uint64_t deadline)
{
	struct waiter w = { .w_address = address, .w_bits = bits };
	uint64_t flags = irq_save();
	uint32_t value;
	long result = user_read(&value, address, sizeof(value));

	if (result == 0 && value != expected)
		result = -LINUX_EAGAIN;
	if (result == 0) {
		int why;

		append(&w);
		why = waitq_sleep(&w.w_queue, deadline, true);
		if (!w.w_woken) {
			take_out(&w);
			result = why == ETIMEDOUT ? -LINUX_ETIMEDOUT : -LINUX_EINTR;
		}
	}
	irq_restore(flags);
	return result;
}

/* FUTEX_WAKE_OP's operation on the second word, coded in val3; false: no such operation. */
static bool
wake_op(uint32_t *word, uint32_t code, bool *compares)
{
	int32_t operand = (int32_t)(code << 8) >> 20, against = (int32_t)(code << 20) >> 20;
	uint32_t old = *word, value = operand;

	if ((code >> 28 & LINUX_FUTEX_OP_OPARG_SHIFT) != 0)
		value = 1U << (operand & 31);
	switch (code >> 28 & 7) {
	case LINUX_FUTEX_OP_SET: *word = value; break;
	case LINUX_FUTEX_OP_ADD: *word = old + value; break;
	case LINUX_FUTEX_OP_OR: *word = old | value; break;
	case LINUX_FUTEX_OP_ANDN: *word = old & ~value; break;
	case LINUX_FUTEX_OP_XOR: *word = old ^ value; break;
	default: return false;
	}
	switch (code >> 24 & 15) {
	case LINUX_FUTEX_OP_CMP_EQ: *compares = (int32_t)old == against; break;
	case LINUX_FUTEX_OP_CMP_NE: *compares = (int32_t)old != against; break;
	case LINUX_FUTEX_OP_CMP_LT: *compares = (int32_t)old < against; break;
	case LINUX_FUTEX_OP_CMP_LE: *compares = (int32_t)old <= against; break;
	case LINUX_FUTEX_OP_CMP_GT: *compares = (int32_t)old > against; break;
	case LINUX_FUTEX_OP_CMP_GE: *compares = (int32_t)old >= against; break;
	default: return false;
	}
	return true;
}

static long
futex_wake_op(uintptr_t address, unsigned int max, uintptr_t second, unsigned int max2,
    uint32_t code)
{
	uint64_t flags = irq_save();
	uint32_t word;
	bool compares;
	long result = user_read(&word, second, sizeof(word));

	if (result == 0 && !wake_op(&word, code, &compares))
		result = -LINUX_ENOSYS;
	if (result == 0)
		result = user_write(second, &word, sizeof(word));
	if (result == 0) {
		result = wake_bits(address, max, ANY_BITS);
		if (compares)
			result += wake_bits(second, max2, ANY_BITS);
	}
	irq_restore(flags);
	return result;
}

static long
futex_requeue(uintptr_t address, unsigned int wake, unsigned int move, uintptr_t to,
    const uint32_t *expected)
{
	uint64_t flags = irq_save();
	unsigned int moved = 0;
	uint32_t value;
	long result = 0;

	if (expected != NULL && (result = user_read(&value, address, sizeof(value))) == 0 &&
	    value != *expected)
		result = -LINUX_EAGAIN;
	if (result == 0) {
		result = wake_and_move(address, wake, ANY_BITS, move, to, &moved);
		result += moved;
	}
	irq_restore(flags);
	return result;
}

/* FUTEX_WAIT's timeout is relative, FUTEX_WAIT_BITSET's absolute; monotonic unless it says so. */
static int
wait_deadline(uintptr_t timeout, int op, uint64_t *deadline)
{
	bool absolute = (op & LINUX_FUTEX_CMD_MASK) == LINUX_FUTEX_WAIT_BITSET;
	bool wall = (op & LINUX_FUTEX_CLOCK_REALTIME) != 0;
	struct linux_timespec ts;

	*deadline = WAIT_FOREVER;
	if (timeout == 0)
		return 0;
	if (user_read(&ts, timeout, sizeof(ts)) != 0)
		return -LINUX_EFAULT;
	if (!timespec_valid(&ts))
		return -LINUX_EINVAL;
	curtask()->tk_restart = false;
	clock_deadline(wall ? LINUX_CLOCK_REALTIME : LINUX_CLOCK_MONOTONIC, absolute,
	    timespec_ns(&ts), deadline);
	return 0;
}

long
sys_futex(const long a[6])
{
	uintptr_t address = a[0], second = a[4];
	int op = a[1], command = op & LINUX_FUTEX_CMD_MASK;
	uint32_t value = a[2], value3 = a[5];
	uint64_t deadline;
	int error;

	if (address % 4 != 0)
		return -LINUX_EINVAL;
	if (!user_range(address, 4))
		return -LINUX_EFAULT;
	switch (command) {
	case LINUX_FUTEX_WAIT:
		value3 = ANY_BITS;
		/* FALLTHROUGH */
	case LINUX_FUTEX_WAIT_BITSET:
		if (value3 == 0)
			return -LINUX_EINVAL;
		if ((error = wait_deadline(a[3], op, &deadline)) != 0)
			return error;
		return futex_wait(address, value, value3, deadline);
	case LINUX_FUTEX_WAKE:
		return futex_wake(address, value);
	case LINUX_FUTEX_WAKE_BITSET: {
		uint64_t flags;
		long result;

		if (value3 == 0)
			return -LINUX_EINVAL;
		flags = irq_save();
		result = wake_bits(address, value, value3);
		irq_restore(flags);
		return result;
	}
	case LINUX_FUTEX_REQUEUE:
	case LINUX_FUTEX_CMP_REQUEUE:
		if ((int32_t)value < 0 || (int32_t)a[3] < 0 || second % 4 != 0)
			return -LINUX_EINVAL;
		return futex_requeue(address, value, a[3], second,
		    command == LINUX_FUTEX_CMP_REQUEUE ? &value3 : NULL);
	case LINUX_FUTEX_WAKE_OP:
		if (second % 4 != 0)
			return -LINUX_EINVAL;
		return futex_wake_op(address, value, second, a[3], value3);
	default:
		return -LINUX_ENOSYS;
	}
}

/* The owner of a robust mutex ends: the word says so, and one waiter goes on. */
static void
robust_died(const struct task *tk, uintptr_t address, bool pending)
{
	uint64_t flags = irq_save();
	uint32_t word;

	if (address % 4 == 0 && user_read(&word, address, sizeof(word)) == 0) {
		if ((word & LINUX_FUTEX_TID_MASK) == (uint32_t)tk->tk_tid) {
			uint32_t died = (word & LINUX_FUTEX_WAITERS) | LINUX_FUTEX_OWNER_DIED;

			if (user_write(address, &died, sizeof(died)) == 0 &&
			    (word & LINUX_FUTEX_WAITERS) != 0)
				futex_wake(address, 1);
		} else if (pending && word == 0)
			futex_wake(address, 1);		/* died between unlock and wake */
	}
	irq_restore(flags);
}

void
futex_exit(struct task *tk)
{
	struct linux_robust_list_head head;
	struct linux_robust_list entry;
	uintptr_t at, pending;

	if (tk->tk_robust == 0 || user_read(&head, tk->tk_robust, sizeof(head)) != 0)
		return;
	pending = (uintptr_t)head.rh_pending & ~1UL;	/* bit 0: a PI mutex */
	at = (uintptr_t)head.rh_list.rl_next;
	for (int i = 0; i < ROBUST_MAX && (at & ~1UL) != tk->tk_robust; i++) {
		int error = user_read(&entry, at & ~1UL, sizeof(entry));

		if ((at & ~1UL) != pending)
			robust_died(tk, (at & ~1UL) + head.rh_futex_offset, false);
		if (error != 0)
			return;
		at = (uintptr_t)entry.rl_next;
	}
	if (pending != 0)
		robust_died(tk, pending + head.rh_futex_offset, true);
}

long
sys_set_robust_list(const long a[6])
{
	if (a[1] != sizeof(struct linux_robust_list_head))
		return -LINUX_EINVAL;
	curtask()->tk_robust = a[0];
	return 0;
}

long
sys_get_robust_list(const long a[6])
{
	size_t len = sizeof(struct linux_robust_list_head);
	uint64_t flags = irq_save();
	struct task *tk = a[0] == 0 ? curtask() : task_find(a[0]);
	uintptr_t head = tk != NULL ? tk->tk_robust : 0;

	irq_restore(flags);
	if (tk == NULL)
		return -LINUX_ESRCH;
	if (user_write(a[1], &head, sizeof(head)) != 0)
		return -LINUX_EFAULT;
	return user_write(a[2], &len, sizeof(len));
}
