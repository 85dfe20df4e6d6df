/* About the machine: uname(2), sysinfo(2), getrandom(2), names, capabilities, personality(2). */
#include "linux.h"

#include <sys/param.h>

#ifdef __x86_64__
#define LINUX_MACHINE	"x86_64"
#else
#define LINUX_MACHINE	"aarch64"
#endif

#define HOSTNAME_MAX	64		/* __NEW_UTS_LEN of <linux/utsname.h> */
#define RANDOM_MAX	33554431U	/* bytes; getrandom(2) */

int
linux_sys_uname(struct lwp *l, const struct linux_sys_uname_args *uap, register_t *retval)
{
	const struct kernel *k = l->l_kernel;
	struct linux_utsname uts;

	(void)retval;
	memset(&uts, 0, sizeof(uts));
	strlcpy(uts.sysname, LINUX_SYSNAME, sizeof(uts.sysname));
	strlcpy(uts.nodename, k->k_hostname, sizeof(uts.nodename));
	strlcpy(uts.release, LINUX_RELEASE, sizeof(uts.release));
	strlcpy(uts.version, LINUX_VERSION, sizeof(uts.version));
	strlcpy(uts.machine, LINUX_MACHINE, sizeof(uts.machine));
	strlcpy(uts.domainname, k->k_domainname[0] != '\0' ? k->k_domainname : "(none)",
	    sizeof(uts.domainname));
	return copyout(&uts, SCARG(uap, name), sizeof(uts));
}

/* A name of len bytes, without NUL. */
static int
set_name(struct lwp *l, char *name, const char *uname, size_t len)
{
	char new[HOSTNAME_MAX + 1];
	int error;

	if (!cred_issuper(l->l_proc->p_cred))
		return EPERM;
	if (len > HOSTNAME_MAX)
		return EINVAL;
	if ((error = copyin(uname, new, len)) != 0)
		return error;
	new[len] = '\0';
	strlcpy(name, new, MAXHOSTNAMELEN);
	return 0;
}

int
linux_sys_sethostname(struct lwp *l, const struct linux_sys_sethostname_args *uap,
    register_t *retval)
{
	(void)retval;
	return set_name(l, l->l_kernel->k_hostname, SCARG(uap, name), SCARG(uap, len));
}

int
linux_sys_setdomainname(struct lwp *l, const struct linux_sys_setdomainname_args *uap,
    register_t *retval)
{
	(void)retval;
	return set_name(l, l->l_kernel->k_domainname, SCARG(uap, name), SCARG(uap, len));
}

int
linux_sys_sysinfo(struct lwp *l, const struct linux_sys_sysinfo_args *uap, register_t *retval)
{
	struct kernel *k = l->l_kernel;
	const size_t used = __atomic_load_n(&k->k_kmem, __ATOMIC_RELAXED);
	struct linux_sysinfo info;
	struct timespec up;

	(void)retval;
	nanouptime(&up);
	memset(&info, 0, sizeof(info));
	info.uptime = up.tv_sec;
	info.totalram = PHYSMEM;
	info.freeram = used < PHYSMEM ? PHYSMEM - used : 0;
	info.procs = (uint16_t)k->k_nproc;
	info.mem_unit = 1;
	return copyout(&info, SCARG(uap, info), sizeof(info));
}

int
linux_sys_getrandom(struct lwp *l, const struct linux_sys_getrandom_args *uap, register_t *retval)
{
	const unsigned int flags = SCARG(uap, flags);
	const size_t len = MIN(SCARG(uap, len), RANDOM_MAX);
	char chunk[256];
	size_t done = 0;
	int error;

	(void)l;
	if ((flags & ~(unsigned int)(LINUX_GRND_NONBLOCK | LINUX_GRND_RANDOM |
	    LINUX_GRND_INSECURE)) != 0 || (flags & (LINUX_GRND_INSECURE | LINUX_GRND_RANDOM)) ==
	    (LINUX_GRND_INSECURE | LINUX_GRND_RANDOM))
		return EINVAL;
	while (done < len) {
		const size_t piece = MIN(sizeof(chunk), len - done);

		cprng_fast(chunk, piece);
		if ((error = copyout(chunk, (char *)SCARG(uap, buf) + done, piece)) != 0)
			return error;
		done += piece;
	}
	*retval = (register_t)done;
	return 0;
}

/* The superuser has every capability, everybody else none. */
int
linux_sys_capget(struct lwp *l, const struct linux_sys_capget_args *uap, register_t *retval)
{
	struct linux_user_cap_header_struct hdr;
	struct linux_user_cap_data_struct data[2];
	struct proc *p;
	size_t count = 2;
	int error;

	(void)retval;
	if ((error = copyin(SCARG(uap, hdr), &hdr, sizeof(hdr))) != 0)
		return error;
	if (hdr.version == LINUX__LINUX_CAPABILITY_VERSION_1) {
		count = 1;
	} else if (hdr.version != LINUX__LINUX_CAPABILITY_VERSION_2 &&
	    hdr.version != LINUX__LINUX_CAPABILITY_VERSION_3) {
		hdr.version = LINUX__LINUX_CAPABILITY_VERSION_3;
		error = copyout(&hdr, SCARG(uap, hdr), sizeof(hdr));
		return error != 0 ? error : SCARG(uap, data) == NULL ? 0 : EINVAL;
	}
	if (SCARG(uap, data) == NULL)
		return 0;			/* the version alone was asked for */
	if (hdr.pid < 0)
		return EINVAL;
	if ((p = hdr.pid == 0 ? l->l_proc : proc_find(l->l_kernel, hdr.pid)) == NULL)
		return ESRCH;
	memset(data, 0, sizeof(data));
	if (cred_issuper(p->p_cred)) {
		data[0].effective = data[0].permitted = UINT32_MAX;
		data[1].permitted = (1U << (LINUX_CAP_CHECKPOINT_RESTORE - 31)) - 1;
		data[1].effective = data[1].permitted;
	}
	return copyout(data, SCARG(uap, data), count * sizeof(data[0]));
}

/* There is one personality; asking for it is how it is told. */
int
linux_sys_personality(struct lwp *l, const struct linux_sys_personality_args *uap,
    register_t *retval)
{
	(void)l;
	*retval = 0;
	return SCARG(uap, persona) == 0 || SCARG(uap, persona) == 0xffffffff ? 0 : EINVAL;
}

/* The kernel's message buffer, read whole: syslog(2), actions 3 (read all) and 10 (its size). */
int
linux_sys_syslog(struct lwp *l, const struct linux_sys_syslog_args *uap, register_t *retval)
{
	enum { READ_ALL = 3, SIZE_BUFFER = 10 };
	size_t size = msgbuf_read(l->l_kernel, NULL, 0), len;
	char *text;
	int error;

	if (SCARG(uap, type) == SIZE_BUFFER) {
		*retval = (register_t)size;
		return 0;
	}
	if (SCARG(uap, type) != READ_ALL || SCARG(uap, buf) == NULL || SCARG(uap, len) < 0)
		return EINVAL;
	if ((len = MIN(size, (size_t)SCARG(uap, len))) == 0)
		return 0;
	if ((text = kmem_alloc(len)) == NULL)
		return ENOMEM;
	(void)msgbuf_read(l->l_kernel, text, len);
	error = copyout(text, SCARG(uap, buf), len);
	kmem_free(text, len);
	*retval = (register_t)len;
	return error;
}
