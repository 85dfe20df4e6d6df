/* Mounting and unmounting, statvfs, mounts on mounts, force, flags, file handles. */
#include "vfs.h"

static void
errors(struct kernel *k)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };

	(void)k;
	OK(S(mkdir)("/m", 0755));
	touch("/f", 0644);
	FAILS(S(mount50)("tmpfs", "/none", 0, &args, sizeof(args)), NB_ENOENT);
	FAILS(S(mount50)("nofs", "/m", 0, &args, sizeof(args)), NB_ENODEV);
	FAILS(S(mount50)("tmpfs", "/f", 0, &args, sizeof(args)), NB_ENOTDIR);
	FAILS(S(mount50)("tmpfs", "/m", 0, NULL, 0), NB_EINVAL);
	FAILS(S(mount50)("tmpfs", "/m", 0, &args, 100000), NB_EINVAL);
	FAILS(S(mount50)("tmpfs", "/m", NB_MNT_UPDATE, &args, sizeof(args)), NB_EINVAL);
	FAILS(S(mount50)(NULL, "/m", 0, &args, sizeof(args)), NB_EFAULT);
	user_begin(1000, 1000);
	FAILS(S(mount50)("tmpfs", "/m", 0, &args, sizeof(args)), NB_EPERM);
	user_end();
	FAILS(S(unmount)("/m", 0), NB_EINVAL);
	FAILS(S(unmount)("/", 0), NB_EINVAL);
	FAILS(S(unmount)("/none", 0), NB_ENOENT);
	mount_tmpfs("/m", 0);
	user_begin(1000, 1000);
	FAILS(S(unmount)("/m", 0), NB_EPERM);
	user_end();
	OK(S(unmount)("/m", 0));
}

static void
busy_and_force(struct kernel *k)
{
	struct nb_stat st;
	char buf[8];
	int fd;

	(void)k;
	OK(S(mkdir)("/m", 0755));
	touch("/m/below", 0644);
	mount_tmpfs("/m", 0);
	CHECK(!exists("/m/below"));
	fd = S(open)("/m/f", NB_CREAT | NB_RDWR, 0644);
	OK(fd);
	FAILS(S(unmount)("/m", 0), NB_EBUSY);
	CHECK(exists("/m/f"));
	OK(S(chdir)("/m"));
	OK(S(unmount)("/m", NB_MNT_FORCE));
	CHECK(exists("/m/below"));
	FAILS(S(read)(fd, buf, 1), NB_EIO);
	FAILS(S(write)(fd, buf, 1), NB_EIO);
	FAILS(S(fstat50)(fd, &st), NB_EBADF);
	FAILS(S(stat50)("f", &st), NB_ENOENT);
	FAILS(S(__getcwd)(buf, sizeof(buf)), NB_ENOENT);
	OK(S(close)(fd));
	OK(S(chdir)("/"));
}

static void
on_each_other(struct kernel *k)
{
	(void)k;
	OK(S(mkdir)("/m", 0755));
	mount_tmpfs("/m", 0);
	touch("/m/first", 0644);
	OK(S(mkdir)("/m/sub", 0755));
	mount_tmpfs("/m/sub", 0);
	touch("/m/sub/inner", 0644);
	FAILS(S(unmount)("/m", 0), NB_EBUSY);
	mount_tmpfs("/m", 0);		/* over the root of the first */
	CHECK(!exists("/m/first"));
	touch("/m/second", 0644);
	CHECK(stat_of("/m/..").st_ino == stat_of("/").st_ino);
	OK(S(unmount)("/m", 0));
	CHECK(exists("/m/first") && !exists("/m/second") && exists("/m/sub/inner"));
	FAILS(S(rmdir)("/m/sub"), NB_EBUSY);
	FAILS(S(rename)("/m/sub", "/m/x"), NB_EBUSY);
	OK(S(unmount)("/m", NB_MNT_FORCE));	/* takes what stands on it along */
	CHECK(!exists("/m/first"));
	OK(S(rmdir)("/m"));
}

static void
over_the_root(struct kernel *k)
{
	(void)k;
	touch("/old", 0644);
	mount_tmpfs("/", 0);
	CHECK(!exists("/old") && !exists("old"));
	touch("/new", 0644);
	CHECK(exists("new") && exists("/../new"));
}

static void
statistics(struct kernel *k)
{
	static struct nb_statvfs all[8], one;
	int fd;

	(void)k;
	OK(S(statvfs1)("/", &one, NB_MNT_WAIT));
	CHECK(strcmp(one.f_mntonname, "/") == 0 && strcmp(one.f_fstypename, "rumpfs") == 0);
	CHECK(S(getvfsstat)(NULL, 0, NB_MNT_WAIT) == 1);
	OK(S(mkdir)("/m", 0755));
	OK(S(mkdir)("/m/n", 0755));
	OK(S(chdir)("/m"));
	mount_tmpfs("n", NB_MNT_NOATIME);
	OK(S(statvfs1)("/m/n", &one, NB_MNT_NOWAIT));
	CHECK(strcmp(one.f_mntonname, "/m/n") == 0 && strcmp(one.f_fstypename, "tmpfs") == 0);
	CHECK((one.f_flag & NB_MNT_NOATIME) != 0 && one.f_owner == 0);
	CHECK(S(getvfsstat)(all, sizeof(all), NB_MNT_WAIT) == 2);
	CHECK(strcmp(all[1].f_mntonname, "/m/n") == 0);
	CHECK(all[0].f_fsid != all[1].f_fsid);
	CHECK(S(getvfsstat)(all, sizeof(all[0]), NB_MNT_WAIT) == 1);
	OK(fd = S(open)("/m/n", NB_RDONLY, 0));
	OK(S(fstatvfs1)(fd, &one, NB_MNT_WAIT));
	CHECK(strcmp(one.f_mntonname, "/m/n") == 0);
	CHECK(stat_of("/m/n").st_dev == one.f_fsid);
	FAILS(S(statvfs1)("/", NULL, NB_MNT_WAIT), NB_EFAULT);
	/* in a root of its own, a process sees what is below */
	OK(S(chroot)("/m"));
	CHECK(S(getvfsstat)(all, sizeof(all), NB_MNT_WAIT) == 2);
	CHECK(strcmp(all[1].f_mntonname, "/n") == 0);
}

static void
read_only(struct kernel *k)
{
	struct nb_tmpfs_args args = { .ta_version = 1, .ta_root_mode = 0755 };
	int fd;

	(void)k;
	OK(S(mkdir)("/m", 0755));
	mount_tmpfs("/m", 0);
	touch("/m/f", 0644);
	OK(S(mkfifo)("/m/p", 0644));
	OK(S(mkdir)("/m/d", 0755));
	OK(fd = S(open)("/m/f", NB_RDWR, 0));
	FAILS(S(mount50)("tmpfs", "/m", NB_MNT_UPDATE | NB_MNT_RDONLY, &args, sizeof(args)),
	    NB_EBUSY);
	OK(S(close)(fd));
	OK(S(mount50)("tmpfs", "/m", NB_MNT_UPDATE | NB_MNT_RDONLY, &args, sizeof(args)));
	FAILS(S(open)("/m/f", NB_RDWR, 0), NB_EROFS);
	FAILS(S(open)("/m/new", NB_CREAT | NB_RDWR, 0644), NB_EROFS);
	FAILS(S(mkdir)("/m/new", 0755), NB_EROFS);
	FAILS(S(mkdir)("/m/d", 0755), NB_EEXIST);
	FAILS(S(unlink)("/m/f"), NB_EROFS);
	FAILS(S(rmdir)("/m/d"), NB_EROFS);
	FAILS(S(rename)("/m/f", "/m/g"), NB_EROFS);
	FAILS(S(link)("/m/f", "/m/g"), NB_EROFS);
	FAILS(S(symlink)("f", "/m/g"), NB_EROFS);
	FAILS(S(chmod)("/m/f", 0600), NB_EROFS);
	FAILS(S(chown)("/m/f", 1, 1), NB_EROFS);
	FAILS(S(truncate)("/m/f", 1), NB_EROFS);
	FAILS(S(utimensat)(NB_AT_FDCWD, "/m/f", NULL, 0), NB_EROFS);
	FAILS(S(access)("/m/f", 2), NB_EROFS);
	OK(S(access)("/m/p", 2));
	OK(fd = S(open)("/m/f", NB_RDONLY, 0));
	OK(S(close)(fd));
	OK(S(mount50)("tmpfs", "/m", NB_MNT_UPDATE, &args, sizeof(args)));
	OK(fd = S(open)("/m/f", NB_RDWR, 0));
	OK(S(close)(fd));
}

static void
no_devices(struct kernel *k)
{
	struct nb_stat null = stat_of("/dev/null");
	int fd;

	(void)k;
	OK(S(mkdir)("/m", 0755));
	mount_tmpfs("/m", NB_MNT_NODEV);
	OK(S(mknod50)("/m/null", NB_IFCHR | 0666, null.st_rdev));
	OK(S(mknod50)("/null", NB_IFCHR | 0666, null.st_rdev));
	FAILS(S(open)("/m/null", NB_RDWR, 0), NB_ENXIO);
	OK(fd = S(open)("/null", NB_RDWR, 0));
	CHECK(S(write)(fd, "x", 1) == 1);
	/* revoking one node of a device closes all of them */
	OK(S(revoke)("/dev/null"));
	FAILS(S(write)(fd, "x", 1), NB_EIO);
	OK(S(close)(fd));
	FAILS(S(revoke)("/"), NB_EBUSY);
}

static void
handles(struct kernel *k)
{
	char handle[64];
	size_t size = 4;
	struct nb_stat st;
	int fd;

	(void)k;
	OK(S(mkdir)("/d", 0755));
	touch("/d/f", 0644);
	FAILS(S(getfh30)("/d/f", handle, &size), NB_E2BIG);
	CHECK(size > 8 && size <= sizeof(handle));
	OK(S(getfh30)("/d/f", handle, &size));
	OK(S(rename)("/d/f", "/g"));
	OK(fd = S(fhopen40)(handle, size, NB_RDWR));
	OK(S(fhstat50)(handle, size, &st));
	CHECK(st.st_ino == stat_of("/g").st_ino);
	OK(S(close)(fd));
	FAILS(S(fhopen40)(handle, size - 1, NB_RDWR), NB_EINVAL);
	FAILS(S(fhopen40)(handle, 3, NB_RDWR), NB_EINVAL);
	user_begin(1000, 1000);
	FAILS(S(getfh30)("/g", handle, &size), NB_EPERM);
	FAILS(S(fhopen40)(handle, size, NB_RDONLY), NB_EPERM);
	user_end();
	OK(S(unlink)("/g"));
	FAILS(S(fhopen40)(handle, size, NB_RDWR), NB_ESTALE);
	handle[0] ^= 0x55;
	FAILS(S(fhopen40)(handle, size, NB_RDWR), NB_ESTALE);
}

int
main(void)
{
	IN_KERNEL(errors);
	IN_KERNEL(busy_and_force);
	IN_KERNEL(on_each_other);
	IN_KERNEL(over_the_root);
	IN_KERNEL(statistics);
	IN_KERNEL(read_only);
	IN_KERNEL(no_devices);
	IN_KERNEL(handles);
	return 0;
}
