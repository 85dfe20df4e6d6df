/*
 * The machine's disks in the kernel: /dev/disk0 and so on for all of them, and the mounts of the
 * configuration; /proc and /dev/pts, where programs look for them.  Runs once, in kernel_start().
 */
#include "mount.h"
#include "syscalls.h"

#include <machine/boot.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/disk.h>
#include <machine/hyper.h>
#include <machine/sched.h>
#include <machine/string.h>
#include <rump/rumpkernel.h>

#include <stdarg.h>

#define EX_CONFIG	78
#define PATH_MAX	1024
#define MNT_RDONLY	1
#define DIR_MODE	0755
#define PTYFS_ARGSVERSION 2
#define PTY_MODE	0620

struct fs_args {			/* of file systems on a disk (ufs_args) */
	char *fa_device;
};

struct ptyfs_args {
	int pa_version;
	uint32_t pa_gid, pa_mode;
	int pa_flags;
};

static const char *const types[] = { "ext2fs" };	/* of disks, in the order of trying */

static void __attribute__((noreturn, format(printf, 2, 3)))
refuse(const struct config_mount *cm, const char *fmt, ...)
{
	char why[128];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(why, sizeof(why), fmt, ap);
	va_end(ap);
	console_printf("mount=%s:%.200s: %s\n", cm->cm_disk, cm->cm_point, why);
	machine_exit(EX_CONFIG);
}

static void
attach(const struct disk *dk)
{
	char path[sizeof("/dev/") + DISK_NAME_MAX];
	struct rumpk_diskspec spec = {
		.ds_bottom = RUMPK_DISK_FILE,
		.ds_hostpath = dk->dk_name,
		.ds_secsize = dk->dk_secsize,
		.ds_readonly = dk->dk_readonly,
	};
	int error;

	snprintf(path, sizeof(path), "/dev/%s", dk->dk_name);
	if ((error = rumpk_disk_attach(machine_kernel, &spec, path)) != 0)
		console_printf("%s: %lu bytes in sectors of %u: not usable (error %d)\n",
		    dk->dk_name, dk->dk_size, dk->dk_secsize, error);
}

/* Each directory on the way, if it is not there. */
static void
make_point(const struct config_mount *cm)
{
	char path[PATH_MAX];
	size_t len = strlen(cm->cm_point);

	if (len >= sizeof(path))
		refuse(cm, "the path is too long");
	for (size_t i = 1; i <= len; i++) {
		if (cm->cm_point[i] != '/' && i < len)
			continue;
		strlcpy(path, cm->cm_point, i + 1);
		if (rump___sysimpl_mkdir(path, DIR_MODE) != 0 && curthread->th_errno != EEXIST &&
		    curthread->th_errno != EISDIR)
			refuse(cm, "its directory cannot be made (error %d)",
			    curthread->th_errno);
	}
}

static int
try_type(const struct config_mount *cm, const char *type)
{
	char device[sizeof("/dev/") + DISK_NAME_MAX];
	struct fs_args args = { device };

	snprintf(device, sizeof(device), "/dev/%s", cm->cm_disk);
	if (rump___sysimpl_mount50(type, cm->cm_point, cm->cm_readonly ? MNT_RDONLY : 0, &args,
	    sizeof(args)) == 0)
		return 0;
	return curthread->th_errno;
}

static const char *
kernel_name(const char *type)
{
	return strcmp(type, "ext2") == 0 ? "ext2fs" : type;
}

/* EINVAL is a file system's word for a disk that is another's. */
static int
try_all(const struct config_mount *cm)
{
	int error = EINVAL;

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]) && error == EINVAL; i++)
		error = try_type(cm, types[i]);
	return error;
}

static void
mount_one(const struct config_mount *cm)
{
	int error;

	if (disk_find(cm->cm_disk) == NULL)
		refuse(cm, "there is no such disk");
	make_point(cm);
	error = cm->cm_type != NULL ? try_type(cm, kernel_name(cm->cm_type)) : try_all(cm);
	if (error == EINVAL)
		refuse(cm, "no file system%s%s on it, or a damaged one",
		    cm->cm_type != NULL ? " " : " that is known",
		    cm->cm_type != NULL ? cm->cm_type : "");
	else if (error == ENODEV)
		refuse(cm, "file systems %s are not known", cm->cm_type);
	else if (error == EROFS)
		refuse(cm, "it can only be read (:ro)");
	else if (error != 0)
		refuse(cm, "error %d", error);
}

/* A program may do without these. */
static void
mount_special(const char *type, const char *point, void *args, size_t argslen)
{
	if ((rump___sysimpl_mkdir(point, DIR_MODE) != 0 && curthread->th_errno != EEXIST) ||
	    rump___sysimpl_mount50(type, point, 0, args, argslen) != 0)
		console_printf("%s: not mounted (error %d)\n", point, curthread->th_errno);
}

void
mount_specials(void)
{
	struct ptyfs_args pty = { .pa_version = PTYFS_ARGSVERSION, .pa_mode = PTY_MODE };

	mount_special("procfs", "/proc", NULL, 0);
	mount_special("ptyfs", "/dev/pts", &pty, sizeof(pty));
}

void
mount_disks(void)
{
	const struct disk *dk;

	for (unsigned int i = 0; (dk = disk_at(i)) != NULL; i++)
		attach(dk);
	for (const struct config_mount *cm = config.cf_mounts; cm != NULL; cm = cm->cm_next)
		mount_one(cm);
}
