/*
 * Copying to and from the caller's memory.  Users share the kernel's address space, so addresses
 * that cannot be anyone's are refused here: the first page, and on x86-64 what is not in the lower
 * canonical half.  Whether a possible address is mapped is for the hypercall to find out, where its
 * machine can.  No state.
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
	return rumpuser_copy(kaddr, uaddr, len);
}

int
copyout(const void *kaddr, void *uaddr, size_t len)
{
	if (unlikely(!user_range(uaddr, len)))
		return len == 0 ? 0 : EFAULT;
	return rumpuser_copy(uaddr, kaddr, len);
}

int
copyinstr(const void *uaddr, void *kaddr, size_t len, size_t *done)
{
	size_t length = 0;
	int error;

	if (unlikely(!user_range(uaddr, 1)))
		return EFAULT;
	error = rumpuser_copystr(kaddr, uaddr, MIN(len, USER_END - (uintptr_t)uaddr), &length);
	if (done != NULL)
		*done = length;
	return error;
}
