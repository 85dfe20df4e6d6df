/*
 * The requests that every terminal answers: tty(4).
 *
 * Locking: the kernel lock.  Interface: tty.h.
 */
#include "tty.h"

#include <sys/cred.h>
#include <sys/file.h>

#define NO_PGRP	INT32_MAX		/* what TIOCGPGRP says when there is none */

static bool
is_controlling(const struct tty *tp, const struct proc *p)
{

	return tp->t_session != 0 && tp->t_session == p->p_sid;
}

/* ICANON goes on or off: what was typed meanwhile is read by the new rules. */
static void
canonical_change(struct tty *tp, bool canonical)
{

	if (canonical) {
		tp->t_termios.c_lflag |= PENDIN;
		return;
	}
	ttyq_append(&tp->t_canq, &tp->t_rawq);
	tp->t_rawq = tp->t_canq;
	ttyq_clear(&tp->t_canq);
	tp->t_termios.c_lflag &= ~(tcflag_t)PENDIN;
}

/* Do ^S and ^Q mean stop and start?  The master of a packet-mode pair wants to know. */
static bool
flow_keys(const struct termios *t)
{

	return (t->c_iflag & IXON) != 0 && t->c_cc[VSTOP] == CSTOP && t->c_cc[VSTART] == CSTART;
}

static void
settings_set(struct tty *tp, const struct termios *new)
{
	struct termios old = tp->t_termios;
	bool now_canonical = (new->c_lflag & ICANON) != 0, keys = flow_keys(new);

	tp->t_termios = *new;
	tp->t_termios.c_lflag &= ~(tcflag_t)PENDIN;
	tp->t_termios.c_lflag |= old.c_lflag & PENDIN;
	if (new->c_ispeed == 0)
		tp->t_termios.c_ispeed = new->c_ospeed;
	if (now_canonical != ((old.c_lflag & ICANON) != 0))
		canonical_change(tp, now_canonical);
	tty_readable(tp);		/* VMIN, VTIME or the mode may have changed */
	if (keys != flow_keys(&old))
		tp->t_notify(tp, keys ? TIOCPKT_DOSTOP : TIOCPKT_NOSTOP);
	if (new->c_lflag & EXTPROC)
		tp->t_notify(tp, TIOCPKT_IOCTL);
}

static int
ioctl_seta(struct tty *tp, u_long com, const struct termios *new)
{
	int error;

	if (com != TIOCSETA && (error = tty_drain(tp)) != 0)
		return error;
	if (com == TIOCSETAF)
		tty_flush(tp, FREAD);
	settings_set(tp, new);
	return 0;
}

static int
ioctl_flush(struct tty *tp, int rw)
{

	tty_flush(tp, (rw & (FREAD | FWRITE)) == 0 ? FREAD | FWRITE : rw & (FREAD | FWRITE));
	return 0;
}

static int
ioctl_sti(struct tty *tp, unsigned int c, int fflags)
{
	const struct proc *p = curlwp->l_proc;

	if (!cred_issuper(p->p_cred) && (fflags & FREAD) == 0)
		return EPERM;
	if (!cred_issuper(p->p_cred) && !is_controlling(tp, p))
		return EACCES;
	tty_input(tp, c);
	tty_start(tp);			/* the echo */
	return 0;
}

static int
ioctl_sctty(struct tty *tp)
{
	const struct proc *p = curlwp->l_proc;

	if (p->p_pid != p->p_sid || (tp->t_session != 0 && tp->t_session != p->p_sid))
		return EPERM;
	tp->t_session = p->p_sid;
	tp->t_pgrp = p->p_pgid;
	return 0;
}

static int
ioctl_spgrp(struct tty *tp, pid_t pgid)
{
	const struct proc *p = curlwp->l_proc, *q;
	int error = EINVAL;

	if (!is_controlling(tp, p))
		return ENOTTY;
	LIST_FOREACH(q, &p->p_kernel->k_procs, p_list)
		if (q->p_pgid == pgid) {
			error = q->p_sid == p->p_sid ? 0 : EPERM;
			break;
		}
	if (error == 0)
		tp->t_pgrp = pgid;
	return error;
}

/* Sessions and process groups. */
static int
ioctl_session(struct tty *tp, u_long com, void *data)
{

	switch (com) {
	case TIOCSCTTY:
		return ioctl_sctty(tp);
	case TIOCSPGRP:
		return ioctl_spgrp(tp, *(int *)data);
	case TIOCGPGRP:
	case TIOCGSID:
		if (!is_controlling(tp, curlwp->l_proc))
			return ENOTTY;
		if (com == TIOCGSID)
			*(int *)data = tp->t_session;
		else
			*(int *)data = tp->t_pgrp != 0 ? tp->t_pgrp : NO_PGRP;
		return 0;
	}
	return ENOTTY;
}

static int
ioctl_flags_set(struct tty *tp, int flags)
{

	if (!cred_issuper(curlwp->l_proc->p_cred))
		return EPERM;
	tp->t_flags = flags & (TIOCFLAG_SOFTCAR | TIOCFLAG_CLOCAL | TIOCFLAG_CRTSCTS |
	    TIOCFLAG_MDMBUF | TIOCFLAG_CDTRCTS);
	return 0;
}

/* The line discipline is termios, number 0, and no other. */
static int
ioctl_discipline(u_long com, void *data)
{
	static const char name[] = "termios";

	switch (com) {
	case TIOCGETD:
		*(int *)data = TTYDISC;
		return 0;
	case TIOCSETD:
		return *(int *)data == TTYDISC ? 0 : ENXIO;
	case TIOCGLINED:
		memset(data, 0, TTLINEDNAMELEN);
		memcpy(data, name, sizeof(name));
		return 0;
	case TIOCSLINED:
		return strncmp(data, name, TTLINEDNAMELEN) == 0 ? 0 : ENXIO;
	}
	return ENOTTY;
}

void
tty_setwinsize(struct tty *tp, const struct winsize *ws)
{
	bool changed = memcmp(&tp->t_winsize, ws, sizeof(*ws)) != 0;

	tp->t_winsize = *ws;
	if (changed)
		tty_signal(tp, SIGWINCH);
}

/* What there is in the queues, and sizes. */
static int
ioctl_state(struct tty *tp, u_long com, void *data)
{

	switch (com) {
	case FIONREAD:
		*(int *)data = (int)tty_nread(tp);
		return 0;
	case FIONWRITE:
	case TIOCOUTQ:
		*(int *)data = (int)tp->t_outq.tq_count;
		return 0;
	case FIONSPACE:
		*(int *)data = (int)ttyq_room(&tp->t_outq);
		return 0;
	case TIOCGWINSZ:
		*(struct winsize *)data = tp->t_winsize;
		return 0;
	case TIOCSWINSZ:
		tty_setwinsize(tp, data);
		return 0;
	case TIOCGQSIZE:
		*(int *)data = TTYHOG;
		return 0;
	case TIOCGFLAGS:
		*(int *)data = tp->t_flags;
		return 0;
	case TIOCSFLAGS:
		return ioctl_flags_set(tp, *(int *)data);
	case TIOCGETD:
	case TIOCSETD:
	case TIOCGLINED:
	case TIOCSLINED:
		return ioctl_discipline(com, data);
	}
	return ioctl_session(tp, com, data);
}

int
tty_ioctl(struct tty *tp, u_long com, void *data, int fflags)
{

	switch (com) {
	case TIOCGETA:
		*(struct termios *)data = tp->t_termios;
		return 0;
	case TIOCSETA:
	case TIOCSETAW:
	case TIOCSETAF:
		return ioctl_seta(tp, com, data);
	case TIOCFLUSH:
		return ioctl_flush(tp, *(int *)data);
	case TIOCDRAIN:
		return tty_drain(tp);
	case TIOCSTART:
	case TIOCSTOP:
		tty_stop(tp, com == TIOCSTOP);
		tty_start(tp);
		return 0;
	case TIOCEXCL:
		tp->t_state |= TS_EXCLUSIVE;
		return 0;
	case TIOCNXCL:
		tp->t_state &= ~TS_EXCLUSIVE;
		return 0;
	case TIOCSTI:
		return ioctl_sti(tp, *(uint8_t *)data, fflags);
	case FIONBIO:
	case FIOASYNC:
	case TIOCSTAT:
		return 0;
	}
	return ioctl_state(tp, com, data);
}
