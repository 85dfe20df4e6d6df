/* Sets of flags from one kernel's bits to the other's.  No state. */
#include "linux.h"

uint32_t
linux_flags_in(const struct linux_flag *map, size_t count, uint32_t from)
{
	uint32_t to = 0;

	for (size_t i = 0; i < count; i++)
		if ((from & map[i].lf_linux) == map[i].lf_linux)
			to |= map[i].lf_netbsd;
	return to;
}

uint32_t
linux_flags_out(const struct linux_flag *map, size_t count, uint32_t from)
{
	uint32_t to = 0;

	for (size_t i = 0; i < count; i++)
		if ((from & map[i].lf_netbsd) == map[i].lf_netbsd)
			to |= map[i].lf_linux;
	return to;
}
