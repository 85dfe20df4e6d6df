/*
 * procfs: processes and the kernel as files, as Linux shows them in /proc.
 *
 * The type "procfs", whose argument (struct procfs_args) may be missing; NetBSD's flag for Linux's
 * files is always on.  Mounted at /proc, where programs look for it, it brings the names in /dev
 * that lead there.  What only a machine knows comes from the hooks that it registers.
 *
 * Locking: the kernel lock; texts are made anew for every read.  Interface: the component
 * rumpfs_procfs, rumpk_proc_hooks().
 */
#include "procfs.h"

#include <sys/devsw.h>
#include <sys/uio.h>

#define TEXT_MIN	1024
#define TEXT_MAX	((size_t)16 << 20)

static struct rump_component procfs_component;

struct procfs *
procfs_of(struct kernel *k)
{

	return kernel_data(k, &procfs_component);
}

/* Room for `more` bytes, or pt_error. */
static bool
text_room(struct proctext *pt, size_t more)
{
	size_t size = MAX(pt->pt_size, (size_t)TEXT_MIN);
	char *buf;

	while (size - pt->pt_len < more && size < TEXT_MAX)
		size *= 2;
	if (pt->pt_error == 0 && size - pt->pt_len < more)
		pt->pt_error = EFBIG;
	if (pt->pt_error != 0 || size == pt->pt_size)
		return pt->pt_error == 0;
	if ((buf = kmem_alloc(size)) == NULL) {
		pt->pt_error = ENOMEM;
		return false;
	}
	if (pt->pt_buf != NULL) {
		memcpy(buf, pt->pt_buf, pt->pt_len);
		kmem_free(pt->pt_buf, pt->pt_size);
	}
	pt->pt_buf = buf;
	pt->pt_size = size;
	return true;
}

void
text_put(struct proctext *pt, const void *bytes, size_t len)
{

	if (!text_room(pt, len))
		return;
	memcpy(pt->pt_buf + pt->pt_len, bytes, len);
	pt->pt_len += len;
}

void
text_printf(struct proctext *pt, const char *format, ...)
{
	char line[PATH_MAX + 128];
	va_list ap;
	int n;

	va_start(ap, format);
	n = vsnprintf(line, sizeof(line), format, ap);
	va_end(ap);
	text_put(pt, line, MIN((size_t)n, sizeof(line) - 1));
}

const struct rumpk_prochooks *
proc_hooks(const struct procfile *pf)
{

	return pf->pf_proc == NULL || pf->pf_proc == pf->pf_kernel->k_initproc ?
	    procfs_of(pf->pf_kernel)->ps_hooks : NULL;
}

/* The text may grow between two calls: then there is another. */
bool
machine_text(const struct procfile *pf, int what, struct proctext *pt)
{
	const struct rumpk_prochooks *hooks = proc_hooks(pf);
	size_t need, room;

	if (hooks == NULL || hooks->ph_text == NULL)
		return false;
	while (text_room(pt, 1)) {
		room = pt->pt_size - pt->pt_len;
		need = hooks->ph_text(what, pt->pt_buf + pt->pt_len, room);
		if (need <= room) {
			pt->pt_len += need;
			return need > 0;
		}
		(void)text_room(pt, need);
	}
	return false;
}

int
rumpk_proc_hooks(struct kernel *k, const struct rumpk_prochooks *hooks)
{
	struct kernel_visit visit;
	int error = kernel_visit(k, &visit);

	if (error != 0)
		return error;
	if (rump_component_enabled(k, &procfs_component))
		procfs_of(k)->ps_hooks = hooks;
	else
		error = EOPNOTSUPP;
	kernel_leave(&visit);
	return error;
}

/* Linux's names in /dev for what a process has open, and the directory of shm_open(3). */
static int
make_devices(struct kernel *k)
{
	static const struct {
		const char *path, *target;
	} links[] = {
		{ "/dev/fd", "/proc/self/fd" }, { "/dev/stdin", "/proc/self/fd/0" },
		{ "/dev/stdout", "/proc/self/fd/1" }, { "/dev/stderr", "/proc/self/fd/2" },
	};
	int error = devfs_makedir(k, "/dev/shm", 01777);

	for (size_t i = 0; i < nitems(links) && (error == 0 || error == EEXIST); i++)
		error = devfs_makelink(k, links[i].path, links[i].target);
	return error == EEXIST ? 0 : error;
}

static int
procfs_mount(struct mount *mp, const char *path, void *data, size_t *data_len)
{
	struct procfs_args *args = data;

	if (args != NULL && *data_len < sizeof(*args))
		return EINVAL;
	if (mp->mnt_flag & MNT_GETARGS) {
		if (args == NULL)
			return EINVAL;
		*args = (struct procfs_args){ PROCFS_ARGSVERSION, PROCFSMNT_LINUXCOMPAT };
		*data_len = sizeof(*args);
		return 0;
	}
	if (mp->mnt_flag & MNT_UPDATE)
		return EOPNOTSUPP;
	if (args != NULL && args->version != PROCFS_ARGSVERSION)
		return EINVAL;
	strlcpy(mp->mnt_stat.f_mntfromname, "proc", sizeof(mp->mnt_stat.f_mntfromname));
	return strcmp(path, "/proc") == 0 ? make_devices(mp->mnt_kernel) : 0;
}

static int
procfs_unmount(struct mount *mp, int flags)
{

	(void)mp, (void)flags;
	return 0;
}

static int
procfs_root(struct mount *mp, struct vnode **vpp)
{

	return vcache_get(mp, P_ROOT, vpp);
}

static int
procfs_statvfs(struct mount *mp, struct statvfs *sb)
{

	sb->f_bsize = sb->f_frsize = sb->f_iosize = S_BLKSIZE;
	sb->f_files = (fsfilcnt_t)proc_nentries + mp->mnt_kernel->k_nproc;
	sb->f_namemax = KERNEL_NAME_MAX;
	return 0;
}

static int
procfs_sync(struct mount *mp, bool wait)
{

	(void)mp, (void)wait;
	return 0;
}

static const struct vfsops procfs_vfsops = {
	.vfs_name = "procfs",
	.vfs_mount = procfs_mount,
	.vfs_unmount = procfs_unmount,
	.vfs_root = procfs_root,
	.vfs_statvfs = procfs_statvfs,
	.vfs_sync = procfs_sync,
	.vfs_loadvnode = procfs_loadvnode,
};

static int
procfs_init(struct kernel *k)
{
	struct procfs *ps = kmem_zalloc(sizeof(*ps));
	int error;

	if (ps == NULL)
		return ENOMEM;
	cprng_fast(ps->ps_bootid, sizeof(ps->ps_bootid));
	if ((error = vfs_attach(k, &procfs_vfsops)) != 0) {
		kmem_free(ps, sizeof(*ps));
		return error;
	}
	kernel_data(k, &procfs_component) = ps;
	return 0;
}

static void
procfs_fini(struct kernel *k)
{

	vfs_detach(k, &procfs_vfsops);
	kmem_free(procfs_of(k), sizeof(struct procfs));
}

static struct rump_component procfs_component = {
	.rc_name = "rumpfs_procfs",
	.rc_class = COMPONENT_FS,
	.rc_init = procfs_init,
	.rc_fini = procfs_fini,
};
RUMP_COMPONENT(procfs_component)
