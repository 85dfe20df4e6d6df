/*
 * The read-only layer: what is below may be writable, nothing above writes.
 *
 * Locking: none.  Interface: disk_layers.h.
 */
#include "disk_layers.h"

static int
readonly_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	(void)dk, (void)buf, (void)len, (void)off;
	return EROFS;
}

static int
readonly_flush(struct disk *dk)
{
	(void)dk;
	return 0;
}

static const struct diskops readonly_ops = {
	.do_name = "read-only",
	.do_read = disk_lower_read,
	.do_write = readonly_write,
	.do_flush = readonly_flush,
};

int
disk_readonly_create(struct disk *lower, struct disk **dkp)
{
	int error = disk_create(lower->dk_kernel, &readonly_ops, lower, NULL, dkp);

	if (error == 0)
		(*dkp)->dk_readonly = true;
	return error;
}
