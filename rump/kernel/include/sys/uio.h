/* A transfer in progress: where the bytes come from or go to, and how many are left. */
#ifndef SYS_UIO_H
#define SYS_UIO_H

#include <sys/systm.h>

enum uio_rw { UIO_READ, UIO_WRITE };
enum uio_seg { UIO_USERSPACE, UIO_SYSSPACE };

struct uio {
	struct iovec *uio_iov;
	int uio_iovcnt;
	off_t uio_offset;
	size_t uio_resid;
	enum uio_rw uio_rw;
	enum uio_seg uio_seg;
	/* of a directory: full after one record, whose cookie is then uio_offset */
	bool uio_onerecord;
};

/* kern/uio.c.  uiomove advances the uio by what it moved; EFAULT leaves it where it stopped. */
int uiomove(void *kbuf, size_t n, struct uio *);
int uiomove_zero(size_t n, struct uio *);		/* a read of n zero bytes */
void uio_init(struct uio *, struct iovec *one, void *base, size_t len, off_t, enum uio_rw,
    enum uio_seg);
#define UIO_SMALLIOV 8
/*
 * Copies a user's iovec in and sums it (EINVAL: count or sum); *iovp is `small` or to be freed with
 * uio_freeiov.
 */
int uio_copyiov(const struct iovec *uiov, int iovcnt, struct iovec small[UIO_SMALLIOV],
    struct iovec **iovp, size_t *resid);
void uio_freeiov(struct iovec *, struct iovec small[UIO_SMALLIOV], int iovcnt);

#endif
