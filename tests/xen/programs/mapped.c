/*
 * One file, mapped, read and written by several threads at once: each has a page of its own, and
 * sees there what it did last, by whichever way; others map, unmap and sync around it.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define THREADS	4
#define PAGE	4096UL
#define ROUNDS	300

static int fd;
static char *shared;
static volatile int stop;

static void *
owner(void *arg)
{
	size_t at = (uintptr_t)arg * PAGE;
	char byte = 0, seen;
	intptr_t wrong = 0;

	for (int i = 0; i < ROUNDS; i++) {
		size_t off = at + (size_t)(i * 37) % PAGE;

		byte++;
		if (i % 2 == 0) {
			shared[off] = byte;
			wrong += pread(fd, &seen, 1, (off_t)off) != 1 || seen != byte;
		} else {
			wrong += pwrite(fd, &byte, 1, (off_t)off) != 1 || shared[off] != byte;
		}
	}
	return (void *)wrong;
}

static void *
disturber(void *arg)
{
	unsigned long sum = 0;

	while (!stop) {
		char *p = mmap(NULL, THREADS * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

		for (size_t i = 0; i < THREADS; i++)
			sum += (unsigned char)p[i * PAGE + PAGE - 1];
		msync(p, PAGE, MS_SYNC);
		p[THREADS * PAGE - 1] = 0;
		munmap(p, THREADS * PAGE);
		fsync(fd);
	}
	return (void *)(sum + (uintptr_t)arg);
}

int
main(int argc, char **argv)
{
	pthread_t thread[THREADS], other;
	intptr_t wrong = 0;
	void *result;

	fd = open(argc > 1 ? argv[1] : "/tmp/mapped.test", O_RDWR | O_CREAT | O_TRUNC, 0600);
	if (fd < 0 || ftruncate(fd, THREADS * PAGE) != 0)
		return 1;
	shared = mmap(NULL, THREADS * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	pthread_create(&other, NULL, disturber, NULL);
	for (uintptr_t i = 0; i < THREADS; i++)
		pthread_create(&thread[i], NULL, owner, (void *)i);
	for (int i = 0; i < THREADS; i++) {
		pthread_join(thread[i], &result);
		wrong += (intptr_t)result;
	}
	stop = 1;
	pthread_join(other, NULL);
	printf("wrong: %ld\n", (long)wrong);
	return 0;
}
