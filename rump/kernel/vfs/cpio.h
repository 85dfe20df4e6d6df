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
	uint32_t ce_ino, ce_devmajor, ce_devminor;	/* which file it was */
	uint32_t ce_rdevmajor, ce_rdevminor;
};

/*
 * The next entry; ENOENT: there is none, the archive ended as it should.
 * EFTYPE: this is no header of the format.  EINVAL: the archive ends too early.
 */
int cpio_next(struct cpio *, struct cpio_entry *);

/* cpio_links.c: the files that entries with more than one link are names of.  Zeroed: none. */
struct cpio_link {
	void *ln_file;			/* the reader's; NULL: free */
	uint32_t ln_devmajor, ln_devminor, ln_ino;
};
struct cpio_links {
	struct cpio_link *cl_table;
	size_t cl_count, cl_size;	/* in use; a power of two, or 0 */
};
int cpio_link_enter(struct cpio_links *, const struct cpio_entry *, void *file);	/* ENOMEM */
void *cpio_link_find(const struct cpio_links *, const struct cpio_entry *);	/* NULL: new */
void cpio_links_free(struct cpio_links *);

#endif
