/* Reading the PVH start info into bootinfo. */
#ifndef BOOT_PVH_H
#define BOOT_PVH_H

#include <machine/boot.h>

/* What is wrong with it; NULL: nothing. */
const char *bootinfo_read(paddr_t start_info);

#endif
