/* Pairs of pseudo-terminals, between the files of dev/tty/.  Protected by the kernel lock. */
#ifndef DEV_TTY_PTY_H
#define DEV_TTY_PTY_H

#include "tty.h"

#include <sys/devsw.h>
#include <sys/pty.h>

struct pty {
	struct tty pt_tty;		/* the slave */
	struct kernel *pt_kernel;
	int pt_number;
	unsigned int pt_holds;		/* lwps at work in it */
	bool pt_master;			/* the master is open */
	unsigned int pt_slaves;		/* opens of the slave */
	bool pt_hungup;			/* the slave was closed: end of file after its output */
	bool pt_packet;			/* TIOCPKT */
	uint8_t pt_event;		/* TIOCPKT_*: to be told to the master */
	struct selinfo pt_rsel, pt_wsel;	/* the master's */
	struct waitchan pt_rwait, pt_wwait;
	struct ptynode pt_node;
};

struct console;

struct ptys {				/* the terminals of one kernel */
	struct pty **ps_pty;		/* by number; NULL: free */
	int ps_size;
	TAILQ_HEAD(, ptyfs_mount) ps_mounts;
	struct console *ps_console;	/* the machine's; NULL */
};
extern struct rump_component tty_component;	/* pty.c: whose data this is */

/* Character majors are NetBSD/amd64's. */
#define CONSOLE_MAJOR	0
#define CTTY_MAJOR	1
#define PTS_MAJOR	5
#define PTC_MAJOR	6
#define PTM_MAJOR	165
#define CONSOLE_DEV	makedev(CONSOLE_MAJOR, 0)
#define PTMX_DEV	makedev(PTM_MAJOR, 0)
#define PTM_DEV		makedev(PTM_MAJOR, 1)

/* pty.c */
struct ptys *pty_all(struct kernel *);
int pty_hold(struct kernel *, int number, bool create, struct pty **);	/* ENXIO, ENOMEM */
int pty_new(struct kernel *, struct pty **);	/* of the lowest free number, held; EAGAIN */
void pty_release(struct pty *);		/* frees the pair when both sides are closed */
struct pty *pty_ofsession(struct kernel *, pid_t sid);	/* whose controlling terminal; held; NULL */
void pty_name(struct pty *, bool slave, char *buf, size_t len);
int pty_grant(struct pty *, struct lwp *);

/* pty_master.c */
void pty_master_open(struct pty *);
void pty_master_close(struct pty *);
void pty_master_notify(struct tty *, int pkt);
int pty_master_read(struct pty *, struct uio *, int ioflag);
int pty_master_write(struct pty *, struct uio *, int ioflag);
int pty_master_ioctl(struct pty *, u_long com, void *data, int fflags);
int pty_master_poll(struct pty *, int events);
int pty_master_kqfilter(struct pty *, struct knote *);

/* console.c */
/* whose controlling terminal it is; NULL */
struct tty *console_ofsession(struct kernel *, pid_t sid);
void console_fini(struct kernel *);

/* pty_dev.c, ptm.c, ctty.c, console.c */
extern const struct devsw pts_devsw, ptc_devsw, ptm_devsw, ctty_devsw, console_devsw;

#endif
