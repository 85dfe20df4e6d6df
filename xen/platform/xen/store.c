/*
 * The xenstore's ring: messages out, replies and watch events in.
 *
 * A request is put into the one output buffer, from where whoever finds room in the ring moves it
 * on (the sender, or the interrupt); any number wait for their replies, which are told apart by
 * number.  What comes is taken apart in the interrupt, into the memory of who waits for it.
 *
 * The store is not trusted to keep the protocol: indices out of range or a length over the limit
 * end it (all requests answer EIO from then on), replies that nobody waits for are skipped.
 *
 * Locking: interrupts are off while any of this is touched.  Interface: store.h.
 */
#include <machine/clock.h>
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/page.h>
#include <machine/sched.h>
#include <machine/string.h>

#include "event.h"
#include "hypercall.h"
#include "ring.h"
#include "store.h"

#define PATIENCE_NS	(30 * NSEC_PER_SEC)
#define PATIENCE_END_NS	(2 * NSEC_PER_SEC)	/* when the machine is about to end */

struct request {
	struct request *rq_next;
	struct storecall *rq_call;
	uint32_t rq_id, rq_type;	/* of the reply */
	bool rq_done;
};

static struct {
	volatile struct xenstore_domain_interface *ring;
	evtchn_port_t port;
	bool broken, polled;

	uint32_t next_id;
	struct request *requests;		/* waiting for their replies */
	struct waitq replied;

	struct storewatch *watches;
	uint32_t nwatches;
	struct waitq fired;

	struct xsd_sockmsg in;			/* the message that is coming */
	size_t in_len;				/* bytes of it so far, header and all */
	struct request *in_request;		/* whose reply it is; NULL: nobody's */

	size_t out_len, out_done;
	struct waitq out_free;
	char out[sizeof(struct xsd_sockmsg) + XENSTORE_PAYLOAD_MAX];
	char event[XENSTORE_PAYLOAD_MAX + 1];	/* a watch event's path and token */
} *store;				/* NULL: there is none */

static void
store_broken(const char *how)
{
	if (!store->broken)
		console_printf("xenstore: %s; not used any more\n", how);
	store->broken = true;
	waitq_wake(&store->replied, UINT32_MAX);
	waitq_wake(&store->out_free, UINT32_MAX);
}

/* Moves on what is in the output buffer. */
static void
push_output(void)
{
	volatile struct xenstore_domain_interface *ring = store->ring;
	uint32_t prod = ring->req_prod, room = XENSTORE_RING_SIZE - (prod - ring->req_cons);
	size_t left = store->out_len - store->out_done;

	if (room > XENSTORE_RING_SIZE) {
		store_broken("it says it read what was not written");
		return;
	}
	if (left == 0 || room == 0)
		return;
	ring_barrier();
	for (; room > 0 && left > 0; room--, left--)
		ring->req[prod++ % XENSTORE_RING_SIZE] = store->out[store->out_done++];
	ring_barrier();
	ring->req_prod = prod;
	event_send(store->port);
	if (left == 0)
		waitq_wake(&store->out_free, UINT32_MAX);
}

static struct request *
find_request(uint32_t id)
{
	struct request *rq = store->requests;

	while (rq != NULL && (rq->rq_id != id || rq->rq_done))
		rq = rq->rq_next;
	return rq;
}

/* The event is path NUL token NUL; the token is the number that store_watch() gave. */
static void
watch_event(size_t len)
{
	const char *token = memchr(store->event, '\0', len);
	uint32_t number = 0;

	if (token == NULL)
		return;
	store->event[len] = '\0';
	for (token++; *token >= '0' && *token <= '9'; token++)
		number = number * 10 + (uint32_t)(*token - '0');
	for (struct storewatch *sw = store->watches; sw != NULL; sw = sw->sw_next)
		if (sw->sw_number == number)
			sw->sw_fired = true;
	waitq_wake(&store->fired, UINT32_MAX);
}

static void
header_complete(void)
{
	if (store->in.len > XENSTORE_PAYLOAD_MAX) {
		store_broken("a message is longer than any may be");
		return;
	}
	store->in_request = NULL;
	if (store->in.type != XS_WATCH_EVENT)
		store->in_request = find_request(store->in.req_id);
}

static void
message_complete(void)
{
	struct request *rq = store->in_request;

	if (store->in.type == XS_WATCH_EVENT)
		watch_event(store->in.len);
	if (rq != NULL) {
		rq->rq_type = store->in.type;
		rq->rq_call->sc_len = store->in.len;
		rq->rq_done = true;
		waitq_wake(&store->replied, UINT32_MAX);
	}
	store->in_request = NULL;
	store->in_len = 0;
}

static void
payload_byte(size_t at, char byte)
{
	struct request *rq = store->in_request;

	if (store->in.type == XS_WATCH_EVENT)
		store->event[at] = byte;
	else if (rq != NULL && at < rq->rq_call->sc_size)
		rq->rq_call->sc_reply[at] = byte;
}

static void
input_byte(char byte)
{
	size_t at = store->in_len++, header = sizeof store->in;

	if (at < header)
		((char *)&store->in)[at] = byte;
	else
		payload_byte(at - header, byte);
	if (at + 1 == header)
		header_complete();
	if (at + 1 >= header && !store->broken && at + 1 == header + store->in.len)
		message_complete();
}

static void
pull_input(void)
{
	volatile struct xenstore_domain_interface *ring = store->ring;
	uint32_t cons = ring->rsp_cons, prod = ring->rsp_prod;

	if (prod - cons > XENSTORE_RING_SIZE) {
		store_broken("it says it wrote more than the ring holds");
		return;
	}
	if (cons == prod)
		return;
	ring_barrier();
	while (cons != prod && !store->broken)
		input_byte(ring->rsp[cons++ % XENSTORE_RING_SIZE]);
	ring_barrier();
	ring->rsp_cons = cons;
	event_send(store->port);
}

static void
store_event(void *arg)
{
	(void)arg;
	if (store->broken)
		return;
	pull_input();
	push_output();
}

/* Sleeps on wq, or looks itself when nothing sleeps any more. */
static int
store_wait(struct waitq *wq, uint64_t deadline)
{
	if (!store->polled)
		return waitq_sleep(wq, deadline, false);
	store_event(NULL);
	(void)xen_sched_op(SCHEDOP_yield, NULL);
	return clock_monotonic_ns() < deadline ? 0 : ETIMEDOUT;
}

/* Puts the request into the output buffer when it is free. */
static int
send(const struct storecall *sc, uint32_t id, uint64_t deadline)
{
	size_t text = strlen(sc->sc_text) + 1, len = text + sc->sc_datalen;
	struct xsd_sockmsg header = {
		.type = sc->sc_type, .req_id = id, .tx_id = sc->sc_tx, .len = (uint32_t)len,
	};

	if (len > XENSTORE_PAYLOAD_MAX)
		return E2BIG;
	while (store->out_done < store->out_len && !store->broken)
		if (store_wait(&store->out_free, deadline) != 0)
			return ETIMEDOUT;
	if (store->broken)
		return EIO;
	memcpy(store->out, &header, sizeof header);
	memcpy(store->out + sizeof header, sc->sc_text, text);
	if (sc->sc_datalen > 0)
		memcpy(store->out + sizeof header + text, sc->sc_data, sc->sc_datalen);
	store->out_len = sizeof header + len;
	store->out_done = 0;
	push_output();
	return 0;
}

static void
unlink_request(struct request *rq)
{
	struct request **rqp = &store->requests;

	while (*rqp != rq)
		rqp = &(*rqp)->rq_next;
	*rqp = rq->rq_next;
	if (store->in_request == rq)
		store->in_request = NULL;
}

static int
request_locked(struct storecall *sc, struct request *rq)
{
	uint64_t patience = store->polled ? PATIENCE_END_NS : PATIENCE_NS;
	uint64_t deadline = clock_monotonic_ns() + patience;
	int error;

	rq->rq_id = ++store->next_id;
	rq->rq_next = store->requests;
	store->requests = rq;
	error = send(sc, rq->rq_id, deadline);
	while (error == 0 && !rq->rq_done && !store->broken)
		error = store_wait(&store->replied, deadline);
	unlink_request(rq);
	if (rq->rq_done)
		return 0;
	return error != 0 ? error : EIO;
}

/* An error comes as its name. */
static int
reply_error(const struct storecall *sc)
{
	static const struct {
		const char *name;
		int error;
	} errors[] = {
		{ "EINVAL", EINVAL }, { "EACCES", EACCES }, { "EEXIST", EEXIST },
		{ "EISDIR", EISDIR }, { "ENOENT", ENOENT }, { "ENOMEM", ENOMEM },
		{ "ENOSPC", ENOSPC }, { "ENOTEMPTY", ENOTEMPTY }, { "ENOSYS", ENOSYS },
		{ "EROFS", EROFS }, { "EBUSY", EBUSY }, { "EAGAIN", EAGAIN },
		{ "EISCONN", EISCONN }, { "E2BIG", E2BIG }, { "EPERM", EPERM },
	};
	size_t len = sc->sc_len < sc->sc_size ? sc->sc_len : sc->sc_size;

	for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
		if (len > 0 && strncmp(sc->sc_reply, errors[i].name, len) == 0)
			return errors[i].error;
	return EIO;
}

int
store_call(struct storecall *sc)
{
	struct request rq = { .rq_call = sc };
	uint64_t irq;
	int error;

	if (store == NULL)
		return ENXIO;
	irq = irq_save();
	error = request_locked(sc, &rq);
	irq_restore(irq);
	if (error != 0)
		return error;
	if (rq.rq_type == XS_ERROR)
		return reply_error(sc);
	return rq.rq_type == sc->sc_type ? 0 : EIO;
}

int
store_watch(struct storewatch *sw, const char *dir, const char *name)
{
	char path[STORE_PATH_MAX], token[12], reply[16];
	struct storecall sc = {
		.sc_type = XS_WATCH, .sc_text = path, .sc_data = token,
		.sc_reply = reply, .sc_size = sizeof reply,
	};
	uint64_t irq;

	if (store == NULL)
		return ENXIO;
	if (snprintf(path, sizeof path, "%s/%s", dir, name) >= (int)sizeof path)
		return ENAMETOOLONG;
	irq = irq_save();
	sw->sw_number = ++store->nwatches;
	sw->sw_next = store->watches;
	store->watches = sw;
	irq_restore(irq);
	sc.sc_datalen = (size_t)snprintf(token, sizeof token, "%u", sw->sw_number) + 1;
	return store_call(&sc);
}

static struct storewatch *
take_fired(void)
{
	for (struct storewatch *sw = store->watches; sw != NULL; sw = sw->sw_next) {
		if (sw->sw_fired) {
			sw->sw_fired = false;
			return sw;
		}
	}
	return NULL;
}

struct storewatch *
store_next_watch(void)
{
	uint64_t irq = irq_save();
	struct storewatch *sw;

	while ((sw = take_fired()) == NULL)
		(void)waitq_sleep(&store->fired, WAIT_FOREVER, false);
	irq_restore(irq);
	return sw;
}

void
store_poll(void)
{
	if (store != NULL)
		store->polled = true;
}

int
store_init(void)
{
	volatile struct xenstore_domain_interface *ring;
	uint64_t frame, port;

	if (xen_param_get(HVM_PARAM_STORE_PFN, &frame) != 0 || frame == 0 ||
	    xen_param_get(HVM_PARAM_STORE_EVTCHN, &port) != 0 || port == 0)
		return ENXIO;
	ring = xen_page(frame);
	if (ring == NULL || (store = heap_alloc(sizeof *store, PAGE_SIZE)) == NULL)
		return ENOMEM;
	memset(store, 0, sizeof *store);
	store->ring = ring;
	store->port = (evtchn_port_t)port;
	return event_attach(store->port, store_event, NULL);
}
