/*
 * Files under mmap: what a machine that maps memory asks of the files, and how its mappings and the
 * system calls on the same file see each other's bytes.
 *
 * A vnode that is mapped somewhere has one mapfile, which holds it.  The pages are the machine's:
 * it reads them with rumpk_map_read() and writes them back with rumpk_map_write().  Its hooks are
 * called on the way of read(2), write(2), truncate(2), fsync(2) and the like, before the mount is
 * entered and after it is left, so they may call rumpk_map_*.
 *
 * Locking: the kernel lock, which hooks are called with.  The rumpk_map_* functions take it unless
 * the thread is inside the kernel already (in a hook, or because a copy to or from the caller's
 * memory met a page that has to be read first).  Interface: rump/rumpkernel.h, vfsvar.h.
 */
#include "vfsvar.h"

#include <sys/memdev.h>
#include <sys/memfs.h>

#include <rump/rumpkernel.h>

struct rumpk_mapfile {
	struct vnode *mf_vnode;			/* referenced */
	unsigned int mf_refs;			/* atomic */
	LIST_ENTRY(rumpk_mapfile) mf_link;	/* vs_mapfiles */
};

/* One call of this interface, made inside the kernel. */
struct mapcall {
	int (*mc_work)(struct mapcall *);
	struct rumpk_mapfile *mc_file;
	int mc_fd;
	bool mc_shared;				/* and written to */
	enum uio_rw mc_rw;
	void *mc_buf;
	size_t mc_len, mc_done;
	uint64_t mc_off;
	const void *mc_borrowed;
};

static int
mapcall_handler(struct lwp *l, const void *args, register_t *retval)
{
	struct mapcall *mc = *(struct mapcall *const *)args;

	(void)l, (void)retval;
	return mc->mc_work(mc);
}

/* Do the work as the thread's lwp; inside the kernel already, on the spot. */
static int
mapcall(struct mapcall *mc)
{
	const struct lwp *l = curlwp;
	register_t retval[2];

	if (l != NULL && l->l_inside)
		return mc->mc_work(mc);
	return rump_call_enter(mapcall_handler, &mc, retval);
}

static bool
is_zero_device(const struct vnode *vp)
{
	return vp->v_type == VCHR && vp->v_rdev == makedev(MEM_MAJOR, DEV_ZERO);
}

/* Linux's rules, mmap(2): the file must be open for reading, and shared stores need writing too. */
static int
check_file(const struct file *fp, bool shared)
{
	const struct vnode *vp = fp->f_data;

	if (fp->f_type != DTYPE_VNODE)
		return ENODEV;
	if ((fp->f_flag & FREAD) == 0)
		return EACCES;
	if (shared && ((fp->f_flag & FWRITE) == 0 || (fp->f_flag & O_APPEND) != 0))
		return EACCES;
	return vp->v_type == VREG || is_zero_device(vp) ? 0 : ENODEV;
}

/* The vnode's mapfile, with one more reference. */
static int
mapfile_get(struct vnode *vp, struct rumpk_mapfile **mfp)
{
	struct rumpk_mapfile *mf = vp->v_mapfile;

	if (mf != NULL) {
		rumpk_map_hold(mf);
		*mfp = mf;
		return 0;
	}
	if ((mf = kmem_alloc(sizeof(*mf))) == NULL)
		return ENOMEM;
	vref(vp);
	mf->mf_vnode = vp;
	mf->mf_refs = 1;
	LIST_INSERT_HEAD(&curlwp->l_kernel->k_vfs->vs_mapfiles, mf, mf_link);
	*mfp = vp->v_mapfile = mf;
	return 0;
}

static int
work_open(struct mapcall *mc)
{
	struct file *fp = fd_getfile(curlwp, mc->mc_fd);
	int error;

	if (fp == NULL)
		return EBADF;
	error = check_file(fp, mc->mc_shared);
	if (error == 0 && ((struct vnode *)fp->f_data)->v_type == VREG)
		error = mapfile_get(fp->f_data, &mc->mc_file);
	fd_putfile(fp);
	return error;
}

int
rumpk_map_open(int fd, bool shared, struct rumpk_mapfile **mfp)
{
	struct mapcall mc = { .mc_work = work_open, .mc_fd = fd, .mc_shared = shared };
	int error = mapcall(&mc);

	*mfp = mc.mc_file;
	return error;
}

void
rumpk_map_hold(struct rumpk_mapfile *mf)
{
	__atomic_fetch_add(&mf->mf_refs, 1, __ATOMIC_RELAXED);
}

static int
work_close(struct mapcall *mc)
{
	struct rumpk_mapfile *mf = mc->mc_file;
	struct vnode *vp = mf->mf_vnode;

	if (__atomic_sub_fetch(&mf->mf_refs, 1, __ATOMIC_ACQ_REL) != 0)
		return 0;
	vp->v_mapfile = NULL;
	LIST_REMOVE(mf, mf_link);
	kmem_free(mf, sizeof(*mf));
	vrele(vp);
	return 0;
}

void
rumpk_map_close(struct rumpk_mapfile *mf)
{
	struct mapcall mc = { .mc_work = work_close, .mc_file = mf };

	(void)mapcall(&mc);
}

/* Past the hooks, which are for the bytes that go other ways. */
static int
work_move(struct mapcall *mc)
{
	struct vnode *vp = mc->mc_file->mf_vnode;
	struct mount *mp = vn_enter(vp);
	uint64_t size = (uint64_t)vp->v_size;
	struct iovec iov;
	struct uio uio;
	int error = EIO;

	mc->mc_len = mc->mc_off < size ? MIN(mc->mc_len, size - mc->mc_off) : 0;
	uio_init(&uio, &iov, mc->mc_buf, mc->mc_len, (off_t)mc->mc_off, mc->mc_rw, UIO_SYSSPACE);
	if (mc->mc_len == 0)
		error = 0;
	else if (mc->mc_rw == UIO_READ)
		error = vp->v_ops->read(vp, &uio, 0, curlwp->l_kernel->k_cred);
	else if (vp->v_ops->write != NULL) {
		error = vp->v_ops->write(vp, &uio, 0, curlwp->l_kernel->k_cred);
		vnotify(vp, NOTE_WRITE);
	}
	vn_exit(mp);
	mc->mc_done = mc->mc_len - uio.uio_resid;
	return error;
}

static int
move(struct rumpk_mapfile *mf, enum uio_rw rw, void *buf, size_t len, uint64_t off, size_t *done)
{
	struct mapcall mc = { .mc_work = work_move, .mc_file = mf, .mc_rw = rw, .mc_buf = buf,
	    .mc_len = len, .mc_off = off };
	int error = mapcall(&mc);

	*done = mc.mc_done;
	return error;
}

int
rumpk_map_read(struct rumpk_mapfile *mf, void *buf, size_t len, uint64_t off, size_t *done)
{
	return move(mf, UIO_READ, buf, len, off, done);
}

int
rumpk_map_write(struct rumpk_mapfile *mf, const void *buf, size_t len, uint64_t off, size_t *done)
{
	return move(mf, UIO_WRITE, (void *)(uintptr_t)buf, len, off, done);
}

static int
work_borrow(struct mapcall *mc)
{
	mc->mc_borrowed = memfs_borrowed(mc->mc_file->mf_vnode, mc->mc_off, mc->mc_len);
	return 0;
}

const void *
rumpk_map_borrow(struct rumpk_mapfile *mf, uint64_t off, size_t len)
{
	struct mapcall mc = { .mc_work = work_borrow, .mc_file = mf, .mc_off = off, .mc_len = len };

	return mapcall(&mc) == 0 ? mc.mc_borrowed : NULL;
}

uint64_t
rumpk_map_size(struct rumpk_mapfile *mf)
{
	return (uint64_t)__atomic_load_n(&mf->mf_vnode->v_size, __ATOMIC_RELAXED);
}

int
rumpk_map_hooks(struct kernel *k, const struct rumpk_maphooks *hooks)
{
	struct kernel_visit visit;
	int error = kernel_visit(k, &visit);

	if (error != 0)
		return error;
	k->k_maphooks = hooks;
	kernel_leave(&visit);
	return 0;
}

/* A hook may let go of the mapping that it is called for: the vnode and its file must stay. */
static void
call_hook(struct vnode *vp, void (*hook)(struct rumpk_mapfile *, uint64_t, uint64_t), uint64_t off,
    uint64_t len)
{
	struct rumpk_mapfile *mf = vp->v_mapfile;

	rumpk_map_hold(mf);
	hook(mf, off, len);
	rumpk_map_close(mf);
}

void
mapfile_flush(struct vnode *vp, uint64_t off, uint64_t len)
{
	const struct rumpk_maphooks *hooks = curlwp->l_kernel->k_maphooks;

	if (hooks != NULL && vp->v_mapfile != NULL)
		call_hook(vp, hooks->mh_flush, off, len);
}

void
mapfile_changed(struct vnode *vp, uint64_t off, uint64_t len)
{
	const struct rumpk_maphooks *hooks = curlwp->l_kernel->k_maphooks;

	if (hooks != NULL && vp->v_mapfile != NULL)
		call_hook(vp, hooks->mh_changed, off, len);
}

/* A flush may sleep and mapfiles go meanwhile: the held one's place is good for going on. */
void
mapfile_flushall(struct kernel *k)
{
	struct rumpk_mapfile *mf = LIST_FIRST(&k->k_vfs->vs_mapfiles), *next;

	if (mf != NULL)
		rumpk_map_hold(mf);
	for (; mf != NULL; mf = next) {
		mapfile_flush(mf->mf_vnode, 0, UINT64_MAX);
		if ((next = LIST_NEXT(mf, mf_link)) != NULL)
			rumpk_map_hold(next);
		rumpk_map_close(mf);
	}
}
