/*
 * The local domain: unix(4) sockets of streams, packets and datagrams, inside one kernel.
 *
 * Owns the struct unpcb of every local socket.  Locking: the kernel lock.  Interface: the
 * protocols, attached at boot; LOCAL_PEEREID, LOCAL_CREDS and LOCAL_CONNWAIT at level 0.
 */
#include <sys/timespec.h>

#include "local.h"

#define LEVEL_LOCAL	0		/* of getsockopt and setsockopt */

static struct unpcbid
identity(const struct lwp *l)
{
	const struct cred *cr = l->l_proc->p_cred;

	return (struct unpcbid){ .unp_pid = l->l_proc->p_pid, .unp_euid = cr->cr_euid,
	    .unp_egid = cr->cr_egid };
}

static int
local_attach(struct socket *so)
{
	struct unpcb *up = kmem_zalloc(sizeof(*up));

	if (up == NULL)
		return ENOBUFS;
	up->up_socket = so;
	LIST_INIT(&up->up_refs);
	LIST_INSERT_HEAD(&local_domain()->ld_all, up, up_all);
	so->so_pcb = up;
	return 0;
}

static bool
is_datagram(const struct unpcb *up)
{
	return up->up_socket->so_type == SOCK_DGRAM;
}

/* Both halves of a stream, or the one end of a datagram socket's connection. */
static void
unlink_peer(struct unpcb *up)
{
	struct unpcb *peer = up->up_conn;

	if (peer == NULL)
		return;
	up->up_conn = NULL;
	if (is_datagram(up)) {
		LIST_REMOVE(up, up_ref);
		up->up_socket->so_state &= ~(unsigned int)SS_ISCONNECTED;
		socket_wakeup(up->up_socket, &up->up_socket->so_snd);
		return;
	}
	peer->up_conn = NULL;
	socket_disconnected(up->up_socket);
	socket_disconnected(peer->up_socket);
}

/* Closing what messages held sleeps: nobody may find the socket by then, nor be connected to it. */
static void
local_detach(struct socket *so)
{
	struct unpcb *up = so->so_pcb, *ref;
	struct vnode *vp = up->up_vnode;

	if (vp != NULL)
		vp->v_socket = NULL;
	while ((ref = LIST_FIRST(&up->up_refs)) != NULL) {
		unlink_peer(ref);
		ref->up_socket->so_error = ECONNRESET;
		socket_wakeup(ref->up_socket, &ref->up_socket->so_rcv);
	}
	unlink_peer(up);
	LIST_REMOVE(up, up_all);
	local_discard(&so->so_rcv);
	if (up->up_name != NULL)
		kmem_free(up->up_name, sizeof(*up->up_name));
	kmem_free(up, sizeof(*up));
	so->so_pcb = NULL;
	wakeup(&local_domain()->ld_room);
	if (vp != NULL)
		vrele(vp);
	local_collect();
}

static int
local_listen(struct socket *so, struct lwp *l)
{
	struct unpcb *up = so->so_pcb;

	if (is_datagram(up))
		return EOPNOTSUPP;
	if (up->up_vnode == NULL)
		return EINVAL;
	up->up_listener = identity(l);
	return 0;
}

static void
link_peers(struct unpcb *up, struct unpcb *peer)
{
	up->up_conn = peer;
	if (is_datagram(up))
		LIST_INSERT_HEAD(&peer->up_refs, up, up_ref);
	else
		peer->up_conn = up;
}

/* A new socket for the listener's side, connected to ours, in the listener's queue. */
static int
connect_listener(struct unpcb *up, struct unpcb *listener, struct lwp *l)
{
	struct socket *head = listener->up_socket, *so;
	struct unpcb *conn;
	int error;

	if ((head->so_options & SO_ACCEPTCONN) == 0 ||
	    (l->l_linux && (head->so_state & SS_CANTRCVMORE) != 0))
		return ECONNREFUSED;
	if (l->l_linux && head->so_qlen >= head->so_qlimit)
		return EWOULDBLOCK;
	if ((error = socket_newconn(head, &so)) != 0)
		return error;
	conn = so->so_pcb;
	if (listener->up_name != NULL &&
	    (conn->up_name = local_name_copy(listener->up_name)) == NULL) {
		socket_free(so);
		return ENOBUFS;
	}
	conn->up_options = listener->up_options;
	conn->up_peer = identity(l);
	up->up_peer = listener->up_listener;
	conn->up_peerknown = up->up_peerknown = true;
	link_peers(up, conn);
	socket_connected(so);
	if ((up->up_options | conn->up_options) & LOCAL_CONNWAIT)
		up->up_socket->so_state |= SS_ISCONNECTING;
	else
		socket_connected(up->up_socket);
	socket_enqueue(head, so);
	return 0;
}

static int
room_wait(const struct socket *so, bool nonblock)
{
	const struct timespec *limit = &so->so_snd.sb_timeo;

	return nonblock ? EWOULDBLOCK : ksleep(&local_domain()->ld_room, PCATCH,
	    timespec_iszero(limit) ? NULL : limit);
}

static int
connect_once(struct socket *so, const struct sockname *sn, struct lwp *l)
{
	struct unpcb *up = so->so_pcb, *to;
	int error;

	if ((error = local_find(sn, so->so_type, l, &to)) != 0)
		return error;
	if (!is_datagram(up))
		return so->so_state & (SS_ISCONNECTED | SS_ISCONNECTING) ?
		    EISCONN :		/* another thread was faster */
		    connect_listener(up, to, l);
	unlink_peer(up);
	link_peers(up, to);
	socket_connected(so);
	return 0;
}

/* A queue that is full refuses; on Linux it is waited for. */
static int
local_connect(struct socket *so, const struct sockname *sn, struct lwp *l)
{
	const bool nonblock = (so->so_file->f_flag & O_NONBLOCK) != 0;
	int error;

	while ((error = connect_once(so, sn, l)) == EWOULDBLOCK)
		if ((error = room_wait(so, nonblock)) != 0)
			break;
	return error;
}

static int
local_connect2(struct socket *a, struct socket *b)
{
	struct unpcb *up = a->so_pcb, *peer = b->so_pcb;

	link_peers(up, peer);
	if (is_datagram(up))
		link_peers(peer, up);
	up->up_peer = peer->up_peer = identity(curlwp);
	up->up_peerknown = peer->up_peerknown = true;
	socket_connected(a);
	socket_connected(b);
	return 0;
}

static int
local_disconnect(struct socket *so)
{
	unlink_peer(so->so_pcb);
	return 0;
}

/* Who waits for LOCAL_CONNWAIT's sake, and who waits for a place in the queue. */
static void
local_accepted(struct socket *so)
{
	struct unpcb *peer = ((struct unpcb *)so->so_pcb)->up_conn;

	wakeup(&local_domain()->ld_room);
	if (peer != NULL && (peer->up_socket->so_state & SS_ISCONNECTING))
		socket_connected(peer->up_socket);
}

/* Whoever may wait for room in the buffer. */
static void
wake_senders(const struct unpcb *up)
{
	struct unpcb *ref, *peer = up->up_conn;

	if (!is_datagram(up)) {
		if (peer != NULL)
			socket_wakeup(peer->up_socket, &peer->up_socket->so_snd);
		return;
	}
	wakeup(&local_domain()->ld_room);
	LIST_FOREACH(ref, &up->up_refs, up_ref)
		socket_wakeup(ref->up_socket, &ref->up_socket->so_snd);
}

static void
stop_receiving(struct socket *so)
{
	struct record *rd;

	socket_cantreceive(so);
	local_discard(&so->so_rcv);
	while ((rd = sockbuf_take(&so->so_rcv)) != NULL)
		record_free(rd);
	wake_senders(so->so_pcb);
}

static void
local_shutdown(struct socket *so, bool rcv, bool snd)
{
	struct unpcb *up = so->so_pcb, *conn = up->up_conn;
	struct socket *peer = conn != NULL && !is_datagram(up) ? conn->up_socket : NULL;

	if (snd) {
		socket_cantsend(so);
		if (peer != NULL)
			socket_cantreceive(peer);
	}
	if (rcv) {
		stop_receiving(so);
		wakeup(&local_domain()->ld_room);
	}
}

/*
 * An empty buffer takes a packet of any size that may be sent, and of a stream as much as its
 * sender waits for room for, be the buffer smaller than that.
 */
static size_t
local_space(struct socket *so)
{
	const struct unpcb *up = so->so_pcb, *peer = up->up_conn;
	const struct sockbuf *sb;

	if (peer == NULL || (is_datagram(up) && !curlwp->l_linux) ||
	    (peer->up_socket->so_state & SS_CANTRCVMORE))
		return SIZE_MAX;	/* pr_send will say what is wrong */
	sb = &peer->up_socket->so_rcv;
	if (sb->sb_first != NULL)
		return sockbuf_space(sb);
	return so->so_type != SOCK_STREAM ? SIZE_MAX : MAX(sockbuf_space(sb), so->so_snd.sb_lowat);
}

/* SCM_CREDS: who sent this, for a receiver that asked with LOCAL_CREDS. */
static int
add_creds(struct record *rd, const struct lwp *l)
{
	const struct cred *cr = l->l_proc->p_cred;
	size_t len = offsetof(struct sockcred, sc_groups) + cr->cr_ngroups * sizeof(gid_t);
	struct control *cl = control_alloc(SOL_SOCKET, SCM_CREDS, len, 0);
	struct sockcred sc = { .sc_pid = l->l_proc->p_pid, .sc_uid = cr->cr_uid,
	    .sc_euid = cr->cr_euid, .sc_gid = cr->cr_gid, .sc_egid = cr->cr_egid,
	    .sc_ngroups = (int)cr->cr_ngroups };

	if (cl == NULL)
		return ENOBUFS;
	memcpy(cl->cl_data, &sc, offsetof(struct sockcred, sc_groups));
	memcpy(cl->cl_data + offsetof(struct sockcred, sc_groups), cr->cr_groups,
	    cr->cr_ngroups * sizeof(gid_t));
	cl->cl_next = rd->rd_control;
	rd->rd_control = cl;
	return 0;
}

/* A datagram finds no room: it is lost, or on Linux the sender may wait. */
static int
datagram_room(struct socket *to, size_t len, const struct lwp *l)
{
	if (sockbuf_space(&to->so_rcv) >= MAX(len, 1) ||
	    (l->l_linux && to->so_rcv.sb_first == NULL))
		return 0;
	if (l->l_linux)
		return EWOULDBLOCK;
	to->so_overflowed++;
	return ENOBUFS;
}

/* Into the receiver's buffer, or EWOULDBLOCK; a stream tells the credentials once. */
static int
deliver(struct unpcb *up, struct unpcb *to, struct record *rd, struct lwp *l)
{
	struct socket *so = to->up_socket;
	bool stream = so->so_type == SOCK_STREAM;
	int error;

	if (so->so_state & SS_CANTRCVMORE)
		return EPIPE;
	if (is_datagram(up)) {
		if ((error = datagram_room(so, rd->rd_len, l)) != 0)
			return error;
		if ((rd->rd_from = kmem_alloc(sizeof(*rd->rd_from))) == NULL)
			return ENOBUFS;
		local_name(up->up_socket, rd->rd_from);
	}
	if ((to->up_options & LOCAL_CREDS) != 0) {
		if ((error = add_creds(rd, l)) != 0)
			return error;
		if (stream)
			to->up_options &= ~LOCAL_CREDS;
	}
	sockbuf_append(&so->so_rcv, rd, stream);
	socket_wakeup(so, &so->so_rcv);
	return 0;
}

static int
send_once(struct socket *so, struct record *rd, const struct sockname *sn, struct lwp *l)
{
	struct unpcb *up = so->so_pcb, *to = up->up_conn;
	int error = 0;

	if (sn != NULL)
		error = local_find(sn, so->so_type, l, &to);
	else if (to == NULL)
		error = is_datagram(up) ? ECONNREFUSED : EPIPE;
	return error != 0 ? error : deliver(up, to, rd, l);
}

static int
local_send(struct socket *so, struct record *rd, const struct message *ms, struct lwp *l)
{
	int error;

	while ((error = send_once(so, rd, ms->ms_name, l)) == EWOULDBLOCK)
		if ((error = room_wait(so, ms->ms_nonblock)) != 0)
			break;
	if (error != 0)
		record_free(rd);
	return error;
}

static void
local_received(struct socket *so)
{
	wake_senders(so->so_pcb);
}

static int
local_getopt(struct socket *so, int level, int name, void *to, socklen_t *len)
{
	const struct unpcb *up = so->so_pcb;
	int bit;

	if (level != LEVEL_LOCAL)
		return ENOPROTOOPT;
	switch (name) {
	case LOCAL_PEEREID:
		if (!up->up_peerknown)
			return EINVAL;
		*len = (socklen_t)MIN(*len, sizeof(up->up_peer));
		memcpy(to, &up->up_peer, *len);
		return 0;
	case LOCAL_CREDS:
	case LOCAL_CONNWAIT:
		bit = (up->up_options & name) != 0;
		*len = (socklen_t)MIN(*len, sizeof(bit));
		memcpy(to, &bit, *len);
		return 0;
	}
	return ENOPROTOOPT;
}

static int
local_setopt(struct socket *so, int level, int name, const void *from, socklen_t len)
{
	struct unpcb *up = so->so_pcb;
	int value;

	if (level != LEVEL_LOCAL || (name != LOCAL_CREDS && name != LOCAL_CONNWAIT))
		return ENOPROTOOPT;
	if (len < sizeof(value))
		return EINVAL;
	memcpy(&value, from, sizeof(value));
	up->up_options = value != 0 ? up->up_options | name : up->up_options & ~name;
	return 0;
}

#define LOCAL_PROTOCOL(type, flags) { \
	.pr_domain = AF_LOCAL, .pr_type = (type), .pr_flags = (flags), \
	.pr_attach = local_attach, .pr_detach = local_detach, .pr_bind = local_bind, \
	.pr_listen = local_listen, .pr_connect = local_connect, .pr_connect2 = local_connect2, \
	.pr_disconnect = local_disconnect, .pr_accepted = local_accepted, \
	.pr_shutdown = local_shutdown, .pr_space = local_space, .pr_send = local_send, \
	.pr_received = local_received, .pr_name = local_name, .pr_peername = local_peername, \
	.pr_getopt = local_getopt, .pr_setopt = local_setopt, .pr_internalize = local_internalize, \
}

static const struct protosw protocols[] = {
	LOCAL_PROTOCOL(SOCK_STREAM, PR_CONNREQUIRED),
	LOCAL_PROTOCOL(SOCK_SEQPACKET, PR_ATOMIC | PR_CONNREQUIRED),
	LOCAL_PROTOCOL(SOCK_DGRAM, PR_ATOMIC | PR_ADDR),
};

static int
local_init(struct kernel *k)
{
	if ((kernel_data(k, &local_component) = kmem_zalloc(sizeof(struct local_domain))) == NULL)
		return ENOMEM;
	WAITCHAN_INIT(&((struct local_domain *)kernel_data(k, &local_component))->ld_room);
	protosw_attach(k, protocols, nitems(protocols));
	return 0;
}

static void
local_fini(struct kernel *k)
{
	kmem_free(kernel_data(k, &local_component), sizeof(struct local_domain));
}

struct rump_component local_component = {
	.rc_name = "rumpnet_local",
	.rc_class = COMPONENT_NET,
	.rc_init = local_init,
	.rc_fini = local_fini,
};
RUMP_COMPONENT(local_component)
