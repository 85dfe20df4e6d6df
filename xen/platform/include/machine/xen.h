/*
 * Xen, as the rest of the machine sees it; to be called only where bootinfo says that it is there.
 */
#ifndef MACHINE_XEN_H
#define MACHINE_XEN_H

#include <machine/boot.h>

/* Hypercalls work from here on; the console is the hypervisor's own log (xl dmesg). */
void xen_early(void);
/* RAM by Xen's own table, for start info that has none; the number of regions, 0: not told. */
unsigned int xen_memory_map(struct bootregion *, unsigned int max);

/* Event channels, the clock, the console; after page_init() and trap_init(), before clock_init(). */
void xen_init(void);

/* Waits for an event, with interrupts off, and calls its handlers: cpu_idle() there. */
void xen_idle(void);

/* Tells the exit code (xenstore data/exit-code) and ends the domain; from anywhere. */
void xen_exit(int code) __attribute__((noreturn));

#endif
