/*
 * poll(2), ppoll(2), select(2), pselect6(2): NetBSD's waits with Linux's events and timeouts, which
 * say afterwards how much of them was left.  Signal masks are the machine's, which handles signals.
 */
#include "linux.h"

#include <sys/select.h>
#include <sys/socketvar.h>

static const struct linux_flag pollflags[] = {
	LINUX_FLAG(POLLIN), LINUX_FLAG(POLLPRI), LINUX_FLAG(POLLOUT), LINUX_FLAG(POLLERR),
	LINUX_FLAG(POLLHUP), LINUX_FLAG(POLLNVAL), LINUX_FLAG(POLLRDNORM), LINUX_FLAG(POLLRDBAND),
	LINUX_FLAG(POLLWRBAND),
};

/* POLLOUT and POLLWRNORM are one bit on NetBSD, two on Linux. */
int
linux_poll_in(uint32_t events)
{
	int native = (int)linux_flags_in(pollflags, nitems(pollflags), events);

	return (events & LINUX_POLLWRNORM) != 0 ? native | POLLWRNORM : native;
}

uint32_t
linux_poll_out(int revents, uint32_t asked)
{
	const uint32_t always = LINUX_POLLERR | LINUX_POLLHUP | LINUX_POLLNVAL;
	uint32_t events = linux_flags_out(pollflags, nitems(pollflags), (uint32_t)revents);

	if ((revents & POLLOUT) != 0)
		events |= LINUX_POLLWRNORM;
	return events & (asked | always);
}

/* The peer of a socket writes no more, which NetBSD's poll has no event for. */
uint32_t
linux_poll_hangup(const struct file *fp, uint32_t asked)
{
	const struct socket *so = fp->f_data;

	if ((asked & LINUX_POLLRDHUP) == 0 || fp->f_type != DTYPE_SOCKET)
		return 0;
	return (so->so_state & SS_CANTRCVMORE) != 0 ? LINUX_POLLRDHUP : 0;
}

/* A timeout as it was given, and where what is left of it goes. */
struct timeout {
	struct timespec to_length, to_end;
	bool to_forever;
};

static int
timeout_set(struct timeout *to, const struct timespec *length)
{
	to->to_forever = length == NULL;
	if (length == NULL)
		return 0;
	if (!timespec_valid(length))
		return EINVAL;
	to->to_length = *length;
	nanouptime(&to->to_end);
	timespec_add(&to->to_end, length, &to->to_end);
	return 0;
}

static const struct timespec *
timeout_length(const struct timeout *to)
{
	return to->to_forever ? NULL : &to->to_length;
}

static void
timeout_left(const struct timeout *to, struct timespec *left)
{
	struct timespec now;

	nanouptime(&now);
	*left = (struct timespec){ 0 };
	if (timespec_cmp(&now, &to->to_end) < 0)
		timespec_sub(&to->to_end, &now, left);
}

static int
poll_kernel(struct lwp *l, struct pollfd *fds, unsigned int n, const struct timespec *length,
    int *ready)
{
	for (unsigned int i = 0; i < n; i++)
		fds[i].events = (short)linux_poll_in((uint16_t)fds[i].events);
	return poll_wait(l, fds, n, length, ready);
}

static uint32_t
poll_one_result(struct lwp *l, const struct pollfd *fd, uint32_t asked)
{
	uint32_t revents = linux_poll_out(fd->revents, asked);
	struct file *fp;

	if ((asked & LINUX_POLLRDHUP) != 0 && (fp = fd_getfile(l, fd->fd)) != NULL) {
		revents |= linux_poll_hangup(fp, asked);
		fd_putfile(fp);
	}
	return revents;
}

/* Only revents go back, each held against what the user's copy asks for. */
static int
poll_results(struct lwp *l, const struct pollfd *fds, unsigned int n, struct linux_pollfd *ufds,
    int *ready)
{
	struct linux_pollfd pfd;
	int error;

	*ready = 0;
	for (unsigned int i = 0; i < n; i++) {
		if ((error = copyin(&ufds[i], &pfd, sizeof(pfd))) != 0)
			return error;
		pfd.revents = (int16_t)poll_one_result(l, &fds[i], (uint16_t)pfd.events);
		*ready += pfd.revents != 0;
		if ((error = copyout(&pfd.revents, &ufds[i].revents, sizeof(pfd.revents))) != 0)
			return error;
	}
	return 0;
}

static int
do_poll(struct lwp *l, struct linux_pollfd *ufds, unsigned int n, const struct timespec *length,
    register_t *retval)
{
	struct pollfd small[32], *fds = small;
	const size_t size = sizeof(*fds) * n;
	int error, ready = 0;

	if (n > l->l_proc->p_limit->pl_rlimit[RLIMIT_NOFILE].rlim_cur)
		return EINVAL;
	if (n > nitems(small) && (fds = kmem_alloc(size)) == NULL)
		return ENOMEM;
	if ((error = copyin(ufds, fds, size)) == 0 &&
	    (error = poll_kernel(l, fds, n, length, &ready)) == 0 &&
	    (error = poll_results(l, fds, n, ufds, &ready)) == 0)
		*retval = ready;
	if (fds != small)
		kmem_free(fds, size);
	return error;
}

#ifdef LINUX_SYS_poll
int
linux_sys_poll(struct lwp *l, const struct linux_sys_poll_args *uap, register_t *retval)
{
	const int ms = SCARG(uap, timeout);
	const struct timespec length = { ms / 1000, (ms % 1000) * 1000000L };

	return do_poll(l, SCARG(uap, fds), SCARG(uap, nfds), ms < 0 ? NULL : &length, retval);
}
#endif

/* A user's timespec; NULL: none. */
static int
timespec_in(const void *uts, struct timespec *ts, struct timeout *to)
{
	int error;

	if (uts == NULL)
		return timeout_set(to, NULL);
	error = copyin(uts, ts, sizeof(*ts));
	return error != 0 ? error : timeout_set(to, ts);
}

/* The time left is told whatever happened, and if it cannot be, that is no error. */
static void
timespec_left(const struct timeout *to, void *uts)
{
	struct timespec left;

	if (to->to_forever)
		return;
	timeout_left(to, &left);
	(void)copyout(&left, uts, sizeof(left));
}

int
linux_sys_ppoll(struct lwp *l, const struct linux_sys_ppoll_args *uap, register_t *retval)
{
	struct timespec ts;
	struct timeout to;
	int error;

	if ((error = timespec_in(SCARG(uap, timeout), &ts, &to)) != 0)
		return error;
	error = do_poll(l, SCARG(uap, fds), SCARG(uap, nfds), timeout_length(&to), retval);
	timespec_left(&to, (void *)(uintptr_t)SCARG(uap, timeout));
	return error;
}

int
linux_sys_pselect6(struct lwp *l, const struct linux_sys_pselect6_args *uap, register_t *retval)
{
	fd_set *const sets[3] = { SCARG(uap, readfds), SCARG(uap, writefds),
	    SCARG(uap, exceptfds) };
	struct timespec ts;
	struct timeout to;
	int error;

	if ((error = timespec_in(SCARG(uap, timeout), &ts, &to)) != 0)
		return error;
	error = select_wait(l, SCARG(uap, nfds), sets, timeout_length(&to), retval);
	timespec_left(&to, (void *)(uintptr_t)SCARG(uap, timeout));
	return error;
}

#ifdef LINUX_SYS_select
/* Whole seconds in tv_usec are allowed: select(2) of Linux carries them over. */
static int
timeval_in(const struct linux_timeval *utv, struct timeout *to)
{
	struct linux_timeval tv;
	struct timespec ts;
	int error;

	if (utv == NULL)
		return timeout_set(to, NULL);
	if ((error = copyin(utv, &tv, sizeof(tv))) != 0)
		return error;
	if (tv.tv_sec < 0 || tv.tv_usec < 0)
		return EINVAL;
	ts = (struct timespec){ .tv_sec = tv.tv_usec / 1000000,
	    .tv_nsec = tv.tv_usec % 1000000 * 1000 };
	timespec_add(&ts, &(const struct timespec){ .tv_sec = tv.tv_sec }, &ts);
	return timeout_set(to, &ts);
}

int
linux_sys_select(struct lwp *l, const struct linux_sys_select_args *uap, register_t *retval)
{
	fd_set *const sets[3] = { SCARG(uap, readfds), SCARG(uap, writefds),
	    SCARG(uap, exceptfds) };
	struct linux_timeval tv;
	struct timespec left;
	struct timeout to;
	int error;

	if ((error = timeval_in(SCARG(uap, timeout), &to)) != 0)
		return error;
	error = select_wait(l, SCARG(uap, nfds), sets, timeout_length(&to), retval);
	if (!to.to_forever) {
		timeout_left(&to, &left);
		tv = (struct linux_timeval){ left.tv_sec, left.tv_nsec / 1000 };
		(void)copyout(&tv, SCARG(uap, timeout), sizeof(tv));
	}
	return error;
}
#endif
