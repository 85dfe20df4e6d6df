/*
 * What calls on paths and files are made of, below the argument structures: for those who serve
 * another system's calls (compat/).  The kernel lock is held.
 */
#ifndef SYS_VFS_SYSCALLS_H
#define SYS_VFS_SYSCALLS_H

#include <sys/file.h>
#include <sys/vnode.h>

struct statvfs;

/* vfs/vn_file.c */
int fd_getvnode(struct lwp *, int fd, struct file **);	/* EBADF; EINVAL: not a vnode */
int vn_stat(struct vnode *, struct stat *);
int vn_statfile(struct file *, struct stat *);

/* vfs/vfs_open.c: openat(2), its lookup confined by flags of NAMEI_CONFINED */
int do_sys_open(struct lwp *, int dirfd, const char *upath, int oflags, mode_t, int confined,
    int *fd);

/*
 * The same: a new file that stands in no directory, but on the mount of one, which may be
 * written to (the caller has checked).
 */
int open_unnamed(struct lwp *, struct vnode *dvp, mode_t, int fflags, bool cloexec, int *fd);

/* vfs/vfs_node.c: a file that is no directory and no link, for who may make it */
int make_node_at(struct lwp *, int dirfd, const char *upath, enum vtype, mode_t, dev_t);

/*
 * vfs/getcwd.c: the path of a directory, NUL-terminated at the end of buf; *start is its first
 * byte.  ERANGE, ENOENT.
 */
int vn_getpath(struct lwp *, struct vnode *, char *buf, size_t len, char **start);

/* vfs/vfs_stat.c: by whose ids access(2) judges, the real or the effective ones.  Held; NULL */
struct cred *lwp_accesscred(struct lwp *, bool effective);

/* vfs/vfs_attr.c, vfs_times.c.  UTIME_NOW and UTIME_OMIT as in utimensat(2). */
enum chown_rule { CHOWN_BSD, CHOWN_POSIX, CHOWN_LINUX };	/* the set-id bits afterwards */
int vn_chmod(struct lwp *, struct vnode *, mode_t);
int vn_chown(struct lwp *, struct vnode *, uid_t, gid_t, enum chown_rule);
int vn_utimes(struct lwp *, struct vnode *, const struct timespec[2]);

/* vfs/mountstat.c: what the vnode's mount tells of itself; ST_WAIT, ST_NOWAIT */
int vn_statvfs(struct lwp *, struct vnode *, struct statvfs *, int flags);

/* vfs/vfs_sync.c: FSYNC_*; hi 0: to the end; EBADF if needwrite and open for reading only */
int do_fsync(struct lwp *, int fd, int flags, off_t lo, off_t hi, bool needwrite);

/*
 * vfs/vfs_mount.c: mount(2) on the vnode, with a kernel copy of the type's argument structure; with
 * MNT_UPDATE the type is what is mounted there already.
 */
int do_sys_mount(struct lwp *, struct vnode *, const char *type, int flags, void *data, size_t);

/* vfs/vfs_rename.c */
#define RENAME_POSIX	0x01		/* two names of one file: nothing to do */
#define RENAME_KEEP	0x02		/* EEXIST rather than replace */
#define RENAME_LINUX	0x04		/* errors as Linux orders them */
#define RENAME_SWAP	0x08		/* exchange the two names */
int do_sys_rename(struct lwp *, int fromfd, const char *from, int tofd, const char *to, int flags);

#endif
