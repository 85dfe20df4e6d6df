/*
 * Timers that send signals: alarm(2), setitimer(2), timer_create(2).
 *
 * ITIMER_VIRTUAL and ITIMER_PROF count the processor time of all threads together: their timer is
 * set for when it could be over at the earliest, and set again while it is not.
 *
 * Locking: interrupts off; expiries come from the timer interrupt.
 */
#include <machine/heap.h>

#include "process.h"

#define TIMERS_MAX	256		/* of timer_create(2) */
#define USEC		1000UL
#define SPACING_NS	100000		/* of expiries: the program goes on between */
#define LONGEST_NS	(UINT64_MAX / 2)	/* as Linux; no sum with it overflows */

struct sigtimer {
	struct timer st_timer;
	uint64_t st_next;		/* of its clock; 0: not armed */
	uint64_t st_interval;
	uint64_t (*st_clock)(void);
	struct linux_siginfo st_info;
	int st_tid;			/* SIGEV_THREAD_ID; 0: the process */
	int st_notify;
	uint64_t st_missed;		/* expiries since the one whose signal is pending */
	int st_overrun;			/* what they were when it was taken: timer_getoverrun(2) */
};

static void expire(void *);

static struct sigtimer itimers[] = {
	[LINUX_ITIMER_REAL] = { .st_timer.t_fn = expire,
	    .st_timer.t_arg = &itimers[LINUX_ITIMER_REAL], .st_clock = clock_monotonic_ns,
	    .st_info = { .si_signo = LINUX_SIGALRM, .si_code = LINUX_SI_KERNEL } },
	[LINUX_ITIMER_VIRTUAL] = { .st_timer.t_fn = expire,
	    .st_timer.t_arg = &itimers[LINUX_ITIMER_VIRTUAL], .st_clock = process_cputime,
	    .st_info = { .si_signo = LINUX_SIGVTALRM, .si_code = LINUX_SI_KERNEL } },
	[LINUX_ITIMER_PROF] = { .st_timer.t_fn = expire,
	    .st_timer.t_arg = &itimers[LINUX_ITIMER_PROF], .st_clock = process_cputime,
	    .st_info = { .si_signo = LINUX_SIGPROF, .si_code = LINUX_SI_KERNEL } },
};
static struct sigtimer *timers[TIMERS_MAX];

static uint64_t
min(uint64_t a, uint64_t b)
{
	return a < b ? a : b;
}

static void
arm(struct sigtimer *st, uint64_t now, uint64_t at_least)
{
	uint64_t left = st->st_next > now ? st->st_next - now : 0;

	timer_set(&st->st_timer, clock_monotonic_ns() + (left > at_least ? left : at_least));
}

/* Its signal is pending once at most: what comes meanwhile, or came too late, is counted. */
static void
send(struct sigtimer *st, uint64_t times)
{
	struct task *tk = st->st_tid != 0 ? task_find(st->st_tid) : NULL;
	struct sigpending *sp = tk != NULL ? &tk->tk_pending : &process.p_pending;

	if (st->st_notify == LINUX_SIGEV_NONE || (st->st_tid != 0 && tk == NULL))
		return;
	if (signal_queued(sp, &st->st_info)) {
		st->st_missed = min(st->st_missed + times, INT32_MAX);
	} else {
		st->st_missed = min(times - 1, INT32_MAX);
		signal_send(tk, &st->st_info);
	}
}

static void
expire(void *arg)
{
	struct sigtimer *st = arg;
	uint64_t now = st->st_clock(), times = 1;

	if (st->st_next == 0)
		return;
	if (now < st->st_next) {
		arm(st, now, SPACING_NS);
		return;
	}
	if (st->st_interval != 0)
		times += (now - st->st_next) / st->st_interval;
	send(st, times);
	st->st_next = st->st_interval != 0 ? st->st_next + times * st->st_interval : 0;
	if (st->st_next != 0)
		arm(st, now, SPACING_NS);
}

struct setting {
	uint64_t s_value, s_interval;		/* ns; value 0: not armed */
};

static struct setting
get(const struct sigtimer *st)
{
	uint64_t now = st->st_clock();
	struct setting s = { 0, st->st_interval };

	if (st->st_next != 0)
		s.s_value = st->st_next > now ? st->st_next - now : 1;
	return s;
}

/* Sets it to end in value ns; what it was. */
static struct setting
set(struct sigtimer *st, const struct setting *new)
{
	uint64_t flags = irq_save(), now = st->st_clock();
	struct setting old = get(st);

	timer_cancel(&st->st_timer);
	st->st_next = st->st_interval = 0;
	st->st_overrun = 0;
	if (new->s_value != 0) {
		st->st_next = now + min(new->s_value, LONGEST_NS);
		st->st_interval = min(new->s_interval, LONGEST_NS);
		arm(st, now, 0);
	}
	irq_restore(flags);
	return old;
}

static bool
timeval_valid(const struct linux_timeval *tv)
{
	return tv->tv_sec >= 0 && tv->tv_usec >= 0 && tv->tv_usec < 1000000;
}

static uint64_t
timeval_ns(const struct linux_timeval *tv)
{
	const struct linux_timespec ts = { tv->tv_sec, tv->tv_usec * (int64_t)USEC };

	return timespec_ns(&ts);
}

/* Rounded up: a timer that is armed never shows zero. */
static struct linux_timeval
timeval_from(uint64_t ns)
{
	const struct linux_timespec ts = timespec_from(ns + USEC - 1);

	return (struct linux_timeval){ ts.tv_sec, ts.tv_nsec / (int64_t)USEC };
}

long
sys_alarm(const long a[6])
{
	const struct setting new = { (uint64_t)(unsigned int)a[0] * NSEC_PER_SEC, 0 };
	uint64_t left = set(&itimers[LINUX_ITIMER_REAL], &new).s_value;
	uint64_t seconds = (left + NSEC_PER_SEC / 2) / NSEC_PER_SEC;

	return left != 0 && seconds == 0 ? 1 : (long)seconds;
}

static long
write_itimerval(uintptr_t to, const struct setting *s)
{
	const struct linux_itimerval value = { timeval_from(s->s_interval),
	    timeval_from(s->s_value) };

	return user_write(to, &value, sizeof(value));
}

long
sys_getitimer(const long a[6])
{
	struct setting s;
	uint64_t flags;

	if ((unsigned long)a[0] > LINUX_ITIMER_PROF)
		return -LINUX_EINVAL;
	flags = irq_save();
	s = get(&itimers[a[0]]);
	irq_restore(flags);
	return write_itimerval(a[1], &s);
}

long
sys_setitimer(const long a[6])
{
	struct linux_itimerval value = { { 0, 0 }, { 0, 0 } };
	struct setting s;

	if ((unsigned long)a[0] > LINUX_ITIMER_PROF)
		return -LINUX_EINVAL;
	if (a[1] != 0 && user_read(&value, a[1], sizeof(value)) != 0)
		return -LINUX_EFAULT;
	if (!timeval_valid(&value.it_value) || !timeval_valid(&value.it_interval))
		return -LINUX_EINVAL;
	s = (struct setting){ timeval_ns(&value.it_value), timeval_ns(&value.it_interval) };
	s = set(&itimers[a[0]], &s);
	return a[2] != 0 ? write_itimerval(a[2], &s) : 0;
}

static uint64_t (*
clock_of(int clock))(void)
{
	switch (clock) {
	case LINUX_CLOCK_REALTIME:
		return clock_wall_ns;
	case LINUX_CLOCK_MONOTONIC:
	case LINUX_CLOCK_BOOTTIME:
		return clock_monotonic_ns;
	case LINUX_CLOCK_PROCESS_CPUTIME_ID:
		return process_cputime;
	default:
		return NULL;
	}
}

/* Interrupts off, as long as it is used: another thread may delete it. */
static struct sigtimer *
find_timer(long id)
{
	return id >= 0 && id < TIMERS_MAX ? timers[id] : NULL;
}

void
sigtimer_taken(struct linux_siginfo *info)
{
	struct sigtimer *st = find_timer(info->si_timerid);

	if (st != NULL)
		info->si_overrun = st->st_overrun = (int)st->st_missed;
}

/* Its number, which its signals tell, and give as their value when there is no other. */
static int
place_timer(struct sigtimer *st, bool has_value)
{
	uint64_t flags = irq_save();
	int id = 0;

	while (id < TIMERS_MAX && timers[id] != NULL)
		id++;
	st->st_info.si_timerid = id;
	if (!has_value)
		st->st_info.si_timervalue = (uint64_t)id;
	if (id < TIMERS_MAX)
		timers[id] = st;
	irq_restore(flags);
	return id < TIMERS_MAX ? id : -LINUX_EAGAIN;
}

static bool
remove_timer(long id)
{
	uint64_t flags = irq_save();
	struct sigtimer *st = find_timer(id);

	if (st != NULL) {
		timer_cancel(&st->st_timer);
		timers[id] = NULL;
	}
	irq_restore(flags);
	heap_free(st, sizeof(*st));
	return st != NULL;
}

static bool
event_valid(const struct linux_sigevent *event)
{
	switch (event->sigev_notify) {
	case LINUX_SIGEV_NONE:
		return true;
	case LINUX_SIGEV_THREAD_ID:
		if (!task_exists(event->sigev_tid))
			return false;
		/* FALLTHROUGH */
	case LINUX_SIGEV_SIGNAL:
		return event->sigev_signo >= 1 && event->sigev_signo <= LINUX_NSIG;
	default:
		return false;
	}
}

long
sys_timer_create(const long a[6])
{
	struct linux_sigevent event = { .sigev_signo = LINUX_SIGALRM };
	struct sigtimer *st;
	int id;

	if (clock_of((int)a[0]) == NULL)
		return -LINUX_EINVAL;
	if (a[1] != 0 && user_read(&event, a[1], sizeof(event)) != 0)
		return -LINUX_EFAULT;
	if (!event_valid(&event))
		return -LINUX_EINVAL;
	if ((st = heap_alloc(sizeof(*st), 16)) == NULL)
		return -LINUX_EAGAIN;
	*st = (struct sigtimer){ .st_timer = { .t_fn = expire, .t_arg = st },
	    .st_clock = clock_of((int)a[0]), .st_notify = event.sigev_notify,
	    .st_info = { .si_signo = event.sigev_signo, .si_code = LINUX_SI_TIMER,
	    .si_timervalue = event.sigev_value },
	    .st_tid = event.sigev_notify == LINUX_SIGEV_THREAD_ID ? event.sigev_tid : 0 };
	if ((id = place_timer(st, a[1] != 0)) < 0) {
		heap_free(st, sizeof(*st));
		return id;
	}
	if (user_write(a[2], &id, sizeof(id)) != 0) {
		(void)remove_timer(id);
		return -LINUX_EFAULT;
	}
	return 0;
}

static long
write_itimerspec(uintptr_t to, const struct setting *s)
{
	const struct linux_itimerspec value = { timespec_from(s->s_interval),
	    timespec_from(s->s_value) };

	return user_write(to, &value, sizeof(value));
}

/* What is left until a time of its clock, at least a moment; 0 stays: not armed. */
static uint64_t
from_now(const struct sigtimer *st, uint64_t when)
{
	uint64_t now = st->st_clock();

	if (when == 0)
		return 0;
	return when > now ? when - now : 1;
}

long
sys_timer_settime(const long a[6])
{
	struct linux_itimerspec value;
	struct sigtimer *st;
	struct setting s;
	uint64_t flags;

	if (user_read(&value, a[2], sizeof(value)) != 0)
		return -LINUX_EFAULT;
	if (!timespec_valid(&value.it_value) || !timespec_valid(&value.it_interval))
		return -LINUX_EINVAL;
	s = (struct setting){ timespec_ns(&value.it_value), timespec_ns(&value.it_interval) };
	flags = irq_save();
	if ((st = find_timer(a[0])) != NULL) {
		if ((a[1] & LINUX_TIMER_ABSTIME) != 0)
			s.s_value = from_now(st, s.s_value);
		s = set(st, &s);
	}
	irq_restore(flags);
	if (st == NULL)
		return -LINUX_EINVAL;
	return a[3] != 0 ? write_itimerspec(a[3], &s) : 0;
}

long
sys_timer_gettime(const long a[6])
{
	const struct sigtimer *st;
	struct setting s;
	uint64_t flags = irq_save();

	if ((st = find_timer(a[0])) != NULL)
		s = get(st);
	irq_restore(flags);
	return st != NULL ? write_itimerspec(a[1], &s) : -LINUX_EINVAL;
}

long
sys_timer_getoverrun(const long a[6])
{
	uint64_t flags = irq_save();
	const struct sigtimer *st = find_timer(a[0]);
	long result = st != NULL ? st->st_overrun : -LINUX_EINVAL;

	irq_restore(flags);
	return result;
}

long
sys_timer_delete(const long a[6])
{
	return remove_timer(a[0]) ? 0 : -LINUX_EINVAL;
}
