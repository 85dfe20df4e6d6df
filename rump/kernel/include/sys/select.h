/*
 * Waiting for one of many.  An object that can be polled or watched keeps a struct selinfo.  Its
 * poll routine calls selrecord(), ready or not; when its state changes it calls selnotify(), which
 * wakes the recorded pollers and runs the knotes.
 */
#ifndef SYS_SELECT_H
#define SYS_SELECT_H

#include <sys/systm.h>

struct file;
struct knote;
struct pollrec;
struct pollset;

struct selinfo {
	LIST_HEAD(, pollrec) sel_pollers;
	LIST_HEAD(, knote) sel_knotes;
};
void selinit(struct selinfo *);
void seldestroy(struct selinfo *);		/* wakes pollers, detaches knotes */
void selrecord(struct lwp *, struct selinfo *);	/* no effect outside a poll */
/* the object turns ready by itself then: poll again */
void seldeadline(struct lwp *, const struct timespec *uptime);
void selnotify(struct selinfo *, int revents, long hint);

/*
 * What one poll recorded.  A pollset with a notify routine lasts: the routine runs each time one of
 * the recorded objects changes, until pollset_clear(); it may not sleep, nor touch the records.
 */
#define POLLSET_SMALL 8

struct pollrec {
	LIST_ENTRY(pollrec) pr_obj;	/* on the object's sel_pollers */
	LIST_ENTRY(pollrec) pr_link;	/* on the set's ps_recs */
	struct pollset *pr_set;
	bool pr_onobj;
};

struct pollset {
	void (*ps_notify)(struct pollset *);	/* NULL: ps_wait is woken */
	struct waitchan ps_wait;
	LIST_HEAD(, pollrec) ps_recs;
	struct pollrec ps_small[POLLSET_SMALL];
	unsigned int ps_nsmall;
	bool ps_fired, ps_asking;
	int ps_error;
	bool ps_hasdeadline;
	/* uptime at which an object turns ready by itself */
	struct timespec ps_deadline;
};

void pollset_init(struct pollset *, void (*notify)(struct pollset *));
void pollset_clear(struct pollset *);
/* Record what the file's poll is about.  ENOMEM. */
int pollset_watch(struct lwp *, struct pollset *, struct file *, int events);
/* The events that are there now, and ps_deadline anew; nothing is recorded. */
int pollset_ask(struct lwp *, struct pollset *, struct file *, int events);

/*
 * kern/select.c: poll kernel copies until something is ready, the relative timeout (NULL: none)
 * passes, or an interruption (EINTR); and select(2) on a user's sets, as it counts them.
 */
int poll_wait(struct lwp *, struct pollfd *, u_int nfds, const struct timespec *, int *ready);
int select_wait(struct lwp *, int nd, fd_set *const usets[3], const struct timespec *,
    register_t *retval);

#endif
