/*
 * The calls that make, name and connect sockets.  They are the kernel's own, with families, types,
 * flags and addresses translated.
 */
#include "socket.h"

#define TYPE_MASK	0xf		/* SOCK_TYPE_MASK of the kernel's <linux/net.h> */
#define TYPE_FLAGS	(LINUX_SOCK_CLOEXEC | LINUX_SOCK_NONBLOCK)

/* The types' numbers are NetBSD's. */
static int
type_in(int domain, int linux_type, int *type)
{
	const int plain = linux_type & TYPE_MASK;

	if ((linux_type & ~(TYPE_MASK | TYPE_FLAGS)) != 0 || plain > LINUX_SOCK_PACKET)
		return EINVAL;
	*type = domain == LINUX_AF_LOCAL && plain == LINUX_SOCK_RAW ? SOCK_DGRAM : plain;
	if ((linux_type & LINUX_SOCK_CLOEXEC) != 0)
		*type |= SOCK_CLOEXEC;
	if ((linux_type & LINUX_SOCK_NONBLOCK) != 0)
		*type |= SOCK_NONBLOCK;
	return 0;
}

/* A local socket may name its family as its protocol. */
static int
protocol_in(int domain, int protocol)
{
	return domain == LINUX_AF_LOCAL && protocol == LINUX_AF_LOCAL ? 0 : protocol;
}

static int
create_error(int error)
{
	return error == EPROTOTYPE ? ESOCKTNOSUPPORT : error;
}

int
linux_sys_socket(struct lwp *l, const struct linux_sys_socket_args *uap, register_t *retval)
{
	const int domain = SCARG(uap, domain);
	int error, type;

	if ((error = type_in(domain, SCARG(uap, type), &type)) != 0)
		return error;
	return create_error(sys___socket30(l, &(const struct sys___socket30_args){
	    .domain.v = linux_family_in(domain), .type.v = type,
	    .protocol.v = protocol_in(domain, SCARG(uap, protocol)) }, retval));
}

int
linux_sys_socketpair(struct lwp *l, const struct linux_sys_socketpair_args *uap,
    register_t *retval)
{
	const int domain = SCARG(uap, domain);
	int error, type;

	if ((error = type_in(domain, SCARG(uap, type), &type)) != 0)
		return error;
	return create_error(sys_socketpair(l, &(const struct sys_socketpair_args){
	    .domain.v = linux_family_in(domain), .type.v = type,
	    .protocol.v = protocol_in(domain, SCARG(uap, protocol)),
	    .rsv.v = SCARG(uap, fds) }, retval));
}

int
linux_sys_bind(struct lwp *l, const struct linux_sys_bind_args *uap, register_t *retval)
{
	struct sockname sn;
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, fd), &fp, &so)) != 0)
		return error;
	if ((error = linux_sockname_in(SCARG(uap, addr), SCARG(uap, addrlen), &sn)) == 0)
		error = so->so_proto->pr_bind(so, &sn, l);
	fd_putfile(fp);
	return error == EAFNOSUPPORT ? EINVAL : error;
}

/* A file that is no socket refuses; a listening socket, and another family, are wrong arguments. */
static int
connect_error(int error)
{
	if (error == ENOTSOCK)
		return ECONNREFUSED;
	return error == EOPNOTSUPP || error == EAFNOSUPPORT ? EINVAL : error;
}

/* AF_UNSPEC takes a datagram socket's peer away. */
int
linux_sys_connect(struct lwp *l, const struct linux_sys_connect_args *uap, register_t *retval)
{
	struct sockname sn;
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, fd), &fp, &so)) != 0)
		return error;
	if ((error = linux_sockname_in(SCARG(uap, addr), SCARG(uap, addrlen), &sn)) != 0)
		;
	else if (sn.sn_sa.sa_family == AF_UNSPEC &&
	    (so->so_proto->pr_flags & PR_CONNREQUIRED) == 0)
		error = (so->so_state & SS_ISCONNECTED) != 0 ? so->so_proto->pr_disconnect(so) : 0;
	else
		error = connect_error(socket_connect(l, fp, &sn));
	fd_putfile(fp);
	return error;
}

static const struct protosw *
protocol_of(struct lwp *l, int s)
{
	const struct protosw *proto;
	struct socket *so;
	struct file *fp;

	if (socket_of(l, s, &fp, &so) != 0)
		return NULL;
	proto = so->so_proto;
	fd_putfile(fp);
	return proto;
}

static bool
is_datagram(struct lwp *l, int s)
{
	const struct protosw *proto = protocol_of(l, s);

	return proto != NULL && (proto->pr_flags & PR_CONNREQUIRED) == 0;
}

static bool
is_local(struct lwp *l, int s)
{
	const struct protosw *proto = protocol_of(l, s);

	return proto != NULL && proto->pr_domain == AF_LOCAL;
}

int
linux_sys_listen(struct lwp *l, const struct linux_sys_listen_args *uap, register_t *retval)
{
	const int backlog = SCARG(uap, backlog);
	int error = sys_listen(l, &(const struct sys_listen_args){ .s.v = SCARG(uap, fd),
	    .backlog.v = backlog < 0 ? SOMAXCONN : backlog }, retval);

	return error == EINVAL && is_datagram(l, SCARG(uap, fd)) ? EOPNOTSUPP : error;
}

/* On a listening socket that was shut down nothing comes, and who would not wait is told that. */
static int
accept_error(struct lwp *l, int s, int error)
{
	struct socket *so;
	struct file *fp;

	if (error == EINVAL && is_datagram(l, s))
		return EOPNOTSUPP;
	if (error != ECONNABORTED || socket_of(l, s, &fp, &so) != 0)
		return error;
	error = (fp->f_flag & O_NONBLOCK) != 0 ? EWOULDBLOCK : EINVAL;
	fd_putfile(fp);
	return error;
}

static int
do_accept(struct lwp *l, int s, void *uaddr, socklen_t *ulen, int flags, register_t *retval)
{
	const int native = ((flags & LINUX_SOCK_CLOEXEC) != 0 ? (int)SOCK_CLOEXEC : 0) |
	    ((flags & LINUX_SOCK_NONBLOCK) != 0 ? (int)SOCK_NONBLOCK : 0);
	struct sockname sn;
	int error, fd;

	if ((flags & ~TYPE_FLAGS) != 0)
		return EINVAL;
	if ((error = socket_accept(l, s, &sn, native, false, &fd)) != 0)
		return accept_error(l, s, error);
	if (uaddr != NULL && (error = linux_sockname_tell(&sn, uaddr, ulen)) != 0) {
		fd_close(l, fd);
		return error;
	}
	*retval = fd;
	return 0;
}

int
linux_sys_accept(struct lwp *l, const struct linux_sys_accept_args *uap, register_t *retval)
{
	return do_accept(l, SCARG(uap, fd), SCARG(uap, addr), SCARG(uap, addrlen), 0, retval);
}

int
linux_sys_accept4(struct lwp *l, const struct linux_sys_accept4_args *uap, register_t *retval)
{
	return do_accept(l, SCARG(uap, fd), SCARG(uap, addr), SCARG(uap, addrlen),
	    SCARG(uap, flags), retval);
}

/* A local socket need not be connected. */
int
linux_sys_shutdown(struct lwp *l, const struct linux_sys_shutdown_args *uap, register_t *retval)
{
	int error = sys_shutdown(l, &(const struct sys_shutdown_args){ .s.v = SCARG(uap, fd),
	    .how.v = SCARG(uap, how) }, retval);

	return error == ENOTCONN && is_local(l, SCARG(uap, fd)) ? 0 : error;
}

static int
tell_name(struct lwp *l, int s, bool peer, void *uaddr, socklen_t *ulen)
{
	struct sockname sn;
	int error = socket_name(l, s, peer, &sn);

	return error != 0 ? error : linux_sockname_tell(&sn, uaddr, ulen);
}

int
linux_sys_getsockname(struct lwp *l, const struct linux_sys_getsockname_args *uap,
    register_t *retval)
{
	(void)retval;
	return tell_name(l, SCARG(uap, fd), false, SCARG(uap, addr), SCARG(uap, addrlen));
}

int
linux_sys_getpeername(struct lwp *l, const struct linux_sys_getpeername_args *uap,
    register_t *retval)
{
	(void)retval;
	return tell_name(l, SCARG(uap, fd), true, SCARG(uap, addr), SCARG(uap, addrlen));
}
