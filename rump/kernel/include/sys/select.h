/*
 * Waiting for one of many.  An object that can be polled or watched keeps a struct selinfo.  Its
 * poll routine answers at once if it is ready, and otherwise calls selrecord(); when its state
 * changes it calls selnotify(), which wakes the recorded pollers and runs the knotes.
 */
#ifndef SYS_SELECT_H
#define SYS_SELECT_H

#include <sys/systm.h>

struct knote;
struct pollrec;

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
 * kern/select.c: poll kernel copies until something is ready, the relative timeout (NULL: none)
 * passes, or an interruption (EINTR); and select(2) on a user's sets, as it counts them.
 */
int poll_wait(struct lwp *, struct pollfd *, u_int nfds, const struct timespec *, int *ready);
int select_wait(struct lwp *, int nd, fd_set *const usets[3], const struct timespec *,
    register_t *retval);

#endif
