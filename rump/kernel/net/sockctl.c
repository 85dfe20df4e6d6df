/*
 * Control messages: the struct cmsghdr of sendmsg(2) and recvmsg(2), which the protocol turns into
 * kernel form (SCM_RIGHTS into files), and back into the receiver's descriptors.
 *
 * Owns nothing.  Locking: the kernel lock.  Layout: a header and its data each begin on a boundary
 * of the ABI's alignment (CMSG_ALIGN), and cmsg_len counts the header and the data.  Linux's header
 * is as long as NetBSD's with the padding behind it, so only the header's form differs.
 */
#include <sys/socketvar.h>
#include <sys/syscallvar.h>

#define CONTROL_MAX	65536		/* bytes a sendmsg may bring */
#define CMSG_ALIGN(n)	(((size_t)(n) + 7) & ~(size_t)7)

_Static_assert(CMSG_ALIGN(sizeof(struct cmsghdr)) == CONTROL_HEAD, "headers of one length");

static void
native_get(const char head[CONTROL_HEAD], struct cmsghdr *cmsg)
{
	memcpy(cmsg, head, sizeof(*cmsg));
}

static void
native_put(char head[CONTROL_HEAD], const struct cmsghdr *cmsg)
{
	memcpy(head, cmsg, sizeof(*cmsg));
}

const struct control_abi control_native = { native_get, native_put };

/* One message at offset `at` of the buffer; *next is where the one after it begins. */
static int
parse_one(struct socket *so, struct lwp *l, const struct control_abi *abi, const char *buf,
    size_t len, size_t at, size_t *next, struct control **clp)
{
	struct cmsghdr cmsg;

	abi->ca_get(buf + at, &cmsg);
	if (cmsg.cmsg_len < CONTROL_HEAD || cmsg.cmsg_len > len - at)
		return EINVAL;
	*next = at + CMSG_ALIGN(cmsg.cmsg_len);
	if (l->l_linux && cmsg.cmsg_level != SOL_SOCKET)
		return 0;			/* of other protocols: passed over there */
	if (so->so_proto->pr_internalize == NULL)
		return EOPNOTSUPP;
	return so->so_proto->pr_internalize(l, &cmsg, buf + at + CONTROL_HEAD, clp);
}

static int
parse(struct socket *so, struct lwp *l, const struct control_abi *abi, const char *buf, size_t len,
    struct control **list)
{
	struct control **tail = list;
	size_t at = 0;
	int error;

	while (at < len && len - at >= CONTROL_HEAD) {
		if ((error = parse_one(so, l, abi, buf, len, at, &at, tail)) != 0)
			return error;
		if (*tail != NULL)
			tail = &(*tail)->cl_next;
	}
	return 0;
}

int
control_copyin(struct socket *so, struct lwp *l, const struct control_abi *abi,
    const void *ucontrol, socklen_t len, struct control **clp)
{
	struct control *list = NULL;
	char *buf;
	int error;

	*clp = NULL;
	if (len == 0)
		return 0;
	if (len < sizeof(struct cmsghdr) || len > CONTROL_MAX)
		return EINVAL;
	if ((buf = kmem_alloc(len)) == NULL)
		return ENOBUFS;
	if ((error = copyin(ucontrol, buf, len)) == 0)
		error = parse(so, l, abi, buf, len, &list);
	kmem_free(buf, len);
	if (error != 0)
		control_free(list);
	else
		*clp = list;
	return error;
}

/*
 * The user's buffer: where the next message goes, and where the buffer ends.  On Linux a message of
 * files is cut to what the buffer and the table take; on NetBSD there are all of it, or none.
 */
struct output {
	const struct control_abi *co_abi;
	char *co_to;
	size_t co_at, co_room;
};

static int
put_one(struct output *out, const struct control *cl, const void *data, size_t len)
{
	struct cmsghdr cmsg = { .cmsg_len = (socklen_t)(CONTROL_HEAD + len),
	    .cmsg_level = cl->cl_level, .cmsg_type = cl->cl_type };
	char head[CONTROL_HEAD] = { 0 }, *to = out->co_to + out->co_at;
	int error;

	if (out->co_room < out->co_at || out->co_room - out->co_at < CONTROL_HEAD + len)
		return EMSGSIZE;
	out->co_abi->ca_put(head, &cmsg);
	if ((error = copyout(head, to, sizeof(head))) != 0 ||
	    (error = copyout(data, to + CONTROL_HEAD, len)) != 0)
		return error;
	out->co_at += CMSG_ALIGN(CONTROL_HEAD + len);
	return 0;
}

/* How many of the files have room in the buffer. */
static unsigned int
files_fitting(const struct lwp *l, const struct output *out, const struct control *cl)
{
	const size_t end = out->co_at + CONTROL_HEAD;
	const size_t fit = out->co_room > end ? (out->co_room - end) / sizeof(int) : 0;

	if (fit >= cl->cl_nfiles)
		return cl->cl_nfiles;
	return l->l_linux ? (unsigned int)fit : 0;
}

/* Gives *n files to the process as descriptors `fds`; *n becomes how many that were. */
static int
open_files(struct lwp *l, struct control *cl, bool cloexec, int *fds, unsigned int *n)
{
	unsigned int i;
	int error = 0;

	for (i = 0; i < *n; i++)
		if ((error = fd_reserve(l, &fds[i])) != 0)
			break;
	while (error != 0 && !l->l_linux && i > 0)
		fd_unreserve(l, fds[--i]);
	*n = i;
	for (i = 0; i < *n; i++)
		fd_affix(l, fds[i], cl->cl_files[i], cloexec);
	cl->cl_nfiles -= *n;
	memmove(cl->cl_files, cl->cl_files + *n, cl->cl_nfiles * sizeof(cl->cl_files[0]));
	return error;
}

/* Descriptors are opened before they are told, so that a bad buffer leaves them open, not lost. */
static int
put_files(struct lwp *l, struct output *out, struct control *cl, bool cloexec)
{
	unsigned int n = files_fitting(l, out, cl);
	const size_t size = n * sizeof(int);
	int *fds, error, error1;

	if (n == 0)
		return EMSGSIZE;
	if ((fds = kmem_alloc(size)) == NULL)
		return ENOBUFS;
	error = open_files(l, cl, cloexec, fds, &n);
	if (n > 0 && (error1 = put_one(out, cl, fds, n * sizeof(int))) != 0)
		error = error1;
	kmem_free(fds, size);
	return error == 0 && cl->cl_nfiles > 0 ? EMSGSIZE : error;
}

int
control_copyout(struct lwp *l, const struct control_abi *abi, struct control *list,
    void *ucontrol, socklen_t *len, bool cloexec, int *flags)
{
	struct output out = { abi, ucontrol, 0, *len };
	int error = 0;

	for (struct control *cl = list; cl != NULL && error == 0; cl = cl->cl_next)
		error = cl->cl_nfiles > 0 ? put_files(l, &out, cl, cloexec) :
		    put_one(&out, cl, cl->cl_data, cl->cl_len);
	/* no room for it, among the descriptors or in memory: the data came all the same */
	if (error != 0 && error != EFAULT) {
		*flags |= MSG_CTRUNC;
		error = 0;
	}
	control_free(list);
	*len = (socklen_t)MIN(out.co_at, out.co_room);
	return error;
}
