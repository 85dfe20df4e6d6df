/*
 * Disks of the machine, as drivers bring them: disk0, disk1 ... in the order found.  The kernel
 * opens them through the hypercalls as host files of that name (rumpuser_open("disk0")).
 */
#ifndef MACHINE_DISK_H
#define MACHINE_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DISK_MAX	26
#define DISK_NAME_MAX	16

struct disk;
struct diskdriver {			/* may sleep; 0 or a NetBSD errno; whole sectors */
	int (*dd_read)(struct disk *, void *buf, size_t len, uint64_t off);
	int (*dd_write)(struct disk *, const void *buf, size_t len, uint64_t off);
	int (*dd_flush)(struct disk *);
};

struct disk {
	char dk_name[DISK_NAME_MAX];	/* set by disk_register, as its number */
	unsigned int dk_index;
	const char *dk_kind;		/* "virtio", "xen" */
	uint64_t dk_size;		/* bytes */
	uint32_t dk_secsize;
	bool dk_readonly;
	const struct diskdriver *dk_driver;
	void *dk_softc;
};

int disk_register(struct disk *);	/* ENOSPC: DISK_MAX; the structure stays the driver's */
struct disk *disk_find(const char *name);
struct disk *disk_at(unsigned int index);	/* NULL after the last */

#endif
