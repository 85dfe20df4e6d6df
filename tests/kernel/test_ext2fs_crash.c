/*
 * The power goes at any write.  A random workload is recorded, write by write; the image as it was
 * after some of them is given to e2fsck, which must be able to repair it, must not find a block
 * that two files claim, and must leave every file that fsync(2) had promised by then, whole.
 */
#include <fcntl.h>

#include "ext2.h"

#define OPERATIONS	1500
#define PROMISES	100
#define SAMPLES		60

static struct {
	uint64_t records;			/* written when fsync returned */
	unsigned int size, seed;
} promised[PROMISES];
static unsigned int npromised;
static char buf[1 << 19], back[1 << 16];
static unsigned long rng;

static unsigned int
rnd(unsigned int n)
{
	rng = rng * 6364136223846793005ul + 1442695040888963407ul;
	return (unsigned int)(rng >> 33) % n;
}

static void
pattern(char *p, unsigned int size, unsigned int seed)
{
	for (unsigned int i = 0; i < size; i++)
		p[i] = (char)((i + seed) * 2654435761u >> 13);
}

static uint64_t
records(struct kernel *k)
{
	struct rumpk_diskstat st;

	CHECK(rumpk_disk_stat(k, DISK, &st) == 0);
	return st.st_records;
}

/* A file that stays, by fsync. */
static void
promise(struct kernel *k)
{
	unsigned int size = rnd(40000), seed = rnd(1000);
	char path[32];
	int fd;

	if (npromised == PROMISES)
		return;
	snprintf(path, sizeof(path), MNT "/kept%u", npromised);
	CHECK((fd = S(open)(path, NB_RDWR | NB_CREAT | NB_EXCL, 0644)) >= 0);
	pattern(back, size, seed);
	CHECK(S(write)(fd, back, size) == (ssize_t)size);
	OK(S(fsync)(fd));
	OK(S(close)(fd));
	promised[npromised].records = records(k);
	promised[npromised].size = size;
	promised[npromised++].seed = seed;
}

static void
random_op(struct kernel *k)
{
	char a[64], b[64];
	int fd;

	snprintf(a, sizeof(a), MNT "/%u", rnd(60));
	snprintf(b, sizeof(b), MNT "/%u/%u", rnd(60), rnd(10));
	switch (rnd(9)) {
	case 0: case 1: case 2:
		if ((fd = S(open)(rnd(2) ? a : b, NB_RDWR | NB_CREAT, 0644)) >= 0) {
			(void)S(pwrite)(fd, buf, rnd(60000), rnd(2) ? 0 : rnd(600000));
			(void)S(close)(fd);
		}
		break;
	case 3: case 4:
		(void)S(unlink)(rnd(2) ? a : b);
		break;
	case 5:
		(void)S(rename)(a, b);
		break;
	case 6:
		(void)S(rename)(b, a);
		break;
	case 7:
		(void)S(mkdir)(rnd(2) ? a : b, 0755);
		break;
	default:
		if (rnd(5) == 0)
			promise(k);
		else
			(void)S(rmdir)(a);
	}
}

/* The kernel reads what it finds after the repair. */
static void
check_promises(uint64_t upto)
{
	struct kernel *k = boot(false, 0);
	char path[32];
	int fd;

	OK(mount_ext2(NB_MNT_RDONLY));
	for (unsigned int i = 0; i < npromised && promised[i].records <= upto; i++) {
		snprintf(path, sizeof(path), MNT "/kept%u", i);
		CHECK((fd = S(open)(path, NB_RDONLY, 0)) >= 0);
		CHECK(S(read)(fd, back, sizeof(back)) == (ssize_t)promised[i].size);
		pattern(buf, promised[i].size, promised[i].seed);
		CHECK(memcmp(buf, back, promised[i].size) == 0);
		OK(S(close)(fd));
	}
	OK(S(unmount)(MNT, 0));
	CHECK(rumpk_halt(k) == 0);
}

static void
crash_at(const char *disk, uint64_t at)
{
	CHECK(run("cp %s %s", disk, ext2_image) == 0);
	CHECK(run("e2fsck -fy %s >%s/log 2>&1", ext2_image, ext2_dir) <= 1);
	CHECK(run("! grep -i 'multiply-claimed' %s/log", ext2_dir) == 0);
	(void)run("rm -f %s/log", ext2_dir);
	fsck();
	check_promises(at);
}

static void
replay(struct kernel *k, struct lwp *l, const char *disk)
{
	uint64_t end = records(k);
	struct rumpk_record rec;
	int fd = open(disk, O_RDWR);

	CHECK(fd >= 0);
	for (uint64_t i = 0; i < end; i++) {
		CHECK(rumpk_disk_record(k, DISK, i, &rec, buf, sizeof(buf)) == 0);
		if (rec.rc_op == RUMPK_FAULT_WRITE)
			CHECK(
			    pwrite(fd, buf, rec.rc_len, (off_t)rec.rc_off) == (ssize_t)rec.rc_len);
		if (rnd((unsigned int)(end / SAMPLES) + 1) == 0) {
			crash_at(disk, i + 1);
			rump_pub_lwproc_switch(l);
		}
	}
	close(fd);
}

static void
workload(const char *options, unsigned long seed)
{
	struct rumpk_bootargs args = { .ba_bufcache = 1 << 20 };
	struct rumpk_diskspec spec = {
		.ds_bottom = RUMPK_DISK_FILE, .ds_hostpath = ext2_image, .ds_record = true
	};
	char disk[80];
	struct kernel *k;
	struct lwp *l;

	rng = seed;
	npromised = 0;
	mkfs(options, "6M");
	snprintf(disk, sizeof(disk), "%s/disk", ext2_dir);
	CHECK(run("cp %s %s", ext2_image, disk) == 0);
	CHECK(rumpk_boot(&args, &k) == 0);
	CHECK(rumpk_disk_attach(k, &spec, DISK) == 0);
	OK(S(mkdir)(MNT, 0755));
	OK(mount_ext2(0));
	for (int i = 0; i < OPERATIONS; i++)
		random_op(k);
	OK(S(unmount)(MNT, 0));
	l = rump_pub_lwproc_curlwp();
	replay(k, l, disk);
	unlink(disk);
	CHECK(rumpk_halt(k) == 0);
	rumpk_lwp_free(l);
	printf("ok %u files kept, seed %lu, mke2fs %s\n", npromised, seed, options);
}

int
main(void)
{
	ext2_setup();
	workload("-t ext2 -b 1024 -I 128 -m 0", 1);
	workload("-t ext2 -b 4096 -I 256 -m 0", 2);
	return 0;
}
