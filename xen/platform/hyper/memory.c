/* Memory for the kernel, from the machine's heap.  No state. */
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/page.h>
#include <machine/string.h>
#include <rump/rumpuser.h>

#define ALIGN_MIN	16

int
rumpuser_malloc(size_t len, int alignment, void **result)
{
	size_t align = alignment > ALIGN_MIN ? (size_t)alignment : ALIGN_MIN;

	if ((align & (align - 1)) != 0 || align > PAGE_SIZE)
		return EINVAL;
	*result = heap_alloc(len, align);
	return *result != NULL ? 0 : ENOMEM;
}

void
rumpuser_free(void *p, size_t len)
{
	heap_free(p, len);
}

/* Cleared pages, wherever they are: the hint is only that.  All memory of the kernel is data. */
int
rumpuser_anonmmap(void *hint, size_t len, int alignbit, int exec, void **result)
{
	(void)hint;
	if (len == 0 || alignbit > PAGE_SHIFT || exec)
		return EINVAL;
	if ((*result = heap_alloc(len, PAGE_SIZE)) == NULL)
		return ENOMEM;
	memset(*result, 0, len);
	return 0;
}

void
rumpuser_unmap(void *p, size_t len)
{
	heap_free(p, len);
}
