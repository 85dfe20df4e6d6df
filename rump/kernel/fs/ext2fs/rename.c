/*
 * rename(2).  Everything that has to be found is found before anything changes; what fails after
 * that is taken back. A directory that changes its parent takes its ".." along.
 */
#include "ext2fs.h"

struct renaming {
	struct inode *fdip, *fip, *tdip, *tip;		/* tip NULL: the new name is new */
	const struct name *fname, *tname;
	struct dirslot fslot, tslot, dotdot;
	bool reparent;					/* a directory changes its parent */
};

static int
rename_allowed(const struct renaming *rn)
{
	int error;

	if ((error = ext2_may_enter(rn->tdip, rn->tname)) != 0 ||
	    (error = ext2_may_remove(rn->fdip, rn->fip)) != 0)
		return error;
	if (rn->fip == rn->tdip)
		return EINVAL;
	if (rn->tip != NULL)
		return ext2_may_remove(rn->tdip, rn->tip);
	return rn->reparent && rn->tdip->i_nlink >= EXT2_LINK_MAX ? EMLINK : 0;
}

/* Everything that has to be found, before anything changes. */
static int
rename_find(struct renaming *rn)
{
	struct name dotdot = { "..", 2, name_hash("..", 2) };
	int error;

	if ((error = ext2_find_slot(rn->fdip, rn->fname, rn->fip, &rn->fslot)) != 0)
		return error;
	if (rn->tip != NULL &&
	    (error = ext2_find_slot(rn->tdip, rn->tname, rn->tip, &rn->tslot)) != 0)
		return error;
	if (rn->tip != NULL && rn->tip->i_vnode->v_type == VDIR &&
	    (error = ext2_dirempty(rn->tip)) != 0)
		return error;
	return rn->reparent ? ext2_dirlookup(rn->fip, &dotdot, &rn->dotdot) : 0;
}

static int
rename_enter(struct renaming *rn)
{

	if (rn->tip != NULL)
		return ext2_dirrewrite(rn->tdip, &rn->tslot, rn->fip);
	return ext2_direnter(rn->tdip, rn->tname, rn->fip, NULL);
}

static void
rename_leave(struct renaming *rn)
{

	if (rn->tip != NULL)
		(void)ext2_dirrewrite(rn->tdip, &rn->tslot, rn->tip);
	else if (ext2_dirlookup(rn->tdip, rn->tname, &rn->tslot) == 0)
		(void)ext2_dirremove(rn->tdip, &rn->tslot);
}

/* A directory must not have two names on the disk: the old one goes before the new one comes. */
static void
rename_order(struct renaming *rn)
{

	if (rn->fip->i_vnode->v_type != VDIR ||
	    ext2_dirlookup(rn->tdip, rn->tname, &rn->tslot) != 0)
		return;
	ext2_dirwrite(rn->fdip, &rn->fslot);
	if (rn->reparent)
		ext2_dirwrite(rn->fip, &rn->dotdot);
	ext2_dirwrite(rn->tdip, &rn->tslot);
}

/* The names are done; ".." and the link counts follow. */
static void
rename_links(struct renaming *rn)
{

	if (rn->reparent) {
		ext2_unlink_inode(rn->fdip, 1);
		rn->tdip->i_nlink++;
	}
	if (rn->tip != NULL && rn->tip->i_vnode->v_type == VDIR)
		ext2_orphan_dir(rn->tdip, rn->tip);
	else if (rn->tip != NULL) {
		ext2_unlink_inode(rn->tip, 1);
		(void)ext2_iupdate(rn->tip);
	}
	rn->fip->i_flag |= IN_CHANGE;
	(void)ext2_iupdate(rn->fip);
	(void)ext2_iupdate(rn->fdip);
	(void)ext2_iupdate(rn->tdip);
}

int
ext2_rename(struct vnode *fdvp, const struct name *fname, struct vnode *fvp, struct vnode *tdvp,
    const struct name *tname, struct vnode *tvp)
{
	struct renaming rn = {
		.fdip = VTOI(fdvp),
		.fip = VTOI(fvp),
		.tdip = VTOI(tdvp),
		.tip = tvp != NULL ? VTOI(tvp) : NULL,
		.fname = fname,
		.tname = tname,
		.reparent = fvp->v_type == VDIR && fdvp != tdvp,
	};
	int error;

	if ((error = rename_allowed(&rn)) != 0 || (error = rename_find(&rn)) != 0 ||
	    (error = rename_enter(&rn)) != 0)
		return error;
	if ((rn.reparent && (error = ext2_dirrewrite(rn.fip, &rn.dotdot, rn.tdip)) != 0) ||
	    (error = ext2_dirremove(rn.fdip, &rn.fslot)) != 0) {
		if (rn.reparent)
			(void)ext2_dirrewrite(rn.fip, &rn.dotdot, rn.fdip);
		rename_leave(&rn);
		return error;
	}
	rename_order(&rn);
	rename_links(&rn);
	return 0;
}
