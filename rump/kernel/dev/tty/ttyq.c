/* A terminal's queues of characters: rings of fixed size.  Interface: tty.h. */
#include "tty.h"

static unsigned int
place(const struct ttyq *q, unsigned int i)
{

	return (q->tq_head + i) & (TTYQ_SIZE - 1);
}

bool
ttyq_put(struct ttyq *q, unsigned int c)
{

	if (q->tq_count == TTYQ_SIZE)
		return false;
	q->tq_char[place(q, q->tq_count++)] = (uint16_t)c;
	return true;
}

int
ttyq_get(struct ttyq *q)
{
	int c;

	if (q->tq_count == 0)
		return -1;
	c = q->tq_char[q->tq_head];
	q->tq_head = place(q, 1);
	q->tq_count--;
	return c;
}

int
ttyq_unput(struct ttyq *q)
{

	return q->tq_count == 0 ? -1 : q->tq_char[place(q, --q->tq_count)];
}

int
ttyq_at(const struct ttyq *q, unsigned int i)
{

	return i < q->tq_count ? q->tq_char[place(q, i)] : -1;
}

void
ttyq_clear(struct ttyq *q)
{

	q->tq_head = q->tq_count = 0;
}

void
ttyq_append(struct ttyq *to, struct ttyq *from)
{

	while (from->tq_count > 0 && ttyq_room(to) > 0)
		ttyq_put(to, (unsigned int)ttyq_get(from));
}
