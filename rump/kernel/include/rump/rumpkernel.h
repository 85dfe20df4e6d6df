/*
 * What the embedded kernel offers beyond NetBSD's librump: many kernels in a process, and disks
 * made of layers.  Names begin with rumpk_.  Functions return 0 or a NetBSD errno; they may be
 * called from any host thread.
 */
#ifndef RUMP_RUMPKERNEL_H
#define RUMP_RUMPKERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct kernel;
struct lwp;

#define RUMPK_VERBOSE	0x01		/* kernel messages go to the host's standard error */
#define RUMPK_HOSTUPTIME 0x02		/* the uptime is the host's monotonic clock: one reading */

struct rumpk_bootargs {
	const char *ba_hostname;	/* NULL: the host's */
	/* names, NULL-ended, of optional components; NULL: all that are loaded */
	const char *const *ba_components;
	int ba_flags;
	uint64_t ba_bufcache;		/* bytes; 0: default */
	/* NULL, or where rumpk_halt writes the kernel memory that nobody freed: 0 */
	size_t *ba_leaked;
};

/*
 * Boot a kernel.  The calling thread becomes an lwp of its process 1; its previous lwp is put
 * aside.
 */
int rumpk_boot(const struct rumpk_bootargs *, struct kernel **);
/*
 * Sync, unmount all, wake and drain every lwp inside, free all.  EBUSY never: mounts go by force.
 * Returns the first error of writing back (data lost), after which the kernel is gone all the same.
 * Later calls of lwps that still point to it answer ENXIO.
 */
int rumpk_halt(struct kernel *);
struct kernel *rumpk_curkernel(void);		/* of the calling thread's lwp; NULL */
/*
 * Make the calling thread a new lwp of process pid.  Its previous lwp is put aside (see
 * rump_pub_lwproc_switch).
 */
int rumpk_newlwp(struct kernel *, int pid);
/*
 * A new process (RUMP_RF* flags) whose first lwp becomes the thread's; credentials of pid `parent`.
 */
int rumpk_rfork(struct kernel *, int parent, int flags, int *pid);
/* Free an lwp that no thread runs (a host thread that ended left it behind). */
void rumpk_lwp_free(struct lwp *);

/*
 * Whether the calls of the thread's lwp take addresses that no user has, those of a bare machine's
 * own memory.  A machine that starts up says so, and takes it back before its program runs.
 */
void rumpk_sysspace(bool);

size_t rumpk_memused(struct kernel *);		/* bytes of kernel memory allocated now */
/* the after-th allocation from now fails once; 0: never */
void rumpk_memfail(struct kernel *, uint64_t after);
const char *rumpk_version(void);
/* the message buffer's end; bytes it would need */
size_t rumpk_messages(struct kernel *, char *buf, size_t len);
/* Names of the loaded components, one by one; NULL after the last. */
const char *rumpk_component(int index);
bool rumpk_syscall_present(int number);		/* false: ENOSYS */

/*
 * Unpack a cpio archive (newc) into a directory of a memory file system.  The files' contents are
 * not copied: the archive must stay, unchanged, as long as the kernel; what is written to a file is
 * kept in pages of its own.  Directories that are missing are made.  Device numbers are NetBSD's.
 *
 * EFTYPE: not this format.  EINVAL: it ends early; a name is absolute, empty or has ".."; a
 * symbolic link without target.  EEXIST: a name that is there already, except a directory's for a
 * directory.  ENOTDIR, ENAMETOOLONG.  EOPNOTSUPP: not a memory file system.  The entries before the
 * one in error are unpacked; the kernel's messages tell its name.
 */
int rumpk_unpack(struct kernel *, const void *cpio, size_t len, const char *where);

/*
 * The machine's console as /dev/console: from then on what process 1 has as descriptors 0, 1 and 2
 * and its controlling terminal.  cc_write may wait; it is called without the kernel's lock.
 * cc_signal is for process 1, because of a key (SIGINT, SIGQUIT, SIGTSTP: NetBSD's numbers) or a
 * new size (SIGWINCH); it must not call the kernel.  EBUSY: there is one.  EOPNOTSUPP: no ttys.
 */
struct rumpk_consolecalls {
	void (*cc_write)(void *arg, const char *, size_t);
	void (*cc_signal)(void *arg, int signo);
};
int rumpk_console_attach(struct kernel *, const struct rumpk_consolecalls *, void *arg);
/* What was typed; sleeps while there is no room for it.  Not from interrupts. */
void rumpk_console_input(struct kernel *, const char *, size_t len);
void rumpk_console_winsize(struct kernel *, unsigned int rows, unsigned int columns);

/*
 * What procfs (Linux's /proc) can only know from the machine, about it and its program, process 1.
 * The hooks are called inside the kernel, so they must not call it; any may be NULL.
 */
enum rumpk_proctext {		/* proc(5)'s files of the same names, but for the last two */
	RUMPK_PROC_MAPS, RUMPK_PROC_CMDLINE, RUMPK_PROC_ENVIRON, RUMPK_PROC_AUXV,
	RUMPK_PROC_CPUINFO,
	RUMPK_PROC_EXE,			/* a path */
	RUMPK_PROC_COMM,		/* without newline */
	RUMPK_PROC_BOOT			/* the kernel's command line, without newline */
};
struct rumpk_procmem {		/* bytes */
	uint64_t pm_total, pm_free, pm_available;		/* the machine's */
	uint64_t pm_mapped, pm_resident, pm_peak;		/* the program's */
};
struct rumpk_proctimes {
	uint64_t pt_user_ns, pt_system_ns;			/* the program's */
	uint64_t pt_start_ns;					/* its start, since the boot */
	uint64_t pt_idle_ns;					/* the machine's */
};
struct rumpk_prochooks {
	/* which: enum rumpk_proctext.  As snprintf: the bytes there are; 0: nothing to tell */
	size_t (*ph_text)(int which, char *buf, size_t len);
	void (*ph_memory)(struct rumpk_procmem *);
	void (*ph_times)(struct rumpk_proctimes *);
	size_t (*ph_threads)(int *tids, size_t max);		/* returns how many; in any order */
	int (*ph_thread)(void);					/* the caller's tid */
};
int rumpk_proc_hooks(struct kernel *, const struct rumpk_prochooks *);	/* EOPNOTSUPP: no procfs */

/*
 * Files under mmap.  The pages are whose memory they are mapped into; the kernel gives and takes
 * the bytes.  A file has one mapfile while any mapping holds it, so its address tells the file.
 *
 * Offsets are bytes.  These calls may be made from any thread, from a hook too, but not with a lock
 * held that a hook takes.
 */
struct rumpk_mapfile;
/*
 * The file of the calling process's descriptor, held; `shared` says that stores are to reach it.
 * NULL with 0: /dev/zero, which has no bytes but zeros.  EBADF.  EACCES: not open for reading; for
 * `shared` not for writing, or for appending.  ENODEV: a file that cannot be mapped.
 */
int rumpk_map_open(int fd, bool shared, struct rumpk_mapfile **);
void rumpk_map_hold(struct rumpk_mapfile *);
void rumpk_map_close(struct rumpk_mapfile *);	/* the last one lets the file go */
/* What is there of `len` bytes: *done ends at the end of the file, which a write does not move. */
int rumpk_map_read(struct rumpk_mapfile *, void *, size_t len, uint64_t off, size_t *done);
int rumpk_map_write(struct rumpk_mapfile *, const void *, size_t len, uint64_t off, size_t *done);
/* Memory that holds these bytes now, read-only and for good (rumpk_unpack's archive), or NULL. */
const void *rumpk_map_borrow(struct rumpk_mapfile *, uint64_t off, size_t len);
uint64_t rumpk_map_size(struct rumpk_mapfile *);
/*
 * What makes mappings and system calls see each other's bytes.  Called inside the kernel for files
 * that have a mapfile; `len` may go beyond the end of the file, to UINT64_MAX - off.
 */
struct rumpk_maphooks {
	/* the range is going to be read, replaced or synced: write back what mappings changed */
	void (*mh_flush)(struct rumpk_mapfile *, uint64_t off, uint64_t len);
	/* the range has other bytes now, or is beyond the file's new end */
	void (*mh_changed)(struct rumpk_mapfile *, uint64_t off, uint64_t len);
};
int rumpk_map_hooks(struct kernel *, const struct rumpk_maphooks *);

/*
 * Disks.  A spec names the bottom and the layers; the disk appears as block device `path`
 * ("/dev/disk0", made with its directory) and as character device with an r before the last
 * component ("/dev/rdisk0").
 */
enum rumpk_bottom { RUMPK_DISK_FILE, RUMPK_DISK_MEMORY, RUMPK_DISK_CALLBACK };
/* called without the kernel lock; return 0 or a NetBSD errno */
struct rumpk_diskcalls {
	int (*dc_read)(void *arg, void *buf, uint64_t len, uint64_t off);
	int (*dc_write)(void *arg, const void *buf, uint64_t len, uint64_t off);
	int (*dc_flush)(void *arg);
};
struct rumpk_diskspec {
	int ds_bottom;
	const char *ds_hostpath;		/* FILE */
	void *ds_memory;			/* MEMORY: NULL: allocated, zeroed */
	const struct rumpk_diskcalls *ds_calls;	/* CALLBACK */
	void *ds_arg;
	uint64_t ds_size;			/* bytes; FILE: 0: to the end */
	uint64_t ds_offset;			/* where the window starts */
	uint32_t ds_secsize;			/* 0: 512 */
	/* the layers above, in this order from the bottom */
	bool ds_readonly, ds_record, ds_fault;
};
int rumpk_disk_attach(struct kernel *, const struct rumpk_diskspec *, const char *path);
int rumpk_disk_detach(struct kernel *, const char *path);	/* EBUSY while open or mounted */

struct rumpk_diskstat {
	uint64_t st_size, st_reads, st_writes, st_rbytes, st_wbytes, st_flushes, st_errors,
	    st_records;
	uint32_t st_secsize;
	bool st_readonly, st_mounted;
};
int rumpk_disk_stat(struct kernel *, const char *path, struct rumpk_diskstat *);

/* Fault layer: the rules are tried in order; the first that matches an operation decides. */
enum rumpk_faultop { RUMPK_FAULT_READ = 1, RUMPK_FAULT_WRITE = 2, RUMPK_FAULT_FLUSH = 4 };
enum rumpk_faultkind { RUMPK_FAULT_FAIL, RUMPK_FAULT_TEAR, RUMPK_FAULT_DROP, RUMPK_FAULT_DELAY };
struct rumpk_faultrule {
	uint32_t fr_ops;			/* RUMPK_FAULT_READ | ... */
	/*
	 * FAIL: nothing done, error.  TEAR: first fr_bytes done, error.  DROP: said done, was not
	 * (no reads)
	 */
	uint32_t fr_kind;
	int32_t fr_error;			/* NetBSD errno; 0: EIO */
	uint32_t fr_times;			/* operations it still applies to; 0: no end */
	/* matching operations let pass to the next rule first */
	uint64_t fr_skip;
	/* byte range that the operation touches; end 0: all; flushes always do */
	uint64_t fr_start, fr_end;
	uint64_t fr_bytes;			/* TEAR */
	uint64_t fr_delay_ns;			/* DELAY: then done */
};
int rumpk_disk_faults(struct kernel *, const char *path, const struct rumpk_faultrule *,
    size_t count);	/* replaces all */

/*
 * Record layer: every write and flush that succeeded since attach, in order.  buf NULL: only what
 * it was.  ENOENT: index is st_records or more; ERANGE: the bytes need rc_len.
 */
struct rumpk_record {
	uint32_t rc_op;				/* RUMPK_FAULT_WRITE or _FLUSH */
	uint64_t rc_off, rc_len;
};
int rumpk_disk_record(struct kernel *, const char *path, uint64_t index, struct rumpk_record *,
    void *buf, size_t len);

/*
 * Partitions of an attached disk: MBR (extended ones too) or GPT.  *count is what `array` holds on
 * entry, how many there are on return, also with ERANGE (array too small); 0 where there is no
 * table.  EINVAL: the table is damaged.  A partition is used by attaching its window: ds_offset,
 * ds_size.
 */
enum rumpk_parttable { RUMPK_PART_MBR = 1, RUMPK_PART_GPT };
struct rumpk_partition {
	uint64_t pt_offset, pt_size;		/* bytes */
	uint32_t pt_table;
	uint32_t pt_index;			/* as Linux counts: 1 up; logical ones from 5 */
	uint8_t pt_mbrtype;
	uint8_t pt_active;			/* MBR: bootable; GPT: legacy BIOS bootable */
	uint8_t pt_type[16], pt_guid[16];	/* GPT, as on the disk */
	char pt_name[112];			/* GPT: UTF-8 */
};
int rumpk_disk_partitions(struct kernel *, const char *path, struct rumpk_partition *array,
    size_t *count);

/*
 * The machine's network interfaces as devices of raw Ethernet frames, /dev/net0, /dev/net1 and so
 * on: a read takes one frame (the part that does not fit is lost), a write sends one (EINVAL:
 * shorter than a header; EMSGSIZE; ENOBUFS: try again), poll and kqueue tell of frames that came,
 * FIONREAD the length of the next, RUMPK_NETGMAC the interface's address.  Frames are dropped while
 * nobody has the device open or too many wait.
 *
 * nc_send answers 0 or an errno; it is called without the kernel's lock.  EOPNOTSUPP: no such
 * devices in this kernel.  ENOSPC: 16 are there.
 */
struct rumpk_netdevcalls {
	int (*nc_send)(void *arg, const void *frame, size_t len);
};
#define RUMPK_NETGMAC	0x40064e01UL	/* _IOR('N', 1, uint8_t[6]) */
int rumpk_netdev_attach(struct kernel *, const struct rumpk_netdevcalls *, void *arg,
    const uint8_t mac[6], unsigned int *index);
/* A frame came.  Not from interrupts. */
void rumpk_netdev_input(struct kernel *, unsigned int index, const void *frame, size_t len);

/*
 * Linux's system calls (librumpkern_sys_linux), as the calling thread's lwp: by Linux's numbers of
 * this machine, the result or -(Linux errno).  A call that there is not is -38, ENOSYS.  And the same
 * in the shape of syscall(2): -1, with the host's errno set to Linux's number.
 */
long rumpk_linux_syscall(long number, const long args[6]);
long rump_linux_syscall(long number, ...);
bool rumpk_linux_present(long number);		/* false: ENOSYS */

#endif
