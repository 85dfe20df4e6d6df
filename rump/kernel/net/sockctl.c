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

/* Gives the files to the process as descriptors `fds`; all or none. */
static int
open_files(struct lwp *l, struct control *cl, bool cloexec, int *fds)
{
	unsigned int i;
	int error = 0;

	for (i = 0; i < cl->cl_nfiles; i++)
		if ((error = fd_reserve(l, &fds[i])) != 0)
			break;
	if (error != 0) {
		while (i-- > 0)
			fd_unreserve(l, fds[i]);
		return error;
	}
	for (i = 0; i < cl->cl_nfiles; i++)
		fd_affix(l, fds[i], cl->cl_files[i], cloexec);
	cl->cl_nfiles = 0;
	return 0;
}

static int
put_one(const struct control_abi *abi, char *to, const struct control *cl, const void *data,
    size_t len)
{
	struct cmsghdr cmsg = { .cmsg_len = (socklen_t)(CONTROL_HEAD + len),
	    .cmsg_level = cl->cl_level, .cmsg_type = cl->cl_type };
	char head[CONTROL_HEAD] = { 0 };
	int error;

	abi->ca_put(head, &cmsg);
	error = copyout(head, to, sizeof(head));
	return error != 0 ? error : copyout(data, to + CONTROL_HEAD, len);
}

/* Descriptors are opened before they are told, so that a bad buffer leaves them open, not lost. */
static int
put_files(struct lwp *l, const struct control_abi *abi, struct control *cl, char *to, bool cloexec)
{
	size_t len = cl->cl_nfiles * sizeof(int);
	int *fds = kmem_alloc(MAX(len, 1)), error;

	if (fds == NULL)
		return ENOBUFS;
	if ((error = open_files(l, cl, cloexec, fds)) == 0)
		error = put_one(abi, to, cl, fds, len);
	kmem_free(fds, MAX(len, 1));
	return error;
}

static size_t
data_len(const struct control *cl)
{
	return cl->cl_nfiles > 0 ? cl->cl_nfiles * sizeof(int) : cl->cl_len;
}

int
control_copyout(struct lwp *l, const struct control_abi *abi, struct control *list,
    void *ucontrol, socklen_t *len, bool cloexec, int *flags)
{
	size_t at = 0, room = *len;
	int error = 0;

	for (struct control *cl = list; cl != NULL; cl = cl->cl_next) {
		size_t need = CONTROL_HEAD + data_len(cl);

		if (room < at || room - at < need)
			error = EMSGSIZE;
		else
			error = cl->cl_nfiles > 0 ?
			    put_files(l, abi, cl, (char *)ucontrol + at, cloexec) :
			    put_one(abi, (char *)ucontrol + at, cl, cl->cl_data,
			    cl->cl_len);
		if (error != 0)
			break;
		at += CMSG_ALIGN(need);
	}
	/* no room for it, among the descriptors or in memory: the data came all the same */
	if (error != 0 && error != EFAULT) {
		*flags |= MSG_CTRUNC;
		error = 0;
	}
	control_free(list);
	*len = (socklen_t)MIN(at, room);
	return error;
}
