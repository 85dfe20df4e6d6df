/*
 * What the machine's own parts hold to, run in place of the program (selftest.h).  The cases that
 * must end in a fault report do not return.
 */
#include <machine/config.h>
#include <machine/entropy.h>
#include <machine/heap.h>
#include <machine/map.h>
#include <machine/sched.h>
#include <machine/trap.h>

#include <stdint.h>

#include "../../xen/platform/clock/clock.h"
#include "selftest.h"

#define ADDRESS		0x10000000UL	/* of nothing else */

/* An archive with one large file, for machines that have no room for it: cpio(5), newc. */
#define CPIO_HEADER(mode, size, namesize)				\
	"070701" "00000001" mode "00000000" "00000000" "00000001" "00000000" size "00000000" \
	"00000000" "00000000" "00000000" namesize "00000000"
#define BALLAST		0x600000	/* of the header below, too */

static const struct {
	char header[110], name[10];
	char data[BALLAST];
	char last[110], lastname[14];
} archive __attribute__((section(".archive"), aligned(PAGE_SIZE), used)) = {
	.header = CPIO_HEADER("000081a4", "00600000", "00000008"), .name = "ballast",
	.last = CPIO_HEADER("00000000", "00000000", "0000000b"), .lastname = "TRAILER!!!",
};

static void
test_pages(void)
{
	size_t before = page_free_count();
	char *list = NULL, *page;

	while ((page = page_alloc(0)) != NULL) {
		memset(page, 0xaa, PAGE_SIZE);
		memcpy(page, &list, sizeof list);
		list = page;
	}
	CHECK(page_available() == 0);
	for (; list != NULL; list = page) {
		memcpy(&page, list, sizeof page);
		page_free(list, 0);
	}
	CHECK(page_free_count() == before);
	for (unsigned int order = 0; order < 10; order++) {
		page = page_alloc(order);
		CHECK(page != NULL);
		CHECK(virt_to_phys(page) % (PAGE_SIZE << order) == 0);
		page_free(page, order);
	}
	CHECK(page_alloc(PAGE_ORDER_MAX + 1) == NULL);
	CHECK(page_free_count() == before);
}

static void
test_promises(void)
{
	size_t available = page_available();
	void *page;

	CHECK(!page_promise(available + 1));
	CHECK(page_promise(available));
	CHECK(page_alloc(0) == NULL);
	page = page_alloc_promised();
	CHECK(page != NULL);
	CHECK(page_alloc(0) == NULL);
	page_unpromise(available - 1);
	CHECK(page_available() == available - 1);
	page_free(page, 0);
	CHECK(page_available() == available);
}

static uint32_t
next_random(uint32_t *state)
{
	return (*state = *state * 1664525 + 1013904223) >> 8;
}

#define BLOCKS		512

static void
test_heap(void)
{
	static struct { unsigned char *block; size_t len; } kept[BLOCKS];
	size_t used = heap_used();
	uint32_t random = 1;

	for (int round = 0; round < 20000; round++) {
		uint32_t i = next_random(&random) % BLOCKS;
		size_t len = next_random(&random) % (round % 50 == 0 ? 40000 : 3000);
		size_t align = (size_t)1 << next_random(&random) % 13;

		for (size_t at = 0; at < kept[i].len; at++)
			CHECK(kept[i].block[at] == (unsigned char)i);
		heap_free(kept[i].block, kept[i].len);
		kept[i].block = heap_alloc(len, align);
		kept[i].len = len;
		CHECK(kept[i].block != NULL);
		CHECK((uintptr_t)kept[i].block % (align < 16 ? 16 : align) == 0);
		memset(kept[i].block, (int)i, len);
	}
	for (int i = 0; i < BLOCKS; i++)
		heap_free(kept[i].block, kept[i].len);
	CHECK(heap_used() == used);
}

/* Every block is given back, and with them every page but one slab of each size. */
static void
test_heap_exhausted(void)
{
	size_t before = page_free_count();

	for (size_t len = 8; len < 100000; len = len * 3 + 1) {
		void *list = NULL, *block;

		while ((block = heap_alloc(len, 1)) != NULL) {
			memcpy(block, &list, sizeof list);
			list = block;
		}
		for (; list != NULL; list = block) {
			memcpy(&block, list, sizeof block);
			heap_free(list, len);
		}
	}
	CHECK(before - page_free_count() < 100);
	heap_free(NULL, 5);
	CHECK(heap_alloc((size_t)1 << 40, 1) == NULL);
	CHECK(heap_alloc(SIZE_MAX, 1) == NULL);
}

static void
test_heap_misuse(void)
{
	heap_free(heap_alloc(100, 1), 2000);
}

static void
test_page_misuse(void)
{
	void *page = page_alloc(0);

	page_free(page, 0);
	page_free(page, 0);
}

static void
test_map(void)
{
	struct mapping mapping;
	size_t before = page_free_count();
	char *page = page_alloc(0);
	paddr_t pa;

	CHECK(!map_find(ADDRESS, &mapping));
	CHECK(!map_remove(ADDRESS, &pa));
	CHECK(map_enter(ADDRESS, virt_to_phys(page), MAP_READ | MAP_WRITE) == 0);
	CHECK(map_find(ADDRESS, &mapping) && !mapping.m_dirty);
	CHECK(mapping.m_pa == virt_to_phys(page) && mapping.m_prot == (MAP_READ | MAP_WRITE));
	*(volatile char *)ADDRESS = 'x';
	CHECK(page[0] == 'x');
	CHECK(map_find(ADDRESS, &mapping) && mapping.m_dirty);
	map_protect(ADDRESS, 0);
	CHECK(map_find(ADDRESS, &mapping) && mapping.m_prot == 0 && mapping.m_dirty);
	CHECK(mapping.m_pa == virt_to_phys(page));
	CHECK(!map_is_readable(ADDRESS));
	map_protect(ADDRESS, MAP_READ | MAP_EXEC);
	CHECK(map_find(ADDRESS, &mapping) && mapping.m_prot == (MAP_READ | MAP_EXEC));
	map_clean(ADDRESS);
	CHECK(map_find(ADDRESS, &mapping) && !mapping.m_dirty);
	CHECK(map_remove(ADDRESS, &pa) && pa == virt_to_phys(page));
	page_free(page, 0);
	map_prune(0, USER_END);
	CHECK(page_free_count() == before);
}

static void
test_stacks(void)
{
	char *first = map_stack(8), *second = map_stack(8);
	size_t before;

	CHECK(first != NULL && second != NULL);
	memset(first - 8 * PAGE_SIZE, 1, 8 * PAGE_SIZE);
	CHECK(map_is_guard((uintptr_t)first - 8 * PAGE_SIZE - 1));
	CHECK(!map_is_guard((uintptr_t)first - 8 * PAGE_SIZE));
	CHECK(map_stack(16) == NULL);
	map_stack_free(first, 8);
	before = page_free_count();
	CHECK(map_stack(8) == first);
	CHECK(page_free_count() == before - 8);
	map_stack_free(second, 8);
}

static void
test_printf(void)
{
	char text[64];
	int len;

	len = snprintf(text, sizeof text, "%d|%5u|%-4x|%04X|%lx", -7, 42u, 0xabu, 0xcdu, ~0UL);
	CHECK(len == 35);
	CHECK(strcmp(text, "-7|   42|ab  |00CD|ffffffffffffffff") == 0);
	CHECK(snprintf(text, 4, "%s", "truncated") == 9);
	CHECK(strcmp(text, "tru") == 0);
	snprintf(text, sizeof text, "%.3s|%8.2s|%c%%|%p|%zu", "abcdef", "xyz", 'c', (void *)16,
	    sizeof text - 64);
	CHECK(strcmp(text, "abc|      xy|c%|0x10|0") == 0);
	snprintf(text, sizeof text, "%ld", INT64_MIN);
	CHECK(strcmp(text, "-9223372036854775808") == 0);
}

static void
test_string(void)
{
	char a[64], b[64];

	for (size_t offset = 0; offset < 17; offset++)
		for (size_t len = 0; len < 40; len++) {
			for (size_t i = 0; i < sizeof a; i++)
				a[i] = b[i] = (char)i;
			memmove(a + offset, a + 5, len);
			for (size_t i = 0; i < len; i++)
				CHECK(a[offset + i] == b[5 + i]);
		}
	CHECK(memcmp("abc", "abd", 3) < 0 && memcmp("abc", "abd", 2) == 0);
	CHECK(strlcpy(a, "longer than it", 5) == 14 && strcmp(a, "long") == 0);
	CHECK(strchr("a=b", '=')[1] == 'b' && strchr("a", 'x') == NULL);
}

static void
test_config(void)
{
	console_printf("exec %s hostname %s cwd %s report %d\n", config.cf_exec, config.cf_hostname,
	    config.cf_cwd, config.cf_report);
	for (struct config_entry *e = config.cf_args; e != NULL; e = e->ce_next)
		console_printf("arg [%s]\n", e->ce_value);
	for (struct config_entry *e = config.cf_env; e != NULL; e = e->ce_next)
		console_printf("env [%s]\n", e->ce_value);
	for (struct config_mount *m = config.cf_mounts; m != NULL; m = m->cm_next)
		console_printf("mount %s %s %s %d\n", m->cm_disk, m->cm_point, m->cm_type,
		    m->cm_readonly);
}

static void
test_memory(void)
{
	console_printf("pages %zu free %zu\n", page_total(), page_free_count());
}

static void
test_flood(void)
{
	for (int i = 0; i < 50000; i++)
		console_printf("line %d\n", i);
}

/* An address whose origin the compiler does not know. */
static volatile char *
at(uintptr_t address)
{
	__asm__("" : "+r"(address));
	return (volatile char *)address;
}

static void
test_null(void)
{
	*at(8) = 1;
}

static void
test_wild(void)
{
	(void)*at(USER_END);
}

static void
test_unmapped(void)
{
	(void)*at(ADDRESS);
}

static void
test_write_text(void)
{
	*at((uintptr_t)kernel_text_start) = 0;
}

static void
test_execute_data(void)
{
	static char code[] = { '\xc3' };

	((void (*)(void))(uintptr_t)code)();
}

static int
recurse(int depth)
{
	volatile char room[512];

	room[0] = (char)depth;
	return depth == INT32_MAX ? 0 : recurse(depth + 1) + room[0];
}

static void
test_overflow(void)
{
	recurse(0);
}

static void *
overflow(void *arg)
{
	recurse(0);
	return arg;
}

static void
test_thread_overflow(void)
{
	thread_join(thread_create(overflow, NULL, "overflow", true));
}

static void
test_null_call(void)
{
	((void (*)(void))(uintptr_t)at(0))();
}

/* With an interrupt table that ends at 8, the fault cannot be told, nor that it cannot be told. */
static void
test_double(void)
{
	struct {
		uint16_t limit;
		uint64_t base;
	} __attribute__((packed)) table;

	__asm__ volatile("sidt %0" : "=m"(table));
	table.limit = 9 * 16 - 1;
	__asm__ volatile("lidt %0" : : "m"(table));
	test_null();
}

static void
test_lost_stack(void)
{
	__asm__ volatile("movq %0, %%rsp; pushq $0" : : "r"(ADDRESS));
}

static void
test_divide(void)
{
	__asm__ volatile("divl %0" : : "r"(0), "a"(1), "d"(0));
}

static void
fault_again(struct trapframe *frame)
{
	(void)frame;
	test_null();
}

static void
test_nested(void)
{
	trap_handle(TRAP_PAGE, fault_again);
	test_unmapped();
}

static void
step_over(struct trapframe *frame)
{
	frame->tf_rip += 2;		/* ud2 */
	frame->tf_rax = 17;
}

/* A handler changes the frame; a red zone survives the exception. */
static void
test_frame(void)
{
	uint64_t red, rax;

	trap_handle(TRAP_INVALID, step_over);
	__asm__ volatile("movq $99, -8(%%rsp); ud2; movq -8(%%rsp), %0"
	    : "=r"(red), "=a"(rax) : : "memory");
	CHECK(red == 99 && rax == 17);
}

static uint64_t early_bytes;		/* as a driver gets them */

static void
draw(void)
{
	entropy_get(&early_bytes, sizeof early_bytes);
}
MACHINE_DRIVER(draw);

static void
test_random(void)
{
	console_printf("drawn %lx\n", early_bytes);
}

/* Half a nanosecond a tick.  The counter has gone past 0 since the base, or has not. */
static void
test_rates(void)
{
	const struct clock_rate rate = { .cr_base = 1000, .cr_mult = 1UL << 31, .cr_ns = 5000 };
	const struct clock_rate before = { .cr_base = -1000UL, .cr_mult = 1UL << 31, .cr_ns = 5000 };

	CHECK(clock_rate_ns(&rate, 1000) == 5000);
	CHECK(clock_rate_ns(&rate, 3000) == 6000);
	CHECK(clock_rate_ns(&rate, 500) == 4750);
	CHECK(clock_rate_ns(&before, 1000) == 6000);
	CHECK(clock_rate_ns(&before, 0) == 5500);
	CHECK(clock_rate_ns(&before, -3000UL) == 4000);
}

static void
test_panic(void)
{
	machine_panic("for the %s", "test");
}

static void
test_exit(void)
{
	machine_exit(200);
}

static const struct testcase cases[] = {
	CASE(pages), CASE(promises), CASE(heap), CASE(heap_exhausted), CASE(heap_misuse),
	CASE(page_misuse), CASE(map), CASE(stacks), CASE(printf), CASE(string), CASE(config),
	CASE(memory), CASE(flood), CASE(null), CASE(wild), CASE(unmapped), CASE(write_text),
	CASE(execute_data), CASE(overflow), CASE(thread_overflow), CASE(null_call), CASE(double),
	CASE(lost_stack), CASE(divide), CASE(nested), CASE(frame), CASE(random), CASE(rates),
	CASE(panic), CASE(exit),
};

/* In place of the machine's: these parts are tested without the kernel. */
void
kernel_start(void)
{
}

void
process_main(void)
{
	run_cases(cases, sizeof cases / sizeof cases[0]);
	machine_exit(0);
}
