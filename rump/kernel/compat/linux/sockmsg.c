/*
 * Messages: send(2), sendmsg(2), sendmmsg(2), recv(2), recvmsg(2), recvmmsg(2).  Headers, flags,
 * addresses and control messages are translated; socket_send() and socket_receive() do the rest.
 */
#include "socket.h"

#include <sys/uio.h>

#define NAMELESS	offsetof(struct sockaddr_un, sun_path)
#define MMSG_MAX	1024		/* messages that one call moves: UIO_MAXIOV */

static const struct linux_flag msgflags[] = {
	LINUX_FLAG(MSG_OOB), LINUX_FLAG(MSG_PEEK), LINUX_FLAG(MSG_DONTROUTE),
	LINUX_FLAG(MSG_CTRUNC), LINUX_FLAG(MSG_TRUNC), LINUX_FLAG(MSG_DONTWAIT),
	LINUX_FLAG(MSG_EOR), LINUX_FLAG(MSG_WAITALL), LINUX_FLAG(MSG_NOSIGNAL),
};

static void
cmsg_get(const char head[CONTROL_HEAD], struct cmsghdr *cmsg)
{
	struct linux_cmsghdr lc;

	memcpy(&lc, head, sizeof(lc));
	cmsg->cmsg_len = (socklen_t)MIN(lc.cmsg_len, (uint64_t)UINT32_MAX);
	cmsg->cmsg_level = lc.cmsg_level == LINUX_SOL_SOCKET ? SOL_SOCKET : -1;
	cmsg->cmsg_type = lc.cmsg_type == LINUX_SCM_RIGHTS ? SCM_RIGHTS : -1;
}

static void
cmsg_put(char head[CONTROL_HEAD], const struct cmsghdr *cmsg)
{
	const struct linux_cmsghdr lc = { .cmsg_len = cmsg->cmsg_len,
	    .cmsg_level = LINUX_SOL_SOCKET,
	    .cmsg_type = cmsg->cmsg_type == SCM_RIGHTS ? LINUX_SCM_RIGHTS : LINUX_SCM_TIMESTAMP };

	memcpy(head, &lc, sizeof(lc));
}

_Static_assert(sizeof(struct linux_cmsghdr) == CONTROL_HEAD, "cmsghdr");
static const struct control_abi control_linux = { cmsg_get, cmsg_put };

/* A file that is no socket refuses, and another family is a wrong argument. */
static int
local_error(const struct socket *so, int error)
{
	if (so->so_proto->pr_domain != AF_LOCAL)
		return error;
	return error == ENOTSOCK ? ECONNREFUSED : error == EAFNOSUPPORT ? EINVAL : error;
}

/* Where a message goes: streams take no address, and packets do not look at it. */
static int
destination(const struct socket *so, const struct linux_msghdr *mp, struct sockname *sn,
    struct message *ms)
{
	int error;

	if (mp->msg_name == NULL || mp->msg_namelen == 0)
		return 0;
	if (mp->msg_namelen > sizeof(struct linux_sockaddr_storage))
		return EINVAL;
	if ((error = copyin(mp->msg_name, sn->sn_bytes, mp->msg_namelen)) != 0)
		return error;
	if (so->so_type == SOCK_SEQPACKET)
		return 0;
	if (so->so_type == SOCK_STREAM)
		return (so->so_state & SS_ISCONNECTED) != 0 ? EISCONN : EOPNOTSUPP;
	ms->ms_name = sn;
	return linux_sockname_in(mp->msg_name, mp->msg_namelen, sn);
}

static int
do_send(struct lwp *l, int s, struct uio *uio, const struct linux_msghdr *mp, int flags,
    register_t *retval)
{
	struct message ms = { .ms_uio = uio,
	    .ms_flags = (int)linux_flags_in(msgflags, nitems(msgflags), (uint32_t)flags) };
	size_t asked = uio->uio_resid;
	struct sockname sn;
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) != 0)
		return error;
	ms.ms_nonblock = (fp->f_flag & O_NONBLOCK) != 0 || (flags & LINUX_MSG_DONTWAIT) != 0;
	error = destination(so, mp, &sn, &ms);
	if (error == 0 && mp->msg_controllen >= CONTROL_HEAD)
		error = mp->msg_controllen > INT32_MAX ? ENOBUFS : control_copyin(so, l,
		    &control_linux, mp->msg_control, (socklen_t)mp->msg_controllen,
		    &ms.ms_control);
	if (error == 0)
		error = local_error(so, socket_send(so, &ms, l));
	control_free(ms.ms_control);
	fd_putfile(fp);
	return socket_moved(error, asked, uio, retval);
}

int
linux_sys_sendto(struct lwp *l, const struct linux_sys_sendto_args *uap, register_t *retval)
{
	const struct linux_msghdr msg = { .msg_name = (void *)(uintptr_t)SCARG(uap, addr),
	    .msg_namelen = SCARG(uap, addrlen) };
	struct iovec iov;
	struct uio uio;

	uio_init(&uio, &iov, (void *)(uintptr_t)SCARG(uap, buf),
	    MIN(SCARG(uap, len), LINUX_MAX_RW), 0, UIO_WRITE, UIO_USERSPACE);
	return do_send(l, SCARG(uap, fd), &uio, &msg, SCARG(uap, flags), retval);
}

/* The vector of a message; one without is an empty transfer. */
static int
message_iov(const struct linux_msghdr *mp, enum uio_rw rw, struct iovec small[UIO_SMALLIOV],
    struct iovec **iovp, struct uio *uio)
{
	int error;

	*uio = (struct uio){ .uio_iovcnt = (int)mp->msg_iovlen, .uio_rw = rw,
	    .uio_seg = UIO_USERSPACE };
	*iovp = uio->uio_iov = small;
	if (mp->msg_iovlen == 0)
		return 0;
	if (mp->msg_iovlen > IOV_MAX)
		return EMSGSIZE;
	error = uio_copyiov((const void *)mp->msg_iov, (int)mp->msg_iovlen, small, iovp,
	    &uio->uio_resid);
	uio->uio_iov = *iovp;
	return error;
}

static int
send_message(struct lwp *l, int s, const struct linux_msghdr *mp, int flags, register_t *retval)
{
	struct iovec small[UIO_SMALLIOV], *iov;
	struct uio uio;
	int error;

	if ((int)mp->msg_namelen < 0)
		return EINVAL;
	if ((error = message_iov(mp, UIO_WRITE, small, &iov, &uio)) != 0)
		return error;
	error = do_send(l, s, &uio, mp, flags, retval);
	uio_freeiov(iov, small, (int)mp->msg_iovlen);
	return error;
}

/* Whether it is a socket at all, which comes before what the message says. */
static int
check_socket(struct lwp *l, int s)
{
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) == 0)
		fd_putfile(fp);
	return error;
}

int
linux_sys_sendmsg(struct lwp *l, const struct linux_sys_sendmsg_args *uap, register_t *retval)
{
	struct linux_msghdr msg;
	int error;

	if ((error = check_socket(l, SCARG(uap, fd))) != 0 ||
	    (error = copyin(SCARG(uap, msg), &msg, sizeof(msg))) != 0)
		return error;
	return send_message(l, SCARG(uap, fd), &msg, SCARG(uap, flags), retval);
}

int
linux_sys_sendmmsg(struct lwp *l, const struct linux_sys_sendmmsg_args *uap, register_t *retval)
{
	const unsigned int count = MIN(SCARG(uap, vlen), (unsigned int)MMSG_MAX);
	struct linux_mmsghdr mmsg, *at = SCARG(uap, msgs);
	int error = check_socket(l, SCARG(uap, fd));
	register_t sent = 0;
	unsigned int i;

	for (i = 0; i < count && error == 0; i++, at++) {
		if ((error = copyin(at, &mmsg, sizeof(mmsg))) != 0 ||
		    (error = send_message(l, SCARG(uap, fd), &mmsg.msg_hdr,
		    (int)SCARG(uap, flags), &sent)) != 0)
			break;
		mmsg.msg_len = (unsigned int)sent;
		if ((error = copyout(&mmsg.msg_len, &at->msg_len, sizeof(at->msg_len))) != 0)
			break;
	}
	*retval = (register_t)i;
	return i > 0 ? 0 : error;
}

static int
receive_control(struct lwp *l, struct control *list, struct linux_msghdr *mp, int flags, int *got)
{
	socklen_t len = (socklen_t)MIN(mp->msg_controllen, (uint64_t)INT32_MAX);
	int error;

	if (mp->msg_control == NULL) {
		*got |= list != NULL ? MSG_CTRUNC : 0;
		control_free(list);
		mp->msg_controllen = 0;
		return 0;
	}
	error = control_copyout(l, &control_linux, list, mp->msg_control, &len,
	    (flags & LINUX_MSG_CMSG_CLOEXEC) != 0, got);
	mp->msg_controllen = len;
	return error;
}

/* Receives, and fills mp in as recvmsg(2) tells it; *sn is the sender's address. */
static int
do_receive(struct lwp *l, int s, struct uio *uio, struct linux_msghdr *mp, int flags,
    struct sockname *sn, register_t *retval)
{
	struct message ms = { .ms_uio = uio, .ms_name = sn,
	    .ms_flags = (int)linux_flags_in(msgflags, nitems(msgflags), (uint32_t)flags) };
	size_t asked = uio->uio_resid;
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) != 0)
		return error;
	ms.ms_nonblock = (fp->f_flag & O_NONBLOCK) != 0 || (flags & LINUX_MSG_DONTWAIT) != 0;
	error = (flags & LINUX_MSG_ERRQUEUE) != 0 ? EAGAIN : socket_receive(so, &ms);
	if (sn->sn_len <= NAMELESS && sn->sn_sa.sa_family == AF_LOCAL)
		sn->sn_len = 0;		/* a sender without a name has no address */
	if ((error = socket_moved(error, asked, uio, retval)) == 0)
		error = receive_control(l, ms.ms_control, mp, flags, &ms.ms_got);
	else
		control_free(ms.ms_control);
	if ((flags & LINUX_MSG_TRUNC) != 0 && (so->so_proto->pr_flags & PR_ATOMIC) != 0)
		*retval = (register_t)ms.ms_len;
	mp->msg_flags = (int)linux_flags_out(msgflags, nitems(msgflags), (uint32_t)ms.ms_got) |
	    (flags & LINUX_MSG_CMSG_CLOEXEC);
	fd_putfile(fp);
	return error;
}

int
linux_sys_recvfrom(struct lwp *l, const struct linux_sys_recvfrom_args *uap, register_t *retval)
{
	struct linux_msghdr msg = { .msg_control = NULL };
	struct sockname sn = { .sn_len = 0 };
	struct iovec iov;
	struct uio uio;
	int error;

	uio_init(&uio, &iov, SCARG(uap, buf), MIN(SCARG(uap, len), LINUX_MAX_RW), 0, UIO_READ,
	    UIO_USERSPACE);
	error = do_receive(l, SCARG(uap, fd), &uio, &msg, SCARG(uap, flags), &sn, retval);
	if (error != 0 || SCARG(uap, addr) == NULL)
		return error;
	return linux_sockname_tell(&sn, SCARG(uap, addr), SCARG(uap, addrlen));
}

static int
receive_message(struct lwp *l, int s, struct linux_msghdr *mp, int flags, register_t *retval)
{
	struct iovec small[UIO_SMALLIOV], *iov;
	struct sockname sn = { .sn_len = 0 };
	socklen_t room = mp->msg_namelen;
	struct uio uio;
	int error;

	if ((int)room < 0)
		return EINVAL;
	if ((error = message_iov(mp, UIO_READ, small, &iov, &uio)) != 0)
		return error;
	error = do_receive(l, s, &uio, mp, flags, &sn, retval);
	uio_freeiov(iov, small, (int)mp->msg_iovlen);
	if (error == 0 && mp->msg_name != NULL)
		error = linux_sockname_out(&sn, mp->msg_name, room, &mp->msg_namelen);
	return error;
}

/* What recvmsg(2) tells in the header: the other members stay as they are. */
static int
tell_header(const struct linux_msghdr *mp, struct linux_msghdr *ump)
{
	int error;

	if ((mp->msg_name != NULL && (error = copyout(&mp->msg_namelen, &ump->msg_namelen,
	    sizeof(mp->msg_namelen))) != 0) ||
	    (error = copyout(&mp->msg_controllen, &ump->msg_controllen,
	    sizeof(mp->msg_controllen))) != 0)
		return error;
	return copyout(&mp->msg_flags, &ump->msg_flags, sizeof(mp->msg_flags));
}

int
linux_sys_recvmsg(struct lwp *l, const struct linux_sys_recvmsg_args *uap, register_t *retval)
{
	struct linux_msghdr msg;
	int error;

	if ((error = check_socket(l, SCARG(uap, fd))) != 0 ||
	    (error = copyin(SCARG(uap, msg), &msg, sizeof(msg))) != 0 ||
	    (error = receive_message(l, SCARG(uap, fd), &msg, SCARG(uap, flags), retval)) != 0)
		return error;
	return tell_header(&msg, SCARG(uap, msg));
}

static int
deadline_in(const struct linux_timespec *uts, struct timespec *deadline)
{
	struct timespec length;
	int error;

	if ((error = copyin(uts, &length, sizeof(length))) != 0)
		return error;
	if (!timespec_valid(&length))
		return EINVAL;
	nanouptime(deadline);
	timespec_add(deadline, &length, deadline);
	return 0;
}

static int
receive_one(struct lwp *l, int s, struct linux_mmsghdr *at, int flags)
{
	struct linux_mmsghdr mmsg;
	register_t got = 0;
	int error;

	if ((error = copyin(at, &mmsg, sizeof(mmsg))) != 0 ||
	    (error = receive_message(l, s, &mmsg.msg_hdr, flags, &got)) != 0 ||
	    (error = tell_header(&mmsg.msg_hdr, &at->msg_hdr)) != 0)
		return error;
	mmsg.msg_len = (unsigned int)got;
	return copyout(&mmsg.msg_len, &at->msg_len, sizeof(at->msg_len));
}

static int
tell_left(const struct timespec *deadline, struct linux_timespec *uts)
{
	struct timespec now, left = { 0 };

	nanouptime(&now);
	if (timespec_cmp(&now, deadline) < 0)
		timespec_sub(deadline, &now, &left);
	return copyout(&left, uts, sizeof(left));
}

/* The timeout is looked at between messages; what is left of it is told. */
int
linux_sys_recvmmsg(struct lwp *l, const struct linux_sys_recvmmsg_args *uap, register_t *retval)
{
	const unsigned int count = MIN(SCARG(uap, vlen), (unsigned int)MMSG_MAX);
	const bool timed = SCARG(uap, timeout) != NULL;
	int flags = (int)SCARG(uap, flags), error;
	struct timespec deadline, now;
	unsigned int i = 0;

	if (timed && (error = deadline_in(SCARG(uap, timeout), &deadline)) != 0)
		return error;
	error = check_socket(l, SCARG(uap, fd));
	while (i < count && error == 0) {
		error = receive_one(l, SCARG(uap, fd), SCARG(uap, msgs) + i,
		    flags & ~LINUX_MSG_WAITFORONE);
		if (error != 0)
			break;
		i++;
		if ((flags & LINUX_MSG_WAITFORONE) != 0)
			flags |= LINUX_MSG_DONTWAIT;
		nanouptime(&now);
		if (timed && timespec_cmp(&now, &deadline) >= 0)
			break;
	}
	*retval = (register_t)i;
	if (i == 0)
		return error;
	return timed ? tell_left(&deadline, SCARG(uap, timeout)) : 0;
}
