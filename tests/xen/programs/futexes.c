/* futex(2) by itself: each operation's answer; the same on Linux. */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static uint32_t first, second;

static long
futex(uint32_t *word, int op, uint32_t value, const void *timeout, uint32_t *word2, uint32_t value3)
{
	long result = syscall(SYS_futex, word, op, value, timeout, word2, value3);

	return result < 0 ? -errno : result;
}

static void *
wait_first(void *arg)
{
	return (void *)futex(&first, FUTEX_WAIT_PRIVATE, 0, NULL, NULL, (uint32_t)(uintptr_t)arg);
}

static void *
wait_bits(void *arg)
{
	return (void *)futex(&first, FUTEX_WAIT_BITSET, 0, NULL, NULL, (uint32_t)(uintptr_t)arg);
}

/* A robust list whose end never comes; the word of its entries is held. */
static struct held {
	struct robust_list list;
	uint32_t word;
} held[2];

static void *
hold_in_a_ring(void *arg)
{
	static struct robust_list_head head;

	head.futex_offset = offsetof(struct held, word);
	head.list.next = &held[0].list;
	held[0].list.next = &held[1].list;
	held[1].list.next = &held[0].list;
	held[0].word = held[1].word = (uint32_t)gettid() | FUTEX_WAITERS;
	syscall(SYS_set_robust_list, &head, sizeof(head));
	return arg;
}

static void
settle(void)
{
	struct timespec ts = { 0, 200000000 };

	nanosleep(&ts, NULL);
}

int
main(void)
{
	struct timespec ts = { 0, 1000000 }, past = { 1, 0 }, bad = { 0, 1000000000 };
	pthread_t thread[4];
	void *result;

	printf("not equal: %ld\n", futex(&first, FUTEX_WAIT, 1, NULL, NULL, 0));
	printf("times out: %ld\n", futex(&first, FUTEX_WAIT, 0, &ts, NULL, 0));
	printf("in the past: %ld\n", futex(&first, FUTEX_WAIT_BITSET, 0, &past, NULL, ~0U));
	printf("real time: %ld\n",
	    futex(&first, FUTEX_WAIT_BITSET | FUTEX_CLOCK_REALTIME, 0, &past, NULL, ~0U));
	printf("bad time: %ld\n", futex(&first, FUTEX_WAIT, 0, &bad, NULL, 0));
	printf("no bits: %ld\n", futex(&first, FUTEX_WAIT_BITSET, 0, NULL, NULL, 0));
	printf("unaligned: %ld\n", futex((uint32_t *)((char *)&first + 1), FUTEX_WAIT, 0, NULL, NULL, 0));
	printf("bad address: %ld\n", futex((uint32_t *)16, FUTEX_WAIT, 0, NULL, NULL, 0));
	printf("nobody: %ld\n", futex(&first, FUTEX_WAKE, 10, NULL, NULL, 0));

	for (int i = 0; i < 4; i++)
		pthread_create(&thread[i], NULL, wait_first, NULL);
	settle();
	printf("wake one: %ld\n", futex(&first, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0));
	printf("requeue mismatch: %ld\n",
	    futex(&first, FUTEX_CMP_REQUEUE_PRIVATE, 1, (void *)10, &second, 5));
	printf("requeue: %ld\n",
	    futex(&first, FUTEX_CMP_REQUEUE_PRIVATE, 1, (void *)10, &second, 0));
	printf("back again: %ld\n",
	    futex(&second, FUTEX_REQUEUE_PRIVATE, 0, (void *)10, &first, 0));
	printf("where they are: %ld\n",
	    futex(&first, FUTEX_REQUEUE_PRIVATE, 0, (void *)INT_MAX, &first, 0));
	printf("and there: %ld\n",
	    futex(&first, FUTEX_REQUEUE_PRIVATE, 0, (void *)10, &second, 0));
	printf("none left: %ld\n", futex(&first, FUTEX_WAKE_PRIVATE, 10, NULL, NULL, 0));
	printf("at the second: %ld\n", futex(&second, FUTEX_WAKE_PRIVATE, 10, NULL, NULL, 0));
	for (int i = 0; i < 4; i++) {
		pthread_join(thread[i], &result);
		printf("joined: %ld\n", (long)result);
	}

	pthread_create(&thread[0], NULL, wait_bits, (void *)1);
	pthread_create(&thread[1], NULL, wait_bits, (void *)2);
	settle();
	printf("other bit: %ld\n", futex(&first, FUTEX_WAKE_BITSET, 10, NULL, NULL, 4));
	printf("bit: %ld\n", futex(&first, FUTEX_WAKE_BITSET, 10, NULL, NULL, 2));
	printf("wake op: %ld\n", futex(&second, FUTEX_WAKE_OP, 1, (void *)1, &first,
	    FUTEX_OP(FUTEX_OP_ADD, 7, FUTEX_OP_CMP_EQ, 0)));
	pthread_join(thread[0], NULL);
	pthread_join(thread[1], NULL);
	printf("the word: %u\n", first);

	pthread_create(&thread[0], NULL, hold_in_a_ring, NULL);
	pthread_join(thread[0], NULL);
	printf("died in a ring: %x %x\n", held[0].word, held[1].word);
	return 0;
}
