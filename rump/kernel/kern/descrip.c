/*
 * Descriptor tables: slots, their files, and the references that keep files (sys/file.h).  The
 * kernel lock protects all; closing may sleep, so a slot is emptied before its file is closed.
 */
#include <sys/cred.h>
#include <sys/event.h>
#include <sys/file.h>

#include "kernvar.h"

#define FD_FIRSTSIZE 16

struct filedesc *
fd_init(void)
{
	struct filedesc *fdp = kmem_zalloc(sizeof(*fdp));

	if (fdp == NULL)
		return NULL;
	if ((fdp->fd_ents = kmem_zalloc(FD_FIRSTSIZE * sizeof(*fdp->fd_ents))) == NULL) {
		kmem_free(fdp, sizeof(*fdp));
		return NULL;
	}
	fdp->fd_refs = 1;
	fdp->fd_size = FD_FIRSTSIZE;
	LIST_INIT(&fdp->fd_kqueues);
	return fdp;
}

/* Room for slot `fd`. */
static int
fd_grow(struct filedesc *fdp, int fd)
{
	struct fdent *ents;
	int size = fdp->fd_size;

	if (fd < size)
		return 0;
	while (size <= fd)
		size *= 2;
	if ((ents = kmem_zalloc((size_t)size * sizeof(*ents))) == NULL)
		return ENOMEM;
	memcpy(ents, fdp->fd_ents, (size_t)fdp->fd_size * sizeof(*ents));
	kmem_free(fdp->fd_ents, (size_t)fdp->fd_size * sizeof(*ents));
	fdp->fd_ents = ents;
	fdp->fd_size = size;
	return 0;
}

static inline bool
slot_free(const struct fdent *fde)
{
	return fde->fd_file == NULL && !fde->fd_reserved;
}

static void
slot_clear(struct filedesc *fdp, int fd)
{
	fdp->fd_ents[fd] = (struct fdent){ .fd_file = NULL };
	fdp->fd_used--;
	fdp->fd_lowest = MIN(fdp->fd_lowest, fd);
}

int
fd_limit(const struct lwp *l)
{
	rlim_t cur = l->l_proc->p_limit->pl_rlimit[RLIMIT_NOFILE].rlim_cur;

	return (int)MIN(cur, (rlim_t)l->l_kernel->k_maxfiles);
}

/* Reserve the lowest free slot that is `from` or more. */
static int
slot_reserve(struct lwp *l, int from, int *result)
{
	struct filedesc *fdp = l->l_proc->p_fd;
	int fd, limit = fd_limit(l), error;

	for (fd = MAX(from, fdp->fd_lowest); fd < fdp->fd_size &&
	    !slot_free(&fdp->fd_ents[fd]); fd++)
		continue;
	if (fd >= limit)
		return EMFILE;
	if ((error = fd_grow(fdp, fd)) != 0)
		return error;
	fdp->fd_ents[fd].fd_reserved = true;
	fdp->fd_used++;
	if (from <= fdp->fd_lowest)
		fdp->fd_lowest = fd + 1;
	*result = fd;
	return 0;
}

static struct fdent *
fd_entry(struct lwp *l, int fd)
{
	struct filedesc *fdp = l->l_proc->p_fd;

	if ((unsigned int)fd >= (unsigned int)fdp->fd_size || fdp->fd_ents[fd].fd_file == NULL)
		return NULL;
	return &fdp->fd_ents[fd];
}

struct file *
fd_getfile(struct lwp *l, int fd)
{
	struct fdent *fde = fd_entry(l, fd);

	if (unlikely(fde == NULL))
		return NULL;
	fde->fd_file->f_count++;
	return fde->fd_file;
}

static void
file_free(struct file *fp)
{
	curlwp->l_kernel->k_nfile--;
	cred_free(fp->f_cred);
	kmem_free(fp, sizeof(*fp));
}

static void
file_gone(struct file *fp)
{
	struct filewatch *fw;

	while ((fw = LIST_FIRST(&fp->f_watches)) != NULL) {
		LIST_REMOVE(fw, fw_link);
		fw->fw_gone(fw);
	}
}

int
fd_closefile(struct file *fp)
{
	int error = 0;

	if (--fp->f_count > 0)
		return 0;
	file_gone(fp);
	if (fp->f_ops->fo_close != NULL)
		error = fp->f_ops->fo_close(fp);
	file_free(fp);
	return error;
}

void
fd_putfile(struct file *fp)
{
	if (unlikely(fp->f_count == 1))
		fd_closefile(fp);
	else
		fp->f_count--;
}

int
fd_allocfile(struct lwp *l, struct file **fpp, int *fd)
{
	struct kernel *k = l->l_kernel;
	struct file *fp;
	int error;

	if (k->k_nfile >= k->k_maxfiles)
		return ENFILE;
	if ((error = slot_reserve(l, 0, fd)) != 0)
		return error;
	if ((fp = kmem_zalloc(sizeof(*fp))) == NULL) {
		slot_clear(l->l_proc->p_fd, *fd);
		return ENOMEM;
	}
	k->k_nfile++;
	fp->f_count = 1;
	fp->f_cred = cred_hold(l->l_proc->p_cred);
	*fpp = fp;
	return 0;
}

int
fd_reserve(struct lwp *l, int *fd)
{
	return slot_reserve(l, 0, fd);
}

void
fd_unreserve(struct lwp *l, int fd)
{
	slot_clear(l->l_proc->p_fd, fd);
}

void
fd_affix(struct lwp *l, int fd, struct file *fp, bool cloexec)
{
	l->l_proc->p_fd->fd_ents[fd] = (struct fdent){ .fd_file = fp, .fd_cloexec = cloexec };
}

void
fd_abort(struct lwp *l, int fd, struct file *fp)
{
	slot_clear(l->l_proc->p_fd, fd);
	file_free(fp);
}

int
fd_dup(struct lwp *l, int old, int from, bool cloexec, int *new)
{
	struct file *fp = fd_getfile(l, old);
	int error;

	if (fp == NULL)
		return EBADF;
	if ((error = slot_reserve(l, from, new)) != 0) {
		fd_putfile(fp);
		return error;
	}
	fd_affix(l, *new, fp, cloexec);
	return 0;
}

int
fd_dupopen(struct lwp *l, int old, int *new)
{
	return fd_dup(l, old, 0, false, new);
}

/* The record locks of every process that the descriptor was one of: they may share the table. */
static void
fd_unlock(struct lwp *l, struct file *fp)
{
	const struct proc_vfsops *vfsops = l->l_kernel->k_vfsops;
	struct proc *p;

	if (fp->f_type != DTYPE_VNODE || vfsops == NULL || vfsops->pv_fdclose == NULL)
		return;
	vfsops->pv_fdclose(l->l_proc, fp);
	if (likely(l->l_proc->p_fd->fd_refs == 1))
		return;
	LIST_FOREACH(p, &l->l_kernel->k_procs, p_list)
		if (p->p_fd == l->l_proc->p_fd)
			vfsops->pv_fdclose(p, fp);
}

/* The slot lost its file: what hung on the descriptor, rather than on the file, goes. */
static int
fd_closed(struct lwp *l, int fd, struct file *fp)
{
	knote_fdclose(l, fd);
	fd_unlock(l, fp);
	return fd_closefile(fp);
}

int
fd_close(struct lwp *l, int fd)
{
	struct fdent *fde = fd_entry(l, fd);
	struct file *fp;

	if (fde == NULL)
		return EBADF;
	fp = fde->fd_file;
	slot_clear(l->l_proc->p_fd, fd);
	return fd_closed(l, fd, fp);
}

/* `new` means old's file from one moment to the next; what it meant before is closed after. */
int
fd_dup2(struct lwp *l, int old, int new, bool cloexec)
{
	struct filedesc *fdp = l->l_proc->p_fd;
	struct file *fp, *before;
	int error;

	if (new < 0 || new >= fd_limit(l) || (fp = fd_getfile(l, old)) == NULL)
		return EBADF;
	if ((error = fd_grow(fdp, new)) == 0 && fdp->fd_ents[new].fd_reserved)
		error = EBUSY;
	if (error != 0) {
		fd_putfile(fp);
		return error;
	}
	if ((before = fdp->fd_ents[new].fd_file) == NULL)
		fdp->fd_used++;
	fd_affix(l, new, fp, cloexec);
	if (before != NULL)
		fd_closed(l, new, before);
	return 0;
}

int
fd_setcloexec(struct lwp *l, int fd, bool cloexec)
{
	struct fdent *fde = fd_entry(l, fd);

	if (fde == NULL)
		return EBADF;
	fde->fd_cloexec = cloexec;
	return 0;
}

int
fd_getcloexec(struct lwp *l, int fd, bool *cloexec)
{
	struct fdent *fde = fd_entry(l, fd);

	if (fde == NULL)
		return EBADF;
	*cloexec = fde->fd_cloexec;
	return 0;
}

int
fd_max(const struct lwp *l)
{
	const struct filedesc *fdp = l->l_proc->p_fd;
	int fd = fdp->fd_size - 1;

	while (fd >= 0 && fdp->fd_ents[fd].fd_file == NULL)
		fd--;
	return fd;
}

/*
 * Descriptors of kqueues are not inherited (kqueue(2)), and those being opened are not yet there.
 */
struct filedesc *
fd_copy(struct filedesc *from)
{
	struct filedesc *fdp = fd_init();
	int fd;

	if (fdp == NULL)
		return NULL;
	if (fd_grow(fdp, from->fd_size - 1) != 0) {
		kmem_free(fdp->fd_ents, (size_t)fdp->fd_size * sizeof(*fdp->fd_ents));
		kmem_free(fdp, sizeof(*fdp));
		return NULL;
	}
	for (fd = 0; fd < from->fd_size; fd++) {
		const struct fdent *fde = &from->fd_ents[fd];

		if (fde->fd_file == NULL || fde->fd_file->f_type == DTYPE_KQUEUE)
			continue;
		fdp->fd_ents[fd] = *fde;
		fde->fd_file->f_count++;
		fdp->fd_used++;
	}
	return fdp;
}

static void
close_all(struct filedesc *fdp, bool kqueues)
{
	struct file *fp;
	int fd;

	for (fd = 0; fd < fdp->fd_size; fd++) {
		fp = fdp->fd_ents[fd].fd_file;
		if (fp == NULL || (kqueues && fp->f_type != DTYPE_KQUEUE))
			continue;
		fdp->fd_ents[fd].fd_file = NULL;
		fd_closefile(fp);
	}
}

/* Record locks belong to the process, also when others share its table. */
static void
release_locks(struct proc *p, struct filedesc *fdp)
{
	const struct proc_vfsops *vfsops = p->p_kernel->k_vfsops;
	struct file *fp;
	int fd;

	if (vfsops == NULL || vfsops->pv_fdclose == NULL)
		return;
	for (fd = 0; fd < fdp->fd_size; fd++)
		if ((fp = fdp->fd_ents[fd].fd_file) != NULL && fp->f_type == DTYPE_VNODE)
			vfsops->pv_fdclose(p, fp);
}

/* Kqueues close first: their notes watch the table's other files. */
void
fd_free(struct proc *p, struct filedesc *fdp)
{
	release_locks(p, fdp);
	if (--fdp->fd_refs > 0)
		return;
	close_all(fdp, true);
	close_all(fdp, false);
	kmem_free(fdp->fd_ents, (size_t)fdp->fd_size * sizeof(*fdp->fd_ents));
	kmem_free(fdp, sizeof(*fdp));
}
