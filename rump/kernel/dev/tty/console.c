/*
 * The machine's console as a terminal: /dev/console, which exists once the machine has attached its
 * own reading and writing.  It is the controlling terminal of process 1's session, and what that
 * has open as descriptors 0, 1 and 2.
 *
 * Output: whoever put characters into the queue writes them out, one at a time and no more than he
 * found there, so that nobody writes for others for ever.  Input waits for room, as the machine's
 * own queue is the better place for what nobody reads.  The machine keeps the console open: its
 * settings and what was typed outlive the last close.
 *
 * Locking: the kernel lock, given up while the machine writes.  Interface: rump/rumpkernel.h.
 */
#include "pty.h"

#include <sys/file.h>
#include <sys/syscallvar.h>

#include <rump/rumpkernel.h>

#define CHUNK	512

struct console {
	struct tty co_tty;
	struct kernel *co_kernel;
	const struct rumpk_consolecalls *co_calls;
	void *co_arg;
	bool co_writing;			/* an lwp is in cc_write() */
	struct waitchan co_outwait;		/* for that to end */
	struct waitchan co_inwait;		/* for room for input */
};

static struct console *
console_of(struct kernel *k)
{

	return rump_component_enabled(k, &tty_component) ? pty_all(k)->ps_console : NULL;
}

struct tty *
console_ofsession(struct kernel *k, pid_t sid)
{
	struct console *co = console_of(k);

	return co != NULL && co->co_tty.t_session == sid ? &co->co_tty : NULL;
}

static void
console_notify(struct tty *tp, int pkt)
{

	(void)pkt;
	wakeup(&container_of(tp, struct console, co_tty)->co_inwait);
}

static bool
has_output(const struct tty *tp)
{

	return tp->t_outq.tq_count > 0 && (tp->t_state & TS_STOPPED) == 0;
}

static unsigned int
write_some(struct console *co, unsigned int max)
{
	struct ttyq *q = &co->co_tty.t_outq;
	unsigned int n = MIN(MIN(q->tq_count, max), CHUNK);
	char chunk[CHUNK];

	for (unsigned int i = 0; i < n; i++)
		chunk[i] = (char)ttyq_get(q);
	kernel_unlocked_begin(co->co_kernel);
	co->co_calls->cc_write(co->co_arg, chunk, n);
	kernel_unlocked_end(co->co_kernel);
	tty_writable(&co->co_tty);
	return n;
}

static void
console_start(struct tty *tp)
{
	struct console *co = container_of(tp, struct console, co_tty);
	unsigned int left;

	while (has_output(tp) && co->co_writing)
		(void)ksleep(&co->co_outwait, 0, NULL);
	if (!has_output(tp))
		return;
	co->co_writing = true;
	for (left = tp->t_outq.tq_count; left > 0 && has_output(tp);)
		left -= write_some(co, left);
	co->co_writing = false;
	wakeup(&co->co_outwait);
}

/* Of the groups in the foreground, only process 1's has somebody who takes signals. */
static void
console_signal(struct tty *tp, int signo)
{
	struct console *co = container_of(tp, struct console, co_tty);

	if (tp->t_pgrp == co->co_kernel->k_initproc->p_pgid)
		co->co_calls->cc_signal(co->co_arg, signo);
}

/* Calls of process 1, made here in its name. */
static int
open_console(struct lwp *l, int *fd)
{
	struct sys_open_args args = { 0 };
	register_t retval[2];
	int error;

	l->l_sysspace = true;
	SCARG(&args, path) = "/dev/console";
	SCARG(&args, flags) = O_RDWR;
	if ((error = sys_open(l, &args, retval)) == 0)
		*fd = (int)retval[0];
	return error;
}

static int
become_standard(struct lwp *l, int fd)
{
	struct sys_dup2_args args = { 0 };
	register_t retval[2];
	int error = 0;

	for (int to = 0; to <= 2 && error == 0; to++) {
		SCARG(&args, from) = fd;
		SCARG(&args, to) = to;
		error = sys_dup2(l, &args, retval);
	}
	return error;
}

static int
standard_files(struct lwp *l)
{
	int fd, error;

	if ((error = open_console(l, &fd)) != 0)
		return error;
	error = become_standard(l, fd);
	if (fd > 2)
		(void)fd_close(l, fd);
	return error;
}

static int
console_make(struct kernel *k, const struct rumpk_consolecalls *calls, void *arg)
{
	struct console *co = kmem_zalloc(sizeof(*co));
	int error;

	if (co == NULL)
		return ENOMEM;
	co->co_kernel = k;
	co->co_calls = calls;
	co->co_arg = arg;
	WAITCHAN_INIT(&co->co_outwait);
	WAITCHAN_INIT(&co->co_inwait);
	tty_init(&co->co_tty, console_notify);
	co->co_tty.t_start = console_start;
	co->co_tty.t_signal = console_signal;
	co->co_tty.t_session = k->k_initproc->p_sid;
	co->co_tty.t_pgrp = k->k_initproc->p_pgid;
	tty_carrier(&co->co_tty, true);
	pty_all(k)->ps_console = co;
	error = devfs_makenode(k, "/dev/console", VCHR, 0600, CONSOLE_DEV);
	return error == EEXIST ? 0 : error;
}

void
console_fini(struct kernel *k)
{
	struct console *co = pty_all(k)->ps_console;

	if (co == NULL)
		return;
	tty_destroy(&co->co_tty);
	kmem_free(co, sizeof(*co));
}

int
rumpk_console_attach(struct kernel *k, const struct rumpk_consolecalls *calls, void *arg)
{
	struct kernel_visit visit;
	int error = kernel_visit(k, &visit);

	if (error != 0)
		return error;
	if (!rump_component_enabled(k, &tty_component))
		error = EOPNOTSUPP;
	else if (console_of(k) != NULL)
		error = EBUSY;
	else if ((error = console_make(k, calls, arg)) == 0)
		error = standard_files(curlwp);
	kernel_leave(&visit);
	return error;
}

/* EINTR: the kernel halts. */
static int
input_wait(struct console *co)
{
	int error = 0;

	while (error == 0 && tty_inputroom(&co->co_tty) == 0)
		error = ksleep(&co->co_inwait, PCATCH, NULL);
	return error;
}

void
rumpk_console_input(struct kernel *k, const char *bytes, size_t len)
{
	struct kernel_visit visit;
	struct console *co;

	if (kernel_visit(k, &visit) != 0)
		return;
	if ((co = console_of(k)) != NULL)
		for (size_t i = 0; i < len && input_wait(co) == 0; i++) {
			tty_input(&co->co_tty, (unsigned char)bytes[i]);
			console_start(&co->co_tty);	/* the echo, before a ^C discards it */
		}
	kernel_leave(&visit);
}

void
rumpk_console_winsize(struct kernel *k, unsigned int rows, unsigned int columns)
{
	struct winsize ws = { .ws_row = (u_short)MIN(rows, UINT16_MAX),
	    .ws_col = (u_short)MIN(columns, UINT16_MAX) };
	struct kernel_visit visit;
	struct console *co;

	if (kernel_visit(k, &visit) != 0)
		return;
	if ((co = console_of(k)) != NULL)
		tty_setwinsize(&co->co_tty, &ws);
	kernel_leave(&visit);
}

static struct tty *
device_tty(dev_t dev)
{
	struct console *co = console_of(curlwp->l_kernel);

	return co != NULL && minor(dev) == 0 ? &co->co_tty : NULL;
}

static int
cn_open(dev_t dev, int fflags, bool block)
{
	struct tty *tp = device_tty(dev);

	(void)block;
	return tp == NULL ? ENXIO : tty_open(tp, fflags, curlwp->l_proc->p_cred);
}

static int
cn_read(dev_t dev, struct uio *uio, int ioflag)
{

	return tty_read(device_tty(dev), uio, ioflag);
}

static int
cn_write(dev_t dev, struct uio *uio, int ioflag)
{

	return tty_write(device_tty(dev), uio, ioflag);
}

static int
cn_ioctl(dev_t dev, u_long com, void *data, int fflags)
{

	return tty_ioctl(device_tty(dev), com, data, fflags);
}

static int
cn_poll(dev_t dev, int events)
{

	return tty_poll(device_tty(dev), events);
}

static int
cn_kqfilter(dev_t dev, struct knote *kn)
{

	return tty_kqfilter(device_tty(dev), kn);
}

const struct devsw console_devsw = {
	.d_name = "console", .d_charmajor = CONSOLE_MAJOR, .d_blockmajor = -1,
	.d_open = cn_open, .d_read = cn_read, .d_write = cn_write,
	.d_ioctl = cn_ioctl, .d_poll = cn_poll, .d_kqfilter = cn_kqfilter,
};
