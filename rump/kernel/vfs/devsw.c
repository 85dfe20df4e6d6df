/*
 * Device numbers to drivers: one table a kernel, there while a driver is attached. Found by major
 * number; names and numbers are unique. Protected by the kernel lock.
 */
#include <sys/devsw.h>
#include <sys/kernel.h>

#define DRIVERS_MAX	64

struct devtab {
	const struct devsw *dt_sw[DRIVERS_MAX];
	unsigned int dt_count;
};

static bool
devsw_conflict(const struct devsw *a, const struct devsw *b)
{
	return strcmp(a->d_name, b->d_name) == 0 ||
	    (a->d_charmajor != -1 && a->d_charmajor == b->d_charmajor) ||
	    (a->d_blockmajor != -1 && a->d_blockmajor == b->d_blockmajor);
}

int
devsw_attach(struct kernel *k, const struct devsw *sw)
{
	struct devtab *dt = k->k_devs;

	for (unsigned int i = 0; dt != NULL && i < dt->dt_count; i++) {
		if (devsw_conflict(dt->dt_sw[i], sw))
			return EEXIST;
	}
	if (dt == NULL && (k->k_devs = dt = kmem_zalloc(sizeof(*dt))) == NULL)
		return ENOMEM;
	if (dt->dt_count == DRIVERS_MAX)
		return ENOSPC;
	dt->dt_sw[dt->dt_count++] = sw;
	return 0;
}

void
devsw_detach(struct kernel *k, const struct devsw *sw)
{
	struct devtab *dt = k->k_devs;

	for (unsigned int i = 0; i < dt->dt_count; i++) {
		if (dt->dt_sw[i] == sw)
			dt->dt_sw[i--] = dt->dt_sw[--dt->dt_count];
	}
	if (dt->dt_count == 0) {
		kmem_free(dt, sizeof(*dt));
		k->k_devs = NULL;
	}
}

const struct devsw *
devsw_lookup(struct kernel *k, dev_t dev, bool block)
{
	const struct devtab *dt = k->k_devs;

	for (unsigned int i = 0; dt != NULL && i < dt->dt_count; i++) {
		const struct devsw *sw = dt->dt_sw[i];
		if ((block ? sw->d_blockmajor : sw->d_charmajor) == major(dev))
			return sw;
	}
	return NULL;
}
