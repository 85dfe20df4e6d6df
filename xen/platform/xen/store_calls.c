/*
 * The xenstore's operations: what goes into a request and comes out of its reply.
 *
 * Locking: none of its own.  Interface: store.h.
 */
#include <machine/errno.h>
#include <machine/string.h>

#include "interface.h"
#include "store.h"

#define SHORT_REPLY	16		/* "OK", a transaction's number, the name of an error */
#define NUMBER_MAX	24
#define TRIES_MAX	100		/* of a transaction */

static int
join(char *path, const char *dir, const char *name)
{
	int len = dir == NULL ? snprintf(path, STORE_PATH_MAX, "%s", name) :
	    snprintf(path, STORE_PATH_MAX, "%s/%s", dir, name);

	return len < STORE_PATH_MAX ? 0 : ENAMETOOLONG;
}

int
store_read(uint32_t tx, const char *dir, const char *name, char *buf, size_t size)
{
	char path[STORE_PATH_MAX];
	struct storecall sc = {
		.sc_type = XS_READ, .sc_tx = tx, .sc_text = path, .sc_reply = buf, .sc_size = size,
	};
	int error = join(path, dir, name);

	if (error == 0)
		error = store_call(&sc);
	if (error == 0 && sc.sc_len >= size)
		error = E2BIG;
	if (error == 0)
		buf[sc.sc_len] = '\0';
	return error;
}

static int
parse_number(const char *text, uint64_t max, uint64_t *valuep)
{
	uint64_t value = 0;

	if (*text == '\0')
		return EINVAL;
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9' || __builtin_mul_overflow(value, 10, &value) ||
		    __builtin_add_overflow(value, (uint64_t)(*text - '0'), &value))
			return EINVAL;
	}
	*valuep = value;
	return value <= max ? 0 : EINVAL;
}

int
store_read_number(const char *dir, const char *name, uint64_t max, uint64_t *valuep)
{
	char text[NUMBER_MAX];
	int error = store_read(0, dir, name, text, sizeof text);

	return error != 0 ? error : parse_number(text, max, valuep);
}

int
store_write(uint32_t tx, const char *dir, const char *name, const char *value)
{
	char path[STORE_PATH_MAX], reply[SHORT_REPLY];
	struct storecall sc = {
		.sc_type = XS_WRITE, .sc_tx = tx, .sc_text = path, .sc_data = value,
		.sc_datalen = strlen(value), .sc_reply = reply, .sc_size = sizeof reply,
	};
	int error = join(path, dir, name);

	return error != 0 ? error : store_call(&sc);
}

int
store_write_number(uint32_t tx, const char *dir, const char *name, uint64_t value)
{
	char text[NUMBER_MAX];

	(void)snprintf(text, sizeof text, "%lu", value);
	return store_write(tx, dir, name, text);
}

int
store_directory(const char *dir, char *buf, size_t size, size_t *lenp)
{
	struct storecall sc = {
		.sc_type = XS_DIRECTORY, .sc_text = dir, .sc_reply = buf, .sc_size = size,
	};
	int error = store_call(&sc);

	if (error != 0)
		return error;
	if (sc.sc_len > size)
		return E2BIG;
	if (sc.sc_len > 0 && buf[sc.sc_len - 1] != '\0')
		return EIO;
	*lenp = sc.sc_len;
	return 0;
}

static int
transaction_begin(uint32_t *txp)
{
	char reply[SHORT_REPLY];
	struct storecall sc = {
		.sc_type = XS_TRANSACTION_START, .sc_text = "",
		.sc_reply = reply, .sc_size = sizeof reply - 1,
	};
	int error = store_call(&sc);
	uint64_t number;

	if (error != 0)
		return error;
	if (sc.sc_len > sc.sc_size)
		return EIO;
	reply[sc.sc_len] = '\0';
	if (parse_number(reply, UINT32_MAX, &number) != 0 || number == 0)
		return EIO;
	*txp = (uint32_t)number;
	return 0;
}

static int
transaction_end(uint32_t tx, bool commit)
{
	char reply[SHORT_REPLY];
	struct storecall sc = {
		.sc_type = XS_TRANSACTION_END, .sc_tx = tx, .sc_text = commit ? "T" : "F",
		.sc_reply = reply, .sc_size = sizeof reply,
	};

	return store_call(&sc);
}

int
store_transaction(int (*body)(uint32_t tx, void *arg), void *arg)
{
	unsigned int tries = 0;
	uint32_t tx;
	int error, ended;

	do {
		error = transaction_begin(&tx);
		if (error != 0)
			return error;
		error = body(tx, arg);
		ended = transaction_end(tx, error == 0);
		if (error == 0)
			error = ended;
	} while (error == EAGAIN && ++tries < TRIES_MAX);	/* somebody came between */
	return error;
}
