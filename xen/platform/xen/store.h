/*
 * The xenstore client.  Names are relative to the domain's own directory unless they begin with a
 * slash; a NULL directory is none.  Calls sleep (after store_poll(): spin), and answer 0 or an
 * errno: the store's own (ENOENT, EACCES, EAGAIN ...), EIO when the store broke the protocol,
 * ETIMEDOUT when it does not answer, E2BIG when the reply does not fit.
 */
#ifndef XEN_STORE_H
#define XEN_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define STORE_PATH_MAX	256		/* of the names used here, with the NUL */

int store_init(void);
/* From now on interrupts are off and nothing sleeps: the machine is about to end. */
void store_poll(void);

/* The value, ended in NUL. */
int store_read(uint32_t tx, const char *dir, const char *name, char *buf, size_t size);
/* EINVAL: it is no decimal number up to max. */
int store_read_number(const char *dir, const char *name, uint64_t max, uint64_t *);
int store_write(uint32_t tx, const char *dir, const char *name, const char *value);
int store_write_number(uint32_t tx, const char *dir, const char *name, uint64_t value);
/* The names in a directory, each ended in NUL; *len is that of all. */
int store_directory(const char *dir, char *buf, size_t size, size_t *len);

/* Runs body(tx, arg) until it is committed as one (EAGAIN: never); its own error aborts it. */
int store_transaction(int (*body)(uint32_t tx, void *arg), void *arg);

/* A node that is watched, for good. */
struct storewatch {
	struct storewatch *sw_next;
	uint32_t sw_number;
	bool sw_fired;
	void (*sw_fn)(void *);
	void *sw_arg;
};
int store_watch(struct storewatch *, const char *dir, const char *name);
/* Sleeps until a node changed (or was just watched), and answers whose watch it is. */
struct storewatch *store_next_watch(void);

/* store.c, for store_calls.c: one request.  The reply's length is told also when it is cut off. */
struct storecall {
	uint32_t sc_type, sc_tx;
	const char *sc_text;		/* sent with its NUL, then data */
	const char *sc_data;
	size_t sc_datalen;
	char *sc_reply;
	size_t sc_size, sc_len;
};
int store_call(struct storecall *);

#endif
