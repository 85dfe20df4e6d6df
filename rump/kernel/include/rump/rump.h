/*
 * The client's interface, as NetBSD's <rump/rump.h>: what a program that links with -lrump calls
 * beside the rump___sysimpl_* system calls.  Functions return 0 or a NetBSD errno.
 */
#ifndef RUMP_RUMP_H
#define RUMP_RUMP_H

#include <stddef.h>
#include <stdint.h>

struct cred;
struct lwp;
struct modinfo;
struct uio;

#define RUMP_RFFDG	0x01		/* rfork: copy descriptors */
#define RUMP_RFCFDG	0x02		/* rfork: none */
/* neither: share */

enum rump_etfs_type {
	RUMP_ETFS_REG, RUMP_ETFS_BLK, RUMP_ETFS_CHR, RUMP_ETFS_DIR, RUMP_ETFS_DIR_SUBDIRS
};
#define RUMP_ETFS_SIZE_ENDOFF ((uint64_t)-1)

int rump_init(void);
int rump_init_server(const char *url);
int rump_getversion(void);
int rump_pub_getversion(void);
int rump_nativeabi_p(void);
/* Before rump_init(), which fills eb_status: -1 not tried, 0, or an errno. */
struct rump_boot_etfs {
	const char *eb_key;
	const char *eb_hostpath;
	enum rump_etfs_type eb_type;
	uint64_t eb_begin;
	uint64_t eb_size;
	struct rump_boot_etfs *_eb_next;
	int eb_status;
};
void rump_boot_etfs_register(struct rump_boot_etfs *);
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
int rump_pub_etfs_register_withsize(const char *key, const char *hostpath, enum rump_etfs_type,
    uint64_t begin, uint64_t size);
int rump_pub_etfs_remove(const char *key);

enum rump_uiorw { RUMPUIO_READ, RUMPUIO_WRITE };
struct cred *rump_pub_cred_create(uint32_t uid, uint32_t gid, size_t ngroups, uint32_t *groups);
void rump_pub_cred_put(struct cred *);
void rump_pub_allbetsareoff_setid(int pid, int id);
struct uio *rump_pub_uio_setup(void *buf, size_t, int64_t offset, enum rump_uiorw);
size_t rump_pub_uio_getresid(struct uio *);
int64_t rump_pub_uio_getoff(struct uio *);
size_t rump_pub_uio_free(struct uio *);
int rump_pub_module_init(const struct modinfo *const *, size_t);
int rump_pub_module_fini(const struct modinfo *);
int rump_pub_kernelfsym_load(void *symtab, uint64_t symsize, char *strtab, uint64_t strsize);

#endif
