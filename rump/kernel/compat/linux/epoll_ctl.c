/* epoll_ctl(2): what an instance looks at, and how instances may nest. */
#include "epoll.h"

#include <sys/devsw.h>

#define EXCLUSIVE_VALID	(LINUX_EPOLLIN | LINUX_EPOLLOUT | LINUX_EPOLLERR | LINUX_EPOLLHUP | \
	LINUX_EPOLLWAKEUP | LINUX_EPOLLET | LINUX_EPOLLEXCLUSIVE)

_Static_assert(LINUX_EPOLLIN == LINUX_POLLIN && LINUX_EPOLLOUT == LINUX_POLLOUT &&
    LINUX_EPOLLHUP == LINUX_POLLHUP && LINUX_EPOLLWRBAND == LINUX_POLLWRBAND, "events");

/* How deep instances nest from this one down; too deep also for a way back to `outer`. */
static int
depth_below(const struct epoll *ep, const struct epoll *outer, int depth)
{
	const struct epitem *ei;
	int deepest = depth;

	if (ep == outer || depth > EPOLL_NESTS)
		return EPOLL_NESTS + 1;
	for (size_t h = 0; h < EPOLL_HASH; h++)
		LIST_FOREACH(ei, &ep->ep_items[h], ei_link)
			if (file_is_epoll(ei->ei_file))
				deepest = MAX(deepest,
				    depth_below(ei->ei_file->f_data, outer, depth + 1));
	return deepest;
}

/* How many instances stand above the file, the longest way up. */
static int
height_above(const struct file *fp)
{
	const struct filewatch *fw;
	int highest = 0;

	LIST_FOREACH(fw, &fp->f_watches, fw_link) {
		if (fw->fw_gone != epitem_filegone)
			continue;
		const struct epitem *ei = container_of(fw, const struct epitem, ei_watch);
		highest = MAX(highest, height_above(ei->ei_ep->ep_file) + 1);
	}
	return highest;
}

static struct epitem *
epitem_find(struct epoll *ep, const struct file *fp, int fd)
{
	struct epitem *ei;

	LIST_FOREACH(ei, &ep->ep_items[(unsigned int)fd % EPOLL_HASH], ei_link)
		if (ei->ei_file == fp && ei->ei_fd == fd)
			return ei;
	return NULL;
}

/* The item looks for these events from now on; if they are there already, it says so. */
static void
epitem_set(struct lwp *l, struct epitem *ei, const struct linux_epoll_event *event)
{
	ei->ei_events = event->events | EPOLL_ALWAYS;
	ei->ei_data = event->data;
	ei->ei_disabled = false;
	if (epitem_ask(l, ei) != 0)
		epitem_ready(ei);
	epoll_changed(ei->ei_ep);
}

static int
epitem_add(struct lwp *l, struct epoll *ep, struct file *fp, int fd,
    const struct linux_epoll_event *event)
{
	struct epitem *ei;
	int error;

	if (file_is_epoll(fp) &&
	    depth_below(fp->f_data, ep, 1) + height_above(ep->ep_file) > EPOLL_NESTS)
		return ELOOP;
	if ((ei = kmem_zalloc(sizeof(*ei))) == NULL)
		return ENOMEM;
	ei->ei_ep = ep;
	ei->ei_file = fp;
	ei->ei_fd = fd;
	pollset_init(&ei->ei_polls, epitem_changed);
	if ((error = pollset_watch(l, &ei->ei_polls, fp, POLLIN | POLLOUT | POLLPRI)) != 0) {
		pollset_clear(&ei->ei_polls);
		kmem_free(ei, sizeof(*ei));
		return error;
	}
	LIST_INSERT_HEAD(&ep->ep_items[(unsigned int)fd % EPOLL_HASH], ei, ei_link);
	ei->ei_watch.fw_gone = epitem_filegone;
	LIST_INSERT_HEAD(&fp->f_watches, &ei->ei_watch, fw_link);
	epitem_set(l, ei, event);
	return 0;
}

static int
control(struct lwp *l, struct epoll *ep, int op, struct file *fp, int fd,
    const struct linux_epoll_event *event)
{
	struct epitem *ei = epitem_find(ep, fp, fd);

	switch (op) {
	case LINUX_EPOLL_CTL_ADD:
		return ei != NULL ? EEXIST : epitem_add(l, ep, fp, fd, event);
	case LINUX_EPOLL_CTL_DEL:
		if (ei == NULL)
			return ENOENT;
		epitem_remove(ei);
		return 0;
	case LINUX_EPOLL_CTL_MOD:
		if (ei == NULL)
			return ENOENT;
		if ((ei->ei_events & LINUX_EPOLLEXCLUSIVE) != 0)
			return EINVAL;
		epitem_set(l, ei, event);
		return 0;
	}
	return EINVAL;
}

static bool
device_polls(const struct vnode *vp)
{
	const struct devsw *sw = devsw_lookup(curlwp->l_kernel, vp->v_rdev, false);

	return sw != NULL && sw->d_poll != NULL;
}

/* Regular files and directories are always ready, like most devices, and cannot be watched. */
static bool
can_poll(struct file *fp)
{
	const struct vnode *vp = fp->f_data;

	if (fp->f_ops->fo_poll == NULL)
		return false;
	return fp->f_type != DTYPE_VNODE || vp->v_type == VFIFO ||
	    (vp->v_type == VCHR && device_polls(vp));
}

static int
check_exclusive(int op, const struct file *fp, uint32_t events)
{
	if ((events & LINUX_EPOLLEXCLUSIVE) == 0 || op == LINUX_EPOLL_CTL_DEL)
		return 0;
	if (op == LINUX_EPOLL_CTL_MOD || file_is_epoll(fp))
		return EINVAL;
	return (events & ~EXCLUSIVE_VALID) != 0 ? EINVAL : 0;
}

static int
control_files(struct lwp *l, struct file *epfp, int op, struct file *fp, int fd,
    const struct linux_epoll_event *event)
{
	int error;

	if (!can_poll(fp))
		return EPERM;
	if (epfp == fp || !file_is_epoll(epfp))
		return EINVAL;
	if ((error = check_exclusive(op, fp, event->events)) != 0)
		return error;
	return control(l, epfp->f_data, op, fp, fd, event);
}

int
linux_sys_epoll_ctl(struct lwp *l, const struct linux_sys_epoll_ctl_args *uap, register_t *retval)
{
	struct linux_epoll_event event = { .events = 0 };
	struct file *epfp, *fp;
	int error;

	(void)retval;
	if (SCARG(uap, op) != LINUX_EPOLL_CTL_DEL &&
	    (error = copyin(SCARG(uap, event), &event, sizeof(event))) != 0)
		return error;
	if ((epfp = linux_getfile(l, SCARG(uap, epfd))) == NULL)
		return EBADF;
	if ((fp = linux_getfile(l, SCARG(uap, fd))) == NULL) {
		fd_putfile(epfp);
		return EBADF;
	}
	error = control_files(l, epfp, SCARG(uap, op), fp, SCARG(uap, fd), &event);
	fd_putfile(fp);
	fd_putfile(epfp);
	return error;
}
