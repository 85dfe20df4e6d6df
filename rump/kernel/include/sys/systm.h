/*
 * What every kernel file needs: memory, strings, copying to and from users, messages, lists.
 *
 * kmem_* follows kmem(9): free takes the size that was allocated.  Allocation may fail (NULL) and
 * callers pass ENOMEM up; the bytes are accounted to the running kernel, which reports what is left
 * at halt.
 */
#ifndef SYS_SYSTM_H
#define SYS_SYSTM_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rump/rumpuser.h>
#include <sys/abi.h>
#include <sys/list.h>

struct kernel;
struct lwp;
struct uio;

#define curlwp		(rumpuser_curlwp())
#define nitems(a)	(sizeof(a) / sizeof((a)[0]))
#define MIN(a, b)	((a) < (b) ? (a) : (b))
#define MAX(a, b)	((a) > (b) ? (a) : (b))
#define howmany(x, y)	(((x) + ((y) - 1)) / (y))
#define roundup(x, y)	(howmany(x, y) * (y))
#define powerof2(x)	((((x) - 1) & (x)) == 0)
#define likely(x)	__builtin_expect(!!(x), 1)
#define unlikely(x)	__builtin_expect(!!(x), 0)
#define container_of(p, type, field) ((type *)((char *)(p) - offsetof(type, field)))

/* kern/kmem.c */
void *kmem_alloc(size_t);
void *kmem_zalloc(size_t);
void kmem_free(void *, size_t);
char *kmem_strdup(const char *);
void kmem_strfree(char *);

/* kern/string.c */
void *memcpy(void *restrict, const void *restrict, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
void *memchr(const void *, int, size_t);
size_t strlen(const char *);
size_t strnlen(const char *, size_t);
int strcmp(const char *, const char *);
int strncmp(const char *, const char *, size_t);
size_t strlcpy(char *, const char *, size_t);
char *strchr(const char *, int);
char *strrchr(const char *, int);

/* kern/printf.c: %d %i %u %x %o %c %s %p %%, with l, ll, z, width, 0 and - */
int snprintf(char *, size_t, const char *, ...) __attribute__((format(printf, 3, 4)));
int vsnprintf(char *, size_t, const char *, va_list) __attribute__((format(printf, 3, 0)));
/* the kernel's message buffer; console if verbose */
void printf(const char *, ...) __attribute__((format(printf, 1, 2)));
void panic(const char *, ...) __attribute__((format(printf, 1, 2), noreturn));

#define KASSERT(e)	(likely(e) ? (void)0 : \
    panic("%s:%d: assertion failed: %s", __FILE__, __LINE__, #e))

/* kern/copy.c: users share our address space; a NULL, low or non-canonical address is EFAULT. */
int copyin(const void *uaddr, void *kaddr, size_t);
int copyout(const void *kaddr, void *uaddr, size_t);
/* ENAMETOOLONG; done counts the NUL */
int copyinstr(const void *uaddr, void *kaddr, size_t, size_t *done);

/* kern/clock.c */
void nanotime(struct timespec *);		/* wall clock, with the kernel's own offset */
void getnanotime(struct timespec *);		/* the same, cheap: what file systems stamp */
void nanouptime(struct timespec *);		/* monotonic, since boot */
int clock_settime(struct lwp *, const struct timespec *);	/* the wall clock; EPERM */

/* kern/sleep.c */
struct waitchan {
	TAILQ_HEAD(, lwp) wc_sleepers;
};
#define WAITCHAN_INIT(wc) TAILQ_INIT(&(wc)->wc_sleepers)
/*
 * Give up the kernel lock until wakeup(), the relative timeout (EWOULDBLOCK), or, with PCATCH, an
 * interruption (EINTR: a host signal, a halt).  Without PCATCH only a wakeup or the timeout ends
 * it.  Returns 0 on wakeup.
 */
#define PCATCH 0x100
int ksleep(struct waitchan *, int flags, const struct timespec *timeout);
/*
 * With PCATCH until the uptime `next` (NULL: for ever), when the caller looks again: 0.  EWOULDBLOCK
 * when `end` (NULL: never) has come already.
 */
int ksleep_until(struct waitchan *, const struct timespec *next, const struct timespec *end);
void wakeup(struct waitchan *);
void wakeup_one(struct waitchan *);
/* Leave the kernel lock around a long host call (disk I/O, a callback), and take it again. */
void kernel_unlocked_begin(struct kernel *);
void kernel_unlocked_end(struct kernel *);

/* kern/random.c */
void cprng_fast(void *, size_t);
uint32_t cprng_fast32(void);

#endif
