/*
 * From a directory back to its path: __getcwd(2), and the name under which mounts are listed. Each
 * step asks the name cache first and reads the parent directory otherwise.
 */
#include "vfsvar.h"

#define GETCWD_DIRBUF	4096

/* Look for inode `ino` among the directory records in buf. */
static bool
dirents_find(const char *buf, size_t len, ino_t ino, struct dirent *found)
{
	const size_t head = offsetof(struct dirent, d_name);
	size_t off = 0;

	while (off + head < len) {
		memcpy(found, buf + off, head);
		if (found->d_reclen == 0 || off + found->d_reclen > len)
			return false;
		if (found->d_fileno == ino && !(found->d_namlen <= 2 && buf[off + head] == '.' &&
		    (found->d_namlen == 1 || buf[off + head + 1] == '.'))) {
			memcpy(found->d_name, buf + off + head, found->d_namlen);
			return true;
		}
		off += found->d_reclen;
	}
	return false;
}

/* The name of inode `ino` in its parent, by reading that. */
static int
dir_scan(struct vnode *dvp, ino_t ino, struct cred *cr, char *buf, struct dirent *found)
{
	off_t offset = 0;
	bool eof = false;
	struct iovec iov;
	struct uio uio;
	int error;

	while (!eof) {
		uio_init(&uio, &iov, buf, GETCWD_DIRBUF, offset, UIO_READ, UIO_SYSSPACE);
		if ((error = VOP_READDIR(dvp, &uio, cr, &eof)) != 0)
			return error;
		if (dirents_find(buf, GETCWD_DIRBUF - uio.uio_resid, ino, found))
			return 0;
		if (uio.uio_resid == GETCWD_DIRBUF)
			break;
		offset = uio.uio_offset;
	}
	return ENOENT;
}

/* Put a component before what *start already points at. */
static int
prepend(char *buf, char **start, const char *name, size_t len)
{
	if ((size_t)(*start - buf) < len + 1)
		return ERANGE;
	*start -= len;
	memcpy(*start, name, len);
	*--*start = '/';
	return 0;
}

/* The slow way: inode number, then the parent's records. */
static int
prepend_scanned(struct vnode *vp, struct vnode *parent, struct cred *cr, char *buf, char **start)
{
	struct dirent found;
	struct vattr va;
	char *records;
	int error;

	if ((error = VOP_GETATTR(vp, &va)) != 0)
		return error;
	if ((records = kmem_alloc(GETCWD_DIRBUF)) == NULL)
		return ENOMEM;
	if ((error = dir_scan(parent, va.va_fileid, cr, records, &found)) == 0)
		error = prepend(buf, start, found.d_name, found.d_namlen);
	kmem_free(records, GETCWD_DIRBUF);
	return error;
}

/* One step up.  Takes the reference to vp and gives one to its parent. */
static int
step_up(struct vnode *vp, struct cred *cr, bool check, char *buf, char **start,
    struct vnode **parentp)
{
	const struct name dotdot = { .nm_ptr = "..", .nm_len = 2, .nm_hash = name_hash("..", 2) };
	struct vnode *parent;
	const char *name;
	size_t len;
	int error;

	if ((parent = namecache_revlookup(vp, &name, &len)) != NULL) {
		vref(parent);
		error = prepend(buf, start, name, len);
	} else if (vp->v_type != VDIR) {
		vrele(vp);
		return ENOENT;		/* only directories know where they are */
	} else {
		if ((error = VOP_LOOKUP(vp, &dotdot, &parent)) != 0) {
			vrele(vp);
			return error;
		}
		error = prepend_scanned(vp, parent, cr, buf, start);
	}
	if (error == 0 && check)
		error = vaccess(parent, R_OK | X_OK, cr);
	vrele(vp);
	if (error != 0)
		vrele(parent);
	*parentp = parent;
	return error;
}

/*
 * With an lwp: up to its root, and every directory on the way must be readable to it. Without: up
 * to the system's.
 */
int
vn_getpath(struct lwp *l, struct vnode *vp, char *buf, size_t len, char **start)
{
	struct vfsstate *vs = curlwp->l_kernel->k_vfs;
	struct vnode *root = l != NULL ? l->l_proc->p_cwdi->cwdi_rdir : NULL;
	struct cred *cr = cred_hold(l != NULL ? lwp_cred(l) : vs->vs_kernel->k_cred);
	int error = 0;

	if (root == NULL)
		root = vs->vs_rootvp;
	*start = buf + len - 1;
	**start = '\0';
	vref(vp);
	while (error == 0 && vp != root) {
		struct mount *mp = vp->v_mount;
		if (mp == NULL) {
			error = ENOENT;
		} else if ((vp->v_flag & VV_ROOT) != 0) {
			struct vnode *covered = mp->mnt_vnodecovered;
			if (covered == NULL)
				break;
			vref(covered);
			vrele(vp);
			vp = covered;
		} else if ((error = step_up(vp, cr, l != NULL, buf, start, &vp)) != 0) {
			goto out;
		}
	}
	vrele(vp);
	if (error == 0 && **start == '\0')
		error = prepend(buf, start, "", 0);
out:
	cred_free(cr);
	return error;
}

int
sys___getcwd(struct lwp *l, const struct sys___getcwd_args *uap, register_t *retval)
{
	char path[PATH_MAX], *start;
	size_t len = MIN(SCARG(uap, length), sizeof(path));
	int error;

	if (len < 2)
		return ERANGE;
	if ((error = vn_getpath(l, l->l_proc->p_cwdi->cwdi_cdir, path, len, &start)) != 0)
		return error;
	len = (size_t)(path + len - start);
	if ((error = copyout(start, SCARG(uap, bufp), len)) == 0)
		*retval = (register_t)len;
	return error;
}
