/*
 * What this kernel says of itself: its name and version, and the nominal machine that sysctl(7) and
 * kernfs tell of.
 */
#ifndef SYS_PARAM_H
#define SYS_PARAM_H

#define OSTYPE		"NetBSD"
#define OSRELEASE	"7.99.34"
#define OSREV		799003400
#define KERNEL_VERSION	OSTYPE " " OSRELEASE " (RUMP-ROAST)\n"

/* What programs that look for Linux are told: the release whose ABI the tables hold. */
#define LINUX_SYSNAME	"Linux"
#define LINUX_RELEASE	"6.1.0-rump"
#define LINUX_VERSION	"#1 " OSTYPE " " OSRELEASE

#define HZ		100
#define PAGE_SIZE	4096
#define VNODES_MAX	20000			/* in core; passed only by those in use */
#define PHYSMEM		(512 * 1024 * 1024)	/* bytes; nominal: memory is the host's */

#endif
