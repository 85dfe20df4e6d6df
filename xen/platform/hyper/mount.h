/* The disks of the machine and the mounts of its configuration: in kernel_start(). */
#ifndef HYPER_MOUNT_H
#define HYPER_MOUNT_H

void mount_disks(void);

#endif
