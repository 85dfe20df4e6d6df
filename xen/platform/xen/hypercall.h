/*
 * Calls to the hypervisor.  The page of entries is Xen's to fill (xen_detect()); a call answers 0
 * or more, or -(Xen's errno, whose numbers are Linux's).
 */
#ifndef XEN_HYPERCALL_H
#define XEN_HYPERCALL_H

#include "interface.h"

/* Up to three arguments, which is what all the calls used here take. */
long hypercall(unsigned int number, uint64_t a, uint64_t b, uint64_t c);

static inline long
xen_memory_op(unsigned int command, void *argument)
{
	return hypercall(HYPERCALL_memory_op, command, (uintptr_t)argument, 0);
}

static inline long
xen_event_op(unsigned int command, void *argument)
{
	return hypercall(HYPERCALL_event_channel_op, command, (uintptr_t)argument, 0);
}

static inline long
xen_sched_op(unsigned int command, void *argument)
{
	return hypercall(HYPERCALL_sched_op, command, (uintptr_t)argument, 0);
}

static inline long
xen_vcpu_op(unsigned int command, void *argument)
{
	return hypercall(HYPERCALL_vcpu_op, command, 0, (uintptr_t)argument);
}

static inline long
xen_grant_op(unsigned int command, void *argument)
{
	return hypercall(HYPERCALL_grant_table_op, command, (uintptr_t)argument, 1);
}

/* A parameter of this domain; 0 or -(errno). */
long xen_param_get(uint32_t index, uint64_t *value);
/* The page that such a parameter names, mapped for good; NULL: no memory. */
void *xen_page(uint64_t frame);
/* Puts one of Xen's own pages (XENMAPSPACE_*) where `page`, one of ours, was; 0 or -(errno). */
long xen_map_page(uint32_t space, uint64_t index, void *page);

#endif
