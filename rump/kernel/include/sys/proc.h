/*
 * Processes and lwps.  A process here is a context: descriptors, directories, credentials, limits.
 * An lwp is a host thread inside it; one lwp runs on one host thread at a time.
 *
 * Lifetime: a process lives as long as it has lwps.  l_kernel, l_proc and p_pid are fixed.
 */
#ifndef SYS_PROC_H
#define SYS_PROC_H

#include <sys/kernel.h>

struct cred;
struct file;
struct filedesc;
struct vnode;

/* kern: made and freed through the hooks below; filled by vfs */
struct cwdinfo {
	unsigned int cwdi_refs;
	struct vnode *cwdi_cdir;	/* current directory, referenced */
	struct vnode *cwdi_rdir;	/* root, referenced; NULL: the system's */
	mode_t cwdi_cmask;
};

struct plimit {
	unsigned int pl_refs;
	struct rlimit pl_rlimit[RLIM_NLIMITS];
};

struct proc {
	struct kernel *p_kernel;
	pid_t p_pid, p_ppid, p_pgid, p_sid;
	LIST_ENTRY(proc) p_list;
	LIST_HEAD(, lwp) p_lwps;
	lwpid_t p_lastlid;
	unsigned int p_nlwps;
	struct cred *p_cred;
	struct filedesc *p_fd;
	struct cwdinfo *p_cwdi;
	struct plimit *p_limit;
	LIST_HEAD(, ktimer) p_timers;	/* timer_create(2), setitimer(2) */
	bool p_sugid;			/* issetugid(2) */
	int8_t p_nice;			/* -20 to 19: kept for those who ask; nobody is preferred */
	char p_comm[MAXCOMLEN + 1];
	char p_login[LOGIN_NAME_MAX];
};

struct lwp {
	struct kernel *l_kernel;
	struct proc *l_proc;
	lwpid_t l_lid;
	LIST_ENTRY(lwp) l_sibling;
	unsigned int l_refs;
	bool l_running;			/* current on a host thread; changed atomically */
	bool l_implicit;		/* made for a thread that never asked for one */
	bool l_handed;			/* its address was given to the client, who frees it */
	bool l_linux;			/* in a call of compat/linux, whose rules differ at times */
	bool l_inside;			/* in a call; the host thread may be in a callback of it */
	bool l_sysspace;		/* its system calls take the kernel's addresses as well */
	/* the thread's nearest other lwp that is inside a call, or NULL */
	struct lwp *l_outer;

	struct rumpuser_cv *l_cv;	/* sleeping: see kern/sleep.c */
	struct waitchan *l_wchan;
	TAILQ_ENTRY(lwp) l_sleepq;
	bool l_woken;
	int l_interrupt;		/* errno that ends the next interruptible sleep; 0 none */

	/* kern/select.c: the poll that this lwp is registering, or NULL */
	struct pollset *l_pollset;
};

/* kern/proc.c; the kernel lock is held. */
struct proc *proc_find(struct kernel *, pid_t);
int proc_create(struct kernel *, struct proc *parent, int rfork_flags, struct lwp **);
void proc_release(struct proc *);	/* descriptors, directories, timers: all but the identity */
int lwp_create(struct proc *, struct lwp **);		/* not yet running */
void lwp_free(struct lwp *);		/* the last one takes its process with it */
void lwp_interrupt(struct lwp *, int error);

/* What vfs hangs on processes: set once by librumpvfs's component through proc_vfs_ops. */
struct proc_vfsops {
	/* parent NULL: the first process */
	int (*pv_fork)(struct proc *parent, struct proc *child, bool share);
	void (*pv_exit)(struct proc *);
	/* a descriptor of a DTYPE_VNODE file closes: record locks go */
	void (*pv_fdclose)(struct proc *, struct file *);
	/* rump_pub_etfs_register_withsize and _remove; may be NULL */
	int (*pv_etfs_register)(struct kernel *, const char *key, const char *hostpath, int type,
	    uint64_t begin, uint64_t size);
	int (*pv_etfs_remove)(struct kernel *, const char *key);
	/* vfs.generic.fstypes: "tmpfs ext2fs"; as snprintf; may be NULL */
	size_t (*pv_fstypes)(struct kernel *, char *buf, size_t len);
};
void proc_vfs_register(const struct proc_vfsops *);

void timers_exit(struct proc *);		/* kern/timer.c: the process ends */

struct plimit *plimit_private(struct proc *);	/* for writing: unshared copy or NULL */

/* kern/sys_resource.c: `which` is checked; EINVAL, EPERM by the lwp's credentials, ENOMEM */
int do_setrlimit(struct lwp *, struct proc *, unsigned int which, struct rlimit *);

/* kern/sys_prot.c: the ids that are not (uid_t)-1, whoever asks; ENOMEM */
int proc_setuids(struct proc *, uid_t real, uid_t effective, uid_t saved);
int proc_setgids(struct proc *, gid_t real, gid_t effective, gid_t saved);

#endif
