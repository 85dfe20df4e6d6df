/* procfs's files, each with its place and what it says: proc(5).  No state. */
#include "procfs.h"

#include <sys/param.h>

#define DIRECTORY(parent, mode, name) \
	{ parent, VDIR, mode, name, NULL, NULL, NULL }
#define LINK(parent, name, text)	{ parent, VLNK, 0777, name, text, NULL, NULL }
#define FILE(parent, name, text)	{ parent, VREG, 0444, name, text, NULL, NULL }
#define OWN(parent, name, text)		{ parent, VREG, 0400, name, text, NULL, NULL }
#define SET(parent, name, text, set)	{ parent, VREG, 0644, name, text, set, NULL }
#define SAYS(parent, name, constant)	{ parent, VREG, 0444, name, NULL, NULL, constant }

#define STRING(s)	#s
#define NUMBER(n)	STRING(n)

const struct procentry proc_entries[] = {
	[P_ROOT] = DIRECTORY(P_NONE, 0555, ""),
	[P_PID] = DIRECTORY(P_ROOT, 0555, NULL),
	[P_FD] = DIRECTORY(P_PID, 0500, "fd"),
	[P_FDINFO] = DIRECTORY(P_PID, 0500, "fdinfo"),
	[P_TASK] = DIRECTORY(P_PID, 0555, "task"),
	[P_TID] = DIRECTORY(P_TASK, 0555, NULL),
	[P_SYS] = DIRECTORY(P_ROOT, 0555, "sys"),
	[P_SYSKERNEL] = DIRECTORY(P_SYS, 0555, "kernel"),
	[P_SYSRANDOM] = DIRECTORY(P_SYSKERNEL, 0555, "random"),
	[P_SYSVM] = DIRECTORY(P_SYS, 0555, "vm"),
	[P_SYSFS] = DIRECTORY(P_SYS, 0555, "fs"),
	[P_SYSNET] = DIRECTORY(P_SYS, 0555, "net"),
	[P_SYSNETCORE] = DIRECTORY(P_SYSNET, 0555, "core"),
	[P_FDLINK] = { P_FD, VLNK, 0700, NULL, text_fdlink, NULL, NULL },
	[P_FDINFOFILE] = { P_FDINFO, VREG, 0400, NULL, text_fdinfo, NULL, NULL },

	[P_NAMED] = LINK(P_ROOT, "self", text_self),
	LINK(P_ROOT, "thread-self", text_threadself),
	{ P_ROOT, VLNK, 0777, "mounts", NULL, NULL, "self/mounts" },
	FILE(P_ROOT, "cmdline", text_kernelcmdline),
	FILE(P_ROOT, "cpuinfo", text_cpuinfo),
	FILE(P_ROOT, "filesystems", text_filesystems),
	FILE(P_ROOT, "loadavg", text_loadavg),
	FILE(P_ROOT, "meminfo", text_meminfo),
	FILE(P_ROOT, "stat", text_stat),
	FILE(P_ROOT, "uptime", text_uptime),
	SAYS(P_ROOT, "swaps", "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"),
	SAYS(P_ROOT, "version", LINUX_SYSNAME " version " LINUX_RELEASE " " LINUX_VERSION "\n"),

	LINK(P_PID, "cwd", text_cwd),
	LINK(P_PID, "exe", text_exe),
	LINK(P_PID, "root", text_root),
	OWN(P_PID, "auxv", text_auxv),
	FILE(P_PID, "cmdline", text_cmdline),
	SET(P_PID, "comm", text_comm, set_comm),
	OWN(P_PID, "environ", text_environ),
	FILE(P_PID, "limits", text_limits),
	FILE(P_PID, "maps", text_maps),
	FILE(P_PID, "mountinfo", text_mountinfo),
	FILE(P_PID, "mounts", text_mounts),
	FILE(P_PID, "stat", text_pidstat),
	FILE(P_PID, "statm", text_statm),
	FILE(P_PID, "status", text_status),
	SAYS(P_PID, "cgroup", "0::/\n"),
	SAYS(P_PID, "oom_score_adj", "0\n"),
	SAYS(P_PID, "uid_map", "         0          0 4294967295\n"),
	SAYS(P_PID, "gid_map", "         0          0 4294967295\n"),

	SET(P_TID, "comm", text_comm, set_comm),
	FILE(P_TID, "stat", text_pidstat),
	FILE(P_TID, "status", text_status),

	SAYS(P_SYSKERNEL, "ostype", LINUX_SYSNAME "\n"),
	SAYS(P_SYSKERNEL, "osrelease", LINUX_RELEASE "\n"),
	SAYS(P_SYSKERNEL, "version", LINUX_VERSION "\n"),
	SET(P_SYSKERNEL, "hostname", text_hostname, set_hostname),
	SET(P_SYSKERNEL, "domainname", text_domainname, set_domainname),
	SAYS(P_SYSKERNEL, "cap_last_cap", "40\n"),
	SAYS(P_SYSKERNEL, "core_pattern", "\n"),
	SAYS(P_SYSKERNEL, "ngroups_max", NUMBER(NGROUPS_MAX) "\n"),
	SAYS(P_SYSKERNEL, "overflowuid", "65534\n"),
	SAYS(P_SYSKERNEL, "overflowgid", "65534\n"),
	SAYS(P_SYSKERNEL, "pid_max", "30001\n"),
	SAYS(P_SYSKERNEL, "randomize_va_space", "0\n"),
	SAYS(P_SYSKERNEL, "threads-max", "32768\n"),
	SAYS(P_SYSKERNEL, "tainted", "0\n"),
	FILE(P_SYSRANDOM, "boot_id", text_bootid),
	FILE(P_SYSRANDOM, "uuid", text_uuid),
	SAYS(P_SYSRANDOM, "entropy_avail", "256\n"),
	SAYS(P_SYSRANDOM, "poolsize", "256\n"),
	SAYS(P_SYSVM, "max_map_count", "65530\n"),
	SAYS(P_SYSVM, "mmap_min_addr", "4096\n"),
	SAYS(P_SYSVM, "overcommit_memory", "2\n"),
	SAYS(P_SYSVM, "swappiness", "0\n"),
	FILE(P_SYSFS, "file-max", text_filemax),
	FILE(P_SYSFS, "file-nr", text_filenr),
	SAYS(P_SYSFS, "nr_open", "1048576\n"),
	SAYS(P_SYSFS, "pipe-max-size", "1048576\n"),
	SAYS(P_SYSNETCORE, "somaxconn", "128\n"),
};
const int proc_nentries = nitems(proc_entries);
_Static_assert(nitems(proc_entries) <= 256, "a vnode's key has a byte for the entry");
