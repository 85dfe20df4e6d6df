/*
 * Virtio over memory-mapped registers (VIRTIO 1.1, section 4.2): both the modern interface and the
 * legacy one (4.2.4), which QEMU's microvm gives unless told otherwise.
 *
 * Devices are found on the command line, where the hypervisor puts a word for each, as for Linux:
 * virtio_mmio.device=SIZE@ADDRESS:LINE.
 *
 * Locking: devices are found at boot, in one thread.  Registers are one access each; interrupts are
 * off where several belong together.
 */
#include <machine/console.h>
#include <machine/errno.h>
#include <machine/heap.h>
#include <machine/map.h>
#include <machine/string.h>
#include <machine/trap.h>

#include "virtio.h"

#define WORD			"virtio_mmio.device="
#define REGISTERS_SIZE		0x200

#define REG_MAGIC		0x000
#define REG_VERSION		0x004
#define REG_ID			0x008
#define REG_DEVICE_FEATURES	0x010
#define REG_DEVICE_FEATURES_SEL	0x014
#define REG_DRIVER_FEATURES	0x020
#define REG_DRIVER_FEATURES_SEL	0x024
#define REG_LEGACY_PAGE_SIZE	0x028
#define REG_QUEUE_SEL		0x030
#define REG_QUEUE_MAX		0x034
#define REG_QUEUE_SIZE		0x038
#define REG_LEGACY_QUEUE_ALIGN	0x03c
#define REG_LEGACY_QUEUE_PAGE	0x040
#define REG_QUEUE_READY		0x044
#define REG_QUEUE_NOTIFY	0x050
#define REG_INTERRUPT_STATUS	0x060
#define REG_INTERRUPT_ACK	0x064
#define REG_STATUS		0x070
#define REG_QUEUE_DESC		0x080
#define REG_QUEUE_AVAIL		0x090
#define REG_QUEUE_USED		0x0a0
#define REG_CONFIG_GENERATION	0x0fc
#define REG_CONFIG		0x100

#define MAGIC			0x74726976	/* "virt" */
#define VERSION_LEGACY		1
#define VERSION_MODERN		2

#define STATUS_ACKNOWLEDGE	1
#define STATUS_DRIVER		2
#define STATUS_DRIVER_OK	4
#define STATUS_FEATURES_OK	8

static uint32_t
get(const struct virtio_device *vd, unsigned int reg)
{
	return vd->vd_registers[reg / 4];
}

static void
set(struct virtio_device *vd, unsigned int reg, uint32_t value)
{
	vd->vd_registers[reg / 4] = value;
}

static void
set_address(struct virtio_device *vd, unsigned int reg, const void *memory)
{
	paddr_t pa = virt_to_phys(memory);

	set(vd, reg, (uint32_t)pa);
	set(vd, reg + 4, (uint32_t)(pa >> 32));
}

uint8_t
virtio_config8(const struct virtio_device *vd, unsigned int offset)
{
	return ((const volatile uint8_t *)vd->vd_registers)[REG_CONFIG + offset];
}

uint32_t
virtio_config32(const struct virtio_device *vd, unsigned int offset)
{
	return get(vd, REG_CONFIG + offset);
}

/* Two reads, again when the device changed something between them (not told by legacy ones). */
uint64_t
virtio_config64(const struct virtio_device *vd, unsigned int offset)
{
	uint32_t before, after, low, high;

	do {
		before = vd->vd_legacy ? 0 : get(vd, REG_CONFIG_GENERATION);
		low = virtio_config32(vd, offset);
		high = virtio_config32(vd, offset + 4);
		after = vd->vd_legacy ? 0 : get(vd, REG_CONFIG_GENERATION);
	} while (before != after);
	return (uint64_t)high << 32 | low;
}

static uint64_t
device_features(struct virtio_device *vd)
{
	uint64_t features;

	set(vd, REG_DEVICE_FEATURES_SEL, 1);
	features = (uint64_t)get(vd, REG_DEVICE_FEATURES) << 32;
	set(vd, REG_DEVICE_FEATURES_SEL, 0);
	return features | get(vd, REG_DEVICE_FEATURES);
}

static int
accept_features(struct virtio_device *vd)
{
	set(vd, REG_DRIVER_FEATURES_SEL, 1);
	set(vd, REG_DRIVER_FEATURES, (uint32_t)(vd->vd_features >> 32));
	set(vd, REG_DRIVER_FEATURES_SEL, 0);
	set(vd, REG_DRIVER_FEATURES, (uint32_t)vd->vd_features);
	if (vd->vd_legacy) {
		set(vd, REG_LEGACY_PAGE_SIZE, PAGE_SIZE);
		return 0;
	}
	set(vd, REG_STATUS, get(vd, REG_STATUS) | STATUS_FEATURES_OK);
	return (get(vd, REG_STATUS) & STATUS_FEATURES_OK) != 0 ? 0 : EIO;
}

int
virtio_negotiate(struct virtio_device *vd, uint64_t features)
{
	set(vd, REG_STATUS, 0);
	set(vd, REG_STATUS, STATUS_ACKNOWLEDGE);
	set(vd, REG_STATUS, STATUS_ACKNOWLEDGE | STATUS_DRIVER);
	if (!vd->vd_legacy)
		features |= VIRTIO_F_VERSION_1;
	vd->vd_features = device_features(vd) & features;
	if (!vd->vd_legacy && (vd->vd_features & VIRTIO_F_VERSION_1) == 0)
		return EIO;
	return accept_features(vd);
}

/* The largest power of two that is neither more than asked for nor than the device can. */
static unsigned int
queue_size(struct virtio_device *vd, unsigned int asked)
{
	uint32_t max = get(vd, REG_QUEUE_MAX);
	unsigned int size = 1;

	if (max == 0)
		return 0;
	while (size * 2 <= asked && size * 2 <= max)
		size *= 2;
	return size;
}

static void
give_queue(struct virtio_device *vd, const struct virtqueue *vq)
{
	set(vd, REG_QUEUE_SIZE, vq->vq_size);
	if (vd->vd_legacy) {
		set(vd, REG_LEGACY_QUEUE_ALIGN, PAGE_SIZE);
		set(vd, REG_LEGACY_QUEUE_PAGE, (uint32_t)(virt_to_phys(vq->vq_desc) >> PAGE_SHIFT));
		return;
	}
	set_address(vd, REG_QUEUE_DESC, vq->vq_desc);
	set_address(vd, REG_QUEUE_AVAIL, vq->vq_avail);
	set_address(vd, REG_QUEUE_USED, vq->vq_used);
	set(vd, REG_QUEUE_READY, 1);
}

int
virtio_queue(struct virtio_device *vd, struct virtqueue *vq, unsigned int index, unsigned int size)
{
	int error;

	set(vd, REG_QUEUE_SEL, index);
	size = queue_size(vd, size);
	if (size == 0)
		return ENXIO;
	error = virtqueue_init(vq, size);
	if (error != 0)
		return error;
	vq->vq_device = vd;
	vq->vq_index = index;
	vd->vd_queues[index] = vq;
	give_queue(vd, vq);
	return 0;
}

/* Acknowledged before the queues are looked at: what comes after is an interrupt of its own. */
static void
interrupt(void *arg)
{
	struct virtio_device *vd = arg;

	set(vd, REG_INTERRUPT_ACK, get(vd, REG_INTERRUPT_STATUS));
	for (unsigned int i = 0; i < VIRTIO_QUEUES_MAX; i++)
		if (vd->vd_queues[i] != NULL)
			virtqueue_service(vd->vd_queues[i]);
}

int
virtio_ready(struct virtio_device *vd)
{
	int error = irq_connect(vd->vd_line, interrupt, vd);

	if (error == 0)
		set(vd, REG_STATUS, get(vd, REG_STATUS) | STATUS_DRIVER_OK);
	return error;
}

void
virtio_notify(struct virtio_device *vd, unsigned int index)
{
	set(vd, REG_QUEUE_NOTIFY, index);
}

void
virtio_break(struct virtio_device *vd, const char *why)
{
	uint64_t flags = irq_save();

	if (!vd->vd_broken) {
		console_printf("virtio: the device at 0x%lx %s; not used any more\n",
		    vd->vd_address, why);
		vd->vd_broken = true;
		set(vd, REG_STATUS, 0);		/* it forgets our memory */
		for (unsigned int i = 0; i < VIRTIO_QUEUES_MAX; i++)
			if (vd->vd_queues[i] != NULL)
				virtqueue_abort(vd->vd_queues[i]);
	}
	irq_restore(flags);
}

static void
attach(struct virtio_device *vd)
{
	switch (vd->vd_id) {
	case VIRTIO_ID_NET:
		virtio_net_attach(vd);
		break;
	case VIRTIO_ID_BLOCK:
		virtio_blk_attach(vd);
		break;
	case VIRTIO_ID_ENTROPY:
		virtio_rng_attach(vd);
		break;
	default:
		console_printf("virtio: no driver for the device of type %u at 0x%lx\n", vd->vd_id,
		    vd->vd_address);
	}
}

/* A place without a device has id 0. */
static void
probe(paddr_t address, unsigned int line)
{
	struct virtio_device *vd = heap_alloc(sizeof *vd, 1);
	uint32_t version;

	if (vd == NULL)
		machine_panic("no memory for virtio devices");
	*vd = (struct virtio_device){ .vd_address = address, .vd_line = line };
	vd->vd_registers = map_device(address, REGISTERS_SIZE);
	if (vd->vd_registers == NULL)
		machine_panic("no memory for virtio devices");
	version = get(vd, REG_VERSION);
	vd->vd_legacy = version == VERSION_LEGACY;
	vd->vd_id = get(vd, REG_ID);
	if (get(vd, REG_MAGIC) == MAGIC && vd->vd_id != 0 &&
	    (version == VERSION_LEGACY || version == VERSION_MODERN))
		attach(vd);
	else
		heap_free(vd, sizeof *vd);
}

/* Digits at *text, decimal or after 0x; false: there are none. */
static bool
read_number(const char **text, uint64_t *value)
{
	const char *digits = "0123456789abcdef", *start, *digit;
	unsigned int base = 10;

	if (strncmp(*text, "0x", 2) == 0) {
		base = 16;
		*text += 2;
	}
	start = *text;
	for (*value = 0; **text != '\0' && (digit = strchr(digits, **text)) != NULL &&
	    digit - digits < base; ++*text)
		*value = *value * base + (uint64_t)(digit - digits);
	return *text > start;
}

static bool
is_ram(paddr_t address)
{
	for (unsigned int i = 0; i < bootinfo.bi_nregions; i++)
		if (address + REGISTERS_SIZE > bootinfo.bi_region[i].br_start &&
		    address < bootinfo.bi_region[i].br_end)
			return true;
	return false;
}

/* SIZE@ADDRESS:LINE */
static bool
read_place(const char *text, paddr_t *address, uint64_t *line)
{
	uint64_t size;

	return read_number(&text, &size) && *text++ == '@' && read_number(&text, address) &&
	    *text++ == ':' && read_number(&text, line) && size >= REGISTERS_SIZE &&
	    *address % sizeof(uint32_t) == 0 && !is_ram(*address);
}

static void
virtio_init(void)
{
	const char *word = bootinfo.bi_cmdline;
	paddr_t address;
	uint64_t line;

	for (; (word = strchr(word, WORD[0])) != NULL; word++) {
		if (strncmp(word, WORD, strlen(WORD)) != 0)
			continue;
		if (read_place(word + strlen(WORD), &address, &line))
			probe(address, (unsigned int)line);
		else
			console_printf("virtio: what is this device? %s\n", word);
	}
}
MACHINE_DRIVER(virtio_init);
