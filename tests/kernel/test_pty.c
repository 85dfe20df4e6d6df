/*
 * Pseudo-terminals: opening pairs, line editing, raw mode, echo, flow control, waiting, packet
 * mode, ptyfs.
 */
#include "netbsd.h"

#include <pthread.h>

enum { ICRNL = 0x100, IXON = 0x200, OPOST = 1, ONLCR = 2, OXTABS = 4 };
enum { ECHOKE = 1, ECHOE = 2, ECHOK = 4, ECHO = 8, ECHONL = 16, ECHOCTL = 64, ISIG = 128,
    ICANON = 256, IEXTEN = 1024 };
enum { VEOF = 0, VMIN = 16, VTIME = 17 };
#define TIOCGETA	0x402c7413UL
#define TIOCSETA	0x802c7414UL
#define TIOCSETAF	0x802c7416UL
#define TIOCGWINSZ	0x40087468UL
#define TIOCSWINSZ	0x80087467UL
#define TIOCPTMGET	0x48087446UL
#define TIOCPTSNAME	0x48087448UL
#define TIOCGRANTPT	0x20007447UL
#define TIOCFLUSH	0x80047410UL
#define TIOCPKT		0x80047470UL
#define TIOCSCTTY	0x20007461UL
#define TIOCGPGRP	0x40047477UL
#define TIOCGSID	0x40047463UL
#define TIOCEXCL	0x2000740dUL
#define TIOCOUTQ	0x40047473UL
#define FIONREAD	0x4004667fUL
#define F_SETFL		4

struct termios { uint32_t iflag, oflag, cflag, lflag; uint8_t cc[20]; int ispeed, ospeed; };
struct ptmget { int cfd, sfd; char cn[1024], sn[1024]; };
struct winsize { unsigned short row, col, xpixel, ypixel; };

static int master, slave;
static struct ptmget pair;

static void
pair_open(void)
{
	int fd = S(open)("/dev/ptm", NB_RDWR, 0);

	OK(fd);
	OK(S(ioctl)(fd, TIOCPTMGET, &pair));
	OK(S(close)(fd));
	master = pair.cfd;
	slave = pair.sfd;
}

static void
pair_close(void)
{

	OK(S(close)(slave));
	OK(S(close)(master));
}

static void
type(const char *s)
{

	CHECK(S(write)(master, s, strlen(s)) == (ssize_t)strlen(s));
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

static void
settings(uint32_t lset, uint32_t lclear, int vmin, int vtime)
{
	struct termios t;

	OK(S(ioctl)(slave, TIOCGETA, &t));
	t.lflag = (t.lflag & ~lclear) | lset;
	t.cc[VMIN] = (uint8_t)vmin;
	t.cc[VTIME] = (uint8_t)vtime;
	OK(S(ioctl)(slave, TIOCSETA, &t));
}

static void
test_line(void)
{
	int n;

	pair_open();
	OK(S(fcntl)(slave, F_SETFL, NB_NONBLOCK));
	type("hel");
	FAILS(S(read)(slave, &n, 1), NB_EAGAIN);
	type("lo\r");
	OK(S(ioctl)(slave, FIONREAD, &n));
	CHECK(n == 6);
	CHECK(reads(slave, "hello\n") && reads(master, "hello\r\n"));
	type("one\ntwo\n");
	CHECK(reads(slave, "one\n") && reads(slave, "two\n"));
	type("ab\004");
	CHECK(reads(slave, "ab"));
	type("\004");
	CHECK(S(read)(slave, &n, 1) == 0);
	pair_close();
}

static void
test_editing(void)
{

	pair_open();
	type("helpo\177\177lo\n");
	CHECK(reads(slave, "hello\n") && reads(master, "helpo\b \b\b \blo\r\n"));
	type("some words\027thing\n");
	CHECK(reads(slave, "some thing\n"));
	CHECK(reads(master, "some words\b \b\b \b\b \b\b \b\b \bthing\r\n"));
	type("kill this\025that\n");
	CHECK(reads(slave, "that\n"));
	CHECK(S(ioctl)(slave, TIOCFLUSH, &(int){ 2 }) == 0);
	type("q\026\003x\n");
	CHECK(reads(slave, "q\003x\n") && reads(master, "q^\b^Cx\r\n"));
	type("again\022\n");
	CHECK(reads(slave, "again\n") && reads(master, "again^R\r\nagain\r\n"));
	type("gone\003kept\n");
	CHECK(reads(slave, "kept\n") && reads(master, "^Ckept\r\n"));
	type("\tx\177\177y\n");
	CHECK(reads(slave, "y\n") && reads(master, "        x\b \b\b\b\b\b\b\b\b\by\r\n"));
	pair_close();
}

static void
test_output(void)
{
	struct termios t;

	pair_open();
	CHECK(S(write)(slave, "a\tb\nc", 5) == 5);
	CHECK(reads(master, "a       b\r\nc"));
	OK(S(ioctl)(slave, TIOCGETA, &t));
	t.oflag &= ~(uint32_t)OPOST;
	OK(S(ioctl)(slave, TIOCSETA, &t));
	CHECK(S(write)(slave, "a\tb\n", 4) == 4 && reads(master, "a\tb\n"));
	pair_close();
}

static void
test_raw(void)
{
	char buf[8];

	pair_open();
	settings(0, ICANON | ECHO | ISIG | IEXTEN, 1, 0);
	type("x\003\177");
	CHECK(reads(slave, "x\003\177"));
	settings(0, 0, 0, 0);
	CHECK(S(read)(slave, buf, sizeof(buf)) == 0);
	settings(0, 0, 0, 1);
	CHECK(S(read)(slave, buf, sizeof(buf)) == 0);		/* a tenth of a second later */
	settings(0, 0, 3, 1);
	type("z");
	CHECK(reads(slave, "z"));
	settings(0, 0, 2, 0);
	type("pq");
	CHECK(reads(slave, "pq"));
	type("to\nline");
	/* what was typed is read as lines now */
	settings(ICANON, 0, 1, 0);
	CHECK(reads(slave, "to\n"));
	type("\n");
	CHECK(reads(slave, "line\n"));
	pair_close();
}

static void
test_flow(void)
{
	char c;

	pair_open();
	OK(S(fcntl)(master, F_SETFL, NB_NONBLOCK));
	type("\023");
	CHECK(S(write)(slave, "held", 4) == 4);
	FAILS(S(read)(master, &c, 1), NB_EAGAIN);
	type("\021");
	CHECK(reads(master, "held"));
	pair_close();
}

static void
test_full(void)
{
	static char big[8192];
	ssize_t n;
	int total = 0;

	pair_open();
	memset(big, 'o', sizeof(big));
	OK(S(fcntl)(slave, F_SETFL, NB_NONBLOCK));
	OK(S(fcntl)(master, F_SETFL, NB_NONBLOCK));
	n = S(write)(slave, big, sizeof(big));
	CHECK(n > 0 && n < (ssize_t)sizeof(big));
	FAILS(S(write)(slave, big, 1), NB_EAGAIN);
	while (total < n) {
		ssize_t got = S(read)(master, big, sizeof(big));
		OK(got);
		total += (int)got;
	}
	CHECK(total == n);
	settings(0, ICANON | ECHO, 1, 0);
	n = S(write)(master, big, sizeof(big));
	CHECK(n > 0 && n < (ssize_t)sizeof(big));
	FAILS(S(write)(master, big, 1), NB_EAGAIN);
	CHECK(S(read)(slave, big, sizeof(big)) == n);
	pair_close();
}

static void
test_winsize(void)
{
	struct winsize ws = { 25, 80, 0, 0 }, got = { 0 };

	pair_open();
	OK(S(ioctl)(master, TIOCSWINSZ, &ws));
	OK(S(ioctl)(slave, TIOCGWINSZ, &got));
	CHECK(got.row == 25 && got.col == 80);
	FAILS(S(ioctl)(slave, 0x20007499UL, NULL), NB_ENOTTY);
	pair_close();
}

static void
test_hangup(void)
{
	struct nb_pollfd pfd;
	char c;

	pair_open();
	CHECK(S(write)(slave, "last", 4) == 4);
	OK(S(close)(slave));
	CHECK(reads(master, "last"));
	CHECK(S(read)(master, &c, 1) == 0);
	FAILS(S(write)(master, "x", 1), NB_EIO);
	slave = S(open)(pair.sn, NB_RDWR, 0);
	OK(slave);
	type("back\n");
	CHECK(reads(slave, "back\n"));
	OK(S(close)(master));
	CHECK(S(read)(slave, &c, 1) == 0);
	FAILS(S(write)(slave, "x", 1), NB_EIO);
	pfd = (struct nb_pollfd){ slave, NB_POLLIN, 0 };
	CHECK(S(poll)(&pfd, 1, 0) == 1 && (pfd.revents & NB_POLLHUP) != 0);
	OK(S(close)(slave));
}

static void
test_poll_and_kqueue(void)
{
	struct nb_pollfd fds[2];
	struct nb_kevent change[2], event;
	const struct timespec now = { 0, 0 };
	int kq;

	pair_open();
	fds[0] = (struct nb_pollfd){ master, NB_POLLIN | NB_POLLOUT, 0 };
	fds[1] = (struct nb_pollfd){ slave, NB_POLLIN | NB_POLLOUT, 0 };
	CHECK(S(poll)(fds, 2, 0) == 2 && fds[0].revents == NB_POLLOUT &&
	    fds[1].revents == NB_POLLOUT);
	kq = S(kqueue)();
	OK(kq);
	change[0] = (struct nb_kevent){ .ident = (uintptr_t)slave, .filter = 0, .flags = 1 };
	change[1] = (struct nb_kevent){ .ident = (uintptr_t)master, .filter = 0, .flags = 1 };
	CHECK(S(kevent50)(kq, change, 2, &event, 1, &now) == 0);
	type("go\n");
	CHECK(S(poll)(fds, 2, 0) == 2 && (fds[0].revents & NB_POLLIN) != 0 &&
	    (fds[1].revents & NB_POLLIN) != 0);
	CHECK(S(kevent50)(kq, NULL, 0, &event, 1, &now) == 1);
	CHECK(reads(slave, "go\n") && reads(master, "go\r\n"));
	CHECK(S(kevent50)(kq, NULL, 0, &event, 1, &now) == 0);
	OK(S(close)(kq));
	pair_close();
}

static void *
typist(void *arg)
{
	const struct timespec nap = { 0, 50000000 };

	(void)arg;
	CHECK(rump_pub_lwproc_newlwp(1) == 0);
	nanosleep(&nap, NULL);
	type("later\n");
	nanosleep(&nap, NULL);
	OK(S(close)(master));
	rump_pub_lwproc_releaselwp();
	return NULL;
}

static void
test_blocking(void)
{
	pthread_t thread;
	char c;

	pair_open();
	CHECK(pthread_create(&thread, NULL, typist, NULL) == 0);
	CHECK(reads(slave, "later\n"));
	CHECK(S(read)(slave, &c, 1) == 0);
	pthread_join(thread, NULL);
	OK(S(close)(slave));
}

enum { STREAM = 300000 };

static void *
streamer(void *arg)
{
	int fd = *(int *)arg;
	char buf[1000];

	CHECK(rump_pub_lwproc_newlwp(1) == 0);
	for (int at = 0; at < STREAM; at += (int)sizeof(buf)) {
		for (int i = 0; i < (int)sizeof(buf); i++)
			buf[i] = (char)((at + i) % 251);
		CHECK(S(write)(fd, buf, sizeof(buf)) == sizeof(buf));
	}
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* Much more than the queues hold, both ways, the writer waiting for the reader. */
static void
test_stream(void)
{
	struct termios t;

	pair_open();
	settings(0, ICANON | ECHO | ISIG | IEXTEN, 1, 0);
	OK(S(ioctl)(slave, TIOCGETA, &t));
	t.iflag = t.oflag = 0;
	OK(S(ioctl)(slave, TIOCSETA, &t));
	for (int way = 0; way < 2; way++) {
		int from = way == 0 ? master : slave, to = way == 0 ? slave : master;
		pthread_t thread;
		char buf[777];
		ssize_t n;

		CHECK(pthread_create(&thread, NULL, streamer, &from) == 0);
		for (int at = 0; at < STREAM; at += (int)n) {
			n = S(read)(to, buf, sizeof(buf));
			CHECK(n > 0);
			for (int i = 0; i < (int)n; i++)
				CHECK(buf[i] == (char)((at + i) % 251));
		}
		pthread_join(thread, NULL);
	}
	pair_close();
}

static void
test_packet(void)
{
	int on = 1, write_side = 2;

	pair_open();
	OK(S(ioctl)(master, TIOCPKT, &on));
	CHECK(S(write)(slave, "data", 4) == 4);
	char buf[16];
	CHECK(S(read)(master, buf, sizeof(buf)) == 5 && memcmp(buf, "\0data", 5) == 0);
	OK(S(ioctl)(slave, TIOCFLUSH, &write_side));
	CHECK(S(read)(master, buf, sizeof(buf)) == 1 && buf[0] == 2);
	pair_close();
}

static void
test_ptmx(void)
{
	struct ptmget names;
	struct nb_stat st;

	master = S(open)("/dev/ptmx", NB_RDWR | NB_NOCTTY, 0);
	OK(master);
	OK(S(ioctl)(master, TIOCGRANTPT, NULL));
	OK(S(ioctl)(master, TIOCPTSNAME, &names));
	slave = S(open)(names.sn, NB_RDWR | NB_NOCTTY, 0);
	OK(slave);
	OK(S(fstat50)(slave, &st));
	CHECK((st.st_mode & NB_IFMT) == NB_IFCHR && (st.st_mode & 0777) == 0620 && st.st_gid == 4);
	type("x\n");
	CHECK(reads(slave, "x\n"));
	pair_close();
	FAILS(S(ioctl)(S(open)("/dev/null", NB_RDWR, 0), TIOCPTMGET, &names), NB_ENOTTY);
}

static void
test_bsd_names(void)
{

	master = S(open)("/dev/ptyp0", NB_RDWR, 0);
	OK(master);
	FAILS(S(open)("/dev/ptyp0", NB_RDWR, 0), NB_EIO);
	slave = S(open)("/dev/ttyp0", NB_RDWR, 0);
	OK(slave);
	type("bsd\n");
	CHECK(reads(slave, "bsd\n") && reads(master, "bsd\r\n"));
	pair_close();
}

static void
test_controlling(void)
{
	int fd, id;

	FAILS(S(open)("/dev/tty", NB_RDWR, 0), NB_ENXIO);
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	OK(S(setsid)());
	pair_open();
	FAILS(S(ioctl)(slave, TIOCGPGRP, &id), NB_ENOTTY);
	OK(S(ioctl)(slave, TIOCSCTTY, NULL));
	OK(S(ioctl)(slave, TIOCGPGRP, &id));
	CHECK(id == S(getpid)());
	OK(S(ioctl)(slave, TIOCGSID, &id));
	CHECK(id == S(getpid)());
	fd = S(open)("/dev/tty", NB_RDWR, 0);
	OK(fd);
	CHECK(S(write)(fd, "ctty", 4) == 4 && reads(master, "ctty"));
	OK(S(close)(fd));
	pair_close();
	rump_pub_lwproc_releaselwp();
}

static void
test_exclusive(void)
{

	pair_open();
	OK(S(ioctl)(slave, TIOCEXCL, NULL));
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	OK(S(setuid)(100));
	CHECK(S(open)(pair.sn, NB_RDWR, 0) == -1);
	rump_pub_lwproc_releaselwp();
	pair_close();
}

static void
test_ptyfs(void)
{
	struct nb_ptyfs_args args = { 2, 7, 0622, 0 };
	struct nb_stat st;
	struct ptmget first;
	char buf[1024];
	int fd, n, names = 0;

	OK(S(mkdir)("/dev/pts", 0755));
	OK(S(mount50)("ptyfs", "/dev/pts", 0, &args, sizeof(args)));
	pair_open();
	first = pair;
	CHECK(strcmp(pair.sn, "/dev/pts/0") == 0);
	OK(S(stat50)("/dev/pts/0", &st));
	CHECK((st.st_mode & NB_IFMT) == NB_IFCHR && (st.st_mode & 0777) == 0622 && st.st_gid == 7);
	type("pts\n");
	CHECK(reads(slave, "pts\n"));
	pair_open();
	CHECK(strcmp(pair.sn, "/dev/pts/1") == 0);
	fd = S(open)("/dev/pts", NB_RDONLY, 0);
	OK(fd);
	n = S(getdents30)(fd, buf, sizeof(buf));
	for (int at = 0; at < n; names++)
		at += ((struct nb_dirent *)(buf + at))->d_reclen;
	CHECK(names == 4);
	OK(S(close)(fd));
	FAILS(S(open)("/dev/pts/7", NB_RDWR, 0), NB_ENOENT);
	FAILS(S(open)("/dev/pts/new", NB_CREAT | NB_RDWR, 0600), NB_EROFS);
	FAILS(S(unmount)("/dev/pts", 0), NB_EBUSY);
	pair_close();
	master = first.cfd;
	slave = first.sfd;
	pair_close();
	FAILS(S(stat50)("/dev/pts/0", &st), NB_ENOENT);
	OK(S(unmount)("/dev/pts", 0));
}

/* Any bytes under any settings: nothing breaks, nothing hangs. */
static void
test_random(void)
{
	static char buf[4096];
	struct termios t;
	int fd[2];

	srand(7);
	pair_open();
	fd[0] = master;
	fd[1] = slave;
	OK(S(fcntl)(slave, F_SETFL, NB_NONBLOCK));
	OK(S(fcntl)(master, F_SETFL, NB_NONBLOCK));
	OK(S(ioctl)(slave, TIOCGETA, &t));
	for (int i = 0; i < 50000; i++) {
		size_t len = (size_t)(rand() % (rand() % 4 ? 20 : 3000));

		switch (rand() % 5) {
		case 0:
			t.iflag = (uint32_t)rand();
			t.oflag = (uint32_t)rand();
			t.lflag = (uint32_t)rand() ^ (uint32_t)rand() << 16;
			t.cc[rand() % 20] = (uint8_t)rand();
			t.cc[VTIME] = 0;
			OK(S(ioctl)(fd[rand() % 2], TIOCSETA, &t));
			break;
		case 1:
			OK(S(ioctl)(fd[rand() % 2], TIOCFLUSH, &(int){ rand() % 4 }));
			break;
		case 2:
			for (size_t j = 0; j < len; j++)
				buf[j] = (char)(rand() % (rand() % 2 ? 32 : 256));
			CHECK(S(write)(fd[rand() % 2], buf, len) >= 0 || errno == NB_EAGAIN);
			break;
		default:
			CHECK(S(read)(fd[rand() % 2], buf, len) >= 0 || errno == NB_EAGAIN);
		}
	}
	pair_close();
}

static void *
reader(void *arg)
{
	char c;

	CHECK(rumpk_newlwp(arg, 1) == 0);
	CHECK(S(read)(slave, &c, 1) <= 0);
	rump_pub_lwproc_releaselwp();
	return NULL;
}

/* A kernel ends with pairs open, a ptyfs mounted and somebody waiting for input. */
static void
test_halt(void)
{
	const struct rumpk_bootargs boot = { 0 };
	const struct timespec nap = { 0, 50000000 };
	struct lwp *before = rump_pub_lwproc_curlwp();
	struct nb_ptyfs_args args = { 2, 7, 0622, 0 };
	struct kernel *other;
	pthread_t thread;

	CHECK(rumpk_boot(&boot, &other) == 0);
	OK(S(mkdir)("/dev/pts", 0755));
	pair_open();
	OK(S(mount50)("ptyfs", "/dev/pts", 0, &args, sizeof(args)));
	pair_open();
	CHECK(S(write)(slave, "unread", 6) == 6);
	CHECK(pthread_create(&thread, NULL, reader, other) == 0);
	nanosleep(&nap, NULL);
	CHECK(rumpk_halt(other) == 0);
	pthread_join(thread, NULL);
	rump_pub_lwproc_switch(before);
}

int
main(void)
{
	struct kernel *kernel;
	size_t used;

	CHECK(rump_init() == 0);
	kernel = rumpk_curkernel();
	pair_open();
	pair_close();
	used = rumpk_memused(kernel);
	RUN(test_line);
	RUN(test_editing);
	RUN(test_output);
	RUN(test_raw);
	RUN(test_flow);
	RUN(test_full);
	RUN(test_winsize);
	RUN(test_hangup);
	RUN(test_poll_and_kqueue);
	RUN(test_blocking);
	RUN(test_stream);
	RUN(test_packet);
	CHECK(rumpk_memused(kernel) <= used + 4096);	/* the thread's lwp and its like */
	RUN(test_ptmx);
	RUN(test_bsd_names);
	RUN(test_controlling);
	RUN(test_exclusive);
	RUN(test_ptyfs);
	RUN(test_random);
	RUN(test_halt);
	return 0;
}
