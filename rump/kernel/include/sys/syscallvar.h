/* The system-call table: filled by components (struct sysentry), read by rump_syscall_enter(). */
#ifndef SYS_SYSCALLVAR_H
#define SYS_SYSCALLVAR_H

#include <sys/kernel.h>
#include <sys/syscallargs.h>

#define SYCALL_NOLOCK	0x01		/* reads only what cannot change: needs no kernel lock */

struct sysent {
	int (*sy_call)(struct lwp *, const void *, register_t *);	/* NULL: ENOSYS */
	int sy_flags;
	uint64_t sy_component;			/* the bit in k_components of who brings it */
};

/* An entry of a component's table, with the handler's argument type checked. */
#define SYSENTRY(name, flags) \
	{ SYS_##name, (int (*)(struct lwp *, const void *, register_t *))(void *)(1 ? sys_##name : \
	    (int (*)(struct lwp *, const struct sys_##name##_args *, register_t *))NULL), flags }
#define SYSENTRY_END { 0, NULL, 0 }

extern struct sysent sysent[SYS_MAXSYSCALL];	/* kern/component.c */

int rump_syscall_enter(int number, const void *args, register_t *retval);
/* the same for a handler that is not in the table: compat/ */
int rump_call_enter(int (*)(struct lwp *, const void *, register_t *), const void *args,
    register_t *retval);

#endif
