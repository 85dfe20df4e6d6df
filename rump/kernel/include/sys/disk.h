/*
 * Disks as layers: a bottom (host file, memory, callback) and any stack of record, fault, window
 * and read-only layers above.  File systems and device nodes see only this interface.
 *
 * Transfers are in bytes at byte offsets, multiples of dk_secsize.  disk_read(), disk_write() and
 * disk_flush() run them with the kernel lock given up, so several may run in one disk at once.  A
 * layer's do_* routine passes down with disk_lower_*(), may be asked for any range inside the disk
 * by the layer above (a torn write), and touches state of its own between disk_state_enter() and
 * disk_state_exit(), which take the kernel lock again; it must not pass down between them.
 */
#ifndef SYS_DISK_H
#define SYS_DISK_H

#include <sys/kernel.h>

struct bufdisk;
struct disk;
struct uio;

struct diskops {
	const char *do_name;
	int (*do_read)(struct disk *, void *, size_t, off_t);
	int (*do_write)(struct disk *, const void *, size_t, off_t);
	int (*do_flush)(struct disk *);			/* what was written is durable after */
	void (*do_free)(struct disk *);			/* dk_data; NULL: nothing to do */
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

#define DISK_SECSIZE		512		/* where nobody says otherwise */
#define DISK_SECSIZE_MAX	(64u << 10)

/*
 * vfs/disk.c: checked entry points: EINVAL alignment, ENXIO beyond the end, EROFS; the kernel lock
 * is held on entry.
 */
int disk_read(struct disk *, void *, size_t, off_t);
int disk_write(struct disk *, const void *, size_t, off_t);
int disk_flush(struct disk *);
/*
 * A transfer for a user, in sectors (EINVAL).  At the end a read moves nothing and a write is
 * ENOSPC.
 */
int disk_uio(struct disk *, struct uio *);
/*
 * A disk, or a layer that then owns `lower` and has its size, sectors and protection.  On error
 * nothing is owned.  The caller of a bottom sets dk_size.
 */
int disk_create(struct kernel *, const struct diskops *, struct disk *lower, void *data,
    struct disk **);
/* of a stack not yet in use; trims its size to whole sectors */
int disk_setsecsize(struct disk *, unsigned int);
/* the whole stack, its cached blocks too; dirty ones are lost */
void disk_free(struct disk *);

static inline int
disk_lower_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	return dk->dk_lower->dk_ops->do_read(dk->dk_lower, buf, len, off);
}

static inline int
disk_lower_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	return dk->dk_lower->dk_ops->do_write(dk->dk_lower, buf, len, off);
}

static inline int
disk_lower_flush(struct disk *dk)
{
	return dk->dk_lower->dk_ops->do_flush(dk->dk_lower);
}

static inline void
disk_state_enter(struct disk *dk)
{
	kernel_unlocked_end(dk->dk_kernel);
}

static inline void
disk_state_exit(struct disk *dk)
{
	kernel_unlocked_begin(dk->dk_kernel);
}

/*
 * vfs/disk_file.c: `size` bytes of a host file or device from `begin` on; size 0 or
 * RUMP_ETFS_SIZE_ENDOFF: to its end.  Read-only where the host allows no more.  EINVAL: a window
 * beyond the end; EISDIR, ENODEV: no file or block device.
 */
int disk_file_create(struct kernel *, const char *hostpath, uint64_t begin, uint64_t size,
    bool readonly, struct disk **);

/*
 * vfs/diskdev.c: disks as devices.  One major number serves block and character nodes; the minor is
 * dk_unit.  diskdev_register() only gives numbers; diskdev_attach() makes the nodes `path` and,
 * with an r before its last component, the raw one.
 */
#define DISK_MAJOR	197			/* NetBSD's rumpblk */
int diskdev_register(struct kernel *, struct disk *, dev_t *);	/* ENOMEM, ENOSPC */
void diskdev_unregister(struct disk *);
/* EEXIST; the disk is the kernel's then */
int diskdev_attach(struct kernel *, struct disk *, const char *path);
/* ENXIO no such; EBUSY in use; frees the disk */
int diskdev_detach(struct kernel *, const char *path, bool force);
struct disk *diskdev_find(struct kernel *, const char *path);		/* NULL */
void diskdev_detachall(struct kernel *);	/* by force, what diskdev_attach() brought */

#endif
