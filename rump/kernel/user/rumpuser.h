/*
 * What the files of user/ share: the translation of host errors, and the names of NetBSD's
 * hypercall interface that this project's kernel does not use itself but that a client of
 * librumpuser may (sys/rump/include/rump/rumpuser.h).
 */
#ifndef USER_RUMPUSER_H
#define USER_RUMPUSER_H

#include <errno.h>
#include <stdint.h>
#include <sys/types.h>

#include <rump/rumpuser.h>

/* errno numbers of NetBSD that differ from Linux's and that hypercalls return by name. */
#define NB_EDEADLK	11
#define NB_EAGAIN	35
#define NB_ETIMEDOUT	60
#define NB_ENAMETOOLONG	63
#define NB_ENOSYS	78

int rumpuser__errtrans(int hosterror);		/* host errno to NetBSD's */
int rumpuser__sig_rump2host(int sig);		/* -1: the host has none */

/* rumpuser.c's upcalls, called by tls.c. */
extern struct rumpuser_hyperup rumpuser__hyp;
int rumpuser__thrinit(void);

/* rwlock.c */
struct rumpuser_rw;
enum rumprwlock { RUMPUSER_RW_READER, RUMPUSER_RW_WRITER };
void rumpuser_rw_init(struct rumpuser_rw **);
void rumpuser_rw_enter(int, struct rumpuser_rw *);
int rumpuser_rw_tryenter(int, struct rumpuser_rw *);
int rumpuser_rw_tryupgrade(struct rumpuser_rw *);
void rumpuser_rw_downgrade(struct rumpuser_rw *);
void rumpuser_rw_exit(struct rumpuser_rw *);
void rumpuser_rw_destroy(struct rumpuser_rw *);
void rumpuser_rw_held(int, struct rumpuser_rw *, int *held);

/* mutex.c, cv.c */
void rumpuser_mutex_enter_nowrap(struct rumpuser_mtx *);
void rumpuser_mutex_owner(struct rumpuser_mtx *, struct lwp **);
int rumpuser_cv_wait_nowrap(struct rumpuser_cv *, struct rumpuser_mtx *);
void rumpuser_cv_has_waiters(struct rumpuser_cv *, int *);

/* tls.c */
enum rumplwpop { RUMPUSER_LWP_CREATE, RUMPUSER_LWP_DESTROY, RUMPUSER_LWP_SET, RUMPUSER_LWP_CLEAR };
void rumpuser_curlwpop(int op, struct lwp *);

/* component.c: host code that lives beside the kernel (NetBSD's rumpcomp_user). */
void *rumpuser_component_unschedule(void);
void rumpuser_component_schedule(void *cookie);
void rumpuser_component_kthread(void);
void rumpuser_component_kthread_release(void);
struct lwp *rumpuser_component_curlwp(void);
void rumpuser_component_switchlwp(struct lwp *);
int rumpuser_component_errtrans(int);

/* file.c */
#define RUMPUSER_BIO_READ	0x01
#define RUMPUSER_BIO_WRITE	0x02
#define RUMPUSER_BIO_SYNC	0x04
typedef void (*rump_biodone_fn)(void *, size_t, int);
void rumpuser_bio(int fd, int op, void *data, size_t dlen, int64_t off, rump_biodone_fn,
    void *donearg);

/* rumpuser.c */
typedef int (*rump_modinit_fn)(const void *const *, size_t);
typedef int (*rump_symload_fn)(void *, uint64_t, char *, uint64_t);
typedef void (*rump_compload_fn)(const void *);
typedef void (*rump_evcntattach_fn)(void *);
void rumpuser_dl_bootstrap(rump_modinit_fn, rump_symload_fn, rump_compload_fn, rump_evcntattach_fn);

/* sysproxy.c */
int rumpuser_sp_init(const char *url, const char *ostype, const char *osrelease,
    const char *machine);
void rumpuser_sp_fini(void *);
int rumpuser_sp_copyin(void *, const void *, void *, size_t);
int rumpuser_sp_copyinstr(void *, const void *, void *, size_t *);
int rumpuser_sp_copyout(void *, const void *, void *, size_t);
int rumpuser_sp_copyoutstr(void *, const void *, void *, size_t *);
int rumpuser_sp_anonmmap(void *, size_t, void **);
int rumpuser_sp_raise(void *, int);

#endif
