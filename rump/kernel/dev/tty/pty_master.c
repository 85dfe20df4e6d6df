/*
 * The master's side of a pair: reading what the slave wrote, writing what it is to read; packet
 * mode.  pty(4).
 *
 * Locking: the kernel lock; callers hold the pair (pty_hold).  Interface: pty.h.
 */
#include "pty.h"

#include <sys/file.h>

#define CHUNK	256

void
pty_master_notify(struct tty *tp, int pkt)
{
	struct pty *pt = container_of(tp, struct pty, pt_tty);

	if (pt->pt_packet && pkt != 0) {
		if (pkt & (TIOCPKT_STOP | TIOCPKT_START))
			pt->pt_event &= ~(TIOCPKT_STOP | TIOCPKT_START);
		if (pkt & (TIOCPKT_DOSTOP | TIOCPKT_NOSTOP))
			pt->pt_event &= ~(TIOCPKT_DOSTOP | TIOCPKT_NOSTOP);
		pt->pt_event |= (uint8_t)pkt;
	}
	wakeup(&pt->pt_rwait);
	wakeup(&pt->pt_wwait);
	selnotify(&pt->pt_rsel, POLLIN | POLLRDNORM, 0);
	selnotify(&pt->pt_wsel, POLLOUT | POLLWRNORM, 0);
}

void
pty_master_open(struct pty *pt)
{

	pt->pt_master = true;
	pt->pt_hungup = pt->pt_packet = false;
	pt->pt_event = 0;
	if ((pt->pt_tty.t_state & TS_OPEN) == 0)
		tty_reset(&pt->pt_tty);
	tty_carrier(&pt->pt_tty, true);
}

void
pty_master_close(struct pty *pt)
{

	pt->pt_master = pt->pt_packet = false;
	pt->pt_event = 0;
	tty_carrier(&pt->pt_tty, false);
}

static bool
has_output(const struct pty *pt)
{
	const struct tty *tp = &pt->pt_tty;

	return pt->pt_event != 0 || (tp->t_outq.tq_count > 0 && (tp->t_state & TS_STOPPED) == 0);
}

static int
read_wait(struct pty *pt, int ioflag)
{
	int error = 0;

	while (error == 0 && !has_output(pt) && !pt->pt_hungup)
		error = ioflag & IO_NDELAY ? EWOULDBLOCK : ksleep(&pt->pt_rwait, PCATCH, NULL);
	return error;
}

/* One event of packet mode: its byte, and for TIOCPKT_IOCTL the settings. */
static int
event_take(struct pty *pt, struct uio *uio)
{
	struct termios *t = &pt->pt_tty.t_termios;
	uint8_t event = pt->pt_event;
	int error;

	pt->pt_event = 0;
	error = uiomove(&event, 1, uio);
	if (error == 0 && (event & TIOCPKT_IOCTL) != 0)
		error = uiomove(t, MIN(sizeof(*t), uio->uio_resid), uio);
	return error;
}

static int
output_take(struct pty *pt, struct uio *uio)
{
	struct ttyq *q = &pt->pt_tty.t_outq;
	uint8_t chunk[CHUNK];
	int error = 0;

	while (error == 0 && uio->uio_resid > 0 && q->tq_count > 0) {
		size_t n = MIN(MIN(sizeof(chunk), q->tq_count), uio->uio_resid);

		for (size_t i = 0; i < n; i++)
			chunk[i] = (uint8_t)ttyq_get(q);
		error = uiomove(chunk, n, uio);
	}
	tty_writable(&pt->pt_tty);
	return error;
}

int
pty_master_read(struct pty *pt, struct uio *uio, int ioflag)
{
	uint8_t data = TIOCPKT_DATA;
	int error = read_wait(pt, ioflag);

	if (error || uio->uio_resid == 0 || !has_output(pt))
		return error;
	if (pt->pt_event != 0)
		return event_take(pt, uio);
	if (pt->pt_packet && (error = uiomove(&data, 1, uio)) != 0)
		return error;
	return output_take(pt, uio);
}

static bool
may_write(const struct pty *pt)
{

	return (pt->pt_tty.t_state & TS_OPEN) != 0 && tty_inputroom(&pt->pt_tty) > 0;
}

static int
write_wait(struct pty *pt, int ioflag)
{
	int error = 0;

	while (error == 0 && !may_write(pt))
		if (pt->pt_hungup)
			error = EIO;
		else if (ioflag & IO_NDELAY)
			error = EWOULDBLOCK;
		else
			error = ksleep(&pt->pt_wwait, PCATCH, NULL);
	return error;
}

int
pty_master_write(struct pty *pt, struct uio *uio, int ioflag)
{
	size_t resid = uio->uio_resid;
	uint8_t chunk[CHUNK];
	int error = 0;

	while (error == 0 && uio->uio_resid > 0) {
		size_t n;

		if ((error = write_wait(pt, ioflag)) != 0)
			break;
		n = MIN(MIN(sizeof(chunk), tty_inputroom(&pt->pt_tty)), uio->uio_resid);
		if ((error = uiomove(chunk, n, uio)) != 0)
			break;
		for (size_t i = 0; i < n; i++)
			tty_input(&pt->pt_tty, chunk[i]);
	}
	return error == EWOULDBLOCK && uio->uio_resid != resid ? 0 : error;
}

int
pty_master_ioctl(struct pty *pt, u_long com, void *data, int fflags)
{
	struct tty *tp = &pt->pt_tty;

	switch (com) {
	case TIOCPKT:
		if (!pt->pt_packet)
			pt->pt_event = 0;
		pt->pt_packet = *(int *)data != 0;
		return 0;
	case TIOCGPGRP:
		*(int *)data = tp->t_pgrp;
		return 0;
	case FIONREAD:
		*(int *)data = (int)tp->t_outq.tq_count;
		return 0;
	case TIOCEXT:
		tp->t_termios.c_lflag &= ~(tcflag_t)EXTPROC;
		tp->t_termios.c_lflag |= *(int *)data != 0 ? EXTPROC : 0;
		return 0;
	case TIOCSIG:
		if ((tp->t_termios.c_lflag & NOFLSH) == 0)
			tty_flush(tp, FREAD | FWRITE);
		return 0;
	case TIOCSETA:
	case TIOCSETAW:
	case TIOCSETAF:
		ttyq_clear(&tp->t_outq);	/* or the master would wait for itself */
		break;
	}
	return tty_ioctl(tp, com, data, fflags);
}

int
pty_master_poll(struct pty *pt, int events)
{
	int revents = pt->pt_hungup ? POLLHUP : 0;

	if (has_output(pt) || pt->pt_hungup)
		revents |= events & (POLLIN | POLLRDNORM);
	if (may_write(pt))
		revents |= events & (POLLOUT | POLLWRNORM);
	selrecord(curlwp, &pt->pt_rsel);
	selrecord(curlwp, &pt->pt_wsel);
	return revents;
}

static bool
filter_eof(const struct pty *pt, struct knote *kn)
{

	if (pt->pt_hungup)
		kn->kn_flags |= EV_EOF;
	else
		kn->kn_flags &= ~(uint32_t)EV_EOF;
	return pt->pt_hungup;
}

static bool
filter_read(struct knote *kn, long hint)
{
	const struct pty *pt = kn->kn_hook;

	(void)hint;
	kn->kn_data = has_output(pt) ? pt->pt_tty.t_outq.tq_count + (pt->pt_event != 0) : 0;
	return filter_eof(pt, kn) || kn->kn_data > 0;
}

static bool
filter_write(struct knote *kn, long hint)
{
	const struct pty *pt = kn->kn_hook;

	(void)hint;
	kn->kn_data = may_write(pt) ? (int64_t)tty_inputroom(&pt->pt_tty) : 0;
	return filter_eof(pt, kn) || kn->kn_data > 0;
}

static const struct filterops read_filter = { true, NULL, knote_detach, filter_read };
static const struct filterops write_filter = { true, NULL, knote_detach, filter_write };

int
pty_master_kqfilter(struct pty *pt, struct knote *kn)
{

	if (kn->kn_filter != EVFILT_READ && kn->kn_filter != EVFILT_WRITE)
		return EINVAL;
	kn->kn_hook = pt;
	kn->kn_fop = kn->kn_filter == EVFILT_READ ? &read_filter : &write_filter;
	knote_attach(kn, kn->kn_filter == EVFILT_READ ? &pt->pt_rsel : &pt->pt_wsel);
	return 0;
}
