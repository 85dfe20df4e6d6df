/*
 * The machine's console: output with a machine that is slow, input with editing, keys that are
 * signals, sizes, /dev/console and /dev/tty, many threads writing at once.
 */
#include "kern.h"

#include <pthread.h>
#include <unistd.h>

enum { ISIG = 128, ICANON = 256, ECHO = 8, OPOST = 1, NOFLSH = (int)0x80000000 };
enum { NB_SIGINT = 2, NB_SIGQUIT = 3, NB_SIGTSTP = 18, NB_SIGWINCH = 28 };
enum { VMIN = 16, VTIME = 17 };
#define TIOCGETA	0x402c7413UL
#define TIOCSETA	0x802c7414UL
#define TIOCGWINSZ	0x40087468UL
#define TIOCSWINSZ	0x80087467UL
#define TIOCGPGRP	0x40047477UL
#define TIOCSPGRP	0x80047476UL
#define TIOCGSID	0x40047463UL
#define TIOCDRAIN	0x2000745eUL
#define TIOCSTI		0x80017472UL
#define FIONREAD	0x4004667fUL

struct termios { uint32_t iflag, oflag, cflag, lflag; uint8_t cc[20]; int ispeed, ospeed; };
struct winsize { unsigned short row, col, xpixel, ypixel; };

/* What the machine got. */
static struct {
	char out[1 << 20];
	size_t len;
	int signals[16], nsignals;
	bool slow, inside;
	int overlaps;
} machine;

static void
machine_write(void *arg, const char *bytes, size_t len)
{
	CHECK(arg == &machine);
	if (__atomic_exchange_n(&machine.inside, true, __ATOMIC_SEQ_CST))
		machine.overlaps++;
	if (machine.slow)
		usleep(2000);
	CHECK(machine.len + len <= sizeof(machine.out));
	memcpy(machine.out + machine.len, bytes, len);
	machine.len += len;
	__atomic_store_n(&machine.inside, false, __ATOMIC_SEQ_CST);
}

static void
machine_signal(void *arg, int signo)
{
	CHECK(arg == &machine && machine.nsignals < 16);
	machine.signals[machine.nsignals++] = signo;
}

static const struct rumpk_consolecalls calls = { machine_write, machine_signal };

/* The kernel's first process as it boots, descriptors and all, but with a console. */
static void
with_console(void (*test)(struct kernel *), const char *name)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_hostname = "tester", .ba_leaked = &leaked };
	struct kernel *k;

	memset(&machine, 0, sizeof(machine));
	CHECK(rumpk_boot(&args, &k) == 0);
	CHECK(rumpk_console_attach(k, &calls, &machine) == 0);
	test(k);
	CHECK(rumpk_halt(k) == 0);
	CHECK(leaked == 0);
	printf("ok %s\n", name);
}
#define WITH_CONSOLE(test) with_console(test, #test)

static bool
shown(const char *want)
{
	bool same = machine.len == strlen(want) && memcmp(machine.out, want, machine.len) == 0;

	if (!same)
		printf("# shown: \"%.*s\"\n", (int)machine.len, machine.out);
	machine.len = 0;
	return same;
}

static void
type(struct kernel *k, const char *keys)
{
	rumpk_console_input(k, keys, strlen(keys));
}

static bool
reads(int fd, const char *want)
{
	char buf[4096];
	ssize_t n = S(read)(fd, buf, sizeof(buf));

	if (n == (ssize_t)strlen(want) && memcmp(buf, want, (size_t)n) == 0)
		return true;
	printf("# read %zd: \"%.*s\" (errno %d)\n", n, n > 0 ? (int)n : 0, buf, errno);
	return false;
}

static struct termios
settings(uint32_t set, uint32_t clear, uint8_t vmin, uint8_t vtime)
{
	struct termios t, old;

	OK(S(ioctl)(0, TIOCGETA, &t));
	old = t;
	t.lflag = (t.lflag & ~clear) | set;
	t.cc[VMIN] = vmin;
	t.cc[VTIME] = vtime;
	OK(S(ioctl)(0, TIOCSETA, &t));
	return old;
}

/* Descriptors 0 to 2, /dev/console and /dev/tty are the same terminal, of process 1's session. */
static void
test_names(struct kernel *k)
{
	struct nb_stat st, named;
	int fd, pgrp, pid;

	for (int i = 0; i <= 2; i++) {
		OK(S(fstat50)(i, &st));
		OK(S(stat50)("/dev/console", &named));
		CHECK((st.st_mode & NB_IFMT) == NB_IFCHR && st.st_rdev == named.st_rdev);
		CHECK(st.st_ino == named.st_ino);
	}
	CHECK(S(fcntl)(3, NB_F_GETFD, 0) == -1 && errno == NB_EBADF);
	CHECK(S(write)(1, "hello\n", 6) == 6 && shown("hello\r\n"));
	OK(fd = S(open)("/dev/tty", NB_RDWR, 0));
	CHECK(S(write)(fd, "tty\n", 4) == 4 && shown("tty\r\n"));
	OK(S(ioctl)(fd, TIOCGPGRP, &pgrp));
	CHECK(pgrp == 1);
	OK(S(ioctl)(0, TIOCGSID, &pgrp));
	CHECK(pgrp == 1);
	pgrp = 99;
	CHECK(S(ioctl)(0, TIOCSPGRP, &pgrp) == -1 && errno == NB_EINVAL);
	pgrp = 1;
	OK(S(ioctl)(0, TIOCSPGRP, &pgrp));
	OK(S(close)(fd));
	CHECK(rumpk_console_attach(k, &calls, NULL) == NB_EBUSY);
	OK(S(close)(0));
	OK(S(close)(1));
	OK(S(close)(2));			/* the last close: it stays the session's */
	OK(fd = S(open)("/dev/tty", NB_RDWR, 0));
	CHECK(S(write)(fd, "x", 1) == 1 && shown("x"));
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, &pid) == 0);	/* the session's other processes */
	OK(fd = S(open)("/dev/tty", NB_RDWR, 0));
	OK(S(close)(fd));
}

static void
test_lines(struct kernel *k)
{
	int n;

	type(k, "abx\x7f" "c\r");
	CHECK(shown("abx\b \bc\r\n"));
	OK(S(ioctl)(0, FIONREAD, &n));
	CHECK(n == 4 && reads(0, "abc\n"));
	type(k, "two\nlines\n");
	CHECK(reads(0, "two\n") && reads(0, "lines\n"));
	type(k, "\x04");
	CHECK(reads(0, ""));			/* end of file */
	machine.len = 0;
	OK(S(ioctl)(0, TIOCSTI, "s"));
	CHECK(shown("s"));
	type(k, "\n");
	CHECK(shown("\r\n") && reads(0, "s\n"));
	struct termios old = settings(0, ECHO, 1, 0);
	type(k, "silent\n");
	CHECK(shown("") && reads(0, "silent\n"));
	OK(S(ioctl)(0, TIOCSETA, &old));
	OK(S(fcntl)(0, NB_F_SETFL, NB_NONBLOCK));
	CHECK(S(read)(0, &n, 1) == -1 && errno == NB_EAGAIN);
}

static void
test_raw(struct kernel *k)
{
	struct nb_pollfd pfd = { .fd = 0, .events = NB_POLLIN };
	struct timespec start, end;

	settings(0, ICANON | ECHO | ISIG, 1, 0);
	CHECK(S(poll)(&pfd, 1, 0) == 0);
	type(k, "k");
	CHECK(S(poll)(&pfd, 1, 0) == 1 && reads(0, "k"));
	type(k, "\x03\x04\x1b[A");
	CHECK(reads(0, "\x03\x04\x1b[A") && machine.nsignals == 0);
	settings(0, ICANON, 0, 2);		/* VTIME: a fifth of a second */
	clock_gettime(CLOCK_MONOTONIC, &start);
	CHECK(reads(0, ""));
	clock_gettime(CLOCK_MONOTONIC, &end);
	CHECK((end.tv_sec - start.tv_sec) * 1000000000L + end.tv_nsec - start.tv_nsec > 150000000);
}

static void
test_signals(struct kernel *k)
{
	struct winsize ws;

	type(k, "half\x03");
	CHECK(machine.nsignals == 1 && machine.signals[0] == NB_SIGINT);
	CHECK(shown("half^C"));
	type(k, "\x1c\x1a");
	CHECK(machine.nsignals == 3 && machine.signals[1] == NB_SIGQUIT);
	CHECK(machine.signals[2] == NB_SIGTSTP);
	type(k, "line\n");
	CHECK(reads(0, "line\n"));		/* what was typed before the key is gone */
	settings(NOFLSH, 0, 1, 0);
	type(k, "kept\x03\n");
	CHECK(machine.nsignals == 4 && reads(0, "kept\n"));
	rumpk_console_winsize(k, 25, 80);
	CHECK(machine.nsignals == 5 && machine.signals[4] == NB_SIGWINCH);
	rumpk_console_winsize(k, 25, 80);	/* the same */
	CHECK(machine.nsignals == 5);
	OK(S(ioctl)(2, TIOCGWINSZ, &ws));
	CHECK(ws.row == 25 && ws.col == 80);
	ws.row = 50;
	OK(S(ioctl)(0, TIOCSWINSZ, &ws));
	CHECK(machine.nsignals == 6);
	rumpk_console_winsize(k, 100000, 0);
	OK(S(ioctl)(0, TIOCGWINSZ, &ws));
	CHECK(ws.row == 65535 && ws.col == 0);
}

/* ^S holds output up, ^Q lets it go. */
static void *
writer(void *arg)
{
	CHECK(rumpk_newlwp(arg, 1) == 0);
	CHECK(S(write)(1, "held", 4) == 4);
	OK(S(ioctl)(1, TIOCDRAIN, NULL));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
test_flow(struct kernel *k)
{
	pthread_t thread;

	type(k, "\x13");
	pthread_create(&thread, NULL, writer, k);
	usleep(50000);
	CHECK(shown(""));
	type(k, "\x11");
	pthread_join(thread, NULL);
	CHECK(shown("held"));
}

/* A megabyte, less what is not there, by four threads through a slow machine. */
#define FLOOD_LINES	400
#define FLOOD_LINE	"0123456789012345678901234567890123456789\n"

static void *
flood(void *arg)
{
	size_t len = sizeof(FLOOD_LINE) - 1;

	CHECK(rumpk_newlwp(arg, 1) == 0);
	for (int i = 0; i < FLOOD_LINES; i++)
		CHECK(S(write)(1, FLOOD_LINE, len) == (ssize_t)len);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
test_flood(struct kernel *k)
{
	pthread_t thread[4];

	for (int i = 0; i < 4; i++)
		pthread_create(&thread[i], NULL, flood, k);
	for (int i = 0; i < 4; i++)
		pthread_join(thread[i], NULL);
	CHECK(machine.overlaps == 0);
	CHECK(machine.len == 4 * FLOOD_LINES * sizeof(FLOOD_LINE));	/* "\r\n" for NUL */
	for (size_t at = 0; at < machine.len; at += sizeof(FLOOD_LINE))
		CHECK(memcmp(machine.out + at, "0123456789", 10) == 0);
}

static void
test_slow(struct kernel *k)
{
	static char text[20000];

	(void)k;
	machine.slow = true;
	memset(text, 's', sizeof(text));
	CHECK(S(write)(1, text, sizeof(text)) == (ssize_t)sizeof(text));
	CHECK(machine.len == sizeof(text));
	CHECK(S(write)(1, (void *)16, 10) == -1 && errno == NB_EFAULT);
}

/* More than the queue holds is typed before anybody reads: none of it is lost. */
#define PASTE_LINES	200

static void *
paste(void *arg)
{
	char line[32];

	for (int i = 0; i < PASTE_LINES; i++) {
		snprintf(line, sizeof(line), "pasted line %d\n", i);
		type(arg, line);
	}
	return NULL;
}

static void
test_paste(struct kernel *k)
{
	pthread_t thread;
	char line[32];

	pthread_create(&thread, NULL, paste, k);
	usleep(50000);
	for (int i = 0; i < PASTE_LINES; i++) {
		snprintf(line, sizeof(line), "pasted line %d\n", i);
		CHECK(reads(0, line));
	}
	pthread_join(thread, NULL);
}

/* Somebody types, and nobody reads, when the kernel halts. */
static void *
paste_forever(void *arg)
{
	paste(arg);
	return NULL;
}

static void
test_halt_while_typing(void)
{
	size_t leaked = 1;
	struct rumpk_bootargs args = { .ba_leaked = &leaked };
	struct kernel *k;
	pthread_t thread;

	memset(&machine, 0, sizeof(machine));
	CHECK(rumpk_boot(&args, &k) == 0);
	rumpk_console_input(k, "nobody", 6);
	rumpk_console_winsize(k, 1, 1);
	CHECK(rumpk_console_attach(k, &calls, &machine) == 0);
	pthread_create(&thread, NULL, paste_forever, k);
	usleep(50000);
	CHECK(rumpk_halt(k) == 0 && leaked == 0);
	pthread_join(thread, NULL);
}

int
main(void)
{
	WITH_CONSOLE(test_names);
	WITH_CONSOLE(test_lines);
	WITH_CONSOLE(test_raw);
	WITH_CONSOLE(test_signals);
	WITH_CONSOLE(test_flow);
	WITH_CONSOLE(test_flood);
	WITH_CONSOLE(test_slow);
	WITH_CONSOLE(test_paste);
	RUN(test_halt_while_typing);
	return 0;
}
