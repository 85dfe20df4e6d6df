/*
 * Everything at once: threads that map, compute, wait for each other and are signalled, while timers
 * fire.  A lost wakeup hangs it, a lost register or page makes a sum wrong.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#define THREADS	6

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static int done, wrong;
static volatile sig_atomic_t signals;

static void
handler(int signo)
{
	(void)signo;
	signals++;
}

static uint64_t
sum(const unsigned char *p, size_t len)
{
	uint64_t s = 0;

	for (size_t i = 0; i < len; i++)
		s = s * 31 + p[i];
	return s;
}

static int
work(unsigned int seed)
{
	size_t len = 4096 * (1 + seed % 37);
	unsigned char *p = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	double x = seed, y = seed * 3.5;
	uint64_t before;
	int good;

	for (size_t i = 0; i < len; i++)
		p[i] = (unsigned char)(i * seed);
	before = sum(p, len);
	for (int i = 0; i < 1000; i++)
		x += 0.25, y -= 0.5;
	p = mremap(p, len, 2 * len, MREMAP_MAYMOVE);
	good = sum(p, len) == before && p[len] == 0 && x == seed + 250.0 && y == seed * 3.5 - 500.0;
	munmap(p, 2 * len);
	return good;
}

static void *
worker(void *arg)
{
	unsigned int seed = (unsigned int)(uintptr_t)arg;
	int fds[2], good = pipe(fds) == 0;
	char c;

	for (unsigned int i = 0; i < 30; i++) {
		good &= work(seed + i * 7);
		while (write(fds[1], "x", 1) != 1)
			continue;
		while (read(fds[0], &c, 1) != 1)
			continue;
		pthread_mutex_lock(&mutex);
		done++;
		pthread_cond_broadcast(&cond);
		while (done < (int)(i * THREADS))
			pthread_cond_wait(&cond, &mutex);
		pthread_mutex_unlock(&mutex);
	}
	close(fds[0]), close(fds[1]);
	if (!good)
		__atomic_fetch_add(&wrong, 1, __ATOMIC_RELAXED);
	return NULL;
}

int
main(void)
{
	struct sigaction sa = { .sa_handler = handler };
	struct itimerval it = { { 0, 700 }, { 0, 700 } };
	pthread_t thread[THREADS];

	sigaction(SIGALRM, &sa, NULL);
	sigaction(SIGUSR1, &sa, NULL);
	setitimer(ITIMER_REAL, &it, NULL);
	for (uintptr_t i = 0; i < THREADS; i++)
		if (pthread_create(&thread[i], NULL, worker, (void *)(i + 1)) != 0)
			abort();
	for (int i = 0; i < 200; i++)
		pthread_kill(thread[i % THREADS], SIGUSR1), usleep(300);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	puts(wrong == 0 && signals > 0 && done == THREADS * 30 ? "stress: good" : "stress: BAD");
	return 0;
}
