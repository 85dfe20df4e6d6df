/* Signals: handlers, masks, restarts, timers, alternate stacks; the same on Linux. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

static volatile int count, last, value;
static volatile uintptr_t where;
static int fds[2];

static void
say(const char *what, int good)
{
	printf("%s: %s\n", what, good ? "yes" : "NO");
}

static void
handler(int signo, siginfo_t *info, void *context)
{
	int local;

	(void)context;
	count++;
	last = signo;
	value = info->si_value.sival_int;
	where = (uintptr_t)&local;
}

static void
on(int signo, int flags)
{
	struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO | flags };

	sigaction(signo, &sa, NULL);
	count = last = 0;
}

static void
basics(void)
{
	sigset_t set, old;
	union sigval v = { .sival_int = 77 };

	on(SIGUSR1, 0);
	raise(SIGUSR1);
	say("raise", count == 1 && last == SIGUSR1);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, &old);
	kill(getpid(), SIGUSR1);
	kill(getpid(), SIGUSR1);
	say("blocked", count == 1);
	sigpending(&set);
	say("pending", sigismember(&set, SIGUSR1));
	sigprocmask(SIG_SETMASK, &old, NULL);
	say("once when let by", count == 2);
	on(SIGRTMIN + 1, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN + 1);
	sigprocmask(SIG_BLOCK, &set, &old);
	for (int i = 0; i < 3; i++)
		sigqueue(getpid(), SIGRTMIN + 1, v);
	sigprocmask(SIG_SETMASK, &old, NULL);
	say("real-time ones queue", count == 3 && value == 77);
	on(SIGUSR2, SA_RESETHAND | SA_NODEFER);
	raise(SIGUSR2);
	struct sigaction sa;
	sigaction(SIGUSR2, NULL, &sa);
	say("resethand", count == 1 && sa.sa_handler == SIG_DFL);
	signal(SIGUSR2, SIG_IGN);
	raise(SIGUSR2);
	say("ignored", 1);
	say("no such signal", kill(getpid(), 99) == -1 && errno == EINVAL);
	say("no such process", kill(4242424, 0) == -1 && errno == ESRCH);
}

/* Again and again: one may come just before what it is to interrupt. */
static void
set_timer(long usec)
{
	struct itimerval it = { { 0, 300000 }, { 0, usec } };

	count = 0;
	setitimer(ITIMER_REAL, &it, NULL);
}

static int
fired(void)
{
	struct itimerval off = { { 0, 0 }, { 0, 0 } };

	setitimer(ITIMER_REAL, &off, NULL);
	return count > 0;
}

static void *
write_later(void *arg)
{
	struct timespec ts = { 0, 100000000 };
	sigset_t set;

	sigfillset(&set);
	pthread_sigmask(SIG_SETMASK, &set, NULL);
	nanosleep(&ts, NULL);
	(void)!write(fds[1], "x", 1);
	return arg;
}

static void
interrupts(void)
{
	struct timespec ts = { 5, 0 }, left;
	struct pollfd pfd;
	pthread_t thread;
	sigset_t none;
	char c;

	(void)!pipe(fds);
	on(SIGALRM, 0);
	set_timer(20000);
	say("read is interrupted", read(fds[0], &c, 1) == -1 && errno == EINTR && fired());
	on(SIGALRM, SA_RESTART);
	set_timer(20000);
	pthread_create(&thread, NULL, write_later, NULL);
	say("read goes on", read(fds[0], &c, 1) == 1 && c == 'x' && fired());
	pthread_join(thread, NULL);
	set_timer(20000);
	say("sleep is interrupted", nanosleep(&ts, &left) == -1 && errno == EINTR &&
	    left.tv_sec < 5 && fired());
	pfd = (struct pollfd){ fds[0], POLLIN, 0 };
	set_timer(20000);
	say("poll is interrupted", poll(&pfd, 1, 5000) == -1 && errno == EINTR && fired());
	sigset_t block;
	sigemptyset(&block);
	sigaddset(&block, SIGALRM);
	sigprocmask(SIG_BLOCK, &block, NULL);
	sigemptyset(&none);
	set_timer(20000);
	say("ppoll swaps the mask", ppoll(&pfd, 1, &ts, &none) == -1 && errno == EINTR && fired());
	set_timer(20000);
	say("sigsuspend", sigsuspend(&none) == -1 && errno == EINTR && fired());
	sigset_t old;
	sigaddset(&block, SIGWINCH);
	sigprocmask(SIG_BLOCK, &block, &old);
	kill(getpid(), SIGWINCH);
	ts = (struct timespec){ 0, 50000000 };
	say("an ignored one interrupts nothing", ppoll(&pfd, 1, &ts, &none) == 0);
	sigprocmask(SIG_SETMASK, &old, NULL);
	sigdelset(&block, SIGWINCH);
	set_timer(10000);
	int signo = 0;
	say("sigwait", sigwait(&block, &signo) == 0 && signo == SIGALRM && !fired());
	struct timespec shorttime = { 0, 1000000 };
	say("sigtimedwait ends", sigtimedwait(&block, NULL, &shorttime) == -1 && errno == EAGAIN);
	sigprocmask(SIG_UNBLOCK, &block, NULL);
}

/* A thread that only computes gets its signal too, and its registers back. */
static void
busy(void)
{
	struct itimerval it = { { 0, 1000 }, { 0, 1000 } }, off = { { 0, 0 }, { 0, 0 } };
	double x = 1;
	uint64_t sum = 0, n = 0;

	on(SIGALRM, 0);
	setitimer(ITIMER_REAL, &it, NULL);
	while (count < 50) {
		sum += n * n;
		x += 0.5;
		n++;
	}
	setitimer(ITIMER_REAL, &off, NULL);
	uint64_t check = 0;
	for (uint64_t i = 0; i < n; i++)
		check += i * i;
	say("busy loop interrupted", check == sum && x == 1 + 0.5 * (double)n);
}

static void
stacks(void)
{
	static char space[65536];
	stack_t ss = { .ss_sp = space, .ss_size = sizeof(space) }, old;

	say("altstack", sigaltstack(&ss, NULL) == 0 && sigaltstack(NULL, &old) == 0 &&
	    old.ss_sp == space && old.ss_flags == 0);
	on(SIGUSR1, SA_ONSTACK);
	raise(SIGUSR1);
	say("on it", where - (uintptr_t)space < sizeof(space));
	on(SIGUSR1, 0);
	raise(SIGUSR1);
	say("not on it", where - (uintptr_t)space >= sizeof(space));
	ss.ss_size = 100;
	say("too small", sigaltstack(&ss, NULL) == -1 && errno == ENOMEM);
}

/* What is queued is not lost, and what cannot be is refused. */
static void
queue(void)
{
	struct rlimit limit = { 1000, 1000 };
	union sigval v = { .sival_int = 0 };
	sigset_t set, old;
	int n = 0;

	on(SIGRTMIN + 2, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN + 2);
	sigprocmask(SIG_BLOCK, &set, &old);
	setrlimit(RLIMIT_SIGPENDING, &limit);
	while (n < 100000 && sigqueue(getpid(), SIGRTMIN + 2, v) == 0)
		n++;
	say("the queue ends", n < 100000 && errno == EAGAIN);
	say("kill needs no room", kill(getpid(), SIGRTMIN + 2) == 0);
	sigprocmask(SIG_SETMASK, &old, NULL);
	say("all of it comes", count == n);
}

static void *
wait_for_it(void *arg)
{
	volatile int *seen = arg;

	while (count == 0)
		continue;
	*seen = 1;
	return NULL;
}

static void
threads(void)
{
	volatile int seen = 0;
	pthread_t thread;

	on(SIGUSR1, 0);
	pthread_create(&thread, NULL, wait_for_it, (void *)&seen);
	struct timespec ts = { 0, 5000000 };
	nanosleep(&ts, NULL);
	pthread_kill(thread, SIGUSR1);
	pthread_join(thread, NULL);
	say("to a thread", seen && count == 1);
}

static void
timers(void)
{
	struct sigevent ev = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN,
	    .sigev_value.sival_int = 5 };
	struct itimerspec its = { { 0, 2000000 }, { 0, 2000000 } };
	timer_t t;

	on(SIGRTMIN, 0);
	say("timer_create", timer_create(CLOCK_MONOTONIC, &ev, &t) == 0);
	timer_settime(t, 0, &its, NULL);
	while (count < 5)
		pause();
	say("timer fires", last == SIGRTMIN && value == 5);
	say("timer_delete", timer_delete(t) == 0);
	say("alarm", alarm(100) == 0 && alarm(0) == 100);
}

static volatile int code;
static void *volatile address;

static void
trapped(int signo, siginfo_t *info, void *context)
{
	ucontext_t *uc = context;

	last = signo;
	code = info->si_code;
	address = info->si_addr;
	if (signo == SIGFPE)
		uc->uc_mcontext.fpregs->cwd |= 0x3f, uc->uc_mcontext.fpregs->swd = 0;
	else if (signo == SIGSEGV)
		uc->uc_mcontext.gregs[REG_RIP] += 3;	/* behind the load */
}

static void
traps(void)
{
	struct sigaction sa = { .sa_sigaction = trapped, .sa_flags = SA_SIGINFO };
	unsigned long nowhere = 1UL << 62;		/* not canonical */
	const unsigned short divide = 0x37b, invalid = 0x37e;	/* not masked */

	sigaction(SIGTRAP, &sa, NULL);
	sigaction(SIGSEGV, &sa, NULL);
	sigaction(SIGFPE, &sa, NULL);
	__asm__ volatile("fldcw %0; fld1; fldz; fdivrp; fwait; fstp %%st(0)" : : "m"(divide));
	say("division of numbers", last == SIGFPE && code == FPE_FLTDIV && address != NULL);
	__asm__ volatile("fldcw %0; fldz; fldz; fdivrp; fwait; fstp %%st(0)" : : "m"(invalid));
	say("of nothing by nothing", last == SIGFPE && code == FPE_FLTINV && address != NULL);
	__asm__ volatile("int3");
	say("breakpoint", last == SIGTRAP && code == SI_KERNEL && address == NULL);
	__asm__ volatile("movq (%%rax), %%rax" : "+a"(nowhere) : : "memory");
	say("no address", last == SIGSEGV && code == SI_KERNEL && address == NULL);
}

static void
pipes(void)
{
	on(SIGPIPE, 0);
	close(fds[0]);
	say("sigpipe", write(fds[1], "x", 1) == -1 && errno == EPIPE && count == 1);
}

int
main(void)
{
	basics();
	interrupts();
	busy();
	stacks();
	queue();
	threads();
	timers();
	traps();
	pipes();
	return 0;
}
