/*
 * Finds the domain's network interfaces (device/vif), and agrees with each one's back end: a ring
 * for frames out, one for buffers that frames in are copied to, one event channel for both, and no
 * offloads, so that a frame is one page's worth and its checksums are whole.
 *
 * Locking: netfront.h; the boot thread connects, the bus thread hears of the end.
 */
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/string.h>

#include "event.h"
#include "netfront.h"
#include "start.h"

#define NET_MTU_MIN	68
#define NET_MTU_MAX	(NETDEV_FRAME_MAX - NET_HEADER)

static void
net_changed(struct busdevice *bd)
{
	struct netfront *nf = (struct netfront *)((char *)bd - offsetof(struct netfront, nf_bus));

	if (!bus_gone(bd))
		return;
	net_gone(nf, "the interface was taken away");
	(void)bus_set_state(bd, XenbusStateClosed);
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
		error = net_init(nf);
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
