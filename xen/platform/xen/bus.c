/*
 * Xenbus: finding devices, and the thread that hears of changes.
 *
 * Locking: bd_theirs is written by the bus thread alone, with interrupts off.  Interface: bus.h.
 */
#include <machine/boot.h>
#include <machine/clock.h>
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/string.h>

#include "bus.h"
#include "start.h"

#define DEVICES_MAX	64

static void *
bus_thread(void *arg)
{
	struct storewatch *sw;

	(void)arg;
	while ((sw = store_next_watch()) != NULL)
		sw->sw_fn(sw->sw_arg);
	return NULL;
}

void
bus_init(void)
{
	if (thread_create(bus_thread, NULL, "xenbus", false) == NULL)
		machine_panic("xen: no memory for the xenbus thread");
}

static void
backend_changed(void *arg)
{
	struct busdevice *bd = arg;
	uint64_t state, irq;
	int error = store_read_number(bd->bd_backend, "state", XenbusStateReconfigured, &state);

	if (error == EIO || error == ETIMEDOUT)
		return;				/* the store's trouble, not the back end's */
	if (error != 0)
		state = XenbusStateUnknown;
	irq = irq_save();
	bd->bd_theirs = (enum xenbus_state)state;
	waitq_wake(&bd->bd_waitq, UINT32_MAX);
	irq_restore(irq);
	if (bd->bd_changed != NULL)
		bd->bd_changed(bd);
}

int
bus_attach(struct busdevice *bd, const char *node)
{
	uint64_t domain;
	int error = store_read(0, node, "backend", bd->bd_backend, sizeof bd->bd_backend);

	if (error == 0)
		error = store_read_number(node, "backend-id", UINT16_MAX, &domain);
	if (error != 0)
		return error;
	bd->bd_domain = (domid_t)domain;
	(void)strlcpy(bd->bd_node, node, sizeof bd->bd_node);
	bd->bd_theirs = XenbusStateInitialising;	/* until the watch has told */
	bd->bd_watch.sw_fn = backend_changed;
	bd->bd_watch.sw_arg = bd;
	return store_watch(&bd->bd_watch, bd->bd_backend, "state");
}

int
bus_set_state(struct busdevice *bd, enum xenbus_state state)
{
	return store_write_number(0, bd->bd_node, "state", state);
}

int
bus_wait(struct busdevice *bd, enum xenbus_state state)
{
	uint64_t deadline = clock_monotonic_ns() + BUS_PATIENCE_NS;
	uint64_t irq = irq_save();
	int error = 0;

	while (error == 0 && bd->bd_theirs < state && !bus_gone(bd))
		error = waitq_sleep(&bd->bd_waitq, deadline, false);
	if (error == 0 && bus_gone(bd))
		error = ENXIO;
	irq_restore(irq);
	return error;
}

static bool
is_number(const char *text)
{
	while (*text >= '0' && *text <= '9')
		text++;
	return *text == '\0';
}

static bool
comes_before(const char *a, const char *b)
{
	return strlen(a) != strlen(b) ? strlen(a) < strlen(b) : strcmp(a, b) < 0;
}

/* The names of a directory's listing that are numbers, in their order. */
static unsigned int
sort_numbers(const char *list, size_t len, const char *sorted[DEVICES_MAX])
{
	unsigned int n = 0, i;

	for (const char *name = list; name < list + len; name += strlen(name) + 1) {
		if (!is_number(name) || n == DEVICES_MAX)
			continue;
		for (i = n++; i > 0 && comes_before(name, sorted[i - 1]); i--)
			sorted[i] = sorted[i - 1];
		sorted[i] = name;
	}
	return n;
}

static void
find_each(const char *class, int (*found)(const char *), const char *list, size_t len)
{
	const char *sorted[DEVICES_MAX];
	unsigned int n = sort_numbers(list, len, sorted);
	char node[STORE_PATH_MAX];

	for (unsigned int i = 0; i < n; i++) {
		int length = snprintf(node, sizeof node, "device/%s/%s", class, sorted[i]);
		int error = length < (int)sizeof node ? found(node) : ENAMETOOLONG;

		if (error != 0)
			console_printf("xen: %s does not work (error %d)\n", node, error);
	}
}

void
bus_each(const char *class, int (*found)(const char *))
{
	char *list = heap_alloc(XENSTORE_PAYLOAD_MAX, 1), dir[STORE_PATH_MAX];
	size_t len;
	int error = list == NULL ? ENOMEM : 0;

	(void)snprintf(dir, sizeof dir, "device/%s", class);
	if (error == 0)
		error = store_directory(dir, list, XENSTORE_PAYLOAD_MAX, &len);
	if (error == 0)
		find_each(class, found, list, len);
	else if (error != ENOENT)
		console_printf("xen: %s cannot be read (error %d)\n", dir, error);
	heap_free(list, XENSTORE_PAYLOAD_MAX);
}
