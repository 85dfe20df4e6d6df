/*
 * Sending and receiving, for every protocol: waiting for room and for data, and what
 * send(2) and recv(2) say of errors, ends and boundaries.
 *
 * Owns nothing.  Locking: the kernel lock, given up while waiting only, so a message and what of a
 * stream is there move in one piece.
 */
#include <sys/socketvar.h>

static int
take_error(struct socket *so)
{
	int error = so->so_error;

	so->so_error = 0;
	return error;
}

static int
wait_for(struct sockbuf *sb, bool nonblock)
{
	if (nonblock)
		return EWOULDBLOCK;
	return ksleep(&sb->sb_wait, PCATCH,
	    sb->sb_timeo.tv_sec != 0 || sb->sb_timeo.tv_nsec != 0 ? &sb->sb_timeo : NULL);
}

/* Linux has its own words for a local socket that has no peer. */
static int
not_connected(const struct socket *so, int error, int linux_error)
{
	return curlwp->l_linux && so->so_proto->pr_domain == AF_LOCAL ? linux_error : error;
}

static int
may_send(struct socket *so, const struct sockname *to)
{
	int error;

	if (so->so_state & SS_CANTSENDMORE)
		return EPIPE;
	if ((error = take_error(so)) != 0)
		return error;
	if (so->so_state & SS_ISCONNECTED)
		return to != NULL && !curlwp->l_linux ? EISCONN : 0;
	if (so->so_proto->pr_flags & PR_CONNREQUIRED)
		return ENOTCONN;
	return to != NULL ? 0 : not_connected(so, EDESTADDRREQ, ENOTCONN);
}

/* Waits until a message of `resid` bytes, or a part of the stream, can go; *piece is how much. */
static int
wait_space(struct socket *so, const struct message *ms, size_t resid, size_t *piece)
{
	bool atomic = (so->so_proto->pr_flags & PR_ATOMIC) != 0;
	int error;

	if (atomic && resid > so->so_snd.sb_hiwat)
		return EMSGSIZE;
	for (;;) {
		if ((error = may_send(so, ms->ms_name)) != 0)
			return error;
		size_t space = ms->ms_name != NULL ? SIZE_MAX : so->so_proto->pr_space(so);
		if (space >= resid || (!atomic && space >= MIN(so->so_snd.sb_lowat, resid))) {
			*piece = MIN(space, resid);
			return 0;
		}
		if ((error = wait_for(&so->so_snd, ms->ms_nonblock)) != 0)
			return error;
	}
}

static int
send_piece(struct socket *so, struct message *ms, size_t piece, struct lwp *l)
{
	const size_t before = ms->ms_uio->uio_resid;
	struct record *rd = record_alloc(piece);
	int error;

	if (rd == NULL)
		return ENOBUFS;
	if ((error = uiomove(rd->rd_data, piece, ms->ms_uio)) != 0) {
		record_free(rd);
	} else {
		rd->rd_len = piece;
		rd->rd_control = ms->ms_control;
		ms->ms_control = NULL;
		error = so->so_proto->pr_send(so, rd, ms, l);
	}
	if (error != 0)
		ms->ms_uio->uio_resid = before;
	return error;
}

/* On an error the uio tells what of a stream had gone before. */
int
socket_send(struct socket *so, struct message *ms, struct lwp *l)
{
	bool atomic = (so->so_proto->pr_flags & PR_ATOMIC) != 0;
	size_t piece;
	int error;

	if (ms->ms_flags & MSG_OOB)
		return EOPNOTSUPP;
	do {
		if ((error = wait_space(so, ms, ms->ms_uio->uio_resid, &piece)) != 0)
			return error;
		if (piece == 0 && !atomic && (ms->ms_control == NULL || l->l_linux))
			return 0;	/* nothing comes with no byte of a stream on Linux */
		if ((error = send_piece(so, ms, piece, l)) != 0)
			return error;
	} while (ms->ms_uio->uio_resid > 0);
	return 0;
}

/* Until there is something: 0; *eof when nothing will come. */
static int
wait_data(struct socket *so, const struct message *ms, bool *eof)
{
	int error;

	*eof = false;
	for (;;) {
		if (so->so_rcv.sb_first != NULL)
			return 0;
		if ((error = take_error(so)) != 0)
			return error;
		if (so->so_state & SS_CANTRCVMORE) {
			*eof = true;
			return 0;
		}
		if ((so->so_proto->pr_flags & PR_CONNREQUIRED) &&
		    !(so->so_state & (SS_ISCONNECTED | SS_ISCONNECTING)))
			return not_connected(so, ENOTCONN,
			    so->so_type == SOCK_STREAM ? EINVAL : ENOTCONN);
		if ((error = wait_for(&so->so_rcv, ms->ms_nonblock)) != 0)
			return error;
	}
}

/* Who sent it, and what came with it.  A peek leaves the control data; on Linux it gives a copy. */
static void
take_extras(struct record *rd, struct message *ms)
{
	if (ms->ms_name != NULL) {
		ms->ms_name->sn_len = 0;
		if (rd->rd_from != NULL)
			*ms->ms_name = *rd->rd_from;
	}
	if (ms->ms_flags & MSG_PEEK) {
		ms->ms_control = curlwp->l_linux ? control_copy(rd->rd_control) : NULL;
		return;
	}
	ms->ms_control = rd->rd_control;
	rd->rd_control = NULL;
}

static int
receive_message(struct socket *so, struct message *ms)
{
	struct record *rd = so->so_rcv.sb_first;
	int error;

	take_extras(rd, ms);
	ms->ms_len = rd->rd_len;
	if (rd->rd_len > ms->ms_uio->uio_resid)
		ms->ms_got |= MSG_TRUNC;
	error = uiomove(rd->rd_data + rd->rd_head, rd->rd_len, ms->ms_uio);
	if (!(ms->ms_flags & MSG_PEEK))
		record_free(sockbuf_take(&so->so_rcv));
	return error;
}

/*
 * Bytes from the front of the stream, up to the next record that control data came with.  After an
 * error the uio tells what came, and serves for no more.
 */
static int
receive_bytes(struct sockbuf *sb, struct uio *uio, bool peek)
{
	struct record *rd = sb->sb_first;
	int error;

	while (rd != NULL && uio->uio_resid > 0) {
		size_t before = uio->uio_resid;
		struct record *next = rd->rd_next;

		if ((error = uiomove(rd->rd_data + rd->rd_head, rd->rd_len, uio)) != 0) {
			uio->uio_resid = before;
			return error;
		}
		if (!peek) {
			rd->rd_head += before - uio->uio_resid;
			rd->rd_len -= before - uio->uio_resid;
			sb->sb_count -= before - uio->uio_resid;
			if (rd->rd_len == 0)
				record_free(sockbuf_take(sb));
		}
		rd = next != NULL && next->rd_control == NULL ? next : NULL;
	}
	return 0;
}

static int
receive_stream(struct socket *so, struct message *ms)
{
	bool peek = (ms->ms_flags & MSG_PEEK) != 0, eof = false;
	const size_t asked = ms->ms_uio->uio_resid;
	struct record *rd = so->so_rcv.sb_first;
	int error;

	take_extras(rd, ms);
	error = receive_bytes(&so->so_rcv, ms->ms_uio, peek);
	if (error != 0 && ms->ms_uio->uio_resid == asked) {
		if (!peek) {
			rd->rd_control = ms->ms_control;
			ms->ms_control = NULL;
		}
		return error;
	}
	if (peek || !(ms->ms_flags & MSG_WAITALL))
		return 0;
	while (error == 0 && ms->ms_uio->uio_resid > 0 && ms->ms_control == NULL) {
		so->so_proto->pr_received(so);
		if ((error = wait_data(so, ms, &eof)) != 0 || eof ||
		    so->so_rcv.sb_first->rd_control != NULL)
			break;
		error = receive_bytes(&so->so_rcv, ms->ms_uio, false);
	}
	return 0;		/* what came counts; the error comes again */
}

int
socket_receive(struct socket *so, struct message *ms)
{
	bool eof, atomic = (so->so_proto->pr_flags & PR_ATOMIC) != 0;
	int error;

	if (ms->ms_flags & MSG_OOB)
		return EOPNOTSUPP;
	if (ms->ms_uio->uio_resid == 0 && !atomic && so->so_rcv.sb_first == NULL &&
	    !curlwp->l_linux)
		return 0;
	if ((error = wait_data(so, ms, &eof)) != 0 || eof) {
		if (ms->ms_name != NULL)
			ms->ms_name->sn_len = 0;
		return error;
	}
	error = atomic ? receive_message(so, ms) : receive_stream(so, ms);
	so->so_proto->pr_received(so);
	return error;
}

bool
socket_readable(const struct socket *so)
{
	return so->so_rcv.sb_first != NULL || so->so_qlen > 0 || so->so_error != 0 ||
	    (so->so_state & SS_CANTRCVMORE) != 0;
}

bool
socket_writable(struct socket *so)
{
	if (so->so_error != 0 || (so->so_state & SS_CANTSENDMORE) != 0)
		return true;
	if ((so->so_proto->pr_flags & PR_CONNREQUIRED) && !(so->so_state & SS_ISCONNECTED))
		return false;
	return so->so_proto->pr_space(so) >= so->so_snd.sb_lowat;
}
