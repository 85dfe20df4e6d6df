/*
 * The rest of NetBSD's client interface (rump/rump.h): credentials and transfers for clients that
 * call the kernel's insides, and entry points that have nothing to do here or that this kernel
 * cannot serve.
 */
#include <sys/cred.h>
#include <sys/uio.h>
#include <rump/rump.h>

#include "kernvar.h"

/* The kernel that the thread's calls go to, held. */
struct kernel *
kernel_current(void)
{
	struct lwp *l = curlwp;

	if (l == NULL)
		return kernel_default();
	kernel_hold(l->l_kernel);
	return l->l_kernel;
}

static int
cred_create(struct kernel *k, uid_t uid, gid_t gid, size_t ngroups, const gid_t *groups,
    struct cred **crp)
{
	struct kernel_visit visit;
	int error;

	if (ngroups > NGROUPS_MAX)
		return EINVAL;
	if ((error = kernel_visit(k, &visit)) != 0)
		return error;
	if ((*crp = cred_alloc()) != NULL) {
		(*crp)->cr_uid = (*crp)->cr_euid = (*crp)->cr_svuid = uid;
		(*crp)->cr_gid = (*crp)->cr_egid = (*crp)->cr_svgid = gid;
		(*crp)->cr_ngroups = (unsigned int)ngroups;
		memcpy((*crp)->cr_groups, groups, ngroups * sizeof(*groups));
	}
	kernel_leave(&visit);
	return *crp != NULL ? 0 : ENOMEM;
}

/*
 * NULL: more than NGROUPS_MAX groups or no array of them, no memory, no kernel.  The client gives
 * it back with rump_pub_cred_put().
 */
struct cred *
rump_pub_cred_create(uid_t uid, gid_t gid, size_t ngroups, gid_t *groups)
{
	struct kernel *k;
	struct cred *cr = NULL;

	if ((ngroups != 0 && groups == NULL) || (k = kernel_current()) == NULL)
		return NULL;
	if (cred_create(k, uid, gid, ngroups, groups, &cr) != 0)
		cr = NULL;
	kernel_rele(k);
	return cr;
}

void
rump_pub_cred_put(struct cred *cr)
{
	struct kernel *k = kernel_current();
	struct kernel_visit visit;

	if (k == NULL)
		return;
	if (kernel_visit(k, &visit) == 0) {
		cred_free(cr);
		kernel_leave(&visit);
	}
	kernel_rele(k);
}

/* Process `pid` becomes user `id` and group `id`, whoever asks. */
void
rump_pub_allbetsareoff_setid(pid_t pid, int id)
{
	struct kernel *k = kernel_current();
	struct kernel_visit visit;
	struct cred *cr;
	struct proc *p;

	if (k == NULL)
		return;
	if (kernel_visit(k, &visit) == 0) {
		if ((p = proc_find(k, pid)) != NULL && (cr = cred_dup(p->p_cred)) != NULL) {
			cr->cr_uid = cr->cr_euid = cr->cr_svuid = (uid_t)id;
			cr->cr_gid = cr->cr_egid = cr->cr_svgid = (gid_t)id;
			cred_free(p->p_cred);
			p->p_cred = cr;
		}
		kernel_leave(&visit);
	}
	kernel_rele(k);
}

struct client_uio {
	struct uio cu_uio;
	struct iovec cu_iov;
};

struct uio *
rump_pub_uio_setup(void *buf, size_t bufsize, off_t offset, enum rump_uiorw rw)
{
	struct client_uio *cu;
	void *p;

	if (rumpuser_malloc(sizeof(*cu), 0, &p) != 0)
		return NULL;
	cu = p;
	uio_init(&cu->cu_uio, &cu->cu_iov, buf, bufsize, offset,
	    rw == RUMPUIO_READ ? UIO_READ : UIO_WRITE, UIO_USERSPACE);
	return &cu->cu_uio;
}

size_t
rump_pub_uio_getresid(struct uio *uio)
{
	return uio->uio_resid;
}

off_t
rump_pub_uio_getoff(struct uio *uio)
{
	return uio->uio_offset;
}

/* What was left to move. */
size_t
rump_pub_uio_free(struct uio *uio)
{
	size_t resid = uio->uio_resid;

	rumpuser_free(uio, sizeof(struct client_uio));
	return resid;
}

/* NetBSD's kernel modules are not this kernel's. */
int
rump_pub_module_init(const struct modinfo *const *mip, size_t nmodinfo)
{
	(void)mip, (void)nmodinfo;
	return ENOSYS;
}

int
rump_pub_module_fini(const struct modinfo *mi)
{
	(void)mi;
	return ENOSYS;
}

int
rump_pub_kernelfsym_load(void *symtab, uint64_t symsize, char *strtab, uint64_t strsize)
{
	(void)symtab, (void)symsize, (void)strtab, (void)strsize;
	return ENOSYS;
}

/* Calls take the kernel lock themselves: there is no virtual CPU to get or to give up first. */
void
rump_schedule(void)
{
}

void
rump_unschedule(void)
{
}

/* NetBSD's event counters: this kernel keeps none. */
void
rump_printevcnts(void)
{
}

int
rump_daemonize_begin(void)
{
	return rumpuser_daemonize_begin();
}

int
rump_daemonize_done(int error)
{
	return rumpuser_daemonize_done(error);
}

size_t
rumpk_memused(struct kernel *k)
{
	size_t used;

	if (!kernel_hold_running(k))
		return 0;
	used = __atomic_load_n(&k->k_kmem, __ATOMIC_RELAXED);
	kernel_rele(k);
	return used;
}

void
rumpk_memfail(struct kernel *k, uint64_t after)
{
	if (!kernel_hold_running(k))
		return;
	__atomic_store_n(&k->k_kmem_failafter, after, __ATOMIC_RELAXED);
	kernel_rele(k);
}
