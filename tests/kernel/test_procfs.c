/*
 * procfs: its tree, the files that programs read, links to what is open, a machine's hooks, and
 * processes that go.
 */
#include "vfs.h"

enum { ROOM = 65536 };

ssize_t S(readlink)(const char *, char *, size_t);

static char text[ROOM];

static void
mount_proc(void)
{
	OK(S(mkdir)("/proc", 0755));
	OK(S(mount50)("procfs", "/proc", 0, NULL, 0));
}

/* The whole file, by reads of `step` bytes. */
static size_t
slurp_by(const char *path, size_t step)
{
	size_t len = 0;
	ssize_t n;
	int fd = S(open)(path, NB_RDONLY, 0);

	OK(fd);
	while ((n = S(read)(fd, text + len, step)) > 0)
		len += (size_t)n;
	OK(n);
	OK(S(close)(fd));
	text[len] = '\0';
	return len;
}

static char *
slurp(const char *path)
{
	slurp_by(path, 4096);
	return text;
}

static const char *
target(const char *path)
{
	static char buf[1024];
	ssize_t n = S(readlink)(path, buf, sizeof(buf) - 1);

	OK(n);
	buf[n] = '\0';
	return buf;
}

/* Names of a directory between blanks. */
static char *
names(const char *path)
{
	static char list[ROOM];
	static char buf[1024] __attribute__((aligned(8)));
	ssize_t n;
	int fd = S(open)(path, NB_RDONLY | NB_DIRECTORY, 0);

	OK(fd);
	strcpy(list, " ");
	while ((n = S(getdents30)(fd, buf, 512)) > 0)
		for (ssize_t at = 0; at < n;) {
			struct nb_dirent *d = (struct nb_dirent *)(buf + at);
			strcat(strcat(list, d->d_name), " ");
			at += d->d_reclen;
		}
	OK(n);
	OK(S(close)(fd));
	return list;
}

#define HAS(haystack, needle) CHECK(strstr(haystack, needle) != NULL)
#define LACKS(haystack, needle) CHECK(strstr(haystack, needle) == NULL)

/* Every file of the tree can be looked at and read to its end; links are read. */
static int
visit(const char *dir)
{
	char copy[4096], path[1024], *name, *rest = NULL;
	int files = 0;

	strcpy(copy, names(dir));
	for (name = strtok_r(copy, " ", &rest); name != NULL; name = strtok_r(NULL, " ", &rest)) {
		struct nb_stat st;

		if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
			continue;
		snprintf(path, sizeof(path), "%s/%s", dir, name);
		if (S(lstat50)(path, &st) == -1) {
			CHECK(strstr(path, "/fd") != NULL);	/* the directory's own */
			continue;
		}
		files++;
		if ((st.st_mode & NB_IFMT) == NB_IFDIR)
			files += visit(path);
		else if ((st.st_mode & NB_IFMT) == NB_IFLNK && strcmp(name, "exe") != 0)
			CHECK(S(readlink)(path, text, ROOM) > 0);
		else if ((st.st_mode & NB_IFMT) == NB_IFREG)
			slurp(path);
	}
	return files;
}

static void
test_tree(struct kernel *k)
{
	struct nb_statvfs sb;

	(void)k;
	mount_proc();
	CHECK(visit("/proc") > 60);
	HAS(names("/proc"), " 1 ");
	HAS(names("/proc"), " self ");
	HAS(names("/proc/1"), " status ");
	HAS(names("/proc/sys"), " kernel ");
	OK(S(statvfs1)("/proc", &sb, NB_MNT_WAIT));
	CHECK(strcmp(sb.f_fstypename, "procfs") == 0 && strcmp(sb.f_mntfromname, "proc") == 0);
	OK(S(chdir)("/proc/sys/kernel/random"));
	CHECK(S(__getcwd)(text, ROOM) > 0 && strcmp(text, "/proc/sys/kernel/random") == 0);
	OK(S(chdir)("../../../1/task/.."));
	CHECK(S(__getcwd)(text, ROOM) > 0 && strcmp(text, "/proc/1") == 0);
	OK(S(chdir)("/"));
	FAILS(S(open)("/proc/2", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(open)("/proc/01", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(open)("/proc/999999999999", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(open)("/proc/none", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(open)("/proc/self/fd/77", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(open)("/proc/new", NB_CREAT | NB_RDWR, 0644), NB_EROFS);
	FAILS(S(unlink)("/proc/version"), NB_EROFS);
	FAILS(S(chmod)("/proc/version", 0777), NB_EPERM);
	OK(S(unmount)("/proc", 0));
}

static void
test_texts(struct kernel *k)
{
	char first[40];

	(void)k;
	mount_proc();
	HAS(slurp("/proc/version"), "Linux version 6.1");
	CHECK(strncmp(slurp("/proc/sys/kernel/osrelease"), "6.1", 3) == 0);
	CHECK(strcmp(slurp("/proc/sys/kernel/ostype"), "Linux\n") == 0);
	CHECK(strcmp(slurp("/proc/sys/kernel/hostname"), "tester\n") == 0);
	HAS(slurp("/proc/meminfo"), "MemTotal:         524288 kB\nMemFree:");
	HAS(slurp("/proc/cpuinfo"), "processor\t: 0\n");
	HAS(slurp("/proc/stat"), "cpu  0 0 0 0");
	HAS(text, "\nbtime 1");
	HAS(slurp("/proc/filesystems"), "nodev\ttmpfs\n");
	HAS(text, "\n\text2\n");
	HAS(text, "nodev\tproc\n");
	HAS(slurp("/proc/mounts"), "rumpfs / rootfs rw 0 0\nproc /proc proc rw 0 0\n");
	HAS(slurp("/proc/self/mountinfo"), " / /proc rw - proc proc rw\n");
	OK(S(mkdir)("/a b", 0755));
	mount_tmpfs("/a b", NB_MNT_RDONLY | NB_MNT_NODEV);
	HAS(slurp("/proc/mounts"), "tmpfs /a\\040b tmpfs ro,nodev 0 0\n");
	OK(S(unmount)("/a b", 0));
	HAS(slurp("/proc/self/status"), "\nPid:\t1\nPPid:\t0\n");
	HAS(text, "\nUid:\t0\t0\t0\t0\n");
	CHECK(strncmp(slurp("/proc/self/stat"), "1 (rump) R 0 1 1 0 -1 ", 22) == 0);
	int fields = 1;
	for (const char *p = text; *p != '\0'; p++)
		fields += *p == ' ';
	CHECK(fields == 52);
	CHECK(strcmp(slurp("/proc/self/comm"), "rump\n") == 0);
	CHECK(slurp_by("/proc/self/cmdline", 100) == 5 && strcmp(text, "rump") == 0);
	CHECK(slurp_by("/proc/self/environ", 100) == 0 && slurp_by("/proc/1/maps", 100) == 0);
	HAS(slurp("/proc/self/limits"), "Max open files ");
	strcpy(first, slurp("/proc/sys/kernel/random/boot_id"));
	CHECK(strlen(first) == 37 && first[14] == '4');
	CHECK(strcmp(first, slurp("/proc/sys/kernel/random/boot_id")) == 0);
	strcpy(first, slurp("/proc/sys/kernel/random/uuid"));
	CHECK(strcmp(first, slurp("/proc/sys/kernel/random/uuid")) != 0);
	slurp("/proc/self/status");
	char *whole = strdup(text);
	CHECK(slurp_by("/proc/self/status", 7) == strlen(whole) && strcmp(text, whole) == 0);
	free(whole);
	OK(S(unmount)("/proc", 0));
}

static void
put(const char *path, const char *line)
{
	int fd = S(open)(path, NB_WRONLY | NB_TRUNC, 0);

	OK(fd);
	CHECK(S(write)(fd, line, strlen(line)) == (ssize_t)strlen(line));
	OK(S(close)(fd));
}

static void
test_setting(struct kernel *k)
{
	char big[300] = { 0 };
	int fd;

	(void)k;
	mount_proc();
	put("/proc/sys/kernel/hostname", "renamed\n");
	CHECK(strcmp(slurp("/proc/sys/kernel/hostname"), "renamed\n") == 0);
	put("/proc/self/comm", "program-of-quite-some-length");
	CHECK(strcmp(slurp("/proc/1/comm"), "program-of-quite-\n") == 0 || strlen(text) <= 17);
	OK(fd = S(open)("/proc/sys/kernel/hostname", NB_WRONLY, 0));
	FAILS(S(write)(fd, big, sizeof(big)), NB_EINVAL);
	FAILS(S(write)(fd, "a\0b", 3), NB_EINVAL);
	OK(S(close)(fd));
	OK(fd = S(open)("/proc/version", NB_RDWR, 0));
	FAILS(S(write)(fd, "x", 1), NB_EIO);
	OK(S(close)(fd));
	user_begin(7, 7);
	FAILS(S(open)("/proc/sys/kernel/hostname", NB_WRONLY, 0), NB_EACCES);
	user_end();
	OK(S(unmount)("/proc", 0));
}

/* Links to what is open are texts that tell it, and doors that lead to it. */
static void
test_descriptors(struct kernel *k)
{
	char path[64], buf[16];
	int fd, again, pipes[2], kq;
	struct nb_stat st;

	(void)k;
	mount_proc();
	OK(S(mkdir)("/d", 0755));
	OK(fd = S(open)("/d/file", NB_RDWR | NB_CREAT, 0644));
	CHECK(S(write)(fd, "content", 7) == 7);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	CHECK(strcmp(target(path), "/d/file") == 0);
	OK(again = S(open)(path, NB_RDONLY, 0));		/* from the beginning */
	CHECK(S(read)(again, buf, sizeof(buf)) == 7);
	OK(S(close)(again));
	OK(S(rename)("/d/file", "/renamed"));
	CHECK(strcmp(target(path), "/renamed") == 0);
	OK(S(unlink)("/renamed"));
	HAS(target(path), "(deleted)");
	OK(again = S(open)(path, NB_RDWR | NB_CREAT, 0644));	/* without a name, too */
	CHECK(S(read)(again, buf, sizeof(buf)) == 7);
	OK(S(close)(again));
	OK(S(stat50)(path, &st));
	CHECK(st.st_size == 7 && st.st_nlink == 0);
	OK(S(lstat50)(path, &st));
	CHECK((st.st_mode & NB_IFMT) == NB_IFLNK);
	snprintf(path, sizeof(path), "/proc/self/fdinfo/%d", fd);
	HAS(slurp(path), "pos:\t7\nflags:\t02\n");
	snprintf(path, sizeof(path), "/proc/self/fd/%d/", fd);
	FAILS(S(open)(path, NB_RDONLY, 0), 20);			/* ENOTDIR */

	OK(rump_sys_pipe(pipes));
	OK(kq = S(kqueue)());
	snprintf(path, sizeof(path), "/proc/self/fd/%d", pipes[0]);
	CHECK(strncmp(target(path), "pipe:[", 6) == 0);
	FAILS(S(open)(path, NB_RDONLY, 0), NB_ENXIO);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", kq);
	CHECK(strncmp(target(path), "anon_inode:[", 12) == 0);

	OK(again = S(open)("/d", NB_RDONLY, 0));		/* a directory: go on from it */
	snprintf(path, sizeof(path), "/proc/self/fd/%d/sub", again);
	OK(S(mkdir)(path, 0755));
	CHECK(mode_of("/d/sub") == 0755);
	snprintf(path, sizeof(path), "/dev/fd/%d/..", again);
	OK(S(stat50)(path, &st));
	CHECK(st.st_ino == stat_of("/").st_ino);
	CHECK(strcmp(target("/proc/self/cwd"), "/") == 0);
	OK(S(chdir)("/d/sub"));
	CHECK(strcmp(target("/proc/self/cwd"), "/d/sub") == 0);
	OK(S(rmdir)("/d/sub"));
	HAS(target("/proc/self/cwd"), "(deleted)");
	OK(S(chdir)("/"));
	CHECK(strcmp(target("/proc/self/root"), "/") == 0);
	FAILS(S(readlink)("/proc/self/exe", buf, sizeof(buf)), NB_ENOENT);
	CHECK(strcmp(target("/dev/stdin"), "/proc/self/fd/0") == 0);
	CHECK(mode_of("/dev/shm") == 01777);
}

/* What a machine tells. */
static const char *machine_says;

static size_t
hook_text(int which, char *buf, size_t len)
{
	size_t n = machine_says == NULL ? 0 : strlen(machine_says);

	if (which == RUMPK_PROC_MAPS)
		memset(buf, 'm', len < 20000 ? len : 20000);
	else
		memcpy(buf, machine_says, n < len ? n : len);
	return which == RUMPK_PROC_MAPS ? 20000 : n;
}

static void
hook_memory(struct rumpk_procmem *pm)
{
	*pm = (struct rumpk_procmem){ 64 << 20, 32 << 20, 31 << 20, 40 << 20, 20 << 20, 24 << 20 };
}

static void
hook_times(struct rumpk_proctimes *pt)
{
	*pt = (struct rumpk_proctimes){ 1500000000, 250000000, 30000000, 12340000000 };
}

static size_t
hook_threads(int *tids, size_t max)
{
	const int all[] = { 9, 1, 5 };

	for (size_t i = 0; i < 3 && i < max; i++)
		tids[i] = all[i];
	return 3;
}

static int
hook_thread(void)
{
	return 5;
}

static void
test_hooks(struct kernel *k)
{
	static const struct rumpk_prochooks hooks = { hook_text, hook_memory, hook_times,
	    hook_threads, hook_thread };
	int pid;

	CHECK(rumpk_proc_hooks(k, &hooks) == 0);
	mount_proc();
	machine_says = "/usr/bin/program";
	CHECK(strcmp(target("/proc/self/exe"), "/usr/bin/program") == 0);
	FAILS(S(open)("/proc/self/exe", NB_RDONLY, 0), NB_ENOENT);
	CHECK(slurp_by("/proc/self/maps", 1000) == 20000);
	for (int i = 0; i < 20000; i++)
		CHECK(text[i] == 'm');
	machine_says = "name";
	CHECK(strcmp(slurp("/proc/self/comm"), "name\n") == 0);
	HAS(slurp("/proc/self/stat"), "1 (name) R 0 1 1 0 -1 0 0 0 0 0 150 25 0 0 20 0 3 0 3 "
	    "41943040 5120 ");
	HAS(slurp("/proc/self/status"), "VmHWM:\t   24576 kB\nVmRSS:\t   20480 kB\n");
	HAS(text, "Threads:\t3\n");
	HAS(slurp("/proc/meminfo"), "MemTotal:          65536 kB\n");
	HAS(slurp("/proc/uptime"), " 12.34\n");
	HAS(slurp("/proc/cmdline"), "name\n");
	HAS(names("/proc/self/task"), " 1 5 9 ");
	CHECK(strcmp(target("/proc/thread-self"), "1/task/5") == 0);
	HAS(slurp("/proc/thread-self/status"), "\nPid:\t5\n");
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, &pid) == 0);	/* not the machine's program */
	LACKS(slurp("/proc/self/status"), "Threads:\t3\n");
	HAS(slurp("/proc/self/stat"), "(rump) R 1 ");
	HAS(names("/proc"), " 1 2 ");
	HAS(slurp("/proc/1/status"), "Threads:\t3\n");
}

/* A process goes while its directory and a file of it are open. */
static void
test_gone(struct kernel *k)
{
	int dir, file, pid;
	struct nb_stat st;
	char path[64];

	mount_proc();
	CHECK(rumpk_rfork(k, 1, RUMP_RFCFDG, &pid) == 0);
	struct lwp *other = rump_pub_lwproc_curlwp();
	CHECK(rumpk_newlwp(k, 1) == 0);
	snprintf(path, sizeof(path), "/proc/%d", pid);
	OK(dir = S(open)(path, NB_RDONLY, 0));
	OK(file = S(openat)(dir, "status", NB_RDONLY, 0));
	CHECK(S(read)(file, text, 10) == 10);
	rumpk_lwp_free(other);
	FAILS(S(read)(file, text, 10), NB_ESRCH);
	FAILS(S(fstat50)(dir, &st), NB_ENOENT);
	FAILS(S(getdents30)(dir, text, ROOM), NB_ENOENT);
	FAILS(S(openat)(dir, "status", NB_RDONLY, 0), NB_ENOENT);
	FAILS(S(open)(path, NB_RDONLY, 0), NB_ENOENT);
	OK(S(openat)(dir, "..", NB_RDONLY, 0));
}

/* Every allocation of a read fails once. */
static void
test_memory(struct kernel *k)
{
	int fd;

	mount_proc();
	OK(fd = S(open)("/proc/self/status", NB_RDONLY, 0));
	for (uint64_t after = 1; after < 5; after++) {
		rumpk_memfail(k, after);
		ssize_t n = S(pread)(fd, text, ROOM, 0);
		rumpk_memfail(k, 0);
		CHECK(n > 100 || (n == -1 && errno == NB_ENOMEM));
	}
}

int
main(void)
{
	IN_KERNEL(test_tree);
	IN_KERNEL(test_texts);
	IN_KERNEL(test_setting);
	IN_KERNEL(test_descriptors);
	IN_KERNEL(test_hooks);
	IN_KERNEL(test_gone);
	IN_KERNEL(test_memory);
	return 0;
}
