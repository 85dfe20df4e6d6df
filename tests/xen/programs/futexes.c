/* futex(2) by itself: each operation's answer; the same on Linux. */
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <pthread.h>
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
	return 0;
}
