/*
 * What this processor can do, and the one place where features are turned on (Intel SDM volume 3,
 * chapter 2.5, control registers; volume 1, chapter 13, XSAVE).
 */
#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/string.h>
#include <machine/xen.h>

#define CR0_MP			(1UL << 1)	/* WAIT heeds TS */
#define CR0_EM			(1UL << 2)
#define CR0_TS			(1UL << 3)
#define CR0_NE			(1UL << 5)	/* x87 errors as exceptions */
#define CR0_WP			(1UL << 16)	/* read-only pages in ring 0, too */
#define CR4_OSFXSR		(1UL << 9)
#define CR4_OSXMMEXCPT		(1UL << 10)
#define CR4_FSGSBASE		(1UL << 16)
#define CR4_OSXSAVE		(1UL << 18)

#define XCR0_X87		(1UL << 0)
#define XCR0_SSE		(1UL << 1)
#define XCR0_AVX		(1UL << 2)
#define XCR0_AVX512		(7UL << 5)	/* mask registers and both halves: all or none */

#define FXSAVE_SIZE		512

#define LEAF_FEATURES		0x1
#define LEAF_EXTENDED_FEATURES	0x7
#define LEAF_XSAVE		0xd
#define LEAF_HYPERVISOR		0x40000000
#define HYPERVISOR_LEAVES	0x100
#define HYPERVISOR		(1u << 31)	/* in LEAF_FEATURES' ecx */
#define LEAF_AMD_FEATURES	0x80000001

struct cpu_features cpu_features;

static uint64_t
read_cr0(void)
{
	uint64_t value;

	__asm__ volatile("movq %%cr0, %0" : "=r"(value));
	return value;
}

static uint64_t
read_cr4(void)
{
	uint64_t value;

	__asm__ volatile("movq %%cr4, %0" : "=r"(value));
	return value;
}

static void
write_xcr0(uint64_t value)
{
	__asm__ volatile("xsetbv"
	    : : "c"(0), "a"((uint32_t)value), "d"((uint32_t)(value >> 32)));
}

static struct cpuid
features_of(uint32_t leaf, uint32_t subleaf)
{
	uint32_t last = cpuid(leaf & 0x80000000, 0).eax;

	return leaf <= last ? cpuid(leaf, subleaf) : (struct cpuid){ 0 };
}

/*
 * Hypervisors have a block of leaves each, the first of which tells the last, one behind the other
 * when one speaks for several.
 */
uint32_t
cpuid_hypervisor(const char *signature)
{
	struct cpuid r;

	if ((cpuid(LEAF_FEATURES, 0).ecx & HYPERVISOR) == 0)
		return 0;
	for (uint32_t leaf = LEAF_HYPERVISOR;; leaf += HYPERVISOR_LEAVES) {
		r = cpuid(leaf, 0);
		if (memcmp(&r.ebx, signature, 4) == 0 && memcmp(&r.ecx, signature + 4, 4) == 0 &&
		    memcmp(&r.edx, signature + 8, 4) == 0)
			return leaf;
		if (r.eax - leaf >= HYPERVISOR_LEAVES)
			return 0;
	}
}

static void
detect(void)
{
	struct cpu_features *f = &cpu_features;
	struct cpuid basic = features_of(LEAF_FEATURES, 0);
	struct cpuid extended = features_of(LEAF_EXTENDED_FEATURES, 0);

	f->cf_x2apic = basic.ecx >> 21 & 1;
	f->cf_tsc_deadline = basic.ecx >> 24 & 1;
	f->cf_xsave = basic.ecx >> 26 & 1;
	f->cf_rdrand = basic.ecx >> 30 & 1;
	f->cf_fsgsbase = extended.ebx & 1;
	f->cf_rdseed = extended.ebx >> 18 & 1;
	f->cf_gbpages = features_of(LEAF_AMD_FEATURES, 0).edx >> 26 & 1;
}

/* The program gets SSE, AVX and AVX-512, as Linux gives them; not AMX, whose tiles take 8 KB. */
static void
enable_fpu_state(void)
{
	struct cpuid xsave = features_of(LEAF_XSAVE, 0);
	uint64_t there = (uint64_t)xsave.edx << 32 | xsave.eax;
	uint64_t wanted = XCR0_X87 | XCR0_SSE | (there & XCR0_AVX);

	if ((wanted & XCR0_AVX) != 0 && (there & XCR0_AVX512) == XCR0_AVX512)
		wanted |= XCR0_AVX512;
	write_xcr0(wanted);
	cpu_features.cf_xcr0 = wanted;
	cpu_features.cf_fpu_size = features_of(LEAF_XSAVE, 0).ebx;
	cpu_features.cf_xsaveopt = features_of(LEAF_XSAVE, 1).eax & 1;
}

void
cpu_init(void)
{
	uint64_t cr0 = read_cr0(), cr4 = read_cr4();

	detect();
	cr0 = (cr0 & ~(CR0_EM | CR0_TS)) | CR0_MP | CR0_NE | CR0_WP;
	cr4 |= CR4_OSFXSR | CR4_OSXMMEXCPT;
	if (cpu_features.cf_fsgsbase)
		cr4 |= CR4_FSGSBASE;
	if (cpu_features.cf_xsave)
		cr4 |= CR4_OSXSAVE;
	__asm__ volatile("movq %0, %%cr0" : : "r"(cr0));
	__asm__ volatile("movq %0, %%cr4" : : "r"(cr4));
	wrmsr(MSR_EFER, rdmsr(MSR_EFER) | EFER_SCE | EFER_NXE);
	if (cpu_features.cf_xsave) {
		enable_fpu_state();
	} else {
		cpu_features.cf_xcr0 = XCR0_X87 | XCR0_SSE;
		cpu_features.cf_fpu_size = FXSAVE_SIZE;
	}
}

void
cpu_idle(void)
{
	if (bootinfo.bi_hypervisor == HYPERVISOR_XEN)
		xen_idle();
	else
		__asm__ volatile("sti; hlt; cli" : : : "memory");
}
