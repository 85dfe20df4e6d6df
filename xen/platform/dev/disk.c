/*
 * The machine's disks by name and number, in the order in which drivers brought them.
 *
 * Locking: drivers register at boot, in one thread; disks stay.
 */
#include <machine/disk.h>
#include <machine/errno.h>
#include <machine/string.h>

static struct disk *disks[DISK_MAX];
static unsigned int ndisks;

int
disk_register(struct disk *disk)
{
	if (ndisks == DISK_MAX)
		return ENOSPC;
	disk->dk_index = ndisks++;
	snprintf(disk->dk_name, sizeof disk->dk_name, "disk%u", disk->dk_index);
	disks[disk->dk_index] = disk;
	return 0;
}

struct disk *
disk_at(unsigned int index)
{
	return index < ndisks ? disks[index] : NULL;
}

struct disk *
disk_find(const char *name)
{
	for (unsigned int i = 0; i < ndisks; i++)
		if (strcmp(disks[i]->dk_name, name) == 0)
			return disks[i];
	return NULL;
}
