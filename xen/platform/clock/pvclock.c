/*
 * pvclock: a page that KVM or Xen keeps up to date, with the rate of the time stamp counter and the
 * wall clock at the time when the host's clock was 0.
 *
 * Sources: Linux's Documentation/virt/kvm/x86/msr.rst and cpuid.rst; Xen's public/xen.h.
 */
#include "clock.h"

#include <machine/boot.h>
#include <machine/cpu.h>
#include <machine/page.h>

#define CPUID_KVM_FEATURES	1		/* from the first of its leaves */
#define KVM_FEATURE_CLOCK2	(1u << 3)
#define MSR_KVM_WALL		0x4b564d00
#define MSR_KVM_TIME		0x4b564d01
#define KVM_TIME_ENABLE		1

static const struct pvclock_time *page;
static const struct pvclock_wall *wall;

static void
pvclock_rate(struct clock_rate *rate)
{
	uint32_t version;
	int shift;

	do {
		version = page->pt_version & ~1u;
		__asm__ volatile("" : : : "memory");
		shift = page->pt_shift;
		rate->cr_base = page->pt_tsc;
		rate->cr_ns = page->pt_ns;
		rate->cr_mult = shift >= 0 ? (uint64_t)page->pt_mult << shift
		    : (uint64_t)page->pt_mult >> -shift;
		__asm__ volatile("" : : : "memory");
	} while (page->pt_version != version);
}

static uint64_t
pvclock_wall_ns(void)
{
	uint32_t version;
	uint64_t ns;

	do {
		version = wall->pw_version & ~1u;
		__asm__ volatile("" : : : "memory");
		ns = wall->pw_sec * NSEC_PER_SEC + wall->pw_nsec;
		__asm__ volatile("" : : : "memory");
	} while (wall->pw_version != version);
	return ns;
}

void
pvclock_use(const struct pvclock_time *pt, const struct pvclock_wall *pw)
{
	static struct clocksource source;

	page = pt;
	wall = pw;
	source.cs_rate = pvclock_rate;
	source.cs_version = &pt->pt_version;
	source.cs_wall_ns = pvclock_wall_ns;
	clock_use(&source);
}

static bool
kvm_has_clock(void)
{
	uint32_t leaf = cpuid_hypervisor(KVM_SIGNATURE) + CPUID_KVM_FEATURES;

	return (cpuid(leaf, 0).eax & KVM_FEATURE_CLOCK2) != 0;
}

bool
kvmclock_find(void)
{
	static struct pvclock_time time __attribute__((aligned(64)));
	static struct pvclock_wall now __attribute__((aligned(16)));

	if (bootinfo.bi_hypervisor != HYPERVISOR_KVM || !kvm_has_clock())
		return false;
	wrmsr(MSR_KVM_WALL, virt_to_phys(&now));
	wrmsr(MSR_KVM_TIME, virt_to_phys(&time) | KVM_TIME_ENABLE);
	if (time.pt_version == 0 || time.pt_mult == 0)
		return false;
	pvclock_use(&time, &now);
	return true;
}
