/*
 * eventfd: a 64-bit counter as a file.  Writing adds, and waits where the sum would not fit below
 * UINT64_MAX; reading takes all (or one) away, and waits while there is nothing.  Under the kernel
 * lock.  Interface: sys/eventfd.h.
 */
#include <sys/eventfd.h>
#include <sys/select.h>
#include <sys/uio.h>

#include "kernvar.h"

#define EVENTFD_MAX	(UINT64_MAX - 1)

struct eventfd {
	uint64_t ef_value;
	bool ef_semaphore;
	struct waitchan ef_readers, ef_writers;
	struct selinfo ef_sel;
};

static int
eventfd_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	struct eventfd *ef = fp->f_data;
	uint64_t value;
	int error;

	(void)offset, (void)cr, (void)flags;
	if (uio->uio_resid < sizeof(value))
		return EINVAL;
	while (ef->ef_value == 0) {
		if ((fp->f_flag & O_NONBLOCK) != 0)
			return EAGAIN;
		if ((error = ksleep(&ef->ef_readers, PCATCH, NULL)) != 0)
			return error;
	}
	value = ef->ef_semaphore ? 1 : ef->ef_value;
	if ((error = uiomove(&value, sizeof(value), uio)) != 0)
		return error;
	ef->ef_value -= value;
	wakeup(&ef->ef_writers);
	selnotify(&ef->ef_sel, POLLOUT, 0);
	return 0;
}

static int
eventfd_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	struct eventfd *ef = fp->f_data;
	uint64_t value;
	int error;

	(void)offset, (void)cr, (void)flags;
	if (uio->uio_resid < sizeof(value))
		return EINVAL;
	if ((error = uiomove(&value, sizeof(value), uio)) != 0)
		return error;
	error = value > EVENTFD_MAX ? EINVAL : 0;
	while (error == 0 && value > EVENTFD_MAX - ef->ef_value) {
		if ((fp->f_flag & O_NONBLOCK) != 0)
			error = EAGAIN;
		else
			error = ksleep(&ef->ef_writers, PCATCH, NULL);
	}
	if (error != 0) {
		uio->uio_resid += sizeof(value);	/* nothing was taken */
		return error;
	}
	ef->ef_value += value;
	wakeup(&ef->ef_readers);
	selnotify(&ef->ef_sel, POLLIN, 0);
	return 0;
}

static int
eventfd_ioctl(struct file *fp, u_long com, void *data)
{
	(void)fp, (void)data;
	return com == FIONBIO || com == FIOASYNC ? 0 : ENOTTY;
}

static int
eventfd_poll(struct file *fp, int events)
{
	struct eventfd *ef = fp->f_data;
	int revents = 0;

	if (ef->ef_value > 0)
		revents |= events & (POLLIN | POLLRDNORM);
	if (ef->ef_value < EVENTFD_MAX)
		revents |= events & (POLLOUT | POLLWRNORM);
	selrecord(curlwp, &ef->ef_sel);
	return revents;
}

static int
eventfd_stat(struct file *fp, struct stat *st)
{
	(void)fp;
	*st = (struct stat){ .st_mode = S_IRUSR | S_IWUSR, .st_nlink = 1, .st_blksize = PAGE_SIZE };
	return 0;
}

static int
eventfd_close(struct file *fp)
{
	struct eventfd *ef = fp->f_data;

	seldestroy(&ef->ef_sel);
	kmem_free(ef, sizeof(*ef));
	return 0;
}

static const struct fileops eventfd_fileops = {
	.fo_name = "eventfd",
	.fo_read = eventfd_read,
	.fo_write = eventfd_write,
	.fo_ioctl = eventfd_ioctl,
	.fo_poll = eventfd_poll,
	.fo_stat = eventfd_stat,
	.fo_close = eventfd_close,
};

int
eventfd_create(struct lwp *l, uint64_t value, bool semaphore, int oflags, int *fd)
{
	struct eventfd *ef;
	struct file *fp;
	int error;

	if ((ef = kmem_zalloc(sizeof(*ef))) == NULL)
		return ENOMEM;
	if ((error = fd_allocfile(l, &fp, fd)) != 0) {
		kmem_free(ef, sizeof(*ef));
		return error;
	}
	ef->ef_value = value;
	ef->ef_semaphore = semaphore;
	WAITCHAN_INIT(&ef->ef_readers);
	WAITCHAN_INIT(&ef->ef_writers);
	selinit(&ef->ef_sel);
	fp->f_type = DTYPE_MISC;
	fp->f_flag = FREAD | FWRITE | (oflags & O_NONBLOCK);
	fp->f_data = ef;
	fp->f_ops = &eventfd_fileops;
	fd_affix(l, *fd, fp, (oflags & O_CLOEXEC) != 0);
	return 0;
}
