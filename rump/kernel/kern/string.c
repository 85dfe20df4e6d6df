/*
 * Memory and string functions.  Plain C on 16-byte vectors, which the compiler lowers where there
 * are none; on x86-64 copies and fills of some size are one string instruction, which its microcode
 * does in cache lines.  The compiler must not turn the loops here into calls of the functions they
 * make (-fno-tree-loop-distribute-patterns).
 */
#include <sys/systm.h>

typedef uint16_t half_t __attribute__((aligned(1), may_alias));
typedef uint32_t word_t __attribute__((aligned(1), may_alias));
typedef uint64_t long_t __attribute__((aligned(1), may_alias));
typedef unsigned char vec_t __attribute__((vector_size(16), aligned(1), may_alias));

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define STRING_INSTRUCTIONS 1
#define MOVS_MIN 800
#define STOS_MIN 800
#else
#define STRING_INSTRUCTIONS 0
#endif

#define LOAD(t, p)	(*(const t *)(p))
#define STORE(t, p, v)	(*(t *)(p) = (v))

/*
 * At most 16 bytes: two loads that may overlap, then two stores; right for overlapping buffers too.
 */
static inline void
copy_small(char *d, const char *s, size_t n)
{
	if (n >= 8) {
		uint64_t a = LOAD(long_t, s), b = LOAD(long_t, s + n - 8);
		STORE(long_t, d, a);
		STORE(long_t, d + n - 8, b);
	} else if (n >= 4) {
		uint32_t a = LOAD(word_t, s), b = LOAD(word_t, s + n - 4);
		STORE(word_t, d, a);
		STORE(word_t, d + n - 4, b);
	} else if (n >= 2) {
		uint16_t a = LOAD(half_t, s), b = LOAD(half_t, s + n - 2);
		STORE(half_t, d, a);
		STORE(half_t, d + n - 2, b);
	} else if (n == 1) {
		*d = *s;
	}
}

static inline void
copy_32(char *restrict d, const char *restrict s)
{
	vec_t a = LOAD(vec_t, s), b = LOAD(vec_t, s + 16);

	STORE(vec_t, d, a);
	STORE(vec_t, d + 16, b);
}

void *
memcpy(void *restrict dst, const void *restrict src, size_t n)
{
	char *d = dst;
	const char *s = src;
	size_t i;

	if (n <= 16) {
		copy_small(d, s, n);
		return dst;
	}
#if STRING_INSTRUCTIONS
	if (n >= MOVS_MIN) {
		__asm__ volatile("rep movsb" : "+D"(d), "+S"(s), "+c"(n) : : "memory");
		return dst;
	}
#endif
	for (i = 0; i + 32 < n; i += 32)
		copy_32(d + i, s + i);
	if (n >= 32) {
		copy_32(d + n - 32, s + n - 32);
	} else {
		STORE(vec_t, d, LOAD(vec_t, s));
		STORE(vec_t, d + n - 16, LOAD(vec_t, s + n - 16));
	}
	return dst;
}

static void
copy_up(char *d, const char *s, size_t n)
{
	for (; n >= 8; d += 8, s += 8, n -= 8)
		STORE(long_t, d, LOAD(long_t, s));
	copy_small(d, s, n);
}

static void
copy_down(char *d, const char *s, size_t n)
{
	for (; n >= 8; n -= 8)
		STORE(long_t, d + n - 8, LOAD(long_t, s + n - 8));
	copy_small(d, s, n);
}

void *
memmove(void *dst, const void *src, size_t n)
{
	uintptr_t d = (uintptr_t)dst, s = (uintptr_t)src;

	if (d - s >= n && s - d >= n)
		return memcpy(dst, src, n);
	if (d < s)
		copy_up(dst, src, n);
	else if (d > s)
		copy_down(dst, src, n);
	return dst;
}

void *
memset(void *dst, int c, size_t n)
{
	unsigned char byte = (unsigned char)c;
	uint64_t word = byte * 0x0101010101010101ULL;
	char *d = dst;
	size_t i;

	if (n < 8) {
		for (i = 0; i < n; i++)
			d[i] = (char)byte;
		return dst;
	}
#if STRING_INSTRUCTIONS
	if (n >= STOS_MIN) {
		__asm__ volatile("rep stosb" : "+D"(d), "+c"(n) : "a"(byte) : "memory");
		return dst;
	}
#endif
	if (n >= 32) {
		vec_t vec = (vec_t){ 0 } + byte;

		for (i = 0; i + 32 < n; i += 32) {
			STORE(vec_t, d + i, vec);
			STORE(vec_t, d + i + 16, vec);
		}
		STORE(vec_t, d + n - 32, vec);
		STORE(vec_t, d + n - 16, vec);
		return dst;
	}
	for (i = 0; i < n - 8; i += 8)
		STORE(long_t, d + i, word);
	STORE(long_t, d + n - 8, word);
	return dst;
}

int
memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *p = a, *q = b;

	for (; n >= 8 && LOAD(long_t, p) == LOAD(long_t, q); n -= 8)
		p += 8, q += 8;
	for (; n > 0; n--, p++, q++)
		if (*p != *q)
			return *p - *q;
	return 0;
}

void *
memchr(const void *s, int c, size_t n)
{
	const unsigned char *p = s;

	for (; n > 0; n--, p++)
		if (*p == (unsigned char)c)
			return (void *)(uintptr_t)p;
	return NULL;
}

size_t
strlen(const char *s)
{
	const char *p = s;

	while (*p != '\0')
		p++;
	return (size_t)(p - s);
}

size_t
strnlen(const char *s, size_t max)
{
	size_t n;

	for (n = 0; n < max && s[n] != '\0'; n++)
		continue;
	return n;
}

int
strcmp(const char *a, const char *b)
{
	for (; *a == *b; a++, b++)
		if (*a == '\0')
			return 0;
	return (unsigned char)*a - (unsigned char)*b;
}

int
strncmp(const char *a, const char *b, size_t n)
{
	for (; n > 0; n--, a++, b++) {
		if (*a != *b)
			return (unsigned char)*a - (unsigned char)*b;
		if (*a == '\0')
			break;
	}
	return 0;
}

size_t
strlcpy(char *dst, const char *src, size_t size)
{
	size_t len = strlen(src), n;

	if (size > 0) {
		n = MIN(len, size - 1);
		memcpy(dst, src, n);
		dst[n] = '\0';
	}
	return len;
}

char *
strchr(const char *s, int c)
{
	for (; *s != (char)c; s++)
		if (*s == '\0')
			return NULL;
	return (char *)(uintptr_t)s;
}

char *
strrchr(const char *s, int c)
{
	const char *found = NULL;

	for (;; s++) {
		if (*s == (char)c)
			found = s;
		if (*s == '\0')
			return (char *)(uintptr_t)found;
	}
}
