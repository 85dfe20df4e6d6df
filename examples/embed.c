/*
 * A C program with a kernel inside: boot, mount a file system in memory, write and read a file, halt.
 *
 *	python -m buildrump && python -m buildrump install /tmp/rump
 *	cc -I/tmp/rump/include -o embed examples/embed.c -L/tmp/rump/lib -Wl,-rpath,/tmp/rump/lib \
 *	    -Wl,--no-as-needed -lrumpfs_tmpfs -lrumpvfs -lrump -lrumpuser
 *	./embed
 *
 * Numbers and structures are NetBSD's, not the host's.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

#include <rump/rump.h>
#include <rump/rumpkernel.h>

enum { NB_O_RDWR = 0x2, NB_O_CREAT = 0x200 };

struct nb_tmpfs_args {
	int version;
	uint64_t nodes_max, size_max;
	uint32_t root_uid, root_gid, root_mode;
};

int rump___sysimpl_mkdir(const char *, unsigned int);
int rump___sysimpl_mount50(const char *, const char *, int, void *, size_t);
int rump___sysimpl_open(const char *, int, ...);
ssize_t rump___sysimpl_write(int, const void *, size_t);
ssize_t rump___sysimpl_pread(int, void *, size_t, int64_t);
int rump___sysimpl_close(int);

static int
work(void)
{
	struct nb_tmpfs_args args = { .version = 1, .size_max = 1 << 20, .root_mode = 01777 };
	char text[32] = "";
	int fd;

	if (rump___sysimpl_mkdir("/mnt", 0755) != 0 ||
	    rump___sysimpl_mount50("tmpfs", "/mnt", 0, &args, sizeof(args)) != 0 ||
	    (fd = rump___sysimpl_open("/mnt/note", NB_O_RDWR | NB_O_CREAT, 0600)) == -1)
		return -1;
	if (rump___sysimpl_write(fd, "no host involved", 16) != 16 ||
	    rump___sysimpl_pread(fd, text, sizeof(text) - 1, 0) != 16)
		return -1;
	printf("%s: %s\n", rumpk_version(), text);
	return rump___sysimpl_close(fd);
}

int
main(void)
{
	struct rumpk_bootargs args = { 0 };
	struct kernel *kernel;
	int error;

	if ((error = rumpk_boot(&args, &kernel)) != 0) {
		fprintf(stderr, "boot: NetBSD errno %d\n", error);
		return 1;
	}
	if (work() != 0) {
		fprintf(stderr, "a call failed: NetBSD errno %d\n", errno);
		return 1;
	}
	return rumpk_halt(kernel) == 0 ? 0 : 1;
}
