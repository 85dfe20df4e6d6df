/* statfs(2): what a mount tells of itself. */
#include "linux.h"

#include <sys/mount.h>

static const struct linux_flag mountflags[] = {
	{ MNT_RDONLY, LINUX_ST_RDONLY },
	{ MNT_NOSUID, LINUX_ST_NOSUID },
	{ MNT_NODEV, LINUX_ST_NODEV },
	{ MNT_NOEXEC, LINUX_ST_NOEXEC },
	{ MNT_SYNCHRONOUS, LINUX_ST_SYNCHRONOUS },
	{ MNT_NOATIME, LINUX_ST_NOATIME },
	{ MNT_RELATIME, LINUX_ST_RELATIME },
};

#define ST_VALID	0x20		/* f_flags is told: <linux/statfs.h> */

static int64_t
type_of(const char *name)
{
	static const struct {
		const char *name;
		uint32_t magic;
	} types[] = {
		{ "tmpfs", LINUX_TMPFS_MAGIC },
		{ "rumpfs", LINUX_RAMFS_MAGIC },
		{ "ext2fs", LINUX_EXT2_SUPER_MAGIC },
		{ "procfs", LINUX_PROC_SUPER_MAGIC },
		{ "ptyfs", LINUX_DEVPTS_SUPER_MAGIC },
		{ "msdos", LINUX_MSDOS_SUPER_MAGIC },
		{ "cd9660", LINUX_ISOFS_SUPER_MAGIC },
	};

	for (size_t i = 0; i < nitems(types); i++)
		if (strcmp(types[i].name, name) == 0)
			return types[i].magic;
	return LINUX_RAMFS_MAGIC;
}

static void
statfs_from(const struct statvfs *sb, struct linux_statfs *st)
{
	memset(st, 0, sizeof(*st));
	st->f_type = type_of(sb->f_fstypename);
	st->f_bsize = (int64_t)sb->f_bsize;
	st->f_frsize = (int64_t)sb->f_frsize;
	st->f_blocks = sb->f_blocks;
	st->f_bfree = sb->f_bfree;
	st->f_bavail = sb->f_bavail;
	st->f_files = sb->f_files;
	st->f_ffree = sb->f_ffree;
	memcpy(&st->f_fsid, &sb->f_fsidx, sizeof(st->f_fsid));
	st->f_namelen = (int64_t)sb->f_namemax;
	st->f_flags = ST_VALID | linux_flags_out(mountflags, nitems(mountflags),
	    (uint32_t)sb->f_flag);
}

static int
statfs_vnode(struct lwp *l, struct vnode *vp, struct linux_statfs *ust)
{
	struct linux_statfs st;
	struct statvfs *sb;
	int error;

	if ((sb = kmem_alloc(sizeof(*sb))) == NULL)
		return ENOMEM;
	if ((error = vn_statvfs(l, vp, sb, ST_WAIT)) == 0) {
		statfs_from(sb, &st);
		error = copyout(&st, ust, sizeof(st));
	}
	kmem_free(sb, sizeof(*sb));
	return error;
}

int
linux_sys_statfs(struct lwp *l, const struct linux_sys_statfs_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, path), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	error = statfs_vnode(l, vp, SCARG(uap, buf));
	vrele(vp);
	return error;
}

int
linux_sys_fstatfs(struct lwp *l, const struct linux_sys_fstatfs_args *uap, register_t *retval)
{
	struct file *fp;
	int error;

	(void)retval;
	if ((error = fd_getvnode(l, SCARG(uap, fd), &fp)) != 0)
		return error;
	error = statfs_vnode(l, fp->f_data, SCARG(uap, buf));
	fd_putfile(fp);
	return error;
}
