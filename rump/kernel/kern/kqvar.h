/* What kqueue.c and kqfilter.c share with each other alone. */
#ifndef KERN_KQVAR_H
#define KERN_KQVAR_H

#include <sys/event.h>
#include <sys/timespec.h>

#define KQ_HASH		64

/* kn_status */
#define KN_ACTIVE	0x01		/* the event has happened */
#define KN_QUEUED	0x02		/* on the ready list */
#define KN_DISABLED	0x04
#define KN_ATTACHED	0x08		/* on an object's sel_knotes */

struct kqueue {
	LIST_HEAD(, knote) kq_notes[KQ_HASH];
	LIST_HEAD(, knote) kq_timers;	/* through kn_objlink */
	TAILQ_HEAD(, knote) kq_ready;
	unsigned int kq_count;		/* on kq_ready */
	unsigned int kq_inner;		/* notes on other queues */
	struct waitchan kq_wait;
	struct selinfo kq_sel;
	struct filedesc *kq_fdp;	/* whose descriptors the notes mean */
	LIST_ENTRY(kqueue) kq_fdlink;
};

struct kqtimer {			/* kn_hook of an EVFILT_TIMER note */
	struct timespec kt_next;	/* uptime */
	struct timespec kt_period;
	bool kt_armed;
};

/* kqueue.c */
void knote_activate(struct knote *);

/* kqfilter.c: by filter number; NULL: no such filter.  Those of descriptors say only f_isfd. */
#define KQ_FILTERS (EVFILT_USER + 1)
extern const struct filterops *const kqfilters[KQ_FILTERS];
void kqtimer_arm(struct knote *);
void kqtimer_expire(struct knote *, const struct timespec *now);
void kquser_touch(struct knote *, const struct kevent *);

#endif
