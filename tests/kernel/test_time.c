/* Clocks and sleeping: reading, setting, slewing, interruption by a host signal. */
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "kern.h"

static int64_t
ns(struct timespec ts)
{
	return ts.tv_sec * 1000000000 + ts.tv_nsec;
}

static int64_t
read_clock(int which)
{
	struct timespec ts;

	OK(S(clock_gettime50)(which, &ts));
	return ns(ts);
}

static int64_t
host_clock(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_REALTIME, &ts);
	return ns(ts);
}

static void
reading(struct kernel *k)
{
	struct timespec ts;
	struct nb_timeval tv;
	int64_t before = host_clock(), wall = read_clock(NB_CLOCK_REALTIME), up =
	    read_clock(NB_CLOCK_MONOTONIC);

	(void)k;
	CHECK(before <= wall && wall <= host_clock());
	CHECK(up >= 0 && up < 1000000000);			/* counts from boot */
	CHECK(read_clock(NB_CLOCK_MONOTONIC) >= up);
	OK(S(clock_getres50)(NB_CLOCK_REALTIME, &ts));
	CHECK(ns(ts) == 1);
	OK(S(clock_getres50)(NB_CLOCK_MONOTONIC, NULL));
	FAILS(S(clock_gettime50)(NB_CLOCK_VIRTUAL, &ts), NB_EINVAL);
	FAILS(S(clock_gettime50)(99, &ts), NB_EINVAL);
	FAILS(S(clock_getres50)(99, &ts), NB_EINVAL);
	FAILS(S(clock_gettime50)(0, NULL), NB_EFAULT);
	OK(S(gettimeofday50)(&tv, NULL));
	CHECK(tv.sec - wall / 1000000000 <= 1 && tv.usec < 1000000);
	OK(S(gettimeofday50)(NULL, NULL));
}

static void
setting(struct kernel *k)
{
	struct timespec then = { 1000000, 500 }, bad = { 5, 1000000000 };
	struct nb_timeval tv = { 2000000, 7 };

	(void)k;
	OK(S(clock_settime50)(NB_CLOCK_REALTIME, &then));
	CHECK(read_clock(NB_CLOCK_REALTIME) - ns(then) < 1000000000 &&
	    read_clock(NB_CLOCK_REALTIME) >= ns(then));
	OK(S(settimeofday50)(&tv, NULL));
	CHECK(read_clock(NB_CLOCK_REALTIME) / 1000000000 == 2000000);
	CHECK(read_clock(NB_CLOCK_MONOTONIC) < 1000000000);
	FAILS(S(clock_settime50)(NB_CLOCK_REALTIME, &bad), NB_EINVAL);
	FAILS(S(clock_settime50)(NB_CLOCK_MONOTONIC, &then), NB_EINVAL);
	FAILS(S(clock_settime50)(NB_CLOCK_REALTIME, NULL), NB_EFAULT);
	OK(S(setuid)(1));
	FAILS(S(clock_settime50)(NB_CLOCK_REALTIME, &then), NB_EPERM);
	FAILS(S(settimeofday50)(&tv, NULL), NB_EPERM);
	FAILS(S(adjtime50)(&tv, NULL), NB_EPERM);
}

static void
slewing(struct kernel *k)
{
	struct nb_timeval delta = { 0, -100000 }, old;
	int64_t off = read_clock(NB_CLOCK_REALTIME) - host_clock();

	(void)k;
	OK(S(adjtime50)(&delta, NULL));
	usleep(20000);
	off = read_clock(NB_CLOCK_REALTIME) - host_clock() - off;
	CHECK(off < -50000 && off > -2000000);			/* 5 ms a second */
	OK(S(adjtime50)(NULL, &old));
	CHECK(old.sec == -1 && old.usec > 900000 && old.usec < 1000000 - 90000);
	delta.usec = 0;
	OK(S(adjtime50)(&delta, &old));
	OK(S(adjtime50)(NULL, &old));
	CHECK(old.sec == 0 && old.usec == 0);
}

static void
sleeping(struct kernel *k)
{
	struct timespec short_nap = { 0, 20000000 }, bad = { 0, -1 }, left = { 9, 9 };
	int64_t start = read_clock(NB_CLOCK_MONOTONIC);

	(void)k;
	OK(S(nanosleep50)(&short_nap, &left));
	CHECK(read_clock(NB_CLOCK_MONOTONIC) - start >= 20000000 && ns(left) == 0);
	FAILS(S(nanosleep50)(&bad, NULL), NB_EINVAL);
	FAILS(S(nanosleep50)(NULL, NULL), NB_EFAULT);
	start = read_clock(NB_CLOCK_REALTIME) + 10000000;
	short_nap = (struct timespec){ start / 1000000000, start % 1000000000 };
	CHECK(S(clock_nanosleep)(NB_CLOCK_REALTIME, 1, &short_nap, NULL) == 0);
	CHECK(read_clock(NB_CLOCK_REALTIME) >= start);
	CHECK(S(clock_nanosleep)(NB_CLOCK_VIRTUAL, 0, &short_nap, NULL) == NB_EINVAL);
	CHECK(S(clock_nanosleep)(NB_CLOCK_REALTIME, 0, NULL, NULL) == NB_EFAULT);
}

static void
nothing(int sig)
{
	(void)sig;
}

static void *
interrupts(void *arg)
{
	usleep(30000);
	pthread_kill(*(pthread_t *)arg, SIGUSR1);
	return NULL;
}

static void
host_signal(struct kernel *k)
{
	struct sigaction sa = { .sa_handler = nothing };
	struct timespec hour = { 3600, 0 }, left = { 0, 0 };
	pthread_t self = pthread_self(), thread;
	int fds[2];
	char byte;

	(void)k;
	sigaction(SIGUSR1, &sa, NULL);
	CHECK(pthread_create(&thread, NULL, interrupts, &self) == 0);
	FAILS(S(nanosleep50)(&hour, &left), NB_EINTR);
	CHECK(left.tv_sec == 3599);
	pthread_join(thread, NULL);
	OK(rump_sys_pipe(fds));
	CHECK(pthread_create(&thread, NULL, interrupts, &self) == 0);
	FAILS(S(read)(fds[0], &byte, 1), NB_EINTR);
	pthread_join(thread, NULL);
}

/* RUMPK_HOSTUPTIME: the uptime is the host's monotonic clock, and the boot was before it began. */
static void
host_uptime(void)
{
	struct rumpk_bootargs args = { .ba_flags = RUMPK_HOSTUPTIME };
	struct timespec before, after;
	struct kernel *k;
	int64_t up;

	CHECK(rumpk_boot(&args, &k) == 0);
	clock_gettime(CLOCK_MONOTONIC, &before);
	up = read_clock(NB_CLOCK_MONOTONIC);
	clock_gettime(CLOCK_MONOTONIC, &after);
	CHECK(ns(before) <= up && up <= ns(after));
	CHECK(rumpk_halt(k) == 0);
	printf("ok host_uptime\n");
}

int
main(void)
{
	host_uptime();
	IN_KERNEL(reading);
	IN_KERNEL(setting);
	IN_KERNEL(slewing);
	IN_KERNEL(sleeping);
	IN_KERNEL(host_signal);
	return 0;
}
