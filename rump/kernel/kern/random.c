/* Random bytes, from the host.  A host that runs dry is asked again: cprng_fast() always fills. */
#include <sys/systm.h>

void
cprng_fast(void *buf, size_t len)
{
	char *p = buf;
	size_t got;

	while (len > 0) {
		if (rumpuser_getrandom(p, len, 0, &got) != 0)
			panic("the host gives no random bytes");
		p += got;
		len -= got;
	}
}

uint32_t
cprng_fast32(void)
{
	uint32_t value;

	cprng_fast(&value, sizeof(value));
	return value;
}
