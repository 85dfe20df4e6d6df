/*
 * Sockets where no protocol family is loaded: librumpnet alone.  socket(2) and socketpair(2) know
 * no family, and no descriptor is a socket.
 *
 * Owns nothing.  Locking: the kernel lock, for the look at the descriptor.  Interface: the system
 * calls.
 */
#include <sys/file.h>
#include <sys/syscallvar.h>

static int
no_family(struct lwp *l, const void *args, register_t *retval)
{
	(void)l, (void)args, (void)retval;
	return EAFNOSUPPORT;
}

/* Every other call begins with the descriptor. */
static int
no_socket(struct lwp *l, const void *args, register_t *retval)
{
	const struct sys_listen_args *uap = args;
	struct file *fp = fd_getfile(l, SCARG(uap, s));

	(void)retval;
	if (fp == NULL)
		return EBADF;
	fd_putfile(fp);
	return ENOTSOCK;
}

static const struct sysentry socket_calls[] = {
	{ SYS___socket30, no_family, 0 },
	{ SYS_socketpair, no_family, 0 },
	{ SYS_accept, no_socket, 0 },
	{ SYS_bind, no_socket, 0 },
	{ SYS_connect, no_socket, 0 },
	{ SYS_getpeername, no_socket, 0 },
	{ SYS_getsockname, no_socket, 0 },
	{ SYS_getsockopt, no_socket, 0 },
	{ SYS_listen, no_socket, 0 },
	{ SYS_paccept, no_socket, 0 },
	{ SYS_recvfrom, no_socket, 0 },
	{ SYS_recvmmsg, no_socket, 0 },
	{ SYS_recvmsg, no_socket, 0 },
	{ SYS_sendmmsg, no_socket, 0 },
	{ SYS_sendmsg, no_socket, 0 },
	{ SYS_sendto, no_socket, 0 },
	{ SYS_setsockopt, no_socket, 0 },
	{ SYS_shutdown, no_socket, 0 },
	SYSENTRY_END
};

static struct rump_component component = {
	.rc_name = "rumpnet",
	.rc_class = COMPONENT_NET,
	.rc_syscalls = socket_calls,
};
RUMP_COMPONENT(component)
