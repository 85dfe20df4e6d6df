/*
 * What procfs tells of the machine and of the kernel as a whole.  What only a machine knows comes
 * from its hooks; without them the figures are those of the nominal machine (sys/param.h).
 *
 * Locking: the kernel lock.
 */
#include "procfs.h"

#include <sys/cred.h>
#include <sys/param.h>

#define NS_PER_TICK	(1000000000U / HZ)	/* USER_HZ is 100 too */

void
proc_memory(const struct procfile *pf, struct rumpk_procmem *pm)
{
	const struct rumpk_prochooks *hooks = procfs_of(pf->pf_kernel)->ps_hooks;

	*pm = (struct rumpk_procmem){ 0 };
	if (hooks != NULL && hooks->ph_memory != NULL) {
		hooks->ph_memory(pm);
		return;
	}
	pm->pm_total = PHYSMEM;
	pm->pm_free = pm->pm_available = PHYSMEM - MIN(pf->pf_kernel->k_kmem, (size_t)PHYSMEM);
}

void
proc_times(const struct procfile *pf, struct rumpk_proctimes *times)
{
	const struct rumpk_prochooks *hooks = procfs_of(pf->pf_kernel)->ps_hooks;

	*times = (struct rumpk_proctimes){ 0 };
	if (hooks != NULL && hooks->ph_times != NULL)
		hooks->ph_times(times);
}

static unsigned long long
kib(uint64_t bytes)
{

	return bytes / 1024;
}

int
text_meminfo(const struct procfile *pf, struct proctext *pt)
{
	struct rumpk_procmem pm;

	proc_memory(pf, &pm);
	text_printf(pt, "MemTotal:       %8llu kB\n", kib(pm.pm_total));
	text_printf(pt, "MemFree:        %8llu kB\n", kib(pm.pm_free));
	text_printf(pt, "MemAvailable:   %8llu kB\n", kib(pm.pm_available));
	text_printf(pt, "Buffers:        %8u kB\n", 0);
	text_printf(pt, "Cached:         %8u kB\n", 0);
	text_printf(pt, "SwapCached:     %8u kB\n", 0);
	text_printf(pt, "SwapTotal:      %8u kB\n", 0);
	text_printf(pt, "SwapFree:       %8u kB\n", 0);
	text_printf(pt, "AnonPages:      %8llu kB\n", kib(pm.pm_resident));
	text_printf(pt, "Slab:           %8llu kB\n", kib(pf->pf_kernel->k_kmem));
	text_printf(pt, "CommitLimit:    %8llu kB\n", kib(pm.pm_total));
	text_printf(pt, "Committed_AS:   %8llu kB\n", kib(pm.pm_mapped));
	return 0;
}

static unsigned int
processors(void)
{
	unsigned int n = 0;
	char number[16];

	if (rumpuser_getparam(RUMPUSER_PARAM_NCPU, number, sizeof(number)) == 0)
		for (int i = 0; number[i] >= '0' && number[i] <= '9'; i++)
			n = n * 10 + (unsigned int)(number[i] - '0');
	return MAX(n, 1U);
}

int
text_cpuinfo(const struct procfile *pf, struct proctext *pt)
{

	if (machine_text(pf, RUMPK_PROC_CPUINFO, pt))
		return 0;
	for (unsigned int i = 0; i < processors(); i++)
		text_printf(pt, "processor\t: %u\nmodel name\t: rumpcore (virtual)\n\n", i);
	return 0;
}

int
text_kernelcmdline(const struct procfile *pf, struct proctext *pt)
{

	(void)machine_text(pf, RUMPK_PROC_BOOT, pt);
	text_printf(pt, "\n");
	return 0;
}

int
text_uptime(const struct procfile *pf, struct proctext *pt)
{
	struct rumpk_proctimes times;
	struct timespec up;

	proc_times(pf, &times);
	nanouptime(&up);
	text_printf(pt, "%lld.%02ld %llu.%02llu\n", (long long)up.tv_sec, up.tv_nsec / 10000000,
	    (unsigned long long)(times.pt_idle_ns / 1000000000),
	    (unsigned long long)(times.pt_idle_ns % 1000000000 / 10000000));
	return 0;
}

int
text_loadavg(const struct procfile *pf, struct proctext *pt)
{
	const struct kernel *k = pf->pf_kernel;

	text_printf(pt, "0.00 0.00 0.00 1/%u %d\n", k->k_nproc, k->k_lastpid);
	return 0;
}

static void
text_cpuline(struct proctext *pt, const char *name, const struct rumpk_proctimes *times)
{

	text_printf(pt, "%s %llu 0 %llu %llu 0 0 0 0 0 0\n", name,
	    (unsigned long long)(times->pt_user_ns / NS_PER_TICK),
	    (unsigned long long)(times->pt_system_ns / NS_PER_TICK),
	    (unsigned long long)(times->pt_idle_ns / NS_PER_TICK));
}

int
text_stat(const struct procfile *pf, struct proctext *pt)
{
	struct rumpk_proctimes times, none = { 0 };
	char name[16];

	proc_times(pf, &times);
	text_cpuline(pt, "cpu ", &times);
	for (unsigned int i = 0; i < processors(); i++) {
		snprintf(name, sizeof(name), "cpu%u", i);
		text_cpuline(pt, name, i == 0 ? &times : &none);
	}
	text_printf(pt, "ctxt 0\nbtime %lld\nprocesses %u\nprocs_running 1\nprocs_blocked 0\n",
	    (long long)pf->pf_kernel->k_boottime.tv_sec, pf->pf_kernel->k_nproc);
	return 0;
}

int
text_hostname(const struct procfile *pf, struct proctext *pt)
{

	text_printf(pt, "%s\n", pf->pf_kernel->k_hostname);
	return 0;
}

int
set_hostname(const struct procfile *pf, const char *line)
{

	if (!cred_issuper(curlwp->l_proc->p_cred))
		return EPERM;
	strlcpy(pf->pf_kernel->k_hostname, line, sizeof(pf->pf_kernel->k_hostname));
	return 0;
}

int
text_domainname(const struct procfile *pf, struct proctext *pt)
{
	const char *name = pf->pf_kernel->k_domainname;

	text_printf(pt, "%s\n", *name != '\0' ? name : "(none)");
	return 0;
}

int
set_domainname(const struct procfile *pf, const char *line)
{

	if (!cred_issuper(curlwp->l_proc->p_cred))
		return EPERM;
	strlcpy(pf->pf_kernel->k_domainname, line, sizeof(pf->pf_kernel->k_domainname));
	return 0;
}

/* Random (version 4) UUIDs: RFC 9562. */
static int
text_uuidof(uint8_t id[16], struct proctext *pt)
{

	id[6] = (uint8_t)((id[6] & 0x0f) | 0x40);
	id[8] = (uint8_t)((id[8] & 0x3f) | 0x80);
	for (int i = 0; i < 16; i++)
		text_printf(pt, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", id[i]);
	text_printf(pt, "\n");
	return 0;
}

int
text_bootid(const struct procfile *pf, struct proctext *pt)
{

	return text_uuidof(procfs_of(pf->pf_kernel)->ps_bootid, pt);
}

int
text_uuid(const struct procfile *pf, struct proctext *pt)
{
	uint8_t id[16];

	(void)pf;
	cprng_fast(id, sizeof(id));
	return text_uuidof(id, pt);
}

int
text_filemax(const struct procfile *pf, struct proctext *pt)
{

	text_printf(pt, "%u\n", pf->pf_kernel->k_maxfiles);
	return 0;
}

int
text_filenr(const struct procfile *pf, struct proctext *pt)
{

	text_printf(pt, "%u\t0\t%u\n", pf->pf_kernel->k_nfile, pf->pf_kernel->k_maxfiles);
	return 0;
}
