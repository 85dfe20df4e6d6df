/*
 * Socket buffers: records, their control data, and the bytes in them (sys/socketvar.h).
 *
 * Owns the records on the lists.  Locking: the kernel lock; nothing sleeps but the closing of
 * files that control data held.
 */
#include <sys/socketvar.h>

#define RECORD_COST	sizeof(struct record)	/* so that empty messages fill a buffer too */
#define RECORD_ROOM	4096		/* of a stream's record, for what is written next */

void
sockbuf_init(struct sockbuf *sb)
{
	memset(sb, 0, sizeof(*sb));
	sb->sb_hiwat = SOCK_BUFFER_DEFAULT;
	sb->sb_lowat = 1;
	WAITCHAN_INIT(&sb->sb_wait);
	selinit(&sb->sb_sel);
}

void
sockbuf_destroy(struct sockbuf *sb)
{
	struct record *rd;

	while ((rd = sockbuf_take(sb)) != NULL)
		record_free(rd);
	seldestroy(&sb->sb_sel);
}

struct record *
record_alloc(size_t room)
{
	struct record *rd = kmem_alloc(sizeof(*rd) + room);

	if (rd != NULL)
		*rd = (struct record){ .rd_size = room };
	return rd;
}

void
record_free(struct record *rd)
{
	if (rd->rd_from != NULL)
		kmem_free(rd->rd_from, sizeof(*rd->rd_from));
	control_free(rd->rd_control);
	kmem_free(rd, sizeof(*rd) + rd->rd_size);
}

/* The bytes fit behind those of the last record, and nothing says that they came apart. */
static bool
merge(struct sockbuf *sb, const struct record *rd)
{
	struct record *last = sb->sb_last;

	if (last == NULL || rd->rd_control != NULL ||
	    last->rd_size - last->rd_head - last->rd_len < rd->rd_len)
		return false;
	memcpy(last->rd_data + last->rd_head + last->rd_len, rd->rd_data + rd->rd_head, rd->rd_len);
	last->rd_len += rd->rd_len;
	return true;
}

/* A stream's record with room for more, so that many small writes take few records. */
static struct record *
widen(struct record *rd)
{
	struct record *wide;

	if (rd->rd_size >= RECORD_ROOM || (wide = record_alloc(RECORD_ROOM)) == NULL)
		return rd;
	memcpy(wide->rd_data, rd->rd_data + rd->rd_head, rd->rd_len);
	wide->rd_len = rd->rd_len;
	wide->rd_control = rd->rd_control;
	rd->rd_control = NULL;
	record_free(rd);
	return wide;
}

void
sockbuf_append(struct sockbuf *sb, struct record *rd, bool stream)
{
	sb->sb_count += rd->rd_len;
	if (stream && merge(sb, rd)) {
		record_free(rd);
		return;
	}
	if (stream)
		rd = widen(rd);
	if (sb->sb_last != NULL)
		sb->sb_last->rd_next = rd;
	else
		sb->sb_first = rd;
	sb->sb_last = rd;
	sb->sb_records++;
}

struct record *
sockbuf_take(struct sockbuf *sb)
{
	struct record *rd = sb->sb_first;

	if (rd == NULL)
		return NULL;
	if ((sb->sb_first = rd->rd_next) == NULL)
		sb->sb_last = NULL;
	rd->rd_next = NULL;
	sb->sb_records--;
	sb->sb_count -= rd->rd_len;
	return rd;
}

size_t
sockbuf_space(const struct sockbuf *sb)
{
	size_t used = sb->sb_count + sb->sb_records * RECORD_COST;

	return used < sb->sb_hiwat ? sb->sb_hiwat - used : 0;
}

struct control *
control_alloc(int level, int type, size_t len, unsigned int nfiles)
{
	struct control *cl = kmem_zalloc(sizeof(*cl) + len);

	if (cl == NULL)
		return NULL;
	cl->cl_level = level;
	cl->cl_type = type;
	cl->cl_nfiles = nfiles;
	cl->cl_len = len;
	return cl;
}

struct control *
control_copy(const struct control *from)
{
	struct control *list = NULL, **tail = &list;

	for (; from != NULL; from = from->cl_next, tail = &(*tail)->cl_next) {
		*tail = control_alloc(from->cl_level, from->cl_type, from->cl_len, from->cl_nfiles);
		if (*tail == NULL)
			break;
		memcpy((*tail)->cl_data, from->cl_data, from->cl_len);
		for (unsigned int i = 0; i < from->cl_nfiles; i++)
			from->cl_files[i]->f_count++;
	}
	return list;
}

void
control_free(struct control *cl)
{
	while (cl != NULL) {
		struct control *next = cl->cl_next;

		for (unsigned int i = 0; i < cl->cl_nfiles; i++)
			fd_putfile(cl->cl_files[i]);
		kmem_free(cl, sizeof(*cl) + cl->cl_len);
		cl = next;
	}
}
