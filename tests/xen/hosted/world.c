/* What the machine and Xen are to the front ends.  Interface: world.h. */
#include <machine/clock.h>
#include <machine/config.h>
#include <machine/disk.h>
#include <machine/netdev.h>
#include <machine/page.h>
#include <machine/sched.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

#include "event.h"
#include "grant.h"
#include "hypercall.h"
#include "world.h"

#define GRANTS_MAX	1024
#define STEP_NS		1000000
#define STEPS_MAX	200000		/* a test that needs more hangs */
#define STACK_SIZE	(256 * 1024)
#define NETBSD_ETIMEDOUT 60

struct world world;

void
world_fail(const char *file, int line, const char *what)
{
	printf("%s:%d: %s\nconsole:\n%s", file, line, what, world.console);
	exit(1);
}

/* Threads: the test's, and at most one more. */

static ucontext_t contexts[2];
static unsigned int current, nthreads = 1;
static bool irqs_off, in_interrupt;
static uint64_t now = 1000000000;
static void *(*second_start)(void *);

uint64_t
irq_save(void)
{
	uint64_t flags = irqs_off ? 0 : 0x200;

	irqs_off = true;
	return flags;
}

void
irq_restore(uint64_t flags)
{
	if (flags != 0)
		irqs_off = false;
}

static void
switch_thread(void)
{
	unsigned int from = current;

	if (nthreads < 2)
		return;
	current = 1 - current;
	swapcontext(&contexts[from], &contexts[current]);
}

int
waitq_sleep(struct waitq *wq, uint64_t deadline, bool interruptible)
{
	static unsigned int steps;

	(void)wq, (void)interruptible;
	EXPECT(irqs_off);
	EXPECT(!in_interrupt);
	EXPECT(++steps < STEPS_MAX);
	irqs_off = false;
	world_step();
	switch_thread();
	irqs_off = true;
	return now >= deadline ? NETBSD_ETIMEDOUT : 0;
}

unsigned int
waitq_wake(struct waitq *wq, unsigned int max)
{
	(void)max;
	world.wakes += wq == world.watched;
	return 0;
}

static void
second_main(void)
{
	irqs_off = false;
	second_start(NULL);
	EXPECT(!"the bus thread never ends");
}

struct thread *
thread_create(void *(*start)(void *), void *arg, const char *name, bool joinable)
{
	static struct thread thread;

	(void)arg, (void)name, (void)joinable;
	EXPECT(nthreads == 1);
	second_start = start;
	getcontext(&contexts[1]);
	contexts[1].uc_stack.ss_sp = malloc(STACK_SIZE);
	contexts[1].uc_stack.ss_size = STACK_SIZE;
	makecontext(&contexts[1], second_main, 0);
	nthreads = 2;
	return &thread;
}

void
world_steps(unsigned int n)
{
	while (n-- > 0) {
		world_step();
		switch_thread();
		irqs_off = false;
	}
}

uint64_t
clock_monotonic_ns(void)
{
	return now;
}

/* Memory */

void *
heap_alloc(size_t len, size_t align)
{
	void *block = NULL;

	return posix_memalign(&block, align < 16 ? 16 : align, len) == 0 ? block : NULL;
}

void
heap_free(void *block, size_t len)
{
	(void)len;
	free(block);
}

static void *granted[GRANTS_MAX];

int
grant_alloc(domid_t domain, void **pagep, grant_ref_t *refp)
{
	EXPECT(domain == 0);
	EXPECT(posix_memalign(pagep, PAGE_SIZE, PAGE_SIZE) == 0);
	memset(*pagep, 0, PAGE_SIZE);
	*refp = 8 + world.grants++;
	EXPECT(*refp < GRANTS_MAX);
	granted[*refp] = *pagep;
	return 0;
}

void *
world_granted(grant_ref_t ref)
{
	EXPECT(ref < GRANTS_MAX && granted[ref] != NULL);
	return granted[ref];
}

/* Events */

static struct {
	void (*fn)(void *);
	void *arg;
} handlers[EVENT_MAX];

void
world_event(evtchn_port_t port)
{
	bool off = irqs_off;

	EXPECT(port < EVENT_MAX);
	if (handlers[port].fn == NULL)
		return;
	irqs_off = in_interrupt = true;
	handlers[port].fn(handlers[port].arg);
	in_interrupt = false;
	irqs_off = off;
}

int
event_attach(evtchn_port_t port, void (*fn)(void *), void *arg)
{
	handlers[port].fn = fn;
	handlers[port].arg = arg;
	return 0;
}

int
event_alloc(domid_t remote, void (*fn)(void *), void *arg, evtchn_port_t *portp)
{
	static evtchn_port_t next = 10;

	EXPECT(remote == 0);
	*portp = next++;
	return event_attach(*portp, fn, arg);
}

void
event_send(evtchn_port_t port)
{
	EXPECT(port < EVENT_MAX);
}

/* The hypervisor */

long
hypercall(unsigned int number, uint64_t a, uint64_t b, uint64_t c)
{
	(void)b, (void)c;
	EXPECT(number == HYPERCALL_sched_op && a == SCHEDOP_yield);
	world_step();
	return 0;
}

long
xen_param_get(uint32_t index, uint64_t *value)
{
	*value = index == HVM_PARAM_STORE_EVTCHN ? 1 : 0xfeffc;
	return 0;
}

void *
xen_page(uint64_t frame)
{
	EXPECT(frame == 0xfeffc);
	return world.store_no_page ? NULL : &world.store;
}

/* The rest of the machine */

static struct disk *disk;
static struct netdev *netdev;

int
disk_register(struct disk *dk)
{
	(void)snprintf(dk->dk_name, sizeof dk->dk_name, "disk0");
	disk = dk;
	return 0;
}

struct disk *
world_disk(void)
{
	return disk;
}

int
netdev_register(struct netdev *nd)
{
	(void)snprintf(nd->nd_name, sizeof nd->nd_name, "net0");
	netdev = nd;
	return 0;
}

struct netdev *
world_netdev(void)
{
	return netdev;
}

void
netdev_input(struct netdev *nd, const void *frame, size_t len)
{
	EXPECT(nd != NULL && len > 0 && len <= NETDEV_FRAME_MAX);
	world.net_frames++;
	world.net_last = len;
	memcpy(world.net_data, frame, len);
}

static void
say(const char *fmt, va_list ap)
{
	size_t len = strlen(world.console);

	vsnprintf(world.console + len, sizeof world.console - len, fmt, ap);
}

void
console_printf(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
}

void
machine_panic(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
	world_fail("panic", 0, "");
}

bool
world_said(const char *text)
{
	return strstr(world.console, text) != NULL;
}

size_t
strlcpy(char *to, const char *from, size_t size)
{
	return (size_t)snprintf(to, size, "%s", from);
}

void
world_step(void)
{
	now += STEP_NS;
	store_step();
	blkback_step();
	netback_step();
}
