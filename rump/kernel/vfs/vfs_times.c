/*
 * Setting times: utimes(2), utimensat(2) and their kin.  "Now" is for whoever may write the file, a
 * chosen time for its owner.
 */
#include "attrop.h"

static int
change_times(struct attrop *ao, const union attrarg *arg)
{
	const struct timespec *atime = &arg->times.ft_atime, *mtime = &arg->times.ft_mtime;
	struct vattr *new = &ao->ao_new;
	int error;

	if ((error = attrop_kept(ao)) != 0)
		return error;
	if (!cred_owns(ao->ao_cred, &ao->ao_old) &&
	    (error = arg->times.ft_now ? vaccess(ao->ao_vp, W_OK, ao->ao_cred) : EPERM) != 0)
		return error;
	if (arg->times.ft_now)
		new->va_vaflags = VA_UTIMES_NULL;
	if (atime->tv_nsec != UTIME_OMIT)
		new->va_atime = *atime;
	if (mtime->tv_nsec == UTIME_OMIT)
		return 0;
	new->va_mtime = *mtime;
	const struct timespec *birth = &ao->ao_old.va_birthtime;
	if (mtime->tv_sec < birth->tv_sec || (mtime->tv_sec == birth->tv_sec &&
	    mtime->tv_nsec < birth->tv_nsec))
		new->va_birthtime = *mtime;
	return 0;
}

static int
time_resolve(struct timespec *ts, const struct timespec *present)
{
	if (ts->tv_nsec == UTIME_NOW)
		*ts = *present;
	else if (ts->tv_nsec != UTIME_OMIT && (ts->tv_nsec < 0 || ts->tv_nsec >= 1000000000))
		return EINVAL;
	return 0;
}

static int
times_resolve(struct filetimes *ft)
{
	struct timespec present;
	int error;

	nanotime(&present);
	ft->ft_now = ft->ft_atime.tv_nsec == UTIME_NOW && ft->ft_mtime.tv_nsec == UTIME_NOW;
	if ((error = time_resolve(&ft->ft_atime, &present)) != 0)
		return error;
	return time_resolve(&ft->ft_mtime, &present);
}

static int
times_given(const struct timespec ts[2], union attrarg *arg)
{
	arg->times.ft_atime = ts[0];
	arg->times.ft_mtime = ts[1];
	return times_resolve(&arg->times);
}

int
vn_utimes(struct lwp *l, struct vnode *vp, const struct timespec ts[2])
{
	union attrarg arg;
	int error = times_given(ts, &arg);

	return error != 0 ? error : change_vnode(l, vp, change_times, &arg);
}

static int
times_fromspec(const struct timespec *uts, union attrarg *arg)
{
	struct timespec ts[2] = { { .tv_nsec = UTIME_NOW }, { .tv_nsec = UTIME_NOW } };
	int error;

	if (uts != NULL && (error = copyin(uts, ts, sizeof(ts))) != 0)
		return error;
	return times_given(ts, arg);
}

static int
times_fromval(const struct timeval *utv, union attrarg *arg)
{
	struct timeval tv[2];
	int error;

	if (utv == NULL)
		return times_fromspec(NULL, arg);
	if ((error = copyin(utv, tv, sizeof(tv))) != 0)
		return error;
	for (int i = 0; i < 2; i++) {
		if (tv[i].tv_usec < 0 || tv[i].tv_usec >= 1000000)
			return EINVAL;
	}
	arg->times.ft_atime = (struct timespec){ .tv_sec = tv[0].tv_sec,
	    .tv_nsec = tv[0].tv_usec * 1000L };
	arg->times.ft_mtime = (struct timespec){ .tv_sec = tv[1].tv_sec,
	    .tv_nsec = tv[1].tv_usec * 1000L };
	return times_resolve(&arg->times);
}

int
sys___utimes50(struct lwp *l, const struct sys___utimes50_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromval(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_path(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, change_times, &arg);
}

int
sys___lutimes50(struct lwp *l, const struct sys___lutimes50_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromval(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_path(l, AT_FDCWD, SCARG(uap, path), 0, change_times, &arg);
}

int
sys___futimes50(struct lwp *l, const struct sys___futimes50_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromval(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_fd(l, SCARG(uap, fd), change_times, &arg);
}

int
sys_utimensat(struct lwp *l, const struct sys_utimensat_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromspec(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_at(l, SCARG(uap, fd), SCARG(uap, path), SCARG(uap, flag), change_times, &arg);
}

int
sys_futimens(struct lwp *l, const struct sys_futimens_args *uap, register_t *retval)
{
	union attrarg arg;
	int error;

	(void)retval;
	if ((error = times_fromspec(SCARG(uap, tptr), &arg)) != 0)
		return error;
	return change_fd(l, SCARG(uap, fd), change_times, &arg);
}
