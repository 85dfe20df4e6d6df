/*
 * Which entries of an archive are names of one file: those with the same number on the same device
 * (cpio.h).  A hash table with open addressing, never more than half full.  No locking: it is its
 * reader's own.
 */
#include "cpio.h"

#define LINKS_MIN	16

static struct cpio_link *
slot(const struct cpio_links *cl, uint32_t devmajor, uint32_t devminor, uint32_t ino)
{
	size_t i = (ino ^ devminor * 31 ^ devmajor * 961) * 0x9e3779b1U;

	for (;; i++) {
		struct cpio_link *ln = &cl->cl_table[i & (cl->cl_size - 1)];

		if (ln->ln_file == NULL || (ln->ln_ino == ino && ln->ln_devmajor == devmajor &&
		    ln->ln_devminor == devminor))
			return ln;
	}
}

static int
grow(struct cpio_links *cl)
{
	struct cpio_links old = *cl;

	cl->cl_size = MAX(old.cl_size * 2, (size_t)LINKS_MIN);
	if ((cl->cl_table = kmem_zalloc(cl->cl_size * sizeof(*cl->cl_table))) == NULL) {
		*cl = old;
		return ENOMEM;
	}
	for (size_t i = 0; i < old.cl_size; i++) {
		const struct cpio_link *ln = &old.cl_table[i];

		if (ln->ln_file != NULL)
			*slot(cl, ln->ln_devmajor, ln->ln_devminor, ln->ln_ino) = *ln;
	}
	cpio_links_free(&old);
	return 0;
}

int
cpio_link_enter(struct cpio_links *cl, const struct cpio_entry *ce, void *file)
{
	int error;

	if (cl->cl_count >= cl->cl_size / 2 && (error = grow(cl)) != 0)
		return error;
	*slot(cl, ce->ce_devmajor, ce->ce_devminor, ce->ce_ino) =
	    (struct cpio_link){ file, ce->ce_devmajor, ce->ce_devminor, ce->ce_ino };
	cl->cl_count++;
	return 0;
}

void *
cpio_link_find(const struct cpio_links *cl, const struct cpio_entry *ce)
{

	if (cl->cl_size == 0)
		return NULL;
	return slot(cl, ce->ce_devmajor, ce->ce_devminor, ce->ce_ino)->ln_file;
}

void
cpio_links_free(struct cpio_links *cl)
{

	if (cl->cl_table != NULL)
		kmem_free(cl->cl_table, cl->cl_size * sizeof(*cl->cl_table));
}
