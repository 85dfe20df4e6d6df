/*
 * Disks that the client attaches: rumpk_disk_*().  Builds the stack of layers that a spec names and
 * hands it to vfs/diskdev.c.
 *
 * Owns nothing but the component, whose end detaches all disks.  Locking: each entry point visits
 * the kernel.  Interface: rump/rumpkernel.h.
 */
#include <sys/kernel.h>

#include "disk_layers.h"

typedef int (*layer_create)(struct disk *, struct disk **);

static int
bottom_create(struct kernel *k, const struct rumpk_diskspec *ds, struct disk **dkp)
{
	uint64_t whole = ds->ds_offset + ds->ds_size;

	if (ds->ds_bottom == RUMPK_DISK_FILE)
		return ds->ds_hostpath == NULL ? EINVAL :
		    disk_file_create(k, ds->ds_hostpath, ds->ds_offset, ds->ds_size,
		    ds->ds_readonly, dkp);
	if (whole < ds->ds_size)
		return EINVAL;
	switch (ds->ds_bottom) {
	case RUMPK_DISK_MEMORY:
		return disk_memory_create(k, ds->ds_memory, whole, dkp);
	case RUMPK_DISK_CALLBACK:
		return disk_callback_create(k, ds->ds_calls, ds->ds_arg, whole, dkp);
	default:
		return EINVAL;
	}
}

/* Put a layer on the stack *dkp. */
static int
stack_add(struct disk **dkp, bool wanted, layer_create create)
{
	return wanted ? create(*dkp, dkp) : 0;
}

static int
stack_window(const struct rumpk_diskspec *ds, struct disk **dkp)
{
	if (ds->ds_bottom == RUMPK_DISK_FILE || ds->ds_offset == 0)
		return 0;
	return disk_window_create(*dkp, ds->ds_offset, (uint64_t)(*dkp)->dk_size - ds->ds_offset,
	    dkp);
}

static int
stack_create(struct kernel *k, const struct rumpk_diskspec *ds, struct disk **dkp)
{
	int error = bottom_create(k, ds, dkp);

	if (error != 0)
		return error;
	if ((error = disk_setsecsize(*dkp,
	    ds->ds_secsize != 0 ? ds->ds_secsize : DISK_SECSIZE)) != 0 ||
	    (error = stack_window(ds, dkp)) != 0 ||
	    (error = stack_add(dkp, ds->ds_readonly, disk_readonly_create)) != 0 ||
	    (error = stack_add(dkp, ds->ds_record, disk_record_create)) != 0 ||
	    (error = stack_add(dkp, ds->ds_fault, disk_fault_create)) != 0)
		disk_free(*dkp);
	return error;
}

int
rumpk_disk_attach(struct kernel *k, const struct rumpk_diskspec *ds, const char *path)
{
	struct kernel_visit visit;
	struct disk *dk;
	int error;

	if (ds == NULL || path == NULL)
		return EINVAL;
	if ((error = kernel_visit(k, &visit)) != 0)
		return error;
	if ((error = stack_create(k, ds, &dk)) == 0 && (error = diskdev_attach(k, dk, path)) != 0)
		disk_free(dk);
	kernel_leave(&visit);
	return error;
}

int
rumpk_disk_detach(struct kernel *k, const char *path)
{
	struct kernel_visit visit;
	int error = path == NULL ? EINVAL : kernel_visit(k, &visit);

	if (error != 0)
		return error;
	error = diskdev_detach(k, path, false);
	kernel_leave(&visit);
	return error;
}

/* Visit the kernel and find the disk; on error the visit is over. */
static int
visit_disk(struct kernel *k, const char *path, struct kernel_visit *visit, struct disk **dkp)
{
	int error = path == NULL ? EINVAL : kernel_visit(k, visit);

	if (error != 0)
		return error;
	if ((*dkp = diskdev_find(k, path)) != NULL)
		return 0;
	kernel_leave(visit);
	return ENXIO;
}

int
rumpk_disk_stat(struct kernel *k, const char *path, struct rumpk_diskstat *st)
{
	struct kernel_visit visit;
	struct disk *dk, *record;
	int error = visit_disk(k, path, &visit, &dk);

	if (error != 0)
		return error;
	record = disk_record_find(dk);
	*st = (struct rumpk_diskstat){
		.st_size = (uint64_t)dk->dk_size,
		.st_reads = dk->dk_reads,
		.st_writes = dk->dk_writes,
		.st_rbytes = dk->dk_rbytes,
		.st_wbytes = dk->dk_wbytes,
		.st_flushes = dk->dk_flushes,
		.st_errors = dk->dk_errors,
		.st_records = record == NULL ? 0 : disk_record_count(record),
		.st_secsize = dk->dk_secsize,
		.st_readonly = dk->dk_readonly,
		.st_mounted = dk->dk_mounted,
	};
	kernel_leave(&visit);
	return 0;
}

int
rumpk_disk_faults(struct kernel *k, const char *path, const struct rumpk_faultrule *rules,
    size_t count)
{
	struct kernel_visit visit;
	struct disk *dk;
	int error = visit_disk(k, path, &visit, &dk);

	if (error != 0)
		return error;
	dk = disk_fault_find(dk);
	error = dk == NULL ? EOPNOTSUPP : disk_fault_setrules(dk, rules, count);
	kernel_leave(&visit);
	return error;
}

int
rumpk_disk_record(struct kernel *k, const char *path, uint64_t index, struct rumpk_record *what,
    void *buf, size_t len)
{
	struct kernel_visit visit;
	struct disk *dk;
	int error = visit_disk(k, path, &visit, &dk);

	if (error != 0)
		return error;
	dk = disk_record_find(dk);
	error = dk == NULL ? EOPNOTSUPP : disk_record_get(dk, index, what, buf, len);
	kernel_leave(&visit);
	return error;
}

int
rumpk_disk_partitions(struct kernel *k, const char *path, struct rumpk_partition *array,
    size_t *count)
{
	struct kernel_visit visit;
	struct disk *dk;
	int error = visit_disk(k, path, &visit, &dk);

	if (error != 0)
		return error;
	dk->dk_opens++;		/* nobody detaches it while the table is read */
	error = disk_partitions(dk, array, *count, count);
	dk->dk_opens--;
	kernel_leave(&visit);
	return error;
}

static struct rump_component component = {
	.rc_name = "rumpdev_disk",
	.rc_class = COMPONENT_DEV,
	.rc_fini = diskdev_detachall,
};
RUMP_COMPONENT(component)
