/*
 * FIFOs: named pipes.  A vnode of type VFIFO has a struct fifo while it is open; the bytes go
 * through one pipebuf (kern/pipebuf.c).  An open for reading waits for a writer and the reverse, as
 * POSIX and NetBSD's fifo_vnops have it: with O_NONBLOCK a reader opens at once and a lone writer
 * gets ENXIO; O_RDWR never waits.
 */
#include <sys/fifo.h>
#include <sys/pipebuf.h>

struct fifo {
	struct pipebuf fi_buf;
	unsigned int fi_opening;		/* lwps inside fifo_open */
	/* opens for reading and writing so far: a peer may come and go */
	uint64_t fi_readgen, fi_writegen;
	struct waitchan fi_opened;
};

static int
fifo_get(struct vnode *vp, struct fifo **fip)
{
	struct fifo *fi = vp->v_fifo;

	if (fi == NULL) {
		if ((fi = kmem_zalloc(sizeof(*fi))) == NULL)
			return ENOMEM;
		pipebuf_init(&fi->fi_buf);
		WAITCHAN_INIT(&fi->fi_opened);
		vp->v_fifo = fi;
	}
	*fip = fi;
	return 0;
}

static void
fifo_put(struct vnode *vp)
{
	struct fifo *fi = vp->v_fifo;

	if (fi->fi_opening + fi->fi_buf.pb_readers + fi->fi_buf.pb_writers > 0)
		return;
	pipebuf_destroy(&fi->fi_buf);
	kmem_free(fi, sizeof(*fi));
	vp->v_fifo = NULL;
}

static void
fifo_drop(struct fifo *fi, int fflags)
{
	if (fflags & FREAD)
		fi->fi_buf.pb_readers--;
	if (fflags & FWRITE)
		fi->fi_buf.pb_writers--;
	pipebuf_closing(&fi->fi_buf, (fflags & FREAD) != 0 && fi->fi_buf.pb_readers == 0,
	    (fflags & FWRITE) != 0 && fi->fi_buf.pb_writers == 0);
}

/* Sleep until somebody has opened the other side.  ENXIO: the FIFO was revoked. */
static int
fifo_waitpeer(const struct vnode *vp, struct fifo *fi, int fflags)
{
	uint64_t *gen = fflags & FREAD ? &fi->fi_writegen : &fi->fi_readgen;
	const unsigned int *peers = fflags & FREAD ? &fi->fi_buf.pb_writers :
	    &fi->fi_buf.pb_readers;
	uint64_t seen = *gen;
	int error = 0;

	while (*peers == 0 && *gen == seen && error == 0 && vp->v_type == VFIFO)
		error = ksleep(&fi->fi_opened, PCATCH, NULL);
	return error == 0 && vp->v_type != VFIFO ? ENXIO : error;
}

void
fifo_revoked(struct vnode *vp)
{
	if (vp->v_fifo != NULL)
		wakeup(&vp->v_fifo->fi_opened);
}

int
fifo_open(struct lwp *l, struct vnode *vp, int fflags)
{
	struct fifo *fi;
	int error;

	(void)l;
	if ((error = fifo_get(vp, &fi)) != 0)
		return error;
	bool reader = (fflags & FREAD) != 0, writer = (fflags & FWRITE) != 0;
	if (writer && !reader && (fflags & O_NONBLOCK) && fi->fi_buf.pb_readers == 0) {
		fifo_put(vp);
		return ENXIO;
	}
	if (reader) {
		fi->fi_buf.pb_readers++;
		fi->fi_readgen++;
	}
	if (writer) {
		fi->fi_buf.pb_writers++;
		fi->fi_writegen++;
	}
	wakeup(&fi->fi_opened);
	if (reader == writer || (fflags & O_NONBLOCK))
		return 0;
	fi->fi_opening++;
	error = fifo_waitpeer(vp, fi, fflags);
	fi->fi_opening--;
	if (error != 0) {
		fifo_drop(fi, fflags);
		fifo_put(vp);
	}
	return error;
}

void
fifo_close(struct vnode *vp, int fflags)
{
	fifo_drop(vp->v_fifo, fflags);
	fifo_put(vp);
}

static struct pipebuf *
fifo_buf(struct file *fp)
{
	return &((struct vnode *)fp->f_data)->v_fifo->fi_buf;
}

int
fifo_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	(void)offset, (void)cred, (void)flags;
	return pipebuf_read(fifo_buf(fp), uio, (fp->f_flag & O_NONBLOCK) != 0);
}

int
fifo_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	(void)offset, (void)cred, (void)flags;
	return pipebuf_write(fifo_buf(fp), uio, (fp->f_flag & O_NONBLOCK) != 0);
}

int
fifo_ioctl(struct file *fp, u_long com, void *data)
{
	switch (com) {
	case FIONBIO:
	case FIOASYNC:
		return 0;
	case FIONREAD:
		*(int *)data = (int)fifo_buf(fp)->pb_count;
		return 0;
	}
	return ENOTTY;
}

int
fifo_poll(struct file *fp, int events)
{
	return pipebuf_poll(fifo_buf(fp), events, (fp->f_flag & FREAD) != 0,
	    (fp->f_flag & FWRITE) != 0);
}

int
fifo_kqfilter(struct file *fp, struct knote *kn)
{
	return pipebuf_kqfilter(fifo_buf(fp), kn, (fp->f_flag & FREAD) != 0,
	    (fp->f_flag & FWRITE) != 0);
}
