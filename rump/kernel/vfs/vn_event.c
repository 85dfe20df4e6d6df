/*
 * Watching vnodes with kqueue: EVFILT_READ is ready while there is data after the offset,
 * EVFILT_WRITE always, EVFILT_VNODE when one of the notes asked for was given (vnotify()). The
 * notes hang on v_sel; a note goes before its file does, so it needs no reference to the vnode.
 */
#include "vfsvar.h"

#include <sys/event.h>

static void
filt_vndetach(struct knote *kn)
{
	knote_detach(kn);
}

static bool
filt_vnread(struct knote *kn, long hint)
{
	struct vnode *vp = kn->kn_hook;

	if (hint == NOTE_REVOKE) {
		kn->kn_flags |= EV_EOF | EV_ONESHOT;
		return true;
	}
	kn->kn_data = vp->v_size - kn->kn_file->f_offset;
	return kn->kn_data != 0;
}

static bool
filt_vnwrite(struct knote *kn, long hint)
{
	if (hint == NOTE_REVOKE)
		kn->kn_flags |= EV_EOF | EV_ONESHOT;
	kn->kn_data = 0;
	return true;
}

static bool
filt_vnode(struct knote *kn, long hint)
{
	kn->kn_fflags |= (u_int)(kn->kn_sfflags & (int)hint);
	if (hint == NOTE_REVOKE) {
		kn->kn_flags |= EV_EOF;
		return true;
	}
	return kn->kn_fflags != 0;
}

static const struct filterops vnread_filtops = {
	.f_isfd = true, .f_detach = filt_vndetach, .f_event = filt_vnread,
};
static const struct filterops vnwrite_filtops = {
	.f_isfd = true, .f_detach = filt_vndetach, .f_event = filt_vnwrite,
};
static const struct filterops vnode_filtops = {
	.f_isfd = true, .f_detach = filt_vndetach, .f_event = filt_vnode,
};

int
vn_kqfilter(struct file *fp, struct knote *kn)
{
	struct vnode *vp = fp->f_data;

	switch ((int)kn->kn_filter) {
	case (int)EVFILT_READ:
		kn->kn_fop = &vnread_filtops;
		break;
	case (int)EVFILT_WRITE:
		kn->kn_fop = &vnwrite_filtops;
		break;
	case (int)EVFILT_VNODE:
		kn->kn_fop = &vnode_filtops;
		break;
	default:
		return EINVAL;
	}
	kn->kn_hook = vp;
	knote_attach(kn, &vp->v_sel);
	return 0;
}
