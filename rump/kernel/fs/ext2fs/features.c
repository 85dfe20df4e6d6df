/*
 * The superblock's three feature words: what an implementation must know to mount at all
 * (incompat), to write (rocompat), and what it may ignore (compat).  Unknown ones are named in the
 * kernel's messages.
 */
#include "ext2fs.h"

#define INCOMPAT_KNOWN	EXT2F_INCOMPAT_FTYPE
#define ROCOMPAT_KNOWN                                                                             \
	(EXT2F_ROCOMPAT_SPARSESUPER | EXT2F_ROCOMPAT_LARGEFILE | EXT2F_ROCOMPAT_HUGE_FILE |        \
	    EXT2F_ROCOMPAT_EXTRA_ISIZE)

/* By bit, with the names that mke2fs(8) and dumpe2fs(8) use. */
static const char *const incompat_names[32] = {
	"compression",
	"filetype",
	"needs_recovery",
	"journal_dev",
	"meta_bg",
	NULL,
	"extent",
	"64bit",
	"mmp",
	"flex_bg",
	"ea_inode",
	NULL,
	"dirdata",
	"metadata_csum_seed",
	"large_dir",
	"inline_data",
	"encrypt",
	"casefold",
};
static const char *const rocompat_names[32] = {
	"sparse_super",
	"large_file",
	"btree_dir",
	"huge_file",
	"uninit_bg",
	"dir_nlink",
	"extra_isize",
	"has_snapshot",
	"quota",
	"bigalloc",
	"metadata_csum",
	"replica",
	"read-only",
	"project",
	"shared_blocks",
	"verity",
	"orphan_present",
};

static void
name_features(
    const struct ext2mount *um, const char *what, uint32_t bits, const char *const names[32])
{
	const char *disk = um->um_mp->mnt_stat.f_mntfromname;

	for (unsigned int bit = 0; bit < 32; bit++) {
		if ((bits & 1u << bit) == 0)
			continue;
		if (names[bit] != NULL)
			printf("ext2fs: %s: %s: %s\n", disk, what, names[bit]);
		else
			printf("ext2fs: %s: %s: bit %u\n", disk, what, bit);
	}
}

/*
 * EINVAL: not mountable.  *writable is cleared if only reading is possible; a journal that waits
 * for its replay is such a case (what is read may be older than the journal).
 */
int
ext2_checkfeatures(const struct ext2mount *um, bool *writable)
{
	uint32_t incompat = um->um_incompat & ~INCOMPAT_KNOWN,
		 rocompat = um->um_rocompat & ~ROCOMPAT_KNOWN;
	uint32_t journal = incompat & EXT2F_INCOMPAT_REPLAY_JOURNAL;

	if (um->um_rev == E2FS_REV0)
		return 0;
	incompat &= ~journal;
	if (incompat != 0) {
		name_features(
		    um, "not mounted, unknown incompatible feature", incompat, incompat_names);
		return EINVAL;
	}
	if (!*writable || (rocompat | journal) == 0)
		return 0;
	name_features(um, "mounted read-only, unknown read-only compatible feature", rocompat,
	    rocompat_names);
	name_features(
	    um, "mounted read-only, its journal has not been replayed", journal, incompat_names);
	*writable = false;
	return 0;
}
