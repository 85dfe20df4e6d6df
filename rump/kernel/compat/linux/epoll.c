/*
 * epoll(7): an instance holds items, each an open file with what to look for.
 *
 * An item's pollset lasts: when one of the objects behind the file changes, item_changed() puts the
 * item on the instance's ready list.  That it is there is a hint only; epoll_wait(2) asks the file,
 * and drops the item from the list if nothing is there (level-triggered items go back to its end,
 * edge-triggered ones wait for the next change).  What turns ready by the clock alone tells a
 * deadline, and is put on the list when that comes.  An item leaves with its file, or its instance.
 *
 * Owns all of it.  Locking: the kernel lock; asking a file that is itself an instance recurses, at
 * most EPOLL_NESTS deep.
 */
#include "linux.h"

#include <sys/devsw.h>
#include <sys/param.h>
#include <sys/select.h>

#define EPOLL_NESTS	4		/* EP_MAX_NESTS: instances below an instance */
#define EPOLL_HASH	64

/* What is no event to look for, but says how. */
#define EPOLL_HOW	(LINUX_EPOLLET | LINUX_EPOLLONESHOT | LINUX_EPOLLWAKEUP | \
	LINUX_EPOLLEXCLUSIVE)
#define EPOLL_ALWAYS	(LINUX_EPOLLERR | LINUX_EPOLLHUP)
#define EXCLUSIVE_VALID	(LINUX_EPOLLIN | LINUX_EPOLLOUT | LINUX_EPOLLERR | LINUX_EPOLLHUP | \
	LINUX_EPOLLWAKEUP | LINUX_EPOLLET | LINUX_EPOLLEXCLUSIVE)

_Static_assert(LINUX_EPOLLIN == LINUX_POLLIN && LINUX_EPOLLOUT == LINUX_POLLOUT &&
    LINUX_EPOLLHUP == LINUX_POLLHUP && LINUX_EPOLLWRBAND == LINUX_POLLWRBAND, "events");

struct epoll {
	struct file *ep_file;
	LIST_HEAD(, epitem) ep_items[EPOLL_HASH];
	TAILQ_HEAD(, epitem) ep_ready;
	unsigned int ep_nready;
	LIST_HEAD(, epitem) ep_timed;	/* their pollset has a deadline */
	struct waitchan ep_wait;
	struct selinfo ep_sel;
};

struct epitem {
	LIST_ENTRY(epitem) ei_link, ei_timedlink;
	TAILQ_ENTRY(epitem) ei_readylink;
	struct filewatch ei_watch;
	struct pollset ei_polls;
	struct epoll *ei_ep;
	struct file *ei_file;		/* not referenced: ei_watch */
	int ei_fd;
	uint32_t ei_events;
	uint64_t ei_data;
	bool ei_isready, ei_istimed, ei_disabled;
};

static void
item_ready(struct epitem *ei)
{
	struct epoll *ep = ei->ei_ep;

	if (ei->ei_isready || ei->ei_disabled)
		return;
	ei->ei_isready = true;
	TAILQ_INSERT_TAIL(&ep->ep_ready, ei, ei_readylink);
	ep->ep_nready++;
}

static void
item_unready(struct epitem *ei)
{
	if (!ei->ei_isready)
		return;
	ei->ei_isready = false;
	TAILQ_REMOVE(&ei->ei_ep->ep_ready, ei, ei_readylink);
	ei->ei_ep->ep_nready--;
}

static void
item_timed(struct epitem *ei)
{
	if (ei->ei_polls.ps_hasdeadline == ei->ei_istimed)
		return;
	ei->ei_istimed = ei->ei_polls.ps_hasdeadline;
	if (ei->ei_istimed)
		LIST_INSERT_HEAD(&ei->ei_ep->ep_timed, ei, ei_timedlink);
	else
		LIST_REMOVE(ei, ei_timedlink);
}

/* Who waits looks again: for what is ready, and until when to sleep. */
static void
epoll_changed(struct epoll *ep)
{
	wakeup(&ep->ep_wait);
	selnotify(&ep->ep_sel, POLLIN, 0);
}

static void
item_changed(struct pollset *ps)
{
	struct epitem *ei = container_of(ps, struct epitem, ei_polls);

	if (ei->ei_disabled)
		return;
	item_ready(ei);
	epoll_changed(ei->ei_ep);
}

static void
item_free(struct epitem *ei)
{
	item_unready(ei);
	ei->ei_polls.ps_hasdeadline = false;
	item_timed(ei);
	pollset_clear(&ei->ei_polls);
	LIST_REMOVE(ei, ei_link);
	kmem_free(ei, sizeof(*ei));
}

/* The file goes; it has taken the watch off its list. */
static void
item_filegone(struct filewatch *fw)
{
	item_free(container_of(fw, struct epitem, ei_watch));
}

static void
item_remove(struct epitem *ei)
{
	LIST_REMOVE(&ei->ei_watch, fw_link);
	item_free(ei);
}

/* What of the events looked for is there now. */
static uint32_t
item_ask(struct lwp *l, struct epitem *ei)
{
	const uint32_t wanted = ei->ei_events & ~EPOLL_HOW;
	int revents;

	revents = pollset_ask(l, &ei->ei_polls, ei->ei_file, linux_poll_in(wanted));
	item_timed(ei);
	return (linux_poll_out(revents, wanted) & (wanted | EPOLL_ALWAYS)) |
	    linux_poll_hangup(ei->ei_file, wanted);
}

/* Items whose time has come go on the ready list. */
static void
epoll_expire(struct epoll *ep)
{
	struct timespec now;
	struct epitem *ei;

	if (LIST_EMPTY(&ep->ep_timed))
		return;
	nanouptime(&now);
	LIST_FOREACH(ei, &ep->ep_timed, ei_timedlink)
		if (timespec_cmp(&ei->ei_polls.ps_deadline, &now) <= 0)
			item_ready(ei);
}

/* The earliest of the items' deadlines that lies ahead, and of *next if *any. */
static void
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
		if (item_ask(l, ei) != 0)
			return true;
		item_unready(ei);
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
epoll_fcntl(struct file *fp, u_int com, void *data)
{
	(void)fp, (void)data;
	return com == F_SETFL ? 0 : EINVAL;
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
			item_remove(LIST_FIRST(&ep->ep_items[h]));
	seldestroy(&ep->ep_sel);
	kmem_free(ep, sizeof(*ep));
	return 0;
}

static const struct fileops epoll_fileops = {
	.fo_name = "epoll",
	.fo_read = epoll_rdwr,
	.fo_write = epoll_rdwr,
	.fo_ioctl = epoll_ioctl,
	.fo_fcntl = epoll_fcntl,
	.fo_poll = epoll_poll,
	.fo_stat = epoll_stat,
	.fo_close = epoll_close,
};

static bool
is_epoll(const struct file *fp)
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
			if (is_epoll(ei->ei_file))
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
		if (fw->fw_gone != item_filegone)
			continue;
		const struct epitem *ei = container_of(fw, const struct epitem, ei_watch);
		highest = MAX(highest, height_above(ei->ei_ep->ep_file) + 1);
	}
	return highest;
}

static struct epitem *
item_find(struct epoll *ep, const struct file *fp, int fd)
{
	struct epitem *ei;

	LIST_FOREACH(ei, &ep->ep_items[(unsigned int)fd % EPOLL_HASH], ei_link)
		if (ei->ei_file == fp && ei->ei_fd == fd)
			return ei;
	return NULL;
}

/* The item looks for these events from now on; if they are there already, it says so. */
static void
item_set(struct lwp *l, struct epitem *ei, const struct linux_epoll_event *event)
{
	ei->ei_events = event->events | EPOLL_ALWAYS;
	ei->ei_data = event->data;
	ei->ei_disabled = false;
	if (item_ask(l, ei) != 0)
		item_ready(ei);
	epoll_changed(ei->ei_ep);
}

static int
item_add(struct lwp *l, struct epoll *ep, struct file *fp, int fd,
    const struct linux_epoll_event *event)
{
	struct epitem *ei;
	int error;

	if (is_epoll(fp) &&
	    depth_below(fp->f_data, ep, 1) + height_above(ep->ep_file) > EPOLL_NESTS)
		return ELOOP;
	if ((ei = kmem_zalloc(sizeof(*ei))) == NULL)
		return ENOMEM;
	ei->ei_ep = ep;
	ei->ei_file = fp;
	ei->ei_fd = fd;
	pollset_init(&ei->ei_polls, item_changed);
	if ((error = pollset_watch(l, &ei->ei_polls, fp, POLLIN | POLLOUT | POLLPRI)) != 0) {
		pollset_clear(&ei->ei_polls);
		kmem_free(ei, sizeof(*ei));
		return error;
	}
	LIST_INSERT_HEAD(&ep->ep_items[(unsigned int)fd % EPOLL_HASH], ei, ei_link);
	ei->ei_watch.fw_gone = item_filegone;
	LIST_INSERT_HEAD(&fp->f_watches, &ei->ei_watch, fw_link);
	item_set(l, ei, event);
	return 0;
}

static int
control(struct lwp *l, struct epoll *ep, int op, struct file *fp, int fd,
    const struct linux_epoll_event *event)
{
	struct epitem *ei = item_find(ep, fp, fd);

	switch (op) {
	case LINUX_EPOLL_CTL_ADD:
		return ei != NULL ? EEXIST : item_add(l, ep, fp, fd, event);
	case LINUX_EPOLL_CTL_DEL:
		if (ei == NULL)
			return ENOENT;
		item_remove(ei);
		return 0;
	case LINUX_EPOLL_CTL_MOD:
		if (ei == NULL)
			return ENOENT;
		if ((ei->ei_events & LINUX_EPOLLEXCLUSIVE) != 0)
			return EINVAL;
		item_set(l, ei, event);
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
	if (op == LINUX_EPOLL_CTL_MOD || is_epoll(fp))
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
	if (epfp == fp || !is_epoll(epfp))
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

/* One event of an item that has some: EFAULT leaves it ready. */
static int
item_deliver(struct epitem *ei, uint32_t revents, struct linux_epoll_event *uevent)
{
	const struct linux_epoll_event event = { .events = revents, .data = ei->ei_data };
	int error;

	if ((error = copyout(&event, uevent, sizeof(event))) != 0)
		return error;
	item_unready(ei);
	if ((ei->ei_events & LINUX_EPOLLONESHOT) != 0)
		ei->ei_disabled = true;
	else if ((ei->ei_events & LINUX_EPOLLET) == 0)
		item_ready(ei);
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
		if ((revents = item_ask(l, ei)) == 0) {
			item_unready(ei);
			continue;
		}
		if ((error = item_deliver(ei, revents, uevents + *count)) != 0)
			return *count > 0 ? 0 : error;
		(*count)++;
	}
	return 0;
}

/* Sleep until something may be ready; EWOULDBLOCK when `end` (NULL: never) has come. */
static int
epoll_sleep(struct epoll *ep, const struct timespec *end)
{
	struct timespec now, next = { 0 }, left;
	bool any = end != NULL;
	int error;

	if (any)
		next = *end;
	epoll_deadline(ep, &next, &any);
	if (!any)
		return ksleep(&ep->ep_wait, PCATCH, NULL);
	nanouptime(&now);
	if (end != NULL && timespec_cmp(&now, end) >= 0)
		return EWOULDBLOCK;
	if (timespec_cmp(&now, &next) >= 0)
		return 0;
	timespec_sub(&next, &now, &left);
	error = ksleep(&ep->ep_wait, PCATCH, &left);
	return error == EWOULDBLOCK ? 0 : error;
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
	error = is_epoll(fp) ? epoll_scan(l, fp->f_data, uevents, room, timeout, &count) : EINVAL;
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
