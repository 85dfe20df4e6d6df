/*
 * Device numbers to drivers. A driver registers its entry under a name and a major number with each
 * kernel; device nodes of the root file system's /dev are made with devfs_makenode().
 */
#ifndef SYS_DEVSW_H
#define SYS_DEVSW_H

#include <sys/disk.h>
#include <sys/vnode.h>

struct file;
struct knote;

struct devsw {
	const char *d_name;
	int d_charmajor, d_blockmajor;		/* -1: none */
	/*
	 * In pairs: each open that succeeded is closed once (a driver that acts on the last close
	 * counts).
	 */
	int (*d_open)(dev_t, int fflags, bool block);	/* NULL: succeeds */
	int (*d_close)(dev_t, int fflags, bool block);
	int (*d_read)(dev_t, struct uio *, int ioflag);
	int (*d_write)(dev_t, struct uio *, int ioflag);
	int (*d_ioctl)(dev_t, u_long com, void *data, int fflags);
	int (*d_poll)(dev_t, int events);		/* NULL: always ready */
	int (*d_kqfilter)(dev_t, struct knote *);
	/* disks: what reads, writes and mounts go to */
	struct disk *(*d_disk)(dev_t);
	/* cloning devices (ptm): may replace f_ops and f_data; NULL */
	int (*d_opened)(dev_t, struct file *);
};

int devsw_attach(struct kernel *, const struct devsw *);	/* EEXIST */
void devsw_detach(struct kernel *, const struct devsw *);
/* vfs/seltrue.c: d_kqfilter of a device that never makes wait */
int seltrue_kqfilter(dev_t, struct knote *);
const struct devsw *devsw_lookup(struct kernel *, dev_t, bool block);
/*
 * Make a node in the root file system; path absolute, missing directories are made; existing is
 * EEXIST.
 */
int devfs_makenode(struct kernel *, const char *path, enum vtype type, mode_t, dev_t);
int devfs_makelink(struct kernel *, const char *path, const char *target);
int devfs_makedir(struct kernel *, const char *path, mode_t);
int devfs_removenode(struct kernel *, const char *path);
/* NetBSD's packing of device numbers: makedev, major, minor. */
#ifndef makedev
#define makedev(ma, mi) \
	((dev_t)((((uint32_t)(ma) << 8) & 0x000fff00U) | (((uint32_t)(mi) << 12) & 0xfff00000U) | \
	((uint32_t)(mi) & 0x000000ffU)))
#define major(d)	((int)(((uint32_t)(d) & 0x000fff00U) >> 8))
#define minor(d) \
	((int)((((uint32_t)(d) & 0xfff00000U) >> 12) | ((uint32_t)(d) & 0x000000ffU)))
#endif

#endif
