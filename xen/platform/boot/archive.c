/*
 * Finds a file in the root archive, a cpio of the "new" format: the boot module if there is one,
 * else the archive that is linked into the image.  The kernel unpacks the same archive later.
 *
 * Format: cpio(5); a header of 110 bytes, the name, the data, each padded to four bytes.
 */
#include "archive.h"

#include <machine/boot.h>
#include <machine/string.h>

#include <stdbool.h>

#define HEADER_SIZE	110
#define FIELD_FILESIZE	54		/* offsets of eight hexadecimal digits */
#define FIELD_NAMESIZE	94
#define ALIGN		4

static bool
read_hex(const char *digits, size_t *value)
{
	*value = 0;
	for (int i = 0; i < 8; i++) {
		char c = digits[i], lower = c | 0x20;

		if (c >= '0' && c <= '9')
			*value = *value << 4 | (size_t)(c - '0');
		else if (lower >= 'a' && lower <= 'f')
			*value = *value << 4 | (size_t)(lower - 'a' + 10);
		else
			return false;
	}
	return true;
}

static size_t
round_up(size_t offset)
{
	return (offset + ALIGN - 1) & -(size_t)ALIGN;
}

static const char *
find(const char *archive, size_t len, const char *wanted, size_t *size)
{
	size_t at = 0, namesize, data;

	while (len >= HEADER_SIZE && at <= len - HEADER_SIZE &&
	    memcmp(archive + at, "07070", 5) == 0) {
		const char *name = archive + at + HEADER_SIZE;

		if (!read_hex(archive + at + FIELD_FILESIZE, size) ||
		    !read_hex(archive + at + FIELD_NAMESIZE, &namesize))
			break;
		data = round_up(at + HEADER_SIZE + namesize);
		if (data > len || *size > len - data)
			break;
		if (strnlen(name, namesize) == strlen(wanted) && strcmp(name, wanted) == 0)
			return archive + data;
		at = round_up(data + *size);
	}
	return NULL;
}

const char *
archive_find(const char *name, size_t *len)
{
	const char *start = image_archive_start, *end = image_archive_end;

	if (bootinfo.bi_module != NULL)
		return find(bootinfo.bi_module, bootinfo.bi_modulelen, name, len);
	return find(start, (size_t)(end - start), name, len);
}
