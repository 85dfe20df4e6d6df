/*
 * A part of a disk as a disk: a partition, or an image that starts somewhere inside a file.
 *
 * Locking: none; where the window starts is fixed.  Interface: disk_layers.h.
 */
#include "disk_layers.h"

static off_t
window_begin(const struct disk *dk)
{
	return *(const off_t *)dk->dk_data;
}

static int
window_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	return disk_lower_read(dk, buf, len, window_begin(dk) + off);
}

static int
window_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	return disk_lower_write(dk, buf, len, window_begin(dk) + off);
}

static void
window_free(struct disk *dk)
{
	kmem_free(dk->dk_data, sizeof(off_t));
}

static const struct diskops window_ops = {
	.do_name = "window",
	.do_read = window_read,
	.do_write = window_write,
	.do_flush = disk_lower_flush,
	.do_free = window_free,
};

int
disk_window_create(struct disk *lower, uint64_t begin, uint64_t size, struct disk **dkp)
{
	uint64_t whole = (uint64_t)lower->dk_size;
	off_t *where;
	int error;

	if (begin > whole || size > whole - begin ||
	    ((begin | size) & (lower->dk_secsize - 1)) != 0)
		return EINVAL;
	if ((where = kmem_alloc(sizeof(*where))) == NULL)
		return ENOMEM;
	*where = (off_t)begin;
	if ((error = disk_create(lower->dk_kernel, &window_ops, lower, where, dkp)) != 0) {
		kmem_free(where, sizeof(*where));
		return error;
	}
	(*dkp)->dk_size = (off_t)(size != 0 ? size : whole - begin);
	return 0;
}
