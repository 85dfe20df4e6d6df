/*
 * Threads under preemption: mutexes, condition variables, barriers, thread-local data, floating
 * point state, many short threads.  Prints only what does not depend on the order.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define THREADS	8
#define ROUNDS	20000

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static pthread_barrier_t barrier;
static long counter, turn;
static __thread long mine;
static sem_t sem;

static void *
count(void *arg)
{
	for (int i = 0; i < ROUNDS; i++) {
		pthread_mutex_lock(&mutex);
		counter++;
		pthread_mutex_unlock(&mutex);
		mine++;
	}
	return (void *)(intptr_t)(mine == ROUNDS ? (intptr_t)arg : -1);
}

/* Every thread in its turn: a lost wakeup hangs. */
static void *
ring(void *arg)
{
	long me = (intptr_t)arg;

	for (int i = 0; i < 500; i++) {
		pthread_mutex_lock(&mutex);
		while (turn % THREADS != me)
			pthread_cond_wait(&cond, &mutex);
		turn++;
		pthread_cond_broadcast(&cond);
		pthread_mutex_unlock(&mutex);
	}
	return arg;
}

/* Sums whose parts are in vector registers over many slices: a lost register changes the result. */
static void *
floats(void *arg)
{
	double a = (intptr_t)arg + 1, x[8];
	uint64_t check = 0;

	for (int j = 0; j < 8; j++)
		x[j] = a * j;
	for (int i = 0; i < 400000; i++)
		for (int j = 0; j < 8; j++)
			x[j] += a;
	for (int j = 0; j < 8; j++)
		check += (uint64_t)(x[j] == a * j + a * 400000.0);
	return (void *)(intptr_t)(check == 8 ? (intptr_t)arg : -1);
}

static void *
meet(void *arg)
{
	for (int i = 0; i < 200; i++)
		pthread_barrier_wait(&barrier);
	return arg;
}

static void *
nothing(void *arg)
{
	sem_post(&sem);
	return arg;
}

static void
all(const char *what, void *(*fn)(void *))
{
	pthread_t thread[THREADS];
	int good = 0;

	for (intptr_t i = 0; i < THREADS; i++)
		if (pthread_create(&thread[i], NULL, fn, (void *)i) != 0)
			abort();
	for (intptr_t i = 0; i < THREADS; i++) {
		void *result;

		pthread_join(thread[i], &result);
		good += result == (void *)i;
	}
	printf("%s: %d of %d\n", what, good, THREADS);
}

static void
timeouts(void)
{
	struct timespec ts, start, end;
	int error;

	clock_gettime(CLOCK_REALTIME, &ts);
	ts.tv_nsec += 20000000;
	if (ts.tv_nsec >= 1000000000)
		ts.tv_sec++, ts.tv_nsec -= 1000000000;
	clock_gettime(CLOCK_MONOTONIC, &start);
	pthread_mutex_lock(&mutex);
	error = pthread_cond_timedwait(&cond, &mutex, &ts);
	pthread_mutex_unlock(&mutex);
	clock_gettime(CLOCK_MONOTONIC, &end);
	printf("timed wait: %s, in time %d\n", error == ETIMEDOUT ? "ETIMEDOUT" : "?",
	    (end.tv_sec - start.tv_sec) * 1000000000 + end.tv_nsec - start.tv_nsec >= 19000000);
}

static pthread_mutex_t held;

static void *
take(void *arg)
{
	pthread_mutex_lock(&held);
	return arg;
}

static void
robust(void)
{
	pthread_mutexattr_t attr;
	pthread_t thread;

	pthread_mutexattr_init(&attr);
	pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST);
	pthread_mutex_init(&held, &attr);
	pthread_create(&thread, NULL, take, NULL);
	pthread_join(thread, NULL);
	printf("robust: %s\n", pthread_mutex_lock(&held) == EOWNERDEAD ? "EOWNERDEAD" : "?");
}

int
main(void)
{
	sem_init(&sem, 0, 0);
	pthread_barrier_init(&barrier, NULL, THREADS);
	all("counting", count);
	printf("counted %ld\n", counter);
	all("turns", ring);
	printf("turn %ld\n", turn);
	all("floats", floats);
	all("barrier", meet);
	for (int i = 0; i < 200; i++) {
		pthread_t thread;

		if (pthread_create(&thread, NULL, nothing, NULL) != 0)
			abort();
		pthread_detach(thread);
	}
	for (int i = 0; i < 200; i++)
		sem_wait(&sem);
	printf("200 detached threads\n");
	timeouts();
	robust();
	return 0;
}
