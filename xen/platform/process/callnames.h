/*
 * Names of Linux's system calls on x86-64 by number (asm/unistd_64.h), for messages.
 * tests/xen/test_callnames.py compares them with syscall/abi/linux.
 */
#ifndef PROCESS_CALLNAMES_H
#define PROCESS_CALLNAMES_H

const char *call_name(long number);	/* NULL: no such call is known */

#endif
