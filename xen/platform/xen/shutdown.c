/*
 * The end of the domain: the toolstack's wish (control/shutdown), which the program gets as
 * SIGTERM, and our own, with the exit code for who looks (data/exit-code).
 *
 * Locking: none; one thread watches, and the machine ends once.
 */
#include <machine/console.h>
#include <machine/process.h>
#include <machine/string.h>
#include <machine/trap.h>
#include <machine/xen.h>

#include "hypercall.h"
#include "start.h"
#include "store.h"

#define LINUX_SIGTERM	15
#define WISH_MAX	16

static uint32_t reason = SHUTDOWN_poweroff;

static void
shutdown_wished(void *arg)
{
	char wish[WISH_MAX];

	(void)arg;
	if (store_read(0, "control", "shutdown", wish, sizeof wish) != 0 || wish[0] == '\0')
		return;
	(void)store_write(0, "control", "shutdown", "");	/* heard */
	if (strcmp(wish, "reboot") == 0)
		reason = SHUTDOWN_reboot;
	else if (strcmp(wish, "poweroff") != 0 && strcmp(wish, "halt") != 0)
		return;
	process_signal(LINUX_SIGTERM);
}

void
shutdown_init(void)
{
	static struct storewatch watch = { .sw_fn = shutdown_wished };

	if (store_watch(&watch, "control", "shutdown") != 0)
		console_printf("xen: xl shutdown will not be heard\n");
	(void)store_write(0, "control", "feature-poweroff", "1");
	(void)store_write(0, "control", "feature-reboot", "1");
}

void
xen_exit(int code)
{
	struct sched_shutdown shutdown = { .reason = reason };

	irq_save();
	store_poll();
	(void)store_write_number(0, "data", "exit-code", (uint64_t)code & 0xff);
	for (;;)
		(void)xen_sched_op(SCHEDOP_shutdown, &shutdown);
}
