/* The kqueue filters of devices that never make anybody wait: always ready to read and to write. */
#include <sys/devsw.h>
#include <sys/event.h>

static bool
seltrue_event(struct knote *kn, long hint)
{
	(void)hint;
	kn->kn_data = 0;
	return true;
}

static const struct filterops seltrue_filtops = {
	.f_isfd = true,
	.f_event = seltrue_event,
};

int
seltrue_kqfilter(dev_t dev, struct knote *kn)
{
	(void)dev;
	if (kn->kn_filter != EVFILT_READ && kn->kn_filter != EVFILT_WRITE)
		return EINVAL;
	kn->kn_fop = &seltrue_filtops;
	return 0;
}
