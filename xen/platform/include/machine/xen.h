/*
 * Xen, as the rest of the machine sees it.  All of these may be called on a machine without Xen
 * only where it says so.
 *
 * Order at boot: xen_detect() before anything else, xen_memory_map() where the start info has no
 * memory map, xen_init() when pages and traps work, xen_start() in a thread when the scheduler and
 * the clock do.
 */
#ifndef MACHINE_XEN_H
#define MACHINE_XEN_H

#include <machine/boot.h>

/* Whether this is Xen (anywhere); if so hypercalls work from here on. */
bool xen_detect(void);
/* A line of the hypervisor's own log, where it lets guests write there (xl dmesg); needs nothing. */
void xen_debug_write(const char *, size_t);
/* RAM by Xen's own table, for start info that has none; the number of regions, 0: not told. */
unsigned int xen_memory_map(struct bootregion *, unsigned int max);

/* Shared info, event channels and the console, which is used from here on. */
void xen_init(void);
/* Xenstore: its part of the configuration, the disks, the network, and requests to shut down. */
void xen_start(void);

/* Tells the exit code (xenstore data/exit-code) and ends the domain; from anywhere. */
void xen_exit(int code) __attribute__((noreturn));

#endif
