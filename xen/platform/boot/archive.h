/* The root archive, as the machine itself looks into it. */
#ifndef BOOT_ARCHIVE_H
#define BOOT_ARCHIVE_H

#include <stddef.h>

/* A file's bytes; NULL: there is none of that name.  Names have no slash in front. */
const char *archive_find(const char *name, size_t *len);

#endif
