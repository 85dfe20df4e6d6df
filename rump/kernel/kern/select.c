/*
 * poll(2), pollts(2), select(2), pselect(2), and the records by which objects wake their pollers.
 *
 * A poll asks every descriptor.  While it asks, the lwp's l_pollset collects a pollrec for each
 * object that was not ready (selrecord); if none was, the lwp sleeps on the pollset until
 * selnotify() fires one of the records, then asks again.  select is poll with other clothes.  All
 * under the kernel lock.
 *
 * No signals are delivered inside a rump kernel, so the masks of pollts and pselect are checked and
 * have no effect.
 */
#include <sys/event.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/syscallvar.h>
#include <sys/timespec.h>

void
selinit(struct selinfo *sip)
{
	LIST_INIT(&sip->sel_pollers);
	LIST_INIT(&sip->sel_knotes);
}

static void
wake_pollers(struct selinfo *sip)
{
	struct pollrec *pr;

	LIST_FOREACH(pr, &sip->sel_pollers, pr_obj) {
		pr->pr_set->ps_fired = true;
		if (pr->pr_set->ps_notify != NULL)
			pr->pr_set->ps_notify(pr->pr_set);
		else
			wakeup(&pr->pr_set->ps_wait);
	}
}

void
seldestroy(struct selinfo *sip)
{
	struct pollrec *pr;

	wake_pollers(sip);
	while ((pr = LIST_FIRST(&sip->sel_pollers)) != NULL) {
		LIST_REMOVE(pr, pr_obj);
		pr->pr_onobj = false;
	}
	while (!LIST_EMPTY(&sip->sel_knotes))
		knote_orphan(LIST_FIRST(&sip->sel_knotes));
}

void
selrecord(struct lwp *l, struct selinfo *sip)
{
	struct pollset *ps = l->l_pollset;
	struct pollrec *pr;

	if (ps == NULL || ps->ps_asking)
		return;
	if (ps->ps_nsmall < POLLSET_SMALL)
		pr = &ps->ps_small[ps->ps_nsmall++];
	else if ((pr = kmem_alloc(sizeof(*pr))) == NULL) {
		ps->ps_error = ENOMEM;
		return;
	}
	pr->pr_set = ps;
	pr->pr_onobj = true;
	LIST_INSERT_HEAD(&sip->sel_pollers, pr, pr_obj);
	LIST_INSERT_HEAD(&ps->ps_recs, pr, pr_link);
}

void
seldeadline(struct lwp *l, const struct timespec *uptime)
{
	struct pollset *ps = l->l_pollset;

	if (ps == NULL)
		return;
	if (!ps->ps_hasdeadline || timespec_cmp(uptime, &ps->ps_deadline) < 0)
		ps->ps_deadline = *uptime;
	ps->ps_hasdeadline = true;
}

void
selnotify(struct selinfo *sip, int revents, long hint)
{
	(void)revents;		/* every poller asks again for itself */
	wake_pollers(sip);
	knote_list(sip, hint);
}

void
pollset_init(struct pollset *ps, void (*notify)(struct pollset *))
{
	*ps = (struct pollset){ .ps_notify = notify };
	WAITCHAN_INIT(&ps->ps_wait);
	LIST_INIT(&ps->ps_recs);
}

void
pollset_clear(struct pollset *ps)
{
	struct pollrec *pr;

	while ((pr = LIST_FIRST(&ps->ps_recs)) != NULL) {
		LIST_REMOVE(pr, pr_link);
		if (pr->pr_onobj)
			LIST_REMOVE(pr, pr_obj);
		if (pr < ps->ps_small || pr >= ps->ps_small + POLLSET_SMALL)
			kmem_free(pr, sizeof(*pr));
	}
	ps->ps_nsmall = 0;
	ps->ps_fired = ps->ps_hasdeadline = false;
}

/* Inside a poll of its own, if this file is one that looks at others. */
static int
poll_within(struct lwp *l, struct pollset *ps, struct file *fp, int events)
{
	struct pollset *outer = l->l_pollset;
	int revents;

	l->l_pollset = ps;
	ps->ps_hasdeadline = false;
	revents = fp->f_ops->fo_poll(fp, events | POLLERR | POLLHUP);
	l->l_pollset = outer;
	return revents;
}

int
pollset_watch(struct lwp *l, struct pollset *ps, struct file *fp, int events)
{
	(void)poll_within(l, ps, fp, events);
	return ps->ps_error;
}

int
pollset_ask(struct lwp *l, struct pollset *ps, struct file *fp, int events)
{
	int revents;

	ps->ps_asking = true;
	revents = poll_within(l, ps, fp, events);
	ps->ps_asking = false;
	return revents;
}

static int
poll_one(struct lwp *l, struct pollfd *pfd)
{
	struct file *fp;

	if (pfd->fd < 0)
		return 0;
	if ((fp = fd_getfile(l, pfd->fd)) == NULL)
		return POLLNVAL;
	int revents = fp->f_ops->fo_poll(fp, pfd->events | POLLERR | POLLHUP);
	fd_putfile(fp);
	return revents;
}

static int
poll_scan(struct lwp *l, struct pollset *ps, struct pollfd *fds, u_int nfds)
{
	int ready = 0;

	for (u_int i = 0; i < nfds; i++) {
		l->l_pollset = ready == 0 ? ps : NULL;	/* once one is ready nobody will sleep */
		fds[i].revents = (short)poll_one(l, &fds[i]);
		if (fds[i].revents != 0)
			ready++;
	}
	l->l_pollset = NULL;
	return ready;
}

/*
 * How long to sleep: to `end` or the set's own deadline, whichever is sooner.  False: `end` has
 * come.  An object that is due already counts as fired.
 */
static bool
poll_timeleft(const struct timespec *end, struct pollset *ps, struct timespec *left,
    const struct timespec **tsp)
{
	struct timespec now;
	const struct timespec *until = end;

	if (ps->ps_hasdeadline && (end == NULL || timespec_cmp(&ps->ps_deadline, end) < 0))
		until = &ps->ps_deadline;
	*tsp = NULL;
	if (until == NULL)
		return true;
	nanouptime(&now);
	if (timespec_cmp(&now, until) >= 0) {
		ps->ps_fired = true;
		return until != end;
	}
	timespec_sub(until, &now, left);
	*tsp = left;
	return true;
}

int
poll_wait(struct lwp *l, struct pollfd *fds, u_int nfds, const struct timespec *timeout, int *ready)
{
	struct timespec end, left;
	struct pollset ps;
	const struct timespec *tsp;
	int error = 0;

	pollset_init(&ps, NULL);
	bool forever = timeout == NULL;
	bool nowait = !forever && timespec_iszero(timeout);
	if (!forever && !nowait) {
		nanouptime(&end);
		timespec_add(&end, timeout, &end);
	}
	for (;;) {
		*ready = poll_scan(l, &ps, fds, nfds);
		if (*ready > 0 || nowait)
			break;
		if ((error = ps.ps_error) != 0)
			break;
		if (!poll_timeleft(forever ? NULL : &end, &ps, &left, &tsp))
			break;
		if (!ps.ps_fired)
			error = ksleep(&ps.ps_wait, PCATCH, tsp);
		pollset_clear(&ps);
		if (error != 0 && error != EWOULDBLOCK)
			break;
		error = 0;
	}
	pollset_clear(&ps);
	return error;
}

static int
pollcommon(struct lwp *l, struct pollfd *ufds, u_int nfds, const struct timespec *timeout,
    register_t *retval)
{
	struct pollfd small[32], *fds = small;
	size_t size = sizeof(*fds) * (size_t)nfds;
	int error, ready;

	if (timeout != NULL && !timespec_valid(timeout))
		return EINVAL;
	if (nfds > (u_int)l->l_proc->p_fd->fd_size + 1000)
		return EINVAL;
	if (nfds > nitems(small) && (fds = kmem_alloc(size)) == NULL)
		return ENOMEM;
	error = copyin(ufds, fds, size);
	if (error == 0)
		error = poll_wait(l, fds, nfds, timeout, &ready);
	if (error == 0)
		error = copyout(fds, ufds, size);
	if (error == 0)
		*retval = ready;
	if (fds != small)
		kmem_free(fds, size);
	return error;
}

int
sys_poll(struct lwp *l, const struct sys_poll_args *uap, register_t *retval)
{
	int ms = SCARG(uap, timeout);
	struct timespec ts = { .tv_sec = ms / 1000, .tv_nsec = (ms % 1000) * 1000000L };

	return pollcommon(l, SCARG(uap, fds), SCARG(uap, nfds), ms == -1 ? NULL : &ts, retval);
}

static int
copyin_mask(const sigset_t *umask)
{
	sigset_t mask;

	return umask == NULL ? 0 : copyin(umask, &mask, sizeof(mask));
}

int
sys___pollts50(struct lwp *l, const struct sys___pollts50_args *uap, register_t *retval)
{
	struct timespec ts;
	int error;

	if (SCARG(uap, ts) != NULL && (error = copyin(SCARG(uap, ts), &ts, sizeof(ts))) != 0)
		return error;
	if ((error = copyin_mask(SCARG(uap, mask))) != 0)
		return error;
	return pollcommon(l, SCARG(uap, fds), SCARG(uap, nfds),
	    SCARG(uap, ts) != NULL ? &ts : NULL, retval);
}

/* select: the three sets, in the order of the arguments, and the events each stands for. */
static const struct {
	short events;			/* what to ask poll */
	short hits;			/* what sets the bit */
} selsets[3] = {
	{ POLLIN | POLLRDNORM, POLLIN | POLLRDNORM | POLLHUP | POLLERR },
	{ POLLOUT | POLLWRNORM, POLLOUT | POLLWRNORM | POLLERR },
	{ POLLPRI | POLLRDBAND, POLLPRI | POLLRDBAND },
};

struct selbits {			/* the user's sets, copied in for nd descriptors */
	size_t words;
	uint32_t *bits[3];		/* NULL: not given */
	uint32_t small[3 * 8];
	uint32_t *big;
};

static int
selbits_copyin(struct selbits *sb, int nd, fd_set *const usets[3])
{
	uint32_t *mem = sb->small;
	int error;

	sb->words = howmany((size_t)nd, 32);
	sb->big = NULL;
	if (sb->words > 8 && (mem = sb->big = kmem_alloc(3 * sb->words * 4)) == NULL)
		return ENOMEM;
	for (int s = 0; s < 3; s++) {
		sb->bits[s] = usets[s] == NULL ? NULL : mem + (size_t)s * sb->words;
		if (usets[s] != NULL && (error = copyin(usets[s], sb->bits[s], sb->words * 4)) != 0)
			return error;
	}
	return 0;
}

static bool
selbits_test(const struct selbits *sb, int s, int fd)
{
	return sb->bits[s] != NULL && (sb->bits[s][fd / 32] & (1U << (fd % 32))) != 0;
}

static u_int
selbits_topoll(const struct selbits *sb, int nd, struct pollfd *fds)
{
	u_int n = 0;

	for (int fd = 0; fd < nd; fd++) {
		short events = 0;
		for (int s = 0; s < 3; s++)
			if (selbits_test(sb, s, fd))
				events |= selsets[s].events;
		if (events != 0)
			fds[n++] = (struct pollfd){ .fd = fd, .events = events };
	}
	return n;
}

static int
selbits_frompoll(struct selbits *sb, const struct pollfd *fds, u_int n, int *count)
{
	*count = 0;
	for (u_int i = 0; i < n; i++) {
		if (fds[i].revents & POLLNVAL)
			return EBADF;
		for (int s = 0; s < 3; s++) {
			if (!selbits_test(sb, s, fds[i].fd))
				continue;
			if (fds[i].revents & selsets[s].hits)
				(*count)++;
			else
				sb->bits[s][fds[i].fd / 32] &= ~(1U << (fds[i].fd % 32));
		}
	}
	return 0;
}

int
select_wait(struct lwp *l, int nd, fd_set *const usets[3], const struct timespec *timeout,
    register_t *retval)
{
	struct selbits sb;
	struct pollfd small[32], *fds = small;
	int error, count, ready;

	if (nd < 0 || (timeout != NULL && !timespec_valid(timeout)))
		return EINVAL;
	nd = MIN(nd, l->l_proc->p_fd->fd_size);		/* forgiving, as select(2) says */
	size_t size = (size_t)nd * sizeof(*fds);
	if (nd > (int)nitems(small) && (fds = kmem_alloc(size)) == NULL)
		return ENOMEM;
	error = selbits_copyin(&sb, nd, usets);
	if (error == 0) {
		u_int n = selbits_topoll(&sb, nd, fds);
		error = poll_wait(l, fds, n, timeout, &ready);
		if (error == 0)
			error = selbits_frompoll(&sb, fds, n, &count);
	}
	for (int s = 0; s < 3 && error == 0; s++)
		if (usets[s] != NULL)
			error = copyout(sb.bits[s], usets[s], sb.words * 4);
	if (error == 0)
		*retval = count;
	if (sb.big != NULL)
		kmem_free(sb.big, 3 * sb.words * 4);
	if (fds != small)
		kmem_free(fds, size);
	return error;
}

int
sys___select50(struct lwp *l, const struct sys___select50_args *uap, register_t *retval)
{
	fd_set *const sets[3] = { SCARG(uap, in), SCARG(uap, ou), SCARG(uap, ex) };
	struct timeval tv;
	struct timespec ts;
	int error;

	if (SCARG(uap, tv) != NULL) {
		if ((error = copyin(SCARG(uap, tv), &tv, sizeof(tv))) != 0)
			return error;
		if (tv.tv_usec < 0 || tv.tv_usec >= 1000000)
			return EINVAL;
		ts = (struct timespec){ .tv_sec = tv.tv_sec, .tv_nsec = tv.tv_usec * 1000L };
	}
	return select_wait(l, SCARG(uap, nd), sets, SCARG(uap, tv) != NULL ? &ts : NULL, retval);
}

int
sys___pselect50(struct lwp *l, const struct sys___pselect50_args *uap, register_t *retval)
{
	fd_set *const sets[3] = { SCARG(uap, in), SCARG(uap, ou), SCARG(uap, ex) };
	struct timespec ts;
	int error;

	if (SCARG(uap, ts) != NULL && (error = copyin(SCARG(uap, ts), &ts, sizeof(ts))) != 0)
		return error;
	if ((error = copyin_mask(SCARG(uap, mask))) != 0)
		return error;
	return select_wait(l, SCARG(uap, nd), sets, SCARG(uap, ts) != NULL ? &ts : NULL, retval);
}
