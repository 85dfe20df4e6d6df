/*
 * Names in the local domain: a bound socket is a vnode of type VSOCK, whose v_socket points back.
 *
 * Owns the vnode's reference and v_socket.  Locking: the kernel lock; lookups sleep.
 */
#include <sys/namei.h>

#include "local.h"

#define PATH_OFFSET	offsetof(struct sockaddr_un, sun_path)

/* The path of a name, as a string in `path`. */
static int
path_of(const struct sockname *sn, char path[SOCKADDR_MAX])
{
	size_t len;

	if (sn->sn_sa.sa_family != AF_LOCAL)
		return EAFNOSUPPORT;
	if (sn->sn_len <= PATH_OFFSET)
		return EINVAL;
	len = strnlen(sn->sn_bytes + PATH_OFFSET, sn->sn_len - PATH_OFFSET);
	if (len == 0)
		return ENOENT;
	memcpy(path, sn->sn_bytes + PATH_OFFSET, len);
	path[len] = '\0';
	return 0;
}

struct sockname *
local_name_copy(const struct sockname *sn)
{
	struct sockname *copy;

	if (sn == NULL || (copy = kmem_alloc(sizeof(*copy))) == NULL)
		return NULL;
	*copy = *sn;
	return copy;
}

/* An accepted connection has its listener's name; on NetBSD it may be given one of its own. */
int
local_bind(struct socket *so, const struct sockname *sn, struct lwp *l)
{
	struct unpcb *up = so->so_pcb;
	char path[SOCKADDR_MAX];
	struct sockname *name;
	struct vnode *vp;
	int error;

	if (up->up_vnode != NULL || (l->l_linux && up->up_name != NULL))
		return EINVAL;
	if (up->up_binding)
		return EALREADY;
	if ((error = path_of(sn, path)) != 0)
		return error;
	if ((name = local_name_copy(sn)) == NULL)
		return ENOBUFS;
	up->up_binding = true;
	error = vfs_make_socket(l, path, &vp);
	up->up_binding = false;
	if (error != 0) {
		kmem_free(name, sizeof(*name));
		return error == EEXIST ? EADDRINUSE : error;
	}
	/* the name as it will be told: with its NUL, and no more */
	name->sn_len = (socklen_t)(PATH_OFFSET + strlen(path) + 1);
	name->sn_sa.sa_len = (uint8_t)name->sn_len;
	vp->v_socket = up;
	up->up_vnode = vp;
	if (up->up_name != NULL)
		kmem_free(up->up_name, sizeof(*up->up_name));
	up->up_name = name;
	return 0;
}

int
local_find(const struct sockname *sn, int type, struct lwp *l, struct unpcb **upp)
{
	char path[SOCKADDR_MAX];
	struct unpcb *up;
	struct vnode *vp;
	int error;

	if ((error = path_of(sn, path)) != 0 ||
	    (error = namei_simple(l, AT_FDCWD, path, NAMEI_FOLLOW | NAMEI_KERNEL, &vp)) != 0)
		return error;
	if (vp->v_type != VSOCK)
		error = ENOTSOCK;
	else if ((error = vaccess(vp, W_OK, l->l_proc->p_cred)) == 0) {
		up = vp->v_type == VSOCK ? vp->v_socket : NULL;
		if (up == NULL)
			error = ECONNREFUSED;
		else if (up->up_socket->so_type != type)
			error = EPROTOTYPE;
		*upp = up;
	}
	vrele(vp);		/* a socket found has a reference too: this does not sleep */
	return error;
}

static void
tell(const struct unpcb *up, struct sockname *sn)
{
	if (up != NULL && up->up_name != NULL) {
		*sn = *up->up_name;
		return;
	}
	memset(sn, 0, sizeof(*sn));
	sn->sn_len = PATH_OFFSET;
	sn->sn_sa.sa_len = PATH_OFFSET;
	sn->sn_sa.sa_family = AF_LOCAL;
}

void
local_name(struct socket *so, struct sockname *sn)
{
	tell(so->so_pcb, sn);
}

void
local_peername(struct socket *so, struct sockname *sn)
{
	tell(((struct unpcb *)so->so_pcb)->up_conn, sn);
}
