/* Reading the PVH start info into bootinfo. */
#ifndef BOOT_PVH_H
#define BOOT_PVH_H

#include <machine/boot.h>

bool bootinfo_read(paddr_t start_info);		/* false: it is none */

#endif
