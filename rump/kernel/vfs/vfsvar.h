/*
 * What the files of vfs/ share and no file system needs: the kernel's vfs state, and entry points
 * between them. All of it is protected by the kernel lock.
 */
#ifndef VFS_VFSVAR_H
#define VFS_VFSVAR_H

#include <sys/cred.h>
#include <sys/devsw.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/namei.h>
#include <sys/param.h>
#include <sys/proc.h>
#include <sys/syscallvar.h>
#include <sys/vfs_syscalls.h>
#include <sys/vnode.h>

struct etfs_entry;
struct namecache;
struct specdev;

#define VFS_TYPES_MAX	32
#define NAMECACHE_MAX	20000

struct vfsstate {
	struct kernel *vs_kernel;
	struct mount *vs_rootmount;
	struct vnode *vs_rootvp;		/* the root file system's root, referenced */
	TAILQ_HEAD(, mount) vs_mounts;		/* in the order of mounting */
	const struct vfsops *vs_types[VFS_TYPES_MAX];
	uint32_t vs_lastfsid;

	/* vnode.c */
	LIST_HEAD(vnodebucket, vnode) *vs_vhash;
	size_t vs_vhashsize;			/* a power of two */
	TAILQ_HEAD(, vnode) vs_free;		/* v_usecount 0, least recently used first */
	unsigned int vs_nvnodes;

	/* namecache.c */
	LIST_HEAD(ncbucket, namecache) *vs_nchash;
	size_t vs_nchashsize;
	TAILQ_HEAD(, namecache) vs_nclru;
	unsigned int vs_nnames;

	LIST_HEAD(, specdev) vs_specs;		/* spec.c: devices that are open */
	LIST_HEAD(, rumpk_mapfile) vs_mapfiles;	/* mapfile.c: files that are mapped somewhere */
};

/* vnode.c */
int vcache_init(struct vfsstate *);
void vcache_fini(struct vfsstate *);
extern const struct vnodeops dead_vnodeops;	/* vops.c */

/* namecache.c */
int namecache_init(struct vfsstate *);
void namecache_fini(struct vfsstate *);
/* As namecache_lookup, without reference: good until the caller sleeps. */
enum ncresult namecache_peek(const struct vfsstate *, const struct vnode *, const struct name *,
    struct vnode **);
/* The directory that `vp` stands in and its name there, if the cache knows (not referenced). */
struct vnode *namecache_revlookup(struct vnode *vp, const char **name, size_t *len);

/* bio.c: sleep; after it the caller looks again whether it may go on */
void buf_wait(struct waitchan *);

/* mount.c */
bool vfs_tryenter(struct mount *);
void mount_unref(struct mount *);
struct mount *mount_alloc(struct kernel *, const struct vfsops *);
int mount_attach(struct mount *, struct vnode *covered);
/* the root of what covers it, or itself; may sleep; moves the reference */
struct vnode *mount_cross(struct vnode *);
/* The same without references, as far as that goes without sleeping. */
static inline struct vnode *
mount_peek(struct vnode *vp)
{
	while (unlikely(vp->v_mountedhere != NULL) && !vp->v_mountedhere->mnt_unmounting)
		vp = vp->v_mountedhere->mnt_root;
	return vp;
}
struct mount *mount_byfsid(struct vfsstate *, const fsid_t *);
void mount_changed(struct mount *);		/* after a directory operation: MNT_SYNCHRONOUS */
int mount_statvfs(struct lwp *, struct mount *, struct statvfs *, int flags);	/* mountstat.c */

int statvfs_vnode(struct lwp *, struct vnode *, struct statvfs *user, int flags);

/*
 * mapfile.c: a call is about to look at these bytes of the file or to replace them; it has replaced
 * them.  The mount is not entered.  Nothing happens unless the vnode has a mapfile.
 */
void mapfile_flush(struct vnode *, uint64_t off, uint64_t len);
void mapfile_changed(struct vnode *, uint64_t off, uint64_t len);
void mapfile_flushall(struct kernel *);

/* access.c */
bool cred_owns(const struct cred *, const struct vattr *);
int access_chmod(struct vnode *, const struct vattr *, mode_t, const struct cred *);
int access_chown(const struct vattr *, uid_t, gid_t, const struct cred *);
int access_chflags(struct kernel *, const struct vattr *, u_long flags, const struct cred *);
/* may vp be taken out of dvp? */
int access_sticky(struct vnode *dvp, struct vnode *vp, struct cred *);

/* vn_file.c */
extern const struct fileops vn_fileops, fifo_vnfileops, spec_fileops;
int vn_closefile(struct file *);
int vn_fcntl(struct file *, u_int, void *);
int vn_seek(struct file *, off_t, int, off_t *);
int vn_kqfilter(struct file *, struct knote *);
int vn_truncate(struct vnode *, off_t, struct cred *);

/* vfs_fh.c: the file that a user's handle names, referenced; ESTALE */
int handle_find(struct lwp *, const void *ufh, size_t size, struct vnode **);

/* vfs_open.c */
/* makes the file open */
int vn_open(struct lwp *, struct nameidata *, int fflags, mode_t, struct file *);
/* takes the reference in any case */
int vn_openvnode(struct lwp *, struct vnode *, int fflags, struct file *);

/*
 * vfs_node.c: attributes of a new file in ni_dvp: the process's user, the directory's group, mode
 * less the umask.
 */
int vattr_fornew(struct lwp *, struct nameidata *, enum vtype, mode_t, struct vattr *);

/* spec.c */
int spec_open(struct lwp *, struct vnode *, int fflags);
void spec_close(struct vnode *, int fflags);
void spec_revoke(struct vnode *);
void spec_revokeothers(const struct vnode *);
int spec_fsync(struct vnode *);		/* the disk behind the node, if there is one */

/* etfs.c */
/* ENOENT; the path has no slash before it */
int etfs_lookup(struct vfsstate *, const char *path, struct vnode **);
int etfs_loadvnode(struct mount *, struct vnode *, ino_t);
int etfs_register(struct kernel *, const char *key, const char *hostpath, int type, uint64_t begin,
    uint64_t size);
int etfs_remove(struct kernel *, const char *key);
void etfs_fini(struct kernel *);
/* vnode keys from here on the root mount are etfs's */
#define ETFS_KEYBASE	((ino_t)1 << 62)

extern const struct proc_vfsops vfs_procops;	/* cwd.c */
extern const struct sysentry vfs_syscalls[];	/* vfs_syscalls.c */

/* vfs_dir.c */
bool vn_isunder(struct vnode *, struct vnode *root);	/* or the same; walks up, and may sleep */
int do_rmdir(struct lwp *, int dirfd, const char *upath);

struct cred *lwp_cred(struct lwp *);

#endif
