/*
 * Open files and descriptor tables.  A struct file is what dup and rfork share (offset, flags); a
 * descriptor is a slot that points at one, with its own close-on-exec flag.
 *
 * fd_getfile() returns the file with a reference, which keeps it while the caller sleeps;
 * fd_putfile() drops it.  fo_close runs when the last reference goes.
 */
#ifndef SYS_FILE_H
#define SYS_FILE_H

#include <sys/proc.h>

struct knote;
struct uio;
struct file;

enum file_type { DTYPE_VNODE = 1, DTYPE_SOCKET, DTYPE_PIPE, DTYPE_KQUEUE, DTYPE_MISC };

/* f_flag holds these two, and O_* as fcntl F_GETFL gives them */
#define FREAD		0x01
#define FWRITE		0x02
#define FFLAGS(oflags)	((int)((unsigned int)(oflags) + 1))	/* O_RDONLY.. to FREAD|FWRITE */
#define OFLAGS(fflags)	((fflags) - 1)
#define FOF_UPDATE_OFFSET 0x01		/* fo_read, fo_write: *offset is f_offset: advance it */

struct fileops {
	const char *fo_name;
	int (*fo_read)(struct file *, off_t *offset, struct uio *, struct cred *, int flags);
	int (*fo_write)(struct file *, off_t *offset, struct uio *, struct cred *, int flags);
	/* data: a kernel copy, sized by IOCPARM_LEN */
	int (*fo_ioctl)(struct file *, u_long com, void *data);
	/* F_SETFL, and record locks; NULL: any flag, no locks */
	int (*fo_fcntl)(struct file *, u_int com, void *data);
	/* returns revents; records the lwp if none (sys/select.h) */
	int (*fo_poll)(struct file *, int events);
	int (*fo_stat)(struct file *, struct stat *);
	int (*fo_close)(struct file *);
	int (*fo_kqfilter)(struct file *, struct knote *);
	int (*fo_seek)(struct file *, off_t delta, int whence, off_t *newoff);	/* NULL: ESPIPE */
};

struct file {
	unsigned int f_count;		/* descriptors and calls in progress */
	enum file_type f_type;
	int f_flag;
	int f_oflags;			/* compat/linux: what F_GETFL tells beside f_flag */
	off_t f_offset;
	void *f_data;			/* a struct vnode for DTYPE_VNODE */
	const struct fileops *f_ops;
	struct cred *f_cred;
	LIST_HEAD(, filewatch) f_watches;
	bool f_flocked;			/* holds or waits for a lock of its own: vfs/lockf.c */
};

/* Who wants to know that the file goes: told once, before fo_close, off the list already. */
struct filewatch {
	LIST_ENTRY(filewatch) fw_link;
	void (*fw_gone)(struct filewatch *);
};

struct fdent {
	struct file *fd_file;		/* NULL: free */
	bool fd_cloexec;
	bool fd_reserved;		/* allocated, not yet given its file */
};

struct filedesc {
	unsigned int fd_refs;		/* processes that share it */
	int fd_size, fd_lowest;		/* slots; nothing below fd_lowest is free */
	int fd_used;
	struct fdent *fd_ents;
	/* whose notes knote_fdclose() searches; fd_copy() does not copy DTYPE_KQUEUE */
	LIST_HEAD(, kqueue) fd_kqueues;
};

/* kern/descrip.c; the kernel lock is held. */
struct file *fd_getfile(struct lwp *, int fd);		/* NULL: EBADF */
void fd_putfile(struct file *);				/* closes on the last reference */
int fd_closefile(struct file *);			/* the same, telling close's error */
/* reserves a slot; EMFILE, ENFILE */
int fd_allocfile(struct lwp *, struct file **, int *fd);
/* a slot alone, for a file that is there; EMFILE */
int fd_reserve(struct lwp *, int *fd);
void fd_unreserve(struct lwp *, int fd);
/* the slot now means the file */
void fd_affix(struct lwp *, int fd, struct file *, bool cloexec);
void fd_abort(struct lwp *, int fd, struct file *);	/* gives both up */
int fd_dupopen(struct lwp *, int old, int *new);
/*
 * A record lock that was waited for while another lwp closed the descriptor would be nobody's to
 * release: it is given up, EBADF.
 */
int fd_lockkept(struct lwp *, int fd, struct file *);
int fd_setcloexec(struct lwp *, int fd, bool);		/* EBADF */
int fd_close(struct lwp *, int fd);
struct filedesc *fd_init(void);
struct filedesc *fd_copy(struct filedesc *);
/* drops one sharing process; the last closes all */
void fd_free(struct proc *, struct filedesc *);

#endif
