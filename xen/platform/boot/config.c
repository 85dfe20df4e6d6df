/*
 * The configuration (machine/config.h): read once at boot, before there are threads; fixed after.
 * Entries live in the heap for good.
 *
 * A source is a sequence of entries.  In files they are lines, `#` begins a comment; on the command
 * line they are words, of which those with a dot before the `=` belong to others (QEMU's
 * virtio_mmio.device=...).
 */
#include <machine/boot.h>
#include <machine/config.h>
#include <machine/console.h>
#include <machine/heap.h>
#include <machine/string.h>

#include "archive.h"

#include <stdbool.h>

#define CONFIG_FILE	"etc/image.conf"
#define CONFIG_CODE	78		/* EX_CONFIG of sysexits.h */

struct config config = { .cf_hostname = "rump", .cf_cwd = "/" };

struct source {
	const char *s_name;
	unsigned int s_entry;		/* the current entry's number, from 1 */
	bool s_listed;			/* this source has given arg=: the list is its own */
};

static void __attribute__((noreturn))
refuse(const struct source *source, const char *why, const char *entry)
{
	console_printf("%s, entry %u: %s: %s\n", source->s_name, source->s_entry, why, entry);
	machine_exit(CONFIG_CODE);
}

static void *
keep(size_t len)
{
	void *memory = heap_alloc(len, 1);

	if (memory == NULL)
		machine_panic("no memory for the configuration");
	return memory;
}

/* The value of the entry with that name; NULL: it has another. */
static char *
value_of(char *entry, const char *name)
{
	size_t len = strlen(name);

	return strncmp(entry, name, len) == 0 && entry[len] == '=' ? entry + len + 1 : NULL;
}

static void
append(struct config_entry **list, const char *value)
{
	struct config_entry *entry = keep(sizeof *entry);

	while (*list != NULL)
		list = &(*list)->ce_next;
	entry->ce_next = NULL;
	entry->ce_value = value;
	*list = entry;
}

static void
set_argument(struct source *source, const char *value)
{
	if (!source->s_listed)
		config.cf_args = NULL;
	source->s_listed = true;
	append(&config.cf_args, value);
}

static void
set_environment(const struct source *source, const char *value)
{
	const char *equals = strchr(value, '=');
	size_t len;

	if (equals == NULL || equals == value)
		refuse(source, "env= needs NAME=VALUE", value);
	len = (size_t)(equals - value) + 1;
	for (struct config_entry *e = config.cf_env; e != NULL; e = e->ce_next)
		if (strncmp(e->ce_value, value, len) == 0) {
			e->ce_value = value;
			return;
		}
	append(&config.cf_env, value);
}

/* Ends the field at the next colon; what follows, NULL: nothing. */
static char *
split(char *field)
{
	char *colon = strchr(field, ':');

	if (colon == NULL)
		return NULL;
	*colon = '\0';
	return colon + 1;
}

static void
add_mount(const struct source *source, char *disk)
{
	struct config_mount *mount = keep(sizeof *mount), **last = &config.cf_mounts;
	char *point = split(disk), *type = point != NULL ? split(point) : NULL;
	char *access = type != NULL ? split(type) : NULL;

	if (*disk == '\0' || point == NULL || *point != '/')
		refuse(source, "mount= needs DISK:/POINT[:TYPE[:rw|ro]]", disk);
	if (access != NULL && strcmp(access, "rw") != 0 && strcmp(access, "ro") != 0)
		refuse(source, "a mount is rw or ro, not", access);
	while (*last != NULL)
		last = &(*last)->cm_next;
	*mount = (struct config_mount){
		.cm_disk = disk,
		.cm_point = point,
		.cm_type = type != NULL && *type != '\0' ? type : NULL,
		.cm_readonly = access != NULL && strcmp(access, "ro") == 0,
	};
	*last = mount;
}

static int
yes(const struct source *source, const char *otherwise, const char *value)
{
	if (strcmp(value, "yes") != 0 && strcmp(value, "no") != 0)
		refuse(source, otherwise, value);
	return strcmp(value, "yes") == 0;
}

static void
set_path(const struct source *source, const char **setting, const char *value)
{
	if (*value != '/')
		refuse(source, "a path begins with /", value);
	*setting = value;
}

static void
set(struct source *source, char *entry)
{
	char *value;

	if ((value = value_of(entry, "exec")) != NULL)
		set_path(source, &config.cf_exec, value);
	else if ((value = value_of(entry, "arg")) != NULL)
		set_argument(source, value);
	else if ((value = value_of(entry, "env")) != NULL)
		set_environment(source, value);
	else if ((value = value_of(entry, "hostname")) != NULL)
		config.cf_hostname = value;
	else if ((value = value_of(entry, "cwd")) != NULL)
		set_path(source, &config.cf_cwd, value);
	else if ((value = value_of(entry, "mount")) != NULL)
		add_mount(source, value);
	else if ((value = value_of(entry, "report")) != NULL)
		config.cf_report = yes(source, "report= is yes or no, not", value);
	else if ((value = value_of(entry, "echo")) != NULL)
		config.cf_quiet = !yes(source, "echo= is yes or no, not", value);
	else
		refuse(source, "no such setting", entry);
}

static char
escaped(char c)
{
	return c == 'n' ? '\n' : c == 't' ? '\t' : c;
}

/*
 * Where the entry at `text` ends: at a byte of `ends`, but inside "..." those count as text.  An
 * open quote ends with the text.
 */
static const char *
entry_end(const char *text, const char *end, const char *ends)
{
	bool quoted = false;

	for (; text < end && *text != '\0' && (quoted || strchr(ends, *text) == NULL); text++) {
		if (*text == '"')
			quoted = !quoted;
		else if (quoted && *text == '\\' && text + 1 < end)
			text++;
	}
	return text;
}

/* A copy of [text, end) without its quotes; inside them a backslash makes the next byte text. */
static char *
unquote(const struct source *source, const char *text, const char *end)
{
	size_t len = 0;
	bool quoted = false;
	char *copy = keep((size_t)(end - text) + 1);

	for (; text < end; text++) {
		if (*text == '"')
			quoted = !quoted;
		else if (quoted && *text == '\\' && text + 1 < end)
			copy[len++] = escaped(*++text);
		else
			copy[len++] = *text;
	}
	copy[len] = '\0';
	if (quoted)
		refuse(source, "a quote is open at the end", copy);
	return copy;
}

/* Words of others, for whom a dot stands in the name. */
static bool
is_foreign(const char *word, const char *end)
{
	const char *equals = memchr(word, '=', (size_t)(end - word));

	return memchr(word, '.', (size_t)((equals != NULL ? equals : end) - word)) != NULL;
}

void
config_read(const char *name, const char *text, size_t len)
{
	struct source source = { .s_name = name };
	const char *end = text + len, *line_end;

	for (; text < end; text = line_end + 1) {
		source.s_entry++;
		if (*text == '#') {
			line_end = memchr(text, '\n', (size_t)(end - text));
			if (line_end == NULL)
				return;
			continue;
		}
		line_end = entry_end(text, end, "\n");
		if (line_end < end && *line_end == '\0')
			refuse(&source, "a zero byte in the text", name);
		if (line_end > text)
			set(&source, unquote(&source, text, line_end));
	}
}

static void
read_command_line(void)
{
	struct source source = { .s_name = "command line" };
	const char *word = bootinfo.bi_cmdline, *end = word + strlen(word), *word_end;

	for (; word < end; word = word_end + 1) {
		word_end = entry_end(word, end, " \t\n");
		if (word_end == word)
			continue;
		source.s_entry++;
		if (!is_foreign(word, word_end))
			set(&source, unquote(&source, word, word_end));
	}
}

void
config_init(void)
{
	size_t len;
	const char *text = archive_find(CONFIG_FILE, &len);

	if (text != NULL)
		config_read("/" CONFIG_FILE, text, len);
	read_command_line();
}
