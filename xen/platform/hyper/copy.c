/* The way out of a fault in copy.S.  No state. */
#include <machine/hyper.h>

extern const char copy_begin[], copy_end[], copy_fault[];

bool
copy_fixup(struct trapframe *tf)
{
	if (tf->tf_rip < (uintptr_t)copy_begin || tf->tf_rip >= (uintptr_t)copy_end)
		return false;
	tf->tf_rip = (uintptr_t)copy_fault;
	return true;
}
