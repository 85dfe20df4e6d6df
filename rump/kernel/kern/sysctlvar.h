/* The sysctl tree: constant nodes, read by kern/sysctl.c. */
#ifndef KERN_SYSCTLVAR_H
#define KERN_SYSCTLVAR_H

#include "kernvar.h"

/* What a read gives: bytes that stand in the kernel, or in co_store. */
struct ctlout {
	const void *co_data;
	size_t co_len;
	union {
		int i;
		int64_t q;
		struct clockinfo clock;
		struct timespec ts;
		struct loadavg load;
		char bytes[256];
	} co_store;
};

struct ctlnode {
	int cn_num;
	const char *cn_name;
	uint32_t cn_flags;			/* CTLTYPE_*, CTLFLAG_* */
	size_t cn_size;				/* nodes: number of children */
	const char *cn_desc;
	int cn_int;				/* CTLFLAG_IMMEDIATE: the value */
	const char *cn_string;			/* constant strings */
	const struct ctlnode *cn_children;
	int (*cn_get)(struct lwp *, size_t want, struct ctlout *);	/* computed values */
	/* len is cn_size; strings: at most, no NUL inside */
	int (*cn_set)(struct lwp *, const void *new, size_t len);
};

#define CTL_CHILDREN(num, name, table, desc) \
	{ num, name, CTLTYPE_NODE, nitems(table), desc, .cn_children = table }
#define CTL_CONST(num, name, value, desc) \
	{ num, name, CTLTYPE_INT | CTLFLAG_IMMEDIATE, sizeof(int), desc, .cn_int = (value) }
#define CTL_STRING(num, name, value, desc) \
	{ num, name, CTLTYPE_STRING, sizeof(value), desc, .cn_string = (value) }
#define CTL_READ(num, name, type, size, get, desc) \
	{ num, name, type, size, desc, .cn_get = get }
#define CTL_WRITE(num, name, type, size, get, set, desc) \
	{ num, name, (type) | CTLFLAG_READWRITE, size, desc, .cn_get = get, .cn_set = set }

extern const struct ctlnode sysctl_kern[], sysctl_hw[], sysctl_vm[], sysctl_vfs[], sysctl_user[];
extern const size_t sysctl_kern_count, sysctl_hw_count, sysctl_vm_count, sysctl_vfs_count,
    sysctl_user_count;

static inline void
ctlout_int(struct ctlout *out, int value)
{
	out->co_store.i = value;
	out->co_data = &out->co_store;
	out->co_len = sizeof(value);
}

static inline void
ctlout_string(struct ctlout *out, const char *s)
{
	out->co_data = s;
	out->co_len = strlen(s) + 1;
}

#endif
