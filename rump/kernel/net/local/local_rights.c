/*
 * Descriptors in messages (SCM_RIGHTS), and sockets that nobody can reach any more because only
 * messages in each other's buffers hold them.
 *
 * A message holds references to open files.  When a socket's buffer is thrown away, the files in it
 * go onto the domain's ld_doomed list and whoever is outermost closes them one by one, so a chain
 * of sockets in sockets needs no deep stack.  local_collect() marks what can be reached from
 * descriptors and running calls (a file with more references than messages hold), through the
 * buffers and accept queues of what it has marked, and discards the rest.
 *
 * Locking: the kernel lock; closing files sleeps, and is done when nothing is half changed.
 */
#include "local.h"

#define LINUX_SCM_MAX_FD	253	/* files in one message on Linux: unix(7) */

static struct unpcb *
unpcb_of(const struct file *fp)
{
	const struct socket *so = fp->f_data;

	if (fp->f_type != DTYPE_SOCKET || so->so_proto->pr_domain != AF_LOCAL)
		return NULL;
	return so->so_pcb;
}

static int
hold_files(struct lwp *l, const int *fds, struct control *cl, unsigned int count)
{
	for (unsigned int i = 0; i < count; i++) {
		struct file *fp = fd_getfile(l, fds[i]);

		if (fp == NULL)
			return EBADF;
		cl->cl_files[cl->cl_nfiles++] = fp;
		if (fp->f_type == DTYPE_KQUEUE)
			return EOPNOTSUPP;
		if (unpcb_of(fp) != NULL)
			local_domain()->ld_rights = true;
	}
	return 0;
}

int
local_internalize(struct lwp *l, const struct cmsghdr *cmsg, const void *data, struct control **clp)
{
	size_t head = roundup(sizeof(*cmsg), 8), count = (cmsg->cmsg_len - head) / sizeof(int);
	struct control *cl;
	int *fds, error;

	if (cmsg->cmsg_level != SOL_SOCKET || cmsg->cmsg_type != SCM_RIGHTS)
		return EINVAL;
	if (count == 0)
		return 0;
	if (l->l_linux && count > LINUX_SCM_MAX_FD)
		return EINVAL;
	if ((fds = kmem_alloc(count * sizeof(*fds))) == NULL)
		return ENOBUFS;
	memcpy(fds, data, count * sizeof(*fds));
	cl = control_alloc(SOL_SOCKET, SCM_RIGHTS, count * sizeof(struct file *), 0);
	error = cl == NULL ? ENOBUFS : hold_files(l, fds, cl, (unsigned int)count);
	kmem_free(fds, count * sizeof(*fds));
	if (error != 0)
		control_free(cl);
	else
		*clp = cl;
	return error;
}

/* The buffer's control data, unlinked from its records, onto the doomed list. */
static void
doom(struct local_domain *ld, struct sockbuf *sb)
{
	for (struct record *rd = sb->sb_first; rd != NULL; rd = rd->rd_next) {
		struct control *cl = rd->rd_control, *last;

		if (cl == NULL)
			continue;
		for (last = cl; last->cl_next != NULL; last = last->cl_next)
			continue;
		last->cl_next = ld->ld_doomed;
		ld->ld_doomed = cl;
		rd->rd_control = NULL;
	}
}

static void
drain(struct local_domain *ld)
{
	struct control *cl;

	if (ld->ld_draining)
		return;
	ld->ld_draining = true;
	while ((cl = ld->ld_doomed) != NULL) {
		ld->ld_doomed = cl->cl_next;
		cl->cl_next = NULL;
		control_free(cl);
	}
	ld->ld_draining = false;
}

void
local_discard(struct sockbuf *sb)
{
	struct local_domain *ld = local_domain();

	doom(ld, sb);
	drain(ld);
}

/* Calls fn for every local socket that messages in the buffer hold. */
static void
each_held(const struct unpcb *up, void (*fn)(struct unpcb *, void *), void *arg)
{
	for (const struct record *rd = up->up_socket->so_rcv.sb_first; rd != NULL;
	    rd = rd->rd_next)
		for (const struct control *cl = rd->rd_control; cl != NULL; cl = cl->cl_next)
			for (unsigned int i = 0; i < cl->cl_nfiles; i++)
				if (unpcb_of(cl->cl_files[i]) != NULL)
					fn(unpcb_of(cl->cl_files[i]), arg);
}

static void
count_one(struct unpcb *up, void *any)
{
	up->up_inflight++;
	*(bool *)any = true;
}

static void
reach(struct unpcb *up, void *work)
{
	if (up->up_reached)
		return;
	up->up_reached = true;
	up->up_work = *(struct unpcb **)work;
	*(struct unpcb **)work = up;
}

/* A descriptor or a call has it: more references than the messages'. */
static bool
is_root(const struct unpcb *up)
{
	const struct socket *so = up->up_socket;

	return so->so_file == NULL ? so->so_head == NULL : so->so_file->f_count > up->up_inflight;
}

static void
mark(struct local_domain *ld)
{
	struct unpcb *up, *work = NULL;
	struct socket *so;

	LIST_FOREACH(up, &ld->ld_all, up_all)
		if (is_root(up))
			reach(up, &work);
	while ((up = work) != NULL) {
		work = up->up_work;
		each_held(up, reach, &work);
		TAILQ_FOREACH(so, &up->up_socket->so_queue, so_queued)
			reach(so->so_pcb, &work);
	}
}

void
local_collect(void)
{
	struct local_domain *ld = local_domain();
	struct unpcb *up;
	bool any = false;

	if (!ld->ld_rights || ld->ld_draining)
		return;
	LIST_FOREACH(up, &ld->ld_all, up_all) {
		up->up_inflight = 0;
		up->up_reached = false;
	}
	LIST_FOREACH(up, &ld->ld_all, up_all)
		each_held(up, count_one, &any);
	ld->ld_rights = any;
	if (!any)
		return;
	mark(ld);
	LIST_FOREACH(up, &ld->ld_all, up_all)
		if (!up->up_reached)
			doom(ld, &up->up_socket->so_rcv);
	drain(ld);
}
