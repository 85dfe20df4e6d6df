/* Terminal settings from one kernel's structure to the other's: ioctl_tty(2), termios(4). */
#include "linux.h"

static const struct linux_flag iflags[] = {
	LINUX_FLAG(IGNBRK), LINUX_FLAG(BRKINT), LINUX_FLAG(IGNPAR), LINUX_FLAG(PARMRK),
	LINUX_FLAG(INPCK), LINUX_FLAG(ISTRIP), LINUX_FLAG(INLCR), LINUX_FLAG(IGNCR),
	LINUX_FLAG(ICRNL), LINUX_FLAG(IXON), LINUX_FLAG(IXOFF), LINUX_FLAG(IXANY),
	LINUX_FLAG(IMAXBEL),
};
static const struct linux_flag oflags[] = {
	LINUX_FLAG(OPOST), LINUX_FLAG(ONLCR), LINUX_FLAG(OCRNL), LINUX_FLAG(ONOCR),
	LINUX_FLAG(ONLRET),
	{ OXTABS, LINUX_XTABS },
};
static const struct linux_flag cflags[] = {
	LINUX_FLAG(CS6), LINUX_FLAG(CS7), LINUX_FLAG(CSTOPB), LINUX_FLAG(CREAD),
	LINUX_FLAG(PARENB), LINUX_FLAG(PARODD), LINUX_FLAG(HUPCL), LINUX_FLAG(CLOCAL),
	LINUX_FLAG(CRTSCTS),
};
static const struct linux_flag lflags[] = {
	LINUX_FLAG(ISIG), LINUX_FLAG(ICANON), LINUX_FLAG(ECHO), LINUX_FLAG(ECHOE),
	LINUX_FLAG(ECHOK), LINUX_FLAG(ECHONL), LINUX_FLAG(NOFLSH), LINUX_FLAG(TOSTOP),
	LINUX_FLAG(ECHOCTL), LINUX_FLAG(ECHOPRT), LINUX_FLAG(ECHOKE), LINUX_FLAG(FLUSHO),
	LINUX_FLAG(PENDIN), LINUX_FLAG(IEXTEN), LINUX_FLAG(EXTPROC),
};

static const struct {
	uint8_t tc_netbsd, tc_linux;
} chars[] = {
	{ VINTR, LINUX_VINTR }, { VQUIT, LINUX_VQUIT }, { VERASE, LINUX_VERASE },
	{ VKILL, LINUX_VKILL }, { VEOF, LINUX_VEOF }, { VTIME, LINUX_VTIME },
	{ VMIN, LINUX_VMIN }, { VSTART, LINUX_VSTART }, { VSTOP, LINUX_VSTOP },
	{ VSUSP, LINUX_VSUSP }, { VEOL, LINUX_VEOL }, { VREPRINT, LINUX_VREPRINT },
	{ VDISCARD, LINUX_VDISCARD }, { VWERASE, LINUX_VWERASE }, { VLNEXT, LINUX_VLNEXT },
	{ VEOL2, LINUX_VEOL2 },
};

/* NetBSD's speeds are bits a second. */
static const struct {
	int ts_rate;
	uint32_t ts_linux;
} speeds[] = {
	{ 0, LINUX_B0 }, { 50, LINUX_B50 }, { 75, LINUX_B75 }, { 110, LINUX_B110 },
	{ 134, LINUX_B134 }, { 150, LINUX_B150 }, { 200, LINUX_B200 }, { 300, LINUX_B300 },
	{ 600, LINUX_B600 }, { 1200, LINUX_B1200 }, { 1800, LINUX_B1800 }, { 2400, LINUX_B2400 },
	{ 4800, LINUX_B4800 }, { 9600, LINUX_B9600 }, { 19200, LINUX_B19200 },
	{ 38400, LINUX_B38400 }, { 57600, LINUX_B57600 }, { 115200, LINUX_B115200 },
	{ 230400, LINUX_B230400 }, { 460800, LINUX_B460800 }, { 921600, LINUX_B921600 },
};

#define VDISABLE	0xff		/* _POSIX_VDISABLE; Linux's is 0 */
#define CHAR_IS_COUNT(c) ((c) == VMIN || (c) == VTIME)

static uint32_t
speed_out(int rate)
{
	for (size_t i = 0; i < nitems(speeds); i++)
		if (speeds[i].ts_rate == rate)
			return speeds[i].ts_linux;
	return LINUX_B38400;		/* what Linux's console says */
}

static int
speed_in(uint32_t code)
{
	for (size_t i = 0; i < nitems(speeds); i++)
		if (speeds[i].ts_linux == code)
			return speeds[i].ts_rate;
	return 9600;
}

void
linux_termios_from(const struct termios *t, struct linux_termios2 *lt)
{
	memset(lt, 0, sizeof(*lt));
	lt->c_iflag = linux_flags_out(iflags, nitems(iflags), t->c_iflag);
	lt->c_oflag = linux_flags_out(oflags, nitems(oflags), t->c_oflag);
	lt->c_cflag = linux_flags_out(cflags, nitems(cflags), t->c_cflag) | speed_out(t->c_ospeed);
	lt->c_lflag = linux_flags_out(lflags, nitems(lflags), t->c_lflag);
	lt->c_ispeed = (uint32_t)t->c_ispeed;
	lt->c_ospeed = (uint32_t)t->c_ospeed;
	for (size_t i = 0; i < nitems(chars); i++) {
		const cc_t c = t->c_cc[chars[i].tc_netbsd];

		lt->c_cc[chars[i].tc_linux] =
		    c == VDISABLE && !CHAR_IS_COUNT(chars[i].tc_netbsd) ? 0 : c;
	}
}

/* What Linux has no flag for stays as it is in *t. */
void
linux_termios_to(const struct linux_termios2 *lt, struct termios *t)
{
	t->c_iflag = linux_flags_in(iflags, nitems(iflags), lt->c_iflag);
	t->c_oflag = linux_flags_in(oflags, nitems(oflags), lt->c_oflag);
	t->c_cflag = linux_flags_in(cflags, nitems(cflags), lt->c_cflag);
	t->c_lflag = linux_flags_in(lflags, nitems(lflags), lt->c_lflag);
	t->c_ispeed = t->c_ospeed = (lt->c_cflag & LINUX_CBAUD) == LINUX_BOTHER ?
	    (int)lt->c_ospeed : speed_in(lt->c_cflag & LINUX_CBAUD);
	for (size_t i = 0; i < nitems(chars); i++) {
		const cc_t c = lt->c_cc[chars[i].tc_linux];

		t->c_cc[chars[i].tc_netbsd] =
		    c == 0 && !CHAR_IS_COUNT(chars[i].tc_netbsd) ? VDISABLE : c;
	}
}
