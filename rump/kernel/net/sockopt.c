/*
 * Options of the socket itself, SOL_SOCKET; other levels are the protocol's.  Owns nothing.
 * Locking: the kernel lock.
 */
#include <sys/socketvar.h>
#include <sys/timespec.h>

#define FLAGS	(SO_DEBUG | SO_KEEPALIVE | SO_DONTROUTE | SO_USELOOPBACK | SO_BROADCAST | \
    SO_REUSEADDR | SO_REUSEPORT | SO_OOBINLINE | SO_TIMESTAMP | SO_NOSIGPIPE)

static int
put(void *to, socklen_t *len, const void *value, size_t size)
{
	*len = (socklen_t)MIN(*len, size);
	memcpy(to, value, *len);
	return 0;
}

static int
put_int(void *to, socklen_t *len, int value)
{
	return put(to, len, &value, sizeof(value));
}

static int
put_timeout(void *to, socklen_t *len, const struct timespec *ts)
{
	struct timeval tv = { .tv_sec = ts->tv_sec, .tv_usec = (suseconds_t)(ts->tv_nsec / 1000) };

	return put(to, len, &tv, sizeof(tv));
}

static int
take_so_error(struct socket *so)
{
	int error = so->so_error;

	so->so_error = 0;
	return error;
}

int
socket_getopt(struct socket *so, int level, int name, void *to, socklen_t *len)
{
	if (level != SOL_SOCKET)
		return so->so_proto->pr_getopt != NULL ?
		    so->so_proto->pr_getopt(so, level, name, to, len) : ENOPROTOOPT;
	if ((name & FLAGS) == name && powerof2(name))
		return put_int(to, len, (so->so_options & name) != 0 ? name : 0);
	switch (name) {
	case SO_ACCEPTCONN:
		return put_int(to, len, so->so_options & SO_ACCEPTCONN);
	case SO_LINGER:
		return put(to, len, &so->so_linger, sizeof(so->so_linger));
	case SO_SNDBUF:
		return put_int(to, len, (int)so->so_snd.sb_hiwat);
	case SO_RCVBUF:
		return put_int(to, len, (int)so->so_rcv.sb_hiwat);
	case SO_SNDLOWAT:
		return put_int(to, len, (int)so->so_snd.sb_lowat);
	case SO_RCVLOWAT:
		return put_int(to, len, (int)so->so_rcv.sb_lowat);
	case SO_SNDTIMEO:
		return put_timeout(to, len, &so->so_snd.sb_timeo);
	case SO_RCVTIMEO:
		return put_timeout(to, len, &so->so_rcv.sb_timeo);
	case SO_TYPE:
		return put_int(to, len, so->so_type);
	case SO_ERROR:
		return put_int(to, len, take_so_error(so));
	case SO_OVERFLOWED:
		return put_int(to, len, (int)MIN(so->so_overflowed, (uint64_t)INT32_MAX));
	}
	return ENOPROTOOPT;
}

static int
take(const void *from, socklen_t len, void *value, size_t size)
{
	if (len < size)
		return EINVAL;
	memcpy(value, from, size);
	return 0;
}

/* What a program may ask for is more than what one may have. */
static int
set_size(struct sockbuf *sb, int value)
{
	if (value <= 0)
		return EINVAL;
	sb->sb_hiwat = MIN((size_t)value, (size_t)SOCK_BUFFER_MAX);
	sb->sb_lowat = MIN(sb->sb_lowat, sb->sb_hiwat);
	return 0;
}

static int
set_number(struct socket *so, int name, int value)
{
	switch (name) {
	case SO_SNDBUF:
		return set_size(&so->so_snd, value);
	case SO_RCVBUF:
		return set_size(&so->so_rcv, value);
	case SO_SNDLOWAT:
		so->so_snd.sb_lowat = MIN((size_t)MAX(value, 1), so->so_snd.sb_hiwat);
		return 0;
	case SO_RCVLOWAT:
		so->so_rcv.sb_lowat = MIN((size_t)MAX(value, 1), so->so_rcv.sb_hiwat);
		return 0;
	}
	if (value != 0)
		so->so_options |= name;
	else
		so->so_options &= ~name;
	return 0;
}

static int
set_timeout(struct sockbuf *sb, const void *from, socklen_t len)
{
	struct timeval tv;
	int error;

	if ((error = take(from, len, &tv, sizeof(tv))) != 0)
		return error;
	if (tv.tv_sec < 0 || tv.tv_usec < 0 || tv.tv_usec >= 1000000)
		return EDOM;
	sb->sb_timeo = (struct timespec){ .tv_sec = tv.tv_sec, .tv_nsec = tv.tv_usec * 1000L };
	return 0;
}

int
socket_setopt(struct socket *so, int level, int name, const void *from, socklen_t len)
{
	struct linger linger;
	int value, error;

	if (level != SOL_SOCKET)
		return so->so_proto->pr_setopt != NULL ?
		    so->so_proto->pr_setopt(so, level, name, from, len) : ENOPROTOOPT;
	switch (name) {
	case SO_LINGER:
		if ((error = take(from, len, &linger, sizeof(linger))) != 0)
			return error;
		if (linger.l_linger < 0)
			return EINVAL;
		so->so_linger = linger;
		return 0;
	case SO_SNDTIMEO:
		return set_timeout(&so->so_snd, from, len);
	case SO_RCVTIMEO:
		return set_timeout(&so->so_rcv, from, len);
	case SO_SNDBUF:
	case SO_RCVBUF:
	case SO_SNDLOWAT:
	case SO_RCVLOWAT:
		break;
	default:
		if (name == 0 || (name & FLAGS) != name || !powerof2(name))
			return ENOPROTOOPT;
	}
	if ((error = take(from, len, &value, sizeof(value))) != 0)
		return error;
	return set_number(so, name, value);
}
