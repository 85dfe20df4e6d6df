/*
 * A network interface of another domain's: netfront.c finds it and agrees with its back end,
 * netio.c moves frames.
 *
 * Locking: interrupts are off while rings and pages are touched.
 */
#ifndef XEN_NETFRONT_H
#define XEN_NETFRONT_H

#include <machine/netdev.h>

#include "bus.h"
#include "pool.h"
#include "ring.h"

#define NET_SLOTS	64		/* frames under way each way */
#define NET_HEADER	14		/* Ethernet's, which a back end insists on */

struct netfront {
	struct netdev nf_dev;
	struct busdevice nf_bus;
	struct frontring nf_tx, nf_rx;
	grant_ref_t nf_txref, nf_rxref;
	evtchn_port_t nf_port;
	bool nf_gone;
	bool nf_dropping;		/* the rest of a frame in several pieces */
	struct pool nf_pool;
	struct poolpage *nf_txpage[NET_SLOTS], *nf_rxpage[NET_SLOTS];	/* by id; NULL: ours */
};

int net_init(struct netfront *);		/* rings and buffers */
int net_send(struct netdev *, const void *frame, size_t len);
void net_event(void *);				/* of both rings */
void net_gone(struct netfront *, const char *why);

#endif
