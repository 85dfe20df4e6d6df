/*
 * Error numbers between the parts of the machine: NetBSD's (its <sys/errno.h>), as the kernel's.
 */
#ifndef MACHINE_ERRNO_H
#define MACHINE_ERRNO_H

#define EPERM		1
#define ENOENT		2
#define ESRCH		3
#define EINTR		4
#define EIO		5
#define ENXIO		6
#define E2BIG		7
#define ENOEXEC		8
#define EBADF		9
#define EDEADLK		11
#define ENOMEM		12
#define EACCES		13
#define EFAULT		14
#define ENOTBLK		15
#define EBUSY		16
#define EEXIST		17
#define ENODEV		19
#define ENOTDIR		20
#define EISDIR		21
#define EINVAL		22
#define ENFILE		23
#define EMFILE		24
#define EFBIG		27
#define ENOSPC		28
#define ESPIPE		29
#define EROFS		30
#define ERANGE		34
#define EAGAIN		35
#define EMSGSIZE	40
#define EOPNOTSUPP	45
#define ENOBUFS		55
#define EISCONN		56
#define ETIMEDOUT	60
#define ENAMETOOLONG	63
#define ENOTEMPTY	66
#define ENOSYS		78
#define EOVERFLOW	84
#define EPROTO		96

#endif
