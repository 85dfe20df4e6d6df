/*
 * librumpfs_ffs: the Berkeley fast file system, UFS1 and UFS2.
 *
 * It is not written yet.  The component exists so that clients which load librumpfs_ffs, as they
 * would with NetBSD's, find it; it registers no file system type, so mounting "ffs" gives ENODEV,
 * as in a kernel without one.  To come here: superblock and cylinder groups in both byte orders,
 * then inodes, fragments and directories, mounting as type "ffs".  It owns no state and needs no
 * locking.
 */
#include <sys/kernel.h>

static struct rump_component ffs_component = {
	.rc_name = "rumpfs_ffs",
	.rc_class = COMPONENT_FS,
};
RUMP_COMPONENT(ffs_component)
