/* The network interfaces as the kernel's devices: in kernel_start(). */
#ifndef HYPER_NET_H
#define HYPER_NET_H

void net_attach(void);

#endif
