/*
 * Waiting calls of NetBSD 5 and older, whose times were pairs of long: the timeout is converted and
 * today's call made. That reads it with copyin(), to which a structure on the stack here is as good
 * as a user's.
 */
#include "kernvar.h"

static int
timespec50_in(const struct timespec50 *uts, struct timespec *ts, const struct timespec **tsp)
{
	struct timespec50 old;
	int error;

	*tsp = NULL;
	if (uts == NULL)
		return 0;
	if ((error = copyin(uts, &old, sizeof(old))) != 0)
		return error;
	*ts = (struct timespec){ .tv_sec = old.tv_sec, .tv_nsec = old.tv_nsec };
	*tsp = ts;
	return 0;
}

int
sys_select(struct lwp *l, const struct sys_select_args *uap, register_t *retval)
{
	struct sys___select50_args now = { .nd = { .v = SCARG(uap, nd) },
	    .in = { .v = SCARG(uap, in) }, .ou = { .v = SCARG(uap, ou) }, .ex =
	    { .v = SCARG(uap, ex) } };
	struct timeval50 old;
	struct timeval tv;
	int error;

	if (SCARG(uap, tv) != NULL) {
		if ((error = copyin(SCARG(uap, tv), &old, sizeof(old))) != 0)
			return error;
		tv = (struct timeval){ .tv_sec = old.tv_sec, .tv_usec = (suseconds_t)old.tv_usec };
		now.tv.v = &tv;
	}
	return sys___select50(l, &now, retval);
}

int
sys_pselect(struct lwp *l, const struct sys_pselect_args *uap, register_t *retval)
{
	struct sys___pselect50_args now = { .nd = { .v = SCARG(uap, nd) },
	    .in = { .v = SCARG(uap, in) }, .ou = { .v = SCARG(uap, ou) }, .ex =
	    { .v = SCARG(uap, ex) }, .mask = { .v = SCARG(uap, mask) } };
	struct timespec ts;
	int error = timespec50_in(SCARG(uap, ts), &ts, &now.ts.v);

	return error != 0 ? error : sys___pselect50(l, &now, retval);
}

int
sys_pollts(struct lwp *l, const struct sys_pollts_args *uap, register_t *retval)
{
	struct sys___pollts50_args now = { .fds = { .v = SCARG(uap, fds) },
	    .nfds = { .v = SCARG(uap, nfds) }, .mask = { .v = SCARG(uap, mask) } };
	struct timespec ts;
	int error = timespec50_in(SCARG(uap, ts), &ts, &now.ts.v);

	return error != 0 ? error : sys___pollts50(l, &now, retval);
}

int
sys_kevent(struct lwp *l, const struct sys_kevent_args *uap, register_t *retval)
{
	struct sys___kevent50_args now = { .fd = { .v = SCARG(uap, fd) },
	    .changelist = { .v = SCARG(uap, changelist) },
	    .nchanges = { .v = SCARG(uap, nchanges) }, .eventlist = { .v = SCARG(uap, eventlist) },
	    .nevents = { .v = SCARG(uap, nevents) } };
	struct timespec ts;
	int error = timespec50_in(SCARG(uap, timeout), &ts, &now.timeout.v);

	return error != 0 ? error : sys___kevent50(l, &now, retval);
}
