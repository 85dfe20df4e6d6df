/*
 * /dev/tty: the controlling terminal of the caller's session, tty(4).  Opening it without one is
 * ENXIO.
 *
 * Locking: the kernel lock; the terminal is held during each call.
 */
#include "pty.h"

/* The session's terminal; *ptp is the pair to release, if it is a pair's. */
static struct tty *
controlling(struct pty **ptp)
{
	const struct proc *p = curlwp->l_proc;

	*ptp = pty_ofsession(p->p_kernel, p->p_sid);
	return *ptp != NULL ? &(*ptp)->pt_tty : console_ofsession(p->p_kernel, p->p_sid);
}

#define WITH_CTTY(lacking, call) \
	struct pty *pt; \
	struct tty *tp = controlling(&pt); \
	int result = tp == NULL ? (lacking) : (call); \
	if (pt != NULL) \
		pty_release(pt); \
	return result

static int
ctty_open(dev_t dev, int fflags, bool block)
{

	(void)dev;
	(void)fflags;
	(void)block;
	WITH_CTTY(ENXIO, 0);
}

static int
ctty_read(dev_t dev, struct uio *uio, int ioflag)
{

	(void)dev;
	WITH_CTTY(EIO, tty_read(tp, uio, ioflag));
}

static int
ctty_write(dev_t dev, struct uio *uio, int ioflag)
{

	(void)dev;
	WITH_CTTY(EIO, tty_write(tp, uio, ioflag));
}

/* A session keeps its terminal until that closes: processes here do not leave it one by one. */
static int
ctty_ioctl(dev_t dev, u_long com, void *data, int fflags)
{

	(void)dev;
	if (com == TIOCSCTTY || com == TIOCNOTTY)
		return EINVAL;
	WITH_CTTY(EIO, tty_ioctl(tp, com, data, fflags));
}

static int
ctty_poll(dev_t dev, int events)
{

	(void)dev;
	WITH_CTTY(POLLHUP, tty_poll(tp, events));
}

static int
ctty_kqfilter(dev_t dev, struct knote *kn)
{

	(void)dev;
	WITH_CTTY(ENXIO, tty_kqfilter(tp, kn));
}

const struct devsw ctty_devsw = {
	.d_name = "ctty", .d_charmajor = CTTY_MAJOR, .d_blockmajor = -1,
	.d_open = ctty_open, .d_read = ctty_read, .d_write = ctty_write,
	.d_ioctl = ctty_ioctl, .d_poll = ctty_poll, .d_kqfilter = ctty_kqfilter,
};
