/*
 * What a program finds on its stack: argument count, arguments, environment, auxiliary vector
 * (System V ABI, AMD64 supplement 3.4.1; getauxval(3)), and above them the strings they point to.
 */
#include <machine/config.h>
#include <machine/cpu.h>

#include "exec.h"

#define STRINGS_MAX	(STACK_SIZE / 4)	/* bytes of arguments and environment: execve(2) */
#define RANDOM_BYTES	16
#define TICKS_PER_SEC	100

struct writer {				/* downwards; the first error stays */
	uintptr_t w_sp;
	int w_error;
};

static void
put(struct writer *w, const void *from, size_t len)
{
	if (w->w_error != 0)
		return;
	if (STACK_TOP - w->w_sp + len > STRINGS_MAX) {
		w->w_error = -LINUX_ENOMEM;
		return;
	}
	w->w_sp -= len;
	w->w_error = user_write(w->w_sp, from, len);
}

static void
put_word(struct writer *w, uint64_t word)
{
	put(w, &word, sizeof(word));
}

static void
put_pair(struct writer *w, uint64_t type, uint64_t value)
{
	put_word(w, value);
	put_word(w, type);
}

static uintptr_t
put_string(struct writer *w, const char *s)
{
	put(w, s, strlen(s) + 1);
	return w->w_sp;
}

static size_t
count(const struct config_entry *e)
{
	size_t n = 0;

	for (; e != NULL; e = e->ce_next)
		n++;
	return n;
}

/* The strings of a list, the last one uppermost; where the first begins. */
static uintptr_t
put_strings(struct writer *w, const struct config_entry *e)
{
	uintptr_t at = w->w_sp;
	size_t total = 0;

	for (const struct config_entry *p = e; p != NULL; p = p->ce_next)
		total += strlen(p->ce_value) + 1;
	if (total > STRINGS_MAX) {
		w->w_error = -LINUX_ENOMEM;
		return 0;
	}
	w->w_sp -= total;
	at = w->w_sp;
	for (; e != NULL && w->w_error == 0; e = e->ce_next) {
		size_t len = strlen(e->ce_value) + 1;

		w->w_error = user_write(at, e->ce_value, len);
		at += len;
	}
	return w->w_sp;
}

/* Pointers to strings that stand one after the other from `strings` on, and NULL. */
static void
put_pointers(struct writer *w, const struct config_entry *e, uintptr_t strings)
{
	uintptr_t at;

	put_word(w, 0);
	w->w_sp -= count(e) * sizeof(uint64_t);
	at = w->w_sp;
	for (; e != NULL && w->w_error == 0; e = e->ce_next) {
		w->w_error = user_write(at, &strings, sizeof(strings));
		at += sizeof(uint64_t);
		strings += strlen(e->ce_value) + 1;
	}
}

static void
put_auxv(struct writer *w, const struct exec_info *info, uintptr_t execfn, uintptr_t platform,
    uintptr_t random)
{
	uintptr_t end = w->w_sp;

	put_pair(w, AT_NULL, 0);
	put_pair(w, AT_RUMPK_SYMTAB, (uintptr_t)&rumpk_symtab);
	put_pair(w, AT_PLATFORM, platform);
	put_pair(w, AT_EXECFN, execfn);
	put_pair(w, AT_HWCAP2, 0);
	put_pair(w, AT_RANDOM, random);
	put_pair(w, AT_SECURE, 0);
	put_pair(w, AT_EGID, 0);
	put_pair(w, AT_GID, 0);
	put_pair(w, AT_EUID, 0);
	put_pair(w, AT_UID, 0);
	put_pair(w, AT_ENTRY, info->ei_entry);
	put_pair(w, AT_FLAGS, 0);
	put_pair(w, AT_BASE, info->ei_base);
	put_pair(w, AT_PHNUM, info->ei_nheaders);
	put_pair(w, AT_PHENT, info->ei_headersize);
	put_pair(w, AT_PHDR, info->ei_headers);
	put_pair(w, AT_CLKTCK, TICKS_PER_SEC);
	put_pair(w, AT_PAGESZ, PAGE_SIZE);
	put_pair(w, AT_HWCAP, cpuid(1, 0).edx);
	put_pair(w, AT_MINSIGSTKSZ, sigframe_minimum());
	if (process.p_vdso != 0)
		put_pair(w, AT_SYSINFO_EHDR, process.p_vdso);
	process.p_auxv = w->w_sp;
	process.p_auxvlen = end - w->w_sp;
}

int
stack_make(const struct exec_info *info, uint64_t *sp)
{
	struct config_entry program = { config.cf_args, config.cf_exec };
	struct writer w = { STACK_TOP, 0 };
	uintptr_t execfn, platform, random, env, args;
	char bytes[RANDOM_BYTES];
	size_t got, words;
	long mapped;

	mapped = vm_map(&(struct vm_request){ .vr_address = STACK_TOP - STACK_SIZE,
	    .vr_len = STACK_SIZE, .vr_prot = LINUX_PROT_READ | LINUX_PROT_WRITE,
	    .vr_flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_FIXED |
	    LINUX_MAP_STACK, .vr_name = "[stack]" });
	if (mapped < 0)
		return (int)mapped;
	process.p_vdso = vdso_map();
	put_word(&w, 0);
	execfn = put_string(&w, config.cf_exec);
	env = put_strings(&w, config.cf_env);
	args = put_strings(&w, &program);
	platform = put_string(&w, "x86_64");
	rumpuser_getrandom(bytes, sizeof(bytes), 0, &got);
	put(&w, bytes, sizeof(bytes));
	random = w.w_sp;

	/* argc ends up aligned to 16: an even number of words is below it, or one is added */
	w.w_sp &= ~15UL;
	words = 1 + count(&program) + 1 + count(config.cf_env) + 1;
	if (words % 2 != 0)
		put_word(&w, 0);
	put_auxv(&w, info, execfn, platform, random);
	put_pointers(&w, config.cf_env, env);
	put_pointers(&w, &program, args);
	put_word(&w, count(&program));
	*sp = w.w_sp;
	return w.w_error;
}
