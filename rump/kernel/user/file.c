/*
 * The host's files.  Transfers go on until all is done, the end of the file or an error: short
 * counts and interrupted calls are the host's business, not the kernel's.  After an error *done
 * tells what was moved before it.
 */
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/fs.h>
#endif

#include "rumpuser.h"

#define IOV_CHUNK 64

int
rumpuser_open(const char *path, int mode, int *result)
{
	static const int access[] = { O_RDONLY, O_WRONLY, O_RDWR };
	int flags, fd;

	if ((mode & RUMPUSER_OPEN_ACCMODE) > RUMPUSER_OPEN_RDWR)
		return rumpuser__errtrans(EINVAL);
	flags = access[mode & RUMPUSER_OPEN_ACCMODE] | O_CLOEXEC;
	if (mode & RUMPUSER_OPEN_CREATE)
		flags |= O_CREAT;
	if (mode & RUMPUSER_OPEN_EXCL)
		flags |= O_EXCL;
	do
		fd = open(path, flags, 0644);
	while (fd < 0 && errno == EINTR);
	if (fd < 0)
		return rumpuser__errtrans(errno);
	*result = fd;
	return 0;
}

int
rumpuser_close(int fd)
{
	return close(fd) == 0 || errno == EINTR ? 0 : rumpuser__errtrans(errno);
}

static int
device_size(const char *path, uint64_t *size)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), error = 0;
	off_t end;

	if (fd < 0)
		return errno;
#ifdef BLKGETSIZE64
	if (ioctl(fd, BLKGETSIZE64, size) == 0) {
		close(fd);
		return 0;
	}
#endif
	if ((end = lseek(fd, 0, SEEK_END)) < 0)
		error = errno;
	else
		*size = (uint64_t)end;
	close(fd);
	return error;
}

static int
filetype(mode_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFDIR:
		return RUMPUSER_FT_DIR;
	case S_IFREG:
		return RUMPUSER_FT_REG;
	case S_IFBLK:
		return RUMPUSER_FT_BLK;
	case S_IFCHR:
		return RUMPUSER_FT_CHR;
	default:
		return RUMPUSER_FT_OTHER;
	}
}

int
rumpuser_getfileinfo(const char *path, uint64_t *size, int *type)
{
	struct stat sb;
	int error = 0;

	if (stat(path, &sb) != 0)
		return rumpuser__errtrans(errno);
	if (type != NULL)
		*type = filetype(sb.st_mode);
	if (size != NULL) {
		*size = (uint64_t)sb.st_size;
		if (S_ISBLK(sb.st_mode))
			error = device_size(path, size);
	}
	return rumpuser__errtrans(error);
}

/*
 * The next iovecs of a transfer of which `done` bytes are over, at most IOV_CHUNK; returns how
 * many.
 */
static int
remaining(const struct rumpuser_iovec *iov, size_t iovcnt, size_t done, struct iovec *out)
{
	int n = 0;

	for (; iovcnt > 0 && n < IOV_CHUNK; iov++, iovcnt--) {
		if (done >= iov->iov_len) {
			done -= iov->iov_len;
			continue;
		}
		out[n].iov_base = (char *)iov->iov_base + done;
		out[n++].iov_len = iov->iov_len - done;
		done = 0;
	}
	return n;
}

typedef ssize_t (*transfer_fn)(int, const struct iovec *, int, int64_t);

static ssize_t
read_some(int fd, const struct iovec *iov, int n, int64_t off)
{
	return off == RUMPUSER_IOV_NOSEEK ? readv(fd, iov, n) : preadv(fd, iov, n, off);
}

static ssize_t
write_some(int fd, const struct iovec *iov, int n, int64_t off)
{
	return off == RUMPUSER_IOV_NOSEEK ? writev(fd, iov, n) : pwritev(fd, iov, n, off);
}

static int
transfer(transfer_fn some, int fd, const struct rumpuser_iovec *iov, size_t iovcnt, int64_t off,
    size_t *done)
{
	struct iovec chunk[IOV_CHUNK];
	ssize_t moved;
	int n;

	*done = 0;
	while ((n = remaining(iov, iovcnt, *done, chunk)) > 0) {
		moved = some(fd, chunk, n, off == RUMPUSER_IOV_NOSEEK ? off : off + (int64_t)*done);
		if (moved < 0 && errno == EINTR)
			continue;
		if (moved < 0)
			return rumpuser__errtrans(errno);
		if (moved == 0)
			break;
		*done += (size_t)moved;
	}
	return 0;
}

int
rumpuser_iovread(int fd, struct rumpuser_iovec *iov, size_t iovcnt, int64_t off, size_t *done)
{
	return transfer(read_some, fd, iov, iovcnt, off, done);
}

int
rumpuser_iovwrite(int fd, const struct rumpuser_iovec *iov, size_t iovcnt, int64_t off,
    size_t *done)
{
	return transfer(write_some, fd, iov, iovcnt, off, done);
}

int
rumpuser_syncfd(int fd, int flags, uint64_t start, uint64_t len)
{
	(void)start, (void)len;
	if ((flags & (RUMPUSER_SYNCFD_READ | RUMPUSER_SYNCFD_WRITE)) == 0)
		return rumpuser__errtrans(EINVAL);
	if ((flags & RUMPUSER_SYNCFD_WRITE) == 0)
		return 0;	/* what other processes wrote is seen anyway: one page cache */
	while (fdatasync(fd) != 0) {
		if (errno != EINTR)
			return rumpuser__errtrans(errno);
	}
	return 0;
}

/* NetBSD's block transfer with a callback; done before it returns. */
void
rumpuser_bio(int fd, int op, void *data, size_t dlen, int64_t off, rump_biodone_fn biodone,
    void *donearg)
{
	struct rumpuser_iovec iov = { data, dlen };
	size_t done = 0;
	int error;

	if (op & RUMPUSER_BIO_READ)
		error = rumpuser_iovread(fd, &iov, 1, off, &done);
	else
		error = rumpuser_iovwrite(fd, &iov, 1, off, &done);
	if (error == 0 && (op & RUMPUSER_BIO_SYNC))
		error = rumpuser_syncfd(fd, RUMPUSER_SYNCFD_WRITE | RUMPUSER_SYNCFD_SYNC, 0, 0);
	biodone(donearg, done, error);
}
