/*
 * procfs's vnode operations.
 *
 * A vnode's key says which file it is: the table's entry, a descriptor's or a thread's number, and
 * the process.  Nothing else is kept; a process that is gone makes its files say so (ENOENT,
 * ESRCH).
 *
 * A link to a descriptor's file leads to the file itself, whatever its name (followlink).
 *
 * Locking: the mount, and the kernel lock for what the files tell.
 */
#include "procfs.h"

#include <sys/cred.h>
#include <sys/rofs.h>
#include <sys/uio.h>

#define LINE_MAX_SET	256		/* bytes in one write */
#define COOKIE_DOTS	2
#define COOKIE_NUMBERS	((off_t)1 << 16)	/* of the file or directory called 0 */
#define NUMBER_MAX	0xffffff

static ino_t
key(pid_t pid, int number, int entry)
{

	return (ino_t)pid << 32 | (ino_t)number << 8 | (ino_t)entry;
}

static int
key_entry(ino_t ino)
{

	return (int)(ino & 0xff);
}

static int
key_number(ino_t ino)
{

	return (int)(ino >> 8 & NUMBER_MAX);
}

static pid_t
key_pid(ino_t ino)
{

	return (pid_t)(ino >> 32);
}

/* ESRCH: the process is gone. */
static int
vnode_file(const struct vnode *vp, struct procfile *pf)
{
	pid_t pid = key_pid(vp->v_key);

	*pf = (struct procfile){ .pf_kernel = vp->v_mount->mnt_kernel,
	    .pf_entry = &proc_entries[key_entry(vp->v_key)], .pf_number = key_number(vp->v_key) };
	if (pid == 0)
		return 0;
	pf->pf_proc = proc_find(pf->pf_kernel, pid);
	return pf->pf_proc != NULL && pf->pf_proc->p_fd != NULL ? 0 : ESRCH;
}

/* A decimal number without leading zeros; -1: not one. */
static int
parse_number(const struct name *nm)
{
	int number = 0;

	if (nm->nm_len == 0 || nm->nm_len > 8 || (nm->nm_len > 1 && nm->nm_ptr[0] == '0'))
		return -1;
	for (size_t i = 0; i < nm->nm_len; i++) {
		if (nm->nm_ptr[i] < '0' || nm->nm_ptr[i] > '9')
			return -1;
		number = number * 10 + (nm->nm_ptr[i] - '0');
	}
	return number <= NUMBER_MAX ? number : -1;
}

/* In a directory of numbers, the first from `from` on and its key; -1: none. */
static int
number_next(const struct procfile *dir, int from, ino_t *ino)
{
	const struct proc *p;
	int number = -1;

	switch ((int)(dir->pf_entry - proc_entries)) {
	case P_ROOT:
		if ((p = proc_next(dir->pf_kernel, from)) == NULL)
			return -1;
		*ino = key(p->p_pid, 0, P_PID);
		return p->p_pid;
	case P_FD:
	case P_FDINFO:
		number = proc_fd_next(dir->pf_proc, from);
		*ino = key(dir->pf_proc->p_pid, number,
		    dir->pf_entry == &proc_entries[P_FD] ? P_FDLINK : P_FDINFOFILE);
		return number;
	case P_TASK:
		number = proc_thread_next(dir, from);
		*ino = key(dir->pf_proc->p_pid, number, P_TID);
		return number;
	}
	return -1;
}

/* A file of a process's directory belongs to the process, of a thread's to the thread. */
static ino_t
child_key(const struct vnode *dvp, int entry)
{

	return key(key_pid(dvp->v_key), key_number(dvp->v_key), entry);
}

static int
lookup_key(struct vnode *dvp, const struct name *nm, ino_t *ino)
{
	int dir = key_entry(dvp->v_key), number = parse_number(nm), error;
	struct procfile pf;

	if (NAME_IS(nm, "..")) {
		int parent = proc_entries[dir].pe_parent;

		*ino = key(parent == P_ROOT ? 0 : key_pid(dvp->v_key), 0, parent);
		return 0;
	}
	if ((error = vnode_file(dvp, &pf)) != 0)
		return ENOENT;
	if (number >= 0)
		return number_next(&pf, number, ino) == number ? 0 : ENOENT;
	for (int i = P_PID; i < proc_nentries; i++) {
		const struct procentry *pe = &proc_entries[i];

		if (pe->pe_parent == dir && pe->pe_name != NULL &&
		    strlen(pe->pe_name) == nm->nm_len &&
		    memcmp(pe->pe_name, nm->nm_ptr, nm->nm_len) == 0) {
			*ino = child_key(dvp, i);
			return 0;
		}
	}
	return ENOENT;
}

static int
procfs_lookup(struct vnode *dvp, const struct name *nm, struct vnode **vpp)
{
	ino_t ino;
	int error = lookup_key(dvp, nm, &ino);

	return error != 0 ? error : vcache_get(dvp->v_mount, ino, vpp);
}

static bool
emit_dots(const struct vnode *vp, struct uio *uio, off_t *at, int *error)
{

	for (; *at < COOKIE_DOTS; ++*at)
		if (!dirent_emit(uio, vp->v_key, VDIR, "..", *at == 0 ? 1 : 2, error))
			return false;
	return true;
}

static bool
emit_named(const struct vnode *vp, struct uio *uio, off_t *at, int *error)
{
	int dir = key_entry(vp->v_key);

	for (; *at < COOKIE_DOTS + proc_nentries; ++*at) {
		int i = (int)(*at - COOKIE_DOTS);
		const struct procentry *pe = &proc_entries[i];

		if (pe->pe_parent == dir && pe->pe_name != NULL &&
		    !dirent_emit(uio, child_key(vp, i), pe->pe_type, pe->pe_name,
		    strlen(pe->pe_name), error))
			return false;
	}
	return true;
}

static bool
emit_numbers(const struct procfile *pf, struct uio *uio, off_t *at, int *error)
{
	char name[16];
	int number;
	ino_t ino;

	*at = MAX(*at, COOKIE_NUMBERS);
	while (*at - COOKIE_NUMBERS <= NUMBER_MAX &&
	    (number = number_next(pf, (int)(*at - COOKIE_NUMBERS), &ino)) >= 0) {
		int len = snprintf(name, sizeof(name), "%d", number);

		if (!dirent_emit(uio, ino, proc_entries[key_entry(ino)].pe_type, name, (size_t)len,
		    error))
			return false;
		*at = COOKIE_NUMBERS + number + 1;
	}
	return true;
}

static int
procfs_readdir(struct vnode *vp, struct uio *uio, struct cred *cred, bool *eof)
{
	off_t start = uio->uio_offset, at = start;
	struct procfile pf;
	int error;

	(void)cred;
	if (start < 0)
		return EINVAL;
	if ((error = vnode_file(vp, &pf)) != 0)
		return ENOENT;
	*eof = emit_dots(vp, uio, &at, &error) && emit_named(vp, uio, &at, &error) &&
	    emit_numbers(&pf, uio, &at, &error);
	uio->uio_offset = at;
	return error == 0 && !*eof && at == start ? EINVAL : error;
}

/* The part of a file's text that the transfer asks for. */
static int
move_text(struct vnode *vp, struct uio *uio)
{
	struct proctext text = { 0 };
	struct procfile pf;
	int error;

	if (uio->uio_offset < 0)
		return EINVAL;
	if ((error = vnode_file(vp, &pf)) != 0)
		return error;
	if (pf.pf_entry->pe_constant != NULL)
		text_put(&text, pf.pf_entry->pe_constant, strlen(pf.pf_entry->pe_constant));
	else
		error = pf.pf_entry->pe_text(&pf, &text);
	if (error == 0)
		error = text.pt_error;
	if (error == 0 && (uint64_t)uio->uio_offset < text.pt_len) {
		size_t at = (size_t)uio->uio_offset;

		error = uiomove(text.pt_buf + at, MIN(text.pt_len - at, uio->uio_resid), uio);
	}
	if (text.pt_buf != NULL)
		kmem_free(text.pt_buf, text.pt_size);
	return error;
}

static int
procfs_read(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{

	(void)ioflag, (void)cred;
	return move_text(vp, uio);
}

static int
procfs_readlink(struct vnode *vp, struct uio *uio)
{
	int error = move_text(vp, uio);

	return error == ESRCH ? ENOENT : error;
}

static int
procfs_write(struct vnode *vp, struct uio *uio, int ioflag, struct cred *cred)
{
	char line[LINE_MAX_SET + 1];
	size_t len = uio->uio_resid;
	struct procfile pf;
	int error;

	(void)ioflag, (void)cred;
	if ((error = vnode_file(vp, &pf)) != 0)
		return error;
	if (pf.pf_entry->pe_set == NULL)
		return EIO;
	if (len > LINE_MAX_SET)
		return EINVAL;
	if ((error = uiomove(line, len, uio)) != 0)
		return error;
	if (len > 0 && line[len - 1] == '\n')
		len--;
	line[len] = '\0';
	return strlen(line) == len ? pf.pf_entry->pe_set(&pf, line) : EINVAL;
}

/* Only what a descriptor has open: other links are texts. */
static int
procfs_followlink(struct vnode *vp, struct vnode **vpp)
{
	struct procfile pf;

	*vpp = NULL;
	if (key_entry(vp->v_key) != P_FDLINK)
		return 0;
	return vnode_file(vp, &pf) != 0 ? ENOENT : proc_fd_vnode(&pf, vpp);
}

static int
procfs_getattr(struct vnode *vp, struct vattr *va)
{
	struct procfile pf;
	int error = vnode_file(vp, &pf);

	if (error != 0)
		return ENOENT;
	*va = (struct vattr){
		.va_type = vp->v_type, .va_mode = pf.pf_entry->pe_mode,
		.va_nlink = vp->v_type == VDIR ? 2 : 1, .va_fileid = vp->v_key,
		.va_blocksize = S_BLKSIZE, .va_birthtime = pf.pf_kernel->k_boottime,
	};
	if (pf.pf_proc != NULL) {
		va->va_uid = pf.pf_proc->p_cred->cr_euid;
		va->va_gid = pf.pf_proc->p_cred->cr_egid;
	}
	getnanotime(&va->va_mtime);
	va->va_atime = va->va_ctime = va->va_mtime;
	return 0;
}

/* A size is ignored, so that opening with O_TRUNC works: writing is what changes a file. */
static int
procfs_setattr(struct vnode *vp, const struct vattr *va, struct cred *cred)
{

	(void)vp, (void)cred;
	return va->va_size != (uint64_t)VNOVAL ? 0 : EPERM;
}

/* What is of a process is not kept: its number may be another's soon. */
static int
procfs_inactive(struct vnode *vp, bool *recycle)
{

	*recycle = key_pid(vp->v_key) != 0;
	return 0;
}

static const struct vnodeops procfs_vnodeops = {
	ROFS_OPS,
	.lookup = procfs_lookup,
	.readdir = procfs_readdir,
	.read = procfs_read,
	.write = procfs_write,
	.readlink = procfs_readlink,
	.followlink = procfs_followlink,
	.getattr = procfs_getattr,
	.setattr = procfs_setattr,
	.inactive = procfs_inactive,
};

int
procfs_loadvnode(struct mount *mp, struct vnode *vp, ino_t ino)
{

	(void)mp;
	vp->v_ops = &procfs_vnodeops;
	vp->v_type = proc_entries[key_entry(ino)].pe_type;
	if (vp->v_type == VDIR)
		vp->v_flag |= VV_NOCACHE;
	if (ino == P_ROOT)
		vp->v_flag |= VV_ROOT;
	return 0;
}
