/*
 * FPU and vector registers: areas for their state, saved and restored whole.
 *
 * XSAVEOPT does not write components that are unchanged since the same address was restored from,
 * so it is for areas that nobody else writes: a thread's own, at a switch.  A signal's frame lies
 * on the program's stack, where the program may have written since, and is saved in full.
 *
 * cpu_init() has set XCR0.  No state, no locking.
 *
 * Source: Intel SDM volume 1, chapter 13 (areas: 13.4; XRSTOR reads MXCSR even when XSTATE_BV says
 * that SSE is initial: 13.8.1).
 */
#include <machine/cpu.h>
#include <machine/fpu.h>
#include <machine/heap.h>
#include <machine/string.h>

#define FXSAVE_FCW	0		/* offsets in the legacy region */
#define FXSAVE_MXCSR	24
#define FCW_INITIAL	0x37f
#define MXCSR_INITIAL	0x1f80

/* XSAVE leaves most of an area's header as it was, and XRSTOR faults on bits it does not know. */
void *
fpu_alloc(void)
{
	void *area = heap_alloc(cpu_features.cf_fpu_size, FPU_ALIGN);

	if (area != NULL)
		fpu_initial(area);
	return area;
}

void
fpu_free(void *area)
{
	heap_free(area, cpu_features.cf_fpu_size);
}

void
fpu_save(void *area)
{
	uint32_t low = (uint32_t)cpu_features.cf_xcr0, high = cpu_features.cf_xcr0 >> 32;

	if (cpu_features.cf_xsave)
		__asm__ volatile("xsave64 (%0)" : : "r"(area), "a"(low), "d"(high) : "memory");
	else
		__asm__ volatile("fxsave64 (%0)" : : "r"(area) : "memory");
}

void
fpu_save_thread(void *area)
{
	uint32_t low = (uint32_t)cpu_features.cf_xcr0, high = cpu_features.cf_xcr0 >> 32;

	if (cpu_features.cf_xsaveopt)
		__asm__ volatile("xsaveopt64 (%0)" : : "r"(area), "a"(low), "d"(high) : "memory");
	else
		fpu_save(area);
}

void
fpu_restore(const void *area)
{
	uint32_t low = (uint32_t)cpu_features.cf_xcr0, high = cpu_features.cf_xcr0 >> 32;

	if (cpu_features.cf_xsave)
		__asm__ volatile("xrstor64 (%0)" : : "r"(area), "a"(low), "d"(high) : "memory");
	else
		__asm__ volatile("fxrstor64 (%0)" : : "r"(area) : "memory");
}

/* A header of zeroes says that all components are initial. */
void
fpu_initial(void *area)
{
	const uint16_t fcw = FCW_INITIAL;
	const uint32_t mxcsr = MXCSR_INITIAL;

	memset(area, 0, cpu_features.cf_fpu_size);
	memcpy((char *)area + FXSAVE_FCW, &fcw, sizeof(fcw));
	memcpy((char *)area + FXSAVE_MXCSR, &mxcsr, sizeof(mxcsr));
}
