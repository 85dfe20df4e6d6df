/*
 * Directory records.  A directory is a file of blocks, each filled by records that do not cross its
 * end: inode number (0: free space), length of the record, length of the name, type (with the
 * filetype feature), name.  Records begin at multiples of 4; what a record has beyond its name's
 * need is free space too.
 *
 * The index of the dir_index feature hides in such free space, so a reader of records does not see
 * it.
 */
#include "ext2fs.h"

/* Offsets in a record: inode 0, length 4, name's length 6, type 7, name: */
#define HEADER		8
#define FULL_64K	0xffff			/* how 65536 is written as a record's length */

/* File types in records, by vnode type and back. */
static const uint8_t vtype_to_record[] = { 0, 1, 2, 4, 3, 7, 6, 5, 0 };
static const enum vtype record_to_vtype[] = { VNON, VREG, VDIR, VCHR, VBLK, VFIFO, VSOCK, VLNK };

/* The bytes that a record with such a name takes. */
uint32_t
ext2_dirneed(size_t namlen)
{

	return HEADER + (((uint32_t)namlen + 3) & ~3u);
}

static uint32_t
get_reclen(const char *record, uint32_t bsize)
{
	uint16_t len;

	memcpy(&len, record + 4, sizeof(len));
	len = le16(len);
	return bsize > FULL_64K && (len == FULL_64K || len == 0) ? bsize : len;
}

/* Read and check the record at `off` of a block; EIO. */
int
ext2_dirrec(struct inode *dip, const char *block, uint32_t off, struct dirrec *r)
{
	const struct ext2mount *um = dip->i_um;
	const char *record = block + off;
	uint32_t ino;
	uint8_t type;

	if (off % 4 != 0 || off + HEADER > um->um_bsize)
		goto bad;
	memcpy(&ino, record, sizeof(ino));
	r->dr_ino = le32(ino);
	r->dr_reclen = get_reclen(record, um->um_bsize);
	r->dr_namlen = (uint8_t)record[6];
	r->dr_name = record + HEADER;
	if (r->dr_reclen < HEADER || r->dr_reclen % 4 != 0 || r->dr_reclen > um->um_bsize - off)
		goto bad;
	if (r->dr_ino == 0) {
		r->dr_room = r->dr_reclen;
		return 0;
	}
	if (r->dr_ino > um->um_icount || r->dr_namlen == 0 ||
	    ext2_dirneed(r->dr_namlen) > r->dr_reclen)
		goto bad;
	type = (uint8_t)record[7];
	r->dr_type = has_filetype(um) && type < nitems(record_to_vtype) ? record_to_vtype[type]
									: VNON;
	r->dr_room = r->dr_reclen - ext2_dirneed(r->dr_namlen);
	return 0;
bad:
	return ext2_corrupt(
	    dip->i_um, "directory %u: bad record at byte %u of a block", dip->i_number, off);
}

void
ext2_dirsetlen(char *block, uint32_t off, uint32_t reclen)
{
	uint16_t len = le16(reclen > FULL_64K ? FULL_64K : (uint16_t)reclen);

	memcpy(block + off + 4, &len, sizeof(len));
}

void
ext2_dirsetino(const struct ext2mount *um, char *block, uint32_t off, uint32_t ino, enum vtype type)
{

	ino = le32(ino);
	memcpy(block + off, &ino, sizeof(ino));
	block[off + 7] = has_filetype(um) ? (char)vtype_to_record[type] : 0;
}

void
ext2_dirput(const struct ext2mount *um, char *block, uint32_t off, const struct inode *ip,
    uint32_t reclen, const char *name, size_t namlen)
{

	ext2_dirsetino(um, block, off, ip->i_number, ip->i_vnode->v_type);
	ext2_dirsetlen(block, off, reclen);
	block[off + 6] = (char)namlen;
	memcpy(block + off + HEADER, name, namlen);
	memset(block + off + HEADER + namlen, 0, ext2_dirneed(namlen) - HEADER - namlen);
}

/* The held block of a directory at byte `off`; directories have no holes. */
int
ext2_dirblock(struct inode *dip, uint64_t off, struct buf **bpp)
{
	struct ext2mount *um = dip->i_um;
	uint32_t bno, run;
	int error;

	if ((error = ext2_bmap(dip, off >> um->um_bshift, 1, &bno, &run)) != 0)
		return error;
	if (bno == 0)
		return ext2_corrupt(
		    um, "directory %u: hole at byte %llu", dip->i_number, (unsigned long long)off);
	return bread(um->um_disk, bno, um->um_bsize, bpp);
}
