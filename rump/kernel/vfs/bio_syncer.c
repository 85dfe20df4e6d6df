/*
 * The syncer: a host thread that writes back what has been dirty for a while, as NetBSD's ioflush
 * does.
 *
 * A kernel gets one with its first dirty block, and it ends when it finds nothing dirty or the
 * kernel halts; so a kernel that only reads has none.  It is an lwp of process 1 that counts as
 * inside a call: halt waits for it.  A forked child has the kernel no more than the thread.
 *
 * Owns k_syncing.  Locking: the kernel lock, given up while asleep.  Interface: biovar.h.
 */
#include <sys/mount.h>

#include "biovar.h"

#define SYNC_DELAY	30			/* seconds, NetBSD's vfs.sync.delay */

/*
 * Until the kernel halts or nothing is dirty.  Errors stay with their blocks, for the next flush to
 * report.
 */
static void
sync_loop(struct kernel *k)
{
	struct timespec delay = { .tv_sec = k->k_syncdelay != 0 ? k->k_syncdelay : SYNC_DELAY };
	struct waitchan nobody;

	WAITCHAN_INIT(&nobody);
	while (ksleep(&nobody, PCATCH, &delay) == EWOULDBLOCK && k->k_bufcache != NULL &&
	    k->k_bufcache->bc_dirty != 0)
		(void)vfs_sync_all(k, false);
	k->k_syncing = false;
}

static void *
syncer(void *arg)
{
	struct kernel_visit visit = { .kv_lwp = arg };
	struct kernel *k = visit.kv_lwp->l_kernel;

	rumpuser_curlwp_set(visit.kv_lwp);
	rumpuser_mutex_enter(k->k_lock);
	sync_loop(k);
	kernel_leave(&visit);
	return NULL;
}

/* Without memory or threads for it there is none until the next block becomes dirty. */
void
syncer_start(struct kernel *k)
{
	struct lwp *l;
	void *cookie;

	if (k->k_state != KERNEL_RUNNING || lwp_create(k->k_initproc, &l) != 0)
		return;
	l->l_running = l->l_inside = true;
	k->k_inside++;
	if (rumpuser_thread_create(syncer, l, "syncer", 0, 0, -1, &cookie) != 0) {
		k->k_inside--;
		lwp_free(l);
		return;
	}
	k->k_syncing = true;
}
