/*
 * The vDSO: the linked image (vdso/vdso.so, put in by vdso/image.S) is one page, whose last word is
 * told where the clock's numbers are, and which is mapped like a library.
 */
#include "exec.h"

#define VDSO_SIZE	PAGE_SIZE

extern char vdso_image[];		/* page-aligned */
extern const struct clock_tsc *vdso_clock;	/* its last word */

uintptr_t
vdso_map(void)
{
	long at;

	vdso_clock = clock_tsc();
	at = vm_map(&(struct vm_request){ .vr_len = VDSO_SIZE,
	    .vr_prot = LINUX_PROT_READ | LINUX_PROT_WRITE,
	    .vr_flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS, .vr_name = "[vdso]" });
	if (at < 0 || user_write(at, vdso_image, VDSO_SIZE) != 0 ||
	    vm_protect(at, at + VDSO_SIZE, MAP_READ | MAP_EXEC) != 0)
		return 0;
	return at;
}
