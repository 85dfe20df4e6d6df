/*
 * Facts of Xen's guest interface: numbers and layouts for x86-64 guests, of the calls used here.
 * tests/xen/test_facts.py compares each with Xen's own headers.  Owns no state.
 *
 * Source: Xen's public interface (xen/include/public), ABI of Xen 4.7 and later.
 */
#ifndef XEN_INTERFACE_H
#define XEN_INTERFACE_H

#include <machine/clock.h>

#include <stdint.h>

typedef uint16_t domid_t;
typedef uint32_t evtchn_port_t;
typedef uint32_t grant_ref_t;

#define DOMID_SELF			0x7ff0

/* CPUID */
#define XEN_CPUID_HYPERCALL_LEAF	2	/* from the first of Xen's leaves: EBX is the MSR */

#define HYPERCALL_ENTRY_SIZE		32
#define HYPERCALL_memory_op		12
#define HYPERCALL_console_io		18
#define HYPERCALL_grant_table_op	20
#define HYPERCALL_vcpu_op		24
#define HYPERCALL_sched_op		29
#define HYPERCALL_event_channel_op	32
#define HYPERCALL_hvm_op		34

/* memory_op */
#define XENMEM_add_to_physmap		7
#define XENMEM_memory_map		9
#define XENMAPSPACE_shared_info		0
#define XENMAPSPACE_grant_table		1

struct xen_add_to_physmap {
	domid_t domid;
	uint16_t size;
	uint32_t space;
	uint64_t idx;
	uint64_t gpfn;
};

struct xen_memory_map {
	uint32_t nr_entries;
	void *buffer;
};

struct xen_e820 {			/* entries of that buffer, as the BIOS gives them */
	uint64_t addr, size;
	uint32_t type;
} __attribute__((packed));
#define XEN_E820_RAM			1

/* console_io */
#define CONSOLEIO_write			0

/* vcpu_op */
#define VCPUOP_stop_periodic_timer	7
#define VCPUOP_set_singleshot_timer	8

struct vcpu_set_singleshot_timer {
	uint64_t timeout_abs_ns;
	uint32_t flags;
};

/* sched_op */
#define SCHEDOP_yield			0
#define SCHEDOP_shutdown		2
#define SCHEDOP_poll			3

#define SCHED_POLL_MAX			128	/* ports of a poll: told in its code alone */

struct sched_poll {
	evtchn_port_t *ports;
	uint32_t nr_ports;
	uint64_t timeout;			/* 0: none */
};

#define SHUTDOWN_poweroff		0
#define SHUTDOWN_reboot			1

struct sched_shutdown {
	uint32_t reason;
};

/* event_channel_op */
#define EVTCHNOP_bind_virq		1
#define EVTCHNOP_close			3
#define EVTCHNOP_send			4
#define EVTCHNOP_alloc_unbound		6
#define EVTCHNOP_unmask			9

#define VIRQ_TIMER			0

struct evtchn_bind_virq {
	uint32_t virq, vcpu;
	evtchn_port_t port;
};

struct evtchn_alloc_unbound {
	domid_t dom, remote_dom;
	evtchn_port_t port;
};

struct evtchn_port {			/* close, send and unmask */
	evtchn_port_t port;
};

/* hvm_op */
#define HVMOP_get_param			1
#define HVMOP_set_evtchn_upcall_vector	23

#define HVM_PARAM_STORE_PFN		1
#define HVM_PARAM_STORE_EVTCHN		2
#define HVM_PARAM_CONSOLE_PFN		17
#define HVM_PARAM_CONSOLE_EVTCHN	18

struct xen_hvm_evtchn_upcall_vector {
	uint32_t vcpu;
	uint8_t vector;
};

struct xen_hvm_param {
	domid_t domid;
	uint16_t pad;
	uint32_t index;
	uint64_t value;
};

/* grant_table_op, version 1 */
#define GNTTABOP_query_size		6
#define GTF_permit_access		1
#define GRANT_RESERVED			8	/* the toolstack's: console and xenstore */

struct gnttab_query_size {
	domid_t dom;
	uint32_t nr_frames, max_nr_frames;
	int16_t status;
};

struct grant_entry_v1 {
	uint16_t flags;
	domid_t domid;
	uint32_t frame;
};

/* the shared information page */
struct vcpu_info {
	uint8_t evtchn_upcall_pending;
	uint8_t pad0[7];
	uint64_t evtchn_pending_sel;
	uint64_t arch[2];
	struct pvclock_time time;
};

#define EVTCHN_WORDS			64
#define XEN_LEGACY_MAX_VCPUS		32

struct shared_info {
	struct vcpu_info vcpu_info[XEN_LEGACY_MAX_VCPUS];
	uint64_t evtchn_pending[EVTCHN_WORDS];
	uint64_t evtchn_mask[EVTCHN_WORDS];
	struct pvclock_wall wall;
};					/* more follows */

/* the console's page */
struct xencons_interface {
	char in[1024], out[2048];
	uint32_t in_cons, in_prod, out_cons, out_prod;
};

/* the xenstore's page, and its messages */
#define XENSTORE_RING_SIZE		1024
#define XENSTORE_PAYLOAD_MAX		4096

struct xenstore_domain_interface {
	char req[XENSTORE_RING_SIZE], rsp[XENSTORE_RING_SIZE];
	uint32_t req_cons, req_prod, rsp_cons, rsp_prod;
	uint32_t server_features, connection, error;
};

#define XS_DIRECTORY			1
#define XS_READ				2
#define XS_WATCH			4
#define XS_TRANSACTION_START		6
#define XS_TRANSACTION_END		7
#define XS_WRITE			11
#define XS_WATCH_EVENT			15
#define XS_ERROR			16

struct xsd_sockmsg {
	uint32_t type, req_id, tx_id, len;
};

enum xenbus_state {
	XenbusStateUnknown, XenbusStateInitialising, XenbusStateInitWait, XenbusStateInitialised,
	XenbusStateConnected, XenbusStateClosing, XenbusStateClosed,
	XenbusStateReconfiguring, XenbusStateReconfigured
};

/* rings of requests and responses */
struct xen_sring {
	uint32_t req_prod, req_event, rsp_prod, rsp_event;
	uint8_t pad[48];
};					/* the entries follow */

/* block devices */
#define BLKIF_OP_READ			0
#define BLKIF_OP_WRITE			1
#define BLKIF_OP_WRITE_BARRIER		2
#define BLKIF_OP_FLUSH_DISKCACHE	3
#define BLKIF_OP_INDIRECT		6
#define BLKIF_RSP_OKAY			0
#define BLKIF_RSP_ERROR			-1
#define BLKIF_RSP_EOPNOTSUPP		-2
#define BLKIF_MAX_SEGMENTS_PER_REQUEST	11
#define BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST 8
#define VDISK_READONLY			0x4

struct blkif_request_segment {
	grant_ref_t gref;
	uint8_t first_sect, last_sect;	/* of 512 bytes, whatever the disk's sectors are */
};

struct blkif_request {
	uint8_t operation, nr_segments;
	uint16_t handle;
	uint64_t id;
	uint64_t sector_number;		/* of 512 bytes */
	struct blkif_request_segment seg[BLKIF_MAX_SEGMENTS_PER_REQUEST];
};

struct blkif_request_indirect {
	uint8_t operation, indirect_op;
	uint16_t nr_segments;
	uint64_t id;
	uint64_t sector_number;
	uint16_t handle;
	grant_ref_t indirect_grefs[BLKIF_MAX_INDIRECT_PAGES_PER_REQUEST];
};

struct blkif_response {
	uint64_t id;
	uint8_t operation;
	int16_t status;
};

/* network interfaces */
#define NETRXF_more_data		0x4
#define NETRXF_extra_info		0x8
#define NETIF_RSP_OKAY			0

struct netif_tx_request {
	grant_ref_t gref;
	uint16_t offset, flags, id, size;
};

struct netif_tx_response {
	uint16_t id;
	int16_t status;
};

struct netif_rx_request {
	uint16_t id, pad;
	grant_ref_t gref;
};

struct netif_rx_response {
	uint16_t id, offset, flags;
	int16_t status;			/* length of the data, or an error below 0 */
};

#endif
