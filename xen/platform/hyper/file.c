/*
 * The machine's disks as the kernel's host files: "disk0" and so on.  A descriptor says which disk
 * and how it was opened, so there is nothing to keep.
 *
 * Transfers are of whole sectors (the kernel's disk layers see to that).  After an error *done
 * tells what was moved before it.
 */
#include <machine/disk.h>
#include <machine/errno.h>
#include <rump/rumpuser.h>

#define FD_MODES	4

static struct disk *
disk_of(int fd)
{
	return fd < 0 ? NULL : disk_at((unsigned int)fd / FD_MODES);
}

static int
mode_of(int fd)
{
	return fd % FD_MODES;
}

int
rumpuser_open(const char *name, int flags, int *fd)
{
	const struct disk *dk = disk_find(name);
	int mode = flags & RUMPUSER_OPEN_ACCMODE;

	if (mode > RUMPUSER_OPEN_RDWR)
		return EINVAL;
	if (dk == NULL)
		return ENOENT;
	if ((flags & RUMPUSER_OPEN_CREATE) != 0 && (flags & RUMPUSER_OPEN_EXCL) != 0)
		return EEXIST;
	if (mode != RUMPUSER_OPEN_RDONLY && dk->dk_readonly)
		return EROFS;
	*fd = (int)dk->dk_index * FD_MODES + mode;
	return 0;
}

int
rumpuser_close(int fd)
{
	return disk_of(fd) != NULL ? 0 : EBADF;
}

int
rumpuser_getfileinfo(const char *name, uint64_t *size, int *type)
{
	const struct disk *dk = disk_find(name);

	if (dk == NULL)
		return ENOENT;
	if (size != NULL)
		*size = dk->dk_size;
	if (type != NULL)
		*type = RUMPUSER_FT_BLK;
	return 0;
}

/* How many of len bytes at off there are; -1: not whole sectors. */
static int64_t
within(const struct disk *dk, size_t len, uint64_t off)
{
	if (len % dk->dk_secsize != 0 || off % dk->dk_secsize != 0)
		return -1;
	if (off >= dk->dk_size)
		return 0;
	return (int64_t)(len < dk->dk_size - off ? len : dk->dk_size - off);
}

static int
transfer(struct disk *dk, bool write, const struct rumpuser_iovec *iov, size_t iovcnt, int64_t off,
    size_t *done)
{
	int error = 0;

	*done = 0;
	if (off < 0)
		return EINVAL;		/* NOSEEK, too: a disk has no position */
	for (; iovcnt > 0 && error == 0; iov++, iovcnt--) {
		uint64_t at = (uint64_t)off + *done;
		int64_t len = within(dk, iov->iov_len, at);

		if (len < 0)
			return EINVAL;
		if (len > 0 && write)
			error = dk->dk_driver->dd_write(dk, iov->iov_base, (size_t)len, at);
		else if (len > 0)
			error = dk->dk_driver->dd_read(dk, iov->iov_base, (size_t)len, at);
		if (error == 0)
			*done += (size_t)len;
		if ((size_t)len < iov->iov_len)
			break;
	}
	return error;
}

int
rumpuser_iovread(int fd, struct rumpuser_iovec *iov, size_t iovcnt, int64_t off, size_t *done)
{
	struct disk *dk = disk_of(fd);

	*done = 0;
	if (dk == NULL || mode_of(fd) == RUMPUSER_OPEN_WRONLY)
		return EBADF;
	return transfer(dk, false, iov, iovcnt, off, done);
}

int
rumpuser_iovwrite(int fd, const struct rumpuser_iovec *iov, size_t iovcnt, int64_t off,
    size_t *done)
{
	struct disk *dk = disk_of(fd);

	*done = 0;
	if (dk == NULL || mode_of(fd) == RUMPUSER_OPEN_RDONLY)
		return EBADF;
	return transfer(dk, true, iov, iovcnt, off, done);
}

int
rumpuser_syncfd(int fd, int flags, uint64_t start, uint64_t len)
{
	struct disk *dk = disk_of(fd);

	(void)start, (void)len;
	if (dk == NULL)
		return EBADF;
	if ((flags & (RUMPUSER_SYNCFD_READ | RUMPUSER_SYNCFD_WRITE)) == 0)
		return EINVAL;
	if ((flags & RUMPUSER_SYNCFD_WRITE) == 0 || mode_of(fd) == RUMPUSER_OPEN_RDONLY)
		return 0;
	return dk->dk_driver->dd_flush(dk);
}
