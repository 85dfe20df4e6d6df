/*
 * Addresses: Linux's structures are NetBSD's but for the first two bytes, a 16-bit family where
 * NetBSD has a length and an 8-bit family, and for the families' numbers.
 */
#include "socket.h"

static const struct {
	uint8_t af_netbsd;
	uint16_t af_linux;
} families[] = {
	{ AF_UNSPEC, LINUX_AF_UNSPEC },
	{ AF_LOCAL, LINUX_AF_LOCAL },
	{ AF_INET, LINUX_AF_INET },
	{ AF_INET6, LINUX_AF_INET6 },
};

#define AF_NONE		(AF_MAX + 1)		/* a family that nobody here has */

_Static_assert(offsetof(struct sockaddr_un, sun_path) ==
    offsetof(struct linux_sockaddr_un, sun_path), "sockaddr_un");
_Static_assert(offsetof(struct sockaddr_in, sin_addr) ==
    offsetof(struct linux_sockaddr_in, sin_addr), "sockaddr_in");
_Static_assert(offsetof(struct sockaddr_in6, sin6_scope_id) ==
    offsetof(struct linux_sockaddr_in6, sin6_scope_id), "sockaddr_in6");

int
linux_family_in(int family)
{
	for (size_t i = 0; i < nitems(families); i++)
		if (families[i].af_linux == family)
			return families[i].af_netbsd;
	return AF_NONE;
}

static uint16_t
family_out(int family)
{
	for (size_t i = 0; i < nitems(families); i++)
		if (families[i].af_netbsd == family)
			return families[i].af_linux;
	return LINUX_AF_UNSPEC;
}

int
linux_sockname_in(const void *uaddr, socklen_t len, struct sockname *sn)
{
	uint16_t family;
	int error;

	if (len < sizeof(family) || len > sizeof(struct linux_sockaddr_storage))
		return EINVAL;
	memset(sn, 0, sizeof(*sn));
	if ((error = copyin(uaddr, sn->sn_bytes, len)) != 0)
		return error;
	memcpy(&family, sn->sn_bytes, sizeof(family));
	if (family == LINUX_AF_LOCAL && len > sizeof(struct linux_sockaddr_un))
		return EINVAL;
	sn->sn_len = len;
	sn->sn_sa.sa_len = (uint8_t)len;
	sn->sn_sa.sa_family = (uint8_t)linux_family_in(family);
	return 0;
}

/* As much as there is room for; returns the length that is told, which is the address's own. */
int
linux_sockname_out(const struct sockname *sn, void *uaddr, socklen_t room, socklen_t *len)
{
	struct sockname out = *sn;
	uint16_t family = family_out(sn->sn_sa.sa_family);

	*len = sn->sn_len;
	if (sn->sn_len == 0)
		return 0;
	memcpy(out.sn_bytes, &family, sizeof(family));
	return copyout(out.sn_bytes, uaddr, MIN(room, sn->sn_len));
}

int
linux_sockname_tell(const struct sockname *sn, void *uaddr, socklen_t *ulen)
{
	socklen_t len;
	int error, room;

	if ((error = copyin(ulen, &room, sizeof(room))) != 0)
		return error;
	if (room < 0)
		return EINVAL;
	if ((error = linux_sockname_out(sn, uaddr, (socklen_t)room, &len)) != 0)
		return error;
	return copyout(&len, ulen, sizeof(len));
}
