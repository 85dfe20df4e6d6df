/* epoll_wait(2) and its kin.  Signal masks are the machine's, which handles signals. */
#include "epoll.h"

/* One event of an item that has some: EFAULT leaves it ready. */
static int
epitem_deliver(struct epitem *ei, uint32_t revents, struct linux_epoll_event *uevent)
{
	const struct linux_epoll_event event = { .events = revents, .data = ei->ei_data };
	int error;

	if ((error = copyout(&event, uevent, sizeof(event))) != 0)
		return error;
	epitem_unready(ei);
	if ((ei->ei_events & LINUX_EPOLLONESHOT) != 0)
		ei->ei_disabled = true;
	else if ((ei->ei_events & LINUX_EPOLLET) == 0)
		epitem_ready(ei);
	return 0;
}

/* As many as there are and fit; each ready item is asked once. */
static int
epoll_harvest(struct lwp *l, struct epoll *ep, struct linux_epoll_event *uevents, int room,
    int *count)
{
	unsigned int left = ep->ep_nready;
	struct epitem *ei;
	uint32_t revents;
	int error;

	while (left-- > 0 && *count < room && (ei = TAILQ_FIRST(&ep->ep_ready)) != NULL) {
		if ((revents = epitem_ask(l, ei)) == 0) {
			epitem_unready(ei);
			continue;
		}
		if ((error = epitem_deliver(ei, revents, uevents + *count)) != 0)
			return *count > 0 ? 0 : error;
		(*count)++;
	}
	return 0;
}

/* Sleep until something may be ready; EWOULDBLOCK when `end` (NULL: never) has come. */
static int
epoll_sleep(struct epoll *ep, const struct timespec *end)
{
	struct timespec next = { 0 };
	bool any = end != NULL;

	if (any)
		next = *end;
	epoll_deadline(ep, &next, &any);
	return ksleep_until(&ep->ep_wait, any ? &next : NULL, end);
}

static int
epoll_scan(struct lwp *l, struct epoll *ep, struct linux_epoll_event *uevents, int room,
    const struct timespec *timeout, int *count)
{
	struct timespec end;
	int error;

	if (timeout != NULL) {
		nanouptime(&end);
		timespec_add(&end, timeout, &end);
	}
	for (;;) {
		epoll_expire(ep);
		if ((error = epoll_harvest(l, ep, uevents, room, count)) != 0 || *count > 0)
			return error;
		if (timeout != NULL && timespec_iszero(timeout))
			return 0;
		if (ep->ep_nready == 0 &&
		    (error = epoll_sleep(ep, timeout != NULL ? &end : NULL)) != 0)
			return error == EWOULDBLOCK ? 0 : error;
	}
}

static int
epoll_wait(struct lwp *l, int epfd, struct linux_epoll_event *uevents, int room,
    const struct timespec *timeout, register_t *retval)
{
	struct file *fp;
	int count = 0, error;

	if (room <= 0 || (size_t)room > INT32_MAX / sizeof(*uevents))
		return EINVAL;
	if ((fp = linux_getfile(l, epfd)) == NULL)
		return EBADF;
	error = !file_is_epoll(fp) ? EINVAL :
	    epoll_scan(l, fp->f_data, uevents, room, timeout, &count);
	fd_putfile(fp);
	*retval = count;
	return error;
}

static int
epoll_wait_ms(struct lwp *l, int epfd, struct linux_epoll_event *uevents, int room, int ms,
    register_t *retval)
{
	const struct timespec timeout = { ms / 1000, (ms % 1000) * 1000000L };

	return epoll_wait(l, epfd, uevents, room, ms < 0 ? NULL : &timeout, retval);
}

#ifdef LINUX_SYS_epoll_wait
int
linux_sys_epoll_wait(struct lwp *l, const struct linux_sys_epoll_wait_args *uap,
    register_t *retval)
{
	return epoll_wait_ms(l, SCARG(uap, epfd), SCARG(uap, events), SCARG(uap, maxevents),
	    SCARG(uap, timeout), retval);
}
#endif

int
linux_sys_epoll_pwait(struct lwp *l, const struct linux_sys_epoll_pwait_args *uap,
    register_t *retval)
{
	return epoll_wait_ms(l, SCARG(uap, epfd), SCARG(uap, events), SCARG(uap, maxevents),
	    SCARG(uap, timeout), retval);
}

int
linux_sys_epoll_pwait2(struct lwp *l, const struct linux_sys_epoll_pwait2_args *uap,
    register_t *retval)
{
	struct timespec timeout;
	int error;

	if (SCARG(uap, timeout) != NULL) {
		if ((error = copyin(SCARG(uap, timeout), &timeout, sizeof(timeout))) != 0)
			return error;
		if (!timespec_valid(&timeout))
			return EINVAL;
	}
	return epoll_wait(l, SCARG(uap, epfd), SCARG(uap, events), SCARG(uap, maxevents),
	    SCARG(uap, timeout) != NULL ? &timeout : NULL, retval);
}
