/*
 * Advisory locks: record locks of fcntl(2) and whole-file locks of flock(2).  See sys/lockf.h.
 *
 * A vnode's locks are one list, those held in order of their start.  A request that conflicts
 * sleeps on the lock in its way and looks again when that one goes.  Deadlock among processes
 * waiting for record locks is found by walking from the blocking lock's owner through what that
 * owner waits for (EDEADLK).  All under the kernel lock.
 */
#include <sys/lockf.h>
#include <sys/syscallvar.h>

enum lockkind { LOCK_RECORD, LOCK_FILE };

#define LOCKF_NOPID	(-1)		/* F_GETLK: an open file's, not a process's */

struct lockf {
	struct lockf *lf_next;
	enum lockkind lf_kind;
	const void *lf_owner;			/* the process, or the open file */
	pid_t lf_pid;				/* for F_GETLK; -1: flock */
	bool lf_exclusive;
	off_t lf_start, lf_end;			/* inclusive; INT64_MAX: to the end */
	struct waitchan lf_freed;		/* who waits for it to go or shrink */
	unsigned int lf_waiters;
	bool lf_dead;				/* off the list; the last waiter frees it */
};

/* Who waits for what, for deadlock detection: on the waiters' stacks, listed at k_lockwaits. */
struct lockwait {
	struct lockwait *lw_next;
	const struct lockf *lw_want, *lw_blocker;
};

static void
lockf_unref(struct lockf *lf)
{
	if (lf->lf_dead && lf->lf_waiters == 0)
		kmem_free(lf, sizeof(*lf));
}

/* Take the lock at *link off its list. */
static void
lockf_remove(struct lockf **link)
{
	struct lockf *lf = *link;

	*link = lf->lf_next;
	lf->lf_dead = true;
	wakeup(&lf->lf_freed);
	lockf_unref(lf);
}

static struct lockf *
lockf_new(enum lockkind kind, const void *owner, pid_t pid, bool exclusive, off_t start, off_t end)
{
	struct lockf *lf = kmem_zalloc(sizeof(*lf));

	if (lf == NULL)
		return NULL;
	lf->lf_kind = kind;
	lf->lf_owner = owner;
	lf->lf_pid = pid;
	lf->lf_exclusive = exclusive;
	lf->lf_start = start;
	lf->lf_end = end;
	WAITCHAN_INIT(&lf->lf_freed);
	return lf;
}

static bool
overlaps(const struct lockf *a, const struct lockf *b)
{
	return a->lf_start <= b->lf_end && b->lf_start <= a->lf_end;
}

static bool
same_owner(const struct lockf *a, const struct lockf *b)
{
	return a->lf_kind == b->lf_kind && a->lf_owner == b->lf_owner;
}

static struct lockf *
lockf_blocker(struct vnode *vp, const struct lockf *want)
{
	struct lockf *lf;

	for (lf = vp->v_lockf; lf != NULL; lf = lf->lf_next)
		if (lf->lf_kind == want->lf_kind && lf->lf_owner != want->lf_owner &&
		    overlaps(lf, want) && (lf->lf_exclusive || want->lf_exclusive))
			return lf;
	return NULL;
}

static void
lockf_insert(struct vnode *vp, struct lockf *lf)
{
	struct lockf **link = &vp->v_lockf;

	while (*link != NULL && (*link)->lf_start < lf->lf_start)
		link = &(*link)->lf_next;
	lf->lf_next = *link;
	*link = lf;
}

/*
 * Take [cut->lf_start, cut->lf_end] away from the owner's own locks.  `spare` becomes the tail of a
 * lock that is split in two; NULL is returned then, else `spare` comes back.
 */
static struct lockf *
lockf_cut(struct vnode *vp, const struct lockf *cut, struct lockf *spare)
{
	struct lockf **link = &vp->v_lockf, *lf;

	while ((lf = *link) != NULL) {
		if (!same_owner(lf, cut) || !overlaps(lf, cut)) {
			link = &lf->lf_next;
			continue;
		}
		bool head = lf->lf_start < cut->lf_start, tail = lf->lf_end > cut->lf_end;
		if (head && tail) {
			spare->lf_kind = lf->lf_kind;
			spare->lf_owner = lf->lf_owner;
			spare->lf_pid = lf->lf_pid;
			spare->lf_exclusive = lf->lf_exclusive;
			spare->lf_start = cut->lf_end + 1;
			spare->lf_end = lf->lf_end;
			lf->lf_end = cut->lf_start - 1;
			wakeup(&lf->lf_freed);
			lockf_insert(vp, spare);
			return NULL;
		}
		if (!head && !tail) {
			lockf_remove(link);
			continue;
		}
		wakeup(&lf->lf_freed);
		if (head) {
			lf->lf_end = cut->lf_start - 1;
			link = &lf->lf_next;
		} else {
			*link = lf->lf_next;
			lf->lf_start = cut->lf_end + 1;
			lockf_insert(vp, lf);
		}
	}
	return spare;
}

/* Join the owner's neighbouring locks of the same type to the one just set. */
static void
lockf_join(struct vnode *vp, struct lockf *set)
{
	struct lockf **link = &vp->v_lockf, *lf;

	while ((lf = *link) != NULL) {
		bool after = set->lf_end != INT64_MAX && lf->lf_start == set->lf_end + 1;
		bool before = lf->lf_end != INT64_MAX && lf->lf_end + 1 == set->lf_start;
		if (lf == set || !same_owner(lf, set) || lf->lf_exclusive != set->lf_exclusive ||
		    !(after || before)) {
			link = &lf->lf_next;
			continue;
		}
		if (after)
			set->lf_end = lf->lf_end;
		else
			set->lf_start = lf->lf_start;
		lockf_remove(link);
	}
	for (link = &vp->v_lockf; *link != set; link = &(*link)->lf_next)
		continue;
	*link = set->lf_next;			/* its start may have moved */
	lockf_insert(vp, set);
}

/* Its blocker went or shrank: it was woken, and will look again when it runs. */
static bool
lockwait_over(const struct lockwait *w)
{
	return w->lw_blocker->lf_dead || !overlaps(w->lw_blocker, w->lw_want);
}

/*
 * Would waiting for `blocker` close a circle?  Only record locks: a file's flock owner does not
 * wait as one.
 */
static bool
lockf_deadlock(const struct lockwait *waits, const struct lockf *blocker, const void *owner,
    int depth)
{
	if (blocker->lf_owner == owner)
		return true;
	if (depth == 0)
		return true;
	for (const struct lockwait *w = waits; w != NULL; w = w->lw_next)
		if (w->lw_want->lf_owner == blocker->lf_owner && !lockwait_over(w) &&
		    lockf_deadlock(waits, w->lw_blocker, owner, depth - 1))
			return true;
	return false;
}

#define DEADLOCK_DEPTH 64

static int
lockf_wait(struct lwp *l, struct lockf *blocker, const struct lockf *want)
{
	struct lockwait **list = &l->l_kernel->k_lockwaits, wait = {
		.lw_next = *list, .lw_want = want, .lw_blocker = blocker,
	};
	int error;

	if (want->lf_kind == LOCK_RECORD && want->lf_pid != LOCKF_NOPID &&
	    lockf_deadlock(*list, blocker, want->lf_owner, DEADLOCK_DEPTH))
		return EDEADLK;
	*list = &wait;
	blocker->lf_waiters++;
	error = ksleep(&blocker->lf_freed, PCATCH, NULL);
	blocker->lf_waiters--;
	lockf_unref(blocker);
	while (*list != &wait)
		list = &(*list)->lw_next;
	*list = wait.lw_next;
	return error;
}

static void
lockf_unlock(struct vnode *vp, enum lockkind kind, const void *owner)
{
	struct lockf **link = &vp->v_lockf;

	while (*link != NULL)
		if ((*link)->lf_kind == kind && (*link)->lf_owner == owner)
			lockf_remove(link);
		else
			link = &(*link)->lf_next;
}

/* Set `want` (consumed in any case), waiting if asked to. */
static int
lockf_set(struct lwp *l, struct vnode *vp, struct lockf *want, bool wait)
{
	struct lockf *blocker, *spare;
	int error = 0;

	if ((spare = lockf_new(want->lf_kind, NULL, 0, false, 0, 0)) == NULL) {
		kmem_free(want, sizeof(*want));
		return ENOMEM;
	}
	if (want->lf_kind == LOCK_FILE && lockf_blocker(vp, want) != NULL && wait)
		/* flock(2): an upgrade first gives up what it had */
		lockf_unlock(vp, LOCK_FILE, want->lf_owner);
	while (error == 0 && (blocker = lockf_blocker(vp, want)) != NULL)
		error = wait ? lockf_wait(l, blocker, want) : EAGAIN;
	if (error == 0) {
		spare = lockf_cut(vp, want, spare);
		lockf_insert(vp, want);
		lockf_join(vp, want);
	} else
		kmem_free(want, sizeof(*want));
	if (spare != NULL)
		kmem_free(spare, sizeof(*spare));
	return error;
}

/* The range that a struct flock means, absolute and inclusive. */
static int
flock_range(const struct file *fp, const struct vnode *vp, const struct flock *fl, off_t *start,
    off_t *end)
{
	off_t base = 0;

	switch (fl->l_whence) {
	case SEEK_SET:
		break;
	case SEEK_CUR:
		base = fp->f_offset;
		break;
	case SEEK_END:
		base = vp->v_size;
		break;
	default:
		return EINVAL;
	}
	if (__builtin_add_overflow(base, fl->l_start, start))
		return EOVERFLOW;
	if (fl->l_len > 0) {
		if (__builtin_add_overflow(*start, fl->l_len - 1, end))
			return EOVERFLOW;
	} else if (fl->l_len == 0)
		*end = INT64_MAX;
	else if (__builtin_sub_overflow(*start, 1, end) ||
	    __builtin_add_overflow(*start, fl->l_len, start))
		return EINVAL;
	return *start < 0 || *end < *start ? EINVAL : 0;
}

static void
lockf_get(struct vnode *vp, const struct lockf *want, struct flock *fl)
{
	const struct lockf *lf = lockf_blocker(vp, want);

	if (lf == NULL) {
		fl->l_type = F_UNLCK;
		return;
	}
	*fl = (struct flock){
		.l_start = lf->lf_start,
		.l_len = lf->lf_end == INT64_MAX ? 0 : lf->lf_end - lf->lf_start + 1,
		.l_pid = lf->lf_pid,
		.l_type = lf->lf_exclusive ? F_WRLCK : F_RDLCK,
		.l_whence = SEEK_SET,
	};
}

static int
lockf_clear(struct vnode *vp, const struct lockf *range)
{
	struct lockf *spare = lockf_new(LOCK_RECORD, NULL, 0, false, 0, 0);

	if (spare == NULL)
		return ENOMEM;
	spare = lockf_cut(vp, range, spare);
	if (spare != NULL)
		kmem_free(spare, sizeof(*spare));
	return 0;
}

/* A record lock whose owner is the process, or with pid -1 the open file. */
static int
record_lock(struct lwp *l, struct file *fp, struct vnode *vp, u_int cmd, struct flock *fl,
    const void *owner, pid_t pid)
{
	struct lockf range = { .lf_kind = LOCK_RECORD, .lf_owner = owner,
	    .lf_exclusive = fl->l_type == F_WRLCK };
	struct lockf *want;
	int error;

	if ((error = flock_range(fp, vp, fl, &range.lf_start, &range.lf_end)) != 0)
		return error;
	if (fl->l_type != F_RDLCK && fl->l_type != F_WRLCK &&
	    (fl->l_type != F_UNLCK || cmd == F_GETLK))
		return EINVAL;
	if (cmd == F_GETLK) {
		lockf_get(vp, &range, fl);
		return 0;
	}
	if (fl->l_type == F_UNLCK)
		return lockf_clear(vp, &range);
	if (!(fp->f_flag & (range.lf_exclusive ? FWRITE : FREAD)))
		return EBADF;
	want = lockf_new(LOCK_RECORD, owner, pid, range.lf_exclusive, range.lf_start,
	    range.lf_end);
	if (want == NULL)
		return ENOMEM;
	return lockf_set(l, vp, want, cmd == F_SETLKW);
}

int
lockf_fcntl(struct lwp *l, struct file *fp, struct vnode *vp, u_int cmd, struct flock *fl)
{
	return record_lock(l, fp, vp, cmd, fl, l->l_proc, l->l_proc->p_pid);
}

int
lockf_ofd(struct lwp *l, struct file *fp, struct vnode *vp, u_int cmd, struct flock *fl)
{
	int error = record_lock(l, fp, vp, cmd, fl, fp, LOCKF_NOPID);

	if (error == 0 && cmd != F_GETLK && fl->l_type != F_UNLCK)
		fp->f_flocked = true;
	return error;
}

int
lockf_flock(struct lwp *l, struct file *fp, struct vnode *vp, int how)
{
	struct lockf *want;
	int error;

	if (how & LOCK_UN) {
		lockf_unlock(vp, LOCK_FILE, fp);
		return 0;
	}
	if (!(how & (LOCK_SH | LOCK_EX)))
		return EINVAL;
	want = lockf_new(LOCK_FILE, fp, LOCKF_NOPID, (how & LOCK_EX) != 0, 0, INT64_MAX);
	if (want == NULL)
		return ENOMEM;
	error = lockf_set(l, vp, want, !(how & LOCK_NB));
	if (error == 0)
		fp->f_flocked = true;
	return error;
}

void
lockf_procclose(struct vnode *vp, struct proc *p)
{
	lockf_unlock(vp, LOCK_RECORD, p);
}

void
lockf_fileclose(struct vnode *vp, struct file *fp)
{
	if (fp->f_flocked) {
		lockf_unlock(vp, LOCK_FILE, fp);
		lockf_unlock(vp, LOCK_RECORD, fp);
	}
	fp->f_flocked = false;
}

int
sys_flock(struct lwp *l, const struct sys_flock_args *uap, register_t *retval)
{
	struct file *fp = fd_getfile(l, SCARG(uap, fd));
	int error;

	(void)retval;
	if (fp == NULL)
		return EBADF;
	error = fp->f_type == DTYPE_VNODE ? lockf_flock(l, fp, fp->f_data, SCARG(uap, how)) :
	    EOPNOTSUPP;
	fd_putfile(fp);
	return error;
}
