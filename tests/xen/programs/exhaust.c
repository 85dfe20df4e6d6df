/* Uses something up, and goes on when it is told that there is no more. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
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

/* A file that is four times as large as memory, nearly all of it a hole. */
static void
file(void)
{
	size_t len = 128UL << 20, wrong = 0;
	int fd = open("/tmp/large", O_RDWR | O_CREAT, 0600);
	int copy = open("/tmp/copy", O_RDWR | O_CREAT, 0600);
	char *p, byte = 0;

	(void)!ftruncate(fd, (off_t)len);
	p = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	for (size_t i = 0; i < len; i += 1 << 20)
		p[i + 5] = (char)(i >> 20);
	for (size_t i = 0; i < len; i += 4096)
		wrong += p[i + 6] != 0;
	for (size_t i = 0; i < len; i += 1 << 20)
		wrong += p[i + 5] != (char)(i >> 20) || pread(fd, &byte, 1, (off_t)i + 5) != 1 ||
		    byte != (char)(i >> 20);
	wrong += pwrite(copy, p + (100 << 20), 1 << 16, 0) != 1 << 16;
	wrong += pread(copy, p + (64 << 20), 1 << 16, 0) != 1 << 16 || p[(64 << 20) + 5] != 100;
	printf("large file: %zu wrong\n", wrong);
	munmap(p, len);
	p = mmap(NULL, len, PROT_READ, MAP_PRIVATE, fd, 0);
	printf("private: %d\n", p[(90 << 20) + 5]);
	munmap(p, len);
}

static void
mappings(void)
{
	int n = 0;
	char *base = mmap(NULL, 1UL << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	while (n < 200000 && mprotect(base + n * 8192UL, 4096, PROT_READ) == 0)
		n++;
	printf("mmap: %s after %d\n", strerrorname_np(errno), n);
	printf("one again: %d\n", mprotect(base, 1UL << 30, PROT_NONE));
	printf("room: %d\n", mprotect(base + 4096, 4096, PROT_READ));
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
	else if (strcmp(argv[1], "file") == 0)
		file();
	else
		mappings();
	return 0;
}
