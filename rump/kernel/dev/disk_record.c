/*
 * The record layer: keeps every write, with its bytes, and every flush that succeeded below, in the
 * order in which they ended.  The disk's contents at attach and the records up to any point give
 * the disk as a crash there leaves it.
 *
 * Owns the records, as much memory as was written.  Locking: they are under the kernel lock.
 * Interface: disk_layers.h, rumpk_disk_record() in rump/rumpkernel.h.
 */
#include "disk_layers.h"

struct record {
	struct rumpk_record r_what;
	char *r_bytes;				/* rc_len of a write */
};

struct diskrecord {
	struct record *dr_records;
	uint64_t dr_count, dr_size;
};

static void
record_drop(struct record *r)
{
	if (r->r_bytes != NULL)
		kmem_free(r->r_bytes, r->r_what.rc_len);
}

static int
records_grow(struct diskrecord *dr)
{
	uint64_t size = dr->dr_size == 0 ? 64 : dr->dr_size * 2;
	struct record *records = kmem_alloc(size * sizeof(*records));

	if (records == NULL)
		return ENOMEM;
	if (dr->dr_records != NULL) {
		memcpy(records, dr->dr_records, dr->dr_count * sizeof(*records));
		kmem_free(dr->dr_records, dr->dr_size * sizeof(*records));
	}
	dr->dr_records = records;
	dr->dr_size = size;
	return 0;
}

static int
record_append(struct diskrecord *dr, const struct record *r)
{
	if (dr->dr_count == dr->dr_size && records_grow(dr) != 0)
		return ENOMEM;
	dr->dr_records[dr->dr_count++] = *r;
	return 0;
}

/* A copy of what is about to be written. */
static int
record_prepare(const void *buf, size_t len, off_t off, struct record *r)
{
	r->r_what = (struct rumpk_record){ .rc_op = RUMPK_FAULT_WRITE, .rc_off = (uint64_t)off,
	    .rc_len = len };
	if ((r->r_bytes = kmem_alloc(len)) == NULL)
		return ENOMEM;
	memcpy(r->r_bytes, buf, len);
	return 0;
}

/* Keep the record of an operation that ended with `error`, or drop it. */
static int
record_finish(struct disk *dk, struct record *r, int error)
{
	disk_state_enter(dk);
	if (error == 0)
		error = record_append(dk->dk_data, r);
	if (error != 0)
		record_drop(r);
	disk_state_exit(dk);
	return error;
}

static int
record_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	struct record r;
	int error = len == 0 ? 0 : record_prepare(buf, len, off, &r);

	if (error != 0 || len == 0)
		return error;
	return record_finish(dk, &r, disk_lower_write(dk, buf, len, off));
}

static int
record_flush(struct disk *dk)
{
	struct record r = { .r_what = { .rc_op = RUMPK_FAULT_FLUSH } };

	return record_finish(dk, &r, disk_lower_flush(dk));
}

static void
record_free(struct disk *dk)
{
	struct diskrecord *dr = dk->dk_data;

	for (uint64_t i = 0; i < dr->dr_count; i++)
		record_drop(&dr->dr_records[i]);
	if (dr->dr_records != NULL)
		kmem_free(dr->dr_records, dr->dr_size * sizeof(*dr->dr_records));
	kmem_free(dr, sizeof(*dr));
}

static const struct diskops record_ops = {
	.do_name = "record",
	.do_read = disk_lower_read,
	.do_write = record_write,
	.do_flush = record_flush,
	.do_free = record_free,
};

int
disk_record_create(struct disk *lower, struct disk **dkp)
{
	struct diskrecord *dr = kmem_zalloc(sizeof(*dr));
	int error;

	if (dr == NULL)
		return ENOMEM;
	if ((error = disk_create(lower->dk_kernel, &record_ops, lower, dr, dkp)) != 0)
		kmem_free(dr, sizeof(*dr));
	return error;
}

struct disk *
disk_record_find(struct disk *dk)
{
	while (dk != NULL && dk->dk_ops != &record_ops)
		dk = dk->dk_lower;
	return dk;
}

uint64_t
disk_record_count(const struct disk *dk)
{
	return ((const struct diskrecord *)dk->dk_data)->dr_count;
}

int
disk_record_get(const struct disk *dk, uint64_t index, struct rumpk_record *what, void *buf,
    size_t len)
{
	const struct diskrecord *dr = dk->dk_data;
	const struct record *r;

	if (index >= dr->dr_count)
		return ENOENT;
	r = &dr->dr_records[index];
	*what = r->r_what;
	if (buf == NULL || r->r_bytes == NULL)
		return 0;
	if (len < r->r_what.rc_len)
		return ERANGE;
	memcpy(buf, r->r_bytes, r->r_what.rc_len);
	return 0;
}
