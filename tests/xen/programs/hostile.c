/*
 * System calls with arguments that nobody means: pointers to nowhere and to the kernel, lengths
 * that wrap, numbers out of range.  The argument is the seed.  Any answer is good; the machine and
 * the program are still there afterwards.
 *
 * Calls about memory get addresses in a playground, or impossible ones: never the program's own.
 * For the machine only: on Linux some of these calls start processes or limit the program.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS		30000
#define PLAYGROUND	(16UL << 20)
#define SPACE		65536UL

static char *playground, *space;	/* space: for what calls write, nothing around it */
static uint64_t state;

static uint64_t
random64(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static long
any_value(void)
{
	static const long odd[] = { 0, 1, 2, 3, 4, 7, 8, 16, 63, 64, 65, 255, 4095, 4096, 4097, -1, -2,
	    -100, -4096, INT32_MAX, INT32_MIN, UINT32_MAX, INT64_MAX, INT64_MIN, 1L << 47, (1L << 47) - 1,
	    (1L << 47) - 4096, (long)0xffff800000000000, (long)0xffffffff80100000, 0x400000, 0x10 };

	switch (random64() % 4) {
	case 0:
		return (long)&space[random64() % SPACE];
	case 1:
		return (long)(random64() % 300);
	default:
		return odd[random64() % (sizeof(odd) / sizeof(odd[0]))];
	}
}

static long
any_place(void)
{
	static const long odd[] = { 0, 1, 4095, -1, -4096, 1L << 47, (long)0xffff800000000000 };

	if (random64() % 8 == 0)
		return odd[random64() % (sizeof(odd) / sizeof(odd[0]))];
	return (long)playground + (long)(random64() % PLAYGROUND & ~(random64() % 8 == 0 ? 0 : 4095UL));
}

static long
any_length(void)
{
	static const long odd[] = { 0, 1, -1, 1L << 47, 1L << 40, INT64_MAX, -4096 };

	if (random64() % 8 == 0)
		return odd[random64() % (sizeof(odd) / sizeof(odd[0]))];
	return (long)(random64() % (PLAYGROUND / 16));
}

/* What of [place, place + length) is in the playground, or lies where nothing of the program's is. */
static long
clamp(long place, long length)
{
	unsigned long left = (unsigned long)playground + PLAYGROUND - (unsigned long)place;

	if (place < (long)playground || place >= (long)(playground + PLAYGROUND))
		return length < 0 ? length : length % (1 << 20);
	return (unsigned long)length > left ? (long)left : length;
}

static void
memory_call(void)
{
	static const int calls[] = { SYS_mmap, SYS_munmap, SYS_mprotect, SYS_mremap, SYS_madvise,
	    SYS_msync, SYS_mincore, SYS_mlock };
	int call = calls[random64() % (sizeof(calls) / sizeof(calls[0]))];
	long place = any_place(), length = clamp(place, any_length()), other;

	switch (call) {
	case SYS_mmap:
		syscall(call, place, length, random64() % 8, MAP_FIXED | (random64() & 0x24023),
		    random64() % 8 - 1, random64() % 4 * 4096);
		break;
	case SYS_mremap:
		other = any_place();
		syscall(call, place, length, clamp(other, any_length()), MREMAP_MAYMOVE | MREMAP_FIXED,
		    other);
		break;
	case SYS_munmap:
		syscall(call, place, length);
		break;
	case SYS_mincore:
		syscall(call, place, length, any_value());
		break;
	default:
		syscall(call, place, length, random64() % 32);
	}
}

static void
other_call(void)
{
	static const int calls[] = { SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigpending,
	    SYS_sigaltstack, SYS_getitimer, SYS_timer_create, SYS_timer_settime, SYS_timer_gettime,
	    SYS_timer_delete, SYS_timer_getoverrun, SYS_clone, SYS_clone3, SYS_set_robust_list,
	    SYS_get_robust_list, SYS_gettid, SYS_sched_getaffinity, SYS_sched_setaffinity,
	    SYS_sched_getparam, SYS_sched_setscheduler, SYS_sched_rr_get_interval, SYS_getcpu,
	    SYS_sysinfo, SYS_membarrier, SYS_prctl, SYS_arch_prctl, SYS_clock_gettime,
	    SYS_clock_getres, SYS_getrusage, SYS_times, SYS_rt_sigqueueinfo, SYS_futex, SYS_read,
	    SYS_openat, SYS_fstat, SYS_getdents64, SYS_readlinkat, SYS_getcwd, SYS_uname, SYS_pipe2,
	    SYS_statx, SYS_getrandom, SYS_poll, SYS_epoll_ctl, SYS_eventfd2, SYS_dup3, SYS_fcntl,
	    SYS_preadv, SYS_pwritev, SYS_getgroups, SYS_utimensat, SYS_execve, SYS_wait4, 9999, -1 };
	static const struct timespec soon = { 0, 1000 };
	long call = calls[random64() % (sizeof(calls) / sizeof(calls[0]))], a[6];

	for (int i = 0; i < 6; i++)
		a[i] = any_value();
	switch (call) {
	case SYS_clone:
	case SYS_clone3:
		a[1] = 3;				/* no thread begins */
		if (call == SYS_clone)
			a[0] = (a[0] | CLONE_THREAD) & ~CLONE_VM;
		break;
	case SYS_arch_prctl:
		a[0] |= 1 << 20;
		break;
	case SYS_futex:
		a[3] = (long)&soon;
		break;
	case SYS_rt_sigaction:
		a[1] = 0;
		break;
	case SYS_rt_sigqueueinfo:
		a[1] = 99;
		break;
	case SYS_read:
	case SYS_preadv:
		a[0] = 99;
		break;
	case SYS_poll:
		a[2] = 0;
		break;
	case SYS_dup3:
	case SYS_fcntl:
	case SYS_pwritev:
		a[0] = 77, a[1] = 78;
		break;
	case SYS_timer_settime:
		a[2] = 0;
		break;
	case SYS_openat:
		a[2] = 0;
		break;
	}
	syscall(call, a[0], a[1], a[2], a[3], a[4], a[5]);
}

int
main(int argc, char **argv)
{
	state = 88172645463325252ULL + (argc > 1 ? strtoul(argv[1], NULL, 0) : 0) * 7919;
	playground = mmap(NULL, PLAYGROUND, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	space = mmap(NULL, 3 * SPACE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	space += SPACE;
	mprotect(space, SPACE, PROT_READ | PROT_WRITE);
	for (int i = 0; i < ROUNDS; i++) {
		if (random64() % 2 == 0)
			memory_call();
		else
			other_call();
	}
	syscall(SYS_rt_sigprocmask, SIG_SETMASK, &(uint64_t){ 0 }, NULL, 8);
	puts("survived");
	return 0;
}
