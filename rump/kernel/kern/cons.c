/*
 * The console: what process 1 has as descriptors 0, 1 and 2 when a kernel has booted, as NetBSD's
 * rump kernel gives it.  Writing goes to the host's standard output; there is nothing to read.  One
 * open file, no state of its own.
 */
#include <sys/file.h>
#include <sys/uio.h>

#include "kernvar.h"

static int
cons_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	(void)fp, (void)offset, (void)uio, (void)cred, (void)flags;
	return 0;			/* end of file */
}

static int
cons_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	char buf[64];
	int error;

	(void)fp, (void)offset, (void)cred, (void)flags;
	while (uio->uio_resid > 0) {
		size_t n = MIN(uio->uio_resid, sizeof(buf));
		if ((error = uiomove(buf, n, uio)) != 0)
			return error;
		for (size_t i = 0; i < n; i++)
			rumpuser_putchar(buf[i]);
	}
	return 0;
}

/* TIOCGETA says that it is a terminal, without any setting; more it does not know. */
static int
cons_ioctl(struct file *fp, u_long com, void *data)
{
	(void)fp;
	if (com == TIOCGETA)
		*(struct termios *)data = (struct termios){ 0 };
	return com == TIOCGETA || com == FIONBIO || com == FIOASYNC ? 0 : ENOTTY;
}

static int
cons_poll(struct file *fp, int events)
{
	(void)fp;
	return events & (POLLIN | POLLRDNORM | POLLOUT | POLLWRNORM);
}

static int
cons_stat(struct file *fp, struct stat *st)
{
	const struct timespec *boot = &curlwp->l_kernel->k_boottime;

	(void)fp;
	*st = (struct stat){
		.st_mode = S_IFCHR | S_IRUSR | S_IWUSR, .st_nlink = 1, .st_blksize = 64,
		.st_atim = *boot, .st_mtim = *boot, .st_ctim = *boot, .st_birthtim = *boot,
	};
	return 0;
}

static int
cons_close(struct file *fp)
{
	(void)fp;
	return 0;
}

static const struct fileops cons_fileops = {
	.fo_name = "cons",
	.fo_read = cons_read,
	.fo_write = cons_write,
	.fo_ioctl = cons_ioctl,
	.fo_poll = cons_poll,
	.fo_stat = cons_stat,
	.fo_close = cons_close,
};

int
cons_open(struct lwp *l)
{
	struct file *fp;
	int fd, error;

	if ((error = fd_allocfile(l, &fp, &fd)) != 0)
		return error;
	fp->f_type = DTYPE_MISC;
	fp->f_flag = FREAD | FWRITE;
	fp->f_ops = &cons_fileops;
	fd_affix(l, fd, fp, false);
	while (fd < 2)
		if ((error = fd_dupopen(l, 0, &fd)) != 0)
			return error;
	return 0;
}
