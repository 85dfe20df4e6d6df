/*
 * Output: what a slave writes and what is echoed, through OPOST's processing into the queue that
 * the master reads. termios(4), "Output Modes"; echoing and erasing as its "Local Modes" tell.
 *
 * Locking: the kernel lock.  Interface: tty.h.
 */
#include "tty.h"

#define DEL	0x7f
#define CHUNK	256

static void
put(struct tty *tp, unsigned int c)
{

	ttyq_put(&tp->t_outq, c & 0xff);
}

/* Follow the cursor. */
static void
column_update(struct tty *tp, unsigned int c)
{

	if (c == '\b')
		tp->t_column -= tp->t_column > 0;
	else if (c == '\r' || (c == '\n' && (tp->t_termios.c_oflag & (ONLCR | ONLRET)) != 0))
		tp->t_column = 0;
	else if (c == '\t')
		tp->t_column = (tp->t_column + 8) & ~7U;
	else if (c >= ' ' && c != DEL)
		tp->t_column++;
}

static void
put_tab(struct tty *tp)
{

	do {
		put(tp, ' ');
		tp->t_column++;
	} while ((tp->t_column & 7) != 0);
}

static void
put_processed(struct tty *tp, unsigned int c)
{
	tcflag_t oflag = tp->t_termios.c_oflag;

	if (c == '\t' && (oflag & OXTABS) != 0) {
		put_tab(tp);
		return;
	}
	if (c == CEOT && (oflag & ONOEOT) != 0)
		return;
	if (c == '\r' && (oflag & OCRNL) != 0)
		c = '\n';
	else if (c == '\r' && (oflag & ONOCR) != 0 && tp->t_column == 0)
		return;
	if (c == '\n' && (oflag & ONLCR) != 0)
		put(tp, '\r');
	put(tp, c);
	column_update(tp, c);
}

void
tty_output(struct tty *tp, unsigned int c)
{

	if ((tp->t_termios.c_lflag & FLUSHO) != 0 || ttyq_room(&tp->t_outq) < TTY_EXPANSION)
		return;
	if (tp->t_termios.c_oflag & OPOST)
		put_processed(tp, c & 0xff);
	else
		put(tp, c);
}

static void
output_string(struct tty *tp, const char *s)
{

	while (*s != '\0')
		tty_output(tp, (unsigned char)*s++);
}

static bool
is_control(unsigned int c)
{

	return c < ' ' || c == DEL;
}

void
tty_echo(struct tty *tp, unsigned int c)
{
	tcflag_t lflag = tp->t_termios.c_lflag;
	unsigned int byte = c & 0xff;

	if ((lflag & ECHO) == 0 && (byte != '\n' || (lflag & ECHONL) == 0 || (c & TTY_QUOTE) != 0))
		return;
	if (lflag & EXTPROC)
		return;
	if ((lflag & ECHOCTL) != 0 && is_control(byte) &&
	    ((byte != '\t' && byte != '\n') || (c & TTY_QUOTE) != 0)) {
		tty_output(tp, '^');
		byte = byte == DEL ? '?' : byte + '@';
	}
	tty_output(tp, byte);
}

static void
rub(struct tty *tp, unsigned int count)
{

	while (count-- > 0)
		output_string(tp, "\b \b");
}

/*
 * Where the cursor would stand had only what is on the raw queue been typed: finds how wide a tab
 * was.
 */
static unsigned int
line_column(const struct tty *tp)
{
	unsigned int column = tp->t_rocol;

	for (unsigned int i = 0; i < tp->t_rawq.tq_count; i++) {
		unsigned int c = (unsigned int)ttyq_at(&tp->t_rawq, i), byte = c & 0xff;

		if (byte == '\t' && (c & TTY_QUOTE) == 0)
			column = (column + 8) & ~7U;
		else if (!is_control(byte))
			column++;
		else if (tp->t_termios.c_lflag & ECHOCTL)
			column += 2;
	}
	return column;
}

static void
rub_shown(struct tty *tp, unsigned int c)
{
	unsigned int byte = c & 0xff;

	if (byte == '\t' && (c & TTY_QUOTE) == 0) {
		unsigned int target = line_column(tp);

		for (unsigned int n = MAX(tp->t_column, target) - target; n > 0; n--)
			tty_output(tp, '\b');
	} else if (!is_control(byte))
		rub(tp, 1);
	else if (tp->t_termios.c_lflag & ECHOCTL)
		rub(tp, 2);
}

/* Show that `c`, already taken from the raw queue, was erased. */
void
tty_rubout(struct tty *tp, unsigned int c)
{
	tcflag_t lflag = tp->t_termios.c_lflag;

	if ((lflag & ECHO) == 0 || (lflag & EXTPROC) != 0)
		return;
	tp->t_termios.c_lflag &= ~(tcflag_t)FLUSHO;
	if (lflag & ECHOE) {
		if (tp->t_rocount == 0) {		/* something else was written meanwhile */
			tty_retype(tp);
			return;
		}
		rub_shown(tp, c);
	} else if (lflag & ECHOPRT) {
		if ((tp->t_state & TS_ERASING) == 0) {
			tty_output(tp, '\\');
			tp->t_state |= TS_ERASING;
		}
		tty_echo(tp, c);
	} else
		tty_echo(tp, tp->t_termios.c_cc[VERASE]);
	tp->t_rocount -= tp->t_rocount > 0;
}

/* Show the line being typed again, on a new line. */
void
tty_retype(struct tty *tp)
{

	if (tp->t_termios.c_cc[VREPRINT] != 0xff)
		tty_echo(tp, tp->t_termios.c_cc[VREPRINT]);
	tty_output(tp, '\n');
	for (unsigned int i = 0; i < tp->t_rawq.tq_count; i++)
		tty_echo(tp, (unsigned int)ttyq_at(&tp->t_rawq, i));
	tp->t_state &= ~TS_ERASING;
	tp->t_rocount = tp->t_rawq.tq_count;
	tp->t_rocol = 0;
}

/* Characters that surely fit now. */
static size_t
fits(const struct tty *tp)
{
	size_t room = ttyq_room(&tp->t_outq);

	if (tp->t_termios.c_oflag & OPOST)
		return room / TTY_EXPANSION;
	return room - MIN(room, TTY_EXPANSION - 1U);
}

/* Wait for room; EIO: the master is gone. */
static int
write_wait(struct tty *tp, int ioflag)
{

	for (;;) {
		int error;

		if ((tp->t_state & TS_CARRIER) == 0)
			return EIO;
		if (fits(tp) > 0)
			return 0;
		if (ioflag & IO_NDELAY)
			return EWOULDBLOCK;
		if ((error = ksleep(&tp->t_wwait, PCATCH, NULL)) != 0)
			return error;
	}
}

int
tty_write(struct tty *tp, struct uio *uio, int ioflag)
{
	size_t resid = uio->uio_resid;
	uint8_t chunk[CHUNK];
	int error = 0;

	while (error == 0 && uio->uio_resid > 0) {
		size_t n;

		if ((error = write_wait(tp, ioflag)) != 0)
			break;
		n = MIN(MIN(fits(tp), sizeof(chunk)), uio->uio_resid);
		if ((error = uiomove(chunk, n, uio)) != 0)
			break;
		for (size_t i = 0; i < n; i++)
			tty_output(tp, chunk[i]);
		tp->t_rocount = 0;
		tp->t_notify(tp, 0);
		tty_start(tp);
	}
	return error == EWOULDBLOCK && uio->uio_resid != resid ? 0 : error;
}
