/*
 * The fault layer: makes operations fail, tear, vanish or wait by rules that the client sets.
 *
 * A rule matches an operation of its kinds that touches its range (a flush touches every range).
 * It lets its first fr_skip matches go on to the next rules, and is spent after fr_times more.
 *
 * Owns the rules.  Locking: they are under the kernel lock; the delay and the transfer run without
 * it.  Interface: disk_layers.h, struct rumpk_faultrule in rump/rumpkernel.h.
 */
#include "disk_layers.h"

#define ALL_OPS (RUMPK_FAULT_READ | RUMPK_FAULT_WRITE | RUMPK_FAULT_FLUSH)

struct diskfault {
	struct rumpk_faultrule *df_rules;
	uint64_t *df_matches;			/* of each rule so far */
	size_t df_count;
};

static bool
touches(const struct rumpk_faultrule *fr, uint64_t off, uint64_t len)
{
	return fr->fr_end == 0 || (off < fr->fr_end && off + len > fr->fr_start);
}

/* What befalls an operation; false: nothing. */
static bool
decide(struct disk *dk, uint32_t op, uint64_t off, uint64_t len, struct rumpk_faultrule *verdict)
{
	struct diskfault *df = dk->dk_data;
	bool found = false;

	disk_state_enter(dk);
	for (size_t i = 0; i < df->df_count && !found; i++) {
		const struct rumpk_faultrule *fr = &df->df_rules[i];

		if ((fr->fr_ops & op) == 0 || (op != RUMPK_FAULT_FLUSH && !touches(fr, off, len)))
			continue;
		if (fr->fr_times != 0 && df->df_matches[i] >= fr->fr_skip + fr->fr_times)
			continue;
		found = df->df_matches[i]++ >= fr->fr_skip;
		if (found)
			*verdict = *fr;
	}
	disk_state_exit(dk);
	return found;
}

static void
delay(const struct rumpk_faultrule *fr)
{
	const uint64_t second = 1000000000;

	(void)rumpuser_clock_sleep(RUMPUSER_CLOCK_RELWALL, (int64_t)(fr->fr_delay_ns / second),
	    (long)(fr->fr_delay_ns % second));
}

static int
fault_read(struct disk *dk, void *buf, size_t len, off_t off)
{
	struct rumpk_faultrule fr;
	int error;

	if (!decide(dk, RUMPK_FAULT_READ, (uint64_t)off, len, &fr))
		return disk_lower_read(dk, buf, len, off);
	switch (fr.fr_kind) {
	case RUMPK_FAULT_DELAY:
		delay(&fr);
		return disk_lower_read(dk, buf, len, off);
	case RUMPK_FAULT_TEAR:
		len = MIN(len, fr.fr_bytes);
		error = len == 0 ? 0 : disk_lower_read(dk, buf, len, off);
		return error != 0 ? error : fr.fr_error;
	default:
		return fr.fr_error;
	}
}

static int
fault_write(struct disk *dk, const void *buf, size_t len, off_t off)
{
	struct rumpk_faultrule fr;
	int error;

	if (!decide(dk, RUMPK_FAULT_WRITE, (uint64_t)off, len, &fr))
		return disk_lower_write(dk, buf, len, off);
	switch (fr.fr_kind) {
	case RUMPK_FAULT_DELAY:
		delay(&fr);
		return disk_lower_write(dk, buf, len, off);
	case RUMPK_FAULT_TEAR:
		len = MIN(len, fr.fr_bytes);
		error = len == 0 ? 0 : disk_lower_write(dk, buf, len, off);
		return error != 0 ? error : fr.fr_error;
	case RUMPK_FAULT_DROP:
		return 0;
	default:
		return fr.fr_error;
	}
}

static int
fault_flush(struct disk *dk)
{
	struct rumpk_faultrule fr;

	if (!decide(dk, RUMPK_FAULT_FLUSH, 0, 0, &fr))
		return disk_lower_flush(dk);
	switch (fr.fr_kind) {
	case RUMPK_FAULT_DELAY:
		delay(&fr);
		return disk_lower_flush(dk);
	case RUMPK_FAULT_DROP:
		return 0;
	default:
		return fr.fr_error;
	}
}

static void
rules_free(struct diskfault *df)
{
	if (df->df_rules != NULL)
		kmem_free(df->df_rules, df->df_count * sizeof(*df->df_rules));
	if (df->df_matches != NULL)
		kmem_free(df->df_matches, df->df_count * sizeof(*df->df_matches));
	df->df_rules = NULL;
	df->df_matches = NULL;
	df->df_count = 0;
}

static void
fault_free(struct disk *dk)
{
	rules_free(dk->dk_data);
	kmem_free(dk->dk_data, sizeof(struct diskfault));
}

static const struct diskops fault_ops = {
	.do_name = "fault",
	.do_read = fault_read,
	.do_write = fault_write,
	.do_flush = fault_flush,
	.do_free = fault_free,
};

int
disk_fault_create(struct disk *lower, struct disk **dkp)
{
	struct diskfault *df = kmem_zalloc(sizeof(*df));
	int error;

	if (df == NULL)
		return ENOMEM;
	if ((error = disk_create(lower->dk_kernel, &fault_ops, lower, df, dkp)) != 0)
		kmem_free(df, sizeof(*df));
	return error;
}

struct disk *
disk_fault_find(struct disk *dk)
{
	while (dk != NULL && dk->dk_ops != &fault_ops)
		dk = dk->dk_lower;
	return dk;
}

static bool
rule_valid(const struct rumpk_faultrule *fr)
{
	if (fr->fr_ops == 0 || (fr->fr_ops & ~ALL_OPS) != 0 || fr->fr_kind > RUMPK_FAULT_DELAY)
		return false;
	if (fr->fr_kind == RUMPK_FAULT_DROP && (fr->fr_ops & RUMPK_FAULT_READ) != 0)
		return false;		/* bytes that were not read cannot be handed out */
	if (fr->fr_error < 0 || fr->fr_error > ELAST || fr->fr_skip > UINT64_MAX - UINT32_MAX)
		return false;
	return fr->fr_end == 0 || fr->fr_start < fr->fr_end;
}

int
disk_fault_setrules(struct disk *dk, const struct rumpk_faultrule *rules, size_t count)
{
	struct diskfault new = { .df_count = count }, *df = dk->dk_data;

	if (count > SIZE_MAX / sizeof(*rules))
		return EINVAL;
	for (size_t i = 0; i < count; i++)
		if (!rule_valid(&rules[i]))
			return EINVAL;
	if (count != 0) {
		new.df_rules = kmem_alloc(count * sizeof(*new.df_rules));
		new.df_matches = kmem_zalloc(count * sizeof(*new.df_matches));
		if (new.df_rules == NULL || new.df_matches == NULL) {
			rules_free(&new);
			return ENOMEM;
		}
		memcpy(new.df_rules, rules, count * sizeof(*rules));
	}
	for (size_t i = 0; i < count; i++)
		if (new.df_rules[i].fr_error == 0)
			new.df_rules[i].fr_error = EIO;
	rules_free(df);
	*df = new;
	return 0;
}
