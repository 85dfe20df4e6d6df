/* Ways for a program to end; the argument says which. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char constant[] = "constant";
static char data[64] = "\xc3";
static volatile int zero;

static int
deeper(volatile char *p)
{
	volatile char space[4096];

	if (zero != 0)
		return 0;
	space[0] = *p;
	return space[0] + deeper(space) + *p;
}

static void *
overflow(void *arg)
{
	char start = 0;

	(void)arg;
	return (void *)(intptr_t)deeper(&start);
}

static void *
exit_process(void *arg)
{
	exit((int)(intptr_t)arg);
}

static void *
say_last(void *arg)
{
	usleep(20000);
	puts("the last thread");
	fflush(stdout);
	return arg;
}

static void
in_thread(void *(*fn)(void *), void *arg)
{
	pthread_t thread;

	pthread_create(&thread, NULL, fn, arg);
	pthread_join(thread, NULL);
}

static void
touch_behind_the_end(void)
{
	int fd = open("/tmp/short", O_RDWR | O_CREAT, 0600);
	volatile char *p = mmap(NULL, 8192, PROT_READ, MAP_SHARED, fd, 0);

	(void)!write(fd, "x", 1);
	(void)p[4096];
}

static void
signal_again(int signo)
{
	raise(signo);
}

/* A handler that interrupts itself until its stack is used up, with other data below. */
static void
overflow_altstack(void)
{
	static char space[65536];
	stack_t ss = { .ss_sp = space + 32768, .ss_size = 32768 };
	struct sigaction sa = { .sa_handler = signal_again, .sa_flags = SA_ONSTACK | SA_NODEFER };

	sigaltstack(&ss, NULL);
	sigaction(SIGUSR1, &sa, NULL);
	raise(SIGUSR1);
}

static void *
symbol(const char *name)
{
	const struct {
		uint32_t version, count;
		struct {
			const char *name;
			void *address;
		} symbol[];
	} *table = (const void *)getauxval(0x72756d70);		/* AT_RUMPK_SYMTAB */

	for (uint32_t i = 0; i < table->count; i++)
		if (strcmp(table->symbol[i].name, name) == 0)
			return table->symbol[i].address;
	abort();
}

static void *
take_lwp(void *lwp)
{
	((void (*)(void *))symbol("rump_pub_lwproc_switch"))(lwp);
	return NULL;
}

/* A thread that made another still has its own lwp, which the other cannot take. */
static void
steal_lwp(void)
{
	in_thread(take_lwp, ((void *(*)(void))symbol("rump_pub_lwproc_curlwp"))());
}

static int
signal_of(const char *name)
{
	for (int signo = 1; signo < 32; signo++)
		if (strncmp(name, "SIG", 3) == 0 && sigabbrev_np(signo) != NULL &&
		    strcmp(sigabbrev_np(signo), name + 3) == 0)
			return signo;
	return 0;
}

int
main(int argc, char **argv)
{
	const char *how = argc > 1 ? argv[1] : "";
	pthread_t thread;

	if (signal_of(how) != 0)
		raise(signal_of(how));
	else if (strcmp(how, "null") == 0)
		(void)*(volatile int *)(8 + (uintptr_t)zero);
	else if (strcmp(how, "readonly") == 0)
		*(volatile char *)(uintptr_t)constant = 1;
	else if (strcmp(how, "execute") == 0)
		((void (*)(void))(uintptr_t)data)();
	else if (strcmp(how, "wild") == 0)
		(void)*(volatile int *)(0x8000000000000000 + (uintptr_t)zero);
	else if (strcmp(how, "divide") == 0)
		return data[0] / zero;
	else if (strcmp(how, "illegal") == 0)
		__asm__ volatile("ud2");
	else if (strcmp(how, "overflow") == 0)
		overflow(NULL);
	else if (strcmp(how, "thread_overflow") == 0)
		in_thread(overflow, NULL);
	else if (strcmp(how, "sigreturn") == 0)
		__asm__ volatile("xorl %%esp, %%esp; movl $15, %%eax; syscall" : : : "memory");
	else if (strcmp(how, "altstack") == 0)
		overflow_altstack();
	else if (strcmp(how, "steal") == 0)
		steal_lwp();
	else if (strcmp(how, "bus") == 0)
		touch_behind_the_end();
	else if (strcmp(how, "exit") == 0)
		return 42;
	else if (strcmp(how, "thread_exit") == 0)
		in_thread(exit_process, (void *)43);
	else if (strcmp(how, "group") == 0)
		syscall(SYS_exit_group, 44 + 256);
	else if (strcmp(how, "last_thread") == 0) {
		pthread_create(&thread, NULL, say_last, NULL);
		pthread_exit(NULL);
	} else if (strcmp(how, "missing") == 0)
		for (int i = 0; i < 3; i++)
			syscall(SYS_ptrace, 0, 0, 0, 0);
	return 0;
}
