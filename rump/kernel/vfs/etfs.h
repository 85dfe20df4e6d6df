/*
 * What etfs.c, which keeps the keys, and etfs_vnops.c, which serves their files, share. See etfs.c.
 */
#ifndef VFS_ETFS_H
#define VFS_ETFS_H

#include "vfsvar.h"

#include <rump/rump.h>

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

void etfs_entry_free(struct kernel *, struct etfs_entry *);
int etfs_entry_below(struct kernel *, const struct etfs_entry *dir, const char *rest,
    size_t restlen, struct etfs_entry **);
int etfs_entry_vnode(struct kernel *, struct etfs_entry *, struct vnode **);

#endif
