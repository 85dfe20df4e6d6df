/*
 * Partition tables: MBR with its chain of extended boot records, and GPT (UEFI specification 2.10,
 * chapter 5).
 *
 * A sector that ends in the MBR's signature may be a file system's boot sector; it counts as a
 * table only if its four entries make sense, and as none otherwise.  What a table then says is
 * believed only inside the disk: a window beyond the end, two that overlap, a chain that turns back
 * or a wrong checksum make it damaged (EINVAL).  A GPT whose first copy is damaged is read from its
 * copy at the disk's end.
 *
 * Locking: the kernel lock, given up while sectors are read.  Interface: disk_layers.h.
 */
#include "disk_layers.h"

#define MBR_ENTRIES	446
#define MBR_SIGNATURE	510
#define MBR_TYPE_GPT	0xee
#define LOGICAL_MAX	128
#define GPT_HEADER_MIN	92
#define GPT_ENTRY_MIN	128
#define GPT_ENTRY_MAX	4096
#define GPT_ENTRIES_MAX	1024

struct table {
	struct disk *t_disk;
	char *t_sector;				/* one sector */
	uint64_t t_sectors;			/* of the disk */
	struct rumpk_partition *t_array;
	size_t t_max, t_count;
};

struct mbr_entry {
	uint8_t e_status, e_type;
	uint64_t e_start, e_sectors;
};

static uint32_t
le32(const char *p)
{
	const uint8_t *b = (const uint8_t *)p;

	return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static uint64_t
le64(const char *p)
{
	return le32(p) | (uint64_t)le32(p + 4) << 32;
}

static int
read_sector(struct table *t, uint64_t sector)
{
	unsigned int size = t->t_disk->dk_secsize;

	return sector >= t->t_sectors ? EINVAL :
	    disk_read(t->t_disk, t->t_sector, size, (off_t)(sector * size));
}

/* Take a window in, if it is inside the disk and clear of those before it. */
static int
table_add(struct table *t, uint64_t start, uint64_t sectors, const struct rumpk_partition *what)
{
	uint64_t secsize = t->t_disk->dk_secsize, offset, size;
	struct rumpk_partition *pt;

	if (sectors == 0 || start >= t->t_sectors || sectors > t->t_sectors - start)
		return EINVAL;
	offset = start * secsize;
	size = sectors * secsize;
	for (size_t i = 0; i < MIN(t->t_count, t->t_max); i++)
		if (offset < t->t_array[i].pt_offset + t->t_array[i].pt_size &&
		    t->t_array[i].pt_offset < offset + size)
			return EINVAL;
	if (t->t_count++ >= t->t_max)
		return 0;
	pt = &t->t_array[t->t_count - 1];
	*pt = *what;
	pt->pt_offset = offset;
	pt->pt_size = size;
	return 0;
}

/* MBR. */

static struct mbr_entry
mbr_entry(const char *sector, int i)
{
	const char *p = sector + MBR_ENTRIES + 16 * i;

	return (struct mbr_entry){
		.e_status = (uint8_t)p[0],
		.e_type = (uint8_t)p[4],
		.e_start = le32(p + 8),
		.e_sectors = le32(p + 12),
	};
}

static bool
mbr_signed(const char *sector)
{
	return (uint8_t)sector[MBR_SIGNATURE] == 0x55 && (uint8_t)sector[MBR_SIGNATURE + 1] == 0xaa;
}

static bool
mbr_extended(const struct mbr_entry *e)
{
	return e->e_type == 0x05 || e->e_type == 0x0f || e->e_type == 0x85;
}

/* Whether the sector is a partition table and not some boot code that only ends like one. */
static bool
mbr_plausible(const char *sector)
{
	bool used = false;

	if (!mbr_signed(sector))
		return false;
	for (int i = 0; i < 4; i++) {
		struct mbr_entry e = mbr_entry(sector, i);

		if ((e.e_status & 0x7f) != 0 || (e.e_type != 0) != (e.e_sectors != 0))
			return false;
		used |= e.e_type != 0;
	}
	return used;
}

static int
mbr_add(struct table *t, const struct mbr_entry *e, uint64_t base, uint32_t index)
{
	struct rumpk_partition pt = {
		.pt_table = RUMPK_PART_MBR,
		.pt_index = index,
		.pt_mbrtype = e->e_type,
		.pt_active = e->e_status == 0x80,
	};

	return table_add(t, base + e->e_start, e->e_sectors, &pt);
}

/*
 * The logical partitions: each extended boot record holds one, relative to itself, and the place of
 * the next record, relative to the first.
 */
static int
mbr_logical(struct table *t, const struct mbr_entry *extended)
{
	uint64_t first = extended->e_start, here = first;
	struct mbr_entry e, link;
	int error;

	for (uint32_t index = 5; index < 5 + LOGICAL_MAX; index++) {
		if ((error = read_sector(t, here)) != 0)
			return error;
		if (!mbr_signed(t->t_sector))
			return EINVAL;
		e = mbr_entry(t->t_sector, 0);
		link = mbr_entry(t->t_sector, 1);
		if (e.e_type != 0 && (error = mbr_add(t, &e, here, index)) != 0)
			return error;
		if (link.e_type == 0)
			return 0;
		if (!mbr_extended(&link) || first + link.e_start <= here ||
		    link.e_start >= extended->e_sectors)
			return EINVAL;
		here = first + link.e_start;
	}
	return EINVAL;
}

static int
mbr_read(struct table *t)
{
	struct mbr_entry entries[4];
	int error = 0;

	for (int i = 0; i < 4; i++)
		entries[i] = mbr_entry(t->t_sector, i);
	for (uint32_t i = 0; i < 4 && error == 0; i++)
		if (entries[i].e_type != 0 && !mbr_extended(&entries[i]))
			error = mbr_add(t, &entries[i], 0, i + 1);
	for (uint32_t i = 0; i < 4 && error == 0; i++)
		if (mbr_extended(&entries[i]))
			error = mbr_logical(t, &entries[i]);
	return error;
}

/* GPT. */

static uint32_t
crc32(uint32_t crc, const char *p, size_t len)
{
	for (crc = ~crc; len > 0; len--, p++) {
		crc ^= (uint8_t)*p;
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (0xedb88320 & -(crc & 1));
	}
	return ~crc;
}

/* UTF-16LE, 36 units or fewer, to UTF-8; an unpaired surrogate becomes U+FFFD. */
static void
gpt_name(const char *units, char *name)
{
	char *out = name;

	for (int i = 0; i < 36; i++) {
		uint32_t c = (uint8_t)units[2 * i] | (uint32_t)(uint8_t)units[2 * i + 1] << 8;

		if (c == 0)
			break;
		if (c >= 0xd800 && c < 0xe000)
			c = 0xfffd;
		if (c < 0x80)
			*out++ = (char)c;
		else if (c < 0x800) {
			*out++ = (char)(0xc0 | c >> 6);
			*out++ = (char)(0x80 | (c & 0x3f));
		} else {
			*out++ = (char)(0xe0 | c >> 12);
			*out++ = (char)(0x80 | (c >> 6 & 0x3f));
			*out++ = (char)(0x80 | (c & 0x3f));
		}
	}
	*out = '\0';
}

static int
gpt_add(struct table *t, const char *entry, uint32_t index)
{
	static const char unused[16];
	uint64_t first = le64(entry + 32), last = le64(entry + 40);
	struct rumpk_partition pt = { .pt_table = RUMPK_PART_GPT, .pt_index = index };

	if (memcmp(entry, unused, sizeof(unused)) == 0)
		return 0;
	if (last < first || last >= t->t_sectors)
		return EINVAL;
	memcpy(pt.pt_type, entry, sizeof(pt.pt_type));
	memcpy(pt.pt_guid, entry + 16, sizeof(pt.pt_guid));
	pt.pt_active = (le64(entry + 48) >> 2 & 1) != 0;
	gpt_name(entry + 56, pt.pt_name);
	return table_add(t, first, last - first + 1, &pt);
}

/* The entries, whole, checked. */
static int
gpt_entries(struct table *t, uint64_t where, uint32_t count, uint32_t size, uint32_t crc)
{
	uint64_t secsize = t->t_disk->dk_secsize, len = roundup((uint64_t)count * size, secsize);
	char *entries;
	int error;

	if (where >= t->t_sectors || len / secsize > t->t_sectors - where)
		return EINVAL;
	if ((entries = kmem_alloc(len)) == NULL)
		return ENOMEM;
	error = disk_read(t->t_disk, entries, len, (off_t)(where * secsize));
	if (error == 0 && crc32(0, entries, (size_t)count * size) != crc)
		error = EINVAL;
	for (uint32_t i = 0; i < count && error == 0; i++)
		error = gpt_add(t, entries + (size_t)i * size, i + 1);
	kmem_free(entries, len);
	return error;
}

static int
gpt_read(struct table *t, uint64_t sector)
{
	char *header = t->t_sector;
	uint32_t size, crc, count, entsize;
	int error = read_sector(t, sector);

	if (error != 0)
		return error;
	size = le32(header + 12);
	if (memcmp(header, "EFI PART", 8) != 0 || size < GPT_HEADER_MIN ||
	    size > t->t_disk->dk_secsize)
		return EINVAL;
	crc = le32(header + 16);
	memset(header + 16, 0, 4);
	if (crc32(0, header, size) != crc || le64(header + 24) != sector)
		return EINVAL;
	count = le32(header + 80);
	entsize = le32(header + 84);
	if (count == 0 || count > GPT_ENTRIES_MAX || entsize < GPT_ENTRY_MIN ||
	    entsize > GPT_ENTRY_MAX || entsize % 8 != 0)
		return EINVAL;
	t->t_count = 0;
	return gpt_entries(t, le64(header + 72), count, entsize, le32(header + 88));
}

static bool
gpt_protected(const char *sector)
{
	bool found = false;

	for (int i = 0; i < 4; i++)
		found |= mbr_entry(sector, i).e_type == MBR_TYPE_GPT;
	return found;
}

static int
table_read(struct table *t)
{
	int error = read_sector(t, 0);

	if (error != 0 || !mbr_plausible(t->t_sector))
		return error;
	if (!gpt_protected(t->t_sector))
		return mbr_read(t);
	if ((error = gpt_read(t, 1)) == EINVAL)
		error = gpt_read(t, t->t_sectors - 1);
	return error;
}

int
disk_partitions(struct disk *dk, struct rumpk_partition *array, size_t max, size_t *count)
{
	struct table t = {
		.t_disk = dk,
		.t_sectors = (uint64_t)dk->dk_size / dk->dk_secsize,
		.t_array = array,
		.t_max = max,
	};
	int error;

	*count = 0;
	if (t.t_sectors == 0)
		return 0;
	if ((t.t_sector = kmem_alloc(dk->dk_secsize)) == NULL)
		return ENOMEM;
	error = table_read(&t);
	kmem_free(t.t_sector, dk->dk_secsize);
	if (error != 0)
		return error;
	*count = t.t_count;
	return t.t_count > max ? ERANGE : 0;
}
