/*
 * Directory records as getdents(2) gives them, and the three ways to write a file's type. No state.
 */
#include <sys/vnode.h>

const uint8_t vtype_to_dt[] = {
	[VNON] = DT_UNKNOWN, [VREG] = DT_REG, [VDIR] = DT_DIR, [VBLK] = DT_BLK, [VCHR] = DT_CHR,
	[VLNK] = DT_LNK, [VSOCK] = DT_SOCK, [VFIFO] = DT_FIFO, [VBAD] = DT_UNKNOWN,
};

const mode_t vtype_to_mode[] = {
	[VNON] = 0, [VREG] = S_IFREG, [VDIR] = S_IFDIR, [VBLK] = S_IFBLK, [VCHR] = S_IFCHR,
	[VLNK] = S_IFLNK, [VSOCK] = S_IFSOCK, [VFIFO] = S_IFIFO, [VBAD] = S_IFMT,
};

enum vtype
mode_to_vtype(mode_t mode)
{
	for (enum vtype type = VREG; type < VBAD; type++) {
		if (vtype_to_mode[type] == (mode & S_IFMT))
			return type;
	}
	return VNON;
}

bool
dirent_emit(struct uio *uio, ino_t ino, enum vtype type, const char *name, size_t namelen,
    int *error)
{
	struct dirent d;
	size_t reclen = _DIRENT_RECLEN(&d, namelen);

	*error = 0;
	if (reclen > uio->uio_resid)
		return false;
	d.d_fileno = ino;
	d.d_reclen = (uint16_t)reclen;
	d.d_namlen = (uint16_t)namelen;
	d.d_type = vtype_to_dt[type];
	memcpy(d.d_name, name, namelen);
	memset(d.d_name + namelen, 0, reclen - offsetof(struct dirent, d_name) - namelen);
	*error = uiomove(&d, reclen, uio);
	if (uio->uio_onerecord)
		uio->uio_resid = 0;		/* no other fits */
	return *error == 0;
}
