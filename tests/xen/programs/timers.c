/* Timers at their edges: lengths that overflow, what is missed, many at once; the same on Linux. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define MS	1000000L

static volatile int count;

static void
say(const char *what, int good)
{
	printf("%s: %s\n", what, good ? "yes" : "NO");
}

static void
handler(int signo)
{
	(void)signo;
	count++;
}

/* Whatever interrupts: the whole of it. */
static void
pass(long ns)
{
	struct timespec end;

	clock_gettime(CLOCK_MONOTONIC, &end);
	end.tv_sec += (end.tv_nsec + ns) / 1000000000;
	end.tv_nsec = (end.tv_nsec + ns) % 1000000000;
	while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &end, NULL) != 0)
		continue;
}

static timer_t
create(int notify, int signo, int value)
{
	struct sigevent ev = { .sigev_notify = notify, .sigev_signo = signo,
	    .sigev_value.sival_int = value };
	timer_t t = NULL;

	say("created", timer_create(CLOCK_MONOTONIC, &ev, &t) == 0);
	return t;
}

static void
set(timer_t t, long first_ns, struct timespec interval)
{
	timer_settime(t, 0, &(struct itimerspec){ interval, { 0, first_ns } }, NULL);
}

static void
endless(void)
{
	timer_t t = create(SIGEV_SIGNAL, SIGRTMIN, 0);
	struct itimerspec its;

	count = 0;
	set(t, MS, (struct timespec){ INT64_MAX, 0 });
	pass(30 * MS);
	timer_gettime(t, &its);
	say("comes once in eternity", count == 1 && its.it_value.tv_sec > 1L << 32);
	its = (struct itimerspec){ { 0, 0 }, { INT64_MAX, 999999999 } };
	say("the last time of all", timer_settime(t, TIMER_ABSTIME, &its, NULL) == 0 &&
	    timer_gettime(t, &its) == 0 && its.it_value.tv_sec > 1L << 32);
	timer_delete(t);
}

static void
disarmed(void)
{
	struct itimerval it = { { 5, 0 }, { 0, 0 } };

	setitimer(ITIMER_REAL, &it, NULL);
	getitimer(ITIMER_REAL, &it);
	say("no time, no interval", it.it_interval.tv_sec == 0);
}

static void
block(int how, int signo)
{
	sigset_t only;

	sigemptyset(&only);
	sigaddset(&only, signo);
	sigprocmask(how, &only, NULL);
}

/* Takes a pending one; 0: there is none. */
static int
take(int signo, siginfo_t *info)
{
	const struct timespec now = { 0, 0 };
	sigset_t only;

	sigemptyset(&only);
	sigaddset(&only, signo);
	return sigtimedwait(&only, info, &now) == signo;
}

static void
overruns(void)
{
	timer_t t = create(SIGEV_SIGNAL, SIGRTMIN, 7);
	siginfo_t info;

	block(SIG_BLOCK, SIGRTMIN);
	set(t, 2 * MS, (struct timespec){ 0, 2 * MS });
	pass(60 * MS);
	say("none taken, none missed", timer_getoverrun(t) == 0);
	say("missed ones are counted", take(SIGRTMIN, &info) && info.si_value.sival_int == 7 &&
	    info.si_overrun >= 10 && info.si_overrun <= 10000 &&
	    timer_getoverrun(t) == info.si_overrun);
	timer_delete(t);
	(void)take(SIGRTMIN, &info);
	block(SIG_UNBLOCK, SIGRTMIN);
}

/* As SIGEV_THREAD has them: all with one signal. */
static void
one_signal(int signo)
{
	timer_t a = create(SIGEV_SIGNAL, signo, 1), b = create(SIGEV_SIGNAL, signo, 2);
	siginfo_t info;
	int sum = 0;

	block(SIG_BLOCK, signo);
	set(a, MS, (struct timespec){ 0, 0 });
	set(b, MS, (struct timespec){ 0, 0 });
	pass(20 * MS);
	while (take(signo, &info))
		sum += 1 + 10 * info.si_value.sival_int;
	say("each timer's signal comes", sum == 32);
	block(SIG_UNBLOCK, signo);
	timer_delete(a);
	timer_delete(b);
}

/* Shorter than an interrupt takes: the program goes on, and can end it. */
static void
shortest(void)
{
	timer_t silent = create(SIGEV_NONE, 0, 0), loud = create(SIGEV_SIGNAL, SIGRTMIN, 0);

	siginfo_t info;

	block(SIG_BLOCK, SIGRTMIN);
	set(silent, 1, (struct timespec){ 0, 1 });
	set(loud, 1, (struct timespec){ 0, 1 });
	pass(20 * MS);
	say("nanoseconds pass", take(SIGRTMIN, &info));
	say("and end", timer_delete(loud) == 0 && timer_delete(silent) == 0);
	(void)take(SIGRTMIN, &info);
	block(SIG_UNBLOCK, SIGRTMIN);
}

static volatile int stop;

static void *
set_any(void *arg)
{
	const struct itimerspec its = { { 0, 0 }, { 0, MS / 10 } };

	for (int id = 0; !stop; id = (id + 1) % 4)
		syscall(SYS_timer_settime, id, 0, &its, NULL);
	return arg;
}

/* One thread sets what another, which wakes at any moment, is deleting. */
static void
race(void)
{
	struct sigevent ev = { .sigev_notify = SIGEV_NONE };
	struct timespec start, now;
	pthread_t thread;
	int id, good = 1;

	pthread_create(&thread, NULL, set_any, NULL);
	clock_gettime(CLOCK_MONOTONIC, &start);
	do {
		good &= syscall(SYS_timer_create, CLOCK_MONOTONIC, &ev, &id) == 0 &&
		    usleep(50) == 0 && syscall(SYS_timer_delete, id) == 0 && usleep(50) == 0;
		clock_gettime(CLOCK_MONOTONIC, &now);
	} while (now.tv_sec < start.tv_sec + 1);
	stop = 1;
	pthread_join(thread, NULL);
	say("set while deleted", good);
}

int
main(void)
{
	signal(SIGRTMIN, handler);
	endless();
	disarmed();
	overruns();
	one_signal(SIGRTMIN + 1);
	one_signal(SIGUSR1);
	shortest();
	race();
	return 0;
}
