/*
 * Pseudo-terminals: the kernel's table of pairs, their names and owners, and the component
 * rumpkern_tty.
 *
 * A pair exists while its master or its slave is open or an lwp is at work in it.  Its slave is
 * called N in a mounted ptyfs, else it has its BSD name in /dev, made when it is first needed.
 *
 * Locking: the kernel lock.  Interface: pty.h, sys/pty.h.
 */
#include "pty.h"

#include <sys/cred.h>
#include <sys/kernel.h>

/* pairs per letter in the first 240 numbers, whose suffix is 0 to f */
#define BSD_SHORT	16
/* pairs of device nodes that are there from the start, as in NetBSD's librump */
#define PREMADE		4

struct ptys *
pty_all(struct kernel *k)
{

	return kernel_data(k, &tty_component);
}

static struct pty *
pty_find(struct kernel *k, int number)
{
	const struct ptys *ps = pty_all(k);

	return number >= 0 && number < ps->ps_size ? ps->ps_pty[number] : NULL;
}

static int
table_grow(struct ptys *ps, int number)
{
	int size = MIN(MAX(ps->ps_size * 2, number + 8), PTY_MAX);
	struct pty **table;

	if (number < ps->ps_size)
		return 0;
	if ((table = kmem_zalloc((size_t)size * sizeof(*table))) == NULL)
		return ENOMEM;
	if (ps->ps_size > 0) {
		memcpy(table, ps->ps_pty, (size_t)ps->ps_size * sizeof(*table));
		kmem_free(ps->ps_pty, (size_t)ps->ps_size * sizeof(*table));
	}
	ps->ps_pty = table;
	ps->ps_size = size;
	return 0;
}

/* Anybody's, until it is granted to somebody. */
static void
node_init(struct ptynode *pn)
{

	pn->pn_mode = 0666;
	getnanotime(&pn->pn_birthtime);
	pn->pn_atime = pn->pn_mtime = pn->pn_ctime = pn->pn_birthtime;
}

static int
pty_create(struct kernel *k, int number, struct pty **ptp)
{
	struct ptys *ps = pty_all(k);
	struct pty *pt;
	int error;

	if ((error = table_grow(ps, number)) != 0)
		return error;
	if ((pt = kmem_zalloc(sizeof(*pt))) == NULL)
		return ENOMEM;
	pt->pt_kernel = k;
	pt->pt_number = number;
	selinit(&pt->pt_rsel);
	selinit(&pt->pt_wsel);
	WAITCHAN_INIT(&pt->pt_rwait);
	WAITCHAN_INIT(&pt->pt_wwait);
	tty_init(&pt->pt_tty, pty_master_notify);
	node_init(&pt->pt_node);
	ps->ps_pty[number] = pt;
	*ptp = pt;
	return 0;
}

int
pty_hold(struct kernel *k, int number, bool create, struct pty **ptp)
{
	struct pty *pt = pty_find(k, number);
	int error;

	if (pt == NULL) {
		if (!create || number < 0 || number >= PTY_MAX)
			return ENXIO;
		if ((error = pty_create(k, number, &pt)) != 0)
			return error;
	}
	pt->pt_holds++;
	*ptp = pt;
	return 0;
}

int
pty_new(struct kernel *k, struct pty **ptp)
{
	int number = 0;

	while (number < PTY_MAX && pty_find(k, number) != NULL)
		number++;
	return number == PTY_MAX ? EAGAIN : pty_hold(k, number, true, ptp);
}

void
pty_release(struct pty *pt)
{

	if (--pt->pt_holds > 0 || pt->pt_master || (pt->pt_tty.t_state & TS_OPEN) != 0)
		return;
	pty_all(pt->pt_kernel)->ps_pty[pt->pt_number] = NULL;
	seldestroy(&pt->pt_rsel);
	seldestroy(&pt->pt_wsel);
	tty_destroy(&pt->pt_tty);
	kmem_free(pt, sizeof(*pt));
}

struct pty *
pty_ofsession(struct kernel *k, pid_t sid)
{
	const struct ptys *ps = pty_all(k);

	for (int i = 0; i < ps->ps_size; i++)
		if (ps->ps_pty[i] != NULL && ps->ps_pty[i]->pt_tty.t_session == sid) {
			ps->ps_pty[i]->pt_holds++;
			return ps->ps_pty[i];
		}
	return NULL;
}

static struct ptyfs_mount *
current_ptyfs(struct kernel *k)
{

	return TAILQ_FIRST(&pty_all(k)->ps_mounts);
}

/*
 * "/dev/ttyp0": the letters and digits of BSD's pty(4), the long row of suffixes after the short
 * ones are used up.
 */
static void
bsd_name(int number, bool slave, char *buf, size_t len)
{
	static const char letters[] = "pqrstuwxyzPQRST";
	static const char suffixes[] =
	    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
	const int nshort = ((int)sizeof(letters) - 1) * BSD_SHORT;
	const int nlong = (int)sizeof(suffixes) - 1 - BSD_SHORT;
	char letter, suffix;

	if (number < nshort) {
		letter = letters[number / BSD_SHORT];
		suffix = suffixes[number % BSD_SHORT];
	} else {
		letter = letters[(number - nshort) / nlong];
		suffix = suffixes[BSD_SHORT + (number - nshort) % nlong];
	}
	snprintf(buf, len, "/dev/%cty%c%c", slave ? 't' : 'p', letter, suffix);
}

void
pty_name(struct pty *pt, bool slave, char *buf, size_t len)
{
	const struct ptyfs_mount *pm = current_ptyfs(pt->pt_kernel);

	if (pm == NULL)
		bsd_name(pt->pt_number, slave, buf, len);
	else if (slave)
		snprintf(buf, len, "%s/%d", pm->pm_mount->mnt_stat.f_mntonname, pt->pt_number);
	else
		strlcpy(buf, "/dev/null", len);		/* a master has no name there */
}

static int
bsd_node_make(struct kernel *k, int number, bool slave)
{
	char path[32];
	int error;

	bsd_name(number, slave, path, sizeof(path));
	error = devfs_makenode(k, path, VCHR, 0666, makedev(slave ? PTS_MAJOR : PTC_MAJOR, number));
	return error == EEXIST ? 0 : error;
}

static int
bsd_node_grant(struct pty *pt, struct lwp *l)
{
	struct vnode *vp;
	struct vattr va;
	char path[32];
	int error;

	if ((error = bsd_node_make(pt->pt_kernel, pt->pt_number, true)) != 0)
		return error;
	bsd_name(pt->pt_number, true, path, sizeof(path));
	if ((error = namei_simple(l, AT_FDCWD, path, NAMEI_FOLLOW | NAMEI_KERNEL, &vp)) != 0)
		return error;
	vattr_null(&va);
	va.va_uid = pt->pt_node.pn_uid;
	va.va_gid = pt->pt_node.pn_gid;
	va.va_mode = pt->pt_node.pn_mode;
	error = VOP_SETATTR(vp, &va, pt->pt_kernel->k_cred);
	vrele(vp);
	return error;
}

/* The slave is the caller's: grantpt(3). */
int
pty_grant(struct pty *pt, struct lwp *l)
{
	const struct ptyfs_mount *pm = current_ptyfs(pt->pt_kernel);

	pt->pt_node.pn_uid = l->l_proc->p_cred->cr_uid;
	pt->pt_node.pn_gid = pm != NULL ? pm->pm_gid : PTY_GROUP;
	pt->pt_node.pn_mode = pm != NULL ? pm->pm_mode : PTY_MODE;
	getnanotime(&pt->pt_node.pn_ctime);
	return pm != NULL ? 0 : bsd_node_grant(pt, l);
}

struct ptynode *
pty_node(struct kernel *k, int number)
{
	struct pty *pt = pty_find(k, number);

	return pt == NULL ? NULL : &pt->pt_node;
}

int
pty_next(struct kernel *k, int number)
{

	for (; number < pty_all(k)->ps_size; number++)
		if (pty_find(k, number) != NULL)
			return number;
	return -1;
}

dev_t
pty_slavedev(int number)
{

	return makedev(PTS_MAJOR, number);
}

void
pty_fsmounted(struct kernel *k, struct ptyfs_mount *pm)
{

	TAILQ_INSERT_HEAD(&pty_all(k)->ps_mounts, pm, pm_link);
}

void
pty_fsunmounted(struct kernel *k, struct ptyfs_mount *pm)
{

	TAILQ_REMOVE(&pty_all(k)->ps_mounts, pm, pm_link);
}

static int
nodes_make(struct kernel *k)
{
	int error;

	if ((error = devfs_makenode(k, "/dev/tty", VCHR, 0666, makedev(CTTY_MAJOR, 0))) != 0 ||
	    (error = devfs_makenode(k, "/dev/ptmx", VCHR, 0666, PTMX_DEV)) != 0 ||
	    (error = devfs_makenode(k, "/dev/ptm", VCHR, 0666, PTM_DEV)) != 0)
		return error;
	for (int i = 0; i < PREMADE && error == 0; i++)
		if ((error = bsd_node_make(k, i, true)) == 0)
			error = bsd_node_make(k, i, false);
	return error;
}

static const struct devsw *const devices[] = {
	&pts_devsw, &ptc_devsw, &ptm_devsw, &ctty_devsw, &console_devsw,
};

static void
tty_fini(struct kernel *k)
{
	struct ptys *ps = pty_all(k);

	for (size_t i = 0; i < nitems(devices); i++)
		devsw_detach(k, devices[i]);
	console_fini(k);
	if (ps->ps_pty != NULL)
		kmem_free(ps->ps_pty, (size_t)ps->ps_size * sizeof(*ps->ps_pty));
	kmem_free(ps, sizeof(*ps));
}

static int
tty_component_init(struct kernel *k)
{
	struct ptys *ps = kmem_zalloc(sizeof(*ps));
	int error = 0;

	if (ps == NULL)
		return ENOMEM;
	TAILQ_INIT(&ps->ps_mounts);
	kernel_data(k, &tty_component) = ps;
	for (size_t i = 0; i < nitems(devices) && error == 0; i++)
		error = devsw_attach(k, devices[i]);
	if (error == 0)
		error = nodes_make(k);
	if (error != 0)
		tty_fini(k);
	return error;
}

struct rump_component tty_component = {
	.rc_name = "rumpkern_tty",
	.rc_class = COMPONENT_DEV,
	.rc_init = tty_component_init,
	.rc_fini = tty_fini,
};
RUMP_COMPONENT(tty_component)
