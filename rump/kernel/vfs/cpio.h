/*
 * cpio archives in the "new ASCII" format (newc), cpio(5): what Linux calls an initramfs.  An
 * archive is read where it lies in memory; entries point into it.
 */
#ifndef VFS_CPIO_H
#define VFS_CPIO_H

#include <sys/systm.h>

struct cpio {
	const char *c_base;
	size_t c_len, c_at;		/* of all; where the next entry begins */
};

struct cpio_entry {
	const char *ce_name;		/* as it stands there; NUL terminated */
	size_t ce_namelen;
	const char *ce_data;
	uint32_t ce_size;
	uint32_t ce_mode, ce_uid, ce_gid, ce_nlink, ce_mtime;
	uint32_t ce_ino, ce_devmajor, ce_devminor;	/* which file it was: to know its other names */
	uint32_t ce_rdevmajor, ce_rdevminor;
};

/*
 * The next entry; ENOENT: there is none, the archive ended as it should.
 * EFTYPE: this is no header of the format.  EINVAL: the archive ends too early.
 */
int cpio_next(struct cpio *, struct cpio_entry *);

#endif
