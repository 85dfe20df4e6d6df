/*
 * The client's interface, as NetBSD's <rump/rump.h>: what a program that links with -lrump calls beside the
 * rump___sysimpl_* system calls.  Functions return 0 or a NetBSD errno.
 */
#ifndef RUMP_RUMP_H
#define RUMP_RUMP_H

#include <stddef.h>
#include <stdint.h>

struct lwp;

#define RUMP_RFFDG	0x01		/* rfork: copy descriptors */
#define RUMP_RFCFDG	0x02		/* rfork: none */
/* neither: share */

enum rump_etfs_type { RUMP_ETFS_REG, RUMP_ETFS_BLK, RUMP_ETFS_CHR, RUMP_ETFS_DIR, RUMP_ETFS_DIR_SUBDIRS };
#define RUMP_ETFS_SIZE_ENDOFF ((uint64_t)-1)

int rump_init(void);
int rump_init_server(const char *url);
int rump_getversion(void);
int rump_pub_getversion(void);
int rump_nativeabi_p(void);
int rump_boot_gethowto(void);
void rump_boot_sethowto(int);
void rump_boot_setsigmodel(int);
void rump_schedule(void);
void rump_unschedule(void);
void rump_printevcnts(void);
int rump_daemonize_begin(void);
int rump_daemonize_done(int);
int rump_syscall(int number, void *args, size_t argsize, long *retval);

int rump_pub_lwproc_rfork(int flags);
int rump_pub_lwproc_newlwp(int pid);
void rump_pub_lwproc_switch(struct lwp *);
void rump_pub_lwproc_releaselwp(void);
struct lwp *rump_pub_lwproc_curlwp(void);
void rump_pub_lwproc_sysent_usenative(void);

int rump_pub_etfs_register(const char *key, const char *hostpath, enum rump_etfs_type);
int rump_pub_etfs_register_withsize(const char *key, const char *hostpath, enum rump_etfs_type, uint64_t begin,
    uint64_t size);
int rump_pub_etfs_remove(const char *key);

#endif
