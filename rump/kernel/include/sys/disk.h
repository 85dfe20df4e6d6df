/*
 * Disks as layers: a bottom (host file, memory, callback) and any stack of record, fault, window and read-only layers
 * above.  File systems and device nodes see only this interface.
 *
 * Transfers are in bytes at byte offsets, multiples of dk_secsize.  They run with the kernel lock given up
 * (disk_io does that), so a layer keeps its own state consistent under the lock it takes itself, or touches it only
 * from dk_prepare-like paths that hold the kernel lock.
 */
#ifndef SYS_DISK_H
#define SYS_DISK_H

#include <sys/systm.h>

struct disk;

struct diskops {
	const char *do_name;
	int (*do_read)(struct disk *, void *, size_t, off_t);
	int (*do_write)(struct disk *, const void *, size_t, off_t);
	int (*do_flush)(struct disk *);			/* what was written is durable after */
	int (*do_discard)(struct disk *, off_t, off_t);	/* NULL: nothing to do */
	void (*do_free)(struct disk *);
};

struct disk {
	const struct diskops *dk_ops;
	struct kernel *dk_kernel;
	struct disk *dk_lower;			/* the layer below, owned; NULL at the bottom */
	void *dk_data;
	off_t dk_size;				/* bytes */
	unsigned int dk_secsize;		/* 512 or more, a power of two */
	bool dk_readonly;
	unsigned int dk_opens, dk_wopens;	/* device nodes and mounts */
	bool dk_mounted;
	unsigned int dk_inflight;
	struct bufdisk *dk_bufs;		/* vfs/bio.c: blocks in memory; NULL: none */
	int dk_unit;				/* vfs/diskdev.c: minor of its nodes; -1: none */
	uint64_t dk_reads, dk_writes, dk_rbytes, dk_wbytes, dk_flushes, dk_errors;
};

/* dev/disk.c: checked entry points: EINVAL alignment, ENXIO beyond the end, EROFS; the kernel lock is held on entry. */
int disk_read(struct disk *, void *, size_t, off_t);
int disk_write(struct disk *, const void *, size_t, off_t);
int disk_flush(struct disk *);
int disk_discard(struct disk *, off_t, off_t);
void disk_free(struct disk *);			/* the whole stack */

#endif
