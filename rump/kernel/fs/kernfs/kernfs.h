/*
 * kernfs inside: the table of files, shared by kernfs_table.c (what they say) and kernfs.c (the
 * file system).
 */
#ifndef FS_KERNFS_H
#define FS_KERNFS_H

#include <sys/systm.h>

struct kernfs_file {
	const char *kf_name;
	mode_t kf_mode;
	/* The file's text into buf, as far as len goes; returns all its bytes, without a NUL. */
	size_t (*kf_text)(struct kernel *, char *buf, size_t len);
	/* a new text, writable; NULL: read only */
	int (*kf_set)(struct kernel *, char *text, size_t len);
};

extern const struct kernfs_file kernfs_files[];
extern const size_t kernfs_nfiles;

#endif
