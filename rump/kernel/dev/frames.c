/*
 * Network interfaces as devices of raw Ethernet frames, /dev/net0 and up: a read takes one frame, a
 * write sends one.  For programs that bring their own protocols.
 *
 * Owns struct interface, one for each that the machine attached, for as long as the kernel, and the
 * frames that came and were not read.  Locking: the kernel lock, given up while the machine sends.
 * Interface: rump/rumpkernel.h.
 */
#include <sys/devsw.h>
#include <sys/event.h>
#include <sys/kernel.h>
#include <sys/proc.h>
#include <sys/select.h>
#include <sys/uio.h>

#include <rump/rumpkernel.h>

#define FRAMES_MAJOR	169			/* NetBSD/amd64's tap */
#define FRAME_MIN	14			/* a header */
#define FRAME_MAX	1514
#define QUEUE_MAX	256			/* frames that wait */
#define INTERFACES_MAX	16

struct frame {
	TAILQ_ENTRY(frame) fr_link;
	size_t fr_len;
	uint8_t fr_data[];
};

struct interface {
	const struct rumpk_netdevcalls *if_calls;
	void *if_arg;
	uint8_t if_mac[6];
	unsigned int if_opens, if_count;
	TAILQ_HEAD(, frame) if_queue;
	struct waitchan if_wait;
	struct selinfo if_sel;
};

struct interfaces {
	struct interface *is_all[INTERFACES_MAX];
};

static struct rump_component component;

static struct interface *
interface_at(struct kernel *k, unsigned int index)
{
	struct interfaces *all = kernel_data(k, &component);

	return all != NULL && index < INTERFACES_MAX ? all->is_all[index] : NULL;
}

static struct interface *
device_interface(dev_t dev)
{
	return interface_at(curlwp->l_kernel, (unsigned int)minor(dev));
}

static struct frame *
take_frame(struct interface *ifp)
{
	struct frame *fr = TAILQ_FIRST(&ifp->if_queue);

	TAILQ_REMOVE(&ifp->if_queue, fr, fr_link);
	ifp->if_count--;
	return fr;
}

static void
free_frame(struct frame *fr)
{
	kmem_free(fr, sizeof(*fr) + fr->fr_len);
}

static void
drop_all(struct interface *ifp)
{
	while (ifp->if_count > 0)
		free_frame(take_frame(ifp));
}

static int
frames_open(dev_t dev, int fflags, bool block)
{
	struct interface *ifp = device_interface(dev);

	(void)fflags, (void)block;
	if (ifp == NULL)
		return ENXIO;
	ifp->if_opens++;
	return 0;
}

static int
frames_close(dev_t dev, int fflags, bool block)
{
	struct interface *ifp = device_interface(dev);

	(void)fflags, (void)block;
	if (--ifp->if_opens == 0)
		drop_all(ifp);
	return 0;
}

static int
frames_read(dev_t dev, struct uio *uio, int ioflag)
{
	struct interface *ifp = device_interface(dev);
	struct frame *fr;
	int error = 0;

	while (error == 0 && ifp->if_count == 0)
		error = ioflag & IO_NDELAY ? EWOULDBLOCK : ksleep(&ifp->if_wait, PCATCH, NULL);
	if (error != 0)
		return error;
	fr = take_frame(ifp);
	error = uiomove(fr->fr_data, MIN(fr->fr_len, uio->uio_resid), uio);
	free_frame(fr);
	return error;
}

static int
frames_write(dev_t dev, struct uio *uio, int ioflag)
{
	struct kernel *k = curlwp->l_kernel;
	struct interface *ifp = device_interface(dev);
	size_t len = uio->uio_resid;
	uint8_t frame[FRAME_MAX];
	int error;

	(void)ioflag;
	if (len < FRAME_MIN || len > sizeof(frame))
		return len < FRAME_MIN ? EINVAL : EMSGSIZE;
	if ((error = uiomove(frame, len, uio)) != 0)
		return error;
	kernel_unlocked_begin(k);
	error = ifp->if_calls->nc_send(ifp->if_arg, frame, len);
	kernel_unlocked_end(k);
	return error;
}

static size_t
next_length(const struct interface *ifp)
{
	return ifp->if_count > 0 ? TAILQ_FIRST(&ifp->if_queue)->fr_len : 0;
}

static int
frames_ioctl(dev_t dev, u_long com, void *data, int fflags)
{
	struct interface *ifp = device_interface(dev);

	(void)fflags;
	switch (com) {
	case FIONREAD:
		*(int *)data = (int)next_length(ifp);
		return 0;
	case FIONBIO:
	case FIOASYNC:
		return 0;
	case RUMPK_NETGMAC:
		memcpy(data, ifp->if_mac, sizeof(ifp->if_mac));
		return 0;
	default:
		return ENOTTY;
	}
}

static int
frames_poll(dev_t dev, int events)
{
	struct interface *ifp = device_interface(dev);
	int revents = events & (POLLOUT | POLLWRNORM);

	if (ifp->if_count > 0)
		revents |= events & (POLLIN | POLLRDNORM);
	selrecord(curlwp, &ifp->if_sel);
	return revents;
}

static bool
filter_read(struct knote *kn, long hint)
{
	struct interface *ifp = kn->kn_hook;

	(void)hint;
	kn->kn_data = (int64_t)next_length(ifp);
	return kn->kn_data > 0;
}

static const struct filterops read_filter = { true, NULL, knote_detach, filter_read };

static int
frames_kqfilter(dev_t dev, struct knote *kn)
{
	struct interface *ifp = device_interface(dev);

	if (kn->kn_filter == EVFILT_WRITE)
		return seltrue_kqfilter(dev, kn);
	if (kn->kn_filter != EVFILT_READ)
		return EINVAL;
	kn->kn_fop = &read_filter;
	kn->kn_hook = ifp;
	knote_attach(kn, &ifp->if_sel);
	return 0;
}

static const struct devsw frames_devsw = {
	.d_name = "net", .d_charmajor = FRAMES_MAJOR, .d_blockmajor = -1,
	.d_open = frames_open, .d_close = frames_close,
	.d_read = frames_read, .d_write = frames_write, .d_ioctl = frames_ioctl,
	.d_poll = frames_poll, .d_kqfilter = frames_kqfilter,
};

static struct interface *
interface_make(const struct rumpk_netdevcalls *calls, void *arg, const uint8_t mac[6])
{
	struct interface *ifp = kmem_zalloc(sizeof(*ifp));

	if (ifp == NULL)
		return NULL;
	ifp->if_calls = calls;
	ifp->if_arg = arg;
	memcpy(ifp->if_mac, mac, sizeof(ifp->if_mac));
	TAILQ_INIT(&ifp->if_queue);
	WAITCHAN_INIT(&ifp->if_wait);
	selinit(&ifp->if_sel);
	return ifp;
}

static void
interface_free(struct interface *ifp)
{
	drop_all(ifp);
	seldestroy(&ifp->if_sel);
	kmem_free(ifp, sizeof(*ifp));
}

static int
make_node(struct kernel *k, unsigned int index)
{
	char path[16];

	(void)snprintf(path, sizeof(path), "/dev/net%u", index);
	return devfs_makenode(k, path, VCHR, 0600, makedev(FRAMES_MAJOR, index));
}

static int
interface_attach(struct kernel *k, struct interface *ifp, unsigned int *indexp)
{
	struct interfaces *all = kernel_data(k, &component);
	unsigned int index = 0;
	int error;

	while (index < INTERFACES_MAX && all->is_all[index] != NULL)
		index++;
	if (index == INTERFACES_MAX)
		return ENOSPC;
	if ((error = make_node(k, index)) != 0)
		return error;
	all->is_all[index] = ifp;
	*indexp = index;
	return 0;
}

int
rumpk_netdev_attach(struct kernel *k, const struct rumpk_netdevcalls *calls, void *arg,
    const uint8_t mac[6], unsigned int *indexp)
{
	struct kernel_visit visit;
	struct interface *ifp;
	int error = kernel_visit(k, &visit);

	if (error != 0)
		return error;
	if (!rump_component_enabled(k, &component))
		error = EOPNOTSUPP;
	else if ((ifp = interface_make(calls, arg, mac)) == NULL)
		error = ENOMEM;
	else if ((error = interface_attach(k, ifp, indexp)) != 0)
		interface_free(ifp);
	kernel_leave(&visit);
	return error;
}

static void
queue_frame(struct interface *ifp, const void *bytes, size_t len)
{
	struct frame *fr;

	if (ifp->if_opens == 0 || ifp->if_count == QUEUE_MAX || len == 0 || len > FRAME_MAX ||
	    (fr = kmem_alloc(sizeof(*fr) + len)) == NULL)
		return;
	fr->fr_len = len;
	memcpy(fr->fr_data, bytes, len);
	TAILQ_INSERT_TAIL(&ifp->if_queue, fr, fr_link);
	ifp->if_count++;
	wakeup_one(&ifp->if_wait);
	selnotify(&ifp->if_sel, POLLIN | POLLRDNORM, 0);
}

void
rumpk_netdev_input(struct kernel *k, unsigned int index, const void *frame, size_t len)
{
	struct kernel_visit visit;
	struct interface *ifp;

	if (kernel_visit(k, &visit) != 0)
		return;
	if ((ifp = interface_at(k, index)) != NULL)
		queue_frame(ifp, frame, len);
	kernel_leave(&visit);
}

static void
frames_fini(struct kernel *k)
{
	struct interfaces *all = kernel_data(k, &component);

	if (all == NULL)
		return;
	devsw_detach(k, &frames_devsw);
	for (unsigned int i = 0; i < INTERFACES_MAX; i++)
		if (all->is_all[i] != NULL)
			interface_free(all->is_all[i]);
	kernel_data(k, &component) = NULL;
	kmem_free(all, sizeof(*all));
}

static int
frames_init(struct kernel *k)
{
	struct interfaces *all = kmem_zalloc(sizeof(*all));
	int error;

	if (all == NULL)
		return ENOMEM;
	if ((error = devsw_attach(k, &frames_devsw)) != 0)
		kmem_free(all, sizeof(*all));
	else
		kernel_data(k, &component) = all;
	return error;
}

static struct rump_component component = {
	.rc_name = "rumpdev_frames",
	.rc_class = COMPONENT_DEV,
	.rc_init = frames_init,
	.rc_fini = frames_fini,
};
RUMP_COMPONENT(component)
