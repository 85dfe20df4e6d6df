/*
 * __sysctl(2): the walk down the tree of names, reading and writing of its leaves, and the two
 * questions about the tree itself, CTL_QUERY and CTL_DESCRIBE, with which sysctl(8) and
 * sysctlbyname(3) find numbers by name.
 *
 * Lengths as in sysctl(3): without a buffer the needed length is told; one that is too small is
 * filled and the call fails with ENOMEM.  The tree is constant (sysctl_kern.c, sysctl_hw.c); what
 * its leaves show is protected by the kernel lock.
 */
#include <sys/cred.h>

#include "sysctlvar.h"

/* A request: the user's buffers, and how much was written so far. */
struct ctlreq {
	struct lwp *cr_lwp;
	char *cr_old;			/* NULL: only the length is asked */
	size_t cr_oldlen, cr_needed;
	const void *cr_new;
	size_t cr_newlen;
};

/* The description of a node as it crosses the ABI (<sys/sysctl.h>); the string follows. */
struct sysctldesc {
	int32_t descr_num;
	uint32_t descr_ver;
	uint32_t descr_len;
};

#define TOP_LEVEL	5

static void
top_level(struct ctlnode top[TOP_LEVEL])
{
	const struct ctlnode nodes[TOP_LEVEL] = {
		{ CTL_KERN, "kern", CTLTYPE_NODE, sysctl_kern_count, "High kernel",
		    .cn_children = sysctl_kern },
		{ CTL_VM, "vm", CTLTYPE_NODE, sysctl_vm_count, "Virtual memory",
		    .cn_children = sysctl_vm },
		{ CTL_VFS, "vfs", CTLTYPE_NODE, sysctl_vfs_count, "Filesystem",
		    .cn_children = sysctl_vfs },
		{ CTL_HW, "hw", CTLTYPE_NODE, sysctl_hw_count, "Generic CPU, I/O",
		    .cn_children = sysctl_hw },
		{ CTL_USER, "user", CTLTYPE_NODE, sysctl_user_count, "User-level",
		    .cn_children = sysctl_user },
	};

	memcpy(top, nodes, sizeof(nodes));
}

/* Append to the user's buffer what fits of it. */
static int
request_put(struct ctlreq *r, const void *data, size_t len)
{
	size_t room = r->cr_oldlen > r->cr_needed ? r->cr_oldlen - r->cr_needed : 0;
	size_t at = r->cr_needed;

	r->cr_needed += len;
	return r->cr_old == NULL ? 0 : copyout(data, r->cr_old + at, MIN(len, room));
}

static int
leaf_read(struct ctlreq *r, const struct ctlnode *n)
{
	struct ctlout out;
	int error;

	if ((n->cn_flags & CTLFLAG_IMMEDIATE) != 0)
		ctlout_int(&out, n->cn_int);
	else if (n->cn_string != NULL)
		ctlout_string(&out, n->cn_string);
	else if ((error = n->cn_get(r->cr_lwp, r->cr_oldlen, &out)) != 0)
		return error;
	return request_put(r, out.co_data, out.co_len);
}

static int
leaf_write(struct ctlreq *r, const struct ctlnode *n)
{
	char new[MAXHOSTNAMELEN];
	bool string = (n->cn_flags & SYSCTL_TYPEMASK) == CTLTYPE_STRING;
	int error;

	if (n->cn_set == NULL || !cred_issuper(r->cr_lwp->l_proc->p_cred))
		return EPERM;
	if (string ? r->cr_newlen > MIN(n->cn_size, sizeof(new)) : r->cr_newlen != n->cn_size)
		return EINVAL;
	if ((error = copyin(r->cr_new, new, r->cr_newlen)) != 0)
		return error;
	if (!string)
		return n->cn_set(r->cr_lwp, new, r->cr_newlen);
	if (strnlen(new, r->cr_newlen) == n->cn_size)
		return EINVAL;
	return n->cn_set(r->cr_lwp, new, strnlen(new, r->cr_newlen));
}

/*
 * What a question is about: all children, or with a struct sysctlnode as the new value the one it
 * numbers.
 */
static int
question_in(const struct ctlreq *r, struct sysctlnode *which)
{
	int error;

	if (r->cr_new == NULL) {
		which->sysctl_num = CTL_EOL;
		return 0;
	}
	if (r->cr_newlen != sizeof(*which))
		return EINVAL;
	if ((error = copyin(r->cr_new, which, sizeof(*which))) != 0)
		return error;
	return (which->sysctl_flags & SYSCTL_VERS_MASK) == SYSCTL_VERS_1 ? 0 : EINVAL;
}

static void
node_out(const struct ctlnode *n, struct sysctlnode *sn)
{
	bool node = (n->cn_flags & SYSCTL_TYPEMASK) == CTLTYPE_NODE;

	memset(sn, 0, sizeof(*sn));
	sn->sysctl_flags = SYSCTL_VERSION | CTLFLAG_PERMANENT | n->cn_flags;
	sn->sysctl_num = n->cn_num;
	strlcpy(sn->sysctl_name, n->cn_name, sizeof(sn->sysctl_name));
	sn->_sysctl_size = node ? sizeof(struct sysctlnode) : n->cn_size;
	if (node) {
		sn->sysctl_un.scu_child.suc_csize = (uint32_t)n->cn_size;
		sn->sysctl_un.scu_child.suc_clen = (uint32_t)n->cn_size;
	} else if ((n->cn_flags & CTLFLAG_IMMEDIATE) != 0) {
		sn->sysctl_un.scu_idata = n->cn_int;
	}
}

static int
query(struct ctlreq *r, const struct ctlnode *children, size_t count)
{
	struct sysctlnode sn;
	size_t i;
	int error = question_in(r, &sn);

	for (i = 0; error == 0 && i < count; i++) {
		node_out(&children[i], &sn);
		error = request_put(r, &sn, sizeof(sn));
	}
	return error;
}

static int
put_description(struct ctlreq *r, const struct ctlnode *n)
{
	static const char padding[4];
	size_t len = strlen(n->cn_desc) + 1;
	struct sysctldesc d = { n->cn_num, 0, (uint32_t)len };
	int error;

	if ((error = request_put(r, &d, sizeof(d))) != 0 ||
	    (error = request_put(r, n->cn_desc, len)) != 0)
		return error;
	return request_put(r, padding, roundup(len, 4) - len);
}

static int
describe(struct ctlreq *r, const struct ctlnode *children, size_t count)
{
	struct sysctlnode which;
	size_t i;
	int error = question_in(r, &which);

	for (i = 0; error == 0 && i < count; i++)
		if (which.sysctl_num == CTL_EOL || which.sysctl_num == children[i].cn_num)
			error = put_description(r, &children[i]);
	return error == 0 && r->cr_needed == 0 ? ENOENT : error;
}

/* Names below zero are not nodes but what to do with the node above. */
static int
operate(struct ctlreq *r, int operation, const struct ctlnode *children, size_t count)
{
	switch (operation) {
	case CTL_QUERY:
		return query(r, children, count);
	case CTL_DESCRIBE:
		return describe(r, children, count);
	case CTL_CREATE:
	case CTL_CREATESYM:
	case CTL_DESTROY:
		return EPERM;		/* the tree is fixed */
	}
	return EOPNOTSUPP;
}

static const struct ctlnode *
child(const struct ctlnode *children, size_t count, int num)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (children[i].cn_num == num)
			return &children[i];
	return NULL;
}

static int
walk(struct ctlreq *r, const int *name, u_int namelen)
{
	struct ctlnode top[TOP_LEVEL];
	const struct ctlnode *children = top, *n = NULL;
	size_t count = TOP_LEVEL;
	int error;
	u_int i;

	top_level(top);
	for (i = 0; i < namelen; i++) {
		if (n != NULL && (n->cn_flags & SYSCTL_TYPEMASK) != CTLTYPE_NODE)
			return ENOTDIR;
		if (name[i] < 0)
			return i == namelen - 1 ? operate(r, name[i], children, count) : EINVAL;
		if ((n = child(children, count, name[i])) == NULL)
			return ENOENT;
		children = n->cn_children;
		count = n->cn_size;
	}
	if ((n->cn_flags & SYSCTL_TYPEMASK) == CTLTYPE_NODE)
		return EISDIR;
	error = leaf_read(r, n);
	return error == 0 && r->cr_new != NULL ? leaf_write(r, n) : error;
}

int
sys___sysctl(struct lwp *l, const struct sys___sysctl_args *uap, register_t *retval)
{
	struct ctlreq r = { .cr_lwp = l, .cr_old = SCARG(uap, oldv), .cr_new = SCARG(uap, newv),
	    .cr_newlen = SCARG(uap, newlen) };
	int name[CTL_MAXNAME], error;

	(void)retval;
	if (SCARG(uap, namelen) == 0 || SCARG(uap, namelen) > CTL_MAXNAME)
		return EINVAL;
	if ((error = copyin(SCARG(uap, name), name, SCARG(uap, namelen) * sizeof(int))) != 0)
		return error;
	if (SCARG(uap, oldlenp) != NULL &&
	    (error = copyin(SCARG(uap, oldlenp), &r.cr_oldlen, sizeof(r.cr_oldlen))) != 0)
		return error;
	if ((error = walk(&r, name, SCARG(uap, namelen))) != 0)
		return error;
	if (SCARG(uap, oldlenp) != NULL &&
	    (error = copyout(&r.cr_needed, SCARG(uap, oldlenp), sizeof(r.cr_needed))) != 0)
		return error;
	return r.cr_old != NULL && r.cr_needed > r.cr_oldlen ? ENOMEM : 0;
}
