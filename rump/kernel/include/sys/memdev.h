/*
 * vfs/memdev.c: the vfs component makes /dev/null, zero and full once its root is there, and takes
 * them away first.
 */
#ifndef SYS_MEMDEV_H
#define SYS_MEMDEV_H

struct kernel;

int memdev_init(struct kernel *);
void memdev_fini(struct kernel *);

#endif
