/*
 * System calls of the kernel as hyper/ makes them while it starts (rump___sysimpl_*: kern/
 * syscalls.c): -1, and curthread->th_errno has NetBSD's number.
 */
#ifndef HYPER_SYSCALLS_H
#define HYPER_SYSCALLS_H

#include <stddef.h>
#include <stdint.h>

int rump___sysimpl_chdir(const char *);
int rump___sysimpl_ioctl(int fd, unsigned long request, void *);
int rump___sysimpl_mkdir(const char *, uint32_t mode);
int rump___sysimpl_mount50(const char *type, const char *point, int flags, void *args,
    size_t argslen);

#endif
