/*
 * The kernel on the machine: booted by kernel_start(), used through its system calls; an image of
 * its own.  "ok NAME" for each test, code 0; or what was wrong and code 1.  With a file system
 * mounted on /data (mount=disk0:/data on the command line) it is written to, too.
 */
#include <machine/boot.h>
#include <machine/clock.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/disk.h>
#include <machine/heap.h>
#include <machine/hyper.h>
#include <machine/netdev.h>
#include <machine/page.h>
#include <machine/process.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <machine/trap.h>
#include <rump/rumpkernel.h>
#include <rump/rumpuser.h>

#define O_RDWR		2
#define O_CREAT		0x200
#define O_TRUNC		0x400
#define UNMAPPED	0x10000000UL
#define CHECK(e)	((e) ? (void)0 : failed(__LINE__, #e))

int rump___sysimpl_open(const char *, int, ...);
int rump___sysimpl_close(int);
long rump___sysimpl_read(int, void *, size_t);
long rump___sysimpl_write(int, const void *, size_t);
long rump___sysimpl_pread(int, void *, size_t, int64_t);
int rump___sysimpl_pipe2(int *, int);
int rump___sysimpl_unlink(const char *);
int rump___sysimpl_fsync(int);
int rump___sysimpl_getpid(void);

static void __attribute__((noreturn))
failed(int line, const char *what)
{
	console_printf("line %d: %s (errno %d)\n", line, what, curthread->th_errno);
	machine_exit(1);
}

static void
measured(const char *name, uint64_t value, const char *unit)
{
	console_printf("measured %s %lu %s\n", name, value, unit);
}

static void
on_page_fault(struct trapframe *tf)
{
	if (!copy_fixup(tf))
		fault_report(tf, NULL, 11);
}

/* What is not mapped gives EFAULT, at every length and in both directions; the machine goes on. */
static void
test_copy_faults(void)
{
	char here[200] = "here";
	size_t done;

	trap_handle(TRAP_PAGE, on_page_fault);
	for (size_t len = 1; len < sizeof(here); len++) {
		CHECK(rumpuser_copy((void *)UNMAPPED, here, len) == EFAULT);
		CHECK(rumpuser_copy(here, (void *)UNMAPPED, len) == EFAULT);
	}
	CHECK(rumpuser_copystr(here, (char *)UNMAPPED, sizeof(here), &done) == EFAULT);
	CHECK(rumpuser_copystr((char *)UNMAPPED, "text", 5, &done) == EFAULT);
	CHECK(rump___sysimpl_write(1, (void *)UNMAPPED, 10) == -1);
}

/* Ranges of pages come and go, overlap nothing, are cleared, and say so when they are too large. */
static void
test_anonmmap(void)
{
	static const size_t lengths[] = { 1, 5 << 20, PAGE_SIZE, 3 * PAGE_SIZE + 1, 9 << 20 };
	size_t before = 0;
	void *none;
	char *range[5];

	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 5; i++) {
			CHECK(rumpuser_anonmmap(NULL, lengths[i], 0, 0, (void **)&range[i]) == 0);
			CHECK(range[i][0] == 0 && range[i][lengths[i] - 1] == 0);
			memset(range[i], i + 1, lengths[i]);
		}
		for (int i = 0; i < 5; i++)
			CHECK(range[i][0] == i + 1 && range[i][lengths[i] - 1] == i + 1);
		for (int i = 0; i < 5; i++)
			rumpuser_unmap(range[(i * 3 + 1) % 5], lengths[(i * 3 + 1) % 5]);
		CHECK(round < 1 || page_free_count() == before);
		before = page_free_count();
	}
	CHECK(rumpuser_anonmmap(NULL, (page_available() - 10) * PAGE_SIZE, 0, 0, &none) == ENOMEM);
	CHECK(rumpuser_anonmmap(NULL, SIZE_MAX, 0, 0, &none) == ENOMEM);
	CHECK(rumpuser_anonmmap(NULL, 0, 0, 0, &none) == EINVAL);
	CHECK(page_free_count() >= before - 40);	/* the tables of the one that did not fit */
}

#define CHUNK	65536
#define CHUNKS	64

static void
write_and_read(const char *path)
{
	char *chunk = heap_alloc(CHUNK, 16);
	uint64_t start = clock_monotonic_ns();
	int fd = rump___sysimpl_open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);

	CHECK(fd >= 0 && chunk != NULL);
	for (int i = 0; i < CHUNKS; i++) {
		memset(chunk, i + 1, CHUNK);
		CHECK(rump___sysimpl_write(fd, chunk, CHUNK) == CHUNK);
	}
	CHECK(rump___sysimpl_fsync(fd) == 0);
	measured("write_4M", (clock_monotonic_ns() - start) / 1000, "us");
	start = clock_monotonic_ns();
	for (int i = CHUNKS - 1; i >= 0; i--) {
		CHECK(rump___sysimpl_pread(fd, chunk, CHUNK, (int64_t)i * CHUNK) == CHUNK);
		CHECK(chunk[0] == (char)(i + 1) && chunk[CHUNK - 1] == (char)(i + 1));
	}
	measured("read_4M", (clock_monotonic_ns() - start) / 1000, "us");
	CHECK(rump___sysimpl_close(fd) == 0);
	heap_free(chunk, CHUNK);
}

static void
test_files(void)
{
	write_and_read("/file");
	CHECK(rump___sysimpl_unlink("/file") == 0);
	CHECK(rump___sysimpl_open("/none", O_RDWR) == -1 && curthread->th_errno == ENOENT);
}

static void
test_disk(void)
{
	if (disk_at(0) == NULL || config.cf_mounts == NULL)
		return;
	write_and_read("/data/file");
	CHECK(rump___sysimpl_open("/data/none", O_RDWR) == -1 && curthread->th_errno == ENOENT);
}

/* Who has 10.0.2.2?  QEMU's user network answers; frames go out and come in through /dev/net0. */
static void
test_network(void)
{
	static uint8_t question[60] = {
		0xff, 0xff, 0xff, 0xff, 0xff, 0xff, [12] = 0x08, 0x06,	/* to all: ARP */
		0x00, 0x01, 0x08, 0x00, 6, 4, 0x00, 0x01,	/* Ethernet, IPv4, a request */
		[28] = 10, 0, 2, 15, [38] = 10, 0, 2, 2
	};
	uint8_t answer[NETDEV_FRAME_MAX];
	int fd;

	if (netdev_at(0) == NULL)
		return;
	memcpy(question + 6, netdev_at(0)->nd_mac, 6);
	memcpy(question + 22, netdev_at(0)->nd_mac, 6);
	CHECK((fd = rump___sysimpl_open("/dev/net0", O_RDWR)) >= 0);
	for (int i = 0; i < 100; i++) {
		CHECK(rump___sysimpl_write(fd, question, sizeof(question)) == sizeof(question));
		do
			CHECK(rump___sysimpl_read(fd, answer, sizeof(answer)) >= 42);
		while (answer[12] != 0x08 || answer[13] != 0x06 || answer[21] != 2);
		CHECK(memcmp(answer, netdev_at(0)->nd_mac, 6) == 0);
		CHECK(memcmp(answer + 28, question + 38, 4) == 0);
	}
	CHECK(rump___sysimpl_close(fd) == 0);
	console_printf("100 answers\n");
}

/* A pipe between two threads, each an lwp of process 1; one of them is interrupted as it sleeps. */

static int pipefd[2];
static struct thread *reader;
static bool reading, answered;

static void *
read_pipe(void *arg)
{
	char c;

	(void)arg;
	CHECK(rumpk_newlwp(machine_kernel, 1) == 0);
	rumpk_sysspace(true);
	reading = true;
	CHECK(rump___sysimpl_read(pipefd[0], &c, 1) == -1 && curthread->th_errno == EINTR);
	CHECK(rump___sysimpl_read(pipefd[0], &c, 1) == -1 && curthread->th_errno == EINTR);
	curthread->th_interrupted = false;
	for (char expected = 'a'; expected <= 'z'; expected++)
		CHECK(rump___sysimpl_read(pipefd[0], &c, 1) == 1 && c == expected);
	answered = true;
	return NULL;
}

static void
test_pipe(void)
{
	CHECK(rump___sysimpl_pipe2(pipefd, 0) == 0);
	CHECK((reader = thread_create(read_pipe, NULL, "reader", true)) != NULL);
	while (!reading || reader->th_state != THREAD_SLEEPING)
		sched_yield();
	thread_interrupt(reader);
	while (reader->th_interrupted)
		sched_yield();
	for (char c = 'a'; c <= 'z'; c++)
		CHECK(rump___sysimpl_write(pipefd[1], &c, 1) == 1);
	thread_join(reader);
	CHECK(answered);
}

/* Threads come and go through the kernel; their lwps and stacks do, too. */

static void *
visit(void *arg)
{
	(void)arg;
	CHECK(rumpk_newlwp(machine_kernel, 1) == 0);
	CHECK(rump___sysimpl_getpid() == 1);
	return NULL;
}

static void
test_lwps(void)
{
	struct thread *th[20];
	size_t before = 0;

	for (int round = 0; round < 4; round++) {
		if (round == 1)
			before = heap_used();
		for (int i = 0; i < 20; i++)
			CHECK((th[i] = thread_create(visit, NULL, "visit", true)) != NULL);
		for (int i = 0; i < 20; i++)
			thread_join(th[i]);
	}
	CHECK(heap_used() == before);
}

static void
measure_calls(void)
{
	uint64_t start = clock_monotonic_ns();

	for (int i = 0; i < 100000; i++)
		(void)rump___sysimpl_getpid();
	measured("getpid", (clock_monotonic_ns() - start) / 100000, "ns");
}

static void
measure_boot(void)
{
	struct rumpk_bootargs args = { .ba_hostname = "second" };
	uint64_t start;
	struct kernel *k;

	for (int i = 0; i < 3; i++) {
		start = clock_monotonic_ns();
		CHECK(rumpk_boot(&args, &k) == 0);
		measured("rumpk_boot", (clock_monotonic_ns() - start) / 1000, "us");
		start = clock_monotonic_ns();
		CHECK(rumpk_halt(k) == 0);
		measured("rumpk_halt", (clock_monotonic_ns() - start) / 1000, "us");
	}
}

#define RUN(test) do { \
	test(); \
	console_printf("ok %s\n", #test); \
} while (0)

void
process_main(void)
{
	measured("entry_to_main", clock_monotonic_ns() / 1000, "us");
	rumpk_sysspace(true);
	RUN(test_copy_faults);
	RUN(test_anonmmap);
	RUN(test_files);
	RUN(test_disk);
	RUN(test_network);
	RUN(test_pipe);
	RUN(test_lwps);
	measure_calls();
	measure_boot();
	CHECK(rumpk_halt(machine_kernel) == 0);
	machine_exit(0);
}
