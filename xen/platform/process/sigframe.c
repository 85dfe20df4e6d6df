/*
 * The frame of a signal handler on the program's stack, as Linux lays it out (sigreturn(2); uapi
 * asm/sigcontext.h): the return address, ucontext, siginfo, and above them the XSAVE area with its
 * magic numbers.  rt_sigreturn(2) takes it back, believing none of it: flags are filtered, the
 * vector state's header is checked.
 *
 * The thread's own XSAVE area (th_fpu), idle while it runs, is what states go through; interrupts
 * are off meanwhile, so that no switch uses it.
 */
#include <machine/cpu.h>
#include <machine/fpu.h>

#include "process.h"

#define RED_ZONE	128
#define USER_FLAGS	0x50dd5UL	/* CF PF AF ZF SF TF DF OF RF AC */
#define HANDLER_CLEARS	0x10500UL	/* DF, TF, RF */
#define LEGACY_SIZE	512		/* FXSAVE part */
#define HEADER_SIZE	64		/* XSAVE header after it */
#define SW_BYTES	464		/* in the FXSAVE part: for software */
#define MXCSR		24
#define MXCSR_MASK	28
#define MXCSR_DEFAULT	0xffbf

struct xsave_header {
	uint64_t xh_state, xh_compact, xh_reserved[6];
};

static uint32_t fpu_size;		/* without the second magic number */
static uint32_t mxcsr_mask;

void
sigframe_init(void)
{
	static uint8_t area[LEGACY_SIZE] __attribute__((aligned(16)));

	fpu_size = cpu_features.cf_fpu_size;
	__asm__ volatile("fxsave64 %0" : "=m"(area));
	memcpy(&mxcsr_mask, &area[MXCSR_MASK], sizeof(mxcsr_mask));
	if (mxcsr_mask == 0)
		mxcsr_mask = MXCSR_DEFAULT;
}

static size_t
fpstate_size(void)
{
	return fpu_size + (cpu_features.cf_xsave ? sizeof(uint32_t) : 0);
}

size_t
sigframe_minimum(void)
{
	return sizeof(struct linux_rt_sigframe) + fpstate_size() + FPU_ALIGN + RED_ZONE + 16;
}

static int
push_fpstate(uintptr_t to)
{
	const struct linux_fpx_sw_bytes sw = { LINUX_FP_XSTATE_MAGIC1, fpu_size + 4,
	    cpu_features.cf_xcr0, fpu_size, { 0 } };
	const uint32_t magic2 = LINUX_FP_XSTATE_MAGIC2;
	uint64_t flags = irq_save();
	char *area = curthread->th_fpu;
	int error;

	fpu_save(area);
	error = user_write(to, area, fpu_size);
	fpu_initial(area);			/* the handler's own state */
	fpu_restore(area);
	irq_restore(flags);
	if (error == 0 && cpu_features.cf_xsave) {
		error = user_write(to + SW_BYTES, &sw, sizeof(sw));
		if (error == 0)
			error = user_write(to + fpu_size, &magic2, sizeof(magic2));
	}
	return error;
}

static void
fill_context(struct linux_sigcontext *sc, const struct task *tk, const struct trapframe *f,
    linux_sigset mask, uintptr_t fpstate)
{
	*sc = (struct linux_sigcontext){
		.sc_r8 = f->tf_r8, .sc_r9 = f->tf_r9, .sc_r10 = f->tf_r10, .sc_r11 = f->tf_r11,
		.sc_r12 = f->tf_r12, .sc_r13 = f->tf_r13, .sc_r14 = f->tf_r14, .sc_r15 = f->tf_r15,
		.sc_rdi = f->tf_rdi, .sc_rsi = f->tf_rsi, .sc_rbp = f->tf_rbp, .sc_rbx = f->tf_rbx,
		.sc_rdx = f->tf_rdx, .sc_rax = f->tf_rax, .sc_rcx = f->tf_rcx, .sc_rsp = f->tf_rsp,
		.sc_rip = f->tf_rip, .sc_rflags = f->tf_rflags,
		.sc_cs = CODE_SELECTOR, .sc_ss = DATA_SELECTOR,
		.sc_err = tk->tk_error, .sc_trapno = tk->tk_trapno, .sc_oldmask = mask,
		.sc_cr2 = tk->tk_address, .sc_fpstate = fpstate,
	};
}

bool
on_altstack(const struct task *tk, uint64_t sp)
{
	return (tk->tk_altstack.ss_flags & LINUX_SS_DISABLE) == 0 &&
	    sp - tk->tk_altstack.ss_sp < tk->tk_altstack.ss_size;
}

/* Where the frame's stack begins: the alternate one when the action wants it and it is free. */
static uintptr_t
choose_stack(const struct task *tk, uint64_t sp, const struct linux_sigaction *action)
{
	const struct linux_stack *alt = &tk->tk_altstack;

	if ((action->sa_flags & LINUX_SA_ONSTACK) == 0 ||
	    (alt->ss_flags & LINUX_SS_DISABLE) != 0 || on_altstack(tk, sp))
		return sp - RED_ZONE;
	return alt->ss_sp + alt->ss_size;
}

bool
sigframe_push(struct task *tk, struct trapframe *frame, const struct linux_siginfo *info,
    const struct linux_sigaction *action, linux_sigset mask)
{
	uintptr_t sp = choose_stack(tk, frame->tf_rsp, action);
	uintptr_t fpstate = (sp - fpstate_size()) & ~(uintptr_t)(FPU_ALIGN - 1);
	uintptr_t at = ((fpstate - sizeof(struct linux_rt_sigframe)) & ~15UL) - 8;
	struct linux_rt_sigframe sf = { .sf_restorer = action->sa_restorer, .sf_info = *info };

	if ((on_altstack(tk, frame->tf_rsp) || on_altstack(tk, sp - 1)) && !on_altstack(tk, at))
		return false;			/* what lies below it is something else */
	sf.sf_uc.uc_flags = LINUX_UC_SIGCONTEXT_SS | LINUX_UC_STRICT_RESTORE_SS |
	    (cpu_features.cf_xsave ? LINUX_UC_FP_XSTATE : 0);
	sf.sf_uc.uc_stack = tk->tk_altstack;
	sf.sf_uc.uc_sigmask = mask;
	fill_context(&sf.sf_uc.uc_mcontext, tk, frame, mask, fpstate);
	if ((action->sa_flags & LINUX_SA_RESTORER) == 0 || push_fpstate(fpstate) != 0 ||
	    user_write(at, &sf, sizeof(sf)) != 0)
		return false;
	if ((tk->tk_altstack.ss_flags & (int)LINUX_SS_AUTODISARM) != 0)
		tk->tk_altstack = (struct linux_stack){ .ss_flags = LINUX_SS_DISABLE };
	frame->tf_rip = action->sa_handler;
	frame->tf_rsp = at;
	frame->tf_rdi = info->si_signo;
	frame->tf_rsi = at + offsetof(struct linux_rt_sigframe, sf_info);
	frame->tf_rdx = at + offsetof(struct linux_rt_sigframe, sf_uc);
	frame->tf_rax = 0;
	frame->tf_rflags &= ~HANDLER_CLEARS;
	return true;
}

/* What XRSTOR would refuse is made good: it would be a fault of the kernel's. */
static void
sanitize(char *area)
{
	struct xsave_header *header = (struct xsave_header *)(area + LEGACY_SIZE);

	*(uint32_t *)(area + MXCSR) &= mxcsr_mask;
	if (!cpu_features.cf_xsave)
		return;
	header->xh_state &= cpu_features.cf_xcr0;
	header->xh_compact = 0;
	memset(header->xh_reserved, 0, sizeof(header->xh_reserved));
}

/* A frame without the magic numbers has the FXSAVE part only. */
static bool
has_xstate(uintptr_t from)
{
	struct linux_fpx_sw_bytes sw;
	uint32_t magic2;

	return cpu_features.cf_xsave && user_read(&sw, from + SW_BYTES, sizeof(sw)) == 0 &&
	    sw.fs_magic1 == LINUX_FP_XSTATE_MAGIC1 && sw.fs_xstate_size == fpu_size &&
	    user_read(&magic2, from + fpu_size, sizeof(magic2)) == 0 &&
	    magic2 == LINUX_FP_XSTATE_MAGIC2;
}

static int
pop_fpstate(uintptr_t from)
{
	bool whole = from != 0 && has_xstate(from);
	uint64_t flags = irq_save();
	char *area = curthread->th_fpu;
	int error = 0;

	fpu_initial(area);
	if (from != 0)
		error = user_read(area, from, whole ? fpu_size : LEGACY_SIZE);
	if (error == 0) {
		if (from != 0 && !whole && cpu_features.cf_xsave)
			((struct xsave_header *)(area + LEGACY_SIZE))->xh_state |= 3;
		sanitize(area);
		fpu_restore(area);
	}
	irq_restore(flags);
	return error;
}

static void
restore_context(struct trapframe *f, const struct linux_sigcontext *sc)
{
	f->tf_r8 = sc->sc_r8, f->tf_r9 = sc->sc_r9, f->tf_r10 = sc->sc_r10, f->tf_r11 = sc->sc_r11;
	f->tf_r12 = sc->sc_r12, f->tf_r13 = sc->sc_r13, f->tf_r14 = sc->sc_r14;
	f->tf_r15 = sc->sc_r15, f->tf_rdi = sc->sc_rdi, f->tf_rsi = sc->sc_rsi;
	f->tf_rbp = sc->sc_rbp, f->tf_rbx = sc->sc_rbx, f->tf_rdx = sc->sc_rdx;
	f->tf_rax = sc->sc_rax, f->tf_rcx = sc->sc_rcx, f->tf_rsp = sc->sc_rsp;
	f->tf_rip = sc->sc_rip;
	f->tf_rflags = (sc->sc_rflags & USER_FLAGS) | RFLAGS_IF | 0x2;
	f->tf_vector = FRAME_OTHER;
}

/* What sigaltstack(2) would refuse changes nothing. */
static void
restore_altstack(struct task *tk, const struct linux_stack *saved)
{
	int mode = saved->ss_flags & ~(int)LINUX_SS_AUTODISARM;

	if (mode == LINUX_SS_DISABLE)
		tk->tk_altstack = (struct linux_stack){ .ss_flags = LINUX_SS_DISABLE };
	else if (mode == 0 && saved->ss_size >= LINUX_MINSIGSTKSZ)
		tk->tk_altstack = *saved;
}

/* The answer is what %rax was when the signal came. */
long
sys_rt_sigreturn(const long a[6])
{
	struct task *tk = curtask();
	struct trapframe *frame = task_frame(tk);
	struct linux_rt_sigframe sf;

	(void)a;
	if (user_read(&sf, frame->tf_rsp - sizeof(sf.sf_restorer), sizeof(sf)) != 0 ||
	    sf.sf_uc.uc_mcontext.sc_rip >= USER_END ||
	    pop_fpstate(sf.sf_uc.uc_mcontext.sc_fpstate) != 0)
		signal_frame_fault(frame, "rt_sigreturn(2) without a signal's frame");
	restore_context(frame, &sf.sf_uc.uc_mcontext);
	restore_altstack(tk, &sf.sf_uc.uc_stack);
	signal_mask_set(tk, sf.sf_uc.uc_sigmask);
	return frame->tf_rax;
}
