/*
 * snprintf() and vsnprintf() as far as the platform prints: no floating point, no positions.
 * A conversion that is not known is put out as it stands.
 */
#include <machine/string.h>

#include <stdbool.h>
#include <stdint.h>

struct output {
	char *o_buf;
	size_t o_size, o_len;		/* o_len counts what did not fit, too */
};

struct conversion {
	bool c_left, c_zero, c_upper, c_long;
	int c_width, c_precision;	/* precision: -1: none */
};

#define DIGITS_MAX	20		/* of UINT64_MAX */

static void
put(struct output *o, char c)
{
	if (o->o_len + 1 < o->o_size)
		o->o_buf[o->o_len] = c;
	o->o_len++;
}

static void
put_many(struct output *o, char c, int count)
{
	while (count-- > 0)
		put(o, c);
}

static void
put_field(struct output *o, const struct conversion *c, const char *text, size_t len)
{
	int room = c->c_width - (int)len;

	if (!c->c_left)
		put_many(o, ' ', room);
	for (size_t i = 0; i < len; i++)
		put(o, text[i]);
	if (c->c_left)
		put_many(o, ' ', room);
}

static void
put_string(struct output *o, const struct conversion *c, const char *s)
{
	if (s == NULL)
		s = "(null)";
	put_field(o, c, s, strnlen(s, c->c_precision < 0 ? SIZE_MAX : (size_t)c->c_precision));
}

static void
put_number(struct output *o, const struct conversion *c, uint64_t value, unsigned int base,
    const char *sign)
{
	const char *digits = c->c_upper ? "0123456789ABCDEF" : "0123456789abcdef";
	char text[DIGITS_MAX];
	int len = 0, zeros, room, signlen = (int)strlen(sign);

	for (; value != 0; value /= base)
		text[len++] = digits[value % base];
	zeros = (c->c_precision < 0 ? 1 : c->c_precision) - len;
	if (zeros < 0)
		zeros = 0;
	if (c->c_zero && !c->c_left && c->c_precision < 0 && c->c_width > len + zeros + signlen)
		zeros = c->c_width - len - signlen;
	room = c->c_width - len - zeros - signlen;
	if (!c->c_left)
		put_many(o, ' ', room);
	while (*sign != '\0')
		put(o, *sign++);
	put_many(o, '0', zeros);
	while (len > 0)
		put(o, text[--len]);
	if (c->c_left)
		put_many(o, ' ', room);
}

static const char *
read_count(const char *fmt, int *count, va_list *ap)
{
	if (*fmt == '*') {
		*count = va_arg(*ap, int);
		return fmt + 1;
	}
	for (*count = 0; *fmt >= '0' && *fmt <= '9'; fmt++)
		*count = *count * 10 + *fmt - '0';
	return fmt;
}

/* Flags, width, precision and length; the conversion character is next. */
static const char *
read_conversion(const char *fmt, struct conversion *c, va_list *ap)
{
	*c = (struct conversion){ .c_precision = -1 };
	for (; *fmt == '-' || *fmt == '0'; fmt++) {
		c->c_left |= *fmt == '-';
		c->c_zero |= *fmt == '0';
	}
	fmt = read_count(fmt, &c->c_width, ap);
	if (*fmt == '.')
		fmt = read_count(fmt + 1, &c->c_precision, ap);
	for (; *fmt == 'l' || *fmt == 'z' || *fmt == 'j' || *fmt == 't' || *fmt == 'h'; fmt++)
		c->c_long |= *fmt != 'h';
	return fmt;
}

static void
put_signed(struct output *o, const struct conversion *c, va_list *ap)
{
	int64_t value = c->c_long ? va_arg(*ap, int64_t) : va_arg(*ap, int);

	if (value < 0)
		put_number(o, c, -(uint64_t)value, 10, "-");
	else
		put_number(o, c, (uint64_t)value, 10, "");
}

static void
put_unsigned(struct output *o, const struct conversion *c, unsigned int base, va_list *ap)
{
	put_number(o, c, c->c_long ? va_arg(*ap, uint64_t) : va_arg(*ap, unsigned int), base, "");
}

static void
put_conversion(struct output *o, struct conversion *c, char kind, va_list *ap)
{
	switch (kind) {
	case 'd': case 'i':
		put_signed(o, c, ap);
		break;
	case 'u':
		put_unsigned(o, c, 10, ap);
		break;
	case 'o':
		put_unsigned(o, c, 8, ap);
		break;
	case 'X':
		c->c_upper = true;
		/* FALLTHROUGH */
	case 'x':
		put_unsigned(o, c, 16, ap);
		break;
	case 'p':
		put_number(o, c, (uintptr_t)va_arg(*ap, void *), 16, "0x");
		break;
	case 'c':
		put_field(o, c, (char[]){ (char)va_arg(*ap, int) }, 1);
		break;
	case 's':
		put_string(o, c, va_arg(*ap, const char *));
		break;
	case '%':
		put(o, '%');
		break;
	default:
		put(o, '%');
		put(o, kind);
	}
}

int
vsnprintf(char *buf, size_t size, const char *fmt, va_list args)
{
	struct output o = { .o_buf = buf, .o_size = size };
	va_list ap;

	va_copy(ap, args);
	for (; *fmt != '\0'; fmt++) {
		struct conversion c;

		if (*fmt != '%') {
			put(&o, *fmt);
			continue;
		}
		fmt = read_conversion(fmt + 1, &c, &ap);
		if (*fmt == '\0')
			break;
		put_conversion(&o, &c, *fmt, &ap);
	}
	va_end(ap);
	if (size > 0)
		buf[o.o_len < size ? o.o_len : size - 1] = '\0';
	return (int)o.o_len;
}

int
snprintf(char *buf, size_t size, const char *fmt, ...)
{
	va_list ap;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(buf, size, fmt, ap);
	va_end(ap);
	return len;
}
