/*
 * What procfs tells of file systems and mounts, under the names that Linux has for their types.
 *
 * Locking: the kernel lock; nothing here sleeps while it goes through the mounts.
 */
#include "procfs.h"

/* Linux's name of a type of file system. */
static const char *
linux_type(const char *name)
{
	static const struct {
		const char *ours, *theirs;
	} types[] = {
		{ "rumpfs", "rootfs" }, { "ext2fs", "ext2" }, { "procfs", "proc" },
		{ "ptyfs", "devpts" }, { "msdos", "vfat" }, { "cd9660", "iso9660" },
	};

	for (size_t i = 0; i < nitems(types); i++)
		if (strcmp(types[i].ours, name) == 0)
			return types[i].theirs;
	return name;
}

static bool
needs_disk(const char *type)
{

	return strcmp(type, "ext2fs") == 0 || strcmp(type, "ffs") == 0 ||
	    strcmp(type, "msdos") == 0 || strcmp(type, "cd9660") == 0;
}

/* The kernel's list is one line of words. */
int
text_filesystems(const struct procfile *pf, struct proctext *pt)
{
	const struct proc_vfsops *ops = pf->pf_kernel->k_vfsops;
	char names[256], *name = names, *end;

	if (ops->pv_fstypes == NULL)
		return 0;
	(void)ops->pv_fstypes(pf->pf_kernel, names, sizeof(names));
	while (*name != '\0') {
		if ((end = strchr(name, ' ')) != NULL)
			*end = '\0';
		text_printf(pt, "%s\t%s\n", needs_disk(name) ? "" : "nodev", linux_type(name));
		if (end == NULL)
			break;
		name = end + 1;
	}
	return 0;
}

/* Blanks and backslashes in octal, as getmntent(3) reads them. */
static void
text_escaped(struct proctext *pt, const char *s)
{

	for (; *s != '\0'; s++)
		if (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\\')
			text_printf(pt, "\\%03o", (unsigned char)*s);
		else
			text_put(pt, s, 1);
}

static void
text_mountflags(struct proctext *pt, int flags)
{
	static const struct {
		int flag;
		const char *name;
	} names[] = {
		{ MNT_NOSUID, "nosuid" }, { MNT_NODEV, "nodev" }, { MNT_NOEXEC, "noexec" },
		{ MNT_SYNCHRONOUS, "sync" }, { MNT_NOATIME, "noatime" },
		{ MNT_RELATIME, "relatime" },
	};

	text_printf(pt, "%s", flags & MNT_RDONLY ? "ro" : "rw");
	for (size_t i = 0; i < nitems(names); i++)
		if (flags & names[i].flag)
			text_printf(pt, ",%s", names[i].name);
}

int
text_mounts(const struct procfile *pf, struct proctext *pt)
{
	const struct mount *mp;

	for (mp = mount_first(pf->pf_kernel); mp != NULL; mp = TAILQ_NEXT(mp, mnt_list)) {
		text_escaped(pt, mp->mnt_stat.f_mntfromname);
		text_put(pt, " ", 1);
		text_escaped(pt, mp->mnt_stat.f_mntonname);
		text_printf(pt, " %s ", linux_type(mp->mnt_op->vfs_name));
		text_mountflags(pt, mp->mnt_flag);
		text_printf(pt, " 0 0\n");
	}
	return 0;
}

static int
mount_number(const struct mount *mp)
{

	return mp->mnt_stat.f_fsidx.__fsid_val[0];
}

int
text_mountinfo(const struct procfile *pf, struct proctext *pt)
{
	const struct mount *mp, *below;

	for (mp = mount_first(pf->pf_kernel); mp != NULL; mp = TAILQ_NEXT(mp, mnt_list)) {
		below = mp->mnt_vnodecovered != NULL ? mp->mnt_vnodecovered->v_mount : NULL;
		text_printf(pt, "%d %d 0:%d / ", mount_number(mp),
		    below != NULL ? mount_number(below) : 0, mount_number(mp));
		text_escaped(pt, mp->mnt_stat.f_mntonname);
		text_put(pt, " ", 1);
		text_mountflags(pt, mp->mnt_flag);
		text_printf(pt, " - %s ", linux_type(mp->mnt_op->vfs_name));
		text_escaped(pt, mp->mnt_stat.f_mntfromname);
		text_printf(pt, " %s\n", MOUNT_RDONLY(mp) ? "ro" : "rw");
	}
	return 0;
}
