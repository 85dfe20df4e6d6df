/*
 * Booting: struct kernel from nothing to running.  rumpk_boot() makes any number of kernels;
 * rump_init() makes the default one, which threads without an lwp enter and whose reboot(2) ends
 * the process, as NetBSD's does.
 *
 * The running kernels stand on a list, so that a handle used after its kernel's halt is told from a
 * good one.  It and default_kernel are protected by kernels_lock, a spin lock held for a few
 * instructions.  It holds its owner's fork generation plus one: in a forked child, one that a
 * thread of the parent held counts as free.
 */
#include <sys/cred.h>
#include <rump/rump.h>
#include <rump/rumpkernel.h>

#include "kernvar.h"

static unsigned int kernels_lock;
static struct kernel *running_kernels;
static struct kernel *default_kernel;
static int boothowto;

void
kernel_hold(struct kernel *k)
{
	__atomic_fetch_add(&k->k_refs, 1, __ATOMIC_RELAXED);
}

void
kernel_rele(struct kernel *k)
{
	if (__atomic_sub_fetch(&k->k_refs, 1, __ATOMIC_ACQ_REL) != 0)
		return;
	rumpuser_mutex_destroy(k->k_lock);
	rumpuser_free(k, sizeof(*k));
}

static void
kernels_enter(void)
{
	unsigned int mine = rumpuser_forkgen() + 1, held = 0;

	while (!__atomic_compare_exchange_n(&kernels_lock, &held, mine, false, __ATOMIC_ACQUIRE,
	    __ATOMIC_RELAXED))
		if (held == mine)
			held = 0;
}

static void
kernels_exit(void)
{
	__atomic_store_n(&kernels_lock, 0, __ATOMIC_RELEASE);
}

static void
kernel_publish(struct kernel *k)
{
	kernels_enter();
	k->k_next = running_kernels;
	running_kernels = k;
	kernels_exit();
}

void
kernel_withdraw(struct kernel *k)
{
	struct kernel **kp;

	kernels_enter();
	for (kp = &running_kernels; *kp != NULL; kp = &(*kp)->k_next) {
		if (*kp == k) {
			*kp = k->k_next;
			break;
		}
	}
	if (default_kernel == k)
		default_kernel = NULL;
	kernels_exit();
}

bool
kernel_hold_running(struct kernel *k)
{
	struct kernel *other;

	kernels_enter();
	for (other = running_kernels; other != NULL && other != k; other = other->k_next)
		continue;
	if (other != NULL)
		kernel_hold(k);
	kernels_exit();
	return other != NULL;
}

struct kernel *
kernel_default(void)
{
	struct kernel *k;

	kernels_enter();
	if ((k = default_kernel) != NULL)
		kernel_hold(k);
	kernels_exit();
	return k;
}

/* False: there is one already, of this process and not of the one that forked it. */
static bool
kernel_default_set(struct kernel *k)
{
	bool set;

	kernels_enter();
	if ((set = default_kernel == NULL || kernel_of_parent(default_kernel)))
		default_kernel = k;
	kernels_exit();
	return set;
}

static int
kernel_alloc(struct kernel **kp)
{
	struct kernel *k;
	void *p;
	int error;

	if ((error = rumpuser_malloc(sizeof(*k), 0, &p)) != 0)
		return error;
	k = memset(p, 0, sizeof(*k));
	if ((error = rumpuser_mutex_init(&k->k_lock, 0)) != 0) {
		rumpuser_free(k, sizeof(*k));
		return error;
	}
	kernel_setstate(k, KERNEL_BOOTING);
	k->k_refs = 1;
	k->k_forkgen = rumpuser_forkgen();
	k->k_maxfiles = MAXFILES;
	LIST_INIT(&k->k_procs);
	WAITCHAN_INIT(&k->k_drain);
	*kp = k;
	return 0;
}

static void
take_args(struct kernel *k, const struct rumpk_bootargs *args)
{
	static const struct rumpk_bootargs none;

	if (args == NULL)
		args = &none;
	k->k_verbose = (args->ba_flags & RUMPK_VERBOSE) != 0;
	k->k_hostuptime = (args->ba_flags & RUMPK_HOSTUPTIME) != 0;
	k->k_leaked = args->ba_leaked;
	k->k_bufcache_bytes = args->ba_bufcache;
	if (args->ba_hostname != NULL)
		strlcpy(k->k_hostname, args->ba_hostname, sizeof(k->k_hostname));
	else if (rumpuser_getparam(RUMPUSER_PARAM_HOSTNAME, k->k_hostname,
	    sizeof(k->k_hostname)) != 0)
		strlcpy(k->k_hostname, "rump", sizeof(k->k_hostname));
}

/* Process 1 and its lwp 1, which the thread becomes; a stand-in is the lwp until then. */
static int
first_context(struct kernel *k, struct lwp *standin, struct lwp *outer)
{
	int error;

	standin->l_kernel = k;
	standin->l_outer = outer;
	rumpuser_curlwp_set(standin);
	if ((k->k_cred = cred_alloc()) == NULL)
		return ENOMEM;
	if ((error = proc_create(k, NULL, 0, &k->k_lwp0)) != 0)
		return error;
	k->k_initproc = k->k_lwp0->l_proc;
	k->k_lwp0->l_running = k->k_lwp0->l_inside = true;
	k->k_lwp0->l_outer = outer;
	rumpuser_curlwp_set(k->k_lwp0);
	clock_init(k);
	return 0;
}

static int
init_component(struct kernel *k, const struct rump_component *rc)
{
	int error;

	if (rc->rc_init != NULL && (error = rc->rc_init(k)) != 0)
		return error;
	k->k_components |= (uint64_t)1 << rc->rc_slot;
	if (k->k_vfs == NULL || k->k_initproc->p_cwdi != NULL)
		return 0;
	k->k_vfsops = proc_vfs_registered();
	return k->k_vfsops->pv_fork(NULL, k->k_initproc, false);
}

static int
init_components(struct kernel *k, const char *const *names)
{
	const struct rump_component *rc;
	int error;

	for (rc = component_first(); rc != NULL; rc = rc->rc_next)
		if (component_wanted(rc, names) && (error = init_component(k, rc)) != 0)
			return error;
	return 0;
}

static int
kernel_boot(const struct rumpk_bootargs *args, struct kernel **kp)
{
	static const struct rumpuser_hyperup hyp = { .hyp_lwpexit = lwp_exits };
	struct lwp *saved = curlwp, standin = { .l_running = true };
	struct kernel *k;
	int error;

	if ((error = rumpuser_init(RUMPUSER_VERSION, &hyp)) != 0 || (error = kernel_alloc(&k)) != 0)
		return error;
	take_args(k, args);
	rumpuser_mutex_enter(k->k_lock);
	if ((error = first_context(k, &standin, lwp_outer(saved))) == 0)
		error = init_components(k, args != NULL ? args->ba_components : NULL);
	if (error == 0)
		error = cons_open(k->k_lwp0);
	if (error == 0)
		kernel_setstate(k, KERNEL_RUNNING);
	else
		kernel_teardown(k);
	rumpuser_mutex_exit(k->k_lock);
	rumpuser_curlwp_set(saved);
	if (error != 0) {
		kernel_rele(k);
		return error;
	}
	kernel_publish(k);
	*kp = k;
	return 0;
}

int
rumpk_boot(const struct rumpk_bootargs *args, struct kernel **kp)
{
	struct kernel *k;
	int error;

	if ((error = kernel_boot(args, &k)) != 0)
		return error;
	if ((error = rumpk_newlwp(k, 1)) != 0) {
		rumpk_halt(k);
		return error;
	}
	*kp = k;
	return 0;
}

/* There is a default kernel, of this process and not of the one that forked it. */
static bool
default_booted(void)
{
	struct kernel *k = kernel_default();
	bool booted;

	if (k == NULL)
		return false;
	booted = !kernel_of_parent(k);
	kernel_rele(k);
	return booted;
}

int
rump_init(void)
{
	struct rumpk_bootargs args = { 0 };
	struct kernel *k;
	char verbose[8];
	int error;

	if (default_booted())
		return 0;
	if (rumpuser_getparam("RUMP_VERBOSE", verbose, sizeof(verbose)) == 0 && verbose[0] != '0')
		args.ba_flags |= RUMPK_VERBOSE;
	if ((error = kernel_boot(&args, &k)) != 0)
		return error;
	k->k_reboot_exits = true;
	etfs_boot(k);
	return kernel_default_set(k) ? 0 : rumpk_halt(k); /* halt: another thread was faster */
}

/* Remote clients are not served. */
int
rump_init_server(const char *url)
{
	return url != NULL ? ENOSYS : EINVAL;
}

int
rump_boot_gethowto(void)
{
	return boothowto;
}

void
rump_boot_sethowto(int howto)
{
	boothowto = howto;
}

/* No signals are delivered here, whatever the model (RUMP_SIGMODEL_IGNORE). */
void
rump_boot_setsigmodel(int model)
{
	(void)model;
}

int
rump_getversion(void)
{
	return OSREV;
}

int
rump_pub_getversion(void)
{
	return OSREV;
}

/* Whether the host's own system calls have this ABI: only NetBSD's do. */
int
rump_nativeabi_p(void)
{
#ifdef __NetBSD__
	return 1;
#else
	return 0;
#endif
}

const char *
rumpk_version(void)
{
	return OSTYPE " " OSRELEASE " (rumpkernel)";
}
