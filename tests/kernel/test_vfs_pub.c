/* librumpvfs's own entry points, by NetBSD's names: rump_pub_namei and its kin. */
#include "vfs.h"

struct vnode;
struct mount;
struct vattr;

int rump_pub_namei(uint32_t, uint32_t, const char *, struct vnode **, struct vnode **, void **);
int rump_pub_getvninfo(struct vnode *, int *, int64_t *, uint64_t *);
int rump_pub_vp_getref(struct vnode *);
void rump_pub_vp_incref(struct vnode *);
void rump_pub_vp_rele(struct vnode *);
struct vattr *rump_pub_vattr_init(void);
void rump_pub_vattr_setmode(struct vattr *, uint32_t);
void rump_pub_vattr_free(struct vattr *);
const void *rump_pub_vfs_getopsbyname(const char *);
const void *rump_pub_vfslist_iterate(const void *);
int rump_pub_vfs_getmp(const char *, struct mount **);
int rump_pub_vfs_unmount(struct mount *, int);
int rump_pub_vfs_root(struct mount *, struct vnode **, int);
int rump_pub_vfs_statvfs(struct mount *, struct nb_statvfs *);
int rump_pub_vfs_sync(struct mount *, int, void *);
int rump_pub_vfs_fhtovp(struct mount *, const void *, struct vnode **);
int rump_pub_vfs_vptofh(struct vnode *, void *, size_t *);
void rump_pub_vfs_syncwait(void);
int rump_pub_vfs_mount_print(const char *, int);

enum { NAMEI_LOOKUP = 0, NAMEI_FOLLOW = 0x40, VREG = 1, VDIR = 2, VLNK = 5 };

static void
vnodes(struct kernel *k)
{
	struct vnode *vp;
	struct vattr *va;
	int64_t size;
	uint64_t rdev;
	int type, fd;

	(void)k;
	OK(fd = S(open)("/f", NB_CREAT | NB_RDWR, 0644));
	CHECK(S(write)(fd, "12345", 5) == 5);
	OK(S(close)(fd));
	OK(S(symlink)("f", "/l"));
	CHECK(rump_pub_namei(NAMEI_LOOKUP, NAMEI_FOLLOW, "/l", NULL, &vp, NULL) == 0);
	CHECK(rump_pub_getvninfo(vp, &type, &size, &rdev) == 0 && type == VREG && size == 5);
	CHECK(rump_pub_vp_getref(vp) == 1);
	rump_pub_vp_incref(vp);
	CHECK(rump_pub_vp_getref(vp) == 2);
	rump_pub_vp_rele(vp);
	rump_pub_vp_rele(vp);
	CHECK(rump_pub_namei(NAMEI_LOOKUP, 0, "/l", NULL, &vp, NULL) == 0);
	CHECK(rump_pub_getvninfo(vp, &type, &size, &rdev) == 0 && type == VLNK);
	rump_pub_vp_rele(vp);
	CHECK(rump_pub_namei(NAMEI_LOOKUP, 0, "/none", NULL, &vp, NULL) == NB_ENOENT);
	CHECK((va = rump_pub_vattr_init()) != NULL);
	rump_pub_vattr_setmode(va, 0644);
	rump_pub_vattr_free(va);
}

static void
mounts(struct kernel *k)
{
	static struct nb_statvfs sb;
	struct vnode *root, *again;
	struct mount *mp;
	char fid[64];
	size_t size = sizeof(fid);
	int types = 0;

	(void)k;
	OK(S(mkdir)("/m", 0755));
	mount_tmpfs("/m", 0);
	CHECK(rump_pub_vfs_getopsbyname("tmpfs") != NULL &&
	    rump_pub_vfs_getopsbyname("none") == NULL);
	CHECK(rump_pub_vfs_getopsbyname(NULL) == NULL);
	CHECK(rump_pub_cred_create(0, 0, 1, NULL) == NULL);
	for (const void *ops = NULL; (ops = rump_pub_vfslist_iterate(ops)) != NULL;)
		types++;
	CHECK(types >= 2);
	CHECK(rump_pub_vfs_getmp("/m", &mp) == 0);
	CHECK(rump_pub_vfs_root(mp, &root, 0) == 0);
	CHECK(rump_pub_vfs_vptofh(root, fid, &size) == 0);
	CHECK(rump_pub_vfs_fhtovp(mp, fid, &again) == 0 && again == root);
	rump_pub_vp_rele(again);
	CHECK(rump_pub_vfs_statvfs(mp, &sb) == 0 && strcmp(sb.f_mntonname, "/m") == 0);
	CHECK(rump_pub_vfs_sync(mp, 1, NULL) == 0);
	rump_pub_vfs_syncwait();
	CHECK(rump_pub_vfs_mount_print("/m", 1) == 0);
	CHECK(rump_pub_vfs_unmount(mp, 0) == NB_EBUSY);
	rump_pub_vp_rele(root);
	CHECK(rump_pub_vfs_unmount(mp, 0) == 0);
	CHECK(rump_pub_vfs_getmp("/", &mp) == 0);
	CHECK(rump_pub_vfs_unmount(mp, 0) == NB_EBUSY);
}

int
main(void)
{
	IN_KERNEL(vnodes);
	IN_KERNEL(mounts);
	return 0;
}
