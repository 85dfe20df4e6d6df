/*
 * Terminals: the line discipline's state and the interfaces between the files of dev/tty/.
 *
 * What a master writes, or what is typed on a console, goes through tty_input() into t_rawq, the
 * line being edited, and, line by line, into t_canq (without ICANON reads take from t_rawq).  What
 * a slave writes and what is echoed goes through tty_output() into t_outq, from which the master
 * reads or the console writes.  A character on an input queue that VLNEXT quoted carries TTY_QUOTE.
 *
 * Signals are not delivered in a rump kernel: INTR, QUIT and SUSP flush the queues, and a console
 * tells its machine.  There is no job control; a background process reads and writes like another.
 *
 * Locking: the kernel lock.
 */
#ifndef DEV_TTY_TTY_H
#define DEV_TTY_TTY_H

#include <sys/event.h>
#include <sys/proc.h>
#include <sys/select.h>
#include <sys/vnode.h>

#define TTYQ_SIZE	2048		/* a power of two */
#define TTYHOG		1024		/* input characters kept */
#define TTY_QUOTE	0x100

struct ttyq {
	uint16_t tq_char[TTYQ_SIZE];
	unsigned int tq_head, tq_count;
};
bool ttyq_put(struct ttyq *, unsigned int c);	/* false: full */
int ttyq_get(struct ttyq *);			/* -1: empty */
int ttyq_unput(struct ttyq *);			/* takes the last one back; -1: empty */
int ttyq_at(const struct ttyq *, unsigned int i);	/* i-th from the head */
void ttyq_clear(struct ttyq *);
void ttyq_append(struct ttyq *to, struct ttyq *from);
#define ttyq_room(q)	(TTYQ_SIZE - (q)->tq_count)

/* t_state */
#define TS_OPEN		0x01		/* the slave is open */
#define TS_CARRIER	0x02		/* the master is open */
#define TS_STOPPED	0x04		/* output, by VSTOP or TIOCSTOP */
#define TS_LITERAL	0x08		/* VLNEXT was typed */
#define TS_EXCLUSIVE	0x10		/* TIOCEXCL */
#define TS_ERASING	0x20		/* within \ ... / of ECHOPRT */

struct tty {
	struct termios t_termios;
	struct winsize t_winsize;
	int t_flags;			/* TIOCFLAG_*: kept for those who ask */
	struct ttyq t_rawq, t_canq, t_outq;
	unsigned int t_column;		/* of the cursor */
	/* where the line being typed began, and how much of it is shown */
	unsigned int t_rocol, t_rocount;
	int t_state;
	pid_t t_session, t_pgrp;	/* whose controlling terminal this is; 0: nobody's */
	struct selinfo t_rsel, t_wsel;
	struct waitchan t_rwait, t_wwait, t_carrierwait;
	/*
	 * Tells the other side: output to read or room to write (pkt 0), or a TIOCPKT_* event.
	 * Does not sleep.
	 */
	void (*t_notify)(struct tty *, int pkt);
	void (*t_start)(struct tty *);		/* output what is queued; may sleep; NULL */
	void (*t_signal)(struct tty *, int signo);	/* to the foreground; NULL: to nobody */
};
static inline void
tty_start(struct tty *tp)
{

	if (tp->t_start != NULL)
		tp->t_start(tp);
}
static inline void
tty_signal(struct tty *tp, int signo)
{

	if (tp->t_signal != NULL)
		tp->t_signal(tp, signo);
}

/* tty.c */
void tty_init(struct tty *, void (*notify)(struct tty *, int));
void tty_destroy(struct tty *);
/* waits for the carrier; EBUSY: exclusive */
int tty_open(struct tty *, int fflags, struct cred *);
void tty_close(struct tty *);
void tty_carrier(struct tty *, bool on);
void tty_reset(struct tty *);			/* the settings of a fresh terminal */
void tty_flush(struct tty *, int rw);		/* FREAD: input, FWRITE: output */
void tty_readable(struct tty *);		/* wakes who reads */
void tty_writable(struct tty *);		/* wakes who writes or drains */
int tty_drain(struct tty *);
void tty_stop(struct tty *, bool stop);
unsigned int tty_nread(struct tty *);
int tty_poll(struct tty *, int events);
int tty_kqfilter(struct tty *, struct knote *);

/* tty_input.c */
void tty_input(struct tty *, unsigned int c);
unsigned int tty_inputroom(const struct tty *);	/* characters that it takes now */
void tty_reinput(struct tty *);			/* PENDIN: raw input is read again, as lines */
bool tty_isbreak(const struct tty *, unsigned int c);
static inline bool
tty_iscc(const struct tty *tp, int which, unsigned int c)
{

	return tp->t_termios.c_cc[which] == c && c != 0xff;	/* _POSIX_VDISABLE */
}

/* tty_output.c */
#define TTY_EXPANSION	8		/* characters that one can become */
void tty_output(struct tty *, unsigned int c);	/* lost if there is no room for TTY_EXPANSION */
void tty_echo(struct tty *, unsigned int c);
void tty_rubout(struct tty *, unsigned int c);
void tty_retype(struct tty *);
int tty_write(struct tty *, struct uio *, int ioflag);

/* tty_read.c, tty_ioctl.c */
int tty_read(struct tty *, struct uio *, int ioflag);
int tty_ioctl(struct tty *, u_long com, void *data, int fflags);	/* ENOTTY */
void tty_setwinsize(struct tty *, const struct winsize *);

#endif
