/*
 * The Linux process: the one program that runs on the machine, as process 1 of the kernel.
 *
 * Its threads enter by the syscall instruction (process/entry.S).  Calls about its memory, its
 * threads and its signals are answered in process/; all others go to the kernel's
 * rumpk_linux_syscall() (rump/kernel/compat/linux).
 */
#ifndef MACHINE_PROCESS_H
#define MACHINE_PROCESS_H

#include <stdint.h>

/*
 * Load and run the program that the configuration names; never returns: its exit is the machine's.
 */
void process_main(void) __attribute__((noreturn));

/* From anywhere, interrupts too: the signal (Linux's number) is the process's. */
void process_signal(int signo);

/*
 * The kernel's public functions by name, sorted, for a program that calls them without a trap: the
 * auxiliary vector's AT_RUMPK_SYMTAB.  xen/build.py writes it.
 */
#define AT_RUMPK_SYMTAB	0x72756d70
struct rumpk_symtab {
	uint32_t st_version;			/* 1 */
	uint32_t st_count;
	struct {
		const char *sy_name;
		void *sy_address;
	} st_symbol[];
};
extern const struct rumpk_symtab rumpk_symtab;

#endif
