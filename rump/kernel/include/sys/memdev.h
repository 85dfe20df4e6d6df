/*
 * vfs/memdev.c: the vfs component makes /dev/null, zero and full once its root is there, and takes
 * them away first.
 */
#ifndef SYS_MEMDEV_H
#define SYS_MEMDEV_H

#define MEM_MAJOR	2			/* NetBSD/amd64's; minors are all ports' */
#define DEV_NULL	2
#define DEV_FULL	11
#define DEV_ZERO	12

struct kernel;

int memdev_init(struct kernel *);
void memdev_fini(struct kernel *);

#endif
