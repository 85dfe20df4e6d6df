/*
 * Xen's front ends against back ends that do well, ill, and nothing at all.  One case for each run:
 * `front_ends NAME`; without a name, the list of them.
 */
#include <machine/clock.h>
#include <machine/disk.h>
#include <machine/errno.h>
#include <machine/netdev.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "blkfront.h"
#include "start.h"
#include "store.h"
#include "world.h"

static char text[XENSTORE_PAYLOAD_MAX + 1];

static void
begin(void)
{
	world_init();
	EXPECT(store_init() == 0);
	bus_init();
}

/* The store */

static void
store_calls(void)
{
	uint64_t n;
	size_t len;

	begin();
	EXPECT(store_write(0, "data", "color", "blue") == 0);
	EXPECT(strcmp(world_get(WORLD_DOMAIN "/data/color"), "blue") == 0);
	EXPECT(store_read(0, "data", "color", text, sizeof text) == 0);
	EXPECT(strcmp(text, "blue") == 0);
	EXPECT(store_read(0, NULL, WORLD_DOMAIN "/data/color", text, sizeof text) == 0);
	EXPECT(store_read(0, "data", "none", text, sizeof text) == ENOENT);
	EXPECT(store_write_number(0, "data", "n", UINT64_MAX) == 0);
	EXPECT(store_read_number("data", "n", UINT64_MAX, &n) == 0 && n == UINT64_MAX);
	EXPECT(store_read_number("data", "n", 100, &n) == EINVAL);
	EXPECT(store_read_number("data", "color", 100, &n) == EINVAL);
	EXPECT(store_directory("device", text, sizeof text, &len) == 0 && len == 8);
	EXPECT(store_directory("nothing", text, sizeof text, &len) == ENOENT);
	EXPECT(store_directory("device", text, 5, &len) == E2BIG);
}

static void
store_numbers(void)
{
	static const char *const bad[] = { "", "-1", "0x10", "18446744073709551616", " 1", "1 " };
	uint64_t n;

	begin();
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		world_set(WORLD_DOMAIN "/data/n", bad[i]);
		EXPECT(store_read_number("data", "n", UINT64_MAX, &n) == EINVAL);
	}
	world_set(WORLD_DOMAIN "/data/n", "1000000000000000000000000000");
	EXPECT(store_read_number("data", "n", UINT64_MAX, &n) == E2BIG);
}

static void
store_large(void)
{
	static char large[5000];
	static struct storewatch watch;

	begin();
	world.chunk = 7;
	memset(large, 'x', 4000);
	EXPECT(store_write(0, "data", "large", large) == 0);
	EXPECT(store_read(0, "data", "large", text, sizeof text) == 0);
	EXPECT(strcmp(text, large) == 0);
	EXPECT(store_read(0, "data", "large", text, 4000) == E2BIG);
	memset(large, 'x', 4999);
	EXPECT(store_write(0, "data", "large", large) == E2BIG);
	large[STORE_PATH_MAX] = '\0';
	EXPECT(store_read(0, "data", large, text, sizeof text) == ENAMETOOLONG);
	EXPECT(store_watch(&watch, "data", large) == ENAMETOOLONG);
}

/* There is no store then, to the end of the machine. */
static void
store_no_page(void)
{
	world.store_no_page = true;
	EXPECT(store_init() == ENOMEM);
	store_poll();
	EXPECT(store_write(0, "data", "exit-code", "3") == ENXIO);
}

static unsigned int bodies;

static int
body(uint32_t tx, void *arg)
{
	bodies++;
	return arg != NULL ? *(int *)arg : store_write(tx, "data", "t", "1");
}

static void
store_transactions(void)
{
	int refuse = EIO;

	begin();
	world.eagain = 3;
	EXPECT(store_transaction(body, NULL) == 0);
	EXPECT(bodies == 4);
	EXPECT(store_transaction(body, &refuse) == EIO);
	EXPECT(bodies == 5);
	world.eagain = 1000000;
	EXPECT(store_transaction(body, NULL) == EAGAIN);
}

static unsigned int fired;

static void
watch_fired(void *arg)
{
	(void)arg;
	fired++;
	EXPECT(store_read(0, "data", "watched", text, sizeof text) == 0);
}

static void
store_watches(void)
{
	static struct storewatch watch = { .sw_fn = watch_fired };

	begin();
	world_set(WORLD_DOMAIN "/data/watched", "0");
	EXPECT(store_watch(&watch, "data", "watched") == 0);
	world_steps(10);
	EXPECT(fired == 1);
	world_set(WORLD_DOMAIN "/data/watched", "1");
	world_steps(10);
	EXPECT(fired == 2 && strcmp(text, "1") == 0);
}

static void
store_polled(void)
{
	begin();
	store_poll();
	EXPECT(store_write(0, "data", "exit-code", "3") == 0);
	EXPECT(strcmp(world_get(WORLD_DOMAIN "/data/exit-code"), "3") == 0);
}

static void
store_silent(void)
{
	uint64_t start = clock_monotonic_ns();

	begin();
	world.store_silent = true;
	EXPECT(store_read(0, "data", "color", text, sizeof text) == ETIMEDOUT);
	EXPECT(clock_monotonic_ns() - start <= 31 * NSEC_PER_SEC);
	world.store_silent = false;		/* its late reply is nobody's */
	EXPECT(store_write(0, "data", "color", "red") == 0);
	EXPECT(store_read(0, "data", "color", text, sizeof text) == 0);
}

static void
store_unknown_reply(void)
{
	static const struct { struct xsd_sockmsg header; char text[4]; } stray = {
		{ .type = XS_READ, .req_id = 12345, .len = 4 }, "abcd",
	};

	begin();
	world.garbage = (const char *)&stray;
	world.garbage_len = sizeof stray;
	EXPECT(store_write(0, "data", "color", "blue") == 0);
}

static void
store_stray_events(void)
{
	static const struct { struct xsd_sockmsg header; char text[12]; } stray[] = {
		{ { .type = XS_WATCH_EVENT, .len = 12 }, "a\0" "99999999" },
		{ { .type = XS_WATCH_EVENT, .len = 12 }, "noterminator" },
		{ { .type = XS_WATCH_EVENT, .len = 12 }, "tokenisnot\0x" },
	};

	begin();
	world.garbage = (const char *)stray;
	world.garbage_len = sizeof stray;
	EXPECT(store_write(0, "data", "color", "blue") == 0);
}

static void
store_long_reply(void)
{
	static const struct xsd_sockmsg bad = { .type = XS_READ, .req_id = 1, .len = 4097 };

	begin();
	world.garbage = (const char *)&bad;
	world.garbage_len = sizeof bad;
	EXPECT(store_write(0, "data", "color", "blue") == EIO);
	EXPECT(store_write(0, "data", "color", "blue") == EIO);
	EXPECT(world_said("longer than any"));
}

static void
store_wild_index(void)
{
	begin();
	world.store_wild_index = true;
	EXPECT(store_write(0, "data", "color", "blue") == EIO);
	EXPECT(world_said("more than the ring holds"));
}

static void
store_wrong_type(void)
{
	static const struct xsd_sockmsg bad = { .type = XS_READ, .req_id = 1 };

	begin();
	world.garbage = (const char *)&bad;
	world.garbage_len = sizeof bad;
	EXPECT(store_write(0, "data", "color", "blue") == EIO);
	EXPECT(store_write(0, "data", "color", "blue") == 0);
}

/* Disks */

static struct disk *
disk(void)
{
	begin();
	blkfront_init();
	return world_disk();
}

static void
fill(char *buf, size_t len, unsigned int seed)
{
	for (size_t i = 0; i < len; i++)
		buf[i] = (char)((seed = seed * 1103515245 + 12345) >> 16);
}

static char data[WORLD_DISK], back[WORLD_DISK];

static void
disk_data(void)
{
	struct disk *dk = disk();
	const struct diskdriver *driver = dk->dk_driver;

	EXPECT(dk->dk_size == WORLD_DISK && dk->dk_secsize == 512 && !dk->dk_readonly);
	fill(data, sizeof data, 1);
	world.blk_delay = 3;
	EXPECT(driver->dd_write(dk, data, sizeof data, 0) == 0);
	EXPECT(memcmp(world.disk, data, sizeof data) == 0);
	EXPECT(world.blk_indirect > 0 && world.blk_most > 1);
	EXPECT(driver->dd_read(dk, back, sizeof back, 0) == 0);
	EXPECT(memcmp(back, data, sizeof data) == 0);
	for (size_t len = 512; len <= 64 * 1024; len = len * 3 / 512 / 2 * 512 + 512) {
		uint64_t off = WORLD_DISK - len;

		fill(data, len, (unsigned int)len);
		EXPECT(driver->dd_write(dk, data, len, off) == 0);
		EXPECT(memcmp(world.disk + off, data, len) == 0);
		memset(back, 0, sizeof back);
		EXPECT(driver->dd_read(dk, back, len, off) == 0);
		EXPECT(memcmp(back, data, len) == 0);
	}
	EXPECT(driver->dd_flush(dk) == 0 && world.blk_flushes == 1);
}

static void
disk_ranges(void)
{
	struct disk *dk = disk();
	const struct diskdriver *driver = dk->dk_driver;

	EXPECT(driver->dd_read(dk, back, 0, WORLD_DISK) == 0);
	EXPECT(driver->dd_read(dk, back, 512, WORLD_DISK) == EINVAL);
	EXPECT(driver->dd_read(dk, back, 1024, WORLD_DISK - 512) == EINVAL);
	EXPECT(driver->dd_read(dk, back, 512, UINT64_MAX - 511) == EINVAL);
	EXPECT(driver->dd_write(dk, back, 100, 0) == EINVAL);
	EXPECT(driver->dd_write(dk, back, 512, 100) == EINVAL);
	EXPECT(world.blk_requests == 0);
}

/* The same, but for what the back end says of itself. */
static void
begin_with(const char *path, const char *value)
{
	world_init();
	world_set(path, value);
	EXPECT(store_init() == 0);
	bus_init();
	blkfront_init();
	netfront_init();
}

static void
disk_plain(void)
{
	struct disk *dk;

	begin_with(WORLD_VBD "/feature-max-indirect-segments", "11");
	dk = world_disk();
	fill(data, sizeof data, 2);
	EXPECT(dk->dk_driver->dd_write(dk, data, sizeof data, 0) == 0);
	EXPECT(memcmp(world.disk, data, sizeof data) == 0 && world.blk_indirect == 0);
}

static void
disk_large_sectors(void)
{
	struct disk *dk;

	world_set(WORLD_VBD "/sectors", "2047");
	begin_with(WORLD_VBD "/sector-size", "4096");
	dk = world_disk();
	EXPECT(dk->dk_secsize == 4096 && dk->dk_size == WORLD_DISK - 4096);
	EXPECT(dk->dk_driver->dd_read(dk, back, 512, 0) == EINVAL);
	EXPECT(dk->dk_driver->dd_read(dk, back, 4096, 4096) == 0);
}

static void
disk_bad_geometry(void)
{
	begin_with(WORLD_VBD "/sector-size", "1000");
	EXPECT(world_disk() == NULL && world_said("51712 does not work"));
}

static void
disk_too_large(void)
{
	begin_with(WORLD_VBD "/sectors", "18014398509481984");	/* 2^63 bytes */
	EXPECT(world_disk() == NULL && world_said("51712 does not work"));
}

static void
disk_readonly(void)
{
	struct disk *dk;

	begin_with(WORLD_VBD "/info", "4");
	dk = world_disk();
	EXPECT(dk->dk_readonly);
	EXPECT(dk->dk_driver->dd_write(dk, data, 512, 0) == EROFS && world.blk_requests == 0);
	EXPECT(dk->dk_driver->dd_read(dk, data, 512, 0) == 0);
}

/* Who waits for room hears of each request that ended, and of no try that found none. */
static void
disk_room(void)
{
	struct disk *dk = disk();
	const struct blkfront *bf = dk->dk_softc;

	world.watched = &bf->bf_room;
	world.blk_delay = 3;
	EXPECT(dk->dk_driver->dd_write(dk, data, sizeof data, 0) == 0);
	EXPECT(world.wakes == world.blk_requests);
}

static void
disk_errors(void)
{
	struct disk *dk = disk();
	const struct diskdriver *driver = dk->dk_driver;

	world.blk_status = BLKIF_RSP_ERROR;
	EXPECT(driver->dd_write(dk, data, sizeof data, 0) == EIO);
	EXPECT(driver->dd_read(dk, data, 512, 0) == EIO);
	EXPECT(driver->dd_flush(dk) == EIO);
	world.blk_status = BLKIF_RSP_EOPNOTSUPP;
	EXPECT(driver->dd_flush(dk) == 0);
	world.blk_status = 0;
	world.blk_flushes = 0;
	EXPECT(driver->dd_flush(dk) == 0 && world.blk_flushes == 0);
	EXPECT(driver->dd_write(dk, data, sizeof data, 0) == 0);
}

static void
disk_wrong_id(void)
{
	struct disk *dk = disk();

	world.blk_wrong_id = true;
	EXPECT(dk->dk_driver->dd_read(dk, data, 4096, 0) == ENXIO);
	EXPECT(dk->dk_driver->dd_read(dk, data, 4096, 0) == ENXIO);
	EXPECT(dk->dk_driver->dd_flush(dk) == ENXIO);
	EXPECT(world_said("disk0: the back end answered what was not asked"));
}

static void
disk_answers_twice(void)
{
	struct disk *dk = disk();

	world.blk_twice = true;
	world.blk_delay = 2;
	EXPECT(dk->dk_driver->dd_write(dk, data, sizeof data, 0) == ENXIO);
	EXPECT(world_said("not used any more"));
}

static void
disk_wild_index(void)
{
	struct disk *dk = disk();

	world.blk_wild_index = true;
	EXPECT(dk->dk_driver->dd_read(dk, data, 4096, 0) == ENXIO);
	EXPECT(world_said("broke the ring"));
}

static void
disk_taken_away(void)
{
	struct disk *dk = disk();

	EXPECT(dk->dk_driver->dd_read(dk, data, sizeof data, 0) == 0);
	world.blk_closes = true;
	EXPECT(dk->dk_driver->dd_read(dk, data, sizeof data, 0) == ENXIO);
	EXPECT(dk->dk_driver->dd_flush(dk) == ENXIO);
	world_steps(20);
	EXPECT(strcmp(world_get(WORLD_DOMAIN "/device/vbd/51712/state"), "6") == 0);
}

/* A store that does not answer takes no disk away; a back end's directory that is gone does. */
static void
disk_store_silent(void)
{
	struct disk *dk = disk();

	world_set(WORLD_VBD "/state", "4");
	world_step();				/* the bus thread hears of it */
	world.store_silent = true;
	world_steps(31000);
	world.store_silent = false;
	EXPECT(dk->dk_driver->dd_read(dk, data, 4096, 0) == 0);
	world_set(WORLD_VBD "/state", NULL);
	world_steps(20);
	EXPECT(dk->dk_driver->dd_read(dk, data, 4096, 0) == ENXIO);
	EXPECT(world_said("the disk was taken away"));
}

static void
disk_no_backend(void)
{
	begin_with(WORLD_VBD "/state", "1");	/* and there it stays */
	EXPECT(world_disk() == NULL && world_said("error 60"));
}

static void
disk_odd_names(void)
{
	world_set(WORLD_DOMAIN "/device/vbd/nonsense/backend", "x");
	begin_with(WORLD_DOMAIN "/device/vbd/9/backend", "/no/such/thing");
	EXPECT(world_disk() != NULL && world_said("device/vbd/9 does not work"));
	EXPECT(!world_said("nonsense"));
}

/* Interfaces */

static struct netdev *
netdev(void)
{
	begin();
	netfront_init();
	return world_netdev();
}

static void
net_frames(void)
{
	static const uint8_t mac[6] = { 0x00, 0x16, 0x3e, 0x0a, 0xbc, 0xff };
	struct netdev *nd = netdev();

	EXPECT(memcmp(nd->nd_mac, mac, 6) == 0 && nd->nd_mtu == 1500);
	for (unsigned int i = 0; i < 1000; i++) {
		size_t len = 14 + i % 1501;

		fill(data, len, i);
		EXPECT(nd->nd_send(nd, data, len) == 0);
		world_steps(1);
		EXPECT(world.net_frames == i + 1 && world.net_last == len);
		EXPECT(memcmp(world.net_data, data, len) == 0);
	}
}

static void
net_sizes(void)
{
	struct netdev *nd = netdev();

	EXPECT(nd->nd_send(nd, data, 13) == EMSGSIZE);
	EXPECT(nd->nd_send(nd, data, 1515) == EMSGSIZE);
	EXPECT(nd->nd_send(nd, data, (size_t)-1) == EMSGSIZE);
	for (int i = 0; i < 64; i++)
		EXPECT(nd->nd_send(nd, data, 1514) == 0);
	EXPECT(nd->nd_send(nd, data, 60) == ENOBUFS);
	world_steps(2);
	EXPECT(nd->nd_send(nd, data, 60) == 0);
}

static void
net_pieces(void)
{
	struct netdev *nd = netdev();

	world.net_pieces = 3;
	EXPECT(nd->nd_send(nd, data, 60) == 0);
	world_steps(2);
	EXPECT(world.net_frames == 0 && nd->nd_rxdropped == 3);
	world.net_pieces = 0;
	EXPECT(nd->nd_send(nd, data, 60) == 0);
	world_steps(2);
	EXPECT(world.net_frames == 1);
}

static void
net_broken(struct netdev *nd, const char *how)
{
	EXPECT(nd->nd_send(nd, data, 60) == 0);
	world_steps(2);
	EXPECT(world.net_frames == 0);
	EXPECT(world_said(how));
	EXPECT(nd->nd_send(nd, data, 60) == ENXIO);
}

static void
net_wrong_id(void)
{
	struct netdev *nd = netdev();

	world.net_wrong_id = true;
	net_broken(nd, "net0: the back end sent what cannot be");
}

static void
net_wrong_tx(void)
{
	struct netdev *nd = netdev();

	world.net_wrong_tx = true;
	net_broken(nd, "sent what was not asked");
}

static void
net_outside(void)
{
	struct netdev *nd = netdev();

	world.net_outside = true;
	net_broken(nd, "sent what cannot be");
}

static void
net_wild_index(void)
{
	struct netdev *nd = netdev();

	world.net_wild_index = true;
	net_broken(nd, "broke the ring");
}

static void
net_taken_away(void)
{
	struct netdev *nd = netdev();

	world_set(WORLD_VIF "/state", "5");
	world_steps(20);
	EXPECT(nd->nd_send(nd, data, 60) == ENXIO);
	EXPECT(strcmp(world_get(WORLD_DOMAIN "/device/vif/0/state"), "6") == 0);
}

static void
net_bad_mac(void)
{
	begin_with(WORLD_DOMAIN "/device/vif/0/mac", "00:16:3e:zz:00:00");
	EXPECT(world_netdev() == NULL && world_said("device/vif/0 does not work"));
}

#define CASE(fn)	{ #fn, fn }
static const struct {
	const char *name;
	void (*fn)(void);
} cases[] = {
	CASE(store_calls), CASE(store_numbers), CASE(store_large), CASE(store_transactions),
	CASE(store_watches), CASE(store_polled), CASE(store_silent), CASE(store_unknown_reply),
	CASE(store_stray_events), CASE(store_long_reply), CASE(store_wild_index),
	CASE(store_wrong_type), CASE(store_no_page),
	CASE(disk_data), CASE(disk_ranges), CASE(disk_plain), CASE(disk_large_sectors),
	CASE(disk_bad_geometry), CASE(disk_too_large), CASE(disk_readonly), CASE(disk_room),
	CASE(disk_errors), CASE(disk_wrong_id), CASE(disk_answers_twice), CASE(disk_wild_index),
	CASE(disk_taken_away), CASE(disk_store_silent), CASE(disk_no_backend), CASE(disk_odd_names),
	CASE(net_frames), CASE(net_sizes), CASE(net_pieces), CASE(net_wrong_id),
	CASE(net_wrong_tx), CASE(net_outside), CASE(net_wild_index), CASE(net_taken_away),
	CASE(net_bad_mac),
};

int
main(int argc, char **argv)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		if (argc < 2)
			puts(cases[i].name);
		else if (strcmp(argv[1], cases[i].name) == 0)
			return cases[i].fn(), 0;
	}
	return argc < 2 ? 0 : 2;
}
