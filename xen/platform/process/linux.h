/*
 * Linux's ABI for x86-64, as far as process/ answers it: numbers and layouts as programs see them.
 *
 * Sources: the manual pages of the calls (man-pages 6.03), the System V ABI's AMD64 supplement, and
 * Linux's uapi headers for the numbers.
 */
#ifndef PROCESS_LINUX_H
#define PROCESS_LINUX_H

#include <stdint.h>

/* errno(3) */
#define LINUX_EPERM		1
#define LINUX_ENOENT		2
#define LINUX_ESRCH		3
#define LINUX_EINTR		4
#define LINUX_ENOEXEC		8
#define LINUX_ECHILD		10
#define LINUX_EAGAIN		11
#define LINUX_ENOMEM		12
#define LINUX_EACCES		13
#define LINUX_EFAULT		14
#define LINUX_EBUSY		16
#define LINUX_EEXIST		17
#define LINUX_EINVAL		22
#define LINUX_EPIPE		32
#define LINUX_ENOSYS		38
#define LINUX_EOPNOTSUPP	95
#define LINUX_ETIMEDOUT		110

struct linux_timespec {
	int64_t tv_sec, tv_nsec;
};
struct linux_timeval {
	int64_t tv_sec, tv_usec;
};
struct linux_itimerval {
	struct linux_timeval it_interval, it_value;
};
struct linux_itimerspec {
	struct linux_timespec it_interval, it_value;
};

/* mmap(2), mprotect(2), mremap(2), madvise(2), msync(2) */
#define LINUX_PROT_READ		0x1
#define LINUX_PROT_WRITE	0x2
#define LINUX_PROT_EXEC		0x4
#define LINUX_PROT_GROWSDOWN	0x01000000
#define LINUX_PROT_GROWSUP	0x02000000
#define LINUX_MAP_SHARED	0x01
#define LINUX_MAP_PRIVATE	0x02
#define LINUX_MAP_SHARED_VALIDATE 0x03
#define LINUX_MAP_TYPE		0x0f
#define LINUX_MAP_FIXED		0x10
#define LINUX_MAP_ANONYMOUS	0x20
#define LINUX_MAP_NORESERVE	0x4000
#define LINUX_MAP_POPULATE	0x8000
#define LINUX_MAP_STACK		0x20000
#define LINUX_MAP_HUGETLB	0x40000
#define LINUX_MAP_FIXED_NOREPLACE 0x100000
#define LINUX_MAP_KNOWN		0x17f93f	/* what MAP_SHARED_VALIDATE takes, but MAP_SYNC */
#define LINUX_MREMAP_MAYMOVE	1
#define LINUX_MREMAP_FIXED	2
#define LINUX_MREMAP_DONTUNMAP	4
#define LINUX_MADV_NORMAL	0
#define LINUX_MADV_WILLNEED	3
#define LINUX_MADV_DONTNEED	4
#define LINUX_MADV_FREE		8
#define LINUX_MADV_DONTFORK	10
#define LINUX_MADV_DOFORK	11
#define LINUX_MADV_HUGEPAGE	14
#define LINUX_MADV_NOHUGEPAGE	15
#define LINUX_MADV_DONTDUMP	16
#define LINUX_MADV_DODUMP	17
#define LINUX_MADV_COLD		20
#define LINUX_MADV_PAGEOUT	21
#define LINUX_MADV_POPULATE_READ 22
#define LINUX_MADV_POPULATE_WRITE 23
#define LINUX_MS_ASYNC		1
#define LINUX_MS_INVALIDATE	2
#define LINUX_MS_SYNC		4

/* clone(2) */
#define CLONE_VM		0x00000100
#define CLONE_FS		0x00000200
#define CLONE_FILES		0x00000400
#define CLONE_SIGHAND		0x00000800
#define CLONE_THREAD		0x00010000
#define CLONE_SETTLS		0x00080000
#define CLONE_PARENT_SETTID	0x00100000
#define CLONE_CHILD_CLEARTID	0x00200000
#define CLONE_DETACHED		0x00400000
#define CLONE_CHILD_SETTID	0x01000000
#define CLONE_SYSVSEM		0x00040000
#define CLONE_IO		0x80000000

struct linux_clone_args {		/* clone3(2); version 0: to cl_tls */
	uint64_t cl_flags, cl_pidfd, cl_child_tid, cl_parent_tid, cl_exit_signal;
	uint64_t cl_stack, cl_stack_size, cl_tls;
	uint64_t cl_set_tid, cl_set_tid_size, cl_cgroup;
};
#define LINUX_CLONE_ARGS_SIZE_VER0 64

/* futex(2) */
#define FUTEX_WAIT		0
#define FUTEX_WAKE		1
#define FUTEX_REQUEUE		3
#define FUTEX_CMP_REQUEUE	4
#define FUTEX_WAKE_OP		5
#define FUTEX_WAIT_BITSET	9
#define FUTEX_WAKE_BITSET	10
#define FUTEX_PRIVATE_FLAG	128
#define FUTEX_CLOCK_REALTIME	256
#define FUTEX_WAITERS		0x80000000U
#define FUTEX_OWNER_DIED	0x40000000U
#define FUTEX_TID_MASK		0x3fffffffU

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
#define LINUX_SIGHUP		1
#define LINUX_SIGINT		2
#define LINUX_SIGQUIT		3
#define LINUX_SIGILL		4
#define LINUX_SIGTRAP		5
#define LINUX_SIGABRT		6
#define LINUX_SIGBUS		7
#define LINUX_SIGFPE		8
#define LINUX_SIGKILL		9
#define LINUX_SIGUSR1		10
#define LINUX_SIGSEGV		11
#define LINUX_SIGUSR2		12
#define LINUX_SIGPIPE		13
#define LINUX_SIGALRM		14
#define LINUX_SIGTERM		15
#define LINUX_SIGCHLD		17
#define LINUX_SIGCONT		18
#define LINUX_SIGSTOP		19
#define LINUX_SIGTSTP		20
#define LINUX_SIGTTIN		21
#define LINUX_SIGTTOU		22
#define LINUX_SIGURG		23
#define LINUX_SIGVTALRM		26
#define LINUX_SIGPROF		27
#define LINUX_SIGWINCH		28
#define LINUX_SIGSYS		31
#define LINUX_SIG_DFL		0
#define LINUX_SIG_IGN		1
#define LINUX_SIG_BLOCK		0
#define LINUX_SIG_UNBLOCK	1
#define LINUX_SIG_SETMASK	2
#define LINUX_SA_SIGINFO	0x00000004
#define LINUX_SA_RESTORER	0x04000000
#define LINUX_SA_ONSTACK	0x08000000
#define LINUX_SA_RESTART	0x10000000
#define LINUX_SA_NODEFER	0x40000000
#define LINUX_SA_RESETHAND	0x80000000U
#define LINUX_SS_ONSTACK	1
#define LINUX_SS_DISABLE	2
#define LINUX_SS_AUTODISARM	0x80000000U
#define LINUX_MINSIGSTKSZ	2048
#define LINUX_SI_USER		0
#define LINUX_SI_KERNEL		128
#define LINUX_SI_QUEUE		(-1)
#define LINUX_SI_TIMER		(-2)
#define LINUX_SI_TKILL		(-6)
#define LINUX_SEGV_MAPERR	1
#define LINUX_SEGV_ACCERR	2
#define LINUX_BUS_ADRERR	2
#define LINUX_FPE_INTDIV	1
#define LINUX_FPE_FLTINV	7
#define LINUX_ILL_ILLOPN	2
#define LINUX_TRAP_BRKPT	1
#define LINUX_TRAP_TRACE	2

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

/* setitimer(2), timer_create(2) */
#define LINUX_ITIMER_REAL	0
#define LINUX_ITIMER_VIRTUAL	1
#define LINUX_ITIMER_PROF	2
#define LINUX_SIGEV_SIGNAL	0
#define LINUX_SIGEV_NONE	1
#define LINUX_SIGEV_THREAD_ID	4
#define LINUX_TIMER_ABSTIME	1
#define LINUX_CLOCK_REALTIME	0
#define LINUX_CLOCK_MONOTONIC	1
#define LINUX_CLOCK_PROCESS_CPUTIME 2
#define LINUX_CLOCK_THREAD_CPUTIME 3
#define LINUX_CLOCK_MONOTONIC_RAW 4
#define LINUX_CLOCK_REALTIME_COARSE 5
#define LINUX_CLOCK_MONOTONIC_COARSE 6
#define LINUX_CLOCK_BOOTTIME	7
struct linux_sigevent {			/* 64 bytes */
	uint64_t sigev_value;
	int32_t sigev_signo, sigev_notify, sigev_tid;
	int32_t sigev_space[11];
};
_Static_assert(sizeof(struct linux_sigevent) == 64, "struct sigevent");

/* arch_prctl(2), prctl(2), membarrier(2) */
#define ARCH_SET_GS		0x1001
#define ARCH_SET_FS		0x1002
#define ARCH_GET_FS		0x1003
#define ARCH_GET_GS		0x1004
#define PR_SET_PDEATHSIG	1
#define PR_GET_PDEATHSIG	2
#define PR_GET_DUMPABLE		3
#define PR_SET_DUMPABLE		4
#define PR_SET_NAME		15
#define PR_GET_NAME		16
#define PR_SET_TIMERSLACK	29
#define PR_GET_TIMERSLACK	30
#define PR_SET_NO_NEW_PRIVS	38
#define PR_GET_NO_NEW_PRIVS	39
#define PR_SET_VMA		0x53564d41

struct linux_sysinfo {
	int64_t uptime;
	uint64_t loads[3];
	uint64_t totalram, freeram, sharedram, bufferram, totalswap, freeswap;
	uint16_t procs, pad[3];
	uint64_t totalhigh, freehigh;
	uint32_t mem_unit, pad2;
};
_Static_assert(sizeof(struct linux_sysinfo) == 112, "struct sysinfo");

/* sched(7) */
#define LINUX_SCHED_OTHER	0
#define LINUX_SCHED_FIFO	1
#define LINUX_SCHED_RR		2
#define LINUX_SCHED_BATCH	3
#define LINUX_SCHED_IDLE	5

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

/* openat(2) and newfstatat(2), for the loader */
#define LINUX_AT_FDCWD		(-100)
#define LINUX_O_CLOEXEC		02000000

#endif
