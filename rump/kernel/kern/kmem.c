/*
 * Kernel memory, on the host's allocator.  The bytes are accounted to the kernel of the calling
 * lwp, in k_kmem, an atomic counter; whoever allocates holds that kernel's lock or is in a disk's
 * transfer.  Fault injection: with k_kmem_failafter n, the n-th allocation fails, once.
 */
#include <sys/proc.h>

#define KMEM_ALIGNMENT 16

void *
kmem_alloc(size_t len)
{
	struct kernel *k = curlwp->l_kernel;
	void *p;

	if (unlikely(k->k_kmem_failafter != 0) && --k->k_kmem_failafter == 0)
		return NULL;
	if (unlikely(rumpuser_malloc(len, KMEM_ALIGNMENT, &p) != 0))
		return NULL;
	__atomic_fetch_add(&k->k_kmem, len, __ATOMIC_RELAXED);
	return p;
}

void *
kmem_zalloc(size_t len)
{
	void *p = kmem_alloc(len);

	return p != NULL ? memset(p, 0, len) : NULL;
}

void
kmem_free(void *p, size_t len)
{
	__atomic_fetch_sub(&curlwp->l_kernel->k_kmem, len, __ATOMIC_RELAXED);
	rumpuser_free(p, len);
}

char *
kmem_strdup(const char *s)
{
	size_t len = strlen(s) + 1;
	char *p = kmem_alloc(len);

	return p != NULL ? memcpy(p, s, len) : NULL;
}

void
kmem_strfree(char *s)
{
	kmem_free(s, strlen(s) + 1);
}
