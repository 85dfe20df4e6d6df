/*
 * One kernel: everything that changes hangs off struct kernel, found through the running lwp.  A
 * process may hold any number of kernels.  The only state outside is the component registry
 * (kern/component.c).
 *
 * Locking: k_lock is the kernel lock.  System calls run with it held (rump_syscall_enter), and it
 * is given up only in ksleep() and between kernel_unlocked_begin() and _end().  Every field below
 * is protected by it unless marked "fixed", which is set at boot and then only read.
 */
#ifndef SYS_KERNEL_H
#define SYS_KERNEL_H

#include <sys/systm.h>

struct cred;
struct proc;
struct rumpuser_mtx;
struct sysent;
struct bufcache;
struct devtab;
struct etfs;
struct vfsstate;

#define KERNEL_COMPONENTS_MAX	64

enum kernel_state { KERNEL_BOOTING, KERNEL_RUNNING, KERNEL_HALTING, KERNEL_DEAD };

struct kernel {
	struct kernel *k_next;			/* kern/boot.c: the running ones */
	struct rumpuser_mtx *k_lock;		/* fixed */
	enum kernel_state k_state;
	/* lwps that still point here, and the owner's handle; atomic */
	unsigned int k_refs;
	unsigned int k_forkgen;			/* fixed: of the host process it works in */
	unsigned int k_inside;			/* lwps inside a system call */
	struct waitchan k_drain;		/* halt waits here for k_inside to fall */

	LIST_HEAD(, proc) k_procs;
	/* fixed: pid 1, whose context threads without one borrow */
	struct proc *k_initproc;
	pid_t k_lastpid;
	unsigned int k_nproc, k_nfile, k_maxfiles;
	struct lwp *k_lwp0;			/* fixed: lwp 1 of process 1: runs boot and halt */
	struct cred *k_cred;			/* fixed: the superuser's */
	/* fixed: bit rc_slot of each component initialised here */
	uint64_t k_components;
	const struct proc_vfsops *k_vfsops;	/* fixed: NULL without librumpvfs */

	size_t k_kmem;				/* bytes allocated now; atomic */
	/* fault injection: allocations until one fails; 0 never */
	uint64_t k_kmem_failafter;

	char k_hostname[MAXHOSTNAMELEN];
	char k_domainname[MAXHOSTNAMELEN];
	struct timespec k_boottime;		/* fixed: wall clock at boot */
	bool k_hostuptime;			/* fixed: no base */
	int64_t k_monobase_sec;			/* fixed: host's monotonic clock at boot */
	long k_monobase_nsec;
	/* what settimeofday added to the host's wall clock */
	int64_t k_walloff_ns;
	/* adjtime(2): what is to be added; the uptime in ns it began at */
	int64_t k_adjtime_ns, k_adjtime_start;
	int k_securelevel;
	int32_t k_hostid;
	bool k_verbose;				/* fixed: kernel messages go to the console too */
	/* fixed: reboot(2) ends the host process, as NetBSD's does */
	bool k_reboot_exits;
	/* rc_fini's: the first error of writing back at halt */
	int k_halterror;
	size_t *k_leaked;			/* fixed: ba_leaked */

	struct vfsstate *k_vfs;			/* vfs/: NULL without librumpvfs */
	struct bufcache *k_bufcache;		/* vfs/bio.c: NULL while no block is cached */
	/* fixed: bytes the buffer cache may take; 0: BUFCACHE_DEFAULT */
	uint64_t k_bufcache_bytes;
	unsigned int k_syncdelay;		/* seconds between the syncer's rounds; 0: 30 */
	bool k_syncing;				/* vfs/bio_syncer.c: the thread runs */
	struct disktab *k_disks;		/* vfs/diskdev.c: NULL while there is no disk */
	struct devtab *k_devs;			/* vfs/devsw.c */
	struct etfs *k_etfs;			/* vfs/etfs.c */
	const struct rumpk_maphooks *k_maphooks;	/* vfs/mapfile.c; NULL */
	struct lockwait *k_lockwaits;		/* vfs/lockf.c: who waits for which lock */
	struct msgbuf *k_msgbuf;		/* kern/printf.c */
	void *k_data[KERNEL_COMPONENTS_MAX];	/* components' own, by rc_slot */
};

/* kern/printf.c: the newest len bytes; returns all there are */
size_t msgbuf_read(const struct kernel *, char *buf, size_t len);

/* Components: what a library adds to every kernel booted after it was loaded. */
enum component_class {			/* the order of initialisation; the reverse at halt */
	COMPONENT_KERN, COMPONENT_VFS, COMPONENT_DEV, COMPONENT_FS, COMPONENT_NET
};

struct sysentry {			/* a system call that the component provides */
	int se_number;
	int (*se_call)(struct lwp *, const void *, register_t *);
	int se_flags;			/* SYCALL_* of sys/syscallvar.h */
};

struct rump_component {
	const char *rc_name;		/* "rumpfs_tmpfs": the library's name without lib and .so */
	enum component_class rc_class;
	/* lock held, curlwp is lwp 1 of proc 1; may be NULL */
	int (*rc_init)(struct kernel *);
	void (*rc_fini)(struct kernel *);	/* the same; may be NULL; must free all */
	const struct sysentry *rc_syscalls;	/* ended by se_call NULL; may be NULL */
	int rc_slot;			/* set by rump_component_load */
	struct rump_component *rc_next;
};
void rump_component_load(struct rump_component *);
bool rump_component_enabled(const struct kernel *, const struct rump_component *);
#define RUMP_COMPONENT(rc) \
	static void __attribute__((constructor)) rc##_load(void) { rump_component_load(&rc); }
#define kernel_data(k, rc)	((k)->k_data[(rc)->rc_slot])

/* The kernel that the thread's calls go to, referenced, without the lock; NULL: there is none. */
struct kernel *kernel_current(void);
void kernel_rele(struct kernel *);

/*
 * For the rumpk_ entry points, which any host thread may call: kernel_visit() makes the thread an
 * lwp of process 1 of that kernel, inside a call, with the lock held; kernel_leave() gives all
 * back.  ENXIO: halted, or a forked child.  EDEADLK: the thread is in a callback of a call of that
 * kernel.  ENOMEM.
 */
struct kernel_visit {
	struct lwp *kv_lwp, *kv_saved;
};
int kernel_visit(struct kernel *, struct kernel_visit *);
void kernel_leave(struct kernel_visit *);

#endif
