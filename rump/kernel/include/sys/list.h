/*
 * Intrusive lists: LIST (doubly linked, one head pointer) and TAILQ (with a tail).  The names and
 * meaning are those of queue(3).  An element stands on a list through an ENTRY field in it.
 */
#ifndef SYS_LIST_H
#define SYS_LIST_H

#define LIST_HEAD(name, type)	struct name { struct type *lh_first; }
#define LIST_ENTRY(type)	struct { struct type *le_next; struct type **le_prev; }
#define LIST_INIT(h)		((h)->lh_first = NULL)
#define LIST_FIRST(h)		((h)->lh_first)
#define LIST_EMPTY(h)		((h)->lh_first == NULL)
#define LIST_NEXT(e, f)		((e)->f.le_next)
#define LIST_FOREACH(v, h, f)	for ((v) = LIST_FIRST(h); (v) != NULL; (v) = LIST_NEXT(v, f))
#define LIST_FOREACH_SAFE(v, h, f, n) \
	for ((v) = LIST_FIRST(h); (v) != NULL && ((n) = LIST_NEXT(v, f), 1); (v) = (n))
#define LIST_INSERT_HEAD(h, e, f) do { \
	if (((e)->f.le_next = (h)->lh_first) != NULL) \
		(h)->lh_first->f.le_prev = &(e)->f.le_next; \
	(h)->lh_first = (e); \
	(e)->f.le_prev = &(h)->lh_first; \
} while (0)
#define LIST_INSERT_AFTER(l, e, f) do { \
	if (((e)->f.le_next = (l)->f.le_next) != NULL) \
		(l)->f.le_next->f.le_prev = &(e)->f.le_next; \
	(l)->f.le_next = (e); \
	(e)->f.le_prev = &(l)->f.le_next; \
} while (0)
#define LIST_INSERT_BEFORE(l, e, f) do { \
	(e)->f.le_prev = (l)->f.le_prev; \
	(e)->f.le_next = (l); \
	*(l)->f.le_prev = (e); \
	(l)->f.le_prev = &(e)->f.le_next; \
} while (0)
#define LIST_REMOVE(e, f) do { \
	if ((e)->f.le_next != NULL) \
		(e)->f.le_next->f.le_prev = (e)->f.le_prev; \
	*(e)->f.le_prev = (e)->f.le_next; \
} while (0)

#define TAILQ_HEAD(name, type)	struct name { struct type *tqh_first; struct type **tqh_last; }
#define TAILQ_ENTRY(type)	struct { struct type *tqe_next; struct type **tqe_prev; }
#define TAILQ_INIT(h)		((h)->tqh_first = NULL, (h)->tqh_last = &(h)->tqh_first)
#define TAILQ_FIRST(h)		((h)->tqh_first)
#define TAILQ_EMPTY(h)		((h)->tqh_first == NULL)
#define TAILQ_NEXT(e, f)	((e)->f.tqe_next)
#define TAILQ_FOREACH(v, h, f)	for ((v) = TAILQ_FIRST(h); (v) != NULL; (v) = TAILQ_NEXT(v, f))
#define TAILQ_FOREACH_SAFE(v, h, f, n) \
	for ((v) = TAILQ_FIRST(h); (v) != NULL && ((n) = TAILQ_NEXT(v, f), 1); (v) = (n))
#define TAILQ_INSERT_HEAD(h, e, f) do { \
	if (((e)->f.tqe_next = (h)->tqh_first) != NULL) \
		(h)->tqh_first->f.tqe_prev = &(e)->f.tqe_next; \
	else \
		(h)->tqh_last = &(e)->f.tqe_next; \
	(h)->tqh_first = (e); \
	(e)->f.tqe_prev = &(h)->tqh_first; \
} while (0)
#define TAILQ_INSERT_TAIL(h, e, f) do { \
	(e)->f.tqe_next = NULL; \
	(e)->f.tqe_prev = (h)->tqh_last; \
	*(h)->tqh_last = (e); \
	(h)->tqh_last = &(e)->f.tqe_next; \
} while (0)
#define TAILQ_REMOVE(h, e, f) do { \
	if ((e)->f.tqe_next != NULL) \
		(e)->f.tqe_next->f.tqe_prev = (e)->f.tqe_prev; \
	else \
		(h)->tqh_last = (e)->f.tqe_prev; \
	*(e)->f.tqe_prev = (e)->f.tqe_next; \
} while (0)

#endif
