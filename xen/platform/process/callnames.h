/* Names of system calls by number, for messages; callnames.c is generated. */
#ifndef PROCESS_CALLNAMES_H
#define PROCESS_CALLNAMES_H

#include <stddef.h>

#include <compat/linux/linux_sysnum.h>

extern const char *const call_names[LINUX_SYS_MAX + 1];		/* NULL: there is none */

#endif
