/*
 * Formatting, and the kernel's message buffer: a ring of the last MSGBUF_SIZE bytes that printf()
 * wrote, made at the first message.  With k_verbose, and where there is no kernel to own them,
 * messages go to the console too. The ring is protected by the kernel lock.
 */
#include <sys/proc.h>
#include <rump/rumpkernel.h>

#define MSGBUF_SIZE	16384
#define MESSAGE_MAX	1024

struct msgbuf {
	size_t mb_written;		/* bytes ever */
	char mb_ring[MSGBUF_SIZE];
};

struct out {
	char *o_buf;
	size_t o_size, o_len;		/* room, and bytes that an endless room would hold */
};

struct spec {
	bool s_left, s_zero;
	int s_width, s_precision;	/* precision -1: none */
	int s_long;			/* number of l; z is 1 */
};

static void
put(struct out *o, char c)
{
	if (o->o_len + 1 < o->o_size)
		o->o_buf[o->o_len] = c;
	o->o_len++;
}

static void
pad(struct out *o, char c, int n)
{
	for (; n > 0; n--)
		put(o, c);
}

static void
put_string(struct out *o, const struct spec *s, const char *str)
{
	int len = (int)(s->s_precision < 0 ? strlen(str) : strnlen(str, (size_t)s->s_precision)), i;

	if (!s->s_left)
		pad(o, ' ', s->s_width - len);
	for (i = 0; i < len; i++)
		put(o, str[i]);
	if (s->s_left)
		pad(o, ' ', s->s_width - len);
}

static void
put_number(struct out *o, const struct spec *s, uint64_t value, unsigned int base,
    const char *prefix)
{
	char digits[24];
	int n = 0, len;

	do
		digits[n++] = "0123456789abcdef"[value % base];
	while ((value /= base) != 0);
	len = n + (int)strlen(prefix);
	if (!s->s_left && !s->s_zero)
		pad(o, ' ', s->s_width - len);
	for (; *prefix != '\0'; prefix++)
		put(o, *prefix);
	if (!s->s_left && s->s_zero)
		pad(o, '0', s->s_width - len);
	while (n > 0)
		put(o, digits[--n]);
	if (s->s_left)
		pad(o, ' ', s->s_width - len);
}

static const char *
parse_number(const char *f, int *value)
{
	for (*value = 0; *f >= '0' && *f <= '9'; f++)
		*value = *value * 10 + (*f - '0');
	return f;
}

static const char *
parse_spec(const char *f, struct spec *s)
{
	*s = (struct spec){ .s_precision = -1 };
	for (; *f == '-' || *f == '0'; f++) {
		if (*f == '-')
			s->s_left = true;
		else
			s->s_zero = true;
	}
	f = parse_number(f, &s->s_width);
	if (*f == '.')
		f = parse_number(f + 1, &s->s_precision);
	for (; *f == 'l' || *f == 'z'; f++)
		s->s_long++;
	return f;
}

/*
 * va_list by pointer: an array type on some machines, so it cannot be passed on and read again by
 * value.
 */
struct args {
	va_list a_list;
};

static uint64_t
arg_unsigned(const struct spec *s, struct args *a)
{
	return s->s_long > 0 ? va_arg(a->a_list, unsigned long) : va_arg(a->a_list, unsigned int);
}

static void
put_signed(struct out *o, const struct spec *s, struct args *a)
{
	int64_t value = s->s_long > 0 ? va_arg(a->a_list, long) : va_arg(a->a_list, int);

	put_number(o, s, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, 10,
	    value < 0 ? "-" : "");
}

static void
put_arg(struct out *o, const struct spec *s, char conversion, struct args *a)
{
	const char *str;

	switch (conversion) {
	case 'd':
	case 'i':
		put_signed(o, s, a);
		break;
	case 'u':
		put_number(o, s, arg_unsigned(s, a), 10, "");
		break;
	case 'x':
		put_number(o, s, arg_unsigned(s, a), 16, "");
		break;
	case 'o':
		put_number(o, s, arg_unsigned(s, a), 8, "");
		break;
	case 'p':
		put_number(o, s, (uintptr_t)va_arg(a->a_list, void *), 16, "0x");
		break;
	case 'c':
		put(o, (char)va_arg(a->a_list, int));
		break;
	case 's':
		str = va_arg(a->a_list, const char *);
		put_string(o, s, str != NULL ? str : "(null)");
		break;
	default:
		put(o, conversion);
	}
}

int
vsnprintf(char *buf, size_t size, const char *f, va_list ap)
{
	struct out o = { buf, size, 0 };
	struct args a;
	struct spec s;

	va_copy(a.a_list, ap);
	for (; *f != '\0'; f++) {
		if (*f != '%') {
			put(&o, *f);
			continue;
		}
		f = parse_spec(f + 1, &s);
		if (*f == '\0')
			break;
		put_arg(&o, &s, *f, &a);
	}
	va_end(a.a_list);
	if (size > 0)
		buf[MIN(o.o_len, size - 1)] = '\0';
	return (int)o.o_len;
}

int
snprintf(char *buf, size_t size, const char *f, ...)
{
	va_list ap;
	int n;

	va_start(ap, f);
	n = vsnprintf(buf, size, f, ap);
	va_end(ap);
	return n;
}

static void
msgbuf_append(struct kernel *k, const char *s)
{
	struct msgbuf *mb = k->k_msgbuf;

	if (mb == NULL) {
		if ((mb = kmem_alloc(sizeof(*mb))) == NULL)
			return;
		mb->mb_written = 0;
		k->k_msgbuf = mb;
	}
	for (; *s != '\0'; s++)
		mb->mb_ring[mb->mb_written++ % MSGBUF_SIZE] = *s;
}

void
msgbuf_fini(struct kernel *k)
{
	if (k->k_msgbuf != NULL)
		kmem_free(k->k_msgbuf, sizeof(*k->k_msgbuf));
	k->k_msgbuf = NULL;
}

/* Oldest first; returns the bytes there are. */
size_t
msgbuf_read(const struct kernel *k, char *buf, size_t len)
{
	const struct msgbuf *mb = k->k_msgbuf;

	if (mb == NULL)
		return 0;
	size_t have = MIN(mb->mb_written, (size_t)MSGBUF_SIZE), n = MIN(len, have), i;
	size_t from = mb->mb_written - n;

	for (i = 0; i < n; i++)
		buf[i] = mb->mb_ring[(from + i) % MSGBUF_SIZE];
	return have;
}

size_t
rumpk_messages(struct kernel *k, char *buf, size_t len)
{
	struct kernel_visit visit;
	size_t have = 0;

	if (kernel_visit(k, &visit) != 0)
		return 0;
	have = msgbuf_read(k, buf, len);
	kernel_leave(&visit);
	return have;
}

void
printf(const char *f, ...)
{
	char message[MESSAGE_MAX];
	struct lwp *l = curlwp;
	va_list ap;

	va_start(ap, f);
	vsnprintf(message, sizeof(message), f, ap);
	va_end(ap);
	if (l != NULL)
		msgbuf_append(l->l_kernel, message);
	if (l == NULL || l->l_kernel->k_verbose)
		rumpuser_dprintf("%s", message);
}

void
panic(const char *f, ...)
{
	char message[MESSAGE_MAX];
	va_list ap;

	va_start(ap, f);
	vsnprintf(message, sizeof(message), f, ap);
	va_end(ap);
	rumpuser_dprintf("rump kernel panic: %s\n", message);
	rumpuser_exit(RUMPUSER_PANIC);
}
