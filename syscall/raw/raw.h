/*
 * The raw layer's data: which C function stands behind each system call of one kernel, and in whose
 * name a thread calls.  See raw.c for the locking and the life cycles, calls.txt for the calls.
 */
#ifndef SYSCALL_RAW_H
#define SYSCALL_RAW_H

#include <stdatomic.h>
#include <stddef.h>

/* What Python sees: build_raw.py gives the lines from here to the next such mark to cffi. */

struct raw_iovec {		/* struct iovec, the same on every ABI */
	void *base;
	size_t length;
};

struct raw_name {		/* of a slot: ours, and the call's in the ABI's table */
	const char *name, *abi_name;
};

enum raw_kind {
	RAW_MISSING,		/* the kernel lacks the call: -ENOSYS */
	RAW_NUMBER,		/* fn is syscall(2): the number goes first */
	RAW_LONG,		/* fn is the call itself and returns a long or a pointer */
	/* fn is the call itself and returns an int: the upper half is garbage */
	RAW_INT,
	RAW_VOID		/* fn is the call itself and returns nothing */
};

struct raw_slot {
	void *fn;
	long number;
	int kind;		/* enum raw_kind */
};

struct raw_calls {		/* of one kernel */
	int enosys;		/* the kernel's own number of ENOSYS */
	/* the kernel beneath this program, called without a trap: signals come by traps only */
	int linked;
	struct raw_slot slot[RAW_NCALLS];
};

struct raw_table {		/* of one process of a kernel: what every raw call takes first */
	struct raw_calls *calls;
	struct raw_context *context;	/* NULL on the host */
};

/* The functions of the lwproc interface that a rump kernel hands in; see rump_lwproc(3). */
struct raw_lwproc {
	int (*newlwp)(int pid);
	/* embedded kernel only, else NULL: then newlwp serves */
	int (*newlwp_in)(void *kernel, int pid);
	void (*switch_to)(void *lwp);
	void *(*curlwp)(void);
	void (*releaselwp)(void);
};

enum raw_state { RAW_LIVE, RAW_CLOSED, RAW_HALTED, RAW_FORKED };

struct raw_context *raw_context_create(const struct raw_lwproc *, void *kernel, int pid);
void raw_context_close(struct raw_context *, int state);
void raw_context_unref(struct raw_context *);
int raw_context_state(struct raw_context *);
void raw_thread_leave(void);
void *raw_host_symbol(const char *name);
int raw_linked(void);
void *raw_linked_symbol(const char *name);

/* What Python sees: the end. */

struct raw_context {		/* a process of a rump kernel, as the raw layer sees it */
	struct raw_lwproc ops;
	void *kernel;
	int pid;
	void *anchor;		/* the lwp that keeps the process alive; no thread runs it */
	unsigned int born;	/* raw_forks when it was made */
	atomic_int state;	/* enum raw_state, never RAW_FORKED */
	atomic_int refs;	/* the owner's, and one for each seat */
};

long raw_enter(struct raw_context *);

#endif
