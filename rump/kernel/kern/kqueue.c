/*
 * kqueue(2) and kevent(2).
 *
 * A kqueue holds knotes, hashed by their identifier.  Notes on descriptors are attached to the
 * object's selinfo by its fo_kqfilter, and selnotify() there runs knote_list(); an active note
 * stands on the queue's ready list until kevent() takes it.  The filters that watch no descriptor
 * are in kqfilter.c.  All under the kernel lock.
 */
#include <sys/file.h>
#include <sys/syscallvar.h>

#include "kqvar.h"

#define KQ_MAXDEPTH	4		/* queues that watch queues */

static void
knote_enqueue(struct knote *kn)
{
	struct kqueue *kq = kn->kn_kq;

	if (kn->kn_status & (KN_QUEUED | KN_DISABLED))
		return;
	kn->kn_status |= KN_QUEUED;
	TAILQ_INSERT_TAIL(&kq->kq_ready, kn, kn_active);
	kq->kq_count++;
	wakeup(&kq->kq_wait);
	selnotify(&kq->kq_sel, POLLIN, 0);
}

static void
knote_dequeue(struct knote *kn)
{
	if (!(kn->kn_status & KN_QUEUED))
		return;
	kn->kn_status &= ~KN_QUEUED;
	TAILQ_REMOVE(&kn->kn_kq->kq_ready, kn, kn_active);
	kn->kn_kq->kq_count--;
}

void
knote_activate(struct knote *kn)
{
	kn->kn_status |= KN_ACTIVE;
	knote_enqueue(kn);
}

void
knote_list(struct selinfo *sip, long hint)
{
	struct knote *kn, *next;

	LIST_FOREACH_SAFE(kn, &sip->sel_knotes, kn_objlink, next)
		if (kn->kn_fop->f_event(kn, hint))
			knote_activate(kn);
}

void
knote_attach(struct knote *kn, struct selinfo *sip)
{
	LIST_INSERT_HEAD(&sip->sel_knotes, kn, kn_objlink);
	kn->kn_status |= KN_ATTACHED;
}

void
knote_detach(struct knote *kn)
{
	if (!(kn->kn_status & KN_ATTACHED))
		return;
	LIST_REMOVE(kn, kn_objlink);
	kn->kn_status &= ~KN_ATTACHED;
}

/* A note whose object is gone, though its descriptor is open yet (revoke(2)): end of file, once. */

static bool
gone_event(struct knote *kn, long hint)
{
	(void)kn;
	(void)hint;
	return true;
}

static const struct filterops gonefilter = { .f_isfd = true, .f_event = gone_event };

void
knote_orphan(struct knote *kn)
{
	if (kn->kn_fop->f_detach != NULL)
		kn->kn_fop->f_detach(kn);
	knote_detach(kn);
	kn->kn_fop = &gonefilter;
	kn->kn_flags |= EV_EOF | EV_ONESHOT;
	knote_activate(kn);
}

static void
knote_drop(struct knote *kn)
{
	knote_dequeue(kn);
	if (kn->kn_fop->f_detach != NULL)
		kn->kn_fop->f_detach(kn);
	LIST_REMOVE(kn, kn_kqlink);
	kmem_free(kn, sizeof(*kn));
}

/* Queues as objects: a kqueue is readable when events are pending. */

static bool kqread_event(struct knote *, long);

static struct kqueue *
knote_inner(const struct knote *kn)
{
	return kn->kn_fop->f_event == kqread_event ? kn->kn_file->f_data : NULL;
}

/* Bring the timers of a queue, and of those it watches, up to date. */
static void
kqueue_expire(struct kqueue *kq)
{
	struct knote *kn;
	struct timespec now;

	if (!LIST_EMPTY(&kq->kq_timers))
		nanouptime(&now);
	LIST_FOREACH(kn, &kq->kq_timers, kn_objlink)
		kqtimer_expire(kn, &now);
	for (int h = 0; h < KQ_HASH && kq->kq_inner > 0; h++)
		LIST_FOREACH(kn, &kq->kq_notes[h], kn_kqlink)
			if (knote_inner(kn) != NULL)
				kqueue_expire(knote_inner(kn));
}

static void
kqueue_deadline(struct kqueue *kq, struct timespec *next, bool *any)
{
	struct knote *kn;

	LIST_FOREACH(kn, &kq->kq_timers, kn_objlink) {
		struct kqtimer *kt = kn->kn_hook;
		if (!kt->kt_armed || (kn->kn_status & KN_DISABLED))
			continue;
		if (!*any || timespec_cmp(&kt->kt_next, next) < 0)
			*next = kt->kt_next;
		*any = true;
	}
	for (int h = 0; h < KQ_HASH && kq->kq_inner > 0; h++)
		LIST_FOREACH(kn, &kq->kq_notes[h], kn_kqlink)
			if (knote_inner(kn) != NULL)
				kqueue_deadline(knote_inner(kn), next, any);
}

/* How deep queues nest below this one; more than KQ_MAXDEPTH for a loop back to `outer`. */
static int
kqueue_depth(struct kqueue *kq, const struct kqueue *outer, int depth)
{
	struct knote *kn;
	int deepest = depth;

	if (kq == outer || depth > KQ_MAXDEPTH)
		return KQ_MAXDEPTH + 1;
	for (int h = 0; h < KQ_HASH && kq->kq_inner > 0; h++)
		LIST_FOREACH(kn, &kq->kq_notes[h], kn_kqlink)
			if (knote_inner(kn) != NULL)
				deepest = MAX(deepest,
				    kqueue_depth(knote_inner(kn), outer, depth + 1));
	return deepest;
}

/* How many queues stand above this one, the longest way up. */
static int
kqueue_height(const struct kqueue *kq)
{
	const struct knote *kn;
	int highest = 0;

	LIST_FOREACH(kn, &kq->kq_sel.sel_knotes, kn_objlink)
		highest = MAX(highest, kqueue_height(kn->kn_kq) + 1);
	return highest;
}

/* A deadline came into the queue: who sleeps for it, or for one above it, counts anew how long. */
static void
kqueue_newdeadline(struct kqueue *kq)
{
	struct knote *kn;

	wakeup(&kq->kq_wait);
	selnotify(&kq->kq_sel, POLLIN, 0);
	LIST_FOREACH(kn, &kq->kq_sel.sel_knotes, kn_objlink)
		kqueue_newdeadline(kn->kn_kq);
}

static bool
kqread_event(struct knote *kn, long hint)
{
	struct kqueue *kq = kn->kn_file->f_data;

	(void)hint;
	kqueue_expire(kq);
	kn->kn_data = kq->kq_count;
	return kq->kq_count > 0;
}

static void
kqread_detach(struct knote *kn)
{
	knote_detach(kn);
	kn->kn_kq->kq_inner--;
}

static const struct filterops kqread_filter = {
	.f_isfd = true, .f_detach = kqread_detach, .f_event = kqread_event,
};

static int
kqueue_kqfilter(struct file *fp, struct knote *kn)
{
	struct kqueue *kq = fp->f_data;

	if (kn->kn_filter != EVFILT_READ)
		return EINVAL;
	if (kqueue_depth(kq, kn->kn_kq, 1) + kqueue_height(kn->kn_kq) > KQ_MAXDEPTH)
		return ELOOP;
	kn->kn_fop = &kqread_filter;
	kn->kn_kq->kq_inner++;
	knote_attach(kn, &kq->kq_sel);
	return 0;
}

static int
kqueue_poll(struct file *fp, int events)
{
	struct kqueue *kq = fp->f_data;
	struct timespec next;
	bool any = false;

	kqueue_expire(kq);
	selrecord(curlwp, &kq->kq_sel);
	if (kq->kq_count > 0)
		return events & (POLLIN | POLLRDNORM);
	kqueue_deadline(kq, &next, &any);
	if (any)
		seldeadline(curlwp, &next);
	return 0;
}

static int
kqueue_rdwr(struct file *fp, off_t *offset, struct uio *uio, struct cred *cred, int flags)
{
	(void)fp, (void)offset, (void)uio, (void)cred, (void)flags;
	return ENXIO;
}

static int
kqueue_ioctl(struct file *fp, u_long com, void *data)
{
	(void)fp, (void)data;
	return com == FIONBIO || com == FIOASYNC ? 0 : ENOTTY;
}

static int
kqueue_stat(struct file *fp, struct stat *st)
{
	const struct kqueue *kq = fp->f_data;

	*st = (struct stat){ .st_size = kq->kq_count, .st_blksize = sizeof(struct kevent),
	    .st_mode = S_IFIFO };
	return 0;
}

static int
kqueue_close(struct file *fp)
{
	struct kqueue *kq = fp->f_data;

	for (int h = 0; h < KQ_HASH; h++)
		while (!LIST_EMPTY(&kq->kq_notes[h]))
			knote_drop(LIST_FIRST(&kq->kq_notes[h]));
	seldestroy(&kq->kq_sel);
	if (kq->kq_fdp != NULL)
		LIST_REMOVE(kq, kq_fdlink);
	kmem_free(kq, sizeof(*kq));
	return 0;
}

static const struct fileops kqueue_fileops = {
	.fo_name = "kqueue",
	.fo_read = kqueue_rdwr,
	.fo_write = kqueue_rdwr,
	.fo_ioctl = kqueue_ioctl,
	.fo_poll = kqueue_poll,
	.fo_stat = kqueue_stat,
	.fo_close = kqueue_close,
	.fo_kqfilter = kqueue_kqfilter,
};

static int
kqueue_create(struct lwp *l, int flags, register_t *retval)
{
	struct kqueue *kq;
	struct file *fp;
	int fd, error;

	if (flags & ~(O_CLOEXEC | O_NONBLOCK | O_NOSIGPIPE))
		return EINVAL;
	if ((kq = kmem_zalloc(sizeof(*kq))) == NULL)
		return ENOMEM;
	if ((error = fd_allocfile(l, &fp, &fd)) != 0) {
		kmem_free(kq, sizeof(*kq));
		return error;
	}
	TAILQ_INIT(&kq->kq_ready);
	WAITCHAN_INIT(&kq->kq_wait);
	selinit(&kq->kq_sel);
	kq->kq_fdp = l->l_proc->p_fd;
	LIST_INSERT_HEAD(&kq->kq_fdp->fd_kqueues, kq, kq_fdlink);
	fp->f_type = DTYPE_KQUEUE;
	fp->f_flag = FREAD | FWRITE | (flags & (O_NONBLOCK | O_NOSIGPIPE));
	fp->f_data = kq;
	fp->f_ops = &kqueue_fileops;
	fd_affix(l, fd, fp, (flags & O_CLOEXEC) != 0);
	*retval = fd;
	return 0;
}

int
sys_kqueue(struct lwp *l, const struct sys_kqueue_args *uap, register_t *retval)
{
	(void)uap;
	return kqueue_create(l, 0, retval);
}

int
sys_kqueue1(struct lwp *l, const struct sys_kqueue1_args *uap, register_t *retval)
{
	return kqueue_create(l, SCARG(uap, flags), retval);
}

/* Registration */

static struct knote *
knote_find(struct kqueue *kq, const struct kevent *kev, const struct file *fp)
{
	struct knote *kn;

	LIST_FOREACH(kn, &kq->kq_notes[kev->ident % KQ_HASH], kn_kqlink)
		if (kn->kn_id == kev->ident && kn->kn_filter == kev->filter && kn->kn_file == fp)
			return kn;
	return NULL;
}

static int
knote_new(struct kqueue *kq, const struct kevent *kev, struct file *fp, struct knote **knp)
{
	struct knote *kn;
	int error;

	if ((kn = kmem_zalloc(sizeof(*kn))) == NULL)
		return ENOMEM;
	kn->kn_kq = kq;
	kn->kn_kevent = *kev;
	kn->kn_flags &= ~(uint32_t)(EV_ADD | EV_DELETE | EV_ENABLE | EV_DISABLE | EV_RECEIPT |
	    EV_SYSFLAGS);
	kn->kn_sfflags = (int)kev->fflags;
	kn->kn_sdata = kev->data;
	kn->kn_fflags = 0;
	kn->kn_data = 0;
	kn->kn_file = fp;
	kn->kn_fop = kqfilters[kev->filter];
	LIST_INSERT_HEAD(&kq->kq_notes[kev->ident % KQ_HASH], kn, kn_kqlink);
	error = fp != NULL ? fp->f_ops->fo_kqfilter(fp, kn) : kn->kn_fop->f_attach(kn);
	if (error != 0) {
		LIST_REMOVE(kn, kn_kqlink);
		kmem_free(kn, sizeof(*kn));
		return error;
	}
	*knp = kn;
	return 0;
}

static void
knote_modify(struct knote *kn, const struct kevent *kev)
{
	kn->kn_kevent.udata = kev->udata;
	if (kn->kn_filter == EVFILT_USER)
		return;				/* kquser_touch() decides */
	kn->kn_sfflags = (int)kev->fflags;
	kn->kn_sdata = kev->data;
	kn->kn_fflags = 0;
	if (kn->kn_filter == EVFILT_TIMER)
		kqtimer_arm(kn);
}

static void
knote_apply(struct knote *kn, const struct kevent *kev)
{
	if (kn->kn_filter == EVFILT_USER)
		kquser_touch(kn, kev);
	if (kev->flags & EV_DISABLE) {
		kn->kn_status |= KN_DISABLED;
		knote_dequeue(kn);
	}
	if (kev->flags & EV_ENABLE)
		kn->kn_status &= ~KN_DISABLED;
	if (kn->kn_status & KN_DISABLED)
		return;
	if (kn->kn_fop->f_event(kn, 0))
		knote_activate(kn);
	if (kn->kn_filter == EVFILT_TIMER || knote_inner(kn) != NULL)
		kqueue_newdeadline(kn->kn_kq);
}

static int
kqueue_register_on(struct kqueue *kq, const struct kevent *kev, struct file *fp)
{
	struct knote *kn = knote_find(kq, kev, fp);
	int error;

	if (kn == NULL && !(kev->flags & EV_ADD))
		return ENOENT;
	if (kn != NULL && (kev->flags & EV_DELETE)) {
		knote_drop(kn);
		return 0;
	}
	if (kn == NULL) {
		if ((error = knote_new(kq, kev, fp, &kn)) != 0)
			return error;
	} else if (kev->flags & EV_ADD)
		knote_modify(kn, kev);
	knote_apply(kn, kev);
	return 0;
}

static int
kqueue_register(struct lwp *l, struct kqueue *kq, const struct kevent *kev)
{
	struct file *fp;
	int error;

	if (kev->filter >= KQ_FILTERS || kqfilters[kev->filter] == NULL)
		return EINVAL;
	if (!kqfilters[kev->filter]->f_isfd)
		return kqueue_register_on(kq, kev, NULL);
	if (kev->ident > INT32_MAX || (fp = fd_getfile(l, (int)kev->ident)) == NULL)
		return EBADF;
	error = fp->f_ops->fo_kqfilter == NULL ? EOPNOTSUPP : kqueue_register_on(kq, kev, fp);
	fd_putfile(fp);
	return error;
}

/* Take one event from a ready note; false if it was no longer true. */
static bool
knote_harvest(struct knote *kn, struct kevent *kev)
{
	knote_dequeue(kn);
	if (!(kn->kn_flags & EV_ONESHOT) && !kn->kn_fop->f_event(kn, 0)) {
		kn->kn_status &= ~KN_ACTIVE;
		return false;
	}
	*kev = kn->kn_kevent;
	if (kn->kn_flags & EV_ONESHOT) {
		knote_drop(kn);
		return true;
	}
	if (kn->kn_flags & EV_CLEAR) {
		kn->kn_data = 0;
		kn->kn_fflags = 0;
		kn->kn_status &= ~KN_ACTIVE;
		if (kn->kn_filter == EVFILT_USER)
			kn->kn_hook = NULL;
	}
	if (kn->kn_flags & EV_DISPATCH)
		kn->kn_status |= KN_DISABLED;
	if (kn->kn_status & KN_ACTIVE)
		knote_enqueue(kn);		/* level triggered: again next time */
	return true;
}

static int
kqueue_harvest(struct kqueue *kq, struct kevent *ulist, size_t room, register_t *count)
{
	unsigned int ready = kq->kq_count;
	struct kevent kev;
	int error;

	while (ready-- > 0 && (size_t)*count < room && !TAILQ_EMPTY(&kq->kq_ready)) {
		if (!knote_harvest(TAILQ_FIRST(&kq->kq_ready), &kev))
			continue;
		if ((error = copyout(&kev, ulist + *count, sizeof(kev))) != 0)
			return error;
		(*count)++;
	}
	return 0;
}

/* Sleep until an event may be ready; EWOULDBLOCK when `end` (NULL: never) has passed. */
static int
kqueue_sleep(struct kqueue *kq, const struct timespec *end)
{
	struct timespec next = { 0 };
	bool any = end != NULL;

	if (any)
		next = *end;
	kqueue_deadline(kq, &next, &any);
	return ksleep_until(&kq->kq_wait, any ? &next : NULL, end);
}

static int
kqueue_scan(struct kqueue *kq, struct kevent *ulist, size_t room, const struct timespec *timeout,
    register_t *count)
{
	struct timespec end, *endp = NULL;
	int error;

	if (timeout != NULL) {
		nanouptime(&end);
		timespec_add(&end, timeout, &end);
		endp = &end;
	}
	for (;;) {
		kqueue_expire(kq);
		if ((error = kqueue_harvest(kq, ulist, room, count)) != 0 || *count > 0)
			return error;
		if (timeout != NULL && timespec_iszero(timeout))
			return 0;
		if (kq->kq_count == 0 && (error = kqueue_sleep(kq, endp)) != 0)
			return error == EWOULDBLOCK ? 0 : error;
	}
}

static int
kevent_changes(struct lwp *l, struct kqueue *kq, const struct kevent *changes, size_t nchanges,
    struct kevent *ulist, size_t room, register_t *count)
{
	struct kevent kev;
	int error;

	for (size_t i = 0; i < nchanges; i++) {
		if ((error = copyin(changes + i, &kev, sizeof(kev))) != 0)
			return error;
		kev.flags &= ~(uint32_t)EV_SYSFLAGS;
		error = kqueue_register(l, kq, &kev);
		if (error == 0 && !(kev.flags & EV_RECEIPT))
			continue;
		if ((size_t)*count >= room)
			return error;
		kev.flags = EV_ERROR;
		kev.data = error;
		if ((error = copyout(&kev, ulist + *count, sizeof(kev))) != 0)
			return error;
		(*count)++;
	}
	return 0;
}

int
sys___kevent50(struct lwp *l, const struct sys___kevent50_args *uap, register_t *retval)
{
	const struct timespec *utimeout = SCARG(uap, timeout);
	struct timespec ts;
	struct file *fp;
	register_t count = 0;
	int error;

	if (utimeout != NULL && (error = copyin(utimeout, &ts, sizeof(ts))) != 0)
		return error;
	if (utimeout != NULL && !timespec_valid(&ts))
		return EINVAL;
	if ((fp = fd_getfile(l, SCARG(uap, fd))) == NULL || fp->f_type != DTYPE_KQUEUE) {
		if (fp != NULL)
			fd_putfile(fp);
		return EBADF;
	}
	error = kevent_changes(l, fp->f_data, SCARG(uap, changelist), SCARG(uap, nchanges),
	    SCARG(uap, eventlist), SCARG(uap, nevents), &count);
	if (error == 0 && count == 0 && SCARG(uap, nevents) > 0)
		error = kqueue_scan(fp->f_data, SCARG(uap, eventlist), SCARG(uap, nevents),
		    utimeout != NULL ? &ts : NULL, &count);
	fd_putfile(fp);
	if (error == 0)
		*retval = count;
	return error;
}

void
knote_fdclose(struct lwp *l, int fd)
{
	struct kqueue *kq;
	struct knote *kn, *next;

	LIST_FOREACH(kq, &l->l_proc->p_fd->fd_kqueues, kq_fdlink)
		LIST_FOREACH_SAFE(kn, &kq->kq_notes[(unsigned int)fd % KQ_HASH], kn_kqlink, next)
			if (kn->kn_fop->f_isfd && kn->kn_id == (uintptr_t)fd)
				knote_drop(kn);
}
