/*
 * What librumpvfs hangs on processes: the current directory, the root and the umask, inherited when
 * a process is made; and the hooks through which kern reaches this library (proc_vfsops).
 */
#include "vfsvar.h"

#include <sys/lockf.h>

#define CMASK_FIRST 022

static int
cwd_fork(struct proc *parent, struct proc *child, bool share)
{
	struct vfsstate *vs = child->p_kernel->k_vfs;
	struct cwdinfo *from = parent != NULL ? parent->p_cwdi : NULL, *to;

	if (share && from != NULL) {
		from->cwdi_refs++;
		child->p_cwdi = from;
		return 0;
	}
	if ((to = kmem_zalloc(sizeof(*to))) == NULL)
		return ENOMEM;
	to->cwdi_refs = 1;
	to->cwdi_cmask = from != NULL ? from->cwdi_cmask : CMASK_FIRST;
	to->cwdi_cdir = from != NULL ? from->cwdi_cdir : vs->vs_rootvp;
	to->cwdi_rdir = from != NULL ? from->cwdi_rdir : NULL;
	vref(to->cwdi_cdir);
	if (to->cwdi_rdir != NULL)
		vref(to->cwdi_rdir);
	child->p_cwdi = to;
	return 0;
}

static void
cwd_exit(struct proc *p)
{
	struct cwdinfo *cwdi = p->p_cwdi;

	p->p_cwdi = NULL;
	if (cwdi == NULL || --cwdi->cwdi_refs > 0)
		return;
	vrele(cwdi->cwdi_cdir);
	if (cwdi->cwdi_rdir != NULL)
		vrele(cwdi->cwdi_rdir);
	kmem_free(cwdi, sizeof(*cwdi));
}

static void
vnode_fdclose(struct proc *p, struct file *fp)
{
	struct vnode *vp = fp->f_data;

	if (vp->v_lockf != NULL)
		lockf_procclose(vp, p);
}

static size_t
vfs_typenames(struct kernel *k, char *buf, size_t len)
{
	const struct vfsstate *vs = k->k_vfs;
	size_t need = 0;

	if (len > 0)
		buf[0] = '\0';
	for (size_t i = 0; i < VFS_TYPES_MAX; i++) {
		if (vs->vs_types[i] != NULL)
			need += (size_t)snprintf(buf + MIN(need, len), len - MIN(need, len), "%s%s",
			    need == 0 ? "" : " ", vs->vs_types[i]->vfs_name);
	}
	return need;
}

const struct proc_vfsops vfs_procops = {
	.pv_fork = cwd_fork,
	.pv_exit = cwd_exit,
	.pv_fdclose = vnode_fdclose,
	.pv_etfs_register = etfs_register,
	.pv_etfs_remove = etfs_remove,
	.pv_fstypes = vfs_typenames,
};
