/*
 * procfs inside: the table of its files, what they are made of, and the text of one that is being
 * read.  proc(5) describes the files; they are Linux's.
 */
#ifndef FS_PROCFS_H
#define FS_PROCFS_H

#include <sys/kernel.h>
#include <sys/mount.h>
#include <sys/proc.h>

#include <rump/rumpkernel.h>

/*
 * The directories, and the files that stand for many: these have no name in the table but a number.
 * All other files have the places after P_NAMED.
 */
enum {
	P_NONE, P_ROOT, P_PID, P_FD, P_FDINFO, P_TASK, P_TID, P_SYS, P_SYSKERNEL, P_SYSRANDOM,
	P_SYSVM, P_SYSFS, P_SYSNET, P_SYSNETCORE, P_FDLINK, P_FDINFOFILE, P_NAMED
};

struct proctext {			/* a file's text while it is made */
	char *pt_buf;
	size_t pt_len, pt_size;
	int pt_error;			/* ENOMEM: the rest is lost */
};
void text_put(struct proctext *, const void *, size_t);
void text_printf(struct proctext *, const char *, ...) __attribute__((format(printf, 2, 3)));

struct procfile {			/* one, of the many that a table entry may stand for */
	struct kernel *pf_kernel;
	const struct procentry *pf_entry;
	struct proc *pf_proc;		/* NULL: the file is about no process */
	int pf_number;			/* a descriptor or a thread */
};

struct procentry {
	int pe_parent;
	enum vtype pe_type;
	mode_t pe_mode;
	const char *pe_name;		/* NULL: a number */
	/* what it says, or where it leads; 0 or what reading it answers */
	int (*pe_text)(const struct procfile *, struct proctext *);
	/* one line without its newline was written; NULL: read only */
	int (*pe_set)(const struct procfile *, const char *);
	const char *pe_constant;	/* without pe_text: always this */
};
extern const struct procentry proc_entries[];
extern const int proc_nentries;

/* Of one kernel. */
struct procfs {
	const struct rumpk_prochooks *ps_hooks;		/* NULL: no machine tells */
	uint8_t ps_bootid[16];
};
struct procfs *procfs_of(struct kernel *);

/* procfs_vnops.c */
int procfs_loadvnode(struct mount *, struct vnode *, ino_t);

/* The machine's hooks as far as they are about this process; NULL. */
const struct rumpk_prochooks *proc_hooks(const struct procfile *);
/* The machine's text, whole; what: RUMPK_PROC_*.  False: it has none. */
bool machine_text(const struct procfile *, int what, struct proctext *);

/* procfs_fd.c: descriptors */
int proc_fd_next(const struct proc *, int fd);		/* the first open one from there; -1 */
int proc_fd_vnode(const struct procfile *, struct vnode **);	/* ENOENT; ENXIO: it has none */
int text_fdlink(const struct procfile *, struct proctext *);
int text_fdinfo(const struct procfile *, struct proctext *);
int text_path(struct vnode *, struct proctext *);	/* where it is; ENOENT */

/* procfs_proc.c: processes and their threads */
struct proc *proc_next(struct kernel *, pid_t);		/* of the lowest number from there; NULL */
int proc_thread_next(const struct procfile *, int tid);	/* -1 */
int proc_thread_self(const struct procfile *);
int text_comm(const struct procfile *, struct proctext *);
int set_comm(const struct procfile *, const char *);
int text_cmdline(const struct procfile *, struct proctext *);
int text_environ(const struct procfile *, struct proctext *);
int text_auxv(const struct procfile *, struct proctext *);
int text_maps(const struct procfile *, struct proctext *);
int text_exe(const struct procfile *, struct proctext *);
int text_cwd(const struct procfile *, struct proctext *);
int text_root(const struct procfile *, struct proctext *);
int text_pidstat(const struct procfile *, struct proctext *);
int text_statm(const struct procfile *, struct proctext *);
int text_status(const struct procfile *, struct proctext *);
int text_limits(const struct procfile *, struct proctext *);
int text_self(const struct procfile *, struct proctext *);
int text_threadself(const struct procfile *, struct proctext *);

/* procfs_system.c: the machine and the kernel */
void proc_memory(const struct procfile *, struct rumpk_procmem *);
void proc_times(const struct procfile *, struct rumpk_proctimes *);
int text_meminfo(const struct procfile *, struct proctext *);
int text_cpuinfo(const struct procfile *, struct proctext *);
int text_uptime(const struct procfile *, struct proctext *);
int text_loadavg(const struct procfile *, struct proctext *);
int text_stat(const struct procfile *, struct proctext *);
int text_kernelcmdline(const struct procfile *, struct proctext *);
int text_hostname(const struct procfile *, struct proctext *);
int set_hostname(const struct procfile *, const char *);
int text_domainname(const struct procfile *, struct proctext *);
int set_domainname(const struct procfile *, const char *);
int text_bootid(const struct procfile *, struct proctext *);
int text_uuid(const struct procfile *, struct proctext *);
int text_filemax(const struct procfile *, struct proctext *);
int text_filenr(const struct procfile *, struct proctext *);

/* procfs_mounts.c */
int text_filesystems(const struct procfile *, struct proctext *);
int text_mounts(const struct procfile *, struct proctext *);
int text_mountinfo(const struct procfile *, struct proctext *);

#endif
