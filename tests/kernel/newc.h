/* Writes cpio archives (newc), for the tests and benchmarks of rumpk_unpack(): cpio(5). */
#ifndef TESTS_KERNEL_NEWC_H
#define TESTS_KERNEL_NEWC_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct newc {
	char *bytes;
	size_t len, size;
};

struct newc_entry {
	const char *name;
	uint32_t mode;
	const void *data;
	uint32_t datalen;
	uint32_t ino, uid, gid, nlink, mtime, rdevmajor, rdevminor;
};

static inline void
newc_put(struct newc *n, const void *bytes, size_t len)
{
	if (n->len + len + 4 > n->size) {
		n->size = (n->size + len + 4) * 2;
		if ((n->bytes = realloc(n->bytes, n->size)) == NULL)
			abort();
	}
	memcpy(n->bytes + n->len, bytes, len);
	n->len += len;
	while (n->len % 4 != 0)
		n->bytes[n->len++] = '\0';
}

static inline void
newc_add(struct newc *n, const struct newc_entry *e)
{
	char head[8192];
	int len = snprintf(head, sizeof(head),
	    "070701%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%08X%s",
	    e->ino, e->mode, e->uid, e->gid, e->nlink, e->mtime, e->datalen, 0, 0, e->rdevmajor,
	    e->rdevminor, (unsigned int)strlen(e->name) + 1, 0, e->name);

	newc_put(n, head, (size_t)len + 1);
	if (e->datalen > 0)
		newc_put(n, e->data, e->datalen);
}

static inline void
newc_file(struct newc *n, const char *name, const char *text)
{
	newc_add(n, &(struct newc_entry){ .name = name, .mode = 0100644, .nlink = 1, .data = text,
	    .datalen = (uint32_t)strlen(text) });
}

static inline void
newc_dir(struct newc *n, const char *name, uint32_t mode)
{
	newc_add(n, &(struct newc_entry){ .name = name, .mode = 040000 | mode, .nlink = 2 });
}

static inline void
newc_end(struct newc *n)
{
	newc_add(n, &(struct newc_entry){ .name = "TRAILER!!!", .nlink = 1 });
}

static inline void
newc_free(struct newc *n)
{
	free(n->bytes);
	*n = (struct newc){ 0 };
}

#endif
