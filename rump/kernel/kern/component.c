/*
 * The component registry and the system-call table: what loaded libraries add to kernels booted
 * afterwards.
 *
 * This is the process's only state that is not a kernel's.  Entries are added by the constructors
 * of libraries, are never taken out, and are published by one store each, so readers take no lock;
 * registry_lock keeps two loads apart. A kernel uses only components whose bit is in its
 * k_components, so one that was booted earlier, or without the component, answers ENOSYS to its
 * calls.
 */
#include <rump/rumpkernel.h>

#include "kernvar.h"

static bool registry_lock;
static struct rump_component *components;	/* in the order of initialisation */
static int component_count;
static const struct proc_vfsops *vfsops;
struct sysent sysent[SYS_MAXSYSCALL];

static void
component_insert(struct rump_component *rc)
{
	struct rump_component **rp = &components;

	while (*rp != NULL && (*rp)->rc_class <= rc->rc_class)
		rp = &(*rp)->rc_next;
	rc->rc_next = *rp;
	__atomic_store_n(rp, rc, __ATOMIC_RELEASE);
}

static void
add_syscalls(const struct rump_component *rc)
{
	const struct sysentry *se;

	for (se = rc->rc_syscalls; se != NULL && se->se_call != NULL; se++) {
		sysent[se->se_number].sy_flags = se->se_flags;
		sysent[se->se_number].sy_component = (uint64_t)1 << rc->rc_slot;
		__atomic_store_n(&sysent[se->se_number].sy_call, se->se_call, __ATOMIC_RELEASE);
	}
}

void
rump_component_load(struct rump_component *rc)
{
	while (__atomic_test_and_set(&registry_lock, __ATOMIC_ACQUIRE))
		continue;
	if (component_count < KERNEL_COMPONENTS_MAX) {
		rc->rc_slot = component_count++;
		add_syscalls(rc);
		component_insert(rc);
	} else {
		rumpuser_dprintf("rump: no room for component %s\n", rc->rc_name);
	}
	__atomic_clear(&registry_lock, __ATOMIC_RELEASE);
}

struct rump_component *
component_first(void)
{
	return __atomic_load_n(&components, __ATOMIC_ACQUIRE);
}

bool
rump_component_enabled(const struct kernel *k, const struct rump_component *rc)
{
	return (k->k_components >> rc->rc_slot & 1) != 0;
}

/* Names are the library's, with or without "rump": "rumpfs_tmpfs", "fs_tmpfs". */
static bool
named(const char *component, const char *name)
{
	if (strcmp(component, name) == 0)
		return true;
	return strncmp(component, "rump", 4) == 0 && strcmp(component + 4, name) == 0;
}

bool
component_wanted(const struct rump_component *rc, const char *const *names)
{
	if (names == NULL || rc->rc_class < COMPONENT_FS)
		return true;
	for (; *names != NULL; names++)
		if (named(rc->rc_name, *names))
			return true;
	return false;
}

void
proc_vfs_register(const struct proc_vfsops *ops)
{
	__atomic_store_n(&vfsops, ops, __ATOMIC_RELEASE);
}

const struct proc_vfsops *
proc_vfs_registered(void)
{
	return __atomic_load_n(&vfsops, __ATOMIC_ACQUIRE);
}

const char *
rumpk_component(int index)
{
	const struct rump_component *rc;

	for (rc = component_first(); rc != NULL; rc = rc->rc_next)
		if (index-- == 0)
			return rc->rc_name;
	return NULL;
}

bool
rumpk_syscall_present(int number)
{
	return number >= 0 && number < SYS_MAXSYSCALL && sysent[number].sy_call != NULL;
}
