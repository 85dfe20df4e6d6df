/*
 * Reading a newc archive: each entry is a header of 110 characters, the name with its NUL, padding
 * to a multiple of four, the data, and padding again; an entry called TRAILER!!! ends it.  Numbers
 * are eight hexadecimal digits.
 *
 * Nothing is trusted: every length is held against the end of the archive before it is used.  The
 * name may be padded with further NULs, as those do who want the data at a page's beginning.
 */
#include "cpio.h"

#define MAGIC		"070701"
#define MAGIC_LEN	6
#define DIGITS		8
#define TRAILER		"TRAILER!!!"
#define ALIGNMENT	4
#define CACHE_LINE	64
#define PREFETCH_LEN	192		/* a header and most names */

enum field {			/* in the order of the header */
	F_INO, F_MODE, F_UID, F_GID, F_NLINK, F_MTIME, F_SIZE, F_DEVMAJOR, F_DEVMINOR, F_RDEVMAJOR,
	F_RDEVMINOR, F_NAMESIZE, F_CHECK, FIELDS
};
#define HEADER_LEN	(MAGIC_LEN + FIELDS * DIGITS)

#define EACH(byte)	((byte) * 0x0101010101010101U)

/* Eight characters, the first in the most significant byte. */
static uint64_t
load(const char *p)
{
	uint64_t text;

	__builtin_memcpy(&text, p, sizeof(text));
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	text = __builtin_bswap64(text);
#endif
	return text;
}

/*
 * Eight digits at once, a byte each; no sum carries into the next.  A letter's value is its low bits
 * and 9.  They were digits if their values, below 16, are written so: 10 and more as letters.
 */
static int
number(const char *p, uint32_t *value)
{
	uint64_t text = load(p), letter = text >> 6 & EACH(1);
	uint64_t digit = (text & EACH(15)) + letter * 9;
	uint64_t large = (digit + EACH(6)) >> 4 & EACH(1);
	uint64_t written = digit + EACH('0') + large * ('A' - '0' - 10);

	*value = 0;
	if (text == EACH('0'))		/* as most of them are */
		return 0;
	if (written != (text & ~(letter << 5)) || (digit & EACH(0xf0)) != 0)
		return EFTYPE;
	digit = (digit | digit >> 4) & 0x00ff00ff00ff00ff;
	digit = (digit | digit >> 8) & 0x0000ffff0000ffff;
	*value = (uint32_t)(digit | digit >> 16);
	return 0;
}

static int
header(const char *p, uint32_t field[FIELDS])
{
	int error = 0;

	if (memcmp(p, MAGIC, MAGIC_LEN) != 0)
		return EFTYPE;
	for (int i = 0; error == 0 && i < FIELDS; i++)
		error = number(p + MAGIC_LEN + i * DIGITS, &field[i]);
	return error;
}

/* `len` bytes, which the archive must have, and the padding after them, which its end may lack. */
static int
take(struct cpio *c, size_t len, const char **bytes)
{

	if (len > c->c_len - c->c_at)
		return EINVAL;
	*bytes = c->c_base + c->c_at;
	c->c_at = MIN(roundup(c->c_at + len, ALIGNMENT), c->c_len);
	return 0;
}

/* An archive is read once, from memory that is in no cache: the next header may come meanwhile. */
static void
prefetch(const char *header)
{

	for (size_t i = 0; i < PREFETCH_LEN; i += CACHE_LINE)
		__builtin_prefetch(header + i);
}

int
cpio_next(struct cpio *c, struct cpio_entry *ce)
{
	uint32_t field[FIELDS];
	const char *start = c->c_base + c->c_at, *bytes;
	int error;

	if (c->c_len - c->c_at < HEADER_LEN)
		return EINVAL;
	if ((error = header(start, field)) != 0 ||
	    (error = take(c, HEADER_LEN + (size_t)field[F_NAMESIZE], &bytes)) != 0 ||
	    (error = take(c, field[F_SIZE], &ce->ce_data)) != 0)
		return error;
	prefetch(c->c_base + c->c_at);
	ce->ce_name = start + HEADER_LEN;
	ce->ce_namelen = strnlen(ce->ce_name, field[F_NAMESIZE]);
	if (ce->ce_namelen == field[F_NAMESIZE])
		return EFTYPE;
	if (ce->ce_namelen == sizeof(TRAILER) - 1 &&
	    memcmp(ce->ce_name, TRAILER, sizeof(TRAILER) - 1) == 0)
		return ENOENT;
	ce->ce_size = field[F_SIZE];
	ce->ce_mode = field[F_MODE];
	ce->ce_uid = field[F_UID];
	ce->ce_gid = field[F_GID];
	ce->ce_nlink = field[F_NLINK];
	ce->ce_mtime = field[F_MTIME];
	ce->ce_ino = field[F_INO];
	ce->ce_devmajor = field[F_DEVMAJOR];
	ce->ce_devminor = field[F_DEVMINOR];
	ce->ce_rdevmajor = field[F_RDEVMAJOR];
	ce->ce_rdevminor = field[F_RDEVMINOR];
	return 0;
}
