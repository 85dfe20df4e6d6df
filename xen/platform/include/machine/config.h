/*
 * The configuration: lines `key=value`, from the image (/etc/image.conf in the root archive), then
 * words of the command line, then xenstore's vm-data/image-conf; a later one overrides an earlier
 * one of the same key, and for lists the first of a later source replaces the list.  A word with
 * blanks is quoted "...", where \n, \t, \" and \\ are what they are in C.
 *
 *	exec=/usr/bin/python3	the program
 *	arg=...			its arguments after argv[0], in order (a list)
 *	env=NAME=VALUE		its environment (one for each NAME)
 *	hostname=NAME
 *	cwd=/
 *	mount=disk0:/data[:type[:rw|ro]]	a file system on a disk (a list; kept, not replaced)
 *	echo=no			the console does not repeat what is typed at it
 *	report=yes		at exit: missing system calls, memory, times (on the console)
 */
#ifndef MACHINE_CONFIG_H
#define MACHINE_CONFIG_H

#include <stddef.h>

struct config_entry {
	struct config_entry *ce_next;
	const char *ce_value;
};

struct config_mount {
	struct config_mount *cm_next;
	const char *cm_disk, *cm_point, *cm_type;	/* type: NULL: find out */
	int cm_readonly;
};

struct config {
	const char *cf_exec, *cf_hostname, *cf_cwd;
	struct config_entry *cf_args, *cf_env;
	struct config_mount *cf_mounts;
	int cf_report, cf_quiet;		/* quiet: echo=no */
};
extern struct config config;

void config_init(void);			/* the image's and the command line's */
/* text need not end in NUL; `source` is for messages.  A line that cannot be read is told on the
 * console and ends the machine (code 78). */
void config_read(const char *source, const char *text, size_t len);

#endif
