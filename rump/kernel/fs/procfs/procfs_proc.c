/*
 * What procfs tells of processes and threads.  The program on a bare machine is process 1: its
 * memory, arguments and threads are the machine's to tell; other processes are contexts of this
 * kernel, without any.
 *
 * Locking: the kernel lock.
 */
#include "procfs.h"

#include <sys/cred.h>
#include <sys/file.h>
#include <sys/param.h>

#define NS_PER_TICK	(1000000000U / HZ)
#define THREADS_MAX	1024		/* shown */

struct proc *
proc_next(struct kernel *k, pid_t from)
{
	struct proc *p, *next = NULL;

	LIST_FOREACH(p, &k->k_procs, p_list)
		if (p->p_pid >= from && p->p_fd != NULL &&
		    (next == NULL || p->p_pid < next->p_pid))
			next = p;
	return next;
}

/* The machine's numbers of the process's threads; how many. */
static size_t
machine_threads(const struct procfile *pf, int *tids, size_t max)
{
	const struct rumpk_prochooks *hooks = proc_hooks(pf);

	if (hooks == NULL || hooks->ph_threads == NULL)
		return 0;
	return MIN(hooks->ph_threads(tids, max), max);
}

static int
lwp_next(const struct proc *p, int from)
{
	const struct lwp *l;
	int next = -1;

	LIST_FOREACH(l, &p->p_lwps, l_sibling)
		if (l->l_lid >= from && (next < 0 || l->l_lid < next))
			next = l->l_lid;
	return next;
}

int
proc_thread_next(const struct procfile *pf, int from)
{
	int tids[THREADS_MAX], next = -1;
	size_t n = machine_threads(pf, tids, THREADS_MAX);

	if (n == 0)
		return lwp_next(pf->pf_proc, from);
	for (size_t i = 0; i < n; i++)
		if (tids[i] >= from && (next < 0 || tids[i] < next))
			next = tids[i];
	return next;
}

int
proc_thread_self(const struct procfile *pf)
{
	const struct rumpk_prochooks *hooks = proc_hooks(pf);

	if (hooks != NULL && hooks->ph_thread != NULL)
		return hooks->ph_thread();
	return curlwp->l_lid;
}

static size_t
thread_count(const struct procfile *pf)
{
	int tids[THREADS_MAX];
	size_t n = machine_threads(pf, tids, THREADS_MAX);

	return n != 0 ? n : pf->pf_proc->p_nlwps;
}

/* The command's name, without newline. */
static void
put_comm(const struct procfile *pf, struct proctext *pt)
{

	if (!machine_text(pf, RUMPK_PROC_COMM, pt))
		text_put(pt, pf->pf_proc->p_comm, strlen(pf->pf_proc->p_comm));
}

int
text_comm(const struct procfile *pf, struct proctext *pt)
{

	put_comm(pf, pt);
	text_printf(pt, "\n");
	return 0;
}

int
set_comm(const struct procfile *pf, const char *line)
{

	strlcpy(pf->pf_proc->p_comm, line, sizeof(pf->pf_proc->p_comm));
	return 0;
}

int
text_cmdline(const struct procfile *pf, struct proctext *pt)
{

	if (!machine_text(pf, RUMPK_PROC_CMDLINE, pt))
		text_put(pt, pf->pf_proc->p_comm, strlen(pf->pf_proc->p_comm) + 1);
	return 0;
}

int
text_environ(const struct procfile *pf, struct proctext *pt)
{

	(void)machine_text(pf, RUMPK_PROC_ENVIRON, pt);
	return 0;
}

int
text_auxv(const struct procfile *pf, struct proctext *pt)
{

	(void)machine_text(pf, RUMPK_PROC_AUXV, pt);
	return 0;
}

int
text_maps(const struct procfile *pf, struct proctext *pt)
{

	(void)machine_text(pf, RUMPK_PROC_MAPS, pt);
	return 0;
}

int
text_exe(const struct procfile *pf, struct proctext *pt)
{

	return machine_text(pf, RUMPK_PROC_EXE, pt) ? 0 : ENOENT;
}

int
text_cwd(const struct procfile *pf, struct proctext *pt)
{
	struct vnode *vp = pf->pf_proc->p_cwdi->cwdi_cdir;
	int error;

	vref(vp);
	if ((error = text_path(vp, pt)) == ENOENT) {
		text_printf(pt, "/ (deleted)");
		error = 0;
	}
	vrele(vp);
	return error;
}

int
text_root(const struct procfile *pf, struct proctext *pt)
{
	struct vnode *vp = pf->pf_proc->p_cwdi->cwdi_rdir;
	int error;

	if (vp == NULL) {
		text_printf(pt, "/");
		return 0;
	}
	vref(vp);
	error = text_path(vp, pt);
	vrele(vp);
	return error;
}

int
text_self(const struct procfile *pf, struct proctext *pt)
{

	(void)pf;
	text_printf(pt, "%d", curlwp->l_proc->p_pid);
	return 0;
}

int
text_threadself(const struct procfile *pf, struct proctext *pt)
{
	struct procfile self = { .pf_kernel = pf->pf_kernel, .pf_proc = curlwp->l_proc };

	text_printf(pt, "%d/task/%d", self.pf_proc->p_pid, proc_thread_self(&self));
	return 0;
}

/* Memory and times of the process: those of one that the machine does not know are none. */
static void
process_figures(const struct procfile *pf, struct rumpk_procmem *pm, struct rumpk_proctimes *times)
{

	*pm = (struct rumpk_procmem){ 0 };
	*times = (struct rumpk_proctimes){ 0 };
	if (proc_hooks(pf) == NULL)
		return;
	proc_memory(pf, pm);
	proc_times(pf, times);
}

static unsigned long long
ticks(uint64_t ns)
{

	return ns / NS_PER_TICK;
}

/* One line of 52 fields, proc_pid_stat(5); what there is nothing to tell of is 0. */
int
text_pidstat(const struct procfile *pf, struct proctext *pt)
{
	const struct proc *p = pf->pf_proc;
	struct rumpk_proctimes times;
	struct rumpk_procmem pm;

	process_figures(pf, &pm, &times);
	text_printf(pt, "%d (", pf->pf_number != 0 ? pf->pf_number : p->p_pid);
	put_comm(pf, pt);
	text_printf(pt, ") R %d %d %d 0 -1 0 0 0 0 0 %llu %llu 0 0 20 0 %zu 0 %llu %llu %llu ",
	    p->p_ppid, p->p_pgid, p->p_sid, ticks(times.pt_user_ns), ticks(times.pt_system_ns),
	    thread_count(pf), ticks(times.pt_start_ns), (unsigned long long)pm.pm_mapped,
	    (unsigned long long)(pm.pm_resident / PAGE_SIZE));
	text_printf(pt, "18446744073709551615 0 0 0 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 "
	    "0 0 0 0 0 0 0 0\n");
	return 0;
}

int
text_statm(const struct procfile *pf, struct proctext *pt)
{
	struct rumpk_proctimes times;
	struct rumpk_procmem pm;

	process_figures(pf, &pm, &times);
	text_printf(pt, "%llu %llu 0 0 0 %llu 0\n", (unsigned long long)(pm.pm_mapped / PAGE_SIZE),
	    (unsigned long long)(pm.pm_resident / PAGE_SIZE),
	    (unsigned long long)(pm.pm_mapped / PAGE_SIZE));
	return 0;
}

static void
text_ids(const struct proc *p, struct proctext *pt)
{
	const struct cred *cr = p->p_cred;

	text_printf(pt, "Uid:\t%u\t%u\t%u\t%u\n", cr->cr_uid, cr->cr_euid, cr->cr_svuid,
	    cr->cr_euid);
	text_printf(pt, "Gid:\t%u\t%u\t%u\t%u\n", cr->cr_gid, cr->cr_egid, cr->cr_svgid,
	    cr->cr_egid);
	text_printf(pt, "FDSize:\t%d\nGroups:\t", p->p_fd->fd_size);
	for (unsigned int i = 0; i < cr->cr_ngroups; i++)
		text_printf(pt, "%u ", cr->cr_groups[i]);
	text_printf(pt, "\n");
}

static void
text_memory(const struct procfile *pf, struct proctext *pt)
{
	struct rumpk_proctimes times;
	struct rumpk_procmem pm;

	process_figures(pf, &pm, &times);
	text_printf(pt, "VmPeak:\t%8llu kB\nVmSize:\t%8llu kB\n",
	    (unsigned long long)(pm.pm_mapped / 1024), (unsigned long long)(pm.pm_mapped / 1024));
	text_printf(pt, "VmHWM:\t%8llu kB\nVmRSS:\t%8llu kB\n",
	    (unsigned long long)(pm.pm_peak / 1024), (unsigned long long)(pm.pm_resident / 1024));
}

int
text_status(const struct procfile *pf, struct proctext *pt)
{
	const struct proc *p = pf->pf_proc;

	text_printf(pt, "Name:\t");
	put_comm(pf, pt);
	text_printf(pt, "\nUmask:\t%04o\nState:\tR (running)\n", p->p_cwdi->cwdi_cmask);
	text_printf(pt, "Tgid:\t%d\nPid:\t%d\nPPid:\t%d\nTracerPid:\t0\n", p->p_pid,
	    pf->pf_number != 0 ? pf->pf_number : p->p_pid, p->p_ppid);
	text_ids(p, pt);
	text_memory(pf, pt);
	text_printf(pt, "Threads:\t%zu\nCpus_allowed:\t1\nCpus_allowed_list:\t0\n",
	    thread_count(pf));
	return 0;
}

static void
text_limit(struct proctext *pt, rlim_t value)
{
	char number[24] = "unlimited";

	if (value != RLIM_INFINITY)
		snprintf(number, sizeof(number), "%llu", (unsigned long long)value);
	text_printf(pt, "%-20s ", number);
}

int
text_limits(const struct procfile *pf, struct proctext *pt)
{
	static const struct {
		const char *name, *unit;
		int which;
	} limits[] = {
		{ "Max cpu time", "seconds", RLIMIT_CPU },
		{ "Max file size", "bytes", RLIMIT_FSIZE },
		{ "Max data size", "bytes", RLIMIT_DATA },
		{ "Max stack size", "bytes", RLIMIT_STACK },
		{ "Max core file size", "bytes", RLIMIT_CORE },
		{ "Max resident set", "bytes", RLIMIT_RSS },
		{ "Max processes", "processes", RLIMIT_NPROC },
		{ "Max open files", "files", RLIMIT_NOFILE },
		{ "Max locked memory", "bytes", RLIMIT_MEMLOCK },
		{ "Max address space", "bytes", RLIMIT_AS },
	};

	text_printf(pt, "%-25s %-20s %-20s %-10s\n", "Limit", "Soft Limit", "Hard Limit", "Units");
	for (size_t i = 0; i < nitems(limits); i++) {
		const struct rlimit *lim = &pf->pf_proc->p_limit->pl_rlimit[limits[i].which];

		text_printf(pt, "%-25s ", limits[i].name);
		text_limit(pt, lim->rlim_cur);
		text_limit(pt, lim->rlim_max);
		text_printf(pt, "%-10s\n", limits[i].unit);
	}
	return 0;
}
