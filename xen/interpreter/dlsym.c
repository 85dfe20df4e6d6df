/*
 * dlsym() of a static program, which has no symbols to look in: a table that the builder writes
 * (symbols.py), then the C library's own answer.  Linked with --wrap=dlsym.
 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct symbol {
	const char *name;
	const void *address;
};
extern const struct symbol static_symbols[];	/* by name */
extern const size_t static_symbols_count;

void *__real_dlsym(void *handle, const char *name);
void *__wrap_dlsym(void *handle, const char *name);

static int
compare(const void *name, const void *symbol)
{
	return strcmp(name, ((const struct symbol *)symbol)->name);
}

void *
__wrap_dlsym(void *handle, const char *name)
{
	const struct symbol *found = bsearch(name, static_symbols, static_symbols_count,
	    sizeof static_symbols[0], compare);

	return found != NULL ? (void *)found->address : __real_dlsym(handle, name);
}
