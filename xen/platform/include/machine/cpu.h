/*
 * The processor: its special instructions, and what this one can do.  cpu_init() alone decides
 * which features are on.
 */
#ifndef MACHINE_CPU_H
#define MACHINE_CPU_H

#include <stdbool.h>
#include <stdint.h>

struct cpu_features {
	bool cf_xsave;			/* CR4.OSXSAVE is set: XSAVE and XGETBV work */
	bool cf_xsaveopt;
	bool cf_fsgsbase;		/* CR4.FSGSBASE is set: WRFSBASE and its like work */
	bool cf_x2apic;
	bool cf_tsc_deadline;
	bool cf_gbpages;
	bool cf_rdrand, cf_rdseed;
	uint64_t cf_xcr0;		/* state components that are on */
	uint32_t cf_fpu_size;		/* bytes of an XSAVE (or FXSAVE) area for them */
};
extern struct cpu_features cpu_features;

/* Turns on what there is: NX, write protection in ring 0, SSE and AVX, FSGSBASE, SYSCALL. */
void cpu_init(void);

#define MSR_APIC_BASE		0x1b
#define MSR_TSC_DEADLINE	0x6e0
#define MSR_EFER		0xc0000080
#define MSR_STAR		0xc0000081
#define MSR_LSTAR		0xc0000082
#define MSR_SFMASK		0xc0000084
#define MSR_FS_BASE		0xc0000100
#define MSR_GS_BASE		0xc0000101

#define EFER_SCE		0x001	/* SYSCALL */
#define EFER_LME		0x100	/* long mode */
#define EFER_NXE		0x800	/* no-execute pages */

#define RFLAGS_IF		0x200

struct cpuid {
	uint32_t eax, ebx, ecx, edx;
};

static inline struct cpuid
cpuid(uint32_t leaf, uint32_t subleaf)
{
	struct cpuid r;

	__asm__ volatile("cpuid" : "=a"(r.eax), "=b"(r.ebx), "=c"(r.ecx), "=d"(r.edx)
	    : "a"(leaf), "c"(subleaf));
	return r;
}

/* The first CPUID leaf of the hypervisor that signs so, with 12 characters; 0: none does. */
uint32_t cpuid_hypervisor(const char *signature);
#define XEN_SIGNATURE		"XenVMMXenVMM"
#define KVM_SIGNATURE		"KVMKVMKVM\0\0"	/* and the string's own */

static inline uint64_t
rdmsr(uint32_t msr)
{
	uint32_t low, high;

	__asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr));
	return (uint64_t)high << 32 | low;
}

static inline void
wrmsr(uint32_t msr, uint64_t value)
{
	__asm__ volatile("wrmsr" : : "c"(msr), "a"((uint32_t)value), "d"((uint32_t)(value >> 32))
	    : "memory");
}

static inline uint64_t
rdtsc(void)
{
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

static inline void
cpu_pause(void)
{
	__asm__ volatile("pause" : : : "memory");
}

/* Until the next interrupt, whose handlers have run; interrupts are off before and after. */
void cpu_idle(void);

#endif
