/* Who may do what: permission bits, owners, the sticky bit, set-id bits, file flags, times. */
#include "vfs.h"

static void
permission_bits(struct kernel *k)
{
	struct nb_stat st;

	(void)k;
	OK(S(mkdir)("/d", 0750));
	OK(S(chown)("/d", 1000, 100));
	touch("/d/f", 0640);
	OK(S(chown)("/d/f", 1000, 100));
	user_begin(1000, 1000);		/* owner */
	int fd = S(open)("/d/f", NB_RDWR, 0);
	OK(fd);
	OK(S(close)(fd));
	OK(S(chmod)("/d/f", 0040));
	/* the owner's bits apply, not the group's */
	FAILS(S(open)("/d/f", NB_RDONLY, 0), NB_EACCES);
	user_end();
	user_begin(2000, 100);		/* group */
	OK(fd = S(open)("/d/f", NB_RDONLY, 0));
	OK(S(close)(fd));
	FAILS(S(open)("/d/f", NB_WRONLY, 0), NB_EACCES);
	FAILS(S(open)("/d/f", NB_RDONLY | NB_TRUNC, 0), NB_EACCES);
	FAILS(S(open)("/d/new", NB_CREAT | NB_RDWR, 0644), NB_EACCES);
	FAILS(S(unlink)("/d/f"), NB_EACCES);
	FAILS(S(truncate)("/d/f", 0), NB_EACCES);
	FAILS(S(chmod)("/d/f", 0777), NB_EPERM);
	FAILS(S(rename)("/d/f", "/d/g"), NB_EACCES);
	user_end();
	user_begin(2000, 2000);		/* others */
	FAILS(S(stat50)("/d/f", &st), NB_EACCES);
	FAILS(S(chdir)("/d"), NB_EACCES);
	FAILS(S(mkdir)("/x", 0755), NB_EACCES);
	OK(S(stat50)("/d", &st));
	user_end();
}

static void
real_ids(struct kernel *k)
{
	(void)k;
	touch("/f", 0600);
	touch("/x", 0700);
	OK(S(access)("/f", 6));
	FAILS(S(access)("/f", 1), NB_EACCES);	/* nobody may run it, the superuser neither */
	OK(S(access)("/x", 7));
	FAILS(S(access)("/f", 8), NB_EINVAL);
	FAILS(S(access)("/none", 0), NB_ENOENT);
	user_begin(1000, 1000);		/* the real user is still the superuser */
	OK(S(access)("/f", 4));
	FAILS(S(faccessat)(NB_AT_FDCWD, "/f", 4, NB_AT_EACCESS), NB_EACCES);
	OK(S(faccessat)(NB_AT_FDCWD, "/f", 0, NB_AT_EACCESS));
	user_end();
}

static void
new_files(struct kernel *k)
{
	(void)k;
	OK(S(mkdir)("/d", 0777));
	OK(S(chmod)("/d", 0777));
	OK(S(chown)("/d", 5, 50));
	CHECK(S(umask)(027) == 022);
	user_begin(1000, 1000);
	touch("/d/f", 04777);
	OK(S(mkdir)("/d/e", 07777));
	touch("/d/g", 02755);
	user_end();
	CHECK(S(umask)(022) == 027);
	struct nb_stat st = stat_of("/d/f");
	CHECK(st.st_uid == 1000 && st.st_gid == 50 && (st.st_mode & 07777) == 04750);
	CHECK(mode_of("/d/e") == 0750);
	CHECK(mode_of("/d/g") == 0750);	/* not in group 50: no set-group-id */
	user_begin(1000, 1000);
	FAILS(S(mknod50)("/d/dev", NB_IFCHR | 0600, 0), NB_EPERM);
	OK(S(mkfifo)("/d/p", 0600));
	FAILS(S(mkfifo)("/d/p", 0600), NB_EEXIST);
	user_end();
	OK(S(mknod50)("/d/dev", NB_IFCHR | 0600, 0x1234));
	CHECK(stat_of("/d/dev").st_rdev == 0x1234);
	FAILS(S(open)("/d/dev", NB_RDONLY, 0), NB_ENXIO);
	FAILS(S(mknod50)("/d/s", NB_IFSOCK | 0600, 0), NB_EINVAL);
}

static void
modes_and_owners(struct kernel *k)
{
	(void)k;
	touch("/f", 0644);
	OK(S(chown)("/f", 1000, 1000));
	user_begin(1000, 1000);
	OK(S(chmod)("/f", 06755));
	CHECK(mode_of("/f") == 06755);
	FAILS(S(chmod)("/f", 01755), NB_EFTYPE);
	FAILS(S(chown)("/f", 1001, -1), NB_EPERM);
	FAILS(S(chown)("/f", -1, 77), NB_EPERM);
	OK(S(chown)("/f", -1, -1));
	CHECK(mode_of("/f") == 06755);
	OK(S(chown)("/f", -1, 1000));
	CHECK(mode_of("/f") == 04755);
	user_end();
	/* the superuser's change takes the bit whose owner was given; the POSIX form leaves all */
	OK(S(chmod)("/f", 06755));
	OK(S(chown)("/f", 1001, -1));
	CHECK(mode_of("/f") == 02755);
	OK(S(chmod)("/f", 06755));
	OK(S(__posix_chown)("/f", 1002, 1002));
	CHECK(mode_of("/f") == 06755);
	/* a write by the owner, not the superuser, takes both */
	OK(S(chown)("/f", 1000, 1000));
	OK(S(chmod)("/f", 06755));
	int fd = S(open)("/f", NB_RDWR, 0);
	OK(fd);
	CHECK(S(write)(fd, "x", 1) == 1);
	CHECK(mode_of("/f") == 06755);
	OK(S(close)(fd));
	user_begin(1000, 1000);
	OK(fd = S(open)("/f", NB_RDWR, 0));
	CHECK(S(write)(fd, "x", 1) == 1);
	CHECK(mode_of("/f") == 0755);
	OK(S(fchmod)(fd, 0600));
	user_end();
	OK(S(symlink)("f", "/l"));
	OK(S(lchmod)("/l", 0700));
	OK(S(lchown)("/l", 3, 3));
	CHECK(stat_of("/l").st_uid == 3 && mode_of("/l") == 0700 && mode_of("/f") == 0600);
}

static void
sticky(struct kernel *k)
{
	(void)k;
	OK(S(mkdir)("/t", 0777));
	OK(S(chmod)("/t", 01777));
	user_begin(1000, 1000);
	touch("/t/a", 0666);
	touch("/t/b", 0666);
	user_end();
	user_begin(2000, 2000);
	touch("/t/mine", 0666);
	FAILS(S(unlink)("/t/a"), NB_EPERM);
	FAILS(S(rename)("/t/a", "/t/c"), NB_EPERM);
	FAILS(S(rename)("/t/mine", "/t/a"), NB_EPERM);
	OK(S(unlink)("/t/mine"));
	user_end();
	user_begin(1000, 1000);
	OK(S(unlink)("/t/a"));
	user_end();
	OK(S(unlink)("/t/b"));
}

static void
file_flags(struct kernel *k)
{
	int fd;

	(void)k;
	touch("/f", 0644);
	OK(S(chown)("/f", 1000, 1000));
	user_begin(1000, 1000);
	OK(S(chflags)("/f", NB_UF_IMMUTABLE));
	FAILS(S(open)("/f", NB_RDWR, 0), NB_EPERM);
	FAILS(S(chmod)("/f", 0600), NB_EPERM);
	FAILS(S(truncate)("/f", 0), NB_EPERM);
	FAILS(S(chflags)("/f", NB_SF_IMMUTABLE), NB_EPERM);
	OK(S(chflags)("/f", NB_UF_APPEND));
	FAILS(S(open)("/f", NB_RDWR, 0), NB_EPERM);
	FAILS(S(open)("/f", NB_WRONLY | NB_APPEND | NB_TRUNC, 0), NB_EPERM);
	OK(fd = S(open)("/f", NB_WRONLY | NB_APPEND, 0));
	CHECK(S(write)(fd, "abc", 3) == 3);
	OK(S(close)(fd));
	OK(S(chflags)("/f", NB_UF_NODUMP));
	user_end();
	OK(S(chflags)("/f", NB_SF_IMMUTABLE));
	FAILS(S(unlink)("/f"), NB_EPERM);
	FAILS(S(rename)("/f", "/g"), NB_EPERM);
	FAILS(S(link)("/f", "/g"), NB_EPERM);
	FAILS(S(utimensat)(NB_AT_FDCWD, "/f", NULL, 0), NB_EPERM);
	user_begin(1000, 1000);
	FAILS(S(chflags)("/f", 0), NB_EPERM);
	user_end();
	OK(S(chflags)("/f", 0));
	OK(S(unlink)("/f"));
}

static void
times(struct kernel *k)
{
	struct timespec ts[2] = { { 1000, 1 }, { 2000, 999999999 } };
	struct nb_timeval tv[2] = { { 3000, 4 }, { 5000, 999999 } };
	struct nb_stat st;

	(void)k;
	touch("/f", 0644);
	OK(S(chmod)("/f", 0666));
	OK(S(utimensat)(NB_AT_FDCWD, "/f", ts, 0));
	st = stat_of("/f");
	CHECK(st.st_atim.tv_sec == 1000 && st.st_atim.tv_nsec == 1);
	CHECK(st.st_mtim.tv_sec == 2000 && st.st_mtim.tv_nsec == 999999999);
	CHECK(st.st_birthtim.tv_sec == 2000);	/* nothing is modified before its birth */
	OK(S(utimes50)("/f", tv));
	st = stat_of("/f");
	CHECK(st.st_atim.tv_sec == 3000 && st.st_atim.tv_nsec == 4000);
	CHECK(st.st_mtim.tv_sec == 5000 && st.st_mtim.tv_nsec == 999999000);
	ts[0].tv_nsec = NB_UTIME_OMIT;
	ts[1] = (struct timespec){ 7000, 7 };
	OK(S(utimensat)(NB_AT_FDCWD, "/f", ts, 0));
	st = stat_of("/f");
	CHECK(st.st_atim.tv_sec == 3000 && st.st_mtim.tv_sec == 7000);
	ts[1].tv_nsec = 1000000000;
	FAILS(S(utimensat)(NB_AT_FDCWD, "/f", ts, 0), NB_EINVAL);
	tv[0].usec = 1000000;
	FAILS(S(utimes50)("/f", tv), NB_EINVAL);
	user_begin(1000, 1000);		/* may write, does not own */
	ts[0] = ts[1] = (struct timespec){ 1, 1 };
	FAILS(S(utimensat)(NB_AT_FDCWD, "/f", ts, 0), NB_EPERM);
	OK(S(utimensat)(NB_AT_FDCWD, "/f", NULL, 0));
	ts[0].tv_nsec = ts[1].tv_nsec = NB_UTIME_NOW;
	OK(S(utimensat)(NB_AT_FDCWD, "/f", ts, 0));
	user_end();
	CHECK(stat_of("/f").st_mtim.tv_sec > 1000000);
	OK(S(chmod)("/f", 0644));
	user_begin(1000, 1000);
	FAILS(S(utimensat)(NB_AT_FDCWD, "/f", NULL, 0), NB_EACCES);
	user_end();
}

static void
limits_told(struct kernel *k)
{
	int fds[2];

	(void)k;
	CHECK(S(pathconf)("/", 5) == 1024);
	CHECK(S(pathconf)("/", 4) >= 255);
	CHECK(S(pathconf)("/", 7) == 1);
	FAILS(S(pathconf)("/", 99), NB_EINVAL);
	FAILS(S(pathconf)("/none", 4), NB_ENOENT);
	OK(rump_sys_pipe(fds));
	CHECK(S(fpathconf)(fds[0], 6) == 512);
	FAILS(S(setxattr)("/", "user.x", "v", 1, 0), NB_EOPNOTSUPP);
}

int
main(void)
{
	IN_KERNEL(permission_bits);
	IN_KERNEL(real_ids);
	IN_KERNEL(new_files);
	IN_KERNEL(modes_and_owners);
	IN_KERNEL(sticky);
	IN_KERNEL(file_flags);
	IN_KERNEL(times);
	IN_KERNEL(limits_told);
	return 0;
}
