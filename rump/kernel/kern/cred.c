/*
 * Credentials: counted, never changed once shared.  The kernel lock protects the counts.  See
 * sys/cred.h.
 */
#include <sys/cred.h>

struct cred *
cred_alloc(void)
{
	struct cred *cr = kmem_zalloc(sizeof(*cr));

	if (cr != NULL)
		cr->cr_refs = 1;
	return cr;
}

struct cred *
cred_dup(const struct cred *from)
{
	struct cred *cr = kmem_alloc(sizeof(*cr));

	if (cr != NULL) {
		*cr = *from;
		cr->cr_refs = 1;
	}
	return cr;
}

struct cred *
cred_hold(struct cred *cr)
{
	cr->cr_refs++;
	return cr;
}

void
cred_free(struct cred *cr)
{
	if (--cr->cr_refs == 0)
		kmem_free(cr, sizeof(*cr));
}

bool
cred_ingroup(const struct cred *cr, gid_t gid)
{
	unsigned int i;

	if (cr->cr_egid == gid)
		return true;
	for (i = 0; i < cr->cr_ngroups; i++)
		if (cr->cr_groups[i] == gid)
			return true;
	return false;
}
