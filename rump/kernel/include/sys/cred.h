/*
 * Credentials: never changed once others can see them; a change makes a copy.  References are
 * counted under the kernel lock.  cred_issuper() and the checks below decide as NetBSD's
 * traditional (bsd44) security model does.
 */
#ifndef SYS_CRED_H
#define SYS_CRED_H

#include <sys/systm.h>

struct cred {
	unsigned int cr_refs;
	uid_t cr_uid, cr_euid, cr_svuid;
	gid_t cr_gid, cr_egid, cr_svgid;
	unsigned int cr_ngroups;
	gid_t cr_groups[NGROUPS_MAX];
};

struct cred *cred_alloc(void);			/* superuser's, one reference; NULL: no memory */
struct cred *cred_dup(const struct cred *);
struct cred *cred_hold(struct cred *);
void cred_free(struct cred *);
#define cred_issuper(cr) ((cr)->cr_euid == 0)
bool cred_ingroup(const struct cred *, gid_t);	/* effective or supplementary */

#endif
