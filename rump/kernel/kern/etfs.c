/*
 * Host files as files of the kernel (rump_etfs(3)): the calls that clients find in librump, carried
 * out by librumpvfs. boot_keys are those registered before rump_init(), by the thread that will
 * call it.
 */
#include <rump/rump.h>

#include "kernvar.h"

static struct rump_boot_etfs *boot_keys;

static int
etfs_register(struct kernel *k, const char *key, const char *path, enum rump_etfs_type type,
    uint64_t begin, uint64_t size)
{
	struct kernel_visit visit;
	int error;

	if ((error = kernel_visit(k, &visit)) != 0)
		return error;
	if (k->k_vfsops == NULL || k->k_vfsops->pv_etfs_register == NULL)
		error = EOPNOTSUPP;
	else
		error = k->k_vfsops->pv_etfs_register(k, key, path, type, begin, size);
	kernel_leave(&visit);
	return error;
}

int
rump_pub_etfs_register_withsize(const char *key, const char *hostpath, enum rump_etfs_type type,
    uint64_t begin, uint64_t size)
{
	struct kernel *k;
	int error;

	if (key == NULL || hostpath == NULL)
		return EFAULT;
	if ((k = kernel_current()) == NULL)
		return ENXIO;
	error = etfs_register(k, key, hostpath, type, begin, size);
	kernel_rele(k);
	return error;
}

int
rump_pub_etfs_register(const char *key, const char *hostpath, enum rump_etfs_type type)
{
	return rump_pub_etfs_register_withsize(key, hostpath, type, 0, RUMP_ETFS_SIZE_ENDOFF);
}

int
rump_pub_etfs_remove(const char *key)
{
	struct kernel *k;
	struct kernel_visit visit;
	int error;

	if (key == NULL)
		return EFAULT;
	if ((k = kernel_current()) == NULL)
		return ENXIO;
	if ((error = kernel_visit(k, &visit)) == 0) {
		if (k->k_vfsops == NULL || k->k_vfsops->pv_etfs_remove == NULL)
			error = EOPNOTSUPP;
		else
			error = k->k_vfsops->pv_etfs_remove(k, key);
		kernel_leave(&visit);
	}
	kernel_rele(k);
	return error;
}

/* The structure is the client's and stays its own until rump_init() has filled eb_status. */
void
rump_boot_etfs_register(struct rump_boot_etfs *eb)
{
	eb->eb_status = -1;
	eb->_eb_next = boot_keys;
	boot_keys = eb;
}

void
etfs_boot(struct kernel *k)
{
	struct rump_boot_etfs *eb;

	for (eb = boot_keys; eb != NULL; eb = eb->_eb_next)
		eb->eb_status = etfs_register(k, eb->eb_key, eb->eb_hostpath, eb->eb_type,
		    eb->eb_begin, eb->eb_size);
	boot_keys = NULL;
}
