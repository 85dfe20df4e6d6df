/*
 * The hw.*, vm.*, vfs.* and user.* leaves of the sysctl tree.  Names, numbers and types are those
 * of sysctl(7).
 */
#include <sys/param.h>

#include "sysctlvar.h"

#if defined(__x86_64__)
#define MACHINE		"amd64"
#define MACHINE_ARCH	"x86_64"
#elif defined(__aarch64__)
#define MACHINE		"evbarm"
#define MACHINE_ARCH	"aarch64"
#elif defined(__riscv)
#define MACHINE		"riscv"
#define MACHINE_ARCH	"riscv64"
#else
#define MACHINE		"rump"
#define MACHINE_ARCH	"rump"
#endif

static int
get_ncpu(struct lwp *l, size_t want, struct ctlout *out)
{
	char number[16];
	int ncpu = 0, i;

	(void)l, (void)want;
	if (rumpuser_getparam(RUMPUSER_PARAM_NCPU, number, sizeof(number)) == 0)
		for (i = 0; number[i] >= '0' && number[i] <= '9'; i++)
			ncpu = ncpu * 10 + (number[i] - '0');
	ctlout_int(out, MAX(ncpu, 1));
	return 0;
}

static int
get_physmem64(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)l, (void)want;
	out->co_store.q = PHYSMEM;
	out->co_data = &out->co_store;
	out->co_len = sizeof(int64_t);
	return 0;
}

const struct ctlnode sysctl_hw[] = {
	CTL_STRING(HW_MACHINE, "machine", MACHINE, "Machine class"),
	CTL_STRING(HW_MODEL, "model", "rumpcore (virtual)", "Machine model"),
	CTL_READ(HW_NCPU, "ncpu", CTLTYPE_INT, sizeof(int), get_ncpu, "Number of CPUs configured"),
	CTL_CONST(HW_BYTEORDER, "byteorder",
	    __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? 1234 : 4321, "System byte order"),
	CTL_CONST(HW_PHYSMEM, "physmem", PHYSMEM, "Bytes of physical memory"),
	CTL_CONST(HW_USERMEM, "usermem", PHYSMEM, "Bytes of non-kernel memory"),
	CTL_CONST(HW_PAGESIZE, "pagesize", PAGE_SIZE, "Software page size"),
	CTL_STRING(HW_MACHINE_ARCH, "machine_arch", MACHINE_ARCH, "Machine CPU class"),
	CTL_CONST(HW_ALIGNBYTES, "alignbytes", ALIGNBYTES,
	    "Alignment constraint for all possible data types"),
	CTL_READ(HW_PHYSMEM64, "physmem64", CTLTYPE_QUAD, sizeof(int64_t), get_physmem64,
	    "Bytes of physical memory"),
	CTL_READ(HW_USERMEM64, "usermem64", CTLTYPE_QUAD, sizeof(int64_t), get_physmem64,
	    "Bytes of non-kernel memory"),
	CTL_READ(HW_NCPUONLINE, "ncpuonline", CTLTYPE_INT, sizeof(int), get_ncpu,
	    "Number of CPUs online"),
};
const size_t sysctl_hw_count = nitems(sysctl_hw);

#define VM_LOADAVG	2

/* Nothing waits for a processor of this kernel's: it has none. */
static int
get_loadavg(struct lwp *l, size_t want, struct ctlout *out)
{
	(void)l, (void)want;
	out->co_store.load = (struct loadavg){ .fscale = FSCALE };
	out->co_data = &out->co_store;
	out->co_len = sizeof(struct loadavg);
	return 0;
}

const struct ctlnode sysctl_vm[] = {
	CTL_READ(VM_LOADAVG, "loadavg", CTLTYPE_STRUCT, sizeof(struct loadavg), get_loadavg,
	    "System load average history"),
};
const size_t sysctl_vm_count = nitems(sysctl_vm);

/* "tmpfs ext2fs ..." */
static int
get_fstypes(struct lwp *l, size_t want, struct ctlout *out)
{
	struct kernel *k = l->l_kernel;

	(void)want;
	out->co_store.bytes[0] = '\0';
	if (k->k_vfsops != NULL && k->k_vfsops->pv_fstypes != NULL)
		k->k_vfsops->pv_fstypes(k, out->co_store.bytes, sizeof(out->co_store.bytes));
	ctlout_string(out, out->co_store.bytes);
	return 0;
}

static const struct ctlnode vfs_generic[] = {
	CTL_CONST(VFS_USERMOUNT, "usermount", 0,
	    "Whether unprivileged users may mount filesystems"),
	CTL_CONST(VFS_MAGICLINKS, "magiclinks", 0, "Whether \"magic\" symlinks are expanded"),
	CTL_READ(CREATE_BASE, "fstypes", CTLTYPE_STRING, 256, get_fstypes,
	    "List of file systems present"),
};

const struct ctlnode sysctl_vfs[] = {
	CTL_CHILDREN(VFS_GENERIC, "generic", vfs_generic, "Non-specific vfs related information"),
};
const size_t sysctl_vfs_count = nitems(sysctl_vfs);

#define POSIX2_1992	199212

const struct ctlnode sysctl_user[] = {
	CTL_STRING(USER_CS_PATH, "cs_path",
	    "/usr/bin:/bin:/usr/sbin:/sbin:/usr/pkg/bin:/usr/pkg/sbin:"
	    "/usr/local/bin:/usr/local/sbin",
	    "Value for PATH that finds all of the standard utilities"),
	CTL_CONST(USER_BC_BASE_MAX, "bc_base_max", BC_BASE_MAX,
	    "Maximum ibase/obase values in bc(1)"),
	CTL_CONST(USER_BC_DIM_MAX, "bc_dim_max", BC_DIM_MAX, "Maximum array size in bc(1)"),
	CTL_CONST(USER_BC_SCALE_MAX, "bc_scale_max", BC_SCALE_MAX, "Maximum scale value in bc(1)"),
	CTL_CONST(USER_BC_STRING_MAX, "bc_string_max", BC_STRING_MAX,
	    "Maximum string length in bc(1)"),
	CTL_CONST(USER_COLL_WEIGHTS_MAX, "coll_weights_max", COLL_WEIGHTS_MAX,
	    "Weights of LC_COLLATE"),
	CTL_CONST(USER_EXPR_NEST_MAX, "expr_nest_max", EXPR_NEST_MAX,
	    "Maximum expression nesting in expr(1)"),
	CTL_CONST(USER_LINE_MAX, "line_max", LINE_MAX, "Maximum length of an input line"),
	CTL_CONST(USER_RE_DUP_MAX, "re_dup_max", RE_DUP_MAX, "Repetitions of a regular expression"),
	CTL_CONST(USER_POSIX2_VERSION, "posix2_version", POSIX2_1992,
	    "Version of POSIX.2 aimed at"),
	CTL_CONST(USER_STREAM_MAX, "stream_max", 20, "Minimum of streams that a process may open"),
	CTL_CONST(USER_TZNAME_MAX, "tzname_max", 255, "Bytes of a time zone's name"),
};
const size_t sysctl_user_count = nitems(sysctl_user);
