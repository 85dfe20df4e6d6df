/*
 * kernfs: what the files say, that they are read in parts, and that nothing but hostname and
 * domainname changes.
 */
#include "netbsd.h"

static char text[1 << 16];

static const char *
contents(const char *name)
{
	char path[64];
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "/kern/%s", name);
	fd = S(open)(path, NB_RDONLY, 0);
	OK(fd);
	n = S(read)(fd, text, sizeof(text) - 1);
	OK(n);
	text[n] = '\0';
	OK(S(close)(fd));
	return text;
}

static void
write_file(const char *path, const char *what)
{
	int fd = S(open)(path, NB_WRONLY | NB_TRUNC, 0);

	OK(fd);
	CHECK(S(write)(fd, what, strlen(what)) == (ssize_t)strlen(what));
	OK(S(close)(fd));
}

static void
test_facts(void)
{
	long long sec, usec;
	int a, b, c, scale;

	CHECK(sscanf(contents("time"), "%lld %lld\n", &sec, &usec) == 2);
	CHECK(llabs(sec - (long long)time(NULL)) < 100 && usec < 1000000);
	CHECK(llabs(atoll(contents("boottime")) - (long long)time(NULL)) < 100);
	CHECK(strcmp(contents("hz"), "100\n") == 0);
	CHECK(strcmp(contents("pagesize"), "4096\n") == 0);
	CHECK(atoll(contents("physmem")) > 0);
	CHECK(sscanf(contents("loadavg"), "%d %d %d %d", &a, &b, &c, &scale) == 4 && scale == 2048);
	CHECK(strncmp(contents("copyright"), "Copyright", 9) == 0);
	CHECK(strlen(contents("version")) > 1 && text[strlen(text) - 1] == '\n');
	contents("msgbuf");
}

static void
test_hostname(void)
{
	char longname[300];
	int fd;

	write_file("/kern/hostname", "alpha.example\n");
	CHECK(strcmp(contents("hostname"), "alpha.example\n") == 0);
	write_file("/kern/domainname", "example");
	CHECK(strcmp(contents("domainname"), "example\n") == 0);
	memset(longname, 'h', sizeof(longname));
	fd = S(open)("/kern/hostname", NB_WRONLY, 0);
	OK(fd);
	FAILS(S(write)(fd, longname, sizeof(longname)), NB_EINVAL);
	FAILS(S(write)(fd, longname, 256), NB_EINVAL);
	OK(S(close)(fd));
	CHECK(strcmp(contents("hostname"), "alpha.example\n") == 0);
}

static void
test_read_in_parts(void)
{
	struct nb_stat st;
	char one;
	int fd, n = 0;

	write_file("/kern/hostname", "abc\n");
	fd = S(open)("/kern/hostname", NB_RDONLY, 0);
	OK(fd);
	while (S(read)(fd, &one, 1) == 1)
		CHECK(one == "abc\n"[n++]);
	CHECK(n == 4);
	OK(S(fstat50)(fd, &st));
	CHECK(st.st_size == 4 && (st.st_mode & NB_IFMT) == NB_IFREG && (st.st_mode & 0777) == 0644);
	OK(S(close)(fd));
}

static void
test_directory(void)
{
	char buf[4096];
	int fd = S(open)("/kern", NB_RDONLY, 0), n, names = 0;

	OK(fd);
	while ((n = S(getdents30)(fd, buf, 256 + 512)) > 0)
		for (int at = 0; at < n; names++)
			at += ((struct nb_dirent *)(buf + at))->d_reclen;
	OK(n);
	CHECK(names == 13);
	OK(S(close)(fd));
}

static void
test_read_only(void)
{

	FAILS(S(open)("/kern/new", NB_CREAT | NB_RDWR, 0644), NB_EROFS);
	FAILS(S(mkdir)("/kern/dir", 0755), NB_EROFS);
	FAILS(S(unlink)("/kern/time"), NB_EROFS);
	FAILS(S(rename)("/kern/time", "/kern/clock"), NB_EROFS);
	FAILS(S(symlink)("x", "/kern/link"), NB_EROFS);
	FAILS(S(open)("/kern/nothing", NB_RDONLY, 0), NB_ENOENT);
}

int
main(void)
{
	struct nb_statvfs sb;

	CHECK(rump_init() == 0);
	OK(S(mkdir)("/kern", 0755));
	OK(S(mount50)("kernfs", "/kern", 0, NULL, 0));
	OK(S(statvfs1)("/kern", &sb, 1));
	CHECK(strcmp(sb.f_fstypename, "kernfs") == 0 && strcmp(sb.f_mntfromname, "kernfs") == 0);
	RUN(test_facts);
	RUN(test_hostname);
	RUN(test_read_in_parts);
	RUN(test_directory);
	RUN(test_read_only);
	OK(S(unmount)("/kern", 0));
	return 0;
}
