/*
 * Xen's part of the boot: what comes before the scheduler (xen_init()), and what needs threads and
 * the clock (xen_start(), a driver).
 *
 * Locking: runs once, in the boot thread.  Interface: machine/xen.h.
 */
#include <machine/config.h>
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/string.h>
#include <machine/xen.h>

#include "event.h"
#include "interface.h"
#include "start.h"
#include "store.h"

#define CONFIG_DIR	"vm-data"
#define CONFIG_NAME	"image-conf"	/* lines as in /etc/image.conf; 4096 bytes at most */

void
xen_init(void)
{
	event_init();
	xen_clock_init();
	xen_console_init();
}

static void
read_config(void)
{
	char *text = heap_alloc(XENSTORE_PAYLOAD_MAX + 1, 1);
	int error;

	if (text == NULL)
		machine_panic("xen: no memory for the configuration");
	error = store_read(0, CONFIG_DIR, CONFIG_NAME, text, XENSTORE_PAYLOAD_MAX + 1);
	if (error == 0)
		config_read("xenstore " CONFIG_DIR "/" CONFIG_NAME, text, strlen(text));
	else if (error != ENOENT)
		console_printf("xen: no configuration from xenstore (error %d)\n", error);
	heap_free(text, XENSTORE_PAYLOAD_MAX + 1);
}

static void
xen_start(void)
{
	int error;

	if (bootinfo.bi_hypervisor != HYPERVISOR_XEN)
		return;
	error = store_init();
	if (error != 0) {
		console_printf("xen: no xenstore, so no devices (error %d)\n", error);
		return;
	}
	bus_init();
	read_config();
	shutdown_init();
	blkfront_init();
	netfront_init();
}
MACHINE_DRIVER(xen_start);
