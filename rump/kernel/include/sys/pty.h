/*
 * Pseudo-terminals as ptyfs sees them (dev/tty/pty.c): numbered pairs, each with the attributes of
 * its slave's node. All is protected by the kernel lock.
 */
#ifndef SYS_PTY_H
#define SYS_PTY_H

#include <sys/mount.h>

/* as many as BSD's names /dev/tty[pqrstuwxyzPQRST][0-9a-zA-Z] */
#define PTY_MAX		930
#define PTY_GROUP	4		/* tty */
#define PTY_MODE	0620

struct ptynode {
	uid_t pn_uid;
	gid_t pn_gid;
	mode_t pn_mode;
	unsigned int pn_flags;
	struct timespec pn_atime, pn_mtime, pn_ctime, pn_birthtime;
};

/* A mounted ptyfs: new slaves are named in the last one mounted. */
struct ptyfs_mount {
	TAILQ_ENTRY(ptyfs_mount) pm_link;
	struct mount *pm_mount;
	gid_t pm_gid;
	mode_t pm_mode;
};

struct ptynode *pty_node(struct kernel *, int number);		/* NULL: no such pair now */
/* the first pair from this number on; -1: none */
int pty_next(struct kernel *, int number);
dev_t pty_slavedev(int number);
void pty_fsmounted(struct kernel *, struct ptyfs_mount *);
void pty_fsunmounted(struct kernel *, struct ptyfs_mount *);

#endif
