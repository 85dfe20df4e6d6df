/*
 * Host files under names of the root file system (rump_etfs(3)).
 *
 * A key is a whole path. Path lookup asks here whenever it stands at the root of the root file
 * system; directories do not list the keys, and nothing else sees them. Each key, and each file
 * found below a registered directory, is an entry with a vnode of the root mount, whose vcache key
 * is ETFS_KEYBASE and up. Regular files pass through to the host file; block and character devices
 * are disks over it, without nodes in /dev.
 *
 * Asking the host sleeps: whoever looks at the entries or changes them has entered the root mount.
 */
#include "etfs.h"

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

void
etfs_entry_free(struct kernel *k, struct etfs_entry *ee)
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
	etfs_entry_free(k, ee);
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

static int
register_entered(struct kernel *k, const char *key, const char *hostpath, int type, uint64_t begin,
    uint64_t size)
{
	struct etfs_entry *ee;
	uint64_t hostsize;
	int filetype, error;

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
		etfs_entry_free(k, ee);
	return error;
}

int
etfs_register(struct kernel *k, const char *key, const char *hostpath, int type, uint64_t begin,
    uint64_t size)
{
	struct mount *mp = k->k_vfs->vs_rootmount;
	int error;

	if (key[0] != '/' || strlen(key) >= PATH_MAX)
		return EINVAL;
	while (*key == '/')
		key++;
	vfs_enter(mp);
	error = register_entered(k, key, hostpath, type, begin, size);
	vfs_exit(mp);
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
		etfs_entry_free(k, ee);
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

static int
remove_entered(struct kernel *k, const char *key)
{
	struct etfs_entry *ee, *below;

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

int
etfs_remove(struct kernel *k, const char *key)
{
	struct mount *mp = k->k_vfs->vs_rootmount;
	int error;

	while (*key == '/')
		key++;
	vfs_enter(mp);
	error = remove_entered(k, key);
	vfs_exit(mp);
	return error;
}

void
etfs_fini(struct kernel *k)
{
	while (k->k_etfs != NULL)
		etfs_entry_free(k, LIST_FIRST(&k->k_etfs->et_entries));
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
int
etfs_entry_below(struct kernel *k, const struct etfs_entry *dir, const char *rest, size_t restlen,
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
			return etfs_entry_below(k, ee, path + len + 1, strlen(path + len + 1), eep);
	}
	return ENOENT;
}

/* An entry made for a file found goes if there is no vnode to carry it. */
int
etfs_entry_vnode(struct kernel *k, struct etfs_entry *ee, struct vnode **vpp)
{
	int error = vcache_get(k->k_vfs->vs_rootmount, ee->ee_ino, vpp);

	if (error != 0 && ee->ee_found && ee->ee_vnode == NULL)
		etfs_entry_free(k, ee);
	return error;
}

int
etfs_lookup(struct vfsstate *vs, const char *path, struct vnode **vpp)
{
	struct etfs_entry *ee;
	int error;

	vfs_enter(vs->vs_rootmount);
	if ((error = entry_bypath(vs->vs_kernel, path, &ee)) == 0)
		error = etfs_entry_vnode(vs->vs_kernel, ee, vpp);
	vfs_exit(vs->vs_rootmount);
	return error;
}
