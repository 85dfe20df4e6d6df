/*
 * A handler that puts random values into its frame, wherever rt_sigreturn(2) must not believe them:
 * vector state and its header, flags, selectors, the alternate stack.  For the machine only: Linux
 * ends a program with such a frame.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <ucontext.h>

#define ROUNDS		3000
#define SW_BYTES	464		/* of the FXSAVE part: what the kernel wrote about the state */
#define SW_END		512
#define HEADER_SIZE	64
#define MXCSR		24
#define EFL_TF		0x100UL
#define EFL_DF		0x400UL
#define EFL_AC		0x40000UL

static uint64_t state = 88172645463325252ULL;

static uint64_t
random64(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static void
scribble(uint8_t *at, size_t len)
{
	while (len-- > 0)
		*at++ = (uint8_t)random64();
}

static void
handler(int signo, siginfo_t *info, void *context)
{
	ucontext_t *uc = context;
	uint8_t *fp = (uint8_t *)uc->uc_mcontext.fpregs;
	uint32_t *sw = (uint32_t *)(fp + SW_BYTES), size = sw[4];

	(void)signo, (void)info;
	switch (random64() % 6) {
	case 0:
		scribble(fp + SW_END, HEADER_SIZE);
		break;
	case 1:
		scribble(fp + MXCSR, 4);
		break;
	case 2:
		scribble(fp, SW_BYTES);
		scribble(fp + SW_END, size - SW_END);
		break;
	case 3:
		scribble((uint8_t *)sw, SW_END - SW_BYTES);
		break;
	case 4:
		uc->uc_mcontext.gregs[REG_EFL] = (long)(random64() & ~(EFL_TF | EFL_DF | EFL_AC));
		break;
	case 5:
		uc->uc_mcontext.fpregs = NULL;
		break;
	}
	scribble((uint8_t *)&uc->uc_stack, sizeof(uc->uc_stack));
	uc->uc_mcontext.gregs[REG_CSGSFS] = (long)random64();
}

int
main(void)
{
	struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };

	sigaction(SIGUSR1, &sa, NULL);
	for (int i = 0; i < ROUNDS; i++)
		raise(SIGUSR1);
	puts("survived");
	return 0;
}
