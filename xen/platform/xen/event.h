/*
 * Event channels, two-level ABI, all for the one processor.
 *
 * A handler runs in the interrupt; it has been told of an edge, so it takes all there is before it
 * returns.  Functions answer 0 or an errno.
 */
#ifndef XEN_EVENT_H
#define XEN_EVENT_H

#include "interface.h"

#define EVENT_MAX	SCHED_POLL_MAX	/* ports with handlers: xen_idle() waits for them all */

extern struct shared_info *shared_info;

void event_init(void);
int event_attach(evtchn_port_t, void (*)(void *), void *arg);	/* of a port that exists */
int event_bind_virq(uint32_t virq, void (*)(void *), void *arg, evtchn_port_t *);
int event_alloc(domid_t remote, void (*)(void *), void *arg, evtchn_port_t *);
void event_send(evtchn_port_t);

#endif
