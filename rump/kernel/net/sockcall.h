/* What the files of the socket calls share: descriptors and addresses of users. */
#ifndef NET_SOCKCALL_H
#define NET_SOCKCALL_H

#include <sys/socketvar.h>
#include <sys/syscallvar.h>

int sockname_copyin(const struct sockaddr *, socklen_t, struct sockname *);	/* EINVAL */
/* *ulen becomes what was copied */
int sockname_copyout(const struct sockname *, struct sockaddr *, socklen_t *ulen);

#endif
