/*
 * kqueue's inside: a knote joins one registered event to the object it watches.  See kqueue(2),
 * kern/kqueue.c.
 */
#ifndef SYS_EVENT_H
#define SYS_EVENT_H

#include <sys/select.h>

struct file;
struct kqueue;
struct knote;

struct filterops {
	bool f_isfd;
	/* NULL for descriptors: fo_kqfilter attaches */
	int (*f_attach)(struct knote *);
	void (*f_detach)(struct knote *);
	/* active?  hint 0: asked by kevent itself */
	bool (*f_event)(struct knote *, long hint);
};

struct knote {
	LIST_ENTRY(knote) kn_objlink;	/* on the object's sel_knotes */
	LIST_ENTRY(knote) kn_kqlink;	/* all of the queue */
	TAILQ_ENTRY(knote) kn_active;	/* the queue's ready list */
	struct kqueue *kn_kq;
	struct kevent kn_kevent;
	int kn_status;
	int kn_sfflags;			/* fflags and data as registered */
	int64_t kn_sdata;
	struct file *kn_file;		/* when f_isfd; no reference: closing removes the note */
	const struct filterops *kn_fop;
	void *kn_hook;
};
#define kn_id		kn_kevent.ident
#define kn_filter	kn_kevent.filter
#define kn_flags	kn_kevent.flags
#define kn_fflags	kn_kevent.fflags
#define kn_data		kn_kevent.data

void knote_attach(struct knote *, struct selinfo *);
void knote_detach(struct knote *);
/* the object goes before the descriptor: end of file */
void knote_orphan(struct knote *);
void knote_list(struct selinfo *, long hint);	/* the object changed: run its notes */
void knote_fdclose(struct lwp *, int fd);	/* a descriptor closes: its notes go */

#endif
