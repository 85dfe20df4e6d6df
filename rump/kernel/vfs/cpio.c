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

/* The value of a hexadecimal digit plus one; 0: it is none. */
static const uint8_t digit_values[256] = {
	['0'] = 1, ['1'] = 2, ['2'] = 3, ['3'] = 4, ['4'] = 5, ['5'] = 6, ['6'] = 7, ['7'] = 8,
	['8'] = 9, ['9'] = 10, ['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15,
	['F'] = 16, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

static int
number(const char *p, uint32_t *value)
{
	uint32_t sum = 0;
	bool good = true;

	for (int i = 0; i < DIGITS; i++) {
		uint32_t digit = digit_values[(unsigned char)p[i]];

		sum = sum << 4 | ((digit - 1) & 15);
		good = good & (digit != 0);
	}
	*value = sum;
	return good ? 0 : EFTYPE;
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
