/* Users, groups, process groups, sessions, login names, limits: NetBSD's rules and errors. */
#include "kern.h"

static void
superuser_takes_any(struct kernel *k)
{
	(void)k;
	CHECK(S(getuid)() == 0 && S(geteuid)() == 0 && S(getgid)() == 0 && S(getegid)() == 0);
	CHECK(S(issetugid)() == 0);
	OK(S(setgid)(30));
	OK(S(seteuid)(12));
	CHECK(S(getuid)() == 0 && S(geteuid)() == 12 && S(getegid)() == 30);
	CHECK(S(issetugid)() == 1);
	FAILS(S(seteuid)(13), NB_EPERM);
	OK(S(seteuid)(0));
	OK(S(setuid)(12));
	FAILS(S(seteuid)(0), NB_EPERM);
	FAILS(S(setuid)(0), NB_EPERM);
	FAILS(S(setgid)(0), NB_EPERM);
	OK(S(setuid)(12));
	OK(S(setgid)(30));
}

static void
real_and_effective(struct kernel *k)
{
	(void)k;
	OK(S(setregid)(50, 60));
	OK(S(setreuid)(5, 6));			/* saved: 6 */
	CHECK(S(getuid)() == 5 && S(geteuid)() == 6 && S(getgid)() == 50 && S(getegid)() == 60);
	OK(S(setreuid)(6, 5));
	CHECK(S(getuid)() == 6 && S(geteuid)() == 5);
	OK(S(setreuid)(-1, 6));
	CHECK(S(geteuid)() == 6);
	FAILS(S(setreuid)(7, -1), NB_EPERM);
	FAILS(S(setreuid)(-1, 0), NB_EPERM);
	OK(S(setegid)(50));
	CHECK(S(getegid)() == 50);
	OK(S(setegid)(60));
	FAILS(S(setegid)(0), NB_EPERM);
}

static void
groups(struct kernel *k)
{
	unsigned int set[17] = { 4, 5, 6 }, got[16];

	(void)k;
	CHECK(S(getgroups)(0, NULL) == 0);
	OK(S(setgroups)(3, set));
	CHECK(S(getgroups)(0, NULL) == 3);
	FAILS(S(getgroups)(2, got), NB_EINVAL);
	CHECK(S(getgroups)(16, got) == 3 && got[0] == 4 && got[2] == 6);
	FAILS(S(getgroups)(16, NULL), NB_EFAULT);
	FAILS(S(setgroups)(17, set), NB_EINVAL);
	FAILS(S(setgroups)(-1, set), NB_EINVAL);
	FAILS(S(setgroups)(3, NULL), NB_EFAULT);
	OK(S(setgroups)(16, set));
	OK(S(setgroups)(0, NULL));
	OK(S(setuid)(9));
	FAILS(S(setgroups)(3, set), NB_EPERM);
}

static void
process_groups(struct kernel *k)
{
	struct lwp *init = rump_pub_lwproc_curlwp(), *child;

	(void)k;
	CHECK(S(getpgrp)() == 1 && S(getsid)(0) == 1);
	FAILS(S(setsid)(), NB_EPERM);
	FAILS(S(setpgid)(0, 0), NB_EPERM);			/* a session leader */
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	child = rump_pub_lwproc_curlwp();
	CHECK(S(getpgrp)() == 1 && S(getpgid)(0) == 1);
	FAILS(S(setpgid)(1, 0), NB_ESRCH);			/* not mine */
	FAILS(S(setpgid)(0, 77), NB_EPERM);
	FAILS(S(setpgid)(0, -1), NB_EINVAL);
	FAILS(S(getpgid)(77), NB_ESRCH);
	FAILS(S(getsid)(77), NB_ESRCH);
	OK(S(setpgid)(0, 0));
	CHECK(S(getpgrp)() == 2);
	OK(S(setpgid)(0, 1));
	CHECK(S(setsid)() == 2 && S(getsid)(0) == 2 && S(getpgrp)() == 2);
	rump_pub_lwproc_switch(init);
	FAILS(S(setpgid)(2, 0), NB_EPERM);			/* another session */
	rumpk_lwp_free(child);
	rump_pub_lwproc_releaselwp();
}

static void
login_name(struct kernel *k)
{
	char name[32] = "?";

	(void)k;
	OK(S(__getlogin)(name, sizeof(name)));
	CHECK(strcmp(name, "") == 0);
	OK(S(__setlogin)("operator"));
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	OK(S(__getlogin)(name, sizeof(name)));
	CHECK(strcmp(name, "operator") == 0);
	OK(S(__setlogin)("someone"));
	FAILS(S(__setlogin)("a name that is far too long"), NB_EINVAL);
	FAILS(S(__setlogin)(NULL), NB_EFAULT);
	FAILS(S(__getlogin)(NULL, 4), NB_EFAULT);
	CHECK(rump_pub_lwproc_newlwp(1) == 0);
	OK(S(__getlogin)(name, sizeof(name)));
	CHECK(strcmp(name, "someone") == 0);
	OK(S(setuid)(3));
	FAILS(S(__setlogin)("me"), NB_EPERM);
}

static void
limits(struct kernel *k)
{
	struct nb_rlimit lim;

	(void)k;
	FAILS(S(getrlimit)(12, &lim), NB_EINVAL);
	FAILS(S(getrlimit)(-1, &lim), NB_EINVAL);
	FAILS(S(getrlimit)(0, NULL), NB_EFAULT);
	lim = (struct nb_rlimit){ 5, 4 };
	FAILS(S(setrlimit)(NB_RLIMIT_FSIZE, &lim), NB_EINVAL);
	lim = (struct nb_rlimit){ 1 << 20, 1 << 20 };
	OK(S(setrlimit)(NB_RLIMIT_NOFILE, &lim));
	OK(S(getrlimit)(NB_RLIMIT_NOFILE, &lim));
	CHECK(lim.cur == 16384 && lim.max == 16384);
	lim = (struct nb_rlimit){ 100, 200 };
	OK(S(setrlimit)(NB_RLIMIT_FSIZE, &lim));
	CHECK(rump_pub_lwproc_rfork(0) == 0);
	OK(S(getrlimit)(NB_RLIMIT_FSIZE, &lim));
	CHECK(lim.cur == 100 && lim.max == 200);
	OK(S(setuid)(4));
	lim = (struct nb_rlimit){ 150, 150 };
	OK(S(setrlimit)(NB_RLIMIT_FSIZE, &lim));
	lim = (struct nb_rlimit){ 150, 200 };
	FAILS(S(setrlimit)(NB_RLIMIT_FSIZE, &lim), NB_EPERM);
	CHECK(rumpk_newlwp(k, 1) == 0);
	OK(S(getrlimit)(NB_RLIMIT_FSIZE, &lim));
	CHECK(lim.cur == 100 && lim.max == 200);		/* the parent's stayed */
}

int
main(void)
{
	IN_KERNEL(superuser_takes_any);
	IN_KERNEL(real_and_effective);
	IN_KERNEL(groups);
	IN_KERNEL(process_groups);
	IN_KERNEL(login_name);
	IN_KERNEL(limits);
	return 0;
}
