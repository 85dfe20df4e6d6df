/* The kern.* leaves of the sysctl tree.  Names, numbers and types are those of sysctl(7). */
#include <sys/param.h>
#include <sys/timespec.h>

#include "sysctlvar.h"

#define POSIX_2001	200112
#define RAW_PART	3		/* partition d is the whole disk, as on x86 */

static int
get_securelevel(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)want;
	ctlout_int(out, l->l_kernel->k_securelevel);
	return 0;
}

/* It only rises. */
static int
set_securelevel(struct lwp *l, const void *new, size_t len)
{
	int level;

	memcpy(&level, new, len);
	if (level < l->l_kernel->k_securelevel)
		return EPERM;
	l->l_kernel->k_securelevel = level;
	return 0;
}

static int
get_maxfiles(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)want;
	ctlout_int(out, (int)l->l_kernel->k_maxfiles);
	return 0;
}

static int
set_maxfiles(struct lwp *l, const void *new, size_t len)
{
	int value;

	memcpy(&value, new, len);
	if (value < (int)l->l_kernel->k_nfile || value < 1 || value > MAXFILES_LIMIT)
		return EINVAL;
	l->l_kernel->k_maxfiles = (unsigned int)value;
	return 0;
}

static int
get_hostid(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)want;
	ctlout_int(out, l->l_kernel->k_hostid);
	return 0;
}

static int
set_hostid(struct lwp *l, const void *new, size_t len)
{
	memcpy(&l->l_kernel->k_hostid, new, len);
	return 0;
}

static int
get_hostname(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)want;
	ctlout_string(out, l->l_kernel->k_hostname);
	return 0;
}

static int
set_hostname(struct lwp *l, const void *new, size_t len)
{
	memcpy(l->l_kernel->k_hostname, new, len);
	l->l_kernel->k_hostname[len] = '\0';
	return 0;
}

static int
get_domainname(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)want;
	ctlout_string(out, l->l_kernel->k_domainname);
	return 0;
}

static int
set_domainname(struct lwp *l, const void *new, size_t len)
{
	memcpy(l->l_kernel->k_domainname, new, len);
	l->l_kernel->k_domainname[len] = '\0';
	return 0;
}

static int
get_clockrate(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)l, (void)want;
	out->co_store.clock = (struct clockinfo){ .hz = HZ, .tick = 1000000 / HZ,
	    .tickadj = 240000 / (60 * HZ), .stathz = HZ, .profhz = HZ };
	out->co_data = &out->co_store;
	out->co_len = sizeof(struct clockinfo);
	return 0;
}

static int
get_boottime(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)want;
	out->co_data = &l->l_kernel->k_boottime;
	out->co_len = sizeof(struct timespec);
	return 0;
}

static int
get_ticks(struct lwp *l, size_t want, struct ctlout *out)
{
	struct timespec up;

	(void)l, (void)want;
	nanouptime(&up);
	ctlout_int(out, (int)(uint32_t)(timespec_ns(&up) / (NSEC_PER_SEC / HZ)));
	return 0;
}

static int
get_urandom(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)l, (void)want;
	ctlout_int(out, (int)cprng_fast32());
	return 0;
}

/* As many bytes as asked for, at most 256. */
static int
get_arandom(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)l;
	out->co_len = MIN(want, sizeof(out->co_store.bytes));
	out->co_data = &out->co_store;
	cprng_fast(out->co_store.bytes, out->co_len);
	return 0;
}

const struct ctlnode sysctl_kern[] = {
	CTL_STRING(KERN_OSTYPE, "ostype", OSTYPE, "Operating system type"),
	CTL_STRING(KERN_OSRELEASE, "osrelease", OSRELEASE, "Operating system release"),
	CTL_CONST(KERN_OSREV, "osrevision", OSREV, "Operating system revision"),
	CTL_STRING(KERN_VERSION, "version", KERNEL_VERSION, "Kernel version"),
	CTL_CONST(KERN_MAXVNODES, "maxvnodes", VNODES_MAX, "Maximum number of vnodes"),
	CTL_CONST(KERN_MAXPROC, "maxproc", MAXPROC, "Maximum number of simultaneous processes"),
	CTL_WRITE(KERN_MAXFILES, "maxfiles", CTLTYPE_INT, sizeof(int), get_maxfiles, set_maxfiles,
	    "Maximum number of open files"),
	CTL_CONST(KERN_ARGMAX, "argmax", ARG_MAX,
	    "Maximum number of bytes of arguments to execve(2)"),
	CTL_WRITE(KERN_SECURELVL, "securelevel", CTLTYPE_INT, sizeof(int), get_securelevel,
	    set_securelevel, "System security level"),
	CTL_WRITE(KERN_HOSTNAME, "hostname", CTLTYPE_STRING, MAXHOSTNAMELEN, get_hostname,
	    set_hostname, "System hostname"),
	CTL_WRITE(KERN_HOSTID, "hostid", CTLTYPE_INT | CTLFLAG_HEX, sizeof(int), get_hostid,
	    set_hostid, "System host ID number"),
	CTL_READ(KERN_CLOCKRATE, "clockrate", CTLTYPE_STRUCT, sizeof(struct clockinfo),
	    get_clockrate, "Kernel clock rates"),
	CTL_CONST(KERN_POSIX1, "posix1version", POSIX_2001,
	    "Version of ISO/IEC 9945 (POSIX 1003.1) aimed at"),
	CTL_CONST(KERN_NGROUPS, "ngroups", NGROUPS_MAX, "Maximum number of supplemental groups"),
	CTL_CONST(KERN_JOB_CONTROL, "job_control", 1, "Whether job control is available"),
	CTL_CONST(KERN_SAVED_IDS, "saved_ids", 1,
	    "Whether saved set-group and saved set-user ID is available"),
	CTL_WRITE(KERN_DOMAINNAME, "domainname", CTLTYPE_STRING, MAXHOSTNAMELEN, get_domainname,
	    set_domainname, "YP domain name"),
	CTL_CONST(KERN_RAWPARTITION, "rawpartition", RAW_PART, "Raw partition of a disk"),
	CTL_CONST(KERN_RTC_OFFSET, "rtc_offset", 0,
	    "Offset of real time clock from UTC in minutes"),
	CTL_CONST(KERN_FSYNC, "fsync", 1, "Whether fsync(2) is available"),
	CTL_CONST(KERN_SYNCHRONIZED_IO, "synchronized_io", 1,
	    "Whether synchronized I/O is available"),
	CTL_CONST(KERN_IOV_MAX, "iov_max", IOV_MAX,
	    "Maximum number of iovec structures per process"),
	CTL_CONST(KERN_MAPPED_FILES, "mapped_files", 0,
	    "Whether memory-mapped files are available"),
	CTL_CONST(KERN_LOGIN_NAME_MAX, "login_name_max", LOGIN_NAME_MAX,
	    "Maximum login name length"),
	CTL_CONST(KERN_MONOTONIC_CLOCK, "monotonic_clock", POSIX_2001,
	    "Whether the monotonic clock is available"),
	CTL_READ(KERN_URND, "urandom", CTLTYPE_INT, sizeof(int), get_urandom,
	    "Random integer value"),
	CTL_CONST(KERN_POSIX_TIMERS, "posix_timers", POSIX_2001, "Whether timers are available"),
	CTL_READ(KERN_HARDCLOCK_TICKS, "hardclock_ticks", CTLTYPE_INT, sizeof(int), get_ticks,
	    "Number of hardclock ticks"),
	CTL_READ(KERN_ARND, "arandom", CTLTYPE_STRUCT, 256, get_arandom, "Random bytes"),
	CTL_READ(KERN_BOOTTIME, "boottime", CTLTYPE_STRUCT, sizeof(struct timespec), get_boottime,
	    "System boot time"),
};
const size_t sysctl_kern_count = nitems(sysctl_kern);
