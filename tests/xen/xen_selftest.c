/*
 * What the machine holds to under a real Xen, run in place of the program (selftest.h).  When all
 * passed the code is 37.
 *
 * disk0 is 4 MB at least and may be overwritten, disk1 is read-only; net0's other end answers ARP
 * for 192.0.2.1.
 */
#include <machine/clock.h>
#include <machine/disk.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/netdev.h>
#include <machine/page.h>
#include <machine/sched.h>

#include "../../xen/platform/xen/interface.h"
#include "../../xen/platform/xen/store.h"
#include "selftest.h"

#define PASSED		37
#define MB		(1 << 20)
#define MSEC		1000000UL
#define YEAR_2025	1735689600UL

static struct waitq wakeups;

static void
sleep_until(uint64_t deadline)
{
	uint64_t irq = irq_save();

	while (waitq_sleep(&wakeups, deadline, false) == 0)
		;
	irq_restore(irq);
}

/* Sleeps until *flag, which an interrupt sets and wakes us for. */
static void
wait_for(const volatile bool *flag, uint64_t patience)
{
	uint64_t deadline = clock_monotonic_ns() + patience, irq = irq_save();
	int error = 0;

	while (!*flag && error == 0)
		error = waitq_sleep(&wakeups, deadline, false);
	irq_restore(irq);
	CHECK(*flag);
}

static void
test_clock(void)
{
	uint64_t last = clock_monotonic_ns(), now;

	CHECK(clock_wall_ns() / NSEC_PER_SEC > YEAR_2025);
	for (int i = 0; i < 100000; i++, last = now) {
		now = clock_monotonic_ns();
		CHECK(now >= last);
	}
	for (unsigned int i = 1; i <= 20; i++) {
		uint64_t until = clock_monotonic_ns() + i * MSEC;

		sleep_until(until);
		CHECK(clock_monotonic_ns() >= until);
		CHECK(clock_monotonic_ns() < until + 5 * NSEC_PER_SEC);
	}
}

static int
write_two(uint32_t tx, void *arg)
{
	int error = store_write(tx, "data", "one", arg);

	return error != 0 ? error : store_write(tx, "data", "two", arg);
}

static void
test_store(void)
{
	static char text[XENSTORE_PAYLOAD_MAX + 1], large[1900];	/* of 2048 */
	uint64_t number;
	size_t len;

	CHECK(store_read_number(NULL, "domid", UINT16_MAX, &number) == 0 && number > 0);
	CHECK(store_read(0, NULL, "no/such/node", text, sizeof text) == ENOENT);
	CHECK(store_write(0, NULL, "memory/target", "1") == EACCES);
	memset(large, 'l', sizeof large - 1);
	CHECK(store_write(0, "data", "large", large) == 0);
	CHECK(store_read(0, "data", "large", text, sizeof text) == 0);
	CHECK(strcmp(text, large) == 0);
	CHECK(store_transaction(write_two, (void *)(uintptr_t)"2") == 0);
	CHECK(store_read_number("data", "two", 10, &number) == 0 && number == 2);
	CHECK(store_directory("device", text, sizeof text, &len) == 0 && len > 0);
	for (int i = 0; i < 200; i++)
		CHECK(store_write_number(0, "data", "count", (uint64_t)i) == 0);
}

static volatile bool terminated;

/* In place of the process's. */
void
process_signal(int signo)
{
	CHECK(signo == 15);
	terminated = true;
	waitq_wake(&wakeups, UINT32_MAX);
}

/* The domain may write the toolstack's wish itself. */
static void
test_shutdown(void)
{
	char wish[16];

	CHECK(store_write(0, "control", "shutdown", "poweroff") == 0);
	wait_for(&terminated, 10 * NSEC_PER_SEC);
	CHECK(store_read(0, "control", "shutdown", wish, sizeof wish) == 0 && wish[0] == '\0');
}

static void
fill(uint32_t *words, size_t len, uint32_t seed)
{
	for (size_t i = 0; i < len / sizeof *words; i++)
		words[i] = seed = seed * 1664525 + 1013904223;
}

static void
transfer(struct disk *dk, char *data, char *back, size_t len, uint64_t off)
{
	const struct diskdriver *driver = dk->dk_driver;

	fill((uint32_t *)data, len, (uint32_t)(len + off));
	memset(back, 0, len);
	CHECK(driver->dd_write(dk, data, len, off) == 0);
	CHECK(driver->dd_read(dk, back, len, off) == 0);
	CHECK(memcmp(data, back, len) == 0);
}

static void
test_disk(void)
{
	struct disk *dk = disk_find("disk0");
	char *data = heap_alloc(MB, PAGE_SIZE), *back = heap_alloc(MB, PAGE_SIZE);

	CHECK(dk != NULL && data != NULL && back != NULL);
	CHECK(strcmp(dk->dk_kind, "xen") == 0 && !dk->dk_readonly && dk->dk_size >= 4 * MB);
	for (size_t len = dk->dk_secsize; len <= MB; len *= 2)
		transfer(dk, data, back, len, MB);
	transfer(dk, data, back, 44 * 1024, dk->dk_size - 44 * 1024);
	transfer(dk, data, back, 131072 + 512, 512);
	CHECK(dk->dk_driver->dd_flush(dk) == 0);
	CHECK(dk->dk_driver->dd_read(dk, back, 512, dk->dk_size) == EINVAL);
	fill((uint32_t *)data, MB, 4711);	/* what the host looks for */
	CHECK(dk->dk_driver->dd_write(dk, data, MB, 0) == 0);
	CHECK(dk->dk_driver->dd_flush(dk) == 0);
	heap_free(data, MB);
	heap_free(back, MB);
}

static void
test_readonly(void)
{
	struct disk *dk = disk_find("disk1");
	char sector[512];

	CHECK(dk != NULL && dk->dk_readonly);
	CHECK(dk->dk_driver->dd_read(dk, sector, 512, 0) == 0);
	CHECK(memcmp(sector, "read-only", 9) == 0);
	CHECK(dk->dk_driver->dd_write(dk, sector, 512, 0) == EROFS);
}

/* Four threads on one disk, each on its own quarter. */
static volatile bool quarter_done[4];

static void *
use_quarter(void *arg)
{
	size_t i = (size_t)arg;
	struct disk *dk = disk_find("disk0");
	char *data = heap_alloc(65536, 16), *back = heap_alloc(65536, 16);

	CHECK(data != NULL && back != NULL);
	for (size_t n = 0; n < 16; n++)
		transfer(dk, data, back, 65536, i * MB + n * 65536);
	heap_free(data, 65536);
	heap_free(back, 65536);
	quarter_done[i] = true;
	waitq_wake(&wakeups, UINT32_MAX);
	return NULL;
}

static void
test_threads(void)
{
	for (size_t i = 0; i < 4; i++)
		CHECK(thread_create(use_quarter, (void *)i, "quarter", false) != NULL);
	for (size_t i = 0; i < 4; i++)
		wait_for(&quarter_done[i], 60 * NSEC_PER_SEC);
}

/* ARP (RFC 826): who has 192.0.2.1?  We are 192.0.2.2. */
static uint8_t request[60] = {
	0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0x08, 0x06,
	0x00, 0x01, 0x08, 0x00, 6, 4, 0, 1,
	0, 0, 0, 0, 0, 0, 192, 0, 2, 2, 0, 0, 0, 0, 0, 0, 192, 0, 2, 1,
};
static volatile bool answered;

static void
receive(void *arg, const void *frame, size_t len)
{
	static const uint8_t reply[10] = { 0x08, 0x06, 0x00, 0x01, 0x08, 0x00, 6, 4, 0, 2 };
	static const uint8_t sender[4] = { 192, 0, 2, 1 };
	const uint8_t *bytes = frame;

	(void)arg;
	if (len < 42 || memcmp(bytes + 12, reply, sizeof reply) != 0 ||
	    memcmp(bytes, request + 6, 6) != 0 || memcmp(bytes + 28, sender, 4) != 0)
		return;
	answered = true;
	waitq_wake(&wakeups, UINT32_MAX);
}

static void
test_net(void)
{
	struct netdev *nd = netdev_at(0);

	CHECK(nd != NULL && strcmp(nd->nd_kind, "xen") == 0);
	memcpy(request + 6, nd->nd_mac, 6);
	memcpy(request + 22, nd->nd_mac, 6);
	netdev_open(nd, receive, NULL);
	for (int tries = 0; tries < 50 && !answered; tries++) {
		CHECK(nd->nd_send(nd, request, sizeof request) == 0);
		sleep_until(clock_monotonic_ns() + 100 * MSEC);
	}
	CHECK(answered);
	/* more frames than both rings hold */
	for (int i = 0; i < 2000; i++)
		while (nd->nd_send(nd, request, sizeof request) != 0)
			sleep_until(clock_monotonic_ns() + MSEC);
}

static char typed[64];
static size_t ntyped;
static volatile bool entered;

static void
input(const char *text, size_t len)
{
	for (size_t i = 0; i < len && ntyped < sizeof typed - 1; i++)
		typed[ntyped++] = text[i];
	entered = strchr(typed, '\n') != NULL || strchr(typed, '\r') != NULL;
	waitq_wake(&wakeups, UINT32_MAX);
}

static void
test_input(void)
{
	console_input_handler(input, NULL);
	console_printf("type: ");
	wait_for(&entered, 60 * NSEC_PER_SEC);
	CHECK(strncmp(typed, "what is typed", 13) == 0);
}

static void
test_flood(void)
{
	for (int i = 0; i < 20000; i++)
		console_printf("line %d\n", i);
}

static const struct testcase cases[] = {
	CASE(clock), CASE(store), CASE(shutdown), CASE(readonly), CASE(threads), CASE(disk),
	CASE(net), CASE(input), CASE(flood),
};

/* In place of the kernel's and the process's. */
void
kernel_start(void)
{
	__asm__ volatile("sti" : : : "memory");
}

void
process_main(void)
{
	run_cases(cases, sizeof cases / sizeof cases[0]);
	machine_exit(PASSED);
}
