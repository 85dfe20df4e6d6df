/*
 * Loading the program: static ELF, position-independent or not, and dynamic ones with their
 * interpreter (System V ABI, chapters 4 and 5; AMD64 supplement 3.4).
 *
 * Segments are private mappings of the file, as mmap(2) would make them, so what the archive holds
 * page-aligned is not copied.  The stack is stack.c's.
 */
#include <machine/config.h>
#include <machine/console.h>

#include <rump/rumpkernel.h>

#include "exec.h"

#define SEGMENTS_MAX	64
#define PIE_BASE	0x555555554000UL	/* where Linux puts position-independent programs */

struct elf64_header {
	uint8_t e_ident[16];
	uint16_t e_type, e_machine;
	uint32_t e_version;
	uint64_t e_entry, e_phoff, e_shoff;
	uint32_t e_flags;
	uint16_t e_ehsize, e_phentsize, e_phnum, e_shentsize, e_shnum, e_shstrndx;
};
struct elf64_segment {
	uint32_t p_type, p_flags;
	uint64_t p_offset, p_vaddr, p_paddr, p_filesz, p_memsz, p_align;
};
#define ET_EXEC		2
#define ET_DYN		3
#define EM_X86_64	62
#define PT_LOAD		1
#define PT_INTERP	3
#define PT_GNU_STACK	0x6474e551
#define PF_X		1
#define PF_W		2
#define PF_R		4

struct image {				/* an ELF file while it is loaded */
	const char *im_path;
	struct vmfile *im_file;
	struct elf64_header im_header;
	struct elf64_segment im_segment[SEGMENTS_MAX];
	char im_interp[256];
	uintptr_t im_low, im_high;	/* addresses in the file */
	uintptr_t im_bias;		/* added to them */
};

static inline uintptr_t
page_down(uintptr_t address)
{
	return address & ~(PAGE_SIZE - 1);
}

static int
open_file(struct image *im)
{
	const long open_args[6] = { LINUX_AT_FDCWD, (long)im->im_path, LINUX_O_CLOEXEC };
	long fd = rumpk_linux_syscall(LINUX_SYS_openat, open_args);
	const long close_args[6] = { fd };
	struct rumpk_mapfile *file;
	int error;

	if (fd < 0)
		return (int)fd;
	error = rumpk_map_open((int)fd, false, &file);
	rumpk_linux_syscall(LINUX_SYS_close, close_args);
	if (error != 0)
		return -error;
	im->im_file = vmfile_get(file, false);
	return im->im_file != NULL ? 0 : -LINUX_ENOMEM;
}

static bool
read_at(const struct image *im, void *to, size_t len, uint64_t off)
{
	size_t done;

	return rumpk_map_read(im->im_file->vf_file, to, len, off, &done) == 0 && done == len;
}

static bool
header_good(const struct elf64_header *h)
{
	static const uint8_t magic[7] = { 0x7f, 'E', 'L', 'F', 2, 1, 1 };	/* 64 bits, LSB */

	return memcmp(h->e_ident, magic, sizeof(magic)) == 0 && h->e_machine == EM_X86_64 &&
	    (h->e_type == ET_EXEC || h->e_type == ET_DYN) &&
	    h->e_phentsize == sizeof(struct elf64_segment) && h->e_phnum > 0 &&
	    h->e_phnum <= SEGMENTS_MAX;
}

static bool
segment_good(const struct elf64_segment *s)
{
	return s->p_filesz <= s->p_memsz && s->p_vaddr < USER_END &&
	    s->p_memsz < USER_END - s->p_vaddr && s->p_offset + s->p_filesz >= s->p_offset &&
	    s->p_vaddr % PAGE_SIZE == s->p_offset % PAGE_SIZE;
}

/* Finds what the segments say; ENOEXEC for what cannot be loaded. */
static int
read_segments(struct image *im)
{
	const struct elf64_header *h = &im->im_header;

	if (!read_at(im, &im->im_header, sizeof(im->im_header), 0) || !header_good(h) ||
	    !read_at(im, im->im_segment, h->e_phnum * sizeof(im->im_segment[0]), h->e_phoff))
		return -LINUX_ENOEXEC;
	im->im_low = USER_END;
	for (unsigned int i = 0; i < h->e_phnum; i++) {
		const struct elf64_segment *s = &im->im_segment[i];

		if (s->p_type == PT_INTERP) {
			if (s->p_filesz < 2 || s->p_filesz > sizeof(im->im_interp) ||
			    !read_at(im, im->im_interp, s->p_filesz, s->p_offset) ||
			    im->im_interp[s->p_filesz - 1] != '\0')
				return -LINUX_ENOEXEC;
		}
		if (s->p_type != PT_LOAD || s->p_memsz == 0)
			continue;
		if (!segment_good(s))
			return -LINUX_ENOEXEC;
		if (s->p_vaddr < im->im_low)
			im->im_low = page_down(s->p_vaddr);
		if (s->p_vaddr + s->p_memsz > im->im_high)
			im->im_high = page_up(s->p_vaddr + s->p_memsz);
	}
	return im->im_low < im->im_high ? 0 : -LINUX_ENOEXEC;
}

static int
place(struct image *im, uintptr_t base)
{
	if (im->im_header.e_type == ET_EXEC)
		return im->im_low >= MMAP_BOTTOM && im->im_high <= MMAP_TOP ? 0 :
		    -LINUX_ENOEXEC;
	if (base == 0 && (base = vm_gap(im->im_high - im->im_low)) == 0)
		return -LINUX_ENOMEM;
	im->im_bias = base - im->im_low;
	return 0;
}

static int
prot_of(const struct elf64_segment *s)
{
	return ((s->p_flags & PF_R) != 0 ? LINUX_PROT_READ : 0) |
	    ((s->p_flags & PF_W) != 0 ? LINUX_PROT_WRITE : 0) |
	    ((s->p_flags & PF_X) != 0 ? LINUX_PROT_EXEC : 0);
}

/* The bytes between the file's part of a segment and the end of its last page. */
static int
clear_tail(uintptr_t from, uintptr_t to)
{
	static const char zeroes[512];

	while (from < to) {
		size_t len = to - from < sizeof(zeroes) ? to - from : sizeof(zeroes);

		if (user_write(from, zeroes, len) != 0)
			return -LINUX_ENOMEM;
		from += len;
	}
	return 0;
}

static int
load_segment(const struct image *im, const struct elf64_segment *s)
{
	const int flags = LINUX_MAP_PRIVATE | LINUX_MAP_FIXED;
	uintptr_t start = im->im_bias + s->p_vaddr, fileend = start + s->p_filesz;
	uintptr_t end = page_up(start + s->p_memsz), middle = page_up(fileend);
	long result = 0;

	if (s->p_filesz > 0)
		result = vm_map(&(struct vm_request){ .vr_address = page_down(start),
		    .vr_len = middle - page_down(start), .vr_prot = prot_of(s),
		    .vr_flags = flags, .vr_file = im->im_file,
		    .vr_off = page_down(s->p_offset) });
	else
		middle = page_down(start);
	if (result >= 0 && end > middle)
		result = vm_map(&(struct vm_request){ .vr_address = middle, .vr_len = end - middle,
		    .vr_prot = prot_of(s), .vr_flags = flags | LINUX_MAP_ANONYMOUS });
	if (result < 0)
		return (int)result;
	if (s->p_memsz > s->p_filesz && s->p_filesz > 0 && (s->p_flags & PF_W) != 0)
		return clear_tail(fileend, middle);
	return 0;
}

static int
load_image(struct image *im, uintptr_t base)
{
	int error;

	if ((error = open_file(im)) != 0 || (error = read_segments(im)) != 0 ||
	    (error = place(im, base)) != 0)
		return error;
	for (unsigned int i = 0; i < im->im_header.e_phnum && error == 0; i++)
		if (im->im_segment[i].p_type == PT_LOAD && im->im_segment[i].p_memsz > 0)
			error = load_segment(im, &im->im_segment[i]);
	return error;
}

/* Where the program headers are in memory: 0 when no segment holds them. */
static uintptr_t
headers_address(const struct image *im)
{
	const struct elf64_header *h = &im->im_header;

	for (unsigned int i = 0; i < h->e_phnum; i++) {
		const struct elf64_segment *s = &im->im_segment[i];

		if (s->p_type == PT_LOAD && h->e_phoff >= s->p_offset &&
		    h->e_phoff - s->p_offset < s->p_filesz)
			return im->im_bias + s->p_vaddr + (h->e_phoff - s->p_offset);
	}
	return 0;
}

static int
complain(const struct image *im, int error)
{
	const char *why = "it cannot be loaded";

	if (error == -LINUX_ENOENT)
		why = "no such file";
	else if (error == -LINUX_ENOEXEC)
		why = "no ELF program for x86-64 Linux";
	else if (error == -LINUX_ENOMEM)
		why = "too little memory";
	else if (error == -LINUX_EACCES)
		why = "no regular file, or not readable";
	console_printf("%s: %s (Linux error %d)\n", im->im_path, why, -error);
	return error;
}

static void
set_name(const char *path)
{
	const char *name = path;

	for (const char *p = path; *p != '\0'; p++)
		if (*p == '/' && p[1] != '\0')
			name = p + 1;
	strlcpy(process.p_comm, name, sizeof(process.p_comm));
}

static int
load(struct image *program, struct image *interp, struct trapframe *frame)
{
	struct exec_info info;
	int error;

	program->im_path = config.cf_exec;
	set_name(config.cf_exec);
	if ((error = load_image(program, PIE_BASE)) != 0)
		return complain(program, error);
	info = (struct exec_info){ .ei_entry = program->im_bias + program->im_header.e_entry,
	    .ei_headers = headers_address(program), .ei_nheaders = program->im_header.e_phnum,
	    .ei_headersize = sizeof(struct elf64_segment) };
	vm_set_brk(program->im_bias + program->im_high);
	frame->tf_rip = info.ei_entry;
	if (program->im_interp[0] != '\0') {
		interp->im_path = program->im_interp;
		if ((error = load_image(interp, 0)) != 0)
			return complain(interp, error);
		info.ei_base = interp->im_bias;
		frame->tf_rip = interp->im_bias + interp->im_header.e_entry;
	}
	if ((error = stack_make(&info, &frame->tf_rsp)) != 0)
		return complain(program, error);
	return 0;
}

/* The mappings have references of their own. */
static void
let_go(const struct image *im)
{
	if (im->im_file != NULL)
		vmfile_rele(im->im_file);
}

int
exec_load(struct trapframe *frame)
{
	static struct image program, interp;	/* too large for the stack, used once */
	int error = load(&program, &interp, frame);

	let_go(&interp);
	let_go(&program);
	return error;
}
