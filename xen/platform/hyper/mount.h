/* The disks of the machine, the mounts of its configuration, and /proc: in kernel_start(). */
#ifndef HYPER_MOUNT_H
#define HYPER_MOUNT_H

void mount_disks(void);
void mount_proc(void);

#endif
