/* What exec.c tells stack.c about the loaded program. */
#ifndef PROCESS_EXEC_H
#define PROCESS_EXEC_H

#include "vm.h"

struct exec_info {
	uintptr_t ei_entry;		/* the program's own, not its interpreter's */
	uintptr_t ei_headers;		/* program headers in memory */
	unsigned int ei_nheaders, ei_headersize;
	uintptr_t ei_base;		/* the interpreter's bias; 0: none */
};

/* Maps the first thread's stack and fills it as a program finds it; its pointer.  -errno */
int stack_make(const struct exec_info *, uint64_t *sp);

/* vdso.c: maps the vDSO; its address, 0: no memory for it */
uintptr_t vdso_map(void);

#endif
