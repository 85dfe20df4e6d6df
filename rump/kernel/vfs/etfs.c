/*
 * Host files under names of the root file system (rump_etfs(3)).
 *
 * A key is a whole path. Path lookup asks here whenever it stands at the root of the root file
 * system; directories do not list the keys, and nothing else sees them. Each key, and each file
 * found below a registered directory, is an entry with a vnode of the root mount, whose vcache key
 * is ETFS_KEYBASE and up. Regular files pass through to the host file; block and character devices
 * are disks over it, without nodes in /dev.
 */
#include "vfsvar.h"

#include <rump/rump.h>

#define ETFS_BOUNCE	(64U << 10)

struct etfs_entry {
	LIST_ENTRY(etfs_entry) ee_list;
	char *ee_key;			/* without the leading slash */
	char *ee_hostpath;
	int ee_type;			/* RUMP_ETFS_* */
	bool ee_found;			/* below a registered directory: goes with its vnode */
	uint64_t ee_begin, ee_size;
	ino_t ee_ino;
	struct vnode *ee_vnode;		/* in core */
	int ee_fd;			/* REG, while in core */
	bool ee_readonly;
	struct disk *ee_disk;		/* BLK, CHR */
	dev_t ee_rdev;
	struct vattr ee_attr;		/* what setattr changed */
};

struct etfs {
	LIST_HEAD(, etfs_entry) et_entries;
	ino_t et_nextino;
};

#define VTOETFS(vp)	((struct etfs_entry *)(vp)->v_data)

static const struct vnodeops etfs_vnodeops;

static bool
is_directory(const struct etfs_entry *ee)
{
	return ee->ee_type == RUMP_ETFS_DIR || ee->ee_type == RUMP_ETFS_DIR_SUBDIRS;
}

static struct etfs_entry *
entry_bykey(const struct etfs *et, const char *key)
{
	struct etfs_entry *ee;

	if (et == NULL)
		return NULL;
	LIST_FOREACH(ee, &et->et_entries, ee_list) {
		if (strcmp(ee->ee_key, key) == 0)
			return ee;
	}
	return NULL;
}

static void
entry_free(struct kernel *k, struct etfs_entry *ee)
{
	struct etfs *et = k->k_etfs;

	LIST_REMOVE(ee, ee_list);
	if (ee->ee_disk != NULL) {
		diskdev_unregister(ee->ee_disk);
		disk_free(ee->ee_disk);
	}
	if (ee->ee_key != NULL)
		kmem_strfree(ee->ee_key);
	if (ee->ee_hostpath != NULL)
		kmem_strfree(ee->ee_hostpath);
	kmem_free(ee, sizeof(*ee));
	if (LIST_EMPTY(&et->et_entries)) {
		kmem_free(et, sizeof(*et));
		k->k_etfs = NULL;
	}
}

static void
entry_attributes(struct etfs_entry *ee)
{
	struct vattr *va = &ee->ee_attr;

	memset(va, 0, sizeof(*va));
	va->va_mode = is_directory(ee) ? 0777 : 0666;
	va->va_nlink = is_directory(ee) ? 2 : 1;
	va->va_fileid = ee->ee_ino;
	va->va_blocksize = 4096;
	va->va_rdev = ee->ee_rdev;
	nanotime(&va->va_atime);
	va->va_mtime = va->va_ctime = va->va_birthtime = va->va_atime;
}

static int
entry_make(struct kernel *k, const char *key, const char *hostpath, int type,
    struct etfs_entry **eep)
{
	struct etfs *et = k->k_etfs;
	struct etfs_entry *ee;

	if (et == NULL) {
		if ((et = kmem_zalloc(sizeof(*et))) == NULL)
			return ENOMEM;
		LIST_INIT(&et->et_entries);
		et->et_nextino = ETFS_KEYBASE;
		k->k_etfs = et;
	}
	if ((ee = kmem_zalloc(sizeof(*ee))) == NULL) {
		if (LIST_EMPTY(&et->et_entries)) {
			kmem_free(et, sizeof(*et));
			k->k_etfs = NULL;
		}
		return ENOMEM;
	}
	LIST_INSERT_HEAD(&et->et_entries, ee, ee_list);
	ee->ee_key = kmem_strdup(key);
	ee->ee_hostpath = kmem_strdup(hostpath);
	ee->ee_type = type;
	ee->ee_fd = -1;
	ee->ee_ino = et->et_nextino++;
	ee->ee_size = RUMP_ETFS_SIZE_ENDOFF;
	entry_attributes(ee);
	*eep = ee;
	if (ee->ee_key != NULL && ee->ee_hostpath != NULL)
		return 0;
	entry_free(k, ee);
	return ENOMEM;
}

static int
host_info(struct kernel *k, const char *path, uint64_t *size, int *filetype)
{
	int error;

	kernel_unlocked_begin(k);
	error = rumpuser_getfileinfo(path, size, filetype);
	kernel_unlocked_end(k);
	return error;
}

static int
check_type(int type, int filetype)
{
	switch (type) {
	case RUMP_ETFS_REG:
		return filetype == RUMPUSER_FT_DIR ? EISDIR : 0;
	case RUMP_ETFS_BLK:
	case RUMP_ETFS_CHR:
		if (filetype == RUMPUSER_FT_DIR)
			return EISDIR;
		return filetype == RUMPUSER_FT_OTHER ? EINVAL : 0;
	case RUMP_ETFS_DIR:
	case RUMP_ETFS_DIR_SUBDIRS:
		return filetype == RUMPUSER_FT_DIR ? 0 : ENOTDIR;
	default:
		return EINVAL;
	}
}

/* The disk behind a device entry; of a host file that may only be read it is a read-only one. */
static int
entry_disk(struct kernel *k, struct etfs_entry *ee)
{
	struct disk *dk;
	int error;

	error = disk_file_create(k, ee->ee_hostpath, ee->ee_begin, ee->ee_size, false, &dk);
	if (error != 0)
		return error;
	if ((error = diskdev_register(k, dk, &ee->ee_rdev)) != 0) {
		disk_free(dk);
		return error;
	}
	ee->ee_disk = dk;
	ee->ee_attr.va_rdev = ee->ee_rdev;
	return 0;
}

int
etfs_register(struct kernel *k, const char *key, const char *hostpath, int type, uint64_t begin,
    uint64_t size)
{
	struct etfs_entry *ee;
	uint64_t hostsize;
	int filetype, error;

	if (key[0] != '/' || strlen(key) >= PATH_MAX)
		return EINVAL;
	while (*key == '/')
		key++;
	if ((error = host_info(k, hostpath, &hostsize, &filetype)) != 0 ||
	    (error = check_type(type, filetype)) != 0)
		return error;
	if (entry_bykey(k->k_etfs, key) != NULL)
		return EEXIST;
	if ((error = entry_make(k, key, hostpath, type, &ee)) != 0)
		return error;
	ee->ee_begin = begin;
	ee->ee_size = size;
	if ((type == RUMP_ETFS_BLK || type == RUMP_ETFS_CHR) && (error = entry_disk(k, ee)) != 0)
		entry_free(k, ee);
	return error;
}

static bool
is_below(const struct etfs_entry *ee, const struct etfs_entry *dir)
{
	size_t len = strlen(dir->ee_key);

	return ee->ee_found && strncmp(ee->ee_key, dir->ee_key, len) == 0 && ee->ee_key[len] == '/';
}

static bool
entry_busy(const struct etfs_entry *ee)
{
	if (ee->ee_vnode != NULL && ee->ee_vnode->v_usecount > 0)
		return true;
	return ee->ee_disk != NULL && (ee->ee_disk->dk_opens > 0 || ee->ee_disk->dk_inflight > 0);
}

/* An entry that is not in use goes, with its vnode if that is in core. */
static void
entry_drop(struct kernel *k, struct etfs_entry *ee)
{
	ee->ee_found = true;
	if (ee->ee_vnode != NULL)
		vgone(ee->ee_vnode);
	else
		entry_free(k, ee);
}

/* One entry found below the directory; NULL when all are gone. */
static struct etfs_entry *
found_below(const struct etfs *et, const struct etfs_entry *dir)
{
	struct etfs_entry *ee;

	LIST_FOREACH(ee, &et->et_entries, ee_list) {
		if (is_below(ee, dir))
			return ee;
	}
	return NULL;
}

int
etfs_remove(struct kernel *k, const char *key)
{
	struct etfs_entry *ee, *below;

	while (*key == '/')
		key++;
	if ((ee = entry_bykey(k->k_etfs, key)) == NULL || ee->ee_found)
		return ENOENT;
	LIST_FOREACH(below, &k->k_etfs->et_entries, ee_list) {
		if ((below == ee || is_below(below, ee)) && entry_busy(below))
			return EBUSY;
	}
	while ((below = found_below(k->k_etfs, ee)) != NULL)
		entry_drop(k, below);
	entry_drop(k, ee);
	return 0;
}

void
etfs_fini(struct kernel *k)
{
	while (k->k_etfs != NULL)
		entry_free(k, LIST_FIRST(&k->k_etfs->et_entries));
}

/* Lookup. */

static bool
plain_components(const char *path)
{
	while (*path != '\0') {
		const char *end = strchr(path, '/');
		size_t len = end != NULL ? (size_t)(end - path) : strlen(path);
		if (len == 0 || (path[0] == '.' && (len == 1 || (len == 2 && path[1] == '.'))))
			return false;
		path += len + (end != NULL ? 1 : 0);
	}
	return true;
}

static int
join(char *buf, const char *dir, const char *rest, size_t restlen)
{
	size_t dirlen = strlen(dir);

	if (dirlen + 1 + restlen >= PATH_MAX)
		return ENAMETOOLONG;
	memcpy(buf, dir, dirlen);
	buf[dirlen] = '/';
	memcpy(buf + dirlen + 1, rest, restlen);
	buf[dirlen + 1 + restlen] = '\0';
	return 0;
}

/* The entry of a file below a directory entry, made if the host has it. */
static int
entry_below(struct kernel *k, const struct etfs_entry *dir, const char *rest, size_t restlen,
    struct etfs_entry **eep)
{
	char key[PATH_MAX], hostpath[PATH_MAX];
	const int dirtype = dir->ee_type;
	uint64_t size;
	int filetype, error;

	if (dirtype == RUMP_ETFS_DIR && memchr(rest, '/', restlen) != NULL)
		return ENOENT;
	if ((error = join(key, dir->ee_key, rest, restlen)) != 0 ||
	    (error = join(hostpath, dir->ee_hostpath, rest, restlen)) != 0)
		return error;
	if (!plain_components(key))
		return ENOENT;
	if ((*eep = entry_bykey(k->k_etfs, key)) != NULL)
		return 0;
	if ((error = host_info(k, hostpath, &size, &filetype)) != 0)
		return error;
	if (filetype != RUMPUSER_FT_REG && (filetype != RUMPUSER_FT_DIR ||
	    dirtype != RUMP_ETFS_DIR_SUBDIRS))
		return ENOENT;
	if ((*eep = entry_bykey(k->k_etfs, key)) != NULL)
		return 0;
	error = entry_make(k, key, hostpath, filetype == RUMPUSER_FT_DIR ? dirtype : RUMP_ETFS_REG,
	    eep);
	if (error == 0)
		(*eep)->ee_found = true;
	return error;
}

/* The entry that a path means: a key, or a file below the key of a directory. */
static int
entry_bypath(struct kernel *k, const char *path, struct etfs_entry **eep)
{
	struct etfs_entry *ee;
	size_t len;

	if ((*eep = entry_bykey(k->k_etfs, path)) != NULL)
		return 0;
	LIST_FOREACH(ee, &k->k_etfs->et_entries, ee_list) {
		len = strlen(ee->ee_key);
		if (!ee->ee_found && is_directory(ee) && strncmp(path, ee->ee_key, len) == 0 &&
		    path[len] == '/')
			return entry_below(k, ee, path + len + 1, strlen(path + len + 1), eep);
	}
	return ENOENT;
}

/* An entry made for a file found goes if there is no vnode to carry it. */
static int
entry_vnode(struct kernel *k, struct etfs_entry *ee, struct vnode **vpp)
{
	int error = vcache_get(k->k_vfs->vs_rootmount, ee->ee_ino, vpp);

	if (error != 0 && ee->ee_found && ee->ee_vnode == NULL)
		entry_free(k, ee);
	return error;
}

int
etfs_lookup(struct vfsstate *vs, const char *path, struct vnode **vpp)
{
	struct etfs_entry *ee;
	int error;

	vfs_enter(vs->vs_rootmount);
	if ((error = entry_bypath(vs->vs_kernel, path, &ee)) == 0)
		error = entry_vnode(vs->vs_kernel, ee, vpp);
	vfs_exit(vs->vs_rootmount);
	return error;
}

/* Vnodes. */

static int
open_host(struct kernel *k, struct etfs_entry *ee)
{
	uint64_t size;
	int filetype, error;

	kernel_unlocked_begin(k);
	error = rumpuser_open(ee->ee_hostpath, RUMPUSER_OPEN_RDWR, &ee->ee_fd);
	ee->ee_readonly = error != 0;
	if (error != 0)
		error = rumpuser_open(ee->ee_hostpath, RUMPUSER_OPEN_RDONLY, &ee->ee_fd);
	if (error == 0 && (error = rumpuser_getfileinfo(ee->ee_hostpath, &size, &filetype)) != 0)
		(void)rumpuser_close(ee->ee_fd);
	kernel_unlocked_end(k);
	if (error != 0) {
		ee->ee_fd = -1;
		return error;
	}
	size = size > ee->ee_begin ? size - ee->ee_begin : 0;
	ee->ee_attr.va_size = MIN(size, ee->ee_size);
	return 0;
}

int
etfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t key)
{
	static const enum vtype types[] = {
		[RUMP_ETFS_REG] = VREG, [RUMP_ETFS_BLK] = VBLK, [RUMP_ETFS_CHR] = VCHR,
		[RUMP_ETFS_DIR] = VDIR, [RUMP_ETFS_DIR_SUBDIRS] = VDIR,
	};
	struct etfs *et = mp->mnt_kernel->k_etfs;
	struct etfs_entry *ee = NULL;
	int error;

	if (et != NULL) {
		LIST_FOREACH(ee, &et->et_entries, ee_list) {
			if (ee->ee_ino == key)
				break;
		}
	}
	if (ee == NULL)
		return ENOENT;
	if (ee->ee_type == RUMP_ETFS_REG && (error = open_host(mp->mnt_kernel, ee)) != 0)
		return error;
	vp->v_type = types[ee->ee_type];
	vp->v_flag |= VV_NOCACHE;
	vp->v_ops = &etfs_vnodeops;
	vp->v_size = (off_t)ee->ee_attr.va_size;
	vp->v_rdev = ee->ee_rdev;
	vp->v_data = ee;
	ee->ee_vnode = vp;
	return 0;
}

static void
etfs_reclaim(struct vnode *vp)
{
	struct kernel *k = vp->v_mount->mnt_kernel;
	struct etfs_entry *ee = VTOETFS(vp);

	if (ee->ee_fd != -1)
		(void)rumpuser_close(ee->ee_fd);
	ee->ee_fd = -1;
	ee->ee_vnode = NULL;
	if (ee->ee_found)
		entry_free(k, ee);
}

static int
etfs_vlookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	struct kernel *k = dvp->v_mount->mnt_kernel;
	struct etfs_entry *ee;
	int error;

	if (NAME_IS(nm, "..")) {
		*vpp = vfs_rootvnode(k);
		return 0;
	}
	if ((error = entry_below(k, VTOETFS(dvp), nm->nm_ptr, nm->nm_len, &ee)) != 0)
		return error;
	return entry_vnode(k, ee, vpp);
}

/* The host cannot be asked for a directory's names. */
static int
etfs_readdir(struct vnode *vp, struct uio *uio, struct cred *cr, bool *eof)
{
	int error = 0;

	(void)cr;
	while (uio->uio_offset < 2 && dirent_emit(uio, VTOETFS(vp)->ee_ino, VDIR, "..",
	    (size_t)uio->uio_offset + 1, &error))
		uio->uio_offset++;
	*eof = uio->uio_offset >= 2;
	return error;
}

static int
etfs_open(struct vnode *vp, int fflags)
{
	if ((fflags & FWRITE) == 0 || vp->v_type != VREG)
		return 0;
	return VTOETFS(vp)->ee_readonly ? EACCES : 0;
}

static int
etfs_getattr(struct vnode *vp, struct vattr *vap)
{
	*vap = VTOETFS(vp)->ee_attr;
	vap->va_type = vp->v_type;
	vap->va_size = (uint64_t)vp->v_size;
	vap->va_bytes = roundup((uint64_t)vp->v_size, 512);
	return 0;
}

/* The attributes are kept here, not on the host, and the host file's length cannot be set. */
static int
etfs_setattr(struct vnode *vp, const struct vattr *vap, struct cred *cr)
{
	struct vattr *va = &VTOETFS(vp)->ee_attr;

	(void)cr;
	if (vap->va_size != (uint64_t)VNOVAL && vp->v_type == VREG &&
	    vap->va_size != (uint64_t)vp->v_size)
		return EOPNOTSUPP;
	if (vap->va_mode != (mode_t)VNOVAL)
		va->va_mode = vap->va_mode;
	if (vap->va_uid != (uid_t)VNOVAL)
		va->va_uid = vap->va_uid;
	if (vap->va_gid != (gid_t)VNOVAL)
		va->va_gid = vap->va_gid;
	if (vap->va_flags != (u_long)VNOVAL)
		va->va_flags = vap->va_flags;
	if (vap->va_atime.tv_nsec != VNOVAL)
		va->va_atime = vap->va_atime;
	if (vap->va_mtime.tv_nsec != VNOVAL)
		va->va_mtime = vap->va_mtime;
	if (vap->va_birthtime.tv_nsec != VNOVAL)
		va->va_birthtime = vap->va_birthtime;
	nanotime(&va->va_ctime);
	return 0;
}

static int
host_transfer(struct etfs_entry *ee, struct kernel *k, void *buf, size_t len, off_t off, bool read,
    size_t *done)
{
	struct rumpuser_iovec iov = { .iov_base = buf, .iov_len = len };
	int64_t at = (int64_t)ee->ee_begin + off;
	int error;

	kernel_unlocked_begin(k);
	error = read ? rumpuser_iovread(ee->ee_fd, &iov, 1, at, done) :
	    rumpuser_iovwrite(ee->ee_fd, &iov, 1, at, done);
	kernel_unlocked_end(k);
	return error;
}

static int
etfs_read(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	struct kernel *k = vp->v_mount->mnt_kernel;
	char *buf = kmem_alloc(ETFS_BOUNCE);
	size_t n, done;
	int error = 0;

	(void)ioflag, (void)cr;
	if (buf == NULL)
		return ENOMEM;
	while (error == 0 && uio->uio_resid > 0 && uio->uio_offset < vp->v_size) {
		n = MIN(MIN(uio->uio_resid, ETFS_BOUNCE), (size_t)(vp->v_size - uio->uio_offset));
		error = host_transfer(VTOETFS(vp), k, buf, n, uio->uio_offset, true, &done);
		if (error == 0 && done == 0)
			break;
		if (error == 0)
			error = uiomove(buf, done, uio);
	}
	kmem_free(buf, ETFS_BOUNCE);
	return error;
}

/* One bounce buffer's worth. */
static int
write_part(struct vnode *vp, struct uio *uio, char *buf)
{
	struct etfs_entry *ee = VTOETFS(vp);
	off_t off = uio->uio_offset;
	size_t n = MIN(uio->uio_resid, ETFS_BOUNCE), done;
	int error;

	if ((uint64_t)off >= ee->ee_size)
		return ENOSPC;
	n = (size_t)MIN((uint64_t)n, ee->ee_size - (uint64_t)off);
	if ((error = uiomove(buf, n, uio)) != 0 ||
	    (error = host_transfer(ee, vp->v_mount->mnt_kernel, buf, n, off, false, &done)) != 0)
		return error;
	vp->v_size = MAX(vp->v_size, off + (off_t)done);
	if (done == n)
		return 0;
	uio->uio_offset -= (off_t)(n - done);
	uio->uio_resid += n - done;
	return ENOSPC;
}

static int
etfs_write(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cr)
{
	char *buf = kmem_alloc(ETFS_BOUNCE);
	const size_t before = uio->uio_resid;
	int error = 0;

	(void)ioflag, (void)cr;
	if (buf == NULL)
		return ENOMEM;
	while (error == 0 && uio->uio_resid > 0)
		error = write_part(vp, uio, buf);
	if (error == ENOSPC && uio->uio_resid != before)
		error = 0;			/* up to the window's end */
	nanotime(&VTOETFS(vp)->ee_attr.va_mtime);
	kmem_free(buf, ETFS_BOUNCE);
	return error;
}

static int
etfs_fsync(struct vnode *vp, int flags, off_t lo, off_t hi)
{
	struct etfs_entry *ee = VTOETFS(vp);
	int error;

	(void)flags, (void)lo, (void)hi;
	if (ee->ee_fd == -1)
		return 0;
	kernel_unlocked_begin(vp->v_mount->mnt_kernel);
	error = rumpuser_syncfd(ee->ee_fd, RUMPUSER_SYNCFD_WRITE | RUMPUSER_SYNCFD_SYNC, 0, 0);
	kernel_unlocked_end(vp->v_mount->mnt_kernel);
	return error;
}

static const struct vnodeops etfs_vnodeops = {
	.lookup = etfs_vlookup,
	.readdir = etfs_readdir,
	.open = etfs_open,
	.read = etfs_read,
	.write = etfs_write,
	.getattr = etfs_getattr,
	.setattr = etfs_setattr,
	.fsync = etfs_fsync,
	.reclaim = etfs_reclaim,
};
