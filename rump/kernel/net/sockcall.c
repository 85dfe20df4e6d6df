/*
 * The system calls that make, name, connect and configure sockets: socket(2), bind(2), listen(2),
 * accept(2), connect(2), shutdown(2), getsockname(2), getsockopt(2); and the table of all of them
 * (sockmsg.c has send(2), recv(2) and their kin).
 *
 * Owns nothing.  Locking: the kernel lock; the file is held while a call sleeps.
 */
#include "sockcall.h"

#define TYPE_FLAGS	((int)SOCK_FLAGS_MASK)

/* What is open for nothing (compat/linux: O_PATH) is no open file. */
int
socket_of(struct lwp *l, int fd, struct file **fpp, struct socket **sop)
{
	struct file *fp = fd_getfile(l, fd);
	int error;

	if (fp == NULL)
		return EBADF;
	if (fp->f_type != DTYPE_SOCKET) {
		error = (fp->f_flag & (FREAD | FWRITE)) != 0 ? ENOTSOCK : EBADF;
		fd_putfile(fp);
		return error;
	}
	*fpp = fp;
	*sop = fp->f_data;
	return 0;
}

int
sockname_copyin(const struct sockaddr *uaddr, socklen_t len, struct sockname *sn)
{
	int error;

	if (len < offsetof(struct sockaddr, sa_data) || len > SOCKADDR_MAX)
		return EINVAL;
	memset(sn, 0, sizeof(*sn));
	if ((error = copyin(uaddr, sn->sn_bytes, len)) != 0)
		return error;
	sn->sn_len = len;
	sn->sn_sa.sa_len = (uint8_t)len;
	return 0;
}

/* The length that is told is what was copied. */
int
sockname_copyout(const struct sockname *sn, struct sockaddr *uaddr, socklen_t *ulen)
{
	socklen_t len;
	int error;

	if ((error = copyin(ulen, &len, sizeof(len))) != 0)
		return error;
	len = MIN(len, sn->sn_len);
	if ((error = copyout(sn->sn_bytes, uaddr, len)) != 0)
		return error;
	return copyout(&len, ulen, sizeof(len));
}

int
sys___socket30(struct lwp *l, const struct sys___socket30_args *uap, register_t *retval)
{
	int type = SCARG(uap, type), fd, error;
	struct socket *so;

	if ((error = socket_create(l, SCARG(uap, domain), type & ~TYPE_FLAGS, SCARG(uap, protocol),
	    &so)) != 0)
		return error;
	if ((error = socket_open(l, so, type, &fd)) != 0)
		socket_free(so);
	else
		*retval = fd;
	return error;
}

static int
pair_create(struct lwp *l, const struct sys_socketpair_args *uap, struct socket *so[2])
{
	int type = SCARG(uap, type) & ~TYPE_FLAGS, error;

	if ((error = socket_create(l, SCARG(uap, domain), type, SCARG(uap, protocol), &so[0])) != 0)
		return error;
	error = socket_create(l, SCARG(uap, domain), type, SCARG(uap, protocol), &so[1]);
	if (error != 0) {
		socket_free(so[0]);
		return error;
	}
	error = so[0]->so_proto->pr_connect2 == NULL ? EOPNOTSUPP :
	    so[0]->so_proto->pr_connect2(so[0], so[1]);
	if (error != 0) {
		socket_free(so[1]);
		socket_free(so[0]);
	}
	return error;
}

int
sys_socketpair(struct lwp *l, const struct sys_socketpair_args *uap, register_t *retval)
{
	struct socket *so[2];
	int fds[2], error;

	(void)retval;
	if ((error = pair_create(l, uap, so)) != 0)
		return error;
	if ((error = socket_open(l, so[0], SCARG(uap, type), &fds[0])) != 0) {
		socket_free(so[1]);
		socket_free(so[0]);
		return error;
	}
	if ((error = socket_open(l, so[1], SCARG(uap, type), &fds[1])) != 0) {
		socket_free(so[1]);
		fd_close(l, fds[0]);
		return error;
	}
	if ((error = copyout(fds, SCARG(uap, rsv), sizeof(fds))) != 0) {
		fd_close(l, fds[1]);
		fd_close(l, fds[0]);
	}
	return error;
}

int
sys_bind(struct lwp *l, const struct sys_bind_args *uap, register_t *retval)
{
	struct sockname sn;
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, s), &fp, &so)) != 0)
		return error;
	if ((error = sockname_copyin(SCARG(uap, name), SCARG(uap, namelen), &sn)) == 0)
		error = so->so_proto->pr_bind(so, &sn, l);
	fd_putfile(fp);
	return error;
}

int
sys_listen(struct lwp *l, const struct sys_listen_args *uap, register_t *retval)
{
	unsigned int backlog = (unsigned int)MAX(SCARG(uap, backlog), 0);
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, s), &fp, &so)) != 0)
		return error;
	if (so->so_state & (SS_ISCONNECTED | SS_ISCONNECTING))
		error = EINVAL;
	else if ((error = so->so_proto->pr_listen(so, l)) == 0) {
		so->so_options |= SO_ACCEPTCONN;
		/* full with one more than the backlog; BSD's slack is half of it besides */
		backlog = MIN(backlog, (unsigned int)SOMAXCONN);
		so->so_qlimit = (l->l_linux ? backlog : backlog * 3 / 2) + 1;
	}
	fd_putfile(fp);
	return error;
}

static int
wait_connection(struct socket *so, bool nonblock)
{
	int error;

	if ((so->so_options & SO_ACCEPTCONN) == 0)
		return EINVAL;
	while (so->so_qlen == 0) {
		if (so->so_state & SS_CANTRCVMORE)
			return ECONNABORTED;
		if (nonblock)
			return EWOULDBLOCK;
		if ((error = ksleep(&so->so_rcv.sb_wait, PCATCH, NULL)) != 0)
			return error;
	}
	return 0;
}

/* A connection that finds no descriptor stays in the queue; *sn is the peer's name. */
static int
accept_one(struct lwp *l, struct socket *so, int flags, struct sockname *sn, int *fd)
{
	struct socket *conn = TAILQ_FIRST(&so->so_queue);
	int error;

	if ((error = socket_open(l, conn, flags, fd)) != 0)
		return error;
	TAILQ_REMOVE(&so->so_queue, conn, so_queued);
	so->so_qlen--;
	conn->so_head = NULL;
	if (conn->so_proto->pr_accepted != NULL)
		conn->so_proto->pr_accepted(conn);
	conn->so_proto->pr_peername(conn, sn);
	return 0;
}

int
socket_accept(struct lwp *l, int s, struct sockname *sn, int flags, bool inherit, int *fd)
{
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) != 0)
		return error;
	if (inherit && (fp->f_flag & O_NONBLOCK) != 0)
		flags |= SOCK_NONBLOCK;
	error = wait_connection(so, (fp->f_flag & O_NONBLOCK) != 0);
	if (error == 0)
		error = accept_one(l, so, flags, sn, fd);
	fd_putfile(fp);
	return error;
}

static int
do_accept(struct lwp *l, int s, struct sockaddr *uaddr, socklen_t *ulen, int flags, bool inherit,
    register_t *retval)
{
	struct sockname sn;
	int fd, error;

	if ((error = socket_accept(l, s, &sn, flags, inherit, &fd)) != 0)
		return error;
	if (uaddr != NULL && (error = sockname_copyout(&sn, uaddr, ulen)) != 0) {
		fd_close(l, fd);
		return error;
	}
	*retval = fd;
	return 0;
}

int
sys_accept(struct lwp *l, const struct sys_accept_args *uap, register_t *retval)
{
	return do_accept(l, SCARG(uap, s), SCARG(uap, name), SCARG(uap, anamelen), 0, true, retval);
}

/* The mask has no effect: no signals are delivered here. */
int
sys_paccept(struct lwp *l, const struct sys_paccept_args *uap, register_t *retval)
{
	if (SCARG(uap, flags) & ~TYPE_FLAGS)
		return EINVAL;
	return do_accept(l, SCARG(uap, s), SCARG(uap, name), SCARG(uap, anamelen),
	    SCARG(uap, flags), false, retval);
}

static int
start_connect(struct socket *so, const struct sockname *sn, struct lwp *l)
{
	int error;

	if (so->so_options & SO_ACCEPTCONN)
		return EOPNOTSUPP;
	if (so->so_state & SS_ISCONNECTING)
		return EALREADY;
	if (so->so_state & SS_ISCONNECTED) {
		if (so->so_proto->pr_flags & PR_CONNREQUIRED)
			return EISCONN;
		/* on Linux a datagram socket keeps its peer until it has another */
		if (!l->l_linux && (error = so->so_proto->pr_disconnect(so)) != 0)
			return error;
	}
	so->so_error = 0;
	return so->so_proto->pr_connect(so, sn, l);
}

static int
finish_connect(struct socket *so, bool nonblock)
{
	int error = 0;

	if ((so->so_state & SS_ISCONNECTING) && nonblock)
		return EINPROGRESS;
	while ((so->so_state & SS_ISCONNECTING) && so->so_error == 0)
		if ((error = ksleep(&so->so_snd.sb_wait, PCATCH, NULL)) != 0)
			return error;
	error = so->so_error;
	so->so_error = 0;
	return error;
}

int
socket_connect(struct lwp *l, struct file *fp, const struct sockname *sn)
{
	struct socket *so = fp->f_data;
	int error = start_connect(so, sn, l);

	return error != 0 ? error : finish_connect(so, (fp->f_flag & O_NONBLOCK) != 0);
}

int
sys_connect(struct lwp *l, const struct sys_connect_args *uap, register_t *retval)
{
	struct sockname sn;
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, s), &fp, &so)) != 0)
		return error;
	if ((error = sockname_copyin(SCARG(uap, name), SCARG(uap, namelen), &sn)) == 0)
		error = socket_connect(l, fp, &sn);
	fd_putfile(fp);
	return error;
}

int
sys_shutdown(struct lwp *l, const struct sys_shutdown_args *uap, register_t *retval)
{
	int how = SCARG(uap, how), error;
	struct socket *so;
	struct file *fp;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, s), &fp, &so)) != 0)
		return error;
	if (how != SHUT_RD && how != SHUT_WR && how != SHUT_RDWR)
		error = EINVAL;
	else if ((so->so_state & SS_ISCONNECTED) == 0 &&
	    (so->so_proto->pr_flags & PR_CONNREQUIRED) != 0 &&
	    (so->so_options & SO_ACCEPTCONN) == 0)
		error = ENOTCONN;
	else
		so->so_proto->pr_shutdown(so, how != SHUT_WR, how != SHUT_RD);
	fd_putfile(fp);
	return error;
}

int
socket_name(struct lwp *l, int s, bool peer, struct sockname *sn)
{
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) != 0)
		return error;
	if (!peer)
		so->so_proto->pr_name(so, sn);
	else if (so->so_state & SS_ISCONNECTED)
		so->so_proto->pr_peername(so, sn);
	else
		error = ENOTCONN;
	fd_putfile(fp);
	return error;
}

static int
tell_name(struct lwp *l, int s, bool peer, struct sockaddr *uaddr, socklen_t *ulen)
{
	struct sockname sn;
	int error = socket_name(l, s, peer, &sn);

	return error != 0 ? error : sockname_copyout(&sn, uaddr, ulen);
}

int
sys_getsockname(struct lwp *l, const struct sys_getsockname_args *uap, register_t *retval)
{
	(void)retval;
	return tell_name(l, SCARG(uap, fdes), false, SCARG(uap, asa), SCARG(uap, alen));
}

int
sys_getpeername(struct lwp *l, const struct sys_getpeername_args *uap, register_t *retval)
{
	(void)retval;
	return tell_name(l, SCARG(uap, fdes), true, SCARG(uap, asa), SCARG(uap, alen));
}

int
sys_getsockopt(struct lwp *l, const struct sys_getsockopt_args *uap, register_t *retval)
{
	char value[SOCKOPT_MAX] = { 0 };
	struct socket *so;
	struct file *fp;
	socklen_t len = 0;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, s), &fp, &so)) != 0)
		return error;
	if (SCARG(uap, val) != NULL)
		error = copyin(SCARG(uap, avalsize), &len, sizeof(len));
	len = MIN(len, (socklen_t)SOCKOPT_MAX);
	if (error == 0)
		error = socket_getopt(so, SCARG(uap, level), SCARG(uap, name), value, &len);
	if (error == 0 && SCARG(uap, val) != NULL &&
	    (error = copyout(value, SCARG(uap, val), len)) == 0)
		error = copyout(&len, SCARG(uap, avalsize), sizeof(len));
	fd_putfile(fp);
	return error;
}

int
sys_setsockopt(struct lwp *l, const struct sys_setsockopt_args *uap, register_t *retval)
{
	socklen_t len = SCARG(uap, val) != NULL ? SCARG(uap, valsize) : 0;
	char value[SOCKOPT_MAX] = { 0 };
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, s), &fp, &so)) != 0)
		return error;
	if (len > SOCKOPT_MAX)
		error = EINVAL;
	else if ((error = copyin(SCARG(uap, val), value, len)) == 0)
		error = socket_setopt(so, SCARG(uap, level), SCARG(uap, name), value, len);
	fd_putfile(fp);
	return error;
}

const struct sysentry socket_calls[] = {
	SYSENTRY(__socket30, 0),
	SYSENTRY(socketpair, 0),
	SYSENTRY(accept, 0),
	SYSENTRY(bind, 0),
	SYSENTRY(connect, 0),
	SYSENTRY(getpeername, 0),
	SYSENTRY(getsockname, 0),
	SYSENTRY(getsockopt, 0),
	SYSENTRY(listen, 0),
	SYSENTRY(paccept, 0),
	SYSENTRY(recvfrom, 0),
	SYSENTRY(recvmmsg, 0),
	SYSENTRY(recvmsg, 0),
	SYSENTRY(sendmmsg, 0),
	SYSENTRY(sendmsg, 0),
	SYSENTRY(sendto, 0),
	SYSENTRY(setsockopt, 0),
	SYSENTRY(shutdown, 0),
	SYSENTRY_END
};
