/*
 * The bottoms and layers of librumpdev_disk: each makes a struct disk (sys/disk.h); a layer owns
 * `lower` on success.
 */
#ifndef DEV_DISK_LAYERS_H
#define DEV_DISK_LAYERS_H

#include <rump/rumpkernel.h>
#include <sys/disk.h>

/* dev/disk_memory.c: `memory` stays the caller's; NULL: allocated, zeroed. */
int disk_memory_create(struct kernel *, void *memory, uint64_t size, struct disk **);
/* dev/disk_callback.c: dc_write NULL: read-only. */
int disk_callback_create(struct kernel *, const struct rumpk_diskcalls *, void *arg, uint64_t size,
    struct disk **);

/* EINVAL: outside */
int disk_window_create(struct disk *lower, uint64_t begin, uint64_t size, struct disk **);
int disk_readonly_create(struct disk *lower, struct disk **);
int disk_record_create(struct disk *lower, struct disk **);
int disk_fault_create(struct disk *lower, struct disk **);

/* The layer of that kind in a stack; NULL. */
struct disk *disk_record_find(struct disk *);
struct disk *disk_fault_find(struct disk *);

/*
 * The kernel lock is held.  ENOENT: no such record; ERANGE: buf is too small for the written bytes
 * (rc_len tells).
 */
uint64_t disk_record_count(const struct disk *);
int disk_record_get(const struct disk *, uint64_t index, struct rumpk_record *, void *buf,
    size_t len);
/* EINVAL, ENOMEM */
int disk_fault_setrules(struct disk *, const struct rumpk_faultrule *, size_t count);

/*
 * dev/disk_partition.c: the table in the disk's first sectors; *count is 0 where there is none.
 * EINVAL: damaged.
 */
int disk_partitions(struct disk *, struct rumpk_partition *, size_t max, size_t *count);

#endif
