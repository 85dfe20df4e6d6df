/*
 * A disk that the client implements: three functions of its own.
 *
 * Locking: they run without the kernel lock, several at once.  What they return is checked to be an
 * error number.  Interface: disk_layers.h, struct rumpk_diskcalls in rump/rumpkernel.h.
 */
#include "disk_layers.h"

struct diskcallback {
	struct rumpk_diskcalls dc_calls;
	void *dc_arg;
};

static int
checked(int error)
{
	return error >= 0 && error <= ELAST ? error : EIO;
}

static int
callback_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	struct diskcallback *dc = dk->dk_data;

	return checked(dc->dc_calls.dc_read(dc->dc_arg, buf, len, (uint64_t)off));
}

static int
callback_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	struct diskcallback *dc = dk->dk_data;

	return checked(dc->dc_calls.dc_write(dc->dc_arg, buf, len, (uint64_t)off));
}

static int
callback_flush(struct disk *dk)
{
	struct diskcallback *dc = dk->dk_data;

	return dc->dc_calls.dc_flush == NULL ? 0 : checked(dc->dc_calls.dc_flush(dc->dc_arg));
}

static void
callback_free(struct disk *dk)
{
	kmem_free(dk->dk_data, sizeof(struct diskcallback));
}

static const struct diskops callback_ops = {
	.do_name = "callback",
	.do_read = callback_read,
	.do_write = callback_write,
	.do_flush = callback_flush,
	.do_free = callback_free,
};

int
disk_callback_create(struct kernel *k, const struct rumpk_diskcalls *calls, void *arg,
    uint64_t size, struct disk **dkp)
{
	struct diskcallback *dc;
	int error;

	if (calls == NULL || calls->dc_read == NULL || size < DISK_SECSIZE || size > INT64_MAX)
		return EINVAL;
	if ((dc = kmem_zalloc(sizeof(*dc))) == NULL)
		return ENOMEM;
	dc->dc_calls = *calls;
	dc->dc_arg = arg;
	if ((error = disk_create(k, &callback_ops, NULL, dc, dkp)) != 0) {
		kmem_free(dc, sizeof(*dc));
		return error;
	}
	(*dkp)->dk_size = (off_t)(size / DISK_SECSIZE * DISK_SECSIZE);
	(*dkp)->dk_readonly = calls->dc_write == NULL;
	return 0;
}
