/*
 * rumpk_unpack(): the files of a newc archive (cpio.h) into a directory of a memory file system.
 *
 * Contents are borrowed, so an entry costs a node and a name.  Nodes are made without vnodes, as
 * nobody asked for them yet; who waits or has cached that a name is missing is told at the end.
 *
 * Names are relative ("usr/bin", "./usr/bin"); "." is the directory itself.  Directories that are
 * missing are made, 0755; one that is there takes the entry's attributes; anything else that is
 * there is EEXIST.  Entries with more than one link and the same number are one file.  The first
 * error ends it: what came before stays.
 *
 * Locking: the kernel lock and the mount, from beginning to end.  Interface: rump/rumpkernel.h.
 */
#include "cpio.h"
#include "memfs.h"
#include "vfsvar.h"

#include <rump/rumpkernel.h>

#define DEV_MAJOR_MAX	0xfffU		/* what makedev() holds */
#define DEV_MINOR_MAX	0xfffffU

struct unpack {
	struct memfs_node *u_top;
	/* the directory of the entry before, and its path in the archive */
	struct memfs_node *u_dir;
	const char *u_dirname;
	size_t u_dirlen;
	struct cpio_links u_links;	/* files that further entries may name: their nodes */
};

static void
set_attributes(struct memfs_node *mn, const struct cpio_entry *ce)
{

	mn->mn_mode = ce->ce_mode & ALLPERMS;
	mn->mn_uid = ce->ce_uid;
	mn->mn_gid = ce->ce_gid;
	mn->mn_mtime = (struct timespec){ .tv_sec = ce->ce_mtime };
	mn->mn_atime = mn->mn_ctime = mn->mn_birthtime = mn->mn_mtime;
}

/* A symbolic link's target is the entry's data. */
static int
set_target(struct memfs_node *mn, const struct cpio_entry *ce)
{

	if (ce->ce_size == 0 || strnlen(ce->ce_data, ce->ce_size) != ce->ce_size)
		return EINVAL;
	if (ce->ce_size >= PATH_MAX)
		return ENAMETOOLONG;
	return memfs_target_set(mn, ce->ce_data, ce->ce_size);
}

static int
set_content(struct memfs_node *mn, const struct cpio_entry *ce)
{

	switch (mn->mn_type) {
	case VREG:
		memfs_file_borrow(&mn->mn_file, ce->ce_data, ce->ce_size);
		return 0;
	case VLNK:
		return set_target(mn, ce);
	case VBLK:
	case VCHR:
		if (ce->ce_rdevmajor > DEV_MAJOR_MAX || ce->ce_rdevminor > DEV_MINOR_MAX)
			return EINVAL;
		mn->mn_rdev = makedev(ce->ce_rdevmajor, ce->ce_rdevminor);
		return 0;
	default:
		return 0;
	}
}

/* A new directory's place, once its name is entered. */
static void
directory_made(struct memfs_node *dir, struct memfs_node *mn)
{

	mn->mn_dir.md_parent = dir;
	dir->mn_nlink++;
}

static int
make_directory(struct memfs_node *dir, const struct name *nm, struct memfs_node **mnp)
{
	struct vattr va = { .va_mode = 0755 };
	int error;

	if (dir->mn_nlink >= LINK_MAX)
		return EMLINK;
	if ((error = memfs_node_alloc(dir->mn_fs, VDIR, &va, mnp)) != 0)
		return error;
	if ((error = memfs_dir_enter(dir, nm, *mnp)) != 0) {
		memfs_node_free(*mnp);
		return error;
	}
	directory_made(dir, *mnp);
	return 0;
}

/* The directory called nm, made if it is missing. */
static int
descend(struct memfs_node **dirp, const struct name *nm)
{
	struct memfs_dirent *de;

	if (NAME_IS(nm, "."))
		return 0;
	if (NAME_IS(nm, ".."))
		return EINVAL;
	if (nm->nm_len > KERNEL_NAME_MAX)
		return ENAMETOOLONG;
	if ((de = memfs_dir_find(*dirp, nm)) == NULL)
		return make_directory(*dirp, nm, dirp);
	*dirp = de->de_node;
	return de->de_node->mn_type == VDIR ? 0 : ENOTDIR;
}

static void
set_name(struct name *nm, const char *start, const char *end)
{

	nm->nm_ptr = start;
	nm->nm_len = (size_t)(end - start);
	nm->nm_hash = name_hash(start, nm->nm_len);
}

/* From the top down to `dirlen` bytes of path, which end with a slash or are none. */
static int
find_directory(struct unpack *u, const char *path, size_t dirlen)
{
	const char *end = path + dirlen;
	struct memfs_node *dir = u->u_top;
	struct name nm;
	int error = 0;

	if (dirlen == u->u_dirlen && memcmp(path, u->u_dirname, dirlen) == 0)
		return 0;
	while (error == 0 && path < end) {
		const char *slash = memchr(path, '/', (size_t)(end - path));

		set_name(&nm, path, slash);
		if (nm.nm_len > 0)
			error = descend(&dir, &nm);
		path = slash + 1;
	}
	if (error == 0) {
		u->u_dir = dir;
		u->u_dirname = end - dirlen;
		u->u_dirlen = dirlen;
	}
	return error;
}

/* u_dir becomes the entry's directory, nm its last component: "." for the top itself. */
static int
find_place(struct unpack *u, const struct cpio_entry *ce, struct name *nm)
{
	const char *path = ce->ce_name, *end = path + ce->ce_namelen, *last;
	int error;

	if (ce->ce_namelen == 0 || *path == '/')
		return EINVAL;
	if (ce->ce_namelen >= PATH_MAX)
		return ENAMETOOLONG;
	while (end[-1] == '/')
		end--;
	for (last = end; last > path && last[-1] != '/'; last--)
		continue;
	if ((error = find_directory(u, path, (size_t)(last - path))) != 0)
		return error;
	set_name(nm, last, end);
	if (NAME_IS(nm, ".."))
		return EINVAL;
	return nm->nm_len > KERNEL_NAME_MAX ? ENAMETOOLONG : 0;
}

static int
unpack_directory(struct unpack *u, const struct cpio_entry *ce, const struct name *nm)
{
	struct memfs_node *dir = u->u_dir;
	int error = descend(&dir, nm);

	if (error == 0)
		set_attributes(dir, ce);
	return error == ENOTDIR ? EEXIST : error;
}

/* Another name of a file that is there; the one among its entries that has the data gives it. */
static int
unpack_link(struct memfs_node *dir, const struct cpio_entry *ce, const struct name *nm,
    struct memfs_node *mn)
{
	int error;

	if (mn->mn_type != mode_to_vtype(ce->ce_mode))
		return EINVAL;
	if (mn->mn_nlink >= LINK_MAX)
		return EMLINK;
	if ((error = memfs_dir_enter(dir, nm, mn)) != 0)
		return error;
	mn->mn_nlink++;
	if (mn->mn_type == VREG && ce->ce_size > 0)
		memfs_file_borrow(&mn->mn_file, ce->ce_data, ce->ce_size);
	return 0;
}

static int
unpack_new(struct unpack *u, const struct cpio_entry *ce, const struct name *nm, enum vtype type)
{
	struct memfs_node *mn;
	int error = memfs_node_make(u->u_top->mn_fs, type, &mn);

	if (error != 0)
		return error;
	set_attributes(mn, ce);
	if ((error = set_content(mn, ce)) == 0)
		error = memfs_dir_enter(u->u_dir, nm, mn);
	if (error != 0)
		memfs_node_free(mn);
	else if (ce->ce_nlink > 1)
		error = cpio_link_enter(&u->u_links, ce, mn);
	return error;
}

static int
unpack_entry(struct unpack *u, const struct cpio_entry *ce)
{
	enum vtype type = mode_to_vtype(ce->ce_mode);
	struct memfs_node *linked;
	struct name nm;
	int error;

	if (type == VNON || type == VBAD)
		return EFTYPE;
	if ((error = find_place(u, ce, &nm)) != 0)
		return error;
	if (type == VDIR)
		return unpack_directory(u, ce, &nm);
	if (NAME_IS(&nm, ".") || memfs_dir_find(u->u_dir, &nm) != NULL)
		return EEXIST;
	if (ce->ce_nlink > 1 && (linked = cpio_link_find(&u->u_links, ce)) != NULL)
		return unpack_link(u->u_dir, ce, &nm, linked);
	return unpack_new(u, ce, &nm, type);
}

static int
unpack_entries(struct unpack *u, const void *archive, size_t len)
{
	struct cpio c = { .c_base = archive, .c_len = len };
	struct cpio_entry ce;
	size_t at;
	int error;

	do {
		ce.ce_name = NULL;
		at = c.c_at;
		if ((error = cpio_next(&c, &ce)) == ENOENT)
			return 0;
		if (error == 0)
			error = unpack_entry(u, &ce);
	} while (error == 0);
	printf("unpack: error %d at byte %zu of the archive%s%s\n", error, at,
	    ce.ce_name != NULL ? ", " : "", ce.ce_name != NULL ? ce.ce_name : "");
	return error;
}

/* Names came into being behind the directories' vnodes. */
static void
directories_changed(struct mount *mp)
{
	struct vnode *vp;

	TAILQ_FOREACH(vp, &mp->mnt_vnodelist, v_mntvnodes)
		if (vp->v_type == VDIR) {
			namecache_purge(vp);
			vnotify(vp, NOTE_WRITE);
		}
}

static int
unpack_into(struct vnode *vp, const void *archive, size_t len)
{
	struct mount *mp = vn_enter(vp);
	struct unpack u = { .u_dirname = "" };
	int error;

	if (mp == NULL)
		return ENOENT;
	if (vp->v_type != VDIR || vp->v_ops != &memfs_vnodeops)
		error = vp->v_type != VDIR ? ENOTDIR : EOPNOTSUPP;
	else if (MOUNT_RDONLY(mp))
		error = EROFS;
	else {
		u.u_top = u.u_dir = VTOMEMFS(vp);
		error = unpack_entries(&u, archive, len);
		cpio_links_free(&u.u_links);
		directories_changed(mp);
	}
	vn_exit(mp);
	return error;
}

int
rumpk_unpack(struct kernel *k, const void *archive, size_t len, const char *where)
{
	struct kernel_visit visit;
	struct vnode *vp;
	int error;

	if (archive == NULL || where == NULL)
		return EFAULT;
	if ((error = kernel_visit(k, &visit)) != 0)
		return error;
	curlwp->l_sysspace = true;
	if (k->k_vfs == NULL)
		error = EOPNOTSUPP;
	else if ((error = namei_simple(curlwp, AT_FDCWD, where, NAMEI_FOLLOW, &vp)) == 0) {
		error = unpack_into(vp, archive, len);
		vrele(vp);
	}
	kernel_leave(&visit);
	return error;
}
