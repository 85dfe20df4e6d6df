/*
 * Sockets' lives and states: made for a protocol, opened as files, queued for accept, closed.
 *
 * Owns struct socket, and for each kernel the protocols that its components attached.  Locking: the
 * kernel lock.  Interface: sys/socketvar.h.  librumpnet alone knows no protocol, so that socket(2)
 * answers EAFNOSUPPORT.
 */
#include <sys/cred.h>
#include <sys/socketvar.h>
#include <sys/syscallvar.h>

static struct rump_component component;

struct protocols {			/* a component's */
	struct protocols *ps_next;
	const struct protosw *ps_table;
	size_t ps_count;
};

#define PROTOCOLS_MAX	16

struct protocol_list {
	struct protocols pl_one[PROTOCOLS_MAX];
	size_t pl_count;
};

void
protosw_attach(struct kernel *k, const struct protosw *table, size_t count)
{
	struct protocol_list *pl = kernel_data(k, &component);

	KASSERT(pl != NULL && pl->pl_count < PROTOCOLS_MAX);
	pl->pl_one[pl->pl_count++] = (struct protocols){ .ps_table = table, .ps_count = count };
}

/* One component's; *error tells how near the nearest is that does not fit. */
static const struct protosw *
table_find(const struct protocols *ps, int domain, int type, int protocol, int *error)
{
	for (const struct protosw *pr = ps->ps_table; pr < ps->ps_table + ps->ps_count; pr++) {
		if (pr->pr_domain != domain)
			continue;
		if (*error == EAFNOSUPPORT)
			*error = protocol != 0 ? EPROTONOSUPPORT : EPROTOTYPE;
		if (protocol != 0 && pr->pr_protocol != protocol)
			continue;
		if (pr->pr_type == type)
			return pr;
		*error = EPROTOTYPE;
	}
	return NULL;
}

/* EAFNOSUPPORT, EPROTONOSUPPORT, EPROTOTYPE: what of the three is unknown first. */
static int
protosw_find(const struct kernel *k, int domain, int type, int protocol, const struct protosw **prp)
{
	const struct protocol_list *pl = kernel_data(k, &component);
	int error = EAFNOSUPPORT;

	for (size_t i = 0; pl != NULL && i < pl->pl_count; i++)
		if ((*prp = table_find(&pl->pl_one[i], domain, type, protocol, &error)) != NULL)
			return 0;
	return error;
}

static struct socket *
socket_alloc(const struct protosw *pr, uid_t uid)
{
	struct socket *so = kmem_zalloc(sizeof(*so));

	if (so == NULL)
		return NULL;
	so->so_type = (short)pr->pr_type;
	so->so_proto = pr;
	so->so_uid = uid;
	sockbuf_init(&so->so_rcv);
	sockbuf_init(&so->so_snd);
	so->so_snd.sb_lowat = 2048;
	TAILQ_INIT(&so->so_queue);
	getnanotime(&so->so_birthtime);
	return so;
}

static void
socket_dispose(struct socket *so)
{
	sockbuf_destroy(&so->so_rcv);
	sockbuf_destroy(&so->so_snd);
	kmem_free(so, sizeof(*so));
}

int
socket_create(struct lwp *l, int domain, int type, int protocol, struct socket **sop)
{
	const struct protosw *pr;
	struct socket *so;
	int error;

	if ((error = protosw_find(l->l_kernel, domain, type, protocol, &pr)) != 0)
		return error;
	if ((so = socket_alloc(pr, l->l_proc->p_cred->cr_euid)) == NULL)
		return ENOBUFS;
	if ((error = pr->pr_attach(so)) != 0) {
		socket_dispose(so);
		return error;
	}
	*sop = so;
	return 0;
}

static void
leave_queue(struct socket *so)
{
	TAILQ_REMOVE(&so->so_head->so_queue, so, so_queued);
	so->so_head->so_qlen--;
	so->so_head = NULL;
}

/* Connections that nobody accepted go with it. */
void
socket_free(struct socket *so)
{
	struct socket *conn;

	if (so->so_head != NULL)
		leave_queue(so);
	while ((conn = TAILQ_FIRST(&so->so_queue)) != NULL)
		socket_free(conn);
	so->so_proto->pr_detach(so);
	socket_dispose(so);
}

int
socket_open(struct lwp *l, struct socket *so, int flags, int *fd)
{
	struct file *fp;
	int error;

	if ((error = fd_allocfile(l, &fp, fd)) != 0)
		return error;
	fp->f_type = DTYPE_SOCKET;
	fp->f_flag = FREAD | FWRITE | (flags & SOCK_NONBLOCK ? O_NONBLOCK : 0) |
	    (flags & SOCK_NOSIGPIPE ? O_NOSIGPIPE : 0);
	fp->f_ops = &socket_fileops;
	fp->f_data = so;
	so->so_file = fp;
	fd_affix(l, *fd, fp, (flags & SOCK_CLOEXEC) != 0);
	return 0;
}

int
socket_newconn(struct socket *head, struct socket **sop)
{
	struct socket *so;
	int error;

	if (head->so_qlen >= head->so_qlimit)
		return ECONNREFUSED;
	if ((so = socket_alloc(head->so_proto, head->so_uid)) == NULL)
		return ENOBUFS;
	so->so_options = head->so_options & ~SO_ACCEPTCONN;
	so->so_linger = head->so_linger;
	so->so_rcv.sb_hiwat = head->so_rcv.sb_hiwat;
	so->so_snd.sb_hiwat = head->so_snd.sb_hiwat;
	so->so_rcv.sb_timeo = head->so_rcv.sb_timeo;
	so->so_snd.sb_timeo = head->so_snd.sb_timeo;
	if ((error = head->so_proto->pr_attach(so)) != 0) {
		socket_dispose(so);
		return error;
	}
	*sop = so;
	return 0;
}

void
socket_enqueue(struct socket *head, struct socket *so)
{
	so->so_head = head;
	TAILQ_INSERT_TAIL(&head->so_queue, so, so_queued);
	head->so_qlen++;
	socket_wakeup(head, &head->so_rcv);
}

void
socket_wakeup(struct socket *so, struct sockbuf *sb)
{
	wakeup(&sb->sb_wait);
	selnotify(&sb->sb_sel, sb == &so->so_rcv ? POLLIN : POLLOUT, 0);
}

void
socket_connected(struct socket *so)
{
	so->so_state = (so->so_state & ~(unsigned int)SS_ISCONNECTING) | SS_ISCONNECTED;
	socket_wakeup(so, &so->so_rcv);
	socket_wakeup(so, &so->so_snd);
}

void
socket_disconnected(struct socket *so)
{
	so->so_state &= ~(unsigned int)(SS_ISCONNECTING | SS_ISCONNECTED);
	so->so_state |= SS_CANTSENDMORE | SS_CANTRCVMORE;
	socket_wakeup(so, &so->so_rcv);
	socket_wakeup(so, &so->so_snd);
}

void
socket_cantsend(struct socket *so)
{
	so->so_state |= SS_CANTSENDMORE;
	socket_wakeup(so, &so->so_snd);
}

void
socket_cantreceive(struct socket *so)
{
	so->so_state |= SS_CANTRCVMORE;
	socket_wakeup(so, &so->so_rcv);
}

static int
net_init(struct kernel *k)
{
	kernel_data(k, &component) = kmem_zalloc(sizeof(struct protocol_list));
	return kernel_data(k, &component) != NULL ? 0 : ENOMEM;
}

static void
net_fini(struct kernel *k)
{
	kmem_free(kernel_data(k, &component), sizeof(struct protocol_list));
}

static struct rump_component component = {
	.rc_name = "rumpnet",
	.rc_class = COMPONENT_NET,
	.rc_init = net_init,
	.rc_fini = net_fini,
	.rc_syscalls = socket_calls,
};
RUMP_COMPONENT(component)
