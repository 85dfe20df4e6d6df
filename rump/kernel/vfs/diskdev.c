/*
 * Disks as devices: unit numbers, the nodes in /dev, the driver entry behind them.
 *
 * Owns struct disktab (k_disks, there while a disk is registered).  Locking: the kernel lock.
 * Interface: sys/disk.h; the driver is found through devsw.
 */
#include <sys/devsw.h>
#include <sys/file.h>

#define UNITS_MAX	1024

struct diskunit {
	struct disk *du_disk;			/* NULL: free */
	/* of the block node; NULL: registered without nodes (etfs) */
	char *du_path;
	char *du_rawpath;
};

struct disktab {
	struct diskunit *dt_units;
	int dt_size, dt_used;
};

/* The unit of a device number; NULL: no such disk. */
static struct disk *
unit_disk(dev_t dev)
{
	struct disktab *dt = curlwp->l_kernel->k_disks;
	int unit = minor(dev);

	return dt == NULL || unit >= dt->dt_size ? NULL : dt->dt_units[unit].du_disk;
}

static int
diskdev_open(dev_t dev, int fflags, bool block)
{
	struct disk *dk = unit_disk(dev);

	(void)block;
	if (dk == NULL)
		return ENXIO;
	if ((fflags & FWRITE) != 0 && dk->dk_readonly)
		return EROFS;
	dk->dk_opens++;
	if (fflags & FWRITE)
		dk->dk_wopens++;
	return 0;
}

static int
diskdev_close(dev_t dev, int fflags, bool block)
{
	struct disk *dk = unit_disk(dev);

	(void)block;
	if (dk == NULL)
		return ENXIO;
	dk->dk_opens--;
	if (fflags & FWRITE)
		dk->dk_wopens--;
	return 0;
}

static int
diskdev_rw(dev_t dev, struct uio *uio, int ioflag)
{
	struct disk *dk = unit_disk(dev);

	(void)ioflag;
	return dk == NULL ? ENXIO : disk_uio(dk, uio);
}

/* A label as NetBSD makes up for a disk that has none: the whole disk as partitions a and d. */
static void
fake_label(const struct disk *dk, struct disklabel *lp)
{
	uint64_t sectors = (uint64_t)dk->dk_size / dk->dk_secsize;
	const uint16_t *word;

	memset(lp, 0, sizeof(*lp));
	lp->d_magic = lp->d_magic2 = DISKMAGIC;
	strlcpy(lp->d_typename, "rumpblk", sizeof(lp->d_typename));
	strlcpy(lp->d_un.un_d_packname, "fictitious", sizeof(lp->d_un.un_d_packname));
	lp->d_secsize = dk->dk_secsize;
	lp->d_nsectors = 32;
	lp->d_ntracks = 64;
	lp->d_secpercyl = lp->d_nsectors * lp->d_ntracks;
	lp->d_ncylinders = (uint32_t)MIN(sectors / lp->d_secpercyl, UINT32_MAX);
	lp->d_secperunit = (uint32_t)MIN(sectors, UINT32_MAX);
	lp->d_rpm = 3600;
	lp->d_interleave = 1;
	lp->d_npartitions = 4;
	lp->d_partitions[0].p_size = lp->d_partitions[3].p_size = lp->d_secperunit;
	lp->d_partitions[0].p_fstype = FS_BSDFFS;
	for (word = (uint16_t *)lp; word < (uint16_t *)&lp->d_partitions[lp->d_npartitions]; word++)
		lp->d_checksum ^= *word;
}

static void
wedge_info(const struct disk *dk, struct dkwedge_info *info)
{
	memset(info, 0, sizeof(*info));
	snprintf(info->dkw_devname, sizeof(info->dkw_devname), "rumpblk%d", dk->dk_unit);
	snprintf((char *)info->dkw_wname, sizeof(info->dkw_wname), "rumpblk%d", dk->dk_unit);
	snprintf(info->dkw_parent, sizeof(info->dkw_parent), "rumpblk%d", dk->dk_unit);
	info->dkw_size = (uint64_t)dk->dk_size / dk->dk_secsize;
}

static int
diskdev_ioctl(dev_t dev, u_long com, void *data, int fflags)
{
	struct disk *dk = unit_disk(dev);

	if (dk == NULL)
		return ENXIO;
	switch ((uint32_t)com) {
	case DIOCGDINFO:
	case DIOCGDEFLABEL:
		fake_label(dk, data);
		return 0;
	case DIOCGWEDGEINFO:
		wedge_info(dk, data);
		return 0;
	case DIOCGMEDIASIZE:
		*(off_t *)data = dk->dk_size;
		return 0;
	case DIOCGSECTORSIZE:
		*(u_int *)data = dk->dk_secsize;
		return 0;
	case DIOCGCACHE:
		*(int *)data = dk->dk_readonly ? DKCACHE_READ : DKCACHE_READ | DKCACHE_WRITE;
		return 0;
	case DIOCCACHESYNC:
		return (fflags & FWRITE) == 0 ? EBADF : disk_flush(dk);
	default:
		return ENOTTY;
	}
}

static const struct devsw disk_devsw = {
	.d_name = "rumpblk",
	.d_charmajor = DISK_MAJOR,
	.d_blockmajor = DISK_MAJOR,
	.d_open = diskdev_open,
	.d_close = diskdev_close,
	.d_read = diskdev_rw,
	.d_write = diskdev_rw,
	.d_ioctl = diskdev_ioctl,
	.d_disk = unit_disk,
};

/* The table. */

static int
disktab_create(struct kernel *k)
{
	int error;

	if ((k->k_disks = kmem_zalloc(sizeof(*k->k_disks))) == NULL)
		return ENOMEM;
	if ((error = devsw_attach(k, &disk_devsw)) != 0) {
		kmem_free(k->k_disks, sizeof(*k->k_disks));
		k->k_disks = NULL;
	}
	return error;
}

static void
disktab_destroy(struct kernel *k)
{
	struct disktab *dt = k->k_disks;

	devsw_detach(k, &disk_devsw);
	if (dt->dt_units != NULL)
		kmem_free(dt->dt_units, (size_t)dt->dt_size * sizeof(*dt->dt_units));
	kmem_free(dt, sizeof(*dt));
	k->k_disks = NULL;
}

static int
disktab_grow(struct disktab *dt)
{
	int size = dt->dt_size == 0 ? 4 : dt->dt_size * 2;
	struct diskunit *units;

	if (size > UNITS_MAX)
		return ENOSPC;
	if ((units = kmem_zalloc((size_t)size * sizeof(*units))) == NULL)
		return ENOMEM;
	if (dt->dt_units != NULL) {
		memcpy(units, dt->dt_units, (size_t)dt->dt_size * sizeof(*units));
		kmem_free(dt->dt_units, (size_t)dt->dt_size * sizeof(*units));
	}
	dt->dt_units = units;
	dt->dt_size = size;
	return 0;
}

int
diskdev_register(struct kernel *k, struct disk *dk, dev_t *dev)
{
	struct disktab *dt;
	int unit, error;

	if (k->k_disks == NULL && (error = disktab_create(k)) != 0)
		return error;
	dt = k->k_disks;
	for (unit = 0; unit < dt->dt_size && dt->dt_units[unit].du_disk != NULL; unit++)
		continue;
	if (unit == dt->dt_size && (error = disktab_grow(dt)) != 0) {
		if (dt->dt_used == 0)
			disktab_destroy(k);
		return error;
	}
	dt->dt_units[unit] = (struct diskunit){ .du_disk = dk };
	dt->dt_used++;
	dk->dk_unit = unit;
	*dev = makedev(DISK_MAJOR, unit);
	return 0;
}

void
diskdev_unregister(struct disk *dk)
{
	struct kernel *k = dk->dk_kernel;
	struct disktab *dt = k->k_disks;

	dt->dt_units[dk->dk_unit] = (struct diskunit){ .du_disk = NULL };
	dk->dk_unit = -1;
	if (--dt->dt_used == 0)
		disktab_destroy(k);
}

/* The nodes. */

static struct diskunit *
unit_bypath(struct kernel *k, const char *path)
{
	struct disktab *dt = k->k_disks;

	for (int i = 0; dt != NULL && i < dt->dt_size; i++)
		if (dt->dt_units[i].du_path != NULL && strcmp(dt->dt_units[i].du_path, path) == 0)
			return &dt->dt_units[i];
	return NULL;
}

struct disk *
diskdev_find(struct kernel *k, const char *path)
{
	struct diskunit *du = unit_bypath(k, path);

	return du == NULL ? NULL : du->du_disk;
}

/* "/dev/disk0" to "/dev/rdisk0". */
static char *
raw_path(const char *path)
{
	const char *last = strrchr(path, '/') + 1;
	size_t head = (size_t)(last - path), size = strlen(path) + 2;
	char *raw = kmem_alloc(size);

	if (raw != NULL) {
		memcpy(raw, path, head);
		raw[head] = 'r';
		memcpy(raw + head + 1, last, size - head - 1);
	}
	return raw;
}

static int
make_nodes(struct kernel *k, const char *path, const char *rawpath, dev_t dev)
{
	int error;

	if ((error = devfs_makenode(k, path, VBLK, 0660, dev)) != 0)
		return error;
	if ((error = devfs_makenode(k, rawpath, VCHR, 0660, dev)) != 0)
		(void)devfs_removenode(k, path);
	return error;
}

static void
free_paths(struct diskunit *du)
{
	if (du->du_path != NULL)
		kmem_strfree(du->du_path);
	if (du->du_rawpath != NULL)
		kmem_strfree(du->du_rawpath);
	du->du_path = du->du_rawpath = NULL;
}

int
diskdev_attach(struct kernel *k, struct disk *dk, const char *path)
{
	struct diskunit *du;
	dev_t dev;
	int error;

	if (path[0] != '/' || strrchr(path, '/')[1] == '\0')
		return EINVAL;
	if ((error = diskdev_register(k, dk, &dev)) != 0)
		return error;
	du = &k->k_disks->dt_units[dk->dk_unit];
	du->du_path = kmem_strdup(path);
	du->du_rawpath = raw_path(path);
	error = du->du_path == NULL || du->du_rawpath == NULL ? ENOMEM :
	    make_nodes(k, du->du_path, du->du_rawpath, dev);
	if (error != 0) {
		/* the table may have grown while we slept */
		free_paths(&k->k_disks->dt_units[dk->dk_unit]);
		diskdev_unregister(dk);
	}
	return error;
}

static void
unit_detach(struct kernel *k, struct diskunit *du)
{
	struct disk *dk = du->du_disk;
	char *path = du->du_path, *rawpath = du->du_rawpath;

	du->du_path = du->du_rawpath = NULL;
	diskdev_unregister(dk);
	if (k->k_vfs != NULL) {		/* a user may have removed them already */
		(void)devfs_removenode(k, path);
		(void)devfs_removenode(k, rawpath);
	}
	kmem_strfree(path);
	kmem_strfree(rawpath);
	disk_free(dk);
}

int
diskdev_detach(struct kernel *k, const char *path, bool force)
{
	struct diskunit *du = unit_bypath(k, path);

	if (du == NULL)
		return ENXIO;
	if (!force && (du->du_disk->dk_opens != 0 || du->du_disk->dk_mounted ||
	    du->du_disk->dk_inflight != 0))
		return EBUSY;
	unit_detach(k, du);
	return 0;
}

void
diskdev_detachall(struct kernel *k)
{
	struct disktab *dt;
	int i;

	while ((dt = k->k_disks) != NULL) {
		for (i = 0; i < dt->dt_size && dt->dt_units[i].du_path == NULL; i++)
			continue;
		if (i == dt->dt_size)
			return;
		unit_detach(k, &dt->dt_units[i]);
	}
}
