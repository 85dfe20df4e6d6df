/*
 * Sockets as open files: what read, write, ioctl, poll, fstat, kevent and close do to them.  Owns
 * nothing.  Locking: the kernel lock.
 */
#include <sys/event.h>
#include <sys/socketvar.h>

static int
socket_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	struct message ms = { .ms_uio = uio, .ms_nonblock = (fp->f_flag & O_NONBLOCK) != 0 };
	int error;

	(void)offset, (void)cred, (void)flags;
	if (uio->uio_resid == 0 && curlwp->l_linux)
		return 0;			/* read(2) of nothing takes no message there */
	error = socket_receive(fp->f_data, &ms);
	control_free(ms.ms_control);		/* nobody to tell it */
	return error;
}

static int
socket_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	struct message ms = { .ms_uio = uio, .ms_nonblock = (fp->f_flag & O_NONBLOCK) != 0 };

	(void)offset, (void)cred, (void)flags;
	return socket_send(fp->f_data, &ms, curlwp);
}

/* What is there to read; of datagrams Linux tells the first one's length. */
static size_t
bytes_there(const struct socket *so)
{
	const struct sockbuf *sb = &so->so_rcv;

	if (so->so_type == SOCK_DGRAM && curlwp->l_linux)
		return sb->sb_first != NULL ? sb->sb_first->rd_len : 0;
	return sb->sb_count;
}

static int
socket_ioctl(struct file *fp, u_long com, void *data)
{
	struct socket *so = fp->f_data;

	switch (com) {
	case FIONBIO:
	case FIOASYNC:
		return 0;
	case FIONREAD:
		*(int *)data = (int)bytes_there(so);
		return 0;
	case FIONWRITE:
		*(int *)data = (int)so->so_snd.sb_count;
		return 0;
	case FIONSPACE:
		*(int *)data = (int)MIN(so->so_proto->pr_space(so), so->so_snd.sb_hiwat);
		return 0;
	case SIOCATMARK:
		*(int *)data = 0;
		return 0;
	}
	return ENOTTY;
}

/* Neither connected nor listening: hung up, as Linux has it. */
static bool
is_idle(const struct socket *so)
{
	return (so->so_proto->pr_flags & PR_CONNREQUIRED) != 0 &&
	    (so->so_options & SO_ACCEPTCONN) == 0 &&
	    (so->so_state & (SS_ISCONNECTED | SS_ISCONNECTING)) == 0;
}

static int
socket_poll(struct file *fp, int events)
{
	struct socket *so = fp->f_data;
	int revents = 0;

	if (curlwp->l_linux && is_idle(so))
		revents |= POLLHUP | (events & (POLLOUT | POLLWRNORM));

	if ((events & (POLLIN | POLLRDNORM)) != 0 && socket_readable(so))
		revents |= events & (POLLIN | POLLRDNORM);
	if ((events & (POLLOUT | POLLWRNORM)) != 0 && socket_writable(so))
		revents |= events & (POLLOUT | POLLWRNORM);
	if ((so->so_state & (SS_CANTSENDMORE | SS_CANTRCVMORE)) ==
	    (SS_CANTSENDMORE | SS_CANTRCVMORE))
		revents |= POLLHUP;
	selrecord(curlwp, &so->so_rcv.sb_sel);
	selrecord(curlwp, &so->so_snd.sb_sel);
	return revents;
}

static int
socket_stat(struct file *fp, struct stat *st)
{
	const struct socket *so = fp->f_data;

	*st = (struct stat){
		.st_mode = S_IFSOCK | S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH,
		.st_nlink = 1,
		.st_uid = so->so_uid,
		.st_blksize = (blksize_t)so->so_snd.sb_hiwat,
		.st_atim = so->so_birthtime,
		.st_mtim = so->so_birthtime,
		.st_ctim = so->so_birthtime,
		.st_birthtim = so->so_birthtime,
	};
	return 0;
}

static int
socket_close(struct file *fp)
{
	struct socket *so = fp->f_data;

	so->so_file = NULL;
	socket_free(so);
	return 0;
}

static bool
read_event(struct knote *kn, long hint)
{
	const struct socket *so = kn->kn_hook;

	(void)hint;
	if (so->so_options & SO_ACCEPTCONN) {
		kn->kn_data = so->so_qlen;
		return so->so_qlen > 0;
	}
	kn->kn_data = (int64_t)so->so_rcv.sb_count;
	if (so->so_state & SS_CANTRCVMORE) {
		kn->kn_flags |= EV_EOF;
		kn->kn_fflags = (uint32_t)so->so_error;
		return true;
	}
	if (so->so_error != 0)
		return true;
	if (kn->kn_sfflags & NOTE_LOWAT)
		return kn->kn_data >= kn->kn_sdata;
	return so->so_rcv.sb_first != NULL;
}

static bool
write_event(struct knote *kn, long hint)
{
	struct socket *so = kn->kn_hook;

	(void)hint;
	kn->kn_data = (int64_t)MIN(so->so_proto->pr_space(so), so->so_snd.sb_hiwat);
	if (so->so_state & SS_CANTSENDMORE) {
		kn->kn_flags |= EV_EOF;
		kn->kn_fflags = (uint32_t)so->so_error;
		return true;
	}
	if (kn->kn_sfflags & NOTE_LOWAT)
		return kn->kn_data >= kn->kn_sdata;
	return socket_writable(so);
}

static const struct filterops read_filter = {
	.f_isfd = true, .f_detach = knote_detach, .f_event = read_event,
};
static const struct filterops write_filter = {
	.f_isfd = true, .f_detach = knote_detach, .f_event = write_event,
};

static int
socket_kqfilter(struct file *fp, struct knote *kn)
{
	struct socket *so = fp->f_data;

	switch (kn->kn_filter) {
	case EVFILT_READ:
		kn->kn_fop = &read_filter;
		knote_attach(kn, &so->so_rcv.sb_sel);
		break;
	case EVFILT_WRITE:
		kn->kn_fop = &write_filter;
		knote_attach(kn, &so->so_snd.sb_sel);
		break;
	default:
		return EINVAL;
	}
	kn->kn_hook = so;
	return 0;
}

const struct fileops socket_fileops = {
	.fo_name = "socket",
	.fo_read = socket_read,
	.fo_write = socket_write,
	.fo_ioctl = socket_ioctl,
	.fo_poll = socket_poll,
	.fo_stat = socket_stat,
	.fo_close = socket_close,
	.fo_kqfilter = socket_kqfilter,
};
