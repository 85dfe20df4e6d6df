/*
 * Attributes.  Linux's immutable, append-only and nodump flags are NetBSD's UF_IMMUTABLE, UF_APPEND
 * and UF_NODUMP; noatime has no name there but is honoured; the others are kept.
 */
#include "ext2fs.h"

#define FLAGS_KNOWN	(UF_IMMUTABLE | UF_APPEND | UF_NODUMP)

static u_long
flags_of(const struct inode *ip)
{

	return (ip->i_flags & EXT2_IMMUTABLE ? UF_IMMUTABLE : 0u) |
	    (ip->i_flags & EXT2_APPEND ? UF_APPEND : 0u) |
	    (ip->i_flags & EXT2_NODUMP ? UF_NODUMP : 0u);
}

int
ext2_getattr(struct vnode *vp, struct vattr *va)
{
	struct inode *ip = VTOI(vp);

	ext2_itimes(ip);
	*va = (struct vattr){
		.va_type = vp->v_type,
		.va_mode = ip->i_mode & ALLPERMS,
		.va_nlink = ip->i_nlink,
		.va_uid = ip->i_uid,
		.va_gid = ip->i_gid,
		.va_fileid = ip->i_number,
		.va_size = ip->i_size,
		.va_blocksize = (long)ip->i_um->um_bsize,
		.va_atime = ip->i_atime,
		.va_mtime = ip->i_mtime,
		.va_ctime = ip->i_ctime,
		.va_birthtime = ip->i_crtime,
		.va_gen = ip->i_gen,
		.va_flags = flags_of(ip),
		.va_rdev = vp->v_rdev,
		.va_bytes = ip->i_sectors * EXT2_SECTOR,
	};
	return 0;
}

static int
set_size(struct vnode *vp, uint64_t size)
{
	struct inode *ip = VTOI(vp);
	int error;

	switch (vp->v_type) {
	case VREG:
		if ((error = ext2_truncate(ip, size)) == 0)
			ip->i_flag |= IN_CHANGE | IN_UPDATE;
		return error;
	case VDIR:
		return EISDIR;
	case VLNK:
		return EINVAL;
	default:
		return 0;	/* devices, FIFOs, sockets: open(2) with O_TRUNC passes here */
	}
}

/* EOPNOTSUPP: ext2 has no such flag. */
static int
set_flags(struct inode *ip, u_long flags)
{

	if ((flags & ~(u_long)FLAGS_KNOWN) != 0)
		return EOPNOTSUPP;
	ip->i_flags &= ~(uint32_t)(EXT2_IMMUTABLE | EXT2_APPEND | EXT2_NODUMP);
	ip->i_flags |= (flags & UF_IMMUTABLE ? EXT2_IMMUTABLE : 0u) |
	    (flags & UF_APPEND ? EXT2_APPEND : 0u) | (flags & UF_NODUMP ? EXT2_NODUMP : 0u);
	return 0;
}

static void
set_owner_and_mode(struct inode *ip, const struct vattr *va)
{

	if (va->va_mode != (mode_t)VNOVAL)
		ip->i_mode = (uint16_t)((ip->i_mode & EXT2_IFMT) | (va->va_mode & ALLPERMS));
	if (va->va_uid != (uid_t)VNOVAL)
		ip->i_uid = va->va_uid;
	if (va->va_gid != (gid_t)VNOVAL)
		ip->i_gid = va->va_gid;
}

static void
set_time(const struct inode *ip, struct timespec *to, const struct timespec *from)
{

	if (!vattr_time_given(from))
		return;
	*to = *from;
	ext2_timeclamp(ip, to);
}

int
ext2_setattr(struct vnode *vp, const struct vattr *va, struct cred *cred)
{
	struct inode *ip = VTOI(vp);
	int error;

	(void)cred;
	if (ip->i_um->um_ronly)
		return EROFS;
	if ((ip->i_flags & (EXT2_IMMUTABLE | EXT2_APPEND)) != 0 && vattr_protected_given(va))
		return EPERM;
	if (va->va_size != (uint64_t)VNOVAL && (error = set_size(vp, va->va_size)) != 0)
		return error;
	if (va->va_flags != (u_long)VNOVAL && (error = set_flags(ip, va->va_flags)) != 0)
		return error;
	ext2_itimes(ip);
	set_owner_and_mode(ip, va);
	set_time(ip, &ip->i_atime, &va->va_atime);
	set_time(ip, &ip->i_mtime, &va->va_mtime);
	if (ext2_hascrtime(ip))
		set_time(ip, &ip->i_crtime, &va->va_birthtime);
	ip->i_flag |= IN_CHANGE | IN_MODIFIED;
	return 0;
}
