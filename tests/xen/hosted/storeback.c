/* The world's xenstored: nodes, watches, and what it may do wrong.  Interface: world.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "world.h"

#define STORE_PORT	1
#define OUT_MAX		(1 << 16)

static struct node {
	struct node *next;
	char *path, *value;
} *nodes;

static struct watch {
	struct watch *next;
	char *path, *token;
} *watches;

static char message[sizeof(struct xsd_sockmsg) + XENSTORE_PAYLOAD_MAX];
static size_t message_len;
static char out[OUT_MAX];
static size_t out_len;
static uint32_t transactions;

static struct node *
find(const char *path)
{
	struct node *n = nodes;

	while (n != NULL && strcmp(n->path, path) != 0)
		n = n->next;
	return n;
}

const char *
world_get(const char *path)
{
	struct node *n = find(path);

	return n != NULL ? n->value : NULL;
}

static void
send(const void *bytes, size_t len)
{
	EXPECT(out_len + len <= OUT_MAX);
	memcpy(out + out_len, bytes, len);
	out_len += len;
}

static void
send_event(const struct watch *w, const char *path)
{
	size_t a = strlen(path) + 1, b = strlen(w->token) + 1;
	struct xsd_sockmsg header = { .type = XS_WATCH_EVENT, .len = (uint32_t)(a + b) };

	send(&header, sizeof header);
	send(path, a);
	send(w->token, b);
}

void
world_set(const char *path, const char *value)
{
	struct node *n = find(path);

	if (n == NULL) {
		n = calloc(1, sizeof *n);
		n->path = strdup(path);
		n->next = nodes;
		nodes = n;
	}
	free(n->value);
	n->value = value != NULL ? strdup(value) : NULL;
	for (struct watch *w = watches; w != NULL; w = w->next)
		if (strcmp(w->path, path) == 0)
			send_event(w, path);
}

static void
reply(const struct xsd_sockmsg *to, uint32_t type, const void *payload, size_t len)
{
	struct xsd_sockmsg header = {
		.type = type, .req_id = to->req_id, .tx_id = to->tx_id, .len = (uint32_t)len,
	};

	if (world.garbage != NULL)
		send(world.garbage, world.garbage_len);
	world.garbage = NULL;
	send(&header, sizeof header);
	send(payload, len);
}

static void
reply_error(const struct xsd_sockmsg *to, const char *name)
{
	reply(to, XS_ERROR, name, strlen(name) + 1);
}

static void
reply_directory(const struct xsd_sockmsg *to, const char *path)
{
	char list[XENSTORE_PAYLOAD_MAX];
	size_t prefix = strlen(path), len = 0;

	for (struct node *n = nodes; n != NULL; n = n->next) {
		const char *child = n->path + prefix + 1;
		size_t name = strncmp(n->path, path, prefix) == 0 && n->path[prefix] == '/' ?
		    strcspn(child, "/") : 0;
		bool known = name == 0;

		for (size_t at = 0; at < len; at += strlen(list + at) + 1)
			if (strlen(list + at) == name && strncmp(list + at, child, name) == 0)
				known = true;
		if (known)
			continue;
		memcpy(list + len, child, name);
		list[len + name] = '\0';
		len += name + 1;
	}
	if (len == 0)
		reply_error(to, "ENOENT");
	else
		reply(to, XS_DIRECTORY, list, len);
}

static void
add_watch(const char *path, const char *token)
{
	struct watch *w = calloc(1, sizeof *w);

	w->path = strdup(path);
	w->token = strdup(token);
	w->next = watches;
	watches = w;
}

static void
answer(const struct xsd_sockmsg *m, char *payload)
{
	char path[2 * XENSTORE_PAYLOAD_MAX], value[XENSTORE_PAYLOAD_MAX + 1];
	size_t text = strnlen(payload, m->len) + 1;

	EXPECT(text <= m->len);
	(void)snprintf(path, sizeof path, "%s%s%s", *payload == '/' ? "" : WORLD_DOMAIN,
	    *payload == '/' ? "" : "/", payload);
	memcpy(value, payload + text, m->len - text);
	value[m->len - text] = '\0';
	switch (m->type) {
	case XS_READ:
		if (world_get(path) == NULL)
			reply_error(m, "ENOENT");
		else
			reply(m, XS_READ, world_get(path), strlen(world_get(path)));
		return;
	case XS_DIRECTORY:
		reply_directory(m, path);
		return;
	case XS_WRITE:
		world_set(path, value);
		break;
	case XS_WATCH:
		add_watch(path, value);
		reply(m, XS_WATCH, "OK", 3);
		send_event(watches, path);
		return;
	case XS_TRANSACTION_START:
		(void)snprintf(value, sizeof value, "%u", ++transactions);
		reply(m, m->type, value, strlen(value) + 1);
		return;
	case XS_TRANSACTION_END:
		EXPECT(m->tx_id == transactions);
		if (world.eagain > 0 && *payload == 'T') {
			world.eagain--;
			reply_error(m, "EAGAIN");
			return;
		}
		break;
	default:
		reply_error(m, "ENOSYS");
		return;
	}
	reply(m, m->type, "OK", 3);
}

static void
take_requests(void)
{
	struct xenstore_domain_interface *ring = &world.store;
	struct xsd_sockmsg header;

	EXPECT(ring->req_prod - ring->req_cons <= XENSTORE_RING_SIZE);
	while (ring->req_cons != ring->req_prod) {
		EXPECT(message_len < sizeof message);
		message[message_len++] = ring->req[ring->req_cons++ % XENSTORE_RING_SIZE];
		if (message_len < sizeof header)
			continue;
		memcpy(&header, message, sizeof header);
		if (message_len < sizeof header + header.len)
			continue;
		message_len = 0;
		answer(&header, message + sizeof header);
	}
}

static bool
give_replies(void)
{
	struct xenstore_domain_interface *ring = &world.store;
	size_t room = XENSTORE_RING_SIZE - (ring->rsp_prod - ring->rsp_cons);
	size_t n = out_len < room ? out_len : room;

	if (world.chunk != 0 && n > world.chunk)
		n = world.chunk;
	for (size_t i = 0; i < n; i++)
		ring->rsp[ring->rsp_prod++ % XENSTORE_RING_SIZE] = out[i];
	memmove(out, out + n, out_len - n);
	out_len -= n;
	return n > 0;
}

void
store_step(void)
{
	bool news;

	if (world.store_silent)
		return;
	news = world.store.req_cons != world.store.req_prod;
	take_requests();
	news |= give_replies();
	if (world.store_wild_index)
		world.store.rsp_prod = world.store.rsp_cons + 2 * XENSTORE_RING_SIZE;
	if (news || world.store_wild_index)
		world_event(STORE_PORT);
}

static void
set_default(const char *path, const char *value)
{
	if (find(path) == NULL)
		world_set(path, value);
}

void
world_init(void)
{
	set_default(WORLD_DOMAIN "/device/vbd/51712/backend", WORLD_VBD);
	set_default(WORLD_DOMAIN "/device/vbd/51712/backend-id", "0");
	set_default(WORLD_DOMAIN "/device/vbd/51712/virtual-device", "51712");
	set_default(WORLD_DOMAIN "/device/vbd/51712/state", "1");
	set_default(WORLD_VBD "/state", "2");
	set_default(WORLD_VBD "/sectors", "2048");
	set_default(WORLD_VBD "/sector-size", "512");
	set_default(WORLD_VBD "/info", "0");
	set_default(WORLD_VBD "/feature-flush-cache", "1");
	set_default(WORLD_VBD "/feature-max-indirect-segments", "256");
	set_default(WORLD_DOMAIN "/device/vif/0/backend", WORLD_VIF);
	set_default(WORLD_DOMAIN "/device/vif/0/backend-id", "0");
	set_default(WORLD_DOMAIN "/device/vif/0/mac", "00:16:3e:0a:Bc:ff");
	set_default(WORLD_DOMAIN "/device/vif/0/state", "1");
	set_default(WORLD_VIF "/state", "2");
}
