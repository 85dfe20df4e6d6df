/*
 * Copying to and from the caller's memory.  Users share the kernel's address space, so only
 * addresses that cannot be anyone's are told from good ones: the first page, and on x86-64 what is
 * not in the lower canonical half.
 */
#include <sys/systm.h>

#define USER_MIN	4096UL
#ifdef __x86_64__
#define USER_END	(1UL << 47)
#else
#define USER_END	UINTPTR_MAX
#endif

static inline bool
user_range(const void *addr, size_t len)
{
	uintptr_t a = (uintptr_t)addr;

	return a >= USER_MIN && a < USER_END && len <= USER_END - a;
}

int
copyin(const void *uaddr, void *kaddr, size_t len)
{
	if (unlikely(!user_range(uaddr, len)))
		return len == 0 ? 0 : EFAULT;
	memcpy(kaddr, uaddr, len);
	return 0;
}

int
copyout(const void *kaddr, void *uaddr, size_t len)
{
	if (unlikely(!user_range(uaddr, len)))
		return len == 0 ? 0 : EFAULT;
	memcpy(uaddr, kaddr, len);
	return 0;
}

int
copyinstr(const void *uaddr, void *kaddr, size_t len, size_t *done)
{
	const char *from = uaddr;
	char *to = kaddr;
	size_t i;

	if (unlikely(!user_range(uaddr, 1)))
		return EFAULT;
	for (i = 0; i < len; i++) {
		if ((to[i] = from[i]) == '\0') {
			if (done != NULL)
				*done = i + 1;
			return 0;
		}
	}
	if (done != NULL)
		*done = len;
	return ENAMETOOLONG;
}
