/*
 * The memory file system's names: lookup, creation, links, removal, rename.
 *
 * Each operation does everything that can fail first and then changes names and link counts, so an
 * error leaves all as it was.  Immutable and append-only directories and files refuse as chflags(2)
 * says: EPERM.
 *
 * Locking: the mount.  Interface: memfs.h.
 */
#include "memfs.h"

#define NOCHANGE	(MEMFS_IMMUTABLE | MEMFS_APPEND)

int
memfs_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	struct memfs_node *dir = VTOMEMFS(dvp), *mn;
	struct memfs_dirent *de;

	if (nm->nm_len > KERNEL_NAME_MAX)
		return ENAMETOOLONG;
	if (NAME_IS(nm, ".."))
		mn = dir->mn_dir.md_parent;
	else
		mn = (de = memfs_dir_find(dir, nm)) == NULL ? NULL : de->de_node;
	return mn == NULL ? ENOENT : vcache_get(dvp->v_mount, mn->mn_ino, vpp);
}

/* May a name be added? */
static int
enter_check(const struct memfs_node *dir, const struct name *nm)
{

	if (nm->nm_len > KERNEL_NAME_MAX)
		return ENAMETOOLONG;
	if (dir->mn_dir.md_parent == NULL)
		return ENOENT;
	return (dir->mn_flags & MEMFS_IMMUTABLE) != 0 ? EPERM : 0;
}

/* May this name of this file be taken away? */
static int
drop_check(struct memfs_node *dir, const struct name *nm, const struct memfs_node *mn,
    struct memfs_dirent **dep)
{
	struct memfs_dirent *de = memfs_dir_find(dir, nm);

	if (de == NULL || de->de_node != mn)
		return ENOENT;
	if (((dir->mn_flags | mn->mn_flags) & NOCHANGE) != 0)
		return EPERM;
	*dep = de;
	return 0;
}

/* Give a new node its name and its vnode; on error the node is freed. */
static int
node_publish(struct vnode *dvp, const struct name *nm, struct memfs_node *mn, struct vnode **vpp)
{
	struct memfs_node *dir = VTOMEMFS(dvp);
	int error = memfs_dir_enter(dir, nm, mn);

	if (error == 0) {
		error = vcache_new(dvp->v_mount, mn->mn_ino, vpp);
		if (error)
			memfs_dir_drop(dir, memfs_dir_find(dir, nm));
	}
	if (error) {
		memfs_node_free(mn);
		return error;
	}
	memfs_node_bind(mn, *vpp);
	memfs_touch(dir);
	return 0;
}

int
memfs_create(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    struct vnode **vpp)
{
	struct memfs_node *dir = VTOMEMFS(dvp), *mn;
	int error;

	(void)cred;
	if ((error = enter_check(dir, nm)) != 0 ||
	    (error = memfs_node_alloc(dir->mn_fs, va->va_type, va, &mn)) != 0)
		return error;
	return node_publish(dvp, nm, mn, vpp);
}

int
memfs_mkdir(struct vnode *dvp, const struct name *nm, const struct vattr *va, struct cred *cred,
    struct vnode **vpp)
{
	struct memfs_node *dir = VTOMEMFS(dvp), *mn;
	int error = enter_check(dir, nm);

	(void)cred;
	if (error == 0 && dir->mn_nlink >= LINK_MAX)
		error = EMLINK;
	if (error != 0 || (error = memfs_node_alloc(dir->mn_fs, VDIR, va, &mn)) != 0)
		return error;
	mn->mn_dir.md_parent = dir;
	error = node_publish(dvp, nm, mn, vpp);
	if (error == 0)
		dir->mn_nlink++;
	return error;
}

int
memfs_target_set(struct memfs_node *mn, const char *target, size_t len)
{
	int error;

	if (len == 0)
		return 0;
	if ((error = memfs_charge(mn->mn_fs, len)) != 0)
		return error;
	if ((mn->mn_link.ms_target = kmem_alloc(len)) == NULL) {
		memfs_uncharge(mn->mn_fs, len);
		return ENOMEM;
	}
	memcpy(mn->mn_link.ms_target, target, len);
	mn->mn_link.ms_len = len;
	return 0;
}

int
memfs_makesymlink(struct vnode *dvp, const struct name *nm, const struct vattr *va,
    struct cred *cred, const char *target, struct vnode **vpp)
{
	struct memfs_node *dir = VTOMEMFS(dvp), *mn;
	int error;

	(void)cred;
	if ((error = enter_check(dir, nm)) != 0 ||
	    (error = memfs_node_alloc(dir->mn_fs, VLNK, va, &mn)) != 0)
		return error;
	if ((error = memfs_target_set(mn, target, strlen(target))) != 0) {
		memfs_node_free(mn);
		return error;
	}
	return node_publish(dvp, nm, mn, vpp);
}

int
memfs_link(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{
	struct memfs_node *dir = VTOMEMFS(dvp), *mn = VTOMEMFS(vp);
	int error = enter_check(dir, nm);

	if (error)
		return error;
	if (mn->mn_nlink == 0)
		return ENOENT;
	if (mn->mn_nlink >= LINK_MAX)
		return EMLINK;
	if (mn->mn_type == VDIR || (mn->mn_flags & NOCHANGE) != 0)
		return EPERM;
	if ((error = memfs_dir_enter(dir, nm, mn)) != 0)
		return error;
	mn->mn_nlink++;
	memfs_changed(mn);
	memfs_touch(dir);
	return 0;
}

/* One link less for what stood in `dir`: a directory is gone then. */
static void
node_unlinked(struct memfs_node *dir, struct memfs_node *mn)
{

	if (mn->mn_type == VDIR) {
		mn->mn_nlink = 0;
		mn->mn_dir.md_parent = NULL;
		dir->mn_nlink--;
	} else
		mn->mn_nlink--;
	memfs_changed(mn);
}

static int
name_remove(struct memfs_node *dir, const struct name *nm, struct memfs_node *mn)
{
	struct memfs_dirent *de;
	int error = drop_check(dir, nm, mn, &de);

	if (error)
		return error;
	memfs_dir_drop(dir, de);
	node_unlinked(dir, mn);
	memfs_touch(dir);
	return 0;
}

int
memfs_remove(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{

	return vp->v_type == VDIR ? EPERM : name_remove(VTOMEMFS(dvp), nm, VTOMEMFS(vp));
}

int
memfs_rmdir(struct vnode *dvp, const struct name *nm, struct vnode *vp)
{

	if (VTOMEMFS(vp)->mn_dir.md_count != 0)
		return ENOTEMPTY;
	return name_remove(VTOMEMFS(dvp), nm, VTOMEMFS(vp));
}

/* The name in `tdir` that exists already now means `mn`. */
static int
rename_over(struct memfs_node *tdir, const struct name *tname, struct memfs_node *tmn,
    struct memfs_node *mn)
{
	struct memfs_dirent *tde;
	int error;

	if (tmn->mn_type == VDIR && tmn->mn_dir.md_count != 0)
		return ENOTEMPTY;
	if ((error = drop_check(tdir, tname, tmn, &tde)) != 0)
		return error;
	tde->de_node = mn;
	node_unlinked(tdir, tmn);
	return 0;
}

/* A new name for `mn`.  The bytes of the name that goes count as free already. */
static int
rename_enter(struct memfs_node *tdir, const struct name *tname, struct memfs_node *mn,
    size_t oldlen)
{
	uint64_t old = memfs_dirent_bytes(oldlen);
	int error;

	if (mn->mn_type == VDIR && mn->mn_dir.md_parent != tdir && tdir->mn_nlink >= LINK_MAX)
		return EMLINK;
	memfs_uncharge(mn->mn_fs, old);
	error = memfs_dir_enter(tdir, tname, mn);
	mn->mn_fs->fs_bytes += old;
	return error;
}

static void
dir_reparent(struct memfs_node *mn, struct memfs_node *fdir, struct memfs_node *tdir)
{

	mn->mn_dir.md_parent = tdir;
	fdir->mn_nlink--;
	tdir->mn_nlink++;
}

int
memfs_rename(struct vnode *fdvp, const struct name *fname, struct vnode *fvp, struct vnode *tdvp,
    const struct name *tname, struct vnode *tvp)
{
	struct memfs_node *fdir = VTOMEMFS(fdvp), *tdir = VTOMEMFS(tdvp), *mn = VTOMEMFS(fvp);
	struct memfs_dirent *fde;
	int error;

	if ((error = drop_check(fdir, fname, mn, &fde)) != 0 ||
	    (error = enter_check(tdir, tname)) != 0)
		return error;
	if (tvp != NULL)
		error = rename_over(tdir, tname, VTOMEMFS(tvp), mn);
	else
		error = rename_enter(tdir, tname, mn, fde->de_namelen);
	if (error)
		return error;
	memfs_dir_drop(fdir, fde);
	if (mn->mn_type == VDIR)
		dir_reparent(mn, fdir, tdir);
	memfs_changed(mn);
	memfs_touch(fdir);
	memfs_touch(tdir);
	return 0;
}
