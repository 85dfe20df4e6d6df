/*
 * Linux's ABI for x86-64, as far as process/ answers it: what the tables of syscall/abi/linux have,
 * and what they do not: layouts that only the kernel sees, and numbers of x86-64 alone.
 *
 * Sources: the manual pages of the calls (man-pages 6.03), the System V ABI's AMD64 supplement, and
 * Linux's uapi headers for the numbers.
 */
#ifndef PROCESS_LINUX_H
#define PROCESS_LINUX_H

#include <compat/linux/linux_abi.h>
#include <compat/linux/linux_sysnum.h>

/* mmap(2) */
#define LINUX_MAP_KNOWN		0x17f93f	/* what MAP_SHARED_VALIDATE takes, but MAP_SYNC */

/* clone3(2) */
#define LINUX_CLONE_ARGS_SIZE_VER0 64	/* to tls */

/* set_robust_list(2) */
struct linux_robust_list {
	struct linux_robust_list *rl_next;
};
struct linux_robust_list_head {
	struct linux_robust_list rh_list;
	int64_t rh_futex_offset;
	struct linux_robust_list *rh_pending;
};

/* signal(7), sigaction(2), sigaltstack(2) */
#define LINUX_NSIG		64
#define LINUX_SIG_DFL		0
#define LINUX_SIG_IGN		1
#define LINUX_MINSIGSTKSZ	2048

typedef uint64_t linux_sigset;		/* bit N - 1 is signal N */
#define SIGBIT(signo)		((linux_sigset)1 << ((signo) - 1))

struct linux_sigaction {
	uint64_t sa_handler;
	uint64_t sa_flags;
	uint64_t sa_restorer;
	linux_sigset sa_mask;
};
struct linux_stack {
	uint64_t ss_sp;
	int32_t ss_flags, ss_pad;
	uint64_t ss_size;
};
struct linux_siginfo {			/* 128 bytes */
	int32_t si_signo, si_errno, si_code, si_pad;
	union {
		struct {
			int32_t si_pid, si_uid;
			uint64_t si_value;
		};
		struct {
			int32_t si_timerid, si_overrun;
			uint64_t si_timervalue;
		};
		uint64_t si_addr;
		uint8_t si_space[112];
	};
};
struct linux_sigcontext {
	uint64_t sc_r8, sc_r9, sc_r10, sc_r11, sc_r12, sc_r13, sc_r14, sc_r15;
	uint64_t sc_rdi, sc_rsi, sc_rbp, sc_rbx, sc_rdx, sc_rax, sc_rcx, sc_rsp, sc_rip, sc_rflags;
	uint16_t sc_cs, sc_gs, sc_fs, sc_ss;
	uint64_t sc_err, sc_trapno, sc_oldmask, sc_cr2;
	uint64_t sc_fpstate;
	uint64_t sc_reserved[8];
};
struct linux_ucontext {
	uint64_t uc_flags, uc_link;
	struct linux_stack uc_stack;
	struct linux_sigcontext uc_mcontext;
	linux_sigset uc_sigmask;
};
#define LINUX_UC_FP_XSTATE	1
#define LINUX_UC_SIGCONTEXT_SS	2
#define LINUX_UC_STRICT_RESTORE_SS 4
struct linux_rt_sigframe {
	uint64_t sf_restorer;
	struct linux_ucontext sf_uc;
	struct linux_siginfo sf_info;
};
struct linux_fpx_sw_bytes {		/* at 464 of the FXSAVE area in a signal frame */
	uint32_t fs_magic1, fs_extended_size;
	uint64_t fs_xfeatures;
	uint32_t fs_xstate_size, fs_pad[7];
};
#define LINUX_FP_XSTATE_MAGIC1	0x46505853U
#define LINUX_FP_XSTATE_MAGIC2	0x46505845U

_Static_assert(sizeof(struct linux_siginfo) == 128, "siginfo_t");
_Static_assert(sizeof(struct linux_sigcontext) == 256, "struct sigcontext");
_Static_assert(sizeof(struct linux_ucontext) == 304, "ucontext_t");

/* timer_create(2) */
struct linux_sigevent {			/* 64 bytes */
	uint64_t sigev_value;
	int32_t sigev_signo, sigev_notify, sigev_tid;
	int32_t sigev_space[11];
};
_Static_assert(sizeof(struct linux_sigevent) == 64, "struct sigevent");

/* arch_prctl(2) */
#define ARCH_SET_GS		0x1001
#define ARCH_SET_FS		0x1002
#define ARCH_GET_FS		0x1003
#define ARCH_GET_GS		0x1004

/* The auxiliary vector: getauxval(3). */
#define AT_NULL			0
#define AT_PHDR			3
#define AT_PHENT		4
#define AT_PHNUM		5
#define AT_PAGESZ		6
#define AT_BASE			7
#define AT_FLAGS		8
#define AT_ENTRY		9
#define AT_UID			11
#define AT_EUID			12
#define AT_GID			13
#define AT_EGID			14
#define AT_PLATFORM		15
#define AT_HWCAP		16
#define AT_CLKTCK		17
#define AT_SECURE		23
#define AT_RANDOM		25
#define AT_HWCAP2		26
#define AT_EXECFN		31
#define AT_SYSINFO_EHDR		33
#define AT_MINSIGSTKSZ		51

#endif
