/* Moving bytes between the kernel and the buffers of a transfer (sys/uio.h).  No state. */
#include <sys/uio.h>

void
uio_init(struct uio *uio, struct iovec *one, void *base, size_t len, off_t off, enum uio_rw rw,
    enum uio_seg seg)
{
	one->iov_base = base;
	one->iov_len = len;
	*uio = (struct uio){ .uio_iov = one, .uio_iovcnt = 1, .uio_offset = off, .uio_resid = len,
	    .uio_rw = rw, .uio_seg = seg };
}

static void
uio_advance(struct uio *uio, size_t n)
{
	uio->uio_iov->iov_base = (char *)uio->uio_iov->iov_base + n;
	uio->uio_iov->iov_len -= n;
	uio->uio_resid -= n;
	uio->uio_offset += (off_t)n;
}

static int
move_piece(void *kbuf, void *ubuf, size_t n, const struct uio *uio)
{
	if (uio->uio_rw == UIO_READ)
		return uio->uio_seg == UIO_USERSPACE ? copyout(kbuf, ubuf, n)
		    : (memcpy(ubuf, kbuf, n), 0);
	return uio->uio_seg == UIO_USERSPACE ? copyin(ubuf, kbuf, n) : (memcpy(kbuf, ubuf, n), 0);
}

int
uiomove(void *kbuf, size_t n, struct uio *uio)
{
	char *p = kbuf;

	n = MIN(n, uio->uio_resid);
	while (n > 0) {
		size_t piece = MIN(n, uio->uio_iov->iov_len);
		int error;

		if (piece == 0) {
			uio->uio_iov++;
			uio->uio_iovcnt--;
			continue;
		}
		if ((error = move_piece(p, uio->uio_iov->iov_base, piece, uio)) != 0)
			return error;
		uio_advance(uio, piece);
		p += piece;
		n -= piece;
	}
	return 0;
}

int
uiomove_zero(size_t n, struct uio *uio)
{
	static const char zeros[4096];

	KASSERT(uio->uio_rw == UIO_READ);
	n = MIN(n, uio->uio_resid);
	while (n > 0) {
		size_t piece = MIN(n, sizeof(zeros));
		int error = uiomove((void *)(uintptr_t)zeros, piece, uio);

		if (error != 0)
			return error;
		n -= piece;
	}
	return 0;
}

int
uio_copyiov(const struct iovec *uiov, int iovcnt, struct iovec small[UIO_SMALLIOV],
    struct iovec **iovp, size_t *resid)
{
	struct iovec *iov = small;
	size_t sum = 0;
	int error, i;

	if (iovcnt <= 0 || iovcnt > IOV_MAX)
		return EINVAL;
	if (iovcnt > UIO_SMALLIOV && (iov = kmem_alloc((size_t)iovcnt * sizeof(*iov))) == NULL)
		return ENOMEM;
	error = copyin(uiov, iov, (size_t)iovcnt * sizeof(*iov));
	for (i = 0; error == 0 && i < iovcnt; i++)
		if (__builtin_add_overflow(sum, iov[i].iov_len, &sum) || sum > INT64_MAX)
			error = EINVAL;
	if (error != 0) {
		uio_freeiov(iov, small, iovcnt);
		return error;
	}
	*iovp = iov;
	*resid = sum;
	return 0;
}

void
uio_freeiov(struct iovec *iov, struct iovec small[UIO_SMALLIOV], int iovcnt)
{
	if (iov != small)
		kmem_free(iov, (size_t)iovcnt * sizeof(*iov));
}
