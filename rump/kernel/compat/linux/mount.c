/*
 * mount(2) and umount2(2): Linux's types, flags and option strings as NetBSD's types, flags and
 * argument structures.  A device's path stays the user's, for the file system to read.
 */
#include "linux.h"

#include <sys/mount.h>
#include <sys/param.h>

#define TYPE_MAX	64

static const struct linux_flag mountflags[] = {
	{ MNT_RDONLY, LINUX_MS_RDONLY },
	{ MNT_NOSUID, LINUX_MS_NOSUID },
	{ MNT_NODEV, LINUX_MS_NODEV },
	{ MNT_NOEXEC, LINUX_MS_NOEXEC },
	{ MNT_SYNCHRONOUS, LINUX_MS_SYNCHRONOUS },
	{ MNT_NOATIME, LINUX_MS_NOATIME },
	{ MNT_UPDATE, LINUX_MS_REMOUNT },
};

union mountargs {
	struct tmpfs_args tmpfs;
	struct ufs_args disk;
	struct ptyfs_args ptyfs;
	struct procfs_args procfs;
};

/* One option, "name" or "name=value".  EINVAL: the type does not know it. */
typedef int setoption(union mountargs *, const char *name, const char *value);

struct mounttype {
	const char *mt_linux, *mt_netbsd;
	size_t mt_size;				/* of its arguments */
	union mountargs mt_defaults;
	setoption *mt_option;
};

/* Digits of base 8 or 10, and for sizes a suffix k, m or g. */
static int
parse_number(const char *text, unsigned int base, bool suffix, uint64_t *value)
{
	static const char units[] = "kmg";
	const char *p = text, *unit;

	*value = 0;
	for (; *p >= '0' && *p < (char)('0' + base); p++)
		if (__builtin_mul_overflow(*value, base, value) ||
		    __builtin_add_overflow(*value, (uint64_t)(*p - '0'), value))
			return EINVAL;
	if (p == text)
		return EINVAL;
	if (suffix && *p != '\0' && (unit = strchr(units, *p | 0x20)) != NULL) {
		const unsigned int shift = 10 * (unsigned int)(unit - units + 1);

		if (*value > (UINT64_MAX >> shift))
			return EINVAL;
		*value <<= shift;
		p++;
	}
	return *p == '\0' ? 0 : EINVAL;
}

static bool
is(const char *name, const char *wanted)
{
	return strcmp(name, wanted) == 0;
}

static int
option_tmpfs(union mountargs *args, const char *name, const char *value)
{
	struct tmpfs_args *ta = &args->tmpfs;
	uint64_t n;
	int error;

	if (value == NULL)
		return EINVAL;
	if ((error = parse_number(value, is(name, "mode") ? 8 : 10, true, &n)) != 0)
		return error;
	if (n > INT64_MAX)
		return EINVAL;
	if (is(name, "size"))
		ta->ta_size_max = (off_t)n;
	else if (is(name, "nr_inodes"))
		ta->ta_nodes_max = n;
	else if (is(name, "mode"))
		ta->ta_root_mode = (mode_t)n & ALLPERMS;
	else if (is(name, "uid"))
		ta->ta_root_uid = (uid_t)n;
	else if (is(name, "gid"))
		ta->ta_root_gid = (gid_t)n;
	else
		return EINVAL;
	return 0;
}

static int
option_ptyfs(union mountargs *args, const char *name, const char *value)
{
	uint64_t n;
	int error;

	if (is(name, "newinstance"))
		return 0;
	if (value == NULL)
		return EINVAL;
	if ((error = parse_number(value, is(name, "gid") ? 10 : 8, false, &n)) != 0)
		return error;
	if (is(name, "gid"))
		args->ptyfs.gid = (gid_t)n;
	else if (is(name, "mode"))
		args->ptyfs.mode = (mode_t)n & ALLPERMS;
	else
		return is(name, "ptmxmode") ? 0 : EINVAL;
	return 0;
}

/* What ext2 mounts are commonly given; none of it changes anything here. */
static int
option_ext2(union mountargs *args, const char *name, const char *value)
{
	(void)args;
	if (is(name, "errors"))
		return value != NULL && is(value, "remount-ro") ? 0 : EINVAL;
	return value == NULL && (is(name, "noacl") || is(name, "nouser_xattr")) ? 0 : EINVAL;
}

static int
option_none(union mountargs *args, const char *name, const char *value)
{
	(void)args, (void)name, (void)value;
	return EINVAL;
}

static const struct mounttype types[] = {
	{ "tmpfs", "tmpfs", sizeof(struct tmpfs_args),
	    { .tmpfs = { .ta_version = TMPFS_ARGS_VERSION, .ta_root_mode = 01777 } },
	    option_tmpfs },
	{ "ramfs", "tmpfs", sizeof(struct tmpfs_args),
	    { .tmpfs = { .ta_version = TMPFS_ARGS_VERSION, .ta_root_mode = 0755 } },
	    option_tmpfs },
	{ "ext2", "ext2fs", sizeof(struct ufs_args), { .disk = { NULL } }, option_ext2 },
	{ "ext3", "ext2fs", sizeof(struct ufs_args), { .disk = { NULL } }, option_ext2 },
	{ "ext4", "ext2fs", sizeof(struct ufs_args), { .disk = { NULL } }, option_ext2 },
	{ "ext2fs", "ext2fs", sizeof(struct ufs_args), { .disk = { NULL } }, option_ext2 },
	{ "devpts", "ptyfs", sizeof(struct ptyfs_args),
	    { .ptyfs = { .version = PTYFS_ARGSVERSION, .mode = 0600 } }, option_ptyfs },
	{ "ptyfs", "ptyfs", sizeof(struct ptyfs_args),
	    { .ptyfs = { .version = PTYFS_ARGSVERSION, .mode = 0600 } }, option_ptyfs },
	{ "proc", "procfs", sizeof(struct procfs_args),
	    { .procfs = { .version = PROCFS_ARGSVERSION } }, option_none },
	{ "kernfs", "kernfs", 0, { .disk = { NULL } }, option_none },
};

static const struct mounttype *
type_find(const char *name)
{
	for (size_t i = 0; i < nitems(types); i++)
		if (is(types[i].mt_linux, name))
			return &types[i];
	return NULL;
}

static const struct mounttype *
type_of_mount(const char *netbsd)
{
	for (size_t i = 0; i < nitems(types); i++)
		if (is(types[i].mt_netbsd, netbsd))
			return &types[i];
	return NULL;
}

/* The options in text, which is cut up on the way. */
static int
parse_options(const struct mounttype *mt, char *text, union mountargs *args)
{
	char *next, *value;
	int error = 0;

	for (; error == 0 && text != NULL; text = next) {
		if ((next = strchr(text, ',')) != NULL)
			*next++ = '\0';
		if ((value = strchr(text, '=')) != NULL)
			*value++ = '\0';
		if (*text != '\0')
			error = mt->mt_option(args, text, value);
	}
	return error;
}

static int
read_options(const struct mounttype *mt, const void *udata, union mountargs *args)
{
	char *text;
	int error;

	if (udata == NULL)
		return 0;
	if ((text = kmem_alloc(PAGE_SIZE)) == NULL)
		return ENOMEM;
	if ((error = copyinstr(udata, text, PAGE_SIZE, NULL)) == 0)
		error = parse_options(mt, text, args);
	kmem_free(text, PAGE_SIZE);
	return error;
}

/* A disk's path stays where it is, in the user's memory. */
static int
mount_type(struct lwp *l, struct vnode *vp, const struct mounttype *mt, int flags,
    const char *usource, const void *udata)
{
	union mountargs args = mt->mt_defaults;
	int error;

	if ((error = read_options(mt, udata, &args)) != 0)
		return error;
	if (mt->mt_option == option_ext2 && (flags & MNT_UPDATE) == 0) {
		if (usource == NULL)
			return EINVAL;
		args.disk.fspec = (char *)(uintptr_t)usource;
	}
	return do_sys_mount(l, vp, mt->mt_netbsd, flags, mt->mt_size != 0 ? &args : NULL,
	    mt->mt_size);
}

static int
copyin_type(const char *utype, char type[TYPE_MAX])
{
	int error = utype == NULL ? EINVAL : copyinstr(utype, type, TYPE_MAX, NULL);

	return error == ENAMETOOLONG ? ENODEV : error;
}

static int
remount(struct lwp *l, struct vnode *vp, int flags, const void *udata)
{
	const struct mounttype *mt;

	if (vp->v_mount == NULL || (vp->v_flag & VV_ROOT) == 0)
		return EINVAL;
	mt = type_of_mount(vp->v_mount->mnt_stat.f_fstypename);
	return mt == NULL ? EINVAL : mount_type(l, vp, mt, flags, NULL, udata);
}

/* There is one name space: nothing to share a mount with, or keep it from. */
#define PROPAGATION	(LINUX_MS_SHARED | LINUX_MS_PRIVATE | LINUX_MS_SLAVE | LINUX_MS_UNBINDABLE)

/* Without the magic number in the upper half, which old programs still give. */
static uint32_t
flags_of(uint32_t msflags)
{
	return (msflags & LINUX_MS_MGC_MSK) == LINUX_MS_MGC_VAL ? msflags & ~LINUX_MS_MGC_MSK :
	    msflags;
}

static int
mount_vnode(struct lwp *l, struct vnode *vp, const struct linux_sys_mount_args *uap)
{
	const uint32_t msflags = flags_of((uint32_t)SCARG(uap, flags));
	int flags = (int)linux_flags_in(mountflags, nitems(mountflags), msflags);
	const struct mounttype *mt;
	char type[TYPE_MAX];
	int error;

	if ((msflags & PROPAGATION) != 0 && (msflags & LINUX_MS_REMOUNT) == 0)
		return 0;
	if ((msflags & (LINUX_MS_BIND | LINUX_MS_MOVE)) != 0)
		return EINVAL;
	if ((msflags & LINUX_MS_REMOUNT) != 0)
		return remount(l, vp, flags, SCARG(uap, data));
	if ((error = copyin_type(SCARG(uap, type), type)) != 0)
		return error;
	if ((mt = type_find(type)) == NULL)
		return ENODEV;
	return mount_type(l, vp, mt, flags, SCARG(uap, source), SCARG(uap, data));
}

int
linux_sys_mount(struct lwp *l, const struct linux_sys_mount_args *uap, register_t *retval)
{
	struct vnode *vp;
	int error;

	(void)retval;
	if ((error = namei_simple(l, AT_FDCWD, SCARG(uap, target), NAMEI_FOLLOW, &vp)) != 0)
		return error;
	error = cred_issuper(l->l_proc->p_cred) ? mount_vnode(l, vp, uap) : EPERM;
	vrele(vp);
	return error;
}

/* A mount that is in use can be detached from the tree on Linux; here it is force or nothing. */
int
linux_sys_umount2(struct lwp *l, const struct linux_sys_umount2_args *uap, register_t *retval)
{
	const int flags = SCARG(uap, flags);

	if ((flags & ~(LINUX_MNT_FORCE | LINUX_MNT_DETACH | LINUX_UMOUNT_NOFOLLOW)) != 0)
		return EINVAL;
	return sys_unmount(l, &(const struct sys_unmount_args){ .path.v = SCARG(uap, target),
	    .flags.v = (flags & (LINUX_MNT_FORCE | LINUX_MNT_DETACH)) != 0 ? MNT_FORCE : 0 },
	    retval);
}
