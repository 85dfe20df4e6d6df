/*
 * What the process tells about itself and the machine's memory: sysinfo(2), and the texts of
 * /proc/self (proc(5)), which procfs asks for.
 */
#include "vm.h"

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

struct text {				/* what fits of it; t_len counts all */
	char *t_buf;
	size_t t_size, t_len;
};

static void
add_region(struct text *t, const struct region *rg)
{
	size_t at = t->t_len < t->t_size ? t->t_len : t->t_size;

	t->t_len += snprintf(t->t_buf + at, t->t_size - at,
	    "%08lx-%08lx %c%c%c%c %08lx 00:00 0%s%s\n", rg->rg_start, rg->rg_end,
	    (rg->rg_prot & MAP_READ) != 0 ? 'r' : '-', (rg->rg_prot & MAP_WRITE) != 0 ? 'w' : '-',
	    (rg->rg_prot & MAP_EXEC) != 0 ? 'x' : '-', (rg->rg_flags & VM_SHARED) != 0 ? 's' : 'p',
	    rg->rg_off, rg->rg_name != NULL ? " " : "", rg->rg_name != NULL ? rg->rg_name : "");
}

size_t
process_maps(char *buf, size_t len)
{
	struct text t = { buf, len, 0 };

	for (unsigned int i = 0;; i++) {
		uint64_t flags = irq_save();
		bool more = i < vm.vm_count;
		struct region rg;

		if (more)
			rg = *vm.vm_region[i];
		irq_restore(flags);
		if (!more)
			return t.t_len;
		add_region(&t, &rg);
	}
}

void
process_memory(size_t *mapped, size_t *resident, size_t *peak)
{
	uint64_t flags = irq_save();

	*mapped = 0;
	for (unsigned int i = 0; i < vm.vm_count; i++)
		*mapped += vm.vm_region[i]->rg_end - vm.vm_region[i]->rg_start;
	*resident = vm.vm_resident * PAGE_SIZE;
	*peak = vm.vm_peak * PAGE_SIZE;
	irq_restore(flags);
}
