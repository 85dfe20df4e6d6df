/* epoll(7): instances as files, their items and lists.  Owns both; see epoll.h. */
#include "epoll.h"

#include <sys/param.h>

void
epitem_ready(struct epitem *ei)
{
	struct epoll *ep = ei->ei_ep;

	if (ei->ei_isready || ei->ei_disabled)
		return;
	ei->ei_isready = true;
	TAILQ_INSERT_TAIL(&ep->ep_ready, ei, ei_readylink);
	ep->ep_nready++;
}

void
epitem_unready(struct epitem *ei)
{
	if (!ei->ei_isready)
		return;
	ei->ei_isready = false;
	TAILQ_REMOVE(&ei->ei_ep->ep_ready, ei, ei_readylink);
	ei->ei_ep->ep_nready--;
}

static void
epitem_timed(struct epitem *ei)
{
	if (ei->ei_polls.ps_hasdeadline == ei->ei_istimed)
		return;
	ei->ei_istimed = ei->ei_polls.ps_hasdeadline;
	if (ei->ei_istimed)
		LIST_INSERT_HEAD(&ei->ei_ep->ep_timed, ei, ei_timedlink);
	else
		LIST_REMOVE(ei, ei_timedlink);
}

void
epoll_changed(struct epoll *ep)
{
	wakeup(&ep->ep_wait);
	selnotify(&ep->ep_sel, POLLIN, 0);
}

void
epitem_changed(struct pollset *ps)
{
	struct epitem *ei = container_of(ps, struct epitem, ei_polls);

	if (ei->ei_disabled)
		return;
	epitem_ready(ei);
	epoll_changed(ei->ei_ep);
}

static void
epitem_free(struct epitem *ei)
{
	epitem_unready(ei);
	ei->ei_polls.ps_hasdeadline = false;
	epitem_timed(ei);
	pollset_clear(&ei->ei_polls);
	LIST_REMOVE(ei, ei_link);
	kmem_free(ei, sizeof(*ei));
}

/* The file goes; it has taken the watch off its list. */
void
epitem_filegone(struct filewatch *fw)
{
	epitem_free(container_of(fw, struct epitem, ei_watch));
}

void
epitem_remove(struct epitem *ei)
{
	LIST_REMOVE(&ei->ei_watch, fw_link);
	epitem_free(ei);
}

uint32_t
epitem_ask(struct lwp *l, struct epitem *ei)
{
	const uint32_t wanted = ei->ei_events & ~EPOLL_HOW;
	int revents;

	revents = pollset_ask(l, &ei->ei_polls, ei->ei_file, linux_poll_in(wanted));
	epitem_timed(ei);
	return (linux_poll_out(revents, wanted) & (wanted | EPOLL_ALWAYS)) |
	    linux_poll_hangup(ei->ei_file, wanted);
}

void
epoll_expire(struct epoll *ep)
{
	struct timespec now;
	struct epitem *ei;

	if (LIST_EMPTY(&ep->ep_timed))
		return;
	nanouptime(&now);
	LIST_FOREACH(ei, &ep->ep_timed, ei_timedlink)
		if (timespec_cmp(&ei->ei_polls.ps_deadline, &now) <= 0)
			epitem_ready(ei);
}

void
epoll_deadline(const struct epoll *ep, struct timespec *next, bool *any)
{
	const struct epitem *ei;

	LIST_FOREACH(ei, &ep->ep_timed, ei_timedlink) {
		if (ei->ei_disabled || ei->ei_isready ||
		    (*any && timespec_cmp(&ei->ei_polls.ps_deadline, next) >= 0))
			continue;
		*next = ei->ei_polls.ps_deadline;
		*any = true;
	}
}

/* Whether an item on the ready list is; those that are not leave it. */
static bool
epoll_anyready(struct lwp *l, struct epoll *ep)
{
	struct epitem *ei;

	epoll_expire(ep);
	while ((ei = TAILQ_FIRST(&ep->ep_ready)) != NULL) {
		if (epitem_ask(l, ei) != 0)
			return true;
		epitem_unready(ei);
	}
	return false;
}

static int
epoll_poll(struct file *fp, int events)
{
	struct epoll *ep = fp->f_data;
	struct lwp *l = curlwp;
	struct timespec next;
	bool any = false;

	selrecord(l, &ep->ep_sel);
	if (epoll_anyready(l, ep))
		return events & (POLLIN | POLLRDNORM);
	epoll_deadline(ep, &next, &any);
	if (any)
		seldeadline(l, &next);
	return 0;
}

static int
epoll_rdwr(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	(void)fp, (void)offset, (void)uio, (void)cr, (void)flags;
	return EINVAL;
}

static int
epoll_ioctl(struct file *fp, u_long com, void *data)
{
	(void)fp, (void)data;
	return com == FIONBIO || com == FIOASYNC ? 0 : ENOTTY;
}

static int
epoll_stat(struct file *fp, struct stat *st)
{
	(void)fp;
	*st = (struct stat){ .st_mode = S_IRUSR | S_IWUSR, .st_nlink = 1, .st_blksize = PAGE_SIZE };
	return 0;
}

static int
epoll_close(struct file *fp)
{
	struct epoll *ep = fp->f_data;

	for (size_t h = 0; h < EPOLL_HASH; h++)
		while (!LIST_EMPTY(&ep->ep_items[h]))
			epitem_remove(LIST_FIRST(&ep->ep_items[h]));
	seldestroy(&ep->ep_sel);
	kmem_free(ep, sizeof(*ep));
	return 0;
}

static const struct fileops epoll_fileops = {
	.fo_name = "epoll",
	.fo_read = epoll_rdwr,
	.fo_write = epoll_rdwr,
	.fo_ioctl = epoll_ioctl,
	.fo_poll = epoll_poll,
	.fo_stat = epoll_stat,
	.fo_close = epoll_close,
};

bool
file_is_epoll(const struct file *fp)
{
	return fp->f_ops == &epoll_fileops;
}

static int
make_epoll(struct lwp *l, bool cloexec, register_t *retval)
{
	struct epoll *ep;
	struct file *fp;
	int error, fd;

	if ((ep = kmem_zalloc(sizeof(*ep))) == NULL)
		return ENOMEM;
	if ((error = fd_allocfile(l, &fp, &fd)) != 0) {
		kmem_free(ep, sizeof(*ep));
		return error;
	}
	TAILQ_INIT(&ep->ep_ready);
	WAITCHAN_INIT(&ep->ep_wait);
	selinit(&ep->ep_sel);
	fp->f_type = DTYPE_MISC;
	fp->f_flag = FREAD | FWRITE;
	ep->ep_file = fp;
	fp->f_data = ep;
	fp->f_ops = &epoll_fileops;
	fd_affix(l, fd, fp, cloexec);
	*retval = fd;
	return 0;
}

int
linux_sys_epoll_create1(struct lwp *l, const struct linux_sys_epoll_create1_args *uap,
    register_t *retval)
{
	if ((SCARG(uap, flags) & ~LINUX_EPOLL_CLOEXEC) != 0)
		return EINVAL;
	return make_epoll(l, SCARG(uap, flags) != 0, retval);
}

#ifdef LINUX_SYS_epoll_create
int
linux_sys_epoll_create(struct lwp *l, const struct linux_sys_epoll_create_args *uap,
    register_t *retval)
{
	return SCARG(uap, size) <= 0 ? EINVAL : make_epoll(l, false, retval);
}
#endif
