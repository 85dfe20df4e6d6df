/*
 * Input: characters from the master through the line discipline, termios(4): special characters,
 * line editing, echo.
 *
 * Locking: the kernel lock.  Interface: tty.h.
 */
#include "tty.h"

#include <sys/file.h>

bool
tty_isbreak(const struct tty *tp, unsigned int c)
{

	return c == '\n' || tty_iscc(tp, VEOF, c) || tty_iscc(tp, VEOL, c) ||
	    ((tp->t_termios.c_lflag & IEXTEN) != 0 && tty_iscc(tp, VEOL2, c));
}

/* VLNEXT: the next character means itself. */
static void
literal_next(struct tty *tp, unsigned int c)
{

	if ((tp->t_termios.c_lflag & (ECHO | ECHOE)) == (ECHO | ECHOE)) {
		tty_output(tp, '^');
		tty_output(tp, '\b');
	} else
		tty_echo(tp, c);
	tp->t_state |= TS_LITERAL;
}

/* VDISCARD: throw output away until it is typed again. */
static void
discard_toggle(struct tty *tp, unsigned int c)
{

	if (tp->t_termios.c_lflag & FLUSHO) {
		tp->t_termios.c_lflag &= ~(tcflag_t)FLUSHO;
		return;
	}
	tty_flush(tp, FWRITE);
	tty_echo(tp, c);
	if (tp->t_rawq.tq_count + tp->t_canq.tq_count > 0)
		tty_retype(tp);
	tp->t_termios.c_lflag |= FLUSHO;
}

static void
signal_typed(struct tty *tp, unsigned int c, int signo, int flush)
{

	if ((tp->t_termios.c_lflag & NOFLSH) == 0)
		tty_flush(tp, flush);
	tty_echo(tp, c);
	tty_signal(tp, signo);
}

/* Characters that act in every mode; true if this was one. */
static bool
input_control(struct tty *tp, unsigned int c)
{
	tcflag_t lflag = tp->t_termios.c_lflag;

	if ((lflag & IEXTEN) != 0 && tty_iscc(tp, VLNEXT, c))
		literal_next(tp, c);
	else if ((lflag & IEXTEN) != 0 && tty_iscc(tp, VDISCARD, c))
		discard_toggle(tp, c);
	else if ((lflag & ISIG) != 0 && tty_iscc(tp, VINTR, c))
		signal_typed(tp, c, SIGINT, FREAD | FWRITE);
	else if ((lflag & ISIG) != 0 && tty_iscc(tp, VQUIT, c))
		signal_typed(tp, c, SIGQUIT, FREAD | FWRITE);
	else if ((lflag & ISIG) != 0 && tty_iscc(tp, VSUSP, c))
		signal_typed(tp, c, SIGTSTP, FREAD);
	else
		return false;
	return true;
}

/* IXON's characters; true if this was one. */
static bool
input_flow(struct tty *tp, unsigned int c)
{
	bool start = tty_iscc(tp, VSTART, c);

	if ((tp->t_termios.c_iflag & IXON) == 0 || (!start && !tty_iscc(tp, VSTOP, c)))
		return false;
	tty_stop(tp, (tp->t_state & TS_STOPPED) == 0 && tty_iscc(tp, VSTOP, c));
	if (start)
		tp->t_termios.c_lflag &= ~(tcflag_t)FLUSHO;
	return true;
}

static void
erase_one(struct tty *tp)
{

	if (tp->t_rawq.tq_count > 0)
		tty_rubout(tp, (unsigned int)ttyq_unput(&tp->t_rawq));
}

static int
last_typed(const struct tty *tp)
{

	return tp->t_rawq.tq_count == 0 ? -1 : ttyq_at(&tp->t_rawq, tp->t_rawq.tq_count - 1);
}

static bool
is_blank(int c)
{

	return c == ' ' || c == '\t';
}

static bool
is_word(int c)
{

	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	    c == '_' || (c >= 0x80 && c < TTY_QUOTE);
}

/*
 * VWERASE: the blanks, then the word before them; with ALTWERASE a word is of one kind of
 * characters.
 */
static void
erase_word(struct tty *tp)
{
	bool alt = (tp->t_termios.c_lflag & ALTWERASE) != 0, kind;

	while (is_blank(last_typed(tp)))
		erase_one(tp);
	kind = is_word(last_typed(tp));
	while (last_typed(tp) >= 0 && !is_blank(last_typed(tp)) &&
	    (!alt || is_word(last_typed(tp)) == kind))
		erase_one(tp);
}

static void
kill_line(struct tty *tp, unsigned int c)
{
	tcflag_t lflag = tp->t_termios.c_lflag;

	if ((lflag & ECHOKE) != 0 && (lflag & ECHOPRT) == 0 &&
	    tp->t_rawq.tq_count == tp->t_rocount) {
		while (tp->t_rawq.tq_count > 0)
			erase_one(tp);
	} else {
		tty_echo(tp, c);
		if (lflag & (ECHOK | ECHOKE))
			tty_echo(tp, '\n');
		ttyq_clear(&tp->t_rawq);
		tp->t_rocount = 0;
	}
	tp->t_state &= ~TS_ERASING;
}

/* Characters that edit the line; true if this was one. */
static bool
input_editing(struct tty *tp, unsigned int c)
{
	tcflag_t lflag = tp->t_termios.c_lflag;

	if (tty_iscc(tp, VERASE, c))
		erase_one(tp);
	else if (tty_iscc(tp, VKILL, c))
		kill_line(tp, c);
	else if ((lflag & IEXTEN) != 0 && tty_iscc(tp, VWERASE, c))
		erase_word(tp);
	else if ((lflag & IEXTEN) != 0 && tty_iscc(tp, VREPRINT, c))
		tty_retype(tp);
	else
		/* there is no load to report */
		return (lflag & ISIG) != 0 && tty_iscc(tp, VSTATUS, c);
	return true;
}

/* ICRNL, INLCR, IGNCR; -1: ignored. */
static int
input_newline(const struct tty *tp, unsigned int c)
{
	tcflag_t iflag = tp->t_termios.c_iflag;

	if (c == '\r')
		return iflag & IGNCR ? -1 : iflag & ICRNL ? '\n' : '\r';
	return c == '\n' && (iflag & INLCR) != 0 ? '\r' : (int)c;
}

/* A character to be read. */
static void
input_keep(struct tty *tp, unsigned int c)
{
	bool canonical = (tp->t_termios.c_lflag & ICANON) != 0;
	unsigned int column;

	if (tp->t_rawq.tq_count + tp->t_canq.tq_count >= TTYHOG) {
		if (tp->t_termios.c_iflag & IMAXBEL)
			tty_output(tp, '\a');
		return;
	}
	ttyq_put(&tp->t_rawq, c);
	if (canonical && tty_isbreak(tp, c)) {
		tp->t_rocount = 0;
		ttyq_append(&tp->t_canq, &tp->t_rawq);
	} else if (canonical && tp->t_rocount++ == 0)
		tp->t_rocol = tp->t_column;
	if (!canonical || tp->t_rawq.tq_count == 0)
		tty_readable(tp);
	if (tp->t_state & TS_ERASING) {
		tp->t_state &= ~TS_ERASING;
		tty_output(tp, '/');
	}
	column = tp->t_column;
	tty_echo(tp, c);
	if (canonical && tty_iscc(tp, VEOF, c) && (tp->t_termios.c_lflag & ECHO) != 0)
		for (unsigned int n = tp->t_column - column; n > 0 && n <= 2; n--)
			tty_output(tp, '\b');		/* ^D is not left on the screen */
}

static void
input_processed(struct tty *tp, unsigned int c)
{
	int kept;

	if (input_control(tp, c) || input_flow(tp, c) || (kept = input_newline(tp, c)) < 0)
		return;
	if ((tp->t_termios.c_lflag & ICANON) == 0 || !input_editing(tp, (unsigned int)kept))
		input_keep(tp, (unsigned int)kept);
}

/* A line too long to end must go on, to be refused with a bell. */
unsigned int
tty_inputroom(const struct tty *tp)
{
	unsigned int used = tp->t_rawq.tq_count + tp->t_canq.tq_count;

	if (used < TTYHOG - 2)
		return TTYHOG - 2 - used;
	return (tp->t_termios.c_lflag & ICANON) != 0 && tp->t_canq.tq_count == 0 ? 1 : 0;
}

void
tty_input(struct tty *tp, unsigned int c)
{
	bool flow = tty_iscc(tp, VSTOP, c) || tty_iscc(tp, VSTART, c);

	if ((tp->t_termios.c_cflag & CREAD) == 0)
		return;
	tty_reinput(tp);
	if (tp->t_termios.c_iflag & ISTRIP)
		c &= 0x7f;
	if (tp->t_state & TS_LITERAL) {
		tp->t_state &= ~TS_LITERAL;
		input_keep(tp, c | TTY_QUOTE);
	} else
		input_processed(tp, c);
	if ((tp->t_termios.c_iflag & (IXON | IXANY)) == (IXON | IXANY) && !flow)
		tty_stop(tp, false);
	tp->t_notify(tp, 0);
}

void
tty_reinput(struct tty *tp)
{
	struct ttyq *pending;

	if ((tp->t_termios.c_lflag & PENDIN) == 0 ||
	    (pending = kmem_alloc(sizeof(*pending))) == NULL)
		return;
	tp->t_termios.c_lflag &= ~(tcflag_t)PENDIN;
	*pending = tp->t_rawq;
	ttyq_clear(&tp->t_rawq);
	while (pending->tq_count > 0)
		tty_input(tp, (unsigned int)ttyq_get(pending) & 0xff);
	kmem_free(pending, sizeof(*pending));
}
