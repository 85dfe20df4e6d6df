/* The world's back end of an interface: sends back each frame that it gets.  Interface: world.h. */
#include <stdlib.h>
#include <string.h>

#include "world.h"

#define FRONT	WORLD_DOMAIN "/device/vif/0/"
#define SLOTS	256
#define PAGE	4096

static struct xen_sring *tx, *rx;
static uint32_t tx_taken, rx_taken;

static unsigned long
number(const char *path)
{
	const char *text = world_get(path);

	return text != NULL ? strtoul(text, NULL, 10) : 0;
}

static void
connect(void)
{
	tx = world_granted((grant_ref_t)number(FRONT "tx-ring-ref"));
	rx = world_granted((grant_ref_t)number(FRONT "rx-ring-ref"));
	EXPECT(number(FRONT "request-rx-copy") == 1 && number(FRONT "feature-rx-notify") == 1);
	world_set(WORLD_VIF "/state", "4");
}

static void
send_piece(const char *data, size_t len, bool more)
{
	struct netif_rx_request req;
	struct netif_rx_response rsp = {
		.offset = world.net_outside ? PAGE - 1 : 2, .status = (int16_t)len,
		.flags = more ? NETRXF_more_data : 0,
	};
	char *entry = (char *)(rx + 1) + rx_taken % SLOTS * sizeof req;

	EXPECT(rx_taken != rx->req_prod);
	memcpy(&req, entry, sizeof req);
	memcpy((char *)world_granted(req.gref) + 2, data, len);
	rsp.id = world.net_wrong_id ? 999 : req.id;
	memcpy(entry, &rsp, sizeof rsp);
	rx->rsp_prod = ++rx_taken;
	if (world.net_wild_index)
		rx->rsp_prod += 1000;
}

static void
take_frame(void)
{
	struct netif_tx_request req;
	char *entry = (char *)(tx + 1) + tx_taken % SLOTS * sizeof req;
	struct netif_tx_response rsp = { .status = NETIF_RSP_OKAY };
	char frame[PAGE];
	unsigned int pieces = world.net_pieces != 0 ? world.net_pieces : 1;

	memcpy(&req, entry, sizeof req);
	EXPECT(req.offset + req.size <= PAGE && req.flags == 0);
	memcpy(frame, (char *)world_granted(req.gref) + req.offset, req.size);
	rsp.id = world.net_wrong_tx ? 999 : req.id;
	memcpy(entry, &rsp, sizeof rsp);
	tx->rsp_prod = ++tx_taken;
	while (pieces-- > 0)
		send_piece(frame, req.size, pieces > 0);
}

void
netback_step(void)
{
	bool news = false;

	if (tx == NULL && number(FRONT "state") == 4)
		connect();
	if (tx == NULL)
		return;
	for (; tx_taken != tx->req_prod; news = true)
		take_frame();
	tx->req_event = tx_taken + 1;
	if (news)
		world_event((evtchn_port_t)number(FRONT "event-channel"));
}
