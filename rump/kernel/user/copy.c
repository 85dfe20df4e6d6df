/*
 * Copying between the kernel and its callers' memory.  Both are this process's: an address that is
 * mapped nowhere faults as it would in the caller's own code.  No state; safe from any thread.
 */
#include <string.h>

#include "rumpuser.h"

/* From this size on one string instruction beats libc's vector loop, as in kern/string.c. */
#define MOVS_MIN 800

int
rumpuser_copy(void *to, const void *from, size_t len)
{
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
	if (len >= MOVS_MIN) {
		__asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(len) : : "memory");
		return 0;
	}
#endif
	memcpy(to, from, len);
	return 0;
}

int
rumpuser_copystr(char *to, const char *from, size_t max, size_t *done)
{
	const char *end = memccpy(to, from, '\0', max);

	*done = end == NULL ? max : (size_t)(end - to);
	return end == NULL ? NB_ENAMETOOLONG : 0;
}
