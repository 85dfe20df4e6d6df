/*
 * /dev/ptm and /dev/ptmx, ptm(4): new pairs for whoever asks.
 *
 * Opening /dev/ptmx gives a master; TIOCPTSNAME on it tells the names and TIOCGRANTPT gives the
 * slave to the caller. TIOCPTMGET on /dev/ptm opens a master and its slave at once.
 *
 * Such a master is a file of its own (master_fileops), with no vnode.  Locking: the kernel lock.
 * Interface: pty.h.
 */
#include "pty.h"

#include <sys/file.h>
#include <sys/syscallargs.h>

static int
file_ioflag(const struct file *fp)
{

	return fp->f_flag & O_NONBLOCK ? IO_NDELAY : 0;
}

/* Hold the pair while something is done that may sleep. */
#define WITH_MASTER(fp, call) \
	struct pty *pt = (fp)->f_data; \
	int error; \
	pt->pt_holds++; \
	error = (call); \
	pty_release(pt); \
	return error

static int
master_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{

	(void)offset, (void)cred, (void)flags;
	WITH_MASTER(fp, pty_master_read(pt, uio, file_ioflag(fp)));
}

static int
master_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{

	(void)offset, (void)cred, (void)flags;
	WITH_MASTER(fp, pty_master_write(pt, uio, file_ioflag(fp)));
}

static int
names_get(struct pty *pt, struct ptmget *pg)
{

	pg->cfd = pg->sfd = -1;
	pty_name(pt, false, pg->cn, sizeof(pg->cn));
	pty_name(pt, true, pg->sn, sizeof(pg->sn));
	return 0;
}

static int
master_request(struct pty *pt, u_long com, void *data, int fflags)
{

	switch (com) {
	case TIOCPTSNAME:
		return names_get(pt, data);
	case TIOCGRANTPT:
		return pty_grant(pt, curlwp);
	default:
		return pty_master_ioctl(pt, com, data, fflags);
	}
}

static int
master_ioctl(struct file *fp, u_long com, void *data)
{
	WITH_MASTER(fp, master_request(pt, com, data, fp->f_flag));
}

static int
master_poll(struct file *fp, int events)
{

	return pty_master_poll(fp->f_data, events);
}

static int
master_stat(struct file *fp, struct stat *st)
{
	const struct pty *pt = fp->f_data;
	const struct ptynode *pn = &pt->pt_node;

	*st = (struct stat){
		.st_mode = S_IFCHR | S_IRUSR | S_IWUSR, .st_nlink = 1,
		.st_rdev = makedev(PTC_MAJOR, pt->pt_number),
		.st_uid = pn->pn_uid, .st_gid = pn->pn_gid, .st_blksize = TTYQ_SIZE,
		.st_atim = pn->pn_atime, .st_mtim = pn->pn_mtime, .st_ctim = pn->pn_ctime,
		.st_birthtim = pn->pn_birthtime,
	};
	return 0;
}

static int
master_close(struct file *fp)
{
	struct pty *pt = fp->f_data;

	pt->pt_holds++;
	pty_master_close(pt);
	pty_release(pt);
	return 0;
}

static int
master_kqfilter(struct file *fp, struct knote *kn)
{

	return pty_master_kqfilter(fp->f_data, kn);
}

static const struct fileops master_fileops = {
	.fo_name = "ptm",
	.fo_read = master_read,
	.fo_write = master_write,
	.fo_ioctl = master_ioctl,
	.fo_poll = master_poll,
	.fo_stat = master_stat,
	.fo_close = master_close,
	.fo_kqfilter = master_kqfilter,
};

/* A new pair whose master is open. */
static int
pair_open(struct lwp *l, struct pty **ptp)
{
	struct pty *pt;
	int error;

	if ((error = pty_new(l->l_kernel, &pt)) != 0)
		return error;
	if ((error = pty_grant(pt, l)) == 0) {
		pty_master_open(pt);
		*ptp = pt;
	}
	pty_release(pt);
	return error;
}

static void
file_setmaster(struct file *fp, struct pty *pt)
{

	fp->f_type = DTYPE_MISC;
	fp->f_ops = &master_fileops;
	fp->f_data = pt;
}

/* An open of /dev/ptmx becomes the master; the device's own open ends. */
static int
ptm_opened(dev_t dev, struct file *fp)
{
	struct pty *pt;
	int error;

	if (dev != PTMX_DEV)
		return 0;
	if ((error = pair_open(curlwp, &pt)) != 0)
		return error;
	(void)fp->f_ops->fo_close(fp);
	file_setmaster(fp, pt);
	return 0;
}

static int
slave_open(struct lwp *l, struct ptmget *pg)
{
	struct sys_open_args args = { 0 };
	register_t retval[2] = { 0 };
	bool sysspace = l->l_sysspace;
	int error;

	SCARG(&args, path) = pg->sn;
	SCARG(&args, flags) = O_RDWR | O_NOCTTY;
	l->l_sysspace = true;
	error = sys_open(l, &args, retval);
	l->l_sysspace = sysspace;
	if (error == 0)
		pg->sfd = (int)retval[0];
	return error;
}

static int
pair_get(struct lwp *l, struct ptmget *pg)
{
	struct file *fp;
	struct pty *pt;
	int fd, error;

	if ((error = fd_allocfile(l, &fp, &fd)) != 0)
		return error;
	if ((error = pair_open(l, &pt)) != 0) {
		fd_abort(l, fd, fp);
		return error;
	}
	names_get(pt, pg);
	fp->f_flag = FREAD | FWRITE;
	file_setmaster(fp, pt);
	fd_affix(l, fd, fp, false);
	if ((error = slave_open(l, pg)) != 0) {
		fd_close(l, fd);
		return error;
	}
	pg->cfd = fd;
	return 0;
}

static int
ptm_open(dev_t dev, int fflags, bool block)
{

	(void)fflags;
	(void)block;
	return dev == PTMX_DEV || dev == PTM_DEV ? 0 : ENXIO;
}

static int
ptm_ioctl(dev_t dev, u_long com, void *data, int fflags)
{

	(void)dev;
	(void)fflags;
	return com == TIOCPTMGET ? pair_get(curlwp, data) : ENOTTY;
}

const struct devsw ptm_devsw = {
	.d_name = "ptm", .d_charmajor = PTM_MAJOR, .d_blockmajor = -1,
	.d_open = ptm_open, .d_ioctl = ptm_ioctl, .d_opened = ptm_opened,
};
