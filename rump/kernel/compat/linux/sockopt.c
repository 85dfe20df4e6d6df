/*
 * getsockopt(2) and setsockopt(2) at SOL_SOCKET: names, switches that read 1 rather than their own
 * bit, error numbers, times of 64-bit microseconds, and who is at the other end.  Other levels are
 * the protocol's.
 */
#include "socket.h"

enum shape { SWITCH, NUMBER, SIZE, TIME, LINGER, ERROR, CONSTANT };

static const struct option {
	int op_linux, op_netbsd;
	enum shape op_shape;
} options[] = {
	{ LINUX_SO_DEBUG, SO_DEBUG, SWITCH },
	{ LINUX_SO_REUSEADDR, SO_REUSEADDR, SWITCH },
	{ LINUX_SO_REUSEPORT, SO_REUSEPORT, SWITCH },
	{ LINUX_SO_KEEPALIVE, SO_KEEPALIVE, SWITCH },
	{ LINUX_SO_DONTROUTE, SO_DONTROUTE, SWITCH },
	{ LINUX_SO_BROADCAST, SO_BROADCAST, SWITCH },
	{ LINUX_SO_OOBINLINE, SO_OOBINLINE, SWITCH },
	{ LINUX_SO_TIMESTAMP, SO_TIMESTAMP, SWITCH },
	{ LINUX_SO_ACCEPTCONN, SO_ACCEPTCONN, CONSTANT },
	{ LINUX_SO_TYPE, SO_TYPE, CONSTANT },
	{ LINUX_SO_SNDBUF, SO_SNDBUF, SIZE },
	{ LINUX_SO_RCVBUF, SO_RCVBUF, SIZE },
	{ LINUX_SO_RCVLOWAT, SO_RCVLOWAT, NUMBER },
	{ LINUX_SO_RCVTIMEO, SO_RCVTIMEO, TIME },
	{ LINUX_SO_SNDTIMEO, SO_SNDTIMEO, TIME },
	{ LINUX_SO_LINGER, SO_LINGER, LINGER },
	{ LINUX_SO_ERROR, SO_ERROR, ERROR },
};

_Static_assert(sizeof(struct linger) == sizeof(struct linux_linger) &&
    offsetof(struct linger, l_linger) == offsetof(struct linux_linger, l_linger), "linger");

static const struct option *
option_find(int name)
{
	for (size_t i = 0; i < nitems(options); i++)
		if (options[i].op_linux == name)
			return &options[i];
	return NULL;
}

union value {
	int number;
	struct linux_linger linger;
	struct linux_timeval time;
	struct linux_ucred ucred;
};

static int
get_number(struct socket *so, const struct option *op, union value *value)
{
	socklen_t len = sizeof(value->number);
	int error;

	value->number = 0;
	if ((error = socket_getopt(so, SOL_SOCKET, op->op_netbsd, &value->number, &len)) != 0)
		return error;
	if (op->op_shape == SWITCH || op->op_linux == LINUX_SO_ACCEPTCONN)
		value->number = value->number != 0;
	if (op->op_shape == ERROR && value->number != 0)
		value->number = linux_errno(value->number);
	return 0;
}

static int
get_time(struct socket *so, const struct option *op, union value *value)
{
	struct timeval tv = { 0 };
	socklen_t len = sizeof(tv);
	int error;

	if ((error = socket_getopt(so, SOL_SOCKET, op->op_netbsd, &tv, &len)) == 0)
		value->time = (struct linux_timeval){ tv.tv_sec, tv.tv_usec };
	return error;
}

/* The peer's process and effective ids, as they were when it connected. */
static int
get_peer(struct socket *so, union value *value)
{
	struct unpcbid peer = { 0 };
	socklen_t len = sizeof(peer);
	int error;

	error = so->so_proto->pr_getopt == NULL ? ENOPROTOOPT :
	    so->so_proto->pr_getopt(so, 0, LOCAL_PEEREID, &peer, &len);
	value->ucred = error == 0 ?
	    (struct linux_ucred){ peer.unp_pid, peer.unp_euid, peer.unp_egid } :
	    (struct linux_ucred){ 0, (uint32_t)-1, (uint32_t)-1 };
	return 0;
}

/* *size: the value's. */
static int
get_value(struct socket *so, int name, union value *value, size_t *size)
{
	const struct option *op = option_find(name);
	socklen_t len = sizeof(value->linger);

	*size = sizeof(value->number);
	switch (name) {
	case LINUX_SO_DOMAIN:
		value->number = so->so_proto->pr_domain == AF_LOCAL ? LINUX_AF_LOCAL :
		    so->so_proto->pr_domain == AF_INET ? LINUX_AF_INET : LINUX_AF_INET6;
		return 0;
	case LINUX_SO_PROTOCOL:
		value->number = so->so_proto->pr_protocol;
		return 0;
	case LINUX_SO_PEERCRED:
		*size = sizeof(value->ucred);
		return get_peer(so, value);
	}
	if (op == NULL)
		return ENOPROTOOPT;
	if (op->op_shape == LINGER) {
		*size = sizeof(value->linger);
		return socket_getopt(so, SOL_SOCKET, SO_LINGER, &value->linger, &len);
	}
	if (op->op_shape == TIME) {
		*size = sizeof(value->time);
		return get_time(so, op, value);
	}
	return get_number(so, op, value);
}

/* Local sockets have no options but the socket's own.  Level 0, where NetBSD has some, is IP's. */
static bool
has_level(const struct socket *so, int level)
{
	return level == LINUX_SOL_SOCKET || so->so_proto->pr_domain != AF_LOCAL;
}

static int
get_level(struct socket *so, int level, int name, void *uval, socklen_t *ulen, int room)
{
	char bytes[SOCKOPT_MAX] = { 0 };
	union value value;
	size_t size;
	socklen_t len;
	int error;

	if (level == LINUX_SOL_SOCKET) {
		if ((error = get_value(so, name, &value, &size)) != 0)
			return error;
		memcpy(bytes, &value, size);
		len = (socklen_t)MIN(size, (size_t)room);
	} else {
		len = (socklen_t)MIN(room, SOCKOPT_MAX);
		if ((error = socket_getopt(so, level, name, bytes, &len)) != 0)
			return error;
	}
	error = copyout(bytes, uval, len);
	return error != 0 ? error : copyout(&len, ulen, sizeof(len));
}

int
linux_sys_getsockopt(struct lwp *l, const struct linux_sys_getsockopt_args *uap,
    register_t *retval)
{
	struct socket *so;
	struct file *fp;
	int error, room;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, fd), &fp, &so)) != 0)
		return error;
	if (!has_level(so, SCARG(uap, level)))
		error = EOPNOTSUPP;
	else if ((error = copyin(SCARG(uap, len), &room, sizeof(room))) == 0)
		error = room < 0 ? EINVAL : get_level(so, SCARG(uap, level), SCARG(uap, name),
		    SCARG(uap, val), SCARG(uap, len), room);
	fd_putfile(fp);
	return error;
}

static int
set_time(struct socket *so, const struct option *op, const void *uval, socklen_t len)
{
	struct linux_timeval ltv;
	struct timeval tv;
	int error;

	if (len < sizeof(ltv))
		return EINVAL;
	if ((error = copyin(uval, &ltv, sizeof(ltv))) != 0)
		return error;
	if (ltv.tv_usec < 0 || ltv.tv_usec >= 1000000)
		return EDOM;
	tv = (struct timeval){ MAX(ltv.tv_sec, 0), (suseconds_t)ltv.tv_usec };
	return socket_setopt(so, SOL_SOCKET, op->op_netbsd, &tv, sizeof(tv));
}

static int
set_linger(struct socket *so, const void *uval, socklen_t len)
{
	struct linger linger;
	int error;

	if (len < sizeof(linger))
		return EINVAL;
	if ((error = copyin(uval, &linger, sizeof(linger))) != 0)
		return error;
	return socket_setopt(so, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
}

/* Linux doubles a buffer's size, for its own bookkeeping, and tells the double. */
static int
set_number(struct socket *so, const struct option *op, int value)
{
	if (op->op_shape == SIZE)
		value = value <= 0 || value > SOCK_BUFFER_MAX / 2 ? SOCK_BUFFER_MAX : value * 2;
	return socket_setopt(so, SOL_SOCKET, op->op_netbsd, &value, sizeof(value));
}

static int
set_level(struct socket *so, int level, int name, const void *uval, socklen_t len)
{
	const struct option *op;
	char bytes[SOCKOPT_MAX];
	int error, value;

	if (level != LINUX_SOL_SOCKET) {
		if (len > sizeof(bytes))
			return EINVAL;
		error = copyin(uval, bytes, len);
		return error != 0 ? error : socket_setopt(so, level, name, bytes, len);
	}
	if (len < sizeof(value))
		return EINVAL;
	if ((error = copyin(uval, &value, sizeof(value))) != 0)
		return error;
	op = option_find(name);
	if (op == NULL || op->op_shape == ERROR || op->op_shape == CONSTANT)
		return ENOPROTOOPT;
	if (op->op_shape == TIME)
		return set_time(so, op, uval, len);
	return op->op_shape == LINGER ? set_linger(so, uval, len) : set_number(so, op, value);
}

int
linux_sys_setsockopt(struct lwp *l, const struct linux_sys_setsockopt_args *uap,
    register_t *retval)
{
	struct socket *so;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = socket_of(l, SCARG(uap, fd), &fp, &so)) != 0)
		return error;
	error = (int)SCARG(uap, len) < 0 ? EINVAL :
	    !has_level(so, SCARG(uap, level)) ? EOPNOTSUPP :
	    set_level(so, SCARG(uap, level), SCARG(uap, name), SCARG(uap, val), SCARG(uap, len));
	fd_putfile(fp);
	return error;
}
