/*
 * The scheduler, the clocks, the FPU state and the hypercalls, tried on the machine itself: an
 * image of its own, which says "ok NAME" for each test and ends with code 0, or says what was wrong
 * and ends with 1.  Lines "measured NAME VALUE UNIT" are for whoever wants to know.
 */
#include <machine/boot.h>
#include <machine/clock.h>
#include <machine/console.h>
#include <machine/cpu.h>
#include <machine/entropy.h>
#include <machine/fpu.h>
#include <machine/heap.h>
#include <machine/hyper.h>
#include <machine/page.h>
#include <machine/process.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <rump/rumpuser.h>

#define MS		1000000UL
#define SPINNERS	4
#define SLEEPERS	100
#define CHECK(e)	((e) ? (void)0 : failed(__LINE__, #e))

static void __attribute__((noreturn))
failed(int line, const char *what)
{
	console_printf("line %d: %s\n", line, what);
	machine_exit(1);
}

static void
sleep_ns(uint64_t ns)
{
	CHECK(rumpuser_clock_sleep(RUMPUSER_CLOCK_RELWALL, (int64_t)(ns / NSEC_PER_SEC),
	    (long)(ns % NSEC_PER_SEC)) == 0);
}

static void
measured(const char *name, uint64_t value, const char *unit)
{
	console_printf("measured %s %lu %s\n", name, value, unit);
}

/* Many threads: all run, and their memory comes back. */

static unsigned int ran;

static void *
count_me(void *arg)
{
	ran += (unsigned int)(uintptr_t)arg;
	return NULL;
}

static void
test_threads(void)
{
	struct thread *th[100];
	size_t before;

	for (int round = 0; round < 3; round++) {
		before = page_free_count();
		ran = 0;
		for (int i = 0; i < 100; i++)
			CHECK((th[i] = thread_create(count_me, (void *)1, "count", true)) != NULL);
		for (int i = 0; i < 100; i++)
			thread_join(th[i]);
		CHECK(ran == 100);
	}
	CHECK(page_free_count() == before);
	for (int i = 0; i < 100; i++)
		CHECK(thread_create(count_me, (void *)1, "detached", false) != NULL);
	while (ran < 200)
		sched_yield();
}

/* Threads that never sleep share the processor, and one that sleeps is not kept from it. */

static volatile bool stop;

struct spinner {
	struct thread *thread;
	volatile uint64_t count;
	uint64_t cputime;
};

static void *
spin(void *arg)
{
	struct spinner *s = arg;

	while (!stop)
		s->count++;
	s->cputime = thread_cputime_ns(curthread);
	return NULL;
}

static void
test_fairness(void)
{
	struct spinner s[SPINNERS] = { 0 };
	uint64_t least = UINT64_MAX, most = 0, late = 0, start;

	stop = false;
	for (int i = 0; i < SPINNERS; i++)
		CHECK((s[i].thread = thread_create(spin, &s[i], "spin", true)) != NULL);
	for (int i = 0; i < 40; i++) {
		start = clock_monotonic_ns();
		sleep_ns(20 * MS);
		start = clock_monotonic_ns() - start - 20 * MS;
		late = start > late ? start : late;
	}
	stop = true;
	for (int i = 0; i < SPINNERS; i++) {
		thread_join(s[i].thread);
		least = s[i].cputime < least ? s[i].cputime : least;
		most = s[i].cputime > most ? s[i].cputime : most;
	}
	measured("fairness", least * 1000 / most, "per mille");
	measured("wakeup_among_spinners", late / 1000, "us");
	CHECK(least * 4 > most * 3);		/* the host takes its share, from whom it will */
	CHECK(late < 4 * SPINNERS * SCHED_SLICE_NS);	/* twice the bound: hosts are busy */
}

/* Sleeps end neither early nor by much late; a processor alone is not interrupted. */
static void
test_sleep(void)
{
	static const uint64_t lengths[] = { 1, 1000, 50000, MS, 5 * MS, 30 * MS };
	struct waitq nobody = { 0 };
	uint64_t start, took, worst = 0;

	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		start = clock_monotonic_ns();
		sleep_ns(lengths[i]);
		took = clock_monotonic_ns() - start;
		CHECK(took >= lengths[i]);
		worst = took - lengths[i] > worst ? took - lengths[i] : worst;
	}
	measured("sleep_late", worst / 1000, "us");
	start = irq_save();
	CHECK(waitq_sleep(&nobody, clock_monotonic_ns() - 1, false) == ETIMEDOUT);
	CHECK(waitq_sleep(&nobody, 0, false) == ETIMEDOUT);
	irq_restore(start);
	CHECK(nobody.wq_first == NULL);
}

/* Timers go off in the order of their times, each once; one that is cancelled does not. */

static struct timer timers[SLEEPERS];
static uint64_t fired_last;
static unsigned int fired, out_of_order;

static void
fire(void *arg)
{
	uint64_t when = *(uint64_t *)arg;

	fired++;
	out_of_order += when < fired_last || clock_monotonic_ns() < when;
	fired_last = when;
}

static void
test_timers(void)
{
	static uint64_t when[SLEEPERS];
	uint64_t start = clock_monotonic_ns() + 5 * MS;
	uint32_t random = 12345;

	fired = out_of_order = 0;
	fired_last = 0;
	for (int i = 0; i < SLEEPERS; i++) {
		random = random * 1664525 + 1013904223;
		when[i] = start + random % (20 * MS);
		timers[i].t_fn = fire;
		timers[i].t_arg = &when[i];
		timer_set(&timers[i], when[i]);
	}
	for (int i = 0; i < SLEEPERS; i += 3)
		timer_cancel(&timers[i]);
	for (int i = 1; i < SLEEPERS; i += 3) {
		when[i] = start + 25 * MS - (when[i] - start);
		timer_set(&timers[i], when[i]);
	}
	sleep_ns(60 * MS);
	CHECK(fired == SLEEPERS - (SLEEPERS + 2) / 3);
	CHECK(out_of_order == 0);
	for (int i = 0; i < SLEEPERS; i++)
		CHECK(timers[i].t_when == 0);
}

/* The timer after the one that ended a sleep goes off although the thread, alone, runs on. */
static void
test_timer_after_sleep(void)
{
	uint64_t start = clock_monotonic_ns(), when = start + 30 * MS;
	struct timer t = { .t_fn = fire, .t_arg = &when };

	fired = 0;
	timer_set(&t, when);
	sleep_ns(10 * MS);
	while (fired == 0)
		CHECK(clock_monotonic_ns() < start + 500 * MS);
}

/* Mutexes and condition variables: a bounded buffer between many threads, none starved. */

#define ITEMS		20000
#define ROOM		4

static struct rumpuser_mtx *lock;
static struct rumpuser_cv *changed;
static unsigned int put, got, sum;
static unsigned int buffer[ROOM];

static void *
produce(void *arg)
{
	(void)arg;
	for (bool more = true; more;) {
		rumpuser_mutex_enter(lock);
		while (put - got == ROOM)
			CHECK(rumpuser_cv_wait(changed, lock) == 0);
		if ((more = put < ITEMS)) {
			buffer[put % ROOM] = put;
			put++;
			rumpuser_cv_broadcast(changed);
		}
		rumpuser_mutex_exit(lock);
	}
	return NULL;
}

static void *
consume(void *arg)
{
	(void)arg;
	for (bool more = true; more;) {
		rumpuser_mutex_enter(lock);
		while (put == got && got < ITEMS)
			(void)rumpuser_cv_timedwait(changed, lock, 0, (int64_t)MS);
		if ((more = got < ITEMS)) {
			sum += buffer[got % ROOM];
			got++;
			rumpuser_cv_broadcast(changed);
		}
		rumpuser_mutex_exit(lock);
	}
	return NULL;
}

static void
test_cv(void)
{
	struct thread *th[6];

	CHECK(rumpuser_mutex_init(&lock, 0) == 0);
	CHECK(rumpuser_cv_init(&changed) == 0);
	put = got = sum = 0;
	for (int i = 0; i < 6; i++)
		CHECK((th[i] = thread_create(i < 3 ? produce : consume, NULL, "buffer", true)) !=
		    NULL);
	for (int i = 0; i < 6; i++)
		thread_join(th[i]);
	CHECK(got == ITEMS && sum == (unsigned int)((uint64_t)ITEMS * (ITEMS - 1) / 2));
	CHECK(rumpuser_mutex_tryenter(lock) == 0);
	CHECK(rumpuser_mutex_tryenter(lock) == EBUSY);
	CHECK(rumpuser_cv_timedwait(changed, lock, 0, 2 * (int64_t)MS) == ETIMEDOUT);
	CHECK(rumpuser_cv_timedwait(changed, lock, -1, 0) == ETIMEDOUT);
	rumpuser_mutex_exit(lock);
	rumpuser_cv_destroy(changed);
}

static unsigned int entered[SPINNERS];

static void *
enter_often(void *arg)
{
	unsigned int *mine = arg;

	while (!stop) {
		rumpuser_mutex_enter(lock);
		for (volatile int i = 0; i < 200; i++)
			;
		++*mine;
		rumpuser_mutex_exit(lock);
	}
	return NULL;
}

/* Who holds a mutex nearly always does not keep it from the others. */
static void
test_mutex_fairness(void)
{
	struct thread *th[SPINNERS];
	unsigned int least = ~0u, most = 0;

	stop = false;
	for (int i = 0; i < SPINNERS; i++)
		CHECK((th[i] = thread_create(enter_often, &entered[i], "enter", true)) != NULL);
	sleep_ns(500 * MS);
	stop = true;
	for (int i = 0; i < SPINNERS; i++) {
		thread_join(th[i]);
		least = entered[i] < least ? entered[i] : least;
		most = entered[i] > most ? entered[i] : most;
	}
	measured("mutex_fairness", (uint64_t)least * 1000 / most, "per mille");
	CHECK(least > most / 4);
	rumpuser_mutex_destroy(lock);
}

/*
 * Threads of the program are preempted anywhere and keep every register: general ones, flags, SSE,
 * AVX and AVX-512 where they are, each thread its own pattern.
 */
void keep_registers(uint64_t seed, volatile bool *stop, uint64_t features);
extern uint64_t registers_spoilt, registers_rounds;

#define FEATURE_AVX	1
#define FEATURE_AVX512	2

__asm__(
"	.text\n"
"keep_registers:\n"		/* rdi: pattern, rsi: stop, rdx: features */
"	pushq %rbx\n	pushq %rbp\n	pushq %r12\n"
"	pushq %r13\n	pushq %r14\n	pushq %r15\n"
"	movq %rdi, %rax\n"
"	movq %rax, %xmm0\n	punpcklqdq %xmm0, %xmm0\n"
"	.irp n, 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
"	movdqa %xmm0, %xmm\\n\n"
"	.endr\n"
"	testq $1, %rdx\n	jz 1f\n"
"	.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
"	vinsertf128 $1, %xmm\\n, %ymm\\n, %ymm\\n\n"
"	.endr\n"
"	testq $2, %rdx\n	jz 1f\n"
"	.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29\n"
"	vpbroadcastq %rax, %zmm\\n\n"
"	.endr\n"
"	vpbroadcastq %rax, %zmm30\n	vpbroadcastq %rax, %zmm31\n"
"	kmovw %eax, %k1\n	kmovw %eax, %k7\n"
"1:	.irp r, rbx,rcx,rdi,rbp,r8,r9,r10,r11,r12,r13,r14,r15\n"
"	movq %rax, %\\r\n"
"	.endr\n"
"2:	cmpb $0, (%rsi)\n	jne 9f\n"
"	incq registers_rounds(%rip)\n"
"	.irp r, rbx,rcx,rdi,rbp,r8,r9,r10,r11,r12,r13,r14,r15\n"
"	cmpq %rax, %\\r\n	jne 8f\n"
"	.endr\n"
"	movq %rax, -8(%rsp)\n"		/* the red zone */
"	.irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
"	movq %xmm\\n, %rcx\n	cmpq %rax, %rcx\n	jne 8f\n"
"	.endr\n"
"	testq $1, %rdx\n	jz 3f\n"
"	.irp n, 0,3,7,8,12,15\n"
"	vextractf128 $1, %ymm\\n, -32(%rsp)\n	movq -24(%rsp), %rcx\n"
"	cmpq %rax, %rcx\n	jne 8f\n"
"	movq %rax, -24(%rsp)\n"
"	.endr\n"
"	testq $2, %rdx\n	jz 3f\n"
"	.irp n, 1,15,16,29,30,31\n"
"	vextracti64x4 $1, %zmm\\n, -64(%rsp)\n"
"	movq -40(%rsp), %rcx\n	cmpq %rax, %rcx\n	jne 8f\n"
"	.endr\n"
"	kmovw %k7, %ecx\n	cmpw %ax, %cx\n	jne 8f\n"
"	movq %rax, -8(%rsp)\n"
"3:	movq %rax, %rcx\n"
"	cmpq %rax, -8(%rsp)\n	jne 8f\n"
"	jmp 2b\n"
"8:	incq registers_spoilt(%rip)\n"
"9:	popq %r15\n	popq %r14\n	popq %r13\n	popq %r12\n	popq %rbp\n	popq %rbx\n"
"	ret\n"
"	.bss\n	.balign 8\n"
"registers_spoilt:	.skip 8\n"
"registers_rounds:	.skip 8\n"
"	.text\n");

static unsigned int clones_left;

/* The program's thread: `task` only marks it as one. */
static void
cloned(uint64_t seed)
{
	uint64_t features = (cpu_features.cf_xcr0 & 4) != 0 ? FEATURE_AVX : 0;

	/* the state alone is not enough: some processors have it without the instructions */
	if ((cpu_features.cf_xcr0 & 0xe0) == 0xe0 && (cpuid(7, 0).ebx & 1u << 16) != 0)
		features |= FEATURE_AVX512;
	keep_registers(seed, &stop, features);
	clones_left--;
	thread_exit();
}

#define CLONE_STACK	16384

static void *
clone_start(uint64_t seed)
{
	char *stack = heap_alloc(CLONE_STACK, PAGE_SIZE);
	struct trapframe tf = {
		.tf_rip = (uintptr_t)cloned, .tf_cs = CODE_SELECTOR, .tf_ss = DATA_SELECTOR,
		.tf_rflags = RFLAGS_IF | 2, .tf_rdi = seed,
		.tf_rsp = (uintptr_t)stack + CLONE_STACK - 8,
	};

	CHECK(stack != NULL);
	CHECK(thread_clone(&tf, seed, (struct task *)stack) != NULL);
	return stack;
}

static void
test_registers(void)
{
	void *stacks[SPINNERS];

	stop = false;
	clones_left = SPINNERS;
	for (uint64_t i = 0; i < SPINNERS; i++)
		stacks[i] = clone_start(0x0123456789abcdefUL * (i + 1));
	for (int i = 0; i < 100; i++)
		sleep_ns(3 * MS);
	stop = true;
	while (clones_left > 0)
		sleep_ns(MS);
	CHECK(registers_spoilt == 0);
	CHECK(registers_rounds > 1000);
	for (int i = 0; i < SPINNERS; i++)
		heap_free(stacks[i], CLONE_STACK);
}

/* thread_interrupt(): now, before, not when uninterruptible, and against a wakeup at any moment. */

static struct waitq races;
static volatile int result;
static volatile bool sleeping;

static void *
sleep_interruptibly(void *arg)
{
	uint64_t flags = irq_save();

	sleeping = true;
	result = waitq_sleep(&races, WAIT_FOREVER, arg != NULL);
	irq_restore(flags);
	return NULL;
}

static struct thread *
sleeper(bool interruptible)
{
	struct thread *th;

	sleeping = false;
	result = -1;
	th = thread_create(sleep_interruptibly, interruptible ? &races : NULL, "sleeper", true);
	CHECK(th != NULL);
	return th;
}

static void
test_interrupt(void)
{
	struct thread *th = sleeper(true);

	while (!sleeping)
		sched_yield();
	thread_interrupt(th);
	thread_join(th);
	CHECK(result == EINTR && races.wq_first == NULL);

	th = sleeper(true);
	thread_interrupt(th);
	thread_join(th);
	CHECK(result == EINTR);

	th = sleeper(false);
	while (!sleeping)
		sched_yield();
	thread_interrupt(th);
	sched_yield();
	CHECK(result == -1);
	CHECK(waitq_wake(&races, 1) == 1);
	CHECK(waitq_wake(&races, 1) == 0);
	thread_join(th);
	CHECK(result == 0);
}

static struct thread *volatile target;

static void
interrupt_target(void *arg)
{
	struct timer *t = arg;

	thread_interrupt(target);
	waitq_wake(&races, 1);
	timer_set(t, clock_monotonic_ns() + 20000);
}

static void
test_interrupt_races(void)
{
	struct timer t = { .t_fn = interrupt_target, .t_arg = &t };
	unsigned int interrupted = 0, woken = 0;
	uint64_t flags, end = clock_monotonic_ns() + 100 * MS;

	target = curthread;
	timer_set(&t, clock_monotonic_ns() + 20000);
	while (clock_monotonic_ns() < end) {
		flags = irq_save();
		if (waitq_sleep(&races, clock_monotonic_ns() + 50000, true) == EINTR) {
			interrupted++;
			CHECK(curthread->th_interrupted);
			curthread->th_interrupted = false;
		} else {
			woken++;
		}
		CHECK(curthread->th_waitq == NULL && races.wq_first == NULL);
		irq_restore(flags);
	}
	timer_cancel(&t);
	curthread->th_interrupted = false;
	measured("interrupts_taken", interrupted, "times");
	CHECK(interrupted > 10);
}

/* An uninterruptible condition variable outlasts an interruption. */
static void
test_cv_interruptible(void)
{
	struct rumpuser_cv *cv;
	struct rumpuser_mtx *m;
	uint64_t start = clock_monotonic_ns();

	CHECK(rumpuser_cv_init(&cv) == 0 && rumpuser_mutex_init(&m, 0) == 0);
	rumpuser_mutex_enter(m);
	thread_interrupt(curthread);
	CHECK(rumpuser_cv_wait(cv, m) == EINTR);
	CHECK(rumpuser_cv_timedwait(cv, m, 1, 0) == EINTR);
	rumpuser_cv_interruptible(cv, false);
	CHECK(rumpuser_cv_timedwait(cv, m, 0, 3 * (int64_t)MS) == ETIMEDOUT);
	CHECK(clock_monotonic_ns() - start >= 3 * MS);
	curthread->th_interrupted = false;
	rumpuser_mutex_exit(m);
	rumpuser_mutex_destroy(m);
	rumpuser_cv_destroy(cv);
}

/* Time goes on and never back, here and through the vDSO's structure. */
static void
test_clock(void)
{
	const struct clock_tsc *ct = clock_tsc();
	uint64_t last = 0, now, from_tsc, end = clock_monotonic_ns() + 50 * MS;

	do {
		now = clock_monotonic_ns();
		CHECK(now >= last);
		from_tsc = ct->ct_ns + (uint64_t)((unsigned __int128)(rdtsc() - ct->ct_base) *
		    ct->ct_mult >> 32);
		CHECK(from_tsc >= now);
		last = now;
	} while (now < end);
	CHECK(clock_tsc_hz() > 100000000 && clock_tsc_hz() < 10000000000);
	CHECK(clock_tsc_at(last + MS) - clock_tsc_at(last) >= clock_tsc_hz() / 1001);
	measured("tsc_hz", clock_tsc_hz(), "Hz");
	measured("wall", clock_wall_ns() / 1000000, "ms");
	measured("monotonic", clock_monotonic_ns() / 1000, "us");
}

/* Copies of every length, and random bytes that are not all the same. */
static void
test_bytes(void)
{
	char from[200], to[200], name[8];
	unsigned char random[300] = { 0 };
	unsigned int zeroes = 0;
	size_t done;

	for (unsigned int i = 0; i < sizeof(from); i++)
		from[i] = (char)(i + 1);
	for (size_t len = 0; len < 190; len++) {
		memset(to, 0, sizeof(to));
		CHECK(rumpuser_copy(to, from, len) == 0);
		CHECK(memcmp(to, from, len) == 0 && to[len] == 0);
	}
	CHECK(rumpuser_copystr(name, "seven77", sizeof(name), &done) == 0 && done == 8);
	CHECK(strcmp(name, "seven77") == 0);
	CHECK(rumpuser_copystr(name, "eight888", sizeof(name), &done) == ENAMETOOLONG && done == 8);
	entropy_get(random, sizeof(random));
	for (unsigned int i = 0; i < sizeof(random); i++)
		zeroes += random[i] == 0;
	CHECK(zeroes < 20);
	entropy_get(to, 32);
	CHECK(memcmp(random, to, 32) != 0);
}

/* What things cost. */

static volatile unsigned int turns;

static void *
take_turns(void *arg)
{
	(void)arg;
	while (turns > 0) {
		turns--;
		sched_yield();
	}
	return NULL;
}

static void
measure_switch(void)
{
	struct thread *th[2];
	uint64_t start = clock_monotonic_ns();

	turns = 200000;
	for (int i = 0; i < 2; i++)
		CHECK((th[i] = thread_create(take_turns, NULL, "turns", true)) != NULL);
	for (int i = 0; i < 2; i++)
		thread_join(th[i]);
	measured("switch", (clock_monotonic_ns() - start) / 200000, "ns");
}

static void
measure_mutex(void)
{
	struct rumpuser_mtx *m;
	uint64_t start;

	CHECK(rumpuser_mutex_init(&m, 0) == 0);
	start = clock_monotonic_ns();
	for (int i = 0; i < 1000000; i++) {
		rumpuser_mutex_enter(m);
		rumpuser_mutex_exit(m);
	}
	measured("mutex", (clock_monotonic_ns() - start) / 1000, "ps");
	rumpuser_mutex_destroy(m);
}

static void
measure_fpu(void)
{
	void *area = fpu_alloc();
	uint64_t start = clock_monotonic_ns();

	CHECK(area != NULL);
	for (int i = 0; i < 100000; i++) {
		fpu_restore(area);
		fpu_save_thread(area);
	}
	measured("fpu", (clock_monotonic_ns() - start) / 100000, "ns");
	fpu_free(area);
}

static void
measure_thread(void)
{
	struct thread *th;
	uint64_t start = clock_monotonic_ns();

	for (int i = 0; i < 1000; i++) {
		CHECK((th = thread_create(count_me, NULL, "short", true)) != NULL);
		thread_join(th);
	}
	measured("thread_create_join", (clock_monotonic_ns() - start) / 1000, "ns");
}

void
kernel_start(void)
{
	__asm__ volatile("sti" : : : "memory");
}

#define RUN(test) do { \
	test(); \
	console_printf("ok %s\n", #test); \
} while (0)

void
process_main(void)
{
	measured("entry_to_main", clock_monotonic_ns() / 1000, "us");
	console_printf("timer %s\n", timer_source()->ts_name);
	RUN(test_threads);
	RUN(test_sleep);
	RUN(test_fairness);
	RUN(test_timers);
	RUN(test_timer_after_sleep);
	RUN(test_cv);
	lock = NULL;
	CHECK(rumpuser_mutex_init(&lock, 0) == 0);
	RUN(test_mutex_fairness);
	RUN(test_registers);
	RUN(test_interrupt);
	RUN(test_interrupt_races);
	RUN(test_cv_interruptible);
	RUN(test_clock);
	RUN(test_bytes);
	measure_switch();
	measure_mutex();
	measure_fpu();
	measure_thread();
	machine_exit(0);
}
