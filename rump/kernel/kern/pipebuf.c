/*
 * One direction of a byte stream: see sys/pipebuf.h.
 *
 * The memory comes with the first write and grows once, for a large write into an empty buffer.
 * Readers sleep on pb_rwait and writers on pb_wwait, both under the kernel lock, which uiomove()
 * never gives up.
 */
#include <sys/file.h>
#include <sys/pipebuf.h>
#include <sys/proc.h>

int
pipebuf_init(struct pipebuf *pb)
{
	memset(pb, 0, sizeof(*pb));
	WAITCHAN_INIT(&pb->pb_rwait);
	WAITCHAN_INIT(&pb->pb_wwait);
	selinit(&pb->pb_rsel);
	selinit(&pb->pb_wsel);
	return 0;
}

void
pipebuf_destroy(struct pipebuf *pb)
{
	seldestroy(&pb->pb_rsel);
	seldestroy(&pb->pb_wsel);
	if (pb->pb_data != NULL)
		kmem_free(pb->pb_data, pb->pb_size);
	pb->pb_data = NULL;
}

static size_t
pipebuf_space(const struct pipebuf *pb)
{
	return (pb->pb_data == NULL ? PIPEBUF_SIZE : pb->pb_size) - pb->pb_count;
}

/* Memory for a write of n bytes. */
static int
pipebuf_reserve(struct pipebuf *pb, size_t n)
{
	size_t size = n > PIPEBUF_SIZE ? PIPEBUF_MAX : PIPEBUF_SIZE;
	char *data;

	if (pb->pb_data != NULL && (pb->pb_count > 0 || pb->pb_size >= size))
		return 0;
	if ((data = kmem_alloc(size)) == NULL)
		return pb->pb_data == NULL ? ENOMEM : 0;
	if (pb->pb_data != NULL)
		kmem_free(pb->pb_data, pb->pb_size);
	pb->pb_data = data;
	pb->pb_size = size;
	pb->pb_head = 0;
	return 0;
}

static int
pipebuf_drain(struct pipebuf *pb, struct uio *uio)
{
	int error = 0;

	while (pb->pb_count > 0 && uio->uio_resid > 0 && error == 0) {
		size_t n = MIN(MIN(pb->pb_count, pb->pb_size - pb->pb_head), uio->uio_resid);
		size_t before = uio->uio_resid;
		error = uiomove(pb->pb_data + pb->pb_head, n, uio);
		n = before - uio->uio_resid;
		pb->pb_head = (pb->pb_head + n) % pb->pb_size;
		pb->pb_count -= n;
	}
	if (pb->pb_count == 0)
		pb->pb_head = 0;
	return error;
}

static int
pipebuf_fill(struct pipebuf *pb, struct uio *uio)
{
	int error = 0;

	while (pb->pb_count < pb->pb_size && uio->uio_resid > 0 && error == 0) {
		size_t tail = (pb->pb_head + pb->pb_count) % pb->pb_size;
		size_t run = tail >= pb->pb_head ? pb->pb_size - tail : pb->pb_head - tail;
		size_t before = uio->uio_resid;
		error = uiomove(pb->pb_data + tail, MIN(run, uio->uio_resid), uio);
		pb->pb_count += before - uio->uio_resid;
	}
	return error;
}

int
pipebuf_read(struct pipebuf *pb, struct uio *uio, bool nonblock)
{
	int error;

	if (uio->uio_resid == 0)
		return 0;
	while (pb->pb_count == 0) {
		if (pb->pb_writers == 0)
			return 0;
		if (nonblock)
			return EAGAIN;
		if ((error = ksleep(&pb->pb_rwait, PCATCH, NULL)) != 0)
			return error;
	}
	error = pipebuf_drain(pb, uio);
	wakeup(&pb->pb_wwait);
	selnotify(&pb->pb_wsel, POLLOUT, 0);
	return error;
}

/* Wait until `want` bytes fit; EPIPE without readers. */
static int
pipebuf_waitspace(struct pipebuf *pb, size_t want, bool nonblock)
{
	int error;

	for (;;) {
		if (pb->pb_readers == 0)
			return EPIPE;
		if (pipebuf_space(pb) >= want)
			return 0;
		if (nonblock)
			return EAGAIN;
		if ((error = ksleep(&pb->pb_wwait, PCATCH, NULL)) != 0)
			return error;
	}
}

int
pipebuf_write(struct pipebuf *pb, struct uio *uio, bool nonblock)
{
	size_t total = uio->uio_resid;
	int error = 0;

	if (total == 0)
		return 0;
	if (pb->pb_readers == 0)
		return EPIPE;
	if ((error = pipebuf_reserve(pb, total)) != 0)
		return error;
	while (uio->uio_resid > 0) {
		size_t atomic = total <= PIPE_BUF ? total : 1;
		if ((error = pipebuf_waitspace(pb, atomic, nonblock)) != 0)
			break;
		if ((error = pipebuf_fill(pb, uio)) != 0)
			break;
		wakeup(&pb->pb_rwait);
		selnotify(&pb->pb_rsel, POLLIN, 0);
	}
	/* What was written counts: only a write that moved nothing fails. */
	return uio->uio_resid < total && error != EFAULT ? 0 : error;
}

int
pipebuf_poll(struct pipebuf *pb, int events, bool read_end, bool write_end)
{
	int revents = 0;

	if (read_end && (pb->pb_count > 0 || pb->pb_writers == 0))
		revents |= events & (POLLIN | POLLRDNORM);
	if (write_end && (pb->pb_readers == 0 || pipebuf_space(pb) >= PIPE_BUF))
		revents |= events & (POLLOUT | POLLWRNORM);
	if ((read_end && pb->pb_writers == 0) || (write_end && pb->pb_readers == 0))
		revents |= POLLHUP;
	if (read_end)
		selrecord(curlwp, &pb->pb_rsel);
	if (write_end)
		selrecord(curlwp, &pb->pb_wsel);
	return revents;
}

void
pipebuf_closing(struct pipebuf *pb, bool read_end, bool write_end)
{
	if (write_end) {
		wakeup(&pb->pb_rwait);
		selnotify(&pb->pb_rsel, POLLIN | POLLHUP, 0);
	}
	if (read_end) {
		wakeup(&pb->pb_wwait);
		selnotify(&pb->pb_wsel, POLLOUT | POLLHUP, 0);
	}
}

static bool
pbread_event(struct knote *kn, long hint)
{
	const struct pipebuf *pb = kn->kn_hook;

	(void)hint;
	kn->kn_data = (int64_t)pb->pb_count;
	if (pb->pb_writers == 0) {
		kn->kn_flags |= EV_EOF;
		return true;
	}
	kn->kn_flags &= ~(uint32_t)EV_EOF;
	return kn->kn_data >= (kn->kn_sfflags & NOTE_LOWAT ? kn->kn_sdata : 1);
}

static bool
pbwrite_event(struct knote *kn, long hint)
{
	const struct pipebuf *pb = kn->kn_hook;

	(void)hint;
	if (pb->pb_readers == 0) {
		kn->kn_data = 0;
		kn->kn_flags |= EV_EOF;
		return true;
	}
	kn->kn_flags &= ~(uint32_t)EV_EOF;
	kn->kn_data = (int64_t)pipebuf_space(pb);
	return kn->kn_data >= (kn->kn_sfflags & NOTE_LOWAT ? kn->kn_sdata : PIPE_BUF);
}

static const struct filterops pbread_filter = {
	.f_isfd = true, .f_detach = knote_detach, .f_event = pbread_event,
};
static const struct filterops pbwrite_filter = {
	.f_isfd = true, .f_detach = knote_detach, .f_event = pbwrite_event,
};

int
pipebuf_kqfilter(struct pipebuf *pb, struct knote *kn, bool read_end, bool write_end)
{
	if (kn->kn_filter == EVFILT_READ && read_end) {
		kn->kn_fop = &pbread_filter;
		knote_attach(kn, &pb->pb_rsel);
	} else if (kn->kn_filter == EVFILT_WRITE && write_end) {
		kn->kn_fop = &pbwrite_filter;
		knote_attach(kn, &pb->pb_wsel);
	} else
		return EINVAL;
	kn->kn_hook = pb;
	return 0;
}
