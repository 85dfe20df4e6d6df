/* Path lookup and the calls that make, link, move and remove names. */
#include "vfs.h"

static void
lookup_errors(struct kernel *k)
{
	char longname[600], longpath[1100];
	struct nb_stat st;

	(void)k;
	FAILS(S(stat50)("", &st), NB_ENOENT);
	FAILS(S(stat50)("/none", &st), NB_ENOENT);
	FAILS(S(stat50)("/none/x", &st), NB_ENOENT);
	FAILS(S(stat50)(NULL, &st), NB_EFAULT);
	FAILS(S(stat50)("/", NULL), NB_EFAULT);
	touch("/file", 0644);
	FAILS(S(stat50)("/file/x", &st), NB_ENOTDIR);
	FAILS(S(stat50)("/file/", &st), NB_ENOTDIR);
	FAILS(S(stat50)("/file/.", &st), NB_ENOTDIR);
	FAILS(S(stat50)("/file/..", &st), NB_ENOTDIR);
	memset(longname, 'n', sizeof(longname));
	longname[0] = '/';
	longname[513] = '\0';
	FAILS(S(stat50)(longname, &st), NB_ENAMETOOLONG);
	memset(longpath, '/', sizeof(longpath));
	longpath[1023] = '\0';
	OK(S(stat50)(longpath, &st));
	longpath[1023] = '/';
	longpath[1024] = '\0';
	FAILS(S(stat50)(longpath, &st), NB_ENAMETOOLONG);
	FAILS(S(fstatat)(99, "file", &st, 0), NB_EBADF);
	OK(S(fstatat)(99, "/file", &st, 0));
	int fd = S(open)("/file", NB_RDONLY, 0);
	OK(fd);
	FAILS(S(fstatat)(fd, "x", &st, 0), NB_ENOTDIR);
}

static void
dots_and_slashes(struct kernel *k)
{
	struct nb_stat root = stat_of("/"), st;

	(void)k;
	OK(S(mkdir)("/d", 0755));
	OK(S(mkdir)("//d//e///", 0755));
	CHECK(stat_of("/d/e/../..").st_ino == root.st_ino);
	CHECK(stat_of("/../../..").st_ino == root.st_ino);
	CHECK(stat_of("/d/./e/.").st_ino == stat_of("/d/e").st_ino);
	OK(S(chdir)("/d/e"));
	CHECK(stat_of("..").st_ino == stat_of("/d").st_ino);
	CHECK(stat_of("../../").st_ino == root.st_ino);
	FAILS(S(mkdir)(".", 0755), NB_EEXIST);
	FAILS(S(mkdir)("..", 0755), NB_EEXIST);
	FAILS(S(mkdir)("/", 0755), NB_EEXIST);
	FAILS(S(rmdir)("."), NB_EINVAL);
	FAILS(S(rmdir)(".."), NB_ENOTEMPTY);
	FAILS(S(rmdir)("/"), NB_EBUSY);
	FAILS(S(unlink)("/d"), NB_EPERM);
	FAILS(S(rmdir)("/d"), NB_ENOTEMPTY);
	FAILS(S(open)("/new/", NB_CREAT | NB_RDWR, 0644), NB_ENOENT);
	FAILS(S(symlink)("x", "/new/"), NB_ENOENT);
	/* the current directory may go: nothing can be made in it any more */
	OK(S(rmdir)("/d/e"));
	FAILS(S(open)("x", NB_CREAT | NB_RDWR, 0644), NB_ENOENT);
	FAILS(S(mkdir)("x", 0755), NB_ENOENT);
	FAILS(S(stat50)("x", &st), NB_ENOENT);
	OK(S(chdir)("/"));
	OK(S(rmdir)("/d/"));
}

static void
links_followed(struct kernel *k)
{
	char path[32], buf[64];
	struct nb_stat st;

	(void)k;
	OK(S(mkdir)("/d", 0755));
	touch("/d/f", 0644);
	OK(S(symlink)("d", "/ld"));
	OK(S(symlink)("/d/f", "/lf"));
	OK(S(symlink)("ld/../lf", "/deep"));
	OK(S(symlink)("nowhere", "/dangling"));
	OK(S(symlink)("loop", "/loop"));
	OK(S(symlink)("/", "/lroot"));
	CHECK((stat_of("/ld").st_mode & NB_IFMT) == NB_IFLNK);
	CHECK((stat_of("/ld/").st_mode & NB_IFMT) == NB_IFDIR);
	OK(S(stat50)("/deep", &st));
	CHECK(st.st_ino == stat_of("/d/f").st_ino);
	OK(S(stat50)("/lroot/lroot/d/f", &st));
	FAILS(S(stat50)("/dangling", &st), NB_ENOENT);
	FAILS(S(stat50)("/loop", &st), NB_ELOOP);
	FAILS(S(stat50)("/lf/", &st), NB_ENOTDIR);
	CHECK(S(readlink)("/lf", buf, sizeof(buf)) == 4 && memcmp(buf, "/d/f", 4) == 0);
	CHECK(S(readlink)("/lf", buf, 2) == 2);
	FAILS(S(readlink)("/d/f", buf, sizeof(buf)), NB_EINVAL);
	/* opening: a dangling link is created through, but not with O_EXCL */
	FAILS(S(open)("/dangling", NB_CREAT | NB_EXCL | NB_RDWR, 0644), NB_EEXIST);
	FAILS(S(open)("/lf", NB_RDONLY | NB_NOFOLLOW, 0), NB_EFTYPE);
	int fd = S(open)("/dangling", NB_CREAT | NB_RDWR, 0644);
	OK(fd);
	CHECK(exists("/nowhere"));
	/* exactly MAXSYMLINKS are followed */
	OK(S(symlink)("d", "/s0"));
	for (int i = 1; i < 33; i++) {
		snprintf(path, sizeof(path), "/s%d", i);
		snprintf(buf, sizeof(buf), "s%d", i - 1);
		OK(S(symlink)(buf, path));
	}
	OK(S(stat50)("/s31", &st));
	FAILS(S(stat50)("/s32", &st), NB_ELOOP);
	FAILS(S(symlink)("x", "/ld"), NB_EEXIST);
	OK(S(unlink)("/ld"));
	CHECK(exists("/d"));
}

static void
hard_links(struct kernel *k)
{
	(void)k;
	touch("/a", 0644);
	OK(S(mkdir)("/d", 0755));
	OK(S(link)("/a", "/b"));
	CHECK(stat_of("/a").st_nlink == 2 && stat_of("/a").st_ino == stat_of("/b").st_ino);
	FAILS(S(link)("/a", "/b"), NB_EEXIST);
	FAILS(S(link)("/none", "/c"), NB_ENOENT);
	FAILS(S(link)("/d", "/e"), NB_EPERM);
	OK(S(symlink)("a", "/s"));
	OK(S(linkat)(NB_AT_FDCWD, "/s", NB_AT_FDCWD, "/hs", 0));
	CHECK((stat_of("/hs").st_mode & NB_IFMT) == NB_IFLNK);
	OK(S(link)("/s", "/c"));
	CHECK(stat_of("/c").st_ino == stat_of("/a").st_ino && stat_of("/a").st_nlink == 3);
	FAILS(S(linkat)(NB_AT_FDCWD, "/a", NB_AT_FDCWD, "/z", 1), NB_EINVAL);
	mount_tmpfs("/d", 0);
	FAILS(S(link)("/a", "/d/x"), NB_EXDEV);
	OK(S(unmount)("/d", 0));
}

static void
renames(struct kernel *k)
{
	(void)k;
	touch("/a", 0644);
	touch("/b", 0600);
	uint64_t a = stat_of("/a").st_ino;
	OK(S(rename)("/a", "/c"));
	CHECK(!exists("/a") && stat_of("/c").st_ino == a);
	OK(S(rename)("/c", "/b"));
	CHECK(!exists("/c") && stat_of("/b").st_ino == a);
	OK(S(rename)("/b", "/b"));
	CHECK(exists("/b"));
	FAILS(S(rename)("/none", "/x"), NB_ENOENT);
	OK(S(mkdir)("/d", 0755));
	OK(S(mkdir)("/d/e", 0755));
	OK(S(mkdir)("/f", 0755));
	FAILS(S(rename)("/d", "/d/e/g"), NB_EINVAL);
	FAILS(S(rename)("/d", "/d/g"), NB_EINVAL);
	FAILS(S(rename)("/d/e", "/d"), NB_ENOTEMPTY);
	FAILS(S(rename)("/b", "/d"), NB_EISDIR);
	FAILS(S(rename)("/d", "/b"), NB_ENOTDIR);
	FAILS(S(rename)("/d/.", "/x"), NB_EINVAL);
	FAILS(S(rename)("/d/..", "/x"), NB_EINVAL);
	FAILS(S(rename)("/f", "/d"), NB_ENOTEMPTY);
	FAILS(S(rename)("/b", "/x/"), NB_ENOENT);
	OK(S(rename)("/d", "/x/"));
	OK(S(rename)("/x/e", "/f/e"));
	CHECK(stat_of("/f/e/..").st_ino == stat_of("/f").st_ino);
	CHECK(stat_of("/f").st_nlink == 3 && stat_of("/x").st_nlink == 2);
	OK(S(rename)("/f", "/x"));
	CHECK(!exists("/f") && exists("/x/e"));
	/* two names of one file: BSD removes one, POSIX does nothing */
	OK(S(link)("/b", "/b2"));
	OK(S(__posix_rename)("/b", "/b2"));
	CHECK(exists("/b") && exists("/b2"));
	OK(S(rename)("/b", "/b2"));
	CHECK(!exists("/b") && stat_of("/b2").st_nlink == 1);
	mount_tmpfs("/x/e", 0);
	FAILS(S(rename)("/b2", "/x/e/b"), NB_EXDEV);
	FAILS(S(rename)("/x/e", "/y"), NB_EBUSY);
	FAILS(S(rmdir)("/x/e"), NB_EBUSY);
	OK(S(unmount)("/x/e", 0));
}

static void
at_calls(struct kernel *k)
{
	struct nb_stat st;
	int d;

	(void)k;
	OK(S(mkdir)("/d", 0755));
	d = S(open)("/d", NB_RDONLY | NB_DIRECTORY, 0);
	OK(d);
	OK(S(mkdirat)(d, "e", 0700));
	int fd = S(openat)(d, "e/f", NB_CREAT | NB_RDWR, 0640);
	OK(fd);
	OK(S(symlinkat)("e/f", d, "l"));
	OK(S(fstatat)(d, "l", &st, 0));
	CHECK((st.st_mode & NB_IFMT) == NB_IFREG);
	OK(S(fstatat)(d, "l", &st, NB_AT_NOFOLLOW));
	CHECK((st.st_mode & NB_IFMT) == NB_IFLNK);
	FAILS(S(fstatat)(d, "l", &st, 1), NB_EINVAL);
	OK(S(linkat)(d, "e/f", d, "g", 0));
	OK(S(renameat)(d, "g", NB_AT_FDCWD, "/g"));
	OK(S(fchmodat)(d, "e/f", 0600, 0));
	CHECK(mode_of("/g") == 0600);
	OK(S(unlinkat)(d, "l", 0));
	OK(S(unlinkat)(d, "e/f", 0));
	FAILS(S(unlinkat)(d, "e", 0), NB_EPERM);
	OK(S(unlinkat)(d, "e", NB_AT_REMOVEDIR));
	FAILS(S(openat)(fd, "x", NB_RDONLY, 0), NB_ENOTDIR);
	FAILS(S(open)("/g", NB_RDONLY | NB_DIRECTORY, 0), NB_ENOTDIR);
	FAILS(S(open)("/d", NB_RDWR, 0), NB_EISDIR);
	FAILS(S(open)("/d", NB_RDONLY | NB_TRUNC, 0), NB_EISDIR);
	FAILS(S(open)("/g", 3, 0), NB_EINVAL);
}

static void
where_am_i(struct kernel *k)
{
	char buf[1024];

	(void)k;
	CHECK(S(__getcwd)(buf, sizeof(buf)) == 2 && strcmp(buf, "/") == 0);
	OK(S(mkdir)("/a", 0755));
	OK(S(mkdir)("/a/b", 0755));
	mount_tmpfs("/a/b", 0);
	OK(S(mkdir)("/a/b/c", 0755));
	OK(S(chdir)("/a/b/c"));
	OK(S(__getcwd)(buf, sizeof(buf)));
	CHECK(strcmp(buf, "/a/b/c") == 0);
	FAILS(S(__getcwd)(buf, 4), NB_ERANGE);
	OK(S(rename)("/a/b/c", "/a/b/d"));
	OK(S(__getcwd)(buf, sizeof(buf)));
	CHECK(strcmp(buf, "/a/b/d") == 0);
	OK(S(chdir)(".."));
	OK(S(__getcwd)(buf, sizeof(buf)));
	CHECK(strcmp(buf, "/a/b") == 0);
	OK(S(chdir)("../.."));
	FAILS(S(chdir)("/none"), NB_ENOENT);
	touch("/f", 0644);
	FAILS(S(chdir)("/f"), NB_ENOTDIR);
}

static void
roots(struct kernel *k)
{
	char buf[1024];
	struct nb_stat st;
	int out;

	(void)k;
	OK(S(mkdir)("/jail", 0755));
	OK(S(mkdir)("/jail/in", 0755));
	OK(S(mkdir)("/out", 0755));
	OK(S(symlink)("/in", "/jail/link"));
	out = S(open)("/out", NB_RDONLY, 0);
	OK(out);
	user_begin(1000, 1000);
	FAILS(S(chroot)("/jail"), NB_EPERM);
	user_end();
	OK(S(chroot)("/jail"));
	CHECK(S(__getcwd)(buf, sizeof(buf)) == 2 && strcmp(buf, "/") == 0);
	FAILS(S(stat50)("/out", &st), NB_ENOENT);
	FAILS(S(stat50)("/../../out", &st), NB_ENOENT);
	OK(S(stat50)("/link", &st));
	OK(S(chdir)("/in"));
	OK(S(__getcwd)(buf, sizeof(buf)));
	CHECK(strcmp(buf, "/in") == 0);
	FAILS(S(fchdir)(out), NB_EPERM);
	CHECK(stat_of("../..").st_ino == stat_of("/").st_ino);
}

/* More names than the cache holds, looked up, renamed and removed. */
static void
many_names(struct kernel *k)
{
	char path[64];
	struct nb_stat st;

	(void)k;
	OK(S(mkdir)("/many", 0755));
	for (int i = 0; i < 30000; i++) {
		snprintf(path, sizeof(path), "/many/file-%d", i);
		touch(path, 0644);
	}
	for (int i = 0; i < 30000; i += 7) {
		snprintf(path, sizeof(path), "/many/file-%d", i);
		OK(S(stat50)(path, &st));
		snprintf(path, sizeof(path), "/many/none-%d", i);
		FAILS(S(stat50)(path, &st), NB_ENOENT);
	}
	for (int i = 0; i < 30000; i++) {
		snprintf(path, sizeof(path), "/many/file-%d", i);
		OK(S(unlink)(path));
		FAILS(S(unlink)(path), NB_ENOENT);
	}
	OK(S(rmdir)("/many"));
}

int
main(void)
{
	IN_KERNEL(lookup_errors);
	IN_KERNEL(dots_and_slashes);
	IN_KERNEL(links_followed);
	IN_KERNEL(hard_links);
	IN_KERNEL(renames);
	IN_KERNEL(at_calls);
	IN_KERNEL(where_am_i);
	IN_KERNEL(roots);
	IN_KERNEL(many_names);
	return 0;
}
