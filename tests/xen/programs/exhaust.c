/* Uses something up, and goes on when it is told that there is no more. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void
memory(void)
{
	static void *blocks[100000];
	size_t n = 0;

	while (n < 100000 && (blocks[n] = malloc(65536)) != NULL)
		memset(blocks[n++], 1, 65536);
	printf("malloc: %s after %zu\n", strerrorname_np(errno), n);
	for (size_t i = 0; i < n; i++)
		free(blocks[i]);
	blocks[0] = malloc(1 << 20);
	memset(blocks[0], 1, 1 << 20);
}

static void
noreserve(void)
{
	size_t len = 1UL << 36;
	char *p = mmap(NULL, len, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	for (size_t i = 0; i < len; i += 4096)
		p[i] = 1;
}

static void *
wait_for_all(void *arg)
{
	pthread_mutex_lock(arg);
	pthread_mutex_unlock(arg);
	return NULL;
}

static void
threads(void)
{
	static pthread_t thread[20000];
	pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	int n = 0, error = 0;

	pthread_mutex_lock(&mutex);
	while (n < 20000 && (error = pthread_create(&thread[n], NULL, wait_for_all, &mutex)) == 0)
		n++;
	printf("pthread_create: %s after %d\n", strerrorname_np(error), n);
	pthread_mutex_unlock(&mutex);
	for (int i = 0; i < n; i++)
		pthread_join(thread[i], NULL);
	printf("again: %d\n", pthread_create(&thread[0], NULL, wait_for_all, &mutex));
	pthread_join(thread[0], NULL);
}

static void
mappings(void)
{
	int n = 0;
	char *base = mmap(NULL, 1UL << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	while (n < 200000 && mprotect(base + n * 8192UL, 4096, PROT_READ) == 0)
		n++;
	printf("mmap: %s after %d\n", strerrorname_np(errno), n);
	munmap(base, 1UL << 30);
}

int
main(int argc, char **argv)
{
	(void)argc;
	if (strcmp(argv[1], "memory") == 0)
		memory();
	else if (strcmp(argv[1], "noreserve") == 0)
		noreserve();
	else if (strcmp(argv[1], "threads") == 0)
		threads();
	else
		mappings();
	return 0;
}
