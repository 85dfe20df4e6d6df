/*
 * Who may do what to a file: the permission bits, ownership, the sticky bit and the file flags, as
 * NetBSD's traditional security model decides (genfs_can_*, secmodel_suser, secmodel_securelevel).
 * Nothing here keeps state.
 */
#include "vfsvar.h"

#include <sys/cred.h>

struct cred *
lwp_cred(struct lwp *l)
{
	return l->l_proc->p_cred;
}

bool
cred_owns(const struct cred *cr, const struct vattr *vap)
{
	return cr->cr_euid == vap->va_uid || cred_issuper(cr);
}

/* The three bits that apply to the caller, in the place of S_IRWXO. */
static mode_t
bits_for(const struct vattr *vap, const struct cred *cr)
{
	if (cr->cr_euid == vap->va_uid)
		return (vap->va_mode >> 6) & 7;
	if (cred_ingroup(cr, vap->va_gid))
		return (vap->va_mode >> 3) & 7;
	return vap->va_mode & 7;
}

static int
access_bits(enum vtype type, const struct vattr *vap, int rwx, const struct cred *cr)
{
	if (cred_issuper(cr)) {
		bool runnable = type == VDIR || (vap->va_mode & (S_IXUSR | S_IXGRP | S_IXOTH)) != 0;
		return (rwx & X_OK) != 0 && !runnable ? EACCES : 0;
	}
	return ((mode_t)rwx & ~bits_for(vap, cr)) != 0 ? EACCES : 0;
}

/* Devices, FIFOs and sockets can be written on a read-only mount. */
static bool
writes_reach_mount(enum vtype type)
{
	return type == VREG || type == VDIR || type == VLNK;
}

int
vaccess(struct vnode *vp, int rwx, struct cred *cr)
{
	struct vattr va;
	int error;

	if (rwx == X_OK && vp->v_type == VDIR && cred_issuper(cr))
		return 0;
	if ((rwx & W_OK) != 0 && vp->v_mount != NULL && MOUNT_RDONLY(vp->v_mount) &&
	    writes_reach_mount(vp->v_type))
		return EROFS;
	if ((error = VOP_GETATTR(vp, &va)) != 0)
		return error;
	if ((rwx & W_OK) != 0 && (va.va_flags & (UF_IMMUTABLE | SF_IMMUTABLE)) != 0)
		return EPERM;
	return access_bits(vp->v_type, &va, rwx, cr);
}

int
access_chmod(struct vnode *vp, const struct vattr *vap, mode_t mode, const struct cred *cr)
{
	if (cred_issuper(cr))
		return 0;
	if (cr->cr_euid != vap->va_uid)
		return EPERM;
	if (vp->v_type != VDIR && (mode & S_ISTXT) != 0)
		return EFTYPE;
	if ((mode & S_ISGID) != 0 && !cred_ingroup(cr, vap->va_gid))
		return EPERM;
	return 0;
}

/* The owner may give a file to a group that he is in; all else is the superuser's. */
int
access_chown(const struct vattr *vap, uid_t uid, gid_t gid, const struct cred *cr)
{
	if (cred_issuper(cr))
		return 0;
	if (cr->cr_euid != vap->va_uid || uid != vap->va_uid)
		return EPERM;
	return gid == vap->va_gid || cred_ingroup(cr, gid) ? 0 : EPERM;
}

/*
 * System flags are the superuser's, and above securelevel 0 those that protect a file cannot be
 * touched at all.
 */
int
access_chflags(struct kernel *k, const struct vattr *vap, u_long flags, const struct cred *cr)
{
	u_long changed = flags ^ vap->va_flags;

	if (!cred_owns(cr, vap))
		return EPERM;
	if (!cred_issuper(cr))
		return (changed & SF_SETTABLE) != 0 || (vap->va_flags & (SF_IMMUTABLE |
		    SF_APPEND)) != 0 ? EPERM : 0;
	if (k->k_securelevel > 0 && (vap->va_flags & (SF_IMMUTABLE | SF_APPEND)) != 0)
		return EPERM;
	return 0;
}

int
access_sticky(struct vnode *dvp, struct vnode *vp, struct cred *cr)
{
	const u_long kept = UF_IMMUTABLE | SF_IMMUTABLE | UF_APPEND | SF_APPEND;
	struct vattr dva, va;
	int error;

	if ((error = VOP_GETATTR(dvp, &dva)) != 0 || (error = VOP_GETATTR(vp, &va)) != 0)
		return error;
	if ((va.va_flags & kept) != 0 || (dva.va_flags & (UF_APPEND | SF_APPEND)) != 0)
		return EPERM;
	if ((dva.va_mode & S_ISTXT) == 0 || cred_issuper(cr))
		return 0;
	return cr->cr_euid == dva.va_uid || cr->cr_euid == va.va_uid ? 0 : EPERM;
}
