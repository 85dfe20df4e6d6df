/*
 * Xenbus: devices as directories in xenstore, ours below device/CLASS/, the back end's where its
 * node `backend` says, and the states that both ends write for each other.
 */
#ifndef XEN_BUS_H
#define XEN_BUS_H

#include <machine/sched.h>

#include "interface.h"
#include "store.h"

#define BUS_PATIENCE_NS	(20 * NSEC_PER_SEC)	/* hot-plug scripts of dom0 take seconds */

struct busdevice {
	char bd_node[STORE_PATH_MAX], bd_backend[STORE_PATH_MAX];
	domid_t bd_domain;			/* the back end's */
	enum xenbus_state bd_theirs;		/* its state, as last told; Unknown: it is gone */
	struct storewatch bd_watch;
	struct waitq bd_waitq;
	/* in a thread, after bd_theirs was set; may be NULL */
	void (*bd_changed)(struct busdevice *);
};

/*
 * Calls found(node) for each device of a class, by their numbers.  An errno that it answers is told
 * on the console.
 */
void bus_each(const char *class, int (*found)(const char *node));

/* Finds the back end and begins to watch its state. */
int bus_attach(struct busdevice *, const char *node);
int bus_set_state(struct busdevice *, enum xenbus_state);
/* Sleeps until the back end is in the state, or past it; ETIMEDOUT, or ENXIO: it closed. */
int bus_wait(struct busdevice *, enum xenbus_state);

static inline bool
bus_gone(const struct busdevice *bd)
{
	return bd->bd_theirs == XenbusStateUnknown || bd->bd_theirs == XenbusStateClosing ||
	    bd->bd_theirs == XenbusStateClosed;
}

#endif
