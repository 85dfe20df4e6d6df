/*
 * timerfd: a timer as a file.  Nobody runs when it expires: reading and polling account for the
 * expirations that have passed, sleepers sleep until the next one, and pollers are told of it as
 * their deadline.  A timer on the wall clock notices that the clock was set when a sleep ends.
 * Under the kernel lock.  Interface: sys/eventfd.h.
 */
#include <sys/eventfd.h>
#include <sys/select.h>
#include <sys/timespec.h>
#include <sys/uio.h>

#include "kernvar.h"

struct timerfd {
	clockid_t tf_clock;
	bool tf_armed;
	struct timespec tf_next, tf_interval;	/* on tf_clock */
	uint64_t tf_expired;			/* since it was read or set */
	struct waitchan tf_wait;
	struct selinfo tf_sel;
};

static void
clock_of(const struct timerfd *tf, struct timespec *now)
{
	if (tf->tf_clock == CLOCK_REALTIME)
		nanotime(now);
	else
		nanouptime(now);
}

/* Account for what has expired; then tf_next lies ahead, or the timer is disarmed. */
static void
timerfd_settle(struct timerfd *tf)
{
	struct timespec now;

	if (!tf->tf_armed)
		return;
	clock_of(tf, &now);
	if (timespec_cmp(&now, &tf->tf_next) < 0)
		return;
	tf->tf_expired++;
	if (timespec_iszero(&tf->tf_interval))
		tf->tf_armed = false;
	else
		tf->tf_expired += (uint64_t)timespec_catchup(&tf->tf_next, &tf->tf_interval, &now);
}

/* How long until the next expiration; it is armed and settled. */
static void
timerfd_left(const struct timerfd *tf, struct timespec *left)
{
	struct timespec now;

	clock_of(tf, &now);
	*left = (struct timespec){ .tv_nsec = 1 };
	if (timespec_cmp(&now, &tf->tf_next) < 0)
		timespec_sub(&tf->tf_next, &now, left);
}

static int
timerfd_sleep(struct timerfd *tf)
{
	struct timespec left;
	int error;

	if (!tf->tf_armed)
		return ksleep(&tf->tf_wait, PCATCH, NULL);
	timerfd_left(tf, &left);
	error = ksleep(&tf->tf_wait, PCATCH, &left);
	return error == EWOULDBLOCK ? 0 : error;
}

static int
timerfd_read(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	struct timerfd *tf = fp->f_data;
	uint64_t expired;
	int error;

	(void)offset, (void)cr, (void)flags;
	if (uio->uio_resid < sizeof(expired))
		return EINVAL;
	for (;;) {
		timerfd_settle(tf);
		if (tf->tf_expired != 0)
			break;
		if ((fp->f_flag & O_NONBLOCK) != 0)
			return EAGAIN;
		if ((error = timerfd_sleep(tf)) != 0)
			return error;
	}
	expired = tf->tf_expired;
	if ((error = uiomove(&expired, sizeof(expired), uio)) == 0)
		tf->tf_expired = 0;
	return error;
}

static int
timerfd_write(struct file *fp, off_t *offset, struct uio *uio, struct cred *cr, int flags)
{
	(void)fp, (void)offset, (void)uio, (void)cr, (void)flags;
	return EINVAL;
}

static int
timerfd_ioctl(struct file *fp, u_long com, void *data)
{
	(void)fp, (void)data;
	return com == FIONBIO || com == FIOASYNC ? 0 : ENOTTY;
}

static int
timerfd_poll(struct file *fp, int events)
{
	struct timerfd *tf = fp->f_data;
	struct timespec deadline, left;

	timerfd_settle(tf);
	selrecord(curlwp, &tf->tf_sel);
	if (tf->tf_armed) {
		nanouptime(&deadline);
		timerfd_left(tf, &left);
		timespec_add(&deadline, &left, &deadline);
		seldeadline(curlwp, &deadline);
	}
	return tf->tf_expired != 0 ? events & (POLLIN | POLLRDNORM) : 0;
}

static int
timerfd_stat(struct file *fp, struct stat *st)
{
	(void)fp;
	*st = (struct stat){ .st_mode = S_IRUSR | S_IWUSR, .st_nlink = 1, .st_blksize = PAGE_SIZE };
	return 0;
}

static int
timerfd_close(struct file *fp)
{
	struct timerfd *tf = fp->f_data;

	seldestroy(&tf->tf_sel);
	kmem_free(tf, sizeof(*tf));
	return 0;
}

static const struct fileops timerfd_fileops = {
	.fo_name = "timerfd",
	.fo_read = timerfd_read,
	.fo_write = timerfd_write,
	.fo_ioctl = timerfd_ioctl,
	.fo_poll = timerfd_poll,
	.fo_stat = timerfd_stat,
	.fo_close = timerfd_close,
};

bool
timerfd_is(const struct file *fp)
{
	return fp->f_ops == &timerfd_fileops;
}

int
timerfd_create(struct lwp *l, clockid_t clock, int oflags, int *fd)
{
	struct timerfd *tf;
	struct file *fp;
	int error;

	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	if ((tf = kmem_zalloc(sizeof(*tf))) == NULL)
		return ENOMEM;
	if ((error = fd_allocfile(l, &fp, fd)) != 0) {
		kmem_free(tf, sizeof(*tf));
		return error;
	}
	tf->tf_clock = clock;
	WAITCHAN_INIT(&tf->tf_wait);
	selinit(&tf->tf_sel);
	fp->f_type = DTYPE_MISC;
	fp->f_flag = FREAD | FWRITE | (oflags & O_NONBLOCK);
	fp->f_data = tf;
	fp->f_ops = &timerfd_fileops;
	fd_affix(l, *fd, fp, (oflags & O_CLOEXEC) != 0);
	return 0;
}

void
timerfd_gettime(struct file *fp, struct itimerspec *it)
{
	struct timerfd *tf = fp->f_data;

	timerfd_settle(tf);
	*it = (struct itimerspec){ .it_interval = tf->tf_interval };
	if (tf->tf_armed)
		timerfd_left(tf, &it->it_value);
}

/* Who sleeps for the old time counts anew. */
int
timerfd_settime(struct file *fp, const struct itimerspec *new, bool absolute,
    struct itimerspec *old)
{
	struct timerfd *tf = fp->f_data;
	struct timespec now;

	if (!timespec_valid(&new->it_value) || !timespec_valid(&new->it_interval))
		return EINVAL;
	timerfd_gettime(fp, old);
	tf->tf_expired = 0;
	tf->tf_armed = !timespec_iszero(&new->it_value);
	tf->tf_interval = new->it_interval;
	tf->tf_next = new->it_value;
	if (!absolute) {
		clock_of(tf, &now);
		timespec_add(&now, &new->it_value, &tf->tf_next);
	}
	wakeup(&tf->tf_wait);
	selnotify(&tf->tf_sel, POLLIN, 0);
	return 0;
}
