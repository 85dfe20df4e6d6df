/*
 * The memory file system's nodes: the node table, attributes, and the binding of nodes to vnodes.
 *
 * Locking: the mount.  Interface: memfs.h.  Errors of setting attributes are those of chflags(2),
 * chmod(2), truncate(2); who may is the vfs layer's question, but immutable and append-only files
 * refuse here.
 */
#include "memfs.h"

static int
slots_grow(struct memfs *fs)
{
	uint32_t size = fs->fs_slotsize == 0 ? 16 : fs->fs_slotsize * 2;
	struct memfs_slot *slots;

	if (size < fs->fs_slotsize || (slots = kmem_zalloc(size * sizeof(*slots))) == NULL)
		return ENOMEM;
	if (fs->fs_nslots > 0)
		memcpy(slots, fs->fs_slots, fs->fs_nslots * sizeof(*slots));
	if (fs->fs_slots != NULL)
		kmem_free(fs->fs_slots, fs->fs_slotsize * sizeof(*slots));
	fs->fs_slots = slots;
	fs->fs_slotsize = size;
	return 0;
}

static int
slot_take(struct memfs *fs, struct memfs_node *mn)
{
	uint32_t n;
	int error;

	if (fs->fs_freeslot != 0) {
		n = fs->fs_freeslot - 1;
		fs->fs_freeslot = fs->fs_slots[n].ms_nextfree;
	} else {
		if (fs->fs_nslots == fs->fs_slotsize && (error = slots_grow(fs)) != 0)
			return error;
		n = fs->fs_nslots++;
		fs->fs_slots[n].ms_gen = fs->fs_firstgen;
	}
	fs->fs_slots[n].ms_node = mn;
	mn->mn_ino = (ino_t)n + MEMFS_ROOTINO;
	mn->mn_gen = fs->fs_slots[n].ms_gen;
	return 0;
}

static void
slot_give(struct memfs *fs, ino_t ino)
{
	uint32_t n = (uint32_t)(ino - MEMFS_ROOTINO);

	fs->fs_slots[n].ms_node = NULL;
	fs->fs_slots[n].ms_gen++;
	fs->fs_slots[n].ms_nextfree = fs->fs_freeslot;
	fs->fs_freeslot = n + 1;
}

struct memfs_node *
memfs_node_byino(struct memfs *fs, ino_t ino)
{

	if (ino < MEMFS_ROOTINO || ino - MEMFS_ROOTINO >= fs->fs_nslots)
		return NULL;
	return fs->fs_slots[ino - MEMFS_ROOTINO].ms_node;
}

int
memfs_node_make(struct memfs *fs, enum vtype type, struct memfs_node **mnp)
{
	struct memfs_node *mn;
	int error;

	if (fs->fs_limits.ml_nodes != 0 && fs->fs_nodes >= fs->fs_limits.ml_nodes)
		return ENOSPC;
	if ((mn = kmem_zalloc(sizeof(*mn))) == NULL)
		return ENOMEM;
	if ((error = slot_take(fs, mn)) != 0) {
		kmem_free(mn, sizeof(*mn));
		return error;
	}
	fs->fs_nodes++;
	mn->mn_fs = fs;
	mn->mn_type = type;
	mn->mn_nlink = type == VDIR ? 2 : 1;
	*mnp = mn;
	return 0;
}

int
memfs_node_alloc(struct memfs *fs, enum vtype type, const struct vattr *va, struct memfs_node **mnp)
{
	struct memfs_node *mn;
	int error = memfs_node_make(fs, type, mnp);

	if (error != 0)
		return error;
	mn = *mnp;
	mn->mn_mode = va->va_mode & ALLPERMS;
	mn->mn_uid = va->va_uid;
	mn->mn_gid = va->va_gid;
	if (type == VBLK || type == VCHR)
		mn->mn_rdev = va->va_rdev;
	getnanotime(&mn->mn_birthtime);
	mn->mn_atime = mn->mn_mtime = mn->mn_ctime = mn->mn_birthtime;
	return 0;
}

static void
content_free(struct memfs_node *mn)
{

	if (mn->mn_type == VREG)
		memfs_pages_free(mn, 0, UINT64_MAX);
	else if (mn->mn_type == VDIR)
		memfs_dir_clear(mn);
	else if (mn->mn_type == VLNK && mn->mn_link.ms_target != NULL) {
		kmem_free(mn->mn_link.ms_target, mn->mn_link.ms_len);
		memfs_uncharge(mn->mn_fs, mn->mn_link.ms_len);
	}
}

void
memfs_node_free(struct memfs_node *mn)
{
	struct memfs *fs = mn->mn_fs;

	content_free(mn);
	slot_give(fs, mn->mn_ino);
	fs->fs_nodes--;
	kmem_free(mn, sizeof(*mn));
}

void
memfs_node_bind(struct memfs_node *mn, struct vnode *vp)
{

	vp->v_type = mn->mn_type;
	vp->v_ops = &memfs_vnodeops;
	vp->v_data = mn;
	vp->v_size = mn->mn_type == VREG ? (off_t)mn->mn_file.mf_size : 0;
	vp->v_rdev = mn->mn_rdev;
	if (mn->mn_ino == MEMFS_ROOTINO)
		vp->v_flag |= VV_ROOT;
}

void
memfs_touch(struct memfs_node *mn)
{

	getnanotime(&mn->mn_mtime);
	mn->mn_ctime = mn->mn_mtime;
}

void
memfs_changed(struct memfs_node *mn)
{

	getnanotime(&mn->mn_ctime);
}

void
memfs_accessed(struct memfs_node *mn)
{

	if ((mn->mn_fs->fs_mount->mnt_flag & (MNT_NOATIME | MNT_RDONLY)) == 0)
		getnanotime(&mn->mn_atime);
}

static uint64_t
node_size(const struct memfs_node *mn)
{

	switch (mn->mn_type) {
	case VREG:
		return mn->mn_file.mf_size;
	case VDIR:
		return mn->mn_dir.md_bytes;
	case VLNK:
		return mn->mn_link.ms_len;
	default:
		return 0;
	}
}

/* Borrowed bytes count as held: a file of theirs is no hole. */
static uint64_t
file_bytes(const struct memfs_file *mf)
{

	return MAX(mf->mf_pages * MEMFS_PAGESIZE, roundup(mf->mf_borrowedlen, S_BLKSIZE));
}

int
memfs_getattr(struct vnode *vp, struct vattr *va)
{
	const struct memfs_node *mn = VTOMEMFS(vp);

	/* one by one: this is the busiest operation of all */
	va->va_type = mn->mn_type;
	va->va_mode = mn->mn_mode;
	va->va_nlink = mn->mn_nlink;
	va->va_uid = mn->mn_uid;
	va->va_gid = mn->mn_gid;
	va->va_fileid = mn->mn_ino;
	va->va_size = node_size(mn);
	va->va_blocksize = (long)MEMFS_PAGESIZE;
	va->va_atime = mn->mn_atime;
	va->va_mtime = mn->mn_mtime;
	va->va_ctime = mn->mn_ctime;
	va->va_birthtime = mn->mn_birthtime;
	va->va_gen = mn->mn_gen;
	va->va_flags = mn->mn_flags;
	va->va_rdev = mn->mn_rdev;
	va->va_vaflags = 0;
	va->va_bytes = mn->mn_type == VREG ? file_bytes(&mn->mn_file) :
	    roundup(va->va_size, S_BLKSIZE);
	return 0;
}

static int
size_set(struct vnode *vp, uint64_t size)
{

	switch (vp->v_type) {
	case VREG:
		return memfs_truncate(vp, size);
	case VDIR:
		return EISDIR;
	case VLNK:
		return EINVAL;
	default:
		/* devices, FIFOs, sockets: open(2) with O_TRUNC passes here */
		return 0;
	}
}

static void
owner_and_mode_set(struct memfs_node *mn, const struct vattr *va)
{

	if (va->va_mode != (mode_t)VNOVAL)
		mn->mn_mode = va->va_mode & ALLPERMS;
	if (va->va_uid != (uid_t)VNOVAL)
		mn->mn_uid = va->va_uid;
	if (va->va_gid != (gid_t)VNOVAL)
		mn->mn_gid = va->va_gid;
}

static void
times_set(struct memfs_node *mn, const struct vattr *va)
{

	if (vattr_time_given(&va->va_atime))
		mn->mn_atime = va->va_atime;
	if (vattr_time_given(&va->va_mtime))
		mn->mn_mtime = va->va_mtime;
	if (vattr_time_given(&va->va_birthtime))
		mn->mn_birthtime = va->va_birthtime;
}

int
memfs_setattr(struct vnode *vp, const struct vattr *va, struct cred *cred)
{
	struct memfs_node *mn = VTOMEMFS(vp);
	bool flags_given = va->va_flags != (u_long)VNOVAL;
	int error;

	(void)cred;
	if ((mn->mn_flags & (MEMFS_IMMUTABLE | MEMFS_APPEND)) != 0 && vattr_protected_given(va))
		return EPERM;
	if (va->va_size != (uint64_t)VNOVAL && (error = size_set(vp, va->va_size)) != 0)
		return error;
	if (flags_given)
		mn->mn_flags = (unsigned int)va->va_flags;
	owner_and_mode_set(mn, va);
	times_set(mn, va);
	memfs_changed(mn);
	return 0;
}
