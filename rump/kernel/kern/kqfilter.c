/*
 * kqueue's filters that watch no descriptor: timer, user, signal.
 *
 * Timers need no thread: whoever looks at a queue first expires its timers, and whoever sleeps for
 * it sleeps no longer than the next deadline (kqueue.c).  EVFILT_SIGNAL registers and never fires,
 * since no signals are delivered in a rump kernel.  EVFILT_PROC and EVFILT_AIO answer EOPNOTSUPP.
 * All under the kernel lock.
 */
#include <sys/systm.h>

#include "kqvar.h"

/* EVFILT_TIMER: ident names it, data is the period in milliseconds; one-shot with EV_ONESHOT. */

void
kqtimer_arm(struct knote *kn)
{
	struct kqtimer *kt = kn->kn_hook;
	int64_t ms = MAX(kn->kn_sdata, 1);
	struct timespec now;

	kt->kt_period = (struct timespec){ .tv_sec = ms / 1000, .tv_nsec = (ms % 1000) * 1000000L };
	nanouptime(&now);
	timespec_add(&now, &kt->kt_period, &kt->kt_next);
	kt->kt_armed = true;
	kn->kn_data = 0;
}

static int
timer_attach(struct knote *kn)
{
	if ((kn->kn_hook = kmem_zalloc(sizeof(struct kqtimer))) == NULL)
		return ENOMEM;
	kn->kn_flags |= EV_CLEAR;
	LIST_INSERT_HEAD(&kn->kn_kq->kq_timers, kn, kn_objlink);
	kqtimer_arm(kn);
	return 0;
}

static void
timer_detach(struct knote *kn)
{
	LIST_REMOVE(kn, kn_objlink);
	kmem_free(kn->kn_hook, sizeof(struct kqtimer));
}

static bool
timer_event(struct knote *kn, long hint)
{
	(void)hint;
	return kn->kn_data != 0;
}

void
kqtimer_expire(struct knote *kn, const struct timespec *now)
{
	struct kqtimer *kt = kn->kn_hook;

	if (!kt->kt_armed || timespec_cmp(now, &kt->kt_next) < 0)
		return;
	if (kn->kn_flags & EV_ONESHOT) {
		kt->kt_armed = false;
		kn->kn_data = 1;
	} else
		kn->kn_data += 1 + timespec_catchup(&kt->kt_next, &kt->kt_period, now);
	knote_activate(kn);
}

/* EVFILT_USER: kn_sdata and kn_sfflags are the state that NOTE_FF* and NOTE_TRIGGER change. */

static int
user_attach(struct knote *kn)
{
	kn->kn_hook = NULL;
	kn->kn_sfflags &= NOTE_FFLAGSMASK;
	return 0;
}

static bool
user_event(struct knote *kn, long hint)
{
	(void)hint;
	if (kn->kn_hook == NULL)
		return false;
	kn->kn_fflags = (uint32_t)kn->kn_sfflags;
	kn->kn_data = kn->kn_sdata;
	return true;
}

void
kquser_touch(struct knote *kn, const struct kevent *kev)
{
	int bits = (int)(kev->fflags & NOTE_FFLAGSMASK);

	switch (kev->fflags & NOTE_FFCTRLMASK) {
	case NOTE_FFAND:
		kn->kn_sfflags &= bits;
		break;
	case NOTE_FFOR:
		kn->kn_sfflags |= bits;
		break;
	case NOTE_FFCOPY:
		kn->kn_sfflags = bits;
		break;
	}
	kn->kn_sdata = kev->data;
	if (kev->fflags & NOTE_TRIGGER)
		kn->kn_hook = kn;		/* any mark: triggered */
}

static int
signal_attach(struct knote *kn)
{
	kn->kn_flags |= EV_CLEAR;
	return 0;
}

static bool
signal_event(struct knote *kn, long hint)
{
	(void)kn;
	(void)hint;
	return false;
}

static int
unsupported_attach(struct knote *kn)
{
	(void)kn;
	return EOPNOTSUPP;
}

static const struct filterops fdfilter = { .f_isfd = true };
static const struct filterops timerfilter = {
	.f_attach = timer_attach, .f_detach = timer_detach, .f_event = timer_event,
};
static const struct filterops userfilter = { .f_attach = user_attach, .f_event = user_event };
static const struct filterops signalfilter = { .f_attach = signal_attach, .f_event = signal_event };
static const struct filterops nofilter = { .f_attach = unsupported_attach };

const struct filterops *const kqfilters[KQ_FILTERS] = {
	[EVFILT_READ] = &fdfilter,
	[EVFILT_WRITE] = &fdfilter,
	[EVFILT_AIO] = &nofilter,
	[EVFILT_VNODE] = &fdfilter,
	[EVFILT_PROC] = &nofilter,
	[EVFILT_SIGNAL] = &signalfilter,
	[EVFILT_TIMER] = &timerfilter,
	[EVFILT_USER] = &userfilter,
};
