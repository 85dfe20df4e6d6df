/*
 * Descriptors in procfs: what /proc/PID/fd/N leads to, and /proc/PID/fdinfo/N.
 *
 * Locking: the kernel lock.
 */
#include "procfs.h"

#include <sys/file.h>
#include <sys/vfs_syscalls.h>

/* F_GETFL's flags in Linux's octal numbers, as far as they are shown. */
#define LINUX_O_APPEND		02000
#define LINUX_O_NONBLOCK	04000
#define LINUX_O_CLOEXEC		02000000

static const struct fdent *
descriptor(const struct proc *p, int fd)
{
	const struct filedesc *fdp = p->p_fd;

	if (fdp == NULL || fd < 0 || fd >= fdp->fd_size || fdp->fd_ents[fd].fd_file == NULL ||
	    fdp->fd_ents[fd].fd_reserved)
		return NULL;
	return &fdp->fd_ents[fd];
}

int
proc_fd_next(const struct proc *p, int fd)
{

	for (; p->p_fd != NULL && fd < p->p_fd->fd_size; fd++)
		if (descriptor(p, fd) != NULL)
			return fd;
	return -1;
}

int
proc_fd_vnode(const struct procfile *pf, struct vnode **vpp)
{
	const struct fdent *fde = descriptor(pf->pf_proc, pf->pf_number);

	if (fde == NULL)
		return ENOENT;
	if (fde->fd_file->f_type != DTYPE_VNODE)
		return ENXIO;
	*vpp = fde->fd_file->f_data;
	vref(*vpp);
	return 0;
}

int
text_path(struct vnode *vp, struct proctext *pt)
{
	char path[PATH_MAX], *start;
	int error = vn_getpath(NULL, vp, path, sizeof(path), &start);

	if (error == 0)
		text_put(pt, start, strlen(start));
	return error;
}

/* A file without a place in the tree: its kind, and a number that tells it from others. */
static int
text_nameless(struct file *fp, struct proctext *pt)
{
	struct stat st = { 0 };

	if (fp->f_type != DTYPE_PIPE && fp->f_type != DTYPE_SOCKET) {
		text_printf(pt, "anon_inode:[%s]", fp->f_ops->fo_name);
		return 0;
	}
	(void)fp->f_ops->fo_stat(fp, &st);
	text_printf(pt, "%s:[%llu]", fp->f_type == DTYPE_PIPE ? "pipe" : "socket",
	    (unsigned long long)st.st_ino);
	return 0;
}

/* A file whose name is gone is said to be deleted, as on Linux, though not what it was called. */
int
text_fdlink(const struct procfile *pf, struct proctext *pt)
{
	const struct fdent *fde = descriptor(pf->pf_proc, pf->pf_number);
	struct file *fp;

	if (fde == NULL)
		return ENOENT;
	fp = fde->fd_file;
	if (fp->f_type != DTYPE_VNODE)
		return text_nameless(fp, pt);
	fp->f_count++;			/* looking for the path may sleep */
	if (text_path(fp->f_data, pt) != 0)
		text_printf(pt, "/ (deleted)");
	fd_putfile(fp);
	return 0;
}

int
text_fdinfo(const struct procfile *pf, struct proctext *pt)
{
	const struct fdent *fde = descriptor(pf->pf_proc, pf->pf_number);
	unsigned int flags;

	if (fde == NULL)
		return ENOENT;
	flags = (unsigned int)OFLAGS(fde->fd_file->f_flag) & O_ACCMODE;
	if (fde->fd_file->f_flag & O_APPEND)
		flags |= LINUX_O_APPEND;
	if (fde->fd_file->f_flag & O_NONBLOCK)
		flags |= LINUX_O_NONBLOCK;
	if (fde->fd_cloexec)
		flags |= LINUX_O_CLOEXEC;
	text_printf(pt, "pos:\t%lld\nflags:\t0%o\nmnt_id:\t0\n", (long long)fde->fd_file->f_offset,
	    flags);
	return 0;
}
