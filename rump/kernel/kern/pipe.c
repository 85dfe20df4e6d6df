/*
 * pipe(2) and pipe2(2): two files over one pipebuf, the first for reading and the second for
 * writing.
 */
#include <sys/cred.h>
#include <sys/file.h>
#include <sys/pipebuf.h>
#include <sys/syscallvar.h>

struct pipe {
	struct pipebuf pp_buf;
	struct timespec pp_atime, pp_mtime, pp_birthtime;
	uid_t pp_uid;
	gid_t pp_gid;
};

static int
pipe_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	struct pipe *pp = fp->f_data;
	size_t resid = uio->uio_resid;

	(void)offset, (void)cred, (void)flags;
	int error = pipebuf_read(&pp->pp_buf, uio, (fp->f_flag & O_NONBLOCK) != 0);
	if (uio->uio_resid != resid)
		getnanotime(&pp->pp_atime);
	return error;
}

static int
pipe_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	struct pipe *pp = fp->f_data;
	size_t resid = uio->uio_resid;

	(void)offset, (void)cred, (void)flags;
	int error = pipebuf_write(&pp->pp_buf, uio, (fp->f_flag & O_NONBLOCK) != 0);
	if (uio->uio_resid != resid)
		getnanotime(&pp->pp_mtime);
	return error;
}

static int
pipe_ioctl(struct file *fp, u_long com, void *data)
{
	struct pipe *pp = fp->f_data;

	switch (com) {
	case FIONBIO:
	case FIOASYNC:
		return 0;
	case FIONREAD:
		*(int *)data = (int)pp->pp_buf.pb_count;
		return 0;
	case FIONWRITE:
		*(int *)data = fp->f_flag & FWRITE ? (int)pp->pp_buf.pb_count : 0;
		return 0;
	case FIONSPACE: {
		size_t size = pp->pp_buf.pb_data == NULL ? PIPEBUF_SIZE : pp->pp_buf.pb_size;
		*(int *)data = fp->f_flag & FWRITE ? (int)(size - pp->pp_buf.pb_count) : 0;
		return 0;
	}
	}
	return ENOTTY;
}

static int
pipe_poll(struct file *fp, int events)
{
	struct pipe *pp = fp->f_data;

	return pipebuf_poll(&pp->pp_buf, events, (fp->f_flag & FREAD) != 0,
	    (fp->f_flag & FWRITE) != 0);
}

static int
pipe_stat(struct file *fp, struct stat *st)
{
	const struct pipe *pp = fp->f_data;

	*st = (struct stat){
		.st_mode = S_IFIFO | S_IRUSR | S_IWUSR,
		.st_nlink = 1,
		.st_uid = pp->pp_uid,
		.st_gid = pp->pp_gid,
		.st_size = (off_t)pp->pp_buf.pb_count,
		.st_blksize = pp->pp_buf.pb_data == NULL ? PIPEBUF_SIZE :
		    (blksize_t)pp->pp_buf.pb_size,
		.st_blocks = pp->pp_buf.pb_count > 0,
		.st_atim = pp->pp_atime,
		.st_mtim = pp->pp_mtime,
		.st_ctim = pp->pp_birthtime,
		.st_birthtim = pp->pp_birthtime,
	};
	return 0;
}

static int
pipe_close(struct file *fp)
{
	struct pipe *pp = fp->f_data;
	struct pipebuf *pb = &pp->pp_buf;
	bool reader = (fp->f_flag & FREAD) != 0;

	if (reader)
		pb->pb_readers--;
	else
		pb->pb_writers--;
	pipebuf_closing(pb, reader, !reader);
	if (pb->pb_readers + pb->pb_writers == 0) {
		pipebuf_destroy(pb);
		kmem_free(pp, sizeof(*pp));
	}
	return 0;
}

static int
pipe_kqfilter(struct file *fp, struct knote *kn)
{
	struct pipe *pp = fp->f_data;

	return pipebuf_kqfilter(&pp->pp_buf, kn, (fp->f_flag & FREAD) != 0,
	    (fp->f_flag & FWRITE) != 0);
}

static const struct fileops pipe_fileops = {
	.fo_name = "pipe",
	.fo_read = pipe_read,
	.fo_write = pipe_write,
	.fo_ioctl = pipe_ioctl,
	.fo_poll = pipe_poll,
	.fo_stat = pipe_stat,
	.fo_close = pipe_close,
	.fo_kqfilter = pipe_kqfilter,
};

static struct pipe *
pipe_alloc(const struct lwp *l)
{
	struct pipe *pp = kmem_zalloc(sizeof(*pp));

	if (pp == NULL)
		return NULL;
	pipebuf_init(&pp->pp_buf);
	pp->pp_buf.pb_readers = pp->pp_buf.pb_writers = 1;
	getnanotime(&pp->pp_birthtime);
	pp->pp_atime = pp->pp_mtime = pp->pp_birthtime;
	pp->pp_uid = l->l_proc->p_cred->cr_euid;
	pp->pp_gid = l->l_proc->p_cred->cr_egid;
	return pp;
}

static void
pipe_setfile(struct file *fp, struct pipe *pp, int mode, int flags)
{
	fp->f_type = DTYPE_PIPE;
	fp->f_flag = mode | (flags & (O_NONBLOCK | O_NOSIGPIPE));
	fp->f_data = pp;
	fp->f_ops = &pipe_fileops;
}

static int
pipe_create(struct lwp *l, int flags, int fds[2])
{
	struct file *rfp, *wfp;
	struct pipe *pp;
	int error;

	if (flags & ~(O_CLOEXEC | O_NONBLOCK | O_NOSIGPIPE))
		return EINVAL;
	if ((error = fd_allocfile(l, &rfp, &fds[0])) != 0)
		return error;
	if ((error = fd_allocfile(l, &wfp, &fds[1])) != 0) {
		fd_abort(l, fds[0], rfp);
		return error;
	}
	if ((pp = pipe_alloc(l)) == NULL) {
		fd_abort(l, fds[1], wfp);
		fd_abort(l, fds[0], rfp);
		return ENOMEM;
	}
	pipe_setfile(rfp, pp, FREAD, flags);
	pipe_setfile(wfp, pp, FWRITE, flags);
	fd_affix(l, fds[0], rfp, (flags & O_CLOEXEC) != 0);
	fd_affix(l, fds[1], wfp, (flags & O_CLOEXEC) != 0);
	return 0;
}

int
sys_pipe(struct lwp *l, const struct sys_pipe_args *uap, register_t *retval)
{
	int fds[2];
	int error = pipe_create(l, 0, fds);

	(void)uap;
	if (error == 0) {
		retval[0] = fds[0];
		retval[1] = fds[1];
	}
	return error;
}

int
sys_pipe2(struct lwp *l, const struct sys_pipe2_args *uap, register_t *retval)
{
	int fds[2], error;

	(void)retval;
	if ((error = pipe_create(l, SCARG(uap, flags), fds)) != 0)
		return error;
	if ((error = copyout(fds, SCARG(uap, fildes), sizeof(fds))) != 0) {
		fd_close(l, fds[0]);
		fd_close(l, fds[1]);
	}
	return error;
}
