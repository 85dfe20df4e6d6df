/*
 * /dev/null, /dev/zero and /dev/full: NetBSD's memory devices that are not about memory.
 *
 * Owns nothing.  Locking: none.  Interface: memdev_init() and memdev_fini(), called by the vfs
 * component.
 */
#include <sys/devsw.h>
#include <sys/kernel.h>
#include <sys/memdev.h>
#include <sys/uio.h>

static int
mem_open(dev_t dev, int fflags, bool block)
{
	(void)fflags, (void)block;
	switch (minor(dev)) {
	case DEV_NULL:
	case DEV_FULL:
	case DEV_ZERO:
		return 0;
	default:
		return ENXIO;
	}
}

static int
mem_read(dev_t dev, struct uio *uio, int ioflag)
{
	(void)ioflag;
	return minor(dev) == DEV_NULL ? 0 : uiomove_zero(uio->uio_resid, uio);
}

static int
mem_write(dev_t dev, struct uio *uio, int ioflag)
{
	(void)ioflag;
	if (minor(dev) == DEV_FULL)
		return ENOSPC;
	uio->uio_offset += (off_t)uio->uio_resid;
	uio->uio_resid = 0;
	return 0;
}

static const struct devsw mem_devsw = {
	.d_name = "mem",
	.d_charmajor = MEM_MAJOR,
	.d_blockmajor = -1,
	.d_open = mem_open,
	.d_read = mem_read,
	.d_write = mem_write,
	.d_kqfilter = seltrue_kqfilter,
};

int
memdev_init(struct kernel *k)
{
	int error;

	if ((error = devsw_attach(k, &mem_devsw)) != 0)
		return error;
	if ((error = devfs_makenode(k, "/dev/null", VCHR, 0666,
	    makedev(MEM_MAJOR, DEV_NULL))) == 0 &&
	    (error = devfs_makenode(k, "/dev/zero", VCHR, 0666,
	    makedev(MEM_MAJOR, DEV_ZERO))) == 0 &&
	    (error = devfs_makenode(k, "/dev/full", VCHR, 0666, makedev(MEM_MAJOR, DEV_FULL))) == 0)
		return 0;
	devsw_detach(k, &mem_devsw);
	return error;
}

void
memdev_fini(struct kernel *k)
{
	/* it is also called when the vfs component's start failed */
	if (k->k_devs != NULL)
		devsw_detach(k, &mem_devsw);
}
