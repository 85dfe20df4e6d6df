/*
 * Memory and strings.  Copies move words with the string instructions, which every processor of
 * today runs at full speed, and which need no vector registers.
 */
#include <machine/string.h>

#include <stdint.h>

#define WORD		sizeof(uint64_t)

void *
memcpy(void *restrict to, const void *restrict from, size_t len)
{
	void *dst = to;
	size_t words = len / WORD, bytes = len % WORD;

	__asm__ volatile("rep movsq\n\tmovq %3, %%rcx\n\trep movsb"
	    : "+D"(dst), "+S"(from), "+c"(words) : "r"(bytes) : "memory");
	return to;
}

static void
copy_down(unsigned char *to, const unsigned char *from, size_t len)
{
	while (len >= WORD) {
		uint64_t word;

		len -= WORD;
		__builtin_memcpy(&word, from + len, WORD);
		__builtin_memcpy(to + len, &word, WORD);
	}
	while (len-- > 0)
		to[len] = from[len];
}

void *
memmove(void *to, const void *from, size_t len)
{
	if ((uintptr_t)to - (uintptr_t)from >= len)
		return memcpy(to, from, len);
	copy_down(to, from, len);
	return to;
}

void *
memset(void *to, int byte, size_t len)
{
	void *dst = to;
	size_t words = len / WORD, bytes = len % WORD;
	uint64_t pattern = (unsigned char)byte * 0x0101010101010101UL;

	__asm__ volatile("rep stosq\n\tmovq %3, %%rcx\n\trep stosb"
	    : "+D"(dst), "+c"(words) : "a"(pattern), "r"(bytes) : "memory");
	return to;
}

int
memcmp(const void *a, const void *b, size_t len)
{
	const unsigned char *p = a, *q = b;

	for (; len > 0; len--, p++, q++)
		if (*p != *q)
			return *p - *q;
	return 0;
}

void *
memchr(const void *s, int byte, size_t len)
{
	const unsigned char *p = s;

	for (; len > 0; len--, p++)
		if (*p == (unsigned char)byte)
			return (void *)(uintptr_t)p;
	return NULL;
}

size_t
strnlen(const char *s, size_t max)
{
	size_t len = 0;

	while (len < max && s[len] != '\0')
		len++;
	return len;
}

size_t
strlen(const char *s)
{
	return strnlen(s, SIZE_MAX);
}

int
strncmp(const char *a, const char *b, size_t len)
{
	for (; len > 0; len--, a++, b++)
		if (*a != *b || *a == '\0')
			return (unsigned char)*a - (unsigned char)*b;
	return 0;
}

int
strcmp(const char *a, const char *b)
{
	return strncmp(a, b, SIZE_MAX);
}

char *
strchr(const char *s, int byte)
{
	return memchr(s, byte, strlen(s) + 1);
}

size_t
strlcpy(char *to, const char *from, size_t size)
{
	size_t len = strlen(from);

	if (size > 0) {
		size_t fits = len < size ? len : size - 1;

		memcpy(to, from, fits);
		to[fits] = '\0';
	}
	return len;
}
