/* eventfd(2), timerfd_create(2) and their kin, over kern/eventfd.c and kern/timerfd.c. */
#include "linux.h"

#include <sys/eventfd.h>

_Static_assert(LINUX_EFD_CLOEXEC == LINUX_O_CLOEXEC && LINUX_EFD_NONBLOCK == LINUX_O_NONBLOCK &&
    LINUX_TFD_CLOEXEC == LINUX_O_CLOEXEC && LINUX_TFD_NONBLOCK == LINUX_O_NONBLOCK, "flags");
_Static_assert(sizeof(struct linux_itimerspec) == sizeof(struct itimerspec) &&
    offsetof(struct linux_itimerspec, it_value) == offsetof(struct itimerspec, it_value),
    "itimerspec");

static int
make_eventfd(struct lwp *l, unsigned int value, int flags, register_t *retval)
{
	int error, fd;

	if ((flags & ~(LINUX_EFD_CLOEXEC | LINUX_EFD_NONBLOCK | LINUX_EFD_SEMAPHORE)) != 0)
		return EINVAL;
	error = eventfd_create(l, value, (flags & LINUX_EFD_SEMAPHORE) != 0,
	    linux_openflags_in(flags & ~LINUX_EFD_SEMAPHORE), &fd);
	if (error == 0)
		*retval = fd;
	return error;
}

#ifdef LINUX_SYS_eventfd
int
linux_sys_eventfd(struct lwp *l, const struct linux_sys_eventfd_args *uap, register_t *retval)
{
	return make_eventfd(l, SCARG(uap, count), 0, retval);
}
#endif

int
linux_sys_eventfd2(struct lwp *l, const struct linux_sys_eventfd2_args *uap, register_t *retval)
{
	return make_eventfd(l, SCARG(uap, count), SCARG(uap, flags), retval);
}

static int
timer_clock(int clock)
{
	switch (clock) {
	case LINUX_CLOCK_REALTIME:
	case LINUX_CLOCK_REALTIME_ALARM:
		return CLOCK_REALTIME;
	case LINUX_CLOCK_MONOTONIC:
	case LINUX_CLOCK_BOOTTIME:
	case LINUX_CLOCK_BOOTTIME_ALARM:
		return CLOCK_MONOTONIC;
	}
	return -1;
}

int
linux_sys_timerfd_create(struct lwp *l, const struct linux_sys_timerfd_create_args *uap,
    register_t *retval)
{
	const int flags = SCARG(uap, flags);
	int error, fd;

	if ((flags & ~(LINUX_TFD_CLOEXEC | LINUX_TFD_NONBLOCK)) != 0)
		return EINVAL;
	error = timerfd_create(l, timer_clock(SCARG(uap, clock)), linux_openflags_in(flags), &fd);
	if (error == 0)
		*retval = fd;
	return error;
}

/* Referenced.  EBADF; EINVAL: another kind of file. */
static int
timerfd_file(struct lwp *l, int fd, struct file **fpp)
{
	struct file *fp = linux_getfile(l, fd);

	if (fp == NULL)
		return EBADF;
	if (!timerfd_is(fp)) {
		fd_putfile(fp);
		return EINVAL;
	}
	*fpp = fp;
	return 0;
}

#define SETTIME_FLAGS	(LINUX_TFD_TIMER_ABSTIME | LINUX_TFD_TIMER_CANCEL_ON_SET)

/* A wall clock that is set cancels nothing: it moves the time of expiration. */
int
linux_sys_timerfd_settime(struct lwp *l, const struct linux_sys_timerfd_settime_args *uap,
    register_t *retval)
{
	struct itimerspec new, old;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = copyin(SCARG(uap, value), &new, sizeof(new))) != 0)
		return error;
	if ((SCARG(uap, flags) & ~SETTIME_FLAGS) != 0 || !timespec_valid(&new.it_value) ||
	    !timespec_valid(&new.it_interval))
		return EINVAL;
	if ((error = timerfd_file(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	error = timerfd_settime(fp, &new, (SCARG(uap, flags) & LINUX_TFD_TIMER_ABSTIME) != 0,
	    &old);
	fd_putfile(fp);
	if (error == 0 && SCARG(uap, old) != NULL)
		error = copyout(&old, SCARG(uap, old), sizeof(old));
	return error;
}

int
linux_sys_timerfd_gettime(struct lwp *l, const struct linux_sys_timerfd_gettime_args *uap,
    register_t *retval)
{
	struct itimerspec it;
	struct file *fp;
	int error;

	(void)retval;
	if ((error = timerfd_file(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	timerfd_gettime(fp, &it);
	fd_putfile(fp);
	return copyout(&it, SCARG(uap, value), sizeof(it));
}
