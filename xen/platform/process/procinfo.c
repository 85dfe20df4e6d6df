/*
 * What the process tells about itself and the machine: sysinfo(2), and what procfs asks for
 * (rumpk_proc_hooks(); proc(5)).
 *
 * Locking: the hooks come from inside the kernel; they look at the process with interrupts off,
 * region by region.
 */
#include <machine/config.h>
#include <machine/cpu.h>

#include <rump/rumpkernel.h>

#include "vm.h"

struct text {				/* what fits of it; t_len counts all */
	char *t_buf;
	size_t t_size, t_len;
};

static void __attribute__((format(printf, 2, 3)))
add(struct text *t, const char *fmt, ...)
{
	size_t at = t->t_len < t->t_size ? t->t_len : t->t_size;
	va_list ap;

	va_start(ap, fmt);
	t->t_len += vsnprintf(t->t_buf + at, t->t_size - at, fmt, ap);
	va_end(ap);
}

/* A string with its NUL. */
static void
add_string(struct text *t, const char *s)
{
	size_t len = strlen(s) + 1;

	if (t->t_len < t->t_size)
		memcpy(t->t_buf + t->t_len, s,
		    len < t->t_size - t->t_len ? len : t->t_size - t->t_len);
	t->t_len += len;
}

static void
add_strings(struct text *t, const struct config_entry *e)
{
	for (; e != NULL; e = e->ce_next)
		add_string(t, e->ce_value);
}

static void
add_maps(struct text *t)
{
	uintptr_t at = 0;
	struct region rg;

	while (vm_copy_next(at, &rg)) {
		at = rg.rg_end;
		add(t, "%08lx-%08lx %c%c%c%c %08lx 00:00 0%s%s\n", rg.rg_start, rg.rg_end,
		    (rg.rg_prot & MAP_READ) != 0 ? 'r' : '-',
		    (rg.rg_prot & MAP_WRITE) != 0 ? 'w' : '-',
		    (rg.rg_prot & MAP_EXEC) != 0 ? 'x' : '-',
		    (rg.rg_flags & VM_SHARED) != 0 ? 's' : 'p', rg.rg_off,
		    rg.rg_name != NULL ? " " : "", rg.rg_name != NULL ? rg.rg_name : "");
	}
}

static void
add_auxv(struct text *t)
{
	size_t len = process.p_auxvlen < t->t_size ? process.p_auxvlen : t->t_size;

	if (user_read(t->t_buf, process.p_auxv, len) == 0)
		t->t_len = process.p_auxvlen;
}

/* The processor's brand string (CPUID 0x80000002 to 4), without the blanks around it. */
static void
read_brand(char brand[49])
{
	size_t start = 0;

	memset(brand, 0, 49);
	if (cpuid(0x80000000, 0).eax < 0x80000004)
		return;
	for (uint32_t i = 0; i < 3; i++) {
		struct cpuid r = cpuid(0x80000002 + i, 0);

		memcpy(brand + 16 * i, &r, 16);
	}
	while (brand[start] == ' ')
		start++;
	memmove(brand, brand + start, 49 - start);
}

static void
add_cpuinfo(struct text *t)
{
	struct cpuid vendor = cpuid(0, 0), id = cpuid(1, 0);
	unsigned int family = id.eax >> 8 & 15, model = id.eax >> 4 & 15;
	char brand[49];

	if (family == 15)
		family += id.eax >> 20 & 255;
	if (family >= 6)
		model |= id.eax >> 12 & 0xf0;
	read_brand(brand);
	add(t, "processor\t: 0\nvendor_id\t: %.4s%.4s%.4s\n", (const char *)&vendor.ebx,
	    (const char *)&vendor.edx, (const char *)&vendor.ecx);
	add(t, "cpu family\t: %u\nmodel\t\t: %u\nmodel name\t: %s\nstepping\t: %u\n", family, model,
	    brand, id.eax & 15);
	add(t, "cpu MHz\t\t: %lu.%03lu\n", clock_tsc_hz() / 1000000, clock_tsc_hz() / 1000 % 1000);
	add(t, "physical id\t: 0\nsiblings\t: 1\ncore id\t\t: 0\ncpu cores\t: 1\n\n");
}

static size_t
text(int which, char *buf, size_t len)
{
	struct text t = { buf, len, 0 };

	switch (which) {
	case RUMPK_PROC_MAPS:
		add_maps(&t);
		break;
	case RUMPK_PROC_CMDLINE:
		add_string(&t, config.cf_exec);
		add_strings(&t, config.cf_args);
		break;
	case RUMPK_PROC_ENVIRON:
		add_strings(&t, config.cf_env);
		break;
	case RUMPK_PROC_AUXV:
		add_auxv(&t);
		break;
	case RUMPK_PROC_CPUINFO:
		add_cpuinfo(&t);
		break;
	case RUMPK_PROC_EXE:
		add(&t, "%s", config.cf_exec);
		break;
	case RUMPK_PROC_COMM:
		add(&t, "%s", process.p_comm);
		break;
	case RUMPK_PROC_BOOT:
		add(&t, "%s", bootinfo.bi_cmdline);
		break;
	}
	return t.t_len;
}

static void
memory(struct rumpk_procmem *pm)
{
	uint64_t flags = irq_save();

	*pm = (struct rumpk_procmem){
		.pm_total = page_total() * PAGE_SIZE, .pm_free = page_free_count() * PAGE_SIZE,
		.pm_available = page_available() * PAGE_SIZE,
		.pm_resident = vm.vm_resident * PAGE_SIZE, .pm_peak = vm.vm_peak * PAGE_SIZE,
	};
	for (unsigned int i = 0; i < vm.vm_count; i++)
		pm->pm_mapped += vm.vm_region[i]->rg_end - vm.vm_region[i]->rg_start;
	irq_restore(flags);
}

/* How much of it the kernel used is not known. */
static void
times(struct rumpk_proctimes *pt)
{
	uint64_t used = process_cputime(), now = clock_monotonic_ns();

	*pt = (struct rumpk_proctimes){ .pt_user_ns = used, .pt_start_ns = process.p_started_ns,
	    .pt_idle_ns = now > used ? now - used : 0 };
}

static size_t
threads(int *tids, size_t max)
{
	uint64_t flags = irq_save();
	size_t n = 0;

	for (const struct task *tk = process.p_tasks; tk != NULL; tk = tk->tk_next, n++)
		if (n < max)
			tids[n] = tk->tk_tid;
	irq_restore(flags);
	return n;
}

static int
thread(void)
{
	return curthread->th_task != NULL ? curtask()->tk_tid : PROCESS_PID;
}

void
procinfo_init(void)
{
	static const struct rumpk_prochooks hooks = { text, memory, times, threads, thread };

	(void)rumpk_proc_hooks(process.p_kernel, &hooks);	/* a kernel may have no procfs */
}

long
sys_sysinfo(const long a[6])
{
	const struct linux_sysinfo info = {
		.uptime = clock_monotonic_ns() / NSEC_PER_SEC,
		.totalram = page_total(), .freeram = page_available(),
		.procs = process.p_ntasks, .mem_unit = PAGE_SIZE,
	};

	return user_write(a[0], &info, sizeof(info));
}
