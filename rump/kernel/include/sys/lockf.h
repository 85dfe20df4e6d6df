/*
 * Advisory locks of a vnode: record locks (fcntl(2), owner is the process) and whole-file locks
 * (flock(2), owner is the open file), kept apart from each other as in NetBSD.  vfs/lockf.c.
 */
#ifndef SYS_LOCKF_H
#define SYS_LOCKF_H

#include <sys/file.h>
#include <sys/vnode.h>

/*
 * fcntl F_GETLK, F_SETLK, F_SETLKW on an open vnode.  EAGAIN, EDEADLK, EINTR, EINVAL, EBADF (wrong
 * open mode), EOVERFLOW.
 */
int lockf_fcntl(struct lwp *, struct file *, struct vnode *, u_int cmd, struct flock *);
/* the same, owned by the open file: Linux's F_OFD_GETLK and its kin; deadlocks are not found */
int lockf_ofd(struct lwp *, struct file *, struct vnode *, u_int cmd, struct flock *);
/* flock(2): LOCK_SH, LOCK_EX, LOCK_UN, with LOCK_NB.  Also O_SHLOCK and O_EXLOCK at open. */
int lockf_flock(struct lwp *, struct file *, struct vnode *, int how);
/* the process closed a descriptor: its record locks go */
void lockf_procclose(struct vnode *, struct proc *);
/* the open file is gone: its flock lock and its record locks go */
void lockf_fileclose(struct vnode *, struct file *);

#endif
