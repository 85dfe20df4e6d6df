/*
 * mmap(2) and its like: every line is a rule of the manual page; the same program prints the same on
 * Linux.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE	4096UL
#define RW	(PROT_READ | PROT_WRITE)
#define ANON	(MAP_PRIVATE | MAP_ANONYMOUS)

static sigjmp_buf out;
static volatile int signo, code;

static void
say(const char *what, int good)
{
	printf("%s: %s\n", what, good ? "yes" : "NO");
}

static void
caught(int s, siginfo_t *info, void *context)
{
	(void)context;
	signo = s;
	code = info->si_code;
	siglongjmp(out, 1);
}

/* The signal and code that touching the byte gives; 0: none. */
static int
touch(volatile char *p, int write)
{
	signo = code = 0;
	if (sigsetjmp(out, 1) == 0) {
		if (write)
			*p = 1;
		else
			(void)*p;
	}
	return signo * 10 + code;
}

static char *
map(size_t len, int prot)
{
	return mmap(NULL, len, prot, ANON, -1, 0);
}

static void
anonymous(void)
{
	char *p = map(8 * PAGE, RW), *q;
	int sum = 0;

	for (size_t i = 0; i < 8 * PAGE; i++)
		sum += p[i];
	say("demand zero", sum == 0);
	memset(p, 7, 8 * PAGE);
	munmap(p + 2 * PAGE, 2 * PAGE);
	say("hole faults", touch(p + 2 * PAGE, 0) == SIGSEGV * 10 + SEGV_MAPERR);
	say("around the hole", p[2 * PAGE - 1] == 7 && p[4 * PAGE] == 7);
	q = mmap(p + 2 * PAGE, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0);
	say("the hole is used", q == p + 2 * PAGE && q[0] == 0);
	say("noreplace", mmap(p, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0) == MAP_FAILED &&
	    errno == EEXIST);
	say("fixed replaces", mmap(p, PAGE, RW, ANON | MAP_FIXED, -1, 0) == p && p[0] == 0 &&
	    p[PAGE] == 7);
	say("munmap of nothing", munmap(p + 3 * PAGE, PAGE) == 0);
	munmap(p, 8 * PAGE);
	p = map(PAGE + 1, RW);
	q = map(1, RW);
	say("any length", (uintptr_t)p % PAGE == 0 && (uintptr_t)q % PAGE == 0 && p[PAGE + 1] == 0 &&
	    munmap(p, PAGE + 1) == 0 && munmap(q, 1) == 0);
	say("the last page", mmap((char *)(1UL << 47) - PAGE, PAGE, RW, ANON | MAP_FIXED, -1, 0) ==
	    MAP_FAILED && errno == ENOMEM);
	say("more than there are", map(1UL << 47, RW) == MAP_FAILED && errno == ENOMEM);
}

static void
protection(void)
{
	char *p = map(4 * PAGE, RW);

	memset(p, 3, 4 * PAGE);
	mprotect(p + PAGE, PAGE, PROT_READ);
	say("read-only reads", touch(p + PAGE, 0) == 0);
	say("read-only faults", touch(p + PAGE, 1) == SIGSEGV * 10 + SEGV_ACCERR);
	mprotect(p + PAGE, PAGE, PROT_NONE);
	say("none faults", touch(p + PAGE, 0) == SIGSEGV * 10 + SEGV_ACCERR);
	mprotect(p + PAGE, PAGE, RW);
	say("contents stayed", p[PAGE] == 3 && touch(p + PAGE, 1) == 0);
	munmap(p + 2 * PAGE, PAGE);
	errno = 0;
	say("mprotect over a hole", mprotect(p, 4 * PAGE, PROT_READ) == -1 && errno == ENOMEM);
	say("unaligned", mprotect(p + 1, PAGE, PROT_READ) == -1 && errno == EINVAL);
	munmap(p, 4 * PAGE);
	p = map(PAGE, RW);
	memcpy(p, "\xb8\x2a\x00\x00\x00\xc3", 6);		/* mov $42, %eax; ret */
	mprotect(p, PAGE, PROT_READ | PROT_EXEC);
	say("made executable", ((int (*)(void))(uintptr_t)p)() == 42);
	munmap(p, PAGE);
}

static void
remap(void)
{
	char *p = map(3 * PAGE, RW), *q, *r;

	memset(p, 1, PAGE), memset(p + PAGE, 2, PAGE), memset(p + 2 * PAGE, 3, PAGE);
	say("shrinks in place", mremap(p, 3 * PAGE, 2 * PAGE, 0) == p);
	say("the rest is gone", touch(p + 2 * PAGE, 0) == SIGSEGV * 10 + SEGV_MAPERR);
	r = mmap(p + 2 * PAGE, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0);
	say("cannot grow", mremap(p, 2 * PAGE, 4 * PAGE, 0) == MAP_FAILED && errno == ENOMEM);
	q = mremap(p, 2 * PAGE, 600 * PAGE, MREMAP_MAYMOVE);
	say("moves", q != MAP_FAILED && q != p && q[0] == 1 && q[PAGE] == 2 && q[599 * PAGE] == 0);
	say("the old place is gone", touch(p, 0) == SIGSEGV * 10 + SEGV_MAPERR);
	p = map(2 * PAGE, PROT_NONE);
	say("to a fixed place", mremap(q, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p) == p &&
	    p[0] == 1 && p[PAGE] == 0 && q[PAGE] == 2);
	errno = 0;
	say("of nothing", mremap(r + 64 * PAGE * 1024, PAGE, PAGE, 0) == MAP_FAILED);
	munmap(p, 2 * PAGE), munmap(q, 600 * PAGE), munmap(r, PAGE);
}

static void
advice(void)
{
	char *p = map(4 * PAGE, RW);
	unsigned char vec[4];

	memset(p, 9, 4 * PAGE);
	madvise(p + PAGE, PAGE, MADV_DONTNEED);
	say("dontneed", p[0] == 9 && p[2 * PAGE] == 9 && mincore(p, 4 * PAGE, vec) == 0 &&
	    (vec[0] & 1) == 1 && (vec[1] & 1) == 0);
	say("zero again", p[PAGE] == 0);
	say("bad advice", madvise(p, PAGE, 12345) == -1 && errno == EINVAL);
	munmap(p, PAGE);
	say("advice over a hole", madvise(p, 2 * PAGE, MADV_NORMAL) == -1 && errno == ENOMEM);
	say("mincore of a hole", mincore(p, PAGE, vec) == -1 && errno == ENOMEM);
	munmap(p, 4 * PAGE);
}

static void
files(const char *path)
{
	char text[3 * PAGE], buf[64], *p, *q;
	int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600), fd2;

	memset(text, 'a', sizeof(text));
	say("written", write(fd, text, 2 * PAGE + 100) == (ssize_t)(2 * PAGE + 100));
	p = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE, fd, 0);
	say("private reads", p[0] == 'a' && p[2 * PAGE + 99] == 'a' && p[2 * PAGE + 100] == 0);
	say("behind the end", touch(p + 3 * PAGE, 0) == SIGBUS * 10 + BUS_ADRERR);
	p[0] = 'b';
	say("private writes stay", pread(fd, buf, 1, 0) == 1 && buf[0] == 'a');
	munmap(p, 4 * PAGE);

	p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0);
	q = mmap(NULL, 2 * PAGE, PROT_READ, MAP_SHARED, fd, PAGE);
	p[PAGE + 5] = 'S';
	say("shared is shared", q[5] == 'S');
	say("read sees it", pread(fd, buf, 1, PAGE + 5) == 1 && buf[0] == 'S');
	say("write is seen", pwrite(fd, "W", 1, PAGE + 6) == 1 && p[PAGE + 6] == 'W' && q[6] == 'W');
	say("msync", msync(p, 3 * PAGE, MS_SYNC) == 0);
	say("shared read-only", touch(q, 1) == SIGSEGV * 10 + SEGV_ACCERR);
	p[2 * PAGE] = 'E';
	munmap(p, 3 * PAGE);
	say("munmap wrote", pread(fd, buf, 1, 2 * PAGE) == 1 && buf[0] == 'E');
	ftruncate(fd, PAGE + 10);
	say("truncate cuts", touch(q + PAGE, 0) == SIGBUS * 10 + BUS_ADRERR && q[5] == 'S' &&
	    q[11] == 0);
	ftruncate(fd, 2 * PAGE);
	pwrite(fd, "G", 1, PAGE + 20);
	say("grows again", q[5] == 'S' && q[20] == 'G' && q[11] == 0 && q[PAGE - 1] == 0);
	munmap(q, 2 * PAGE);
	say("offset that overflows", mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, -(long)PAGE) ==
	    MAP_FAILED && errno == EOVERFLOW);
	p = mmap(NULL, PAGE, RW, ANON, -1, -(long)PAGE);
	say("of no file", p != MAP_FAILED && munmap(p, PAGE) == 0);
	say("unaligned offset", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 1) == MAP_FAILED &&
	    errno == EINVAL);
	close(fd);
	fd2 = open(path, O_RDONLY);
	say("write through read-only", mmap(NULL, PAGE, RW, MAP_SHARED, fd2, 0) == MAP_FAILED &&
	    errno == EACCES);
	p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd2, 0);
	close(fd2);
	say("outlives the descriptor", p != MAP_FAILED && p[0] == 'a' && touch(p, 1) == 0);
	munmap(p, PAGE);
	say("no descriptor", mmap(NULL, PAGE, RW, MAP_PRIVATE, -1, 0) == MAP_FAILED && errno == EBADF);
	say("no length", mmap(NULL, 0, RW, ANON, -1, 0) == MAP_FAILED && errno == EINVAL);
	unlink(path);
}

/* On the machine a file of the root archive, which it maps where it lies. */
static void
archived(void)
{
	int fd = open("/tmp/archived.test", O_RDWR | O_CREAT, 0600);
	char *p, *q, page[2 * PAGE];

	memset(page, 'o', sizeof(page));
	if (lseek(fd, 0, SEEK_END) == 0)
		(void)!write(fd, page, sizeof(page));
	p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
	say("old bytes", p[0] == 'o' && p[PAGE] == 'o');
	p[PAGE] = 'p';
	say("written", pwrite(fd, "n", 1, 0) == 1 && pwrite(fd, "N", 1, 2 * PAGE) == 1);
	q = mmap(NULL, 3 * PAGE, RW, MAP_PRIVATE, fd, 0);
	say("new bytes", q[0] == 'n' && q[PAGE] == 'o' && q[2 * PAGE] == 'N');
	say("and one's own", p[PAGE] == 'p');
	munmap(p, 2 * PAGE);
	munmap(q, 3 * PAGE);
	close(fd);
	unlink("/tmp/archived.test");
}

static void
heap(void)
{
	char *start = sbrk(0), *p;
	void *blocks[64];

	p = sbrk(3 * PAGE);
	say("brk grows", p == start && p[3 * PAGE - 1] == 0);
	p[0] = 5;
	sbrk(-3 * (long)PAGE);
	sbrk(3 * PAGE);
	say("brk is zero again", p[0] == 0 || (uintptr_t)p % PAGE != 0);
	for (int i = 0; i < 64; i++)
		memset(blocks[i] = malloc(1UL << (i % 21)), i, 1UL << (i % 21));
	for (int i = 0; i < 64; i++)
		free(blocks[i]);
	say("too much", malloc(1UL << 46) == NULL && errno == ENOMEM);
}

int
main(int argc, char **argv)
{
	struct sigaction sa = { .sa_sigaction = caught, .sa_flags = SA_SIGINFO };

	sigaction(SIGSEGV, &sa, NULL);
	sigaction(SIGBUS, &sa, NULL);
	anonymous();
	protection();
	remap();
	advice();
	files(argc > 1 ? argv[1] : "/tmp/memory.test");
	archived();
	heap();
	return 0;
}
