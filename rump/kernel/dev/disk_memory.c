/*
 * A disk in memory: the caller's, or pages of our own that come zeroed as they are touched.
 *
 * Locking: none; transfers that overlap in time and place mix, as on any disk.  Interface:
 * disk_layers.h.
 */
#include "disk_layers.h"

struct diskmemory {
	char *dm_base;
	size_t dm_mapped;			/* 0: the caller's */
};

static int
memory_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	struct diskmemory *dm = dk->dk_data;

	memcpy(buf, dm->dm_base + off, len);
	return 0;
}

static int
memory_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	struct diskmemory *dm = dk->dk_data;

	memcpy(dm->dm_base + off, buf, len);
	return 0;
}

static int
memory_flush(struct disk *dk)
{
	(void)dk;
	return 0;
}

static void
memory_free(struct disk *dk)
{
	struct diskmemory *dm = dk->dk_data;

	if (dm->dm_mapped != 0)
		rumpuser_unmap(dm->dm_base, dm->dm_mapped);
	kmem_free(dm, sizeof(*dm));
}

static const struct diskops memory_ops = {
	.do_name = "memory",
	.do_read = memory_read,
	.do_write = memory_write,
	.do_flush = memory_flush,
	.do_free = memory_free,
};

static int
memory_map(struct diskmemory *dm, size_t size)
{
	void *base;

	if (rumpuser_anonmmap(NULL, size, 0, 0, &base) != 0)
		return ENOMEM;
	dm->dm_base = base;
	dm->dm_mapped = size;
	return 0;
}

int
disk_memory_create(struct kernel *k, void *memory, uint64_t size, struct disk **dkp)
{
	struct diskmemory *dm;
	int error = 0;

	if (size < DISK_SECSIZE || size > INT64_MAX)
		return EINVAL;
	if ((dm = kmem_zalloc(sizeof(*dm))) == NULL)
		return ENOMEM;
	dm->dm_base = memory;
	if (memory == NULL)
		error = memory_map(dm, size);
	if (error == 0 && (error = disk_create(k, &memory_ops, NULL, dm, dkp)) != 0 &&
	    dm->dm_mapped != 0)
		rumpuser_unmap(dm->dm_base, dm->dm_mapped);
	if (error != 0) {
		kmem_free(dm, sizeof(*dm));
		return error;
	}
	(*dkp)->dk_size = (off_t)(size / DISK_SECSIZE * DISK_SECSIZE);
	return 0;
}
