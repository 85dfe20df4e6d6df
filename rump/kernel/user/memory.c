/* Memory from the host's allocator and from mmap(2).  No state; safe from any thread. */
#include <stdlib.h>
#include <sys/mman.h>

#include "rumpuser.h"

#define MALLOC_ALIGNMENT 16

int
rumpuser_malloc(size_t len, int alignment, void **result)
{
	if (len == 0)
		len = 1;
	if (alignment <= MALLOC_ALIGNMENT) {
		*result = malloc(len);
		return *result != NULL ? 0 : rumpuser__errtrans(ENOMEM);
	}
	return rumpuser__errtrans(posix_memalign(result, (size_t)alignment, len));
}

void
rumpuser_free(void *p, size_t len)
{
	(void)len;
	free(p);
}

int
rumpuser_anonmmap(void *hint, size_t len, int alignbit, int exec, void **result)
{
	int prot = PROT_READ | PROT_WRITE | (exec ? PROT_EXEC : 0);
	size_t align = (size_t)1 << alignbit, slack = alignbit > 12 ? align : 0;
	char *p, *aligned;

	if (alignbit < 0 || alignbit > 40 || len == 0 || len + slack < len)
		return rumpuser__errtrans(EINVAL);
	p = mmap(hint, len + slack, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (p == MAP_FAILED)
		return rumpuser__errtrans(errno);
	if (slack != 0) {
		aligned = (char *)(((uintptr_t)p + align - 1) & ~(uintptr_t)(align - 1));
		if (aligned != p)
			munmap(p, (size_t)(aligned - p));
		if (aligned + len != p + len + slack)
			munmap(aligned + len, (size_t)(p + slack - aligned));
		p = aligned;
	}
	*result = p;
	return 0;
}

void
rumpuser_unmap(void *p, size_t len)
{
	munmap(p, len);
}
