/*
 * Copying to and from the caller's memory.  Users share the kernel's address space, so addresses
 * that cannot be anyone's are refused here: the first page, and on x86-64 what is not in the lower
 * canonical half.  Whether a possible address is mapped is for the hypercall to find out, where its
 * machine can.  No state.
 */
#include <sys/proc.h>

#include <rump/rumpkernel.h>

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

/* What user_range() refuses: an lwp of the machine itself may pass it. */
static int
other_range(const void *addr, size_t len)
{
	const struct lwp *l = curlwp;
	uintptr_t a = (uintptr_t)addr;

	return l != NULL && l->l_sysspace && a >= USER_MIN && len <= UINTPTR_MAX - a ? 0 : EFAULT;
}

static inline int
check(const void *addr, size_t len)
{
	return likely(user_range(addr, len)) ? 0 : other_range(addr, len);
}

int
copyin(const void *uaddr, void *kaddr, size_t len)
{
	if (unlikely(check(uaddr, len) != 0))
		return len == 0 ? 0 : EFAULT;
	return rumpuser_copy(kaddr, uaddr, len);
}

int
copyout(const void *kaddr, void *uaddr, size_t len)
{
	if (unlikely(check(uaddr, len) != 0))
		return len == 0 ? 0 : EFAULT;
	return rumpuser_copy(uaddr, kaddr, len);
}

int
copyinstr(const void *uaddr, void *kaddr, size_t len, size_t *done)
{
	uintptr_t a = (uintptr_t)uaddr;
	size_t length = 0;
	int error;

	if (unlikely(check(uaddr, 1) != 0))
		return EFAULT;
	len = MIN(len, (a < USER_END ? USER_END : UINTPTR_MAX) - a);
	error = rumpuser_copystr(kaddr, uaddr, len, &length);
	if (done != NULL)
		*done = length;
	return error;
}

void
rumpk_sysspace(bool on)
{
	if (curlwp != NULL)
		curlwp->l_sysspace = on;
}
