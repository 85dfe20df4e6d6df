/*
 * Descriptors that are no files: a counter to wait for (kern/eventfd.c), a timer to read
 * (kern/timerfd.c).  Linux's eventfd(2) and timerfd_create(2) are made of them.
 */
#ifndef SYS_EVENTFD_H
#define SYS_EVENTFD_H

#include <sys/file.h>

/* oflags: O_CLOEXEC, O_NONBLOCK.  With `semaphore`, reading takes one instead of all. */
int eventfd_create(struct lwp *, uint64_t value, bool semaphore, int oflags, int *fd);

/* clock: CLOCK_REALTIME or CLOCK_MONOTONIC, else EINVAL. */
int timerfd_create(struct lwp *, clockid_t clock, int oflags, int *fd);
bool timerfd_is(const struct file *);
/* *old: what it was set to.  EINVAL: no valid times.  Absolute times are of the timer's clock. */
int timerfd_settime(struct file *, const struct itimerspec *, bool absolute,
    struct itimerspec *old);
void timerfd_gettime(struct file *, struct itimerspec *);

#endif
