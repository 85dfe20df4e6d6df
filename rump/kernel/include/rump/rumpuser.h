/*
 * The hypercalls: all that the kernel asks of the world outside it.
 *
 * The kernel side of this header is freestanding; an implementation (user/ for POSIX, xen/platform/
 * for the bare machine) includes it beside its host's headers, so it names no NetBSD type.
 * Functions return 0 or a NetBSD errno unless said otherwise, and never call back into the kernel.
 *
 * Sleeping: a condition variable belongs to one mutex.  rumpuser_cv_wait() and
 * rumpuser_cv_timedwait() give the mutex up while they sleep; they return EINTR when the host
 * delivered a signal to the sleeping thread, so that a blocked call can be interrupted (unless
 * rumpuser_cv_interruptible() said no), and timedwait returns ETIMEDOUT.
 */
#ifndef RUMP_RUMPUSER_H
#define RUMP_RUMPUSER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lwp;
struct rumpuser_mtx;
struct rumpuser_cv;

#define RUMPUSER_VERSION 17

/*
 * What the implementation may ask of the kernel: called on a host thread's exit and in a forked
 * child.
 */
struct rumpuser_hyperup {
	void (*hyp_lwpexit)(struct lwp *);	/* the thread that ends was running this lwp */
};

int rumpuser_init(int version, const struct rumpuser_hyperup *);
/* one more in a child that the host forked after rumpuser_init() */
unsigned int rumpuser_forkgen(void);

/* The calling thread's lwp; NULL if it has none. */
struct lwp *rumpuser_curlwp(void);
void rumpuser_curlwp_set(struct lwp *);

/* Memory: aligned to at least 16 bytes, not cleared. */
int rumpuser_malloc(size_t len, int alignment, void **);
void rumpuser_free(void *, size_t len);
int rumpuser_anonmmap(void *hint, size_t len, int alignbit, int exec, void **);
void rumpuser_unmap(void *, size_t len);

/*
 * To and from the caller's memory: EFAULT where it is not mapped (what came before that address may
 * have been copied), if the machine can find out.  copystr copies up to and with the NUL; *done
 * counts it; ENAMETOOLONG: none among the first max bytes.
 */
int rumpuser_copy(void *to, const void *from, size_t len);
int rumpuser_copystr(char *to, const char *from, size_t max, size_t *done);

#define RUMPUSER_MTX_SPIN	0x01
#define RUMPUSER_MTX_KMUTEX	0x02
int rumpuser_mutex_init(struct rumpuser_mtx **, int flags);
void rumpuser_mutex_enter(struct rumpuser_mtx *);
int rumpuser_mutex_tryenter(struct rumpuser_mtx *);
void rumpuser_mutex_exit(struct rumpuser_mtx *);
void rumpuser_mutex_destroy(struct rumpuser_mtx *);

int rumpuser_cv_init(struct rumpuser_cv **);
void rumpuser_cv_destroy(struct rumpuser_cv *);
/* whether signals end its waits with EINTR; they do at first */
void rumpuser_cv_interruptible(struct rumpuser_cv *, bool);
int rumpuser_cv_wait(struct rumpuser_cv *, struct rumpuser_mtx *);
/* relative */
int rumpuser_cv_timedwait(struct rumpuser_cv *, struct rumpuser_mtx *, int64_t sec, int64_t nsec);
void rumpuser_cv_signal(struct rumpuser_cv *);
void rumpuser_cv_broadcast(struct rumpuser_cv *);

/* Clocks; both absolute.  _COARSE is a cheap reading of the wall clock, at most a host tick old. */
enum rumpclock { RUMPUSER_CLOCK_RELWALL, RUMPUSER_CLOCK_ABSMONO, RUMPUSER_CLOCK_COARSEWALL };
int rumpuser_clock_gettime(int which, int64_t *sec, long *nsec);
int rumpuser_clock_sleep(int which, int64_t sec, long nsec);

int rumpuser_thread_create(void *(*)(void *), void *arg, const char *name, int mustjoin,
    int priority, int cpu, void **cookie);
void rumpuser_thread_exit(void) __attribute__((noreturn));
int rumpuser_thread_join(void *cookie);

/* The host's files, for disks and etfs. */
#define RUMPUSER_OPEN_RDONLY	0x0000
#define RUMPUSER_OPEN_WRONLY	0x0001
#define RUMPUSER_OPEN_RDWR	0x0002
#define RUMPUSER_OPEN_ACCMODE	0x0003
#define RUMPUSER_OPEN_CREATE	0x0004
#define RUMPUSER_OPEN_EXCL	0x0008
#define RUMPUSER_OPEN_BIO	0x0010
int rumpuser_open(const char *path, int mode, int *fd);
int rumpuser_close(int fd);
enum rumpuser_filetype {
	RUMPUSER_FT_OTHER, RUMPUSER_FT_DIR, RUMPUSER_FT_REG, RUMPUSER_FT_BLK, RUMPUSER_FT_CHR
};
int rumpuser_getfileinfo(const char *path, uint64_t *size, int *filetype);
struct rumpuser_iovec {
	void *iov_base;
	size_t iov_len;
};
#define RUMPUSER_IOV_NOSEEK	((int64_t)-1)
int rumpuser_iovread(int fd, struct rumpuser_iovec *, size_t iovcnt, int64_t off, size_t *done);
int rumpuser_iovwrite(int fd, const struct rumpuser_iovec *, size_t iovcnt, int64_t off,
    size_t *done);
#define RUMPUSER_SYNCFD_READ	0x01
#define RUMPUSER_SYNCFD_WRITE	0x02
#define RUMPUSER_SYNCFD_BARRIER	0x10
#define RUMPUSER_SYNCFD_SYNC	0x20
int rumpuser_syncfd(int fd, int flags, uint64_t start, uint64_t len);

#define RUMPUSER_PARAM_NCPU	"_RUMPUSER_NCPU"
#define RUMPUSER_PARAM_HOSTNAME	"_RUMPUSER_HOSTNAME"
int rumpuser_getparam(const char *name, void *buf, size_t);
#define RUMPUSER_RANDOM_HARD	0x01
#define RUMPUSER_RANDOM_NOWAIT	0x02
int rumpuser_getrandom(void *, size_t, int flags, size_t *got);

#define RUMPUSER_PANIC (-1)
void rumpuser_exit(int) __attribute__((noreturn));
void rumpuser_seterrno(int);
void rumpuser_putchar(int);
void rumpuser_dprintf(const char *, ...) __attribute__((format(printf, 1, 2)));
int rumpuser_kill(int64_t pid, int sig);
int rumpuser_daemonize_begin(void);
int rumpuser_daemonize_done(int error);

#endif
