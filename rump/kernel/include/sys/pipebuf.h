/*
 * One direction of a byte stream between descriptors: a ring buffer with readers and writers that
 * wait.  Pipes (kern/pipe.c) and FIFOs (vfs/fifo.c) are made of it.  Writes of at most PIPE_BUF
 * bytes are atomic.
 */
#ifndef SYS_PIPEBUF_H
#define SYS_PIPEBUF_H

#include <sys/event.h>
#include <sys/uio.h>

#define PIPEBUF_SIZE	16384		/* at first and by default */
#define PIPEBUF_MAX	65536		/* grown to, for large writes */

struct pipebuf {
	char *pb_data;
	size_t pb_size, pb_head, pb_count;	/* bytes [head, head+count) modulo size */
	unsigned int pb_readers, pb_writers;	/* open ends */
	struct waitchan pb_rwait, pb_wwait;
	struct selinfo pb_rsel, pb_wsel;
};

int pipebuf_init(struct pipebuf *);		/* ENOMEM */
void pipebuf_destroy(struct pipebuf *);
/* 0 bytes: no writers; EAGAIN, EINTR */
int pipebuf_read(struct pipebuf *, struct uio *, bool nonblock);
int pipebuf_write(struct pipebuf *, struct uio *, bool nonblock);	/* EPIPE, EAGAIN, EINTR */
int pipebuf_poll(struct pipebuf *, int events, bool read_end, bool write_end);
/* an end's count has just fallen: tell the other side */
void pipebuf_closing(struct pipebuf *, bool read_end, bool write_end);
int pipebuf_kqfilter(struct pipebuf *, struct knote *, bool read_end, bool write_end);

#endif
