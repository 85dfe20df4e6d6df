/* Memory and strings, as ISO C has them: the platform's own (the kernel's are named rumpns_*). */
#ifndef MACHINE_STRING_H
#define MACHINE_STRING_H

#include <stdarg.h>
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memmove(void *to, const void *from, size_t len);
void *memset(void *, int byte, size_t len);
int memcmp(const void *, const void *, size_t len);
void *memchr(const void *, int byte, size_t len);
size_t strlen(const char *);
size_t strnlen(const char *, size_t max);
int strcmp(const char *, const char *);
int strncmp(const char *, const char *, size_t len);
char *strchr(const char *, int byte);
/* Copies what fits and ends it in NUL; the length of `from` (BSD's). */
size_t strlcpy(char *to, const char *from, size_t size);

/* %c %s %d %i %u %x %X %p %%, flags "-0", width and precision, l ll z j t h. */
int snprintf(char *, size_t size, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
int vsnprintf(char *, size_t size, const char *fmt, va_list) __attribute__((format(printf, 3, 0)));

#endif
