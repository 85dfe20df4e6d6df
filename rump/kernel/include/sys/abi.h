/* Written by python -m syscall.abi.netbsd.cgen. DO NOT EDIT. */

/* NetBSD's ABI on LP64: types, constants and structures, checked at compile time. */

#ifndef _SYS_ABI_H_
#define _SYS_ABI_H_

/*
 * NetBSD's basic types on LP64 machines, and the macros that its ABI cannot do without.
 * Included by everything; owns no state.
 */

#include <stddef.h>
#include <stdint.h>

typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef uint8_t u_int8_t;
typedef uint16_t u_int16_t;
typedef uint32_t u_int32_t;
typedef uint64_t u_int64_t;

typedef long ssize_t;
typedef long register_t;
typedef uint64_t dev_t;
typedef uint64_t ino_t;
typedef uint32_t mode_t;
typedef uint32_t nlink_t;
typedef uint32_t uid_t;
typedef uint32_t gid_t;
typedef uint32_t id_t;
typedef int32_t pid_t;
typedef int32_t lwpid_t;
typedef int64_t off_t;
typedef int64_t daddr_t;
typedef int64_t blkcnt_t;
typedef int32_t blksize_t;
typedef uint64_t fsblkcnt_t;
typedef uint64_t fsfilcnt_t;
typedef int64_t time_t;
typedef int32_t suseconds_t;
typedef int clockid_t;
typedef int timer_t;
typedef uint64_t rlim_t;
typedef long key_t;
typedef uint32_t fixpt_t;
typedef uint32_t tcflag_t;
typedef uint8_t cc_t;
typedef unsigned int speed_t;
typedef uint32_t socklen_t;
typedef uint8_t sa_family_t;
typedef uint32_t in_addr_t;
typedef uint16_t in_port_t;
typedef unsigned int shmatt_t;

typedef struct {
	int32_t __fsid_val[2];
} fsid_t;

typedef struct {
	uint32_t __bits[4];
} sigset_t;

union sigval {
	int sival_int;
	void *sival_ptr;
};

#define S_ISDIR(m) (((m) & S_IFMT) == S_IFDIR)
#define S_ISCHR(m) (((m) & S_IFMT) == S_IFCHR)
#define S_ISBLK(m) (((m) & S_IFMT) == S_IFBLK)
#define S_ISREG(m) (((m) & S_IFMT) == S_IFREG)
#define S_ISLNK(m) (((m) & S_IFMT) == S_IFLNK)
#define S_ISFIFO(m) (((m) & S_IFMT) == S_IFIFO)
#define S_ISSOCK(m) (((m) & S_IFMT) == S_IFSOCK)

/* dev_t holds 12 bits of major and 20 of minor number, the minor's high 12 bits on top. */
#define major(d) ((int)(((d) & 0x000fff00U) >> 8))
#define minor(d) ((int)((((d) & 0xfff00000U) >> 12) | ((d) & 0x000000ffU)))
#define makedev(x, y) \
	((dev_t)((((uint32_t)(x) << 8) & 0x000fff00U) | (((uint32_t)(y) << 12) & 0xfff00000U) | \
	    ((uint32_t)(y) & 0x000000ffU)))

#define IOCPARM_LEN(x) (((x) >> IOCPARM_SHIFT) & IOCPARM_MASK)
#define IOCGROUP(x) (((x) >> IOCGROUP_SHIFT) & 0xff)
#define _IOC(dir, group, num, len) \
	((u_long)(dir) | (u_long)(((len) & IOCPARM_MASK) << IOCPARM_SHIFT) | \
	    (u_long)((group) << IOCGROUP_SHIFT) | (u_long)(num))
#define _IO(g, n) _IOC(IOC_VOID, (g), (n), 0)
#define _IOR(g, n, t) _IOC(IOC_OUT, (g), (n), sizeof(t))
#define _IOW(g, n, t) _IOC(IOC_IN, (g), (n), sizeof(t))
#define _IOWR(g, n, t) _IOC(IOC_INOUT, (g), (n), sizeof(t))

typedef struct {
	uint32_t fds_bits[8];
} fd_set;

#define FD_SET(n, p) ((p)->fds_bits[(unsigned)(n) / 32] |= 1U << ((unsigned)(n) % 32))
#define FD_CLR(n, p) ((p)->fds_bits[(unsigned)(n) / 32] &= ~(1U << ((unsigned)(n) % 32)))
#define FD_ISSET(n, p) (((p)->fds_bits[(unsigned)(n) / 32] & (1U << ((unsigned)(n) % 32))) != 0)

/* Directory records: a name's record is rounded up to the alignment of its inode number. */
#define _DIRENT_RECLEN(dp, namlen) \
	((offsetof(struct dirent, d_name) + (size_t)(namlen) + 1 + 7) & ~(size_t)7)
#define _DIRENT_SIZE(dp) _DIRENT_RECLEN(dp, (dp)->d_namlen)
#define _DIRENT_NEXT(dp) ((struct dirent *)((char *)(dp) + (dp)->d_reclen))

/* dev/cgdvar.h */
#define CGDIOCCLR 0x80404613U
#define CGDIOCGET 0xc0404614U
#define CGDIOCSET 0xc0404612U
#define CGD_CIPHER_CBC_ENCBLKNO1 2
#define CGD_CIPHER_CBC_ENCBLKNO8 1
#define CGD_MAXBLOCKSIZE 128

/* dev/vndvar.h */
#define VNDIOCCLR 0x80284601U
#define VNDIOCGET 0xc0184603U
#define VNDIOCSET 0xc0284600U
#define VNDIOF_FORCE 4
#define VNDIOF_HASGEOM 1
#define VNDIOF_READONLY 2
#define VNF_CLEARING 0x800
#define VNF_COMP 0x400
#define VNF_INITED 1
#define VNF_KLABEL 64
#define VNF_KTHREAD 0x100
#define VNF_LABELLING 4
#define VNF_LOCKED 16
#define VNF_READONLY 32
#define VNF_USE_VN_RDWR 0x1000
#define VNF_VLABEL 128
#define VNF_VUNCONF 0x200
#define VNF_WANTED 8
#define VNF_WLABEL 2

/* fs/cd9660/cd9660_mount.h */
#define ISOFSMNT_EXTATT 4
#define ISOFSMNT_GENS 2
#define ISOFSMNT_NOCASETRANS 16
#define ISOFSMNT_NOJOLIET 8
#define ISOFSMNT_NORRIP 1
#define ISOFSMNT_RRCASEINS 32

/* fs/cd9660/iso.h */
#define ASSOCCHAR 61
#define ISO_DEFAULT_BLOCK_SIZE 0x800
#define ISO_DIRECTORY_RECORD_SIZE 33
#define ISO_MAXNAMLEN 255
#define ISO_VD_END 255
#define ISO_VD_PRIMARY 1
#define ISO_VD_SUPPLEMENTARY 2

/* fs/cd9660/iso_rrip.h */
#define ISO_SUSP_ALTNAME 8
#define ISO_SUSP_ATTR 1
#define ISO_SUSP_CLINK 16
#define ISO_SUSP_CONT 0x400
#define ISO_SUSP_DEVICE 2
#define ISO_SUSP_EXTREF 0x200
#define ISO_SUSP_IDFLAG 0x100
#define ISO_SUSP_OFFSET 0x800
#define ISO_SUSP_PLINK 32
#define ISO_SUSP_RELDIR 64
#define ISO_SUSP_SLINK 4
#define ISO_SUSP_STOP 0x1000
#define ISO_SUSP_TSTAMP 128
#define ISO_SUSP_UNKNOWN 0x8000

/* fs/msdosfs/bootsect.h */
#define BOOTSIG0 85
#define BOOTSIG1 170
#define EXBOOTSIG 41

/* fs/msdosfs/bpb.h */
#define FATMIRROR 128
#define FATNUM 15
#define FSVERS 0

/* fs/msdosfs/direntry.h */
#define ATTR_ARCHIVE 32
#define ATTR_DIRECTORY 16
#define ATTR_HIDDEN 2
#define ATTR_NORMAL 0
#define ATTR_READONLY 1
#define ATTR_SYSTEM 4
#define ATTR_VOLUME 8
#define ATTR_WIN95 15
#define DD_DAY_MASK 31
#define DD_DAY_SHIFT 0
#define DD_MONTH_MASK 0x1e0
#define DD_MONTH_SHIFT 5
#define DD_YEAR_MASK 0xfe00
#define DD_YEAR_SHIFT 9
#define DT_2SECONDS_MASK 31
#define DT_2SECONDS_SHIFT 0
#define DT_HOURS_MASK 0xf800
#define DT_HOURS_SHIFT 11
#define DT_MINUTES_MASK 0x7e0
#define DT_MINUTES_SHIFT 5
#define SLOT_DELETED 229
#define SLOT_E5 5
#define SLOT_EMPTY 0
#define WIN_CHARS 13
#define WIN_CNT 63
#define WIN_LAST 64

/* fs/msdosfs/msdosfsmount.h */
#define MSDOSFSMNT_GEMDOSFS 8
#define MSDOSFSMNT_LONGNAME 2
#define MSDOSFSMNT_MNTOPT 63
#define MSDOSFSMNT_NOWIN95 4
#define MSDOSFSMNT_RONLY 0x80000000U
#define MSDOSFSMNT_SHORTNAME 1
#define MSDOSFSMNT_UTF8 32
#define MSDOSFSMNT_VERSION 3
#define MSDOSFSMNT_VERSIONED 16
#define MSDOSFSMNT_WAITONFAT 0x40000000
#define MSDOSFS_FATMIRROR 0x20000000

/* fs/ptyfs/ptyfs.h */
#define PTYFS_ARGSVERSION 2

/* fs/tmpfs/tmpfs_args.h */
#define TMPFS_ARGS_VERSION 1

/* fs/union/union.h */
#define UNMNT_ABOVE 1
#define UNMNT_BELOW 2
#define UNMNT_OPMASK 3
#define UNMNT_REPLACE 3

/* limits.h */
#define CHARCLASS_NAME_MAX 14
#define MB_LEN_MAX 32
#define NL_ARGMAX 9
#define NL_LANGMAX 14
#define NL_MSGMAX 0x7fff
#define NL_NMAX 1
#define NL_SETMAX 255
#define NL_TEXTMAX 0x800
#define PASS_MAX 128
#define PTHREAD_DESTRUCTOR_ITERATIONS 4
#define PTHREAD_KEYS_MAX 0x100
#define PTHREAD_THREADS_MAX 64
#define TMP_MAX 0x1269ae40

/* miscfs/procfs/procfs.h */
#define PROCFSMNT_LINUXCOMPAT 1
#define PROCFS_ARGSVERSION 1

/* sys/aio.h */
#define AIO_ALLDONE 3
#define AIO_CANCELED 1
#define AIO_NOTCANCELED 2
#define LIO_NOP 0
#define LIO_NOWAIT 0
#define LIO_READ 2
#define LIO_WAIT 1
#define LIO_WRITE 1

/* sys/bootblock.h */
#define MBR_BBSECTOR 0
#define MBR_MAGIC 0xaa55
#define MBR_MAGIC_OFFSET 0x1fe
#define MBR_PART_COUNT 4
#define MBR_PART_OFFSET 0x1be
#define MBR_PTYPE_EXT 5
#define MBR_PTYPE_EXT_LBA 15
#define MBR_PTYPE_EXT_LNX 133
#define MBR_PTYPE_LNXEXT2 131
#define MBR_PTYPE_NETBSD 169
#define MBR_PTYPE_PMBR 238
#define MBR_PTYPE_UNUSED 0

/* sys/cdio.h */
#define CDIOCALLOW 0x20006319
#define CDIOCCLOSE 0x2000631b
#define CDIOCCLRDEBUG 0x20006312
#define CDIOCEJECT 0x20006318
#define CDIOCGETVOL 0x4004630a
#define CDIOCLOADUNLOAD 0x8002631aU
#define CDIOCPAUSE 0x20006313
#define CDIOCPLAYBLOCKS 0x80086302U
#define CDIOCPLAYMSF 0x80066319U
#define CDIOCPLAYTRACKS 0x80046301U
#define CDIOCPREVENT 0x2000631a
#define CDIOCREADSUBCHANNEL 0xc0106303U
#define CDIOCRESET 0x20006315
#define CDIOCRESUME 0x20006314
#define CDIOCSETDEBUG 0x20006311
#define CDIOCSETLEFT 0x2000630f
#define CDIOCSETMONO 0x2000630c
#define CDIOCSETMUTE 0x2000630e
#define CDIOCSETPATCH 0x80046309U
#define CDIOCSETRIGHT 0x20006310
#define CDIOCSETSTEREO 0x2000630d
#define CDIOCSETVOL 0x8004630bU
#define CDIOCSTART 0x20006316
#define CDIOCSTOP 0x20006317
#define CDIOREADMSADDR 0xc0046306U
#define CDIOREADTOCENTRIES 0xc0106305U
#define CDIOREADTOCENTRYS 0xc0106305U
#define CDIOREADTOCHEADER 0x40046304
#define CD_AS_AUDIO_INVALID 0
#define CD_AS_NO_STATUS 21
#define CD_AS_PLAY_COMPLETED 19
#define CD_AS_PLAY_ERROR 20
#define CD_AS_PLAY_IN_PROGRESS 17
#define CD_AS_PLAY_PAUSED 18
#define CD_CURRENT_POSITION 1
#define CD_LBA_FORMAT 1
#define CD_LU_ABORT 1
#define CD_LU_LOAD 3
#define CD_LU_UNLOAD 2
#define CD_MEDIA_CATALOG 2
#define CD_MSF_FORMAT 2
#define CD_SUBQ_DATA 0
#define CD_TRACK_INFO 3

/* sys/dirent.h */
#define MAXNAMLEN 0x1ff

/* sys/disk.h */
#define DK_CLOSED 0
#define DK_OPEN 4
#define DK_OPENRAW 5
#define DK_RDLABEL 3
#define DK_STRATEGYNAMELEN 32
#define DK_WANTOPEN 1
#define DK_WANTOPENRAW 2

/* sys/disklabel.h */
#define DISKMAGIC 0x82564557U
#define D_BADSECT 4
#define D_CHAIN 16
#define D_ECC 2
#define D_RAMDISK 8
#define D_REMOVABLE 1
#define D_SCSI_MMC 32
#define D_SSE 1
#define MAXMAXPARTITIONS 22
#define NDDATA 5
#define NSPARE 5
#define FS_UNUSED 0
#define FS_SWAP 1
#define FS_BSDFFS 7
#define FS_MSDOS 8
#define FS_OTHER 10
#define FS_ISO9660 12
#define FS_EX2FS 17

/* sys/dkio.h */
#define DIOCAWEDGE 0xc0d06479U
#define DIOCBSFLUSH 0x20006478
#define DIOCBSLIST 0xc0186477U
#define DIOCCACHESYNC 0x80046476U
#define DIOCCLRLABEL 0x20006473
#define DIOCDWEDGE 0x80d0647bU
#define DIOCEJECT 0x80046470U
#define DIOCGCACHE 0x40046474
#define DIOCGDEFLABEL 0x41986472
#define DIOCGDINFO 0x41986465
#define DIOCGDISKINFO 0x4010647f
#define DIOCGMEDIASIZE 0x40086484
#define DIOCGSECTORSIZE 0x40046485
#define DIOCGSTRATEGY 0x4030647d
#define DIOCGWEDGEINFO 0x40d0647a
#define DIOCKLABEL 0x80046477U
#define DIOCLOCK 0x80046471U
#define DIOCLWEDGES 0xc018647cU
#define DIOCMWEDGES 0x40046483
#define DIOCRFORMAT 0xc0386469U
#define DIOCSBAD 0x8200646eU
#define DIOCSCACHE 0x80046475U
#define DIOCSDINFO 0x81986466U
#define DIOCSRETRIES 0x8004646cU
#define DIOCSSTEP 0x8004646bU
#define DIOCSSTRATEGY 0x8030647eU
#define DIOCTUR 0x40046480
#define DIOCWDINFO 0x81986467U
#define DIOCWFORMAT 0xc038646aU
#define DIOCWLABEL 0x8004646dU
#define DKCACHE_RCHANGE 0x100
#define DKCACHE_READ 1
#define DKCACHE_SAVE 0x10000
#define DKCACHE_WCHANGE 0x200
#define DKCACHE_WRITE 2
#define ODIOCEJECT 0x20006470

/* sys/endian.h */
#define BIG_ENDIAN 0x10e1
#define BYTE_ORDER 0x4d2
#define LITTLE_ENDIAN 0x4d2
#define PDP_ENDIAN 0xd54

/* sys/errno.h */
#define E2BIG 7
#define EACCES 13
#define EADDRINUSE 48
#define EADDRNOTAVAIL 49
#define EAFNOSUPPORT 47
#define EAGAIN 35
#define EALREADY 37
#define EAUTH 80
#define EBADF 9
#define EBADMSG 88
#define EBADRPC 72
#define EBUSY 16
#define ECANCELED 87
#define ECHILD 10
#define ECONNABORTED 53
#define ECONNREFUSED 61
#define ECONNRESET 54
#define EDEADLK 11
#define EDESTADDRREQ 39
#define EDOM 33
#define EDQUOT 69
#define EEXIST 17
#define EFAULT 14
#define EFBIG 27
#define EFTYPE 79
#define EHOSTDOWN 64
#define EHOSTUNREACH 65
#define EIDRM 82
#define EILSEQ 85
#define EINPROGRESS 36
#define EINTR 4
#define EINVAL 22
#define EIO 5
#define EISCONN 56
#define EISDIR 21
#define ELAST 96
#define ELOOP 62
#define EMFILE 24
#define EMLINK 31
#define EMSGSIZE 40
#define EMULTIHOP 94
#define ENAMETOOLONG 63
#define ENEEDAUTH 81
#define ENETDOWN 50
#define ENETRESET 52
#define ENETUNREACH 51
#define ENFILE 23
#define ENOATTR 93
#define ENOBUFS 55
#define ENODATA 89
#define ENODEV 19
#define ENOENT 2
#define ENOEXEC 8
#define ENOLCK 77
#define ENOLINK 95
#define ENOMEM 12
#define ENOMSG 83
#define ENOPROTOOPT 42
#define ENOSPC 28
#define ENOSR 90
#define ENOSTR 91
#define ENOSYS 78
#define ENOTBLK 15
#define ENOTCONN 57
#define ENOTDIR 20
#define ENOTEMPTY 66
#define ENOTSOCK 38
#define ENOTSUP 86
#define ENOTTY 25
#define ENXIO 6
#define EOPNOTSUPP 45
#define EOVERFLOW 84
#define EPERM 1
#define EPFNOSUPPORT 46
#define EPIPE 32
#define EPROCLIM 67
#define EPROCUNAVAIL 76
#define EPROGMISMATCH 75
#define EPROGUNAVAIL 74
#define EPROTO 96
#define EPROTONOSUPPORT 43
#define EPROTOTYPE 41
#define ERANGE 34
#define EREMOTE 71
#define EROFS 30
#define ERPCMISMATCH 73
#define ESHUTDOWN 58
#define ESOCKTNOSUPPORT 44
#define ESPIPE 29
#define ESRCH 3
#define ESTALE 70
#define ETIME 92
#define ETIMEDOUT 60
#define ETOOMANYREFS 59
#define ETXTBSY 26
#define EUSERS 68
#define EWOULDBLOCK 35
#define EXDEV 18

/* sys/event.h */
#define EVFILT_AIO 2
#define EVFILT_PROC 4
#define EVFILT_READ 0
#define EVFILT_SIGNAL 5
#define EVFILT_SYSCOUNT 7
#define EVFILT_TIMER 6
#define EVFILT_VNODE 3
#define EVFILT_WRITE 1
#define EV_ADD 1
#define EV_CLEAR 32
#define EV_DELETE 2
#define EV_DISABLE 8
#define EV_DISPATCH 128
#define EV_ENABLE 4
#define EV_EOF 0x8000
#define EV_ERROR 0x4000
#define EV_FLAG1 0x2000
#define EV_ONESHOT 16
#define EV_RECEIPT 64
#define EV_SYSFLAGS 0xf000
#define KFILTER_BYFILTER 0xc0186b00U
#define KFILTER_BYNAME 0xc0186b01U
#define NOTE_ATTRIB 8
#define NOTE_CHILD 4
#define NOTE_DELETE 1
#define NOTE_EXEC 0x20000000
#define NOTE_EXIT 0x80000000U
#define NOTE_EXTEND 4
#define NOTE_FORK 0x40000000
#define NOTE_LINK 16
#define NOTE_LOWAT 1
#define NOTE_PCTRLMASK 0xf0000000U
#define NOTE_PDATAMASK 0xfffff
#define NOTE_RENAME 32
#define NOTE_REVOKE 64
#define NOTE_TRACK 1
#define NOTE_TRACKERR 2
#define NOTE_WRITE 2
#define EVFILT_USER 8
#define NOTE_TRIGGER 0x1000000
#define NOTE_FFNOP 0
#define NOTE_FFAND 0x40000000
#define NOTE_FFOR 0x80000000U
#define NOTE_FFCOPY 0xc0000000U
#define NOTE_FFCTRLMASK 0xc0000000U
#define NOTE_FFLAGSMASK 0xffffff

/* sys/extattr.h */
#define EXTATTR_CMD_START 1
#define EXTATTR_CMD_STOP 2
#define EXTATTR_NAMESPACE_SYSTEM 2
#define EXTATTR_NAMESPACE_USER 1

/* sys/fcntl.h */
#define AT_EACCESS 0x100
#define AT_FDCWD (-100)
#define AT_REMOVEDIR 0x800
#define AT_SYMLINK_FOLLOW 0x400
#define AT_SYMLINK_NOFOLLOW 0x200
#define FAPPEND 8
#define FASYNC 64
#define FD_CLOEXEC 1
#define FNDELAY 4
#define F_CLOSEM 10
#define F_DUPFD 0
#define F_DUPFD_CLOEXEC 12
#define F_FSCTL (-2147483648)
#define F_FSDIRMASK 0x70000000
#define F_FSIN 0x10000000
#define F_FSINOUT 0x30000000
#define F_FSOUT 0x20000000
#define F_FSPRIV 0x8000
#define F_FSVOID 0x40000000
#define F_GETFD 1
#define F_GETFL 3
#define F_GETLK 7
#define F_GETNOSIGPIPE 13
#define F_GETOWN 5
#define F_MAXFD 11
#define F_PARAM_MASK 0xfff
#define F_PARAM_MAX 0xfff
#define F_RDLCK 1
#define F_SETFD 2
#define F_SETFL 4
#define F_SETLK 8
#define F_SETLKW 9
#define F_SETNOSIGPIPE 14
#define F_SETOWN 6
#define F_UNLCK 2
#define F_WRLCK 3
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_SH 1
#define LOCK_UN 8
#define O_ACCMODE 3
#define O_ALT_IO 0x40000
#define O_APPEND 8
#define O_ASYNC 64
#define O_CLOEXEC 0x400000
#define O_CREAT 0x200
#define O_DIRECT 0x80000
#define O_DIRECTORY 0x200000
#define O_DSYNC 0x10000
#define O_EXCL 0x800
#define O_EXLOCK 32
#define O_FSYNC 128
#define O_NDELAY 4
#define O_NOCTTY 0x8000
#define O_NOFOLLOW 0x100
#define O_NONBLOCK 4
#define O_NOSIGPIPE 0x1000000
#define O_RDONLY 0
#define O_RDWR 2
#define O_RSYNC 0x20000
#define O_SEARCH 0x800000
#define O_SHLOCK 16
#define O_SYNC 128
#define O_TRUNC 0x400
#define O_WRONLY 1
#define POSIX_FADV_DONTNEED 4
#define POSIX_FADV_NOREUSE 5
#define POSIX_FADV_NORMAL 0
#define POSIX_FADV_RANDOM 1
#define POSIX_FADV_SEQUENTIAL 2
#define POSIX_FADV_WILLNEED 3

/* sys/fd_set.h */
#define FD_SETSIZE 0x100
#define NFDBITS 32

/* sys/filio.h */
#define FIBMAP 0xc008667aU
#define FIOASYNC 0x8004667dU
#define FIOCLEX 0x20006601
#define FIOGETBMAP 0xc008667aU
#define FIOGETOWN 0x4004667b
#define FIONBIO 0x8004667eU
#define FIONCLEX 0x20006602
#define FIONREAD 0x4004667f
#define FIONSPACE 0x40046678
#define FIONWRITE 0x40046679
#define FIOSETOWN 0x8004667cU
#define OFIOGETBMAP 0xc004667aU

/* sys/fstypes.h */
#define IMNT_CAN_RWTORO 0x200
#define IMNT_DTYPE 64
#define IMNT_GONE 1
#define IMNT_HAS_TRANS 128
#define IMNT_MPSAFE 0x100
#define IMNT_ONWORKLIST 0x400
#define IMNT_UNMOUNT 2
#define IMNT_WANTRDWR 4
#define MNT_ASYNC 64
#define MNT_BASIC_FLAGS 0xe782807fU
#define MNT_DEFEXPORTED 0x200
#define MNT_DISCARD 0x800000
#define MNT_EXKERB 0x800
#define MNT_EXNORESPORT 0x8000000
#define MNT_EXPORTANON 0x400
#define MNT_EXPORTED 0x100
#define MNT_EXPUBLIC 0x10000000
#define MNT_EXRDONLY 128
#define MNT_EXTATTR 0x1000000
#define MNT_FORCE 0x80000
#define MNT_GETARGS 0x400000
#define MNT_IGNORE 0x100000
#define MNT_LAZY 3
#define MNT_LOCAL 0x1000
#define MNT_LOG 0x2000000
#define MNT_NOATIME 0x4000000
#define MNT_NOCOREDUMP 0x8000
#define MNT_NODEV 16
#define MNT_NODEVMTIME 0x40000000
#define MNT_NOEXEC 4
#define MNT_NOSUID 8
#define MNT_NOWAIT 2
#define MNT_OP_FLAGS 0x4d0000
#define MNT_QUOTA 0x2000
#define MNT_RDONLY 1
#define MNT_RELATIME 0x20000
#define MNT_RELOAD 0x40000
#define MNT_ROOTFS 0x4000
#define MNT_SOFTDEP 0x80000000U
#define MNT_SYMPERM 0x20000000
#define MNT_SYNCHRONOUS 2
#define MNT_UNION 32
#define MNT_UPDATE 0x10000
#define MNT_VISFLAGMASK 0xff90ffffU
#define MNT_WAIT 1

/* sys/ioccom.h */
#define IOCGROUP_SHIFT 8
#define IOCPARM_MASK 0x1fff
#define IOCPARM_MAX 0x1000
#define IOCPARM_SHIFT 16
#define IOC_DIRMASK 0xe0000000U
#define IOC_IN 0x80000000U
#define IOC_INOUT 0xc0000000U
#define IOC_OUT 0x40000000
#define IOC_VOID 0x20000000

/* sys/ioctl.h */
#define PTIOCFREEBSD 0x80105a04U
#define PTIOCLINUX 0x80105a03U
#define PTIOCNETBSD 0x80105a00U
#define PTIOCOSF1 0x80105a05U
#define PTIOCSUNOS 0x80105a01U
#define PTIOCSVR4 0x80105a02U
#define PTIOCULTRIX 0x80105a06U
#define PTIOCWIN32 0x80105a07U
#define TIOCGSIZE 0x40087468
#define TIOCSSIZE 0x80087467U

/* sys/iostat.h */
#define IOSTATNAMELEN 16
#define IOSTAT_DISK 0
#define IOSTAT_NFS 2
#define IOSTAT_TAPE 1

/* sys/ipc.h */
#define IPC_CREAT 0x200
#define IPC_EXCL 0x400
#define IPC_M 0x1000
#define IPC_NOWAIT 0x800
#define IPC_PRIVATE 0
#define IPC_R 0x100
#define IPC_RMID 0
#define IPC_SET 1
#define IPC_STAT 2
#define IPC_W 128

/* sys/ktrace.h */
#define KTRFAC_CSW 64
#define KTRFAC_EMUL 128
#define KTRFAC_EXEC_ARG 0x400
#define KTRFAC_EXEC_ENV 0x800
#define KTRFAC_EXEC_FD 0x8000
#define KTRFAC_GENIO 16
#define KTRFAC_INHERIT 0x40000000
#define KTRFAC_MASK 0xffffff
#define KTRFAC_MIB 0x4000
#define KTRFAC_NAMEI 8
#define KTRFAC_PERSISTENT 0x80000000U
#define KTRFAC_PSIG 32
#define KTRFAC_SYSCALL 2
#define KTRFAC_SYSRET 4
#define KTRFAC_TRC_EMUL 0x10000000
#define KTRFAC_USER 0x100
#define KTRFAC_VER_MASK 0xf000000
#define KTRFAC_VER_SHIFT 24
#define KTRFACv0 0
#define KTRFACv1 0x1000000
#define KTRFACv2 0x2000000
#define KTRFLAG_DESCEND 4
#define KTROP_CLEAR 1
#define KTROP_CLEARFILE 2
#define KTROP_MASK 3
#define KTROP_SET 0
#define KTR_CSW 6
#define KTR_EMUL 7
#define KTR_EXEC_ARG 10
#define KTR_EXEC_ENV 11
#define KTR_EXEC_FD 15
#define KTR_GENIO 4
#define KTR_MIB 14
#define KTR_NAMEI 3
#define KTR_PSIG 5
#define KTR_SAUPCALL 13
#define KTR_SHIMLEN 8
#define KTR_SYSCALL 1
#define KTR_SYSRET 2
#define KTR_USER 8
#define KTR_USER_MAXIDLEN 20
#define KTR_USER_MAXLEN 0x800

/* sys/mman.h */
#define MADV_DONTNEED 4
#define MADV_FREE 6
#define MADV_NORMAL 0
#define MADV_RANDOM 1
#define MADV_SEQUENTIAL 2
#define MADV_SPACEAVAIL 5
#define MADV_WILLNEED 3
#define MAP_ALIGNMENT_16MB 0x18000000
#define MAP_ALIGNMENT_1TB 0x28000000
#define MAP_ALIGNMENT_256TB 0x30000000
#define MAP_ALIGNMENT_4GB 0x20000000
#define MAP_ALIGNMENT_64KB 0x10000000
#define MAP_ALIGNMENT_64PB 0x38000000
#define MAP_ALIGNMENT_SHIFT 24
#define MAP_ANON 0x1000
#define MAP_ANONYMOUS 0x1000
#define MAP_FAILED (-1)
#define MAP_FILE 0
#define MAP_FIXED 16
#define MAP_HASSEMAPHORE 0x200
#define MAP_INHERIT 128
#define MAP_INHERIT_COPY 1
#define MAP_INHERIT_DEFAULT 1
#define MAP_INHERIT_DONATE_COPY 3
#define MAP_INHERIT_NONE 2
#define MAP_INHERIT_SHARE 0
#define MAP_INHERIT_ZERO 4
#define MAP_NORESERVE 64
#define MAP_PRIVATE 2
#define MAP_RENAME 32
#define MAP_SHARED 1
#define MAP_STACK 0x2000
#define MAP_TRYFIXED 0x400
#define MAP_WIRED 0x800
#define MCL_CURRENT 1
#define MCL_FUTURE 2
#define MS_ASYNC 1
#define MS_INVALIDATE 2
#define MS_SYNC 4
#define POSIX_MADV_DONTNEED 4
#define POSIX_MADV_NORMAL 0
#define POSIX_MADV_RANDOM 1
#define POSIX_MADV_SEQUENTIAL 2
#define POSIX_MADV_WILLNEED 3
#define PROT_EXEC 4
#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2

/* sys/module.h */
#define MAXMODDEPS 10
#define MAXMODNAME 32
#define MODCTL_LOAD_FORCE 1
#define MODCTL_NO_PROP 2
#define MODCTL_LOAD 0
#define MODCTL_UNLOAD 1
#define MODCTL_STAT 2
#define MODCTL_EXISTS 3

/* sys/mount.h */
#define MNAMELEN 90
#define VFSGEN_MAXID 5
#define VFS_CONF 2
#define VFS_GENERIC 0
#define VFS_MAGICLINKS 4
#define VFS_MAXID 20
#define VFS_MAXTYPENUM 1
#define VFS_USERMOUNT 3

/* sys/mqueue.h */
#define MQ_OPEN_MAX 0x200
#define MQ_PRIO_MAX 32

/* sys/msg.h */
#define MSG_NOERROR 0x1000

/* sys/param.h */
#define ALIGNBYTES 7
#define BSD 0x30b52
#define BSD4_3 1
#define BSD4_4 1
#define CACHE_LINE_SIZE 64
#define CMASK 18
#define COHERENCY_UNIT 64
#define FSCALE 0x800
#define FSHIFT 11
#define KERNEL_NAME_MAX 255
#define MAXALLOCSAVE 0x2000
#define MAXBSIZE 0x10000
#define MAXCOMLEN 16
#define MAXHOSTNAMELEN 0x100
#define MAXINTERP 0x400
#define MAXLOGNAME 16
#define MAXPATHLEN 0x400
#define MAXPRI 127
#define MAXPRI_KERNEL 95
#define MAXPRI_KERNEL_RT 223
#define MAXPRI_KTHREAD 127
#define MAXPRI_USER 63
#define MAXPRI_USER_RT 191
#define MAXSLP 20
#define MAXSYMLINKS 32
#define MAXUPRC 160
#define MAX_LWP_PER_PROC 0x1f40
#define MINBUCKET 5
#define MIN_LWP_ALIGNMENT 32
#define NBPW 4
#define NCARGS 0x40000
#define NGROUPS 16
#define NOFILE 128
#define NOGROUP 0xffff
#define NPRI_KERNEL 32
#define NPRI_KERNEL_RT 32
#define NPRI_KTHREAD 32
#define NPRI_USER 64
#define NPRI_USER_RT 64
#define NetBSD 0x30ce1
#define PCATCH 0x100
#define PINOD 8
#define PLOCK 36
#define PNORELOCK 0x200
#define PPAUSE 40
#define PRIBIO 16
#define PRI_COUNT 224
#define PRI_IDLE 0
#define PRI_KERNEL 64
#define PRI_KERNEL_RT 192
#define PRI_KTHREAD 96
#define PRI_NONE (-1)
#define PRI_SOFTSERIAL 223
#define PRI_USER 0
#define PRI_USER_RT 128
#define PRI_XCALL 127
#define PSOCK 24
#define PSWP 0
#define PUSER 50
#define PVFS 20
#define PVM 4
#define PWAIT 32
#define PZERO 22
#define SCHED_PRI_MAX 63
#define SCHED_PRI_MIN 0
#define UBC_NWINS 0x400
#define UBC_WINSHIFT 13

/* sys/poll.h */
#define INFTIM (-1)
#define POLLERR 8
#define POLLHUP 16
#define POLLIN 1
#define POLLNVAL 32
#define POLLOUT 4
#define POLLPRI 2
#define POLLRDBAND 128
#define POLLRDNORM 64
#define POLLWRBAND 0x100
#define POLLWRNORM 4

/* sys/ptrace.h */
#define PIOD_READ_AUXV 5
#define PIOD_READ_D 1
#define PIOD_READ_I 3
#define PIOD_WRITE_D 2
#define PIOD_WRITE_I 4
#define PL_EVENT_NONE 0
#define PL_EVENT_SIGNAL 1
#define PTRACE_FORK 1
#define PT_ATTACH 9
#define PT_CONTINUE 7
#define PT_DETACH 10
#define PT_DUMPCORE 12
#define PT_FIRSTMACH 32
#define PT_GET_EVENT_MASK 17
#define PT_GET_PROCESS_STATE 18
#define PT_IO 11
#define PT_KILL 8
#define PT_LWPINFO 13
#define PT_READ_D 2
#define PT_READ_I 1
#define PT_SET_EVENT_MASK 16
#define PT_SYSCALL 14
#define PT_SYSCALLEMU 15
#define PT_TRACE_ME 0
#define PT_WRITE_D 5
#define PT_WRITE_I 4

/* sys/quota.h */
#define QUOTA_DEFAULTID 0xffffffffU
#define QUOTA_IDTYPE_GROUP 1
#define QUOTA_IDTYPE_USER 0
#define QUOTA_NOLIMIT (-1)
#define QUOTA_NOTIME (-1)
#define QUOTA_OBJTYPE_BLOCKS 0
#define QUOTA_OBJTYPE_FILES 1
#define QUOTA_RESTRICT_32BIT 4
#define QUOTA_RESTRICT_NEEDSQUOTACHECK 1
#define QUOTA_RESTRICT_READONLY 8
#define QUOTA_RESTRICT_UNIFORMGRACE 2

/* sys/quotactl.h */
#define QUOTACTL_CURSORATEND 10
#define QUOTACTL_CURSORCLOSE 7
#define QUOTACTL_CURSORGET 9
#define QUOTACTL_CURSOROPEN 6
#define QUOTACTL_CURSORREWIND 11
#define QUOTACTL_CURSORSKIPIDTYPE 8
#define QUOTACTL_DEL 5
#define QUOTACTL_GET 3
#define QUOTACTL_IDTYPESTAT 1
#define QUOTACTL_OBJTYPESTAT 2
#define QUOTACTL_PUT 4
#define QUOTACTL_QUOTAOFF 13
#define QUOTACTL_QUOTAON 12
#define QUOTACTL_STAT 0
#define QUOTA_NAMELEN 32

/* sys/reboot.h */
#define AB_DEBUG 0x80000
#define AB_NORMAL 0
#define AB_QUIET 0x10000
#define AB_SILENT 0x40000
#define AB_VERBOSE 0x20000
#define B_ADAPTORMASK 15
#define B_ADAPTORSHIFT 24
#define B_CONTROLLERMASK 15
#define B_CONTROLLERSHIFT 20
#define B_DEVMAGIC 0xa0000000U
#define B_MAGICMASK 0xf0000000U
#define B_PARTITIONMASK 255
#define B_PARTITIONSHIFT 8
#define B_TYPEMASK 255
#define B_TYPESHIFT 0
#define B_UNITMASK 15
#define B_UNITSHIFT 16
#define RB_ASKNAME 1
#define RB_AUTOBOOT 0
#define RB_DUMP 0x100
#define RB_HALT 8
#define RB_INITNAME 16
#define RB_KDB 64
#define RB_MD1 0x10000000
#define RB_MD2 0x20000000
#define RB_MD3 0x40000000
#define RB_MD4 0x80000000U
#define RB_MINIROOT 0x200
#define RB_NOSYNC 4
#define RB_POWERDOWN 0x808
#define RB_RDONLY 128
#define RB_SINGLE 2
#define RB_STRING 0x400
#define RB_USERCONF 0x1000

/* sys/resource.h */
#define PRIO_MAX 20
#define PRIO_MIN (-20)
#define PRIO_PGRP 1
#define PRIO_PROCESS 0
#define PRIO_USER 2
#define RLIMIT_AS 10
#define RLIMIT_CORE 4
#define RLIMIT_CPU 0
#define RLIMIT_DATA 2
#define RLIMIT_FSIZE 1
#define RLIMIT_MEMLOCK 6
#define RLIMIT_NOFILE 8
#define RLIMIT_NPROC 7
#define RLIMIT_NTHR 11
#define RLIMIT_RSS 5
#define RLIMIT_SBSIZE 9
#define RLIMIT_STACK 3
#define RLIMIT_VMEM 10
#define RLIM_INFINITY 0x7fffffffffffffffUL
#define RLIM_NLIMITS 12
#define RLIM_SAVED_CUR 0x7fffffffffffffffUL
#define RLIM_SAVED_MAX 0x7fffffffffffffffUL
#define RUSAGE_CHILDREN (-1)
#define RUSAGE_SELF 0

/* sys/sem.h */
#define GETALL 6
#define GETNCNT 3
#define GETPID 4
#define GETVAL 5
#define GETZCNT 7
#define SEM_ALLOC 0x200
#define SEM_UNDO 0x1000
#define SETALL 9
#define SETVAL 8

/* sys/shm.h */
#define SHM_LOCK 3
#define SHM_R 0x100
#define SHM_RDONLY 0x1000
#define SHM_RND 0x2000
#define SHM_UNLOCK 4
#define SHM_W 128

/* sys/siginfo.h */
#define BUS_ADRALN 1
#define BUS_ADRERR 2
#define BUS_OBJERR 3
#define CLD_CONTINUED 6
#define CLD_DUMPED 3
#define CLD_EXITED 1
#define CLD_KILLED 2
#define CLD_STOPPED 5
#define CLD_TRAPPED 4
#define FPE_FLTDIV 3
#define FPE_FLTINV 7
#define FPE_FLTOVF 4
#define FPE_FLTRES 6
#define FPE_FLTSUB 8
#define FPE_FLTUND 5
#define FPE_INTDIV 1
#define FPE_INTOVF 2
#define ILL_BADSTK 8
#define ILL_COPROC 7
#define ILL_ILLADR 3
#define ILL_ILLOPC 1
#define ILL_ILLOPN 2
#define ILL_ILLTRP 4
#define ILL_PRVOPC 5
#define ILL_PRVREG 6
#define POLL_ERR 4
#define POLL_HUP 6
#define POLL_IN 1
#define POLL_MSG 3
#define POLL_OUT 2
#define POLL_PRI 5
#define SEGV_ACCERR 2
#define SEGV_MAPERR 1
#define SI_ASYNCIO (-3)
#define SI_LWP (-5)
#define SI_MESGQ (-4)
#define SI_NOINFO 0x7fff
#define SI_QUEUE (-1)
#define SI_TIMER (-2)
#define SI_USER 0
#define TRAP_BRKPT 1
#define TRAP_TRACE 2

/* sys/signal.h */
#define MINSIGSTKSZ 0x2000
#define NSIG 64
#define SA_NOCLDSTOP 8
#define SA_NOCLDWAIT 32
#define SA_NODEFER 16
#define SA_NOKERNINFO 128
#define SA_ONSTACK 1
#define SA_RESETHAND 4
#define SA_RESTART 2
#define SA_SIGINFO 64
#define SIGABRT 6
#define SIGALRM 14
#define SIGBUS 10
#define SIGCHLD 20
#define SIGCONT 19
#define SIGEMT 7
#define SIGEV_NONE 0
#define SIGEV_SA 3
#define SIGEV_SIGNAL 1
#define SIGEV_THREAD 2
#define SIGFPE 8
#define SIGHUP 1
#define SIGILL 4
#define SIGINFO 29
#define SIGINT 2
#define SIGIO 23
#define SIGIOT 6
#define SIGKILL 9
#define SIGPIPE 13
#define SIGPROF 27
#define SIGPWR 32
#define SIGQUIT 3
#define SIGSEGV 11
#define SIGSTKSZ 0xa000
#define SIGSTOP 17
#define SIGSYS 12
#define SIGTERM 15
#define SIGTRAP 5
#define SIGTSTP 18
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGURG 16
#define SIGUSR1 30
#define SIGUSR2 31
#define SIGVTALRM 26
#define SIGWINCH 28
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIG_BLOCK 1
#define SIG_SETMASK 3
#define SIG_UNBLOCK 2
#define SS_DISABLE 4
#define SS_ONSTACK 1

/* sys/socket.h */
#define AF_APPLETALK 16
#define AF_ARP 28
#define AF_BLUETOOTH 31
#define AF_CCITT 10
#define AF_CHAOS 5
#define AF_CNT 21
#define AF_COIP 20
#define AF_DATAKIT 9
#define AF_DECnet 12
#define AF_DLI 13
#define AF_E164 26
#define AF_ECMA 8
#define AF_HYLINK 15
#define AF_IEEE80211 32
#define AF_IMPLINK 3
#define AF_INET 2
#define AF_INET6 24
#define AF_IPX 23
#define AF_ISDN 26
#define AF_ISO 7
#define AF_LAT 14
#define AF_LINK 18
#define AF_LOCAL 1
#define AF_MAX 35
#define AF_MPLS 33
#define AF_NATM 27
#define AF_NS 6
#define AF_OROUTE 17
#define AF_OSI 7
#define AF_PUP 4
#define AF_ROUTE 34
#define AF_SNA 11
#define AF_UNIX 1
#define AF_UNSPEC 0
#define MSG_BCAST 0x100
#define MSG_CMSG_CLOEXEC 0x800
#define MSG_CONTROLMBUF 0x2000000
#define MSG_CTRUNC 32
#define MSG_DONTROUTE 4
#define MSG_DONTWAIT 128
#define MSG_EOR 8
#define MSG_IOVUSRSPACE 0x4000000
#define MSG_LENUSRSPACE 0x8000000
#define MSG_MCAST 0x200
#define MSG_NAMEMBUF 0x1000000
#define MSG_NBIO 0x1000
#define MSG_NOSIGNAL 0x400
#define MSG_NOTIFICATION 0x4000
#define MSG_OOB 1
#define MSG_PEEK 2
#define MSG_TRUNC 16
#define MSG_USERFLAGS 0xffffff
#define MSG_WAITALL 64
#define MSG_WAITFORONE 0x2000
#define NET_MAXID 35
#define NET_RT_DUMP 1
#define NET_RT_FLAGS 2
#define NET_RT_IFLIST 5
#define NET_RT_MAXID 6
#define NET_RT_OIFLIST 4
#define NET_RT_OOIFLIST 3
#define PCB_ALL 0
#define PCB_SLOP 20
#define PF_APPLETALK 16
#define PF_ARP 28
#define PF_BLUETOOTH 31
#define PF_CCITT 10
#define PF_CHAOS 5
#define PF_CNT 21
#define PF_COIP 20
#define PF_DATAKIT 9
#define PF_DECnet 12
#define PF_DLI 13
#define PF_E164 26
#define PF_ECMA 8
#define PF_HYLINK 15
#define PF_IMPLINK 3
#define PF_INET 2
#define PF_INET6 24
#define PF_IPX 23
#define PF_ISDN 26
#define PF_ISO 7
#define PF_KEY 29
#define PF_LAT 14
#define PF_LINK 18
#define PF_LOCAL 1
#define PF_MAX 35
#define PF_MPLS 33
#define PF_NATM 27
#define PF_NS 6
#define PF_OROUTE 17
#define PF_OSI 7
#define PF_PIP 25
#define PF_PUP 4
#define PF_ROUTE 34
#define PF_RTIP 22
#define PF_SNA 11
#define PF_UNIX 1
#define PF_UNSPEC 0
#define PF_XTP 19
#define SCM_CREDS 16
#define SCM_RIGHTS 1
#define SCM_TIMESTAMP 8
#define SHUT_RD 0
#define SHUT_RDWR 2
#define SHUT_WR 1
#define SOCK_CLOEXEC 0x10000000
#define SOCK_CONN_DGRAM 6
#define SOCK_DCCP 6
#define SOCK_DGRAM 2
#define SOCK_FLAGS_MASK 0xf0000000U
#define SOCK_NONBLOCK 0x20000000
#define SOCK_NOSIGPIPE 0x40000000
#define SOCK_RAW 3
#define SOCK_RDM 4
#define SOCK_SEQPACKET 5
#define SOCK_STREAM 1
#define SOL_SOCKET 0xffff
#define SOMAXCONN 128
#define SO_ACCEPTCONN 2
#define SO_ACCEPTFILTER 0x1000
#define SO_BROADCAST 32
#define SO_DEBUG 1
#define SO_DONTROUTE 16
#define SO_ERROR 0x1007
#define SO_KEEPALIVE 8
#define SO_LINGER 128
#define SO_NOHEADER 0x100a
#define SO_NOSIGPIPE 0x800
#define SO_OOBINLINE 0x100
#define SO_OVERFLOWED 0x1009
#define SO_RCVBUF 0x1002
#define SO_RCVLOWAT 0x1004
#define SO_RCVTIMEO 0x100c
#define SO_REUSEADDR 4
#define SO_REUSEPORT 0x200
#define SO_SNDBUF 0x1001
#define SO_SNDLOWAT 0x1003
#define SO_SNDTIMEO 0x100b
#define SO_TIMESTAMP 0x2000
#define SO_TYPE 0x1008
#define SO_USELOOPBACK 64
#define pseudo_AF_HDRCMPLT 30
#define pseudo_AF_KEY 29
#define pseudo_AF_PIP 25
#define pseudo_AF_RTIP 22
#define pseudo_AF_XTP 19

/* sys/sockio.h */
#define SIOCADDMULTI 0x80906931U
#define SIOCADDRT 0x8038720aU
#define SIOCAIFADDR 0x8040691aU
#define SIOCALIFADDR 0x8118691cU
#define SIOCATMARK 0x40047307
#define SIOCDELMULTI 0x80906932U
#define SIOCDELRT 0x8038720bU
#define SIOCDIFADDR 0x80906919U
#define SIOCDIFPHYADDR 0x80906949U
#define SIOCDLIFADDR 0x8118691eU
#define SIOCGDRVSPEC 0xc028697bU
#define SIOCGETHERCAP 0xc018698bU
#define SIOCGETPFSYNC 0xc09069f8U
#define SIOCGHIWAT 0x40047301
#define SIOCGIFADDR 0xc0906921U
#define SIOCGIFADDRPREF 0xc0986920U
#define SIOCGIFAFLAG_IN 0xc0906927U
#define SIOCGIFALIAS 0xc040691bU
#define SIOCGIFBRDADDR 0xc0906923U
#define SIOCGIFCAP 0xc0206976U
#define SIOCGIFCONF 0xc0106926U
#define SIOCGIFDATA 0xc0986985U
#define SIOCGIFDLT 0xc0906977U
#define SIOCGIFDSTADDR 0xc0906922U
#define SIOCGIFFLAGS 0xc0906911U
#define SIOCGIFGENERIC 0xc090693aU
#define SIOCGIFINDEX 0xc090698cU
#define SIOCGIFMEDIA 0xc0306936U
#define SIOCGIFMETRIC 0xc0906917U
#define SIOCGIFMTU 0xc090697eU
#define SIOCGIFNETMASK 0xc0906925U
#define SIOCGIFPDSTADDR 0xc0906948U
#define SIOCGIFPSRCADDR 0xc0906947U
#define SIOCGLIFADDR 0xc118691dU
#define SIOCGLIFPHYADDR 0xc118694bU
#define SIOCGLINKSTR 0xc0286987U
#define SIOCGLOWAT 0x40047303
#define SIOCGPGRP 0x40047309
#define SIOCGVH 0xc0906983U
#define SIOCIFCREATE 0x8090697aU
#define SIOCIFDESTROY 0x80906979U
#define SIOCIFGCLONERS 0xc0106978U
#define SIOCINITIFADDR 0xc0706984U
#define SIOCSDRVSPEC 0x8028697bU
#define SIOCSETPFSYNC 0x809069f7U
#define SIOCSHIWAT 0x80047300U
#define SIOCSIFADDR 0x8090690cU
#define SIOCSIFADDRPREF 0x8098691fU
#define SIOCSIFBRDADDR 0x80906913U
#define SIOCSIFCAP 0x80206975U
#define SIOCSIFDSTADDR 0x8090690eU
#define SIOCSIFFLAGS 0x80906910U
#define SIOCSIFGENERIC 0x80906939U
#define SIOCSIFMEDIA 0xc0906935U
#define SIOCSIFMETRIC 0x80906918U
#define SIOCSIFMTU 0x8090697fU
#define SIOCSIFNETMASK 0x80906916U
#define SIOCSIFPHYADDR 0x80406946U
#define SIOCSLIFPHYADDR 0x8118694aU
#define SIOCSLINKSTR 0x80286988U
#define SIOCSLOWAT 0x80047302U
#define SIOCSPGRP 0x80047308U
#define SIOCSVH 0xc0906982U
#define SIOCZIFDATA 0xc0986986U

/* sys/stat.h */
#define ACCESSPERMS 0x1ff
#define ALLPERMS 0xfff
#define DEFFILEMODE 0x1b6
#define SF_APPEND 0x40000
#define SF_ARCHIVED 0x10000
#define SF_IMMUTABLE 0x20000
#define SF_LOG 0x400000
#define SF_SETTABLE 0xffff0000U
#define SF_SNAPINVAL 0x800000
#define SF_SNAPSHOT 0x200000
#define S_ARCH1 0x10000
#define S_ARCH2 0x20000
#define S_BLKSIZE 0x200
#define S_IEXEC 64
#define S_IFBLK 0x6000
#define S_IFCHR 0x2000
#define S_IFDIR 0x4000
#define S_IFIFO 0x1000
#define S_IFLNK 0xa000
#define S_IFMT 0xf000
#define S_IFREG 0x8000
#define S_IFSOCK 0xc000
#define S_IFWHT 0xe000
#define S_IREAD 0x100
#define S_IRGRP 32
#define S_IROTH 4
#define S_IRUSR 0x100
#define S_IRWXG 56
#define S_IRWXO 7
#define S_IRWXU 0x1c0
#define S_ISGID 0x400
#define S_ISTXT 0x200
#define S_ISUID 0x800
#define S_ISVTX 0x200
#define S_IWGRP 16
#define S_IWOTH 2
#define S_IWRITE 128
#define S_IWUSR 128
#define S_IXGRP 8
#define S_IXOTH 1
#define S_IXUSR 64
#define UF_APPEND 4
#define UF_IMMUTABLE 2
#define UF_NODUMP 1
#define UF_OPAQUE 8
#define UF_SETTABLE 0xffff
#define UTIME_NOW 0x3fffffff
#define UTIME_OMIT 0x3ffffffe

/* sys/statvfs.h */
#define ST_ASYNC 64
#define ST_DEFEXPORTED 0x200
#define ST_EXKERB 0x800
#define ST_EXNORESPORT 0x8000000
#define ST_EXPORTANON 0x400
#define ST_EXPORTED 0x100
#define ST_EXPUBLIC 0x10000000
#define ST_EXRDONLY 128
#define ST_EXTATTR 0x1000000
#define ST_IGNORE 0x100000
#define ST_LOCAL 0x1000
#define ST_LOG 0x2000000
#define ST_NOATIME 0x4000000
#define ST_NOCOREDUMP 0x8000
#define ST_NODEV 16
#define ST_NODEVMTIME 0x40000000
#define ST_NOEXEC 4
#define ST_NOSUID 8
#define ST_NOWAIT 2
#define ST_QUOTA 0x2000
#define ST_RDONLY 1
#define ST_RELATIME 0x20000
#define ST_ROOTFS 0x4000
#define ST_SOFTDEP 0x80000000U
#define ST_SYMPERM 0x20000000
#define ST_SYNCHRONOUS 2
#define ST_UNION 32
#define ST_WAIT 1
#define VFS_MNAMELEN 0x400
#define VFS_NAMELEN 32

/* sys/swap.h */
#define SWAP_CTL 5
#define SWAP_DUMPDEV 7
#define SWAP_DUMPOFF 9
#define SWAP_GETDUMPDEV 8
#define SWAP_NSWAP 3
#define SWAP_OFF 2
#define SWAP_ON 1
#define SWAP_STATS 10
#define SWAP_STATS13 4
#define SWAP_STATS50 6
#define SWF_BUSY 4
#define SWF_ENABLE 2
#define SWF_FAKE 8
#define SWF_INUSE 1

/* sys/sysctl.h */
#define CREATE_BASE 0x400
#define CTLFLAG_ALIAS 0x10000
#define CTLFLAG_ANYNUMBER 0x4000
#define CTLFLAG_ANYWRITE 128
#define CTLFLAG_HEX 0x1000
#define CTLFLAG_HIDDEN 0x8000
#define CTLFLAG_IMMEDIATE 0x800
#define CTLFLAG_MMAP 0x20000
#define CTLFLAG_OWNDATA 0x400
#define CTLFLAG_OWNDESC 0x40000
#define CTLFLAG_PERMANENT 0x200
#define CTLFLAG_PRIVATE 0x100
#define CTLFLAG_READONLY 0
#define CTLFLAG_READWRITE 112
#define CTLFLAG_ROOT 0x2000
#define CTLFLAG_UNSIGNED 0x80000
#define CTLTYPE_BOOL 6
#define CTLTYPE_INT 2
#define CTLTYPE_LONG 4
#define CTLTYPE_NODE 1
#define CTLTYPE_QUAD 4
#define CTLTYPE_STRING 3
#define CTLTYPE_STRUCT 5
#define CTL_CREATE (-3)
#define CTL_CREATESYM (-4)
#define CTL_DDB 9
#define CTL_DEBUG 5
#define CTL_DEBUG_MAXID 20
#define CTL_DEBUG_NAME 0
#define CTL_DEBUG_VALUE 1
#define CTL_DESCRIBE (-7)
#define CTL_DESTROY (-5)
#define CTL_EMUL 12
#define CTL_EOL (-1)
#define CTL_HW 6
#define CTL_KERN 1
#define CTL_MACHDEP 7
#define CTL_MAXID 14
#define CTL_MAXNAME 12
#define CTL_MMAP (-6)
#define CTL_NET 4
#define CTL_PROC 10
#define CTL_QUERY (-2)
#define CTL_SECURITY 13
#define CTL_UNSPEC 0
#define CTL_USER 8
#define CTL_VENDOR 11
#define CTL_VFS 3
#define CTL_VM 2
#define DDBCTL_FROMCONSOLE 7
#define DDBCTL_LINES 4
#define DDBCTL_MAXID 8
#define DDBCTL_MAXOFF 2
#define DDBCTL_MAXWIDTH 3
#define DDBCTL_ONPANIC 6
#define DDBCTL_RADIX 1
#define DDBCTL_TABSTOPS 5
#define EMUL_LINUX 1
#define EMUL_LINUX32 5
#define EMUL_MAXID 6
#define HW_ALIGNBYTES 11
#define HW_BYTEORDER 4
#define HW_CNMAGIC 12
#define HW_DISKNAMES 8
#define HW_IOSTATNAMES 15
#define HW_IOSTATS 9
#define HW_MACHINE 1
#define HW_MACHINE_ARCH 10
#define HW_MAXID 15
#define HW_MODEL 2
#define HW_NCPU 3
#define HW_NCPUONLINE 16
#define HW_PAGESIZE 7
#define HW_PHYSMEM 5
#define HW_PHYSMEM64 13
#define HW_USERMEM 6
#define HW_USERMEM64 14
#define KERN_ARGMAX 8
#define KERN_ARND 81
#define KERN_AUTONICETIME 27
#define KERN_AUTONICEVAL 28
#define KERN_BOOTTIME 83
#define KERN_BUF 76
#define KERN_BUF_ALL 0
#define KERN_CCPU 50
#define KERN_CLOCKRATE 12
#define KERN_CONSDEV 54
#define KERN_CP_ID 79
#define KERN_CP_TIME 51
#define KERN_DEFCORENAME 45
#define KERN_DOMAINNAME 22
#define KERN_DRIVERS 75
#define KERN_DUMP_ON_PANIC 72
#define KERN_EVCNT 84
#define KERN_EVCNT_COUNT_ANY 0
#define KERN_EVCNT_COUNT_NONZERO 1
#define KERN_FILE 15
#define KERN_FILE2 77
#define KERN_FILESLOP 10
#define KERN_FILE_BYFILE 1
#define KERN_FILE_BYPID 2
#define KERN_FORKFSLEEP 65
#define KERN_FSCALE 49
#define KERN_FSYNC 32
#define KERN_HARDCLOCK_TICKS 80
#define KERN_HOSTID 11
#define KERN_HOSTNAME 10
#define KERN_IOV_MAX 38
#define KERN_JOB_CONTROL 19
#define KERN_LABELOFFSET 63
#define KERN_LABELSECTOR 62
#define KERN_LOGIN_NAME_MAX 44
#define KERN_LOGSIGEXIT 46
#define KERN_LWP 64
#define KERN_MAPPED_FILES 40
#define KERN_MAXFILES 7
#define KERN_MAXID 85
#define KERN_MAXPARTITIONS 23
#define KERN_MAXPHYS 57
#define KERN_MAXPROC 6
#define KERN_MAXPTYS 55
#define KERN_MAXVNODES 5
#define KERN_MBUF 39
#define KERN_MEMLOCK 41
#define KERN_MEMLOCK_RANGE 42
#define KERN_MEMORY_PROTECTION 43
#define KERN_MONOTONIC_CLOCK 60
#define KERN_MSGBUF 53
#define KERN_MSGBUFSIZE 31
#define KERN_NGROUPS 18
#define KERN_NTPTIME 25
#define KERN_OBOOTTIME 21
#define KERN_OLDSHORTCORENAME 36
#define KERN_OLDSYSVIPC_INFO 52
#define KERN_OLDSYSVMSG 33
#define KERN_OLDSYSVSEM 34
#define KERN_OLDSYSVSHM 35
#define KERN_OSRELEASE 2
#define KERN_OSREV 3
#define KERN_OSTYPE 1
#define KERN_PIPE 56
#define KERN_POSIX1 17
#define KERN_POSIX_BARRIERS 68
#define KERN_POSIX_READER_WRITER_LOCKS 71
#define KERN_POSIX_SEMAPHORES 67
#define KERN_POSIX_SPIN_LOCKS 70
#define KERN_POSIX_THREADS 66
#define KERN_POSIX_TIMERS 69
#define KERN_PROC 14
#define KERN_PROC2 47
#define KERN_PROC_ALL 0
#define KERN_PROC_ARGS 48
#define KERN_PROC_ARGV 1
#define KERN_PROC_ENV 3
#define KERN_PROC_GID 7
#define KERN_PROC_NARGV 2
#define KERN_PROC_NENV 4
#define KERN_PROC_PATHNAME 5
#define KERN_PROC_PGRP 2
#define KERN_PROC_PID 1
#define KERN_PROC_RGID 8
#define KERN_PROC_RUID 6
#define KERN_PROC_SESSION 3
#define KERN_PROC_TTY 4
#define KERN_PROC_TTY_NODEV (-1)
#define KERN_PROC_TTY_REVOKE (-2)
#define KERN_PROC_UID 5
#define KERN_PROF 16
#define KERN_RAWPARTITION 24
#define KERN_ROOT_DEVICE 30
#define KERN_ROOT_PARTITION 74
#define KERN_RTC_OFFSET 29
#define KERN_SAVED_IDS 20
#define KERN_SBMAX 58
#define KERN_SECURELVL 9
#define KERN_SOMAXKVA 73
#define KERN_SYNCHRONIZED_IO 37
#define KERN_SYSVIPC 82
#define KERN_SYSVIPC_INFO 1
#define KERN_SYSVIPC_MSG 2
#define KERN_SYSVIPC_MSG_INFO 4
#define KERN_SYSVIPC_SEM 3
#define KERN_SYSVIPC_SEM_INFO 5
#define KERN_SYSVIPC_SHM 4
#define KERN_SYSVIPC_SHMMAX 5
#define KERN_SYSVIPC_SHMMAXPGS 8
#define KERN_SYSVIPC_SHMMNI 6
#define KERN_SYSVIPC_SHMSEG 7
#define KERN_SYSVIPC_SHMUSEPHYS 9
#define KERN_SYSVIPC_SHM_INFO 6
#define KERN_TIMEX 26
#define KERN_TKSTAT 59
#define KERN_TKSTAT_CANCC 3
#define KERN_TKSTAT_MAXID 5
#define KERN_TKSTAT_NIN 1
#define KERN_TKSTAT_NOUT 2
#define KERN_TKSTAT_RAWCC 4
#define KERN_URND 61
#define KERN_VERIEXEC 78
#define KERN_VERSION 4
#define KERN_VNODE 13
#define KI_LNAMELEN 20
#define KI_MAXCOMLEN 24
#define KI_MAXEMULLEN 16
#define KI_MAXLOGNAME 24
#define KI_NGROUPS 16
#define KI_NOCPU (-1)
#define KI_WMESGLEN 8
#define KVME_FLAG_COW 1
#define KVME_FLAG_GROWS_DOWN 32
#define KVME_FLAG_GROWS_UP 16
#define KVME_FLAG_NEEDS_COPY 2
#define KVME_FLAG_NOCOREDUMP 4
#define KVME_FLAG_PAGEABLE 8
#define KVME_PROT_EXEC 4
#define KVME_PROT_READ 1
#define KVME_PROT_WRITE 2
#define KVME_TYPE_ANON 5
#define KVME_TYPE_DEVICE 4
#define KVME_TYPE_KERN 3
#define KVME_TYPE_NONE 0
#define KVME_TYPE_OBJECT 1
#define KVME_TYPE_SUBMAP 6
#define KVME_TYPE_UNKNOWN 255
#define KVME_TYPE_VNODE 2
#define PROC_CURPROC 0x7fffffff
#define PROC_PID_CORENAME 1
#define PROC_PID_LIMIT 2
#define PROC_PID_LIMIT_AS 11
#define PROC_PID_LIMIT_CORE 5
#define PROC_PID_LIMIT_CPU 1
#define PROC_PID_LIMIT_DATA 3
#define PROC_PID_LIMIT_FSIZE 2
#define PROC_PID_LIMIT_MAXID 13
#define PROC_PID_LIMIT_MEMLOCK 7
#define PROC_PID_LIMIT_NOFILE 9
#define PROC_PID_LIMIT_NPROC 8
#define PROC_PID_LIMIT_NTHR 12
#define PROC_PID_LIMIT_RSS 6
#define PROC_PID_LIMIT_SBSIZE 10
#define PROC_PID_LIMIT_STACK 4
#define PROC_PID_LIMIT_TYPE_HARD 2
#define PROC_PID_LIMIT_TYPE_MAXID 3
#define PROC_PID_LIMIT_TYPE_SOFT 1
#define PROC_PID_MAXID 6
#define PROC_PID_STOPEXEC 4
#define PROC_PID_STOPEXIT 5
#define PROC_PID_STOPFORK 3
#define P_32 0x40000
#define SYSCTL_DEFSIZE 8
#define SYSCTL_FLAGMASK 0xfffff0
#define SYSCTL_NAMELEN 32
#define SYSCTL_TYPEMASK 15
#define SYSCTL_USERFLAGS 0x9df0
#define SYSCTL_VERSION 0x1000000
#define SYSCTL_VERS_0 0
#define SYSCTL_VERS_1 0x1000000
#define SYSCTL_VERS_MASK 0xff000000U
#define USER_ATEXIT_MAX 21
#define USER_BC_BASE_MAX 2
#define USER_BC_DIM_MAX 3
#define USER_BC_SCALE_MAX 4
#define USER_BC_STRING_MAX 5
#define USER_COLL_WEIGHTS_MAX 6
#define USER_CS_PATH 1
#define USER_EXPR_NEST_MAX 7
#define USER_LINE_MAX 8
#define USER_MAXID 22
#define USER_POSIX2_CHAR_TERM 13
#define USER_POSIX2_C_BIND 11
#define USER_POSIX2_C_DEV 12
#define USER_POSIX2_FORT_DEV 14
#define USER_POSIX2_FORT_RUN 15
#define USER_POSIX2_LOCALEDEF 16
#define USER_POSIX2_SW_DEV 17
#define USER_POSIX2_UPE 18
#define USER_POSIX2_VERSION 10
#define USER_RE_DUP_MAX 9
#define USER_STREAM_MAX 19
#define USER_TZNAME_MAX 20

/* sys/syslimits.h */
#define ARG_MAX 0x40000
#define BC_BASE_MAX 0x7fffffff
#define BC_DIM_MAX 0xffff
#define BC_SCALE_MAX 0x7fffffff
#define BC_STRING_MAX 0x7fffffff
#define CHILD_MAX 160
#define COLL_WEIGHTS_MAX 2
#define EXPR_NEST_MAX 32
#define GID_MAX 0x7fffffff
#define IOV_MAX 0x400
#define LINE_MAX 0x800
#define LINK_MAX 0x7fff
#define LOGIN_NAME_MAX 17
#define MAX_CANON 255
#define MAX_INPUT 255
#define NAME_MAX 0x1ff
#define NGROUPS_MAX 16
#define NZERO 20
#define OPEN_MAX 128
#define PATH_MAX 0x400
#define PIPE_BUF 0x200
#define RE_DUP_MAX 255
#define UID_MAX 0x7fffffff

/* sys/termios.h */
#define ALTWERASE 0x200
#define B0 0
#define B110 110
#define B115200 0x1c200
#define B1200 0x4b0
#define B134 134
#define B14400 0x3840
#define B150 150
#define B1800 0x708
#define B19200 0x4b00
#define B200 200
#define B230400 0x38400
#define B2400 0x960
#define B28800 0x7080
#define B300 0x12c
#define B38400 0x9600
#define B460800 0x70800
#define B4800 0x12c0
#define B50 50
#define B57600 0xe100
#define B600 0x258
#define B7200 0x1c20
#define B75 75
#define B76800 0x12c00
#define B921600 0xe1000
#define B9600 0x2580
#define BRKINT 2
#define CCTS_OFLOW 0x10000
#define CDTRCTS 0x20000
#define CHWFLOW 0x130000
#define CIGNORE 1
#define CLOCAL 0x8000
#define CREAD 0x800
#define CRTSCTS 0x10000
#define CRTS_IFLOW 0x10000
#define CS5 0
#define CS6 0x100
#define CS7 0x200
#define CS8 0x300
#define CSIZE 0x300
#define CSTOPB 0x400
#define ECHO 8
#define ECHOCTL 64
#define ECHOE 2
#define ECHOK 4
#define ECHOKE 1
#define ECHONL 16
#define ECHOPRT 32
#define EXTA 0x4b00
#define EXTB 0x9600
#define EXTPROC 0x800
#define FLUSHO 0x800000
#define HUPCL 0x4000
#define ICANON 0x100
#define ICRNL 0x100
#define IEXTEN 0x400
#define IGNBRK 1
#define IGNCR 128
#define IGNPAR 4
#define IMAXBEL 0x2000
#define INLCR 64
#define INPCK 16
#define ISIG 128
#define ISTRIP 32
#define IXANY 0x800
#define IXOFF 0x400
#define IXON 0x200
#define MDMBUF 0x100000
#define NCCS 20
#define NOFLSH 0x80000000U
#define NOKERNINFO 0x2000000
#define OCRNL 16
#define ONLCR 2
#define ONLRET 64
#define ONOCR 32
#define ONOEOT 8
#define OPOST 1
#define OXTABS 4
#define PARENB 0x1000
#define PARMRK 8
#define PARODD 0x2000
#define PENDIN 0x20000000
#define TCIFLUSH 1
#define TCIOFF 3
#define TCIOFLUSH 3
#define TCION 4
#define TCOFLUSH 2
#define TCOOFF 1
#define TCOON 2
#define TCSADRAIN 1
#define TCSAFLUSH 2
#define TCSANOW 0
#define TCSASOFT 16
#define TOSTOP 0x400000
#define VDISCARD 15
#define VDSUSP 11
#define VEOF 0
#define VEOL 1
#define VEOL2 2
#define VERASE 3
#define VINTR 8
#define VKILL 5
#define VLNEXT 14
#define VMIN 16
#define VQUIT 9
#define VREPRINT 6
#define VSTART 12
#define VSTATUS 18
#define VSTOP 13
#define VSUSP 10
#define VTIME 17
#define VWERASE 4

/* sys/time.h */
#define CLOCK_MONOTONIC 3
#define CLOCK_PROCESS_CPUTIME_ID 0x40000000
#define CLOCK_PROF 2
#define CLOCK_REALTIME 0
#define CLOCK_THREAD_CPUTIME_ID 0x80000000U
#define CLOCK_VIRTUAL 1
#define ITIMER_MONOTONIC 3
#define ITIMER_PROF 2
#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define TIMER_ABSTIME 1
#define TIMER_RELTIME 0

/* sys/timex.h */
#define MAXFREQ 0x7a120
#define MAXPHASE 0x1dcd6500
#define MAXSEC 0x800
#define MAXTC 10
#define MINSEC 0x100
#define MOD_CLKA 0x8000
#define MOD_CLKB 0x4000
#define MOD_ESTERROR 8
#define MOD_FREQUENCY 2
#define MOD_MAXERROR 4
#define MOD_MICRO 0x1000
#define MOD_NANO 0x2000
#define MOD_OFFSET 1
#define MOD_PPSMAX 64
#define MOD_STATUS 16
#define MOD_TAI 128
#define MOD_TIMECONST 32
#define NANOSECOND 0x3b9aca00
#define NTP_API 4
#define SCALE_PPM 65
#define STA_CLK 0x8000
#define STA_CLOCKERR 0x1000
#define STA_DEL 32
#define STA_FLL 8
#define STA_FREQHOLD 128
#define STA_INS 16
#define STA_MODE 0x4000
#define STA_NANO 0x2000
#define STA_PLL 1
#define STA_PPSERROR 0x800
#define STA_PPSFREQ 2
#define STA_PPSJITTER 0x200
#define STA_PPSSIGNAL 0x100
#define STA_PPSTIME 4
#define STA_PPSWANDER 0x400
#define STA_RONLY 0xff00
#define STA_UNSYNC 64
#define TIME_DEL 2
#define TIME_ERROR 5
#define TIME_INS 1
#define TIME_OK 0
#define TIME_OOP 3
#define TIME_WAIT 4

/* sys/ttycom.h */
#define HDLCDISC 9
#define PPPDISC 5
#define SLIPDISC 4
#define STRIPDISC 6
#define TABLDISC 3
#define TIOCCBRK 0x2000747a
#define TIOCCDTR 0x20007478
#define TIOCCONS 0x80047462U
#define TIOCDCDTIMESTAMP 0x40107458
#define TIOCDRAIN 0x2000745e
#define TIOCEXCL 0x2000740d
#define TIOCEXT 0x80047460U
#define TIOCFLAG_CDTRCTS 16
#define TIOCFLAG_CLOCAL 2
#define TIOCFLAG_CRTSCTS 4
#define TIOCFLAG_MDMBUF 8
#define TIOCFLAG_SOFTCAR 1
#define TIOCFLUSH 0x80047410U
#define TIOCGETA 0x402c7413
#define TIOCGETD 0x4004741a
#define TIOCGFLAGS 0x4004745d
#define TIOCGLINED 0x40207442
#define TIOCGPGRP 0x40047477
#define TIOCGQSIZE 0x40047481
#define TIOCGRANTPT 0x20007447
#define TIOCGSID 0x40047463
#define TIOCGWINSZ 0x40087468
#define TIOCMBIC 0x8004746bU
#define TIOCMBIS 0x8004746cU
#define TIOCMGET 0x4004746a
#define TIOCMSET 0x8004746dU
#define TIOCM_CAR 64
#define TIOCM_CD 64
#define TIOCM_CTS 32
#define TIOCM_DSR 0x100
#define TIOCM_DTR 2
#define TIOCM_LE 1
#define TIOCM_RI 128
#define TIOCM_RNG 128
#define TIOCM_RTS 4
#define TIOCM_SR 16
#define TIOCM_ST 8
#define TIOCNOTTY 0x20007471
#define TIOCNXCL 0x2000740e
#define TIOCOUTQ 0x40047473
#define TIOCPKT 0x80047470U
#define TIOCPKT_DATA 0
#define TIOCPKT_DOSTOP 32
#define TIOCPKT_FLUSHREAD 1
#define TIOCPKT_FLUSHWRITE 2
#define TIOCPKT_IOCTL 64
#define TIOCPKT_NOSTOP 16
#define TIOCPKT_START 8
#define TIOCPKT_STOP 4
#define TIOCPTMGET 0x48087446
#define TIOCPTSNAME 0x48087448
#define TIOCRCVFRAME 0x80087445U
#define TIOCREMOTE 0x80047469U
#define TIOCSBRK 0x2000747b
#define TIOCSCTTY 0x20007461
#define TIOCSDTR 0x20007479
#define TIOCSETA 0x802c7414U
#define TIOCSETAF 0x802c7416U
#define TIOCSETAW 0x802c7415U
#define TIOCSETD 0x8004741bU
#define TIOCSFLAGS 0x8004745cU
#define TIOCSIG 0x2000745f
#define TIOCSLINED 0x80207443U
#define TIOCSPGRP 0x80047476U
#define TIOCSQSIZE 0x80047480U
#define TIOCSTART 0x2000746e
#define TIOCSTAT 0x80047465U
#define TIOCSTI 0x80017472U
#define TIOCSTOP 0x2000746f
#define TIOCSWINSZ 0x80087467U
#define TIOCUCNTL 0x80047466U
#define TIOCXMTFRAME 0x80087444U
#define TTLINEDNAMELEN 32
#define TTYDISC 0

/* sys/ttydefaults.h */
#define CBRK 255
#define CDISCARD 15
#define CDSUSP 25
#define CEOF 4
#define CEOL 255
#define CEOT 4
#define CERASE 127
#define CFLUSH 15
#define CINTR 3
#define CKILL 21
#define CLNEXT 22
#define CMIN 1
#define CQUIT 28
#define CREPRINT 18
#define CRPRNT 18
#define CSTART 17
#define CSTATUS 20
#define CSTOP 19
#define CSUSP 26
#define CTIME 0
#define CWERASE 23
#define TTYDEF_CFLAG 0x4b00
#define TTYDEF_IFLAG 0x2b02
#define TTYDEF_LFLAG 0x5cb
#define TTYDEF_OFLAG 7
#define TTYDEF_SPEED 0x2580

/* sys/types.h */
#define NBBY 8
#define NODEVMAJOR (-1)

/* sys/uio.h */
#define UIO_MAXIOV 0x400

/* sys/un.h */
#define LOCAL_CONNWAIT 2
#define LOCAL_CREDS 4
#define LOCAL_OCREDS 1
#define LOCAL_PEEREID 3

/* sys/unistd.h */
#define FDATASYNC 16
#define FDISKSYNC 64
#define FFILESYNC 32
#define F_OK 0
#define R_OK 4
#define SEEK_CUR 1
#define SEEK_END 2
#define SEEK_SET 0
#define W_OK 2
#define X_OK 1
#define _PC_LINK_MAX 1
#define _PC_MAX_CANON 2
#define _PC_MAX_INPUT 3
#define _PC_NAME_MAX 4
#define _PC_PATH_MAX 5
#define _PC_PIPE_BUF 6
#define _PC_CHOWN_RESTRICTED 7
#define _PC_NO_TRUNC 8
#define _PC_VDISABLE 9
#define _PC_SYNC_IO 10
#define _PC_FILESIZEBITS 11
#define _PC_SYMLINK_MAX 12
#define _PC_2_SYMLINKS 13
#define _PC_ACL_EXTENDED 14
#define _PC_MIN_HOLE_SIZE 15

/* sys/utsname.h */
#define SYS_NMLN 0x100

/* sys/wait.h */
#define WAIT_ANY (-1)
#define WAIT_MYPGRP 0
#define WALLSIG 8
#define WALTSIG 4
#define WCONTINUED 16
#define WCOREFLAG 128
#define WEXITED 32
#define WNOHANG 1
#define WNOWAIT 0x10000
#define WNOZOMBIE 0x20000
#define WOPTSCHECKED 0x40000
#define WSTOPPED 2
#define WTRAPPED 64
#define WUNTRACED 2

/* sys/xattr.h */
#define XATTR_CREATE 1
#define XATTR_NAME_MAX 255
#define XATTR_REPLACE 2
#define XATTR_SIZE_MAX 0x10000

/* ufs/ext2fs/ext2fs.h */
#define BBLOCK 0
#define BBOFF 0
#define BBSIZE 0x400
#define E2FS_BEH_CONTINUE 1
#define E2FS_BEH_DEFAULT 1
#define E2FS_BEH_PANIC 3
#define E2FS_BEH_READONLY 2
#define E2FS_ERRORS 2
#define E2FS_ISCLEAN 1
#define E2FS_MAGIC 0xef53
#define E2FS_OS_FREEBSD 3
#define E2FS_OS_HURD 1
#define E2FS_OS_LINUX 0
#define E2FS_OS_LITES 4
#define E2FS_OS_MASIX 2
#define E2FS_REV0 0
#define E2FS_REV1 1
#define EXT2F_COMPAT_AFS 2
#define EXT2F_COMPAT_DIRHASHINDEX 32
#define EXT2F_COMPAT_EXTATTR 8
#define EXT2F_COMPAT_HASJOURNAL 4
#define EXT2F_COMPAT_PREALLOC 1
#define EXT2F_COMPAT_RESIZE 16
#define EXT2F_COMPAT_SUPP 0
#define EXT2F_INCOMPAT_64BIT 128
#define EXT2F_INCOMPAT_COMP 1
#define EXT2F_INCOMPAT_EXTENTS 64
#define EXT2F_INCOMPAT_FLEX_BG 0x200
#define EXT2F_INCOMPAT_FTYPE 2
#define EXT2F_INCOMPAT_META_BG 16
#define EXT2F_INCOMPAT_MMP 0x100
#define EXT2F_INCOMPAT_REPLAY_JOURNAL 4
#define EXT2F_INCOMPAT_SUPP 66
#define EXT2F_INCOMPAT_USES_JOURNAL 8
#define EXT2F_ROCOMPAT_BTREE_DIR 4
#define EXT2F_ROCOMPAT_DIR_NLINK 32
#define EXT2F_ROCOMPAT_EXTRA_ISIZE 64
#define EXT2F_ROCOMPAT_GDT_CSUM 16
#define EXT2F_ROCOMPAT_HUGE_FILE 8
#define EXT2F_ROCOMPAT_LARGEFILE 2
#define EXT2F_ROCOMPAT_SPARSESUPER 1
#define EXT2F_ROCOMPAT_SUPP 11
#define LOG_MINBSIZE 10
#define MAXMNTLEN 0x200
#define MINBSIZE 0x400
#define MINFREE 5
#define SBLOCK 2
#define SBOFF 0x400
#define SBSIZE 0x400

/* ufs/ext2fs/ext2fs_dinode.h */
#define E2MAXSYMLINKLEN 60
#define EXT2FS_NDADDR 12
#define EXT2FS_NIADDR 3
#define EXT2_ACLDATAINO 4
#define EXT2_ACLIDXINO 3
#define EXT2_APPEND 32
#define EXT2_BADBLKINO 1
#define EXT2_BOOTLOADERINO 5
#define EXT2_COMPR 4
#define EXT2_DIRSYNC 0x10000
#define EXT2_EOFBLOCKS 0x400000
#define EXT2_EXTENTS 0x80000
#define EXT2_FIRSTINO 11
#define EXT2_HUGE_FILE 0x40000
#define EXT2_IEXEC 64
#define EXT2_IFBLK 0x6000
#define EXT2_IFCHR 0x2000
#define EXT2_IFDIR 0x4000
#define EXT2_IFIFO 0x1000
#define EXT2_IFLNK 0xa000
#define EXT2_IFMT 0xf000
#define EXT2_IFREG 0x8000
#define EXT2_IFSOCK 0xc000
#define EXT2_IMAGIC 0x2000
#define EXT2_IMMUTABLE 16
#define EXT2_INDEX 0x1000
#define EXT2_IREAD 0x100
#define EXT2_ISGID 0x400
#define EXT2_ISUID 0x800
#define EXT2_ISVTX 0x200
#define EXT2_IWRITE 128
#define EXT2_JOURNALINO 8
#define EXT2_JOURNAL_DATA 0x4000
#define EXT2_MAXSYMLINKLEN 60
#define EXT2_NOATIME 128
#define EXT2_NODUMP 64
#define EXT2_NOTAIL 0x8000
#define EXT2_RESIZEINO 7
#define EXT2_REV0_DINODE_SIZE 128
#define EXT2_ROOTINO 2
#define EXT2_SECRM 1
#define EXT2_SYNC 8
#define EXT2_TOPDIR 0x20000
#define EXT2_UNDELDIRINO 6
#define EXT2_UNRM 2

/* ufs/ffs/ffs_extern.h */
#define FFS_ASYNCFREE 4
#define FFS_CLUSTERREAD 1
#define FFS_CLUSTERWRITE 2
#define FFS_EXTATTR_AUTOCREATE 6
#define FFS_LOG_CHANGEOPT 5
#define FFS_MAXID 7
#define FFS_REALLOCBLKS 3

/* ufs/ffs/fs.h */
#define AFPDIR 64
#define APPLEUFS_LABEL_MAGIC 0x4c41424c
#define APPLEUFS_LABEL_OFFSET 0
#define APPLEUFS_LABEL_SIZE 0x400
#define APPLEUFS_LABEL_VERSION 1
#define APPLEUFS_MAX_LABEL_NAME 0x200
#define AVFILESIZ 0x4000
#define BLK_NOCOPY 1
#define BLK_SNAP 2
#define CG_MAGIC 0x90255
#define DEFAULTOPT 0
#define FSMAXSNAP 20
#define FS_42INODEFMT (-1)
#define FS_42POSTBLFMT (-1)
#define FS_44INODEFMT 2
#define FS_ACLS 16
#define FS_DOQUOTA2 0x200
#define FS_DOSOFTDEP 2
#define FS_DOWAPBL 0x100
#define FS_DYNAMICPOSTBLFMT 1
#define FS_FLAGS_UPDATED 128
#define FS_GJOURNAL 64
#define FS_INTERNAL 0x80000000U
#define FS_ISCLEAN 1
#define FS_KNOWN_FLAGS 0x302
#define FS_MAXCONTIG 16
#define FS_MULTILABEL 32
#define FS_NEEDSFSCK 4
#define FS_OKAY 0x7c269d38
#define FS_OPTSPACE 1
#define FS_OPTTIME 0
#define FS_SUJ 8
#define FS_SWAPPED 0x80000000U
#define FS_TRIM 0x400
#define FS_UFS1_MAGIC 0x11954
#define FS_UFS1_MAGIC_SWAPPED 0x54190100
#define FS_UFS2_MAGIC 0x19540119
#define FS_UFS2_MAGIC_SWAPPED 0x19015419
#define FS_UNCLEAN 1
#define FS_WASCLEAN 2
#define MAXFRAG 8
#define MAXVOLLEN 32
#define MINCYLGRPS 4
#define NOCSPTRS 12
#define SBLOCKSIZE 0x2000
#define SBLOCK_FLOPPY 0
#define SBLOCK_PIGGY 0x40000
#define SBLOCK_UFS1 0x2000
#define SBLOCK_UFS2 0x10000

/* ufs/ufs/dinode.h */
#define APPLEUFS_MAXSYMLINKLEN 60
#define DINODE1_SIZE 128
#define DINODE2_SIZE 0x100
#define IEXEC 64
#define IFBLK 0x6000
#define IFCHR 0x2000
#define IFDIR 0x4000
#define IFIFO 0x1000
#define IFLNK 0xa000
#define IFMT 0xf000
#define IFREG 0x8000
#define IFSOCK 0xc000
#define IFWHT 0xe000
#define IREAD 0x100
#define ISGID 0x400
#define ISUID 0x800
#define ISVTX 0x200
#define IWRITE 128
#define UFS1_MAXSYMLINKLEN 60
#define UFS2_MAXSYMLINKLEN 120
#define UFS_NDADDR 12
#define UFS_NIADDR 3
#define UFS_NXADDR 2
#define UFS_ROOTINO 2
#define UFS_WINO 1

/* ufs/ufs/dir.h */
#define APPLEUFS_DIRBLKSIZ 0x400
#define DT_BLK 6
#define DT_CHR 2
#define DT_DIR 4
#define DT_FIFO 1
#define DT_LNK 10
#define DT_REG 8
#define DT_SOCK 12
#define DT_UNKNOWN 0
#define DT_WHT 14
#define FFS_MAXNAMLEN 255
#define UFS_DIRBLKSIZ 0x200
#define UFS_MAXDIRSIZE 0x7fffffff
#define UFS_NEWDIRFMT 0
#define UFS_OLDDIRFMT 1

/* ufs/ufs/quota.h */
#define GRPQUOTA 1
#define MAXQUOTAS 2
#define USRQUOTA 0

/* ufs/ufs/quota2.h */
#define N_QL 2
#define Q2_HEAD_MAGIC 0xb746915eU
#define QL_BLOCK 0
#define QL_FILE 1
#define QL_F_CROSS 128
#define QL_S_ALLOW_OK 0
#define QL_S_ALLOW_SOFT 1
#define QL_S_DENY_GRACE 2
#define QL_S_DENY_HARD 3

/* ufs/ufs/ufs_wapbl.h */
#define UFS_WAPBL_EPART_ADDR 0
#define UFS_WAPBL_EPART_BLKSZ 2
#define UFS_WAPBL_EPART_COUNT 1
#define UFS_WAPBL_EPART_UNUSED 3
#define UFS_WAPBL_FLAGS_CLEAR_LOG 2
#define UFS_WAPBL_FLAGS_CREATE_LOG 1
#define UFS_WAPBL_INFS_ADDR 0
#define UFS_WAPBL_INFS_BLKSZ 2
#define UFS_WAPBL_INFS_COUNT 1
#define UFS_WAPBL_INFS_INO 3
#define UFS_WAPBL_JOURNALLOC_END_PARTITION 1
#define UFS_WAPBL_JOURNALLOC_IN_FILESYSTEM 2
#define UFS_WAPBL_JOURNALLOC_NONE 0
#define UFS_WAPBL_JOURNAL_SCALE 0x400
#define UFS_WAPBL_MAX_JOURNAL_SIZE 0x4000000
#define UFS_WAPBL_MIN_JOURNAL_SIZE 0x100000
#define UFS_WAPBL_VERSION 1

struct timeval50 {
	long tv_sec;
	long tv_usec;
};

struct timespec50 {
	long tv_sec;
	long tv_nsec;
};

struct stat30 {
	uint32_t st_dev;
	mode_t st_mode;
	ino_t st_ino;
	nlink_t st_nlink;
	uid_t st_uid;
	gid_t st_gid;
	uint32_t st_rdev;
	struct timespec50 st_atim;
	struct timespec50 st_mtim;
	struct timespec50 st_ctim;
	struct timespec50 st_birthtim;
	off_t st_size;
	blkcnt_t st_blocks;
	blksize_t st_blksize;
	uint32_t st_flags;
	uint32_t st_gen;
	uint32_t st_spare[2];
};

struct dl_addr {
	uint8_t dl_type;
	uint8_t dl_nlen;
	uint8_t dl_alen;
	uint8_t dl_slen;
	char dl_data[12];
};

struct bt_bad {
	uint16_t bt_cyl;
	uint16_t bt_trksec;
};

struct vndgeom {
	uint32_t vng_secsize;
	uint32_t vng_nsectors;
	uint32_t vng_ntracks;
	uint32_t vng_ncylinders;
};

struct uucred {
	short unsigned int cr_unused;
	uid_t cr_uid;
	gid_t cr_gid;
	short int cr_ngroups;
	gid_t cr_groups[16];
};

struct export_args30 {
	int ex_flags;
	uid_t ex_root;
	struct uucred ex_anon;
	struct sockaddr *ex_addr;
	int ex_addrlen;
	struct sockaddr *ex_mask;
	int ex_masklen;
	char *ex_indexfile;
};

struct layer_args {
	char *target;
	struct export_args30 _pad1;
};

struct timespec {
	time_t tv_sec;
	long int tv_nsec;
};

struct stat {
	dev_t st_dev;
	mode_t st_mode;
	ino_t st_ino;
	nlink_t st_nlink;
	uid_t st_uid;
	gid_t st_gid;
	dev_t st_rdev;
	struct timespec st_atim;
	struct timespec st_mtim;
	struct timespec st_ctim;
	struct timespec st_birthtim;
	off_t st_size;
	blkcnt_t st_blocks;
	blksize_t st_blksize;
	uint32_t st_flags;
	uint32_t st_gen;
	uint32_t st_spare[2];
};

struct statvfs {
	long unsigned int f_flag;
	long unsigned int f_bsize;
	long unsigned int f_frsize;
	long unsigned int f_iosize;
	fsblkcnt_t f_blocks;
	fsblkcnt_t f_bfree;
	fsblkcnt_t f_bavail;
	fsblkcnt_t f_bresvd;
	fsfilcnt_t f_files;
	fsfilcnt_t f_ffree;
	fsfilcnt_t f_favail;
	fsfilcnt_t f_fresvd;
	uint64_t f_syncreads;
	uint64_t f_syncwrites;
	uint64_t f_asyncreads;
	uint64_t f_asyncwrites;
	fsid_t f_fsidx;
	long unsigned int f_fsid;
	long unsigned int f_namemax;
	uid_t f_owner;
	uint32_t f_spare[4];
	char f_fstypename[32];
	char f_mntonname[1024];
	char f_mntfromname[1024];
};

struct dirent {
	ino_t d_fileno;
	uint16_t d_reclen;
	uint16_t d_namlen;
	uint8_t d_type;
	char d_name[512];
};

struct timeval {
	time_t tv_sec;
	suseconds_t tv_usec;
};

struct timezone {
	int tz_minuteswest;
	int tz_dsttime;
};

struct itimerval {
	struct timeval it_interval;
	struct timeval it_value;
};

struct itimerspec {
	struct timespec it_interval;
	struct timespec it_value;
};

struct sockaddr {
	uint8_t sa_len;
	sa_family_t sa_family;
	char sa_data[14];
};

struct in_addr {
	in_addr_t s_addr;
};

struct sockaddr_in {
	uint8_t sin_len;
	sa_family_t sin_family;
	in_port_t sin_port;
	struct in_addr sin_addr;
	int8_t sin_zero[8];
};

struct in6_addr {
	union {
		uint8_t __u6_addr8[16];
		uint16_t __u6_addr16[8];
		uint32_t __u6_addr32[4];
	} __u6_addr;
};

struct sockaddr_in6 {
	uint8_t sin6_len;
	sa_family_t sin6_family;
	in_port_t sin6_port;
	uint32_t sin6_flowinfo;
	struct in6_addr sin6_addr;
	uint32_t sin6_scope_id;
};

struct sockaddr_un {
	uint8_t sun_len;
	sa_family_t sun_family;
	char sun_path[104];
};

struct sockaddr_dl {
	uint8_t sdl_len;
	sa_family_t sdl_family;
	uint16_t sdl_index;
	struct dl_addr sdl_addr;
};

struct sockaddr_storage {
	uint8_t ss_len;
	sa_family_t ss_family;
	char __ss_pad1[6];
	int64_t __ss_align;
	char __ss_pad2[112];
};

struct msghdr {
	void *msg_name;
	socklen_t msg_namelen;
	struct iovec *msg_iov;
	int msg_iovlen;
	void *msg_control;
	socklen_t msg_controllen;
	int msg_flags;
};

struct mmsghdr {
	struct msghdr msg_hdr;
	unsigned int msg_len;
};

struct cmsghdr {
	socklen_t cmsg_len;
	int cmsg_level;
	int cmsg_type;
};

struct iovec {
	void *iov_base;
	size_t iov_len;
};

struct linger {
	int l_onoff;
	int l_linger;
};

struct kevent {
	uintptr_t ident;
	uint32_t filter;
	uint32_t flags;
	uint32_t fflags;
	int64_t data;
	intptr_t udata;
};

struct pollfd {
	int fd;
	short int events;
	short int revents;
};

struct rusage {
	struct timeval ru_utime;
	struct timeval ru_stime;
	long int ru_maxrss;
	long int ru_ixrss;
	long int ru_idrss;
	long int ru_isrss;
	long int ru_minflt;
	long int ru_majflt;
	long int ru_nswap;
	long int ru_inblock;
	long int ru_oublock;
	long int ru_msgsnd;
	long int ru_msgrcv;
	long int ru_nsignals;
	long int ru_nvcsw;
	long int ru_nivcsw;
};

struct rlimit {
	rlim_t rlim_cur;
	rlim_t rlim_max;
};

struct sigaction {
	union {
		void (*_sa_handler)(int);
		void (*_sa_sigaction)(int, void *, void *);
	} _sa_u;
	sigset_t sa_mask;
	int sa_flags;
};

struct sigevent {
	int sigev_notify;
	int sigev_signo;
	union sigval sigev_value;
	void (*sigev_notify_function)(union sigval);
	void *sigev_notify_attributes;
};

struct termios {
	tcflag_t c_iflag;
	tcflag_t c_oflag;
	tcflag_t c_cflag;
	tcflag_t c_lflag;
	cc_t c_cc[20];
	int c_ispeed;
	int c_ospeed;
};

struct winsize {
	short unsigned int ws_row;
	short unsigned int ws_col;
	short unsigned int ws_xpixel;
	short unsigned int ws_ypixel;
};

struct flock {
	off_t l_start;
	off_t l_len;
	pid_t l_pid;
	short int l_type;
	short int l_whence;
};

struct utsname {
	char sysname[256];
	char nodename[256];
	char release[256];
	char version[256];
	char machine[256];
};

struct tmpfs_args {
	int ta_version;
	ino_t ta_nodes_max;
	off_t ta_size_max;
	uid_t ta_root_uid;
	gid_t ta_root_gid;
	mode_t ta_root_mode;
};

struct ufs_args {
	char *fspec;
};

struct mfs_args {
	char *fspec;
	struct export_args30 _pad1;
	void *base;
	u_long size;
};

struct iso_args {
	const char *fspec;
	struct export_args30 _pad1;
	int flags;
};

struct msdosfs_args {
	char *fspec;
	struct export_args30 _pad1;
	uid_t uid;
	gid_t gid;
	mode_t mask;
	int flags;
	int version;
	mode_t dirmask;
	int gmtoff;
};

struct ptyfs_args {
	int version;
	gid_t gid;
	mode_t mode;
	int flags;
};

struct union_args {
	char *target;
	int mntflags;
};

struct null_args {
	struct layer_args la;
};

struct procfs_args {
	int version;
	int flags;
};

struct ip_mreq {
	struct in_addr imr_multiaddr;
	struct in_addr imr_interface;
};

struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	unsigned int ipv6mr_interface;
};

struct in_pktinfo {
	struct in_addr ipi_addr;
	unsigned int ipi_ifindex;
};

struct in6_pktinfo {
	struct in6_addr ipi6_addr;
	unsigned int ipi6_ifindex;
};

struct partition {
	uint32_t p_size;
	uint32_t p_offset;
	union {
		uint32_t fsize;
		uint32_t cdsession;
	} __partition_u2;
	uint8_t p_fstype;
	uint8_t p_frag;
	union {
		uint16_t cpg;
		uint16_t sgs;
	} __partition_u1;
};

struct disklabel {
	uint32_t d_magic;
	uint16_t d_type;
	uint16_t d_subtype;
	char d_typename[16];
	union {
		char un_d_packname[16];
		struct {
			char *un_d_boot0;
			char *un_d_boot1;
		} un_b;
	} d_un;
	uint32_t d_secsize;
	uint32_t d_nsectors;
	uint32_t d_ntracks;
	uint32_t d_ncylinders;
	uint32_t d_secpercyl;
	uint32_t d_secperunit;
	uint16_t d_sparespertrack;
	uint16_t d_sparespercyl;
	uint32_t d_acylinders;
	uint16_t d_rpm;
	uint16_t d_interleave;
	uint16_t d_trackskew;
	uint16_t d_cylskew;
	uint32_t d_headswitch;
	uint32_t d_trkseek;
	uint32_t d_flags;
	uint32_t d_drivedata[5];
	uint32_t d_spare[5];
	uint32_t d_magic2;
	uint16_t d_checksum;
	uint16_t d_npartitions;
	uint32_t d_bbsize;
	uint32_t d_sbsize;
	struct partition d_partitions[16];
};

struct dkwedge_info {
	char dkw_devname[16];
	uint8_t dkw_wname[128];
	char dkw_parent[16];
	daddr_t dkw_offset;
	uint64_t dkw_size;
	char dkw_ptype[32];
};

struct dkwedge_list {
	void *dkwl_buf;
	size_t dkwl_bufsize;
	u_int dkwl_nwedges;
	u_int dkwl_ncopied;
};

struct disk_geom {
	int64_t dg_secperunit;
	uint32_t dg_secsize;
	uint32_t dg_nsectors;
	uint32_t dg_ntracks;
	uint32_t dg_ncylinders;
	uint32_t dg_secpercyl;
	uint32_t dg_pcylinders;
	uint32_t dg_sparespertrack;
	uint32_t dg_sparespercyl;
	uint32_t dg_acylinders;
};

struct plistref {
	void *pref_plist;
	size_t pref_len;
};

struct vnd_ioctl {
	char *vnd_file;
	int vnd_flags;
	struct vndgeom vnd_geom;
	unsigned int vnd_osize;
	uint64_t vnd_size;
};

struct vnd_user {
	int vnu_unit;
	dev_t vnu_dev;
	ino_t vnu_ino;
};

struct cgd_ioctl {
	const char *ci_disk;
	int ci_flags;
	int ci_unit;
	size_t ci_size;
	const char *ci_alg;
	const char *ci_ivmethod;
	size_t ci_keylen;
	const char *ci_key;
	size_t ci_blocksize;
};

struct cgd_user {
	int cgu_unit;
	dev_t cgu_dev;
	char cgu_alg[32];
	size_t cgu_blocksize;
	int cgu_mode;
	int cgu_keylen;
};

struct sysctlnode {
	uint32_t sysctl_flags;
	int32_t sysctl_num;
	char sysctl_name[32];
	uint32_t sysctl_ver;
	uint32_t __rsvd;
	union {
		struct {
			uint32_t suc_csize;
			uint32_t suc_clen;
			struct sysctlnode *suc_child;
		} scu_child;
		struct {
			void *sud_data;
			size_t sud_offset;
		} scu_data;
		int32_t scu_alias;
		int32_t scu_idata;
		uint64_t scu_qdata;
	} sysctl_un;
	size_t _sysctl_size;
	int (*_sysctl_func)(const int *, u_int, void *, size_t *, const void *, size_t,
	    const int *, void *, const struct sysctlnode *);
	struct sysctlnode *_sysctl_parent;
	const char *_sysctl_desc;
};

struct ktr_header {
	int ktr_len;
	short int ktr_type;
	short int ktr_version;
	pid_t ktr_pid;
	char ktr_comm[17];
	union {
		struct {
			int32_t tv_sec;
			long tv_usec;
			const void *_buf;
		} _v0;
		struct {
			int32_t tv_sec;
			long tv_nsec;
			lwpid_t _lid;
		} _v1;
		struct {
			struct timespec _ts;
			lwpid_t _lid;
		} _v2;
	} _v;
};

struct ktr_syscall {
	int ktr_code;
	int ktr_argsize;
};

struct ktr_sysret {
	short int ktr_code;
	short int ktr_eosys;
	int ktr_error;
	register_t ktr_retval;
	register_t ktr_retval_1;
};

struct ktr_genio {
	int ktr_fd;
	int ktr_rw;
};

struct ktr_csw {
	int out;
	int user;
};

struct ktr_user {
	char ktr_id[20];
};

struct ktr_psig {
	int signo;
	void (*action)(int);
	sigset_t mask;
	int code;
};

struct aiocb {
	off_t aio_offset;
	volatile void *aio_buf;
	size_t aio_nbytes;
	int aio_fildes;
	int aio_lio_opcode;
	int aio_reqprio;
	struct sigevent aio_sigevent;
	int _state;
	int _errno;
	ssize_t _retval;
};

struct mq_attr {
	long int mq_flags;
	long int mq_maxmsg;
	long int mq_msgsize;
	long int mq_curmsgs;
};

struct ipc_perm {
	uid_t uid;
	gid_t gid;
	uid_t cuid;
	gid_t cgid;
	mode_t mode;
	short unsigned int _seq;
	key_t _key;
};

struct shmid_ds {
	struct ipc_perm shm_perm;
	size_t shm_segsz;
	pid_t shm_lpid;
	pid_t shm_cpid;
	shmatt_t shm_nattch;
	time_t shm_atime;
	time_t shm_dtime;
	time_t shm_ctime;
	void *_shm_internal;
};

struct semid_ds {
	struct ipc_perm sem_perm;
	short unsigned int sem_nsems;
	time_t sem_otime;
	time_t sem_ctime;
	struct __sem *_sem_base;
};

struct sembuf {
	short unsigned int sem_num;
	short int sem_op;
	short int sem_flg;
};

struct clockinfo {
	int hz;
	int tick;
	int tickadj;
	int stathz;
	int profhz;
};

struct loadavg {
	fixpt_t ldavg[3];
	long int fscale;
};

struct quotactl_args {
	unsigned int qc_op;
	union {
		struct {
			void *qc_info;
		} stat;
		struct {
			int qc_idtype;
			void *qc_info;
		} idtypestat;
		struct {
			int qc_objtype;
			void *qc_info;
		} objtypestat;
		struct {
			const struct quotakey *qc_key;
			struct quotaval *qc_val;
		} get;
		struct {
			const struct quotakey *qc_key;
			const struct quotaval *qc_val;
		} put;
		struct {
			const struct quotakey *qc_key;
		} del;
		struct {
			void *qc_cursor;
		} cursoropen;
		struct {
			void *qc_cursor;
			int qc_idtype;
		} cursorskipidtype;
		struct {
			void *qc_cursor;
			struct quotakey *qc_keys;
			struct quotaval *qc_vals;
			unsigned int qc_maxnum;
			unsigned int *qc_ret;
		} cursorget;
		struct {
			void *qc_cursor;
			int *qc_ret;
		} cursoratend;
		struct {
			int qc_idtype;
			const char *qc_quotafile;
		} quotaon;
		struct {
			int qc_idtype;
		} quotaoff;
	} u;
};

struct quotaval {
	uint64_t qv_hardlimit;
	uint64_t qv_softlimit;
	uint64_t qv_usage;
	time_t qv_expiretime;
	time_t qv_grace;
};

struct quotakey {
	int qk_idtype;
	id_t qk_id;
	int qk_objtype;
};

struct ufs1_dinode {
	uint16_t di_mode;
	int16_t di_nlink;
	uint16_t di_oldids[2];
	uint64_t di_size;
	int32_t di_atime;
	int32_t di_atimensec;
	int32_t di_mtime;
	int32_t di_mtimensec;
	int32_t di_ctime;
	int32_t di_ctimensec;
	int32_t di_db[12];
	int32_t di_ib[3];
	uint32_t di_flags;
	uint32_t di_blocks;
	int32_t di_gen;
	uint32_t di_uid;
	uint32_t di_gid;
	uint64_t di_modrev;
};

struct ufs2_dinode {
	uint16_t di_mode;
	int16_t di_nlink;
	uint32_t di_uid;
	uint32_t di_gid;
	uint32_t di_blksize;
	uint64_t di_size;
	uint64_t di_blocks;
	int64_t di_atime;
	int64_t di_mtime;
	int64_t di_ctime;
	int64_t di_birthtime;
	int32_t di_mtimensec;
	int32_t di_atimensec;
	int32_t di_ctimensec;
	int32_t di_birthnsec;
	int32_t di_gen;
	uint32_t di_kernflags;
	uint32_t di_flags;
	int32_t di_extsize;
	int64_t di_extb[2];
	int64_t di_db[12];
	int64_t di_ib[3];
	uint64_t di_modrev;
	int64_t di_spare[2];
};

struct direct {
	u_int32_t d_fileno;
	u_int16_t d_reclen;
	u_int8_t d_type;
	u_int8_t d_namlen;
	char d_name[256];
};

struct csum {
	int32_t cs_ndir;
	int32_t cs_nbfree;
	int32_t cs_nifree;
	int32_t cs_nffree;
};

struct csum_total {
	int64_t cs_ndir;
	int64_t cs_nbfree;
	int64_t cs_nifree;
	int64_t cs_nffree;
	int64_t cs_spare[4];
};

struct fs {
	int32_t fs_firstfield;
	int32_t fs_unused_1;
	int32_t fs_sblkno;
	int32_t fs_cblkno;
	int32_t fs_iblkno;
	int32_t fs_dblkno;
	int32_t fs_old_cgoffset;
	int32_t fs_old_cgmask;
	int32_t fs_old_time;
	int32_t fs_old_size;
	int32_t fs_old_dsize;
	int32_t fs_ncg;
	int32_t fs_bsize;
	int32_t fs_fsize;
	int32_t fs_frag;
	int32_t fs_minfree;
	int32_t fs_old_rotdelay;
	int32_t fs_old_rps;
	int32_t fs_bmask;
	int32_t fs_fmask;
	int32_t fs_bshift;
	int32_t fs_fshift;
	int32_t fs_maxcontig;
	int32_t fs_maxbpg;
	int32_t fs_fragshift;
	int32_t fs_fsbtodb;
	int32_t fs_sbsize;
	int32_t fs_spare1[2];
	int32_t fs_nindir;
	int32_t fs_inopb;
	int32_t fs_old_nspf;
	int32_t fs_optim;
	int32_t fs_old_npsect;
	int32_t fs_old_interleave;
	int32_t fs_old_trackskew;
	int32_t fs_id[2];
	int32_t fs_old_csaddr;
	int32_t fs_cssize;
	int32_t fs_cgsize;
	int32_t fs_spare2;
	int32_t fs_old_nsect;
	int32_t fs_old_spc;
	int32_t fs_old_ncyl;
	int32_t fs_old_cpg;
	int32_t fs_ipg;
	int32_t fs_fpg;
	struct csum fs_old_cstotal;
	int8_t fs_fmod;
	uint8_t fs_clean;
	int8_t fs_ronly;
	uint8_t fs_old_flags;
	u_char fs_fsmnt[468];
	u_char fs_volname[32];
	uint64_t fs_swuid;
	int32_t fs_pad;
	int32_t fs_cgrotor;
	void *fs_ocsp[12];
	u_int8_t *fs_contigdirs;
	struct csum *fs_csp;
	int32_t *fs_maxcluster;
	u_char *fs_active;
	int32_t fs_old_cpc;
	int32_t fs_maxbsize;
	uint8_t fs_journal_version;
	uint8_t fs_journal_location;
	uint8_t fs_journal_reserved[2];
	uint32_t fs_journal_flags;
	uint64_t fs_journallocs[4];
	uint32_t fs_quota_magic;
	uint8_t fs_quota_flags;
	uint8_t fs_quota_reserved[3];
	uint64_t fs_quotafile[2];
	int64_t fs_sparecon64[9];
	int64_t fs_sblockloc;
	struct csum_total fs_cstotal;
	int64_t fs_time;
	int64_t fs_size;
	int64_t fs_dsize;
	int64_t fs_csaddr;
	int64_t fs_pendingblocks;
	int32_t fs_pendinginodes;
	int32_t fs_snapinum[20];
	int32_t fs_avgfilesize;
	int32_t fs_avgfpdir;
	int32_t fs_save_cgsize;
	int32_t fs_sparecon32[26];
	uint32_t fs_flags;
	int32_t fs_contigsumsize;
	int32_t fs_maxsymlinklen;
	int32_t fs_old_inodefmt;
	u_int64_t fs_maxfilesize;
	int64_t fs_qbmask;
	int64_t fs_qfmask;
	int32_t fs_state;
	int32_t fs_old_postblformat;
	int32_t fs_old_nrpos;
	int32_t fs_spare5[2];
	int32_t fs_magic;
};

struct cg {
	int32_t cg_firstfield;
	int32_t cg_magic;
	int32_t cg_old_time;
	int32_t cg_cgx;
	int16_t cg_old_ncyl;
	int16_t cg_old_niblk;
	int32_t cg_ndblk;
	struct csum cg_cs;
	int32_t cg_rotor;
	int32_t cg_frotor;
	int32_t cg_irotor;
	int32_t cg_frsum[8];
	int32_t cg_old_btotoff;
	int32_t cg_old_boff;
	int32_t cg_iusedoff;
	int32_t cg_freeoff;
	int32_t cg_nextfreeoff;
	int32_t cg_clustersumoff;
	int32_t cg_clusteroff;
	int32_t cg_nclusterblks;
	int32_t cg_niblk;
	int32_t cg_initediblk;
	int32_t cg_sparecon32[3];
	int64_t cg_time;
	int64_t cg_sparecon64[3];
	u_int8_t cg_space[1];
};

struct appleufslabel {
	u_int32_t ul_magic;
	u_int16_t ul_checksum;
	u_int16_t ul_unused0;
	u_int32_t ul_version;
	u_int32_t ul_time;
	u_int16_t ul_namelen;
	u_char ul_name[512];
	u_int16_t ul_unused1;
	u_int64_t ul_uuid;
	u_char ul_reserved[24];
	u_char ul_unused[460];
} __attribute__((packed));

struct ext2fs {
	uint32_t e2fs_icount;
	uint32_t e2fs_bcount;
	uint32_t e2fs_rbcount;
	uint32_t e2fs_fbcount;
	uint32_t e2fs_ficount;
	uint32_t e2fs_first_dblock;
	uint32_t e2fs_log_bsize;
	uint32_t e2fs_fsize;
	uint32_t e2fs_bpg;
	uint32_t e2fs_fpg;
	uint32_t e2fs_ipg;
	uint32_t e2fs_mtime;
	uint32_t e2fs_wtime;
	uint16_t e2fs_mnt_count;
	uint16_t e2fs_max_mnt_count;
	uint16_t e2fs_magic;
	uint16_t e2fs_state;
	uint16_t e2fs_beh;
	uint16_t e2fs_minrev;
	uint32_t e2fs_lastfsck;
	uint32_t e2fs_fsckintv;
	uint32_t e2fs_creator;
	uint32_t e2fs_rev;
	uint16_t e2fs_ruid;
	uint16_t e2fs_rgid;
	uint32_t e2fs_first_ino;
	uint16_t e2fs_inode_size;
	uint16_t e2fs_block_group_nr;
	uint32_t e2fs_features_compat;
	uint32_t e2fs_features_incompat;
	uint32_t e2fs_features_rocompat;
	uint8_t e2fs_uuid[16];
	char e2fs_vname[16];
	char e2fs_fsmnt[64];
	uint32_t e2fs_algo;
	uint8_t e2fs_prealloc;
	uint8_t e2fs_dir_prealloc;
	uint16_t e2fs_reserved_ngdb;
	char e3fs_journal_uuid[16];
	uint32_t e3fs_journal_inum;
	uint32_t e3fs_journal_dev;
	uint32_t e3fs_last_orphan;
	uint32_t e3fs_hash_seed[4];
	char e3fs_def_hash_version;
	char e3fs_jnl_backup_type;
	uint16_t e3fs_desc_size;
	uint32_t e3fs_default_mount_opts;
	uint32_t e3fs_first_meta_bg;
	uint32_t e3fs_mkfs_time;
	uint32_t e3fs_jnl_blks[17];
	uint32_t e4fs_bcount_hi;
	uint32_t e4fs_rbcount_hi;
	uint32_t e4fs_fbcount_hi;
	uint16_t e4fs_min_extra_isize;
	uint16_t e4fs_want_extra_isize;
	uint32_t e4fs_flags;
	uint16_t e4fs_raid_stride;
	uint16_t e4fs_mmpintv;
	uint64_t e4fs_mmpblk;
	uint32_t e4fs_raid_stripe_wid;
	uint8_t e4fs_log_gpf;
	uint8_t e4fs_chksum_type;
	uint8_t e4fs_encrypt;
	uint8_t e4fs_reserved_pad;
	uint64_t e4fs_kbytes_written;
	uint32_t e4fs_snapinum;
	uint32_t e4fs_snapid;
	uint64_t e4fs_snaprbcount;
	uint32_t e4fs_snaplist;
	uint32_t e4fs_errcount;
	uint32_t e4fs_first_errtime;
	uint32_t e4fs_first_errino;
	uint64_t e4fs_first_errblk;
	uint8_t e4fs_first_errfunc[32];
	uint32_t e4fs_first_errline;
	uint32_t e4fs_last_errtime;
	uint32_t e4fs_last_errino;
	uint32_t e4fs_last_errline;
	uint64_t e4fs_last_errblk;
	uint8_t e4fs_last_errfunc[32];
	uint8_t e4fs_mount_opts[64];
	uint32_t e4fs_usrquota_inum;
	uint32_t e4fs_grpquota_inum;
	uint32_t e4fs_overhead_clusters;
	uint32_t e4fs_backup_bgs[2];
	uint8_t e4fs_encrypt_algos[4];
	uint8_t e4fs_encrypt_pw_salt[16];
	uint32_t e4fs_lpf_ino;
	uint32_t e4fs_proj_quota_inum;
	uint32_t e4fs_chksum_seed;
	uint32_t e4fs_reserved[98];
	uint32_t e4fs_sbchksum;
};

struct ext2_gd {
	uint32_t ext2bgd_b_bitmap;
	uint32_t ext2bgd_i_bitmap;
	uint32_t ext2bgd_i_tables;
	uint16_t ext2bgd_nbfree;
	uint16_t ext2bgd_nifree;
	uint16_t ext2bgd_ndirs;
	uint16_t reserved;
	uint32_t reserved2[3];
};

struct ext2fs_dinode {
	uint16_t e2di_mode;
	uint16_t e2di_uid;
	uint32_t e2di_size;
	uint32_t e2di_atime;
	uint32_t e2di_ctime;
	uint32_t e2di_mtime;
	uint32_t e2di_dtime;
	uint16_t e2di_gid;
	uint16_t e2di_nlink;
	uint32_t e2di_nblock;
	uint32_t e2di_flags;
	uint32_t e2di_version;
	uint32_t e2di_blocks[15];
	uint32_t e2di_gen;
	uint32_t e2di_facl;
	uint32_t e2di_dacl;
	uint32_t e2di_faddr;
	uint16_t e2di_nblock_high;
	uint16_t e2di_facl_high;
	uint16_t e2di_uid_high;
	uint16_t e2di_gid_high;
	uint32_t e2di_linux_reserved3;
};

struct bpb33 {
	uint16_t bpbBytesPerSec;
	uint8_t bpbSecPerClust;
	uint16_t bpbResSectors;
	uint8_t bpbFATs;
	uint16_t bpbRootDirEnts;
	uint16_t bpbSectors;
	uint8_t bpbMedia;
	uint16_t bpbFATsecs;
	uint16_t bpbSecPerTrack;
	uint16_t bpbHeads;
	uint16_t bpbHiddenSecs;
};

struct bpb50 {
	uint16_t bpbBytesPerSec;
	uint8_t bpbSecPerClust;
	uint16_t bpbResSectors;
	uint8_t bpbFATs;
	uint16_t bpbRootDirEnts;
	uint16_t bpbSectors;
	uint8_t bpbMedia;
	uint16_t bpbFATsecs;
	uint16_t bpbSecPerTrack;
	uint16_t bpbHeads;
	uint32_t bpbHiddenSecs;
	uint32_t bpbHugeSectors;
};

struct bpb710 {
	uint16_t bpbBytesPerSec;
	uint8_t bpbSecPerClust;
	uint16_t bpbResSectors;
	uint8_t bpbFATs;
	uint16_t bpbRootDirEnts;
	uint16_t bpbSectors;
	uint8_t bpbMedia;
	uint16_t bpbFATsecs;
	uint16_t bpbSecPerTrack;
	uint16_t bpbHeads;
	uint32_t bpbHiddenSecs;
	uint32_t bpbHugeSectors;
	uint32_t bpbBigFATsecs;
	uint16_t bpbExtFlags;
	uint16_t bpbFSVers;
	uint32_t bpbRootClust;
	uint16_t bpbFSInfo;
	uint16_t bpbBackup;
	uint8_t bpbReserved[12];
};

struct byte_bpb33 {
	int8_t bpbBytesPerSec[2];
	int8_t bpbSecPerClust;
	int8_t bpbResSectors[2];
	int8_t bpbFATs;
	int8_t bpbRootDirEnts[2];
	int8_t bpbSectors[2];
	int8_t bpbMedia;
	int8_t bpbFATsecs[2];
	int8_t bpbSecPerTrack[2];
	int8_t bpbHeads[2];
	int8_t bpbHiddenSecs[2];
};

struct byte_bpb50 {
	int8_t bpbBytesPerSec[2];
	int8_t bpbSecPerClust;
	int8_t bpbResSectors[2];
	int8_t bpbFATs;
	int8_t bpbRootDirEnts[2];
	int8_t bpbSectors[2];
	int8_t bpbMedia;
	int8_t bpbFATsecs[2];
	int8_t bpbSecPerTrack[2];
	int8_t bpbHeads[2];
	int8_t bpbHiddenSecs[4];
	int8_t bpbHugeSectors[4];
};

struct byte_bpb710 {
	uint8_t bpbBytesPerSec[2];
	uint8_t bpbSecPerClust;
	uint8_t bpbResSectors[2];
	uint8_t bpbFATs;
	uint8_t bpbRootDirEnts[2];
	uint8_t bpbSectors[2];
	uint8_t bpbMedia;
	uint8_t bpbFATsecs[2];
	uint8_t bpbSecPerTrack[2];
	uint8_t bpbHeads[2];
	uint8_t bpbHiddenSecs[4];
	uint8_t bpbHugeSectors[4];
	uint8_t bpbBigFATsecs[4];
	uint8_t bpbExtFlags[2];
	uint8_t bpbFSVers[2];
	uint8_t bpbRootClust[4];
	uint8_t bpbFSInfo[2];
	uint8_t bpbBackup[2];
	uint8_t bpbReserved[12];
};

struct direntry {
	uint8_t deName[8];
	uint8_t deExtension[3];
	uint8_t deAttributes;
	uint8_t deReserved;
	uint8_t deCHundredth;
	uint8_t deCTime[2];
	uint8_t deCDate[2];
	uint8_t deADate[2];
	uint8_t deHighClust[2];
	uint8_t deMTime[2];
	uint8_t deMDate[2];
	uint8_t deStartCluster[2];
	uint8_t deFileSize[4];
};

struct winentry {
	uint8_t weCnt;
	uint8_t wePart1[10];
	uint8_t weAttributes;
	uint8_t weReserved1;
	uint8_t weChksum;
	uint8_t wePart2[12];
	uint16_t weReserved2;
	uint8_t wePart3[4];
};

struct fsinfo {
	uint8_t fsisig1[4];
	uint8_t fsifill1[480];
	uint8_t fsisig2[4];
	uint8_t fsinfree[4];
	uint8_t fsinxtfree[4];
	uint8_t fsifill2[12];
	uint8_t fsisig3[4];
	uint8_t fsifill3[508];
	uint8_t fsisig4[4];
};

struct sockcred {
	pid_t sc_pid;
	uid_t sc_uid;
	uid_t sc_euid;
	gid_t sc_gid;
	gid_t sc_egid;
	int sc_ngroups;
	gid_t sc_groups[1];
};

struct unpcbid {
	pid_t unp_pid;
	uid_t unp_euid;
	gid_t unp_egid;
};

struct ptmget {
	int cfd;
	int sfd;
	char cn[1024];
	char sn[1024];
};

struct wrusage {
	struct rusage wru_self;
	struct rusage wru_children;
};

struct iso_primary_descriptor {
	char type[1];
	char id[5];
	char version[1];
	char unused1[1];
	char system_id[32];
	char volume_id[32];
	char unused2[8];
	char volume_space_size[8];
	char unused3[32];
	char volume_set_size[4];
	char volume_sequence_number[4];
	char logical_block_size[4];
	char path_table_size[8];
	char type_l_path_table[4];
	char opt_type_l_path_table[4];
	char type_m_path_table[4];
	char opt_type_m_path_table[4];
	char root_directory_record[34];
	char volume_set_id[128];
	char publisher_id[128];
	char preparer_id[128];
	char application_id[128];
	char copyright_file_id[37];
	char abstract_file_id[37];
	char bibliographic_file_id[37];
	char creation_date[17];
	char modification_date[17];
	char expiration_date[17];
	char effective_date[17];
	char file_structure_version[1];
	char unused4[1];
	char application_data[512];
	char unused5[653];
};

struct iso_directory_record {
	char length[1];
	char ext_attr_length[1];
	u_char extent[8];
	u_char size[8];
	char date[7];
	char flags[1];
	char file_unit_size[1];
	char interleave[1];
	char volume_sequence_number[4];
	char name_len[1];
	char name[1];
};

#define st_atimespec st_atim
#define st_mtimespec st_mtim
#define st_ctimespec st_ctim
#define st_birthtimespec st_birthtim
#define st_atimensec st_atim.tv_nsec
#define st_mtimensec st_mtim.tv_nsec
#define st_ctimensec st_ctim.tv_nsec
#define st_birthtimensec st_birthtim.tv_nsec
#define p_fsize __partition_u2.fsize
#define p_cdsession __partition_u2.cdsession
#define p_cpg __partition_u1.cpg
#define p_sgs __partition_u1.sgs
#define s6_addr __u6_addr.__u6_addr8
#define sysctl_csize sysctl_un.scu_child.suc_csize
#define sysctl_clen sysctl_un.scu_child.suc_clen
#define sysctl_child sysctl_un.scu_child.suc_child
#define sysctl_data sysctl_un.scu_data.sud_data
#define sysctl_offset sysctl_un.scu_data.sud_offset
#define sysctl_alias sysctl_un.scu_alias
#define sysctl_idata sysctl_un.scu_idata
#define sysctl_qdata sysctl_un.scu_qdata
#define sysctl_size _sysctl_size
#define sysctl_func _sysctl_func
#define sysctl_parent _sysctl_parent
#define sysctl_desc _sysctl_desc

_Static_assert(sizeof(struct stat) == 152, "stat");
_Static_assert(offsetof(struct stat, st_dev) == 0 && sizeof(((struct stat *)0)->st_dev) == 8,
    "stat.st_dev");
_Static_assert(offsetof(struct stat, st_mode) == 8 && sizeof(((struct stat *)0)->st_mode) == 4,
    "stat.st_mode");
_Static_assert(offsetof(struct stat, st_ino) == 16 && sizeof(((struct stat *)0)->st_ino) == 8,
    "stat.st_ino");
_Static_assert(offsetof(struct stat, st_nlink) == 24 && sizeof(((struct stat *)0)->st_nlink) == 4,
    "stat.st_nlink");
_Static_assert(offsetof(struct stat, st_uid) == 28 && sizeof(((struct stat *)0)->st_uid) == 4,
    "stat.st_uid");
_Static_assert(offsetof(struct stat, st_gid) == 32 && sizeof(((struct stat *)0)->st_gid) == 4,
    "stat.st_gid");
_Static_assert(offsetof(struct stat, st_rdev) == 40 && sizeof(((struct stat *)0)->st_rdev) == 8,
    "stat.st_rdev");
_Static_assert(offsetof(struct stat, st_atim) == 48 && sizeof(((struct stat *)0)->st_atim) == 16,
    "stat.st_atim");
_Static_assert(offsetof(struct stat, st_mtim) == 64 && sizeof(((struct stat *)0)->st_mtim) == 16,
    "stat.st_mtim");
_Static_assert(offsetof(struct stat, st_ctim) == 80 && sizeof(((struct stat *)0)->st_ctim) == 16,
    "stat.st_ctim");
_Static_assert(offsetof(struct stat, st_birthtim) == 96 && sizeof(((struct stat *)0)->st_birthtim) == 16,
    "stat.st_birthtim");
_Static_assert(offsetof(struct stat, st_size) == 112 && sizeof(((struct stat *)0)->st_size) == 8,
    "stat.st_size");
_Static_assert(offsetof(struct stat, st_blocks) == 120 && sizeof(((struct stat *)0)->st_blocks) == 8,
    "stat.st_blocks");
_Static_assert(offsetof(struct stat, st_blksize) == 128 && sizeof(((struct stat *)0)->st_blksize) == 4,
    "stat.st_blksize");
_Static_assert(offsetof(struct stat, st_flags) == 132 && sizeof(((struct stat *)0)->st_flags) == 4,
    "stat.st_flags");
_Static_assert(offsetof(struct stat, st_gen) == 136 && sizeof(((struct stat *)0)->st_gen) == 4,
    "stat.st_gen");
_Static_assert(offsetof(struct stat, st_spare) == 140 && sizeof(((struct stat *)0)->st_spare) == 8,
    "stat.st_spare");

_Static_assert(sizeof(struct statvfs) == 2256, "statvfs");
_Static_assert(offsetof(struct statvfs, f_flag) == 0 && sizeof(((struct statvfs *)0)->f_flag) == 8,
    "statvfs.f_flag");
_Static_assert(offsetof(struct statvfs, f_bsize) == 8 && sizeof(((struct statvfs *)0)->f_bsize) == 8,
    "statvfs.f_bsize");
_Static_assert(offsetof(struct statvfs, f_frsize) == 16 && sizeof(((struct statvfs *)0)->f_frsize) == 8,
    "statvfs.f_frsize");
_Static_assert(offsetof(struct statvfs, f_iosize) == 24 && sizeof(((struct statvfs *)0)->f_iosize) == 8,
    "statvfs.f_iosize");
_Static_assert(offsetof(struct statvfs, f_blocks) == 32 && sizeof(((struct statvfs *)0)->f_blocks) == 8,
    "statvfs.f_blocks");
_Static_assert(offsetof(struct statvfs, f_bfree) == 40 && sizeof(((struct statvfs *)0)->f_bfree) == 8,
    "statvfs.f_bfree");
_Static_assert(offsetof(struct statvfs, f_bavail) == 48 && sizeof(((struct statvfs *)0)->f_bavail) == 8,
    "statvfs.f_bavail");
_Static_assert(offsetof(struct statvfs, f_bresvd) == 56 && sizeof(((struct statvfs *)0)->f_bresvd) == 8,
    "statvfs.f_bresvd");
_Static_assert(offsetof(struct statvfs, f_files) == 64 && sizeof(((struct statvfs *)0)->f_files) == 8,
    "statvfs.f_files");
_Static_assert(offsetof(struct statvfs, f_ffree) == 72 && sizeof(((struct statvfs *)0)->f_ffree) == 8,
    "statvfs.f_ffree");
_Static_assert(offsetof(struct statvfs, f_favail) == 80 && sizeof(((struct statvfs *)0)->f_favail) == 8,
    "statvfs.f_favail");
_Static_assert(offsetof(struct statvfs, f_fresvd) == 88 && sizeof(((struct statvfs *)0)->f_fresvd) == 8,
    "statvfs.f_fresvd");
_Static_assert(offsetof(struct statvfs, f_syncreads) == 96 && sizeof(((struct statvfs *)0)->f_syncreads) == 8,
    "statvfs.f_syncreads");
_Static_assert(offsetof(struct statvfs, f_syncwrites) == 104 && sizeof(((struct statvfs *)0)->f_syncwrites) == 8,
    "statvfs.f_syncwrites");
_Static_assert(offsetof(struct statvfs, f_asyncreads) == 112 && sizeof(((struct statvfs *)0)->f_asyncreads) == 8,
    "statvfs.f_asyncreads");
_Static_assert(offsetof(struct statvfs, f_asyncwrites) == 120 && sizeof(((struct statvfs *)0)->f_asyncwrites) == 8,
    "statvfs.f_asyncwrites");
_Static_assert(offsetof(struct statvfs, f_fsidx) == 128 && sizeof(((struct statvfs *)0)->f_fsidx) == 8,
    "statvfs.f_fsidx");
_Static_assert(offsetof(struct statvfs, f_fsid) == 136 && sizeof(((struct statvfs *)0)->f_fsid) == 8,
    "statvfs.f_fsid");
_Static_assert(offsetof(struct statvfs, f_namemax) == 144 && sizeof(((struct statvfs *)0)->f_namemax) == 8,
    "statvfs.f_namemax");
_Static_assert(offsetof(struct statvfs, f_owner) == 152 && sizeof(((struct statvfs *)0)->f_owner) == 4,
    "statvfs.f_owner");
_Static_assert(offsetof(struct statvfs, f_spare) == 156 && sizeof(((struct statvfs *)0)->f_spare) == 16,
    "statvfs.f_spare");
_Static_assert(offsetof(struct statvfs, f_fstypename) == 172 && sizeof(((struct statvfs *)0)->f_fstypename) == 32,
    "statvfs.f_fstypename");
_Static_assert(offsetof(struct statvfs, f_mntonname) == 204 && sizeof(((struct statvfs *)0)->f_mntonname) == 1024,
    "statvfs.f_mntonname");
_Static_assert(offsetof(struct statvfs, f_mntfromname) == 1228 && sizeof(((struct statvfs *)0)->f_mntfromname) == 1024,
    "statvfs.f_mntfromname");

_Static_assert(sizeof(struct dirent) == 528, "dirent");
_Static_assert(offsetof(struct dirent, d_fileno) == 0 && sizeof(((struct dirent *)0)->d_fileno) == 8,
    "dirent.d_fileno");
_Static_assert(offsetof(struct dirent, d_reclen) == 8 && sizeof(((struct dirent *)0)->d_reclen) == 2,
    "dirent.d_reclen");
_Static_assert(offsetof(struct dirent, d_namlen) == 10 && sizeof(((struct dirent *)0)->d_namlen) == 2,
    "dirent.d_namlen");
_Static_assert(offsetof(struct dirent, d_type) == 12 && sizeof(((struct dirent *)0)->d_type) == 1,
    "dirent.d_type");
_Static_assert(offsetof(struct dirent, d_name) == 13 && sizeof(((struct dirent *)0)->d_name) == 512,
    "dirent.d_name");

_Static_assert(sizeof(struct timespec) == 16, "timespec");
_Static_assert(offsetof(struct timespec, tv_sec) == 0 && sizeof(((struct timespec *)0)->tv_sec) == 8,
    "timespec.tv_sec");
_Static_assert(offsetof(struct timespec, tv_nsec) == 8 && sizeof(((struct timespec *)0)->tv_nsec) == 8,
    "timespec.tv_nsec");

_Static_assert(sizeof(struct timeval) == 16, "timeval");
_Static_assert(offsetof(struct timeval, tv_sec) == 0 && sizeof(((struct timeval *)0)->tv_sec) == 8,
    "timeval.tv_sec");
_Static_assert(offsetof(struct timeval, tv_usec) == 8 && sizeof(((struct timeval *)0)->tv_usec) == 4,
    "timeval.tv_usec");

_Static_assert(sizeof(struct timezone) == 8, "timezone");
_Static_assert(offsetof(struct timezone, tz_minuteswest) == 0 && sizeof(((struct timezone *)0)->tz_minuteswest) == 4,
    "timezone.tz_minuteswest");
_Static_assert(offsetof(struct timezone, tz_dsttime) == 4 && sizeof(((struct timezone *)0)->tz_dsttime) == 4,
    "timezone.tz_dsttime");

_Static_assert(sizeof(struct itimerval) == 32, "itimerval");
_Static_assert(offsetof(struct itimerval, it_interval) == 0 && sizeof(((struct itimerval *)0)->it_interval) == 16,
    "itimerval.it_interval");
_Static_assert(offsetof(struct itimerval, it_value) == 16 && sizeof(((struct itimerval *)0)->it_value) == 16,
    "itimerval.it_value");

_Static_assert(sizeof(struct itimerspec) == 32, "itimerspec");
_Static_assert(offsetof(struct itimerspec, it_interval) == 0 && sizeof(((struct itimerspec *)0)->it_interval) == 16,
    "itimerspec.it_interval");
_Static_assert(offsetof(struct itimerspec, it_value) == 16 && sizeof(((struct itimerspec *)0)->it_value) == 16,
    "itimerspec.it_value");

_Static_assert(sizeof(struct sockaddr) == 16, "sockaddr");
_Static_assert(offsetof(struct sockaddr, sa_len) == 0 && sizeof(((struct sockaddr *)0)->sa_len) == 1,
    "sockaddr.sa_len");
_Static_assert(offsetof(struct sockaddr, sa_family) == 1 && sizeof(((struct sockaddr *)0)->sa_family) == 1,
    "sockaddr.sa_family");
_Static_assert(offsetof(struct sockaddr, sa_data) == 2 && sizeof(((struct sockaddr *)0)->sa_data) == 14,
    "sockaddr.sa_data");

_Static_assert(sizeof(struct sockaddr_in) == 16, "sockaddr_in");
_Static_assert(offsetof(struct sockaddr_in, sin_len) == 0 && sizeof(((struct sockaddr_in *)0)->sin_len) == 1,
    "sockaddr_in.sin_len");
_Static_assert(offsetof(struct sockaddr_in, sin_family) == 1 && sizeof(((struct sockaddr_in *)0)->sin_family) == 1,
    "sockaddr_in.sin_family");
_Static_assert(offsetof(struct sockaddr_in, sin_port) == 2 && sizeof(((struct sockaddr_in *)0)->sin_port) == 2,
    "sockaddr_in.sin_port");
_Static_assert(offsetof(struct sockaddr_in, sin_addr) == 4 && sizeof(((struct sockaddr_in *)0)->sin_addr) == 4,
    "sockaddr_in.sin_addr");
_Static_assert(offsetof(struct sockaddr_in, sin_zero) == 8 && sizeof(((struct sockaddr_in *)0)->sin_zero) == 8,
    "sockaddr_in.sin_zero");

_Static_assert(sizeof(struct sockaddr_in6) == 28, "sockaddr_in6");
_Static_assert(offsetof(struct sockaddr_in6, sin6_len) == 0 && sizeof(((struct sockaddr_in6 *)0)->sin6_len) == 1,
    "sockaddr_in6.sin6_len");
_Static_assert(offsetof(struct sockaddr_in6, sin6_family) == 1 && sizeof(((struct sockaddr_in6 *)0)->sin6_family) == 1,
    "sockaddr_in6.sin6_family");
_Static_assert(offsetof(struct sockaddr_in6, sin6_port) == 2 && sizeof(((struct sockaddr_in6 *)0)->sin6_port) == 2,
    "sockaddr_in6.sin6_port");
_Static_assert(offsetof(struct sockaddr_in6, sin6_flowinfo) == 4 && sizeof(((struct sockaddr_in6 *)0)->sin6_flowinfo) == 4,
    "sockaddr_in6.sin6_flowinfo");
_Static_assert(offsetof(struct sockaddr_in6, sin6_addr) == 8 && sizeof(((struct sockaddr_in6 *)0)->sin6_addr) == 16,
    "sockaddr_in6.sin6_addr");
_Static_assert(offsetof(struct sockaddr_in6, sin6_scope_id) == 24 && sizeof(((struct sockaddr_in6 *)0)->sin6_scope_id) == 4,
    "sockaddr_in6.sin6_scope_id");

_Static_assert(sizeof(struct sockaddr_un) == 106, "sockaddr_un");
_Static_assert(offsetof(struct sockaddr_un, sun_len) == 0 && sizeof(((struct sockaddr_un *)0)->sun_len) == 1,
    "sockaddr_un.sun_len");
_Static_assert(offsetof(struct sockaddr_un, sun_family) == 1 && sizeof(((struct sockaddr_un *)0)->sun_family) == 1,
    "sockaddr_un.sun_family");
_Static_assert(offsetof(struct sockaddr_un, sun_path) == 2 && sizeof(((struct sockaddr_un *)0)->sun_path) == 104,
    "sockaddr_un.sun_path");

_Static_assert(sizeof(struct sockaddr_dl) == 20, "sockaddr_dl");
_Static_assert(offsetof(struct sockaddr_dl, sdl_len) == 0 && sizeof(((struct sockaddr_dl *)0)->sdl_len) == 1,
    "sockaddr_dl.sdl_len");
_Static_assert(offsetof(struct sockaddr_dl, sdl_family) == 1 && sizeof(((struct sockaddr_dl *)0)->sdl_family) == 1,
    "sockaddr_dl.sdl_family");
_Static_assert(offsetof(struct sockaddr_dl, sdl_index) == 2 && sizeof(((struct sockaddr_dl *)0)->sdl_index) == 2,
    "sockaddr_dl.sdl_index");
_Static_assert(offsetof(struct sockaddr_dl, sdl_addr) == 4 && sizeof(((struct sockaddr_dl *)0)->sdl_addr) == 16,
    "sockaddr_dl.sdl_addr");

_Static_assert(sizeof(struct sockaddr_storage) == 128, "sockaddr_storage");
_Static_assert(offsetof(struct sockaddr_storage, ss_len) == 0 && sizeof(((struct sockaddr_storage *)0)->ss_len) == 1,
    "sockaddr_storage.ss_len");
_Static_assert(offsetof(struct sockaddr_storage, ss_family) == 1 && sizeof(((struct sockaddr_storage *)0)->ss_family) == 1,
    "sockaddr_storage.ss_family");
_Static_assert(offsetof(struct sockaddr_storage, __ss_pad1) == 2 && sizeof(((struct sockaddr_storage *)0)->__ss_pad1) == 6,
    "sockaddr_storage.__ss_pad1");
_Static_assert(offsetof(struct sockaddr_storage, __ss_align) == 8 && sizeof(((struct sockaddr_storage *)0)->__ss_align) == 8,
    "sockaddr_storage.__ss_align");
_Static_assert(offsetof(struct sockaddr_storage, __ss_pad2) == 16 && sizeof(((struct sockaddr_storage *)0)->__ss_pad2) == 112,
    "sockaddr_storage.__ss_pad2");

_Static_assert(sizeof(struct msghdr) == 48, "msghdr");
_Static_assert(offsetof(struct msghdr, msg_name) == 0 && sizeof(((struct msghdr *)0)->msg_name) == 8,
    "msghdr.msg_name");
_Static_assert(offsetof(struct msghdr, msg_namelen) == 8 && sizeof(((struct msghdr *)0)->msg_namelen) == 4,
    "msghdr.msg_namelen");
_Static_assert(offsetof(struct msghdr, msg_iov) == 16 && sizeof(((struct msghdr *)0)->msg_iov) == 8,
    "msghdr.msg_iov");
_Static_assert(offsetof(struct msghdr, msg_iovlen) == 24 && sizeof(((struct msghdr *)0)->msg_iovlen) == 4,
    "msghdr.msg_iovlen");
_Static_assert(offsetof(struct msghdr, msg_control) == 32 && sizeof(((struct msghdr *)0)->msg_control) == 8,
    "msghdr.msg_control");
_Static_assert(offsetof(struct msghdr, msg_controllen) == 40 && sizeof(((struct msghdr *)0)->msg_controllen) == 4,
    "msghdr.msg_controllen");
_Static_assert(offsetof(struct msghdr, msg_flags) == 44 && sizeof(((struct msghdr *)0)->msg_flags) == 4,
    "msghdr.msg_flags");

_Static_assert(sizeof(struct mmsghdr) == 56, "mmsghdr");
_Static_assert(offsetof(struct mmsghdr, msg_hdr) == 0 && sizeof(((struct mmsghdr *)0)->msg_hdr) == 48,
    "mmsghdr.msg_hdr");
_Static_assert(offsetof(struct mmsghdr, msg_len) == 48 && sizeof(((struct mmsghdr *)0)->msg_len) == 4,
    "mmsghdr.msg_len");

_Static_assert(sizeof(struct cmsghdr) == 12, "cmsghdr");
_Static_assert(offsetof(struct cmsghdr, cmsg_len) == 0 && sizeof(((struct cmsghdr *)0)->cmsg_len) == 4,
    "cmsghdr.cmsg_len");
_Static_assert(offsetof(struct cmsghdr, cmsg_level) == 4 && sizeof(((struct cmsghdr *)0)->cmsg_level) == 4,
    "cmsghdr.cmsg_level");
_Static_assert(offsetof(struct cmsghdr, cmsg_type) == 8 && sizeof(((struct cmsghdr *)0)->cmsg_type) == 4,
    "cmsghdr.cmsg_type");

_Static_assert(sizeof(struct iovec) == 16, "iovec");
_Static_assert(offsetof(struct iovec, iov_base) == 0 && sizeof(((struct iovec *)0)->iov_base) == 8,
    "iovec.iov_base");
_Static_assert(offsetof(struct iovec, iov_len) == 8 && sizeof(((struct iovec *)0)->iov_len) == 8,
    "iovec.iov_len");

_Static_assert(sizeof(struct linger) == 8, "linger");
_Static_assert(offsetof(struct linger, l_onoff) == 0 && sizeof(((struct linger *)0)->l_onoff) == 4,
    "linger.l_onoff");
_Static_assert(offsetof(struct linger, l_linger) == 4 && sizeof(((struct linger *)0)->l_linger) == 4,
    "linger.l_linger");

_Static_assert(sizeof(struct kevent) == 40, "kevent");
_Static_assert(offsetof(struct kevent, ident) == 0 && sizeof(((struct kevent *)0)->ident) == 8,
    "kevent.ident");
_Static_assert(offsetof(struct kevent, filter) == 8 && sizeof(((struct kevent *)0)->filter) == 4,
    "kevent.filter");
_Static_assert(offsetof(struct kevent, flags) == 12 && sizeof(((struct kevent *)0)->flags) == 4,
    "kevent.flags");
_Static_assert(offsetof(struct kevent, fflags) == 16 && sizeof(((struct kevent *)0)->fflags) == 4,
    "kevent.fflags");
_Static_assert(offsetof(struct kevent, data) == 24 && sizeof(((struct kevent *)0)->data) == 8,
    "kevent.data");
_Static_assert(offsetof(struct kevent, udata) == 32 && sizeof(((struct kevent *)0)->udata) == 8,
    "kevent.udata");

_Static_assert(sizeof(struct pollfd) == 8, "pollfd");
_Static_assert(offsetof(struct pollfd, fd) == 0 && sizeof(((struct pollfd *)0)->fd) == 4,
    "pollfd.fd");
_Static_assert(offsetof(struct pollfd, events) == 4 && sizeof(((struct pollfd *)0)->events) == 2,
    "pollfd.events");
_Static_assert(offsetof(struct pollfd, revents) == 6 && sizeof(((struct pollfd *)0)->revents) == 2,
    "pollfd.revents");

_Static_assert(sizeof(struct rusage) == 144, "rusage");
_Static_assert(offsetof(struct rusage, ru_utime) == 0 && sizeof(((struct rusage *)0)->ru_utime) == 16,
    "rusage.ru_utime");
_Static_assert(offsetof(struct rusage, ru_stime) == 16 && sizeof(((struct rusage *)0)->ru_stime) == 16,
    "rusage.ru_stime");
_Static_assert(offsetof(struct rusage, ru_maxrss) == 32 && sizeof(((struct rusage *)0)->ru_maxrss) == 8,
    "rusage.ru_maxrss");
_Static_assert(offsetof(struct rusage, ru_ixrss) == 40 && sizeof(((struct rusage *)0)->ru_ixrss) == 8,
    "rusage.ru_ixrss");
_Static_assert(offsetof(struct rusage, ru_idrss) == 48 && sizeof(((struct rusage *)0)->ru_idrss) == 8,
    "rusage.ru_idrss");
_Static_assert(offsetof(struct rusage, ru_isrss) == 56 && sizeof(((struct rusage *)0)->ru_isrss) == 8,
    "rusage.ru_isrss");
_Static_assert(offsetof(struct rusage, ru_minflt) == 64 && sizeof(((struct rusage *)0)->ru_minflt) == 8,
    "rusage.ru_minflt");
_Static_assert(offsetof(struct rusage, ru_majflt) == 72 && sizeof(((struct rusage *)0)->ru_majflt) == 8,
    "rusage.ru_majflt");
_Static_assert(offsetof(struct rusage, ru_nswap) == 80 && sizeof(((struct rusage *)0)->ru_nswap) == 8,
    "rusage.ru_nswap");
_Static_assert(offsetof(struct rusage, ru_inblock) == 88 && sizeof(((struct rusage *)0)->ru_inblock) == 8,
    "rusage.ru_inblock");
_Static_assert(offsetof(struct rusage, ru_oublock) == 96 && sizeof(((struct rusage *)0)->ru_oublock) == 8,
    "rusage.ru_oublock");
_Static_assert(offsetof(struct rusage, ru_msgsnd) == 104 && sizeof(((struct rusage *)0)->ru_msgsnd) == 8,
    "rusage.ru_msgsnd");
_Static_assert(offsetof(struct rusage, ru_msgrcv) == 112 && sizeof(((struct rusage *)0)->ru_msgrcv) == 8,
    "rusage.ru_msgrcv");
_Static_assert(offsetof(struct rusage, ru_nsignals) == 120 && sizeof(((struct rusage *)0)->ru_nsignals) == 8,
    "rusage.ru_nsignals");
_Static_assert(offsetof(struct rusage, ru_nvcsw) == 128 && sizeof(((struct rusage *)0)->ru_nvcsw) == 8,
    "rusage.ru_nvcsw");
_Static_assert(offsetof(struct rusage, ru_nivcsw) == 136 && sizeof(((struct rusage *)0)->ru_nivcsw) == 8,
    "rusage.ru_nivcsw");

_Static_assert(sizeof(struct rlimit) == 16, "rlimit");
_Static_assert(offsetof(struct rlimit, rlim_cur) == 0 && sizeof(((struct rlimit *)0)->rlim_cur) == 8,
    "rlimit.rlim_cur");
_Static_assert(offsetof(struct rlimit, rlim_max) == 8 && sizeof(((struct rlimit *)0)->rlim_max) == 8,
    "rlimit.rlim_max");

_Static_assert(sizeof(struct sigaction) == 32, "sigaction");
_Static_assert(offsetof(struct sigaction, _sa_u) == 0 && sizeof(((struct sigaction *)0)->_sa_u) == 8,
    "sigaction._sa_u");
_Static_assert(offsetof(struct sigaction, sa_mask) == 8 && sizeof(((struct sigaction *)0)->sa_mask) == 16,
    "sigaction.sa_mask");
_Static_assert(offsetof(struct sigaction, sa_flags) == 24 && sizeof(((struct sigaction *)0)->sa_flags) == 4,
    "sigaction.sa_flags");

_Static_assert(sizeof(struct sigevent) == 32, "sigevent");
_Static_assert(offsetof(struct sigevent, sigev_notify) == 0 && sizeof(((struct sigevent *)0)->sigev_notify) == 4,
    "sigevent.sigev_notify");
_Static_assert(offsetof(struct sigevent, sigev_signo) == 4 && sizeof(((struct sigevent *)0)->sigev_signo) == 4,
    "sigevent.sigev_signo");
_Static_assert(offsetof(struct sigevent, sigev_value) == 8 && sizeof(((struct sigevent *)0)->sigev_value) == 8,
    "sigevent.sigev_value");
_Static_assert(offsetof(struct sigevent, sigev_notify_attributes) == 24 && sizeof(((struct sigevent *)0)->sigev_notify_attributes) == 8,
    "sigevent.sigev_notify_attributes");

_Static_assert(sizeof(struct termios) == 44, "termios");
_Static_assert(offsetof(struct termios, c_iflag) == 0 && sizeof(((struct termios *)0)->c_iflag) == 4,
    "termios.c_iflag");
_Static_assert(offsetof(struct termios, c_oflag) == 4 && sizeof(((struct termios *)0)->c_oflag) == 4,
    "termios.c_oflag");
_Static_assert(offsetof(struct termios, c_cflag) == 8 && sizeof(((struct termios *)0)->c_cflag) == 4,
    "termios.c_cflag");
_Static_assert(offsetof(struct termios, c_lflag) == 12 && sizeof(((struct termios *)0)->c_lflag) == 4,
    "termios.c_lflag");
_Static_assert(offsetof(struct termios, c_cc) == 16 && sizeof(((struct termios *)0)->c_cc) == 20,
    "termios.c_cc");
_Static_assert(offsetof(struct termios, c_ispeed) == 36 && sizeof(((struct termios *)0)->c_ispeed) == 4,
    "termios.c_ispeed");
_Static_assert(offsetof(struct termios, c_ospeed) == 40 && sizeof(((struct termios *)0)->c_ospeed) == 4,
    "termios.c_ospeed");

_Static_assert(sizeof(struct winsize) == 8, "winsize");
_Static_assert(offsetof(struct winsize, ws_row) == 0 && sizeof(((struct winsize *)0)->ws_row) == 2,
    "winsize.ws_row");
_Static_assert(offsetof(struct winsize, ws_col) == 2 && sizeof(((struct winsize *)0)->ws_col) == 2,
    "winsize.ws_col");
_Static_assert(offsetof(struct winsize, ws_xpixel) == 4 && sizeof(((struct winsize *)0)->ws_xpixel) == 2,
    "winsize.ws_xpixel");
_Static_assert(offsetof(struct winsize, ws_ypixel) == 6 && sizeof(((struct winsize *)0)->ws_ypixel) == 2,
    "winsize.ws_ypixel");

_Static_assert(sizeof(struct flock) == 24, "flock");
_Static_assert(offsetof(struct flock, l_start) == 0 && sizeof(((struct flock *)0)->l_start) == 8,
    "flock.l_start");
_Static_assert(offsetof(struct flock, l_len) == 8 && sizeof(((struct flock *)0)->l_len) == 8,
    "flock.l_len");
_Static_assert(offsetof(struct flock, l_pid) == 16 && sizeof(((struct flock *)0)->l_pid) == 4,
    "flock.l_pid");
_Static_assert(offsetof(struct flock, l_type) == 20 && sizeof(((struct flock *)0)->l_type) == 2,
    "flock.l_type");
_Static_assert(offsetof(struct flock, l_whence) == 22 && sizeof(((struct flock *)0)->l_whence) == 2,
    "flock.l_whence");

_Static_assert(sizeof(struct utsname) == 1280, "utsname");
_Static_assert(offsetof(struct utsname, sysname) == 0 && sizeof(((struct utsname *)0)->sysname) == 256,
    "utsname.sysname");
_Static_assert(offsetof(struct utsname, nodename) == 256 && sizeof(((struct utsname *)0)->nodename) == 256,
    "utsname.nodename");
_Static_assert(offsetof(struct utsname, release) == 512 && sizeof(((struct utsname *)0)->release) == 256,
    "utsname.release");
_Static_assert(offsetof(struct utsname, version) == 768 && sizeof(((struct utsname *)0)->version) == 256,
    "utsname.version");
_Static_assert(offsetof(struct utsname, machine) == 1024 && sizeof(((struct utsname *)0)->machine) == 256,
    "utsname.machine");

_Static_assert(sizeof(struct tmpfs_args) == 40, "tmpfs_args");
_Static_assert(offsetof(struct tmpfs_args, ta_version) == 0 && sizeof(((struct tmpfs_args *)0)->ta_version) == 4,
    "tmpfs_args.ta_version");
_Static_assert(offsetof(struct tmpfs_args, ta_nodes_max) == 8 && sizeof(((struct tmpfs_args *)0)->ta_nodes_max) == 8,
    "tmpfs_args.ta_nodes_max");
_Static_assert(offsetof(struct tmpfs_args, ta_size_max) == 16 && sizeof(((struct tmpfs_args *)0)->ta_size_max) == 8,
    "tmpfs_args.ta_size_max");
_Static_assert(offsetof(struct tmpfs_args, ta_root_uid) == 24 && sizeof(((struct tmpfs_args *)0)->ta_root_uid) == 4,
    "tmpfs_args.ta_root_uid");
_Static_assert(offsetof(struct tmpfs_args, ta_root_gid) == 28 && sizeof(((struct tmpfs_args *)0)->ta_root_gid) == 4,
    "tmpfs_args.ta_root_gid");
_Static_assert(offsetof(struct tmpfs_args, ta_root_mode) == 32 && sizeof(((struct tmpfs_args *)0)->ta_root_mode) == 4,
    "tmpfs_args.ta_root_mode");

_Static_assert(sizeof(struct ufs_args) == 8, "ufs_args");
_Static_assert(offsetof(struct ufs_args, fspec) == 0 && sizeof(((struct ufs_args *)0)->fspec) == 8,
    "ufs_args.fspec");

_Static_assert(sizeof(struct mfs_args) == 152, "mfs_args");
_Static_assert(offsetof(struct mfs_args, fspec) == 0 && sizeof(((struct mfs_args *)0)->fspec) == 8,
    "mfs_args.fspec");
_Static_assert(offsetof(struct mfs_args, _pad1) == 8 && sizeof(((struct mfs_args *)0)->_pad1) == 128,
    "mfs_args._pad1");
_Static_assert(offsetof(struct mfs_args, base) == 136 && sizeof(((struct mfs_args *)0)->base) == 8,
    "mfs_args.base");
_Static_assert(offsetof(struct mfs_args, size) == 144 && sizeof(((struct mfs_args *)0)->size) == 8,
    "mfs_args.size");

_Static_assert(sizeof(struct iso_args) == 144, "iso_args");
_Static_assert(offsetof(struct iso_args, fspec) == 0 && sizeof(((struct iso_args *)0)->fspec) == 8,
    "iso_args.fspec");
_Static_assert(offsetof(struct iso_args, _pad1) == 8 && sizeof(((struct iso_args *)0)->_pad1) == 128,
    "iso_args._pad1");
_Static_assert(offsetof(struct iso_args, flags) == 136 && sizeof(((struct iso_args *)0)->flags) == 4,
    "iso_args.flags");

_Static_assert(sizeof(struct msdosfs_args) == 168, "msdosfs_args");
_Static_assert(offsetof(struct msdosfs_args, fspec) == 0 && sizeof(((struct msdosfs_args *)0)->fspec) == 8,
    "msdosfs_args.fspec");
_Static_assert(offsetof(struct msdosfs_args, _pad1) == 8 && sizeof(((struct msdosfs_args *)0)->_pad1) == 128,
    "msdosfs_args._pad1");
_Static_assert(offsetof(struct msdosfs_args, uid) == 136 && sizeof(((struct msdosfs_args *)0)->uid) == 4,
    "msdosfs_args.uid");
_Static_assert(offsetof(struct msdosfs_args, gid) == 140 && sizeof(((struct msdosfs_args *)0)->gid) == 4,
    "msdosfs_args.gid");
_Static_assert(offsetof(struct msdosfs_args, mask) == 144 && sizeof(((struct msdosfs_args *)0)->mask) == 4,
    "msdosfs_args.mask");
_Static_assert(offsetof(struct msdosfs_args, flags) == 148 && sizeof(((struct msdosfs_args *)0)->flags) == 4,
    "msdosfs_args.flags");
_Static_assert(offsetof(struct msdosfs_args, version) == 152 && sizeof(((struct msdosfs_args *)0)->version) == 4,
    "msdosfs_args.version");
_Static_assert(offsetof(struct msdosfs_args, dirmask) == 156 && sizeof(((struct msdosfs_args *)0)->dirmask) == 4,
    "msdosfs_args.dirmask");
_Static_assert(offsetof(struct msdosfs_args, gmtoff) == 160 && sizeof(((struct msdosfs_args *)0)->gmtoff) == 4,
    "msdosfs_args.gmtoff");

_Static_assert(sizeof(struct ptyfs_args) == 16, "ptyfs_args");
_Static_assert(offsetof(struct ptyfs_args, version) == 0 && sizeof(((struct ptyfs_args *)0)->version) == 4,
    "ptyfs_args.version");
_Static_assert(offsetof(struct ptyfs_args, gid) == 4 && sizeof(((struct ptyfs_args *)0)->gid) == 4,
    "ptyfs_args.gid");
_Static_assert(offsetof(struct ptyfs_args, mode) == 8 && sizeof(((struct ptyfs_args *)0)->mode) == 4,
    "ptyfs_args.mode");
_Static_assert(offsetof(struct ptyfs_args, flags) == 12 && sizeof(((struct ptyfs_args *)0)->flags) == 4,
    "ptyfs_args.flags");

_Static_assert(sizeof(struct union_args) == 16, "union_args");
_Static_assert(offsetof(struct union_args, target) == 0 && sizeof(((struct union_args *)0)->target) == 8,
    "union_args.target");
_Static_assert(offsetof(struct union_args, mntflags) == 8 && sizeof(((struct union_args *)0)->mntflags) == 4,
    "union_args.mntflags");

_Static_assert(sizeof(struct null_args) == 136, "null_args");
_Static_assert(offsetof(struct null_args, la) == 0 && sizeof(((struct null_args *)0)->la) == 136,
    "null_args.la");

_Static_assert(sizeof(struct procfs_args) == 8, "procfs_args");
_Static_assert(offsetof(struct procfs_args, version) == 0 && sizeof(((struct procfs_args *)0)->version) == 4,
    "procfs_args.version");
_Static_assert(offsetof(struct procfs_args, flags) == 4 && sizeof(((struct procfs_args *)0)->flags) == 4,
    "procfs_args.flags");

_Static_assert(sizeof(struct export_args30) == 128, "export_args30");
_Static_assert(offsetof(struct export_args30, ex_flags) == 0 && sizeof(((struct export_args30 *)0)->ex_flags) == 4,
    "export_args30.ex_flags");
_Static_assert(offsetof(struct export_args30, ex_root) == 4 && sizeof(((struct export_args30 *)0)->ex_root) == 4,
    "export_args30.ex_root");
_Static_assert(offsetof(struct export_args30, ex_anon) == 8 && sizeof(((struct export_args30 *)0)->ex_anon) == 80,
    "export_args30.ex_anon");
_Static_assert(offsetof(struct export_args30, ex_addr) == 88 && sizeof(((struct export_args30 *)0)->ex_addr) == 8,
    "export_args30.ex_addr");
_Static_assert(offsetof(struct export_args30, ex_addrlen) == 96 && sizeof(((struct export_args30 *)0)->ex_addrlen) == 4,
    "export_args30.ex_addrlen");
_Static_assert(offsetof(struct export_args30, ex_mask) == 104 && sizeof(((struct export_args30 *)0)->ex_mask) == 8,
    "export_args30.ex_mask");
_Static_assert(offsetof(struct export_args30, ex_masklen) == 112 && sizeof(((struct export_args30 *)0)->ex_masklen) == 4,
    "export_args30.ex_masklen");
_Static_assert(offsetof(struct export_args30, ex_indexfile) == 120 && sizeof(((struct export_args30 *)0)->ex_indexfile) == 8,
    "export_args30.ex_indexfile");

_Static_assert(sizeof(struct in_addr) == 4, "in_addr");
_Static_assert(offsetof(struct in_addr, s_addr) == 0 && sizeof(((struct in_addr *)0)->s_addr) == 4,
    "in_addr.s_addr");

_Static_assert(sizeof(struct in6_addr) == 16, "in6_addr");
_Static_assert(offsetof(struct in6_addr, __u6_addr) == 0 && sizeof(((struct in6_addr *)0)->__u6_addr) == 16,
    "in6_addr.__u6_addr");

_Static_assert(sizeof(struct ip_mreq) == 8, "ip_mreq");
_Static_assert(offsetof(struct ip_mreq, imr_multiaddr) == 0 && sizeof(((struct ip_mreq *)0)->imr_multiaddr) == 4,
    "ip_mreq.imr_multiaddr");
_Static_assert(offsetof(struct ip_mreq, imr_interface) == 4 && sizeof(((struct ip_mreq *)0)->imr_interface) == 4,
    "ip_mreq.imr_interface");

_Static_assert(sizeof(struct ipv6_mreq) == 20, "ipv6_mreq");
_Static_assert(offsetof(struct ipv6_mreq, ipv6mr_multiaddr) == 0 && sizeof(((struct ipv6_mreq *)0)->ipv6mr_multiaddr) == 16,
    "ipv6_mreq.ipv6mr_multiaddr");
_Static_assert(offsetof(struct ipv6_mreq, ipv6mr_interface) == 16 && sizeof(((struct ipv6_mreq *)0)->ipv6mr_interface) == 4,
    "ipv6_mreq.ipv6mr_interface");

_Static_assert(sizeof(struct in_pktinfo) == 8, "in_pktinfo");
_Static_assert(offsetof(struct in_pktinfo, ipi_addr) == 0 && sizeof(((struct in_pktinfo *)0)->ipi_addr) == 4,
    "in_pktinfo.ipi_addr");
_Static_assert(offsetof(struct in_pktinfo, ipi_ifindex) == 4 && sizeof(((struct in_pktinfo *)0)->ipi_ifindex) == 4,
    "in_pktinfo.ipi_ifindex");

_Static_assert(sizeof(struct in6_pktinfo) == 20, "in6_pktinfo");
_Static_assert(offsetof(struct in6_pktinfo, ipi6_addr) == 0 && sizeof(((struct in6_pktinfo *)0)->ipi6_addr) == 16,
    "in6_pktinfo.ipi6_addr");
_Static_assert(offsetof(struct in6_pktinfo, ipi6_ifindex) == 16 && sizeof(((struct in6_pktinfo *)0)->ipi6_ifindex) == 4,
    "in6_pktinfo.ipi6_ifindex");

_Static_assert(sizeof(struct disklabel) == 408, "disklabel");
_Static_assert(offsetof(struct disklabel, d_magic) == 0 && sizeof(((struct disklabel *)0)->d_magic) == 4,
    "disklabel.d_magic");
_Static_assert(offsetof(struct disklabel, d_type) == 4 && sizeof(((struct disklabel *)0)->d_type) == 2,
    "disklabel.d_type");
_Static_assert(offsetof(struct disklabel, d_subtype) == 6 && sizeof(((struct disklabel *)0)->d_subtype) == 2,
    "disklabel.d_subtype");
_Static_assert(offsetof(struct disklabel, d_typename) == 8 && sizeof(((struct disklabel *)0)->d_typename) == 16,
    "disklabel.d_typename");
_Static_assert(offsetof(struct disklabel, d_un) == 24 && sizeof(((struct disklabel *)0)->d_un) == 16,
    "disklabel.d_un");
_Static_assert(offsetof(struct disklabel, d_secsize) == 40 && sizeof(((struct disklabel *)0)->d_secsize) == 4,
    "disklabel.d_secsize");
_Static_assert(offsetof(struct disklabel, d_nsectors) == 44 && sizeof(((struct disklabel *)0)->d_nsectors) == 4,
    "disklabel.d_nsectors");
_Static_assert(offsetof(struct disklabel, d_ntracks) == 48 && sizeof(((struct disklabel *)0)->d_ntracks) == 4,
    "disklabel.d_ntracks");
_Static_assert(offsetof(struct disklabel, d_ncylinders) == 52 && sizeof(((struct disklabel *)0)->d_ncylinders) == 4,
    "disklabel.d_ncylinders");
_Static_assert(offsetof(struct disklabel, d_secpercyl) == 56 && sizeof(((struct disklabel *)0)->d_secpercyl) == 4,
    "disklabel.d_secpercyl");
_Static_assert(offsetof(struct disklabel, d_secperunit) == 60 && sizeof(((struct disklabel *)0)->d_secperunit) == 4,
    "disklabel.d_secperunit");
_Static_assert(offsetof(struct disklabel, d_sparespertrack) == 64 && sizeof(((struct disklabel *)0)->d_sparespertrack) == 2,
    "disklabel.d_sparespertrack");
_Static_assert(offsetof(struct disklabel, d_sparespercyl) == 66 && sizeof(((struct disklabel *)0)->d_sparespercyl) == 2,
    "disklabel.d_sparespercyl");
_Static_assert(offsetof(struct disklabel, d_acylinders) == 68 && sizeof(((struct disklabel *)0)->d_acylinders) == 4,
    "disklabel.d_acylinders");
_Static_assert(offsetof(struct disklabel, d_rpm) == 72 && sizeof(((struct disklabel *)0)->d_rpm) == 2,
    "disklabel.d_rpm");
_Static_assert(offsetof(struct disklabel, d_interleave) == 74 && sizeof(((struct disklabel *)0)->d_interleave) == 2,
    "disklabel.d_interleave");
_Static_assert(offsetof(struct disklabel, d_trackskew) == 76 && sizeof(((struct disklabel *)0)->d_trackskew) == 2,
    "disklabel.d_trackskew");
_Static_assert(offsetof(struct disklabel, d_cylskew) == 78 && sizeof(((struct disklabel *)0)->d_cylskew) == 2,
    "disklabel.d_cylskew");
_Static_assert(offsetof(struct disklabel, d_headswitch) == 80 && sizeof(((struct disklabel *)0)->d_headswitch) == 4,
    "disklabel.d_headswitch");
_Static_assert(offsetof(struct disklabel, d_trkseek) == 84 && sizeof(((struct disklabel *)0)->d_trkseek) == 4,
    "disklabel.d_trkseek");
_Static_assert(offsetof(struct disklabel, d_flags) == 88 && sizeof(((struct disklabel *)0)->d_flags) == 4,
    "disklabel.d_flags");
_Static_assert(offsetof(struct disklabel, d_drivedata) == 92 && sizeof(((struct disklabel *)0)->d_drivedata) == 20,
    "disklabel.d_drivedata");
_Static_assert(offsetof(struct disklabel, d_spare) == 112 && sizeof(((struct disklabel *)0)->d_spare) == 20,
    "disklabel.d_spare");
_Static_assert(offsetof(struct disklabel, d_magic2) == 132 && sizeof(((struct disklabel *)0)->d_magic2) == 4,
    "disklabel.d_magic2");
_Static_assert(offsetof(struct disklabel, d_checksum) == 136 && sizeof(((struct disklabel *)0)->d_checksum) == 2,
    "disklabel.d_checksum");
_Static_assert(offsetof(struct disklabel, d_npartitions) == 138 && sizeof(((struct disklabel *)0)->d_npartitions) == 2,
    "disklabel.d_npartitions");
_Static_assert(offsetof(struct disklabel, d_bbsize) == 140 && sizeof(((struct disklabel *)0)->d_bbsize) == 4,
    "disklabel.d_bbsize");
_Static_assert(offsetof(struct disklabel, d_sbsize) == 144 && sizeof(((struct disklabel *)0)->d_sbsize) == 4,
    "disklabel.d_sbsize");
_Static_assert(offsetof(struct disklabel, d_partitions) == 148 && sizeof(((struct disklabel *)0)->d_partitions) == 256,
    "disklabel.d_partitions");

_Static_assert(sizeof(struct partition) == 16, "partition");
_Static_assert(offsetof(struct partition, p_size) == 0 && sizeof(((struct partition *)0)->p_size) == 4,
    "partition.p_size");
_Static_assert(offsetof(struct partition, p_offset) == 4 && sizeof(((struct partition *)0)->p_offset) == 4,
    "partition.p_offset");
_Static_assert(offsetof(struct partition, __partition_u2) == 8 && sizeof(((struct partition *)0)->__partition_u2) == 4,
    "partition.__partition_u2");
_Static_assert(offsetof(struct partition, p_fstype) == 12 && sizeof(((struct partition *)0)->p_fstype) == 1,
    "partition.p_fstype");
_Static_assert(offsetof(struct partition, p_frag) == 13 && sizeof(((struct partition *)0)->p_frag) == 1,
    "partition.p_frag");
_Static_assert(offsetof(struct partition, __partition_u1) == 14 && sizeof(((struct partition *)0)->__partition_u1) == 2,
    "partition.__partition_u1");

_Static_assert(sizeof(struct dkwedge_info) == 208, "dkwedge_info");
_Static_assert(offsetof(struct dkwedge_info, dkw_devname) == 0 && sizeof(((struct dkwedge_info *)0)->dkw_devname) == 16,
    "dkwedge_info.dkw_devname");
_Static_assert(offsetof(struct dkwedge_info, dkw_wname) == 16 && sizeof(((struct dkwedge_info *)0)->dkw_wname) == 128,
    "dkwedge_info.dkw_wname");
_Static_assert(offsetof(struct dkwedge_info, dkw_parent) == 144 && sizeof(((struct dkwedge_info *)0)->dkw_parent) == 16,
    "dkwedge_info.dkw_parent");
_Static_assert(offsetof(struct dkwedge_info, dkw_offset) == 160 && sizeof(((struct dkwedge_info *)0)->dkw_offset) == 8,
    "dkwedge_info.dkw_offset");
_Static_assert(offsetof(struct dkwedge_info, dkw_size) == 168 && sizeof(((struct dkwedge_info *)0)->dkw_size) == 8,
    "dkwedge_info.dkw_size");
_Static_assert(offsetof(struct dkwedge_info, dkw_ptype) == 176 && sizeof(((struct dkwedge_info *)0)->dkw_ptype) == 32,
    "dkwedge_info.dkw_ptype");

_Static_assert(sizeof(struct dkwedge_list) == 24, "dkwedge_list");
_Static_assert(offsetof(struct dkwedge_list, dkwl_buf) == 0 && sizeof(((struct dkwedge_list *)0)->dkwl_buf) == 8,
    "dkwedge_list.dkwl_buf");
_Static_assert(offsetof(struct dkwedge_list, dkwl_bufsize) == 8 && sizeof(((struct dkwedge_list *)0)->dkwl_bufsize) == 8,
    "dkwedge_list.dkwl_bufsize");
_Static_assert(offsetof(struct dkwedge_list, dkwl_nwedges) == 16 && sizeof(((struct dkwedge_list *)0)->dkwl_nwedges) == 4,
    "dkwedge_list.dkwl_nwedges");
_Static_assert(offsetof(struct dkwedge_list, dkwl_ncopied) == 20 && sizeof(((struct dkwedge_list *)0)->dkwl_ncopied) == 4,
    "dkwedge_list.dkwl_ncopied");

_Static_assert(sizeof(struct disk_geom) == 48, "disk_geom");
_Static_assert(offsetof(struct disk_geom, dg_secperunit) == 0 && sizeof(((struct disk_geom *)0)->dg_secperunit) == 8,
    "disk_geom.dg_secperunit");
_Static_assert(offsetof(struct disk_geom, dg_secsize) == 8 && sizeof(((struct disk_geom *)0)->dg_secsize) == 4,
    "disk_geom.dg_secsize");
_Static_assert(offsetof(struct disk_geom, dg_nsectors) == 12 && sizeof(((struct disk_geom *)0)->dg_nsectors) == 4,
    "disk_geom.dg_nsectors");
_Static_assert(offsetof(struct disk_geom, dg_ntracks) == 16 && sizeof(((struct disk_geom *)0)->dg_ntracks) == 4,
    "disk_geom.dg_ntracks");
_Static_assert(offsetof(struct disk_geom, dg_ncylinders) == 20 && sizeof(((struct disk_geom *)0)->dg_ncylinders) == 4,
    "disk_geom.dg_ncylinders");
_Static_assert(offsetof(struct disk_geom, dg_secpercyl) == 24 && sizeof(((struct disk_geom *)0)->dg_secpercyl) == 4,
    "disk_geom.dg_secpercyl");
_Static_assert(offsetof(struct disk_geom, dg_pcylinders) == 28 && sizeof(((struct disk_geom *)0)->dg_pcylinders) == 4,
    "disk_geom.dg_pcylinders");
_Static_assert(offsetof(struct disk_geom, dg_sparespertrack) == 32 && sizeof(((struct disk_geom *)0)->dg_sparespertrack) == 4,
    "disk_geom.dg_sparespertrack");
_Static_assert(offsetof(struct disk_geom, dg_sparespercyl) == 36 && sizeof(((struct disk_geom *)0)->dg_sparespercyl) == 4,
    "disk_geom.dg_sparespercyl");
_Static_assert(offsetof(struct disk_geom, dg_acylinders) == 40 && sizeof(((struct disk_geom *)0)->dg_acylinders) == 4,
    "disk_geom.dg_acylinders");

_Static_assert(sizeof(struct plistref) == 16, "plistref");
_Static_assert(offsetof(struct plistref, pref_plist) == 0 && sizeof(((struct plistref *)0)->pref_plist) == 8,
    "plistref.pref_plist");
_Static_assert(offsetof(struct plistref, pref_len) == 8 && sizeof(((struct plistref *)0)->pref_len) == 8,
    "plistref.pref_len");

_Static_assert(sizeof(struct vnd_ioctl) == 40, "vnd_ioctl");
_Static_assert(offsetof(struct vnd_ioctl, vnd_file) == 0 && sizeof(((struct vnd_ioctl *)0)->vnd_file) == 8,
    "vnd_ioctl.vnd_file");
_Static_assert(offsetof(struct vnd_ioctl, vnd_flags) == 8 && sizeof(((struct vnd_ioctl *)0)->vnd_flags) == 4,
    "vnd_ioctl.vnd_flags");
_Static_assert(offsetof(struct vnd_ioctl, vnd_geom) == 12 && sizeof(((struct vnd_ioctl *)0)->vnd_geom) == 16,
    "vnd_ioctl.vnd_geom");
_Static_assert(offsetof(struct vnd_ioctl, vnd_osize) == 28 && sizeof(((struct vnd_ioctl *)0)->vnd_osize) == 4,
    "vnd_ioctl.vnd_osize");
_Static_assert(offsetof(struct vnd_ioctl, vnd_size) == 32 && sizeof(((struct vnd_ioctl *)0)->vnd_size) == 8,
    "vnd_ioctl.vnd_size");

_Static_assert(sizeof(struct vnd_user) == 24, "vnd_user");
_Static_assert(offsetof(struct vnd_user, vnu_unit) == 0 && sizeof(((struct vnd_user *)0)->vnu_unit) == 4,
    "vnd_user.vnu_unit");
_Static_assert(offsetof(struct vnd_user, vnu_dev) == 8 && sizeof(((struct vnd_user *)0)->vnu_dev) == 8,
    "vnd_user.vnu_dev");
_Static_assert(offsetof(struct vnd_user, vnu_ino) == 16 && sizeof(((struct vnd_user *)0)->vnu_ino) == 8,
    "vnd_user.vnu_ino");

_Static_assert(sizeof(struct cgd_ioctl) == 64, "cgd_ioctl");
_Static_assert(offsetof(struct cgd_ioctl, ci_disk) == 0 && sizeof(((struct cgd_ioctl *)0)->ci_disk) == 8,
    "cgd_ioctl.ci_disk");
_Static_assert(offsetof(struct cgd_ioctl, ci_flags) == 8 && sizeof(((struct cgd_ioctl *)0)->ci_flags) == 4,
    "cgd_ioctl.ci_flags");
_Static_assert(offsetof(struct cgd_ioctl, ci_unit) == 12 && sizeof(((struct cgd_ioctl *)0)->ci_unit) == 4,
    "cgd_ioctl.ci_unit");
_Static_assert(offsetof(struct cgd_ioctl, ci_size) == 16 && sizeof(((struct cgd_ioctl *)0)->ci_size) == 8,
    "cgd_ioctl.ci_size");
_Static_assert(offsetof(struct cgd_ioctl, ci_alg) == 24 && sizeof(((struct cgd_ioctl *)0)->ci_alg) == 8,
    "cgd_ioctl.ci_alg");
_Static_assert(offsetof(struct cgd_ioctl, ci_ivmethod) == 32 && sizeof(((struct cgd_ioctl *)0)->ci_ivmethod) == 8,
    "cgd_ioctl.ci_ivmethod");
_Static_assert(offsetof(struct cgd_ioctl, ci_keylen) == 40 && sizeof(((struct cgd_ioctl *)0)->ci_keylen) == 8,
    "cgd_ioctl.ci_keylen");
_Static_assert(offsetof(struct cgd_ioctl, ci_key) == 48 && sizeof(((struct cgd_ioctl *)0)->ci_key) == 8,
    "cgd_ioctl.ci_key");
_Static_assert(offsetof(struct cgd_ioctl, ci_blocksize) == 56 && sizeof(((struct cgd_ioctl *)0)->ci_blocksize) == 8,
    "cgd_ioctl.ci_blocksize");

_Static_assert(sizeof(struct cgd_user) == 64, "cgd_user");
_Static_assert(offsetof(struct cgd_user, cgu_unit) == 0 && sizeof(((struct cgd_user *)0)->cgu_unit) == 4,
    "cgd_user.cgu_unit");
_Static_assert(offsetof(struct cgd_user, cgu_dev) == 8 && sizeof(((struct cgd_user *)0)->cgu_dev) == 8,
    "cgd_user.cgu_dev");
_Static_assert(offsetof(struct cgd_user, cgu_alg) == 16 && sizeof(((struct cgd_user *)0)->cgu_alg) == 32,
    "cgd_user.cgu_alg");
_Static_assert(offsetof(struct cgd_user, cgu_blocksize) == 48 && sizeof(((struct cgd_user *)0)->cgu_blocksize) == 8,
    "cgd_user.cgu_blocksize");
_Static_assert(offsetof(struct cgd_user, cgu_mode) == 56 && sizeof(((struct cgd_user *)0)->cgu_mode) == 4,
    "cgd_user.cgu_mode");
_Static_assert(offsetof(struct cgd_user, cgu_keylen) == 60 && sizeof(((struct cgd_user *)0)->cgu_keylen) == 4,
    "cgd_user.cgu_keylen");

_Static_assert(sizeof(struct sysctlnode) == 96, "sysctlnode");
_Static_assert(offsetof(struct sysctlnode, sysctl_flags) == 0 && sizeof(((struct sysctlnode *)0)->sysctl_flags) == 4,
    "sysctlnode.sysctl_flags");
_Static_assert(offsetof(struct sysctlnode, sysctl_num) == 4 && sizeof(((struct sysctlnode *)0)->sysctl_num) == 4,
    "sysctlnode.sysctl_num");
_Static_assert(offsetof(struct sysctlnode, sysctl_name) == 8 && sizeof(((struct sysctlnode *)0)->sysctl_name) == 32,
    "sysctlnode.sysctl_name");
_Static_assert(offsetof(struct sysctlnode, sysctl_ver) == 40 && sizeof(((struct sysctlnode *)0)->sysctl_ver) == 4,
    "sysctlnode.sysctl_ver");
_Static_assert(offsetof(struct sysctlnode, __rsvd) == 44 && sizeof(((struct sysctlnode *)0)->__rsvd) == 4,
    "sysctlnode.__rsvd");
_Static_assert(offsetof(struct sysctlnode, sysctl_un) == 48 && sizeof(((struct sysctlnode *)0)->sysctl_un) == 16,
    "sysctlnode.sysctl_un");
_Static_assert(offsetof(struct sysctlnode, _sysctl_size) == 64 && sizeof(((struct sysctlnode *)0)->_sysctl_size) == 8,
    "sysctlnode._sysctl_size");
_Static_assert(offsetof(struct sysctlnode, _sysctl_func) == 72 && sizeof(((struct sysctlnode *)0)->_sysctl_func) == 8,
    "sysctlnode._sysctl_func");
_Static_assert(offsetof(struct sysctlnode, _sysctl_parent) == 80 && sizeof(((struct sysctlnode *)0)->_sysctl_parent) == 8,
    "sysctlnode._sysctl_parent");
_Static_assert(offsetof(struct sysctlnode, _sysctl_desc) == 88 && sizeof(((struct sysctlnode *)0)->_sysctl_desc) == 8,
    "sysctlnode._sysctl_desc");

_Static_assert(sizeof(struct ktr_header) == 56, "ktr_header");
_Static_assert(offsetof(struct ktr_header, ktr_len) == 0 && sizeof(((struct ktr_header *)0)->ktr_len) == 4,
    "ktr_header.ktr_len");
_Static_assert(offsetof(struct ktr_header, ktr_type) == 4 && sizeof(((struct ktr_header *)0)->ktr_type) == 2,
    "ktr_header.ktr_type");
_Static_assert(offsetof(struct ktr_header, ktr_version) == 6 && sizeof(((struct ktr_header *)0)->ktr_version) == 2,
    "ktr_header.ktr_version");
_Static_assert(offsetof(struct ktr_header, ktr_pid) == 8 && sizeof(((struct ktr_header *)0)->ktr_pid) == 4,
    "ktr_header.ktr_pid");
_Static_assert(offsetof(struct ktr_header, ktr_comm) == 12 && sizeof(((struct ktr_header *)0)->ktr_comm) == 17,
    "ktr_header.ktr_comm");
_Static_assert(offsetof(struct ktr_header, _v) == 32 && sizeof(((struct ktr_header *)0)->_v) == 24,
    "ktr_header._v");

_Static_assert(sizeof(struct ktr_syscall) == 8, "ktr_syscall");
_Static_assert(offsetof(struct ktr_syscall, ktr_code) == 0 && sizeof(((struct ktr_syscall *)0)->ktr_code) == 4,
    "ktr_syscall.ktr_code");
_Static_assert(offsetof(struct ktr_syscall, ktr_argsize) == 4 && sizeof(((struct ktr_syscall *)0)->ktr_argsize) == 4,
    "ktr_syscall.ktr_argsize");

_Static_assert(sizeof(struct ktr_sysret) == 24, "ktr_sysret");
_Static_assert(offsetof(struct ktr_sysret, ktr_code) == 0 && sizeof(((struct ktr_sysret *)0)->ktr_code) == 2,
    "ktr_sysret.ktr_code");
_Static_assert(offsetof(struct ktr_sysret, ktr_eosys) == 2 && sizeof(((struct ktr_sysret *)0)->ktr_eosys) == 2,
    "ktr_sysret.ktr_eosys");
_Static_assert(offsetof(struct ktr_sysret, ktr_error) == 4 && sizeof(((struct ktr_sysret *)0)->ktr_error) == 4,
    "ktr_sysret.ktr_error");
_Static_assert(offsetof(struct ktr_sysret, ktr_retval) == 8 && sizeof(((struct ktr_sysret *)0)->ktr_retval) == 8,
    "ktr_sysret.ktr_retval");
_Static_assert(offsetof(struct ktr_sysret, ktr_retval_1) == 16 && sizeof(((struct ktr_sysret *)0)->ktr_retval_1) == 8,
    "ktr_sysret.ktr_retval_1");

_Static_assert(sizeof(struct ktr_genio) == 8, "ktr_genio");
_Static_assert(offsetof(struct ktr_genio, ktr_fd) == 0 && sizeof(((struct ktr_genio *)0)->ktr_fd) == 4,
    "ktr_genio.ktr_fd");
_Static_assert(offsetof(struct ktr_genio, ktr_rw) == 4 && sizeof(((struct ktr_genio *)0)->ktr_rw) == 4,
    "ktr_genio.ktr_rw");

_Static_assert(sizeof(struct ktr_csw) == 8, "ktr_csw");
_Static_assert(offsetof(struct ktr_csw, out) == 0 && sizeof(((struct ktr_csw *)0)->out) == 4,
    "ktr_csw.out");
_Static_assert(offsetof(struct ktr_csw, user) == 4 && sizeof(((struct ktr_csw *)0)->user) == 4,
    "ktr_csw.user");

_Static_assert(sizeof(struct ktr_user) == 20, "ktr_user");
_Static_assert(offsetof(struct ktr_user, ktr_id) == 0 && sizeof(((struct ktr_user *)0)->ktr_id) == 20,
    "ktr_user.ktr_id");

_Static_assert(sizeof(struct ktr_psig) == 40, "ktr_psig");
_Static_assert(offsetof(struct ktr_psig, signo) == 0 && sizeof(((struct ktr_psig *)0)->signo) == 4,
    "ktr_psig.signo");
_Static_assert(offsetof(struct ktr_psig, action) == 8 && sizeof(((struct ktr_psig *)0)->action) == 8,
    "ktr_psig.action");
_Static_assert(offsetof(struct ktr_psig, mask) == 16 && sizeof(((struct ktr_psig *)0)->mask) == 16,
    "ktr_psig.mask");
_Static_assert(offsetof(struct ktr_psig, code) == 32 && sizeof(((struct ktr_psig *)0)->code) == 4,
    "ktr_psig.code");

_Static_assert(sizeof(struct aiocb) == 88, "aiocb");
_Static_assert(offsetof(struct aiocb, aio_offset) == 0 && sizeof(((struct aiocb *)0)->aio_offset) == 8,
    "aiocb.aio_offset");
_Static_assert(offsetof(struct aiocb, aio_buf) == 8 && sizeof(((struct aiocb *)0)->aio_buf) == 8,
    "aiocb.aio_buf");
_Static_assert(offsetof(struct aiocb, aio_nbytes) == 16 && sizeof(((struct aiocb *)0)->aio_nbytes) == 8,
    "aiocb.aio_nbytes");
_Static_assert(offsetof(struct aiocb, aio_fildes) == 24 && sizeof(((struct aiocb *)0)->aio_fildes) == 4,
    "aiocb.aio_fildes");
_Static_assert(offsetof(struct aiocb, aio_lio_opcode) == 28 && sizeof(((struct aiocb *)0)->aio_lio_opcode) == 4,
    "aiocb.aio_lio_opcode");
_Static_assert(offsetof(struct aiocb, aio_reqprio) == 32 && sizeof(((struct aiocb *)0)->aio_reqprio) == 4,
    "aiocb.aio_reqprio");
_Static_assert(offsetof(struct aiocb, aio_sigevent) == 40 && sizeof(((struct aiocb *)0)->aio_sigevent) == 32,
    "aiocb.aio_sigevent");
_Static_assert(offsetof(struct aiocb, _state) == 72 && sizeof(((struct aiocb *)0)->_state) == 4,
    "aiocb._state");
_Static_assert(offsetof(struct aiocb, _errno) == 76 && sizeof(((struct aiocb *)0)->_errno) == 4,
    "aiocb._errno");
_Static_assert(offsetof(struct aiocb, _retval) == 80 && sizeof(((struct aiocb *)0)->_retval) == 8,
    "aiocb._retval");

_Static_assert(sizeof(struct mq_attr) == 32, "mq_attr");
_Static_assert(offsetof(struct mq_attr, mq_flags) == 0 && sizeof(((struct mq_attr *)0)->mq_flags) == 8,
    "mq_attr.mq_flags");
_Static_assert(offsetof(struct mq_attr, mq_maxmsg) == 8 && sizeof(((struct mq_attr *)0)->mq_maxmsg) == 8,
    "mq_attr.mq_maxmsg");
_Static_assert(offsetof(struct mq_attr, mq_msgsize) == 16 && sizeof(((struct mq_attr *)0)->mq_msgsize) == 8,
    "mq_attr.mq_msgsize");
_Static_assert(offsetof(struct mq_attr, mq_curmsgs) == 24 && sizeof(((struct mq_attr *)0)->mq_curmsgs) == 8,
    "mq_attr.mq_curmsgs");

_Static_assert(sizeof(struct ipc_perm) == 32, "ipc_perm");
_Static_assert(offsetof(struct ipc_perm, uid) == 0 && sizeof(((struct ipc_perm *)0)->uid) == 4,
    "ipc_perm.uid");
_Static_assert(offsetof(struct ipc_perm, gid) == 4 && sizeof(((struct ipc_perm *)0)->gid) == 4,
    "ipc_perm.gid");
_Static_assert(offsetof(struct ipc_perm, cuid) == 8 && sizeof(((struct ipc_perm *)0)->cuid) == 4,
    "ipc_perm.cuid");
_Static_assert(offsetof(struct ipc_perm, cgid) == 12 && sizeof(((struct ipc_perm *)0)->cgid) == 4,
    "ipc_perm.cgid");
_Static_assert(offsetof(struct ipc_perm, mode) == 16 && sizeof(((struct ipc_perm *)0)->mode) == 4,
    "ipc_perm.mode");
_Static_assert(offsetof(struct ipc_perm, _seq) == 20 && sizeof(((struct ipc_perm *)0)->_seq) == 2,
    "ipc_perm._seq");
_Static_assert(offsetof(struct ipc_perm, _key) == 24 && sizeof(((struct ipc_perm *)0)->_key) == 8,
    "ipc_perm._key");

_Static_assert(sizeof(struct shmid_ds) == 88, "shmid_ds");
_Static_assert(offsetof(struct shmid_ds, shm_perm) == 0 && sizeof(((struct shmid_ds *)0)->shm_perm) == 32,
    "shmid_ds.shm_perm");
_Static_assert(offsetof(struct shmid_ds, shm_segsz) == 32 && sizeof(((struct shmid_ds *)0)->shm_segsz) == 8,
    "shmid_ds.shm_segsz");
_Static_assert(offsetof(struct shmid_ds, shm_lpid) == 40 && sizeof(((struct shmid_ds *)0)->shm_lpid) == 4,
    "shmid_ds.shm_lpid");
_Static_assert(offsetof(struct shmid_ds, shm_cpid) == 44 && sizeof(((struct shmid_ds *)0)->shm_cpid) == 4,
    "shmid_ds.shm_cpid");
_Static_assert(offsetof(struct shmid_ds, shm_nattch) == 48 && sizeof(((struct shmid_ds *)0)->shm_nattch) == 4,
    "shmid_ds.shm_nattch");
_Static_assert(offsetof(struct shmid_ds, shm_atime) == 56 && sizeof(((struct shmid_ds *)0)->shm_atime) == 8,
    "shmid_ds.shm_atime");
_Static_assert(offsetof(struct shmid_ds, shm_dtime) == 64 && sizeof(((struct shmid_ds *)0)->shm_dtime) == 8,
    "shmid_ds.shm_dtime");
_Static_assert(offsetof(struct shmid_ds, shm_ctime) == 72 && sizeof(((struct shmid_ds *)0)->shm_ctime) == 8,
    "shmid_ds.shm_ctime");
_Static_assert(offsetof(struct shmid_ds, _shm_internal) == 80 && sizeof(((struct shmid_ds *)0)->_shm_internal) == 8,
    "shmid_ds._shm_internal");

_Static_assert(sizeof(struct semid_ds) == 64, "semid_ds");
_Static_assert(offsetof(struct semid_ds, sem_perm) == 0 && sizeof(((struct semid_ds *)0)->sem_perm) == 32,
    "semid_ds.sem_perm");
_Static_assert(offsetof(struct semid_ds, sem_nsems) == 32 && sizeof(((struct semid_ds *)0)->sem_nsems) == 2,
    "semid_ds.sem_nsems");
_Static_assert(offsetof(struct semid_ds, sem_otime) == 40 && sizeof(((struct semid_ds *)0)->sem_otime) == 8,
    "semid_ds.sem_otime");
_Static_assert(offsetof(struct semid_ds, sem_ctime) == 48 && sizeof(((struct semid_ds *)0)->sem_ctime) == 8,
    "semid_ds.sem_ctime");
_Static_assert(offsetof(struct semid_ds, _sem_base) == 56 && sizeof(((struct semid_ds *)0)->_sem_base) == 8,
    "semid_ds._sem_base");

_Static_assert(sizeof(struct sembuf) == 6, "sembuf");
_Static_assert(offsetof(struct sembuf, sem_num) == 0 && sizeof(((struct sembuf *)0)->sem_num) == 2,
    "sembuf.sem_num");
_Static_assert(offsetof(struct sembuf, sem_op) == 2 && sizeof(((struct sembuf *)0)->sem_op) == 2,
    "sembuf.sem_op");
_Static_assert(offsetof(struct sembuf, sem_flg) == 4 && sizeof(((struct sembuf *)0)->sem_flg) == 2,
    "sembuf.sem_flg");

_Static_assert(sizeof(struct clockinfo) == 20, "clockinfo");
_Static_assert(offsetof(struct clockinfo, hz) == 0 && sizeof(((struct clockinfo *)0)->hz) == 4,
    "clockinfo.hz");
_Static_assert(offsetof(struct clockinfo, tick) == 4 && sizeof(((struct clockinfo *)0)->tick) == 4,
    "clockinfo.tick");
_Static_assert(offsetof(struct clockinfo, tickadj) == 8 && sizeof(((struct clockinfo *)0)->tickadj) == 4,
    "clockinfo.tickadj");
_Static_assert(offsetof(struct clockinfo, stathz) == 12 && sizeof(((struct clockinfo *)0)->stathz) == 4,
    "clockinfo.stathz");
_Static_assert(offsetof(struct clockinfo, profhz) == 16 && sizeof(((struct clockinfo *)0)->profhz) == 4,
    "clockinfo.profhz");

_Static_assert(sizeof(struct loadavg) == 24, "loadavg");
_Static_assert(offsetof(struct loadavg, ldavg) == 0 && sizeof(((struct loadavg *)0)->ldavg) == 12,
    "loadavg.ldavg");
_Static_assert(offsetof(struct loadavg, fscale) == 16 && sizeof(((struct loadavg *)0)->fscale) == 8,
    "loadavg.fscale");

_Static_assert(sizeof(struct quotactl_args) == 48, "quotactl_args");
_Static_assert(offsetof(struct quotactl_args, qc_op) == 0 && sizeof(((struct quotactl_args *)0)->qc_op) == 4,
    "quotactl_args.qc_op");
_Static_assert(offsetof(struct quotactl_args, u) == 8 && sizeof(((struct quotactl_args *)0)->u) == 40,
    "quotactl_args.u");

_Static_assert(sizeof(struct quotaval) == 40, "quotaval");
_Static_assert(offsetof(struct quotaval, qv_hardlimit) == 0 && sizeof(((struct quotaval *)0)->qv_hardlimit) == 8,
    "quotaval.qv_hardlimit");
_Static_assert(offsetof(struct quotaval, qv_softlimit) == 8 && sizeof(((struct quotaval *)0)->qv_softlimit) == 8,
    "quotaval.qv_softlimit");
_Static_assert(offsetof(struct quotaval, qv_usage) == 16 && sizeof(((struct quotaval *)0)->qv_usage) == 8,
    "quotaval.qv_usage");
_Static_assert(offsetof(struct quotaval, qv_expiretime) == 24 && sizeof(((struct quotaval *)0)->qv_expiretime) == 8,
    "quotaval.qv_expiretime");
_Static_assert(offsetof(struct quotaval, qv_grace) == 32 && sizeof(((struct quotaval *)0)->qv_grace) == 8,
    "quotaval.qv_grace");

_Static_assert(sizeof(struct quotakey) == 12, "quotakey");
_Static_assert(offsetof(struct quotakey, qk_idtype) == 0 && sizeof(((struct quotakey *)0)->qk_idtype) == 4,
    "quotakey.qk_idtype");
_Static_assert(offsetof(struct quotakey, qk_id) == 4 && sizeof(((struct quotakey *)0)->qk_id) == 4,
    "quotakey.qk_id");
_Static_assert(offsetof(struct quotakey, qk_objtype) == 8 && sizeof(((struct quotakey *)0)->qk_objtype) == 4,
    "quotakey.qk_objtype");

_Static_assert(sizeof(struct ufs1_dinode) == 128, "ufs1_dinode");
_Static_assert(offsetof(struct ufs1_dinode, di_mode) == 0 && sizeof(((struct ufs1_dinode *)0)->di_mode) == 2,
    "ufs1_dinode.di_mode");
_Static_assert(offsetof(struct ufs1_dinode, di_nlink) == 2 && sizeof(((struct ufs1_dinode *)0)->di_nlink) == 2,
    "ufs1_dinode.di_nlink");
_Static_assert(offsetof(struct ufs1_dinode, di_oldids) == 4 && sizeof(((struct ufs1_dinode *)0)->di_oldids) == 4,
    "ufs1_dinode.di_oldids");
_Static_assert(offsetof(struct ufs1_dinode, di_size) == 8 && sizeof(((struct ufs1_dinode *)0)->di_size) == 8,
    "ufs1_dinode.di_size");
_Static_assert(offsetof(struct ufs1_dinode, di_atime) == 16 && sizeof(((struct ufs1_dinode *)0)->di_atime) == 4,
    "ufs1_dinode.di_atime");
_Static_assert(offsetof(struct ufs1_dinode, di_atimensec) == 20 && sizeof(((struct ufs1_dinode *)0)->di_atimensec) == 4,
    "ufs1_dinode.di_atimensec");
_Static_assert(offsetof(struct ufs1_dinode, di_mtime) == 24 && sizeof(((struct ufs1_dinode *)0)->di_mtime) == 4,
    "ufs1_dinode.di_mtime");
_Static_assert(offsetof(struct ufs1_dinode, di_mtimensec) == 28 && sizeof(((struct ufs1_dinode *)0)->di_mtimensec) == 4,
    "ufs1_dinode.di_mtimensec");
_Static_assert(offsetof(struct ufs1_dinode, di_ctime) == 32 && sizeof(((struct ufs1_dinode *)0)->di_ctime) == 4,
    "ufs1_dinode.di_ctime");
_Static_assert(offsetof(struct ufs1_dinode, di_ctimensec) == 36 && sizeof(((struct ufs1_dinode *)0)->di_ctimensec) == 4,
    "ufs1_dinode.di_ctimensec");
_Static_assert(offsetof(struct ufs1_dinode, di_db) == 40 && sizeof(((struct ufs1_dinode *)0)->di_db) == 48,
    "ufs1_dinode.di_db");
_Static_assert(offsetof(struct ufs1_dinode, di_ib) == 88 && sizeof(((struct ufs1_dinode *)0)->di_ib) == 12,
    "ufs1_dinode.di_ib");
_Static_assert(offsetof(struct ufs1_dinode, di_flags) == 100 && sizeof(((struct ufs1_dinode *)0)->di_flags) == 4,
    "ufs1_dinode.di_flags");
_Static_assert(offsetof(struct ufs1_dinode, di_blocks) == 104 && sizeof(((struct ufs1_dinode *)0)->di_blocks) == 4,
    "ufs1_dinode.di_blocks");
_Static_assert(offsetof(struct ufs1_dinode, di_gen) == 108 && sizeof(((struct ufs1_dinode *)0)->di_gen) == 4,
    "ufs1_dinode.di_gen");
_Static_assert(offsetof(struct ufs1_dinode, di_uid) == 112 && sizeof(((struct ufs1_dinode *)0)->di_uid) == 4,
    "ufs1_dinode.di_uid");
_Static_assert(offsetof(struct ufs1_dinode, di_gid) == 116 && sizeof(((struct ufs1_dinode *)0)->di_gid) == 4,
    "ufs1_dinode.di_gid");
_Static_assert(offsetof(struct ufs1_dinode, di_modrev) == 120 && sizeof(((struct ufs1_dinode *)0)->di_modrev) == 8,
    "ufs1_dinode.di_modrev");

_Static_assert(sizeof(struct ufs2_dinode) == 256, "ufs2_dinode");
_Static_assert(offsetof(struct ufs2_dinode, di_mode) == 0 && sizeof(((struct ufs2_dinode *)0)->di_mode) == 2,
    "ufs2_dinode.di_mode");
_Static_assert(offsetof(struct ufs2_dinode, di_nlink) == 2 && sizeof(((struct ufs2_dinode *)0)->di_nlink) == 2,
    "ufs2_dinode.di_nlink");
_Static_assert(offsetof(struct ufs2_dinode, di_uid) == 4 && sizeof(((struct ufs2_dinode *)0)->di_uid) == 4,
    "ufs2_dinode.di_uid");
_Static_assert(offsetof(struct ufs2_dinode, di_gid) == 8 && sizeof(((struct ufs2_dinode *)0)->di_gid) == 4,
    "ufs2_dinode.di_gid");
_Static_assert(offsetof(struct ufs2_dinode, di_blksize) == 12 && sizeof(((struct ufs2_dinode *)0)->di_blksize) == 4,
    "ufs2_dinode.di_blksize");
_Static_assert(offsetof(struct ufs2_dinode, di_size) == 16 && sizeof(((struct ufs2_dinode *)0)->di_size) == 8,
    "ufs2_dinode.di_size");
_Static_assert(offsetof(struct ufs2_dinode, di_blocks) == 24 && sizeof(((struct ufs2_dinode *)0)->di_blocks) == 8,
    "ufs2_dinode.di_blocks");
_Static_assert(offsetof(struct ufs2_dinode, di_atime) == 32 && sizeof(((struct ufs2_dinode *)0)->di_atime) == 8,
    "ufs2_dinode.di_atime");
_Static_assert(offsetof(struct ufs2_dinode, di_mtime) == 40 && sizeof(((struct ufs2_dinode *)0)->di_mtime) == 8,
    "ufs2_dinode.di_mtime");
_Static_assert(offsetof(struct ufs2_dinode, di_ctime) == 48 && sizeof(((struct ufs2_dinode *)0)->di_ctime) == 8,
    "ufs2_dinode.di_ctime");
_Static_assert(offsetof(struct ufs2_dinode, di_birthtime) == 56 && sizeof(((struct ufs2_dinode *)0)->di_birthtime) == 8,
    "ufs2_dinode.di_birthtime");
_Static_assert(offsetof(struct ufs2_dinode, di_mtimensec) == 64 && sizeof(((struct ufs2_dinode *)0)->di_mtimensec) == 4,
    "ufs2_dinode.di_mtimensec");
_Static_assert(offsetof(struct ufs2_dinode, di_atimensec) == 68 && sizeof(((struct ufs2_dinode *)0)->di_atimensec) == 4,
    "ufs2_dinode.di_atimensec");
_Static_assert(offsetof(struct ufs2_dinode, di_ctimensec) == 72 && sizeof(((struct ufs2_dinode *)0)->di_ctimensec) == 4,
    "ufs2_dinode.di_ctimensec");
_Static_assert(offsetof(struct ufs2_dinode, di_birthnsec) == 76 && sizeof(((struct ufs2_dinode *)0)->di_birthnsec) == 4,
    "ufs2_dinode.di_birthnsec");
_Static_assert(offsetof(struct ufs2_dinode, di_gen) == 80 && sizeof(((struct ufs2_dinode *)0)->di_gen) == 4,
    "ufs2_dinode.di_gen");
_Static_assert(offsetof(struct ufs2_dinode, di_kernflags) == 84 && sizeof(((struct ufs2_dinode *)0)->di_kernflags) == 4,
    "ufs2_dinode.di_kernflags");
_Static_assert(offsetof(struct ufs2_dinode, di_flags) == 88 && sizeof(((struct ufs2_dinode *)0)->di_flags) == 4,
    "ufs2_dinode.di_flags");
_Static_assert(offsetof(struct ufs2_dinode, di_extsize) == 92 && sizeof(((struct ufs2_dinode *)0)->di_extsize) == 4,
    "ufs2_dinode.di_extsize");
_Static_assert(offsetof(struct ufs2_dinode, di_extb) == 96 && sizeof(((struct ufs2_dinode *)0)->di_extb) == 16,
    "ufs2_dinode.di_extb");
_Static_assert(offsetof(struct ufs2_dinode, di_db) == 112 && sizeof(((struct ufs2_dinode *)0)->di_db) == 96,
    "ufs2_dinode.di_db");
_Static_assert(offsetof(struct ufs2_dinode, di_ib) == 208 && sizeof(((struct ufs2_dinode *)0)->di_ib) == 24,
    "ufs2_dinode.di_ib");
_Static_assert(offsetof(struct ufs2_dinode, di_modrev) == 232 && sizeof(((struct ufs2_dinode *)0)->di_modrev) == 8,
    "ufs2_dinode.di_modrev");
_Static_assert(offsetof(struct ufs2_dinode, di_spare) == 240 && sizeof(((struct ufs2_dinode *)0)->di_spare) == 16,
    "ufs2_dinode.di_spare");

_Static_assert(sizeof(struct direct) == 264, "direct");
_Static_assert(offsetof(struct direct, d_fileno) == 0 && sizeof(((struct direct *)0)->d_fileno) == 4,
    "direct.d_fileno");
_Static_assert(offsetof(struct direct, d_reclen) == 4 && sizeof(((struct direct *)0)->d_reclen) == 2,
    "direct.d_reclen");
_Static_assert(offsetof(struct direct, d_type) == 6 && sizeof(((struct direct *)0)->d_type) == 1,
    "direct.d_type");
_Static_assert(offsetof(struct direct, d_namlen) == 7 && sizeof(((struct direct *)0)->d_namlen) == 1,
    "direct.d_namlen");
_Static_assert(offsetof(struct direct, d_name) == 8 && sizeof(((struct direct *)0)->d_name) == 256,
    "direct.d_name");

_Static_assert(sizeof(struct fs) == 1376, "fs");
_Static_assert(offsetof(struct fs, fs_firstfield) == 0 && sizeof(((struct fs *)0)->fs_firstfield) == 4,
    "fs.fs_firstfield");
_Static_assert(offsetof(struct fs, fs_unused_1) == 4 && sizeof(((struct fs *)0)->fs_unused_1) == 4,
    "fs.fs_unused_1");
_Static_assert(offsetof(struct fs, fs_sblkno) == 8 && sizeof(((struct fs *)0)->fs_sblkno) == 4,
    "fs.fs_sblkno");
_Static_assert(offsetof(struct fs, fs_cblkno) == 12 && sizeof(((struct fs *)0)->fs_cblkno) == 4,
    "fs.fs_cblkno");
_Static_assert(offsetof(struct fs, fs_iblkno) == 16 && sizeof(((struct fs *)0)->fs_iblkno) == 4,
    "fs.fs_iblkno");
_Static_assert(offsetof(struct fs, fs_dblkno) == 20 && sizeof(((struct fs *)0)->fs_dblkno) == 4,
    "fs.fs_dblkno");
_Static_assert(offsetof(struct fs, fs_old_cgoffset) == 24 && sizeof(((struct fs *)0)->fs_old_cgoffset) == 4,
    "fs.fs_old_cgoffset");
_Static_assert(offsetof(struct fs, fs_old_cgmask) == 28 && sizeof(((struct fs *)0)->fs_old_cgmask) == 4,
    "fs.fs_old_cgmask");
_Static_assert(offsetof(struct fs, fs_old_time) == 32 && sizeof(((struct fs *)0)->fs_old_time) == 4,
    "fs.fs_old_time");
_Static_assert(offsetof(struct fs, fs_old_size) == 36 && sizeof(((struct fs *)0)->fs_old_size) == 4,
    "fs.fs_old_size");
_Static_assert(offsetof(struct fs, fs_old_dsize) == 40 && sizeof(((struct fs *)0)->fs_old_dsize) == 4,
    "fs.fs_old_dsize");
_Static_assert(offsetof(struct fs, fs_ncg) == 44 && sizeof(((struct fs *)0)->fs_ncg) == 4,
    "fs.fs_ncg");
_Static_assert(offsetof(struct fs, fs_bsize) == 48 && sizeof(((struct fs *)0)->fs_bsize) == 4,
    "fs.fs_bsize");
_Static_assert(offsetof(struct fs, fs_fsize) == 52 && sizeof(((struct fs *)0)->fs_fsize) == 4,
    "fs.fs_fsize");
_Static_assert(offsetof(struct fs, fs_frag) == 56 && sizeof(((struct fs *)0)->fs_frag) == 4,
    "fs.fs_frag");
_Static_assert(offsetof(struct fs, fs_minfree) == 60 && sizeof(((struct fs *)0)->fs_minfree) == 4,
    "fs.fs_minfree");
_Static_assert(offsetof(struct fs, fs_old_rotdelay) == 64 && sizeof(((struct fs *)0)->fs_old_rotdelay) == 4,
    "fs.fs_old_rotdelay");
_Static_assert(offsetof(struct fs, fs_old_rps) == 68 && sizeof(((struct fs *)0)->fs_old_rps) == 4,
    "fs.fs_old_rps");
_Static_assert(offsetof(struct fs, fs_bmask) == 72 && sizeof(((struct fs *)0)->fs_bmask) == 4,
    "fs.fs_bmask");
_Static_assert(offsetof(struct fs, fs_fmask) == 76 && sizeof(((struct fs *)0)->fs_fmask) == 4,
    "fs.fs_fmask");
_Static_assert(offsetof(struct fs, fs_bshift) == 80 && sizeof(((struct fs *)0)->fs_bshift) == 4,
    "fs.fs_bshift");
_Static_assert(offsetof(struct fs, fs_fshift) == 84 && sizeof(((struct fs *)0)->fs_fshift) == 4,
    "fs.fs_fshift");
_Static_assert(offsetof(struct fs, fs_maxcontig) == 88 && sizeof(((struct fs *)0)->fs_maxcontig) == 4,
    "fs.fs_maxcontig");
_Static_assert(offsetof(struct fs, fs_maxbpg) == 92 && sizeof(((struct fs *)0)->fs_maxbpg) == 4,
    "fs.fs_maxbpg");
_Static_assert(offsetof(struct fs, fs_fragshift) == 96 && sizeof(((struct fs *)0)->fs_fragshift) == 4,
    "fs.fs_fragshift");
_Static_assert(offsetof(struct fs, fs_fsbtodb) == 100 && sizeof(((struct fs *)0)->fs_fsbtodb) == 4,
    "fs.fs_fsbtodb");
_Static_assert(offsetof(struct fs, fs_sbsize) == 104 && sizeof(((struct fs *)0)->fs_sbsize) == 4,
    "fs.fs_sbsize");
_Static_assert(offsetof(struct fs, fs_spare1) == 108 && sizeof(((struct fs *)0)->fs_spare1) == 8,
    "fs.fs_spare1");
_Static_assert(offsetof(struct fs, fs_nindir) == 116 && sizeof(((struct fs *)0)->fs_nindir) == 4,
    "fs.fs_nindir");
_Static_assert(offsetof(struct fs, fs_inopb) == 120 && sizeof(((struct fs *)0)->fs_inopb) == 4,
    "fs.fs_inopb");
_Static_assert(offsetof(struct fs, fs_old_nspf) == 124 && sizeof(((struct fs *)0)->fs_old_nspf) == 4,
    "fs.fs_old_nspf");
_Static_assert(offsetof(struct fs, fs_optim) == 128 && sizeof(((struct fs *)0)->fs_optim) == 4,
    "fs.fs_optim");
_Static_assert(offsetof(struct fs, fs_old_npsect) == 132 && sizeof(((struct fs *)0)->fs_old_npsect) == 4,
    "fs.fs_old_npsect");
_Static_assert(offsetof(struct fs, fs_old_interleave) == 136 && sizeof(((struct fs *)0)->fs_old_interleave) == 4,
    "fs.fs_old_interleave");
_Static_assert(offsetof(struct fs, fs_old_trackskew) == 140 && sizeof(((struct fs *)0)->fs_old_trackskew) == 4,
    "fs.fs_old_trackskew");
_Static_assert(offsetof(struct fs, fs_id) == 144 && sizeof(((struct fs *)0)->fs_id) == 8,
    "fs.fs_id");
_Static_assert(offsetof(struct fs, fs_old_csaddr) == 152 && sizeof(((struct fs *)0)->fs_old_csaddr) == 4,
    "fs.fs_old_csaddr");
_Static_assert(offsetof(struct fs, fs_cssize) == 156 && sizeof(((struct fs *)0)->fs_cssize) == 4,
    "fs.fs_cssize");
_Static_assert(offsetof(struct fs, fs_cgsize) == 160 && sizeof(((struct fs *)0)->fs_cgsize) == 4,
    "fs.fs_cgsize");
_Static_assert(offsetof(struct fs, fs_spare2) == 164 && sizeof(((struct fs *)0)->fs_spare2) == 4,
    "fs.fs_spare2");
_Static_assert(offsetof(struct fs, fs_old_nsect) == 168 && sizeof(((struct fs *)0)->fs_old_nsect) == 4,
    "fs.fs_old_nsect");
_Static_assert(offsetof(struct fs, fs_old_spc) == 172 && sizeof(((struct fs *)0)->fs_old_spc) == 4,
    "fs.fs_old_spc");
_Static_assert(offsetof(struct fs, fs_old_ncyl) == 176 && sizeof(((struct fs *)0)->fs_old_ncyl) == 4,
    "fs.fs_old_ncyl");
_Static_assert(offsetof(struct fs, fs_old_cpg) == 180 && sizeof(((struct fs *)0)->fs_old_cpg) == 4,
    "fs.fs_old_cpg");
_Static_assert(offsetof(struct fs, fs_ipg) == 184 && sizeof(((struct fs *)0)->fs_ipg) == 4,
    "fs.fs_ipg");
_Static_assert(offsetof(struct fs, fs_fpg) == 188 && sizeof(((struct fs *)0)->fs_fpg) == 4,
    "fs.fs_fpg");
_Static_assert(offsetof(struct fs, fs_old_cstotal) == 192 && sizeof(((struct fs *)0)->fs_old_cstotal) == 16,
    "fs.fs_old_cstotal");
_Static_assert(offsetof(struct fs, fs_fmod) == 208 && sizeof(((struct fs *)0)->fs_fmod) == 1,
    "fs.fs_fmod");
_Static_assert(offsetof(struct fs, fs_clean) == 209 && sizeof(((struct fs *)0)->fs_clean) == 1,
    "fs.fs_clean");
_Static_assert(offsetof(struct fs, fs_ronly) == 210 && sizeof(((struct fs *)0)->fs_ronly) == 1,
    "fs.fs_ronly");
_Static_assert(offsetof(struct fs, fs_old_flags) == 211 && sizeof(((struct fs *)0)->fs_old_flags) == 1,
    "fs.fs_old_flags");
_Static_assert(offsetof(struct fs, fs_fsmnt) == 212 && sizeof(((struct fs *)0)->fs_fsmnt) == 468,
    "fs.fs_fsmnt");
_Static_assert(offsetof(struct fs, fs_volname) == 680 && sizeof(((struct fs *)0)->fs_volname) == 32,
    "fs.fs_volname");
_Static_assert(offsetof(struct fs, fs_swuid) == 712 && sizeof(((struct fs *)0)->fs_swuid) == 8,
    "fs.fs_swuid");
_Static_assert(offsetof(struct fs, fs_pad) == 720 && sizeof(((struct fs *)0)->fs_pad) == 4,
    "fs.fs_pad");
_Static_assert(offsetof(struct fs, fs_cgrotor) == 724 && sizeof(((struct fs *)0)->fs_cgrotor) == 4,
    "fs.fs_cgrotor");
_Static_assert(offsetof(struct fs, fs_ocsp) == 728 && sizeof(((struct fs *)0)->fs_ocsp) == 96,
    "fs.fs_ocsp");
_Static_assert(offsetof(struct fs, fs_contigdirs) == 824 && sizeof(((struct fs *)0)->fs_contigdirs) == 8,
    "fs.fs_contigdirs");
_Static_assert(offsetof(struct fs, fs_csp) == 832 && sizeof(((struct fs *)0)->fs_csp) == 8,
    "fs.fs_csp");
_Static_assert(offsetof(struct fs, fs_maxcluster) == 840 && sizeof(((struct fs *)0)->fs_maxcluster) == 8,
    "fs.fs_maxcluster");
_Static_assert(offsetof(struct fs, fs_active) == 848 && sizeof(((struct fs *)0)->fs_active) == 8,
    "fs.fs_active");
_Static_assert(offsetof(struct fs, fs_old_cpc) == 856 && sizeof(((struct fs *)0)->fs_old_cpc) == 4,
    "fs.fs_old_cpc");
_Static_assert(offsetof(struct fs, fs_maxbsize) == 860 && sizeof(((struct fs *)0)->fs_maxbsize) == 4,
    "fs.fs_maxbsize");
_Static_assert(offsetof(struct fs, fs_journal_version) == 864 && sizeof(((struct fs *)0)->fs_journal_version) == 1,
    "fs.fs_journal_version");
_Static_assert(offsetof(struct fs, fs_journal_location) == 865 && sizeof(((struct fs *)0)->fs_journal_location) == 1,
    "fs.fs_journal_location");
_Static_assert(offsetof(struct fs, fs_journal_reserved) == 866 && sizeof(((struct fs *)0)->fs_journal_reserved) == 2,
    "fs.fs_journal_reserved");
_Static_assert(offsetof(struct fs, fs_journal_flags) == 868 && sizeof(((struct fs *)0)->fs_journal_flags) == 4,
    "fs.fs_journal_flags");
_Static_assert(offsetof(struct fs, fs_journallocs) == 872 && sizeof(((struct fs *)0)->fs_journallocs) == 32,
    "fs.fs_journallocs");
_Static_assert(offsetof(struct fs, fs_quota_magic) == 904 && sizeof(((struct fs *)0)->fs_quota_magic) == 4,
    "fs.fs_quota_magic");
_Static_assert(offsetof(struct fs, fs_quota_flags) == 908 && sizeof(((struct fs *)0)->fs_quota_flags) == 1,
    "fs.fs_quota_flags");
_Static_assert(offsetof(struct fs, fs_quota_reserved) == 909 && sizeof(((struct fs *)0)->fs_quota_reserved) == 3,
    "fs.fs_quota_reserved");
_Static_assert(offsetof(struct fs, fs_quotafile) == 912 && sizeof(((struct fs *)0)->fs_quotafile) == 16,
    "fs.fs_quotafile");
_Static_assert(offsetof(struct fs, fs_sparecon64) == 928 && sizeof(((struct fs *)0)->fs_sparecon64) == 72,
    "fs.fs_sparecon64");
_Static_assert(offsetof(struct fs, fs_sblockloc) == 1000 && sizeof(((struct fs *)0)->fs_sblockloc) == 8,
    "fs.fs_sblockloc");
_Static_assert(offsetof(struct fs, fs_cstotal) == 1008 && sizeof(((struct fs *)0)->fs_cstotal) == 64,
    "fs.fs_cstotal");
_Static_assert(offsetof(struct fs, fs_time) == 1072 && sizeof(((struct fs *)0)->fs_time) == 8,
    "fs.fs_time");
_Static_assert(offsetof(struct fs, fs_size) == 1080 && sizeof(((struct fs *)0)->fs_size) == 8,
    "fs.fs_size");
_Static_assert(offsetof(struct fs, fs_dsize) == 1088 && sizeof(((struct fs *)0)->fs_dsize) == 8,
    "fs.fs_dsize");
_Static_assert(offsetof(struct fs, fs_csaddr) == 1096 && sizeof(((struct fs *)0)->fs_csaddr) == 8,
    "fs.fs_csaddr");
_Static_assert(offsetof(struct fs, fs_pendingblocks) == 1104 && sizeof(((struct fs *)0)->fs_pendingblocks) == 8,
    "fs.fs_pendingblocks");
_Static_assert(offsetof(struct fs, fs_pendinginodes) == 1112 && sizeof(((struct fs *)0)->fs_pendinginodes) == 4,
    "fs.fs_pendinginodes");
_Static_assert(offsetof(struct fs, fs_snapinum) == 1116 && sizeof(((struct fs *)0)->fs_snapinum) == 80,
    "fs.fs_snapinum");
_Static_assert(offsetof(struct fs, fs_avgfilesize) == 1196 && sizeof(((struct fs *)0)->fs_avgfilesize) == 4,
    "fs.fs_avgfilesize");
_Static_assert(offsetof(struct fs, fs_avgfpdir) == 1200 && sizeof(((struct fs *)0)->fs_avgfpdir) == 4,
    "fs.fs_avgfpdir");
_Static_assert(offsetof(struct fs, fs_save_cgsize) == 1204 && sizeof(((struct fs *)0)->fs_save_cgsize) == 4,
    "fs.fs_save_cgsize");
_Static_assert(offsetof(struct fs, fs_sparecon32) == 1208 && sizeof(((struct fs *)0)->fs_sparecon32) == 104,
    "fs.fs_sparecon32");
_Static_assert(offsetof(struct fs, fs_flags) == 1312 && sizeof(((struct fs *)0)->fs_flags) == 4,
    "fs.fs_flags");
_Static_assert(offsetof(struct fs, fs_contigsumsize) == 1316 && sizeof(((struct fs *)0)->fs_contigsumsize) == 4,
    "fs.fs_contigsumsize");
_Static_assert(offsetof(struct fs, fs_maxsymlinklen) == 1320 && sizeof(((struct fs *)0)->fs_maxsymlinklen) == 4,
    "fs.fs_maxsymlinklen");
_Static_assert(offsetof(struct fs, fs_old_inodefmt) == 1324 && sizeof(((struct fs *)0)->fs_old_inodefmt) == 4,
    "fs.fs_old_inodefmt");
_Static_assert(offsetof(struct fs, fs_maxfilesize) == 1328 && sizeof(((struct fs *)0)->fs_maxfilesize) == 8,
    "fs.fs_maxfilesize");
_Static_assert(offsetof(struct fs, fs_qbmask) == 1336 && sizeof(((struct fs *)0)->fs_qbmask) == 8,
    "fs.fs_qbmask");
_Static_assert(offsetof(struct fs, fs_qfmask) == 1344 && sizeof(((struct fs *)0)->fs_qfmask) == 8,
    "fs.fs_qfmask");
_Static_assert(offsetof(struct fs, fs_state) == 1352 && sizeof(((struct fs *)0)->fs_state) == 4,
    "fs.fs_state");
_Static_assert(offsetof(struct fs, fs_old_postblformat) == 1356 && sizeof(((struct fs *)0)->fs_old_postblformat) == 4,
    "fs.fs_old_postblformat");
_Static_assert(offsetof(struct fs, fs_old_nrpos) == 1360 && sizeof(((struct fs *)0)->fs_old_nrpos) == 4,
    "fs.fs_old_nrpos");
_Static_assert(offsetof(struct fs, fs_spare5) == 1364 && sizeof(((struct fs *)0)->fs_spare5) == 8,
    "fs.fs_spare5");
_Static_assert(offsetof(struct fs, fs_magic) == 1372 && sizeof(((struct fs *)0)->fs_magic) == 4,
    "fs.fs_magic");

_Static_assert(sizeof(struct csum) == 16, "csum");
_Static_assert(offsetof(struct csum, cs_ndir) == 0 && sizeof(((struct csum *)0)->cs_ndir) == 4,
    "csum.cs_ndir");
_Static_assert(offsetof(struct csum, cs_nbfree) == 4 && sizeof(((struct csum *)0)->cs_nbfree) == 4,
    "csum.cs_nbfree");
_Static_assert(offsetof(struct csum, cs_nifree) == 8 && sizeof(((struct csum *)0)->cs_nifree) == 4,
    "csum.cs_nifree");
_Static_assert(offsetof(struct csum, cs_nffree) == 12 && sizeof(((struct csum *)0)->cs_nffree) == 4,
    "csum.cs_nffree");

_Static_assert(sizeof(struct csum_total) == 64, "csum_total");
_Static_assert(offsetof(struct csum_total, cs_ndir) == 0 && sizeof(((struct csum_total *)0)->cs_ndir) == 8,
    "csum_total.cs_ndir");
_Static_assert(offsetof(struct csum_total, cs_nbfree) == 8 && sizeof(((struct csum_total *)0)->cs_nbfree) == 8,
    "csum_total.cs_nbfree");
_Static_assert(offsetof(struct csum_total, cs_nifree) == 16 && sizeof(((struct csum_total *)0)->cs_nifree) == 8,
    "csum_total.cs_nifree");
_Static_assert(offsetof(struct csum_total, cs_nffree) == 24 && sizeof(((struct csum_total *)0)->cs_nffree) == 8,
    "csum_total.cs_nffree");
_Static_assert(offsetof(struct csum_total, cs_spare) == 32 && sizeof(((struct csum_total *)0)->cs_spare) == 32,
    "csum_total.cs_spare");

_Static_assert(sizeof(struct cg) == 176, "cg");
_Static_assert(offsetof(struct cg, cg_firstfield) == 0 && sizeof(((struct cg *)0)->cg_firstfield) == 4,
    "cg.cg_firstfield");
_Static_assert(offsetof(struct cg, cg_magic) == 4 && sizeof(((struct cg *)0)->cg_magic) == 4,
    "cg.cg_magic");
_Static_assert(offsetof(struct cg, cg_old_time) == 8 && sizeof(((struct cg *)0)->cg_old_time) == 4,
    "cg.cg_old_time");
_Static_assert(offsetof(struct cg, cg_cgx) == 12 && sizeof(((struct cg *)0)->cg_cgx) == 4,
    "cg.cg_cgx");
_Static_assert(offsetof(struct cg, cg_old_ncyl) == 16 && sizeof(((struct cg *)0)->cg_old_ncyl) == 2,
    "cg.cg_old_ncyl");
_Static_assert(offsetof(struct cg, cg_old_niblk) == 18 && sizeof(((struct cg *)0)->cg_old_niblk) == 2,
    "cg.cg_old_niblk");
_Static_assert(offsetof(struct cg, cg_ndblk) == 20 && sizeof(((struct cg *)0)->cg_ndblk) == 4,
    "cg.cg_ndblk");
_Static_assert(offsetof(struct cg, cg_cs) == 24 && sizeof(((struct cg *)0)->cg_cs) == 16,
    "cg.cg_cs");
_Static_assert(offsetof(struct cg, cg_rotor) == 40 && sizeof(((struct cg *)0)->cg_rotor) == 4,
    "cg.cg_rotor");
_Static_assert(offsetof(struct cg, cg_frotor) == 44 && sizeof(((struct cg *)0)->cg_frotor) == 4,
    "cg.cg_frotor");
_Static_assert(offsetof(struct cg, cg_irotor) == 48 && sizeof(((struct cg *)0)->cg_irotor) == 4,
    "cg.cg_irotor");
_Static_assert(offsetof(struct cg, cg_frsum) == 52 && sizeof(((struct cg *)0)->cg_frsum) == 32,
    "cg.cg_frsum");
_Static_assert(offsetof(struct cg, cg_old_btotoff) == 84 && sizeof(((struct cg *)0)->cg_old_btotoff) == 4,
    "cg.cg_old_btotoff");
_Static_assert(offsetof(struct cg, cg_old_boff) == 88 && sizeof(((struct cg *)0)->cg_old_boff) == 4,
    "cg.cg_old_boff");
_Static_assert(offsetof(struct cg, cg_iusedoff) == 92 && sizeof(((struct cg *)0)->cg_iusedoff) == 4,
    "cg.cg_iusedoff");
_Static_assert(offsetof(struct cg, cg_freeoff) == 96 && sizeof(((struct cg *)0)->cg_freeoff) == 4,
    "cg.cg_freeoff");
_Static_assert(offsetof(struct cg, cg_nextfreeoff) == 100 && sizeof(((struct cg *)0)->cg_nextfreeoff) == 4,
    "cg.cg_nextfreeoff");
_Static_assert(offsetof(struct cg, cg_clustersumoff) == 104 && sizeof(((struct cg *)0)->cg_clustersumoff) == 4,
    "cg.cg_clustersumoff");
_Static_assert(offsetof(struct cg, cg_clusteroff) == 108 && sizeof(((struct cg *)0)->cg_clusteroff) == 4,
    "cg.cg_clusteroff");
_Static_assert(offsetof(struct cg, cg_nclusterblks) == 112 && sizeof(((struct cg *)0)->cg_nclusterblks) == 4,
    "cg.cg_nclusterblks");
_Static_assert(offsetof(struct cg, cg_niblk) == 116 && sizeof(((struct cg *)0)->cg_niblk) == 4,
    "cg.cg_niblk");
_Static_assert(offsetof(struct cg, cg_initediblk) == 120 && sizeof(((struct cg *)0)->cg_initediblk) == 4,
    "cg.cg_initediblk");
_Static_assert(offsetof(struct cg, cg_sparecon32) == 124 && sizeof(((struct cg *)0)->cg_sparecon32) == 12,
    "cg.cg_sparecon32");
_Static_assert(offsetof(struct cg, cg_time) == 136 && sizeof(((struct cg *)0)->cg_time) == 8,
    "cg.cg_time");
_Static_assert(offsetof(struct cg, cg_sparecon64) == 144 && sizeof(((struct cg *)0)->cg_sparecon64) == 24,
    "cg.cg_sparecon64");
_Static_assert(offsetof(struct cg, cg_space) == 168 && sizeof(((struct cg *)0)->cg_space) == 1,
    "cg.cg_space");

_Static_assert(sizeof(struct appleufslabel) == 1024, "appleufslabel");
_Static_assert(offsetof(struct appleufslabel, ul_magic) == 0 && sizeof(((struct appleufslabel *)0)->ul_magic) == 4,
    "appleufslabel.ul_magic");
_Static_assert(offsetof(struct appleufslabel, ul_checksum) == 4 && sizeof(((struct appleufslabel *)0)->ul_checksum) == 2,
    "appleufslabel.ul_checksum");
_Static_assert(offsetof(struct appleufslabel, ul_unused0) == 6 && sizeof(((struct appleufslabel *)0)->ul_unused0) == 2,
    "appleufslabel.ul_unused0");
_Static_assert(offsetof(struct appleufslabel, ul_version) == 8 && sizeof(((struct appleufslabel *)0)->ul_version) == 4,
    "appleufslabel.ul_version");
_Static_assert(offsetof(struct appleufslabel, ul_time) == 12 && sizeof(((struct appleufslabel *)0)->ul_time) == 4,
    "appleufslabel.ul_time");
_Static_assert(offsetof(struct appleufslabel, ul_namelen) == 16 && sizeof(((struct appleufslabel *)0)->ul_namelen) == 2,
    "appleufslabel.ul_namelen");
_Static_assert(offsetof(struct appleufslabel, ul_name) == 18 && sizeof(((struct appleufslabel *)0)->ul_name) == 512,
    "appleufslabel.ul_name");
_Static_assert(offsetof(struct appleufslabel, ul_unused1) == 530 && sizeof(((struct appleufslabel *)0)->ul_unused1) == 2,
    "appleufslabel.ul_unused1");
_Static_assert(offsetof(struct appleufslabel, ul_uuid) == 532 && sizeof(((struct appleufslabel *)0)->ul_uuid) == 8,
    "appleufslabel.ul_uuid");
_Static_assert(offsetof(struct appleufslabel, ul_reserved) == 540 && sizeof(((struct appleufslabel *)0)->ul_reserved) == 24,
    "appleufslabel.ul_reserved");
_Static_assert(offsetof(struct appleufslabel, ul_unused) == 564 && sizeof(((struct appleufslabel *)0)->ul_unused) == 460,
    "appleufslabel.ul_unused");

_Static_assert(sizeof(struct ext2fs) == 1024, "ext2fs");
_Static_assert(offsetof(struct ext2fs, e2fs_icount) == 0 && sizeof(((struct ext2fs *)0)->e2fs_icount) == 4,
    "ext2fs.e2fs_icount");
_Static_assert(offsetof(struct ext2fs, e2fs_bcount) == 4 && sizeof(((struct ext2fs *)0)->e2fs_bcount) == 4,
    "ext2fs.e2fs_bcount");
_Static_assert(offsetof(struct ext2fs, e2fs_rbcount) == 8 && sizeof(((struct ext2fs *)0)->e2fs_rbcount) == 4,
    "ext2fs.e2fs_rbcount");
_Static_assert(offsetof(struct ext2fs, e2fs_fbcount) == 12 && sizeof(((struct ext2fs *)0)->e2fs_fbcount) == 4,
    "ext2fs.e2fs_fbcount");
_Static_assert(offsetof(struct ext2fs, e2fs_ficount) == 16 && sizeof(((struct ext2fs *)0)->e2fs_ficount) == 4,
    "ext2fs.e2fs_ficount");
_Static_assert(offsetof(struct ext2fs, e2fs_first_dblock) == 20 && sizeof(((struct ext2fs *)0)->e2fs_first_dblock) == 4,
    "ext2fs.e2fs_first_dblock");
_Static_assert(offsetof(struct ext2fs, e2fs_log_bsize) == 24 && sizeof(((struct ext2fs *)0)->e2fs_log_bsize) == 4,
    "ext2fs.e2fs_log_bsize");
_Static_assert(offsetof(struct ext2fs, e2fs_fsize) == 28 && sizeof(((struct ext2fs *)0)->e2fs_fsize) == 4,
    "ext2fs.e2fs_fsize");
_Static_assert(offsetof(struct ext2fs, e2fs_bpg) == 32 && sizeof(((struct ext2fs *)0)->e2fs_bpg) == 4,
    "ext2fs.e2fs_bpg");
_Static_assert(offsetof(struct ext2fs, e2fs_fpg) == 36 && sizeof(((struct ext2fs *)0)->e2fs_fpg) == 4,
    "ext2fs.e2fs_fpg");
_Static_assert(offsetof(struct ext2fs, e2fs_ipg) == 40 && sizeof(((struct ext2fs *)0)->e2fs_ipg) == 4,
    "ext2fs.e2fs_ipg");
_Static_assert(offsetof(struct ext2fs, e2fs_mtime) == 44 && sizeof(((struct ext2fs *)0)->e2fs_mtime) == 4,
    "ext2fs.e2fs_mtime");
_Static_assert(offsetof(struct ext2fs, e2fs_wtime) == 48 && sizeof(((struct ext2fs *)0)->e2fs_wtime) == 4,
    "ext2fs.e2fs_wtime");
_Static_assert(offsetof(struct ext2fs, e2fs_mnt_count) == 52 && sizeof(((struct ext2fs *)0)->e2fs_mnt_count) == 2,
    "ext2fs.e2fs_mnt_count");
_Static_assert(offsetof(struct ext2fs, e2fs_max_mnt_count) == 54 && sizeof(((struct ext2fs *)0)->e2fs_max_mnt_count) == 2,
    "ext2fs.e2fs_max_mnt_count");
_Static_assert(offsetof(struct ext2fs, e2fs_magic) == 56 && sizeof(((struct ext2fs *)0)->e2fs_magic) == 2,
    "ext2fs.e2fs_magic");
_Static_assert(offsetof(struct ext2fs, e2fs_state) == 58 && sizeof(((struct ext2fs *)0)->e2fs_state) == 2,
    "ext2fs.e2fs_state");
_Static_assert(offsetof(struct ext2fs, e2fs_beh) == 60 && sizeof(((struct ext2fs *)0)->e2fs_beh) == 2,
    "ext2fs.e2fs_beh");
_Static_assert(offsetof(struct ext2fs, e2fs_minrev) == 62 && sizeof(((struct ext2fs *)0)->e2fs_minrev) == 2,
    "ext2fs.e2fs_minrev");
_Static_assert(offsetof(struct ext2fs, e2fs_lastfsck) == 64 && sizeof(((struct ext2fs *)0)->e2fs_lastfsck) == 4,
    "ext2fs.e2fs_lastfsck");
_Static_assert(offsetof(struct ext2fs, e2fs_fsckintv) == 68 && sizeof(((struct ext2fs *)0)->e2fs_fsckintv) == 4,
    "ext2fs.e2fs_fsckintv");
_Static_assert(offsetof(struct ext2fs, e2fs_creator) == 72 && sizeof(((struct ext2fs *)0)->e2fs_creator) == 4,
    "ext2fs.e2fs_creator");
_Static_assert(offsetof(struct ext2fs, e2fs_rev) == 76 && sizeof(((struct ext2fs *)0)->e2fs_rev) == 4,
    "ext2fs.e2fs_rev");
_Static_assert(offsetof(struct ext2fs, e2fs_ruid) == 80 && sizeof(((struct ext2fs *)0)->e2fs_ruid) == 2,
    "ext2fs.e2fs_ruid");
_Static_assert(offsetof(struct ext2fs, e2fs_rgid) == 82 && sizeof(((struct ext2fs *)0)->e2fs_rgid) == 2,
    "ext2fs.e2fs_rgid");
_Static_assert(offsetof(struct ext2fs, e2fs_first_ino) == 84 && sizeof(((struct ext2fs *)0)->e2fs_first_ino) == 4,
    "ext2fs.e2fs_first_ino");
_Static_assert(offsetof(struct ext2fs, e2fs_inode_size) == 88 && sizeof(((struct ext2fs *)0)->e2fs_inode_size) == 2,
    "ext2fs.e2fs_inode_size");
_Static_assert(offsetof(struct ext2fs, e2fs_block_group_nr) == 90 && sizeof(((struct ext2fs *)0)->e2fs_block_group_nr) == 2,
    "ext2fs.e2fs_block_group_nr");
_Static_assert(offsetof(struct ext2fs, e2fs_features_compat) == 92 && sizeof(((struct ext2fs *)0)->e2fs_features_compat) == 4,
    "ext2fs.e2fs_features_compat");
_Static_assert(offsetof(struct ext2fs, e2fs_features_incompat) == 96 && sizeof(((struct ext2fs *)0)->e2fs_features_incompat) == 4,
    "ext2fs.e2fs_features_incompat");
_Static_assert(offsetof(struct ext2fs, e2fs_features_rocompat) == 100 && sizeof(((struct ext2fs *)0)->e2fs_features_rocompat) == 4,
    "ext2fs.e2fs_features_rocompat");
_Static_assert(offsetof(struct ext2fs, e2fs_uuid) == 104 && sizeof(((struct ext2fs *)0)->e2fs_uuid) == 16,
    "ext2fs.e2fs_uuid");
_Static_assert(offsetof(struct ext2fs, e2fs_vname) == 120 && sizeof(((struct ext2fs *)0)->e2fs_vname) == 16,
    "ext2fs.e2fs_vname");
_Static_assert(offsetof(struct ext2fs, e2fs_fsmnt) == 136 && sizeof(((struct ext2fs *)0)->e2fs_fsmnt) == 64,
    "ext2fs.e2fs_fsmnt");
_Static_assert(offsetof(struct ext2fs, e2fs_algo) == 200 && sizeof(((struct ext2fs *)0)->e2fs_algo) == 4,
    "ext2fs.e2fs_algo");
_Static_assert(offsetof(struct ext2fs, e2fs_prealloc) == 204 && sizeof(((struct ext2fs *)0)->e2fs_prealloc) == 1,
    "ext2fs.e2fs_prealloc");
_Static_assert(offsetof(struct ext2fs, e2fs_dir_prealloc) == 205 && sizeof(((struct ext2fs *)0)->e2fs_dir_prealloc) == 1,
    "ext2fs.e2fs_dir_prealloc");
_Static_assert(offsetof(struct ext2fs, e2fs_reserved_ngdb) == 206 && sizeof(((struct ext2fs *)0)->e2fs_reserved_ngdb) == 2,
    "ext2fs.e2fs_reserved_ngdb");
_Static_assert(offsetof(struct ext2fs, e3fs_journal_uuid) == 208 && sizeof(((struct ext2fs *)0)->e3fs_journal_uuid) == 16,
    "ext2fs.e3fs_journal_uuid");
_Static_assert(offsetof(struct ext2fs, e3fs_journal_inum) == 224 && sizeof(((struct ext2fs *)0)->e3fs_journal_inum) == 4,
    "ext2fs.e3fs_journal_inum");
_Static_assert(offsetof(struct ext2fs, e3fs_journal_dev) == 228 && sizeof(((struct ext2fs *)0)->e3fs_journal_dev) == 4,
    "ext2fs.e3fs_journal_dev");
_Static_assert(offsetof(struct ext2fs, e3fs_last_orphan) == 232 && sizeof(((struct ext2fs *)0)->e3fs_last_orphan) == 4,
    "ext2fs.e3fs_last_orphan");
_Static_assert(offsetof(struct ext2fs, e3fs_hash_seed) == 236 && sizeof(((struct ext2fs *)0)->e3fs_hash_seed) == 16,
    "ext2fs.e3fs_hash_seed");
_Static_assert(offsetof(struct ext2fs, e3fs_def_hash_version) == 252 && sizeof(((struct ext2fs *)0)->e3fs_def_hash_version) == 1,
    "ext2fs.e3fs_def_hash_version");
_Static_assert(offsetof(struct ext2fs, e3fs_jnl_backup_type) == 253 && sizeof(((struct ext2fs *)0)->e3fs_jnl_backup_type) == 1,
    "ext2fs.e3fs_jnl_backup_type");
_Static_assert(offsetof(struct ext2fs, e3fs_desc_size) == 254 && sizeof(((struct ext2fs *)0)->e3fs_desc_size) == 2,
    "ext2fs.e3fs_desc_size");
_Static_assert(offsetof(struct ext2fs, e3fs_default_mount_opts) == 256 && sizeof(((struct ext2fs *)0)->e3fs_default_mount_opts) == 4,
    "ext2fs.e3fs_default_mount_opts");
_Static_assert(offsetof(struct ext2fs, e3fs_first_meta_bg) == 260 && sizeof(((struct ext2fs *)0)->e3fs_first_meta_bg) == 4,
    "ext2fs.e3fs_first_meta_bg");
_Static_assert(offsetof(struct ext2fs, e3fs_mkfs_time) == 264 && sizeof(((struct ext2fs *)0)->e3fs_mkfs_time) == 4,
    "ext2fs.e3fs_mkfs_time");
_Static_assert(offsetof(struct ext2fs, e3fs_jnl_blks) == 268 && sizeof(((struct ext2fs *)0)->e3fs_jnl_blks) == 68,
    "ext2fs.e3fs_jnl_blks");
_Static_assert(offsetof(struct ext2fs, e4fs_bcount_hi) == 336 && sizeof(((struct ext2fs *)0)->e4fs_bcount_hi) == 4,
    "ext2fs.e4fs_bcount_hi");
_Static_assert(offsetof(struct ext2fs, e4fs_rbcount_hi) == 340 && sizeof(((struct ext2fs *)0)->e4fs_rbcount_hi) == 4,
    "ext2fs.e4fs_rbcount_hi");
_Static_assert(offsetof(struct ext2fs, e4fs_fbcount_hi) == 344 && sizeof(((struct ext2fs *)0)->e4fs_fbcount_hi) == 4,
    "ext2fs.e4fs_fbcount_hi");
_Static_assert(offsetof(struct ext2fs, e4fs_min_extra_isize) == 348 && sizeof(((struct ext2fs *)0)->e4fs_min_extra_isize) == 2,
    "ext2fs.e4fs_min_extra_isize");
_Static_assert(offsetof(struct ext2fs, e4fs_want_extra_isize) == 350 && sizeof(((struct ext2fs *)0)->e4fs_want_extra_isize) == 2,
    "ext2fs.e4fs_want_extra_isize");
_Static_assert(offsetof(struct ext2fs, e4fs_flags) == 352 && sizeof(((struct ext2fs *)0)->e4fs_flags) == 4,
    "ext2fs.e4fs_flags");
_Static_assert(offsetof(struct ext2fs, e4fs_raid_stride) == 356 && sizeof(((struct ext2fs *)0)->e4fs_raid_stride) == 2,
    "ext2fs.e4fs_raid_stride");
_Static_assert(offsetof(struct ext2fs, e4fs_mmpintv) == 358 && sizeof(((struct ext2fs *)0)->e4fs_mmpintv) == 2,
    "ext2fs.e4fs_mmpintv");
_Static_assert(offsetof(struct ext2fs, e4fs_mmpblk) == 360 && sizeof(((struct ext2fs *)0)->e4fs_mmpblk) == 8,
    "ext2fs.e4fs_mmpblk");
_Static_assert(offsetof(struct ext2fs, e4fs_raid_stripe_wid) == 368 && sizeof(((struct ext2fs *)0)->e4fs_raid_stripe_wid) == 4,
    "ext2fs.e4fs_raid_stripe_wid");
_Static_assert(offsetof(struct ext2fs, e4fs_log_gpf) == 372 && sizeof(((struct ext2fs *)0)->e4fs_log_gpf) == 1,
    "ext2fs.e4fs_log_gpf");
_Static_assert(offsetof(struct ext2fs, e4fs_chksum_type) == 373 && sizeof(((struct ext2fs *)0)->e4fs_chksum_type) == 1,
    "ext2fs.e4fs_chksum_type");
_Static_assert(offsetof(struct ext2fs, e4fs_encrypt) == 374 && sizeof(((struct ext2fs *)0)->e4fs_encrypt) == 1,
    "ext2fs.e4fs_encrypt");
_Static_assert(offsetof(struct ext2fs, e4fs_reserved_pad) == 375 && sizeof(((struct ext2fs *)0)->e4fs_reserved_pad) == 1,
    "ext2fs.e4fs_reserved_pad");
_Static_assert(offsetof(struct ext2fs, e4fs_kbytes_written) == 376 && sizeof(((struct ext2fs *)0)->e4fs_kbytes_written) == 8,
    "ext2fs.e4fs_kbytes_written");
_Static_assert(offsetof(struct ext2fs, e4fs_snapinum) == 384 && sizeof(((struct ext2fs *)0)->e4fs_snapinum) == 4,
    "ext2fs.e4fs_snapinum");
_Static_assert(offsetof(struct ext2fs, e4fs_snapid) == 388 && sizeof(((struct ext2fs *)0)->e4fs_snapid) == 4,
    "ext2fs.e4fs_snapid");
_Static_assert(offsetof(struct ext2fs, e4fs_snaprbcount) == 392 && sizeof(((struct ext2fs *)0)->e4fs_snaprbcount) == 8,
    "ext2fs.e4fs_snaprbcount");
_Static_assert(offsetof(struct ext2fs, e4fs_snaplist) == 400 && sizeof(((struct ext2fs *)0)->e4fs_snaplist) == 4,
    "ext2fs.e4fs_snaplist");
_Static_assert(offsetof(struct ext2fs, e4fs_errcount) == 404 && sizeof(((struct ext2fs *)0)->e4fs_errcount) == 4,
    "ext2fs.e4fs_errcount");
_Static_assert(offsetof(struct ext2fs, e4fs_first_errtime) == 408 && sizeof(((struct ext2fs *)0)->e4fs_first_errtime) == 4,
    "ext2fs.e4fs_first_errtime");
_Static_assert(offsetof(struct ext2fs, e4fs_first_errino) == 412 && sizeof(((struct ext2fs *)0)->e4fs_first_errino) == 4,
    "ext2fs.e4fs_first_errino");
_Static_assert(offsetof(struct ext2fs, e4fs_first_errblk) == 416 && sizeof(((struct ext2fs *)0)->e4fs_first_errblk) == 8,
    "ext2fs.e4fs_first_errblk");
_Static_assert(offsetof(struct ext2fs, e4fs_first_errfunc) == 424 && sizeof(((struct ext2fs *)0)->e4fs_first_errfunc) == 32,
    "ext2fs.e4fs_first_errfunc");
_Static_assert(offsetof(struct ext2fs, e4fs_first_errline) == 456 && sizeof(((struct ext2fs *)0)->e4fs_first_errline) == 4,
    "ext2fs.e4fs_first_errline");
_Static_assert(offsetof(struct ext2fs, e4fs_last_errtime) == 460 && sizeof(((struct ext2fs *)0)->e4fs_last_errtime) == 4,
    "ext2fs.e4fs_last_errtime");
_Static_assert(offsetof(struct ext2fs, e4fs_last_errino) == 464 && sizeof(((struct ext2fs *)0)->e4fs_last_errino) == 4,
    "ext2fs.e4fs_last_errino");
_Static_assert(offsetof(struct ext2fs, e4fs_last_errline) == 468 && sizeof(((struct ext2fs *)0)->e4fs_last_errline) == 4,
    "ext2fs.e4fs_last_errline");
_Static_assert(offsetof(struct ext2fs, e4fs_last_errblk) == 472 && sizeof(((struct ext2fs *)0)->e4fs_last_errblk) == 8,
    "ext2fs.e4fs_last_errblk");
_Static_assert(offsetof(struct ext2fs, e4fs_last_errfunc) == 480 && sizeof(((struct ext2fs *)0)->e4fs_last_errfunc) == 32,
    "ext2fs.e4fs_last_errfunc");
_Static_assert(offsetof(struct ext2fs, e4fs_mount_opts) == 512 && sizeof(((struct ext2fs *)0)->e4fs_mount_opts) == 64,
    "ext2fs.e4fs_mount_opts");
_Static_assert(offsetof(struct ext2fs, e4fs_usrquota_inum) == 576 && sizeof(((struct ext2fs *)0)->e4fs_usrquota_inum) == 4,
    "ext2fs.e4fs_usrquota_inum");
_Static_assert(offsetof(struct ext2fs, e4fs_grpquota_inum) == 580 && sizeof(((struct ext2fs *)0)->e4fs_grpquota_inum) == 4,
    "ext2fs.e4fs_grpquota_inum");
_Static_assert(offsetof(struct ext2fs, e4fs_overhead_clusters) == 584 && sizeof(((struct ext2fs *)0)->e4fs_overhead_clusters) == 4,
    "ext2fs.e4fs_overhead_clusters");
_Static_assert(offsetof(struct ext2fs, e4fs_backup_bgs) == 588 && sizeof(((struct ext2fs *)0)->e4fs_backup_bgs) == 8,
    "ext2fs.e4fs_backup_bgs");
_Static_assert(offsetof(struct ext2fs, e4fs_encrypt_algos) == 596 && sizeof(((struct ext2fs *)0)->e4fs_encrypt_algos) == 4,
    "ext2fs.e4fs_encrypt_algos");
_Static_assert(offsetof(struct ext2fs, e4fs_encrypt_pw_salt) == 600 && sizeof(((struct ext2fs *)0)->e4fs_encrypt_pw_salt) == 16,
    "ext2fs.e4fs_encrypt_pw_salt");
_Static_assert(offsetof(struct ext2fs, e4fs_lpf_ino) == 616 && sizeof(((struct ext2fs *)0)->e4fs_lpf_ino) == 4,
    "ext2fs.e4fs_lpf_ino");
_Static_assert(offsetof(struct ext2fs, e4fs_proj_quota_inum) == 620 && sizeof(((struct ext2fs *)0)->e4fs_proj_quota_inum) == 4,
    "ext2fs.e4fs_proj_quota_inum");
_Static_assert(offsetof(struct ext2fs, e4fs_chksum_seed) == 624 && sizeof(((struct ext2fs *)0)->e4fs_chksum_seed) == 4,
    "ext2fs.e4fs_chksum_seed");
_Static_assert(offsetof(struct ext2fs, e4fs_reserved) == 628 && sizeof(((struct ext2fs *)0)->e4fs_reserved) == 392,
    "ext2fs.e4fs_reserved");
_Static_assert(offsetof(struct ext2fs, e4fs_sbchksum) == 1020 && sizeof(((struct ext2fs *)0)->e4fs_sbchksum) == 4,
    "ext2fs.e4fs_sbchksum");

_Static_assert(sizeof(struct ext2_gd) == 32, "ext2_gd");
_Static_assert(offsetof(struct ext2_gd, ext2bgd_b_bitmap) == 0 && sizeof(((struct ext2_gd *)0)->ext2bgd_b_bitmap) == 4,
    "ext2_gd.ext2bgd_b_bitmap");
_Static_assert(offsetof(struct ext2_gd, ext2bgd_i_bitmap) == 4 && sizeof(((struct ext2_gd *)0)->ext2bgd_i_bitmap) == 4,
    "ext2_gd.ext2bgd_i_bitmap");
_Static_assert(offsetof(struct ext2_gd, ext2bgd_i_tables) == 8 && sizeof(((struct ext2_gd *)0)->ext2bgd_i_tables) == 4,
    "ext2_gd.ext2bgd_i_tables");
_Static_assert(offsetof(struct ext2_gd, ext2bgd_nbfree) == 12 && sizeof(((struct ext2_gd *)0)->ext2bgd_nbfree) == 2,
    "ext2_gd.ext2bgd_nbfree");
_Static_assert(offsetof(struct ext2_gd, ext2bgd_nifree) == 14 && sizeof(((struct ext2_gd *)0)->ext2bgd_nifree) == 2,
    "ext2_gd.ext2bgd_nifree");
_Static_assert(offsetof(struct ext2_gd, ext2bgd_ndirs) == 16 && sizeof(((struct ext2_gd *)0)->ext2bgd_ndirs) == 2,
    "ext2_gd.ext2bgd_ndirs");
_Static_assert(offsetof(struct ext2_gd, reserved) == 18 && sizeof(((struct ext2_gd *)0)->reserved) == 2,
    "ext2_gd.reserved");
_Static_assert(offsetof(struct ext2_gd, reserved2) == 20 && sizeof(((struct ext2_gd *)0)->reserved2) == 12,
    "ext2_gd.reserved2");

_Static_assert(sizeof(struct ext2fs_dinode) == 128, "ext2fs_dinode");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_mode) == 0 && sizeof(((struct ext2fs_dinode *)0)->e2di_mode) == 2,
    "ext2fs_dinode.e2di_mode");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_uid) == 2 && sizeof(((struct ext2fs_dinode *)0)->e2di_uid) == 2,
    "ext2fs_dinode.e2di_uid");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_size) == 4 && sizeof(((struct ext2fs_dinode *)0)->e2di_size) == 4,
    "ext2fs_dinode.e2di_size");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_atime) == 8 && sizeof(((struct ext2fs_dinode *)0)->e2di_atime) == 4,
    "ext2fs_dinode.e2di_atime");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_ctime) == 12 && sizeof(((struct ext2fs_dinode *)0)->e2di_ctime) == 4,
    "ext2fs_dinode.e2di_ctime");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_mtime) == 16 && sizeof(((struct ext2fs_dinode *)0)->e2di_mtime) == 4,
    "ext2fs_dinode.e2di_mtime");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_dtime) == 20 && sizeof(((struct ext2fs_dinode *)0)->e2di_dtime) == 4,
    "ext2fs_dinode.e2di_dtime");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_gid) == 24 && sizeof(((struct ext2fs_dinode *)0)->e2di_gid) == 2,
    "ext2fs_dinode.e2di_gid");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_nlink) == 26 && sizeof(((struct ext2fs_dinode *)0)->e2di_nlink) == 2,
    "ext2fs_dinode.e2di_nlink");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_nblock) == 28 && sizeof(((struct ext2fs_dinode *)0)->e2di_nblock) == 4,
    "ext2fs_dinode.e2di_nblock");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_flags) == 32 && sizeof(((struct ext2fs_dinode *)0)->e2di_flags) == 4,
    "ext2fs_dinode.e2di_flags");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_version) == 36 && sizeof(((struct ext2fs_dinode *)0)->e2di_version) == 4,
    "ext2fs_dinode.e2di_version");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_blocks) == 40 && sizeof(((struct ext2fs_dinode *)0)->e2di_blocks) == 60,
    "ext2fs_dinode.e2di_blocks");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_gen) == 100 && sizeof(((struct ext2fs_dinode *)0)->e2di_gen) == 4,
    "ext2fs_dinode.e2di_gen");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_facl) == 104 && sizeof(((struct ext2fs_dinode *)0)->e2di_facl) == 4,
    "ext2fs_dinode.e2di_facl");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_dacl) == 108 && sizeof(((struct ext2fs_dinode *)0)->e2di_dacl) == 4,
    "ext2fs_dinode.e2di_dacl");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_faddr) == 112 && sizeof(((struct ext2fs_dinode *)0)->e2di_faddr) == 4,
    "ext2fs_dinode.e2di_faddr");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_nblock_high) == 116 && sizeof(((struct ext2fs_dinode *)0)->e2di_nblock_high) == 2,
    "ext2fs_dinode.e2di_nblock_high");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_facl_high) == 118 && sizeof(((struct ext2fs_dinode *)0)->e2di_facl_high) == 2,
    "ext2fs_dinode.e2di_facl_high");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_uid_high) == 120 && sizeof(((struct ext2fs_dinode *)0)->e2di_uid_high) == 2,
    "ext2fs_dinode.e2di_uid_high");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_gid_high) == 122 && sizeof(((struct ext2fs_dinode *)0)->e2di_gid_high) == 2,
    "ext2fs_dinode.e2di_gid_high");
_Static_assert(offsetof(struct ext2fs_dinode, e2di_linux_reserved3) == 124 && sizeof(((struct ext2fs_dinode *)0)->e2di_linux_reserved3) == 4,
    "ext2fs_dinode.e2di_linux_reserved3");

_Static_assert(sizeof(struct bpb33) == 22, "bpb33");
_Static_assert(offsetof(struct bpb33, bpbBytesPerSec) == 0 && sizeof(((struct bpb33 *)0)->bpbBytesPerSec) == 2,
    "bpb33.bpbBytesPerSec");
_Static_assert(offsetof(struct bpb33, bpbSecPerClust) == 2 && sizeof(((struct bpb33 *)0)->bpbSecPerClust) == 1,
    "bpb33.bpbSecPerClust");
_Static_assert(offsetof(struct bpb33, bpbResSectors) == 4 && sizeof(((struct bpb33 *)0)->bpbResSectors) == 2,
    "bpb33.bpbResSectors");
_Static_assert(offsetof(struct bpb33, bpbFATs) == 6 && sizeof(((struct bpb33 *)0)->bpbFATs) == 1,
    "bpb33.bpbFATs");
_Static_assert(offsetof(struct bpb33, bpbRootDirEnts) == 8 && sizeof(((struct bpb33 *)0)->bpbRootDirEnts) == 2,
    "bpb33.bpbRootDirEnts");
_Static_assert(offsetof(struct bpb33, bpbSectors) == 10 && sizeof(((struct bpb33 *)0)->bpbSectors) == 2,
    "bpb33.bpbSectors");
_Static_assert(offsetof(struct bpb33, bpbMedia) == 12 && sizeof(((struct bpb33 *)0)->bpbMedia) == 1,
    "bpb33.bpbMedia");
_Static_assert(offsetof(struct bpb33, bpbFATsecs) == 14 && sizeof(((struct bpb33 *)0)->bpbFATsecs) == 2,
    "bpb33.bpbFATsecs");
_Static_assert(offsetof(struct bpb33, bpbSecPerTrack) == 16 && sizeof(((struct bpb33 *)0)->bpbSecPerTrack) == 2,
    "bpb33.bpbSecPerTrack");
_Static_assert(offsetof(struct bpb33, bpbHeads) == 18 && sizeof(((struct bpb33 *)0)->bpbHeads) == 2,
    "bpb33.bpbHeads");
_Static_assert(offsetof(struct bpb33, bpbHiddenSecs) == 20 && sizeof(((struct bpb33 *)0)->bpbHiddenSecs) == 2,
    "bpb33.bpbHiddenSecs");

_Static_assert(sizeof(struct bpb50) == 28, "bpb50");
_Static_assert(offsetof(struct bpb50, bpbBytesPerSec) == 0 && sizeof(((struct bpb50 *)0)->bpbBytesPerSec) == 2,
    "bpb50.bpbBytesPerSec");
_Static_assert(offsetof(struct bpb50, bpbSecPerClust) == 2 && sizeof(((struct bpb50 *)0)->bpbSecPerClust) == 1,
    "bpb50.bpbSecPerClust");
_Static_assert(offsetof(struct bpb50, bpbResSectors) == 4 && sizeof(((struct bpb50 *)0)->bpbResSectors) == 2,
    "bpb50.bpbResSectors");
_Static_assert(offsetof(struct bpb50, bpbFATs) == 6 && sizeof(((struct bpb50 *)0)->bpbFATs) == 1,
    "bpb50.bpbFATs");
_Static_assert(offsetof(struct bpb50, bpbRootDirEnts) == 8 && sizeof(((struct bpb50 *)0)->bpbRootDirEnts) == 2,
    "bpb50.bpbRootDirEnts");
_Static_assert(offsetof(struct bpb50, bpbSectors) == 10 && sizeof(((struct bpb50 *)0)->bpbSectors) == 2,
    "bpb50.bpbSectors");
_Static_assert(offsetof(struct bpb50, bpbMedia) == 12 && sizeof(((struct bpb50 *)0)->bpbMedia) == 1,
    "bpb50.bpbMedia");
_Static_assert(offsetof(struct bpb50, bpbFATsecs) == 14 && sizeof(((struct bpb50 *)0)->bpbFATsecs) == 2,
    "bpb50.bpbFATsecs");
_Static_assert(offsetof(struct bpb50, bpbSecPerTrack) == 16 && sizeof(((struct bpb50 *)0)->bpbSecPerTrack) == 2,
    "bpb50.bpbSecPerTrack");
_Static_assert(offsetof(struct bpb50, bpbHeads) == 18 && sizeof(((struct bpb50 *)0)->bpbHeads) == 2,
    "bpb50.bpbHeads");
_Static_assert(offsetof(struct bpb50, bpbHiddenSecs) == 20 && sizeof(((struct bpb50 *)0)->bpbHiddenSecs) == 4,
    "bpb50.bpbHiddenSecs");
_Static_assert(offsetof(struct bpb50, bpbHugeSectors) == 24 && sizeof(((struct bpb50 *)0)->bpbHugeSectors) == 4,
    "bpb50.bpbHugeSectors");

_Static_assert(sizeof(struct bpb710) == 56, "bpb710");
_Static_assert(offsetof(struct bpb710, bpbBytesPerSec) == 0 && sizeof(((struct bpb710 *)0)->bpbBytesPerSec) == 2,
    "bpb710.bpbBytesPerSec");
_Static_assert(offsetof(struct bpb710, bpbSecPerClust) == 2 && sizeof(((struct bpb710 *)0)->bpbSecPerClust) == 1,
    "bpb710.bpbSecPerClust");
_Static_assert(offsetof(struct bpb710, bpbResSectors) == 4 && sizeof(((struct bpb710 *)0)->bpbResSectors) == 2,
    "bpb710.bpbResSectors");
_Static_assert(offsetof(struct bpb710, bpbFATs) == 6 && sizeof(((struct bpb710 *)0)->bpbFATs) == 1,
    "bpb710.bpbFATs");
_Static_assert(offsetof(struct bpb710, bpbRootDirEnts) == 8 && sizeof(((struct bpb710 *)0)->bpbRootDirEnts) == 2,
    "bpb710.bpbRootDirEnts");
_Static_assert(offsetof(struct bpb710, bpbSectors) == 10 && sizeof(((struct bpb710 *)0)->bpbSectors) == 2,
    "bpb710.bpbSectors");
_Static_assert(offsetof(struct bpb710, bpbMedia) == 12 && sizeof(((struct bpb710 *)0)->bpbMedia) == 1,
    "bpb710.bpbMedia");
_Static_assert(offsetof(struct bpb710, bpbFATsecs) == 14 && sizeof(((struct bpb710 *)0)->bpbFATsecs) == 2,
    "bpb710.bpbFATsecs");
_Static_assert(offsetof(struct bpb710, bpbSecPerTrack) == 16 && sizeof(((struct bpb710 *)0)->bpbSecPerTrack) == 2,
    "bpb710.bpbSecPerTrack");
_Static_assert(offsetof(struct bpb710, bpbHeads) == 18 && sizeof(((struct bpb710 *)0)->bpbHeads) == 2,
    "bpb710.bpbHeads");
_Static_assert(offsetof(struct bpb710, bpbHiddenSecs) == 20 && sizeof(((struct bpb710 *)0)->bpbHiddenSecs) == 4,
    "bpb710.bpbHiddenSecs");
_Static_assert(offsetof(struct bpb710, bpbHugeSectors) == 24 && sizeof(((struct bpb710 *)0)->bpbHugeSectors) == 4,
    "bpb710.bpbHugeSectors");
_Static_assert(offsetof(struct bpb710, bpbBigFATsecs) == 28 && sizeof(((struct bpb710 *)0)->bpbBigFATsecs) == 4,
    "bpb710.bpbBigFATsecs");
_Static_assert(offsetof(struct bpb710, bpbExtFlags) == 32 && sizeof(((struct bpb710 *)0)->bpbExtFlags) == 2,
    "bpb710.bpbExtFlags");
_Static_assert(offsetof(struct bpb710, bpbFSVers) == 34 && sizeof(((struct bpb710 *)0)->bpbFSVers) == 2,
    "bpb710.bpbFSVers");
_Static_assert(offsetof(struct bpb710, bpbRootClust) == 36 && sizeof(((struct bpb710 *)0)->bpbRootClust) == 4,
    "bpb710.bpbRootClust");
_Static_assert(offsetof(struct bpb710, bpbFSInfo) == 40 && sizeof(((struct bpb710 *)0)->bpbFSInfo) == 2,
    "bpb710.bpbFSInfo");
_Static_assert(offsetof(struct bpb710, bpbBackup) == 42 && sizeof(((struct bpb710 *)0)->bpbBackup) == 2,
    "bpb710.bpbBackup");
_Static_assert(offsetof(struct bpb710, bpbReserved) == 44 && sizeof(((struct bpb710 *)0)->bpbReserved) == 12,
    "bpb710.bpbReserved");

_Static_assert(sizeof(struct byte_bpb33) == 19, "byte_bpb33");
_Static_assert(offsetof(struct byte_bpb33, bpbBytesPerSec) == 0 && sizeof(((struct byte_bpb33 *)0)->bpbBytesPerSec) == 2,
    "byte_bpb33.bpbBytesPerSec");
_Static_assert(offsetof(struct byte_bpb33, bpbSecPerClust) == 2 && sizeof(((struct byte_bpb33 *)0)->bpbSecPerClust) == 1,
    "byte_bpb33.bpbSecPerClust");
_Static_assert(offsetof(struct byte_bpb33, bpbResSectors) == 3 && sizeof(((struct byte_bpb33 *)0)->bpbResSectors) == 2,
    "byte_bpb33.bpbResSectors");
_Static_assert(offsetof(struct byte_bpb33, bpbFATs) == 5 && sizeof(((struct byte_bpb33 *)0)->bpbFATs) == 1,
    "byte_bpb33.bpbFATs");
_Static_assert(offsetof(struct byte_bpb33, bpbRootDirEnts) == 6 && sizeof(((struct byte_bpb33 *)0)->bpbRootDirEnts) == 2,
    "byte_bpb33.bpbRootDirEnts");
_Static_assert(offsetof(struct byte_bpb33, bpbSectors) == 8 && sizeof(((struct byte_bpb33 *)0)->bpbSectors) == 2,
    "byte_bpb33.bpbSectors");
_Static_assert(offsetof(struct byte_bpb33, bpbMedia) == 10 && sizeof(((struct byte_bpb33 *)0)->bpbMedia) == 1,
    "byte_bpb33.bpbMedia");
_Static_assert(offsetof(struct byte_bpb33, bpbFATsecs) == 11 && sizeof(((struct byte_bpb33 *)0)->bpbFATsecs) == 2,
    "byte_bpb33.bpbFATsecs");
_Static_assert(offsetof(struct byte_bpb33, bpbSecPerTrack) == 13 && sizeof(((struct byte_bpb33 *)0)->bpbSecPerTrack) == 2,
    "byte_bpb33.bpbSecPerTrack");
_Static_assert(offsetof(struct byte_bpb33, bpbHeads) == 15 && sizeof(((struct byte_bpb33 *)0)->bpbHeads) == 2,
    "byte_bpb33.bpbHeads");
_Static_assert(offsetof(struct byte_bpb33, bpbHiddenSecs) == 17 && sizeof(((struct byte_bpb33 *)0)->bpbHiddenSecs) == 2,
    "byte_bpb33.bpbHiddenSecs");

_Static_assert(sizeof(struct byte_bpb50) == 25, "byte_bpb50");
_Static_assert(offsetof(struct byte_bpb50, bpbBytesPerSec) == 0 && sizeof(((struct byte_bpb50 *)0)->bpbBytesPerSec) == 2,
    "byte_bpb50.bpbBytesPerSec");
_Static_assert(offsetof(struct byte_bpb50, bpbSecPerClust) == 2 && sizeof(((struct byte_bpb50 *)0)->bpbSecPerClust) == 1,
    "byte_bpb50.bpbSecPerClust");
_Static_assert(offsetof(struct byte_bpb50, bpbResSectors) == 3 && sizeof(((struct byte_bpb50 *)0)->bpbResSectors) == 2,
    "byte_bpb50.bpbResSectors");
_Static_assert(offsetof(struct byte_bpb50, bpbFATs) == 5 && sizeof(((struct byte_bpb50 *)0)->bpbFATs) == 1,
    "byte_bpb50.bpbFATs");
_Static_assert(offsetof(struct byte_bpb50, bpbRootDirEnts) == 6 && sizeof(((struct byte_bpb50 *)0)->bpbRootDirEnts) == 2,
    "byte_bpb50.bpbRootDirEnts");
_Static_assert(offsetof(struct byte_bpb50, bpbSectors) == 8 && sizeof(((struct byte_bpb50 *)0)->bpbSectors) == 2,
    "byte_bpb50.bpbSectors");
_Static_assert(offsetof(struct byte_bpb50, bpbMedia) == 10 && sizeof(((struct byte_bpb50 *)0)->bpbMedia) == 1,
    "byte_bpb50.bpbMedia");
_Static_assert(offsetof(struct byte_bpb50, bpbFATsecs) == 11 && sizeof(((struct byte_bpb50 *)0)->bpbFATsecs) == 2,
    "byte_bpb50.bpbFATsecs");
_Static_assert(offsetof(struct byte_bpb50, bpbSecPerTrack) == 13 && sizeof(((struct byte_bpb50 *)0)->bpbSecPerTrack) == 2,
    "byte_bpb50.bpbSecPerTrack");
_Static_assert(offsetof(struct byte_bpb50, bpbHeads) == 15 && sizeof(((struct byte_bpb50 *)0)->bpbHeads) == 2,
    "byte_bpb50.bpbHeads");
_Static_assert(offsetof(struct byte_bpb50, bpbHiddenSecs) == 17 && sizeof(((struct byte_bpb50 *)0)->bpbHiddenSecs) == 4,
    "byte_bpb50.bpbHiddenSecs");
_Static_assert(offsetof(struct byte_bpb50, bpbHugeSectors) == 21 && sizeof(((struct byte_bpb50 *)0)->bpbHugeSectors) == 4,
    "byte_bpb50.bpbHugeSectors");

_Static_assert(sizeof(struct byte_bpb710) == 53, "byte_bpb710");
_Static_assert(offsetof(struct byte_bpb710, bpbBytesPerSec) == 0 && sizeof(((struct byte_bpb710 *)0)->bpbBytesPerSec) == 2,
    "byte_bpb710.bpbBytesPerSec");
_Static_assert(offsetof(struct byte_bpb710, bpbSecPerClust) == 2 && sizeof(((struct byte_bpb710 *)0)->bpbSecPerClust) == 1,
    "byte_bpb710.bpbSecPerClust");
_Static_assert(offsetof(struct byte_bpb710, bpbResSectors) == 3 && sizeof(((struct byte_bpb710 *)0)->bpbResSectors) == 2,
    "byte_bpb710.bpbResSectors");
_Static_assert(offsetof(struct byte_bpb710, bpbFATs) == 5 && sizeof(((struct byte_bpb710 *)0)->bpbFATs) == 1,
    "byte_bpb710.bpbFATs");
_Static_assert(offsetof(struct byte_bpb710, bpbRootDirEnts) == 6 && sizeof(((struct byte_bpb710 *)0)->bpbRootDirEnts) == 2,
    "byte_bpb710.bpbRootDirEnts");
_Static_assert(offsetof(struct byte_bpb710, bpbSectors) == 8 && sizeof(((struct byte_bpb710 *)0)->bpbSectors) == 2,
    "byte_bpb710.bpbSectors");
_Static_assert(offsetof(struct byte_bpb710, bpbMedia) == 10 && sizeof(((struct byte_bpb710 *)0)->bpbMedia) == 1,
    "byte_bpb710.bpbMedia");
_Static_assert(offsetof(struct byte_bpb710, bpbFATsecs) == 11 && sizeof(((struct byte_bpb710 *)0)->bpbFATsecs) == 2,
    "byte_bpb710.bpbFATsecs");
_Static_assert(offsetof(struct byte_bpb710, bpbSecPerTrack) == 13 && sizeof(((struct byte_bpb710 *)0)->bpbSecPerTrack) == 2,
    "byte_bpb710.bpbSecPerTrack");
_Static_assert(offsetof(struct byte_bpb710, bpbHeads) == 15 && sizeof(((struct byte_bpb710 *)0)->bpbHeads) == 2,
    "byte_bpb710.bpbHeads");
_Static_assert(offsetof(struct byte_bpb710, bpbHiddenSecs) == 17 && sizeof(((struct byte_bpb710 *)0)->bpbHiddenSecs) == 4,
    "byte_bpb710.bpbHiddenSecs");
_Static_assert(offsetof(struct byte_bpb710, bpbHugeSectors) == 21 && sizeof(((struct byte_bpb710 *)0)->bpbHugeSectors) == 4,
    "byte_bpb710.bpbHugeSectors");
_Static_assert(offsetof(struct byte_bpb710, bpbBigFATsecs) == 25 && sizeof(((struct byte_bpb710 *)0)->bpbBigFATsecs) == 4,
    "byte_bpb710.bpbBigFATsecs");
_Static_assert(offsetof(struct byte_bpb710, bpbExtFlags) == 29 && sizeof(((struct byte_bpb710 *)0)->bpbExtFlags) == 2,
    "byte_bpb710.bpbExtFlags");
_Static_assert(offsetof(struct byte_bpb710, bpbFSVers) == 31 && sizeof(((struct byte_bpb710 *)0)->bpbFSVers) == 2,
    "byte_bpb710.bpbFSVers");
_Static_assert(offsetof(struct byte_bpb710, bpbRootClust) == 33 && sizeof(((struct byte_bpb710 *)0)->bpbRootClust) == 4,
    "byte_bpb710.bpbRootClust");
_Static_assert(offsetof(struct byte_bpb710, bpbFSInfo) == 37 && sizeof(((struct byte_bpb710 *)0)->bpbFSInfo) == 2,
    "byte_bpb710.bpbFSInfo");
_Static_assert(offsetof(struct byte_bpb710, bpbBackup) == 39 && sizeof(((struct byte_bpb710 *)0)->bpbBackup) == 2,
    "byte_bpb710.bpbBackup");
_Static_assert(offsetof(struct byte_bpb710, bpbReserved) == 41 && sizeof(((struct byte_bpb710 *)0)->bpbReserved) == 12,
    "byte_bpb710.bpbReserved");

_Static_assert(sizeof(struct direntry) == 32, "direntry");
_Static_assert(offsetof(struct direntry, deName) == 0 && sizeof(((struct direntry *)0)->deName) == 8,
    "direntry.deName");
_Static_assert(offsetof(struct direntry, deExtension) == 8 && sizeof(((struct direntry *)0)->deExtension) == 3,
    "direntry.deExtension");
_Static_assert(offsetof(struct direntry, deAttributes) == 11 && sizeof(((struct direntry *)0)->deAttributes) == 1,
    "direntry.deAttributes");
_Static_assert(offsetof(struct direntry, deReserved) == 12 && sizeof(((struct direntry *)0)->deReserved) == 1,
    "direntry.deReserved");
_Static_assert(offsetof(struct direntry, deCHundredth) == 13 && sizeof(((struct direntry *)0)->deCHundredth) == 1,
    "direntry.deCHundredth");
_Static_assert(offsetof(struct direntry, deCTime) == 14 && sizeof(((struct direntry *)0)->deCTime) == 2,
    "direntry.deCTime");
_Static_assert(offsetof(struct direntry, deCDate) == 16 && sizeof(((struct direntry *)0)->deCDate) == 2,
    "direntry.deCDate");
_Static_assert(offsetof(struct direntry, deADate) == 18 && sizeof(((struct direntry *)0)->deADate) == 2,
    "direntry.deADate");
_Static_assert(offsetof(struct direntry, deHighClust) == 20 && sizeof(((struct direntry *)0)->deHighClust) == 2,
    "direntry.deHighClust");
_Static_assert(offsetof(struct direntry, deMTime) == 22 && sizeof(((struct direntry *)0)->deMTime) == 2,
    "direntry.deMTime");
_Static_assert(offsetof(struct direntry, deMDate) == 24 && sizeof(((struct direntry *)0)->deMDate) == 2,
    "direntry.deMDate");
_Static_assert(offsetof(struct direntry, deStartCluster) == 26 && sizeof(((struct direntry *)0)->deStartCluster) == 2,
    "direntry.deStartCluster");
_Static_assert(offsetof(struct direntry, deFileSize) == 28 && sizeof(((struct direntry *)0)->deFileSize) == 4,
    "direntry.deFileSize");

_Static_assert(sizeof(struct winentry) == 32, "winentry");
_Static_assert(offsetof(struct winentry, weCnt) == 0 && sizeof(((struct winentry *)0)->weCnt) == 1,
    "winentry.weCnt");
_Static_assert(offsetof(struct winentry, wePart1) == 1 && sizeof(((struct winentry *)0)->wePart1) == 10,
    "winentry.wePart1");
_Static_assert(offsetof(struct winentry, weAttributes) == 11 && sizeof(((struct winentry *)0)->weAttributes) == 1,
    "winentry.weAttributes");
_Static_assert(offsetof(struct winentry, weReserved1) == 12 && sizeof(((struct winentry *)0)->weReserved1) == 1,
    "winentry.weReserved1");
_Static_assert(offsetof(struct winentry, weChksum) == 13 && sizeof(((struct winentry *)0)->weChksum) == 1,
    "winentry.weChksum");
_Static_assert(offsetof(struct winentry, wePart2) == 14 && sizeof(((struct winentry *)0)->wePart2) == 12,
    "winentry.wePart2");
_Static_assert(offsetof(struct winentry, weReserved2) == 26 && sizeof(((struct winentry *)0)->weReserved2) == 2,
    "winentry.weReserved2");
_Static_assert(offsetof(struct winentry, wePart3) == 28 && sizeof(((struct winentry *)0)->wePart3) == 4,
    "winentry.wePart3");

_Static_assert(sizeof(struct fsinfo) == 1024, "fsinfo");
_Static_assert(offsetof(struct fsinfo, fsisig1) == 0 && sizeof(((struct fsinfo *)0)->fsisig1) == 4,
    "fsinfo.fsisig1");
_Static_assert(offsetof(struct fsinfo, fsifill1) == 4 && sizeof(((struct fsinfo *)0)->fsifill1) == 480,
    "fsinfo.fsifill1");
_Static_assert(offsetof(struct fsinfo, fsisig2) == 484 && sizeof(((struct fsinfo *)0)->fsisig2) == 4,
    "fsinfo.fsisig2");
_Static_assert(offsetof(struct fsinfo, fsinfree) == 488 && sizeof(((struct fsinfo *)0)->fsinfree) == 4,
    "fsinfo.fsinfree");
_Static_assert(offsetof(struct fsinfo, fsinxtfree) == 492 && sizeof(((struct fsinfo *)0)->fsinxtfree) == 4,
    "fsinfo.fsinxtfree");
_Static_assert(offsetof(struct fsinfo, fsifill2) == 496 && sizeof(((struct fsinfo *)0)->fsifill2) == 12,
    "fsinfo.fsifill2");
_Static_assert(offsetof(struct fsinfo, fsisig3) == 508 && sizeof(((struct fsinfo *)0)->fsisig3) == 4,
    "fsinfo.fsisig3");
_Static_assert(offsetof(struct fsinfo, fsifill3) == 512 && sizeof(((struct fsinfo *)0)->fsifill3) == 508,
    "fsinfo.fsifill3");
_Static_assert(offsetof(struct fsinfo, fsisig4) == 1020 && sizeof(((struct fsinfo *)0)->fsisig4) == 4,
    "fsinfo.fsisig4");

_Static_assert(sizeof(struct sockcred) == 28, "sockcred");
_Static_assert(offsetof(struct sockcred, sc_pid) == 0 && sizeof(((struct sockcred *)0)->sc_pid) == 4,
    "sockcred.sc_pid");
_Static_assert(offsetof(struct sockcred, sc_uid) == 4 && sizeof(((struct sockcred *)0)->sc_uid) == 4,
    "sockcred.sc_uid");
_Static_assert(offsetof(struct sockcred, sc_euid) == 8 && sizeof(((struct sockcred *)0)->sc_euid) == 4,
    "sockcred.sc_euid");
_Static_assert(offsetof(struct sockcred, sc_gid) == 12 && sizeof(((struct sockcred *)0)->sc_gid) == 4,
    "sockcred.sc_gid");
_Static_assert(offsetof(struct sockcred, sc_egid) == 16 && sizeof(((struct sockcred *)0)->sc_egid) == 4,
    "sockcred.sc_egid");
_Static_assert(offsetof(struct sockcred, sc_ngroups) == 20 && sizeof(((struct sockcred *)0)->sc_ngroups) == 4,
    "sockcred.sc_ngroups");
_Static_assert(offsetof(struct sockcred, sc_groups) == 24 && sizeof(((struct sockcred *)0)->sc_groups) == 4,
    "sockcred.sc_groups");

_Static_assert(sizeof(struct uucred) == 80, "uucred");
_Static_assert(offsetof(struct uucred, cr_unused) == 0 && sizeof(((struct uucred *)0)->cr_unused) == 2,
    "uucred.cr_unused");
_Static_assert(offsetof(struct uucred, cr_uid) == 4 && sizeof(((struct uucred *)0)->cr_uid) == 4,
    "uucred.cr_uid");
_Static_assert(offsetof(struct uucred, cr_gid) == 8 && sizeof(((struct uucred *)0)->cr_gid) == 4,
    "uucred.cr_gid");
_Static_assert(offsetof(struct uucred, cr_ngroups) == 12 && sizeof(((struct uucred *)0)->cr_ngroups) == 2,
    "uucred.cr_ngroups");
_Static_assert(offsetof(struct uucred, cr_groups) == 16 && sizeof(((struct uucred *)0)->cr_groups) == 64,
    "uucred.cr_groups");

_Static_assert(sizeof(struct unpcbid) == 12, "unpcbid");
_Static_assert(offsetof(struct unpcbid, unp_pid) == 0 && sizeof(((struct unpcbid *)0)->unp_pid) == 4,
    "unpcbid.unp_pid");
_Static_assert(offsetof(struct unpcbid, unp_euid) == 4 && sizeof(((struct unpcbid *)0)->unp_euid) == 4,
    "unpcbid.unp_euid");
_Static_assert(offsetof(struct unpcbid, unp_egid) == 8 && sizeof(((struct unpcbid *)0)->unp_egid) == 4,
    "unpcbid.unp_egid");

_Static_assert(sizeof(struct ptmget) == 2056, "ptmget");
_Static_assert(offsetof(struct ptmget, cfd) == 0 && sizeof(((struct ptmget *)0)->cfd) == 4,
    "ptmget.cfd");
_Static_assert(offsetof(struct ptmget, sfd) == 4 && sizeof(((struct ptmget *)0)->sfd) == 4,
    "ptmget.sfd");
_Static_assert(offsetof(struct ptmget, cn) == 8 && sizeof(((struct ptmget *)0)->cn) == 1024,
    "ptmget.cn");
_Static_assert(offsetof(struct ptmget, sn) == 1032 && sizeof(((struct ptmget *)0)->sn) == 1024,
    "ptmget.sn");

_Static_assert(sizeof(struct wrusage) == 288, "wrusage");
_Static_assert(offsetof(struct wrusage, wru_self) == 0 && sizeof(((struct wrusage *)0)->wru_self) == 144,
    "wrusage.wru_self");
_Static_assert(offsetof(struct wrusage, wru_children) == 144 && sizeof(((struct wrusage *)0)->wru_children) == 144,
    "wrusage.wru_children");

_Static_assert(sizeof(struct iso_primary_descriptor) == 2048, "iso_primary_descriptor");
_Static_assert(offsetof(struct iso_primary_descriptor, type) == 0 && sizeof(((struct iso_primary_descriptor *)0)->type) == 1,
    "iso_primary_descriptor.type");
_Static_assert(offsetof(struct iso_primary_descriptor, id) == 1 && sizeof(((struct iso_primary_descriptor *)0)->id) == 5,
    "iso_primary_descriptor.id");
_Static_assert(offsetof(struct iso_primary_descriptor, version) == 6 && sizeof(((struct iso_primary_descriptor *)0)->version) == 1,
    "iso_primary_descriptor.version");
_Static_assert(offsetof(struct iso_primary_descriptor, unused1) == 7 && sizeof(((struct iso_primary_descriptor *)0)->unused1) == 1,
    "iso_primary_descriptor.unused1");
_Static_assert(offsetof(struct iso_primary_descriptor, system_id) == 8 && sizeof(((struct iso_primary_descriptor *)0)->system_id) == 32,
    "iso_primary_descriptor.system_id");
_Static_assert(offsetof(struct iso_primary_descriptor, volume_id) == 40 && sizeof(((struct iso_primary_descriptor *)0)->volume_id) == 32,
    "iso_primary_descriptor.volume_id");
_Static_assert(offsetof(struct iso_primary_descriptor, unused2) == 72 && sizeof(((struct iso_primary_descriptor *)0)->unused2) == 8,
    "iso_primary_descriptor.unused2");
_Static_assert(offsetof(struct iso_primary_descriptor, volume_space_size) == 80 && sizeof(((struct iso_primary_descriptor *)0)->volume_space_size) == 8,
    "iso_primary_descriptor.volume_space_size");
_Static_assert(offsetof(struct iso_primary_descriptor, unused3) == 88 && sizeof(((struct iso_primary_descriptor *)0)->unused3) == 32,
    "iso_primary_descriptor.unused3");
_Static_assert(offsetof(struct iso_primary_descriptor, volume_set_size) == 120 && sizeof(((struct iso_primary_descriptor *)0)->volume_set_size) == 4,
    "iso_primary_descriptor.volume_set_size");
_Static_assert(offsetof(struct iso_primary_descriptor, volume_sequence_number) == 124 && sizeof(((struct iso_primary_descriptor *)0)->volume_sequence_number) == 4,
    "iso_primary_descriptor.volume_sequence_number");
_Static_assert(offsetof(struct iso_primary_descriptor, logical_block_size) == 128 && sizeof(((struct iso_primary_descriptor *)0)->logical_block_size) == 4,
    "iso_primary_descriptor.logical_block_size");
_Static_assert(offsetof(struct iso_primary_descriptor, path_table_size) == 132 && sizeof(((struct iso_primary_descriptor *)0)->path_table_size) == 8,
    "iso_primary_descriptor.path_table_size");
_Static_assert(offsetof(struct iso_primary_descriptor, type_l_path_table) == 140 && sizeof(((struct iso_primary_descriptor *)0)->type_l_path_table) == 4,
    "iso_primary_descriptor.type_l_path_table");
_Static_assert(offsetof(struct iso_primary_descriptor, opt_type_l_path_table) == 144 && sizeof(((struct iso_primary_descriptor *)0)->opt_type_l_path_table) == 4,
    "iso_primary_descriptor.opt_type_l_path_table");
_Static_assert(offsetof(struct iso_primary_descriptor, type_m_path_table) == 148 && sizeof(((struct iso_primary_descriptor *)0)->type_m_path_table) == 4,
    "iso_primary_descriptor.type_m_path_table");
_Static_assert(offsetof(struct iso_primary_descriptor, opt_type_m_path_table) == 152 && sizeof(((struct iso_primary_descriptor *)0)->opt_type_m_path_table) == 4,
    "iso_primary_descriptor.opt_type_m_path_table");
_Static_assert(offsetof(struct iso_primary_descriptor, root_directory_record) == 156 && sizeof(((struct iso_primary_descriptor *)0)->root_directory_record) == 34,
    "iso_primary_descriptor.root_directory_record");
_Static_assert(offsetof(struct iso_primary_descriptor, volume_set_id) == 190 && sizeof(((struct iso_primary_descriptor *)0)->volume_set_id) == 128,
    "iso_primary_descriptor.volume_set_id");
_Static_assert(offsetof(struct iso_primary_descriptor, publisher_id) == 318 && sizeof(((struct iso_primary_descriptor *)0)->publisher_id) == 128,
    "iso_primary_descriptor.publisher_id");
_Static_assert(offsetof(struct iso_primary_descriptor, preparer_id) == 446 && sizeof(((struct iso_primary_descriptor *)0)->preparer_id) == 128,
    "iso_primary_descriptor.preparer_id");
_Static_assert(offsetof(struct iso_primary_descriptor, application_id) == 574 && sizeof(((struct iso_primary_descriptor *)0)->application_id) == 128,
    "iso_primary_descriptor.application_id");
_Static_assert(offsetof(struct iso_primary_descriptor, copyright_file_id) == 702 && sizeof(((struct iso_primary_descriptor *)0)->copyright_file_id) == 37,
    "iso_primary_descriptor.copyright_file_id");
_Static_assert(offsetof(struct iso_primary_descriptor, abstract_file_id) == 739 && sizeof(((struct iso_primary_descriptor *)0)->abstract_file_id) == 37,
    "iso_primary_descriptor.abstract_file_id");
_Static_assert(offsetof(struct iso_primary_descriptor, bibliographic_file_id) == 776 && sizeof(((struct iso_primary_descriptor *)0)->bibliographic_file_id) == 37,
    "iso_primary_descriptor.bibliographic_file_id");
_Static_assert(offsetof(struct iso_primary_descriptor, creation_date) == 813 && sizeof(((struct iso_primary_descriptor *)0)->creation_date) == 17,
    "iso_primary_descriptor.creation_date");
_Static_assert(offsetof(struct iso_primary_descriptor, modification_date) == 830 && sizeof(((struct iso_primary_descriptor *)0)->modification_date) == 17,
    "iso_primary_descriptor.modification_date");
_Static_assert(offsetof(struct iso_primary_descriptor, expiration_date) == 847 && sizeof(((struct iso_primary_descriptor *)0)->expiration_date) == 17,
    "iso_primary_descriptor.expiration_date");
_Static_assert(offsetof(struct iso_primary_descriptor, effective_date) == 864 && sizeof(((struct iso_primary_descriptor *)0)->effective_date) == 17,
    "iso_primary_descriptor.effective_date");
_Static_assert(offsetof(struct iso_primary_descriptor, file_structure_version) == 881 && sizeof(((struct iso_primary_descriptor *)0)->file_structure_version) == 1,
    "iso_primary_descriptor.file_structure_version");
_Static_assert(offsetof(struct iso_primary_descriptor, unused4) == 882 && sizeof(((struct iso_primary_descriptor *)0)->unused4) == 1,
    "iso_primary_descriptor.unused4");
_Static_assert(offsetof(struct iso_primary_descriptor, application_data) == 883 && sizeof(((struct iso_primary_descriptor *)0)->application_data) == 512,
    "iso_primary_descriptor.application_data");
_Static_assert(offsetof(struct iso_primary_descriptor, unused5) == 1395 && sizeof(((struct iso_primary_descriptor *)0)->unused5) == 653,
    "iso_primary_descriptor.unused5");

_Static_assert(sizeof(struct iso_directory_record) == 34, "iso_directory_record");
_Static_assert(offsetof(struct iso_directory_record, length) == 0 && sizeof(((struct iso_directory_record *)0)->length) == 1,
    "iso_directory_record.length");
_Static_assert(offsetof(struct iso_directory_record, ext_attr_length) == 1 && sizeof(((struct iso_directory_record *)0)->ext_attr_length) == 1,
    "iso_directory_record.ext_attr_length");
_Static_assert(offsetof(struct iso_directory_record, extent) == 2 && sizeof(((struct iso_directory_record *)0)->extent) == 8,
    "iso_directory_record.extent");
_Static_assert(offsetof(struct iso_directory_record, size) == 10 && sizeof(((struct iso_directory_record *)0)->size) == 8,
    "iso_directory_record.size");
_Static_assert(offsetof(struct iso_directory_record, date) == 18 && sizeof(((struct iso_directory_record *)0)->date) == 7,
    "iso_directory_record.date");
_Static_assert(offsetof(struct iso_directory_record, flags) == 25 && sizeof(((struct iso_directory_record *)0)->flags) == 1,
    "iso_directory_record.flags");
_Static_assert(offsetof(struct iso_directory_record, file_unit_size) == 26 && sizeof(((struct iso_directory_record *)0)->file_unit_size) == 1,
    "iso_directory_record.file_unit_size");
_Static_assert(offsetof(struct iso_directory_record, interleave) == 27 && sizeof(((struct iso_directory_record *)0)->interleave) == 1,
    "iso_directory_record.interleave");
_Static_assert(offsetof(struct iso_directory_record, volume_sequence_number) == 28 && sizeof(((struct iso_directory_record *)0)->volume_sequence_number) == 4,
    "iso_directory_record.volume_sequence_number");
_Static_assert(offsetof(struct iso_directory_record, name_len) == 32 && sizeof(((struct iso_directory_record *)0)->name_len) == 1,
    "iso_directory_record.name_len");
_Static_assert(offsetof(struct iso_directory_record, name) == 33 && sizeof(((struct iso_directory_record *)0)->name) == 1,
    "iso_directory_record.name");

#endif /* _SYS_ABI_H_ */
