/*
 * Halting: rumpk_halt() and reboot(2).
 *
 * From KERNEL_HALTING on nobody enters; interruptible sleepers wake, and halt waits until the last
 * lwp has left. Then, as lwp 1 and alone: descriptors close, components end in the reverse of their
 * order (vfs writes back and unmounts), memory goes.  Lwps that threads still hold, or whose
 * address the client has, stay as empty shells that answer ENXIO, and with them the structure and
 * its lock.
 */
#include <sys/cred.h>
#include <rump/rump.h>
#include <rump/rumpkernel.h>

#include "kernvar.h"

void
kernel_outside(struct kernel *k)
{
	k->k_inside--;
	if (unlikely(!kernel_running(k)))
		wakeup(&k->k_drain);
}

static void
drain(struct kernel *k)
{
	struct proc *p;
	struct lwp *l;

	LIST_FOREACH(p, &k->k_procs, p_list)
		LIST_FOREACH(l, &p->p_lwps, l_sibling)
			if (l->l_wchan != NULL)
				rumpuser_cv_signal(l->l_cv);
	while (k->k_inside > 0) {
		if (ksleep(&k->k_drain, 0, NULL) == ENOMEM) {
			kernel_unlocked_begin(k);
			rumpuser_clock_sleep(RUMPUSER_CLOCK_RELWALL, 0, 1000000);
			kernel_unlocked_end(k);
		}
	}
}

static void
fini_components(struct kernel *k)
{
	const struct rump_component *rc, *order[KERNEL_COMPONENTS_MAX];
	int n = 0;

	for (rc = component_first(); rc != NULL; rc = rc->rc_next)
		if (rump_component_enabled(k, rc))
			order[n++] = rc;
	while (n > 0)
		if (order[--n]->rc_fini != NULL)
			order[n]->rc_fini(k);
}

/* Free the lwps that nobody can come back to.  The running one, lwp 1, is the last. */
static void
free_lwps(struct kernel *k)
{
	struct proc *p, *nextp;
	struct lwp *l, *nextl;

	LIST_FOREACH_SAFE(p, &k->k_procs, p_list, nextp)
		LIST_FOREACH_SAFE(l, &p->p_lwps, l_sibling, nextl)
			if (!l->l_running && !l->l_handed)
				lwp_free(l);
	if (k->k_lwp0 != NULL)
		lwp_free(k->k_lwp0);
}

static void
report_leaks(struct kernel *k)
{
	size_t kept = 0;
	struct proc *p;

	LIST_FOREACH(p, &k->k_procs, p_list)
		kept += sizeof(*p) + p->p_nlwps * sizeof(struct lwp);
	if (k->k_leaked != NULL)
		*k->k_leaked = k->k_kmem - kept;
	if (k->k_kmem != kept)
		rumpuser_dprintf("rump: %zu bytes of kernel memory lost at halt\n",
		    k->k_kmem - kept);
}

/*
 * Undo all that boot did, as lwp 1 with nobody inside.  Lwp 1 is gone after: the caller restores
 * its own.
 */
void
kernel_teardown(struct kernel *k)
{
	struct proc *p;

	kernel_setstate(k, KERNEL_HALTING);
	LIST_FOREACH(p, &k->k_procs, p_list)
		proc_release(p);
	fini_components(k);
	msgbuf_fini(k);
	LIST_FOREACH(p, &k->k_procs, p_list)
		proc_dispose(p);
	if (k->k_cred != NULL)
		cred_free(k->k_cred);
	kernel_setstate(k, KERNEL_DEAD);
	free_lwps(k);
	report_leaks(k);
}

/*
 * The thread's lwp, if the halt takes it away: one of this kernel that the client has no address
 * of.
 */
static struct lwp *
survivor(const struct kernel *k, struct lwp *mine)
{
	if (mine == NULL || mine->l_kernel != k || mine->l_handed)
		return mine;
	mine->l_running = false;
	return mine->l_outer;
}

static int
halt(struct kernel *k)
{
	struct lwp *mine = curlwp;
	int error;

	if (kernel_of_parent(k))
		return ENXIO;
	if (lwp_inside(mine, k))
		return EDEADLK;
	rumpuser_mutex_enter(k->k_lock);
	if (!kernel_running(k)) {
		rumpuser_mutex_exit(k->k_lock);
		return ENXIO;
	}
	kernel_setstate(k, KERNEL_HALTING);
	kernel_withdraw(k);
	k->k_lwp0->l_outer = lwp_outer(mine);
	rumpuser_curlwp_set(k->k_lwp0);
	drain(k);
	mine = survivor(k, mine);
	kernel_teardown(k);
	error = k->k_halterror;
	rumpuser_mutex_exit(k->k_lock);
	rumpuser_curlwp_set(mine);
	kernel_rele(k);			/* the owner's */
	return error;
}

int
rumpk_halt(struct kernel *k)
{
	int error;

	if (!kernel_hold_running(k))
		return ENXIO;
	error = halt(k);
	kernel_rele(k);
	return error;
}

/*
 * NetBSD's rump kernel ends its process here.  So does the default kernel, after an orderly halt;
 * kernels of rumpk_boot() share their process with others and are halted by rumpk_halt().
 */
int
sys_reboot(struct lwp *l, const struct sys_reboot_args *uap, register_t *retval)
{
	struct kernel *k = l->l_kernel;

	(void)retval;
	if (!cred_issuper(l->l_proc->p_cred) || !k->k_reboot_exits)
		return EPERM;
	if ((SCARG(uap, opt) & RB_NOSYNC) == 0) {
		l->l_inside = false;
		kernel_outside(k);
		rumpuser_mutex_exit(k->k_lock);
		rumpk_halt(k);
	}
	rumpuser_exit((SCARG(uap, opt) & RB_DUMP) != 0 ? RUMPUSER_PANIC : 0);
}
