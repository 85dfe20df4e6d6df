/* The parts of Xen's machine, in the order in which start.c brings them up. */
#ifndef XEN_START_H
#define XEN_START_H

void xen_clock_init(void);
void xen_console_init(void);
void bus_init(void);		/* the thread that runs watches; after store_init() */
void shutdown_init(void);	/* requests of the toolstack to shut down */
void blkfront_init(void);
void netfront_init(void);

#endif
