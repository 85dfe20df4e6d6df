/*
 * Frames out and in: a ring each way, of requests that name granted pages.  The back end copies
 * what comes into pages that wait for it.
 *
 * What cannot be (a response to nothing, data outside its page) ends the interface.
 *
 * Locking: netfront.h; frames come in from the interrupt.
 */
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/string.h>

#include "event.h"
#include "netfront.h"

void
net_gone(struct netfront *nf, const char *why)
{
	if (!nf->nf_gone)
		console_printf("%s: %s\n", nf->nf_dev.nd_name, why);
	nf->nf_gone = true;
}

/* Out */

/* Entries are the size of requests; the id is all that we want to know. */
static uint16_t
next_sent(struct frontring *fr)
{
	const volatile void *entry = (char *)fr->fr_entries +
	    fr->fr_rsp_cons++ % fr->fr_size * sizeof(struct netif_tx_request);

	return ((const volatile struct netif_tx_response *)entry)->id;
}

static void
reclaim_sent(struct netfront *nf)
{
	int n = ring_arrived(&nf->nf_tx);

	if (n < 0)
		net_gone(nf, "the back end broke the ring; not used any more");
	for (; n > 0 && !nf->nf_gone; n--) {
		uint16_t id = next_sent(&nf->nf_tx);

		if (id >= NET_SLOTS || nf->nf_txpage[id] == NULL) {
			net_gone(nf, "the back end sent what was not asked; not used any more");
			return;
		}
		pool_put(&nf->nf_pool, nf->nf_txpage[id]);
		nf->nf_txpage[id] = NULL;
	}
}

static int
send_locked(struct netfront *nf, const void *frame, size_t len)
{
	struct netif_tx_request *req = nf->nf_tx.fr_entries;
	struct poolpage *pp;
	uint16_t id = 0;

	reclaim_sent(nf);
	if (nf->nf_gone)
		return ENXIO;
	while (id < NET_SLOTS && nf->nf_txpage[id] != NULL)
		id++;
	if (id == NET_SLOTS || (pp = pool_get(&nf->nf_pool)) == NULL)
		return ENOBUFS;
	memcpy(pp->pp_page, frame, len);
	nf->nf_txpage[id] = pp;
	req[nf->nf_tx.fr_req_prod++ % nf->nf_tx.fr_size] = (struct netif_tx_request){
		.gref = pp->pp_ref, .id = id, .size = (uint16_t)len,
	};
	if (ring_push(&nf->nf_tx))
		event_send(nf->nf_port);
	return 0;
}

int
net_send(struct netdev *nd, const void *frame, size_t len)
{
	struct netfront *nf = nd->nd_softc;
	uint64_t irq;
	int error;

	if (len < NET_HEADER || len > nd->nd_mtu + NET_HEADER)
		return EMSGSIZE;
	irq = irq_save();
	error = send_locked(nf, frame, len);
	irq_restore(irq);
	return error;
}

/* In */

static void
post_buffer(struct netfront *nf, uint16_t id)
{
	struct netif_rx_request *req = nf->nf_rx.fr_entries;

	req[nf->nf_rx.fr_req_prod++ % nf->nf_rx.fr_size] = (struct netif_rx_request){
		.id = id, .gref = nf->nf_rxpage[id]->pp_ref,
	};
}

/* False: the response makes no sense. */
static bool
take_frame(struct netfront *nf, const struct netif_rx_response *rsp)
{
	bool more = (rsp->flags & NETRXF_more_data) != 0;
	bool whole = !more && !nf->nf_dropping && rsp->status <= NETDEV_FRAME_MAX;

	if (rsp->id >= NET_SLOTS || nf->nf_rxpage[rsp->id] == NULL ||
	    (rsp->flags & NETRXF_extra_info) != 0)
		return false;
	if (rsp->status > 0 && (size_t)rsp->offset + (size_t)rsp->status > PAGE_SIZE)
		return false;
	if (rsp->status > 0 && whole)
		netdev_input(&nf->nf_dev,
		    (char *)nf->nf_rxpage[rsp->id]->pp_page + rsp->offset, (size_t)rsp->status);
	else
		nf->nf_dev.nd_rxdropped++;
	nf->nf_dropping = more;
	return true;
}

/* The entry is read once: the back end may write to it still. */
static struct netif_rx_response
next_response(struct frontring *fr)
{
	const struct netif_rx_response *entry = fr->fr_entries;
	struct netif_rx_response rsp = entry[fr->fr_rsp_cons++ % fr->fr_size];

	__asm__ volatile("" : "+m"(rsp));
	return rsp;
}

static void
receive(struct netfront *nf)
{
	int n = ring_arrived(&nf->nf_rx);

	if (n < 0)
		net_gone(nf, "the back end broke the ring; not used any more");
	for (; n > 0 && !nf->nf_gone; n--) {
		struct netif_rx_response rsp = next_response(&nf->nf_rx);

		if (take_frame(nf, &rsp))
			post_buffer(nf, rsp.id);
		else
			net_gone(nf, "the back end sent what cannot be; not used any more");
	}
	if (!nf->nf_gone && ring_push(&nf->nf_rx))
		event_send(nf->nf_port);
}

void
net_event(void *arg)
{
	struct netfront *nf = arg;

	do {
		reclaim_sent(nf);
	} while (!nf->nf_gone && ring_rearm(&nf->nf_tx));
	do {
		receive(nf);
	} while (!nf->nf_gone && ring_rearm(&nf->nf_rx));
}

int
net_init(struct netfront *nf)
{
	domid_t domain = nf->nf_bus.bd_domain;
	void *tx, *rx;
	int error = grant_alloc(domain, &tx, &nf->nf_txref);

	if (error == 0)
		error = grant_alloc(domain, &rx, &nf->nf_rxref);
	if (error == 0)
		error = pool_init(&nf->nf_pool, domain, NET_SLOTS + 1, 2 * NET_SLOTS);
	if (error != 0)
		return error;
	ring_init(&nf->nf_tx, tx, sizeof(struct netif_tx_request));
	ring_init(&nf->nf_rx, rx, sizeof(struct netif_rx_request));
	for (uint16_t id = 0; id < NET_SLOTS; id++) {
		nf->nf_rxpage[id] = pool_get(&nf->nf_pool);
		post_buffer(nf, id);
	}
	(void)ring_push(&nf->nf_rx);
	return 0;
}
