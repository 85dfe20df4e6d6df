/*
 * The local domain's own structures, private to net/local: unix(4).
 *
 * A struct unpcb is a socket's half.  Streams and packets are connected both ways; a datagram
 * socket's connection is its own alone, and up_refs are those that are connected to it.  What is
 * sent goes straight into the receiver's buffer.
 *
 * Who has to wait for another socket, on Linux, for a place in its queue or for room in its buffer,
 * sleeps on ld_room and then looks the other up again.
 *
 * Locking: the kernel lock.
 */
#ifndef NET_LOCAL_H
#define NET_LOCAL_H

#include <sys/cred.h>
#include <sys/socketvar.h>
#include <sys/vnode.h>

struct unpcb {
	LIST_ENTRY(unpcb) up_all;		/* of the kernel */
	struct socket *up_socket;
	struct unpcb *up_conn;
	LIST_HEAD(, unpcb) up_refs;
	LIST_ENTRY(unpcb) up_ref;		/* in up_conn's up_refs (datagrams) */
	struct vnode *up_vnode;			/* bound: referenced; its v_socket is this */
	struct sockname *up_name;		/* bound, or the listener's; NULL */
	bool up_binding;			/* a bind that sleeps */
	int up_options;				/* LOCAL_CREDS, LOCAL_CONNWAIT */
	bool up_peerknown;
	struct unpcbid up_peer;			/* who connected, or listened */
	struct unpcbid up_listener;		/* who called listen */
	/* local_rights.c, while it collects */
	unsigned int up_inflight;		/* references from messages that nobody received */
	bool up_reached;
	struct unpcb *up_work;
};

struct local_domain {				/* a kernel's */
	LIST_HEAD(, unpcb) ld_all;
	/* control data whose files are to be closed, and whether somebody is at it */
	struct control *ld_doomed;
	bool ld_draining;
	bool ld_rights;				/* sockets have been sent through sockets */
	struct waitchan ld_room;
};

extern struct rump_component local_component;

static inline struct local_domain *
local_domain(void)
{
	return kernel_data(curlwp->l_kernel, &local_component);
}

/* local_name.c */
int local_bind(struct socket *, const struct sockname *, struct lwp *);
/*
 * The socket that a name leads to; ECONNREFUSED, ENOTSOCK, EPROTOTYPE, EACCES.  May sleep, but
 * not after it has found it.
 */
int local_find(const struct sockname *, int type, struct lwp *, struct unpcb **);
struct sockname *local_name_copy(const struct sockname *);	/* NULL: NULL or no memory */
void local_name(struct socket *, struct sockname *);
void local_peername(struct socket *, struct sockname *);

/* local_rights.c */
int local_internalize(struct lwp *, const struct cmsghdr *, const void *, struct control **);
/* Drop all control data of a buffer whose socket goes; files close without recursion. */
void local_discard(struct sockbuf *);
void local_collect(void);	/* close sockets that only their own messages hold */

#endif
