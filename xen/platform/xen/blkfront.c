/*
 * Finds the domain's disks (device/vbd), and agrees with each one's back end.
 *
 * We tell the ring's page and its event channel, and go to Initialised; the back end opens the
 * disk, tells its size, and goes to Connected; so do we.  When it closes, we do, and the disk is
 * gone.
 *
 * Locking: blkfront.h; the boot thread connects, the bus thread hears of the end.
 */
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/string.h>

#include "blkfront.h"
#include "event.h"
#include "start.h"

#define SECTOR_SIZE_MAX	PAGE_SIZE

static void
blk_changed(struct busdevice *bd)
{
	struct blkfront *bf = (struct blkfront *)((char *)bd - offsetof(struct blkfront, bf_bus));

	if (!bus_gone(bd))
		return;
	blk_gone(bf, "the disk was taken away");
	(void)bus_set_state(bd, XenbusStateClosed);
}

static int
tell_ring(uint32_t tx, void *arg)
{
	struct blkfront *bf = arg;
	const char *node = bf->bf_bus.bd_node;
	int error = store_write_number(tx, node, "ring-ref", bf->bf_ringref);

	if (error == 0)
		error = store_write_number(tx, node, "event-channel", bf->bf_port);
	if (error == 0)
		error = store_write(tx, node, "protocol", "x86_64-abi");
	if (error == 0)
		error = store_write(tx, node, "feature-persistent", "1");
	return error;
}

static bool
backend_offers(const struct blkfront *bf, const char *feature)
{
	uint64_t value;

	return store_read_number(bf->bf_bus.bd_backend, feature, UINT32_MAX, &value) == 0 &&
	    value != 0;
}

static unsigned int
max_segments(const struct blkfront *bf)
{
	uint64_t n;

	if (store_read_number(bf->bf_bus.bd_backend, "feature-max-indirect-segments", UINT32_MAX,
	    &n) != 0 || n <= BLKIF_MAX_SEGMENTS_PER_REQUEST)
		return BLKIF_MAX_SEGMENTS_PER_REQUEST;
	return n < BLK_SEGMENTS_MAX ? (unsigned int)n : BLK_SEGMENTS_MAX;
}

static uint8_t
flush_operation(const struct blkfront *bf)
{
	if (backend_offers(bf, "feature-flush-cache"))
		return BLKIF_OP_FLUSH_DISKCACHE;
	return backend_offers(bf, "feature-barrier") ? BLKIF_OP_WRITE_BARRIER : 0;
}

/* Sectors are counted in 512 bytes; `sector-size` is how many must go together. */
static int
read_disk(struct blkfront *bf)
{
	const char *theirs = bf->bf_bus.bd_backend;
	uint64_t sectors, size, info;
	int error = store_read_number(theirs, "sectors", INT64_MAX / BLK_SECTOR, &sectors);

	if (error == 0)
		error = store_read_number(theirs, "sector-size", SECTOR_SIZE_MAX, &size);
	if (error == 0)
		error = store_read_number(theirs, "info", UINT32_MAX, &info);
	if (error == 0 && (size < BLK_SECTOR || (size & (size - 1)) != 0))
		error = EINVAL;
	if (error != 0)
		return error;
	bf->bf_disk.dk_secsize = (uint32_t)size;
	bf->bf_disk.dk_size = sectors * BLK_SECTOR & -size;
	bf->bf_disk.dk_readonly = (info & VDISK_READONLY) != 0;
	bf->bf_maxsegments = max_segments(bf);
	bf->bf_flushop = flush_operation(bf);
	return 0;
}

static int
connect(struct blkfront *bf)
{
	int error = bus_wait(&bf->bf_bus, XenbusStateInitWait);

	if (error == 0)
		error = blk_init(bf);
	if (error == 0)
		error = event_alloc(bf->bf_bus.bd_domain, blk_event, bf, &bf->bf_port);
	if (error == 0)
		error = store_transaction(tell_ring, bf);
	if (error == 0)
		error = bus_set_state(&bf->bf_bus, XenbusStateInitialised);
	if (error == 0)
		error = bus_wait(&bf->bf_bus, XenbusStateConnected);
	if (error == 0)
		error = read_disk(bf);
	if (error == 0)
		error = bus_set_state(&bf->bf_bus, XenbusStateConnected);
	return error;
}

/* The structure stays also when this fails: watch and back end know it. */
static int
blk_found(const char *node)
{
	struct blkfront *bf = heap_alloc(sizeof *bf, 16);
	uint64_t handle;
	int error;

	if (bf == NULL)
		return ENOMEM;
	memset(bf, 0, sizeof *bf);
	bf->bf_disk = (struct disk){
		.dk_name = "disk", .dk_kind = "xen", .dk_driver = &blk_driver, .dk_softc = bf,
	};
	error = store_read_number(node, "virtual-device", UINT32_MAX, &handle);
	if (error != 0)
		return error;
	bf->bf_handle = (uint16_t)handle;
	error = bus_attach(&bf->bf_bus, node);
	if (error == 0)
		error = connect(bf);
	if (error == 0)
		error = disk_register(&bf->bf_disk);
	bf->bf_bus.bd_changed = blk_changed;
	if (error == 0 && bf->bf_bus.bd_theirs != XenbusStateConnected)
		blk_changed(&bf->bf_bus);		/* it came before we listened */
	return error;
}

void
blkfront_init(void)
{
	bus_each("vbd", blk_found);
}
