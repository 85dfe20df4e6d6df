/* Remote clients (rump_sp(7)): this implementation serves none, and says so. */
#include "rumpuser.h"

int
rumpuser_sp_init(const char *url, const char *ostype, const char *osrelease, const char *machine)
{
	(void)url, (void)ostype, (void)osrelease, (void)machine;
	return NB_ENOSYS;
}

void
rumpuser_sp_fini(void *arg)
{
	(void)arg;
}

int
rumpuser_sp_copyin(void *arg, const void *raddr, void *laddr, size_t len)
{
	(void)arg, (void)raddr, (void)laddr, (void)len;
	return NB_ENOSYS;
}

int
rumpuser_sp_copyinstr(void *arg, const void *raddr, void *laddr, size_t *len)
{
	(void)arg, (void)raddr, (void)laddr, (void)len;
	return NB_ENOSYS;
}

int
rumpuser_sp_copyout(void *arg, const void *laddr, void *raddr, size_t len)
{
	(void)arg, (void)laddr, (void)raddr, (void)len;
	return NB_ENOSYS;
}

int
rumpuser_sp_copyoutstr(void *arg, const void *laddr, void *raddr, size_t *len)
{
	(void)arg, (void)laddr, (void)raddr, (void)len;
	return NB_ENOSYS;
}

int
rumpuser_sp_anonmmap(void *arg, size_t len, void **addr)
{
	(void)arg, (void)len, (void)addr;
	return NB_ENOSYS;
}

int
rumpuser_sp_raise(void *arg, int sig)
{
	(void)arg, (void)sig;
	return NB_ENOSYS;
}
