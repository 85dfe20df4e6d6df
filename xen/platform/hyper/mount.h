/*
 * The disks of the machine, the mounts of its configuration, /proc and /dev/pts: in kernel_start().
 */
#ifndef HYPER_MOUNT_H
#define HYPER_MOUNT_H

void mount_disks(void);
void mount_specials(void);		/* /proc and /dev/pts */

#endif
