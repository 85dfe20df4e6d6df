/* Calls of older NetBSD releases: their narrower structures carry what today's do. */
#include "kern.h"

struct nb_old_time { long sec, fraction; };
struct nb_stat30 {
	uint32_t st_dev, st_mode;
	uint64_t st_ino;
	uint32_t st_nlink, st_uid, st_gid, st_rdev;
	struct nb_old_time st_atim, st_mtim, st_ctim, st_birthtim;
	int64_t st_size, st_blocks;
	uint32_t st_blksize, st_flags, st_gen, st_spare[2];
};
_Static_assert(sizeof(struct nb_stat30) == 136, "stat30");

int S(select)(int, void *, void *, void *, struct nb_old_time *);
int S(pselect)(int, void *, void *, void *, const struct nb_old_time *, const void *);
int S(pollts)(struct nb_pollfd *, unsigned int, const struct nb_old_time *, const void *);
int S(kevent)(int, const struct nb_kevent *, size_t, struct nb_kevent *, size_t,
    const struct nb_old_time *);
int S(fstat30)(int, struct nb_stat30 *);

static void
waiting(struct kernel *k)
{
	struct nb_old_time soon = { 0, 1000 }, bad = { 0, 2000000000 };
	struct nb_kevent ev;
	struct nb_pollfd pfd;
	uint32_t set[8] = { 0 };
	int fds[2], kq;

	(void)k;
	OK(rump_sys_pipe(fds));
	set[0] = 1U << fds[0];
	CHECK(S(select)(fds[1] + 1, set, NULL, NULL, &soon) == 0);
	OK(S(write)(fds[1], "x", 1));
	set[0] = 1U << fds[0];
	CHECK(S(select)(fds[1] + 1, set, NULL, NULL, NULL) == 1);
	CHECK(S(pselect)(fds[1] + 1, set, NULL, NULL, &soon, NULL) == 1);
	FAILS(S(select)(1, set, NULL, NULL, (void *)8), NB_EFAULT);
	pfd = (struct nb_pollfd){ .fd = fds[0], .events = NB_POLLIN };
	CHECK(S(pollts)(&pfd, 1, &soon, NULL) == 1);
	FAILS(S(pollts)(&pfd, 1, &bad, NULL), NB_EINVAL);
	OK(kq = S(kqueue)());
	CHECK(S(kevent)(kq, NULL, 0, &ev, 1, &soon) == 0);
	ev = (struct nb_kevent){ .ident = fds[0], .filter = 0, .flags = 1 };
	OK(S(kevent)(kq, &ev, 1, NULL, 0, NULL));
	CHECK(S(kevent)(kq, NULL, 0, &ev, 1, &soon) == 1 && ev.data == 1);
}

static void
status(struct kernel *k)
{
	struct nb_stat30 old;
	struct nb_stat now;
	int fd;

	(void)k;
	OK(fd = S(open)("/file", NB_RDWR | NB_CREAT, 0640));
	OK(S(write)(fd, "hello", 5));
	OK(S(fstat50)(fd, &now));
	OK(S(fstat30)(fd, &old));
	CHECK(old.st_ino == now.st_ino && old.st_mode == now.st_mode && old.st_size == 5 &&
	    old.st_nlink == 1);
	CHECK(old.st_mtim.sec == now.st_mtim.tv_sec && old.st_mtim.fraction == now.st_mtim.tv_nsec);
	FAILS(S(fstat30)(77, &old), NB_EBADF);
	FAILS(S(fstat30)(fd, NULL), NB_EFAULT);
}

int
main(void)
{
	IN_KERNEL(waiting);
	IN_KERNEL(status);
	return 0;
}
