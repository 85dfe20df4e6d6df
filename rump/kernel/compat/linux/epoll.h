/*
 * Instances of epoll(7) and their items: what epoll.c, epoll_ctl.c and epoll_wait.c share.
 *
 * An item's pollset lasts: when one of the objects behind the file changes, epitem_changed() puts
 * the item on the instance's ready list.  That it is there is a hint only; epoll_wait(2) asks the
 * file, and drops the item from the list if nothing is there (level-triggered items go back to its
 * end, edge-triggered ones wait for the next change).  What turns ready by the clock alone tells a
 * deadline, and is put on the list when that comes.  An item leaves with its file, or its instance.
 *
 * Locking: the kernel lock; asking a file that is itself an instance recurses, at most EPOLL_NESTS
 * deep.
 */
#ifndef COMPAT_LINUX_EPOLL_H
#define COMPAT_LINUX_EPOLL_H

#include <sys/select.h>

#include "linux.h"

#define EPOLL_NESTS	4		/* EP_MAX_NESTS: instances below an instance */
#define EPOLL_HASH	64

/* What is no event to look for, but says how; and what is looked for unasked. */
#define EPOLL_HOW	(LINUX_EPOLLET | LINUX_EPOLLONESHOT | LINUX_EPOLLWAKEUP | \
	LINUX_EPOLLEXCLUSIVE)
#define EPOLL_ALWAYS	(LINUX_EPOLLERR | LINUX_EPOLLHUP)

struct epoll {
	struct file *ep_file;
	LIST_HEAD(, epitem) ep_items[EPOLL_HASH];
	TAILQ_HEAD(, epitem) ep_ready;
	unsigned int ep_nready;
	LIST_HEAD(, epitem) ep_timed;	/* their pollset has a deadline */
	struct waitchan ep_wait;
	struct selinfo ep_sel;
};

struct epitem {
	LIST_ENTRY(epitem) ei_link, ei_timedlink;
	TAILQ_ENTRY(epitem) ei_readylink;
	struct filewatch ei_watch;
	struct pollset ei_polls;
	struct epoll *ei_ep;
	struct file *ei_file;		/* not referenced: ei_watch */
	int ei_fd;
	uint32_t ei_events;
	uint64_t ei_data;
	bool ei_isready, ei_istimed, ei_disabled;
};

bool file_is_epoll(const struct file *);

/* Items on and off the ready list; a disabled one (EPOLLONESHOT) stays off. */
void epitem_ready(struct epitem *);
void epitem_unready(struct epitem *);
uint32_t epitem_ask(struct lwp *, struct epitem *);	/* what of the events looked for is there */
void epitem_changed(struct pollset *);			/* the item's, as its notify routine */
void epitem_filegone(struct filewatch *);		/* the item's, as its fw_gone */
void epitem_remove(struct epitem *);

/* Who waits looks again: for what is ready, and until when to sleep. */
void epoll_changed(struct epoll *);
void epoll_expire(struct epoll *);		/* items whose time has come are ready */
/* The earliest of the items' deadlines that lies ahead, and of *next if *any. */
void epoll_deadline(const struct epoll *, struct timespec *next, bool *any);

#endif
