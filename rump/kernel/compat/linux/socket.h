/* What the files of Linux's socket calls share: addresses, types and flags from Linux to NetBSD. */
#ifndef COMPAT_LINUX_SOCKET_H
#define COMPAT_LINUX_SOCKET_H

#include <sys/socketvar.h>

#include "linux.h"

/* sockaddr.c */
int linux_family_in(int family);		/* a number that no family has, if it is unknown */
int linux_sockname_in(const void *uaddr, socklen_t, struct sockname *);		/* EINVAL */
int linux_sockname_out(const struct sockname *, void *uaddr, socklen_t room, socklen_t *len);
/* *ulen is the room on entry and the address's own length on return */
int linux_sockname_tell(const struct sockname *, void *uaddr, socklen_t *ulen);

#endif
