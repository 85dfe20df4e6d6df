/*
 * Messages to and from users: send(2), sendmsg(2), sendmmsg(2), recv(2), recvmsg(2), recvmmsg(2).
 * They move vectors, addresses and control data; socket_send() and socket_receive() do the rest.
 *
 * Owns nothing.  Locking: the kernel lock; the file is held while a call sleeps.
 */
#include <sys/timespec.h>

#include "sockcall.h"

#define MMSG_MAX	1024		/* messages a sendmmsg or recvmmsg moves */

/* What was moved before a wait was cut short counts. */
int
socket_moved(int error, size_t asked, const struct uio *uio, register_t *retval)
{
	if ((error == EINTR || error == EWOULDBLOCK) && uio->uio_resid != asked)
		error = 0;
	if (error == 0)
		*retval = (register_t)(asked - uio->uio_resid);
	return error;
}

static int
do_send(struct lwp *l, int s, struct uio *uio, const struct msghdr *mp, int flags,
    register_t *retval)
{
	struct message ms = { .ms_uio = uio, .ms_flags = flags };
	size_t asked = uio->uio_resid;
	struct sockname sn;
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) != 0)
		return error;
	ms.ms_nonblock = (fp->f_flag & O_NONBLOCK) != 0 || (flags & MSG_DONTWAIT) != 0;
	if (mp->msg_name != NULL) {
		error = sockname_copyin(mp->msg_name, mp->msg_namelen, &sn);
		ms.ms_name = &sn;
	}
	if (error == 0 && mp->msg_control != NULL)
		error = control_copyin(so, l, &control_native, mp->msg_control,
		    mp->msg_controllen, &ms.ms_control);
	if (error == 0)
		error = socket_send(so, &ms, l);
	control_free(ms.ms_control);
	fd_putfile(fp);
	return socket_moved(error, asked, uio, retval);
}

int
sys_sendto(struct lwp *l, const struct sys_sendto_args *uap, register_t *retval)
{
	struct msghdr msg = { .msg_name = (void *)(uintptr_t)SCARG(uap, to),
	    .msg_namelen = SCARG(uap, tolen) };
	struct iovec iov;
	struct uio uio;

	if (SCARG(uap, len) > INT64_MAX)
		return EINVAL;
	uio_init(&uio, &iov, (void *)(uintptr_t)SCARG(uap, buf), SCARG(uap, len), 0, UIO_WRITE,
	    UIO_USERSPACE);
	return do_send(l, SCARG(uap, s), &uio, &msg, SCARG(uap, flags), retval);
}

/* The vector of a message; one without is an empty transfer. */
static int
message_iov(const struct msghdr *mp, enum uio_rw rw, struct iovec small[UIO_SMALLIOV],
    struct iovec **iovp, struct uio *uio)
{
	*uio = (struct uio){ .uio_iovcnt = mp->msg_iovlen, .uio_rw = rw,
	    .uio_seg = UIO_USERSPACE };
	if (mp->msg_iovlen == 0) {
		*iovp = uio->uio_iov = small;
		return 0;
	}
	if (mp->msg_iovlen < 0 || mp->msg_iovlen > IOV_MAX)
		return EMSGSIZE;
	int error = uio_copyiov(mp->msg_iov, mp->msg_iovlen, small, iovp, &uio->uio_resid);
	uio->uio_iov = *iovp;
	return error;
}

static int
send_message(struct lwp *l, int s, const struct msghdr *mp, int flags, register_t *retval)
{
	struct iovec small[UIO_SMALLIOV], *iov;
	struct uio uio;
	int error;

	if ((error = message_iov(mp, UIO_WRITE, small, &iov, &uio)) != 0)
		return error;
	error = do_send(l, s, &uio, mp, flags, retval);
	uio_freeiov(iov, small, mp->msg_iovlen);
	return error;
}

int
sys_sendmsg(struct lwp *l, const struct sys_sendmsg_args *uap, register_t *retval)
{
	struct msghdr msg;
	int error;

	if ((error = copyin(SCARG(uap, msg), &msg, sizeof(msg))) != 0)
		return error;
	return send_message(l, SCARG(uap, s), &msg, SCARG(uap, flags), retval);
}

int
sys_sendmmsg(struct lwp *l, const struct sys_sendmmsg_args *uap, register_t *retval)
{
	unsigned int count = MIN(SCARG(uap, vlen), (unsigned int)MMSG_MAX), i;
	struct mmsghdr mmsg, *at = SCARG(uap, mmsg);
	register_t sent = 0;
	int error = 0;

	for (i = 0; i < count; i++, at++) {
		if ((error = copyin(at, &mmsg, sizeof(mmsg))) != 0 ||
		    (error = send_message(l, SCARG(uap, s), &mmsg.msg_hdr,
		    (int)SCARG(uap, flags), &sent)) != 0)
			break;
		mmsg.msg_len = (unsigned int)sent;
		if ((error = copyout(&mmsg.msg_len, &at->msg_len, sizeof(at->msg_len))) != 0)
			break;
	}
	*retval = (register_t)i;
	return i > 0 ? 0 : error;
}

/* Receives, and fills mp in as recvmsg(2) tells it; *sn is the sender's address. */
static int
do_receive(struct lwp *l, int s, struct uio *uio, struct msghdr *mp, int flags,
    struct sockname *sn, register_t *retval)
{
	struct message ms = { .ms_uio = uio, .ms_name = sn, .ms_flags = flags };
	size_t asked = uio->uio_resid;
	struct socket *so;
	struct file *fp;
	int error;

	if ((error = socket_of(l, s, &fp, &so)) != 0)
		return error;
	ms.ms_nonblock = (fp->f_flag & O_NONBLOCK) != 0 || (flags & MSG_DONTWAIT) != 0;
	error = socket_moved(socket_receive(so, &ms), asked, uio, retval);
	mp->msg_flags = ms.ms_got;
	if (error == 0 && mp->msg_control != NULL)
		error = control_copyout(l, &control_native, ms.ms_control, mp->msg_control,
		    &mp->msg_controllen, (flags & MSG_CMSG_CLOEXEC) != 0, &mp->msg_flags);
	else {
		if (ms.ms_control != NULL)
			mp->msg_flags |= MSG_CTRUNC;
		control_free(ms.ms_control);
		mp->msg_controllen = 0;
	}
	fd_putfile(fp);
	return error;
}

int
sys_recvfrom(struct lwp *l, const struct sys_recvfrom_args *uap, register_t *retval)
{
	struct msghdr msg = { .msg_control = NULL };
	struct sockname sn = { .sn_len = 0 };
	struct iovec iov;
	struct uio uio;
	int error;

	if (SCARG(uap, len) > INT64_MAX)
		return EINVAL;
	uio_init(&uio, &iov, SCARG(uap, buf), SCARG(uap, len), 0, UIO_READ, UIO_USERSPACE);
	if ((error = do_receive(l, SCARG(uap, s), &uio, &msg, SCARG(uap, flags), &sn, retval)) != 0)
		return error;
	if (SCARG(uap, from) == NULL || SCARG(uap, fromlenaddr) == NULL)
		return 0;
	return sockname_copyout(&sn, SCARG(uap, from), SCARG(uap, fromlenaddr));
}

static int
receive_message(struct lwp *l, int s, struct msghdr *mp, int flags, register_t *retval)
{
	struct iovec small[UIO_SMALLIOV], *iov;
	struct sockname sn = { .sn_len = 0 };
	struct uio uio;
	int error;

	if ((error = message_iov(mp, UIO_READ, small, &iov, &uio)) != 0)
		return error;
	error = do_receive(l, s, &uio, mp, flags, &sn, retval);
	uio_freeiov(iov, small, mp->msg_iovlen);
	if (error != 0 || mp->msg_name == NULL) {
		mp->msg_namelen = 0;
		return error;
	}
	mp->msg_namelen = MIN(mp->msg_namelen, sn.sn_len);
	return copyout(sn.sn_bytes, mp->msg_name, mp->msg_namelen);
}

int
sys_recvmsg(struct lwp *l, const struct sys_recvmsg_args *uap, register_t *retval)
{
	struct msghdr msg;
	int error;

	if ((error = copyin(SCARG(uap, msg), &msg, sizeof(msg))) != 0 ||
	    (error = receive_message(l, SCARG(uap, s), &msg, SCARG(uap, flags), retval)) != 0)
		return error;
	return copyout(&msg, SCARG(uap, msg), sizeof(msg));
}

/* The timeout is looked at between messages, as recvmmsg(2) says. */
static int
deadline_of(const struct timespec *utimeout, struct timespec *deadline)
{
	struct timespec now;
	int error;

	if ((error = copyin(utimeout, deadline, sizeof(*deadline))) != 0)
		return error;
	if (deadline->tv_sec < 0 || deadline->tv_nsec < 0 || deadline->tv_nsec >= 1000000000)
		return EINVAL;
	nanouptime(&now);
	timespec_add(&now, deadline, deadline);
	return 0;
}

int
sys_recvmmsg(struct lwp *l, const struct sys_recvmmsg_args *uap, register_t *retval)
{
	unsigned int count = MIN(SCARG(uap, vlen), (unsigned int)MMSG_MAX), i;
	struct mmsghdr mmsg, *at = SCARG(uap, mmsg);
	int flags = (int)SCARG(uap, flags), error = 0;
	struct timespec deadline, now;
	register_t got = 0;

	if (SCARG(uap, timeout) != NULL &&
	    (error = deadline_of(SCARG(uap, timeout), &deadline)) != 0)
		return error;
	for (i = 0; i < count; i++, at++) {
		if ((error = copyin(at, &mmsg, sizeof(mmsg))) != 0 ||
		    (error = receive_message(l, SCARG(uap, s), &mmsg.msg_hdr,
		    flags & ~MSG_WAITFORONE, &got)) != 0)
			break;
		mmsg.msg_len = (unsigned int)got;
		if ((error = copyout(&mmsg, at, sizeof(mmsg))) != 0)
			break;
		if (flags & MSG_WAITFORONE)
			flags |= MSG_DONTWAIT;
		nanouptime(&now);
		if (SCARG(uap, timeout) != NULL && timespec_cmp(&now, &deadline) >= 0) {
			i++;
			break;
		}
	}
	*retval = (register_t)i;
	return i > 0 ? 0 : error;
}
