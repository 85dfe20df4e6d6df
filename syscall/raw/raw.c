/*
 * The raw layer: numbers and pointers in, the kernel's result or -errno (the kernel's own number)
 * out.
 *
 * Owns: the calling thread's current context (thread-local), and its seats: the lwps that the
 * thread has in each rump process it ever called.  A struct raw_table pairs the functions of a
 * kernel with the context to call them in; the host has no context, so a rump call can never fall
 * through to the host or the reverse.
 *
 * Locking: none.  A thread's seats are touched by that thread only, a context's state and
 * references are atomic, and struct raw_calls never changes once filled.  A context may be closed
 * by any thread while others use it: their next call answers -ENXIO, and their seats are given up
 * when they next enter any context or end.
 *
 * On a bare machine the kernel is beneath the program, in the same address space, and its functions
 * are found by a table that the auxiliary vector leads to (raw_linked).
 *
 * Interface: raw_NAME(table, ...) for each line of calls.txt; raw_context_*; raw_thread_leave after
 * other code changed the thread's lwp.
 */
#include "raw.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/syscall.h>
#include <unistd.h>

struct raw_seat {
	struct raw_context *context;
	void *lwp;
	struct raw_seat *next;
};

static __thread struct raw_context *raw_current;
static __thread struct raw_seat *raw_seats;
static unsigned int raw_forks;
static pthread_key_t raw_exit_key;
static pthread_once_t raw_once = PTHREAD_ONCE_INIT;

typedef long raw_word(long, ...);
typedef long raw_long(long, long, long, long, long, long);
typedef int raw_int(long, long, long, long, long, long);
typedef void raw_void(long, long, long, long, long, long);

/*
 * -errno.  A call of the kernel beneath that a signal ended has not run the handler: that happens
 * at the end of a trap, so there is one, any, before the caller tries again.
 */
static __attribute__((noinline, cold)) long
raw_failure(const struct raw_calls *calls)
{
	long error = errno;

	if (error == EINTR && calls->linked)
		(void)syscall(SYS_gettid);
	return -error;
}

/* The one place that calls a kernel.  The slot is a constant wherever this is inlined. */
static inline __attribute__((always_inline)) long
raw_call(struct raw_table *t, int slot, long a, long b, long c, long d, long e, long f)
{
	const struct raw_slot *s = &t->calls->slot[slot];
	struct raw_context *context = t->context;
	long r;

	if (context != NULL && (context != raw_current || context->state != RAW_LIVE)) {
		r = raw_enter(context);
		if (r < 0)
			return r;
	}
	switch (s->kind) {
	case RAW_NUMBER:
		r = ((raw_word *)s->fn)(s->number, a, b, c, d, e, f);
		break;
	case RAW_LONG:
		r = ((raw_long *)s->fn)(a, b, c, d, e, f);
		break;
	case RAW_INT:
		r = ((raw_int *)s->fn)(a, b, c, d, e, f);
		break;
	case RAW_VOID:
		((raw_void *)s->fn)(a, b, c, d, e, f);
		return 0;
	default:
		return -t->calls->enosys;
	}
	return r == -1 ? raw_failure(t->calls) : r;
}

/* Gives up the seat's lwp, then the seat.  The thread has no lwp after. */
static void
raw_seat_free(struct raw_seat *seat)
{
	seat->context->ops.switch_to(seat->lwp);
	seat->context->ops.releaselwp();
	raw_context_unref(seat->context);
	free(seat);
}

/* The end of a thread: the value of the key says only that there are seats. */
static void
raw_thread_exit(void *seats)
{
	struct raw_seat *seat;

	(void)seats;
	raw_current = NULL;
	while ((seat = raw_seats) != NULL) {
		raw_seats = seat->next;
		raw_seat_free(seat);
	}
}

/*
 * The child of fork(2) has the kernel's memory but none of its threads: forget the lwps, touch no
 * kernel.
 */
static void
raw_forked(void)
{
	struct raw_seat *seat;

	raw_forks++;
	raw_current = NULL;
	while ((seat = raw_seats) != NULL) {
		raw_seats = seat->next;
		free(seat);
	}
}

static void
raw_start(void)
{
	(void)pthread_key_create(&raw_exit_key, raw_thread_exit);
	(void)pthread_atfork(NULL, NULL, raw_forked);
}

/* Gives up the thread's seats in contexts that are closed. */
static void
raw_sweep(void)
{
	struct raw_seat **link = &raw_seats, *seat;

	while ((seat = *link) != NULL) {
		if (seat->context->state == RAW_LIVE) {
			link = &seat->next;
			continue;
		}
		*link = seat->next;
		raw_current = NULL;
		raw_seat_free(seat);
	}
}

/* A new lwp for this thread in the context's process; it becomes the thread's current one. */
static long
raw_seat_new(struct raw_context *context)
{
	struct raw_seat *seat = malloc(sizeof(*seat));
	int error;

	if (seat == NULL)
		return -ENOMEM;
	raw_current = NULL;
	error = context->ops.newlwp_in != NULL ?
	    context->ops.newlwp_in(context->kernel, context->pid) :
	    context->ops.newlwp(context->pid);
	if (error != 0) {
		free(seat);
		return -error;
	}
	context->refs++;
	*seat = (struct raw_seat){ context, context->ops.curlwp(), raw_seats };
	raw_seats = seat;
	(void)pthread_setspecific(raw_exit_key, seat);
	return 0;
}

/* Makes the calling thread an lwp of the context's process. */
long
raw_enter(struct raw_context *context)
{
	struct raw_seat *seat;
	long r = 0;

	if (raw_context_state(context) != RAW_LIVE)
		return -ENXIO;
	raw_sweep();
	for (seat = raw_seats; seat != NULL && seat->context != context; seat = seat->next)
		continue;
	if (seat != NULL)
		context->ops.switch_to(seat->lwp);
	else
		r = raw_seat_new(context);
	if (r == 0)
		raw_current = context;
	return r;
}

/*
 * A context for the process of the thread's current lwp, which becomes the anchor; the thread is
 * left without an lwp.  NULL: out of memory, and the lwp stays.
 */
struct raw_context *
raw_context_create(const struct raw_lwproc *ops, void *kernel, int pid)
{
	struct raw_context *context = malloc(sizeof(*context));

	if (context == NULL)
		return NULL;
	(void)pthread_once(&raw_once, raw_start);
	*context = (struct raw_context){ .ops = *ops, .kernel = kernel, .pid = pid,
	    .anchor = ops->curlwp(), .born = raw_forks };
	context->state = RAW_LIVE;
	context->refs = 1;
	ops->switch_to(NULL);
	raw_current = NULL;
	return context;
}

/*
 * Ends the use of a context, with RAW_CLOSED, or RAW_HALTED when the kernel is gone.  More than
 * once is harmless.
 */
void
raw_context_close(struct raw_context *context, int state)
{
	int live = RAW_LIVE;

	if (context->born != raw_forks ||
	    !atomic_compare_exchange_strong(&context->state, &live, state))
		return;
	raw_sweep();
	context->ops.switch_to(context->anchor);
	context->ops.releaselwp();
	raw_current = NULL;
}

/* Gives up a reference; the last frees. */
void
raw_context_unref(struct raw_context *context)
{
	if (atomic_fetch_sub(&context->refs, 1) == 1)
		free(context);
}

int
raw_context_state(struct raw_context *context)
{
	return context->born != raw_forks ? RAW_FORKED : context->state;
}

/*
 * Leaves the current context, so that the next call enters again: for after direct use of the
 * lwproc interface.
 */
void
raw_thread_leave(void)
{
	raw_current = NULL;
}

/* A function of the C library, by name; NULL if it has none. */
void *
raw_host_symbol(const char *name)
{
	return dlsym(RTLD_DEFAULT, name);
}

/* struct rumpk_symtab of the machine: xen/platform/include/machine/process.h. */
#define RAW_AT_SYMTAB 0x72756d70	/* in the auxiliary vector */
#define RAW_SYMTAB_VERSION 1

struct raw_symbol {
	const char *name;
	void *address;
};

struct raw_symtab {
	uint32_t version, count;
	struct raw_symbol symbol[];	/* by name */
};

static const struct raw_symtab *
raw_symtab(void)
{
	const struct raw_symtab *table = (const void *)getauxval(RAW_AT_SYMTAB);

	return table != NULL && table->version == RAW_SYMTAB_VERSION ? table : NULL;
}

static int
raw_symbol_compare(const void *name, const void *symbol)
{
	return strcmp(name, ((const struct raw_symbol *)symbol)->name);
}

/* A public function of the kernel beneath, by name; NULL: it has none, or there is no kernel. */
void *
raw_linked_symbol(const char *name)
{
	const struct raw_symtab *table = raw_symtab();
	const struct raw_symbol *found;

	if (table == NULL)
		return NULL;
	found = bsearch(name, table->symbol, table->count, sizeof(*found), raw_symbol_compare);
	return found != NULL ? found->address : NULL;
}

/* Whether there is a kernel beneath this program.  It is told where a thread's errno is. */
int
raw_linked(void)
{
#ifdef __x86_64__
	void (*errno_offset)(long) = (void (*)(long))raw_linked_symbol("rumpk_errno_offset");
	char *thread;

	if (errno_offset == NULL)
		return 0;
	__asm__("mov %%fs:0, %0" : "=r"(thread));
	errno_offset((char *)&errno - thread);
	return 1;
#else
	return 0;
#endif
}
