/*
 * A disk over a host file or block device, or a window of one.
 *
 * Owns the host descriptor.  Locking: none of its own; what it reads is fixed when the disk is
 * made.  Interface: disk_file_create() in sys/disk.h.
 */
#include <rump/rump.h>
#include <sys/disk.h>

struct diskfile {
	int df_fd;
	off_t df_begin;
};

static int
file_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	struct diskfile *df = dk->dk_data;
	struct rumpuser_iovec iov = { buf, len };
	size_t done;
	int error = rumpuser_iovread(df->df_fd, &iov, 1, df->df_begin + off, &done);

	/* short: the host's file has shrunk */
	return error != 0 ? error : done == len ? 0 : EIO;
}

static int
file_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	struct diskfile *df = dk->dk_data;
	struct rumpuser_iovec iov = { (void *)(uintptr_t)buf, len };
	size_t done;
	int error = rumpuser_iovwrite(df->df_fd, &iov, 1, df->df_begin + off, &done);

	return error != 0 ? error : done == len ? 0 : EIO;
}

static int
file_flush(struct disk *dk)
{
	struct diskfile *df = dk->dk_data;

	return rumpuser_syncfd(df->df_fd, RUMPUSER_SYNCFD_WRITE | RUMPUSER_SYNCFD_SYNC, 0, 0);
}

static void
file_free(struct disk *dk)
{
	struct diskfile *df = dk->dk_data;

	(void)rumpuser_close(df->df_fd);
	kmem_free(df, sizeof(*df));
}

static const struct diskops file_ops = {
	.do_name = "file",
	.do_read = file_read,
	.do_write = file_write,
	.do_flush = file_flush,
	.do_free = file_free,
};

/* The window's size; *size is the file's on entry. */
static int
window_size(uint64_t begin, uint64_t wanted, uint64_t *size)
{
	if (begin > *size || begin > INT64_MAX)
		return EINVAL;
	*size -= begin;
	if (wanted == 0 || wanted == RUMP_ETFS_SIZE_ENDOFF)
		return 0;
	if (wanted > *size)
		return EINVAL;
	*size = wanted;
	return 0;
}

static int
host_info(const char *hostpath, uint64_t *size)
{
	int type, error = rumpuser_getfileinfo(hostpath, size, &type);

	if (error != 0)
		return error;
	return type == RUMPUSER_FT_REG || type == RUMPUSER_FT_BLK ? 0 :
	    type == RUMPUSER_FT_DIR ? EISDIR : ENODEV;
}

static int
host_open(const char *hostpath, bool *readonly, int *fd)
{
	int error = EROFS;

	if (!*readonly)
		error = rumpuser_open(hostpath, RUMPUSER_OPEN_RDWR | RUMPUSER_OPEN_BIO, fd);
	if (error != EROFS && error != EACCES && error != EPERM && error != ETXTBSY)
		return error;
	*readonly = true;
	return rumpuser_open(hostpath, RUMPUSER_OPEN_RDONLY | RUMPUSER_OPEN_BIO, fd);
}

int
disk_file_create(struct kernel *k, const char *hostpath, uint64_t begin, uint64_t size,
    bool readonly, struct disk **dkp)
{
	struct diskfile *df;
	uint64_t bytes;
	int error;

	if ((error = host_info(hostpath, &bytes)) != 0 ||
	    (error = window_size(begin, size, &bytes)) != 0)
		return error;
	if ((df = kmem_zalloc(sizeof(*df))) == NULL)
		return ENOMEM;
	df->df_begin = (off_t)begin;
	if ((error = host_open(hostpath, &readonly, &df->df_fd)) != 0)
		goto fail;
	if ((error = disk_create(k, &file_ops, NULL, df, dkp)) != 0) {
		(void)rumpuser_close(df->df_fd);
		goto fail;
	}
	(*dkp)->dk_size = (off_t)(MIN(bytes, INT64_MAX - begin) / DISK_SECSIZE * DISK_SECSIZE);
	(*dkp)->dk_readonly = readonly;
	return 0;
fail:
	kmem_free(df, sizeof(*df));
	return error;
}
