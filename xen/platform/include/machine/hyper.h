/*
 * The hypercalls (rump/rumpuser.h) on this machine, the kernel's start, and what the rest of the
 * machine needs of both.
 */
#ifndef MACHINE_HYPER_H
#define MACHINE_HYPER_H

#include <machine/trap.h>

struct kernel;

extern struct kernel *machine_kernel;	/* NULL before kernel_start() (boot.h) */

/* sched/: curthread ends; its lwp is given back. */
void hyper_thread_exits(void);
/*
 * process/: a page fault that nothing can serve.  True: it came from rumpuser_copy() or
 * rumpuser_copystr(), which go on by answering EFAULT.
 */
bool copy_fixup(struct trapframe *);
/* The program's errno, from its thread pointer; rumpuser_seterrno() writes there from now on. */
void rumpk_errno_offset(long offset);

#endif
