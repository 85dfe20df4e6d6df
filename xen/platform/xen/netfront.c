/*
 * Network interfaces of another domain's (device/vif): a ring for frames out, one for buffers that
 * frames in are copied to, and one event channel for both.
 *
 * No offloads: a frame is one page's worth, its checksums are whole.  What cannot be (a response to
 * nothing, data outside its page) ends the interface.
 *
 * Locking: interrupts are off while rings and pages are touched; frames come in from the interrupt.
 */
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/netdev.h>
#include <machine/string.h>

#include "bus.h"
#include "event.h"
#include "pool.h"
#include "ring.h"
#include "start.h"

#define NET_SLOTS	64		/* frames under way each way */
#define NET_HEADER	14		/* Ethernet's, which a back end insists on */
#define NET_MTU_MIN	68
#define NET_MTU_MAX	(NETDEV_FRAME_MAX - NET_HEADER)

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

static void
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

static int
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

static void
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

/* The device */

static void
net_changed(struct busdevice *bd)
{
	struct netfront *nf = (struct netfront *)((char *)bd - offsetof(struct netfront, nf_bus));

	if (bd->bd_theirs != XenbusStateClosing && bd->bd_theirs != XenbusStateClosed &&
	    bd->bd_theirs != XenbusStateUnknown)
		return;
	net_gone(nf, "the interface was taken away");
	(void)bus_set_state(bd, XenbusStateClosed);
}

static int
rings_init(struct netfront *nf)
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

static int
tell_rings(uint32_t tx, void *arg)
{
	static const char *const yes[] = {
		"request-rx-copy", "feature-rx-notify", "feature-no-csum-offload",
	};
	struct netfront *nf = arg;
	const char *node = nf->nf_bus.bd_node;
	int error = store_write_number(tx, node, "tx-ring-ref", nf->nf_txref);

	if (error == 0)
		error = store_write_number(tx, node, "rx-ring-ref", nf->nf_rxref);
	if (error == 0)
		error = store_write_number(tx, node, "event-channel", nf->nf_port);
	for (size_t i = 0; error == 0 && i < sizeof yes / sizeof yes[0]; i++)
		error = store_write(tx, node, yes[i], "1");
	return error;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 'a' ^ 'A';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* xx:xx:xx:xx:xx:xx */
static int
parse_mac(const char *text, uint8_t mac[6])
{
	for (int i = 0; i < 6; i++, text += 3) {
		int high = hex_digit(text[0]), low = high < 0 ? -1 : hex_digit(text[1]);

		if (low < 0 || text[2] != (i < 5 ? ':' : '\0'))
			return EINVAL;
		mac[i] = (uint8_t)(high << 4 | low);
	}
	return 0;
}

static int
read_interface(struct netfront *nf)
{
	const char *node = nf->nf_bus.bd_node;
	char mac[32];
	uint64_t mtu;
	int error = store_read(0, node, "mac", mac, sizeof mac);

	if (error == 0)
		error = parse_mac(mac, nf->nf_dev.nd_mac);
	if (store_read_number(node, "mtu", NET_MTU_MAX, &mtu) == 0 && mtu >= NET_MTU_MIN)
		nf->nf_dev.nd_mtu = (unsigned int)mtu;
	return error;
}

static int
connect(struct netfront *nf)
{
	int error = bus_wait(&nf->nf_bus, XenbusStateInitWait);

	if (error == 0)
		error = read_interface(nf);
	if (error == 0)
		error = rings_init(nf);
	if (error == 0)
		error = event_alloc(nf->nf_bus.bd_domain, net_event, nf, &nf->nf_port);
	if (error == 0)
		error = store_transaction(tell_rings, nf);
	if (error == 0)
		error = bus_set_state(&nf->nf_bus, XenbusStateConnected);
	if (error == 0)
		error = bus_wait(&nf->nf_bus, XenbusStateConnected);
	return error;
}

/* The structure stays also when this fails: watch and back end know it. */
static int
net_found(const char *node)
{
	struct netfront *nf = heap_alloc(sizeof *nf, 16);
	int error;

	if (nf == NULL)
		return ENOMEM;
	memset(nf, 0, sizeof *nf);
	nf->nf_dev = (struct netdev){
		.nd_name = "net", .nd_kind = "xen", .nd_mtu = NET_MTU_MAX, .nd_send = net_send,
		.nd_softc = nf,
	};
	error = bus_attach(&nf->nf_bus, node);
	if (error == 0)
		error = connect(nf);
	if (error == 0)
		error = netdev_register(&nf->nf_dev);
	nf->nf_bus.bd_changed = net_changed;
	if (error == 0 && nf->nf_bus.bd_theirs != XenbusStateConnected)
		net_changed(&nf->nf_bus);		/* it came before we listened */
	return error;
}

void
netfront_init(void)
{
	bus_each("vif", net_found);
}
