/*
 * Network interfaces of the machine: Ethernet frames in and out.  The kernel side reads and writes
 * them; protocols are not known here.
 */
#ifndef MACHINE_NETDEV_H
#define MACHINE_NETDEV_H

#include <stddef.h>
#include <stdint.h>

#define NETDEV_MAX		8
#define NETDEV_NAME_MAX		16
#define NETDEV_FRAME_MAX	1514

struct netdev {
	char nd_name[NETDEV_NAME_MAX];	/* "net0" ...: set by netdev_register */
	const char *nd_kind;
	uint8_t nd_mac[6];
	unsigned int nd_mtu;
	/* the whole frame is taken or none: EMSGSIZE, ENOBUFS (the ring is full; try again) */
	int (*nd_send)(struct netdev *, const void *frame, size_t len);
	void *nd_softc;
	/* set by netdev_open: gets every received frame, from the interrupt */
	void (*nd_receive)(void *arg, const void *frame, size_t len);
	void *nd_arg;
	uint64_t nd_rxdropped;		/* frames that came while nobody listened */
};

int netdev_register(struct netdev *);
struct netdev *netdev_at(unsigned int index);
/* Every frame goes to receive(arg, ...) from now on, from the interrupt; NULL: to nobody. */
void netdev_open(struct netdev *, void (*receive)(void *, const void *, size_t), void *arg);
void netdev_input(struct netdev *, const void *frame, size_t len);	/* drivers: a frame came */

#endif
