/*
 * Reading from a terminal: lines with ICANON, otherwise by VMIN and VTIME (termios(4),
 * "Noncanonical Mode Input Processing").
 *
 * Locking: the kernel lock.  Interface: tty.h.
 */
#include "tty.h"

#define TENTH_NS	100000000L

/* Sleep until there is input; EWOULDBLOCK: `timeout` passed. */
static int
input_wait(struct tty *tp, const struct timespec *timeout)
{

	return ksleep(&tp->t_rwait, PCATCH, timeout);
}

/* A complete line, a hangup, or an error. */
static int
line_wait(struct tty *tp, int ioflag)
{
	int error = 0;

	tty_reinput(tp);
	while (error == 0 && tp->t_canq.tq_count == 0 && (tp->t_state & TS_CARRIER) != 0 &&
	    (tp->t_termios.c_lflag & ICANON) != 0) {
		error = ioflag & IO_NDELAY ? EWOULDBLOCK : input_wait(tp, NULL);
		tty_reinput(tp);
	}
	return error;
}

/* VMIN characters, the end of VTIME, a hangup, or an error.  Settings may change while we sleep. */
static int
raw_wait(struct tty *tp, int ioflag)
{
	const struct termios *t = &tp->t_termios;
	const struct ttyq *q = &tp->t_rawq;
	int error = 0;

	if (ioflag & IO_NDELAY)
		return q->tq_count == 0 && (tp->t_state & TS_CARRIER) != 0 ? EWOULDBLOCK : 0;
	while (error == 0 && (tp->t_state & TS_CARRIER) != 0 && (t->c_lflag & ICANON) == 0 &&
	    q->tq_count < MAX(t->c_cc[VMIN], t->c_cc[VTIME] > 0)) {
		unsigned int tenths = t->c_cc[VTIME];
		struct timespec limit = { tenths / 10, (long)(tenths % 10) * TENTH_NS };
		bool timed = tenths > 0 && (t->c_cc[VMIN] == 0 || q->tq_count > 0);

		error = input_wait(tp, timed ? &limit : NULL);
		if (error == EWOULDBLOCK)
			return 0;
	}
	return error;
}

/* One line or what of it fits; VEOF ends it and is not given. */
static int
line_take(struct tty *tp, struct uio *uio)
{
	int error = 0;

	while (error == 0 && uio->uio_resid > 0) {
		int c = ttyq_get(&tp->t_canq);
		uint8_t byte = (uint8_t)c;

		if (c < 0 || tty_iscc(tp, VEOF, (unsigned int)c))
			break;
		error = uiomove(&byte, 1, uio);
		if (tty_isbreak(tp, (unsigned int)c))
			break;
	}
	return error;
}

static int
raw_take(struct tty *tp, struct uio *uio)
{
	int error = 0;

	while (error == 0 && uio->uio_resid > 0 && tp->t_rawq.tq_count > 0) {
		uint8_t byte = (uint8_t)ttyq_get(&tp->t_rawq);

		error = uiomove(&byte, 1, uio);
	}
	return error;
}

int
tty_read(struct tty *tp, struct uio *uio, int ioflag)
{
	bool canonical;
	int error;

	do {
		canonical = (tp->t_termios.c_lflag & ICANON) != 0;
		error = canonical ? line_wait(tp, ioflag) : raw_wait(tp, ioflag);
	} while (error == 0 && canonical != ((tp->t_termios.c_lflag & ICANON) != 0));
	if (error == 0)
		error = canonical ? line_take(tp, uio) : raw_take(tp, uio);
	tp->t_notify(tp, 0);			/* there is room for the master again */
	tty_start(tp);				/* the echo of what was read again */
	return error;
}
