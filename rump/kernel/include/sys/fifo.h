/*
 * FIFOs: vfs/fifo.c.  The vfs layer opens and closes v_type VFIFO vnodes here and gives the file
 * fifo_fileops instead of the vnode's own.  fifo_open sleeps for the other side (EINTR), or answers
 * ENXIO for a non-blocking writer alone.
 */
#ifndef SYS_FIFO_H
#define SYS_FIFO_H

#include <sys/file.h>
#include <sys/vnode.h>

int fifo_open(struct lwp *, struct vnode *, int fflags);
void fifo_close(struct vnode *, int fflags);
void fifo_revoked(struct vnode *);	/* nobody will come: who waits in fifo_open gets ENXIO */
/*
 * f_data is the vnode; the vfs layer takes these for reading, writing, polling and watching and
 * keeps stat, close, fcntl.
 */
int fifo_read(struct file *, off_t *, struct uio *, struct cred *, int);
int fifo_write(struct file *, off_t *, struct uio *, struct cred *, int);
int fifo_ioctl(struct file *, u_long, void *);
int fifo_poll(struct file *, int);
int fifo_kqfilter(struct file *, struct knote *);

#endif
