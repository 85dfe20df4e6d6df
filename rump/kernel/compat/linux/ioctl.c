/*
 * ioctl(2): Linux's requests as the kernel's.  Those that carry an int, a structure that both have,
 * or nothing stand in a table; the others are translated one by one.  ENOTTY: not known.
 */
#include "linux.h"

#include <sys/mount.h>

#include <rump/rumpkernel.h>

enum shape { NOTHING, INT_IN, INT_OUT, WINSIZE_IN, WINSIZE_OUT };

static const struct {
	uint32_t io_linux, io_netbsd;
	enum shape io_shape;
} plain[] = {
	{ LINUX_FIOCLEX, FIOCLEX, NOTHING },
	{ LINUX_FIONCLEX, FIONCLEX, NOTHING },
	{ LINUX_FIONBIO, FIONBIO, INT_IN },
	{ LINUX_FIOASYNC, FIOASYNC, INT_IN },
	{ LINUX_FIONREAD, FIONREAD, INT_OUT },
	{ LINUX_TIOCOUTQ, TIOCOUTQ, INT_OUT },
	{ LINUX_TIOCGPGRP, TIOCGPGRP, INT_OUT },
	{ LINUX_TIOCSPGRP, TIOCSPGRP, INT_IN },
	{ LINUX_TIOCGSID, TIOCGSID, INT_OUT },
	{ LINUX_TIOCSCTTY, TIOCSCTTY, NOTHING },
	{ LINUX_TIOCNOTTY, TIOCNOTTY, NOTHING },
	{ LINUX_TIOCEXCL, TIOCEXCL, NOTHING },
	{ LINUX_TIOCNXCL, TIOCNXCL, NOTHING },
	{ LINUX_TIOCPKT, TIOCPKT, INT_IN },
	{ LINUX_TIOCGWINSZ, TIOCGWINSZ, WINSIZE_OUT },
	{ LINUX_TIOCSWINSZ, TIOCSWINSZ, WINSIZE_IN },
	{ LINUX_BLKSSZGET, DIOCGSECTORSIZE, INT_OUT },
};

_Static_assert(sizeof(struct winsize) == sizeof(struct linux_winsize) &&
    offsetof(struct winsize, ws_ypixel) == offsetof(struct linux_winsize, ws_ypixel), "winsize");

/* The file's own routine; EOPNOTSUPP is how some say that they do not know a request. */
static int
file_request(struct file *fp, u_long com, void *data)
{
	int error;

	if (fp->f_ops->fo_ioctl == NULL)
		return ENOTTY;
	error = fp->f_ops->fo_ioctl(fp, com, data);
	return error == EOPNOTSUPP ? ENOTTY : error;
}

bool
linux_is_tty(struct file *fp)
{
	struct termios t;

	return file_request(fp, TIOCGETA, &t) == 0;
}

bool
linux_is_disk(struct file *fp)
{
	uint64_t size;

	return file_request(fp, DIOCGMEDIASIZE, &size) == 0;
}

/* Requests about the descriptor or the open file, whatever it is. */
static int
descriptor_request(struct lwp *l, int fd, struct file *fp, u_long com, void *data)
{
	const int flag = com == FIONBIO ? O_NONBLOCK : FASYNC;

	switch (com) {
	case FIOCLEX:
		return fd_setcloexec(l, fd, true);
	case FIONCLEX:
		return fd_setcloexec(l, fd, false);
	case FIONBIO:
	case FIOASYNC:
		fp->f_flag = *(int *)data != 0 ? fp->f_flag | flag : fp->f_flag & ~flag;
		if (fp->f_ops->fo_ioctl != NULL)
			(void)fp->f_ops->fo_ioctl(fp, com, data);
		return 0;
	}
	return file_request(fp, com, data);
}

static int
plain_request(struct lwp *l, int fd, struct file *fp, uint32_t com, enum shape shape, void *udata)
{
	const size_t size = shape == NOTHING ? 0 : shape == INT_IN || shape == INT_OUT ?
	    sizeof(int) : sizeof(struct winsize);
	union {
		void *none;
		int number;
		struct winsize winsize;
	} data = { .none = NULL };
	int error;

	if (com == FIONREAD && fp->f_type == DTYPE_VNODE &&
	    ((const struct vnode *)fp->f_data)->v_type == VDIR)
		return ENOTTY;
	if ((shape == INT_IN || shape == WINSIZE_IN) && (error = copyin(udata, &data, size)) != 0)
		return error;
	if ((error = descriptor_request(l, fd, fp, com, &data)) != 0)
		return error;
	return shape == INT_OUT || shape == WINSIZE_OUT ? copyout(&data, udata, size) : 0;
}

/* Of <asm/ioctls.h>, which leaves their structure to be known from elsewhere. */
#define TCGETS2		0x802c542aU
#define TCSETS2		0x402c542bU
#define TCSETSW2	0x402c542cU
#define TCSETSF2	0x402c542dU

/* A terminal's settings: the older structure is the newer one's beginning. */
static const struct {
	uint32_t se_linux;
	u_long se_set;			/* 0: they are asked for */
	size_t se_size;
} settings[] = {
	{ LINUX_TCGETS, 0, sizeof(struct linux_termios) },
	{ LINUX_TCSETS, TIOCSETA, sizeof(struct linux_termios) },
	{ LINUX_TCSETSW, TIOCSETAW, sizeof(struct linux_termios) },
	{ LINUX_TCSETSF, TIOCSETAF, sizeof(struct linux_termios) },
	{ TCGETS2, 0, sizeof(struct linux_termios2) },
	{ TCSETS2, TIOCSETA, sizeof(struct linux_termios2) },
	{ TCSETSW2, TIOCSETAW, sizeof(struct linux_termios2) },
	{ TCSETSF2, TIOCSETAF, sizeof(struct linux_termios2) },
};

_Static_assert(offsetof(struct linux_termios2, c_cc) == offsetof(struct linux_termios, c_cc) &&
    offsetof(struct linux_termios2, c_ispeed) == sizeof(struct linux_termios), "termios2");

static int
settings_request(struct file *fp, u_long set, size_t size, void *udata)
{
	struct linux_termios2 lt;
	struct termios t;
	int error;

	if ((error = file_request(fp, TIOCGETA, &t)) != 0)
		return error;
	linux_termios_from(&t, &lt);
	if (set == 0)
		return copyout(&lt, udata, size);
	if ((error = copyin(udata, &lt, size)) != 0)
		return error;
	linux_termios_to(&lt, &t);
	return file_request(fp, set, &t);
}

/* Requests whose argument is a number, not a pointer. */
static int
tty_request(struct file *fp, uint32_t com, long arg)
{
	int rw = arg == LINUX_TCIFLUSH ? FREAD : arg == LINUX_TCOFLUSH ? FWRITE : FREAD | FWRITE;
	struct termios t;
	int error;

	if ((error = file_request(fp, TIOCGETA, &t)) != 0)
		return error;		/* no terminal */
	switch (com) {
	case LINUX_TCFLSH:
		if (arg != LINUX_TCIFLUSH && arg != LINUX_TCOFLUSH && arg != LINUX_TCIOFLUSH)
			return EINVAL;
		return file_request(fp, TIOCFLUSH, &rw);
	case LINUX_TCXONC:
		if (arg < LINUX_TCOOFF || arg > LINUX_TCION)
			return EINVAL;
		if (arg == LINUX_TCIOFF || arg == LINUX_TCION)
			return 0;	/* nobody at the other end of a line */
		return file_request(fp, arg == LINUX_TCOOFF ? TIOCSTOP : TIOCSTART, NULL);
	}
	return file_request(fp, TIOCDRAIN, NULL);	/* TCSBRK, TCSBRKP: a break is not sent */
}

/* The number at the end of a slave's name, "/dev/pts/3". */
static int
get_ptn(struct file *fp, void *udata)
{
	struct ptmget names;
	const char *digits;
	int error, number = 0;

	if ((error = file_request(fp, TIOCPTSNAME, &names)) != 0)
		return error;
	if ((digits = strrchr(names.sn, '/')) == NULL)
		return ENOTTY;
	for (digits++; *digits >= '0' && *digits <= '9'; digits++)
		number = number * 10 + (*digits - '0');
	return *digits != '\0' ? ENOTTY : copyout(&number, udata, sizeof(number));
}

static int
set_ptlock(struct file *fp, const void *udata)
{
	int error, lock;

	if ((error = copyin(udata, &lock, sizeof(lock))) != 0)
		return error;
	return lock != 0 ? 0 : file_request(fp, TIOCGRANTPT, NULL);
}

static int
disk_size(struct file *fp, bool sectors, void *udata)
{
	uint64_t size;
	int error;

	if ((error = file_request(fp, DIOCGMEDIASIZE, &size)) != 0)
		return error;
	if (sectors)
		size /= 512;
	return copyout(&size, udata, sizeof(size));
}

static int
block_size(const struct file *fp, void *udata)
{
	const struct vnode *vp = fp->f_data;
	int size;

	if (fp->f_type != DTYPE_VNODE || vp->v_mount == NULL)
		return ENOTTY;
	size = (int)vp->v_mount->mnt_stat.f_bsize;
	return copyout(&size, udata, sizeof(size));
}

/* What a tap device answers: its address, in a struct ifreq after the name. */
static int
hardware_address(struct file *fp, void *udata)
{
	enum { IFNAMSIZ = 16, ARPHRD_ETHER = 1 };
	struct { uint16_t family; uint8_t bytes[14]; } address = { .family = ARPHRD_ETHER };
	int error = file_request(fp, RUMPK_NETGMAC, address.bytes);

	return error != 0 ? error : copyout(&address, (char *)udata + IFNAMSIZ, sizeof(address));
}

static int
other_request(struct file *fp, uint32_t com, void *udata)
{
	for (size_t i = 0; i < nitems(settings); i++)
		if (settings[i].se_linux == com)
			return settings_request(fp, settings[i].se_set, settings[i].se_size, udata);
	switch (com) {
	case LINUX_TCFLSH:
	case LINUX_TCXONC:
	case LINUX_TCSBRK:
	case LINUX_TCSBRKP:
		return tty_request(fp, com, (long)udata);
	case LINUX_TIOCGPTN:
		return get_ptn(fp, udata);
	case LINUX_TIOCSPTLCK:
		return set_ptlock(fp, udata);
	case LINUX_BLKGETSIZE64:
	case LINUX_BLKGETSIZE:
		return disk_size(fp, com == LINUX_BLKGETSIZE, udata);
	case LINUX_FIGETBSZ:
		return block_size(fp, udata);
	case LINUX_SIOCGIFHWADDR:
		return hardware_address(fp, udata);
	}
	return ENOTTY;
}

int
linux_sys_ioctl(struct lwp *l, const struct linux_sys_ioctl_args *uap, register_t *retval)
{
	const uint32_t com = (uint32_t)SCARG(uap, request);
	const int fd = SCARG(uap, fd);
	struct file *fp = linux_getfile(l, fd);
	size_t i;
	int error;

	(void)retval;
	if (fp == NULL)
		return EBADF;
	for (i = 0; i < nitems(plain) && plain[i].io_linux != com; i++)
		continue;
	if (i < nitems(plain))
		error = plain_request(l, fd, fp, plain[i].io_netbsd, plain[i].io_shape,
		    SCARG(uap, arg));
	else
		error = other_request(fp, com, SCARG(uap, arg));
	fd_putfile(fp);
	return error;
}
