/*
 * Waiting: pipes, FIFOs, poll, select, kqueue, record and file locks, timers; with threads where
 * two are needed.
 */
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#include <rump/rump.h>
#include <rump/rumpkernel.h>

/* NetBSD's ABI, as far as it goes here. */
enum { NB_RDONLY = 0, NB_WRONLY = 1, NB_RDWR = 2, NB_NONBLOCK = 4, NB_CREAT = 0x200,
    NB_EAGAIN = 35 };
enum { NB_EDEADLK = 11, NB_ENXIO = 6, NB_EPIPE = 32, NB_EBADF = 9, NB_EINVAL = 22 };
enum { NB_POLLIN = 1, NB_POLLOUT = 4, NB_POLLHUP = 16, NB_POLLNVAL = 32 };
enum { NB_F_GETLK = 7, NB_F_SETLK = 8, NB_F_SETLKW = 9, NB_F_RDLCK = 1, NB_F_UNLCK = 2,
    NB_F_WRLCK = 3 };
enum { NB_LOCK_SH = 1, NB_LOCK_EX = 2, NB_LOCK_NB = 4, NB_LOCK_UN = 8 };
enum { EVFILT_READ = 0, EVFILT_WRITE = 1, EVFILT_VNODE = 3, EVFILT_TIMER = 6, EVFILT_USER = 8 };
enum { EV_ADD = 1, EV_DELETE = 2, EV_ENABLE = 4, EV_DISABLE = 8, EV_ONESHOT = 16, EV_CLEAR = 32,
    EV_RECEIPT = 64 };
enum { EV_EOF = 0x8000, EV_ERROR = 0x4000, NOTE_TRIGGER = 0x1000000, NOTE_DELETE = 1,
    NOTE_WRITE = 2, NOTE_ATTRIB = 8 };

struct nbkevent { uintptr_t ident; uint32_t filter, flags, fflags; int64_t data; intptr_t udata; };
struct nbflock { int64_t start, len; int32_t pid; int16_t type, whence; };
struct nbpollfd { int fd; short events, revents; };
struct nbtimeval { int64_t sec; int32_t usec; };

int rump_sys_pipe(int *);
int rump___sysimpl_open(const char *, int, unsigned int);
int rump___sysimpl_close(int);
int rump___sysimpl_dup(int);
int rump___sysimpl_unlink(const char *);
int rump___sysimpl_mkfifo(const char *, unsigned int);
int rump___sysimpl_fchmod(int, unsigned int);
ssize_t rump___sysimpl_read(int, void *, size_t);
ssize_t rump___sysimpl_write(int, const void *, size_t);
int rump___sysimpl_poll(struct nbpollfd *, unsigned int, int);
int rump___sysimpl_select50(int, void *, void *, void *, struct nbtimeval *);
int rump___sysimpl_kqueue(void);
int rump___sysimpl_kevent50(int, const struct nbkevent *, size_t, struct nbkevent *, size_t,
    const struct timespec *);
int rump___sysimpl_fcntl(int, int, void *);
int rump___sysimpl_flock(int, int);
int rump___sysimpl_getpid(void);
int rump___sysimpl_timer_create(int, void *, int *);
int rump___sysimpl_timer_settime50(int, int, const void *, void *);
int rump___sysimpl_timer_gettime50(int, void *);
int rump___sysimpl_timer_getoverrun(int);
int rump___sysimpl_timer_delete(int);

#define CHECK(e) do { if (!(e)) { \
	printf("not ok %s:%d: %s (errno %d)\n", __func__, __LINE__, #e, errno); \
	exit(1); } } while (0)
#define FAILS(e, number) do { errno = 0; CHECK((e) == -1); CHECK(errno == (number)); } while (0)

static struct kernel *kernel;

static void
nap(int ms)
{
	struct timespec ts = { 0, ms * 1000000L };

	nanosleep(&ts, NULL);
}

/* Run fn in a thread that is an lwp of process pid. */
struct job { void *(*fn)(void *); void *arg; int pid; };

static void *
run_job(void *arg)
{
	struct job *job = arg;

	CHECK(rumpk_newlwp(kernel, job->pid) == 0);
	void *result = job->fn(job->arg);
	rump_pub_lwproc_releaselwp();
	return result;
}

static pthread_t
start(struct job *job)
{
	pthread_t thread;

	CHECK(pthread_create(&thread, NULL, run_job, job) == 0);
	return thread;
}

static void *
write_late(void *arg)
{
	nap(20);
	CHECK(rump___sysimpl_write(*(int *)arg, "x", 1) == 1);
	return NULL;
}

static void
pipes(void)
{
	static char big[100000], back[100000];
	int p[2];
	struct nbpollfd pfd;

	CHECK(rump_sys_pipe(p) == 0);
	pfd = (struct nbpollfd){ p[0], NB_POLLIN, 0 };
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 0 && pfd.revents == 0);
	CHECK(rump___sysimpl_poll(&pfd, 1, 10) == 0);
	struct job job = { write_late, &p[1], 1 };
	pthread_t thread = start(&job);
	CHECK(rump___sysimpl_poll(&pfd, 1, 5000) == 1 && pfd.revents == NB_POLLIN);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(rump___sysimpl_read(p[0], back, 10) == 1);

	for (size_t i = 0; i < sizeof(big); i++)
		big[i] = (char)(i * 7);
	ssize_t first = rump___sysimpl_write(p[1], big, 1000);
	CHECK(first == 1000 && rump___sysimpl_read(p[0], back, sizeof(back)) == 1000);
	CHECK(memcmp(big, back, 1000) == 0);
	pfd = (struct nbpollfd){ p[1], NB_POLLOUT, 0 };
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1 && pfd.revents == NB_POLLOUT);
	CHECK(rump___sysimpl_close(p[0]) == 0);
	FAILS(rump___sysimpl_write(p[1], big, 1), NB_EPIPE);
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1 && (pfd.revents & NB_POLLHUP));
	CHECK(rump___sysimpl_close(p[1]) == 0);
	CHECK(rump___sysimpl_poll(&pfd, 1, 0) == 1 && pfd.revents == NB_POLLNVAL);
}

static void *
write_all(void *arg)
{
	static char data[300000];

	for (size_t i = 0; i < sizeof(data); i++)
		data[i] = (char)(i % 251);
	CHECK(rump___sysimpl_write(*(int *)arg, data, sizeof(data)) == (ssize_t)sizeof(data));
	CHECK(rump___sysimpl_close(*(int *)arg) == 0);
	return NULL;
}

static void
pipe_stream(void)
{
	char part[777];
	size_t total = 0;
	ssize_t n;
	int p[2];

	CHECK(rump_sys_pipe(p) == 0);
	struct job job = { write_all, &p[1], 1 };
	pthread_t thread = start(&job);
	while ((n = rump___sysimpl_read(p[0], part, sizeof(part))) > 0) {
		for (ssize_t i = 0; i < n; i++)
			CHECK(part[i] == (char)((total + (size_t)i) % 251));
		total += (size_t)n;
	}
	CHECK(n == 0 && total == 300000);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(rump___sysimpl_close(p[0]) == 0);
}

static void
selects(void)
{
	uint32_t in[8] = { 0 }, out[8] = { 0 };
	struct nbtimeval tv = { 0, 0 };
	int p[2];

	CHECK(rump_sys_pipe(p) == 0);
	in[0] = 1U << p[0];
	out[0] = 1U << p[1];
	CHECK(rump___sysimpl_select50(p[1] + 1, in, out, NULL, &tv) == 1);
	CHECK(in[0] == 0 && out[0] == 1U << p[1]);
	in[0] = 1U << p[0];
	tv.usec = 10000;
	CHECK(rump___sysimpl_select50(p[0] + 1, in, NULL, NULL, &tv) == 0 && in[0] == 0);
	CHECK(rump___sysimpl_close(p[1]) == 0);
	in[0] = 1U << p[1] | 1U << p[0];
	FAILS(rump___sysimpl_select50(p[1] + 1, in, NULL, NULL, NULL), NB_EBADF);
	in[0] = 1U << p[0];
	CHECK(rump___sysimpl_select50(p[0] + 1, in, NULL, NULL, NULL) == 1);
	tv.usec = -1;
	FAILS(rump___sysimpl_select50(1, NULL, NULL, NULL, &tv), NB_EINVAL);
	CHECK(rump___sysimpl_close(p[0]) == 0);
}

static int
wait_events(int kq, struct nbkevent *out, size_t room, int ms)
{
	struct timespec ts = { ms / 1000, ms % 1000 * 1000000L };

	return rump___sysimpl_kevent50(kq, NULL, 0, out, room, &ts);
}

static void
change(int kq, uintptr_t ident, uint32_t filter, uint32_t flags, uint32_t fflags, int64_t data)
{
	struct nbkevent kev = { ident, filter, flags, fflags, data, 77 };

	CHECK(rump___sysimpl_kevent50(kq, &kev, 1, NULL, 0, NULL) == 0);
}

static void
kqueue_pipe(void)
{
	struct nbkevent kev;
	char c;
	int p[2], kq = rump___sysimpl_kqueue();

	CHECK(kq >= 0 && rump_sys_pipe(p) == 0);
	change(kq, (uintptr_t)p[0], EVFILT_READ, EV_ADD, 0, 0);
	CHECK(wait_events(kq, &kev, 1, 0) == 0);
	CHECK(rump___sysimpl_write(p[1], "abc", 3) == 3);
	CHECK(wait_events(kq, &kev, 1, 1000) == 1 && kev.data == 3 && kev.udata == 77);
	CHECK(wait_events(kq, &kev, 1, 0) == 1);		/* level triggered */
	change(kq, (uintptr_t)p[0], EVFILT_READ, EV_DISABLE, 0, 0);
	CHECK(wait_events(kq, &kev, 1, 0) == 0);
	change(kq, (uintptr_t)p[0], EVFILT_READ, EV_ENABLE, 0, 0);
	CHECK(wait_events(kq, &kev, 1, 0) == 1);
	change(kq, (uintptr_t)p[0], EVFILT_READ, EV_ADD | EV_CLEAR, 0, 0);
	while (kev.data > 0 && rump___sysimpl_read(p[0], &c, 1) == 1)
		kev.data--;
	CHECK(rump___sysimpl_close(p[1]) == 0);
	CHECK(wait_events(kq, &kev, 1, 0) == 1 && (kev.flags & EV_EOF));
	CHECK(rump___sysimpl_close(p[0]) == 0);
	CHECK(wait_events(kq, &kev, 1, 0) == 0);		/* closing took the note away */

	struct nbkevent bad = { 99, EVFILT_READ, EV_ADD, 0, 0, 0 }, answer;
	FAILS(rump___sysimpl_kevent50(kq, &bad, 1, NULL, 0, NULL), NB_EBADF);
	CHECK(rump___sysimpl_kevent50(kq, &bad, 1, &answer, 1, NULL) == 1);
	CHECK((answer.flags & EV_ERROR) && answer.data == NB_EBADF);
	CHECK(rump___sysimpl_close(kq) == 0);
}

static void
kqueue_others(void)
{
	struct nbkevent kev[4];
	struct nbpollfd pfd;
	int kq = rump___sysimpl_kqueue(), outer = rump___sysimpl_kqueue(), fd;

	change(kq, 5, EVFILT_USER, EV_ADD | EV_CLEAR, 0, 0);
	CHECK(wait_events(kq, kev, 4, 0) == 0);
	change(kq, 5, EVFILT_USER, 0, NOTE_TRIGGER, 0);
	CHECK(wait_events(kq, kev, 4, 0) == 1 && kev[0].ident == 5 && kev[0].filter == EVFILT_USER);
	CHECK(wait_events(kq, kev, 4, 0) == 0);

	change(outer, (uintptr_t)kq, EVFILT_READ, EV_ADD, 0, 0);
	change(kq, 1, EVFILT_TIMER, EV_ADD, 0, 15);
	pfd = (struct nbpollfd){ outer, NB_POLLIN, 0 };
	/* the inner queue's timer wakes the poll of the outer */
	CHECK(rump___sysimpl_poll(&pfd, 1, 5000) == 1);
	CHECK(wait_events(outer, kev, 4, 1000) == 1 && kev[0].ident == (uintptr_t)kq);
	CHECK(wait_events(kq, kev, 4, 1000) == 1 && kev[0].data >= 1);
	change(kq, 1, EVFILT_TIMER, EV_DELETE, 0, 0);
	change(kq, 2, EVFILT_TIMER, EV_ADD | EV_ONESHOT, 0, 5);
	CHECK(wait_events(kq, kev, 4, 5000) == 1 && kev[0].data == 1);
	CHECK(wait_events(kq, kev, 4, 30) == 0);

	CHECK((fd = rump___sysimpl_open("/watched", NB_RDWR | NB_CREAT, 0644)) >= 0);
	change(kq, (uintptr_t)fd, EVFILT_VNODE, EV_ADD | EV_CLEAR,
	    NOTE_WRITE | NOTE_ATTRIB | NOTE_DELETE, 0);
	CHECK(rump___sysimpl_write(fd, "x", 1) == 1);
	CHECK(wait_events(kq, kev, 4, 0) == 1 && (kev[0].fflags & NOTE_WRITE));
	CHECK(rump___sysimpl_fchmod(fd, 0600) == 0);
	CHECK(wait_events(kq, kev, 4, 0) == 1 && (kev[0].fflags & NOTE_ATTRIB));
	CHECK(rump___sysimpl_unlink("/watched") == 0);
	CHECK(wait_events(kq, kev, 4, 0) == 1 && (kev[0].fflags & NOTE_DELETE));
	CHECK(rump___sysimpl_close(fd) == 0 && rump___sysimpl_close(outer) == 0 &&
	    rump___sysimpl_close(kq) == 0);
}

static void *
open_reader(void *arg)
{
	char buf[8];
	int fd = rump___sysimpl_open(arg, NB_RDONLY, 0);

	CHECK(fd >= 0);
	CHECK(rump___sysimpl_read(fd, buf, sizeof(buf)) == 5 && memcmp(buf, "hello", 5) == 0);
	CHECK(rump___sysimpl_read(fd, buf, sizeof(buf)) == 0);
	CHECK(rump___sysimpl_close(fd) == 0);
	return NULL;
}

static void
fifos(void)
{
	int fd;

	CHECK(rump___sysimpl_mkfifo("/fifo", 0600) == 0);
	FAILS(rump___sysimpl_open("/fifo", NB_WRONLY | NB_NONBLOCK, 0), NB_ENXIO);
	struct job job = { open_reader, "/fifo", 1 };
	pthread_t thread = start(&job);
	CHECK((fd = rump___sysimpl_open("/fifo", NB_WRONLY, 0)) >= 0);
	CHECK(rump___sysimpl_write(fd, "hello", 5) == 5);
	CHECK(rump___sysimpl_close(fd) == 0);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(rump___sysimpl_unlink("/fifo") == 0);
}

static int
lock(int fd, int cmd, int type, int64_t start, int64_t len)
{
	struct nbflock fl = { start, len, 0, (int16_t)type, 0 };

	return rump___sysimpl_fcntl(fd, cmd, &fl);
}

struct locker { int fd, ready, result, number; };

static void *
lock_in_circle(void *arg)			/* another process: holds 10, wants 0 */
{
	struct locker *locker = arg;

	CHECK((locker->fd = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	CHECK(lock(locker->fd, NB_F_SETLK, NB_F_WRLCK, 10, 5) == 0);
	__atomic_store_n(&locker->ready, 1, __ATOMIC_SEQ_CST);
	locker->result = lock(locker->fd, NB_F_SETLKW, NB_F_WRLCK, 0, 5);
	locker->number = errno;
	CHECK(rump___sysimpl_close(locker->fd) == 0);
	return NULL;
}

static void
record_locks(void)
{
	struct lwp *self = rump_pub_lwproc_curlwp();
	struct locker locker = { 0 };
	int fd, other, child;

	CHECK((fd = rump___sysimpl_open("/locked", NB_RDWR | NB_CREAT, 0644)) >= 0);
	CHECK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0, 5) == 0);
	CHECK(rumpk_rfork(kernel, 1, RUMP_RFCFDG, &child) == 0);
	CHECK((other = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	FAILS(lock(other, NB_F_SETLK, NB_F_RDLCK, 4, 1), NB_EAGAIN);
	CHECK(lock(other, NB_F_SETLK, NB_F_RDLCK, 5, 1) == 0);
	struct nbflock fl = { 0, 0, 0, NB_F_WRLCK, 0 };
	CHECK(rump___sysimpl_fcntl(other, NB_F_GETLK, &fl) == 0);
	CHECK(fl.type == NB_F_WRLCK && fl.start == 0 && fl.len == 5 && fl.pid == 1);
	CHECK(rump___sysimpl_close(other) == 0);		/* drops the process's locks */

	struct lwp *child_lwp = rump_pub_lwproc_curlwp();
	rump_pub_lwproc_switch(self);
	struct job job = { lock_in_circle, &locker, child };
	pthread_t thread = start(&job);
	while (!__atomic_load_n(&locker.ready, __ATOMIC_SEQ_CST))
		nap(1);
	nap(20);
	FAILS(lock(fd, NB_F_SETLKW, NB_F_WRLCK, 10, 5), NB_EDEADLK);
	CHECK(lock(fd, NB_F_SETLK, NB_F_UNLCK, 0, 0) == 0);
	CHECK(pthread_join(thread, NULL) == 0);
	CHECK(locker.result == 0);
	CHECK(rump___sysimpl_close(fd) == 0);
	rump_pub_lwproc_switch(child_lwp);
	rump_pub_lwproc_releaselwp();
	rump_pub_lwproc_switch(self);
}

static void
splitting(void)
{
	struct nbflock fl = { 0, 0, 0, NB_F_WRLCK, 0 };
	struct lwp *self = rump_pub_lwproc_curlwp();
	int fd, other, child;

	CHECK((fd = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	CHECK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 0, 100) == 0);
	CHECK(lock(fd, NB_F_SETLK, NB_F_UNLCK, 40, 20) == 0);	/* leaves 0-39 and 60-99 */
	CHECK(lock(fd, NB_F_SETLK, NB_F_WRLCK, 100, 10) == 0);	/* joins the second */
	CHECK(rumpk_rfork(kernel, 1, RUMP_RFCFDG, &child) == 0);
	CHECK((other = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	CHECK(rump___sysimpl_fcntl(other, NB_F_GETLK, &fl) == 0 && fl.start == 0 && fl.len == 40);
	fl = (struct nbflock){ 40, 0, 0, NB_F_WRLCK, 0 };
	CHECK(rump___sysimpl_fcntl(other, NB_F_GETLK, &fl) == 0 && fl.start == 60 && fl.len == 50);
	CHECK(lock(other, NB_F_SETLK, NB_F_WRLCK, 40, 20) == 0);
	rump_pub_lwproc_releaselwp();
	rump_pub_lwproc_switch(self);
	CHECK(rump___sysimpl_close(fd) == 0);
}

static void
file_locks(void)
{
	int one, two, same;

	CHECK((one = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	CHECK((two = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	CHECK((same = rump___sysimpl_dup(one)) >= 0);
	CHECK(rump___sysimpl_flock(one, NB_LOCK_EX) == 0);
	FAILS(rump___sysimpl_flock(two, NB_LOCK_SH | NB_LOCK_NB), NB_EAGAIN);
	/* the same open file: a downgrade */
	CHECK(rump___sysimpl_flock(same, NB_LOCK_SH) == 0);
	CHECK(rump___sysimpl_flock(two, NB_LOCK_SH | NB_LOCK_NB) == 0);
	FAILS(rump___sysimpl_flock(one, NB_LOCK_EX | NB_LOCK_NB), NB_EAGAIN);
	CHECK(rump___sysimpl_close(two) == 0);
	CHECK(rump___sysimpl_flock(one, NB_LOCK_EX | NB_LOCK_NB) == 0);
	CHECK(rump___sysimpl_close(one) == 0);
	CHECK((two = rump___sysimpl_open("/locked", NB_RDWR, 0)) >= 0);
	/* the dup still holds it */
	FAILS(rump___sysimpl_flock(two, NB_LOCK_SH | NB_LOCK_NB), NB_EAGAIN);
	CHECK(rump___sysimpl_close(same) == 0);
	CHECK(rump___sysimpl_flock(two, NB_LOCK_SH | NB_LOCK_NB) == 0);
	CHECK(rump___sysimpl_close(two) == 0);
}

static void
timers(void)
{
	struct { struct timespec interval, value; } set = { { 0, 1000000 }, { 0, 1000000 } }, got;
	int id;

	CHECK(rump___sysimpl_timer_create(3, NULL, &id) == 0);
	CHECK(rump___sysimpl_timer_settime50(id, 0, &set, NULL) == 0);
	nap(20);
	CHECK(rump___sysimpl_timer_getoverrun(id) >= 5);
	CHECK(rump___sysimpl_timer_gettime50(id, &got) == 0 && got.value.tv_nsec <= 1000000);
	CHECK(rump___sysimpl_timer_delete(id) == 0);
	FAILS(rump___sysimpl_timer_delete(id), NB_EINVAL);
}

int
main(void)
{
	static const struct { const char *name; void (*test)(void); } tests[] = {
		{ "pipes", pipes }, { "pipe stream", pipe_stream }, { "select", selects },
		{ "kqueue and pipes", kqueue_pipe },
		{ "kqueue: user, timer, vnode, nested", kqueue_others }, { "FIFOs", fifos },
		{ "record locks", record_locks },
		{ "splitting and joining locks", splitting }, { "file locks", file_locks },
		{ "timers", timers },
	};

	CHECK(rumpk_boot(NULL, &kernel) == 0);
	for (size_t i = 0; i < sizeof(tests) / sizeof(tests[0]); i++) {
		tests[i].test();
		printf("ok %s\n", tests[i].name);
		fflush(stdout);
	}
	CHECK(rumpk_halt(kernel) == 0);
	printf("ok halt\n");
	return 0;
}
