/*
 * A terminal's life and its waits: opening, closing, carrier, flushing, stopping, poll and kqueue.
 *
 * Unlike NetBSD's, the last close of a slave does not wait until the master has read the output: it
 * stays readable, and end of file follows it.
 *
 * Locking: the kernel lock.  Interface: tty.h.
 */
#include "tty.h"

#include <sys/cred.h>
#include <sys/file.h>

static const cc_t default_cc[] = {
	[VEOF] = CEOF, [VEOL] = CEOL, [VEOL2] = CEOL, [VERASE] = CERASE, [VWERASE] = CWERASE,
	[VKILL] = CKILL, [VREPRINT] = CREPRINT, [7] = (cc_t)CBRK, [VINTR] = CINTR, [VQUIT] = CQUIT,
	[VSUSP] = CSUSP, [VDSUSP] = CDSUSP,
	[VSTART] = CSTART, [VSTOP] = CSTOP, [VLNEXT] = CLNEXT, [VDISCARD] = CDISCARD, [VMIN] = CMIN,
	[VTIME] = CTIME, [VSTATUS] = CSTATUS, [19] = (cc_t)CBRK,
};

void
tty_reset(struct tty *tp)
{

	tp->t_termios = (struct termios){
		.c_iflag = TTYDEF_IFLAG, .c_oflag = TTYDEF_OFLAG,
		.c_cflag = TTYDEF_CFLAG, .c_lflag = TTYDEF_LFLAG,
		.c_ispeed = TTYDEF_SPEED, .c_ospeed = TTYDEF_SPEED,
	};
	memcpy(tp->t_termios.c_cc, default_cc, sizeof(default_cc));
	tp->t_winsize = (struct winsize){ 0 };
}

void
tty_init(struct tty *tp, void (*notify)(struct tty *, int))
{

	tty_reset(tp);
	tp->t_notify = notify;
	selinit(&tp->t_rsel);
	selinit(&tp->t_wsel);
	WAITCHAN_INIT(&tp->t_rwait);
	WAITCHAN_INIT(&tp->t_wwait);
	WAITCHAN_INIT(&tp->t_carrierwait);
}

void
tty_destroy(struct tty *tp)
{

	seldestroy(&tp->t_rsel);
	seldestroy(&tp->t_wsel);
}

int
tty_open(struct tty *tp, int fflags, struct cred *cred)
{
	int error;

	if ((tp->t_state & (TS_OPEN | TS_EXCLUSIVE)) == (TS_OPEN | TS_EXCLUSIVE) &&
	    !cred_issuper(cred))
		return EBUSY;
	while ((tp->t_state & TS_CARRIER) == 0 && (fflags & O_NONBLOCK) == 0)
		if ((error = ksleep(&tp->t_carrierwait, PCATCH, NULL)) != 0)
			return error;
	tp->t_state |= TS_OPEN;
	tp->t_notify(tp, 0);
	return 0;
}

void
tty_close(struct tty *tp)
{

	tp->t_state &= TS_CARRIER;
	tp->t_session = tp->t_pgrp = 0;
	tty_flush(tp, FREAD);
	tp->t_notify(tp, 0);
}

void
tty_carrier(struct tty *tp, bool on)
{

	if (on) {
		tp->t_state |= TS_CARRIER;
		wakeup(&tp->t_carrierwait);
	} else {
		tp->t_state &= ~TS_CARRIER;
		tty_flush(tp, FREAD | FWRITE);
	}
	tty_readable(tp);
	tty_writable(tp);
}

void
tty_readable(struct tty *tp)
{

	wakeup(&tp->t_rwait);
	selnotify(&tp->t_rsel, POLLIN | POLLRDNORM, 0);
}

void
tty_writable(struct tty *tp)
{

	wakeup(&tp->t_wwait);
	selnotify(&tp->t_wsel, POLLOUT | POLLWRNORM, 0);
}

void
tty_flush(struct tty *tp, int rw)
{

	if (rw & FREAD) {
		ttyq_clear(&tp->t_canq);
		ttyq_clear(&tp->t_rawq);
		tp->t_rocount = 0;
		tp->t_rocol = 0;
		tp->t_state &= ~TS_LITERAL;
		tp->t_termios.c_lflag &= ~(tcflag_t)PENDIN;
		tp->t_notify(tp, TIOCPKT_FLUSHREAD);
	}
	if (rw & FWRITE) {
		ttyq_clear(&tp->t_outq);
		tty_stop(tp, false);
		tty_writable(tp);
		tp->t_notify(tp, TIOCPKT_FLUSHWRITE);
	}
}

void
tty_stop(struct tty *tp, bool stop)
{

	if (stop == ((tp->t_state & TS_STOPPED) != 0))
		return;
	tp->t_state ^= TS_STOPPED;
	tp->t_notify(tp, stop ? TIOCPKT_STOP : TIOCPKT_START);
}

/* Wait until the master has read all output. */
int
tty_drain(struct tty *tp)
{
	int error = 0;

	while (error == 0 && tp->t_outq.tq_count > 0 && (tp->t_state & TS_CARRIER) != 0)
		error = ksleep(&tp->t_wwait, PCATCH, NULL);
	return error;
}

/* Characters that a read would give now. */
unsigned int
tty_nread(struct tty *tp)
{
	const struct termios *t = &tp->t_termios;
	unsigned int n;

	tty_reinput(tp);
	if (t->c_lflag & ICANON)
		return tp->t_canq.tq_count;
	n = tp->t_rawq.tq_count;
	return n < t->c_cc[VMIN] && t->c_cc[VTIME] == 0 ? 0 : n;
}

static bool
has_room(const struct tty *tp)
{

	return ttyq_room(&tp->t_outq) >= TTYQ_SIZE / 2;
}

int
tty_poll(struct tty *tp, int events)
{
	bool carrier = (tp->t_state & TS_CARRIER) != 0;
	int revents = carrier ? 0 : POLLHUP;

	if (tty_nread(tp) > 0 || !carrier)
		revents |= events & (POLLIN | POLLRDNORM);
	if (carrier && has_room(tp))
		revents |= events & (POLLOUT | POLLWRNORM);
	selrecord(curlwp, &tp->t_rsel);
	selrecord(curlwp, &tp->t_wsel);
	return revents;
}

static bool
filter_read(struct knote *kn, long hint)
{
	struct tty *tp = kn->kn_hook;

	(void)hint;
	kn->kn_data = tty_nread(tp);
	if ((tp->t_state & TS_CARRIER) == 0)
		kn->kn_flags |= EV_EOF;
	return kn->kn_data > 0 || (kn->kn_flags & EV_EOF) != 0;
}

static bool
filter_write(struct knote *kn, long hint)
{
	struct tty *tp = kn->kn_hook;

	(void)hint;
	kn->kn_data = ttyq_room(&tp->t_outq);
	if ((tp->t_state & TS_CARRIER) == 0)
		kn->kn_flags |= EV_EOF;
	return has_room(tp) || (kn->kn_flags & EV_EOF) != 0;
}

static const struct filterops read_filter = { true, NULL, knote_detach, filter_read };
static const struct filterops write_filter = { true, NULL, knote_detach, filter_write };

int
tty_kqfilter(struct tty *tp, struct knote *kn)
{

	if (kn->kn_filter != EVFILT_READ && kn->kn_filter != EVFILT_WRITE)
		return EINVAL;
	kn->kn_hook = tp;
	kn->kn_fop = kn->kn_filter == EVFILT_READ ? &read_filter : &write_filter;
	knote_attach(kn, kn->kn_filter == EVFILT_READ ? &tp->t_rsel : &tp->t_wsel);
	return 0;
}
