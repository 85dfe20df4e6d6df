/*
 * Disks: the checked entry points that file systems and device nodes call, and the life of a stack
 * of layers.
 *
 * Owns struct disk.  Locking: the kernel lock is held on entry and given up around the layers' own
 * routines; the counters are under it.  Interface: sys/disk.h.
 */
#include <sys/buf.h>
#include <sys/disk.h>
#include <sys/uio.h>

#define UIO_CHUNK	(64u << 10)

int
disk_create(struct kernel *k, const struct diskops *ops, struct disk *lower, void *data,
    struct disk **dkp)
{
	struct disk *dk = kmem_zalloc(sizeof(*dk));

	if (dk == NULL)
		return ENOMEM;
	dk->dk_ops = ops;
	dk->dk_kernel = k;
	dk->dk_lower = lower;
	dk->dk_data = data;
	dk->dk_unit = -1;
	dk->dk_secsize = lower != NULL ? lower->dk_secsize : DISK_SECSIZE;
	if (lower != NULL) {
		dk->dk_size = lower->dk_size;
		dk->dk_readonly = lower->dk_readonly;
	}
	*dkp = dk;
	return 0;
}

int
disk_setsecsize(struct disk *dk, unsigned int secsize)
{
	if (secsize < DISK_SECSIZE || secsize > DISK_SECSIZE_MAX || !powerof2(secsize))
		return EINVAL;
	for (; dk != NULL; dk = dk->dk_lower) {
		dk->dk_secsize = secsize;
		dk->dk_size -= dk->dk_size % secsize;
	}
	return 0;
}

void
disk_free(struct disk *dk)
{
	struct disk *lower;

	binval(dk);
	for (; dk != NULL; dk = lower) {
		KASSERT(dk->dk_inflight == 0 && dk->dk_unit == -1);
		lower = dk->dk_lower;
		if (dk->dk_ops->do_free != NULL)
			dk->dk_ops->do_free(dk);
		kmem_free(dk, sizeof(*dk));
	}
}

static int
disk_check(const struct disk *dk, off_t off, uint64_t len)
{
	if (off < 0 || ((len | (uint64_t)off) & (dk->dk_secsize - 1)) != 0)
		return EINVAL;
	if (off > dk->dk_size || len > (uint64_t)(dk->dk_size - off))
		return ENXIO;
	return 0;
}

static void
disk_begin(struct disk *dk)
{
	dk->dk_inflight++;
	kernel_unlocked_begin(dk->dk_kernel);
}

static int
disk_end(struct disk *dk, int error)
{
	kernel_unlocked_end(dk->dk_kernel);
	dk->dk_inflight--;
	if (error != 0)
		dk->dk_errors++;
	return error;
}

int
disk_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	int error = disk_check(dk, off, len);

	if (error != 0 || len == 0)
		return error;
	dk->dk_reads++;
	dk->dk_rbytes += len;
	disk_begin(dk);
	return disk_end(dk, dk->dk_ops->do_read(dk, buf, len, off));
}

int
disk_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	int error = disk_check(dk, off, len);

	if (error != 0 || len == 0)
		return error;
	if (dk->dk_readonly)
		return EROFS;
	dk->dk_writes++;
	dk->dk_wbytes += len;
	disk_begin(dk);
	return disk_end(dk, dk->dk_ops->do_write(dk, buf, len, off));
}

int
disk_flush(struct disk *dk)
{
	if (dk->dk_readonly)
		return 0;
	dk->dk_flushes++;
	disk_begin(dk);
	return disk_end(dk, dk->dk_ops->do_flush(dk));
}

/* One piece of a user's transfer, through a buffer of ours. */
static int
uio_piece(struct disk *dk, struct uio *uio, char *buf, size_t len)
{
	off_t off = uio->uio_offset;
	int error;

	if (uio->uio_rw == UIO_READ)
		return (error = disk_read(dk, buf, len, off)) != 0 ? error : uiomove(buf, len, uio);
	if ((error = uiomove(buf, len, uio)) != 0)
		return error;
	if ((error = disk_write(dk, buf, len, off)) != 0) {
		uio->uio_resid += len;	/* not written after all */
		uio->uio_offset = off;
	}
	return error;
}

int
disk_uio(struct disk *dk, struct uio *uio)
{
	size_t chunk = MAX(UIO_CHUNK, dk->dk_secsize);
	char *buf;
	int error = 0;

	if (((uint64_t)uio->uio_offset | uio->uio_resid) & (dk->dk_secsize - 1) ||
	    uio->uio_offset < 0)
		return EINVAL;
	if (uio->uio_resid == 0)
		return 0;
	if (uio->uio_rw == UIO_WRITE && dk->dk_readonly)
		return EROFS;
	if (uio->uio_offset >= dk->dk_size)
		return uio->uio_rw == UIO_READ && uio->uio_offset == dk->dk_size ? 0 :
		    uio->uio_rw == UIO_READ ? EINVAL : ENOSPC;
	if ((buf = kmem_alloc(chunk)) == NULL)
		return ENOMEM;
	while (error == 0 && uio->uio_resid > 0 && uio->uio_offset < dk->dk_size)
		error = uio_piece(dk, uio, buf,
		    MIN(MIN(chunk, uio->uio_resid), (uint64_t)(dk->dk_size - uio->uio_offset)));
	kmem_free(buf, chunk);
	return error;
}
