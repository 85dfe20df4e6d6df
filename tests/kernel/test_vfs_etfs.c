/* Host files in the root file system (rump_etfs(3)): regular files, disks, directories. */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "vfs.h"

static char base[] = "/tmp/etfsXXXXXX";

static const char *
host(const char *name)
{
	static char path[2][256];
	static int turn;

	turn = !turn;
	snprintf(path[turn], sizeof(path[turn]), "%s/%s", base, name);
	return path[turn];
}

static void
host_file(const char *name, const char *data, size_t len)
{
	int fd = open(host(name), O_CREAT | O_TRUNC | O_WRONLY, 0644);

	CHECK(fd != -1 && write(fd, data, len) == (ssize_t)len);
	close(fd);
}

static void
regular(struct kernel *k)
{
	struct nb_stat st;
	char buf[32];
	int fd;

	(void)k;
	host_file("plain", "host data", 9);
	CHECK(rump_pub_etfs_register("/plain", host("plain"), RUMP_ETFS_REG) == 0);
	CHECK(rump_pub_etfs_register("/plain", host("plain"), RUMP_ETFS_REG) == NB_EEXIST);
	CHECK(rump_pub_etfs_register("plain", host("plain"), RUMP_ETFS_REG) == NB_EINVAL);
	CHECK(rump_pub_etfs_register("/none", host("none"), RUMP_ETFS_REG) == NB_ENOENT);
	CHECK(rump_pub_etfs_register(NULL, host("plain"), RUMP_ETFS_REG) == NB_EFAULT);
	CHECK(rump_pub_etfs_register("/none", NULL, RUMP_ETFS_REG) == NB_EFAULT);
	CHECK(rump_pub_etfs_remove(NULL) == NB_EFAULT);
	CHECK(rump_pub_etfs_register("/dir", base, RUMP_ETFS_REG) == NB_EISDIR);
	OK(S(stat50)("/plain", &st));
	CHECK(st.st_size == 9 && (st.st_mode & NB_IFMT) == NB_IFREG);
	OK(S(stat50)("plain", &st));
	OK(fd = S(open)("/plain", NB_RDWR, 0));
	CHECK(S(read)(fd, buf, sizeof(buf)) == 9 && memcmp(buf, "host data", 9) == 0);
	CHECK(S(write)(fd, " and more", 9) == 9);
	CHECK(S(pread)(fd, buf, sizeof(buf), 5) == 13);
	OK(S(fsync)(fd));
	FAILS(S(ftruncate)(fd, 3), NB_EOPNOTSUPP);
	CHECK(rump_pub_etfs_remove("/plain") == NB_EBUSY);
	OK(S(close)(fd));
	/* no directory lists it, and nobody can remove it */
	int d = S(open)("/", NB_RDONLY, 0);
	char dir[2048];
	int n = S(getdents30)(d, dir, sizeof(dir));
	for (int at = 0; at < n; at += ((struct nb_dirent *)(dir + at))->d_reclen)
		CHECK(strcmp(((struct nb_dirent *)(dir + at))->d_name, "plain") != 0);
	FAILS(S(unlink)("/plain"), NB_ENOENT);
	CHECK(rump_pub_etfs_remove("/plain") == 0);
	CHECK(rump_pub_etfs_remove("/plain") == NB_ENOENT);
	FAILS(S(stat50)("/plain", &st), NB_ENOENT);
	int h = open(host("plain"), O_RDONLY);
	CHECK(read(h, buf, sizeof(buf)) == 18 && memcmp(buf, "host data and more", 18) == 0);
	close(h);
}

static void
window(struct kernel *k)
{
	char buf[32];
	int fd;

	(void)k;
	host_file("w", "0123456789", 10);
	CHECK(rump_pub_etfs_register_withsize("/w", host("w"), RUMP_ETFS_REG, 2, 4) == 0);
	OK(fd = S(open)("/w", NB_RDWR, 0));
	CHECK(S(read)(fd, buf, sizeof(buf)) == 4 && memcmp(buf, "2345", 4) == 0);
	FAILS(S(write)(fd, "x", 1), NB_ENOSPC);
	CHECK(S(pwrite)(fd, "abcd", 4, 2) == 2);
	CHECK(S(pread)(fd, buf, sizeof(buf), 0) == 4 && memcmp(buf, "23ab", 4) == 0);
}

static void
disks(struct kernel *k)
{
	static char sectors[8192];
	struct nb_stat st;
	char buf[1024];
	int fd;

	(void)k;
	memset(sectors + 512, 's', 512);
	host_file("disk", sectors, sizeof(sectors));
	CHECK(rump_pub_etfs_register("/dev/hd", host("disk"), RUMP_ETFS_BLK) == 0);
	OK(S(stat50)("/dev/hd", &st));
	CHECK((st.st_mode & NB_IFMT) == NB_IFBLK);
	OK(fd = S(open)("/dev/hd", NB_RDWR, 0));
	CHECK(S(lseek)(fd, 0, NB_SEEK_END) == sizeof(sectors));
	CHECK(S(pread)(fd, buf, 4, 510) == 4 && buf[1] == 0 && buf[2] == 's');
	CHECK(rump_pub_etfs_remove("/dev/hd") == NB_EBUSY);
	OK(S(close)(fd));
	CHECK(rump_pub_etfs_remove("/dev/hd") == 0);
	CHECK(rump_pub_etfs_register("/rhd", host("disk"), RUMP_ETFS_CHR) == 0);
	OK(fd = S(open)("/rhd", NB_RDONLY, 0));
	FAILS(S(pread)(fd, buf, 4, 510), NB_EINVAL);
	CHECK(S(pread)(fd, buf, 512, 512) == 512 && buf[0] == 's');
}

static void
directories(struct kernel *k)
{
	struct nb_stat st;
	char buf[32];
	int d, fd;

	(void)k;
	mkdir(host("sub"), 0755);
	host_file("a", "A", 1);
	host_file("sub/b", "BB", 2);
	CHECK(rump_pub_etfs_register("/one", base, RUMP_ETFS_DIR) == 0);
	CHECK(rump_pub_etfs_register("/all", base, RUMP_ETFS_DIR_SUBDIRS) == 0);
	CHECK(rump_pub_etfs_register("/no", host("a"), RUMP_ETFS_DIR) == NB_ENOTDIR);
	OK(S(stat50)("/one/a", &st));
	CHECK(st.st_size == 1);
	FAILS(S(stat50)("/one/sub/b", &st), NB_ENOENT);
	FAILS(S(stat50)("/one/none", &st), NB_ENOENT);
	FAILS(S(stat50)("/all/../all/a", &st), NB_ENOENT);
	OK(S(stat50)("/all/sub/b", &st));
	CHECK(st.st_size == 2);
	OK(d = S(open)("/all/sub", NB_RDONLY | NB_DIRECTORY, 0));
	OK(fd = S(openat)(d, "b", NB_RDONLY, 0));
	CHECK(S(read)(fd, buf, sizeof(buf)) == 2 && memcmp(buf, "BB", 2) == 0);
	OK(S(chdir)("/all"));
	OK(S(stat50)("sub/b", &st));
	FAILS(S(open)("new", NB_CREAT | NB_RDWR, 0644), NB_EOPNOTSUPP);
	OK(S(chdir)("/"));
	CHECK(rump_pub_etfs_remove("/all") == NB_EBUSY);
	OK(S(close)(fd));
	OK(S(close)(d));
	CHECK(rump_pub_etfs_remove("/all") == 0);
	FAILS(S(stat50)("/all/sub/b", &st), NB_ENOENT);
	OK(S(stat50)("/one/a", &st));
}

int
main(void)
{
	CHECK(mkdtemp(base) != NULL);
	IN_KERNEL(regular);
	IN_KERNEL(window);
	IN_KERNEL(disks);
	IN_KERNEL(directories);
	unlink(host("plain")), unlink(host("w")), unlink(host("disk")), unlink(host("a")),
	    unlink(host("sub/b"));
	rmdir(host("sub")), rmdir(base);
	return 0;
}
