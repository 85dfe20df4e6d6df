/*
 * Sockets.  A struct socket is what a DTYPE_SOCKET file stands for: two buffers, a state, and a
 * protocol (struct protosw) that moves what is written.
 *
 * A buffer holds records.  A protocol of messages (PR_ATOMIC) has one record a message; a stream's
 * records only say where its bytes lie, and which bytes control data came with.
 *
 * Locking: the kernel lock.  socket_send() and socket_receive() sleep in their buffers' sb_wait;
 * nothing else here sleeps but what a protocol's own operations do.
 */
#ifndef SYS_SOCKETVAR_H
#define SYS_SOCKETVAR_H

#include <sys/file.h>
#include <sys/select.h>
#include <sys/uio.h>

struct message;
struct socket;

#define SOCKADDR_MAX	255		/* sa_len is a byte */

/* An address as the kernel holds it. */
struct sockname {
	socklen_t sn_len;
	union {
		struct sockaddr sn_sa;
		char sn_bytes[SOCKADDR_MAX + 1];	/* NUL after the longest */
	};
};

/* Control data of one kind.  Files are references, turned into descriptors by the receiver. */
struct control {
	struct control *cl_next;
	int cl_level, cl_type;
	unsigned int cl_nfiles;
	size_t cl_len;				/* of cl_data: cl_nfiles pointers, or bytes */
	union {
		struct file *cl_files[1];
		char cl_data[1];
	};
};

struct record {
	struct record *rd_next;
	struct sockname *rd_from;		/* PR_ADDR; NULL: nobody's */
	struct control *rd_control;
	size_t rd_head, rd_len, rd_size;	/* bytes: first, how many, room */
	char rd_data[];
};

struct sockbuf {
	struct record *sb_first, *sb_last;
	size_t sb_count, sb_records;		/* bytes, and the records they lie in */
	size_t sb_hiwat, sb_lowat;
	struct timespec sb_timeo;		/* 0: wait for ever */
	struct waitchan sb_wait;
	struct selinfo sb_sel;
};

#define SOCK_BUFFER_DEFAULT	(64 * 1024)
#define SOCK_BUFFER_MAX		(2 * 1024 * 1024)

/* so_state */
#define SS_ISCONNECTED		0x01
#define SS_ISCONNECTING		0x02
#define SS_CANTSENDMORE		0x04
#define SS_CANTRCVMORE		0x08

struct socket {
	short so_type;
	int so_options;				/* SO_* that are bits */
	unsigned int so_state;
	int so_error;				/* told once, by the next call */
	struct linger so_linger;
	const struct protosw *so_proto;
	void *so_pcb;				/* the protocol's */
	struct file *so_file;			/* NULL: not accepted yet, or closing */
	struct sockbuf so_rcv, so_snd;
	/* connections that wait for accept, here on the listening socket */
	TAILQ_HEAD(, socket) so_queue;
	TAILQ_ENTRY(socket) so_queued;
	struct socket *so_head;			/* whose queue it stands in; NULL */
	unsigned int so_qlen, so_qlimit;
	uint64_t so_overflowed;			/* messages dropped for want of room */
	struct timespec so_birthtime;
	uid_t so_uid;
};

#define PR_ATOMIC	0x01		/* messages keep their boundaries */
#define PR_ADDR		0x02		/* each message has its sender's address */
#define PR_CONNREQUIRED	0x04

struct protosw {
	int pr_domain, pr_type, pr_protocol, pr_flags;
	int (*pr_attach)(struct socket *);
	void (*pr_detach)(struct socket *);	/* the last use: frees so_pcb; may sleep */
	int (*pr_bind)(struct socket *, const struct sockname *, struct lwp *);
	int (*pr_listen)(struct socket *, struct lwp *);
	int (*pr_connect)(struct socket *, const struct sockname *, struct lwp *);
	int (*pr_connect2)(struct socket *, struct socket *);		/* socketpair(2) */
	int (*pr_disconnect)(struct socket *);
	void (*pr_accepted)(struct socket *);	/* it left its queue; may be NULL */
	void (*pr_shutdown)(struct socket *, bool rcv, bool snd);
	/* bytes that a send would take now; SIZE_MAX: it never waits */
	size_t (*pr_space)(struct socket *);
	/* takes the record, also when it fails; to the message's ms_name, or to the peer */
	int (*pr_send)(struct socket *, struct record *, const struct message *, struct lwp *);
	void (*pr_received)(struct socket *);	/* there is room again */
	void (*pr_name)(struct socket *, struct sockname *);
	void (*pr_peername)(struct socket *, struct sockname *);
	/* options that are not SOL_SOCKET's; ENOPROTOOPT */
	int (*pr_getopt)(struct socket *, int level, int name, void *, socklen_t *len);
	int (*pr_setopt)(struct socket *, int level, int name, const void *, socklen_t len);
	/* what a control message means before it is sent; NULL: none is taken */
	int (*pr_internalize)(struct lwp *, const struct cmsghdr *, const void *,
	    struct control **);
};

/* net/socket.c */
void protosw_attach(struct kernel *, const struct protosw *, size_t count);	/* fixed storage */
int socket_create(struct lwp *, int domain, int type, int protocol, struct socket **);
void socket_free(struct socket *);		/* one that no file has: connections in a queue */
int socket_open(struct lwp *, struct socket *, int flags, int *fd);	/* SOCK_CLOEXEC, ... */
/* A connection of a listening socket, not yet in its queue; ECONNREFUSED: the queue is full. */
int socket_newconn(struct socket *head, struct socket **);
void socket_enqueue(struct socket *head, struct socket *);
void socket_connected(struct socket *);
void socket_disconnected(struct socket *);	/* neither way any more */
void socket_cantsend(struct socket *);
void socket_cantreceive(struct socket *);
void socket_wakeup(struct socket *, struct sockbuf *);

/* net/sockio.c */
struct message {			/* a sendmsg(2) or recvmsg(2) in the kernel's terms */
	struct uio *ms_uio;
	/* NULL: none; receiving: filled (sn_len 0: nobody) */
	struct sockname *ms_name;
	struct control *ms_control;		/* receiving: the caller's now */
	int ms_flags;				/* MSG_* that was asked for */
	int ms_got;				/* MSG_TRUNC: the message was longer */
	size_t ms_len;				/* of a message that came, all of it */
	bool ms_nonblock;
};
int socket_send(struct socket *, struct message *, struct lwp *);
int socket_receive(struct socket *, struct message *);
bool socket_readable(const struct socket *);
bool socket_writable(struct socket *);

/* net/sockmsg.c: a call's result: what was moved before a wait was cut short counts */
int socket_moved(int error, size_t asked, const struct uio *, register_t *retval);

/* net/sockbuf.c */
void sockbuf_init(struct sockbuf *);
void sockbuf_destroy(struct sockbuf *);
struct record *record_alloc(size_t room);		/* NULL: no memory */
void record_free(struct record *);
/* A stream's small records are put together; takes the record. */
void sockbuf_append(struct sockbuf *, struct record *, bool stream);
struct record *sockbuf_take(struct sockbuf *);		/* the first; NULL */
size_t sockbuf_space(const struct sockbuf *);
struct control *control_alloc(int level, int type, size_t len, unsigned int nfiles);
struct control *control_copy(const struct control *);	/* less of it if memory is short */
void control_free(struct control *);			/* all of the list, files too */

/*
 * net/sockctl.c: control messages between users and kernel.  Their headers, of CONTROL_HEAD bytes,
 * are the ABI's.
 */
#define CONTROL_HEAD	16
struct control_abi {
	void (*ca_get)(const char head[CONTROL_HEAD], struct cmsghdr *);
	void (*ca_put)(char head[CONTROL_HEAD], const struct cmsghdr *);
};
extern const struct control_abi control_native;
int control_copyin(struct socket *, struct lwp *, const struct control_abi *,
    const void *ucontrol, socklen_t len, struct control **);
/* Takes the list; *len and *flags (MSG_CTRUNC) tell what was given. */
int control_copyout(struct lwp *, const struct control_abi *, struct control *, void *ucontrol,
    socklen_t *len, bool cloexec, int *flags);

/* net/sockopt.c */
int socket_getopt(struct socket *, int level, int name, void *, socklen_t *len);
int socket_setopt(struct socket *, int level, int name, const void *, socklen_t len);

/* net/sockfile.c */
extern const struct fileops socket_fileops;

/* net/sockcall.c */
#define SOCKOPT_MAX	256		/* bytes of an option's value */
/* The file is held: fd_putfile.  EBADF, ENOTSOCK. */
int socket_of(struct lwp *, int fd, struct file **, struct socket **);
/* flags: SOCK_CLOEXEC, SOCK_NONBLOCK; inherit: the listening socket's O_NONBLOCK too */
int socket_accept(struct lwp *, int s, struct sockname *peer, int flags, bool inherit, int *fd);
int socket_connect(struct lwp *, struct file *, const struct sockname *);
int socket_name(struct lwp *, int s, bool peer, struct sockname *);
extern const struct sysentry socket_calls[];

#endif
