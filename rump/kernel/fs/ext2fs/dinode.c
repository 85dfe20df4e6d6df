/*
 * An inode's bytes on the disk.  The first 128 are struct ext2fs_dinode; larger inodes go on with a
 * length (i_extra_isize) and, as far as it reaches, the extra bits of the times: two that carry the
 * seconds past 2038 and 30 of nanoseconds.  What is not known here (extended attributes behind,
 * say) is left as it was.
 */
#include "ext2fs.h"

#define LEN_OFF		128			/* offsets of the second part's fields */
#define CTIME_X		132
#define MTIME_X		136
#define ATIME_X		140
#define CRTIME		144
#define CRTIME_X	148

#define TIME_MIN	((int64_t)INT32_MIN)
#define TIME_MAX	((int64_t)INT32_MAX)
#define TIME_XMAX	(TIME_MAX + 3 * ((int64_t)1 << 32))

static bool
has_field(const struct inode *ip, unsigned int off)
{

	return ip->i_extra >= off + 4 - LEN_OFF;
}

bool
ext2_hascrtime(const struct inode *ip)
{

	return has_field(ip, CRTIME);
}

static uint32_t
get32(const char *p)
{
	uint32_t x;

	memcpy(&x, p, sizeof(x));
	return le32(x);
}

static void
put32(char *p, uint32_t x)
{

	x = le32(x);
	memcpy(p, &x, sizeof(x));
}

static void
get_time(const struct inode *ip, const char *dinode, uint32_t seconds, unsigned int xoff,
    struct timespec *ts)
{
	uint32_t extra = has_field(ip, xoff) ? get32(dinode + xoff) : 0;

	ts->tv_sec = (int32_t)seconds + ((int64_t)(extra & 3) << 32);
	ts->tv_nsec = MIN(extra >> 2, 999999999u);
}

static uint32_t
put_time(const struct inode *ip, char *dinode, unsigned int xoff, const struct timespec *ts)
{
	uint32_t low = (uint32_t)ts->tv_sec;

	if (has_field(ip, xoff))
		put32(dinode + xoff,
		    (uint32_t)ts->tv_nsec << 2 | (uint32_t)((ts->tv_sec - (int32_t)low) >> 32 & 3));
	return low;
}

/*
 * What of the time the inode can hold, so that it reads the same before and after it went to the
 * disk.
 */
void
ext2_timeclamp(const struct inode *ip, struct timespec *ts)
{
	bool wide = has_field(ip, ATIME_X);

	ts->tv_sec = MAX(TIME_MIN, MIN((int64_t)ts->tv_sec, wide ? TIME_XMAX : TIME_MAX));
	if (!wide)
		ts->tv_nsec = 0;
}

static void
decode_times(struct inode *ip, const struct ext2fs_dinode *di, const char *dinode)
{

	get_time(ip, dinode, le32(di->e2di_atime), ATIME_X, &ip->i_atime);
	get_time(ip, dinode, le32(di->e2di_mtime), MTIME_X, &ip->i_mtime);
	get_time(ip, dinode, le32(di->e2di_ctime), CTIME_X, &ip->i_ctime);
	if (ext2_hascrtime(ip))
		get_time(ip, dinode, get32(dinode + CRTIME), CRTIME_X, &ip->i_crtime);
}

/*
 * Blocks are counted in sectors, or with the huge_file feature in 48 bits and per inode perhaps in
 * blocks.
 */
static uint64_t
decode_sectors(const struct inode *ip, const struct ext2fs_dinode *di)
{
	const struct ext2mount *um = ip->i_um;
	uint64_t n = le32(di->e2di_nblock);

	if (!has_rocompat(um, EXT2F_ROCOMPAT_HUGE_FILE))
		return n;
	n |= (uint64_t)le16(di->e2di_nblock_high) << 32;
	return ip->i_flags & EXT2_HUGE_FILE ? n << (um->um_bshift - 9) : n;
}

void
ext2_decode(struct inode *ip, const char *dinode)
{
	const struct ext2fs_dinode *di = (const struct ext2fs_dinode *)dinode;
	unsigned int room = ip->i_um->um_isize - EXT2_REV0_DINODE_SIZE;
	uint16_t extra;

	if (room != 0) {
		memcpy(&extra, dinode + LEN_OFF, sizeof(extra));
		ip->i_extra = le16(extra) <= room ? le16(extra) : 0;
	}
	ip->i_mode = le16(di->e2di_mode);
	ip->i_nlink = le16(di->e2di_nlink);
	ip->i_uid = le16(di->e2di_uid) | (uint32_t)le16(di->e2di_uid_high) << 16;
	ip->i_gid = le16(di->e2di_gid) | (uint32_t)le16(di->e2di_gid_high) << 16;
	ip->i_flags = le32(di->e2di_flags);
	ip->i_gen = le32(di->e2di_gen);
	ip->i_facl = le32(di->e2di_facl);
	ip->i_dtime = le32(di->e2di_dtime);
	ip->i_size = le32(di->e2di_size);
	if ((ip->i_mode & EXT2_IFMT) == EXT2_IFREG && ip->i_um->um_rev > E2FS_REV0)
		ip->i_size |= (uint64_t)le32(di->e2di_dacl) << 32;
	ip->i_sectors = decode_sectors(ip, di);
	memcpy(ip->i_block, di->e2di_blocks, sizeof(ip->i_block));
	decode_times(ip, di, dinode);
}

static void
encode_times(const struct inode *ip, struct ext2fs_dinode *di, char *dinode)
{

	di->e2di_atime = le32(put_time(ip, dinode, ATIME_X, &ip->i_atime));
	di->e2di_mtime = le32(put_time(ip, dinode, MTIME_X, &ip->i_mtime));
	di->e2di_ctime = le32(put_time(ip, dinode, CTIME_X, &ip->i_ctime));
	if (ext2_hascrtime(ip))
		put32(dinode + CRTIME, put_time(ip, dinode, CRTIME_X, &ip->i_crtime));
}

static void
encode_sectors(const struct inode *ip, struct ext2fs_dinode *di)
{
	const struct ext2mount *um = ip->i_um;
	uint64_t n = ip->i_sectors;

	if (has_rocompat(um, EXT2F_ROCOMPAT_HUGE_FILE)) {
		if (ip->i_flags & EXT2_HUGE_FILE)
			n >>= um->um_bshift - 9;
		di->e2di_nblock_high = le16((uint16_t)(n >> 32));
	}
	di->e2di_nblock = le32((uint32_t)n);
}

void
ext2_encode(const struct inode *ip, char *dinode)
{
	struct ext2fs_dinode *di = (struct ext2fs_dinode *)dinode;
	uint16_t extra = le16(ip->i_extra);

	if (ip->i_um->um_isize > EXT2_REV0_DINODE_SIZE)
		memcpy(dinode + LEN_OFF, &extra, sizeof(extra));
	di->e2di_mode = le16(ip->i_mode);
	di->e2di_nlink = le16(ip->i_nlink);
	di->e2di_uid = le16((uint16_t)ip->i_uid);
	di->e2di_uid_high = le16((uint16_t)(ip->i_uid >> 16));
	di->e2di_gid = le16((uint16_t)ip->i_gid);
	di->e2di_gid_high = le16((uint16_t)(ip->i_gid >> 16));
	di->e2di_flags = le32(ip->i_flags);
	di->e2di_gen = le32(ip->i_gen);
	di->e2di_facl = le32(ip->i_facl);
	di->e2di_dtime = le32(ip->i_dtime);
	di->e2di_size = le32((uint32_t)ip->i_size);
	if ((ip->i_mode & EXT2_IFMT) == EXT2_IFREG && ip->i_um->um_rev > E2FS_REV0)
		di->e2di_dacl = le32((uint32_t)(ip->i_size >> 32));
	encode_sectors(ip, di);
	memcpy(di->e2di_blocks, ip->i_block, sizeof(ip->i_block));
	encode_times(ip, di, dinode);
}

/*
 * Device numbers: 16 bits in the first pointer, or 32 in the second when the first is 0; NetBSD
 * puts all 32 into the first.  Both wide forms pack major and minor as NetBSD's dev_t does.
 */
dev_t
ext2_rdev(const struct inode *ip)
{

	return le32(ip->i_block[0] != 0 ? ip->i_block[0] : ip->i_block[1]);
}

int
ext2_setrdev(struct inode *ip, dev_t dev)
{

	if (dev > UINT32_MAX)
		return EINVAL;
	ip->i_block[dev <= UINT16_MAX ? 0 : 1] = le32((uint32_t)dev);
	return 0;
}
