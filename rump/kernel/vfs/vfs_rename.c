/*
 * rename(2). Both parents are looked up first; then, with their mount entered, the two names, the
 * checks and the change are one step.
 */
#include "vfsvar.h"

struct renameop {
	struct nameidata ro_from, ro_to;
	struct vnode *ro_fvp, *ro_tvp;		/* ro_tvp NULL: the new name is free */
	int ro_flags;				/* RENAME_* */
};

static bool
is_dots(const struct name *nm)
{
	return NAME_IS(nm, ".") || NAME_IS(nm, "..");
}

static bool
same_name(const struct renameop *ro)
{
	const struct name *a = &ro->ro_from.ni_last, *b = &ro->ro_to.ni_last;

	return ro->ro_from.ni_dvp == ro->ro_to.ni_dvp && a->nm_len == b->nm_len &&
	    memcmp(a->nm_ptr, b->nm_ptr, a->nm_len) == 0;
}

static int
lookup_both(struct renameop *ro)
{
	int error;

	const int dots = (ro->ro_flags & RENAME_LINUX) != 0 ? EBUSY : EINVAL;

	if ((ro->ro_flags & RENAME_LINUX) != 0 &&
	    ro->ro_from.ni_dvp->v_mount != ro->ro_to.ni_dvp->v_mount)
		return EXDEV;
	if (is_dots(&ro->ro_from.ni_last))
		return dots;
	if ((ro->ro_flags & RENAME_LINUX) != 0 && is_dots(&ro->ro_to.ni_last))
		return (ro->ro_flags & RENAME_KEEP) != 0 ? EEXIST : dots;
	if (MOUNT_RDONLY(ro->ro_from.ni_dvp->v_mount))
		return EROFS;
	if ((error = VOP_LOOKUP(ro->ro_from.ni_dvp, &ro->ro_from.ni_last, &ro->ro_fvp)) != 0) {
		ro->ro_fvp = NULL;
		return error;
	}
	if (ro->ro_from.ni_dvp->v_mount != ro->ro_to.ni_dvp->v_mount)
		return EXDEV;
	if (is_dots(&ro->ro_to.ni_last))
		return EINVAL;
	if ((error = VOP_LOOKUP(ro->ro_to.ni_dvp, &ro->ro_to.ni_last, &ro->ro_tvp)) != 0)
		ro->ro_tvp = NULL;
	return error == ENOENT ? 0 : error;
}

/* What the two are allows it? */
static int
check_types(const struct renameop *ro)
{
	const struct vnode *fvp = ro->ro_fvp, *tvp = ro->ro_tvp;
	const bool fdir = fvp->v_type == VDIR;

	if ((ro->ro_from.ni_trailingslash || ro->ro_to.ni_trailingslash) && !fdir && tvp == NULL)
		return ro->ro_from.ni_trailingslash || (ro->ro_flags & RENAME_LINUX) != 0 ?
		    ENOTDIR : ENOENT;
	if (ro->ro_from.ni_trailingslash && !fdir)
		return ENOTDIR;
	if (fvp->v_mountedhere != NULL || (tvp != NULL && tvp->v_mountedhere != NULL))
		return EBUSY;
	if (tvp == NULL)
		return 0;
	if (fdir && tvp->v_type != VDIR)
		return ENOTDIR;
	return !fdir && tvp->v_type == VDIR ? EISDIR : 0;
}

/*
 * Would the directory become its own ancestor? From the new parent up to the root of the mount. On
 * a damaged disk ".." may go round in a circle that misses the root: one directory on the way,
 * later and later, is looked out for (EIO).
 */
static int
check_loop(const struct renameop *ro)
{
	const struct name dotdot = { .nm_ptr = "..", .nm_len = 2, .nm_hash = name_hash("..", 2) };
	struct vnode *dvp = ro->ro_to.ni_dvp, *up;
	uint64_t steps = 0, next = 1;
	ino_t mark = 0;
	int error = 0;

	if (ro->ro_fvp->v_type != VDIR || ro->ro_from.ni_dvp == dvp)
		return ro->ro_fvp == dvp ? EINVAL : 0;
	vref(dvp);
	while (dvp != ro->ro_fvp && (dvp->v_flag & VV_ROOT) == 0) {
		if ((error = VOP_LOOKUP(dvp, &dotdot, &up)) != 0)
			break;
		vrele(dvp);
		dvp = up;
		if (steps != 0 && dvp->v_key == mark) {
			error = EIO;
			break;
		}
		if (++steps == next) {
			mark = dvp->v_key;
			next *= 2;
		}
	}
	if (dvp == ro->ro_fvp)
		error = EINVAL;
	vrele(dvp);
	return error;
}

/* Both directories are written; a directory that gets another parent is written itself. */
static int
check_access(const struct renameop *ro)
{
	struct vnode *fdvp = ro->ro_from.ni_dvp, *tdvp = ro->ro_to.ni_dvp;
	struct cred *cr = ro->ro_from.ni_cred;
	struct vattr dir;
	int error;

	if ((error = vaccess(fdvp, W_OK, cr)) != 0 || (error = access_sticky(fdvp, ro->ro_fvp,
	    cr)) != 0 ||
	    (error = vaccess(tdvp, W_OK, cr)) != 0)
		return error;
	if (ro->ro_tvp != NULL && (error = access_sticky(tdvp, ro->ro_tvp, cr)) != 0)
		return error;
	if ((error = VOP_GETATTR(tdvp, &dir)) != 0 || dir.va_nlink == 0)
		return error != 0 ? error : ENOENT;
	return ro->ro_fvp->v_type == VDIR && fdvp != tdvp ? vaccess(ro->ro_fvp, W_OK, cr) : 0;
}

/* Two names of one file: POSIX says to do nothing, BSD's rename(2) removes the old one. */
static int
rename_samefile(struct renameop *ro)
{
	if ((ro->ro_flags & RENAME_POSIX) != 0 || same_name(ro))
		return 0;
	return VOP_REMOVE(ro->ro_from.ni_dvp, &ro->ro_from.ni_last, ro->ro_fvp);
}

/* One name's part in an exchange; the same that check_types() asks of a single rename. */
static int
check_swap(const struct renameop *ro)
{
	const struct vnode *fvp = ro->ro_fvp, *tvp = ro->ro_tvp;

	if (tvp == NULL)
		return ENOENT;
	if ((ro->ro_from.ni_trailingslash && fvp->v_type != VDIR) ||
	    (ro->ro_to.ni_trailingslash && tvp->v_type != VDIR))
		return ENOTDIR;
	return fvp->v_mountedhere != NULL || tvp->v_mountedhere != NULL ? EBUSY : 0;
}

/* The same operation seen from the other name. */
static void
turn_round(struct renameop *ro)
{
	struct vnode *vp = ro->ro_fvp, *dvp = ro->ro_from.ni_dvp;
	struct name name = ro->ro_from.ni_last;

	ro->ro_fvp = ro->ro_tvp;
	ro->ro_tvp = vp;
	ro->ro_from.ni_dvp = ro->ro_to.ni_dvp;
	ro->ro_to.ni_dvp = dvp;
	ro->ro_from.ni_last = ro->ro_to.ni_last;
	ro->ro_to.ni_last = name;
}

static int
check_bothways(struct renameop *ro)
{
	int error;

	if ((error = check_access(ro)) != 0 || (error = check_loop(ro)) != 0)
		return error;
	turn_round(ro);
	if ((error = check_access(ro)) == 0)
		error = check_loop(ro);
	turn_round(ro);
	return error;
}

/*
 * Exchange two names by way of a third.  The mount is entered: nobody sees the steps.  A crash
 * between them leaves the third name on a disk; a step that fails is undone.
 */
static int
swap_names(const struct renameop *ro)
{
	struct vnode *fdvp = ro->ro_from.ni_dvp, *tdvp = ro->ro_to.ni_dvp;
	const struct name *fname = &ro->ro_from.ni_last, *tname = &ro->ro_to.ni_last;
	struct name aside;
	char text[32];
	int error;

	snprintf(text, sizeof(text), ".exchange-%08x%08x", cprng_fast32(), cprng_fast32());
	aside = (struct name){ text, strlen(text), name_hash(text, strlen(text)) };
	if ((error = VOP_RENAME(fdvp, fname, ro->ro_fvp, fdvp, &aside, NULL)) != 0)
		return error;
	if ((error = VOP_RENAME(tdvp, tname, ro->ro_tvp, fdvp, fname, NULL)) == 0) {
		if ((error = VOP_RENAME(fdvp, &aside, ro->ro_fvp, tdvp, tname, NULL)) == 0)
			return 0;
		(void)VOP_RENAME(fdvp, fname, ro->ro_tvp, tdvp, tname, NULL);
	}
	(void)VOP_RENAME(fdvp, &aside, ro->ro_fvp, fdvp, fname, NULL);
	return error;
}

static int
rename_swap(struct renameop *ro)
{
	int error = check_swap(ro);

	if (error != 0 || ro->ro_fvp == ro->ro_tvp)
		return error;
	return (error = check_bothways(ro)) != 0 ? error : swap_names(ro);
}

/* Linux asks who is whose ancestor before it asks what the two are. */
static int
check_ancestry(struct renameop *ro)
{
	int error = check_loop(ro);

	if (error != 0 || ro->ro_tvp == NULL)
		return error;
	turn_round(ro);
	error = check_loop(ro);
	turn_round(ro);
	return error == EINVAL ? ENOTEMPTY : error;
}

static int
rename_entered(struct renameop *ro)
{
	const bool linux_order = (ro->ro_flags & RENAME_LINUX) != 0;
	int error;

	if ((error = lookup_both(ro)) != 0)
		return error;
	if ((ro->ro_flags & RENAME_SWAP) != 0)
		return rename_swap(ro);
	if ((ro->ro_flags & RENAME_KEEP) != 0 && ro->ro_tvp != NULL)
		return EEXIST;
	if ((linux_order && (error = check_ancestry(ro)) != 0) ||
	    (error = check_types(ro)) != 0 || (error = check_access(ro)) != 0)
		return error;
	if (ro->ro_fvp == ro->ro_tvp)
		return rename_samefile(ro);
	if (!linux_order && (error = check_loop(ro)) != 0)
		return error;
	return VOP_RENAME(ro->ro_from.ni_dvp, &ro->ro_from.ni_last, ro->ro_fvp,
	    ro->ro_to.ni_dvp, &ro->ro_to.ni_last, ro->ro_tvp);
}

static int
rename_parents(struct renameop *ro)
{
	struct mount *mp = vn_enter(ro->ro_from.ni_dvp);
	int error;

	ro->ro_fvp = ro->ro_tvp = NULL;
	if (mp == NULL)
		return ENOENT;
	if ((error = rename_entered(ro)) == 0)
		mount_changed(mp);
	vn_exit(mp);
	if (ro->ro_fvp != NULL)
		vrele(ro->ro_fvp);
	if (ro->ro_tvp != NULL)
		vrele(ro->ro_tvp);
	return error;
}

int
do_sys_rename(struct lwp *l, int fromfd, const char *from, int tofd, const char *to, int flags)
{
	struct renameop ro;
	int error;

	ro.ro_flags = flags;
	NAMEI_INIT(&ro.ro_from, l, fromfd, from, NAMEI_PARENT | NAMEI_NOLAST);
	if ((error = namei(&ro.ro_from)) != 0)
		return error;
	NAMEI_INIT(&ro.ro_to, l, tofd, to, NAMEI_PARENT | NAMEI_NOLAST);
	if ((error = namei(&ro.ro_to)) == 0) {
		error = rename_parents(&ro);
		namei_done(&ro.ro_to);
	}
	namei_done(&ro.ro_from);
	return error;
}

int
sys_rename(struct lwp *l, const struct sys_rename_args *uap, register_t *retval)
{
	(void)retval;
	return do_sys_rename(l, AT_FDCWD, SCARG(uap, from), AT_FDCWD, SCARG(uap, to), 0);
}

int
sys___posix_rename(struct lwp *l, const struct sys___posix_rename_args *uap, register_t *retval)
{
	(void)retval;
	return do_sys_rename(l, AT_FDCWD, SCARG(uap, from), AT_FDCWD, SCARG(uap, to),
	    RENAME_POSIX);
}

int
sys_renameat(struct lwp *l, const struct sys_renameat_args *uap, register_t *retval)
{
	(void)retval;
	return do_sys_rename(l, SCARG(uap, fromfd), SCARG(uap, from), SCARG(uap, tofd),
	    SCARG(uap, to), RENAME_POSIX);
}
