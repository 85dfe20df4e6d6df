/* What the files of kern/ share with each other alone. */
#ifndef KERN_KERNVAR_H
#define KERN_KERNVAR_H

#include <sys/param.h>
#include <sys/proc.h>
#include <sys/syscallvar.h>

#define PID_MAX		30000
#define MAXPROC		8192
#define MAXFILES	16384		/* k_maxfiles at boot */
#define MAXFILES_LIMIT	1048576

/* boot.c, halt.c */
void kernel_hold(struct kernel *);
struct kernel *kernel_default(void);		/* held; NULL: none booted */
bool kernel_hold_running(struct kernel *);	/* false: a handle to no running kernel */
void kernel_withdraw(struct kernel *);
void kernel_teardown(struct kernel *);
void kernel_outside(struct kernel *);		/* one lwp less in k_inside */
static inline bool
kernel_of_parent(const struct kernel *k)	/* the host process forked: this copy cannot work */
{
	return k->k_forkgen != rumpuser_forkgen();
}

/* cons.c */
int cons_open(struct lwp *);			/* its process's descriptors 0 to 2 */

static inline bool
kernel_running(const struct kernel *k)		/* also without the lock, as a first look */
{
	return __atomic_load_n(&k->k_state, __ATOMIC_RELAXED) == KERNEL_RUNNING;
}
static inline void
kernel_setstate(struct kernel *k, enum kernel_state state)	/* under the lock */
{
	__atomic_store_n(&k->k_state, state, __ATOMIC_RELAXED);
}

/* component.c */
struct rump_component *component_first(void);
bool component_wanted(const struct rump_component *, const char *const *names);
const struct proc_vfsops *proc_vfs_registered(void);

/* lwproc.c */
int lwp_adopt(struct lwp **);			/* a context for a thread that has none */
void lwp_become(struct lwp *);			/* the thread's new one; its l_running is set */
bool lwp_inside(const struct lwp *, const struct kernel *);
struct lwp *lwp_outer(struct lwp *);
void lwp_return_to(struct kernel *);
void lwp_exits(struct lwp *);			/* hyp_lwpexit */

/* descrip.c */
int fd_limit(const struct lwp *);		/* descriptors are below this */
/* the lowest free one, `from` or more */
int fd_dup(struct lwp *, int old, int from, bool cloexec, int *new);
int fd_dup2(struct lwp *, int old, int new, bool cloexec);
int fd_getcloexec(struct lwp *, int fd, bool *);
int fd_max(const struct lwp *);			/* the highest open one; -1 */

/* proc.c */
struct plimit *plimit_alloc(const struct kernel *);
void proc_dispose(struct proc *);		/* proc_release, then credentials and limits */

/* clock.c */
void clock_init(struct kernel *);
void clock_set(const struct timespec *);
int64_t clock_adjust(int64_t delta_ns);
int64_t clock_adjusting(void);

/* printf.c */
void msgbuf_fini(struct kernel *);

/* etfs.c */
void etfs_boot(struct kernel *);		/* the keys that rump_boot_etfs_register noted */

#endif
