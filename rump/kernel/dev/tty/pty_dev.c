/*
 * The device drivers of both sides of a pair: pts, the slaves (/dev/tty??, ptyfs's nodes), and ptc,
 * the masters under their BSD names (/dev/pty??), which open one at a time (EIO).  The minor number
 * is the pair's.
 *
 * Locking: the kernel lock; the pair is held during each call.
 */
#include "pty.h"

#include <sys/cred.h>

#define WITH_PTY(dev, call) \
	struct pty *pt; \
	int error = pty_hold(curlwp->l_kernel, minor(dev), false, &pt); \
	if (error) \
		return error; \
	error = (call); \
	pty_release(pt); \
	return error

static int
slave_opened(struct pty *pt, int fflags)
{
	int error = tty_open(&pt->pt_tty, fflags, curlwp->l_proc->p_cred);

	if (error == 0) {
		pt->pt_slaves++;
		pt->pt_hungup = false;
	}
	return error;
}

static int
pts_open(dev_t dev, int fflags, bool block)
{
	struct pty *pt;
	int error = pty_hold(curlwp->l_kernel, minor(dev), true, &pt);

	(void)block;
	if (error)
		return error;
	error = slave_opened(pt, fflags);
	pty_release(pt);
	return error;
}

static int
slave_closed(struct pty *pt)
{

	if (--pt->pt_slaves == 0) {
		pt->pt_hungup = true;
		tty_close(&pt->pt_tty);
	}
	return 0;
}

static int
pts_close(dev_t dev, int fflags, bool block)
{

	(void)fflags;
	(void)block;
	WITH_PTY(dev, slave_closed(pt));
}

static int
pts_read(dev_t dev, struct uio *uio, int ioflag)
{
	WITH_PTY(dev, tty_read(&pt->pt_tty, uio, ioflag));
}

static int
pts_write(dev_t dev, struct uio *uio, int ioflag)
{
	WITH_PTY(dev, tty_write(&pt->pt_tty, uio, ioflag));
}

static int
pts_ioctl(dev_t dev, u_long com, void *data, int fflags)
{
	WITH_PTY(dev, tty_ioctl(&pt->pt_tty, com, data, fflags));
}

static int
pts_poll(dev_t dev, int events)
{
	struct pty *pt;
	int revents;

	if (pty_hold(curlwp->l_kernel, minor(dev), false, &pt) != 0)
		return POLLHUP;
	revents = tty_poll(&pt->pt_tty, events);
	pty_release(pt);
	return revents;
}

static int
pts_kqfilter(dev_t dev, struct knote *kn)
{
	WITH_PTY(dev, tty_kqfilter(&pt->pt_tty, kn));
}

const struct devsw pts_devsw = {
	.d_name = "pts", .d_charmajor = PTS_MAJOR, .d_blockmajor = -1,
	.d_open = pts_open, .d_close = pts_close, .d_read = pts_read, .d_write = pts_write,
	.d_ioctl = pts_ioctl, .d_poll = pts_poll, .d_kqfilter = pts_kqfilter,
};

static int
ptc_open(dev_t dev, int fflags, bool block)
{
	struct pty *pt;
	int error = pty_hold(curlwp->l_kernel, minor(dev), true, &pt);

	(void)fflags;
	(void)block;
	if (error)
		return error;
	if (pt->pt_master)
		error = EIO;
	else
		pty_master_open(pt);
	pty_release(pt);
	return error;
}

static int
master_closed(struct pty *pt)
{

	pty_master_close(pt);
	return 0;
}

static int
ptc_close(dev_t dev, int fflags, bool block)
{

	(void)fflags;
	(void)block;
	WITH_PTY(dev, master_closed(pt));
}

static int
ptc_read(dev_t dev, struct uio *uio, int ioflag)
{
	WITH_PTY(dev, pty_master_read(pt, uio, ioflag));
}

static int
ptc_write(dev_t dev, struct uio *uio, int ioflag)
{
	WITH_PTY(dev, pty_master_write(pt, uio, ioflag));
}

static int
ptc_ioctl(dev_t dev, u_long com, void *data, int fflags)
{
	WITH_PTY(dev, pty_master_ioctl(pt, com, data, fflags));
}

static int
ptc_poll(dev_t dev, int events)
{
	struct pty *pt;
	int revents;

	if (pty_hold(curlwp->l_kernel, minor(dev), false, &pt) != 0)
		return POLLHUP;
	revents = pty_master_poll(pt, events);
	pty_release(pt);
	return revents;
}

static int
ptc_kqfilter(dev_t dev, struct knote *kn)
{
	WITH_PTY(dev, pty_master_kqfilter(pt, kn));
}

const struct devsw ptc_devsw = {
	.d_name = "ptc", .d_charmajor = PTC_MAJOR, .d_blockmajor = -1,
	.d_open = ptc_open, .d_close = ptc_close, .d_read = ptc_read, .d_write = ptc_write,
	.d_ioctl = ptc_ioctl, .d_poll = ptc_poll, .d_kqfilter = ptc_kqfilter,
};
